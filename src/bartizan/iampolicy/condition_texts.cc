#include "bartizan/iampolicy/condition_texts.h"

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/base/time.h"

namespace bartizan::iampolicy {
namespace {

template <class F>
void ForEachValue(Conditions conditions, ValueType type, F&& each) {
  for (const Condition* condition : conditions) {
    if (TypeOf(condition->op) != type) continue;
    for (const std::string& value : condition->values) each(value);
  }
}

// Digits without leading zeros (empty: zero), plus one; or minus one, of a number above zero.
std::string Increment(std::string digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit != '9') {
      ++*digit;
      return digits;
    }
    *digit = '0';
  }
  return "1" + digits;
}
std::string Decrement(std::string digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit != '0') {
      --*digit;
      break;
    }
    *digit = '9';
  }
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

Decimal Opposite(Decimal number) {
  number.negative = !number.negative && !(number.whole.empty() && number.fraction.empty());
  return number;
}

Decimal NextWhole(const Decimal& number) {
  if (!number.negative) return {false, Increment(number.whole), ""};
  // Towards zero.
  std::string whole = number.fraction.empty() ? Decrement(number.whole) : number.whole;
  const bool zero = whole.empty();
  return {!zero, std::move(whole), ""};
}
Decimal PreviousWhole(const Decimal& number) {
  return Opposite(NextWhole(Opposite(number)));
}

// A number between two others, whole where there is one.
Decimal Between(const Decimal& low, const Decimal& high) {
  Decimal whole = NextWhole(low);
  if (whole < high) return whole;
  if (low.negative) return Opposite(Between(Opposite(high), Opposite(low)));
  Decimal number = low;
  number.fraction.resize(std::max(low.fraction.size(), high.fraction.size()), '0');
  number.fraction += '5';
  return number;
}

// Each bound, a number between any two neighbours, one below and one above them all.
std::vector<Decimal> AroundBounds(const std::set<Decimal>& bounds) {
  std::vector<Decimal> numbers(bounds.begin(), bounds.end());
  if (bounds.empty()) return {Decimal{false, "1", ""}};
  for (auto low = bounds.begin(), high = std::next(low); high != bounds.end(); ++low, ++high) {
    numbers.push_back(Between(*low, *high));
  }
  numbers.push_back(NextWhole(*bounds.rbegin()));
  numbers.push_back(PreviousWhole(*bounds.begin()));
  return numbers;
}

std::string FormatInstant(const Decimal& seconds) {
  const auto whole = seconds.whole.empty() ? 0 : ParseInt(seconds.whole);
  constexpr int64_t kEndOfYear9999 = 253'402'300'799;
  if (seconds.negative || !whole || *whole > kEndOfYear9999 || seconds.fraction.size() > 6) {
    return FormatDecimal(seconds);
  }
  std::string micros = seconds.fraction;
  micros.resize(6, '0');
  return FormatIso(FromInt(*whole * 1'000'000 + *ParseInt(micros)), !seconds.fraction.empty());
}

std::optional<Address> Next(Address address) {
  for (size_t i = address.size(); i-- > 0;) {
    if (++address.bytes[i] != 0) return address;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> TellingNumbers(Conditions conditions) {
  std::set<Decimal> bounds;
  ForEachValue(conditions, ValueType::kNumber, [&](const std::string& value) {
    if (auto bound = ParseDecimal(value)) bounds.insert(*bound);
  });
  std::vector<std::string> texts;
  for (const Decimal& number : AroundBounds(bounds)) texts.push_back(FormatDecimal(number));
  return texts;
}

std::vector<std::string> TellingDates(Conditions conditions) {
  std::set<Decimal> bounds;
  ForEachValue(conditions, ValueType::kDate, [&](const std::string& value) {
    if (auto bound = ParseInstant(value)) bounds.insert(*bound);
  });
  std::vector<std::string> texts;
  for (const Decimal& seconds : AroundBounds(bounds)) texts.push_back(FormatInstant(seconds));
  return texts;
}

std::vector<std::string> TellingBinaries(Conditions conditions) {
  std::vector<std::string> texts;
  ForEachValue(conditions, ValueType::kBinary, [&](const std::string& value) {
    if (Base64Decode(value)) texts.push_back(value);
  });
  std::string other = "x";
  while (Contains(texts, Base64Encode(Bytes(other)))) other += 'x';
  texts.push_back(Base64Encode(Bytes(other)));
  return texts;
}

// Networks are intervals: what holds for an address changes only where one begins or has ended.
std::vector<std::string> TellingAddresses(Conditions conditions) {
  std::vector<std::string> begins;
  std::vector<std::string> ends;
  ForEachValue(conditions, ValueType::kAddress, [&](const std::string& value) {
    const auto network = ParseNetwork(value);
    if (!network) return;
    begins.push_back(FormatAddress(network->first));
    if (const auto after = Next(network->last)) ends.push_back(FormatAddress(*after));
  });
  std::vector<std::string> texts = std::move(begins);
  // Of documentation networks: nicer to read than the very first addresses.
  texts.insert(texts.end(), {"198.51.100.7", "2001:db8::7"});
  texts.insert(texts.end(), ends.begin(), ends.end());
  texts.insert(texts.end(), {"0.0.0.0", "::"});
  return texts;
}

}  // namespace bartizan::iampolicy
