#include "bartizan/findings/model.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "bartizan/base/text.h"

namespace bartizan::findings {
namespace {

struct SeverityRow {
  Severity severity;
  std::string_view name;
  int score;  // -1: none
};
constexpr std::array<SeverityRow, 6> kSeverities = {{
    {Severity::kUnknown, "UNKNOWN", -1},
    {Severity::kInformational, "INFORMATIONAL", 0},
    {Severity::kLow, "LOW", 1},
    {Severity::kMedium, "MEDIUM", 40},
    {Severity::kHigh, "HIGH", 70},
    {Severity::kCritical, "CRITICAL", 90},
}};

constexpr std::array<std::pair<State, std::string_view>, 3> kStates = {{
    {State::kOpen, "open"},
    {State::kSuppressed, "suppressed"},
    {State::kResolved, "resolved"},
}};

}  // namespace

std::string_view SeverityName(Severity severity) {
  for (const SeverityRow& row : kSeverities) {
    if (row.severity == severity) return row.name;
  }
  return "UNKNOWN";
}

Result<Severity> ParseSeverity(std::string_view name) {
  std::string upper = ToUpper(Trim(name));
  if (upper == "INFO") return Severity::kInformational;
  for (const SeverityRow& row : kSeverities) {
    if (row.name == upper) return row.severity;
  }
  std::vector<std::string> known;
  for (const SeverityRow& row : kSeverities) known.emplace_back(ToLower(row.name));
  auto near = Nearest(ToLower(Trim(name)), known);
  return Fail(Code::kInvalid, fmt::format("unknown severity '{}'", name),
              near ? fmt::format("did you mean '{}'?", *near)
                   : fmt::format("one of: {}", Join(known, ", ")));
}

Severity SeverityOfScore(int score) {
  if (score <= 0) return Severity::kInformational;
  if (score < 40) return Severity::kLow;
  if (score < 70) return Severity::kMedium;
  if (score < 90) return Severity::kHigh;
  return Severity::kCritical;
}

std::optional<int> ScoreOfSeverity(Severity severity) {
  for (const SeverityRow& row : kSeverities) {
    if (row.severity == severity && row.score >= 0) return row.score;
  }
  return {};
}

std::string_view StateName(State state) {
  for (const auto& [value, name] : kStates) {
    if (value == state) return name;
  }
  return "open";
}

void SetScore(Finding& finding, double cvss_base_score) {
  // A score that is not a number must not end as "informational".
  if (std::isnan(cvss_base_score)) return SetSeverity(finding, Severity::kUnknown);
  int score = static_cast<int>(std::lround(std::clamp(cvss_base_score, 0.0, 10.0) * 10));
  finding.score = score;
  finding.severity = SeverityOfScore(score);
}

void SetSeverity(Finding& finding, Severity severity) {
  finding.severity = severity;
  finding.score = ScoreOfSeverity(severity);
}

}  // namespace bartizan::findings
