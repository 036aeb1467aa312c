#pragma once
// The credential chain: the caller's → environment → profile → web identity → container → instance
// metadata. (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html)
#include <functional>
#include <memory>
#include <string>

#include "bartizan/aws/credentials.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"

namespace bartizan::aws {

struct ChainOptions {
  // Asks the person at the terminal for the code that an MFA device shows; empty: roles that want
  // one are refused with what to do instead.
  std::function<Result<std::string>(const std::string& mfa_serial)> mfa_code;
};

// The first source that the configuration names is taken, and when it fails, that is the error: a
// later source could be another account. Nothing is read or sent before the first Get. When no
// source is named and instance metadata has none, all that was looked at is told (kDenied, with a
// hint what to set). `settings` and `system` are copied.
std::shared_ptr<CachedCredentials> DefaultChain(const System& system, const Settings& settings,
                                                const ChainOptions& options = {});

// Session credentials of a role, from other credentials (an account to compare, a publishing role).
struct RoleRequest {
  std::string role_arn, session_name, external_id, region;
  std::chrono::seconds duration{3600};
};
std::shared_ptr<CachedCredentials> AssumeRole(const System& system, const Settings& settings,
                                              std::shared_ptr<CachedCredentials> base,
                                              RoleRequest request);

// The region that instance metadata tells; "" where there is none or it is disabled. Never waits
// longer than a second.
std::string InstanceRegion(const System& system, const Settings& settings);

}  // namespace bartizan::aws
