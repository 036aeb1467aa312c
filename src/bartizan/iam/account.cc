#include "bartizan/iam/account.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "bartizan/base/text.h"

namespace bartizan::iam {

namespace {

constexpr size_t kMaxEntities = 1'000'000;
constexpr size_t kMaxFiles = 10'000;
constexpr uint64_t kMaxFolder = 1ULL << 30U;
constexpr std::string_view kHint =
    "aws iam get-account-authorization-details --output json writes such a file";
constexpr std::array<std::string_view, 4> kLists = {"RoleDetailList", "Policies", "UserDetailList",
                                                    "GroupDetailList"};
constexpr std::array<std::string_view, 3> kDocuments = {"PolicyDocument", "Document",
                                                        "AssumeRolePolicyDocument"};

Status Append(data::JsonObject& page, std::string_view name, data::JsonArray& to) {
  data::Json* const found = page.if_contains(name);
  if (found == nullptr || found->is_null()) return {};
  if (!found->is_array()) return Fail(Code::kInvalid, fmt::format("{} is not a list", name));
  data::JsonArray& items = found->get_array();
  if (to.size() + items.size() > kMaxEntities) {
    return Fail(Code::kLimit, fmt::format("more than {} in {}", kMaxEntities, name));
  }
  if (to.empty()) {
    // An assignment would copy them out of the memory of their page.
    std::destroy_at(&to);
    std::construct_at(&to, std::move(items));
    return {};
  }
  for (data::Json& item : items) to.push_back(std::move(item));
  return {};
}

Status AppendPage(data::JsonObject& page, Account& account) {
  BARTIZAN_DO(Append(page, kLists[0], account.roles));
  BARTIZAN_DO(Append(page, kLists[1], account.policies));
  BARTIZAN_DO(Append(page, kLists[2], account.users));
  return Append(page, kLists[3], account.groups);
}

// Adds the lists of a file. Returns whether the file says that more pages follow.
Result<bool> AddFile(const std::string& path, std::string_view name, Account& account,
                     bool trees = false) {
  BARTIZAN_TRY(data::Json tree,
               account.memory.ReadJsonFile(
                   path, {}, std::span(kDocuments).first(trees ? 0 : kDocuments.size())));
  const bool known = std::ranges::any_of(
      kLists, [&](std::string_view list) { return data::FindArray(tree, list) != nullptr; });
  if (!known) {
    return Fail(Code::kInvalid,
                fmt::format("{} is no answer of GetAccountAuthorizationDetails: it has none of {}",
                            name, fmt::join(kLists, ", ")),
                std::string(kHint));
  }
  const data::Json* const more = data::Find(tree, "IsTruncated");
  const bool truncated = more != nullptr && more->is_bool() && more->get_bool();
  auto done = AppendPage(tree.get_object(), account);
  if (!done) return std::unexpected(std::move(done).error().With(std::string(name)));
  return truncated;
}

Result<std::vector<fs::path>> JsonFiles(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  uint64_t bytes = 0;
  for (auto entry = fs::directory_iterator(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() != ".json") continue;
    const uint64_t size = entry->file_size(error);
    if (error) break;
    bytes += size;
    files.push_back(entry->path());
    if (files.size() > kMaxFiles || bytes > kMaxFolder) {
      return Fail(Code::kLimit,
                  fmt::format("{} holds more than {} files or 1 GiB", folder.string(), kMaxFiles));
    }
  }
  if (error) return FailErrno(error.value(), "reading the folder " + folder.string());
  std::ranges::sort(files);
  return files;
}

}  // namespace

Result<Account> FetchAccount(aws::Client& client, std::string place, const Progress& progress) {
  Account account;
  account.place = place;
  data::JsonObject input{{"Filter", data::JsonArray{"User", "Role", "Group", "LocalManagedPolicy",
                                                    "AWSManagedPolicy"}},
                         {"MaxItems", 1000}};
  const auto done = client.Pages(
      "iam", "GetAccountAuthorizationDetails", std::move(input),
      [&](data::JsonObject& page) -> Status {
        BARTIZAN_DO(AppendPage(page, account));
        progress(fmt::format("{}: {}", account.place, Count(account.roles.size(), "role")));
        return {};
      });
  if (done) return account;
  if (done.error().code != "AccessDenied") return std::unexpected(done.error().error);
  progress(fmt::format("{}: GetAccountAuthorizationDetails is not allowed; listing instead",
                       account.place));
  return FetchByLists(client, std::move(place), progress);
}

Result<Account> ReadAccount(const std::string& path, bool trees) {
  Account account;
  account.place = path == "-" ? "standard input" : path;
  BARTIZAN_TRY(const bool truncated, AddFile(path, account.place, account, trees));
  if (truncated) {
    return Fail(Code::kInvalid,
                fmt::format("{} is not complete: IsTruncated is true", account.place),
                "fetch all pages; a folder of them is read too");
  }
  return account;
}

Result<Account> ReadPages(const fs::path& folder) {
  BARTIZAN_TRY(const auto files, JsonFiles(folder));
  if (files.empty()) {
    return Fail(Code::kInvalid, fmt::format("{} has no *.json", folder.string()),
                std::string(kHint));
  }
  Account account;
  account.place = folder.string();
  bool ended = false;
  for (const fs::path& file : files) {
    BARTIZAN_TRY(const bool truncated, AddFile(file.string(), file.string(), account));
    ended = ended || !truncated;
  }
  if (!ended) {
    return Fail(
        Code::kInvalid,
        fmt::format("{} is not complete: IsTruncated is true in each of its pages", account.place),
        "the last page is missing");
  }
  return account;
}

}  // namespace bartizan::iam
