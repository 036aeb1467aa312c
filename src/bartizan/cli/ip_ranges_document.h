#pragma once
// What the commands about IP ranges share.
#include <string>

#include "bartizan/cli/invocation.h"
#include "bartizan/ipranges/document.h"

namespace bartizan::cli {

// --file FILE, for commands that ask DocumentOf.
Flag DocumentFlag();

// The document of --file ("-" is standard input), else AWS's own, fetched from its one address.
Result<ipranges::Document> DocumentOf(const Invocation& invocation);

// The document in a file; "-" is standard input.
Result<ipranges::Document> ReadDocument(const std::string& path);

}  // namespace bartizan::cli
