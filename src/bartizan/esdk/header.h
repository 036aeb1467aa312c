#pragma once
// The message header: data only, no keys. (data-format/message-header.md)
#include <optional>
#include <vector>

#include "bartizan/esdk/materials.h"

namespace bartizan::esdk {

enum class ContentType : uint8_t { kUnframed = 1, kFramed = 2 };

struct Header {
  const AlgorithmSuite* suite = nullptr;
  std::vector<uint8_t> message_id;
  EncryptionContext context;  // as stored
  std::vector<EncryptedDataKey> encrypted_keys;
  ContentType content_type = ContentType::kFramed;
  uint32_t frame_length = 0;        // 0 for unframed
  std::vector<uint8_t> commitment;  // 32 bytes in version 2, else empty
  std::vector<uint8_t> iv;          // of the header's tag: stored in version 1, zeros in version 2
  std::vector<uint8_t> tag;

  size_t body_offset = 0;  // length of the whole header: where the body starts
  std::vector<uint8_t>
      body_bytes;  // the header without its authentication, as it was read: the AAD
};

struct Limits {
  size_t max_header_bytes = 1U << 20U;
  std::optional<uint32_t> max_encrypted_keys = {};  // none: 65,535
  uint32_t max_frame_bytes = 64U << 20U;            // frames that decryption holds in memory
  uint64_t max_unframed_bytes = 64ULL << 20U;       // likewise
};

// Takes a header in pieces of any size, once through, without going back; nothing is allocated
// before it is within the limits. Not thread-safe.
class HeaderParser {
 public:
  explicit HeaderParser(Limits limits);
  ~HeaderParser();
  HeaderParser(HeaderParser&&) noexcept;
  // How many bytes of the piece belong to the header. kMalformed with the offset, kLimit.
  Result<size_t> Feed(Bytes piece);
  bool done() const;
  Header Take();  // when done

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The whole header at the start of `message`; kIncomplete when it is cut.
Result<Header> ParseHeader(Bytes message, const Limits& limits);
// Without the authentication (IV and tag), which needs the key. Fills header.body_bytes and
// body_offset, and an empty IV with the zeros that encryption takes. kInvalidArgument or kLimit for
// what ParseHeader would not read.
Result<void> SerializeHeader(Header& header);
// What follows body_bytes when the tag is there: version 1 stores the IV before it.
std::vector<uint8_t> SerializeHeaderAuthentication(const Header& header);

// A header that nobody authenticated: for looking at only.
Result<Header> Inspect(Bytes prefix, const Limits& limits = {});

}  // namespace bartizan::esdk
