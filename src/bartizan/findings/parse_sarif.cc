// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). The paragraph
// numbers below are those of the standard.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"
#include "bartizan/findings/sarif_run.h"

namespace bartizan::findings {
namespace {

using data::Find;
using data::FindArray;
using data::Int;
using data::Json;
using data::JsonArray;
using data::Str;

const Json* First(const Json& value, std::string_view key) {
  const JsonArray* array = FindArray(value, key);
  return array == nullptr || array->empty() ? nullptr : &array->front();
}

// 3.11: the text, or the string that `id` names, with its placeholders filled.
std::string MessageText(const SarifRun& run, const Json* rule, const Json& message) {
  std::string text = Str(message, "text");
  if (text.empty()) {
    std::string id = Str(message, "id");
    if (!id.empty()) text = run.MessageString(rule, id);
    if (text.empty()) text = Str(message, "markdown");
    if (text.empty()) text = id;
  }
  const JsonArray* arguments = FindArray(message, "arguments");
  return FillPlaceholders(text, arguments);
}

// 3.27.23: suppressed when there are suppressions and all of them are accepted.
void ReadSuppressions(const Json& result, Finding& finding) {
  const JsonArray* list = FindArray(result, "suppressions");
  if (list == nullptr || list->empty()) return;
  std::string reason;
  for (const Json& suppression : *list) {
    if (Str(suppression, "status", "accepted") != "accepted") return;
    std::string why = Str(suppression, "justification");
    if (why.empty()) why = fmt::format("suppressed ({})", Str(suppression, "kind", "external"));
    if (reason.empty()) reason = OneLine(why);
  }
  finding.state = State::kSuppressed;
  finding.state_reason = reason;
}

// `security-severity` is a CVSS-like number of 0-10, GitHub's convention.
std::optional<double> SecuritySeverity(const Json& holder) {
  const Json* properties = Find(holder, "properties");
  if (properties == nullptr) return {};
  auto number = data::Number(*properties, "security-severity");
  if (!number || !(*number >= 0 && *number <= 10)) return {};
  return number;
}

// 3.27.10: the result's own level, else the rule's, else "warning"; "none" for what is no failure.
std::string LevelOf(const SarifRun& run, const Json& result, const Json* rule,
                    std::string_view kind) {
  std::string level = Str(result, "level");
  if (!level.empty()) return level;
  if (kind != "fail") return "none";
  if (rule != nullptr) {
    level = run.OverriddenLevel(*rule);
    if (!level.empty()) return level;
    if (const Json* defaults = Find(*rule, "defaultConfiguration")) {
      level = Str(*defaults, "level");
      if (!level.empty()) return level;
    }
  }
  return "warning";
}

void ReadSeverity(const SarifRun& run, const Json& result, const Json* rule, std::string_view kind,
                  Finding& finding) {
  std::string level = LevelOf(run, result, rule, kind);
  auto score = SecuritySeverity(result);
  if (!score && rule != nullptr) score = SecuritySeverity(*rule);
  finding.original_severity = score ? fmt::format("{} ({:.1f})", level, *score) : level;
  // A result that waits for a person has no severity yet.
  if (kind == "open" || kind == "review") return;
  if (score) return SetScore(finding, *score);
  if (level == "error") return SetPoints(finding, 70);
  if (level == "warning") return SetPoints(finding, 40);
  if (level == "note") return SetPoints(finding, 1);
  if (level == "none") return SetPoints(finding, 0);
}

void ReadLocation(const SarifRun& run, const Json& result, Finding& finding) {
  const Json* location = First(result, "locations");
  if (location == nullptr) {
    // 3.27.13: the file that was analysed, when there is no better place.
    if (const Json* target = Find(result, "analysisTarget")) run.Place(*target, finding.location);
    return;
  }
  if (const Json* physical = Find(*location, "physicalLocation")) {
    if (const Json* artifact = Find(*physical, "artifactLocation")) {
      run.Place(*artifact, finding.location);
    }
    if (const Json* region = Find(*physical, "region")) {
      finding.location.line = Positive(*region, "startLine");
      finding.location.end_line = Positive(*region, "endLine");
      finding.location.column = Positive(*region, "startColumn");
      if (const Json* snippet = Find(*region, "snippet")) {
        finding.location.snippet = Str(*snippet, "text");
      }
    }
  }
  if (const Json* logical = First(*location, "logicalLocations")) {
    run.ReadLogical(*logical, finding);
  }
}

void ReadFingerprints(const Json& result, Finding& finding) {
  for (std::string_view key : {"fingerprints", "partialFingerprints"}) {
    const auto* prints = data::FindObject(result, key);
    if (prints == nullptr) continue;
    for (const auto& [print, value] : *prints) {
      if (value.is_string()) {
        AddFingerprint(finding, data::View(print), data::View(value.get_string()));
      }
    }
  }
}

// CWE and CVE numbers hide in tags, in relationships to a taxonomy, and in properties.
void ReadTags(const Json& holder, Finding& finding) {
  const Json* properties = Find(holder, "properties");
  if (properties == nullptr) return;
  for (std::string_view key : {"tags", "cwe", "cwes", "cve"}) {
    const Json* found = Find(*properties, key);
    if (found == nullptr) continue;
    JsonArray one;
    if (found->is_string()) one.push_back(*found);
    const JsonArray& tags = found->is_array() ? found->get_array() : one;
    for (const Json& tag : tags) {
      if (!tag.is_string()) continue;
      std::string_view text = data::View(tag.get_string());
      AddCwesIn(finding, text);
      if (text.starts_with("CVE-")) AddId(finding, text);
    }
  }
}

void ReadRelationships(const SarifRun& run, const Json& rule, Finding& finding) {
  const JsonArray* list = FindArray(rule, "relationships");
  if (list == nullptr) return;
  for (const Json& relationship : *list) {
    if (const Json* target = Find(relationship, "target")) run.ReadTaxon(*target, finding);
  }
}

void ReadRemediation(const SarifRun& run, const Json& result, const Json* rule, Finding& finding) {
  const Json* fix = First(result, "fixes");
  if (fix != nullptr) {
    if (const Json* text = Find(*fix, "description")) {
      finding.remediation = MessageText(run, rule, *text);
    }
  }
  if (rule == nullptr) return;
  if (const Json* help = Find(*rule, "help"); help != nullptr && finding.remediation.empty()) {
    finding.remediation = HtmlToText(Str(*help, "text", Str(*help, "markdown")));
  }
}

// "CVE-2021-1-package" names a CVE, too.
void ReadIdsOfRule(std::string_view rule, Finding& finding) {
  if (rule.starts_with("CVE-")) {
    size_t end = rule.find_first_not_of("0123456789-", 4);
    std::string_view id = rule.substr(0, end);
    while (id.ends_with('-')) id.remove_suffix(1);
    AddId(finding, id);
  } else if (rule.starts_with("GHSA-")) {
    AddId(finding, rule.substr(0, 19));
  }
}

Finding ReadResult(const SarifRun& run, const Json& result) {
  Finding finding;
  finding.tool = run.tool();
  const Json* rule = run.RuleOf(result);
  finding.rule = run.RuleIdOf(result, rule);
  std::string kind = Str(result, "kind", "fail");
  ReadSeverity(run, result, rule, kind, finding);
  ReadLocation(run, result, finding);
  ReadFingerprints(result, finding);
  ReadIdsOfRule(finding.rule, finding);
  ReadTags(result, finding);
  const JsonArray* taxa = FindArray(result, "taxa");
  if (taxa != nullptr) {
    for (const Json& taxon : *taxa) run.ReadTaxon(taxon, finding);
  }
  if (const Json* message = Find(result, "message")) {
    finding.description = StripLinks(MessageText(run, rule, *message));
  }
  if (rule != nullptr) {
    ReadTags(*rule, finding);
    ReadRelationships(run, *rule, finding);
    AddReference(finding, Str(*rule, "helpUri"));
    if (const Json* properties = Find(*rule, "properties")) {
      finding.confidence = Str(*properties, "precision");
    }
    std::string about;
    if (const Json* full = Find(*rule, "fullDescription")) about = Str(*full, "text");
    finding.title = OneLine(finding.description);
    if (finding.title.empty()) {
      if (const Json* brief = Find(*rule, "shortDescription")) finding.title = Str(*brief, "text");
    }
    if (!about.empty() && about != finding.description) finding.description += "\n\n" + about;
  }
  if (finding.title.empty()) finding.title = OneLine(finding.description);
  ReadRemediation(run, result, rule, finding);
  if (finding.remediation == finding.description) finding.remediation.clear();
  if (auto count = Positive(result, "occurrenceCount")) finding.occurrences = *count;
  ReadSuppressions(result, finding);
  if (Str(result, "baselineState") == "absent") {
    finding.state = State::kResolved;
    finding.state_reason = "absent (only in the baseline)";
  }
  return finding;
}

// 3.20.14, 3.20.21: what the tool says about its own run.
void ReadInvocations(const Json& run, Report& report) {
  const JsonArray* invocations = FindArray(run, "invocations");
  if (invocations == nullptr) return;
  for (const Json& invocation : *invocations) {
    auto successful = data::Bool(invocation, "executionSuccessful");
    if (successful && !*successful) {
      Incomplete(report, "the tool says that its execution was not successful");
    }
    for (std::string_view key : {"toolExecutionNotifications", "toolConfigurationNotifications"}) {
      const JsonArray* notes = FindArray(invocation, key);
      if (notes == nullptr) continue;
      for (const Json& note : *notes) {
        if (Str(note, "level") != "error") continue;
        const Json* message = Find(note, "message");
        std::string text = message == nullptr ? "" : Str(*message, "text", Str(*message, "id"));
        Incomplete(report, fmt::format("the tool reports an error: {}", text));
      }
    }
  }
}

// 3.14.23: no `results` (or null) means that there was no scan; none found is an empty array.
Status ReadRun(const Source& source, const Json& json, std::string_view tool, size_t index,
               Report& report) {
  std::string where = fmt::format("runs[{}]", index);
  BARTIZAN_TRY(SarifRun run, SarifRun::Read(source, json, where, tool));
  if (report.tool_version.empty()) report.tool_version = run.tool_version();
  ReadInvocations(json, report);
  BARTIZAN_TRY(auto results, source.Objects(json, "results", where));
  const Json* present = Find(json, "results");
  if (present == nullptr || present->is_null()) {
    Incomplete(report,
               fmt::format("{} ({}) has no results: nothing was scanned", where, run.tool()));
  }
  const Json* elsewhere = Find(json, "externalPropertyFileReferences");
  if (elsewhere != nullptr && FindArray(*elsewhere, "results") != nullptr) {
    Incomplete(report, fmt::format("{} keeps results in other files, which were not read", where));
  }
  report.findings.reserve(report.findings.size() + results.size());
  for (const Json* result : results) {
    std::string kind = Str(*result, "kind", "fail");
    if (kind == "pass" || kind == "notApplicable") continue;
    report.findings.push_back(ReadResult(run, *result));
  }
  bool same = report.tool.empty() || report.tool == run.tool();
  report.tool = same ? run.tool() : "sarif";
  return {};
}

}  // namespace

Result<Report> ParseSarifOf(std::string_view tool, std::string_view text, std::string_view name) {
  Source source(tool.empty() ? "SARIF" : tool, name);
  BARTIZAN_TRY(Json json, source.Json(text));
  BARTIZAN_TRY(auto runs, source.Objects(json, "runs", "the report", true));
  std::string version = Str(json, "version");
  if (!version.starts_with("2.1")) {
    return source.Bad(fmt::format("SARIF version '{}', expected 2.1.0", Ellipsize(version, 20)));
  }
  Report report;
  if (runs.empty()) Incomplete(report, "the report holds no runs: nothing was scanned");
  for (size_t i = 0; i < runs.size(); ++i) {
    BARTIZAN_DO(ReadRun(source, *runs[i], tool, i, report));
  }
  if (report.tool.empty()) report.tool = tool.empty() ? "sarif" : tool;
  return Finish(std::move(report));
}

Result<Report> ParseSarif(std::string_view text, std::string_view name) {
  return ParseSarifOf({}, text, name);
}

}  // namespace bartizan::findings
