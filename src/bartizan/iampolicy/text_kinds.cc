// All patterns run side by side over all texts at once: a breadth-first walk of the deterministic
// automaton of their product. Its states are sets of places in the patterns, its letters those
// characters that some place waits for, and one that none does.
#include "bartizan/iampolicy/text_kinds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/glob_token.h"

namespace bartizan::iampolicy {
namespace {

constexpr size_t kMostStates = 20'000;
constexpr size_t kMostSteps = 400'000;

using Letter = uint32_t;
constexpr Letter kOther = 0;  // any character that no pattern names
constexpr Letter kColon = 1;

struct Place {
  enum class Kind : uint8_t { kLetter, kOne, kRun, kEnd };
  Kind kind = Kind::kEnd;
  bool over_colons = true;         // of kOne and kRun
  Letter letter = 0, variant = 0;  // of kLetter: either of them
  size_t pattern = 0;
};

// Places are numbered through all patterns; sorted.
using State = std::u32string;

class Automaton {
 public:
  Automaton() { letters_ = {"", ":"}; }

  // False when there is nothing that the pattern could match.
  bool Add(const TextPattern& pattern, size_t number) {
    const auto parts = SplitArn(pattern.encoded);
    if (pattern.form == TextForm::kArn && !parts) return false;
    starts_.push_back(static_cast<char32_t>(places_.size()));
    if (pattern.form == TextForm::kArn) {
      for (size_t i = 0; i < parts->size(); ++i) {
        if (i > 0) AddLetter(":", false, number);
        AddText((*parts)[i], pattern.form, i + 1 == parts->size(), number);
      }
    } else {
      AddText(pattern.encoded, pattern.form, true, number);
    }
    places_.push_back({.kind = Place::Kind::kEnd, .pattern = number});
    return true;
  }

  State Start() const {
    State state;
    for (const char32_t start : starts_) Enter(start, state);
    return Tidy(std::move(state));
  }

  State Step(const State& from, Letter letter) const {
    State to;
    for (const char32_t at : from) {
      const Place& place = places_[at];
      const bool passes = place.over_colons || letter != kColon;
      if (place.kind == Place::Kind::kRun && passes) Enter(at, to);
      if (place.kind == Place::Kind::kOne && passes) Enter(at + 1, to);
      if (place.kind != Place::Kind::kLetter) continue;
      if (place.letter == letter || place.variant == letter) Enter(at + 1, to);
    }
    return Tidy(std::move(to));
  }

  // The letters that lead elsewhere than one that no pattern names, and that one.
  std::vector<Letter> Letters(const State& state) const {
    std::set<Letter> letters = {kOther};
    for (const char32_t at : state) {
      const Place& place = places_[at];
      if (place.kind == Place::Kind::kLetter) letters.insert({place.letter, place.variant});
      if (place.kind != Place::Kind::kEnd && !place.over_colons) letters.insert(kColon);
    }
    return {letters.begin(), letters.end()};
  }

  // The patterns that match the text that led here.
  template <class F>
  void ForEachMatch(const State& state, F&& each) const {
    for (const char32_t at : state) {
      if (places_[at].kind == Place::Kind::kEnd) each(places_[at].pattern);
    }
  }

  std::string_view TextOf(Letter letter) const {
    return letter == kOther ? std::string_view(other_) : letters_[letter];
  }

  // Chooses what stands for characters that no pattern names; after the last Add.
  void ChooseOther() {
    constexpr std::string_view kReadable = "xyzqwvkjuhgnmbtdfrscpoiela0123456789XYZQWVKJ_-";
    for (const char c : kReadable) {
      other_ = std::string(1, c);
      if (!numbers_.contains(other_)) return;
    }
    // Some of these many letters (Latin, two bytes each) is free: patterns are shorter than that.
    for (unsigned i = 0; i < 0x400 && numbers_.contains(other_); ++i) {
      other_ = {static_cast<char>(0xC4U + i / 0x40U), static_cast<char>(0x80U + i % 0x40U)};
    }
  }

 private:
  Letter NumberOf(const std::string& text) {
    if (text == ":") return kColon;
    const auto [found, added] = numbers_.try_emplace(text, static_cast<Letter>(letters_.size()));
    if (added) letters_.push_back(text);
    return found->second;
  }

  void AddLetter(const std::string& text, bool any_case, size_t number) {
    Place place{.kind = Place::Kind::kLetter, .pattern = number};
    place.letter = NumberOf(any_case ? ToLower(text) : text);
    place.variant = any_case ? NumberOf(ToUpper(text)) : place.letter;
    places_.push_back(place);
  }

  void AddText(std::string_view encoded, TextForm form, bool over_colons, size_t number) {
    const bool wildcards = form == TextForm::kGlob || form == TextForm::kArn;
    for (size_t i = 0; i < encoded.size(); i += TokenSize(encoded, i)) {
      const std::string_view token = encoded.substr(i, TokenSize(encoded, i));
      if (wildcards && (token == "*" || token == "?")) {
        const auto kind = token == "*" ? Place::Kind::kRun : Place::Kind::kOne;
        places_.push_back({.kind = kind, .over_colons = over_colons, .pattern = number});
      } else {
        AddLetter(PlainText(token), form == TextForm::kExactInAnyCase, number);
      }
    }
  }

  void Enter(char32_t at, State& state) const {
    for (; places_[at].kind == Place::Kind::kRun; ++at) state.push_back(at);
    state.push_back(at);
  }

  // Sorted, and of each pattern only what stands at or behind its last '*' reached: whatever an
  // earlier place could still match, that '*' matches too.
  State Tidy(State state) const {
    std::ranges::sort(state);
    State kept;
    std::optional<size_t> done;
    for (auto at = state.rbegin(); at != state.rend(); ++at) {
      const Place& place = places_[*at];
      if (done == place.pattern || (!kept.empty() && kept.back() == *at)) continue;
      kept.push_back(*at);
      if (place.kind == Place::Kind::kRun) done = place.pattern;
    }
    std::ranges::reverse(kept);
    return kept;
  }

  std::vector<Place> places_;
  std::vector<char32_t> starts_;
  std::map<std::string, Letter, std::less<>> numbers_;
  std::vector<std::string> letters_;
  std::string other_ = "x";
};

struct Node {
  const State* state = nullptr;
  size_t parent = 0;
  Letter letter = kOther;
};

class Walk {
 public:
  Walk(std::span<const TextPattern> patterns, size_t groups, bool only_arns, size_t most)
      : patterns_(patterns), groups_(groups), only_arns_(only_arns), most_(most) {
    for (size_t i = 0; i < patterns.size(); ++i) automaton_.Add(patterns[i], i);
    if (only_arns) automaton_.Add({TextForm::kArn, "arn:*:*:*:*:*", {}}, patterns.size());
    automaton_.ChooseOther();
  }

  TextKinds Run() && {
    Visit(automaton_.Start(), 0, kOther);
    for (size_t i = 0; i < nodes_.size() && out_.complete; ++i) {
      for (const Letter letter : automaton_.Letters(*nodes_[i].state)) {
        Visit(automaton_.Step(*nodes_[i].state, letter), i, letter);
        if (++steps_ > kMostSteps) out_.complete = false;
        if (!out_.complete) break;
      }
    }
    return std::move(out_);
  }

 private:
  void Visit(State state, size_t parent, Letter letter) {
    const auto [found, added] = seen_.try_emplace(std::move(state), nodes_.size());
    if (!added) return;
    nodes_.push_back({&found->first, parent, letter});
    if (nodes_.size() > kMostStates) out_.complete = false;
    Note(nodes_.size() - 1);
  }

  void Note(size_t node) {
    std::vector<bool> matches(groups_);
    bool counts = !only_arns_;
    automaton_.ForEachMatch(*nodes_[node].state, [&](size_t pattern) {
      if (pattern == patterns_.size()) {
        counts = true;
        return;
      }
      for (const size_t group : patterns_[pattern].groups) matches[group] = true;
    });
    if (!counts || !noted_.insert(matches).second) return;
    if (out_.kinds.size() == most_) {
      out_.complete = false;
      return;
    }
    out_.kinds.push_back({TextOf(node), std::move(matches)});
  }

  std::string TextOf(size_t node) const {
    std::vector<std::string_view> letters;
    for (; node != 0; node = nodes_[node].parent) {
      letters.push_back(automaton_.TextOf(nodes_[node].letter));
    }
    std::string text;
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) text += *letter;
    return text;
  }

  std::span<const TextPattern> patterns_;
  size_t groups_;
  bool only_arns_;
  size_t most_;
  Automaton automaton_;
  std::unordered_map<State, size_t> seen_;  // nodes keep pointers to its keys, which stay in place
  std::vector<Node> nodes_;
  std::set<std::vector<bool>> noted_;
  size_t steps_ = 0;
  TextKinds out_;
};

}  // namespace

TextKinds TellApart(std::span<const TextPattern> patterns, size_t groups, bool only_arns,
                    size_t most) {
  return Walk(patterns, groups, only_arns, most).Run();
}

}  // namespace bartizan::iampolicy
