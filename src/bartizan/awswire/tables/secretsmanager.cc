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
  SensitiveBlob,
  SensitiveString,
  String,
  Timestamp,
  APIErrorListType,
  APIErrorType,
  AddReplicaRegionListType,
  BatchGetSecretValueRequest,
  BatchGetSecretValueResponse,
  CreateSecretRequest,
  CreateSecretResponse,
  DecryptionFailure,
  DeleteSecretRequest,
  DeleteSecretResponse,
  DescribeSecretRequest,
  DescribeSecretResponse,
  EncryptionFailure,
  ExternalSecretRotationMetadataItem,
  ExternalSecretRotationMetadataType,
  Filter,
  FilterValuesStringList,
  FiltersListType,
  GetRandomPasswordRequest,
  GetRandomPasswordResponse,
  GetSecretValueRequest,
  GetSecretValueResponse,
  InternalServiceError,
  InvalidNextTokenException,
  InvalidParameterException,
  InvalidRequestException,
  KmsKeyIdListType,
  LimitExceededException,
  ListSecretVersionIdsRequest,
  ListSecretVersionIdsResponse,
  ListSecretsRequest,
  ListSecretsResponse,
  MalformedPolicyDocumentException,
  PreconditionNotMetException,
  PutSecretValueRequest,
  PutSecretValueResponse,
  ReplicaRegionType,
  ReplicationStatusListType,
  ReplicationStatusType,
  ResourceExistsException,
  ResourceNotFoundException,
  RestoreSecretRequest,
  RestoreSecretResponse,
  RotateSecretRequest,
  RotateSecretResponse,
  RotationRulesType,
  SecretIdListType,
  SecretListEntry,
  SecretListType,
  SecretValueEntry,
  SecretValuesType,
  SecretVersionStagesType,
  SecretVersionsListEntry,
  SecretVersionsListType,
  SecretVersionsToStagesMapType,
  Tag,
  TagListType,
  TagResourceRequest,
  UpdateSecretRequest,
  UpdateSecretResponse,
  UpdateSecretVersionStageRequest,
  UpdateSecretVersionStageResponse,
};
}  // namespace id

namespace members {
constexpr Member APIErrorListType[] = {
    {.name = "member", .shape = id::APIErrorType},
};
constexpr Member APIErrorType[] = {
    {.name = "SecretId", .shape = id::String},
    {.name = "ErrorCode", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
constexpr Member AddReplicaRegionListType[] = {
    {.name = "member", .shape = id::ReplicaRegionType},
};
constexpr Member BatchGetSecretValueRequest[] = {
    {.name = "SecretIdList", .shape = id::SecretIdListType},
    {.name = "Filters", .shape = id::FiltersListType},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member BatchGetSecretValueResponse[] = {
    {.name = "SecretValues", .shape = id::SecretValuesType},
    {.name = "NextToken", .shape = id::String},
    {.name = "Errors", .shape = id::APIErrorListType},
};
constexpr Member CreateSecretRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "ClientRequestToken", .shape = id::String, .idempotency_token = true},
    {.name = "Description", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "SecretBinary", .shape = id::SensitiveBlob},
    {.name = "SecretString", .shape = id::SensitiveString},
    {.name = "Tags", .shape = id::TagListType},
    {.name = "AddReplicaRegions", .shape = id::AddReplicaRegionListType},
    {.name = "ForceOverwriteReplicaSecret", .shape = id::Boolean},
    {.name = "Type", .shape = id::String},
};
constexpr Member CreateSecretResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
    {.name = "ReplicationStatus", .shape = id::ReplicationStatusListType},
};
constexpr Member DecryptionFailure[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member DeleteSecretRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "RecoveryWindowInDays", .shape = id::Long},
    {.name = "ForceDeleteWithoutRecovery", .shape = id::Boolean},
};
constexpr Member DeleteSecretResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "DeletionDate", .shape = id::Timestamp},
};
constexpr Member DescribeSecretRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
};
constexpr Member DescribeSecretResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "RotationEnabled", .shape = id::Boolean},
    {.name = "RotationLambdaARN", .shape = id::String},
    {.name = "RotationRules", .shape = id::RotationRulesType},
    {.name = "ExternalSecretRotationMetadata", .shape = id::ExternalSecretRotationMetadataType},
    {.name = "ExternalSecretRotationRoleArn", .shape = id::String},
    {.name = "LastRotatedDate", .shape = id::Timestamp},
    {.name = "LastChangedDate", .shape = id::Timestamp},
    {.name = "LastAccessedDate", .shape = id::Timestamp},
    {.name = "DeletedDate", .shape = id::Timestamp},
    {.name = "NextRotationDate", .shape = id::Timestamp},
    {.name = "Tags", .shape = id::TagListType},
    {.name = "VersionIdsToStages", .shape = id::SecretVersionsToStagesMapType},
    {.name = "OwningService", .shape = id::String},
    {.name = "CreatedDate", .shape = id::Timestamp},
    {.name = "PrimaryRegion", .shape = id::String},
    {.name = "ReplicationStatus", .shape = id::ReplicationStatusListType},
};
constexpr Member EncryptionFailure[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ExternalSecretRotationMetadataItem[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member ExternalSecretRotationMetadataType[] = {
    {.name = "member", .shape = id::ExternalSecretRotationMetadataItem},
};
constexpr Member Filter[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Values", .shape = id::FilterValuesStringList},
};
constexpr Member FilterValuesStringList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member FiltersListType[] = {
    {.name = "member", .shape = id::Filter},
};
constexpr Member GetRandomPasswordRequest[] = {
    {.name = "PasswordLength", .shape = id::Long},
    {.name = "ExcludeCharacters", .shape = id::String},
    {.name = "ExcludeNumbers", .shape = id::Boolean},
    {.name = "ExcludePunctuation", .shape = id::Boolean},
    {.name = "ExcludeUppercase", .shape = id::Boolean},
    {.name = "ExcludeLowercase", .shape = id::Boolean},
    {.name = "IncludeSpace", .shape = id::Boolean},
    {.name = "RequireEachIncludedType", .shape = id::Boolean},
};
constexpr Member GetRandomPasswordResponse[] = {
    {.name = "RandomPassword", .shape = id::SensitiveString},
};
constexpr Member GetSecretValueRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "VersionId", .shape = id::String},
    {.name = "VersionStage", .shape = id::String},
};
constexpr Member GetSecretValueResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
    {.name = "SecretBinary", .shape = id::SensitiveBlob},
    {.name = "SecretString", .shape = id::SensitiveString},
    {.name = "VersionStages", .shape = id::SecretVersionStagesType},
    {.name = "CreatedDate", .shape = id::Timestamp},
};
constexpr Member InternalServiceError[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidNextTokenException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidParameterException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidRequestException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member KmsKeyIdListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LimitExceededException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ListSecretVersionIdsRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "IncludeDeprecated", .shape = id::Boolean},
};
constexpr Member ListSecretVersionIdsResponse[] = {
    {.name = "Versions", .shape = id::SecretVersionsListType},
    {.name = "NextToken", .shape = id::String},
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
};
constexpr Member ListSecretsRequest[] = {
    {.name = "IncludePlannedDeletion", .shape = id::Boolean},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
    {.name = "Filters", .shape = id::FiltersListType},
    {.name = "SortOrder", .shape = id::String},
    {.name = "SortBy", .shape = id::String},
};
constexpr Member ListSecretsResponse[] = {
    {.name = "SecretList", .shape = id::SecretListType},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member MalformedPolicyDocumentException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member PreconditionNotMetException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member PutSecretValueRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "ClientRequestToken", .shape = id::String, .idempotency_token = true},
    {.name = "SecretBinary", .shape = id::SensitiveBlob},
    {.name = "SecretString", .shape = id::SensitiveString},
    {.name = "VersionStages", .shape = id::SecretVersionStagesType},
    {.name = "RotationToken", .shape = id::SensitiveString},
};
constexpr Member PutSecretValueResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
    {.name = "VersionStages", .shape = id::SecretVersionStagesType},
};
constexpr Member ReplicaRegionType[] = {
    {.name = "Region", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
};
constexpr Member ReplicationStatusListType[] = {
    {.name = "member", .shape = id::ReplicationStatusType},
};
constexpr Member ReplicationStatusType[] = {
    {.name = "Region", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StatusMessage", .shape = id::String},
    {.name = "LastAccessedDate", .shape = id::Timestamp},
};
constexpr Member ResourceExistsException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member RestoreSecretRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
};
constexpr Member RestoreSecretResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
};
constexpr Member RotateSecretRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "ClientRequestToken", .shape = id::String, .idempotency_token = true},
    {.name = "RotationLambdaARN", .shape = id::String},
    {.name = "RotationRules", .shape = id::RotationRulesType},
    {.name = "ExternalSecretRotationMetadata", .shape = id::ExternalSecretRotationMetadataType},
    {.name = "ExternalSecretRotationRoleArn", .shape = id::String},
    {.name = "RotateImmediately", .shape = id::Boolean},
};
constexpr Member RotateSecretResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
};
constexpr Member RotationRulesType[] = {
    {.name = "AutomaticallyAfterDays", .shape = id::Long},
    {.name = "Duration", .shape = id::String},
    {.name = "ScheduleExpression", .shape = id::String},
};
constexpr Member SecretIdListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SecretListEntry[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Type", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "RotationEnabled", .shape = id::Boolean},
    {.name = "RotationLambdaARN", .shape = id::String},
    {.name = "RotationRules", .shape = id::RotationRulesType},
    {.name = "ExternalSecretRotationMetadata", .shape = id::ExternalSecretRotationMetadataType},
    {.name = "ExternalSecretRotationRoleArn", .shape = id::String},
    {.name = "LastRotatedDate", .shape = id::Timestamp},
    {.name = "LastChangedDate", .shape = id::Timestamp},
    {.name = "LastAccessedDate", .shape = id::Timestamp},
    {.name = "DeletedDate", .shape = id::Timestamp},
    {.name = "NextRotationDate", .shape = id::Timestamp},
    {.name = "Tags", .shape = id::TagListType},
    {.name = "SecretVersionsToStages", .shape = id::SecretVersionsToStagesMapType},
    {.name = "OwningService", .shape = id::String},
    {.name = "CreatedDate", .shape = id::Timestamp},
    {.name = "PrimaryRegion", .shape = id::String},
};
constexpr Member SecretListType[] = {
    {.name = "member", .shape = id::SecretListEntry},
};
constexpr Member SecretValueEntry[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
    {.name = "SecretBinary", .shape = id::SensitiveBlob},
    {.name = "SecretString", .shape = id::SensitiveString},
    {.name = "VersionStages", .shape = id::SecretVersionStagesType},
    {.name = "CreatedDate", .shape = id::Timestamp},
};
constexpr Member SecretValuesType[] = {
    {.name = "member", .shape = id::SecretValueEntry},
};
constexpr Member SecretVersionStagesType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SecretVersionsListEntry[] = {
    {.name = "VersionId", .shape = id::String},
    {.name = "VersionStages", .shape = id::SecretVersionStagesType},
    {.name = "LastAccessedDate", .shape = id::Timestamp},
    {.name = "CreatedDate", .shape = id::Timestamp},
    {.name = "KmsKeyIds", .shape = id::KmsKeyIdListType},
};
constexpr Member SecretVersionsListType[] = {
    {.name = "member", .shape = id::SecretVersionsListEntry},
};
constexpr Member SecretVersionsToStagesMapType[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::SecretVersionStagesType},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member TagListType[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TagResourceRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "Tags", .shape = id::TagListType, .required = true},
};
constexpr Member UpdateSecretRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "ClientRequestToken", .shape = id::String, .idempotency_token = true},
    {.name = "Description", .shape = id::String},
    {.name = "KmsKeyId", .shape = id::String},
    {.name = "SecretBinary", .shape = id::SensitiveBlob},
    {.name = "SecretString", .shape = id::SensitiveString},
    {.name = "Type", .shape = id::String},
};
constexpr Member UpdateSecretResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
};
constexpr Member UpdateSecretVersionStageRequest[] = {
    {.name = "SecretId", .shape = id::String, .required = true},
    {.name = "VersionStage", .shape = id::String, .required = true},
    {.name = "RemoveFromVersionId", .shape = id::String},
    {.name = "MoveToVersionId", .shape = id::String},
};
constexpr Member UpdateSecretVersionStageResponse[] = {
    {.name = "ARN", .shape = id::String},
    {.name = "Name", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveBlob", .type = Type::kBlob, .sensitive = true},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "APIErrorListType", .type = Type::kList, .members = members::APIErrorListType},
    {.name = "APIErrorType", .members = members::APIErrorType},
    {.name = "AddReplicaRegionListType", .type = Type::kList,
     .members = members::AddReplicaRegionListType},
    {.name = "BatchGetSecretValueRequest", .members = members::BatchGetSecretValueRequest},
    {.name = "BatchGetSecretValueResponse", .members = members::BatchGetSecretValueResponse},
    {.name = "CreateSecretRequest", .members = members::CreateSecretRequest},
    {.name = "CreateSecretResponse", .members = members::CreateSecretResponse},
    {.name = "DecryptionFailure", .members = members::DecryptionFailure, .error = true},
    {.name = "DeleteSecretRequest", .members = members::DeleteSecretRequest},
    {.name = "DeleteSecretResponse", .members = members::DeleteSecretResponse},
    {.name = "DescribeSecretRequest", .members = members::DescribeSecretRequest},
    {.name = "DescribeSecretResponse", .members = members::DescribeSecretResponse},
    {.name = "EncryptionFailure", .members = members::EncryptionFailure, .error = true},
    {.name = "ExternalSecretRotationMetadataItem",
     .members = members::ExternalSecretRotationMetadataItem},
    {.name = "ExternalSecretRotationMetadataType", .type = Type::kList,
     .members = members::ExternalSecretRotationMetadataType},
    {.name = "Filter", .members = members::Filter},
    {.name = "FilterValuesStringList", .type = Type::kList,
     .members = members::FilterValuesStringList},
    {.name = "FiltersListType", .type = Type::kList, .members = members::FiltersListType},
    {.name = "GetRandomPasswordRequest", .members = members::GetRandomPasswordRequest},
    {.name = "GetRandomPasswordResponse", .members = members::GetRandomPasswordResponse},
    {.name = "GetSecretValueRequest", .members = members::GetSecretValueRequest},
    {.name = "GetSecretValueResponse", .members = members::GetSecretValueResponse},
    {.name = "InternalServiceError", .members = members::InternalServiceError, .error = true},
    {.name = "InvalidNextTokenException", .members = members::InvalidNextTokenException,
     .error = true},
    {.name = "InvalidParameterException", .members = members::InvalidParameterException,
     .error = true},
    {.name = "InvalidRequestException", .members = members::InvalidRequestException,
     .error = true},
    {.name = "KmsKeyIdListType", .type = Type::kList, .members = members::KmsKeyIdListType},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true},
    {.name = "ListSecretVersionIdsRequest", .members = members::ListSecretVersionIdsRequest},
    {.name = "ListSecretVersionIdsResponse", .members = members::ListSecretVersionIdsResponse},
    {.name = "ListSecretsRequest", .members = members::ListSecretsRequest},
    {.name = "ListSecretsResponse", .members = members::ListSecretsResponse},
    {.name = "MalformedPolicyDocumentException",
     .members = members::MalformedPolicyDocumentException, .error = true},
    {.name = "PreconditionNotMetException", .members = members::PreconditionNotMetException,
     .error = true},
    {.name = "PutSecretValueRequest", .members = members::PutSecretValueRequest},
    {.name = "PutSecretValueResponse", .members = members::PutSecretValueResponse},
    {.name = "ReplicaRegionType", .members = members::ReplicaRegionType},
    {.name = "ReplicationStatusListType", .type = Type::kList,
     .members = members::ReplicationStatusListType},
    {.name = "ReplicationStatusType", .members = members::ReplicationStatusType},
    {.name = "ResourceExistsException", .members = members::ResourceExistsException,
     .error = true},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true},
    {.name = "RestoreSecretRequest", .members = members::RestoreSecretRequest},
    {.name = "RestoreSecretResponse", .members = members::RestoreSecretResponse},
    {.name = "RotateSecretRequest", .members = members::RotateSecretRequest},
    {.name = "RotateSecretResponse", .members = members::RotateSecretResponse},
    {.name = "RotationRulesType", .members = members::RotationRulesType},
    {.name = "SecretIdListType", .type = Type::kList, .members = members::SecretIdListType},
    {.name = "SecretListEntry", .members = members::SecretListEntry},
    {.name = "SecretListType", .type = Type::kList, .members = members::SecretListType},
    {.name = "SecretValueEntry", .members = members::SecretValueEntry},
    {.name = "SecretValuesType", .type = Type::kList, .members = members::SecretValuesType},
    {.name = "SecretVersionStagesType", .type = Type::kList,
     .members = members::SecretVersionStagesType},
    {.name = "SecretVersionsListEntry", .members = members::SecretVersionsListEntry},
    {.name = "SecretVersionsListType", .type = Type::kList,
     .members = members::SecretVersionsListType},
    {.name = "SecretVersionsToStagesMapType", .type = Type::kMap,
     .members = members::SecretVersionsToStagesMapType},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagListType", .type = Type::kList, .members = members::TagListType},
    {.name = "TagResourceRequest", .members = members::TagResourceRequest},
    {.name = "UpdateSecretRequest", .members = members::UpdateSecretRequest},
    {.name = "UpdateSecretResponse", .members = members::UpdateSecretResponse},
    {.name = "UpdateSecretVersionStageRequest",
     .members = members::UpdateSecretVersionStageRequest},
    {.name = "UpdateSecretVersionStageResponse",
     .members = members::UpdateSecretVersionStageResponse},
};

namespace errors {
constexpr uint16_t BatchGetSecretValue[] = {id::ResourceNotFoundException,
    id::InvalidParameterException, id::InvalidRequestException, id::DecryptionFailure,
    id::InternalServiceError, id::InvalidNextTokenException};
constexpr uint16_t CreateSecret[] = {id::InvalidParameterException, id::InvalidRequestException,
    id::LimitExceededException, id::EncryptionFailure, id::ResourceExistsException,
    id::ResourceNotFoundException, id::MalformedPolicyDocumentException, id::InternalServiceError,
    id::PreconditionNotMetException, id::DecryptionFailure};
constexpr uint16_t DeleteSecret[] = {id::ResourceNotFoundException, id::InvalidParameterException,
    id::InvalidRequestException, id::InternalServiceError};
constexpr uint16_t DescribeSecret[] = {id::ResourceNotFoundException, id::InternalServiceError,
    id::InvalidParameterException};
constexpr uint16_t GetRandomPassword[] = {id::InvalidParameterException,
    id::InvalidRequestException, id::InternalServiceError};
constexpr uint16_t GetSecretValue[] = {id::ResourceNotFoundException, id::InvalidParameterException,
    id::InvalidRequestException, id::DecryptionFailure, id::InternalServiceError};
constexpr uint16_t ListSecretVersionIds[] = {id::InvalidNextTokenException,
    id::ResourceNotFoundException, id::InternalServiceError, id::InvalidParameterException};
constexpr uint16_t ListSecrets[] = {id::InvalidParameterException, id::InvalidRequestException,
    id::InvalidNextTokenException, id::InternalServiceError};
constexpr uint16_t PutSecretValue[] = {id::InvalidParameterException, id::InvalidRequestException,
    id::LimitExceededException, id::EncryptionFailure, id::ResourceExistsException,
    id::ResourceNotFoundException, id::InternalServiceError, id::DecryptionFailure};
constexpr uint16_t RestoreSecret[] = {id::ResourceNotFoundException, id::InvalidParameterException,
    id::InvalidRequestException, id::InternalServiceError};
constexpr uint16_t RotateSecret[] = {id::ResourceNotFoundException, id::InvalidParameterException,
    id::InternalServiceError, id::InvalidRequestException};
constexpr uint16_t TagResource[] = {id::ResourceNotFoundException, id::InvalidRequestException,
    id::InvalidParameterException, id::InternalServiceError};
constexpr uint16_t UpdateSecret[] = {id::InvalidParameterException, id::InvalidRequestException,
    id::LimitExceededException, id::EncryptionFailure, id::ResourceExistsException,
    id::ResourceNotFoundException, id::MalformedPolicyDocumentException, id::InternalServiceError,
    id::PreconditionNotMetException, id::DecryptionFailure};
constexpr uint16_t UpdateSecretVersionStage[] = {id::ResourceNotFoundException,
    id::InvalidParameterException, id::InvalidRequestException, id::LimitExceededException,
    id::InternalServiceError};
}  // namespace errors

namespace words {
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view SecretList[] = {"SecretList"};
}  // namespace words

namespace pages {
constexpr Pagination ListSecrets =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::SecretList};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchGetSecretValue", .input = id::BatchGetSecretValueRequest,
     .output = id::BatchGetSecretValueResponse, .errors = errors::BatchGetSecretValue},
    {.name = "CreateSecret", .input = id::CreateSecretRequest, .output = id::CreateSecretResponse,
     .errors = errors::CreateSecret},
    {.name = "DeleteSecret", .input = id::DeleteSecretRequest, .output = id::DeleteSecretResponse,
     .errors = errors::DeleteSecret},
    {.name = "DescribeSecret", .input = id::DescribeSecretRequest,
     .output = id::DescribeSecretResponse, .errors = errors::DescribeSecret},
    {.name = "GetRandomPassword", .input = id::GetRandomPasswordRequest,
     .output = id::GetRandomPasswordResponse, .errors = errors::GetRandomPassword},
    {.name = "GetSecretValue", .input = id::GetSecretValueRequest,
     .output = id::GetSecretValueResponse, .errors = errors::GetSecretValue},
    {.name = "ListSecretVersionIds", .input = id::ListSecretVersionIdsRequest,
     .output = id::ListSecretVersionIdsResponse, .errors = errors::ListSecretVersionIds},
    {.name = "ListSecrets", .input = id::ListSecretsRequest, .output = id::ListSecretsResponse,
     .errors = errors::ListSecrets, .pagination = &pages::ListSecrets},
    {.name = "PutSecretValue", .input = id::PutSecretValueRequest,
     .output = id::PutSecretValueResponse, .errors = errors::PutSecretValue},
    {.name = "RestoreSecret", .input = id::RestoreSecretRequest,
     .output = id::RestoreSecretResponse, .errors = errors::RestoreSecret},
    {.name = "RotateSecret", .input = id::RotateSecretRequest, .output = id::RotateSecretResponse,
     .errors = errors::RotateSecret},
    {.name = "TagResource", .input = id::TagResourceRequest, .errors = errors::TagResource},
    {.name = "UpdateSecret", .input = id::UpdateSecretRequest, .output = id::UpdateSecretResponse,
     .errors = errors::UpdateSecret},
    {.name = "UpdateSecretVersionStage", .input = id::UpdateSecretVersionStageRequest,
     .output = id::UpdateSecretVersionStageResponse, .errors = errors::UpdateSecretVersionStage},
};

}  // namespace

constexpr Service kSecretsmanager =
    {.name = "secretsmanager", .id = "Secrets Manager", .endpoint_prefix = "secretsmanager",
     .signing_name = "secretsmanager", .api_version = "2017-10-17", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "secretsmanager", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
