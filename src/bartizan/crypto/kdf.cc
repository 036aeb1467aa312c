#include "bartizan/crypto/kdf.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>

#include "bartizan/crypto/evp.h"

namespace bartizan::crypto {
namespace {

constexpr size_t kMostHashBytes = 64, kMostBlockBytes = 128;

size_t BlockBytes(Hash hash) {
  return hash == Hash::kSha256 ? 64 : 128;
}

// A digest context that always waits at the start of a message: starting anew right after the end
// also overwrites the chaining value, which here may be a key.
class Machine {
 public:
  explicit Machine(Hash hash) : algorithm_(internal::Fetched(hash)), context_(EVP_MD_CTX_new()) {
    BARTIZAN_CHECK(context_ != nullptr);
    Start();
  }
  void Update(std::span<const uint8_t> bytes) {
    BARTIZAN_CHECK(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
  }
  void Finish(uint8_t* out) {
    BARTIZAN_CHECK(EVP_DigestFinal_ex(context_.get(), out, nullptr) == 1);
    Start();
  }

 private:
  void Start() { BARTIZAN_CHECK(EVP_DigestInit_ex2(context_.get(), algorithm_, nullptr) == 1); }
  const EVP_MD* algorithm_;
  internal::DigestContext context_;
};

// One a thread and hash: making a context costs about as much as an HMAC of a short text.
Machine& MachineOf(Hash hash) {
  static thread_local std::array<Machine, 3> machines = {
      Machine(Hash::kSha256), Machine(Hash::kSha384), Machine(Hash::kSha512)};
  return machines[static_cast<size_t>(hash)];
}

// HMAC of many texts under one key (RFC 2104). Written out over digests because OpenSSL 3.0's own
// looks its provider up and allocates for every call, at twice the cost.
class Mac {
 public:
  Mac(Hash hash, std::span<const uint8_t> key)
      : size_(HashBytes(hash)), machine_(MachineOf(hash)), pad_(BlockBytes(hash)) {
    if (key.size() > pad_) {
      machine_.Update(key);
      machine_.Finish(block_.data());
    } else {
      std::copy(key.begin(), key.end(), block_.begin());
    }
    Turn(kInner);
  }
  ~Mac() { OPENSSL_cleanse(block_.data(), block_.size()); }
  Mac(const Mac&) = delete;
  Mac& operator=(const Mac&) = delete;

  // `out` has the hash's length; it may be one of the parts.
  void Of(std::initializer_list<std::span<const uint8_t>> parts, std::span<uint8_t> out) {
    machine_.Update(std::span(block_).first(pad_));
    for (std::span<const uint8_t> part : parts) machine_.Update(part);
    machine_.Finish(out.data());
    Turn(kInner ^ kOuter);
    machine_.Update(std::span(block_).first(pad_));
    machine_.Update(out.first(size_));
    machine_.Finish(out.data());
    Turn(kOuter ^ kInner);
  }

 private:
  static constexpr uint8_t kInner = 0x36, kOuter = 0x5C;
  void Turn(uint8_t pad) {
    for (uint8_t& byte : block_) byte ^= pad;
  }
  size_t size_;
  Machine& machine_;
  size_t pad_;
  std::array<uint8_t, kMostBlockBytes> block_{};  // the padded key, for the inner digest
};

std::array<uint8_t, 4> U32(uint64_t value) {
  return {static_cast<uint8_t>(value >> 24U), static_cast<uint8_t>(value >> 16U),
          static_cast<uint8_t>(value >> 8U), static_cast<uint8_t>(value)};
}

}  // namespace

size_t HashBytes(Hash hash) {
  return hash == Hash::kSha256 ? 32 : hash == Hash::kSha384 ? 48 : 64;
}

void Hmac(Hash hash, std::span<const uint8_t> key, std::span<const uint8_t> text,
          std::span<uint8_t> out) {
  BARTIZAN_CHECK(out.size() == HashBytes(hash));
  Mac(hash, key).Of({text}, out);
}

void HkdfExtract(Hash hash, std::span<const uint8_t> salt, std::span<const uint8_t> input,
                 std::span<uint8_t> prk) {
  Hmac(hash, salt, input, prk);  // HMAC pads an empty key with zeros: the salt that RFC 5869 wants
}

Status HkdfExpand(Hash hash, std::span<const uint8_t> prk, std::span<const uint8_t> info,
                  std::span<uint8_t> out) {
  size_t step = HashBytes(hash);
  BARTIZAN_CHECK(prk.size() == step);
  if (out.size() > 255 * step) return Fail(Code::kLimit, "HKDF gives at most 255 hash lengths");
  Mac mac(hash, prk);
  std::array<uint8_t, kMostHashBytes> block;
  size_t block_size = 0;
  for (uint8_t i = 1; !out.empty(); ++i) {
    mac.Of({std::span(block).first(block_size), info, std::span(&i, 1)},
           std::span(block).first(step));
    block_size = step;
    size_t take = std::min(step, out.size());
    std::copy_n(block.begin(), take, out.begin());
    out = out.subspan(take);
  }
  OPENSSL_cleanse(block.data(), block.size());
  return {};
}

Status KdfCounter(Hash hash, std::span<const uint8_t> key, std::span<const uint8_t> label,
                  std::span<const uint8_t> context, std::span<uint8_t> out) {
  if (out.size() > UINT32_MAX / 8) return Fail(Code::kLimit, "KDF in counter mode: too long");
  Mac mac(hash, key);
  const uint8_t zero = 0;
  auto bits = U32(uint64_t{out.size()} * 8);
  std::array<uint8_t, kMostHashBytes> block;
  for (uint32_t i = 1; !out.empty(); ++i) {
    mac.Of({U32(i), label, std::span(&zero, 1), context, bits},
           std::span(block).first(HashBytes(hash)));
    size_t take = std::min(HashBytes(hash), out.size());
    std::copy_n(block.begin(), take, out.begin());
    out = out.subspan(take);
  }
  OPENSSL_cleanse(block.data(), block.size());
  return {};
}

struct Hasher::Impl : Machine {
  explicit Impl(Hash of) : Machine(of), hash(of) {}
  Hash hash;
};

Hasher::Hasher(Hash hash) : impl_(std::make_unique<Impl>(hash)) {}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hasher& Hasher::Update(std::span<const uint8_t> bytes) {
  impl_->Update(bytes);
  return *this;
}

void Hasher::Finish(std::span<uint8_t> out) {
  BARTIZAN_CHECK(out.size() == HashBytes(impl_->hash));
  impl_->Finish(out.data());
}

}  // namespace bartizan::crypto
