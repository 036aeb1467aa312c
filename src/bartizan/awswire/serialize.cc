#include "bartizan/awswire/serialize.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::awswire {
namespace {

bool WantsToken(const Member& member, const data::JsonObject& input) {
  return member.idempotency_token && Given(input, member) == nullptr;
}

void FillTokens(const Shape& shape, const SerializeOptions& options, data::JsonObject& input) {
  for (const Member& member : shape.members) {
    if (!WantsToken(member, input)) continue;
    input[member.name] = options.token ? options.token() : crypto::RandomUuid();
  }
}

bool IsHostLabel(std::string_view label) {  // RFC 1123 section 2.1
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  c == '-';
         });
}

// https://smithy.io/2.0/spec/endpoint-traits.html. A label cannot hold a dot, which would let the
// input choose among hosts.
Result<std::string> HostPrefix(const Service& service, const Operation& operation,
                               const data::JsonObject& input) {
  std::string prefix(operation.host_prefix);
  if (operation.input == kNoShape) return prefix;
  for (const Member& member : service.shapes[operation.input].members) {
    const std::string label = fmt::format("{{{}}}", member.name);
    if (!member.host_label || !prefix.contains(label)) continue;
    const data::Json* value = Given(input, member);
    const std::string_view text = value == nullptr ? "" : data::View(value->get_string());
    if (!IsHostLabel(text)) {
      return Fail(Code::kInvalid,
                  fmt::format("{}: must be 1 to 63 letters, digits and hyphens, because it is part "
                              "of the host's name",
                              member.name));
    }
    prefix = ReplaceAll(std::move(prefix), label, text);
  }
  return prefix;
}

void WriteJson(const Service& service, const Operation& operation, const data::JsonObject& input,
               WireRequest& request) {
  request.headers.emplace_back("content-type",
                               fmt::format("application/x-amz-json-{}", service.json_version));
  request.headers.emplace_back("x-amz-target",
                               fmt::format("{}.{}", service.target_prefix, operation.name));
  if (service.query_compatible) request.headers.emplace_back("x-amzn-query-mode", "true");
  request.body = operation.input == kNoShape
                     ? "{}"
                     : JsonBody(service, service.shapes[operation.input], input, Part::kAll);
}

// Where the model wants a checksum and names no algorithm. Others depend on settings and are the
// client's.
Status AddMd5(const Operation& operation, WireRequest& request) {
  if (!operation.checksum_required || !operation.checksum_algorithm.empty()) return {};
  BARTIZAN_TRY(auto md5, crypto::Digest::Create(crypto::DigestKind::kMd5));
  request.headers.emplace_back("content-md5", Base64Encode(md5.Update(request.body).Finish()));
  return {};
}

Result<WireRequest> Write(const Service& service, const Operation& operation,
                          const data::JsonObject& input) {
  BARTIZAN_DO(CheckInput(service, operation, input));
  WireRequest request;
  request.method = operation.method;
  request.path = "/";
  BARTIZAN_TRY(request.host_prefix, HostPrefix(service, operation, input));
  switch (service.protocol) {
    case Protocol::kQuery:
    case Protocol::kEc2:
      request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
      request.body = FormBody(service, operation, input);
      break;
    case Protocol::kJson:
      WriteJson(service, operation, input, request);
      break;
    case Protocol::kRestJson:
    case Protocol::kRestXml:
      BARTIZAN_DO(WriteRest(service, operation, input, request));
      break;
  }
  BARTIZAN_DO(AddMd5(operation, request));
  return request;
}

}  // namespace

Result<WireRequest> Serialize(const Service& service, const Operation& operation,
                              const data::JsonObject& input, const SerializeOptions& options) {
  const bool tokens =
      operation.input != kNoShape &&
      std::ranges::any_of(service.shapes[operation.input].members,
                          [&](const Member& member) { return WantsToken(member, input); });
  if (!tokens) return Write(service, operation, input);
  data::JsonObject filled = input;
  FillTokens(service.shapes[operation.input], options, filled);
  return Write(service, operation, filled);
}

}  // namespace bartizan::awswire
