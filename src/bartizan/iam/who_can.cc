#include "bartizan/iam/who_can.h"

#include <algorithm>

#include "bartizan/data/json.h"
#include "bartizan/iam/named_access.h"

namespace bartizan::iam {

namespace {

// A document that allows everything but what is asked for: what a principal may do beyond it is the
// answer. The version is the old one, in which "${" is no variable.
Result<iampolicy::Document> AllBut(std::string_view action,
                                   std::optional<std::string_view> resource) {
  data::JsonArray statements{
      data::JsonObject{{"Effect", "Allow"}, {"NotAction", action}, {"Resource", "*"}}};
  if (resource) {
    statements.push_back(
        data::JsonObject{{"Effect", "Allow"}, {"Action", "*"}, {"NotResource", *resource}});
  }
  const data::Json json =
      data::JsonObject{{"Version", "2008-10-17"}, {"Statement", std::move(statements)}};
  BARTIZAN_TRY(auto document, iampolicy::ParseDocument(json, iampolicy::Kind::kIdentity));
  if (!document.problems.empty()) {
    // "statement 1: NotAction: x has no service": what is wrong is the question.
    std::string problem = document.problems.front();
    problem.erase(0, problem.find("Not") + 3);
    return Fail(Code::kInvalid, std::move(problem),
                "an action is SERVICE:NAME, as s3:GetObject or s3:Get*");
  }
  return document;
}

// Whether all of the policies that count could be read.
bool IsWhole(const Principal& principal) {
  const auto read = [](const AttachedPolicy& policy) {
    return policy.document != nullptr && policy.document->problems.empty();
  };
  return std::ranges::all_of(principal.policies, read) &&
         (!principal.boundary || read(*principal.boundary));
}

void Add(const Principal& principal, const NamedAccess& named, std::vector<iampolicy::Gain> gains,
         std::vector<Permission>& permissions) {
  const bool whole = IsWhole(principal);
  if (!whole && gains.empty())
    gains.push_back({.proof = iampolicy::Proof::kUnproven, .target = "*"});
  for (iampolicy::Gain& gain : gains) {
    Permission permission;
    permission.principal = &principal;
    permission.proven = whole && gain.proof == iampolicy::Proof::kGain;
    permission.actions = std::move(gain.actions);
    permission.target = std::move(gain.target);
    permission.example = std::move(gain.witness);
    for (const auto& ref : gain.allowed_by) permission.allowed_by.push_back(SourceOf(named, ref));
    permissions.push_back(std::move(permission));
  }
}

}  // namespace

Result<Permissions> WhoCan(const AccountModel& account, std::string_view action,
                           std::optional<std::string_view> resource,
                           const iampolicy::ActionCatalogue& catalogue) {
  BARTIZAN_TRY(auto question, AllBut(action, resource));
  Permissions found{.list = {},
                    .question = std::make_shared<const iampolicy::Document>(std::move(question))};
  iampolicy::ContainCache cache(catalogue);
  // Actions that AWS may add one day are not asked for.
  const iampolicy::ContainOptions options{
      .catalogue = &catalogue, .cache = &cache, .closed_world = true};
  for (const Principal& principal : account.principals) {
    const NamedAccess named = NamedAccessOf(principal);
    Add(principal, named, iampolicy::FindGains({{found.question.get()}, {}}, named.access, options),
        found.list);
  }
  return found;
}

Answer Simulate(const AccountModel& account, const Principal& principal,
                iampolicy::Request request) {
  const auto say = [&](std::string key, const std::string& value) {
    if (!value.empty()) request.context.try_emplace(std::move(key), std::vector{value});
  };
  if (principal.kind == PrincipalKind::kUser) say("aws:username", principal.name);
  say("aws:principalarn", principal.arn);
  say("aws:principalaccount", account.id);
  for (const auto& [key, value] : principal.tags) say("aws:principaltag/" + key, value);
  const NamedAccess named = NamedAccessOf(principal);
  const iampolicy::Decision decision = iampolicy::Evaluate(named.access, request);
  Answer answer{.principal = &principal,
                .verdict = decision.verdict,
                .decided = decision.verdict == iampolicy::Verdict::kDenied || IsWhole(principal),
                .statements = {}};
  for (const auto& ref : decision.statements) answer.statements.push_back(SourceOf(named, ref));
  return answer;
}

}  // namespace bartizan::iam
