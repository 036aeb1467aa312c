#pragma once
// Test helper: the AWS services that a pipeline talks to, in memory behind aws::System::send. What
// is refused or lost is up to the test.
#include <fmt/format.h>

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/net/http_client.h"
#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {

inline constexpr std::string_view kTestAccount = "111122223333";

class FakeAws {
 public:
  std::map<std::string, std::string> parameters, secrets;  // name → value
  std::map<std::string, std::string> objects;              // "bucket/key" → content
  std::vector<std::string> messages;                       // bodies of Publish
  std::vector<std::string> findings;                       // ids, one for each import
  std::vector<std::string> calls;                          // "ssm", "sns" …, in order
  std::vector<AwsChoice> choices;                          // of which clients were made
  // Answers instead of the service, for as long as it is set: name → code.
  std::map<std::string, std::string> refuse;
  // Throws out of the service's effect, as a killed process would see it: the effect is there, the
  // answer is not.
  std::set<std::string> lose_answer;

  AwsClients Clients() {
    return [this](const AwsChoice& choice) {
      std::lock_guard lock(mutex_);
      choices.push_back(choice);
      return aws::Client::Create(Make());
    };
  }
  size_t Count(std::string_view service) {
    std::lock_guard lock(mutex_);
    return static_cast<size_t>(std::ranges::count(calls, service));
  }

 private:
  aws::System Make() {
    aws::System system;
    system.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-key-of-the-account"},
                          {"AWS_REGION", "eu-central-1"},
                          {"AWS_ENDPOINT_URL", "http://aws.test"},
                          {"AWS_MAX_ATTEMPTS", "1"}};
    system.read_file = [](const fs::path& path, uint64_t) -> Result<std::string> {
      return FailErrno(ENOENT, "opening " + path.string());
    };
    system.run = [](const process::Spec&) -> Result<process::Outcome> {
      return Fail(Code::kNotFound, "no programs here");
    };
    system.sleep = [](Micros) {};
    system.random = [] { return 0.5; };
    system.send = [this](const net::HttpRequest& request) { return Answer(request); };
    return system;
  }

  static std::string BodyOf(const net::HttpRequest& request) {
    if (!request.read_body) return request.body;
    std::string body(request.body_size, 0);
    auto read = request.read_body(0, std::span(body.data(), body.size()));
    EXPECT_TRUE(read && *read == body.size());
    return body;
  }
  static std::string HeaderOf(const net::HttpRequest& request, std::string_view name) {
    for (const auto& [key, value] : request.headers) {
      if (EqualsIgnoreCase(key, name)) return value;
    }
    return "";
  }

  Result<net::HttpResponse> Answer(const net::HttpRequest& request) {
    std::lock_guard lock(mutex_);
    const std::string service = ServiceOf(request);
    calls.push_back(service);
    if (auto found = refuse.find(service); found != refuse.end())
      return Refusal(service, found->second);
    auto answer = Effect(service, request);
    if (lose_answer.contains(service)) return Fail(Code::kUnavailable, "the connection broke");
    return answer;
  }

  static std::string ServiceOf(const net::HttpRequest& request) {
    const std::string target = HeaderOf(request, "x-amz-target");
    if (target.starts_with("AmazonSSM.")) return "ssm";
    if (target.starts_with("secretsmanager.")) return "secretsmanager";
    if (request.body.find("Action=Publish") != std::string::npos) return "sns";
    if (request.body.find("Action=GetCallerIdentity") != std::string::npos) return "sts";
    if (request.url.ends_with("/findings/import")) return "securityhub";
    return "s3";
  }

  static net::HttpResponse Xml(std::string_view text) {
    return {200, {{"content-type", "text/xml"}}, std::string(text)};
  }
  static net::HttpResponse Json(int status, const data::JsonObject& body) {
    return {
        status, {{"content-type", "application/x-amz-json-1.1"}}, data::ToJson(data::Json(body))};
  }
  static net::HttpResponse Refusal(const std::string& service, const std::string& code) {
    const int status = code.find("Denied") != std::string::npos ? 403 : 400;
    if (service == "s3") {
      return {status, {}, fmt::format("<Error><Code>{}</Code><Message>no</Message></Error>", code)};
    }
    if (service == "sns" || service == "sts") {
      return {status,
              {},
              fmt::format("<ErrorResponse><Error><Code>{}</Code><Message>no</Message></Error>"
                          "</ErrorResponse>",
                          code)};
    }
    return Json(status, {{"__type", code}, {"message", "no"}});
  }

  Result<net::HttpResponse> Effect(const std::string& service, const net::HttpRequest& request) {
    if (service == "ssm") return Parameter(data::ParseJson(request.body, "r").value());
    if (service == "secretsmanager") return Secret(data::ParseJson(request.body, "r").value());
    if (service == "securityhub") return Import(data::ParseJson(request.body, "r").value());
    if (service == "s3") return Object(request);
    if (service == "sts") {
      return Xml(
          fmt::format("<GetCallerIdentityResponse><GetCallerIdentityResult><Account>{}</Account>"
                      "</GetCallerIdentityResult></GetCallerIdentityResponse>",
                      kTestAccount));
    }
    messages.push_back(request.body);
    return Xml(
        "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult>"
        "</PublishResponse>");
  }

  net::HttpResponse Parameter(const data::Json& input) {
    auto found = parameters.find(data::Str(input, "Name"));
    EXPECT_EQ(data::Bool(input, "WithDecryption"), true);
    if (found == parameters.end()) return Refusal("ssm", "ParameterNotFound");
    return Json(200, {{"Parameter", {{"Name", found->first}, {"Value", found->second}}}});
  }
  net::HttpResponse Secret(const data::Json& input) {
    auto found = secrets.find(data::Str(input, "SecretId"));
    if (found == secrets.end()) return Refusal("secretsmanager", "ResourceNotFoundException");
    return Json(200, {{"Name", found->first}, {"SecretString", found->second}});
  }
  net::HttpResponse Import(const data::Json& input) {
    const auto& list = input.at("Findings").as_array();
    for (const auto& finding : list) findings.push_back(data::Str(finding, "Id"));
    return Json(
        200,
        {{"FailedCount", 0}, {"SuccessCount", list.size()}, {"FailedFindings", data::JsonArray()}});
  }
  net::HttpResponse Object(const net::HttpRequest& request) {
    std::string path = request.url.substr(std::string_view("http://aws.test/").size());
    path = path.substr(0, path.find('?'));
    if (request.method == "HEAD") {
      auto found = objects.find(path);
      if (found == objects.end()) return {404, {}, ""};
      const auto digest = crypto::Sha256().Update(found->second).Finish();
      return {200,
              {{"content-length", fmt::to_string(found->second.size())},
               {"x-amz-checksum-sha256", Base64Encode(digest)},
               {"x-amz-checksum-type", "FULL_OBJECT"}},
              ""};
    }
    if (HeaderOf(request, "if-none-match") == "*" && objects.contains(path)) {
      return {412, {}, "<Error><Code>PreconditionFailed</Code></Error>"};
    }
    objects[path] = BodyOf(request);
    return {200, {{"etag", "\"1\""}}, ""};
  }

  std::mutex mutex_;
};

class AwsEngineTest : public EngineTest {
 protected:
  EngineOptions Options() { return {.aws = aws_.Clients()}; }
  FakeAws aws_;
};

}  // namespace bartizan::pipeline
