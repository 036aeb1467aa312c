// The header as a row of fields, each of which says what comes next. A field is collected until it
// is whole, then looked at once; what was read stays in one buffer, which is the tag's AAD.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/esdk/big_endian.h"
#include "bartizan/esdk/header.h"

namespace bartizan::esdk {
namespace {

constexpr uint8_t kTypeCustomerData = 0x80;
constexpr size_t kShortestKey = 6;  // three lengths of 0
// Space is made for so many keys at once; more only when their bytes are there.
constexpr size_t kKeysAtFirst = 16;

// Whether this is the start of a message in base64, which is what e-mail, JSON and shells bring.
bool LooksLikeBase64(Bytes bytes) {
  if (bytes.size() < 4) return false;
  auto first = Base64Decode({reinterpret_cast<const char*>(bytes.data()), 4});
  if (!first || first->size() != 3) return false;
  if ((*first)[0] == 1) return (*first)[1] == kTypeCustomerData;
  return (*first)[0] == 2 && FindSuite(LoadBig<uint16_t>(first->data() + 1)) != nullptr;
}

}  // namespace

struct HeaderParser::Impl {
  enum class Field : uint8_t {
    kVersion,
    kType,
    kSuite,
    kMessageId,
    kContextLength,
    kContext,
    kKeyCount,
    kProviderLength,
    kProvider,
    kInfoLength,
    kInfo,
    kCiphertextLength,
    kCiphertext,
    kContentType,
    kReserved,
    kIvSize,
    kFrameLength,
    kCommitment,
    kIv,
    kTag,
    kDone,
  };

  explicit Impl(const Limits& its_limits) : limits(its_limits) {}

  Result<size_t> Feed(Bytes piece);
  // `field_bytes` are whole; `from_here` starts with the piece's last byte.
  Status OnField(Bytes field_bytes, Bytes from_here);
  Status OnVersion(uint8_t value, Bytes from_here);
  Status OnSuite(uint16_t id);
  Status OnContext(Bytes block);
  Status OnKeyCount(uint16_t count);
  Status OnProvider(Bytes text);
  Status OnContentType(uint8_t value);
  Status OnFrameLength(uint32_t length);
  Status OnKey();

  Status Expect(Field next, size_t length);
  // At the field that has just been read.
  std::unexpected<Error> Bad(const std::string& what, Errc code = Errc::kMalformed) const {
    return Fail(code, "byte " + std::to_string(start) + ": " + what);
  }

  Limits limits;
  Header header;
  std::vector<uint8_t>& bytes = header.body_bytes;  // all that was read
  Field field = Field::kVersion;
  size_t start = 0;  // of the field
  size_t want = 1;   // bytes of the field
  uint8_t version = 0;
  size_t keys_left = 0;
  size_t body_length = 0;  // without the authentication
  std::optional<Error> error;
};

Result<size_t> HeaderParser::Impl::Feed(Bytes piece) {
  if (error) return std::unexpected(*error);
  size_t used = 0;
  while (field != Field::kDone) {
    const size_t missing = want - (bytes.size() - start);
    const size_t taken = std::min(missing, piece.size() - used);
    const auto* from = piece.data() + used;
    bytes.insert(bytes.end(), from, from + taken);
    used += taken;
    if (taken < missing) break;
    Bytes from_here = used > 0 ? piece.subspan(used - 1) : piece;
    if (auto status = OnField(Bytes(bytes).subspan(start), from_here); !status) {
      error = status.error();
      return std::unexpected(*error);
    }
  }
  return used;
}

Status HeaderParser::Impl::Expect(Field next, size_t length) {
  if (length > limits.max_header_bytes || bytes.size() > limits.max_header_bytes - length) {
    return Bad("the header is longer than " + std::to_string(limits.max_header_bytes) + " bytes",
               Errc::kLimit);
  }
  field = next;
  start = bytes.size();
  want = length;
  return {};
}

Status HeaderParser::Impl::OnField(Bytes value, Bytes from_here) {
  switch (field) {
    case Field::kVersion:
      return OnVersion(value[0], from_here);
    case Field::kType:
      if (value[0] != kTypeCustomerData) return Bad("not a message of type 80");
      return Expect(Field::kSuite, 2);
    case Field::kSuite:
      return OnSuite(LoadBig<uint16_t>(value.data()));
    case Field::kMessageId:
      header.message_id.assign(value.begin(), value.end());
      return Expect(Field::kContextLength, 2);
    case Field::kContextLength:
      return Expect(Field::kContext, LoadBig<uint16_t>(value.data()));
    case Field::kContext:
      return OnContext(value);
    case Field::kKeyCount:
      return OnKeyCount(LoadBig<uint16_t>(value.data()));
    case Field::kProviderLength:
      return Expect(Field::kProvider, LoadBig<uint16_t>(value.data()));
    case Field::kProvider:
      return OnProvider(value);
    case Field::kInfoLength:
      return Expect(Field::kInfo, LoadBig<uint16_t>(value.data()));
    case Field::kInfo:
      header.encrypted_keys.back().info.assign(value.begin(), value.end());
      return Expect(Field::kCiphertextLength, 2);
    case Field::kCiphertextLength:
      return Expect(Field::kCiphertext, LoadBig<uint16_t>(value.data()));
    case Field::kCiphertext:
      header.encrypted_keys.back().ciphertext.assign(value.begin(), value.end());
      return OnKey();
    case Field::kContentType:
      return OnContentType(value[0]);
    case Field::kReserved:
      if (LoadBig<uint32_t>(value.data()) != 0) return Bad("the reserved bytes are not zero");
      return Expect(Field::kIvSize, 1);
    case Field::kIvSize:
      if (value[0] != kIvLength) return Bad("the IV length is not 12");
      return Expect(Field::kFrameLength, 4);
    case Field::kFrameLength:
      return OnFrameLength(LoadBig<uint32_t>(value.data()));
    case Field::kCommitment:
      header.commitment.assign(value.begin(), value.end());
      header.iv.assign(kIvLength, 0);
      body_length = bytes.size();
      return Expect(Field::kTag, kTagLength);
    case Field::kIv:
      header.iv.assign(value.begin(), value.end());
      return Expect(Field::kTag, kTagLength);
    case Field::kTag:
      header.tag.assign(value.begin(), value.end());
      header.body_offset = bytes.size();
      bytes.resize(body_length);
      field = Field::kDone;
      return {};
    case Field::kDone:
      break;
  }
  return {};
}

Status HeaderParser::Impl::OnVersion(uint8_t value, Bytes from_here) {
  if (value != 1 && value != 2) {
    std::string what = "not an encrypted message: neither version 1 nor 2";
    if (LooksLikeBase64(from_here)) what += "; it looks like base64: decode it first";
    return Bad(what);
  }
  version = value;
  return version == 1 ? Expect(Field::kType, 1) : Expect(Field::kSuite, 2);
}

Status HeaderParser::Impl::OnSuite(uint16_t id) {
  header.suite = FindSuite(id);
  if (header.suite == nullptr) {
    const std::array<uint8_t, 2> digits{static_cast<uint8_t>(id >> 8U), static_cast<uint8_t>(id)};
    return Bad("there is no algorithm suite " + HexEncode(digits));
  }
  if (header.suite->message_version != version) {
    return Bad("the algorithm suite does not belong to messages of version " +
               std::to_string(version));
  }
  return Expect(Field::kMessageId, header.suite->message_id_length());
}

Status HeaderParser::Impl::OnContext(Bytes block) {
  auto context = ParseContext(block);
  if (!context) return Bad(context.error().message, context.error().code);
  header.context = *std::move(context);
  return Expect(Field::kKeyCount, 2);
}

Status HeaderParser::Impl::OnKeyCount(uint16_t count) {
  if (count == 0) return Bad("a message has at least one encrypted data key");
  if (limits.max_encrypted_keys && count > *limits.max_encrypted_keys) {
    return Bad(std::to_string(count) + " encrypted data keys: the limit is " +
                   std::to_string(*limits.max_encrypted_keys),
               Errc::kLimit);
  }
  if (bytes.size() + count * kShortestKey > limits.max_header_bytes) {
    return Bad(std::to_string(count) + " encrypted data keys do not fit into a header of " +
                   std::to_string(limits.max_header_bytes) + " bytes",
               Errc::kLimit);
  }
  keys_left = count;
  header.encrypted_keys.reserve(std::min<size_t>(count, kKeysAtFirst));
  return Expect(Field::kProviderLength, 2);
}

Status HeaderParser::Impl::OnProvider(Bytes text) {
  auto& key = header.encrypted_keys.emplace_back();
  key.provider_id.assign(text.begin(), text.end());
  if (FindInvalidUtf8(key.provider_id)) return Bad("the key provider id is not UTF-8");
  return Expect(Field::kInfoLength, 2);
}

Status HeaderParser::Impl::OnKey() {
  --keys_left;
  return keys_left > 0 ? Expect(Field::kProviderLength, 2) : Expect(Field::kContentType, 1);
}

Status HeaderParser::Impl::OnContentType(uint8_t value) {
  if (value != 1 && value != 2) return Bad("the content is neither framed nor unframed");
  header.content_type = static_cast<ContentType>(value);
  return version == 1 ? Expect(Field::kReserved, 4) : Expect(Field::kFrameLength, 4);
}

Status HeaderParser::Impl::OnFrameLength(uint32_t length) {
  const bool framed = header.content_type == ContentType::kFramed;
  if (framed != (length > 0)) {
    return Bad(framed ? "the frame length is 0" : "an unframed message has a frame length");
  }
  header.frame_length = length;
  if (version == 2) return Expect(Field::kCommitment, kCommitmentLength);
  body_length = bytes.size();
  return Expect(Field::kIv, kIvLength);
}

HeaderParser::HeaderParser(Limits limits) : impl_(std::make_unique<Impl>(limits)) {}
HeaderParser::~HeaderParser() = default;
HeaderParser::HeaderParser(HeaderParser&&) noexcept = default;

Result<size_t> HeaderParser::Feed(Bytes piece) {
  return impl_->Feed(piece);
}

bool HeaderParser::done() const {
  return impl_->field == Impl::Field::kDone;
}

Header HeaderParser::Take() {
  return std::move(impl_->header);
}

}  // namespace bartizan::esdk
