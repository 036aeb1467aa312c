#pragma once
// Rows in aligned columns for people. Not thread-safe.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/term/style.h"

namespace bartizan::term {

struct Column {
  std::string title;
  bool right = false;  // numbers
  // Of the columns that do not fit, those with `shrink` are cut, the widest first, but not below
  // `least` columns.
  bool shrink = false;
  size_t least = 8;
};

struct Cell {
  Cell(std::string_view value = {}, Tint how = Tint::kPlain) : text(Harmless(value)), tint(how) {}
  Cell(const std::string& value, Tint how = Tint::kPlain) : Cell(std::string_view(value), how) {}
  Cell(const char* value, Tint how = Tint::kPlain) : Cell(std::string_view(value), how) {}
  std::string text;
  Tint tint;
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
  // As many cells as columns.
  void Add(std::vector<Cell> cells);
  bool empty() const { return rows_.empty(); }
  // Header and rows; nothing for an empty table. `width` 0 cuts nothing.
  std::string Render(const Style& style, size_t width) const;

 private:
  std::vector<size_t> Widths(size_t width) const;

  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace bartizan::term
