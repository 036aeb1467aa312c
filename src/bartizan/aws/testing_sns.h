#pragma once
// For tests only: an authority of its own, a certificate for SNS, and messages signed with it. Link
// the target bartizan_crypto_testing.
#include "bartizan/aws/sns_message.h"
#include "bartizan/crypto/testing/test_ca.h"
#include "bartizan/data/json.h"

namespace bartizan::aws {

class FakeSns {
 public:
  static constexpr std::string_view kTopic =
      "arn:aws:sns:us-east-1:806199016981:AmazonIpSpaceChanged";
  static constexpr std::string_view kCertificateUrl =
      "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123abcd.pem";
  static constexpr std::string_view kIssuerUrl = "http://crt.r2m01.amazontrust.com/r2m01.cer";
  static Time Now() { return FromInt(1'795'000'000'000'000); }

  // A notification without Subject, sent now, not signed yet.
  static data::JsonObject Notification(std::string_view message) {
    return {{"Type", "Notification"},
            {"MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324"},
            {"TopicArn", kTopic},
            {"Message", message},
            {"Timestamp", FormatIso(Now())},
            {"SignatureVersion", "1"},
            {"SigningCertURL", kCertificateUrl},
            {"UnsubscribeURL", "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe"}};
  }
  static data::JsonObject Confirmation() {
    data::JsonObject object = Notification("You have chosen to subscribe");
    object["Type"] = "SubscriptionConfirmation";
    object["Token"] = "2336412f37f";
    object["SubscribeURL"] =
        "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=" +
        std::string(kTopic) + "&Token=2336412f37f";
    return object;
  }

  std::string Signed(data::JsonObject object) const { return Signed(std::move(object), leaf); }
  static std::string Signed(data::JsonObject object, const crypto::TestCertificate& by) {
    object["Signature"] = "";
    SnsMessage message = ParseSnsMessage(data::ToJson(object)).value();
    auto hash = message.signature_version == "1" ? crypto::SignatureHash::kSha1
                                                 : crypto::SignatureHash::kSha256;
    object["Signature"] = by.SignBase64(hash, SnsTextToSign(message));
    return data::ToJson(object);
  }

  // Believes this authority; only the leaf is served, as SNS does.
  SnsTrust Trust() const {
    SnsTrust trust;
    trust.topics = {std::string(kTopic)};
    trust.roots = root.Pem();
    trust.certificate = [pem = leaf.Pem()](const std::string&) { return pem; };
    trust.issuer = [der = between.Der()](const std::string&) { return der; };
    return trust;
  }

  crypto::TestCertificate root = crypto::TestCertificate::Root();
  crypto::TestCertificate between =
      root.Issue({.name = "Test Between", .authority = true, .usage = ""});
  crypto::TestCertificate leaf = between.Issue({.name = "sns.amazonaws.com",
                                                .dns_names = {"sns.amazonaws.com"},
                                                .issuer_url = std::string(kIssuerUrl)});
};

}  // namespace bartizan::aws
