#include "bartizan/esdk/kms_common.h"

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"

namespace bartizan::esdk {
namespace {

struct Candidate {
  size_t index;  // in the message
  std::string key_id;
};

std::string Named(const KmsUnwrapper& unwrapper, size_t index) {
  return unwrapper.name + ": encrypted data key " + std::to_string(index + 1);
}

Result<std::vector<Candidate>> Select(const KmsUnwrapper& unwrapper,
                                      std::span<const EncryptedDataKey> keys) {
  std::vector<Candidate> ours;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].provider_id != unwrapper.provider) continue;
    std::string arn(TextOf(keys[i].info));
    auto parts = KmsKeyArn::Parse(arn);
    if (!parts || !parts->is_key()) {
      return Fail(Errc::kMalformed,
                  Named(unwrapper, i) + " names no key ARN, so none is tried: " + Shown(arn));
    }
    if (auto key_id = unwrapper.target(arn, *parts)) ours.push_back({i, *std::move(key_id)});
  }
  return ours;
}

}  // namespace

void Unwrap(const KmsUnwrapper& unwrapper, DecryptionMaterials& materials,
            std::span<const EncryptedDataKey> keys, std::vector<Error>& causes) {
  if (!materials.data_key.empty()) {
    causes.push_back({Errc::kInvalidArgument, unwrapper.name + ": there is a data key already"});
    return;
  }
  auto ours = Select(unwrapper, keys);
  if (!ours) {
    causes.push_back(std::move(ours).error());
    return;
  }
  if (ours->empty()) {
    causes.push_back({Errc::kNoUsableKey, unwrapper.name + ": none of the " +
                                              std::to_string(keys.size()) +
                                              " encrypted data keys is for it"});
  }
  for (const Candidate& candidate : *ours) {
    auto data_key = unwrapper.open(candidate.key_id, keys[candidate.index]);
    if (data_key) {
      auto fits = CheckDataKeyLength(*materials.suite, data_key->size());
      if (fits) {
        materials.data_key = *std::move(data_key);
        return;
      }
      data_key = std::unexpected(std::move(fits).error());
    }
    causes.push_back({data_key.error().code, Named(unwrapper, candidate.index),
                      std::vector<Error>{std::move(data_key).error()}});
  }
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
