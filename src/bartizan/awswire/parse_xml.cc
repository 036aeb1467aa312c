#include "bartizan/awswire/parse_body.h"

namespace bartizan::awswire::internal {
namespace {

using data::XmlElement;

std::string_view LocalName(std::string_view qualified) {
  return qualified.substr(qualified.find(':') + 1);  // npos + 1 is 0
}

class XmlReader {
 public:
  XmlReader(const Service& service, Mismatch& mismatch) : service_(service), mismatch_(mismatch) {}

  bool Read(const Member& member, XmlElement element, data::Json& out) {
    const Shape& shape = service_.shapes[member.shape];
    switch (shape.type) {
      case Type::kStructure:
        return Members(shape, element, out.emplace_object());
      case Type::kList:
        return List(shape, element, out.emplace_array());
      case Type::kMap:
        return Map(shape, element, out.emplace_object());
      default:
        if (element.FirstChild()) return mismatch_.Set("elements instead of text");
        return ReadText(shape.type, element.RawText(), out, mismatch_);
    }
  }

  bool Members(const Shape& shape, XmlElement element, data::JsonObject& out) {
    size_t next = 0;
    for (XmlElement child = element.FirstChild(); child; child = child.Next()) {
      const Member* member = Lookup(shape, child.name(), next);
      if (member != nullptr && !Child(*member, child, out)) return mismatch_.Under(member->name);
    }
    for (const Member& member : shape.members) {
      if (!member.attribute) continue;
      std::string_view name = LocalName(WireName(member));
      if (!element.HasAttribute(name)) continue;
      data::Json value;
      const Shape& target = service_.shapes[member.shape];
      if (!ReadText(target.type, element.Attribute(name), value, mismatch_)) {
        return mismatch_.Under(member.name);
      }
      Put(out, member.name, std::move(value));
    }
    return true;
  }

 private:
  bool Flattened(const Member& member) const {
    return member.flattened || service_.shapes[member.shape].flattened;
  }

  // Below which the items of a flattened list may stand beside the member's own name.
  std::string_view ItemName(const Member& member) const {
    const Shape& shape = service_.shapes[member.shape];
    if (shape.type != Type::kList || !Flattened(member)) return {};
    return shape.members[0].wire;
  }

  const Member* Lookup(const Shape& shape, std::string_view name, size_t& next) const {
    size_t size = shape.members.size();
    for (size_t n = 0; n < size; ++n) {
      size_t i = next + n < size ? next + n : next + n - size;
      const Member& member = shape.members[i];
      if (LocalName(WireName(member)) != name || !InBody(member) || member.attribute) continue;
      next = i;  // the next may belong to the same flattened list
      return &member;
    }
    for (const Member& member : shape.members) {
      if (ItemName(member) == name && InBody(member)) return &member;
    }
    return nullptr;
  }

  bool Child(const Member& member, XmlElement child, data::JsonObject& out) {
    const Shape& shape = service_.shapes[member.shape];
    data::Json* found = out.if_contains({member.name.data(), member.name.size()});
    if (!Flattened(member) || (shape.type != Type::kList && shape.type != Type::kMap)) {
      return found != nullptr || Read(member, child, Put(out, member.name, nullptr));
    }
    if (shape.type == Type::kMap) {
      if (found == nullptr) found = &Put(out, member.name, data::JsonObject());
      return Entry(shape, child, found->get_object());
    }
    if (found == nullptr) found = &Put(out, member.name, data::JsonArray());
    return Item(shape, child, found->get_array());
  }

  bool Item(const Shape& list, XmlElement element, data::JsonArray& out) {
    out.emplace_back(nullptr);
    return Read(list.members[0], element, out.back()) || mismatch_.At(out.size() - 1);
  }

  bool List(const Shape& shape, XmlElement element, data::JsonArray& out) {
    for (XmlElement child = element.FirstChild(); child; child = child.Next()) {
      if (!Item(shape, child, out)) return false;
    }
    return true;
  }

  bool Map(const Shape& shape, XmlElement element, data::JsonObject& out) {
    for (XmlElement child = element.FirstChild(); child; child = child.Next()) {
      if (!Entry(shape, child, out)) return false;
    }
    return true;
  }

  bool Entry(const Shape& map, XmlElement entry, data::JsonObject& out) {
    const Member& key_member = map.members[0];
    const Member& value_member = map.members[1];
    XmlElement key = entry.Child(key_member.wire.empty() ? "key" : key_member.wire);
    XmlElement value = entry.Child(value_member.wire.empty() ? "value" : value_member.wire);
    if (!key || !value) return mismatch_.Set("a map entry without key or value");
    std::string name = key.RawText();
    return Read(value_member, value, Put(out, name, nullptr)) || mismatch_.Under(name);
  }

  const Service& service_;
  Mismatch& mismatch_;
};

}  // namespace

bool ReadXml(const Service& service, const Member& member, XmlElement element, data::Json& out,
             Mismatch& mismatch) {
  return XmlReader(service, mismatch).Read(member, element, out);
}

bool ReadXmlMembers(const Service& service, const Shape& shape, XmlElement element,
                    data::JsonObject& out, Mismatch& mismatch) {
  return XmlReader(service, mismatch).Members(shape, element, out);
}

}  // namespace bartizan::awswire::internal
