#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "bartizan/base/heap.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_compare.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/data/csv.h"
#include "bartizan/iam/matrix.h"

namespace bartizan::cli {

namespace {

using iam::CellState;

Result<std::vector<iam::AccountModel>> LoadAll(const Invocation& invocation,
                                               const std::vector<std::string>& sources) {
  std::vector<std::optional<Result<iam::AccountModel>>> loaded(sources.size());
  const auto documents = std::make_shared<iampolicy::DocumentCache>();
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    PrepareLargeHeap();
    for (size_t i = next++; i < sources.size(); i = next++) {
      loaded[i].emplace(LoadSource(invocation, sources[i], documents));
    }
  };
  {
    const std::jthread helper(run);
    run();
  }
  std::vector<iam::AccountModel> accounts;
  for (auto& each : loaded) {
    if (!*each) return std::unexpected(std::move(*each).error());
    accounts.push_back(**std::move(each));
    for (size_t i = 0; i + 1 < accounts.size(); ++i) {
      if (accounts[i].label != accounts.back().label) continue;
      return Fail(Code::kUsage, fmt::format("two accounts are called {}", accounts[i].label),
                  "give them names: prod1=SOURCE prod2=SOURCE");
    }
  }
  return accounts;
}

std::string CellText(const iam::MatrixCell& cell) {
  if (cell.state == CellState::kAbsent) return "-";
  if (cell.state == CellState::kSame) return "same";
  return fmt::format("{} {}", iam::CellStateName(cell.state),
                     findings::SeverityName(cell.severity));
}

void PrintText(Invocation& invocation, const std::vector<iam::AccountModel>& accounts,
               const iam::MatrixReport& report, size_t top) {
  std::vector<std::string> header{"PRINCIPAL"};
  for (const auto& account : accounts) header.push_back(account.label);
  header.emplace_back("WORST");
  term::Table table(std::move(header));
  size_t shown = 0;
  for (const iam::MatrixRow& row : report.rows) {
    if (top > 0 && shown++ == top) break;
    std::vector<std::string> cells{fmt::format("{} {}", PrincipalKindName(row.kind), row.name)};
    std::string worst;
    for (const iam::MatrixCell& cell : row.cells) {
      cells.push_back(CellText(cell));
      if (worst.empty() && cell.severity == row.severity) worst = cell.title;
    }
    cells.push_back(std::move(worst));
    table.AddRow(std::move(cells));
  }
  invocation.PrintTable(table);
  std::vector<std::string> outliers;
  for (size_t i = 0; i < accounts.size(); ++i) {
    if (report.outliers[i] > 0) {
      outliers.push_back(fmt::format("{} in {}", accounts[i].label, report.outliers[i]));
    }
  }
  invocation.Print(fmt::format(
      "{}{} of {} the same in all {} accounts{}\n", report.rows.empty() ? "" : "\n", report.same,
      report.same + report.rows.size(), accounts.size(),
      outliers.empty() ? "" : fmt::format("; unlike the majority: {}", fmt::join(outliers, ", "))));
  if (top > 0 && report.rows.size() > top) {
    invocation.Note(fmt::format("{} more: --top 0 shows all", report.rows.size() - top));
  }
}

void PrintJson(Invocation& invocation, const std::vector<iam::AccountModel>& accounts,
               const iam::MatrixReport& report, std::string_view catalogue) {
  data::JsonArray sides;
  for (size_t i = 0; i < accounts.size(); ++i) {
    sides.push_back(data::JsonObject{{"label", accounts[i].label},
                                     {"account", accounts[i].id},
                                     {"place", accounts[i].place},
                                     {"outliers", report.outliers[i]}});
  }
  data::JsonArray rows;
  for (const iam::MatrixRow& row : report.rows) {
    data::JsonArray cells;
    for (const iam::MatrixCell& cell : row.cells) {
      cells.push_back(data::JsonObject{{"state", CellStateName(cell.state)},
                                       {"severity", findings::SeverityName(cell.severity)},
                                       {"title", cell.title}});
    }
    rows.push_back(data::JsonObject{{"kind", PrincipalKindName(row.kind)},
                                    {"name", row.name},
                                    {"majority", row.majority},
                                    {"severity", findings::SeverityName(row.severity)},
                                    {"cells", std::move(cells)}});
  }
  data::JsonArray problems;
  for (const auto& problem : report.problems) problems.push_back(data::Json(problem));
  invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.iam-matrix/1"},
                                                       {"catalogue", catalogue},
                                                       {"sides", std::move(sides)},
                                                       {"same", report.same},
                                                       {"rows", std::move(rows)},
                                                       {"problems", std::move(problems)}}));
}

void PrintCsv(Invocation& invocation, const std::vector<iam::AccountModel>& accounts,
              const iam::MatrixReport& report) {
  std::vector<std::string> header{"kind", "name", "severity"};
  for (const auto& account : accounts) header.push_back(account.label);
  invocation.Print(data::CsvRecord(header));
  for (const iam::MatrixRow& row : report.rows) {
    std::vector<std::string> cells{std::string(PrincipalKindName(row.kind)), row.name,
                                   std::string(findings::SeverityName(row.severity))};
    for (const auto& cell : row.cells) cells.emplace_back(CellStateName(cell.state));
    invocation.Print(data::CsvRecord(cells));
  }
}

Result<int> RunMatrix(Invocation& invocation) {
  const auto sources = invocation.Positionals("SOURCE");
  if (sources.size() < 2) return Fail(Code::kUsage, "give two accounts or more");
  BARTIZAN_TRY(auto loaded, LoadAll(invocation, sources));
  const auto& accounts = *Keep(std::make_unique<decltype(loaded)>(std::move(loaded)));
  BARTIZAN_TRY(const auto mapping, MappingFor(invocation, accounts));
  BARTIZAN_TRY(const auto catalogue, CatalogueOf(invocation));
  BARTIZAN_TRY(auto options, CompareOptionsOf(invocation));
  options.catalogue = catalogue.get();
  const auto report = iam::CompareMany(accounts, mapping, options);
  BARTIZAN_TRY(const auto top, invocation.Int("top", 0, 1'000'000));
  const std::string format = invocation.Format();
  if (format == "json")
    PrintJson(invocation, accounts, report, catalogue->date());
  else if (format == "csv")
    PrintCsv(invocation, accounts, report);
  else
    PrintText(invocation, accounts, report, static_cast<size_t>(top.value_or(0)));
  invocation.FlushOutput();
  for (const auto& problem : report.problems) invocation.Warn(problem);
  if (!report.problems.empty()) return ExitCode(Code::kInvalid);
  return report.rows.empty() ? 0 : ExitCode(Code::kFailed);
}

}  // namespace

std::span<const Command> IamMatrixCommands() {
  static const std::vector<Command> commands = {
      {.path = "iam matrix",
       .summary = "compare many accounts, and show who is unlike the others",
       .description =
           "A row a principal that is not the same in all accounts, a column an account. What most "
           "accounts have is the measure; the others are compared with it as `bartizan iam diff` "
           "does.",
       .positionals = {{.name = "SOURCE",
                        .help = "accounts: [LABEL=]SOURCE, as for bartizan iam diff",
                        .repeatable = true}},
       .flags = WithCompareFlags({{.name = "top",
                                   .value = "N",
                                   .help = "show the worst N in the table; 0: all",
                                   .fallback = "25"}}),
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan iam matrix prod1=p1.json prod2=p2.json prod3=p3.json",
                     "Shows which roles are not the same in three accounts."}},
       .exits = {{1, "not all accounts are the same"},
                 {3, "a part of an account could not be read (the rest is shown), or bad input"}},
       .run = RunMatrix},
  };
  return commands;
}

}  // namespace bartizan::cli
