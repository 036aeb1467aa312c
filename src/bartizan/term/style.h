#pragma once
// What a terminal can do, and text styles that vanish where colour is not wanted.
#include <optional>
#include <string>
#include <string_view>

namespace bartizan::term {

struct Terminal {
  bool is_tty = false;
  bool color = false;
  size_t width = 0;  // columns; 0: not a terminal, no limit
  size_t height = 0;
};

// Looks at the descriptor and at NO_COLOR, CLICOLOR_FORCE, TERM and COLUMNS.
Terminal DetectTerminal(int fd);

// https://no-color.org and https://bixense.com/clicolors: NO_COLOR (not empty) wins, then
// CLICOLOR_FORCE (neither empty nor "0"), then whether it is a terminal that is not "dumb".
bool WantsColor(bool is_tty, std::optional<std::string_view> no_color,
                std::optional<std::string_view> force, std::optional<std::string_view> term);

// Wraps text in SGR sequences, or returns it unchanged. Cheap to copy, thread-safe.
class Style {
 public:
  explicit Style(bool color) : color_(color) {}
  bool color() const { return color_; }
  std::string Bold(std::string_view text) const { return Wrap("1", text); }
  std::string Dim(std::string_view text) const { return Wrap("2", text); }
  std::string Red(std::string_view text) const { return Wrap("31", text); }
  std::string Green(std::string_view text) const { return Wrap("32", text); }
  std::string Yellow(std::string_view text) const { return Wrap("33", text); }
  std::string Cyan(std::string_view text) const { return Wrap("36", text); }
  // The colour of a severity (critical, high, medium, low, informational; in any case) around
  // `text`; other words unchanged.
  std::string Severity(std::string_view word, std::string_view text) const;

 private:
  std::string Wrap(std::string_view code, std::string_view text) const;
  bool color_;
};

}  // namespace bartizan::term
