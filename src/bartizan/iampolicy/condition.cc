// Conditions against a request, operator by operator as
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
// and …/reference_policies_condition-single-vs-multi-valued-context-keys.html describe them.
#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/evaluate.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

bool StringMatches(Operator op, std::string_view value, std::string_view given) {
  if (HasPatterns(op)) return PatternMatches(value, EncodeWord(given));
  if (op == Operator::kStringEquals || op == Operator::kStringNotEquals) {
    return PlainText(value) == given;
  }
  return EqualsIgnoreCase(PlainText(value), given);
}

// Wildcards do not reach over the colons that part an ARN. Texts that are no ARN match nothing.
bool ArnMatches(std::string_view value, std::string_view given) {
  const std::string word = EncodeWord(given);
  const auto patterns = SplitArn(value);
  const auto parts = SplitArn(word);
  if (!patterns || !parts) return false;
  for (size_t i = 0; i < parts->size(); ++i) {
    if (!PatternMatches((*patterns)[i], (*parts)[i])) return false;
  }
  return true;
}

// `value` and `given` are what could be read; what could not equals nothing, is less than nothing …
bool OrderMatches(Operator op, const std::optional<Decimal>& value,
                  const std::optional<Decimal>& given) {
  if (!value || !given) return false;
  switch (op) {
    case Operator::kNumericLessThan:
    case Operator::kDateLessThan:
      return *given < *value;
    case Operator::kNumericLessThanEquals:
    case Operator::kDateLessThanEquals:
      return *given <= *value;
    case Operator::kNumericGreaterThan:
    case Operator::kDateGreaterThan:
      return *given > *value;
    case Operator::kNumericGreaterThanEquals:
    case Operator::kDateGreaterThanEquals:
      return *given >= *value;
    default:
      return *given == *value;
  }
}

bool AddressMatches(std::string_view value, std::string_view given) {
  const auto network = ParseNetwork(value);
  const auto address = ParseAddress(given);
  return network && address && network->Holds(*address);
}

bool BinaryMatches(std::string_view value, std::string_view given) {
  const auto wanted = Base64Decode(value);
  const auto bytes = Base64Decode(given);
  return wanted && bytes && *wanted == *bytes;
}

// Whether one value of the policy matches one of the request, before any negation. Variables have a
// meaning in texts, ARNs and truth values only.
bool ValueMatches(Operator op, std::string_view value, std::string_view given,
                  const Request& request) {
  switch (TypeOf(op)) {
    case ValueType::kNumber:
      return OrderMatches(op, ParseDecimal(value), ParseDecimal(given));
    case ValueType::kDate:
      return OrderMatches(op, ParseInstant(value), ParseInstant(given));
    case ValueType::kAddress:
      return AddressMatches(value, given);
    case ValueType::kBinary:
      return BinaryMatches(value, given);
    default:
      break;
  }
  const auto replaced = ReplaceVariables(value, request);
  if (!replaced) return false;
  switch (TypeOf(op)) {
    case ValueType::kArn:
      return ArnMatches(*replaced, given);
    case ValueType::kBool:
      return EqualsIgnoreCase(PlainText(*replaced), given);
    default:
      return StringMatches(op, *replaced, given);
  }
}

// Several values in the policy are alternatives; for a negated operator none of them may match. So
// a value of the request that cannot be read, which matches nothing, satisfies a negated operator.
bool ValueSatisfies(const Condition& condition, std::string_view given, const Request& request) {
  const bool matches = std::ranges::any_of(condition.values, [&](const std::string& value) {
    return ValueMatches(condition.op, value, given, request);
  });
  return matches != IsNegated(condition.op);
}

bool HoldsWithoutKey(const Condition& condition) {
  if (condition.if_exists) return true;
  switch (condition.quantifier) {
    case Quantifier::kForAllValues:
      return true;
    case Quantifier::kForAnyValue:
      return false;
    case Quantifier::kNone:
      break;
  }
  return IsNegated(condition.op);
}

}  // namespace

bool ConditionHolds(const Condition& condition, const Request& request) {
  const auto found = request.context.find(condition.key);
  const bool present = found != request.context.end() && !found->second.empty();
  // Null asks for the key, not for its values: quantifiers and IfExists add nothing to it.
  if (condition.op == Operator::kNull) {
    return Contains(condition.values, std::string_view(present ? "false" : "true"));
  }
  if (!present) return HoldsWithoutKey(condition);
  const auto satisfies = [&](const std::string& given) {
    return ValueSatisfies(condition, given, request);
  };
  switch (condition.quantifier) {
    case Quantifier::kForAllValues:
      return std::ranges::all_of(found->second, satisfies);
    case Quantifier::kForAnyValue:
      return std::ranges::any_of(found->second, satisfies);
    case Quantifier::kNone:
      break;
  }
  // AWS does not say what an operator without quantifier makes of several values. Here any of them
  // may match, and for a negated operator none: the two stay opposites of each other.
  return IsNegated(condition.op) ? std::ranges::all_of(found->second, satisfies)
                                 : std::ranges::any_of(found->second, satisfies);
}

}  // namespace bartizan::iampolicy
