#include "bartizan/iampolicy/evaluate.h"

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

// A request in the spelling that statements are compared with.
struct Question {
  const Request* request = nullptr;
  std::string action;  // lower case, encoded
  std::string target;  // encoded
};

bool Applies(const Statement& statement, const Question& question) {
  if (!ActionMatches(statement, question.action)) return false;
  if (!TargetMatches(statement, question.target, *question.request)) return false;
  return std::ranges::all_of(statement.conditions, [&](const Condition& condition) {
    return ConditionHolds(condition, *question.request);
  });
}

struct Applying {
  std::vector<StatementRef> allow, deny;
};

void Collect(const std::vector<const Document*>& documents, bool boundary, const Question& question,
             Applying& out) {
  for (size_t policy = 0; policy < documents.size(); ++policy) {
    const auto& statements = documents[policy]->statements;
    for (size_t i = 0; i < statements.size(); ++i) {
      if (!Applies(statements[i], question)) continue;
      (statements[i].allow ? out.allow : out.deny).push_back({boundary, policy, i});
    }
  }
}

}  // namespace

bool ActionMatches(const Statement& statement, std::string_view action_in_lower_case) {
  const bool matches = std::ranges::any_of(statement.actions, [&](const std::string& pattern) {
    return PatternMatches(pattern, action_in_lower_case);
  });
  return matches != statement.not_actions;
}

bool TargetMatches(const Statement& statement, std::string_view word, const Request& request) {
  const bool matches = std::ranges::any_of(statement.targets, [&](const std::string& pattern) {
    if (!HasVariables(pattern)) return PatternMatches(pattern, word);
    const auto replaced = ReplaceVariables(pattern, request);
    return replaced && PatternMatches(*replaced, word);
  });
  return matches != statement.not_targets;
}

Decision Evaluate(const Access& access, const Request& request) {
  const Question question{&request, EncodeWord(ToLower(request.action)),
                          EncodeWord(request.target)};
  Applying policies;
  Applying boundary;
  Collect(access.policies, false, question, policies);
  if (access.boundary) Collect(*access.boundary, true, question, boundary);

  std::vector<StatementRef> denies = std::move(policies.deny);
  denies.insert(denies.end(), boundary.deny.begin(), boundary.deny.end());
  if (!denies.empty()) return {Verdict::kDenied, std::move(denies)};
  if (policies.allow.empty()) return {Verdict::kNotAllowed, {}};
  std::vector<StatementRef> allows = std::move(policies.allow);
  if (access.boundary && boundary.allow.empty()) return {Verdict::kBounded, std::move(allows)};
  allows.insert(allows.end(), boundary.allow.begin(), boundary.allow.end());
  return {Verdict::kAllowed, std::move(allows)};
}

}  // namespace bartizan::iampolicy
