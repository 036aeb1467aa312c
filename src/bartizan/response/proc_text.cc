#include "bartizan/response/proc_text.h"

#include <fmt/format.h>

#include <bit>
#include <charconv>
#include <functional>

#include "bartizan/base/ip.h"
#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

std::unexpected<Error> Bad(std::string_view file, size_t line, std::string_view text) {
  return Fail(Code::kInvalid, fmt::format("{}:{}: not understood: {}", file, line,
                                          EscapeBytes(Ellipsize(ScrubUtf8(text), 120))));
}

template <class T = uint64_t>
std::optional<T> Number(std::string_view text, int base = 10) {
  T value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

// Words of a line that any number of spaces part.
class Words {
 public:
  explicit Words(std::string_view line) : rest_(line) {}
  std::string_view Next() {
    Skip();
    const std::string_view word = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(word.size());
    return word;
  }
  // All that follows the spaces.
  std::string_view Rest() {
    Skip();
    return rest_;
  }
  // What follows one space, whatever it starts with.
  std::string_view RawRest() const { return rest_.starts_with(' ') ? rest_.substr(1) : rest_; }

 private:
  void Skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }
  std::string_view rest_;
};

// Calls `each` with the lines of a text that ends with a newline.
Status ForLines(std::string_view text, std::string_view file,
                const std::function<bool(size_t number, std::string_view line)>& each) {
  size_t number = 0;
  while (!text.empty()) {
    ++number;
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos) {
      return Fail(Code::kInvalid, fmt::format("{}:{}: the line is cut short", file, number));
    }
    if (!each(number, line)) return Bad(file, number, line);
    text.remove_prefix(end + 1);
  }
  return {};
}

// A byte that stands alone in printed text: no control character and part of valid UTF-8.
size_t PlainBytes(std::string_view rest) {
  const auto byte = static_cast<uint8_t>(rest[0]);
  if (byte < 0x80) return byte >= 0x20 && byte != 0x7f && byte != '\\' ? 1 : 0;
  const size_t length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  if (rest.size() < length || FindInvalidUtf8(rest.substr(0, length))) return 0;
  const bool c1 = byte == 0xc2 && static_cast<uint8_t>(rest[1]) < 0xa0;
  return c1 ? 0 : length;
}

// \040 and the like, as mountinfo has them.
std::string ResolveOctal(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto code = text[i] == '\\' && i + 4 <= text.size()
                          ? Number<unsigned>(text.substr(i + 1, 3), 8)
                          : std::nullopt;
    if (code && *code < 256) {
      out += static_cast<char>(*code);
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Eight hexadecimal digits of a word in the machine's byte order, as bytes in the network's.
std::optional<uint32_t> AddressWord(std::string_view text) {
  const auto word = Number<uint32_t>(text, 16);
  if (!word || text.size() != 8) return {};
  return std::endian::native == std::endian::little ? __builtin_bswap32(*word) : *word;
}

// "0100007F:0016" and the form of IPv6, with four such words.
std::optional<std::string> SocketAddress(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const auto port = Number<uint16_t>(text.substr(colon + 1), 16);
  const std::string_view digits = text.substr(0, colon);
  if (!port || (digits.size() != 8 && digits.size() != 32)) return {};
  uint64_t words[4] = {};
  for (size_t i = 0; i < digits.size() / 8; ++i) {
    const auto word = AddressWord(digits.substr(8 * i, 8));
    if (!word) return {};
    words[i] = *word;
  }
  if (digits.size() == 8) {
    return fmt::format("{}:{}", ToString(IpAddress{.low = words[0]}), *port);
  }
  const IpAddress address{
      .v6 = true, .high = words[0] << 32U | words[1], .low = words[2] << 32U | words[3]};
  return fmt::format("[{}]:{}", ToString(address), *port);
}

// include/net/tcp_states.h
constexpr std::string_view kTcpStates[] = {
    "",      "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2",    "TIME_WAIT",
    "CLOSE", "CLOSE_WAIT",  "LAST_ACK", "LISTEN",   "CLOSING",   "NEW_SYN_RECV", "BOUND_INACTIVE"};

}  // namespace

std::string EscapeBytes(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const size_t plain = PlainBytes(bytes);
    if (plain == 0) out += fmt::format("\\x{:02x}", static_cast<uint8_t>(bytes[0]));
    out += bytes.substr(0, plain);
    bytes.remove_prefix(std::max<size_t>(plain, 1));
  }
  return out;
}

std::optional<std::string> UnescapeBytes(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (i + 4 > text.size() || text[i + 1] != 'x') return {};
    const auto byte = Number<unsigned>(text.substr(i + 2, 2), 16);
    if (!byte) return {};
    out += static_cast<char>(*byte);
    i += 3;
  }
  return out;
}

Result<ProcessStat> ParseProcessStat(std::string_view text) {
  // The name may hold spaces and parentheses: the last one that closes ends it.
  const size_t open = text.find('(');
  const size_t close = text.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open ||
      open < 2) {
    return Bad("stat", 1, text);
  }
  ProcessStat stat;
  stat.name = text.substr(open + 1, close - open - 1);
  const auto pid = Number<int64_t>(text.substr(0, open - 1));
  Words words(Trim(text.substr(close + 1)));
  const std::string_view state = words.Next();
  if (!pid || state.size() != 1) return Bad("stat", 1, text);
  stat.pid = *pid;
  stat.state = state[0];
  // Fields 4 to 22, as proc(5) numbers them.
  for (int field = 4; field <= 22; ++field) {
    const std::string_view word = words.Next();
    const auto value = Number<int64_t>(word);
    const auto large = Number<uint64_t>(word);
    if (!value && !large) return Bad("stat", 1, text);
    const int64_t small = value.value_or(0);
    if (field == 4) stat.parent = small;
    if (field == 5) stat.group = small;
    if (field == 6) stat.session = small;
    if (field == 14) stat.user_ticks = large.value_or(0);
    if (field == 15) stat.system_ticks = large.value_or(0);
    if (field == 20) stat.threads = small;
    if (field == 22) stat.start_ticks = large.value_or(0);
  }
  return stat;
}

Result<std::vector<Mapping>> ParseMaps(std::string_view text) {
  std::vector<Mapping> mappings;
  BARTIZAN_DO(ForLines(text, "maps", [&](size_t, std::string_view line) {
    Words words(line);
    const std::string_view range = words.Next();
    const size_t dash = range.find('-');
    if (dash == std::string_view::npos) return false;
    Mapping mapping;
    const auto first = Number(range.substr(0, dash), 16);
    const auto end = Number(range.substr(dash + 1), 16);
    mapping.permissions = words.Next();
    const auto offset = Number(words.Next(), 16);
    mapping.device = words.Next();
    const auto inode = Number(words.Next());
    if (!first || !end || !offset || !inode || mapping.permissions.size() != 4) return false;
    if (*first >= *end || (!mappings.empty() && *first < mappings.back().end)) return false;
    mapping.first = *first;
    mapping.end = *end;
    mapping.offset = *offset;
    mapping.inode = *inode;
    mapping.path = words.Rest();
    mapping.deleted = mapping.path.ends_with(" (deleted)");
    mappings.push_back(std::move(mapping));
    return true;
  }));
  return mappings;
}

Result<std::vector<CgroupLine>> ParseCgroupLines(std::string_view text) {
  std::vector<CgroupLine> lines;
  BARTIZAN_DO(ForLines(text, "cgroup", [&](size_t, std::string_view line) {
    const size_t first = line.find(':');
    const size_t second = first == std::string_view::npos ? first : line.find(':', first + 1);
    if (second == std::string_view::npos || line.substr(second + 1, 1) != "/") return false;
    lines.push_back({std::string(line.substr(first + 1, second - first - 1)),
                     std::string(line.substr(second + 1))});
    return true;
  }));
  return lines;
}

Result<std::vector<Mount>> ParseMountInfo(std::string_view text) {
  std::vector<Mount> mounts;
  BARTIZAN_DO(ForLines(text, "mountinfo", [&](size_t, std::string_view line) {
    const size_t separator = line.find(" - ");
    if (separator == std::string_view::npos) return false;
    Words before(line.substr(0, separator));
    Words after(line.substr(separator + 3));
    Mount mount;
    for (int i = 0; i < 3; ++i) (void)before.Next();  // its id, its parent's, the device
    mount.root = ResolveOctal(before.Next());
    mount.point = ResolveOctal(before.Next());
    mount.options = before.Next();
    mount.type = after.Next();
    mount.source = ResolveOctal(after.Next());
    mount.super_options = after.Next();
    if (mount.point.empty() || mount.type.empty()) return false;
    mounts.push_back(std::move(mount));
    return true;
  }));
  return mounts;
}

Result<std::vector<InetSocket>> ParseInetSockets(std::string_view text, bool tcp) {
  std::vector<InetSocket> sockets;
  BARTIZAN_DO(ForLines(text, "net", [&](size_t number, std::string_view line) {
    if (number == 1) return true;  // the columns' names
    Words words(line);
    (void)words.Next();  // "0:"
    const auto local = SocketAddress(words.Next());
    const auto remote = SocketAddress(words.Next());
    const auto state = Number(words.Next(), 16);
    const std::string_view queues = words.Next();
    const size_t colon = queues.find(':');
    if (!local || !remote || !state || colon == std::string_view::npos) return false;
    const auto send = Number(queues.substr(0, colon), 16);
    const auto receive = Number(queues.substr(colon + 1), 16);
    for (int i = 0; i < 2; ++i) (void)words.Next();  // timer, retransmissions
    const auto uid = Number(words.Next());
    (void)words.Next();  // time-out
    const auto inode = Number(words.Next());
    if (!send || !receive || !uid || !inode) return false;
    InetSocket socket{.local = *local,
                      .remote = *remote,
                      .state = {},
                      .uid = *uid,
                      .inode = *inode,
                      .receive_queue = *receive,
                      .send_queue = *send};
    if (tcp || *state == 1) {
      socket.state = *state < std::size(kTcpStates) ? std::string(kTcpStates[*state])
                                                    : fmt::format("{}", *state);
    }
    sockets.push_back(std::move(socket));
    return true;
  }));
  return sockets;
}

Result<std::vector<UnixSocket>> ParseUnixSockets(std::string_view text) {
  std::vector<UnixSocket> sockets;
  // A path may hold newlines, which are written as they are: a line that is none belongs to the
  // path before.
  BARTIZAN_DO(ForLines(text, "unix", [&](size_t number, std::string_view line) {
    if (number == 1) return true;
    Words words(line);
    (void)words.Next();  // an address of the kernel
    (void)words.Next();  // references
    (void)words.Next();  // protocol
    const auto flags = Number(words.Next(), 16);
    const auto type = Number(words.Next(), 16);
    const auto state = Number(words.Next(), 16);
    const auto inode = Number(words.Next());
    if (flags && type && state && inode && line.find(": ") != std::string_view::npos) {
      sockets.push_back({.inode = *inode,
                         .type = *type,
                         .listening = (*flags & 0x10000U) != 0,  // __SO_ACCEPTCON
                         .path = std::string(words.RawRest())});
      return true;
    }
    if (sockets.empty()) return false;
    sockets.back().path += "\n";
    sockets.back().path += line;
    return true;
  }));
  return sockets;
}

Result<std::vector<PacketSocket>> ParsePacketSockets(std::string_view text) {
  std::vector<PacketSocket> sockets;
  BARTIZAN_DO(ForLines(text, "packet", [&](size_t number, std::string_view line) {
    if (number == 1) return true;
    Words words(line);
    (void)words.Next();  // an address of the kernel
    (void)words.Next();  // references
    const auto type = Number(words.Next());
    const auto protocol = Number(words.Next(), 16);
    const auto interface = Number(words.Next());
    for (int i = 0; i < 2; ++i) (void)words.Next();  // running, memory
    const auto uid = Number(words.Next());
    const auto inode = Number(words.Next());
    if (!type || !protocol || !interface || !uid || !inode) return false;
    sockets.push_back({*type, *protocol, *interface, *uid, *inode});
    return true;
  }));
  return sockets;
}

std::optional<uint64_t> BracketedNumber(std::string_view text, std::string_view kind) {
  if (!text.starts_with(kind) || !text.ends_with(']')) return {};
  text.remove_prefix(kind.size());
  if (!text.starts_with(":[")) return {};
  return Number(text.substr(2, text.size() - 3));
}

}  // namespace bartizan::response
