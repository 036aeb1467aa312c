#include "bartizan/cli/seal.h"

#include "bartizan/artifacts/seal.h"
#include "bartizan/aws/client.h"
#include "bartizan/esdk_kms/kms_client.h"

namespace bartizan::cli {

void UseKmsOfEnvironment() {
  artifacts::UseKmsKeyrings([](const std::string& arn) -> Result<esdk::KeyringPtr> {
    BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), aws::Choices{}));
    auto keyring = esdk::KmsKeyring(esdk_kms::MakeKmsClient(std::move(client)), arn);
    if (!keyring) return Fail(Code::kInvalid, keyring.error().ToString());
    return *std::move(keyring);
  });
}

}  // namespace bartizan::cli
