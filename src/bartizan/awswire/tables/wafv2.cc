// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Integer,
  String,
  CreateIPSetRequest,
  CreateIPSetResponse,
  DeleteIPSetRequest,
  DeleteIPSetResponse,
  GetIPSetRequest,
  GetIPSetResponse,
  IPAddresses,
  IPSet,
  IPSetSummaries,
  IPSetSummary,
  ListIPSetsRequest,
  ListIPSetsResponse,
  Tag,
  TagList,
  UpdateIPSetRequest,
  UpdateIPSetResponse,
  WAFAssociatedItemException,
  WAFDuplicateItemException,
  WAFInternalErrorException,
  WAFInvalidOperationException,
  WAFInvalidParameterException,
  WAFLimitsExceededException,
  WAFNonexistentItemException,
  WAFOptimisticLockException,
  WAFTagOperationException,
  WAFTagOperationInternalErrorException,
};
}  // namespace id

namespace members {
constexpr Member CreateIPSetRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Scope", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "IPAddressVersion", .shape = id::String, .required = true},
    {.name = "Addresses", .shape = id::IPAddresses, .required = true},
    {.name = "Tags", .shape = id::TagList},
};
constexpr Member CreateIPSetResponse[] = {
    {.name = "Summary", .shape = id::IPSetSummary},
};
constexpr Member DeleteIPSetRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Scope", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "LockToken", .shape = id::String, .required = true},
};
constexpr Member GetIPSetRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Scope", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
};
constexpr Member GetIPSetResponse[] = {
    {.name = "IPSet", .shape = id::IPSet},
    {.name = "LockToken", .shape = id::String},
};
constexpr Member IPAddresses[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member IPSet[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "ARN", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "IPAddressVersion", .shape = id::String, .required = true},
    {.name = "Addresses", .shape = id::IPAddresses, .required = true},
};
constexpr Member IPSetSummaries[] = {
    {.name = "member", .shape = id::IPSetSummary},
};
constexpr Member IPSetSummary[] = {
    {.name = "Name", .shape = id::String},
    {.name = "Id", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "LockToken", .shape = id::String},
    {.name = "ARN", .shape = id::String},
};
constexpr Member ListIPSetsRequest[] = {
    {.name = "Scope", .shape = id::String, .required = true},
    {.name = "NextMarker", .shape = id::String},
    {.name = "Limit", .shape = id::Integer},
};
constexpr Member ListIPSetsResponse[] = {
    {.name = "NextMarker", .shape = id::String},
    {.name = "IPSets", .shape = id::IPSetSummaries},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member UpdateIPSetRequest[] = {
    {.name = "Name", .shape = id::String, .required = true},
    {.name = "Scope", .shape = id::String, .required = true},
    {.name = "Id", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "Addresses", .shape = id::IPAddresses, .required = true},
    {.name = "LockToken", .shape = id::String, .required = true},
};
constexpr Member UpdateIPSetResponse[] = {
    {.name = "NextLockToken", .shape = id::String},
};
constexpr Member WAFAssociatedItemException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFDuplicateItemException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFInternalErrorException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFInvalidOperationException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFInvalidParameterException[] = {
    {.name = "message", .shape = id::String},
    {.name = "Field", .shape = id::String},
    {.name = "Parameter", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member WAFLimitsExceededException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "SourceType", .shape = id::String},
};
constexpr Member WAFNonexistentItemException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFOptimisticLockException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFTagOperationException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member WAFTagOperationInternalErrorException[] = {
    {.name = "Message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "CreateIPSetRequest", .members = members::CreateIPSetRequest},
    {.name = "CreateIPSetResponse", .members = members::CreateIPSetResponse},
    {.name = "DeleteIPSetRequest", .members = members::DeleteIPSetRequest},
    {.name = "DeleteIPSetResponse"},
    {.name = "GetIPSetRequest", .members = members::GetIPSetRequest},
    {.name = "GetIPSetResponse", .members = members::GetIPSetResponse},
    {.name = "IPAddresses", .type = Type::kList, .members = members::IPAddresses},
    {.name = "IPSet", .members = members::IPSet},
    {.name = "IPSetSummaries", .type = Type::kList, .members = members::IPSetSummaries},
    {.name = "IPSetSummary", .members = members::IPSetSummary},
    {.name = "ListIPSetsRequest", .members = members::ListIPSetsRequest},
    {.name = "ListIPSetsResponse", .members = members::ListIPSetsResponse},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "UpdateIPSetRequest", .members = members::UpdateIPSetRequest},
    {.name = "UpdateIPSetResponse", .members = members::UpdateIPSetResponse},
    {.name = "WAFAssociatedItemException", .members = members::WAFAssociatedItemException,
     .error = true},
    {.name = "WAFDuplicateItemException", .members = members::WAFDuplicateItemException,
     .error = true},
    {.name = "WAFInternalErrorException", .members = members::WAFInternalErrorException,
     .error = true},
    {.name = "WAFInvalidOperationException", .members = members::WAFInvalidOperationException,
     .error = true},
    {.name = "WAFInvalidParameterException", .members = members::WAFInvalidParameterException,
     .error = true},
    {.name = "WAFLimitsExceededException", .members = members::WAFLimitsExceededException,
     .error = true},
    {.name = "WAFNonexistentItemException", .members = members::WAFNonexistentItemException,
     .error = true},
    {.name = "WAFOptimisticLockException", .members = members::WAFOptimisticLockException,
     .error = true},
    {.name = "WAFTagOperationException", .members = members::WAFTagOperationException,
     .error = true},
    {.name = "WAFTagOperationInternalErrorException",
     .members = members::WAFTagOperationInternalErrorException, .error = true},
};

namespace errors {
constexpr uint16_t CreateIPSet[] = {id::WAFInternalErrorException, id::WAFInvalidParameterException,
    id::WAFDuplicateItemException, id::WAFOptimisticLockException, id::WAFLimitsExceededException,
    id::WAFTagOperationException, id::WAFTagOperationInternalErrorException,
    id::WAFInvalidOperationException};
constexpr uint16_t DeleteIPSet[] = {id::WAFInternalErrorException, id::WAFInvalidParameterException,
    id::WAFNonexistentItemException, id::WAFOptimisticLockException, id::WAFAssociatedItemException,
    id::WAFTagOperationException, id::WAFTagOperationInternalErrorException,
    id::WAFInvalidOperationException};
constexpr uint16_t GetIPSet[] = {id::WAFInternalErrorException, id::WAFInvalidParameterException,
    id::WAFNonexistentItemException, id::WAFInvalidOperationException};
constexpr uint16_t ListIPSets[] = {id::WAFInternalErrorException, id::WAFInvalidParameterException,
    id::WAFInvalidOperationException};
constexpr uint16_t UpdateIPSet[] = {id::WAFInternalErrorException, id::WAFInvalidParameterException,
    id::WAFNonexistentItemException, id::WAFDuplicateItemException, id::WAFOptimisticLockException,
    id::WAFLimitsExceededException, id::WAFInvalidOperationException};
}  // namespace errors

constexpr Operation kOperations[] = {
    {.name = "CreateIPSet", .input = id::CreateIPSetRequest, .output = id::CreateIPSetResponse,
     .errors = errors::CreateIPSet},
    {.name = "DeleteIPSet", .input = id::DeleteIPSetRequest, .output = id::DeleteIPSetResponse,
     .errors = errors::DeleteIPSet},
    {.name = "GetIPSet", .input = id::GetIPSetRequest, .output = id::GetIPSetResponse,
     .errors = errors::GetIPSet},
    {.name = "ListIPSets", .input = id::ListIPSetsRequest, .output = id::ListIPSetsResponse,
     .errors = errors::ListIPSets},
    {.name = "UpdateIPSet", .input = id::UpdateIPSetRequest, .output = id::UpdateIPSetResponse,
     .errors = errors::UpdateIPSet},
};

}  // namespace

constexpr Service kWafv2 =
    {.name = "wafv2", .id = "WAFV2", .endpoint_prefix = "wafv2", .signing_name = "wafv2",
     .api_version = "2019-07-29", .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "AWSWAF_20190729", .shapes = kShapes, .operations = kOperations};

}  // namespace bartizan::awswire::tables
