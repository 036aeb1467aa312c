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
  SensitiveBlob,
  SensitiveString,
  String,
  Timestamp,
  AddPermissionRequest,
  AddPermissionResponse,
  AdditionalVersionWeights,
  AliasConfiguration,
  AliasList,
  AliasRoutingConfiguration,
  AllowMethodsList,
  AllowOriginsList,
  AmazonManagedKafkaEventSourceConfig,
  ArchitecturesList,
  CapacityProviderConfig,
  CodeSigningConfigNotFoundException,
  CodeStorageExceededException,
  CodeVerificationFailedException,
  Concurrency,
  Cors,
  CreateAliasRequest,
  CreateEventSourceMappingRequest,
  CreateFunctionRequest,
  CreateFunctionUrlConfigRequest,
  CreateFunctionUrlConfigResponse,
  DeadLetterConfig,
  DeleteAliasRequest,
  DeleteEventSourceMappingRequest,
  DeleteFunctionConcurrencyRequest,
  DeleteFunctionRequest,
  DeleteFunctionResponse,
  DestinationConfig,
  DocumentDBEventSourceConfig,
  DurableConfig,
  DurableExecutionAlreadyStartedException,
  EC2AccessDeniedException,
  EC2ThrottledException,
  EC2UnexpectedException,
  EFSIOException,
  EFSMountConnectivityException,
  EFSMountFailureException,
  EFSMountTimeoutException,
  ENILimitReachedException,
  EndpointLists,
  Endpoints,
  Environment,
  EnvironmentError,
  EnvironmentResponse,
  EnvironmentVariables,
  EphemeralStorage,
  EventSourceMappingConfiguration,
  EventSourceMappingLoggingConfig,
  EventSourceMappingMetricList,
  EventSourceMappingMetricsConfig,
  EventSourceMappingsList,
  FileSystemConfig,
  FileSystemConfigList,
  Filter,
  FilterCriteria,
  FilterCriteriaError,
  FilterList,
  FunctionCode,
  FunctionCodeLocation,
  FunctionConfiguration,
  FunctionEventInvokeConfig,
  FunctionList,
  FunctionResponseTypeList,
  FunctionVersionsPerCapacityProviderLimitExceededException,
  GetAliasRequest,
  GetFunctionConcurrencyRequest,
  GetFunctionConcurrencyResponse,
  GetFunctionConfigurationRequest,
  GetFunctionRequest,
  GetFunctionResponse,
  GetFunctionUrlConfigRequest,
  GetFunctionUrlConfigResponse,
  GetPolicyRequest,
  GetPolicyResponse,
  HeadersList,
  ImageConfig,
  ImageConfigError,
  ImageConfigResponse,
  InvalidCodeSignatureException,
  InvalidParameterValueException,
  InvalidRequestContentException,
  InvalidRuntimeException,
  InvalidSecurityGroupIDException,
  InvalidSubnetIDException,
  InvalidZipFileException,
  InvocationRequest,
  InvocationResponse,
  KMSAccessDeniedException,
  KMSDisabledException,
  KMSInvalidStateException,
  KMSNotFoundException,
  KafkaSchemaRegistryAccessConfig,
  KafkaSchemaRegistryAccessConfigList,
  KafkaSchemaRegistryConfig,
  KafkaSchemaValidationConfig,
  KafkaSchemaValidationConfigList,
  LambdaManagedInstancesCapacityProviderConfig,
  Layer,
  LayerList,
  LayersReferenceList,
  ListAliasesRequest,
  ListAliasesResponse,
  ListEventSourceMappingsRequest,
  ListEventSourceMappingsResponse,
  ListFunctionsRequest,
  ListFunctionsResponse,
  ListTagsRequest,
  ListTagsResponse,
  ListVersionsByFunctionRequest,
  ListVersionsByFunctionResponse,
  LoggingConfig,
  NoPublishedVersionException,
  OnFailure,
  OnSuccess,
  PolicyLengthExceededException,
  PreconditionFailedException,
  ProvisionedPollerConfig,
  PublishVersionRequest,
  PutFunctionConcurrencyRequest,
  PutFunctionEventInvokeConfigRequest,
  Queues,
  RecursiveInvocationException,
  RemovePermissionRequest,
  RequestTooLargeException,
  ResourceConflictException,
  ResourceInUseException,
  ResourceNotFoundException,
  ResourceNotReadyException,
  RuntimeVersionConfig,
  RuntimeVersionError,
  S3FilesMountConnectivityException,
  S3FilesMountFailureException,
  S3FilesMountTimeoutException,
  ScalingConfig,
  SecurityGroupIds,
  SelfManagedEventSource,
  SelfManagedKafkaEventSourceConfig,
  SerializedRequestEntityTooLargeException,
  ServiceException,
  SnapStart,
  SnapStartException,
  SnapStartNotReadyException,
  SnapStartResponse,
  SnapStartTimeoutException,
  SourceAccessConfiguration,
  SourceAccessConfigurations,
  StringList,
  SubnetIPAddressLimitReachedException,
  SubnetIds,
  TagResourceRequest,
  Tags,
  TagsError,
  TenancyConfig,
  TooManyRequestsException,
  Topics,
  TracingConfig,
  TracingConfigResponse,
  UnsupportedMediaTypeException,
  UpdateAliasRequest,
  UpdateFunctionCodeRequest,
  UpdateFunctionConfigurationRequest,
  VpcConfig,
  VpcConfigResponse,
};
}  // namespace id

namespace members {
constexpr Member AddPermissionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "StatementId", .shape = id::String, .required = true},
    {.name = "Action", .shape = id::String, .required = true},
    {.name = "Principal", .shape = id::String, .required = true},
    {.name = "SourceArn", .shape = id::String},
    {.name = "SourceAccount", .shape = id::String},
    {.name = "EventSourceToken", .shape = id::String},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
    {.name = "RevisionId", .shape = id::String},
    {.name = "PrincipalOrgID", .shape = id::String},
    {.name = "FunctionUrlAuthType", .shape = id::String},
    {.name = "InvokedViaFunctionUrl", .shape = id::Boolean},
};
constexpr Member AddPermissionResponse[] = {
    {.name = "Statement", .shape = id::String},
};
constexpr Member AdditionalVersionWeights[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Double},
};
constexpr Member AliasConfiguration[] = {
    {.name = "AliasArn", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "FunctionVersion", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "RoutingConfig", .shape = id::AliasRoutingConfiguration},
    {.name = "RevisionId", .shape = id::String},
};
constexpr Member AliasList[] = {
    {.name = "member", .shape = id::AliasConfiguration},
};
constexpr Member AliasRoutingConfiguration[] = {
    {.name = "AdditionalVersionWeights", .shape = id::AdditionalVersionWeights},
};
constexpr Member AllowMethodsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AllowOriginsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AmazonManagedKafkaEventSourceConfig[] = {
    {.name = "ConsumerGroupId", .shape = id::String},
    {.name = "SchemaRegistryConfig", .shape = id::KafkaSchemaRegistryConfig},
};
constexpr Member ArchitecturesList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CapacityProviderConfig[] = {
    {.name = "LambdaManagedInstancesCapacityProviderConfig",
     .shape = id::LambdaManagedInstancesCapacityProviderConfig, .required = true},
};
constexpr Member CodeSigningConfigNotFoundException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member CodeStorageExceededException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member CodeVerificationFailedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member Concurrency[] = {
    {.name = "ReservedConcurrentExecutions", .shape = id::Integer},
};
constexpr Member Cors[] = {
    {.name = "AllowCredentials", .shape = id::Boolean},
    {.name = "AllowHeaders", .shape = id::HeadersList},
    {.name = "AllowMethods", .shape = id::AllowMethodsList},
    {.name = "AllowOrigins", .shape = id::AllowOriginsList},
    {.name = "ExposeHeaders", .shape = id::HeadersList},
    {.name = "MaxAge", .shape = id::Integer},
};
constexpr Member CreateAliasRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "FunctionVersion", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "RoutingConfig", .shape = id::AliasRoutingConfiguration},
};
constexpr Member CreateEventSourceMappingRequest[] = {
    {.name = "EventSourceArn", .shape = id::String},
    {.name = "FunctionName", .shape = id::String, .required = true},
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "BatchSize", .shape = id::Integer},
    {.name = "FilterCriteria", .shape = id::FilterCriteria},
    {.name = "MaximumBatchingWindowInSeconds", .shape = id::Integer},
    {.name = "ParallelizationFactor", .shape = id::Integer},
    {.name = "StartingPosition", .shape = id::String},
    {.name = "StartingPositionTimestamp", .shape = id::Timestamp},
    {.name = "DestinationConfig", .shape = id::DestinationConfig},
    {.name = "MaximumRecordAgeInSeconds", .shape = id::Integer},
    {.name = "BisectBatchOnFunctionError", .shape = id::Boolean},
    {.name = "MaximumRetryAttempts", .shape = id::Integer},
    {.name = "Tags", .shape = id::Tags},
    {.name = "TumblingWindowInSeconds", .shape = id::Integer},
    {.name = "Topics", .shape = id::Topics},
    {.name = "Queues", .shape = id::Queues},
    {.name = "SourceAccessConfigurations", .shape = id::SourceAccessConfigurations},
    {.name = "SelfManagedEventSource", .shape = id::SelfManagedEventSource},
    {.name = "FunctionResponseTypes", .shape = id::FunctionResponseTypeList},
    {.name = "AmazonManagedKafkaEventSourceConfig",
     .shape = id::AmazonManagedKafkaEventSourceConfig},
    {.name = "SelfManagedKafkaEventSourceConfig", .shape = id::SelfManagedKafkaEventSourceConfig},
    {.name = "ScalingConfig", .shape = id::ScalingConfig},
    {.name = "DocumentDBEventSourceConfig", .shape = id::DocumentDBEventSourceConfig},
    {.name = "KMSKeyArn", .shape = id::String},
    {.name = "MetricsConfig", .shape = id::EventSourceMappingMetricsConfig},
    {.name = "LoggingConfig", .shape = id::EventSourceMappingLoggingConfig},
    {.name = "ProvisionedPollerConfig", .shape = id::ProvisionedPollerConfig},
};
constexpr Member CreateFunctionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .required = true},
    {.name = "Runtime", .shape = id::String},
    {.name = "Role", .shape = id::String, .required = true},
    {.name = "Handler", .shape = id::String},
    {.name = "Code", .shape = id::FunctionCode, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "Timeout", .shape = id::Integer},
    {.name = "MemorySize", .shape = id::Integer},
    {.name = "Publish", .shape = id::Boolean},
    {.name = "VpcConfig", .shape = id::VpcConfig},
    {.name = "PackageType", .shape = id::String},
    {.name = "DeadLetterConfig", .shape = id::DeadLetterConfig},
    {.name = "Environment", .shape = id::Environment},
    {.name = "KMSKeyArn", .shape = id::String},
    {.name = "TracingConfig", .shape = id::TracingConfig},
    {.name = "Tags", .shape = id::Tags},
    {.name = "Layers", .shape = id::LayerList},
    {.name = "FileSystemConfigs", .shape = id::FileSystemConfigList},
    {.name = "ImageConfig", .shape = id::ImageConfig},
    {.name = "CodeSigningConfigArn", .shape = id::String},
    {.name = "Architectures", .shape = id::ArchitecturesList},
    {.name = "EphemeralStorage", .shape = id::EphemeralStorage},
    {.name = "SnapStart", .shape = id::SnapStart},
    {.name = "LoggingConfig", .shape = id::LoggingConfig},
    {.name = "CapacityProviderConfig", .shape = id::CapacityProviderConfig},
    {.name = "PublishTo", .shape = id::String},
    {.name = "DurableConfig", .shape = id::DurableConfig},
    {.name = "TenancyConfig", .shape = id::TenancyConfig},
};
constexpr Member CreateFunctionUrlConfigRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
    {.name = "AuthType", .shape = id::String, .required = true},
    {.name = "Cors", .shape = id::Cors},
    {.name = "InvokeMode", .shape = id::String},
};
constexpr Member CreateFunctionUrlConfigResponse[] = {
    {.name = "FunctionUrl", .shape = id::String, .required = true},
    {.name = "FunctionArn", .shape = id::String, .required = true},
    {.name = "AuthType", .shape = id::String, .required = true},
    {.name = "Cors", .shape = id::Cors},
    {.name = "CreationTime", .shape = id::String, .required = true},
    {.name = "InvokeMode", .shape = id::String},
};
constexpr Member DeadLetterConfig[] = {
    {.name = "TargetArn", .shape = id::String},
};
constexpr Member DeleteAliasRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Name", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member DeleteEventSourceMappingRequest[] = {
    {.name = "UUID", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member DeleteFunctionConcurrencyRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member DeleteFunctionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
};
constexpr Member DeleteFunctionResponse[] = {
    {.name = "StatusCode", .shape = id::Integer, .location = Location::kStatus},
};
constexpr Member DestinationConfig[] = {
    {.name = "OnSuccess", .shape = id::OnSuccess},
    {.name = "OnFailure", .shape = id::OnFailure},
};
constexpr Member DocumentDBEventSourceConfig[] = {
    {.name = "DatabaseName", .shape = id::String},
    {.name = "CollectionName", .shape = id::String},
    {.name = "FullDocument", .shape = id::String},
};
constexpr Member DurableConfig[] = {
    {.name = "RetentionPeriodInDays", .shape = id::Integer},
    {.name = "ExecutionTimeout", .shape = id::Integer},
};
constexpr Member DurableExecutionAlreadyStartedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EC2AccessDeniedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EC2ThrottledException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EC2UnexpectedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
    {.name = "EC2ErrorCode", .shape = id::String},
};
constexpr Member EFSIOException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EFSMountConnectivityException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EFSMountFailureException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EFSMountTimeoutException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member ENILimitReachedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member EndpointLists[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Endpoints[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::EndpointLists},
};
constexpr Member Environment[] = {
    {.name = "Variables", .shape = id::EnvironmentVariables},
};
constexpr Member EnvironmentError[] = {
    {.name = "ErrorCode", .shape = id::String},
    {.name = "Message", .shape = id::SensitiveString},
};
constexpr Member EnvironmentResponse[] = {
    {.name = "Variables", .shape = id::EnvironmentVariables},
    {.name = "Error", .shape = id::EnvironmentError},
};
constexpr Member EnvironmentVariables[] = {
    {.name = "key", .shape = id::SensitiveString},
    {.name = "value", .shape = id::SensitiveString},
};
constexpr Member EphemeralStorage[] = {
    {.name = "Size", .shape = id::Integer, .required = true},
};
constexpr Member EventSourceMappingConfiguration[] = {
    {.name = "UUID", .shape = id::String},
    {.name = "StartingPosition", .shape = id::String},
    {.name = "StartingPositionTimestamp", .shape = id::Timestamp},
    {.name = "BatchSize", .shape = id::Integer},
    {.name = "MaximumBatchingWindowInSeconds", .shape = id::Integer},
    {.name = "ParallelizationFactor", .shape = id::Integer},
    {.name = "EventSourceArn", .shape = id::String},
    {.name = "FilterCriteria", .shape = id::FilterCriteria},
    {.name = "FunctionArn", .shape = id::String},
    {.name = "LastModified", .shape = id::Timestamp},
    {.name = "LastProcessingResult", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "StateTransitionReason", .shape = id::String},
    {.name = "DestinationConfig", .shape = id::DestinationConfig},
    {.name = "Topics", .shape = id::Topics},
    {.name = "Queues", .shape = id::Queues},
    {.name = "SourceAccessConfigurations", .shape = id::SourceAccessConfigurations},
    {.name = "SelfManagedEventSource", .shape = id::SelfManagedEventSource},
    {.name = "MaximumRecordAgeInSeconds", .shape = id::Integer},
    {.name = "BisectBatchOnFunctionError", .shape = id::Boolean},
    {.name = "MaximumRetryAttempts", .shape = id::Integer},
    {.name = "TumblingWindowInSeconds", .shape = id::Integer},
    {.name = "FunctionResponseTypes", .shape = id::FunctionResponseTypeList},
    {.name = "AmazonManagedKafkaEventSourceConfig",
     .shape = id::AmazonManagedKafkaEventSourceConfig},
    {.name = "SelfManagedKafkaEventSourceConfig", .shape = id::SelfManagedKafkaEventSourceConfig},
    {.name = "ScalingConfig", .shape = id::ScalingConfig},
    {.name = "DocumentDBEventSourceConfig", .shape = id::DocumentDBEventSourceConfig},
    {.name = "KMSKeyArn", .shape = id::String},
    {.name = "FilterCriteriaError", .shape = id::FilterCriteriaError},
    {.name = "EventSourceMappingArn", .shape = id::String},
    {.name = "MetricsConfig", .shape = id::EventSourceMappingMetricsConfig},
    {.name = "LoggingConfig", .shape = id::EventSourceMappingLoggingConfig},
    {.name = "ProvisionedPollerConfig", .shape = id::ProvisionedPollerConfig},
};
constexpr Member EventSourceMappingLoggingConfig[] = {
    {.name = "SystemLogLevel", .shape = id::String},
};
constexpr Member EventSourceMappingMetricList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member EventSourceMappingMetricsConfig[] = {
    {.name = "Metrics", .shape = id::EventSourceMappingMetricList},
};
constexpr Member EventSourceMappingsList[] = {
    {.name = "member", .shape = id::EventSourceMappingConfiguration},
};
constexpr Member FileSystemConfig[] = {
    {.name = "Arn", .shape = id::String, .required = true},
    {.name = "LocalMountPath", .shape = id::String, .required = true},
};
constexpr Member FileSystemConfigList[] = {
    {.name = "member", .shape = id::FileSystemConfig},
};
constexpr Member Filter[] = {
    {.name = "Pattern", .shape = id::String},
};
constexpr Member FilterCriteria[] = {
    {.name = "Filters", .shape = id::FilterList},
};
constexpr Member FilterCriteriaError[] = {
    {.name = "ErrorCode", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member FilterList[] = {
    {.name = "member", .shape = id::Filter},
};
constexpr Member FunctionCode[] = {
    {.name = "ZipFile", .shape = id::SensitiveBlob},
    {.name = "S3Bucket", .shape = id::String},
    {.name = "S3Key", .shape = id::String},
    {.name = "S3ObjectVersion", .shape = id::String},
    {.name = "ImageUri", .shape = id::String},
    {.name = "SourceKMSKeyArn", .shape = id::String},
};
constexpr Member FunctionCodeLocation[] = {
    {.name = "RepositoryType", .shape = id::String},
    {.name = "Location", .shape = id::String},
    {.name = "ImageUri", .shape = id::String},
    {.name = "ResolvedImageUri", .shape = id::String},
    {.name = "SourceKMSKeyArn", .shape = id::String},
};
constexpr Member FunctionConfiguration[] = {
    {.name = "FunctionName", .shape = id::String},
    {.name = "FunctionArn", .shape = id::String},
    {.name = "Runtime", .shape = id::String},
    {.name = "Role", .shape = id::String},
    {.name = "Handler", .shape = id::String},
    {.name = "CodeSize", .shape = id::Long},
    {.name = "Description", .shape = id::String},
    {.name = "Timeout", .shape = id::Integer},
    {.name = "MemorySize", .shape = id::Integer},
    {.name = "LastModified", .shape = id::String},
    {.name = "CodeSha256", .shape = id::String},
    {.name = "Version", .shape = id::String},
    {.name = "VpcConfig", .shape = id::VpcConfigResponse},
    {.name = "DeadLetterConfig", .shape = id::DeadLetterConfig},
    {.name = "Environment", .shape = id::EnvironmentResponse},
    {.name = "KMSKeyArn", .shape = id::String},
    {.name = "TracingConfig", .shape = id::TracingConfigResponse},
    {.name = "MasterArn", .shape = id::String},
    {.name = "RevisionId", .shape = id::String},
    {.name = "Layers", .shape = id::LayersReferenceList},
    {.name = "State", .shape = id::String},
    {.name = "StateReason", .shape = id::String},
    {.name = "StateReasonCode", .shape = id::String},
    {.name = "LastUpdateStatus", .shape = id::String},
    {.name = "LastUpdateStatusReason", .shape = id::String},
    {.name = "LastUpdateStatusReasonCode", .shape = id::String},
    {.name = "FileSystemConfigs", .shape = id::FileSystemConfigList},
    {.name = "PackageType", .shape = id::String},
    {.name = "ImageConfigResponse", .shape = id::ImageConfigResponse},
    {.name = "SigningProfileVersionArn", .shape = id::String},
    {.name = "SigningJobArn", .shape = id::String},
    {.name = "Architectures", .shape = id::ArchitecturesList},
    {.name = "EphemeralStorage", .shape = id::EphemeralStorage},
    {.name = "SnapStart", .shape = id::SnapStartResponse},
    {.name = "RuntimeVersionConfig", .shape = id::RuntimeVersionConfig},
    {.name = "LoggingConfig", .shape = id::LoggingConfig},
    {.name = "CapacityProviderConfig", .shape = id::CapacityProviderConfig},
    {.name = "ConfigSha256", .shape = id::String},
    {.name = "DurableConfig", .shape = id::DurableConfig},
    {.name = "TenancyConfig", .shape = id::TenancyConfig},
};
constexpr Member FunctionEventInvokeConfig[] = {
    {.name = "LastModified", .shape = id::Timestamp},
    {.name = "FunctionArn", .shape = id::String},
    {.name = "MaximumRetryAttempts", .shape = id::Integer},
    {.name = "MaximumEventAgeInSeconds", .shape = id::Integer},
    {.name = "DestinationConfig", .shape = id::DestinationConfig},
};
constexpr Member FunctionList[] = {
    {.name = "member", .shape = id::FunctionConfiguration},
};
constexpr Member FunctionResponseTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member FunctionVersionsPerCapacityProviderLimitExceededException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member GetAliasRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Name", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member GetFunctionConcurrencyRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member GetFunctionConcurrencyResponse[] = {
    {.name = "ReservedConcurrentExecutions", .shape = id::Integer},
};
constexpr Member GetFunctionConfigurationRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
};
constexpr Member GetFunctionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
};
constexpr Member GetFunctionResponse[] = {
    {.name = "Configuration", .shape = id::FunctionConfiguration},
    {.name = "Code", .shape = id::FunctionCodeLocation},
    {.name = "Tags", .shape = id::Tags},
    {.name = "TagsError", .shape = id::TagsError},
    {.name = "Concurrency", .shape = id::Concurrency},
};
constexpr Member GetFunctionUrlConfigRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
};
constexpr Member GetFunctionUrlConfigResponse[] = {
    {.name = "FunctionUrl", .shape = id::String, .required = true},
    {.name = "FunctionArn", .shape = id::String, .required = true},
    {.name = "AuthType", .shape = id::String, .required = true},
    {.name = "Cors", .shape = id::Cors},
    {.name = "CreationTime", .shape = id::String, .required = true},
    {.name = "LastModifiedTime", .shape = id::String, .required = true},
    {.name = "InvokeMode", .shape = id::String},
};
constexpr Member GetPolicyRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
};
constexpr Member GetPolicyResponse[] = {
    {.name = "Policy", .shape = id::String},
    {.name = "RevisionId", .shape = id::String},
};
constexpr Member HeadersList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ImageConfig[] = {
    {.name = "EntryPoint", .shape = id::StringList},
    {.name = "Command", .shape = id::StringList},
    {.name = "WorkingDirectory", .shape = id::String},
};
constexpr Member ImageConfigError[] = {
    {.name = "ErrorCode", .shape = id::String},
    {.name = "Message", .shape = id::SensitiveString},
};
constexpr Member ImageConfigResponse[] = {
    {.name = "ImageConfig", .shape = id::ImageConfig},
    {.name = "Error", .shape = id::ImageConfigError},
};
constexpr Member InvalidCodeSignatureException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidParameterValueException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidRequestContentException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidRuntimeException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidSecurityGroupIDException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidSubnetIDException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidZipFileException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member InvocationRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "InvocationType", .wire = "X-Amz-Invocation-Type", .shape = id::String,
     .location = Location::kHeader},
    {.name = "LogType", .wire = "X-Amz-Log-Type", .shape = id::String,
     .location = Location::kHeader},
    {.name = "ClientContext", .wire = "X-Amz-Client-Context", .shape = id::String,
     .location = Location::kHeader},
    {.name = "DurableExecutionName", .wire = "X-Amz-Durable-Execution-Name", .shape = id::String,
     .location = Location::kHeader},
    {.name = "Payload", .shape = id::SensitiveBlob, .payload = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
    {.name = "TenantId", .wire = "X-Amz-Tenant-Id", .shape = id::String,
     .location = Location::kHeader},
};
constexpr Member InvocationResponse[] = {
    {.name = "StatusCode", .shape = id::Integer, .location = Location::kStatus},
    {.name = "FunctionError", .wire = "X-Amz-Function-Error", .shape = id::String,
     .location = Location::kHeader},
    {.name = "LogResult", .wire = "X-Amz-Log-Result", .shape = id::String,
     .location = Location::kHeader},
    {.name = "Payload", .shape = id::SensitiveBlob, .payload = true},
    {.name = "ExecutedVersion", .wire = "X-Amz-Executed-Version", .shape = id::String,
     .location = Location::kHeader},
    {.name = "DurableExecutionArn", .wire = "X-Amz-Durable-Execution-Arn", .shape = id::String,
     .location = Location::kHeader},
};
constexpr Member KMSAccessDeniedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member KMSDisabledException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member KMSInvalidStateException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member KMSNotFoundException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member KafkaSchemaRegistryAccessConfig[] = {
    {.name = "Type", .shape = id::String},
    {.name = "URI", .shape = id::String},
};
constexpr Member KafkaSchemaRegistryAccessConfigList[] = {
    {.name = "member", .shape = id::KafkaSchemaRegistryAccessConfig},
};
constexpr Member KafkaSchemaRegistryConfig[] = {
    {.name = "SchemaRegistryURI", .shape = id::String},
    {.name = "EventRecordFormat", .shape = id::String},
    {.name = "AccessConfigs", .shape = id::KafkaSchemaRegistryAccessConfigList},
    {.name = "SchemaValidationConfigs", .shape = id::KafkaSchemaValidationConfigList},
};
constexpr Member KafkaSchemaValidationConfig[] = {
    {.name = "Attribute", .shape = id::String},
};
constexpr Member KafkaSchemaValidationConfigList[] = {
    {.name = "member", .shape = id::KafkaSchemaValidationConfig},
};
constexpr Member LambdaManagedInstancesCapacityProviderConfig[] = {
    {.name = "CapacityProviderArn", .shape = id::String, .required = true},
    {.name = "PerExecutionEnvironmentMaxConcurrency", .shape = id::Integer},
    {.name = "ExecutionEnvironmentMemoryGiBPerVCpu", .shape = id::Double},
};
constexpr Member Layer[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "CodeSize", .shape = id::Long},
    {.name = "SigningProfileVersionArn", .shape = id::String},
    {.name = "SigningJobArn", .shape = id::String},
};
constexpr Member LayerList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LayersReferenceList[] = {
    {.name = "member", .shape = id::Layer},
};
constexpr Member ListAliasesRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FunctionVersion", .shape = id::String, .location = Location::kQuery},
    {.name = "Marker", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxItems", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member ListAliasesResponse[] = {
    {.name = "NextMarker", .shape = id::String},
    {.name = "Aliases", .shape = id::AliasList},
};
constexpr Member ListEventSourceMappingsRequest[] = {
    {.name = "EventSourceArn", .shape = id::String, .location = Location::kQuery},
    {.name = "FunctionName", .shape = id::String, .location = Location::kQuery},
    {.name = "Marker", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxItems", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member ListEventSourceMappingsResponse[] = {
    {.name = "NextMarker", .shape = id::String},
    {.name = "EventSourceMappings", .shape = id::EventSourceMappingsList},
};
constexpr Member ListFunctionsRequest[] = {
    {.name = "MasterRegion", .shape = id::String, .location = Location::kQuery},
    {.name = "FunctionVersion", .shape = id::String, .location = Location::kQuery},
    {.name = "Marker", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxItems", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member ListFunctionsResponse[] = {
    {.name = "NextMarker", .shape = id::String},
    {.name = "Functions", .shape = id::FunctionList},
};
constexpr Member ListTagsRequest[] = {
    {.name = "Resource", .shape = id::String, .location = Location::kUri, .required = true},
};
constexpr Member ListTagsResponse[] = {
    {.name = "Tags", .shape = id::Tags},
};
constexpr Member ListVersionsByFunctionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Marker", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxItems", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member ListVersionsByFunctionResponse[] = {
    {.name = "NextMarker", .shape = id::String},
    {.name = "Versions", .shape = id::FunctionList},
};
constexpr Member LoggingConfig[] = {
    {.name = "LogFormat", .shape = id::String},
    {.name = "ApplicationLogLevel", .shape = id::String},
    {.name = "SystemLogLevel", .shape = id::String},
    {.name = "LogGroup", .shape = id::String},
};
constexpr Member NoPublishedVersionException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member OnFailure[] = {
    {.name = "Destination", .shape = id::String},
};
constexpr Member OnSuccess[] = {
    {.name = "Destination", .shape = id::String},
};
constexpr Member PolicyLengthExceededException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member PreconditionFailedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member ProvisionedPollerConfig[] = {
    {.name = "MinimumPollers", .shape = id::Integer},
    {.name = "MaximumPollers", .shape = id::Integer},
    {.name = "PollerGroupName", .shape = id::String},
};
constexpr Member PublishVersionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "CodeSha256", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "RevisionId", .shape = id::String},
    {.name = "PublishTo", .shape = id::String},
};
constexpr Member PutFunctionConcurrencyRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "ReservedConcurrentExecutions", .shape = id::Integer, .required = true},
};
constexpr Member PutFunctionEventInvokeConfigRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
    {.name = "MaximumRetryAttempts", .shape = id::Integer},
    {.name = "MaximumEventAgeInSeconds", .shape = id::Integer},
    {.name = "DestinationConfig", .shape = id::DestinationConfig},
};
constexpr Member Queues[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RecursiveInvocationException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member RemovePermissionRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "StatementId", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Qualifier", .shape = id::String, .location = Location::kQuery},
    {.name = "RevisionId", .shape = id::String, .location = Location::kQuery},
};
constexpr Member RequestTooLargeException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member ResourceConflictException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member ResourceInUseException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member ResourceNotReadyException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member RuntimeVersionConfig[] = {
    {.name = "RuntimeVersionArn", .shape = id::String},
    {.name = "Error", .shape = id::RuntimeVersionError},
};
constexpr Member RuntimeVersionError[] = {
    {.name = "ErrorCode", .shape = id::String},
    {.name = "Message", .shape = id::SensitiveString},
};
constexpr Member S3FilesMountConnectivityException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member S3FilesMountFailureException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member S3FilesMountTimeoutException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member ScalingConfig[] = {
    {.name = "MaximumConcurrency", .shape = id::Integer},
};
constexpr Member SecurityGroupIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SelfManagedEventSource[] = {
    {.name = "Endpoints", .shape = id::Endpoints},
};
constexpr Member SelfManagedKafkaEventSourceConfig[] = {
    {.name = "ConsumerGroupId", .shape = id::String},
    {.name = "SchemaRegistryConfig", .shape = id::KafkaSchemaRegistryConfig},
};
constexpr Member SerializedRequestEntityTooLargeException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member ServiceException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member SnapStart[] = {
    {.name = "ApplyOn", .shape = id::String},
};
constexpr Member SnapStartException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member SnapStartNotReadyException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member SnapStartResponse[] = {
    {.name = "ApplyOn", .shape = id::String},
    {.name = "OptimizationStatus", .shape = id::String},
};
constexpr Member SnapStartTimeoutException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member SourceAccessConfiguration[] = {
    {.name = "Type", .shape = id::String},
    {.name = "URI", .shape = id::String},
};
constexpr Member SourceAccessConfigurations[] = {
    {.name = "member", .shape = id::SourceAccessConfiguration},
};
constexpr Member StringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SubnetIPAddressLimitReachedException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member SubnetIds[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TagResourceRequest[] = {
    {.name = "Resource", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Tags", .shape = id::Tags, .required = true},
};
constexpr Member Tags[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TagsError[] = {
    {.name = "ErrorCode", .shape = id::String, .required = true},
    {.name = "Message", .shape = id::String, .required = true},
};
constexpr Member TenancyConfig[] = {
    {.name = "TenantIsolationMode", .shape = id::String, .required = true},
};
constexpr Member TooManyRequestsException[] = {
    {.name = "retryAfterSeconds", .wire = "Retry-After", .shape = id::String,
     .location = Location::kHeader},
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member Topics[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TracingConfig[] = {
    {.name = "Mode", .shape = id::String},
};
constexpr Member TracingConfigResponse[] = {
    {.name = "Mode", .shape = id::String},
};
constexpr Member UnsupportedMediaTypeException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "message", .shape = id::String},
};
constexpr Member UpdateAliasRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Name", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "FunctionVersion", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "RoutingConfig", .shape = id::AliasRoutingConfiguration},
    {.name = "RevisionId", .shape = id::String},
};
constexpr Member UpdateFunctionCodeRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "ZipFile", .shape = id::SensitiveBlob},
    {.name = "S3Bucket", .shape = id::String},
    {.name = "S3Key", .shape = id::String},
    {.name = "S3ObjectVersion", .shape = id::String},
    {.name = "ImageUri", .shape = id::String},
    {.name = "Publish", .shape = id::Boolean},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "RevisionId", .shape = id::String},
    {.name = "Architectures", .shape = id::ArchitecturesList},
    {.name = "SourceKMSKeyArn", .shape = id::String},
    {.name = "PublishTo", .shape = id::String},
};
constexpr Member UpdateFunctionConfigurationRequest[] = {
    {.name = "FunctionName", .shape = id::String, .location = Location::kUri, .required = true},
    {.name = "Role", .shape = id::String},
    {.name = "Handler", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "Timeout", .shape = id::Integer},
    {.name = "MemorySize", .shape = id::Integer},
    {.name = "VpcConfig", .shape = id::VpcConfig},
    {.name = "Environment", .shape = id::Environment},
    {.name = "Runtime", .shape = id::String},
    {.name = "DeadLetterConfig", .shape = id::DeadLetterConfig},
    {.name = "KMSKeyArn", .shape = id::String},
    {.name = "TracingConfig", .shape = id::TracingConfig},
    {.name = "RevisionId", .shape = id::String},
    {.name = "Layers", .shape = id::LayerList},
    {.name = "FileSystemConfigs", .shape = id::FileSystemConfigList},
    {.name = "ImageConfig", .shape = id::ImageConfig},
    {.name = "EphemeralStorage", .shape = id::EphemeralStorage},
    {.name = "SnapStart", .shape = id::SnapStart},
    {.name = "LoggingConfig", .shape = id::LoggingConfig},
    {.name = "CapacityProviderConfig", .shape = id::CapacityProviderConfig},
    {.name = "DurableConfig", .shape = id::DurableConfig},
};
constexpr Member VpcConfig[] = {
    {.name = "SubnetIds", .shape = id::SubnetIds},
    {.name = "SecurityGroupIds", .shape = id::SecurityGroupIds},
    {.name = "Ipv6AllowedForDualStack", .shape = id::Boolean},
};
constexpr Member VpcConfigResponse[] = {
    {.name = "SubnetIds", .shape = id::SubnetIds},
    {.name = "SecurityGroupIds", .shape = id::SecurityGroupIds},
    {.name = "VpcId", .shape = id::String},
    {.name = "Ipv6AllowedForDualStack", .shape = id::Boolean},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveBlob", .type = Type::kBlob, .sensitive = true},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AddPermissionRequest", .members = members::AddPermissionRequest},
    {.name = "AddPermissionResponse", .members = members::AddPermissionResponse},
    {.name = "AdditionalVersionWeights", .type = Type::kMap,
     .members = members::AdditionalVersionWeights},
    {.name = "AliasConfiguration", .members = members::AliasConfiguration},
    {.name = "AliasList", .type = Type::kList, .members = members::AliasList},
    {.name = "AliasRoutingConfiguration", .members = members::AliasRoutingConfiguration},
    {.name = "AllowMethodsList", .type = Type::kList, .members = members::AllowMethodsList},
    {.name = "AllowOriginsList", .type = Type::kList, .members = members::AllowOriginsList},
    {.name = "AmazonManagedKafkaEventSourceConfig",
     .members = members::AmazonManagedKafkaEventSourceConfig},
    {.name = "ArchitecturesList", .type = Type::kList, .members = members::ArchitecturesList},
    {.name = "CapacityProviderConfig", .members = members::CapacityProviderConfig},
    {.name = "CodeSigningConfigNotFoundException",
     .members = members::CodeSigningConfigNotFoundException, .error = true, .sender_fault = true,
     .status = 404},
    {.name = "CodeStorageExceededException", .members = members::CodeStorageExceededException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "CodeVerificationFailedException",
     .members = members::CodeVerificationFailedException, .error = true, .sender_fault = true,
     .status = 400},
    {.name = "Concurrency", .members = members::Concurrency},
    {.name = "Cors", .members = members::Cors},
    {.name = "CreateAliasRequest", .members = members::CreateAliasRequest},
    {.name = "CreateEventSourceMappingRequest",
     .members = members::CreateEventSourceMappingRequest},
    {.name = "CreateFunctionRequest", .members = members::CreateFunctionRequest},
    {.name = "CreateFunctionUrlConfigRequest", .members = members::CreateFunctionUrlConfigRequest},
    {.name = "CreateFunctionUrlConfigResponse",
     .members = members::CreateFunctionUrlConfigResponse},
    {.name = "DeadLetterConfig", .members = members::DeadLetterConfig},
    {.name = "DeleteAliasRequest", .members = members::DeleteAliasRequest},
    {.name = "DeleteEventSourceMappingRequest",
     .members = members::DeleteEventSourceMappingRequest},
    {.name = "DeleteFunctionConcurrencyRequest",
     .members = members::DeleteFunctionConcurrencyRequest},
    {.name = "DeleteFunctionRequest", .members = members::DeleteFunctionRequest},
    {.name = "DeleteFunctionResponse", .members = members::DeleteFunctionResponse},
    {.name = "DestinationConfig", .members = members::DestinationConfig},
    {.name = "DocumentDBEventSourceConfig", .members = members::DocumentDBEventSourceConfig},
    {.name = "DurableConfig", .members = members::DurableConfig},
    {.name = "DurableExecutionAlreadyStartedException",
     .members = members::DurableExecutionAlreadyStartedException, .error = true,
     .sender_fault = true, .status = 409},
    {.name = "EC2AccessDeniedException", .members = members::EC2AccessDeniedException,
     .error = true, .status = 502},
    {.name = "EC2ThrottledException", .members = members::EC2ThrottledException, .error = true,
     .status = 502},
    {.name = "EC2UnexpectedException", .members = members::EC2UnexpectedException, .error = true,
     .status = 502},
    {.name = "EFSIOException", .members = members::EFSIOException, .error = true,
     .sender_fault = true, .status = 410},
    {.name = "EFSMountConnectivityException", .members = members::EFSMountConnectivityException,
     .error = true, .sender_fault = true, .status = 408},
    {.name = "EFSMountFailureException", .members = members::EFSMountFailureException,
     .error = true, .sender_fault = true, .status = 403},
    {.name = "EFSMountTimeoutException", .members = members::EFSMountTimeoutException,
     .error = true, .sender_fault = true, .status = 408},
    {.name = "ENILimitReachedException", .members = members::ENILimitReachedException,
     .error = true, .status = 502},
    {.name = "EndpointLists", .type = Type::kList, .members = members::EndpointLists},
    {.name = "Endpoints", .type = Type::kMap, .members = members::Endpoints},
    {.name = "Environment", .members = members::Environment},
    {.name = "EnvironmentError", .members = members::EnvironmentError},
    {.name = "EnvironmentResponse", .members = members::EnvironmentResponse},
    {.name = "EnvironmentVariables", .type = Type::kMap, .members = members::EnvironmentVariables,
     .sensitive = true},
    {.name = "EphemeralStorage", .members = members::EphemeralStorage},
    {.name = "EventSourceMappingConfiguration",
     .members = members::EventSourceMappingConfiguration},
    {.name = "EventSourceMappingLoggingConfig",
     .members = members::EventSourceMappingLoggingConfig},
    {.name = "EventSourceMappingMetricList", .type = Type::kList,
     .members = members::EventSourceMappingMetricList},
    {.name = "EventSourceMappingMetricsConfig",
     .members = members::EventSourceMappingMetricsConfig},
    {.name = "EventSourceMappingsList", .type = Type::kList,
     .members = members::EventSourceMappingsList},
    {.name = "FileSystemConfig", .members = members::FileSystemConfig},
    {.name = "FileSystemConfigList", .type = Type::kList,
     .members = members::FileSystemConfigList},
    {.name = "Filter", .members = members::Filter},
    {.name = "FilterCriteria", .members = members::FilterCriteria},
    {.name = "FilterCriteriaError", .members = members::FilterCriteriaError},
    {.name = "FilterList", .type = Type::kList, .members = members::FilterList},
    {.name = "FunctionCode", .members = members::FunctionCode},
    {.name = "FunctionCodeLocation", .members = members::FunctionCodeLocation},
    {.name = "FunctionConfiguration", .members = members::FunctionConfiguration},
    {.name = "FunctionEventInvokeConfig", .members = members::FunctionEventInvokeConfig},
    {.name = "FunctionList", .type = Type::kList, .members = members::FunctionList},
    {.name = "FunctionResponseTypeList", .type = Type::kList,
     .members = members::FunctionResponseTypeList},
    {.name = "FunctionVersionsPerCapacityProviderLimitExceededException",
     .members = members::FunctionVersionsPerCapacityProviderLimitExceededException, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "GetAliasRequest", .members = members::GetAliasRequest},
    {.name = "GetFunctionConcurrencyRequest", .members = members::GetFunctionConcurrencyRequest},
    {.name = "GetFunctionConcurrencyResponse", .members = members::GetFunctionConcurrencyResponse},
    {.name = "GetFunctionConfigurationRequest",
     .members = members::GetFunctionConfigurationRequest},
    {.name = "GetFunctionRequest", .members = members::GetFunctionRequest},
    {.name = "GetFunctionResponse", .members = members::GetFunctionResponse},
    {.name = "GetFunctionUrlConfigRequest", .members = members::GetFunctionUrlConfigRequest},
    {.name = "GetFunctionUrlConfigResponse", .members = members::GetFunctionUrlConfigResponse},
    {.name = "GetPolicyRequest", .members = members::GetPolicyRequest},
    {.name = "GetPolicyResponse", .members = members::GetPolicyResponse},
    {.name = "HeadersList", .type = Type::kList, .members = members::HeadersList},
    {.name = "ImageConfig", .members = members::ImageConfig},
    {.name = "ImageConfigError", .members = members::ImageConfigError},
    {.name = "ImageConfigResponse", .members = members::ImageConfigResponse},
    {.name = "InvalidCodeSignatureException", .members = members::InvalidCodeSignatureException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "InvalidParameterValueException", .members = members::InvalidParameterValueException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "InvalidRequestContentException", .members = members::InvalidRequestContentException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "InvalidRuntimeException", .members = members::InvalidRuntimeException, .error = true,
     .status = 502},
    {.name = "InvalidSecurityGroupIDException",
     .members = members::InvalidSecurityGroupIDException, .error = true, .status = 502},
    {.name = "InvalidSubnetIDException", .members = members::InvalidSubnetIDException,
     .error = true, .status = 502},
    {.name = "InvalidZipFileException", .members = members::InvalidZipFileException, .error = true,
     .status = 502},
    {.name = "InvocationRequest", .members = members::InvocationRequest},
    {.name = "InvocationResponse", .members = members::InvocationResponse},
    {.name = "KMSAccessDeniedException", .members = members::KMSAccessDeniedException,
     .error = true, .status = 502},
    {.name = "KMSDisabledException", .members = members::KMSDisabledException, .error = true,
     .status = 502},
    {.name = "KMSInvalidStateException", .members = members::KMSInvalidStateException,
     .error = true, .status = 502},
    {.name = "KMSNotFoundException", .members = members::KMSNotFoundException, .error = true,
     .status = 502},
    {.name = "KafkaSchemaRegistryAccessConfig",
     .members = members::KafkaSchemaRegistryAccessConfig},
    {.name = "KafkaSchemaRegistryAccessConfigList", .type = Type::kList,
     .members = members::KafkaSchemaRegistryAccessConfigList},
    {.name = "KafkaSchemaRegistryConfig", .members = members::KafkaSchemaRegistryConfig},
    {.name = "KafkaSchemaValidationConfig", .members = members::KafkaSchemaValidationConfig},
    {.name = "KafkaSchemaValidationConfigList", .type = Type::kList,
     .members = members::KafkaSchemaValidationConfigList},
    {.name = "LambdaManagedInstancesCapacityProviderConfig",
     .members = members::LambdaManagedInstancesCapacityProviderConfig},
    {.name = "Layer", .members = members::Layer},
    {.name = "LayerList", .type = Type::kList, .members = members::LayerList},
    {.name = "LayersReferenceList", .type = Type::kList, .members = members::LayersReferenceList},
    {.name = "ListAliasesRequest", .members = members::ListAliasesRequest},
    {.name = "ListAliasesResponse", .members = members::ListAliasesResponse},
    {.name = "ListEventSourceMappingsRequest", .members = members::ListEventSourceMappingsRequest},
    {.name = "ListEventSourceMappingsResponse",
     .members = members::ListEventSourceMappingsResponse},
    {.name = "ListFunctionsRequest", .members = members::ListFunctionsRequest},
    {.name = "ListFunctionsResponse", .members = members::ListFunctionsResponse},
    {.name = "ListTagsRequest", .members = members::ListTagsRequest},
    {.name = "ListTagsResponse", .members = members::ListTagsResponse},
    {.name = "ListVersionsByFunctionRequest", .members = members::ListVersionsByFunctionRequest},
    {.name = "ListVersionsByFunctionResponse", .members = members::ListVersionsByFunctionResponse},
    {.name = "LoggingConfig", .members = members::LoggingConfig},
    {.name = "NoPublishedVersionException", .members = members::NoPublishedVersionException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "OnFailure", .members = members::OnFailure},
    {.name = "OnSuccess", .members = members::OnSuccess},
    {.name = "PolicyLengthExceededException", .members = members::PolicyLengthExceededException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "PreconditionFailedException", .members = members::PreconditionFailedException,
     .error = true, .sender_fault = true, .status = 412},
    {.name = "ProvisionedPollerConfig", .members = members::ProvisionedPollerConfig},
    {.name = "PublishVersionRequest", .members = members::PublishVersionRequest},
    {.name = "PutFunctionConcurrencyRequest", .members = members::PutFunctionConcurrencyRequest},
    {.name = "PutFunctionEventInvokeConfigRequest",
     .members = members::PutFunctionEventInvokeConfigRequest},
    {.name = "Queues", .type = Type::kList, .members = members::Queues},
    {.name = "RecursiveInvocationException", .members = members::RecursiveInvocationException,
     .error = true, .sender_fault = true, .status = 400},
    {.name = "RemovePermissionRequest", .members = members::RemovePermissionRequest},
    {.name = "RequestTooLargeException", .members = members::RequestTooLargeException,
     .error = true, .sender_fault = true, .status = 413},
    {.name = "ResourceConflictException", .members = members::ResourceConflictException,
     .error = true, .sender_fault = true, .status = 409},
    {.name = "ResourceInUseException", .members = members::ResourceInUseException, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true, .sender_fault = true, .status = 404},
    {.name = "ResourceNotReadyException", .members = members::ResourceNotReadyException,
     .error = true, .status = 502},
    {.name = "RuntimeVersionConfig", .members = members::RuntimeVersionConfig},
    {.name = "RuntimeVersionError", .members = members::RuntimeVersionError},
    {.name = "S3FilesMountConnectivityException",
     .members = members::S3FilesMountConnectivityException, .error = true, .sender_fault = true,
     .status = 408},
    {.name = "S3FilesMountFailureException", .members = members::S3FilesMountFailureException,
     .error = true, .sender_fault = true, .status = 403},
    {.name = "S3FilesMountTimeoutException", .members = members::S3FilesMountTimeoutException,
     .error = true, .sender_fault = true, .status = 408},
    {.name = "ScalingConfig", .members = members::ScalingConfig},
    {.name = "SecurityGroupIds", .type = Type::kList, .members = members::SecurityGroupIds},
    {.name = "SelfManagedEventSource", .members = members::SelfManagedEventSource},
    {.name = "SelfManagedKafkaEventSourceConfig",
     .members = members::SelfManagedKafkaEventSourceConfig},
    {.name = "SerializedRequestEntityTooLargeException",
     .members = members::SerializedRequestEntityTooLargeException, .error = true,
     .sender_fault = true, .status = 413},
    {.name = "ServiceException", .members = members::ServiceException, .error = true,
     .status = 500},
    {.name = "SnapStart", .members = members::SnapStart},
    {.name = "SnapStartException", .members = members::SnapStartException, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "SnapStartNotReadyException", .members = members::SnapStartNotReadyException,
     .error = true, .sender_fault = true, .status = 409},
    {.name = "SnapStartResponse", .members = members::SnapStartResponse},
    {.name = "SnapStartTimeoutException", .members = members::SnapStartTimeoutException,
     .error = true, .sender_fault = true, .status = 408},
    {.name = "SourceAccessConfiguration", .members = members::SourceAccessConfiguration},
    {.name = "SourceAccessConfigurations", .type = Type::kList,
     .members = members::SourceAccessConfigurations},
    {.name = "StringList", .type = Type::kList, .members = members::StringList},
    {.name = "SubnetIPAddressLimitReachedException",
     .members = members::SubnetIPAddressLimitReachedException, .error = true, .status = 502},
    {.name = "SubnetIds", .type = Type::kList, .members = members::SubnetIds},
    {.name = "TagResourceRequest", .members = members::TagResourceRequest},
    {.name = "Tags", .type = Type::kMap, .members = members::Tags},
    {.name = "TagsError", .members = members::TagsError},
    {.name = "TenancyConfig", .members = members::TenancyConfig},
    {.name = "TooManyRequestsException", .members = members::TooManyRequestsException,
     .error = true, .sender_fault = true, .status = 429},
    {.name = "Topics", .type = Type::kList, .members = members::Topics},
    {.name = "TracingConfig", .members = members::TracingConfig},
    {.name = "TracingConfigResponse", .members = members::TracingConfigResponse},
    {.name = "UnsupportedMediaTypeException", .members = members::UnsupportedMediaTypeException,
     .error = true, .sender_fault = true, .status = 415},
    {.name = "UpdateAliasRequest", .members = members::UpdateAliasRequest},
    {.name = "UpdateFunctionCodeRequest", .members = members::UpdateFunctionCodeRequest},
    {.name = "UpdateFunctionConfigurationRequest",
     .members = members::UpdateFunctionConfigurationRequest},
    {.name = "VpcConfig", .members = members::VpcConfig},
    {.name = "VpcConfigResponse", .members = members::VpcConfigResponse},
};

namespace errors {
constexpr uint16_t AddPermission[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::PolicyLengthExceededException, id::ResourceNotFoundException,
    id::PreconditionFailedException};
constexpr uint16_t CreateAlias[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t CreateEventSourceMapping[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t CreateFunction[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::InvalidCodeSignatureException, id::ResourceNotFoundException,
    id::CodeVerificationFailedException, id::CodeSigningConfigNotFoundException,
    id::CodeStorageExceededException,
    id::FunctionVersionsPerCapacityProviderLimitExceededException};
constexpr uint16_t CreateFunctionUrlConfig[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t DeleteAlias[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException};
constexpr uint16_t DeleteEventSourceMapping[] = {id::InvalidParameterValueException,
    id::ResourceInUseException, id::ResourceConflictException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t DeleteFunction[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t DeleteFunctionConcurrency[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t GetAlias[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t GetFunction[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t GetFunctionConcurrency[] = {id::InvalidParameterValueException,
    id::ServiceException, id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t GetFunctionConfiguration[] = {id::InvalidParameterValueException,
    id::ServiceException, id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t GetFunctionUrlConfig[] = {id::InvalidParameterValueException,
    id::ServiceException, id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t GetPolicy[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t Invoke[] = {id::ResourceNotReadyException, id::InvalidSecurityGroupIDException,
    id::SnapStartTimeoutException, id::TooManyRequestsException, id::EC2ThrottledException,
    id::EFSMountConnectivityException, id::SubnetIPAddressLimitReachedException,
    id::KMSAccessDeniedException, id::RequestTooLargeException, id::KMSDisabledException,
    id::UnsupportedMediaTypeException, id::S3FilesMountConnectivityException,
    id::SerializedRequestEntityTooLargeException, id::InvalidRuntimeException,
    id::NoPublishedVersionException, id::EC2UnexpectedException, id::InvalidSubnetIDException,
    id::KMSNotFoundException, id::InvalidParameterValueException, id::EC2AccessDeniedException,
    id::EFSIOException, id::KMSInvalidStateException, id::ResourceConflictException,
    id::ENILimitReachedException, id::SnapStartNotReadyException, id::ServiceException,
    id::SnapStartException, id::RecursiveInvocationException, id::S3FilesMountFailureException,
    id::EFSMountTimeoutException, id::S3FilesMountTimeoutException, id::ResourceNotFoundException,
    id::InvalidRequestContentException, id::DurableExecutionAlreadyStartedException,
    id::InvalidZipFileException, id::EFSMountFailureException};
constexpr uint16_t ListAliases[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t ListEventSourceMappings[] = {id::InvalidParameterValueException,
    id::ServiceException, id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t ListFunctions[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException};
constexpr uint16_t ListTags[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t ListVersionsByFunction[] = {id::InvalidParameterValueException,
    id::ServiceException, id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t PublishVersion[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException, id::CodeStorageExceededException,
    id::PreconditionFailedException, id::FunctionVersionsPerCapacityProviderLimitExceededException};
constexpr uint16_t PutFunctionConcurrency[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t PutFunctionEventInvokeConfig[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t RemovePermission[] = {id::InvalidParameterValueException, id::ServiceException,
    id::TooManyRequestsException, id::ResourceNotFoundException, id::PreconditionFailedException};
constexpr uint16_t TagResource[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException};
constexpr uint16_t UpdateAlias[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::ResourceNotFoundException, id::PreconditionFailedException};
constexpr uint16_t UpdateFunctionCode[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::InvalidCodeSignatureException, id::ResourceNotFoundException,
    id::CodeVerificationFailedException, id::CodeSigningConfigNotFoundException,
    id::CodeStorageExceededException, id::PreconditionFailedException};
constexpr uint16_t UpdateFunctionConfiguration[] = {id::InvalidParameterValueException,
    id::ResourceConflictException, id::ServiceException, id::TooManyRequestsException,
    id::InvalidCodeSignatureException, id::ResourceNotFoundException,
    id::CodeVerificationFailedException, id::CodeSigningConfigNotFoundException,
    id::PreconditionFailedException};
}  // namespace errors

namespace words {
constexpr std::string_view Aliases[] = {"Aliases"};
constexpr std::string_view EventSourceMappings[] = {"EventSourceMappings"};
constexpr std::string_view Functions[] = {"Functions"};
constexpr std::string_view Marker[] = {"Marker"};
constexpr std::string_view NextMarker[] = {"NextMarker"};
constexpr std::string_view Versions[] = {"Versions"};
}  // namespace words

namespace pages {
constexpr Pagination ListAliases =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "MaxItems",
     .result_keys = words::Aliases};
constexpr Pagination ListEventSourceMappings =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "MaxItems",
     .result_keys = words::EventSourceMappings};
constexpr Pagination ListFunctions =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "MaxItems",
     .result_keys = words::Functions};
constexpr Pagination ListVersionsByFunction =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker, .limit_key = "MaxItems",
     .result_keys = words::Versions};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AddPermission", .uri = "/2015-03-31/functions/{FunctionName}/policy",
     .input = id::AddPermissionRequest, .output = id::AddPermissionResponse,
     .errors = errors::AddPermission},
    {.name = "CreateAlias", .uri = "/2015-03-31/functions/{FunctionName}/aliases",
     .input = id::CreateAliasRequest, .output = id::AliasConfiguration,
     .errors = errors::CreateAlias},
    {.name = "CreateEventSourceMapping", .uri = "/2015-03-31/event-source-mappings",
     .input = id::CreateEventSourceMappingRequest, .output = id::EventSourceMappingConfiguration,
     .errors = errors::CreateEventSourceMapping},
    {.name = "CreateFunction", .uri = "/2015-03-31/functions", .input = id::CreateFunctionRequest,
     .output = id::FunctionConfiguration, .errors = errors::CreateFunction},
    {.name = "CreateFunctionUrlConfig", .uri = "/2021-10-31/functions/{FunctionName}/url",
     .input = id::CreateFunctionUrlConfigRequest, .output = id::CreateFunctionUrlConfigResponse,
     .errors = errors::CreateFunctionUrlConfig},
    {.name = "DeleteAlias", .method = "DELETE",
     .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}", .input = id::DeleteAliasRequest,
     .errors = errors::DeleteAlias},
    {.name = "DeleteEventSourceMapping", .method = "DELETE",
     .uri = "/2015-03-31/event-source-mappings/{UUID}",
     .input = id::DeleteEventSourceMappingRequest, .output = id::EventSourceMappingConfiguration,
     .errors = errors::DeleteEventSourceMapping},
    {.name = "DeleteFunction", .method = "DELETE", .uri = "/2015-03-31/functions/{FunctionName}",
     .input = id::DeleteFunctionRequest, .output = id::DeleteFunctionResponse,
     .errors = errors::DeleteFunction},
    {.name = "DeleteFunctionConcurrency", .method = "DELETE",
     .uri = "/2017-10-31/functions/{FunctionName}/concurrency",
     .input = id::DeleteFunctionConcurrencyRequest, .errors = errors::DeleteFunctionConcurrency},
    {.name = "GetAlias", .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}", .input = id::GetAliasRequest,
     .output = id::AliasConfiguration, .errors = errors::GetAlias},
    {.name = "GetFunction", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}",
     .input = id::GetFunctionRequest, .output = id::GetFunctionResponse,
     .errors = errors::GetFunction},
    {.name = "GetFunctionConcurrency", .method = "GET",
     .uri = "/2019-09-30/functions/{FunctionName}/concurrency",
     .input = id::GetFunctionConcurrencyRequest, .output = id::GetFunctionConcurrencyResponse,
     .errors = errors::GetFunctionConcurrency},
    {.name = "GetFunctionConfiguration", .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/configuration",
     .input = id::GetFunctionConfigurationRequest, .output = id::FunctionConfiguration,
     .errors = errors::GetFunctionConfiguration},
    {.name = "GetFunctionUrlConfig", .method = "GET",
     .uri = "/2021-10-31/functions/{FunctionName}/url", .input = id::GetFunctionUrlConfigRequest,
     .output = id::GetFunctionUrlConfigResponse, .errors = errors::GetFunctionUrlConfig},
    {.name = "GetPolicy", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/policy",
     .input = id::GetPolicyRequest, .output = id::GetPolicyResponse, .errors = errors::GetPolicy},
    {.name = "Invoke", .uri = "/2015-03-31/functions/{FunctionName}/invocations",
     .input = id::InvocationRequest, .output = id::InvocationResponse, .errors = errors::Invoke},
    {.name = "ListAliases", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/aliases",
     .input = id::ListAliasesRequest, .output = id::ListAliasesResponse,
     .errors = errors::ListAliases, .pagination = &pages::ListAliases},
    {.name = "ListEventSourceMappings", .method = "GET",
     .uri = "/2015-03-31/event-source-mappings", .input = id::ListEventSourceMappingsRequest,
     .output = id::ListEventSourceMappingsResponse, .errors = errors::ListEventSourceMappings,
     .pagination = &pages::ListEventSourceMappings},
    {.name = "ListFunctions", .method = "GET", .uri = "/2015-03-31/functions",
     .input = id::ListFunctionsRequest, .output = id::ListFunctionsResponse,
     .errors = errors::ListFunctions, .pagination = &pages::ListFunctions},
    {.name = "ListTags", .method = "GET", .uri = "/2017-03-31/tags/{Resource}",
     .input = id::ListTagsRequest, .output = id::ListTagsResponse, .errors = errors::ListTags},
    {.name = "ListVersionsByFunction", .method = "GET",
     .uri = "/2015-03-31/functions/{FunctionName}/versions",
     .input = id::ListVersionsByFunctionRequest, .output = id::ListVersionsByFunctionResponse,
     .errors = errors::ListVersionsByFunction, .pagination = &pages::ListVersionsByFunction},
    {.name = "PublishVersion", .uri = "/2015-03-31/functions/{FunctionName}/versions",
     .input = id::PublishVersionRequest, .output = id::FunctionConfiguration,
     .errors = errors::PublishVersion},
    {.name = "PutFunctionConcurrency", .method = "PUT",
     .uri = "/2017-10-31/functions/{FunctionName}/concurrency",
     .input = id::PutFunctionConcurrencyRequest, .output = id::Concurrency,
     .errors = errors::PutFunctionConcurrency},
    {.name = "PutFunctionEventInvokeConfig", .method = "PUT",
     .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config",
     .input = id::PutFunctionEventInvokeConfigRequest, .output = id::FunctionEventInvokeConfig,
     .errors = errors::PutFunctionEventInvokeConfig},
    {.name = "RemovePermission", .method = "DELETE",
     .uri = "/2015-03-31/functions/{FunctionName}/policy/{StatementId}",
     .input = id::RemovePermissionRequest, .errors = errors::RemovePermission},
    {.name = "TagResource", .uri = "/2017-03-31/tags/{Resource}", .input = id::TagResourceRequest,
     .errors = errors::TagResource},
    {.name = "UpdateAlias", .method = "PUT",
     .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}", .input = id::UpdateAliasRequest,
     .output = id::AliasConfiguration, .errors = errors::UpdateAlias},
    {.name = "UpdateFunctionCode", .method = "PUT",
     .uri = "/2015-03-31/functions/{FunctionName}/code", .input = id::UpdateFunctionCodeRequest,
     .output = id::FunctionConfiguration, .errors = errors::UpdateFunctionCode},
    {.name = "UpdateFunctionConfiguration", .method = "PUT",
     .uri = "/2015-03-31/functions/{FunctionName}/configuration",
     .input = id::UpdateFunctionConfigurationRequest, .output = id::FunctionConfiguration,
     .errors = errors::UpdateFunctionConfiguration},
};

}  // namespace

constexpr Service kLambda =
    {.name = "lambda", .id = "Lambda", .endpoint_prefix = "lambda", .signing_name = "lambda",
     .api_version = "2015-03-31", .protocol = Protocol::kRestJson, .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
