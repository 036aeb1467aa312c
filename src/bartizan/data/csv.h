#pragma once
// CSV (RFC 4180).
#include <span>
#include <string>

namespace bartizan::data {

// One record with its CRLF-free line end. Cells that a spreadsheet would run as a formula
// (=, +, -, @, tab, carriage return at the start) get a leading apostrophe.
std::string CsvRecord(std::span<const std::string> cells);

}  // namespace bartizan::data
