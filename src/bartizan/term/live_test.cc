#include "bartizan/term/live.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <unistd.h>

#include <thread>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::term {
namespace {

using ::testing::ElementsAre;

// A pseudo-terminal, and as much of a terminal as LiveRegion uses: what a person would see.
class Screen {
 public:
  explicit Screen(unsigned short rows = 24) {
    winsize size{.ws_row = rows, .ws_col = 40};
    int master = -1;
    int slave = -1;
    BARTIZAN_CHECK(::openpty(&master, &slave, nullptr, nullptr, &size) == 0);
    master_ = UniqueFd(master);
    slave_ = UniqueFd(slave);
  }
  int fd() const { return slave_.get(); }

  std::vector<std::string> Lines() {
    Pump();
    std::vector<std::string> lines = rows_;
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
  }

 private:
  void Pump() {
    std::array<char, 4096> buffer;
    pollfd waiting{master_.get(), POLLIN, 0};
    while (::poll(&waiting, 1, 0) > 0) {
      ssize_t n = ::read(master_.get(), buffer.data(), buffer.size());
      if (n <= 0) break;
      Feed({buffer.data(), static_cast<size_t>(n)});
    }
  }

  void Feed(std::string_view text) {
    pending_ += text;
    size_t i = 0;
    for (; i < pending_.size(); ++i) {
      char c = pending_[i];
      if (c == '\x1B') {
        size_t end = pending_.find_first_not_of("[?0123456789;", i + 1);
        if (end == std::string::npos) break;
        Sequence(std::string_view(pending_).substr(i + 2, end - i - 1));
        i = end;
      } else if (c == '\n') {
        ++row_;
      } else if (c == '\r') {
        column_ = 0;
      } else {
        rows_.resize(std::max(rows_.size(), row_ + 1));
        rows_[row_].resize(std::max(rows_[row_].size(), column_ + 1), ' ');
        rows_[row_][column_++] = c;
      }
    }
    pending_.erase(0, i);
  }

  void Sequence(std::string_view sequence) {
    if (sequence.ends_with('A')) {
      auto up = static_cast<size_t>(ParseInt(sequence.substr(0, sequence.size() - 1)).value());
      ASSERT_LE(up, row_);
      row_ -= up;
    } else if (sequence == "J") {
      if (row_ < rows_.size()) rows_.resize(row_);
    } else {
      ASSERT_TRUE(sequence.ends_with('m') || sequence == "?7l" || sequence == "?7h") << sequence;
    }
  }

  UniqueFd master_, slave_;
  std::string pending_;
  std::vector<std::string> rows_;
  size_t row_ = 0;
  size_t column_ = 0;
};

TEST(LiveRegion, RedrawsInPlace) {
  Screen screen;
  LiveRegion region(screen.fd());
  ASSERT_TRUE(region.is_tty());
  region.Update({"build  running", "test   waiting"});
  EXPECT_THAT(screen.Lines(), ElementsAre("build  running", "test   waiting"));
  region.Update({"build  done"});
  EXPECT_THAT(screen.Lines(), ElementsAre("build  done"));
  region.Update({"build  done", "test   running", "deploy waiting"});
  EXPECT_THAT(screen.Lines(), ElementsAre("build  done", "test   running", "deploy waiting"));
}

TEST(LiveRegion, PrintsAboveTheRegion) {
  Screen screen;
  LiveRegion region(screen.fd());
  region.Print("before");
  region.Update({"stage 1", "stage 2"});
  region.Print("first\n");
  region.Print("second\nthird");
  EXPECT_THAT(screen.Lines(),
              ElementsAre("before", "first", "second", "third", "stage 1", "stage 2"));
}

TEST(LiveRegion, FinishLeavesTheLastState) {
  Screen screen;
  LiveRegion region(screen.fd());
  region.Update({"done"});
  region.Finish();
  region.Print("after");
  region.Update({"again"});
  region.Update({});
  EXPECT_THAT(screen.Lines(), ElementsAre("done", "after"));
}

TEST(LiveRegion, KeepsToTheHeight) {
  Screen screen(4);
  LiveRegion region(screen.fd());
  region.Update({"1", "2", "3", "4", "5"});
  EXPECT_THAT(screen.Lines(), ElementsAre("3", "4", "5"));
  region.Update({"1", "2"});
  EXPECT_THAT(screen.Lines(), ElementsAre("1", "2"));
}

TEST(LiveRegion, HostileLinesCannotDriveTheTerminal) {
  Screen screen;
  LiveRegion region(screen.fd());
  region.Update({"a\x1B[5Ab\nc", "\x1B[31mred\x1B[0m"});
  region.Print("x\x1B[2J\x1B[9Ay");
  EXPECT_THAT(screen.Lines(), ElementsAre("xy", "ab c", "red"));
}

TEST(LiveRegion, WritesPlainLinesWithoutATerminal) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  fs::path path = folder->path() / "out";
  UniqueFd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  LiveRegion region(file.get());
  EXPECT_FALSE(region.is_tty());
  region.Update({"stage"});
  region.Print("line");
  region.Finish();
  EXPECT_EQ(ReadFile(path).value(), "line\n");
}

TEST(LiveRegion, ThreadsDoNotMixLines) {
  Screen screen;
  LiveRegion region(screen.fd());
  size_t seen = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&region] {
        for (int k = 0; k < 5; ++k) {
          region.Update({"state " + std::to_string(k)});
          region.Print("line");
        }
      });
    }
  }
  for (const auto& line : screen.Lines()) seen += line == "line" ? 1U : 0U;
  EXPECT_EQ(seen, 20U);
  EXPECT_EQ(screen.Lines().size(), 21U);
}

TEST(DetectTerminal, KnowsTheSize) {
  Screen screen(7);
  Terminal terminal = DetectTerminal(screen.fd());
  EXPECT_TRUE(terminal.is_tty);
  EXPECT_EQ(terminal.width, 40U);
  EXPECT_EQ(terminal.height, 7U);
  EXPECT_FALSE(DetectTerminal(-1).is_tty);
}

}  // namespace
}  // namespace bartizan::term
