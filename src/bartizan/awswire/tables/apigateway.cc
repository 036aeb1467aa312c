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
  AccessLogSettings,
  Account,
  ApiKey,
  ApiKeys,
  ApiStage,
  BadRequestException,
  CanarySettings,
  ConflictException,
  CreateApiKeyRequest,
  CreateRestApiRequest,
  CreateUsagePlanKeyRequest,
  CreateUsagePlanRequest,
  DeleteApiKeyRequest,
  DeleteRestApiRequest,
  EndpointConfiguration,
  GetAccountRequest,
  GetApiKeyRequest,
  GetApiKeysRequest,
  GetRestApisRequest,
  GetStagesRequest,
  GetUsagePlanKeysRequest,
  GetUsagePlansRequest,
  GetUsageRequest,
  LimitExceededException,
  ListOfApiKey,
  ListOfApiStage,
  ListOfEndpointType,
  ListOfLong,
  ListOfPatchOperation,
  ListOfRestApi,
  ListOfStage,
  ListOfStageKeys,
  ListOfString,
  ListOfUsage,
  ListOfUsagePlan,
  ListOfUsagePlanKey,
  MapOfApiStageThrottleSettings,
  MapOfKeyUsages,
  MapOfMethodSettings,
  MapOfStringToString,
  MethodSetting,
  NotFoundException,
  PatchOperation,
  QuotaSettings,
  RestApi,
  RestApis,
  Stage,
  StageKey,
  Stages,
  ThrottleSettings,
  TooManyRequestsException,
  UnauthorizedException,
  UpdateAccountRequest,
  UpdateApiKeyRequest,
  Usage,
  UsagePlan,
  UsagePlanKey,
  UsagePlanKeys,
  UsagePlans,
};
}  // namespace id

namespace members {
constexpr Member AccessLogSettings[] = {
    {.name = "format", .shape = id::String},
    {.name = "destinationArn", .shape = id::String},
};
constexpr Member Account[] = {
    {.name = "cloudwatchRoleArn", .shape = id::String},
    {.name = "throttleSettings", .shape = id::ThrottleSettings},
    {.name = "features", .shape = id::ListOfString},
    {.name = "apiKeyVersion", .shape = id::String},
};
constexpr Member ApiKey[] = {
    {.name = "id", .shape = id::String},
    {.name = "value", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "customerId", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "enabled", .shape = id::Boolean},
    {.name = "createdDate", .shape = id::Timestamp},
    {.name = "lastUpdatedDate", .shape = id::Timestamp},
    {.name = "stageKeys", .shape = id::ListOfString},
    {.name = "tags", .shape = id::MapOfStringToString},
};
constexpr Member ApiKeys[] = {
    {.name = "warnings", .shape = id::ListOfString},
    {.name = "position", .shape = id::String},
    {.name = "items", .wire = "item", .shape = id::ListOfApiKey},
};
constexpr Member ApiStage[] = {
    {.name = "apiId", .shape = id::String},
    {.name = "stage", .shape = id::String},
    {.name = "throttle", .shape = id::MapOfApiStageThrottleSettings},
};
constexpr Member BadRequestException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member CanarySettings[] = {
    {.name = "percentTraffic", .shape = id::Double},
    {.name = "deploymentId", .shape = id::String},
    {.name = "stageVariableOverrides", .shape = id::MapOfStringToString},
    {.name = "useStageCache", .shape = id::Boolean},
};
constexpr Member ConflictException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member CreateApiKeyRequest[] = {
    {.name = "name", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "enabled", .shape = id::Boolean},
    {.name = "generateDistinctId", .shape = id::Boolean},
    {.name = "value", .shape = id::String},
    {.name = "stageKeys", .shape = id::ListOfStageKeys},
    {.name = "customerId", .shape = id::String},
    {.name = "tags", .shape = id::MapOfStringToString},
};
constexpr Member CreateRestApiRequest[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "description", .shape = id::String},
    {.name = "version", .shape = id::String},
    {.name = "cloneFrom", .shape = id::String},
    {.name = "binaryMediaTypes", .shape = id::ListOfString},
    {.name = "minimumCompressionSize", .shape = id::Integer},
    {.name = "apiKeySource", .shape = id::String},
    {.name = "endpointConfiguration", .shape = id::EndpointConfiguration},
    {.name = "policy", .shape = id::String},
    {.name = "tags", .shape = id::MapOfStringToString},
    {.name = "disableExecuteApiEndpoint", .shape = id::Boolean},
    {.name = "securityPolicy", .shape = id::String},
    {.name = "endpointAccessMode", .shape = id::String},
};
constexpr Member CreateUsagePlanKeyRequest[] = {
    {.name = "usagePlanId", .wire = "usageplanId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "keyId", .shape = id::String, .required = true},
    {.name = "keyType", .shape = id::String, .required = true},
};
constexpr Member CreateUsagePlanRequest[] = {
    {.name = "name", .shape = id::String, .required = true},
    {.name = "description", .shape = id::String},
    {.name = "apiStages", .shape = id::ListOfApiStage},
    {.name = "throttle", .shape = id::ThrottleSettings},
    {.name = "quota", .shape = id::QuotaSettings},
    {.name = "tags", .shape = id::MapOfStringToString},
};
constexpr Member DeleteApiKeyRequest[] = {
    {.name = "apiKey", .wire = "api_Key", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member DeleteRestApiRequest[] = {
    {.name = "restApiId", .wire = "restapi_id", .shape = id::String, .location = Location::kUri,
     .required = true},
};
constexpr Member EndpointConfiguration[] = {
    {.name = "types", .shape = id::ListOfEndpointType},
    {.name = "ipAddressType", .shape = id::String},
    {.name = "vpcEndpointIds", .shape = id::ListOfString},
};
constexpr Member GetApiKeyRequest[] = {
    {.name = "apiKey", .wire = "api_Key", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "includeValue", .shape = id::Boolean, .location = Location::kQuery},
};
constexpr Member GetApiKeysRequest[] = {
    {.name = "position", .shape = id::String, .location = Location::kQuery},
    {.name = "limit", .shape = id::Integer, .location = Location::kQuery},
    {.name = "nameQuery", .wire = "name", .shape = id::String, .location = Location::kQuery},
    {.name = "customerId", .shape = id::String, .location = Location::kQuery},
    {.name = "includeValues", .shape = id::Boolean, .location = Location::kQuery},
};
constexpr Member GetRestApisRequest[] = {
    {.name = "position", .shape = id::String, .location = Location::kQuery},
    {.name = "limit", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member GetStagesRequest[] = {
    {.name = "restApiId", .wire = "restapi_id", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "deploymentId", .shape = id::String, .location = Location::kQuery},
};
constexpr Member GetUsagePlanKeysRequest[] = {
    {.name = "usagePlanId", .wire = "usageplanId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "position", .shape = id::String, .location = Location::kQuery},
    {.name = "limit", .shape = id::Integer, .location = Location::kQuery},
    {.name = "nameQuery", .wire = "name", .shape = id::String, .location = Location::kQuery},
};
constexpr Member GetUsagePlansRequest[] = {
    {.name = "position", .shape = id::String, .location = Location::kQuery},
    {.name = "keyId", .shape = id::String, .location = Location::kQuery},
    {.name = "limit", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member GetUsageRequest[] = {
    {.name = "usagePlanId", .wire = "usageplanId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "keyId", .shape = id::String, .location = Location::kQuery},
    {.name = "startDate", .shape = id::String, .location = Location::kQuery, .required = true},
    {.name = "endDate", .shape = id::String, .location = Location::kQuery, .required = true},
    {.name = "position", .shape = id::String, .location = Location::kQuery},
    {.name = "limit", .shape = id::Integer, .location = Location::kQuery},
};
constexpr Member LimitExceededException[] = {
    {.name = "retryAfterSeconds", .wire = "Retry-After", .shape = id::String,
     .location = Location::kHeader},
    {.name = "message", .shape = id::String},
};
constexpr Member ListOfApiKey[] = {
    {.name = "member", .shape = id::ApiKey},
};
constexpr Member ListOfApiStage[] = {
    {.name = "member", .shape = id::ApiStage},
};
constexpr Member ListOfEndpointType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ListOfLong[] = {
    {.name = "member", .shape = id::Long},
};
constexpr Member ListOfPatchOperation[] = {
    {.name = "member", .shape = id::PatchOperation},
};
constexpr Member ListOfRestApi[] = {
    {.name = "member", .shape = id::RestApi},
};
constexpr Member ListOfStage[] = {
    {.name = "member", .shape = id::Stage},
};
constexpr Member ListOfStageKeys[] = {
    {.name = "member", .shape = id::StageKey},
};
constexpr Member ListOfString[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ListOfUsage[] = {
    {.name = "member", .shape = id::ListOfLong},
};
constexpr Member ListOfUsagePlan[] = {
    {.name = "member", .shape = id::UsagePlan},
};
constexpr Member ListOfUsagePlanKey[] = {
    {.name = "member", .shape = id::UsagePlanKey},
};
constexpr Member MapOfApiStageThrottleSettings[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ThrottleSettings},
};
constexpr Member MapOfKeyUsages[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::ListOfUsage},
};
constexpr Member MapOfMethodSettings[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::MethodSetting},
};
constexpr Member MapOfStringToString[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member MethodSetting[] = {
    {.name = "metricsEnabled", .shape = id::Boolean},
    {.name = "loggingLevel", .shape = id::String},
    {.name = "dataTraceEnabled", .shape = id::Boolean},
    {.name = "throttlingBurstLimit", .shape = id::Integer},
    {.name = "throttlingRateLimit", .shape = id::Double},
    {.name = "cachingEnabled", .shape = id::Boolean},
    {.name = "cacheTtlInSeconds", .shape = id::Integer},
    {.name = "cacheDataEncrypted", .shape = id::Boolean},
    {.name = "requireAuthorizationForCacheControl", .shape = id::Boolean},
    {.name = "unauthorizedCacheControlHeaderStrategy", .shape = id::String},
};
constexpr Member NotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PatchOperation[] = {
    {.name = "op", .shape = id::String},
    {.name = "path", .shape = id::String},
    {.name = "value", .shape = id::String},
    {.name = "from", .shape = id::String},
};
constexpr Member QuotaSettings[] = {
    {.name = "limit", .shape = id::Integer},
    {.name = "offset", .shape = id::Integer},
    {.name = "period", .shape = id::String},
};
constexpr Member RestApi[] = {
    {.name = "id", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "createdDate", .shape = id::Timestamp},
    {.name = "version", .shape = id::String},
    {.name = "warnings", .shape = id::ListOfString},
    {.name = "binaryMediaTypes", .shape = id::ListOfString},
    {.name = "minimumCompressionSize", .shape = id::Integer},
    {.name = "apiKeySource", .shape = id::String},
    {.name = "endpointConfiguration", .shape = id::EndpointConfiguration},
    {.name = "policy", .shape = id::String},
    {.name = "tags", .shape = id::MapOfStringToString},
    {.name = "disableExecuteApiEndpoint", .shape = id::Boolean},
    {.name = "rootResourceId", .shape = id::String},
    {.name = "securityPolicy", .shape = id::String},
    {.name = "endpointAccessMode", .shape = id::String},
    {.name = "apiStatus", .shape = id::String},
    {.name = "apiStatusMessage", .shape = id::String},
};
constexpr Member RestApis[] = {
    {.name = "position", .shape = id::String},
    {.name = "items", .wire = "item", .shape = id::ListOfRestApi},
};
constexpr Member Stage[] = {
    {.name = "deploymentId", .shape = id::String},
    {.name = "clientCertificateId", .shape = id::String},
    {.name = "stageName", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "cacheClusterEnabled", .shape = id::Boolean},
    {.name = "cacheClusterSize", .shape = id::String},
    {.name = "cacheClusterStatus", .shape = id::String},
    {.name = "methodSettings", .shape = id::MapOfMethodSettings},
    {.name = "variables", .shape = id::MapOfStringToString},
    {.name = "documentationVersion", .shape = id::String},
    {.name = "accessLogSettings", .shape = id::AccessLogSettings},
    {.name = "canarySettings", .shape = id::CanarySettings},
    {.name = "tracingEnabled", .shape = id::Boolean},
    {.name = "webAclArn", .shape = id::String},
    {.name = "tags", .shape = id::MapOfStringToString},
    {.name = "createdDate", .shape = id::Timestamp},
    {.name = "lastUpdatedDate", .shape = id::Timestamp},
};
constexpr Member StageKey[] = {
    {.name = "restApiId", .shape = id::String},
    {.name = "stageName", .shape = id::String},
};
constexpr Member Stages[] = {
    {.name = "item", .shape = id::ListOfStage},
};
constexpr Member ThrottleSettings[] = {
    {.name = "burstLimit", .shape = id::Integer},
    {.name = "rateLimit", .shape = id::Double},
};
constexpr Member TooManyRequestsException[] = {
    {.name = "retryAfterSeconds", .wire = "Retry-After", .shape = id::String,
     .location = Location::kHeader},
    {.name = "message", .shape = id::String},
};
constexpr Member UnauthorizedException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UpdateAccountRequest[] = {
    {.name = "patchOperations", .shape = id::ListOfPatchOperation},
};
constexpr Member UpdateApiKeyRequest[] = {
    {.name = "apiKey", .wire = "api_Key", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "patchOperations", .shape = id::ListOfPatchOperation},
};
constexpr Member Usage[] = {
    {.name = "usagePlanId", .shape = id::String},
    {.name = "startDate", .shape = id::String},
    {.name = "endDate", .shape = id::String},
    {.name = "position", .shape = id::String},
    {.name = "items", .wire = "values", .shape = id::MapOfKeyUsages},
};
constexpr Member UsagePlan[] = {
    {.name = "id", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "apiStages", .shape = id::ListOfApiStage},
    {.name = "throttle", .shape = id::ThrottleSettings},
    {.name = "quota", .shape = id::QuotaSettings},
    {.name = "productCode", .shape = id::String},
    {.name = "tags", .shape = id::MapOfStringToString},
};
constexpr Member UsagePlanKey[] = {
    {.name = "id", .shape = id::String},
    {.name = "type", .shape = id::String},
    {.name = "value", .shape = id::String},
    {.name = "name", .shape = id::String},
};
constexpr Member UsagePlanKeys[] = {
    {.name = "position", .shape = id::String},
    {.name = "items", .wire = "item", .shape = id::ListOfUsagePlanKey},
};
constexpr Member UsagePlans[] = {
    {.name = "position", .shape = id::String},
    {.name = "items", .wire = "item", .shape = id::ListOfUsagePlan},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AccessLogSettings", .members = members::AccessLogSettings},
    {.name = "Account", .members = members::Account},
    {.name = "ApiKey", .members = members::ApiKey},
    {.name = "ApiKeys", .members = members::ApiKeys},
    {.name = "ApiStage", .members = members::ApiStage},
    {.name = "BadRequestException", .members = members::BadRequestException, .error = true,
     .status = 400},
    {.name = "CanarySettings", .members = members::CanarySettings},
    {.name = "ConflictException", .members = members::ConflictException, .error = true,
     .status = 409},
    {.name = "CreateApiKeyRequest", .members = members::CreateApiKeyRequest},
    {.name = "CreateRestApiRequest", .members = members::CreateRestApiRequest},
    {.name = "CreateUsagePlanKeyRequest", .members = members::CreateUsagePlanKeyRequest},
    {.name = "CreateUsagePlanRequest", .members = members::CreateUsagePlanRequest},
    {.name = "DeleteApiKeyRequest", .members = members::DeleteApiKeyRequest},
    {.name = "DeleteRestApiRequest", .members = members::DeleteRestApiRequest},
    {.name = "EndpointConfiguration", .members = members::EndpointConfiguration},
    {.name = "GetAccountRequest"},
    {.name = "GetApiKeyRequest", .members = members::GetApiKeyRequest},
    {.name = "GetApiKeysRequest", .members = members::GetApiKeysRequest},
    {.name = "GetRestApisRequest", .members = members::GetRestApisRequest},
    {.name = "GetStagesRequest", .members = members::GetStagesRequest},
    {.name = "GetUsagePlanKeysRequest", .members = members::GetUsagePlanKeysRequest},
    {.name = "GetUsagePlansRequest", .members = members::GetUsagePlansRequest},
    {.name = "GetUsageRequest", .members = members::GetUsageRequest},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true,
     .status = 429},
    {.name = "ListOfApiKey", .type = Type::kList, .members = members::ListOfApiKey},
    {.name = "ListOfApiStage", .type = Type::kList, .members = members::ListOfApiStage},
    {.name = "ListOfEndpointType", .type = Type::kList, .members = members::ListOfEndpointType},
    {.name = "ListOfLong", .type = Type::kList, .members = members::ListOfLong},
    {.name = "ListOfPatchOperation", .type = Type::kList,
     .members = members::ListOfPatchOperation},
    {.name = "ListOfRestApi", .type = Type::kList, .members = members::ListOfRestApi},
    {.name = "ListOfStage", .type = Type::kList, .members = members::ListOfStage},
    {.name = "ListOfStageKeys", .type = Type::kList, .members = members::ListOfStageKeys},
    {.name = "ListOfString", .type = Type::kList, .members = members::ListOfString},
    {.name = "ListOfUsage", .type = Type::kList, .members = members::ListOfUsage},
    {.name = "ListOfUsagePlan", .type = Type::kList, .members = members::ListOfUsagePlan},
    {.name = "ListOfUsagePlanKey", .type = Type::kList, .members = members::ListOfUsagePlanKey},
    {.name = "MapOfApiStageThrottleSettings", .type = Type::kMap,
     .members = members::MapOfApiStageThrottleSettings},
    {.name = "MapOfKeyUsages", .type = Type::kMap, .members = members::MapOfKeyUsages},
    {.name = "MapOfMethodSettings", .type = Type::kMap, .members = members::MapOfMethodSettings},
    {.name = "MapOfStringToString", .type = Type::kMap, .members = members::MapOfStringToString},
    {.name = "MethodSetting", .members = members::MethodSetting},
    {.name = "NotFoundException", .members = members::NotFoundException, .error = true,
     .status = 404},
    {.name = "PatchOperation", .members = members::PatchOperation},
    {.name = "QuotaSettings", .members = members::QuotaSettings},
    {.name = "RestApi", .members = members::RestApi},
    {.name = "RestApis", .members = members::RestApis},
    {.name = "Stage", .members = members::Stage},
    {.name = "StageKey", .members = members::StageKey},
    {.name = "Stages", .members = members::Stages},
    {.name = "ThrottleSettings", .members = members::ThrottleSettings},
    {.name = "TooManyRequestsException", .members = members::TooManyRequestsException,
     .error = true, .status = 429},
    {.name = "UnauthorizedException", .members = members::UnauthorizedException, .error = true,
     .status = 401},
    {.name = "UpdateAccountRequest", .members = members::UpdateAccountRequest},
    {.name = "UpdateApiKeyRequest", .members = members::UpdateApiKeyRequest},
    {.name = "Usage", .members = members::Usage},
    {.name = "UsagePlan", .members = members::UsagePlan},
    {.name = "UsagePlanKey", .members = members::UsagePlanKey},
    {.name = "UsagePlanKeys", .members = members::UsagePlanKeys},
    {.name = "UsagePlans", .members = members::UsagePlans},
};

namespace errors {
constexpr uint16_t CreateApiKey[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::NotFoundException, id::UnauthorizedException,
    id::TooManyRequestsException};
constexpr uint16_t CreateRestApi[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t CreateUsagePlan[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::NotFoundException, id::UnauthorizedException,
    id::TooManyRequestsException};
constexpr uint16_t CreateUsagePlanKey[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::NotFoundException, id::UnauthorizedException,
    id::TooManyRequestsException};
constexpr uint16_t DeleteApiKey[] = {id::BadRequestException, id::ConflictException,
    id::NotFoundException, id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t DeleteRestApi[] = {id::BadRequestException, id::ConflictException,
    id::NotFoundException, id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t GetAccount[] = {id::BadRequestException, id::NotFoundException,
    id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t GetApiKey[] = {id::BadRequestException, id::NotFoundException,
    id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t GetApiKeys[] = {id::BadRequestException, id::NotFoundException,
    id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t GetRestApis[] = {id::BadRequestException, id::NotFoundException,
    id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t GetStages[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::NotFoundException, id::UnauthorizedException,
    id::TooManyRequestsException};
constexpr uint16_t GetUsage[] = {id::BadRequestException, id::UnauthorizedException,
    id::NotFoundException, id::TooManyRequestsException};
constexpr uint16_t GetUsagePlanKeys[] = {id::BadRequestException, id::NotFoundException,
    id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t GetUsagePlans[] = {id::BadRequestException, id::NotFoundException,
    id::UnauthorizedException, id::TooManyRequestsException};
constexpr uint16_t UpdateAccount[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::NotFoundException, id::UnauthorizedException,
    id::TooManyRequestsException};
constexpr uint16_t UpdateApiKey[] = {id::BadRequestException, id::ConflictException,
    id::LimitExceededException, id::NotFoundException, id::UnauthorizedException,
    id::TooManyRequestsException};
}  // namespace errors

namespace words {
constexpr std::string_view items[] = {"items"};
constexpr std::string_view position[] = {"position"};
}  // namespace words

namespace pages {
constexpr Pagination GetApiKeys =
    {.input_tokens = words::position, .output_tokens = words::position, .limit_key = "limit",
     .result_keys = words::items};
constexpr Pagination GetRestApis =
    {.input_tokens = words::position, .output_tokens = words::position, .limit_key = "limit",
     .result_keys = words::items};
constexpr Pagination GetUsage =
    {.input_tokens = words::position, .output_tokens = words::position, .limit_key = "limit",
     .result_keys = words::items};
constexpr Pagination GetUsagePlanKeys =
    {.input_tokens = words::position, .output_tokens = words::position, .limit_key = "limit",
     .result_keys = words::items};
constexpr Pagination GetUsagePlans =
    {.input_tokens = words::position, .output_tokens = words::position, .limit_key = "limit",
     .result_keys = words::items};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateApiKey", .uri = "/apikeys", .input = id::CreateApiKeyRequest,
     .output = id::ApiKey, .errors = errors::CreateApiKey},
    {.name = "CreateRestApi", .uri = "/restapis", .input = id::CreateRestApiRequest,
     .output = id::RestApi, .errors = errors::CreateRestApi},
    {.name = "CreateUsagePlan", .uri = "/usageplans", .input = id::CreateUsagePlanRequest,
     .output = id::UsagePlan, .errors = errors::CreateUsagePlan},
    {.name = "CreateUsagePlanKey", .uri = "/usageplans/{usageplanId}/keys",
     .input = id::CreateUsagePlanKeyRequest, .output = id::UsagePlanKey,
     .errors = errors::CreateUsagePlanKey},
    {.name = "DeleteApiKey", .method = "DELETE", .uri = "/apikeys/{api_Key}",
     .input = id::DeleteApiKeyRequest, .errors = errors::DeleteApiKey},
    {.name = "DeleteRestApi", .method = "DELETE", .uri = "/restapis/{restapi_id}",
     .input = id::DeleteRestApiRequest, .errors = errors::DeleteRestApi},
    {.name = "GetAccount", .method = "GET", .uri = "/account", .input = id::GetAccountRequest,
     .output = id::Account, .errors = errors::GetAccount},
    {.name = "GetApiKey", .method = "GET", .uri = "/apikeys/{api_Key}",
     .input = id::GetApiKeyRequest, .output = id::ApiKey, .errors = errors::GetApiKey},
    {.name = "GetApiKeys", .method = "GET", .uri = "/apikeys", .input = id::GetApiKeysRequest,
     .output = id::ApiKeys, .errors = errors::GetApiKeys, .pagination = &pages::GetApiKeys},
    {.name = "GetRestApis", .method = "GET", .uri = "/restapis", .input = id::GetRestApisRequest,
     .output = id::RestApis, .errors = errors::GetRestApis, .pagination = &pages::GetRestApis},
    {.name = "GetStages", .method = "GET", .uri = "/restapis/{restapi_id}/stages",
     .input = id::GetStagesRequest, .output = id::Stages, .errors = errors::GetStages},
    {.name = "GetUsage", .method = "GET", .uri = "/usageplans/{usageplanId}/usage",
     .input = id::GetUsageRequest, .output = id::Usage, .errors = errors::GetUsage,
     .pagination = &pages::GetUsage},
    {.name = "GetUsagePlanKeys", .method = "GET", .uri = "/usageplans/{usageplanId}/keys",
     .input = id::GetUsagePlanKeysRequest, .output = id::UsagePlanKeys,
     .errors = errors::GetUsagePlanKeys, .pagination = &pages::GetUsagePlanKeys},
    {.name = "GetUsagePlans", .method = "GET", .uri = "/usageplans",
     .input = id::GetUsagePlansRequest, .output = id::UsagePlans, .errors = errors::GetUsagePlans,
     .pagination = &pages::GetUsagePlans},
    {.name = "UpdateAccount", .method = "PATCH", .uri = "/account",
     .input = id::UpdateAccountRequest, .output = id::Account, .errors = errors::UpdateAccount},
    {.name = "UpdateApiKey", .method = "PATCH", .uri = "/apikeys/{api_Key}",
     .input = id::UpdateApiKeyRequest, .output = id::ApiKey, .errors = errors::UpdateApiKey},
};

}  // namespace

constexpr Service kApigateway =
    {.name = "apigateway", .id = "API Gateway", .endpoint_prefix = "apigateway",
     .signing_name = "apigateway", .api_version = "2015-07-09", .protocol = Protocol::kRestJson,
     .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
