#pragma once
// The Common Vulnerability Scoring System, versions 2.0, 3.0, 3.1 and 4.0
// (https://www.first.org/cvss/): vectors in, scores out. Pure and thread-safe.
#include <string_view>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

// Reads a vector: "CVSS:3.1/AV:N/…", "CVSS:4.0/AV:N/…", or the bare form of version 2
// ("AV:N/AC:L/Au:N/C:P/I:P/A:P", also in parentheses). Fills version, vector (as it is written,
// without parentheses) and score: the base score of versions 2 and 3, where temporal and
// environmental metrics are checked but do not count, and the one score of version 4, where
// threat and environmental metrics do count. kInvalid for unknown, repeated or missing metrics.
Result<Cvss> ParseCvss(std::string_view vector);

// Orders versions: 4.0 > 3.1 > 3.0 > 2.0 > anything else (0).
int CvssRank(std::string_view version);

}  // namespace bartizan::findings
