// What the table promises of every command.
#include "bartizan/cli/commands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/cli/parser.h"

namespace bartizan::cli {
namespace {

// The words of an example up to a pipe or a redirection; what is quoted is one word.
std::vector<std::string> WordsOf(std::string_view line) {
  std::vector<std::string> words;
  bool quoted = false;
  for (const std::string& part : Split(line, ' ')) {
    if (!quoted && (part == "|" || part == ">" || part == "<")) break;
    if (quoted) {
      words.back() += " " + part;
    } else {
      words.push_back(part);
    }
    quoted ^= std::ranges::count(part, '"') % 2 == 1;
  }
  return words;
}

class EveryCommand : public testing::TestWithParam<const Command*> {};
INSTANTIATE_TEST_SUITE_P(Table, EveryCommand, testing::ValuesIn(AllCommands()),
                         [](const auto& tested) {
                           auto name = ReplaceAll(std::string(tested.param->path), " ", "_");
                           return ReplaceAll(name, "-", "_");
                         });

TEST_P(EveryCommand, IsWhole) {
  const Command& command = *GetParam();
  EXPECT_NE(command.run, nullptr);
  EXPECT_FALSE(command.summary.empty());
  EXPECT_FALSE(command.summary.ends_with('.')) << "summaries are no sentences";
  EXPECT_EQ(ToLower(command.summary.substr(0, 1)), command.summary.substr(0, 1));
  EXPECT_FALSE(command.examples.empty());
  for (const Positional& positional : command.positionals) {
    EXPECT_FALSE(positional.help.empty()) << positional.name;
    EXPECT_EQ(ToUpper(positional.name), positional.name);
    EXPECT_TRUE(!positional.repeatable || &positional == &command.positionals.back());
  }
}

TEST_P(EveryCommand, HasFlagsThatDoNotClash) {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const Flag& flag : UsableFlags(*GetParam())) {
    EXPECT_TRUE(names.insert(flag.name).second) << flag.name;
    EXPECT_TRUE(flag.short_name == 0 || letters.insert(flag.short_name).second) << flag.name;
    EXPECT_FALSE(flag.help.empty()) << flag.name;
    EXPECT_FALSE(flag.help.ends_with('.')) << flag.name;
    EXPECT_EQ(ToUpper(flag.value), flag.value);
    if (!flag.choices.empty() && !flag.fallback.empty()) {
      EXPECT_NE(std::ranges::find(flag.choices, flag.fallback), flag.choices.end()) << flag.name;
    }
  }
}

TEST_P(EveryCommand, HasExamplesThatItUnderstands) {
  for (const Example& example : GetParam()->examples) {
    auto words = WordsOf(example.line);
    ASSERT_EQ(words.front(), "bartizan");
    words.erase(words.begin());
    const auto line = ParseLine(words);
    ASSERT_TRUE(line) << example.line << ": " << line.error().Render();
    ASSERT_NE(line->command, nullptr) << example.line;
    EXPECT_TRUE(example.does.ends_with('.')) << example.does;
  }
}

TEST_P(EveryCommand, TakesNoSecretAsAFlag) {
  for (const Flag& flag : GetParam()->flags) {
    for (const char* word : {"password", "token", "secret", "private"}) {
      // A file that holds it is fine.
      const bool named = flag.name.contains(word) && !flag.name.ends_with("-file");
      EXPECT_FALSE(named && !flag.value.empty()) << flag.name;
    }
  }
}

TEST(TableTest, HasNoPathTwiceAndNoneThatHidesAnother) {
  std::set<std::string_view> paths;
  for (const Command* command : AllCommands()) {
    EXPECT_TRUE(paths.insert(command->path).second) << command->path;
    // The next word of one that leads on names a command, and nothing else.
    if (!CommandsBelow(command->path).empty()) {
      EXPECT_TRUE(command->positionals.empty()) << command->path;
    }
  }
}

TEST(TableTest, KnowsTheGroupOfEveryCommand) {
  for (const Command* command : AllCommands()) {
    if (!command->path.contains(' ')) continue;
    const std::string first = Split(command->path, ' ').front();
    EXPECT_NE(std::ranges::find(Groups(), first, &Group::name), Groups().end()) << first;
  }
}

TEST(TableTest, FindsByWholePathsOnly) {
  EXPECT_NE(FindCommand("scan tools"), nullptr);
  EXPECT_EQ(FindCommand("scan"), nullptr);
  EXPECT_EQ(FindCommand("scan tool"), nullptr);
  EXPECT_EQ(FindCommand(""), nullptr);
}

TEST(TableTest, PutsACommandsOwnExitNoteInPlaceOfTheCommonOne) {
  const Command command{.path = "x", .exits = {{6, "incomplete"}, {3, "own words"}}};
  const auto notes = ExitNotes(command);
  ASSERT_EQ(notes.size(), 4U);
  EXPECT_EQ(notes[2].when, "own words");
  EXPECT_EQ(notes[3].code, 6);
}

}  // namespace
}  // namespace bartizan::cli
