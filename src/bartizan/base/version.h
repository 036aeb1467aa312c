#pragma once
#include <string_view>

namespace bartizan {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace bartizan
