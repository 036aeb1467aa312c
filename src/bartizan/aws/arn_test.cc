#include "bartizan/aws/arn.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;

std::string Why(std::string_view text) {
  const auto arn = ParseArn(text);
  if (arn) return "an ARN: " + arn->ToString();
  EXPECT_EQ(arn.error().code, Code::kInvalid);
  EXPECT_FALSE(FindInvalidUtf8(arn.error().message));
  return arn.error().message;
}

TEST(Arn, Fields) {
  EXPECT_EQ(*ParseArn("arn:aws:iam::123456789012:role/ops/reader"),
            (Arn{"aws", "iam", "", "123456789012", "role/ops/reader"}));
  EXPECT_EQ(*ParseArn("arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f:1"),
            (Arn{"aws-us-gov", "lambda", "us-gov-west-1", "123456789012", "function:f:1"}));
  EXPECT_EQ(*ParseArn("arn:aws:s3:::data/a b/ä*"), (Arn{"aws", "s3", "", "", "data/a b/ä*"}));
}

TEST(Arn, PrintsWhatItRead) {
  for (const char* text :
       {"arn:aws:s3:::data", "arn:aws:iam::aws:policy/ReadOnlyAccess",
        "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1",
        "arn:aws:securityhub:eu-west-1::product/aws/guardduty",
        "arn:aws-iso-b:ec2:us-isob-east-1::i-1", "arn:aws:sns:eu-west-1:123456789012:topic",
        "arn:aws-new:kms:moon-1:123456789012:key/1-2",
        "arn:aws:execute-api:eu-west-1:123456789012:id/stage/GET/*",
        "arn:aws:a4b::123456789012:::"}) {
    const auto arn = ParseArn(text);
    ASSERT_TRUE(arn) << arn.error().Render();
    EXPECT_EQ(arn->ToString(), text);
  }
}

TEST(Arn, TooFewFields) {
  for (const char* text :
       {"", "arn", "arn:", "role/reader", "arn:aws:iam::123456789012", "arn:aws:s3::data"}) {
    EXPECT_THAT(Why(text), HasSubstr("fewer than six fields")) << text;
  }
  EXPECT_THAT(Why("arn:aws:s3:::"), HasSubstr("the resource is empty"));
}

TEST(Arn, EachFieldIsChecked) {
  EXPECT_THAT(Why("ARN:aws:s3:::data"), HasSubstr("does not start with"));
  EXPECT_THAT(Why(" arn:aws:s3:::data"), HasSubstr("does not start with"));
  for (const char* partition :
       {"", "AWS", "awsome", "aws-", "amazon", "aws_cn", "aws.cn", "aws-1"}) {
    EXPECT_THAT(Why(fmt::format("arn:{}:s3:::data", partition)),
                HasSubstr("the partition is none"));
  }
  for (const char* service : {"", "S3", "s3/", "s 3", "-s3"}) {
    EXPECT_THAT(Why(fmt::format("arn:aws:{}:::data", service)), HasSubstr("the service is none"));
  }
  for (const char* region : {"EU-WEST-1", "eu.west", "eu west", "../", "eu-"}) {
    EXPECT_THAT(Why(fmt::format("arn:aws:sns:{}:123456789012:t", region)),
                HasSubstr("the region is none"));
  }
  for (const char* account :
       {"1", "12345678901", "1234567890123", "12345678901a", "Aws", "12345678901 "}) {
    EXPECT_THAT(Why(fmt::format("arn:aws:iam::{}:role/r", account)),
                HasSubstr("the account is not 12 digits"));
  }
}

TEST(Arn, PatternsAreNone) {
  for (const char* text : {"arn:*:s3:::data", "arn:aws:*:::x", "arn:aws:sns:eu-*:123456789012:t",
                           "arn:aws:iam::*:role/r", "arn:aws:iam::12345678901?:role/r"}) {
    EXPECT_THAT(Why(text), HasSubstr("it is a pattern")) << text;
  }
}

TEST(Arn, HostileBytes) {
  EXPECT_THAT(Why("arn:aws:s3:::a\nb"), HasSubstr("control characters"));
  EXPECT_THAT(Why(std::string("arn:aws:s3:::a\0b", 16)), HasSubstr("control characters"));
  EXPECT_THAT(Why("arn:aws:s3:::a\x7f"), HasSubstr("control characters"));
  EXPECT_THAT(Why("arn:aws:s3:::\xff"), HasSubstr("not UTF-8"));
  EXPECT_THAT(Why("arn:aws:s3:::" + std::string(2048, 'a')), HasSubstr("2061 bytes"));
  EXPECT_THAT(Why("arn:aws:s3:::" + std::string(2035, 'a')), HasSubstr("an ARN: arn:aws:s3:::aaa"));
  EXPECT_LT(Why(std::string(2000, ':')).size(), 300U);
}

}  // namespace
}  // namespace bartizan::aws
