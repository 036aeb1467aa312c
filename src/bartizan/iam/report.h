#pragma once
// The files and the summary of iamctl: same names (also the two that are wrong, each with a
// corrected twin), same columns, lines that end with CR LF.
#include <string>
#include <utility>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/iam/compare.h"

namespace bartizan::iam {

// Who is compared: the tag is part of all names, the profile of that of the harvest.
struct Party {
  std::string tag, profile;
};

// Writes "TAG_PROFILE_iam_tuples.csv" into the folder, which must exist.
Status WriteHarvest(const fs::path& folder, const Party& party, const Harvest& harvest,
                    const Strings& strings);
// Writes the two harvests, the 19 lists and the two twins.
Status WriteReport(const fs::path& folder, const std::array<Party, 2>& parties,
                   const std::array<Harvest, 2>& harvests, const Comparison& comparison,
                   const Strings& strings);

// The sentences of the summary, a line each.
std::string SummaryText(const std::array<Party, 2>& parties, const std::array<Harvest, 2>& harvests,
                        const Comparison& comparison, const Strings& strings);
// "Roles", "12", "12" …
struct Metric {
  std::string_view name;
  std::array<size_t, 2> values;
};
std::vector<Metric> SummaryMetrics(const std::array<Harvest, 2>& harvests,
                                   const Comparison& comparison, const Strings& strings);

}  // namespace bartizan::iam
