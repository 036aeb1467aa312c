#pragma once
// A data home for the tests of this module.
#include <gtest/gtest.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/notify/notify.h"
#include "bartizan/response/case.h"
#include "bartizan/server/keys.h"
#include "bartizan/store/lease.h"

namespace bartizan::server {

inline std::unique_ptr<store::Home> OpenTestHome(const fs::path& folder) {
  std::vector<store::Migration> all;
  for (auto part : {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations(),
                    artifacts::ArtifactMigrations(), notify::NotifyMigrations(),
                    response::ResponseMigrations(), ServerMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  auto home = store::Home::Open(folder, all);
  if (home) return std::move(*home);
  ADD_FAILURE() << home.error().Render();
  return nullptr;
}

}  // namespace bartizan::server
