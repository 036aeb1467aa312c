#include <gtest/gtest.h>

#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/evaluate.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

using Values = std::vector<std::string>;

std::string Variable(std::string_view symbol) {
  return std::string(1, kVariableBegin) + std::string(symbol) + kVariableEnd;
}

Condition Make(Operator op, Values values, Quantifier quantifier = Quantifier::kNone,
               bool if_exists = false) {
  return {quantifier, op, if_exists, "k", std::move(values)};
}

// Whether the condition holds where the key has these values (none: it is absent).
bool Holds(const Condition& condition, const Values& given) {
  Request request;
  if (!given.empty()) request.context["k"] = given;
  return ConditionHolds(condition, request);
}
bool Holds(Operator op, const Values& values, const std::string& given) {
  return Holds(Make(op, values), Values{given});
}

TEST(ConditionTest, TextsEqualWithAndWithoutCase) {
  EXPECT_TRUE(Holds(Operator::kStringEquals, {"a", "b"}, "b"));
  EXPECT_FALSE(Holds(Operator::kStringEquals, {"a", "b"}, "B"));
  EXPECT_FALSE(Holds(Operator::kStringEquals, {"a*"}, "ab"));  // no wildcard here
  EXPECT_TRUE(Holds(Operator::kStringEquals, {"a*"}, "a*"));
  EXPECT_TRUE(Holds(Operator::kStringEquals, {std::string("a") + kLiteralStar}, "a*"));
  EXPECT_TRUE(Holds(Operator::kStringEqualsIgnoreCase, {"Ab"}, "aB"));
  EXPECT_FALSE(Holds(Operator::kStringEqualsIgnoreCase, {"Ab"}, "aBc"));
}

TEST(ConditionTest, NegatedOperatorsWantNoneOfTheirValues) {
  EXPECT_FALSE(Holds(Operator::kStringNotEquals, {"a", "b"}, "a"));
  EXPECT_TRUE(Holds(Operator::kStringNotEquals, {"a", "b"}, "c"));
  EXPECT_FALSE(Holds(Operator::kStringNotEqualsIgnoreCase, {"a", "b"}, "B"));
  EXPECT_FALSE(Holds(Operator::kStringNotLike, {"a*", "b*"}, "bc"));
  EXPECT_TRUE(Holds(Operator::kStringNotLike, {"a*", "b*"}, "c"));
}

TEST(ConditionTest, PatternsMatchAndEscapedWildcardsDoNot) {
  EXPECT_TRUE(Holds(Operator::kStringLike, {"home/?/*"}, "home/a/x/y"));
  EXPECT_FALSE(Holds(Operator::kStringLike, {"home/?/*"}, "home/ab/x"));
  EXPECT_FALSE(Holds(Operator::kStringLike, {std::string("a") + kLiteralStar}, "ab"));
  EXPECT_TRUE(Holds(Operator::kStringLike, {std::string("a") + kLiteralStar}, "a*"));
}

TEST(ConditionTest, AnAbsentKeyHoldsOnlyForNegatedOperatorsAndIfExists) {
  for (int i = 0; i <= static_cast<int>(Operator::kArnNotLike); ++i) {
    const auto op = static_cast<Operator>(i);
    SCOPED_TRACE(i);
    EXPECT_EQ(Holds(Make(op, {"1"}), Values{}), IsNegated(op));
    EXPECT_TRUE(Holds(Make(op, {"1"}, Quantifier::kNone, true), Values{}));
    EXPECT_TRUE(Holds(Make(op, {"1"}, Quantifier::kForAllValues), Values{}));
    EXPECT_FALSE(Holds(Make(op, {"1"}, Quantifier::kForAnyValue), Values{}));
    EXPECT_TRUE(Holds(Make(op, {"1"}, Quantifier::kForAnyValue, true), Values{}));
  }
}

TEST(ConditionTest, AnEmptyListIsAnAbsentKey) {
  Request request;
  request.context["k"] = {};
  EXPECT_TRUE(
      ConditionHolds(Make(Operator::kStringEquals, {"a"}, Quantifier::kForAllValues), request));
  EXPECT_TRUE(ConditionHolds(Make(Operator::kNull, {"true"}), request));
  EXPECT_FALSE(ConditionHolds(Make(Operator::kStringEquals, {"a"}), request));
}

TEST(ConditionTest, IfExistsAsksAPresentKey) {
  EXPECT_FALSE(Holds(Make(Operator::kStringEquals, {"a"}, Quantifier::kNone, true), {"b"}));
  EXPECT_TRUE(Holds(Make(Operator::kStringEquals, {"a"}, Quantifier::kNone, true), {"a"}));
}

TEST(ConditionTest, NullAsksForTheKeyAlone) {
  EXPECT_TRUE(Holds(Make(Operator::kNull, {"true"}), {}));
  EXPECT_FALSE(Holds(Make(Operator::kNull, {"true"}), {"a"}));
  EXPECT_TRUE(Holds(Make(Operator::kNull, {"false"}), {"a"}));
  EXPECT_FALSE(Holds(Make(Operator::kNull, {"false"}), {}));
  EXPECT_TRUE(Holds(Make(Operator::kNull, {"false", "true"}), {}));
}

TEST(ConditionTest, QuantifiersCountTheValuesOfTheRequest) {
  const auto all = Make(Operator::kStringLike, {"a*", "b"}, Quantifier::kForAllValues);
  EXPECT_TRUE(Holds(all, {"ax", "b"}));
  EXPECT_FALSE(Holds(all, {"ax", "c"}));
  const auto any = Make(Operator::kStringLike, {"a*", "b"}, Quantifier::kForAnyValue);
  EXPECT_TRUE(Holds(any, {"c", "b"}));
  EXPECT_FALSE(Holds(any, {"c", "d"}));
  const auto all_not = Make(Operator::kStringNotEquals, {"a"}, Quantifier::kForAllValues);
  EXPECT_TRUE(Holds(all_not, {"b", "c"}));
  EXPECT_FALSE(Holds(all_not, {"b", "a"}));
  const auto any_not = Make(Operator::kStringNotEquals, {"a"}, Quantifier::kForAnyValue);
  EXPECT_TRUE(Holds(any_not, {"b", "a"}));
  EXPECT_FALSE(Holds(any_not, {"a", "a"}));
}

TEST(ConditionTest, WithoutQuantifierOneOfSeveralValuesIsEnough) {
  EXPECT_TRUE(Holds(Make(Operator::kStringEquals, {"a"}), {"b", "a"}));
  EXPECT_FALSE(Holds(Make(Operator::kStringNotEquals, {"a"}), {"b", "a"}));
  EXPECT_TRUE(Holds(Make(Operator::kStringNotEquals, {"a"}), {"b", "c"}));
}

TEST(ConditionTest, NumbersCompareExactly) {
  EXPECT_TRUE(Holds(Operator::kNumericEquals, {"10"}, "010.0"));
  EXPECT_FALSE(Holds(Operator::kNumericEquals, {"9007199254740993"}, "9007199254740992"));
  EXPECT_TRUE(Holds(Operator::kNumericLessThan, {"9"}, "-10"));
  EXPECT_FALSE(Holds(Operator::kNumericLessThan, {"9"}, "10"));
  EXPECT_TRUE(Holds(Operator::kNumericLessThan, {"-9"}, "-9.5"));
  EXPECT_TRUE(Holds(Operator::kNumericLessThanEquals, {"9"}, "9"));
  EXPECT_TRUE(Holds(Operator::kNumericGreaterThan, {"1.25"}, "1.3"));
  EXPECT_FALSE(Holds(Operator::kNumericGreaterThan, {"1.25"}, "1.25"));
  EXPECT_TRUE(Holds(Operator::kNumericGreaterThanEquals, {"1.25"}, "1.25"));
  EXPECT_TRUE(Holds(Operator::kNumericEquals, {"0"}, "-0.00"));
  EXPECT_TRUE(Holds(Operator::kNumericLessThan, {"5", "9"}, "7"));  // one of them
}

TEST(ConditionTest, WhatCannotBeReadMatchesNothing) {
  for (const auto* text : {"", "abc", "1e3", "--1", ".", "1 "}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(Holds(Operator::kNumericEquals, {"1"}, text));
    EXPECT_FALSE(Holds(Operator::kNumericLessThan, {"1"}, text));
    EXPECT_TRUE(Holds(Operator::kNumericNotEquals, {"1"}, text));
    EXPECT_FALSE(Holds(Operator::kDateGreaterThan, {"1"}, text));
    EXPECT_TRUE(Holds(Operator::kDateNotEquals, {"1"}, text));
    EXPECT_FALSE(Holds(Operator::kIpAddress, {"0.0.0.0/0", "::/0"}, text));
    EXPECT_TRUE(Holds(Operator::kNotIpAddress, {"0.0.0.0/0", "::/0"}, text));
    EXPECT_FALSE(Holds(Operator::kBool, {"true", "false"}, text));
    EXPECT_FALSE(Holds(Operator::kArnLike, {"arn:*:*:*:*:*"}, text));
    EXPECT_TRUE(Holds(Operator::kArnNotLike, {"arn:*:*:*:*:*"}, text));
  }
}

TEST(ConditionTest, DatesAreSecondsOrIsoTexts) {
  const std::string value = "1795428000";  // 2026-11-23T10:00:00Z
  EXPECT_TRUE(Holds(Operator::kDateEquals, {value}, "2026-11-23T10:00:00Z"));
  EXPECT_TRUE(Holds(Operator::kDateEquals, {value}, "2026-11-23T11:00:00+01:00"));
  EXPECT_TRUE(Holds(Operator::kDateEquals, {value}, value));
  EXPECT_TRUE(Holds(Operator::kDateGreaterThan, {value}, "2026-11-23T10:00:00.5Z"));
  EXPECT_FALSE(Holds(Operator::kDateGreaterThan, {value}, "2026-11-23T10:00:00Z"));
  EXPECT_TRUE(Holds(Operator::kDateGreaterThanEquals, {value}, "2026-11-23T10:00:00Z"));
  EXPECT_TRUE(Holds(Operator::kDateLessThan, {value}, "1969-12-31T23:59:59Z"));
  EXPECT_FALSE(Holds(Operator::kDateLessThanEquals, {value}, "2026-11-24"));
  EXPECT_FALSE(Holds(Operator::kDateNotEquals, {value}, "2026-11-23T10:00:00Z"));
}

TEST(ConditionTest, TruthValuesIgnoreCase) {
  EXPECT_TRUE(Holds(Operator::kBool, {"true"}, "True"));
  EXPECT_FALSE(Holds(Operator::kBool, {"true"}, "false"));
}

TEST(ConditionTest, BinaryComparesBytes) {
  EXPECT_TRUE(Holds(Operator::kBinaryEquals, {"AQI="}, "AQI="));
  EXPECT_FALSE(Holds(Operator::kBinaryEquals, {"AQI="}, "AQM="));
  EXPECT_FALSE(Holds(Operator::kBinaryEquals, {"?"}, "?"));
}

TEST(ConditionTest, AddressesLieInNetworks) {
  EXPECT_TRUE(Holds(Operator::kIpAddress, {"10.0.0.0/8"}, "10.255.255.255"));
  EXPECT_FALSE(Holds(Operator::kIpAddress, {"10.0.0.0/8"}, "11.0.0.0"));
  EXPECT_TRUE(Holds(Operator::kIpAddress, {"203.0.113.4/31"}, "203.0.113.5"));
  EXPECT_FALSE(Holds(Operator::kIpAddress, {"203.0.113.4/31"}, "203.0.113.6"));
  EXPECT_TRUE(Holds(Operator::kIpAddress, {"2001:db8::/33"}, "2001:db8:7fff::1"));
  EXPECT_FALSE(Holds(Operator::kIpAddress, {"2001:db8::/33"}, "2001:db8:8000::1"));
  EXPECT_FALSE(Holds(Operator::kIpAddress, {"0.0.0.0/0"}, "::1"));
  EXPECT_TRUE(Holds(Operator::kNotIpAddress, {"10.0.0.0/8", "192.0.2.0/24"}, "192.0.3.0"));
  EXPECT_FALSE(Holds(Operator::kNotIpAddress, {"10.0.0.0/8", "192.0.2.0/24"}, "192.0.2.9"));
  EXPECT_FALSE(Holds(Operator::kIpAddress, {"10.0.0.0/33"}, "10.0.0.0"));
}

TEST(ConditionTest, ArnsMatchPartByPart) {
  for (const auto op : {Operator::kArnLike, Operator::kArnEquals}) {
    EXPECT_TRUE(Holds(op, {"arn:aws:iam::*:role/x*"}, "arn:aws:iam::111122223333:role/xy"));
    EXPECT_TRUE(Holds(op, {"arn:aws:sns:*:1?:*"}, "arn:aws:sns:eu-west-1:12:topic:sub"));
    // A wildcard stays in its part, unless it is the last.
    EXPECT_FALSE(Holds(op, {"arn:aws:*:role/x"}, "arn:aws:iam::1:role/x"));
    EXPECT_FALSE(Holds(op, {"arn:aws:iam::1:*:b"}, "arn:aws:iam::1:a:c"));
    EXPECT_FALSE(Holds(op, {"arn:*:1:role/x"}, "arn:aws:iam::1:role/x"));
    EXPECT_FALSE(Holds(op, {"*"}, "arn:aws:iam::1:role/x"));
  }
  EXPECT_FALSE(Holds(Operator::kArnNotLike, {"arn:aws:iam::1:*"}, "arn:aws:iam::1:role/x"));
  EXPECT_TRUE(Holds(Operator::kArnNotEquals, {"arn:aws:iam::1:*"}, "arn:aws:iam::2:role/x"));
}

TEST(ConditionTest, VariablesTakeTheRequestsValue) {
  const auto condition = Make(Operator::kStringLike, {"home/" + Variable("aws:username") + "/*"});
  Request request;
  request.context["k"] = {"home/bob/x"};
  EXPECT_FALSE(ConditionHolds(condition, request));  // nothing to compare with
  request.context["aws:username"] = {"bob"};
  EXPECT_TRUE(ConditionHolds(condition, request));
  request.context["aws:username"] = {"*"};  // a character of the name, not a wildcard
  EXPECT_FALSE(ConditionHolds(condition, request));
  request.context["aws:username"] = {"bob", "eve"};
  EXPECT_FALSE(ConditionHolds(condition, request));
}

TEST(ConditionTest, VariablesHaveDefaults) {
  const auto condition =
      Make(Operator::kStringEquals, {Variable("aws:principaltag/team, 'None of them'")});
  Request request;
  request.context["k"] = {"None of them"};
  EXPECT_TRUE(ConditionHolds(condition, request));
  request.context["aws:PrincipalTag/Team"] = {"red"};
  EXPECT_FALSE(ConditionHolds(condition, request));
  request.context["k"] = {"red"};
  EXPECT_TRUE(ConditionHolds(condition, request));
}

TEST(ConditionTest, AVariableWithoutValueMatchesNothing) {
  const Values values = {Variable("aws:username")};
  EXPECT_FALSE(Holds(Operator::kStringEquals, values, ""));
  EXPECT_TRUE(Holds(Operator::kStringNotEquals, values, "x"));
  EXPECT_FALSE(Holds(Operator::kStringEquals, {std::string(1, kVariableBegin) + "cut"}, "cut"));
}

TEST(ConditionValuesTest, DecimalsKeepTheirDigits) {
  EXPECT_EQ(FormatDecimal(*ParseDecimal("-0012.500")), "-12.5");
  EXPECT_EQ(FormatDecimal(*ParseDecimal(".5")), "0.5");
  EXPECT_EQ(FormatDecimal(*ParseDecimal("-0")), "0");
  EXPECT_LT(*ParseDecimal("1.09"), *ParseDecimal("1.1"));
  EXPECT_LT(*ParseDecimal("-1.1"), *ParseDecimal("-1.09"));
  EXPECT_LT(*ParseDecimal("-1"), *ParseDecimal("0"));
  EXPECT_EQ(FormatDecimal(*ParseInstant("1969-12-31T23:59:59.25Z")), "-0.75");
}

TEST(ConditionValuesTest, NetworksHaveEnds) {
  const auto network = ParseNetwork("2001:db8::/127");
  ASSERT_TRUE(network);
  EXPECT_EQ(FormatAddress(network->first), "2001:db8::");
  EXPECT_EQ(FormatAddress(network->last), "2001:db8::1");
  EXPECT_EQ(FormatAddress(ParseNetwork("0.0.0.0/0")->last), "255.255.255.255");
  EXPECT_FALSE(ParseNetwork("10.0.0.0/"));
  EXPECT_FALSE(ParseNetwork("10.0.0/8"));
}

}  // namespace
}  // namespace bartizan::iampolicy
