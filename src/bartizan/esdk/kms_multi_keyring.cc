// Several KMS keys together. (framework/aws-kms/aws-kms-multi-keyrings.md,
// aws-kms-mrk-multi-keyrings.md)
#include "bartizan/base/result.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {

Result<KeyringPtr> KmsMultiKeyring(const KmsClientPtr& client, std::string generator,
                                   std::vector<std::string> children, bool mrk_aware) {
  std::vector<std::string> all = children;
  if (!generator.empty()) all.push_back(generator);
  if (all.empty()) return Fail(Errc::kInvalidArgument, "a KMS multi-keyring needs a key");
  if (mrk_aware) {
    for (const std::string& key_id : all) BARTIZAN_DO(KmsKeyArn::Parse(key_id));
    BARTIZAN_DO(CheckMrksAreUnique(all));
  }
  KeyringPtr first;
  if (!generator.empty()) {
    BARTIZAN_TRY(first, KmsKeyring(client, std::move(generator), mrk_aware));
  }
  std::vector<KeyringPtr> others;
  for (std::string& key_id : children) {
    BARTIZAN_TRY(KeyringPtr child, KmsKeyring(client, std::move(key_id), mrk_aware));
    others.push_back(std::move(child));
  }
  return MultiKeyring(std::move(first), std::move(others));
}

}  // namespace bartizan::esdk
