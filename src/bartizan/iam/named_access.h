#pragma once
// What a principal's policies allow, with what to call each of their statements.
#include <memory>
#include <span>

#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

// Documents to ask; `names` are parallel to access.policies.
struct NamedAccess {
  iampolicy::Access access;
  std::vector<SourceRef> names;
  SourceRef boundary;
};

using Documents = std::span<const std::shared_ptr<const iampolicy::Document>>;

// Of other documents in place of the principal's own: parallel to its policies, null where it has
// none. Points into them, as the second one does into the principal.
NamedAccess NamedAccessOf(const Principal& principal, Documents policies,
                          const std::shared_ptr<const iampolicy::Document>& boundary);
NamedAccess NamedAccessOf(const Principal& principal);

const iampolicy::Statement& StatementOf(const iampolicy::Access& access,
                                        const iampolicy::StatementRef& ref);
// What to call a statement of it.
SourceRef SourceOf(const NamedAccess& named, const iampolicy::StatementRef& ref);

}  // namespace bartizan::iam
