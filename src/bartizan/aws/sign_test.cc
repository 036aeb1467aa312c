#include "bartizan/aws/sign.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

Credentials Keys() {
  return {.access_key_id = "AKIAIOSFODNN7EXAMPLE",
          .secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
}

SigningOptions S3At2013() {
  SigningOptions options{.region = "us-east-1", .service = "s3"};
  options.time = ParseIso("2013-05-24T00:00:00Z").value();
  options.s3_path = true;
  return options;
}

SigningOptions Sts() {
  return {.region = "eu-central-1",
          .service = "sts",
          .time = ParseIso("2026-11-23T03:57:01.999Z").value()};
}

SignableRequest Post() {
  return {"POST", "/", "", {{"Host", "sts.eu-central-1.amazonaws.com"}}};
}

std::string HeaderOf(const SignableRequest& request, std::string_view name) {
  std::string all;
  for (const auto& [key, value] : request.headers) {
    if (EqualsIgnoreCase(key, name)) all += "[" + value + "]";
  }
  return all;
}

// The examples of the S3 API reference, "Signature Calculations for the Authorization Header" and
// "Authenticating Requests: Using Query Parameters".
TEST(Sign, GivesTheSignaturesOfTheS3Reference) {
  const std::pair<std::string, std::string> host = {"Host", "examplebucket.s3.amazonaws.com"};
  struct {
    SignableRequest request;
    std::string payload, signature;
  } cases[] = {{{"GET", "/test.txt", "", {host, {"Range", "bytes=0-9"}}},
                "",
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"},
               {{"PUT",
                 "/test%24file.text",
                 "",
                 {host,
                  {"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                  {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}},
                "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"},
               {{"GET", "/", "lifecycle", {host}},
                "",
                "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"},
               {{"GET", "/", "max-keys=2&prefix=J", {host}},
                "",
                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"}};
  for (auto& [request, payload, signature] : cases) {
    SigningOptions options = S3At2013();
    options.payload_hash = payload;
    EXPECT_EQ(SignHeaders(request, Keys(), options)->signature, signature) << request.path;
  }
  SignableRequest get{"GET", "/test.txt", "", {host}};
  SigningOptions options = S3At2013();
  options.expires = std::chrono::hours(24);
  EXPECT_EQ(Presign(get, Keys(), options)->signature,
            "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}

// The walk-through of the IAM user guide.
TEST(Sign, GivesTheSignatureOfTheUserGuide) {
  SignableRequest request{"GET",
                          "/",
                          "Action=ListUsers&Version=2010-05-08",
                          {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"},
                           {"Host", "iam.amazonaws.com"}}};
  Credentials keys{.access_key_id = "AKIDEXAMPLE",
                   .secret_access_key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"};
  SigningOptions options{
      .region = "us-east-1", .service = "iam", .time = ParseIso("2015-08-30T12:36:00Z").value()};
  ASSERT_EQ(SignHeaders(request, keys, options)->signature,
            "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
  EXPECT_EQ(HeaderOf(request, "authorization"),
            "[AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
            "SignedHeaders=content-type;host;x-amz-date, "
            "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7]");
}

TEST(SignHeaders, PutsWhatIsKnownOfTheBodyIntoTheCanonicalRequest) {
  for (const auto& [hash, last] : {std::pair{std::string(), crypto::Sha256Hex("")},
                                   {std::string(kUnsignedPayload), std::string(kUnsignedPayload)},
                                   {crypto::Sha256Hex("body"), crypto::Sha256Hex("body")}}) {
    for (bool s3 : {false, true}) {
      SignableRequest request = Post();
      SigningOptions options = Sts();
      options.payload_hash = hash;
      options.s3_path = s3;
      auto signature = SignHeaders(request, Keys(), options).value();
      EXPECT_THAT(signature.canonical_request, EndsWith("\n" + last));
      EXPECT_EQ(HeaderOf(request, "X-Amz-Content-Sha256"), s3 ? "[" + last + "]" : "");
      EXPECT_EQ(signature.canonical_request.contains("host;x-amz-content-sha256;x-amz-date"), s3);
    }
  }
}

// A second attempt signs the same request anew: nothing of the first may be left.
TEST(SignHeaders, ReplacesAnEarlierSignature) {
  SignableRequest once = Post(), twice = Post();
  Credentials old = Keys();
  old.session_token = "old token";
  SigningOptions options = Sts();
  options.content_sha256_header = true;
  ASSERT_TRUE(SignHeaders(twice, old, options));
  EXPECT_EQ(HeaderOf(twice, "x-amz-security-token"), "[old token]");
  twice.headers.emplace_back("AUTHORIZATION", "Bearer x");
  options.time += std::chrono::minutes(5);
  ASSERT_TRUE(SignHeaders(twice, Keys(), options));
  ASSERT_TRUE(SignHeaders(once, Keys(), options));
  EXPECT_EQ(twice.headers, once.headers);
  EXPECT_EQ(HeaderOf(once, "x-amz-date"), "[20261123T040201Z]");
}

TEST(SignHeaders, SignsTheTokenOrAddsItUnsigned) {
  Credentials keys = Keys();
  keys.session_token = "tok/en==";
  SignableRequest signed_token = Post(), after = Post();
  SigningOptions options = Sts();
  EXPECT_THAT(SignHeaders(signed_token, keys, options)->canonical_request,
              HasSubstr("\nx-amz-security-token:tok/en==\n"));
  options.token_after_signing = true;
  EXPECT_THAT(SignHeaders(after, keys, options)->canonical_request,
              Not(HasSubstr("security-token")));
  EXPECT_EQ(HeaderOf(after, "x-amz-security-token"), "[tok/en==]");
}

TEST(Presign, AddsTheTokenBeforeOrAfterTheSignature) {
  Credentials keys = Keys();
  keys.session_token = "tok/en==";
  SignableRequest before = Post(), after = Post();
  SigningOptions options = Sts();
  ASSERT_TRUE(Presign(before, keys, options));
  EXPECT_THAT(before.query, HasSubstr("&X-Amz-Security-Token=tok%2Fen%3D%3D&X-Amz-Signature="));
  options.token_after_signing = true;
  auto signature = Presign(after, keys, options).value();
  EXPECT_THAT(after.query, HasSubstr("&X-Amz-Security-Token=tok%2Fen%3D%3D&X-Amz-Signature="));
  EXPECT_THAT(signature.canonical_request, Not(HasSubstr("Security-Token")));
}

TEST(Presign, ReplacesAnEarlierSignatureAndKeepsTheRest) {
  SignableRequest once{"GET", "/k", "versionId=a%2Fb&uploads", {{"Host", "h:8080"}}};
  SignableRequest twice = once;
  SigningOptions options = S3At2013();
  Credentials old = Keys();
  old.session_token = "t";
  ASSERT_TRUE(Presign(twice, old, options));
  options.time += std::chrono::minutes(5);
  twice.headers.emplace_back("x-amz-date", "20130524T000000Z");
  twice.headers.emplace_back("X-Amz-Content-Sha256", "x");
  ASSERT_TRUE(Presign(twice, Keys(), options));
  auto signature = Presign(once, Keys(), options).value();
  EXPECT_EQ(twice.query, once.query);
  EXPECT_EQ(twice.headers, once.headers);
  EXPECT_THAT(once.query, testing::StartsWith("versionId=a%2Fb&uploads&X-Amz-Algorithm="));
  EXPECT_THAT(signature.canonical_request, HasSubstr("\nhost:h:8080\n"));
  EXPECT_THAT(signature.canonical_request, HasSubstr("&uploads=&versionId=a%2Fb\n"));
}

TEST(Presign, KnowsTheBodyExceptInS3) {
  SigningOptions options = Sts();
  SignableRequest request = Post();
  EXPECT_THAT(Presign(request, Keys(), options)->canonical_request,
              EndsWith("\n" + crypto::Sha256Hex("")));
  options.payload_hash = crypto::Sha256Hex("body");
  EXPECT_THAT(Presign(request, Keys(), options)->canonical_request,
              EndsWith("\n" + crypto::Sha256Hex("body")));
  options.s3_path = true;
  EXPECT_THAT(Presign(request, Keys(), options)->canonical_request, EndsWith("\nUNSIGNED-PAYLOAD"));
}

TEST(Presign, LastsOneSecondToSevenDays) {
  for (auto [seconds, good] :
       {std::pair{1, true}, {604800, true}, {0, false}, {-1, false}, {604801, false}}) {
    SignableRequest request = Post();
    SigningOptions options = Sts();
    options.expires = std::chrono::seconds(seconds);
    auto signature = Presign(request, Keys(), options);
    ASSERT_EQ(signature.has_value(), good) << seconds;
    if (good) {
      EXPECT_THAT(request.query, HasSubstr(fmt::format("&X-Amz-Expires={}&", seconds)));
    } else {
      EXPECT_EQ(signature.error().code, Code::kInvalid);
      EXPECT_EQ(request.query, "") << "a refusal changes nothing";
    }
  }
}

TEST(Presign, NeverOutlivesTheCredentials) {
  SigningOptions options = Sts();  // 900 s
  auto with = [&](Micros left) {
    SignableRequest request = Post();
    Credentials keys = Keys();
    keys.expiration = options.time + left;
    auto signature = Presign(request, keys, options);
    if (!signature) return std::string(CodeName(signature.error().code));
    size_t at = request.query.find("X-Amz-Expires=") + 14;
    return request.query.substr(at, request.query.find('&', at) - at);
  };
  EXPECT_EQ(with(std::chrono::hours(1)), "900");
  EXPECT_EQ(with(std::chrono::seconds(900)), "900");
  EXPECT_EQ(with(std::chrono::milliseconds(899'999)), "899");
  EXPECT_EQ(with(std::chrono::seconds(1)), "1");
  EXPECT_EQ(with(std::chrono::milliseconds(999)), "denied");
  EXPECT_EQ(with(std::chrono::seconds(-1)), "denied");
}

TEST(Sign, RefusesWhatCannotBeSigned) {
  auto code = [](auto&& spoil) {
    SignableRequest request = Post();
    Credentials keys = Keys();
    SigningOptions options = Sts();
    spoil(request, keys, options);
    SignableRequest before = request;
    auto in_header = SignHeaders(request, keys, options);
    auto in_query = Presign(request, keys, options);
    EXPECT_FALSE(in_query);
    EXPECT_EQ(request.headers, before.headers) << "a refusal changes nothing";
    EXPECT_FALSE(in_header.error().Render().contains("wJalr"));
    return in_header.error().code;
  };
  EXPECT_EQ(code([](auto&, auto& keys, auto&) { keys.access_key_id = ""; }), Code::kDenied);
  EXPECT_EQ(code([](auto&, auto& keys, auto&) { keys.secret_access_key = ""; }), Code::kDenied);
  EXPECT_EQ(code([](auto&, auto&, auto& options) { options.region = ""; }), Code::kInvalid);
  EXPECT_EQ(code([](auto&, auto&, auto& options) { options.service = ""; }), Code::kInvalid);
  EXPECT_EQ(code([](auto& request, auto&, auto&) { request.headers.clear(); }), Code::kInvalid);
  EXPECT_EQ(code([](auto& request, auto&, auto&) { request.headers[0].second = " "; }),
            Code::kInvalid);
  EXPECT_EQ(code([](auto&, auto&, auto& options) { options.time = FromInt(-1); }), Code::kInvalid);
  EXPECT_EQ(code([](auto&, auto&, auto& options) { options.time = FromInt(253402300800000000); }),
            Code::kInvalid);
}

}  // namespace
}  // namespace bartizan::aws
