#include "bartizan/esdk/kms_common.h"

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/esdk/keyring_common.h"

namespace bartizan::esdk {
namespace {

struct Candidate {
  size_t index;  // in the message
  std::string key_id;
};

// None when an encrypted data key of the provider names no key ARN.
std::optional<std::vector<Candidate>> Select(const KmsUnwrapper& unwrapper,
                                             std::span<const EncryptedDataKey> keys,
                                             internal::Causes& why) {
  std::vector<Candidate> ours;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].provider_id != unwrapper.provider) continue;
    std::string arn(TextOf(keys[i].info));
    auto parts = KmsKeyArn::Parse(arn);
    if (!parts || !parts->is_key()) {
      why.Add(i, Errc::kMalformed, "names no key ARN, so that none is tried: " + Shown(arn));
      return std::nullopt;
    }
    if (auto key_id = unwrapper.target(arn, *parts)) ours.push_back({i, *std::move(key_id)});
  }
  return ours;
}

}  // namespace

void Unwrap(const KmsUnwrapper& unwrapper, DecryptionMaterials& materials,
            std::span<const EncryptedDataKey> keys, std::vector<Error>& causes) {
  internal::Causes why(causes, unwrapper.name);
  if (!internal::MayDecrypt(materials, why)) return;
  auto ours = Select(unwrapper, keys, why);
  if (!ours) return;
  for (const Candidate& candidate : *ours) {
    auto data_key = unwrapper.open(candidate.key_id, keys[candidate.index]);
    auto fits = data_key ? CheckDataKeyLength(*materials.suite, data_key->size())
                         : Status(std::unexpected(std::move(data_key).error()));
    if (fits) {
      materials.data_key = *std::move(data_key);
      return;
    }
    why.Add(candidate.index, fits.error().code, "cannot be decrypted: " + fits.error().ToString());
  }
  why.Finish();
}

Result<SecretBytes> DecryptInKms(KmsClient& client, const std::string& key_id,
                                 const EncryptedDataKey& key,
                                 const DecryptionMaterials& materials) {
  BARTIZAN_TRY(KmsDataKey answer, client.Decrypt(key_id, key.ciphertext, materials.context, {}));
  BARTIZAN_DO(CheckAnsweredKey(key_id, answer.key_id));
  return std::move(answer.plaintext);
}

Status CheckAnsweredKey(const std::string& asked, const std::string& answered) {
  if (answered == asked) return {};
  return Fail(Errc::kKeyService,
              "KMS answered for the key " + Shown(answered) + " instead of " + Shown(asked));
}

Status CheckDataKeyLength(const AlgorithmSuite& suite, size_t length) {
  if (length == suite.data_key_length) return {};
  return Fail(Errc::kKeyService, "a data key of " + std::to_string(length) + " bytes, where " +
                                     std::string(suite.name) + " takes " +
                                     std::to_string(suite.data_key_length));
}

std::string Shown(std::string_view foreign) {
  std::string text = ScrubUtf8(foreign.substr(0, 512));
  for (char& c : text) {
    if ((c >= 0 && c < ' ') || c == 0x7F) c = '?';
  }
  return "\"" + Ellipsize(text, 256) + "\"";
}

}  // namespace bartizan::esdk
