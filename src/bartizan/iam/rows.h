#pragma once
// The "items" of iamctl: one row for each action that a statement of a role's policies names, on
// each of its resources. What iamctl leaves out (conditions, types of principals, actions that the
// catalogue does not know) is left out here too.
#include <array>
#include <string>
#include <vector>

#include "bartizan/iam/account.h"
#include "bartizan/iam/catalogue.h"
#include "bartizan/iam/strings.h"

namespace bartizan::iam {

enum Column : uint8_t {
  kRole,
  kPath,
  kPolicy,
  kType,
  kEffect,
  kService,
  kAction,
  kArn,
  kPrincipal
};
inline constexpr size_t kColumns = 9;
using Row = std::array<uint32_t, kColumns>;  // numbers of Strings

struct RoleName {
  uint32_t name = 0, path = 0;
  auto operator<=>(const RoleName&) const = default;
};

struct Harvest {
  std::vector<RoleName> roles;  // in the order of the account
  std::vector<Row> rows;
  // What could not be read ("dev.json: role app, policy p, statement 2: …"). The rest is there.
  std::vector<std::string> problems;
};

// kLimit for more than 10 million rows, kInvalid for a catalogue that cannot be used.
Result<Harvest> HarvestRows(const Account& account, Catalogue& catalogue, Strings& strings);

}  // namespace bartizan::iam
