#include <fmt/format.h>

#include <set>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/findings_query.h"
#include "bartizan/cli/findings_view.h"
#include "bartizan/findings/export_asff.h"
#include "bartizan/findings/export_csv.h"
#include "bartizan/findings/export_sarif.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using findings::Finding;

void PrintIn(Invocation& invocation, const std::vector<Finding>& all,
             const Workflows& workflows = {}) {
  const std::string format = invocation.Format();
  if (format == "json") PrintFindingsJson(invocation, all, workflows);
  if (format == "csv") invocation.Print(findings::ToCsv(all));
  if (format == "sarif") invocation.Print(data::ToPrettyJson(findings::ToSarif(all)));
  if (format == "table") PrintFindingsTable(invocation, all, workflows);
}

Result<Workflows> WorkflowsOf(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  return home->db().Read([](store::Tx& tx) { return LoadWorkflows(tx); });
}

Result<int> RunList(Invocation& invocation) {
  BARTIZAN_TRY(const auto all, ChosenFindings(invocation));
  BARTIZAN_TRY(const auto workflows, WorkflowsOf(invocation));
  PrintIn(invocation, all, workflows);
  if (invocation.Format() == "table") invocation.Note(SummaryLine(all));
  return 0;
}

Result<int> RunExport(Invocation& invocation) {
  BARTIZAN_TRY(const auto all, ChosenFindings(invocation));
  if (invocation.Format() != "asff") {
    PrintIn(invocation, all);
  } else {
    const findings::AsffOptions options{.account = invocation.Value("account"),
                                        .region = invocation.Value("region"),
                                        .partition = invocation.Value("partition")};
    BARTIZAN_TRY(auto records, findings::ToAsff(all, options, invocation.clock().Now()));
    invocation.Print(data::ToPrettyJson(std::move(records)));
  }
  invocation.Note(SummaryLine(all));
  return 0;
}

std::vector<Flag> ExportFlags() {
  auto flags = FindingFilterFlags();
  flags.push_back({.name = "account",
                   .value = "ACCOUNT",
                   .help = "of asff: the AWS account that imports",
                   .fallback = "000000000000"});
  flags.push_back({.name = "region",
                   .value = "REGION",
                   .help = "of asff: the region of Security Hub",
                   .fallback = "us-east-1"});
  flags.push_back({.name = "partition",
                   .value = "PARTITION",
                   .help = "of asff: the partition of the region",
                   .fallback = "aws"});
  return flags;
}

std::unexpected<Error> Ambiguous(const std::string& id, const std::vector<Finding>& found) {
  std::set<std::string> ids;
  for (const Finding& finding : found) ids.insert(finding.id);
  return Fail(Code::kInvalid, fmt::format("several findings start with \"{}\"", id),
              "one of: " + Join(std::vector(ids.begin(), ids.end()), ", "));
}

Result<int> RunShow(Invocation& invocation) {
  const std::string id = term::PrintableLine(invocation.Positional("ID"));
  findings::Query query;
  query.id_prefix = id.starts_with("btz-") ? id : "btz-" + id;
  query.branch = invocation.Get("branch");
  query.target = invocation.Get("target");
  query.states = {findings::State::kOpen, findings::State::kSuppressed, findings::State::kResolved};
  query.limit = 10;
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto found,
               home->db().Read([&](store::Tx& tx) { return findings::ListFindings(tx, query); }));
  if (found.empty()) {
    return Fail(Code::kNotFound, fmt::format("there is no finding \"{}\"", id),
                "see bartizan findings list --state all");
  }
  for (const Finding& finding : found) {
    if (finding.id != found.front().id) return Ambiguous(id, found);
  }
  BARTIZAN_TRY(const auto workflows, WorkflowsOf(invocation));
  if (invocation.Format() == "json") {
    PrintFindingsJson(invocation, found, workflows);
    return 0;
  }
  for (const Finding& finding : found) {
    if (&finding != &found.front()) invocation.Print("\n");
    PrintFinding(invocation, finding, workflows);
  }
  return 0;
}

}  // namespace

std::span<const Command> FindingsCommands() {
  static const std::vector<Command> commands = {
      {
          .path = "findings list",
          .summary = "list findings, worst first",
          .description =
              "Shows what every scanner said, in one list: code, packages and running "
              "applications. A finding keeps its id when lines shift and files are renamed. The "
              "table is cut to the width of the terminal; json and csv are not.",
          .flags = FindingFilterFlags(),
          .formats = {"table", "json", "csv"},
          .examples = {{"bartizan findings list --severity high",
                        "Lists open findings that are high or critical."},
                       {"bartizan findings list --state all --tool bandit --format csv",
                        "Writes all that bandit ever said, also what is resolved, for a "
                        "spreadsheet."}},
          .run = RunList,
      },
      {
          .path = "findings export",
          .summary = "write findings for another program",
          .description =
              "json is the form of findings list; csv has more columns than the table; sarif is "
              "SARIF 2.1.0 with one run a tool; asff is an array of records in the AWS Security "
              "Finding Format, which Security Hub imports up to 100 at a time. The filters are "
              "those of findings list.",
          .flags = ExportFlags(),
          .formats = {"json", "csv", "table", "asff", "sarif"},
          .examples = {{"bartizan findings export --format sarif > findings.sarif",
                        "Writes the open findings for a code host or an editor."},
                       {"bartizan findings export --format asff --state all --account 111122223333 "
                        "--region us-gov-west-1 --partition aws-us-gov",
                        "Writes records for Security Hub; resolved findings are archived there."}},
          .run = RunExport,
      },
      {
          .path = "findings show",
          .summary = "show all that is known of one finding",
          .description =
              "The id may be cut short, and its \"btz-\" left out, while it names one finding. A "
              "finding that is on several branches is shown once for each.",
          .positionals = {{.name = "ID", .help = "the id, as findings list shows it"}},
          .flags = {{.name = "branch",
                     .short_name = 'b',
                     .value = "BRANCH",
                     .help = "only as it is on this branch"},
                    {.name = "target", .value = "TARGET", .help = "only as it is in this target"}},
          .formats = {"text", "json"},
          .examples = {{"bartizan findings show btz-3f1c2a77", "Shows one finding in full."}},
          .exits = {{3, "there is no such finding, or several start with this id"}},
          .run = RunShow,
      },
  };
  return commands;
}

}  // namespace bartizan::cli
