#pragma once
// Condition blocks of statements
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
// Pure; thread-safe.
#include <string_view>
#include <vector>

#include "bartizan/iampolicy/document.h"

namespace bartizan::iampolicy {

// {"OPERATOR": {"KEY": VALUE or [VALUE, …]}}. Names of operators count in any case. kInvalid with
// the place inside of the statement ("Condition.StringEquals.aws:x: …").
Result<std::vector<Condition>> ParseConditions(const data::Json& block, bool variables);

// Text of a value that is no pattern: as EncodePattern, but '*' and '?' are characters.
Result<std::string> EncodeLiteral(std::string_view text, bool variables);

// The canonical spelling of one value (Condition::values); kInvalid when it is none.
Result<std::string> CanonicalNumber(std::string_view text);   // "01.50": "1.5"
Result<std::string> CanonicalDate(std::string_view text);     // ISO 8601 or seconds of Unix time
Result<std::string> CanonicalAddress(std::string_view text);  // "10.1.2.3/8": "10.0.0.0/8"

// "ForAllValues:StringEqualsIfExists"
std::string FullOperatorName(const Condition& condition);

// At most 80 bytes of other people's text, quoted and safe to print.
std::string QuoteForPeople(std::string_view text);

}  // namespace bartizan::iampolicy
