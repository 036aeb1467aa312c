#pragma once
// The texts of /proc as values. What processes can put into them is hostile: names with newlines
// and parentheses, bytes that are not UTF-8. Pure; thread-safe.
// Source: proc(5), Documentation/filesystems/proc.rst of the kernel.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::response {

// Any bytes as printable UTF-8, without loss: a backslash, control characters (C0, DEL, C1) and
// bytes that are not part of valid UTF-8 become \xHH, one for each byte; the rest stays. Every
// backslash of the result therefore starts such an escape.
std::string EscapeBytes(std::string_view bytes);
// The bytes again; none where a backslash starts no escape.
std::optional<std::string> UnescapeBytes(std::string_view text);

// /proc/PID/stat.
struct ProcessStat {
  int64_t pid = 0, parent = 0, group = 0, session = 0, threads = 0;
  std::string name;  // raw bytes
  char state = '?';
  uint64_t user_ticks = 0, system_ticks = 0, start_ticks = 0;  // since boot, of 1/100 s
  bool operator==(const ProcessStat&) const = default;
};
Result<ProcessStat> ParseProcessStat(std::string_view text);

// A line of /proc/PID/maps.
struct Mapping {
  uint64_t first = 0, end = 0;  // [first, end)
  std::string permissions;      // "r-xp"
  uint64_t offset = 0, inode = 0;
  std::string device;  // "08:01"
  std::string path;    // raw bytes as the kernel writes them (a newline is \012); may be empty
  bool deleted = false;
  bool operator==(const Mapping&) const = default;
};
// kInvalid with the line's number for a line that is none, or that is not behind the one before.
Result<std::vector<Mapping>> ParseMaps(std::string_view text);

// A line of /proc/PID/cgroup.
struct CgroupLine {
  std::string controllers;  // empty: version 2
  std::string path;         // raw bytes
  bool operator==(const CgroupLine&) const = default;
};
Result<std::vector<CgroupLine>> ParseCgroupLines(std::string_view text);

// A mount of a file system of /proc/PID/mountinfo.
struct Mount {
  std::string root, point, type, source, options, super_options;  // \040 and the like resolved
  bool operator==(const Mount&) const = default;
};
Result<std::vector<Mount>> ParseMountInfo(std::string_view text);

// A line of /proc/net/{tcp,tcp6,udp,udp6,raw,raw6}.
struct InetSocket {
  std::string local, remote;  // "10.0.0.1:22", "[fd00::1]:22"
  std::string state;          // "ESTABLISHED", …; of others than TCP "" or "ESTABLISHED"
  uint64_t uid = 0, inode = 0, receive_queue = 0, send_queue = 0;
  bool operator==(const InetSocket&) const = default;
};
// `tcp` decides what the states are called. kInvalid with the line's number.
Result<std::vector<InetSocket>> ParseInetSockets(std::string_view text, bool tcp);

// A line of /proc/net/unix.
struct UnixSocket {
  uint64_t inode = 0, type = 0;  // 1 stream, 2 datagram, 5 sequenced packets
  bool listening = false;
  std::string path;  // raw bytes; an abstract one starts with @
  bool operator==(const UnixSocket&) const = default;
};
Result<std::vector<UnixSocket>> ParseUnixSockets(std::string_view text);

// A line of /proc/net/packet: somebody reads or writes frames.
struct PacketSocket {
  uint64_t type = 0, protocol = 0, interface = 0, uid = 0, inode = 0;
  bool operator==(const PacketSocket&) const = default;
};
Result<std::vector<PacketSocket>> ParsePacketSockets(std::string_view text);

// The number in "socket:[12345]" or "net:[4026531840]".
std::optional<uint64_t> BracketedNumber(std::string_view text, std::string_view kind);

}  // namespace bartizan::response
