// The cases of botocore's endpoint-tests-1.json, one file a service, and its partitions.json.
// docs/aws-conformance.md mirrors the table of exclusions.
#include "bartizan/aws/endpoints.h"

#include <fmt/format.h>

#include <cctype>
#include <set>

#include "bartizan/aws/partitions_table.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/data/regex.h"

namespace bartizan::aws {
namespace {

struct TestedService {
  std::string_view file, id, endpoint_prefix, signing_name;
};

constexpr TestedService kServices[] = {
    {"apigateway", "API Gateway", "apigateway", ""},
    {"cloudformation", "CloudFormation", "cloudformation", ""},
    {"cloudtrail", "CloudTrail", "cloudtrail", ""},
    {"cloudwatch", "CloudWatch", "monitoring", ""},
    {"codebuild", "CodeBuild", "codebuild", ""},
    {"codecommit", "CodeCommit", "codecommit", ""},
    {"codedeploy", "CodeDeploy", "codedeploy", ""},
    {"codeguruprofiler", "CodeGuruProfiler", "codeguru-profiler", ""},
    {"codepipeline", "CodePipeline", "codepipeline", ""},
    {"config", "Config Service", "config", ""},
    {"ebs", "EBS", "ebs", ""},
    {"ec2", "EC2", "ec2", ""},
    {"ecr", "ECR", "api.ecr", "ecr"},
    {"elasticbeanstalk", "Elastic Beanstalk", "elasticbeanstalk", ""},
    {"elbv2", "Elastic Load Balancing v2", "elasticloadbalancing", ""},
    {"events", "EventBridge", "events", ""},
    {"guardduty", "GuardDuty", "guardduty", ""},
    {"iam", "IAM", "iam", ""},
    {"kms", "KMS", "kms", ""},
    {"lambda", "Lambda", "lambda", ""},
    {"logs", "CloudWatch Logs", "logs", ""},
    {"organizations", "Organizations", "organizations", ""},
    {"resourcegroupstaggingapi", "Resource Groups Tagging API", "tagging", ""},
    {"s3", "S3", "s3", ""},
    {"secretsmanager", "Secrets Manager", "secretsmanager", ""},
    {"securityhub", "SecurityHub", "securityhub", ""},
    {"signin", "Signin", "signin", ""},
    {"sns", "SNS", "sns", ""},
    {"sqs", "SQS", "sqs", ""},
    {"ssm", "SSM", "ssm", ""},
    {"sso", "SSO", "portal.sso", "awsssoportal"},
    {"sso-oidc", "SSO OIDC", "oidc", "sso-oauth"},
    {"sts", "STS", "sts", ""},
};

// What is not supported, on purpose. `pattern` is searched in "DOCUMENTATION | PARAMETERS =>
// EXPECTED"; every case that it matches must fail, and `count` of them there must be.
struct Exclusion {
  std::string_view service, pattern;
  int count;
  std::string_view reason;
};

constexpr Exclusion kExclusions[] = {
    {"events", R"("EndpointId":)", 7, "multi-region endpoints need Signature Version 4A"},
    {"organizations", R"( => https://organizations(-fips)?\.(cn-north-1|us-gov-east-1)\.)", 5,
     "asked for beside the home region: the cases name hosts there, we take the home region's"},
    {"signin", R"("IsControlPlane":true)", 2, "operations of the control plane are not used"},
    {"signin", R"("IsOAuthEndpoint":true,"Region":"[^"]+","UseFIPS)", 5,
     "OAuth operations of Signin are not used"},
    {"sts",
     R"("Region":"[a-z0-9-]+[0-9]".*"UseGlobalEndpoint":true\} => https://sts\.amazonaws\.com)", 15,
     "the legacy global STS endpoint: AWS recommends the regional ones"},
    {"s3", R"("UseGlobalEndpoint":true.* => https://(bucket-name\.)?s3\.amazonaws\.com)", 5,
     "the legacy global S3 endpoint: AWS recommends the regional ones"},
    {"s3", R"( => https://[^ ]*\.s3-accelerate\.)", 9, "Transfer Acceleration"},
    {"s3", R"(("Accelerate":true,"Bucket":"bucket|"Bucket":"bucket.*"Accelerate":true).* => error)",
     10, "Transfer Acceleration"},
    {"s3", R"("Bucket":"arn:[a-z-]+:s3:[a-z0-9-]+:.* => https?:)", 17, "access point ARNs"},
    {"s3", R"("Bucket":"arn:[a-z-]+:s3::.* => https?:)", 1,
     "multi-region access points need Signature Version 4A"},
    {"s3", R"( => .* s3-object-lambda )", 14, "S3 Object Lambda"},
    {"s3", R"(WriteGetObjectResponse with (dualstack|accelerate) .* => error)", 2,
     "S3 Object Lambda"},
    {"s3", R"( => .* s3-outposts )", 12, "S3 on Outposts"},
    {"s3", R"( => .* s3express )", 102, "directory buckets (S3 Express One Zone)"},
};

// From the tables where they have the service, so that what they say is tested too.
awswire::Service ServiceOf(const TestedService& tested) {
  if (const awswire::Service* known = awswire::FindService(tested.file)) {
    EXPECT_EQ(known->id, tested.id);
    EXPECT_EQ(known->endpoint_prefix, tested.endpoint_prefix);
    return *known;
  }
  awswire::Service service;
  service.name = tested.file;
  service.id = tested.id;
  service.endpoint_prefix = tested.endpoint_prefix;
  service.signing_name = tested.signing_name;
  return service;
}

EndpointRequest RequestOf(const data::JsonObject& parameters) {
  EndpointRequest request;
  request.region = data::Str(parameters, "Region");
  request.fips = data::Bool(parameters, "UseFIPS").value_or(false);
  request.dual_stack = data::Bool(parameters, "UseDualStack").value_or(false);
  request.custom_url = data::Str(parameters, "Endpoint");
  request.force_path_style = data::Bool(parameters, "ForcePathStyle").value_or(false);
  request.custom_virtual_host = true;  // as the SDKs do
  request.bucket = data::Str(parameters, "Bucket");
  request.key = data::Str(parameters, "Key");
  return request;
}

std::string PathStyle(std::string_view bucket) {
  std::string out = "/";
  for (const char c : bucket) {
    const bool plain =
        std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
    out += plain ? std::string(1, c)
                 : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

// "URL SCHEME SIGNING_NAME REGION" or "error". Where the case says nothing about the signature, the
// signing name is the service's and the region the one asked for; of a service that has a home
// region it is the address alone then.
std::string Expected(const data::JsonObject& expect, const awswire::Service& service,
                     const EndpointRequest& request) {
  const data::JsonObject* endpoint = data::FindObject(expect, "endpoint");
  if (endpoint == nullptr) return "error";
  std::string scheme = "sigv4", region = request.region;
  std::string name(service.signing_name.empty() ? service.endpoint_prefix : service.signing_name);
  const data::JsonObject* properties = data::FindObject(*endpoint, "properties");
  const data::JsonArray* schemes =
      properties != nullptr ? data::FindArray(*properties, "authSchemes") : nullptr;
  if (schemes != nullptr && !schemes->empty()) {
    const data::JsonObject& first = schemes->front().as_object();
    scheme = data::Str(first, "name");
    name = data::Str(first, "signingName", name);
    region = data::Str(first, "signingRegion", "*");
  } else if (service.name == "iam" || service.name == "organizations") {
    return data::Str(*endpoint, "url");
  }
  return fmt::format("{} {} {} {}", data::Str(*endpoint, "url"), scheme, name, region);
}

std::string Actual(const awswire::Service& service, const EndpointRequest& request) {
  const Result<Endpoint> endpoint = ResolveEndpoint(service, request);
  if (!endpoint) {
    EXPECT_EQ(endpoint.error().code, Code::kInvalid);
    return "error";
  }
  const bool path_style = !request.bucket.empty() && !endpoint->bucket_in_host;
  return fmt::format("{}{} sigv4 {} {}", endpoint->url, path_style ? PathStyle(request.bucket) : "",
                     endpoint->signing_name, endpoint->signing_region);
}

TEST(EndpointConformance, Cases) {
  const fs::path folder = SharedData("aws/endpoints");
  if (!fs::exists(folder)) GTEST_SKIP() << "no shared data";
  std::vector<data::Regex> patterns;
  for (const Exclusion& exclusion : kExclusions)
    patterns.push_back(data::Regex::Of(exclusion.pattern));
  std::vector<int> matched(std::size(kExclusions));
  int total = 0, passed = 0, excluded = 0;
  for (const TestedService& tested : kServices) {
    const auto document =
        data::ReadJsonFile((folder / fmt::format("{}.json", tested.file)).string());
    ASSERT_TRUE(document) << document.error().Render();
    const awswire::Service service = ServiceOf(tested);
    for (const data::Json& item : *data::FindArray(*document, "testCases")) {
      const data::JsonObject& test = item.as_object();
      const data::JsonObject* given = data::FindObject(test, "params");
      const data::JsonObject parameters = given != nullptr ? *given : data::JsonObject();
      const EndpointRequest request = RequestOf(parameters);
      const std::string expected = Expected(*data::FindObject(test, "expect"), service, request);
      std::string actual = Actual(service, request);
      if (!expected.contains(' ')) actual = actual.substr(0, actual.find(' '));
      const std::string text = fmt::format("{} | {} => {}", data::Str(test, "documentation"),
                                           data::ToJson(parameters), expected);
      ++total;
      bool is_excluded = false;
      for (size_t i = 0; i < patterns.size(); ++i) {
        if (kExclusions[i].service != tested.file || !patterns[i].Contains(text)) continue;
        ++matched[i];
        is_excluded = true;
        EXPECT_NE(actual, expected) << "excluded, but passes: " << tested.file << ": " << text;
        break;
      }
      if (is_excluded) {
        ++excluded;
      } else {
        EXPECT_EQ(actual, expected) << tested.file << ": " << text;
        if (actual == expected) ++passed;
      }
    }
  }
  for (size_t i = 0; i < patterns.size(); ++i) {
    EXPECT_EQ(matched[i], kExclusions[i].count)
        << kExclusions[i].service << ": " << kExclusions[i].pattern;
  }
  fmt::print("endpoints: {} cases of {} services, {} pass, {} excluded by name\n", total,
             std::size(kServices), passed, excluded);
  EXPECT_EQ(passed + excluded, total);
}

TEST(EndpointConformance, EveryFileIsTested) {
  const fs::path folder = SharedData("aws/endpoints");
  if (!fs::exists(folder)) GTEST_SKIP() << "no shared data";
  std::set<std::string> files, tested;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.insert(entry.path().stem().string());
  }
  files.erase("partitions");
  for (const TestedService& service : kServices) tested.emplace(service.file);
  EXPECT_EQ(tested, files);
}

TEST(EndpointConformance, Partitions) {
  const fs::path file = SharedData("aws/endpoints/partitions.json");
  if (!fs::exists(file)) GTEST_SKIP() << "no shared data";
  const auto document = data::ReadJsonFile(file.string());
  ASSERT_TRUE(document) << document.error().Render();
  const data::JsonArray& partitions = *data::FindArray(*document, "partitions");
  EXPECT_EQ(partitions.size(), PartitionRows().size());
  for (const data::Json& item : partitions) {
    const data::JsonObject& outputs = *data::FindObject(item, "outputs");
    for (const auto& region : *data::FindObject(item, "regions")) {
      SCOPED_TRACE(data::View(region.key()));
      const Partition& partition = PartitionOf(data::View(region.key()));
      EXPECT_EQ(partition.id, data::Str(item, "id"));
      EXPECT_EQ(partition.dns_suffix, data::Str(outputs, "dnsSuffix"));
      EXPECT_EQ(partition.dual_stack_dns_suffix, data::Str(outputs, "dualStackDnsSuffix"));
      EXPECT_EQ(partition.implicit_global_region, data::Str(outputs, "implicitGlobalRegion"));
      EXPECT_EQ(partition.supports_fips, data::Bool(outputs, "supportsFIPS"));
      EXPECT_EQ(partition.supports_dual_stack, data::Bool(outputs, "supportsDualStack"));
    }
  }
}

}  // namespace
}  // namespace bartizan::aws
