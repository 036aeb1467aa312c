#pragma once
// Whether a request is allowed: plain evaluation of documents, statement by statement, as IAM
// describes it
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html).
// Knows nothing of how differences are found, and so checks every witness. Pure; thread-safe.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/iampolicy/document.h"

namespace bartizan::iampolicy {

// All texts concrete; wildcards in them are characters.
struct Request {
  std::string action;  // "s3:GetObject", any case
  std::string target;  // a resource's ARN; for trust policies a principal as principal.h writes it
  // Condition keys as Condition::key writes them; absent keys are not in the request. Values of
  // policy variables are looked up here too ("aws:username").
  std::map<std::string, std::vector<std::string>, std::less<>> context;
  bool operator==(const Request&) const = default;
};

// The policies of one principal (or one document). The pointers must outlive it.
struct Access {
  std::vector<const Document*> policies;
  // The permissions boundary, where there is one: it limits what the policies allow.
  std::optional<std::vector<const Document*>> boundary;
};

struct StatementRef {
  bool boundary = false;
  size_t policy = 0;     // in Access::policies or Access::boundary
  size_t statement = 0;  // index in Document::statements
  auto operator<=>(const StatementRef&) const = default;
};

enum class Verdict : uint8_t {
  kAllowed,
  kDenied,      // a Deny statement of a policy or of the boundary applies
  kNotAllowed,  // no Allow statement of the policies applies
  kBounded      // the policies allow it, the boundary does not
};

struct Decision {
  Verdict verdict = Verdict::kNotAllowed;
  // kAllowed: the Allow statements that apply (of the policies, then of the boundary); kDenied: the
  // Deny statements; kBounded: the Allow statements of the policies that the boundary does not
  // confirm.
  std::vector<StatementRef> statements;
};

Decision Evaluate(const Access& access, const Request& request);

// The parts, for those who look for requests.
bool ActionMatches(const Statement& statement, std::string_view action_in_lower_case);
// `word` is encoded (EncodeWord). Variables in the targets are replaced by values of the context; a
// target whose variable has no value matches nothing.
bool TargetMatches(const Statement& statement, std::string_view word, const Request& request);
// A value of the request that cannot be read as the operator's type matches nothing (which
// satisfies a negated operator), and so does a value of the policy whose variable has no value.
// Without quantifier, one of several values of the request is enough, and for a negated operator
// none may match.
bool ConditionHolds(const Condition& condition, const Request& request);

}  // namespace bartizan::iampolicy
