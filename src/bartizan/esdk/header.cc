#include "bartizan/esdk/header.h"

#include <algorithm>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/esdk/big_endian.h"

namespace bartizan::esdk {
namespace {

constexpr size_t kMostInU16 = 0xFFFF;

std::unexpected<Error> Wrong(const char* what) {
  return Fail(Errc::kInvalidArgument, what);
}

size_t ContextSize(const EncryptionContext& context) {
  size_t size = context.empty() ? 0 : 2;
  for (const auto& [key, value] : context) size += 4 + key.size() + value.size();
  return size;
}

// The reserved key of signed messages is right here, so that CheckContext would say too much.
Status CheckStoredContext(const EncryptionContext& context) {
  if (ContextSize(context) > kMostInU16) {
    return Fail(Errc::kLimit, "the encryption context is larger than 65,535 bytes");
  }
  for (const auto& [key, value] : context) {
    if (FindInvalidUtf8(key) || FindInvalidUtf8(value)) {
      return Wrong("the encryption context is not UTF-8");
    }
  }
  return {};
}

Status CheckKeys(const std::vector<EncryptedDataKey>& keys) {
  if (keys.empty()) return Wrong("a message has at least one encrypted data key");
  if (keys.size() > kMostInU16) {
    return Fail(Errc::kLimit, "a message has at most 65,535 encrypted data keys");
  }
  for (const auto& key : keys) {
    if (std::max({key.provider_id.size(), key.info.size(), key.ciphertext.size()}) > kMostInU16) {
      return Fail(Errc::kLimit, "a field of an encrypted data key is larger than 65,535 bytes");
    }
    if (FindInvalidUtf8(key.provider_id)) return Wrong("a key provider id is not UTF-8");
  }
  return {};
}

Status CheckHeader(const Header& header) {
  if (header.suite == nullptr) return Wrong("a header needs an algorithm suite");
  if (header.message_id.size() != header.suite->message_id_length()) {
    return Wrong("the message id does not have the length of this version");
  }
  const size_t commitment = header.suite->committing ? kCommitmentLength : 0;
  if (header.commitment.size() != commitment) {
    return Wrong("the commitment does not have the length of the algorithm suite");
  }
  if ((header.content_type == ContentType::kFramed) != (header.frame_length > 0)) {
    return Wrong("the frame length is 0 exactly for unframed messages");
  }
  if (!header.iv.empty() && header.iv.size() != kIvLength) return Wrong("an IV has 12 bytes");
  if (auto status = CheckStoredContext(header.context); !status) return status;
  return CheckKeys(header.encrypted_keys);
}

size_t BodySize(const Header& header) {
  size_t size = 2 + 2 + header.message_id.size() + 2 + ContextSize(header.context) + 2 + 1 + 4 + 1 +
                4 + header.commitment.size();
  for (const auto& key : header.encrypted_keys) {
    size += 6 + key.provider_id.size() + key.info.size() + key.ciphertext.size();
  }
  return size;
}

template <class Range>
void AppendBytes(const Range& from, std::vector<uint8_t>& to) {
  to.insert(to.end(), from.begin(), from.end());
}

template <class Range>
void AppendField(const Range& from, std::vector<uint8_t>& to) {
  AppendBig(static_cast<uint16_t>(from.size()), to);
  AppendBytes(from, to);
}

}  // namespace

Result<Header> ParseHeader(Bytes message, const Limits& limits) {
  HeaderParser parser(limits);
  auto used = parser.Feed(message);
  if (!used) return std::unexpected(used.error());
  if (!parser.done()) {
    return Fail(Errc::kIncomplete,
                "the message ends in its header, after " + std::to_string(*used) + " bytes");
  }
  return parser.Take();
}

Result<Header> Inspect(Bytes prefix, const Limits& limits) {
  return ParseHeader(prefix, limits);
}

Result<void> SerializeHeader(Header& header) {
  if (auto status = CheckHeader(header); !status) return status;
  const bool first_version = header.suite->message_version == 1;
  std::vector<uint8_t> out;
  out.reserve(BodySize(header));
  out.push_back(header.suite->message_version);
  if (first_version) out.push_back(0x80);
  AppendBig(header.suite->id, out);
  AppendBytes(header.message_id, out);
  AppendField(SerializeContext(header.context), out);
  AppendBig(static_cast<uint16_t>(header.encrypted_keys.size()), out);
  for (const auto& key : header.encrypted_keys) {
    AppendField(key.provider_id, out);
    AppendField(key.info, out);
    AppendField(key.ciphertext, out);
  }
  out.push_back(static_cast<uint8_t>(header.content_type));
  if (first_version) {
    AppendBig(uint32_t{0}, out);
    out.push_back(kIvLength);
  }
  AppendBig(header.frame_length, out);
  AppendBytes(header.commitment, out);

  if (header.iv.empty()) header.iv.assign(kIvLength, 0);
  header.body_offset = out.size() + (first_version ? kIvLength : 0) + kTagLength;
  header.body_bytes = std::move(out);
  return {};
}

std::vector<uint8_t> SerializeHeaderAuthentication(const Header& header) {
  std::vector<uint8_t> out;
  out.reserve(kIvLength + kTagLength);
  if (header.suite->message_version == 1) AppendBytes(header.iv, out);
  AppendBytes(header.tag, out);
  return out;
}

}  // namespace bartizan::esdk
