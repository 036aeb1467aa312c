#include "bartizan/cli/findings_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/cli/listing.h"
#include "bartizan/cli/text.h"
#include "bartizan/findings/export_csv.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using findings::Finding;

std::string SeverityWord(const Finding& finding) {
  return ToLower(findings::SeverityName(finding.severity));
}

std::string Number(std::optional<int> value) {
  return value ? fmt::to_string(*value) : "";
}

std::string JoinNumbers(const std::vector<int>& numbers, std::string_view prefix) {
  std::vector<std::string> words;
  words.reserve(numbers.size());
  for (const int number : numbers) words.push_back(fmt::format("{}{}", prefix, number));
  return Join(words, " ");
}

void Field(Invocation& invocation, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  invocation.Print(fmt::format("{:<13}{}\n", name, term::PrintableLine(value)));
}

void Section(Invocation& invocation, std::string_view title, const std::string& body) {
  if (Trim(body).empty()) return;
  invocation.Print("\n" + invocation.style().Bold(title) + "\n");
  invocation.Print(Wrapped(term::Printable(Trim(body)), 2, invocation.terminal().width));
}

const std::vector<securityhub::Workflow>& Of(const Workflows& workflows, const Finding& finding) {
  static const std::vector<securityhub::Workflow> none;
  const auto found = workflows.find({finding.id, finding.target});
  return found == workflows.end() ? none : found->second;
}

std::string StatusesOf(const Workflows& workflows, const Finding& finding) {
  std::vector<std::string> statuses;
  for (const auto& workflow : Of(workflows, finding)) {
    if (!Contains(statuses, workflow.status)) statuses.push_back(workflow.status);
  }
  return Join(statuses, " ");
}

std::string WorkflowText(const securityhub::Workflow& workflow) {
  std::string text = fmt::format("{} in {}", workflow.status, workflow.hub);
  if (!workflow.note.empty()) text += fmt::format(": {} ({})", workflow.note, workflow.note_by);
  return text;
}

}  // namespace

Result<Workflows> LoadWorkflows(store::Tx& tx) {
  BARTIZAN_TRY(auto all, securityhub::ListWorkflow(tx));
  Workflows workflows;
  for (auto& each : all) {
    auto& of_finding = workflows[{each.finding_id, each.target}];
    of_finding.push_back(std::move(each));
  }
  return workflows;
}

data::JsonObject WorkflowJson(const securityhub::Workflow& workflow) {
  data::JsonObject out{{"hub", workflow.hub}, {"status", workflow.status}};
  if (!workflow.note.empty()) {
    out["note"] = {{"text", workflow.note}, {"by", workflow.note_by}, {"time", workflow.note_at}};
  }
  return out;
}

std::string SummaryLine(std::span<const Finding> all) {
  std::map<findings::Severity, size_t, std::greater<>> counts;
  for (const Finding& finding : all) ++counts[finding.severity];
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [severity, count] : counts) {
    parts.push_back(fmt::format("{} {}", count, ToLower(findings::SeverityName(severity))));
  }
  const std::string total = Count(all.size(), "finding");
  return parts.empty() ? total : fmt::format("{}: {}", total, Join(parts, ", "));
}

void PrintFindingsTable(Invocation& invocation, std::span<const Finding> all,
                        const Workflows& workflows) {
  const auto names = findings::TableColumns();
  std::vector<std::string> columns(names.begin(), names.end());
  const bool told = std::ranges::any_of(
      all, [&](const Finding& finding) { return !Of(workflows, finding).empty(); });
  if (told) columns.emplace_back("HUB");
  term::Table table(std::move(columns));
  for (const Finding& finding : all) {
    auto row = findings::TableRow(finding);
    if (told) row.push_back(StatusesOf(workflows, finding));
    table.AddRow(std::move(row));
  }
  invocation.PrintTable(table);
}

void PrintFindingsJson(Invocation& invocation, std::span<const Finding> all,
                       const Workflows& workflows) {
  data::JsonArray rows;
  for (const Finding& finding : all) {
    data::Json row = findings::ToJson(finding);
    data::JsonArray said;
    for (const auto& workflow : Of(workflows, finding)) said.push_back(WorkflowJson(workflow));
    if (!said.empty()) row.as_object()["security_hub"] = std::move(said);
    rows.push_back(std::move(row));
  }
  PrintJsonListing(invocation, "bartizan.findings/1", "findings", std::move(rows));
}

void PrintFinding(Invocation& invocation, const Finding& finding, const Workflows& workflows) {
  const std::string word = SeverityWord(finding);
  invocation.Print(invocation.style().Severity(word, ToUpper(word)) + "  " +
                   invocation.style().Bold(term::PrintableLine(finding.title)) + "\n\n");
  Field(invocation, "id", finding.id);
  const std::string state(findings::StateName(finding.state));
  Field(invocation, "state",
        finding.state_reason.empty() ? state : fmt::format("{} ({})", state, finding.state_reason));
  for (const auto& workflow : Of(workflows, finding)) {
    Field(invocation, "security hub", WorkflowText(workflow));
  }
  Field(invocation, "tool", finding.tool);
  Field(invocation, "rule", finding.rule);
  Field(invocation, "where", findings::WhereText(finding));
  Field(invocation, "function", finding.location.function);
  if (finding.package) Field(invocation, "fixed in", finding.package->fixed_version);
  Field(invocation, "score", Number(finding.score));
  Field(invocation, "said", finding.original_severity);
  Field(invocation, "confidence", finding.confidence);
  Field(invocation, "exploited", finding.exploited ? "known to be exploited" : "");
  Field(invocation, "weaknesses", JoinNumbers(finding.cwes, "CWE-"));
  Field(invocation, "cves", Join(finding.cves, " "));
  Field(invocation, "aliases", Join(finding.aliases, " "));
  for (const findings::Cvss& cvss : finding.cvss) {
    const std::string score = cvss.score ? fmt::format("{:.1f} ", *cvss.score) : "";
    Field(invocation, "CVSS " + cvss.version, score + cvss.vector);
  }
  Field(invocation, "target", finding.target);
  Field(invocation, "branch", finding.branch);
  Field(invocation, "commit", finding.commit);
  Field(invocation, "run", finding.run_id);
  Field(invocation, "first seen", ShownTime(finding.first_seen));
  Field(invocation, "last seen", ShownTime(finding.last_seen));
  Section(invocation, "Description", finding.description);
  Section(invocation, "Source", finding.location.snippet);
  Section(invocation, "What to do", finding.remediation);
  Section(invocation, "References", Join(finding.references, "\n"));
}

}  // namespace bartizan::cli
