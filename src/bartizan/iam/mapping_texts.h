#pragma once
// Which texts of an account name things, and so are mapped. Internal to the mapping, the suggestion
// of rules and their examination.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/iam/mapping.h"

namespace bartizan::iam {

// Values of conditions with this operator may name something. Numbers, dates, addresses and
// yes-or-no are what they are in every account.
bool HasNames(iampolicy::Operator op);
// "oidc.eks.eu-west-1.amazonaws.com/id/…:sub", not "aws:userid".
bool NamesProvider(std::string_view key);
// What AWS itself publishes is the same everywhere and speaks of nobody's environments.
bool IsOfAws(const AttachedPolicy& policy);
// Where a principal pattern's name begins: behind "AWS|".
size_t TypeLength(std::string_view principal);

struct PlacedText {
  MapPlace place = MapPlace::kName;
  std::string_view text;
  auto operator<=>(const PlacedText&) const = default;
};
// Of everything that is mapped in an account, each once. They point into it.
std::set<PlacedText> TextsOf(const AccountModel& account);
// The actions that the documents of an account name, each once, but for those of AWS's policies.
std::set<std::string_view> ActionsOf(const AccountModel& account);

}  // namespace bartizan::iam
