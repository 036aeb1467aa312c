// XML bodies: https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
#include "bartizan/awswire/serialize.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

// Line ends are escaped because parsers change bare ones
// (https://www.w3.org/TR/xml/#sec-line-ends).
std::string Escape(std::string_view text) {
  std::string out = EscapeMarkup(text);
  if (out.find_first_of("\r\n") == std::string::npos) return out;
  return ReplaceAll(ReplaceAll(std::move(out), "\r", "&#xD;"), "\n", "&#xA;");
}

class XmlWriter {
 public:
  XmlWriter(const Service& service, std::string& out) : service_(service), out_(out) {}

  void Structure(const Shape& shape, const data::JsonObject& object, std::string_view name,
                 XmlNamespace xmlns, Part part) {
    Open(name, xmlns);
    out_.pop_back();  // attributes go before the ">"
    for (const Member& member : shape.members) {
      if (member.attribute && Wanted(member, part)) Attribute(member, object);
    }
    out_ += '>';
    for (const Member& member : shape.members) {
      if (member.attribute || !Wanted(member, part)) continue;
      const data::Json* value = Given(object, member);
      if (value != nullptr) Value(member, *value, WireName(member));
    }
    Close(name);
  }

 private:
  static bool Wanted(const Member& member, Part part) {
    return part == Part::kAll || member.location == Location::kBody;
  }

  void Open(std::string_view name, XmlNamespace xmlns) {
    out_ += '<';
    out_ += name;
    if (!xmlns.uri.empty()) {
      out_ += " xmlns";
      if (!xmlns.prefix.empty()) {
        out_ += ':';
        out_ += xmlns.prefix;
      }
      out_ += "=\"" + Escape(xmlns.uri) + '"';
    }
    out_ += '>';
  }

  void Close(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += '>';
  }

  void Attribute(const Member& member, const data::JsonObject& object) {
    const data::Json* value = Given(object, member);
    if (value == nullptr) return;
    out_ += ' ';
    out_ += WireName(member);
    out_ += "=\"" + Escape(ScalarText(service_, member, *value, TimeFormat::kIso8601)) + '"';
  }

  void Value(const Member& member, const data::Json& value, std::string_view name) {
    const Shape& shape = ShapeOf(service_, member);
    const XmlNamespace xmlns = NamespaceOf(service_, member);
    switch (shape.type) {
      case Type::kStructure:
        return Structure(shape, value.get_object(), name, xmlns, Part::kAll);
      case Type::kList:
        return List(member, shape, value.get_array(), name);
      case Type::kMap:
        return Map(member, shape, value.get_object(), name);
      default:
        break;
    }
    Open(name, xmlns);
    out_ += Escape(ScalarText(service_, member, value, TimeFormat::kIso8601));
    Close(name);
  }

  void List(const Member& member, const Shape& shape, const data::JsonArray& items,
            std::string_view name) {
    const Member& element = shape.members[0];
    if (IsFlattened(service_, member)) {
      for (const data::Json& item : items) Value(element, item, name);
      return;
    }
    Open(name, NamespaceOf(service_, member));
    for (const data::Json& item : items) Value(element, item, WireName(element));
    Close(name);
  }

  void Map(const Member& member, const Shape& shape, const data::JsonObject& object,
           std::string_view name) {
    const bool flattened = IsFlattened(service_, member);
    const XmlNamespace xmlns = NamespaceOf(service_, member);
    const std::string_view entry = flattened ? name : "entry";
    const Member& key_member = shape.members[0];
    if (!flattened) Open(name, xmlns);
    for (const auto& [key, item] : object) {
      Open(entry, flattened ? xmlns : XmlNamespace{});
      Value(key_member, data::Json(data::View(key)), WireName(key_member));
      Value(shape.members[1], item, WireName(shape.members[1]));
      Close(entry);
    }
    if (!flattened) Close(name);
  }

  const Service& service_;
  std::string& out_;
};

}  // namespace

std::string XmlBody(const Service& service, const Shape& shape, const data::JsonObject& object,
                    std::string_view root, XmlNamespace xmlns, Part part) {
  std::string out;
  XmlWriter(service, out).Structure(shape, object, root, xmlns, part);
  return out;
}

}  // namespace bartizan::awswire
