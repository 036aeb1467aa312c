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
  Long,
  String,
  AccountIds,
  CreateLogGroupRequest,
  CreateLogStreamRequest,
  DataAlreadyAcceptedException,
  DeleteLogGroupRequest,
  DeleteLogStreamRequest,
  DescribeLogGroupsLogGroupIdentifiers,
  DescribeLogGroupsRequest,
  DescribeLogGroupsResponse,
  DescribeLogStreamsRequest,
  DescribeLogStreamsResponse,
  DescribeMetricFiltersRequest,
  DescribeMetricFiltersResponse,
  Dimensions,
  EmitSystemFields,
  Entity,
  EntityAttributes,
  EntityKeyAttributes,
  FilterLogEventsRequest,
  FilterLogEventsResponse,
  FilteredLogEvent,
  FilteredLogEvents,
  GetLogEventsRequest,
  GetLogEventsResponse,
  GetQueryResultsRequest,
  GetQueryResultsResponse,
  InheritedProperties,
  InputLogEvent,
  InputLogEvents,
  InputLogStreamNames,
  InvalidOperationException,
  InvalidParameterException,
  InvalidSequenceTokenException,
  LimitExceededException,
  LogGroup,
  LogGroupIdentifiers,
  LogGroupNames,
  LogGroups,
  LogStream,
  LogStreams,
  MalformedQueryException,
  MetricFilter,
  MetricFilters,
  MetricTransformation,
  MetricTransformations,
  OperationAbortedException,
  OutputLogEvent,
  OutputLogEvents,
  PutLogEventsRequest,
  PutLogEventsResponse,
  PutMetricFilterRequest,
  PutRetentionPolicyRequest,
  QueryCompileError,
  QueryCompileErrorLocation,
  QueryResults,
  QueryStatistics,
  RejectedEntityInfo,
  RejectedLogEventsInfo,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  ResultField,
  ResultRows,
  SearchedLogStream,
  SearchedLogStreams,
  ServiceUnavailableException,
  StartQueryRequest,
  StartQueryResponse,
  StopQueryRequest,
  StopQueryResponse,
  Tags,
  UnrecognizedClientException,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member AccountIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CreateLogGroupRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
    {.name = "kmsKeyId", .shape = id::String},
    {.name = "tags", .shape = id::Tags},
    {.name = "logGroupClass", .shape = id::String},
    {.name = "deletionProtectionEnabled", .shape = id::Boolean},
};
constexpr Member CreateLogStreamRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
    {.name = "logStreamName", .shape = id::String, .required = true},
};
constexpr Member DataAlreadyAcceptedException[] = {
    {.name = "expectedSequenceToken", .shape = id::String},
};
constexpr Member DeleteLogGroupRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
};
constexpr Member DeleteLogStreamRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
    {.name = "logStreamName", .shape = id::String, .required = true},
};
constexpr Member DescribeLogGroupsLogGroupIdentifiers[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DescribeLogGroupsRequest[] = {
    {.name = "accountIdentifiers", .shape = id::AccountIds},
    {.name = "logGroupNamePrefix", .shape = id::String},
    {.name = "logGroupNamePattern", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
    {.name = "includeLinkedAccounts", .shape = id::Boolean},
    {.name = "logGroupClass", .shape = id::String},
    {.name = "logGroupIdentifiers", .shape = id::DescribeLogGroupsLogGroupIdentifiers},
};
constexpr Member DescribeLogGroupsResponse[] = {
    {.name = "logGroups", .shape = id::LogGroups},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member DescribeLogStreamsRequest[] = {
    {.name = "logGroupName", .shape = id::String},
    {.name = "logGroupIdentifier", .shape = id::String},
    {.name = "logStreamNamePrefix", .shape = id::String},
    {.name = "orderBy", .shape = id::String},
    {.name = "descending", .shape = id::Boolean},
    {.name = "nextToken", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
};
constexpr Member DescribeLogStreamsResponse[] = {
    {.name = "logStreams", .shape = id::LogStreams},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member DescribeMetricFiltersRequest[] = {
    {.name = "logGroupName", .shape = id::String},
    {.name = "filterNamePrefix", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
    {.name = "metricName", .shape = id::String},
    {.name = "metricNamespace", .shape = id::String},
};
constexpr Member DescribeMetricFiltersResponse[] = {
    {.name = "metricFilters", .shape = id::MetricFilters},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member Dimensions[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member EmitSystemFields[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Entity[] = {
    {.name = "keyAttributes", .shape = id::EntityKeyAttributes},
    {.name = "attributes", .shape = id::EntityAttributes},
};
constexpr Member EntityAttributes[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member EntityKeyAttributes[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member FilterLogEventsRequest[] = {
    {.name = "logGroupName", .shape = id::String},
    {.name = "logGroupIdentifier", .shape = id::String},
    {.name = "logStreamNames", .shape = id::InputLogStreamNames},
    {.name = "logStreamNamePrefix", .shape = id::String},
    {.name = "startTime", .shape = id::Long},
    {.name = "endTime", .shape = id::Long},
    {.name = "filterPattern", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
    {.name = "interleaved", .shape = id::Boolean},
    {.name = "unmask", .shape = id::Boolean},
};
constexpr Member FilterLogEventsResponse[] = {
    {.name = "events", .shape = id::FilteredLogEvents},
    {.name = "searchedLogStreams", .shape = id::SearchedLogStreams},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member FilteredLogEvent[] = {
    {.name = "logStreamName", .shape = id::String},
    {.name = "timestamp", .shape = id::Long},
    {.name = "message", .shape = id::String},
    {.name = "ingestionTime", .shape = id::Long},
    {.name = "eventId", .shape = id::String},
};
constexpr Member FilteredLogEvents[] = {
    {.name = "member", .shape = id::FilteredLogEvent},
};
constexpr Member GetLogEventsRequest[] = {
    {.name = "logGroupName", .shape = id::String},
    {.name = "logGroupIdentifier", .shape = id::String},
    {.name = "logStreamName", .shape = id::String, .required = true},
    {.name = "startTime", .shape = id::Long},
    {.name = "endTime", .shape = id::Long},
    {.name = "nextToken", .shape = id::String},
    {.name = "limit", .shape = id::Integer},
    {.name = "startFromHead", .shape = id::Boolean},
    {.name = "unmask", .shape = id::Boolean},
};
constexpr Member GetLogEventsResponse[] = {
    {.name = "events", .shape = id::OutputLogEvents},
    {.name = "nextForwardToken", .shape = id::String},
    {.name = "nextBackwardToken", .shape = id::String},
};
constexpr Member GetQueryResultsRequest[] = {
    {.name = "queryId", .shape = id::String, .required = true},
    {.name = "nextToken", .shape = id::String},
    {.name = "maxItems", .shape = id::Integer},
};
constexpr Member GetQueryResultsResponse[] = {
    {.name = "queryLanguage", .shape = id::String},
    {.name = "results", .shape = id::QueryResults},
    {.name = "statistics", .shape = id::QueryStatistics},
    {.name = "status", .shape = id::String},
    {.name = "encryptionKey", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member InheritedProperties[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InputLogEvent[] = {
    {.name = "timestamp", .shape = id::Long, .required = true},
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member InputLogEvents[] = {
    {.name = "member", .shape = id::InputLogEvent},
};
constexpr Member InputLogStreamNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InvalidSequenceTokenException[] = {
    {.name = "expectedSequenceToken", .shape = id::String},
};
constexpr Member LogGroup[] = {
    {.name = "logGroupName", .shape = id::String},
    {.name = "creationTime", .shape = id::Long},
    {.name = "retentionInDays", .shape = id::Integer},
    {.name = "metricFilterCount", .shape = id::Integer},
    {.name = "arn", .shape = id::String},
    {.name = "storedBytes", .shape = id::Long},
    {.name = "kmsKeyId", .shape = id::String},
    {.name = "dataProtectionStatus", .shape = id::String},
    {.name = "inheritedProperties", .shape = id::InheritedProperties},
    {.name = "logGroupClass", .shape = id::String},
    {.name = "logGroupArn", .shape = id::String},
    {.name = "deletionProtectionEnabled", .shape = id::Boolean},
    {.name = "bearerTokenAuthenticationEnabled", .shape = id::Boolean},
};
constexpr Member LogGroupIdentifiers[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LogGroupNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LogGroups[] = {
    {.name = "member", .shape = id::LogGroup},
};
constexpr Member LogStream[] = {
    {.name = "logStreamName", .shape = id::String},
    {.name = "creationTime", .shape = id::Long},
    {.name = "firstEventTimestamp", .shape = id::Long},
    {.name = "lastEventTimestamp", .shape = id::Long},
    {.name = "lastIngestionTime", .shape = id::Long},
    {.name = "uploadSequenceToken", .shape = id::String},
    {.name = "arn", .shape = id::String},
    {.name = "storedBytes", .shape = id::Long},
};
constexpr Member LogStreams[] = {
    {.name = "member", .shape = id::LogStream},
};
constexpr Member MalformedQueryException[] = {
    {.name = "queryCompileError", .shape = id::QueryCompileError},
};
constexpr Member MetricFilter[] = {
    {.name = "filterName", .shape = id::String},
    {.name = "filterPattern", .shape = id::String},
    {.name = "metricTransformations", .shape = id::MetricTransformations},
    {.name = "creationTime", .shape = id::Long},
    {.name = "logGroupName", .shape = id::String},
    {.name = "applyOnTransformedLogs", .shape = id::Boolean},
    {.name = "fieldSelectionCriteria", .shape = id::String},
    {.name = "emitSystemFieldDimensions", .shape = id::EmitSystemFields},
};
constexpr Member MetricFilters[] = {
    {.name = "member", .shape = id::MetricFilter},
};
constexpr Member MetricTransformation[] = {
    {.name = "metricName", .shape = id::String, .required = true},
    {.name = "metricNamespace", .shape = id::String, .required = true},
    {.name = "metricValue", .shape = id::String, .required = true},
    {.name = "defaultValue", .shape = id::Double},
    {.name = "dimensions", .shape = id::Dimensions},
    {.name = "unit", .shape = id::String},
};
constexpr Member MetricTransformations[] = {
    {.name = "member", .shape = id::MetricTransformation},
};
constexpr Member OutputLogEvent[] = {
    {.name = "timestamp", .shape = id::Long},
    {.name = "message", .shape = id::String},
    {.name = "ingestionTime", .shape = id::Long},
};
constexpr Member OutputLogEvents[] = {
    {.name = "member", .shape = id::OutputLogEvent},
};
constexpr Member PutLogEventsRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
    {.name = "logStreamName", .shape = id::String, .required = true},
    {.name = "logEvents", .shape = id::InputLogEvents, .required = true},
    {.name = "sequenceToken", .shape = id::String},
    {.name = "entity", .shape = id::Entity},
};
constexpr Member PutLogEventsResponse[] = {
    {.name = "nextSequenceToken", .shape = id::String},
    {.name = "rejectedLogEventsInfo", .shape = id::RejectedLogEventsInfo},
    {.name = "rejectedEntityInfo", .shape = id::RejectedEntityInfo},
};
constexpr Member PutMetricFilterRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
    {.name = "filterName", .shape = id::String, .required = true},
    {.name = "filterPattern", .shape = id::String, .required = true},
    {.name = "metricTransformations", .shape = id::MetricTransformations, .required = true},
    {.name = "applyOnTransformedLogs", .shape = id::Boolean},
    {.name = "fieldSelectionCriteria", .shape = id::String},
    {.name = "emitSystemFieldDimensions", .shape = id::EmitSystemFields},
};
constexpr Member PutRetentionPolicyRequest[] = {
    {.name = "logGroupName", .shape = id::String, .required = true},
    {.name = "retentionInDays", .shape = id::Integer, .required = true},
};
constexpr Member QueryCompileError[] = {
    {.name = "location", .shape = id::QueryCompileErrorLocation},
    {.name = "message", .shape = id::String},
};
constexpr Member QueryCompileErrorLocation[] = {
    {.name = "startCharOffset", .shape = id::Integer},
    {.name = "endCharOffset", .shape = id::Integer},
};
constexpr Member QueryResults[] = {
    {.name = "member", .shape = id::ResultRows},
};
constexpr Member QueryStatistics[] = {
    {.name = "recordsMatched", .shape = id::Double},
    {.name = "recordsScanned", .shape = id::Double},
    {.name = "estimatedRecordsSkipped", .shape = id::Double},
    {.name = "bytesScanned", .shape = id::Double},
    {.name = "estimatedBytesSkipped", .shape = id::Double},
    {.name = "logGroupsScanned", .shape = id::Double},
};
constexpr Member RejectedEntityInfo[] = {
    {.name = "errorType", .shape = id::String, .required = true},
};
constexpr Member RejectedLogEventsInfo[] = {
    {.name = "tooNewLogEventStartIndex", .shape = id::Integer},
    {.name = "tooOldLogEventEndIndex", .shape = id::Integer},
    {.name = "expiredLogEventEndIndex", .shape = id::Integer},
};
constexpr Member ResultField[] = {
    {.name = "field", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ResultRows[] = {
    {.name = "member", .shape = id::ResultField},
};
constexpr Member SearchedLogStream[] = {
    {.name = "logStreamName", .shape = id::String},
    {.name = "searchedCompletely", .shape = id::Boolean},
};
constexpr Member SearchedLogStreams[] = {
    {.name = "member", .shape = id::SearchedLogStream},
};
constexpr Member StartQueryRequest[] = {
    {.name = "queryLanguage", .shape = id::String},
    {.name = "logGroupName", .shape = id::String},
    {.name = "logGroupNames", .shape = id::LogGroupNames},
    {.name = "logGroupIdentifiers", .shape = id::LogGroupIdentifiers},
    {.name = "startTime", .shape = id::Long, .required = true},
    {.name = "endTime", .shape = id::Long, .required = true},
    {.name = "queryString", .shape = id::String, .required = true},
    {.name = "limit", .shape = id::Integer},
};
constexpr Member StartQueryResponse[] = {
    {.name = "queryId", .shape = id::String},
};
constexpr Member StopQueryRequest[] = {
    {.name = "queryId", .shape = id::String, .required = true},
};
constexpr Member StopQueryResponse[] = {
    {.name = "success", .shape = id::Boolean},
};
constexpr Member Tags[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "AccountIds", .type = Type::kList, .members = members::AccountIds},
    {.name = "CreateLogGroupRequest", .members = members::CreateLogGroupRequest},
    {.name = "CreateLogStreamRequest", .members = members::CreateLogStreamRequest},
    {.name = "DataAlreadyAcceptedException", .members = members::DataAlreadyAcceptedException,
     .error = true},
    {.name = "DeleteLogGroupRequest", .members = members::DeleteLogGroupRequest},
    {.name = "DeleteLogStreamRequest", .members = members::DeleteLogStreamRequest},
    {.name = "DescribeLogGroupsLogGroupIdentifiers", .type = Type::kList,
     .members = members::DescribeLogGroupsLogGroupIdentifiers},
    {.name = "DescribeLogGroupsRequest", .members = members::DescribeLogGroupsRequest},
    {.name = "DescribeLogGroupsResponse", .members = members::DescribeLogGroupsResponse},
    {.name = "DescribeLogStreamsRequest", .members = members::DescribeLogStreamsRequest},
    {.name = "DescribeLogStreamsResponse", .members = members::DescribeLogStreamsResponse},
    {.name = "DescribeMetricFiltersRequest", .members = members::DescribeMetricFiltersRequest},
    {.name = "DescribeMetricFiltersResponse", .members = members::DescribeMetricFiltersResponse},
    {.name = "Dimensions", .type = Type::kMap, .members = members::Dimensions},
    {.name = "EmitSystemFields", .type = Type::kList, .members = members::EmitSystemFields},
    {.name = "Entity", .members = members::Entity},
    {.name = "EntityAttributes", .type = Type::kMap, .members = members::EntityAttributes},
    {.name = "EntityKeyAttributes", .type = Type::kMap, .members = members::EntityKeyAttributes},
    {.name = "FilterLogEventsRequest", .members = members::FilterLogEventsRequest},
    {.name = "FilterLogEventsResponse", .members = members::FilterLogEventsResponse},
    {.name = "FilteredLogEvent", .members = members::FilteredLogEvent},
    {.name = "FilteredLogEvents", .type = Type::kList, .members = members::FilteredLogEvents},
    {.name = "GetLogEventsRequest", .members = members::GetLogEventsRequest},
    {.name = "GetLogEventsResponse", .members = members::GetLogEventsResponse},
    {.name = "GetQueryResultsRequest", .members = members::GetQueryResultsRequest},
    {.name = "GetQueryResultsResponse", .members = members::GetQueryResultsResponse},
    {.name = "InheritedProperties", .type = Type::kList, .members = members::InheritedProperties},
    {.name = "InputLogEvent", .members = members::InputLogEvent},
    {.name = "InputLogEvents", .type = Type::kList, .members = members::InputLogEvents},
    {.name = "InputLogStreamNames", .type = Type::kList, .members = members::InputLogStreamNames},
    {.name = "InvalidOperationException", .error = true},
    {.name = "InvalidParameterException", .error = true},
    {.name = "InvalidSequenceTokenException", .members = members::InvalidSequenceTokenException,
     .error = true},
    {.name = "LimitExceededException", .error = true},
    {.name = "LogGroup", .members = members::LogGroup},
    {.name = "LogGroupIdentifiers", .type = Type::kList, .members = members::LogGroupIdentifiers},
    {.name = "LogGroupNames", .type = Type::kList, .members = members::LogGroupNames},
    {.name = "LogGroups", .type = Type::kList, .members = members::LogGroups},
    {.name = "LogStream", .members = members::LogStream},
    {.name = "LogStreams", .type = Type::kList, .members = members::LogStreams},
    {.name = "MalformedQueryException", .members = members::MalformedQueryException,
     .error = true},
    {.name = "MetricFilter", .members = members::MetricFilter},
    {.name = "MetricFilters", .type = Type::kList, .members = members::MetricFilters},
    {.name = "MetricTransformation", .members = members::MetricTransformation},
    {.name = "MetricTransformations", .type = Type::kList,
     .members = members::MetricTransformations},
    {.name = "OperationAbortedException", .error = true},
    {.name = "OutputLogEvent", .members = members::OutputLogEvent},
    {.name = "OutputLogEvents", .type = Type::kList, .members = members::OutputLogEvents},
    {.name = "PutLogEventsRequest", .members = members::PutLogEventsRequest},
    {.name = "PutLogEventsResponse", .members = members::PutLogEventsResponse},
    {.name = "PutMetricFilterRequest", .members = members::PutMetricFilterRequest},
    {.name = "PutRetentionPolicyRequest", .members = members::PutRetentionPolicyRequest},
    {.name = "QueryCompileError", .members = members::QueryCompileError},
    {.name = "QueryCompileErrorLocation", .members = members::QueryCompileErrorLocation},
    {.name = "QueryResults", .type = Type::kList, .members = members::QueryResults},
    {.name = "QueryStatistics", .members = members::QueryStatistics},
    {.name = "RejectedEntityInfo", .members = members::RejectedEntityInfo},
    {.name = "RejectedLogEventsInfo", .members = members::RejectedLogEventsInfo},
    {.name = "ResourceAlreadyExistsException", .error = true},
    {.name = "ResourceNotFoundException", .error = true},
    {.name = "ResultField", .members = members::ResultField},
    {.name = "ResultRows", .type = Type::kList, .members = members::ResultRows},
    {.name = "SearchedLogStream", .members = members::SearchedLogStream},
    {.name = "SearchedLogStreams", .type = Type::kList, .members = members::SearchedLogStreams},
    {.name = "ServiceUnavailableException", .error = true},
    {.name = "StartQueryRequest", .members = members::StartQueryRequest},
    {.name = "StartQueryResponse", .members = members::StartQueryResponse},
    {.name = "StopQueryRequest", .members = members::StopQueryRequest},
    {.name = "StopQueryResponse", .members = members::StopQueryResponse},
    {.name = "Tags", .type = Type::kMap, .members = members::Tags},
    {.name = "UnrecognizedClientException", .error = true},
    {.name = "ValidationException", .error = true},
};

namespace errors {
constexpr uint16_t CreateLogGroup[] = {id::InvalidParameterException,
    id::ResourceAlreadyExistsException, id::LimitExceededException, id::OperationAbortedException,
    id::ServiceUnavailableException};
constexpr uint16_t CreateLogStream[] = {id::InvalidParameterException,
    id::ResourceAlreadyExistsException, id::ResourceNotFoundException,
    id::ServiceUnavailableException};
constexpr uint16_t DeleteLogGroup[] = {id::InvalidParameterException, id::ResourceNotFoundException,
    id::OperationAbortedException, id::ServiceUnavailableException, id::ValidationException};
constexpr uint16_t DeleteLogStream[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::OperationAbortedException, id::ServiceUnavailableException,
    id::ValidationException};
constexpr uint16_t DescribeLogGroups[] = {id::InvalidParameterException,
    id::ServiceUnavailableException};
constexpr uint16_t DescribeLogStreams[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::ServiceUnavailableException};
constexpr uint16_t DescribeMetricFilters[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::ServiceUnavailableException};
constexpr uint16_t FilterLogEvents[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::ServiceUnavailableException};
constexpr uint16_t GetLogEvents[] = {id::InvalidParameterException, id::ResourceNotFoundException,
    id::ServiceUnavailableException};
constexpr uint16_t GetQueryResults[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::ServiceUnavailableException};
constexpr uint16_t PutLogEvents[] = {id::InvalidParameterException,
    id::InvalidSequenceTokenException, id::DataAlreadyAcceptedException,
    id::ResourceNotFoundException, id::ServiceUnavailableException,
    id::UnrecognizedClientException};
constexpr uint16_t PutMetricFilter[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::OperationAbortedException, id::LimitExceededException,
    id::ServiceUnavailableException, id::InvalidOperationException};
constexpr uint16_t PutRetentionPolicy[] = {id::InvalidParameterException,
    id::ResourceNotFoundException, id::OperationAbortedException, id::ServiceUnavailableException};
constexpr uint16_t StartQuery[] = {id::MalformedQueryException, id::InvalidParameterException,
    id::LimitExceededException, id::ResourceNotFoundException, id::ServiceUnavailableException};
constexpr uint16_t StopQuery[] = {id::InvalidParameterException, id::ResourceNotFoundException,
    id::ServiceUnavailableException};
}  // namespace errors

namespace words {
constexpr std::string_view events_searchedLogStreams[] = {"events", "searchedLogStreams"};
constexpr std::string_view logGroups[] = {"logGroups"};
constexpr std::string_view logStreams[] = {"logStreams"};
constexpr std::string_view metricFilters[] = {"metricFilters"};
constexpr std::string_view nextToken[] = {"nextToken"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeLogGroups =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken, .limit_key = "limit",
     .result_keys = words::logGroups};
constexpr Pagination DescribeLogStreams =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken, .limit_key = "limit",
     .result_keys = words::logStreams};
constexpr Pagination DescribeMetricFilters =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken, .limit_key = "limit",
     .result_keys = words::metricFilters};
constexpr Pagination FilterLogEvents =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken, .limit_key = "limit",
     .result_keys = words::events_searchedLogStreams};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateLogGroup", .input = id::CreateLogGroupRequest,
     .errors = errors::CreateLogGroup},
    {.name = "CreateLogStream", .input = id::CreateLogStreamRequest,
     .errors = errors::CreateLogStream},
    {.name = "DeleteLogGroup", .input = id::DeleteLogGroupRequest,
     .errors = errors::DeleteLogGroup},
    {.name = "DeleteLogStream", .input = id::DeleteLogStreamRequest,
     .errors = errors::DeleteLogStream},
    {.name = "DescribeLogGroups", .input = id::DescribeLogGroupsRequest,
     .output = id::DescribeLogGroupsResponse, .errors = errors::DescribeLogGroups,
     .pagination = &pages::DescribeLogGroups},
    {.name = "DescribeLogStreams", .input = id::DescribeLogStreamsRequest,
     .output = id::DescribeLogStreamsResponse, .errors = errors::DescribeLogStreams,
     .pagination = &pages::DescribeLogStreams},
    {.name = "DescribeMetricFilters", .input = id::DescribeMetricFiltersRequest,
     .output = id::DescribeMetricFiltersResponse, .errors = errors::DescribeMetricFilters,
     .pagination = &pages::DescribeMetricFilters},
    {.name = "FilterLogEvents", .input = id::FilterLogEventsRequest,
     .output = id::FilterLogEventsResponse, .errors = errors::FilterLogEvents,
     .pagination = &pages::FilterLogEvents},
    {.name = "GetLogEvents", .input = id::GetLogEventsRequest, .output = id::GetLogEventsResponse,
     .errors = errors::GetLogEvents},
    {.name = "GetQueryResults", .input = id::GetQueryResultsRequest,
     .output = id::GetQueryResultsResponse, .errors = errors::GetQueryResults},
    {.name = "PutLogEvents", .input = id::PutLogEventsRequest, .output = id::PutLogEventsResponse,
     .errors = errors::PutLogEvents},
    {.name = "PutMetricFilter", .input = id::PutMetricFilterRequest,
     .errors = errors::PutMetricFilter},
    {.name = "PutRetentionPolicy", .input = id::PutRetentionPolicyRequest,
     .errors = errors::PutRetentionPolicy},
    {.name = "StartQuery", .input = id::StartQueryRequest, .output = id::StartQueryResponse,
     .errors = errors::StartQuery},
    {.name = "StopQuery", .input = id::StopQueryRequest, .output = id::StopQueryResponse,
     .errors = errors::StopQuery},
};

}  // namespace

constexpr Service kLogs =
    {.name = "logs", .id = "CloudWatch Logs", .endpoint_prefix = "logs", .signing_name = "logs",
     .api_version = "2014-03-28", .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "Logs_20140328", .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
