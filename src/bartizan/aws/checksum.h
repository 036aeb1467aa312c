#pragma once
// The checksums that S3 takes: x-amz-checksum-* and Content-MD5.
// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html)
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "bartizan/base/result.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {

namespace internal {
struct CrcTables;
struct Crc {
  const CrcTables* tables;
  uint64_t state;
};
}  // namespace internal

// Incremental. Not thread-safe.
class Checksum {
 public:
  // "CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256", "MD5", in any case. kInvalid for other names;
  // kUnavailable where the system leaves the algorithm out.
  static Result<Checksum> Create(std::string_view name);
  Checksum& Update(std::string_view bytes);
  // As S3 wants it: base64 of the value in big-endian order. Starts anew.
  std::string Base64();

 private:
  explicit Checksum(std::variant<internal::Crc, crypto::Digest> state);
  std::variant<internal::Crc, crypto::Digest> state_;
};

// Of all bytes at once.
Result<std::string> ChecksumBase64(std::string_view name, std::string_view bytes);

}  // namespace bartizan::aws
