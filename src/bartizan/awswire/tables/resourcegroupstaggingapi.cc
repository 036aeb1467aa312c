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
  String,
  ComplianceDetails,
  FailedResourcesMap,
  FailureInfo,
  GetResourcesInput,
  GetResourcesOutput,
  InternalServiceException,
  InvalidParameterException,
  PaginationTokenExpiredException,
  ResourceARNListForGet,
  ResourceARNListForTagUntag,
  ResourceTagMapping,
  ResourceTagMappingList,
  ResourceTypeFilterList,
  Tag,
  TagFilter,
  TagFilterList,
  TagKeyList,
  TagList,
  TagMap,
  TagResourcesInput,
  TagResourcesOutput,
  TagValueList,
  ThrottledException,
};
}  // namespace id

namespace members {
constexpr Member ComplianceDetails[] = {
    {.name = "NoncompliantKeys", .shape = id::TagKeyList},
    {.name = "KeysWithNoncompliantValues", .shape = id::TagKeyList},
    {.name = "ComplianceStatus", .shape = id::Boolean},
};
constexpr Member FailedResourcesMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::FailureInfo},
};
constexpr Member FailureInfo[] = {
    {.name = "StatusCode", .shape = id::Integer},
    {.name = "ErrorCode", .shape = id::String},
    {.name = "ErrorMessage", .shape = id::String},
};
constexpr Member GetResourcesInput[] = {
    {.name = "PaginationToken", .shape = id::String},
    {.name = "TagFilters", .shape = id::TagFilterList},
    {.name = "ResourcesPerPage", .shape = id::Integer},
    {.name = "TagsPerPage", .shape = id::Integer},
    {.name = "ResourceTypeFilters", .shape = id::ResourceTypeFilterList},
    {.name = "IncludeComplianceDetails", .shape = id::Boolean},
    {.name = "ExcludeCompliantResources", .shape = id::Boolean},
    {.name = "ResourceARNList", .shape = id::ResourceARNListForGet},
};
constexpr Member GetResourcesOutput[] = {
    {.name = "PaginationToken", .shape = id::String},
    {.name = "ResourceTagMappingList", .shape = id::ResourceTagMappingList},
};
constexpr Member InternalServiceException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member InvalidParameterException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member PaginationTokenExpiredException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ResourceARNListForGet[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceARNListForTagUntag[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceTagMapping[] = {
    {.name = "ResourceARN", .shape = id::String},
    {.name = "Tags", .shape = id::TagList},
    {.name = "ComplianceDetails", .shape = id::ComplianceDetails},
};
constexpr Member ResourceTagMappingList[] = {
    {.name = "member", .shape = id::ResourceTagMapping},
};
constexpr Member ResourceTypeFilterList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagFilter[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Values", .shape = id::TagValueList},
};
constexpr Member TagFilterList[] = {
    {.name = "member", .shape = id::TagFilter},
};
constexpr Member TagKeyList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member TagMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TagResourcesInput[] = {
    {.name = "ResourceARNList", .shape = id::ResourceARNListForTagUntag, .required = true},
    {.name = "Tags", .shape = id::TagMap, .required = true},
};
constexpr Member TagResourcesOutput[] = {
    {.name = "FailedResourcesMap", .shape = id::FailedResourcesMap},
};
constexpr Member TagValueList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ThrottledException[] = {
    {.name = "Message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "ComplianceDetails", .members = members::ComplianceDetails},
    {.name = "FailedResourcesMap", .type = Type::kMap, .members = members::FailedResourcesMap},
    {.name = "FailureInfo", .members = members::FailureInfo},
    {.name = "GetResourcesInput", .members = members::GetResourcesInput},
    {.name = "GetResourcesOutput", .members = members::GetResourcesOutput},
    {.name = "InternalServiceException", .members = members::InternalServiceException,
     .error = true},
    {.name = "InvalidParameterException", .members = members::InvalidParameterException,
     .error = true},
    {.name = "PaginationTokenExpiredException",
     .members = members::PaginationTokenExpiredException, .error = true},
    {.name = "ResourceARNListForGet", .type = Type::kList,
     .members = members::ResourceARNListForGet},
    {.name = "ResourceARNListForTagUntag", .type = Type::kList,
     .members = members::ResourceARNListForTagUntag},
    {.name = "ResourceTagMapping", .members = members::ResourceTagMapping},
    {.name = "ResourceTagMappingList", .type = Type::kList,
     .members = members::ResourceTagMappingList},
    {.name = "ResourceTypeFilterList", .type = Type::kList,
     .members = members::ResourceTypeFilterList},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagFilter", .members = members::TagFilter},
    {.name = "TagFilterList", .type = Type::kList, .members = members::TagFilterList},
    {.name = "TagKeyList", .type = Type::kList, .members = members::TagKeyList},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "TagMap", .type = Type::kMap, .members = members::TagMap},
    {.name = "TagResourcesInput", .members = members::TagResourcesInput},
    {.name = "TagResourcesOutput", .members = members::TagResourcesOutput},
    {.name = "TagValueList", .type = Type::kList, .members = members::TagValueList},
    {.name = "ThrottledException", .members = members::ThrottledException, .error = true},
};

namespace errors {
constexpr uint16_t GetResources[] = {id::InvalidParameterException, id::ThrottledException,
    id::InternalServiceException, id::PaginationTokenExpiredException};
constexpr uint16_t TagResources[] = {id::InvalidParameterException, id::ThrottledException,
    id::InternalServiceException};
}  // namespace errors

namespace words {
constexpr std::string_view PaginationToken[] = {"PaginationToken"};
constexpr std::string_view ResourceTagMappingList[] = {"ResourceTagMappingList"};
}  // namespace words

namespace pages {
constexpr Pagination GetResources =
    {.input_tokens = words::PaginationToken, .output_tokens = words::PaginationToken,
     .limit_key = "ResourcesPerPage", .result_keys = words::ResourceTagMappingList};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "GetResources", .input = id::GetResourcesInput, .output = id::GetResourcesOutput,
     .errors = errors::GetResources, .pagination = &pages::GetResources},
    {.name = "TagResources", .input = id::TagResourcesInput, .output = id::TagResourcesOutput,
     .errors = errors::TagResources},
};

}  // namespace

constexpr Service kResourcegroupstaggingapi =
    {.name = "resourcegroupstaggingapi", .id = "Resource Groups Tagging API",
     .endpoint_prefix = "tagging", .signing_name = "tagging", .api_version = "2017-01-26",
     .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "ResourceGroupsTaggingAPI_20170126", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
