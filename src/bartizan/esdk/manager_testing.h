#pragma once
// A keyring and requests for the tests of materials managers.
#include <atomic>
#include <functional>
#include <mutex>

#include "bartizan/esdk/materials.h"

namespace bartizan::esdk::testing {

// "Encrypts" a data key by adding 1 to each byte. Counts its calls and keeps what it saw.
class CountingKeyring final : public Keyring {
 public:
  Status OnEncrypt(EncryptionMaterials& materials) override {
    ++encrypts;
    {
      std::lock_guard lock(mutex);
      seen_context = materials.context;
    }
    if (before) before();
    if (fail) return Fail(Errc::kKeyService, "the key service is away");
    SecretBytes key(key_length.value_or(materials.suite->data_key_length));
    for (auto& byte : key.mutable_view()) byte = static_cast<uint8_t>(encrypts.load());
    if (key.empty()) return {};
    materials.encrypted_keys.push_back(
        {.provider_id = "test", .info = {1}, .ciphertext = Shifted(key.view(), 1)});
    if (no_encrypted_keys) materials.encrypted_keys.clear();
    materials.data_key = std::move(key);
    if (after) after(materials);
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    ++decrypts;
    {
      std::lock_guard lock(mutex);
      seen_context = materials.context;
    }
    if (before) before();
    for (const auto& key : keys) {
      if (key.provider_id == "test") {
        materials.data_key = SecretBytes::CopyOf(Shifted(key.ciphertext, -1));
        return;
      }
      causes.push_back({.code = Errc::kNoUsableKey, .message = "not for " + key.provider_id});
    }
  }

  static std::vector<uint8_t> Shifted(Bytes bytes, int by) {
    std::vector<uint8_t> out(bytes.begin(), bytes.end());
    for (auto& byte : out) byte = static_cast<uint8_t>(byte + by);
    return out;
  }

  std::atomic<int> encrypts = 0, decrypts = 0;
  std::mutex mutex;
  EncryptionContext seen_context;
  std::optional<size_t> key_length;
  bool no_encrypted_keys = false;
  bool fail = false;
  std::function<void()> before;
  std::function<void(EncryptionMaterials&)> after;
};

inline std::vector<EncryptedDataKey> TestKeys(size_t length = 32, uint8_t value = 7) {
  return {{.provider_id = "test",
           .info = {1},
           .ciphertext = std::vector<uint8_t>(length, static_cast<uint8_t>(value + 1))}};
}

inline const AlgorithmSuite* Suite(int id) {
  return FindSuite(static_cast<uint16_t>(id));
}

template <class T>
Errc CodeOf(const Result<T>& result) {
  return result ? Errc::kInternal : result.error().code;
}

// A manager that does what the test says.
class ScriptedManager final : public MaterialsManager {
 public:
  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    return encrypt(request);
  }
  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    return decrypt(request);
  }
  std::function<Result<EncryptionMaterials>(const EncryptionRequest&)> encrypt;
  std::function<Result<DecryptionMaterials>(const DecryptionRequest&)> decrypt;
};

}  // namespace bartizan::esdk::testing
