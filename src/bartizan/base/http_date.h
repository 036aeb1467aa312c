#pragma once
// Dates as HTTP headers write them. (RFC 9110 section 5.6.7)
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan {

// "Sun, 06 Nov 1994 08:49:37 GMT", and the two forms that a recipient must still take: "Sunday,
// 06-Nov-94 08:49:37 GMT" (years from 70 on are of the last century) and "Sun Nov  6 08:49:37
// 1994". kInvalid for anything else and for dates that do not exist; that the name of the day fits
// is not checked. Pure.
Result<Time> ParseHttpDate(std::string_view text);

}  // namespace bartizan
