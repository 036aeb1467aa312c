#pragma once
// What the home's database holds.
#include <span>

#include "bartizan/store/database.h"

namespace bartizan::cli {

// The schema of every module, concatenated.
std::span<const store::Migration> AllMigrations();

}  // namespace bartizan::cli
