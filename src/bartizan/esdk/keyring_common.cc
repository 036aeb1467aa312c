#include "bartizan/esdk/keyring_common.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::esdk::internal {
namespace {

constexpr size_t kMostFieldBytes = 65'535;
constexpr size_t kMostNameBytes = kMostFieldBytes - 20;  // the raw AES keyring appends 20 bytes
constexpr size_t kMostCauses = 16;

}  // namespace

Status CheckKeyName(std::string_view key_namespace, std::string_view key_name) {
  for (std::string_view text : {key_namespace, key_name}) {
    if (text.empty()) return Fail(Errc::kInvalidArgument, "a keyring needs a namespace and a name");
    if (text.size() > kMostNameBytes) {
      return Fail(Errc::kLimit, "a key's namespace or name is too long for the message format");
    }
    if (FindInvalidUtf8(text)) {
      return Fail(Errc::kInvalidArgument, "a key's namespace or name is not UTF-8");
    }
  }
  if (key_namespace.starts_with("aws-kms")) {
    return Fail(Errc::kInvalidArgument, "namespaces that start with aws-kms are for AWS KMS alone");
  }
  return {};
}

Result<std::vector<uint8_t>> ContextBytes(const EncryptionContext& context) {
  size_t size = context.empty() ? 0 : 2;
  for (const auto& [key, value] : context) {
    size += 4 + key.size() + value.size();
    if (FindInvalidUtf8(key) || FindInvalidUtf8(value)) {
      return Fail(Errc::kInvalidArgument, "the encryption context is not UTF-8");
    }
  }
  if (size > kMostFieldBytes) {
    return Fail(Errc::kInvalidArgument, "the encryption context is larger than 65,535 bytes");
  }
  return SerializeContext(context);
}

Result<DataKeyToWrap> DataKeyToWrap::From(const EncryptionMaterials& materials) {
  if (materials.suite == nullptr) {
    return Fail(Errc::kInvalidArgument, "encryption materials without an algorithm suite");
  }
  DataKeyToWrap made;
  if (materials.data_key.empty()) {
    made.key_ = SecretBytes(materials.suite->data_key_length);
    crypto::RandomBytes(made.key_.mutable_view());
    return made;
  }
  if (materials.data_key.size() != materials.suite->data_key_length) {
    return Fail(Errc::kInvalidArgument, "the data key does not have the algorithm suite's length");
  }
  made.key_ = materials.data_key.Clone();
  return made;
}

void DataKeyToWrap::AddTo(EncryptionMaterials& materials, EncryptedDataKey encrypted) && {
  materials.encrypted_keys.push_back(std::move(encrypted));
  if (materials.data_key.empty()) materials.data_key = std::move(key_);
}

void Causes::Add(size_t index, Errc code, std::string_view why) {
  if (++count_ > kMostCauses) return;
  out_.push_back(Error{
      code, fmt::format("{}: encrypted data key {} of the message {}", who_, index + 1, why), {}});
}

void Causes::Finish() {
  if (count_ == 0) Refuse(Errc::kNoUsableKey, "no encrypted data key of the message is for it");
  if (count_ > kMostCauses) {
    Refuse(Errc::kNoUsableKey, fmt::format("and {} more", count_ - kMostCauses));
  }
}

void Causes::Refuse(Errc code, std::string_view why) {
  out_.push_back(Error{code, fmt::format("{}: {}", who_, why), {}});
}

bool MayDecrypt(const DecryptionMaterials& materials, Causes& causes) {
  if (materials.suite == nullptr) {
    causes.Refuse(Errc::kInvalidArgument, "decryption materials without an algorithm suite");
    return false;
  }
  if (!materials.data_key.empty()) {
    causes.Refuse(Errc::kInvalidArgument, "the materials have a data key already");
    return false;
  }
  return true;
}

crypto::Curve ToCrypto(Curve curve) {
  BARTIZAN_CHECK(curve != Curve::kNone);
  return curve == Curve::kP256   ? crypto::Curve::kP256
         : curve == Curve::kP384 ? crypto::Curve::kP384
                                 : crypto::Curve::kP521;
}

SecretBytes SecretOf(std::vector<uint8_t> bytes) {
  SecretBytes secret = SecretBytes::CopyOf(bytes);
  crypto::Wipe(bytes.data(), bytes.size());
  return secret;
}

Error Lifted(const bartizan::Error& error) {
  Errc code = error.code == Code::kInvalid ? Errc::kInvalidArgument
              : error.code == Code::kLimit ? Errc::kLimit
                                           : Errc::kInternal;
  return Error{code, error.OneLine(), {}};
}

}  // namespace bartizan::esdk::internal
