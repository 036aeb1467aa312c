#include "bartizan/iampolicy/witness.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

constexpr std::string_view kAccount = "111122223333";
constexpr std::string_view kRegion = "us-east-1";

// What stands for a fresh character: first something to read, then characters that hardly any
// policy names. '?' takes one character only, so all but the first are one.
constexpr std::array<std::string_view, 8> kStyles = {"", "x", "q", "Z", "7", "~", "%", "\xC2\xB5"};

std::string_view KeyOf(std::string_view symbol) {
  return Trim(symbol.substr(0, symbol.find(',')));
}

// Texts that replace the fresh characters of a target, one after the other.
class TargetText {
 public:
  TargetText(const WitnessNeeds& needs, size_t style) : needs_(needs), style_(style) {}

  // nullopt: the word has a variable without a value.
  std::optional<std::string> Of(std::string_view word, const Context& context) const {
    const std::string readable = style_ == 0 ? Complete(word) : std::string(word);
    std::string text;
    size_t colons = 0;
    for (size_t i = 0; i < readable.size(); ++i) {
      const char c = readable[i];
      if (c == kVariableBegin) {
        const size_t end = readable.find(kVariableEnd, i);
        const auto value = Value(readable.substr(i + 1, end - i - 1), context);
        if (!value) return std::nullopt;
        text += *value;
        i = end;
      } else if (c == kLiteralStar) {
        text += '*';
      } else if (c == kLiteralQuestion) {
        text += '?';
      } else if (c == kFresh) {
        text += style_ == 0 ? Readable(colons) : kStyles[style_];
      } else {
        colons += c == ':' ? 1U : 0U;
        text += c;
      }
    }
    return text;
  }

 private:
  // A word that could be anything, as a complete ARN or principal.
  std::string Complete(std::string_view word) const {
    const std::string fresh(1, kFresh);
    if (needs_.kind == Kind::kTrust) {
      const std::string role = fmt::format("arn:aws:iam::{}:role/example", kAccount);
      if (word == fresh || word == "AWS|" + fresh) return fmt::format("AWS|{}|{}", kAccount, role);
      if (word.starts_with("AWS|") && word.ends_with("|" + fresh)) {
        const std::string_view account = word.substr(4, word.size() - 6);
        return fmt::format("{}arn:aws:iam::{}:role/example", word.substr(0, word.size() - 1),
                           account);
      }
      return std::string(word);
    }
    if (word != fresh) return std::string(word);
    if (!needs_.fact.arns.empty()) return CanonicalWord(needs_.fact.arns.front());
    const std::string_view service =
        needs_.fact.service.empty() ? std::string_view("example") : needs_.fact.service;
    return fmt::format("arn:aws:{}:{}:{}:example", service, kRegion, kAccount);
  }

  std::string_view Readable(size_t colons) const {
    if (needs_.kind == Kind::kTrust) return "example";
    if (colons == 1) return "aws";
    if (colons == 3) return kRegion;
    return colons == 4 ? kAccount : std::string_view("example");
  }

  static std::optional<std::string> Value(std::string_view symbol, const Context& context) {
    const std::string_view key = KeyOf(symbol);
    for (const auto& [name, values] : context) {
      if (values.size() == 1 && EqualsIgnoreCase(name, key)) return values.front();
    }
    return std::nullopt;
  }

  const WitnessNeeds& needs_;
  const size_t style_;
};

std::string ActionText(std::string_view action, size_t style) {
  std::string text;
  for (const char c : action) {
    if (c == kFresh) {
      text += style == 0 ? "example" : kStyles[std::min<size_t>(style, 5)];
    } else {
      text += c;
    }
  }
  return text;
}

// Values for the variables of a target that no condition has given one.
void GiveValues(std::string_view word, size_t style, Context& context) {
  size_t number = 0;
  for (const std::string& key : VariableKeys(word)) {
    const bool given = std::ranges::any_of(
        context, [&](const auto& entry) { return EqualsIgnoreCase(entry.first, key); });
    ++number;
    if (given) continue;
    const bool user = key == "aws:username";
    context[key] = {style == 0 ? fmt::format("{}-{}", user ? "user" : "value", number)
                               : fmt::format("{}{}{}", kStyles[style], number, kStyles[style])};
  }
}

// Chooses values of a pattern's variables such that it matches a text.
class Binder {
 public:
  Binder(std::string_view pattern, std::string_view text, const Context& context)
      : pattern_(pattern), text_(text), context_(context) {}

  std::optional<Context> Run() {
    if (!Match(0, 0)) return std::nullopt;
    return context_;
  }

 private:
  bool Match(size_t p, size_t t) {
    if (steps_ == 0) return false;
    --steps_;
    if (p == pattern_.size()) return t == text_.size();
    const char c = pattern_[p];
    if (c == '*') {
      for (size_t end = t; end <= text_.size(); ++end) {
        if (Match(p + 1, end)) return true;
      }
      return false;
    }
    if (c != kVariableBegin) {
      return t < text_.size() && (c == '?' || c == text_[t]) && Match(p + 1, t + 1);
    }
    const size_t close = pattern_.find(kVariableEnd, p);
    const std::string key(KeyOf(pattern_.substr(p + 1, close - p - 1)));
    if (const auto given = context_.find(key); given != context_.end()) {
      const std::string value = given->second.front();
      return text_.substr(t).starts_with(value) && Match(close + 1, t + value.size());
    }
    for (size_t end = text_.size(); end > t; --end) {
      context_[key] = {std::string(text_.substr(t, end - t))};
      if (Match(close + 1, end)) return true;
    }
    context_.erase(key);
    return false;
  }

  const std::string_view pattern_, text_;
  Context context_;
  size_t steps_ = 20'000;
};

// The patterns with variables that a gain needs to match, at best all of them, and each alone.
void BindVariables(const WitnessNeeds& needs, const std::string& target, Context& context) {
  for (size_t role = 0; role < kRoles; ++role) {
    for (const Statement* statement : needs.question.statements[role]) {
      if (Wanted(static_cast<Role>(role)) == statement->not_targets) continue;
      for (const std::string& pattern : statement->targets) {
        if (!HasVariable(pattern)) continue;
        if (auto bound = Binder(pattern, target, context).Run()) context = std::move(*bound);
      }
    }
  }
}

}  // namespace

std::vector<std::string> VariableKeys(std::string_view word) {
  std::vector<std::string> keys;
  for (size_t i = word.find(kVariableBegin); i != std::string_view::npos;
       i = word.find(kVariableBegin, i + 1)) {
    const std::string key(KeyOf(word.substr(i + 1, word.find(kVariableEnd, i) - i - 1)));
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

Witness MakeWitness(const WitnessNeeds& needs) {
  Witness witness;
  for (size_t style = 0; style < kStyles.size(); ++style) {
    Request request;
    request.context = needs.context;
    GiveValues(needs.candidate.word, style, request.context);
    const auto target = TargetText(needs, style).Of(needs.candidate.word, request.context);
    if (!target) continue;
    request.action = ActionText(needs.action, style);
    request.target = *target;
    if (needs.candidate.part.loose) BindVariables(needs, *target, request.context);
    Decision now = Evaluate(needs.now, request);
    Decision before = Evaluate(needs.before, request);
    const bool gain = now.verdict == Verdict::kAllowed && before.verdict != Verdict::kAllowed;
    if (gain || style == 0) witness = {request, gain, std::move(now), std::move(before)};
    if (gain) break;
  }
  return witness;
}

}  // namespace bartizan::iampolicy
