#pragma once
// What the evaluation of conditions and the search for telling values both need: the types of
// condition values. Internal to iampolicy. Pure; thread-safe.
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bartizan/iampolicy/evaluate.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

// The kinds of value that operators compare.
enum class ValueType : uint8_t {
  kString,
  kNumber,
  kDate,
  kBool,
  kBinary,
  kAddress,
  kArn,
  kPresence
};
ValueType TypeOf(Operator op);
// StringNotEquals, NotIpAddress, …: they hold where none of the values matches.
bool IsNegated(Operator op);
// Operators whose values are patterns: StringLike, ArnLike, ArnEquals (which is the same) and their
// opposites. Of the others, '*' and '?' are characters.
bool HasPatterns(Operator op);

// A decimal number of any length, so that bounds next to each other stay apart.
struct Decimal {
  bool negative = false;  // never of zero
  std::string whole;      // without leading zeros; empty for zero
  std::string fraction;   // without trailing zeros
  bool operator==(const Decimal&) const = default;
  std::strong_ordering operator<=>(const Decimal& other) const;
};
// "-12.50", "+3", ".5"; no exponent.
std::optional<Decimal> ParseDecimal(std::string_view text);
std::string FormatDecimal(const Decimal& number);
// Seconds of Unix time: of ISO 8601 text, or of a number (which AWS takes as such).
std::optional<Decimal> ParseInstant(std::string_view text);

// IPv4 addresses and IPv6 addresses are two separate lines; the first has its bytes in 0…3.
struct Address {
  bool v6 = false;
  std::array<uint8_t, 16> bytes{};
  auto operator<=>(const Address&) const = default;
  size_t size() const { return v6 ? 16 : 4; }
};
std::optional<Address> ParseAddress(std::string_view text);
std::string FormatAddress(const Address& address);

struct Network {
  Address first, last;
  bool Holds(const Address& address) const {
    return address.v6 == first.v6 && first <= address && address <= last;
  }
};
// "10.0.0.0/8"; an address alone is a network of one.
std::optional<Network> ParseNetwork(std::string_view text);

// The six parts of an ARN; the last one may hold colons.
using ArnParts = std::array<std::string_view, 6>;
std::optional<ArnParts> SplitArn(std::string_view text);

// The encoded text with its variables replaced by what the request says (encoded, so that its
// wildcards are characters), by their defaults where the request lacks the key. None where one has
// no value, or several: only keys with one value are variables
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
std::optional<std::string> ReplaceVariables(std::string_view encoded, const Request& request);
inline bool HasVariables(std::string_view encoded) {
  return encoded.find(kVariableBegin) != std::string_view::npos;
}
// Encoded text as the characters it stands for, wildcards included.
std::string PlainText(std::string_view encoded);

}  // namespace bartizan::iampolicy
