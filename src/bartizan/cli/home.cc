#include "bartizan/cli/home.h"

#include <vector>

#include "bartizan/change/change.h"
#include "bartizan/store/lease.h"

namespace bartizan::cli {

std::span<const store::Migration> AllMigrations() {
  static const auto* all = [] {
    auto* list = new std::vector<store::Migration>;  // never freed: used until the process ends
    for (const auto part : {store::LeaseMigrations(), change::ChangeMigrations()}) {
      list->insert(list->end(), part.begin(), part.end());
    }
    return list;
  }();
  return *all;
}

}  // namespace bartizan::cli
