#pragma once
// One principal in two accounts.
#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

// What the policies of a principal of one side allow; pointers into it.
iampolicy::Access AccessOf(const MappedPrincipal& principal, bool boundaries);

// Whether it takes part in the comparison, by kind and origin, and whether it has a name that
// `options` ask for, its own or the mapped one. A row takes part when one of it is asked for.
bool IsCompared(const MappedPrincipal& principal, const CompareOptions& options);
bool IsNamed(const MappedPrincipal& principal, const CompareOptions& options);

// Every change between the two, rated, worst first; empty where both may do the same. Either may be
// null (kOnly). Has no id yet. `at`: which of the mapping's sides they are of. Thread-safe.
Difference ComparePair(const MappedPrincipal* first, const MappedPrincipal* second,
                       const Mapping& mapping, const CompareOptions& options,
                       std::array<size_t, 2> at = {0, 1});

// What Difference::id is.
std::string IdOf(const Difference& difference);

}  // namespace bartizan::iam
