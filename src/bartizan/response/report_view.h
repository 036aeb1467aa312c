#pragma once
// What the forms of the report have in common. Private to response/.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/response/report.h"

namespace bartizan::response {

// One line that shows all that it holds, at most `max_bytes` and "…": hostile text may neither
// hide, nor change the order of what is around it.
std::string Legible(std::string_view text, size_t max_bytes = 2'000);
std::string SizeText(uint64_t bytes);  // "512 bytes", "12.5 KiB", "1.0 GiB"
// "12.345s" since the case was opened; "" for what was before.
std::string SinceOpened(const CaseReport& report, Time at);

// What there is to say first. "contained", "incomplete: 2 things are missing" …
std::string Verdict(const CaseReport& report);
// Of the target that took longest; none while one is not isolated.
std::optional<Micros> TimeToIsolation(const CaseReport& report);
std::string IsolationText(const CaseReport& report);  // "0.8s", "not isolated"

struct Missing {
  std::string target, what;
};
// Of targets, with their errors first.
std::vector<Missing> MissingOf(const CaseReport& report);

// Operations of one step of one target.
struct StepSummary {
  std::string target, step;
  size_t done = 0, failed = 0, missing = 0, undone = 0;
  Time first{};
};
// In the order in which they began.
std::vector<StepSummary> SummariesOf(const CaseReport& report);

std::string ReleaseCommand(const CaseReport& report);  // "bartizan respond release ID"
std::string VerifyCommand(const CaseReport& report);
bool CanBeReleased(const CaseReport& report);

}  // namespace bartizan::response
