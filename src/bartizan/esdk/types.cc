#include "bartizan/esdk/types.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::esdk {
namespace {

constexpr size_t kMostContextBytes = 65'535;

void PutU16(std::vector<uint8_t>& out, size_t value) {
  out.push_back(static_cast<uint8_t>(value >> 8U));
  out.push_back(static_cast<uint8_t>(value));
}

void PutText(std::vector<uint8_t>& out, std::string_view text) {
  PutU16(out, text.size());
  out.insert(out.end(), text.begin(), text.end());
}

// Takes fields off the front of a serialized context.
class Reader {
 public:
  explicit Reader(Bytes rest) : rest_(rest) {}
  Result<size_t> U16() {
    if (rest_.size() < 2) return Short();
    size_t value = static_cast<size_t>(rest_[0]) << 8U | rest_[1];
    rest_ = rest_.subspan(2);
    return value;
  }
  Result<std::string> Text() {
    auto length = U16();
    if (!length) return std::unexpected(length.error());
    if (rest_.size() < *length) return Short();
    std::string text(rest_.begin(), rest_.begin() + static_cast<ptrdiff_t>(*length));
    rest_ = rest_.subspan(*length);
    if (FindInvalidUtf8(text)) {
      return Fail(Errc::kMalformed, "the encryption context is not UTF-8");
    }
    return text;
  }
  bool empty() const { return rest_.empty(); }

 private:
  static std::unexpected<Error> Short() {
    return Fail(Errc::kMalformed, "the encryption context ends too early");
  }
  Bytes rest_;
};

}  // namespace

std::string_view ErrcName(Errc code) {
  switch (code) {
    case Errc::kInvalidArgument:
      return "invalid-argument";
    case Errc::kMalformed:
      return "malformed";
    case Errc::kIncomplete:
      return "incomplete";
    case Errc::kLimit:
      return "limit";
    case Errc::kCommitmentPolicy:
      return "commitment-policy";
    case Errc::kCommitment:
      return "commitment";
    case Errc::kAuthentication:
      return "authentication";
    case Errc::kContextMismatch:
      return "context-mismatch";
    case Errc::kNoUsableKey:
      return "no-usable-key";
    case Errc::kKeyService:
      return "key-service";
    case Errc::kIo:
      return "io";
    case Errc::kInternal:
      break;
  }
  return "internal";
}

std::string Error::ToString() const {
  std::string text = message;
  if (causes.empty()) return text;
  text += " (";
  for (size_t i = 0; i < causes.size(); ++i) {
    if (i > 0) text += "; ";
    text += causes[i].ToString();
  }
  return text + ")";
}

std::unexpected<Error> Fail(Errc code, std::string message, std::vector<Error> causes) {
  return std::unexpected(Error{code, std::move(message), std::move(causes)});
}

SecretBytes::SecretBytes(size_t size) : data_(std::make_unique<uint8_t[]>(size)), size_(size) {}

SecretBytes SecretBytes::CopyOf(Bytes bytes) {
  SecretBytes copy(bytes.size());
  if (!bytes.empty()) std::memcpy(copy.data_.get(), bytes.data(), bytes.size());
  return copy;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  std::swap(data_, other.data_);  // the other one wipes what was here
  std::swap(size_, other.size_);
  return *this;
}

SecretBytes::~SecretBytes() {
  if (data_) crypto::Wipe(data_.get(), size_);
}

bool ConstantTimeEqual(Bytes a, Bytes b) {
  return crypto::ConstantTimeEqual(a, b);
}

Status CheckContext(const EncryptionContext& context) {
  size_t size = context.empty() ? 0 : 2;
  for (const auto& [key, value] : context) {
    if (key.starts_with(kReservedPrefix)) {
      return Fail(Errc::kInvalidArgument,
                  "encryption context keys that start with aws-crypto- are reserved");
    }
    if (FindInvalidUtf8(key) || FindInvalidUtf8(value)) {
      return Fail(Errc::kInvalidArgument, "the encryption context is not UTF-8");
    }
    size += 4 + key.size() + value.size();
  }
  if (size > kMostContextBytes) {
    return Fail(Errc::kLimit, "the encryption context is larger than 65,535 bytes");
  }
  return {};
}

std::vector<uint8_t> SerializeContext(const EncryptionContext& context) {
  std::vector<uint8_t> out;
  if (context.empty()) return out;
  PutU16(out, context.size());
  for (const auto& [key, value] : context) {
    PutText(out, key);
    PutText(out, value);
  }
  return out;
}

Result<EncryptionContext> ParseContext(Bytes bytes) {
  EncryptionContext context;
  if (bytes.empty()) return context;
  Reader reader(bytes);
  auto count = reader.U16();
  if (!count) return std::unexpected(count.error());
  if (*count == 0) {
    return Fail(Errc::kMalformed, "an encryption context that is there must not be empty");
  }
  for (size_t i = 0; i < *count; ++i) {
    auto key = reader.Text();
    if (!key) return std::unexpected(key.error());
    auto value = reader.Text();
    if (!value) return std::unexpected(value.error());
    if (!context.emplace(*std::move(key), *std::move(value)).second) {
      return Fail(Errc::kMalformed, "a key comes twice in the encryption context");
    }
  }
  if (!reader.empty()) return Fail(Errc::kMalformed, "bytes left over in the encryption context");
  return context;
}

}  // namespace bartizan::esdk
