// What goes on the wire and what comes back.
#include "bartizan/net/http_client.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::net {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

TEST(Send, GivesStatusHeadersAndBody) {
  FakeServer server(std::vector<Reply>{
      {.status = 418, .headers = {{"X-One", " a: b "}, {"X-TWO", ""}}, .body = "hello"}});
  auto response = Send({.url = server.Url("/path?q=1")});
  ASSERT_TRUE(response) << response.error().OneLine();
  EXPECT_EQ(response->status, 418);
  EXPECT_EQ(response->body, "hello");
  EXPECT_THAT(response->headers, Contains(Pair("x-one", "a: b")));
  EXPECT_THAT(response->headers, Contains(Pair("x-two", "")));
}

TEST(HttpClient, SendsTheHeadersThatItIsGivenAndNoOthers) {
  FakeServer server(std::vector<Reply>{{}});
  HttpClient client({});
  std::string host = fmt::format("Host: 127.0.0.1:{}\r\n", server.port());
  ASSERT_TRUE(client.Send({.url = server.Url("/a")}));
  ASSERT_TRUE(client.Send({.method = "POST", .url = server.Url("/b"), .body = "x"}));
  ASSERT_TRUE(client.Send({.url = server.Url(),
                           .headers = {{"User-Agent", "mine"},
                                       {"accept", "a/b"},
                                       {"X-Empty", ""},
                                       {"X-Blank", "  "},
                                       {"host", "other"},
                                       {"x-twice", "1"},
                                       {"x-twice", "2"}}}));
  auto requests = server.requests();
  EXPECT_EQ(requests[0].head, "GET /a HTTP/1.1\r\n" + host + "User-Agent: bartizan\r\n\r\n");
  EXPECT_EQ(requests[1].head,
            "POST /b HTTP/1.1\r\n" + host + "User-Agent: bartizan\r\nContent-Length: 1\r\n\r\n");
  EXPECT_EQ(requests[2].CountHeader("user-agent"), 1U);
  EXPECT_EQ(requests[2].Header("user-agent"), "mine");
  EXPECT_EQ(requests[2].CountHeader("accept"), 1U);
  EXPECT_EQ(requests[2].Header("host"), "other");
  EXPECT_EQ(requests[2].CountHeader("host"), 1U);
  EXPECT_EQ(requests[2].CountHeader("x-twice"), 2U);
  EXPECT_THAT(requests[2].head, HasSubstr("X-Empty:\r\n"));
  EXPECT_THAT(requests[2].head, HasSubstr("X-Blank:\r\n"));
}

TEST(HttpClient, SendsBodiesWithTheirLength) {
  FakeServer server(std::vector<Reply>{{}});
  HttpClient client({});
  std::string body = std::string("zero\0byte", 9) + std::string(3'000'000, 'x');
  for (const char* method : {"PUT", "POST", "GET", "DELETE"}) {
    for (const std::string& sent : {body, std::string("y")}) {
      ASSERT_TRUE(client.Send({.method = method,
                               .url = server.Url(),
                               .headers = {{"Content-Type", "text/plain"}},
                               .body = sent}));
      Received request = server.requests().back();
      EXPECT_EQ(request.method, method);
      EXPECT_EQ(request.Header("content-length"), std::to_string(sent.size()));
      EXPECT_EQ(request.CountHeader("content-length"), 1U);
      EXPECT_EQ(request.CountHeader("expect") + request.CountHeader("transfer-encoding"), 0U);
      EXPECT_EQ(request.Header("content-type"), "text/plain");
      EXPECT_EQ(request.body, sent);
    }
  }
  EXPECT_EQ(server.connections(), 1U);
}

TEST(HttpClient, SaysALengthOfZeroOnlyWhereABodyIsMeant) {
  FakeServer server(std::vector<Reply>{{}});
  HttpClient client({});
  for (auto [method, length] : {std::pair("PUT", "0"),
                                {"POST", "0"},
                                {"PATCH", "0"},
                                {"GET", ""},
                                {"DELETE", ""},
                                {"HEAD", ""},
                                {"OPTIONS", ""}}) {
    auto response = client.Send({.method = method, .url = server.Url()});
    ASSERT_TRUE(response) << response.error().OneLine();
    EXPECT_EQ(server.requests().back().method, method);
    EXPECT_EQ(server.requests().back().Header("content-length"), length) << method;
  }
}

TEST(HttpClient, SendsTheAddressAsItIs) {
  FakeServer server(std::vector<Reply>{{}});
  HttpClient client({});
  for (std::string target :
       {"/a/../b/./c", "//a//b/", "/%2e%2E/%2f%C3%a9%7e", "/a+b=c@d:e;f,g'h(i)*!$&", "/x?",
        "/?a=%20&b&=c&&d=/?:", "/a|b{c}^\"<>`\\[]", "/..", "/."}) {
    auto response = client.Send({.url = server.Url(target)});
    ASSERT_TRUE(response) << target << response.error().OneLine();
    EXPECT_EQ(server.requests().back().target, target);
  }
  ASSERT_TRUE(client.Send({.url = server.Url("/a?b#secret")}));
  EXPECT_EQ(server.requests().back().target, "/a?b");
  ASSERT_TRUE(client.Send({.url = server.Url("")}));
  EXPECT_EQ(server.requests().back().target, "/");
}

TEST(HttpClient, HeadHasNoBodyButItsLength) {
  FakeServer server(std::vector<Reply>{{.body = "hello"}});
  HttpClient client({});
  for (int i = 0; i < 2; ++i) {
    auto response = client.Send({.method = "HEAD", .url = server.Url()});
    ASSERT_TRUE(response) << response.error().OneLine();
    EXPECT_EQ(response->body, "");
    EXPECT_THAT(response->headers, Contains(Pair("content-length", "5")));
  }
  EXPECT_EQ(server.connections(), 1U);
}

TEST(HttpClient, FollowsNoRedirect) {
  FakeServer other(std::vector<Reply>{{}});
  FakeServer server(std::vector<Reply>{{.status = 302, .headers = {{"Location", other.Url()}}}});
  EXPECT_EQ(HttpClient({}).Send({.url = server.Url()}).value_or(HttpResponse{}).status, 302);
  EXPECT_EQ(other.connections(), 0U);
}

TEST(HttpClient, ReportsTheFinalAnswerAndNotWhatSurroundsIt) {
  FakeServer server(std::vector<Reply>{
      {.raw = "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\nContent-Length: 9\r\n\r\n"
              "HTTP/1.1 200 OK\r\nX-Final: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
              "2\r\nok\r\n0\r\nX-Late: 1\r\n\r\n"}});
  auto response = HttpClient({}).Send({.url = server.Url()});
  ASSERT_TRUE(response) << response.error().OneLine();
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->body, "ok");
  EXPECT_THAT(response->headers, Contains(Pair("x-final", "1")));
  EXPECT_THAT(response->headers, Not(Contains(Pair("x-early", "1"))));
  EXPECT_THAT(response->headers, Not(Contains(Pair("x-late", "1"))));
}

TEST(HttpClient, LimitsTheAnswer) {
  std::string body(1000, 'x');
  HttpClient client({});
  for (bool chunked : {false, true}) {
    FakeServer server(std::vector<Reply>{{.body = body, .chunked = chunked}});
    HttpRequest request{.url = server.Url(), .max_response_bytes = 1000};
    EXPECT_EQ(client.Send(request).value_or(HttpResponse{}).body, body);
    request.max_response_bytes = 999;
    auto response = client.Send(request);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, Code::kLimit);
    EXPECT_THAT(response.error().Render(), HasSubstr("999"));
  }
  FakeServer line(std::vector<Reply>{{.headers = {{std::string(2'000'000, 'X'), "1"}}}});
  EXPECT_FALSE(client.Send({.url = line.Url()}));
  Reply many;
  for (int i = 0; i < 30'000; ++i) many.headers.emplace_back(fmt::format("X-{}", i), "0123456789");
  FakeServer headers(std::vector<Reply>{many});
  EXPECT_EQ(client.Send({.url = headers.Url()}).error().code, Code::kLimit);
}

TEST(HttpClient, NamesAnUnreachablePeerWithoutItsSecrets) {
  std::string url;
  {
    FakeServer gone(std::vector<Reply>{{}});
    url = gone.Url("/health?token=hunter22#hunter33");
  }
  std::string with_user = ReplaceAll(url, "127.0.0.1", "user:hunter44@127.0.0.1");
  HttpRequest request{.url = with_user, .headers = {{"Authorization", "hunter55"}}};
  HttpClient direct({});
  std::string proxy = ReplaceAll(with_user, "/health", "/");
  HttpClient proxied({.proxies = {.http = proxy, .https = proxy}});
  for (auto* client : {&direct, &proxied}) {
    for (const char* host : {"127.0.0.1", "bartizan.test"}) {
      request.url = ReplaceAll(with_user, "127.0.0.1", client == &direct ? "127.0.0.1" : host);
      auto response = client->Send(request);
      ASSERT_FALSE(response);
      EXPECT_EQ(response.error().code, Code::kUnavailable);
      EXPECT_THAT(response.error().Render(), HasSubstr("/health"));
      EXPECT_THAT(response.error().Render(), Not(HasSubstr("hunter")));
    }
  }
}

TEST(HttpClient, RefusesWhatIsNotARequest) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(WriteFileAtomic(folder->path() / "secret", "content"));
  std::string file = "file://" + (folder->path() / "secret").string();
  HttpClient client({});
  for (const std::string& url : std::vector<std::string>{
           "", "http://", file, "ftp://h/x", "gopher://h/x", "http://h/a b", "http://h/\r\nX: y",
           "http://h:99999/", "http://h/\xc3\xa9", "http://h/\t", "http://h/\x7f"}) {
    auto response = client.Send({.url = url});
    ASSERT_FALSE(response) << url;
    EXPECT_EQ(response.error().code, Code::kInvalid) << url << response.error().OneLine();
  }
  auto refused = [&](HttpRequest request) {
    request.url = "http://127.0.0.1:1/";
    auto response = client.Send(request);
    EXPECT_FALSE(response);
    EXPECT_THAT(response.error().Render(), Not(HasSubstr("hunter")));
    return response.error().code == Code::kInvalid;
  };
  EXPECT_TRUE(refused({.headers = {{"X-A", "hunter22\r\nX-B: c"}}}));
  EXPECT_TRUE(refused({.headers = {{"X A", "b"}}}));
  EXPECT_TRUE(refused({.headers = {{"", "b"}}}));
  EXPECT_TRUE(refused({.headers = {{"Transfer-Encoding", "chunked"}}, .body = "x"}));
  EXPECT_TRUE(refused({.headers = {{"expect", "100-continue"}}, .body = "x"}));
  EXPECT_TRUE(refused({.headers = {{"content-length", "2"}}, .body = "x"}));
  EXPECT_TRUE(refused({.headers = {{"Content-Length", "1, 1"}}, .body = "x"}));
  EXPECT_TRUE(refused({.method = "GET / HTTP/1.1\r\nX:"}));
  EXPECT_TRUE(refused({.method = "HEAD", .body = "x"}));
}

TEST(HttpClient, TakesALengthThatIsRight) {
  FakeServer server(std::vector<Reply>{{}});
  ASSERT_TRUE(HttpClient({}).Send(
      {.method = "PUT", .url = server.Url(), .headers = {{"content-length", "3"}}, .body = "abc"}));
  EXPECT_EQ(server.requests().at(0).CountHeader("content-length"), 1U);
  EXPECT_EQ(server.requests().at(0).body, "abc");
}

TEST(FindCaBundle, TakesTheFirstThatExists) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  std::string file = folder->path() / "ca.pem";
  EXPECT_NE(FindCaBundle({{"SSL_CERT_FILE", file}}), file);
  ASSERT_TRUE(WriteFileAtomic(file, "x"));
  EXPECT_EQ(FindCaBundle({{"SSL_CERT_FILE", file}}), file);
  EXPECT_EQ(FindCaBundle({{"SSL_CERT_FILE", folder->path()}}), FindCaBundle({}));
}

}  // namespace
}  // namespace bartizan::net
