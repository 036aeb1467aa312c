#pragma once
// What the commands that read accounts share: their flags, and how they load an account.
#include <string>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/iam/source.h"

namespace bartizan::cli {

// What a SOURCE may be, for the help of a positional.
inline constexpr std::string_view kSourceHelp =
    "[LABEL=]SOURCE: a profile of ~/.aws/config, a file or folder of a saved answer, - for "
    "standard input, snap:NAME[@DAY], or the ARN of a role to assume";

// --profile, --region, --endpoint-url, --external-id and --snapshots, then `own`.
std::vector<Flag> WithSourceFlags(std::vector<Flag> own);
// Only --snapshots, then `own`.
std::vector<Flag> WithSnapshotsFlag(std::vector<Flag> own);
// The exit codes of reading accounts, then `own`.
std::vector<ExitNote> WithSourceExits(std::vector<ExitNote> own);

// --snapshots, else HOME/iam.
Result<fs::path> SnapshotsFolder(const Invocation& invocation);
Result<iam::SourceOptions> SourceOptionsOf(const Invocation& invocation);

// Parses and loads; what could not be read of it is in AccountModel::problems, see WarnOfProblems.
// Accounts that are compared can share `documents`, also when they are loaded at the same time.
Result<iam::AccountModel> LoadSource(const Invocation& invocation, std::string_view text,
                                     std::shared_ptr<iampolicy::DocumentCache> documents = nullptr);
// Warns of each problem. The exit code that they ask for: 0 where there is none.
int WarnOfProblems(const Invocation& invocation, const std::vector<std::string>& problems);

}  // namespace bartizan::cli
