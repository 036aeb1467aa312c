#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/data/csv.h"
#include "bartizan/iam/report_files.h"
#include "bartizan/iam/report_text.h"
#include "bartizan/iam/wording.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {

namespace {

// Spreadsheets hold 32,767 characters in a cell and break those with more.
constexpr size_t kMaxCell = 32'000;

std::string_view Word(bool value) {
  return value ? "yes" : "no";
}

// CsvRecord guards what a spreadsheet would run.
std::string Record(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = Ellipsize(Legible(cell), kMaxCell);
  return data::CsvRecord(cells);
}

std::string TargetCell(const Change& change) {
  return change.kind == ChangeKind::kTrust ? TargetText(change)
                                           : iampolicy::ShowPattern(change.target);
}

std::string PoliciesCell(const Change& change) {
  std::vector<std::string> names;
  for (const SourceRef& source : change.allowed_by) names.push_back(source.policy);
  return JoinSome({names.begin(), names.end()}, "; ", kMaxCell);
}

std::string StatementsCell(const Change& change) {
  std::vector<std::string> numbers;
  for (const SourceRef& source : change.allowed_by) {
    const std::string sid = source.sid.empty() ? "" : fmt::format(" ({})", source.sid);
    numbers.push_back(fmt::format("#{}{}", source.statement, sid));
  }
  return JoinSome({numbers.begin(), numbers.end()}, "; ", kMaxCell);
}

std::string RequestCell(const Change& change, size_t side) {
  return change.witness ? RequestText(change.witness->at(side), change.kind) : "";
}

std::string_view DirectionCell(Direction direction) {
  if (direction == Direction::kNeither) return "neither";
  return direction == Direction::kMore ? "more" : "less";
}

std::string Row(const Difference& difference, const Change& change) {
  const bool access = change.kind == ChangeKind::kAccess || change.kind == ChangeKind::kTrust;
  return Record({std::string(PrincipalKindName(difference.kind)), difference.name,
                 std::string(findings::SeverityName(change.severity)),
                 std::string(ChangeKindName(change.kind)),
                 std::string(DirectionCell(change.direction)), std::string(Word(change.proven)),
                 change.actions.empty() && access ? ActionsText(change)
                                                  : JoinSome(change.actions, " ", kMaxCell - 100),
                 TargetCell(change), std::string(Word(change.conditional)), change.reason,
                 PoliciesCell(change), StatementsCell(change), RequestCell(change, 0),
                 RequestCell(change, 1), change.title, difference.id});
}

}  // namespace

std::string ReportCsv(const SemanticReport& report, const ReportContext& context) {
  std::string csv = Record({"kind", "name", "severity", "change", "direction", "proven", "actions",
                            "target", "conditional", "reason", "policy", "statement",
                            "request in " + context.accounts[0]->label,
                            "request in " + context.accounts[1]->label, "title", "id"});
  for (const Difference& difference : report.differences) {
    for (const Change& change : difference.changes) csv += Row(difference, change);
  }
  return csv;
}

}  // namespace bartizan::iam
