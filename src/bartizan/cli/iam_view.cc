#include "bartizan/cli/iam_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/iam/wording.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using findings::Severity;
using iam::Change;
using iam::Difference;
using iam::Direction;

std::string SideText(const iam::AccountModel& account) {
  const std::string id = account.id.empty() ? "no account id" : account.id;
  return fmt::format("{} ({}, {})", account.label, id, account.place);
}

std::string RulesText(const iam::Mapping& mapping) {
  std::vector<std::string> texts;
  for (const iam::MapRule& rule : mapping.rules()) {
    std::vector<std::string> values;
    for (const auto& value : rule.values) values.push_back(value.value_or("-"));
    const std::string mark = rule.automatic ? " (auto)" : "";
    texts.push_back(fmt::format("{} {}{}", rule.name, fmt::join(values, "<->"), mark));
  }
  if (mapping.version1()) texts.emplace_back("equivalency list of iamctl");
  return texts.empty() ? "none" : fmt::format("{}", fmt::join(texts, ", "));
}

void PrintHead(Invocation& invocation, const iam::ReportContext& context) {
  const auto& style = invocation.style();
  invocation.Print(fmt::format("{}  {}  ->  {}\n", style.Bold("iam diff"),
                               term::PrintableLine(SideText(*context.accounts[0])),
                               term::PrintableLine(SideText(*context.accounts[1]))));
  std::string line = fmt::format("rules: {}; catalogue of {}", RulesText(*context.mapping),
                                 context.catalogue->date());
  if (context.closed_world) line += ", no actions beyond it";
  if (context.accepted > 0) line += fmt::format("; {} accepted", context.accepted);
  invocation.Print(term::PrintableLine(line) + "\n\n");
}

void PrintCounts(Invocation& invocation, const iam::SemanticReport& report,
                 const iam::ReportContext& context) {
  const auto& accounts = context.accounts;
  const std::string& label = accounts[1]->label;
  term::Table table({"", accounts[0]->label, accounts[1]->label, "matched",
                     "only " + accounts[0]->label, "only " + label, "same", label + " more",
                     label + " less", "both", "unproven", "other"});
  for (size_t kind = 0; kind < report.counts.size(); ++kind) {
    const iam::KindCounts& c = report.counts.at(kind);
    if (c.total[0] + c.total[1] == 0) continue;
    std::vector<std::string> row{std::string(PrincipalKindName(iam::PrincipalKind(kind))) + "s"};
    for (const size_t n :
         {c.total[0], c.total[1], c.matched, c.only[0], c.only[1], c.same_text + c.same_access,
          c.more, c.less, c.both, c.unproven, c.other}) {
      row.push_back(fmt::to_string(n));
    }
    table.AddRow(std::move(row));
  }
  invocation.PrintTable(table);
}

std::string FromText(const Change& change) {
  if (!change.allowed_by.empty()) return iam::SourceText(change.allowed_by.front());
  if (!change.stopped_by.empty()) return iam::SourceText(change.stopped_by.front());
  return {};
}

// "e.g. qa allows s3:PutObject on arn:aws:s3:::app1-qa/x, dev does not"
std::string ExampleText(const Change& change, const iam::ReportContext& context) {
  if (!change.witness || !change.confirmed) return {};
  const size_t side = change.direction == Direction::kLess ? 0 : 1;
  return fmt::format("e.g. {} allows {}; {}: {}", context.accounts.at(side)->label,
                     iam::RequestText((*change.witness).at(side), change.kind),
                     context.accounts.at(1 - side)->label, iam::VerdictText(change.stopped));
}

bool IsWorthAnExample(const Difference& difference) {
  return difference.severity >= Severity::kMedium;
}

void PrintDifferences(Invocation& invocation, std::span<const Difference> shown,
                      const iam::ReportContext& context) {
  term::Table table({"SEVERITY", "PRINCIPAL", "CHANGE", "WHY", "FROM"});
  for (const Difference& difference : shown) {
    const Change& worst = difference.changes.front();
    std::string title = worst.title;
    if (difference.changes.size() > 1) {
      title += fmt::format(" (and {} more)", difference.changes.size() - 1);
    }
    table.AddRow({std::string(findings::SeverityName(difference.severity)),
                  fmt::format("{} {}", PrincipalKindName(difference.kind), difference.name), title,
                  worst.reason, FromText(worst)});
  }
  const auto lines = Split(
      table.Render({.width = invocation.terminal().width, .color = invocation.style().color()}),
      '\n');
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    invocation.Print(lines[i] + "\n");
    if (i == 0 || i > shown.size() || !IsWorthAnExample(shown[i - 1])) continue;
    const std::string example = ExampleText(shown[i - 1].changes.front(), context);
    if (!example.empty()) {
      invocation.Print("    " + invocation.style().Dim(term::PrintableLine(example)) + "\n");
    }
  }
}

std::string Summary(const iam::SemanticReport& report) {
  std::map<Severity, size_t, std::greater<>> by;
  for (const Difference& difference : report.differences) ++by[difference.severity];
  std::vector<std::string> parts;
  for (const auto& [severity, count] : by) {
    parts.push_back(fmt::format("{} {}", count, ToLower(findings::SeverityName(severity))));
  }
  if (parts.empty()) return "no differences";
  return fmt::format("{}: {}", Count(report.differences.size(), "differing principal"),
                     fmt::join(parts, ", "));
}

void PrintStatements(Invocation& invocation, std::string_view head,
                     const std::vector<iam::SourceRef>& sources,
                     const std::vector<const iampolicy::Statement*>& statements,
                     iampolicy::Kind kind) {
  for (size_t i = 0; i < sources.size() && i < statements.size(); ++i) {
    invocation.Print(
        term::PrintableLine(fmt::format("    {} {}", head, iam::SourceText(sources[i]))) + "\n");
    iampolicy::Document one;
    one.kind = kind;
    one.variables = true;
    one.statements.push_back(*statements[i]);
    const data::Json json = iampolicy::DocumentToJson(one);
    const auto* list = data::Find(json, "Statement");
    if (list == nullptr) continue;
    const data::Json& only =
        list->is_array() && !list->get_array().empty() ? list->get_array().front() : *list;
    invocation.Print("      " + term::PrintableLine(data::ToJson(only)) + "\n");
  }
}

void PrintChange(Invocation& invocation, const Change& change, const iam::ReportContext& context) {
  const auto& style = invocation.style();
  const std::string word(findings::SeverityName(change.severity));
  std::string line =
      fmt::format("{}  {}", style.Severity(word, word), term::PrintableLine(change.title));
  if (!change.reason.empty()) line += term::PrintableLine(fmt::format("  ({})", change.reason));
  invocation.Print(line + "\n");
  if (change.kind != iam::ChangeKind::kAccess && change.kind != iam::ChangeKind::kTrust) return;
  const size_t more = change.direction == Direction::kLess ? 0 : 1;
  for (const size_t side : {size_t{0}, size_t{1}}) {
    if (!change.witness) break;
    const std::string_view answer = !change.confirmed ? "not decided"
                                    : side == more    ? "allowed"
                                                      : iam::VerdictText(change.stopped);
    invocation.Print(term::PrintableLine(
                         fmt::format("    {}: {} for {}", context.accounts.at(side)->label, answer,
                                     iam::RequestText((*change.witness).at(side), change.kind))) +
                     "\n");
  }
  const auto kind =
      change.kind == iam::ChangeKind::kTrust ? iampolicy::Kind::kTrust : iampolicy::Kind::kIdentity;
  PrintStatements(invocation, fmt::format("allowed in {} by", context.accounts.at(more)->label),
                  change.allowed_by, change.allowing, kind);
  PrintStatements(invocation, fmt::format("stopped in {} by", context.accounts.at(1 - more)->label),
                  change.stopped_by, change.stopping, kind);
}

}  // namespace

void PrintComparison(Invocation& invocation, const iam::SemanticReport& report,
                     const iam::ReportContext& context, size_t top) {
  PrintHead(invocation, context);
  PrintCounts(invocation, report, context);
  std::span<const Difference> shown = report.differences;
  if (top > 0 && shown.size() > top) shown = shown.first(top);
  if (!shown.empty()) {
    invocation.Print("\n");
    PrintDifferences(invocation, shown, context);
  }
  invocation.Print("\n" + Summary(report) + "\n");
  if (shown.size() < report.differences.size()) {
    invocation.Note(
        fmt::format("{} more: --top 0 shows all", report.differences.size() - shown.size()));
  }
  if (!report.same_access.empty()) {
    invocation.Note(fmt::format("{} allowed the same in other words",
                                Count(report.same_access.size(), "principal")));
  }
  if (!shown.empty()) {
    invocation.Note(
        "`bartizan iam explain NAME` with the same sources shows statements and "
        "requests");
  }
}

void PrintDifference(Invocation& invocation, const iam::Difference& difference,
                     const iam::ReportContext& context) {
  const auto& style = invocation.style();
  invocation.Print(style.Bold(term::PrintableLine(
                       fmt::format("{} {}", PrincipalKindName(difference.kind), difference.name))) +
                   "  " + difference.id + "\n");
  for (const size_t side : {size_t{0}, size_t{1}}) {
    const auto* principal = difference.sides.at(side);
    invocation.Print(term::PrintableLine(fmt::format(
                         "  {}: {}", context.accounts.at(side)->label,
                         principal == nullptr ? "is not there" : principal->original->arn)) +
                     "\n");
  }
  for (const Change& change : difference.changes) {
    invocation.Print("\n");
    PrintChange(invocation, change, context);
  }
}

}  // namespace bartizan::cli
