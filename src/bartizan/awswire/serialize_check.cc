// Whether an input fits the model: everything that can be wrong is found before a byte is written.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "bartizan/awswire/serialize.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

constexpr size_t kMaxNameInError = 64;

std::string_view KindOf(const data::Json& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      return "null";
    case boost::json::kind::bool_:
      return "a boolean";
    case boost::json::kind::string:
      return "a string";
    case boost::json::kind::array:
      return "a list";
    case boost::json::kind::object:
      return "an object";
    default:
      return "a number";
  }
}

std::string ShortName(std::string_view name) {
  return Ellipsize(ScrubUtf8(name), kMaxNameInError);
}

// XML 1.0 has no way to write these, not even escaped (https://www.w3.org/TR/xml/#charsets).
bool FitsXml(std::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
    // U+FFFE and U+FFFF
    if (c == 0xEF && text.substr(i + 1, 1) == "\xBF" && i + 2 < text.size() &&
        (text[i + 2] == '\xBE' || text[i + 2] == '\xBF')) {
      return false;
    }
  }
  return true;
}

class Checker {
 public:
  explicit Checker(const Service& service) : service_(service) {}

  // The outermost structure: its members need not travel in the body.
  Status Input(const Shape& shape, const data::JsonObject& object) {
    return Structure(shape, object, MemberPath{}, 0);
  }

 private:
  Status Structure(const Shape& shape, const data::JsonObject& object, const MemberPath& where,
                   unsigned depth) {
    size_t present = 0;
    for (const auto& [key, value] : object) {
      const std::string_view name = data::View(key);
      const auto member = std::ranges::find(shape.members, name, &Member::name);
      if (member == shape.members.end()) return Unknown(shape, name, where);
      if (value.is_null()) continue;
      ++present;
      const MemberPath inner{&where, MemberPath::Kind::kMember, member->name};
      if (member->payload && member->streaming) {
        return BadValue(inner, "travels as the body, not as a member");
      }
      if (depth == 0) in_xml_ = IsXml(*member);
      BARTIZAN_DO(Value(*member, value, inner, depth));
    }
    for (const Member& member : shape.members) {
      if (!member.required || (member.payload && member.streaming)) continue;
      if (Given(object, member) != nullptr) continue;
      return BadValue({&where, MemberPath::Kind::kMember, member.name}, "required, but missing");
    }
    if (shape.is_union && present != 1) {
      return BadValue(where, fmt::format("takes exactly one of its members, not {}", present));
    }
    return {};
  }

  bool IsXml(const Member& member) const {
    const bool raw = member.payload && ShapeOf(service_, member).type != Type::kStructure;
    return service_.protocol == Protocol::kRestXml && member.location == Location::kBody && !raw;
  }

  static std::unexpected<Error> Unknown(const Shape& shape, std::string_view name,
                                        const MemberPath& where) {
    std::vector<std::string> known;
    for (const Member& member : shape.members) known.emplace_back(member.name);
    // The edit distance of a long name costs much and tells nothing.
    const auto near =
        name.size() <= kMaxNameInError ? Nearest(name, known) : std::optional<std::string>();
    const std::string shown = ShortName(name);
    return BadValue({&where, MemberPath::Kind::kMember, shown},
                    near ? fmt::format("unknown member; did you mean {}?", *near)
                         : std::string("unknown member"));
  }

  Status Value(const Member& member, const data::Json& value, const MemberPath& where,
               unsigned depth) {
    if (depth >= kMaxInputDepth) return TooDeep(where);
    const Shape& shape = ShapeOf(service_, member);
    if (member.json_value && member.location == Location::kHeader) {
      return Document(value, where, depth);
    }
    switch (shape.type) {
      case Type::kStructure:
        if (!value.is_object()) return WrongType(where, "an object", value);
        return Structure(shape, value.get_object(), where, depth + 1);
      case Type::kList:
        return List(member, shape, value, where, depth + 1);
      case Type::kMap:
        return Map(member, shape, value, where, depth + 1);
      case Type::kDocument:
        return Document(value, where, depth);
      default:
        return Scalar(shape, value, where);
    }
  }

  // JSON lists and maps may hold nulls, and headers leave them out; elsewhere there is no way to
  // write one.
  bool TakesNull(const Member& member) const {
    if (member.location == Location::kHeader) return true;
    return service_.protocol == Protocol::kJson || service_.protocol == Protocol::kRestJson;
  }

  Status List(const Member& member, const Shape& shape, const data::Json& value,
              const MemberPath& where, unsigned depth) {
    if (!value.is_array()) return WrongType(where, "a list", value);
    size_t index = 0;
    for (const data::Json& item : value.get_array()) {
      const MemberPath inner{&where, MemberPath::Kind::kIndex, {}, index++};
      if (item.is_null() && TakesNull(member)) continue;
      BARTIZAN_DO(Value(shape.members[0], item, inner, depth));
    }
    return {};
  }

  Status Map(const Member& member, const Shape& shape, const data::Json& value,
             const MemberPath& where, unsigned depth) {
    if (!value.is_object()) return WrongType(where, "an object", value);
    if (service_.protocol == Protocol::kEc2) {
      return BadValue(where, "the EC2 protocol has no maps");
    }
    for (const auto& [key, item] : value.get_object()) {
      const std::string shown = ShortName(data::View(key));
      const MemberPath inner{&where, MemberPath::Kind::kKey, shown};
      BARTIZAN_DO(Text(data::View(key), inner));
      if (item.is_null() && TakesNull(member)) continue;
      BARTIZAN_DO(Value(shape.members[1], item, inner, depth));
    }
    return {};
  }

  Status Document(const data::Json& value, const MemberPath& where, unsigned depth) {
    if (depth >= kMaxInputDepth) return TooDeep(where);
    if (value.is_string()) return Text(data::View(value.get_string()), where);
    if (value.is_double() && !std::isfinite(value.get_double())) {
      return BadValue(where, "JSON has no infinities and no NaN");
    }
    if (const auto* array = value.if_array()) {
      size_t index = 0;
      for (const data::Json& item : *array) {
        BARTIZAN_DO(Document(item, {&where, MemberPath::Kind::kIndex, {}, index++}, depth + 1));
      }
    }
    if (const auto* object = value.if_object()) {
      for (const auto& [key, item] : *object) {
        const std::string shown = ShortName(data::View(key));
        const MemberPath inner{&where, MemberPath::Kind::kKey, shown};
        BARTIZAN_DO(Text(data::View(key), inner));
        BARTIZAN_DO(Document(item, inner, depth + 1));
      }
    }
    return {};
  }

  Status Scalar(const Shape& shape, const data::Json& value, const MemberPath& where) {
    switch (shape.type) {
      case Type::kString:
        if (!value.is_string()) return WrongType(where, "a string", value);
        return Text(data::View(value.get_string()), where);
      case Type::kBlob:
        if (!value.is_string()) return WrongType(where, "base64 text", value);
        if (!Base64Decode(data::View(value.get_string()))) {
          return BadValue(where, "not valid base64 (RFC 4648, with padding)");
        }
        return {};
      case Type::kBoolean:
        if (!value.is_bool()) return WrongType(where, "a boolean", value);
        return {};
      case Type::kInteger:
        return Whole(value, where, std::numeric_limits<int32_t>::min(),
                     std::numeric_limits<int32_t>::max());
      case Type::kLong:
        return Whole(value, where, std::numeric_limits<int64_t>::min(),
                     std::numeric_limits<int64_t>::max());
      case Type::kTimestamp:
        return Timestamp(value, where);
      default:
        return Float(shape.type, value, where);
    }
  }

  Status Text(std::string_view text, const MemberPath& where) const {
    if (auto offset = FindInvalidUtf8(text)) {
      return BadValue(where, fmt::format("not valid UTF-8 at byte {}", *offset));
    }
    if (in_xml_ && !FitsXml(text)) {
      return BadValue(where, "holds a character that XML cannot carry");
    }
    return {};
  }

  static Status Whole(const data::Json& value, const MemberPath& where, int64_t least,
                      int64_t most) {
    if (!value.is_number()) return WrongType(where, "a whole number", value);
    bool fits = false;
    if (value.is_int64()) fits = value.get_int64() >= least && value.get_int64() <= most;
    // What callers built from sizes and counts.
    if (value.is_uint64()) fits = value.get_uint64() <= static_cast<uint64_t>(most);
    if (value.is_double()) {
      // Beyond 2^53 a floating-point number does not say which whole number is meant.
      const double number = value.get_double();
      if (std::isnan(number) || std::trunc(number) != number) {
        return BadValue(where, "must be a whole number");
      }
      fits = std::abs(number) <= 9007199254740992.0 && number >= static_cast<double>(least) &&
             number <= static_cast<double>(most);
    }
    if (!fits) return BadValue(where, fmt::format("must be from {} to {}", least, most));
    return {};
  }

  static Status Float(Type type, const data::Json& value, const MemberPath& where) {
    const auto number = FloatOf(value);
    if (!number) return WrongType(where, "a number, \"NaN\", \"Infinity\" or \"-Infinity\"", value);
    if (type == Type::kFloat && std::isfinite(*number) &&
        std::abs(*number) > static_cast<double>(std::numeric_limits<float>::max())) {
      return BadValue(where, "beyond the range of single precision");
    }
    return {};
  }

  static Status Timestamp(const data::Json& value, const MemberPath& where) {
    if (!value.is_string() && !value.is_number()) {
      return WrongType(where, "ISO 8601 text or seconds since 1970", value);
    }
    if (!TimeOf(value)) {
      return BadValue(where, "not a time (ISO 8601 text or seconds since 1970, up to year 9999)");
    }
    return {};
  }

  static std::unexpected<Error> WrongType(const MemberPath& where, std::string_view wanted,
                                          const data::Json& value) {
    return BadValue(where, fmt::format("must be {}, not {}", wanted, KindOf(value)));
  }

  static std::unexpected<Error> TooDeep(const MemberPath& where) {
    // The whole path would be as long as the input is deep.
    const MemberPath* root = &where;
    while (root->parent != nullptr && root->parent->parent != nullptr) root = root->parent;
    return Fail(Code::kLimit,
                fmt::format("{}: nested deeper than {} levels", root->Text(), kMaxInputDepth));
  }

  const Service& service_;
  bool in_xml_ = false;  // whether the member that is being checked becomes XML
};

}  // namespace

std::string MemberPath::Text() const {
  if (parent == nullptr) return "input";
  std::string before = parent->parent == nullptr ? std::string() : parent->Text();
  switch (kind) {
    case Kind::kIndex:
      return fmt::format("{}[{}]", before, index);
    case Kind::kKey:
      return fmt::format("{}[\"{}\"]", before, name);
    case Kind::kMember:
      break;
  }
  return before.empty() ? std::string(name) : fmt::format("{}.{}", before, name);
}

std::unexpected<Error> BadValue(const MemberPath& where, std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("{}: {}", where.Text(), what));
}

Status CheckInput(const Service& service, const Operation& operation,
                  const data::JsonObject& input) {
  if (operation.input != kNoShape) {
    return Checker(service).Input(service.shapes[operation.input], input);
  }
  if (input.empty()) return {};
  const MemberPath root;
  const std::string shown = ShortName(data::View(input.begin()->key()));
  return BadValue({&root, MemberPath::Kind::kMember, shown},
                  fmt::format("unknown member; {} takes no input", operation.name));
}

}  // namespace bartizan::awswire
