// The network's state, the kernel, logins, logs and files that start something.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/proc_files.h"
#include "bartizan/response/proc_text.h"
#include "bartizan/response/volatile_parts.h"

namespace bartizan::response {
namespace {

using data::JsonArray;
using data::JsonObject;

constexpr uint64_t kMostFile = 1U << 20U;      // of a file that is embedded in a document
constexpr uint64_t kMostRecords = 16U << 20U;  // of a file of logins
constexpr size_t kMostFiles = 2000;
constexpr const char* kJournalLines = "20000";

// A file's properties, its digest and its text; none where there is no file.
std::optional<JsonObject> DescribeFile(Gathering& gathering, const fs::path& path) {
  struct stat status{};
  if (lstat(path.c_str(), &status) != 0) return {};
  JsonObject file = {{"path", EscapeBytes(path.native())},
                     {"mode", fmt::format("{:o}", status.st_mode)},
                     {"uid", status.st_uid},
                     {"gid", status.st_gid},
                     {"size", status.st_size},
                     {"modified", FormatIso(FromInt(status.st_mtim.tv_sec * 1'000'000LL +
                                                    status.st_mtim.tv_nsec / 1000),
                                            true)}};
  if (S_ISLNK(status.st_mode)) {
    const auto target = ReadProcLink(path);
    if (target) file["link"] = EscapeBytes(*target);
    return file;
  }
  if (!S_ISREG(status.st_mode)) return file;
  bool cut = false;
  const auto text = ReadProc(path, kMostFile, &cut);
  if (!text) {
    gathering.Miss(EscapeBytes(path.native()), text.error().message);
    return file;
  }
  file["text"] = EscapeBytes(*text);
  file["cut"] = cut;
  if (!cut) file["sha256"] = crypto::Sha256Hex(*text);
  return file;
}

// Files of a folder and of those below it, some levels deep. Links are not followed.
void AddFolder(Gathering& gathering, const fs::path& folder, int depth, JsonArray& files) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (files.size() >= kMostFiles || gathering.IsOver()) return;
    std::error_code ignored;
    if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
      if (depth > 0) AddFolder(gathering, entry->path(), depth - 1, files);
      continue;
    }
    auto file = DescribeFile(gathering, entry->path());
    if (file) files.emplace_back(std::move(*file));
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    gathering.Miss(folder.string(), error.message());
  }
}

int64_t ClockMicros(clockid_t id) {
  timespec now{};
  clock_gettime(id, &now);
  return now.tv_sec * 1'000'000LL + now.tv_nsec / 1000;
}

void AddText(Gathering& gathering, JsonObject& out, const char* key, const std::string& path) {
  const auto text = gathering.Try(key, ReadProc(path, kMostFile));
  if (text) out[key] = EscapeBytes(Trim(*text));
}

// Lines as a list, so that a control character of one cannot hide another.
void AddLines(Gathering& gathering, JsonObject& out, const char* key, const std::string& path) {
  const auto text = gathering.Try(key, ReadProc(path, gathering.limits().bytes));
  if (!text) return;
  JsonArray lines;
  for (const std::string& line : Split(Trim(*text), '\n')) lines.emplace_back(EscapeBytes(line));
  out[key] = std::move(lines);
}

}  // namespace

data::JsonObject GatherNetwork(Gathering& gathering) {
  const std::pair<const char*, std::vector<std::string>> kQuestions[] = {
      {"addresses", {"ip", "-j", "address", "show"}},
      {"routes", {"ip", "-j", "route", "show", "table", "all"}},
      {"routes6", {"ip", "-6", "-j", "route", "show", "table", "all"}},
      {"rules", {"ip", "-j", "rule", "show"}},
      {"neighbours", {"ip", "-j", "neighbour", "show"}}};
  JsonObject out;
  for (const auto& [key, argv] : kQuestions) {
    bool cut = false;
    const auto text = gathering.Try(
        key, OutputOf(gathering.where(), argv, gathering.limits().bytes, gathering.Left(), &cut));
    if (!text) continue;
    // ip answers a question without a result by no text at all.
    const auto json = data::ParseJson(Trim(*text).empty() ? "[]" : *text, key);
    if (json) {
      out[key] = *json;
    } else {
      gathering.Miss(key, cut ? "the answer is too long" : json.error().message);
    }
  }
  gathering.AddOutput("nft-ruleset.txt", {"nft", "list", "ruleset"});
  gathering.AddOutput("conntrack.txt", {"conntrack", "-L", "-o", "extended"});
  return out;
}

data::JsonObject GatherSystem(Gathering& gathering) {
  JsonObject out = {{"realtime_micros", ClockMicros(CLOCK_REALTIME)},
                    {"boottime_micros", ClockMicros(CLOCK_BOOTTIME)},
                    {"monotonic_micros", ClockMicros(CLOCK_MONOTONIC)}};
  utsname name{};
  if (uname(&name) == 0) {
    out["hostname"] = EscapeBytes(name.nodename);
    out["kernel"] = EscapeBytes(
        fmt::format("{} {} {} {}", name.sysname, name.release, name.version, name.machine));
  }
  AddText(gathering, out, "boot_id", "/proc/sys/kernel/random/boot_id");
  AddText(gathering, out, "machine_id", "/etc/machine-id");
  AddText(gathering, out, "uptime", "/proc/uptime");
  AddText(gathering, out, "load", "/proc/loadavg");
  AddText(gathering, out, "command_line", "/proc/cmdline");
  AddText(gathering, out, "tainted", "/proc/sys/kernel/tainted");
  AddText(gathering, out, "core_pattern", "/proc/sys/kernel/core_pattern");
  AddLines(gathering, out, "os_release", "/etc/os-release");
  // A kernel that is built without modules has no such file: then there are none.
  if (access("/proc/modules", F_OK) == 0) AddLines(gathering, out, "modules", "/proc/modules");
  AddLines(gathering, out, "memory", "/proc/meminfo");
  AddLines(gathering, out, "partitions", "/proc/partitions");
  AddLines(gathering, out, "swaps", "/proc/swaps");
  const auto text = gathering.Try("mounts", ReadProc("/proc/self/mountinfo"));
  const auto mounts = text ? gathering.Try("mounts", ParseMountInfo(*text)) : std::nullopt;
  JsonArray list;
  for (const Mount& mount : mounts.value_or(std::vector<Mount>())) {
    list.emplace_back(JsonObject{{"point", EscapeBytes(mount.point)},
                                 {"root", EscapeBytes(mount.root)},
                                 {"type", EscapeBytes(mount.type)},
                                 {"source", EscapeBytes(mount.source)},
                                 {"options", EscapeBytes(mount.options)}});
  }
  out["mounts"] = std::move(list);
  return out;
}

data::JsonObject GatherLogins(Gathering& gathering) {
  gathering.AddOutput("who.txt", {"who", "-a"});
  gathering.AddOutput("last.txt", {"last", "-Fxw", "-n", "5000"});
  JsonArray copied;
  for (const char* path :
       {"/run/utmp", "/var/run/utmp", "/var/log/wtmp", "/var/log/btmp", "/var/log/lastlog"}) {
    std::error_code ignored;
    if (!fs::exists(path, ignored) || fs::is_symlink(fs::path(path).parent_path(), ignored)) {
      continue;
    }
    bool cut = false;
    const auto text = gathering.Try(path, ReadProc(path, kMostRecords, &cut));
    if (!text) continue;
    if (cut) gathering.Miss(path, fmt::format("only the first {} bytes", kMostRecords));
    gathering.Add({.name = fs::path(path).filename().string(),
                   .media_type = "application/octet-stream",
                   .source = path,
                   .content = *text,
                   .cut = cut});
    copied.emplace_back(path);
  }
  return {{"copied", std::move(copied)}};
}

void GatherKernelLog(Gathering& gathering) {
  gathering.AddOutput("kernel-log.txt", {"dmesg", "--raw"});
}

void GatherJournal(Gathering& gathering) {
  gathering.AddOutput("journal.export",
                      {"journalctl", "--no-pager", "--quiet", "-o", "export", "-n", kJournalLines});
}

data::JsonObject GatherFiles(Gathering& gathering) {
  JsonArray files;
  for (const char* path :
       {"/etc/ld.so.preload", "/etc/crontab", "/etc/anacrontab", "/etc/rc.local", "/etc/passwd",
        "/etc/group", "/etc/sudoers", "/etc/hosts", "/etc/resolv.conf", "/etc/ssh/sshd_config",
        "/etc/environment", "/etc/profile", "/root/.bashrc", "/root/.profile",
        "/root/.ssh/authorized_keys", "/root/.bash_history"}) {
    auto file = DescribeFile(gathering, path);
    if (file) files.emplace_back(std::move(*file));
  }
  const std::pair<const char*, int> kFolders[] = {
      {"/etc/cron.d", 0},         {"/etc/cron.hourly", 0},    {"/etc/cron.daily", 0},
      {"/etc/cron.weekly", 0},    {"/etc/cron.monthly", 0},   {"/var/spool/cron", 2},
      {"/var/spool/at", 1},       {"/etc/systemd/system", 2}, {"/run/systemd/system", 1},
      {"/etc/sudoers.d", 0},      {"/etc/profile.d", 0},      {"/etc/ld.so.conf.d", 0},
      {"/etc/modules-load.d", 0}, {"/etc/udev/rules.d", 0},   {"/etc/init.d", 0}};
  for (const auto& [folder, depth] : kFolders) AddFolder(gathering, folder, depth, files);
  std::error_code error;
  for (fs::directory_iterator home("/home", error), end; !error && home != end;
       home.increment(error)) {
    auto keys = DescribeFile(gathering, home->path() / ".ssh/authorized_keys");
    if (keys) files.emplace_back(std::move(*keys));
  }
  if (files.size() >= kMostFiles) {
    gathering.Miss("files", fmt::format("only the first {}", kMostFiles));
  }
  return {{"files", std::move(files)}};
}

}  // namespace bartizan::response
