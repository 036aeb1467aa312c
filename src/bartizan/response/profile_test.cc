#include "bartizan/response/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string Refusal(std::string_view yaml) {
  auto profiles = ParseProfiles(yaml, "p.yaml");
  EXPECT_FALSE(profiles) << yaml;
  if (profiles) return "";
  EXPECT_EQ(profiles.error().code, Code::kInvalid);
  std::string text = profiles.error().OneLine();
  EXPECT_THAT(text, StartsWith("p.yaml:")) << yaml;
  return text.substr(std::min<size_t>(7, text.size()));
}

TEST(Profiles, KeepsWhatItReads) {
  auto profiles = ParseProfiles(
      "profiles:\n"
      "  - name: own\n"
      "    os: linux\n"
      "    limits: {time: 1m, bytes: 4MiB}\n"
      "    commands:\n"
      "      - {name: ps, run: \"ps aux\", time: 5s, bytes: 64KiB}\n"
      "      - name: joined\n        run: >-\n          echo a;\n          echo b\n"
      "    files:\n"
      "      - {path: /etc/passwd}\n"
      "      - {path: \"/var/log/a b*\", bytes: 1MiB}\n",
      "p.yaml");
  ASSERT_TRUE(profiles) << profiles.error().OneLine();
  ASSERT_EQ(profiles->size(), 1U);
  const CollectionProfile& own = profiles->front();
  EXPECT_EQ(own.time, Micros(60'000'000));
  EXPECT_EQ(own.bytes, 4U << 20U);
  ASSERT_EQ(own.commands.size(), 2U);
  EXPECT_EQ(own.commands[0].time, Micros(5'000'000));
  EXPECT_EQ(own.commands[0].bytes, 65'536U);
  EXPECT_EQ(own.commands[1].run, "echo a; echo b");
  EXPECT_EQ(own.commands[1].time, Micros(20'000'000));
  EXPECT_EQ(own.commands[1].bytes, 8U << 20U);
  ASSERT_EQ(own.files.size(), 2U);
  EXPECT_EQ(own.files[0].bytes, 8U << 20U);
  EXPECT_EQ(own.files[1].path, "/var/log/a b*");
}

struct Wrong {
  const char* profile;  // what follows "profiles:\n  - "
  const char* says;
};

TEST(Profiles, RefusesAtThePlace) {
  static const Wrong kWrong[] = {
      {"{name: a}", "a profile needs \"os\""},
      {"{os: linux}", "a profile needs \"name\""},
      {"{name: A, os: linux}", "2:12: name is 1 to 64 of a to z"},
      {"{name: -a, os: linux}", "name is 1 to 64"},
      {"{name: a, os: dos}", "2:19: os is linux or windows"},
      {"{name: a, os: linux}", "has \"commands\", \"files\" or both"},
      {"{name: a, os: linux, comands: []}", "knows no \"comands\""},
      {"{name: a, os: linux, limits: {time: 2h}}", "time is a duration from 1s to 1h"},
      {"{name: a, os: linux, limits: {bytes: 9TiB}}", "bytes is a size"},
      {"{name: a, os: linux, commands: [{name: b}]}", "a command needs \"run\""},
      {"{name: a, os: linux, commands: [{name: ../b, run: x}]}", "2:44: name is 1 to 64"},
      {"{name: a, os: linux, commands: [{name: b, run: \"x\\ny\"}]}", "run is one line"},
      {"{name: a, os: linux, commands: [{name: b, run: x}, {name: b, run: y}]}", "two commands"},
      {"{name: a, os: linux, files: [{path: etc/passwd}]}", "2:41: path is absolute"},
      {"{name: a, os: linux, files: [{path: /etc/../x}]}", "path is absolute"},
      {"{name: a, os: linux, files: [{path: /etc//x}]}", "path is absolute"},
      {"{name: a, os: linux, files: [{path: /}]}", "path is absolute"},
      {"{name: a, os: linux, files: [{path: \"/a\\nb\"}]}", "path is absolute"},
      {"{name: a, os: windows, files: [{path: /a}]}", "of linux alone"},
      {"{name: a, os: linux, files: {path: /a}}", "files is a list"},
  };
  for (const Wrong& wrong : kWrong) {
    EXPECT_THAT(Refusal(std::string("profiles:\n  - ") + wrong.profile), HasSubstr(wrong.says));
  }
  EXPECT_THAT(Refusal("profiles: []"), HasSubstr("profiles is a list of 1 to 100"));
  EXPECT_THAT(Refusal("{}"), HasSubstr("needs \"profiles\""));
  EXPECT_THAT(Refusal("profiles:\n"
                      "  - {name: a, os: linux, files: [{path: /a}]}\n"
                      "  - {name: a, os: linux, files: [{path: /a}]}\n"),
              StartsWith("3:5: two profiles are named a"));
}

TEST(Profiles, TheBuiltInOnesAreThere) {
  std::vector<std::string> names;
  for (const CollectionProfile& profile : BuiltinProfiles()) names.push_back(profile.name);
  EXPECT_THAT(names, ::testing::ElementsAre("linux-volatile", "linux-full", "windows-volatile"));
  EXPECT_GT(BuiltinProfiles()[1].files.size(), BuiltinProfiles()[0].files.size());
}

// Lines that terminals in canonical mode take whole.
TEST(Profiles, EveryLineOfTheBuiltInOnesIsShort) {
  for (const CollectionProfile& profile : BuiltinProfiles()) {
    for (const CollectCommand& command : profile.commands) {
      const std::string line = BoundedCommand(profile, command);
      EXPECT_LT(line.size(), 2'000U) << command.name;
      EXPECT_THAT(line, Not(HasSubstr("\n")));
    }
    EXPECT_LT(BoundedFiles(profile).size(), 4'095U) << profile.name;
    EXPECT_THAT(BoundedFiles(profile), Not(HasSubstr("\n")));
  }
}

TEST(Profiles, ThePagesTableNamesEveryCommand) {
  for (fs::path folder = fs::current_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (!fs::exists(folder / "docs/layers.txt")) continue;
    const std::string page = ReadFile(folder / "docs/respond-profiles.md").value_or("");
    for (const CollectionProfile& profile : BuiltinProfiles()) {
      for (const CollectCommand& command : profile.commands) {
        EXPECT_THAT(page, HasSubstr("`" + command.name + "`"));
      }
    }
    return;
  }
  GTEST_SKIP() << "not built within the repository";
}

TEST(Profiles, AreFoundByName) {
  const std::vector<CollectionProfile> own = {{.name = "own", .os = "linux"},
                                              {.name = "linux-full", .os = "windows"}};
  EXPECT_EQ(FindProfile(own, "own")->name, "own");
  EXPECT_EQ(FindProfile(own, "linux-full")->os, "windows");
  EXPECT_EQ(FindProfile({}, "linux-full")->os, "linux");
  auto none = FindProfile(own, "linux");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kNotFound);
  EXPECT_THAT(none.error().hint, HasSubstr("linux-full, linux-volatile, own, windows-volatile"));
}

TEST(Profiles, PowerShellTakesTypographicMarksForQuotes) {
  const CollectionProfile profile = {.name = "w", .os = "windows"};
  const std::string line = BoundedCommand(
      profile, {.name = "x", .run = "echo 'a' \u2019; Remove-Item x", .time = Micros(1'500'000)});
  EXPECT_THAT(line, HasSubstr("Create('echo ''a'' \u2019\u2019; Remove-Item x')"));
  EXPECT_THAT(line, HasSubstr("-Timeout 2)"));
  EXPECT_THAT(line, HasSubstr("8388608"));
  EXPECT_EQ(BoundedFiles(profile), "");
}

TEST(ParseBounded, TakesTheLastLineAlone) {
  const BoundedOutput output = ParseBounded("a\nbartizan-exit:0\nb\n\nbartizan-exit:7\n");
  EXPECT_EQ(output.text, "a\nbartizan-exit:0\nb\n");
  EXPECT_EQ(output.exit, 7);
  EXPECT_FALSE(output.timed_out());
  EXPECT_EQ(ParseBounded("\r\nbartizan-exit:124\r\n").exit, 124);
  EXPECT_TRUE(ParseBounded("bartizan-exit:124").timed_out());
  EXPECT_EQ(ParseBounded("bartizan-exit:0\n").text, "");
}

TEST(ParseBounded, WithoutTheLastLineTheOutputIsCut) {
  for (const char* text : {"", "a\nb", "bartizan-exit:0\nb", "bartizan-exit:x", "bartizan-exit:-1",
                           "bartizan-exit:99999999999", "x bartizan-exit:0"}) {
    EXPECT_FALSE(ParseBounded(text).exit) << text;
    EXPECT_EQ(ParseBounded(text).text, text);
  }
}

}  // namespace
}  // namespace bartizan::response
