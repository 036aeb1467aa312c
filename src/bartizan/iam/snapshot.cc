#include "bartizan/iam/snapshot.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/iam/snapshot_json.h"
#include "bartizan/iam/snapshot_state.h"

namespace bartizan::iam {

namespace {

Status CheckName(std::string_view name) {
  const bool bad = name.empty() || name.size() > 100 || name[0] == '.' || name[0] == '-' ||
                   std::ranges::any_of(name, [](char c) {
                     return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                              (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-');
                   });
  if (!bad) return {};
  return Fail(Code::kInvalid,
              fmt::format("\"{}\" cannot be the name of a snapshot", Ellipsize(name, 40)),
              "give up to 100 letters, digits, '.', '_' and '-'");
}

// Who the kernel says runs this process.
std::string LocalUser() {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
  return found != nullptr ? ScrubUtf8(found->pw_name) : fmt::format("uid-{}", ::getuid());
}

// Held while a snapshot of the folder is replaced.
Result<UniqueFd> LockFolder(const fs::path& folder) {
  BARTIZAN_DO(MakeDirectories(folder));
  const fs::path file = folder / ".lock";
  UniqueFd fd(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!fd) return FailErrno(errno, "opening " + file.string());
  while (flock(fd.get(), LOCK_EX) != 0) {
    if (errno != EINTR) return FailErrno(errno, "locking " + file.string());
  }
  return fd;
}

std::string ProblemOf(const Principal& principal, std::string_view problem) {
  return fmt::format("{} {}, {}", PrincipalKindName(principal.kind), principal.name, problem);
}

// Those that are of no principal, without the place.
std::vector<std::string> OwnProblems(const AccountModel& account) {
  std::set<std::string> of_principals;
  for (const Principal& each : account.principals) {
    for (const std::string& problem : each.problems) of_principals.insert(ProblemOf(each, problem));
  }
  std::vector<std::string> own;
  const std::string start = account.place + ": ";
  for (std::string_view problem : account.problems) {
    if (problem.starts_with(start)) problem.remove_prefix(start.size());
    if (!of_principals.contains(std::string(problem))) own.emplace_back(problem);
  }
  return own;
}

struct State {
  Manifest manifest;
  std::map<std::string, std::string> contents;
};

State StateOf(const AccountModel& account) {
  State state;
  state.manifest.id = account.id;
  state.manifest.partition = account.partition;
  state.manifest.problems = OwnProblems(account);
  PrincipalWriter writer;
  for (const Principal& each : account.principals) {
    std::string text = writer.ToText(each);
    const std::string file = SnapshotFileName(each);
    state.manifest.files.emplace(file, crypto::Sha256Hex(text));
    state.contents.emplace(file, std::move(text));
  }
  return state;
}

Status CheckAccount(const std::optional<StateLine>& last, const AccountModel& account,
                    std::string_view name) {
  if (!last || last->info.account_id == account.id) return {};
  return Fail(Code::kConflict,
              fmt::format("snapshot {} is of account {}, not of {}", name,
                          last->info.account_id.empty() ? "(none)" : last->info.account_id,
                          account.id.empty() ? "(none)" : account.id),
              "choose another name, or replace it");
}

// The policies that groups bring to their users, which stand with the groups.
void AddGroupPolicies(std::vector<Principal>& principals) {
  std::map<std::string, const Principal*> groups;
  for (const Principal& each : principals) {
    if (each.kind == PrincipalKind::kGroup) groups.emplace(each.name, &each);
  }
  for (Principal& user : principals) {
    for (const std::string& name : user.groups) {
      const auto group = groups.find(name);
      if (group == groups.end()) continue;
      for (AttachedPolicy policy : group->second->policies) {
        policy.group = name;
        user.policies.push_back(std::move(policy));
      }
    }
  }
}

Result<AccountModel> LoadState(const SnapshotFolder& folder, const SnapshotInfo& info) {
  BARTIZAN_TRY(const Manifest manifest, folder.ManifestOf(info.digest));
  AccountModel model;
  model.label = info.name;
  model.place = fmt::format("snapshot {} of {}", info.name, FormatIso(info.taken));
  model.id = manifest.id;
  model.partition = manifest.partition;
  iampolicy::DocumentCache documents;
  for (const auto& [file, digest] : manifest.files) {
    BARTIZAN_TRY(const std::string text, folder.Content(file, digest));
    BARTIZAN_TRY(auto principal, ParsePrincipal(text, (folder.path() / file).string(), documents));
    model.principals.push_back(std::move(principal));
  }
  std::ranges::sort(model.principals, {}, [](const Principal& each) {
    return std::tie(each.kind, each.name, each.path);
  });
  AddGroupPolicies(model.principals);
  for (const std::string& problem : manifest.problems) {
    model.problems.push_back(fmt::format("{}: {}", model.place, problem));
  }
  for (const Principal& each : model.principals) {
    for (const std::string& problem : each.problems) {
      model.problems.push_back(fmt::format("{}: {}", model.place, ProblemOf(each, problem)));
    }
  }
  return model;
}

std::unexpected<Error> NoSuchSnapshot(const fs::path& folder, std::string_view name) {
  std::vector<std::string> names;
  if (const auto all = ListSnapshots(folder)) {
    for (const SnapshotInfo& each : *all) names.push_back(each.name);
  }
  return Fail(Code::kNotFound, fmt::format("there is no snapshot {} in {}", name, folder.string()),
              names.empty() ? "there is none at all" : "there are: " + Join(names, ", "));
}

// The last state until the end of the day.
Result<SnapshotInfo> UntilDay(const std::vector<StateLine>& history, const std::string& day) {
  const auto begin = ParseIso(day);
  if (!begin || day.size() != 10) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" is no day", Ellipsize(day, 40)),
                "write it as 2026-11-23");
  }
  const Time end = *begin + std::chrono::days(1);
  for (const StateLine& line : std::views::reverse(history)) {
    if (line.info.taken < end) return line.info;
  }
  const SnapshotInfo& first = history.front().info;
  return Fail(Code::kNotFound, fmt::format("snapshot {} has no state of {} or before; its first is "
                                           "of {}",
                                           first.name, day, FormatIso(first.taken)));
}

}  // namespace

Result<SnapshotInfo> SaveSnapshot(const fs::path& folder, std::string_view name,
                                  const AccountModel& account, Time now, bool replace) {
  BARTIZAN_DO(CheckName(name));
  BARTIZAN_TRY(const UniqueFd lock, LockFolder(folder));
  SnapshotFolder snapshot(folder / name);
  BARTIZAN_TRY(const auto last, snapshot.Last());
  if (!replace) BARTIZAN_DO(CheckAccount(last, account, name));
  const State state = StateOf(account);
  StateLine line{.source = account.place, .by = LocalUser()};
  line.info = {.name = std::string(name),
               .taken = now,
               .digest = crypto::Sha256Hex(state.manifest.ToText()),
               .account_id = account.id,
               .principals = account.principals.size()};
  BARTIZAN_DO(snapshot.Replace(state.manifest, state.contents, line));
  return last && last->info.digest == line.info.digest ? last->info : line.info;
}

Result<AccountModel> LoadSnapshot(const fs::path& folder, std::string_view name,
                                  std::optional<std::string> day) {
  BARTIZAN_DO(CheckName(name));
  const SnapshotFolder snapshot(folder / name);
  BARTIZAN_TRY(const auto history, snapshot.History());
  if (history.empty()) return NoSuchSnapshot(folder, name);
  if (!day) return LoadState(snapshot, history.back().info);
  BARTIZAN_TRY(const SnapshotInfo info, UntilDay(history, *day));
  return LoadState(snapshot, info);
}

Result<std::vector<SnapshotInfo>> ListSnapshots(const fs::path& folder) {
  std::vector<SnapshotInfo> all;
  std::error_code error;
  if (!fs::exists(folder, error) && !error) return all;
  for (auto entry = fs::directory_iterator(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (!CheckName(entry->path().filename().string())) continue;
    BARTIZAN_TRY(const auto last, SnapshotFolder(entry->path()).Last());
    if (last) all.push_back(last->info);
  }
  if (error) return FailErrno(error.value(), "reading the folder " + folder.string());
  std::ranges::sort(all, {}, &SnapshotInfo::name);
  return all;
}

Result<std::vector<SnapshotInfo>> SnapshotHistory(const fs::path& folder, std::string_view name) {
  BARTIZAN_DO(CheckName(name));
  BARTIZAN_TRY(const auto lines, SnapshotFolder(folder / name).History());
  if (lines.empty()) return NoSuchSnapshot(folder, name);
  std::vector<SnapshotInfo> all;
  all.reserve(lines.size());
  for (const StateLine& line : lines) all.push_back(line.info);
  return all;
}

}  // namespace bartizan::iam
