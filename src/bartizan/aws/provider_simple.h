#pragma once
// Providers that need no AWS service: environment, credential_process, container, instance
// metadata. Internal to this module; each call fetches anew. Thread-safe where the System is.
// (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html)
#include <optional>
#include <string>

#include "bartizan/aws/credentials.h"
#include "bartizan/aws/settings.h"
#include "bartizan/aws/system.h"

namespace bartizan::aws {

// None when AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are both unset; kInvalid when only one is.
Result<std::optional<Credentials>> EnvironmentCredentials(const System& system);

// Words of a command line as a POSIX shell splits them (blanks, quotes, backslashes), without
// expansions or operators. kInvalid for an open quote and for no words at all.
Result<std::vector<std::string>> SplitCommand(std::string_view command);
// Runs `credential_process` of a profile, without a shell, for two minutes at most. Its standard
// output is never shown; its standard error is, masked and cut. `account_id` is what the profile
// says, for a process that does not.
Result<Credentials> ProcessCredentials(const System& system, std::string_view profile,
                                       std::string_view command, std::string_view account_id);

// The address by AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI; none when both are unset.
// kInvalid for http to hosts other than this machine's and the container services'.
Result<std::optional<std::string>> ContainerAddress(const System& system);
// 2 s a try, 3 tries.
Result<Credentials> ContainerCredentials(const System& system);

// "http://169.254.169.254" unless environment or profile say otherwise.
Result<std::string> MetadataAddress(const System& system, const Settings& settings);
bool MetadataDisabled(const System& system);
// Version 2 only (with a token). 1 s a request, one try where nobody answers and three where the
// service says that it is busy. May return credentials that are expired already: the service gives
// them on when it cannot renew them, and they may still be accepted.
Result<Credentials> MetadataCredentials(const System& system, const Settings& settings);

}  // namespace bartizan::aws
