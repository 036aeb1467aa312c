#pragma once
// iamctl's equivalency_list.json: {"shown as": ["value", "value of the other account"]}. Every
// value is replaced wherever it stands, as plain text, one rule after the other; a later rule sees
// what an earlier one made.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::iam {

// What `iam init` writes.
std::string EquivalencyTemplate();

class Equivalency {
 public:
  // kInvalid with the place when it is not an object of lists of text. A plain text counts as a
  // list of its characters, as in iamctl.
  static Result<Equivalency> Parse(std::string_view text, std::string_view name);

  // kLimit when rules that feed each other make the text longer than 64 KiB.
  Result<std::string> Apply(std::string text) const;

 private:
  struct Rule {
    std::string from, to;
  };
  std::vector<Rule> rules_;
};

}  // namespace bartizan::iam
