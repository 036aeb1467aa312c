#pragma once
// The rows behind a plan. Everything here runs inside the caller's transaction.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/change/change.h"

namespace bartizan::change {

struct JournalRow {
  OperationRecord record;
  // Whether an attempt of this plan made the effect (the column `result` is not NULL): only then
  // is there something to undo.
  bool ours = false;
};

Result<std::vector<JournalRow>> LoadRows(store::Tx& tx, std::string_view plan_id);
Status InsertRow(store::Tx& tx, std::string_view plan_id, size_t position,
                 const Operation& operation, const JournalRow& row);
Status UpdateRow(store::Tx& tx, std::string_view plan_id, const JournalRow& row);

Result<std::optional<PlanRecord>> LoadPlan(store::Tx& tx, std::string_view plan_id);
Status SavePlan(store::Tx& tx, const PlanRecord& plan);

}  // namespace bartizan::change
