#pragma once
// The severity of a flaw that several advisories describe.
#include <span>
#include <string>
#include <vector>

#include "bartizan/findings/model.h"
#include "bartizan/sca/osv.h"

namespace bartizan::sca {

// Fills severity, score, original_severity and cvss. A vector that cannot be read is kept without a
// score and named in `remarks`.
void SetSeverityOf(std::span<const OsvRecord* const> records, findings::Finding& finding,
                   std::vector<std::string>& remarks);

}  // namespace bartizan::sca
