#pragma once
// A data home for the tests of this module.
#include <gtest/gtest.h>

#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/store/lease.h"

namespace bartizan::change {

inline std::vector<store::Migration> TestMigrations() {
  std::vector<store::Migration> all;
  for (auto part : {store::LeaseMigrations(), audit::AuditMigrations(), ChangeMigrations()}) {
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

}  // namespace bartizan::change
