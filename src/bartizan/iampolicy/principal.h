#pragma once
// Principals of trust policies as patterns, so that containment of principals is containment of
// patterns: an account covers its roles, "*" covers every account.
//
//   "*", {"AWS": "*"}                                    AWS|*
//   111122223333, arn:aws:iam::111122223333:root         AWS|111122223333|*
//   arn:aws:iam::111122223333:role/x (user, sts session)
//   AWS|111122223333|arn:aws:iam::111122223333:role/x AROA…, AIDA… (a principal that was deleted)
//   AWS|-|AROA…
//   {"Service": "ec2.amazonaws.com"}                     Service|ec2.amazonaws.com
//   {"Federated": "…"}                                   Federated|…
//   {"CanonicalUser": "…"}                               CanonicalUser|…
//
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html)
// Pure; thread-safe.
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::iampolicy {

// `type`: "AWS", "Service", "Federated", "CanonicalUser". Encoded as glob.h says. A '*' inside an
// ARN, which IAM refuses, is taken as a wildcard. kInvalid for another type and for empty values.
Result<std::string> PrincipalPattern(std::string_view type, std::string_view value);
// For people: "role/x of 111122223333", "anyone", "account 111122223333", "ec2.amazonaws.com".
std::string ShowPrincipal(std::string_view pattern);
// A concrete one in ARN form (for the witness of a request): "arn:aws:iam::111122223333:role/x",
// "ec2.amazonaws.com", "AWS|*" as an ARN of some role of some account.
std::string PrincipalExample(std::string_view pattern);

}  // namespace bartizan::iampolicy
