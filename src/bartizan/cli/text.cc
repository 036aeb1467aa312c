#include "bartizan/cli/text.h"

#include "bartizan/base/text.h"

namespace bartizan::cli {

namespace {

void WrapLine(std::string_view text, const std::string& margin, size_t columns, std::string& out) {
  std::string line;
  for (const std::string& word : Split(text, ' ')) {
    const size_t used = margin.size() + CountCodePoints(line) + 1 + CountCodePoints(word);
    if (!line.empty() && used > columns) {
      out += margin + line + "\n";
      line = word;
    } else {
      line += (line.empty() ? "" : " ") + word;
    }
  }
  out += line.empty() ? "\n" : margin + line + "\n";
}

}  // namespace

std::string Wrapped(std::string_view text, size_t indent, size_t columns) {
  const std::string margin(indent, ' ');
  std::string result;
  for (const std::string& line : Split(text, '\n')) {
    // The spaces that code starts with say something: such a line is left as it is.
    const bool as_it_is = columns == 0 || line.starts_with(' ');
    if (as_it_is && !line.empty()) {
      result += margin + line + "\n";
    } else {
      WrapLine(line, margin, columns, result);
    }
  }
  return result;
}

std::string ShownTime(Time time) {
  return time == Time{} ? std::string() : FormatIso(time);
}

}  // namespace bartizan::cli
