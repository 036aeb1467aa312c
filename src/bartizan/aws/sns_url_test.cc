#include "bartizan/aws/sns_url.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/sns_certificates.h"
#include "bartizan/aws/testing_sns.h"

namespace bartizan::aws {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

bool MayFetch(std::string_view url) {
  Status status = CheckCertificateUrl(url);
  if (!status) {
    EXPECT_EQ(status.error().code, Code::kDenied);
    EXPECT_THAT(status.error().message, Not(HasSubstr("amazonaws"))) << "says what would be right";
  }
  return status.has_value();
}

TEST(SnsCertificateUrl, TakesSnsOwn) {
  for (const char* url :
       {"https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem",
        "https://sns.us-east-1.amazonaws.com/SimpleNotificationService.pem",
        "https://sns.us-gov-west-1.amazonaws.com/SimpleNotificationService-A.pem",
        "https://sns.ap-southeast-2.amazonaws.com/SimpleNotificationService-A.pem",
        "https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-A.pem"}) {
    EXPECT_TRUE(MayFetch(url)) << url;
  }
}

TEST(SnsCertificateUrl, RefusesOtherHosts) {
  const std::string file = "/SimpleNotificationService-0a.pem";
  for (const char* host : {"",
                           "s3.amazonaws.com",
                           "sns.amazonaws.com",
                           "sns.s3.amazonaws.com",
                           "sns.s3-us-west-2.amazonaws.com",
                           "sns.s3-website-us-east-1.amazonaws.com",
                           "sns.evil.amazonaws.com",
                           "sns.us-east-1.amazonaws.com.attacker.test",
                           "sns.evil.amazonaws.com.attacker",
                           "sns.us-east-1.amazonaws.com.",
                           "attacker.test",
                           "sns.us-east-1.amazonaws.com@attacker.test",
                           "user@sns.us-east-1.amazonaws.com",
                           "user:word@sns.us-east-1.amazonaws.com",
                           "sns.us-east-1.amazonaws.com:443",
                           "sns.us-east-1.amazonaws.com:8443",
                           "sns.us-east-1.amazonaws.com:",
                           "SNS.us-east-1.amazonaws.com",
                           "sns.US-EAST-1.amazonaws.com",
                           "sns.us-east-1.AMAZONAWS.COM",
                           "xsns.us-east-1.amazonaws.com",
                           "x.sns.us-east-1.amazonaws.com",
                           "sns.us-east-1.x.amazonaws.com",
                           "sns.us-east-1xamazonaws.com",
                           "sns.us-east-1.amazonaws.comx",
                           "sns.us-east-1.amazonaws.com.cn",
                           "sns.cn-north-1.amazonaws.com",
                           "sns.cn-north-1.amazonaws.com.cn.cn",
                           "sns.-.amazonaws.com",
                           "sns.---.amazonaws.com",
                           "sns.us-east-1%2eamazonaws.com",
                           "sns.us-east-1.amazonaws.com\\attacker.test",
                           "sns.us-east-1.amazonaws.com#attacker.test",
                           "sns.us-east-1.amazonaws.com?x=",
                           "sns us-east-1.amazonaws.com",
                           "sns.us-east-١.amazonaws.com",
                           "127.0.0.1",
                           "[::1]",
                           "169.254.169.254"}) {
    EXPECT_FALSE(MayFetch("https://" + std::string(host) + file)) << host;
  }
}

TEST(SnsCertificateUrl, RefusesOtherSchemes) {
  const std::string rest = "sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem";
  ASSERT_TRUE(MayFetch("https://" + rest));
  for (const char* scheme : {"", "//", "http://", "HTTPS://", "https:/", "https:", "https:///",
                             "ftp://", "file://", " https://", "https://https://"}) {
    EXPECT_FALSE(MayFetch(scheme + rest)) << scheme;
  }
}

TEST(SnsCertificateUrl, RefusesOtherPaths) {
  const std::string host = "https://sns.us-east-1.amazonaws.com";
  for (const char* path : {"",
                           "/",
                           "/x.pem",
                           "/SimpleNotificationService",
                           "/SimpleNotificationService-.pem",
                           "/SimpleNotificationServicex.pem",
                           "/SimpleNotificationService-a.pem/",
                           "/SimpleNotificationService-a.pem?x",
                           "/SimpleNotificationService-a.pem#x",
                           "/SimpleNotificationService-a.pem\n",
                           "/SimpleNotificationService-../x.pem",
                           "/SimpleNotificationService-a/../x.pem",
                           "/SimpleNotificationService-%2e%2e.pem",
                           "/../SimpleNotificationService-a.pem",
                           "//SimpleNotificationService-a.pem",
                           "/x/SimpleNotificationService-a.pem",
                           "/simplenotificationservice-a.pem",
                           "/SimpleNotificationService-a.PEM",
                           "/SimpleNotificationService-a.b.pem",
                           "/?Action=x&y=/SimpleNotificationService-a.pem",
                           "/SimpleNotificationService-a b.pem"}) {
    EXPECT_FALSE(MayFetch(host + path)) << path;
  }
  EXPECT_FALSE(MayFetch(host + std::string("/SimpleNotificationService-a\0.pem", 34)));
  EXPECT_FALSE(MayFetch(host + "/SimpleNotificationService-" + std::string(3000, 'a') + ".pem"));
}

TEST(SnsCertificateUrl, TellsTheNamesOfItsRegion) {
  auto names = [](const std::string& host) {
    return SnsCertificateNames("https://" + host + "/SimpleNotificationService-a.pem");
  };
  EXPECT_THAT(names("sns.us-east-1.amazonaws.com"), Contains("sns.amazonaws.com"));
  EXPECT_THAT(names("sns.af-south-1.amazonaws.com"),
              Contains("sns-signing.af-south-1.amazonaws.com"));
  EXPECT_THAT(names("sns.us-gov-east-1.amazonaws.com"),
              Contains("sns-us-gov-west-1.amazonaws.com"));
  EXPECT_THAT(names("sns.cn-north-1.amazonaws.com.cn"),
              Contains("sns-cn-north-1.amazonaws.com.cn"));
  EXPECT_THAT(names("sns.us-east-1.amazonaws.com"),
              Not(Contains("sns-us-gov-west-1.amazonaws.com")));
  EXPECT_THAT(names("attacker.test"), IsEmpty());
}

SnsMessage Confirmation() {
  data::JsonObject object = FakeSns::Confirmation();
  object["Signature"] = "";
  return ParseSnsMessage(data::ToJson(object)).value();
}

TEST(SnsSubscribeUrl, IsThatOfTheTopicAndToken) {
  SnsMessage message = Confirmation();
  EXPECT_TRUE(CheckSubscribeUrl(message));
  const std::string host = "https://sns.us-east-1.amazonaws.com";
  const std::string topic = "TopicArn=" + message.topic_arn, token = "Token=" + message.token;
  message.subscribe_url = host + "/?" + token + "&Action=ConfirmSubscription&" + topic;
  EXPECT_TRUE(CheckSubscribeUrl(message));
  message.subscribe_url =
      host +
      "/?Action=ConfirmSubscription&TopicArn=arn%3Aaws%3Asns%3Aus-east-1%3A806199016981%3A"
      "AmazonIpSpaceChanged&" +
      token;
  EXPECT_TRUE(CheckSubscribeUrl(message));
  for (const std::string& bad :
       {std::string(), host, host + "/", host + "/?Action=ConfirmSubscription",
        host + "/?Action=Publish&" + topic + "&" + token,
        host + "/?Action=ConfirmSubscription&" + topic + "&" + token + "&Action=Publish",
        host + "/?Action=ConfirmSubscription&" + topic + "x&" + token,
        host + "/?Action=ConfirmSubscription&" + topic + "&" + token + "x",
        host + "/?Action=ConfirmSubscription&" + topic + "&" + token + "#x",
        host + "/x?Action=ConfirmSubscription&" + topic + "&" + token,
        host + ":443/?Action=ConfirmSubscription&" + topic + "&" + token,
        "http" + host.substr(5) + "/?Action=ConfirmSubscription&" + topic + "&" + token,
        "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&" + topic + "&" + token,
        "https://attacker.test/?Action=ConfirmSubscription&" + topic + "&" + token}) {
    message.subscribe_url = bad;
    Status status = CheckSubscribeUrl(message);
    ASSERT_FALSE(status) << bad;
    EXPECT_EQ(status.error().code, Code::kDenied);
  }
}

TEST(SnsSubscribeUrl, IsOnlyOfSubscriptions) {
  SnsMessage message = Confirmation();
  message.type = "UnsubscribeConfirmation";  // to follow it would subscribe again
  EXPECT_FALSE(CheckSubscribeUrl(message));
  message.type = "Notification";
  EXPECT_FALSE(CheckSubscribeUrl(message));
}

TEST(SnsIssuerUrl, IsOfAmazonsAuthorities) {
  for (const char* url :
       {"http://crt.r2m01.amazontrust.com/r2m01.cer", "http://crt.sca1b.amazontrust.com/sca1b.crt",
        "https://www.amazontrust.com/AmazonRootCA1.cer"}) {
    EXPECT_TRUE(CheckIssuerUrl(url)) << url;
  }
  for (const char* url :
       {"", "http://", "http://amazontrust.com", "http://evilamazontrust.com/x.cer",
        "http://crt.amazontrust.com.evil.test/x.cer", "http://crt.amazontrust.com:80/x.cer",
        "http://a@crt.amazontrust.com/x.cer", "http://crt.amazontrust.com/x.cer?y",
        "http://crt.amazontrust.com/x", "http://crt.amazontrust.com/../x.cer",
        "http://CRT.amazontrust.com/x.cer", "ldap://crt.amazontrust.com/x.cer", "file:///x.cer",
        "http://127.0.0.1/x.cer"}) {
    EXPECT_FALSE(CheckIssuerUrl(url)) << url;
  }
}

// --- fetching

struct FakeWeb {
  std::map<std::string, std::string> pages;
  std::vector<net::HttpRequest> requests;
  int status = 200;
  SnsCertificates::Send Send() {
    return [this](const net::HttpRequest& request) -> Result<net::HttpResponse> {
      requests.push_back(request);
      auto page = pages.find(request.url);
      if (page == pages.end()) return Fail(Code::kUnavailable, "no such host");
      return net::HttpResponse{.status = status, .body = page->second};
    };
  }
};

TEST(SnsCertificates, FetchesEachOnce) {
  FakeSns sns;
  FakeWeb web{.pages = {{std::string(FakeSns::kCertificateUrl), sns.leaf.Pem()},
                        {std::string(FakeSns::kIssuerUrl), sns.between.Der()}}};
  SnsCertificates certificates(web.Send());
  SnsTrust trust = sns.Trust();
  certificates.Serve(trust);
  SnsMessage message = ParseSnsMessage(sns.Signed(FakeSns::Notification("m"))).value();
  for (int i = 0; i < 3; ++i) {
    Status status = VerifySnsMessage(message, trust, FakeSns::Now());
    EXPECT_TRUE(status) << status.error().OneLine();
  }
  ASSERT_EQ(web.requests.size(), 2U);
  EXPECT_LE(web.requests[0].max_response_bytes, 65536U);
}

TEST(SnsCertificates, KeepsNothingElse) {
  FakeSns sns;
  const std::string url(FakeSns::kCertificateUrl);
  FakeWeb web{.pages = {{url, "<html>maintenance</html>"}}};
  SnsCertificates certificates(web.Send());
  EXPECT_EQ(certificates.Get(url).error().code, Code::kUnavailable);
  web.pages[url] = sns.leaf.Pem();
  for (int status : {301, 304, 403, 404, 500, 503}) {
    web.status = status;
    EXPECT_EQ(certificates.Get(url).error().code, Code::kUnavailable) << status;
  }
  web.status = 200;
  EXPECT_EQ(certificates.Get(url).value(), sns.leaf.Pem());
  web.pages.clear();
  EXPECT_TRUE(certificates.Get(url));
}

TEST(SnsCertificates, AsksNobodyElse) {
  FakeWeb web;
  SnsCertificates certificates(web.Send());
  EXPECT_EQ(certificates.Get("https://evil.test/x.pem").error().code, Code::kDenied);
  EXPECT_THAT(web.requests, IsEmpty());
}

}  // namespace
}  // namespace bartizan::aws
