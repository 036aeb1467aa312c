#include "bartizan/aws/recursion.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::aws {

void AddTraceHeader(const System& system,
                    std::vector<std::pair<std::string, std::string>>& headers) {
  constexpr std::string_view kName = "X-Amzn-Trace-Id";
  std::string trace = system.Variable("_X_AMZN_TRACE_ID");
  if (trace.empty() || system.Variable("AWS_LAMBDA_FUNCTION_NAME").empty()) return;
  auto same = [&](const auto& header) { return EqualsIgnoreCase(header.first, kName); };
  if (std::ranges::any_of(headers, same)) return;
  std::string value;
  for (char c : trace) {
    if (c >= 0x20 && c < 0x7F) {
      value += c;
    } else {
      value += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  headers.emplace_back(kName, std::move(value));
}

}  // namespace bartizan::aws
