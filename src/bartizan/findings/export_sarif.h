#pragma once
// Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one run a tool in the
// order of their first findings. Levels: critical and high error, medium and unknown warning, low
// and informational note. A rule's "security-severity" is the worst score of its findings. Ids go
// into partialFingerprints as "bartizan/v1", beside the fingerprints that the tool gave itself.
// Resolved findings are left out: SARIF speaks of what was seen. Pure, thread-safe.
#include <span>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

data::Json ToSarif(std::span<const Finding> findings);

// Percent-encode what a URI reference cannot hold. In a path "/" stays, in a URL its delimiters and
// the escapes that are there.
std::string UriOfPath(std::string_view path);
std::string UriOfUrl(std::string_view url);

}  // namespace bartizan::findings
