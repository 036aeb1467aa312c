#pragma once
// iamctl's comparison: sets of rows after the equivalency list was applied to every cell.
#include <array>
#include <vector>

#include "bartizan/iam/equivalency.h"
#include "bartizan/iam/rows.h"

namespace bartizan::iam {

// Everything here is of sanitized cells. Index 0 is the first account, 1 the second.
struct Comparison {
  std::array<std::vector<RoleName>, 2> roles;   // each once, sorted by their text
  std::vector<RoleName> common;                 // in both, by name and path
  std::array<std::vector<RoleName>, 2> unique;  // in this account alone
  // Rows of this account that the other one has not, of roles whose name is common; each once.
  std::array<std::vector<Row>, 2> differences;
  std::array<std::vector<uint32_t>, 2> different_roles;  // the names in them, each once

  bool Same() const;
};

// Adds the sanitized texts to `strings`. kLimit as Equivalency::Apply.
Result<Comparison> Compare(const std::array<Harvest, 2>& harvests, const Equivalency& equivalency,
                           Strings& strings);

// Of AWS's own roles, as far as the path tells.
bool ServiceLinked(const RoleName& role, const Strings& strings);

}  // namespace bartizan::iam
