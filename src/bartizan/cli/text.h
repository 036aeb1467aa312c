#pragma once
// Text as it is shown. Pure.
#include <string>
#include <string_view>

#include "bartizan/base/time.h"

namespace bartizan::cli {

// Each line of the text in lines of at most `columns` columns (0: as long as it is), all indented.
// Ends with a newline; empty lines stay, without the indent.
std::string Wrapped(std::string_view text, size_t indent, size_t columns);

// To the second; "" for no time at all.
std::string ShownTime(Time time);

}  // namespace bartizan::cli
