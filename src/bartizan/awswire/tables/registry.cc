// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it
#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire {
namespace {

using namespace tables;

constexpr const Service* kServices[] = {
    &kApigateway,
    &kAutoscaling,
    &kCloudformation,
    &kCloudfront,
    &kCloudtrail,
    &kCloudwatch,
    &kCodebuild,
    &kCodecommit,
    &kCodedeploy,
    &kCodeguruprofiler,
    &kCodepipeline,
    &kConfigservice,
    &kDynamodb,
    &kEbs,
    &kEc2,
    &kEcr,
    &kElasticbeanstalk,
    &kElbv2,
    &kEvents,
    &kGuardduty,
    &kIam,
    &kKms,
    &kLambda,
    &kLogs,
    &kOrganizations,
    &kResourcegroupstaggingapi,
    &kS3,
    &kSecretsmanager,
    &kSecurityhub,
    &kServiceQuotas,
    &kSignin,
    &kSns,
    &kSqs,
    &kSsm,
    &kSso,
    &kSsoOidc,
    &kStepfunctions,
    &kSts,
    &kWafv2,
};

}  // namespace

std::span<const Service* const> Services() {
  return kServices;
}

}  // namespace bartizan::awswire
