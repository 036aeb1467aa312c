// What Client puts on the wire, in every partition and for every kind of body.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/client.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class ClientWireTest : public ::testing::Test {
 protected:
  ClientWireTest() {
    world_.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                          {"AWS_REGION", "us-east-1"}};
  }
  std::shared_ptr<Client> Make() {
    auto client = Client::Create(world_.Make());
    EXPECT_TRUE(client) << client.error().OneLine();
    return *client;
  }
  net::HttpRequest Sent() const { return world_.Requests().back(); }
  static std::string HeaderOf(const net::HttpRequest& request, std::string_view name) {
    for (const auto& [key, value] : request.headers) {
      if (EqualsIgnoreCase(key, name)) return value;
    }
    return "(absent)";
  }
  std::string Header(std::string_view name) const { return HeaderOf(Sent(), name); }
  Upload Bytes(std::string_view content) const {
    return {.size = content.size(),
            .sha256 = {},
            .read = [content](uint64_t offset, std::span<char> buffer) -> Result<size_t> {
              auto rest = content.substr(offset, buffer.size());
              std::ranges::copy(rest, buffer.begin());
              return rest.size();
            }};
  }
  TestSystem world_;
};

struct Place {
  std::string_view region, service, operation, url, scope;
  bool fips = false, dual = false;
};

TEST_F(ClientWireTest, EveryPartitionHasItsHostsAndSigningRegions) {
  const Place places[] = {
      {"eu-central-1", "sts", "GetCallerIdentity", "https://sts.eu-central-1.amazonaws.com/",
       "/eu-central-1/sts/"},
      {"us-gov-west-1", "sts", "GetCallerIdentity", "https://sts.us-gov-west-1.amazonaws.com/",
       "/us-gov-west-1/sts/"},
      {"us-gov-east-1", "iam", "ListRoles", "https://iam.us-gov.amazonaws.com/",
       "/us-gov-west-1/iam/"},
      {"us-gov-east-1", "iam", "ListRoles", "https://iam.us-gov.amazonaws.com/",
       "/us-gov-west-1/iam/", true},
      {"us-gov-west-1", "kms", "ListKeys", "https://kms-fips.us-gov-west-1.amazonaws.com/",
       "/us-gov-west-1/kms/", true},
      {"us-gov-west-1", "ec2", "DescribeVpcs", "https://ec2.us-gov-west-1.amazonaws.com/",
       "/us-gov-west-1/ec2/", true},
      {"cn-north-1", "sts", "GetCallerIdentity", "https://sts.cn-north-1.amazonaws.com.cn/",
       "/cn-north-1/sts/"},
      {"cn-northwest-1", "iam", "ListRoles", "https://iam.cn-north-1.amazonaws.com.cn/",
       "/cn-north-1/iam/"},
      {"cn-north-1", "ec2", "DescribeVpcs", "https://ec2.cn-north-1.api.amazonwebservices.com.cn/",
       "/cn-north-1/ec2/", false, true},
      {"eusc-de-east-1", "sts", "GetCallerIdentity", "https://sts.eusc-de-east-1.amazonaws.eu/",
       "/eusc-de-east-1/sts/"},
      {"us-iso-east-1", "ec2", "DescribeVpcs", "https://ec2.us-iso-east-1.c2s.ic.gov/",
       "/us-iso-east-1/ec2/"},
      {"us-west-2", "iam", "ListRoles", "https://iam.amazonaws.com/", "/us-east-1/iam/"},
      {"us-west-2", "ecr", "DescribeRepositories", "https://api.ecr.us-west-2.amazonaws.com/",
       "/us-west-2/ecr/"},
      {"us-west-2", "ec2", "DescribeVpcs", "https://ec2.us-west-2.api.aws/", "/us-west-2/ec2/",
       false, true},
  };
  for (const Place& place : places) {
    world_.environment["AWS_REGION"] = place.region;
    world_.environment["AWS_USE_FIPS_ENDPOINT"] = place.fips ? "true" : "false";
    world_.environment["AWS_USE_DUALSTACK_ENDPOINT"] = place.dual ? "true" : "false";
    world_.Reply(400, "<ErrorResponse><Error><Code>Fine</Code></Error></ErrorResponse>");
    (void)Make()->Call(place.service, place.operation, {});
    EXPECT_EQ(Sent().url, place.url);
    EXPECT_THAT(Header("authorization"), HasSubstr(place.scope)) << place.url;
  }
}

TEST_F(ClientWireTest, BucketsGoIntoTheHostWhereTheyFit) {
  struct Bucket {
    std::string_view region, bucket, url;
    bool path_style = false;
  };
  for (const Bucket& bucket : {
           Bucket{"us-east-1", "logs", "https://logs.s3.us-east-1.amazonaws.com/a%20b"},
           Bucket{"us-gov-west-1", "logs", "https://logs.s3.us-gov-west-1.amazonaws.com/a%20b"},
           Bucket{"cn-north-1", "logs", "https://logs.s3.cn-north-1.amazonaws.com.cn/a%20b"},
           Bucket{"eusc-de-east-1", "logs", "https://logs.s3.eusc-de-east-1.amazonaws.eu/a%20b"},
           Bucket{"us-east-1", "my.logs", "https://s3.us-east-1.amazonaws.com/my.logs/a%20b"},
       }) {
    world_.environment["AWS_REGION"] = bucket.region;
    world_.Reply(200, "x");
    ASSERT_TRUE(Make()->Call("s3", "GetObject", {{"Bucket", bucket.bucket}, {"Key", "a b"}}));
    EXPECT_EQ(Sent().url, bucket.url);
    EXPECT_THAT(Header("authorization"), HasSubstr(fmt::format("/{}/s3/", bucket.region)));
  }
}

TEST_F(ClientWireTest, ACustomAddressKeepsItsPathAndTheRealRegion) {
  world_.environment["AWS_REGION"] = "us-gov-west-1";
  world_.environment["AWS_ENDPOINT_URL"] = "https://gateway.test:443/aws/";
  world_.Reply(200, "{\"Parameters\": []}");
  ASSERT_TRUE(Make()->Call("ssm", "DescribeParameters", {}));
  EXPECT_EQ(Sent().url, "https://gateway.test/aws/");
  EXPECT_THAT(Header("authorization"), HasSubstr("/us-gov-west-1/ssm/"));
  world_.Reply(200, "x");
  ASSERT_TRUE(Make()->Call("s3", "GetObject", {{"Bucket", "logs"}, {"Key", "k"}}));
  EXPECT_EQ(Sent().url, "https://gateway.test/aws/logs/k");
}

// Whoever asks for FIPS must not get another address without a word.
TEST_F(ClientWireTest, FipsDoesNotGoTogetherWithACustomAddress) {
  world_.environment["AWS_ENDPOINT_URL"] = "https://gateway.test";
  world_.environment["AWS_USE_FIPS_ENDPOINT"] = "true";
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().error.Render(), HasSubstr("FIPS"));
  EXPECT_TRUE(world_.Requests().empty());
}

// As with the AWS tools: --endpoint-url is the address of the one service that is called.
TEST_F(ClientWireTest, CredentialsAreNotFetchedFromTheAddressOfAnotherService) {
  world_.environment.erase("AWS_ACCESS_KEY_ID");
  world_.environment.erase("AWS_SECRET_ACCESS_KEY");
  world_.environment["AWS_CONFIG_FILE"] = "/config";
  world_.SetFile("/config",
                 "[default]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\n"
                 "[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n");
  world_.Reply(200,
               "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA</AccessKeyId>"
               "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
               "<Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
               "</AssumeRoleResponse>");
  world_.Reply(200, "<ListAllMyBucketsResult/>");
  Choices choices;
  choices.endpoint_url = "http://store.test:9000";
  auto client = Client::Create(world_.Make(), choices);
  ASSERT_TRUE(client) << client.error().OneLine();
  auto answer = (*client)->Call("s3", "ListBuckets", {});
  ASSERT_TRUE(answer) << answer.error().error.Render();
  EXPECT_EQ(world_.Requests().at(0).url, "https://sts.us-east-1.amazonaws.com/");
  EXPECT_THAT(world_.Requests().at(1).url, StartsWith("http://store.test:9000/"));
}

TEST_F(ClientWireTest, UnsignedOperationsNeedNoCredentials) {
  world_.environment.erase("AWS_ACCESS_KEY_ID");
  world_.environment.erase("AWS_SECRET_ACCESS_KEY");
  world_.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  world_.Reply(200,
               "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult/>"
               "</AssumeRoleWithWebIdentityResponse>");
  ASSERT_TRUE(Make()->Call("sts", "AssumeRoleWithWebIdentity",
                           {{"RoleArn", "arn:aws:iam::123456789012:role/r"},
                            {"RoleSessionName", "s1"},
                            {"WebIdentityToken", "token"}}));
  EXPECT_EQ(Header("authorization"), "(absent)");
  EXPECT_EQ(Header("x-amz-date"), "(absent)");
}

TEST_F(ClientWireTest, AStreamIsHashedWhereTlsDoesNotProtectIt) {
  const std::string content(200'000, 'x');
  const Upload upload = Bytes(content);
  const data::JsonObject input{{"Bucket", "logs"}, {"Key", "k"}};
  world_.Reply(200);
  ASSERT_TRUE(Make()->Call("s3", "PutObject", input, {.upload = &upload}));
  EXPECT_EQ(Header("x-amz-content-sha256"), "UNSIGNED-PAYLOAD");
  EXPECT_EQ(Sent().body_size, content.size());
  world_.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9";
  world_.Reply(200);
  ASSERT_TRUE(Make()->Call("s3", "PutObject", input, {.upload = &upload}));
  EXPECT_EQ(Header("x-amz-content-sha256"), crypto::Sha256Hex(content));
}

TEST_F(ClientWireTest, AKnownDigestBecomesTheChecksum) {
  Upload upload = Bytes("hello");
  upload.sha256 = crypto::Sha256Hex("hello");
  data::JsonObject input{{"Bucket", "logs"}, {"Key", "k"}};
  world_.Reply(200);
  ASSERT_TRUE(Make()->Call("s3", "PutObject", input, {.upload = &upload}));
  EXPECT_EQ(Header("x-amz-content-sha256"), upload.sha256);
  EXPECT_EQ(Header("x-amz-checksum-sha256"), Base64Encode(*HexDecode(upload.sha256)));
  EXPECT_THAT(Header("authorization"), HasSubstr("x-amz-checksum-sha256"));
  // One that is asked for by name is made of the stream.
  input["ChecksumAlgorithm"] = "CRC32";
  world_.Reply(200);
  ASSERT_TRUE(Make()->Call("s3", "PutObject", input, {.upload = &upload}));
  EXPECT_EQ(Header("x-amz-checksum-crc32"), "NhCmhg==");
  EXPECT_EQ(Header("x-amz-checksum-sha256"), "(absent)");
}

TEST_F(ClientWireTest, BodiesOnlyWhereTheOperationHasOne) {
  const Upload upload = Bytes("hello");
  auto put = Make()->Call("sts", "GetCallerIdentity", {}, {.upload = &upload});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().error.code, Code::kUsage);
  CallOptions save;
  save.on_body = [](std::string_view) -> Status { return {}; };
  auto get = Make()->Call("sts", "GetCallerIdentity", {}, save);
  ASSERT_FALSE(get);
  EXPECT_EQ(get.error().error.code, Code::kUsage);
  EXPECT_TRUE(world_.Requests().empty());
}

// The checksum of the empty body would make S3 refuse every other.
TEST_F(ClientWireTest, ALinkForAnUploadLeavesTheBodyOpen) {
  auto link = Make()->PresignedRequest("s3", "PutObject", {{"Bucket", "logs"}, {"Key", "k"}},
                                       std::chrono::seconds(60));
  ASSERT_TRUE(link) << link.error().OneLine();
  EXPECT_EQ(link->method, "PUT");
  EXPECT_THAT(ToLower(link->url), Not(HasSubstr("checksum")));
  EXPECT_TRUE(link->headers.empty());
  // What the caller pins stays pinned.
  auto pinned = Make()->PresignedRequest(
      "s3", "PutObject",
      {{"Bucket", "logs"}, {"Key", "k"}, {"ContentType", "text/plain"}, {"ChecksumSHA256", "abc="}},
      std::chrono::seconds(60));
  ASSERT_TRUE(pinned) << pinned.error().OneLine();
  EXPECT_THAT(pinned->url, HasSubstr("X-Amz-SignedHeaders=content-type%3Bhost%3B"
                                     "x-amz-checksum-sha256"));
  EXPECT_EQ(pinned->headers.size(), 2U);
}

}  // namespace
}  // namespace bartizan::aws
