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
  AddTagsToResourceRequest,
  AddTagsToResourceResult,
  Alarm,
  AlarmConfiguration,
  AlarmList,
  AlarmStateInformation,
  AlarmStateInformationList,
  AttachmentContent,
  AttachmentContentList,
  AttachmentInformation,
  AttachmentInformationList,
  AttachmentsSource,
  AttachmentsSourceList,
  AttachmentsSourceValues,
  CancelCommandRequest,
  CancelCommandResult,
  CategoryEnumList,
  CategoryList,
  CloudWatchOutputConfig,
  Command,
  CommandFilter,
  CommandFilterList,
  CommandInvocation,
  CommandInvocationList,
  CommandList,
  CommandPlugin,
  CommandPluginList,
  CreateDocumentRequest,
  CreateDocumentResult,
  DeleteParameterRequest,
  DeleteParameterResult,
  DeleteParametersRequest,
  DeleteParametersResult,
  DescribeDocumentRequest,
  DescribeDocumentResult,
  DescribeInstanceInformationRequest,
  DescribeInstanceInformationResult,
  DescribeParametersRequest,
  DescribeParametersResult,
  DocumentAlreadyExists,
  DocumentDescription,
  DocumentLimitExceeded,
  DocumentParameter,
  DocumentParameterList,
  DocumentRequires,
  DocumentRequiresList,
  DuplicateInstanceId,
  GetCommandInvocationRequest,
  GetCommandInvocationResult,
  GetDocumentRequest,
  GetDocumentResult,
  GetParameterHistoryRequest,
  GetParameterHistoryResult,
  GetParameterRequest,
  GetParameterResult,
  GetParametersByPathRequest,
  GetParametersByPathResult,
  GetParametersRequest,
  GetParametersResult,
  HierarchyLevelLimitExceededException,
  HierarchyTypeMismatchException,
  IncompatiblePolicyException,
  InstanceAggregatedAssociationOverview,
  InstanceAssociationStatusAggregatedCount,
  InstanceIdList,
  InstanceInformation,
  InstanceInformationFilter,
  InstanceInformationFilterList,
  InstanceInformationFilterValueSet,
  InstanceInformationList,
  InstanceInformationStringFilter,
  InstanceInformationStringFilterList,
  InternalServerError,
  InvalidAllowedPatternException,
  InvalidCommandId,
  InvalidDocument,
  InvalidDocumentContent,
  InvalidDocumentSchemaVersion,
  InvalidDocumentVersion,
  InvalidFilterKey,
  InvalidFilterOption,
  InvalidFilterValue,
  InvalidInstanceId,
  InvalidInstanceInformationFilterValue,
  InvalidKeyId,
  InvalidNextToken,
  InvalidNotificationConfig,
  InvalidOutputFolder,
  InvalidParameters,
  InvalidPluginName,
  InvalidPolicyAttributeException,
  InvalidPolicyTypeException,
  InvalidResourceId,
  InvalidResourceType,
  InvalidRole,
  InvocationDoesNotExist,
  LabelParameterVersionRequest,
  LabelParameterVersionResult,
  ListCommandInvocationsRequest,
  ListCommandInvocationsResult,
  ListCommandsRequest,
  ListCommandsResult,
  MaxDocumentSizeExceeded,
  NoLongerSupportedException,
  NotificationConfig,
  NotificationEventList,
  Parameter,
  ParameterAlreadyExists,
  ParameterHistory,
  ParameterHistoryList,
  ParameterInlinePolicy,
  ParameterLabelList,
  ParameterLimitExceeded,
  ParameterList,
  ParameterMaxVersionLimitExceeded,
  ParameterMetadata,
  ParameterMetadataList,
  ParameterNameList,
  ParameterNotFound,
  ParameterPatternMismatchException,
  ParameterPolicyList,
  ParameterStringFilter,
  ParameterStringFilterList,
  ParameterStringFilterValueList,
  ParameterValueList,
  ParameterVersionLabelLimitExceeded,
  ParameterVersionNotFound,
  Parameters,
  ParametersFilter,
  ParametersFilterList,
  ParametersFilterValueList,
  PlatformTypeList,
  PoliciesLimitExceededException,
  PutParameterRequest,
  PutParameterResult,
  ReviewInformation,
  ReviewInformationList,
  SendCommandRequest,
  SendCommandResult,
  Tag,
  TagList,
  Target,
  TargetValues,
  Targets,
  TooManyTagsError,
  TooManyUpdates,
  UnsupportedParameterType,
  UnsupportedPlatformType,
};
}  // namespace id

namespace members {
constexpr Member AddTagsToResourceRequest[] = {
    {.name = "ResourceType", .shape = id::String, .required = true},
    {.name = "ResourceId", .shape = id::String, .required = true},
    {.name = "Tags", .shape = id::TagList, .required = true},
};
constexpr Member Alarm[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member AlarmConfiguration[] = {
    {.name = "IgnorePollAlarmFailure", .shape = id::Boolean},
    {.name = "Alarms", .shape = id::AlarmList, .required = true},
};
constexpr Member AlarmList[] = {
    {.name = "member", .shape = id::Alarm},
};
constexpr Member AlarmStateInformation[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "State", .shape = id::String, .required = true},
};
constexpr Member AlarmStateInformationList[] = {
    {.name = "member", .shape = id::AlarmStateInformation},
};
constexpr Member AttachmentContent[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Size", .shape = id::Long},
    {.name = "Hash", .shape = id::String},
    {.name = "HashType", .shape = id::String},
    {.name = "Url", .shape = id::String},
};
constexpr Member AttachmentContentList[] = {
    {.name = "member", .shape = id::AttachmentContent},
};
constexpr Member AttachmentInformation[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member AttachmentInformationList[] = {
    {.name = "member", .shape = id::AttachmentInformation},
};
constexpr Member AttachmentsSource[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Values", .shape = id::AttachmentsSourceValues},
    {.name = "Name", .shape = id::String},
};
constexpr Member AttachmentsSourceList[] = {
    {.name = "member", .shape = id::AttachmentsSource},
};
constexpr Member AttachmentsSourceValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CancelCommandRequest[] = {
    {.name = "CommandId", .shape = id::String, .required = true},
    {.name = "InstanceIds", .shape = id::InstanceIdList},
};
constexpr Member CategoryEnumList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CategoryList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CloudWatchOutputConfig[] = {
    {.name = "CloudWatchLogGroupName", .shape = id::String},
    {.name = "CloudWatchOutputEnabled", .shape = id::Boolean},
};
constexpr Member Command[] = {
    {.name = "CommandId", .shape = id::String},
    {.name = "DocumentName", .shape = id::String},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "Comment", .shape = id::String},
    {.name = "ExpiresAfter", .shape = id::Timestamp},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "InstanceIds", .shape = id::InstanceIdList},
    {.name = "Targets", .shape = id::Targets},
    {.name = "RequestedDateTime", .shape = id::Timestamp},
    {.name = "Status", .shape = id::String},
    {.name = "StatusDetails", .shape = id::String},
    {.name = "OutputS3Region", .shape = id::String},
    {.name = "OutputS3BucketName", .shape = id::String},
    {.name = "OutputS3KeyPrefix", .shape = id::String},
    {.name = "MaxConcurrency", .shape = id::String},
    {.name = "MaxErrors", .shape = id::String},
    {.name = "TargetCount", .shape = id::Integer},
    {.name = "CompletedCount", .shape = id::Integer},
    {.name = "ErrorCount", .shape = id::Integer},
    {.name = "DeliveryTimedOutCount", .shape = id::Integer},
    {.name = "ServiceRole", .shape = id::String},
    {.name = "NotificationConfig", .shape = id::NotificationConfig},
    {.name = "CloudWatchOutputConfig", .shape = id::CloudWatchOutputConfig},
    {.name = "TimeoutSeconds", .shape = id::Integer},
    {.name = "AlarmConfiguration", .shape = id::AlarmConfiguration},
    {.name = "TriggeredAlarms", .shape = id::AlarmStateInformationList},
};
constexpr Member CommandFilter[] = {
    {.name = "key", .shape = id::String, .required = true},
    {.name = "value", .shape = id::String, .required = true},
};
constexpr Member CommandFilterList[] = {
    {.name = "member", .shape = id::CommandFilter},
};
constexpr Member CommandInvocation[] = {
    {.name = "CommandId", .shape = id::String},
    {.name = "InstanceId", .shape = id::String},
    {.name = "InstanceName", .shape = id::String},
    {.name = "Comment", .shape = id::String},
    {.name = "DocumentName", .shape = id::String},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "RequestedDateTime", .shape = id::Timestamp},
    {.name = "Status", .shape = id::String},
    {.name = "StatusDetails", .shape = id::String},
    {.name = "TraceOutput", .shape = id::String},
    {.name = "StandardOutputUrl", .shape = id::String},
    {.name = "StandardErrorUrl", .shape = id::String},
    {.name = "CommandPlugins", .shape = id::CommandPluginList},
    {.name = "ServiceRole", .shape = id::String},
    {.name = "NotificationConfig", .shape = id::NotificationConfig},
    {.name = "CloudWatchOutputConfig", .shape = id::CloudWatchOutputConfig},
};
constexpr Member CommandInvocationList[] = {
    {.name = "member", .shape = id::CommandInvocation},
};
constexpr Member CommandList[] = {
    {.name = "member", .shape = id::Command},
};
constexpr Member CommandPlugin[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusDetails", .shape = id::String},
    {.name = "ResponseCode", .shape = id::Integer},
    {.name = "ResponseStartDateTime", .shape = id::Timestamp},
    {.name = "ResponseFinishDateTime", .shape = id::Timestamp},
    {.name = "Output", .shape = id::String},
    {.name = "StandardOutputUrl", .shape = id::String},
    {.name = "StandardErrorUrl", .shape = id::String},
    {.name = "OutputS3Region", .shape = id::String},
    {.name = "OutputS3BucketName", .shape = id::String},
    {.name = "OutputS3KeyPrefix", .shape = id::String},
};
constexpr Member CommandPluginList[] = {
    {.name = "member", .shape = id::CommandPlugin},
};
constexpr Member CreateDocumentRequest[] = {
    {.name = "Content", .shape = id::String, .required = true},
    {.name = "Requires", .shape = id::DocumentRequiresList},
    {.name = "Attachments", .shape = id::AttachmentsSourceList},
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "DisplayName", .shape = id::String},
    {.name = "VersionName", .shape = id::String},
    {.name = "DocumentType", .shape = id::String},
    {.name = "DocumentFormat", .shape = id::String},
    {.name = "TargetType", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
};
constexpr Member CreateDocumentResult[] = {
    {.name = "DocumentDescription", .shape = id::DocumentDescription},
};
constexpr Member DeleteParameterRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member DeleteParametersRequest[] = {
    {.name = "Names", .shape = id::ParameterNameList, .required = true},
};
constexpr Member DeleteParametersResult[] = {
    {.name = "DeletedParameters", .shape = id::ParameterNameList},
    {.name = "InvalidParameters", .shape = id::ParameterNameList},
};
constexpr Member DescribeDocumentRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "VersionName", .shape = id::String},
};
constexpr Member DescribeDocumentResult[] = {
    {.name = "Document", .shape = id::DocumentDescription},
};
constexpr Member DescribeInstanceInformationRequest[] = {
    {.name = "InstanceInformationFilterList", .shape = id::InstanceInformationFilterList},
    {.name = "Filters", .shape = id::InstanceInformationStringFilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeInstanceInformationResult[] = {
    {.name = "InstanceInformationList", .shape = id::InstanceInformationList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeParametersRequest[] = {
    {.name = "Filters", .shape = id::ParametersFilterList},
    {.name = "ParameterFilters", .shape = id::ParameterStringFilterList},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "Shared", .shape = id::Boolean},
};
constexpr Member DescribeParametersResult[] = {
    {.name = "Parameters", .shape = id::ParameterMetadataList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DocumentAlreadyExists[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member DocumentDescription[] = {
    {.name = "Sha1", .shape = id::String},
    {.name = "Hash", .shape = id::String},
    {.name = "HashType", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "DisplayName", .shape = id::String},
    {.name = "VersionName", .shape = id::String},
    {.name = "Owner", .shape = id::String},
    {.name = "CreatedDate", .shape = id::Timestamp},
    {.name = "Status", .shape = id::String},
    {.name = "StatusInformation", .shape = id::String},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Parameters", .shape = id::DocumentParameterList},
    {.name = "PlatformTypes", .shape = id::PlatformTypeList},
    {.name = "DocumentType", .shape = id::String},
    {.name = "SchemaVersion", .shape = id::String},
    {.name = "LatestVersion", .shape = id::String},
    {.name = "DefaultVersion", .shape = id::String},
    {.name = "DocumentFormat", .shape = id::String},
    {.name = "TargetType", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
    {.name = "AttachmentsInformation", .shape = id::AttachmentInformationList},
    {.name = "Requires", .shape = id::DocumentRequiresList},
    {.name = "Author", .shape = id::String},
    {.name = "ReviewInformation", .shape = id::ReviewInformationList},
    {.name = "ApprovedVersion", .shape = id::String},
    {.name = "PendingReviewVersion", .shape = id::String},
    {.name = "ReviewStatus", .shape = id::String},
    {.name = "Category", .shape = id::CategoryList},
    {.name = "CategoryEnum", .shape = id::CategoryEnumList},
};
constexpr Member DocumentLimitExceeded[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member DocumentParameter[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "DefaultValue", .shape = id::String},
};
constexpr Member DocumentParameterList[] = {
    {.name = "member", .shape = id::DocumentParameter},
};
constexpr Member DocumentRequires[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Version", .shape = id::String},
    {.name = "RequireType", .shape = id::String},
    {.name = "VersionName", .shape = id::String},
};
constexpr Member DocumentRequiresList[] = {
    {.name = "member", .shape = id::DocumentRequires},
};
constexpr Member GetCommandInvocationRequest[] = {
    {.name = "CommandId", .shape = id::String, .required = true},
    {.name = "InstanceId", .shape = id::String, .required = true},
    {.name = "PluginName", .shape = id::String},
};
constexpr Member GetCommandInvocationResult[] = {
    {.name = "CommandId", .shape = id::String},
    {.name = "InstanceId", .shape = id::String},
    {.name = "Comment", .shape = id::String},
    {.name = "DocumentName", .shape = id::String},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "PluginName", .shape = id::String},
    {.name = "ResponseCode", .shape = id::Integer},
    {.name = "ExecutionStartDateTime", .shape = id::String},
    {.name = "ExecutionElapsedTime", .shape = id::String},
    {.name = "ExecutionEndDateTime", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusDetails", .shape = id::String},
    {.name = "StandardOutputContent", .shape = id::String},
    {.name = "StandardOutputUrl", .shape = id::String},
    {.name = "StandardErrorContent", .shape = id::String},
    {.name = "StandardErrorUrl", .shape = id::String},
    {.name = "CloudWatchOutputConfig", .shape = id::CloudWatchOutputConfig},
};
constexpr Member GetDocumentRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "VersionName", .shape = id::String},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "DocumentFormat", .shape = id::String},
};
constexpr Member GetDocumentResult[] = {
    {.name = "Name", .shape = id::String},
    {.name = "CreatedDate", .shape = id::Timestamp},
    {.name = "DisplayName", .shape = id::String},
    {.name = "VersionName", .shape = id::String},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusInformation", .shape = id::String},
    {.name = "Content", .shape = id::String},
    {.name = "DocumentType", .shape = id::String},
    {.name = "DocumentFormat", .shape = id::String},
    {.name = "Requires", .shape = id::DocumentRequiresList},
    {.name = "AttachmentsContent", .shape = id::AttachmentContentList},
    {.name = "ReviewStatus", .shape = id::String},
};
constexpr Member GetParameterHistoryRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "WithDecryption", .shape = id::Boolean},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetParameterHistoryResult[] = {
    {.name = "Parameters", .shape = id::ParameterHistoryList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetParameterRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "WithDecryption", .shape = id::Boolean},
};
constexpr Member GetParameterResult[] = {
    {.name = "Parameter", .shape = id::Parameter},
};
constexpr Member GetParametersByPathRequest[] = {
    {.name = "Path", .shape = id::String, .required = true},
    {.name = "Recursive", .shape = id::Boolean},
    {.name = "ParameterFilters", .shape = id::ParameterStringFilterList},
    {.name = "WithDecryption", .shape = id::Boolean},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetParametersByPathResult[] = {
    {.name = "Parameters", .shape = id::ParameterList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetParametersRequest[] = {
    {.name = "Names", .shape = id::ParameterNameList, .required = true},
    {.name = "WithDecryption", .shape = id::Boolean},
};
constexpr Member GetParametersResult[] = {
    {.name = "Parameters", .shape = id::ParameterList},
    {.name = "InvalidParameters", .shape = id::ParameterNameList},
};
constexpr Member HierarchyLevelLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member HierarchyTypeMismatchException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member IncompatiblePolicyException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InstanceAggregatedAssociationOverview[] = {
    {.name = "DetailedStatus", .shape = id::String},
    {.name = "InstanceAssociationStatusAggregatedCount",
     .shape = id::InstanceAssociationStatusAggregatedCount},
};
constexpr Member InstanceAssociationStatusAggregatedCount[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Integer},
};
constexpr Member InstanceIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InstanceInformation[] = {
    {.name = "InstanceId", .shape = id::String},
    {.name = "PingStatus", .shape = id::String},
    {.name = "LastPingDateTime", .shape = id::Timestamp},
    {.name = "AgentVersion", .shape = id::String},
    {.name = "IsLatestVersion", .shape = id::Boolean},
    {.name = "PlatformType", .shape = id::String},
    {.name = "PlatformName", .shape = id::String},
    {.name = "PlatformVersion", .shape = id::String},
    {.name = "ActivationId", .shape = id::String},
    {.name = "IamRole", .shape = id::String},
    {.name = "RegistrationDate", .shape = id::Timestamp},
    {.name = "ResourceType", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "IPAddress", .shape = id::SensitiveString},
    {.name = "ComputerName", .shape = id::String},
    {.name = "AssociationStatus", .shape = id::String},
    {.name = "LastAssociationExecutionDate", .shape = id::Timestamp},
    {.name = "LastSuccessfulAssociationExecutionDate", .shape = id::Timestamp},
    {.name = "AssociationOverview", .shape = id::InstanceAggregatedAssociationOverview},
    {.name = "SourceId", .shape = id::String},
    {.name = "SourceType", .shape = id::String},
};
constexpr Member InstanceInformationFilter[] = {
    {.name = "key", .shape = id::String, .required = true},
    {.name = "valueSet", .shape = id::InstanceInformationFilterValueSet, .required = true},
};
constexpr Member InstanceInformationFilterList[] = {
    {.name = "member", .shape = id::InstanceInformationFilter},
};
constexpr Member InstanceInformationFilterValueSet[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InstanceInformationList[] = {
    {.name = "member", .shape = id::InstanceInformation},
};
constexpr Member InstanceInformationStringFilter[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Values", .shape = id::InstanceInformationFilterValueSet, .required = true},
};
constexpr Member InstanceInformationStringFilterList[] = {
    {.name = "member", .shape = id::InstanceInformationStringFilter},
};
constexpr Member InternalServerError[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidAllowedPatternException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidDocument[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidDocumentContent[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidDocumentSchemaVersion[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidDocumentVersion[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidFilterOption[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidFilterValue[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidInstanceId[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidInstanceInformationFilterValue[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidKeyId[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidNextToken[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidNotificationConfig[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidParameters[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidPolicyAttributeException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidPolicyTypeException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidRole[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member LabelParameterVersionRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "ParameterVersion", .shape = id::Long},
    {.name = "Labels", .shape = id::ParameterLabelList, .required = true},
};
constexpr Member LabelParameterVersionResult[] = {
    {.name = "InvalidLabels", .shape = id::ParameterLabelList},
    {.name = "ParameterVersion", .shape = id::Long},
};
constexpr Member ListCommandInvocationsRequest[] = {
    {.name = "CommandId", .shape = id::String},
    {.name = "InstanceId", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "Filters", .shape = id::CommandFilterList},
    {.name = "Details", .shape = id::Boolean},
};
constexpr Member ListCommandInvocationsResult[] = {
    {.name = "CommandInvocations", .shape = id::CommandInvocationList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListCommandsRequest[] = {
    {.name = "CommandId", .shape = id::String},
    {.name = "InstanceId", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "Filters", .shape = id::CommandFilterList},
};
constexpr Member ListCommandsResult[] = {
    {.name = "Commands", .shape = id::CommandList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member MaxDocumentSizeExceeded[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member NoLongerSupportedException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member NotificationConfig[] = {
    {.name = "NotificationArn", .shape = id::String},
    {.name = "NotificationEvents", .shape = id::NotificationEventList},
    {.name = "NotificationType", .shape = id::String},
};
constexpr Member NotificationEventList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Parameter[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Value", .shape = id::SensitiveString},
    {.name = "Version", .shape = id::Long},
    {.name = "Selector", .shape = id::String},
    {.name = "SourceResult", .shape = id::String},
    {.name = "LastModifiedDate", .shape = id::Timestamp},
    {.name = "ARN", .shape = id::String},
    {.name = "DataType", .shape = id::String},
};
constexpr Member ParameterAlreadyExists[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ParameterHistory[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
    {.name = "LastModifiedDate", .shape = id::Timestamp},
    {.name = "LastModifiedUser", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Value", .shape = id::SensitiveString},
    {.name = "AllowedPattern", .shape = id::String},
    {.name = "Version", .shape = id::Long},
    {.name = "Labels", .shape = id::ParameterLabelList},
    {.name = "Tier", .shape = id::String},
    {.name = "Policies", .shape = id::ParameterPolicyList},
    {.name = "DataType", .shape = id::String},
};
constexpr Member ParameterHistoryList[] = {
    {.name = "member", .shape = id::ParameterHistory},
};
constexpr Member ParameterInlinePolicy[] = {
    {.name = "PolicyText", .shape = id::String},
    {.name = "PolicyType", .shape = id::String},
    {.name = "PolicyStatus", .shape = id::String},
};
constexpr Member ParameterLabelList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ParameterLimitExceeded[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ParameterList[] = {
    {.name = "member", .shape = id::Parameter},
};
constexpr Member ParameterMaxVersionLimitExceeded[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ParameterMetadata[] = {
    {.name = "Name", .shape = id::String},
    {.name = "ARN", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
    {.name = "LastModifiedDate", .shape = id::Timestamp},
    {.name = "LastModifiedUser", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "AllowedPattern", .shape = id::String},
    {.name = "Version", .shape = id::Long},
    {.name = "Tier", .shape = id::String},
    {.name = "Policies", .shape = id::ParameterPolicyList},
    {.name = "DataType", .shape = id::String},
};
constexpr Member ParameterMetadataList[] = {
    {.name = "member", .shape = id::ParameterMetadata},
};
constexpr Member ParameterNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ParameterNotFound[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ParameterPatternMismatchException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ParameterPolicyList[] = {
    {.name = "member", .shape = id::ParameterInlinePolicy},
};
constexpr Member ParameterStringFilter[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Option", .shape = id::String},
    {.name = "Values", .shape = id::ParameterStringFilterValueList},
};
constexpr Member ParameterStringFilterList[] = {
    {.name = "member", .shape = id::ParameterStringFilter},
};
constexpr Member ParameterStringFilterValueList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ParameterValueList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ParameterVersionLabelLimitExceeded[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ParameterVersionNotFound[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member Parameters[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ParameterValueList},
};
constexpr Member ParametersFilter[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Values", .shape = id::ParametersFilterValueList, .required = true},
};
constexpr Member ParametersFilterList[] = {
    {.name = "member", .shape = id::ParametersFilter},
};
constexpr Member ParametersFilterValueList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PlatformTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PoliciesLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PutParameterRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "Value", .shape = id::SensitiveString, .required = true},
    {.name = "Type", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
    {.name = "Overwrite", .shape = id::Boolean},
    {.name = "AllowedPattern", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
    {.name = "Tier", .shape = id::String},
    {.name = "Policies", .shape = id::String},
    {.name = "DataType", .shape = id::String},
};
constexpr Member PutParameterResult[] = {
    {.name = "Version", .shape = id::Long},
    {.name = "Tier", .shape = id::String},
};
constexpr Member ReviewInformation[] = {
    {.name = "ReviewedTime", .shape = id::Timestamp},
    {.name = "Status", .shape = id::String},
    {.name = "Reviewer", .shape = id::String},
};
constexpr Member ReviewInformationList[] = {
    {.name = "member", .shape = id::ReviewInformation},
};
constexpr Member SendCommandRequest[] = {
    {.name = "InstanceIds", .shape = id::InstanceIdList},
    {.name = "Targets", .shape = id::Targets},
    {.name = "DocumentName", .shape = id::String, .required = true},
    {.name = "DocumentVersion", .shape = id::String},
    {.name = "DocumentHash", .shape = id::String},
    {.name = "DocumentHashType", .shape = id::String},
    {.name = "TimeoutSeconds", .shape = id::Integer},
    {.name = "Comment", .shape = id::String},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "OutputS3Region", .shape = id::String},
    {.name = "OutputS3BucketName", .shape = id::String},
    {.name = "OutputS3KeyPrefix", .shape = id::String},
    {.name = "MaxConcurrency", .shape = id::String},
    {.name = "MaxErrors", .shape = id::String},
    {.name = "ServiceRoleArn", .shape = id::String},
    {.name = "NotificationConfig", .shape = id::NotificationConfig},
    {.name = "CloudWatchOutputConfig", .shape = id::CloudWatchOutputConfig},
    {.name = "AlarmConfiguration", .shape = id::AlarmConfiguration},
};
constexpr Member SendCommandResult[] = {
    {.name = "Command", .shape = id::Command},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member Target[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Values", .shape = id::TargetValues},
};
constexpr Member TargetValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Targets[] = {
    {.name = "member", .shape = id::Target},
};
constexpr Member TooManyUpdates[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member UnsupportedParameterType[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UnsupportedPlatformType[] = {
    {.name = "Message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AddTagsToResourceRequest", .members = members::AddTagsToResourceRequest},
    {.name = "AddTagsToResourceResult"},
    {.name = "Alarm", .members = members::Alarm},
    {.name = "AlarmConfiguration", .members = members::AlarmConfiguration},
    {.name = "AlarmList", .type = Type::kList, .members = members::AlarmList},
    {.name = "AlarmStateInformation", .members = members::AlarmStateInformation},
    {.name = "AlarmStateInformationList", .type = Type::kList,
     .members = members::AlarmStateInformationList},
    {.name = "AttachmentContent", .members = members::AttachmentContent},
    {.name = "AttachmentContentList", .type = Type::kList,
     .members = members::AttachmentContentList},
    {.name = "AttachmentInformation", .members = members::AttachmentInformation},
    {.name = "AttachmentInformationList", .type = Type::kList,
     .members = members::AttachmentInformationList},
    {.name = "AttachmentsSource", .members = members::AttachmentsSource},
    {.name = "AttachmentsSourceList", .type = Type::kList,
     .members = members::AttachmentsSourceList},
    {.name = "AttachmentsSourceValues", .type = Type::kList,
     .members = members::AttachmentsSourceValues},
    {.name = "CancelCommandRequest", .members = members::CancelCommandRequest},
    {.name = "CancelCommandResult"},
    {.name = "CategoryEnumList", .type = Type::kList, .members = members::CategoryEnumList},
    {.name = "CategoryList", .type = Type::kList, .members = members::CategoryList},
    {.name = "CloudWatchOutputConfig", .members = members::CloudWatchOutputConfig},
    {.name = "Command", .members = members::Command},
    {.name = "CommandFilter", .members = members::CommandFilter},
    {.name = "CommandFilterList", .type = Type::kList, .members = members::CommandFilterList},
    {.name = "CommandInvocation", .members = members::CommandInvocation},
    {.name = "CommandInvocationList", .type = Type::kList,
     .members = members::CommandInvocationList},
    {.name = "CommandList", .type = Type::kList, .members = members::CommandList},
    {.name = "CommandPlugin", .members = members::CommandPlugin},
    {.name = "CommandPluginList", .type = Type::kList, .members = members::CommandPluginList},
    {.name = "CreateDocumentRequest", .members = members::CreateDocumentRequest},
    {.name = "CreateDocumentResult", .members = members::CreateDocumentResult},
    {.name = "DeleteParameterRequest", .members = members::DeleteParameterRequest},
    {.name = "DeleteParameterResult"},
    {.name = "DeleteParametersRequest", .members = members::DeleteParametersRequest},
    {.name = "DeleteParametersResult", .members = members::DeleteParametersResult},
    {.name = "DescribeDocumentRequest", .members = members::DescribeDocumentRequest},
    {.name = "DescribeDocumentResult", .members = members::DescribeDocumentResult},
    {.name = "DescribeInstanceInformationRequest",
     .members = members::DescribeInstanceInformationRequest},
    {.name = "DescribeInstanceInformationResult",
     .members = members::DescribeInstanceInformationResult},
    {.name = "DescribeParametersRequest", .members = members::DescribeParametersRequest},
    {.name = "DescribeParametersResult", .members = members::DescribeParametersResult},
    {.name = "DocumentAlreadyExists", .members = members::DocumentAlreadyExists, .error = true},
    {.name = "DocumentDescription", .members = members::DocumentDescription},
    {.name = "DocumentLimitExceeded", .members = members::DocumentLimitExceeded, .error = true},
    {.name = "DocumentParameter", .members = members::DocumentParameter},
    {.name = "DocumentParameterList", .type = Type::kList,
     .members = members::DocumentParameterList},
    {.name = "DocumentRequires", .members = members::DocumentRequires},
    {.name = "DocumentRequiresList", .type = Type::kList,
     .members = members::DocumentRequiresList},
    {.name = "DuplicateInstanceId", .error = true},
    {.name = "GetCommandInvocationRequest", .members = members::GetCommandInvocationRequest},
    {.name = "GetCommandInvocationResult", .members = members::GetCommandInvocationResult},
    {.name = "GetDocumentRequest", .members = members::GetDocumentRequest},
    {.name = "GetDocumentResult", .members = members::GetDocumentResult},
    {.name = "GetParameterHistoryRequest", .members = members::GetParameterHistoryRequest},
    {.name = "GetParameterHistoryResult", .members = members::GetParameterHistoryResult},
    {.name = "GetParameterRequest", .members = members::GetParameterRequest},
    {.name = "GetParameterResult", .members = members::GetParameterResult},
    {.name = "GetParametersByPathRequest", .members = members::GetParametersByPathRequest},
    {.name = "GetParametersByPathResult", .members = members::GetParametersByPathResult},
    {.name = "GetParametersRequest", .members = members::GetParametersRequest},
    {.name = "GetParametersResult", .members = members::GetParametersResult},
    {.name = "HierarchyLevelLimitExceededException",
     .members = members::HierarchyLevelLimitExceededException, .error = true},
    {.name = "HierarchyTypeMismatchException", .members = members::HierarchyTypeMismatchException,
     .error = true},
    {.name = "IncompatiblePolicyException", .members = members::IncompatiblePolicyException,
     .error = true},
    {.name = "InstanceAggregatedAssociationOverview",
     .members = members::InstanceAggregatedAssociationOverview},
    {.name = "InstanceAssociationStatusAggregatedCount", .type = Type::kMap,
     .members = members::InstanceAssociationStatusAggregatedCount},
    {.name = "InstanceIdList", .type = Type::kList, .members = members::InstanceIdList},
    {.name = "InstanceInformation", .members = members::InstanceInformation},
    {.name = "InstanceInformationFilter", .members = members::InstanceInformationFilter},
    {.name = "InstanceInformationFilterList", .type = Type::kList,
     .members = members::InstanceInformationFilterList},
    {.name = "InstanceInformationFilterValueSet", .type = Type::kList,
     .members = members::InstanceInformationFilterValueSet},
    {.name = "InstanceInformationList", .type = Type::kList,
     .members = members::InstanceInformationList},
    {.name = "InstanceInformationStringFilter",
     .members = members::InstanceInformationStringFilter},
    {.name = "InstanceInformationStringFilterList", .type = Type::kList,
     .members = members::InstanceInformationStringFilterList},
    {.name = "InternalServerError", .members = members::InternalServerError, .error = true},
    {.name = "InvalidAllowedPatternException", .members = members::InvalidAllowedPatternException,
     .error = true},
    {.name = "InvalidCommandId", .error = true},
    {.name = "InvalidDocument", .members = members::InvalidDocument, .error = true},
    {.name = "InvalidDocumentContent", .members = members::InvalidDocumentContent, .error = true},
    {.name = "InvalidDocumentSchemaVersion", .members = members::InvalidDocumentSchemaVersion,
     .error = true},
    {.name = "InvalidDocumentVersion", .members = members::InvalidDocumentVersion, .error = true},
    {.name = "InvalidFilterKey", .error = true},
    {.name = "InvalidFilterOption", .members = members::InvalidFilterOption, .error = true},
    {.name = "InvalidFilterValue", .members = members::InvalidFilterValue, .error = true},
    {.name = "InvalidInstanceId", .members = members::InvalidInstanceId, .error = true},
    {.name = "InvalidInstanceInformationFilterValue",
     .members = members::InvalidInstanceInformationFilterValue, .error = true},
    {.name = "InvalidKeyId", .members = members::InvalidKeyId, .error = true},
    {.name = "InvalidNextToken", .members = members::InvalidNextToken, .error = true},
    {.name = "InvalidNotificationConfig", .members = members::InvalidNotificationConfig,
     .error = true},
    {.name = "InvalidOutputFolder", .error = true},
    {.name = "InvalidParameters", .members = members::InvalidParameters, .error = true},
    {.name = "InvalidPluginName", .error = true},
    {.name = "InvalidPolicyAttributeException",
     .members = members::InvalidPolicyAttributeException, .error = true},
    {.name = "InvalidPolicyTypeException", .members = members::InvalidPolicyTypeException,
     .error = true},
    {.name = "InvalidResourceId", .error = true},
    {.name = "InvalidResourceType", .error = true},
    {.name = "InvalidRole", .members = members::InvalidRole, .error = true},
    {.name = "InvocationDoesNotExist", .error = true},
    {.name = "LabelParameterVersionRequest", .members = members::LabelParameterVersionRequest},
    {.name = "LabelParameterVersionResult", .members = members::LabelParameterVersionResult},
    {.name = "ListCommandInvocationsRequest", .members = members::ListCommandInvocationsRequest},
    {.name = "ListCommandInvocationsResult", .members = members::ListCommandInvocationsResult},
    {.name = "ListCommandsRequest", .members = members::ListCommandsRequest},
    {.name = "ListCommandsResult", .members = members::ListCommandsResult},
    {.name = "MaxDocumentSizeExceeded", .members = members::MaxDocumentSizeExceeded,
     .error = true},
    {.name = "NoLongerSupportedException", .members = members::NoLongerSupportedException,
     .error = true},
    {.name = "NotificationConfig", .members = members::NotificationConfig},
    {.name = "NotificationEventList", .type = Type::kList,
     .members = members::NotificationEventList},
    {.name = "Parameter", .members = members::Parameter},
    {.name = "ParameterAlreadyExists", .members = members::ParameterAlreadyExists, .error = true},
    {.name = "ParameterHistory", .members = members::ParameterHistory},
    {.name = "ParameterHistoryList", .type = Type::kList,
     .members = members::ParameterHistoryList},
    {.name = "ParameterInlinePolicy", .members = members::ParameterInlinePolicy},
    {.name = "ParameterLabelList", .type = Type::kList, .members = members::ParameterLabelList},
    {.name = "ParameterLimitExceeded", .members = members::ParameterLimitExceeded, .error = true},
    {.name = "ParameterList", .type = Type::kList, .members = members::ParameterList},
    {.name = "ParameterMaxVersionLimitExceeded",
     .members = members::ParameterMaxVersionLimitExceeded, .error = true},
    {.name = "ParameterMetadata", .members = members::ParameterMetadata},
    {.name = "ParameterMetadataList", .type = Type::kList,
     .members = members::ParameterMetadataList},
    {.name = "ParameterNameList", .type = Type::kList, .members = members::ParameterNameList},
    {.name = "ParameterNotFound", .members = members::ParameterNotFound, .error = true},
    {.name = "ParameterPatternMismatchException",
     .members = members::ParameterPatternMismatchException, .error = true},
    {.name = "ParameterPolicyList", .type = Type::kList, .members = members::ParameterPolicyList},
    {.name = "ParameterStringFilter", .members = members::ParameterStringFilter},
    {.name = "ParameterStringFilterList", .type = Type::kList,
     .members = members::ParameterStringFilterList},
    {.name = "ParameterStringFilterValueList", .type = Type::kList,
     .members = members::ParameterStringFilterValueList},
    {.name = "ParameterValueList", .type = Type::kList, .members = members::ParameterValueList},
    {.name = "ParameterVersionLabelLimitExceeded",
     .members = members::ParameterVersionLabelLimitExceeded, .error = true},
    {.name = "ParameterVersionNotFound", .members = members::ParameterVersionNotFound,
     .error = true},
    {.name = "Parameters", .type = Type::kMap, .members = members::Parameters, .sensitive = true},
    {.name = "ParametersFilter", .members = members::ParametersFilter},
    {.name = "ParametersFilterList", .type = Type::kList,
     .members = members::ParametersFilterList},
    {.name = "ParametersFilterValueList", .type = Type::kList,
     .members = members::ParametersFilterValueList},
    {.name = "PlatformTypeList", .type = Type::kList, .members = members::PlatformTypeList},
    {.name = "PoliciesLimitExceededException", .members = members::PoliciesLimitExceededException,
     .error = true},
    {.name = "PutParameterRequest", .members = members::PutParameterRequest},
    {.name = "PutParameterResult", .members = members::PutParameterResult},
    {.name = "ReviewInformation", .members = members::ReviewInformation},
    {.name = "ReviewInformationList", .type = Type::kList,
     .members = members::ReviewInformationList},
    {.name = "SendCommandRequest", .members = members::SendCommandRequest},
    {.name = "SendCommandResult", .members = members::SendCommandResult},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "Target", .members = members::Target},
    {.name = "TargetValues", .type = Type::kList, .members = members::TargetValues},
    {.name = "Targets", .type = Type::kList, .members = members::Targets},
    {.name = "TooManyTagsError", .error = true},
    {.name = "TooManyUpdates", .members = members::TooManyUpdates, .error = true},
    {.name = "UnsupportedParameterType", .members = members::UnsupportedParameterType,
     .error = true},
    {.name = "UnsupportedPlatformType", .members = members::UnsupportedPlatformType,
     .error = true},
};

namespace errors {
constexpr uint16_t AddTagsToResource[] = {id::InvalidResourceType, id::InvalidResourceId,
    id::InternalServerError, id::TooManyTagsError, id::TooManyUpdates};
constexpr uint16_t CancelCommand[] = {id::InternalServerError, id::InvalidCommandId,
    id::InvalidInstanceId, id::DuplicateInstanceId};
constexpr uint16_t CreateDocument[] = {id::DocumentAlreadyExists, id::MaxDocumentSizeExceeded,
    id::InternalServerError, id::InvalidDocumentContent, id::DocumentLimitExceeded,
    id::InvalidDocumentSchemaVersion, id::TooManyUpdates, id::NoLongerSupportedException};
constexpr uint16_t DeleteParameter[] = {id::InternalServerError, id::ParameterNotFound};
constexpr uint16_t DeleteParameters[] = {id::InternalServerError};
constexpr uint16_t DescribeDocument[] = {id::InternalServerError, id::InvalidDocument,
    id::InvalidDocumentVersion};
constexpr uint16_t DescribeInstanceInformation[] = {id::InternalServerError, id::InvalidInstanceId,
    id::InvalidNextToken, id::InvalidInstanceInformationFilterValue, id::InvalidFilterKey};
constexpr uint16_t DescribeParameters[] = {id::InternalServerError, id::InvalidFilterKey,
    id::InvalidFilterOption, id::InvalidFilterValue, id::InvalidNextToken};
constexpr uint16_t GetCommandInvocation[] = {id::InternalServerError, id::InvalidCommandId,
    id::InvalidInstanceId, id::InvalidPluginName, id::InvocationDoesNotExist};
constexpr uint16_t GetDocument[] = {id::InternalServerError, id::InvalidDocument,
    id::InvalidDocumentVersion};
constexpr uint16_t GetParameter[] = {id::InternalServerError, id::InvalidKeyId,
    id::ParameterNotFound, id::ParameterVersionNotFound};
constexpr uint16_t GetParameterHistory[] = {id::InternalServerError, id::ParameterNotFound,
    id::InvalidNextToken, id::InvalidKeyId};
constexpr uint16_t GetParameters[] = {id::InvalidKeyId, id::InternalServerError};
constexpr uint16_t GetParametersByPath[] = {id::InternalServerError, id::InvalidFilterKey,
    id::InvalidFilterOption, id::InvalidFilterValue, id::InvalidKeyId, id::InvalidNextToken};
constexpr uint16_t LabelParameterVersion[] = {id::InternalServerError, id::TooManyUpdates,
    id::ParameterNotFound, id::ParameterVersionNotFound, id::ParameterVersionLabelLimitExceeded};
constexpr uint16_t ListCommandInvocations[] = {id::InternalServerError, id::InvalidCommandId,
    id::InvalidInstanceId, id::InvalidFilterKey, id::InvalidNextToken};
constexpr uint16_t ListCommands[] = {id::InternalServerError, id::InvalidCommandId,
    id::InvalidInstanceId, id::InvalidFilterKey, id::InvalidNextToken};
constexpr uint16_t PutParameter[] = {id::InternalServerError, id::InvalidKeyId,
    id::ParameterLimitExceeded, id::TooManyUpdates, id::ParameterAlreadyExists,
    id::HierarchyLevelLimitExceededException, id::HierarchyTypeMismatchException,
    id::InvalidAllowedPatternException, id::ParameterMaxVersionLimitExceeded,
    id::ParameterPatternMismatchException, id::UnsupportedParameterType,
    id::PoliciesLimitExceededException, id::InvalidPolicyTypeException,
    id::InvalidPolicyAttributeException, id::IncompatiblePolicyException};
constexpr uint16_t SendCommand[] = {id::DuplicateInstanceId, id::InternalServerError,
    id::InvalidInstanceId, id::InvalidDocument, id::InvalidDocumentVersion, id::InvalidOutputFolder,
    id::InvalidParameters, id::UnsupportedPlatformType, id::MaxDocumentSizeExceeded,
    id::InvalidRole, id::InvalidNotificationConfig};
}  // namespace errors

namespace words {
constexpr std::string_view CommandInvocations[] = {"CommandInvocations"};
constexpr std::string_view Commands[] = {"Commands"};
constexpr std::string_view InstanceInformationList[] = {"InstanceInformationList"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view Parameters[] = {"Parameters"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeInstanceInformation =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::InstanceInformationList};
constexpr Pagination DescribeParameters =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Parameters};
constexpr Pagination GetParameterHistory =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Parameters};
constexpr Pagination GetParametersByPath =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Parameters};
constexpr Pagination ListCommandInvocations =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::CommandInvocations};
constexpr Pagination ListCommands =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Commands};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AddTagsToResource", .input = id::AddTagsToResourceRequest,
     .output = id::AddTagsToResourceResult, .errors = errors::AddTagsToResource},
    {.name = "CancelCommand", .input = id::CancelCommandRequest, .output = id::CancelCommandResult,
     .errors = errors::CancelCommand},
    {.name = "CreateDocument", .input = id::CreateDocumentRequest,
     .output = id::CreateDocumentResult, .errors = errors::CreateDocument},
    {.name = "DeleteParameter", .input = id::DeleteParameterRequest,
     .output = id::DeleteParameterResult, .errors = errors::DeleteParameter},
    {.name = "DeleteParameters", .input = id::DeleteParametersRequest,
     .output = id::DeleteParametersResult, .errors = errors::DeleteParameters},
    {.name = "DescribeDocument", .input = id::DescribeDocumentRequest,
     .output = id::DescribeDocumentResult, .errors = errors::DescribeDocument},
    {.name = "DescribeInstanceInformation", .input = id::DescribeInstanceInformationRequest,
     .output = id::DescribeInstanceInformationResult,
     .errors = errors::DescribeInstanceInformation,
     .pagination = &pages::DescribeInstanceInformation},
    {.name = "DescribeParameters", .input = id::DescribeParametersRequest,
     .output = id::DescribeParametersResult, .errors = errors::DescribeParameters,
     .pagination = &pages::DescribeParameters},
    {.name = "GetCommandInvocation", .input = id::GetCommandInvocationRequest,
     .output = id::GetCommandInvocationResult, .errors = errors::GetCommandInvocation},
    {.name = "GetDocument", .input = id::GetDocumentRequest, .output = id::GetDocumentResult,
     .errors = errors::GetDocument},
    {.name = "GetParameter", .input = id::GetParameterRequest, .output = id::GetParameterResult,
     .errors = errors::GetParameter},
    {.name = "GetParameterHistory", .input = id::GetParameterHistoryRequest,
     .output = id::GetParameterHistoryResult, .errors = errors::GetParameterHistory,
     .pagination = &pages::GetParameterHistory},
    {.name = "GetParameters", .input = id::GetParametersRequest, .output = id::GetParametersResult,
     .errors = errors::GetParameters},
    {.name = "GetParametersByPath", .input = id::GetParametersByPathRequest,
     .output = id::GetParametersByPathResult, .errors = errors::GetParametersByPath,
     .pagination = &pages::GetParametersByPath},
    {.name = "LabelParameterVersion", .input = id::LabelParameterVersionRequest,
     .output = id::LabelParameterVersionResult, .errors = errors::LabelParameterVersion},
    {.name = "ListCommandInvocations", .input = id::ListCommandInvocationsRequest,
     .output = id::ListCommandInvocationsResult, .errors = errors::ListCommandInvocations,
     .pagination = &pages::ListCommandInvocations},
    {.name = "ListCommands", .input = id::ListCommandsRequest, .output = id::ListCommandsResult,
     .errors = errors::ListCommands, .pagination = &pages::ListCommands},
    {.name = "PutParameter", .input = id::PutParameterRequest, .output = id::PutParameterResult,
     .errors = errors::PutParameter},
    {.name = "SendCommand", .input = id::SendCommandRequest, .output = id::SendCommandResult,
     .errors = errors::SendCommand},
};

}  // namespace

constexpr Service kSsm =
    {.name = "ssm", .id = "SSM", .endpoint_prefix = "ssm", .signing_name = "ssm",
     .api_version = "2014-11-06", .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "AmazonSSM", .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
