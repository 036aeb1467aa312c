#pragma once
// Questions to the principals of one account: who may do something, and what a request would be
// told. Only what their own policies and boundaries say: no policies of resources, organizations or
// sessions.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/iam/semantic.h"

namespace bartizan::iam {

// One way in which a principal may do what is asked for.
struct Permission {
  const Principal* principal = nullptr;
  // False: neither a request that is allowed nor a proof that none is, or a policy of the principal
  // could not be read, which may allow it or take it away.
  bool proven = true;
  // Those of the question that are allowed, as those of a Gain.
  std::vector<std::string_view> actions;
  std::string target;  // pattern of the resources, encoded (iampolicy/glob.h)
  std::vector<SourceRef> allowed_by;
  iampolicy::Request example;  // a request that is allowed, with the context that it takes
};

struct Permissions {
  std::vector<Permission> list;
  // What was asked; actions that the catalogue does not know may stand there.
  std::shared_ptr<const iampolicy::Document> question;
};

// `action`: "s3:GetObject", or a pattern. `resource`: an ARN or a pattern, none for any. In the
// account's order. kInvalid for what is no action. The result points into the account and into
// `catalogue`.
Result<Permissions> WhoCan(const AccountModel& account, std::string_view action,
                           std::optional<std::string_view> resource,
                           const iampolicy::ActionCatalogue& catalogue);

// What is answered to a request of a principal.
struct Answer {
  const Principal* principal = nullptr;
  iampolicy::Verdict verdict = iampolicy::Verdict::kNotAllowed;
  // False: a policy could not be read, and could have made it another one. A Deny stands.
  bool decided = true;
  std::vector<SourceRef> statements;  // as those of a Decision
};

// The request, with what IAM itself says of the principal in the context where that has no value
// yet: aws:username of users, aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalTag/….
Answer Simulate(const AccountModel& account, const Principal& principal,
                iampolicy::Request request);

}  // namespace bartizan::iam
