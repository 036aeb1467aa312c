#pragma once
// The words of the AWS Encryption SDK in C++: bytes, secrets, errors, the encryption context.
// (https://github.com/awslabs/aws-encryption-sdk-specification) This folder's public headers need
// nothing but the standard library.
#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bartizan::esdk {

using Bytes = std::span<const uint8_t>;
using MutableBytes = std::span<uint8_t>;

enum class Errc {
  kInvalidArgument,   // a call that cannot be right
  kMalformed,         // not a message, or a damaged one (before anything was authenticated)
  kIncomplete,        // the message ends too early
  kLimit,             // beyond a limit that was set
  kCommitmentPolicy,  // the algorithm suite is not allowed by the policy
  kCommitment,        // the message was not encrypted under this data key
  kAuthentication,    // a tag or the signature is wrong
  kContextMismatch,   // the encryption context is not the expected one
  kNoUsableKey,       // no keyring could decrypt a data key (CannotUnwrapDataKey); see causes
  kKeyService,        // KMS refused or cannot be reached
  kIo,
  kInternal,
};
std::string_view ErrcName(Errc code);

// Never holds key bytes, plaintext or values of the encryption context.
struct Error {
  Errc code = Errc::kInternal;
  std::string message;
  std::vector<Error> causes;     // one per encrypted data key that was tried, or what lies below
  std::string ToString() const;  // "message (cause; cause)"
};
template <class T>
using Result = std::expected<T, Error>;
using Status = std::expected<void, Error>;
std::unexpected<Error> Fail(Errc code, std::string message, std::vector<Error> causes = {});

// Bytes that are wiped when they go (OPENSSL_cleanse). Movable, not copyable.
class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(size_t size);  // zeros
  static SecretBytes CopyOf(Bytes bytes);
  SecretBytes(SecretBytes&& other) noexcept;
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  ~SecretBytes();
  SecretBytes Clone() const { return CopyOf(view()); }
  Bytes view() const { return {data_.get(), size_}; }
  MutableBytes mutable_view() { return {data_.get(), size_}; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  std::unique_ptr<uint8_t[]> data_;  // NOLINT(modernize-avoid-c-arrays)
  size_t size_ = 0;
};
// In time that depends on the lengths only.
bool ConstantTimeEqual(Bytes a, Bytes b);

// Key-value pairs in the order of their UTF-8 bytes. Keys that start with "aws-crypto-" are
// reserved: Check refuses them from callers.
using EncryptionContext = std::map<std::string, std::string>;  // std::less compares bytes
inline constexpr std::string_view kReservedPrefix = "aws-crypto-";
inline constexpr std::string_view kPublicKeyField = "aws-crypto-public-key";

// UTF-8, no reserved keys, at most 65,535 bytes when serialized.
Status CheckContext(const EncryptionContext& context);
// count u16 {klen u16 k, vlen u16 v}*, sorted; nothing at all for an empty context.
// (data-format/message-header.md, "AAD")
std::vector<uint8_t> SerializeContext(const EncryptionContext& context);
// Refuses duplicate keys, invalid UTF-8, bytes left over, a count of zero.
Result<EncryptionContext> ParseContext(Bytes bytes);

}  // namespace bartizan::esdk
