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
  Integer,
  SensitiveBlob,
  String,
  Timestamp,
  AliasList,
  AliasListEntry,
  AlreadyExistsException,
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
  CloudHsmClusterInvalidConfigurationException,
  CreateAliasRequest,
  CreateGrantRequest,
  CreateGrantResponse,
  CreateKeyRequest,
  CreateKeyResponse,
  CustomKeyStoreInvalidStateException,
  CustomKeyStoreNotFoundException,
  DecryptRequest,
  DecryptResponse,
  DeleteAliasRequest,
  DependencyTimeoutException,
  DeriveSharedSecretRequest,
  DeriveSharedSecretResponse,
  DescribeKeyRequest,
  DescribeKeyResponse,
  DisableKeyRequest,
  DisabledException,
  DryRunModifierList,
  DryRunOperationException,
  EnableKeyRequest,
  EnableKeyRotationRequest,
  EncryptRequest,
  EncryptResponse,
  EncryptionAlgorithmSpecList,
  EncryptionContextType,
  GenerateDataKeyPairRequest,
  GenerateDataKeyPairResponse,
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
  GenerateMacRequest,
  GenerateMacResponse,
  GenerateRandomRequest,
  GenerateRandomResponse,
  GetKeyPolicyRequest,
  GetKeyPolicyResponse,
  GetKeyRotationStatusRequest,
  GetKeyRotationStatusResponse,
  GetPublicKeyRequest,
  GetPublicKeyResponse,
  GrantConstraints,
  GrantList,
  GrantListEntry,
  GrantOperationList,
  GrantTokenList,
  IncorrectKeyException,
  InvalidAliasNameException,
  InvalidArnException,
  InvalidCiphertextException,
  InvalidGrantIdException,
  InvalidGrantTokenException,
  InvalidKeyUsageException,
  InvalidMarkerException,
  KMSInternalException,
  KMSInvalidMacException,
  KMSInvalidSignatureException,
  KMSInvalidStateException,
  KeyAgreementAlgorithmSpecList,
  KeyList,
  KeyListEntry,
  KeyMetadata,
  KeyUnavailableException,
  LimitExceededException,
  ListAliasesRequest,
  ListAliasesResponse,
  ListGrantsRequest,
  ListGrantsResponse,
  ListKeysRequest,
  ListKeysResponse,
  ListResourceTagsRequest,
  ListResourceTagsResponse,
  MacAlgorithmSpecList,
  MalformedPolicyDocumentException,
  MultiRegionConfiguration,
  MultiRegionKey,
  MultiRegionKeyList,
  NotFoundException,
  PutKeyPolicyRequest,
  ReEncryptRequest,
  ReEncryptResponse,
  RecipientInfo,
  ReplicateKeyRequest,
  ReplicateKeyResponse,
  RetireGrantRequest,
  RevokeGrantRequest,
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
  SignRequest,
  SignResponse,
  SigningAlgorithmSpecList,
  Tag,
  TagException,
  TagList,
  TagResourceRequest,
  UnsupportedOperationException,
  UpdateAliasRequest,
  VerifyMacRequest,
  VerifyMacResponse,
  VerifyRequest,
  VerifyResponse,
  XksKeyAlreadyInUseException,
  XksKeyConfigurationType,
  XksKeyInvalidConfigurationException,
  XksKeyNotFoundException,
};
}  // namespace id

namespace members {
constexpr Member AliasList[] = {
    {.name = "member", .shape = id::AliasListEntry},
};
constexpr Member AliasListEntry[] = {
    {.name = "AliasName", .shape = id::String},
    {.name = "AliasArn", .shape = id::String},
    {.name = "TargetKeyId", .shape = id::String},
    {.name = "CreationDate", .shape = id::Timestamp},
    {.name = "LastUpdatedDate", .shape = id::Timestamp},
};
constexpr Member AlreadyExistsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member CancelKeyDeletionRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
};
constexpr Member CancelKeyDeletionResponse[] = {
    {.name = "KeyId", .shape = id::String},
};
constexpr Member CloudHsmClusterInvalidConfigurationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member CreateAliasRequest[] = {
    {.name = "AliasName", .shape = id::String, .required = true},
    {.name = "TargetKeyId", .shape = id::String, .required = true},
};
constexpr Member CreateGrantRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "GranteePrincipal", .shape = id::String, .required = true},
    {.name = "RetiringPrincipal", .shape = id::String},
    {.name = "Operations", .shape = id::GrantOperationList, .required = true},
    {.name = "Constraints", .shape = id::GrantConstraints},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "Name", .shape = id::String},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member CreateGrantResponse[] = {
    {.name = "GrantToken", .shape = id::String},
    {.name = "GrantId", .shape = id::String},
};
constexpr Member CreateKeyRequest[] = {
    {.name = "Policy", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "KeyUsage", .shape = id::String},
    {.name = "CustomerMasterKeySpec", .shape = id::String},
    {.name = "KeySpec", .shape = id::String},
    {.name = "Origin", .shape = id::String},
    {.name = "CustomKeyStoreId", .shape = id::String},
    {.name = "BypassPolicyLockoutSafetyCheck", .shape = id::Boolean},
    {.name = "Tags", .shape = id::TagList},
    {.name = "MultiRegion", .shape = id::Boolean},
    {.name = "XksKeyId", .shape = id::String},
};
constexpr Member CreateKeyResponse[] = {
    {.name = "KeyMetadata", .shape = id::KeyMetadata},
};
constexpr Member CustomKeyStoreInvalidStateException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member CustomKeyStoreNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member DecryptRequest[] = {
    {.name = "CiphertextBlob", .shape = id::Blob},
    {.name = "EncryptionContext", .shape = id::EncryptionContextType},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "KeyId", .shape = id::String},
    {.name = "EncryptionAlgorithm", .shape = id::String},
    {.name = "Recipient", .shape = id::RecipientInfo},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "DryRunModifiers", .shape = id::DryRunModifierList},
};
constexpr Member DecryptResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "Plaintext", .shape = id::SensitiveBlob},
    {.name = "EncryptionAlgorithm", .shape = id::String},
    {.name = "CiphertextForRecipient", .shape = id::Blob},
    {.name = "KeyMaterialId", .shape = id::String},
};
constexpr Member DeleteAliasRequest[] = {
    {.name = "AliasName", .shape = id::String, .required = true},
};
constexpr Member DependencyTimeoutException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member DeriveSharedSecretRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "KeyAgreementAlgorithm", .shape = id::String, .required = true},
    {.name = "PublicKey", .shape = id::Blob, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "Recipient", .shape = id::RecipientInfo},
};
constexpr Member DeriveSharedSecretResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "SharedSecret", .shape = id::SensitiveBlob},
    {.name = "CiphertextForRecipient", .shape = id::Blob},
    {.name = "KeyAgreementAlgorithm", .shape = id::String},
    {.name = "KeyOrigin", .shape = id::String},
};
constexpr Member DescribeKeyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
};
constexpr Member DescribeKeyResponse[] = {
    {.name = "KeyMetadata", .shape = id::KeyMetadata},
};
constexpr Member DisableKeyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
};
constexpr Member DisabledException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member DryRunModifierList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member DryRunOperationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member EnableKeyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
};
constexpr Member EnableKeyRotationRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "RotationPeriodInDays", .shape = id::Integer},
};
constexpr Member EncryptRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "Plaintext", .shape = id::SensitiveBlob, .required = true},
    {.name = "EncryptionContext", .shape = id::EncryptionContextType},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "EncryptionAlgorithm", .shape = id::String},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member EncryptResponse[] = {
    {.name = "CiphertextBlob", .shape = id::Blob},
    {.name = "KeyId", .shape = id::String},
    {.name = "EncryptionAlgorithm", .shape = id::String},
};
constexpr Member EncryptionAlgorithmSpecList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member EncryptionContextType[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member GenerateDataKeyPairRequest[] = {
    {.name = "EncryptionContext", .shape = id::EncryptionContextType},
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "KeyPairSpec", .shape = id::String, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "Recipient", .shape = id::RecipientInfo},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member GenerateDataKeyPairResponse[] = {
    {.name = "PrivateKeyCiphertextBlob", .shape = id::Blob},
    {.name = "PrivateKeyPlaintext", .shape = id::SensitiveBlob},
    {.name = "PublicKey", .shape = id::Blob},
    {.name = "KeyId", .shape = id::String},
    {.name = "KeyPairSpec", .shape = id::String},
    {.name = "CiphertextForRecipient", .shape = id::Blob},
    {.name = "KeyMaterialId", .shape = id::String},
};
constexpr Member GenerateDataKeyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "EncryptionContext", .shape = id::EncryptionContextType},
    {.name = "NumberOfBytes", .shape = id::Integer},
    {.name = "KeySpec", .shape = id::String},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "Recipient", .shape = id::RecipientInfo},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member GenerateDataKeyResponse[] = {
    {.name = "CiphertextBlob", .shape = id::Blob},
    {.name = "Plaintext", .shape = id::SensitiveBlob},
    {.name = "KeyId", .shape = id::String},
    {.name = "CiphertextForRecipient", .shape = id::Blob},
    {.name = "KeyMaterialId", .shape = id::String},
};
constexpr Member GenerateDataKeyWithoutPlaintextRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "EncryptionContext", .shape = id::EncryptionContextType},
    {.name = "KeySpec", .shape = id::String},
    {.name = "NumberOfBytes", .shape = id::Integer},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member GenerateDataKeyWithoutPlaintextResponse[] = {
    {.name = "CiphertextBlob", .shape = id::Blob},
    {.name = "KeyId", .shape = id::String},
    {.name = "KeyMaterialId", .shape = id::String},
};
constexpr Member GenerateMacRequest[] = {
    {.name = "Message", .shape = id::SensitiveBlob, .required = true},
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "MacAlgorithm", .shape = id::String, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member GenerateMacResponse[] = {
    {.name = "Mac", .shape = id::Blob},
    {.name = "MacAlgorithm", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
};
constexpr Member GenerateRandomRequest[] = {
    {.name = "NumberOfBytes", .shape = id::Integer},
    {.name = "CustomKeyStoreId", .shape = id::String},
    {.name = "Recipient", .shape = id::RecipientInfo},
};
constexpr Member GenerateRandomResponse[] = {
    {.name = "Plaintext", .shape = id::SensitiveBlob},
    {.name = "CiphertextForRecipient", .shape = id::Blob},
};
constexpr Member GetKeyPolicyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member GetKeyPolicyResponse[] = {
    {.name = "Policy", .shape = id::String},
    {.name = "PolicyName", .shape = id::String},
};
constexpr Member GetKeyRotationStatusRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
};
constexpr Member GetKeyRotationStatusResponse[] = {
    {.name = "KeyRotationEnabled", .shape = id::Boolean},
    {.name = "KeyId", .shape = id::String},
    {.name = "RotationPeriodInDays", .shape = id::Integer},
    {.name = "NextRotationDate", .shape = id::Timestamp},
    {.name = "OnDemandRotationStartDate", .shape = id::Timestamp},
};
constexpr Member GetPublicKeyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
};
constexpr Member GetPublicKeyResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "PublicKey", .shape = id::Blob},
    {.name = "CustomerMasterKeySpec", .shape = id::String},
    {.name = "KeySpec", .shape = id::String},
    {.name = "KeyUsage", .shape = id::String},
    {.name = "EncryptionAlgorithms", .shape = id::EncryptionAlgorithmSpecList},
    {.name = "SigningAlgorithms", .shape = id::SigningAlgorithmSpecList},
    {.name = "KeyAgreementAlgorithms", .shape = id::KeyAgreementAlgorithmSpecList},
};
constexpr Member GrantConstraints[] = {
    {.name = "EncryptionContextSubset", .shape = id::EncryptionContextType},
    {.name = "EncryptionContextEquals", .shape = id::EncryptionContextType},
};
constexpr Member GrantList[] = {
    {.name = "member", .shape = id::GrantListEntry},
};
constexpr Member GrantListEntry[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "GrantId", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "CreationDate", .shape = id::Timestamp},
    {.name = "GranteePrincipal", .shape = id::String},
    {.name = "RetiringPrincipal", .shape = id::String},
    {.name = "IssuingAccount", .shape = id::String},
    {.name = "Operations", .shape = id::GrantOperationList},
    {.name = "Constraints", .shape = id::GrantConstraints},
};
constexpr Member GrantOperationList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GrantTokenList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member IncorrectKeyException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidAliasNameException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidArnException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidCiphertextException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidGrantIdException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidGrantTokenException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidKeyUsageException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidMarkerException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSInternalException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSInvalidMacException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSInvalidSignatureException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KMSInvalidStateException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KeyAgreementAlgorithmSpecList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member KeyList[] = {
    {.name = "member", .shape = id::KeyListEntry},
};
constexpr Member KeyListEntry[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "KeyArn", .shape = id::String},
};
constexpr Member KeyMetadata[] = {
    {.name = "AWSAccountId", .shape = id::String},
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "Arn", .shape = id::String},
    {.name = "CreationDate", .shape = id::Timestamp},
    {.name = "Enabled", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "KeyUsage", .shape = id::String},
    {.name = "KeyState", .shape = id::String},
    {.name = "DeletionDate", .shape = id::Timestamp},
    {.name = "ValidTo", .shape = id::Timestamp},
    {.name = "Origin", .shape = id::String},
    {.name = "CustomKeyStoreId", .shape = id::String},
    {.name = "CloudHsmClusterId", .shape = id::String},
    {.name = "ExpirationModel", .shape = id::String},
    {.name = "KeyManager", .shape = id::String},
    {.name = "CustomerMasterKeySpec", .shape = id::String},
    {.name = "KeySpec", .shape = id::String},
    {.name = "EncryptionAlgorithms", .shape = id::EncryptionAlgorithmSpecList},
    {.name = "SigningAlgorithms", .shape = id::SigningAlgorithmSpecList},
    {.name = "KeyAgreementAlgorithms", .shape = id::KeyAgreementAlgorithmSpecList},
    {.name = "MultiRegion", .shape = id::Boolean},
    {.name = "MultiRegionConfiguration", .shape = id::MultiRegionConfiguration},
    {.name = "PendingDeletionWindowInDays", .shape = id::Integer},
    {.name = "MacAlgorithms", .shape = id::MacAlgorithmSpecList},
    {.name = "XksKeyConfiguration", .shape = id::XksKeyConfigurationType},
    {.name = "CurrentKeyMaterialId", .shape = id::String},
};
constexpr Member KeyUnavailableException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListAliasesRequest[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "Limit", .shape = id::Integer},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListAliasesResponse[] = {
    {.name = "Aliases", .shape = id::AliasList},
    {.name = "NextMarker", .shape = id::String},
    {.name = "Truncated", .shape = id::Boolean},
};
constexpr Member ListGrantsRequest[] = {
    {.name = "Limit", .shape = id::Integer},
    {.name = "Marker", .shape = id::String},
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "GrantId", .shape = id::String},
    {.name = "GranteePrincipal", .shape = id::String},
};
constexpr Member ListGrantsResponse[] = {
    {.name = "Grants", .shape = id::GrantList},
    {.name = "NextMarker", .shape = id::String},
    {.name = "Truncated", .shape = id::Boolean},
};
constexpr Member ListKeysRequest[] = {
    {.name = "Limit", .shape = id::Integer},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListKeysResponse[] = {
    {.name = "Keys", .shape = id::KeyList},
    {.name = "NextMarker", .shape = id::String},
    {.name = "Truncated", .shape = id::Boolean},
};
constexpr Member ListResourceTagsRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "Limit", .shape = id::Integer},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListResourceTagsResponse[] = {
    {.name = "Tags", .shape = id::TagList},
    {.name = "NextMarker", .shape = id::String},
    {.name = "Truncated", .shape = id::Boolean},
};
constexpr Member MacAlgorithmSpecList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member MalformedPolicyDocumentException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member MultiRegionConfiguration[] = {
    {.name = "MultiRegionKeyType", .shape = id::String},
    {.name = "PrimaryKey", .shape = id::MultiRegionKey},
    {.name = "ReplicaKeys", .shape = id::MultiRegionKeyList},
};
constexpr Member MultiRegionKey[] = {
    {.name = "Arn", .shape = id::String},
    {.name = "Region", .shape = id::String},
};
constexpr Member MultiRegionKeyList[] = {
    {.name = "member", .shape = id::MultiRegionKey},
};
constexpr Member NotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PutKeyPolicyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "PolicyName", .shape = id::String},
    {.name = "Policy", .shape = id::String, .required = true},
    {.name = "BypassPolicyLockoutSafetyCheck", .shape = id::Boolean},
};
constexpr Member ReEncryptRequest[] = {
    {.name = "CiphertextBlob", .shape = id::Blob},
    {.name = "SourceEncryptionContext", .shape = id::EncryptionContextType},
    {.name = "SourceKeyId", .shape = id::String},
    {.name = "DestinationKeyId", .shape = id::String, .required = true},
    {.name = "DestinationEncryptionContext", .shape = id::EncryptionContextType},
    {.name = "SourceEncryptionAlgorithm", .shape = id::String},
    {.name = "DestinationEncryptionAlgorithm", .shape = id::String},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "DryRun", .shape = id::Boolean},
    {.name = "DryRunModifiers", .shape = id::DryRunModifierList},
};
constexpr Member ReEncryptResponse[] = {
    {.name = "CiphertextBlob", .shape = id::Blob},
    {.name = "SourceKeyId", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
    {.name = "SourceEncryptionAlgorithm", .shape = id::String},
    {.name = "DestinationEncryptionAlgorithm", .shape = id::String},
    {.name = "SourceKeyMaterialId", .shape = id::String},
    {.name = "DestinationKeyMaterialId", .shape = id::String},
};
constexpr Member RecipientInfo[] = {
    {.name = "KeyEncryptionAlgorithm", .shape = id::String},
    {.name = "AttestationDocument", .shape = id::Blob},
};
constexpr Member ReplicateKeyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "ReplicaRegion", .shape = id::String, .required = true},
    {.name = "Policy", .shape = id::String},
    {.name = "BypassPolicyLockoutSafetyCheck", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
};
constexpr Member ReplicateKeyResponse[] = {
    {.name = "ReplicaKeyMetadata", .shape = id::KeyMetadata},
    {.name = "ReplicaPolicy", .shape = id::String},
    {.name = "ReplicaTags", .shape = id::TagList},
};
constexpr Member RetireGrantRequest[] = {
    {.name = "GrantToken", .shape = id::String},
    {.name = "KeyId", .shape = id::String},
    {.name = "GrantId", .shape = id::String},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member RevokeGrantRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "GrantId", .shape = id::String, .required = true},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member ScheduleKeyDeletionRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "PendingWindowInDays", .shape = id::Integer},
};
constexpr Member ScheduleKeyDeletionResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "DeletionDate", .shape = id::Timestamp},
    {.name = "KeyState", .shape = id::String},
    {.name = "PendingWindowInDays", .shape = id::Integer},
};
constexpr Member SignRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "Message", .shape = id::SensitiveBlob, .required = true},
    {.name = "MessageType", .shape = id::String},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "SigningAlgorithm", .shape = id::String, .required = true},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member SignResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "Signature", .shape = id::Blob},
    {.name = "SigningAlgorithm", .shape = id::String},
};
constexpr Member SigningAlgorithmSpecList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "TagKey", .shape = id::String, .required = true},
    {.name = "TagValue", .shape = id::String, .required = true},
};
constexpr Member TagException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TagResourceRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "Tags", .shape = id::TagList, .required = true},
};
constexpr Member UnsupportedOperationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UpdateAliasRequest[] = {
    {.name = "AliasName", .shape = id::String, .required = true},
    {.name = "TargetKeyId", .shape = id::String, .required = true},
};
constexpr Member VerifyMacRequest[] = {
    {.name = "Message", .shape = id::SensitiveBlob, .required = true},
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "MacAlgorithm", .shape = id::String, .required = true},
    {.name = "Mac", .shape = id::Blob, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member VerifyMacResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "MacValid", .shape = id::Boolean},
    {.name = "MacAlgorithm", .shape = id::String},
};
constexpr Member VerifyRequest[] = {
    {.name = "KeyId", .shape = id::String, .required = true},
    {.name = "Message", .shape = id::SensitiveBlob, .required = true},
    {.name = "MessageType", .shape = id::String},
    {.name = "Signature", .shape = id::Blob, .required = true},
    {.name = "SigningAlgorithm", .shape = id::String, .required = true},
    {.name = "GrantTokens", .shape = id::GrantTokenList},
    {.name = "DryRun", .shape = id::Boolean},
};
constexpr Member VerifyResponse[] = {
    {.name = "KeyId", .shape = id::String},
    {.name = "SignatureValid", .shape = id::Boolean},
    {.name = "SigningAlgorithm", .shape = id::String},
};
constexpr Member XksKeyAlreadyInUseException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member XksKeyConfigurationType[] = {
    {.name = "Id", .shape = id::String},
};
constexpr Member XksKeyInvalidConfigurationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member XksKeyNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveBlob", .type = Type::kBlob, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AliasList", .type = Type::kList, .members = members::AliasList},
    {.name = "AliasListEntry", .members = members::AliasListEntry},
    {.name = "AlreadyExistsException", .members = members::AlreadyExistsException, .error = true},
    {.name = "CancelKeyDeletionRequest", .members = members::CancelKeyDeletionRequest},
    {.name = "CancelKeyDeletionResponse", .members = members::CancelKeyDeletionResponse},
    {.name = "CloudHsmClusterInvalidConfigurationException",
     .members = members::CloudHsmClusterInvalidConfigurationException, .error = true},
    {.name = "CreateAliasRequest", .members = members::CreateAliasRequest},
    {.name = "CreateGrantRequest", .members = members::CreateGrantRequest},
    {.name = "CreateGrantResponse", .members = members::CreateGrantResponse},
    {.name = "CreateKeyRequest", .members = members::CreateKeyRequest},
    {.name = "CreateKeyResponse", .members = members::CreateKeyResponse},
    {.name = "CustomKeyStoreInvalidStateException",
     .members = members::CustomKeyStoreInvalidStateException, .error = true},
    {.name = "CustomKeyStoreNotFoundException",
     .members = members::CustomKeyStoreNotFoundException, .error = true},
    {.name = "DecryptRequest", .members = members::DecryptRequest},
    {.name = "DecryptResponse", .members = members::DecryptResponse},
    {.name = "DeleteAliasRequest", .members = members::DeleteAliasRequest},
    {.name = "DependencyTimeoutException", .members = members::DependencyTimeoutException,
     .error = true},
    {.name = "DeriveSharedSecretRequest", .members = members::DeriveSharedSecretRequest},
    {.name = "DeriveSharedSecretResponse", .members = members::DeriveSharedSecretResponse},
    {.name = "DescribeKeyRequest", .members = members::DescribeKeyRequest},
    {.name = "DescribeKeyResponse", .members = members::DescribeKeyResponse},
    {.name = "DisableKeyRequest", .members = members::DisableKeyRequest},
    {.name = "DisabledException", .members = members::DisabledException, .error = true},
    {.name = "DryRunModifierList", .type = Type::kList, .members = members::DryRunModifierList},
    {.name = "DryRunOperationException", .members = members::DryRunOperationException,
     .error = true},
    {.name = "EnableKeyRequest", .members = members::EnableKeyRequest},
    {.name = "EnableKeyRotationRequest", .members = members::EnableKeyRotationRequest},
    {.name = "EncryptRequest", .members = members::EncryptRequest},
    {.name = "EncryptResponse", .members = members::EncryptResponse},
    {.name = "EncryptionAlgorithmSpecList", .type = Type::kList,
     .members = members::EncryptionAlgorithmSpecList},
    {.name = "EncryptionContextType", .type = Type::kMap,
     .members = members::EncryptionContextType},
    {.name = "GenerateDataKeyPairRequest", .members = members::GenerateDataKeyPairRequest},
    {.name = "GenerateDataKeyPairResponse", .members = members::GenerateDataKeyPairResponse},
    {.name = "GenerateDataKeyRequest", .members = members::GenerateDataKeyRequest},
    {.name = "GenerateDataKeyResponse", .members = members::GenerateDataKeyResponse},
    {.name = "GenerateDataKeyWithoutPlaintextRequest",
     .members = members::GenerateDataKeyWithoutPlaintextRequest},
    {.name = "GenerateDataKeyWithoutPlaintextResponse",
     .members = members::GenerateDataKeyWithoutPlaintextResponse},
    {.name = "GenerateMacRequest", .members = members::GenerateMacRequest},
    {.name = "GenerateMacResponse", .members = members::GenerateMacResponse},
    {.name = "GenerateRandomRequest", .members = members::GenerateRandomRequest},
    {.name = "GenerateRandomResponse", .members = members::GenerateRandomResponse},
    {.name = "GetKeyPolicyRequest", .members = members::GetKeyPolicyRequest},
    {.name = "GetKeyPolicyResponse", .members = members::GetKeyPolicyResponse},
    {.name = "GetKeyRotationStatusRequest", .members = members::GetKeyRotationStatusRequest},
    {.name = "GetKeyRotationStatusResponse", .members = members::GetKeyRotationStatusResponse},
    {.name = "GetPublicKeyRequest", .members = members::GetPublicKeyRequest},
    {.name = "GetPublicKeyResponse", .members = members::GetPublicKeyResponse},
    {.name = "GrantConstraints", .members = members::GrantConstraints},
    {.name = "GrantList", .type = Type::kList, .members = members::GrantList},
    {.name = "GrantListEntry", .members = members::GrantListEntry},
    {.name = "GrantOperationList", .type = Type::kList, .members = members::GrantOperationList},
    {.name = "GrantTokenList", .type = Type::kList, .members = members::GrantTokenList},
    {.name = "IncorrectKeyException", .members = members::IncorrectKeyException, .error = true},
    {.name = "InvalidAliasNameException", .members = members::InvalidAliasNameException,
     .error = true},
    {.name = "InvalidArnException", .members = members::InvalidArnException, .error = true},
    {.name = "InvalidCiphertextException", .members = members::InvalidCiphertextException,
     .error = true},
    {.name = "InvalidGrantIdException", .members = members::InvalidGrantIdException,
     .error = true},
    {.name = "InvalidGrantTokenException", .members = members::InvalidGrantTokenException,
     .error = true},
    {.name = "InvalidKeyUsageException", .members = members::InvalidKeyUsageException,
     .error = true},
    {.name = "InvalidMarkerException", .members = members::InvalidMarkerException, .error = true},
    {.name = "KMSInternalException", .members = members::KMSInternalException, .error = true},
    {.name = "KMSInvalidMacException", .members = members::KMSInvalidMacException, .error = true},
    {.name = "KMSInvalidSignatureException", .members = members::KMSInvalidSignatureException,
     .error = true},
    {.name = "KMSInvalidStateException", .members = members::KMSInvalidStateException,
     .error = true},
    {.name = "KeyAgreementAlgorithmSpecList", .type = Type::kList,
     .members = members::KeyAgreementAlgorithmSpecList},
    {.name = "KeyList", .type = Type::kList, .members = members::KeyList},
    {.name = "KeyListEntry", .members = members::KeyListEntry},
    {.name = "KeyMetadata", .members = members::KeyMetadata},
    {.name = "KeyUnavailableException", .members = members::KeyUnavailableException,
     .error = true},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true},
    {.name = "ListAliasesRequest", .members = members::ListAliasesRequest},
    {.name = "ListAliasesResponse", .members = members::ListAliasesResponse},
    {.name = "ListGrantsRequest", .members = members::ListGrantsRequest},
    {.name = "ListGrantsResponse", .members = members::ListGrantsResponse},
    {.name = "ListKeysRequest", .members = members::ListKeysRequest},
    {.name = "ListKeysResponse", .members = members::ListKeysResponse},
    {.name = "ListResourceTagsRequest", .members = members::ListResourceTagsRequest},
    {.name = "ListResourceTagsResponse", .members = members::ListResourceTagsResponse},
    {.name = "MacAlgorithmSpecList", .type = Type::kList,
     .members = members::MacAlgorithmSpecList},
    {.name = "MalformedPolicyDocumentException",
     .members = members::MalformedPolicyDocumentException, .error = true},
    {.name = "MultiRegionConfiguration", .members = members::MultiRegionConfiguration},
    {.name = "MultiRegionKey", .members = members::MultiRegionKey},
    {.name = "MultiRegionKeyList", .type = Type::kList, .members = members::MultiRegionKeyList},
    {.name = "NotFoundException", .members = members::NotFoundException, .error = true},
    {.name = "PutKeyPolicyRequest", .members = members::PutKeyPolicyRequest},
    {.name = "ReEncryptRequest", .members = members::ReEncryptRequest},
    {.name = "ReEncryptResponse", .members = members::ReEncryptResponse},
    {.name = "RecipientInfo", .members = members::RecipientInfo},
    {.name = "ReplicateKeyRequest", .members = members::ReplicateKeyRequest},
    {.name = "ReplicateKeyResponse", .members = members::ReplicateKeyResponse},
    {.name = "RetireGrantRequest", .members = members::RetireGrantRequest},
    {.name = "RevokeGrantRequest", .members = members::RevokeGrantRequest},
    {.name = "ScheduleKeyDeletionRequest", .members = members::ScheduleKeyDeletionRequest},
    {.name = "ScheduleKeyDeletionResponse", .members = members::ScheduleKeyDeletionResponse},
    {.name = "SignRequest", .members = members::SignRequest},
    {.name = "SignResponse", .members = members::SignResponse},
    {.name = "SigningAlgorithmSpecList", .type = Type::kList,
     .members = members::SigningAlgorithmSpecList},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagException", .members = members::TagException, .error = true},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TagResourceRequest", .members = members::TagResourceRequest},
    {.name = "UnsupportedOperationException", .members = members::UnsupportedOperationException,
     .error = true},
    {.name = "UpdateAliasRequest", .members = members::UpdateAliasRequest},
    {.name = "VerifyMacRequest", .members = members::VerifyMacRequest},
    {.name = "VerifyMacResponse", .members = members::VerifyMacResponse},
    {.name = "VerifyRequest", .members = members::VerifyRequest},
    {.name = "VerifyResponse", .members = members::VerifyResponse},
    {.name = "XksKeyAlreadyInUseException", .members = members::XksKeyAlreadyInUseException,
     .error = true},
    {.name = "XksKeyConfigurationType", .members = members::XksKeyConfigurationType},
    {.name = "XksKeyInvalidConfigurationException",
     .members = members::XksKeyInvalidConfigurationException, .error = true},
    {.name = "XksKeyNotFoundException", .members = members::XksKeyNotFoundException,
     .error = true},
};

namespace errors {
constexpr uint16_t CancelKeyDeletion[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t CreateAlias[] = {id::DependencyTimeoutException, id::AlreadyExistsException,
    id::NotFoundException, id::InvalidAliasNameException, id::KMSInternalException,
    id::LimitExceededException, id::KMSInvalidStateException};
constexpr uint16_t CreateGrant[] = {id::NotFoundException, id::DisabledException,
    id::DependencyTimeoutException, id::InvalidArnException, id::KMSInternalException,
    id::InvalidGrantTokenException, id::LimitExceededException, id::KMSInvalidStateException,
    id::DryRunOperationException};
constexpr uint16_t CreateKey[] = {id::MalformedPolicyDocumentException,
    id::DependencyTimeoutException, id::InvalidArnException, id::UnsupportedOperationException,
    id::KMSInternalException, id::LimitExceededException, id::TagException,
    id::CustomKeyStoreNotFoundException, id::CustomKeyStoreInvalidStateException,
    id::CloudHsmClusterInvalidConfigurationException, id::XksKeyInvalidConfigurationException,
    id::XksKeyAlreadyInUseException, id::XksKeyNotFoundException};
constexpr uint16_t Decrypt[] = {id::NotFoundException, id::DisabledException,
    id::InvalidCiphertextException, id::KeyUnavailableException, id::IncorrectKeyException,
    id::InvalidKeyUsageException, id::DependencyTimeoutException, id::InvalidGrantTokenException,
    id::KMSInternalException, id::KMSInvalidStateException, id::DryRunOperationException};
constexpr uint16_t DeleteAlias[] = {id::DependencyTimeoutException, id::NotFoundException,
    id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t DeriveSharedSecret[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::InvalidGrantTokenException,
    id::InvalidKeyUsageException, id::KMSInternalException, id::KMSInvalidStateException,
    id::DryRunOperationException};
constexpr uint16_t DescribeKey[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException};
constexpr uint16_t DisableKey[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t EnableKey[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException, id::LimitExceededException,
    id::KMSInvalidStateException};
constexpr uint16_t EnableKeyRotation[] = {id::NotFoundException, id::DisabledException,
    id::InvalidArnException, id::DependencyTimeoutException, id::KMSInternalException,
    id::KMSInvalidStateException, id::UnsupportedOperationException};
constexpr uint16_t Encrypt[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::InvalidKeyUsageException,
    id::InvalidGrantTokenException, id::KMSInternalException, id::KMSInvalidStateException,
    id::DryRunOperationException};
constexpr uint16_t GenerateDataKey[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::InvalidKeyUsageException,
    id::InvalidGrantTokenException, id::KMSInternalException, id::KMSInvalidStateException,
    id::DryRunOperationException};
constexpr uint16_t GenerateDataKeyPair[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::InvalidKeyUsageException,
    id::InvalidGrantTokenException, id::KMSInternalException, id::KMSInvalidStateException,
    id::UnsupportedOperationException, id::DryRunOperationException};
constexpr uint16_t GenerateDataKeyWithoutPlaintext[] = {id::NotFoundException,
    id::DisabledException, id::KeyUnavailableException, id::DependencyTimeoutException,
    id::InvalidKeyUsageException, id::InvalidGrantTokenException, id::KMSInternalException,
    id::KMSInvalidStateException, id::DryRunOperationException};
constexpr uint16_t GenerateMac[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::InvalidKeyUsageException, id::InvalidGrantTokenException,
    id::KMSInternalException, id::KMSInvalidStateException, id::DryRunOperationException};
constexpr uint16_t GenerateRandom[] = {id::DependencyTimeoutException, id::KMSInternalException,
    id::UnsupportedOperationException, id::CustomKeyStoreNotFoundException,
    id::CustomKeyStoreInvalidStateException};
constexpr uint16_t GetKeyPolicy[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t GetKeyRotationStatus[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException, id::KMSInvalidStateException,
    id::UnsupportedOperationException};
constexpr uint16_t GetPublicKey[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::UnsupportedOperationException,
    id::InvalidArnException, id::InvalidGrantTokenException, id::InvalidKeyUsageException,
    id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t ListAliases[] = {id::DependencyTimeoutException, id::InvalidMarkerException,
    id::KMSInternalException, id::InvalidArnException, id::NotFoundException};
constexpr uint16_t ListGrants[] = {id::NotFoundException, id::DependencyTimeoutException,
    id::InvalidMarkerException, id::InvalidGrantIdException, id::InvalidArnException,
    id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t ListKeys[] = {id::DependencyTimeoutException, id::KMSInternalException,
    id::InvalidMarkerException};
constexpr uint16_t ListResourceTags[] = {id::KMSInternalException, id::NotFoundException,
    id::InvalidArnException, id::InvalidMarkerException};
constexpr uint16_t PutKeyPolicy[] = {id::NotFoundException, id::InvalidArnException,
    id::MalformedPolicyDocumentException, id::DependencyTimeoutException,
    id::UnsupportedOperationException, id::KMSInternalException, id::LimitExceededException,
    id::KMSInvalidStateException};
constexpr uint16_t ReEncrypt[] = {id::NotFoundException, id::DisabledException,
    id::InvalidCiphertextException, id::KeyUnavailableException, id::IncorrectKeyException,
    id::DependencyTimeoutException, id::InvalidKeyUsageException, id::InvalidGrantTokenException,
    id::KMSInternalException, id::KMSInvalidStateException, id::DryRunOperationException};
constexpr uint16_t ReplicateKey[] = {id::AlreadyExistsException, id::DisabledException,
    id::InvalidArnException, id::KMSInvalidStateException, id::KMSInternalException,
    id::LimitExceededException, id::MalformedPolicyDocumentException, id::NotFoundException,
    id::TagException, id::UnsupportedOperationException};
constexpr uint16_t RetireGrant[] = {id::InvalidArnException, id::InvalidGrantTokenException,
    id::InvalidGrantIdException, id::NotFoundException, id::DependencyTimeoutException,
    id::KMSInternalException, id::KMSInvalidStateException, id::DryRunOperationException};
constexpr uint16_t RevokeGrant[] = {id::NotFoundException, id::DependencyTimeoutException,
    id::InvalidArnException, id::InvalidGrantIdException, id::KMSInternalException,
    id::KMSInvalidStateException, id::DryRunOperationException};
constexpr uint16_t ScheduleKeyDeletion[] = {id::NotFoundException, id::InvalidArnException,
    id::DependencyTimeoutException, id::KMSInternalException, id::KMSInvalidStateException};
constexpr uint16_t Sign[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::InvalidKeyUsageException,
    id::InvalidGrantTokenException, id::KMSInternalException, id::KMSInvalidStateException,
    id::DryRunOperationException};
constexpr uint16_t TagResource[] = {id::KMSInternalException, id::NotFoundException,
    id::InvalidArnException, id::KMSInvalidStateException, id::LimitExceededException,
    id::TagException};
constexpr uint16_t UpdateAlias[] = {id::DependencyTimeoutException, id::NotFoundException,
    id::KMSInternalException, id::LimitExceededException, id::KMSInvalidStateException};
constexpr uint16_t Verify[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::DependencyTimeoutException, id::InvalidKeyUsageException,
    id::InvalidGrantTokenException, id::KMSInternalException, id::KMSInvalidStateException,
    id::KMSInvalidSignatureException, id::DryRunOperationException};
constexpr uint16_t VerifyMac[] = {id::NotFoundException, id::DisabledException,
    id::KeyUnavailableException, id::InvalidKeyUsageException, id::InvalidGrantTokenException,
    id::KMSInternalException, id::KMSInvalidMacException, id::KMSInvalidStateException,
    id::DryRunOperationException};
}  // namespace errors

namespace words {
constexpr std::string_view Aliases[] = {"Aliases"};
constexpr std::string_view Grants[] = {"Grants"};
constexpr std::string_view Keys[] = {"Keys"};
constexpr std::string_view Marker[] = {"Marker"};
constexpr std::string_view NextMarker[] = {"NextMarker"};
constexpr std::string_view Tags[] = {"Tags"};
}  // namespace words

namespace pages {
constexpr Pagination ListAliases =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker,
     .more_results = "Truncated", .limit_key = "Limit", .result_keys = words::Aliases};
constexpr Pagination ListGrants =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker,
     .more_results = "Truncated", .limit_key = "Limit", .result_keys = words::Grants};
constexpr Pagination ListKeys =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker,
     .more_results = "Truncated", .limit_key = "Limit", .result_keys = words::Keys};
constexpr Pagination ListResourceTags =
    {.input_tokens = words::Marker, .output_tokens = words::NextMarker,
     .more_results = "Truncated", .limit_key = "Limit", .result_keys = words::Tags};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CancelKeyDeletion", .input = id::CancelKeyDeletionRequest,
     .output = id::CancelKeyDeletionResponse, .errors = errors::CancelKeyDeletion},
    {.name = "CreateAlias", .input = id::CreateAliasRequest, .errors = errors::CreateAlias},
    {.name = "CreateGrant", .input = id::CreateGrantRequest, .output = id::CreateGrantResponse,
     .errors = errors::CreateGrant},
    {.name = "CreateKey", .input = id::CreateKeyRequest, .output = id::CreateKeyResponse,
     .errors = errors::CreateKey},
    {.name = "Decrypt", .input = id::DecryptRequest, .output = id::DecryptResponse,
     .errors = errors::Decrypt},
    {.name = "DeleteAlias", .input = id::DeleteAliasRequest, .errors = errors::DeleteAlias},
    {.name = "DeriveSharedSecret", .input = id::DeriveSharedSecretRequest,
     .output = id::DeriveSharedSecretResponse, .errors = errors::DeriveSharedSecret},
    {.name = "DescribeKey", .input = id::DescribeKeyRequest, .output = id::DescribeKeyResponse,
     .errors = errors::DescribeKey},
    {.name = "DisableKey", .input = id::DisableKeyRequest, .errors = errors::DisableKey},
    {.name = "EnableKey", .input = id::EnableKeyRequest, .errors = errors::EnableKey},
    {.name = "EnableKeyRotation", .input = id::EnableKeyRotationRequest,
     .errors = errors::EnableKeyRotation},
    {.name = "Encrypt", .input = id::EncryptRequest, .output = id::EncryptResponse,
     .errors = errors::Encrypt},
    {.name = "GenerateDataKey", .input = id::GenerateDataKeyRequest,
     .output = id::GenerateDataKeyResponse, .errors = errors::GenerateDataKey},
    {.name = "GenerateDataKeyPair", .input = id::GenerateDataKeyPairRequest,
     .output = id::GenerateDataKeyPairResponse, .errors = errors::GenerateDataKeyPair},
    {.name = "GenerateDataKeyWithoutPlaintext",
     .input = id::GenerateDataKeyWithoutPlaintextRequest,
     .output = id::GenerateDataKeyWithoutPlaintextResponse,
     .errors = errors::GenerateDataKeyWithoutPlaintext},
    {.name = "GenerateMac", .input = id::GenerateMacRequest, .output = id::GenerateMacResponse,
     .errors = errors::GenerateMac},
    {.name = "GenerateRandom", .input = id::GenerateRandomRequest,
     .output = id::GenerateRandomResponse, .errors = errors::GenerateRandom},
    {.name = "GetKeyPolicy", .input = id::GetKeyPolicyRequest, .output = id::GetKeyPolicyResponse,
     .errors = errors::GetKeyPolicy},
    {.name = "GetKeyRotationStatus", .input = id::GetKeyRotationStatusRequest,
     .output = id::GetKeyRotationStatusResponse, .errors = errors::GetKeyRotationStatus},
    {.name = "GetPublicKey", .input = id::GetPublicKeyRequest, .output = id::GetPublicKeyResponse,
     .errors = errors::GetPublicKey},
    {.name = "ListAliases", .input = id::ListAliasesRequest, .output = id::ListAliasesResponse,
     .errors = errors::ListAliases, .pagination = &pages::ListAliases},
    {.name = "ListGrants", .input = id::ListGrantsRequest, .output = id::ListGrantsResponse,
     .errors = errors::ListGrants, .pagination = &pages::ListGrants},
    {.name = "ListKeys", .input = id::ListKeysRequest, .output = id::ListKeysResponse,
     .errors = errors::ListKeys, .pagination = &pages::ListKeys},
    {.name = "ListResourceTags", .input = id::ListResourceTagsRequest,
     .output = id::ListResourceTagsResponse, .errors = errors::ListResourceTags,
     .pagination = &pages::ListResourceTags},
    {.name = "PutKeyPolicy", .input = id::PutKeyPolicyRequest, .errors = errors::PutKeyPolicy},
    {.name = "ReEncrypt", .input = id::ReEncryptRequest, .output = id::ReEncryptResponse,
     .errors = errors::ReEncrypt},
    {.name = "ReplicateKey", .input = id::ReplicateKeyRequest, .output = id::ReplicateKeyResponse,
     .errors = errors::ReplicateKey},
    {.name = "RetireGrant", .input = id::RetireGrantRequest, .errors = errors::RetireGrant},
    {.name = "RevokeGrant", .input = id::RevokeGrantRequest, .errors = errors::RevokeGrant},
    {.name = "ScheduleKeyDeletion", .input = id::ScheduleKeyDeletionRequest,
     .output = id::ScheduleKeyDeletionResponse, .errors = errors::ScheduleKeyDeletion},
    {.name = "Sign", .input = id::SignRequest, .output = id::SignResponse, .errors = errors::Sign},
    {.name = "TagResource", .input = id::TagResourceRequest, .errors = errors::TagResource},
    {.name = "UpdateAlias", .input = id::UpdateAliasRequest, .errors = errors::UpdateAlias},
    {.name = "Verify", .input = id::VerifyRequest, .output = id::VerifyResponse,
     .errors = errors::Verify},
    {.name = "VerifyMac", .input = id::VerifyMacRequest, .output = id::VerifyMacResponse,
     .errors = errors::VerifyMac},
};

}  // namespace

constexpr Service kKms =
    {.name = "kms", .id = "KMS", .endpoint_prefix = "kms", .signing_name = "kms",
     .api_version = "2014-11-01", .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "TrentService", .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
