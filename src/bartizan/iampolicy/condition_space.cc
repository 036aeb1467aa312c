#include "bartizan/iampolicy/condition_space.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_texts.h"
#include "bartizan/iampolicy/text_kinds.h"

namespace bartizan::iampolicy {
namespace {

bool IsText(ValueType type) {
  return type == ValueType::kString || type == ValueType::kArn || type == ValueType::kBool;
}

TextForm FormOf(Operator op) {
  if (TypeOf(op) == ValueType::kArn) return TextForm::kArn;
  if (HasPatterns(op)) return TextForm::kGlob;
  const bool exact = op == Operator::kStringEquals || op == Operator::kStringNotEquals;
  return exact ? TextForm::kExact : TextForm::kExactInAnyCase;
}

// Patterns as people would fill them in: "arn:aws:iam::*:role/x*" with an account's number.
std::string FillIn(std::string_view pattern, std::string_view run) {
  constexpr std::array<std::string_view, 5> kParts = {"arn", "aws", "s3", "eu-west-1",
                                                      "111122223333"};
  std::string text;
  const auto parts = SplitArn(pattern);
  if (parts && pattern.starts_with("arn:")) {
    for (size_t i = 0; i < kParts.size(); ++i) {
      text += (*parts)[i] == "*" ? std::string(kParts[i]) : FillIn((*parts)[i], run);
      text += ':';
    }
    pattern = parts->back();
  }
  return text + PlainText(ReplaceAll(ReplaceAll(std::string(pattern), "*", run), "?", "x"));
}

// The conditions on one key, and what their values can be.
class KeySearch {
 public:
  KeySearch(std::string key, Conditions conditions, size_t most)
      : conditions_(conditions), most_(most) {
    space_.key = std::move(key);
    for (const Condition* condition : conditions) {
      if (condition->op != Operator::kNull) types_.insert(TypeOf(condition->op));
      quantified_ |= condition->quantifier != Quantifier::kNone;
      // What a variable stands for depends on other keys.
      if (std::ranges::any_of(condition->values, HasVariables)) space_.complete = false;
    }
  }

  KeySpace Run() && {
    const bool texts = std::ranges::all_of(types_, IsText);
    // What a key can hold when some operators take it for a number and others for a text, nobody
    // knows; each type's values are tried, and nothing is proven.
    if (!texts && types_.size() > 1) space_.complete = false;
    if (types_.empty()) Offer("x");
    if (types_ == std::set{ValueType::kBool}) {
      OfferAll({"true", "false"});
    } else if (std::ranges::any_of(types_, IsText)) {
      OfferTexts();
    }
    if (types_.contains(ValueType::kNumber)) OfferAll(TellingNumbers(conditions_));
    if (types_.contains(ValueType::kDate)) OfferAll(TellingDates(conditions_));
    if (types_.contains(ValueType::kBinary)) OfferAll(TellingBinaries(conditions_));
    if (types_.contains(ValueType::kAddress)) OfferAll(TellingAddresses(conditions_));
    if (quantified_) CombineValues();
    Add({});
    return std::move(space_);
  }

 private:
  std::vector<bool> TruthOf(const KeyValue& value) const {
    Request request;
    if (!value.empty()) request.context[space_.key] = value;
    std::vector<bool> truth;
    for (const Condition* condition : conditions_) {
      truth.push_back(ConditionHolds(*condition, request));
    }
    return truth;
  }

  void Add(KeyValue value) {
    std::vector<bool> truth = TruthOf(value);
    if (!seen_.insert(truth).second) return;
    space_.candidates.push_back(std::move(value));
    space_.truth.push_back(std::move(truth));
  }

  void Offer(std::string text) {
    if (++offered_ > most_) {
      space_.complete = false;
      return;
    }
    Add({std::move(text)});
  }
  void OfferAll(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) Offer(text);
  }

  // The patterns of all conditions on texts, each once; a group is a condition.
  std::vector<TextPattern> CollectPatterns() {
    std::map<std::pair<TextForm, std::string>, std::vector<size_t>> groups;
    for (size_t i = 0; i < conditions_.size(); ++i) {
      if (!IsText(TypeOf(conditions_[i]->op))) continue;
      for (const std::string& value : conditions_[i]->values) {
        // Without other keys a default counts; a variable without one matches nothing.
        const auto pattern = ReplaceVariables(value, {});
        if (pattern) groups[{FormOf(conditions_[i]->op), *pattern}].push_back(i);
      }
    }
    std::vector<TextPattern> patterns;
    for (auto& [pattern, numbers] : groups) {
      patterns.push_back({pattern.first, pattern.second, std::move(numbers)});
    }
    return patterns;
  }

  // Texts that people can read first; where they show a combination, they stand for it.
  void OfferTexts() {
    const std::vector<TextPattern> patterns = CollectPatterns();
    const bool only_arns = types_ == std::set{ValueType::kArn};
    bool exact = true;
    for (const TextPattern& pattern : patterns) {
      const bool wildcards = pattern.form == TextForm::kGlob || pattern.form == TextForm::kArn;
      exact &= pattern.form == TextForm::kExact;
      if (only_arns && (!pattern.encoded.starts_with("arn:") || !SplitArn(pattern.encoded)))
        continue;
      Offer(wildcards ? FillIn(pattern.encoded, "x") : PlainText(pattern.encoded));
      if (wildcards) Offer(FillIn(pattern.encoded, ""));
      if (pattern.form != TextForm::kExactInAnyCase) continue;
      Offer(ToLower(PlainText(pattern.encoded)));
      Offer(ToUpper(PlainText(pattern.encoded)));
    }
    if (types_.contains(ValueType::kArn)) Offer("arn:aws:iam::444455556666:role/x");
    if (!only_arns) Offer("x");
    if (exact) {
      OfferAnother(patterns);
    } else {
      OfferKinds(patterns, only_arns);
    }
  }

  // Of exact texts the walk below would find these same: each of them, and another one.
  void OfferAnother(const std::vector<TextPattern>& patterns) {
    std::set<std::string> named;
    for (const TextPattern& pattern : patterns) named.insert(PlainText(pattern.encoded));
    std::string other = "x";
    while (named.contains(other)) other += 'x';
    Offer(std::move(other));
  }

  void OfferKinds(const std::vector<TextPattern>& patterns, bool only_arns) {
    const TextKinds found = TellApart(patterns, conditions_.size(), only_arns, most_);
    space_.complete &= found.complete;
    for (const TextKind& kind : found.kinds) {
      space_.complete &= Confirms(kind);
      Offer(kind.text);
    }
  }

  // Whether the evaluator says of a text what the walk says.
  bool Confirms(const TextKind& kind) const {
    const std::vector<bool> truth = TruthOf({kind.text});
    for (size_t i = 0; i < conditions_.size(); ++i) {
      const Operator op = conditions_[i]->op;
      if (!IsText(TypeOf(op))) continue;
      if (truth[i] != (kind.matches[i] != IsNegated(op))) return false;
    }
    return true;
  }

  // What conditions say of several values follows from what they say of each. So combinations of
  // truth are combined until no new one comes; small sets of values come first.
  void CombineValues() {
    const size_t singles = space_.candidates.size();
    for (size_t i = 0; i < space_.candidates.size(); ++i) {
      for (size_t single = 0; single < singles; ++single) {
        if (seen_.contains(Combined(space_.truth[i], space_.truth[single]))) continue;
        if (space_.candidates.size() >= most_) {
          space_.complete = false;
          return;
        }
        KeyValue values = space_.candidates[i];
        values.push_back(space_.candidates[single].front());
        Add(std::move(values));
      }
    }
  }

  std::vector<bool> Combined(const std::vector<bool>& a, const std::vector<bool>& b) const {
    std::vector<bool> truth(a.size());
    for (size_t i = 0; i < a.size(); ++i) {
      const Condition& condition = *conditions_[i];
      const bool all = condition.quantifier == Quantifier::kForAllValues ||
                       (condition.quantifier == Quantifier::kNone && IsNegated(condition.op));
      truth[i] = all ? a[i] && b[i] : a[i] || b[i];
    }
    return truth;
  }

  Conditions conditions_;
  size_t most_;
  std::set<ValueType> types_;
  bool quantified_ = false;
  KeySpace space_;
  std::set<std::vector<bool>> seen_;
  size_t offered_ = 0;
};

}  // namespace

Space ConditionSpace(std::span<const Condition* const> conditions, size_t most) {
  std::map<std::string_view, std::vector<size_t>> keys;
  for (size_t i = 0; i < conditions.size(); ++i) keys[conditions[i]->key].push_back(i);
  Space space;
  for (auto& [key, indices] : keys) {
    std::vector<const Condition*> of_key;
    for (const size_t index : indices) of_key.push_back(conditions[index]);
    space.keys.push_back(KeySearch(std::string(key), of_key, most).Run());
    space.indices.push_back(std::move(indices));
  }
  return space;
}

}  // namespace bartizan::iampolicy
