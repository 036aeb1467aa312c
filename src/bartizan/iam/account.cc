#include "bartizan/iam/account.h"

#include <fmt/format.h>

namespace bartizan::iam {

namespace {

constexpr size_t kMaxEntities = 1'000'000;

Status Append(data::JsonObject& page, std::string_view name, data::JsonArray& to) {
  data::Json* const found = page.if_contains(name);
  if (found == nullptr || found->is_null()) return {};
  if (!found->is_array()) return Fail(Code::kInvalid, fmt::format("{} is not a list", name));
  if (to.size() + found->get_array().size() > kMaxEntities) {
    return Fail(Code::kLimit, fmt::format("more than {} in {}", kMaxEntities, name));
  }
  for (data::Json& item : found->get_array()) to.push_back(std::move(item));
  return {};
}

Status AppendPage(data::JsonObject& page, Account& account) {
  BARTIZAN_DO(Append(page, "RoleDetailList", account.roles));
  return Append(page, "Policies", account.policies);
}

}  // namespace

Result<Account> FetchAccount(aws::Client& client, std::string place) {
  Account account;
  account.place = std::move(place);
  data::JsonObject input{
      {"Filter", data::JsonArray{"Role", "LocalManagedPolicy", "AWSManagedPolicy"}},
      {"MaxItems", 1000}};
  BARTIZAN_DO(client.Pages("iam", "GetAccountAuthorizationDetails", std::move(input),
                           [&](data::JsonObject& page) { return AppendPage(page, account); }));
  return account;
}

Result<Account> ReadAccount(const std::string& path) {
  BARTIZAN_TRY(data::Json tree, data::ReadJsonFile(path));
  Account account;
  account.place = path == "-" ? "standard input" : path;
  if (!tree.is_object() || data::FindArray(tree, "RoleDetailList") == nullptr) {
    return Fail(Code::kInvalid, fmt::format("{} has no RoleDetailList", account.place),
                "aws iam get-account-authorization-details --output json writes such a file");
  }
  const data::Json* const more = data::Find(tree, "IsTruncated");
  if (more != nullptr && more->is_bool() && more->get_bool()) {
    return Fail(Code::kInvalid,
                fmt::format("{} is not complete: IsTruncated is true", account.place),
                "fetch all pages");
  }
  auto done = AppendPage(tree.get_object(), account);
  if (!done) return std::unexpected(std::move(done).error().With(account.place));
  return account;
}

}  // namespace bartizan::iam
