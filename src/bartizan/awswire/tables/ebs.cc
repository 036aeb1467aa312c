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
  Long,
  SensitiveBlob,
  SensitiveString,
  String,
  Timestamp,
  AccessDeniedException,
  Block,
  Blocks,
  ChangedBlock,
  ChangedBlocks,
  CompleteSnapshotRequest,
  CompleteSnapshotResponse,
  ConcurrentLimitExceededException,
  ConflictException,
  GetSnapshotBlockRequest,
  GetSnapshotBlockResponse,
  InternalServerException,
  ListChangedBlocksRequest,
  ListChangedBlocksResponse,
  ListSnapshotBlocksRequest,
  ListSnapshotBlocksResponse,
  PutSnapshotBlockRequest,
  PutSnapshotBlockResponse,
  RequestThrottledException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  StartSnapshotRequest,
  StartSnapshotResponse,
  Tag,
  Tags,
  ValidationException,
};
}  // namespace id

namespace members {
constexpr Member AccessDeniedException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Reason", .shape = id::String, .required = true},
};
constexpr Member Block[] = {
    {.name = "BlockIndex", .shape = id::Integer},
    {.name = "BlockToken", .shape = id::String},
};
constexpr Member Blocks[] = {
    {.name = "member", .shape = id::Block},
};
constexpr Member ChangedBlock[] = {
    {.name = "BlockIndex", .shape = id::Integer},
    {.name = "FirstBlockToken", .shape = id::String},
    {.name = "SecondBlockToken", .shape = id::String},
};
constexpr Member ChangedBlocks[] = {
    {.name = "member", .shape = id::ChangedBlock},
};
constexpr Member CompleteSnapshotRequest[] = {
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "ChangedBlocksCount", .wire = "x-amz-ChangedBlocksCount", .shape = id::Integer,
     .location = Location::kHeader, .required = true},
    {.name = "Checksum", .wire = "x-amz-Checksum", .shape = id::String,
     .location = Location::kHeader},
    {.name = "ChecksumAlgorithm", .wire = "x-amz-Checksum-Algorithm", .shape = id::String,
     .location = Location::kHeader},
    {.name = "ChecksumAggregationMethod", .wire = "x-amz-Checksum-Aggregation-Method",
     .shape = id::String, .location = Location::kHeader},
};
constexpr Member CompleteSnapshotResponse[] = {
    {.name = "Status", .shape = id::String},
};
constexpr Member ConcurrentLimitExceededException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ConflictException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member GetSnapshotBlockRequest[] = {
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "BlockIndex", .wire = "blockIndex", .shape = id::Integer, .location = Location::kUri,
     .required = true},
    {.name = "BlockToken", .wire = "blockToken", .shape = id::String, .location = Location::kQuery,
     .required = true},
};
constexpr Member GetSnapshotBlockResponse[] = {
    {.name = "DataLength", .wire = "x-amz-Data-Length", .shape = id::Integer,
     .location = Location::kHeader},
    {.name = "BlockData", .shape = id::SensitiveBlob, .payload = true, .streaming = true},
    {.name = "Checksum", .wire = "x-amz-Checksum", .shape = id::String,
     .location = Location::kHeader},
    {.name = "ChecksumAlgorithm", .wire = "x-amz-Checksum-Algorithm", .shape = id::String,
     .location = Location::kHeader},
};
constexpr Member InternalServerException[] = {
    {.name = "Message", .shape = id::String},
};
constexpr Member ListChangedBlocksRequest[] = {
    {.name = "FirstSnapshotId", .wire = "firstSnapshotId", .shape = id::String,
     .location = Location::kQuery},
    {.name = "SecondSnapshotId", .wire = "secondSnapshotId", .shape = id::String,
     .location = Location::kUri, .required = true},
    {.name = "NextToken", .wire = "pageToken", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer,
     .location = Location::kQuery},
    {.name = "StartingBlockIndex", .wire = "startingBlockIndex", .shape = id::Integer,
     .location = Location::kQuery},
};
constexpr Member ListChangedBlocksResponse[] = {
    {.name = "ChangedBlocks", .shape = id::ChangedBlocks},
    {.name = "ExpiryTime", .shape = id::Timestamp},
    {.name = "VolumeSize", .shape = id::Long},
    {.name = "BlockSize", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member ListSnapshotBlocksRequest[] = {
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "NextToken", .wire = "pageToken", .shape = id::String, .location = Location::kQuery},
    {.name = "MaxResults", .wire = "maxResults", .shape = id::Integer,
     .location = Location::kQuery},
    {.name = "StartingBlockIndex", .wire = "startingBlockIndex", .shape = id::Integer,
     .location = Location::kQuery},
};
constexpr Member ListSnapshotBlocksResponse[] = {
    {.name = "Blocks", .shape = id::Blocks},
    {.name = "ExpiryTime", .shape = id::Timestamp},
    {.name = "VolumeSize", .shape = id::Long},
    {.name = "BlockSize", .shape = id::Integer},
    {.name = "NextToken", .shape = id::String},
};
constexpr Member PutSnapshotBlockRequest[] = {
    {.name = "SnapshotId", .wire = "snapshotId", .shape = id::String, .location = Location::kUri,
     .required = true},
    {.name = "BlockIndex", .wire = "blockIndex", .shape = id::Integer, .location = Location::kUri,
     .required = true},
    {.name = "BlockData", .shape = id::SensitiveBlob, .required = true, .payload = true,
     .streaming = true},
    {.name = "DataLength", .wire = "x-amz-Data-Length", .shape = id::Integer,
     .location = Location::kHeader, .required = true},
    {.name = "Progress", .wire = "x-amz-Progress", .shape = id::Integer,
     .location = Location::kHeader},
    {.name = "Checksum", .wire = "x-amz-Checksum", .shape = id::String,
     .location = Location::kHeader, .required = true},
    {.name = "ChecksumAlgorithm", .wire = "x-amz-Checksum-Algorithm", .shape = id::String,
     .location = Location::kHeader, .required = true},
};
constexpr Member PutSnapshotBlockResponse[] = {
    {.name = "Checksum", .wire = "x-amz-Checksum", .shape = id::String,
     .location = Location::kHeader},
    {.name = "ChecksumAlgorithm", .wire = "x-amz-Checksum-Algorithm", .shape = id::String,
     .location = Location::kHeader},
};
constexpr Member RequestThrottledException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member ResourceNotFoundException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member ServiceQuotaExceededException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
constexpr Member StartSnapshotRequest[] = {
    {.name = "VolumeSize", .shape = id::Long, .required = true},
    {.name = "ParentSnapshotId", .shape = id::String},
    {.name = "Tags", .shape = id::Tags},
    {.name = "Description", .shape = id::String},
    {.name = "ClientToken", .shape = id::String, .idempotency_token = true},
    {.name = "Encrypted", .shape = id::Boolean},
    {.name = "KmsKeyArn", .shape = id::SensitiveString},
    {.name = "Timeout", .shape = id::Integer},
};
constexpr Member StartSnapshotResponse[] = {
    {.name = "Description", .shape = id::String},
    {.name = "SnapshotId", .shape = id::String},
    {.name = "OwnerId", .shape = id::String},
    {.name = "Status", .shape = id::String},
    {.name = "StartTime", .shape = id::Timestamp},
    {.name = "VolumeSize", .shape = id::Long},
    {.name = "BlockSize", .shape = id::Integer},
    {.name = "Tags", .shape = id::Tags},
    {.name = "ParentSnapshotId", .shape = id::String},
    {.name = "KmsKeyArn", .shape = id::SensitiveString},
    {.name = "SseType", .shape = id::String},
};
constexpr Member Tag[] = {
    {.name = "Key", .shape = id::String},
    {.name = "Value", .shape = id::String},
};
constexpr Member Tags[] = {
    {.name = "member", .shape = id::Tag},
};
constexpr Member ValidationException[] = {
    {.name = "Message", .shape = id::String},
    {.name = "Reason", .shape = id::String},
};
}  // namespace members

constexpr Shape kShapes[] = {
    {.name = "Boolean", .type = Type::kBoolean},
    {.name = "Integer", .type = Type::kInteger},
    {.name = "Long", .type = Type::kLong},
    {.name = "SensitiveBlob", .type = Type::kBlob, .sensitive = true},
    {.name = "SensitiveString", .type = Type::kString, .sensitive = true},
    {.name = "String", .type = Type::kString},
    {.name = "Timestamp", .type = Type::kTimestamp},
    {.name = "AccessDeniedException", .members = members::AccessDeniedException, .error = true,
     .status = 403},
    {.name = "Block", .members = members::Block},
    {.name = "Blocks", .type = Type::kList, .members = members::Blocks, .sensitive = true},
    {.name = "ChangedBlock", .members = members::ChangedBlock, .sensitive = true},
    {.name = "ChangedBlocks", .type = Type::kList, .members = members::ChangedBlocks},
    {.name = "CompleteSnapshotRequest", .members = members::CompleteSnapshotRequest},
    {.name = "CompleteSnapshotResponse", .members = members::CompleteSnapshotResponse},
    {.name = "ConcurrentLimitExceededException",
     .members = members::ConcurrentLimitExceededException, .error = true, .status = 400},
    {.name = "ConflictException", .members = members::ConflictException, .error = true,
     .status = 409},
    {.name = "GetSnapshotBlockRequest", .members = members::GetSnapshotBlockRequest},
    {.name = "GetSnapshotBlockResponse", .members = members::GetSnapshotBlockResponse},
    {.name = "InternalServerException", .members = members::InternalServerException, .error = true,
     .status = 500},
    {.name = "ListChangedBlocksRequest", .members = members::ListChangedBlocksRequest},
    {.name = "ListChangedBlocksResponse", .members = members::ListChangedBlocksResponse},
    {.name = "ListSnapshotBlocksRequest", .members = members::ListSnapshotBlocksRequest},
    {.name = "ListSnapshotBlocksResponse", .members = members::ListSnapshotBlocksResponse},
    {.name = "PutSnapshotBlockRequest", .members = members::PutSnapshotBlockRequest},
    {.name = "PutSnapshotBlockResponse", .members = members::PutSnapshotBlockResponse},
    {.name = "RequestThrottledException", .members = members::RequestThrottledException,
     .error = true, .status = 400},
    {.name = "ResourceNotFoundException", .members = members::ResourceNotFoundException,
     .error = true, .status = 404},
    {.name = "ServiceQuotaExceededException", .members = members::ServiceQuotaExceededException,
     .error = true, .status = 402},
    {.name = "StartSnapshotRequest", .members = members::StartSnapshotRequest},
    {.name = "StartSnapshotResponse", .members = members::StartSnapshotResponse},
    {.name = "Tag", .members = members::Tag},
    {.name = "Tags", .type = Type::kList, .members = members::Tags},
    {.name = "ValidationException", .members = members::ValidationException, .error = true,
     .status = 400},
};

namespace errors {
constexpr uint16_t CompleteSnapshot[] = {id::AccessDeniedException, id::ValidationException,
    id::ResourceNotFoundException, id::RequestThrottledException, id::ServiceQuotaExceededException,
    id::InternalServerException};
constexpr uint16_t GetSnapshotBlock[] = {id::AccessDeniedException, id::ValidationException,
    id::ResourceNotFoundException, id::RequestThrottledException, id::ServiceQuotaExceededException,
    id::InternalServerException};
constexpr uint16_t ListChangedBlocks[] = {id::AccessDeniedException, id::ValidationException,
    id::ResourceNotFoundException, id::RequestThrottledException, id::ServiceQuotaExceededException,
    id::InternalServerException};
constexpr uint16_t ListSnapshotBlocks[] = {id::AccessDeniedException, id::ValidationException,
    id::ResourceNotFoundException, id::RequestThrottledException, id::ServiceQuotaExceededException,
    id::InternalServerException};
constexpr uint16_t PutSnapshotBlock[] = {id::AccessDeniedException, id::ValidationException,
    id::ResourceNotFoundException, id::RequestThrottledException, id::ServiceQuotaExceededException,
    id::InternalServerException};
constexpr uint16_t StartSnapshot[] = {id::AccessDeniedException, id::ValidationException,
    id::RequestThrottledException, id::ResourceNotFoundException, id::ServiceQuotaExceededException,
    id::InternalServerException, id::ConcurrentLimitExceededException, id::ConflictException};
}  // namespace errors

constexpr Operation kOperations[] = {
    {.name = "CompleteSnapshot", .uri = "/snapshots/completion/{snapshotId}",
     .input = id::CompleteSnapshotRequest, .output = id::CompleteSnapshotResponse,
     .errors = errors::CompleteSnapshot},
    {.name = "GetSnapshotBlock", .method = "GET",
     .uri = "/snapshots/{snapshotId}/blocks/{blockIndex}", .input = id::GetSnapshotBlockRequest,
     .output = id::GetSnapshotBlockResponse, .errors = errors::GetSnapshotBlock},
    {.name = "ListChangedBlocks", .method = "GET",
     .uri = "/snapshots/{secondSnapshotId}/changedblocks", .input = id::ListChangedBlocksRequest,
     .output = id::ListChangedBlocksResponse, .errors = errors::ListChangedBlocks},
    {.name = "ListSnapshotBlocks", .method = "GET", .uri = "/snapshots/{snapshotId}/blocks",
     .input = id::ListSnapshotBlocksRequest, .output = id::ListSnapshotBlocksResponse,
     .errors = errors::ListSnapshotBlocks},
    {.name = "PutSnapshotBlock", .method = "PUT",
     .uri = "/snapshots/{snapshotId}/blocks/{blockIndex}", .input = id::PutSnapshotBlockRequest,
     .output = id::PutSnapshotBlockResponse, .errors = errors::PutSnapshotBlock,
     .unsigned_payload = true},
    {.name = "StartSnapshot", .uri = "/snapshots", .input = id::StartSnapshotRequest,
     .output = id::StartSnapshotResponse, .errors = errors::StartSnapshot},
};

}  // namespace

constexpr Service kEbs =
    {.name = "ebs", .id = "EBS", .endpoint_prefix = "ebs", .signing_name = "ebs",
     .api_version = "2019-11-02", .protocol = Protocol::kRestJson, .shapes = kShapes,
     .operations = kOperations};

}  // namespace bartizan::awswire::tables
