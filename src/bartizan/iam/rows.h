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

// The columns of a row behind those of its role and policy.
struct Item {
  uint32_t effect = 0, service = 0, action = 0, arn = 0, principal = 0;
  auto operator<=>(const Item&) const = default;
};

// The rows of one policy (or of the trust policy) of one role: one for each item of the block.
struct Run {
  RoleName role;
  uint32_t policy = 0, type = 0;
  size_t block = 0;
};
Row RowOf(const Run& run, const Item& item);

// Rows are kept as what they have in common: an account of 5,000 roles has two million.
struct Harvest {
  std::vector<RoleName> roles;  // in the order of the account
  std::vector<std::vector<Item>> blocks;
  std::vector<Run> runs;  // several can share a block
  // What could not be read ("dev.json: role app, policy p, statement 2: …"). The rest is there.
  std::vector<std::string> problems;

  size_t CountRows() const;
};

// kLimit for more than 10 million rows, kInvalid for a catalogue that cannot be used.
Result<Harvest> HarvestRows(const Account& account, Catalogue& catalogue, Strings& strings);

}  // namespace bartizan::iam
