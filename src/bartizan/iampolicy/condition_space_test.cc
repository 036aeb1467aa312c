#include "bartizan/iampolicy/condition_space.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_values.h"

namespace bartizan::iampolicy {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::SizeIs;

using Values = std::vector<std::string>;
using Truth = std::vector<bool>;

Condition Make(Operator op, Values values, Quantifier quantifier = Quantifier::kNone,
               bool if_exists = false) {
  return {quantifier, op, if_exists, "k", std::move(values)};
}

Space SpaceOf(const std::vector<Condition>& conditions, size_t most = 4096) {
  std::vector<const Condition*> pointers;
  for (const Condition& condition : conditions) pointers.push_back(&condition);
  return ConditionSpace(pointers, most);
}
KeySpace Only(const std::vector<Condition>& conditions, size_t most = 4096) {
  auto space = SpaceOf(conditions, most);
  EXPECT_THAT(space.keys, SizeIs(1));
  return space.keys.front();
}

Truth TruthOf(const std::vector<Condition>& conditions, const KeyValue& value) {
  Request request;
  if (!value.empty()) request.context["k"] = value;
  Truth truth;
  for (const Condition& condition : conditions) truth.push_back(ConditionHolds(condition, request));
  return truth;
}

TEST(ConditionSpaceTest, NamedValuesComeFirstThenOthersThenNone) {
  const auto space = Only({Make(Operator::kStringEquals, {"eu-west-1", "us-east-1"})});
  EXPECT_THAT(space.candidates, ElementsAre(Values{"eu-west-1"}, Values{"x"}));
  EXPECT_THAT(space.truth, ElementsAre(Truth{true}, Truth{false}));
  EXPECT_TRUE(space.complete);
  const auto negated = Only({Make(Operator::kStringNotEquals, {"x", "xx"})});
  EXPECT_THAT(negated.candidates, ElementsAre(Values{"x"}, Values{"xxx"}));
}

TEST(ConditionSpaceTest, AnAbsentKeyIsACandidateWhereItTells) {
  const auto space =
      Only({Make(Operator::kStringEquals, {"a"}), Make(Operator::kStringEquals, {"a"}, {}, true)});
  EXPECT_THAT(space.candidates, ElementsAre(Values{"a"}, Values{"x"}, Values{}));
  const auto null = Only({Make(Operator::kNull, {"true"})});
  EXPECT_THAT(null.candidates, ElementsAre(Values{"x"}, Values{}));
  EXPECT_TRUE(null.complete);
}

TEST(ConditionSpaceTest, KeysAreSeparate) {
  Condition first = Make(Operator::kBool, {"true"});
  Condition second = first;
  first.key = "b";
  second.key = "a";
  const auto space = SpaceOf({first, second, first});
  ASSERT_THAT(space.keys, SizeIs(2));
  EXPECT_EQ(space.keys[0].key, "a");
  EXPECT_THAT(space.indices, ElementsAre(std::vector<size_t>{1}, std::vector<size_t>{0, 2}));
  EXPECT_THAT(space.keys[1].candidates, ElementsAre(Values{"true"}, Values{"false"}));
  EXPECT_THAT(space.keys[1].truth, ElementsAre(Truth{true, true}, Truth{false, false}));
  EXPECT_TRUE(SpaceOf({}).keys.empty());
}

TEST(ConditionSpaceTest, OverlapsOfPatternsAreFound) {
  const std::vector<Condition> conditions = {Make(Operator::kStringLike, {"a*"}),
                                             Make(Operator::kStringLike, {"*b"}),
                                             Make(Operator::kStringLike, {"?c?"})};
  const auto space = Only(conditions);
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.candidates, SizeIs(8));
  EXPECT_THAT(space.candidates, Contains(Values{"acb"}));
}

TEST(ConditionSpaceTest, WhatPatternsCoverIsKnown) {
  // Every text is empty, or one character, or more: the last has no counterexample.
  const auto space = Only({Make(Operator::kStringLike, {"", "?", "??*"})});
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.truth, ElementsAre(Truth{true}, Truth{false}));
  EXPECT_THAT(space.candidates, Contains(Values{}));
}

TEST(ConditionSpaceTest, CaseTellsApart) {
  const auto space = Only(
      {Make(Operator::kStringEqualsIgnoreCase, {"Ab"}), Make(Operator::kStringEquals, {"Ab"})});
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.truth, testing::UnorderedElementsAre(Truth{true, true}, Truth{true, false},
                                                         Truth{false, false}));
}

TEST(ConditionSpaceTest, ArnsLookLikeArns) {
  const auto space = Only({Make(Operator::kArnLike, {"arn:aws:iam::*:role/app-*"}),
                           Make(Operator::kArnLike, {"arn:aws:iam::111122223333:*"})});
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.candidates.front(), ElementsAre("arn:aws:iam::111122223333:role/app-x"));
  for (const auto& candidate : space.candidates) {
    if (candidate.empty()) continue;
    EXPECT_TRUE(SplitArn(candidate.front())) << candidate.front();
  }
  EXPECT_THAT(space.candidates, SizeIs(4));
}

TEST(ConditionSpaceTest, TextsAndArnsOnOneKeyGoTogether) {
  const auto space = Only({Make(Operator::kStringLike, {"arn:aws:iam::*:x"}),
                           Make(Operator::kArnLike, {"arn:aws:iam::*:x"})});
  EXPECT_TRUE(space.complete);  // a colon in place of the '*' tells them apart
  EXPECT_THAT(space.truth, testing::UnorderedElementsAre(Truth{true, true}, Truth{true, false},
                                                         Truth{false, false}));
}

TEST(ConditionSpaceTest, NumbersLieBetweenBounds) {
  const auto space =
      Only({Make(Operator::kNumericLessThan, {"10"}), Make(Operator::kNumericGreaterThan, {"9"})});
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.candidates, ElementsAre(Values{"9"}, Values{"10"}, Values{"9.5"}, Values{}));
}

TEST(ConditionSpaceTest, DatesAreReadable) {
  const auto space = Only({Make(Operator::kDateGreaterThan, {"1795428000"})});
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.candidates,
              ElementsAre(Values{"2026-11-23T10:00:00Z"}, Values{"2026-11-23T10:00:01Z"}));
}

TEST(ConditionSpaceTest, AddressesOfBothKinds) {
  const auto all = Only({Make(Operator::kIpAddress, {"0.0.0.0/0"})});
  EXPECT_THAT(all.candidates, ElementsAre(Values{"0.0.0.0"}, Values{"2001:db8::7"}));
  const auto nested = Only({Make(Operator::kIpAddress, {"10.0.0.0/8"}),
                            Make(Operator::kIpAddress, {"10.0.0.0/9", "10.128.0.0/9"})});
  EXPECT_THAT(nested.truth, ElementsAre(Truth{true, true}, Truth{false, false}));
  const auto everything = Only({Make(Operator::kIpAddress, {"0.0.0.0/0", "::/0"})});
  EXPECT_THAT(everything.candidates, ElementsAre(Values{"0.0.0.0"}, Values{}));
}

TEST(ConditionSpaceTest, BinariesHaveAnother) {
  const auto space = Only({Make(Operator::kBinaryEquals, {"eA==", "eHg="})});
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.candidates, ElementsAre(Values{"eA=="}, Values{"eHh4"}));
}

TEST(ConditionSpaceTest, SetsOfValuesForQuantifiers) {
  const std::vector<Condition> conditions = {
      Make(Operator::kStringEquals, {"a"}, Quantifier::kForAnyValue),
      Make(Operator::kStringEquals, {"b"}, Quantifier::kForAnyValue),
      Make(Operator::kStringEquals, {"c"}, Quantifier::kForAnyValue),
      Make(Operator::kStringEquals, {"a", "b", "c"}, Quantifier::kForAllValues)};
  const auto space = Only(conditions);
  EXPECT_TRUE(space.complete);
  EXPECT_THAT(space.candidates, SizeIs(16));  // {} counts as all, and as none of them
  EXPECT_THAT(space.truth, Contains(Truth{true, true, true, false}));
}

TEST(ConditionSpaceTest, WhatIsNotProvenSaysSo) {
  const std::string variable = std::string(1, kVariableBegin) + "aws:username" + kVariableEnd;
  EXPECT_FALSE(Only({Make(Operator::kStringEquals, {variable})}).complete);
  EXPECT_FALSE(Only({Make(Operator::kStringEquals, {"10"}), Make(Operator::kNumericEquals, {"10"})})
                   .complete);
  const std::vector<Condition> many = {Make(Operator::kStringLike, {"*a*"}),
                                       Make(Operator::kStringLike, {"*b*"}),
                                       Make(Operator::kStringLike, {"*c*"})};
  EXPECT_TRUE(Only(many).complete);
  EXPECT_FALSE(Only(many, 5).complete);
}

TEST(ConditionSpaceTest, AWalkThatGrowsTooLargeIsCut) {
  // The texts that tell these apart count hundreds of places at once.
  std::string waits = "*a";
  waits += std::string(40, '?');
  const auto space = Only({Make(Operator::kStringLike, {waits})});
  EXPECT_FALSE(space.complete);
  EXPECT_THAT(space.truth, testing::IsSupersetOf({Truth{true}, Truth{false}}));
}

TEST(ConditionSpaceTest, DefaultsOfVariablesAreTried) {
  const std::string variable = std::string(1, kVariableBegin) + "aws:x, 'red'" + kVariableEnd;
  const auto space = Only({Make(Operator::kStringEquals, {variable})});
  EXPECT_THAT(space.candidates.front(), ElementsAre("red"));
  EXPECT_EQ(space.truth.front(), Truth{true});
}

// Random conditions over a small universe: whatever a value of the universe shows, the candidates
// show too; and what they show is true, and shown once.
template <class F>
Condition AnyCondition(const std::vector<Operator>& operators, bool quantified, F&& value) {
  Condition condition;
  condition.key = "k";
  condition.op = *rc::gen::elementOf(operators);
  condition.if_exists = *rc::gen::inRange(0, 4) == 0;
  if (quantified) {
    condition.quantifier =
        *rc::gen::element(Quantifier::kNone, Quantifier::kForAllValues, Quantifier::kForAnyValue);
  }
  for (size_t i = *rc::gen::inRange<size_t>(1, 4); i > 0; --i) {
    condition.values.push_back(condition.op == Operator::kNull
                                   ? *rc::gen::element<std::string>("true", "false")
                                   : value());
  }
  return condition;
}

void CheckAgainst(const std::vector<Condition>& conditions, const std::vector<KeyValue>& universe) {
  const auto space = Only(conditions);
  RC_ASSERT(space.complete);
  RC_ASSERT(space.candidates.size() == space.truth.size());
  for (size_t i = 0; i < space.candidates.size(); ++i) {
    RC_ASSERT(space.truth[i] == TruthOf(conditions, space.candidates[i]));
  }
  const std::set<Truth> shown(space.truth.begin(), space.truth.end());
  RC_ASSERT(shown.size() == space.truth.size());
  RC_ASSERT(shown.contains(TruthOf(conditions, {})));
  // Only where a condition counts values does a key have several.
  const bool several = std::ranges::any_of(conditions, [](const Condition& condition) {
    return condition.quantifier != Quantifier::kNone;
  });
  for (const KeyValue& value : universe) {
    if (value.size() > 1 && !several) continue;
    RC_ASSERT(shown.contains(TruthOf(conditions, value)));
  }
}

template <class F>
void CheckRandom(const char* name, const std::vector<Operator>& operators, bool quantified,
                 const std::vector<KeyValue>& universe, F&& value) {
  EXPECT_TRUE(rc::check(name, [&] {
    std::vector<Condition> conditions;
    for (size_t i = *rc::gen::inRange<size_t>(1, 5); i > 0; --i) {
      conditions.push_back(AnyCondition(operators, quantified, value));
    }
    CheckAgainst(conditions, universe);
  }));
}

// All texts of at most `longest` of the letters.
std::vector<KeyValue> TextsOf(std::string_view letters, size_t longest) {
  std::vector<KeyValue> texts = {{""}};
  for (size_t i = 0; texts[i].front().size() < longest; ++i) {
    for (const char c : letters) texts.push_back({texts[i].front() + c});
  }
  return texts;
}
std::string AnyText(const std::string& letters, size_t longest) {
  std::string text;
  for (size_t i = *rc::gen::inRange<size_t>(0, longest + 1); i > 0; --i) {
    text += *rc::gen::elementOf(letters);
  }
  return text;
}
// Sets of at most three of the values.
std::vector<KeyValue> SetsOf(const Values& values) {
  std::vector<KeyValue> sets;
  for (const auto& a : values) {
    for (const auto& b : values) {
      for (const auto& c : values) sets.push_back({a, b, c});
    }
  }
  return sets;
}

const std::vector<Operator> kTextOperators = {Operator::kStringEquals,
                                              Operator::kStringNotEquals,
                                              Operator::kStringEqualsIgnoreCase,
                                              Operator::kStringNotEqualsIgnoreCase,
                                              Operator::kStringLike,
                                              Operator::kStringNotLike,
                                              Operator::kStringLike,
                                              Operator::kNull};
const std::vector<Operator> kNumberOperators = {Operator::kNumericEquals,
                                                Operator::kNumericNotEquals,
                                                Operator::kNumericLessThan,
                                                Operator::kNumericLessThanEquals,
                                                Operator::kNumericGreaterThan,
                                                Operator::kNumericGreaterThanEquals,
                                                Operator::kNull};

TEST(ConditionSpacePropertyTest, Texts) {
  CheckRandom("texts", kTextOperators, false, TextsOf("aBbx", 4),
              [] { return AnyText("aabB*?", 4); });
}

TEST(ConditionSpacePropertyTest, SeveralTexts) {
  CheckRandom("several texts", kTextOperators, true,
              SetsOf({"", "a", "b", "B", "ab", "ba", "aab", "z"}),
              [] { return AnyText("abB*?", 3); });
}

TEST(ConditionSpacePropertyTest, Arns) {
  std::vector<KeyValue> universe;
  const Values parts = {"", "a", "ab"};
  for (const auto& a : parts) {
    for (const auto& b : parts) {
      for (const auto& c : {"", "b", "a:b", "::", "b:"}) {
        universe.push_back({"arn:" + a + "::" + b + "::" + c});
      }
    }
  }
  const std::vector<Operator> operators = {Operator::kArnLike, Operator::kArnNotEquals,
                                           Operator::kNull};
  const auto value = [] {
    const Values patterns = {"", "*", "a", "a*", "?", "*b", "a?"};
    const std::string last = *rc::gen::elementOf(Values{"*", "b", "*:*", "a:?", "?", "*b", ":*"});
    return "arn:" + *rc::gen::elementOf(patterns) + ":" + *rc::gen::element<std::string>("", "*") +
           ":" + *rc::gen::elementOf(patterns) + "::" + last;
  };
  CheckRandom("ARNs", operators, false, universe, value);
  // Together with texts, any text counts.
  auto mixed = operators;
  mixed.insert(mixed.end(), {Operator::kStringLike, Operator::kStringEquals});
  CheckRandom("ARNs and texts", mixed, false, universe, value);
}

TEST(ConditionSpacePropertyTest, Numbers) {
  std::vector<KeyValue> universe;
  for (int quarter = -20; quarter <= 20; ++quarter) {
    universe.push_back({fmt::format("{}", quarter / 4.0)});
  }
  const auto value = [] { return fmt::format("{}", *rc::gen::inRange(-8, 9) / 2.0); };
  CheckRandom("numbers", kNumberOperators, false, universe, value);
  CheckRandom("several numbers", kNumberOperators, true, SetsOf({"-2", "-0.5", "0", "1", "3.5"}),
              value);
}

TEST(ConditionSpacePropertyTest, Dates) {
  std::vector<KeyValue> universe;
  for (int half = -8; half <= 8; ++half) universe.push_back({fmt::format("{}", half / 2.0)});
  const std::vector<Operator> operators = {Operator::kDateEquals, Operator::kDateNotEquals,
                                           Operator::kDateLessThan,
                                           Operator::kDateGreaterThanEquals};
  CheckRandom("dates", operators, false, universe,
              [] { return std::to_string(*rc::gen::inRange(-3, 4)); });
}

TEST(ConditionSpacePropertyTest, Addresses) {
  std::vector<KeyValue> universe = {{"255.255.255.255"}, {"ffff::"}, {"::3"}};
  for (int i = 0; i < 20; ++i) universe.push_back({fmt::format("0.0.0.{}", i)});
  for (int i = 240; i < 256; ++i) universe.push_back({fmt::format("255.255.255.{}", i)});
  CheckRandom("addresses", {Operator::kIpAddress, Operator::kNotIpAddress, Operator::kNull}, false,
              universe, [] {
                const auto bits = *rc::gen::inRange(28, 33);
                const auto* start = *rc::gen::element("0.0.0.", "255.255.255.24");
                if (*rc::gen::inRange(0, 8) == 0) return std::string("::/1");
                if (*rc::gen::inRange(0, 8) == 0) return std::string("0.0.0.0/0");
                return fmt::format("{}{}/{}", start, *rc::gen::inRange(0, 10), bits);
              });
}

TEST(ConditionSpacePropertyTest, TruthValues) {
  CheckRandom("truth values", {Operator::kBool, Operator::kNull}, true,
              {{"true"}, {"false"}, {"true", "false"}},
              [] { return *rc::gen::element<std::string>("true", "false"); });
}

}  // namespace
}  // namespace bartizan::iampolicy
