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
  AccessDeniedException,
  AccessToken,
  CreateOAuth2TokenRequest,
  CreateOAuth2TokenRequestBody,
  CreateOAuth2TokenResponse,
  CreateOAuth2TokenResponseBody,
  InternalServerException,
  TooManyRequestsError,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member AccessDeniedException[] = {
    {.name = "error", .shape = id::String, .required = true},
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member AccessToken[] = {
    {.name = "accessKeyId", .shape = id::String, .required = true},
    {.name = "secretAccessKey", .shape = id::String, .required = true},
    {.name = "sessionToken", .shape = id::String, .required = true},
};
constexpr Member CreateOAuth2TokenRequest[] = {
    {.name = "tokenInput", .shape = id::CreateOAuth2TokenRequestBody, .required = true,
     .payload = true},
};
constexpr Member CreateOAuth2TokenRequestBody[] = {
    {.name = "clientId", .shape = id::String, .required = true},
    {.name = "grantType", .shape = id::String, .required = true},
    {.name = "code", .shape = id::String},
    {.name = "redirectUri", .shape = id::String},
    {.name = "codeVerifier", .shape = id::String},
    {.name = "refreshToken", .shape = id::SensitiveString},
};
constexpr Member CreateOAuth2TokenResponse[] = {
    {.name = "tokenOutput", .shape = id::CreateOAuth2TokenResponseBody, .required = true,
     .payload = true},
};
constexpr Member CreateOAuth2TokenResponseBody[] = {
    {.name = "accessToken", .shape = id::AccessToken, .required = true},
    {.name = "tokenType", .shape = id::String, .required = true},
    {.name = "expiresIn", .shape = id::Integer, .required = true},
    {.name = "refreshToken", .shape = id::SensitiveString, .required = true},
    {.name = "idToken", .shape = id::String},
};
constexpr Member InternalServerException[] = {
    {.name = "error", .shape = id::String, .required = true},
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member TooManyRequestsError[] = {
    {.name = "error", .shape = id::String, .required = true},
    {.name = "message", .shape = id::String, .required = true},
};
constexpr Member ValidationException[] = {
    {.name = "error", .shape = id::String, .required = true},
    {.name = "message", .shape = id::String, .required = true},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "AccessDeniedException", .members = members::AccessDeniedException, .error = true},
    {.name = "AccessToken", .members = members::AccessToken, .sensitive = true},
    {.name = "CreateOAuth2TokenRequest", .members = members::CreateOAuth2TokenRequest},
    {.name = "CreateOAuth2TokenRequestBody", .members = members::CreateOAuth2TokenRequestBody},
    {.name = "CreateOAuth2TokenResponse", .members = members::CreateOAuth2TokenResponse},
    {.name = "CreateOAuth2TokenResponseBody", .members = members::CreateOAuth2TokenResponseBody},
    {.name = "InternalServerException", .members = members::InternalServerException, .error = true,
     .status = 500},
    {.name = "TooManyRequestsError", .members = members::TooManyRequestsError, .error = true,
     .sender_fault = true, .status = 429},
    {.name = "ValidationException", .members = members::ValidationException, .error = true,
     .sender_fault = true, .status = 400},
};

namespace errors {
constexpr uint16_t CreateOAuth2Token[] = {id::TooManyRequestsError, id::InternalServerException,
    id::ValidationException, id::AccessDeniedException};
}  // namespace errors

constexpr Operation kOperations[] = {
    {.name = "CreateOAuth2Token", .uri = "/v1/token", .input = id::CreateOAuth2TokenRequest,
     .output = id::CreateOAuth2TokenResponse, .errors = errors::CreateOAuth2Token,
     .unsigned_request = true},
};

}  // namespace

constexpr Service kSignin =
    {.name = "signin", .id = "Signin", .endpoint_prefix = "signin", .signing_name = "signin",
     .api_version = "2023-01-01", .protocol = Protocol::kRestJson, .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
