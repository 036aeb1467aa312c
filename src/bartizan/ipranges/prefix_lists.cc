#include "bartizan/ipranges/prefix_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"

namespace bartizan::ipranges::pl {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kAttempts = 6;
constexpr size_t kLooks = 40;  // with pauses of up to four seconds
constexpr Micros kLongest{300'000'000};

JsonObject Filter(std::string_view name, std::string_view value) {
  return {{"Name", name}, {"Values", JsonArray{Json(value)}}};
}

List ReadList(const Json& item) {
  return {.id = data::Str(item, "PrefixListId"),
          .name = data::Str(item, "PrefixListName"),
          .state = data::Str(item, "State"),
          .message = data::Str(item, "StateMessage"),
          .v6 = data::Str(item, "AddressFamily") == "IPv6",
          .version = data::Int(item, "Version").value_or(0),
          .max_entries =
              static_cast<size_t>(std::max<int64_t>(data::Int(item, "MaxEntries").value_or(0), 0))};
}

bool InProgress(const List& list) {
  return list.state.ends_with("-in-progress");
}

JsonArray Texts(std::span<const IpPrefix> prefixes) {
  JsonArray texts;
  for (const IpPrefix& prefix : prefixes) texts.emplace_back(ToString(prefix));
  return texts;
}

JsonArray Entries(std::span<const IpPrefix> prefixes, const std::string* description) {
  JsonArray entries;
  for (const IpPrefix& prefix : prefixes) {
    JsonObject entry{{"Cidr", ToString(prefix)}};
    if (description != nullptr) entry["Description"] = *description;
    entries.push_back(std::move(entry));
  }
  return entries;
}

// What of it is still to be done.
Edit Left(const Edit& edit, const List& list) {
  Edit left{.description = edit.description};
  for (const IpPrefix& prefix : edit.add) {
    if (!list.entries.contains(prefix)) left.add.push_back(prefix);
  }
  for (const IpPrefix& prefix : edit.remove) {
    const auto found = list.entries.find(prefix);
    if (found != list.entries.end() && found->second == edit.description) {
      left.remove.push_back(prefix);
    }
  }
  return left;
}
bool Nothing(const Edit& edit) {
  return edit.add.empty() && edit.remove.empty();
}

// Whether it may be so already, or possible after another look.
bool LookAgain(const aws::CallError& error) {
  static const std::set<std::string, std::less<>> codes = {
      "PrefixListVersionMismatch", "IncorrectState", "InvalidPrefixListModification"};
  return error.outcome_unknown || codes.contains(error.code);
}

// Modifies with what `input` makes of the list as it is now; nothing when it is so.
Status Modify(Lists& lists, const std::string& name, bool with_entries,
              const std::function<std::optional<JsonObject>(const List&)>& input) {
  std::optional<Error> last;
  bool unknown = false;
  for (size_t attempt = 0; attempt < kAttempts; ++attempt) {
    if (attempt > 0) lists.Pause(attempt - 1);
    const Result<List> list = lists.Settled(name, with_entries);
    if (!list && unknown) {
      return Fail(Code::kUndecided,
                  last->OneLine() + "; whether it took effect cannot be looked up");
    }
    if (!list) return std::unexpected(list.error());
    std::optional<JsonObject> wanted = input(*list);
    if (!wanted) return {};
    (*wanted)["PrefixListId"] = list->id;
    auto done = lists.Call("ModifyManagedPrefixList", std::move(*wanted));
    if (done) return {};
    last = done.error().error;
    unknown = done.error().outcome_unknown;
    if (!LookAgain(done.error())) break;
  }
  return std::unexpected(*last);
}

Status Apply(Lists& lists, const std::string& name, const Edit& edit) {
  return Modify(lists, name, true, [&](const List& list) -> std::optional<JsonObject> {
    const Edit left = Left(edit, list);
    if (Nothing(left)) return {};
    JsonObject input{{"CurrentVersion", list.version}};
    if (!left.add.empty()) input["AddEntries"] = Entries(left.add, &edit.description);
    if (!left.remove.empty()) input["RemoveEntries"] = Entries(left.remove, nullptr);
    return input;
  });
}

Status Resize(Lists& lists, const std::string& name, size_t max_entries) {
  return Modify(lists, name, false, [&](const List& list) -> std::optional<JsonObject> {
    if (list.max_entries == max_entries) return {};
    return JsonObject{{"MaxEntries", max_entries}};
  });
}

Status Delete(Lists& lists, const std::string& name) {
  std::optional<Error> last;
  for (size_t attempt = 0; attempt < kAttempts; ++attempt) {
    const Result<List> list = lists.Settled(name, false);
    if (!list && list.error().code == Code::kNotFound) return {};
    if (!list) return std::unexpected(list.error());
    auto done = lists.Call("DeleteManagedPrefixList", {{"PrefixListId", list->id}});
    if (done) return {};
    last = done.error().error;
    if (!LookAgain(done.error())) break;
    lists.Pause(attempt);
  }
  return std::unexpected(*last);
}

// Done when the list has been changed; an error when EC2 gave the change up (a group that refers to
// the list may have no room for it).
std::function<Result<bool>(const Context&)> Ready(const ListsPtr& lists, const std::string& name) {
  return [lists, name](const Context&) -> Result<bool> {
    BARTIZAN_TRY(const std::optional<List> list, lists->Find(name, false));
    if (!list) return false;
    if (list->state.ends_with("-failed")) {
      return Fail(Code::kConflict,
                  fmt::format("prefix list {}: {}: {}", name, list->state, list->message),
                  "security groups that refer to the list may have no room for more entries");
    }
    return !InProgress(*list);
  };
}

Operation MakeOperation(const ListsPtr& lists, const std::string& list, std::string id,
                        std::string title, JsonObject detail) {
  detail["list"] = list;
  return {.id = std::move(id),
          .title = std::move(title),
          .detail = std::move(detail),
          .ready = Ready(lists, list),
          .time_limit = kLongest};
}

std::function<Result<Probe>(const Context&)> WhenInterrupted(const ListsPtr& lists,
                                                             const std::string& name,
                                                             std::function<bool(const List&)> so) {
  return [lists, name, so = std::move(so)](const Context& context) -> Result<Probe> {
    if (!context.interrupted) return Probe::kNotDone;
    BARTIZAN_TRY(const std::optional<List> list, lists->Find(name, true));
    return list && so(*list) ? Probe::kDone : Probe::kNotDone;
  };
}

}  // namespace

aws::CallResult<JsonObject> Lists::Call(std::string_view operation, JsonObject input) {
  auto answer = client_->Call("ec2", operation, std::move(input));
  if (!answer) return std::unexpected(std::move(answer).error());
  return std::move(answer->output);
}

void Lists::Pause(size_t attempt) const {
  client_->outside().sleep(Micros(250'000) * (int64_t{1} << std::min<size_t>(attempt, 4)));
}

Result<std::vector<List>> Lists::Describe(const std::string* list_name) {
  JsonArray filters{Filter(fmt::format("tag:{}", kTag), name_)};
  if (list_name != nullptr) filters.push_back(Filter("prefix-list-name", *list_name));
  BARTIZAN_TRY(const JsonObject output, client_->Collect("ec2", "DescribeManagedPrefixLists",
                                                         {{"Filters", std::move(filters)}}));
  std::vector<List> lists;
  if (const JsonArray* items = data::FindArray(output, "PrefixLists")) {
    for (const Json& item : *items) lists.push_back(ReadList(item));
  }
  std::erase_if(lists, [](const List& list) { return list.state.starts_with("delete-"); });
  std::ranges::sort(lists, {}, &List::name);
  return lists;
}

Status Lists::ReadEntries(List& list) {
  BARTIZAN_TRY(const JsonObject output,
               client_->Collect("ec2", "GetManagedPrefixListEntries", {{"PrefixListId", list.id}}));
  const JsonArray* items = data::FindArray(output, "Entries");
  if (items == nullptr) return {};
  for (const Json& item : *items) {
    BARTIZAN_TRY(const IpPrefix prefix, ParseIpPrefix(data::Str(item, "Cidr")));
    list.entries[prefix] = data::Str(item, "Description");
  }
  return {};
}

Result<std::vector<List>> Lists::Read() {
  BARTIZAN_TRY(std::vector<List> lists, Describe(nullptr));
  for (List& list : lists) {
    if (list.state != "create-in-progress") BARTIZAN_DO(ReadEntries(list));
  }
  return lists;
}

Result<std::optional<List>> Lists::Find(const std::string& list_name, bool with_entries) {
  BARTIZAN_TRY(std::vector<List> lists, Describe(&list_name));
  if (lists.empty()) return std::optional<List>();
  if (with_entries) BARTIZAN_DO(ReadEntries(lists[0]));
  return std::optional(std::move(lists[0]));
}

Result<List> Lists::Settled(const std::string& list_name, bool with_entries) {
  for (size_t look = 0; look < kLooks; ++look) {
    if (look > 0) Pause(look - 1);
    BARTIZAN_TRY(std::optional<List> list, Find(list_name, false));
    if (!list) return Fail(Code::kNotFound, "prefix list " + list_name + " is gone");
    if (InProgress(*list)) continue;
    if (with_entries) BARTIZAN_DO(ReadEntries(*list));
    return *std::move(list);
  }
  return Fail(Code::kTimeout, "prefix list " + list_name + " is being changed for too long");
}

Operation CreateOperation(const ListsPtr& lists, const std::string& list, bool v6,
                          size_t max_entries, Edit first) {
  Operation operation =
      MakeOperation(lists, list, "create/" + list,
                    fmt::format("create prefix list {} for {} entries, with {} of them", list,
                                max_entries, first.add.size()),
                    {{"max-entries", max_entries}, {"add", Texts(first.add)}});
  operation.probe = WhenInterrupted(lists, list, [](const List&) { return true; });
  operation.apply = [=](const Context& context) -> Result<Json> {
    const JsonArray tags{JsonObject{{"Key", kTag}, {"Value", lists->name()}},
                         JsonObject{{"Key", "Name"}, {"Value", list}}};
    JsonObject input{{"PrefixListName", list},
                     {"AddressFamily", v6 ? "IPv6" : "IPv4"},
                     {"MaxEntries", max_entries},
                     {"ClientToken", context.token},
                     {"Entries", Entries(first.add, &first.description)},
                     {"TagSpecifications",
                      JsonArray{JsonObject{{"ResourceType", "prefix-list"}, {"Tags", tags}}}}};
    auto made = lists->Call("CreateManagedPrefixList", std::move(input));
    if (made) return JsonObject{};
    if (!made.error().outcome_unknown) return std::unexpected(made.error().error);
    auto found = lists->Find(list, false);
    if (found && *found) return JsonObject{};
    if (found) return std::unexpected(made.error().error);
    return Fail(Code::kUndecided,
                made.error().error.OneLine() + "; whether it took effect cannot be looked up");
  };
  operation.inverse = [lists, list](const Context&) { return Delete(*lists, list); };
  return operation;
}

Operation GrowOperation(const ListsPtr& lists, const List& list, size_t max_entries) {
  Operation operation = MakeOperation(
      lists, list.name, "grow/" + list.name,
      fmt::format("let {} have {} entries instead of {}", list.name, max_entries, list.max_entries),
      {{"from", list.max_entries}, {"to", max_entries}});
  operation.probe = WhenInterrupted(
      lists, list.name, [max_entries](const List& now) { return now.max_entries == max_entries; });
  operation.apply = [lists, name = list.name, max_entries](const Context&) -> Result<Json> {
    BARTIZAN_DO(Resize(*lists, name, max_entries));
    return JsonObject{};
  };
  operation.inverse = [lists, name = list.name, before = list.max_entries](const Context&) {
    return Resize(*lists, name, before);
  };
  return operation;
}

Operation EditOperation(const ListsPtr& lists, const std::string& list, std::string id,
                        std::string title, Edit edit) {
  Operation operation = MakeOperation(lists, list, std::move(id), std::move(title),
                                      {{"add", Texts(edit.add)}, {"remove", Texts(edit.remove)}});
  operation.probe =
      WhenInterrupted(lists, list, [edit](const List& now) { return Nothing(Left(edit, now)); });
  operation.apply = [lists, list, edit](const Context&) -> Result<Json> {
    BARTIZAN_DO(Apply(*lists, list, edit));
    return JsonObject{};
  };
  Edit back{.add = edit.remove, .remove = edit.add, .description = edit.description};
  operation.inverse = [lists, list, back = std::move(back)](const Context&) {
    return Apply(*lists, list, back);
  };
  return operation;
}

Operation CheckOperation(const ListsPtr& lists, std::vector<IpPrefix> prefixes) {
  Operation operation{
      .id = "check",
      .title = fmt::format("check that all {} entries are in the lists", prefixes.size()),
      .detail = JsonObject{{"entries", prefixes.size()}}};
  operation.probe = [](const Context&) -> Result<Probe> { return Probe::kNotDone; };
  operation.apply = [lists, prefixes = std::move(prefixes)](const Context&) -> Result<Json> {
    BARTIZAN_TRY(const std::vector<List> now, lists->Read());
    for (const IpPrefix& prefix : prefixes) {
      if (!std::ranges::any_of(now,
                               [&](const List& one) { return one.entries.contains(prefix); })) {
        return Fail(Code::kConflict, ToString(prefix) + " is in none of the lists");
      }
    }
    return JsonObject{};
  };
  operation.inverse = [](const Context&) -> Status { return {}; };
  return operation;
}

}  // namespace bartizan::ipranges::pl
