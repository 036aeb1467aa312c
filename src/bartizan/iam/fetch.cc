// The account by List… and Get… operations, where GetAccountAuthorizationDetails is not allowed:
// the same lists that it gives.
#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "bartizan/iam/account.h"

namespace bartizan::iam {

namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kPageSize = 1000;

bool IsDenied(const aws::CallError& error) {
  return error.code == "AccessDenied";
}
// Without the request's id, so that it reads the same each time.
std::string Why(const aws::CallError& error) {
  return fmt::format("{}: {}", error.code, error.message);
}
bool IsGone(const aws::CallError& error) {
  return error.code == "NoSuchEntity";
}

// Runs work(0) … work(count - 1) on two threads, until one fails.
Status InParallel(size_t count, const std::function<Status(size_t)>& work) {
  std::atomic<size_t> next = 0;
  std::mutex mutex;
  Status result;
  const auto run = [&] {
    for (size_t i = next++; i < count; i = next++) {
      Status done = work(i);
      if (done) continue;
      std::lock_guard lock(mutex);
      if (result) result = std::move(done);
      next = count;
    }
  };
  {
    const std::jthread other(run);
    run();
  }
  return result;
}

// A principal while it is put together.
struct Draft {
  JsonObject detail;
  std::vector<std::string> problems;
  bool gone = false;  // deleted meanwhile
};

class Lister {
 public:
  Lister(aws::Client& client, Account& account, const Progress& progress)
      : client_(client), account_(account), progress_(progress) {}

  Status Run() {
    auto roles = List("ListRoles", {}, "Roles");
    if (!roles) return std::unexpected(std::move(roles).error().error);
    BARTIZAN_TRY(const JsonArray users, ListIfAllowed("ListUsers", "Users", "users"));
    BARTIZAN_TRY(const JsonArray groups, ListIfAllowed("ListGroups", "Groups", "groups"));
    BARTIZAN_DO(NoteInstanceProfiles());
    BARTIZAN_DO(FetchAll("Role", *roles, account_.roles));
    BARTIZAN_DO(FetchAll("User", users, account_.users));
    BARTIZAN_DO(FetchAll("Group", groups, account_.groups));
    return FetchPolicies();
  }

 private:
  aws::CallResult<JsonObject> Call(std::string_view operation, JsonObject input) {
    auto answer = client_.Call("iam", operation, std::move(input), options_);
    if (!answer) return std::unexpected(std::move(answer).error());
    return std::move(answer->output);
  }

  aws::CallResult<JsonArray> List(std::string_view operation, JsonObject input,
                                  std::string_view member) {
    input["MaxItems"] = kPageSize;
    JsonArray all;
    auto done = client_.Pages(
        "iam", operation, std::move(input),
        [&](JsonObject& page) -> Status {
          if (Json* const list = page.if_contains(member); list != nullptr && list->is_array()) {
            for (Json& item : list->get_array()) all.push_back(std::move(item));
          }
          return {};
        },
        options_);
    if (!done) return std::unexpected(std::move(done).error());
    return all;
  }

  // Empty, with a problem of the account, where that is not allowed.
  Result<JsonArray> ListIfAllowed(std::string_view operation, std::string_view member,
                                  std::string_view what) {
    auto listed = List(operation, {}, member);
    if (listed) return *std::move(listed);
    if (!IsDenied(listed.error())) return std::unexpected(std::move(listed).error().error);
    account_.problems.push_back(
        fmt::format("its {} cannot be listed: {}", what, Why(listed.error())));
    return JsonArray();
  }

  Status NoteInstanceProfiles() {
    BARTIZAN_TRY(const JsonArray profiles,
                 ListIfAllowed("ListInstanceProfiles", "InstanceProfiles", "instance profiles"));
    for (const Json& profile : profiles) {
      const JsonArray* const roles = data::FindArray(profile, "Roles");
      if (roles == nullptr) continue;
      for (const Json& role : *roles) {
        profiles_[data::Str(role, "RoleName")].push_back(
            JsonObject{{"InstanceProfileName", data::Str(profile, "InstanceProfileName")}});
      }
    }
    return {};
  }

  Status FetchAll(std::string_view word, const JsonArray& items, JsonArray& to) {
    std::vector<Draft> drafts(items.size());
    std::atomic<size_t> done = 0;
    BARTIZAN_DO(InParallel(items.size(), [&](size_t i) -> Status {
      if (!items[i].is_object()) return Fail(Code::kInvalid, "an item of a list is no object");
      drafts[i].detail = items[i].get_object();
      BARTIZAN_DO(Fetch(word, drafts[i]));
      if (const size_t so_far = ++done; so_far % 100 == 0) {
        std::lock_guard lock(mutex_);
        progress_(fmt::format("{}: {} of {} {}s", account_.place, so_far, items.size(), word));
      }
      return {};
    }));
    for (Draft& draft : drafts) Take(word, draft, to);
    return {};
  }

  void Take(std::string_view word, Draft& draft, JsonArray& to) {
    if (draft.gone) return;
    if (!draft.problems.empty()) {
      const std::string key =
          fmt::format("{} {}", ToKind(word), data::Str(draft.detail, Named(word)));
      account_.unread[key] = std::move(draft.problems);
    }
    to.push_back(std::move(draft.detail));
  }

  static std::string Named(std::string_view word) { return fmt::format("{}Name", word); }
  static std::string ToKind(std::string_view word) {
    return word == "Role" ? "role" : word == "User" ? "user" : "group";
  }

  // What GetAccountAuthorizationDetails says of a principal.
  Status Fetch(std::string_view word, Draft& draft) {
    const JsonObject input{{Named(word), data::Str(draft.detail, Named(word))}};
    if (word != "Group") BARTIZAN_DO(FetchAttributes(word, input, draft));
    if (draft.gone) return {};
    if (word == "User") BARTIZAN_DO(FetchGroups(input, draft));
    if (word == "Role") {
      const auto profiles = profiles_.find(data::Str(draft.detail, "RoleName"));
      if (profiles != profiles_.end()) draft.detail["InstanceProfileList"] = profiles->second;
    }
    BARTIZAN_DO(FetchInline(word, input, draft));
    return FetchAttached(word, input, draft);
  }

  // Nothing for what is not allowed or gone; every other error is one.
  template <class T>
  static Result<std::optional<T>> Tolerate(aws::CallResult<T> result, Draft& draft,
                                           std::string_view what) {
    if (result) return std::optional<T>(*std::move(result));
    if (IsGone(result.error())) {
      draft.gone = true;
    } else if (IsDenied(result.error())) {
      draft.problems.push_back(fmt::format("{}: {}", what, Why(result.error())));
    } else {
      return std::unexpected(std::move(result).error().error);
    }
    return std::optional<T>();
  }

  // Boundary and tags, which lists leave out.
  Status FetchAttributes(std::string_view word, const JsonObject& input, Draft& draft) {
    BARTIZAN_TRY(auto answer,
                 Tolerate(Call(fmt::format("Get{}", word), input), draft, "its boundary and tags"));
    if (!answer) return {};
    if (Json* const item = answer->if_contains(word); item != nullptr && item->is_object()) {
      draft.detail = std::move(item->get_object());
    }
    return {};
  }

  Status FetchGroups(const JsonObject& input, Draft& draft) {
    BARTIZAN_TRY(auto groups,
                 Tolerate(List("ListGroupsForUser", input, "Groups"), draft, "its groups"));
    JsonArray names;
    for (const Json& group : groups.value_or(JsonArray())) {
      names.emplace_back(data::Str(group, "GroupName"));
    }
    draft.detail["GroupList"] = std::move(names);
    return {};
  }

  Status FetchInline(std::string_view word, const JsonObject& input, Draft& draft) {
    BARTIZAN_TRY(const auto names,
                 Tolerate(List(fmt::format("List{}Policies", word), input, "PolicyNames"), draft,
                          "its inline policies"));
    JsonArray policies;
    for (const Json& name : names.value_or(JsonArray())) {
      JsonObject one = input;
      one["PolicyName"] = name;
      const std::string what =
          fmt::format("policy {}", name.is_string() ? data::View(name.get_string()) : "");
      auto answer = Call(fmt::format("Get{}Policy", word), std::move(one));
      if (!answer && IsGone(answer.error())) continue;  // the policy alone, perhaps
      BARTIZAN_TRY(auto policy, Tolerate(std::move(answer), draft, what));
      if (policy) policies.push_back(*std::move(policy));
    }
    draft.detail[fmt::format("{}PolicyList", word)] = std::move(policies);
    return {};
  }

  Status FetchAttached(std::string_view word, const JsonObject& input, Draft& draft) {
    BARTIZAN_TRY(auto attached, Tolerate(List(fmt::format("ListAttached{}Policies", word), input,
                                              "AttachedPolicies"),
                                         draft, "its managed policies"));
    if (attached) draft.detail["AttachedManagedPolicies"] = *std::move(attached);
    return {};
  }

  void NoteArns(const JsonArray& details) {
    for (const Json& detail : details) {
      if (const JsonArray* const list = data::FindArray(detail, "AttachedManagedPolicies")) {
        for (const Json& policy : *list) arns_.insert(data::Str(policy, "PolicyArn"));
      }
      if (const JsonObject* const boundary = data::FindObject(detail, "PermissionsBoundary")) {
        arns_.insert(data::Str(*boundary, "PermissionsBoundaryArn"));
      }
    }
  }

  // The managed policies that somebody has. One that cannot be read is a problem of whoever has it:
  // it is not among the policies then.
  Status FetchPolicies() {
    NoteArns(account_.roles);
    NoteArns(account_.users);
    NoteArns(account_.groups);
    arns_.erase("");
    const std::vector<std::string> arns(arns_.begin(), arns_.end());
    std::vector<Draft> drafts(arns.size());
    BARTIZAN_DO(InParallel(arns.size(), [&](size_t i) { return FetchPolicy(arns[i], drafts[i]); }));
    for (size_t i = 0; i < arns.size(); ++i) {
      for (const std::string& problem : drafts[i].problems) account_.problems.push_back(problem);
      if (!drafts[i].detail.empty()) account_.policies.push_back(std::move(drafts[i].detail));
    }
    return {};
  }

  Status FetchPolicy(const std::string& arn, Draft& draft) {
    BARTIZAN_TRY(auto policy, Tolerate(Call("GetPolicy", {{"PolicyArn", arn}}), draft, arn));
    if (!policy) return {};
    const JsonObject* const known = data::FindObject(*policy, "Policy");
    if (known == nullptr) return {};
    const std::string version = data::Str(*known, "DefaultVersionId");
    BARTIZAN_TRY(auto answer,
                 Tolerate(Call("GetPolicyVersion", {{"PolicyArn", arn}, {"VersionId", version}}),
                          draft, arn));
    if (!answer) return {};
    draft.detail = *known;
    draft.detail["PolicyVersionList"] = JsonArray{std::move((*answer)["PolicyVersion"])};
    return {};
  }

  const aws::CallOptions options_{.region = std::nullopt, .max_attempts = 8};
  aws::Client& client_;
  Account& account_;
  const Progress& progress_;
  std::mutex mutex_;                           // of progress_
  std::map<std::string, JsonArray> profiles_;  // instance profiles by role
  std::set<std::string> arns_;                 // managed policies that somebody has
};

}  // namespace

Result<Account> FetchByLists(aws::Client& client, std::string place, const Progress& progress) {
  Account account;
  account.place = std::move(place);
  BARTIZAN_DO(Lister(client, account, progress).Run());
  return account;
}

}  // namespace bartizan::iam
