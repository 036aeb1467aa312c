#include "bartizan/esdk_tools/vectors_kms.h"

#include "bartizan/crypto/hash.h"

namespace bartizan::esdk_tools {

using esdk::Bytes, esdk::EncryptionContext, esdk::KmsDataKey, esdk::SecretBytes;

std::unexpected<esdk::Error> VectorKms::Refuse(const std::string& key_id) {
  asked_.push_back(key_id);
  return esdk::Fail(esdk::Errc::kKeyService, "this KMS cannot: " + key_id);
}

esdk::Result<KmsDataKey> VectorKms::GenerateDataKey(const std::string& key_id, size_t length,
                                                    const EncryptionContext& context) {
  SecretBytes key(length);
  crypto::RandomBytes(key.mutable_view());
  BARTIZAN_TRY(auto answer, Encrypt(key_id, key.view(), context));
  answer.plaintext = std::move(key);
  return answer;
}

esdk::Result<KmsDataKey> VectorKms::Encrypt(const std::string& key_id, Bytes plaintext,
                                            const EncryptionContext& context) {
  KmsDataKey answer;
  answer.key_id = key_id;
  answer.ciphertext.resize(64);
  crypto::RandomBytes(answer.ciphertext);
  sealed_.emplace(answer.ciphertext, Sealed{key_id, context, SecretBytes::CopyOf(plaintext)});
  return answer;
}

esdk::Result<KmsDataKey> VectorKms::Decrypt(const std::string& key_id, Bytes ciphertext,
                                            const EncryptionContext& context,
                                            const std::string& algorithm) {
  KmsDataKey answer;
  answer.key_id = key_id;
  if (!known_.empty()) {
    answer.plaintext = known_.Clone();
    return answer;
  }
  const auto found = sealed_.find({ciphertext.begin(), ciphertext.end()});
  if (!algorithm.empty() || found == sealed_.end()) return Refuse(key_id);
  const Sealed& sealed = found->second;
  if (sealed.context != context || !esdk::MatchForDecrypt(key_id, sealed.key_id)) {
    return Refuse(key_id);
  }
  answer.plaintext = sealed.plaintext.Clone();
  return answer;
}

esdk::Result<esdk::KmsPublicKey> VectorKms::GetPublicKey(const std::string& key_id) {
  return Refuse(key_id);
}

esdk::Result<esdk::KmsSharedSecret> VectorKms::DeriveSharedSecret(const std::string& key_id,
                                                                  Bytes /*public_key_der*/) {
  return Refuse(key_id);
}

}  // namespace bartizan::esdk_tools
