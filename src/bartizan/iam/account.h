#pragma once
// The principals and managed policies of one account: from IAM itself, or from files of the
// operation's answer
// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html).
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/base/fs.h"
#include "bartizan/data/json_arena.h"

namespace bartizan::iam {

struct Account {
  data::JsonArena memory;    // of the lists, where they come from files
  std::string place;         // for messages: the file, or "profile NAME"
  data::JsonArray roles;     // RoleDetailList
  data::JsonArray policies;  // Policies
  data::JsonArray users;     // UserDetailList
  data::JsonArray groups;    // GroupDetailList
  // What could not be fetched (the rest is there): of the account ("users cannot be listed: …"),
  // and of single principals by kind and name ("role app": "its inline policies: …").
  std::vector<std::string> problems;
  std::map<std::string, std::vector<std::string>, std::less<>> unread;
};

using Progress = std::function<void(std::string_view)>;

// All pages of GetAccountAuthorizationDetails, with all filters; documents stay as the service sent
// them (percent-encoded text). Where that is not allowed, FetchByLists.
Result<Account> FetchAccount(
    aws::Client& client, std::string place, const Progress& progress = [](std::string_view) {});
// The same by the List… and Get… operations, two at a time. What single operations are not allowed
// to do is told in `problems` and `unread`; when roles cannot be listed, that is the error.
Result<Account> FetchByLists(
    aws::Client& client, std::string place, const Progress& progress = [](std::string_view) {});

// `aws iam get-account-authorization-details --output json` writes such a file; "-" is standard
// input. kInvalid for something else and for one page of several, kLimit for more than 256 MiB.
// Documents stay text: many are there twice or never looked at, and DocumentCache parses the
// others. For who looks at nearly all of them once, `trees` makes trees of them at once.
Result<Account> ReadAccount(const std::string& path, bool trees = false);
// The pages of one answer: all *.json of a folder, in any order. kInvalid where the last page is
// missing, kLimit for more than 10,000 files or 1 GiB.
Result<Account> ReadPages(const fs::path& folder);

}  // namespace bartizan::iam
