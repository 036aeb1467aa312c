// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Blob,
  Boolean,
  Double,
  Integer,
  String,
  TimestampIso8601,
  AgentConfiguration,
  AgentOrchestrationConfig,
  AgentParameters,
  AggregatedProfileTime,
  Anomalies,
  Anomaly,
  AnomalyInstance,
  AnomalyInstances,
  BatchGetFrameMetricDataRequest,
  BatchGetFrameMetricDataResponse,
  ConfigureAgentRequest,
  ConfigureAgentResponse,
  ConflictException,
  CreateProfilingGroupRequest,
  CreateProfilingGroupResponse,
  DeleteProfilingGroupRequest,
  DeleteProfilingGroupResponse,
  DescribeProfilingGroupRequest,
  DescribeProfilingGroupResponse,
  FindingsReportSummaries,
  FindingsReportSummary,
  FrameMetric,
  FrameMetricData,
  FrameMetricDatum,
  FrameMetricValues,
  FrameMetrics,
  GetProfileRequest,
  GetProfileResponse,
  GetRecommendationsRequest,
  GetRecommendationsResponse,
  InternalServerException,
  ListFindingsReportsRequest,
  ListFindingsReportsResponse,
  ListOfTimestamps,
  ListProfileTimesRequest,
  ListProfileTimesResponse,
  ListProfilingGroupsRequest,
  ListProfilingGroupsResponse,
  Match,
  Matches,
  Metadata,
  Metric,
  Pattern,
  PostAgentProfileRequest,
  PostAgentProfileResponse,
  ProfileTime,
  ProfileTimes,
  ProfilingGroupDescription,
  ProfilingGroupDescriptions,
  ProfilingGroupNames,
  ProfilingStatus,
  Recommendation,
  Recommendations,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  Strings,
  SubmitFeedbackRequest,
  SubmitFeedbackResponse,
  TagsMap,
  TargetFrame,
  TargetFrames,
  ThreadStates,
  ThrottlingException,
  TimestampStructure,
  UnprocessedEndTimeMap,
  UpdateProfilingGroupRequest,
  UpdateProfilingGroupResponse,
  UserFeedback,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member AgentConfiguration[] = {
    {.name = "agentParameters", .shape = id::AgentParameters},
    {.name = "periodInSeconds", .shape = id::Integer, .required = true},
    {.name = "shouldProfile", .shape = id::Boolean, .required = true},
};
constexpr Member AgentOrchestrationConfig[] = {
    {.name = "profilingEnabled", .shape = id::Boolean, .required = true},
};
constexpr Member AgentParameters[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member AggregatedProfileTime[] = {
    {.name = "period", .shape = id::String},
    {.name = "start", .shape = id::TimestampIso8601},
};
constexpr Member Anomalies[] = {
    {.name = "member", .shape = id::Anomaly},
};
constexpr Member Anomaly[] = {
    {.name = "instances", .shape = id::AnomalyInstances, .required = true},
    {.name = "metric", .shape = id::Metric, .required = true},
    {.name = "reason", .shape = id::String, .required = true},
};
constexpr Member AnomalyInstance[] = {
    {.name = "endTime", .shape = id::TimestampIso8601},
    {.name = "id", .shape = id::String, .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "userFeedback", .shape = id::UserFeedback},
};
constexpr Member AnomalyInstances[] = {
    {.name = "member", .shape = id::AnomalyInstance},
};
constexpr Member BatchGetFrameMetricDataRequest[] = {
    {.name = "endTime", .shape = id::TimestampIso8601, .location = Location::kQuery},
    {.name = "frameMetrics", .shape = id::FrameMetrics},
    {.name = "period", .shape = id::String, .location = Location::kQuery},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .location = Location::kQuery},
    {.name = "targetResolution", .shape = id::String, .location = Location::kQuery},
};
constexpr Member BatchGetFrameMetricDataResponse[] = {
    {.name = "endTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "endTimes", .shape = id::ListOfTimestamps, .required = true},
    {.name = "frameMetricData", .shape = id::FrameMetricData, .required = true},
    {.name = "resolution", .shape = id::String, .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "unprocessedEndTimes", .shape = id::UnprocessedEndTimeMap, .required = true},
};
constexpr Member ConfigureAgentRequest[] = {
    {.name = "fleetInstanceId", .shape = id::String},
    {.name = "metadata", .shape = id::Metadata},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member ConfigureAgentResponse[] = {
    {.name = "configuration", .shape = id::AgentConfiguration, .required = true, .payload = true},
};
constexpr Member ConflictException[] = {
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member CreateProfilingGroupRequest[] = {
    {.name = "agentOrchestrationConfig", .shape = id::AgentOrchestrationConfig},
    {.name = "clientToken", .shape = id::String, .location = Location::kQuery, .required = true,
     .idempotency_token = true},
    {.name = "computePlatform", .shape = id::String},
    {.name = "profilingGroupName", .shape = id::String, .required = true},
    {.name = "tags", .shape = id::TagsMap},
};
constexpr Member CreateProfilingGroupResponse[] = {
    {.name = "profilingGroup", .shape = id::ProfilingGroupDescription, .required = true,
     .payload = true},
};
constexpr Member DeleteProfilingGroupRequest[] = {
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member DescribeProfilingGroupRequest[] = {
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member DescribeProfilingGroupResponse[] = {
    {.name = "profilingGroup", .shape = id::ProfilingGroupDescription, .required = true,
     .payload = true},
};
constexpr Member FindingsReportSummaries[] = {
    {.name = "member", .shape = id::FindingsReportSummary},
};
constexpr Member FindingsReportSummary[] = {
    {.name = "id", .shape = id::String},
    {.name = "profileEndTime", .shape = id::TimestampIso8601},
    {.name = "profileStartTime", .shape = id::TimestampIso8601},
    {.name = "profilingGroupName", .shape = id::String},
    {.name = "totalNumberOfFindings", .shape = id::Integer},
};
constexpr Member FrameMetric[] = {
    {.name = "frameName", .shape = id::String, .required = true},
    {.name = "threadStates", .shape = id::ThreadStates, .required = true},
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member FrameMetricData[] = {
    {.name = "member", .shape = id::FrameMetricDatum},
};
constexpr Member FrameMetricDatum[] = {
    {.name = "frameMetric", .shape = id::FrameMetric, .required = true},
    {.name = "values", .shape = id::FrameMetricValues, .required = true},
};
constexpr Member FrameMetricValues[] = {
    {.name = "member", .shape = id::Double},
};
constexpr Member FrameMetrics[] = {
    {.name = "member", .shape = id::FrameMetric},
};
constexpr Member GetProfileRequest[] = {
    {.name = "accept", .wire = "Accept", .shape = id::String, .location = Location::kHeader},
    {.name = "endTime", .shape = id::TimestampIso8601, .location = Location::kQuery},
    {.name = "maxDepth", .shape = id::Integer, .location = Location::kQuery},
    {.name = "period", .shape = id::String, .location = Location::kQuery},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .location = Location::kQuery},
};
constexpr Member GetProfileResponse[] = {
    {.name = "contentEncoding", .wire = "Content-Encoding", .shape = id::String,
     .location = Location::kHeader},
    {.name = "contentType", .wire = "Content-Type", .shape = id::String,
     .location = Location::kHeader, .required = true},
    {.name = "profile", .shape = id::Blob, .required = true, .payload = true},
};
constexpr Member GetRecommendationsRequest[] = {
    {.name = "endTime", .shape = id::TimestampIso8601, .location = Location::kQuery,
     .required = true},
    {.name = "locale", .shape = id::String, .location = Location::kQuery},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .location = Location::kQuery,
     .required = true},
};
constexpr Member GetRecommendationsResponse[] = {
    {.name = "anomalies", .shape = id::Anomalies, .required = true},
    {.name = "profileEndTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "profileStartTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "profilingGroupName", .shape = id::String, .required = true},
    {.name = "recommendations", .shape = id::Recommendations, .required = true},
};
constexpr Member InternalServerException[] = {
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member ListFindingsReportsRequest[] = {
    {.name = "dailyReportsOnly", .shape = id::Boolean, .location = Location::kQuery},
    {.name = "endTime", .shape = id::TimestampIso8601, .location = Location::kQuery,
     .required = true},
    {.name = "maxResults", .shape = id::Integer, .location = Location::kQuery},
    {.name = "nextToken", .shape = id::String, .location = Location::kQuery},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .location = Location::kQuery,
     .required = true},
};
constexpr Member ListFindingsReportsResponse[] = {
    {.name = "findingsReportSummaries", .shape = id::FindingsReportSummaries, .required = true},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListOfTimestamps[] = {
    {.name = "member", .shape = id::TimestampStructure},
};
constexpr Member ListProfileTimesRequest[] = {
    {.name = "endTime", .shape = id::TimestampIso8601, .location = Location::kQuery,
     .required = true},
    {.name = "maxResults", .shape = id::Integer, .location = Location::kQuery},
    {.name = "nextToken", .shape = id::String, .location = Location::kQuery},
    {.name = "orderBy", .shape = id::String, .location = Location::kQuery},
    {.name = "period", .shape = id::String, .location = Location::kQuery, .required = true},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .location = Location::kQuery,
     .required = true},
};
constexpr Member ListProfileTimesResponse[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "profileTimes", .shape = id::ProfileTimes, .required = true},
};
constexpr Member ListProfilingGroupsRequest[] = {
    {.name = "includeDescription", .shape = id::Boolean, .location = Location::kQuery},
    {.name = "maxResults", .shape = id::Integer, .location = Location::kQuery},
    {.name = "nextToken", .shape = id::String, .location = Location::kQuery},
};
constexpr Member ListProfilingGroupsResponse[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "profilingGroupNames", .shape = id::ProfilingGroupNames, .required = true},
    {.name = "profilingGroups", .shape = id::ProfilingGroupDescriptions},
};
constexpr Member Match[] = {
    {.name = "frameAddress", .shape = id::String},
    {.name = "targetFramesIndex", .shape = id::Integer},
    {.name = "thresholdBreachValue", .shape = id::Double},
};
constexpr Member Matches[] = {
    {.name = "member", .shape = id::Match},
};
constexpr Member Metadata[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member Metric[] = {
    {.name = "frameName", .shape = id::String, .required = true},
    {.name = "threadStates", .shape = id::Strings, .required = true},
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member Pattern[] = {
    {.name = "countersToAggregate", .shape = id::Strings},
    {.name = "description", .shape = id::String},
    {.name = "id", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "resolutionSteps", .shape = id::String},
    {.name = "targetFrames", .shape = id::TargetFrames},
    {.name = "thresholdPercent", .shape = id::Double},
};
constexpr Member PostAgentProfileRequest[] = {
    {.name = "agentProfile", .shape = id::Blob, .required = true, .payload = true},
    {.name = "contentType", .wire = "Content-Type", .shape = id::String,
     .location = Location::kHeader, .required = true},
    {.name = "profileToken", .shape = id::String, .location = Location::kQuery,
     .idempotency_token = true},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member ProfileTime[] = {
    {.name = "start", .shape = id::TimestampIso8601},
};
constexpr Member ProfileTimes[] = {
    {.name = "member", .shape = id::ProfileTime},
};
constexpr Member ProfilingGroupDescription[] = {
    {.name = "agentOrchestrationConfig", .shape = id::AgentOrchestrationConfig},
    {.name = "arn", .shape = id::String},
    {.name = "computePlatform", .shape = id::String},
    {.name = "createdAt", .shape = id::TimestampIso8601},
    {.name = "name", .shape = id::String},
    {.name = "profilingStatus", .shape = id::ProfilingStatus},
    {.name = "tags", .shape = id::TagsMap},
    {.name = "updatedAt", .shape = id::TimestampIso8601},
};
constexpr Member ProfilingGroupDescriptions[] = {
    {.name = "member", .shape = id::ProfilingGroupDescription},
};
constexpr Member ProfilingGroupNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ProfilingStatus[] = {
    {.name = "latestAgentOrchestratedAt", .shape = id::TimestampIso8601},
    {.name = "latestAgentProfileReportedAt", .shape = id::TimestampIso8601},
    {.name = "latestAggregatedProfile", .shape = id::AggregatedProfileTime},
};
constexpr Member Recommendation[] = {
    {.name = "allMatchesCount", .shape = id::Integer, .required = true},
    {.name = "allMatchesSum", .shape = id::Double, .required = true},
    {.name = "endTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "pattern", .shape = id::Pattern, .required = true},
    {.name = "startTime", .shape = id::TimestampIso8601, .required = true},
    {.name = "topMatches", .shape = id::Matches, .required = true},
};
constexpr Member Recommendations[] = {
    {.name = "member", .shape = id::Recommendation},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member ServiceQuotaExceededException[] = {
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member Strings[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SubmitFeedbackRequest[] = {
    {.name = "anomalyInstanceId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "comment", .shape = id::String},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member TagsMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TargetFrame[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TargetFrames[] = {
    {.name = "member", .shape = id::TargetFrame},
};
constexpr Member ThreadStates[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ThrottlingException[] = {
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member TimestampStructure[] = {
    {.name = "value", .shape = id::TimestampIso8601, .required = true},
};
constexpr Member UnprocessedEndTimeMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ListOfTimestamps},
};
constexpr Member UpdateProfilingGroupRequest[] = {
    {.name = "agentOrchestrationConfig", .shape = id::AgentOrchestrationConfig, .required = true},
    {.name = "profilingGroupName", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member UpdateProfilingGroupResponse[] = {
    {.name = "profilingGroup", .shape = id::ProfilingGroupDescription, .required = true,
     .payload = true},
};
constexpr Member UserFeedback[] = {
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member ValidationException[] = {
    {.name = "message", .shape = id::String, .required = true},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "TimestampIso8601", .type = Type::kTimestamp, .time = TimeFormat::kIso8601},
    {.name = "AgentConfiguration", .members = members::AgentConfiguration},
    {.name = "AgentOrchestrationConfig", .members = members::AgentOrchestrationConfig},
    {.name = "AgentParameters", .type = Type::kMap, .members = members::AgentParameters},
    {.name = "AggregatedProfileTime", .members = members::AggregatedProfileTime},
    {.name = "Anomalies", .type = Type::kList, .members = members::Anomalies},
    {.name = "Anomaly", .members = members::Anomaly},
    {.name = "AnomalyInstance", .members = members::AnomalyInstance},
    {.name = "AnomalyInstances", .type = Type::kList, .members = members::AnomalyInstances},
    {.name = "BatchGetFrameMetricDataRequest", .members = members::BatchGetFrameMetricDataRequest},
    {.name = "BatchGetFrameMetricDataResponse",
     .members = members::BatchGetFrameMetricDataResponse},
    {.name = "ConfigureAgentRequest", .members = members::ConfigureAgentRequest},
    {.name = "ConfigureAgentResponse", .members = members::ConfigureAgentResponse},
    {.name = "ConflictException", .members = members::ConflictException, .error = true,
     .sender_fault = true, .status = 409},
    {.name = "CreateProfilingGroupRequest", .members = members::CreateProfilingGroupRequest},
    {.name = "CreateProfilingGroupResponse", .members = members::CreateProfilingGroupResponse},
    {.name = "DeleteProfilingGroupRequest", .members = members::DeleteProfilingGroupRequest},
    {.name = "DeleteProfilingGroupResponse"},
    {.name = "DescribeProfilingGroupRequest", .members = members::DescribeProfilingGroupRequest},
    {.name = "DescribeProfilingGroupResponse", .members = members::DescribeProfilingGroupResponse},
    {.name = "FindingsReportSummaries", .type = Type::kList,
     .members = members::FindingsReportSummaries},
    {.name = "FindingsReportSummary", .members = members::FindingsReportSummary},
    {.name = "FrameMetric", .members = members::FrameMetric},
    {.name = "FrameMetricData", .type = Type::kList, .members = members::FrameMetricData},
    {.name = "FrameMetricDatum", .members = members::FrameMetricDatum},
    {.name = "FrameMetricValues", .type = Type::kList, .members = members::FrameMetricValues},
    {.name = "FrameMetrics", .type = Type::kList, .members = members::FrameMetrics},
    {.name = "GetProfileRequest", .members = members::GetProfileRequest},
    {.name = "GetProfileResponse", .members = members::GetProfileResponse},
    {.name = "GetRecommendationsRequest", .members = members::GetRecommendationsRequest},
    {.name = "GetRecommendationsResponse", .members = members::GetRecommendationsResponse},
    {.name = "InternalServerException", .members = members::InternalServerException, .error = true,
     .retryable = true, .status = 500},
    {.name = "ListFindingsReportsRequest", .members = members::ListFindingsReportsRequest},
    {.name = "ListFindingsReportsResponse", .members = members::ListFindingsReportsResponse},
    {.name = "ListOfTimestamps", .type = Type::kList, .members = members::ListOfTimestamps},
    {.name = "ListProfileTimesRequest", .members = members::ListProfileTimesRequest},
    {.name = "ListProfileTimesResponse", .members = members::ListProfileTimesResponse},
    {.name = "ListProfilingGroupsRequest", .members = members::ListProfilingGroupsRequest},
    {.name = "ListProfilingGroupsResponse", .members = members::ListProfilingGroupsResponse},
    {.name = "Match", .members = members::Match},
    {.name = "Matches", .type = Type::kList, .members = members::Matches},
    {.name = "Metadata", .type = Type::kMap, .members = members::Metadata},
    {.name = "Metric", .members = members::Metric},
    {.name = "Pattern", .members = members::Pattern},
    {.name = "PostAgentProfileRequest", .members = members::PostAgentProfileRequest},
    {.name = "PostAgentProfileResponse"},
    {.name = "ProfileTime", .members = members::ProfileTime},
    {.name = "ProfileTimes", .type = Type::kList, .members = members::ProfileTimes},
    {.name = "ProfilingGroupDescription", .members = members::ProfilingGroupDescription},
    {.name = "ProfilingGroupDescriptions", .type = Type::kList,
     .members = members::ProfilingGroupDescriptions},
    {.name = "ProfilingGroupNames", .type = Type::kList, .members = members::ProfilingGroupNames},
    {.name = "ProfilingStatus", .members = members::ProfilingStatus},
    {.name = "Recommendation", .members = members::Recommendation},
    {.name = "Recommendations", .type = Type::kList, .members = members::Recommendations},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true, .sender_fault = true, .status = 404},
    {.name = "ServiceQuotaExceededException", .members = members::ServiceQuotaExceededException,
     .error = true, .sender_fault = true, .retryable = true, .status = 402},
    {.name = "Strings", .type = Type::kList, .members = members::Strings},
    {.name = "SubmitFeedbackRequest", .members = members::SubmitFeedbackRequest},
    {.name = "SubmitFeedbackResponse"},
    {.name = "TagsMap", .type = Type::kMap, .members = members::TagsMap},
    {.name = "TargetFrame", .type = Type::kList, .members = members::TargetFrame},
    {.name = "TargetFrames", .type = Type::kList, .members = members::TargetFrames},
    {.name = "ThreadStates", .type = Type::kList, .members = members::ThreadStates},
    {.name = "ThrottlingException", .members = members::ThrottlingException, .error = true,
     .sender_fault = true, .retryable = true, .status = 429},
    {.name = "TimestampStructure", .members = members::TimestampStructure},
    {.name = "UnprocessedEndTimeMap", .type = Type::kMap,
     .members = members::UnprocessedEndTimeMap},
    {.name = "UpdateProfilingGroupRequest", .members = members::UpdateProfilingGroupRequest},
    {.name = "UpdateProfilingGroupResponse", .members = members::UpdateProfilingGroupResponse},
    {.name = "UserFeedback", .members = members::UserFeedback},
    {.name = "ValidationException", .members = members::ValidationException, .error = true,
     .sender_fault = true, .status = 400},
};

namespace errors {
constexpr uint16_t BatchGetFrameMetricData[] = {id::InternalServerException,
    id::ValidationException, id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t ConfigureAgent[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t CreateProfilingGroup[] = {id::ServiceQuotaExceededException,
    id::InternalServerException, id::ConflictException, id::ValidationException,
    id::ThrottlingException};
constexpr uint16_t DeleteProfilingGroup[] = {id::InternalServerException, id::ConflictException,
    id::ValidationException, id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t DescribeProfilingGroup[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t GetProfile[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t GetRecommendations[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t ListFindingsReports[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t ListProfileTimes[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t ListProfilingGroups[] = {id::InternalServerException, id::ThrottlingException};
constexpr uint16_t PostAgentProfile[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t SubmitFeedback[] = {id::InternalServerException, id::ValidationException,
    id::ThrottlingException, id::ResourceNotFoundException};
constexpr uint16_t UpdateProfilingGroup[] = {id::InternalServerException, id::ConflictException,
    id::ValidationException, id::ThrottlingException, id::ResourceNotFoundException};
}  // namespace errors

namespace words {
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view profileTimes[] = {"profileTimes"};
}  // namespace words

namespace pages {
constexpr Pagination ListProfileTimes =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::profileTimes};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchGetFrameMetricData",
     .uri = "/profilingGroups/{profilingGroupName}/frames/-/metrics",
     .input = id::BatchGetFrameMetricDataRequest, .output = id::BatchGetFrameMetricDataResponse,
     .errors = errors::BatchGetFrameMetricData},
    {.name = "ConfigureAgent", .uri = "/profilingGroups/{profilingGroupName}/configureAgent",
     .input = id::ConfigureAgentRequest, .output = id::ConfigureAgentResponse,
     .errors = errors::ConfigureAgent},
    {.name = "CreateProfilingGroup", .uri = "/profilingGroups",
     .input = id::CreateProfilingGroupRequest, .output = id::CreateProfilingGroupResponse,
     .errors = errors::CreateProfilingGroup},
    {.name = "DeleteProfilingGroup", .method = "DELETE",
     .uri = "/profilingGroups/{profilingGroupName}", .input = id::DeleteProfilingGroupRequest,
     .output = id::DeleteProfilingGroupResponse, .errors = errors::DeleteProfilingGroup},
    {.name = "DescribeProfilingGroup", .method = "GET",
     .uri = "/profilingGroups/{profilingGroupName}", .input = id::DescribeProfilingGroupRequest,
     .output = id::DescribeProfilingGroupResponse, .errors = errors::DescribeProfilingGroup},
    {.name = "GetProfile", .method = "GET", .uri = "/profilingGroups/{profilingGroupName}/profile",
     .input = id::GetProfileRequest, .output = id::GetProfileResponse,
     .errors = errors::GetProfile},
    {.name = "GetRecommendations", .method = "GET",
     .uri = "/internal/profilingGroups/{profilingGroupName}/recommendations",
     .input = id::GetRecommendationsRequest, .output = id::GetRecommendationsResponse,
     .errors = errors::GetRecommendations},
    {.name = "ListFindingsReports", .method = "GET",
     .uri = "/internal/profilingGroups/{profilingGroupName}/findingsReports",
     .input = id::ListFindingsReportsRequest, .output = id::ListFindingsReportsResponse,
     .errors = errors::ListFindingsReports},
    {.name = "ListProfileTimes", .method = "GET",
     .uri = "/profilingGroups/{profilingGroupName}/profileTimes",
     .input = id::ListProfileTimesRequest, .output = id::ListProfileTimesResponse,
     .errors = errors::ListProfileTimes, .pagination = &pages::ListProfileTimes},
    {.name = "ListProfilingGroups", .method = "GET", .uri = "/profilingGroups",
     .input = id::ListProfilingGroupsRequest, .output = id::ListProfilingGroupsResponse,
     .errors = errors::ListProfilingGroups},
    {.name = "PostAgentProfile", .uri = "/profilingGroups/{profilingGroupName}/agentProfile",
     .input = id::PostAgentProfileRequest, .output = id::PostAgentProfileResponse,
     .errors = errors::PostAgentProfile},
    {.name = "SubmitFeedback",
     .uri = "/internal/profilingGroups/{profilingGroupName}/anomalies/{anomalyInstanceId}/feedback",
     .input = id::SubmitFeedbackRequest, .output = id::SubmitFeedbackResponse,
     .errors = errors::SubmitFeedback},
    {.name = "UpdateProfilingGroup", .method = "PUT",
     .uri = "/profilingGroups/{profilingGroupName}", .input = id::UpdateProfilingGroupRequest,
     .output = id::UpdateProfilingGroupResponse, .errors = errors::UpdateProfilingGroup},
};

}  // namespace

constexpr Service kCodeguruprofiler =
    {.name = "codeguruprofiler", .id = "CodeGuruProfiler", .endpoint_prefix = "codeguru-profiler",
     .signing_name = "codeguru-profiler", .api_version = "2019-07-18",
     .protocol = Protocol::kRestJson, .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
