#pragma once
// The roles and managed policies of one account: from IAM itself, or from a file of the operation's
// answer
// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html).
#include <string>

#include "bartizan/aws/client.h"
#include "bartizan/data/json.h"

namespace bartizan::iam {

struct Account {
  std::string place;         // for messages: the file, or "profile NAME"
  data::JsonArray roles;     // RoleDetailList
  data::JsonArray policies;  // Policies
};

// All pages; documents stay as the service sent them (percent-encoded text).
Result<Account> FetchAccount(aws::Client& client, std::string place);
// `aws iam get-account-authorization-details --output json` writes such a file; "-" is standard
// input. kInvalid for something else, kLimit for more than 256 MiB.
Result<Account> ReadAccount(const std::string& path);

}  // namespace bartizan::iam
