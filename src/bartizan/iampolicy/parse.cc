#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_parse.h"
#include "bartizan/iampolicy/document.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/principal.h"

namespace bartizan::iampolicy {

namespace {

constexpr data::JsonLimits kLimits{.max_bytes = 16U << 20U, .max_depth = 32};
// A hostile document of many wrong statements is not to make a report of many megabytes.
constexpr size_t kMaxProblems = 100;

void SortUnique(std::vector<std::string>& list) {
  // As most lists are.
  if (std::ranges::adjacent_find(list, std::ranges::greater_equal{}) == list.end()) return;
  std::ranges::sort(list);
  const auto rest = std::ranges::unique(list);
  list.erase(rest.begin(), rest.end());
}

// Calls add(text) for a text or each text of a list.
template <class Add>
Status ForEachText(const data::Json& value, std::string_view element, const Add& add) {
  if (const auto* text = value.if_string()) return add(data::View(*text));
  const data::JsonArray* const list = value.if_array();
  if (list == nullptr) return Fail(Code::kInvalid, fmt::format("{}: not text", element));
  if (list->empty()) return Fail(Code::kInvalid, fmt::format("{}: an empty list", element));
  for (const data::Json& each : *list) {
    const auto* const text = each.if_string();
    if (text == nullptr) {
      return Fail(Code::kInvalid, fmt::format("{}: holds something that is not text", element));
    }
    BARTIZAN_DO(add(data::View(*text)));
  }
  return {};
}

// Eight characters at once, to lower case; the first bit of each byte of `bad` tells of a character
// that is not printable ASCII. Sums of what is below 128 stay in their bytes.
uint64_t LowerEight(uint64_t word, uint64_t& bad) {
  constexpr uint64_t kEach = 0x0101010101010101;
  constexpr uint64_t kTop = 0x80 * kEach;
  const uint64_t low = word & ~kTop;
  const auto at_least = [&](uint64_t c) { return low + (0x80 - c) * kEach; };
  bad |= word | ~at_least('!') | at_least('~' + 1);
  return word | (at_least('A') & ~at_least('Z' + 1) & kTop) >> 2U;
}

// To lower case. Whether all are printable ASCII.
bool LowerAction(std::string& action) {
  uint64_t bad = 0;
  for (size_t at = 0; at < action.size(); at += 8) {
    const size_t size = std::min<size_t>(8, action.size() - at);
    uint64_t word = 0x6161616161616161;  // what is good, where the text ends before
    std::memcpy(&word, action.data() + at, size);
    word = LowerEight(word, bad);
    std::memcpy(action.data() + at, &word, size);
  }
  return (bad & 0x8080808080808080) == 0;
}

size_t CountOf(const data::Json& value) {
  const data::JsonArray* const list = value.if_array();
  return list == nullptr ? 1 : list->size();
}

// The elements of one statement; null where absent.
struct Elements {
  const data::Json* effect = nullptr;
  const data::Json* sid = nullptr;
  const data::Json* action = nullptr;
  const data::Json* not_action = nullptr;
  const data::Json* resource = nullptr;
  const data::Json* not_resource = nullptr;
  const data::Json* principal = nullptr;
  const data::Json* not_principal = nullptr;
  const data::Json* condition = nullptr;

  const data::Json** Slot(std::string_view name) {
    if (name == "Effect") return &effect;
    if (name == "Action") return &action;
    if (name == "Resource") return &resource;
    if (name == "Condition") return &condition;
    if (name == "Sid") return &sid;
    if (name == "Principal") return &principal;
    if (name == "NotAction") return &not_action;
    if (name == "NotResource") return &not_resource;
    if (name == "NotPrincipal") return &not_principal;
    return nullptr;
  }
};

class StatementParser {
 public:
  StatementParser(Kind kind, bool variables) : kind_(kind), variables_(variables) {}

  Result<Statement> Parse(const data::Json& json) {
    const data::JsonObject* const object = json.if_object();
    if (object == nullptr) return Fail(Code::kInvalid, "not an object");
    for (const auto& member : *object) {
      const std::string_view name = data::View(member.key());
      const data::Json** const slot = elements_.Slot(name);
      if (slot == nullptr) {
        return Fail(Code::kInvalid, fmt::format("{}: no such element", QuoteForPeople(name)));
      }
      *slot = &member.value();
    }
    BARTIZAN_DO(ReadSid());
    BARTIZAN_DO(ReadEffect());
    BARTIZAN_DO(ReadActions());
    BARTIZAN_DO(kind_ == Kind::kIdentity ? ReadResources() : ReadPrincipals());
    if (elements_.condition != nullptr) {
      BARTIZAN_TRY(statement_.conditions, ParseConditions(*elements_.condition, variables_));
    }
    return std::move(statement_);
  }

 private:
  // The one of two elements that is there, and which.
  struct Choice {
    const data::Json* value = nullptr;
    bool negated = false;
    std::string_view name;
  };
  static Result<Choice> OneOf(const data::Json* plain, std::string_view plain_name,
                              const data::Json* negated, std::string_view negated_name) {
    if ((plain == nullptr) == (negated == nullptr)) {
      return Fail(Code::kInvalid, fmt::format("{} {} and {}", plain == nullptr ? "none of" : "both",
                                              plain_name, negated_name));
    }
    return plain != nullptr ? Choice{plain, false, plain_name}
                            : Choice{negated, true, negated_name};
  }

  Status ReadSid() {
    if (elements_.sid == nullptr) return {};
    const auto* const text = elements_.sid->if_string();
    if (text == nullptr) return Fail(Code::kInvalid, "Sid: not text");
    statement_.sid = data::View(*text);
    return {};
  }

  Status ReadEffect() {
    if (elements_.effect == nullptr) return Fail(Code::kInvalid, "no Effect");
    const auto* const text = elements_.effect->if_string();
    statement_.allow = text != nullptr && *text == "Allow";
    if (!statement_.allow && (text == nullptr || *text != "Deny")) {
      return Fail(Code::kInvalid, "Effect: neither Allow nor Deny");
    }
    return {};
  }

  Status ReadActions() {
    BARTIZAN_TRY(const Choice choice,
                 OneOf(elements_.action, "Action", elements_.not_action, "NotAction"));
    statement_.not_actions = choice.negated;
    statement_.actions.reserve(CountOf(*choice.value));
    BARTIZAN_DO(ForEachText(*choice.value, choice.name,
                            [&](std::string_view text) { return AddAction(choice.name, text); }));
    SortUnique(statement_.actions);
    return {};
  }

  Status AddAction(std::string_view element, std::string_view text) {
    std::string& action = statement_.actions.emplace_back(text);
    if (!LowerAction(action)) return Bad(element, text, "holds a character of no action");
    if (!IsSimple(action)) action = SimplifyPattern(action);
    if (action == "*:*") action = "*";
    const size_t colon = action.find(':');
    if (action != "*" && colon == std::string::npos) return Bad(element, text, "has no service");
    if (colon == 0 || colon == action.size() - 1) return Bad(element, text, "lacks a part");
    return {};
  }

  static Status Bad(std::string_view element, std::string_view text, std::string_view what) {
    return Fail(Code::kInvalid, fmt::format("{}: {} {}", element, QuoteForPeople(text), what));
  }

  Status ReadResources() {
    if (elements_.principal != nullptr || elements_.not_principal != nullptr) {
      return Fail(Code::kInvalid, "a Principal in an identity policy");
    }
    BARTIZAN_TRY(const Choice choice,
                 OneOf(elements_.resource, "Resource", elements_.not_resource, "NotResource"));
    statement_.not_targets = choice.negated;
    statement_.targets.reserve(CountOf(*choice.value));
    BARTIZAN_DO(ForEachText(*choice.value, choice.name,
                            [&](std::string_view text) { return AddResource(choice.name, text); }));
    SortUnique(statement_.targets);
    return {};
  }

  Status AddResource(std::string_view element, std::string_view text) {
    if (text.empty()) return Fail(Code::kInvalid, fmt::format("{}: an empty text", element));
    auto encoded = EncodePattern(text, variables_);
    if (!encoded) return Bad(element, text, encoded.error().message);
    statement_.targets.push_back(IsSimple(*encoded) ? *std::move(encoded)
                                                    : SimplifyPattern(*encoded));
    return {};
  }

  Status ReadPrincipals() {
    if (elements_.resource != nullptr || elements_.not_resource != nullptr) {
      return Fail(Code::kInvalid, "a Resource in a trust policy");
    }
    BARTIZAN_TRY(const Choice choice,
                 OneOf(elements_.principal, "Principal", elements_.not_principal, "NotPrincipal"));
    statement_.not_targets = choice.negated;
    if (const auto* text = choice.value->if_string()) {
      if (*text != "*") return Bad(choice.name, data::View(*text), "is neither * nor an object");
      BARTIZAN_DO(AddPrincipal(choice.name, "AWS", "*"));
      return {};
    }
    const data::JsonObject* const types = choice.value->if_object();
    if (types == nullptr || types->empty()) {
      return Fail(Code::kInvalid, fmt::format("{}: no object of principals", choice.name));
    }
    for (const auto& member : *types) {
      const std::string_view type = data::View(member.key());
      BARTIZAN_DO(ForEachText(member.value(), choice.name, [&](std::string_view text) {
        return AddPrincipal(choice.name, type, text);
      }));
    }
    SortUnique(statement_.targets);
    return {};
  }

  Status AddPrincipal(std::string_view element, std::string_view type, std::string_view value) {
    // It separates the parts of patterns.
    if (value.find('|') != std::string_view::npos) return Bad(element, value, "holds a '|'");
    auto pattern = PrincipalPattern(type, value);
    if (!pattern) {
      return Fail(Code::kInvalid,
                  fmt::format("{}.{}: {}", element, QuoteForPeople(type), pattern.error().message));
    }
    statement_.targets.push_back(*std::move(pattern));
    return {};
  }

  Kind kind_;
  bool variables_;
  Elements elements_;
  Statement statement_;
};

class DocumentParser {
 public:
  explicit DocumentParser(Kind kind) { document_.kind = kind; }

  Result<Document> Parse(const data::Json& json) {
    const data::JsonObject* const object = json.if_object();
    if (object == nullptr) return Fail(Code::kInvalid, "the document is not an object");
    const data::Json* statements = nullptr;
    for (const auto& member : *object) {
      const std::string_view name = data::View(member.key());
      if (name == "Statement") {
        statements = &member.value();
      } else if (name == "Version") {
        ReadVersion(member.value());
      } else if (name != "Id") {
        Problem(fmt::format("{}: no such element", QuoteForPeople(name)));
      }
    }
    if (statements == nullptr) return Fail(Code::kInvalid, "the document has no Statement");
    BARTIZAN_DO(ReadStatements(*statements));
    if (left_out_ > 0) document_.problems.push_back(fmt::format("{} more problems", left_out_));
    return std::move(document_);
  }

 private:
  void Problem(std::string text) {
    if (document_.problems.size() < kMaxProblems) {
      document_.problems.push_back(std::move(text));
    } else {
      ++left_out_;
    }
  }

  void ReadVersion(const data::Json& value) {
    const auto* const text = value.if_string();
    document_.variables = text != nullptr && *text == "2012-10-17";
    if (!document_.variables && (text == nullptr || *text != "2008-10-17")) {
      Problem("Version: neither 2012-10-17 nor 2008-10-17");
    }
  }

  Status ReadStatements(const data::Json& json) {
    if (json.is_object()) {
      ReadStatement(json, 1);
      return {};
    }
    const data::JsonArray* const list = json.if_array();
    if (list == nullptr) return Fail(Code::kInvalid, "Statement is neither an object nor a list");
    document_.statements.reserve(list->size());
    for (size_t i = 0; i < list->size(); ++i) ReadStatement((*list)[i], i + 1);
    return {};
  }

  void ReadStatement(const data::Json& json, size_t number) {
    auto statement = StatementParser(document_.kind, document_.variables).Parse(json);
    if (!statement) {
      return Problem(fmt::format("statement {}: {}", number, statement.error().message));
    }
    statement->number = number;
    document_.statements.push_back(*std::move(statement));
  }

  Document document_;
  size_t left_out_ = 0;
};

bool DeeperThan(const data::Json& value, unsigned levels) {
  const auto deeper = [levels](const data::Json& each) { return DeeperThan(each, levels - 1); };
  if (const data::JsonArray* list = value.if_array()) {
    return levels == 0 || std::ranges::any_of(*list, deeper);
  }
  if (const data::JsonObject* object = value.if_object()) {
    return levels == 0 ||
           std::ranges::any_of(*object, [&](const auto& member) { return deeper(member.value()); });
  }
  return false;
}

std::optional<uint8_t> HexDigit(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<uint8_t>(c - 'A' + 10);
  return {};
}

// RFC 3986: a plus sign is a plus sign.
Result<std::string> PercentDecoded(std::string_view text, std::string_view name) {
  std::string decoded;
  decoded.reserve(text.size());
  size_t at = 0;
  while (true) {
    const size_t percent = text.find('%', at);
    decoded += text.substr(at, percent - at);
    if (percent == std::string_view::npos) return decoded;
    const auto high = percent + 2 < text.size() ? HexDigit(text[percent + 1]) : std::nullopt;
    const auto low = percent + 2 < text.size() ? HexDigit(text[percent + 2]) : std::nullopt;
    if (!high || !low) {
      return Fail(Code::kInvalid,
                  fmt::format("{}: bad percent-encoding at byte {}", name, percent));
    }
    decoded += static_cast<char>(*high * 16U + *low);
    at = percent + 3;
  }
}

Result<const data::Json*> JsonOfText(std::string_view text, std::string_view name,
                                     data::JsonScratch& scratch) {
  if (text.size() > 3 * kLimits.max_bytes) {
    return Fail(Code::kLimit, fmt::format("{}: larger than 16 MiB", name));
  }
  const size_t begin = text.find_first_not_of(" \t\r\n");
  const bool encoded = begin != std::string_view::npos && text[begin] == '%';
  if (!encoded) return scratch.Parse(text, name, kLimits);
  BARTIZAN_TRY(const std::string decoded, PercentDecoded(text, name));
  return scratch.Parse(decoded, name, kLimits);
}

Result<Document> Named(Result<Document> document, std::string_view name) {
  if (document) return document;
  return Fail(document.error().code, fmt::format("{}: {}", name, document.error().message));
}

}  // namespace

Result<const data::Json*> DocumentJson(const data::Json& document, data::JsonScratch& scratch) {
  const data::Json* json = &document;
  if (const auto* text = document.if_string()) {
    auto parsed = JsonOfText(data::View(*text), "document", scratch);
    if (!parsed && parsed.error().code == Code::kLimit && text->size() <= kLimits.max_bytes) {
      json = nullptr;  // too deep
    } else if (!parsed) {
      return parsed;
    } else {
      return *parsed;
    }
  }
  if (json == nullptr || DeeperThan(*json, kLimits.max_depth)) {
    return Fail(Code::kLimit,
                fmt::format("the document is nested deeper than {} levels", kLimits.max_depth));
  }
  return json;
}

Result<Document> ParseDocument(const data::Json& document, Kind kind, data::JsonScratch& scratch) {
  BARTIZAN_TRY(const data::Json* const json, DocumentJson(document, scratch));
  return DocumentParser(kind).Parse(*json);
}

Result<Document> ParseDocument(const data::Json& document, Kind kind) {
  data::JsonScratch scratch;
  return ParseDocument(document, kind, scratch);
}

Result<Document> ParseDocumentText(std::string_view text, std::string_view name, Kind kind) {
  data::JsonScratch scratch;
  BARTIZAN_TRY(const data::Json* const json, JsonOfText(text, name, scratch));
  return Named(DocumentParser(kind).Parse(*json), name);
}

}  // namespace bartizan::iampolicy
