// Bandit's JSON formatter (https://bandit.readthedocs.io/en/latest/formatters/json.html).
#include <fmt/format.h>

#include <set>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Int;
using data::Json;
using data::Str;

using Line = std::pair<std::string, int>;

// B105, B106 and B107 report a line that holds a password. Others show lines around their own.
bool IsPasswordTest(std::string_view test) {
  return test == "B105" || test == "B106" || test == "B107";
}

std::vector<int> LinesOf(const Json& result) {
  std::vector<int> lines;
  const data::JsonArray* range = data::FindArray(result, "line_range");
  if (range != nullptr) {
    for (const Json& line : *range) {
      boost::json::error_code error;
      int number = line.is_number() ? line.to_number<int>(error) : 0;
      if (!error && number > 0) lines.push_back(number);
    }
  }
  if (auto line = Positive(result, "line_number"); lines.empty() && line) lines.push_back(*line);
  return lines;
}

// `code` holds numbered lines, also neighbours of the finding: only its own lines are kept.
std::string Snippet(const Json& result, const std::set<Line>& password_lines) {
  std::string file = Str(result, "filename");
  std::vector<int> wanted = LinesOf(result);
  std::string out;
  for (const std::string& row : Split(Str(result, "code"), '\n')) {
    size_t space = row.find(' ');
    auto number = ParseInt(row.substr(0, space));
    if (!number || std::ranges::find(wanted, *number) == wanted.end()) continue;
    if (password_lines.contains({file, static_cast<int>(*number)})) continue;
    if (!out.empty()) out += '\n';
    if (space != std::string::npos) out += row.substr(space + 1);
  }
  return out;
}

void SetBanditSeverity(Finding& finding, std::string_view word) {
  finding.original_severity = word;
  if (word == "UNDEFINED") {
    SetSeverity(finding, Severity::kInformational);
  } else {
    SetSeverityWord(finding, word);
  }
}

Finding ReadResult(const Json& result, const std::set<Line>& password_lines) {
  Finding finding;
  finding.rule = Str(result, "test_id");
  std::string text = Str(result, "issue_text");
  bool password = IsPasswordTest(finding.rule);
  if (password) text = MaskSecrets(text);
  finding.title = OneLine(text);
  finding.description = text;
  SetBanditSeverity(finding, Str(result, "issue_severity"));
  finding.confidence = Str(result, "issue_confidence");
  finding.location.path = CleanPath(Str(result, "filename"));
  std::vector<int> lines = LinesOf(result);
  finding.location.line = Positive(result, "line_number");
  if (!lines.empty()) finding.location.end_line = std::ranges::max(lines);
  if (auto column = Int(result, "col_offset"); column && *column >= 0 && *column < 1'000'000) {
    finding.location.column = static_cast<int>(*column) + 1;
  }
  if (!password) finding.location.snippet = Snippet(result, password_lines);
  if (const Json* cwe = data::Find(result, "issue_cwe")) AddCwe(finding, Str(*cwe, "id"));
  AddReference(finding, Str(result, "more_info"));
  return finding;
}

}  // namespace

Result<Report> ParseBandit(std::string_view text, std::string_view name) {
  Source source("bandit", name);
  BARTIZAN_TRY(Json json, source.Json(text));
  BARTIZAN_TRY(auto results, source.Objects(json, "results", "the report", true));
  BARTIZAN_TRY(auto errors, source.Objects(json, "errors", "the report"));
  bool bandit = data::Find(json, "metrics") != nullptr || data::Find(json, "errors") != nullptr;
  if (!bandit) return source.Bad("neither 'metrics' nor 'errors'");
  Report report{.tool = "bandit"};
  for (const Json* error : errors) {
    Incomplete(report, fmt::format("{}: {}", Str(*error, "filename"), Str(*error, "reason")));
  }
  std::set<Line> password_lines;
  for (const Json* result : results) {
    if (!IsPasswordTest(Str(*result, "test_id"))) continue;
    for (int line : LinesOf(*result)) password_lines.emplace(Str(*result, "filename"), line);
  }
  for (size_t i = 0; i < results.size(); ++i) {
    if (Str(*results[i], "test_id").empty()) {
      return source.Bad(fmt::format("results[{}] has no 'test_id'", i));
    }
    report.findings.push_back(ReadResult(*results[i], password_lines));
  }
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
