#include "bartizan/response/case.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/response/json_text.h"

namespace bartizan::response {
namespace {

constexpr std::array<std::string_view, 7> kStateNames = {
    "open", "responding", "contained", "incomplete", "releasing", "released", "closed"};

constexpr store::Migration kMigrations[] = {{.module = "response", .version = 1, .sql = R"sql(
  CREATE TABLE response_cases(
    case_id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    steps TEXT NOT NULL,
    trigger_json TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    released_at BIGINT,
    closed_at BIGINT);
  CREATE INDEX response_cases_opened ON response_cases(opened_at);
  CREATE TABLE response_targets(
    case_id TEXT NOT NULL REFERENCES response_cases(case_id),
    target_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    undo TEXT NOT NULL,
    undo_sha256 TEXT NOT NULL,
    isolated_at BIGINT,
    missing TEXT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY(case_id, target_id));
  CREATE INDEX response_targets_target ON response_targets(target_id);
  CREATE TABLE response_facts(
    case_id TEXT NOT NULL,
    target_id TEXT NOT NULL,
    fact_key TEXT NOT NULL,
    value TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    known_at BIGINT NOT NULL,
    PRIMARY KEY(case_id, target_id, fact_key),
    FOREIGN KEY(case_id, target_id) REFERENCES response_targets(case_id, target_id));
  CREATE TABLE response_evidence(
    case_id TEXT NOT NULL,
    target_id TEXT NOT NULL,
    name TEXT NOT NULL,
    step TEXT NOT NULL,
    media_type TEXT NOT NULL,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    detail TEXT NOT NULL,
    dropped_at BIGINT,
    PRIMARY KEY(case_id, target_id, name),
    FOREIGN KEY(case_id, target_id) REFERENCES response_targets(case_id, target_id));
  CREATE INDEX response_evidence_sha256 ON response_evidence(sha256);
  CREATE TABLE response_custody(
    case_id TEXT NOT NULL REFERENCES response_cases(case_id),
    number BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY(case_id, number))
)sql"}};

constexpr std::string_view kCaseColumns =
    "SELECT case_id, state, reason, opened_by, steps, trigger_json, opened_at, updated_at, "
    "released_at, closed_at FROM response_cases";

std::unexpected<Error> FailDamaged(std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("the database holds {}", what),
              "it was written by another version or damaged: bartizan doctor");
}

bool OnlyOf(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || others.contains(c);
  });
}
bool IsInstance(std::string_view text) {
  return text.size() > 2 && text.size() <= 19 && text.starts_with("i-") &&
         text.substr(2).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}
bool IsAccount(std::string_view text) {
  return text.size() == 12 && text.find_first_not_of("0123456789") == std::string_view::npos;
}
bool IsRegion(std::string_view text) {
  return !text.empty() && text.size() <= 40 && OnlyOf(text, "-");
}
bool IsMachineName(std::string_view text) {
  return !text.empty() && text.size() <= 64 && text.front() != '.' && text.front() != '-' &&
         OnlyOf(ToLower(text), "._-");
}

Result<CaseState> ParseState(std::string_view name) {
  const auto state = CaseStateFromName(name);
  if (state) return *state;
  return FailDamaged(fmt::format("an unknown state of a case: {}", name));
}

std::string StepsText(const std::set<Step>& steps) {
  std::vector<std::string> names;
  for (Step step : steps) names.emplace_back(StepName(step));
  return Join(names, ",");
}

std::optional<Time> MaybeTime(const store::Row& row, size_t column) {
  if (row.Null(column)) return std::nullopt;
  return row.At(column);
}

Result<data::JsonObject> ParseObject(const std::string& text, std::string_view name) {
  BARTIZAN_TRY(data::Json value, data::ParseJson(text, name));
  if (value.is_object()) return std::move(value.get_object());
  return FailDamaged(fmt::format("{} that is no object", name));
}

Result<std::vector<std::string>> ParseTexts(const std::string& text, std::string_view name) {
  BARTIZAN_TRY(data::Json value, data::ParseJson(text, name));
  std::vector<std::string> texts;
  if (!value.is_array()) return FailDamaged(fmt::format("{} that are no list", name));
  for (const data::Json& one : value.get_array()) {
    if (!one.is_string()) return FailDamaged(fmt::format("{} that are no texts", name));
    texts.emplace_back(data::View(one.get_string()));
  }
  return texts;
}

Result<CaseTarget> ParseTargetRow(const store::Row& row) {
  CaseTarget target;
  target.spec = {
      .kind = row.Text(0), .name = row.Text(1), .account = row.Text(2), .region = row.Text(3)};
  target.plan_id = row.Text(4);
  BARTIZAN_TRY(target.state, ParseState(row.Text(5)));
  target.title = row.Text(6);
  BARTIZAN_TRY(target.undo, ParseObject(row.Text(7), "a target's undo"));
  target.undo_sha256 = row.Text(8);
  target.isolated = MaybeTime(row, 9);
  BARTIZAN_TRY(target.missing, ParseTexts(row.Text(10), "what a target misses"));
  target.error = row.Text(11);
  return target;
}

Result<Case> ParseCase(store::Tx& tx, const store::Row& row) {
  Case what;
  what.id = row.Text(0);
  BARTIZAN_TRY(what.state, ParseState(row.Text(1)));
  what.reason = row.Text(2);
  what.opened_by = row.Text(3);
  if (!row.Text(4).empty()) {
    BARTIZAN_TRY(what.steps, ParseSteps(row.Text(4)));
  }
  BARTIZAN_TRY(what.trigger, ParseObject(row.Text(5), "a case's trigger"));
  what.opened = row.At(6);
  what.updated = row.At(7);
  what.released = MaybeTime(row, 8);
  what.closed = MaybeTime(row, 9);
  BARTIZAN_TRY(auto targets,
               tx.Query("SELECT kind, name, account, region, plan_id, state, title, undo, "
                        "undo_sha256, isolated_at, missing, error FROM response_targets "
                        "WHERE case_id = ? ORDER BY position",
                        {what.id}));
  for (const store::Row& one : targets) {
    BARTIZAN_TRY(CaseTarget target, ParseTargetRow(one));
    what.targets.push_back(std::move(target));
  }
  return what;
}

data::JsonArray Texts(const std::vector<std::string>& texts) {
  return data::JsonArray(texts.begin(), texts.end());
}

Status InsertTarget(store::Tx& tx, const Case& what, size_t position) {
  const CaseTarget& target = what.targets[position];
  BARTIZAN_TRY(const auto twice,
               tx.One("SELECT 1 FROM response_targets WHERE case_id = ? AND target_id = ?",
                      {what.id, target.spec.id()}));
  if (twice) {
    return Fail(Code::kUsage, fmt::format("{} is named twice in one case", target.spec.id()));
  }
  BARTIZAN_TRY(const std::string undo, JsonText(target.undo, "a target's undo"));
  BARTIZAN_TRY(const std::string missing, JsonText(Texts(target.missing), "what a target misses"));
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO response_targets(case_id, target_id, position, kind, name, account, region, "
      "plan_id, state, title, undo, undo_sha256, isolated_at, missing, error) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {what.id, target.spec.id(), position, target.spec.kind, target.spec.name, target.spec.account,
       target.spec.region, target.plan_id, CaseStateName(target.state), target.title, undo,
       target.undo_sha256, target.isolated, missing, target.error}));
  return {};
}

Status UpdateTarget(store::Tx& tx, std::string_view case_id, const CaseTarget& target) {
  BARTIZAN_TRY(const std::string undo, JsonText(target.undo, "a target's undo"));
  BARTIZAN_TRY(const std::string missing, JsonText(Texts(target.missing), "what a target misses"));
  BARTIZAN_TRY(
      const int64_t changed,
      tx.Execute(
          "UPDATE response_targets SET plan_id = ?, state = ?, title = ?, undo = ?, "
          "undo_sha256 = ?, isolated_at = ?, missing = ?, error = ? "
          "WHERE case_id = ? AND target_id = ?",
          {target.plan_id, CaseStateName(target.state), target.title, undo, target.undo_sha256,
           target.isolated, missing, target.error, case_id, target.spec.id()}));
  if (changed == 1) return {};
  return Fail(Code::kNotFound, fmt::format("case {} has no target {}", case_id, target.spec.id()));
}

}  // namespace

std::span<const store::Migration> ResponseMigrations() {
  return kMigrations;
}

std::string TargetSpec::id() const {
  std::string text = kind;
  for (const std::string* part : {&account, &region, &name}) {
    if (!part->empty()) text += "/" + *part;
  }
  return text;
}

Result<TargetSpec> ParseTarget(std::string_view text) {
  auto parts = Split(text, '/');
  // Also as ids are shown.
  if (parts.size() > 1 && parts[0] == "aws-ec2") parts.erase(parts.begin());
  constexpr std::array<std::array<std::string_view, 2>, 4> kMachines = {
      {{"host:", "linux-host"},
       {"linux-host/", "linux-host"},
       {"vm:", "qemu-vm"},
       {"qemu-vm/", "qemu-vm"}}};
  for (const auto& [prefix, kind] : kMachines) {
    if (!text.starts_with(prefix)) continue;
    const std::string_view name = text.substr(prefix.size());
    if (IsMachineName(name)) {
      return TargetSpec{
          .kind = std::string(kind), .name = std::string(name), .account = "", .region = ""};
    }
  }
  if (parts.size() == 1 && IsInstance(parts[0])) {
    return TargetSpec{.kind = "aws-ec2", .name = parts[0], .account = "", .region = ""};
  }
  if (parts.size() == 3 && IsAccount(parts[0]) && IsRegion(parts[1]) && IsInstance(parts[2])) {
    return TargetSpec{.kind = "aws-ec2", .name = parts[2], .account = parts[0], .region = parts[1]};
  }
  return Fail(Code::kUsage, fmt::format("\"{}\" names no machine", Ellipsize(ScrubUtf8(text), 80)),
              "i-0abc, 111122223333/eu-west-1/i-0abc, host:NAME or vm:NAME");
}

std::string_view CaseStateName(CaseState state) {
  return kStateNames.at(static_cast<size_t>(state));
}

std::optional<CaseState> CaseStateFromName(std::string_view name) {
  for (size_t i = 0; i < kStateNames.size(); ++i) {
    if (kStateNames[i] == name) return static_cast<CaseState>(i);
  }
  return std::nullopt;
}

Status InsertCase(store::Tx& tx, const Case& what) {
  BARTIZAN_TRY(const std::string trigger, JsonText(what.trigger, "a case's trigger"));
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO response_cases(case_id, state, reason, opened_by, steps, "
      "trigger_json, opened_at, updated_at, released_at, closed_at) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {what.id, CaseStateName(what.state), what.reason, what.opened_by, StepsText(what.steps),
       trigger, what.opened, what.updated, what.released, what.closed}));
  for (size_t i = 0; i < what.targets.size(); ++i) BARTIZAN_DO(InsertTarget(tx, what, i));
  return {};
}

Status UpdateCase(store::Tx& tx, const Case& what) {
  BARTIZAN_TRY(const int64_t changed,
               tx.Execute("UPDATE response_cases SET state = ?, reason = ?, steps = ?, "
                          "updated_at = ?, released_at = ?, closed_at = ? WHERE case_id = ?",
                          {CaseStateName(what.state), what.reason, StepsText(what.steps),
                           what.updated, what.released, what.closed, what.id}));
  if (changed != 1) return Fail(Code::kNotFound, fmt::format("there is no case {}", what.id));
  for (const CaseTarget& target : what.targets) BARTIZAN_DO(UpdateTarget(tx, what.id, target));
  return {};
}

Result<Case> LoadCase(store::Tx& tx, std::string_view id) {
  const std::string prefix = ToUpper(id);
  BARTIZAN_TRY(auto rows, tx.Query(fmt::format("{} WHERE substr(case_id, 1, ?) = ? "
                                               "ORDER BY case_id LIMIT 2",
                                               kCaseColumns),
                                   {prefix.size(), prefix}));
  if (prefix.empty() || rows.empty()) {
    return Fail(Code::kNotFound, fmt::format("there is no case {}", Ellipsize(ScrubUtf8(id), 40)),
                "bartizan respond list");
  }
  if (rows.size() > 1 && rows[0].Text(0) != prefix) {
    return Fail(Code::kUsage, fmt::format("several cases begin with {}: {}, {} …", prefix,
                                          rows[0].Text(0), rows[1].Text(0)));
  }
  return ParseCase(tx, rows[0]);
}

Result<std::vector<Case>> ListCases(store::Tx& tx, std::optional<CaseState> state, size_t limit) {
  std::string sql(kCaseColumns);
  std::vector<store::Value> parameters;
  if (state) {
    sql += " WHERE state = ?";
    parameters.emplace_back(CaseStateName(*state));
  }
  sql += " ORDER BY opened_at DESC, case_id DESC";
  if (limit != 0) {
    sql += " LIMIT ?";
    parameters.emplace_back(limit);
  }
  BARTIZAN_TRY(auto rows, tx.Query(sql, parameters));
  std::vector<Case> cases;
  for (const store::Row& row : rows) {
    BARTIZAN_TRY(Case one, ParseCase(tx, row));
    cases.push_back(std::move(one));
  }
  return cases;
}

}  // namespace bartizan::response
