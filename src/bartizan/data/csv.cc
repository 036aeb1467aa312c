#include "bartizan/data/csv.h"

#include "bartizan/base/text.h"

namespace bartizan::data {

std::string CsvRecord(std::span<const std::string> cells) {
  std::string line;
  for (size_t i = 0; i < cells.size(); ++i) {
    std::string cell = cells[i];
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos) {
      cell.insert(0, 1, '\'');
    }
    if (cell.find_first_of(",\"\r\n") != std::string::npos) {
      cell = '"' + ReplaceAll(std::move(cell), "\"", "\"\"") + '"';
    }
    line += (i == 0 ? "" : ",") + cell;
  }
  return line + "\n";
}

}  // namespace bartizan::data
