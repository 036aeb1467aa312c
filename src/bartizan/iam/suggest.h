#pragma once
// Equivalence rules learned from the data, and what is wrong with rules that are there.
#include <string>
#include <vector>

#include "bartizan/iam/mapping.h"

namespace bartizan::iam {

struct Suggestion {
  MapRule rule;
  size_t support = 0;  // pairs of principals that the rule makes match or equal
  size_t against = 0;  // places where the value means something else (it stands on both sides)
  std::vector<std::string> examples;  // "app1-dev ~ app1-qa", up to 3
};

// For two accounts: principals of one side alone are aligned by their policies with all tokens
// masked, and by names that differ in one token; each pair of tokens that differ votes. Tokens are
// split at what is no letter or digit, and where lower case meets upper case; besides, account ids,
// regions, bucket names, KMS key ids and the suffixes of CloudFormation ("-1ABCDEFGH2345") are seen
// as one token. Best support first; rules with fewer than `least` supporters are left out.
std::vector<Suggestion> SuggestRules(const AccountModel& first, const AccountModel& second,
                                     size_t least = 2);

// As a file of version 2.
std::string RulesToJson(const std::vector<MapRule>& rules, const std::vector<Mapping::Side>& sides);

struct Lint {
  enum class Kind : uint8_t {
    kCascade,        // a later rule changes what an earlier one made
    kInsideWord,     // it replaces within words ("prod" in "app-production")
    kHidesCrossing,  // it makes a reference into the other account look like one's own
    kChangesAction,  // it changes names of services or actions
    kCollision,      // two principals of one account get one name
    kUnused,         // it matches nothing
    kEmpty           // an empty value
  };
  Kind kind = Kind::kUnused;
  std::string rule;
  std::string message;  // one line, with an example
};
std::string_view LintKindName(Lint::Kind kind);  // "cascade"
// `text`: a file of version 1 or 2.
Result<std::vector<Lint>> LintRules(std::string_view text, std::string_view name,
                                    const AccountModel& first, const AccountModel& second);

}  // namespace bartizan::iam
