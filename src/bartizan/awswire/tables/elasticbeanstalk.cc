// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Boolean,
  Double,
  Integer,
  String,
  Timestamp,
  AbortEnvironmentUpdateMessage,
  ApplicationDescription,
  ApplicationDescriptionList,
  ApplicationDescriptionMessage,
  ApplicationDescriptionsMessage,
  ApplicationMetrics,
  ApplicationNamesList,
  ApplicationResourceLifecycleConfig,
  ApplicationVersionDescription,
  ApplicationVersionDescriptionList,
  ApplicationVersionDescriptionMessage,
  ApplicationVersionDescriptionsMessage,
  ApplicationVersionLifecycleConfig,
  AutoScalingGroup,
  AutoScalingGroupList,
  BuildConfiguration,
  Causes,
  CodeBuildNotInServiceRegionException,
  ConfigurationOptionSetting,
  ConfigurationOptionSettingsList,
  ConfigurationSettingsDescription,
  ConfigurationSettingsDescriptionList,
  ConfigurationSettingsDescriptions,
  ConfigurationTemplateNamesList,
  CreateApplicationMessage,
  CreateApplicationVersionMessage,
  CreateEnvironmentMessage,
  CreateStorageLocationResultMessage,
  DeleteApplicationMessage,
  DeleteApplicationVersionMessage,
  DescribeApplicationVersionsMessage,
  DescribeApplicationsMessage,
  DescribeConfigurationSettingsMessage,
  DescribeEnvironmentHealthRequest,
  DescribeEnvironmentHealthResult,
  DescribeEnvironmentResourcesMessage,
  DescribeEnvironmentsMessage,
  DescribeEventsMessage,
  ElasticBeanstalkServiceException,
  EnvironmentDescription,
  EnvironmentDescriptionsList,
  EnvironmentDescriptionsMessage,
  EnvironmentHealthAttributes,
  EnvironmentIdList,
  EnvironmentLink,
  EnvironmentLinks,
  EnvironmentNamesList,
  EnvironmentResourceDescription,
  EnvironmentResourceDescriptionsMessage,
  EnvironmentResourcesDescription,
  EnvironmentTier,
  EventDescription,
  EventDescriptionList,
  EventDescriptionsMessage,
  Instance,
  InstanceHealthSummary,
  InstanceList,
  InsufficientPrivilegesException,
  InvalidRequestException,
  Latency,
  LaunchConfiguration,
  LaunchConfigurationList,
  LaunchTemplate,
  LaunchTemplateList,
  Listener,
  LoadBalancer,
  LoadBalancerDescription,
  LoadBalancerList,
  LoadBalancerListenersDescription,
  MaxAgeRule,
  MaxCountRule,
  OperationInProgressException,
  OptionSpecification,
  OptionsSpecifierList,
  Queue,
  QueueList,
  S3Location,
  S3LocationNotInServiceRegionException,
  S3SubscriptionRequiredException,
  SourceBuildInformation,
  SourceBundleDeletionException,
  StatusCodes,
  SwapEnvironmentCNAMEsMessage,
  Tag,
  Tags,
  TerminateEnvironmentMessage,
  TooManyApplicationVersionsException,
  TooManyApplicationsException,
  TooManyBucketsException,
  TooManyEnvironmentsException,
  Trigger,
  TriggerList,
  UpdateEnvironmentMessage,
  VersionLabelsList,
};
}  // namespace id

namespace members {
constexpr Member AbortEnvironmentUpdateMessage[] = {
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
};
constexpr Member ApplicationDescription[] = {
    {.name = "ApplicationArn", .shape = id::String},
    {.name = "ApplicationName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "DateCreated", .shape = id::Timestamp},
    {.name = "DateUpdated", .shape = id::Timestamp},
    {.name = "Versions", .shape = id::VersionLabelsList},
    {.name = "ConfigurationTemplates", .shape = id::ConfigurationTemplateNamesList},
    {.name = "ResourceLifecycleConfig", .shape = id::ApplicationResourceLifecycleConfig},
};
constexpr Member ApplicationDescriptionList[] = {
    {.name = "member", .shape = id::ApplicationDescription},
};
constexpr Member ApplicationDescriptionMessage[] = {
    {.name = "Application", .shape = id::ApplicationDescription},
};
constexpr Member ApplicationDescriptionsMessage[] = {
    {.name = "Applications", .shape = id::ApplicationDescriptionList},
};
constexpr Member ApplicationMetrics[] = {
    {.name = "Duration", .shape = id::Integer},
    {.name = "RequestCount", .shape = id::Integer},
    {.name = "StatusCodes", .shape = id::StatusCodes},
    {.name = "Latency", .shape = id::Latency},
};
constexpr Member ApplicationNamesList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ApplicationResourceLifecycleConfig[] = {
    {.name = "ServiceRole", .shape = id::String},
    {.name = "VersionLifecycleConfig", .shape = id::ApplicationVersionLifecycleConfig},
};
constexpr Member ApplicationVersionDescription[] = {
    {.name = "ApplicationVersionArn", .shape = id::String},
    {.name = "ApplicationName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "SourceBuildInformation", .shape = id::SourceBuildInformation},
    {.name = "BuildArn", .shape = id::String},
    {.name = "SourceBundle", .shape = id::S3Location},
    {.name = "DateCreated", .shape = id::Timestamp},
    {.name = "DateUpdated", .shape = id::Timestamp},
    {.name = "Status", .shape = id::String},
};
constexpr Member ApplicationVersionDescriptionList[] = {
    {.name = "member", .shape = id::ApplicationVersionDescription},
};
constexpr Member ApplicationVersionDescriptionMessage[] = {
    {.name = "ApplicationVersion", .shape = id::ApplicationVersionDescription},
};
constexpr Member ApplicationVersionDescriptionsMessage[] = {
    {.name = "ApplicationVersions", .shape = id::ApplicationVersionDescriptionList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ApplicationVersionLifecycleConfig[] = {
    {.name = "MaxCountRule", .shape = id::MaxCountRule},
    {.name = "MaxAgeRule", .shape = id::MaxAgeRule},
};
constexpr Member AutoScalingGroup[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member AutoScalingGroupList[] = {
    {.name = "member", .shape = id::AutoScalingGroup},
};
constexpr Member BuildConfiguration[] = {
    {.name = "ArtifactName", .shape = id::String},
    {.name = "CodeBuildServiceRole", .shape = id::String, .required = true},
    {.name = "ComputeType", .shape = id::String},
    {.name = "Image", .shape = id::String, .required = true},
    {.name = "TimeoutInMinutes", .shape = id::Integer},
};
constexpr Member Causes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ConfigurationOptionSetting[] = {
    {.name = "ResourceName", .shape = id::String},
    {.name = "Namespace", .shape = id::String},
    {.name = "OptionName", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member ConfigurationOptionSettingsList[] = {
    {.name = "member", .shape = id::ConfigurationOptionSetting},
};
constexpr Member ConfigurationSettingsDescription[] = {
    {.name = "SolutionStackName", .shape = id::String},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "ApplicationName", .shape = id::String},
    {.name = "TemplateName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "DeploymentStatus", .shape = id::String},
    {.name = "DateCreated", .shape = id::Timestamp},
    {.name = "DateUpdated", .shape = id::Timestamp},
    {.name = "OptionSettings", .shape = id::ConfigurationOptionSettingsList},
};
constexpr Member ConfigurationSettingsDescriptionList[] = {
    {.name = "member", .shape = id::ConfigurationSettingsDescription},
};
constexpr Member ConfigurationSettingsDescriptions[] = {
    {.name = "ConfigurationSettings", .shape = id::ConfigurationSettingsDescriptionList},
};
constexpr Member ConfigurationTemplateNamesList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CreateApplicationMessage[] = {
    {.name = "ApplicationName", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "ResourceLifecycleConfig", .shape = id::ApplicationResourceLifecycleConfig},
    {.name = "Tags", .shape = id::Tags},
};
constexpr Member CreateApplicationVersionMessage[] = {
    {.name = "ApplicationName", .shape = id::String, .required = true},
    {.name = "VersionLabel", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "SourceBuildInformation", .shape = id::SourceBuildInformation},
    {.name = "SourceBundle", .shape = id::S3Location},
    {.name = "BuildConfiguration", .shape = id::BuildConfiguration},
    {.name = "AutoCreateApplication", .shape = id::Boolean},
    {.name = "Process", .shape = id::Boolean},
    {.name = "Tags", .shape = id::Tags},
};
constexpr Member CreateEnvironmentMessage[] = {
    {.name = "ApplicationName", .shape = id::String, .required = true},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "CNAMEPrefix", .shape = id::String},
    {.name = "Tier", .shape = id::EnvironmentTier},
    {.name = "Tags", .shape = id::Tags},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "TemplateName", .shape = id::String},
    {.name = "SolutionStackName", .shape = id::String},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "OptionSettings", .shape = id::ConfigurationOptionSettingsList},
    {.name = "OptionsToRemove", .shape = id::OptionsSpecifierList},
    {.name = "OperationsRole", .shape = id::String},
};
constexpr Member CreateStorageLocationResultMessage[] = {
    {.name = "S3Bucket", .shape = id::String},
};
constexpr Member DeleteApplicationMessage[] = {
    {.name = "ApplicationName", .shape = id::String, .required = true},
    {.name = "TerminateEnvByForce", .shape = id::Boolean},
};
constexpr Member DeleteApplicationVersionMessage[] = {
    {.name = "ApplicationName", .shape = id::String, .required = true},
    {.name = "VersionLabel", .shape = id::String, .required = true},
    {.name = "DeleteSourceBundle", .shape = id::Boolean},
};
constexpr Member DescribeApplicationVersionsMessage[] = {
    {.name = "ApplicationName", .shape = id::String},
    {.name = "VersionLabels", .shape = id::VersionLabelsList},
    {.name = "MaxRecords", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeApplicationsMessage[] = {
    {.name = "ApplicationNames", .shape = id::ApplicationNamesList},
};
constexpr Member DescribeConfigurationSettingsMessage[] = {
    {.name = "ApplicationName", .shape = id::String, .required = true},
    {.name = "TemplateName", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
};
constexpr Member DescribeEnvironmentHealthRequest[] = {
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "AttributeNames", .shape = id::EnvironmentHealthAttributes},
};
constexpr Member DescribeEnvironmentHealthResult[] = {
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "HealthStatus", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "Color", .shape = id::String},
    {.name = "Causes", .shape = id::Causes},
    {.name = "ApplicationMetrics", .shape = id::ApplicationMetrics},
    {.name = "InstancesHealth", .shape = id::InstanceHealthSummary},
    {.name = "RefreshedAt", .shape = id::Timestamp},
};
constexpr Member DescribeEnvironmentResourcesMessage[] = {
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
};
constexpr Member DescribeEnvironmentsMessage[] = {
    {.name = "ApplicationName", .shape = id::String},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "EnvironmentIds", .shape = id::EnvironmentIdList},
    {.name = "EnvironmentNames", .shape = id::EnvironmentNamesList},
    {.name = "IncludeDeleted", .shape = id::Boolean},
    {.name = "IncludedDeletedBackTo", .shape = id::Timestamp},
    {.name = "MaxRecords", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeEventsMessage[] = {
    {.name = "ApplicationName", .shape = id::String},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "TemplateName", .shape = id::String},
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "RequestId", .shape = id::String},
    {.name = "Severity", .shape = id::String},
    {.name = "StartTime", .shape = id::Timestamp},
    {.name = "EndTime", .shape = id::Timestamp},
    {.name = "MaxRecords", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ElasticBeanstalkServiceException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member EnvironmentDescription[] = {
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "ApplicationName", .shape = id::String},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "SolutionStackName", .shape = id::String},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "TemplateName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "EndpointURL", .shape = id::String},
    {.name = "CNAME", .shape = id::String},
    {.name = "DateCreated", .shape = id::Timestamp},
    {.name = "DateUpdated", .shape = id::Timestamp},
    {.name = "Status", .shape = id::String},
    {.name = "AbortableOperationInProgress", .shape = id::Boolean},
    {.name = "Health", .shape = id::String},
    {.name = "HealthStatus", .shape = id::String},
    {.name = "Resources", .shape = id::EnvironmentResourcesDescription},
    {.name = "Tier", .shape = id::EnvironmentTier},
    {.name = "EnvironmentLinks", .shape = id::EnvironmentLinks},
    {.name = "EnvironmentArn", .shape = id::String},
    {.name = "OperationsRole", .shape = id::String},
};
constexpr Member EnvironmentDescriptionsList[] = {
    {.name = "member", .shape = id::EnvironmentDescription},
};
constexpr Member EnvironmentDescriptionsMessage[] = {
    {.name = "Environments", .shape = id::EnvironmentDescriptionsList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member EnvironmentHealthAttributes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member EnvironmentIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member EnvironmentLink[] = {
    {.name = "LinkName", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
};
constexpr Member EnvironmentLinks[] = {
    {.name = "member", .shape = id::EnvironmentLink},
};
constexpr Member EnvironmentNamesList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member EnvironmentResourceDescription[] = {
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "AutoScalingGroups", .shape = id::AutoScalingGroupList},
    {.name = "Instances", .shape = id::InstanceList},
    {.name = "LaunchConfigurations", .shape = id::LaunchConfigurationList},
    {.name = "LaunchTemplates", .shape = id::LaunchTemplateList},
    {.name = "LoadBalancers", .shape = id::LoadBalancerList},
    {.name = "Triggers", .shape = id::TriggerList},
    {.name = "Queues", .shape = id::QueueList},
};
constexpr Member EnvironmentResourceDescriptionsMessage[] = {
    {.name = "EnvironmentResources", .shape = id::EnvironmentResourceDescription},
};
constexpr Member EnvironmentResourcesDescription[] = {
    {.name = "LoadBalancer", .shape = id::LoadBalancerDescription},
};
constexpr Member EnvironmentTier[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Version", .shape = id::String},
};
constexpr Member EventDescription[] = {
    {.name = "EventDate", .shape = id::Timestamp},
    {.name = "Message", .shape = id::String},
    {.name = "ApplicationName", .shape = id::String},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "TemplateName", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "RequestId", .shape = id::String},
    {.name = "Severity", .shape = id::String},
};
constexpr Member EventDescriptionList[] = {
    {.name = "member", .shape = id::EventDescription},
};
constexpr Member EventDescriptionsMessage[] = {
    {.name = "Events", .shape = id::EventDescriptionList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Instance[] = {
    {.name = "Id", .shape = id::String},
};
constexpr Member InstanceHealthSummary[] = {
    {.name = "NoData", .shape = id::Integer},
    {.name = "Unknown", .shape = id::Integer},
    {.name = "Pending", .shape = id::Integer},
    {.name = "Ok", .shape = id::Integer},
    {.name = "Info", .shape = id::Integer},
    {.name = "Warning", .shape = id::Integer},
    {.name = "Degraded", .shape = id::Integer},
    {.name = "Severe", .shape = id::Integer},
};
constexpr Member InstanceList[] = {
    {.name = "member", .shape = id::Instance},
};
constexpr Member Latency[] = {
    {.name = "P999", .shape = id::Double},
    {.name = "P99", .shape = id::Double},
    {.name = "P95", .shape = id::Double},
    {.name = "P90", .shape = id::Double},
    {.name = "P85", .shape = id::Double},
    {.name = "P75", .shape = id::Double},
    {.name = "P50", .shape = id::Double},
    {.name = "P10", .shape = id::Double},
};
constexpr Member LaunchConfiguration[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member LaunchConfigurationList[] = {
    {.name = "member", .shape = id::LaunchConfiguration},
};
constexpr Member LaunchTemplate[] = {
    {.name = "Id", .shape = id::String},
};
constexpr Member LaunchTemplateList[] = {
    {.name = "member", .shape = id::LaunchTemplate},
};
constexpr Member Listener[] = {
    {.name = "Protocol", .shape = id::String},
    {.name = "Port", .shape = id::Integer},
};
constexpr Member LoadBalancer[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member LoadBalancerDescription[] = {
    {.name = "LoadBalancerName", .shape = id::String},
    {.name = "Domain", .shape = id::String},
    {.name = "Listeners", .shape = id::LoadBalancerListenersDescription},
};
constexpr Member LoadBalancerList[] = {
    {.name = "member", .shape = id::LoadBalancer},
};
constexpr Member LoadBalancerListenersDescription[] = {
    {.name = "member", .shape = id::Listener},
};
constexpr Member MaxAgeRule[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "MaxAgeInDays", .shape = id::Integer},
    {.name = "DeleteSourceFromS3", .shape = id::Boolean},
};
constexpr Member MaxCountRule[] = {
    {.name = "Enabled", .shape = id::Boolean, .required = true},
    {.name = "MaxCount", .shape = id::Integer},
    {.name = "DeleteSourceFromS3", .shape = id::Boolean},
};
constexpr Member OptionSpecification[] = {
    {.name = "ResourceName", .shape = id::String},
    {.name = "Namespace", .shape = id::String},
    {.name = "OptionName", .shape = id::String},
};
constexpr Member OptionsSpecifierList[] = {
    {.name = "member", .shape = id::OptionSpecification},
};
constexpr Member Queue[] = {
    {.name = "Name", .shape = id::String},
    {.name = "URL", .shape = id::String},
};
constexpr Member QueueList[] = {
    {.name = "member", .shape = id::Queue},
};
constexpr Member S3Location[] = {
    {.name = "S3Bucket", .shape = id::String},
    {.name = "S3Key", .shape = id::String},
};
constexpr Member SourceBuildInformation[] = {
    {.name = "SourceType", .shape = id::String, .required = true},
    {.name = "SourceRepository", .shape = id::String, .required = true},
    {.name = "SourceLocation", .shape = id::String, .required = true},
};
constexpr Member StatusCodes[] = {
    {.name = "Status2xx", .shape = id::Integer},
    {.name = "Status3xx", .shape = id::Integer},
    {.name = "Status4xx", .shape = id::Integer},
    {.name = "Status5xx", .shape = id::Integer},
};
constexpr Member SwapEnvironmentCNAMEsMessage[] = {
    {.name = "SourceEnvironmentId", .shape = id::String},
    {.name = "SourceEnvironmentName", .shape = id::String},
    {.name = "DestinationEnvironmentId", .shape = id::String},
    {.name = "DestinationEnvironmentName", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member Tags[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TerminateEnvironmentMessage[] = {
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "TerminateResources", .shape = id::Boolean},
    {.name = "ForceTerminate", .shape = id::Boolean},
};
constexpr Member Trigger[] = {
    {.name = "Name", .shape = id::String},
};
constexpr Member TriggerList[] = {
    {.name = "member", .shape = id::Trigger},
};
constexpr Member UpdateEnvironmentMessage[] = {
    {.name = "ApplicationName", .shape = id::String},
    {.name = "EnvironmentId", .shape = id::String},
    {.name = "EnvironmentName", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Tier", .shape = id::EnvironmentTier},
    {.name = "VersionLabel", .shape = id::String},
    {.name = "TemplateName", .shape = id::String},
    {.name = "SolutionStackName", .shape = id::String},
    {.name = "PlatformArn", .shape = id::String},
    {.name = "OptionSettings", .shape = id::ConfigurationOptionSettingsList},
    {.name = "OptionsToRemove", .shape = id::OptionsSpecifierList},
};
constexpr Member VersionLabelsList[] = {
    {.name = "member", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AbortEnvironmentUpdateMessage", .members = members::AbortEnvironmentUpdateMessage},
    {.name = "ApplicationDescription", .members = members::ApplicationDescription},
    {.name = "ApplicationDescriptionList", .type = Type::kList,
     .members = members::ApplicationDescriptionList},
    {.name = "ApplicationDescriptionMessage", .members = members::ApplicationDescriptionMessage},
    {.name = "ApplicationDescriptionsMessage", .members = members::ApplicationDescriptionsMessage},
    {.name = "ApplicationMetrics", .members = members::ApplicationMetrics},
    {.name = "ApplicationNamesList", .type = Type::kList,
     .members = members::ApplicationNamesList},
    {.name = "ApplicationResourceLifecycleConfig",
     .members = members::ApplicationResourceLifecycleConfig},
    {.name = "ApplicationVersionDescription", .members = members::ApplicationVersionDescription},
    {.name = "ApplicationVersionDescriptionList", .type = Type::kList,
     .members = members::ApplicationVersionDescriptionList},
    {.name = "ApplicationVersionDescriptionMessage",
     .members = members::ApplicationVersionDescriptionMessage},
    {.name = "ApplicationVersionDescriptionsMessage",
     .members = members::ApplicationVersionDescriptionsMessage},
    {.name = "ApplicationVersionLifecycleConfig",
     .members = members::ApplicationVersionLifecycleConfig},
    {.name = "AutoScalingGroup", .members = members::AutoScalingGroup},
    {.name = "AutoScalingGroupList", .type = Type::kList,
     .members = members::AutoScalingGroupList},
    {.name = "BuildConfiguration", .members = members::BuildConfiguration},
    {.name = "Causes", .type = Type::kList, .members = members::Causes},
    {.name = "CodeBuildNotInServiceRegionException", .error = true, .sender_fault = true,
     .status = 400},
    {.name = "ConfigurationOptionSetting", .members = members::ConfigurationOptionSetting},
    {.name = "ConfigurationOptionSettingsList", .type = Type::kList,
     .members = members::ConfigurationOptionSettingsList},
    {.name = "ConfigurationSettingsDescription",
     .members = members::ConfigurationSettingsDescription},
    {.name = "ConfigurationSettingsDescriptionList", .type = Type::kList,
     .members = members::ConfigurationSettingsDescriptionList},
    {.name = "ConfigurationSettingsDescriptions",
     .members = members::ConfigurationSettingsDescriptions},
    {.name = "ConfigurationTemplateNamesList", .type = Type::kList,
     .members = members::ConfigurationTemplateNamesList},
    {.name = "CreateApplicationMessage", .members = members::CreateApplicationMessage},
    {.name = "CreateApplicationVersionMessage",
     .members = members::CreateApplicationVersionMessage},
    {.name = "CreateEnvironmentMessage", .members = members::CreateEnvironmentMessage},
    {.name = "CreateStorageLocationResultMessage",
     .members = members::CreateStorageLocationResultMessage},
    {.name = "DeleteApplicationMessage", .members = members::DeleteApplicationMessage},
    {.name = "DeleteApplicationVersionMessage",
     .members = members::DeleteApplicationVersionMessage},
    {.name = "DescribeApplicationVersionsMessage",
     .members = members::DescribeApplicationVersionsMessage},
    {.name = "DescribeApplicationsMessage", .members = members::DescribeApplicationsMessage},
    {.name = "DescribeConfigurationSettingsMessage",
     .members = members::DescribeConfigurationSettingsMessage},
    {.name = "DescribeEnvironmentHealthRequest",
     .members = members::DescribeEnvironmentHealthRequest},
    {.name = "DescribeEnvironmentHealthResult",
     .members = members::DescribeEnvironmentHealthResult},
    {.name = "DescribeEnvironmentResourcesMessage",
     .members = members::DescribeEnvironmentResourcesMessage},
    {.name = "DescribeEnvironmentsMessage", .members = members::DescribeEnvironmentsMessage},
    {.name = "DescribeEventsMessage", .members = members::DescribeEventsMessage},
    {.name = "ElasticBeanstalkServiceException",
     .members = members::ElasticBeanstalkServiceException, .error = true},
    {.name = "EnvironmentDescription", .members = members::EnvironmentDescription},
    {.name = "EnvironmentDescriptionsList", .type = Type::kList,
     .members = members::EnvironmentDescriptionsList},
    {.name = "EnvironmentDescriptionsMessage", .members = members::EnvironmentDescriptionsMessage},
    {.name = "EnvironmentHealthAttributes", .type = Type::kList,
     .members = members::EnvironmentHealthAttributes},
    {.name = "EnvironmentIdList", .type = Type::kList, .members = members::EnvironmentIdList},
    {.name = "EnvironmentLink", .members = members::EnvironmentLink},
    {.name = "EnvironmentLinks", .type = Type::kList, .members = members::EnvironmentLinks},
    {.name = "EnvironmentNamesList", .type = Type::kList,
     .members = members::EnvironmentNamesList},
    {.name = "EnvironmentResourceDescription", .members = members::EnvironmentResourceDescription},
    {.name = "EnvironmentResourceDescriptionsMessage",
     .members = members::EnvironmentResourceDescriptionsMessage},
    {.name = "EnvironmentResourcesDescription",
     .members = members::EnvironmentResourcesDescription},
    {.name = "EnvironmentTier", .members = members::EnvironmentTier},
    {.name = "EventDescription", .members = members::EventDescription},
    {.name = "EventDescriptionList", .type = Type::kList,
     .members = members::EventDescriptionList},
    {.name = "EventDescriptionsMessage", .members = members::EventDescriptionsMessage},
    {.name = "Instance", .members = members::Instance},
    {.name = "InstanceHealthSummary", .members = members::InstanceHealthSummary},
    {.name = "InstanceList", .type = Type::kList, .members = members::InstanceList},
    {.name = "InsufficientPrivilegesException", .error = true, .sender_fault = true,
     .status = 403},
    {.name = "InvalidRequestException", .error = true, .sender_fault = true, .status = 400},
    {.name = "Latency", .members = members::Latency},
    {.name = "LaunchConfiguration", .members = members::LaunchConfiguration},
    {.name = "LaunchConfigurationList", .type = Type::kList,
     .members = members::LaunchConfigurationList},
    {.name = "LaunchTemplate", .members = members::LaunchTemplate},
    {.name = "LaunchTemplateList", .type = Type::kList, .members = members::LaunchTemplateList},
    {.name = "Listener", .members = members::Listener},
    {.name = "LoadBalancer", .members = members::LoadBalancer},
    {.name = "LoadBalancerDescription", .members = members::LoadBalancerDescription},
    {.name = "LoadBalancerList", .type = Type::kList, .members = members::LoadBalancerList},
    {.name = "LoadBalancerListenersDescription", .type = Type::kList,
     .members = members::LoadBalancerListenersDescription},
    {.name = "MaxAgeRule", .members = members::MaxAgeRule},
    {.name = "MaxCountRule", .members = members::MaxCountRule},
    {.name = "OperationInProgressException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "OperationInProgressFailure"},
    {.name = "OptionSpecification", .members = members::OptionSpecification},
    {.name = "OptionsSpecifierList", .type = Type::kList,
     .members = members::OptionsSpecifierList},
    {.name = "Queue", .members = members::Queue},
    {.name = "QueueList", .type = Type::kList, .members = members::QueueList},
    {.name = "S3Location", .members = members::S3Location},
    {.name = "S3LocationNotInServiceRegionException", .error = true, .sender_fault = true,
     .status = 400},
    {.name = "S3SubscriptionRequiredException", .error = true, .sender_fault = true,
     .status = 400},
    {.name = "SourceBuildInformation", .members = members::SourceBuildInformation},
    {.name = "SourceBundleDeletionException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "SourceBundleDeletionFailure"},
    {.name = "StatusCodes", .members = members::StatusCodes},
    {.name = "SwapEnvironmentCNAMEsMessage", .members = members::SwapEnvironmentCNAMEsMessage},
    {.name = "Tag", .members = members::Tag},
    {.name = "Tags", .type = Type::kList, .members = members::Tags},
    {.name = "TerminateEnvironmentMessage", .members = members::TerminateEnvironmentMessage},
    {.name = "TooManyApplicationVersionsException", .error = true},
    {.name = "TooManyApplicationsException", .error = true, .sender_fault = true, .status = 400},
    {.name = "TooManyBucketsException", .error = true, .sender_fault = true, .status = 400},
    {.name = "TooManyEnvironmentsException", .error = true, .sender_fault = true, .status = 400},
    {.name = "Trigger", .members = members::Trigger},
    {.name = "TriggerList", .type = Type::kList, .members = members::TriggerList},
    {.name = "UpdateEnvironmentMessage", .members = members::UpdateEnvironmentMessage},
    {.name = "VersionLabelsList", .type = Type::kList, .members = members::VersionLabelsList},
};

namespace errors {
constexpr uint16_t AbortEnvironmentUpdate[] = {id::InsufficientPrivilegesException};
constexpr uint16_t CreateApplication[] = {id::TooManyApplicationsException};
constexpr uint16_t CreateApplicationVersion[] = {id::TooManyApplicationsException,
    id::TooManyApplicationVersionsException, id::InsufficientPrivilegesException,
    id::S3LocationNotInServiceRegionException, id::CodeBuildNotInServiceRegionException};
constexpr uint16_t CreateEnvironment[] = {id::TooManyEnvironmentsException,
    id::InsufficientPrivilegesException};
constexpr uint16_t CreateStorageLocation[] = {id::TooManyBucketsException,
    id::S3SubscriptionRequiredException, id::InsufficientPrivilegesException};
constexpr uint16_t DeleteApplication[] = {id::OperationInProgressException};
constexpr uint16_t DeleteApplicationVersion[] = {id::SourceBundleDeletionException,
    id::InsufficientPrivilegesException, id::OperationInProgressException,
    id::S3LocationNotInServiceRegionException};
constexpr uint16_t DescribeConfigurationSettings[] = {id::TooManyBucketsException};
constexpr uint16_t DescribeEnvironmentHealth[] = {id::InvalidRequestException,
    id::ElasticBeanstalkServiceException};
constexpr uint16_t DescribeEnvironmentResources[] = {id::InsufficientPrivilegesException};
constexpr uint16_t TerminateEnvironment[] = {id::InsufficientPrivilegesException};
constexpr uint16_t UpdateEnvironment[] = {id::InsufficientPrivilegesException,
    id::TooManyBucketsException};
}  // namespace errors

namespace words {
constexpr std::string_view ApplicationVersions[] = {"ApplicationVersions"};
constexpr std::string_view Environments[] = {"Environments"};
constexpr std::string_view Events[] = {"Events"};
constexpr std::string_view NextToken[] = {"NextToken"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeApplicationVersions =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxRecords", .result_keys = words::ApplicationVersions};
constexpr Pagination DescribeEnvironments =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxRecords", .result_keys = words::Environments};
constexpr Pagination DescribeEvents =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxRecords", .result_keys = words::Events};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AbortEnvironmentUpdate", .input = id::AbortEnvironmentUpdateMessage,
     .errors = errors::AbortEnvironmentUpdate},
    {.name = "CreateApplication", .input = id::CreateApplicationMessage,
     .output = id::ApplicationDescriptionMessage, .result_wrapper = "CreateApplicationResult",
     .errors = errors::CreateApplication},
    {.name = "CreateApplicationVersion", .input = id::CreateApplicationVersionMessage,
     .output = id::ApplicationVersionDescriptionMessage,
     .result_wrapper = "CreateApplicationVersionResult",
     .errors = errors::CreateApplicationVersion},
    {.name = "CreateEnvironment", .input = id::CreateEnvironmentMessage,
     .output = id::EnvironmentDescription, .result_wrapper = "CreateEnvironmentResult",
     .errors = errors::CreateEnvironment},
    {.name = "CreateStorageLocation", .output = id::CreateStorageLocationResultMessage,
     .result_wrapper = "CreateStorageLocationResult", .errors = errors::CreateStorageLocation},
    {.name = "DeleteApplication", .input = id::DeleteApplicationMessage,
     .errors = errors::DeleteApplication},
    {.name = "DeleteApplicationVersion", .input = id::DeleteApplicationVersionMessage,
     .errors = errors::DeleteApplicationVersion},
    {.name = "DescribeApplicationVersions", .input = id::DescribeApplicationVersionsMessage,
     .output = id::ApplicationVersionDescriptionsMessage,
     .result_wrapper = "DescribeApplicationVersionsResult",
     .pagination = &pages::DescribeApplicationVersions},
    {.name = "DescribeApplications", .input = id::DescribeApplicationsMessage,
     .output = id::ApplicationDescriptionsMessage, .result_wrapper = "DescribeApplicationsResult"},
    {.name = "DescribeConfigurationSettings", .input = id::DescribeConfigurationSettingsMessage,
     .output = id::ConfigurationSettingsDescriptions,
     .result_wrapper = "DescribeConfigurationSettingsResult",
     .errors = errors::DescribeConfigurationSettings},
    {.name = "DescribeEnvironmentHealth", .input = id::DescribeEnvironmentHealthRequest,
     .output = id::DescribeEnvironmentHealthResult,
     .result_wrapper = "DescribeEnvironmentHealthResult",
     .errors = errors::DescribeEnvironmentHealth},
    {.name = "DescribeEnvironmentResources", .input = id::DescribeEnvironmentResourcesMessage,
     .output = id::EnvironmentResourceDescriptionsMessage,
     .result_wrapper = "DescribeEnvironmentResourcesResult",
     .errors = errors::DescribeEnvironmentResources},
    {.name = "DescribeEnvironments", .input = id::DescribeEnvironmentsMessage,
     .output = id::EnvironmentDescriptionsMessage, .result_wrapper = "DescribeEnvironmentsResult",
     .pagination = &pages::DescribeEnvironments},
    {.name = "DescribeEvents", .input = id::DescribeEventsMessage,
     .output = id::EventDescriptionsMessage, .result_wrapper = "DescribeEventsResult",
     .pagination = &pages::DescribeEvents},
    {.name = "SwapEnvironmentCNAMEs", .input = id::SwapEnvironmentCNAMEsMessage},
    {.name = "TerminateEnvironment", .input = id::TerminateEnvironmentMessage,
     .output = id::EnvironmentDescription, .result_wrapper = "TerminateEnvironmentResult",
     .errors = errors::TerminateEnvironment},
    {.name = "UpdateEnvironment", .input = id::UpdateEnvironmentMessage,
     .output = id::EnvironmentDescription, .result_wrapper = "UpdateEnvironmentResult",
     .errors = errors::UpdateEnvironment},
};

}  // namespace

constexpr Service kElasticbeanstalk =
    {.name = "elasticbeanstalk", .id = "Elastic Beanstalk", .endpoint_prefix = "elasticbeanstalk",
     .signing_name = "elasticbeanstalk", .api_version = "2010-12-01", .protocol = Protocol::kQuery,
     .xml_namespace = "http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
