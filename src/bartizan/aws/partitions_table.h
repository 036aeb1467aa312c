#pragma once
// The partitions with their regions, as constant data; tools/aws_partitions.py makes the .cc.
#include <span>
#include <string_view>

#include "bartizan/aws/endpoints.h"

namespace bartizan::aws {

struct PartitionRow {
  Partition partition;
  std::string_view region_pattern;  // RE2: of regions that are newer than the list
  std::span<const std::string_view> regions;
};

std::span<const PartitionRow> PartitionRows();
// Where the table is from: "botocore VERSION, DATE".
extern const std::string_view kPartitionsSource;

}  // namespace bartizan::aws
