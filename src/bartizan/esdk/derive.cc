#include "bartizan/esdk/derive.h"

#include <algorithm>

#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/esdk/big_endian.h"

namespace bartizan::esdk {
namespace {

constexpr size_t kMostHashBytes = 64;

crypto::Hash HashOf(Hash hash) {
  if (hash == Hash::kSha256) return crypto::Hash::kSha256;
  return hash == Hash::kSha384 ? crypto::Hash::kSha384 : crypto::Hash::kSha512;
}

// HKDF whose pseudo-random key is wiped.
class Hkdf {
 public:
  Hkdf(Hash hash, Bytes salt, Bytes data_key) : hash_(HashOf(hash)) {
    crypto::HkdfExtract(hash_, salt, data_key, prk());
  }
  ~Hkdf() { crypto::Wipe(prk_.data(), prk_.size()); }
  Hkdf(const Hkdf&) = delete;
  Hkdf& operator=(const Hkdf&) = delete;
  // The outputs here are never longer than HKDF can give.
  void Expand(Bytes info, MutableBytes out) { (void)crypto::HkdfExpand(hash_, prk(), info, out); }

 private:
  MutableBytes prk() { return MutableBytes(prk_).first(crypto::HashBytes(hash_)); }
  crypto::Hash hash_;
  std::array<uint8_t, kMostHashBytes> prk_{};
};

// What binds the output to its purpose: the suite, then the message id (version 1) or a word.
class Info {
 public:
  Info(uint16_t suite, Bytes rest) : size_(2 + rest.size()) {
    StoreBig(suite, bytes_.data());
    std::ranges::copy(rest, bytes_.begin() + 2);
  }
  Bytes view() const { return Bytes(bytes_).first(size_); }

 private:
  std::array<uint8_t, 2 + 32> bytes_{};
  size_t size_;
};

constexpr std::array<uint8_t, 9> kDeriveKey = {'D', 'E', 'R', 'I', 'V', 'E', 'K', 'E', 'Y'};
constexpr std::array<uint8_t, 9> kCommitKey = {'C', 'O', 'M', 'M', 'I', 'T', 'K', 'E', 'Y'};

}  // namespace

Result<MessageKey> DeriveMessageKey(const AlgorithmSuite& suite, Bytes data_key, Bytes message_id) {
  if (data_key.size() != suite.data_key_length) {
    return Fail(Errc::kInvalidArgument, "the data key has not the length of the algorithm suite");
  }
  if (message_id.size() != suite.message_id_length()) {
    return Fail(Errc::kInvalidArgument, "the message id has not the length of the suite's format");
  }
  MessageKey key;
  if (suite.kdf == Hash::kNone) {
    key.content = SecretBytes::CopyOf(data_key);
    return key;
  }
  key.content = SecretBytes(suite.key_length);
  if (!suite.committing) {
    Hkdf(suite.kdf, {}, data_key)
        .Expand(Info(suite.id, message_id).view(), key.content.mutable_view());
    return key;
  }
  Hkdf hkdf(suite.kdf, message_id, data_key);
  hkdf.Expand(Info(suite.id, kDeriveKey).view(), key.content.mutable_view());
  hkdf.Expand(kCommitKey, key.commitment);
  return key;
}

}  // namespace bartizan::esdk
