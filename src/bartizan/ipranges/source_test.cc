#include "bartizan/ipranges/source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/data/json.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::ipranges {
namespace {

using net::FakeServer;
using net::Reply;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::pair<std::string, std::string> kJson = {"Content-Type", "application/json"};

Result<Fetched> Fetch(const FetchOptions& options) {
  net::HttpClient http({});
  return FetchDocument(http, options);
}
Result<Fetched> Fetch(const FakeServer& server) {
  return Fetch({.url = server.Url("/ip-ranges.json"), .any_host = true});
}
Error ErrorOf(const Result<Fetched>& fetched) {
  EXPECT_FALSE(fetched) << "it was fetched";
  return fetched ? Error{} : fetched.error();
}
Code CodeOf(const Result<Fetched>& fetched) {
  return ErrorOf(fetched).code;
}
Code FetchedCode(Reply reply) {
  FakeServer server(std::vector<Reply>{std::move(reply)});
  return CodeOf(Fetch(server));
}

// --- addresses

TEST(FetchAddress, OnlyThePinnedOnes) {
  FakeServer server(std::vector<Reply>{{.headers = {kJson}, .body = "{}"}});
  std::vector<std::string> bad = {server.Url("/ip-ranges.json"),
                                  "",
                                  "http://ip-ranges.amazonaws.com/ip-ranges.json",
                                  "HTTPS://ip-ranges.amazonaws.com/ip-ranges.json",
                                  "https://ip-ranges.amazonaws.com/ip-ranges.json?x",
                                  "https://ip-ranges.amazonaws.com/ip-ranges.json#x",
                                  "https://ip-ranges.amazonaws.com/other.json",
                                  "https://ip-ranges.amazonaws.com:443/ip-ranges.json",
                                  "https://user@ip-ranges.amazonaws.com/ip-ranges.json",
                                  "https://ip-ranges.amazonaws.com.evil.test/ip-ranges.json",
                                  "https://ip-ranges.amazonaws.com@evil.test/ip-ranges.json",
                                  "file:///etc/passwd",
                                  "https://52.94.0.1/ip-ranges.json"};
  for (const std::string& url : bad) {
    Error error = ErrorOf(Fetch({.url = url}));
    EXPECT_EQ(error.code, Code::kInvalid) << url;
    EXPECT_THAT(error.message, HasSubstr("address")) << url;
  }
  EXPECT_THAT(server.requests(), IsEmpty());
}

TEST(FetchAddress, AnyHostIsStillSecureAndNamed) {
  for (const char* url : {"",
                          "file:///etc/passwd",
                          "FILE:///etc/passwd",
                          "ftp://mirror.test/x",
                          "gopher://mirror.test/x",
                          "//mirror.test/x",
                          "mirror.test/x",
                          "http://mirror.test/x",
                          "http://10.0.0.1/x",
                          "http://169.254.169.254/latest/meta-data",
                          "https://169.254.169.254/x",
                          "https://10.1/x",
                          "https://2130706433/x",
                          "https://0x7f000001/x",
                          "https://0177.0.0.1/x",
                          "https://[::1]/x",
                          "https://127.0.0.1./x",
                          "https://127.0.0.0x1/x",
                          "https://user@mirror.test/x",
                          "https://a:b@mirror.test/x",
                          "https://mirror.test:0/x",
                          "https://mirror.test:x/x",
                          "https://mirror.test#@other/x",
                          "https:///x",
                          "https://mirror.test/a b",
                          "https://mirror.test/a\nb",
                          "https://mir%2eror.test/x",
                          "https://mirror_.test/x",
                          "http://localhost@evil.test/x",
                          "http://localhost.evil.test/x",
                          "http://127.0.0.1.evil.test/"}) {
    Error error = ErrorOf(Fetch({.url = url, .any_host = true}));
    EXPECT_EQ(error.code, Code::kInvalid) << url;
    EXPECT_THAT(error.message, HasSubstr("address")) << url;
  }
}

// --- answers

TEST(Fetch, GivesTextAndValidators) {
  FakeServer server(std::vector<Reply>{
      {.headers = {kJson, {"ETag", "\"abc\""}, {"Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"}},
       .body = "{\"syncToken\": \"1\"}"}});
  auto fetched = Fetch(server);
  ASSERT_TRUE(fetched) << fetched.error().OneLine();
  EXPECT_EQ(fetched->text, "{\"syncToken\": \"1\"}");
  EXPECT_EQ(fetched->etag, "\"abc\"");
  EXPECT_EQ(fetched->last_modified, "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_FALSE(fetched->not_modified);
  ASSERT_THAT(server.requests(), SizeIs(1));
  EXPECT_EQ(server.requests()[0].method, "GET");
  EXPECT_EQ(server.requests()[0].Header("if-none-match"), "");
  EXPECT_EQ(server.requests()[0].Header("if-modified-since"), "");
}

TEST(Fetch, AsksOnlyForWhatIsNew) {
  FakeServer server(
      std::vector<Reply>{{.status = 304, .headers = {{"ETag", "\"new\""}}}, {.status = 304}});
  FetchOptions options{.url = server.Url("/ip-ranges.json"),
                       .etag = "\"abc\"",
                       .last_modified = "Sun, 06 Nov 1994 08:49:37 GMT",
                       .any_host = true};
  auto fetched = Fetch(options);
  ASSERT_TRUE(fetched) << fetched.error().OneLine();
  EXPECT_TRUE(fetched->not_modified);
  EXPECT_EQ(fetched->text, "");
  EXPECT_EQ(fetched->etag, "\"new\"");
  EXPECT_EQ(fetched->last_modified, options.last_modified);
  EXPECT_EQ(server.requests()[0].Header("If-None-Match"), "\"abc\"");
  EXPECT_EQ(server.requests()[0].Header("If-Modified-Since"), options.last_modified);
  EXPECT_EQ(Fetch(options)->etag, options.etag);
}

TEST(Fetch, A304AnswersOnlyAQuestion) {
  EXPECT_EQ(FetchedCode({.status = 304}), Code::kInvalid);
}

TEST(Fetch, FollowsNoRedirect) {
  FakeServer other(std::vector<Reply>{{.headers = {kJson}, .body = "{}"}});
  for (int status : {300, 301, 302, 303, 307, 308}) {
    FakeServer server(std::vector<Reply>{
        {.status = status, .headers = {kJson, {"Location", other.Url("/")}}, .body = "{}"}});
    Error error = ErrorOf(Fetch(server));
    EXPECT_EQ(error.code, Code::kInvalid);
    EXPECT_THAT(error.OneLine(), HasSubstr("redirect"));
    EXPECT_THAT(server.requests(), SizeIs(1));
  }
  EXPECT_THAT(other.requests(), IsEmpty());
}

TEST(Fetch, TellsPassingFailuresFromOthers) {
  for (int status : {500, 502, 503, 429}) {
    EXPECT_EQ(FetchedCode({.status = status, .headers = {kJson}, .body = "{}"}), Code::kUnavailable)
        << status;
  }
  for (int status : {201, 204, 206, 400, 401, 403, 404, 418}) {
    EXPECT_EQ(FetchedCode({.status = status, .headers = {kJson}, .body = "{}"}), Code::kInvalid)
        << status;
  }
}

TEST(Fetch, TakesAtMostEightMebibytes) {
  auto zeros = [](uint64_t, std::span<char> buffer) { std::ranges::fill(buffer, '0'); };
  const uint64_t most = 8U << 20U;
  for (bool chunked : {false, true}) {
    EXPECT_EQ(
        FetchedCode(
            {.headers = {kJson}, .stream = zeros, .stream_size = most + 1, .chunked = chunked}),
        Code::kLimit);
    FakeServer server(std::vector<Reply>{
        {.headers = {kJson}, .stream = zeros, .stream_size = most, .chunked = chunked}});
    auto fetched = Fetch(server);
    ASSERT_TRUE(fetched) << fetched.error().OneLine();
    EXPECT_EQ(fetched->text.size(), most);
  }
}

TEST(Fetch, ACutAnswerIsNoDocument) {
  const std::string body(100'000, '1');
  EXPECT_EQ(FetchedCode({.headers = {kJson}, .body = body, .cut_after = 50'000}),
            Code::kUnavailable);
  EXPECT_EQ(FetchedCode({.headers = {kJson}, .body = body, .chunked = true, .cut_after = 50'000}),
            Code::kUnavailable);
  EXPECT_EQ(FetchedCode({.headers = {kJson}, .body = body, .cut_after = 20, .reset = true}),
            Code::kUnavailable);
  EXPECT_EQ(FetchedCode({.headers = {kJson}, .body = body, .cut_after = 0}), Code::kUnavailable);
  EXPECT_EQ(FetchedCode({.headers = {kJson}, .body = ""}), Code::kInvalid);
}

TEST(Fetch, WantsJson) {
  for (const char* type : {"text/html", "text/html; charset=utf-8", "application/json5", "",
                           "text/plain", "application/xml", "application/jsonx"}) {
    EXPECT_EQ(FetchedCode({.headers = {{"Content-Type", type}}, .body = "{}"}), Code::kInvalid)
        << type;
  }
  EXPECT_EQ(FetchedCode({.body = "{}"}), Code::kInvalid);
  for (const char* type :
       {"application/json", "Application/JSON; charset=utf-8", "binary/octet-stream"}) {
    FakeServer server(std::vector<Reply>{{.headers = {{"Content-Type", type}}, .body = "{}"}});
    EXPECT_TRUE(Fetch(server)) << type;
  }
}

TEST(Fetch, KeepsNoValidatorThatCannotBeSent) {
  FakeServer server(std::vector<Reply>{
      {.headers = {kJson, {"ETag", std::string(2000, 'x')}, {"Last-Modified", "a\x80"}},
       .body = "{}"}});
  auto fetched = Fetch(server);
  ASSERT_TRUE(fetched) << fetched.error().OneLine();
  EXPECT_EQ(fetched->etag, "");
  EXPECT_EQ(fetched->last_modified, "");
}

TEST(Fetch, SendsNoHeaderThatWasSmuggledIn) {
  FakeServer server(std::vector<Reply>{{.headers = {kJson}, .body = "{}"}});
  EXPECT_EQ(CodeOf(Fetch({.url = server.Url("/"), .etag = "x\r\nHost: evil", .any_host = true})),
            Code::kInvalid);
  EXPECT_THAT(server.requests(), IsEmpty());
}

TEST(Fetch, DoesNotWaitForever) {
  const std::string body(100'000, '1');
  for (uint64_t after : {0, 20, 50'000}) {
    FakeServer server(std::vector<Reply>{{.headers = {kJson}, .body = body, .stall_after = after}});
    EXPECT_EQ(
        CodeOf(Fetch(
            {.url = server.Url("/"), .timeout = std::chrono::milliseconds(200), .any_host = true})),
        Code::kTimeout)
        << after;
    server.Release();
  }
}

TEST(Fetch, NobodyListens) {
  std::string url;
  {
    FakeServer server(std::vector<Reply>{{}});
    url = server.Url("/");
  }
  EXPECT_EQ(CodeOf(Fetch({.url = url, .any_host = true})), Code::kUnavailable);
}

// --- announcements

constexpr const char* kMd5 = "6a45316e8bc9463c9e926d5d37836d33";

data::JsonObject Message() {
  return {{"create-time", "2026-08-22T15:17:05+00:00"},
          {"synctoken", "1787411825"},
          {"md5", kMd5},
          {"url", kDocumentUrl}};
}
std::string Envelope(const data::JsonObject& message) {
  return data::ToJson(data::JsonObject{
      {"Type", "Notification"}, {"MessageId", "1"}, {"Message", data::ToJson(message)}});
}
std::string Event(const std::vector<data::JsonObject>& messages) {
  data::JsonArray records;
  for (const data::JsonObject& message : messages) {
    records.push_back(
        data::JsonObject{{"EventSource", "aws:sns"},
                         {"Sns", {{"Type", "Notification"}, {"Message", data::ToJson(message)}}}});
  }
  return data::ToJson(data::JsonObject{{"Records", records}});
}
std::string Refusal(const std::string& text) {
  auto read = ParseAnnouncement(text, kDocumentUrl);
  if (read) return "";
  EXPECT_TRUE(read.error().code == Code::kInvalid || read.error().code == Code::kLimit);
  return read.error().message;
}

TEST(Announcing, IsReadInItsThreeForms) {
  for (const std::string& text :
       {data::ToJson(Message()), Envelope(Message()), Event({Message()})}) {
    auto read = ParseAnnouncement(text, kDocumentUrl);
    ASSERT_TRUE(read) << read.error().OneLine();
    EXPECT_EQ(read->md5, kMd5);
    EXPECT_EQ(read->sync_token, 1787411825);
    EXPECT_EQ(read->created, "2026-08-22T15:17:05+00:00");
    EXPECT_EQ(read->url, kDocumentUrl);
  }
}

TEST(Announcing, TakesNumbersAndUpperCase) {
  data::JsonObject message = Message();
  message["synctoken"] = 1787411825;
  message["md5"] = "6A45316E8BC9463C9E926D5D37836D33";
  auto read = ParseAnnouncement(data::ToJson(message), kDocumentUrl);
  ASSERT_TRUE(read) << read.error().OneLine();
  EXPECT_EQ(read->md5, kMd5);
}

TEST(Announcing, TheNewestRecordCounts) {
  data::JsonObject older = Message(), newer = Message();
  older["synctoken"] = "5";
  newer["synctoken"] = "7";
  EXPECT_EQ(ParseAnnouncement(Event({older, newer, older}), kDocumentUrl)->sync_token, 7);
  EXPECT_NE(Refusal(Event({})), "");
}

TEST(Announcing, NamesWhatIsWrong) {
  for (const char* name : {"create-time", "synctoken", "md5", "url"}) {
    for (const data::Json& bad : std::vector<data::Json>{
             nullptr, "", "x y", "x\ny", data::JsonArray{}, true, std::string(2000, 'x').c_str()}) {
      if (std::string_view(name) == "create-time" && bad == data::Json("")) continue;
      data::JsonObject message = Message();
      message[name] = bad;
      EXPECT_THAT(Refusal(data::ToJson(message)), HasSubstr(name)) << data::ToJson(bad);
    }
    data::JsonObject message = Message();
    message.erase(name);
    EXPECT_THAT(Refusal(data::ToJson(message)), HasSubstr(name));
    EXPECT_THAT(Refusal(Envelope(message)), HasSubstr(name));
    EXPECT_THAT(Refusal(Event({Message(), message})), HasSubstr(name));
  }
}

TEST(Announcing, OfAnotherUrlIsNone) {
  for (const char* url :
       {"file:///etc/passwd", "http://ip-ranges.amazonaws.com/ip-ranges.json",
        "https://ip-ranges.amazonaws.com/ip-ranges.json?", "https://evil.test/ip-ranges.json",
        "https://ip-ranges.amazonaws.com.cn/ip-ranges.json", ""}) {
    data::JsonObject message = Message();
    message["url"] = url;
    EXPECT_THAT(Refusal(data::ToJson(message)), HasSubstr("url")) << url;
  }
  data::JsonObject china = Message();
  china["url"] = kDocumentUrlChina;
  EXPECT_TRUE(ParseAnnouncement(data::ToJson(china), kDocumentUrlChina));
}

TEST(Announcing, OddNumbersAreRefused) {
  for (const char* token : {"0", "-1", "1.5", "1e9", "0x1", "99999999999999999999"}) {
    data::JsonObject message = Message();
    message["synctoken"] = token;
    EXPECT_THAT(Refusal(data::ToJson(message)), HasSubstr("synctoken")) << token;
  }
  for (const char* md5 : {"6a45316e8bc9463c9e926d5d37836d3", "6a45316e8bc9463c9e926d5d37836d3g",
                          "test-hash", "6a45316e8bc9463c9e926d5d37836d3300"}) {
    data::JsonObject message = Message();
    message["md5"] = md5;
    EXPECT_THAT(Refusal(data::ToJson(message)), HasSubstr("md5")) << md5;
  }
}

TEST(Announcing, EveryCutIsAnError) {
  for (const std::string& text :
       {data::ToJson(Message()), Envelope(Message()), Event({Message()})}) {
    for (size_t size = 0; size < text.size(); ++size) {
      ASSERT_NE(Refusal(text.substr(0, size)), "") << size;
    }
    EXPECT_NE(Refusal(text + "x"), "");
  }
}

TEST(Announcing, OtherShapesAreRefused) {
  for (const char* text :
       {"[]", "1", "null", "\"x\"", "{}", R"({"Records": []})", R"({"Records": [1]})",
        R"({"Records": [{"s3": {}}]})", R"({"Records": [{"Sns": {}}]})",
        R"({"Records": [{"Sns": {"Message": 1}}]})", R"({"Message": 1})", R"({"Message": "x"})",
        R"({"Message": "[]"})"}) {
    EXPECT_NE(Refusal(text), "") << text;
  }
  data::JsonObject confirmation = {{"Type", "SubscriptionConfirmation"},
                                   {"Message", data::ToJson(Message())}};
  EXPECT_THAT(Refusal(data::ToJson(confirmation)), HasSubstr("notification"));
  EXPECT_NE(Refusal(std::string(400'000, ' ') + data::ToJson(Message())), "");
  EXPECT_NE(Refusal(std::string(1000, '[')), "");
}

// --- what a document must be

Document Published(int64_t token, std::string md5) {
  Document document;
  document.sync_token = token;
  document.md5 = std::move(md5);
  return document;
}

TEST(Announced, IsThatDocumentOrANewerOne) {
  const Announcement announced{.md5 = kMd5, .sync_token = 100};
  EXPECT_TRUE(CheckAnnounced(announced, Published(100, kMd5)));
  EXPECT_TRUE(CheckAnnounced(announced, Published(101, "other")));
  EXPECT_TRUE(CheckAnnounced(announced, Published(99, kMd5)));
  Status stale = CheckAnnounced(announced, Published(99, "other"));
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, Code::kConflict);
  EXPECT_THAT(stale.error().hint, HasSubstr("fetch again"));
}

TEST(Order, NeverGoesBack) {
  EXPECT_TRUE(CheckOrder(100, Published(100, "")));
  EXPECT_TRUE(CheckOrder(100, Published(101, "")));
  EXPECT_TRUE(CheckOrder(0, Published(1, "")));
  Status back = CheckOrder(100, Published(99, ""));
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().code, Code::kConflict);
}

}  // namespace
}  // namespace bartizan::ipranges
