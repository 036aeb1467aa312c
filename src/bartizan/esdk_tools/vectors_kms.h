#pragma once
// A KMS in memory for test vectors. For this module only.
#include <map>
#include <string>
#include <vector>

#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk_tools {

// Symmetric keys work, for what was encrypted here. Everything else is refused, and remembered in
// `asked`. Not thread-safe.
class VectorKms final : public esdk::KmsClient {
 public:
  VectorKms() = default;
  // Decrypt gives this data key for every ciphertext.
  explicit VectorKms(esdk::Bytes data_key) : known_(esdk::SecretBytes::CopyOf(data_key)) {}

  const std::vector<std::string>& asked() const { return asked_; }

  esdk::Result<esdk::KmsDataKey> GenerateDataKey(const std::string& key_id, size_t length,
                                                 const esdk::EncryptionContext& context) override;
  esdk::Result<esdk::KmsDataKey> Encrypt(const std::string& key_id, esdk::Bytes plaintext,
                                         const esdk::EncryptionContext& context) override;
  esdk::Result<esdk::KmsDataKey> Decrypt(const std::string& key_id, esdk::Bytes ciphertext,
                                         const esdk::EncryptionContext& context,
                                         const std::string& algorithm) override;
  esdk::Result<esdk::KmsPublicKey> GetPublicKey(const std::string& key_id) override;
  esdk::Result<esdk::KmsSharedSecret> DeriveSharedSecret(const std::string& key_id,
                                                         esdk::Bytes public_key_der) override;

 private:
  struct Sealed {
    std::string key_id;
    esdk::EncryptionContext context;
    esdk::SecretBytes plaintext;
  };
  std::unexpected<esdk::Error> Refuse(const std::string& key_id);

  esdk::SecretBytes known_;
  std::map<std::vector<uint8_t>, Sealed> sealed_;
  std::vector<std::string> asked_;
};

}  // namespace bartizan::esdk_tools
