#include "bartizan/change/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace bartizan::change {
namespace {

constexpr std::array kStateNames = {
    std::pair{OperationState::kPlanned, std::string_view("planned")},
    std::pair{OperationState::kApplying, std::string_view("applying")},
    std::pair{OperationState::kApplied, std::string_view("applied")},
    std::pair{OperationState::kFailed, std::string_view("failed")},
    std::pair{OperationState::kUnknown, std::string_view("unknown")},
    std::pair{OperationState::kUndoing, std::string_view("undoing")},
    std::pair{OperationState::kUndone, std::string_view("undone")},
};

Result<OperationState> ParseState(std::string_view name) {
  for (const auto& [state, known] : kStateNames) {
    if (known == name) return state;
  }
  return Fail(Code::kInvalid, "the journal holds an unknown state: " + std::string(name),
              "the database was written by another version or damaged: bartizan doctor");
}

Result<JournalRow> ParseRow(const store::Row& row) {
  JournalRow parsed;
  parsed.record.id = row.Text(0);
  BARTIZAN_TRY(parsed.record.state, ParseState(row.Text(1)));
  parsed.record.token = row.Text(2);
  parsed.ours = !row.Null(3);
  if (parsed.ours) {
    BARTIZAN_TRY(parsed.record.result, data::ParseJson(row.Text(3), "journalled result"));
  }
  parsed.record.error = row.Text(4);
  parsed.record.updated = row.At(5);
  return parsed;
}

store::Value ResultColumn(const JournalRow& row) {
  return row.ours ? store::Value(data::ToJson(row.record.result)) : store::Value();
}

Result<Operation> ParseOperation(const store::Row& row) {
  Operation operation{.id = row.Text(0), .title = row.Text(1)};
  BARTIZAN_TRY(data::Json needs, data::ParseJson(row.Text(2), "journalled needs"));
  if (!needs.is_array()) return Fail(Code::kInvalid, "the journal holds needs that are no list");
  for (const data::Json& need : needs.get_array()) {
    if (!need.is_string()) return Fail(Code::kInvalid, "the journal holds a need that is no id");
    operation.needs.emplace_back(data::View(need.get_string()));
  }
  BARTIZAN_TRY(operation.detail, data::ParseJson(row.Text(3), "journalled detail"));
  return operation;
}

PlanRecord ParsePlan(const store::Row& row) {
  return {.id = row.Text(0),
          .target = row.Text(1),
          .state = row.Text(2),
          .error = row.Text(3),
          .updated = row.At(4)};
}

}  // namespace

std::string_view OperationStateName(OperationState state) {
  return kStateNames.at(static_cast<size_t>(state)).second;
}

std::span<const store::Migration> ChangeMigrations() {
  static constexpr std::array kMigrations = {store::Migration{"change", 1, R"sql(
    CREATE TABLE change_plans(
      plan_id TEXT NOT NULL PRIMARY KEY,
      target TEXT NOT NULL,
      state TEXT NOT NULL,
      error TEXT NOT NULL,
      updated_at BIGINT NOT NULL);
    CREATE INDEX change_plans_target ON change_plans(target, updated_at);
    CREATE TABLE change_operations(
      plan_id TEXT NOT NULL REFERENCES change_plans(plan_id),
      operation_id TEXT NOT NULL,
      position BIGINT NOT NULL,
      state TEXT NOT NULL,
      token TEXT NOT NULL,
      result TEXT,
      error TEXT NOT NULL,
      updated_at BIGINT NOT NULL,
      PRIMARY KEY(plan_id, operation_id));
  )sql"},
                                             store::Migration{"change", 2, R"sql(
    ALTER TABLE change_operations ADD COLUMN title TEXT NOT NULL DEFAULT '';
    ALTER TABLE change_operations ADD COLUMN needs TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE change_operations ADD COLUMN detail TEXT NOT NULL DEFAULT 'null';
  )sql"}};
  return kMigrations;
}

Result<std::vector<JournalRow>> LoadRows(store::Tx& tx, std::string_view plan_id) {
  BARTIZAN_TRY(std::vector<store::Row> rows,
               tx.Query("SELECT operation_id, state, token, result, error, updated_at "
                        "FROM change_operations WHERE plan_id = ? ORDER BY position",
                        {plan_id}));
  std::vector<JournalRow> parsed;
  for (const store::Row& row : rows) {
    BARTIZAN_TRY(JournalRow one, ParseRow(row));
    parsed.push_back(std::move(one));
  }
  return parsed;
}

Status InsertRow(store::Tx& tx, std::string_view plan_id, size_t position,
                 const Operation& operation, const JournalRow& row) {
  const OperationRecord& record = row.record;
  data::JsonArray needs(operation.needs.begin(), operation.needs.end());
  BARTIZAN_DO(
      tx.Execute("INSERT INTO change_operations(plan_id, operation_id, position, state, "
                 "token, result, error, updated_at, title, needs, detail) "
                 "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 {plan_id, record.id, position, OperationStateName(record.state), record.token,
                  ResultColumn(row), record.error, record.updated, operation.title,
                  data::ToJson(std::move(needs)), data::ToJson(operation.detail)}));
  return {};
}

Status UpdateRow(store::Tx& tx, std::string_view plan_id, const JournalRow& row) {
  const OperationRecord& record = row.record;
  BARTIZAN_TRY(int64_t changed,
               tx.Execute("UPDATE change_operations SET state = ?, result = ?, error = ?, "
                          "updated_at = ? WHERE plan_id = ? AND operation_id = ?",
                          {OperationStateName(record.state), ResultColumn(row), record.error,
                           record.updated, plan_id, record.id}));
  if (changed == 1) return {};
  return Fail(Code::kConflict, "operation " + record.id + " has vanished from the journal");
}

Result<std::optional<PlanRecord>> LoadPlan(store::Tx& tx, std::string_view plan_id) {
  BARTIZAN_TRY(std::optional<store::Row> row,
               tx.One("SELECT plan_id, target, state, error, updated_at FROM change_plans "
                      "WHERE plan_id = ?",
                      {plan_id}));
  if (!row) return std::optional<PlanRecord>();
  return std::optional(ParsePlan(*row));
}

Status SavePlan(store::Tx& tx, const PlanRecord& plan) {
  BARTIZAN_DO(
      tx.Execute("INSERT INTO change_plans(plan_id, target, state, error, updated_at) "
                 "VALUES(?, ?, ?, ?, ?) ON CONFLICT(plan_id) DO UPDATE SET "
                 "state = excluded.state, error = excluded.error, "
                 "updated_at = excluded.updated_at",
                 {plan.id, plan.target, plan.state, plan.error, plan.updated}));
  return {};
}

Result<std::vector<OperationRecord>> Journal(store::Home& home, std::string_view plan_id) {
  BARTIZAN_TRY(std::vector<JournalRow> rows,
               home.db().Read([&](store::Tx& tx) { return LoadRows(tx, plan_id); }));
  std::vector<OperationRecord> records;
  for (JournalRow& row : rows) records.push_back(std::move(row.record));
  return records;
}

Result<std::optional<PlanRecord>> FindPlan(store::Home& home, std::string_view plan_id) {
  return home.db().Read([&](store::Tx& tx) { return LoadPlan(tx, plan_id); });
}

Result<Plan> RecallPlan(store::Home& home, std::string_view plan_id) {
  return home.db().Read([&](store::Tx& tx) -> Result<Plan> {
    BARTIZAN_TRY(std::optional<PlanRecord> known, LoadPlan(tx, plan_id));
    if (!known) return Fail(Code::kNotFound, fmt::format("no plan {} was ever run", plan_id));
    BARTIZAN_TRY(std::vector<store::Row> rows,
                 tx.Query("SELECT operation_id, title, needs, detail FROM change_operations "
                          "WHERE plan_id = ? ORDER BY position",
                          {plan_id}));
    Plan plan{.id = known->id, .target = known->target};
    for (const store::Row& row : rows) {
      BARTIZAN_TRY(Operation operation, ParseOperation(row));
      plan.operations.push_back(std::move(operation));
    }
    return plan;
  });
}

Result<std::vector<PlanRecord>> PlansOf(store::Home& home, std::string_view target) {
  return home.db().Read([&](store::Tx& tx) -> Result<std::vector<PlanRecord>> {
    BARTIZAN_TRY(std::vector<store::Row> rows,
                 tx.Query("SELECT plan_id, target, state, error, updated_at FROM change_plans "
                          "WHERE target = ? ORDER BY updated_at DESC, plan_id DESC",
                          {target}));
    std::vector<PlanRecord> plans;
    for (const store::Row& row : rows) plans.push_back(ParsePlan(row));
    return plans;
  });
}

}  // namespace bartizan::change
