#include "bartizan/aws/endpoints.h"

#include <gmock/gmock.h>

#include "bartizan/aws/partitions_table.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;

awswire::Service Named(std::string_view prefix, std::string_view signing_name = {}) {
  awswire::Service service;
  service.id = prefix;
  service.endpoint_prefix = prefix;
  service.signing_name = signing_name;
  return service;
}

std::string Url(std::string_view prefix, const EndpointRequest& request) {
  const auto endpoint = ResolveEndpoint(Named(prefix), request);
  if (!endpoint) {
    EXPECT_EQ(endpoint.error().code, Code::kInvalid);
    return "error: " + endpoint.error().message;
  }
  return endpoint->url;
}

// "URL REGION" of a service.
std::string Signed(std::string_view prefix, const EndpointRequest& request) {
  const auto endpoint = ResolveEndpoint(Named(prefix), request);
  return endpoint ? endpoint->url + " " + endpoint->signing_region : endpoint.error().message;
}

TEST(Partitions, ByListByPatternElseAws) {
  EXPECT_EQ(PartitionOf("eu-central-1").id, "aws");
  EXPECT_EQ(PartitionOf("aws-cn-global").id, "aws-cn");
  EXPECT_EQ(PartitionOf("us-gov-north-9").id, "aws-us-gov");
  EXPECT_EQ(PartitionOf("cn-foo-1").id, "aws-cn");
  EXPECT_EQ(PartitionOf("eusc-de-west-2").id, "aws-eusc");
  EXPECT_EQ(PartitionOf("us-isob-north-1").id, "aws-iso-b");
  EXPECT_EQ(PartitionOf("us-west-17").id, "aws");
  EXPECT_EQ(PartitionOf("moon-base-1").id, "aws");
  EXPECT_EQ(PartitionOf("").id, "aws");
  // The pattern must fit the whole name.
  EXPECT_EQ(PartitionOf("xcn-foo-1").id, "aws");
  EXPECT_EQ(PartitionOf("cn-foo-1\n").id, "aws");
  EXPECT_EQ(PartitionOf(std::string(100000, 'c')).id, "aws");
}

TEST(Partitions, TableIsWhole) {
  EXPECT_THAT(std::string(kPartitionsSource), HasSubstr("botocore"));
  for (const PartitionRow& row : PartitionRows()) {
    SCOPED_TRACE(row.partition.id);
    EXPECT_TRUE(Contains(row.regions, row.partition.implicit_global_region));
    for (const std::string_view region : row.regions) {
      EXPECT_TRUE(IsHostLabel(region)) << region;
      EXPECT_EQ(PartitionOf(region).id, row.partition.id) << region;
    }
  }
}

TEST(HostLabel, OnlyWhatMayStandInAName) {
  for (const char* good : {"a", "us-east-1", "0", "a--b"}) EXPECT_TRUE(IsHostLabel(good)) << good;
  EXPECT_TRUE(IsHostLabel(std::string(63, 'a')));
  EXPECT_FALSE(IsHostLabel(std::string(64, 'a')));
  for (const char* bad :
       {"", "-a", "a-", "a.b", "a/b", "A", "a_b", "a b", "ä", "a#", "a:1", "a@b"}) {
    EXPECT_FALSE(IsHostLabel(bad)) << bad;
  }
  EXPECT_FALSE(IsHostLabel(std::string_view("a\0b", 3)));
}

TEST(Endpoints, FormulaOfUnknownServices) {
  EXPECT_EQ(Url("thing", {.region = "eu-west-1"}), "https://thing.eu-west-1.amazonaws.com");
  EXPECT_EQ(Url("thing", {.region = "cn-foo-1", .fips = true}),
            "https://thing-fips.cn-foo-1.amazonaws.com.cn");
  EXPECT_EQ(Url("thing", {.region = "us-gov-north-9", .dual_stack = true}),
            "https://thing.us-gov-north-9.api.aws");
  EXPECT_EQ(Url("thing", {.region = "eu-isoe-west-1", .fips = true, .dual_stack = true}),
            "https://thing-fips.eu-isoe-west-1.api.cloud-aws.adc-e.uk");
}

TEST(Endpoints, SigningNameIsThePrefixUnlessStated) {
  EXPECT_EQ(ResolveEndpoint(Named("kms"), {.region = "eu-west-1"})->signing_name, "kms");
  EXPECT_EQ(ResolveEndpoint(Named("api.ecr", "ecr"), {.region = "eu-west-1"})->signing_name, "ecr");
}

TEST(Endpoints, HomeRegionsSignForTheHome) {
  EXPECT_EQ(Signed("iam", {.region = "eu-west-1"}), "https://iam.amazonaws.com us-east-1");
  EXPECT_EQ(Signed("iam", {.region = "us-gov-east-1", .fips = true}),
            "https://iam.us-gov.amazonaws.com us-gov-west-1");
  EXPECT_EQ(Signed("cloudfront", {.region = "eu-west-1"}),
            "https://cloudfront.amazonaws.com us-east-1");
  EXPECT_EQ(Signed("cloudfront", {.region = "cn-north-1"}),
            "https://cloudfront.cn-northwest-1.amazonaws.com.cn cn-northwest-1");
  EXPECT_EQ(Signed("cloudfront", {.region = "eu-west-1", .dual_stack = true}),
            "https://cloudfront.global.api.aws us-east-1");
  EXPECT_EQ(Signed("organizations", {.region = "af-south-1", .dual_stack = true}),
            "https://organizations.us-east-1.api.aws us-east-1");
  EXPECT_EQ(Signed("iam", {.region = "eu-west-1", .custom_url = "http://localhost:5000"}),
            "http://localhost:5000 us-east-1");
}

TEST(Endpoints, GlobalPseudoRegionsMeanTheHomeRegion) {
  EXPECT_EQ(Signed("kms", {.region = "aws-global"}),
            "https://kms.us-east-1.amazonaws.com us-east-1");
  EXPECT_EQ(Signed("kms", {.region = "aws-us-gov-global"}),
            "https://kms.us-gov-west-1.amazonaws.com us-gov-west-1");
  EXPECT_EQ(Signed("sts", {.region = "aws-global"}), "https://sts.amazonaws.com us-east-1");
  EXPECT_EQ(Signed("sts", {.region = "aws-global", .fips = true}),
            "https://sts-fips.us-east-1.amazonaws.com us-east-1");
}

TEST(Endpoints, GovCloudFips) {
  EXPECT_EQ(Url("ec2", {.region = "us-gov-west-1", .fips = true}),
            "https://ec2.us-gov-west-1.amazonaws.com");
  EXPECT_EQ(Url("ec2", {.region = "us-gov-west-1", .fips = true, .dual_stack = true}),
            "https://ec2-fips.us-gov-west-1.api.aws");
  EXPECT_EQ(Url("kms", {.region = "us-gov-west-1", .fips = true}),
            "https://kms-fips.us-gov-west-1.amazonaws.com");
  EXPECT_EQ(Url("autoscaling", {.region = "us-gov-east-1", .fips = true}),
            "https://autoscaling.us-gov-east-1.amazonaws.com");
  EXPECT_EQ(Url("servicequotas", {.region = "us-gov-west-1", .fips = true}),
            "https://servicequotas.us-gov-west-1.amazonaws.com");
  EXPECT_EQ(Url("states", {.region = "us-gov-west-1", .fips = true}),
            "https://states.us-gov-west-1.amazonaws.com");
  EXPECT_EQ(Url("ec2", {.region = "us-east-1", .fips = true}),
            "https://ec2-fips.us-east-1.amazonaws.com");
}

TEST(Endpoints, HostileRegionsNeverReachAHost) {
  for (const std::string& region :
       {std::string("us-east-1/../"), std::string("a.b"), std::string("US-EAST-1"),
        std::string(300, 'a'), std::string("us-east-1@evil.example"), std::string("us-east-1#"),
        std::string("us-east-1:80"), std::string("us east 1"), std::string("us-east-1\r\nX: y"),
        std::string("us-east-1\0", 10), std::string("{home}"), std::string("-us"),
        std::string("\xff\xfe")}) {
    for (const char* custom : {"", "http://localhost:5000"}) {
      const auto endpoint = ResolveEndpoint(Named("ec2"), {.region = region, .custom_url = custom});
      ASSERT_FALSE(endpoint) << region;
      EXPECT_EQ(endpoint.error().code, Code::kInvalid);
      EXPECT_THAT(endpoint.error().message, HasSubstr("is no region"));
      EXPECT_LT(endpoint.error().message.size(), 200U);
      EXPECT_FALSE(FindInvalidUtf8(endpoint.error().message));
    }
  }
}

TEST(Endpoints, NoRegion) {
  const auto endpoint = ResolveEndpoint(Named("ec2"), {});
  ASSERT_FALSE(endpoint);
  EXPECT_THAT(endpoint.error().hint, HasSubstr("AWS_REGION"));
  EXPECT_EQ(Signed("ec2", {.custom_url = "https://example.com"}), "https://example.com ");
}

TEST(Endpoints, CustomAddressesStandAlone) {
  EXPECT_THAT(Url("ec2", {.region = "eu-west-1", .fips = true, .custom_url = "https://a.example"}),
              HasSubstr("FIPS does not go together"));
  EXPECT_THAT(
      Url("ec2", {.region = "eu-west-1", .dual_stack = true, .custom_url = "https://a.example"}),
      HasSubstr("dual-stack does not go together"));
  EXPECT_EQ(Signed("ec2", {.region = "eu-west-1", .custom_url = "https://a.example:8443/x/"}),
            "https://a.example:8443/x eu-west-1");
}

// A line for a bucket: the address, and "/" where the path has to name the bucket.
std::string S3(EndpointRequest request, std::string bucket) {
  if (request.region.empty()) request.region = "eu-west-1";
  request.bucket = std::move(bucket);
  const auto endpoint = ResolveEndpoint(Named("s3"), request);
  if (!endpoint) return "error: " + endpoint.error().message;
  return endpoint->url + (endpoint->bucket_in_host ? "" : "/");
}

TEST(S3Endpoints, BucketsThatFitGoIntoTheHost) {
  EXPECT_EQ(S3({}, "data"), "https://data.s3.eu-west-1.amazonaws.com");
  EXPECT_EQ(S3({.region = "us-east-1"}, "data"), "https://data.s3.us-east-1.amazonaws.com");
  EXPECT_EQ(S3({.fips = true, .dual_stack = true}, "data"),
            "https://data.s3-fips.dualstack.eu-west-1.amazonaws.com");
  EXPECT_EQ(S3({}, std::string(63, 'a')),
            "https://" + std::string(63, 'a') + ".s3.eu-west-1.amazonaws.com");
}

TEST(S3Endpoints, OthersGoIntoThePath) {
  const std::string path_style = "https://s3.eu-west-1.amazonaws.com/";
  EXPECT_EQ(S3({.force_path_style = true}, "data"), path_style);
  for (const std::string& bucket :
       {std::string("a.b"), std::string("ab"), std::string("Data"), std::string("my_data"),
        std::string("-data"), std::string("data-"), std::string(64, 'a'),
        std::string("a@evil.com#")}) {
    EXPECT_EQ(S3({}, bucket), path_style) << bucket;
  }
}

TEST(S3Endpoints, CustomAddressesArePathStyleUnlessToldOtherwise) {
  EndpointRequest custom{.custom_url = "http://localhost:9000"};
  EXPECT_EQ(S3(custom, "data"), "http://localhost:9000/");
  custom.custom_virtual_host = true;
  EXPECT_EQ(S3(custom, "data"), "http://data.localhost:9000");
  EXPECT_EQ(S3(custom, "data.2024"), "http://data.2024.localhost:9000");
  EXPECT_EQ(S3(custom, "data..2024"), "http://localhost:9000/");
  EXPECT_EQ(S3(custom, "10.0.0.1"), "http://localhost:9000/");
  custom.force_path_style = true;
  EXPECT_EQ(S3(custom, "data"), "http://localhost:9000/");
  for (const char* address : {"https://127.0.0.1:9000", "https://[::1]:9000"}) {
    EXPECT_EQ(S3({.custom_url = address, .custom_virtual_host = true}, "data"),
              std::string(address) + "/");
  }
  EXPECT_EQ(S3({.custom_url = "https://store.example/base", .custom_virtual_host = true}, "data"),
            "https://data.store.example/base");
  EXPECT_EQ(S3({.custom_url = "https://store.example", .custom_virtual_host = true}, "a.bc"),
            "https://store.example/");
}

TEST(S3Endpoints, BucketsThatAreRefused) {
  for (const char* bucket :
       {"arn:aws:s3:eu-west-1:123456789012:accesspoint:a", "arn:", "arn:aws:s3:::data"}) {
    EXPECT_THAT(S3({}, bucket), HasSubstr("ARNs are not supported"));
  }
  EXPECT_THAT(S3({}, "data--usw2-az1--x-s3"), HasSubstr("directory buckets"));
  EXPECT_THAT(S3({}, "point--usw2-az1--xa-s3"), HasSubstr("directory buckets"));
  EXPECT_THAT(S3({}, "point-o01--op-s3"), HasSubstr("Outposts"));
  for (const std::string& bucket : {std::string("a/b"), std::string("../b"), std::string(".."),
                                    std::string("."), std::string("a\r\nb"), std::string("a\0b", 3),
                                    std::string("a\\b"), std::string(256, 'a')}) {
    EXPECT_THAT(S3({}, bucket), HasSubstr("is no name of a bucket"));
  }
  EXPECT_EQ(S3({.region = "cn-north-1", .fips = true}, "data"),
            "error: s3 has no FIPS address in cn-north-1");
}

TEST(S3Endpoints, BucketsAreOfS3Only) {
  EXPECT_EQ(Url("kms", {.region = "eu-west-1", .bucket = "arn:x"}),
            "https://kms.eu-west-1.amazonaws.com");
}

}  // namespace
}  // namespace bartizan::aws
