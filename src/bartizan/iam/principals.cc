#include "bartizan/iam/principals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

#include "bartizan/base/text.h"

namespace bartizan::iam {

namespace {

using iampolicy::Document;
using iampolicy::Kind;
using DocumentPtr = std::shared_ptr<const Document>;

// A managed policy; its default version is parsed at its first use.
struct Managed {
  const data::Json* document = nullptr;
  std::string missing;  // why there is no document
  bool prepared = false;
  DocumentPtr parsed;
};

// What the lists of one kind of principal are called.
struct Names {
  PrincipalKind kind;
  std::string_view name, inline_policies;
};
constexpr Names kRoleNames{PrincipalKind::kRole, "RoleName", "RolePolicyList"};
constexpr Names kUserNames{PrincipalKind::kUser, "UserName", "UserPolicyList"};
constexpr Names kGroupNames{PrincipalKind::kGroup, "GroupName", "GroupPolicyList"};

const data::JsonArray& ListOf(const data::Json& item, std::string_view key) {
  static const data::JsonArray none;
  const data::JsonArray* const found = data::FindArray(item, key);
  return found == nullptr ? none : *found;
}

bool IsBad(const data::Json& item, std::string_view key) {
  const data::Json* const found = data::Find(item, key);
  return found != nullptr && !found->is_null() && !found->is_array();
}

std::string_view ArnPart(std::string_view arn, size_t part) {
  for (; part > 0; --part) {
    const size_t colon = arn.find(':');
    if (colon == std::string_view::npos) return {};
    arn.remove_prefix(colon + 1);
  }
  return arn.substr(0, arn.find(':'));
}

bool IsAccountId(std::string_view text) {
  return text.size() == 12 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The default version of a policy's versions.
const data::Json* DefaultVersion(const data::Json& policy) {
  const std::string wanted = data::Str(policy, "DefaultVersionId");
  const data::Json* by_id = nullptr;
  for (const data::Json& version : ListOf(policy, "PolicyVersionList")) {
    if (data::Bool(version, "IsDefaultVersion").value_or(false)) return &version;
    if (!wanted.empty() && data::Str(version, "VersionId") == wanted) by_id = &version;
  }
  return by_id;
}

Managed ManagedOf(const data::Json& policy) {
  const data::Json* const version = DefaultVersion(policy);
  if (version == nullptr) return {.missing = "its default version is not in the answer"};
  const data::Json* const document = data::Find(*version, "Document");
  if (document == nullptr || document->is_null()) {
    return {.missing = "its default version has no document"};
  }
  return {.document = document};
}

class Builder {
 public:
  Builder(const Account& account, std::string label, iampolicy::DocumentCache& documents)
      : account_(account), documents_(documents) {
    model_.label = std::move(label);
    model_.place = account.place;
  }

  AccountModel Run() {
    for (const data::Json& policy : account_.policies) {
      managed_.emplace(data::Str(policy, "Arn"), ManagedOf(policy));
    }
    PrepareDocuments();
    for (const data::Json& group : account_.groups) {
      auto made = Begin(group, kGroupNames);
      if (!made) continue;
      groups_.try_emplace(made->name, model_.principals.size());
      model_.principals.push_back(*std::move(made));
    }
    for (const data::Json& role : account_.roles) AddRole(role);
    for (const data::Json& user : account_.users) AddUser(user);
    Finish();
    return std::move(model_);
  }

 private:
  void PrepareDocuments() {
    for (const data::Json& group : account_.groups) Prepare(group, kGroupNames);
    for (const data::Json& role : account_.roles) {
      Prepare(role, kRoleNames);
      Prepare(data::Find(role, "AssumeRolePolicyDocument"), Kind::kTrust);
    }
    for (const data::Json& user : account_.users) Prepare(user, kUserNames);
  }

  void Prepare(const data::Json& item, const Names& names) {
    for (const data::Json& policy : ListOf(item, names.inline_policies)) {
      Prepare(data::Find(policy, "PolicyDocument"), Kind::kIdentity);
    }
    for (const data::Json& attached : ListOf(item, "AttachedManagedPolicies")) {
      const auto known = managed_.find(data::Str(attached, "PolicyArn"));
      if (known == managed_.end() || known->second.prepared) continue;
      known->second.prepared = true;
      Prepare(known->second.document, Kind::kIdentity);
    }
  }

  void Prepare(const data::Json* document, Kind kind) {
    if (document == nullptr || document->is_null()) return;
    prepared_.emplace(document, &documents_.Prepare(*document, kind, scratch_));
  }

  void AccountProblem(std::string_view what) {
    model_.problems.push_back(fmt::format("{}: {}", model_.place, what));
  }

  // Name, path, own policies: what all kinds have. None for one that is left out.
  std::optional<Principal> Begin(const data::Json& item, const Names& names) {
    Principal made;
    made.kind = names.kind;
    made.name = data::Str(item, names.name);
    const auto kind = PrincipalKindName(names.kind);
    if (made.name.empty()) {
      AccountProblem(fmt::format("a {} has no {}; it is left out", kind, names.name));
      return std::nullopt;
    }
    made.path = data::Str(item, "Path", "/");
    made.arn = data::Str(item, "Arn");
    if (!seen_.emplace(names.kind, made.name, made.path).second) {
      AccountProblem(
          fmt::format("{} {} is there twice; the second one is left out", kind, made.name));
      return std::nullopt;
    }
    NoteAccount(made.arn);
    AddUnread(made);
    AddInline(made, item, names.inline_policies);
    AddManaged(made, item);
    return made;
  }

  void NoteAccount(std::string_view arn) {
    const auto id = ArnPart(arn, 4);
    if (!IsAccountId(id)) return;
    ids_.emplace(id);
    if (model_.id.empty()) {
      model_.id = id;
      model_.partition = ArnPart(arn, 1);
    }
  }

  void AddUnread(Principal& to) const {
    const auto found =
        account_.unread.find(fmt::format("{} {}", PrincipalKindName(to.kind), to.name));
    if (found == account_.unread.end()) return;
    to.problems.insert(to.problems.end(), found->second.begin(), found->second.end());
  }

  // The document, or null with the reason among the problems. `what`: "policy p".
  DocumentPtr Read(Principal& of, const data::Json* document, Kind kind, std::string_view what) {
    if (document == nullptr || document->is_null()) {
      of.problems.push_back(fmt::format("{}: there is no document", what));
      return nullptr;
    }
    const auto prepared = prepared_.find(document);
    auto parsed = prepared != prepared_.end() ? iampolicy::DocumentCache::Get(*prepared->second)
                                              : documents_.Get(*document, kind);
    if (!parsed) {
      of.problems.push_back(fmt::format("{}: {}", what, parsed.error().OneLine()));
      return nullptr;
    }
    AddProblems(of, **parsed, what);
    return *std::move(parsed);
  }

  static void AddProblems(Principal& of, const Document& document, std::string_view what) {
    for (const std::string& problem : document.problems) {
      of.problems.push_back(fmt::format("{}, {}", what, problem));
    }
  }

  void AddInline(Principal& to, const data::Json& item, std::string_view key) {
    if (IsBad(item, key)) to.problems.push_back(fmt::format("{} is not a list", key));
    for (const data::Json& policy : ListOf(item, key)) {
      AttachedPolicy made;
      made.name = data::Str(policy, "PolicyName");
      made.document =
          Read(to, data::Find(policy, "PolicyDocument"), Kind::kIdentity, "policy " + made.name);
      to.policies.push_back(std::move(made));
    }
  }

  void AddManaged(Principal& to, const data::Json& item) {
    constexpr std::string_view kKey = "AttachedManagedPolicies";
    if (IsBad(item, kKey)) to.problems.push_back(fmt::format("{} is not a list", kKey));
    for (const data::Json& attached : ListOf(item, kKey)) {
      AttachedPolicy made;
      made.source = PolicySource::kManaged;
      made.name = data::Str(attached, "PolicyName");
      made.arn = data::Str(attached, "PolicyArn");
      if (made.name.empty()) made.name = made.arn.substr(made.arn.rfind('/') + 1);
      made.document = ReadManaged(to, made.arn, "policy " + made.name);
      to.policies.push_back(std::move(made));
    }
  }

  DocumentPtr ReadManaged(Principal& of, const std::string& arn, std::string_view what) {
    const auto known = managed_.find(arn);
    if (known == managed_.end()) {
      of.problems.push_back(fmt::format("{}: {} is not among the Policies", what, arn));
      return nullptr;
    }
    Managed& policy = known->second;
    if (policy.document == nullptr) {
      of.problems.push_back(fmt::format("{}: {}: {}", what, arn, policy.missing));
    } else if (policy.parsed != nullptr) {
      AddProblems(of, *policy.parsed, what);
    } else {
      policy.parsed = Read(of, policy.document, Kind::kIdentity, what);
    }
    return policy.parsed;
  }

  void AddBoundary(Principal& to, const data::Json& item) {
    const data::Json* const boundary = data::Find(item, "PermissionsBoundary");
    if (boundary == nullptr || boundary->is_null()) return;
    AttachedPolicy made;
    made.source = PolicySource::kManaged;
    made.arn = data::Str(*boundary, "PermissionsBoundaryArn");
    if (made.arn.empty()) {
      to.problems.emplace_back("its PermissionsBoundary has no PermissionsBoundaryArn");
      return;
    }
    made.name = made.arn.substr(made.arn.rfind('/') + 1);
    made.document = ReadManaged(to, made.arn, "boundary " + made.name);
    to.boundary = std::move(made);
  }

  static void AddTags(Principal& to, const data::Json& item) {
    for (const data::Json& tag : ListOf(item, "Tags")) {
      to.tags[data::Str(tag, "Key")] = data::Str(tag, "Value");
    }
  }

  void AddRole(const data::Json& role) {
    auto made = Begin(role, kRoleNames);
    if (!made) return;
    made->trust =
        Read(*made, data::Find(role, "AssumeRolePolicyDocument"), Kind::kTrust, "trust policy");
    made->max_session = data::Int(role, "MaxSessionDuration");
    for (const data::Json& profile : ListOf(role, "InstanceProfileList")) {
      made->instance_profiles.push_back(data::Str(profile, "InstanceProfileName"));
    }
    std::ranges::sort(made->instance_profiles);
    AddBoundary(*made, role);
    AddTags(*made, role);
    model_.principals.push_back(*std::move(made));
  }

  void AddUser(const data::Json& user) {
    auto made = Begin(user, kUserNames);
    if (!made) return;
    for (const data::Json& group : ListOf(user, "GroupList")) {
      if (group.is_string()) {
        made->groups.emplace_back(data::View(group.get_string()));
      } else {
        made->problems.emplace_back("GroupList holds something that is not text");
      }
    }
    std::ranges::sort(made->groups);
    for (const std::string& group : made->groups) AddGroup(*made, group);
    AddBoundary(*made, user);
    AddTags(*made, user);
    model_.principals.push_back(*std::move(made));
  }

  void AddGroup(Principal& to, const std::string& name) {
    const auto known = groups_.find(name);
    if (known == groups_.end()) {
      to.problems.push_back(fmt::format("group {} is not among the groups", name));
      return;
    }
    const Principal& group = model_.principals[known->second];
    for (AttachedPolicy policy : group.policies) {
      policy.group = name;
      to.policies.push_back(std::move(policy));
    }
    for (const std::string& problem : group.problems) {
      to.problems.push_back(fmt::format("group {}, {}", name, problem));
    }
  }

  void Finish() {
    for (Principal& each : model_.principals) {
      std::ranges::stable_sort(each.policies, {}, [](const AttachedPolicy& policy) {
        return std::tie(policy.group, policy.source, policy.name, policy.arn);
      });
    }
    std::ranges::sort(model_.principals, {}, [](const Principal& each) {
      return std::tie(each.kind, each.name, each.path);
    });
    if (model_.partition.empty()) model_.partition = "aws";
    if (ids_.size() > 1) {
      AccountProblem(
          fmt::format("it holds principals of several accounts: {}", fmt::join(ids_, ", ")));
    }
    for (const std::string& problem : account_.problems) AccountProblem(problem);
    for (const Principal& each : model_.principals) {
      for (const std::string& problem : each.problems) {
        AccountProblem(fmt::format("{} {}, {}", PrincipalKindName(each.kind), each.name, problem));
      }
    }
  }

  const Account& account_;
  AccountModel model_;
  iampolicy::DocumentCache& documents_;
  data::JsonScratch scratch_;
  std::unordered_map<const data::Json*, const iampolicy::DocumentCache::Entry*> prepared_;
  std::unordered_map<std::string, Managed> managed_;  // by ARN
  std::unordered_map<std::string, size_t> groups_;    // by name: place among the principals
  std::set<std::tuple<PrincipalKind, std::string, std::string>> seen_;
  std::set<std::string, std::less<>> ids_;
};

}  // namespace

std::string_view PrincipalKindName(PrincipalKind kind) {
  constexpr std::array<std::string_view, 3> kNames = {"role", "user", "group"};
  return kNames.at(static_cast<size_t>(kind));
}

AccountModel BuildAccount(const Account& account, std::string label,
                          iampolicy::DocumentCache& documents) {
  return Builder(account, std::move(label), documents).Run();
}

AccountModel BuildAccount(const Account& account, std::string label) {
  iampolicy::DocumentCache documents;
  return BuildAccount(account, std::move(label), documents);
}

}  // namespace bartizan::iam
