// PHPStan's JSON formatter (https://phpstan.org/user-guide/output-format).
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::Str;

// PHPStan has no severities. What its configuration may not ignore breaks at run time.
constexpr int kUsual = 55;
constexpr int kNotIgnorable = 70;

Finding ReadMessage(const Json& message, std::string_view path) {
  Finding finding;
  std::string text = Str(message, "message");
  finding.rule = Str(message, "identifier");
  if (finding.rule.empty()) finding.rule = "message-" + StableHash(text);
  finding.title = OneLine(text);
  finding.description = text;
  finding.remediation = Str(message, "tip");
  SetPoints(finding, data::Bool(message, "ignorable").value_or(true) ? kUsual : kNotIgnorable);
  finding.location.path = CleanPath(path);
  finding.location.line = Positive(message, "line");
  return finding;
}

// Errors that belong to no file. With them the analysis did not end well.
Finding ReadGeneralError(const std::string& text) {
  Finding finding;
  finding.rule = "message-" + StableHash(text);
  finding.title = OneLine(text);
  finding.description = text;
  SetPoints(finding, kUsual);
  return finding;
}

}  // namespace

Result<Report> ParsePhpstan(std::string_view text, std::string_view name) {
  Source source("phpstan", name);
  BARTIZAN_TRY(Json json, source.Json(text));
  BARTIZAN_TRY(const data::JsonArray* errors, source.Array(json, "errors", "the report"));
  const Json* files = data::Find(json, "files");
  if (data::FindObject(json, "totals") == nullptr) return source.Bad("no 'totals'");
  // PHP writes an empty map as [].
  bool none = files != nullptr && files->is_array() && files->get_array().empty();
  if (files == nullptr || (!files->is_object() && !none)) {
    return source.Bad("'files' is not an object");
  }
  Report report{.tool = "phpstan"};
  if (!none) {
    for (const auto& [path, file] : files->get_object()) {
      std::string where = fmt::format("files[\"{}\"]", Ellipsize(data::View(path), 200));
      BARTIZAN_TRY(auto messages, source.Objects(file, "messages", where, true));
      for (const Json* message : messages) {
        report.findings.push_back(ReadMessage(*message, data::View(path)));
      }
    }
  }
  for (const Json& error : *errors) {
    if (!error.is_string()) return source.Bad("'errors' holds something else than strings");
    std::string said(data::View(error.get_string()));
    report.findings.push_back(ReadGeneralError(said));
    Incomplete(report, said);
  }
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
