#include "bartizan/iampolicy/condition_values.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/base/time.h"

namespace bartizan::iampolicy {
namespace {

bool AllDigits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::strong_ordering CompareMagnitudes(const Decimal& a, const Decimal& b) {
  if (a.whole.size() != b.whole.size()) return a.whole.size() <=> b.whole.size();
  if (const auto whole = a.whole <=> b.whole; whole != 0) return whole;
  return a.fraction <=> b.fraction;
}

std::optional<std::string> VariableValue(std::string_view symbol, const Request& request) {
  const size_t comma = symbol.find(',');
  const std::string_view name = Trim(symbol.substr(0, comma));
  auto found = request.context.find(name);
  if (found == request.context.end()) {  // symbols are in lower case, keys of tags are not
    found = std::ranges::find_if(
        request.context, [&](const auto& entry) { return EqualsIgnoreCase(entry.first, name); });
  }
  if (found != request.context.end() && !found->second.empty()) {
    if (found->second.size() > 1) return std::nullopt;
    return EncodeWord(found->second.front());
  }
  if (comma == std::string_view::npos) return std::nullopt;
  std::string_view text = Trim(symbol.substr(comma + 1));
  if (text.size() >= 2 && text.starts_with('\'') && text.ends_with('\'')) {
    text = text.substr(1, text.size() - 2);
  }
  return EncodeWord(PlainText(text));
}

}  // namespace

ValueType TypeOf(Operator op) {
  if (op <= Operator::kStringNotLike) return ValueType::kString;
  if (op <= Operator::kNumericGreaterThanEquals) return ValueType::kNumber;
  if (op <= Operator::kDateGreaterThanEquals) return ValueType::kDate;
  if (op == Operator::kBool) return ValueType::kBool;
  if (op == Operator::kBinaryEquals) return ValueType::kBinary;
  if (op <= Operator::kNotIpAddress) return ValueType::kAddress;
  if (op <= Operator::kArnNotLike) return ValueType::kArn;
  return ValueType::kPresence;
}

bool IsNegated(Operator op) {
  switch (op) {
    case Operator::kStringNotEquals:
    case Operator::kStringNotEqualsIgnoreCase:
    case Operator::kStringNotLike:
    case Operator::kNumericNotEquals:
    case Operator::kDateNotEquals:
    case Operator::kNotIpAddress:
    case Operator::kArnNotEquals:
    case Operator::kArnNotLike:
      return true;
    default:
      return false;
  }
}

bool HasPatterns(Operator op) {
  return op == Operator::kStringLike || op == Operator::kStringNotLike ||
         TypeOf(op) == ValueType::kArn;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  if (negative != other.negative) {
    return negative ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return negative ? CompareMagnitudes(other, *this) : CompareMagnitudes(*this, other);
}

std::optional<Decimal> ParseDecimal(std::string_view text) {
  Decimal number;
  if (text.starts_with('-') || text.starts_with('+')) {
    number.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  std::string_view fraction;
  if (point != std::string_view::npos) fraction = text.substr(point + 1);
  if (whole.empty() && fraction.empty()) return std::nullopt;
  if (!AllDigits(whole) || !AllDigits(fraction)) return std::nullopt;
  while (whole.starts_with('0')) whole.remove_prefix(1);
  while (fraction.ends_with('0')) fraction.remove_suffix(1);
  number.whole = whole;
  number.fraction = fraction;
  if (whole.empty() && fraction.empty()) number.negative = false;
  return number;
}

std::string FormatDecimal(const Decimal& number) {
  std::string text = number.negative ? "-" : "";
  text += number.whole.empty() ? "0" : number.whole;
  if (!number.fraction.empty()) text += "." + number.fraction;
  return text;
}

std::optional<Decimal> ParseInstant(std::string_view text) {
  // "2026" is a year to ISO 8601 and a number of seconds to AWS.
  if (auto number = ParseDecimal(text)) return number;
  const auto time = ParseIso(text);
  if (!time) return std::nullopt;
  const int64_t micros = ToInt(*time);
  const uint64_t size = micros < 0 ? -static_cast<uint64_t>(micros) : static_cast<uint64_t>(micros);
  return ParseDecimal(
      fmt::format("{}{}.{:06}", micros < 0 ? "-" : "", size / 1'000'000, size % 1'000'000));
}

std::optional<Address> ParseAddress(std::string_view text) {
  const std::string terminated(text);
  if (terminated.find('\0') != std::string::npos) return std::nullopt;
  Address address;
  if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data()) == 1) return address;
  address.bytes = {};
  address.v6 = true;
  if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
  return std::nullopt;
}

std::string FormatAddress(const Address& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(address.v6 ? AF_INET6 : AF_INET, address.bytes.data(), text.data(), text.size());
  return text.data();
}

std::optional<Network> ParseNetwork(std::string_view text) {
  const size_t slash = text.find('/');
  const auto address = ParseAddress(text.substr(0, slash));
  if (!address) return std::nullopt;
  const auto all_bits = static_cast<int64_t>(address->size() * 8);
  std::optional<int64_t> bits = all_bits;
  if (slash != std::string_view::npos) bits = ParseInt(text.substr(slash + 1));
  if (!bits || *bits < 0 || *bits > all_bits) return std::nullopt;
  Network network{*address, *address};
  for (size_t i = 0; i < address->size(); ++i) {
    const int64_t kept = std::clamp<int64_t>(*bits - static_cast<int64_t>(i) * 8, 0, 8);
    const auto host = static_cast<uint8_t>(0xFFU >> static_cast<unsigned>(kept));
    network.first.bytes[i] = static_cast<uint8_t>(network.first.bytes[i] & ~host);
    network.last.bytes[i] |= host;
  }
  return network;
}

std::optional<ArnParts> SplitArn(std::string_view text) {
  ArnParts parts;
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    parts[i] = text.substr(0, colon);
    text.remove_prefix(colon + 1);
  }
  parts.back() = text;
  return parts;
}

std::optional<std::string> ReplaceVariables(std::string_view encoded, const Request& request) {
  std::string out;
  while (true) {
    const size_t begin = encoded.find(kVariableBegin);
    out += encoded.substr(0, begin);
    if (begin == std::string_view::npos) return out;
    const size_t end = encoded.find(kVariableEnd, begin);
    if (end == std::string_view::npos) return std::nullopt;
    const auto value = VariableValue(encoded.substr(begin + 1, end - begin - 1), request);
    if (!value) return std::nullopt;
    out += *value;
    encoded.remove_prefix(end + 1);
  }
}

std::string PlainText(std::string_view encoded) {
  std::string text(encoded);
  for (char& c : text) {
    if (c == kLiteralStar) c = '*';
    if (c == kLiteralQuestion) c = '?';
  }
  return text;
}

}  // namespace bartizan::iampolicy
