#include "bartizan/aws/partitions_table.h"
#include "bartizan/base/text.h"
#include "bartizan/data/regex.h"

namespace bartizan::aws {

const Partition& PartitionOf(std::string_view region) {
  static const std::vector<data::Regex> patterns = [] {
    std::vector<data::Regex> compiled;
    for (const PartitionRow& row : PartitionRows()) {
      compiled.push_back(data::Regex::Of(row.region_pattern));
    }
    return compiled;
  }();
  const std::span<const PartitionRow> rows = PartitionRows();
  for (const PartitionRow& row : rows) {
    if (Contains(row.regions, region)) return row.partition;
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    if (patterns[i].Contains(region)) return rows[i].partition;
  }
  return rows.front().partition;
}

}  // namespace bartizan::aws
