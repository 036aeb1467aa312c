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
  AlarmNames,
  AlarmPromQLCriteria,
  AlarmTypes,
  CompositeAlarm,
  CompositeAlarms,
  Counts,
  Datapoint,
  DatapointValueMap,
  DatapointValues,
  Datapoints,
  DeleteAlarmsInput,
  DescribeAlarmsInput,
  DescribeAlarmsOutput,
  Dimension,
  DimensionFilter,
  DimensionFilters,
  Dimensions,
  Entity,
  EntityAttributesMap,
  EntityKeyAttributesMap,
  EntityMetricData,
  EntityMetricDataList,
  EvaluationCriteria,
  ExtendedStatistics,
  GetMetricDataInput,
  GetMetricDataOutput,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
  InternalServiceFault,
  InvalidFormatFault,
  InvalidNextToken,
  InvalidParameterCombinationException,
  InvalidParameterValueException,
  LabelOptions,
  LimitExceededFault,
  ListMetricsInput,
  ListMetricsOutput,
  MessageData,
  Metric,
  MetricAlarm,
  MetricAlarms,
  MetricData,
  MetricDataQueries,
  MetricDataQuery,
  MetricDataResult,
  MetricDataResultMessages,
  MetricDataResults,
  MetricDatum,
  MetricStat,
  Metrics,
  MissingRequiredParameterException,
  OwningAccounts,
  PutMetricAlarmInput,
  PutMetricDataInput,
  ResourceList,
  ResourceNotFound,
  SetAlarmStateInput,
  StatisticSet,
  Statistics,
  Tag,
  TagList,
  Timestamps,
  Values,
};
}  // namespace id

namespace members {
constexpr Member AlarmNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AlarmPromQLCriteria[] = {
    {.name = "Query", .shape = id::String, .required = true},
    {.name = "PendingPeriod", .shape = id::Integer},
    {.name = "RecoveryPeriod", .shape = id::Integer},
};
constexpr Member AlarmTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CompositeAlarm[] = {
    {.name = "ActionsEnabled", .shape = id::Boolean},
    {.name = "AlarmActions", .shape = id::ResourceList},
    {.name = "AlarmArn", .shape = id::String},
    {.name = "AlarmConfigurationUpdatedTimestamp", .shape = id::Timestamp},
    {.name = "AlarmDescription", .shape = id::String},
    {.name = "AlarmName", .shape = id::String},
    {.name = "AlarmRule", .shape = id::String},
    {.name = "InsufficientDataActions", .shape = id::ResourceList},
    {.name = "OKActions", .shape = id::ResourceList},
    {.name = "StateReason", .shape = id::String},
    {.name = "StateReasonData", .shape = id::String},
    {.name = "StateUpdatedTimestamp", .shape = id::Timestamp},
    {.name = "StateValue", .shape = id::String},
    {.name = "StateTransitionedTimestamp", .shape = id::Timestamp},
    {.name = "ActionsSuppressedBy", .shape = id::String},
    {.name = "ActionsSuppressedReason", .shape = id::String},
    {.name = "ActionsSuppressor", .shape = id::String},
    {.name = "ActionsSuppressorWaitPeriod", .shape = id::Integer},
    {.name = "ActionsSuppressorExtensionPeriod", .shape = id::Integer},
};
constexpr Member CompositeAlarms[] = {
    {.name = "member", .shape = id::CompositeAlarm},
};
constexpr Member Counts[] = {
    {.name = "member", .shape = id::Double},
};
constexpr Member Datapoint[] = {
    {.name = "Timestamp", .shape = id::Timestamp},
    {.name = "SampleCount", .shape = id::Double},
    {.name = "Average", .shape = id::Double},
    {.name = "Sum", .shape = id::Double},
    {.name = "Minimum", .shape = id::Double},
    {.name = "Maximum", .shape = id::Double},
    {.name = "Unit", .shape = id::String},
    {.name = "ExtendedStatistics", .shape = id::DatapointValueMap},
};
constexpr Member DatapointValueMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Double},
};
constexpr Member DatapointValues[] = {
    {.name = "member", .shape = id::Double},
};
constexpr Member Datapoints[] = {
    {.name = "member", .shape = id::Datapoint},
};
constexpr Member DeleteAlarmsInput[] = {
    {.name = "AlarmNames", .shape = id::AlarmNames, .required = true},
};
constexpr Member DescribeAlarmsInput[] = {
    {.name = "AlarmNames", .shape = id::AlarmNames},
    {.name = "AlarmNamePrefix", .shape = id::String},
    {.name = "AlarmTypes", .shape = id::AlarmTypes},
    {.name = "ChildrenOfAlarmName", .shape = id::String},
    {.name = "ParentsOfAlarmName", .shape = id::String},
    {.name = "StateValue", .shape = id::String},
    {.name = "ActionPrefix", .shape = id::String},
    {.name = "MaxRecords", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member DescribeAlarmsOutput[] = {
    {.name = "CompositeAlarms", .shape = id::CompositeAlarms},
    {.name = "MetricAlarms", .shape = id::MetricAlarms},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Dimension[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member DimensionFilter[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String},
};
constexpr Member DimensionFilters[] = {
    {.name = "member", .shape = id::DimensionFilter},
};
constexpr Member Dimensions[] = {
    {.name = "member", .shape = id::Dimension},
};
constexpr Member Entity[] = {
    {.name = "KeyAttributes", .shape = id::EntityKeyAttributesMap},
    {.name = "Attributes", .shape = id::EntityAttributesMap},
};
constexpr Member EntityAttributesMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member EntityKeyAttributesMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member EntityMetricData[] = {
    {.name = "Entity", .shape = id::Entity},
    {.name = "MetricData", .shape = id::MetricData},
};
constexpr Member EntityMetricDataList[] = {
    {.name = "member", .shape = id::EntityMetricData},
};
constexpr Member EvaluationCriteria[] = {
    {.name = "PromQLCriteria", .shape = id::AlarmPromQLCriteria},
};
constexpr Member ExtendedStatistics[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GetMetricDataInput[] = {
    {.name = "MetricDataQueries", .shape = id::MetricDataQueries, .required = true},
    {.name = "StartTime", .shape = id::Timestamp, .required = true},
    {.name = "EndTime", .shape = id::Timestamp, .required = true},
    {.name = "NextToken", .shape = id::String},
    {.name = "ScanBy", .shape = id::String},
    {.name = "MaxDatapoints", .shape = id::Integer},
    {.name = "LabelOptions", .shape = id::LabelOptions},
};
constexpr Member GetMetricDataOutput[] = {
    {.name = "MetricDataResults", .shape = id::MetricDataResults},
    {.name = "NextToken", .shape = id::String},
    {.name = "Messages", .shape = id::MetricDataResultMessages},
};
constexpr Member GetMetricStatisticsInput[] = {
    {.name = "Namespace", .shape = id::String, .required = true},
    {.name = "MetricName", .shape = id::String, .required = true},
    {.name = "Dimensions", .shape = id::Dimensions},
    {.name = "StartTime", .shape = id::Timestamp, .required = true},
    {.name = "EndTime", .shape = id::Timestamp, .required = true},
    {.name = "Period", .shape = id::Integer, .required = true},
    {.name = "Statistics", .shape = id::Statistics},
    {.name = "ExtendedStatistics", .shape = id::ExtendedStatistics},
    {.name = "Unit", .shape = id::String},
};
constexpr Member GetMetricStatisticsOutput[] = {
    {.name = "Label", .shape = id::String},
    {.name = "Datapoints", .shape = id::Datapoints},
};
constexpr Member InternalServiceFault[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidFormatFault[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidNextToken[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidParameterCombinationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidParameterValueException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LabelOptions[] = {
    {.name = "Timezone", .shape = id::String},
};
constexpr Member LimitExceededFault[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListMetricsInput[] = {
    {.name = "Namespace", .shape = id::String},
    {.name = "MetricName", .shape = id::String},
    {.name = "Dimensions", .shape = id::DimensionFilters},
    {.name = "NextToken", .shape = id::String},
    {.name = "RecentlyActive", .shape = id::String},
    {.name = "IncludeLinkedAccounts", .shape = id::Boolean},
    {.name = "OwningAccount", .shape = id::String},
};
constexpr Member ListMetricsOutput[] = {
    {.name = "Metrics", .shape = id::Metrics},
    {.name = "NextToken", .shape = id::String},
    {.name = "OwningAccounts", .shape = id::OwningAccounts},
};
constexpr Member MessageData[] = {
    {.name = "Code", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member Metric[] = {
    {.name = "Namespace", .shape = id::String},
    {.name = "MetricName", .shape = id::String},
    {.name = "Dimensions", .shape = id::Dimensions},
};
constexpr Member MetricAlarm[] = {
    {.name = "AlarmName", .shape = id::String},
    {.name = "AlarmArn", .shape = id::String},
    {.name = "AlarmDescription", .shape = id::String},
    {.name = "AlarmConfigurationUpdatedTimestamp", .shape = id::Timestamp},
    {.name = "ActionsEnabled", .shape = id::Boolean},
    {.name = "OKActions", .shape = id::ResourceList},
    {.name = "AlarmActions", .shape = id::ResourceList},
    {.name = "InsufficientDataActions", .shape = id::ResourceList},
    {.name = "StateValue", .shape = id::String},
    {.name = "StateReason", .shape = id::String},
    {.name = "StateReasonData", .shape = id::String},
    {.name = "StateUpdatedTimestamp", .shape = id::Timestamp},
    {.name = "MetricName", .shape = id::String},
    {.name = "Namespace", .shape = id::String},
    {.name = "Statistic", .shape = id::String},
    {.name = "ExtendedStatistic", .shape = id::String},
    {.name = "Dimensions", .shape = id::Dimensions},
    {.name = "Period", .shape = id::Integer},
    {.name = "Unit", .shape = id::String},
    {.name = "EvaluationPeriods", .shape = id::Integer},
    {.name = "DatapointsToAlarm", .shape = id::Integer},
    {.name = "Threshold", .shape = id::Double},
    {.name = "ComparisonOperator", .shape = id::String},
    {.name = "TreatMissingData", .shape = id::String},
    {.name = "EvaluateLowSampleCountPercentile", .shape = id::String},
    {.name = "Metrics", .shape = id::MetricDataQueries},
    {.name = "ThresholdMetricId", .shape = id::String},
    {.name = "EvaluationState", .shape = id::String},
    {.name = "StateTransitionedTimestamp", .shape = id::Timestamp},
    {.name = "EvaluationCriteria", .shape = id::EvaluationCriteria},
    {.name = "EvaluationInterval", .shape = id::Integer},
};
constexpr Member MetricAlarms[] = {
    {.name = "member", .shape = id::MetricAlarm},
};
constexpr Member MetricData[] = {
    {.name = "member", .shape = id::MetricDatum},
};
constexpr Member MetricDataQueries[] = {
    {.name = "member", .shape = id::MetricDataQuery},
};
constexpr Member MetricDataQuery[] = {
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "MetricStat", .shape = id::MetricStat},
    {.name = "Expression", .shape = id::String},
    {.name = "Label", .shape = id::String},
    {.name = "ReturnData", .shape = id::Boolean},
    {.name = "Period", .shape = id::Integer},
    {.name = "AccountId", .shape = id::String},
};
constexpr Member MetricDataResult[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Label", .shape = id::String},
    {.name = "Timestamps", .shape = id::Timestamps},
    {.name = "Values", .shape = id::DatapointValues},
    {.name = "StatusCode", .shape = id::String},
    {.name = "Messages", .shape = id::MetricDataResultMessages},
};
constexpr Member MetricDataResultMessages[] = {
    {.name = "member", .shape = id::MessageData},
};
constexpr Member MetricDataResults[] = {
    {.name = "member", .shape = id::MetricDataResult},
};
constexpr Member MetricDatum[] = {
    {.name = "MetricName", .shape = id::String, .required = true},
    {.name = "Dimensions", .shape = id::Dimensions},
    {.name = "Timestamp", .shape = id::Timestamp},
    {.name = "Value", .shape = id::Double},
    {.name = "StatisticValues", .shape = id::StatisticSet},
    {.name = "Values", .shape = id::Values},
    {.name = "Counts", .shape = id::Counts},
    {.name = "Unit", .shape = id::String},
    {.name = "StorageResolution", .shape = id::Integer},
};
constexpr Member MetricStat[] = {
    {.name = "Metric", .shape = id::Metric, .required = true},
    {.name = "Period", .shape = id::Integer, .required = true},
    {.name = "Stat", .shape = id::String, .required = true},
    {.name = "Unit", .shape = id::String},
};
constexpr Member Metrics[] = {
    {.name = "member", .shape = id::Metric},
};
constexpr Member MissingRequiredParameterException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member OwningAccounts[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PutMetricAlarmInput[] = {
    {.name = "AlarmName", .shape = id::String, .required = true},
    {.name = "AlarmDescription", .shape = id::String},
    {.name = "ActionsEnabled", .shape = id::Boolean},
    {.name = "OKActions", .shape = id::ResourceList},
    {.name = "AlarmActions", .shape = id::ResourceList},
    {.name = "InsufficientDataActions", .shape = id::ResourceList},
    {.name = "MetricName", .shape = id::String},
    {.name = "Namespace", .shape = id::String},
    {.name = "Statistic", .shape = id::String},
    {.name = "ExtendedStatistic", .shape = id::String},
    {.name = "Dimensions", .shape = id::Dimensions},
    {.name = "Period", .shape = id::Integer},
    {.name = "Unit", .shape = id::String},
    {.name = "EvaluationPeriods", .shape = id::Integer},
    {.name = "DatapointsToAlarm", .shape = id::Integer},
    {.name = "Threshold", .shape = id::Double},
    {.name = "ComparisonOperator", .shape = id::String},
    {.name = "TreatMissingData", .shape = id::String},
    {.name = "EvaluateLowSampleCountPercentile", .shape = id::String},
    {.name = "Metrics", .shape = id::MetricDataQueries},
    {.name = "Tags", .shape = id::TagList},
    {.name = "ThresholdMetricId", .shape = id::String},
    {.name = "EvaluationCriteria", .shape = id::EvaluationCriteria},
    {.name = "EvaluationInterval", .shape = id::Integer},
};
constexpr Member PutMetricDataInput[] = {
    {.name = "Namespace", .shape = id::String, .required = true},
    {.name = "MetricData", .shape = id::MetricData},
    {.name = "EntityMetricData", .shape = id::EntityMetricDataList},
    {.name = "StrictEntityValidation", .shape = id::Boolean},
};
constexpr Member ResourceList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceNotFound[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SetAlarmStateInput[] = {
    {.name = "AlarmName", .shape = id::String, .required = true},
    {.name = "StateValue", .shape = id::String, .required = true},
    {.name = "StateReason", .shape = id::String, .required = true},
    {.name = "StateReasonData", .shape = id::String},
};
constexpr Member StatisticSet[] = {
    {.name = "SampleCount", .shape = id::Double, .required = true},
    {.name = "Sum", .shape = id::Double, .required = true},
    {.name = "Minimum", .shape = id::Double, .required = true},
    {.name = "Maximum", .shape = id::Double, .required = true},
};
constexpr Member Statistics[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member Timestamps[] = {
    {.name = "member", .shape = id::Timestamp},
};
constexpr Member Values[] = {
    {.name = "member", .shape = id::Double},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AlarmNames", .type = Type::kList, .members = members::AlarmNames},
    {.name = "AlarmPromQLCriteria", .members = members::AlarmPromQLCriteria},
    {.name = "AlarmTypes", .type = Type::kList, .members = members::AlarmTypes},
    {.name = "CompositeAlarm", .members = members::CompositeAlarm},
    {.name = "CompositeAlarms", .type = Type::kList, .members = members::CompositeAlarms},
    {.name = "Counts", .type = Type::kList, .members = members::Counts},
    {.name = "Datapoint", .members = members::Datapoint},
    {.name = "DatapointValueMap", .type = Type::kMap, .members = members::DatapointValueMap},
    {.name = "DatapointValues", .type = Type::kList, .members = members::DatapointValues},
    {.name = "Datapoints", .type = Type::kList, .members = members::Datapoints},
    {.name = "DeleteAlarmsInput", .members = members::DeleteAlarmsInput},
    {.name = "DescribeAlarmsInput", .members = members::DescribeAlarmsInput},
    {.name = "DescribeAlarmsOutput", .members = members::DescribeAlarmsOutput},
    {.name = "Dimension", .members = members::Dimension},
    {.name = "DimensionFilter", .members = members::DimensionFilter},
    {.name = "DimensionFilters", .type = Type::kList, .members = members::DimensionFilters},
    {.name = "Dimensions", .type = Type::kList, .members = members::Dimensions},
    {.name = "Entity", .members = members::Entity},
    {.name = "EntityAttributesMap", .type = Type::kMap, .members = members::EntityAttributesMap},
    {.name = "EntityKeyAttributesMap", .type = Type::kMap,
     .members = members::EntityKeyAttributesMap},
    {.name = "EntityMetricData", .members = members::EntityMetricData},
    {.name = "EntityMetricDataList", .type = Type::kList,
     .members = members::EntityMetricDataList},
    {.name = "EvaluationCriteria", .members = members::EvaluationCriteria, .is_union = true},
    {.name = "ExtendedStatistics", .type = Type::kList, .members = members::ExtendedStatistics},
    {.name = "GetMetricDataInput", .members = members::GetMetricDataInput},
    {.name = "GetMetricDataOutput", .members = members::GetMetricDataOutput},
    {.name = "GetMetricStatisticsInput", .members = members::GetMetricStatisticsInput},
    {.name = "GetMetricStatisticsOutput", .members = members::GetMetricStatisticsOutput},
    {.name = "InternalServiceFault", .members = members::InternalServiceFault, .error = true,
     .status = 500, .error_code = "InternalServiceError"},
    {.name = "InvalidFormatFault", .members = members::InvalidFormatFault, .error = true,
     .sender_fault = true, .status = 400, .error_code = "InvalidFormat"},
    {.name = "InvalidNextToken", .members = members::InvalidNextToken, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "InvalidParameterCombinationException",
     .members = members::InvalidParameterCombinationException, .error = true, .sender_fault = true,
     .status = 400, .error_code = "InvalidParameterCombination"},
    {.name = "InvalidParameterValueException", .members = members::InvalidParameterValueException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "InvalidParameterValue"},
    {.name = "LabelOptions", .members = members::LabelOptions},
    {.name = "LimitExceededFault", .members = members::LimitExceededFault, .error = true,
     .sender_fault = true, .status = 400, .error_code = "LimitExceeded"},
    {.name = "ListMetricsInput", .members = members::ListMetricsInput},
    {.name = "ListMetricsOutput", .members = members::ListMetricsOutput},
    {.name = "MessageData", .members = members::MessageData},
    {.name = "Metric", .members = members::Metric},
    {.name = "MetricAlarm", .members = members::MetricAlarm},
    {.name = "MetricAlarms", .type = Type::kList, .members = members::MetricAlarms},
    {.name = "MetricData", .type = Type::kList, .members = members::MetricData},
    {.name = "MetricDataQueries", .type = Type::kList, .members = members::MetricDataQueries},
    {.name = "MetricDataQuery", .members = members::MetricDataQuery},
    {.name = "MetricDataResult", .members = members::MetricDataResult},
    {.name = "MetricDataResultMessages", .type = Type::kList,
     .members = members::MetricDataResultMessages},
    {.name = "MetricDataResults", .type = Type::kList, .members = members::MetricDataResults},
    {.name = "MetricDatum", .members = members::MetricDatum},
    {.name = "MetricStat", .members = members::MetricStat},
    {.name = "Metrics", .type = Type::kList, .members = members::Metrics},
    {.name = "MissingRequiredParameterException",
     .members = members::MissingRequiredParameterException, .error = true, .sender_fault = true,
     .status = 400, .error_code = "MissingParameter"},
    {.name = "OwningAccounts", .type = Type::kList, .members = members::OwningAccounts},
    {.name = "PutMetricAlarmInput", .members = members::PutMetricAlarmInput},
    {.name = "PutMetricDataInput", .members = members::PutMetricDataInput},
    {.name = "ResourceList", .type = Type::kList, .members = members::ResourceList},
    {.name = "ResourceNotFound", .members = members::ResourceNotFound, .error = true,
     .sender_fault = true, .status = 404},
    {.name = "SetAlarmStateInput", .members = members::SetAlarmStateInput},
    {.name = "StatisticSet", .members = members::StatisticSet},
    {.name = "Statistics", .type = Type::kList, .members = members::Statistics},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "Timestamps", .type = Type::kList, .members = members::Timestamps},
    {.name = "Values", .type = Type::kList, .members = members::Values},
};

namespace errors {
constexpr uint16_t DeleteAlarms[] = {id::ResourceNotFound};
constexpr uint16_t DescribeAlarms[] = {id::InvalidNextToken};
constexpr uint16_t GetMetricData[] = {id::InvalidNextToken};
constexpr uint16_t GetMetricStatistics[] = {id::InvalidParameterValueException,
    id::MissingRequiredParameterException, id::InvalidParameterCombinationException,
    id::InternalServiceFault};
constexpr uint16_t ListMetrics[] = {id::InternalServiceFault, id::InvalidParameterValueException};
constexpr uint16_t PutMetricAlarm[] = {id::LimitExceededFault};
constexpr uint16_t PutMetricData[] = {id::InvalidParameterValueException,
    id::MissingRequiredParameterException, id::InvalidParameterCombinationException,
    id::InternalServiceFault};
constexpr uint16_t SetAlarmState[] = {id::ResourceNotFound, id::InvalidFormatFault};
}  // namespace errors

namespace words {
constexpr std::string_view MetricAlarms_CompositeAlarms[] = {"MetricAlarms", "CompositeAlarms"};
constexpr std::string_view MetricDataResults_Messages[] = {"MetricDataResults", "Messages"};
constexpr std::string_view Metrics_OwningAccounts[] = {"Metrics", "OwningAccounts"};
constexpr std::string_view NextToken[] = {"NextToken"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeAlarms =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxRecords", .result_keys = words::MetricAlarms_CompositeAlarms};
constexpr Pagination GetMetricData =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxDatapoints", .result_keys = words::MetricDataResults_Messages};
constexpr Pagination ListMetrics =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .result_keys = words::Metrics_OwningAccounts};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "DeleteAlarms", .input = id::DeleteAlarmsInput, .errors = errors::DeleteAlarms},
    {.name = "DescribeAlarms", .input = id::DescribeAlarmsInput,
     .output = id::DescribeAlarmsOutput, .result_wrapper = "DescribeAlarmsResult",
     .errors = errors::DescribeAlarms, .pagination = &pages::DescribeAlarms},
    {.name = "GetMetricData", .input = id::GetMetricDataInput, .output = id::GetMetricDataOutput,
     .result_wrapper = "GetMetricDataResult", .errors = errors::GetMetricData,
     .pagination = &pages::GetMetricData},
    {.name = "GetMetricStatistics", .input = id::GetMetricStatisticsInput,
     .output = id::GetMetricStatisticsOutput, .result_wrapper = "GetMetricStatisticsResult",
     .errors = errors::GetMetricStatistics},
    {.name = "ListMetrics", .input = id::ListMetricsInput, .output = id::ListMetricsOutput,
     .result_wrapper = "ListMetricsResult", .errors = errors::ListMetrics,
     .pagination = &pages::ListMetrics},
    {.name = "PutMetricAlarm", .input = id::PutMetricAlarmInput, .errors = errors::PutMetricAlarm},
    {.name = "PutMetricData", .input = id::PutMetricDataInput, .errors = errors::PutMetricData},
    {.name = "SetAlarmState", .input = id::SetAlarmStateInput, .errors = errors::SetAlarmState},
};

}  // namespace

constexpr Service kCloudwatch =
    {.name = "cloudwatch", .id = "CloudWatch", .endpoint_prefix = "monitoring",
     .signing_name = "monitoring", .api_version = "2010-08-01", .protocol = Protocol::kQuery,
     .xml_namespace = "http://monitoring.amazonaws.com/doc/2010-08-01/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
