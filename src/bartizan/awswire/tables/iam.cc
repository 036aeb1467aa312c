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
  Timestamp,
  ActionNameListType,
  AddRoleToInstanceProfileRequest,
  AttachRolePolicyRequest,
  AttachedPermissionsBoundary,
  AttachedPolicy,
  ConcurrentModificationException,
  ContextEntry,
  ContextEntryListType,
  ContextKeyNamesResultListType,
  ContextKeyValueListType,
  CreateInstanceProfileRequest,
  CreateInstanceProfileResponse,
  CreatePolicyRequest,
  CreatePolicyResponse,
  CreatePolicyVersionRequest,
  CreatePolicyVersionResponse,
  CreateRoleRequest,
  CreateRoleResponse,
  DeleteConflictException,
  DeleteInstanceProfileRequest,
  DeletePolicyRequest,
  DeleteRolePolicyRequest,
  DeleteRoleRequest,
  DetachRolePolicyRequest,
  EntityAlreadyExistsException,
  EvalDecisionDetailsType,
  EvaluationResult,
  EvaluationResultsListType,
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse,
  GetAccountSummaryResponse,
  GetInstanceProfileRequest,
  GetInstanceProfileResponse,
  GetPolicyRequest,
  GetPolicyResponse,
  GetPolicyVersionRequest,
  GetPolicyVersionResponse,
  GetRolePolicyRequest,
  GetRolePolicyResponse,
  GetRoleRequest,
  GetRoleResponse,
  GroupDetail,
  InstanceProfile,
  InvalidInputException,
  LimitExceededException,
  ListAccountAliasesRequest,
  ListAccountAliasesResponse,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse,
  ListEntitiesForPolicyRequest,
  ListEntitiesForPolicyResponse,
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse,
  ListInstanceProfilesRequest,
  ListInstanceProfilesResponse,
  ListPoliciesRequest,
  ListPoliciesResponse,
  ListPolicyVersionsRequest,
  ListPolicyVersionsResponse,
  ListRolePoliciesRequest,
  ListRolePoliciesResponse,
  ListRoleTagsRequest,
  ListRoleTagsResponse,
  ListRolesRequest,
  ListRolesResponse,
  ListUsersRequest,
  ListUsersResponse,
  MalformedPolicyDocumentException,
  ManagedPolicyDetail,
  ManagedPolicyDetailListType,
  NoSuchEntityException,
  OrganizationsDecisionDetail,
  PermissionsBoundaryDecisionDetail,
  Policy,
  PolicyDetail,
  PolicyEvaluationException,
  PolicyGroup,
  PolicyGroupListType,
  PolicyNotAttachableException,
  PolicyRole,
  PolicyRoleListType,
  PolicyUser,
  PolicyUserListType,
  PolicyVersion,
  Position,
  PutRolePermissionsBoundaryRequest,
  PutRolePolicyRequest,
  RemoveRoleFromInstanceProfileRequest,
  ResourceNameListType,
  ResourceSpecificResult,
  ResourceSpecificResultListType,
  Role,
  RoleDetail,
  RoleLastUsed,
  ServiceFailureException,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
  SimulationPolicyListType,
  Statement,
  StatementListType,
  Tag,
  TagRoleRequest,
  UnmodifiableEntityException,
  UpdateAssumeRolePolicyRequest,
  User,
  UserDetail,
  accountAliasListType,
  attachedPoliciesListType,
  entityListType,
  groupDetailListType,
  groupNameListType,
  instanceProfileListType,
  policyDetailListType,
  policyDocumentVersionListType,
  policyListType,
  policyNameListType,
  roleDetailListType,
  roleListType,
  summaryMapType,
  tagListType,
  userDetailListType,
  userListType,
};
}  // namespace id

namespace members {
constexpr Member ActionNameListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member AddRoleToInstanceProfileRequest[] = {
    {.name = "InstanceProfileName", .shape = id::String, .required = true},
    {.name = "RoleName", .shape = id::String, .required = true},
};
constexpr Member AttachRolePolicyRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyArn", .shape = id::String, .required = true},
};
constexpr Member AttachedPermissionsBoundary[] = {
    {.name = "PermissionsBoundaryType", .shape = id::String},
    {.name = "PermissionsBoundaryArn", .shape = id::String},
};
constexpr Member AttachedPolicy[] = {
    {.name = "PolicyName", .shape = id::String},
    {.name = "PolicyArn", .shape = id::String},
};
constexpr Member ConcurrentModificationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ContextEntry[] = {
    {.name = "ContextKeyName", .shape = id::String},
    {.name = "ContextKeyValues", .shape = id::ContextKeyValueListType},
    {.name = "ContextKeyType", .shape = id::String},
};
constexpr Member ContextEntryListType[] = {
    {.name = "member", .shape = id::ContextEntry},
};
constexpr Member ContextKeyNamesResultListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ContextKeyValueListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CreateInstanceProfileRequest[] = {
    {.name = "InstanceProfileName", .shape = id::String, .required = true},
    {.name = "Path", .shape = id::String},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member CreateInstanceProfileResponse[] = {
    {.name = "InstanceProfile", .shape = id::InstanceProfile, .required = true},
};
constexpr Member CreatePolicyRequest[] = {
    {.name = "PolicyName", .shape = id::String, .required = true},
    {.name = "Path", .shape = id::String},
    {.name = "PolicyDocument", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member CreatePolicyResponse[] = {
    {.name = "Policy", .shape = id::Policy},
};
constexpr Member CreatePolicyVersionRequest[] = {
    {.name = "PolicyArn", .shape = id::String, .required = true},
    {.name = "PolicyDocument", .shape = id::String, .required = true},
    {.name = "SetAsDefault", .shape = id::Boolean},
};
constexpr Member CreatePolicyVersionResponse[] = {
    {.name = "PolicyVersion", .shape = id::PolicyVersion},
};
constexpr Member CreateRoleRequest[] = {
    {.name = "Path", .shape = id::String},
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "AssumeRolePolicyDocument", .shape = id::String, .required = true},
    {.name = "Description", .shape = id::String},
    {.name = "MaxSessionDuration", .shape = id::Integer},
    {.name = "PermissionsBoundary", .shape = id::String},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member CreateRoleResponse[] = {
    {.name = "Role", .shape = id::Role, .required = true},
};
constexpr Member DeleteConflictException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member DeleteInstanceProfileRequest[] = {
    {.name = "InstanceProfileName", .shape = id::String, .required = true},
};
constexpr Member DeletePolicyRequest[] = {
    {.name = "PolicyArn", .shape = id::String, .required = true},
};
constexpr Member DeleteRolePolicyRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyName", .shape = id::String, .required = true},
};
constexpr Member DeleteRoleRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
};
constexpr Member DetachRolePolicyRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyArn", .shape = id::String, .required = true},
};
constexpr Member EntityAlreadyExistsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member EvalDecisionDetailsType[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member EvaluationResult[] = {
    {.name = "EvalActionName", .shape = id::String, .required = true},
    {.name = "EvalResourceName", .shape = id::String},
    {.name = "EvalDecision", .shape = id::String, .required = true},
    {.name = "MatchedStatements", .shape = id::StatementListType},
    {.name = "MissingContextValues", .shape = id::ContextKeyNamesResultListType},
    {.name = "OrganizationsDecisionDetail", .shape = id::OrganizationsDecisionDetail},
    {.name = "PermissionsBoundaryDecisionDetail", .shape = id::PermissionsBoundaryDecisionDetail},
    {.name = "EvalDecisionDetails", .shape = id::EvalDecisionDetailsType},
    {.name = "ResourceSpecificResults", .shape = id::ResourceSpecificResultListType},
};
constexpr Member EvaluationResultsListType[] = {
    {.name = "member", .shape = id::EvaluationResult},
};
constexpr Member GetAccountAuthorizationDetailsRequest[] = {
    {.name = "Filter", .shape = id::entityListType},
    {.name = "MaxItems", .shape = id::Integer},
    {.name = "Marker", .shape = id::String},
};
constexpr Member GetAccountAuthorizationDetailsResponse[] = {
    {.name = "UserDetailList", .shape = id::userDetailListType},
    {.name = "GroupDetailList", .shape = id::groupDetailListType},
    {.name = "RoleDetailList", .shape = id::roleDetailListType},
    {.name = "Policies", .shape = id::ManagedPolicyDetailListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member GetAccountSummaryResponse[] = {
    {.name = "SummaryMap", .shape = id::summaryMapType},
};
constexpr Member GetInstanceProfileRequest[] = {
    {.name = "InstanceProfileName", .shape = id::String, .required = true},
};
constexpr Member GetInstanceProfileResponse[] = {
    {.name = "InstanceProfile", .shape = id::InstanceProfile, .required = true},
};
constexpr Member GetPolicyRequest[] = {
    {.name = "PolicyArn", .shape = id::String, .required = true},
};
constexpr Member GetPolicyResponse[] = {
    {.name = "Policy", .shape = id::Policy},
};
constexpr Member GetPolicyVersionRequest[] = {
    {.name = "PolicyArn", .shape = id::String, .required = true},
    {.name = "VersionId", .shape = id::String, .required = true},
};
constexpr Member GetPolicyVersionResponse[] = {
    {.name = "PolicyVersion", .shape = id::PolicyVersion},
};
constexpr Member GetRolePolicyRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyName", .shape = id::String, .required = true},
};
constexpr Member GetRolePolicyResponse[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyName", .shape = id::String, .required = true},
    {.name = "PolicyDocument", .shape = id::String, .required = true},
};
constexpr Member GetRoleRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
};
constexpr Member GetRoleResponse[] = {
    {.name = "Role", .shape = id::Role, .required = true},
};
constexpr Member GroupDetail[] = {
    {.name = "Path", .shape = id::String},
    {.name = "GroupName", .shape = id::String},
    {.name = "GroupId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "CreateDate", .shape = id::Timestamp},
    {.name = "GroupPolicyList", .shape = id::policyDetailListType},
    {.name = "AttachedManagedPolicies", .shape = id::attachedPoliciesListType},
};
constexpr Member InstanceProfile[] = {
    {.name = "Path", .shape = id::String, .required = true},
    {.name = "InstanceProfileName", .shape = id::String, .required = true},
    {.name = "InstanceProfileId", .shape = id::String, .required = true},
    {.name = "Arn", .shape = id::String, .required = true},
    {.name = "CreateDate", .shape = id::Timestamp, .required = true},
    {.name = "Roles", .shape = id::roleListType, .required = true},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member InvalidInputException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListAccountAliasesRequest[] = {
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListAccountAliasesResponse[] = {
    {.name = "AccountAliases", .shape = id::accountAliasListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListAttachedRolePoliciesRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PathPrefix", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListAttachedRolePoliciesResponse[] = {
    {.name = "AttachedPolicies", .shape = id::attachedPoliciesListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListAttachedUserPoliciesRequest[] = {
    {.name = "UserName", .shape = id::String, .required = true},
    {.name = "PathPrefix", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListAttachedUserPoliciesResponse[] = {
    {.name = "AttachedPolicies", .shape = id::attachedPoliciesListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListEntitiesForPolicyRequest[] = {
    {.name = "PolicyArn", .shape = id::String, .required = true},
    {.name = "EntityFilter", .shape = id::String},
    {.name = "PathPrefix", .shape = id::String},
    {.name = "PolicyUsageFilter", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListEntitiesForPolicyResponse[] = {
    {.name = "PolicyGroups", .shape = id::PolicyGroupListType},
    {.name = "PolicyUsers", .shape = id::PolicyUserListType},
    {.name = "PolicyRoles", .shape = id::PolicyRoleListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListInstanceProfilesForRoleRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListInstanceProfilesForRoleResponse[] = {
    {.name = "InstanceProfiles", .shape = id::instanceProfileListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListInstanceProfilesRequest[] = {
    {.name = "PathPrefix", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListInstanceProfilesResponse[] = {
    {.name = "InstanceProfiles", .shape = id::instanceProfileListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListPoliciesRequest[] = {
    {.name = "Scope", .shape = id::String},
    {.name = "OnlyAttached", .shape = id::Boolean},
    {.name = "PathPrefix", .shape = id::String},
    {.name = "PolicyUsageFilter", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListPoliciesResponse[] = {
    {.name = "Policies", .shape = id::policyListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListPolicyVersionsRequest[] = {
    {.name = "PolicyArn", .shape = id::String, .required = true},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListPolicyVersionsResponse[] = {
    {.name = "Versions", .shape = id::policyDocumentVersionListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListRolePoliciesRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListRolePoliciesResponse[] = {
    {.name = "PolicyNames", .shape = id::policyNameListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListRoleTagsRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListRoleTagsResponse[] = {
    {.name = "Tags", .shape = id::tagListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListRolesRequest[] = {
    {.name = "PathPrefix", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListRolesResponse[] = {
    {.name = "Roles", .shape = id::roleListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member ListUsersRequest[] = {
    {.name = "PathPrefix", .shape = id::String},
    {.name = "Marker", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
};
constexpr Member ListUsersResponse[] = {
    {.name = "Users", .shape = id::userListType, .required = true},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member MalformedPolicyDocumentException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ManagedPolicyDetail[] = {
    {.name = "PolicyName", .shape = id::String},
    {.name = "PolicyId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "DefaultVersionId", .shape = id::String},
    {.name = "AttachmentCount", .shape = id::Integer},
    {.name = "PermissionsBoundaryUsageCount", .shape = id::Integer},
    {.name = "IsAttachable", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "CreateDate", .shape = id::Timestamp},
    {.name = "UpdateDate", .shape = id::Timestamp},
    {.name = "PolicyVersionList", .shape = id::policyDocumentVersionListType},
};
constexpr Member ManagedPolicyDetailListType[] = {
    {.name = "member", .shape = id::ManagedPolicyDetail},
};
constexpr Member NoSuchEntityException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member OrganizationsDecisionDetail[] = {
    {.name = "AllowedByOrganizations", .shape = id::Boolean},
};
constexpr Member PermissionsBoundaryDecisionDetail[] = {
    {.name = "AllowedByPermissionsBoundary", .shape = id::Boolean},
};
constexpr Member Policy[] = {
    {.name = "PolicyName", .shape = id::String},
    {.name = "PolicyId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "Path", .shape = id::String},
    {.name = "DefaultVersionId", .shape = id::String},
    {.name = "AttachmentCount", .shape = id::Integer},
    {.name = "PermissionsBoundaryUsageCount", .shape = id::Integer},
    {.name = "IsAttachable", .shape = id::Boolean},
    {.name = "Description", .shape = id::String},
    {.name = "CreateDate", .shape = id::Timestamp},
    {.name = "UpdateDate", .shape = id::Timestamp},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member PolicyDetail[] = {
    {.name = "PolicyName", .shape = id::String},
    {.name = "PolicyDocument", .shape = id::String},
};
constexpr Member PolicyEvaluationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PolicyGroup[] = {
    {.name = "GroupName", .shape = id::String},
    {.name = "GroupId", .shape = id::String},
};
constexpr Member PolicyGroupListType[] = {
    {.name = "member", .shape = id::PolicyGroup},
};
constexpr Member PolicyNotAttachableException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member PolicyRole[] = {
    {.name = "RoleName", .shape = id::String},
    {.name = "RoleId", .shape = id::String},
};
constexpr Member PolicyRoleListType[] = {
    {.name = "member", .shape = id::PolicyRole},
};
constexpr Member PolicyUser[] = {
    {.name = "UserName", .shape = id::String},
    {.name = "UserId", .shape = id::String},
};
constexpr Member PolicyUserListType[] = {
    {.name = "member", .shape = id::PolicyUser},
};
constexpr Member PolicyVersion[] = {
    {.name = "Document", .shape = id::String},
    {.name = "VersionId", .shape = id::String},
    {.name = "IsDefaultVersion", .shape = id::Boolean},
    {.name = "CreateDate", .shape = id::Timestamp},
};
constexpr Member Position[] = {
    {.name = "Line", .shape = id::Integer},
    {.name = "Column", .shape = id::Integer},
};
constexpr Member PutRolePermissionsBoundaryRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PermissionsBoundary", .shape = id::String, .required = true},
};
constexpr Member PutRolePolicyRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyName", .shape = id::String, .required = true},
    {.name = "PolicyDocument", .shape = id::String, .required = true},
};
constexpr Member RemoveRoleFromInstanceProfileRequest[] = {
    {.name = "InstanceProfileName", .shape = id::String, .required = true},
    {.name = "RoleName", .shape = id::String, .required = true},
};
constexpr Member ResourceNameListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ResourceSpecificResult[] = {
    {.name = "EvalResourceName", .shape = id::String, .required = true},
    {.name = "EvalResourceDecision", .shape = id::String, .required = true},
    {.name = "MatchedStatements", .shape = id::StatementListType},
    {.name = "MissingContextValues", .shape = id::ContextKeyNamesResultListType},
    {.name = "EvalDecisionDetails", .shape = id::EvalDecisionDetailsType},
    {.name = "PermissionsBoundaryDecisionDetail", .shape = id::PermissionsBoundaryDecisionDetail},
};
constexpr Member ResourceSpecificResultListType[] = {
    {.name = "member", .shape = id::ResourceSpecificResult},
};
constexpr Member Role[] = {
    {.name = "Path", .shape = id::String, .required = true},
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "RoleId", .shape = id::String, .required = true},
    {.name = "Arn", .shape = id::String, .required = true},
    {.name = "CreateDate", .shape = id::Timestamp, .required = true},
    {.name = "AssumeRolePolicyDocument", .shape = id::String},
    {.name = "Description", .shape = id::String},
    {.name = "MaxSessionDuration", .shape = id::Integer},
    {.name = "PermissionsBoundary", .shape = id::AttachedPermissionsBoundary},
    {.name = "Tags", .shape = id::tagListType},
    {.name = "RoleLastUsed", .shape = id::RoleLastUsed},
};
constexpr Member RoleDetail[] = {
    {.name = "Path", .shape = id::String},
    {.name = "RoleName", .shape = id::String},
    {.name = "RoleId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "CreateDate", .shape = id::Timestamp},
    {.name = "AssumeRolePolicyDocument", .shape = id::String},
    {.name = "InstanceProfileList", .shape = id::instanceProfileListType},
    {.name = "RolePolicyList", .shape = id::policyDetailListType},
    {.name = "AttachedManagedPolicies", .shape = id::attachedPoliciesListType},
    {.name = "PermissionsBoundary", .shape = id::AttachedPermissionsBoundary},
    {.name = "Tags", .shape = id::tagListType},
    {.name = "RoleLastUsed", .shape = id::RoleLastUsed},
};
constexpr Member RoleLastUsed[] = {
    {.name = "LastUsedDate", .shape = id::Timestamp},
    {.name = "Region", .shape = id::String},
};
constexpr Member ServiceFailureException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member SimulatePolicyResponse[] = {
    {.name = "EvaluationResults", .shape = id::EvaluationResultsListType},
    {.name = "IsTruncated", .shape = id::Boolean},
    {.name = "Marker", .shape = id::String},
};
constexpr Member SimulatePrincipalPolicyRequest[] = {
    {.name = "PolicySourceArn", .shape = id::String, .required = true},
    {.name = "PolicyInputList", .shape = id::SimulationPolicyListType},
    {.name = "PermissionsBoundaryPolicyInputList", .shape = id::SimulationPolicyListType},
    {.name = "ActionNames", .shape = id::ActionNameListType, .required = true},
    {.name = "ResourceArns", .shape = id::ResourceNameListType},
    {.name = "ResourcePolicy", .shape = id::String},
    {.name = "ResourceOwner", .shape = id::String},
    {.name = "CallerArn", .shape = id::String},
    {.name = "ContextEntries", .shape = id::ContextEntryListType},
    {.name = "ResourceHandlingOption", .shape = id::String},
    {.name = "MaxItems", .shape = id::Integer},
    {.name = "Marker", .shape = id::String},
};
constexpr Member SimulationPolicyListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Statement[] = {
    {.name = "SourcePolicyId", .shape = id::String},
    {.name = "SourcePolicyType", .shape = id::String},
    {.name = "StartPosition", .shape = id::Position},
    {.name = "EndPosition", .shape = id::Position},
};
constexpr Member StatementListType[] = {
    {.name = "member", .shape = id::Statement},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagRoleRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "Tags", .shape = id::tagListType, .required = true},
};
constexpr Member UnmodifiableEntityException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UpdateAssumeRolePolicyRequest[] = {
    {.name = "RoleName", .shape = id::String, .required = true},
    {.name = "PolicyDocument", .shape = id::String, .required = true},
};
constexpr Member User[] = {
    {.name = "Path", .shape = id::String, .required = true},
    {.name = "UserName", .shape = id::String, .required = true},
    {.name = "UserId", .shape = id::String, .required = true},
    {.name = "Arn", .shape = id::String, .required = true},
    {.name = "CreateDate", .shape = id::Timestamp, .required = true},
    {.name = "PasswordLastUsed", .shape = id::Timestamp},
    {.name = "PermissionsBoundary", .shape = id::AttachedPermissionsBoundary},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member UserDetail[] = {
    {.name = "Path", .shape = id::String},
    {.name = "UserName", .shape = id::String},
    {.name = "UserId", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "CreateDate", .shape = id::Timestamp},
    {.name = "UserPolicyList", .shape = id::policyDetailListType},
    {.name = "GroupList", .shape = id::groupNameListType},
    {.name = "AttachedManagedPolicies", .shape = id::attachedPoliciesListType},
    {.name = "PermissionsBoundary", .shape = id::AttachedPermissionsBoundary},
    {.name = "Tags", .shape = id::tagListType},
};
constexpr Member accountAliasListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member attachedPoliciesListType[] = {
    {.name = "member", .shape = id::AttachedPolicy},
};
constexpr Member entityListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member groupDetailListType[] = {
    {.name = "member", .shape = id::GroupDetail},
};
constexpr Member groupNameListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member instanceProfileListType[] = {
    {.name = "member", .shape = id::InstanceProfile},
};
constexpr Member policyDetailListType[] = {
    {.name = "member", .shape = id::PolicyDetail},
};
constexpr Member policyDocumentVersionListType[] = {
    {.name = "member", .shape = id::PolicyVersion},
};
constexpr Member policyListType[] = {
    {.name = "member", .shape = id::Policy},
};
constexpr Member policyNameListType[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member roleDetailListType[] = {
    {.name = "member", .shape = id::RoleDetail},
};
constexpr Member roleListType[] = {
    {.name = "member", .shape = id::Role},
};
constexpr Member summaryMapType[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Integer},
};
constexpr Member tagListType[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member userDetailListType[] = {
    {.name = "member", .shape = id::UserDetail},
};
constexpr Member userListType[] = {
    {.name = "member", .shape = id::User},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "ActionNameListType", .type = Type::kList, .members = members::ActionNameListType},
    {.name = "AddRoleToInstanceProfileRequest",
     .members = members::AddRoleToInstanceProfileRequest},
    {.name = "AttachRolePolicyRequest", .members = members::AttachRolePolicyRequest},
    {.name = "AttachedPermissionsBoundary", .members = members::AttachedPermissionsBoundary},
    {.name = "AttachedPolicy", .members = members::AttachedPolicy},
    {.name = "ConcurrentModificationException",
     .members = members::ConcurrentModificationException, .error = true, .sender_fault = true,
     .status = 409, .error_code = "ConcurrentModification"},
    {.name = "ContextEntry", .members = members::ContextEntry},
    {.name = "ContextEntryListType", .type = Type::kList,
     .members = members::ContextEntryListType},
    {.name = "ContextKeyNamesResultListType", .type = Type::kList,
     .members = members::ContextKeyNamesResultListType},
    {.name = "ContextKeyValueListType", .type = Type::kList,
     .members = members::ContextKeyValueListType},
    {.name = "CreateInstanceProfileRequest", .members = members::CreateInstanceProfileRequest},
    {.name = "CreateInstanceProfileResponse", .members = members::CreateInstanceProfileResponse},
    {.name = "CreatePolicyRequest", .members = members::CreatePolicyRequest},
    {.name = "CreatePolicyResponse", .members = members::CreatePolicyResponse},
    {.name = "CreatePolicyVersionRequest", .members = members::CreatePolicyVersionRequest},
    {.name = "CreatePolicyVersionResponse", .members = members::CreatePolicyVersionResponse},
    {.name = "CreateRoleRequest", .members = members::CreateRoleRequest},
    {.name = "CreateRoleResponse", .members = members::CreateRoleResponse},
    {.name = "DeleteConflictException", .members = members::DeleteConflictException, .error = true,
     .sender_fault = true, .status = 409, .error_code = "DeleteConflict"},
    {.name = "DeleteInstanceProfileRequest", .members = members::DeleteInstanceProfileRequest},
    {.name = "DeletePolicyRequest", .members = members::DeletePolicyRequest},
    {.name = "DeleteRolePolicyRequest", .members = members::DeleteRolePolicyRequest},
    {.name = "DeleteRoleRequest", .members = members::DeleteRoleRequest},
    {.name = "DetachRolePolicyRequest", .members = members::DetachRolePolicyRequest},
    {.name = "EntityAlreadyExistsException", .members = members::EntityAlreadyExistsException,
     .error = true, .sender_fault = true, .status = 409, .error_code = "EntityAlreadyExists"},
    {.name = "EvalDecisionDetailsType", .type = Type::kMap,
     .members = members::EvalDecisionDetailsType},
    {.name = "EvaluationResult", .members = members::EvaluationResult},
    {.name = "EvaluationResultsListType", .type = Type::kList,
     .members = members::EvaluationResultsListType},
    {.name = "GetAccountAuthorizationDetailsRequest",
     .members = members::GetAccountAuthorizationDetailsRequest},
    {.name = "GetAccountAuthorizationDetailsResponse",
     .members = members::GetAccountAuthorizationDetailsResponse},
    {.name = "GetAccountSummaryResponse", .members = members::GetAccountSummaryResponse},
    {.name = "GetInstanceProfileRequest", .members = members::GetInstanceProfileRequest},
    {.name = "GetInstanceProfileResponse", .members = members::GetInstanceProfileResponse},
    {.name = "GetPolicyRequest", .members = members::GetPolicyRequest},
    {.name = "GetPolicyResponse", .members = members::GetPolicyResponse},
    {.name = "GetPolicyVersionRequest", .members = members::GetPolicyVersionRequest},
    {.name = "GetPolicyVersionResponse", .members = members::GetPolicyVersionResponse},
    {.name = "GetRolePolicyRequest", .members = members::GetRolePolicyRequest},
    {.name = "GetRolePolicyResponse", .members = members::GetRolePolicyResponse},
    {.name = "GetRoleRequest", .members = members::GetRoleRequest},
    {.name = "GetRoleResponse", .members = members::GetRoleResponse},
    {.name = "GroupDetail", .members = members::GroupDetail},
    {.name = "InstanceProfile", .members = members::InstanceProfile},
    {.name = "InvalidInputException", .members = members::InvalidInputException, .error = true,
     .sender_fault = true, .status = 400, .error_code = "InvalidInput"},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true,
     .sender_fault = true, .status = 409, .error_code = "LimitExceeded"},
    {.name = "ListAccountAliasesRequest", .members = members::ListAccountAliasesRequest},
    {.name = "ListAccountAliasesResponse", .members = members::ListAccountAliasesResponse},
    {.name = "ListAttachedRolePoliciesRequest",
     .members = members::ListAttachedRolePoliciesRequest},
    {.name = "ListAttachedRolePoliciesResponse",
     .members = members::ListAttachedRolePoliciesResponse},
    {.name = "ListAttachedUserPoliciesRequest",
     .members = members::ListAttachedUserPoliciesRequest},
    {.name = "ListAttachedUserPoliciesResponse",
     .members = members::ListAttachedUserPoliciesResponse},
    {.name = "ListEntitiesForPolicyRequest", .members = members::ListEntitiesForPolicyRequest},
    {.name = "ListEntitiesForPolicyResponse", .members = members::ListEntitiesForPolicyResponse},
    {.name = "ListInstanceProfilesForRoleRequest",
     .members = members::ListInstanceProfilesForRoleRequest},
    {.name = "ListInstanceProfilesForRoleResponse",
     .members = members::ListInstanceProfilesForRoleResponse},
    {.name = "ListInstanceProfilesRequest", .members = members::ListInstanceProfilesRequest},
    {.name = "ListInstanceProfilesResponse", .members = members::ListInstanceProfilesResponse},
    {.name = "ListPoliciesRequest", .members = members::ListPoliciesRequest},
    {.name = "ListPoliciesResponse", .members = members::ListPoliciesResponse},
    {.name = "ListPolicyVersionsRequest", .members = members::ListPolicyVersionsRequest},
    {.name = "ListPolicyVersionsResponse", .members = members::ListPolicyVersionsResponse},
    {.name = "ListRolePoliciesRequest", .members = members::ListRolePoliciesRequest},
    {.name = "ListRolePoliciesResponse", .members = members::ListRolePoliciesResponse},
    {.name = "ListRoleTagsRequest", .members = members::ListRoleTagsRequest},
    {.name = "ListRoleTagsResponse", .members = members::ListRoleTagsResponse},
    {.name = "ListRolesRequest", .members = members::ListRolesRequest},
    {.name = "ListRolesResponse", .members = members::ListRolesResponse},
    {.name = "ListUsersRequest", .members = members::ListUsersRequest},
    {.name = "ListUsersResponse", .members = members::ListUsersResponse},
    {.name = "MalformedPolicyDocumentException",
     .members = members::MalformedPolicyDocumentException, .error = true, .sender_fault = true,
     .status = 400, .error_code = "MalformedPolicyDocument"},
    {.name = "ManagedPolicyDetail", .members = members::ManagedPolicyDetail},
    {.name = "ManagedPolicyDetailListType", .type = Type::kList,
     .members = members::ManagedPolicyDetailListType},
    {.name = "NoSuchEntityException", .members = members::NoSuchEntityException, .error = true,
     .sender_fault = true, .status = 404, .error_code = "NoSuchEntity"},
    {.name = "OrganizationsDecisionDetail", .members = members::OrganizationsDecisionDetail},
    {.name = "PermissionsBoundaryDecisionDetail",
     .members = members::PermissionsBoundaryDecisionDetail},
    {.name = "Policy", .members = members::Policy},
    {.name = "PolicyDetail", .members = members::PolicyDetail},
    {.name = "PolicyEvaluationException", .members = members::PolicyEvaluationException,
     .error = true, .status = 500, .error_code = "PolicyEvaluation"},
    {.name = "PolicyGroup", .members = members::PolicyGroup},
    {.name = "PolicyGroupListType", .type = Type::kList, .members = members::PolicyGroupListType},
    {.name = "PolicyNotAttachableException", .members = members::PolicyNotAttachableException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "PolicyNotAttachable"},
    {.name = "PolicyRole", .members = members::PolicyRole},
    {.name = "PolicyRoleListType", .type = Type::kList, .members = members::PolicyRoleListType},
    {.name = "PolicyUser", .members = members::PolicyUser},
    {.name = "PolicyUserListType", .type = Type::kList, .members = members::PolicyUserListType},
    {.name = "PolicyVersion", .members = members::PolicyVersion},
    {.name = "Position", .members = members::Position},
    {.name = "PutRolePermissionsBoundaryRequest",
     .members = members::PutRolePermissionsBoundaryRequest},
    {.name = "PutRolePolicyRequest", .members = members::PutRolePolicyRequest},
    {.name = "RemoveRoleFromInstanceProfileRequest",
     .members = members::RemoveRoleFromInstanceProfileRequest},
    {.name = "ResourceNameListType", .type = Type::kList,
     .members = members::ResourceNameListType},
    {.name = "ResourceSpecificResult", .members = members::ResourceSpecificResult},
    {.name = "ResourceSpecificResultListType", .type = Type::kList,
     .members = members::ResourceSpecificResultListType},
    {.name = "Role", .members = members::Role},
    {.name = "RoleDetail", .members = members::RoleDetail},
    {.name = "RoleLastUsed", .members = members::RoleLastUsed},
    {.name = "ServiceFailureException", .members = members::ServiceFailureException, .error = true,
     .status = 500, .error_code = "ServiceFailure"},
    {.name = "SimulatePolicyResponse", .members = members::SimulatePolicyResponse},
    {.name = "SimulatePrincipalPolicyRequest", .members = members::SimulatePrincipalPolicyRequest},
    {.name = "SimulationPolicyListType", .type = Type::kList,
     .members = members::SimulationPolicyListType},
    {.name = "Statement", .members = members::Statement},
    {.name = "StatementListType", .type = Type::kList, .members = members::StatementListType},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagRoleRequest", .members = members::TagRoleRequest},
    {.name = "UnmodifiableEntityException", .members = members::UnmodifiableEntityException,
     .error = true, .sender_fault = true, .status = 400, .error_code = "UnmodifiableEntity"},
    {.name = "UpdateAssumeRolePolicyRequest", .members = members::UpdateAssumeRolePolicyRequest},
    {.name = "User", .members = members::User},
    {.name = "UserDetail", .members = members::UserDetail},
    {.name = "accountAliasListType", .type = Type::kList,
     .members = members::accountAliasListType},
    {.name = "attachedPoliciesListType", .type = Type::kList,
     .members = members::attachedPoliciesListType},
    {.name = "entityListType", .type = Type::kList, .members = members::entityListType},
    {.name = "groupDetailListType", .type = Type::kList, .members = members::groupDetailListType},
    {.name = "groupNameListType", .type = Type::kList, .members = members::groupNameListType},
    {.name = "instanceProfileListType", .type = Type::kList,
     .members = members::instanceProfileListType},
    {.name = "policyDetailListType", .type = Type::kList,
     .members = members::policyDetailListType},
    {.name = "policyDocumentVersionListType", .type = Type::kList,
     .members = members::policyDocumentVersionListType},
    {.name = "policyListType", .type = Type::kList, .members = members::policyListType},
    {.name = "policyNameListType", .type = Type::kList, .members = members::policyNameListType},
    {.name = "roleDetailListType", .type = Type::kList, .members = members::roleDetailListType},
    {.name = "roleListType", .type = Type::kList, .members = members::roleListType},
    {.name = "summaryMapType", .type = Type::kMap, .members = members::summaryMapType},
    {.name = "tagListType", .type = Type::kList, .members = members::tagListType},
    {.name = "userDetailListType", .type = Type::kList, .members = members::userDetailListType},
    {.name = "userListType", .type = Type::kList, .members = members::userListType},
};

namespace errors {
constexpr uint16_t AddRoleToInstanceProfile[] = {id::NoSuchEntityException,
    id::EntityAlreadyExistsException, id::LimitExceededException, id::UnmodifiableEntityException,
    id::ServiceFailureException};
constexpr uint16_t AttachRolePolicy[] = {id::NoSuchEntityException, id::LimitExceededException,
    id::InvalidInputException, id::UnmodifiableEntityException, id::PolicyNotAttachableException,
    id::ServiceFailureException};
constexpr uint16_t CreateInstanceProfile[] = {id::EntityAlreadyExistsException,
    id::InvalidInputException, id::LimitExceededException, id::ConcurrentModificationException,
    id::ServiceFailureException};
constexpr uint16_t CreatePolicy[] = {id::InvalidInputException, id::LimitExceededException,
    id::EntityAlreadyExistsException, id::MalformedPolicyDocumentException,
    id::ConcurrentModificationException, id::ServiceFailureException};
constexpr uint16_t CreatePolicyVersion[] = {id::NoSuchEntityException,
    id::MalformedPolicyDocumentException, id::InvalidInputException, id::LimitExceededException,
    id::ServiceFailureException};
constexpr uint16_t CreateRole[] = {id::LimitExceededException, id::InvalidInputException,
    id::EntityAlreadyExistsException, id::MalformedPolicyDocumentException,
    id::ConcurrentModificationException, id::ServiceFailureException};
constexpr uint16_t DeleteInstanceProfile[] = {id::NoSuchEntityException,
    id::DeleteConflictException, id::LimitExceededException, id::ServiceFailureException};
constexpr uint16_t DeletePolicy[] = {id::NoSuchEntityException, id::LimitExceededException,
    id::InvalidInputException, id::DeleteConflictException, id::ServiceFailureException};
constexpr uint16_t DeleteRole[] = {id::NoSuchEntityException, id::DeleteConflictException,
    id::LimitExceededException, id::UnmodifiableEntityException,
    id::ConcurrentModificationException, id::ServiceFailureException};
constexpr uint16_t DeleteRolePolicy[] = {id::NoSuchEntityException, id::LimitExceededException,
    id::UnmodifiableEntityException, id::ServiceFailureException};
constexpr uint16_t DetachRolePolicy[] = {id::NoSuchEntityException, id::LimitExceededException,
    id::InvalidInputException, id::UnmodifiableEntityException, id::ServiceFailureException};
constexpr uint16_t GetAccountAuthorizationDetails[] = {id::ServiceFailureException};
constexpr uint16_t GetAccountSummary[] = {id::ServiceFailureException};
constexpr uint16_t GetInstanceProfile[] = {id::NoSuchEntityException, id::ServiceFailureException};
constexpr uint16_t GetPolicy[] = {id::NoSuchEntityException, id::InvalidInputException,
    id::ServiceFailureException};
constexpr uint16_t GetPolicyVersion[] = {id::NoSuchEntityException, id::InvalidInputException,
    id::ServiceFailureException};
constexpr uint16_t GetRole[] = {id::NoSuchEntityException, id::ServiceFailureException};
constexpr uint16_t GetRolePolicy[] = {id::NoSuchEntityException, id::ServiceFailureException};
constexpr uint16_t ListAccountAliases[] = {id::ServiceFailureException};
constexpr uint16_t ListAttachedRolePolicies[] = {id::NoSuchEntityException,
    id::InvalidInputException, id::ServiceFailureException};
constexpr uint16_t ListAttachedUserPolicies[] = {id::NoSuchEntityException,
    id::InvalidInputException, id::ServiceFailureException};
constexpr uint16_t ListEntitiesForPolicy[] = {id::NoSuchEntityException, id::InvalidInputException,
    id::ServiceFailureException};
constexpr uint16_t ListInstanceProfiles[] = {id::ServiceFailureException};
constexpr uint16_t ListInstanceProfilesForRole[] = {id::NoSuchEntityException,
    id::ServiceFailureException};
constexpr uint16_t ListPolicies[] = {id::ServiceFailureException};
constexpr uint16_t ListPolicyVersions[] = {id::NoSuchEntityException, id::InvalidInputException,
    id::ServiceFailureException};
constexpr uint16_t ListRolePolicies[] = {id::NoSuchEntityException, id::ServiceFailureException};
constexpr uint16_t ListRoleTags[] = {id::NoSuchEntityException, id::ServiceFailureException};
constexpr uint16_t ListRoles[] = {id::ServiceFailureException};
constexpr uint16_t ListUsers[] = {id::ServiceFailureException};
constexpr uint16_t PutRolePermissionsBoundary[] = {id::NoSuchEntityException,
    id::InvalidInputException, id::UnmodifiableEntityException, id::PolicyNotAttachableException,
    id::ServiceFailureException};
constexpr uint16_t PutRolePolicy[] = {id::LimitExceededException,
    id::MalformedPolicyDocumentException, id::NoSuchEntityException,
    id::UnmodifiableEntityException, id::ServiceFailureException};
constexpr uint16_t RemoveRoleFromInstanceProfile[] = {id::NoSuchEntityException,
    id::LimitExceededException, id::UnmodifiableEntityException, id::ServiceFailureException};
constexpr uint16_t SimulatePrincipalPolicy[] = {id::NoSuchEntityException,
    id::InvalidInputException, id::PolicyEvaluationException};
constexpr uint16_t TagRole[] = {id::NoSuchEntityException, id::LimitExceededException,
    id::InvalidInputException, id::ConcurrentModificationException, id::ServiceFailureException};
constexpr uint16_t UpdateAssumeRolePolicy[] = {id::NoSuchEntityException,
    id::MalformedPolicyDocumentException, id::LimitExceededException,
    id::UnmodifiableEntityException, id::ServiceFailureException};
}  // namespace errors

namespace words {
constexpr std::string_view AccountAliases[] = {"AccountAliases"};
constexpr std::string_view AttachedPolicies[] = {"AttachedPolicies"};
constexpr std::string_view EvaluationResults[] = {"EvaluationResults"};
constexpr std::string_view InstanceProfiles[] = {"InstanceProfiles"};
constexpr std::string_view Marker[] = {"Marker"};
constexpr std::string_view Policies[] = {"Policies"};
constexpr std::string_view PolicyGroups_PolicyUsers_PolicyRoles[] = {"PolicyGroups", "PolicyUsers",
    "PolicyRoles"};
constexpr std::string_view PolicyNames[] = {"PolicyNames"};
constexpr std::string_view Roles[] = {"Roles"};
constexpr std::string_view Tags[] = {"Tags"};
constexpr std::string_view UserDetailList_GroupDetailList_RoleDetailList_Policies[] = {
    "UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"};
constexpr std::string_view Users[] = {"Users"};
constexpr std::string_view Versions[] = {"Versions"};
}  // namespace words

namespace pages {
constexpr Pagination GetAccountAuthorizationDetails =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems",
     .result_keys = words::UserDetailList_GroupDetailList_RoleDetailList_Policies};
constexpr Pagination ListAccountAliases =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::AccountAliases};
constexpr Pagination ListAttachedRolePolicies =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::AttachedPolicies};
constexpr Pagination ListAttachedUserPolicies =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::AttachedPolicies};
constexpr Pagination ListEntitiesForPolicy =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::PolicyGroups_PolicyUsers_PolicyRoles};
constexpr Pagination ListInstanceProfiles =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::InstanceProfiles};
constexpr Pagination ListInstanceProfilesForRole =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::InstanceProfiles};
constexpr Pagination ListPolicies =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::Policies};
constexpr Pagination ListPolicyVersions =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::Versions};
constexpr Pagination ListRolePolicies =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::PolicyNames};
constexpr Pagination ListRoleTags =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::Tags};
constexpr Pagination ListRoles =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::Roles};
constexpr Pagination ListUsers =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::Users};
constexpr Pagination SimulatePrincipalPolicy =
    {.input_tokens = words::Marker, .output_tokens = words::Marker, .more_results = "IsTruncated",
     .limit_key = "MaxItems", .result_keys = words::EvaluationResults};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "AddRoleToInstanceProfile", .input = id::AddRoleToInstanceProfileRequest,
     .errors = errors::AddRoleToInstanceProfile},
    {.name = "AttachRolePolicy", .input = id::AttachRolePolicyRequest,
     .errors = errors::AttachRolePolicy},
    {.name = "CreateInstanceProfile", .input = id::CreateInstanceProfileRequest,
     .output = id::CreateInstanceProfileResponse, .result_wrapper = "CreateInstanceProfileResult",
     .errors = errors::CreateInstanceProfile},
    {.name = "CreatePolicy", .input = id::CreatePolicyRequest, .output = id::CreatePolicyResponse,
     .result_wrapper = "CreatePolicyResult", .errors = errors::CreatePolicy},
    {.name = "CreatePolicyVersion", .input = id::CreatePolicyVersionRequest,
     .output = id::CreatePolicyVersionResponse, .result_wrapper = "CreatePolicyVersionResult",
     .errors = errors::CreatePolicyVersion},
    {.name = "CreateRole", .input = id::CreateRoleRequest, .output = id::CreateRoleResponse,
     .result_wrapper = "CreateRoleResult", .errors = errors::CreateRole},
    {.name = "DeleteInstanceProfile", .input = id::DeleteInstanceProfileRequest,
     .errors = errors::DeleteInstanceProfile},
    {.name = "DeletePolicy", .input = id::DeletePolicyRequest, .errors = errors::DeletePolicy},
    {.name = "DeleteRole", .input = id::DeleteRoleRequest, .errors = errors::DeleteRole},
    {.name = "DeleteRolePolicy", .input = id::DeleteRolePolicyRequest,
     .errors = errors::DeleteRolePolicy},
    {.name = "DetachRolePolicy", .input = id::DetachRolePolicyRequest,
     .errors = errors::DetachRolePolicy},
    {.name = "GetAccountAuthorizationDetails", .input = id::GetAccountAuthorizationDetailsRequest,
     .output = id::GetAccountAuthorizationDetailsResponse,
     .result_wrapper = "GetAccountAuthorizationDetailsResult",
     .errors = errors::GetAccountAuthorizationDetails,
     .pagination = &pages::GetAccountAuthorizationDetails},
    {.name = "GetAccountSummary", .output = id::GetAccountSummaryResponse,
     .result_wrapper = "GetAccountSummaryResult", .errors = errors::GetAccountSummary},
    {.name = "GetInstanceProfile", .input = id::GetInstanceProfileRequest,
     .output = id::GetInstanceProfileResponse, .result_wrapper = "GetInstanceProfileResult",
     .errors = errors::GetInstanceProfile},
    {.name = "GetPolicy", .input = id::GetPolicyRequest, .output = id::GetPolicyResponse,
     .result_wrapper = "GetPolicyResult", .errors = errors::GetPolicy},
    {.name = "GetPolicyVersion", .input = id::GetPolicyVersionRequest,
     .output = id::GetPolicyVersionResponse, .result_wrapper = "GetPolicyVersionResult",
     .errors = errors::GetPolicyVersion},
    {.name = "GetRole", .input = id::GetRoleRequest, .output = id::GetRoleResponse,
     .result_wrapper = "GetRoleResult", .errors = errors::GetRole},
    {.name = "GetRolePolicy", .input = id::GetRolePolicyRequest,
     .output = id::GetRolePolicyResponse, .result_wrapper = "GetRolePolicyResult",
     .errors = errors::GetRolePolicy},
    {.name = "ListAccountAliases", .input = id::ListAccountAliasesRequest,
     .output = id::ListAccountAliasesResponse, .result_wrapper = "ListAccountAliasesResult",
     .errors = errors::ListAccountAliases, .pagination = &pages::ListAccountAliases},
    {.name = "ListAttachedRolePolicies", .input = id::ListAttachedRolePoliciesRequest,
     .output = id::ListAttachedRolePoliciesResponse,
     .result_wrapper = "ListAttachedRolePoliciesResult",
     .errors = errors::ListAttachedRolePolicies, .pagination = &pages::ListAttachedRolePolicies},
    {.name = "ListAttachedUserPolicies", .input = id::ListAttachedUserPoliciesRequest,
     .output = id::ListAttachedUserPoliciesResponse,
     .result_wrapper = "ListAttachedUserPoliciesResult",
     .errors = errors::ListAttachedUserPolicies, .pagination = &pages::ListAttachedUserPolicies},
    {.name = "ListEntitiesForPolicy", .input = id::ListEntitiesForPolicyRequest,
     .output = id::ListEntitiesForPolicyResponse, .result_wrapper = "ListEntitiesForPolicyResult",
     .errors = errors::ListEntitiesForPolicy, .pagination = &pages::ListEntitiesForPolicy},
    {.name = "ListInstanceProfiles", .input = id::ListInstanceProfilesRequest,
     .output = id::ListInstanceProfilesResponse, .result_wrapper = "ListInstanceProfilesResult",
     .errors = errors::ListInstanceProfiles, .pagination = &pages::ListInstanceProfiles},
    {.name = "ListInstanceProfilesForRole", .input = id::ListInstanceProfilesForRoleRequest,
     .output = id::ListInstanceProfilesForRoleResponse,
     .result_wrapper = "ListInstanceProfilesForRoleResult",
     .errors = errors::ListInstanceProfilesForRole,
     .pagination = &pages::ListInstanceProfilesForRole},
    {.name = "ListPolicies", .input = id::ListPoliciesRequest, .output = id::ListPoliciesResponse,
     .result_wrapper = "ListPoliciesResult", .errors = errors::ListPolicies,
     .pagination = &pages::ListPolicies},
    {.name = "ListPolicyVersions", .input = id::ListPolicyVersionsRequest,
     .output = id::ListPolicyVersionsResponse, .result_wrapper = "ListPolicyVersionsResult",
     .errors = errors::ListPolicyVersions, .pagination = &pages::ListPolicyVersions},
    {.name = "ListRolePolicies", .input = id::ListRolePoliciesRequest,
     .output = id::ListRolePoliciesResponse, .result_wrapper = "ListRolePoliciesResult",
     .errors = errors::ListRolePolicies, .pagination = &pages::ListRolePolicies},
    {.name = "ListRoleTags", .input = id::ListRoleTagsRequest, .output = id::ListRoleTagsResponse,
     .result_wrapper = "ListRoleTagsResult", .errors = errors::ListRoleTags,
     .pagination = &pages::ListRoleTags},
    {.name = "ListRoles", .input = id::ListRolesRequest, .output = id::ListRolesResponse,
     .result_wrapper = "ListRolesResult", .errors = errors::ListRoles,
     .pagination = &pages::ListRoles},
    {.name = "ListUsers", .input = id::ListUsersRequest, .output = id::ListUsersResponse,
     .result_wrapper = "ListUsersResult", .errors = errors::ListUsers,
     .pagination = &pages::ListUsers},
    {.name = "PutRolePermissionsBoundary", .input = id::PutRolePermissionsBoundaryRequest,
     .errors = errors::PutRolePermissionsBoundary},
    {.name = "PutRolePolicy", .input = id::PutRolePolicyRequest, .errors = errors::PutRolePolicy},
    {.name = "RemoveRoleFromInstanceProfile", .input = id::RemoveRoleFromInstanceProfileRequest,
     .errors = errors::RemoveRoleFromInstanceProfile},
    {.name = "SimulatePrincipalPolicy", .input = id::SimulatePrincipalPolicyRequest,
     .output = id::SimulatePolicyResponse, .result_wrapper = "SimulatePrincipalPolicyResult",
     .errors = errors::SimulatePrincipalPolicy, .pagination = &pages::SimulatePrincipalPolicy},
    {.name = "TagRole", .input = id::TagRoleRequest, .errors = errors::TagRole},
    {.name = "UpdateAssumeRolePolicy", .input = id::UpdateAssumeRolePolicyRequest,
     .errors = errors::UpdateAssumeRolePolicy},
};

}  // namespace

constexpr Service kIam =
    {.name = "iam", .id = "IAM", .endpoint_prefix = "iam", .signing_name = "iam",
     .api_version = "2010-05-08", .protocol = Protocol::kQuery,
     .xml_namespace = "https://iam.amazonaws.com/doc/2010-05-08/", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
