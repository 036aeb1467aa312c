#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/condition_parse.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

namespace {

data::Json TextOrList(const std::vector<std::string>& texts) {
  if (texts.size() == 1) return data::Json(texts.front());
  data::JsonArray list;
  list.reserve(texts.size());
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

// Encoded text as policies write it.
std::string Written(std::string_view encoded, bool variables) {
  return variables ? ShowPattern(encoded) : PlainText(encoded);
}

// The same of text in which wildcards are characters, and so need no "${*}".
std::string WrittenLiteral(std::string encoded, bool variables) {
  bool inside = false;
  for (char& c : encoded) {
    if (c == kVariableBegin) inside = true;
    if (c == kVariableEnd) inside = false;
    if (!inside && c == kLiteralStar) c = '*';
    if (!inside && c == kLiteralQuestion) c = '?';
  }
  return Written(encoded, variables);
}

// The opposite of PrincipalPattern: type and value.
std::pair<std::string_view, std::string> PrincipalOf(std::string_view pattern) {
  const size_t bar = std::min(pattern.find('|'), pattern.size() - 1);
  const std::string_view type = pattern.substr(0, bar);
  const std::string_view rest = pattern.substr(bar + 1);
  const size_t second = rest.find('|');
  if (type != "AWS" || second == std::string_view::npos) return {type, std::string(rest)};
  const std::string_view account = rest.substr(0, second);
  const std::string_view value = rest.substr(second + 1);
  if (value != "*") return {type, std::string(value)};
  const bool digits = account.find_first_not_of("0123456789") == std::string_view::npos;
  if (digits && account.size() == 12) return {type, std::string(account)};
  return {type, fmt::format("arn:aws:iam::{}:root", account)};
}

data::Json PrincipalsToJson(const std::vector<std::string>& targets) {
  data::JsonObject types;
  for (size_t i = 0; i < targets.size();) {
    const std::string_view type = PrincipalOf(targets[i]).first;
    std::vector<std::string> values;
    for (; i < targets.size(); ++i) {
      auto [same, value] = PrincipalOf(targets[i]);
      if (same != type) break;
      values.push_back(std::move(value));
    }
    types[boost::json::string_view(type.data(), type.size())] = TextOrList(values);
  }
  return types;
}

// Upper case for those of the first letters whose bit is set; shifts the bits away.
std::string Recased(std::string text, size_t& bits) {
  for (char& c : text) {
    const bool lower = c >= 'a' && c <= 'z';
    if (!lower && !(c >= 'A' && c <= 'Z')) continue;
    if ((bits & 1U) != 0) c = static_cast<char>(c ^ 0x20);
    bits >>= 1U;
  }
  return text;
}

// A member that is not there yet. Two conditions of one operator and key stand in one object only
// if letters that may have either case differ.
data::Json& Place(data::JsonObject& block, const Condition& condition) {
  const size_t slash = std::min(condition.key.find('/'), condition.key.size());
  for (size_t spelling = 0;; ++spelling) {
    size_t bits = spelling;
    const std::string key = Recased(condition.key.substr(0, slash), bits);
    const std::string op = Recased(FullOperatorName(condition), bits);
    data::Json& keys = block[op];
    if (!keys.is_object()) keys.emplace_object();
    const auto [member, added] =
        keys.get_object().emplace(key + condition.key.substr(slash), nullptr);
    // With no letters left, one is lost: there are no documents that would need it.
    if (added || bits != 0) return member->value();
  }
}

data::Json ConditionsToJson(const std::vector<Condition>& conditions, bool variables) {
  data::JsonObject block;
  for (const Condition& condition : conditions) {
    const bool patterns = HasPatterns(condition.op);
    std::vector<std::string> values;
    values.reserve(condition.values.size());
    for (const std::string& value : condition.values) {
      values.push_back(patterns ? Written(value, variables) : WrittenLiteral(value, variables));
    }
    Place(block, condition) = TextOrList(values);
  }
  return block;
}

data::Json StatementToJson(const Statement& statement, Kind kind, bool variables) {
  data::JsonObject json;
  json["Effect"] = statement.allow ? "Allow" : "Deny";
  json[statement.not_actions ? "NotAction" : "Action"] = TextOrList(statement.actions);
  if (kind == Kind::kTrust) {
    json[statement.not_targets ? "NotPrincipal" : "Principal"] =
        PrincipalsToJson(statement.targets);
  } else {
    std::vector<std::string> resources;
    resources.reserve(statement.targets.size());
    for (const std::string& target : statement.targets) {
      resources.push_back(Written(target, variables));
    }
    json[statement.not_targets ? "NotResource" : "Resource"] = TextOrList(resources);
  }
  if (!statement.conditions.empty()) {
    json["Condition"] = ConditionsToJson(statement.conditions, variables);
  }
  return json;
}

// Lengths before contents, so that no two documents look the same to the digest.
class Digest {
 public:
  void Add(uint64_t number) { Add(std::string_view(std::to_string(number))); }
  void Add(std::string_view text) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      text_ += static_cast<char>(static_cast<uint64_t>(text.size()) >> shift & 0xFF);
    }
    text_ += text;
  }
  std::string Hex() const { return crypto::Sha256Hex(text_); }

 private:
  std::string text_;
};

template <class Hash>
void Add(const std::vector<std::string>& texts, Hash& hash) {
  hash.Add(uint64_t{texts.size()});
  for (const std::string& text : texts) hash.Add(std::string_view(text));
}

template <class Hash>
void Add(const Statement& statement, Hash& hash) {
  hash.Add((statement.allow ? 1U : 0U) | (statement.not_actions ? 2U : 0U) |
           (statement.not_targets ? uint64_t{4} : 0U));
  Add(statement.actions, hash);
  Add(statement.targets, hash);
  hash.Add(uint64_t{statement.conditions.size()});
  for (const Condition& condition : statement.conditions) {
    hash.Add(static_cast<uint64_t>(condition.quantifier));
    hash.Add(static_cast<uint64_t>(condition.op));
    hash.Add(uint64_t{condition.if_exists});
    hash.Add(std::string_view(condition.key));
    Add(condition.values, hash);
  }
}

}  // namespace

data::Json DocumentToJson(const Document& document) {
  std::vector<const Statement*> sorted;
  sorted.reserve(document.statements.size());
  for (const Statement& statement : document.statements) sorted.push_back(&statement);
  std::ranges::stable_sort(
      sorted, [](const Statement* a, const Statement* b) { return StatementLess(*a, *b); });
  data::JsonArray statements;
  statements.reserve(sorted.size());
  for (const Statement* statement : sorted) {
    statements.push_back(StatementToJson(*statement, document.kind, document.variables));
  }
  data::JsonObject json;
  json["Version"] = document.variables ? "2012-10-17" : "2008-10-17";
  json["Statement"] = std::move(statements);
  return json;
}

HashValue StatementHash(const Statement& statement, Kind kind) {
  UniversalHash hash;
  hash.Add(static_cast<uint64_t>(kind));
  Add(statement, hash);
  return hash.value();
}

std::string Fingerprint(const Document& document) {
  Digest digest;
  digest.Add(static_cast<uint64_t>(document.kind));
  digest.Add(uint64_t{document.variables});
  digest.Add(uint64_t{document.statements.size()});
  for (const Statement& statement : document.statements) Add(statement, digest);
  return digest.Hex();
}

}  // namespace bartizan::iampolicy
