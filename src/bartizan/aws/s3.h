#pragma once
// Objects in S3: whole files in constant memory, checked end to end.
#include <map>
#include <optional>
#include <string>

#include "bartizan/aws/client.h"
#include "bartizan/base/fs.h"

namespace bartizan::aws {

// "s3://bucket/key/prefix" → bucket and key (may be empty).
struct S3Place {
  std::string bucket, key;
};
Result<S3Place> ParseS3Uri(std::string_view uri);

struct PutOptions {
  std::string content_type = "application/octet-stream";
  std::string sse;              // "AES256", "aws:kms"; empty: the bucket's default
  std::string kms_key_id;       // with aws:kms
  bool only_if_absent = false;  // If-None-Match: *; an object that exists is kConflict
  std::string expected_owner;   // account id
  std::string sha256;           // hex; other content is kInvalid, and nothing is sent
  std::map<std::string, std::string> metadata;
  std::map<std::string, std::string> headers;  // further input members of PutObject by name
  // Multipart from 16 MiB on; 5 MiB to 5 GiB, grows to fit 10,000 parts.
  uint64_t part_size = 8ULL << 20U;
  int parallel = 4;
  const std::atomic<bool>* cancel = nullptr;
};
struct PutOutcome {
  std::string etag, version_id, sha256;  // sha256: hex, of the content
  uint64_t size = 0;
};
// With x-amz-checksum-sha256 (per part for large ones, whose upload is aborted on failure). After
// an unknown outcome the object is looked up (size and checksum) before it is called a failure. The
// content is read twice, and must not change meanwhile: S3 refuses it then. An upload whose
// beginning was answered into a broken connection stays behind: nobody knows its id. A life cycle
// rule of the bucket removes such (AbortIncompleteMultipartUpload).
Result<PutOutcome> PutBytes(Client& client, const S3Place& place, std::string_view content,
                            const PutOptions& options = {});
Result<PutOutcome> PutFile(Client& client, const S3Place& place, const fs::path& file,
                           const PutOptions& options = {});

// Into a file that appears whole or not at all. A connection that breaks is resumed with Range and
// If-Match; length, checksum (where the object has one of its whole content: what was put in parts
// has not) and `sha256` (hex, where given) are checked. An object that changes meanwhile is
// kConflict.
Result<PutOutcome> GetFile(Client& client, const S3Place& place, const fs::path& destination,
                           std::string_view sha256 = {}, const std::atomic<bool>* cancel = nullptr);
// Checked likewise; a larger object is kLimit.
Result<std::string> GetBytes(Client& client, const S3Place& place,
                             uint64_t max_bytes = 64ULL << 20U);

}  // namespace bartizan::aws
