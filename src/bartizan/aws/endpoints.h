#pragma once
// Where a service answers, and how to sign for it: partitions, FIPS, dual-stack, custom addresses.
// (https://docs.aws.amazon.com/general/latest/gr/rande.html, botocore's endpoint rules) Pure.
#include <string>
#include <string_view>

#include "bartizan/awswire/model.h"
#include "bartizan/base/result.h"

namespace bartizan::aws {

struct Partition {
  std::string_view id;  // "aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso" …
  std::string_view dns_suffix, dual_stack_dns_suffix;
  std::string_view implicit_global_region;
  bool supports_fips = true, supports_dual_stack = true;
};
// By the list of regions, then the partitions' patterns, else aws.
const Partition& PartitionOf(std::string_view region);

struct EndpointRequest {
  std::string region;
  bool fips = false, dual_stack = false;
  std::string custom_url;  // "" for none
  bool force_path_style = false;
  std::string bucket;  // S3: the bucket, "" for none
  std::string key;     // S3: not needed for the address; for access-point checks only
};

struct Endpoint {
  std::string url;  // "https://sts.eu-central-1.amazonaws.com", no trailing slash;
                    // of a virtual-hosted bucket with the bucket in the host
  std::string signing_region, signing_name;
  bool bucket_in_host = false;  // the path must not repeat the bucket
};

// kInvalid for combinations that do not exist (FIPS with a custom address, FIPS in a partition
// without it, a region that is no host label, bucket ARNs, which are not supported).
Result<Endpoint> ResolveEndpoint(const awswire::Service& service, const EndpointRequest& request);

}  // namespace bartizan::aws
