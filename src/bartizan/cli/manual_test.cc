#include "bartizan/cli/manual.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/completion.h"
#include "bartizan/cli/help.h"

namespace bartizan::cli {
namespace {

using testing::HasSubstr;

TEST(DocsTest, KeepsWhatIsWrittenByHand) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(WriteDocs(folder->path()));
  const fs::path page = folder->path() / "version.md";
  auto text = *ReadFile(page);
  const size_t at = text.find(kShownEnd);
  ASSERT_NE(at, std::string::npos);
  text.insert(at, "real output\n");
  text.insert(0, "stale\n");
  ASSERT_TRUE(WriteFileAtomic(page, text));
  ASSERT_TRUE(WriteDocs(folder->path()));
  EXPECT_THAT(*ReadFile(page), HasSubstr("real output\n"));
  EXPECT_TRUE(ReadFile(page)->starts_with("# bartizan version\n"));
}

TEST(DocsTest, RefusesAPageWithBrokenMarkers) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(WriteFileAtomic(folder->path() / "version.md", "written by hand, all of it\n"));
  const auto result = WriteDocs(folder->path());
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Code::kInvalid);
  EXPECT_EQ(*ReadFile(folder->path() / "version.md"), "written by hand, all of it\n");
}

TEST(GeneratorsTest, SpeakOfEveryCommandAndFlag) {
  for (const Command* command : AllCommands()) {
    const std::string escaped = ReplaceAll(std::string(command->path), "-", "\\-");
    EXPECT_THAT(ManPage(), HasSubstr("\"bartizan " + escaped));
    EXPECT_THAT(DocsIndex(), HasSubstr("(" + DocsFileName(*command) + ")"));
    const std::string page = DocsPage(*command, "");
    const std::string help = HelpOfCommand(*command);
    for (const Flag& flag : OwnFlags(*command)) {
      EXPECT_THAT(page, HasSubstr("--" + std::string(flag.name)));
      EXPECT_THAT(help, HasSubstr("--" + std::string(flag.name)));
    }
  }
}

TEST(CompletionTest, KnowsWhatMayFollow) {
  std::vector<std::string> first;
  for (const NextWord& next : NextWords("")) first.push_back(next.word);
  EXPECT_THAT(first, testing::IsSupersetOf({"findings", "help", "scan", "version"}));
  std::vector<std::string> scan;
  for (const NextWord& next : NextWords("scan")) scan.push_back(next.word);
  EXPECT_THAT(scan, testing::ElementsAre("import", "sca", "tools"));
  EXPECT_TRUE(NextWords("version").empty());
  EXPECT_THAT(Prefixes(), testing::IsSupersetOf({"", "findings", "scan"}));
  EXPECT_EQ(KindOfValue("DIR"), ValueKind::kFolder);
  EXPECT_FALSE(CompletionFor("csh"));
}

}  // namespace
}  // namespace bartizan::cli
