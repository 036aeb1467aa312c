#include "bartizan/iam/matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "bartizan/iam/pair.h"

namespace bartizan::iam {

namespace {

// A principal in each account; null where it is not there.
struct Row {
  PrincipalKind kind = PrincipalKind::kRole;
  std::string name;
  std::vector<const MappedPrincipal*> cells;
};

std::vector<Row> RowsOf(std::span<const MappedAccount> accounts, const CompareOptions& options,
                        MatrixReport& report) {
  std::map<std::pair<PrincipalKind, std::string_view>, Row> rows;
  for (size_t i = 0; i < accounts.size(); ++i) {
    for (const MappedPrincipal& principal : accounts[i].principals) {
      if (!IsCompared(principal, options)) continue;
      const PrincipalKind kind = principal.original->kind;
      Row& row = rows[{kind, principal.name}];
      if (row.cells.empty()) row = {kind, principal.name, {}};
      row.cells.resize(accounts.size());
      if (row.cells[i] == nullptr) {
        row.cells[i] = &principal;
        continue;
      }
      if (!IsNamed(*row.cells[i], options) && !IsNamed(principal, options)) continue;
      report.problems.push_back(fmt::format("{}: {} {} and {} are both called {} by the rules",
                                            accounts[i].original->label, PrincipalKindName(kind),
                                            row.cells[i]->original->name, principal.original->name,
                                            principal.name));
    }
  }
  std::vector<Row> list;
  list.reserve(rows.size());
  for (auto& [key, row] : rows) {
    const bool named = std::ranges::any_of(row.cells, [&](const MappedPrincipal* each) {
      return each != nullptr && IsNamed(*each, options);
    });
    if (named) list.push_back(std::move(row));
  }
  return list;
}

// The index of the first account of the largest group of equal ones.
size_t MajorityOf(const Row& row, size_t& size) {
  std::map<std::string_view, std::pair<size_t, size_t>> groups;  // how many, and the first
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view key =
        row.cells[i] == nullptr ? std::string_view() : row.cells[i]->fingerprint;
    auto& [count, first] = groups.try_emplace(key, 0, i).first->second;
    ++count;
  }
  const auto best = std::ranges::max_element(groups, [](const auto& a, const auto& b) {
    return std::pair(a.second.first, b.second.second) < std::pair(b.second.first, a.second.second);
  });
  size = best->second.first;
  return best->second.second;
}

MatrixCell CellOf(const Difference& difference) {
  MatrixCell cell{.state = CellState::kSame, .severity = difference.severity, .title = {}};
  if (difference.changes.empty()) return cell;
  cell.title = difference.changes.front().title;
  cell.state = CellState::kOther;
  for (const Change& change : difference.changes) {
    if (!change.proven || change.kind == ChangeKind::kOnly) continue;
    if (change.direction == Direction::kMore) cell.state = CellState::kMore;
    if (change.direction == Direction::kLess && cell.state == CellState::kOther) {
      cell.state = CellState::kLess;
    }
  }
  return cell;
}

MatrixRow CompareRow(const Row& row, const Mapping& mapping, const CompareOptions& options) {
  MatrixRow result{.kind = row.kind, .name = row.name, .cells = {}};
  result.cells.resize(row.cells.size());
  const size_t majority = MajorityOf(row, result.majority);
  const MappedPrincipal* const usual = row.cells[majority];
  std::map<std::string_view, MatrixCell> known;  // by fingerprint
  for (size_t i = 0; i < row.cells.size(); ++i) {
    MatrixCell& cell = result.cells[i];
    const MappedPrincipal* const own = row.cells[i];
    if (own == nullptr) {
      if (usual != nullptr) cell.title = "not there";
    } else if (usual == nullptr) {
      cell = {.state = CellState::kMore,
              .severity = findings::Severity::kLow,
              .title = "most accounts do not have it"};
    } else if (own->fingerprint == usual->fingerprint && own->crossings.empty() &&
               own->original->problems.empty()) {
      cell.state = CellState::kSame;
    } else if (const auto found = known.find(own->fingerprint); found != known.end()) {
      cell = found->second;
    } else {
      cell = CellOf(ComparePair(usual, own, mapping, options, {majority, i}));
      known.emplace(own->fingerprint, cell);
    }
    result.severity = std::max(result.severity, cell.severity);
  }
  return result;
}

bool IsOutlier(const MatrixCell& cell) {
  return cell.state == CellState::kAbsent ? !cell.title.empty() : cell.state != CellState::kSame;
}

// Calls each number once, on this thread and helpers.
template <class Work>
void ForEach(size_t count, unsigned threads, const Work& work) {
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    for (size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(run);
  run();
}

}  // namespace

std::string_view CellStateName(CellState state) {
  static constexpr std::array<std::string_view, 5> kNames{"same", "more", "less", "other",
                                                          "absent"};
  return kNames.at(static_cast<size_t>(state));
}

MatrixReport CompareMany(std::span<const AccountModel> accounts, const Mapping& mapping,
                         const CompareOptions& given) {
  iampolicy::ContainCache cache(*given.catalogue);
  CompareOptions options = given;
  options.cache = &cache;
  MatrixReport report;
  report.outliers.resize(accounts.size());
  std::vector<MappedAccount> mapped(accounts.size());
  ForEach(accounts.size(), options.threads,
          [&](size_t i) { mapped[i] = MapAccount(accounts[i], i, mapping); });
  for (const AccountModel& account : accounts) {
    report.problems.insert(report.problems.end(), account.problems.begin(), account.problems.end());
  }
  const auto rows = RowsOf(mapped, options, report);
  std::vector<MatrixRow> results(rows.size());
  ForEach(rows.size(), options.threads,
          [&](size_t i) { results[i] = CompareRow(rows[i], mapping, options); });
  for (MatrixRow& compared : results) {
    const bool same = std::ranges::all_of(
        compared.cells, [](const MatrixCell& cell) { return cell.state == CellState::kSame; });
    if (same) {
      ++report.same;
      continue;
    }
    for (size_t i = 0; i < compared.cells.size(); ++i)
      report.outliers[i] += IsOutlier(compared.cells[i]) ? 1 : 0;
    report.rows.push_back(std::move(compared));
  }
  std::ranges::stable_sort(report.rows, std::ranges::greater{}, &MatrixRow::severity);
  return report;
}

}  // namespace bartizan::iam
