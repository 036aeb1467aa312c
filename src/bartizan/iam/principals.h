#pragma once
// The principals of one account with everything that decides what they may do, read from the answer
// of GetAccountAuthorizationDetails
// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html).
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/iam/account.h"
#include "bartizan/iampolicy/document.h"

namespace bartizan::iam {

enum class PrincipalKind : uint8_t { kRole, kUser, kGroup };
std::string_view PrincipalKindName(PrincipalKind kind);  // "role"

enum class PolicySource : uint8_t { kInline, kManaged };

struct AttachedPolicy {
  std::string name;  // of the policy
  PolicySource source = PolicySource::kInline;
  std::string arn;    // of a managed one
  std::string group;  // the group that brings it, for users
  // Null where the document is missing or unreadable; then Principal::problems says so.
  std::shared_ptr<const iampolicy::Document> document;
};

struct Principal {
  PrincipalKind kind = PrincipalKind::kRole;
  std::string name, path, arn;
  std::vector<AttachedPolicy> policies;  // inline, managed, those of groups; by source then name
  std::shared_ptr<const iampolicy::Document> trust;  // of roles
  std::optional<AttachedPolicy> boundary;
  std::optional<int64_t> max_session;          // seconds, where the answer has it
  std::map<std::string, std::string> tags;     // where the answer has them
  std::vector<std::string> groups;             // of users, sorted
  std::vector<std::string> instance_profiles;  // of roles, names, sorted
  // "policy p, statement 2: …". Such a principal is compared as far as it could be read, and never
  // counts as equal.
  std::vector<std::string> problems;

  bool service_linked() const { return path.starts_with("/aws-service-role/"); }
};

struct AccountModel {
  std::string label;      // "dev": what the user calls it
  std::string place;      // for messages: the file, "profile NAME", …
  std::string id;         // account id as the principals' ARNs have it; "" where there is none
  std::string partition;  // "aws"
  std::vector<Principal> principals;  // by kind, then name, then path
  // "dev.json: role app, policy p, statement 2: …": all of the principals' problems, with place.
  std::vector<std::string> problems;
};

// Documents are the policies' default versions. Attached managed policies without a document in the
// account are problems of their principals, as are unreadable documents. A principal without a name
// is a problem of the account and left out; so is a second one of the same kind, name and path.
// `documents` can be shared by accounts, also by those that are built at the same time: what they
// have in common (policies of AWS above all) is parsed once.
AccountModel BuildAccount(const Account& account, std::string label,
                          iampolicy::DocumentCache& documents);
AccountModel BuildAccount(const Account& account, std::string label);

}  // namespace bartizan::iam
