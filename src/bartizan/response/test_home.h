#pragma once
// A data home with a case for the tests of this module.
#include <gtest/gtest.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/case.h"
#include "bartizan/store/lease.h"

namespace bartizan::response {

inline std::vector<store::Migration> TestMigrations() {
  std::vector<store::Migration> all;
  for (auto part : {store::LeaseMigrations(), artifacts::ArtifactMigrations(),
                    audit::AuditMigrations(), change::ChangeMigrations(), ResponseMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

inline std::unique_ptr<store::Home> OpenTestHome(const fs::path& folder) {
  auto home = store::Home::Open(folder, TestMigrations());
  if (home) return std::move(*home);
  ADD_FAILURE() << home.error().Render();
  return nullptr;
}

// Evidence and facts are kept only of targets of a case that is there. Targets as ParseTarget takes
// them.
inline Case MakeTestCase(store::Home& home, const std::vector<std::string>& targets,
                         Time now = SystemClock().Now()) {
  Case what;
  what.id = crypto::SortableId(ToInt(now) / 1'000);
  what.reason = "a test";
  what.opened_by = "tester";
  what.steps = UsualSteps();
  what.opened = what.updated = now;
  for (const std::string& text : targets) {
    CaseTarget target;
    target.spec = ParseTarget(text).value();
    target.plan_id = "case/" + what.id + "/" + target.spec.id();
    what.targets.push_back(std::move(target));
  }
  auto inserted = home.db().Write([&](store::Tx& tx) { return InsertCase(tx, what); });
  EXPECT_TRUE(inserted) << inserted.error().Render();
  return what;
}

}  // namespace bartizan::response
