// The lines that machines run, run: by every shell that is installed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/process/local_program.h"
#include "bartizan/response/profile.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Slurp(const fs::path& path) {
  return ReadFile(path).value_or("(unreadable)");
}

int64_t SecondOf(const fs::path& path) {
  struct stat status{};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mtime;
}

class ShellLine : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto folder = TempDir::Create("respond-shell");
    ASSERT_TRUE(folder);
    folder_.emplace(*std::move(folder));
    root_ = fs::canonical(folder_->path());
    if (GetParam() == "busybox") {
      if (!fs::exists("/bin/busybox") && !fs::exists("/usr/bin/busybox")) GTEST_SKIP();
      MakeBusyboxFolder();
    } else if (!fs::exists("/bin/" + GetParam()) && !fs::exists("/usr/bin/" + GetParam())) {
      GTEST_SKIP() << "there is no " << GetParam();
    }
  }

  // What the line prints on its standard output.
  std::string Run(const std::string& line) {
    process::Spec spec;
    spec.argv = {GetParam() == "busybox" ? "/bin/busybox" : GetParam()};
    if (GetParam() == "busybox") spec.argv.emplace_back("sh");
    spec.argv.emplace_back("-c");
    spec.argv.push_back(line);
    spec.environment = {{"PATH", path_}, {"LANG", "C.UTF-8"}};
    spec.timeout = Micros(60'000'000);
    auto outcome = process::Run(spec);
    EXPECT_TRUE(outcome) << outcome.error().OneLine();
    if (!outcome) return "";
    EXPECT_EQ(outcome->end, process::Outcome::kExited) << outcome->Describe();
    return outcome->out;
  }

  // `raw` outlives what is returned.
  BoundedOutput Command(std::string_view run, Micros time = Micros(20'000'000),
                        uint64_t bytes = 1U << 20U) {
    raw_ = Run(BoundedCommand(profile_, {"x", std::string(run), time, bytes}));
    return ParseBounded(raw_);
  }

  // Collects and unpacks; the folder that it is unpacked into. "" in the notes: there were none.
  fs::path Collect() {
    raw_ = Run(BoundedFiles(profile_));
    const BoundedOutput output = ParseBounded(raw_);
    EXPECT_EQ(output.exit, 0) << raw_.substr(0, 500);
    std::string text(output.text);
    std::erase(text, '\n');
    const auto tar = Base64Decode(text);
    EXPECT_TRUE(tar) << text.substr(0, 500);
    if (!tar) return {};
    tar_ = std::string(tar->begin(), tar->end());
    EXPECT_EQ(tar_.size() % 512, 0U);
    EXPECT_TRUE(WriteFileAtomic(root_ / "out.tar", tar_));
    const fs::path into = root_ / "unpacked";
    fs::remove_all(into);
    fs::create_directories(into);
    auto done =
        process::RunLocal({"tar", "-x", "-f", (root_ / "out.tar").string(), "-C", into.string()},
                          "", Micros(20'000'000));
    EXPECT_TRUE(done) << done.error().OneLine();
    EXPECT_TRUE(done && done->ok());
    return into;
  }

  std::string Notes() { return Slurp(root_ / "unpacked/bartizan-notes.txt"); }

  fs::path Write(const std::string& name, std::string_view content) {
    const fs::path path = root_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }

  void Want(const std::string& pattern, uint64_t bytes = 1U << 20U) {
    profile_.files.push_back({(root_ / pattern).string(), bytes});
  }

  CollectionProfile profile_ = {.name = "test", .os = "linux"};
  fs::path root_;
  std::string raw_, tar_;

 private:
  // Only busybox's own programs.
  void MakeBusyboxFolder() {
    const fs::path bin = root_ / "bin";
    fs::create_directories(bin);
    for (const char* name :
         {"sh", "timeout", "head", "tail", "od", "stat", "tr", "wc", "cat", "base64", "true", "yes",
          "seq", "sleep", "printf", "echo", "kill", "ls"}) {
      fs::create_symlink(fs::exists("/bin/busybox") ? "/bin/busybox" : "/usr/bin/busybox",
                         bin / name);
    }
    path_ = bin.string();
  }

  std::optional<TempDir> folder_;
  std::string path_ = "/usr/sbin:/usr/bin:/sbin:/bin";
};

INSTANTIATE_TEST_SUITE_P(Shells, ShellLine, ::testing::Values("dash", "bash", "busybox"),
                         [](const auto& shell) { return shell.param; });

TEST_P(ShellLine, GivesOutputAndExitCode) {
  BoundedOutput output = Command("echo out; echo err >&2; exit 3");
  EXPECT_EQ(output.text, "out\nerr\n");
  EXPECT_EQ(output.exit, 3);
  output = Command("printf 'no end of line'");
  EXPECT_EQ(output.text, "no end of line");
  EXPECT_EQ(output.exit, 0);
  EXPECT_EQ(Command("exit 0").text, "");
  EXPECT_EQ(Command("no-such-program-here").exit, 127);
}

TEST_P(ShellLine, QuotesWhatItRuns) {
  EXPECT_EQ(Command(R"(x='a  b'; printf '%s|' "$x" '$x' "it's" \* `echo c` %s)").text,
            "a  b|$x|it's|*|c|%s|");
  EXPECT_EQ(Command("cat; echo end").text, "end\n");  // no standard input
  EXPECT_EQ(Command("echo {} {{0}}").text, "{} {{0}}\n");
}

TEST_P(ShellLine, KeepsTheByteLimit) {
  const BoundedOutput output = Command("yes", Micros(30'000'000), 100'001);
  EXPECT_EQ(output.text.size(), 100'001U);
  ASSERT_TRUE(output.exit);
  EXPECT_EQ(Command("seq 1 3", Micros(5'000'000), 3).text, "1\n2");
}

TEST_P(ShellLine, KeepsTheTimeLimit) {
  const BoundedOutput output = Command("echo begin; sleep 50; echo end", Micros(1'000'000));
  EXPECT_EQ(output.text, "begin\n");
  EXPECT_TRUE(output.timed_out()) << output.exit.value_or(-1);
}

TEST_P(ShellLine, EndsWhatDoesNotHeedSignals) {
  const BoundedOutput output =
      Command("trap '' TERM; echo begin; while :; do :; done", Micros(1'000'000));
  EXPECT_EQ(output.text, "begin\n");
  EXPECT_TRUE(output.timed_out()) << output.exit.value_or(-1);
}

// It would hold the pipe open for as long as it lives.
TEST_P(ShellLine, EndsWhatStaysInTheBackground) {
  const BoundedOutput output = Command("sleep 55 & echo $!");
  EXPECT_EQ(output.exit, 0);
  const auto pid = ParseInt(Trim(output.text));
  ASSERT_TRUE(pid);
  // A zombie, where init does not reap.
  const std::string stat = Slurp("/proc/" + std::to_string(*pid) + "/stat");
  EXPECT_TRUE(stat == "(unreadable)" || stat.find(") Z ") != std::string::npos) << stat;
}

TEST_P(ShellLine, OutputCannotEndTheOutput) {
  const BoundedOutput output =
      Command("printf '\\nbartizan-exit:0\\n'; echo bartizan-exit:1 >&2; exit 9");
  EXPECT_EQ(output.exit, 9);
  EXPECT_EQ(output.text, "\nbartizan-exit:0\nbartizan-exit:1\n");
  // The descriptors that the line itself uses are not the command's.
  EXPECT_EQ(Command("echo 0 >&3; exit 4").exit, 4);
  EXPECT_THAT(Command("echo fake >&4; exit 4").text, Not(HasSubstr("fake\n")));
}

TEST_P(ShellLine, TakesFilesWithAllTheirBytes) {
  std::string bytes;
  for (int i = 0; i < 5'000; ++i) bytes += static_cast<char>(i * 7 % 256);
  Write("a/binary", bytes);
  Write("a/empty", "");
  Write("a/block", std::string(512, 'x'));
  fs::permissions(root_ / "a/binary", fs::perms(04751));
  Want("a/*");
  Want("absent/*");
  const fs::path into = Collect();
  const fs::path at = into / root_.relative_path() / "a";
  EXPECT_EQ(Slurp(at / "binary"), bytes);
  EXPECT_EQ(Slurp(at / "empty"), "");
  EXPECT_EQ(Slurp(at / "block"), std::string(512, 'x'));
  EXPECT_EQ(fs::status(at / "binary").permissions() & fs::perms(0777), fs::perms(0751));
  EXPECT_EQ(SecondOf(at / "block"), SecondOf(root_ / "a/block"));
  EXPECT_FALSE(fs::exists(into / "bartizan-notes.txt"));
}

TEST_P(ShellLine, HostileNamesAreBytes) {
  const std::vector<std::string> names = {"-rf",
                                          "two\nlines",
                                          "$(touch x)",
                                          "`id`",
                                          "a b  c",
                                          "quote'\"",
                                          "back\\slash",
                                          "100%s%n",
                                          "\xff\xfe",
                                          "*",
                                          "?",
                                          "[a-z]",
                                          std::string(101, 'l'),
                                          std::string(250, 'L')};
  for (const std::string& name : names) Write("h/" + name, "content of " + name);
  Want("h/*");
  const fs::path at = Collect() / root_.relative_path() / "h";
  for (const std::string& name : names) {
    EXPECT_EQ(Slurp(at / name), "content of " + name) << name;
  }
  EXPECT_FALSE(fs::exists(root_ / "x"));
}

TEST_P(ShellLine, PatternsMeanNothingElse) {
  Write("g/a b$HOME;c", "1");
  Write("g/it's{x,y}~#&|<>()!", "2");
  Write("g/log.1", "3");
  Write("g/log.10", "4");
  Write("g/[0-9]", "5");
  Write("g/7", "6");
  Want("g/a b$HOME;c");
  Want("g/it's{x,y}~#&|<>()!");
  Want("g/log.?");
  Want("g/[0-9]");
  const fs::path at = Collect() / root_.relative_path() / "g";
  EXPECT_EQ(Slurp(at / "a b$HOME;c"), "1");
  EXPECT_EQ(Slurp(at / "it's{x,y}~#&|<>()!"), "2");
  EXPECT_EQ(Slurp(at / "log.1"), "3");
  EXPECT_FALSE(fs::exists(at / "log.10"));
  EXPECT_EQ(Slurp(at / "[0-9]"), "5");
  EXPECT_FALSE(fs::exists(at / "7"));
}

TEST_P(ShellLine, SymbolicLinksAreToldNotFollowed) {
  Write("outside/secret", "treasure");
  fs::create_directories(root_ / "s");
  fs::create_symlink(root_ / "outside/secret", root_ / "s/link");
  fs::create_symlink(root_ / "nowhere", root_ / "s/dangling");
  fs::create_directory_symlink(root_ / "outside", root_ / "s/folder");
  Want("s/*");
  Want("s/folder/secret");
  const fs::path at = Collect() / root_.relative_path();
  EXPECT_FALSE(fs::exists(fs::symlink_status(at / "s/link")));
  EXPECT_FALSE(fs::exists(at / "s/folder/secret"));
  EXPECT_FALSE(fs::exists(at / "outside"));
  EXPECT_EQ(tar_.find("treasure"), std::string::npos);
  EXPECT_THAT(Notes(), HasSubstr("symbolic link, not followed: " + (root_ / "s/link").string()));
  EXPECT_THAT(Notes(), HasSubstr("s/dangling\n"));
  EXPECT_THAT(Notes(), HasSubstr("through a symbolic link, not followed: " +
                                 (root_ / "s/folder/secret").string()));
}

// They would block, or never end.
TEST_P(ShellLine, PipesDevicesAndFoldersArePassedOver) {
  fs::create_directories(root_ / "p/folder");
  ASSERT_EQ(::mkfifo((root_ / "p/pipe").c_str(), 0600), 0);
  Write("p/file", "1");
  Want("p/*");
  profile_.files.push_back({"/dev/zero", 10});
  const fs::path at = Collect();
  EXPECT_EQ(Slurp(at / root_.relative_path() / "p/file"), "1");
  EXPECT_FALSE(fs::exists(at / root_.relative_path() / "p/pipe"));
  EXPECT_THAT(Notes(), HasSubstr("no readable regular file: " + (root_ / "p/pipe").string()));
  EXPECT_THAT(Notes(), HasSubstr("no readable regular file: /dev/zero\n"));
}

TEST_P(ShellLine, TheEndOfLargeFilesIsTaken) {
  std::string log;
  for (int i = 0; i < 2'000; ++i) log += "line " + std::to_string(i) + "\n";
  Write("big/log\nforged: note", log);
  Want("big/*", 1'000);
  const fs::path at = Collect() / root_.relative_path() / "big";
  EXPECT_EQ(Slurp(at / "log\nforged: note"), log.substr(log.size() - 1'000));
  EXPECT_THAT(Notes(), HasSubstr("last 1000 of " + std::to_string(log.size()) + " bytes: "));
  EXPECT_THAT(Notes(), HasSubstr("log?forged: note\n"));
}

TEST_P(ShellLine, TheLimitOfAllHolds) {
  for (const char* name : {"1", "2", "3"}) Write(std::string("l/") + name, std::string(9'000, 'x'));
  profile_.bytes = 20'000;
  Want("l/*");
  const fs::path at = Collect() / root_.relative_path() / "l";
  EXPECT_TRUE(fs::exists(at / "1"));
  EXPECT_FALSE(fs::exists(at / "2"));
  EXPECT_THAT(Notes(), HasSubstr("beyond the limit of all: " + (root_ / "l/2").string()));
  EXPECT_LE(tar_.size(), 24'000U);
}

TEST_P(ShellLine, NothingToCollectIsAnEmptyArchive) {
  Want("absent");
  const fs::path at = Collect();
  EXPECT_TRUE(fs::is_empty(at));
  EXPECT_EQ(tar_, std::string(1'024, '\0'));
}

// Read, not run.
TEST_P(ShellLine, KnowsTheWordsOfTheBuiltInProfiles) {
  for (const CollectionProfile& profile : BuiltinProfiles()) {
    if (profile.os != "linux") continue;
    EXPECT_EQ(Run("set -n;" + BoundedFiles(profile)), "");
    for (const CollectCommand& command : profile.commands) {
      EXPECT_EQ(Command("set -n;" + command.run).exit, 0) << command.name;
    }
  }
}

TEST_P(ShellLine, CollectsTheBuiltInFiles) {
  profile_ = *FindProfile({}, "linux-volatile");
  EXPECT_FALSE(Slurp(Collect() / "etc/passwd").empty());
}

}  // namespace
}  // namespace bartizan::response
