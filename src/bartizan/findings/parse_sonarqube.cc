// SonarQube: /api/issues/search and /api/hotspots/search (one page or several merged)
// (https://next.sonarqube.com/sonarqube/web_api), and the JSON of sonar-report
// (https://github.com/soprasteria/sonar-report).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::Str;

struct Rule {
  std::string name, html;
};

// What issues refer to.
struct Context {
  std::unordered_map<std::string, std::string> paths;  // component key -> path
  std::unordered_map<std::string, Rule> rules;
};

// Both scales of SonarQube: multi-quality mode and the classic one.
std::optional<int> PointsOf(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, int>, 9> kPoints = {{
      {"BLOCKER", 95},
      {"HIGH", 80},
      {"CRITICAL", 80},
      {"MEDIUM", 55},
      {"MAJOR", 55},
      {"LOW", 20},
      {"MINOR", 20},
      {"INFO", 0},
      {"INFORMATIONAL", 0},
  }};
  for (const auto& [known, points] : kPoints) {
    if (EqualsIgnoreCase(known, word)) return points;
  }
  return {};
}

// The impact on security when there is one, else the worst.
void ReadImpacts(const Json& issue, Finding& finding) {
  const data::JsonArray* impacts = data::FindArray(issue, "impacts");
  if (impacts == nullptr) return;
  bool security = false;
  for (const Json& impact : *impacts) {
    std::string word = Str(impact, "severity");
    auto points = PointsOf(word);
    bool here = Str(impact, "softwareQuality") == "SECURITY";
    bool better = !finding.score || (here && !security) ||
                  (here == security && points.value_or(-1) > *finding.score);
    if (!points || !better) continue;
    security = here;
    finding.original_severity = word;
    SetPoints(finding, *points);
  }
}

void ReadSeverity(const Json& issue, Finding& finding) {
  ReadImpacts(issue, finding);
  if (finding.score) return;
  finding.original_severity = Str(issue, "severity", Str(issue, "vulnerabilityProbability"));
  if (auto points = PointsOf(finding.original_severity)) SetPoints(finding, *points);
}

void ReadState(const Json& issue, Finding& finding) {
  std::string status = Str(issue, "issueStatus", Str(issue, "status"));
  std::string resolution = Str(issue, "resolution");
  auto is = [&](std::string_view word) { return status == word || resolution == word; };
  std::string reason = resolution.empty() ? status : fmt::format("{} ({})", status, resolution);
  bool accepted = is("FALSE-POSITIVE") || is("FALSE_POSITIVE") || is("WONTFIX") || is("ACCEPTED") ||
                  is("SAFE") || is("ACKNOWLEDGED");
  bool gone = is("FIXED") || is("REMOVED") || status == "CLOSED" || status == "RESOLVED";
  if (accepted) finding.state = State::kSuppressed;
  if (gone && !accepted) finding.state = State::kResolved;
  if (accepted || gone) finding.state_reason = reason;
}

// "project:src/a.c" without its project; a component without a path is the project itself.
std::string PathOf(const Json& issue, const Context& context) {
  std::string component = Str(issue, "component");
  auto found = context.paths.find(component);
  if (found != context.paths.end()) return CleanPath(found->second);
  std::string project = Str(issue, "project");
  if (component == project) return {};
  if (!project.empty() && component.starts_with(project + ":")) {
    return CleanPath(component.substr(project.size() + 1));
  }
  size_t colon = component.rfind(':');
  return CleanPath(colon == std::string::npos ? component : component.substr(colon + 1));
}

void ReadPlace(const Json& issue, const Context& context, Finding& finding) {
  finding.location.path = PathOf(issue, context);
  finding.location.line = Positive(issue, "line");
  const Json* range = data::Find(issue, "textRange");
  if (range == nullptr) return;
  if (auto line = Positive(*range, "startLine")) finding.location.line = line;
  finding.location.end_line = Positive(*range, "endLine");
  if (auto offset = data::Int(*range, "startOffset");
      offset && *offset >= 0 && *offset < 1'000'000) {
    finding.location.column = static_cast<int>(*offset) + 1;
  }
}

// Everything after the heading of the practices, or of "How to fix".
std::string Advice(const std::string& text) {
  for (std::string_view heading : {"Recommended Secure Coding Practices", "How to fix it"}) {
    size_t at = text.find(heading);
    if (at == std::string::npos) continue;
    std::string advice = text.substr(at + heading.size());
    size_t end = advice.find("\nSensitive Code Example");
    return std::string(Trim(advice.substr(0, end)));
  }
  return {};
}

void ReadRule(const Context& context, Finding& finding) {
  auto found = context.rules.find(finding.rule);
  if (found == context.rules.end()) return;
  const Rule& rule = found->second;
  if (!rule.name.empty()) finding.description += "\n\n" + rule.name;
  std::string text = HtmlToText(rule.html);
  finding.remediation = Advice(text);
  AddCwesIn(finding, text);
}

// "Filename: x | Reference: CVE-2024-2529 | …", the form of the Dependency-Check plugin.
void ReadIdsIn(std::string_view message, Finding& finding) {
  for (size_t at = message.find("CVE-"); at != std::string_view::npos;
       at = message.find("CVE-", at + 4)) {
    size_t end = std::min(message.find_first_not_of("0123456789-", at + 4), message.size());
    AddId(finding, message.substr(at, end - at));
  }
  AddCwesIn(finding, message);
}

Finding ReadIssue(const Json& issue, const Context& context) {
  Finding finding;
  finding.rule = Str(issue, "rule", Str(issue, "ruleKey"));
  finding.description = Str(issue, "message", Str(issue, "description"));
  finding.title = OneLine(finding.description);
  ReadSeverity(issue, finding);
  ReadState(issue, finding);
  ReadPlace(issue, context, finding);
  ReadIdsIn(finding.description, finding);
  if (const data::JsonArray* tags = data::FindArray(issue, "tags")) {
    for (const Json& tag : *tags) {
      if (tag.is_string()) AddCwesIn(finding, data::View(tag.get_string()));
    }
  }
  ReadRule(context, finding);
  AddFingerprint(finding, "sonarqube-key", Str(issue, "key"));
  AddFingerprint(finding, "sonarqube-line-hash", Str(issue, "hash"));
  return finding;
}

Result<Context> ReadContext(const Source& source, const Json& json) {
  Context context;
  BARTIZAN_TRY(auto components, source.Objects(json, "components", "the report"));
  for (const Json* component : components) {
    std::string path = Str(*component, "path");
    if (!path.empty()) context.paths.emplace(Str(*component, "key"), path);
  }
  const Json* rules = data::Find(json, "rules");
  if (rules != nullptr && rules->is_object()) {  // sonar-report: by key
    for (const auto& [key, rule] : rules->get_object()) {
      context.rules.emplace(data::View(key),
                            Rule{Str(rule, "name"), Str(rule, "htmlDesc", Str(rule, "mdDesc"))});
    }
  } else if (rules != nullptr && rules->is_array()) {  // the API: a list
    for (const Json& rule : rules->get_array()) {
      context.rules.emplace(Str(rule, "key"),
                            Rule{Str(rule, "name"), Str(rule, "htmlDesc", Str(rule, "mdDesc"))});
    }
  }
  return context;
}

// A page of a longer list is not the whole list.
void CheckPages(const Json& json, size_t present, Report& report) {
  const Json* paging = data::Find(json, "paging");
  auto total = paging == nullptr ? data::Int(json, "total") : data::Int(*paging, "total");
  if (total && *total > 0 && static_cast<uint64_t>(*total) > present) {
    Incomplete(report,
               fmt::format("holds {} of {} rows: the other pages are missing", present, *total));
  }
}

}  // namespace

Result<Report> ParseSonarqube(std::string_view text, std::string_view name) {
  Source source("sonarqube", name);
  BARTIZAN_TRY(Json json, source.Json(text));
  bool issues = data::FindArray(json, "issues") != nullptr;
  bool hotspots = data::FindArray(json, "hotspots") != nullptr;
  if (!issues && !hotspots) return source.Bad("neither 'issues' nor 'hotspots' is an array");
  BARTIZAN_TRY(Context context, ReadContext(source, json));
  Report report{.tool = "sonarqube"};
  for (std::string_view key : {"issues", "hotspots"}) {
    BARTIZAN_TRY(auto rows, source.Objects(json, key, "the report"));
    for (const Json* row : rows) {
      if (Str(*row, "rule", Str(*row, "ruleKey")).empty()) {
        return source.Bad(fmt::format("a row of '{}' without a rule", key));
      }
      report.findings.push_back(ReadIssue(*row, context));
    }
  }
  CheckPages(json, report.findings.size(), report);
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
