#pragma once
// Session credentials of roles, from STS. Internal to this module; each call fetches anew.
// (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html)
#include <functional>
#include <string>

#include "bartizan/aws/chain_profile.h"
#include "bartizan/aws/credentials.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"

namespace bartizan::aws {

// Asks the person for the code that an MFA device shows.
using MfaPrompt = std::function<Result<std::string>(const std::string& serial)>;

// The region whose STS to ask: the settings', else `profile_region`, else the instance's.
Result<std::string> StsRegion(const System& system, const Settings& settings,
                              const std::string& profile_region);

// kDenied, with what to do, when the caller may not assume the role, and when it wants MFA but
// `prompt` is empty.
Result<Credentials> RoleCredentials(const System& system, const Settings& settings,
                                    const Credentials& caller, const RoleStep& step,
                                    const MfaPrompt& prompt);

// By the token in a file, which is read each time: it changes while the program runs. Not signed.
Result<Credentials> WebIdentityCredentials(const System& system, const Settings& settings,
                                           const WebIdentity& identity,
                                           const std::string& profile_region);

}  // namespace bartizan::aws
