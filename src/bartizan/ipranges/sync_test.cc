// The document over HTTP: asked for conditionally, and followed even where it has not changed.
#include <gmock/gmock.h>

#include "bartizan/ipranges/testing/run_fixture.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::ipranges {
namespace {

using testing::HasSubstr;

std::string Text(int64_t token, const std::vector<std::string>& prefixes) {
  std::string text = R"({"syncToken": ")" + std::to_string(token) +
                     R"(", "createDate": "2026-08-22-15-17-05", "prefixes": [)";
  for (size_t i = 0; i < prefixes.size(); ++i) {
    text += std::string(i > 0 ? "," : "") + R"({"ip_prefix": ")" + prefixes[i] +
            R"(", "region": "GLOBAL", "service": "CLOUDFRONT", "network_border_group": "GLOBAL"})";
  }
  return text + "], \"ipv6_prefixes\": []}";
}

class SyncTest : public RunFixture {
 protected:
  SyncTest()
      : server_([this](const net::Received& request) {
          conditional_.push_back(request.Header("if-none-match"));
          if (request.Header("if-none-match") == etag_) return net::Reply{.status = 304};
          return net::Reply{.headers = {{"ETag", etag_}, {"Content-Type", "application/json"}},
                            .body = body_};
        }) {}
  void SetUp() override {
    RunFixture::SetUp();
    config_.url = server_.Url("/ip-ranges.json");
    config_.any_host = true;
    options_.http = &http_;
  }
  SyncOutcome Go() {
    auto outcome = Sync(*home_, config_, options_);
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().Render());
    return outcome ? *outcome : SyncOutcome{};
  }

  std::string etag_ = "\"1\"", body_ = Text(100, {"1.1.0.0/24", "1.2.0.0/24"});
  std::vector<std::string> conditional_;
  net::FakeServer server_;
  net::HttpClient http_{net::HttpClientOptions{}};
};

TEST_F(SyncTest, ANoOpRunIsOneConditionalRequestAndOneLook) {
  firewalls_["edge"].Expect({}, Prefixes({"1.0.0.0/8"}));
  EXPECT_TRUE(Go().changed());
  const int looks = firewalls_["edge"].observations;
  const int changes = firewalls_["edge"].changes;
  SyncOutcome outcome = Go();
  EXPECT_TRUE(outcome.not_modified);
  EXPECT_EQ(outcome.sync_token, 100);
  EXPECT_FALSE(outcome.changed());
  EXPECT_THAT(conditional_, testing::ElementsAre("", "\"1\""));
  EXPECT_EQ(firewalls_["edge"].observations, looks + 1);
  EXPECT_EQ(firewalls_["edge"].changes, changes);
}

TEST_F(SyncTest, WhatDriftedIsMendedWithoutANewDocument) {
  firewalls_["edge"].Expect({}, Prefixes({"1.0.0.0/8"}));
  Go();
  ASSERT_TRUE(firewalls_["edge"].Change({}, Prefixes({"1.1.0.0/24"})));
  SyncOutcome outcome = Go();
  EXPECT_TRUE(outcome.not_modified);
  EXPECT_TRUE(outcome.changed());
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.1.0.0/24", "1.2.0.0/24"}));
}

TEST_F(SyncTest, AnotherSelectionOrARefusalAsksForAllOfIt) {
  Go();
  config_.lists[0].selection.v6 = false;
  Go();
  EXPECT_THAT(conditional_, testing::ElementsAre("", ""));
  etag_ = "\"2\"";
  body_ = Text(99, {"1.1.0.0/24"});
  EXPECT_NE(Go().lists[0].refused, "");
  Go();
  EXPECT_THAT(conditional_, testing::ElementsAre("", "", "\"1\"", ""));
}

TEST_F(SyncTest, GraceRunsOutWithoutANewDocument) {
  firewalls_["edge"].Expect({}, Prefixes({"1.0.0.0/8"}));
  config_.lists[0].grace = Micros(3'600'000'000);
  Go();
  etag_ = "\"2\"";
  body_ = Text(200, {"1.1.0.0/24"});
  EXPECT_EQ(Go().lists[0].waiting, 1U);
  clock_.Advance(Micros(3'700'000'000));
  EXPECT_TRUE(Go().not_modified);
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.1.0.0/24"}));
}

TEST_F(SyncTest, AFileInsteadOfAnAddress) {
  config_.file = dir_.path() / "ip-ranges.json";
  ASSERT_TRUE(WriteFileAtomic(config_.file, Text(7, {"1.9.0.0/16"})));
  EXPECT_EQ(Go().sync_token, 7);
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.9.0.0/16"}));
  ASSERT_TRUE(WriteFileAtomic(config_.file, "{"));
  auto broken = Sync(*home_, config_, options_);
  ASSERT_FALSE(broken);
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.9.0.0/16"}));
}

TEST_F(SyncTest, ADocumentWithoutPrefixesClosesNothing) {
  Go();
  etag_ = "\"2\"";
  body_ = Text(200, {});
  auto empty = Sync(*home_, config_, options_);
  ASSERT_FALSE(empty);
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.1.0.0/24", "1.2.0.0/24"}));
}

}  // namespace
}  // namespace bartizan::ipranges
