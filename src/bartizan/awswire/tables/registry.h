// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it
#pragma once
#include "bartizan/awswire/model.h"

namespace bartizan::awswire::tables {

extern const Service kApigateway;
extern const Service kAutoscaling;
extern const Service kCloudformation;
extern const Service kCloudfront;
extern const Service kCloudtrail;
extern const Service kCloudwatch;
extern const Service kCodebuild;
extern const Service kCodecommit;
extern const Service kCodedeploy;
extern const Service kCodeguruprofiler;
extern const Service kCodepipeline;
extern const Service kConfigservice;
extern const Service kDynamodb;
extern const Service kEbs;
extern const Service kEc2;
extern const Service kEcr;
extern const Service kElasticbeanstalk;
extern const Service kElbv2;
extern const Service kEvents;
extern const Service kGuardduty;
extern const Service kIam;
extern const Service kKms;
extern const Service kLambda;
extern const Service kLogs;
extern const Service kOrganizations;
extern const Service kResourcegroupstaggingapi;
extern const Service kS3;
extern const Service kSecretsmanager;
extern const Service kSecurityhub;
extern const Service kServiceQuotas;
extern const Service kSignin;
extern const Service kSns;
extern const Service kSqs;
extern const Service kSsm;
extern const Service kSso;
extern const Service kSsoOidc;
extern const Service kStepfunctions;
extern const Service kSts;
extern const Service kWafv2;

}  // namespace bartizan::awswire::tables
