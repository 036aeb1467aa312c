#pragma once
// Scores of the 270 macro vectors of CVSS 4.0.
#include <optional>

namespace bartizan::findings {

// A macro vector: the level of each of the six equivalence sets, EQ1 to EQ6.
struct MacroVector {
  int eq1 = 0, eq2 = 0, eq3 = 0, eq4 = 0, eq5 = 0, eq6 = 0;
};
// In tenths; none where there is no such macro vector.
std::optional<int> MacroVectorTenths(const MacroVector& macro);

}  // namespace bartizan::findings
