// Flawfinder (https://dwheeler.com/flawfinder/) writes SARIF with --sarif.
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {

Result<Report> ParseFlawfinder(std::string_view text, std::string_view name) {
  return ParseSarifOf("flawfinder", text, name);
}

}  // namespace bartizan::findings
