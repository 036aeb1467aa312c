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
  Timestamp,
  AccountLimitExceededException,
  AutoRetryConfig,
  BatchGetBuildsInput,
  BatchGetBuildsOutput,
  BatchGetProjectsInput,
  BatchGetProjectsOutput,
  BatchGetReportsInput,
  BatchGetReportsOutput,
  BatchRestrictions,
  Build,
  BuildArtifacts,
  BuildArtifactsList,
  BuildIds,
  BuildPhase,
  BuildPhases,
  BuildReportArns,
  BuildStatusConfig,
  Builds,
  CloudWatchLogsConfig,
  CodeCoverageReportSummary,
  ComputeConfiguration,
  ComputeTypesAllowed,
  CreateProjectInput,
  CreateProjectOutput,
  DebugSession,
  DeleteProjectInput,
  DeleteProjectOutput,
  DockerServer,
  DockerServerStatus,
  EnvironmentVariable,
  EnvironmentVariables,
  ExportedEnvironmentVariable,
  ExportedEnvironmentVariables,
  FilterGroup,
  FilterGroups,
  FleetsAllowed,
  GitSubmodulesConfig,
  InvalidInputException,
  ListBuildsForProjectInput,
  ListBuildsForProjectOutput,
  ListBuildsInput,
  ListBuildsOutput,
  ListProjectsInput,
  ListProjectsOutput,
  LogsConfig,
  LogsLocation,
  NetworkInterface,
  PhaseContext,
  PhaseContexts,
  Project,
  ProjectArtifacts,
  ProjectArtifactsList,
  ProjectBadge,
  ProjectBuildBatchConfig,
  ProjectCache,
  ProjectCacheModes,
  ProjectEnvironment,
  ProjectFileSystemLocation,
  ProjectFileSystemLocations,
  ProjectFleet,
  ProjectNames,
  ProjectSecondarySourceVersions,
  ProjectSource,
  ProjectSourceVersion,
  ProjectSources,
  Projects,
  PullRequestBuildApproverRoles,
  PullRequestBuildPolicy,
  RegistryCredential,
  Report,
  ReportArns,
  ReportExportConfig,
  ReportStatusCounts,
  Reports,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  RetryBuildInput,
  RetryBuildOutput,
  S3LogsConfig,
  S3ReportExportConfig,
  ScopeConfiguration,
  SecurityGroupIds,
  SourceAuth,
  StartBuildInput,
  StartBuildOutput,
  StopBuildInput,
  StopBuildOutput,
  Subnets,
  Tag,
  TagList,
  TestReportSummary,
  UpdateProjectInput,
  UpdateProjectOutput,
  VpcConfig,
  Webhook,
  WebhookFilter,
};
}  // namespace id

namespace members {
constexpr Member AutoRetryConfig[] = {
    {.name = "autoRetryLimit", .shape = id::Integer},
    {.name = "autoRetryNumber", .shape = id::Integer},
    {.name = "nextAutoRetry", .shape = id::String},
    {.name = "previousAutoRetry", .shape = id::String},
};
constexpr Member BatchGetBuildsInput[] = {
    {.name = "ids", .shape = id::BuildIds, .required = true},
};
constexpr Member BatchGetBuildsOutput[] = {
    {.name = "builds", .shape = id::Builds},
    {.name = "buildsNotFound", .shape = id::BuildIds},
};
constexpr Member BatchGetProjectsInput[] = {
    {.name = "names", .shape = id::ProjectNames, .required = true},
};
constexpr Member BatchGetProjectsOutput[] = {
    {.name = "projects", .shape = id::Projects},
    {.name = "projectsNotFound", .shape = id::ProjectNames},
};
constexpr Member BatchGetReportsInput[] = {
    {.name = "reportArns", .shape = id::ReportArns, .required = true},
};
constexpr Member BatchGetReportsOutput[] = {
    {.name = "reports", .shape = id::Reports},
    {.name = "reportsNotFound", .shape = id::ReportArns},
};
constexpr Member BatchRestrictions[] = {
    {.name = "maximumBuildsAllowed", .shape = id::Integer},
    {.name = "computeTypesAllowed", .shape = id::ComputeTypesAllowed},
    {.name = "fleetsAllowed", .shape = id::FleetsAllowed},
};
constexpr Member Build[] = {
    {.name = "id", .shape = id::String},
    {.name = "arn", .shape = id::String},
    {.name = "buildNumber", .shape = id::Long},
    {.name = "startTime", .shape = id::Timestamp},
    {.name = "endTime", .shape = id::Timestamp},
    {.name = "currentPhase", .shape = id::String},
    {.name = "buildStatus", .shape = id::String},
    {.name = "sourceVersion", .shape = id::String},
    {.name = "resolvedSourceVersion", .shape = id::String},
    {.name = "projectName", .shape = id::String},
    {.name = "phases", .shape = id::BuildPhases},
    {.name = "source", .shape = id::ProjectSource},
    {.name = "secondarySources", .shape = id::ProjectSources},
    {.name = "secondarySourceVersions", .shape = id::ProjectSecondarySourceVersions},
    {.name = "artifacts", .shape = id::BuildArtifacts},
    {.name = "secondaryArtifacts", .shape = id::BuildArtifactsList},
    {.name = "cache", .shape = id::ProjectCache},
    {.name = "environment", .shape = id::ProjectEnvironment},
    {.name = "serviceRole", .shape = id::String},
    {.name = "logs", .shape = id::LogsLocation},
    {.name = "timeoutInMinutes", .shape = id::Integer},
    {.name = "queuedTimeoutInMinutes", .shape = id::Integer},
    {.name = "buildComplete", .shape = id::Boolean},
    {.name = "initiator", .shape = id::String},
    {.name = "vpcConfig", .shape = id::VpcConfig},
    {.name = "networkInterface", .shape = id::NetworkInterface},
    {.name = "encryptionKey", .shape = id::String},
    {.name = "exportedEnvironmentVariables", .shape = id::ExportedEnvironmentVariables},
    {.name = "reportArns", .shape = id::BuildReportArns},
    {.name = "fileSystemLocations", .shape = id::ProjectFileSystemLocations},
    {.name = "debugSession", .shape = id::DebugSession},
    {.name = "buildBatchArn", .shape = id::String},
    {.name = "autoRetryConfig", .shape = id::AutoRetryConfig},
};
constexpr Member BuildArtifacts[] = {
    {.name = "location", .shape = id::String},
    {.name = "sha256sum", .shape = id::String},
    {.name = "md5sum", .shape = id::String},
    {.name = "overrideArtifactName", .shape = id::Boolean},
    {.name = "encryptionDisabled", .shape = id::Boolean},
    {.name = "artifactIdentifier", .shape = id::String},
    {.name = "bucketOwnerAccess", .shape = id::String},
};
constexpr Member BuildArtifactsList[] = {
    {.name = "member", .shape = id::BuildArtifacts},
};
constexpr Member BuildIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member BuildPhase[] = {
    {.name = "phaseType", .shape = id::String},
    {.name = "phaseStatus", .shape = id::String},
    {.name = "startTime", .shape = id::Timestamp},
    {.name = "endTime", .shape = id::Timestamp},
    {.name = "durationInSeconds", .shape = id::Long},
    {.name = "contexts", .shape = id::PhaseContexts},
};
constexpr Member BuildPhases[] = {
    {.name = "member", .shape = id::BuildPhase},
};
constexpr Member BuildReportArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member BuildStatusConfig[] = {
    {.name = "context", .shape = id::String},
    {.name = "targetUrl", .shape = id::String},
};
constexpr Member Builds[] = {
    {.name = "member", .shape = id::Build},
};
constexpr Member CloudWatchLogsConfig[] = {
    {.name = "status", .shape = id::String, .required = true},
    {.name = "groupName", .shape = id::String},
    {.name = "streamName", .shape = id::String},
};
constexpr Member CodeCoverageReportSummary[] = {
    {.name = "lineCoveragePercentage", .shape = id::Double},
    {.name = "linesCovered", .shape = id::Integer},
    {.name = "linesMissed", .shape = id::Integer},
    {.name = "branchCoveragePercentage", .shape = id::Double},
    {.name = "branchesCovered", .shape = id::Integer},
    {.name = "branchesMissed", .shape = id::Integer},
};
constexpr Member ComputeConfiguration[] = {
    {.name = "vCpu", .shape = id::Long},
    {.name = "memory", .shape = id::Long},
    {.name = "disk", .shape = id::Long},
    {.name = "machineType", .shape = id::String},
    {.name = "instanceType", .shape = id::String},
};
constexpr Member ComputeTypesAllowed[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CreateProjectInput[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "description", .shape = id::String},
    {.name = "source", .shape = id::ProjectSource, .required = true},
    {.name = "secondarySources", .shape = id::ProjectSources},
    {.name = "sourceVersion", .shape = id::String},
    {.name = "secondarySourceVersions", .shape = id::ProjectSecondarySourceVersions},
    {.name = "artifacts", .shape = id::ProjectArtifacts, .required = true},
    {.name = "secondaryArtifacts", .shape = id::ProjectArtifactsList},
    {.name = "cache", .shape = id::ProjectCache},
    {.name = "environment", .shape = id::ProjectEnvironment, .required = true},
    {.name = "serviceRole", .shape = id::String, .required = true},
    {.name = "timeoutInMinutes", .shape = id::Integer},
    {.name = "queuedTimeoutInMinutes", .shape = id::Integer},
    {.name = "encryptionKey", .shape = id::String},
    {.name = "tags", .shape = id::TagList},
    {.name = "vpcConfig", .shape = id::VpcConfig},
    {.name = "badgeEnabled", .shape = id::Boolean},
    {.name = "logsConfig", .shape = id::LogsConfig},
    {.name = "fileSystemLocations", .shape = id::ProjectFileSystemLocations},
    {.name = "buildBatchConfig", .shape = id::ProjectBuildBatchConfig},
    {.name = "concurrentBuildLimit", .shape = id::Integer},
    {.name = "autoRetryLimit", .shape = id::Integer},
};
constexpr Member CreateProjectOutput[] = {
    {.name = "project", .shape = id::Project},
};
constexpr Member DebugSession[] = {
    {.name = "sessionEnabled", .shape = id::Boolean},
    {.name = "sessionTarget", .shape = id::String},
};
constexpr Member DeleteProjectInput[] = {
    {.name = "name", .shape = id::String, .required = true},
};
constexpr Member DockerServer[] = {
    {.name = "computeType", .shape = id::String, .required = true},
    {.name = "securityGroupIds", .shape = id::SecurityGroupIds},
    {.name = "status", .shape = id::DockerServerStatus},
};
constexpr Member DockerServerStatus[] = {
    {.name = "status", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member EnvironmentVariable[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "value", .shape = id::String, .required = true},
    {.name = "type", .shape = id::String},
};
constexpr Member EnvironmentVariables[] = {
    {.name = "member", .shape = id::EnvironmentVariable},
};
constexpr Member ExportedEnvironmentVariable[] = {
    {.name = "name", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ExportedEnvironmentVariables[] = {
    {.name = "member", .shape = id::ExportedEnvironmentVariable},
};
constexpr Member FilterGroup[] = {
    {.name = "member", .shape = id::WebhookFilter},
};
constexpr Member FilterGroups[] = {
    {.name = "member", .shape = id::FilterGroup},
};
constexpr Member FleetsAllowed[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GitSubmodulesConfig[] = {
    {.name = "fetchSubmodules", .shape = id::Boolean, .required = true},
};
constexpr Member ListBuildsForProjectInput[] = {
    {.name = "projectName", .shape = id::String, .required = true},
    {.name = "sortOrder", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListBuildsForProjectOutput[] = {
    {.name = "ids", .shape = id::BuildIds},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListBuildsInput[] = {
    {.name = "sortOrder", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListBuildsOutput[] = {
    {.name = "ids", .shape = id::BuildIds},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListProjectsInput[] = {
    {.name = "sortBy", .shape = id::String},
    {.name = "sortOrder", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListProjectsOutput[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "projects", .shape = id::ProjectNames},
};
constexpr Member LogsConfig[] = {
    {.name = "cloudWatchLogs", .shape = id::CloudWatchLogsConfig},
    {.name = "s3Logs", .shape = id::S3LogsConfig},
};
constexpr Member LogsLocation[] = {
    {.name = "groupName", .shape = id::String},
    {.name = "streamName", .shape = id::String},
    {.name = "deepLink", .shape = id::String},
    {.name = "s3DeepLink", .shape = id::String},
    {.name = "cloudWatchLogsArn", .shape = id::String},
    {.name = "s3LogsArn", .shape = id::String},
    {.name = "cloudWatchLogs", .shape = id::CloudWatchLogsConfig},
    {.name = "s3Logs", .shape = id::S3LogsConfig},
};
constexpr Member NetworkInterface[] = {
    {.name = "subnetId", .shape = id::String},
    {.name = "networkInterfaceId", .shape = id::String},
};
constexpr Member PhaseContext[] = {
    {.name = "statusCode", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member PhaseContexts[] = {
    {.name = "member", .shape = id::PhaseContext},
};
constexpr Member Project[] = {
    {.name = "name", .shape = id::String},
    {.name = "arn", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "source", .shape = id::ProjectSource},
    {.name = "secondarySources", .shape = id::ProjectSources},
    {.name = "sourceVersion", .shape = id::String},
    {.name = "secondarySourceVersions", .shape = id::ProjectSecondarySourceVersions},
    {.name = "artifacts", .shape = id::ProjectArtifacts},
    {.name = "secondaryArtifacts", .shape = id::ProjectArtifactsList},
    {.name = "cache", .shape = id::ProjectCache},
    {.name = "environment", .shape = id::ProjectEnvironment},
    {.name = "serviceRole", .shape = id::String},
    {.name = "timeoutInMinutes", .shape = id::Integer},
    {.name = "queuedTimeoutInMinutes", .shape = id::Integer},
    {.name = "encryptionKey", .shape = id::String},
    {.name = "tags", .shape = id::TagList},
    {.name = "created", .shape = id::Timestamp},
    {.name = "lastModified", .shape = id::Timestamp},
    {.name = "webhook", .shape = id::Webhook},
    {.name = "vpcConfig", .shape = id::VpcConfig},
    {.name = "badge", .shape = id::ProjectBadge},
    {.name = "logsConfig", .shape = id::LogsConfig},
    {.name = "fileSystemLocations", .shape = id::ProjectFileSystemLocations},
    {.name = "buildBatchConfig", .shape = id::ProjectBuildBatchConfig},
    {.name = "concurrentBuildLimit", .shape = id::Integer},
    {.name = "projectVisibility", .shape = id::String},
    {.name = "publicProjectAlias", .shape = id::String},
    {.name = "resourceAccessRole", .shape = id::String},
    {.name = "autoRetryLimit", .shape = id::Integer},
};
constexpr Member ProjectArtifacts[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "location", .shape = id::String},
    {.name = "path", .shape = id::String},
    {.name = "namespaceType", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "packaging", .shape = id::String},
    {.name = "overrideArtifactName", .shape = id::Boolean},
    {.name = "encryptionDisabled", .shape = id::Boolean},
    {.name = "artifactIdentifier", .shape = id::String},
    {.name = "bucketOwnerAccess", .shape = id::String},
};
constexpr Member ProjectArtifactsList[] = {
    {.name = "member", .shape = id::ProjectArtifacts},
};
constexpr Member ProjectBadge[] = {
    {.name = "badgeEnabled", .shape = id::Boolean},
    {.name = "badgeRequestUrl", .shape = id::String},
};
constexpr Member ProjectBuildBatchConfig[] = {
    {.name = "serviceRole", .shape = id::String},
    {.name = "combineArtifacts", .shape = id::Boolean},
    {.name = "restrictions", .shape = id::BatchRestrictions},
    {.name = "timeoutInMins", .shape = id::Integer},
    {.name = "batchReportMode", .shape = id::String},
};
constexpr Member ProjectCache[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "location", .shape = id::String},
    {.name = "modes", .shape = id::ProjectCacheModes},
    {.name = "cacheNamespace", .shape = id::String},
};
constexpr Member ProjectCacheModes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ProjectEnvironment[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "image", .shape = id::String, .required = true},
    {.name = "computeType", .shape = id::String, .required = true},
    {.name = "computeConfiguration", .shape = id::ComputeConfiguration},
    {.name = "fleet", .shape = id::ProjectFleet},
    {.name = "environmentVariables", .shape = id::EnvironmentVariables},
    {.name = "privilegedMode", .shape = id::Boolean},
    {.name = "certificate", .shape = id::String},
    {.name = "registryCredential", .shape = id::RegistryCredential},
    {.name = "imagePullCredentialsType", .shape = id::String},
    {.name = "dockerServer", .shape = id::DockerServer},
};
constexpr Member ProjectFileSystemLocation[] = {
    {.name = "type", .shape = id::String},
    {.name = "location", .shape = id::String},
    {.name = "mountPoint", .shape = id::String},
    {.name = "identifier", .shape = id::String},
    {.name = "mountOptions", .shape = id::String},
};
constexpr Member ProjectFileSystemLocations[] = {
    {.name = "member", .shape = id::ProjectFileSystemLocation},
};
constexpr Member ProjectFleet[] = {
    {.name = "fleetArn", .shape = id::String},
};
constexpr Member ProjectNames[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ProjectSecondarySourceVersions[] = {
    {.name = "member", .shape = id::ProjectSourceVersion},
};
constexpr Member ProjectSource[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "location", .shape = id::String},
    {.name = "gitCloneDepth", .shape = id::Integer},
    {.name = "gitSubmodulesConfig", .shape = id::GitSubmodulesConfig},
    {.name = "buildspec", .shape = id::String},
    {.name = "auth", .shape = id::SourceAuth},
    {.name = "reportBuildStatus", .shape = id::Boolean},
    {.name = "buildStatusConfig", .shape = id::BuildStatusConfig},
    {.name = "insecureSsl", .shape = id::Boolean},
    {.name = "sourceIdentifier", .shape = id::String},
};
constexpr Member ProjectSourceVersion[] = {
    {.name = "sourceIdentifier", .shape = id::String, .required = true},
    {.name = "sourceVersion", .shape = id::String, .required = true},
};
constexpr Member ProjectSources[] = {
    {.name = "member", .shape = id::ProjectSource},
};
constexpr Member Projects[] = {
    {.name = "member", .shape = id::Project},
};
constexpr Member PullRequestBuildApproverRoles[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PullRequestBuildPolicy[] = {
    {.name = "requiresCommentApproval", .shape = id::String, .required = true},
    {.name = "approverRoles", .shape = id::PullRequestBuildApproverRoles},
};
constexpr Member RegistryCredential[] = {
    {.name = "credential", .shape = id::String, .required = true},
    {.name = "credentialProvider", .shape = id::String, .required = true},
};
constexpr Member Report[] = {
    {.name = "arn", .shape = id::String},
    {.name = "type", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "reportGroupArn", .shape = id::String},
    {.name = "executionId", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "created", .shape = id::Timestamp},
    {.name = "expired", .shape = id::Timestamp},
    {.name = "exportConfig", .shape = id::ReportExportConfig},
    {.name = "truncated", .shape = id::Boolean},
    {.name = "testSummary", .shape = id::TestReportSummary},
    {.name = "codeCoverageSummary", .shape = id::CodeCoverageReportSummary},
};
constexpr Member ReportArns[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ReportExportConfig[] = {
    {.name = "exportConfigType", .shape = id::String},
    {.name = "s3Destination", .shape = id::S3ReportExportConfig},
};
constexpr Member ReportStatusCounts[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Integer},
};
constexpr Member Reports[] = {
    {.name = "member", .shape = id::Report},
};
constexpr Member RetryBuildInput[] = {
    {.name = "id", .shape = id::String},
    {.name = "idempotencyToken", .shape = id::String},
};
constexpr Member RetryBuildOutput[] = {
    {.name = "build", .shape = id::Build},
};
constexpr Member S3LogsConfig[] = {
    {.name = "status", .shape = id::String, .required = true},
    {.name = "location", .shape = id::String},
    {.name = "encryptionDisabled", .shape = id::Boolean},
    {.name = "bucketOwnerAccess", .shape = id::String},
};
constexpr Member S3ReportExportConfig[] = {
    {.name = "bucket", .shape = id::String},
    {.name = "bucketOwner", .shape = id::String},
    {.name = "path", .shape = id::String},
    {.name = "packaging", .shape = id::String},
    {.name = "encryptionKey", .shape = id::String},
    {.name = "encryptionDisabled", .shape = id::Boolean},
};
constexpr Member ScopeConfiguration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "domain", .shape = id::String},
    {.name = "scope", .shape = id::String, .required = true},
};
constexpr Member SecurityGroupIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SourceAuth[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "resource", .shape = id::String},
};
constexpr Member StartBuildInput[] = {
    {.name = "projectName", .shape = id::String, .required = true},
    {.name = "secondarySourcesOverride", .shape = id::ProjectSources},
    {.name = "secondarySourcesVersionOverride", .shape = id::ProjectSecondarySourceVersions},
    {.name = "sourceVersion", .shape = id::String},
    {.name = "artifactsOverride", .shape = id::ProjectArtifacts},
    {.name = "secondaryArtifactsOverride", .shape = id::ProjectArtifactsList},
    {.name = "environmentVariablesOverride", .shape = id::EnvironmentVariables},
    {.name = "sourceTypeOverride", .shape = id::String},
    {.name = "sourceLocationOverride", .shape = id::String},
    {.name = "sourceAuthOverride", .shape = id::SourceAuth},
    {.name = "gitCloneDepthOverride", .shape = id::Integer},
    {.name = "gitSubmodulesConfigOverride", .shape = id::GitSubmodulesConfig},
    {.name = "buildspecOverride", .shape = id::String},
    {.name = "insecureSslOverride", .shape = id::Boolean},
    {.name = "reportBuildStatusOverride", .shape = id::Boolean},
    {.name = "buildStatusConfigOverride", .shape = id::BuildStatusConfig},
    {.name = "environmentTypeOverride", .shape = id::String},
    {.name = "imageOverride", .shape = id::String},
    {.name = "computeTypeOverride", .shape = id::String},
    {.name = "certificateOverride", .shape = id::String},
    {.name = "cacheOverride", .shape = id::ProjectCache},
    {.name = "serviceRoleOverride", .shape = id::String},
    {.name = "privilegedModeOverride", .shape = id::Boolean},
    {.name = "timeoutInMinutesOverride", .shape = id::Integer},
    {.name = "queuedTimeoutInMinutesOverride", .shape = id::Integer},
    {.name = "encryptionKeyOverride", .shape = id::String},
    {.name = "idempotencyToken", .shape = id::String},
    {.name = "logsConfigOverride", .shape = id::LogsConfig},
    {.name = "registryCredentialOverride", .shape = id::RegistryCredential},
    {.name = "imagePullCredentialsTypeOverride", .shape = id::String},
    {.name = "debugSessionEnabled", .shape = id::Boolean},
    {.name = "fleetOverride", .shape = id::ProjectFleet},
    {.name = "autoRetryLimitOverride", .shape = id::Integer},
};
constexpr Member StartBuildOutput[] = {
    {.name = "build", .shape = id::Build},
};
constexpr Member StopBuildInput[] = {
    {.name = "id", .shape = id::String, .required = true},
};
constexpr Member StopBuildOutput[] = {
    {.name = "build", .shape = id::Build},
};
constexpr Member Subnets[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TestReportSummary[] = {
    {.name = "total", .shape = id::Integer, .required = true},
    {.name = "statusCounts", .shape = id::ReportStatusCounts, .required = true},
    {.name = "durationInNanoSeconds", .shape = id::Long, .required = true},
};
constexpr Member UpdateProjectInput[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "description", .shape = id::String},
    {.name = "source", .shape = id::ProjectSource},
    {.name = "secondarySources", .shape = id::ProjectSources},
    {.name = "sourceVersion", .shape = id::String},
    {.name = "secondarySourceVersions", .shape = id::ProjectSecondarySourceVersions},
    {.name = "artifacts", .shape = id::ProjectArtifacts},
    {.name = "secondaryArtifacts", .shape = id::ProjectArtifactsList},
    {.name = "cache", .shape = id::ProjectCache},
    {.name = "environment", .shape = id::ProjectEnvironment},
    {.name = "serviceRole", .shape = id::String},
    {.name = "timeoutInMinutes", .shape = id::Integer},
    {.name = "queuedTimeoutInMinutes", .shape = id::Integer},
    {.name = "encryptionKey", .shape = id::String},
    {.name = "tags", .shape = id::TagList},
    {.name = "vpcConfig", .shape = id::VpcConfig},
    {.name = "badgeEnabled", .shape = id::Boolean},
    {.name = "logsConfig", .shape = id::LogsConfig},
    {.name = "fileSystemLocations", .shape = id::ProjectFileSystemLocations},
    {.name = "buildBatchConfig", .shape = id::ProjectBuildBatchConfig},
    {.name = "concurrentBuildLimit", .shape = id::Integer},
    {.name = "autoRetryLimit", .shape = id::Integer},
};
constexpr Member UpdateProjectOutput[] = {
    {.name = "project", .shape = id::Project},
};
constexpr Member VpcConfig[] = {
    {.name = "vpcId", .shape = id::String},
    {.name = "subnets", .shape = id::Subnets},
    {.name = "securityGroupIds", .shape = id::SecurityGroupIds},
};
constexpr Member Webhook[] = {
    {.name = "url", .shape = id::String},
    {.name = "payloadUrl", .shape = id::String},
    {.name = "secret", .shape = id::String},
    {.name = "branchFilter", .shape = id::String},
    {.name = "filterGroups", .shape = id::FilterGroups},
    {.name = "buildType", .shape = id::String},
    {.name = "manualCreation", .shape = id::Boolean},
    {.name = "lastModifiedSecret", .shape = id::Timestamp},
    {.name = "scopeConfiguration", .shape = id::ScopeConfiguration},
    {.name = "status", .shape = id::String},
    {.name = "statusMessage", .shape = id::String},
    {.name = "pullRequestBuildPolicy", .shape = id::PullRequestBuildPolicy},
};
constexpr Member WebhookFilter[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "pattern", .shape = id::String, .required = true},
    {.name = "excludeMatchedPattern", .shape = id::Boolean},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AccountLimitExceededException", .error = true},
    {.name = "AutoRetryConfig", .members = members::AutoRetryConfig},
    {.name = "BatchGetBuildsInput", .members = members::BatchGetBuildsInput},
    {.name = "BatchGetBuildsOutput", .members = members::BatchGetBuildsOutput},
    {.name = "BatchGetProjectsInput", .members = members::BatchGetProjectsInput},
    {.name = "BatchGetProjectsOutput", .members = members::BatchGetProjectsOutput},
    {.name = "BatchGetReportsInput", .members = members::BatchGetReportsInput},
    {.name = "BatchGetReportsOutput", .members = members::BatchGetReportsOutput},
    {.name = "BatchRestrictions", .members = members::BatchRestrictions},
    {.name = "Build", .members = members::Build},
    {.name = "BuildArtifacts", .members = members::BuildArtifacts},
    {.name = "BuildArtifactsList", .type = Type::kList, .members = members::BuildArtifactsList},
    {.name = "BuildIds", .type = Type::kList, .members = members::BuildIds},
    {.name = "BuildPhase", .members = members::BuildPhase},
    {.name = "BuildPhases", .type = Type::kList, .members = members::BuildPhases},
    {.name = "BuildReportArns", .type = Type::kList, .members = members::BuildReportArns},
    {.name = "BuildStatusConfig", .members = members::BuildStatusConfig},
    {.name = "Builds", .type = Type::kList, .members = members::Builds},
    {.name = "CloudWatchLogsConfig", .members = members::CloudWatchLogsConfig},
    {.name = "CodeCoverageReportSummary", .members = members::CodeCoverageReportSummary},
    {.name = "ComputeConfiguration", .members = members::ComputeConfiguration},
    {.name = "ComputeTypesAllowed", .type = Type::kList, .members = members::ComputeTypesAllowed},
    {.name = "CreateProjectInput", .members = members::CreateProjectInput},
    {.name = "CreateProjectOutput", .members = members::CreateProjectOutput},
    {.name = "DebugSession", .members = members::DebugSession},
    {.name = "DeleteProjectInput", .members = members::DeleteProjectInput},
    {.name = "DeleteProjectOutput"},
    {.name = "DockerServer", .members = members::DockerServer},
    {.name = "DockerServerStatus", .members = members::DockerServerStatus},
    {.name = "EnvironmentVariable", .members = members::EnvironmentVariable},
    {.name = "EnvironmentVariables", .type = Type::kList,
     .members = members::EnvironmentVariables},
    {.name = "ExportedEnvironmentVariable", .members = members::ExportedEnvironmentVariable},
    {.name = "ExportedEnvironmentVariables", .type = Type::kList,
     .members = members::ExportedEnvironmentVariables},
    {.name = "FilterGroup", .type = Type::kList, .members = members::FilterGroup},
    {.name = "FilterGroups", .type = Type::kList, .members = members::FilterGroups},
    {.name = "FleetsAllowed", .type = Type::kList, .members = members::FleetsAllowed},
    {.name = "GitSubmodulesConfig", .members = members::GitSubmodulesConfig},
    {.name = "InvalidInputException", .error = true},
    {.name = "ListBuildsForProjectInput", .members = members::ListBuildsForProjectInput},
    {.name = "ListBuildsForProjectOutput", .members = members::ListBuildsForProjectOutput},
    {.name = "ListBuildsInput", .members = members::ListBuildsInput},
    {.name = "ListBuildsOutput", .members = members::ListBuildsOutput},
    {.name = "ListProjectsInput", .members = members::ListProjectsInput},
    {.name = "ListProjectsOutput", .members = members::ListProjectsOutput},
    {.name = "LogsConfig", .members = members::LogsConfig},
    {.name = "LogsLocation", .members = members::LogsLocation},
    {.name = "NetworkInterface", .members = members::NetworkInterface},
    {.name = "PhaseContext", .members = members::PhaseContext},
    {.name = "PhaseContexts", .type = Type::kList, .members = members::PhaseContexts},
    {.name = "Project", .members = members::Project},
    {.name = "ProjectArtifacts", .members = members::ProjectArtifacts},
    {.name = "ProjectArtifactsList", .type = Type::kList,
     .members = members::ProjectArtifactsList},
    {.name = "ProjectBadge", .members = members::ProjectBadge},
    {.name = "ProjectBuildBatchConfig", .members = members::ProjectBuildBatchConfig},
    {.name = "ProjectCache", .members = members::ProjectCache},
    {.name = "ProjectCacheModes", .type = Type::kList, .members = members::ProjectCacheModes},
    {.name = "ProjectEnvironment", .members = members::ProjectEnvironment},
    {.name = "ProjectFileSystemLocation", .members = members::ProjectFileSystemLocation},
    {.name = "ProjectFileSystemLocations", .type = Type::kList,
     .members = members::ProjectFileSystemLocations},
    {.name = "ProjectFleet", .members = members::ProjectFleet},
    {.name = "ProjectNames", .type = Type::kList, .members = members::ProjectNames},
    {.name = "ProjectSecondarySourceVersions", .type = Type::kList,
     .members = members::ProjectSecondarySourceVersions},
    {.name = "ProjectSource", .members = members::ProjectSource},
    {.name = "ProjectSourceVersion", .members = members::ProjectSourceVersion},
    {.name = "ProjectSources", .type = Type::kList, .members = members::ProjectSources},
    {.name = "Projects", .type = Type::kList, .members = members::Projects},
    {.name = "PullRequestBuildApproverRoles", .type = Type::kList,
     .members = members::PullRequestBuildApproverRoles},
    {.name = "PullRequestBuildPolicy", .members = members::PullRequestBuildPolicy},
    {.name = "RegistryCredential", .members = members::RegistryCredential},
    {.name = "Report", .members = members::Report},
    {.name = "ReportArns", .type = Type::kList, .members = members::ReportArns},
    {.name = "ReportExportConfig", .members = members::ReportExportConfig},
    {.name = "ReportStatusCounts", .type = Type::kMap, .members = members::ReportStatusCounts},
    {.name = "Reports", .type = Type::kList, .members = members::Reports},
    {.name = "ResourceAlreadyExistsException", .error = true},
    {.name = "ResourceNotFoundException", .error = true},
    {.name = "RetryBuildInput", .members = members::RetryBuildInput},
    {.name = "RetryBuildOutput", .members = members::RetryBuildOutput},
    {.name = "S3LogsConfig", .members = members::S3LogsConfig},
    {.name = "S3ReportExportConfig", .members = members::S3ReportExportConfig},
    {.name = "ScopeConfiguration", .members = members::ScopeConfiguration},
    {.name = "SecurityGroupIds", .type = Type::kList, .members = members::SecurityGroupIds},
    {.name = "SourceAuth", .members = members::SourceAuth},
    {.name = "StartBuildInput", .members = members::StartBuildInput},
    {.name = "StartBuildOutput", .members = members::StartBuildOutput},
    {.name = "StopBuildInput", .members = members::StopBuildInput},
    {.name = "StopBuildOutput", .members = members::StopBuildOutput},
    {.name = "Subnets", .type = Type::kList, .members = members::Subnets},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TestReportSummary", .members = members::TestReportSummary},
    {.name = "UpdateProjectInput", .members = members::UpdateProjectInput},
    {.name = "UpdateProjectOutput", .members = members::UpdateProjectOutput},
    {.name = "VpcConfig", .members = members::VpcConfig},
    {.name = "Webhook", .members = members::Webhook},
    {.name = "WebhookFilter", .members = members::WebhookFilter},
};

namespace errors {
constexpr uint16_t BatchGetBuilds[] = {id::InvalidInputException};
constexpr uint16_t BatchGetProjects[] = {id::InvalidInputException};
constexpr uint16_t BatchGetReports[] = {id::InvalidInputException};
constexpr uint16_t CreateProject[] = {id::InvalidInputException, id::ResourceAlreadyExistsException,
    id::AccountLimitExceededException};
constexpr uint16_t DeleteProject[] = {id::InvalidInputException};
constexpr uint16_t ListBuilds[] = {id::InvalidInputException};
constexpr uint16_t ListBuildsForProject[] = {id::InvalidInputException,
    id::ResourceNotFoundException};
constexpr uint16_t ListProjects[] = {id::InvalidInputException};
constexpr uint16_t RetryBuild[] = {id::InvalidInputException, id::ResourceNotFoundException,
    id::AccountLimitExceededException};
constexpr uint16_t StartBuild[] = {id::InvalidInputException, id::ResourceNotFoundException,
    id::AccountLimitExceededException};
constexpr uint16_t StopBuild[] = {id::InvalidInputException, id::ResourceNotFoundException};
constexpr uint16_t UpdateProject[] = {id::InvalidInputException, id::ResourceNotFoundException};
}  // namespace errors

namespace words {
constexpr std::string_view ids[] = {"ids"};
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view projects[] = {"projects"};
}  // namespace words

namespace pages {
constexpr Pagination ListBuilds =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::ids};
constexpr Pagination ListBuildsForProject =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::ids};
constexpr Pagination ListProjects =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::projects};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchGetBuilds", .input = id::BatchGetBuildsInput,
     .output = id::BatchGetBuildsOutput, .errors = errors::BatchGetBuilds},
    {.name = "BatchGetProjects", .input = id::BatchGetProjectsInput,
     .output = id::BatchGetProjectsOutput, .errors = errors::BatchGetProjects},
    {.name = "BatchGetReports", .input = id::BatchGetReportsInput,
     .output = id::BatchGetReportsOutput, .errors = errors::BatchGetReports},
    {.name = "CreateProject", .input = id::CreateProjectInput, .output = id::CreateProjectOutput,
     .errors = errors::CreateProject},
    {.name = "DeleteProject", .input = id::DeleteProjectInput, .output = id::DeleteProjectOutput,
     .errors = errors::DeleteProject},
    {.name = "ListBuilds", .input = id::ListBuildsInput, .output = id::ListBuildsOutput,
     .errors = errors::ListBuilds, .pagination = &pages::ListBuilds},
    {.name = "ListBuildsForProject", .input = id::ListBuildsForProjectInput,
     .output = id::ListBuildsForProjectOutput, .errors = errors::ListBuildsForProject,
     .pagination = &pages::ListBuildsForProject},
    {.name = "ListProjects", .input = id::ListProjectsInput, .output = id::ListProjectsOutput,
     .errors = errors::ListProjects, .pagination = &pages::ListProjects},
    {.name = "RetryBuild", .input = id::RetryBuildInput, .output = id::RetryBuildOutput,
     .errors = errors::RetryBuild},
    {.name = "StartBuild", .input = id::StartBuildInput, .output = id::StartBuildOutput,
     .errors = errors::StartBuild},
    {.name = "StopBuild", .input = id::StopBuildInput, .output = id::StopBuildOutput,
     .errors = errors::StopBuild},
    {.name = "UpdateProject", .input = id::UpdateProjectInput, .output = id::UpdateProjectOutput,
     .errors = errors::UpdateProject},
};

}  // namespace

constexpr Service kCodebuild =
    {.name = "codebuild", .id = "CodeBuild", .endpoint_prefix = "codebuild",
     .signing_name = "codebuild", .api_version = "2016-10-06", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "CodeBuild_20161006", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
