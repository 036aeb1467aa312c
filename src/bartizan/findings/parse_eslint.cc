// ESLint's JSON formatter (https://eslint.org/docs/latest/use/formatters/#json).
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::Str;

void SetEslintSeverity(Finding& finding, const Json& message) {
  finding.original_severity = Str(message, "severity");
  if (finding.original_severity == "2") {
    finding.original_severity = "error";
    SetPoints(finding, 40);
  } else if (finding.original_severity == "1") {
    finding.original_severity = "warning";
    SetPoints(finding, 20);
  } else if (finding.original_severity == "0") {
    SetPoints(finding, 0);
  }
}

Finding ReadMessage(const Json& message, const std::string& path) {
  Finding finding;
  finding.rule = Str(message, "ruleId");
  std::string text = Str(message, "message");
  // A file that cannot be parsed has no rule.
  if (finding.rule.empty() && data::Bool(message, "fatal").value_or(false)) {
    finding.rule = "fatal-error";
  }
  finding.title = OneLine(text);
  finding.description = text;
  SetEslintSeverity(finding, message);
  finding.location.path = path;
  finding.location.line = Positive(message, "line");
  finding.location.end_line = Positive(message, "endLine");
  finding.location.column = Positive(message, "column");
  return finding;
}

}  // namespace

Result<Report> ParseEslint(std::string_view text, std::string_view name) {
  Source source("eslint", name);
  BARTIZAN_TRY(Json json, source.Json(text));
  if (!json.is_array()) return source.Bad("the top level is not an array");
  BARTIZAN_TRY(auto files, source.Objects(json.get_array(), "report"));
  Report report{.tool = "eslint"};
  size_t suppressed = 0;
  for (size_t i = 0; i < files.size(); ++i) {
    std::string where = fmt::format("report[{}]", i);
    if (Str(*files[i], "filePath").empty()) return source.Bad(where + " has no 'filePath'");
    std::string path = CleanPath(Str(*files[i], "filePath"));
    BARTIZAN_TRY(auto messages, source.Objects(*files[i], "messages", where, true));
    BARTIZAN_TRY(auto silenced, source.Objects(*files[i], "suppressedMessages", where));
    suppressed += silenced.size();
    for (const Json* message : messages) {
      report.findings.push_back(ReadMessage(*message, path));
      if (data::Bool(*message, "fatal").value_or(false)) {
        Incomplete(report, fmt::format("{}: {}", path, Str(*message, "message")));
      }
    }
  }
  if (suppressed > 0) {
    Remark(report,
           fmt::format("{} in the sources left out", Count(suppressed, "suppressed message")));
  }
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
