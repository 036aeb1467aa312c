#include "bartizan/findings/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "bartizan/base/text.h"

namespace bartizan::findings {
namespace {

// A scope is what a scan speaks for: tool, target and branch. A body is a finding as a report told
// it, kept once however many scans repeat it. The state columns hold the numbers of State.
constexpr std::string_view kSchema = R"sql(
CREATE TABLE finding_scopes (
  scope INTEGER PRIMARY KEY,
  target TEXT NOT NULL,
  tool TEXT NOT NULL,
  branch TEXT NOT NULL,
  UNIQUE (target, tool, branch)
);
CREATE TABLE scans (
  scan_id TEXT PRIMARY KEY,
  scope INTEGER NOT NULL REFERENCES finding_scopes (scope),
  commit_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  step TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  report_digest TEXT NOT NULL,
  complete INTEGER NOT NULL,
  problems TEXT NOT NULL,
  time BIGINT NOT NULL
);
CREATE INDEX scans_by_run ON scans (run_id);
CREATE INDEX scans_by_scope ON scans (scope, time);
CREATE TABLE finding_bodies (
  digest TEXT PRIMARY KEY,
  body TEXT NOT NULL
);
CREATE TABLE findings (
  scope INTEGER NOT NULL REFERENCES finding_scopes (scope),
  id TEXT NOT NULL,
  identity TEXT NOT NULL,
  second_identity TEXT NOT NULL,
  moved_identity TEXT NOT NULL,
  rule_identity TEXT NOT NULL,
  place TEXT NOT NULL,
  function TEXT NOT NULL,
  rule TEXT NOT NULL,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  score INTEGER NOT NULL,
  state INTEGER NOT NULL,
  first_seen BIGINT NOT NULL,
  last_scan TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (scope, id)
);
CREATE INDEX findings_by_id ON findings (id);
CREATE INDEX findings_worst ON findings (state, severity DESC, score DESC, path, line, id);
CREATE TABLE scan_findings (
  scan_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  state INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (scan_id, position)
);
CREATE TABLE finding_statuses (
  scan_id TEXT NOT NULL,
  id TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (scan_id, id)
);
CREATE INDEX finding_statuses_by_id ON finding_statuses (id);
)sql";

constexpr std::array<store::Migration, 1> kMigrations = {{{"findings", 1, kSchema}}};

// The scans of a run that count: the last attempt of each step.
constexpr std::string_view kOfRun =
    " WHERE s.run_id = ? AND NOT EXISTS (SELECT 1 FROM scans later WHERE later.run_id = s.run_id"
    " AND later.step = s.step AND later.attempt > s.attempt)";

// Reads: body, id, first seen, last seen, state, run, commit, target, branch.
Result<Finding> FindingOf(const store::Row& row) {
  auto json = data::ParseJson(row.Text(0), "stored finding " + row.Text(1));
  if (!json) return std::unexpected(std::move(json).error());
  auto finding = FindingFromJson(*json);
  if (!finding) return std::unexpected(std::move(finding).error().With("reading " + row.Text(1)));
  finding->id = row.Text(1);
  finding->first_seen = row.At(2);
  finding->last_seen = row.At(3);
  finding->state = static_cast<State>(row.Int(4));
  finding->run_id = row.Text(5);
  finding->commit = row.Text(6);
  finding->target = row.Text(7);
  finding->branch = row.Text(8);
  return finding;
}

// A WHERE clause that grows with its parameters.
class Conditions {
 public:
  template <class T>
  void Add(std::string_view sql, const std::optional<T>& value) {
    if (value) Add(sql, {store::Value(*value)});
  }
  void Add(std::string_view sql, std::initializer_list<store::Value> values) {
    text_ += fmt::format("{} {}", text_.empty() ? " WHERE" : " AND", sql);
    values_.insert(values_.end(), values);
  }
  const std::string& Text() const { return text_; }
  std::vector<store::Value>& Values() { return values_; }

 private:
  std::string text_;
  std::vector<store::Value> values_;
};

Conditions ConditionsOf(const Query& query) {
  Conditions where;
  if (query.states.size() == 1) {
    where.Add("f.state = ?", {static_cast<int>(query.states.front())});
  } else {
    std::vector<int> states;
    states.reserve(query.states.size());
    for (State state : query.states) states.push_back(static_cast<int>(state));
    where.Add(fmt::format("f.state IN ({})", fmt::join(states, ",")), {});
  }
  if (query.at_least) where.Add("f.severity >= ?", {static_cast<int>(*query.at_least)});
  where.Add("c.tool = ?", query.tool);
  where.Add("c.target = ?", query.target);
  where.Add("c.branch = ?", query.branch);
  where.Add("f.rule = ?", query.rule);
  if (query.id_prefix) {
    where.Add("f.id >= ? AND f.id < ?", {*query.id_prefix, *query.id_prefix + '\x7f'});
  }
  if (query.run_id) {
    where.Add(
        "EXISTS (SELECT 1 FROM scans r JOIN scan_findings x ON x.scan_id = r.scan_id"
        " WHERE r.run_id = ? AND r.scope = f.scope AND x.id = f.id)",
        {*query.run_id});
  }
  return where;
}

}  // namespace

std::span<const store::Migration> FindingMigrations() {
  return kMigrations;
}

Result<std::vector<Finding>> ListFindings(store::Tx& tx, const Query& query) {
  std::vector<Finding> out;
  if (query.states.empty()) return out;
  Conditions where = ConditionsOf(query);
  std::string sql = fmt::format(
      "SELECT b.body, f.id, f.first_seen, s.time, f.state, s.run_id, s.commit_id, c.target,"
      " c.branch FROM findings f JOIN finding_scopes c ON c.scope = f.scope"
      " JOIN scans s ON s.scan_id = f.last_scan JOIN finding_bodies b ON b.digest = f.digest{}"
      " ORDER BY f.severity DESC, f.score DESC, f.path, f.line, f.id",
      where.Text());
  if (query.limit > 0) {
    sql += " LIMIT ?";
    where.Values().emplace_back(query.limit);
  }
  BARTIZAN_DO(tx.Each(sql, where.Values(), [&](const store::Row& row) -> Status {
    BARTIZAN_TRY(out.emplace_back(), FindingOf(row));
    return {};
  }));
  return out;
}

Result<std::vector<Finding>> FindingsOfRun(store::Tx& tx, std::string_view run_id,
                                           const std::optional<std::vector<std::string>>& steps) {
  std::string sql = fmt::format(
      "SELECT b.body, x.id, f.first_seen, s.time, x.state, s.run_id, s.commit_id, c.target,"
      " c.branch, s.scope, s.step FROM scans s JOIN finding_scopes c ON c.scope = s.scope"
      " JOIN scan_findings x ON x.scan_id = s.scan_id JOIN finding_bodies b ON b.digest = x.digest"
      " JOIN findings f ON f.scope = s.scope AND f.id = x.id{} ORDER BY s.scan_id, x.position",
      kOfRun);
  std::vector<Finding> out;
  std::unordered_map<std::string, size_t> seen;  // scope and id: its place in `out`
  BARTIZAN_DO(tx.Each(sql, std::array{store::Value(run_id)}, [&](const store::Row& row) -> Status {
    if (steps && !Contains(*steps, row.Text(10))) return {};
    BARTIZAN_TRY(Finding finding, FindingOf(row));
    auto [known, fresh] = seen.emplace(fmt::format("{} {}", row.Int(9), finding.id), out.size());
    if (fresh) {
      out.push_back(std::move(finding));
    } else if (finding.state == State::kOpen) {
      out[known->second] = std::move(finding);
    }
    return {};
  }));
  return out;
}

Result<std::vector<ScanInfo>> ScansOfRun(store::Tx& tx, std::string_view run_id) {
  std::string sql = fmt::format(
      "SELECT s.scan_id, c.tool, c.target, c.branch, s.commit_id, s.run_id, s.step, s.attempt,"
      " s.report_digest, s.complete, s.problems, s.time FROM scans s"
      " JOIN finding_scopes c ON c.scope = s.scope{} ORDER BY s.scan_id",
      kOfRun);
  std::vector<ScanInfo> out;
  BARTIZAN_DO(tx.Each(sql, std::array{store::Value(run_id)}, [&](const store::Row& row) -> Status {
    ScanInfo scan{.scan_id = row.Text(0), .tool = row.Text(1), .target = row.Text(2)};
    scan.branch = row.Text(3);
    scan.commit = row.Text(4);
    scan.run_id = row.Text(5);
    scan.step = row.Text(6);
    scan.attempt = static_cast<int>(row.Int(7));
    scan.report_digest = row.Text(8);
    scan.complete = row.Int(9) != 0;
    scan.time = row.At(11);
    BARTIZAN_TRY(data::Json problems, data::ParseJson(row.Text(10), "problems of " + scan.scan_id));
    for (const auto& problem : problems.as_array()) {
      scan.problems.emplace_back(data::View(problem.as_string()));
    }
    out.push_back(std::move(scan));
    return {};
  }));
  return out;
}

Result<std::vector<std::string>> FindingIdsOfRun(store::Tx& tx, std::string_view run_id) {
  std::string sql = fmt::format(
      "SELECT DISTINCT x.id FROM scans s JOIN scan_findings x ON x.scan_id = s.scan_id{}"
      " AND x.state = {} ORDER BY x.id",
      kOfRun, static_cast<int>(State::kOpen));
  std::vector<std::string> out;
  BARTIZAN_DO(tx.Each(sql, std::array{store::Value(run_id)}, [&](const store::Row& row) -> Status {
    out.push_back(row.Text(0));
    return {};
  }));
  return out;
}

Result<int64_t> CountScans(store::Tx& tx) {
  BARTIZAN_TRY(auto row, tx.One("SELECT count(*) FROM scans"));
  return row->Int(0);
}

}  // namespace bartizan::findings
