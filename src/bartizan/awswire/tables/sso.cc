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
  AccountInfo,
  AccountListType,
  GetRoleCredentialsRequest,
  GetRoleCredentialsResponse,
  InvalidRequestException,
  ListAccountRolesRequest,
  ListAccountRolesResponse,
  ListAccountsRequest,
  ListAccountsResponse,
  LogoutRequest,
  ResourceNotFoundException,
  RoleCredentials,
  RoleInfo,
  RoleListType,
  TooManyRequestsException,
  UnauthorizedException,
};
}  // namespace id

namespace members {
constexpr Member AccountInfo[] = {
    {.name = "accountId", .shape = id::String},
    {.name = "accountName", .shape = id::String},
    {.name = "emailAddress", .shape = id::String},
};
constexpr Member AccountListType[] = {
    {.name = "member", .shape = id::AccountInfo},
};
constexpr Member GetRoleCredentialsRequest[] = {
    {.name = "roleName", .wire = "role_name", .shape = id::String, .location = Location::kQuery,
     .required = true},
    {.name = "accountId", .wire = "account_id", .shape = id::String, .location = Location::kQuery,
     .required = true},
    {.name = "accessToken", .wire = "x-amz-sso_bearer_token", .shape = id::SensitiveString,
     .location = Location::kHeader, .required = true},
};
constexpr Member GetRoleCredentialsResponse[] = {
    {.name = "roleCredentials", .shape = id::RoleCredentials},
};
constexpr Member InvalidRequestException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListAccountRolesRequest[] = {
    {.name = "nextToken", .wire = "next_token", .shape = id::String, .location = Location::kQuery},
    {.name = "maxResults", .wire = "max_result", .shape = id::Integer,
     .location = Location::kQuery},
    {.name = "accessToken", .wire = "x-amz-sso_bearer_token", .shape = id::SensitiveString,
     .location = Location::kHeader, .required = true},
    {.name = "accountId", .wire = "account_id", .shape = id::String, .location = Location::kQuery,
     .required = true},
};
constexpr Member ListAccountRolesResponse[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "roleList", .shape = id::RoleListType},
};
constexpr Member ListAccountsRequest[] = {
    {.name = "nextToken", .wire = "next_token", .shape = id::String, .location = Location::kQuery},
    {.name = "maxResults", .wire = "max_result", .shape = id::Integer,
     .location = Location::kQuery},
    {.name = "accessToken", .wire = "x-amz-sso_bearer_token", .shape = id::SensitiveString,
     .location = Location::kHeader, .required = true},
};
constexpr Member ListAccountsResponse[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "accountList", .shape = id::AccountListType},
};
constexpr Member LogoutRequest[] = {
    {.name = "accessToken", .wire = "x-amz-sso_bearer_token", .shape = id::SensitiveString,
     .location = Location::kHeader, .required = true},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RoleCredentials[] = {
    {.name = "accessKeyId", .shape = id::String},
    {.name = "secretAccessKey", .shape = id::SensitiveString},
    {.name = "sessionToken", .shape = id::SensitiveString},
    {.name = "expiration", .shape = id::Long},
};
constexpr Member RoleInfo[] = {
    {.name = "roleName", .shape = id::String},
    {.name = "accountId", .shape = id::String},
};
constexpr Member RoleListType[] = {
    {.name = "member", .shape = id::RoleInfo},
};
constexpr Member TooManyRequestsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UnauthorizedException[] = {
    {.name = "message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "AccountInfo", .members = members::AccountInfo},
    {.name = "AccountListType", .type = Type::kList, .members = members::AccountListType},
    {.name = "GetRoleCredentialsRequest", .members = members::GetRoleCredentialsRequest},
    {.name = "GetRoleCredentialsResponse", .members = members::GetRoleCredentialsResponse},
    {.name = "InvalidRequestException", .members = members::InvalidRequestException, .error = true,
     .status = 400},
    {.name = "ListAccountRolesRequest", .members = members::ListAccountRolesRequest},
    {.name = "ListAccountRolesResponse", .members = members::ListAccountRolesResponse},
    {.name = "ListAccountsRequest", .members = members::ListAccountsRequest},
    {.name = "ListAccountsResponse", .members = members::ListAccountsResponse},
    {.name = "LogoutRequest", .members = members::LogoutRequest},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true, .status = 404},
    {.name = "RoleCredentials", .members = members::RoleCredentials},
    {.name = "RoleInfo", .members = members::RoleInfo},
    {.name = "RoleListType", .type = Type::kList, .members = members::RoleListType},
    {.name = "TooManyRequestsException", .members = members::TooManyRequestsException,
     .error = true, .status = 429},
    {.name = "UnauthorizedException", .members = members::UnauthorizedException, .error = true,
     .status = 401},
};

namespace errors {
constexpr uint16_t GetRoleCredentials[] = {id::InvalidRequestException, id::UnauthorizedException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t ListAccountRoles[] = {id::InvalidRequestException, id::UnauthorizedException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t ListAccounts[] = {id::InvalidRequestException, id::UnauthorizedException,
    id::TooManyRequestsException, id::ResourceNotFoundException};
constexpr uint16_t Logout[] = {id::InvalidRequestException, id::UnauthorizedException,
    id::TooManyRequestsException};
}  // namespace errors

namespace words {
constexpr std::string_view accountList[] = {"accountList"};
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view roleList[] = {"roleList"};
}  // namespace words

namespace pages {
constexpr Pagination ListAccountRoles =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::roleList};
constexpr Pagination ListAccounts =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::accountList};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "GetRoleCredentials", .method = "GET", .uri = "/federation/credentials",
     .input = id::GetRoleCredentialsRequest, .output = id::GetRoleCredentialsResponse,
     .errors = errors::GetRoleCredentials, .unsigned_request = true},
    {.name = "ListAccountRoles", .method = "GET", .uri = "/assignment/roles",
     .input = id::ListAccountRolesRequest, .output = id::ListAccountRolesResponse,
     .errors = errors::ListAccountRoles, .pagination = &pages::ListAccountRoles,
     .unsigned_request = true},
    {.name = "ListAccounts", .method = "GET", .uri = "/assignment/accounts",
     .input = id::ListAccountsRequest, .output = id::ListAccountsResponse,
     .errors = errors::ListAccounts, .pagination = &pages::ListAccounts, .unsigned_request = true},
    {.name = "Logout", .uri = "/logout", .input = id::LogoutRequest, .errors = errors::Logout,
     .unsigned_request = true},
};

}  // namespace

constexpr Service kSso =
    {.name = "sso", .id = "SSO", .endpoint_prefix = "portal.sso", .signing_name = "awsssoportal",
     .api_version = "2019-06-10", .protocol = Protocol::kRestJson, .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
