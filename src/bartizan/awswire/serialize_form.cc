// The bodies of the query protocols:
// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html and aws-ec2-query-protocol.html
#include <fmt/format.h>

#include "bartizan/awswire/serialize.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

class FormWriter {
 public:
  FormWriter(const Service& service, std::string& out) : service_(service), out_(out) {}

  void Pair(std::string_view key, std::string_view value) {
    if (!out_.empty()) out_ += '&';
    out_ += PercentEncode(key);
    out_ += '=';
    out_ += PercentEncode(value);
  }

  void Structure(const Shape& shape, const data::JsonObject& object, const std::string& prefix) {
    for (const Member& member : shape.members) {
      const data::Json* value = Given(object, member);
      if (value == nullptr) continue;
      const std::string name = Name(member);
      Value(member, *value, prefix.empty() ? name : fmt::format("{}.{}", prefix, name), prefix);
    }
  }

 private:
  bool IsEc2() const { return service_.protocol == Protocol::kEc2; }

  std::string Name(const Member& member) const {
    if (!IsEc2()) return std::string(WireName(member));
    if (!member.query.empty()) return std::string(member.query);
    std::string name(WireName(member));
    name[0] = ToUpper(name.substr(0, 1))[0];
    return name;
  }

  // `outer` is the prefix without the member's own name.
  void Value(const Member& member, const data::Json& value, const std::string& prefix,
             const std::string& outer) {
    const Shape& shape = ShapeOf(service_, member);
    switch (shape.type) {
      case Type::kStructure:
        return Structure(shape, value.get_object(), prefix);
      case Type::kList:
        return List(member, shape, value.get_array(), prefix, outer);
      case Type::kMap:
        return Map(member, shape, value.get_object(), prefix);
      case Type::kDocument:
        return Pair(prefix, data::ToJson(value));
      default:
        Pair(prefix, ScalarText(service_, member, value, TimeFormat::kIso8601));
    }
  }

  void List(const Member& member, const Shape& shape, const data::JsonArray& items,
            const std::string& prefix, const std::string& outer) {
    // The query protocol can say "empty"; EC2's cannot.
    if (items.empty() && !IsEc2()) Pair(prefix, "");
    const Member& element = shape.members[0];
    const std::string base = ListPrefix(member, element, prefix, outer);
    size_t index = 0;
    for (const data::Json& item : items) {
      Value(element, item, fmt::format("{}.{}", base, ++index), base);
    }
  }

  std::string ListPrefix(const Member& member, const Member& element, const std::string& prefix,
                         const std::string& outer) const {
    if (IsEc2()) return prefix;
    if (!IsFlattened(service_, member)) {
      const std::string_view name = WireName(element);
      return fmt::format("{}.{}", prefix, name.empty() ? "member" : name);
    }
    // A flattened list goes by its own name, or else by the one of its elements.
    if (!member.wire.empty() || element.wire.empty()) return prefix;
    return outer.empty() ? std::string(element.wire) : fmt::format("{}.{}", outer, element.wire);
  }

  void Map(const Member& member, const Shape& shape, const data::JsonObject& object,
           const std::string& prefix) {
    const std::string base =
        IsFlattened(service_, member) ? prefix : fmt::format("{}.entry", prefix);
    const std::string_view key_name = WireName(shape.members[0]);
    const std::string_view value_name = WireName(shape.members[1]);
    size_t index = 0;
    for (const auto& [key, item] : object) {
      const std::string entry = fmt::format("{}.{}", base, ++index);
      Pair(fmt::format("{}.{}", entry, key_name), data::View(key));
      Value(shape.members[1], item, fmt::format("{}.{}", entry, value_name), entry);
    }
  }

  const Service& service_;
  std::string& out_;
};

}  // namespace

std::string FormBody(const Service& service, const Operation& operation,
                     const data::JsonObject& input) {
  std::string out;
  FormWriter writer(service, out);
  writer.Pair("Action", operation.name);
  writer.Pair("Version", service.api_version);
  if (operation.input != kNoShape) writer.Structure(service.shapes[operation.input], input, "");
  return out;
}

}  // namespace bartizan::awswire
