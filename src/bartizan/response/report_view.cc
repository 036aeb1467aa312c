#include "bartizan/response/report_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/term/printable.h"

namespace bartizan::response {

std::string Legible(std::string_view text, size_t max_bytes) {
  return Ellipsize(term::PrintableLine(text.substr(0, max_bytes * 4)), max_bytes);
}

std::string SizeText(uint64_t bytes) {
  if (bytes < 1'024) return Count(bytes, "byte");
  double size = static_cast<double>(bytes) / 1'024;
  for (const char* unit : {"KiB", "MiB", "GiB"}) {
    if (size < 1'024) return fmt::format("{:.1f} {}", size, unit);
    size /= 1'024;
  }
  return fmt::format("{:.1f} TiB", size);
}

std::string SinceOpened(const CaseReport& report, Time at) {
  const int64_t micros = ToInt(at) - ToInt(report.what.opened);
  if (micros < 0) return "";
  return fmt::format("{}.{:03}s", micros / 1'000'000, micros / 1'000 % 1'000);
}

std::optional<Micros> TimeToIsolation(const CaseReport& report) {
  Micros longest{0};
  for (const CaseTarget& target : report.what.targets) {
    if (!target.isolated) return std::nullopt;
    longest = std::max(longest, *target.isolated - report.what.opened);
  }
  if (report.what.targets.empty()) return std::nullopt;
  return longest;
}

std::string IsolationText(const CaseReport& report) {
  const auto time = TimeToIsolation(report);
  if (!time) return "not isolated";
  return *time < Micros(10'000'000)
             ? fmt::format("{:.3f}s", static_cast<double>(time->count()) / 1e6)
             : FormatDuration(*time);
}

std::vector<Missing> MissingOf(const CaseReport& report) {
  std::vector<Missing> missing;
  for (const CaseTarget& target : report.what.targets) {
    if (!target.error.empty()) missing.push_back({target.spec.id(), target.error});
  }
  for (const CaseTarget& target : report.what.targets) {
    for (const std::string& what : target.missing) missing.push_back({target.spec.id(), what});
  }
  return missing;
}

std::string Verdict(const CaseReport& report) {
  const size_t missing = MissingOf(report).size();
  std::string text(CaseStateName(report.what.state));
  if (missing == 1) return text + ": one thing is missing";
  return missing == 0 ? text : fmt::format("{}: {} things are missing", text, missing);
}

std::vector<StepSummary> SummariesOf(const CaseReport& report) {
  std::vector<StepSummary> summaries;
  std::map<std::pair<std::string_view, std::string_view>, size_t> known;
  for (const TimelineEntry& entry : report.timeline) {
    if (entry.step.empty()) continue;
    const auto [at, fresh] = known.try_emplace({entry.target_id, entry.step}, summaries.size());
    if (fresh) {
      summaries.push_back({.target = entry.target_id, .step = entry.step, .first = entry.at});
    }
    StepSummary& summary = summaries[at->second];
    if (entry.result.starts_with("failed")) {
      ++summary.failed;
    } else if (entry.result.starts_with("missing")) {
      ++summary.missing;
    } else if (entry.result == "undone") {
      ++summary.undone;
    } else {
      ++summary.done;
    }
  }
  return summaries;
}

std::string ReleaseCommand(const CaseReport& report) {
  return "bartizan respond release " + report.what.id;
}

std::string VerifyCommand(const CaseReport& report) {
  return "bartizan respond verify " + report.what.id;
}

bool CanBeReleased(const CaseReport& report) {
  return report.what.state != CaseState::kReleased && report.what.state != CaseState::kClosed;
}

}  // namespace bartizan::response
