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
  SensitiveString,
  String,
  Timestamp,
  AppSyncParameters,
  AwsVpcConfiguration,
  BatchArrayProperties,
  BatchParameters,
  BatchRetryStrategy,
  CapacityProviderStrategy,
  CapacityProviderStrategyItem,
  ConcurrentModificationException,
  CreateEventBusRequest,
  CreateEventBusResponse,
  DeadLetterConfig,
  DeleteEventBusRequest,
  DeleteRuleRequest,
  DescribeRuleRequest,
  DescribeRuleResponse,
  EcsParameters,
  EventResourceList,
  HeaderParametersMap,
  HttpParameters,
  InputTransformer,
  InternalException,
  InvalidEventPatternException,
  InvalidStateException,
  KinesisParameters,
  LimitExceededException,
  ListRulesRequest,
  ListRulesResponse,
  ListTargetsByRuleRequest,
  ListTargetsByRuleResponse,
  LogConfig,
  ManagedRuleException,
  NetworkConfiguration,
  OperationDisabledException,
  PathParameterList,
  PlacementConstraint,
  PlacementConstraints,
  PlacementStrategies,
  PlacementStrategy,
  PutEventsRequest,
  PutEventsRequestEntry,
  PutEventsRequestEntryList,
  PutEventsResponse,
  PutEventsResultEntry,
  PutEventsResultEntryList,
  PutRuleRequest,
  PutRuleResponse,
  PutTargetsRequest,
  PutTargetsResponse,
  PutTargetsResultEntry,
  PutTargetsResultEntryList,
  QueryStringParametersMap,
  RedshiftDataParameters,
  RemoveTargetsRequest,
  RemoveTargetsResponse,
  RemoveTargetsResultEntry,
  RemoveTargetsResultEntryList,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  RetryPolicy,
  Rule,
  RuleResponseList,
  RunCommandParameters,
  RunCommandTarget,
  RunCommandTargetValues,
  RunCommandTargets,
  SageMakerPipelineParameter,
  SageMakerPipelineParameterList,
  SageMakerPipelineParameters,
  Sqls,
  SqsParameters,
  StringList,
  Tag,
  TagList,
  Target,
  TargetIdList,
  TargetList,
  TestEventPatternRequest,
  TestEventPatternResponse,
  TransformerPaths,
};
}  // namespace id

namespace members {
constexpr Member AppSyncParameters[] = {
    {.name = "GraphQLOperation", .shape = id::SensitiveString},
};
constexpr Member AwsVpcConfiguration[] = {
    {.name = "Subnets", .shape = id::StringList, .required = true},
    {.name = "SecurityGroups", .shape = id::StringList},
    {.name = "AssignPublicIp", .shape = id::String},
};
constexpr Member BatchArrayProperties[] = {
    {.name = "Size", .shape = id::Integer},
};
constexpr Member BatchParameters[] = {
    {.name = "JobDefinition", .shape = id::String, .required = true},
    {.name = "JobName", .shape = id::String, .required = true},
    {.name = "ArrayProperties", .shape = id::BatchArrayProperties},
    {.name = "RetryStrategy", .shape = id::BatchRetryStrategy},
};
constexpr Member BatchRetryStrategy[] = {
    {.name = "Attempts", .shape = id::Integer},
};
constexpr Member CapacityProviderStrategy[] = {
    {.name = "member", .shape = id::CapacityProviderStrategyItem},
};
constexpr Member CapacityProviderStrategyItem[] = {
    {.name = "capacityProvider", .shape = id::String, .required = true},
    {.name = "weight", .shape = id::Integer},
    {.name = "base", .shape = id::Integer},
};
constexpr Member CreateEventBusRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "EventSourceName", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "KmsKeyIdentifier", .shape = id::String},
    {.name = "DeadLetterConfig", .shape = id::DeadLetterConfig},
    {.name = "LogConfig", .shape = id::LogConfig},
    {.name = "Tags", .shape = id::TagList},
};
constexpr Member CreateEventBusResponse[] = {
    {.name = "EventBusArn", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "KmsKeyIdentifier", .shape = id::String},
    {.name = "DeadLetterConfig", .shape = id::DeadLetterConfig},
    {.name = "LogConfig", .shape = id::LogConfig},
};
constexpr Member DeadLetterConfig[] = {
    {.name = "Arn", .shape = id::String},
};
constexpr Member DeleteEventBusRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
};
constexpr Member DeleteRuleRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "EventBusName", .shape = id::String},
    {.name = "Force", .shape = id::Boolean},
};
constexpr Member DescribeRuleRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "EventBusName", .shape = id::String},
};
constexpr Member DescribeRuleResponse[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "EventPattern", .shape = id::String},
    {.name = "ScheduleExpression", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "RoleArn", .shape = id::String},
    {.name = "ManagedBy", .shape = id::String},
    {.name = "EventBusName", .shape = id::String},
    {.name = "CreatedBy", .shape = id::String},
};
constexpr Member EcsParameters[] = {
    {.name = "TaskDefinitionArn", .shape = id::String, .required = true},
    {.name = "TaskCount", .shape = id::Integer},
    {.name = "LaunchType", .shape = id::String},
    {.name = "NetworkConfiguration", .shape = id::NetworkConfiguration},
    {.name = "PlatformVersion", .shape = id::String},
    {.name = "Group", .shape = id::String},
    {.name = "CapacityProviderStrategy", .shape = id::CapacityProviderStrategy},
    {.name = "EnableECSManagedTags", .shape = id::Boolean},
    {.name = "EnableExecuteCommand", .shape = id::Boolean},
    {.name = "PlacementConstraints", .shape = id::PlacementConstraints},
    {.name = "PlacementStrategy", .shape = id::PlacementStrategies},
    {.name = "PropagateTags", .shape = id::String},
    {.name = "ReferenceId", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
};
constexpr Member EventResourceList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member HeaderParametersMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member HttpParameters[] = {
    {.name = "PathParameterValues", .shape = id::PathParameterList},
    {.name = "HeaderParameters", .shape = id::HeaderParametersMap},
    {.name = "QueryStringParameters", .shape = id::QueryStringParametersMap},
};
constexpr Member InputTransformer[] = {
    {.name = "InputPathsMap", .shape = id::TransformerPaths},
    {.name = "InputTemplate", .shape = id::String, .required = true},
};
constexpr Member KinesisParameters[] = {
    {.name = "PartitionKeyPath", .shape = id::String, .required = true},
};
constexpr Member ListRulesRequest[] = {
    {.name = "NamePrefix", .shape = id::String},
    {.name = "EventBusName", .shape = id::String},
    {.name = "NextToken", .shape = id::String},
    {.name = "Limit", .shape = id::Integer},
};
constexpr Member ListRulesResponse[] = {
    {.name = "Rules", .shape = id::RuleResponseList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListTargetsByRuleRequest[] = {
    {.name = "Rule", .shape = id::String, .required = true},
    {.name = "EventBusName", .shape = id::String},
    {.name = "NextToken", .shape = id::String},
    {.name = "Limit", .shape = id::Integer},
};
constexpr Member ListTargetsByRuleResponse[] = {
    {.name = "Targets", .shape = id::TargetList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member LogConfig[] = {
    {.name = "IncludeDetail", .shape = id::String},
    {.name = "Level", .shape = id::String},
};
constexpr Member NetworkConfiguration[] = {
    {.name = "awsvpcConfiguration", .shape = id::AwsVpcConfiguration},
};
constexpr Member PathParameterList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PlacementConstraint[] = {
    {.name = "type", .shape = id::String},
    {.name = "expression", .shape = id::String},
};
constexpr Member PlacementConstraints[] = {
    {.name = "member", .shape = id::PlacementConstraint},
};
constexpr Member PlacementStrategies[] = {
    {.name = "member", .shape = id::PlacementStrategy},
};
constexpr Member PlacementStrategy[] = {
    {.name = "type", .shape = id::String},
    {.name = "field", .shape = id::String},
};
constexpr Member PutEventsRequest[] = {
    {.name = "Entries", .shape = id::PutEventsRequestEntryList, .required = true},
    {.name = "EndpointId", .shape = id::String},
};
constexpr Member PutEventsRequestEntry[] = {
    {.name = "Time", .shape = id::Timestamp},
    {.name = "Source", .shape = id::String},
    {.name = "Resources", .shape = id::EventResourceList},
    {.name = "DetailType", .shape = id::String},
    {.name = "Detail", .shape = id::String},
    {.name = "EventBusName", .shape = id::String},
    {.name = "TraceHeader", .shape = id::String},
};
constexpr Member PutEventsRequestEntryList[] = {
    {.name = "member", .shape = id::PutEventsRequestEntry},
};
constexpr Member PutEventsResponse[] = {
    {.name = "FailedEntryCount", .shape = id::Integer},
    {.name = "Entries", .shape = id::PutEventsResultEntryList},
};
constexpr Member PutEventsResultEntry[] = {
    {.name = "EventId", .shape = id::String},
    {.name = "ErrorCode", .shape = id::String},
    {.name = "ErrorMessage", .shape = id::String},
};
constexpr Member PutEventsResultEntryList[] = {
    {.name = "member", .shape = id::PutEventsResultEntry},
};
constexpr Member PutRuleRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "ScheduleExpression", .shape = id::String},
    {.name = "EventPattern", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "RoleArn", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
    {.name = "EventBusName", .shape = id::String},
};
constexpr Member PutRuleResponse[] = {
    {.name = "RuleArn", .shape = id::String},
};
constexpr Member PutTargetsRequest[] = {
    {.name = "Rule", .shape = id::String, .required = true},
    {.name = "EventBusName", .shape = id::String},
    {.name = "Targets", .shape = id::TargetList, .required = true},
};
constexpr Member PutTargetsResponse[] = {
    {.name = "FailedEntryCount", .shape = id::Integer},
    {.name = "FailedEntries", .shape = id::PutTargetsResultEntryList},
};
constexpr Member PutTargetsResultEntry[] = {
    {.name = "TargetId", .shape = id::String},
    {.name = "ErrorCode", .shape = id::String},
    {.name = "ErrorMessage", .shape = id::String},
};
constexpr Member PutTargetsResultEntryList[] = {
    {.name = "member", .shape = id::PutTargetsResultEntry},
};
constexpr Member QueryStringParametersMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member RedshiftDataParameters[] = {
    {.name = "SecretManagerArn", .shape = id::String},
    {.name = "Database", .shape = id::String, .required = true},
    {.name = "DbUser", .shape = id::String},
    {.name = "Sql", .shape = id::SensitiveString},
    {.name = "StatementName", .shape = id::String},
    {.name = "WithEvent", .shape = id::Boolean},
    {.name = "Sqls", .shape = id::Sqls},
};
constexpr Member RemoveTargetsRequest[] = {
    {.name = "Rule", .shape = id::String, .required = true},
    {.name = "EventBusName", .shape = id::String},
    {.name = "Ids", .shape = id::TargetIdList, .required = true},
    {.name = "Force", .shape = id::Boolean},
};
constexpr Member RemoveTargetsResponse[] = {
    {.name = "FailedEntryCount", .shape = id::Integer},
    {.name = "FailedEntries", .shape = id::RemoveTargetsResultEntryList},
};
constexpr Member RemoveTargetsResultEntry[] = {
    {.name = "TargetId", .shape = id::String},
    {.name = "ErrorCode", .shape = id::String},
    {.name = "ErrorMessage", .shape = id::String},
};
constexpr Member RemoveTargetsResultEntryList[] = {
    {.name = "member", .shape = id::RemoveTargetsResultEntry},
};
constexpr Member RetryPolicy[] = {
    {.name = "MaximumRetryAttempts", .shape = id::Integer},
    {.name = "MaximumEventAgeInSeconds", .shape = id::Integer},
};
constexpr Member Rule[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "EventPattern", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "ScheduleExpression", .shape = id::String},
    {.name = "RoleArn", .shape = id::String},
    {.name = "ManagedBy", .shape = id::String},
    {.name = "EventBusName", .shape = id::String},
};
constexpr Member RuleResponseList[] = {
    {.name = "member", .shape = id::Rule},
};
constexpr Member RunCommandParameters[] = {
    {.name = "RunCommandTargets", .shape = id::RunCommandTargets, .required = true},
};
constexpr Member RunCommandTarget[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Values", .shape = id::RunCommandTargetValues, .required = true},
};
constexpr Member RunCommandTargetValues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RunCommandTargets[] = {
    {.name = "member", .shape = id::RunCommandTarget},
};
constexpr Member SageMakerPipelineParameter[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member SageMakerPipelineParameterList[] = {
    {.name = "member", .shape = id::SageMakerPipelineParameter},
};
constexpr Member SageMakerPipelineParameters[] = {
    {.name = "PipelineParameterList", .shape = id::SageMakerPipelineParameterList},
};
constexpr Member Sqls[] = {
    {.name = "member", .shape = id::SensitiveString},
};
constexpr Member SqsParameters[] = {
    {.name = "MessageGroupId", .shape = id::String},
};
constexpr Member StringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member Target[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Arn", .shape = id::String, .required = true},
    {.name = "RoleArn", .shape = id::String},
    {.name = "Input", .shape = id::String},
    {.name = "InputPath", .shape = id::String},
    {.name = "InputTransformer", .shape = id::InputTransformer},
    {.name = "KinesisParameters", .shape = id::KinesisParameters},
    {.name = "RunCommandParameters", .shape = id::RunCommandParameters},
    {.name = "EcsParameters", .shape = id::EcsParameters},
    {.name = "BatchParameters", .shape = id::BatchParameters},
    {.name = "SqsParameters", .shape = id::SqsParameters},
    {.name = "HttpParameters", .shape = id::HttpParameters},
    {.name = "RedshiftDataParameters", .shape = id::RedshiftDataParameters},
    {.name = "SageMakerPipelineParameters", .shape = id::SageMakerPipelineParameters},
    {.name = "DeadLetterConfig", .shape = id::DeadLetterConfig},
    {.name = "RetryPolicy", .shape = id::RetryPolicy},
    {.name = "AppSyncParameters", .shape = id::AppSyncParameters},
};
constexpr Member TargetIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TargetList[] = {
    {.name = "member", .shape = id::Target},
};
constexpr Member TestEventPatternRequest[] = {
    {.name = "EventPattern", .shape = id::String, .required = true},
    {.name = "Event", .shape = id::String, .required = true},
};
constexpr Member TestEventPatternResponse[] = {
    {.name = "Result", .shape = id::Boolean},
};
constexpr Member TransformerPaths[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AppSyncParameters", .members = members::AppSyncParameters},
    {.name = "AwsVpcConfiguration", .members = members::AwsVpcConfiguration},
    {.name = "BatchArrayProperties", .members = members::BatchArrayProperties},
    {.name = "BatchParameters", .members = members::BatchParameters},
    {.name = "BatchRetryStrategy", .members = members::BatchRetryStrategy},
    {.name = "CapacityProviderStrategy", .type = Type::kList,
     .members = members::CapacityProviderStrategy},
    {.name = "CapacityProviderStrategyItem", .members = members::CapacityProviderStrategyItem},
    {.name = "ConcurrentModificationException", .error = true},
    {.name = "CreateEventBusRequest", .members = members::CreateEventBusRequest},
    {.name = "CreateEventBusResponse", .members = members::CreateEventBusResponse},
    {.name = "DeadLetterConfig", .members = members::DeadLetterConfig},
    {.name = "DeleteEventBusRequest", .members = members::DeleteEventBusRequest},
    {.name = "DeleteRuleRequest", .members = members::DeleteRuleRequest},
    {.name = "DescribeRuleRequest", .members = members::DescribeRuleRequest},
    {.name = "DescribeRuleResponse", .members = members::DescribeRuleResponse},
    {.name = "EcsParameters", .members = members::EcsParameters},
    {.name = "EventResourceList", .type = Type::kList, .members = members::EventResourceList},
    {.name = "HeaderParametersMap", .type = Type::kMap, .members = members::HeaderParametersMap},
    {.name = "HttpParameters", .members = members::HttpParameters},
    {.name = "InputTransformer", .members = members::InputTransformer},
    {.name = "InternalException", .error = true},
    {.name = "InvalidEventPatternException", .error = true},
    {.name = "InvalidStateException", .error = true},
    {.name = "KinesisParameters", .members = members::KinesisParameters},
    {.name = "LimitExceededException", .error = true},
    {.name = "ListRulesRequest", .members = members::ListRulesRequest},
    {.name = "ListRulesResponse", .members = members::ListRulesResponse},
    {.name = "ListTargetsByRuleRequest", .members = members::ListTargetsByRuleRequest},
    {.name = "ListTargetsByRuleResponse", .members = members::ListTargetsByRuleResponse},
    {.name = "LogConfig", .members = members::LogConfig},
    {.name = "ManagedRuleException", .error = true},
    {.name = "NetworkConfiguration", .members = members::NetworkConfiguration},
    {.name = "OperationDisabledException", .error = true},
    {.name = "PathParameterList", .type = Type::kList, .members = members::PathParameterList},
    {.name = "PlacementConstraint", .members = members::PlacementConstraint},
    {.name = "PlacementConstraints", .type = Type::kList,
     .members = members::PlacementConstraints},
    {.name = "PlacementStrategies", .type = Type::kList, .members = members::PlacementStrategies},
    {.name = "PlacementStrategy", .members = members::PlacementStrategy},
    {.name = "PutEventsRequest", .members = members::PutEventsRequest},
    {.name = "PutEventsRequestEntry", .members = members::PutEventsRequestEntry},
    {.name = "PutEventsRequestEntryList", .type = Type::kList,
     .members = members::PutEventsRequestEntryList},
    {.name = "PutEventsResponse", .members = members::PutEventsResponse},
    {.name = "PutEventsResultEntry", .members = members::PutEventsResultEntry},
    {.name = "PutEventsResultEntryList", .type = Type::kList,
     .members = members::PutEventsResultEntryList},
    {.name = "PutRuleRequest", .members = members::PutRuleRequest},
    {.name = "PutRuleResponse", .members = members::PutRuleResponse},
    {.name = "PutTargetsRequest", .members = members::PutTargetsRequest},
    {.name = "PutTargetsResponse", .members = members::PutTargetsResponse},
    {.name = "PutTargetsResultEntry", .members = members::PutTargetsResultEntry},
    {.name = "PutTargetsResultEntryList", .type = Type::kList,
     .members = members::PutTargetsResultEntryList},
    {.name = "QueryStringParametersMap", .type = Type::kMap,
     .members = members::QueryStringParametersMap},
    {.name = "RedshiftDataParameters", .members = members::RedshiftDataParameters},
    {.name = "RemoveTargetsRequest", .members = members::RemoveTargetsRequest},
    {.name = "RemoveTargetsResponse", .members = members::RemoveTargetsResponse},
    {.name = "RemoveTargetsResultEntry", .members = members::RemoveTargetsResultEntry},
    {.name = "RemoveTargetsResultEntryList", .type = Type::kList,
     .members = members::RemoveTargetsResultEntryList},
    {.name = "ResourceAlreadyExistsException", .error = true},
    {.name = "ResourceNotFoundException", .error = true},
    {.name = "RetryPolicy", .members = members::RetryPolicy},
    {.name = "Rule", .members = members::Rule},
    {.name = "RuleResponseList", .type = Type::kList, .members = members::RuleResponseList},
    {.name = "RunCommandParameters", .members = members::RunCommandParameters},
    {.name = "RunCommandTarget", .members = members::RunCommandTarget},
    {.name = "RunCommandTargetValues", .type = Type::kList,
     .members = members::RunCommandTargetValues},
    {.name = "RunCommandTargets", .type = Type::kList, .members = members::RunCommandTargets},
    {.name = "SageMakerPipelineParameter", .members = members::SageMakerPipelineParameter},
    {.name = "SageMakerPipelineParameterList", .type = Type::kList,
     .members = members::SageMakerPipelineParameterList},
    {.name = "SageMakerPipelineParameters", .members = members::SageMakerPipelineParameters},
    {.name = "Sqls", .type = Type::kList, .members = members::Sqls, .sensitive = true},
    {.name = "SqsParameters", .members = members::SqsParameters},
    {.name = "StringList", .type = Type::kList, .members = members::StringList},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "Target", .members = members::Target},
    {.name = "TargetIdList", .type = Type::kList, .members = members::TargetIdList},
    {.name = "TargetList", .type = Type::kList, .members = members::TargetList},
    {.name = "TestEventPatternRequest", .members = members::TestEventPatternRequest},
    {.name = "TestEventPatternResponse", .members = members::TestEventPatternResponse},
    {.name = "TransformerPaths", .type = Type::kMap, .members = members::TransformerPaths},
};

namespace errors {
constexpr uint16_t CreateEventBus[] = {id::ResourceAlreadyExistsException,
    id::ResourceNotFoundException, id::InvalidStateException, id::InternalException,
    id::ConcurrentModificationException, id::LimitExceededException,
    id::OperationDisabledException};
constexpr uint16_t DeleteEventBus[] = {id::InternalException, id::ConcurrentModificationException};
constexpr uint16_t DeleteRule[] = {id::ConcurrentModificationException, id::ManagedRuleException,
    id::InternalException, id::ResourceNotFoundException};
constexpr uint16_t DescribeRule[] = {id::ResourceNotFoundException, id::InternalException};
constexpr uint16_t ListRules[] = {id::InternalException, id::ResourceNotFoundException};
constexpr uint16_t ListTargetsByRule[] = {id::ResourceNotFoundException, id::InternalException};
constexpr uint16_t PutEvents[] = {id::InternalException};
constexpr uint16_t PutRule[] = {id::InvalidEventPatternException, id::LimitExceededException,
    id::ConcurrentModificationException, id::ManagedRuleException, id::InternalException,
    id::ResourceNotFoundException};
constexpr uint16_t PutTargets[] = {id::ResourceNotFoundException,
    id::ConcurrentModificationException, id::LimitExceededException, id::ManagedRuleException,
    id::InternalException};
constexpr uint16_t RemoveTargets[] = {id::ResourceNotFoundException,
    id::ConcurrentModificationException, id::ManagedRuleException, id::InternalException};
constexpr uint16_t TestEventPattern[] = {id::InvalidEventPatternException, id::InternalException};
}  // namespace errors

namespace words {
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view Rules[] = {"Rules"};
constexpr std::string_view Targets[] = {"Targets"};
}  // namespace words

namespace pages {
constexpr Pagination ListRules =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken, .limit_key = "Limit",
     .result_keys = words::Rules};
constexpr Pagination ListTargetsByRule =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken, .limit_key = "Limit",
     .result_keys = words::Targets};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateEventBus", .input = id::CreateEventBusRequest,
     .output = id::CreateEventBusResponse, .errors = errors::CreateEventBus},
    {.name = "DeleteEventBus", .input = id::DeleteEventBusRequest,
     .errors = errors::DeleteEventBus},
    {.name = "DeleteRule", .input = id::DeleteRuleRequest, .errors = errors::DeleteRule},
    {.name = "DescribeRule", .input = id::DescribeRuleRequest, .output = id::DescribeRuleResponse,
     .errors = errors::DescribeRule},
    {.name = "ListRules", .input = id::ListRulesRequest, .output = id::ListRulesResponse,
     .errors = errors::ListRules, .pagination = &pages::ListRules},
    {.name = "ListTargetsByRule", .input = id::ListTargetsByRuleRequest,
     .output = id::ListTargetsByRuleResponse, .errors = errors::ListTargetsByRule,
     .pagination = &pages::ListTargetsByRule},
    {.name = "PutEvents", .input = id::PutEventsRequest, .output = id::PutEventsResponse,
     .errors = errors::PutEvents},
    {.name = "PutRule", .input = id::PutRuleRequest, .output = id::PutRuleResponse,
     .errors = errors::PutRule},
    {.name = "PutTargets", .input = id::PutTargetsRequest, .output = id::PutTargetsResponse,
     .errors = errors::PutTargets},
    {.name = "RemoveTargets", .input = id::RemoveTargetsRequest,
     .output = id::RemoveTargetsResponse, .errors = errors::RemoveTargets},
    {.name = "TestEventPattern", .input = id::TestEventPatternRequest,
     .output = id::TestEventPatternResponse, .errors = errors::TestEventPattern},
};

}  // namespace

constexpr Service kEvents =
    {.name = "events", .id = "EventBridge", .endpoint_prefix = "events", .signing_name = "events",
     .api_version = "2015-10-07", .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "AWSEvents", .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
