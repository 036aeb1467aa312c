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
// By the list of regions, then the partitions' patterns, else aws. (partitions_table.cc)
const Partition& PartitionOf(std::string_view region);

struct EndpointRequest {
  std::string region;  // "aws-global" and its like mean the partition's global region
  bool fips = false, dual_stack = false;
  std::string custom_url;  // "" for none; http or https, host, port and path
  bool force_path_style = false;
  // S3: puts the bucket in the host of a custom address too, where it fits there. (Most of them
  // are emulators or stores whose certificate and DNS know one name only.)
  bool custom_virtual_host = false;
  std::string bucket;  // S3: the bucket, "" for none
  std::string key;     // S3: not needed for the address; for access-point checks only
};

struct Endpoint {
  std::string url;             // "https://sts.eu-central-1.amazonaws.com", no trailing slash;
                               // of a virtual-hosted bucket with the bucket in the host
  std::string signing_region;  // "" only where a custom address was asked for without a region
  std::string signing_name;
  bool bucket_in_host = false;  // the path must not repeat the bucket
};

// kInvalid for combinations that do not exist (FIPS with a custom address, FIPS in a partition
// without it, a region that is no host label) and for buckets that are not supported (ARNs and
// access points, directory buckets, Outposts) or can be none. A custom address needs no region.
Result<Endpoint> ResolveEndpoint(const awswire::Service& service, const EndpointRequest& request);

// 1 to 63 of a-z, 0-9 and "-", which is neither first nor last: what a region or another value may
// be before it becomes part of a host name.
bool IsHostLabel(std::string_view text);

}  // namespace bartizan::aws
