// Random small policies against all requests of a small universe. With BARTIZAN_LONG=1, a million
// cases instead of thousands.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <optional>
#include <random>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/contain.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

const ActionCatalogue& Small() {
  static const auto kCatalogue = ActionCatalogue::Parse(
      R"([{"Name": "s", "Actions": [
             {"Name": "Ab", "Resources": [{"Name": "r"}]}, {"Name": "Ba", "Resources": [{"Name": "r"}]},
             {"Name": "Cc"}],
           "Resources": [{"Name": "r", "ARNFormats": ["arn:${A}"]}]},
          {"Name": "t", "Actions": [{"Name": "Ab", "Resources": [{"Name": "r"}]}],
           "Resources": [{"Name": "r", "ARNFormats": ["arn:${A}"]}]}])",
      "small");
  EXPECT_TRUE(kCatalogue.has_value()) << kCatalogue.error().OneLine();
  return **kCatalogue;
}

// The universe. "s:cc" is known and has no resources; "s:aa" is a name that policies use and the
// catalogue does not know; the last ones nobody names.
constexpr std::array<std::string_view, 4> kKnown = {"s:ab", "s:ba", "s:cc", "t:ab"};
constexpr std::array<std::string_view, 6> kOthers = {"s:aa", "s:a", "s:zb", "s:axb", "t:z", "u:b"};

using Choices = std::vector<std::string>;

class Maker {
 public:
  explicit Maker(uint64_t seed) : random_(seed) {}

  size_t Upto(size_t most) { return std::uniform_int_distribution<size_t>(0, most)(random_); }
  bool OneIn(size_t n) { return Upto(n - 1) == 0; }
  const std::string& Of(const Choices& choices) { return choices[Upto(choices.size() - 1)]; }

  std::vector<std::string> Some(size_t most, auto make) {
    std::vector<std::string> made;
    for (size_t i = 0; i <= Upto(most - 1); ++i) made.push_back(make());
    std::ranges::sort(made);
    const auto [first, last] = std::ranges::unique(made);
    made.erase(first, last);
    return made;
  }

  std::string Action() {
    static const Choices kActions = {"*",    "s:*",  "s:ab", "s:ba", "s:cc", "s:aa",
                                     "s:a*", "s:*b", "s:?b", "t:*",  "t:ab", "*:ab",
                                     "s:a?", "s:??", "s:?",  "s:*a*"};
    return Of(kActions);
  }

  std::string Target() {
    std::string pattern;
    const size_t size = Upto(3);
    for (size_t i = 0; i <= size; ++i) {
      const size_t letter = Upto(19);
      if (letter < 7) {
        pattern += '*';
      } else if (letter < 9 && questions_) {
        pattern += '?';
      } else if (letter == 9 && variables_) {
        pattern += "\x01v\x02";
      } else {
        pattern += letter % 2 == 0 ? 'a' : 'b';
      }
    }
    return SimplifyPattern(pattern);
  }

  Condition MakeCondition() {
    static const Choices kXyz = {"x", "y", "z"}, kAb = {"a", "ab"};
    static const Choices kPatterns = {"x*", "*", "y", "?z", "z*"};
    Condition condition;
    condition.key = OneIn(2) ? "k" : "m";
    if (variables_ && OneIn(5)) condition.key = "v";
    const size_t kind = Upto(9);
    const auto value = [&]() -> std::string {
      if (condition.key != "v" && variables_ && OneIn(5)) return "\x01v\x02";
      return Of(condition.key == "v" ? kAb : kXyz);
    };
    if (kind == 9) {
      condition.op = Operator::kNull;
      condition.values = {OneIn(2) ? "true" : "false"};
      return condition;
    }
    condition.op = kind < 5   ? Operator::kStringEquals
                   : kind < 7 ? Operator::kStringNotEquals
                   : kind < 8 ? Operator::kStringLike
                              : Operator::kStringNotLike;
    condition.values = kind < 7 ? Some(2, value) : Some(1, [&] { return Of(kPatterns); });
    condition.if_exists = OneIn(4);
    if (quantifiers_ && OneIn(3)) {
      condition.quantifier = OneIn(2) ? Quantifier::kForAllValues : Quantifier::kForAnyValue;
    }
    return condition;
  }

  Statement MakeStatement() {
    Statement statement;
    statement.allow = !OneIn(4);
    statement.not_actions = OneIn(6);
    statement.not_targets = OneIn(6);
    statement.actions = Some(2, [&] { return Action(); });
    statement.targets = Some(2, [&] { return Target(); });
    const size_t conditions = OneIn(2) ? 0 : Upto(2);
    for (size_t i = 0; i < conditions; ++i) statement.conditions.push_back(MakeCondition());
    std::ranges::sort(statement.conditions);
    return statement;
  }

  Document MakeDocument() {
    Document document;
    document.variables = true;
    for (size_t i = 0; i <= Upto(2); ++i) document.statements.push_back(MakeStatement());
    return document;
  }

  // Most differences are small ones.
  Document Change(Document document) {
    const size_t at = Upto(document.statements.size() - 1);
    Statement& statement = document.statements[at];
    switch (Upto(6)) {
      case 0:
        return MakeDocument();
      case 1:
        statement.targets = Some(2, [&] { return Target(); });
        break;
      case 2:
        statement.actions = Some(2, [&] { return Action(); });
        break;
      case 3:
        statement.conditions.clear();
        break;
      case 4:
        document.statements.push_back(MakeStatement());
        break;
      case 5:
        document.statements.erase(document.statements.begin() + static_cast<long>(at));
        break;
      default:
        statement.conditions = {MakeCondition()};
        statement.not_targets = statement.not_targets != OneIn(3);
    }
    return document;
  }

  void ChooseFeatures() {
    questions_ = OneIn(2);
    variables_ = OneIn(3);
    quantifiers_ = OneIn(3);
  }
  bool variables() const { return variables_; }

 private:
  std::mt19937_64 random_;
  bool questions_ = true, variables_ = true, quantifiers_ = true;
};

struct Case {
  std::vector<Document> documents;  // before, its boundary, now, its boundary
  bool before_bounded = false, now_bounded = false;
  bool variables = false;

  Access Before() const { return Side(0, before_bounded); }
  bool Uses(size_t i) const { return i % 2 == 0 || (i == 1 ? before_bounded : now_bounded); }
  Access Now() const { return Side(2, now_bounded); }

 private:
  Access Side(size_t at, bool bounded) const {
    Access access{{&documents[at]}, {}};
    if (bounded) access.boundary = std::vector<const Document*>{&documents[at + 1]};
    return access;
  }
};

Case MakeCase(uint64_t seed) {
  Maker maker(seed);
  maker.ChooseFeatures();
  Case made;
  made.variables = maker.variables();
  made.documents.push_back(maker.MakeDocument());
  made.documents.push_back(maker.MakeDocument());
  made.documents.push_back(maker.Change(made.documents[0]));
  made.documents.push_back(maker.OneIn(2) ? maker.Change(made.documents[1]) : made.documents[1]);
  made.before_bounded = maker.OneIn(5);
  made.now_bounded = maker.OneIn(made.before_bounded ? 2 : 8);
  return made;
}

const Condition* FindCondition(const Case& made, auto predicate) {
  for (size_t i = 0; i < made.documents.size(); ++i) {
    if (!made.Uses(i)) continue;
    for (const Statement& statement : made.documents[i].statements) {
      for (const Condition& condition : statement.conditions) {
        if (predicate(condition)) return &condition;
      }
    }
  }
  return nullptr;
}

// All contexts that can matter; at most 64 for each value of the variable, which come in a row.
struct Contexts {
  std::vector<Request> all;
  size_t row = 1;
};

Contexts ContextsOf(const Case& made) {
  using Values = std::vector<std::string>;
  Contexts contexts{{Request{}}};
  const auto multiply = [&](const std::string& key, const std::vector<Values>& choices) {
    std::vector<Request> all;
    for (const Request& request : contexts.all) {
      for (const Values& values : choices) {
        all.push_back(request);
        if (!values.empty()) all.back().context[key] = values;
      }
    }
    contexts.all = std::move(all);
  };
  if (made.variables) multiply("v", {{}, {"a"}, {"b"}, {"ab"}, {"c"}});
  const size_t rows = contexts.all.size();
  for (const std::string key : {"k", "m"}) {
    if (FindCondition(made, [&](const Condition& c) { return c.key == key; }) == nullptr) continue;
    std::vector<Values> choices = {{}, {"x"}, {"y"}, {"z"}, {"w"}, {made.variables ? "a" : "az"}};
    if (FindCondition(made, [&](const Condition& c) {
          return c.key == key && c.quantifier != Quantifier::kNone;
        }) != nullptr) {
      choices.insert(choices.end(), {{"x", "y"}, {"w", "z"}});
    }
    multiply(key, choices);
  }
  contexts.row = contexts.all.size() / rows;
  return contexts;
}

const Choices& TargetWords() {
  static const Choices kWords = [] {
    Choices words;
    for (size_t begin = 0, size = 1; size <= 3; ++size) {
      const size_t end = words.size();
      for (const char c : {'a', 'b', 'c'}) {
        if (size == 1) words.emplace_back(1, c);
        for (size_t i = begin; i < end; ++i) words.push_back(words[i] + c);
      }
      begin = end;
    }
    return words;
  }();
  return kWords;
}

// For each target and each value of the variable: the contexts, a bit each.
using Table = std::vector<uint64_t>;

// All requests of one access, action by action, from the parts of the evaluator.
class Judge {
 public:
  Judge(const Access& access, const Contexts& contexts, const Choices& targets)
      : access_(access), contexts_(contexts), targets_(targets) {
    Add(access.policies, false);
    if (access.boundary) Add(*access.boundary, true);
  }

  Table Allowed(std::string_view action) const {
    const size_t size = targets_.size() * (contexts_.all.size() / contexts_.row);
    Table allow(size), deny(size), bound(size);
    for (const Part& part : parts_) {
      if (!ActionMatches(*part.statement, action)) continue;
      Table& table = !part.statement->allow ? deny : part.boundary ? bound : allow;
      for (size_t i = 0; i < size; ++i) table[i] |= part.applies[i];
    }
    for (size_t i = 0; i < size; ++i) {
      allow[i] &= ~deny[i];
      if (access_.boundary) allow[i] &= bound[i];
    }
    return allow;
  }

 private:
  struct Part {
    const Statement* statement;
    bool boundary;
    Table applies;
  };

  void Add(const std::vector<const Document*>& documents, bool boundary) {
    for (const Document* document : documents) {
      for (const Statement& statement : document->statements) {
        parts_.push_back({&statement, boundary, AppliesTo(statement)});
      }
    }
  }

  Table AppliesTo(const Statement& statement) const {
    Table holds(contexts_.all.size() / contexts_.row);
    for (size_t i = 0; i < contexts_.all.size(); ++i) {
      if (std::ranges::all_of(statement.conditions, [&](const Condition& condition) {
            return ConditionHolds(condition, contexts_.all[i]);
          })) {
        holds[i / contexts_.row] |= uint64_t{1} << (i % contexts_.row);
      }
    }
    Table applies;
    for (const std::string& target : targets_) {
      for (size_t v = 0; v < holds.size(); ++v) {
        const bool matches = TargetMatches(statement, target, contexts_.all[v * contexts_.row]);
        applies.push_back(matches ? holds[v] : 0);
      }
    }
    return applies;
  }

  const Access& access_;
  const Contexts& contexts_;
  const Choices& targets_;
  std::vector<Part> parts_;
};

std::string Show(const Case& made) {
  std::string text;
  const auto list = [&](const std::vector<std::string>& patterns) {
    for (const std::string& p : patterns) text += ' ' + ShowPattern(p);
  };
  for (size_t i = 0; i < made.documents.size(); ++i) {
    if (!made.Uses(i)) continue;
    text += fmt::format("{}{}\n", i < 2 ? "before" : "now", i % 2 == 1 ? " boundary" : "");
    for (const Statement& s : made.documents[i].statements) {
      text += fmt::format("  {}{}:", s.allow ? "Allow" : "Deny", s.not_actions ? " NotAction" : "");
      list(s.actions);
      text += s.not_targets ? " | NotResource" : " |";
      list(s.targets);
      for (const Condition& c : s.conditions) {
        text += fmt::format(" | q{} {}{} {}", static_cast<int>(c.quantifier), OperatorName(c.op),
                            c.if_exists ? "IfExists" : "", c.key);
        list(c.values);
      }
      text += '\n';
    }
  }
  return text;
}

std::string Show(const Request& request) {
  std::string text = request.action + " " + request.target;
  for (const auto& [key, values] : request.context) {
    text += fmt::format(" {}={}", key, fmt::join(values, ","));
  }
  return text;
}

struct Tally {
  size_t gains = 0, unproven = 0, vain = 0;  // cases; vain: unproven, and no request shows a gain
  size_t listed = 0, unseen = 0;             // actions of gains; those that no request here shows
};

bool IsKnown(std::string_view action) {
  return std::ranges::find(kKnown, action) != kKnown.end();
}

class Checker {
 public:
  Checker(uint64_t seed, Tally& tally)
      : seed_(seed),
        tally_(tally),
        made_(MakeCase(seed)),
        before_(made_.Before()),
        now_(made_.Now()),
        contexts_(ContextsOf(made_)) {}

  // Empty, or what is wrong.
  std::string Run() {
    static const Choices kStar = {EncodeWord("*")};
    gains_ = FindGains(before_, now_, {.catalogue = &Small()});
    for (const Gain& gain : gains_) {
      if (gain.proof == Proof::kUnproven) {
        unproven_ = true;
      } else {
        proven_ = true;
        if (!IsGain(gain.witness, gain.stopped)) Blame("no gain", gain.witness);
      }
      for (const std::string_view action : gain.actions) listed_.insert(ToLower(action));
    }
    Search(TargetWords(), [](std::string_view action) { return action != "s:cc"; });
    Search(kStar, [](std::string_view action) { return action == "s:cc"; });
    Count();
    return wrong_;
  }

 private:
  bool IsGain(const Request& request, std::optional<Verdict> stopped = {}) const {
    const Verdict before = Evaluate(before_, request).verdict;
    return Evaluate(now_, request).verdict == Verdict::kAllowed && before != Verdict::kAllowed &&
           (!stopped || before == *stopped);
  }

  void Blame(std::string_view what, const Request& request) {
    if (wrong_.empty()) {
      wrong_ = fmt::format("seed {}: {}: {}\n{}", seed_, what, Show(request), Show(made_));
    }
  }

  void Search(const Choices& targets, auto concerns) {
    const Judge before(before_, contexts_, targets), now(now_, contexts_, targets);
    const size_t rows = contexts_.all.size() / contexts_.row;
    const auto look = [&](std::string_view action) {
      if (!concerns(action)) return;
      const Table allowed = now.Allowed(action), was = before.Allowed(action);
      for (size_t i = 0; i < allowed.size(); ++i) {
        const uint64_t gained = allowed[i] & ~was[i];
        if (gained == 0) continue;
        Request request =
            contexts_.all[i % rows * contexts_.row + static_cast<size_t>(std::countr_zero(gained))];
        request.action = action;
        request.target = ShowWord(targets[i / rows]);
        Seen(request);
        return;
      }
    };
    for (const std::string_view action : kKnown) look(action);
    for (const std::string_view action : kOthers) look(action);
  }

  void Seen(const Request& request) {
    seen_.insert(request.action);
    if (!IsGain(request)) Blame("this test is wrong", request);
    // What the catalogue does not know need not be listed: it may be one of the future.
    if (IsKnown(request.action) ? !listed_.contains(request.action) : gains_.empty()) {
      Blame("missed", request);
    }
  }

  void Count() {
    tally_.gains += proven_ ? 1 : 0;
    tally_.unproven += unproven_ ? 1 : 0;
    tally_.vain += unproven_ && !proven_ && seen_.empty() ? 1 : 0;
    for (const Gain& gain : gains_) {
      if (gain.proof == Proof::kUnproven) continue;
      for (const std::string_view action : gain.actions) {
        ++tally_.listed;
        Request request = gain.witness;
        request.action = action;
        if (!seen_.contains(ToLower(action)) && !IsGain(request)) ++tally_.unseen;
      }
    }
  }

  const uint64_t seed_;
  Tally& tally_;
  const Case made_;
  const Access before_, now_;
  const Contexts contexts_;
  std::vector<Gain> gains_;
  bool proven_ = false, unproven_ = false;
  std::set<std::string> listed_, seen_;  // actions
  std::string wrong_;
};

TEST(ContainPropertyTest, NothingIsMissedAndNothingMadeUp) {
  Tally tally;
  const bool is_long = std::getenv("BARTIZAN_LONG") != nullptr;
  size_t cases = 0;
  if (is_long) {
    const char* first = std::getenv("BARTIZAN_SEED");
    const uint64_t seed = first == nullptr ? 1 : std::strtoull(first, nullptr, 10);
    for (; cases < 1'000'000; ++cases) {
      const std::string wrong = Checker(seed + cases, tally).Run();
      ASSERT_EQ(wrong, "");
    }
  } else {
    EXPECT_TRUE(rc::check("gains", [&] {
      for (int i = 0; i < 10; ++i, ++cases) {
        const std::string wrong =
            Checker(*rc::gen::noShrink(rc::gen::arbitrary<uint64_t>()), tally).Run();
        if (!wrong.empty()) RC_FAIL(wrong);
      }
    }));
  }
  EXPECT_GT(tally.gains, cases / 10);
  EXPECT_LE(tally.vain, 2 + cases / 50);
  EXPECT_LE(tally.unseen, 2 + tally.listed / 50);
  fmt::print(
      "{} cases: {} with gains, {} with something unproven, {} of them in vain; {} actions, "
      "{} not seen\n",
      cases, tally.gains, tally.unproven, tally.vain, tally.listed, tally.unseen);
}

}  // namespace
}  // namespace bartizan::iampolicy
