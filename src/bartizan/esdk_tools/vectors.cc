#include "bartizan/esdk_tools/vectors.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/esdk/client.h"
#include "bartizan/esdk_tools/failure.h"
#include "bartizan/esdk_tools/vectors_keys.h"
#include "bartizan/esdk_tools/vectors_run.h"

namespace bartizan::esdk_tools {

namespace {

using Each = std::function<void(const VectorResult&)>;

// ---- awses-decrypt

// The parts of a vector in any version.
struct DecryptVector {
  std::string ciphertext, suite, policy, method;
  const data::Json* keys = nullptr;              // version 5
  const data::JsonArray* master_keys = nullptr;  // before
  esdk::EncryptionContext reproduced;
  bool requires_context = false;  // "cmm": the reproduced keys are required ones
  bool must_fail = false;
  std::string plaintext;         // file://…
  std::string plaintext_base64;  // or the bytes
};

esdk::EncryptionContext ContextOf(const data::Json& value, std::string_view field) {
  esdk::EncryptionContext context;
  if (const auto* pairs = data::FindObject(value, field)) {
    for (const auto& pair : *pairs) {
      if (pair.value().is_string()) context.emplace(pair.key(), pair.value().as_string());
    }
  }
  return context;
}

DecryptVector ReadFive(const data::Json& scenario) {
  DecryptVector vector;
  vector.ciphertext = data::Str(scenario, "ciphertext");
  vector.suite = data::Str(scenario, "algorithmSuiteId");
  vector.method = data::Str(scenario, "decryption-method");
  vector.keys = data::Find(scenario, "decryptKeyDescription");
  vector.reproduced = ContextOf(scenario, "reproduced-encryption-context");
  vector.must_fail = data::Str(scenario, "type").starts_with("negative");
  vector.plaintext = data::Str(scenario, "result");
  return vector;
}

DecryptVector ReadOlder(const data::Json& test) {
  DecryptVector vector;
  vector.ciphertext = data::Str(test, "ciphertext");
  vector.suite = data::Str(test, "algorithmSuiteId");
  vector.policy = data::Str(test, "commitment-policy");
  vector.method = data::Str(test, "decryption-method");
  vector.master_keys = data::FindArray(test, "master-keys");
  vector.requires_context = data::Str(test, "cmm") == "RequiredEncryptionContext";
  if (vector.requires_context) vector.reproduced = ContextOf(test, "encryption-context");
  vector.plaintext = data::Str(test, "plaintext");
  if (const auto* result = data::FindObject(test, "result")) {
    vector.must_fail = data::Find(*result, "error") != nullptr;
    if (const auto* output = data::FindObject(*result, "output")) {
      vector.plaintext = data::Str(*output, "plaintext");
      vector.plaintext_base64 = data::Str(*output, "plaintext-base64");
    }
  }
  return vector;
}

Result<esdk::ManagerPtr> ManagerOf(const DecryptVector& vector, const VectorKeys& keys,
                                   const std::shared_ptr<VectorKms>& kms) {
  if (vector.keys != nullptr) return keys.Manager(*vector.keys, kms);
  if (vector.master_keys == nullptr) return Fail(Code::kInvalid, "the vector names no keys");
  BARTIZAN_TRY(auto manager, keys.Manager(*vector.master_keys, kms));
  if (!vector.requires_context) return manager;
  std::set<std::string> required;
  for (const auto& [key, value] : vector.reproduced) required.insert(key);
  return esdk::RequiredContextManager(std::move(manager), std::move(required));
}

Result<std::string> ExpectedPlaintext(const DecryptVector& vector, const fs::path& folder) {
  if (vector.plaintext_base64.empty()) return ReadVectorFile(vector.plaintext, folder);
  const auto bytes = Base64Decode(vector.plaintext_base64);
  if (!bytes) return Fail(Code::kInvalid, "the expected plaintext is not base64");
  return std::string(bytes->begin(), bytes->end());
}

VectorResult RunDecrypt(const DecryptVector& vector, const VectorKeys& keys,
                        const fs::path& folder) {
  const auto ciphertext = ReadVectorFile(vector.ciphertext, folder);
  if (!ciphertext) return Failed(ciphertext.error().OneLine());
  auto kms = std::make_shared<VectorKms>();
  const auto manager = ManagerOf(vector, keys, kms);
  if (!manager) return FailedOrSkipped(manager.error());
  VectorMessage message;
  message.policy = esdk::FindPolicy(ToLower(ReplaceAll(vector.policy, "_", "-")))
                       .value_or(esdk::CommitmentPolicy::kRequireEncryptAllowDecrypt);
  message.unsigned_only = vector.method == "streaming-unsigned-only";
  message.reproduced = vector.reproduced;
  message.suite = vector.suite;
  const auto plaintext = DecryptVectorMessage(Bytes(*ciphertext), **manager, message);
  // Which key it would have asked for shows that the right one was chosen; more only KMS can tell.
  if (!plaintext && !kms->asked().empty()) {
    return Skipped("needs KMS: " + Join(kms->asked(), ", "));
  }
  if (vector.must_fail) {
    return plaintext ? Failed("was decrypted, and must not be")
                     : VectorResult{{}, VectorOutcome::kPassed, {}};
  }
  if (!plaintext) return Failed(plaintext.error().OneLine());
  const auto expected = ExpectedPlaintext(vector, folder);
  if (!expected) return Failed(expected.error().OneLine());
  return *plaintext == *expected ? Passed() : Failed("another plaintext");
}

Status RunDecryptManifest(const data::JsonObject& manifest, const VectorKeys& keys,
                          const fs::path& folder, const Each& each) {
  const auto* tests = data::FindObject(manifest, "tests");
  if (tests == nullptr) return Fail(Code::kInvalid, "the manifest has no tests");
  for (const auto& test : *tests) {
    const auto* scenario = data::Find(test.value(), "decryption-scenario");
    VectorResult result = RunDecrypt(
        scenario != nullptr ? ReadFive(*scenario) : ReadOlder(test.value()), keys, folder);
    result.id = test.key();
    each(result);
  }
  return {};
}

// ---- vectors with their data keys

Result<std::vector<uint8_t>> BytesAt(const data::Json& test, std::string_view field) {
  auto bytes = Base64Decode(data::Str(test, field));
  if (!bytes) return Fail(Code::kInvalid, fmt::format("{} is not base64", field));
  return *std::move(bytes);
}

std::string JoinedText(const data::JsonArray& list) {
  std::string text;
  for (const auto& part : list) {
    if (part.is_string()) text += data::View(part.as_string());
  }
  return text;
}

Result<std::string> DecryptKnown(const data::Json& test, std::span<const uint8_t> data_key,
                                 bool in_kms) {
  BARTIZAN_TRY(const auto ciphertext, BytesAt(test, "ciphertext"));
  esdk::KeyringPtr keyring = esdk::StaticDataKeyring(esdk::SecretBytes::CopyOf(data_key));
  if (in_kms) {
    BARTIZAN_TRY(keyring, Lift(esdk::KmsDiscoveryKeyring(std::make_shared<VectorKms>(data_key),
                                                         esdk::AnyAccount{})));
  }
  VectorMessage message;
  return DecryptVectorMessage(ciphertext, *esdk::DefaultManager(std::move(keyring)), message);
}

VectorResult RunKnownAnswer(const data::Json& test) {
  const auto data_key = BytesAt(test, "decrypted-dek");
  if (!data_key) return Failed(data_key.error().OneLine());
  const bool in_kms = data::Str(test, "keyring-type") == "aws-kms";
  const auto plaintext = DecryptKnown(test, *data_key, in_kms);
  if (!data::Bool(test, "status").value_or(true)) {
    return plaintext ? Failed("was decrypted, and must not be") : Passed();
  }
  if (!plaintext) return Failed(plaintext.error().OneLine());
  const auto* frames = data::FindArray(test, "plaintext-frames");
  if (frames == nullptr) return Failed("the vector has no plaintext");
  return *plaintext == JoinedText(*frames) ? Passed() : Failed("another plaintext");
}

VectorResult RunStaticKey(const data::Json& test) {
  const std::string type = data::Str(test, "key-type");
  const esdk::AlgorithmSuite* suite = FindSuiteByHex(data::Str(test, "algorithm-suite"));
  if (suite == nullptr) return Failed("no such algorithm suite");
  std::vector<uint8_t> data_key(suite->data_key_length);
  if (type == "test_counting") {
    for (size_t i = 0; i < data_key.size(); ++i) data_key[i] = static_cast<uint8_t>(i + 1);
  } else if (type != "null") {
    return Skipped("key type " + Ellipsize(type, 60));
  }
  const auto plaintext = DecryptKnown(test, data_key, false);
  if (!plaintext) return Failed(plaintext.error().OneLine());
  const auto expected = BytesAt(test, "plaintext");
  if (!expected) return Failed(expected.error().OneLine());
  return std::ranges::equal(Bytes(*plaintext), *expected) ? Passed() : Failed("another plaintext");
}

Status RunList(const data::JsonArray& tests, const Each& each) {
  size_t number = 0;
  for (const auto& test : tests) {
    ++number;
    const bool known = data::Find(test, "decrypted-dek") != nullptr;
    VectorResult result = known ? RunKnownAnswer(test) : RunStaticKey(test);
    const std::string type = data::Str(test, "key-type");
    result.id = known ? data::Str(test, "comment", std::to_string(number))
                      : fmt::format("{} {}", type, data::Str(test, "algorithm-suite"));
    each(result);
  }
  return {};
}

Result<VectorKeys> KeysOf(const data::JsonObject& manifest, const fs::path& folder) {
  BARTIZAN_TRY(const std::string text, ReadVectorFile(data::Str(manifest, "keys"), folder));
  BARTIZAN_TRY(const auto tree, data::ParseJson(text, "the keys manifest"));
  const auto* keys = data::FindObject(tree, "keys");
  if (keys == nullptr) return Fail(Code::kInvalid, "the keys manifest has no keys");
  return VectorKeys(*keys);
}

}  // namespace

std::string_view VectorOutcomeName(VectorOutcome outcome) {
  switch (outcome) {
    case VectorOutcome::kPassed:
      return "passed";
    case VectorOutcome::kFailed:
      return "failed";
    case VectorOutcome::kSkipped:
      break;
  }
  return "skipped";
}

Status RunVectors(const fs::path& manifest, const Each& each) {
  BARTIZAN_TRY(const auto tree, data::ReadJsonFile(manifest.string()));
  if (tree.is_array()) return RunList(tree.as_array(), each);
  if (!tree.is_object()) return Fail(Code::kInvalid, manifest.string() + " is no manifest");
  if (const auto* list = data::FindArray(tree, "tests")) return RunList(*list, each);
  const auto* kind = data::FindObject(tree, "manifest");
  const std::string type = kind == nullptr ? "" : data::Str(*kind, "type");
  const int64_t version = kind == nullptr ? 0 : data::Int(*kind, "version").value_or(0);
  if (version < 1 || version > 5 ||
      (type != "awses-decrypt" && type != "awses-encrypt" && type != "awses-decrypt-generate")) {
    return Fail(Code::kInvalid,
                fmt::format("{} is no manifest that this knows: type \"{}\", version {}",
                            manifest.string(), Ellipsize(type, 60), version));
  }
  const fs::path folder = manifest.parent_path();
  BARTIZAN_TRY(const VectorKeys keys, KeysOf(tree.as_object(), folder));
  if (type == "awses-decrypt") return RunDecryptManifest(tree.as_object(), keys, folder, each);
  return RunEncryptManifest(tree.as_object(), keys, each);
}

}  // namespace bartizan::esdk_tools
