// Encrypted data keys of hostile messages against every raw keyring, under fixed keys. The input
// either is the fields themselves or says how to change a good encrypted data key: then nothing but
// the true data key may come out of the keyrings that authenticate.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/esdk/keyring_test_keys.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

using namespace testing;

struct Target {
  KeyringPtr keyring;
  EncryptedDataKey good;
  bool authenticates;
};

Target MakeTarget(Result<KeyringPtr> keyring, bool authenticates, Keyring* sender = nullptr) {
  BARTIZAN_CHECK(keyring.has_value());
  EncryptionMaterials materials = ToEncrypt();
  materials.data_key = Secret(0, 32);
  BARTIZAN_CHECK((sender != nullptr ? *sender : **keyring).OnEncrypt(materials).has_value());
  return {*keyring, materials.encrypted_keys.at(0), authenticates};
}

std::vector<Target> MakeTargets() {
  std::vector<Target> targets;
  for (size_t size : {16U, 24U, 32U}) {
    targets.push_back(MakeTarget(RawAesKeyring("tests", "key 1", Secret(32, size)), true));
  }
  for (RsaPadding padding : {RsaPadding::kPkcs1, RsaPadding::kOaepSha1, RsaPadding::kOaepSha512}) {
    targets.push_back(
        MakeTarget(RawRsaKeyring("tests", "key 1", padding, kRsaPublic, kRsaPrivate), false));
  }
  for (const EcdhKnown& k : kEcdh) {
    auto one = RawEcdhKeyring({EcdhSchema::kStatic, k.curve, std::string(k.sender_private),
                               std::string(k.recipient_public)});
    targets.push_back(MakeTarget(one, true));
    targets.push_back(MakeTarget(
        RawEcdhKeyring(
            {EcdhSchema::kPublicKeyDiscovery, k.curve, std::string(k.recipient_private), {}}),
        true, one->get()));
  }
  return targets;
}

// A new value, or the good one with bytes overwritten or its length changed.
template <class Field>
void Change(FuzzedDataProvider& input, Field& field) {
  switch (input.ConsumeIntegralInRange(0, 3)) {
    case 0: {
      std::string made = input.ConsumeRandomLengthString(600);
      field.assign(made.begin(), made.end());
      return;
    }
    case 1:
      if (!field.empty()) {
        auto at = input.ConsumeIntegralInRange<size_t>(0, field.size() - 1);
        field[at] = static_cast<typename Field::value_type>(input.ConsumeIntegral<uint8_t>());
      }
      return;
    case 2:
      field.resize(input.ConsumeIntegralInRange<size_t>(0, field.size() + 40));
      return;
    default:
      return;
  }
}

void Try(FuzzedDataProvider& input) {
  static const std::vector<Target> targets = MakeTargets();
  const Target& target = targets[input.ConsumeIntegralInRange<size_t>(0, targets.size() - 1)];
  std::vector<EncryptedDataKey> keys;
  do {
    EncryptedDataKey key = target.good;
    Change(input, key.provider_id);
    Change(input, key.info);
    Change(input, key.ciphertext);
    keys.push_back(std::move(key));
  } while (keys.size() < 4 && input.ConsumeBool());
  auto suites = AlgorithmSuites();
  DecryptionMaterials materials =
      ToDecrypt(suites[input.ConsumeIntegralInRange<size_t>(0, suites.size() - 1)].id);
  if (input.ConsumeBool()) materials.context["more"] = input.ConsumeRandomLengthString(20);
  std::vector<Error> causes;
  target.keyring->OnDecrypt(materials, keys, causes);
  if (materials.data_key.empty()) {
    BARTIZAN_CHECK(!causes.empty());
    return;
  }
  BARTIZAN_CHECK(materials.data_key.size() == materials.suite->data_key_length);
  if (!target.authenticates) return;
  BARTIZAN_CHECK(Plain(materials.data_key) == Plain(Secret(0, 32)));
  BARTIZAN_CHECK(materials.context == Context());
  BARTIZAN_CHECK(std::ranges::any_of(keys, [&](const EncryptedDataKey& key) {
    return key.info == target.good.info && key.ciphertext == target.good.ciphertext;
  }));
}

}  // namespace
}  // namespace bartizan::esdk

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  FuzzedDataProvider input(data, size);
  bartizan::esdk::Try(input);
  return 0;
}
