#include "bartizan/term/table.h"

#include <algorithm>
#include <numeric>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/term/printable.h"
#include "bartizan/term/style.h"

namespace bartizan::term {
namespace {

constexpr size_t kGap = 2;
constexpr size_t kLeastWidth = 6;  // a column is not cut below this

bool IsNumber(std::string_view cell) {
  if (cell.ends_with('%')) cell.remove_suffix(1);
  return ParseDouble(cell).has_value() && cell.find_first_not_of("+-.0123456789") == cell.npos;
}

std::vector<std::string> Cleaned(std::vector<std::string> cells) {
  for (auto& cell : cells) cell = PrintableLine(cell);
  return cells;
}

// Takes from the widest column until the row fits or nothing can be taken.
void Fit(std::vector<size_t>& widths, size_t limit) {
  size_t total =
      std::accumulate(widths.begin(), widths.end(), size_t{0}) + kGap * (widths.size() - 1);
  while (total > limit) {
    auto widest = std::ranges::max_element(widths);
    if (*widest <= kLeastWidth) return;
    --*widest;
    --total;
  }
}

}  // namespace

std::string Truncate(std::string_view text, size_t columns) {
  if (CountCodePoints(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  size_t end = 0;
  for (size_t seen = 0; end < text.size(); ++end) {
    bool starts = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (starts && ++seen == columns) break;
  }
  return std::string(text.substr(0, end)) + "\xE2\x80\xA6";
}

Table::Table(std::vector<std::string> header) : header_(Cleaned(std::move(header))) {
  BARTIZAN_CHECK(!header_.empty());
}

void Table::AddRow(std::vector<std::string> cells) {
  BARTIZAN_CHECK(cells.size() <= header_.size());
  cells.resize(header_.size());
  rows_.push_back(Cleaned(std::move(cells)));
}

std::string Table::Render(const TableOptions& options) const {
  size_t columns = header_.size();
  std::vector<size_t> widths(columns);
  std::vector<bool> right(columns, true);
  for (size_t i = 0; i < columns; ++i) {
    widths[i] = CountCodePoints(header_[i]);
    bool any = false;
    for (const auto& row : rows_) {
      widths[i] = std::max(widths[i], CountCodePoints(row[i]));
      any = any || !row[i].empty();
      right[i] = right[i] && (row[i].empty() || IsNumber(row[i]));
    }
    right[i] = right[i] && any;
  }
  if (options.width > 0) Fit(widths, options.width);

  Style style(options.color);
  std::string out;
  auto add = [&](const std::vector<std::string>& row, bool header) {
    std::string line;
    size_t owed = 0;  // spaces that are written only when something follows
    for (size_t i = 0; i < columns; ++i) {
      std::string text = Truncate(row[i], widths[i]);
      size_t padding = widths[i] - CountCodePoints(text);
      if (right[i]) owed += padding;
      if (!text.empty()) {
        line.append(owed, ' ');
        owed = 0;
        line += header ? style.Bold(text) : style.Severity(row[i], text);
      }
      owed += kGap + (right[i] ? 0 : padding);
    }
    out += line + "\n";
  };
  add(header_, true);
  for (const auto& row : rows_) add(row, false);
  return out;
}

}  // namespace bartizan::term
