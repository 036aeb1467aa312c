// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Integer,
  Long,
  SensitiveString,
  String,
  AccessDeniedException,
  AuthorizationPendingException,
  CreateTokenRequest,
  CreateTokenResponse,
  ExpiredTokenException,
  GrantTypes,
  InternalServerException,
  InvalidClientException,
  InvalidClientMetadataException,
  InvalidGrantException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  RedirectUris,
  RegisterClientRequest,
  RegisterClientResponse,
  Scopes,
  SlowDownException,
  StartDeviceAuthorizationRequest,
  StartDeviceAuthorizationResponse,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
};
}  // namespace id

namespace members {
constexpr Member AccessDeniedException[] = {
    {.name = "error", .shape = id::String},
    {.name = "reason", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member AuthorizationPendingException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member CreateTokenRequest[] = {
    {.name = "clientId", .shape = id::String, .required = true},
    {.name = "clientSecret", .shape = id::SensitiveString, .required = true},
    {.name = "grantType", .shape = id::String, .required = true},
    {.name = "deviceCode", .shape = id::String},
    {.name = "code", .shape = id::String},
    {.name = "refreshToken", .shape = id::SensitiveString},
    {.name = "scope", .shape = id::Scopes},
    {.name = "redirectUri", .shape = id::String},
    {.name = "codeVerifier", .shape = id::SensitiveString},
};
constexpr Member CreateTokenResponse[] = {
    {.name = "accessToken", .shape = id::SensitiveString},
    {.name = "tokenType", .shape = id::String},
    {.name = "expiresIn", .shape = id::Integer},
    {.name = "refreshToken", .shape = id::SensitiveString},
    {.name = "idToken", .shape = id::SensitiveString},
};
constexpr Member ExpiredTokenException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member GrantTypes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InternalServerException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member InvalidClientException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member InvalidClientMetadataException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member InvalidGrantException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member InvalidRedirectUriException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member InvalidRequestException[] = {
    {.name = "error", .shape = id::String},
    {.name = "reason", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member InvalidScopeException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member RedirectUris[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RegisterClientRequest[] = {
    {.name = "clientName", .shape = id::String, .required = true},
    {.name = "clientType", .shape = id::String, .required = true},
    {.name = "scopes", .shape = id::Scopes},
    {.name = "redirectUris", .shape = id::RedirectUris},
    {.name = "grantTypes", .shape = id::GrantTypes},
    {.name = "issuerUrl", .shape = id::String},
    {.name = "entitledApplicationArn", .shape = id::String},
};
constexpr Member RegisterClientResponse[] = {
    {.name = "clientId", .shape = id::String},
    {.name = "clientSecret", .shape = id::SensitiveString},
    {.name = "clientIdIssuedAt", .shape = id::Long},
    {.name = "clientSecretExpiresAt", .shape = id::Long},
    {.name = "authorizationEndpoint", .shape = id::String},
    {.name = "tokenEndpoint", .shape = id::String},
};
constexpr Member Scopes[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member SlowDownException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member StartDeviceAuthorizationRequest[] = {
    {.name = "clientId", .shape = id::String, .required = true},
    {.name = "clientSecret", .shape = id::SensitiveString, .required = true},
    {.name = "startUrl", .shape = id::String, .required = true},
};
constexpr Member StartDeviceAuthorizationResponse[] = {
    {.name = "deviceCode", .shape = id::String},
    {.name = "userCode", .shape = id::String},
    {.name = "verificationUri", .shape = id::String},
    {.name = "verificationUriComplete", .shape = id::String},
    {.name = "expiresIn", .shape = id::Integer},
    {.name = "interval", .shape = id::Integer},
};
constexpr Member UnauthorizedClientException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
constexpr Member UnsupportedGrantTypeException[] = {
    {.name = "error", .shape = id::String},
    {.name = "error_description", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "AccessDeniedException", .members = members::AccessDeniedException, .error = true,
     .status = 400},
    {.name = "AuthorizationPendingException", .members = members::AuthorizationPendingException,
     .error = true, .status = 400},
    {.name = "CreateTokenRequest", .members = members::CreateTokenRequest},
    {.name = "CreateTokenResponse", .members = members::CreateTokenResponse},
    {.name = "ExpiredTokenException", .members = members::ExpiredTokenException, .error = true,
     .status = 400},
    {.name = "GrantTypes", .type = Type::kList, .members = members::GrantTypes},
    {.name = "InternalServerException", .members = members::InternalServerException, .error = true,
     .status = 500},
    {.name = "InvalidClientException", .members = members::InvalidClientException, .error = true,
     .status = 401},
    {.name = "InvalidClientMetadataException", .members = members::InvalidClientMetadataException,
     .error = true, .status = 400},
    {.name = "InvalidGrantException", .members = members::InvalidGrantException, .error = true,
     .status = 400},
    {.name = "InvalidRedirectUriException", .members = members::InvalidRedirectUriException,
     .error = true, .status = 400},
    {.name = "InvalidRequestException", .members = members::InvalidRequestException, .error = true,
     .status = 400},
    {.name = "InvalidScopeException", .members = members::InvalidScopeException, .error = true,
     .status = 400},
    {.name = "RedirectUris", .type = Type::kList, .members = members::RedirectUris},
    {.name = "RegisterClientRequest", .members = members::RegisterClientRequest},
    {.name = "RegisterClientResponse", .members = members::RegisterClientResponse},
    {.name = "Scopes", .type = Type::kList, .members = members::Scopes},
    {.name = "SlowDownException", .members = members::SlowDownException, .error = true,
     .status = 400},
    {.name = "StartDeviceAuthorizationRequest",
     .members = members::StartDeviceAuthorizationRequest},
    {.name = "StartDeviceAuthorizationResponse",
     .members = members::StartDeviceAuthorizationResponse},
    {.name = "UnauthorizedClientException", .members = members::UnauthorizedClientException,
     .error = true, .status = 400},
    {.name = "UnsupportedGrantTypeException", .members = members::UnsupportedGrantTypeException,
     .error = true, .status = 400},
};

namespace errors {
constexpr uint16_t CreateToken[] = {id::InvalidRequestException, id::InvalidClientException,
    id::InvalidGrantException, id::UnauthorizedClientException, id::UnsupportedGrantTypeException,
    id::InvalidScopeException, id::AuthorizationPendingException, id::SlowDownException,
    id::AccessDeniedException, id::ExpiredTokenException, id::InternalServerException};
constexpr uint16_t RegisterClient[] = {id::InvalidRequestException, id::InvalidScopeException,
    id::InvalidClientMetadataException, id::InternalServerException,
    id::InvalidRedirectUriException, id::UnsupportedGrantTypeException, id::SlowDownException};
constexpr uint16_t StartDeviceAuthorization[] = {id::InvalidRequestException,
    id::InvalidClientException, id::UnauthorizedClientException, id::SlowDownException,
    id::InternalServerException};
}  // namespace errors

constexpr Operation kOperations[] = {
    {.name = "CreateToken", .uri = "/token", .input = id::CreateTokenRequest,
     .output = id::CreateTokenResponse, .errors = errors::CreateToken, .unsigned_request = true},
    {.name = "RegisterClient", .uri = "/client/register", .input = id::RegisterClientRequest,
     .output = id::RegisterClientResponse, .errors = errors::RegisterClient,
     .unsigned_request = true},
    {.name = "StartDeviceAuthorization", .uri = "/device_authorization",
     .input = id::StartDeviceAuthorizationRequest, .output = id::StartDeviceAuthorizationResponse,
     .errors = errors::StartDeviceAuthorization, .unsigned_request = true},
};

}  // namespace

constexpr Service kSsoOidc =
    {.name = "sso-oidc", .id = "SSO OIDC", .endpoint_prefix = "oidc", .signing_name = "sso-oauth",
     .api_version = "2019-06-10", .protocol = Protocol::kRestJson, .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
