#pragma once
// The credential chain: the caller's → environment → profile → web identity → container → instance
// metadata. (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html)
#include <memory>
#include <string>

#include "bartizan/aws/credentials.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"

namespace bartizan::aws {

// The chain is decided at the first Get, and what each source said that had no credentials is told
// when none has any (kDenied, with a hint what to set). `settings` and `system` are copied.
std::shared_ptr<CachedCredentials> DefaultChain(const System& system, const Settings& settings);

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
