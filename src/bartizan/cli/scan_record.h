#pragma once
// A report's findings into the home.
#include "bartizan/cli/invocation.h"
#include "bartizan/findings/store.h"

namespace bartizan::cli {

struct RecordedScan {
  findings::ScanInfo scan;
  findings::ScanSummary summary;
  std::vector<findings::Finding> found;
};

// The report's text as an artifact, the findings and the audit event ImportScan: all of it or
// nothing (a blob without a row is pruned). Fills the digest, the summary and the findings' ids.
Status RecordScan(Invocation& invocation, std::string_view text, RecordedScan& recorded);

}  // namespace bartizan::cli
