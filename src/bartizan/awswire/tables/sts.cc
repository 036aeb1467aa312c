// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Integer,
  SensitiveString,
  String,
  Timestamp,
  AssumeRoleRequest,
  AssumeRoleResponse,
  AssumeRoleWithSAMLRequest,
  AssumeRoleWithSAMLResponse,
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
  AssumedRoleUser,
  Credentials,
  DecodeAuthorizationMessageRequest,
  DecodeAuthorizationMessageResponse,
  ExpiredTokenException,
  GetAccessKeyInfoRequest,
  GetAccessKeyInfoResponse,
  GetCallerIdentityRequest,
  GetCallerIdentityResponse,
  GetSessionTokenRequest,
  GetSessionTokenResponse,
  IDPCommunicationErrorException,
  IDPRejectedClaimException,
  InvalidAuthorizationMessageException,
  InvalidIdentityTokenException,
  MalformedPolicyDocumentException,
  PackedPolicyTooLargeException,
  PolicyDescriptorType,
  ProvidedContext,
  ProvidedContextsListType,
  RegionDisabledException,
  Tag,
  policyDescriptorListType,
  tagKeyListType,
  tagListType,
};
}  // namespace id

namespace members {
constexpr Member AssumeRoleRequest[] = {
    {.name = "RoleArn", .shape = id::String, .required = true},
    {.name = "RoleSessionName", .shape = id::String, .required = true},
    {.name = "PolicyArns", .shape = id::policyDescriptorListType},
    {.name = "Policy", .shape = id::String},
    {.name = "DurationSeconds", .shape = id::Integer},
    {.name = "Tags", .shape = id::tagListType},
    {.name = "TransitiveTagKeys", .shape = id::tagKeyListType},
    {.name = "ExternalId", .shape = id::String},
    {.name = "SerialNumber", .shape = id::String},
    {.name = "TokenCode", .shape = id::String},
    {.name = "SourceIdentity", .shape = id::String},
    {.name = "ProvidedContexts", .shape = id::ProvidedContextsListType},
};
constexpr Member AssumeRoleResponse[] = {
    {.name = "Credentials", .shape = id::Credentials},
    {.name = "AssumedRoleUser", .shape = id::AssumedRoleUser},
    {.name = "PackedPolicySize", .shape = id::Integer},
    {.name = "SourceIdentity", .shape = id::String},
};
constexpr Member AssumeRoleWithSAMLRequest[] = {
    {.name = "RoleArn", .shape = id::String, .required = true},
    {.name = "PrincipalArn", .shape = id::String, .required = true},
    {.name = "SAMLAssertion", .shape = id::SensitiveString, .required = true},
    {.name = "PolicyArns", .shape = id::policyDescriptorListType},
    {.name = "Policy", .shape = id::String},
    {.name = "DurationSeconds", .shape = id::Integer},
};
constexpr Member AssumeRoleWithSAMLResponse[] = {
    {.name = "Credentials", .shape = id::Credentials},
    {.name = "AssumedRoleUser", .shape = id::AssumedRoleUser},
    {.name = "PackedPolicySize", .shape = id::Integer},
    {.name = "Subject", .shape = id::String},
    {.name = "SubjectType", .shape = id::String},
    {.name = "Issuer", .shape = id::String},
    {.name = "Audience", .shape = id::String},
    {.name = "NameQualifier", .shape = id::String},
    {.name = "SourceIdentity", .shape = id::String},
};
constexpr Member AssumeRoleWithWebIdentityRequest[] = {
    {.name = "RoleArn", .shape = id::String, .required = true},
    {.name = "RoleSessionName", .shape = id::String, .required = true},
    {.name = "WebIdentityToken", .shape = id::SensitiveString, .required = true},
    {.name = "ProviderId", .shape = id::String},
    {.name = "PolicyArns", .shape = id::policyDescriptorListType},
    {.name = "Policy", .shape = id::String},
    {.name = "DurationSeconds", .shape = id::Integer},
};
constexpr Member AssumeRoleWithWebIdentityResponse[] = {
    {.name = "Credentials", .shape = id::Credentials},
    {.name = "SubjectFromWebIdentityToken", .shape = id::String},
    {.name = "AssumedRoleUser", .shape = id::AssumedRoleUser},
    {.name = "PackedPolicySize", .shape = id::Integer},
    {.name = "Provider", .shape = id::String},
    {.name = "Audience", .shape = id::String},
    {.name = "SourceIdentity", .shape = id::String},
};
constexpr Member AssumedRoleUser[] = {
    {.name = "AssumedRoleId", .shape = id::String, .required = true},
    {.name = "Arn", .shape = id::String, .required = true},
};
constexpr Member Credentials[] = {
    {.name = "AccessKeyId", .shape = id::String, .required = true},
    {.name = "SecretAccessKey", .shape = id::SensitiveString, .required = true},
    {.name = "SessionToken", .shape = id::String, .required = true},
    {.name = "Expiration", .shape = id::Timestamp, .required = true},
};
constexpr Member DecodeAuthorizationMessageRequest[] = {
    {.name = "EncodedMessage", .shape = id::String, .required = true},
};
constexpr Member DecodeAuthorizationMessageResponse[] = {
    {.name = "DecodedMessage", .shape = id::String},
};
constexpr Member ExpiredTokenException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member GetAccessKeyInfoRequest[] = {
    {.name = "AccessKeyId", .shape = id::String, .required = true},
};
constexpr Member GetAccessKeyInfoResponse[] = {
    {.name = "Account", .shape = id::String},
};
constexpr Member GetCallerIdentityResponse[] = {
    {.name = "UserId", .shape = id::String},
    {.name = "Account", .shape = id::String},
    {.name = "Arn", .shape = id::String},
};
constexpr Member GetSessionTokenRequest[] = {
    {.name = "DurationSeconds", .shape = id::Integer},
    {.name = "SerialNumber", .shape = id::String},
    {.name = "TokenCode", .shape = id::String},
};
constexpr Member GetSessionTokenResponse[] = {
    {.name = "Credentials", .shape = id::Credentials},
};
constexpr Member IDPCommunicationErrorException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member IDPRejectedClaimException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidAuthorizationMessageException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidIdentityTokenException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member MalformedPolicyDocumentException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PackedPolicyTooLargeException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PolicyDescriptorType[] = {
    {.name = "arn", .shape = id::String},
};
constexpr Member ProvidedContext[] = {
    {.name = "ProviderArn", .shape = id::String},
    {.name = "ContextAssertion", .shape = id::String},
};
constexpr Member ProvidedContextsListType[] = {
    {.name = "member", .shape = id::ProvidedContext},
};
constexpr Member RegionDisabledException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member policyDescriptorListType[] = {
    {.name = "member", .shape = id::PolicyDescriptorType},
};
constexpr Member tagKeyListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member tagListType[] = {
    {.name = "member", .shape = id::Tag},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AssumeRoleRequest", .members = members::AssumeRoleRequest},
    {.name = "AssumeRoleResponse", .members = members::AssumeRoleResponse},
    {.name = "AssumeRoleWithSAMLRequest", .members = members::AssumeRoleWithSAMLRequest},
    {.name = "AssumeRoleWithSAMLResponse", .members = members::AssumeRoleWithSAMLResponse},
    {.name = "AssumeRoleWithWebIdentityRequest",
     .members = members::AssumeRoleWithWebIdentityRequest},
    {.name = "AssumeRoleWithWebIdentityResponse",
     .members = members::AssumeRoleWithWebIdentityResponse},
    {.name = "AssumedRoleUser", .members = members::AssumedRoleUser},
    {.name = "Credentials", .members = members::Credentials},
    {.name = "DecodeAuthorizationMessageRequest",
     .members = members::DecodeAuthorizationMessageRequest},
    {.name = "DecodeAuthorizationMessageResponse",
     .members = members::DecodeAuthorizationMessageResponse},
    {.name = "ExpiredTokenException", .members = members::ExpiredTokenException, .error = true,
     .sender_fault = true, .status = 400},
    {.name = "GetAccessKeyInfoRequest", .members = members::GetAccessKeyInfoRequest},
    {.name = "GetAccessKeyInfoResponse", .members = members::GetAccessKeyInfoResponse},
    {.name = "GetCallerIdentityRequest"},
    {.name = "GetCallerIdentityResponse", .members = members::GetCallerIdentityResponse},
    {.name = "GetSessionTokenRequest", .members = members::GetSessionTokenRequest},
    {.name = "GetSessionTokenResponse", .members = members::GetSessionTokenResponse},
    {.name = "IDPCommunicationErrorException", .members = members::IDPCommunicationErrorException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "IDPCommunicationError"},
    {.name = "IDPRejectedClaimException", .members = members::IDPRejectedClaimException,
     .error = true, .sender_fault = true, .status = 403, .error_code = "IDPRejectedClaim"},
    {.name = "InvalidAuthorizationMessageException",
     .members = members::InvalidAuthorizationMessageException, .error = true, .sender_fault = true,
     .status = 400},
    {.name = "InvalidIdentityTokenException", .members = members::InvalidIdentityTokenException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "InvalidIdentityToken"},
    {.name = "MalformedPolicyDocumentException",
     .members = members::MalformedPolicyDocumentException, .error = true, .sender_fault = true,
     .status = 400, .error_code = "MalformedPolicyDocument"},
    {.name = "PackedPolicyTooLargeException", .members = members::PackedPolicyTooLargeException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "PackedPolicyTooLarge"},
    {.name = "PolicyDescriptorType", .members = members::PolicyDescriptorType},
    {.name = "ProvidedContext", .members = members::ProvidedContext},
    {.name = "ProvidedContextsListType", .type = Type::kList,
     .members = members::ProvidedContextsListType},
    {.name = "RegionDisabledException", .members = members::RegionDisabledException, .error = true,
     .sender_fault = true, .status = 403},
    {.name = "Tag", .members = members::Tag},
    {.name = "policyDescriptorListType", .type = Type::kList,
     .members = members::policyDescriptorListType},
    {.name = "tagKeyListType", .type = Type::kList, .members = members::tagKeyListType},
    {.name = "tagListType", .type = Type::kList, .members = members::tagListType},
};

namespace errors {
constexpr uint16_t AssumeRole[] = {id::MalformedPolicyDocumentException,
    id::PackedPolicyTooLargeException, id::RegionDisabledException, id::ExpiredTokenException};
constexpr uint16_t AssumeRoleWithSAML[] = {id::MalformedPolicyDocumentException,
    id::PackedPolicyTooLargeException, id::IDPRejectedClaimException,
    id::InvalidIdentityTokenException, id::ExpiredTokenException, id::RegionDisabledException};
constexpr uint16_t AssumeRoleWithWebIdentity[] = {id::MalformedPolicyDocumentException,
    id::PackedPolicyTooLargeException, id::IDPRejectedClaimException,
    id::IDPCommunicationErrorException, id::InvalidIdentityTokenException,
    id::ExpiredTokenException, id::RegionDisabledException};
constexpr uint16_t DecodeAuthorizationMessage[] = {id::InvalidAuthorizationMessageException};
constexpr uint16_t GetSessionToken[] = {id::RegionDisabledException};
}  // namespace errors

constexpr Operation kOperations[] = {
    {.name = "AssumeRole", .input = id::AssumeRoleRequest, .output = id::AssumeRoleResponse,
     .result_wrapper = "AssumeRoleResult", .errors = errors::AssumeRole},
    {.name = "AssumeRoleWithSAML", .input = id::AssumeRoleWithSAMLRequest,
     .output = id::AssumeRoleWithSAMLResponse, .result_wrapper = "AssumeRoleWithSAMLResult",
     .errors = errors::AssumeRoleWithSAML, .unsigned_request = true},
    {.name = "AssumeRoleWithWebIdentity", .input = id::AssumeRoleWithWebIdentityRequest,
     .output = id::AssumeRoleWithWebIdentityResponse,
     .result_wrapper = "AssumeRoleWithWebIdentityResult",
     .errors = errors::AssumeRoleWithWebIdentity, .unsigned_request = true},
    {.name = "DecodeAuthorizationMessage", .input = id::DecodeAuthorizationMessageRequest,
     .output = id::DecodeAuthorizationMessageResponse,
     .result_wrapper = "DecodeAuthorizationMessageResult",
     .errors = errors::DecodeAuthorizationMessage},
    {.name = "GetAccessKeyInfo", .input = id::GetAccessKeyInfoRequest,
     .output = id::GetAccessKeyInfoResponse, .result_wrapper = "GetAccessKeyInfoResult"},
    {.name = "GetCallerIdentity", .input = id::GetCallerIdentityRequest,
     .output = id::GetCallerIdentityResponse, .result_wrapper = "GetCallerIdentityResult"},
    {.name = "GetSessionToken", .input = id::GetSessionTokenRequest,
     .output = id::GetSessionTokenResponse, .result_wrapper = "GetSessionTokenResult",
     .errors = errors::GetSessionToken},
};

}  // namespace

constexpr Service kSts =
    {.name = "sts", .id = "STS", .endpoint_prefix = "sts", .signing_name = "sts",
     .api_version = "2011-06-15", .protocol = Protocol::kQuery,
     .xml_namespace = "https://sts.amazonaws.com/doc/2011-06-15/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
