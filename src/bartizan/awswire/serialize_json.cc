// JSON bodies: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html and
// aws-restjson1-protocol.html
#include <cmath>

#include "bartizan/awswire/serialize.h"

namespace bartizan::awswire {
namespace {

class JsonWriter {
 public:
  JsonWriter(const Service& service, std::string& out) : service_(service), out_(out) {}

  void Structure(const Shape& shape, const data::JsonObject& object, Part part) {
    out_ += '{';
    bool first = true;
    for (const Member& member : shape.members) {
      if (part == Part::kBodyOnly && member.location != Location::kBody) continue;
      const data::Json* value = Given(object, member);
      if (value == nullptr) continue;
      Key(WireName(member), first);
      Value(member, *value);
    }
    out_ += '}';
  }

 private:
  void Text(std::string_view text) { out_ += data::ToJson(data::Json(text)); }

  void Key(std::string_view name, bool& first) {
    if (!first) out_ += ',';
    first = false;
    Text(name);
    out_ += ':';
  }

  void Value(const Member& member, const data::Json& value) {
    const Shape& shape = ShapeOf(service_, member);
    if (value.is_null()) {
      out_ += "null";
      return;
    }
    switch (shape.type) {
      case Type::kStructure:
        return Structure(shape, value.get_object(), Part::kAll);
      case Type::kList:
        return List(shape.members[0], value.get_array());
      case Type::kMap:
        return Map(shape.members[1], value.get_object());
      case Type::kTimestamp:
        return Timestamp(member, value);
      case Type::kFloat:
      case Type::kDouble:
        return Float(*FloatOf(value));
      case Type::kInteger:
      case Type::kLong:
        out_ += ScalarText(service_, member, value, {});
        return;
      default:
        out_ += data::ToJson(value);
    }
  }

  void List(const Member& element, const data::JsonArray& items) {
    out_ += '[';
    bool first = true;
    for (const data::Json& item : items) {
      if (!first) out_ += ',';
      first = false;
      Value(element, item);
    }
    out_ += ']';
  }

  void Map(const Member& element, const data::JsonObject& object) {
    out_ += '{';
    bool first = true;
    for (const auto& [key, item] : object) {
      Key(data::View(key), first);
      Value(element, item);
    }
    out_ += '}';
  }

  void Timestamp(const Member& member, const data::Json& value) {
    const TimeFormat format = TimeFormatOf(service_, member, TimeFormat::kUnix);
    const std::string text = TimeText(*TimeOf(value), format);
    if (format == TimeFormat::kUnix) {
      out_ += text;
    } else {
      Text(text);
    }
  }

  void Float(double number) {
    if (std::isfinite(number)) {
      out_ += FloatText(number);
    } else {
      Text(FloatText(number));
    }
  }

  const Service& service_;
  std::string& out_;
};

}  // namespace

std::string JsonBody(const Service& service, const Shape& shape, const data::JsonObject& object,
                     Part part) {
  std::string out;
  JsonWriter(service, out).Structure(shape, object, part);
  return out;
}

}  // namespace bartizan::awswire
