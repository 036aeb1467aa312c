#include "bartizan/crypto/aead.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

#include "bartizan/crypto/evp.h"

namespace bartizan::crypto {
namespace {

constexpr uint64_t kMostBytes = (uint64_t{1} << 36U) - 32;  // NIST SP 800-38D, 5.2.1.1
// EVP counts in int; whole blocks, so that a piece never ends within one.
constexpr size_t kPiece = size_t{1} << 30U;

const EVP_CIPHER* Fetch(const char* name) {
  const EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, name, nullptr);
  BARTIZAN_CHECK(cipher != nullptr);
  return cipher;
}

// Fetched once: the look-up costs more than sealing a short frame.
const EVP_CIPHER* CipherFor(size_t key_bytes) {
  switch (key_bytes) {
    case 16: {
      static const EVP_CIPHER* const aes128 = Fetch("AES-128-GCM");
      return aes128;
    }
    case 24: {
      static const EVP_CIPHER* const aes192 = Fetch("AES-192-GCM");
      return aes192;
    }
    case 32: {
      static const EVP_CIPHER* const aes256 = Fetch("AES-256-GCM");
      return aes256;
    }
    default:
      return nullptr;
  }
}

}  // namespace

struct AesGcm::Impl {
  EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
  Impl() { BARTIZAN_CHECK(context != nullptr); }
  ~Impl() { EVP_CIPHER_CTX_free(context); }  // wipes the key
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  // The key schedule is the same for both directions, so one keyed context serves both.
  bool Start(std::span<const uint8_t> iv, bool sealing) const {
    return EVP_CipherInit_ex2(context, nullptr, nullptr, iv.data(), sealing ? 1 : 0, nullptr) == 1;
  }
  // A null `out` makes it additional data.
  bool Take(std::span<const uint8_t> in, uint8_t* out) const {
    while (!in.empty()) {
      size_t size = std::min(in.size(), kPiece);
      int written = 0;
      if (EVP_CipherUpdate(context, out, &written, in.data(), static_cast<int>(size)) != 1) {
        return false;
      }
      in = in.subspan(size);
      if (out != nullptr) out += size;
    }
    return true;
  }
  bool Finish() const {
    std::array<uint8_t, 16> nothing;  // a stream mode keeps no bytes back
    int written = 0;
    return EVP_CipherFinal_ex(context, nothing.data(), &written) == 1;
  }
};

AesGcm::AesGcm(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AesGcm::~AesGcm() = default;
AesGcm::AesGcm(AesGcm&&) noexcept = default;
AesGcm& AesGcm::operator=(AesGcm&&) noexcept = default;

Result<AesGcm> AesGcm::Create(std::span<const uint8_t> key) {
  const EVP_CIPHER* cipher = CipherFor(key.size());
  if (cipher == nullptr) return Fail(Code::kInvalid, "an AES key has 16, 24 or 32 bytes");
  auto impl = std::make_unique<Impl>();
  BARTIZAN_CHECK(EVP_CipherInit_ex2(impl->context, cipher, key.data(), nullptr, 1, nullptr) == 1);
  return AesGcm(std::move(impl));
}

Status AesGcm::Seal(std::span<const uint8_t> iv, std::span<const uint8_t> aad,
                    std::span<const uint8_t> in, std::span<uint8_t> out, std::span<uint8_t> tag) {
  BARTIZAN_CHECK(iv.size() == kGcmIvBytes && tag.size() == kGcmTagBytes);
  BARTIZAN_CHECK(out.size() == in.size());
  if (in.size() > kMostBytes) return Fail(Code::kLimit, "AES-GCM takes at most 2^36 - 32 bytes");
  if (impl_->Start(iv, true) && impl_->Take(aad, nullptr) && impl_->Take(in, out.data()) &&
      impl_->Finish() &&
      EVP_CIPHER_CTX_ctrl(impl_->context, EVP_CTRL_AEAD_GET_TAG, kGcmTagBytes, tag.data()) == 1) {
    return {};
  }
  OPENSSL_cleanse(out.data(), out.size());
  OPENSSL_cleanse(tag.data(), tag.size());
  ERR_clear_error();
  return Fail(Code::kInternal, "AES-GCM could not encrypt");
}

bool AesGcm::Open(std::span<const uint8_t> iv, std::span<const uint8_t> aad,
                  std::span<const uint8_t> in, std::span<const uint8_t> tag,
                  std::span<uint8_t> out) {
  BARTIZAN_CHECK(iv.size() == kGcmIvBytes && tag.size() == kGcmTagBytes);
  BARTIZAN_CHECK(out.size() == in.size());
  // OpenSSL only reads the tag, whatever its signature says.
  auto* expected = const_cast<uint8_t*>(tag.data());
  if (in.size() <= kMostBytes && impl_->Start(iv, false) &&
      EVP_CIPHER_CTX_ctrl(impl_->context, EVP_CTRL_AEAD_SET_TAG, kGcmTagBytes, expected) == 1 &&
      impl_->Take(aad, nullptr) && impl_->Take(in, out.data()) && impl_->Finish()) {
    return true;
  }
  OPENSSL_cleanse(out.data(), out.size());
  ERR_clear_error();
  return false;
}

}  // namespace bartizan::crypto
