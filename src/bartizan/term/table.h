#pragma once
// Plain aligned tables for people.
#include <string>
#include <vector>

namespace bartizan::term {

struct TableOptions {
  size_t width = 0;    // the widest columns are cut with "…" to fit; 0: no limit
  bool color = false;  // bold header, severity words in their colour
};

// Columns stand two spaces apart; one whose cells are all numbers is set to the right. Width is
// counted in code points. Cells may hold anything: they pass through PrintableLine.
class Table {
 public:
  explicit Table(std::vector<std::string> header);
  // Missing cells are empty; more cells than columns are a defect of the caller.
  void AddRow(std::vector<std::string> cells);
  bool empty() const { return rows_.empty(); }
  // Lines without trailing spaces, each ended by a newline; the header alone when there is no row.
  std::string Render(const TableOptions& options = {}) const;

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
};

// At most `columns` code points, with "…" when cut.
std::string Truncate(std::string_view text, size_t columns);

}  // namespace bartizan::term
