#pragma once
// Lambda stops functions that call themselves in circles by a header that SDKs pass on.
// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html) Pure.
#include <string>
#include <utility>
#include <vector>

#include "bartizan/aws/system.h"

namespace bartizan::aws {

// Adds X-Amzn-Trace-Id in a Lambda function that has a trace, unless the headers have it.
void AddTraceHeader(const System& system,
                    std::vector<std::pair<std::string, std::string>>& headers);

}  // namespace bartizan::aws
