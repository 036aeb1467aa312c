// What docs/respond-evidence.md tells people to type, typed.
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/response/custody_fixture.h"

namespace bartizan::response {
namespace {

using testing::HasSubstr;

class Recipe : public CustodyFolderTest {
 protected:
  // The first block of that language after the heading.
  std::string Block(std::string_view language) {
    const std::string fence = fmt::format("```{}\n", language);
    const size_t heading = doc_.find("## Verifying by hand");
    const size_t begin = doc_.find(fence, heading) + fence.size();
    EXPECT_NE(heading, std::string::npos);
    return doc_.substr(begin, doc_.find("```", begin) - begin);
  }
  std::pair<int, std::string> Run(const std::string& script) {
    const fs::path file = folder_.path() / "recipe.sh", log = folder_.path() / "log";
    std::ofstream(file) << "set -e\n" << script;
    const pid_t pid = ::fork();
    if (pid == 0) {
      const bool ready = ::chdir(out_.c_str()) == 0 &&
                         ::freopen(log.c_str(), "w", stdout) != nullptr &&
                         ::dup2(STDOUT_FILENO, STDERR_FILENO) >= 0;
      if (ready) ::execlp("sh", "sh", file.c_str(), nullptr);
      ::_exit(127);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    return {status, ReadFile(log).value()};
  }
  const std::string doc_ = ReadFile(BARTIZAN_DOC).value();
};

TEST_F(Recipe, PrintsWhatTheDocumentShows) {
  Export();
  auto [status, log] = Run(Block("sh"));
  EXPECT_EQ(status, 0);
  EXPECT_EQ(log, Block("text"));
}

TEST_F(Recipe, FindsWhatWasChanged) {
  Export();
  const std::string recipe = Block("sh");
  for (const char* name : {"custody.jsonl", "custody.head", "case.json", "report.html",
                           "evidence/aws-ec2_111122223333_eu-west-1_i-0abc/screen.png"}) {
    const std::string whole = Read(name);
    std::string changed = whole;
    changed[changed.size() / 2] ^= 1;
    Write(name, changed);
    auto [status, log] = Run(recipe);
    EXPECT_TRUE(status != 0 || log.find("BROKEN") != std::string::npos) << name << "\n" << log;
    Write(name, whole);
  }
}

TEST_F(Recipe, TellsTheFingerprint) {
  Export();
  const std::string after = doc_.substr(doc_.find("must be compared with the home's"));
  const size_t begin = after.find('`') + 1;
  auto [status, log] = Run(after.substr(begin, after.find('`', begin) - begin) + "\n");
  EXPECT_EQ(status, 0);
  EXPECT_THAT(log, HasSubstr(Check().key_fingerprint + "\n"));
}

}  // namespace
}  // namespace bartizan::response
