#include "bartizan/cli/parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<ParsedLine> Parse(std::vector<std::string> words) {
  return ParseLine(words);
}

std::string MessageOf(std::vector<std::string> words) {
  const auto line = ParseLine(words);
  if (line) return "no error";
  EXPECT_EQ(line.error().code, Code::kUsage);
  return line.error().message;
}

TEST(ParserTest, TakesGlobalOptionsBeforeAndBehind) {
  const auto line = Parse({"--home", "/a", "-v", "version", "--quiet", "--no-color"});
  ASSERT_TRUE(line);
  EXPECT_EQ(line->globals.home, "/a");
  EXPECT_TRUE(line->globals.verbose && line->globals.quiet && line->globals.no_color);
  EXPECT_EQ(Parse({"version", "--home=/b"})->globals.home, "/b");
  EXPECT_EQ(Parse({"version"})->globals.home, std::nullopt);
}

TEST(ParserTest, KeepsValuesAsTheyAre) {
  const auto line =
      Parse({"scan", "import", "-t", "zap", "--target=a=b c", "--commit", "-7", "r.json"});
  ASSERT_TRUE(line) << line.error().Render();
  EXPECT_THAT(line->flags.at("tool"), ElementsAre("zap"));
  EXPECT_THAT(line->flags.at("target"), ElementsAre("a=b c"));
  EXPECT_THAT(line->flags.at("commit"), ElementsAre("-7"));
  EXPECT_THAT(line->positionals.at("FILE"), ElementsAre("r.json"));
  EXPECT_FALSE(line->flags.contains("branch")) << "fallbacks are no given values";
}

TEST(ParserTest, SwitchesArePresentOrNot) {
  EXPECT_TRUE(Parse({"scan", "import", "-t", "x", "--dry-run", "f"})->flags.contains("dry-run"));
  EXPECT_FALSE(Parse({"scan", "import", "-t", "x", "f"})->flags.contains("dry-run"));
}

TEST(ParserTest, ALoneDashIsAValueAndTwoEndTheOptions) {
  EXPECT_THAT(Parse({"scan", "import", "-t", "x", "-"})->positionals.at("FILE"), ElementsAre("-"));
  EXPECT_THAT(Parse({"scan", "import", "-t", "x", "--", "--help"})->positionals.at("FILE"),
              ElementsAre("--help"));
  EXPECT_THAT(Parse({"scan", "sca", "-a", "d", "a", "--", "-b", "--"})->positionals.at("PATH"),
              ElementsAre("a", "-b", "--"));
}

TEST(ParserTest, HelpIsAskedForFromAnywhere) {
  EXPECT_EQ(Parse({})->help_of, "");
  EXPECT_EQ(Parse({"-h"})->help_of, "");
  EXPECT_EQ(Parse({"scan", "--help"})->help_of, "scan");
  EXPECT_EQ(Parse({"pipeline", "deployments", "-h"})->help_of, "pipeline deployments");
  EXPECT_EQ(Parse({"--help", "scan", "tools"})->help_of, "scan tools");
  EXPECT_EQ(Parse({"scan", "import", "--nonsense", "-h"})->help_of, "scan import");
}

TEST(ParserTest, SaysWhatIsWrong) {
  EXPECT_EQ(MessageOf({"scn"}), "unknown command \"scn\"");
  EXPECT_EQ(MessageOf({"scan", "imprt"}), "unknown command \"scan imprt\"");
  EXPECT_EQ(MessageOf({"pipeline", "deployments", "lst"}),
            "unknown command \"pipeline deployments lst\"");
  EXPECT_EQ(MessageOf({"pipeline", "deployments"}),
            "\"pipeline deployments\" alone is not a command");
  EXPECT_EQ(MessageOf({"scan"}), "\"scan\" alone is not a command");
  EXPECT_EQ(MessageOf({"scan", "-q"}), "\"scan\" alone is not a command");
  EXPECT_EQ(MessageOf({"scan", "import", "f"}), "--tool TOOL is missing");
  EXPECT_EQ(MessageOf({"scan", "import", "--tool", "x"}), "FILE is missing");
  EXPECT_EQ(MessageOf({"scan", "import", "--tool"}), "--tool TOOL needs a value");
  EXPECT_EQ(MessageOf({"scan", "import", "-tx", "f", "g"}), "unexpected argument \"g\"");
  EXPECT_EQ(MessageOf({"scan", "import", "-tx", "-ty", "f"}), "--tool is given more than once");
  EXPECT_EQ(MessageOf({"scan", "tools", "--secret=hunter2"}), "unknown option \"--secret\"")
      << "the value may be a secret that was typed in the wrong place";
  EXPECT_EQ(MessageOf({"--wrong"}), "unknown option \"--wrong\"");
  EXPECT_EQ(MessageOf({"completion", "bosh"}), "SHELL cannot be \"bosh\"");
}

TEST(ParserTest, SurvivesWhateverIsTyped) {
  const std::string huge(1 << 20, 'x');
  EXPECT_LT(MessageOf({huge}).size(), 200U);
  EXPECT_LT(MessageOf({"scan", huge}).size(), 200U);
  EXPECT_LT(MessageOf({"version", "--" + huge}).size(), 200U);
  EXPECT_THAT(MessageOf({"a\x1b]0;title\x07"}), testing::Not(HasSubstr("\x1b")));
  EXPECT_THAT(MessageOf({"\xff\xfe"}), HasSubstr("unknown command"));
  EXPECT_THAT(MessageOf({""}), HasSubstr("unknown command"));
  EXPECT_FALSE(Parse({"version", ""}));
  EXPECT_FALSE(Parse({"version", "-"}));
}

}  // namespace
}  // namespace bartizan::cli
