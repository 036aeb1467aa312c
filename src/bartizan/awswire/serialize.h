#pragma once
// The parts of Serialize. Checking comes first and is the only one that fails: the writers take
// values that CheckInput has let through.
#include <optional>
#include <string>
#include <string_view>

#include "bartizan/awswire/codec.h"
#include "bartizan/base/time.h"

namespace bartizan::awswire {

// Values nest at most this deep, so that no input exhausts the stack.
inline constexpr unsigned kMaxInputDepth = 128;

// Says where in the input an error is: "Filters.Title[0].Value". Lives on the stack of the walk.
struct MemberPath {
  enum class Kind : uint8_t { kMember, kIndex, kKey };
  const MemberPath* parent = nullptr;
  Kind kind = Kind::kMember;
  std::string_view name = {};
  size_t index = 0;

  std::string Text() const;  // "input" for the root
};
std::unexpected<Error> BadValue(const MemberPath& where, std::string_view what);

// Types, ranges, required and unknown members of the whole input, as codec.h describes.
Status CheckInput(const Service& service, const Operation& operation,
                  const data::JsonObject& input);

// What holds for a reference: its own traits, then those of its shape.
inline const Shape& ShapeOf(const Service& service, const Member& member) {
  return service.shapes[member.shape];
}
// A shape's own name (Shape::wire) is for root elements only.
inline std::string_view WireName(const Member& member) {
  return member.wire.empty() ? member.name : member.wire;
}
XmlNamespace NamespaceOf(const Service& service, const Member& member);
TimeFormat TimeFormatOf(const Service& service, const Member& member, TimeFormat otherwise);
inline bool IsFlattened(const Service& service, const Member& member) {
  return member.flattened || ShapeOf(service, member).flattened;
}

// The member's value; null when it is absent or null.
const data::Json* Given(const data::JsonObject& object, const Member& member);

// ISO 8601 text or seconds since the epoch, from year 1 to 9999; none for anything else.
std::optional<Time> TimeOf(const data::Json& value);
std::string TimeText(Time time, TimeFormat format);
// The number of a kFloat or kDouble, also of its three texts; none for anything else.
std::optional<double> FloatOf(const data::Json& value);
std::string FloatText(double number);
// Any scalar as the text that query, XML, headers and paths carry; blobs stay base64.
std::string ScalarText(const Service& service, const Member& member, const data::Json& value,
                       TimeFormat otherwise);

// The body of the query and EC2 protocols.
std::string FormBody(const Service& service, const Operation& operation,
                     const data::JsonObject& input);

// Which members of the outermost structure are written: all, or only those without a location.
enum class Part : uint8_t { kAll, kBodyOnly };
std::string JsonBody(const Service& service, const Shape& shape, const data::JsonObject& object,
                     Part part);
std::string XmlBody(const Service& service, const Shape& shape, const data::JsonObject& object,
                    std::string_view root, XmlNamespace xmlns, Part part);

// Fills path, query, headers and body by the members' locations.
Status WriteRest(const Service& service, const Operation& operation, const data::JsonObject& input,
                 WireRequest& request);

}  // namespace bartizan::awswire
