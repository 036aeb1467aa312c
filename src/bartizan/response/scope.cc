#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/response/run_target.h"

namespace bartizan::response {
namespace {

const std::string* FindTag(const Observed& observed, std::string_view key) {
  const auto found =
      std::ranges::find(observed.tags, key, &std::pair<std::string, std::string>::first);
  return found == observed.tags.end() ? nullptr : &found->second;
}

}  // namespace

Status CheckScope(const Config& config, const TargetSpec& spec, const Observed& observed,
                  bool confirm_exempt) {
  const AwsConfig& aws = config.aws;
  if (spec.kind != "aws-ec2") return {};
  if (!aws.accounts.empty() &&
      std::ranges::find(aws.accounts, observed.account) == aws.accounts.end()) {
    return Fail(Code::kDenied,
                fmt::format("{} is in account {}, which aws.accounts does not allow", spec.name,
                            observed.account),
                "add the account to respond.yaml if it is yours to answer for");
  }
  for (const auto& [key, value] : aws.require_tags) {
    const std::string* const has = FindTag(observed, key);
    if (has != nullptr && *has == value) continue;
    return Fail(Code::kDenied,
                fmt::format("{} does not have the tag {}={} that aws.require-tags asks for",
                            spec.name, key, value));
  }
  if (confirm_exempt || FindTag(observed, aws.exempt_tag) == nullptr) return {};
  return Fail(Code::kUndecided,
              fmt::format("{} has the tag {}: it is exempt from incident response", spec.name,
                          aws.exempt_tag),
              "say --confirm-exempt if it is to be isolated all the same");
}

std::string OperatorName() {
  std::array<char, 256> host{};
  (void)gethostname(host.data(), host.size() - 1);
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  const uid_t uid = getuid();
  const bool known =
      getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
  return fmt::format("{}@{}", known ? std::string(entry.pw_name) : fmt::format("uid-{}", uid),
                     host.data());
}

}  // namespace bartizan::response
