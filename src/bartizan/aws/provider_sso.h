#pragma once
// Credentials of people who signed in with the AWS CLI: `aws sso login`, `aws login`. What the CLI
// left in its caches is used while it is valid; nothing is renewed or written here. Internal to
// this module.
// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html)
#include "bartizan/aws/chain_profile.h"
#include "bartizan/aws/credentials.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"

namespace bartizan::aws {

// kDenied, naming the command that helps, when nobody is signed in (any more).
Result<Credentials> SsoCredentials(const System& system, const Settings& settings, const Sso& sso,
                                   std::string_view profile);
Result<Credentials> LoginCredentials(const System& system, const LoginSession& session,
                                     std::string_view profile);

}  // namespace bartizan::aws
