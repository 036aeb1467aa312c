#pragma once
// Many accounts at once: what most of them have, and who is different.
#include <span>
#include <string>
#include <vector>

#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

enum class CellState : uint8_t {
  kSame,  // may do what the majority may
  kMore,  // proven to allow more (and perhaps less)
  kLess,
  kOther,  // not proven, other attributes, unreadable or with a reference into another account
  kAbsent
};
std::string_view CellStateName(CellState state);  // "same"

struct MatrixCell {
  CellState state = CellState::kAbsent;
  findings::Severity severity = findings::Severity::kInformational;
  std::string title;  // of the worst change against the majority
};

struct MatrixRow {
  PrincipalKind kind = PrincipalKind::kRole;
  std::string name;               // mapped
  std::vector<MatrixCell> cells;  // one an account
  size_t majority = 0;            // how many have the state that most have (absent counts as one)
  findings::Severity severity = findings::Severity::kInformational;
};

struct MatrixReport {
  std::vector<MatrixRow> rows;   // those that are not the same everywhere, worst first
  size_t same = 0;               // principals that are the same everywhere
  std::vector<size_t> outliers;  // by account: rows in which it is not like the majority
  std::vector<std::string> problems;
};

// `mapping` has a side for each account, in their order. The majority of a row is the most common
// fingerprint, of equal ones that of the first account that has it; where most accounts do not have
// the principal at all, those that have it are the outliers. Cost: one semantic comparison for each
// distinct fingerprint beside the majority's.
MatrixReport CompareMany(std::span<const AccountModel> accounts, const Mapping& mapping,
                         const CompareOptions& options);

}  // namespace bartizan::iam
