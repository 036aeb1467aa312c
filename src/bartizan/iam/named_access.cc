#include "bartizan/iam/named_access.h"

namespace bartizan::iam {

namespace {

SourceRef NameOf(const AttachedPolicy& policy, std::string_view type) {
  return {.policy = policy.name, .type = std::string(type), .group = policy.group, .sid = {}};
}

std::string_view TypeName(PolicySource source) {
  return source == PolicySource::kInline ? "inline" : "managed";
}

}  // namespace

NamedAccess NamedAccessOf(const Principal& principal, Documents policies,
                          const std::shared_ptr<const iampolicy::Document>& boundary) {
  NamedAccess named;
  for (size_t i = 0; i < policies.size(); ++i) {
    if (policies[i] == nullptr) continue;
    const AttachedPolicy& attached = principal.policies[i];
    named.access.policies.push_back(policies[i].get());
    named.names.push_back(NameOf(attached, TypeName(attached.source)));
  }
  if (principal.boundary && boundary != nullptr) {
    named.access.boundary = {boundary.get()};
    named.boundary = NameOf(*principal.boundary, "boundary");
  }
  return named;
}

NamedAccess NamedAccessOf(const Principal& principal) {
  std::vector<std::shared_ptr<const iampolicy::Document>> own;
  for (const AttachedPolicy& policy : principal.policies) own.push_back(policy.document);
  return NamedAccessOf(principal, own, principal.boundary ? principal.boundary->document : nullptr);
}

const iampolicy::Statement& StatementOf(const iampolicy::Access& access,
                                        const iampolicy::StatementRef& ref) {
  const auto& documents = ref.boundary ? *access.boundary : access.policies;
  return documents[ref.policy]->statements[ref.statement];
}

SourceRef SourceOf(const NamedAccess& named, const iampolicy::StatementRef& ref) {
  const iampolicy::Statement& statement = StatementOf(named.access, ref);
  SourceRef name = ref.boundary ? named.boundary : named.names[ref.policy];
  name.statement = statement.number;
  name.sid = statement.sid;
  return name;
}

}  // namespace bartizan::iam
