#include "bartizan/iam/mapping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/iam/equivalency.h"
#include "bartizan/iam/mapping_file.h"
#include "bartizan/iam/mapping_match.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {

namespace {

constexpr size_t kPlaces = 5;

// The end of the policy variable that starts at `at`.
size_t VariableEnd(std::string_view text, size_t at) {
  const size_t end = text.find(iampolicy::kVariableEnd, at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// iamctl's dictionary: the replacing is Equivalency's, the pairs serve the way back.
struct Dictionary {
  Equivalency equivalency;
  std::vector<std::pair<std::string, std::string>> pairs;  // value, key
  // By side: for each key the number of the pair that was seen last.
  mutable std::vector<std::map<std::string, std::atomic<size_t>, std::less<>>> seen;
};

constexpr size_t kNever = static_cast<size_t>(-1);

bool In(const MapRule& rule, MapPlace place) {
  if (place == MapPlace::kConditionKey) place = MapPlace::kCondition;
  return Contains(rule.places, place);
}

// Another account's number in a name or a condition tells nothing about whose data is used.
bool CanCross(const MapRule& rule, MapPlace place) {
  return rule.name != kAccountRule || !rule.automatic || place == MapPlace::kResource ||
         place == MapPlace::kPrincipal;
}

bool IsAccountId(std::string_view id) {
  return id.size() == 12 && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

struct Mapping::State {
  std::vector<MapRule> rules;
  std::vector<Side> sides;
  std::vector<std::array<Matcher, kPlaces>> matchers;  // by side, then place
  std::optional<Dictionary> dictionary;

  void Build();
  void AddValues(size_t side, MapPlace place);
  std::string MapTokens(size_t side, std::string_view text, MapPlace place, std::string_view shown,
                        std::vector<Crossing>* crossings) const;
  std::string MapDictionary(size_t side, std::string_view text) const;
  std::string UnmapDictionary(size_t side, std::string_view text) const;
  size_t RuleAt(std::string_view text, size_t at) const;
};

void Mapping::State::Build() {
  matchers.resize(sides.size());
  for (size_t side = 0; side < sides.size(); ++side) {
    for (size_t place = 0; place < kPlaces; ++place) {
      AddValues(side, static_cast<MapPlace>(place));
      matchers[side][place].Prepare();
    }
  }
}

void Mapping::State::AddValues(size_t side, MapPlace place) {
  const auto spelled = [&](const std::string& text) {
    return place == MapPlace::kConditionKey ? ToLower(text) : text;
  };
  Matcher& matcher = matchers[side][static_cast<size_t>(place)];
  std::set<std::string> own;
  for (const MapRule& rule : rules) {
    if (rule.values[side]) own.insert(spelled(*rule.values[side]));
  }
  for (size_t i = 0; i < rules.size(); ++i) {
    if (!In(rules[i], place)) continue;
    for (size_t of = 0; of < sides.size(); ++of) {
      if (!rules[i].values[of]) continue;
      std::string text = spelled(*rules[i].values[of]);
      const bool crosses = !own.contains(text) && CanCross(rules[i], place);
      if (of == side || crosses) {
        matcher.Add({std::move(text), i, of, of == side, rules[i].token});
      }
    }
  }
}

std::string Mapping::State::MapTokens(size_t side, std::string_view text, MapPlace place,
                                      std::string_view shown,
                                      std::vector<Crossing>* crossings) const {
  const Matcher& matcher = matchers[side][static_cast<size_t>(place)];
  std::string made;
  made.reserve(text.size() + 16);
  // A '<' of the text itself is doubled, so that it is never taken for a rule.
  const auto copy = [&](std::string_view part) {
    for (const char c : part) {
      made += c;
      if (c == '<' && !dictionary) made += c;
    }
  };
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    const Value* value = nullptr;
    if (text[at] == iampolicy::kVariableBegin) {
      end = VariableEnd(text, at);
    } else if (value = matcher.At(text, at); value != nullptr) {
      end = at + value->text.size();
    }
    if (value != nullptr && value->own) {
      made += '<' + rules[value->rule].name + '>';
    } else {
      copy(text.substr(at, end - at));
    }
    if (value != nullptr && !value->own && crossings != nullptr) {
      Crossing crossing{rules[value->rule].name, value->of, value->text,
                        iampolicy::ShowPattern(shown)};
      if (!Contains(*crossings, crossing)) crossings->push_back(std::move(crossing));
    }
    at = end;
  }
  return made;
}

std::string Mapping::State::MapDictionary(size_t side, std::string_view text) const {
  for (size_t i = 0; i < dictionary->pairs.size(); ++i) {
    const auto& [value, key] = dictionary->pairs[i];
    if (text.find(value) != std::string_view::npos) dictionary->seen[side].find(key)->second = i;
  }
  std::string made;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == iampolicy::kVariableBegin) {
      const size_t end = VariableEnd(text, at);
      made += text.substr(at, end - at);
      at = end;
      continue;
    }
    const size_t end = std::min(text.find(iampolicy::kVariableBegin, at), text.size());
    std::string piece(text.substr(at, end - at));
    const auto mapped = dictionary->equivalency.Apply(piece);
    made += mapped ? *mapped : piece;
    at = end;
  }
  return made;
}

std::string Mapping::State::UnmapDictionary(size_t side, std::string_view text) const {
  const auto& seen = dictionary->seen[side];
  std::string made;
  for (size_t at = 0; at < text.size();) {
    const std::pair<const std::string, std::atomic<size_t>>* longest = nullptr;
    for (const auto& entry : seen) {
      if (entry.first.empty() || entry.second == kNever) continue;
      if (!text.substr(at).starts_with(entry.first)) continue;
      if (longest == nullptr || entry.first.size() > longest->first.size()) longest = &entry;
    }
    if (longest == nullptr) {
      made += text[at++];
    } else {
      made += dictionary->pairs[longest->second].first;
      at += longest->first.size();
    }
  }
  return made;
}

// The rule whose "<name>" stands at a place of a text, else the number of rules.
size_t Mapping::State::RuleAt(std::string_view text, size_t at) const {
  const std::string_view rest = text.substr(at + 1);
  for (size_t i = 0; i < rules.size(); ++i) {
    const std::string& name = rules[i].name;
    if (rest.size() > name.size() && rest.starts_with(name) && rest[name.size()] == '>') return i;
  }
  return rules.size();
}

namespace {

void AddAccountRule(std::vector<MapRule>& rules, const std::vector<Mapping::Side>& sides) {
  MapRule rule{.name = std::string(kAccountRule), .values = {}, .automatic = true};
  bool any = false;
  for (const auto& side : sides) {
    rule.values.emplace_back();
    if (IsAccountId(side.account_id)) {
      rule.values.back() = side.account_id;
      any = true;
    }
  }
  const bool there =
      std::ranges::any_of(rules, [](const MapRule& each) { return each.name == kAccountRule; });
  if (any && !there) rules.push_back(std::move(rule));
}

bool IsVersion2(const data::JsonObject& file) {
  const data::Json* version = data::Find(file, "version");
  return version != nullptr && !version->is_array() && !version->is_string();
}

Result<Dictionary> ReadDictionary(std::string_view text, std::string_view name,
                                  const data::JsonObject& file, size_t sides) {
  BARTIZAN_TRY(auto equivalency, Equivalency::Parse(text, name));
  Dictionary made{std::move(equivalency), {}, {}};
  made.seen = decltype(made.seen)(sides);
  for (const auto& [key, values] : file) {
    if (!values.is_array()) continue;  // a plain text: too short to find the way back
    for (const data::Json& value : values.get_array()) {
      if (!value.get_string().empty()) {
        made.pairs.emplace_back(data::View(value.get_string()), data::View(key));
      }
    }
    for (auto& seen : made.seen) seen.try_emplace(std::string(data::View(key)), kNever);
  }
  for (const auto& [value, key] : made.pairs) {
    if (HasControl(value) || HasControl(key)) {
      return Fail(Code::kInvalid, fmt::format("{}: a rule holds a control character", name));
    }
  }
  return made;
}

}  // namespace

Result<Mapping> Mapping::Parse(std::string_view text, std::string_view name,
                               std::vector<Side> sides) {
  if (Trim(text).empty()) return FromRules({}, std::move(sides));
  BARTIZAN_TRY(const data::Json tree, data::ParseJson(text, name));
  if (!tree.is_object()) return Fail(Code::kInvalid, fmt::format("{} is not an object", name));
  auto state = std::make_shared<State>();
  bool account = true;
  if (IsVersion2(tree.get_object())) {
    if (data::Int(tree, "version") != 2) {
      return Fail(Code::kInvalid, fmt::format("{}: version is not 2", name));
    }
    BARTIZAN_TRY(RuleFile file, ReadRules(tree.get_object(), name, sides));
    state->rules = std::move(file.rules);
    account = file.account;
  } else {
    BARTIZAN_TRY(state->dictionary, ReadDictionary(text, name, tree.get_object(), sides.size()));
  }
  if (account) AddAccountRule(state->rules, sides);
  state->sides = std::move(sides);
  state->Build();
  Mapping made;
  made.state_ = std::move(state);
  return made;
}

Mapping Mapping::FromRules(std::vector<MapRule> rules, std::vector<Side> sides) {
  auto state = std::make_shared<State>();
  AddAccountRule(rules, sides);
  for (MapRule& rule : rules) rule.values.resize(sides.size());
  state->rules = std::move(rules);
  state->sides = std::move(sides);
  state->Build();
  Mapping made;
  made.state_ = std::move(state);
  return made;
}

std::string Mapping::Map(size_t side, std::string_view text, MapPlace place,
                         std::vector<Crossing>* crossings) const {
  if (!state_->dictionary) return state_->MapTokens(side, text, place, text, crossings);
  // Account ids first: a dictionary that knows only one of them must not tear the two apart.
  return state_->MapDictionary(side, state_->MapTokens(side, text, place, text, crossings));
}

std::string Mapping::Unmap(size_t side, std::string_view text) const {
  std::string before;
  if (state_->dictionary) {
    before = state_->UnmapDictionary(side, text);
    text = before;
  }
  std::string made;
  for (size_t at = 0; at < text.size(); ++at) {
    made += text[at];
    if (text[at] != '<') continue;
    if (!state_->dictionary && text.substr(at + 1).starts_with('<')) {
      ++at;
      continue;
    }
    const size_t rule = state_->RuleAt(text, at);
    if (rule == state_->rules.size() || !state_->rules[rule].values[side]) continue;
    made.back() = state_->rules[rule].values[side]->front();
    made += state_->rules[rule].values[side]->substr(1);
    at += state_->rules[rule].name.size() + 1;
  }
  return made;
}

std::span<const MapRule> Mapping::rules() const {
  return state_->rules;
}
std::span<const Mapping::Side> Mapping::sides() const {
  return state_->sides;
}
bool Mapping::version1() const {
  return state_->dictionary.has_value();
}

}  // namespace bartizan::iam
