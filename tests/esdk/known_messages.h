#pragma once
// Messages with known answers, found through BARTIZAN_SHARED_DATA: what the commitment tests of
// other implementations agree on, older messages under plain data keys, and one ciphertext that two
// keys decrypt ("salamander").
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/esdk/client.h"

namespace bartizan::esdk::testing {

using Buffer = std::vector<uint8_t>;

struct KnownMessage {
  std::string name;
  Buffer message;
  KeyringPtr keyring;
  bool decrypts = true;
  Buffer plaintext;  // where it decrypts
  CommitmentPolicy policy = CommitmentPolicy::kRequireEncryptRequireDecrypt;
  // Of the commitment tests: what lies in between.
  Buffer data_key, content_key, commitment;
};

inline fs::path KnownMessagesFolder() {
  const char* data = std::getenv("BARTIZAN_SHARED_DATA");  // NOLINT(concurrency-mt-unsafe)
  return fs::path(data != nullptr ? data : "../shared/data") / "esdk";
}

inline Buffer Decoded(const data::Json& object, std::string_view key) {
  auto bytes = Base64Decode(data::Str(object, key));
  EXPECT_TRUE(bytes) << key;
  return bytes.value_or(Buffer());
}

inline data::Json Document(const fs::path& path) {
  auto json = data::ReadJsonFile(path.string());
  EXPECT_TRUE(json) << json.error().OneLine();
  return json ? *json : data::Json();
}

inline std::vector<KnownMessage> CommitmentMessages() {
  std::vector<KnownMessage> messages;
  auto json = Document(KnownMessagesFolder() / "commitment-kat/commitment-known-answer-tests.json");
  for (const auto& test : *data::FindArray(json, "tests")) {
    KnownMessage known{.name = "KAT " + data::Str(test, "comment"),
                       .message = Decoded(test, "ciphertext"),
                       .decrypts = data::Bool(test, "status").value(),
                       .data_key = Decoded(test, "decrypted-dek"),
                       .content_key = Decoded(test, "content-encryption-key"),
                       .commitment = Decoded(test, "commitment")};
    known.keyring = StaticDataKeyring(SecretBytes::CopyOf(known.data_key));
    if (const auto* frames = data::FindArray(test, "plaintext-frames")) {
      for (const auto& frame : *frames) {
        auto text = data::View(frame.as_string());
        known.plaintext.insert(known.plaintext.end(), text.begin(), text.end());
      }
    }
    messages.push_back(std::move(known));
  }
  return messages;
}

// Data keys of zeros, or 1, 2, 3, …; those under KMS are left out.
inline std::vector<KnownMessage> StaticKeyMessages() {
  std::vector<KnownMessage> messages;
  auto json = Document(KnownMessagesFolder() / "static-key-v1/decrypt_vectors.json");
  for (const auto& test : json.as_array()) {
    std::string kind = data::Str(test, "key-type"), suite = data::Str(test, "algorithm-suite");
    if (kind == "aws-kms") continue;
    auto id = HexDecode(suite);
    const auto* found = FindSuite(static_cast<uint16_t>((*id)[0] << 8U | (*id)[1]));
    Buffer key(found->data_key_length, 0);
    for (size_t i = 0; kind == "test_counting" && i < key.size(); ++i) {
      key[i] = static_cast<uint8_t>(i + 1);
    }
    messages.push_back({.name = kind + " " + suite,
                        .message = Decoded(test, "ciphertext"),
                        .keyring = StaticDataKeyring(SecretBytes::CopyOf(key)),
                        .plaintext = Decoded(test, "plaintext"),
                        .policy = CommitmentPolicy::kForbidEncryptAllowDecrypt});
  }
  return messages;
}

inline std::vector<KnownMessage> SalamanderMessages() {
  std::vector<KnownMessage> messages;
  fs::path folder = KnownMessagesFolder() / "salamander";
  auto keys = Document(folder / "keys.json");
  auto json = Document(folder / "manifest-salamander.json");
  for (const auto& [name, test] : *data::FindObject(json, "tests")) {
    auto file = ReadFile(folder / data::Str(test, "ciphertext").substr(7));  // file://
    const auto& key = data::FindArray(test, "master-keys")->front();
    std::string key_name = data::Str(key, "key");
    Buffer material = Decoded(*data::Find(*data::FindObject(keys, "keys"), key_name), "material");
    auto keyring =
        RawAesKeyring(data::Str(key, "provider-id"), key_name, SecretBytes::CopyOf(material));
    EXPECT_TRUE(file && keyring);
    const auto* result = data::FindObject(test, "result");
    const auto* output = data::FindObject(*result, "output");
    messages.push_back({.name = "salamander " + std::string(data::View(name)),
                        .message = Buffer(file->begin(), file->end()),
                        .keyring = *keyring,
                        .decrypts = output != nullptr,
                        .plaintext = output != nullptr
                                         ? *Base64Decode(data::Str(*output, "plaintext-base64"))
                                         : Buffer(),
                        .policy = *FindPolicy(ToLower(data::Str(test, "commitment-policy")))});
  }
  return messages;
}

}  // namespace bartizan::esdk::testing
