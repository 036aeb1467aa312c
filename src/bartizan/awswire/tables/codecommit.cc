// Made by tools/aws_tables.py of botocore 1.43.11 on 2026-11-23: do not edit, but add
// to tools/aws_operations.txt and run it again.
// clang-format off: a table, one entry a line, as its generator wrote it

#include "bartizan/awswire/tables/registry.h"

namespace bartizan::awswire::tables {
namespace {

namespace id {
enum : uint16_t {
  Blob,
  Boolean,
  Integer,
  Long,
  String,
  Timestamp,
  ApprovalRule,
  ApprovalRulesList,
  ApprovalStateRequiredException,
  BeforeCommitIdAndAfterCommitIdAreSameException,
  BlobIdDoesNotExistException,
  BlobIdRequiredException,
  BlobMetadata,
  BranchDoesNotExistException,
  BranchInfo,
  BranchNameExistsException,
  BranchNameIsTagNameException,
  BranchNameList,
  BranchNameRequiredException,
  CallerReactions,
  ClientRequestTokenRequiredException,
  Comment,
  CommentContentRequiredException,
  CommentContentSizeLimitExceededException,
  Commit,
  CommitDoesNotExistException,
  CommitIdDoesNotExistException,
  CommitIdRequiredException,
  CommitMessageLengthExceededException,
  CommitRequiredException,
  CreateBranchInput,
  CreateCommitInput,
  CreateCommitOutput,
  CreateRepositoryInput,
  CreateRepositoryOutput,
  DeleteFileEntries,
  DeleteFileEntry,
  DeleteRepositoryInput,
  DeleteRepositoryOutput,
  Difference,
  DifferenceList,
  DirectoryNameConflictsWithFileNameException,
  EncryptionIntegrityChecksFailedException,
  EncryptionKeyAccessDeniedException,
  EncryptionKeyDisabledException,
  EncryptionKeyInvalidIdException,
  EncryptionKeyInvalidUsageException,
  EncryptionKeyNotFoundException,
  EncryptionKeyUnavailableException,
  File,
  FileContentAndSourceFileSpecifiedException,
  FileContentRequiredException,
  FileContentSizeLimitExceededException,
  FileDoesNotExistException,
  FileEntryRequiredException,
  FileList,
  FileMetadata,
  FileModeRequiredException,
  FileNameConflictsWithDirectoryNameException,
  FilePathConflictsWithSubmodulePathException,
  FileTooLargeException,
  FilesMetadata,
  Folder,
  FolderContentSizeLimitExceededException,
  FolderDoesNotExistException,
  FolderList,
  GetBlobInput,
  GetBlobOutput,
  GetBranchInput,
  GetBranchOutput,
  GetCommitInput,
  GetCommitOutput,
  GetDifferencesInput,
  GetDifferencesOutput,
  GetFileInput,
  GetFileOutput,
  GetFolderInput,
  GetFolderOutput,
  GetPullRequestInput,
  GetPullRequestOutput,
  GetRepositoryInput,
  GetRepositoryOutput,
  IdempotencyParameterMismatchException,
  InvalidApprovalStateException,
  InvalidBlobIdException,
  InvalidBranchNameException,
  InvalidClientRequestTokenException,
  InvalidCommitException,
  InvalidCommitIdException,
  InvalidContinuationTokenException,
  InvalidDeletionParameterException,
  InvalidEmailException,
  InvalidFileLocationException,
  InvalidFileModeException,
  InvalidFilePositionException,
  InvalidMaxResultsException,
  InvalidOrderException,
  InvalidParentCommitIdException,
  InvalidPathException,
  InvalidPullRequestIdException,
  InvalidRelativeFileVersionEnumException,
  InvalidRepositoryDescriptionException,
  InvalidRepositoryNameException,
  InvalidRevisionIdException,
  InvalidSortByException,
  InvalidSystemTagUsageException,
  InvalidTagsMapException,
  ListBranchesInput,
  ListBranchesOutput,
  ListRepositoriesInput,
  ListRepositoriesOutput,
  Location,
  MaximumFileEntriesExceededException,
  MaximumNumberOfApprovalsExceededException,
  MergeMetadata,
  NameLengthExceededException,
  NoChangeException,
  OperationNotAllowedException,
  OriginApprovalRuleTemplate,
  ParentCommitDoesNotExistException,
  ParentCommitIdOutdatedException,
  ParentCommitIdRequiredException,
  ParentList,
  PathDoesNotExistException,
  PathRequiredException,
  PostCommentForPullRequestInput,
  PostCommentForPullRequestOutput,
  PullRequest,
  PullRequestAlreadyClosedException,
  PullRequestCannotBeApprovedByAuthorException,
  PullRequestDoesNotExistException,
  PullRequestIdRequiredException,
  PullRequestTarget,
  PullRequestTargetList,
  PutFileEntries,
  PutFileEntry,
  PutFileEntryConflictException,
  PutFileInput,
  PutFileOutput,
  ReactionCountsMap,
  RepositoryDoesNotExistException,
  RepositoryLimitExceededException,
  RepositoryMetadata,
  RepositoryNameExistsException,
  RepositoryNameIdPair,
  RepositoryNameIdPairList,
  RepositoryNameRequiredException,
  RepositoryNotAssociatedWithPullRequestException,
  RestrictedSourceFileException,
  RevisionIdRequiredException,
  RevisionNotCurrentException,
  SameFileContentException,
  SamePathRequestException,
  SetFileModeEntries,
  SetFileModeEntry,
  SourceFileOrContentRequiredException,
  SourceFileSpecifier,
  SubModule,
  SubModuleList,
  SymbolicLink,
  SymbolicLinkList,
  TagPolicyException,
  TagsMap,
  TooManyTagsException,
  UpdatePullRequestApprovalStateInput,
  UserInfo,
};
}  // namespace id

namespace members {
constexpr Member ApprovalRule[] = {
    {.name = "approvalRuleId", .shape = id::String},
    {.name = "approvalRuleName", .shape = id::String},
    {.name = "approvalRuleContent", .shape = id::String},
    {.name = "ruleContentSha256", .shape = id::String},
    {.name = "lastModifiedDate", .shape = id::Timestamp},
    {.name = "creationDate", .shape = id::Timestamp},
    {.name = "lastModifiedUser", .shape = id::String},
    {.name = "originApprovalRuleTemplate", .shape = id::OriginApprovalRuleTemplate},
};
constexpr Member ApprovalRulesList[] = {
    {.name = "member", .shape = id::ApprovalRule},
};
constexpr Member BlobMetadata[] = {
    {.name = "blobId", .shape = id::String},
    {.name = "path", .shape = id::String},
    {.name = "mode", .shape = id::String},
};
constexpr Member BranchInfo[] = {
    {.name = "branchName", .shape = id::String},
    {.name = "commitId", .shape = id::String},
};
constexpr Member BranchNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CallerReactions[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Comment[] = {
    {.name = "commentId", .shape = id::String},
    {.name = "content", .shape = id::String},
    {.name = "inReplyTo", .shape = id::String},
    {.name = "creationDate", .shape = id::Timestamp},
    {.name = "lastModifiedDate", .shape = id::Timestamp},
    {.name = "authorArn", .shape = id::String},
    {.name = "deleted", .shape = id::Boolean},
    {.name = "clientRequestToken", .shape = id::String},
    {.name = "callerReactions", .shape = id::CallerReactions},
    {.name = "reactionCounts", .shape = id::ReactionCountsMap},
};
constexpr Member Commit[] = {
    {.name = "commitId", .shape = id::String},
    {.name = "treeId", .shape = id::String},
    {.name = "parents", .shape = id::ParentList},
    {.name = "message", .shape = id::String},
    {.name = "author", .shape = id::UserInfo},
    {.name = "committer", .shape = id::UserInfo},
    {.name = "additionalData", .shape = id::String},
};
constexpr Member CreateBranchInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "branchName", .shape = id::String, .required = true},
    {.name = "commitId", .shape = id::String, .required = true},
};
constexpr Member CreateCommitInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "branchName", .shape = id::String, .required = true},
    {.name = "parentCommitId", .shape = id::String},
    {.name = "authorName", .shape = id::String},
    {.name = "email", .shape = id::String},
    {.name = "commitMessage", .shape = id::String},
    {.name = "keepEmptyFolders", .shape = id::Boolean},
    {.name = "putFiles", .shape = id::PutFileEntries},
    {.name = "deleteFiles", .shape = id::DeleteFileEntries},
    {.name = "setFileModes", .shape = id::SetFileModeEntries},
};
constexpr Member CreateCommitOutput[] = {
    {.name = "commitId", .shape = id::String},
    {.name = "treeId", .shape = id::String},
    {.name = "filesAdded", .shape = id::FilesMetadata},
    {.name = "filesUpdated", .shape = id::FilesMetadata},
    {.name = "filesDeleted", .shape = id::FilesMetadata},
};
constexpr Member CreateRepositoryInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "repositoryDescription", .shape = id::String},
    {.name = "tags", .shape = id::TagsMap},
    {.name = "kmsKeyId", .shape = id::String},
};
constexpr Member CreateRepositoryOutput[] = {
    {.name = "repositoryMetadata", .shape = id::RepositoryMetadata},
};
constexpr Member DeleteFileEntries[] = {
    {.name = "member", .shape = id::DeleteFileEntry},
};
constexpr Member DeleteFileEntry[] = {
    {.name = "filePath", .shape = id::String, .required = true},
};
constexpr Member DeleteRepositoryInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
};
constexpr Member DeleteRepositoryOutput[] = {
    {.name = "repositoryId", .shape = id::String},
};
constexpr Member Difference[] = {
    {.name = "beforeBlob", .shape = id::BlobMetadata},
    {.name = "afterBlob", .shape = id::BlobMetadata},
    {.name = "changeType", .shape = id::String},
};
constexpr Member DifferenceList[] = {
    {.name = "member", .shape = id::Difference},
};
constexpr Member File[] = {
    {.name = "blobId", .shape = id::String},
    {.name = "absolutePath", .shape = id::String},
    {.name = "relativePath", .shape = id::String},
    {.name = "fileMode", .shape = id::String},
};
constexpr Member FileList[] = {
    {.name = "member", .shape = id::File},
};
constexpr Member FileMetadata[] = {
    {.name = "absolutePath", .shape = id::String},
    {.name = "blobId", .shape = id::String},
    {.name = "fileMode", .shape = id::String},
};
constexpr Member FilesMetadata[] = {
    {.name = "member", .shape = id::FileMetadata},
};
constexpr Member Folder[] = {
    {.name = "treeId", .shape = id::String},
    {.name = "absolutePath", .shape = id::String},
    {.name = "relativePath", .shape = id::String},
};
constexpr Member FolderList[] = {
    {.name = "member", .shape = id::Folder},
};
constexpr Member GetBlobInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "blobId", .shape = id::String, .required = true},
};
constexpr Member GetBlobOutput[] = {
    {.name = "content", .shape = id::Blob, .required = true},
};
constexpr Member GetBranchInput[] = {
    {.name = "repositoryName", .shape = id::String},
    {.name = "branchName", .shape = id::String},
};
constexpr Member GetBranchOutput[] = {
    {.name = "branch", .shape = id::BranchInfo},
};
constexpr Member GetCommitInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "commitId", .shape = id::String, .required = true},
};
constexpr Member GetCommitOutput[] = {
    {.name = "commit", .shape = id::Commit, .required = true},
};
constexpr Member GetDifferencesInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "beforeCommitSpecifier", .shape = id::String},
    {.name = "afterCommitSpecifier", .shape = id::String, .required = true},
    {.name = "beforePath", .shape = id::String},
    {.name = "afterPath", .shape = id::String},
    {.name = "MaxResults", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetDifferencesOutput[] = {
    {.name = "differences", .shape = id::DifferenceList},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member GetFileInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "commitSpecifier", .shape = id::String},
    {.name = "filePath", .shape = id::String, .required = true},
};
constexpr Member GetFileOutput[] = {
    {.name = "commitId", .shape = id::String, .required = true},
    {.name = "blobId", .shape = id::String, .required = true},
    {.name = "filePath", .shape = id::String, .required = true},
    {.name = "fileMode", .shape = id::String, .required = true},
    {.name = "fileSize", .shape = id::Long, .required = true},
    {.name = "fileContent", .shape = id::Blob, .required = true},
};
constexpr Member GetFolderInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "commitSpecifier", .shape = id::String},
    {.name = "folderPath", .shape = id::String, .required = true},
};
constexpr Member GetFolderOutput[] = {
    {.name = "commitId", .shape = id::String, .required = true},
    {.name = "folderPath", .shape = id::String, .required = true},
    {.name = "treeId", .shape = id::String},
    {.name = "subFolders", .shape = id::FolderList},
    {.name = "files", .shape = id::FileList},
    {.name = "symbolicLinks", .shape = id::SymbolicLinkList},
    {.name = "subModules", .shape = id::SubModuleList},
};
constexpr Member GetPullRequestInput[] = {
    {.name = "pullRequestId", .shape = id::String, .required = true},
};
constexpr Member GetPullRequestOutput[] = {
    {.name = "pullRequest", .shape = id::PullRequest, .required = true},
};
constexpr Member GetRepositoryInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
};
constexpr Member GetRepositoryOutput[] = {
    {.name = "repositoryMetadata", .shape = id::RepositoryMetadata},
};
constexpr Member ListBranchesInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListBranchesOutput[] = {
    {.name = "branches", .shape = id::BranchNameList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member ListRepositoriesInput[] = {
    {.name = "nextToken", .shape = id::String},
    {.name = "sortBy", .shape = id::String},
    {.name = "order", .shape = id::String},
};
constexpr Member ListRepositoriesOutput[] = {
    {.name = "repositories", .shape = id::RepositoryNameIdPairList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member Location[] = {
    {.name = "filePath", .shape = id::String},
    {.name = "filePosition", .shape = id::Long},
    {.name = "relativeFileVersion", .shape = id::String},
};
constexpr Member MergeMetadata[] = {
    {.name = "isMerged", .shape = id::Boolean},
    {.name = "mergedBy", .shape = id::String},
    {.name = "mergeCommitId", .shape = id::String},
    {.name = "mergeOption", .shape = id::String},
};
constexpr Member OriginApprovalRuleTemplate[] = {
    {.name = "approvalRuleTemplateId", .shape = id::String},
    {.name = "approvalRuleTemplateName", .shape = id::String},
};
constexpr Member ParentList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PostCommentForPullRequestInput[] = {
    {.name = "pullRequestId", .shape = id::String, .required = true},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "beforeCommitId", .shape = id::String, .required = true},
    {.name = "afterCommitId", .shape = id::String, .required = true},
    {.name = "location", .shape = id::Location},
    {.name = "content", .shape = id::String, .required = true},
    {.name = "clientRequestToken", .shape = id::String, .idempotency_token = true},
};
constexpr Member PostCommentForPullRequestOutput[] = {
    {.name = "repositoryName", .shape = id::String},
    {.name = "pullRequestId", .shape = id::String},
    {.name = "beforeCommitId", .shape = id::String},
    {.name = "afterCommitId", .shape = id::String},
    {.name = "beforeBlobId", .shape = id::String},
    {.name = "afterBlobId", .shape = id::String},
    {.name = "location", .shape = id::Location},
    {.name = "comment", .shape = id::Comment},
};
constexpr Member PullRequest[] = {
    {.name = "pullRequestId", .shape = id::String},
    {.name = "title", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "lastActivityDate", .shape = id::Timestamp},
    {.name = "creationDate", .shape = id::Timestamp},
    {.name = "pullRequestStatus", .shape = id::String},
    {.name = "authorArn", .shape = id::String},
    {.name = "pullRequestTargets", .shape = id::PullRequestTargetList},
    {.name = "clientRequestToken", .shape = id::String},
    {.name = "revisionId", .shape = id::String},
    {.name = "approvalRules", .shape = id::ApprovalRulesList},
};
constexpr Member PullRequestTarget[] = {
    {.name = "repositoryName", .shape = id::String},
    {.name = "sourceReference", .shape = id::String},
    {.name = "destinationReference", .shape = id::String},
    {.name = "destinationCommit", .shape = id::String},
    {.name = "sourceCommit", .shape = id::String},
    {.name = "mergeBase", .shape = id::String},
    {.name = "mergeMetadata", .shape = id::MergeMetadata},
};
constexpr Member PullRequestTargetList[] = {
    {.name = "member", .shape = id::PullRequestTarget},
};
constexpr Member PutFileEntries[] = {
    {.name = "member", .shape = id::PutFileEntry},
};
constexpr Member PutFileEntry[] = {
    {.name = "filePath", .shape = id::String, .required = true},
    {.name = "fileMode", .shape = id::String},
    {.name = "fileContent", .shape = id::Blob},
    {.name = "sourceFile", .shape = id::SourceFileSpecifier},
};
constexpr Member PutFileInput[] = {
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "branchName", .shape = id::String, .required = true},
    {.name = "fileContent", .shape = id::Blob, .required = true},
    {.name = "filePath", .shape = id::String, .required = true},
    {.name = "fileMode", .shape = id::String},
    {.name = "parentCommitId", .shape = id::String},
    {.name = "commitMessage", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "email", .shape = id::String},
};
constexpr Member PutFileOutput[] = {
    {.name = "commitId", .shape = id::String, .required = true},
    {.name = "blobId", .shape = id::String, .required = true},
    {.name = "treeId", .shape = id::String, .required = true},
};
constexpr Member ReactionCountsMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Integer},
};
constexpr Member RepositoryMetadata[] = {
    {.name = "accountId", .shape = id::String},
    {.name = "repositoryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "repositoryDescription", .shape = id::String},
    {.name = "defaultBranch", .shape = id::String},
    {.name = "lastModifiedDate", .shape = id::Timestamp},
    {.name = "creationDate", .shape = id::Timestamp},
    {.name = "cloneUrlHttp", .shape = id::String},
    {.name = "cloneUrlSsh", .shape = id::String},
    {.name = "Arn", .shape = id::String},
    {.name = "kmsKeyId", .shape = id::String},
};
constexpr Member RepositoryNameIdPair[] = {
    {.name = "repositoryName", .shape = id::String},
    {.name = "repositoryId", .shape = id::String},
};
constexpr Member RepositoryNameIdPairList[] = {
    {.name = "member", .shape = id::RepositoryNameIdPair},
};
constexpr Member SetFileModeEntries[] = {
    {.name = "member", .shape = id::SetFileModeEntry},
};
constexpr Member SetFileModeEntry[] = {
    {.name = "filePath", .shape = id::String, .required = true},
    {.name = "fileMode", .shape = id::String, .required = true},
};
constexpr Member SourceFileSpecifier[] = {
    {.name = "filePath", .shape = id::String, .required = true},
    {.name = "isMove", .shape = id::Boolean},
};
constexpr Member SubModule[] = {
    {.name = "commitId", .shape = id::String},
    {.name = "absolutePath", .shape = id::String},
    {.name = "relativePath", .shape = id::String},
};
constexpr Member SubModuleList[] = {
    {.name = "member", .shape = id::SubModule},
};
constexpr Member SymbolicLink[] = {
    {.name = "blobId", .shape = id::String},
    {.name = "absolutePath", .shape = id::String},
    {.name = "relativePath", .shape = id::String},
    {.name = "fileMode", .shape = id::String},
};
constexpr Member SymbolicLinkList[] = {
    {.name = "member", .shape = id::SymbolicLink},
};
constexpr Member TagsMap[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member UpdatePullRequestApprovalStateInput[] = {
    {.name = "pullRequestId", .shape = id::String, .required = true},
    {.name = "revisionId", .shape = id::String, .required = true},
    {.name = "approvalState", .shape = id::String, .required = true},
};
constexpr Member UserInfo[] = {
    {.name = "name", .shape = id::String},
    {.name = "email", .shape = id::String},
    {.name = "date", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "ApprovalRule", .members = members::ApprovalRule},
    {.name = "ApprovalRulesList", .type = Type::kList, .members = members::ApprovalRulesList},
    {.name = "ApprovalStateRequiredException", .error = true},
    {.name = "BeforeCommitIdAndAfterCommitIdAreSameException", .error = true},
    {.name = "BlobIdDoesNotExistException", .error = true},
    {.name = "BlobIdRequiredException", .error = true},
    {.name = "BlobMetadata", .members = members::BlobMetadata},
    {.name = "BranchDoesNotExistException", .error = true},
    {.name = "BranchInfo", .members = members::BranchInfo},
    {.name = "BranchNameExistsException", .error = true},
    {.name = "BranchNameIsTagNameException", .error = true},
    {.name = "BranchNameList", .type = Type::kList, .members = members::BranchNameList},
    {.name = "BranchNameRequiredException", .error = true},
    {.name = "CallerReactions", .type = Type::kList, .members = members::CallerReactions},
    {.name = "ClientRequestTokenRequiredException", .error = true},
    {.name = "Comment", .members = members::Comment},
    {.name = "CommentContentRequiredException", .error = true},
    {.name = "CommentContentSizeLimitExceededException", .error = true},
    {.name = "Commit", .members = members::Commit},
    {.name = "CommitDoesNotExistException", .error = true},
    {.name = "CommitIdDoesNotExistException", .error = true},
    {.name = "CommitIdRequiredException", .error = true},
    {.name = "CommitMessageLengthExceededException", .error = true},
    {.name = "CommitRequiredException", .error = true},
    {.name = "CreateBranchInput", .members = members::CreateBranchInput},
    {.name = "CreateCommitInput", .members = members::CreateCommitInput},
    {.name = "CreateCommitOutput", .members = members::CreateCommitOutput},
    {.name = "CreateRepositoryInput", .members = members::CreateRepositoryInput},
    {.name = "CreateRepositoryOutput", .members = members::CreateRepositoryOutput},
    {.name = "DeleteFileEntries", .type = Type::kList, .members = members::DeleteFileEntries},
    {.name = "DeleteFileEntry", .members = members::DeleteFileEntry},
    {.name = "DeleteRepositoryInput", .members = members::DeleteRepositoryInput},
    {.name = "DeleteRepositoryOutput", .members = members::DeleteRepositoryOutput},
    {.name = "Difference", .members = members::Difference},
    {.name = "DifferenceList", .type = Type::kList, .members = members::DifferenceList},
    {.name = "DirectoryNameConflictsWithFileNameException", .error = true},
    {.name = "EncryptionIntegrityChecksFailedException", .error = true},
    {.name = "EncryptionKeyAccessDeniedException", .error = true},
    {.name = "EncryptionKeyDisabledException", .error = true},
    {.name = "EncryptionKeyInvalidIdException", .error = true},
    {.name = "EncryptionKeyInvalidUsageException", .error = true},
    {.name = "EncryptionKeyNotFoundException", .error = true},
    {.name = "EncryptionKeyUnavailableException", .error = true},
    {.name = "File", .members = members::File},
    {.name = "FileContentAndSourceFileSpecifiedException", .error = true},
    {.name = "FileContentRequiredException", .error = true},
    {.name = "FileContentSizeLimitExceededException", .error = true},
    {.name = "FileDoesNotExistException", .error = true},
    {.name = "FileEntryRequiredException", .error = true},
    {.name = "FileList", .type = Type::kList, .members = members::FileList},
    {.name = "FileMetadata", .members = members::FileMetadata},
    {.name = "FileModeRequiredException", .error = true},
    {.name = "FileNameConflictsWithDirectoryNameException", .error = true},
    {.name = "FilePathConflictsWithSubmodulePathException", .error = true},
    {.name = "FileTooLargeException", .error = true},
    {.name = "FilesMetadata", .type = Type::kList, .members = members::FilesMetadata},
    {.name = "Folder", .members = members::Folder},
    {.name = "FolderContentSizeLimitExceededException", .error = true},
    {.name = "FolderDoesNotExistException", .error = true},
    {.name = "FolderList", .type = Type::kList, .members = members::FolderList},
    {.name = "GetBlobInput", .members = members::GetBlobInput},
    {.name = "GetBlobOutput", .members = members::GetBlobOutput},
    {.name = "GetBranchInput", .members = members::GetBranchInput},
    {.name = "GetBranchOutput", .members = members::GetBranchOutput},
    {.name = "GetCommitInput", .members = members::GetCommitInput},
    {.name = "GetCommitOutput", .members = members::GetCommitOutput},
    {.name = "GetDifferencesInput", .members = members::GetDifferencesInput},
    {.name = "GetDifferencesOutput", .members = members::GetDifferencesOutput},
    {.name = "GetFileInput", .members = members::GetFileInput},
    {.name = "GetFileOutput", .members = members::GetFileOutput},
    {.name = "GetFolderInput", .members = members::GetFolderInput},
    {.name = "GetFolderOutput", .members = members::GetFolderOutput},
    {.name = "GetPullRequestInput", .members = members::GetPullRequestInput},
    {.name = "GetPullRequestOutput", .members = members::GetPullRequestOutput},
    {.name = "GetRepositoryInput", .members = members::GetRepositoryInput},
    {.name = "GetRepositoryOutput", .members = members::GetRepositoryOutput},
    {.name = "IdempotencyParameterMismatchException", .error = true},
    {.name = "InvalidApprovalStateException", .error = true},
    {.name = "InvalidBlobIdException", .error = true},
    {.name = "InvalidBranchNameException", .error = true},
    {.name = "InvalidClientRequestTokenException", .error = true},
    {.name = "InvalidCommitException", .error = true},
    {.name = "InvalidCommitIdException", .error = true},
    {.name = "InvalidContinuationTokenException", .error = true},
    {.name = "InvalidDeletionParameterException", .error = true},
    {.name = "InvalidEmailException", .error = true},
    {.name = "InvalidFileLocationException", .error = true},
    {.name = "InvalidFileModeException", .error = true},
    {.name = "InvalidFilePositionException", .error = true},
    {.name = "InvalidMaxResultsException", .error = true},
    {.name = "InvalidOrderException", .error = true},
    {.name = "InvalidParentCommitIdException", .error = true},
    {.name = "InvalidPathException", .error = true},
    {.name = "InvalidPullRequestIdException", .error = true},
    {.name = "InvalidRelativeFileVersionEnumException", .error = true},
    {.name = "InvalidRepositoryDescriptionException", .error = true},
    {.name = "InvalidRepositoryNameException", .error = true},
    {.name = "InvalidRevisionIdException", .error = true},
    {.name = "InvalidSortByException", .error = true},
    {.name = "InvalidSystemTagUsageException", .error = true},
    {.name = "InvalidTagsMapException", .error = true},
    {.name = "ListBranchesInput", .members = members::ListBranchesInput},
    {.name = "ListBranchesOutput", .members = members::ListBranchesOutput},
    {.name = "ListRepositoriesInput", .members = members::ListRepositoriesInput},
    {.name = "ListRepositoriesOutput", .members = members::ListRepositoriesOutput},
    {.name = "Location", .members = members::Location},
    {.name = "MaximumFileEntriesExceededException", .error = true},
    {.name = "MaximumNumberOfApprovalsExceededException", .error = true},
    {.name = "MergeMetadata", .members = members::MergeMetadata},
    {.name = "NameLengthExceededException", .error = true},
    {.name = "NoChangeException", .error = true},
    {.name = "OperationNotAllowedException", .error = true},
    {.name = "OriginApprovalRuleTemplate", .members = members::OriginApprovalRuleTemplate},
    {.name = "ParentCommitDoesNotExistException", .error = true},
    {.name = "ParentCommitIdOutdatedException", .error = true},
    {.name = "ParentCommitIdRequiredException", .error = true},
    {.name = "ParentList", .type = Type::kList, .members = members::ParentList},
    {.name = "PathDoesNotExistException", .error = true},
    {.name = "PathRequiredException", .error = true},
    {.name = "PostCommentForPullRequestInput", .members = members::PostCommentForPullRequestInput},
    {.name = "PostCommentForPullRequestOutput",
     .members = members::PostCommentForPullRequestOutput},
    {.name = "PullRequest", .members = members::PullRequest},
    {.name = "PullRequestAlreadyClosedException", .error = true},
    {.name = "PullRequestCannotBeApprovedByAuthorException", .error = true},
    {.name = "PullRequestDoesNotExistException", .error = true},
    {.name = "PullRequestIdRequiredException", .error = true},
    {.name = "PullRequestTarget", .members = members::PullRequestTarget},
    {.name = "PullRequestTargetList", .type = Type::kList,
     .members = members::PullRequestTargetList},
    {.name = "PutFileEntries", .type = Type::kList, .members = members::PutFileEntries},
    {.name = "PutFileEntry", .members = members::PutFileEntry},
    {.name = "PutFileEntryConflictException", .error = true},
    {.name = "PutFileInput", .members = members::PutFileInput},
    {.name = "PutFileOutput", .members = members::PutFileOutput},
    {.name = "ReactionCountsMap", .type = Type::kMap, .members = members::ReactionCountsMap},
    {.name = "RepositoryDoesNotExistException", .error = true},
    {.name = "RepositoryLimitExceededException", .error = true},
    {.name = "RepositoryMetadata", .members = members::RepositoryMetadata},
    {.name = "RepositoryNameExistsException", .error = true},
    {.name = "RepositoryNameIdPair", .members = members::RepositoryNameIdPair},
    {.name = "RepositoryNameIdPairList", .type = Type::kList,
     .members = members::RepositoryNameIdPairList},
    {.name = "RepositoryNameRequiredException", .error = true},
    {.name = "RepositoryNotAssociatedWithPullRequestException", .error = true},
    {.name = "RestrictedSourceFileException", .error = true},
    {.name = "RevisionIdRequiredException", .error = true},
    {.name = "RevisionNotCurrentException", .error = true},
    {.name = "SameFileContentException", .error = true},
    {.name = "SamePathRequestException", .error = true},
    {.name = "SetFileModeEntries", .type = Type::kList, .members = members::SetFileModeEntries},
    {.name = "SetFileModeEntry", .members = members::SetFileModeEntry},
    {.name = "SourceFileOrContentRequiredException", .error = true},
    {.name = "SourceFileSpecifier", .members = members::SourceFileSpecifier},
    {.name = "SubModule", .members = members::SubModule},
    {.name = "SubModuleList", .type = Type::kList, .members = members::SubModuleList},
    {.name = "SymbolicLink", .members = members::SymbolicLink},
    {.name = "SymbolicLinkList", .type = Type::kList, .members = members::SymbolicLinkList},
    {.name = "TagPolicyException", .error = true},
    {.name = "TagsMap", .type = Type::kMap, .members = members::TagsMap},
    {.name = "TooManyTagsException", .error = true},
    {.name = "UpdatePullRequestApprovalStateInput",
     .members = members::UpdatePullRequestApprovalStateInput},
    {.name = "UserInfo", .members = members::UserInfo},
};

namespace errors {
constexpr uint16_t CreateBranch[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::BranchNameRequiredException, id::BranchNameExistsException, id::InvalidBranchNameException,
    id::CommitIdRequiredException, id::CommitDoesNotExistException, id::InvalidCommitIdException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
constexpr uint16_t CreateCommit[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::ParentCommitIdRequiredException, id::InvalidParentCommitIdException,
    id::ParentCommitDoesNotExistException, id::ParentCommitIdOutdatedException,
    id::BranchNameRequiredException, id::InvalidBranchNameException,
    id::BranchDoesNotExistException, id::BranchNameIsTagNameException,
    id::FileEntryRequiredException, id::MaximumFileEntriesExceededException,
    id::PutFileEntryConflictException, id::SourceFileOrContentRequiredException,
    id::FileContentAndSourceFileSpecifiedException, id::PathRequiredException,
    id::InvalidPathException, id::SamePathRequestException, id::FileDoesNotExistException,
    id::FileContentSizeLimitExceededException, id::FolderContentSizeLimitExceededException,
    id::InvalidDeletionParameterException, id::RestrictedSourceFileException,
    id::FileModeRequiredException, id::InvalidFileModeException, id::NameLengthExceededException,
    id::InvalidEmailException, id::CommitMessageLengthExceededException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException, id::NoChangeException,
    id::FileNameConflictsWithDirectoryNameException,
    id::DirectoryNameConflictsWithFileNameException,
    id::FilePathConflictsWithSubmodulePathException};
constexpr uint16_t CreateRepository[] = {id::RepositoryNameExistsException,
    id::RepositoryNameRequiredException, id::InvalidRepositoryNameException,
    id::InvalidRepositoryDescriptionException, id::RepositoryLimitExceededException,
    id::OperationNotAllowedException, id::EncryptionIntegrityChecksFailedException,
    id::EncryptionKeyAccessDeniedException, id::EncryptionKeyDisabledException,
    id::EncryptionKeyNotFoundException, id::EncryptionKeyUnavailableException,
    id::EncryptionKeyInvalidIdException, id::EncryptionKeyInvalidUsageException,
    id::InvalidTagsMapException, id::TooManyTagsException, id::InvalidSystemTagUsageException,
    id::TagPolicyException};
constexpr uint16_t DeleteRepository[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::EncryptionIntegrityChecksFailedException,
    id::EncryptionKeyAccessDeniedException, id::EncryptionKeyDisabledException,
    id::EncryptionKeyNotFoundException, id::EncryptionKeyUnavailableException};
constexpr uint16_t GetBlob[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::BlobIdRequiredException, id::InvalidBlobIdException, id::BlobIdDoesNotExistException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException, id::FileTooLargeException};
constexpr uint16_t GetBranch[] = {id::RepositoryNameRequiredException,
    id::RepositoryDoesNotExistException, id::InvalidRepositoryNameException,
    id::BranchNameRequiredException, id::InvalidBranchNameException,
    id::BranchDoesNotExistException, id::EncryptionIntegrityChecksFailedException,
    id::EncryptionKeyAccessDeniedException, id::EncryptionKeyDisabledException,
    id::EncryptionKeyNotFoundException, id::EncryptionKeyUnavailableException};
constexpr uint16_t GetCommit[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::CommitIdRequiredException, id::InvalidCommitIdException, id::CommitIdDoesNotExistException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
constexpr uint16_t GetDifferences[] = {id::RepositoryNameRequiredException,
    id::RepositoryDoesNotExistException, id::InvalidRepositoryNameException,
    id::InvalidContinuationTokenException, id::InvalidMaxResultsException,
    id::InvalidCommitIdException, id::CommitRequiredException, id::InvalidCommitException,
    id::CommitDoesNotExistException, id::InvalidPathException, id::PathDoesNotExistException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
constexpr uint16_t GetFile[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::InvalidCommitException, id::CommitDoesNotExistException, id::PathRequiredException,
    id::InvalidPathException, id::FileDoesNotExistException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException, id::FileTooLargeException};
constexpr uint16_t GetFolder[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::InvalidCommitException, id::CommitDoesNotExistException, id::PathRequiredException,
    id::InvalidPathException, id::FolderDoesNotExistException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
constexpr uint16_t GetPullRequest[] = {id::PullRequestDoesNotExistException,
    id::InvalidPullRequestIdException, id::PullRequestIdRequiredException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
constexpr uint16_t GetRepository[] = {id::RepositoryNameRequiredException,
    id::RepositoryDoesNotExistException, id::InvalidRepositoryNameException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
constexpr uint16_t ListBranches[] = {id::RepositoryNameRequiredException,
    id::RepositoryDoesNotExistException, id::InvalidRepositoryNameException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException, id::InvalidContinuationTokenException};
constexpr uint16_t ListRepositories[] = {id::InvalidSortByException, id::InvalidOrderException,
    id::InvalidContinuationTokenException};
constexpr uint16_t PostCommentForPullRequest[] = {id::PullRequestDoesNotExistException,
    id::InvalidPullRequestIdException, id::PullRequestIdRequiredException,
    id::RepositoryNotAssociatedWithPullRequestException, id::RepositoryNameRequiredException,
    id::RepositoryDoesNotExistException, id::InvalidRepositoryNameException,
    id::ClientRequestTokenRequiredException, id::InvalidClientRequestTokenException,
    id::IdempotencyParameterMismatchException, id::CommentContentRequiredException,
    id::CommentContentSizeLimitExceededException, id::InvalidFileLocationException,
    id::InvalidRelativeFileVersionEnumException, id::PathRequiredException,
    id::InvalidFilePositionException, id::CommitIdRequiredException, id::InvalidCommitIdException,
    id::BeforeCommitIdAndAfterCommitIdAreSameException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException, id::CommitDoesNotExistException,
    id::InvalidPathException, id::PathDoesNotExistException, id::PathRequiredException};
constexpr uint16_t PutFile[] = {id::RepositoryNameRequiredException,
    id::InvalidRepositoryNameException, id::RepositoryDoesNotExistException,
    id::ParentCommitIdRequiredException, id::InvalidParentCommitIdException,
    id::ParentCommitDoesNotExistException, id::ParentCommitIdOutdatedException,
    id::FileContentRequiredException, id::FileContentSizeLimitExceededException,
    id::FolderContentSizeLimitExceededException, id::PathRequiredException,
    id::InvalidPathException, id::BranchNameRequiredException, id::InvalidBranchNameException,
    id::BranchDoesNotExistException, id::BranchNameIsTagNameException, id::InvalidFileModeException,
    id::NameLengthExceededException, id::InvalidEmailException,
    id::CommitMessageLengthExceededException, id::InvalidDeletionParameterException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException, id::SameFileContentException,
    id::FileNameConflictsWithDirectoryNameException,
    id::DirectoryNameConflictsWithFileNameException,
    id::FilePathConflictsWithSubmodulePathException};
constexpr uint16_t UpdatePullRequestApprovalState[] = {id::PullRequestDoesNotExistException,
    id::InvalidPullRequestIdException, id::PullRequestIdRequiredException,
    id::InvalidRevisionIdException, id::RevisionIdRequiredException,
    id::InvalidApprovalStateException, id::ApprovalStateRequiredException,
    id::PullRequestCannotBeApprovedByAuthorException, id::RevisionNotCurrentException,
    id::PullRequestAlreadyClosedException, id::MaximumNumberOfApprovalsExceededException,
    id::EncryptionIntegrityChecksFailedException, id::EncryptionKeyAccessDeniedException,
    id::EncryptionKeyDisabledException, id::EncryptionKeyNotFoundException,
    id::EncryptionKeyUnavailableException};
}  // namespace errors

namespace words {
constexpr std::string_view NextToken[] = {"NextToken"};
constexpr std::string_view branches[] = {"branches"};
constexpr std::string_view differences[] = {"differences"};
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view repositories[] = {"repositories"};
}  // namespace words

namespace pages {
constexpr Pagination GetDifferences =
    {.input_tokens = words::NextToken, .output_tokens = words::NextToken,
     .limit_key = "MaxResults", .result_keys = words::differences};
constexpr Pagination ListBranches =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::branches};
constexpr Pagination ListRepositories =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .result_keys = words::repositories};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "CreateBranch", .input = id::CreateBranchInput, .errors = errors::CreateBranch},
    {.name = "CreateCommit", .input = id::CreateCommitInput, .output = id::CreateCommitOutput,
     .errors = errors::CreateCommit},
    {.name = "CreateRepository", .input = id::CreateRepositoryInput,
     .output = id::CreateRepositoryOutput, .errors = errors::CreateRepository},
    {.name = "DeleteRepository", .input = id::DeleteRepositoryInput,
     .output = id::DeleteRepositoryOutput, .errors = errors::DeleteRepository},
    {.name = "GetBlob", .input = id::GetBlobInput, .output = id::GetBlobOutput,
     .errors = errors::GetBlob},
    {.name = "GetBranch", .input = id::GetBranchInput, .output = id::GetBranchOutput,
     .errors = errors::GetBranch},
    {.name = "GetCommit", .input = id::GetCommitInput, .output = id::GetCommitOutput,
     .errors = errors::GetCommit},
    {.name = "GetDifferences", .input = id::GetDifferencesInput,
     .output = id::GetDifferencesOutput, .errors = errors::GetDifferences,
     .pagination = &pages::GetDifferences},
    {.name = "GetFile", .input = id::GetFileInput, .output = id::GetFileOutput,
     .errors = errors::GetFile},
    {.name = "GetFolder", .input = id::GetFolderInput, .output = id::GetFolderOutput,
     .errors = errors::GetFolder},
    {.name = "GetPullRequest", .input = id::GetPullRequestInput,
     .output = id::GetPullRequestOutput, .errors = errors::GetPullRequest},
    {.name = "GetRepository", .input = id::GetRepositoryInput, .output = id::GetRepositoryOutput,
     .errors = errors::GetRepository},
    {.name = "ListBranches", .input = id::ListBranchesInput, .output = id::ListBranchesOutput,
     .errors = errors::ListBranches, .pagination = &pages::ListBranches},
    {.name = "ListRepositories", .input = id::ListRepositoriesInput,
     .output = id::ListRepositoriesOutput, .errors = errors::ListRepositories,
     .pagination = &pages::ListRepositories},
    {.name = "PostCommentForPullRequest", .input = id::PostCommentForPullRequestInput,
     .output = id::PostCommentForPullRequestOutput, .errors = errors::PostCommentForPullRequest},
    {.name = "PutFile", .input = id::PutFileInput, .output = id::PutFileOutput,
     .errors = errors::PutFile},
    {.name = "UpdatePullRequestApprovalState", .input = id::UpdatePullRequestApprovalStateInput,
     .errors = errors::UpdatePullRequestApprovalState},
};

}  // namespace

constexpr Service kCodecommit =
    {.name = "codecommit", .id = "CodeCommit", .endpoint_prefix = "codecommit",
     .signing_name = "codecommit", .api_version = "2015-04-13", .protocol = Protocol::kJson,
     .json_version = "1.1", .target_prefix = "CodeCommit_20150413", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
