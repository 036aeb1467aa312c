#pragma once
// The emulator: keys in it, what it was asked, how it fails.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/base/text.h"
#include "bartizan/esdk/materials.h"
#include "bartizan/esdk_kms/kms_client.h"
#include "bartizan/net/http_client.h"

namespace bartizan::esdk_kms {

class Peer : public ::testing::Test {
 protected:
  Peer() { Reset(); }
  ~Peer() override { Reset(); }

  data::JsonObject Call(std::string_view service, std::string_view operation,
                        data::JsonObject input, const std::string& region = "us-east-1") {
    aws::CallOptions options;
    options.region = region;
    auto answer = client_->Call(service, operation, std::move(input), options);
    EXPECT_TRUE(answer) << answer.error().error.Render();
    return answer ? answer->output : data::JsonObject();
  }
  // A new key; its ARN.
  std::string MakeKey(data::JsonObject properties = {}, const std::string& region = "us-east-1") {
    auto output = Call("kms", "CreateKey", std::move(properties), region);
    return data::Str(*data::FindObject(output, "KeyMetadata"), "Arn");
  }

  data::Json Control(std::string_view method, std::string_view path, std::string body = {}) {
    net::HttpRequest request{.method = std::string(method),
                             .url = system_.Variable("AWS_ENDPOINT_URL") + std::string(path),
                             .headers = {{"Content-Type", "application/json"}},
                             .body = std::move(body)};
    auto answer = net::Send(request);
    EXPECT_TRUE(answer && answer->status == 200);
    return answer ? data::ParseJson(answer->body, "control").value_or(data::Json()) : data::Json();
  }
  void Fault(std::string_view operation, std::string_view kind, std::string_view more = {}) {
    Control("POST", "/bartizan/faults",
            fmt::format(R"({{"match": {{"operation": "{}"}}, "fault": "{}"{}}})", operation, kind,
                        more));
  }
  void Reset() {
    Control("DELETE", "/bartizan/faults");
    Forget();
  }
  void Forget() { Control("DELETE", "/bartizan/requests"); }
  // "Decrypt us-east-1", in order; with every attempt.
  std::vector<std::string> Asked() {
    std::vector<std::string> asked;
    auto told = Control("GET", "/bartizan/requests");
    const auto* log = data::FindArray(told, "log");
    if (log == nullptr) return {"no log"};
    for (const data::Json& line : *log) {
      asked.push_back(data::Str(line, "operation") + " " + data::Str(line, "region"));
    }
    return asked;
  }

  // What a message carries from the one to the other.
  static esdk::Result<esdk::EncryptionMaterials> Encrypt(const esdk::KeyringPtr& keyring,
                                                         const esdk::EncryptionContext& context,
                                                         uint16_t suite = 0x0578) {
    esdk::EncryptionRequest request;
    request.suite = esdk::FindSuite(suite);
    request.policy = PolicyFor(*request.suite);
    request.context = context;
    return esdk::DefaultManager(keyring)->ForEncrypt(request);
  }
  static esdk::Result<esdk::DecryptionMaterials> Decrypt(const esdk::KeyringPtr& keyring,
                                                         const esdk::EncryptionMaterials& sealed) {
    esdk::DecryptionRequest request;
    request.suite = sealed.suite;
    request.policy = PolicyFor(*request.suite);
    request.context = sealed.context;
    request.keys = sealed.encrypted_keys;
    return esdk::DefaultManager(keyring)->ForDecrypt(request);
  }
  static void ExpectRoundTrip(const esdk::KeyringPtr& from, const esdk::KeyringPtr& to,
                              uint16_t suite = 0x0578) {
    auto sealed = Encrypt(from, {{"purpose", "test"}, {"ä", "ö"}}, suite);
    ASSERT_TRUE(sealed) << sealed.error().ToString();
    auto opened = Decrypt(to, *sealed);
    ASSERT_TRUE(opened) << opened.error().ToString();
    EXPECT_TRUE(esdk::ConstantTimeEqual(opened->data_key.view(), sealed->data_key.view()));
  }
  static esdk::CommitmentPolicy PolicyFor(const esdk::AlgorithmSuite& suite) {
    return suite.committing ? esdk::CommitmentPolicy::kRequireEncryptRequireDecrypt
                            : esdk::CommitmentPolicy::kForbidEncryptAllowDecrypt;
  }

  aws::System system_ = aws::RealSystem();
  std::shared_ptr<aws::Client> client_ = aws::Client::Create(system_).value();
  esdk::KmsClientPtr kms_ = MakeKmsClient(client_);
};

}  // namespace bartizan::esdk_kms
