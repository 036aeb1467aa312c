#include "bartizan/aws/provider_common.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Host(std::string_view url) {
  auto address = ParseHttpAddress(url);
  return address ? address->host : "refused";
}

TEST(ParseHttpAddress, TakesAddressesApart) {
  auto address = ParseHttpAddress("https://My.Site:8080/a?b=1");
  ASSERT_TRUE(address);
  EXPECT_TRUE(address->https);
  EXPECT_EQ(address->host, "my.site");
  EXPECT_EQ(address->rest, "/a?b=1");
  EXPECT_EQ(Host("http://[FD00:ec2::23]:80/x"), "fd00:ec2::23");
  EXPECT_EQ(Host("http://a"), "a");
  EXPECT_EQ(Host("http://a?x"), "a");
}

TEST(ParseHttpAddress, RefusesWhatMayHideAnotherHost) {
  for (std::string_view url : {"",
                               "/path",
                               "ftp://a",
                               "http://",
                               "http:///x",
                               "http://127.0.0.1@evil/",
                               "http://a:b@c/",
                               "http://a b/",
                               "http://a\r\nHost: b/",
                               "http://a#b",
                               "http://127.0.0.1\\@evil",
                               "http://[::1",
                               "http://[]/",
                               "http://a:",
                               "http://a:0",
                               "http://a:70000",
                               "http://a:8x/",
                               "http://[::1]x/",
                               "not a uri",
                               "http://\xC3\xA4/"}) {
    EXPECT_EQ(Host(url), "refused") << url;
  }
}

TEST(IsLoopback, KnowsThisMachine) {
  auto loopback = [](std::string_view url) { return IsLoopback(*ParseHttpAddress(url)); };
  EXPECT_TRUE(loopback("http://localhost:1/"));
  EXPECT_TRUE(loopback("http://127.9.8.7/"));
  EXPECT_TRUE(loopback("http://[::1]:9/"));
  EXPECT_TRUE(loopback("http://[0:0:0:0:0:0:0:1]/"));
  EXPECT_FALSE(loopback("http://127.0.0.1.evil.example/"));
  EXPECT_FALSE(loopback("http://localhost.evil.example/"));
  EXPECT_FALSE(loopback("http://128.0.0.1/"));
  EXPECT_FALSE(loopback("http://[::2]/"));
}

Result<Credentials> Read(std::string_view text) {
  return ReadCredentials(text, CredentialNames{}, "the service");
}

TEST(ReadCredentials, ReadsADocument) {
  auto got = Read(R"({"AccessKeyId":"AK","SecretAccessKey":"S+/=","Token":"T","Extra":[1],
                      "Expiration":"2030-01-02T03:04:05+01:00","AccountId":"123456789012"})");
  ASSERT_TRUE(got) << got.error().OneLine();
  EXPECT_EQ(got->access_key_id, "AK");
  EXPECT_EQ(got->secret_access_key, "S+/=");
  EXPECT_EQ(got->session_token, "T");
  EXPECT_EQ(got->account_id, "123456789012");
  EXPECT_EQ(FormatIso(*got->expiration), "2030-01-02T02:04:05Z");
  EXPECT_EQ(got->source, "the service");
}

TEST(ReadCredentials, ReadsMilliseconds) {
  CredentialNames names{.token_required = false, .expiration_in_millis = true};
  auto got = ReadCredentials(
      R"({"AccessKeyId":"A","SecretAccessKey":"B","Expiration":1651516560000})", names, "sso");
  ASSERT_TRUE(got);
  EXPECT_EQ(FormatIso(*got->expiration), "2022-05-02T18:36:00Z");
  for (std::string_view time : {"-1", "9223372036854775807", "1.5", "\"2022-01-01\"", "[]"}) {
    std::string text = R"({"AccessKeyId":"A","SecretAccessKey":"B","Expiration":)";
    EXPECT_FALSE(ReadCredentials(text + std::string(time) + "}", names, "sso")) << time;
  }
}

// What hostile or broken services send. None of it gives credentials, and no error repeats a
// secret.
TEST(ReadCredentials, RefusesHalfAndHostileDocuments) {
  struct Row {
    std::string_view text, says;
  };
  const std::string huge = R"({"AccessKeyId":")" + std::string(70'000, 'x') + "\"}";
  const std::string deep = std::string(60, '[') + std::string(60, ']');
  for (const Row& row : std::vector<Row>{
           {"<html><body>502 Bad Gateway</body></html>", "the service:1:1"},
           {"", "the service"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":"SECRETVAL)", "the service:1"},
           {huge, "larger"},
           {deep, "the service"},
           {"[]", "not a JSON object"},
           {"\"SECRETVAL\"", "not a JSON object"},
           {"{}", "AccessKeyId is missing"},
           {R"({"AccessKeyId":"AK"})", "SecretAccessKey is missing"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":""})", "SecretAccessKey is missing"},
           {R"({"AccessKeyId":"","SecretAccessKey":"SECRETVAL"})", "AccessKeyId is missing"},
           {R"({"AccessKeyId":7,"SecretAccessKey":"SECRETVAL"})", "AccessKeyId is not a text"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":["SECRETVAL"]})", "is not a text"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":null})", "SecretAccessKey is missing"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":"SECRETVAL"})", "Token is missing"},
           {R"({"AccessKeyId":"AK\r\nX: y","SecretAccessKey":"SECRETVAL"})", "no header may hold"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":"SECRETVAL","Token":"t\nX: y"})",
            "Token holds blanks"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":"SECRETVAL","Token":"SECRETTOK"})",
            "Expiration is missing"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":"SECRETVAL","Token":"SECRETTOK",
                "Expiration":"soon"})",
            "Expiration is not a time"},
           {R"({"AccessKeyId":"AK","SecretAccessKey":"SECRETVAL","Token":"SECRETTOK",
                "Expiration":1234})",
            "Expiration is not a time"},
       }) {
    auto got = Read(row.text);
    ASSERT_FALSE(got) << row.text;
    EXPECT_THAT(got.error().Render(), HasSubstr(row.says));
    EXPECT_THAT(got.error().Render(), Not(HasSubstr("SECRET")));
  }
}

TEST(ReadCredentials, RefusesEveryCut) {
  const std::string whole =
      R"({"AccessKeyId":"AK","SecretAccessKey":"S","Token":"T","Expiration":"2030-01-02T03:04:05Z"})";
  ASSERT_TRUE(Read(whole));
  for (size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(Read(whole.substr(0, size))) << size;
  }
}

TEST(SafeText, MasksAndTrims) {
  EXPECT_EQ(SafeText("  a\r\n\t b\x1b[31m  "), "a b [31m");
  EXPECT_EQ(SafeText("the key is hunter2-hunter2!", {"hunter2-hunter2"}), "the key is ***!");
  EXPECT_EQ(SafeText("bad SECRETWORD1 here", {}, R"({"x": "SECRETWORD1"})"), "bad *** here");
  EXPECT_EQ(SafeText("x", {""}), "x");
  std::string cut = SafeText(fmt::format("{:a>290}SECRETWORD1", ""), {"SECRETWORD1"});
  EXPECT_THAT(cut, Not(HasSubstr("SECRET"))) << "masked before it is cut";
  EXPECT_LE(SafeText(std::string(5000, 'b')).size(), 303U);
  EXPECT_FALSE(FindInvalidUtf8(SafeText("\xFF\xFE")));
}

TEST(Sha1Hex, NamesFilesAsTheCliDoes) {
  EXPECT_EQ(*Sha1Hex("dev"), "34c6fceca75e456f25e7e99531e2425c6c1de443");
}

}  // namespace
}  // namespace bartizan::aws
