#include <gtest/gtest.h>

#include "bartizan/awswire/codec.h"

namespace bartizan::awswire {
namespace {

std::string Selected(std::string_view path) {
  static const data::Json kTree = *data::ParseJson(
      R"({"A": {"B": "b", "None": null, "Empty": ""}, "No": false, "Zero": 0, "Nothing": [],
          "Keys": [{"Key": "first"}, {"Key": "last"}], "Deep": [[1, 2], [3]]})",
      "tree");
  const data::Json* found = Select(kTree, path);
  return found == nullptr ? "absent" : data::ToJson(*found);
}

TEST(Select, WalksMembersAndIndices) {
  EXPECT_EQ(Selected("A.B"), "\"b\"");
  EXPECT_EQ(Selected("Keys[-1].Key"), "\"last\"");
  EXPECT_EQ(Selected("Keys[0].Key"), "\"first\"");
  EXPECT_EQ(Selected("Deep[0][1]"), "2");
  EXPECT_EQ(Selected("Deep[-1].[0]"), "3");
  EXPECT_EQ(Selected("No"), "false");
}

TEST(Select, AbsentIsNull) {
  for (std::string_view path : {"X",        "A.X",      "A.B.C",
                                "A.None",   "Keys.Key", "Keys[2]",
                                "Keys[-3]", "A[0]",     "Nothing[-1].Key",
                                "",         ".",        "A.",
                                ".A",       "A..B",     "Keys[",
                                "Keys[]",   "Keys[x]",  "Keys]",
                                "Keys[0",   "Keys[0]x", "Keys[99999999999999999999]",
                                "||",       "X ||"}) {
    EXPECT_EQ(Selected(path), "absent") << path;
  }
}

TEST(Select, OrTakesTheFirstThatIsNotFalse) {
  EXPECT_EQ(Selected("X || A.B"), "\"b\"");
  EXPECT_EQ(Selected("A.B || Keys[-1].Key"), "\"b\"");
  EXPECT_EQ(Selected("A.Empty||Keys[-1].Key"), "\"last\"");
  EXPECT_EQ(Selected("No || Nothing || X || Zero"), "0");
  EXPECT_EQ(Selected("X || Nothing"), "[]");
}

}  // namespace
}  // namespace bartizan::awswire
