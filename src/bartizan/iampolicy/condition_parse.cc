#include "bartizan/iampolicy/condition_parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

namespace {

constexpr std::array<std::string_view, 27> kOperatorNames = {"StringEquals",
                                                             "StringNotEquals",
                                                             "StringEqualsIgnoreCase",
                                                             "StringNotEqualsIgnoreCase",
                                                             "StringLike",
                                                             "StringNotLike",
                                                             "NumericEquals",
                                                             "NumericNotEquals",
                                                             "NumericLessThan",
                                                             "NumericLessThanEquals",
                                                             "NumericGreaterThan",
                                                             "NumericGreaterThanEquals",
                                                             "DateEquals",
                                                             "DateNotEquals",
                                                             "DateLessThan",
                                                             "DateLessThanEquals",
                                                             "DateGreaterThan",
                                                             "DateGreaterThanEquals",
                                                             "Bool",
                                                             "BinaryEquals",
                                                             "IpAddress",
                                                             "NotIpAddress",
                                                             "ArnEquals",
                                                             "ArnLike",
                                                             "ArnNotEquals",
                                                             "ArnNotLike",
                                                             "Null"};
static_assert(kOperatorNames.size() == static_cast<size_t>(Operator::kNull) + 1);

bool TakePrefix(std::string_view& text, std::string_view prefix) {
  if (!EqualsIgnoreCase(text.substr(0, prefix.size()), prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool TakeSuffix(std::string_view& text, std::string_view suffix) {
  if (text.size() < suffix.size()) return false;
  if (!EqualsIgnoreCase(text.substr(text.size() - suffix.size()), suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// Quantifier, operator and IfExists of "ForAllValues:StringEqualsIfExists".
bool ReadOperator(std::string_view name, Condition& into) {
  if (TakePrefix(name, "ForAllValues:")) {
    into.quantifier = Quantifier::kForAllValues;
  } else if (TakePrefix(name, "ForAnyValue:")) {
    into.quantifier = Quantifier::kForAnyValue;
  }
  into.if_exists = TakeSuffix(name, "IfExists");
  for (size_t i = 0; i < kOperatorNames.size(); ++i) {
    if (!EqualsIgnoreCase(name, kOperatorNames[i])) continue;
    into.op = static_cast<Operator>(i);
    // To ask whether a key is absent if it exists means nothing.
    return !(into.if_exists && into.op == Operator::kNull);
  }
  return false;
}

Result<std::string> CanonicalKey(std::string_view key) {
  if (key.empty()) return Fail(Code::kInvalid, "a key without a name");
  for (const char c : key) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      return Fail(Code::kInvalid, "a key with a control character");
    }
  }
  const size_t tag = std::min(key.find('/'), key.size());
  return ToLower(key.substr(0, tag)).append(key.substr(tag));
}

Result<std::string> CanonicalBool(std::string_view text) {
  if (EqualsIgnoreCase(text, "true")) return "true";
  if (EqualsIgnoreCase(text, "false")) return "false";
  return Fail(Code::kInvalid, QuoteForPeople(text) + " is neither true nor false");
}

// The text of a value. `buffer` holds it where the JSON does not.
Result<std::string_view> TextOf(const data::Json& value, std::string& buffer) {
  if (const auto* text = value.if_string()) return data::View(*text);
  if (const bool* truth = value.if_bool()) return std::string_view(*truth ? "true" : "false");
  if (const int64_t* number = value.if_int64()) {
    buffer = fmt::format("{}", *number);
  } else if (const uint64_t* large = value.if_uint64()) {
    buffer = fmt::format("{}", *large);
  } else if (const double* real = value.if_double()) {
    buffer = fmt::format("{}", *real);
  } else {
    return Fail(Code::kInvalid, "a value that is no text, number or boolean");
  }
  return std::string_view(buffer);
}

Result<std::string> CanonicalValue(std::string_view text, Operator op, bool variables) {
  if (HasPatterns(op)) {
    BARTIZAN_TRY(const std::string encoded, EncodePattern(text, variables));
    return SimplifyPattern(encoded);
  }
  const ValueType type = TypeOf(op);
  if (type == ValueType::kString || type == ValueType::kBinary) {
    return EncodeLiteral(text, variables);
  }
  if (variables && text.find("${") != std::string_view::npos) {
    BARTIZAN_TRY(std::string encoded, EncodeLiteral(text, variables));
    if (HasVariables(encoded)) return encoded;
  }
  if (type == ValueType::kNumber) return CanonicalNumber(text);
  if (type == ValueType::kDate) return CanonicalDate(text);
  if (type == ValueType::kAddress) return CanonicalAddress(text);
  return CanonicalBool(text);
}

Status AddValue(const data::Json& value, bool variables, Condition& into) {
  std::string buffer;
  BARTIZAN_TRY(const std::string_view text, TextOf(value, buffer));
  BARTIZAN_TRY(std::string canonical, CanonicalValue(text, into.op, variables));
  into.values.push_back(std::move(canonical));
  return {};
}

Status AddValues(const data::Json& values, bool variables, Condition& into) {
  if (const data::JsonArray* list = values.if_array()) {
    into.values.reserve(list->size());
    for (const data::Json& value : *list) BARTIZAN_DO(AddValue(value, variables, into));
  } else {
    BARTIZAN_DO(AddValue(values, variables, into));
  }
  std::ranges::sort(into.values);
  const auto rest = std::ranges::unique(into.values);
  into.values.erase(rest.begin(), rest.end());
  return {};
}

std::unexpected<Error> At(std::string_view name, std::string_view key, const Error& error) {
  return Fail(error.code, fmt::format("Condition.{}.{}: {}", QuoteForPeople(name),
                                      QuoteForPeople(key), error.message));
}

Status AddOperator(std::string_view name, const data::Json& keys, bool variables,
                   std::vector<Condition>& conditions) {
  Condition start;
  if (!ReadOperator(name, start)) {
    return Fail(Code::kInvalid,
                fmt::format("Condition.{}: no such operator", QuoteForPeople(name)));
  }
  const data::JsonObject* const object = keys.if_object();
  if (object == nullptr) {
    return Fail(Code::kInvalid,
                fmt::format("Condition.{}: not an object of keys", QuoteForPeople(name)));
  }
  for (const auto& member : *object) {
    const std::string_view key = data::View(member.key());
    Condition& condition = conditions.emplace_back(start);
    auto canonical = CanonicalKey(key);
    if (!canonical) return At(name, key, canonical.error());
    condition.key = *std::move(canonical);
    const Status added = AddValues(member.value(), variables, condition);
    if (!added) return At(name, key, added.error());
  }
  return {};
}

// Of a network: how many bits its first and last address share.
size_t PrefixLength(const Network& network) {
  size_t bits = 0;
  for (size_t i = 0; i < network.first.size(); ++i) {
    const auto differ = static_cast<uint8_t>(network.first.bytes[i] ^ network.last.bytes[i]);
    bits += static_cast<size_t>(std::countl_zero(differ));
    if (differ != 0) break;
  }
  return bits;
}

// JSON text may hold DEL and the control characters U+0080 to U+009F, which terminals obey, as they
// are.
std::string EscapeControls(std::string_view json) {
  std::string escaped;
  for (size_t i = 0; i < json.size(); ++i) {
    const auto byte = static_cast<uint8_t>(json[i]);
    const auto next = static_cast<uint8_t>(i + 1 < json.size() ? json[i + 1] : 0);
    if (byte == 0x7F) {
      escaped += "\\u007f";
    } else if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      escaped += fmt::format("\\u{:04x}", next);
      ++i;
    } else {
      escaped += json[i];
    }
  }
  return escaped;
}

}  // namespace

std::string_view OperatorName(Operator op) {
  return kOperatorNames[static_cast<size_t>(op)];
}

std::string FullOperatorName(const Condition& condition) {
  std::string_view quantifier;
  if (condition.quantifier == Quantifier::kForAllValues) quantifier = "ForAllValues:";
  if (condition.quantifier == Quantifier::kForAnyValue) quantifier = "ForAnyValue:";
  return fmt::format("{}{}{}", quantifier, OperatorName(condition.op),
                     condition.if_exists ? "IfExists" : "");
}

std::string QuoteForPeople(std::string_view text) {
  const auto plain = [](unsigned char c) { return c > 0x20 && c < 0x7F; };
  if (!text.empty() && text.size() <= 80 && std::ranges::all_of(text, plain)) {
    return std::string(text);
  }
  return EscapeControls(data::ToJson(data::Json(Ellipsize(text, 80))));
}

Result<std::string> EncodeLiteral(std::string_view text, bool variables) {
  BARTIZAN_TRY(std::string encoded, EncodePattern(text, variables));
  // Names of variables hold no wildcards any more.
  std::ranges::replace(encoded, '*', kLiteralStar);
  std::ranges::replace(encoded, '?', kLiteralQuestion);
  return encoded;
}

Result<std::string> CanonicalNumber(std::string_view text) {
  const auto number = ParseDecimal(Trim(text));
  if (!number) return Fail(Code::kInvalid, QuoteForPeople(text) + " is no number");
  return FormatDecimal(*number);
}

Result<std::string> CanonicalDate(std::string_view text) {
  const auto instant = ParseInstant(Trim(text));
  if (!instant) return Fail(Code::kInvalid, QuoteForPeople(text) + " is no date");
  return FormatDecimal(*instant);
}

Result<std::string> CanonicalAddress(std::string_view text) {
  const auto network = ParseNetwork(Trim(text));
  if (!network) {
    return Fail(Code::kInvalid, QuoteForPeople(text) + " is neither an IP address nor a network");
  }
  return fmt::format("{}/{}", FormatAddress(network->first), PrefixLength(*network));
}

Result<std::vector<Condition>> ParseConditions(const data::Json& block, bool variables) {
  const data::JsonObject* const operators = block.if_object();
  if (operators == nullptr) return Fail(Code::kInvalid, "Condition: not an object of operators");
  std::vector<Condition> conditions;
  for (const auto& member : *operators) {
    BARTIZAN_DO(AddOperator(data::View(member.key()), member.value(), variables, conditions));
  }
  std::ranges::sort(conditions);
  const auto rest = std::ranges::unique(conditions);
  conditions.erase(rest.begin(), rest.end());
  return conditions;
}

}  // namespace bartizan::iampolicy
