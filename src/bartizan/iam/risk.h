#pragma once
// How bad a difference is. Only what side 1 has more (Direction::kMore), a crossing, or a loosened
// condition is worse than informational; access that was lost is informational.
//   CRITICAL  all actions on all resources gained, trust opened to anyone, boundary removed
//   HIGH      an escalation path newly completed, an action that manages permissions, escalates or
//             exposes credentials gained, a condition on ExternalId, MFA or an OIDC subject dropped
//             from a trust policy (or on MFA from a policy), a Deny removed, NotAction with Allow
//             added, a crossing
//   MEDIUM    write or data access gained, resources widened, a condition loosened or not proven
//   LOW       read or list gained
//   INFORMATIONAL  access lost, only actions that are not known yet, metadata
#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

// Fills severity, reason and title of the changes of one principal, and the difference's own
// severity. `now` and `before` are all mapped policies of the principal on the side that has more
// and on the other; both null for principals of one side alone.
void Rate(Difference& difference, const Mapping& mapping, const CompareOptions& options);

// The escalation paths that these policies complete on some resource. Sorted ids.
std::vector<std::string_view> CompletedPaths(const iampolicy::Access& access,
                                             const iampolicy::ActionCatalogue& catalogue);

}  // namespace bartizan::iam
