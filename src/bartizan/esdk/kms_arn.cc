// Names of KMS keys. (framework/aws-kms/aws-kms-key-arn.md, aws-kms-mrk-match-for-decrypt.md,
// aws-kms-mrk-are-unique.md)
#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

constexpr size_t kMostArnBytes = 2048;

// What may stand in a host name, so that a message cannot lead a call elsewhere.
bool IsLabel(std::string_view text) {
  auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !text.empty() && text.size() <= 63 && std::ranges::all_of(text, allowed);
}

bool IsPrintable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

std::unexpected<Error> Bad(std::string_view what) {
  return Fail(Errc::kInvalidArgument, "not the ARN of a KMS key: " + std::string(what));
}

// The part of an identifier that all replicas of a multi-Region key share; empty for other keys.
std::string MultiRegionId(std::string_view key_id) {
  if (!key_id.starts_with("arn:")) {
    return std::string(key_id.starts_with("mrk-") ? key_id : std::string_view());
  }
  auto arn = KmsKeyArn::Parse(key_id);
  return arn && arn->is_multi_region() ? arn->resource_id : std::string();
}

}  // namespace

Result<KmsKeyArn> KmsKeyArn::Parse(std::string_view arn) {
  if (arn.size() > kMostArnBytes) return Bad("longer than 2,048 bytes");
  if (!IsPrintable(arn)) return Bad("it holds a space or what is not printable ASCII");
  std::array<std::string_view, 6> parts;
  std::string_view rest = arn;
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const size_t colon = rest.find(':');
    if (colon == std::string_view::npos) return Bad("it does not have six parts");
    parts.at(i) = rest.substr(0, colon);
    rest.remove_prefix(colon + 1);
  }
  parts.back() = rest;
  if (parts[0] != "arn") return Bad("it does not start with arn:");
  if (!IsLabel(parts[1])) return Bad("the partition");
  if (parts[2] != "kms") return Bad("the service is not kms");
  if (!IsLabel(parts[3])) return Bad("the region");
  if (parts[4].empty()) return Bad("the account is missing");
  if (rest.find(':') != std::string_view::npos) return Bad("it has more than six parts");
  const size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return Bad("the resource has no type");
  const std::string_view type = rest.substr(0, slash);
  const std::string_view id = rest.substr(slash + 1);
  if (type != "key" && type != "alias") return Bad("the resource is neither a key nor an alias");
  if (id.empty()) return Bad("the resource has no id");
  return KmsKeyArn{std::string(parts[1]), std::string(parts[3]), std::string(parts[4]),
                   std::string(type), std::string(id)};
}

std::string KmsKeyArn::ToString() const {
  return "arn:" + partition + ":kms:" + region + ":" + account + ":" + resource_type + "/" +
         resource_id;
}

bool MatchForDecrypt(std::string_view configured, std::string_view found) {
  if (configured == found) return true;
  auto a = KmsKeyArn::Parse(configured);
  auto b = KmsKeyArn::Parse(found);
  if (!a || !b || !a->is_multi_region() || !b->is_multi_region()) return false;
  return a->partition == b->partition && a->account == b->account &&
         a->resource_id == b->resource_id;
}

Status CheckMrksAreUnique(std::span<const std::string> key_ids) {
  std::map<std::string, std::vector<std::string>> by_id;
  for (const std::string& key_id : key_ids) {
    if (std::string id = MultiRegionId(key_id); !id.empty()) by_id[id].push_back(key_id);
  }
  std::vector<std::string> repeated;
  for (const auto& [id, names] : by_id) {
    if (names.size() > 1) repeated.insert(repeated.end(), names.begin(), names.end());
  }
  if (repeated.empty()) return {};
  return Fail(Errc::kInvalidArgument,
              "the same multi-Region key comes more than once: " + Join(repeated, ", "));
}

}  // namespace bartizan::esdk
