// The server as clients see it: good requests by the module's own client, everything else by bytes.
#include "bartizan/net/http_server.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <latch>

#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"
#include "bartizan/net/testing/server_fixture.h"

namespace bartizan::net {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_F(Server, AnswersTheClient) {
  Start({}, [](const ServerRequest& request) {
    return ServerResponse{
        .status = 201,
        .headers = {{"X-Seen", fmt::format("{} {} {} {}", request.method, request.path,
                                           request.peer, request.tls)}},
        .body = request.body + std::string(request.Query("q").value_or("-"))};
  });
  HttpClient client({});
  for (int i = 0; i < 3; ++i) {
    auto response = client.Send({.method = "POST",
                                 .url = server_->url() + "/a%20b?q=%C3%A9+1&q=2",
                                 .headers = {{"X-Key", "value"}},
                                 .body = "body:"});
    ASSERT_TRUE(response) << response.error().Render();
    EXPECT_EQ(response->status, 201);
    EXPECT_EQ(response->body, "body:é 1");
    std::map<std::string, std::string> headers(response->headers.begin(), response->headers.end());
    EXPECT_EQ(headers["x-seen"], "POST /a b 127.0.0.1 false");
    EXPECT_EQ(headers["x-content-type-options"], "nosniff");
    EXPECT_EQ(headers["cache-control"], "no-store");
    EXPECT_EQ(headers["content-type"], "application/json");
    EXPECT_THAT(headers["date"], HasSubstr("GMT"));
    EXPECT_FALSE(headers.contains("server"));
    EXPECT_NE(headers["x-request-id"], "");
  }
  EXPECT_EQ(server_->statistics().accepted, 1U);  // one connection is kept
  EXPECT_EQ(server_->statistics().requests, 3U);
}

TEST_F(Server, LogsWithoutSecrets) {
  ServerOptions options;
  options.on_head = [](const ServerRequest&) { return HeadVerdict{.principal = "key 7"}; };
  Start(std::move(options));
  Ask("POST /p%41th?token=hunter2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: hunter2\r\n"
      "Content-Length: 7\r\n\r\nhunter2");
  const AccessRecord record = journal_.Records(1).at(0);
  EXPECT_EQ(record.method, "POST");
  EXPECT_EQ(record.path, "/pAth");
  EXPECT_EQ(record.principal, "key 7");
  EXPECT_EQ(record.peer, "127.0.0.1");
  EXPECT_EQ(record.status, 200);
  EXPECT_EQ(record.bytes_in, 106U);
  EXPECT_GT(record.bytes_out, 100U);
  EXPECT_EQ(record.reason, "");
  EXPECT_NE(record.request_id, "");
}

TEST_F(Server, ServesWhileTheLogIsStuck) {
  constexpr int kMost = 4096;
  std::promise<void> release;
  auto released = release.get_future().share();
  std::atomic<int> logged = 0;
  ServerOptions options;
  options.on_head = [](const ServerRequest&) { return HeadVerdict{.answer = ServerResponse{}}; };
  options.on_access = [&](const AccessRecord&) {
    released.wait();
    if (++logged == 1) throw std::runtime_error("disk full");
  };
  auto server = HttpServer::Start(std::move(options), Echo);
  ASSERT_TRUE(server);
  RawClient client((*server)->port());
  for (int i = 0; i < kMost + 10; ++i) {
    ASSERT_EQ(client.Ask(Line("GET / HTTP/1.1")).status, 200);
  }
  EXPECT_THAT((*server)->statistics().dropped_lines, ::testing::AnyOf(8U, 9U));
  release.set_value();
  EXPECT_TRUE((*server)->Stop(seconds(20)));
  EXPECT_EQ(static_cast<uint64_t>(logged) + (*server)->statistics().dropped_lines, kMost + 11U);
}

TEST_F(Server, AnswersPipelinedRequestsInOrder) {
  Start();
  RawClient client(server_->port());
  std::string all;
  for (int i = 0; i < 50; ++i) {
    all +=
        fmt::format("POST /{} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{:02}", i, i);
  }
  client.Send(all);
  for (int i = 0; i < 50; ++i) {
    const RawAnswer answer = client.Read();
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.Header("x-path"), fmt::format("/{}", i));
    EXPECT_EQ(answer.body, fmt::format("{:02}", i));
  }
  uint64_t logged = 0;
  for (const auto& record : journal_.Records(50)) logged += record.bytes_in;
  EXPECT_EQ(logged, all.size());
}

TEST_F(Server, TakesRequestsByteByByte) {
  Start();
  RawClient client(server_->port());
  for (const char c : std::string_view(
           "\r\nPOST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n\r\n"
           "5;a=b\r\nhello\r\n0a\r\n, chunked!\r\n000\r\nTrailer: dropped\r\n\r\n")) {
    ASSERT_TRUE(client.Send({&c, 1}));
  }
  EXPECT_EQ(client.Read().body, "hello, chunked!");
  // An empty one, of which the last chunk comes in two pieces.
  client.Send("POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r");
  EXPECT_EQ(client.Ask("\n").status, 200);
}

TEST_F(Server, AnswersHeadWithoutBody) {
  Start({}, [](const ServerRequest&) { return ServerResponse{.body = "12345"}; });
  RawClient client(server_->port());
  client.Send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const RawAnswer answer = client.Read(true);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.Header("content-length"), "5");
  EXPECT_EQ(client.Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").body, "12345");
}

TEST_F(Server, KeepsOrClosesAsAsked) {
  Start({.max_requests_per_connection = 2});
  RawClient asked(server_->port());
  asked.Send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: x, Close\r\n\r\n");
  EXPECT_THAT(asked.ReadToEnd().value_or("open"), HasSubstr("Connection: close\r\n"));
  RawClient old(server_->port());
  old.Send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
  EXPECT_THAT(old.ReadToEnd().value_or("open"), StartsWith("HTTP/1.1 200 OK\r\n"));
  RawClient many(server_->port());
  EXPECT_EQ(many.Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").Header("connection"), "");
  EXPECT_EQ(many.Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").Header("connection"), "close");
  EXPECT_EQ(many.ReadToEnd(), "");
}

TEST_F(Server, ContinuesOnlyWhatItWants) {
  ServerOptions options;
  options.on_head = [](const ServerRequest& request) {
    return request.path == "/no" ? Reject(401, "no key") : HeadVerdict{};
  };
  Start(std::move(options));
  constexpr std::string_view kHead =
      "POST {} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n";
  RawClient wanted(server_->port());
  EXPECT_EQ(wanted.Ask(fmt::format(kHead, "/yes", 2)).status, 100);
  EXPECT_EQ(wanted.Ask("ok").body, "ok");
  EXPECT_EQ(Ask(fmt::format(kHead, "/no", 2)).status, 401);
  EXPECT_EQ(Ask(fmt::format(kHead, "/yes", 2U << 20U)).status, 413);
}

// Rejected requests cost neither a body nor a worker, and a connection only when a body is coming.
TEST_F(Server, RejectsByTheHead) {
  ServerOptions options;
  options.on_head = [](const ServerRequest& request) {
    if (request.Header("authorization") != "Bearer right") return Reject(401, "unknown \"key\"");
    if (request.path == "/large") return HeadVerdict{.max_body = 4U << 20U};
    return HeadVerdict{.principal = "p", .context = 42};
  };
  Start(std::move(options), [](const ServerRequest& request) {
    const int* context = std::any_cast<int>(&request.context);
    return ServerResponse{.body =
                              fmt::format("{} {} {}", request.principal,
                                          context != nullptr ? *context : 0, request.body.size())};
  });
  RawClient client(server_->port());
  const RawAnswer denied =
      client.Ask("GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\n\r\n");
  EXPECT_EQ(denied.status, 401);
  EXPECT_EQ(denied.body, "{\"error\":\"unknown \\\"key\\\"\"}\n");
  EXPECT_EQ(denied.Header("www-authenticate"), "Bearer");
  EXPECT_EQ(
      client.Ask("GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer right\r\n\r\n").body,
      "p 42 0");
  const std::string large(3U << 20U, 'x');
  EXPECT_EQ(client
                .Ask(fmt::format("PUT /large HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                 "right\r\nContent-Length: {}\r\n\r\n{}",
                                 large.size(), large))
                .body,
            fmt::format(" 0 {}", large.size()));
  RawClient other(server_->port());
  other.Send(
      fmt::format("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n", large.size()));
  other.Send(large);
  EXPECT_THAT(other.ReadToEnd().value_or("open"), StartsWith("HTTP/1.1 401 "));
  EXPECT_EQ(journal_.Records(4).at(3).reason, "unknown \"key\"");
  EXPECT_EQ(server_->statistics().rejected, 2U);
}

TEST_F(Server, AnswersFromTheHeadWhileAllWorkersAreBusy) {
  std::promise<void> release;
  auto released = release.get_future().share();
  std::latch entered(2);
  ServerOptions options{.workers = 2, .max_queue = 1};
  options.on_head = [](const ServerRequest& request) {
    if (request.path != "/health") return HeadVerdict{};
    return HeadVerdict{.answer = ServerResponse{.body = "{\"ok\":true}"}};
  };
  Start(std::move(options), [&](const ServerRequest& request) {
    if (request.path == "/block") entered.count_down();
    released.wait();
    return ServerResponse{.body = "done"};
  });
  RawClient first(server_->port()), second(server_->port()), third(server_->port());
  first.Send("GET /block HTTP/1.1\r\nHost: localhost\r\n\r\n");
  second.Send("GET /block HTTP/1.1\r\nHost: localhost\r\n\r\n");
  entered.wait();
  third.Send("GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (server_->statistics().queued == 0) std::this_thread::yield();
  EXPECT_EQ(Ask("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
  const RawAnswer full = Ask("GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(full.status, 503);
  EXPECT_EQ(full.Header("retry-after"), "1");
  EXPECT_EQ(server_->statistics().running, 2U);
  EXPECT_EQ(server_->statistics().overloaded, 1U);
  release.set_value();
  for (auto* client : {&first, &second, &third}) EXPECT_EQ(client->Read().body, "done");
}

TEST_F(Server, SurvivesItsHandlers) {
  ServerOptions options;
  options.on_head = [](const ServerRequest& request) -> HeadVerdict {
    if (request.path == "/head") throw std::runtime_error("in the head");
    return {};
  };
  Start(std::move(options), [](const ServerRequest& request) -> ServerResponse {
    if (request.path == "/throw") throw std::runtime_error("secret detail");
    if (request.path == "/int") throw 1;
    if (request.path == "/split") return {.headers = {{"X-A", "b\r\nX-Evil: 1"}}};
    if (request.path == "/name") return {.headers = {{"X A", "b"}}};
    if (request.path == "/own") return {.headers = {{"content-length", "5"}}};
    if (request.path == "/status") return {.status = 100};
    return {.status = 204, .body = "dropped"};
  });
  RawClient client(server_->port());
  for (const std::string_view path :
       {"/head", "/throw", "/int", "/split", "/name", "/own", "/status"}) {
    const RawAnswer answer =
        client.Ask(fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", path));
    EXPECT_EQ(answer.status, 500) << path;
    EXPECT_EQ(answer.body, "{\"error\":\"an internal error\"}\n");
  }
  const RawAnswer none = client.Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(none.status, 204);
  EXPECT_EQ(none.Header("content-length"), "");
  EXPECT_EQ(client.Ask("GET /int HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 500);
  EXPECT_THAT(journal_.Notices(8).at(1), HasSubstr("secret detail"));  // for the operator
}

// What is rare but right must not be refused by either reader.
TEST_F(Server, TakesUnusualForms) {
  Start();
  RawClient client(server_->port());
  for (const std::string& request :
       {Get("HOST:localhost\r\n"), Get("Host:\t localhost \t\r\nX:\r\nY: \t\r\n"),
        Get("Host: localhost\r\n!#$%&'*+-.^_`|~09azAZ: \"quoted, (text)\"; a=\tb\r\n"),
        Get("Host: localhost\r\nX: \xc3\xa9 \xff\r\n"),
        Get("Host: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
            "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n"),
        Get("Host: localhost\r\nConnection: keep-alive\r\nConnection: x\r\n"),
        Get("Host: localhost\r\nCookie: a=b\r\nCookie: c=d\r\nProxy-Connection: keep-alive\r\n"),
        Get("Host: localhost\r\nTE: trailers, deflate;q=0.5\r\nTrailer: X\r\nVia: 1.1 a\r\n"),
        Get("Host: localhost\r\nContent-Length: 0\r\n"),
        Get("Host: localhost\r\nContent-Length: 0005\r\n") + "hello",
        Line("OPTIONS /a;b=c/:@!$&'()*+,;=-._~?/?a[]=%5B HTTP/1.1"), Line("DELETE // HTTP/1.1"),
        Line("PATCH /... HTTP/1.1"), "\r\n" + Line("GET /?? HTTP/1.1")}) {
    EXPECT_EQ(client.Ask(request).status, 200) << request;
  }
}

TEST_F(Server, AllowsTheAbsoluteFormOfItsHost) {
  Start();
  EXPECT_EQ(
      Ask("GET http://LocalHost:1/a%2Fb?x HTTP/1.1\r\nHost: localhost:1\r\n\r\n").Header("x-path"),
      "/a%2Fb");
}

TEST_F(Server, AnswersToItsNamesOnly) {
  Start({.hosts = {"Bartizan.test"}});
  for (const auto& [host, status] : {std::pair("bartizan.test:99", 200),
                                     {"localhost", 200},
                                     {"127.0.0.2", 200},
                                     {"[::1]:8", 200},
                                     {"other.test", 421},
                                     {"localhost.test", 421},
                                     {"10.0.0.1", 421},
                                     {"127.0.0.1.test", 421}}) {
    EXPECT_EQ(Ask(fmt::format("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", host)).status, status) << host;
  }
}

// The times are short here, and what waits is the server alone.
TEST_F(Server, EndsSlowClients) {
  Start({.head_timeout = milliseconds(20),
         .body_timeout = milliseconds(20),
         .min_rate = 1U << 20U,
         .idle_timeout = milliseconds(60)});
  RawClient idle(server_->port());
  RawClient empty_line(server_->port());
  empty_line.Send("\r\n");
  EXPECT_EQ(Ask("GET / HTTP/1.1\r\nHost: loc").status, 408);
  EXPECT_EQ(Ask(Post("Content-Length: 5\r\n", "hell")).status, 408);
  EXPECT_EQ(Ask(Chunked("5\r\nhello\r\n")).status, 408);
  EXPECT_EQ(Ask(Chunked("5;" + std::string(8'000, 'a'))).status, 408);
  EXPECT_EQ(idle.ReadToEnd(), "");  // without a word: there is no request to answer
  EXPECT_EQ(empty_line.ReadToEnd(), "");
  EXPECT_EQ(server_->statistics().timed_out, 4U);
}

TEST_F(Server, EndsClientsThatReadNothing) {
  Start({.write_timeout = milliseconds(20), .min_rate = 1U << 30U},
        [](const ServerRequest&) { return ServerResponse{.body = std::string(32U << 20U, 'x')}; });
  RawClient client(server_->port());
  client.Send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const AccessRecord record = journal_.Records(1).at(0);
  EXPECT_THAT(record.reason, HasSubstr("too slowly"));
  EXPECT_LT(record.bytes_out, 32U << 20U);
  while (server_->statistics().open != 0) std::this_thread::yield();
  EXPECT_EQ(server_->statistics().buffered_bytes, 0U);
}

TEST_F(Server, SendsLargeAnswersWhole) {
  const std::string large(8U << 20U, 'y');
  Start({}, [&](const ServerRequest&) { return ServerResponse{.body = large}; });
  EXPECT_EQ(Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").body, large);
}

TEST_F(Server, BoundsTheMemoryOfAllBodies) {
  Start({.max_body_bytes = 1000, .max_buffered_bytes = 1500});
  RawClient first(server_->port());
  first.Send(Post("Content-Length: 1000\r\n", "half"));
  while (server_->statistics().buffered_bytes != 1000) std::this_thread::yield();
  EXPECT_EQ(Ask(Post("Content-Length: 501\r\n", "")).status, 503);
  EXPECT_EQ(Ask(Chunked("1f5\r\n" + std::string(501, 'x'))).status, 503);
  EXPECT_EQ(Ask(Post("Content-Length: 500\r\n", std::string(500, 'x'))).status, 200);
  EXPECT_EQ(first.Ask(std::string(996, 'x')).status, 200);
  while (server_->statistics().buffered_bytes != 0) std::this_thread::yield();
}

TEST_F(Server, BoundsTheMemoryOfAllAnswers) {
  Start({.max_buffered_bytes = 20U << 20U}, [](const ServerRequest& request) {
    return ServerResponse{.body = std::string(request.path == "/small" ? 1000 : 16U << 20U, 'x')};
  });
  RawClient reads_nothing(server_->port());
  reads_nothing.Send(Line("GET / HTTP/1.1"));
  while (server_->statistics().buffered_bytes == 0) std::this_thread::yield();
  EXPECT_EQ(Ask(Line("GET / HTTP/1.1")).status, 503);
  EXPECT_EQ(Ask(Line("GET /small HTTP/1.1")).status, 200);
  EXPECT_EQ(Ask(Line("DELETE / HTTP/1.1")).status, 200);
  EXPECT_EQ(reads_nothing.Read().body.size(), 16U << 20U);
}

// The one that is idle longest goes first, then the one that has been in its head longest; those at
// work stay.
TEST_F(Server, MakesRoomForNewConnections) {
  std::promise<void> release;
  auto released = release.get_future().share();
  std::latch entered(1);
  Start({.max_connections = 3}, [&](const ServerRequest& request) {
    if (request.path == "/block") {
      entered.count_down();
      released.wait();
    }
    return ServerResponse{};
  });
  RawClient busy(server_->port());
  busy.Send("GET /block HTTP/1.1\r\nHost: localhost\r\n\r\n");
  entered.wait();
  RawClient slow(server_->port());
  slow.Send("GET / HTTP/1.1\r\n");
  WaitForBytes(56);
  RawClient idle(server_->port());
  EXPECT_EQ(idle.Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
  RawClient fourth(server_->port());
  EXPECT_EQ(fourth
                .Ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: "
                     "100-continue\r\n\r\n")
                .status,
            100);
  EXPECT_EQ(idle.ReadToEnd(), "");
  RawClient fifth(server_->port());
  EXPECT_EQ(fifth
                .Ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: "
                     "100-continue\r\n\r\n")
                .status,
            100);
  EXPECT_EQ(slow.ReadToEnd(), "");
  EXPECT_EQ(RawClient(server_->port()).Read().status, 503);
  EXPECT_EQ(server_->statistics().evicted, 2U);
  EXPECT_EQ(server_->statistics().refused, 1U);
  release.set_value();
  EXPECT_EQ(busy.Read().status, 200);
  EXPECT_EQ(fifth.Ask("hello").status, 200);
}

TEST_F(Server, BoundsTheConnectionsOfOneAddress) {
  Start({.max_connections_per_address = 2});
  RawClient first(server_->port()), second(server_->port());
  for (auto* client : {&first, &second}) {
    EXPECT_EQ(client->Ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
  }
  EXPECT_TRUE(StillServes());
  EXPECT_EQ(first.ReadToEnd(), "");
  EXPECT_EQ(server_->statistics().evicted, 1U);
}

TEST_F(Server, LetsRequestsEndWhenItStops) {
  std::promise<void> release;
  auto released = release.get_future().share();
  std::latch entered(1);
  Start({}, [&](const ServerRequest&) {
    entered.count_down();
    released.wait();
    return ServerResponse{.body = "done"};
  });
  RawClient idle(server_->port());
  RawClient busy(server_->port());
  busy.Send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  entered.wait();
  auto stopped = std::async(std::launch::async, [&] { return server_->Stop(seconds(20)); });
  EXPECT_EQ(idle.ReadToEnd(), "");
  EXPECT_FALSE(RawClient(server_->port()).connected());
  release.set_value();
  const RawAnswer answer = busy.Read();
  EXPECT_EQ(answer.body, "done");
  EXPECT_EQ(answer.Header("connection"), "close");
  EXPECT_EQ(busy.ReadToEnd(), "");
  busy.EndSending();
  EXPECT_TRUE(stopped.get());
  EXPECT_TRUE(server_->Stop(seconds(20)));
  EXPECT_EQ(server_->ReloadTls().error().code, Code::kConflict);
}

// Whatever it is doing when it stops: each answer is whole, or does not come.
TEST_F(Server, StopsUnderLoad) {
  Start({.workers = 3, .max_queue = 2},
        [](const ServerRequest& request) { return ServerResponse{.body = request.body}; });
  std::atomic<int> answered = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&, i] {
      const std::string body(static_cast<size_t>(i) * 10'000, 'x');
      const std::string request = Post(fmt::format("Content-Length: {}\r\n", body.size()), body);
      while (true) {
        RawClient client(server_->port());
        if (!client.connected()) return;
        for (int n = 0; n < 20; ++n) {
          const RawAnswer answer = client.Ask(request);
          if (answer.status == 200) {
            EXPECT_EQ(answer.body.size(), body.size());
            ++answered;
          }
          if (answer.status == 0 || answer.Header("connection") == "close") break;
        }
      }
    });
  }
  while (answered < 200) std::this_thread::yield();
  (void)server_->Stop(milliseconds(5));
  for (auto& client : clients) client.join();
  EXPECT_EQ(server_->statistics().open, 0U);
  EXPECT_EQ(server_->statistics().buffered_bytes, 0U);
}

TEST_F(Server, CutsOffWhatDoesNotEnd) {
  std::latch entered(1);
  Start({.workers = 1}, [&](const ServerRequest&) {
    entered.count_down();
    while (!server_->cancelled()) std::this_thread::yield();
    return ServerResponse{};
  });
  RawClient running(server_->port()), queued(server_->port()), half(server_->port());
  running.Send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  entered.wait();
  queued.Send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  half.Send("GET / HTTP/1.1\r\nHost:");
  WaitForBytes(91);
  const Status stopped = server_->Stop(milliseconds(1));
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, Code::kTimeout);
  EXPECT_THAT(stopped.error().message, HasSubstr("3 connections"));
  EXPECT_EQ(running.ReadToEnd(), "");
  EXPECT_EQ(server_->statistics().open, 0U);
}

TEST(ServerStart, RefusesWhatIsNotSafe) {
  const auto code = [](ServerOptions options) {
    auto server = HttpServer::Start(std::move(options), Echo);
    return server ? Code::kInternal : server.error().code;
  };
  for (const std::string_view address :
       {"0.0.0.0", "::", "10.1.2.3", "::ffff:127.0.0.1", "localhost", "", "127.1"}) {
    EXPECT_EQ(code({.address = std::string(address)}), Code::kInvalid) << address;
  }
  EXPECT_EQ(code({.max_header_bytes = 0}), Code::kInvalid);
  EXPECT_EQ(code({.max_header_bytes = 64U << 10U}), Code::kInvalid);
  EXPECT_EQ(code({.head_timeout = Micros(0)}), Code::kInvalid);
  EXPECT_EQ(code({.min_rate = 0}), Code::kInvalid);
  EXPECT_EQ(code({.workers = 0}), Code::kInvalid);
  EXPECT_EQ(code({.tls = TlsFiles{.certificate = "/nonexistent", .key = "/nonexistent"}}),
            Code::kNotFound);
  auto remote = HttpServer::Start({.address = "0.0.0.0"}, Echo);
  EXPECT_THAT(remote.error().hint, HasSubstr("certificate"));
}

TEST(ServerStart, FindsThePortTaken) {
  auto first = HttpServer::Start({}, Echo);
  ASSERT_TRUE(first);
  auto second = HttpServer::Start({.port = (*first)->port()}, Echo);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Code::kConflict) << second.error().Render();
}

TEST(ServerStart, ListensOnIpv6) {
  auto server = HttpServer::Start({.address = "::1"}, Echo);
  if (!server) GTEST_SKIP() << server.error().Render();
  EXPECT_THAT((*server)->url(), StartsWith("http://[::1]:"));
  auto response = HttpClient({}).Send({.url = (*server)->url() + "/x"});
  EXPECT_EQ(response.value_or(HttpResponse{}).status, 200);
}

}  // namespace
}  // namespace bartizan::net
