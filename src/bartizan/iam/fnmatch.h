#pragma once
// Patterns of actions as iamctl matches them: Python's fnmatch on a system where case counts
// (https://docs.python.org/3/library/fnmatch.html).
#include <string_view>

namespace bartizan::iam {

// `*` is any text, `?` one byte, `[a-z]` and `[!a-z]` a class (one without its end is literal).
// Nothing escapes. Takes at most pattern × text steps.
bool FnMatch(std::string_view pattern, std::string_view text);

}  // namespace bartizan::iam
