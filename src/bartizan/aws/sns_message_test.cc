#include "bartizan/aws/sns_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/testing_sns.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using crypto::SignatureHash;
using crypto::TestCertificate;
using ::testing::HasSubstr;
using ::testing::Not;

const FakeSns& Sns() {
  static const FakeSns sns;
  return sns;
}
// Another leaf of the same authority.
std::string LeafPem(crypto::TestCertificateOptions options) {
  options.issuer_url = std::string(FakeSns::kIssuerUrl);
  return Sns().between.Issue(options).Pem();
}

SnsMessage Parsed(const std::string& text) {
  auto message = ParseSnsMessage(text);
  EXPECT_TRUE(message) << message.error().OneLine();
  return message.value_or(SnsMessage{});
}

// "" when it is believed.
std::string Refusal(const SnsMessage& message, const SnsTrust& trust, Time now = FakeSns::Now()) {
  Status status = VerifySnsMessage(message, trust, now);
  if (status) return "";
  EXPECT_EQ(status.error().code, Code::kDenied) << status.error().OneLine();
  return status.error().OneLine();
}
std::string Refusal(const std::string& text, const SnsTrust& trust = Sns().Trust(),
                    Time now = FakeSns::Now()) {
  return Refusal(Parsed(text), trust, now);
}

data::JsonObject With(data::JsonObject object, std::string_view name, data::Json value) {
  object[name] = std::move(value);
  return object;
}
data::JsonObject Without(data::JsonObject object, std::string_view name) {
  object.erase(name);
  return object;
}
data::JsonObject Notification() {
  return FakeSns::Notification("{\"a\": \"line\nline ü\"}");
}

// --- reading

TEST(SnsParsing, ReadsANotification) {
  SnsMessage message = Parsed(Sns().Signed(With(Notification(), "Subject", "Größe")));
  EXPECT_EQ(message.type, "Notification");
  EXPECT_EQ(message.topic_arn, FakeSns::kTopic);
  EXPECT_EQ(message.message, "{\"a\": \"line\nline ü\"}");
  EXPECT_EQ(message.subject, "Größe");
  EXPECT_TRUE(message.has_subject);
  EXPECT_EQ(message.signing_cert_url, FakeSns::kCertificateUrl);
}

TEST(SnsParsing, ASubjectMayBeMissingOrNullOrEmpty) {
  EXPECT_FALSE(Parsed(Sns().Signed(Notification())).has_subject);
  EXPECT_FALSE(Parsed(Sns().Signed(With(Notification(), "Subject", nullptr))).has_subject);
  EXPECT_TRUE(Parsed(Sns().Signed(With(Notification(), "Subject", ""))).has_subject);
}

TEST(SnsParsing, TakesLambdasSpelling) {
  data::JsonObject object = Without(Notification(), "SigningCertURL");
  object["SigningCertUrl"] = FakeSns::kCertificateUrl;
  EXPECT_EQ(Refusal(Sns().Signed(object)), "");
}

TEST(SnsParsing, NamesWhatIsMissingOrOfAnotherType) {
  data::JsonObject whole = Notification();
  whole["Signature"] = "AAAA";
  for (const char* name : {"Type", "MessageId", "TopicArn", "Message", "Timestamp",
                           "SignatureVersion", "Signature", "SigningCertURL"}) {
    for (const data::JsonObject& bad :
         {Without(whole, name), With(whole, name, 1), With(whole, name, nullptr),
          With(whole, name, data::JsonArray{"x"})}) {
      auto message = ParseSnsMessage(data::ToJson(bad));
      ASSERT_FALSE(message) << name;
      EXPECT_EQ(message.error().code, Code::kInvalid);
      EXPECT_THAT(message.error().message, HasSubstr(name));
    }
  }
  EXPECT_FALSE(ParseSnsMessage(data::ToJson(With(whole, "Subject", 1))));
  EXPECT_FALSE(ParseSnsMessage(data::ToJson(With(whole, "Type", "Other"))));
  EXPECT_FALSE(ParseSnsMessage(data::ToJson(With(whole, "Type", "SubscriptionConfirmation"))));
}

TEST(SnsParsing, LineBreaksStandOnlyInTheMessage) {
  data::JsonObject whole = FakeSns::Confirmation();
  whole["Signature"] = "AAAA";
  whole["Subject"] = "s";
  ASSERT_TRUE(ParseSnsMessage(data::ToJson(whole)));
  for (const char* name : {"MessageId", "TopicArn", "Subject", "Timestamp", "Token", "SubscribeURL",
                           "SigningCertURL", "SignatureVersion"}) {
    EXPECT_FALSE(ParseSnsMessage(data::ToJson(With(whole, name, "a\nb")))) << name;
    EXPECT_FALSE(
        ParseSnsMessage(data::ToJson(With(whole, name, data::Json(std::string(3000, 'x'))))))
        << name;
  }
  EXPECT_TRUE(ParseSnsMessage(data::ToJson(With(whole, "Message", "a\nb"))));
}

TEST(SnsParsing, EveryCutIsAnError) {
  const std::string text = Sns().Signed(Notification());
  for (size_t size = 0; size < text.size(); ++size) {
    auto message = ParseSnsMessage(std::string_view(text).substr(0, size));
    ASSERT_FALSE(message) << size;
    ASSERT_EQ(message.error().code, Code::kInvalid) << size;
  }
  EXPECT_FALSE(ParseSnsMessage(text + "x"));
  EXPECT_FALSE(ParseSnsMessage("[]"));
  EXPECT_FALSE(ParseSnsMessage("null"));
}

TEST(SnsParsing, IsBounded) {
  auto large = ParseSnsMessage(
      data::ToJson(With(Notification(), "Message", data::Json(std::string(310'000, 'x')))));
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().code, Code::kLimit);
  auto deep = ParseSnsMessage(std::string(1000, '['));
  ASSERT_FALSE(deep);
  EXPECT_EQ(deep.error().code, Code::kLimit);
}

// --- the text that is signed

TEST(SnsText, OfANotification) {
  data::JsonObject object = FakeSns::Notification("m\nn");
  object["Timestamp"] = "2012-04-26T20:45:04.751Z";
  object["Signature"] = "";
  const std::string head = "Message\nm\nn\nMessageId\n22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324\n";
  const std::string tail = "Timestamp\n2012-04-26T20:45:04.751Z\nTopicArn\n" +
                           std::string(FakeSns::kTopic) + "\nType\nNotification\n";
  EXPECT_EQ(SnsTextToSign(Parsed(data::ToJson(object))), head + tail);
  object["Subject"] = "s";
  EXPECT_EQ(SnsTextToSign(Parsed(data::ToJson(object))), head + "Subject\ns\n" + tail);
  object["Subject"] = "";
  EXPECT_EQ(SnsTextToSign(Parsed(data::ToJson(object))), head + "Subject\n\n" + tail);
}

TEST(SnsText, OfAConfirmation) {
  for (const char* type : {"SubscriptionConfirmation", "UnsubscribeConfirmation"}) {
    data::JsonObject object = FakeSns::Confirmation();
    object["Type"] = type;
    object["Message"] = "m";
    object["Subject"] = "not signed";
    object["SubscribeURL"] = "https://u";
    object["Timestamp"] = "t";
    object["Signature"] = "";
    EXPECT_EQ(
        SnsTextToSign(Parsed(data::ToJson(object))),
        "Message\nm\nMessageId\n22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324\nSubscribeURL\nhttps://u\n"
        "Timestamp\nt\nToken\n2336412f37f\nTopicArn\n" +
            std::string(FakeSns::kTopic) + "\nType\n" + type + "\n");
  }
}

// --- believing

TEST(SnsVerify, BelievesBothVersionsOfEachType) {
  for (const char* version : {"1", "2"}) {
    EXPECT_EQ(Refusal(Sns().Signed(With(Notification(), "SignatureVersion", version))), "");
    EXPECT_EQ(Refusal(Sns().Signed(
                  With(With(Notification(), "Subject", "s"), "SignatureVersion", version))),
              "");
    EXPECT_EQ(Refusal(Sns().Signed(With(FakeSns::Confirmation(), "SignatureVersion", version))),
              "");
  }
}

// A letter more, and a letter changed.
std::vector<std::string> Alterations(const std::string& value) {
  std::string changed = value;
  if (!changed.empty()) changed[changed.size() / 2] ^= 1;
  return {value + "A", changed, ""};
}

TEST(SnsVerify, EveryMemberIsProtected) {
  for (const char* version : {"1", "2"}) {
    for (data::JsonObject object :
         {With(Notification(), "Subject", "subject"), FakeSns::Confirmation()}) {
      object["SignatureVersion"] = version;
      const SnsMessage sent = Parsed(Sns().Signed(object));
      ASSERT_EQ(Refusal(sent, Sns().Trust()), "");
      bool confirmation = sent.type != "Notification";
      std::vector<std::string SnsMessage::*> members = {&SnsMessage::type,
                                                        &SnsMessage::message_id,
                                                        &SnsMessage::topic_arn,
                                                        &SnsMessage::message,
                                                        &SnsMessage::timestamp,
                                                        &SnsMessage::signature,
                                                        &SnsMessage::signature_version,
                                                        &SnsMessage::signing_cert_url};
      if (confirmation) members.push_back(&SnsMessage::subscribe_url);
      if (confirmation) members.push_back(&SnsMessage::token);
      if (!confirmation) members.push_back(&SnsMessage::subject);
      SnsTrust trust = Sns().Trust();
      for (size_t i = 0; i < members.size(); ++i) {
        for (const std::string& altered : Alterations(sent.*members[i])) {
          SnsMessage bent = sent;
          bent.*members[i] = altered;
          trust.topics = {bent.topic_arn};  // so that it is the signature that finds it
          // The address is not signed; another one is another certificate.
          if (members[i] == &SnsMessage::signing_cert_url && CheckCertificateUrl(altered)) continue;
          EXPECT_NE(Refusal(bent, trust), "") << version << " member " << i << " " << altered;
        }
      }
    }
  }
}

TEST(SnsVerify, ASubjectCannotBeAddedTakenOrEmptied) {
  SnsMessage with = Parsed(Sns().Signed(With(Notification(), "Subject", "s")));
  with.has_subject = false;
  EXPECT_NE(Refusal(with, Sns().Trust()), "");
  SnsMessage without = Parsed(Sns().Signed(Notification()));
  without.has_subject = true;
  EXPECT_NE(Refusal(without, Sns().Trust()), "");
}

// Who may publish to the topic chooses the message: it must not become other members.
TEST(SnsVerify, AMessageCannotBecomeOtherMembers) {
  SnsMessage sent =
      Parsed(Sns().Signed(FakeSns::Notification("evil\nMessageId\nfresh\nSubject\nx")));
  SnsMessage split = sent;
  split.message = "evil";
  split.message_id = "fresh";
  split.has_subject = true;
  split.subject = "x\nMessageId\n" + sent.message_id;
  ASSERT_EQ(SnsTextToSign(split), SnsTextToSign(sent)) << "the attack is as it is meant";
  EXPECT_THAT(Refusal(split, Sns().Trust()), HasSubstr("control characters"));
  EXPECT_EQ(Refusal(sent, Sns().Trust()), "");
}

TEST(SnsVerify, TheVersionDecidesTheDigest) {
  SnsMessage message = Parsed(Sns().Signed(Notification()));
  message.signature_version = "2";
  EXPECT_NE(Refusal(message, Sns().Trust()), "");
  for (const char* version : {"", "0", "3", "01", "1 ", "2.0"}) {
    message.signature_version = version;
    EXPECT_THAT(Refusal(message, Sns().Trust()), HasSubstr("SignatureVersion")) << version;
  }
}

TEST(SnsVerify, ListensToItsTopicsOnly) {
  const std::string text = Sns().Signed(Notification());
  SnsTrust trust = Sns().Trust();
  int fetched = 0;
  trust.certificate = [&](const std::string&) {
    ++fetched;
    return Sns().leaf.Pem();
  };
  for (std::vector<std::string> topics :
       {std::vector<std::string>{},
        {"arn:aws:sns:us-east-1:806199016981:Other"},
        {"arn:aws:sns:us-east-1:806199016981:AmazonIpSpaceChange"},
        {"ARN:AWS:SNS:US-EAST-1:806199016981:AMAZONIPSPACECHANGED"},
        {"*"},
        {""}}) {
    trust.topics = topics;
    std::string refusal = Refusal(text, trust);
    EXPECT_THAT(refusal, HasSubstr("topic"));
    // Never what would be right.
    if (topics.size() == 1 && topics[0].size() > 1) {
      EXPECT_THAT(refusal, Not(HasSubstr(topics[0])));
    }
  }
  EXPECT_EQ(fetched, 0);
  trust.topics = {"arn:aws:sns:us-east-1:806199016981:Other", std::string(FakeSns::kTopic)};
  EXPECT_EQ(Refusal(text, trust), "");
  EXPECT_EQ(fetched, 1);
}

TEST(SnsVerify, TheTimeIsWithinTheWindow) {
  const std::string text = Sns().Signed(Notification());
  SnsTrust trust = Sns().Trust();
  const Micros hour{3'600'000'000}, second{1'000'000};
  EXPECT_EQ(Refusal(text, trust, FakeSns::Now() + hour), "");
  EXPECT_THAT(Refusal(text, trust, FakeSns::Now() + hour + second), HasSubstr("too old"));
  EXPECT_EQ(Refusal(text, trust, FakeSns::Now() - hour), "");
  EXPECT_THAT(Refusal(text, trust, FakeSns::Now() - hour - second), HasSubstr("future"));
  trust.window = 2 * hour;
  EXPECT_EQ(Refusal(text, trust, FakeSns::Now() + hour + second), "");
  for (const char* bad : {"", "yesterday", "2026-13-01T00:00:00Z", "2026-11-18T12:26:40Zx"}) {
    EXPECT_THAT(Refusal(Sns().Signed(With(Notification(), "Timestamp", bad))),
                HasSubstr("Timestamp"))
        << bad;
  }
}

TEST(SnsVerify, TheSignatureIsBase64) {
  for (const char* bad : {"*", "AAA", "AA==\n", "%41%41"}) {
    SnsMessage message = Parsed(Sns().Signed(Notification()));
    message.signature = bad;
    EXPECT_NE(Refusal(message, Sns().Trust()), "") << bad;
  }
}

// --- the certificate

TEST(SnsCertificate, IsAskedForAtItsAddressOnly) {
  SnsTrust trust = Sns().Trust();
  std::vector<std::string> asked;
  trust.certificate = [&](const std::string& url) {
    asked.push_back(url);
    return Sns().leaf.Pem();
  };
  trust.issuer = [&](const std::string& url) {
    asked.push_back(url);
    return Sns().between.Der();
  };
  EXPECT_EQ(Refusal(Sns().Signed(Notification()), trust), "");
  EXPECT_THAT(asked, ::testing::ElementsAre(FakeSns::kCertificateUrl, FakeSns::kIssuerUrl));
  asked.clear();
  EXPECT_NE(Refusal(Sns().Signed(With(Notification(), "SigningCertURL", "https://evil.test/x.pem")),
                    trust),
            "");
  EXPECT_THAT(asked, ::testing::IsEmpty());
}

TEST(SnsCertificate, MayComeWithItsChain) {
  SnsTrust trust = Sns().Trust();
  trust.issuer = nullptr;
  EXPECT_NE(Refusal(Sns().Signed(Notification()), trust), "");
  trust.certificate = [](const std::string&) { return Sns().leaf.Pem() + Sns().between.Pem(); };
  EXPECT_EQ(Refusal(Sns().Signed(Notification()), trust), "");
  trust.certificate = nullptr;
  EXPECT_NE(Refusal(Sns().Signed(Notification()), trust), "");
}

std::string RefusalOfCertificate(const std::string& pem) {
  SnsTrust trust = Sns().Trust();
  trust.certificate = [&](const std::string&) { return pem; };
  return Refusal(Sns().Signed(Notification()), trust);
}

TEST(SnsCertificate, MustBeValidAndIssuedForSns) {
  EXPECT_THAT(RefusalOfCertificate(
                  LeafPem({.name = "sns.amazonaws.com", .to = FakeSns::Now() - Micros(1'000'000)})),
              HasSubstr("expired"));
  EXPECT_THAT(RefusalOfCertificate(LeafPem(
                  {.name = "sns.amazonaws.com", .from = FakeSns::Now() + Micros(1'000'000)})),
              HasSubstr("not yet valid"));
  for (const char* name : {"evil.test", "sns.amazonaws.com.evil.test", "*.amazonaws.com",
                           "sns.eu-west-1.amazonaws.com", "s3.amazonaws.com", "amazonaws.com"}) {
    EXPECT_THAT(RefusalOfCertificate(LeafPem({.name = "x", .dns_names = {name}})),
                HasSubstr("not one of SNS"))
        << name;
  }
  EXPECT_NE(RefusalOfCertificate(LeafPem({.name = "sns.amazonaws.com", .usage = "clientAuth"})),
            "");
  EXPECT_NE(RefusalOfCertificate(LeafPem({.name = "sns.amazonaws.com", .bits = 1024})), "");
}

TEST(SnsCertificate, MustLeadToARoot) {
  auto self = TestCertificate::SelfSigned({.name = "sns.amazonaws.com"});
  SnsTrust trust = Sns().Trust();
  trust.certificate = [&](const std::string&) { return self.Pem(); };
  EXPECT_THAT(Refusal(FakeSns::Signed(Notification(), self), trust), HasSubstr("self"));
  // An authority of their own that has the names of ours.
  FakeSns evil;
  EXPECT_NE(Refusal(evil.Signed(Notification()), Sns().Trust()), "");
  SnsTrust half = Sns().Trust();
  half.certificate = evil.Trust().certificate;
  half.issuer = evil.Trust().issuer;
  EXPECT_NE(Refusal(evil.Signed(Notification()), half), "");
  // The message is ours, the certificate another good one.
  EXPECT_THAT(RefusalOfCertificate(LeafPem({.name = "sns.amazonaws.com"})), HasSubstr("signature"));
}

TEST(SnsCertificate, TheSystemsRootsAreNotOurs) {
  SnsTrust trust = Sns().Trust();
  trust.roots.clear();
  Status status = VerifySnsMessage(Parsed(Sns().Signed(Notification())), trust, FakeSns::Now());
  ASSERT_FALSE(status);
  // kIo where this system has no roots at all.
  EXPECT_TRUE(status.error().code == Code::kDenied || status.error().code == Code::kIo);
}

TEST(SnsCertificate, TheIssuersAddressIsChecked) {
  SnsTrust trust = Sns().Trust();
  int fetched = 0;
  trust.issuer = [&](const std::string&) {
    ++fetched;
    return Sns().between.Der();
  };
  for (const char* url : {"http://169.254.169.254/x.cer", "http://evil.test/r2m01.cer",
                          "file:///etc/passwd", "http://crt.amazontrust.com.evil.test/x.cer"}) {
    std::string pem = Sns().between.Issue({.name = "sns.amazonaws.com", .issuer_url = url}).Pem();
    trust.certificate = [&](const std::string&) { return pem; };
    EXPECT_THAT(Refusal(Sns().Signed(Notification()), trust), HasSubstr("not known")) << url;
  }
  EXPECT_EQ(fetched, 0);
}

TEST(SnsCertificate, IssuersAreAskedForAFewTimesOnly) {
  SnsTrust trust = Sns().Trust();
  int fetched = 0;
  // Names itself as issuer of everything and signed nothing.
  std::string endless =
      TestCertificate::Root("A")
          .Issue({.name = "B", .authority = true, .issuer_url = std::string(FakeSns::kIssuerUrl)})
          .Der();
  trust.issuer = [&](const std::string&) {
    ++fetched;
    return endless;
  };
  EXPECT_NE(Refusal(Sns().Signed(Notification()), trust), "");
  EXPECT_LE(fetched, 3);
}

TEST(SnsCertificate, WhatCouldNotBeHadDecidesNothing) {
  const SnsMessage message = Parsed(Sns().Signed(Notification()));
  for (Code code : {Code::kUnavailable, Code::kTimeout, Code::kCancelled, Code::kIo}) {
    auto broken = [code](const std::string&) -> Result<std::string> { return Fail(code, "away"); };
    SnsTrust trust = Sns().Trust();
    trust.certificate = broken;
    EXPECT_EQ(VerifySnsMessage(message, trust, FakeSns::Now()).error().code, code);
    trust = Sns().Trust();
    trust.issuer = broken;
    EXPECT_EQ(VerifySnsMessage(message, trust, FakeSns::Now()).error().code, code);
  }
  SnsTrust trust = Sns().Trust();
  trust.certificate = [](const std::string&) -> Result<std::string> {
    return Fail(Code::kLimit, "large");
  };
  EXPECT_NE(Refusal(message, trust), "");
  for (const char* bad : {"", "<html>", "-----BEGIN CERTIFICATE-----\nAAAA"}) {
    EXPECT_NE(RefusalOfCertificate(bad), "") << bad;
  }
}

// --- what SNS itself signed (kept outside of the repository)

TEST(SnsRecorded, IsBelievedThenAndExpiredNow) {
  fs::path folder = SharedData("sns");
  if (!fs::exists(folder / "notification-v1.json")) GTEST_SKIP() << "no recorded messages";
  SnsTrust trust;
  trust.certificate = [&](const std::string&) { return ReadFile(folder / "leaf.pem"); };
  trust.issuer = [&](const std::string& url) -> Result<std::string> {
    EXPECT_EQ(url, "http://crt.sca1b.amazontrust.com/sca1b.crt");
    return ReadFile(folder / "sca1b.pem");
  };
  for (const char* name : {"notification-v1.json", "notification-v2.json"}) {
    SnsMessage message = Parsed(ReadFile(folder / name).value());
    trust.topics = {message.topic_arn};
    Time sent = ParseIso(message.timestamp).value();
    EXPECT_EQ(Refusal(message, trust, sent), "") << name;
    trust.window = Micros(INT64_MAX / 8);
    EXPECT_THAT(Refusal(message, trust, FakeSns::Now()), HasSubstr("expired")) << name;
    message.message += "!";
    EXPECT_THAT(Refusal(message, trust, sent), HasSubstr("signature")) << name;
    trust.window = SnsTrust().window;
  }
}

}  // namespace
}  // namespace bartizan::aws
