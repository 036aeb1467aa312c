// Cppcheck's XML, version 2 (manual, section "XML output"), or its SARIF (2.16 and later).
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::XmlElement;

// Messages about the analysis itself: what they name was not, or not wholly, analysed.
constexpr std::array kAnalysisFailed = {
    "syntaxError",       "internalError", "internalAstError", "preprocessorErrorDirective",
    "cppcheckError",     "unknownMacro",  "missingFile",      "noValidConfiguration",
    "instantiationError"};

void SetCppcheckSeverity(Finding& finding, const std::string& word) {
  finding.original_severity = word;
  if (word == "error") return SetPoints(finding, 70);
  if (word == "warning") return SetPoints(finding, 40);
  if (word == "style" || word == "performance" || word == "portability") {
    return SetPoints(finding, 1);
  }
  SetSeverityWord(finding, word);
}

void ReadLocations(const XmlElement& error, Finding& finding, std::string& trace) {
  std::vector<XmlElement> locations = error.Children("location");
  for (size_t i = 0; i < locations.size(); ++i) {
    const XmlElement& at = locations[i];
    if (i == 0) {
      finding.location.path = CleanPath(at.Attribute("file"));
      finding.location.line = Positive(at.Attribute("line"));
      finding.location.column = Positive(at.Attribute("column"));
    }
    std::string info = at.Attribute("info");
    if (locations.size() < 2 || info.empty()) continue;
    trace += fmt::format("\n{}:{}: {}", CleanPath(at.Attribute("file")), at.Attribute("line"),
                         DecodeEntities(info));
  }
  if (locations.empty()) finding.location.path = CleanPath(error.Attribute("file0"));
}

Finding ReadError(const XmlElement& error) {
  Finding finding;
  finding.rule = error.Attribute("id");
  // Old versions escaped twice.
  std::string message = DecodeEntities(error.Attribute("msg"));
  std::string verbose = DecodeEntities(error.Attribute("verbose"));
  finding.title = OneLine(message.empty() ? verbose : message);
  SetCppcheckSeverity(finding, error.Attribute("severity"));
  std::string trace;
  ReadLocations(error, finding, trace);
  finding.description = (verbose.empty() ? message : verbose) + trace;
  AddCwe(finding, error.Attribute("cwe"));
  if (error.Attribute("inconclusive") == "true") finding.confidence = "inconclusive";
  std::string hash = error.Attribute("hash");
  if (hash != "0") AddFingerprint(finding, "cppcheck-hash", hash);
  return finding;
}

}  // namespace

Result<Report> ParseCppcheck(std::string_view text, std::string_view name) {
  Source source("cppcheck", name);
  BARTIZAN_DO(source.CheckText(text));
  if (!LooksLikeXml(text)) return ParseSarifOf("cppcheck", text, name);
  BARTIZAN_TRY(data::XmlDocument document, source.Xml(text, "results"));
  XmlElement root = document.root();
  if (root.Attribute("version") != "2") {
    return source.Bad("only version 2 of its XML is known; run cppcheck with --xml-version=2");
  }
  XmlElement errors = root.Child("errors");
  if (!errors) return source.Bad("no <errors>");
  Report report{.tool = "cppcheck", .tool_version = root.Child("cppcheck").Attribute("version")};
  for (const XmlElement& error : errors.Children()) {
    if (error.name() != "error" || !error.HasAttribute("id")) {
      return source.Bad(fmt::format("<{}> in <errors>, expected <error id=…>", error.name()));
    }
    Finding finding = ReadError(error);
    if (std::ranges::find(kAnalysisFailed, finding.rule) != kAnalysisFailed.end()) {
      Incomplete(report,
                 fmt::format("{}: {}: {}", finding.location.path, finding.rule, finding.title));
    }
    report.findings.push_back(std::move(finding));
  }
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
