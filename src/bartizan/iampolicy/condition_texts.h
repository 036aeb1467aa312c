#pragma once
// Values of each type that tell conditions on one key apart. Internal to iampolicy. Pure;
// thread-safe.
#include <span>
#include <string>
#include <vector>

#include "bartizan/iampolicy/condition_values.h"

namespace bartizan::iampolicy {

using Conditions = std::span<const Condition* const>;

// Texts such that every combination of truth values that conditions of this type can have for a
// value of this type shows on one of them. Conditions of other types are passed over.
std::vector<std::string> TellingNumbers(Conditions conditions);
std::vector<std::string> TellingDates(Conditions conditions);
std::vector<std::string> TellingBinaries(Conditions conditions);
std::vector<std::string> TellingAddresses(Conditions conditions);

}  // namespace bartizan::iampolicy
