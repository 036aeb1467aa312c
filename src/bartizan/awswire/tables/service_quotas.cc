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
  String,
  AccessDeniedException,
  ErrorReason,
  GetAWSDefaultServiceQuotaRequest,
  GetAWSDefaultServiceQuotaResponse,
  GetServiceQuotaRequest,
  GetServiceQuotaResponse,
  IllegalArgumentException,
  InvalidPaginationTokenException,
  ListServiceQuotasRequest,
  ListServiceQuotasResponse,
  MetricDimensionsMapDefinition,
  MetricInfo,
  NoSuchResourceException,
  QuotaContextInfo,
  QuotaPeriod,
  ServiceException,
  ServiceQuota,
  ServiceQuotaListDefinition,
  TooManyRequestsException,
};
}  // namespace id

namespace members {
constexpr Member AccessDeniedException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ErrorReason[] = {
    {.name = "ErrorCode", .shape = id::String},
    {.name = "ErrorMessage", .shape = id::String},
};
constexpr Member GetAWSDefaultServiceQuotaRequest[] = {
    {.name = "ServiceCode", .shape = id::String, .required = true},
    {.name = "QuotaCode", .shape = id::String, .required = true},
};
constexpr Member GetAWSDefaultServiceQuotaResponse[] = {
    {.name = "Quota", .shape = id::ServiceQuota},
};
constexpr Member GetServiceQuotaRequest[] = {
    {.name = "ServiceCode", .shape = id::String, .required = true},
    {.name = "QuotaCode", .shape = id::String, .required = true},
    {.name = "ContextId", .shape = id::String},
};
constexpr Member GetServiceQuotaResponse[] = {
    {.name = "Quota", .shape = id::ServiceQuota},
};
constexpr Member IllegalArgumentException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidPaginationTokenException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ListServiceQuotasRequest[] = {
    {.name = "ServiceCode", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "QuotaCode", .shape = id::String},
    {.name = "QuotaAppliedAtLevel", .shape = id::String},
};
constexpr Member ListServiceQuotasResponse[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "Quotas", .shape = id::ServiceQuotaListDefinition},
};
constexpr Member MetricDimensionsMapDefinition[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member MetricInfo[] = {
    {.name = "MetricNamespace", .shape = id::String},
    {.name = "MetricName", .shape = id::String},
    {.name = "MetricDimensions", .shape = id::MetricDimensionsMapDefinition},
    {.name = "MetricStatisticRecommendation", .shape = id::String},
};
constexpr Member NoSuchResourceException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member QuotaContextInfo[] = {
    {.name = "ContextScope", .shape = id::String},
    {.name = "ContextScopeType", .shape = id::String},
    {.name = "ContextId", .shape = id::String},
};
constexpr Member QuotaPeriod[] = {
    {.name = "PeriodValue", .shape = id::Integer},
    {.name = "PeriodUnit", .shape = id::String},
};
constexpr Member ServiceException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ServiceQuota[] = {
    {.name = "ServiceCode", .shape = id::String},
    {.name = "ServiceName", .shape = id::String},
    {.name = "QuotaArn", .shape = id::String},
    {.name = "QuotaCode", .shape = id::String},
    {.name = "QuotaName", .shape = id::String},
    {.name = "Value", .shape = id::Double},
    {.name = "Unit", .shape = id::String},
    {.name = "Adjustable", .shape = id::Boolean},
    {.name = "GlobalQuota", .shape = id::Boolean},
    {.name = "UsageMetric", .shape = id::MetricInfo},
    {.name = "Period", .shape = id::QuotaPeriod},
    {.name = "ErrorReason", .shape = id::ErrorReason},
    {.name = "QuotaAppliedAtLevel", .shape = id::String},
    {.name = "QuotaContext", .shape = id::QuotaContextInfo},
    {.name = "Description", .shape = id::String},
};
constexpr Member ServiceQuotaListDefinition[] = {
    {.name = "member", .shape = id::ServiceQuota},
};
constexpr Member TooManyRequestsException[] = {
    {.name = "Message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "AccessDeniedException", .members = members::AccessDeniedException, .error = true},
    {.name = "ErrorReason", .members = members::ErrorReason},
    {.name = "GetAWSDefaultServiceQuotaRequest",
     .members = members::GetAWSDefaultServiceQuotaRequest},
    {.name = "GetAWSDefaultServiceQuotaResponse",
     .members = members::GetAWSDefaultServiceQuotaResponse},
    {.name = "GetServiceQuotaRequest", .members = members::GetServiceQuotaRequest},
    {.name = "GetServiceQuotaResponse", .members = members::GetServiceQuotaResponse},
    {.name = "IllegalArgumentException", .members = members::IllegalArgumentException,
     .error = true},
    {.name = "InvalidPaginationTokenException",
     .members = members::InvalidPaginationTokenException, .error = true},
    {.name = "ListServiceQuotasRequest", .members = members::ListServiceQuotasRequest},
    {.name = "ListServiceQuotasResponse", .members = members::ListServiceQuotasResponse},
    {.name = "MetricDimensionsMapDefinition", .type = Type::kMap,
     .members = members::MetricDimensionsMapDefinition},
    {.name = "MetricInfo", .members = members::MetricInfo},
    {.name = "NoSuchResourceException", .members = members::NoSuchResourceException,
     .error = true},
    {.name = "QuotaContextInfo", .members = members::QuotaContextInfo},
    {.name = "QuotaPeriod", .members = members::QuotaPeriod},
    {.name = "ServiceException", .members = members::ServiceException, .error = true},
    {.name = "ServiceQuota", .members = members::ServiceQuota},
    {.name = "ServiceQuotaListDefinition", .type = Type::kList,
     .members = members::ServiceQuotaListDefinition},
    {.name = "TooManyRequestsException", .members = members::TooManyRequestsException,
     .error = true},
};

namespace errors {
constexpr uint16_t GetAWSDefaultServiceQuota[] = {id::AccessDeniedException,
    id::NoSuchResourceException, id::IllegalArgumentException, id::ServiceException,
    id::TooManyRequestsException};
constexpr uint16_t GetServiceQuota[] = {id::AccessDeniedException, id::NoSuchResourceException,
    id::IllegalArgumentException, id::ServiceException, id::TooManyRequestsException};
constexpr uint16_t ListServiceQuotas[] = {id::AccessDeniedException, id::NoSuchResourceException,
    id::IllegalArgumentException, id::InvalidPaginationTokenException, id::ServiceException,
    id::TooManyRequestsException};
}  // namespace errors

namespace words {
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view Quotas[] = {"Quotas"};
}  // namespace words

namespace pages {
constexpr Pagination ListServiceQuotas =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Quotas};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "GetAWSDefaultServiceQuota", .input = id::GetAWSDefaultServiceQuotaRequest,
     .output = id::GetAWSDefaultServiceQuotaResponse, .errors = errors::GetAWSDefaultServiceQuota},
    {.name = "GetServiceQuota", .input = id::GetServiceQuotaRequest,
     .output = id::GetServiceQuotaResponse, .errors = errors::GetServiceQuota},
    {.name = "ListServiceQuotas", .input = id::ListServiceQuotasRequest,
     .output = id::ListServiceQuotasResponse, .errors = errors::ListServiceQuotas,
     .pagination = &pages::ListServiceQuotas},
};

}  // namespace

constexpr Service kServiceQuotas =
    {.name = "service-quotas", .id = "Service Quotas", .endpoint_prefix = "servicequotas",
     .signing_name = "servicequotas", .api_version = "2019-06-24", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "ServiceQuotasV20190624", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
