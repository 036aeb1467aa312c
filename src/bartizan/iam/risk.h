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

// Fills severity and reason of the changes of one principal, and the titles of those that have
// none.
void Rate(Difference& difference, const CompareOptions& options);

// The escalation paths (catalogue.h) of which every action is allowed on something: an Allow names
// it and no Deny without conditions takes it away on everything. Sorted ids.
std::vector<std::string_view> CompletedPaths(const iampolicy::Access& access);

}  // namespace bartizan::iam
