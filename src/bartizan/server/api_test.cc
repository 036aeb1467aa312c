#include "bartizan/server/api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/data/json.h"
#include "bartizan/server/test_home.h"

namespace bartizan::server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const Time kNow = FromInt(1'790'000'000'000'000);

class ApiTest : public testing::Test {
 protected:
  void SetUp() override {
    home_ = OpenTestHome(dir_.path());
    start_ = MakeKey("start", {"respond:start"});
    read_ = MakeKey("read", {"respond:read"});
    events_ = MakeKey("events", {"events:write"});
    Begin({});
  }
  void Begin(response::Config config, ApiOptions options = {}) {
    options.clock = &clock_;
    options.work = [this](const std::string& id) {
      std::lock_guard lock(mutex_);
      worked_.push_back(id);
    };
    api_ = std::make_unique<Api>(*home_, std::move(config), std::move(options));
    ASSERT_TRUE(api_->ReloadKeys());
  }
  std::string MakeKey(const std::string& name, std::set<std::string> scopes) {
    auto made = home_->db().Write(
        [&](store::Tx& tx) { return AddKey(tx, name, std::move(scopes), std::nullopt, kNow); });
    EXPECT_TRUE(made) << made.error().Render();
    return made ? made->secret : "";
  }
  // As the server would: the head first, then the handler.
  net::ServerResponse Ask(std::string method, std::string path, const std::string& key,
                          std::string body = {}) {
    net::ServerRequest request{
        .method = std::move(method), .path = std::move(path), .peer = "192.0.2.1"};
    if (!key.empty()) request.headers.emplace_back("x-api-key", key);
    net::HeadVerdict verdict = api_->Head(request);
    if (verdict.answer) return *verdict.answer;
    request.context = verdict.context;
    request.body = std::move(body);
    return api_->Handle(request);
  }
  data::JsonObject Json(const net::ServerResponse& response) {
    auto json = data::ParseJson(response.body, "answer");
    EXPECT_TRUE(json && json->is_object()) << response.body;
    return json && json->is_object() ? json->get_object() : data::JsonObject{};
  }
  std::vector<std::string> Worked() {
    api_->queue().WaitUntilIdle();
    std::lock_guard lock(mutex_);
    return worked_;
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  FakeClock clock_{kNow};
  std::string start_, read_, events_;
  std::mutex mutex_;
  std::vector<std::string> worked_;
  std::unique_ptr<Api> api_;
};

constexpr const char* kBody = R"({"instance_id": "i-0123456789abcdef0"})";

TEST_F(ApiTest, ThePostsCallBeginsACaseOnce) {
  const auto first = Ask("POST", "/DEMO/secresponse", start_, kBody);
  EXPECT_EQ(first.status, 202) << first.body;
  const std::string id = data::Str(Json(first), "case");
  const auto second = Ask("POST", "/DEMO/secresponse", start_, kBody);
  EXPECT_EQ(second.status, 202);
  EXPECT_EQ(data::Str(Json(second), "case"), id);
  EXPECT_EQ(data::Bool(Json(second), "fresh"), false);
  const auto worked = Worked();
  EXPECT_THAT(worked, testing::Each(id));

  const auto shown = Ask("GET", data::Str(Json(first), "status"), read_);
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(data::Str(Json(shown), "opened_by"), "api key start");
  EXPECT_EQ(data::Str(Json(shown), "state"), "open");
  const auto list = Json(Ask("GET", "/v1/cases", read_));
  EXPECT_THAT(*data::FindArray(list, "cases"), SizeIs(1));
}

TEST_F(ApiTest, KeysDecide) {
  for (const std::string& key : {std::string(), std::string("wrong"), start_ + "x"}) {
    const auto refused = Ask("POST", "/DEMO/secresponse", key, kBody);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(data::Str(Json(refused), "message"), "Forbidden");
    // A path that is not there looks the same.
    EXPECT_EQ(Ask("GET", "/nothing", key).body, refused.body);
  }
  EXPECT_EQ(Ask("POST", "/DEMO/secresponse", read_, kBody).status, 403);
  EXPECT_EQ(Ask("GET", "/v1/cases", start_).status, 403);
  EXPECT_EQ(Ask("GET", "/healthz", "").status, 200);
  EXPECT_THAT(Worked(), testing::IsEmpty());
  ASSERT_TRUE(home_->db().Write([](store::Tx& tx) { return RevokeKey(tx, "start", kNow); }));
  ASSERT_TRUE(api_->ReloadKeys());
  EXPECT_EQ(Ask("POST", "/DEMO/secresponse", start_, kBody).status, 403);
}

TEST_F(ApiTest, BearerTokensWillDoToo) {
  net::ServerRequest request{.method = "GET", .path = "/v1/cases"};
  request.headers.emplace_back("authorization", "Bearer " + read_);
  EXPECT_FALSE(api_->Head(request).answer);
  request.headers.back().second = "Basic " + read_;
  EXPECT_TRUE(api_->Head(request).answer);
}

TEST_F(ApiTest, PathsAndMethodsAreExact) {
  EXPECT_EQ(Ask("GET", "/DEMO/secresponse", start_).status, 405);
  EXPECT_EQ(Ask("POST", "/demo/secresponse", start_, kBody).status, 404);
  EXPECT_EQ(Ask("POST", "/DEMO/secresponse/", start_, kBody).status, 404);
  EXPECT_EQ(Ask("GET", "/v1/cases/", read_).status, 404);
  EXPECT_EQ(Ask("GET", "/v1/cases/a/b", read_).status, 404);
  EXPECT_EQ(Ask("GET", "/v1/cases/01ARZ3NDEKTSV4RRFFQ69G5FAV", read_).status, 404);
  Begin({}, {.stage = "prod"});
  EXPECT_EQ(Ask("POST", "/prod/secresponse", start_, kBody).status, 202);
}

TEST_F(ApiTest, BodiesThatAreNoneAreRefused) {
  for (const char* body :
       {"", "{", "[]", "{}", R"({"instance_id": 1})", R"({"instance_id": "host:web"})",
        R"({"instance_id": "i-0; rm -rf /"})", R"({"instance_id": ["i-0123456789abcdef0"]})"}) {
    EXPECT_EQ(Ask("POST", "/DEMO/secresponse", start_, body).status, 400) << body;
  }
  EXPECT_THAT(Worked(), testing::IsEmpty());
}

TEST_F(ApiTest, RatesAreLimited) {
  Begin(
      {},
      {.requests_per_second = 0.001, .burst = 3, .refusals_per_second = 0.001, .refusal_burst = 2});
  for (int i = 0; i < 3; ++i) EXPECT_EQ(Ask("GET", "/v1/cases", read_).status, 200);
  EXPECT_EQ(Ask("GET", "/v1/cases", read_).status, 429);
  EXPECT_EQ(Ask("GET", "/v1/cases", "wrong").status, 403);
  EXPECT_EQ(Ask("GET", "/v1/cases", "wrong").status, 403);
  EXPECT_EQ(Ask("GET", "/v1/cases", "wrong").status, 429);
  // Another key from the same address is served all the same.
  EXPECT_EQ(Ask("POST", "/DEMO/secresponse", start_, kBody).status, 202);
}

TEST_F(ApiTest, FindingsBeginCasesByRule) {
  constexpr const char* kFinding =
      R"({"source": "aws.guardduty", "detail-type": "GuardDuty Finding",
    "account": "111122223333", "region": "eu-central-1", "detail": {"id": "f1", "severity": 8,
    "type": "UnauthorizedAccess:EC2/SSHBruteForce", "title": "brute force",
    "accountId": "111122223333", "region": "eu-central-1", "resource": {"resourceType": "Instance",
    "instanceDetails": {"instanceId": "i-0123456789abcdef0"}}}})";
  const auto nothing = Ask("POST", "/v1/events", events_, kFinding);
  EXPECT_EQ(nothing.status, 200) << nothing.body;
  EXPECT_THAT(*data::FindArray(Json(nothing), "cases"), SizeIs(0));
  response::Config config;
  config.rules = {{.name = "high",
                   .source = "aws.guardduty",
                   .types = {"UnauthorizedAccess:EC2/*"},
                   .severity = 7}};
  Begin(std::move(config));
  const auto begun = Ask("POST", "/v1/events", events_, kFinding);
  EXPECT_EQ(begun.status, 202) << begun.body;
  EXPECT_THAT(Worked(), SizeIs(1));
  EXPECT_EQ(Ask("POST", "/v1/events", events_, "{\"a\":").status, 400);
}

TEST_F(ApiTest, CasesOfADeadProcessGoOn) {
  const auto first = Ask("POST", "/DEMO/secresponse", start_, kBody);
  Worked();
  worked_.clear();
  Begin({});
  EXPECT_EQ(*api_->ResumeCases(), 1U);
  EXPECT_THAT(Worked(), ElementsAre(data::Str(Json(first), "case")));
}

TEST(CaseQueueTest, RunsACaseOnceAtATimeAndAgainWhenItWasAddedMeanwhile) {
  std::mutex mutex;
  std::condition_variable changed;
  bool go = false;
  int running = 0, most = 0, runs = 0;
  CaseQueue queue(4, [&](const std::string&) {
    std::unique_lock lock(mutex);
    most = std::max(most, ++running);
    ++runs;
    changed.notify_all();
    changed.wait(lock, [&] { return go; });
    --running;
  });
  queue.Add("a");
  {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return runs == 1; });
  }
  queue.Add("a");
  queue.Add("a");
  {
    std::lock_guard lock(mutex);
    go = true;
  }
  changed.notify_all();
  queue.WaitUntilIdle();
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace bartizan::server
