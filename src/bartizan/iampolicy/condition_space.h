#pragma once
// Which values of request context tell conditions apart. Conditions are conjunctions of predicates,
// each of one key: whatever a set of conditions can say about one key shows on finitely many values
// of it. Pure; thread-safe.
#include <span>
#include <string>
#include <vector>

#include "bartizan/iampolicy/document.h"

namespace bartizan::iampolicy {

// The values that one key can have in a request: none (absent), one, or several (for keys that some
// condition asks with ForAllValues or ForAnyValue): as few as show the combination.
using KeyValue = std::vector<std::string>;  // empty: the key is not in the request

struct KeySpace {
  std::string key;
  // One candidate for each combination of truth values that the conditions on this key can have
  // together. The most ordinary comes first: present with a value that a condition names.
  std::vector<KeyValue> candidates;
  // Bit i: whether conditions[i] holds; as many words as needed, parallel to candidates.
  std::vector<std::vector<bool>> truth;
  // Every possible combination is there, for values of the type that the operators compare (texts,
  // ARNs and truth values on one key count as texts). False for other mixtures of types on one key,
  // for policy variables in values, for more than `most` candidates before folding, and where the
  // patterns need more than some 20,000 states to be told apart.
  bool complete = true;
};

// Conditions may be of several keys; the result has one element a key, in the keys' order, and
// truth is over the conditions of that key in the order given (`indices` tells which).
struct Space {
  std::vector<KeySpace> keys;
  std::vector<std::vector<size_t>> indices;  // parallel to keys: numbers of `conditions`
};
Space ConditionSpace(std::span<const Condition* const> conditions, size_t most = 4096);

}  // namespace bartizan::iampolicy
