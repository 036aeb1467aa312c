// What is wrong with rules that are there.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/iam/equivalency.h"
#include "bartizan/iam/mapping_file.h"
#include "bartizan/iam/mapping_match.h"
#include "bartizan/iam/mapping_texts.h"
#include "bartizan/iam/suggest.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {

namespace {

using Kind = Lint::Kind;

// One replacement of iamctl's dictionary.
struct Replacement {
  std::string from, to;
};

std::vector<Replacement> ReplacementsOf(const data::JsonObject& file) {
  std::vector<Replacement> made;
  for (const auto& [key, values] : file) {
    if (!values.is_array()) {
      made.push_back({std::string(data::View(values.get_string())), std::string(data::View(key))});
      continue;
    }
    for (const data::Json& value : values.get_array()) {
      made.push_back({std::string(data::View(value.get_string())), std::string(data::View(key))});
    }
  }
  return made;
}

struct Side {
  const AccountModel* account = nullptr;
  std::set<PlacedText> texts;
};

std::string Shown(std::string_view text) {
  return iampolicy::ShowPattern(text);
}

bool StandsIn(std::string_view text, std::string_view value) {
  return text.find(value) != std::string_view::npos;
}

// Whether a value stands in a text as a whole token, or as a part of one.
struct Standing {
  bool whole = false, part = false;
};
Standing StandingOf(std::string_view text, std::string_view value) {
  Standing standing;
  for (size_t at = text.find(value); at != std::string_view::npos; at = text.find(value, at + 1)) {
    const bool whole = TokenBoundary(text, at) && TokenBoundary(text, at + value.size());
    (whole ? standing.whole : standing.part) = true;
  }
  return standing;
}

// Examines a dictionary, which replaces anywhere, one rule after the other, in both accounts.
class DictionaryLint {
 public:
  DictionaryLint(std::vector<Replacement> rules, const Equivalency& equivalency,
                 const std::array<Side, 2>& sides)
      : rules_(std::move(rules)), equivalency_(equivalency), sides_(sides) {}

  std::vector<Lint> Run() {
    for (size_t i = 0; i < rules_.size(); ++i) {
      if (rules_[i].from.empty()) {
        Report(Kind::kEmpty, rules_[i], "an empty value puts the name between all characters");
        continue;
      }
      const bool cascades = Cascade(i);
      InsideWord(rules_[i]);
      HidesCrossing(rules_[i]);
      ChangesAction(rules_[i]);
      if (!cascades) Unused(rules_[i]);
    }
    for (const Side& side : sides_) Collisions(side);
    return std::move(found_);
  }

 private:
  void Report(Kind kind, const Replacement& rule, std::string message) {
    found_.push_back({kind, rule.to, std::move(message)});
  }

  bool Cascade(size_t number) {
    const Replacement& later = rules_[number];
    for (size_t i = 0; i < number; ++i) {
      if (rules_[i].from.empty() || !StandsIn(rules_[i].to, later.from)) continue;
      Report(Kind::kCascade, later,
             fmt::format("\"{}\" changes \"{}\", which was made of \"{}\" before", later.from,
                         rules_[i].to, rules_[i].from));
      return true;
    }
    return false;
  }

  void InsideWord(const Replacement& rule) {
    size_t count = 0;
    std::string example;
    for (const Side& side : sides_) {
      for (const PlacedText& placed : side.texts) {
        if (!StandingOf(placed.text, rule.from).part) continue;
        if (count++ == 0) example = Shown(placed.text);
      }
    }
    if (count == 0) return;
    Report(Kind::kInsideWord, rule,
           fmt::format("\"{}\" stands within a word in {}: {}", rule.from, Count(count, "text"),
                       example));
  }

  // In how many names of principals a value stands: whose value it is.
  size_t NamesWith(const Side& side, std::string_view value) const {
    return static_cast<size_t>(std::ranges::count_if(side.texts, [&](const PlacedText& placed) {
      return placed.place == MapPlace::kName && StandingOf(placed.text, value).whole;
    }));
  }

  // The values of the same key that the other account's names use more often, in resources here.
  void HidesCrossing(const Replacement& rule) {
    for (const size_t here : {0U, 1U}) {
      const Side& side = sides_[here];
      const Side& other = sides_[1 - here];
      const bool foreign = (IsAccountOf(other, rule.from) && !IsAccountOf(side, rule.from)) ||
                           (NamesWith(other, rule.from) > NamesWith(side, rule.from) &&
                            HasOwnValue(side, other, rule));
      if (!foreign) continue;
      for (const PlacedText& placed : side.texts) {
        if (placed.place != MapPlace::kResource && placed.place != MapPlace::kPrincipal) continue;
        if (!StandingOf(placed.text, rule.from).whole) continue;
        Report(Kind::kHidesCrossing, rule,
               fmt::format("\"{}\" belongs to {}, and {} refers to it: {}", rule.from,
                           other.account->label, side.account->label, Shown(placed.text)));
        break;
      }
    }
  }

  static bool IsAccountOf(const Side& side, std::string_view value) {
    return !value.empty() && value == side.account->id;
  }

  bool HasOwnValue(const Side& side, const Side& other, const Replacement& rule) const {
    return std::ranges::any_of(rules_, [&](const Replacement& each) {
      return each.to == rule.to && each.from != rule.from && !each.from.empty() &&
             NamesWith(side, each.from) > NamesWith(other, each.from);
    });
  }

  void ChangesAction(const Replacement& rule) {
    for (const Side& side : sides_) {
      for (const std::string_view action : ActionsOf(*side.account)) {
        if (!StandsIn(action, rule.from)) continue;
        Report(Kind::kChangesAction, rule,
               fmt::format("\"{}\" stands in an action: {}", rule.from, action));
        return;
      }
    }
  }

  void Unused(const Replacement& rule) {
    for (const Side& side : sides_) {
      for (const PlacedText& placed : side.texts) {
        if (StandsIn(placed.text, rule.from)) return;
      }
    }
    Report(Kind::kUnused, rule, fmt::format("\"{}\" stands nowhere", rule.from));
  }

  void Collisions(const Side& side) {
    std::map<std::pair<PrincipalKind, std::string>, const Principal*> seen;
    for (const Principal& principal : side.account->principals) {
      const auto mapped = equivalency_.Apply(principal.name);
      if (!mapped) continue;
      const auto [entry, added] = seen.try_emplace({principal.kind, *mapped}, &principal);
      if (added || entry->second->name == principal.name) continue;
      Report(Kind::kCollision, RuleFor(principal.name),
             fmt::format("{} {} and {} of {} both become {}", PrincipalKindName(principal.kind),
                         entry->second->name, principal.name, side.account->label, *mapped));
    }
  }

  const Replacement& RuleFor(std::string_view name) const {
    const auto found = std::ranges::find_if(
        rules_, [&](const Replacement& rule) { return StandsIn(name, rule.from); });
    return found == rules_.end() ? rules_.back() : *found;
  }

  std::vector<Replacement> rules_;
  const Equivalency& equivalency_;
  const std::array<Side, 2>& sides_;
  std::vector<Lint> found_;
};

// Rules of version 2 neither cascade nor hide crossings, and keep names apart.
class RuleLint {
 public:
  RuleLint(const Mapping& mapping, const std::array<Side, 2>& sides)
      : mapping_(mapping), sides_(sides) {}

  std::vector<Lint> Run() {
    for (const MapRule& rule : mapping_.rules()) {
      if (rule.automatic) continue;
      for (const size_t side : {0U, 1U}) {
        if (rule.values[side]) Examine(rule, side, *rule.values[side]);
      }
    }
    return std::move(found_);
  }

 private:
  void Examine(const MapRule& rule, size_t side, const std::string& value) {
    bool used = false;
    std::string inside;
    std::string service;
    for (const PlacedText& placed : sides_[side].texts) {
      const bool key = placed.place == MapPlace::kConditionKey;
      if (!Contains(rule.places, key ? MapPlace::kCondition : placed.place)) continue;
      const auto standing = StandingOf(placed.text, key ? ToLower(value) : value);
      used = used || standing.whole || (!rule.token && standing.part);
      if (!rule.token && standing.part && inside.empty()) inside = Shown(placed.text);
      if (ServiceOf(placed) == value) service = Shown(placed.text);
    }
    const std::string& label = sides_[side].account->label;
    if (!used)
      Report(Kind::kUnused, rule, fmt::format("\"{}\" stands nowhere in {}", value, label));
    if (!inside.empty()) {
      Report(Kind::kInsideWord, rule,
             fmt::format("\"{}\" stands within a word in {}: {}", value, label, inside));
    }
    if (!service.empty()) {
      Report(Kind::kChangesAction, rule,
             fmt::format("\"{}\" is the name of a service in {}: {}", value, label, service));
    }
  }

  // "s3" of "arn:aws:s3:::data".
  static std::string_view ServiceOf(const PlacedText& placed) {
    if (placed.place != MapPlace::kResource || !placed.text.starts_with("arn:")) return {};
    const size_t partition = placed.text.find(':', 4);
    if (partition == std::string_view::npos) return {};
    const std::string_view rest = placed.text.substr(partition + 1);
    return rest.substr(0, rest.find(':'));
  }

  void Report(Kind kind, const MapRule& rule, std::string message) {
    found_.push_back({kind, rule.name, std::move(message)});
  }

  const Mapping& mapping_;
  const std::array<Side, 2>& sides_;
  std::vector<Lint> found_;
};

}  // namespace

std::string_view LintKindName(Kind kind) {
  switch (kind) {
    case Kind::kCascade:
      return "cascade";
    case Kind::kInsideWord:
      return "inside-word";
    case Kind::kHidesCrossing:
      return "hides-crossing";
    case Kind::kChangesAction:
      return "changes-action";
    case Kind::kCollision:
      return "collision";
    case Kind::kUnused:
      return "unused";
    case Kind::kEmpty:
      return "empty";
  }
  return "";
}

Result<std::vector<Lint>> LintRules(std::string_view text, std::string_view name,
                                    const AccountModel& first, const AccountModel& second) {
  BARTIZAN_TRY(const Mapping mapping,
               Mapping::Parse(text, name, {{first.label, first.id}, {second.label, second.id}}));
  const std::array<Side, 2> sides{{{&first, TextsOf(first)}, {&second, TextsOf(second)}}};
  if (!mapping.version1()) return RuleLint(mapping, sides).Run();
  BARTIZAN_TRY(const data::Json tree, data::ParseJson(text, name));
  BARTIZAN_TRY(const Equivalency equivalency, Equivalency::Parse(text, name));
  return DictionaryLint(ReplacementsOf(tree.get_object()), equivalency, sides).Run();
}

}  // namespace bartizan::iam
