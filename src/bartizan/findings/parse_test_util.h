#pragma once
// For tests of the parsers.
#include <gtest/gtest.h>

#include "bartizan/findings/parsers.h"

namespace bartizan::findings {

inline Report ReadReport(std::string_view tool, std::string_view text) {
  auto report = ParseReport(tool, text, "report");
  EXPECT_TRUE(report) << report.error().OneLine();
  return report ? *report : Report{};
}

// The message of the error; "" when there is none.
inline std::string ErrorOf(std::string_view tool, std::string_view text) {
  auto report = ParseReport(tool, text, "report");
  if (report) return {};
  EXPECT_TRUE(report.error().code == Code::kInvalid || report.error().code == Code::kLimit);
  return report.error().message;
}

}  // namespace bartizan::findings
