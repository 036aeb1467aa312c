// Processes and sockets, from /proc.
#include <fmt/format.h>
#include <unistd.h>

#include <map>

#include "bartizan/base/text.h"
#include "bartizan/response/proc_files.h"
#include "bartizan/response/proc_text.h"
#include "bartizan/response/volatile_parts.h"

namespace bartizan::response {
namespace {

using data::JsonArray;
using data::JsonObject;

constexpr size_t kMostText = 128U << 10U;  // of a command line or an environment

// Texts that zero bytes end.
std::vector<std::string> ZeroEnded(std::string_view text) {
  if (text.ends_with('\0')) text.remove_suffix(1);
  return text.empty() ? std::vector<std::string>() : Split(text, '\0');
}

class Process {
 public:
  Process(int64_t pid, const VolatileLimits& limits)
      : limits_(limits), folder_(fmt::format("/proc/{}/", pid)), pid_(pid) {}

  // None when it has ended.
  std::optional<JsonObject> Describe() {
    const auto text = ReadProc(folder_ + "stat");
    if (!text) return {};
    const auto stat = ParseProcessStat(*text);
    if (!stat) return {};
    out_ = {{"pid", pid_},
            {"parent", stat->parent},
            {"group", stat->group},
            {"session", stat->session},
            {"name", EscapeBytes(stat->name)},
            {"state", std::string(1, stat->state)},
            {"threads", stat->threads},
            {"start", stat->start_ticks},
            {"ticks", stat->user_ticks + stat->system_ticks}};
    AddStatus();
    AddLinks();
    AddTexts("arguments", "cmdline", true);
    AddTexts("environment", "environ", limits_.environment_values);
    AddCgroups();
    AddFiles();
    AddMappings();
    if (!missing_.empty()) out_["missing"] = std::move(missing_);
    return std::move(out_);
  }

 private:
  void Miss(std::string_view what, const Error& error) {
    // Threads of the kernel have no memory, and what has ended has nothing.
    if (error.code != Code::kNotFound) {
      missing_.emplace_back(fmt::format("{}: {}", what, error.message));
    }
  }

  // User and group numbers, capabilities, and who traces it.
  void AddStatus() {
    const auto text = ReadProc(folder_ + "status");
    if (!text) return Miss("status", text.error());
    const std::map<std::string_view, const char*> wanted = {{"Uid:", "uids"},
                                                            {"Gid:", "gids"},
                                                            {"CapEff:", "capabilities"},
                                                            {"TracerPid:", "tracer"},
                                                            {"Seccomp:", "seccomp"}};
    for (const std::string& line : Split(*text, '\n')) {
      const size_t tab = line.find('\t');
      const auto found = wanted.find(std::string_view(line).substr(0, tab));
      if (tab == std::string::npos || found == wanted.end()) continue;
      out_[found->second] = ReplaceAll(line.substr(tab + 1), "\t", " ");
    }
  }

  void AddLinks() {
    for (const char* name : {"exe", "cwd", "root"}) {
      const auto target = ReadProcLink(folder_ + name);
      if (!target) {
        Miss(name, target.error());
        continue;
      }
      out_[name] = EscapeBytes(*target);
      if (std::string_view(name) == "exe") {
        out_["exe_deleted"] = target->ends_with(" (deleted)");
        out_["exe_in_memory"] = target->starts_with("/memfd:");
      }
    }
    JsonObject namespaces;
    for (const char* name : {"cgroup", "ipc", "mnt", "net", "pid", "user", "uts"}) {
      const auto target = ReadProcLink(folder_ + "ns/" + name);
      const auto number = target ? BracketedNumber(*target, name) : std::nullopt;
      if (number) namespaces[name] = *number;
    }
    out_["namespaces"] = std::move(namespaces);
  }

  void AddTexts(const char* key, const char* file, bool whole) {
    bool cut = false;
    const auto text = ReadProc(folder_ + file, kMostText, &cut);
    if (!text) return Miss(key, text.error());
    JsonArray list;
    for (const std::string& each : ZeroEnded(*text)) {
      if (list.size() == limits_.items) {
        cut = true;
        break;
      }
      list.emplace_back(EscapeBytes(whole ? each : each.substr(0, each.find('='))));
    }
    out_[key] = std::move(list);
    if (cut) missing_.emplace_back(fmt::format("{}: only the first ones", key));
  }

  void AddCgroups() {
    const auto text = ReadProc(folder_ + "cgroup");
    const auto lines = text ? ParseCgroupLines(*text) : std::unexpected(text.error());
    if (!lines) return Miss("cgroups", lines.error());
    JsonArray groups;
    for (const CgroupLine& line : *lines) {
      groups.emplace_back(line.controllers + ":" + EscapeBytes(line.path));
    }
    out_["cgroups"] = std::move(groups);
  }

  void AddFiles() {
    std::error_code error;
    JsonArray files;
    for (fs::directory_iterator entry(folder_ + "fd", error), end; !error && entry != end;
         entry.increment(error)) {
      if (files.size() == limits_.items) {
        missing_.emplace_back("files: only the first ones");
        break;
      }
      const auto target = ReadProcLink(entry->path());
      if (!target) continue;
      files.emplace_back(
          JsonObject{{"fd", ParseInt(entry->path().filename().native()).value_or(-1)},
                     {"to", EscapeBytes(*target)}});
    }
    if (error && error != std::errc::no_such_file_or_directory) {
      missing_.emplace_back("files: " + error.message());
    }
    out_["files"] = std::move(files);
  }

  // What is run from it: libraries, and code that no file has any more.
  void AddMappings() {
    const auto text = ReadProc(folder_ + "maps");
    const auto maps = text ? ParseMaps(*text) : std::unexpected(text.error());
    if (!maps) return Miss("mappings", maps.error());
    JsonArray code, suspicious;
    std::string last;
    for (const Mapping& mapping : *maps) {
      if (mapping.permissions.find('x') == std::string::npos) continue;
      const bool in_memory = mapping.path.starts_with("/memfd:") ||
                             mapping.path.starts_with("/dev/shm/") ||
                             mapping.path.starts_with("/SYSV");
      const bool anonymous = mapping.path.empty() || mapping.path == "[heap]" ||
                             mapping.path == "[stack]" || mapping.path.starts_with("[anon");
      if (mapping.deleted || in_memory || anonymous) {
        if (suspicious.size() < limits_.items) {
          suspicious.emplace_back(JsonObject{{"first", fmt::format("0x{:x}", mapping.first)},
                                             {"end", fmt::format("0x{:x}", mapping.end)},
                                             {"permissions", EscapeBytes(mapping.permissions)},
                                             {"path", EscapeBytes(mapping.path)}});
        }
      } else if (mapping.path != last && code.size() < limits_.items) {
        code.emplace_back(EscapeBytes(mapping.path));
      }
      last = mapping.path;
    }
    out_["code"] = std::move(code);
    out_["code_without_file"] = std::move(suspicious);
  }

  const VolatileLimits& limits_;
  std::string folder_;
  int64_t pid_;
  JsonObject out_;
  JsonArray missing_;
};

using Holders = std::map<uint64_t, JsonArray>;

// Which processes hold each socket.
Holders FindHolders(Gathering& gathering) {
  Holders holders;
  const auto pids = gathering.Try("processes", ListPids());
  if (!pids) return holders;
  for (const int64_t pid : *pids) {
    if (gathering.IsOver()) break;
    // A socket may be held by a process that has left the namespace since: all are asked.
    std::error_code error;
    for (fs::directory_iterator entry(fmt::format("/proc/{}/fd", pid), error), end;
         !error && entry != end; entry.increment(error)) {
      const auto target = ReadProcLink(entry->path());
      const auto inode = target ? BracketedNumber(*target, "socket") : std::nullopt;
      if (!inode) continue;
      JsonArray& list = holders[*inode];
      if (list.empty() || list.back() != pid) list.emplace_back(pid);
    }
  }
  return holders;
}

JsonArray HoldersOf(const Holders& holders, uint64_t inode) {
  const auto found = holders.find(inode);
  return found == holders.end() ? JsonArray() : found->second;
}

void AddInet(Gathering& gathering, const std::string& protocol, const std::string& text,
             const Holders& holders, JsonArray& list) {
  const auto sockets = gathering.Try(protocol, ParseInetSockets(text, protocol.starts_with("tcp")));
  if (!sockets) return;
  for (const InetSocket& socket : *sockets) {
    list.emplace_back(JsonObject{{"protocol", protocol},
                                 {"local", socket.local},
                                 {"remote", socket.remote},
                                 {"state", socket.state},
                                 {"uid", socket.uid},
                                 {"inode", socket.inode},
                                 {"receive_queue", socket.receive_queue},
                                 {"send_queue", socket.send_queue},
                                 {"pids", HoldersOf(holders, socket.inode)}});
  }
}

}  // namespace

data::JsonObject GatherProcesses(Gathering& gathering) {
  JsonArray processes;
  const auto pids = gathering.Try("processes", ListPids());
  for (const int64_t pid : pids.value_or(std::vector<int64_t>())) {
    if (gathering.IsOver()) break;
    if (!IsIn(gathering.where(), pid)) continue;
    if (processes.size() == gathering.limits().processes) {
      gathering.Miss("processes", fmt::format("only the first {}", processes.size()));
      break;
    }
    auto one = Process(pid, gathering.limits()).Describe();
    if (one) processes.emplace_back(std::move(*one));
  }
  return {{"ticks_per_second", sysconf(_SC_CLK_TCK)}, {"processes", std::move(processes)}};
}

data::JsonObject GatherSockets(Gathering& gathering) {
  std::map<std::string, std::string> texts;
  const Status read = gathering.where().Run([&]() -> Status {
    for (const char* name : {"tcp", "tcp6", "udp", "udp6", "raw", "raw6", "unix", "packet"}) {
      auto text = gathering.Try(
          name, ReadProc(fmt::format("/proc/thread-self/net/{}", name), gathering.limits().bytes));
      if (text) texts[name] = std::move(*text);
    }
    return {};
  });
  if (!read) gathering.Miss("sockets", read.error().OneLine());
  const Holders holders = FindHolders(gathering);

  JsonArray inet, local, packet;
  for (const char* name : {"tcp", "tcp6", "udp", "udp6", "raw", "raw6"}) {
    if (texts.contains(name)) AddInet(gathering, name, texts[name], holders, inet);
  }
  const auto unix_sockets = gathering.Try("unix", ParseUnixSockets(texts["unix"]));
  for (const UnixSocket& socket : unix_sockets.value_or(std::vector<UnixSocket>())) {
    local.emplace_back(JsonObject{{"path", EscapeBytes(socket.path)},
                                  {"type", socket.type},
                                  {"listening", socket.listening},
                                  {"inode", socket.inode},
                                  {"pids", HoldersOf(holders, socket.inode)}});
  }
  const auto packets = gathering.Try("packet", ParsePacketSockets(texts["packet"]));
  for (const PacketSocket& socket : packets.value_or(std::vector<PacketSocket>())) {
    packet.emplace_back(JsonObject{{"type", socket.type},
                                   {"protocol", socket.protocol},
                                   {"interface", socket.interface},
                                   {"uid", socket.uid},
                                   {"inode", socket.inode},
                                   {"pids", HoldersOf(holders, socket.inode)}});
  }
  return {{"sockets", std::move(inet)}, {"unix", std::move(local)}, {"packet", std::move(packet)}};
}

}  // namespace bartizan::response
