#include "bartizan/aws/arn.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/aws/endpoints.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr size_t kMaxArn = 2048;

bool IsLower(char c) {
  return c >= 'a' && c <= 'z';
}

bool IsWord(std::string_view text) {
  return IsHostLabel(text) && IsLower(text.front()) &&
         std::ranges::all_of(text, [](char c) { return IsLower(c) || c == '-'; });
}

bool IsPartition(std::string_view text) {
  return IsWord(text) && (text == "aws" || text.starts_with("aws-"));
}

bool IsAccount(std::string_view text) {
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return text.empty() || (digits && text.size() == 12) || IsWord(text);
}

bool HasControl(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::unexpected<Error> Refuse(std::string_view text, std::string_view why) {
  return Fail(Code::kInvalid, fmt::format("`{}` is no ARN: {}", Ellipsize(text, 120), why),
              "ARNs look like arn:aws:iam::123456789012:role/name");
}

}  // namespace

std::string Arn::ToString() const {
  return fmt::format("arn:{}:{}:{}:{}:{}", partition, service, region, account, resource);
}

Result<Arn> ParseArn(std::string_view text) {
  if (text.size() > kMaxArn) {
    return Fail(Code::kInvalid,
                fmt::format("an ARN of {} bytes; {} are allowed", text.size(), kMaxArn));
  }
  // First, so that no message carries such bytes.
  if (HasControl(text) || FindInvalidUtf8(text)) {
    return Fail(Code::kInvalid, "an ARN with control characters or bytes that are not UTF-8");
  }
  std::array<std::string_view, 5> head;  // "arn" to the account
  std::string_view rest = text;
  for (std::string_view& field : head) {
    const size_t colon = rest.find(':');
    if (colon == std::string_view::npos) return Refuse(text, "it has fewer than six fields");
    field = rest.substr(0, colon);
    rest.remove_prefix(colon + 1);
  }
  const auto [arn, partition, service, region, account] = head;
  if (arn != "arn") return Refuse(text, "it does not start with `arn:`");
  for (const std::string_view field : head) {
    if (field.find_first_of("*?") != std::string_view::npos) {
      return Refuse(text, "it is a pattern: wildcards can stand in the resource only");
    }
  }
  if (!IsPartition(partition)) return Refuse(text, "the partition is none");
  if (!IsHostLabel(service)) return Refuse(text, "the service is none");
  if (!region.empty() && !IsHostLabel(region)) return Refuse(text, "the region is none");
  if (!IsAccount(account)) return Refuse(text, "the account is not 12 digits");
  if (rest.empty()) return Refuse(text, "the resource is empty");
  return Arn{std::string(partition), std::string(service), std::string(region),
             std::string(account), std::string(rest)};
}

}  // namespace bartizan::aws
