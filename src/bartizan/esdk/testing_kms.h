#pragma once
// For tests only: a KMS in memory that records every call. Keys in several regions are replicas of
// each other when their ARNs differ in nothing else and the ids start with "mrk-".
#include <functional>
#include <map>
#include <mutex>
#include <vector>

#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {

struct KmsCall {
  std::string operation, key_id;
  EncryptionContext context;
  size_t length = 0;                // asked for, or of the plaintext
  std::string algorithm;            // of Decrypt
  std::vector<uint8_t> public_key;  // of DeriveSharedSecret
};

class FakeKms final : public KmsClient {
 public:
  // An alias answers with the ARN of its key.
  void AddAlias(const std::string& name, const std::string& arn) { aliases_[name] = arn; }
  // What was encrypted elsewhere (with a public key, or by somebody else).
  void AddCiphertext(const std::string& arn, std::vector<uint8_t> ciphertext, Bytes plaintext,
                     EncryptionContext context = {}) {
    sealed_[std::move(ciphertext)] = {
        arn, std::move(context), {plaintext.begin(), plaintext.end()}};
  }

  // Knobs: how answers are wrong.
  std::map<std::string, Error> refuse;  // by key id
  std::string answer_key_id;            // instead of the right one
  size_t extra_bytes = 0;               // too long a plaintext
  bool empty_ciphertext = false;
  std::function<Result<KmsPublicKey>(const std::string&)> public_key;
  std::function<Result<SecretBytes>(const std::string&, Bytes)> agree;
  std::function<Result<std::vector<uint8_t>>(Bytes)> open_rsa;  // Decrypt with an algorithm

  std::vector<KmsCall> calls() const {
    std::lock_guard lock(mutex_);
    return calls_;
  }
  void Forget() {
    std::lock_guard lock(mutex_);
    calls_.clear();
  }

  Result<KmsDataKey> GenerateDataKey(const std::string& key_id, size_t length,
                                     const EncryptionContext& context) override {
    std::lock_guard lock(mutex_);
    calls_.push_back({"GenerateDataKey", key_id, context, length});
    if (auto refused = refuse.find(key_id); refused != refuse.end()) {
      return std::unexpected(refused->second);
    }
    SecretBytes key(length + extra_bytes);
    for (uint8_t& byte : key.mutable_view()) byte = static_cast<uint8_t>(++counter_);
    KmsDataKey answer = Seal(key_id, key.view(), context);
    answer.plaintext = std::move(key);
    return answer;
  }

  Result<KmsDataKey> Encrypt(const std::string& key_id, Bytes plaintext,
                             const EncryptionContext& context) override {
    std::lock_guard lock(mutex_);
    calls_.push_back({"Encrypt", key_id, context, plaintext.size()});
    if (auto refused = refuse.find(key_id); refused != refuse.end()) {
      return std::unexpected(refused->second);
    }
    return Seal(key_id, plaintext, context);
  }

  Result<KmsDataKey> Decrypt(const std::string& key_id, Bytes ciphertext,
                             const EncryptionContext& context,
                             const std::string& algorithm) override {
    std::lock_guard lock(mutex_);
    calls_.push_back({"Decrypt", key_id, context, ciphertext.size(), algorithm});
    if (auto refused = refuse.find(key_id); refused != refuse.end()) {
      return std::unexpected(refused->second);
    }
    KmsDataKey answer;
    answer.key_id = answer_key_id.empty() ? key_id : answer_key_id;
    if (!algorithm.empty()) {
      auto plain = open_rsa(ciphertext);
      if (!plain) return std::unexpected(plain.error());
      answer.plaintext = SecretBytes::CopyOf(*plain);
      return answer;
    }
    auto found = sealed_.find({ciphertext.begin(), ciphertext.end()});
    if (found == sealed_.end() || found->second.context != context) {
      return Fail(Errc::kKeyService, "InvalidCiphertextException: no");
    }
    if (!MatchForDecrypt(key_id, found->second.arn)) {
      return Fail(Errc::kKeyService, "IncorrectKeyException: no");
    }
    std::vector<uint8_t> plain = found->second.plaintext;
    plain.resize(plain.size() + extra_bytes);
    answer.plaintext = SecretBytes::CopyOf(plain);
    return answer;
  }

  Result<KmsPublicKey> GetPublicKey(const std::string& key_id) override {
    std::lock_guard lock(mutex_);
    calls_.push_back({"GetPublicKey", key_id});
    if (!public_key) return Fail(Errc::kKeyService, "NotFoundException: no");
    return public_key(key_id);
  }

  Result<KmsSharedSecret> DeriveSharedSecret(const std::string& key_id,
                                             Bytes public_key_der) override {
    std::lock_guard lock(mutex_);
    KmsCall call{"DeriveSharedSecret", key_id};
    call.public_key.assign(public_key_der.begin(), public_key_der.end());
    calls_.push_back(std::move(call));
    if (!agree) return Fail(Errc::kKeyService, "NotFoundException: no");
    auto secret = agree(key_id, public_key_der);
    if (!secret) return std::unexpected(secret.error());
    return KmsSharedSecret{*std::move(secret), answer_key_id.empty() ? key_id : answer_key_id};
  }

 private:
  struct Sealed {
    std::string arn;
    EncryptionContext context;
    std::vector<uint8_t> plaintext;
  };

  KmsDataKey Seal(const std::string& key_id, Bytes plaintext, const EncryptionContext& context) {
    auto alias = aliases_.find(key_id);
    const std::string& arn = alias == aliases_.end() ? key_id : alias->second;
    KmsDataKey answer;
    answer.key_id = answer_key_id.empty() ? arn : answer_key_id;
    if (empty_ciphertext) return answer;
    const std::string blob = "sealed " + std::to_string(++counter_);
    answer.ciphertext.assign(blob.begin(), blob.end());
    sealed_[answer.ciphertext] = {arn, context, {plaintext.begin(), plaintext.end()}};
    return answer;
  }

  mutable std::mutex mutex_;
  std::vector<KmsCall> calls_;
  std::map<std::string, std::string> aliases_;
  std::map<std::vector<uint8_t>, Sealed> sealed_;
  uint32_t counter_ = 0;
};

}  // namespace bartizan::esdk
