// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Boolean,
  Integer,
  Long,
  SensitiveString,
  String,
  Timestamp,
  AccessDenied,
  ActiveTrustedKeyGroups,
  ActiveTrustedSigners,
  AliasICPRecordal,
  AliasICPRecordals,
  AliasList,
  Aliases,
  AllowedMethods,
  AwsAccountNumberList,
  BatchTooLarge,
  CacheBehavior,
  CacheBehaviorList,
  CacheBehaviors,
  CacheTagConfig,
  CachedMethods,
  ConnectionFunctionAssociation,
  CookieNameList,
  CookieNames,
  CookiePreference,
  CreateInvalidationRequest,
  CreateInvalidationResult,
  CustomErrorResponse,
  CustomErrorResponseList,
  CustomErrorResponses,
  CustomHeaders,
  CustomOriginConfig,
  DefaultCacheBehavior,
  Distribution,
  DistributionConfig,
  DistributionList,
  DistributionSummary,
  DistributionSummaryList,
  ForwardedValues,
  FunctionAssociation,
  FunctionAssociationList,
  FunctionAssociations,
  GeoRestriction,
  GetDistributionRequest,
  GetDistributionResult,
  GetInvalidationRequest,
  GetInvalidationResult,
  GrpcConfig,
  HeaderList,
  Headers,
  InconsistentQuantities,
  InvalidArgument,
  Invalidation,
  InvalidationBatch,
  KGKeyPairIds,
  KGKeyPairIdsList,
  KeyPairIdList,
  KeyPairIds,
  LambdaFunctionAssociation,
  LambdaFunctionAssociationList,
  LambdaFunctionAssociations,
  ListDistributionsRequest,
  ListDistributionsResult,
  LocationList,
  LoggingConfig,
  MethodsList,
  MissingBody,
  NoSuchDistribution,
  NoSuchInvalidation,
  Origin,
  OriginCustomHeader,
  OriginCustomHeadersList,
  OriginGroup,
  OriginGroupFailoverCriteria,
  OriginGroupList,
  OriginGroupMember,
  OriginGroupMemberList,
  OriginGroupMembers,
  OriginGroups,
  OriginList,
  OriginMtlsConfig,
  OriginShield,
  OriginSslProtocols,
  Origins,
  ParameterDefinition,
  ParameterDefinitionSchema,
  ParameterDefinitions,
  PathList,
  Paths,
  QueryStringCacheKeys,
  QueryStringCacheKeysList,
  Restrictions,
  S3OriginConfig,
  Signer,
  SignerList,
  SslProtocolsList,
  StatusCodeList,
  StatusCodes,
  StringSchemaConfig,
  TenantConfig,
  TooManyInvalidationsInProgress,
  TrustStoreConfig,
  TrustedKeyGroupIdList,
  TrustedKeyGroups,
  TrustedSigners,
  ViewerCertificate,
  ViewerMtlsConfig,
  VpcOriginConfig,
};
}  // namespace id

namespace members {
constexpr Member AccessDenied[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ActiveTrustedKeyGroups[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::KGKeyPairIdsList},
};
constexpr Member ActiveTrustedSigners[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::SignerList},
};
constexpr Member AliasICPRecordal[] = {
    {.name = "CNAME", .shape = id::String},
    {.name = "ICPRecordalStatus", .shape = id::String},
};
constexpr Member AliasICPRecordals[] = {
    {.name = "member", .wire = "AliasICPRecordal", .shape = id::AliasICPRecordal},
};
constexpr Member AliasList[] = {
    {.name = "member", .wire = "CNAME", .shape = id::String},
};
constexpr Member Aliases[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::AliasList},
};
constexpr Member AllowedMethods[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::MethodsList, .required = true},
    {.name = "CachedMethods", .shape = id::CachedMethods},
};
constexpr Member AwsAccountNumberList[] = {
    {.name = "member", .wire = "AwsAccountNumber", .shape = id::String},
};
constexpr Member BatchTooLarge[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member CacheBehavior[] = {
    {.name = "PathPattern", .shape = id::String, .required = true},
    {.name = "TargetOriginId", .shape = id::String, .required = true},
    {.name = "TrustedSigners", .shape = id::TrustedSigners},
    {.name = "TrustedKeyGroups", .shape = id::TrustedKeyGroups},
    {.name = "ViewerProtocolPolicy", .shape = id::String, .required = true},
    {.name = "AllowedMethods", .shape = id::AllowedMethods},
    {.name = "SmoothStreaming", .shape = id::Boolean},
    {.name = "Compress", .shape = id::Boolean},
    {.name = "LambdaFunctionAssociations", .shape = id::LambdaFunctionAssociations},
    {.name = "FunctionAssociations", .shape = id::FunctionAssociations},
    {.name = "FieldLevelEncryptionId", .shape = id::String},
    {.name = "RealtimeLogConfigArn", .shape = id::String},
    {.name = "CachePolicyId", .shape = id::String},
    {.name = "OriginRequestPolicyId", .shape = id::String},
    {.name = "ResponseHeadersPolicyId", .shape = id::String},
    {.name = "GrpcConfig", .shape = id::GrpcConfig},
    {.name = "ForwardedValues", .shape = id::ForwardedValues},
    {.name = "MinTTL", .shape = id::Long},
    {.name = "DefaultTTL", .shape = id::Long},
    {.name = "MaxTTL", .shape = id::Long},
};
constexpr Member CacheBehaviorList[] = {
    {.name = "member", .wire = "CacheBehavior", .shape = id::CacheBehavior},
};
constexpr Member CacheBehaviors[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::CacheBehaviorList},
};
constexpr Member CacheTagConfig[] = {
    {.name = "HeaderName", .shape = id::String, .required = true},
};
constexpr Member CachedMethods[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::MethodsList, .required = true},
};
constexpr Member ConnectionFunctionAssociation[] = {
    {.name = "Id", .shape = id::String, .required = true},
};
constexpr Member CookieNameList[] = {
    {.name = "member", .wire = "Name", .shape = id::String},
};
constexpr Member CookieNames[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::CookieNameList},
};
constexpr Member CookiePreference[] = {
    {.name = "Forward", .shape = id::String, .required = true},
    {.name = "WhitelistedNames", .shape = id::CookieNames},
};
constexpr Member CreateInvalidationRequest[] = {
    {.name = "DistributionId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "InvalidationBatch", .shape = id::InvalidationBatch,
     .xmlns = {"http://cloudfront.amazonaws.com/doc/2020-05-31/"}, .required = true,
     .payload = true},
};
constexpr Member CreateInvalidationResult[] = {
    {.name = "Location", .shape = id::String, .location = Location::kHeader},
    {.name = "Invalidation", .shape = id::Invalidation, .payload = true},
};
constexpr Member CustomErrorResponse[] = {
    {.name = "ErrorCode", .shape = id::Integer, .required = true},
    {.name = "ResponsePagePath", .shape = id::String},
    {.name = "ResponseCode", .shape = id::String},
    {.name = "ErrorCachingMinTTL", .shape = id::Long},
};
constexpr Member CustomErrorResponseList[] = {
    {.name = "member", .wire = "CustomErrorResponse", .shape = id::CustomErrorResponse},
};
constexpr Member CustomErrorResponses[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::CustomErrorResponseList},
};
constexpr Member CustomHeaders[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::OriginCustomHeadersList},
};
constexpr Member CustomOriginConfig[] = {
    {.name = "HTTPPort", .shape = id::Integer, .required = true},
    {.name = "HTTPSPort", .shape = id::Integer, .required = true},
    {.name = "OriginProtocolPolicy", .shape = id::String, .required = true},
    {.name = "OriginSslProtocols", .shape = id::OriginSslProtocols},
    {.name = "OriginReadTimeout", .shape = id::Integer},
    {.name = "OriginKeepaliveTimeout", .shape = id::Integer},
    {.name = "IpAddressType", .shape = id::String},
    {.name = "OriginMtlsConfig", .shape = id::OriginMtlsConfig},
};
constexpr Member DefaultCacheBehavior[] = {
    {.name = "TargetOriginId", .shape = id::String, .required = true},
    {.name = "TrustedSigners", .shape = id::TrustedSigners},
    {.name = "TrustedKeyGroups", .shape = id::TrustedKeyGroups},
    {.name = "ViewerProtocolPolicy", .shape = id::String, .required = true},
    {.name = "AllowedMethods", .shape = id::AllowedMethods},
    {.name = "SmoothStreaming", .shape = id::Boolean},
    {.name = "Compress", .shape = id::Boolean},
    {.name = "LambdaFunctionAssociations", .shape = id::LambdaFunctionAssociations},
    {.name = "FunctionAssociations", .shape = id::FunctionAssociations},
    {.name = "FieldLevelEncryptionId", .shape = id::String},
    {.name = "RealtimeLogConfigArn", .shape = id::String},
    {.name = "CachePolicyId", .shape = id::String},
    {.name = "OriginRequestPolicyId", .shape = id::String},
    {.name = "ResponseHeadersPolicyId", .shape = id::String},
    {.name = "GrpcConfig", .shape = id::GrpcConfig},
    {.name = "ForwardedValues", .shape = id::ForwardedValues},
    {.name = "MinTTL", .shape = id::Long},
    {.name = "DefaultTTL", .shape = id::Long},
    {.name = "MaxTTL", .shape = id::Long},
};
constexpr Member Distribution[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ARN", .shape = id::String, .required = true},
    {.name = "Status", .shape = id::String, .required = true},
    {.name = "LastModifiedTime", .shape = id::Timestamp, .required = true},
    {.name = "InProgressInvalidationBatches", .shape = id::Integer, .required = true},
    {.name = "DomainName", .shape = id::String, .required = true},
    {.name = "ActiveTrustedSigners", .shape = id::ActiveTrustedSigners},
    {.name = "ActiveTrustedKeyGroups", .shape = id::ActiveTrustedKeyGroups},
    {.name = "DistributionConfig", .shape = id::DistributionConfig, .required = true},
    {.name = "AliasICPRecordals", .shape = id::AliasICPRecordals},
};
constexpr Member DistributionConfig[] = {
    {.name = "CallerReference", .shape = id::String, .required = true},
    {.name = "Aliases", .shape = id::Aliases},
    {.name = "DefaultRootObject", .shape = id::String},
    {.name = "Origins", .shape = id::Origins, .required = true},
    {.name = "OriginGroups", .shape = id::OriginGroups},
    {.name = "DefaultCacheBehavior", .shape = id::DefaultCacheBehavior, .required = true},
    {.name = "CacheBehaviors", .shape = id::CacheBehaviors},
    {.name = "CustomErrorResponses", .shape = id::CustomErrorResponses},
    {.name = "Comment", .shape = id::SensitiveString, .required = true},
    {.name = "Logging", .shape = id::LoggingConfig},
    {.name = "PriceClass", .shape = id::String},
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "ViewerCertificate", .shape = id::ViewerCertificate},
    {.name = "Restrictions", .shape = id::Restrictions},
    {.name = "WebACLId", .shape = id::String},
    {.name = "HttpVersion", .shape = id::String},
    {.name = "IsIPV6Enabled", .shape = id::Boolean},
    {.name = "ContinuousDeploymentPolicyId", .shape = id::String},
    {.name = "Staging", .shape = id::Boolean},
    {.name = "AnycastIpListId", .shape = id::String},
    {.name = "TenantConfig", .shape = id::TenantConfig},
    {.name = "ConnectionMode", .shape = id::String},
    {.name = "ViewerMtlsConfig", .shape = id::ViewerMtlsConfig},
    {.name = "ConnectionFunctionAssociation", .shape = id::ConnectionFunctionAssociation},
    {.name = "CacheTagConfig", .shape = id::CacheTagConfig},
};
constexpr Member DistributionList[] = {
    {.name = "Marker", .shape = id::String, .required = true},
    {.name = "NextMarker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean, .required = true},
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::DistributionSummaryList},
};
constexpr Member DistributionSummary[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ARN", .shape = id::String, .required = true},
    {.name = "ETag", .shape = id::String},
    {.name = "Status", .shape = id::String, .required = true},
    {.name = "LastModifiedTime", .shape = id::Timestamp, .required = true},
    {.name = "DomainName", .shape = id::String, .required = true},
    {.name = "Aliases", .shape = id::Aliases, .required = true},
    {.name = "Origins", .shape = id::Origins, .required = true},
    {.name = "OriginGroups", .shape = id::OriginGroups},
    {.name = "DefaultCacheBehavior", .shape = id::DefaultCacheBehavior, .required = true},
    {.name = "CacheBehaviors", .shape = id::CacheBehaviors, .required = true},
    {.name = "CustomErrorResponses", .shape = id::CustomErrorResponses, .required = true},
    {.name = "Comment", .shape = id::SensitiveString, .required = true},
    {.name = "PriceClass", .shape = id::String, .required = true},
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "ViewerCertificate", .shape = id::ViewerCertificate, .required = true},
    {.name = "Restrictions", .shape = id::Restrictions, .required = true},
    {.name = "WebACLId", .shape = id::String, .required = true},
    {.name = "HttpVersion", .shape = id::String, .required = true},
    {.name = "IsIPV6Enabled", .shape = id::Boolean, .required = true},
    {.name = "AliasICPRecordals", .shape = id::AliasICPRecordals},
    {.name = "Staging", .shape = id::Boolean, .required = true},
    {.name = "ConnectionMode", .shape = id::String},
    {.name = "AnycastIpListId", .shape = id::String},
    {.name = "ViewerMtlsConfig", .shape = id::ViewerMtlsConfig},
    {.name = "ConnectionFunctionAssociation", .shape = id::ConnectionFunctionAssociation},
};
constexpr Member DistributionSummaryList[] = {
    {.name = "member", .wire = "DistributionSummary", .shape = id::DistributionSummary},
};
constexpr Member ForwardedValues[] = {
    {.name = "QueryString", .shape = id::Boolean, .required = true},
    {.name = "Cookies", .shape = id::CookiePreference, .required = true},
    {.name = "Headers", .shape = id::Headers},
    {.name = "QueryStringCacheKeys", .shape = id::QueryStringCacheKeys},
};
constexpr Member FunctionAssociation[] = {
    {.name = "FunctionARN", .shape = id::String, .required = true},
    {.name = "EventType", .shape = id::String, .required = true},
};
constexpr Member FunctionAssociationList[] = {
    {.name = "member", .wire = "FunctionAssociation", .shape = id::FunctionAssociation},
};
constexpr Member FunctionAssociations[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::FunctionAssociationList},
};
constexpr Member GeoRestriction[] = {
    {.name = "RestrictionType", .shape = id::String, .required = true},
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::LocationList},
};
constexpr Member GetDistributionRequest[] = {
    {.name = "Id", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member GetDistributionResult[] = {
    {.name = "Distribution", .shape = id::Distribution, .payload = true},
    {.name = "ETag", .shape = id::String, .location = Location::kHeader},
};
constexpr Member GetInvalidationRequest[] = {
    {.name = "DistributionId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Id", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member GetInvalidationResult[] = {
    {.name = "Invalidation", .shape = id::Invalidation, .payload = true},
};
constexpr Member GrpcConfig[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
};
constexpr Member HeaderList[] = {
    {.name = "member", .wire = "Name", .shape = id::String},
};
constexpr Member Headers[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::HeaderList},
};
constexpr Member InconsistentQuantities[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidArgument[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member Invalidation[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Status", .shape = id::String, .required = true},
    {.name = "CreateTime", .shape = id::Timestamp, .required = true},
    {.name = "InvalidationBatch", .shape = id::InvalidationBatch, .required = true},
};
constexpr Member InvalidationBatch[] = {
    {.name = "Paths", .shape = id::Paths, .required = true},
    {.name = "CallerReference", .shape = id::String, .required = true},
};
constexpr Member KGKeyPairIds[] = {
    {.name = "KeyGroupId", .shape = id::String},
    {.name = "KeyPairIds", .shape = id::KeyPairIds},
};
constexpr Member KGKeyPairIdsList[] = {
    {.name = "member", .wire = "KeyGroup", .shape = id::KGKeyPairIds},
};
constexpr Member KeyPairIdList[] = {
    {.name = "member", .wire = "KeyPairId", .shape = id::String},
};
constexpr Member KeyPairIds[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::KeyPairIdList},
};
constexpr Member LambdaFunctionAssociation[] = {
    {.name = "LambdaFunctionARN", .shape = id::String, .required = true},
    {.name = "EventType", .shape = id::String, .required = true},
    {.name = "IncludeBody", .shape = id::Boolean},
};
constexpr Member LambdaFunctionAssociationList[] = {
    {.name = "member", .wire = "LambdaFunctionAssociation",
     .shape = id::LambdaFunctionAssociation},
};
constexpr Member LambdaFunctionAssociations[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::LambdaFunctionAssociationList},
};
constexpr Member ListDistributionsRequest[] = {
    {.name = "Marker", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxItems", .shape = id::String, .location = Location::kQuery},
};
constexpr Member ListDistributionsResult[] = {
    {.name = "DistributionList", .shape = id::DistributionList, .payload = true},
};
constexpr Member LocationList[] = {
    {.name = "member", .wire = "Location", .shape = id::String},
};
constexpr Member LoggingConfig[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "IncludeCookies", .shape = id::Boolean},
    {.name = "Bucket", .shape = id::String},
    {.name = "Prefix", .shape = id::String},
};
constexpr Member MethodsList[] = {
    {.name = "member", .wire = "Method", .shape = id::String},
};
constexpr Member MissingBody[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member NoSuchDistribution[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member NoSuchInvalidation[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member Origin[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "DomainName", .shape = id::String, .required = true},
    {.name = "OriginPath", .shape = id::String},
    {.name = "CustomHeaders", .shape = id::CustomHeaders},
    {.name = "S3OriginConfig", .shape = id::S3OriginConfig},
    {.name = "CustomOriginConfig", .shape = id::CustomOriginConfig},
    {.name = "VpcOriginConfig", .shape = id::VpcOriginConfig},
    {.name = "ConnectionAttempts", .shape = id::Integer},
    {.name = "ConnectionTimeout", .shape = id::Integer},
    {.name = "ResponseCompletionTimeout", .shape = id::Integer},
    {.name = "OriginShield", .shape = id::OriginShield},
    {.name = "OriginAccessControlId", .shape = id::String},
};
constexpr Member OriginCustomHeader[] = {
    {.name = "HeaderName", .shape = id::String, .required = true},
    {.name = "HeaderValue", .shape = id::SensitiveString, .required = true},
};
constexpr Member OriginCustomHeadersList[] = {
    {.name = "member", .wire = "OriginCustomHeader", .shape = id::OriginCustomHeader},
};
constexpr Member OriginGroup[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "FailoverCriteria", .shape = id::OriginGroupFailoverCriteria, .required = true},
    {.name = "Members", .shape = id::OriginGroupMembers, .required = true},
    {.name = "SelectionCriteria", .shape = id::String},
};
constexpr Member OriginGroupFailoverCriteria[] = {
    {.name = "StatusCodes", .shape = id::StatusCodes, .required = true},
};
constexpr Member OriginGroupList[] = {
    {.name = "member", .wire = "OriginGroup", .shape = id::OriginGroup},
};
constexpr Member OriginGroupMember[] = {
    {.name = "OriginId", .shape = id::String, .required = true},
};
constexpr Member OriginGroupMemberList[] = {
    {.name = "member", .wire = "OriginGroupMember", .shape = id::OriginGroupMember},
};
constexpr Member OriginGroupMembers[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::OriginGroupMemberList, .required = true},
};
constexpr Member OriginGroups[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::OriginGroupList},
};
constexpr Member OriginList[] = {
    {.name = "member", .wire = "Origin", .shape = id::Origin},
};
constexpr Member OriginMtlsConfig[] = {
    {.name = "ClientCertificateArn", .shape = id::String, .required = true},
};
constexpr Member OriginShield[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "OriginShieldRegion", .shape = id::String},
};
constexpr Member OriginSslProtocols[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::SslProtocolsList, .required = true},
};
constexpr Member Origins[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::OriginList, .required = true},
};
constexpr Member ParameterDefinition[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Definition", .shape = id::ParameterDefinitionSchema, .required = true},
};
constexpr Member ParameterDefinitionSchema[] = {
    {.name = "StringSchema", .shape = id::StringSchemaConfig},
};
constexpr Member ParameterDefinitions[] = {
    {.name = "member", .shape = id::ParameterDefinition},
};
constexpr Member PathList[] = {
    {.name = "member", .wire = "Path", .shape = id::String},
};
constexpr Member Paths[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::PathList},
};
constexpr Member QueryStringCacheKeys[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::QueryStringCacheKeysList},
};
constexpr Member QueryStringCacheKeysList[] = {
    {.name = "member", .wire = "Name", .shape = id::String},
};
constexpr Member Restrictions[] = {
    {.name = "GeoRestriction", .shape = id::GeoRestriction, .required = true},
};
constexpr Member S3OriginConfig[] = {
    {.name = "OriginAccessIdentity", .shape = id::String, .required = true},
    {.name = "OriginReadTimeout", .shape = id::Integer},
};
constexpr Member Signer[] = {
    {.name = "AwsAccountNumber", .shape = id::String},
    {.name = "KeyPairIds", .shape = id::KeyPairIds},
};
constexpr Member SignerList[] = {
    {.name = "member", .wire = "Signer", .shape = id::Signer},
};
constexpr Member SslProtocolsList[] = {
    {.name = "member", .wire = "SslProtocol", .shape = id::String},
};
constexpr Member StatusCodeList[] = {
    {.name = "member", .wire = "StatusCode", .shape = id::Integer},
};
constexpr Member StatusCodes[] = {
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::StatusCodeList, .required = true},
};
constexpr Member StringSchemaConfig[] = {
    {.name = "Comment", .shape = id::SensitiveString},
    {.name = "DefaultValue", .shape = id::String},
    {.name = "Required", .shape = id::Boolean, .required = true},
};
constexpr Member TenantConfig[] = {
    {.name = "ParameterDefinitions", .shape = id::ParameterDefinitions},
};
constexpr Member TooManyInvalidationsInProgress[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member TrustStoreConfig[] = {
    {.name = "TrustStoreId", .shape = id::String, .required = true},
    {.name = "AdvertiseTrustStoreCaNames", .shape = id::Boolean},
    {.name = "IgnoreCertificateExpiry", .shape = id::Boolean},
};
constexpr Member TrustedKeyGroupIdList[] = {
    {.name = "member", .wire = "KeyGroup", .shape = id::String},
};
constexpr Member TrustedKeyGroups[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::TrustedKeyGroupIdList},
};
constexpr Member TrustedSigners[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "Quantity", .shape = id::Integer, .required = true},
    {.name = "Items", .shape = id::AwsAccountNumberList},
};
constexpr Member ViewerCertificate[] = {
    {.name = "CloudFrontDefaultCertificate", .shape = id::Boolean},
    {.name = "IAMCertificateId", .shape = id::String},
    {.name = "ACMCertificateArn", .shape = id::String},
    {.name = "SSLSupportMethod", .shape = id::String},
    {.name = "MinimumProtocolVersion", .shape = id::String},
    {.name = "Certificate", .shape = id::String},
    {.name = "CertificateSource", .shape = id::String},
};
constexpr Member ViewerMtlsConfig[] = {
    {.name = "Mode", .shape = id::String},
    {.name = "TrustStoreConfig", .shape = id::TrustStoreConfig},
};
constexpr Member VpcOriginConfig[] = {
    {.name = "VpcOriginId", .shape = id::String, .required = true},
    {.name = "OwnerAccountId", .shape = id::String},
    {.name = "OriginReadTimeout", .shape = id::Integer},
    {.name = "OriginKeepaliveTimeout", .shape = id::Integer},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AccessDenied", .members = members::AccessDenied, .error = true, .sender_fault = true,
     .status = 403},
    {.name = "ActiveTrustedKeyGroups", .members = members::ActiveTrustedKeyGroups},
    {.name = "ActiveTrustedSigners", .members = members::ActiveTrustedSigners},
    {.name = "AliasICPRecordal", .members = members::AliasICPRecordal},
    {.name = "AliasICPRecordals", .type = Type::kList, .members = members::AliasICPRecordals},
    {.name = "AliasList", .type = Type::kList, .members = members::AliasList},
    {.name = "Aliases", .members = members::Aliases},
    {.name = "AllowedMethods", .members = members::AllowedMethods},
    {.name = "AwsAccountNumberList", .type = Type::kList,
     .members = members::AwsAccountNumberList},
    {.name = "BatchTooLarge", .members = members::BatchTooLarge, .error = true,
     .sender_fault = true, .status = 413},
    {.name = "CacheBehavior", .members = members::CacheBehavior},
    {.name = "CacheBehaviorList", .type = Type::kList, .members = members::CacheBehaviorList},
    {.name = "CacheBehaviors", .members = members::CacheBehaviors},
    {.name = "CacheTagConfig", .members = members::CacheTagConfig},
    {.name = "CachedMethods", .members = members::CachedMethods},
    {.name = "ConnectionFunctionAssociation", .members = members::ConnectionFunctionAssociation},
    {.name = "CookieNameList", .type = Type::kList, .members = members::CookieNameList},
    {.name = "CookieNames", .members = members::CookieNames},
    {.name = "CookiePreference", .members = members::CookiePreference},
    {.name = "CreateInvalidationRequest", .members = members::CreateInvalidationRequest},
    {.name = "CreateInvalidationResult", .members = members::CreateInvalidationResult},
    {.name = "CustomErrorResponse", .members = members::CustomErrorResponse},
    {.name = "CustomErrorResponseList", .type = Type::kList,
     .members = members::CustomErrorResponseList},
    {.name = "CustomErrorResponses", .members = members::CustomErrorResponses},
    {.name = "CustomHeaders", .members = members::CustomHeaders},
    {.name = "CustomOriginConfig", .members = members::CustomOriginConfig},
    {.name = "DefaultCacheBehavior", .members = members::DefaultCacheBehavior},
    {.name = "Distribution", .members = members::Distribution},
    {.name = "DistributionConfig", .members = members::DistributionConfig},
    {.name = "DistributionList", .members = members::DistributionList},
    {.name = "DistributionSummary", .members = members::DistributionSummary},
    {.name = "DistributionSummaryList", .type = Type::kList,
     .members = members::DistributionSummaryList},
    {.name = "ForwardedValues", .members = members::ForwardedValues},
    {.name = "FunctionAssociation", .members = members::FunctionAssociation},
    {.name = "FunctionAssociationList", .type = Type::kList,
     .members = members::FunctionAssociationList},
    {.name = "FunctionAssociations", .members = members::FunctionAssociations},
    {.name = "GeoRestriction", .members = members::GeoRestriction},
    {.name = "GetDistributionRequest", .members = members::GetDistributionRequest},
    {.name = "GetDistributionResult", .members = members::GetDistributionResult},
    {.name = "GetInvalidationRequest", .members = members::GetInvalidationRequest},
    {.name = "GetInvalidationResult", .members = members::GetInvalidationResult},
    {.name = "GrpcConfig", .members = members::GrpcConfig},
    {.name = "HeaderList", .type = Type::kList, .members = members::HeaderList},
    {.name = "Headers", .members = members::Headers},
    {.name = "InconsistentQuantities", .members = members::InconsistentQuantities, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "InvalidArgument", .members = members::InvalidArgument, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "Invalidation", .members = members::Invalidation},
    {.name = "InvalidationBatch", .members = members::InvalidationBatch},
    {.name = "KGKeyPairIds", .members = members::KGKeyPairIds},
    {.name = "KGKeyPairIdsList", .type = Type::kList, .members = members::KGKeyPairIdsList},
    {.name = "KeyPairIdList", .type = Type::kList, .members = members::KeyPairIdList},
    {.name = "KeyPairIds", .members = members::KeyPairIds},
    {.name = "LambdaFunctionAssociation", .members = members::LambdaFunctionAssociation},
    {.name = "LambdaFunctionAssociationList", .type = Type::kList,
     .members = members::LambdaFunctionAssociationList},
    {.name = "LambdaFunctionAssociations", .members = members::LambdaFunctionAssociations},
    {.name = "ListDistributionsRequest", .members = members::ListDistributionsRequest},
    {.name = "ListDistributionsResult", .members = members::ListDistributionsResult},
    {.name = "LocationList", .type = Type::kList, .members = members::LocationList},
    {.name = "LoggingConfig", .members = members::LoggingConfig},
    {.name = "MethodsList", .type = Type::kList, .members = members::MethodsList},
    {.name = "MissingBody", .members = members::MissingBody, .error = true, .sender_fault = true,
     .status = 400},
    {.name = "NoSuchDistribution", .members = members::NoSuchDistribution, .error = true,
     .sender_fault = true, .status = 404},
    {.name = "NoSuchInvalidation", .members = members::NoSuchInvalidation, .error = true,
     .sender_fault = true, .status = 404},
    {.name = "Origin", .members = members::Origin},
    {.name = "OriginCustomHeader", .members = members::OriginCustomHeader},
    {.name = "OriginCustomHeadersList", .type = Type::kList,
     .members = members::OriginCustomHeadersList},
    {.name = "OriginGroup", .members = members::OriginGroup},
    {.name = "OriginGroupFailoverCriteria", .members = members::OriginGroupFailoverCriteria},
    {.name = "OriginGroupList", .type = Type::kList, .members = members::OriginGroupList},
    {.name = "OriginGroupMember", .members = members::OriginGroupMember},
    {.name = "OriginGroupMemberList", .type = Type::kList,
     .members = members::OriginGroupMemberList},
    {.name = "OriginGroupMembers", .members = members::OriginGroupMembers},
    {.name = "OriginGroups", .members = members::OriginGroups},
    {.name = "OriginList", .type = Type::kList, .members = members::OriginList},
    {.name = "OriginMtlsConfig", .members = members::OriginMtlsConfig},
    {.name = "OriginShield", .members = members::OriginShield},
    {.name = "OriginSslProtocols", .members = members::OriginSslProtocols},
    {.name = "Origins", .members = members::Origins},
    {.name = "ParameterDefinition", .members = members::ParameterDefinition},
    {.name = "ParameterDefinitionSchema", .members = members::ParameterDefinitionSchema},
    {.name = "ParameterDefinitions", .type = Type::kList,
     .members = members::ParameterDefinitions},
    {.name = "PathList", .type = Type::kList, .members = members::PathList},
    {.name = "Paths", .members = members::Paths},
    {.name = "QueryStringCacheKeys", .members = members::QueryStringCacheKeys},
    {.name = "QueryStringCacheKeysList", .type = Type::kList,
     .members = members::QueryStringCacheKeysList},
    {.name = "Restrictions", .members = members::Restrictions},
    {.name = "S3OriginConfig", .members = members::S3OriginConfig},
    {.name = "Signer", .members = members::Signer},
    {.name = "SignerList", .type = Type::kList, .members = members::SignerList},
    {.name = "SslProtocolsList", .type = Type::kList, .members = members::SslProtocolsList},
    {.name = "StatusCodeList", .type = Type::kList, .members = members::StatusCodeList},
    {.name = "StatusCodes", .members = members::StatusCodes},
    {.name = "StringSchemaConfig", .members = members::StringSchemaConfig},
    {.name = "TenantConfig", .members = members::TenantConfig},
    {.name = "TooManyInvalidationsInProgress", .members = members::TooManyInvalidationsInProgress,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "TrustStoreConfig", .members = members::TrustStoreConfig},
    {.name = "TrustedKeyGroupIdList", .type = Type::kList,
     .members = members::TrustedKeyGroupIdList},
    {.name = "TrustedKeyGroups", .members = members::TrustedKeyGroups},
    {.name = "TrustedSigners", .members = members::TrustedSigners},
    {.name = "ViewerCertificate", .members = members::ViewerCertificate},
    {.name = "ViewerMtlsConfig", .members = members::ViewerMtlsConfig},
    {.name = "VpcOriginConfig", .members = members::VpcOriginConfig},
};

namespace errors {
constexpr uint16_t CreateInvalidation[] = {id::NoSuchDistribution, id::AccessDenied,
    id::TooManyInvalidationsInProgress, id::MissingBody, id::InconsistentQuantities,
    id::BatchTooLarge, id::InvalidArgument};
constexpr uint16_t GetDistribution[] = {id::NoSuchDistribution, id::AccessDenied};
constexpr uint16_t GetInvalidation[] = {id::NoSuchDistribution, id::AccessDenied,
    id::NoSuchInvalidation};
constexpr uint16_t ListDistributions[] = {id::InvalidArgument};
}  // namespace errors

namespace words {
constexpr std::string_view DistributionList_Items[] = {"DistributionList.Items"};
constexpr std::string_view DistributionList_NextMarker[] = {"DistributionList.NextMarker"};
constexpr std::string_view Marker[] = {"Marker"};
}  // namespace words

namespace pages {
constexpr Pagination ListDistributions =
    {.input_tokens = words::Marker, .output_tokens = words::DistributionList_NextMarker,
     .more_results = "DistributionList.IsTruncated", .limit_key = "MaxItems",
     .result_keys = words::DistributionList_Items};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateInvalidation", .uri = "/2020-05-31/distribution/{DistributionId}/invalidation",
     .input = id::CreateInvalidationRequest, .output = id::CreateInvalidationResult,
     .errors = errors::CreateInvalidation},
    {.name = "GetDistribution", .method = "GET", .uri = "/2020-05-31/distribution/{Id}",
     .input = id::GetDistributionRequest, .output = id::GetDistributionResult,
     .errors = errors::GetDistribution},
    {.name = "GetInvalidation", .method = "GET",
     .uri = "/2020-05-31/distribution/{DistributionId}/invalidation/{Id}",
     .input = id::GetInvalidationRequest, .output = id::GetInvalidationResult,
     .errors = errors::GetInvalidation},
    {.name = "ListDistributions", .method = "GET", .uri = "/2020-05-31/distribution",
     .input = id::ListDistributionsRequest, .output = id::ListDistributionsResult,
     .errors = errors::ListDistributions, .pagination = &pages::ListDistributions},
};

}  // namespace

constexpr Service kCloudfront =
    {.name = "cloudfront", .id = "CloudFront", .endpoint_prefix = "cloudfront",
     .signing_name = "cloudfront", .api_version = "2020-05-31", .protocol = Protocol::kRestXml,
     .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
