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
  String,
  Timestamp,
  BaseConfigurationItem,
  BaseConfigurationItems,
  BatchGetResourceConfigRequest,
  BatchGetResourceConfigResponse,
  Compliance,
  ComplianceByConfigRule,
  ComplianceByConfigRules,
  ComplianceContributorCount,
  ComplianceResourceTypes,
  ComplianceTypes,
  ConfigRule,
  ConfigRuleNames,
  ConfigRules,
  ConfigSnapshotDeliveryProperties,
  ConfigurationItem,
  ConfigurationItemList,
  ConfigurationRecorder,
  ConfigurationRecorderList,
  ConfigurationRecorderNameList,
  ConfigurationRecorderStatus,
  ConfigurationRecorderStatusList,
  CustomPolicyDetails,
  DeleteConfigRuleRequest,
  DeliveryChannel,
  DeliveryChannelList,
  DeliveryChannelNameList,
  DescribeComplianceByConfigRuleRequest,
  DescribeComplianceByConfigRuleResponse,
  DescribeConfigRulesFilters,
  DescribeConfigRulesRequest,
  DescribeConfigRulesResponse,
  DescribeConfigurationRecorderStatusRequest,
  DescribeConfigurationRecorderStatusResponse,
  DescribeConfigurationRecordersRequest,
  DescribeConfigurationRecordersResponse,
  DescribeDeliveryChannelsRequest,
  DescribeDeliveryChannelsResponse,
  Evaluation,
  EvaluationModeConfiguration,
  EvaluationModes,
  EvaluationResult,
  EvaluationResultIdentifier,
  EvaluationResultQualifier,
  EvaluationResults,
  Evaluations,
  ExclusionByResourceTypes,
  FieldInfo,
  FieldInfoList,
  GetComplianceDetailsByConfigRuleRequest,
  GetComplianceDetailsByConfigRuleResponse,
  GetResourceConfigHistoryRequest,
  GetResourceConfigHistoryResponse,
  InsufficientDeliveryPolicyException,
  InsufficientPermissionsException,
  InvalidConfigurationRecorderNameException,
  InvalidDeliveryChannelNameException,
  InvalidExpressionException,
  InvalidLimitException,
  InvalidNextTokenException,
  InvalidParameterValueException,
  InvalidRecordingGroupException,
  InvalidResultTokenException,
  InvalidRoleException,
  InvalidS3KeyPrefixException,
  InvalidS3KmsKeyArnException,
  InvalidSNSTopicARNException,
  InvalidTimeRangeException,
  LimitExceededException,
  ListDiscoveredResourcesRequest,
  ListDiscoveredResourcesResponse,
  MaxNumberOfConfigRulesExceededException,
  MaxNumberOfConfigurationRecordersExceededException,
  MaxNumberOfDeliveryChannelsExceededException,
  NoAvailableConfigurationRecorderException,
  NoAvailableDeliveryChannelException,
  NoSuchBucketException,
  NoSuchConfigRuleException,
  NoSuchConfigurationRecorderException,
  NoSuchDeliveryChannelException,
  PutConfigRuleRequest,
  PutConfigurationRecorderRequest,
  PutDeliveryChannelRequest,
  PutEvaluationsRequest,
  PutEvaluationsResponse,
  QueryInfo,
  RecordingGroup,
  RecordingMode,
  RecordingModeOverride,
  RecordingModeOverrides,
  RecordingModeResourceTypesList,
  RecordingStrategy,
  ReevaluateConfigRuleNames,
  RelatedEventList,
  Relationship,
  RelationshipList,
  ResourceIdList,
  ResourceIdentifier,
  ResourceIdentifierList,
  ResourceInUseException,
  ResourceKey,
  ResourceKeys,
  ResourceNotDiscoveredException,
  ResourceTypeList,
  Results,
  Scope,
  SelectResourceConfigRequest,
  SelectResourceConfigResponse,
  Source,
  SourceDetail,
  SourceDetails,
  StartConfigRulesEvaluationRequest,
  StartConfigRulesEvaluationResponse,
  StartConfigurationRecorderRequest,
  StopConfigurationRecorderRequest,
  SupplementaryConfiguration,
  Tag,
  Tags,
  TagsList,
  UnmodifiableEntityException,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member BaseConfigurationItem[] = {
    {.name = "version", .shape = id::String},
    {.name = "accountId", .shape = id::String},
    {.name = "configurationItemCaptureTime", .shape = id::Timestamp},
    {.name = "configurationItemStatus", .shape = id::String},
    {.name = "configurationStateId", .shape = id::String},
    {.name = "arn", .shape = id::String},
    {.name = "resourceType", .shape = id::String},
    {.name = "resourceId", .shape = id::String},
    {.name = "resourceName", .shape = id::String},
    {.name = "awsRegion", .shape = id::String},
    {.name = "availabilityZone", .shape = id::String},
    {.name = "resourceCreationTime", .shape = id::Timestamp},
    {.name = "configuration", .shape = id::String},
    {.name = "supplementaryConfiguration", .shape = id::SupplementaryConfiguration},
    {.name = "recordingFrequency", .shape = id::String},
    {.name = "configurationItemDeliveryTime", .shape = id::Timestamp},
};
constexpr Member BaseConfigurationItems[] = {
    {.name = "member", .shape = id::BaseConfigurationItem},
};
constexpr Member BatchGetResourceConfigRequest[] = {
    {.name = "resourceKeys", .shape = id::ResourceKeys, .required = true},
};
constexpr Member BatchGetResourceConfigResponse[] = {
    {.name = "baseConfigurationItems", .shape = id::BaseConfigurationItems},
    {.name = "unprocessedResourceKeys", .shape = id::ResourceKeys},
};
constexpr Member Compliance[] = {
    {.name = "ComplianceType", .shape = id::String},
    {.name = "ComplianceContributorCount", .shape = id::ComplianceContributorCount},
};
constexpr Member ComplianceByConfigRule[] = {
    {.name = "ConfigRuleName", .shape = id::String},
    {.name = "Compliance", .shape = id::Compliance},
};
constexpr Member ComplianceByConfigRules[] = {
    {.name = "member", .shape = id::ComplianceByConfigRule},
};
constexpr Member ComplianceContributorCount[] = {
    {.name = "CappedCount", .shape = id::Integer},
    {.name = "CapExceeded", .shape = id::Boolean},
};
constexpr Member ComplianceResourceTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ComplianceTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ConfigRule[] = {
    {.name = "ConfigRuleName", .shape = id::String},
    {.name = "ConfigRuleArn", .shape = id::String},
    {.name = "ConfigRuleId", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Scope", .shape = id::Scope},
    {.name = "Source", .shape = id::Source, .required = true},
    {.name = "InputParameters", .shape = id::String},
    {.name = "MaximumExecutionFrequency", .shape = id::String},
    {.name = "ConfigRuleState", .shape = id::String},
    {.name = "CreatedBy", .shape = id::String},
    {.name = "EvaluationModes", .shape = id::EvaluationModes},
};
constexpr Member ConfigRuleNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ConfigRules[] = {
    {.name = "member", .shape = id::ConfigRule},
};
constexpr Member ConfigSnapshotDeliveryProperties[] = {
    {.name = "deliveryFrequency", .shape = id::String},
};
constexpr Member ConfigurationItem[] = {
    {.name = "version", .shape = id::String},
    {.name = "accountId", .shape = id::String},
    {.name = "configurationItemCaptureTime", .shape = id::Timestamp},
    {.name = "configurationItemStatus", .shape = id::String},
    {.name = "configurationStateId", .shape = id::String},
    {.name = "configurationItemMD5Hash", .shape = id::String},
    {.name = "arn", .shape = id::String},
    {.name = "resourceType", .shape = id::String},
    {.name = "resourceId", .shape = id::String},
    {.name = "resourceName", .shape = id::String},
    {.name = "awsRegion", .shape = id::String},
    {.name = "availabilityZone", .shape = id::String},
    {.name = "resourceCreationTime", .shape = id::Timestamp},
    {.name = "tags", .shape = id::Tags},
    {.name = "relatedEvents", .shape = id::RelatedEventList},
    {.name = "relationships", .shape = id::RelationshipList},
    {.name = "configuration", .shape = id::String},
    {.name = "supplementaryConfiguration", .shape = id::SupplementaryConfiguration},
    {.name = "recordingFrequency", .shape = id::String},
    {.name = "configurationItemDeliveryTime", .shape = id::Timestamp},
};
constexpr Member ConfigurationItemList[] = {
    {.name = "member", .shape = id::ConfigurationItem},
};
constexpr Member ConfigurationRecorder[] = {
    {.name = "arn", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "roleARN", .shape = id::String},
    {.name = "recordingGroup", .shape = id::RecordingGroup},
    {.name = "recordingMode", .shape = id::RecordingMode},
    {.name = "recordingScope", .shape = id::String},
    {.name = "servicePrincipal", .shape = id::String},
};
constexpr Member ConfigurationRecorderList[] = {
    {.name = "member", .shape = id::ConfigurationRecorder},
};
constexpr Member ConfigurationRecorderNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ConfigurationRecorderStatus[] = {
    {.name = "arn", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "lastStartTime", .shape = id::Timestamp},
    {.name = "lastStopTime", .shape = id::Timestamp},
    {.name = "recording", .shape = id::Boolean},
    {.name = "lastStatus", .shape = id::String},
    {.name = "lastErrorCode", .shape = id::String},
    {.name = "lastErrorMessage", .shape = id::String},
    {.name = "lastStatusChangeTime", .shape = id::Timestamp},
    {.name = "servicePrincipal", .shape = id::String},
};
constexpr Member ConfigurationRecorderStatusList[] = {
    {.name = "member", .shape = id::ConfigurationRecorderStatus},
};
constexpr Member CustomPolicyDetails[] = {
    {.name = "PolicyRuntime", .shape = id::String, .required = true},
    {.name = "PolicyText", .shape = id::String, .required = true},
    {.name = "EnableDebugLogDelivery", .shape = id::Boolean},
};
constexpr Member DeleteConfigRuleRequest[] = {
    {.name = "ConfigRuleName", .shape = id::String, .required = true},
};
constexpr Member DeliveryChannel[] = {
    {.name = "name", .shape = id::String},
    {.name = "s3BucketName", .shape = id::String},
    {.name = "s3KeyPrefix", .shape = id::String},
    {.name = "s3KmsKeyArn", .shape = id::String},
    {.name = "snsTopicARN", .shape = id::String},
    {.name = "configSnapshotDeliveryProperties", .shape = id::ConfigSnapshotDeliveryProperties},
};
constexpr Member DeliveryChannelList[] = {
    {.name = "member", .shape = id::DeliveryChannel},
};
constexpr Member DeliveryChannelNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DescribeComplianceByConfigRuleRequest[] = {
    {.name = "ConfigRuleNames", .shape = id::ConfigRuleNames},
    {.name = "ComplianceTypes", .shape = id::ComplianceTypes},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeComplianceByConfigRuleResponse[] = {
    {.name = "ComplianceByConfigRules", .shape = id::ComplianceByConfigRules},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeConfigRulesFilters[] = {
    {.name = "EvaluationMode", .shape = id::String},
};
constexpr Member DescribeConfigRulesRequest[] = {
    {.name = "ConfigRuleNames", .shape = id::ConfigRuleNames},
    {.name = "NextToken", .shape = id::String},
    {.name = "Filters", .shape = id::DescribeConfigRulesFilters},
};
constexpr Member DescribeConfigRulesResponse[] = {
    {.name = "ConfigRules", .shape = id::ConfigRules},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeConfigurationRecorderStatusRequest[] = {
    {.name = "ConfigurationRecorderNames", .shape = id::ConfigurationRecorderNameList},
    {.name = "ServicePrincipal", .shape = id::String},
    {.name = "Arn", .shape = id::String},
};
constexpr Member DescribeConfigurationRecorderStatusResponse[] = {
    {.name = "ConfigurationRecordersStatus", .shape = id::ConfigurationRecorderStatusList},
};
constexpr Member DescribeConfigurationRecordersRequest[] = {
    {.name = "ConfigurationRecorderNames", .shape = id::ConfigurationRecorderNameList},
    {.name = "ServicePrincipal", .shape = id::String},
    {.name = "Arn", .shape = id::String},
};
constexpr Member DescribeConfigurationRecordersResponse[] = {
    {.name = "ConfigurationRecorders", .shape = id::ConfigurationRecorderList},
};
constexpr Member DescribeDeliveryChannelsRequest[] = {
    {.name = "DeliveryChannelNames", .shape = id::DeliveryChannelNameList},
};
constexpr Member DescribeDeliveryChannelsResponse[] = {
    {.name = "DeliveryChannels", .shape = id::DeliveryChannelList},
};
constexpr Member Evaluation[] = {
    {.name = "ComplianceResourceType", .shape = id::String, .required = true},
    {.name = "ComplianceResourceId", .shape = id::String, .required = true},
    {.name = "ComplianceType", .shape = id::String, .required = true},
    {.name = "Annotation", .shape = id::String},
    {.name = "OrderingTimestamp", .shape = id::Timestamp, .required = true},
};
constexpr Member EvaluationModeConfiguration[] = {
    {.name = "Mode", .shape = id::String},
};
constexpr Member EvaluationModes[] = {
    {.name = "member", .shape = id::EvaluationModeConfiguration},
};
constexpr Member EvaluationResult[] = {
    {.name = "EvaluationResultIdentifier", .shape = id::EvaluationResultIdentifier},
    {.name = "ComplianceType", .shape = id::String},
    {.name = "ResultRecordedTime", .shape = id::Timestamp},
    {.name = "ConfigRuleInvokedTime", .shape = id::Timestamp},
    {.name = "Annotation", .shape = id::String},
    {.name = "ResultToken", .shape = id::String},
};
constexpr Member EvaluationResultIdentifier[] = {
    {.name = "EvaluationResultQualifier", .shape = id::EvaluationResultQualifier},
    {.name = "OrderingTimestamp", .shape = id::Timestamp},
    {.name = "ResourceEvaluationId", .shape = id::String},
};
constexpr Member EvaluationResultQualifier[] = {
    {.name = "ConfigRuleName", .shape = id::String},
    {.name = "ResourceType", .shape = id::String},
    {.name = "ResourceId", .shape = id::String},
    {.name = "EvaluationMode", .shape = id::String},
};
constexpr Member EvaluationResults[] = {
    {.name = "member", .shape = id::EvaluationResult},
};
constexpr Member Evaluations[] = {
    {.name = "member", .shape = id::Evaluation},
};
constexpr Member ExclusionByResourceTypes[] = {
    {.name = "resourceTypes", .shape = id::ResourceTypeList},
};
constexpr Member FieldInfo[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member FieldInfoList[] = {
    {.name = "member", .shape = id::FieldInfo},
};
constexpr Member GetComplianceDetailsByConfigRuleRequest[] = {
    {.name = "ConfigRuleName", .shape = id::String, .required = true},
    {.name = "ComplianceTypes", .shape = id::ComplianceTypes},
    {.name = "Limit", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetComplianceDetailsByConfigRuleResponse[] = {
    {.name = "EvaluationResults", .shape = id::EvaluationResults},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetResourceConfigHistoryRequest[] = {
    {.name = "resourceType", .shape = id::String, .required = true},
    {.name = "resourceId", .shape = id::String, .required = true},
    {.name = "laterTime", .shape = id::Timestamp},
    {.name = "earlierTime", .shape = id::Timestamp},
    {.name = "chronologicalOrder", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member GetResourceConfigHistoryResponse[] = {
    {.name = "configurationItems", .shape = id::ConfigurationItemList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListDiscoveredResourcesRequest[] = {
    {.name = "resourceType", .shape = id::String, .required = true},
    {.name = "resourceIds", .shape = id::ResourceIdList},
    {.name = "resourceName", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
    {.name = "includeDeletedResources", .shape = id::Boolean},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListDiscoveredResourcesResponse[] = {
    {.name = "resourceIdentifiers", .shape = id::ResourceIdentifierList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member PutConfigRuleRequest[] = {
    {.name = "ConfigRule", .shape = id::ConfigRule, .required = true},
    {.name = "Tags", .shape = id::TagsList},
};
constexpr Member PutConfigurationRecorderRequest[] = {
    {.name = "ConfigurationRecorder", .shape = id::ConfigurationRecorder, .required = true},
    {.name = "Tags", .shape = id::TagsList},
};
constexpr Member PutDeliveryChannelRequest[] = {
    {.name = "DeliveryChannel", .shape = id::DeliveryChannel, .required = true},
};
constexpr Member PutEvaluationsRequest[] = {
    {.name = "Evaluations", .shape = id::Evaluations},
    {.name = "ResultToken", .shape = id::String, .required = true},
    {.name = "TestMode", .shape = id::Boolean},
};
constexpr Member PutEvaluationsResponse[] = {
    {.name = "FailedEvaluations", .shape = id::Evaluations},
};
constexpr Member QueryInfo[] = {
    {.name = "SelectFields", .shape = id::FieldInfoList},
};
constexpr Member RecordingGroup[] = {
    {.name = "allSupported", .shape = id::Boolean},
    {.name = "includeGlobalResourceTypes", .shape = id::Boolean},
    {.name = "resourceTypes", .shape = id::ResourceTypeList},
    {.name = "exclusionByResourceTypes", .shape = id::ExclusionByResourceTypes},
    {.name = "recordingStrategy", .shape = id::RecordingStrategy},
};
constexpr Member RecordingMode[] = {
    {.name = "recordingFrequency", .shape = id::String, .required = true},
    {.name = "recordingModeOverrides", .shape = id::RecordingModeOverrides},
};
constexpr Member RecordingModeOverride[] = {
    {.name = "description", .shape = id::String},
    {.name = "resourceTypes", .shape = id::RecordingModeResourceTypesList, .required = true},
    {.name = "recordingFrequency", .shape = id::String, .required = true},
};
constexpr Member RecordingModeOverrides[] = {
    {.name = "member", .shape = id::RecordingModeOverride},
};
constexpr Member RecordingModeResourceTypesList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RecordingStrategy[] = {
    {.name = "useOnly", .shape = id::String},
};
constexpr Member ReevaluateConfigRuleNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RelatedEventList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Relationship[] = {
    {.name = "resourceType", .shape = id::String},
    {.name = "resourceId", .shape = id::String},
    {.name = "resourceName", .shape = id::String},
    {.name = "relationshipName", .shape = id::String},
};
constexpr Member RelationshipList[] = {
    {.name = "member", .shape = id::Relationship},
};
constexpr Member ResourceIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceIdentifier[] = {
    {.name = "resourceType", .shape = id::String},
    {.name = "resourceId", .shape = id::String},
    {.name = "resourceName", .shape = id::String},
    {.name = "resourceDeletionTime", .shape = id::Timestamp},
};
constexpr Member ResourceIdentifierList[] = {
    {.name = "member", .shape = id::ResourceIdentifier},
};
constexpr Member ResourceKey[] = {
    {.name = "resourceType", .shape = id::String, .required = true},
    {.name = "resourceId", .shape = id::String, .required = true},
};
constexpr Member ResourceKeys[] = {
    {.name = "member", .shape = id::ResourceKey},
};
constexpr Member ResourceTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Results[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Scope[] = {
    {.name = "ComplianceResourceTypes", .shape = id::ComplianceResourceTypes},
    {.name = "TagKey", .shape = id::String},
    {.name = "TagValue", .shape = id::String},
    {.name = "ComplianceResourceId", .shape = id::String},
};
constexpr Member SelectResourceConfigRequest[] = {
    {.name = "Expression", .shape = id::String, .required = true},
    {.name = "Limit", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member SelectResourceConfigResponse[] = {
    {.name = "Results", .shape = id::Results},
    {.name = "QueryInfo", .shape = id::QueryInfo},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Source[] = {
    {.name = "Owner", .shape = id::String, .required = true},
    {.name = "SourceIdentifier", .shape = id::String},
    {.name = "SourceDetails", .shape = id::SourceDetails},
    {.name = "CustomPolicyDetails", .shape = id::CustomPolicyDetails},
};
constexpr Member SourceDetail[] = {
    {.name = "EventSource", .shape = id::String},
    {.name = "MessageType", .shape = id::String},
    {.name = "MaximumExecutionFrequency", .shape = id::String},
};
constexpr Member SourceDetails[] = {
    {.name = "member", .shape = id::SourceDetail},
};
constexpr Member StartConfigRulesEvaluationRequest[] = {
    {.name = "ConfigRuleNames", .shape = id::ReevaluateConfigRuleNames},
};
constexpr Member StartConfigurationRecorderRequest[] = {
    {.name = "ConfigurationRecorderName", .shape = id::String, .required = true},
};
constexpr Member StopConfigurationRecorderRequest[] = {
    {.name = "ConfigurationRecorderName", .shape = id::String, .required = true},
};
constexpr Member SupplementaryConfiguration[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member Tags[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TagsList[] = {
    {.name = "member", .shape = id::Tag},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "BaseConfigurationItem", .members = members::BaseConfigurationItem},
    {.name = "BaseConfigurationItems", .type = Type::kList,
     .members = members::BaseConfigurationItems},
    {.name = "BatchGetResourceConfigRequest", .members = members::BatchGetResourceConfigRequest},
    {.name = "BatchGetResourceConfigResponse", .members = members::BatchGetResourceConfigResponse},
    {.name = "Compliance", .members = members::Compliance},
    {.name = "ComplianceByConfigRule", .members = members::ComplianceByConfigRule},
    {.name = "ComplianceByConfigRules", .type = Type::kList,
     .members = members::ComplianceByConfigRules},
    {.name = "ComplianceContributorCount", .members = members::ComplianceContributorCount},
    {.name = "ComplianceResourceTypes", .type = Type::kList,
     .members = members::ComplianceResourceTypes},
    {.name = "ComplianceTypes", .type = Type::kList, .members = members::ComplianceTypes},
    {.name = "ConfigRule", .members = members::ConfigRule},
    {.name = "ConfigRuleNames", .type = Type::kList, .members = members::ConfigRuleNames},
    {.name = "ConfigRules", .type = Type::kList, .members = members::ConfigRules},
    {.name = "ConfigSnapshotDeliveryProperties",
     .members = members::ConfigSnapshotDeliveryProperties},
    {.name = "ConfigurationItem", .members = members::ConfigurationItem},
    {.name = "ConfigurationItemList", .type = Type::kList,
     .members = members::ConfigurationItemList},
    {.name = "ConfigurationRecorder", .members = members::ConfigurationRecorder},
    {.name = "ConfigurationRecorderList", .type = Type::kList,
     .members = members::ConfigurationRecorderList},
    {.name = "ConfigurationRecorderNameList", .type = Type::kList,
     .members = members::ConfigurationRecorderNameList},
    {.name = "ConfigurationRecorderStatus", .members = members::ConfigurationRecorderStatus},
    {.name = "ConfigurationRecorderStatusList", .type = Type::kList,
     .members = members::ConfigurationRecorderStatusList},
    {.name = "CustomPolicyDetails", .members = members::CustomPolicyDetails},
    {.name = "DeleteConfigRuleRequest", .members = members::DeleteConfigRuleRequest},
    {.name = "DeliveryChannel", .members = members::DeliveryChannel},
    {.name = "DeliveryChannelList", .type = Type::kList, .members = members::DeliveryChannelList},
    {.name = "DeliveryChannelNameList", .type = Type::kList,
     .members = members::DeliveryChannelNameList},
    {.name = "DescribeComplianceByConfigRuleRequest",
     .members = members::DescribeComplianceByConfigRuleRequest},
    {.name = "DescribeComplianceByConfigRuleResponse",
     .members = members::DescribeComplianceByConfigRuleResponse},
    {.name = "DescribeConfigRulesFilters", .members = members::DescribeConfigRulesFilters},
    {.name = "DescribeConfigRulesRequest", .members = members::DescribeConfigRulesRequest},
    {.name = "DescribeConfigRulesResponse", .members = members::DescribeConfigRulesResponse},
    {.name = "DescribeConfigurationRecorderStatusRequest",
     .members = members::DescribeConfigurationRecorderStatusRequest},
    {.name = "DescribeConfigurationRecorderStatusResponse",
     .members = members::DescribeConfigurationRecorderStatusResponse},
    {.name = "DescribeConfigurationRecordersRequest",
     .members = members::DescribeConfigurationRecordersRequest},
    {.name = "DescribeConfigurationRecordersResponse",
     .members = members::DescribeConfigurationRecordersResponse},
    {.name = "DescribeDeliveryChannelsRequest",
     .members = members::DescribeDeliveryChannelsRequest},
    {.name = "DescribeDeliveryChannelsResponse",
     .members = members::DescribeDeliveryChannelsResponse},
    {.name = "Evaluation", .members = members::Evaluation},
    {.name = "EvaluationModeConfiguration", .members = members::EvaluationModeConfiguration},
    {.name = "EvaluationModes", .type = Type::kList, .members = members::EvaluationModes},
    {.name = "EvaluationResult", .members = members::EvaluationResult},
    {.name = "EvaluationResultIdentifier", .members = members::EvaluationResultIdentifier},
    {.name = "EvaluationResultQualifier", .members = members::EvaluationResultQualifier},
    {.name = "EvaluationResults", .type = Type::kList, .members = members::EvaluationResults},
    {.name = "Evaluations", .type = Type::kList, .members = members::Evaluations},
    {.name = "ExclusionByResourceTypes", .members = members::ExclusionByResourceTypes},
    {.name = "FieldInfo", .members = members::FieldInfo},
    {.name = "FieldInfoList", .type = Type::kList, .members = members::FieldInfoList},
    {.name = "GetComplianceDetailsByConfigRuleRequest",
     .members = members::GetComplianceDetailsByConfigRuleRequest},
    {.name = "GetComplianceDetailsByConfigRuleResponse",
     .members = members::GetComplianceDetailsByConfigRuleResponse},
    {.name = "GetResourceConfigHistoryRequest",
     .members = members::GetResourceConfigHistoryRequest},
    {.name = "GetResourceConfigHistoryResponse",
     .members = members::GetResourceConfigHistoryResponse},
    {.name = "InsufficientDeliveryPolicyException", .error = true},
    {.name = "InsufficientPermissionsException", .error = true},
    {.name = "InvalidConfigurationRecorderNameException", .error = true},
    {.name = "InvalidDeliveryChannelNameException", .error = true},
    {.name = "InvalidExpressionException", .error = true},
    {.name = "InvalidLimitException", .error = true},
    {.name = "InvalidNextTokenException", .error = true},
    {.name = "InvalidParameterValueException", .error = true},
    {.name = "InvalidRecordingGroupException", .error = true},
    {.name = "InvalidResultTokenException", .error = true},
    {.name = "InvalidRoleException", .error = true},
    {.name = "InvalidS3KeyPrefixException", .error = true},
    {.name = "InvalidS3KmsKeyArnException", .error = true},
    {.name = "InvalidSNSTopicARNException", .error = true},
    {.name = "InvalidTimeRangeException", .error = true},
    {.name = "LimitExceededException", .error = true},
    {.name = "ListDiscoveredResourcesRequest", .members = members::ListDiscoveredResourcesRequest},
    {.name = "ListDiscoveredResourcesResponse",
     .members = members::ListDiscoveredResourcesResponse},
    {.name = "MaxNumberOfConfigRulesExceededException", .error = true},
    {.name = "MaxNumberOfConfigurationRecordersExceededException", .error = true},
    {.name = "MaxNumberOfDeliveryChannelsExceededException", .error = true},
    {.name = "NoAvailableConfigurationRecorderException", .error = true},
    {.name = "NoAvailableDeliveryChannelException", .error = true},
    {.name = "NoSuchBucketException", .error = true},
    {.name = "NoSuchConfigRuleException", .error = true},
    {.name = "NoSuchConfigurationRecorderException", .error = true},
    {.name = "NoSuchDeliveryChannelException", .error = true},
    {.name = "PutConfigRuleRequest", .members = members::PutConfigRuleRequest},
    {.name = "PutConfigurationRecorderRequest",
     .members = members::PutConfigurationRecorderRequest},
    {.name = "PutDeliveryChannelRequest", .members = members::PutDeliveryChannelRequest},
    {.name = "PutEvaluationsRequest", .members = members::PutEvaluationsRequest},
    {.name = "PutEvaluationsResponse", .members = members::PutEvaluationsResponse},
    {.name = "QueryInfo", .members = members::QueryInfo},
    {.name = "RecordingGroup", .members = members::RecordingGroup},
    {.name = "RecordingMode", .members = members::RecordingMode},
    {.name = "RecordingModeOverride", .members = members::RecordingModeOverride},
    {.name = "RecordingModeOverrides", .type = Type::kList,
     .members = members::RecordingModeOverrides},
    {.name = "RecordingModeResourceTypesList", .type = Type::kList,
     .members = members::RecordingModeResourceTypesList},
    {.name = "RecordingStrategy", .members = members::RecordingStrategy},
    {.name = "ReevaluateConfigRuleNames", .type = Type::kList,
     .members = members::ReevaluateConfigRuleNames},
    {.name = "RelatedEventList", .type = Type::kList, .members = members::RelatedEventList},
    {.name = "Relationship", .members = members::Relationship},
    {.name = "RelationshipList", .type = Type::kList, .members = members::RelationshipList},
    {.name = "ResourceIdList", .type = Type::kList, .members = members::ResourceIdList},
    {.name = "ResourceIdentifier", .members = members::ResourceIdentifier},
    {.name = "ResourceIdentifierList", .type = Type::kList,
     .members = members::ResourceIdentifierList},
    {.name = "ResourceInUseException", .error = true},
    {.name = "ResourceKey", .members = members::ResourceKey},
    {.name = "ResourceKeys", .type = Type::kList, .members = members::ResourceKeys},
    {.name = "ResourceNotDiscoveredException", .error = true},
    {.name = "ResourceTypeList", .type = Type::kList, .members = members::ResourceTypeList},
    {.name = "Results", .type = Type::kList, .members = members::Results},
    {.name = "Scope", .members = members::Scope},
    {.name = "SelectResourceConfigRequest", .members = members::SelectResourceConfigRequest},
    {.name = "SelectResourceConfigResponse", .members = members::SelectResourceConfigResponse},
    {.name = "Source", .members = members::Source},
    {.name = "SourceDetail", .members = members::SourceDetail},
    {.name = "SourceDetails", .type = Type::kList, .members = members::SourceDetails},
    {.name = "StartConfigRulesEvaluationRequest",
     .members = members::StartConfigRulesEvaluationRequest},
    {.name = "StartConfigRulesEvaluationResponse"},
    {.name = "StartConfigurationRecorderRequest",
     .members = members::StartConfigurationRecorderRequest},
    {.name = "StopConfigurationRecorderRequest",
     .members = members::StopConfigurationRecorderRequest},
    {.name = "SupplementaryConfiguration", .type = Type::kMap,
     .members = members::SupplementaryConfiguration},
    {.name = "Tag", .members = members::Tag},
    {.name = "Tags", .type = Type::kMap, .members = members::Tags},
    {.name = "TagsList", .type = Type::kList, .members = members::TagsList},
    {.name = "UnmodifiableEntityException", .error = true},
    {.name = "ValidationException", .error = true},
};

namespace errors {
constexpr uint16_t BatchGetResourceConfig[] = {id::ValidationException,
    id::NoAvailableConfigurationRecorderException};
constexpr uint16_t DeleteConfigRule[] = {id::NoSuchConfigRuleException, id::ResourceInUseException};
constexpr uint16_t DescribeComplianceByConfigRule[] = {id::InvalidParameterValueException,
    id::NoSuchConfigRuleException, id::InvalidNextTokenException};
constexpr uint16_t DescribeConfigRules[] = {id::NoSuchConfigRuleException,
    id::InvalidNextTokenException, id::InvalidParameterValueException};
constexpr uint16_t DescribeConfigurationRecorderStatus[] = {
    id::NoSuchConfigurationRecorderException, id::ValidationException};
constexpr uint16_t DescribeConfigurationRecorders[] = {id::NoSuchConfigurationRecorderException,
    id::ValidationException};
constexpr uint16_t DescribeDeliveryChannels[] = {id::NoSuchDeliveryChannelException};
constexpr uint16_t GetComplianceDetailsByConfigRule[] = {id::InvalidParameterValueException,
    id::InvalidNextTokenException, id::NoSuchConfigRuleException};
constexpr uint16_t GetResourceConfigHistory[] = {id::ValidationException,
    id::InvalidTimeRangeException, id::InvalidLimitException, id::InvalidNextTokenException,
    id::NoAvailableConfigurationRecorderException, id::ResourceNotDiscoveredException};
constexpr uint16_t ListDiscoveredResources[] = {id::ValidationException, id::InvalidLimitException,
    id::InvalidNextTokenException, id::NoAvailableConfigurationRecorderException};
constexpr uint16_t PutConfigRule[] = {id::InvalidParameterValueException,
    id::MaxNumberOfConfigRulesExceededException, id::ResourceInUseException,
    id::InsufficientPermissionsException, id::NoAvailableConfigurationRecorderException};
constexpr uint16_t PutConfigurationRecorder[] = {
    id::MaxNumberOfConfigurationRecordersExceededException, id::ValidationException,
    id::InvalidConfigurationRecorderNameException, id::InvalidRoleException,
    id::InvalidRecordingGroupException, id::UnmodifiableEntityException};
constexpr uint16_t PutDeliveryChannel[] = {id::MaxNumberOfDeliveryChannelsExceededException,
    id::NoAvailableConfigurationRecorderException, id::InvalidDeliveryChannelNameException,
    id::NoSuchBucketException, id::InvalidS3KeyPrefixException, id::InvalidS3KmsKeyArnException,
    id::InvalidSNSTopicARNException, id::InsufficientDeliveryPolicyException};
constexpr uint16_t PutEvaluations[] = {id::InvalidParameterValueException,
    id::InvalidResultTokenException, id::NoSuchConfigRuleException};
constexpr uint16_t SelectResourceConfig[] = {id::InvalidExpressionException,
    id::InvalidLimitException, id::InvalidNextTokenException};
constexpr uint16_t StartConfigRulesEvaluation[] = {id::NoSuchConfigRuleException,
    id::LimitExceededException, id::ResourceInUseException, id::InvalidParameterValueException};
constexpr uint16_t StartConfigurationRecorder[] = {id::NoSuchConfigurationRecorderException,
    id::NoAvailableDeliveryChannelException, id::UnmodifiableEntityException};
constexpr uint16_t StopConfigurationRecorder[] = {id::NoSuchConfigurationRecorderException,
    id::UnmodifiableEntityException};
}  // namespace errors

namespace words {
constexpr std::string_view ComplianceByConfigRules[] = {"ComplianceByConfigRules"};
constexpr std::string_view ConfigRules[] = {"ConfigRules"};
constexpr std::string_view EvaluationResults[] = {"EvaluationResults"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view Results[] = {"Results"};
constexpr std::string_view configurationItems[] = {"configurationItems"};
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view resourceIdentifiers[] = {"resourceIdentifiers"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeComplianceByConfigRule =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::ComplianceByConfigRules};
constexpr Pagination DescribeConfigRules =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::ConfigRules};
constexpr Pagination GetComplianceDetailsByConfigRule =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken, .limit_key = "Limit",
     .result_keys = words::EvaluationResults};
constexpr Pagination GetResourceConfigHistory =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken, .limit_key = "limit",
     .result_keys = words::configurationItems};
constexpr Pagination ListDiscoveredResources =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken, .limit_key = "limit",
     .result_keys = words::resourceIdentifiers};
constexpr Pagination SelectResourceConfig =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken, .limit_key = "Limit",
     .result_keys = words::Results};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchGetResourceConfig", .input = id::BatchGetResourceConfigRequest,
     .output = id::BatchGetResourceConfigResponse, .errors = errors::BatchGetResourceConfig},
    {.name = "DeleteConfigRule", .input = id::DeleteConfigRuleRequest,
     .errors = errors::DeleteConfigRule},
    {.name = "DescribeComplianceByConfigRule", .input = id::DescribeComplianceByConfigRuleRequest,
     .output = id::DescribeComplianceByConfigRuleResponse,
     .errors = errors::DescribeComplianceByConfigRule,
     .pagination = &pages::DescribeComplianceByConfigRule},
    {.name = "DescribeConfigRules", .input = id::DescribeConfigRulesRequest,
     .output = id::DescribeConfigRulesResponse, .errors = errors::DescribeConfigRules,
     .pagination = &pages::DescribeConfigRules},
    {.name = "DescribeConfigurationRecorderStatus",
     .input = id::DescribeConfigurationRecorderStatusRequest,
     .output = id::DescribeConfigurationRecorderStatusResponse,
     .errors = errors::DescribeConfigurationRecorderStatus},
    {.name = "DescribeConfigurationRecorders", .input = id::DescribeConfigurationRecordersRequest,
     .output = id::DescribeConfigurationRecordersResponse,
     .errors = errors::DescribeConfigurationRecorders},
    {.name = "DescribeDeliveryChannels", .input = id::DescribeDeliveryChannelsRequest,
     .output = id::DescribeDeliveryChannelsResponse, .errors = errors::DescribeDeliveryChannels},
    {.name = "GetComplianceDetailsByConfigRule",
     .input = id::GetComplianceDetailsByConfigRuleRequest,
     .output = id::GetComplianceDetailsByConfigRuleResponse,
     .errors = errors::GetComplianceDetailsByConfigRule,
     .pagination = &pages::GetComplianceDetailsByConfigRule},
    {.name = "GetResourceConfigHistory", .input = id::GetResourceConfigHistoryRequest,
     .output = id::GetResourceConfigHistoryResponse, .errors = errors::GetResourceConfigHistory,
     .pagination = &pages::GetResourceConfigHistory},
    {.name = "ListDiscoveredResources", .input = id::ListDiscoveredResourcesRequest,
     .output = id::ListDiscoveredResourcesResponse, .errors = errors::ListDiscoveredResources,
     .pagination = &pages::ListDiscoveredResources},
    {.name = "PutConfigRule", .input = id::PutConfigRuleRequest, .errors = errors::PutConfigRule},
    {.name = "PutConfigurationRecorder", .input = id::PutConfigurationRecorderRequest,
     .errors = errors::PutConfigurationRecorder},
    {.name = "PutDeliveryChannel", .input = id::PutDeliveryChannelRequest,
     .errors = errors::PutDeliveryChannel},
    {.name = "PutEvaluations", .input = id::PutEvaluationsRequest,
     .output = id::PutEvaluationsResponse, .errors = errors::PutEvaluations},
    {.name = "SelectResourceConfig", .input = id::SelectResourceConfigRequest,
     .output = id::SelectResourceConfigResponse, .errors = errors::SelectResourceConfig,
     .pagination = &pages::SelectResourceConfig},
    {.name = "StartConfigRulesEvaluation", .input = id::StartConfigRulesEvaluationRequest,
     .output = id::StartConfigRulesEvaluationResponse,
     .errors = errors::StartConfigRulesEvaluation},
    {.name = "StartConfigurationRecorder", .input = id::StartConfigurationRecorderRequest,
     .errors = errors::StartConfigurationRecorder},
    {.name = "StopConfigurationRecorder", .input = id::StopConfigurationRecorderRequest,
     .errors = errors::StopConfigurationRecorder},
};

}  // namespace

constexpr Service kConfigservice =
    {.name = "configservice", .id = "Config Service", .endpoint_prefix = "config",
     .signing_name = "config", .api_version = "2014-11-12", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "StarlingDoveService", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
