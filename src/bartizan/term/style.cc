#include "bartizan/term/style.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "bartizan/base/text.h"

namespace bartizan::term {
namespace {

constexpr size_t kUsualWidth = 80;
constexpr size_t kUsualHeight = 24;

std::optional<std::string_view> Variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) return {};
  return value;
}

}  // namespace

bool WantsColor(bool is_tty, std::optional<std::string_view> no_color,
                std::optional<std::string_view> force, std::optional<std::string_view> term) {
  if (no_color && !no_color->empty()) return false;
  if (force && !force->empty() && *force != "0") return true;
  return is_tty && term != "dumb";
}

Terminal DetectTerminal(int fd) {
  Terminal terminal;
  terminal.is_tty = ::isatty(fd) == 1;
  terminal.color = WantsColor(terminal.is_tty, Variable("NO_COLOR"), Variable("CLICOLOR_FORCE"),
                              Variable("TERM"));
  if (!terminal.is_tty) return terminal;
  terminal.width = kUsualWidth;
  terminal.height = kUsualHeight;
  if (auto columns = ParseInt(Variable("COLUMNS").value_or("")); columns && *columns > 0) {
    terminal.width = static_cast<size_t>(*columns);
  }
  winsize size{};
  if (::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) terminal.width = size.ws_col;
  if (size.ws_row > 0) terminal.height = size.ws_row;
  return terminal;
}

std::string Style::Wrap(std::string_view code, std::string_view text) const {
  if (!color_ || text.empty()) return std::string(text);
  return fmt::format("\x1B[{}m{}\x1B[0m", code, text);
}

std::string Style::Severity(std::string_view word, std::string_view text) const {
  std::string lower = ToLower(word);
  if (lower == "critical") return Wrap("1;31", text);
  if (lower == "high") return Red(text);
  if (lower == "medium") return Yellow(text);
  if (lower == "low") return Cyan(text);
  if (lower == "informational") return Dim(text);
  return std::string(text);
}

}  // namespace bartizan::term
