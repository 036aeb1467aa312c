#include "bartizan/iam/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "bartizan/data/json.h"
#include "bartizan/iam/mapping_file.h"
#include "bartizan/iam/mapping_match.h"
#include "bartizan/iam/mapping_texts.h"
#include "bartizan/iam/suggest_words.h"

namespace bartizan::iam {

namespace {

using iampolicy::Document;
using iampolicy::Statement;
using Texts = std::vector<std::string>;

constexpr size_t kMostOfOneName = 8;  // principals of one masked name: more of them tell nothing
constexpr size_t kMostRules = 200;
constexpr size_t kExamples = 3;

// Two principals that seem to be the same one.
using Couple = std::pair<const Principal*, const Principal*>;

// Which words stand for each other, and which couples say so.
class Votes {
 public:
  void Add(const Couple& couple, const std::vector<WordPair>& pairs) {
    for (const WordPair& pair : pairs) {
      auto& couples = votes_[pair];
      if (couples.empty() || couples.back() != couple) {
        if (std::ranges::find(couples, couple) == couples.end()) couples.push_back(couple);
      }
    }
  }

  using Entry = std::pair<WordPair, std::vector<Couple>>;
  // Most votes first; a word of either side is taken once.
  std::vector<Entry> Elect(size_t least) const {
    std::vector<Entry> sorted;
    for (const auto& entry : votes_) {
      if (entry.second.size() >= least) sorted.emplace_back(entry);
    }
    std::ranges::stable_sort(
        sorted, [](const Entry& a, const Entry& b) { return a.second.size() > b.second.size(); });
    std::array<std::set<std::string>, 2> taken;
    std::vector<Entry> elected;
    for (Entry& entry : sorted) {
      if (elected.size() == kMostRules) break;
      const auto& [first, second] = entry.first;
      if (taken[0].contains(first) || taken[1].contains(second)) continue;
      taken[0].insert(first);
      taken[1].insert(second);
      elected.push_back(std::move(entry));
    }
    return elected;
  }

 private:
  std::map<WordPair, std::vector<Couple>> votes_;
};

// What stands in only one of two lists, in groups of one shape.
std::map<std::string, std::array<Texts, 2>> Unmatched(const Texts& first, const Texts& second) {
  std::map<std::string, std::array<Texts, 2>> groups;
  const std::array<std::pair<const Texts*, const Texts*>, 2> sides{
      {{&first, &second}, {&second, &first}}};
  for (const size_t side : {0U, 1U}) {
    for (const std::string& text : *sides[side].first) {
      if (!std::ranges::binary_search(*sides[side].second, text)) {
        groups[ShapeOf(text)][side].push_back(text);
      }
    }
  }
  return groups;
}

void Append(std::vector<WordPair>& all, std::vector<WordPair> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// With several buckets on a side, nothing says which one belongs to which.
bool HasManyBuckets(const Texts& texts) {
  std::set<std::string_view> buckets;
  for (const std::string& text : texts) buckets.insert(BucketOf(text));
  return buckets.size() > 1;
}

std::vector<WordPair> PairInOrder(const Texts& first, const Texts& second) {
  const bool guess = HasManyBuckets(first) || HasManyBuckets(second);
  std::vector<WordPair> pairs;
  for (size_t i = 0; i < first.size(); ++i) {
    auto found = DifferingWords(first[i], second[i]);
    const bool whole = found.size() == 1 && found[0].first == BucketOf(first[i]);
    if (!whole || !guess) Append(pairs, std::move(found));
  }
  return pairs;
}

std::vector<WordPair> PairTexts(const Texts& first, const Texts& second) {
  std::vector<WordPair> pairs;
  for (const auto& [shape, texts] : Unmatched(first, second)) {
    if (texts[0].size() == texts[1].size()) Append(pairs, PairInOrder(texts[0], texts[1]));
  }
  return pairs;
}

bool SaysAlike(const Statement& a, const Statement& b) {
  return a.allow == b.allow && a.not_actions == b.not_actions && a.not_targets == b.not_targets &&
         a.actions == b.actions && a.conditions.size() == b.conditions.size();
}

std::vector<WordPair> PairStatements(const Statement& first, const Statement& second) {
  auto pairs = PairTexts(first.targets, second.targets);
  for (size_t i = 0; i < first.conditions.size(); ++i) {
    const auto& a = first.conditions[i];
    const auto& b = second.conditions[i];
    if (a.op != b.op || !HasNames(a.op)) continue;
    if (a.key != b.key) continue;
    Append(pairs, PairTexts(a.values, b.values));
  }
  return pairs;
}

// Finds out which principals belong together and lets them vote.
class Aligner {
 public:
  Aligner(const AccountModel& first, const AccountModel& second) : models_{&first, &second} {}

  Votes Run() {
    SameNames();
    OneWordApart();
    SamePolicies();
    return std::move(votes_);
  }

 private:
  using Singles = std::vector<const Principal*>;
  using Groups = std::map<std::string, std::array<Singles, 2>>;

  void SameNames() {
    std::map<std::pair<PrincipalKind, std::string_view>, const Principal*> known;
    for (const Principal& principal : models_[0]->principals) {
      known.try_emplace({principal.kind, principal.name}, &principal);
    }
    std::set<const Principal*> matched;
    for (const Principal& principal : models_[1]->principals) {
      const auto found = known.find({principal.kind, principal.name});
      if (found == known.end()) {
        singles_[1].push_back(&principal);
      } else {
        matched.insert(found->second);
        Compare({found->second, &principal});
      }
    }
    for (const Principal& principal : models_[0]->principals) {
      if (!matched.contains(&principal)) singles_[0].push_back(&principal);
    }
  }

  // The name once for each of its words, without that word; suffixes of CloudFormation are always
  // left out.
  static std::set<std::string> MaskedNames(const Principal& principal) {
    const auto words = WordsOf(principal.name);
    std::set<std::string> masked;
    for (size_t without = 0; without < words.size(); ++without) {
      if (words[without].kind == Word::Kind::kBetween) continue;
      std::string name(PrincipalKindName(principal.kind));
      for (size_t i = 0; i < words.size(); ++i) {
        const bool hidden = i == without || words[i].kind == Word::Kind::kSuffix;
        name += hidden ? "\n" : fmt::format("\t{}", words[i].text);
      }
      masked.insert(std::move(name));
    }
    return masked;
  }

  void OneWordApart() {
    Groups groups;
    for (const size_t side : {0U, 1U}) {
      for (const Principal* const single : singles_[side]) {
        for (const std::string& name : MaskedNames(*single)) groups[name][side].push_back(single);
      }
    }
    for (const auto& [name, group] : groups) {
      if (group[0].size() > kMostOfOneName || group[1].size() > kMostOfOneName) continue;
      const bool certain = group[0].size() == 1 && group[1].size() == 1;
      for (const Principal* const first : group[0]) {
        for (const Principal* const second : group[1]) {
          votes_.Add({first, second}, DifferingWords(first->name, second->name));
          if (certain) Compare({first, second});
        }
      }
    }
  }

  void SamePolicies() {
    Groups groups;
    for (const size_t side : {0U, 1U}) {
      for (const Principal* const single : singles_[side]) {
        if (!compared_.contains(single)) groups[MaskedPolicies(*single)][side].push_back(single);
      }
    }
    for (const auto& [masked, group] : groups) {
      if (group[0].size() != 1 || group[1].size() != 1) continue;
      votes_.Add({group[0][0], group[1][0]}, DifferingWords(group[0][0]->name, group[1][0]->name));
      Compare({group[0][0], group[1][0]});
    }
  }

  std::string MaskedPolicies(const Principal& principal) {
    std::vector<std::string> parts;
    for (const AttachedPolicy& policy : principal.policies) {
      parts.push_back(IsOfAws(policy) ? policy.arn : Masked(policy.document.get()));
    }
    std::ranges::sort(parts);
    parts.push_back(Masked(principal.trust.get()));
    return fmt::format("{}\n{}", PrincipalKindName(principal.kind), fmt::join(parts, "\n"));
  }

  const std::string& Masked(const Document* document) {
    const auto [entry, added] = masked_.try_emplace(document);
    if (!added || document == nullptr) return entry->second;
    for (const Statement& statement : document->statements) {
      entry->second += fmt::format("{:d}{:d}{:d} {} ", statement.allow, statement.not_actions,
                                   statement.not_targets, fmt::join(statement.actions, " "));
      AddShapes(statement.targets, entry->second);
      for (const auto& condition : statement.conditions) {
        entry->second += fmt::format("{:d} ", static_cast<int>(condition.op));
        AddShapes(condition.values, entry->second);
      }
    }
    return entry->second;
  }

  static void AddShapes(const Texts& texts, std::string& masked) {
    std::vector<std::string> shapes;
    for (const std::string& text : texts) shapes.push_back(ShapeOf(text));
    std::ranges::sort(shapes);
    masked += fmt::format("{}\t", fmt::join(shapes, " "));
  }

  // Lets everything vote in which two principals that belong together differ.
  void Compare(const Couple& couple) {
    const auto& [first, second] = couple;
    compared_.insert(first);
    compared_.insert(second);
    VoteForAccounts(couple);
    votes_.Add(couple, DifferingWords(first->path, second->path));
    for (size_t i = 0; i < first->policies.size(); ++i) {
      const AttachedPolicy& policy = first->policies[i];
      if (IsOfAws(policy)) continue;
      if (const AttachedPolicy* const other = PolicyLike(*second, policy, i, *first)) {
        votes_.Add(couple, PairDocuments(policy.document.get(), other->document.get()));
      }
    }
    votes_.Add(couple, PairDocuments(first->trust.get(), second->trust.get()));
    if (first->boundary && second->boundary) {
      votes_.Add(couple,
                 PairDocuments(first->boundary->document.get(), second->boundary->document.get()));
    }
  }

  // Every ARN of an account holds its number.
  void VoteForAccounts(const Couple& couple) {
    if (!models_[0]->id.empty() && !models_[1]->id.empty() && models_[0]->id != models_[1]->id) {
      votes_.Add(couple, {{models_[0]->id, models_[1]->id}});
    }
  }

  static const AttachedPolicy* PolicyLike(const Principal& second, const AttachedPolicy& policy,
                                          size_t place, const Principal& first) {
    for (const AttachedPolicy& other : second.policies) {
      if (other.name == policy.name && other.source == policy.source) return &other;
    }
    const bool alike = first.policies.size() == second.policies.size();
    return alike ? &second.policies[place] : nullptr;
  }

  const std::vector<WordPair>& PairDocuments(const Document* first, const Document* second) {
    const auto [entry, added] = pairs_.try_emplace({first, second});
    if (!added || first == nullptr || second == nullptr || first == second) return entry->second;
    std::set<const Statement*> used;
    for (const Statement& a : first->statements) {
      for (const Statement& b : second->statements) {
        if (used.contains(&b) || !SaysAlike(a, b)) continue;
        used.insert(&b);
        Append(entry->second, PairStatements(a, b));
        break;
      }
    }
    return entry->second;
  }

  std::array<const AccountModel*, 2> models_;
  std::array<Singles, 2> singles_;
  std::set<const Principal*> compared_;
  std::map<const Document*, std::string> masked_;
  std::map<std::pair<const Document*, const Document*>, std::vector<WordPair>> pairs_;
  Votes votes_;
};

// In how many texts of an account each of the words stands that belong to the other one.
std::map<std::string, size_t> CountForeign(const AccountModel& account,
                                           const std::set<std::string>& words) {
  Matcher matcher;
  for (const std::string& word : words) matcher.Add({.text = word});
  matcher.Prepare();
  std::map<std::string, size_t> counts;
  for (const PlacedText& placed : TextsOf(account)) {
    std::set<std::string_view> found;
    for (size_t at = 0; at < placed.text.size(); ++at) {
      if (const Value* const value = matcher.At(placed.text, at)) found.insert(value->text);
    }
    for (const std::string_view word : found) ++counts[std::string(word)];
  }
  return counts;
}

std::vector<std::string> ExamplesOf(const std::vector<Couple>& couples) {
  std::vector<std::string> examples;
  for (const auto& [first, second] : couples) {
    if (examples.size() == kExamples) break;
    examples.push_back(first->name == second->name
                           ? first->name
                           : fmt::format("{} ~ {}", first->name, second->name));
  }
  return examples;
}

// "env", then "env2" …
std::string NameOnce(std::string_view base, std::map<std::string, size_t>& used) {
  const size_t number = ++used[std::string(base)];
  return number == 1 ? std::string(base) : fmt::format("{}{}", base, number);
}

}  // namespace

std::vector<Suggestion> SuggestRules(const AccountModel& first, const AccountModel& second,
                                     size_t least) {
  const auto elected = Aligner(first, second).Run().Elect(std::max<size_t>(least, 1));
  std::array<std::set<std::string>, 2> foreign;
  for (const auto& [pair, couples] : elected) {
    foreign[0].insert(pair.second);
    foreign[1].insert(pair.first);
  }
  auto in_first = CountForeign(first, foreign[0]);
  auto in_second = CountForeign(second, foreign[1]);
  std::vector<Suggestion> made;
  std::map<std::string, size_t> used{{std::string(kAccountRule), 0}};
  for (const auto& [pair, couples] : elected) {
    Suggestion suggestion;
    const bool account = pair.first == first.id && pair.second == second.id;
    suggestion.rule.values = {pair.first, pair.second};
    suggestion.rule.automatic = true;
    suggestion.support = couples.size();
    suggestion.against = in_first[pair.second] + in_second[pair.first];
    suggestion.examples = ExamplesOf(couples);
    // Words that stand on both sides as often as they tell them apart mean nothing.
    if (!account && suggestion.against > suggestion.support) continue;
    suggestion.rule.name = NameOnce(account ? kAccountRule : NameForPair(pair), used);
    made.push_back(std::move(suggestion));
  }
  return made;
}

std::string RulesToJson(const std::vector<MapRule>& rules,
                        const std::vector<Mapping::Side>& sides) {
  data::JsonArray list;
  for (const MapRule& rule : rules) {
    data::JsonObject object{{"name", rule.name}};
    if (rule.name == kAccountRule && rule.automatic) {
      object["auto"] = true;
      list.push_back(std::move(object));
      continue;
    }
    data::JsonObject per;
    for (size_t side = 0; side < sides.size() && side < rule.values.size(); ++side) {
      if (rule.values[side]) per[sides[side].label] = *rule.values[side];
    }
    object["per"] = std::move(per);
    object["match"] = rule.token ? "token" : "text";
    data::JsonArray places;
    for (const MapPlace place : rule.places) {
      if (const auto name = MapPlaceName(place); !name.empty()) places.emplace_back(name);
    }
    object["in"] = std::move(places);
    list.push_back(std::move(object));
  }
  return data::ToPrettyJson(data::JsonObject{{"version", 2}, {"rules", std::move(list)}});
}

}  // namespace bartizan::iam
