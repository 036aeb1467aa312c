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
  Double,
  Integer,
  Long,
  String,
  Timestamp,
  Attribute,
  AttributeList,
  AuthorizationData,
  AuthorizationDataList,
  AwsEcrContainerImageDetails,
  BatchCheckLayerAvailabilityRequest,
  BatchCheckLayerAvailabilityResponse,
  BatchDeleteImageRequest,
  BatchDeleteImageResponse,
  BatchGetImageRequest,
  BatchGetImageResponse,
  BatchedOperationLayerDigestList,
  CompleteLayerUploadRequest,
  CompleteLayerUploadResponse,
  CreateRepositoryRequest,
  CreateRepositoryResponse,
  CvssScore,
  CvssScoreAdjustment,
  CvssScoreAdjustmentList,
  CvssScoreDetails,
  CvssScoreList,
  DeleteRepositoryRequest,
  DeleteRepositoryResponse,
  DescribeImageScanFindingsRequest,
  DescribeImageScanFindingsResponse,
  DescribeImagesFilter,
  DescribeImagesRequest,
  DescribeImagesResponse,
  DescribeRepositoriesRequest,
  DescribeRepositoriesResponse,
  EmptyUploadException,
  EncryptionConfiguration,
  EnhancedImageScanFinding,
  EnhancedImageScanFindingList,
  FindingSeverityCounts,
  GetAuthorizationTokenRegistryIdList,
  GetAuthorizationTokenRequest,
  GetAuthorizationTokenResponse,
  GetDownloadUrlForLayerRequest,
  GetDownloadUrlForLayerResponse,
  GetRepositoryPolicyRequest,
  GetRepositoryPolicyResponse,
  Image,
  ImageAlreadyExistsException,
  ImageArchivedException,
  ImageDetail,
  ImageDetailList,
  ImageDigestDoesNotMatchException,
  ImageFailure,
  ImageFailureList,
  ImageIdentifier,
  ImageIdentifierList,
  ImageList,
  ImageNotFoundException,
  ImageScanFinding,
  ImageScanFindingList,
  ImageScanFindings,
  ImageScanFindingsSummary,
  ImageScanStatus,
  ImageScanningConfiguration,
  ImageTagAlreadyExistsException,
  ImageTagList,
  ImageTagMutabilityExclusionFilter,
  ImageTagMutabilityExclusionFilters,
  ImageTagsList,
  InitiateLayerUploadRequest,
  InitiateLayerUploadResponse,
  InvalidLayerException,
  InvalidLayerPartException,
  InvalidParameterException,
  InvalidTagParameterException,
  KmsException,
  Layer,
  LayerAlreadyExistsException,
  LayerDigestList,
  LayerFailure,
  LayerFailureList,
  LayerInaccessibleException,
  LayerList,
  LayerPartTooSmallException,
  LayersNotFoundException,
  LimitExceededException,
  ListImagesFilter,
  ListImagesRequest,
  ListImagesResponse,
  MediaTypeList,
  PackageVulnerabilityDetails,
  PutImageRequest,
  PutImageResponse,
  Recommendation,
  ReferenceUrlsList,
  ReferencedImagesNotFoundException,
  RelatedVulnerabilitiesList,
  Remediation,
  Repository,
  RepositoryAlreadyExistsException,
  RepositoryList,
  RepositoryNameList,
  RepositoryNotEmptyException,
  RepositoryNotFoundException,
  RepositoryPolicyNotFoundException,
  Resource,
  ResourceDetails,
  ResourceList,
  ScanNotFoundException,
  ScoreDetails,
  ServerException,
  StartImageScanRequest,
  StartImageScanResponse,
  Tag,
  TagList,
  Tags,
  TooManyTagsException,
  UnableToGetUpstreamImageException,
  UnableToGetUpstreamLayerException,
  UnsupportedImageTypeException,
  UploadLayerPartRequest,
  UploadLayerPartResponse,
  UploadNotFoundException,
  ValidationException,
  VulnerablePackage,
  VulnerablePackagesList,
};
}  // namespace id

namespace members {
constexpr Member Attribute[] = {
    {.name = "key", .shape = id::String, .required = true},
    {.name = "value", .shape = id::String},
};
constexpr Member AttributeList[] = {
    {.name = "member", .shape = id::Attribute},
};
constexpr Member AuthorizationData[] = {
    {.name = "authorizationToken", .shape = id::String},
    {.name = "expiresAt", .shape = id::Timestamp},
    {.name = "proxyEndpoint", .shape = id::String},
};
constexpr Member AuthorizationDataList[] = {
    {.name = "member", .shape = id::AuthorizationData},
};
constexpr Member AwsEcrContainerImageDetails[] = {
    {.name = "architecture", .shape = id::String},
    {.name = "author", .shape = id::String},
    {.name = "imageHash", .shape = id::String},
    {.name = "imageTags", .shape = id::ImageTagsList},
    {.name = "platform", .shape = id::String},
    {.name = "pushedAt", .shape = id::Timestamp},
    {.name = "lastInUseAt", .shape = id::Timestamp},
    {.name = "inUseCount", .shape = id::Long},
    {.name = "registry", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
};
constexpr Member BatchCheckLayerAvailabilityRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "layerDigests", .shape = id::BatchedOperationLayerDigestList, .required = true},
};
constexpr Member BatchCheckLayerAvailabilityResponse[] = {
    {.name = "layers", .shape = id::LayerList},
    {.name = "failures", .shape = id::LayerFailureList},
};
constexpr Member BatchDeleteImageRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "imageIds", .shape = id::ImageIdentifierList, .required = true},
};
constexpr Member BatchDeleteImageResponse[] = {
    {.name = "imageIds", .shape = id::ImageIdentifierList},
    {.name = "failures", .shape = id::ImageFailureList},
};
constexpr Member BatchGetImageRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "imageIds", .shape = id::ImageIdentifierList, .required = true},
    {.name = "acceptedMediaTypes", .shape = id::MediaTypeList},
};
constexpr Member BatchGetImageResponse[] = {
    {.name = "images", .shape = id::ImageList},
    {.name = "failures", .shape = id::ImageFailureList},
};
constexpr Member BatchedOperationLayerDigestList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member CompleteLayerUploadRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "uploadId", .shape = id::String, .required = true},
    {.name = "layerDigests", .shape = id::LayerDigestList, .required = true},
};
constexpr Member CompleteLayerUploadResponse[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "uploadId", .shape = id::String},
    {.name = "layerDigest", .shape = id::String},
};
constexpr Member CreateRepositoryRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "tags", .shape = id::TagList},
    {.name = "imageTagMutability", .shape = id::String},
    {.name = "imageTagMutabilityExclusionFilters",
     .shape = id::ImageTagMutabilityExclusionFilters},
    {.name = "imageScanningConfiguration", .shape = id::ImageScanningConfiguration},
    {.name = "encryptionConfiguration", .shape = id::EncryptionConfiguration},
};
constexpr Member CreateRepositoryResponse[] = {
    {.name = "repository", .shape = id::Repository},
};
constexpr Member CvssScore[] = {
    {.name = "baseScore", .shape = id::Double},
    {.name = "scoringVector", .shape = id::String},
    {.name = "source", .shape = id::String},
    {.name = "version", .shape = id::String},
};
constexpr Member CvssScoreAdjustment[] = {
    {.name = "metric", .shape = id::String},
    {.name = "reason", .shape = id::String},
};
constexpr Member CvssScoreAdjustmentList[] = {
    {.name = "member", .shape = id::CvssScoreAdjustment},
};
constexpr Member CvssScoreDetails[] = {
    {.name = "adjustments", .shape = id::CvssScoreAdjustmentList},
    {.name = "score", .shape = id::Double},
    {.name = "scoreSource", .shape = id::String},
    {.name = "scoringVector", .shape = id::String},
    {.name = "version", .shape = id::String},
};
constexpr Member CvssScoreList[] = {
    {.name = "member", .shape = id::CvssScore},
};
constexpr Member DeleteRepositoryRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "force", .shape = id::Boolean},
};
constexpr Member DeleteRepositoryResponse[] = {
    {.name = "repository", .shape = id::Repository},
};
constexpr Member DescribeImageScanFindingsRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "imageId", .shape = id::ImageIdentifier, .required = true},
    {.name = "nextToken", .shape = id::String},
    {.name = "maxResults", .shape = id::Integer},
};
constexpr Member DescribeImageScanFindingsResponse[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "imageId", .shape = id::ImageIdentifier},
    {.name = "imageScanStatus", .shape = id::ImageScanStatus},
    {.name = "imageScanFindings", .shape = id::ImageScanFindings},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member DescribeImagesFilter[] = {
    {.name = "tagStatus", .shape = id::String},
    {.name = "imageStatus", .shape = id::String},
};
constexpr Member DescribeImagesRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "imageIds", .shape = id::ImageIdentifierList},
    {.name = "nextToken", .shape = id::String},
    {.name = "maxResults", .shape = id::Integer},
    {.name = "filter", .shape = id::DescribeImagesFilter},
};
constexpr Member DescribeImagesResponse[] = {
    {.name = "imageDetails", .shape = id::ImageDetailList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member DescribeRepositoriesRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryNames", .shape = id::RepositoryNameList},
    {.name = "nextToken", .shape = id::String},
    {.name = "maxResults", .shape = id::Integer},
};
constexpr Member DescribeRepositoriesResponse[] = {
    {.name = "repositories", .shape = id::RepositoryList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member EmptyUploadException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member EncryptionConfiguration[] = {
    {.name = "encryptionType", .shape = id::String, .required = true},
    {.name = "kmsKey", .shape = id::String},
};
constexpr Member EnhancedImageScanFinding[] = {
    {.name = "awsAccountId", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "findingArn", .shape = id::String},
    {.name = "firstObservedAt", .shape = id::Timestamp},
    {.name = "lastObservedAt", .shape = id::Timestamp},
    {.name = "packageVulnerabilityDetails", .shape = id::PackageVulnerabilityDetails},
    {.name = "remediation", .shape = id::Remediation},
    {.name = "resources", .shape = id::ResourceList},
    {.name = "score", .shape = id::Double},
    {.name = "scoreDetails", .shape = id::ScoreDetails},
    {.name = "severity", .shape = id::String},
    {.name = "status", .shape = id::String},
    {.name = "title", .shape = id::String},
    {.name = "type", .shape = id::String},
    {.name = "updatedAt", .shape = id::Timestamp},
    {.name = "fixAvailable", .shape = id::String},
    {.name = "exploitAvailable", .shape = id::String},
};
constexpr Member EnhancedImageScanFindingList[] = {
    {.name = "member", .shape = id::EnhancedImageScanFinding},
};
constexpr Member FindingSeverityCounts[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::Integer},
};
constexpr Member GetAuthorizationTokenRegistryIdList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member GetAuthorizationTokenRequest[] = {
    {.name = "registryIds", .shape = id::GetAuthorizationTokenRegistryIdList},
};
constexpr Member GetAuthorizationTokenResponse[] = {
    {.name = "authorizationData", .shape = id::AuthorizationDataList},
};
constexpr Member GetDownloadUrlForLayerRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "layerDigest", .shape = id::String, .required = true},
};
constexpr Member GetDownloadUrlForLayerResponse[] = {
    {.name = "downloadUrl", .shape = id::String},
    {.name = "layerDigest", .shape = id::String},
};
constexpr Member GetRepositoryPolicyRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
};
constexpr Member GetRepositoryPolicyResponse[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "policyText", .shape = id::String},
};
constexpr Member Image[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "imageId", .shape = id::ImageIdentifier},
    {.name = "imageManifest", .shape = id::String},
    {.name = "imageManifestMediaType", .shape = id::String},
};
constexpr Member ImageAlreadyExistsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ImageArchivedException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ImageDetail[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "imageDigest", .shape = id::String},
    {.name = "imageTags", .shape = id::ImageTagList},
    {.name = "imageSizeInBytes", .shape = id::Long},
    {.name = "imagePushedAt", .shape = id::Timestamp},
    {.name = "imageScanStatus", .shape = id::ImageScanStatus},
    {.name = "imageScanFindingsSummary", .shape = id::ImageScanFindingsSummary},
    {.name = "imageManifestMediaType", .shape = id::String},
    {.name = "artifactMediaType", .shape = id::String},
    {.name = "lastRecordedPullTime", .shape = id::Timestamp},
    {.name = "subjectManifestDigest", .shape = id::String},
    {.name = "imageStatus", .shape = id::String},
    {.name = "lastArchivedAt", .shape = id::Timestamp},
    {.name = "lastActivatedAt", .shape = id::Timestamp},
};
constexpr Member ImageDetailList[] = {
    {.name = "member", .shape = id::ImageDetail},
};
constexpr Member ImageDigestDoesNotMatchException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ImageFailure[] = {
    {.name = "imageId", .shape = id::ImageIdentifier},
    {.name = "failureCode", .shape = id::String},
    {.name = "failureReason", .shape = id::String},
};
constexpr Member ImageFailureList[] = {
    {.name = "member", .shape = id::ImageFailure},
};
constexpr Member ImageIdentifier[] = {
    {.name = "imageDigest", .shape = id::String},
    {.name = "imageTag", .shape = id::String},
};
constexpr Member ImageIdentifierList[] = {
    {.name = "member", .shape = id::ImageIdentifier},
};
constexpr Member ImageList[] = {
    {.name = "member", .shape = id::Image},
};
constexpr Member ImageNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ImageScanFinding[] = {
    {.name = "name", .shape = id::String},
    {.name = "description", .shape = id::String},
    {.name = "uri", .shape = id::String},
    {.name = "severity", .shape = id::String},
    {.name = "attributes", .shape = id::AttributeList},
};
constexpr Member ImageScanFindingList[] = {
    {.name = "member", .shape = id::ImageScanFinding},
};
constexpr Member ImageScanFindings[] = {
    {.name = "imageScanCompletedAt", .shape = id::Timestamp},
    {.name = "vulnerabilitySourceUpdatedAt", .shape = id::Timestamp},
    {.name = "findingSeverityCounts", .shape = id::FindingSeverityCounts},
    {.name = "findings", .shape = id::ImageScanFindingList},
    {.name = "enhancedFindings", .shape = id::EnhancedImageScanFindingList},
};
constexpr Member ImageScanFindingsSummary[] = {
    {.name = "imageScanCompletedAt", .shape = id::Timestamp},
    {.name = "vulnerabilitySourceUpdatedAt", .shape = id::Timestamp},
    {.name = "findingSeverityCounts", .shape = id::FindingSeverityCounts},
};
constexpr Member ImageScanStatus[] = {
    {.name = "status", .shape = id::String},
    {.name = "description", .shape = id::String},
};
constexpr Member ImageScanningConfiguration[] = {
    {.name = "scanOnPush", .shape = id::Boolean},
};
constexpr Member ImageTagAlreadyExistsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ImageTagList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ImageTagMutabilityExclusionFilter[] = {
    {.name = "filterType", .shape = id::String, .required = true},
    {.name = "filter", .shape = id::String, .required = true},
};
constexpr Member ImageTagMutabilityExclusionFilters[] = {
    {.name = "member", .shape = id::ImageTagMutabilityExclusionFilter},
};
constexpr Member ImageTagsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member InitiateLayerUploadRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
};
constexpr Member InitiateLayerUploadResponse[] = {
    {.name = "uploadId", .shape = id::String},
    {.name = "partSize", .shape = id::Long},
};
constexpr Member InvalidLayerException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidLayerPartException[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "uploadId", .shape = id::String},
    {.name = "lastValidByteReceived", .shape = id::Long},
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidParameterException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member InvalidTagParameterException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member KmsException[] = {
    {.name = "message", .shape = id::String},
    {.name = "kmsError", .shape = id::String},
};
constexpr Member Layer[] = {
    {.name = "layerDigest", .shape = id::String},
    {.name = "layerAvailability", .shape = id::String},
    {.name = "layerSize", .shape = id::Long},
    {.name = "mediaType", .shape = id::String},
};
constexpr Member LayerAlreadyExistsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LayerDigestList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member LayerFailure[] = {
    {.name = "layerDigest", .shape = id::String},
    {.name = "failureCode", .shape = id::String},
    {.name = "failureReason", .shape = id::String},
};
constexpr Member LayerFailureList[] = {
    {.name = "member", .shape = id::LayerFailure},
};
constexpr Member LayerInaccessibleException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LayerList[] = {
    {.name = "member", .shape = id::Layer},
};
constexpr Member LayerPartTooSmallException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LayersNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member LimitExceededException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ListImagesFilter[] = {
    {.name = "tagStatus", .shape = id::String},
    {.name = "imageStatus", .shape = id::String},
};
constexpr Member ListImagesRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "nextToken", .shape = id::String},
    {.name = "maxResults", .shape = id::Integer},
    {.name = "filter", .shape = id::ListImagesFilter},
};
constexpr Member ListImagesResponse[] = {
    {.name = "imageIds", .shape = id::ImageIdentifierList},
    {.name = "nextToken", .shape = id::String},
};
constexpr Member MediaTypeList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member PackageVulnerabilityDetails[] = {
    {.name = "cvss", .shape = id::CvssScoreList},
    {.name = "referenceUrls", .shape = id::ReferenceUrlsList},
    {.name = "relatedVulnerabilities", .shape = id::RelatedVulnerabilitiesList},
    {.name = "source", .shape = id::String},
    {.name = "sourceUrl", .shape = id::String},
    {.name = "vendorCreatedAt", .shape = id::Timestamp},
    {.name = "vendorSeverity", .shape = id::String},
    {.name = "vendorUpdatedAt", .shape = id::Timestamp},
    {.name = "vulnerabilityId", .shape = id::String},
    {.name = "vulnerablePackages", .shape = id::VulnerablePackagesList},
};
constexpr Member PutImageRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "imageManifest", .shape = id::String, .required = true},
    {.name = "imageManifestMediaType", .shape = id::String},
    {.name = "imageTag", .shape = id::String},
    {.name = "imageDigest", .shape = id::String},
};
constexpr Member PutImageResponse[] = {
    {.name = "image", .shape = id::Image},
};
constexpr Member Recommendation[] = {
    {.name = "url", .shape = id::String},
    {.name = "text", .shape = id::String},
};
constexpr Member ReferenceUrlsList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member ReferencedImagesNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RelatedVulnerabilitiesList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member Remediation[] = {
    {.name = "recommendation", .shape = id::Recommendation},
};
constexpr Member Repository[] = {
    {.name = "repositoryArn", .shape = id::String},
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "repositoryUri", .shape = id::String},
    {.name = "createdAt", .shape = id::Timestamp},
    {.name = "imageTagMutability", .shape = id::String},
    {.name = "imageTagMutabilityExclusionFilters",
     .shape = id::ImageTagMutabilityExclusionFilters},
    {.name = "imageScanningConfiguration", .shape = id::ImageScanningConfiguration},
    {.name = "encryptionConfiguration", .shape = id::EncryptionConfiguration},
};
constexpr Member RepositoryAlreadyExistsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RepositoryList[] = {
    {.name = "member", .shape = id::Repository},
};
constexpr Member RepositoryNameList[] = {
    {.name = "member", .shape = id::String},
};
constexpr Member RepositoryNotEmptyException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RepositoryNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member RepositoryPolicyNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member Resource[] = {
    {.name = "details", .shape = id::ResourceDetails},
    {.name = "id", .shape = id::String},
    {.name = "tags", .shape = id::Tags},
    {.name = "type", .shape = id::String},
};
constexpr Member ResourceDetails[] = {
    {.name = "awsEcrContainerImage", .shape = id::AwsEcrContainerImageDetails},
};
constexpr Member ResourceList[] = {
    {.name = "member", .shape = id::Resource},
};
constexpr Member ScanNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ScoreDetails[] = {
    {.name = "cvss", .shape = id::CvssScoreDetails},
};
constexpr Member ServerException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member StartImageScanRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "imageId", .shape = id::ImageIdentifier, .required = true},
};
constexpr Member StartImageScanResponse[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "imageId", .shape = id::ImageIdentifier},
    {.name = "imageScanStatus", .shape = id::ImageScanStatus},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String, .required = true},
    {.name = "Value", .shape = id::String, .required = true},
};
constexpr Member TagList[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member Tags[] = {
    {.name = "key", .shape = id::String},
    {.name = "value", .shape = id::String},
};
constexpr Member TooManyTagsException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UnableToGetUpstreamImageException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UnableToGetUpstreamLayerException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UnsupportedImageTypeException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member UploadLayerPartRequest[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String, .required = true},
    {.name = "uploadId", .shape = id::String, .required = true},
    {.name = "partFirstByte", .shape = id::Long, .required = true},
    {.name = "partLastByte", .shape = id::Long, .required = true},
    {.name = "layerPartBlob", .shape = id::Blob, .required = true},
};
constexpr Member UploadLayerPartResponse[] = {
    {.name = "registryId", .shape = id::String},
    {.name = "repositoryName", .shape = id::String},
    {.name = "uploadId", .shape = id::String},
    {.name = "lastByteReceived", .shape = id::Long},
};
constexpr Member UploadNotFoundException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member ValidationException[] = {
    {.name = "message", .shape = id::String},
};
constexpr Member VulnerablePackage[] = {
    {.name = "arch", .shape = id::String},
    {.name = "epoch", .shape = id::Integer},
    {.name = "filePath", .shape = id::String},
    {.name = "name", .shape = id::String},
    {.name = "packageManager", .shape = id::String},
    {.name = "release", .shape = id::String},
    {.name = "sourceLayerHash", .shape = id::String},
    {.name = "version", .shape = id::String},
    {.name = "fixedInVersion", .shape = id::String},
};
constexpr Member VulnerablePackagesList[] = {
    {.name = "member", .shape = id::VulnerablePackage},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Blob", .type = Type::kBlob},
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Double", .type = Type::kDouble},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "Attribute", .members = members::Attribute},
    {.name = "AttributeList", .type = Type::kList, .members = members::AttributeList},
    {.name = "AuthorizationData", .members = members::AuthorizationData},
    {.name = "AuthorizationDataList", .type = Type::kList,
     .members = members::AuthorizationDataList},
    {.name = "AwsEcrContainerImageDetails", .members = members::AwsEcrContainerImageDetails},
    {.name = "BatchCheckLayerAvailabilityRequest",
     .members = members::BatchCheckLayerAvailabilityRequest},
    {.name = "BatchCheckLayerAvailabilityResponse",
     .members = members::BatchCheckLayerAvailabilityResponse},
    {.name = "BatchDeleteImageRequest", .members = members::BatchDeleteImageRequest},
    {.name = "BatchDeleteImageResponse", .members = members::BatchDeleteImageResponse},
    {.name = "BatchGetImageRequest", .members = members::BatchGetImageRequest},
    {.name = "BatchGetImageResponse", .members = members::BatchGetImageResponse},
    {.name = "BatchedOperationLayerDigestList", .type = Type::kList,
     .members = members::BatchedOperationLayerDigestList},
    {.name = "CompleteLayerUploadRequest", .members = members::CompleteLayerUploadRequest},
    {.name = "CompleteLayerUploadResponse", .members = members::CompleteLayerUploadResponse},
    {.name = "CreateRepositoryRequest", .members = members::CreateRepositoryRequest},
    {.name = "CreateRepositoryResponse", .members = members::CreateRepositoryResponse},
    {.name = "CvssScore", .members = members::CvssScore},
    {.name = "CvssScoreAdjustment", .members = members::CvssScoreAdjustment},
    {.name = "CvssScoreAdjustmentList", .type = Type::kList,
     .members = members::CvssScoreAdjustmentList},
    {.name = "CvssScoreDetails", .members = members::CvssScoreDetails},
    {.name = "CvssScoreList", .type = Type::kList, .members = members::CvssScoreList},
    {.name = "DeleteRepositoryRequest", .members = members::DeleteRepositoryRequest},
    {.name = "DeleteRepositoryResponse", .members = members::DeleteRepositoryResponse},
    {.name = "DescribeImageScanFindingsRequest",
     .members = members::DescribeImageScanFindingsRequest},
    {.name = "DescribeImageScanFindingsResponse",
     .members = members::DescribeImageScanFindingsResponse},
    {.name = "DescribeImagesFilter", .members = members::DescribeImagesFilter},
    {.name = "DescribeImagesRequest", .members = members::DescribeImagesRequest},
    {.name = "DescribeImagesResponse", .members = members::DescribeImagesResponse},
    {.name = "DescribeRepositoriesRequest", .members = members::DescribeRepositoriesRequest},
    {.name = "DescribeRepositoriesResponse", .members = members::DescribeRepositoriesResponse},
    {.name = "EmptyUploadException", .members = members::EmptyUploadException, .error = true},
    {.name = "EncryptionConfiguration", .members = members::EncryptionConfiguration},
    {.name = "EnhancedImageScanFinding", .members = members::EnhancedImageScanFinding},
    {.name = "EnhancedImageScanFindingList", .type = Type::kList,
     .members = members::EnhancedImageScanFindingList},
    {.name = "FindingSeverityCounts", .type = Type::kMap,
     .members = members::FindingSeverityCounts},
    {.name = "GetAuthorizationTokenRegistryIdList", .type = Type::kList,
     .members = members::GetAuthorizationTokenRegistryIdList},
    {.name = "GetAuthorizationTokenRequest", .members = members::GetAuthorizationTokenRequest},
    {.name = "GetAuthorizationTokenResponse", .members = members::GetAuthorizationTokenResponse},
    {.name = "GetDownloadUrlForLayerRequest", .members = members::GetDownloadUrlForLayerRequest},
    {.name = "GetDownloadUrlForLayerResponse", .members = members::GetDownloadUrlForLayerResponse},
    {.name = "GetRepositoryPolicyRequest", .members = members::GetRepositoryPolicyRequest},
    {.name = "GetRepositoryPolicyResponse", .members = members::GetRepositoryPolicyResponse},
    {.name = "Image", .members = members::Image},
    {.name = "ImageAlreadyExistsException", .members = members::ImageAlreadyExistsException,
     .error = true},
    {.name = "ImageArchivedException", .members = members::ImageArchivedException, .error = true},
    {.name = "ImageDetail", .members = members::ImageDetail},
    {.name = "ImageDetailList", .type = Type::kList, .members = members::ImageDetailList},
    {.name = "ImageDigestDoesNotMatchException",
     .members = members::ImageDigestDoesNotMatchException, .error = true},
    {.name = "ImageFailure", .members = members::ImageFailure},
    {.name = "ImageFailureList", .type = Type::kList, .members = members::ImageFailureList},
    {.name = "ImageIdentifier", .members = members::ImageIdentifier},
    {.name = "ImageIdentifierList", .type = Type::kList, .members = members::ImageIdentifierList},
    {.name = "ImageList", .type = Type::kList, .members = members::ImageList},
    {.name = "ImageNotFoundException", .members = members::ImageNotFoundException, .error = true},
    {.name = "ImageScanFinding", .members = members::ImageScanFinding},
    {.name = "ImageScanFindingList", .type = Type::kList,
     .members = members::ImageScanFindingList},
    {.name = "ImageScanFindings", .members = members::ImageScanFindings},
    {.name = "ImageScanFindingsSummary", .members = members::ImageScanFindingsSummary},
    {.name = "ImageScanStatus", .members = members::ImageScanStatus},
    {.name = "ImageScanningConfiguration", .members = members::ImageScanningConfiguration},
    {.name = "ImageTagAlreadyExistsException", .members = members::ImageTagAlreadyExistsException,
     .error = true},
    {.name = "ImageTagList", .type = Type::kList, .members = members::ImageTagList},
    {.name = "ImageTagMutabilityExclusionFilter",
     .members = members::ImageTagMutabilityExclusionFilter},
    {.name = "ImageTagMutabilityExclusionFilters", .type = Type::kList,
     .members = members::ImageTagMutabilityExclusionFilters},
    {.name = "ImageTagsList", .type = Type::kList, .members = members::ImageTagsList},
    {.name = "InitiateLayerUploadRequest", .members = members::InitiateLayerUploadRequest},
    {.name = "InitiateLayerUploadResponse", .members = members::InitiateLayerUploadResponse},
    {.name = "InvalidLayerException", .members = members::InvalidLayerException, .error = true},
    {.name = "InvalidLayerPartException", .members = members::InvalidLayerPartException,
     .error = true},
    {.name = "InvalidParameterException", .members = members::InvalidParameterException,
     .error = true},
    {.name = "InvalidTagParameterException", .members = members::InvalidTagParameterException,
     .error = true},
    {.name = "KmsException", .members = members::KmsException, .error = true},
    {.name = "Layer", .members = members::Layer},
    {.name = "LayerAlreadyExistsException", .members = members::LayerAlreadyExistsException,
     .error = true},
    {.name = "LayerDigestList", .type = Type::kList, .members = members::LayerDigestList},
    {.name = "LayerFailure", .members = members::LayerFailure},
    {.name = "LayerFailureList", .type = Type::kList, .members = members::LayerFailureList},
    {.name = "LayerInaccessibleException", .members = members::LayerInaccessibleException,
     .error = true},
    {.name = "LayerList", .type = Type::kList, .members = members::LayerList},
    {.name = "LayerPartTooSmallException", .members = members::LayerPartTooSmallException,
     .error = true},
    {.name = "LayersNotFoundException", .members = members::LayersNotFoundException,
     .error = true},
    {.name = "LimitExceededException", .members = members::LimitExceededException, .error = true},
    {.name = "ListImagesFilter", .members = members::ListImagesFilter},
    {.name = "ListImagesRequest", .members = members::ListImagesRequest},
    {.name = "ListImagesResponse", .members = members::ListImagesResponse},
    {.name = "MediaTypeList", .type = Type::kList, .members = members::MediaTypeList},
    {.name = "PackageVulnerabilityDetails", .members = members::PackageVulnerabilityDetails},
    {.name = "PutImageRequest", .members = members::PutImageRequest},
    {.name = "PutImageResponse", .members = members::PutImageResponse},
    {.name = "Recommendation", .members = members::Recommendation},
    {.name = "ReferenceUrlsList", .type = Type::kList, .members = members::ReferenceUrlsList},
    {.name = "ReferencedImagesNotFoundException",
     .members = members::ReferencedImagesNotFoundException, .error = true},
    {.name = "RelatedVulnerabilitiesList", .type = Type::kList,
     .members = members::RelatedVulnerabilitiesList},
    {.name = "Remediation", .members = members::Remediation},
    {.name = "Repository", .members = members::Repository},
    {.name = "RepositoryAlreadyExistsException",
     .members = members::RepositoryAlreadyExistsException, .error = true},
    {.name = "RepositoryList", .type = Type::kList, .members = members::RepositoryList},
    {.name = "RepositoryNameList", .type = Type::kList, .members = members::RepositoryNameList},
    {.name = "RepositoryNotEmptyException", .members = members::RepositoryNotEmptyException,
     .error = true},
    {.name = "RepositoryNotFoundException", .members = members::RepositoryNotFoundException,
     .error = true},
    {.name = "RepositoryPolicyNotFoundException",
     .members = members::RepositoryPolicyNotFoundException, .error = true},
    {.name = "Resource", .members = members::Resource},
    {.name = "ResourceDetails", .members = members::ResourceDetails},
    {.name = "ResourceList", .type = Type::kList, .members = members::ResourceList},
    {.name = "ScanNotFoundException", .members = members::ScanNotFoundException, .error = true},
    {.name = "ScoreDetails", .members = members::ScoreDetails},
    {.name = "ServerException", .members = members::ServerException, .error = true},
    {.name = "StartImageScanRequest", .members = members::StartImageScanRequest},
    {.name = "StartImageScanResponse", .members = members::StartImageScanResponse},
    {.name = "Tag", .members = members::Tag},
    {.name = "TagList", .type = Type::kList, .members = members::TagList},
    {.name = "Tags", .type = Type::kMap, .members = members::Tags},
    {.name = "TooManyTagsException", .members = members::TooManyTagsException, .error = true},
    {.name = "UnableToGetUpstreamImageException",
     .members = members::UnableToGetUpstreamImageException, .error = true},
    {.name = "UnableToGetUpstreamLayerException",
     .members = members::UnableToGetUpstreamLayerException, .error = true},
    {.name = "UnsupportedImageTypeException", .members = members::UnsupportedImageTypeException,
     .error = true},
    {.name = "UploadLayerPartRequest", .members = members::UploadLayerPartRequest},
    {.name = "UploadLayerPartResponse", .members = members::UploadLayerPartResponse},
    {.name = "UploadNotFoundException", .members = members::UploadNotFoundException,
     .error = true},
    {.name = "ValidationException", .members = members::ValidationException, .error = true},
    {.name = "VulnerablePackage", .members = members::VulnerablePackage},
    {.name = "VulnerablePackagesList", .type = Type::kList,
     .members = members::VulnerablePackagesList},
};

namespace errors {
constexpr uint16_t BatchCheckLayerAvailability[] = {id::RepositoryNotFoundException,
    id::InvalidParameterException, id::ServerException};
constexpr uint16_t BatchDeleteImage[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException};
constexpr uint16_t BatchGetImage[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::LimitExceededException,
    id::UnableToGetUpstreamImageException};
constexpr uint16_t CompleteLayerUpload[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::UploadNotFoundException, id::InvalidLayerException,
    id::LayerPartTooSmallException, id::LayerAlreadyExistsException, id::EmptyUploadException,
    id::KmsException};
constexpr uint16_t CreateRepository[] = {id::ServerException, id::InvalidParameterException,
    id::InvalidTagParameterException, id::TooManyTagsException,
    id::RepositoryAlreadyExistsException, id::LimitExceededException, id::KmsException};
constexpr uint16_t DeleteRepository[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::RepositoryNotEmptyException, id::KmsException};
constexpr uint16_t DescribeImageScanFindings[] = {id::ServerException,
    id::InvalidParameterException, id::RepositoryNotFoundException, id::ImageNotFoundException,
    id::ScanNotFoundException, id::ValidationException};
constexpr uint16_t DescribeImages[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::ImageNotFoundException};
constexpr uint16_t DescribeRepositories[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException};
constexpr uint16_t GetAuthorizationToken[] = {id::ServerException, id::InvalidParameterException};
constexpr uint16_t GetDownloadUrlForLayer[] = {id::ServerException, id::InvalidParameterException,
    id::LayersNotFoundException, id::LayerInaccessibleException, id::RepositoryNotFoundException,
    id::UnableToGetUpstreamLayerException};
constexpr uint16_t GetRepositoryPolicy[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::RepositoryPolicyNotFoundException};
constexpr uint16_t InitiateLayerUpload[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::KmsException};
constexpr uint16_t ListImages[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException};
constexpr uint16_t PutImage[] = {id::ServerException, id::InvalidParameterException,
    id::RepositoryNotFoundException, id::ImageAlreadyExistsException, id::LayersNotFoundException,
    id::ReferencedImagesNotFoundException, id::LimitExceededException,
    id::ImageTagAlreadyExistsException, id::ImageDigestDoesNotMatchException, id::KmsException};
constexpr uint16_t StartImageScan[] = {id::ServerException, id::InvalidParameterException,
    id::UnsupportedImageTypeException, id::LimitExceededException, id::RepositoryNotFoundException,
    id::ImageNotFoundException, id::ValidationException, id::ImageArchivedException};
constexpr uint16_t UploadLayerPart[] = {id::ServerException, id::InvalidParameterException,
    id::InvalidLayerPartException, id::RepositoryNotFoundException, id::UploadNotFoundException,
    id::LimitExceededException, id::KmsException};
}  // namespace errors

namespace words {
constexpr std::string_view imageDetails[] = {"imageDetails"};
constexpr std::string_view imageIds[] = {"imageIds"};
constexpr std::string_view imageScanFindings_findings_imageScanFindings_enhancedFindings[] = {
    "imageScanFindings.findings", "imageScanFindings.enhancedFindings"};
constexpr std::string_view nextToken[] = {"nextToken"};
constexpr std::string_view repositories[] = {"repositories"};
}  // namespace words

namespace pages {
constexpr Pagination DescribeImageScanFindings =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults",
     .result_keys = words::imageScanFindings_findings_imageScanFindings_enhancedFindings};
constexpr Pagination DescribeImages =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::imageDetails};
constexpr Pagination DescribeRepositories =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::repositories};
constexpr Pagination ListImages =
    {.input_tokens = words::nextToken, .output_tokens = words::nextToken,
     .limit_key = "maxResults", .result_keys = words::imageIds};
}  // namespace pages

constexpr Operation kOperations[] = {
    {.name = "BatchCheckLayerAvailability", .input = id::BatchCheckLayerAvailabilityRequest,
     .output = id::BatchCheckLayerAvailabilityResponse,
     .errors = errors::BatchCheckLayerAvailability},
    {.name = "BatchDeleteImage", .input = id::BatchDeleteImageRequest,
     .output = id::BatchDeleteImageResponse, .errors = errors::BatchDeleteImage},
    {.name = "BatchGetImage", .input = id::BatchGetImageRequest,
     .output = id::BatchGetImageResponse, .errors = errors::BatchGetImage},
    {.name = "CompleteLayerUpload", .input = id::CompleteLayerUploadRequest,
     .output = id::CompleteLayerUploadResponse, .errors = errors::CompleteLayerUpload},
    {.name = "CreateRepository", .input = id::CreateRepositoryRequest,
     .output = id::CreateRepositoryResponse, .errors = errors::CreateRepository},
    {.name = "DeleteRepository", .input = id::DeleteRepositoryRequest,
     .output = id::DeleteRepositoryResponse, .errors = errors::DeleteRepository},
    {.name = "DescribeImageScanFindings", .input = id::DescribeImageScanFindingsRequest,
     .output = id::DescribeImageScanFindingsResponse, .errors = errors::DescribeImageScanFindings,
     .pagination = &pages::DescribeImageScanFindings},
    {.name = "DescribeImages", .input = id::DescribeImagesRequest,
     .output = id::DescribeImagesResponse, .errors = errors::DescribeImages,
     .pagination = &pages::DescribeImages},
    {.name = "DescribeRepositories", .input = id::DescribeRepositoriesRequest,
     .output = id::DescribeRepositoriesResponse, .errors = errors::DescribeRepositories,
     .pagination = &pages::DescribeRepositories},
    {.name = "GetAuthorizationToken", .input = id::GetAuthorizationTokenRequest,
     .output = id::GetAuthorizationTokenResponse, .errors = errors::GetAuthorizationToken},
    {.name = "GetDownloadUrlForLayer", .input = id::GetDownloadUrlForLayerRequest,
     .output = id::GetDownloadUrlForLayerResponse, .errors = errors::GetDownloadUrlForLayer},
    {.name = "GetRepositoryPolicy", .input = id::GetRepositoryPolicyRequest,
     .output = id::GetRepositoryPolicyResponse, .errors = errors::GetRepositoryPolicy},
    {.name = "InitiateLayerUpload", .input = id::InitiateLayerUploadRequest,
     .output = id::InitiateLayerUploadResponse, .errors = errors::InitiateLayerUpload},
    {.name = "ListImages", .input = id::ListImagesRequest, .output = id::ListImagesResponse,
     .errors = errors::ListImages, .pagination = &pages::ListImages},
    {.name = "PutImage", .input = id::PutImageRequest, .output = id::PutImageResponse,
     .errors = errors::PutImage},
    {.name = "StartImageScan", .input = id::StartImageScanRequest,
     .output = id::StartImageScanResponse, .errors = errors::StartImageScan},
    {.name = "UploadLayerPart", .input = id::UploadLayerPartRequest,
     .output = id::UploadLayerPartResponse, .errors = errors::UploadLayerPart},
};

}  // namespace

constexpr Service kEcr =
    {.name = "ecr", .id = "ECR", .endpoint_prefix = "api.ecr", .signing_name = "ecr",
     .api_version = "2015-09-21", .protocol = Protocol::kJson, .json_version = "1.1",
     .target_prefix = "AmazonEC2ContainerRegistry_V20150921", .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
