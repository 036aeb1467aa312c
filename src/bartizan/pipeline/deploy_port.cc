#include "bartizan/pipeline/deploy_port.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <set>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::pipeline {
namespace {

std::vector<std::string_view> Fields(std::string_view line) {
  std::vector<std::string_view> fields;
  for (line = Trim(line); !line.empty(); line = Trim(line)) {
    size_t end = std::min(line.find(' '), line.size());
    fields.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return fields;
}

// Inodes of listening sockets: lines of "sl local_address rem_address st … uid timeout inode",
// addresses as HEX:PORT, state 0A is LISTEN.
void CollectInodes(const char* table, int port, std::set<std::string>& inodes) {
  auto text = ReadFile(table);
  if (!text) return;
  for (const std::string& line : Split(*text, '\n')) {
    std::vector<std::string_view> fields = Fields(line);
    if (fields.size() < 10 || fields[3] != "0A") continue;
    std::string_view hex = fields[1].substr(fields[1].rfind(':') + 1);
    int value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    if (value == port) inodes.insert(fmt::format("socket:[{}]", fields[9]));
  }
}

bool HoldsOneOf(const fs::path& process, const std::set<std::string>& inodes) {
  std::error_code error;
  for (fs::directory_iterator it(process / "fd", error), end; !error && it != end;
       it.increment(error)) {
    std::error_code ignored;
    if (inodes.contains(fs::read_symlink(it->path(), ignored).string())) return true;
  }
  return false;
}

}  // namespace

bool PortIsFree(int port) {
  UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!fd) return false;
  int yes = 1;
  ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return ::bind(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

std::vector<int64_t> ListenersOn(int port) {
  std::set<std::string> inodes;
  CollectInodes("/proc/net/tcp", port, inodes);
  CollectInodes("/proc/net/tcp6", port, inodes);
  std::vector<int64_t> pids;
  if (inodes.empty()) return pids;
  std::error_code error;
  for (fs::directory_iterator it("/proc", error), end; !error && it != end; it.increment(error)) {
    auto pid = ParseInt(it->path().filename().string());
    if (pid && HoldsOneOf(it->path(), inodes)) pids.push_back(*pid);
  }
  return pids;
}

int64_t SessionOf(int64_t pid) {
  pid_t session = ::getsid(static_cast<pid_t>(pid));
  return session < 0 ? 0 : session;
}

std::string ProcessName(int64_t pid) {
  auto name = ReadFile(fmt::format("/proc/{}/comm", pid));
  return name ? ScrubUtf8(Trim(*name)) : "";
}

std::string VariableOf(int64_t pid, std::string_view name) {
  auto environment = ReadFile(fmt::format("/proc/{}/environ", pid));
  if (!environment) return {};
  for (const std::string& entry : Split(*environment, '\0')) {
    if (entry.starts_with(name) && entry.size() > name.size() && entry[name.size()] == '=') {
      return entry.substr(name.size() + 1);
    }
  }
  return {};
}

}  // namespace bartizan::pipeline
