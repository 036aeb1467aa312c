#include "bartizan/term/table.h"

#include <algorithm>
#include <numeric>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"

namespace bartizan::term {

namespace {

constexpr std::string_view kGap = "  ";

std::string Padded(std::string_view painted, size_t columns_used, size_t width, bool right) {
  const std::string space(width > columns_used ? width - columns_used : 0, ' ');
  return right ? space + std::string(painted) : std::string(painted) + space;
}

}  // namespace

void Table::Add(std::vector<Cell> cells) {
  BARTIZAN_CHECK(cells.size() == columns_.size());
  rows_.push_back(std::move(cells));
}

std::vector<size_t> Table::Widths(size_t width) const {
  std::vector<size_t> widths;
  for (const auto& column : columns_) widths.push_back(CountCodePoints(column.title));
  for (const auto& row : rows_) {
    for (size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], CountCodePoints(row[i].text));
    }
  }
  if (width == 0) return widths;
  size_t used = std::accumulate(widths.begin(), widths.end(), kGap.size() * (widths.size() - 1));
  while (used > width) {
    size_t widest = widths.size();
    for (size_t i = 0; i < widths.size(); ++i) {
      if (!columns_[i].shrink || widths[i] <= columns_[i].least) continue;
      if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
    }
    if (widest == widths.size()) break;
    --widths[widest];
    --used;
  }
  return widths;
}

std::string Table::Render(const Style& style, size_t width) const {
  if (rows_.empty()) return {};
  const auto widths = Widths(width);
  std::string text;
  const auto add = [&](size_t i, std::string_view value, Tint tint) {
    const std::string fitted = Fit(value, widths[i]);
    const bool last = i + 1 == columns_.size();
    const size_t pad = last && !columns_[i].right ? 0 : widths[i];
    text += Padded(style.Paint(tint, fitted), CountCodePoints(fitted), pad, columns_[i].right);
    text += last ? "\n" : kGap;
  };
  for (size_t i = 0; i < columns_.size(); ++i) add(i, columns_[i].title, Tint::kBold);
  for (const auto& row : rows_) {
    for (size_t i = 0; i < row.size(); ++i) add(i, row[i].text, row[i].tint);
  }
  return text;
}

}  // namespace bartizan::term
