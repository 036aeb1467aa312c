#include "bartizan/esdk_kms/kms_client.h"

#include "bartizan/esdk_kms/calls.h"

namespace bartizan::esdk_kms {
namespace {

using esdk::Bytes;
using esdk::Errc;
using esdk::KmsDataKey;
using esdk::Result;

// (API_Decrypt.html, CiphertextBlob) What no KMS has made needs no call.
constexpr size_t kMostCiphertext = 6144;

class Kms final : public esdk::KmsClient {
 public:
  explicit Kms(std::shared_ptr<aws::Client> client) : client_(std::move(client)) {}

  Result<KmsDataKey> GenerateDataKey(const std::string& key_id, size_t length,
                                     const esdk::EncryptionContext& context) override {
    data::JsonObject input{{"KeyId", key_id}, {"NumberOfBytes", static_cast<int64_t>(length)}};
    PutContext(input, "EncryptionContext", context);
    BARTIZAN_TRY(auto output, CallKms(*client_, "GenerateDataKey", key_id, std::move(input)));
    KmsDataKey answer;
    BARTIZAN_TRY(answer.plaintext, SecretMember(output, "Plaintext"));
    BARTIZAN_TRY(answer.ciphertext, BlobMember(output, "CiphertextBlob"));
    BARTIZAN_TRY(answer.key_id, TextMember(output, "KeyId"));
    return answer;
  }

  Result<KmsDataKey> Encrypt(const std::string& key_id, Bytes plaintext,
                             const esdk::EncryptionContext& context) override {
    data::JsonObject input{{"KeyId", key_id}};
    input["Plaintext"] = SecretBlob(plaintext);
    PutContext(input, "EncryptionContext", context);
    BARTIZAN_TRY(auto output, CallKms(*client_, "Encrypt", key_id, std::move(input)));
    KmsDataKey answer;
    BARTIZAN_TRY(answer.ciphertext, BlobMember(output, "CiphertextBlob"));
    BARTIZAN_TRY(answer.key_id, TextMember(output, "KeyId"));
    return answer;
  }

  Result<KmsDataKey> Decrypt(const std::string& key_id, Bytes ciphertext,
                             const esdk::EncryptionContext& context,
                             const std::string& algorithm) override {
    if (ciphertext.empty() || ciphertext.size() > kMostCiphertext) {
      return esdk::Fail(Errc::kMalformed, "no ciphertext of KMS: it has " +
                                              std::to_string(ciphertext.size()) + " bytes");
    }
    data::JsonObject input{{"KeyId", key_id}, {"CiphertextBlob", Blob(ciphertext)}};
    if (!algorithm.empty()) input["EncryptionAlgorithm"] = algorithm;
    PutContext(input, "EncryptionContext", context);
    BARTIZAN_TRY(auto output, CallKms(*client_, "Decrypt", key_id, std::move(input)));
    KmsDataKey answer;
    BARTIZAN_TRY(answer.plaintext, SecretMember(output, "Plaintext"));
    BARTIZAN_TRY(answer.key_id, TextMember(output, "KeyId"));
    return answer;
  }

  Result<esdk::KmsPublicKey> GetPublicKey(const std::string& key_id) override {
    BARTIZAN_TRY(auto output, CallKms(*client_, "GetPublicKey", key_id, {{"KeyId", key_id}}));
    esdk::KmsPublicKey answer;
    BARTIZAN_TRY(answer.der, BlobMember(output, "PublicKey"));
    BARTIZAN_TRY(answer.usage, TextMember(output, "KeyUsage"));
    BARTIZAN_TRY(answer.key_id, TextMember(output, "KeyId"));
    return answer;
  }

  Result<esdk::KmsSharedSecret> DeriveSharedSecret(const std::string& key_id,
                                                   Bytes public_key_der) override {
    data::JsonObject input{
        {"KeyId", key_id}, {"KeyAgreementAlgorithm", "ECDH"}, {"PublicKey", Blob(public_key_der)}};
    BARTIZAN_TRY(auto output, CallKms(*client_, "DeriveSharedSecret", key_id, std::move(input)));
    esdk::KmsSharedSecret answer;
    BARTIZAN_TRY(answer.secret, SecretMember(output, "SharedSecret"));
    BARTIZAN_TRY(answer.key_id, TextMember(output, "KeyId"));
    BARTIZAN_TRY(std::string algorithm, TextMember(output, "KeyAgreementAlgorithm"));
    if (algorithm != "ECDH") {
      return esdk::Fail(Errc::kKeyService, "KMS agreed on a secret by another algorithm than ECDH");
    }
    return answer;
  }

 private:
  std::shared_ptr<aws::Client> client_;
};

}  // namespace

esdk::KmsClientPtr MakeKmsClient(std::shared_ptr<aws::Client> client) {
  return std::make_shared<Kms>(std::move(client));
}

}  // namespace bartizan::esdk_kms
