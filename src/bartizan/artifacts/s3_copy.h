#pragma once
// A second home for artifacts: an S3 bucket. Blobs lie below PREFIX/blobs/sha256/<64 hex>, written
// only where absent (If-None-Match), with their SHA-256 as checksum and server-side encryption.
// What is sealed here stays sealed there, under the SHA-256 of its sealed bytes as here; the
// metadata `bartizan-artifact` and the encryption context say which artifact it is.
#include <functional>
#include <string>

#include "bartizan/artifacts/store.h"
#include "bartizan/aws/s3.h"

namespace bartizan::artifacts {

struct S3Target {
  aws::S3Place place;  // bucket and prefix
  std::string sse;     // "AES256", "aws:kms"; empty: the bucket's default
  std::string kms_key_id;
  std::string expected_owner;  // account id; empty: not checked
};

struct CopyOutcome {
  size_t sent = 0, present = 0;
  uint64_t bytes = 0;
  std::string uri;  // of the blob (of a folder: of its manifest)
};
// Copies an artifact: of a folder its files and manifest, the manifest last, so that a manifest
// that is there has all its files. What is there already is not sent again: after an interruption
// or a failure, call it again. kConflict when something else lies at a blob's place (another size
// or checksum); kInvalid when a blob here is damaged: it is not sent.
Result<CopyOutcome> CopyToS3(ArtifactStore& store, aws::Client& client, std::string_view digest,
                             const S3Target& target, const std::atomic<bool>* cancel = nullptr);

// A small named document beside the blobs (PREFIX/NAME), replaced if it is there:
// "runs/12/run.json".
Result<std::string> PutDocument(aws::Client& client, const S3Target& target, std::string_view name,
                                std::string_view content, std::string_view content_type);

}  // namespace bartizan::artifacts
