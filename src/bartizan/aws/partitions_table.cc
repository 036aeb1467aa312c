// Made by tools/aws_partitions.py from the partitions of botocore 1.43.11, 2026-05-20 (format 1.1).
// Do not edit: run the tool on a newer file.
#include "bartizan/aws/partitions_table.h"

namespace bartizan::aws {

constinit const std::string_view kPartitionsSource = "botocore 1.43.11, 2026-05-20";

namespace {

constexpr std::string_view kRegions0[] = {
    "af-south-1",     "ap-east-1",      "ap-east-2",      "ap-northeast-1", "ap-northeast-2",
    "ap-northeast-3", "ap-south-1",     "ap-south-2",     "ap-southeast-1", "ap-southeast-2",
    "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
    "aws-global",     "ca-central-1",   "ca-west-1",      "eu-central-1",   "eu-central-2",
    "eu-north-1",     "eu-south-1",     "eu-south-2",     "eu-west-1",      "eu-west-2",
    "eu-west-3",      "il-central-1",   "me-central-1",   "me-south-1",     "mx-central-1",
    "sa-east-1",      "us-east-1",      "us-east-2",      "us-west-1",      "us-west-2"};
constexpr std::string_view kRegions1[] = {"aws-cn-global", "cn-north-1", "cn-northwest-1"};
constexpr std::string_view kRegions2[] = {"eusc-de-east-1"};
constexpr std::string_view kRegions3[] = {"aws-iso-global", "us-iso-east-1", "us-iso-west-1"};
constexpr std::string_view kRegions4[] = {"aws-iso-b-global", "us-isob-east-1", "us-isob-west-1"};
constexpr std::string_view kRegions5[] = {"aws-iso-e-global", "eu-isoe-west-1"};
constexpr std::string_view kRegions6[] = {"aws-iso-f-global", "us-isof-east-1", "us-isof-south-1"};
constexpr std::string_view kRegions7[] = {"aws-us-gov-global", "us-gov-east-1", "us-gov-west-1"};

constexpr PartitionRow kRows[] = {
    {{"aws", "amazonaws.com", "api.aws", "us-east-1", true, true},
     "^(us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+$",
     kRegions0},
    {{"aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1", true, true},
     "^cn-\\w+-\\d+$",
     kRegions1},
    {{"aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", "eusc-de-east-1", true, true},
     "^eusc-(de)-\\w+-\\d+$",
     kRegions2},
    {{"aws-iso", "c2s.ic.gov", "api.aws.ic.gov", "us-iso-east-1", true, true},
     "^us-iso-\\w+-\\d+$",
     kRegions3},
    {{"aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud", "us-isob-east-1", true, true},
     "^us-isob-\\w+-\\d+$",
     kRegions4},
    {{"aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", "eu-isoe-west-1", true, true},
     "^eu-isoe-\\w+-\\d+$",
     kRegions5},
    {{"aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov", "us-isof-south-1", true, true},
     "^us-isof-\\w+-\\d+$",
     kRegions6},
    {{"aws-us-gov", "amazonaws.com", "api.aws", "us-gov-west-1", true, true},
     "^us-gov-\\w+-\\d+$",
     kRegions7},
};

}  // namespace

std::span<const PartitionRow> PartitionRows() {
  return kRows;
}

}  // namespace bartizan::aws
