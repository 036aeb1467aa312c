#pragma once
// What is called differently in each account and means the same: the equivalence rules.
//
// Version 2 (equivalence.json):
//   {"version": 2, "rules": [
//     {"name": "env", "per": {"dev": "dev", "qa": "qa"}, "match": "token",
//      "in": ["name", "resource", "principal", "condition"]},
//     {"name": "account", "auto": true}]}
// Directed: in the account labelled dev, the token "dev" becomes "<env>", and "qa" there stays what
// it is and is reported as CROSS-ENV. Tokens are bounded by anything that is no letter and no
// digit, and by a change from lower to upper case; "match": "text" replaces anywhere. One pass,
// longest value first, no cascade. "account" (on by default) maps each account's own id to
// "<account>".
//
// Version 1 is iamctl's equivalency_list.json: every listed value becomes its key, anywhere, in
// both accounts (equivalency.h); it cannot see crossings.
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/iam/principals.h"

namespace bartizan::iam {

// kConditionKey: keys of conditions that name an identity provider ("oidc.eks.…:sub"). They are in
// lower case, so values are looked for in lower case; rules for kCondition hold there.
enum class MapPlace : uint8_t { kName, kResource, kPrincipal, kCondition, kConditionKey };

struct MapRule {
  std::string name;
  // Parallel to the accounts that are compared; none where the rule does not speak of that account.
  std::vector<std::optional<std::string>> values;
  bool token = true;
  bool automatic = false;  // found by suggestion or by the account ids
  std::vector<MapPlace> places = {MapPlace::kName, MapPlace::kResource, MapPlace::kPrincipal,
                                  MapPlace::kCondition};
};

// A value of another account, found where this account's own was to be expected.
struct Crossing {
  std::string rule;   // "env"
  size_t of = 0;      // the account whose value it is
  std::string value;  // "dev"
  std::string text;   // where it was found: "arn:aws:s3:::app1-dev/*"
  auto operator<=>(const Crossing&) const = default;
};

// Rules for the accounts of one comparison, in their order. Immutable; thread-safe.
class Mapping {
 public:
  struct Side {
    std::string label, account_id;
  };
  // `text` is a file of version 1 or 2, or "" for the account rule alone. kInvalid with the place:
  // not such a file, a rule without values for any of the labels, an empty value, two rules of one
  // name.
  static Result<Mapping> Parse(std::string_view text, std::string_view name,
                               std::vector<Side> sides);
  static Mapping FromRules(std::vector<MapRule> rules, std::vector<Side> sides);

  // The text with own values replaced by "<rule>". Variables of policies (glob.h) are left alone. A
  // '<' of the text itself is doubled (version 2), so that different texts stay different.
  std::string Map(size_t side, std::string_view text, MapPlace place,
                  std::vector<Crossing>* crossings = nullptr) const;
  // "<rule>" back to the side's value; for version 1 the value of the key that was seen last in
  // that account.
  std::string Unmap(size_t side, std::string_view text) const;

  std::span<const MapRule> rules() const;
  std::span<const Side> sides() const;
  bool version1() const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

// An account as the comparison sees it. Documents that several principals share stay shared.
struct MappedPrincipal {
  const Principal* original = nullptr;
  std::string name;  // mapped
  std::string path;
  // Parallel to original->policies; null where that has none.
  std::vector<std::shared_ptr<const iampolicy::Document>> policies;
  std::shared_ptr<const iampolicy::Document> trust, boundary;
  std::vector<Crossing> crossings;  // each once
  // Of the statements of all policies as a set, of trust, boundary and attributes: equal
  // fingerprints mean equal access, whichever policy says what and in what order.
  std::string fingerprint;
};
struct MappedAccount {
  const AccountModel* original = nullptr;
  std::vector<MappedPrincipal> principals;  // parallel to original->principals
};
MappedAccount MapAccount(const AccountModel& account, size_t side, const Mapping& mapping);

}  // namespace bartizan::iam
