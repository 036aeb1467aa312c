#pragma once
// What every command that talks to AWS shares: its flags, and the client that they choose.
#include <memory>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/cli/invocation.h"

namespace bartizan::cli {

// --profile, --region and --endpoint-url, then `own`.
std::vector<Flag> WithAwsFlags(std::vector<Flag> own);

// Settings are read and checked; nothing is sent. Warnings of the files are shown.
Result<std::shared_ptr<aws::Client>> ClientFor(const Invocation& invocation);

}  // namespace bartizan::cli
