#pragma once
// How the addresses of services differ from "PREFIX[-fips].REGION.SUFFIX", as facts.
// (https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html; checked against the
// cases of botocore's endpoint-tests, see docs/aws-conformance.md)
#include <cstdint>
#include <string_view>

namespace bartizan::aws {

// The four ways to ask, as bits.
inline constexpr uint8_t kPlain = 1, kFips = 2, kDual = 4, kFipsDual = 8;
inline constexpr uint8_t kEveryDual = kDual | kFipsDual, kEveryFips = kFips | kFipsDual;
inline constexpr uint8_t kNoDual = kPlain | kFips, kAlways = kNoDual | kEveryDual;

// The first row that fits gives the host. In it, {fips} is "-fips" where FIPS was asked for, {dns}
// the partition's suffix, {suffix} the same or the dual-stack one where that was asked for, and
// {home} the region that the partition's global services are in. An empty host: there is none.
struct HostRule {
  std::string_view prefix;     // Service::endpoint_prefix
  std::string_view partition;  // empty: every
  std::string_view region;     // empty: every
  uint8_t uses;
  std::string_view host;
};

inline constexpr HostRule kHostRules[] = {
    {"api.ecr", "", "", kEveryDual, "ecr{fips}.{region}.{suffix}"},

    {"cloudfront", "aws", "", kEveryDual, "cloudfront{fips}.global.{suffix}"},
    {"cloudfront", "aws-cn", "", kNoDual, "cloudfront{fips}.{home}.{dns}"},
    {"cloudfront", "", "", kAlways, "cloudfront{fips}.{suffix}"},

    {"iam", "aws", "", kEveryDual, "iam{fips}.global.{suffix}"},
    {"iam", "aws-cn", "", kPlain, "iam.cn-north-1.{dns}"},
    {"iam", "aws-cn", "", kDual, "iam.global.{suffix}"},
    {"iam", "aws-us-gov", "", kAlways, "iam.us-gov.{suffix}"},
    {"iam", "aws-eusc", "", kPlain, "iam.{home}.{dns}"},
    {"iam", "aws-iso", "", kNoDual, "iam{fips}.{home}.{dns}"},
    {"iam", "aws-iso-b", "", kNoDual, "iam{fips}.{home}.{dns}"},
    {"iam", "aws-iso-e", "", kPlain, "iam.{home}.{dns}"},
    {"iam", "aws-iso-f", "", kPlain, "iam.{home}.{dns}"},
    {"iam", "", "", kAlways, "iam{fips}.{suffix}"},

    {"organizations", "aws-us-gov", "", kFips, "organizations.{home}.{dns}"},
    {"organizations", "", "", kAlways, "organizations{fips}.{home}.{suffix}"},

    {"s3", "aws-cn", "", kEveryFips, ""},
    {"s3", "aws", "aws-global", kPlain, "s3.{dns}"},
    {"s3", "", "", kEveryDual, "s3{fips}.dualstack.{region}.{dns}"},

    {"secretsmanager", "aws", "", kEveryDual, "secretsmanager{fips}.{region}.{dns}"},
    {"secretsmanager", "aws-cn", "", kDual, "secretsmanager.{region}.{dns}"},
    {"secretsmanager", "aws-us-gov", "", kEveryDual, "secretsmanager{fips}.{region}.{dns}"},

    {"signin", "aws", "", kPlain, "{region}.signin.aws.amazon.com"},
    {"signin", "aws-cn", "", kPlain, "{region}.signin.amazonaws.cn"},
    {"signin", "aws-us-gov", "", kPlain, "{region}.signin.amazonaws-us-gov.com"},
    {"signin", "aws-us-gov", "us-gov-west-1", kFips, "signin-fips.amazonaws-us-gov.com"},
    {"signin", "aws-us-gov", "", kFips, "{region}.signin-fips.amazonaws-us-gov.com"},
    {"signin", "aws-iso", "", kPlain, "{region}.signin.c2shome.ic.gov"},
    {"signin", "aws-iso-b", "", kPlain, "{region}.signin.sc2shome.sgov.gov"},

    {"states", "aws-us-gov", "us-gov-west-1", kFips, "states.{region}.{dns}"},
    {"states", "aws-us-gov", "", kDual, "states-fips.{region}.{suffix}"},

    {"sts", "aws", "aws-global", kPlain, "sts.{dns}"},
};

// In GovCloud the ordinary addresses of these services are the validated ones, so that FIPS changes
// nothing; of the second list the dual-stack ones too.
inline constexpr std::string_view kGovCloudPlainFips[] = {"autoscaling",
                                                          "cloudformation",
                                                          "cloudtrail",
                                                          "config",
                                                          "dynamodb",
                                                          "ec2",
                                                          "elasticbeanstalk",
                                                          "elasticloadbalancing",
                                                          "events",
                                                          "guardduty",
                                                          "logs",
                                                          "monitoring",
                                                          "oidc",
                                                          "portal.sso",
                                                          "servicequotas",
                                                          "sns",
                                                          "sqs",
                                                          "ssm",
                                                          "sts"};
inline constexpr std::string_view kGovCloudPlainFipsDual[] = {"events", "monitoring"};

// Services of a whole partition: they are signed for one region, whichever was asked for. The first
// row that fits; an empty region is the partition's global one.
struct HomeRule {
  std::string_view prefix, partition, region;
};

inline constexpr HomeRule kHomeRules[] = {
    {"cloudfront", "", ""},
    {"iam", "aws-cn", "cn-north-1"},
    {"iam", "", ""},
    {"organizations", "", ""},
};

}  // namespace bartizan::aws
