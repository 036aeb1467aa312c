#pragma once
// Would Security Hub take this record? AWS clients check types and required members only; enums,
// lengths and sizes are the service's own rules (API_AwsSecurityFinding, API_BatchImportFindings),
// and this is where they are kept. Stricter than the service in one point: unknown top-level
// members are problems. Pure, thread-safe.
#include <string>
#include <vector>

#include "bartizan/data/json.h"

namespace bartizan::findings {

inline constexpr size_t kMaxAsffRecordBytes = 240UL * 1024;
inline constexpr size_t kMaxAsffBatch = 100;
inline constexpr size_t kMaxAsffBatchBytes = 6UL * 1024 * 1024;

// What is wrong with one record: "Severity.Label: 'SEVERE' is not one of …". Empty when it fits.
std::vector<std::string> CheckAsff(const data::Json& record);
// The same for a batch: its size, its records ("[3].Title: …"), and no Id twice.
std::vector<std::string> CheckAsffBatch(const data::JsonArray& records);

}  // namespace bartizan::findings
