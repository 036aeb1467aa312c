#include "bartizan/term/live.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "bartizan/term/printable.h"

namespace bartizan::term {

LiveRegion::LiveRegion(int fd) : fd_(fd), terminal_(DetectTerminal(fd)) {}

void LiveRegion::Update(std::vector<std::string> lines) {
  std::lock_guard lock(mutex_);
  if (!terminal_.is_tty) return;
  for (auto& line : lines) line = Printable(line, {.lines = false, .colors = true});
  if (lines == lines_) return;
  std::string text = Erase();
  lines_ = std::move(lines);
  Write(text + Draw());
}

void LiveRegion::Print(std::string_view line_above) {
  std::lock_guard lock(mutex_);
  if (line_above.ends_with('\n')) line_above.remove_suffix(1);
  std::string line = Printable(line_above, {.lines = true, .colors = terminal_.color}) + "\n";
  std::string text = Erase() + line;
  Write(text + Draw());
}

void LiveRegion::Finish() {
  std::lock_guard lock(mutex_);
  lines_.clear();
  drawn_ = 0;
}

std::string LiveRegion::Erase() const {
  if (drawn_ == 0) return {};
  return fmt::format("\r\x1B[{}A\x1B[J", drawn_);  // CUU, ED (ECMA-48)
}

// Without automatic wrapping (DECAWM) a long line takes one row, whatever its characters' width.
std::string LiveRegion::Draw() {
  drawn_ = 0;
  if (lines_.empty()) return {};
  terminal_ = DetectTerminal(fd_);  // it may have been resized
  size_t room = std::max<size_t>(terminal_.height, 2) - 1;
  size_t first = lines_.size() > room ? lines_.size() - room : 0;
  std::string text = "\x1B[?7l";
  for (size_t i = first; i < lines_.size(); ++i) text += lines_[i] + "\x1B[0m\r\n";
  drawn_ = lines_.size() - first;
  return text + "\x1B[?7h";
}

void LiveRegion::Write(std::string_view text) const {
  while (!text.empty()) {
    ssize_t n = ::write(fd_, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;  // a progress display is not worth failing for
    text.remove_prefix(static_cast<size_t>(n));
  }
}

}  // namespace bartizan::term
