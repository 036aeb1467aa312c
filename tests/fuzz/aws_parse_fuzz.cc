// Answers of AWS services: the first byte picks the protocol and the operation, the second the
// status; then come headers, one a line, an empty line and the body.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/awswire/codec.h"
#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/base/time.h"

namespace bartizan::awswire {
namespace {

enum Index : uint16_t {
  kText,
  kLong,
  kDouble,
  kFlag,
  kBlob,
  kWhen,
  kAny,
  kTexts,
  kFlatLongs,
  kTree,
  kTreeMap,
  kFlatMap,
  kWhens,
  kHeaderMap,
  kPayload,
  kRaw,
  kBadRequest,
};

constexpr Member kElements[] = {
    {.name = "member", .shape = kText},
    {.name = "member", .wire = "Item", .shape = kLong},
    {.name = "member", .shape = kWhen},
};
constexpr Member kMapMembers[] = {{.name = "key", .shape = kText},
                                  {.name = "value", .shape = kTree}};
constexpr Member kFlatMapMembers[] = {{.name = "key", .wire = "K", .shape = kText},
                                      {.name = "value", .wire = "V", .shape = kDouble}};
constexpr Member kHeaderMapMembers[] = {{.name = "key", .shape = kText},
                                        {.name = "value", .shape = kText}};
constexpr Member kTreeMembers[] = {
    {.name = "Text", .wire = "t", .shape = kText},
    {.name = "Long", .shape = kLong},
    {.name = "Double", .shape = kDouble},
    {.name = "Flag", .shape = kFlag},
    {.name = "Blob", .shape = kBlob},
    {.name = "When", .shape = kWhen},
    {.name = "Any", .shape = kAny},
    {.name = "Texts", .shape = kTexts},
    {.name = "Longs", .shape = kFlatLongs},
    {.name = "Tree", .shape = kTree},
    {.name = "Map", .shape = kTreeMap},
    {.name = "Flat", .shape = kFlatMap},
    {.name = "Attribute", .wire = "xsi:a", .shape = kText, .attribute = true},
    {.name = "Header", .wire = "x-a", .shape = kWhens, .location = Location::kHeader},
    {.name = "Headers", .wire = "x-b-", .shape = kHeaderMap, .location = Location::kHeaderPrefix},
    {.name = "Status", .shape = kLong, .location = Location::kStatus},
};
constexpr Member kPayloadMembers[] = {{.name = "Body", .shape = kTree, .payload = true}};
constexpr Member kRawMembers[] = {{.name = "Body", .shape = kText, .payload = true}};

constexpr Shape kShapes[] = {
    {.name = "Text", .type = Type::kString},
    {.name = "Long", .type = Type::kLong},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Flag", .type = Type::kBoolean},
    {.name = "Blob", .type = Type::kBlob},
    {.name = "When", .type = Type::kTimestamp},
    {.name = "Any", .type = Type::kDocument},
    {.name = "Texts", .type = Type::kList, .members = std::span(kElements, 1)},
    {.name = "FlatLongs",
     .type = Type::kList,
     .members = std::span(kElements + 1, 1),
     .flattened = true},
    {.name = "Tree", .members = kTreeMembers},
    {.name = "TreeMap", .type = Type::kMap, .members = kMapMembers},
    {.name = "FlatMap", .type = Type::kMap, .members = kFlatMapMembers, .flattened = true},
    {.name = "Whens", .type = Type::kList, .members = std::span(kElements + 2, 1)},
    {.name = "HeaderMap", .type = Type::kMap, .members = kHeaderMapMembers},
    {.name = "Payload", .members = kPayloadMembers},
    {.name = "Raw", .members = kRawMembers},
    {.name = "BadRequest", .members = kTreeMembers, .error = true, .error_code = "Bad"},
};
constexpr uint16_t kErrors[] = {kBadRequest};
constexpr Operation kOperations[] = {
    {.name = "CopyObject", .output = kTree, .errors = kErrors},
    {.name = "Empty"},
    {.name = "Payload", .output = kPayload, .errors = kErrors},
    {.name = "Raw", .output = kRaw},
};
constexpr Protocol kProtocols[] = {Protocol::kQuery, Protocol::kEc2, Protocol::kJson,
                                   Protocol::kRestJson, Protocol::kRestXml};

// The members of a tree are of the model and of its types.
void CheckValue(uint16_t index, const data::Json& value) {
  const Shape& shape = kShapes[index];
  if (value.is_null() || shape.type == Type::kDocument) return;
  switch (shape.type) {
    case Type::kStructure:
      for (const auto& [key, member] : value.as_object()) {
        const Member* known = nullptr;
        for (const Member& one : shape.members) {
          if (one.name == data::View(key)) known = &one;
        }
        BARTIZAN_CHECK(known != nullptr && !member.is_null());
        CheckValue(known->shape, member);
      }
      return;
    case Type::kList:
      for (const auto& item : value.as_array()) CheckValue(shape.members[0].shape, item);
      return;
    case Type::kMap:
      for (const auto& [key, item] : value.as_object()) CheckValue(shape.members[1].shape, item);
      return;
    case Type::kLong:
      BARTIZAN_CHECK(value.is_int64());
      return;
    case Type::kDouble:
      BARTIZAN_CHECK(value.is_number() || value.is_string());
      return;
    case Type::kBoolean:
      BARTIZAN_CHECK(value.is_bool());
      return;
    case Type::kTimestamp:
      BARTIZAN_CHECK(ParseIso(data::View(value.as_string())).has_value());
      return;
    case Type::kBlob:
      BARTIZAN_CHECK(value.as_string().empty() ||
                     Base64Decode(data::View(value.as_string())).has_value());
      return;
    default:
      BARTIZAN_CHECK(value.is_string());
  }
}

void CheckTree(uint16_t shape, const data::JsonObject& tree) {
  if (shape != kNoShape) CheckValue(shape, data::Json(tree));
  std::string text = data::ToJson(data::Json(tree));
  BARTIZAN_CHECK(!FindInvalidUtf8(text));
  // Documents may be as deep as the parser allows, below some levels of ours.
  BARTIZAN_CHECK(data::ParseJson(text, "tree", {.max_depth = 300}).has_value());
}

WireResponse MakeResponse(uint8_t status, std::string_view text) {
  WireResponse response;
  response.status = 200 + status % 4 * 102;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) break;
    size_t colon = std::min(line.find(':'), line.size());
    response.headers.emplace_back(ToLower(line.substr(0, colon)),
                                  line.substr(std::min(colon + 1, line.size())));
  }
  response.body = text;
  return response;
}

void Run(const Service& service, const Operation& operation, const WireResponse& response) {
  auto output = ParseOutput(service, operation, response);
  if (output) {
    CheckTree(operation.output, *output);
    for (std::string_view path : {"Tree.Texts[-1]", "Longs[0] || Text", "Map.a.Tree"}) {
      static_cast<void>(Select(data::Json(*output), path));
    }
  } else {
    BARTIZAN_CHECK(output.error().message.starts_with("the answer to "));
  }
  static_cast<void>(IsErrorInSuccess(service, operation, response));
  ServiceError error = ParseError(service, operation, response);
  BARTIZAN_CHECK(!error.code.empty() && error.code.size() <= 200);
  BARTIZAN_CHECK(error.known || error.details.empty());
  for (const std::string& text : {error.code, error.message, error.request_id}) {
    BARTIZAN_CHECK(!FindInvalidUtf8(text) && text.find('\x1b') == std::string::npos);
  }
  CheckTree(error.details.empty() ? kNoShape : uint16_t{kBadRequest}, error.details);
}

}  // namespace
}  // namespace bartizan::awswire

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace bartizan::awswire;
  if (size < 2) return 0;
  Service service{.name = "fuzz",
                  .protocol = kProtocols[bytes[0] % std::size(kProtocols)],
                  .query_compatible = true,
                  .shapes = kShapes,
                  .operations = kOperations};
  const Operation& operation =
      kOperations[bytes[0] / std::size(kProtocols) % std::size(kOperations)];
  std::string_view text(reinterpret_cast<const char*>(bytes) + 2, size - 2);
  Run(service, operation, MakeResponse(bytes[1], text));
  return 0;
}
