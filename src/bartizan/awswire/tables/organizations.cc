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
  AWSOrganizationsNotInUseException,
  AccessDeniedException,
  Account,
  AccountNotFoundException,
  Accounts,
  ChildNotFoundException,
  ConcurrentModificationException,
  DescribeAccountRequest,
  DescribeAccountResponse,
  DescribeOrganizationResponse,
  InvalidInputException,
  ListAccountsForParentRequest,
  ListAccountsForParentResponse,
  ListAccountsRequest,
  ListAccountsResponse,
  ListOrganizationalUnitsForParentRequest,
  ListOrganizationalUnitsForParentResponse,
  ListParentsRequest,
  ListParentsResponse,
  ListRootsRequest,
  ListRootsResponse,
  Organization,
  OrganizationalUnit,
  OrganizationalUnits,
  Parent,
  ParentNotFoundException,
  Parents,
  Paths,
  PolicyTypeSummary,
  PolicyTypes,
  Root,
  Roots,
  ServiceException,
  TooManyRequestsException,
};
}  // namespace id

namespace members {
constexpr Member AWSOrganizationsNotInUseException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member AccessDeniedException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member Account[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "Email", .shape = id::SensitiveString},
    {.name = "Name", .shape = id::SensitiveString},
    {.name = "Status", .shape = id::String},
    {.name = "State", .shape = id::String},
    {.name = "Paths", .shape = id::Paths},
    {.name = "JoinedMethod", .shape = id::String},
    {.name = "JoinedTimestamp", .shape = id::Timestamp},
};
constexpr Member AccountNotFoundException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member Accounts[] = {
    {.name = "member", .shape = id::Account},
};
constexpr Member ChildNotFoundException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ConcurrentModificationException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member DescribeAccountRequest[] = {
    {.name = "AccountId", .shape = id::String, .required = true},
};
constexpr Member DescribeAccountResponse[] = {
    {.name = "Account", .shape = id::Account},
};
constexpr Member DescribeOrganizationResponse[] = {
    {.name = "Organization", .shape = id::Organization},
};
constexpr Member InvalidInputException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member ListAccountsForParentRequest[] = {
    {.name = "ParentId", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member ListAccountsForParentResponse[] = {
    {.name = "Accounts", .shape = id::Accounts},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListAccountsRequest[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member ListAccountsResponse[] = {
    {.name = "Accounts", .shape = id::Accounts},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListOrganizationalUnitsForParentRequest[] = {
    {.name = "ParentId", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member ListOrganizationalUnitsForParentResponse[] = {
    {.name = "OrganizationalUnits", .shape = id::OrganizationalUnits},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListParentsRequest[] = {
    {.name = "ChildId", .shape = id::String, .required = true},
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member ListParentsResponse[] = {
    {.name = "Parents", .shape = id::Parents},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListRootsRequest[] = {
    {.name = "NextToken", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
};
constexpr Member ListRootsResponse[] = {
    {.name = "Roots", .shape = id::Roots},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member Organization[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "FeatureSet", .shape = id::String},
    {.name = "MasterAccountArn", .shape = id::String},
    {.name = "MasterAccountId", .shape = id::String},
    {.name = "MasterAccountEmail", .shape = id::SensitiveString},
    {.name = "AvailablePolicyTypes", .shape = id::PolicyTypes},
};
constexpr Member OrganizationalUnit[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "Path", .shape = id::String},
};
constexpr Member OrganizationalUnits[] = {
    {.name = "member", .shape = id::OrganizationalUnit},
};
constexpr Member Parent[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Type", .shape = id::String},
};
constexpr Member ParentNotFoundException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member Parents[] = {
    {.name = "member", .shape = id::Parent},
};
constexpr Member Paths[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PolicyTypeSummary[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Status", .shape = id::String},
};
constexpr Member PolicyTypes[] = {
    {.name = "member", .shape = id::PolicyTypeSummary},
};
constexpr Member Root[] = {
    {.name = "Id", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "Name", .shape = id::String},
    {.name = "PolicyTypes", .shape = id::PolicyTypes},
};
constexpr Member Roots[] = {
    {.name = "member", .shape = id::Root},
};
constexpr Member ServiceException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member TooManyRequestsException[] = {
    {.name = "Type", .shape = id::String},
    {.name = "Message", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Integer", .type = Type::kInteger},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AWSOrganizationsNotInUseException",
     .members = members::AWSOrganizationsNotInUseException, .error = true},
    {.name = "AccessDeniedException", .members = members::AccessDeniedException, .error = true},
    {.name = "Account", .members = members::Account},
    {.name = "AccountNotFoundException", .members = members::AccountNotFoundException,
     .error = true},
    {.name = "Accounts", .type = Type::kList, .members = members::Accounts},
    {.name = "ChildNotFoundException", .members = members::ChildNotFoundException, .error = true},
    {.name = "ConcurrentModificationException",
     .members = members::ConcurrentModificationException, .error = true},
    {.name = "DescribeAccountRequest", .members = members::DescribeAccountRequest},
    {.name = "DescribeAccountResponse", .members = members::DescribeAccountResponse},
    {.name = "DescribeOrganizationResponse", .members = members::DescribeOrganizationResponse},
    {.name = "InvalidInputException", .members = members::InvalidInputException, .error = true},
    {.name = "ListAccountsForParentRequest", .members = members::ListAccountsForParentRequest},
    {.name = "ListAccountsForParentResponse", .members = members::ListAccountsForParentResponse},
    {.name = "ListAccountsRequest", .members = members::ListAccountsRequest},
    {.name = "ListAccountsResponse", .members = members::ListAccountsResponse},
    {.name = "ListOrganizationalUnitsForParentRequest",
     .members = members::ListOrganizationalUnitsForParentRequest},
    {.name = "ListOrganizationalUnitsForParentResponse",
     .members = members::ListOrganizationalUnitsForParentResponse},
    {.name = "ListParentsRequest", .members = members::ListParentsRequest},
    {.name = "ListParentsResponse", .members = members::ListParentsResponse},
    {.name = "ListRootsRequest", .members = members::ListRootsRequest},
    {.name = "ListRootsResponse", .members = members::ListRootsResponse},
    {.name = "Organization", .members = members::Organization},
    {.name = "OrganizationalUnit", .members = members::OrganizationalUnit},
    {.name = "OrganizationalUnits", .type = Type::kList, .members = members::OrganizationalUnits},
    {.name = "Parent", .members = members::Parent},
    {.name = "ParentNotFoundException", .members = members::ParentNotFoundException,
     .error = true},
    {.name = "Parents", .type = Type::kList, .members = members::Parents},
    {.name = "Paths", .type = Type::kList, .members = members::Paths},
    {.name = "PolicyTypeSummary", .members = members::PolicyTypeSummary},
    {.name = "PolicyTypes", .type = Type::kList, .members = members::PolicyTypes},
    {.name = "Root", .members = members::Root},
    {.name = "Roots", .type = Type::kList, .members = members::Roots},
    {.name = "ServiceException", .members = members::ServiceException, .error = true},
    {.name = "TooManyRequestsException", .members = members::TooManyRequestsException,
     .error = true},
};

namespace errors {
constexpr uint16_t DescribeAccount[] = {id::AccessDeniedException, id::AccountNotFoundException,
    id::AWSOrganizationsNotInUseException, id::InvalidInputException, id::ServiceException,
    id::TooManyRequestsException};
constexpr uint16_t DescribeOrganization[] = {id::AccessDeniedException,
    id::AWSOrganizationsNotInUseException, id::ConcurrentModificationException,
    id::ServiceException, id::TooManyRequestsException};
constexpr uint16_t ListAccounts[] = {id::AccessDeniedException,
    id::AWSOrganizationsNotInUseException, id::InvalidInputException, id::ServiceException,
    id::TooManyRequestsException};
constexpr uint16_t ListAccountsForParent[] = {id::AccessDeniedException,
    id::AWSOrganizationsNotInUseException, id::InvalidInputException, id::ParentNotFoundException,
    id::ServiceException, id::TooManyRequestsException};
constexpr uint16_t ListOrganizationalUnitsForParent[] = {id::AccessDeniedException,
    id::AWSOrganizationsNotInUseException, id::InvalidInputException, id::ParentNotFoundException,
    id::ServiceException, id::TooManyRequestsException};
constexpr uint16_t ListParents[] = {id::AccessDeniedException,
    id::AWSOrganizationsNotInUseException, id::ChildNotFoundException, id::InvalidInputException,
    id::ServiceException, id::TooManyRequestsException};
constexpr uint16_t ListRoots[] = {id::AccessDeniedException, id::AWSOrganizationsNotInUseException,
    id::InvalidInputException, id::ServiceException, id::TooManyRequestsException};
}  // namespace errors

namespace words {
constexpr std::string_view Accounts[] = {"Accounts"};
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view OrganizationalUnits[] = {"OrganizationalUnits"};
constexpr std::string_view Parents[] = {"Parents"};
constexpr std::string_view Roots[] = {"Roots"};
}  // namespace words

namespace pages {
constexpr Pagination ListAccounts =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Accounts};
constexpr Pagination ListAccountsForParent =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Accounts};
constexpr Pagination ListOrganizationalUnitsForParent =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::OrganizationalUnits};
constexpr Pagination ListParents =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Parents};
constexpr Pagination ListRoots =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::Roots};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "DescribeAccount", .input = id::DescribeAccountRequest,
     .output = id::DescribeAccountResponse, .errors = errors::DescribeAccount},
    {.name = "DescribeOrganization", .output = id::DescribeOrganizationResponse,
     .errors = errors::DescribeOrganization},
    {.name = "ListAccounts", .input = id::ListAccountsRequest, .output = id::ListAccountsResponse,
     .errors = errors::ListAccounts, .pagination = &pages::ListAccounts},
    {.name = "ListAccountsForParent", .input = id::ListAccountsForParentRequest,
     .output = id::ListAccountsForParentResponse, .errors = errors::ListAccountsForParent,
     .pagination = &pages::ListAccountsForParent},
    {.name = "ListOrganizationalUnitsForParent",
     .input = id::ListOrganizationalUnitsForParentRequest,
     .output = id::ListOrganizationalUnitsForParentResponse,
     .errors = errors::ListOrganizationalUnitsForParent,
     .pagination = &pages::ListOrganizationalUnitsForParent},
    {.name = "ListParents", .input = id::ListParentsRequest, .output = id::ListParentsResponse,
     .errors = errors::ListParents, .pagination = &pages::ListParents},
    {.name = "ListRoots", .input = id::ListRootsRequest, .output = id::ListRootsResponse,
     .errors = errors::ListRoots, .pagination = &pages::ListRoots},
};

}  // namespace

constexpr Service kOrganizations =
    {.name = "organizations", .id = "Organizations", .endpoint_prefix = "organizations",
     .signing_name = "organizations", .api_version = "2016-11-28", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "AWSOrganizationsV20161128", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
