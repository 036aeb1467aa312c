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
  AWSSessionCredentials,
  AcknowledgeJobInput,
  AcknowledgeJobOutput,
  ActionConfiguration,
  ActionConfigurationMap,
  ActionConfigurationProperty,
  ActionConfigurationPropertyList,
  ActionContext,
  ActionDeclaration,
  ActionExecution,
  ActionExecutionDetail,
  ActionExecutionDetailList,
  ActionExecutionFilter,
  ActionExecutionInput,
  ActionExecutionOutput,
  ActionExecutionResult,
  ActionNotFoundException,
  ActionRevision,
  ActionState,
  ActionStateList,
  ActionType,
  ActionTypeId,
  ActionTypeList,
  ActionTypeNotFoundException,
  ActionTypeSettings,
  ApprovalAlreadyCompletedException,
  ApprovalResult,
  Artifact,
  ArtifactDetail,
  ArtifactDetailList,
  ArtifactDetails,
  ArtifactList,
  ArtifactLocation,
  ArtifactRevision,
  ArtifactRevisionList,
  ArtifactStore,
  ArtifactStoreMap,
  BeforeEntryConditions,
  BlockerDeclaration,
  CommandList,
  ConcurrentModificationException,
  ConcurrentPipelineExecutionsLimitExceededException,
  Condition,
  ConditionExecution,
  ConditionList,
  ConditionState,
  ConditionStateList,
  ConflictException,
  CreateCustomActionTypeInput,
  CreateCustomActionTypeOutput,
  CreatePipelineInput,
  CreatePipelineOutput,
  CurrentRevision,
  DeleteCustomActionTypeInput,
  DeletePipelineInput,
  DisableStageTransitionInput,
  DuplicatedStopRequestException,
  EnableStageTransitionInput,
  EncryptionKey,
  EnvironmentVariable,
  EnvironmentVariableList,
  ErrorDetails,
  ExecutionDetails,
  ExecutionTrigger,
  FailureConditions,
  FailureDetails,
  FilePathList,
  GetJobDetailsInput,
  GetJobDetailsOutput,
  GetPipelineExecutionInput,
  GetPipelineExecutionOutput,
  GetPipelineInput,
  GetPipelineOutput,
  GetPipelineStateInput,
  GetPipelineStateOutput,
  GitBranchFilterCriteria,
  GitBranchPatternList,
  GitConfiguration,
  GitFilePathFilterCriteria,
  GitFilePathPatternList,
  GitPullRequestEventTypeList,
  GitPullRequestFilter,
  GitPullRequestFilterList,
  GitPushFilter,
  GitPushFilterList,
  GitTagFilterCriteria,
  GitTagPatternList,
  InputArtifact,
  InputArtifactList,
  InvalidActionDeclarationException,
  InvalidApprovalTokenException,
  InvalidBlockerDeclarationException,
  InvalidJobStateException,
  InvalidNextTokenException,
  InvalidNonceException,
  InvalidStageDeclarationException,
  InvalidStructureException,
  InvalidTagsException,
  Job,
  JobData,
  JobDetails,
  JobList,
  JobNotFoundException,
  LatestInPipelineExecutionFilter,
  LimitExceededException,
  ListActionExecutionsInput,
  ListActionExecutionsOutput,
  ListActionTypesInput,
  ListActionTypesOutput,
  ListPipelineExecutionsInput,
  ListPipelineExecutionsOutput,
  ListPipelinesInput,
  ListPipelinesOutput,
  NotLatestPipelineExecutionException,
  OutputArtifact,
  OutputArtifactList,
  OutputVariableList,
  OutputVariablesMap,
  OutputVariablesSizeExceededException,
  PipelineContext,
  PipelineDeclaration,
  PipelineExecution,
  PipelineExecutionFilter,
  PipelineExecutionNotFoundException,
  PipelineExecutionNotStoppableException,
  PipelineExecutionOutdatedException,
  PipelineExecutionSummary,
  PipelineExecutionSummaryList,
  PipelineList,
  PipelineMetadata,
  PipelineNameInUseException,
  PipelineNotFoundException,
  PipelineRollbackMetadata,
  PipelineStageDeclarationList,
  PipelineSummary,
  PipelineTriggerDeclaration,
  PipelineTriggerDeclarationList,
  PipelineVariable,
  PipelineVariableDeclaration,
  PipelineVariableDeclarationList,
  PipelineVariableList,
  PipelineVersionNotFoundException,
  PollForJobsInput,
  PollForJobsOutput,
  PutApprovalResultInput,
  PutApprovalResultOutput,
  PutJobFailureResultInput,
  PutJobSuccessResultInput,
  QueryParamMap,
  ResolvedActionConfigurationMap,
  ResolvedPipelineVariable,
  ResolvedPipelineVariableList,
  RetryConfiguration,
  RetryStageExecutionInput,
  RetryStageExecutionOutput,
  RetryStageMetadata,
  RollbackStageInput,
  RollbackStageOutput,
  RuleConfigurationMap,
  RuleDeclaration,
  RuleDeclarationList,
  RuleExecution,
  RuleRevision,
  RuleState,
  RuleStateList,
  RuleTypeId,
  S3ArtifactLocation,
  S3Location,
  SourceRevision,
  SourceRevisionList,
  SourceRevisionOverride,
  SourceRevisionOverrideList,
  StageActionDeclarationList,
  StageBlockerDeclarationList,
  StageConditionState,
  StageConditionsExecution,
  StageContext,
  StageDeclaration,
  StageExecution,
  StageExecutionList,
  StageNotFoundException,
  StageNotRetryableException,
  StageState,
  StageStateList,
  StartPipelineExecutionInput,
  StartPipelineExecutionOutput,
  StopExecutionTrigger,
  StopPipelineExecutionInput,
  StopPipelineExecutionOutput,
  SucceededInStageFilter,
  SuccessConditions,
  Tag,
  TagList,
  TooManyTagsException,
  TransitionState,
  UnableToRollbackStageException,
  UpdatePipelineInput,
  UpdatePipelineOutput,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member AWSSessionCredentials[] = {
    {.name = "accessKeyId", .shape = id::SensitiveString, .required = true},
    {.name = "secretAccessKey", .shape = id::SensitiveString, .required = true},
    {.name = "sessionToken", .shape = id::SensitiveString, .required = true},
};
constexpr Member AcknowledgeJobInput[] = {
    {.name = "jobId", .shape = id::String, .required = true},
    {.name = "nonce", .shape = id::String, .required = true},
};
constexpr Member AcknowledgeJobOutput[] = {
    {.name = "status", .shape = id::String},
};
constexpr Member ActionConfiguration[] = {
    {.name = "configuration", .shape = id::ActionConfigurationMap},
};
constexpr Member ActionConfigurationMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ActionConfigurationProperty[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "required", .shape = id::Boolean, .required = true},
    {.name = "key", .shape = id::Boolean, .required = true},
    {.name = "secret", .shape = id::Boolean, .required = true},
    {.name = "queryable", .shape = id::Boolean},
    {.name = "description", .shape = id::String},
    {.name = "type", .shape = id::String},
};
constexpr Member ActionConfigurationPropertyList[] = {
    {.name = "member", .shape = id::ActionConfigurationProperty},
};
constexpr Member ActionContext[] = {
    {.name = "name", .shape = id::String},
    {.name = "actionExecutionId", .shape = id::String},
};
constexpr Member ActionDeclaration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "actionTypeId", .shape = id::ActionTypeId, .required = true},
    {.name = "runOrder", .shape = id::Integer},
    {.name = "configuration", .shape = id::ActionConfigurationMap},
    {.name = "commands", .shape = id::CommandList},
    {.name = "outputArtifacts", .shape = id::OutputArtifactList},
    {.name = "inputArtifacts", .shape = id::InputArtifactList},
    {.name = "outputVariables", .shape = id::OutputVariableList},
    {.name = "roleArn", .shape = id::String},
    {.name = "region", .shape = id::String},
    {.name = "namespace", .shape = id::String},
    {.name = "timeoutInMinutes", .shape = id::Integer},
    {.name = "environmentVariables", .shape = id::EnvironmentVariableList},
};
constexpr Member ActionExecution[] = {
    {.name = "actionExecutionId", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "summary", .shape = id::String},
    {.name = "lastStatusChange", .shape = id::Timestamp},
    {.name = "token", .shape = id::String},
    {.name = "lastUpdatedBy", .shape = id::String},
    {.name = "externalExecutionId", .shape = id::String},
    {.name = "externalExecutionUrl", .shape = id::String},
    {.name = "percentComplete", .shape = id::Integer},
    {.name = "errorDetails", .shape = id::ErrorDetails},
    {.name = "logStreamARN", .shape = id::String},
};
constexpr Member ActionExecutionDetail[] = {
    {.name = "pipelineExecutionId", .shape = id::String},
    {.name = "actionExecutionId", .shape = id::String},
    {.name = "pipelineVersion", .shape = id::Integer},
    {.name = "stageName", .shape = id::String},
    {.name = "actionName", .shape = id::String},
    {.name = "startTime", .shape = id::Timestamp},
    {.name = "lastUpdateTime", .shape = id::Timestamp},
    {.name = "updatedBy", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "input", .shape = id::ActionExecutionInput},
    {.name = "output", .shape = id::ActionExecutionOutput},
};
constexpr Member ActionExecutionDetailList[] = {
    {.name = "member", .shape = id::ActionExecutionDetail},
};
constexpr Member ActionExecutionFilter[] = {
    {.name = "pipelineExecutionId", .shape = id::String},
    {.name = "latestInPipelineExecution", .shape = id::LatestInPipelineExecutionFilter},
};
constexpr Member ActionExecutionInput[] = {
    {.name = "actionTypeId", .shape = id::ActionTypeId},
    {.name = "configuration", .shape = id::ActionConfigurationMap},
    {.name = "resolvedConfiguration", .shape = id::ResolvedActionConfigurationMap},
    {.name = "roleArn", .shape = id::String},
    {.name = "region", .shape = id::String},
    {.name = "inputArtifacts", .shape = id::ArtifactDetailList},
    {.name = "namespace", .shape = id::String},
};
constexpr Member ActionExecutionOutput[] = {
    {.name = "outputArtifacts", .shape = id::ArtifactDetailList},
    {.name = "executionResult", .shape = id::ActionExecutionResult},
    {.name = "outputVariables", .shape = id::OutputVariablesMap},
};
constexpr Member ActionExecutionResult[] = {
    {.name = "externalExecutionId", .shape = id::String},
    {.name = "externalExecutionSummary", .shape = id::String},
    {.name = "externalExecutionUrl", .shape = id::String},
    {.name = "errorDetails", .shape = id::ErrorDetails},
    {.name = "logStreamARN", .shape = id::String},
};
constexpr Member ActionRevision[] = {
    {.name = "revisionId", .shape = id::String, .required = true},
    {.name = "revisionChangeId", .shape = id::String, .required = true},
    {.name = "created", .shape = id::Timestamp, .required = true},
};
constexpr Member ActionState[] = {
    {.name = "actionName", .shape = id::String},
    {.name = "currentRevision", .shape = id::ActionRevision},
    {.name = "latestExecution", .shape = id::ActionExecution},
    {.name = "entityUrl", .shape = id::String},
    {.name = "revisionUrl", .shape = id::String},
};
constexpr Member ActionStateList[] = {
    {.name = "member", .shape = id::ActionState},
};
constexpr Member ActionType[] = {
    {.name = "id", .shape = id::ActionTypeId, .required = true},
    {.name = "settings", .shape = id::ActionTypeSettings},
    {.name = "actionConfigurationProperties", .shape = id::ActionConfigurationPropertyList},
    {.name = "inputArtifactDetails", .shape = id::ArtifactDetails, .required = true},
    {.name = "outputArtifactDetails", .shape = id::ArtifactDetails, .required = true},
};
constexpr Member ActionTypeId[] = {
    {.name = "category", .shape = id::String, .required = true},
    {.name = "owner", .shape = id::String, .required = true},
    {.name = "provider", .shape = id::String, .required = true},
    {.name = "version", .shape = id::String, .required = true},
};
constexpr Member ActionTypeList[] = {
    {.name = "member", .shape = id::ActionType},
};
constexpr Member ActionTypeSettings[] = {
    {.name = "thirdPartyConfigurationUrl", .shape = id::String},
    {.name = "entityUrlTemplate", .shape = id::String},
    {.name = "executionUrlTemplate", .shape = id::String},
    {.name = "revisionUrlTemplate", .shape = id::String},
};
constexpr Member ApprovalResult[] = {
    {.name = "summary", .shape = id::String, .required = true},
    {.name = "status", .shape = id::String, .required = true},
};
constexpr Member Artifact[] = {
    {.name = "name", .shape = id::String},
    {.name = "revision", .shape = id::String},
    {.name = "location", .shape = id::ArtifactLocation},
};
constexpr Member ArtifactDetail[] = {
    {.name = "name", .shape = id::String},
    {.name = "s3location", .shape = id::S3Location},
};
constexpr Member ArtifactDetailList[] = {
    {.name = "member", .shape = id::ArtifactDetail},
};
constexpr Member ArtifactDetails[] = {
    {.name = "minimumCount", .shape = id::Integer, .required = true},
    {.name = "maximumCount", .shape = id::Integer, .required = true},
};
constexpr Member ArtifactList[] = {
    {.name = "member", .shape = id::Artifact},
};
constexpr Member ArtifactLocation[] = {
    {.name = "type", .shape = id::String},
    {.name = "s3Location", .shape = id::S3ArtifactLocation},
};
constexpr Member ArtifactRevision[] = {
    {.name = "name", .shape = id::String},
    {.name = "revisionId", .shape = id::String},
    {.name = "revisionChangeIdentifier", .shape = id::String},
    {.name = "revisionSummary", .shape = id::String},
    {.name = "created", .shape = id::Timestamp},
    {.name = "revisionUrl", .shape = id::String},
};
constexpr Member ArtifactRevisionList[] = {
    {.name = "member", .shape = id::ArtifactRevision},
};
constexpr Member ArtifactStore[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "location", .shape = id::String, .required = true},
    {.name = "encryptionKey", .shape = id::EncryptionKey},
};
constexpr Member ArtifactStoreMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ArtifactStore},
};
constexpr Member BeforeEntryConditions[] = {
    {.name = "conditions", .shape = id::ConditionList, .required = true},
};
constexpr Member BlockerDeclaration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member CommandList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ConcurrentModificationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ConcurrentPipelineExecutionsLimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member Condition[] = {
    {.name = "result", .shape = id::String},
    {.name = "rules", .shape = id::RuleDeclarationList},
};
constexpr Member ConditionExecution[] = {
    {.name = "status", .shape = id::String},
    {.name = "summary", .shape = id::String},
    {.name = "lastStatusChange", .shape = id::Timestamp},
};
constexpr Member ConditionList[] = {
    {.name = "member", .shape = id::Condition},
};
constexpr Member ConditionState[] = {
    {.name = "latestExecution", .shape = id::ConditionExecution},
    {.name = "ruleStates", .shape = id::RuleStateList},
};
constexpr Member ConditionStateList[] = {
    {.name = "member", .shape = id::ConditionState},
};
constexpr Member ConflictException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member CreateCustomActionTypeInput[] = {
    {.name = "category", .shape = id::String, .required = true},
    {.name = "provider", .shape = id::String, .required = true},
    {.name = "version", .shape = id::String, .required = true},
    {.name = "settings", .shape = id::ActionTypeSettings},
    {.name = "configurationProperties", .shape = id::ActionConfigurationPropertyList},
    {.name = "inputArtifactDetails", .shape = id::ArtifactDetails, .required = true},
    {.name = "outputArtifactDetails", .shape = id::ArtifactDetails, .required = true},
    {.name = "tags", .shape = id::TagList},
};
constexpr Member CreateCustomActionTypeOutput[] = {
    {.name = "actionType", .shape = id::ActionType, .required = true},
    {.name = "tags", .shape = id::TagList},
};
constexpr Member CreatePipelineInput[] = {
    {.name = "pipeline", .shape = id::PipelineDeclaration, .required = true},
    {.name = "tags", .shape = id::TagList},
};
constexpr Member CreatePipelineOutput[] = {
    {.name = "pipeline", .shape = id::PipelineDeclaration},
    {.name = "tags", .shape = id::TagList},
};
constexpr Member CurrentRevision[] = {
    {.name = "revision", .shape = id::String, .required = true},
    {.name = "changeIdentifier", .shape = id::String, .required = true},
    {.name = "created", .shape = id::Timestamp},
    {.name = "revisionSummary", .shape = id::String},
};
constexpr Member DeleteCustomActionTypeInput[] = {
    {.name = "category", .shape = id::String, .required = true},
    {.name = "provider", .shape = id::String, .required = true},
    {.name = "version", .shape = id::String, .required = true},
};
constexpr Member DeletePipelineInput[] = {
    {.name = "name", .shape = id::String, .required = true},
};
constexpr Member DisableStageTransitionInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "stageName", .shape = id::String, .required = true},
    {.name = "transitionType", .shape = id::String, .required = true},
    {.name = "reason", .shape = id::String, .required = true},
};
constexpr Member DuplicatedStopRequestException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member EnableStageTransitionInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "stageName", .shape = id::String, .required = true},
    {.name = "transitionType", .shape = id::String, .required = true},
};
constexpr Member EncryptionKey[] = {
    {.name = "id", .shape = id::String, .required = true},
    {.name = "type", .shape = id::String, .required = true},
};
constexpr Member EnvironmentVariable[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "value", .shape = id::String, .required = true},
    {.name = "type", .shape = id::String},
};
constexpr Member EnvironmentVariableList[] = {
    {.name = "member", .shape = id::EnvironmentVariable},
};
constexpr Member ErrorDetails[] = {
    {.name = "code", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member ExecutionDetails[] = {
    {.name = "summary", .shape = id::String},
    {.name = "externalExecutionId", .shape = id::String},
    {.name = "percentComplete", .shape = id::Integer},
};
constexpr Member ExecutionTrigger[] = {
    {.name = "triggerType", .shape = id::String},
    {.name = "triggerDetail", .shape = id::String},
};
constexpr Member FailureConditions[] = {
    {.name = "result", .shape = id::String},
    {.name = "retryConfiguration", .shape = id::RetryConfiguration},
    {.name = "conditions", .shape = id::ConditionList},
};
constexpr Member FailureDetails[] = {
    {.name = "type", .shape = id::String, .required = true},
    {.name = "message", .shape = id::String, .required = true},
    {.name = "externalExecutionId", .shape = id::String},
};
constexpr Member FilePathList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GetJobDetailsInput[] = {
    {.name = "jobId", .shape = id::String, .required = true},
};
constexpr Member GetJobDetailsOutput[] = {
    {.name = "jobDetails", .shape = id::JobDetails},
};
constexpr Member GetPipelineExecutionInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "pipelineExecutionId", .shape = id::String, .required = true},
};
constexpr Member GetPipelineExecutionOutput[] = {
    {.name = "pipelineExecution", .shape = id::PipelineExecution},
};
constexpr Member GetPipelineInput[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "version", .shape = id::Integer},
};
constexpr Member GetPipelineOutput[] = {
    {.name = "pipeline", .shape = id::PipelineDeclaration},
    {.name = "metadata", .shape = id::PipelineMetadata},
};
constexpr Member GetPipelineStateInput[] = {
    {.name = "name", .shape = id::String, .required = true},
};
constexpr Member GetPipelineStateOutput[] = {
    {.name = "pipelineName", .shape = id::String},
    {.name = "pipelineVersion", .shape = id::Integer},
    {.name = "stageStates", .shape = id::StageStateList},
    {.name = "created", .shape = id::Timestamp},
    {.name = "updated", .shape = id::Timestamp},
};
constexpr Member GitBranchFilterCriteria[] = {
    {.name = "includes", .shape = id::GitBranchPatternList},
    {.name = "excludes", .shape = id::GitBranchPatternList},
};
constexpr Member GitBranchPatternList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GitConfiguration[] = {
    {.name = "sourceActionName", .shape = id::String, .required = true},
    {.name = "push", .shape = id::GitPushFilterList},
    {.name = "pullRequest", .shape = id::GitPullRequestFilterList},
};
constexpr Member GitFilePathFilterCriteria[] = {
    {.name = "includes", .shape = id::GitFilePathPatternList},
    {.name = "excludes", .shape = id::GitFilePathPatternList},
};
constexpr Member GitFilePathPatternList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GitPullRequestEventTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GitPullRequestFilter[] = {
    {.name = "events", .shape = id::GitPullRequestEventTypeList},
    {.name = "branches", .shape = id::GitBranchFilterCriteria},
    {.name = "filePaths", .shape = id::GitFilePathFilterCriteria},
};
constexpr Member GitPullRequestFilterList[] = {
    {.name = "member", .shape = id::GitPullRequestFilter},
};
constexpr Member GitPushFilter[] = {
    {.name = "tags", .shape = id::GitTagFilterCriteria},
    {.name = "branches", .shape = id::GitBranchFilterCriteria},
    {.name = "filePaths", .shape = id::GitFilePathFilterCriteria},
};
constexpr Member GitPushFilterList[] = {
    {.name = "member", .shape = id::GitPushFilter},
};
constexpr Member GitTagFilterCriteria[] = {
    {.name = "includes", .shape = id::GitTagPatternList},
    {.name = "excludes", .shape = id::GitTagPatternList},
};
constexpr Member GitTagPatternList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InputArtifact[] = {
    {.name = "name", .shape = id::String, .required = true},
};
constexpr Member InputArtifactList[] = {
    {.name = "member", .shape = id::InputArtifact},
};
constexpr Member InvalidTagsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member Job[] = {
    {.name = "id", .shape = id::String},
    {.name = "data", .shape = id::JobData},
    {.name = "nonce", .shape = id::String},
    {.name = "accountId", .shape = id::String},
};
constexpr Member JobData[] = {
    {.name = "actionTypeId", .shape = id::ActionTypeId},
    {.name = "actionConfiguration", .shape = id::ActionConfiguration},
    {.name = "pipelineContext", .shape = id::PipelineContext},
    {.name = "inputArtifacts", .shape = id::ArtifactList},
    {.name = "outputArtifacts", .shape = id::ArtifactList},
    {.name = "artifactCredentials", .shape = id::AWSSessionCredentials},
    {.name = "continuationToken", .shape = id::String},
    {.name = "encryptionKey", .shape = id::EncryptionKey},
};
constexpr Member JobDetails[] = {
    {.name = "id", .shape = id::String},
    {.name = "data", .shape = id::JobData},
    {.name = "accountId", .shape = id::String},
};
constexpr Member JobList[] = {
    {.name = "member", .shape = id::Job},
};
constexpr Member LatestInPipelineExecutionFilter[] = {
    {.name = "pipelineExecutionId", .shape = id::String, .required = true},
    {.name = "startTimeRange", .shape = id::String, .required = true},
};
constexpr Member ListActionExecutionsInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "filter", .shape = id::ActionExecutionFilter},
    {.name = "maxResults", .shape = id::Integer},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListActionExecutionsOutput[] = {
    {.name = "actionExecutionDetails", .shape = id::ActionExecutionDetailList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListActionTypesInput[] = {
    {.name = "actionOwnerFilter", .shape = id::String},
    {.name = "nextToken", .shape = id::String},
    {.name = "regionFilter", .shape = id::String},
};
constexpr Member ListActionTypesOutput[] = {
    {.name = "actionTypes", .shape = id::ActionTypeList, .required = true},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListPipelineExecutionsInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "maxResults", .shape = id::Integer},
    {.name = "filter", .shape = id::PipelineExecutionFilter},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListPipelineExecutionsOutput[] = {
    {.name = "pipelineExecutionSummaries", .shape = id::PipelineExecutionSummaryList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListPipelinesInput[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "maxResults", .shape = id::Integer},
};
constexpr Member ListPipelinesOutput[] = {
    {.name = "pipelines", .shape = id::PipelineList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member OutputArtifact[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "files", .shape = id::FilePathList},
};
constexpr Member OutputArtifactList[] = {
    {.name = "member", .shape = id::OutputArtifact},
};
constexpr Member OutputVariableList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member OutputVariablesMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member OutputVariablesSizeExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PipelineContext[] = {
    {.name = "pipelineName", .shape = id::String},
    {.name = "stage", .shape = id::StageContext},
    {.name = "action", .shape = id::ActionContext},
    {.name = "pipelineArn", .shape = id::String},
    {.name = "pipelineExecutionId", .shape = id::String},
};
constexpr Member PipelineDeclaration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "roleArn", .shape = id::String, .required = true},
    {.name = "artifactStore", .shape = id::ArtifactStore},
    {.name = "artifactStores", .shape = id::ArtifactStoreMap},
    {.name = "stages", .shape = id::PipelineStageDeclarationList, .required = true},
    {.name = "version", .shape = id::Integer},
    {.name = "executionMode", .shape = id::String},
    {.name = "pipelineType", .shape = id::String},
    {.name = "variables", .shape = id::PipelineVariableDeclarationList},
    {.name = "triggers", .shape = id::PipelineTriggerDeclarationList},
};
constexpr Member PipelineExecution[] = {
    {.name = "pipelineName", .shape = id::String},
    {.name = "pipelineVersion", .shape = id::Integer},
    {.name = "pipelineExecutionId", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "statusSummary", .shape = id::String},
    {.name = "artifactRevisions", .shape = id::ArtifactRevisionList},
    {.name = "variables", .shape = id::ResolvedPipelineVariableList},
    {.name = "trigger", .shape = id::ExecutionTrigger},
    {.name = "executionMode", .shape = id::String},
    {.name = "executionType", .shape = id::String},
    {.name = "rollbackMetadata", .shape = id::PipelineRollbackMetadata},
};
constexpr Member PipelineExecutionFilter[] = {
    {.name = "succeededInStage", .shape = id::SucceededInStageFilter},
};
constexpr Member PipelineExecutionNotStoppableException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PipelineExecutionOutdatedException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PipelineExecutionSummary[] = {
    {.name = "pipelineExecutionId", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "statusSummary", .shape = id::String},
    {.name = "startTime", .shape = id::Timestamp},
    {.name = "lastUpdateTime", .shape = id::Timestamp},
    {.name = "sourceRevisions", .shape = id::SourceRevisionList},
    {.name = "trigger", .shape = id::ExecutionTrigger},
    {.name = "stopTrigger", .shape = id::StopExecutionTrigger},
    {.name = "executionMode", .shape = id::String},
    {.name = "executionType", .shape = id::String},
    {.name = "rollbackMetadata", .shape = id::PipelineRollbackMetadata},
};
constexpr Member PipelineExecutionSummaryList[] = {
    {.name = "member", .shape = id::PipelineExecutionSummary},
};
constexpr Member PipelineList[] = {
    {.name = "member", .shape = id::PipelineSummary},
};
constexpr Member PipelineMetadata[] = {
    {.name = "pipelineArn", .shape = id::String},
    {.name = "created", .shape = id::Timestamp},
    {.name = "updated", .shape = id::Timestamp},
    {.name = "pollingDisabledAt", .shape = id::Timestamp},
};
constexpr Member PipelineRollbackMetadata[] = {
    {.name = "rollbackTargetPipelineExecutionId", .shape = id::String},
};
constexpr Member PipelineStageDeclarationList[] = {
    {.name = "member", .shape = id::StageDeclaration},
};
constexpr Member PipelineSummary[] = {
    {.name = "name", .shape = id::String},
    {.name = "version", .shape = id::Integer},
    {.name = "pipelineType", .shape = id::String},
    {.name = "executionMode", .shape = id::String},
    {.name = "created", .shape = id::Timestamp},
    {.name = "updated", .shape = id::Timestamp},
};
constexpr Member PipelineTriggerDeclaration[] = {
    {.name = "providerType", .shape = id::String, .required = true},
    {.name = "gitConfiguration", .shape = id::GitConfiguration, .required = true},
};
constexpr Member PipelineTriggerDeclarationList[] = {
    {.name = "member", .shape = id::PipelineTriggerDeclaration},
};
constexpr Member PipelineVariable[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "value", .shape = id::String, .required = true},
};
constexpr Member PipelineVariableDeclaration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "defaultValue", .shape = id::String},
    {.name = "description", .shape = id::String},
};
constexpr Member PipelineVariableDeclarationList[] = {
    {.name = "member", .shape = id::PipelineVariableDeclaration},
};
constexpr Member PipelineVariableList[] = {
    {.name = "member", .shape = id::PipelineVariable},
};
constexpr Member PollForJobsInput[] = {
    {.name = "actionTypeId", .shape = id::ActionTypeId, .required = true},
    {.name = "maxBatchSize", .shape = id::Integer},
    {.name = "queryParam", .shape = id::QueryParamMap},
};
constexpr Member PollForJobsOutput[] = {
    {.name = "jobs", .shape = id::JobList},
};
constexpr Member PutApprovalResultInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "stageName", .shape = id::String, .required = true},
    {.name = "actionName", .shape = id::String, .required = true},
    {.name = "result", .shape = id::ApprovalResult, .required = true},
    {.name = "token", .shape = id::String, .required = true},
};
constexpr Member PutApprovalResultOutput[] = {
    {.name = "approvedAt", .shape = id::Timestamp},
};
constexpr Member PutJobFailureResultInput[] = {
    {.name = "jobId", .shape = id::String, .required = true},
    {.name = "failureDetails", .shape = id::FailureDetails, .required = true},
};
constexpr Member PutJobSuccessResultInput[] = {
    {.name = "jobId", .shape = id::String, .required = true},
    {.name = "currentRevision", .shape = id::CurrentRevision},
    {.name = "continuationToken", .shape = id::String},
    {.name = "executionDetails", .shape = id::ExecutionDetails},
    {.name = "outputVariables", .shape = id::OutputVariablesMap},
};
constexpr Member QueryParamMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ResolvedActionConfigurationMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member ResolvedPipelineVariable[] = {
    {.name = "name", .shape = id::String},
    {.name = "resolvedValue", .shape = id::String},
};
constexpr Member ResolvedPipelineVariableList[] = {
    {.name = "member", .shape = id::ResolvedPipelineVariable},
};
constexpr Member RetryConfiguration[] = {
    {.name = "retryMode", .shape = id::String},
};
constexpr Member RetryStageExecutionInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "stageName", .shape = id::String, .required = true},
    {.name = "pipelineExecutionId", .shape = id::String, .required = true},
    {.name = "retryMode", .shape = id::String, .required = true},
};
constexpr Member RetryStageExecutionOutput[] = {
    {.name = "pipelineExecutionId", .shape = id::String},
};
constexpr Member RetryStageMetadata[] = {
    {.name = "autoStageRetryAttempt", .shape = id::Integer},
    {.name = "manualStageRetryAttempt", .shape = id::Integer},
    {.name = "latestRetryTrigger", .shape = id::String},
};
constexpr Member RollbackStageInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "stageName", .shape = id::String, .required = true},
    {.name = "targetPipelineExecutionId", .shape = id::String, .required = true},
};
constexpr Member RollbackStageOutput[] = {
    {.name = "pipelineExecutionId", .shape = id::String, .required = true},
};
constexpr Member RuleConfigurationMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member RuleDeclaration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "ruleTypeId", .shape = id::RuleTypeId, .required = true},
    {.name = "configuration", .shape = id::RuleConfigurationMap},
    {.name = "commands", .shape = id::CommandList},
    {.name = "inputArtifacts", .shape = id::InputArtifactList},
    {.name = "roleArn", .shape = id::String},
    {.name = "region", .shape = id::String},
    {.name = "timeoutInMinutes", .shape = id::Integer},
};
constexpr Member RuleDeclarationList[] = {
    {.name = "member", .shape = id::RuleDeclaration},
};
constexpr Member RuleExecution[] = {
    {.name = "ruleExecutionId", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "summary", .shape = id::String},
    {.name = "lastStatusChange", .shape = id::Timestamp},
    {.name = "token", .shape = id::String},
    {.name = "lastUpdatedBy", .shape = id::String},
    {.name = "externalExecutionId", .shape = id::String},
    {.name = "externalExecutionUrl", .shape = id::String},
    {.name = "errorDetails", .shape = id::ErrorDetails},
};
constexpr Member RuleRevision[] = {
    {.name = "revisionId", .shape = id::String, .required = true},
    {.name = "revisionChangeId", .shape = id::String, .required = true},
    {.name = "created", .shape = id::Timestamp, .required = true},
};
constexpr Member RuleState[] = {
    {.name = "ruleName", .shape = id::String},
    {.name = "currentRevision", .shape = id::RuleRevision},
    {.name = "latestExecution", .shape = id::RuleExecution},
    {.name = "entityUrl", .shape = id::String},
    {.name = "revisionUrl", .shape = id::String},
};
constexpr Member RuleStateList[] = {
    {.name = "member", .shape = id::RuleState},
};
constexpr Member RuleTypeId[] = {
    {.name = "category", .shape = id::String, .required = true},
    {.name = "owner", .shape = id::String},
    {.name = "provider", .shape = id::String, .required = true},
    {.name = "version", .shape = id::String},
};
constexpr Member S3ArtifactLocation[] = {
    {.name = "bucketName", .shape = id::String, .required = true},
    {.name = "objectKey", .shape = id::String, .required = true},
};
constexpr Member S3Location[] = {
    {.name = "bucket", .shape = id::String},
    {.name = "key", .shape = id::String},
};
constexpr Member SourceRevision[] = {
    {.name = "actionName", .shape = id::String, .required = true},
    {.name = "revisionId", .shape = id::String},
    {.name = "revisionSummary", .shape = id::String},
    {.name = "revisionUrl", .shape = id::String},
};
constexpr Member SourceRevisionList[] = {
    {.name = "member", .shape = id::SourceRevision},
};
constexpr Member SourceRevisionOverride[] = {
    {.name = "actionName", .shape = id::String, .required = true},
    {.name = "revisionType", .shape = id::String, .required = true},
    {.name = "revisionValue", .shape = id::String, .required = true},
};
constexpr Member SourceRevisionOverrideList[] = {
    {.name = "member", .shape = id::SourceRevisionOverride},
};
constexpr Member StageActionDeclarationList[] = {
    {.name = "member", .shape = id::ActionDeclaration},
};
constexpr Member StageBlockerDeclarationList[] = {
    {.name = "member", .shape = id::BlockerDeclaration},
};
constexpr Member StageConditionState[] = {
    {.name = "latestExecution", .shape = id::StageConditionsExecution},
    {.name = "conditionStates", .shape = id::ConditionStateList},
};
constexpr Member StageConditionsExecution[] = {
    {.name = "status", .shape = id::String},
    {.name = "summary", .shape = id::String},
};
constexpr Member StageContext[] = {
    {.name = "name", .shape = id::String},
};
constexpr Member StageDeclaration[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "blockers", .shape = id::StageBlockerDeclarationList},
    {.name = "actions", .shape = id::StageActionDeclarationList, .required = true},
    {.name = "onFailure", .shape = id::FailureConditions},
    {.name = "onSuccess", .shape = id::SuccessConditions},
    {.name = "beforeEntry", .shape = id::BeforeEntryConditions},
};
constexpr Member StageExecution[] = {
    {.name = "pipelineExecutionId", .shape = id::String, .required = true},
    {.name = "status", .shape = id::String, .required = true},
    {.name = "type", .shape = id::String},
};
constexpr Member StageExecutionList[] = {
    {.name = "member", .shape = id::StageExecution},
};
constexpr Member StageState[] = {
    {.name = "stageName", .shape = id::String},
    {.name = "inboundExecution", .shape = id::StageExecution},
    {.name = "inboundExecutions", .shape = id::StageExecutionList},
    {.name = "inboundTransitionState", .shape = id::TransitionState},
    {.name = "actionStates", .shape = id::ActionStateList},
    {.name = "latestExecution", .shape = id::StageExecution},
    {.name = "beforeEntryConditionState", .shape = id::StageConditionState},
    {.name = "onSuccessConditionState", .shape = id::StageConditionState},
    {.name = "onFailureConditionState", .shape = id::StageConditionState},
    {.name = "retryStageMetadata", .shape = id::RetryStageMetadata},
};
constexpr Member StageStateList[] = {
    {.name = "member", .shape = id::StageState},
};
constexpr Member StartPipelineExecutionInput[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "variables", .shape = id::PipelineVariableList},
    {.name = "clientRequestToken", .shape = id::String, .idempotency_token = true},
    {.name = "sourceRevisions", .shape = id::SourceRevisionOverrideList},
};
constexpr Member StartPipelineExecutionOutput[] = {
    {.name = "pipelineExecutionId", .shape = id::String},
};
constexpr Member StopExecutionTrigger[] = {
    {.name = "reason", .shape = id::String},
};
constexpr Member StopPipelineExecutionInput[] = {
    {.name = "pipelineName", .shape = id::String, .required = true},
    {.name = "pipelineExecutionId", .shape = id::String, .required = true},
    {.name = "abandon", .shape = id::Boolean},
    {.name = "reason", .shape = id::String},
};
constexpr Member StopPipelineExecutionOutput[] = {
    {.name = "pipelineExecutionId", .shape = id::String},
};
constexpr Member SucceededInStageFilter[] = {
    {.name = "stageName", .shape = id::String},
};
constexpr Member SuccessConditions[] = {
    {.name = "conditions", .shape = id::ConditionList, .required = true},
};
constexpr Member Tag[] = {
    {.name = "key", .shape = id::String, .required = true},
    {.name = "value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TooManyTagsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TransitionState[] = {
    {.name = "enabled", .shape = id::Boolean},
    {.name = "lastChangedBy", .shape = id::String},
    {.name = "lastChangedAt", .shape = id::Timestamp},
    {.name = "disabledReason", .shape = id::String},
};
constexpr Member UnableToRollbackStageException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UpdatePipelineInput[] = {
    {.name = "pipeline", .shape = id::PipelineDeclaration, .required = true},
};
constexpr Member UpdatePipelineOutput[] = {
    {.name = "pipeline", .shape = id::PipelineDeclaration},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AWSSessionCredentials", .members = members::AWSSessionCredentials,
     .sensitive = true},
    {.name = "AcknowledgeJobInput", .members = members::AcknowledgeJobInput},
    {.name = "AcknowledgeJobOutput", .members = members::AcknowledgeJobOutput},
    {.name = "ActionConfiguration", .members = members::ActionConfiguration},
    {.name = "ActionConfigurationMap", .type = Type::kMap,
     .members = members::ActionConfigurationMap},
    {.name = "ActionConfigurationProperty", .members = members::ActionConfigurationProperty},
    {.name = "ActionConfigurationPropertyList", .type = Type::kList,
     .members = members::ActionConfigurationPropertyList},
    {.name = "ActionContext", .members = members::ActionContext},
    {.name = "ActionDeclaration", .members = members::ActionDeclaration},
    {.name = "ActionExecution", .members = members::ActionExecution},
    {.name = "ActionExecutionDetail", .members = members::ActionExecutionDetail},
    {.name = "ActionExecutionDetailList", .type = Type::kList,
     .members = members::ActionExecutionDetailList},
    {.name = "ActionExecutionFilter", .members = members::ActionExecutionFilter},
    {.name = "ActionExecutionInput", .members = members::ActionExecutionInput},
    {.name = "ActionExecutionOutput", .members = members::ActionExecutionOutput},
    {.name = "ActionExecutionResult", .members = members::ActionExecutionResult},
    {.name = "ActionNotFoundException", .error = true},
    {.name = "ActionRevision", .members = members::ActionRevision},
    {.name = "ActionState", .members = members::ActionState},
    {.name = "ActionStateList", .type = Type::kList, .members = members::ActionStateList},
    {.name = "ActionType", .members = members::ActionType},
    {.name = "ActionTypeId", .members = members::ActionTypeId},
    {.name = "ActionTypeList", .type = Type::kList, .members = members::ActionTypeList},
    {.name = "ActionTypeNotFoundException", .error = true},
    {.name = "ActionTypeSettings", .members = members::ActionTypeSettings},
    {.name = "ApprovalAlreadyCompletedException", .error = true},
    {.name = "ApprovalResult", .members = members::ApprovalResult},
    {.name = "Artifact", .members = members::Artifact},
    {.name = "ArtifactDetail", .members = members::ArtifactDetail},
    {.name = "ArtifactDetailList", .type = Type::kList, .members = members::ArtifactDetailList},
    {.name = "ArtifactDetails", .members = members::ArtifactDetails},
    {.name = "ArtifactList", .type = Type::kList, .members = members::ArtifactList},
    {.name = "ArtifactLocation", .members = members::ArtifactLocation},
    {.name = "ArtifactRevision", .members = members::ArtifactRevision},
    {.name = "ArtifactRevisionList", .type = Type::kList,
     .members = members::ArtifactRevisionList},
    {.name = "ArtifactStore", .members = members::ArtifactStore},
    {.name = "ArtifactStoreMap", .type = Type::kMap, .members = members::ArtifactStoreMap},
    {.name = "BeforeEntryConditions", .members = members::BeforeEntryConditions},
    {.name = "BlockerDeclaration", .members = members::BlockerDeclaration},
    {.name = "CommandList", .type = Type::kList, .members = members::CommandList},
    {.name = "ConcurrentModificationException",
     .members = members::ConcurrentModificationException, .error = true},
    {.name = "ConcurrentPipelineExecutionsLimitExceededException",
     .members = members::ConcurrentPipelineExecutionsLimitExceededException, .error = true},
    {.name = "Condition", .members = members::Condition},
    {.name = "ConditionExecution", .members = members::ConditionExecution},
    {.name = "ConditionList", .type = Type::kList, .members = members::ConditionList},
    {.name = "ConditionState", .members = members::ConditionState},
    {.name = "ConditionStateList", .type = Type::kList, .members = members::ConditionStateList},
    {.name = "ConflictException", .members = members::ConflictException, .error = true},
    {.name = "CreateCustomActionTypeInput", .members = members::CreateCustomActionTypeInput},
    {.name = "CreateCustomActionTypeOutput", .members = members::CreateCustomActionTypeOutput},
    {.name = "CreatePipelineInput", .members = members::CreatePipelineInput},
    {.name = "CreatePipelineOutput", .members = members::CreatePipelineOutput},
    {.name = "CurrentRevision", .members = members::CurrentRevision},
    {.name = "DeleteCustomActionTypeInput", .members = members::DeleteCustomActionTypeInput},
    {.name = "DeletePipelineInput", .members = members::DeletePipelineInput},
    {.name = "DisableStageTransitionInput", .members = members::DisableStageTransitionInput},
    {.name = "DuplicatedStopRequestException", .members = members::DuplicatedStopRequestException,
     .error = true},
    {.name = "EnableStageTransitionInput", .members = members::EnableStageTransitionInput},
    {.name = "EncryptionKey", .members = members::EncryptionKey},
    {.name = "EnvironmentVariable", .members = members::EnvironmentVariable},
    {.name = "EnvironmentVariableList", .type = Type::kList,
     .members = members::EnvironmentVariableList},
    {.name = "ErrorDetails", .members = members::ErrorDetails},
    {.name = "ExecutionDetails", .members = members::ExecutionDetails},
    {.name = "ExecutionTrigger", .members = members::ExecutionTrigger},
    {.name = "FailureConditions", .members = members::FailureConditions},
    {.name = "FailureDetails", .members = members::FailureDetails},
    {.name = "FilePathList", .type = Type::kList, .members = members::FilePathList},
    {.name = "GetJobDetailsInput", .members = members::GetJobDetailsInput},
    {.name = "GetJobDetailsOutput", .members = members::GetJobDetailsOutput},
    {.name = "GetPipelineExecutionInput", .members = members::GetPipelineExecutionInput},
    {.name = "GetPipelineExecutionOutput", .members = members::GetPipelineExecutionOutput},
    {.name = "GetPipelineInput", .members = members::GetPipelineInput},
    {.name = "GetPipelineOutput", .members = members::GetPipelineOutput},
    {.name = "GetPipelineStateInput", .members = members::GetPipelineStateInput},
    {.name = "GetPipelineStateOutput", .members = members::GetPipelineStateOutput},
    {.name = "GitBranchFilterCriteria", .members = members::GitBranchFilterCriteria},
    {.name = "GitBranchPatternList", .type = Type::kList,
     .members = members::GitBranchPatternList},
    {.name = "GitConfiguration", .members = members::GitConfiguration},
    {.name = "GitFilePathFilterCriteria", .members = members::GitFilePathFilterCriteria},
    {.name = "GitFilePathPatternList", .type = Type::kList,
     .members = members::GitFilePathPatternList},
    {.name = "GitPullRequestEventTypeList", .type = Type::kList,
     .members = members::GitPullRequestEventTypeList},
    {.name = "GitPullRequestFilter", .members = members::GitPullRequestFilter},
    {.name = "GitPullRequestFilterList", .type = Type::kList,
     .members = members::GitPullRequestFilterList},
    {.name = "GitPushFilter", .members = members::GitPushFilter},
    {.name = "GitPushFilterList", .type = Type::kList, .members = members::GitPushFilterList},
    {.name = "GitTagFilterCriteria", .members = members::GitTagFilterCriteria},
    {.name = "GitTagPatternList", .type = Type::kList, .members = members::GitTagPatternList},
    {.name = "InputArtifact", .members = members::InputArtifact},
    {.name = "InputArtifactList", .type = Type::kList, .members = members::InputArtifactList},
    {.name = "InvalidActionDeclarationException", .error = true},
    {.name = "InvalidApprovalTokenException", .error = true},
    {.name = "InvalidBlockerDeclarationException", .error = true},
    {.name = "InvalidJobStateException", .error = true},
    {.name = "InvalidNextTokenException", .error = true},
    {.name = "InvalidNonceException", .error = true},
    {.name = "InvalidStageDeclarationException", .error = true},
    {.name = "InvalidStructureException", .error = true},
    {.name = "InvalidTagsException", .members = members::InvalidTagsException, .error = true},
    {.name = "Job", .members = members::Job},
    {.name = "JobData", .members = members::JobData},
    {.name = "JobDetails", .members = members::JobDetails},
    {.name = "JobList", .type = Type::kList, .members = members::JobList},
    {.name = "JobNotFoundException", .error = true},
    {.name = "LatestInPipelineExecutionFilter",
     .members = members::LatestInPipelineExecutionFilter},
    {.name = "LimitExceededException", .error = true},
    {.name = "ListActionExecutionsInput", .members = members::ListActionExecutionsInput},
    {.name = "ListActionExecutionsOutput", .members = members::ListActionExecutionsOutput},
    {.name = "ListActionTypesInput", .members = members::ListActionTypesInput},
    {.name = "ListActionTypesOutput", .members = members::ListActionTypesOutput},
    {.name = "ListPipelineExecutionsInput", .members = members::ListPipelineExecutionsInput},
    {.name = "ListPipelineExecutionsOutput", .members = members::ListPipelineExecutionsOutput},
    {.name = "ListPipelinesInput", .members = members::ListPipelinesInput},
    {.name = "ListPipelinesOutput", .members = members::ListPipelinesOutput},
    {.name = "NotLatestPipelineExecutionException", .error = true},
    {.name = "OutputArtifact", .members = members::OutputArtifact},
    {.name = "OutputArtifactList", .type = Type::kList, .members = members::OutputArtifactList},
    {.name = "OutputVariableList", .type = Type::kList, .members = members::OutputVariableList},
    {.name = "OutputVariablesMap", .type = Type::kMap, .members = members::OutputVariablesMap},
    {.name = "OutputVariablesSizeExceededException",
     .members = members::OutputVariablesSizeExceededException, .error = true},
    {.name = "PipelineContext", .members = members::PipelineContext},
    {.name = "PipelineDeclaration", .members = members::PipelineDeclaration},
    {.name = "PipelineExecution", .members = members::PipelineExecution},
    {.name = "PipelineExecutionFilter", .members = members::PipelineExecutionFilter},
    {.name = "PipelineExecutionNotFoundException", .error = true},
    {.name = "PipelineExecutionNotStoppableException",
     .members = members::PipelineExecutionNotStoppableException, .error = true},
    {.name = "PipelineExecutionOutdatedException",
     .members = members::PipelineExecutionOutdatedException, .error = true},
    {.name = "PipelineExecutionSummary", .members = members::PipelineExecutionSummary},
    {.name = "PipelineExecutionSummaryList", .type = Type::kList,
     .members = members::PipelineExecutionSummaryList},
    {.name = "PipelineList", .type = Type::kList, .members = members::PipelineList},
    {.name = "PipelineMetadata", .members = members::PipelineMetadata},
    {.name = "PipelineNameInUseException", .error = true},
    {.name = "PipelineNotFoundException", .error = true},
    {.name = "PipelineRollbackMetadata", .members = members::PipelineRollbackMetadata},
    {.name = "PipelineStageDeclarationList", .type = Type::kList,
     .members = members::PipelineStageDeclarationList},
    {.name = "PipelineSummary", .members = members::PipelineSummary},
    {.name = "PipelineTriggerDeclaration", .members = members::PipelineTriggerDeclaration},
    {.name = "PipelineTriggerDeclarationList", .type = Type::kList,
     .members = members::PipelineTriggerDeclarationList},
    {.name = "PipelineVariable", .members = members::PipelineVariable},
    {.name = "PipelineVariableDeclaration", .members = members::PipelineVariableDeclaration},
    {.name = "PipelineVariableDeclarationList", .type = Type::kList,
     .members = members::PipelineVariableDeclarationList},
    {.name = "PipelineVariableList", .type = Type::kList,
     .members = members::PipelineVariableList},
    {.name = "PipelineVersionNotFoundException", .error = true},
    {.name = "PollForJobsInput", .members = members::PollForJobsInput},
    {.name = "PollForJobsOutput", .members = members::PollForJobsOutput},
    {.name = "PutApprovalResultInput", .members = members::PutApprovalResultInput},
    {.name = "PutApprovalResultOutput", .members = members::PutApprovalResultOutput},
    {.name = "PutJobFailureResultInput", .members = members::PutJobFailureResultInput},
    {.name = "PutJobSuccessResultInput", .members = members::PutJobSuccessResultInput},
    {.name = "QueryParamMap", .type = Type::kMap, .members = members::QueryParamMap},
    {.name = "ResolvedActionConfigurationMap", .type = Type::kMap,
     .members = members::ResolvedActionConfigurationMap},
    {.name = "ResolvedPipelineVariable", .members = members::ResolvedPipelineVariable},
    {.name = "ResolvedPipelineVariableList", .type = Type::kList,
     .members = members::ResolvedPipelineVariableList},
    {.name = "RetryConfiguration", .members = members::RetryConfiguration},
    {.name = "RetryStageExecutionInput", .members = members::RetryStageExecutionInput},
    {.name = "RetryStageExecutionOutput", .members = members::RetryStageExecutionOutput},
    {.name = "RetryStageMetadata", .members = members::RetryStageMetadata},
    {.name = "RollbackStageInput", .members = members::RollbackStageInput},
    {.name = "RollbackStageOutput", .members = members::RollbackStageOutput},
    {.name = "RuleConfigurationMap", .type = Type::kMap, .members = members::RuleConfigurationMap},
    {.name = "RuleDeclaration", .members = members::RuleDeclaration},
    {.name = "RuleDeclarationList", .type = Type::kList, .members = members::RuleDeclarationList},
    {.name = "RuleExecution", .members = members::RuleExecution},
    {.name = "RuleRevision", .members = members::RuleRevision},
    {.name = "RuleState", .members = members::RuleState},
    {.name = "RuleStateList", .type = Type::kList, .members = members::RuleStateList},
    {.name = "RuleTypeId", .members = members::RuleTypeId},
    {.name = "S3ArtifactLocation", .members = members::S3ArtifactLocation},
    {.name = "S3Location", .members = members::S3Location},
    {.name = "SourceRevision", .members = members::SourceRevision},
    {.name = "SourceRevisionList", .type = Type::kList, .members = members::SourceRevisionList},
    {.name = "SourceRevisionOverride", .members = members::SourceRevisionOverride},
    {.name = "SourceRevisionOverrideList", .type = Type::kList,
     .members = members::SourceRevisionOverrideList},
    {.name = "StageActionDeclarationList", .type = Type::kList,
     .members = members::StageActionDeclarationList},
    {.name = "StageBlockerDeclarationList", .type = Type::kList,
     .members = members::StageBlockerDeclarationList},
    {.name = "StageConditionState", .members = members::StageConditionState},
    {.name = "StageConditionsExecution", .members = members::StageConditionsExecution},
    {.name = "StageContext", .members = members::StageContext},
    {.name = "StageDeclaration", .members = members::StageDeclaration},
    {.name = "StageExecution", .members = members::StageExecution},
    {.name = "StageExecutionList", .type = Type::kList, .members = members::StageExecutionList},
    {.name = "StageNotFoundException", .error = true},
    {.name = "StageNotRetryableException", .error = true},
    {.name = "StageState", .members = members::StageState},
    {.name = "StageStateList", .type = Type::kList, .members = members::StageStateList},
    {.name = "StartPipelineExecutionInput", .members = members::StartPipelineExecutionInput},
    {.name = "StartPipelineExecutionOutput", .members = members::StartPipelineExecutionOutput},
    {.name = "StopExecutionTrigger", .members = members::StopExecutionTrigger},
    {.name = "StopPipelineExecutionInput", .members = members::StopPipelineExecutionInput},
    {.name = "StopPipelineExecutionOutput", .members = members::StopPipelineExecutionOutput},
    {.name = "SucceededInStageFilter", .members = members::SucceededInStageFilter},
    {.name = "SuccessConditions", .members = members::SuccessConditions},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TooManyTagsException", .members = members::TooManyTagsException, .error = true},
    {.name = "TransitionState", .members = members::TransitionState},
    {.name = "UnableToRollbackStageException", .members = members::UnableToRollbackStageException,
     .error = true},
    {.name = "UpdatePipelineInput", .members = members::UpdatePipelineInput},
    {.name = "UpdatePipelineOutput", .members = members::UpdatePipelineOutput},
    {.name = "ValidationException", .error = true},
};

namespace errors {
constexpr uint16_t AcknowledgeJob[] = {id::ValidationException, id::InvalidNonceException,
    id::JobNotFoundException};
constexpr uint16_t CreateCustomActionType[] = {id::ValidationException, id::LimitExceededException,
    id::TooManyTagsException, id::InvalidTagsException, id::ConcurrentModificationException};
constexpr uint16_t CreatePipeline[] = {id::ValidationException, id::PipelineNameInUseException,
    id::InvalidStageDeclarationException, id::InvalidActionDeclarationException,
    id::InvalidBlockerDeclarationException, id::InvalidStructureException,
    id::LimitExceededException, id::TooManyTagsException, id::InvalidTagsException,
    id::ConcurrentModificationException};
constexpr uint16_t DeleteCustomActionType[] = {id::ValidationException,
    id::ConcurrentModificationException};
constexpr uint16_t DeletePipeline[] = {id::ValidationException,
    id::ConcurrentModificationException};
constexpr uint16_t DisableStageTransition[] = {id::ValidationException,
    id::PipelineNotFoundException, id::StageNotFoundException};
constexpr uint16_t EnableStageTransition[] = {id::ValidationException,
    id::PipelineNotFoundException, id::StageNotFoundException};
constexpr uint16_t GetJobDetails[] = {id::ValidationException, id::JobNotFoundException};
constexpr uint16_t GetPipeline[] = {id::ValidationException, id::PipelineNotFoundException,
    id::PipelineVersionNotFoundException};
constexpr uint16_t GetPipelineExecution[] = {id::ValidationException, id::PipelineNotFoundException,
    id::PipelineExecutionNotFoundException};
constexpr uint16_t GetPipelineState[] = {id::ValidationException, id::PipelineNotFoundException};
constexpr uint16_t ListActionExecutions[] = {id::ValidationException, id::PipelineNotFoundException,
    id::InvalidNextTokenException, id::PipelineExecutionNotFoundException};
constexpr uint16_t ListActionTypes[] = {id::ValidationException, id::InvalidNextTokenException};
constexpr uint16_t ListPipelineExecutions[] = {id::ValidationException,
    id::PipelineNotFoundException, id::InvalidNextTokenException};
constexpr uint16_t ListPipelines[] = {id::ValidationException, id::InvalidNextTokenException};
constexpr uint16_t PollForJobs[] = {id::ValidationException, id::ActionTypeNotFoundException};
constexpr uint16_t PutApprovalResult[] = {id::InvalidApprovalTokenException,
    id::ApprovalAlreadyCompletedException, id::PipelineNotFoundException,
    id::StageNotFoundException, id::ActionNotFoundException, id::ValidationException};
constexpr uint16_t PutJobFailureResult[] = {id::ValidationException, id::JobNotFoundException,
    id::InvalidJobStateException};
constexpr uint16_t PutJobSuccessResult[] = {id::ValidationException, id::JobNotFoundException,
    id::InvalidJobStateException, id::OutputVariablesSizeExceededException};
constexpr uint16_t RetryStageExecution[] = {id::ValidationException, id::ConflictException,
    id::PipelineNotFoundException, id::StageNotFoundException, id::StageNotRetryableException,
    id::NotLatestPipelineExecutionException,
    id::ConcurrentPipelineExecutionsLimitExceededException};
constexpr uint16_t RollbackStage[] = {id::ValidationException, id::ConflictException,
    id::PipelineNotFoundException, id::PipelineExecutionNotFoundException,
    id::PipelineExecutionOutdatedException, id::StageNotFoundException,
    id::UnableToRollbackStageException};
constexpr uint16_t StartPipelineExecution[] = {id::ValidationException, id::ConflictException,
    id::PipelineNotFoundException, id::ConcurrentPipelineExecutionsLimitExceededException};
constexpr uint16_t StopPipelineExecution[] = {id::ValidationException, id::ConflictException,
    id::PipelineNotFoundException, id::PipelineExecutionNotStoppableException,
    id::DuplicatedStopRequestException};
constexpr uint16_t UpdatePipeline[] = {id::ValidationException,
    id::InvalidStageDeclarationException, id::InvalidActionDeclarationException,
    id::InvalidBlockerDeclarationException, id::InvalidStructureException,
    id::LimitExceededException};
}  // namespace errors

namespace words {
constexpr std::string_view actionExecutionDetails[] = {"actionExecutionDetails"};
constexpr std::string_view actionTypes[] = {"actionTypes"};
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view pipelineExecutionSummaries[] = {"pipelineExecutionSummaries"};
constexpr std::string_view pipelines[] = {"pipelines"};
}  // namespace words

namespace pages {
constexpr Pagination ListActionExecutions =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::actionExecutionDetails};
constexpr Pagination ListActionTypes =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::actionTypes};
constexpr Pagination ListPipelineExecutions =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::pipelineExecutionSummaries};
constexpr Pagination ListPipelines =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::pipelines};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AcknowledgeJob", .input = id::AcknowledgeJobInput,
     .output = id::AcknowledgeJobOutput, .errors = errors::AcknowledgeJob},
    {.name = "CreateCustomActionType", .input = id::CreateCustomActionTypeInput,
     .output = id::CreateCustomActionTypeOutput, .errors = errors::CreateCustomActionType},
    {.name = "CreatePipeline", .input = id::CreatePipelineInput,
     .output = id::CreatePipelineOutput, .errors = errors::CreatePipeline},
    {.name = "DeleteCustomActionType", .input = id::DeleteCustomActionTypeInput,
     .errors = errors::DeleteCustomActionType},
    {.name = "DeletePipeline", .input = id::DeletePipelineInput, .errors = errors::DeletePipeline},
    {.name = "DisableStageTransition", .input = id::DisableStageTransitionInput,
     .errors = errors::DisableStageTransition},
    {.name = "EnableStageTransition", .input = id::EnableStageTransitionInput,
     .errors = errors::EnableStageTransition},
    {.name = "GetJobDetails", .input = id::GetJobDetailsInput, .output = id::GetJobDetailsOutput,
     .errors = errors::GetJobDetails},
    {.name = "GetPipeline", .input = id::GetPipelineInput, .output = id::GetPipelineOutput,
     .errors = errors::GetPipeline},
    {.name = "GetPipelineExecution", .input = id::GetPipelineExecutionInput,
     .output = id::GetPipelineExecutionOutput, .errors = errors::GetPipelineExecution},
    {.name = "GetPipelineState", .input = id::GetPipelineStateInput,
     .output = id::GetPipelineStateOutput, .errors = errors::GetPipelineState},
    {.name = "ListActionExecutions", .input = id::ListActionExecutionsInput,
     .output = id::ListActionExecutionsOutput, .errors = errors::ListActionExecutions,
     .pagination = &pages::ListActionExecutions},
    {.name = "ListActionTypes", .input = id::ListActionTypesInput,
     .output = id::ListActionTypesOutput, .errors = errors::ListActionTypes,
     .pagination = &pages::ListActionTypes},
    {.name = "ListPipelineExecutions", .input = id::ListPipelineExecutionsInput,
     .output = id::ListPipelineExecutionsOutput, .errors = errors::ListPipelineExecutions,
     .pagination = &pages::ListPipelineExecutions},
    {.name = "ListPipelines", .input = id::ListPipelinesInput, .output = id::ListPipelinesOutput,
     .errors = errors::ListPipelines, .pagination = &pages::ListPipelines},
    {.name = "PollForJobs", .input = id::PollForJobsInput, .output = id::PollForJobsOutput,
     .errors = errors::PollForJobs},
    {.name = "PutApprovalResult", .input = id::PutApprovalResultInput,
     .output = id::PutApprovalResultOutput, .errors = errors::PutApprovalResult},
    {.name = "PutJobFailureResult", .input = id::PutJobFailureResultInput,
     .errors = errors::PutJobFailureResult},
    {.name = "PutJobSuccessResult", .input = id::PutJobSuccessResultInput,
     .errors = errors::PutJobSuccessResult},
    {.name = "RetryStageExecution", .input = id::RetryStageExecutionInput,
     .output = id::RetryStageExecutionOutput, .errors = errors::RetryStageExecution},
    {.name = "RollbackStage", .input = id::RollbackStageInput, .output = id::RollbackStageOutput,
     .errors = errors::RollbackStage},
    {.name = "StartPipelineExecution", .input = id::StartPipelineExecutionInput,
     .output = id::StartPipelineExecutionOutput, .errors = errors::StartPipelineExecution},
    {.name = "StopPipelineExecution", .input = id::StopPipelineExecutionInput,
     .output = id::StopPipelineExecutionOutput, .errors = errors::StopPipelineExecution},
    {.name = "UpdatePipeline", .input = id::UpdatePipelineInput,
     .output = id::UpdatePipelineOutput, .errors = errors::UpdatePipeline},
};

}  // namespace

constexpr Service kCodepipeline =
    {.name = "codepipeline", .id = "CodePipeline", .endpoint_prefix = "codepipeline",
     .signing_name = "codepipeline", .api_version = "2015-07-09", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "CodePipeline_20150709", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
