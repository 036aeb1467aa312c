#pragma once
// The case report: timeline, what was done, what was found, pictures, what is missing, how to
// release. All that comes from the machine is hostile: escaped, bounded.
#include <functional>
#include <string>

#include "bartizan/response/case.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/evidence.h"

namespace bartizan::response {

struct TimelineEntry {
  Time at{};
  std::string target_id, step, operation, title,
      result;  // result: "done", "failed: …", "missing: …"
};
struct CaseReport {
  Case what;
  std::vector<TimelineEntry> timeline;  // oldest first, from the custody log
  std::vector<Evidence> evidence;
  CustodyHead head;
  std::string key_fingerprint;
};
Result<CaseReport> LoadReport(store::Home& home, std::string_view case_id);
// {"schema": "bartizan.respond.case/1", …}
data::JsonObject ReportJson(const CaseReport& report);
std::string ReportMarkdown(const CaseReport& report);
// One file without scripts or references to elsewhere. `picture`: the bytes of an image's evidence,
// embedded where it is at most 2 MiB; may give "".
std::string ReportHtml(const CaseReport& report,
                       const std::function<std::string(const Evidence&)>& picture);

}  // namespace bartizan::response
