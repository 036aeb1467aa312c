#pragma once
// One principal in two accounts.
#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

// What the policies of a principal of one side allow; pointers into it.
iampolicy::Access AccessOf(const MappedPrincipal& principal, bool boundaries);

// Every change between the two, rated, worst first; empty where both may do the same. Either may be
// null (kOnly). Thread-safe.
Difference ComparePair(const MappedPrincipal* first, const MappedPrincipal* second,
                       const Mapping& mapping, const CompareOptions& options);

}  // namespace bartizan::iam
