#include "bartizan/awswire/parse_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::awswire::internal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Shown(std::string_view text) {
  auto time = ParseTimestamp(text);
  return time ? TimestampText(*time) : "none";
}

TEST(Timestamps, TakeEveryForm) {
  EXPECT_EQ(Shown("1398796238"), "2014-04-29T18:30:38Z");
  EXPECT_EQ(Shown("1398796238.5"), "2014-04-29T18:30:38.5Z");
  EXPECT_EQ(Shown("1.398796238E9"), "2014-04-29T18:30:38Z");
  EXPECT_EQ(Shown("2014-04-29T18:30:38Z"), "2014-04-29T18:30:38Z");
  EXPECT_EQ(Shown("2014-04-29T18:30:38.120+02:00"), "2014-04-29T16:30:38.12Z");
  EXPECT_EQ(Shown("Tue, 29 Apr 2014 18:30:38 GMT"), "2014-04-29T18:30:38Z");
}

TEST(Timestamps, AreSixtyFourBitsWide) {
  EXPECT_EQ(Shown("2147483648"), "2038-01-19T03:14:08Z");
  EXPECT_EQ(Shown("4102444800"), "2100-01-01T00:00:00Z");
  EXPECT_EQ(Shown("-1"), "1969-12-31T23:59:59Z");
  EXPECT_EQ(Shown("-0.25"), "1969-12-31T23:59:59.75Z");
  EXPECT_EQ(Shown("253402300799"), "9999-12-31T23:59:59Z");
  EXPECT_EQ(Shown("-62135596800"), "0001-01-01T00:00:00Z");
}

TEST(Timestamps, RefuseTheAbsurd) {
  for (std::string_view text :
       {"", " ", "soon", "253402300800", "-62135596801", "1398796238000", "1e300", "nan", "inf",
        "99999999999999999999", "0000-12-31T00:00:00Z", "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00", "2014-02-30T00:00:00Z", "2014-04-29T25:00:00Z",
        "2014-04-29T18:30:38Zx", "12:00"}) {
    EXPECT_EQ(Shown(text), "none") << text;
  }
}

TEST(HeaderLists, SplitAtCommas) {
  EXPECT_THAT(SplitHeaderList(""), IsEmpty());
  EXPECT_THAT(SplitHeaderList("a"), ElementsAre("a"));
  EXPECT_THAT(SplitHeaderList(" a,b , c d"), ElementsAre("a", "b", "c d"));
  EXPECT_THAT(SplitHeaderList("a,,b,"), ElementsAre("a", "", "b", ""));
}

TEST(HeaderLists, KeepWhatQuotesHold) {
  EXPECT_THAT(SplitHeaderList(R"("b,c", "\"def\"", a)"), ElementsAre("b,c", "\"def\"", "a"));
  EXPECT_THAT(SplitHeaderList(R"("",x)"), ElementsAre("", "x"));
  EXPECT_THAT(SplitHeaderList(R"("open, and)"), ElementsAre("open, and"));
  EXPECT_THAT(SplitHeaderList(R"("end\)"), ElementsAre("end\\"));
  EXPECT_THAT(SplitHeaderList(R"("a" b, c)"), ElementsAre("a", "c"));
}

TEST(HeaderLists, KeepTheCommaOfADate) {
  EXPECT_THAT(SplitHeaderList("Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT"),
              ElementsAre("Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"));
  EXPECT_THAT(SplitHeaderList("Mon"), ElementsAre("Mon"));
}

std::string Read(Type type, std::string_view text) {
  data::Json out = "untouched";
  Mismatch mismatch;
  return ReadText(type, text, out, mismatch) ? data::ToJson(out)
                                             : data::ToJson(out) + " " + mismatch.Text();
}

TEST(TextValues, AreOfTheirType) {
  EXPECT_EQ(Read(Type::kLong, " 9223372036854775807 "), "9223372036854775807");
  EXPECT_EQ(Read(Type::kLong, "9223372036854775808"),
            "\"untouched\" not a whole number of 64 bits");
  EXPECT_EQ(Read(Type::kInteger, "1.0"), "\"untouched\" not a whole number of 64 bits");
  EXPECT_EQ(Read(Type::kDouble, "1.5"), "1.5E0");
  EXPECT_EQ(Read(Type::kFloat, "-Infinity"), "\"-Infinity\"");
  EXPECT_EQ(Read(Type::kFloat, "inf"), "\"untouched\" not a number");
  EXPECT_EQ(Read(Type::kDouble, "1e999"), "\"untouched\" not a number");
  EXPECT_EQ(Read(Type::kBlob, "AA\n EC"), "\"AAEC\"");
  EXPECT_EQ(Read(Type::kBlob, "A"), "\"untouched\" not base64");
  EXPECT_EQ(Read(Type::kBoolean, "TRUE"), "true");
  EXPECT_EQ(Read(Type::kString, " a "), "\" a \"");
  EXPECT_EQ(Read(Type::kDocument, "a"), "\"untouched\" text instead of elements");
}

TEST(Mismatches, ShowThePathFromTheOutside) {
  Mismatch mismatch;
  EXPECT_FALSE(mismatch.Set("bad"));
  EXPECT_EQ(mismatch.Text(), "bad");
  mismatch.Under("c");
  mismatch.At(3);
  mismatch.At(0);
  mismatch.Under("b");
  mismatch.Under("a");
  EXPECT_EQ(mismatch.Text(), "a.b[0][3].c: bad");
}

}  // namespace
}  // namespace bartizan::awswire::internal
