#include "bartizan/crypto/hash.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sys/random.h>
#include <unistd.h>

#include <cerrno>

#include "bartizan/base/text.h"

namespace bartizan::crypto {
namespace {

// Fetched once: looking an algorithm up by name costs more than hashing a short record.
const EVP_MD* Algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  BARTIZAN_CHECK(algorithm != nullptr);
  return algorithm;
}

}  // namespace

struct Sha256::Impl {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  Impl() {
    BARTIZAN_CHECK(context != nullptr);
    Start();
  }
  ~Impl() { EVP_MD_CTX_free(context); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  void Start() const { BARTIZAN_CHECK(EVP_DigestInit_ex2(context, Algorithm(), nullptr) == 1); }
};

Sha256::Sha256() : impl_(std::make_unique<Impl>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::Update(std::span<const uint8_t> bytes) {
  BARTIZAN_CHECK(EVP_DigestUpdate(impl_->context, bytes.data(), bytes.size()) == 1);
  return *this;
}

Sha256& Sha256::Update(std::string_view text) {
  return Update(Bytes(text));
}

Sha256& Sha256::Field(std::string_view text) {
  std::array<uint8_t, 8> length;
  uint64_t size = text.size();
  for (size_t i = 0; i < length.size(); ++i) {
    length[i] = static_cast<uint8_t>(size >> (8 * (length.size() - 1 - i)));
  }
  return Update(length).Update(text);
}

Sha256Bytes Sha256::Finish() {
  Sha256Bytes digest;
  BARTIZAN_CHECK(EVP_DigestFinal_ex(impl_->context, digest.data(), nullptr) == 1);
  impl_->Start();
  return digest;
}

std::string Sha256::FinishHex() {
  return HexEncode(Finish());
}

std::string Sha256Hex(std::string_view text) {
  Sha256Bytes digest;
  BARTIZAN_CHECK(
      EVP_Digest(text.data(), text.size(), digest.data(), nullptr, Algorithm(), nullptr) == 1);
  return HexEncode(digest);
}

Result<std::string> Sha256HexOfFile(const fs::path& path) {
  UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, fmt::format("opening {}", path.string()));
  Sha256 hash;
  std::vector<uint8_t> buffer(size_t{256} << 10U);
  for (;;) {
    ssize_t n = ::read(fd.get(), buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, fmt::format("reading {}", path.string()));
    if (n == 0) return hash.FinishHex();
    hash.Update(std::span(buffer).first(static_cast<size_t>(n)));
  }
}

Sha256Bytes HmacSha256(std::span<const uint8_t> key, std::string_view text) {
  Sha256Bytes tag;
  // An empty span may carry a null pointer, which HMAC() would take for "the key of before".
  const void* key_data = key.empty() ? "" : static_cast<const void*>(key.data());
  BARTIZAN_CHECK(key.size() <= INT32_MAX);
  BARTIZAN_CHECK(HMAC(Algorithm(), key_data, static_cast<int>(key.size()), Bytes(text).data(),
                      text.size(), tag.data(), nullptr) != nullptr);
  return tag;
}

struct Digest::Impl {
  EVP_MD* algorithm;
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  explicit Impl(const char* name) : algorithm(EVP_MD_fetch(nullptr, name, nullptr)) {
    BARTIZAN_CHECK(context != nullptr);
  }
  ~Impl() {
    EVP_MD_CTX_free(context);
    EVP_MD_free(algorithm);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  bool Start() const {
    return algorithm != nullptr && EVP_DigestInit_ex2(context, algorithm, nullptr) == 1;
  }
};

Digest::Digest(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

Result<Digest> Digest::Create(DigestKind kind) {
  const char* name = kind == DigestKind::kMd5    ? "MD5"
                     : kind == DigestKind::kSha1 ? "SHA1"
                                                 : "SHA256";
  auto impl = std::make_unique<Impl>(name);
  if (!impl->Start()) {
    return Fail(Code::kUnavailable,
                fmt::format("{} is switched off in this system's OpenSSL", name),
                "its configuration allows other algorithms only, as in FIPS mode");
  }
  return Digest(std::move(impl));
}

Digest& Digest::Update(std::string_view bytes) {
  BARTIZAN_CHECK(EVP_DigestUpdate(impl_->context, bytes.data(), bytes.size()) == 1);
  return *this;
}

std::vector<uint8_t> Digest::Finish() {
  std::vector<uint8_t> digest(static_cast<size_t>(EVP_MD_get_size(impl_->algorithm)));
  BARTIZAN_CHECK(EVP_DigestFinal_ex(impl_->context, digest.data(), nullptr) == 1);
  BARTIZAN_CHECK(impl_->Start());
  return digest;
}

void Wipe(void* data, size_t size) {
  OPENSSL_cleanse(data, size);
}

bool ConstantTimeEqual(std::span<const uint8_t> a, std::span<const uint8_t> b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void RandomBytes(std::span<uint8_t> out) {
  while (!out.empty()) {
    ssize_t n = ::getrandom(out.data(), out.size(), 0);
    if (n < 0 && errno == EINTR) continue;
    BARTIZAN_CHECK(n > 0);
    out = out.subspan(static_cast<size_t>(n));
  }
}

std::string RandomUuid() {
  std::array<uint8_t, 16> bytes;
  RandomBytes(bytes);
  bytes[6] = static_cast<uint8_t>((bytes[6] & 0x0FU) | 0x40U);  // version 4
  bytes[8] = static_cast<uint8_t>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 9562
  std::string hex = HexEncode(bytes);
  for (size_t at : {8U, 13U, 18U, 23U}) hex.insert(at, 1, '-');
  return hex;
}

std::string SortableId(int64_t unix_millis) {
  constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string id(26, '0');
  auto millis = static_cast<uint64_t>(unix_millis) & ((uint64_t{1} << 48U) - 1);
  for (size_t i = 10; i-- > 0; millis >>= 5U) id[i] = kDigits[millis & 31U];
  std::array<uint8_t, 16> random;  // 16 characters of 5 bits: the 80 random bits
  RandomBytes(random);
  for (size_t i = 0; i < random.size(); ++i) id[10 + i] = kDigits[random[i] & 31U];
  return id;
}

}  // namespace bartizan::crypto
