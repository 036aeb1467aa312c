#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/awswire/codec.h"
#include "bartizan/awswire/parse_samples_test.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

Result<data::JsonObject> Parse(std::string_view service, std::string_view operation,
                               WireResponse response) {
  const Service* found = FindService(service);
  BARTIZAN_CHECK(found != nullptr && found->Find(operation) != nullptr);
  if (response.status == 0) response.status = 200;
  return ParseOutput(*found, *found->Find(operation), response);
}

std::string Tree(std::string_view service, std::string_view operation, WireResponse response) {
  auto output = Parse(service, operation, std::move(response));
  return output ? data::ToJson(*output) : output.error().OneLine();
}

Error Refused(std::string_view service, std::string_view operation, const std::string& body,
              int status = 200) {
  auto output = Parse(service, operation, {.status = status, .headers = {}, .body = body});
  EXPECT_FALSE(output) << Ellipsize(body, 200);
  return output ? Error{} : output.error();
}

TEST(ParseOutput, ReadsRealAnswersOfEveryProtocol) {
  for (const Sample& sample : kSamples) {
    std::string expected = data::ToJson(*data::ParseJson(sample.tree, "tree"));
    EXPECT_EQ(Tree(sample.service, sample.operation, {.body = std::string(sample.body)}), expected)
        << sample.service;
  }
}

TEST(ParseOutput, RefusesAnAnswerCutAtAnyByte) {
  for (const Sample& sample : kSamples) {
    for (size_t n = 0; n < sample.body.size(); ++n) {
      Error error =
          Refused(sample.service, sample.operation, std::string(sample.body.substr(0, n)));
      EXPECT_EQ(error.code, Code::kInvalid) << sample.service << " " << n;
      EXPECT_THAT(error.message, StartsWith(fmt::format("the answer to {}:", sample.operation)));
    }
  }
}

TEST(ParseOutput, RefusesTextBehindAnAnswer) {
  for (const Sample& sample : kSamples) {
    EXPECT_EQ(Refused(sample.service, sample.operation, std::string(sample.body) + "x").code,
              Code::kInvalid);
    EXPECT_NE(Tree(sample.service, sample.operation, {.body = std::string(sample.body) + " \n"}),
              "");
  }
}

TEST(ParseOutput, SaysWhereAnAnswerBreaks) {
  EXPECT_EQ(Refused("kms", "DescribeKey", "{\"KeyMetadata\":\n {\"KeyId\": }}").message,
            "the answer to DescribeKey:2:12 (byte 27): not valid JSON: syntax error");
  EXPECT_THAT(
      Refused("s3", "ListObjectsV2", "<ListBucketResult>\n<Name>x</ListBucketResult>").message,
      StartsWith("the answer to ListObjectsV2:2:"));
}

TEST(ParseOutput, RefusesPagesOfOthers) {
  for (const Sample& sample : kSamples) {
    for (std::string_view page :
         {"<html><body><h1>502 Bad Gateway</h1></body></html>", "<!DOCTYPE html><html></html>",
          "\n<!doctype HTML public><html><p>not closed<br></html>", "<HTML/>"}) {
      Error error = Refused(sample.service, sample.operation, std::string(page));
      EXPECT_EQ(error.code, Code::kInvalid);
      EXPECT_THAT(error.message,
                  HasSubstr(page[0] == '\n' ? ":2:1 (byte 1): " : ":1:1 (byte 0): "));
      EXPECT_THAT(error.hint, HasSubstr("proxy"));
    }
    for (std::string_view body :
         {"", " \n", "null", "[]", "17", "upstream connect error", "\xFF",
          "<Error><Code>SlowDown</Code></Error>", "<ErrorResponse><Error/></ErrorResponse>"}) {
      Error error = Refused(sample.service, sample.operation, std::string(body));
      EXPECT_EQ(error.code, Code::kInvalid);
      EXPECT_THAT(error.message, StartsWith("the answer to "));
    }
  }
  EXPECT_THAT(Refused("ec2", "DescribeVpcs", "<Response><Errors/></Response>").message,
              HasSubstr("no …Response"));
  EXPECT_THAT(Refused("iam", "ListRoles", "<ListRolesResponse/>").message,
              HasSubstr("there is no ListRolesResult element"));
}

TEST(ParseOutput, ChecksAnswersWithoutOutputToo) {
  EXPECT_EQ(Tree("iam", "DeleteRole", {}), "{}");
  EXPECT_EQ(Tree("iam", "DeleteRole", {.body = "<DeleteRoleResponse/>"}), "{}");
  EXPECT_EQ(Tree("kms", "DisableKey", {}), "{}");
  EXPECT_EQ(Tree("kms", "DisableKey", {.body = "{}"}), "{}");
  EXPECT_EQ(Tree("s3", "DeleteBucket", {.status = 204}), "{}");
  EXPECT_THAT(Refused("iam", "DeleteRole", "<html/>").message, HasSubstr("an HTML page"));
  EXPECT_THAT(Refused("kms", "DisableKey", "<html/>").message, HasSubstr("markup instead of JSON"));
  EXPECT_THAT(Refused("s3", "DeleteBucket", "<html/>").message, HasSubstr("an HTML page"));
}

TEST(ParseOutput, IsBounded) {
  std::string deep_json =
      R"({"Findings": )" + std::string(5000, '[') + std::string(5000, ']') + "}";
  EXPECT_EQ(Refused("securityhub", "GetFindings", deep_json).code, Code::kLimit);
  std::string deep_xml = "<ListBucketResult>";
  for (int i = 0; i < 5000; ++i) deep_xml += "<Contents>";
  for (int i = 0; i < 5000; ++i) deep_xml += "</Contents>";
  EXPECT_EQ(Refused("s3", "ListObjectsV2", deep_xml + "</ListBucketResult>").code, Code::kLimit);
  Error bomb = Refused("s3", "ListObjectsV2",
                       "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                       "<ListBucketResult><Name>&b;</Name></ListBucketResult>");
  EXPECT_EQ(bomb.code, Code::kInvalid);
  EXPECT_THAT(bomb.message, HasSubstr("entity declarations are refused"));
}

TEST(ParseOutput, NamesTheMemberThatDoesNotFitButNotItsValue) {
  struct {
    std::string_view service, operation, body, message;
  } cases[] = {
      {"kms", "DescribeKey", R"({"KeyMetadata": {"CreationDate": "SECRET"}})",
       "KeyMetadata.CreationDate: not a date"},
      {"kms", "DescribeKey", R"({"KeyMetadata": {"CreationDate": 1e15}})",
       "KeyMetadata.CreationDate: not a date"},
      {"kms", "DescribeKey", R"({"KeyMetadata": {"CreationDate": -99999999999999}})",
       "KeyMetadata.CreationDate: not a date"},
      {"kms", "DescribeKey", R"({"KeyMetadata": {"CreationDate": true}})",
       "KeyMetadata.CreationDate: not a date"},
      {"kms", "DescribeKey", R"({"KeyMetadata": {"Enabled": "SECRET"}})",
       "KeyMetadata.Enabled: neither true nor false"},
      {"kms", "DescribeKey", R"({"KeyMetadata": ["SECRET"]})", "KeyMetadata: not an object"},
      {"kms", "DescribeKey", R"({"KeyMetadata": {"KeyId": {}}})",
       "KeyMetadata.KeyId: not a single value"},
      {"kms", "Decrypt", R"({"Plaintext": "SECRET!"})", "Plaintext: not base64"},
      {"kms", "Decrypt", R"({"Plaintext": 7})", "Plaintext: not base64 text"},
      {"securityhub", "GetFindings", R"({"Findings": [{}, {"Resources": [{"Tags": "SECRET"}]}]})",
       "Findings[1].Resources[0].Tags: not an object"},
      {"securityhub", "GetFindings", R"({"Findings": {"SECRET": 1}})", "Findings: not a list"},
      {"securityhub", "GetFindings", R"({"Findings": [{"Severity": {"Normalized": 1.5}}]})",
       "Findings[0].Severity.Normalized: not a whole number of 64 bits"},
      {"securityhub", "GetFindings",
       R"({"Findings": [{"Severity": {"Normalized": 18446744073709551615}}]})",
       "Findings[0].Severity.Normalized: not a whole number of 64 bits"},
      {"securityhub", "GetFindings", R"({"Findings": [{"Confidence": "SECRET"}]})",
       "Findings[0].Confidence: not a whole number of 64 bits"},
      {"s3", "ListObjectsV2", "<R><Contents/><Contents><Size>SECRET</Size></Contents></R>",
       "Contents[1].Size: not a whole number of 64 bits"},
      {"s3", "ListObjectsV2", "<R><Contents><Size/></Contents></R>",
       "Contents[0].Size: not a whole number of 64 bits"},
      {"s3", "ListObjectsV2", "<R><Name><b>SECRET</b></Name></R>",
       "Name: elements instead of text"},
      {"s3", "ListObjectsV2", "<R><IsTruncated>yes</IsTruncated></R>",
       "IsTruncated: neither true nor false"},
      {"sns", "GetTopicAttributes",
       "<GetTopicAttributesResponse><GetTopicAttributesResult><Attributes><entry><key>SECRET</key>"
       "</entry></Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>",
       "Attributes: a map entry without key or value"},
  };
  for (const auto& one : cases) {
    Error error = Refused(one.service, one.operation, std::string(one.body));
    EXPECT_EQ(error.code, Code::kInvalid);
    EXPECT_EQ(error.OneLine(), fmt::format("the answer to {}: {}", one.operation, one.message));
  }
}

TEST(ParseOutput, TakesScalarsInTheFormOfOthers) {
  EXPECT_EQ(Tree("kms", "DescribeKey",
                 {.body = R"({"KeyMetadata": {"KeyId": 12, "AWSAccountId": true, "Enabled": "False",
                           "CreationDate": "Fri, 02 Jan 2026 03:04:05 GMT"}})"}),
            R"({"KeyMetadata":{"KeyId":"12","AWSAccountId":"true","Enabled":false,)"
            R"("CreationDate":"2026-01-02T03:04:05Z"}})");
  EXPECT_EQ(Tree("securityhub", "GetFindings",
                 {.body = R"({"Findings": [{"Confidence": "7", "Severity": {"Normalized": 70.0,
                           "Product": "NaN"}}, null]})"}),
            R"({"Findings":[{"Confidence":7,"Severity":{"Normalized":70,"Product":"NaN"}},null]})");
}

TEST(ParseOutput, ReadsHeadersAndLeavesAStreamAlone) {
  WireResponse response{.status = 206,
                        .headers = {{"content-length", "5"},
                                    {"content-type", "text/plain"},
                                    {"last-modified", "Fri, 02 Jan 2026 03:04:05 GMT"},
                                    {"x-amz-meta-colour", "rot"},
                                    {"x-amz-meta-name", "J\xFCrgen"},
                                    {"x-amz-delete-marker", "true"},
                                    {"x-amz-missing-meta", ""}},
                        .body = "<not parsed"};
  EXPECT_EQ(Tree("s3", "GetObject", response),
            R"({"DeleteMarker":true,"LastModified":"2026-01-02T03:04:05Z","ContentLength":5,)"
            R"("ContentType":"text/plain","Metadata":{"colour":"rot","name":"Jürgen"}})");
  response.headers = {{"content-length", "many"}};
  EXPECT_EQ(Tree("s3", "GetObject", response),
            "the answer to GetObject: ContentLength: not a whole number of 64 bits");
}

TEST(ParseOutput, ReadsPayloads) {
  EXPECT_EQ(Tree("s3", "GetBucketPolicy", {.body = R"({"Version": "2012-10-17"})"}),
            R"({"Policy":"{\"Version\": \"2012-10-17\"}"})");
  EXPECT_THAT(Refused("s3", "GetBucketPolicy", "ab\n\xFF").message,
              HasSubstr("GetBucketPolicy:2:1 (byte 3): not valid UTF-8"));
  EXPECT_EQ(
      Tree("s3", "GetObjectLegalHold", {.body = "<LegalHold><Status>ON</Status></LegalHold>"}),
      R"({"LegalHold":{"Status":"ON"}})");
  EXPECT_THAT(Refused("s3", "GetObjectLegalHold", "").message, HasSubstr("there is no body"));
}

TEST(ParseOutput, ReadsAMemberThatIsTheRoot) {
  std::string_view xmlns = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
  EXPECT_EQ(
      Tree("s3", "GetBucketLocation",
           {.body = fmt::format("<LocationConstraint {}>eu-west-1</LocationConstraint>", xmlns)}),
      R"({"LocationConstraint":"eu-west-1"})");
  EXPECT_EQ(
      Tree("s3", "GetBucketLocation", {.body = fmt::format("<LocationConstraint {}/>", xmlns)}),
      "{}");
}

}  // namespace
}  // namespace bartizan::awswire::testing
