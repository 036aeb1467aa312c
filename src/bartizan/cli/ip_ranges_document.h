#pragma once
// What the commands about IP ranges share.
#include <string>

#include "bartizan/cli/invocation.h"
#include "bartizan/ipranges/document.h"

namespace bartizan::cli {

// --file FILE, --url URL and --any-host, for commands that ask DocumentOf.
Flag DocumentFlag();
Flag DocumentUrlFlag();
Flag AnyHostFlag();

// The document of --file ("-" is standard input), else the one at --url, which is AWS's own unless
// --any-host lets it be a mirror.
Result<ipranges::Document> DocumentOf(const Invocation& invocation);

// The document in a file; "-" is standard input.
Result<ipranges::Document> ReadDocument(const std::string& path);

}  // namespace bartizan::cli
