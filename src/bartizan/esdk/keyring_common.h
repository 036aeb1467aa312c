#pragma once
// What the keyrings share. Not part of the library's interface.
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/crypto/ec.h"
#include "bartizan/esdk/materials.h"

namespace bartizan::esdk::internal {

// A keyring that works in memory alone, so that a thread of its own would cost more than it saves.
class LocalKeyring : public Keyring {};

// UTF-8, not empty, short enough for the message format; the namespaces of AWS KMS are refused.
// (framework/keyring-interface.md, "key provider ID")
Status CheckKeyName(std::string_view key_namespace, std::string_view key_name);

// The context as additional data; kInvalidArgument where it cannot be serialized.
Result<std::vector<uint8_t>> ContextBytes(const EncryptionContext& context);

// The data key that is to be encrypted: that of the materials, or a new one. The materials get the
// new one together with its first encrypted form, so that a failure leaves them as they were.
class DataKeyToWrap {
 public:
  // kInvalidArgument where the materials' data key does not have the suite's length.
  static Result<DataKeyToWrap> From(const EncryptionMaterials& materials);
  Bytes view() const { return key_.view(); }
  void AddTo(EncryptionMaterials& materials, EncryptedDataKey encrypted) &&;

 private:
  SecretBytes key_;
};

// Why a keyring could not decrypt: one cause an encrypted data key, but not more than a few of one
// keyring, for a message may hold 65,535 of them.
class Causes {
 public:
  // `who` names the keyring's key: "raw AES key "a" of namespace "b"".
  Causes(std::vector<Error>& out, std::string who) : out_(out), who_(std::move(who)) {}
  // `index`: of the encrypted data key in the message.
  void Add(size_t index, Errc code, std::string_view why);
  // Says how many more there were, or that no encrypted data key was for this keyring.
  void Finish();
  // Without any encrypted data key: the keyring as a whole cannot.
  void Refuse(Errc code, std::string_view why);

 private:
  std::vector<Error>& out_;
  std::string who_;
  size_t count_ = 0;
};

// Whether a keyring may decrypt now: the suite is known, there is no data key yet. Else adds why.
bool MayDecrypt(const DecryptionMaterials& materials, Causes& causes);

crypto::Curve ToCrypto(Curve curve);  // not of kNone
// Wipes what it takes.
SecretBytes SecretOf(std::vector<uint8_t> bytes);

// An error of the layers below.
Error Lifted(const bartizan::Error& error);
template <class T>
Result<T> Lift(bartizan::Result<T> result) {
  if (!result) return std::unexpected(Lifted(result.error()));
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return *std::move(result);
  }
}

}  // namespace bartizan::esdk::internal
