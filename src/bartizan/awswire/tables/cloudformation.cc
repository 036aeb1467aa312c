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
  AllowedValues,
  AlreadyExistsException,
  AutoDeployment,
  CancelUpdateStackInput,
  Capabilities,
  Change,
  ChangeSetNotFoundException,
  ChangeSetSummaries,
  ChangeSetSummary,
  Changes,
  ContinueUpdateRollbackInput,
  ContinueUpdateRollbackOutput,
  CreateChangeSetInput,
  CreateChangeSetOutput,
  CreateStackInput,
  CreateStackOutput,
  DeleteChangeSetInput,
  DeleteChangeSetOutput,
  DeleteStackInput,
  DescribeChangeSetInput,
  DescribeChangeSetOutput,
  DescribeEventsInput,
  DescribeEventsOutput,
  DescribeStackDriftDetectionStatusInput,
  DescribeStackDriftDetectionStatusOutput,
  DescribeStackEventsInput,
  DescribeStackEventsOutput,
  DescribeStackResourceDriftsInput,
  DescribeStackResourceDriftsOutput,
  DescribeStackResourceInput,
  DescribeStackResourceOutput,
  DescribeStackResourcesInput,
  DescribeStackResourcesOutput,
  DescribeStackSetInput,
  DescribeStackSetOutput,
  DescribeStacksInput,
  DescribeStacksOutput,
  DetectStackDriftInput,
  DetectStackDriftOutput,
  DetectStackResourceDriftInput,
  DetectStackResourceDriftOutput,
  EventFilter,
  ExecuteChangeSetInput,
  ExecuteChangeSetOutput,
  Export,
  Exports,
  GetStackPolicyInput,
  GetStackPolicyOutput,
  GetTemplateInput,
  GetTemplateOutput,
  GetTemplateSummaryInput,
  GetTemplateSummaryOutput,
  InsufficientCapabilitiesException,
  InvalidChangeSetStatusException,
  LastOperations,
  LimitExceededException,
  ListChangeSetsInput,
  ListChangeSetsOutput,
  ListExportsInput,
  ListExportsOutput,
  ListStackInstancesInput,
  ListStackInstancesOutput,
  ListStackResourcesInput,
  ListStackResourcesOutput,
  ListStacksInput,
  ListStacksOutput,
  LiveResourceDrift,
  LogicalResourceIds,
  ManagedExecution,
  ModuleInfo,
  NotificationARNs,
  OperationEntry,
  OperationEvent,
  OperationEvents,
  OrganizationalUnitIdList,
  Output,
  Outputs,
  Parameter,
  ParameterConstraints,
  ParameterDeclaration,
  ParameterDeclarations,
  Parameters,
  PhysicalResourceIdContext,
  PhysicalResourceIdContextKeyValuePair,
  PropertyDifference,
  PropertyDifferences,
  RegionList,
  ResourceChange,
  ResourceChangeDetail,
  ResourceChangeDetails,
  ResourceDriftIgnoredAttribute,
  ResourceDriftIgnoredAttributes,
  ResourceIdentifierProperties,
  ResourceIdentifierSummaries,
  ResourceIdentifierSummary,
  ResourceIdentifiers,
  ResourceTargetDefinition,
  ResourceToImport,
  ResourceTypes,
  ResourcesToImport,
  ResourcesToSkip,
  RetainResources,
  RollbackConfiguration,
  RollbackStackInput,
  RollbackStackOutput,
  RollbackTrigger,
  RollbackTriggers,
  Scope,
  SetStackPolicyInput,
  Stack,
  StackDriftInformation,
  StackDriftInformationSummary,
  StackEvent,
  StackEvents,
  StackInstanceComprehensiveStatus,
  StackInstanceFilter,
  StackInstanceFilters,
  StackInstanceSummaries,
  StackInstanceSummary,
  StackResource,
  StackResourceDetail,
  StackResourceDrift,
  StackResourceDriftInformation,
  StackResourceDriftInformationSummary,
  StackResourceDriftStatusFilters,
  StackResourceDrifts,
  StackResourceSummaries,
  StackResourceSummary,
  StackResources,
  StackSet,
  StackSetARNList,
  StackSetDriftDetectionDetails,
  StackSetNotFoundException,
  StackStatusFilter,
  StackSummaries,
  StackSummary,
  Stacks,
  StageList,
  Tag,
  Tags,
  TemplateParameter,
  TemplateParameters,
  TemplateSummaryConfig,
  TokenAlreadyExistsException,
  TransformsList,
  UpdateStackInput,
  UpdateStackOutput,
  UpdateTerminationProtectionInput,
  UpdateTerminationProtectionOutput,
  ValidateTemplateInput,
  ValidateTemplateOutput,
  Warnings,
};
}  // namespace id

namespace members {
constexpr Member AllowedValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AutoDeployment[] = {
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "RetainStacksOnAccountRemoval", .shape = id::Boolean},
    {.name = "DependsOn", .shape = id::StackSetARNList},
};
constexpr Member CancelUpdateStackInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "ClientRequestToken", .shape = id::String},
};
constexpr Member Capabilities[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Change[] = {
    {.name = "Type", .shape = id::String},
    {.name = "HookInvocationCount", .shape = id::Integer},
    {.name = "ResourceChange", .shape = id::ResourceChange},
};
constexpr Member ChangeSetSummaries[] = {
    {.name = "member", .shape = id::ChangeSetSummary},
};
constexpr Member ChangeSetSummary[] = {
    {.name = "StackId", .shape = id::String},
    {.name = "StackName", .shape = id::String},
    {.name = "ChangeSetId", .shape = id::String},
    {.name = "ChangeSetName", .shape = id::String},
    {.name = "ExecutionStatus", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusReason", .shape = id::String},
    {.name = "CreationTime", .shape = id::Timestamp},
    {.name = "Description", .shape = id::String},
    {.name = "IncludeNestedStacks", .shape = id::Boolean},
    {.name = "ParentChangeSetId", .shape = id::String},
    {.name = "RootChangeSetId", .shape = id::String},
    {.name = "ImportExistingResources", .shape = id::Boolean},
};
constexpr Member Changes[] = {
    {.name = "member", .shape = id::Change},
};
constexpr Member ContinueUpdateRollbackInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "RoleARN", .shape = id::String},
    {.name = "ResourcesToSkip", .shape = id::ResourcesToSkip},
    {.name = "ClientRequestToken", .shape = id::String},
};
constexpr Member CreateChangeSetInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "TemplateBody", .shape = id::String},
    {.name = "TemplateURL", .shape = id::String},
    {.name = "UsePreviousTemplate", .shape = id::Boolean},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "ResourceTypes", .shape = id::ResourceTypes},
    {.name = "RoleARN", .shape = id::String},
    {.name = "RollbackConfiguration", .shape = id::RollbackConfiguration},
    {.name = "NotificationARNs", .shape = id::NotificationARNs},
    {.name = "Tags", .shape = id::Tags},
    {.name = "ChangeSetName", .shape = id::String, .required = true},
    {.name = "ClientToken", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "ChangeSetType", .shape = id::String},
    {.name = "ResourcesToImport", .shape = id::ResourcesToImport},
    {.name = "IncludeNestedStacks", .shape = id::Boolean},
    {.name = "OnStackFailure", .shape = id::String},
    {.name = "ImportExistingResources", .shape = id::Boolean},
    {.name = "DeploymentMode", .shape = id::String},
};
constexpr Member CreateChangeSetOutput[] = {
    {.name = "Id", .shape = id::String},
    {.name = "StackId", .shape = id::String},
};
constexpr Member CreateStackInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "TemplateBody", .shape = id::String},
    {.name = "TemplateURL", .shape = id::String},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "DisableRollback", .shape = id::Boolean},
    {.name = "RollbackConfiguration", .shape = id::RollbackConfiguration},
    {.name = "TimeoutInMinutes", .shape = id::Integer},
    {.name = "NotificationARNs", .shape = id::NotificationARNs},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "ResourceTypes", .shape = id::ResourceTypes},
    {.name = "RoleARN", .shape = id::String},
    {.name = "OnFailure", .shape = id::String},
    {.name = "StackPolicyBody", .shape = id::String},
    {.name = "StackPolicyURL", .shape = id::String},
    {.name = "Tags", .shape = id::Tags},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "EnableTerminationProtection", .shape = id::Boolean},
    {.name = "RetainExceptOnCreate", .shape = id::Boolean},
};
constexpr Member CreateStackOutput[] = {
    {.name = "StackId", .shape = id::String},
    {.name = "OperationId", .shape = id::String},
};
constexpr Member DeleteChangeSetInput[] = {
    {.name = "ChangeSetName", .shape = id::String, .required = true},
    {.name = "StackName", .shape = id::String},
};
constexpr Member DeleteStackInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "RetainResources", .shape = id::RetainResources},
    {.name = "RoleARN", .shape = id::String},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "DeletionMode", .shape = id::String},
};
constexpr Member DescribeChangeSetInput[] = {
    {.name = "ChangeSetName", .shape = id::String, .required = true},
    {.name = "StackName", .shape = id::String},
    {.name = "NextToken", .shape = id::String},
    {.name = "IncludePropertyValues", .shape = id::Boolean},
};
constexpr Member DescribeChangeSetOutput[] = {
    {.name = "ChangeSetName", .shape = id::String},
    {.name = "ChangeSetId", .shape = id::String},
    {.name = "StackId", .shape = id::String},
    {.name = "StackName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "CreationTime", .shape = id::Timestamp},
    {.name = "ExecutionStatus", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusReason", .shape = id::String},
    {.name = "StackDriftStatus", .shape = id::String},
    {.name = "NotificationARNs", .shape = id::NotificationARNs},
    {.name = "RollbackConfiguration", .shape = id::RollbackConfiguration},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "Tags", .shape = id::Tags},
    {.name = "Changes", .shape = id::Changes},
    {.name = "NextToken", .shape = id::String},
    {.name = "IncludeNestedStacks", .shape = id::Boolean},
    {.name = "ParentChangeSetId", .shape = id::String},
    {.name = "RootChangeSetId", .shape = id::String},
    {.name = "OnStackFailure", .shape = id::String},
    {.name = "ImportExistingResources", .shape = id::Boolean},
    {.name = "DeploymentMode", .shape = id::String},
};
constexpr Member DescribeEventsInput[] = {
    {.name = "StackName", .shape = id::String},
    {.name = "ChangeSetName", .shape = id::String},
    {.name = "OperationId", .shape = id::String},
    {.name = "Filters", .shape = id::EventFilter},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeEventsOutput[] = {
    {.name = "OperationEvents", .shape = id::OperationEvents},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeStackDriftDetectionStatusInput[] = {
    {.name = "StackDriftDetectionId", .shape = id::String, .required = true},
};
constexpr Member DescribeStackDriftDetectionStatusOutput[] = {
    {.name = "StackId", .shape = id::String, .required = true},
    {.name = "StackDriftDetectionId", .shape = id::String, .required = true},
    {.name = "StackDriftStatus", .shape = id::String},
    {.name = "DetectionStatus", .shape = id::String, .required = true},
    {.name = "DetectionStatusReason", .shape = id::String},
    {.name = "DriftedStackResourceCount", .shape = id::Integer},
    {.name = "Timestamp", .shape = id::Timestamp, .required = true},
};
constexpr Member DescribeStackEventsInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeStackEventsOutput[] = {
    {.name = "StackEvents", .shape = id::StackEvents},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeStackResourceDriftsInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "StackResourceDriftStatusFilters", .shape = id::StackResourceDriftStatusFilters},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member DescribeStackResourceDriftsOutput[] = {
    {.name = "StackResourceDrifts", .shape = id::StackResourceDrifts, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeStackResourceInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
};
constexpr Member DescribeStackResourceOutput[] = {
    {.name = "StackResourceDetail", .shape = id::StackResourceDetail},
};
constexpr Member DescribeStackResourcesInput[] = {
    {.name = "StackName", .shape = id::String},
    {.name = "LogicalResourceId", .shape = id::String},
    {.name = "PhysicalResourceId", .shape = id::String},
};
constexpr Member DescribeStackResourcesOutput[] = {
    {.name = "StackResources", .shape = id::StackResources},
};
constexpr Member DescribeStackSetInput[] = {
    {.name = "StackSetName", .shape = id::String, .required = true},
    {.name = "CallAs", .shape = id::String},
};
constexpr Member DescribeStackSetOutput[] = {
    {.name = "StackSet", .shape = id::StackSet},
};
constexpr Member DescribeStacksInput[] = {
    {.name = "StackName", .shape = id::String},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeStacksOutput[] = {
    {.name = "Stacks", .shape = id::Stacks},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DetectStackDriftInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "LogicalResourceIds", .shape = id::LogicalResourceIds},
};
constexpr Member DetectStackDriftOutput[] = {
    {.name = "StackDriftDetectionId", .shape = id::String, .required = true},
};
constexpr Member DetectStackResourceDriftInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
};
constexpr Member DetectStackResourceDriftOutput[] = {
    {.name = "StackResourceDrift", .shape = id::StackResourceDrift, .required = true},
};
constexpr Member EventFilter[] = {
    {.name = "FailedEvents", .shape = id::Boolean},
};
constexpr Member ExecuteChangeSetInput[] = {
    {.name = "ChangeSetName", .shape = id::String, .required = true},
    {.name = "StackName", .shape = id::String},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "DisableRollback", .shape = id::Boolean},
    {.name = "RetainExceptOnCreate", .shape = id::Boolean},
};
constexpr Member Export[] = {
    {.name = "ExportingStackId", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member Exports[] = {
    {.name = "member", .shape = id::Export},
};
constexpr Member GetStackPolicyInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
};
constexpr Member GetStackPolicyOutput[] = {
    {.name = "StackPolicyBody", .shape = id::String},
};
constexpr Member GetTemplateInput[] = {
    {.name = "StackName", .shape = id::String},
    {.name = "ChangeSetName", .shape = id::String},
    {.name = "TemplateStage", .shape = id::String},
};
constexpr Member GetTemplateOutput[] = {
    {.name = "TemplateBody", .shape = id::String},
    {.name = "StagesAvailable", .shape = id::StageList},
};
constexpr Member GetTemplateSummaryInput[] = {
    {.name = "TemplateBody", .shape = id::String},
    {.name = "TemplateURL", .shape = id::String},
    {.name = "StackName", .shape = id::String},
    {.name = "StackSetName", .shape = id::String},
    {.name = "CallAs", .shape = id::String},
    {.name = "TemplateSummaryConfig", .shape = id::TemplateSummaryConfig},
};
constexpr Member GetTemplateSummaryOutput[] = {
    {.name = "Parameters", .shape = id::ParameterDeclarations},
    {.name = "Description", .shape = id::String},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "CapabilitiesReason", .shape = id::String},
    {.name = "ResourceTypes", .shape = id::ResourceTypes},
    {.name = "Version", .shape = id::String},
    {.name = "Metadata", .shape = id::String},
    {.name = "DeclaredTransforms", .shape = id::TransformsList},
    {.name = "ResourceIdentifierSummaries", .shape = id::ResourceIdentifierSummaries},
    {.name = "Warnings", .shape = id::Warnings},
};
constexpr Member LastOperations[] = {
    {.name = "member", .shape = id::OperationEntry},
};
constexpr Member ListChangeSetsInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListChangeSetsOutput[] = {
    {.name = "Summaries", .shape = id::ChangeSetSummaries},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListExportsInput[] = {
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListExportsOutput[] = {
    {.name = "Exports", .shape = id::Exports},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListStackInstancesInput[] = {
    {.name = "StackSetName", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "Filters", .shape = id::StackInstanceFilters},
    {.name = "StackInstanceAccount", .shape = id::String},
    {.name = "StackInstanceRegion", .shape = id::String},
    {.name = "CallAs", .shape = id::String},
};
constexpr Member ListStackInstancesOutput[] = {
    {.name = "Summaries", .shape = id::StackInstanceSummaries},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListStackResourcesInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListStackResourcesOutput[] = {
    {.name = "StackResourceSummaries", .shape = id::StackResourceSummaries},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListStacksInput[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "StackStatusFilter", .shape = id::StackStatusFilter},
};
constexpr Member ListStacksOutput[] = {
    {.name = "StackSummaries", .shape = id::StackSummaries},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member LiveResourceDrift[] = {
    {.name = "PreviousValue", .shape = id::String},
    {.name = "ActualValue", .shape = id::String},
    {.name = "DriftDetectionTimestamp", .shape = id::Timestamp},
};
constexpr Member LogicalResourceIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ManagedExecution[] = {
    {.name = "Active", .shape = id::Boolean},
};
constexpr Member ModuleInfo[] = {
    {.name = "TypeHierarchy", .shape = id::String},
    {.name = "LogicalIdHierarchy", .shape = id::String},
};
constexpr Member NotificationARNs[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member OperationEntry[] = {
    {.name = "OperationType", .shape = id::String},
    {.name = "OperationId", .shape = id::String},
};
constexpr Member OperationEvent[] = {
    {.name = "EventId", .shape = id::String},
    {.name = "StackId", .shape = id::String},
    {.name = "OperationId", .shape = id::String},
    {.name = "OperationType", .shape = id::String},
    {.name = "OperationStatus", .shape = id::String},
    {.name = "EventType", .shape = id::String},
    {.name = "LogicalResourceId", .shape = id::String},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String},
    {.name = "Timestamp", .shape = id::Timestamp},
    {.name = "StartTime", .shape = id::Timestamp},
    {.name = "EndTime", .shape = id::Timestamp},
    {.name = "ResourceStatus", .shape = id::String},
    {.name = "ResourceStatusReason", .shape = id::String},
    {.name = "ResourceProperties", .shape = id::String},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "HookType", .shape = id::String},
    {.name = "HookStatus", .shape = id::String},
    {.name = "HookStatusReason", .shape = id::String},
    {.name = "HookInvocationPoint", .shape = id::String},
    {.name = "HookFailureMode", .shape = id::String},
    {.name = "DetailedStatus", .shape = id::String},
    {.name = "ValidationFailureMode", .shape = id::String},
    {.name = "ValidationName", .shape = id::String},
    {.name = "ValidationStatus", .shape = id::String},
    {.name = "ValidationStatusReason", .shape = id::String},
    {.name = "ValidationPath", .shape = id::String},
};
constexpr Member OperationEvents[] = {
    {.name = "member", .shape = id::OperationEvent},
};
constexpr Member OrganizationalUnitIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Output[] = {
    {.name = "OutputKey", .shape = id::String},
    {.name = "OutputValue", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "ExportName", .shape = id::String},
};
constexpr Member Outputs[] = {
    {.name = "member", .shape = id::Output},
};
constexpr Member Parameter[] = {
    {.name = "ParameterKey", .shape = id::String},
    {.name = "ParameterValue", .shape = id::String},
    {.name = "UsePreviousValue", .shape = id::Boolean},
    {.name = "ResolvedValue", .shape = id::String},
};
constexpr Member ParameterConstraints[] = {
    {.name = "AllowedValues", .shape = id::AllowedValues},
};
constexpr Member ParameterDeclaration[] = {
    {.name = "ParameterKey", .shape = id::String},
    {.name = "DefaultValue", .shape = id::String},
    {.name = "ParameterType", .shape = id::String},
    {.name = "NoEcho", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "ParameterConstraints", .shape = id::ParameterConstraints},
};
constexpr Member ParameterDeclarations[] = {
    {.name = "member", .shape = id::ParameterDeclaration},
};
constexpr Member Parameters[] = {
    {.name = "member", .shape = id::Parameter},
};
constexpr Member PhysicalResourceIdContext[] = {
    {.name = "member", .shape = id::PhysicalResourceIdContextKeyValuePair},
};
constexpr Member PhysicalResourceIdContextKeyValuePair[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member PropertyDifference[] = {
    {.name = "PropertyPath", .shape = id::String, .required = true},
    {.name = "ExpectedValue", .shape = id::String, .required = true},
    {.name = "ActualValue", .shape = id::String, .required = true},
    {.name = "DifferenceType", .shape = id::String, .required = true},
};
constexpr Member PropertyDifferences[] = {
    {.name = "member", .shape = id::PropertyDifference},
};
constexpr Member RegionList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceChange[] = {
    {.name = "PolicyAction", .shape = id::String},
    {.name = "Action", .shape = id::String},
    {.name = "LogicalResourceId", .shape = id::String},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String},
    {.name = "Replacement", .shape = id::String},
    {.name = "Scope", .shape = id::Scope},
    {.name = "ResourceDriftStatus", .shape = id::String},
    {.name = "ResourceDriftIgnoredAttributes", .shape = id::ResourceDriftIgnoredAttributes},
    {.name = "Details", .shape = id::ResourceChangeDetails},
    {.name = "ChangeSetId", .shape = id::String},
    {.name = "ModuleInfo", .shape = id::ModuleInfo},
    {.name = "BeforeContext", .shape = id::String},
    {.name = "AfterContext", .shape = id::String},
    {.name = "PreviousDeploymentContext", .shape = id::String},
};
constexpr Member ResourceChangeDetail[] = {
    {.name = "Target", .shape = id::ResourceTargetDefinition},
    {.name = "Evaluation", .shape = id::String},
    {.name = "ChangeSource", .shape = id::String},
    {.name = "CausingEntity", .shape = id::String},
};
constexpr Member ResourceChangeDetails[] = {
    {.name = "member", .shape = id::ResourceChangeDetail},
};
constexpr Member ResourceDriftIgnoredAttribute[] = {
    {.name = "Path", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member ResourceDriftIgnoredAttributes[] = {
    {.name = "member", .shape = id::ResourceDriftIgnoredAttribute},
};
constexpr Member ResourceIdentifierProperties[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ResourceIdentifierSummaries[] = {
    {.name = "member", .shape = id::ResourceIdentifierSummary},
};
constexpr Member ResourceIdentifierSummary[] = {
    {.name = "ResourceType", .shape = id::String},
    {.name = "LogicalResourceIds", .shape = id::LogicalResourceIds},
    {.name = "ResourceIdentifiers", .shape = id::ResourceIdentifiers},
};
constexpr Member ResourceIdentifiers[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceTargetDefinition[] = {
    {.name = "Attribute", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "RequiresRecreation", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "BeforeValue", .shape = id::String},
    {.name = "AfterValue", .shape = id::String},
    {.name = "BeforeValueFrom", .shape = id::String},
    {.name = "AfterValueFrom", .shape = id::String},
    {.name = "Drift", .shape = id::LiveResourceDrift},
    {.name = "AttributeChangeType", .shape = id::String},
};
constexpr Member ResourceToImport[] = {
    {.name = "ResourceType", .shape = id::String, .required = true},
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
    {.name = "ResourceIdentifier", .shape = id::ResourceIdentifierProperties, .required = true},
};
constexpr Member ResourceTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourcesToImport[] = {
    {.name = "member", .shape = id::ResourceToImport},
};
constexpr Member ResourcesToSkip[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RetainResources[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RollbackConfiguration[] = {
    {.name = "RollbackTriggers", .shape = id::RollbackTriggers},
    {.name = "MonitoringTimeInMinutes", .shape = id::Integer},
};
constexpr Member RollbackStackInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "RoleARN", .shape = id::String},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "RetainExceptOnCreate", .shape = id::Boolean},
};
constexpr Member RollbackStackOutput[] = {
    {.name = "StackId", .shape = id::String},
    {.name = "OperationId", .shape = id::String},
};
constexpr Member RollbackTrigger[] = {
    {.name = "Arn", .shape = id::String, .required = true},
    {.name = "Type", .shape = id::String, .required = true},
};
constexpr Member RollbackTriggers[] = {
    {.name = "member", .shape = id::RollbackTrigger},
};
constexpr Member Scope[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SetStackPolicyInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "StackPolicyBody", .shape = id::String},
    {.name = "StackPolicyURL", .shape = id::String},
};
constexpr Member Stack[] = {
    {.name = "StackId", .shape = id::String},
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "ChangeSetId", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "CreationTime", .shape = id::Timestamp, .required = true},
    {.name = "DeletionTime", .shape = id::Timestamp},
    {.name = "LastUpdatedTime", .shape = id::Timestamp},
    {.name = "RollbackConfiguration", .shape = id::RollbackConfiguration},
    {.name = "StackStatus", .shape = id::String, .required = true},
    {.name = "StackStatusReason", .shape = id::String},
    {.name = "DisableRollback", .shape = id::Boolean},
    {.name = "NotificationARNs", .shape = id::NotificationARNs},
    {.name = "TimeoutInMinutes", .shape = id::Integer},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "Outputs", .shape = id::Outputs},
    {.name = "RoleARN", .shape = id::String},
    {.name = "Tags", .shape = id::Tags},
    {.name = "EnableTerminationProtection", .shape = id::Boolean},
    {.name = "ParentId", .shape = id::String},
    {.name = "RootId", .shape = id::String},
    {.name = "DriftInformation", .shape = id::StackDriftInformation},
    {.name = "RetainExceptOnCreate", .shape = id::Boolean},
    {.name = "DeletionMode", .shape = id::String},
    {.name = "DetailedStatus", .shape = id::String},
    {.name = "LastOperations", .shape = id::LastOperations},
};
constexpr Member StackDriftInformation[] = {
    {.name = "StackDriftStatus", .shape = id::String, .required = true},
    {.name = "LastCheckTimestamp", .shape = id::Timestamp},
};
constexpr Member StackDriftInformationSummary[] = {
    {.name = "StackDriftStatus", .shape = id::String, .required = true},
    {.name = "LastCheckTimestamp", .shape = id::Timestamp},
};
constexpr Member StackEvent[] = {
    {.name = "StackId", .shape = id::String, .required = true},
    {.name = "EventId", .shape = id::String, .required = true},
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "OperationId", .shape = id::String},
    {.name = "LogicalResourceId", .shape = id::String},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String},
    {.name = "Timestamp", .shape = id::Timestamp, .required = true},
    {.name = "ResourceStatus", .shape = id::String},
    {.name = "ResourceStatusReason", .shape = id::String},
    {.name = "ResourceProperties", .shape = id::String},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "HookType", .shape = id::String},
    {.name = "HookStatus", .shape = id::String},
    {.name = "HookStatusReason", .shape = id::String},
    {.name = "HookInvocationPoint", .shape = id::String},
    {.name = "HookInvocationId", .shape = id::String},
    {.name = "HookFailureMode", .shape = id::String},
    {.name = "DetailedStatus", .shape = id::String},
};
constexpr Member StackEvents[] = {
    {.name = "member", .shape = id::StackEvent},
};
constexpr Member StackInstanceComprehensiveStatus[] = {
    {.name = "DetailedStatus", .shape = id::String},
};
constexpr Member StackInstanceFilter[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Values", .shape = id::String},
};
constexpr Member StackInstanceFilters[] = {
    {.name = "member", .shape = id::StackInstanceFilter},
};
constexpr Member StackInstanceSummaries[] = {
    {.name = "member", .shape = id::StackInstanceSummary},
};
constexpr Member StackInstanceSummary[] = {
    {.name = "StackSetId", .shape = id::String},
    {.name = "Region", .shape = id::String},
    {.name = "Account", .shape = id::String},
    {.name = "StackId", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusReason", .shape = id::String},
    {.name = "StackInstanceStatus", .shape = id::StackInstanceComprehensiveStatus},
    {.name = "OrganizationalUnitId", .shape = id::String},
    {.name = "DriftStatus", .shape = id::String},
    {.name = "LastDriftCheckTimestamp", .shape = id::Timestamp},
    {.name = "LastOperationId", .shape = id::String},
};
constexpr Member StackResource[] = {
    {.name = "StackName", .shape = id::String},
    {.name = "StackId", .shape = id::String},
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String, .required = true},
    {.name = "Timestamp", .shape = id::Timestamp, .required = true},
    {.name = "ResourceStatus", .shape = id::String, .required = true},
    {.name = "ResourceStatusReason", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "DriftInformation", .shape = id::StackResourceDriftInformation},
    {.name = "ModuleInfo", .shape = id::ModuleInfo},
};
constexpr Member StackResourceDetail[] = {
    {.name = "StackName", .shape = id::String},
    {.name = "StackId", .shape = id::String},
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String, .required = true},
    {.name = "LastUpdatedTimestamp", .shape = id::Timestamp, .required = true},
    {.name = "ResourceStatus", .shape = id::String, .required = true},
    {.name = "ResourceStatusReason", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Metadata", .shape = id::String},
    {.name = "DriftInformation", .shape = id::StackResourceDriftInformation},
    {.name = "ModuleInfo", .shape = id::ModuleInfo},
};
constexpr Member StackResourceDrift[] = {
    {.name = "StackId", .shape = id::String, .required = true},
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "PhysicalResourceIdContext", .shape = id::PhysicalResourceIdContext},
    {.name = "ResourceType", .shape = id::String, .required = true},
    {.name = "ExpectedProperties", .shape = id::String},
    {.name = "ActualProperties", .shape = id::String},
    {.name = "PropertyDifferences", .shape = id::PropertyDifferences},
    {.name = "StackResourceDriftStatus", .shape = id::String, .required = true},
    {.name = "Timestamp", .shape = id::Timestamp, .required = true},
    {.name = "ModuleInfo", .shape = id::ModuleInfo},
    {.name = "DriftStatusReason", .shape = id::String},
};
constexpr Member StackResourceDriftInformation[] = {
    {.name = "StackResourceDriftStatus", .shape = id::String, .required = true},
    {.name = "LastCheckTimestamp", .shape = id::Timestamp},
};
constexpr Member StackResourceDriftInformationSummary[] = {
    {.name = "StackResourceDriftStatus", .shape = id::String, .required = true},
    {.name = "LastCheckTimestamp", .shape = id::Timestamp},
};
constexpr Member StackResourceDriftStatusFilters[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member StackResourceDrifts[] = {
    {.name = "member", .shape = id::StackResourceDrift},
};
constexpr Member StackResourceSummaries[] = {
    {.name = "member", .shape = id::StackResourceSummary},
};
constexpr Member StackResourceSummary[] = {
    {.name = "LogicalResourceId", .shape = id::String, .required = true},
    {.name = "PhysicalResourceId", .shape = id::String},
    {.name = "ResourceType", .shape = id::String, .required = true},
    {.name = "LastUpdatedTimestamp", .shape = id::Timestamp, .required = true},
    {.name = "ResourceStatus", .shape = id::String, .required = true},
    {.name = "ResourceStatusReason", .shape = id::String},
    {.name = "DriftInformation", .shape = id::StackResourceDriftInformationSummary},
    {.name = "ModuleInfo", .shape = id::ModuleInfo},
};
constexpr Member StackResources[] = {
    {.name = "member", .shape = id::StackResource},
};
constexpr Member StackSet[] = {
    {.name = "StackSetName", .shape = id::String},
    {.name = "StackSetId", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "TemplateBody", .shape = id::String},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "Tags", .shape = id::Tags},
    {.name = "StackSetARN", .shape = id::String},
    {.name = "AdministrationRoleARN", .shape = id::String},
    {.name = "ExecutionRoleName", .shape = id::String},
    {.name = "StackSetDriftDetectionDetails", .shape = id::StackSetDriftDetectionDetails},
    {.name = "AutoDeployment", .shape = id::AutoDeployment},
    {.name = "PermissionModel", .shape = id::String},
    {.name = "OrganizationalUnitIds", .shape = id::OrganizationalUnitIdList},
    {.name = "ManagedExecution", .shape = id::ManagedExecution},
    {.name = "Regions", .shape = id::RegionList},
};
constexpr Member StackSetARNList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member StackSetDriftDetectionDetails[] = {
    {.name = "DriftStatus", .shape = id::String},
    {.name = "DriftDetectionStatus", .shape = id::String},
    {.name = "LastDriftCheckTimestamp", .shape = id::Timestamp},
    {.name = "TotalStackInstancesCount", .shape = id::Integer},
    {.name = "DriftedStackInstancesCount", .shape = id::Integer},
    {.name = "InSyncStackInstancesCount", .shape = id::Integer},
    {.name = "InProgressStackInstancesCount", .shape = id::Integer},
    {.name = "FailedStackInstancesCount", .shape = id::Integer},
};
constexpr Member StackStatusFilter[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member StackSummaries[] = {
    {.name = "member", .shape = id::StackSummary},
};
constexpr Member StackSummary[] = {
    {.name = "StackId", .shape = id::String},
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "TemplateDescription", .shape = id::String},
    {.name = "CreationTime", .shape = id::Timestamp, .required = true},
    {.name = "LastUpdatedTime", .shape = id::Timestamp},
    {.name = "DeletionTime", .shape = id::Timestamp},
    {.name = "StackStatus", .shape = id::String, .required = true},
    {.name = "StackStatusReason", .shape = id::String},
    {.name = "ParentId", .shape = id::String},
    {.name = "RootId", .shape = id::String},
    {.name = "DriftInformation", .shape = id::StackDriftInformationSummary},
    {.name = "LastOperations", .shape = id::LastOperations},
};
constexpr Member Stacks[] = {
    {.name = "member", .shape = id::Stack},
};
constexpr Member StageList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member Tags[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TemplateParameter[] = {
    {.name = "ParameterKey", .shape = id::String},
    {.name = "DefaultValue", .shape = id::String},
    {.name = "NoEcho", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
};
constexpr Member TemplateParameters[] = {
    {.name = "member", .shape = id::TemplateParameter},
};
constexpr Member TemplateSummaryConfig[] = {
    {.name = "TreatUnrecognizedResourceTypesAsWarnings", .shape = id::Boolean},
};
constexpr Member TransformsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member UpdateStackInput[] = {
    {.name = "StackName", .shape = id::String, .required = true},
    {.name = "TemplateBody", .shape = id::String},
    {.name = "TemplateURL", .shape = id::String},
    {.name = "UsePreviousTemplate", .shape = id::Boolean},
    {.name = "StackPolicyDuringUpdateBody", .shape = id::String},
    {.name = "StackPolicyDuringUpdateURL", .shape = id::String},
    {.name = "Parameters", .shape = id::Parameters},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "ResourceTypes", .shape = id::ResourceTypes},
    {.name = "RoleARN", .shape = id::String},
    {.name = "RollbackConfiguration", .shape = id::RollbackConfiguration},
    {.name = "StackPolicyBody", .shape = id::String},
    {.name = "StackPolicyURL", .shape = id::String},
    {.name = "NotificationARNs", .shape = id::NotificationARNs},
    {.name = "Tags", .shape = id::Tags},
    {.name = "DisableRollback", .shape = id::Boolean},
    {.name = "ClientRequestToken", .shape = id::String},
    {.name = "RetainExceptOnCreate", .shape = id::Boolean},
};
constexpr Member UpdateStackOutput[] = {
    {.name = "StackId", .shape = id::String},
    {.name = "OperationId", .shape = id::String},
};
constexpr Member UpdateTerminationProtectionInput[] = {
    {.name = "EnableTerminationProtection", .shape = id::Boolean, .required = true},
    {.name = "StackName", .shape = id::String, .required = true},
};
constexpr Member UpdateTerminationProtectionOutput[] = {
    {.name = "StackId", .shape = id::String},
};
constexpr Member ValidateTemplateInput[] = {
    {.name = "TemplateBody", .shape = id::String},
    {.name = "TemplateURL", .shape = id::String},
};
constexpr Member ValidateTemplateOutput[] = {
    {.name = "Parameters", .shape = id::TemplateParameters},
    {.name = "Description", .shape = id::String},
    {.name = "Capabilities", .shape = id::Capabilities},
    {.name = "CapabilitiesReason", .shape = id::String},
    {.name = "DeclaredTransforms", .shape = id::TransformsList},
};
constexpr Member Warnings[] = {
    {.name = "UnrecognizedResourceTypes", .shape = id::ResourceTypes},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AllowedValues", .type = Type::kList, .members = members::AllowedValues},
    {.name = "AlreadyExistsException", .error = true, .sender_fault = true, .status = 400},
    {.name = "AutoDeployment", .members = members::AutoDeployment},
    {.name = "CancelUpdateStackInput", .members = members::CancelUpdateStackInput},
    {.name = "Capabilities", .type = Type::kList, .members = members::Capabilities},
    {.name = "Change", .members = members::Change},
    {.name = "ChangeSetNotFoundException", .error = true, .sender_fault = true, .status = 404,
     .error_code = "ChangeSetNotFound"},
    {.name = "ChangeSetSummaries", .type = Type::kList, .members = members::ChangeSetSummaries},
    {.name = "ChangeSetSummary", .members = members::ChangeSetSummary},
    {.name = "Changes", .type = Type::kList, .members = members::Changes},
    {.name = "ContinueUpdateRollbackInput", .members = members::ContinueUpdateRollbackInput},
    {.name = "ContinueUpdateRollbackOutput"},
    {.name = "CreateChangeSetInput", .members = members::CreateChangeSetInput},
    {.name = "CreateChangeSetOutput", .members = members::CreateChangeSetOutput},
    {.name = "CreateStackInput", .members = members::CreateStackInput},
    {.name = "CreateStackOutput", .members = members::CreateStackOutput},
    {.name = "DeleteChangeSetInput", .members = members::DeleteChangeSetInput},
    {.name = "DeleteChangeSetOutput"},
    {.name = "DeleteStackInput", .members = members::DeleteStackInput},
    {.name = "DescribeChangeSetInput", .members = members::DescribeChangeSetInput},
    {.name = "DescribeChangeSetOutput", .members = members::DescribeChangeSetOutput},
    {.name = "DescribeEventsInput", .members = members::DescribeEventsInput},
    {.name = "DescribeEventsOutput", .members = members::DescribeEventsOutput},
    {.name = "DescribeStackDriftDetectionStatusInput",
     .members = members::DescribeStackDriftDetectionStatusInput},
    {.name = "DescribeStackDriftDetectionStatusOutput",
     .members = members::DescribeStackDriftDetectionStatusOutput},
    {.name = "DescribeStackEventsInput", .members = members::DescribeStackEventsInput},
    {.name = "DescribeStackEventsOutput", .members = members::DescribeStackEventsOutput},
    {.name = "DescribeStackResourceDriftsInput",
     .members = members::DescribeStackResourceDriftsInput},
    {.name = "DescribeStackResourceDriftsOutput",
     .members = members::DescribeStackResourceDriftsOutput},
    {.name = "DescribeStackResourceInput", .members = members::DescribeStackResourceInput},
    {.name = "DescribeStackResourceOutput", .members = members::DescribeStackResourceOutput},
    {.name = "DescribeStackResourcesInput", .members = members::DescribeStackResourcesInput},
    {.name = "DescribeStackResourcesOutput", .members = members::DescribeStackResourcesOutput},
    {.name = "DescribeStackSetInput", .members = members::DescribeStackSetInput},
    {.name = "DescribeStackSetOutput", .members = members::DescribeStackSetOutput},
    {.name = "DescribeStacksInput", .members = members::DescribeStacksInput},
    {.name = "DescribeStacksOutput", .members = members::DescribeStacksOutput},
    {.name = "DetectStackDriftInput", .members = members::DetectStackDriftInput},
    {.name = "DetectStackDriftOutput", .members = members::DetectStackDriftOutput},
    {.name = "DetectStackResourceDriftInput", .members = members::DetectStackResourceDriftInput},
    {.name = "DetectStackResourceDriftOutput", .members = members::DetectStackResourceDriftOutput},
    {.name = "EventFilter", .members = members::EventFilter},
    {.name = "ExecuteChangeSetInput", .members = members::ExecuteChangeSetInput},
    {.name = "ExecuteChangeSetOutput"},
    {.name = "Export", .members = members::Export},
    {.name = "Exports", .type = Type::kList, .members = members::Exports},
    {.name = "GetStackPolicyInput", .members = members::GetStackPolicyInput},
    {.name = "GetStackPolicyOutput", .members = members::GetStackPolicyOutput},
    {.name = "GetTemplateInput", .members = members::GetTemplateInput},
    {.name = "GetTemplateOutput", .members = members::GetTemplateOutput},
    {.name = "GetTemplateSummaryInput", .members = members::GetTemplateSummaryInput},
    {.name = "GetTemplateSummaryOutput", .members = members::GetTemplateSummaryOutput},
    {.name = "InsufficientCapabilitiesException", .error = true, .sender_fault = true,
     .status = 400},
    {.name = "InvalidChangeSetStatusException", .error = true, .sender_fault = true, .status = 400,
     .error_code = "InvalidChangeSetStatus"},
    {.name = "LastOperations", .type = Type::kList, .members = members::LastOperations},
    {.name = "LimitExceededException", .error = true, .sender_fault = true, .status = 400},
    {.name = "ListChangeSetsInput", .members = members::ListChangeSetsInput},
    {.name = "ListChangeSetsOutput", .members = members::ListChangeSetsOutput},
    {.name = "ListExportsInput", .members = members::ListExportsInput},
    {.name = "ListExportsOutput", .members = members::ListExportsOutput},
    {.name = "ListStackInstancesInput", .members = members::ListStackInstancesInput},
    {.name = "ListStackInstancesOutput", .members = members::ListStackInstancesOutput},
    {.name = "ListStackResourcesInput", .members = members::ListStackResourcesInput},
    {.name = "ListStackResourcesOutput", .members = members::ListStackResourcesOutput},
    {.name = "ListStacksInput", .members = members::ListStacksInput},
    {.name = "ListStacksOutput", .members = members::ListStacksOutput},
    {.name = "LiveResourceDrift", .members = members::LiveResourceDrift},
    {.name = "LogicalResourceIds", .type = Type::kList, .members = members::LogicalResourceIds},
    {.name = "ManagedExecution", .members = members::ManagedExecution},
    {.name = "ModuleInfo", .members = members::ModuleInfo},
    {.name = "NotificationARNs", .type = Type::kList, .members = members::NotificationARNs},
    {.name = "OperationEntry", .members = members::OperationEntry},
    {.name = "OperationEvent", .members = members::OperationEvent},
    {.name = "OperationEvents", .type = Type::kList, .members = members::OperationEvents},
    {.name = "OrganizationalUnitIdList", .type = Type::kList,
     .members = members::OrganizationalUnitIdList},
    {.name = "Output", .members = members::Output},
    {.name = "Outputs", .type = Type::kList, .members = members::Outputs},
    {.name = "Parameter", .members = members::Parameter},
    {.name = "ParameterConstraints", .members = members::ParameterConstraints},
    {.name = "ParameterDeclaration", .members = members::ParameterDeclaration},
    {.name = "ParameterDeclarations", .type = Type::kList,
     .members = members::ParameterDeclarations},
    {.name = "Parameters", .type = Type::kList, .members = members::Parameters},
    {.name = "PhysicalResourceIdContext", .type = Type::kList,
     .members = members::PhysicalResourceIdContext},
    {.name = "PhysicalResourceIdContextKeyValuePair",
     .members = members::PhysicalResourceIdContextKeyValuePair},
    {.name = "PropertyDifference", .members = members::PropertyDifference},
    {.name = "PropertyDifferences", .type = Type::kList, .members = members::PropertyDifferences},
    {.name = "RegionList", .type = Type::kList, .members = members::RegionList},
    {.name = "ResourceChange", .members = members::ResourceChange},
    {.name = "ResourceChangeDetail", .members = members::ResourceChangeDetail},
    {.name = "ResourceChangeDetails", .type = Type::kList,
     .members = members::ResourceChangeDetails},
    {.name = "ResourceDriftIgnoredAttribute", .members = members::ResourceDriftIgnoredAttribute},
    {.name = "ResourceDriftIgnoredAttributes", .type = Type::kList,
     .members = members::ResourceDriftIgnoredAttributes},
    {.name = "ResourceIdentifierProperties", .type = Type::kMap,
     .members = members::ResourceIdentifierProperties},
    {.name = "ResourceIdentifierSummaries", .type = Type::kList,
     .members = members::ResourceIdentifierSummaries},
    {.name = "ResourceIdentifierSummary", .members = members::ResourceIdentifierSummary},
    {.name = "ResourceIdentifiers", .type = Type::kList, .members = members::ResourceIdentifiers},
    {.name = "ResourceTargetDefinition", .members = members::ResourceTargetDefinition},
    {.name = "ResourceToImport", .members = members::ResourceToImport},
    {.name = "ResourceTypes", .type = Type::kList, .members = members::ResourceTypes},
    {.name = "ResourcesToImport", .type = Type::kList, .members = members::ResourcesToImport},
    {.name = "ResourcesToSkip", .type = Type::kList, .members = members::ResourcesToSkip},
    {.name = "RetainResources", .type = Type::kList, .members = members::RetainResources},
    {.name = "RollbackConfiguration", .members = members::RollbackConfiguration},
    {.name = "RollbackStackInput", .members = members::RollbackStackInput},
    {.name = "RollbackStackOutput", .members = members::RollbackStackOutput},
    {.name = "RollbackTrigger", .members = members::RollbackTrigger},
    {.name = "RollbackTriggers", .type = Type::kList, .members = members::RollbackTriggers},
    {.name = "Scope", .type = Type::kList, .members = members::Scope},
    {.name = "SetStackPolicyInput", .members = members::SetStackPolicyInput},
    {.name = "Stack", .members = members::Stack},
    {.name = "StackDriftInformation", .members = members::StackDriftInformation},
    {.name = "StackDriftInformationSummary", .members = members::StackDriftInformationSummary},
    {.name = "StackEvent", .members = members::StackEvent},
    {.name = "StackEvents", .type = Type::kList, .members = members::StackEvents},
    {.name = "StackInstanceComprehensiveStatus",
     .members = members::StackInstanceComprehensiveStatus},
    {.name = "StackInstanceFilter", .members = members::StackInstanceFilter},
    {.name = "StackInstanceFilters", .type = Type::kList,
     .members = members::StackInstanceFilters},
    {.name = "StackInstanceSummaries", .type = Type::kList,
     .members = members::StackInstanceSummaries},
    {.name = "StackInstanceSummary", .members = members::StackInstanceSummary},
    {.name = "StackResource", .members = members::StackResource},
    {.name = "StackResourceDetail", .members = members::StackResourceDetail},
    {.name = "StackResourceDrift", .members = members::StackResourceDrift},
    {.name = "StackResourceDriftInformation", .members = members::StackResourceDriftInformation},
    {.name = "StackResourceDriftInformationSummary",
     .members = members::StackResourceDriftInformationSummary},
    {.name = "StackResourceDriftStatusFilters", .type = Type::kList,
     .members = members::StackResourceDriftStatusFilters},
    {.name = "StackResourceDrifts", .type = Type::kList, .members = members::StackResourceDrifts},
    {.name = "StackResourceSummaries", .type = Type::kList,
     .members = members::StackResourceSummaries},
    {.name = "StackResourceSummary", .members = members::StackResourceSummary},
    {.name = "StackResources", .type = Type::kList, .members = members::StackResources},
    {.name = "StackSet", .members = members::StackSet},
    {.name = "StackSetARNList", .type = Type::kList, .members = members::StackSetARNList},
    {.name = "StackSetDriftDetectionDetails", .members = members::StackSetDriftDetectionDetails},
    {.name = "StackSetNotFoundException", .error = true, .sender_fault = true, .status = 404},
    {.name = "StackStatusFilter", .type = Type::kList, .members = members::StackStatusFilter},
    {.name = "StackSummaries", .type = Type::kList, .members = members::StackSummaries},
    {.name = "StackSummary", .members = members::StackSummary},
    {.name = "Stacks", .type = Type::kList, .members = members::Stacks},
    {.name = "StageList", .type = Type::kList, .members = members::StageList},
    {.name = "Tag", .members = members::Tag},
    {.name = "Tags", .type = Type::kList, .members = members::Tags},
    {.name = "TemplateParameter", .members = members::TemplateParameter},
    {.name = "TemplateParameters", .type = Type::kList, .members = members::TemplateParameters},
    {.name = "TemplateSummaryConfig", .members = members::TemplateSummaryConfig},
    {.name = "TokenAlreadyExistsException", .error = true, .sender_fault = true, .status = 400},
    {.name = "TransformsList", .type = Type::kList, .members = members::TransformsList},
    {.name = "UpdateStackInput", .members = members::UpdateStackInput},
    {.name = "UpdateStackOutput", .members = members::UpdateStackOutput},
    {.name = "UpdateTerminationProtectionInput",
     .members = members::UpdateTerminationProtectionInput},
    {.name = "UpdateTerminationProtectionOutput",
     .members = members::UpdateTerminationProtectionOutput},
    {.name = "ValidateTemplateInput", .members = members::ValidateTemplateInput},
    {.name = "ValidateTemplateOutput", .members = members::ValidateTemplateOutput},
    {.name = "Warnings", .members = members::Warnings},
};

namespace errors {
constexpr uint16_t CancelUpdateStack[] = {id::TokenAlreadyExistsException};
constexpr uint16_t ContinueUpdateRollback[] = {id::TokenAlreadyExistsException};
constexpr uint16_t CreateChangeSet[] = {id::AlreadyExistsException,
    id::InsufficientCapabilitiesException, id::LimitExceededException};
constexpr uint16_t CreateStack[] = {id::LimitExceededException, id::AlreadyExistsException,
    id::TokenAlreadyExistsException, id::InsufficientCapabilitiesException};
constexpr uint16_t DeleteChangeSet[] = {id::InvalidChangeSetStatusException};
constexpr uint16_t DeleteStack[] = {id::TokenAlreadyExistsException};
constexpr uint16_t DescribeChangeSet[] = {id::ChangeSetNotFoundException};
constexpr uint16_t DescribeStackSet[] = {id::StackSetNotFoundException};
constexpr uint16_t ExecuteChangeSet[] = {id::InvalidChangeSetStatusException,
    id::ChangeSetNotFoundException, id::InsufficientCapabilitiesException,
    id::TokenAlreadyExistsException};
constexpr uint16_t GetTemplate[] = {id::ChangeSetNotFoundException};
constexpr uint16_t GetTemplateSummary[] = {id::StackSetNotFoundException};
constexpr uint16_t ListStackInstances[] = {id::StackSetNotFoundException};
constexpr uint16_t RollbackStack[] = {id::TokenAlreadyExistsException};
constexpr uint16_t UpdateStack[] = {id::InsufficientCapabilitiesException,
    id::TokenAlreadyExistsException};
}  // namespace errors

namespace words {
constexpr std::string_view Changes[] = {"Changes"};
constexpr std::string_view Exports[] = {"Exports"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view OperationEvents[] = {"OperationEvents"};
constexpr std::string_view StackEvents[] = {"StackEvents"};
constexpr std::string_view StackResourceSummaries[] = {"StackResourceSummaries"};
constexpr std::string_view StackSummaries[] = {"StackSummaries"};
constexpr std::string_view Stacks[] = {"Stacks"};
constexpr std::string_view Summaries[] = {"Summaries"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeChangeSet =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Changes};
constexpr Pagination DescribeEvents =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::OperationEvents};
constexpr Pagination DescribeStackEvents =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::StackEvents};
constexpr Pagination DescribeStacks =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Stacks};
constexpr Pagination ListChangeSets =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Summaries};
constexpr Pagination ListExports =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Exports};
constexpr Pagination ListStackInstances =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Summaries};
constexpr Pagination ListStackResources =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::StackResourceSummaries};
constexpr Pagination ListStacks =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::StackSummaries};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CancelUpdateStack", .input = id::CancelUpdateStackInput,
     .errors = errors::CancelUpdateStack},
    {.name = "ContinueUpdateRollback", .input = id::ContinueUpdateRollbackInput,
     .output = id::ContinueUpdateRollbackOutput, .result_wrapper = "ContinueUpdateRollbackResult",
     .errors = errors::ContinueUpdateRollback},
    {.name = "CreateChangeSet", .input = id::CreateChangeSetInput,
     .output = id::CreateChangeSetOutput, .result_wrapper = "CreateChangeSetResult",
     .errors = errors::CreateChangeSet},
    {.name = "CreateStack", .input = id::CreateStackInput, .output = id::CreateStackOutput,
     .result_wrapper = "CreateStackResult", .errors = errors::CreateStack},
    {.name = "DeleteChangeSet", .input = id::DeleteChangeSetInput,
     .output = id::DeleteChangeSetOutput, .result_wrapper = "DeleteChangeSetResult",
     .errors = errors::DeleteChangeSet},
    {.name = "DeleteStack", .input = id::DeleteStackInput, .errors = errors::DeleteStack},
    {.name = "DescribeChangeSet", .input = id::DescribeChangeSetInput,
     .output = id::DescribeChangeSetOutput, .result_wrapper = "DescribeChangeSetResult",
     .errors = errors::DescribeChangeSet, .pagination = &pages::DescribeChangeSet},
    {.name = "DescribeEvents", .input = id::DescribeEventsInput,
     .output = id::DescribeEventsOutput, .result_wrapper = "DescribeEventsResult",
     .pagination = &pages::DescribeEvents},
    {.name = "DescribeStackDriftDetectionStatus",
     .input = id::DescribeStackDriftDetectionStatusInput,
     .output = id::DescribeStackDriftDetectionStatusOutput,
     .result_wrapper = "DescribeStackDriftDetectionStatusResult"},
    {.name = "DescribeStackEvents", .input = id::DescribeStackEventsInput,
     .output = id::DescribeStackEventsOutput, .result_wrapper = "DescribeStackEventsResult",
     .pagination = &pages::DescribeStackEvents},
    {.name = "DescribeStackResource", .input = id::DescribeStackResourceInput,
     .output = id::DescribeStackResourceOutput, .result_wrapper = "DescribeStackResourceResult"},
    {.name = "DescribeStackResourceDrifts", .input = id::DescribeStackResourceDriftsInput,
     .output = id::DescribeStackResourceDriftsOutput,
     .result_wrapper = "DescribeStackResourceDriftsResult"},
    {.name = "DescribeStackResources", .input = id::DescribeStackResourcesInput,
     .output = id::DescribeStackResourcesOutput, .result_wrapper = "DescribeStackResourcesResult"},
    {.name = "DescribeStackSet", .input = id::DescribeStackSetInput,
     .output = id::DescribeStackSetOutput, .result_wrapper = "DescribeStackSetResult",
     .errors = errors::DescribeStackSet},
    {.name = "DescribeStacks", .input = id::DescribeStacksInput,
     .output = id::DescribeStacksOutput, .result_wrapper = "DescribeStacksResult",
     .pagination = &pages::DescribeStacks},
    {.name = "DetectStackDrift", .input = id::DetectStackDriftInput,
     .output = id::DetectStackDriftOutput, .result_wrapper = "DetectStackDriftResult"},
    {.name = "DetectStackResourceDrift", .input = id::DetectStackResourceDriftInput,
     .output = id::DetectStackResourceDriftOutput,
     .result_wrapper = "DetectStackResourceDriftResult"},
    {.name = "ExecuteChangeSet", .input = id::ExecuteChangeSetInput,
     .output = id::ExecuteChangeSetOutput, .result_wrapper = "ExecuteChangeSetResult",
     .errors = errors::ExecuteChangeSet},
    {.name = "GetStackPolicy", .input = id::GetStackPolicyInput,
     .output = id::GetStackPolicyOutput, .result_wrapper = "GetStackPolicyResult"},
    {.name = "GetTemplate", .input = id::GetTemplateInput, .output = id::GetTemplateOutput,
     .result_wrapper = "GetTemplateResult", .errors = errors::GetTemplate},
    {.name = "GetTemplateSummary", .input = id::GetTemplateSummaryInput,
     .output = id::GetTemplateSummaryOutput, .result_wrapper = "GetTemplateSummaryResult",
     .errors = errors::GetTemplateSummary},
    {.name = "ListChangeSets", .input = id::ListChangeSetsInput,
     .output = id::ListChangeSetsOutput, .result_wrapper = "ListChangeSetsResult",
     .pagination = &pages::ListChangeSets},
    {.name = "ListExports", .input = id::ListExportsInput, .output = id::ListExportsOutput,
     .result_wrapper = "ListExportsResult", .pagination = &pages::ListExports},
    {.name = "ListStackInstances", .input = id::ListStackInstancesInput,
     .output = id::ListStackInstancesOutput, .result_wrapper = "ListStackInstancesResult",
     .errors = errors::ListStackInstances, .pagination = &pages::ListStackInstances},
    {.name = "ListStackResources", .input = id::ListStackResourcesInput,
     .output = id::ListStackResourcesOutput, .result_wrapper = "ListStackResourcesResult",
     .pagination = &pages::ListStackResources},
    {.name = "ListStacks", .input = id::ListStacksInput, .output = id::ListStacksOutput,
     .result_wrapper = "ListStacksResult", .pagination = &pages::ListStacks},
    {.name = "RollbackStack", .input = id::RollbackStackInput, .output = id::RollbackStackOutput,
     .result_wrapper = "RollbackStackResult", .errors = errors::RollbackStack},
    {.name = "SetStackPolicy", .input = id::SetStackPolicyInput},
    {.name = "UpdateStack", .input = id::UpdateStackInput, .output = id::UpdateStackOutput,
     .result_wrapper = "UpdateStackResult", .errors = errors::UpdateStack},
    {.name = "UpdateTerminationProtection", .input = id::UpdateTerminationProtectionInput,
     .output = id::UpdateTerminationProtectionOutput,
     .result_wrapper = "UpdateTerminationProtectionResult"},
    {.name = "ValidateTemplate", .input = id::ValidateTemplateInput,
     .output = id::ValidateTemplateOutput, .result_wrapper = "ValidateTemplateResult"},
};

}  // namespace

constexpr Service kCloudformation =
    {.name = "cloudformation", .id = "CloudFormation", .endpoint_prefix = "cloudformation",
     .signing_name = "cloudformation", .api_version = "2010-05-15", .protocol = Protocol::kQuery,
     .xml_namespace = "http://cloudformation.amazonaws.com/doc/2010-05-15/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
