// Scenarios that are encrypted here, and must decrypt to the same again unless they were tampered
// with. (crypto-tools features 0003 and 0006)
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk_tools/failure.h"
#include "bartizan/esdk_tools/vectors_run.h"

namespace bartizan::esdk_tools {

namespace {

constexpr int64_t kMostPlaintext = int64_t{64} << 20U;

struct Scenario {
  std::string plaintext;
  const esdk::AlgorithmSuite* suite = nullptr;
  uint32_t frame_length = 0;
  esdk::EncryptionContext context;
  esdk::ManagerPtr encrypt, decrypt;
  VectorMessage message;
  std::shared_ptr<VectorKms> kms = std::make_shared<VectorKms>();
};

esdk::EncryptionContext ContextAt(const data::Json& value, std::string_view field) {
  esdk::EncryptionContext context;
  if (const auto* pairs = data::FindObject(value, field)) {
    for (const auto& pair : *pairs) {
      if (pair.value().is_string()) context.emplace(pair.key(), pair.value().as_string());
    }
  }
  return context;
}

Status TakeKeys(const data::Json& test, const data::Json& described, const VectorKeys& keys,
                Scenario& scenario) {
  if (const auto* encrypt = data::Find(described, "encryptKeyDescription")) {
    BARTIZAN_TRY(scenario.encrypt, keys.Manager(*encrypt, scenario.kms));
    const auto* decrypt = data::Find(described, "decryptKeyDescription");
    BARTIZAN_TRY(scenario.decrypt,
                 keys.Manager(decrypt == nullptr ? *encrypt : *decrypt, scenario.kms));
    return {};
  }
  const auto* masters = data::FindArray(described, "master-keys");
  if (masters == nullptr) return Fail(Code::kInvalid, "the scenario names no keys");
  BARTIZAN_TRY(scenario.encrypt, keys.Manager(*masters, scenario.kms));
  const auto* others = data::FindArray(test, "decryption-master-keys");
  BARTIZAN_TRY(scenario.decrypt,
               keys.Manager(others == nullptr ? *masters : *others, scenario.kms));
  return {};
}

Result<Scenario> ReadScenario(const data::JsonObject& manifest, const data::Json& test,
                              const VectorKeys& keys) {
  const auto* described = data::Find(test, "encryption-scenario");
  if (described == nullptr) return Fail(Code::kInvalid, "not an encryption scenario");
  Scenario scenario;
  const auto* sizes = data::FindObject(manifest, "plaintexts");
  const auto size =
      sizes == nullptr ? std::nullopt : data::Int(*sizes, data::Str(*described, "plaintext"));
  if (!size || *size < 0 || *size > kMostPlaintext) {
    return Fail(Code::kInvalid, "the scenario's plaintext has no length");
  }
  std::vector<uint8_t> random(static_cast<size_t>(*size));
  crypto::RandomBytes(random);
  scenario.plaintext.assign(random.begin(), random.end());
  const std::string suite =
      data::Str(*described, "algorithmSuiteId", data::Str(*described, "algorithm"));
  scenario.suite = FindSuiteByHex(suite);
  if (scenario.suite == nullptr) return Fail(Code::kInvalid, "no such algorithm suite");
  const auto frame = data::Int(*described, "frame-size");
  if (!frame || *frame < 0 || *frame > 0xFFFF'FFFF) {
    return Fail(Code::kInvalid, "the scenario has no frame size");
  }
  if (*frame == 0) return Fail(Code::kUnavailable, "unframed messages are not written");
  scenario.frame_length = static_cast<uint32_t>(*frame);
  scenario.context = ContextAt(*described, "encryption-context");
  scenario.message.reproduced = ContextAt(*described, "reproduced-encryption-context");
  scenario.message.unsigned_only =
      data::Str(test, "decryption-method") == "streaming-unsigned-only";
  BARTIZAN_DO(TakeKeys(test, *described, keys, scenario));
  return scenario;
}

Result<std::vector<uint8_t>> EncryptScenario(const Scenario& scenario) {
  const esdk::Client client({.policy = scenario.suite->committing
                                           ? esdk::CommitmentPolicy::kRequireEncryptAllowDecrypt
                                           : esdk::CommitmentPolicy::kForbidEncryptAllowDecrypt,
                             .limits = {},
                             .threads = 1});
  esdk::EncryptOptions options;
  options.suite = scenario.suite;
  options.context = scenario.context;
  options.frame_length = scenario.frame_length;
  BARTIZAN_TRY(auto encrypted,
               Lift(client.Encrypt(Bytes(scenario.plaintext), *scenario.encrypt, options)));
  return std::move(encrypted.message);
}

bool Decrypts(const Scenario& scenario, std::span<const uint8_t> message) {
  return DecryptVectorMessage(message, *scenario.decrypt, scenario.message).has_value();
}

VectorResult Truncate(const Scenario& scenario, const std::vector<uint8_t>& message) {
  for (size_t length = 0; length < message.size(); ++length) {
    if (!Decrypts(scenario, std::span(message).first(length))) continue;
    return Failed(fmt::format("was decrypted with {} of {} bytes", length, message.size()));
  }
  return Passed();
}

VectorResult Mutate(const Scenario& scenario, std::vector<uint8_t> message) {
  for (size_t bit = 0; bit < message.size() * 8; ++bit) {
    const auto mask = static_cast<uint8_t>(1U << (bit % 8));
    message[bit / 8] ^= mask;
    if (Decrypts(scenario, message))
      return Failed(fmt::format("was decrypted, bit {} changed", bit));
    message[bit / 8] ^= mask;
  }
  return Passed();
}

VectorResult Tampered(const data::Json& tampering, const Scenario& scenario,
                      const std::vector<uint8_t>& message) {
  const std::string kind =
      tampering.is_string() ? std::string(data::View(tampering.as_string())) : "another kind";
  if (kind == "truncate") return Truncate(scenario, message);
  if (kind == "mutate") return Mutate(scenario, message);
  return Skipped("tampering: " + Ellipsize(kind, 60));
}

VectorResult RunScenario(const data::JsonObject& manifest, const data::Json& test,
                         const VectorKeys& keys) {
  const auto scenario = ReadScenario(manifest, test, keys);
  if (!scenario) return FailedOrSkipped(scenario.error());
  const auto needs_kms = [&] { return "needs KMS: " + Join(scenario->kms->asked(), ", "); };
  const auto message = EncryptScenario(*scenario);
  if (!message && !scenario->kms->asked().empty()) return Skipped(needs_kms());
  if (!message) return Failed(message.error().OneLine());
  if (const auto* tampering = data::Find(test, "tampering")) {
    return Tampered(*tampering, *scenario, *message);
  }
  const auto plaintext = DecryptVectorMessage(*message, *scenario->decrypt, scenario->message);
  if (!plaintext && !scenario->kms->asked().empty()) return Skipped(needs_kms());
  const auto* result = data::FindObject(test, "result");
  if (result != nullptr && data::Find(*result, "error") != nullptr) {
    return plaintext ? Failed("was decrypted, and must not be") : Passed();
  }
  if (!plaintext) return Failed(plaintext.error().OneLine());
  return *plaintext == scenario->plaintext ? Passed() : Failed("another plaintext");
}

}  // namespace

Status RunEncryptManifest(const data::JsonObject& manifest, const VectorKeys& keys,
                          const std::function<void(const VectorResult&)>& each) {
  const auto* tests = data::FindObject(manifest, "tests");
  if (tests == nullptr) return Fail(Code::kInvalid, "the manifest has no tests");
  for (const auto& test : *tests) {
    VectorResult result = RunScenario(manifest, test.value(), keys);
    result.id = test.key();
    each(result);
  }
  return {};
}

}  // namespace bartizan::esdk_tools
