#include "bartizan/base/ip.h"

#include <fmt/format.h>

#include <array>

namespace bartizan {
namespace {

constexpr unsigned kGroups = 8;  // of 16 bits, in an IPv6 address
using Groups = std::array<uint16_t, kGroups>;

unsigned Width(const IpAddress& address) {
  return address.v6 ? 128 : 32;
}

// The bits behind the first `bits` ones.
IpAddress HostMask(bool v6, unsigned bits) {
  if (!v6) return {.v6 = false, .low = bits >= 32 ? 0 : 0xFFFFFFFFULL >> bits};
  return {.v6 = true,
          .high = bits >= 64 ? 0 : ~0ULL >> bits,
          .low = bits >= 128  ? 0
                 : bits <= 64 ? ~0ULL
                              : ~0ULL >> (bits - 64)};
}

// A decimal number of at most `digits` digits without leading zeros; moves behind it.
std::optional<unsigned> TakeDecimal(std::string_view& text, size_t digits) {
  unsigned value = 0;
  size_t i = 0;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
    if (i == digits || (i == 1 && value == 0)) return {};
    value = value * 10 + static_cast<unsigned>(text[i] - '0');
  }
  if (i == 0) return {};
  text.remove_prefix(i);
  return value;
}

std::optional<uint32_t> ParseV4(std::string_view text) {
  uint32_t address = 0;
  for (int part = 0; part < 4; ++part) {
    if (part > 0) {
      if (!text.starts_with('.')) return {};
      text.remove_prefix(1);
    }
    const auto value = TakeDecimal(text, 3);
    if (!value || *value > 255) return {};
    address = address << 8U | *value;
  }
  if (!text.empty()) return {};
  return address;
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// One to four hexadecimal digits; moves behind them.
std::optional<uint16_t> TakeGroup(std::string_view& text) {
  unsigned value = 0;
  size_t i = 0;
  for (; i < text.size() && HexValue(text[i]) >= 0; ++i) {
    if (i == 4) return {};
    value = value << 4U | static_cast<unsigned>(HexValue(text[i]));
  }
  if (i == 0) return {};
  text.remove_prefix(i);
  return static_cast<uint16_t>(value);
}

std::optional<IpAddress> ParseV6(std::string_view text) {
  const bool has_v4 = text.contains('.');
  Groups groups{};
  size_t count = 0;
  std::optional<size_t> gap;  // where "::" stands
  if (text.starts_with("::")) {
    gap = 0;
    text.remove_prefix(2);
  }
  while (!text.empty()) {
    if (count == kGroups) return {};
    // The last 32 bits may be written as an IPv4 address.
    if (has_v4 && !text.contains(':')) {
      const auto v4 = ParseV4(text);
      if (!v4 || count + 2 > kGroups) return {};
      groups[count++] = static_cast<uint16_t>(*v4 >> 16U);
      groups[count++] = static_cast<uint16_t>(*v4 & 0xFFFFU);
      break;
    }
    const auto group = TakeGroup(text);
    if (!group) return {};
    groups[count++] = *group;
    if (text.empty()) break;
    if (text.starts_with("::")) {
      if (gap) return {};
      gap = count;
      text.remove_prefix(2);
    } else if (text.starts_with(':') && text.size() > 1) {
      text.remove_prefix(1);
    } else {
      return {};
    }
  }
  if (gap ? count == kGroups : count != kGroups) return {};
  IpAddress address{.v6 = true};
  const size_t zeros = kGroups - count;
  for (size_t i = 0; i < kGroups; ++i) {
    uint16_t group = 0;
    if (!gap || i < *gap) {
      group = groups[i];
    } else if (i >= *gap + zeros) {
      group = groups[i - zeros];
    }
    uint64_t& half = i < 4 ? address.high : address.low;
    half = half << 16U | group;
  }
  return address;
}

std::string V4ToString(uint64_t address) {
  return fmt::format("{}.{}.{}.{}", address >> 24U & 0xFFU, address >> 16U & 0xFFU,
                     address >> 8U & 0xFFU, address & 0xFFU);
}

// The longest run of at least two zero groups, the first of several (RFC 5952 section 4.2).
std::pair<size_t, size_t> LongestZeros(const Groups& groups) {
  size_t best = 0;
  size_t best_length = 1;
  for (size_t i = 0; i < kGroups; ++i) {
    size_t length = 0;
    while (i + length < kGroups && groups[i + length] == 0) ++length;
    if (length > best_length) {
      best = i;
      best_length = length;
    }
    i += length;
  }
  return best_length > 1 ? std::pair(best, best_length) : std::pair(size_t{kGroups}, size_t{0});
}

std::string V6ToString(const IpAddress& address) {
  // Mapped IPv4 is the one form that is known to hold an IPv4 address (RFC 5952 section 5).
  if (address.high == 0 && address.low >> 32U == 0xFFFF) {
    return "::ffff:" + V4ToString(address.low & 0xFFFFFFFFULL);
  }
  Groups groups{};
  for (size_t i = 0; i < kGroups; ++i) {
    const uint64_t half = i < 4 ? address.high : address.low;
    groups[i] = static_cast<uint16_t>(half >> (48 - 16 * (i % 4)) & 0xFFFFU);
  }
  const auto [zeros, length] = LongestZeros(groups);
  std::string text;
  for (size_t i = 0; i < kGroups; ++i) {
    if (i == zeros) {
      text += "::";
      i += length - 1;
      continue;
    }
    if (!text.empty() && !text.ends_with(':')) text += ':';
    fmt::format_to(std::back_inserter(text), "{:x}", groups[i]);
  }
  return text;
}

}  // namespace

IpAddress IpPrefix::Last() const {
  const IpAddress host = HostMask(address.v6, bits);
  return {.v6 = address.v6, .high = address.high | host.high, .low = address.low | host.low};
}

bool IpPrefix::Covers(const IpAddress& other) const {
  return other.v6 == address.v6 && address <= other && other <= Last();
}

bool IpPrefix::Covers(const IpPrefix& other) const {
  return other.bits >= bits && Covers(other.address);
}

std::optional<IpAddress> ParseIpAddress(std::string_view text) {
  if (text.contains(':')) return ParseV6(text);
  const auto v4 = ParseV4(text);
  if (!v4) return {};
  return IpAddress{.v6 = false, .low = *v4};
}

Result<IpPrefix> ParseIpPrefix(std::string_view text) {
  const size_t slash = text.find('/');
  const auto address = ParseIpAddress(text.substr(0, slash));
  if (!address) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" is no IP address or prefix", text),
                "write it as 10.0.0.0/8 or 2001:db8::/32");
  }
  const unsigned width = Width(*address);
  unsigned bits = width;
  if (slash != std::string_view::npos) {
    std::string_view rest = text.substr(slash + 1);
    const auto length = TakeDecimal(rest, 3);
    if (!length || !rest.empty() || *length > width) {
      return Fail(Code::kInvalid, fmt::format("\"{}\": the length of a prefix is a whole number "
                                              "from 0 to {}",
                                              text, width));
    }
    bits = *length;
  }
  const IpAddress host = HostMask(address->v6, bits);
  const IpPrefix prefix{.address = {.v6 = address->v6,
                                    .high = address->high & ~host.high,
                                    .low = address->low & ~host.low},
                        .bits = static_cast<uint8_t>(bits)};
  if (prefix.address != *address) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" has bits set behind the first {}", text, bits),
                fmt::format("the prefix that holds it is {}", ToString(prefix)));
  }
  return prefix;
}

std::string ToString(const IpAddress& address) {
  return address.v6 ? V6ToString(address) : V4ToString(address.low);
}

std::string ToString(const IpPrefix& prefix) {
  return fmt::format("{}/{}", ToString(prefix.address), prefix.bits);
}

}  // namespace bartizan
