// Connections that are kept, go stale and are replaced.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <span>
#include <thread>

#include "bartizan/net/http_client.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::net {
namespace {

TEST(Connections, AreKept) {
  FakeServer server(std::vector<Reply>{
      {.body = "x"}, {.status = 404}, {.status = 500, .body = "y"}, {.status = 204}});
  HttpClient client({});
  for (const char* method : {"GET", "POST", "PUT", "GET", "DELETE", "HEAD"}) {
    ASSERT_TRUE(client.Send({.method = method, .url = server.Url()}));
  }
  EXPECT_EQ(server.connections(), 1U);
  HttpClient moved = std::move(client);
  ASSERT_TRUE(moved.Send({.url = server.Url("/other")}));
  EXPECT_EQ(server.connections(), 1U);
  ASSERT_TRUE(HttpClient({}).Send({.url = server.Url()}));
  EXPECT_EQ(server.connections(), 2U);
}

TEST(Connections, AreNotKeptLongerThanAllowed) {
  FakeServer server(std::vector<Reply>{{.body = "x"}});
  HttpClient client({.max_idle = Micros(0)});
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(client.Send({.url = server.Url()}));
  EXPECT_EQ(server.connections(), 3U);
}

TEST(Connections, AreNotKeptAgainstThePeersWill) {
  FakeServer server(std::vector<Reply>{{.body = "x", .keep_alive = false}});
  HttpClient client({});
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(client.Send({.url = server.Url()}));
  EXPECT_EQ(server.connections(), 3U);
}

TEST(Connections, AreNotKeptAfterAFailure) {
  FakeServer server([](const Received& request) {
    if (request.target == "/large") return Reply{.body = "abcdef"};
    return Reply{.body = "fine"};
  });
  HttpClient client({});
  EXPECT_FALSE(client.Send({.url = server.Url("/large"), .max_response_bytes = 3}));
  EXPECT_EQ(client.Send({.url = server.Url()}).value_or(HttpResponse{}).body, "fine");
  EXPECT_EQ(server.connections(), 2U);
}

// More than was said must not become part of the next answer.
TEST(Connections, AreNotKeptWithBytesLeftOver) {
  FakeServer server(
      std::vector<Reply>{{.raw = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 "
                                 "OK\r\nContent-Length: 4\r\n\r\nevil"},
                         {.body = "good"}});
  HttpClient client({});
  EXPECT_EQ(client.Send({.url = server.Url()}).value_or(HttpResponse{}).body, "a");
  EXPECT_EQ(client.Send({.url = server.Url()}).value_or(HttpResponse{}).body, "good");
}

// Of a POST that meets the close nobody knows whether it arrived: see the next test.
TEST(Connections, ThatThePeerClosedAreReplaced) {
  FakeServer server(std::vector<Reply>{{.body = "x", .close_silently = true}});
  HttpClient client({});
  for (int i = 0; i < 5; ++i) {
    auto response = client.Send({.url = server.Url()});
    ASSERT_TRUE(response) << response.error().OneLine();
  }
  EXPECT_EQ(server.connections(), 5U);
  EXPECT_EQ(server.requests().size(), 5U);
}

// curl itself would send it again on a new connection, whatever the first one has brought about.
TEST(Connections, ThatFailBeforeAnAnswerAreNoReasonToPostTwice) {
  for (const char* method : {"POST", "PATCH"}) {
    FakeServer server([&](const Received& request) {
      return request.exchange == 1 ? Reply{.cut_after = 0, .reset = true} : Reply{.body = "x"};
    });
    HttpClient client({});
    ASSERT_TRUE(client.Send({.url = server.Url()}));
    bool unsent = true;
    auto response =
        client.Send({.method = method, .url = server.Url(), .body = "make one", .unsent = &unsent});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, Code::kUnavailable);
    EXPECT_THAT(response.error().message, testing::HasSubstr("may have arrived"));
    EXPECT_FALSE(unsent);
    EXPECT_EQ(server.requests().size(), 2U);
    EXPECT_TRUE(client.Send({.method = method, .url = server.Url(), .body = "make one"}));
  }
}

// The peer closes just when the request arrives, which no look at the connection can foresee.
TEST(Connections, ThatFailBeforeAnAnswerAreReplacedOnce) {
  for (bool reset : {false, true}) {
    for (bool streamed : {false, true}) {
      FakeServer server([&](const Received& request) {
        if (request.connection == 0 && request.exchange == 1) {
          return Reply{.cut_after = 0, .reset = reset};
        }
        return Reply{.body = "x"};
      });
      HttpClient client({});
      ASSERT_TRUE(client.Send({.url = server.Url()}));
      HttpRequest request{.method = "PUT", .url = server.Url()};
      std::string body(300'000, 'b');
      if (streamed) {
        request.body_size = body.size();
        request.read_body = [&](uint64_t offset, std::span<char> buffer) -> Result<size_t> {
          return body.copy(buffer.data(), buffer.size(), offset);
        };
      } else {
        request.body = body;
      }
      auto response = client.Send(request);
      ASSERT_TRUE(response) << response.error().OneLine() << reset << streamed;
      EXPECT_EQ(response->body, "x");
      EXPECT_TRUE(response->sent_twice);
      EXPECT_FALSE(client.Send(request).value_or(HttpResponse{.sent_twice = true}).sent_twice);
      EXPECT_EQ(server.connections(), 2U);
      auto requests = server.requests();
      ASSERT_EQ(requests.size(), 4U);
      EXPECT_EQ(requests[1].body, body);
      EXPECT_EQ(requests[2].body, body);
      EXPECT_EQ(requests[2].head, requests[1].head);
    }
  }
}

TEST(Connections, AreReplacedOnlyOnceAndOnlyWhenOld) {
  FakeServer server([](const Received& request) {
    if (request.target == "/first") return Reply{.body = "x"};
    return Reply{.cut_after = 0};
  });
  HttpClient client({});
  EXPECT_EQ(client.Send({.url = server.Url("/new")}).error().code, Code::kUnavailable);
  EXPECT_EQ(server.requests().size(), 1U);
  ASSERT_TRUE(client.Send({.url = server.Url("/first")}));
  EXPECT_EQ(client.Send({.url = server.Url("/old")}).error().code, Code::kUnavailable);
  EXPECT_EQ(server.requests().size(), 4U);
  EXPECT_EQ(server.connections(), 3U);
}

TEST(Connections, AreNotReplacedOnceAnAnswerBegan) {
  FakeServer server([](const Received& request) {
    if (request.target == "/first") return Reply{.body = "x"};
    return Reply{.body = "x", .cut_after = std::string_view("HTTP/1.1 200 Scripted\r\n").size()};
  });
  HttpClient client({});
  ASSERT_TRUE(client.Send({.url = server.Url("/first")}));
  EXPECT_EQ(client.Send({.url = server.Url("/cut")}).error().code, Code::kUnavailable);
  EXPECT_EQ(server.requests().size(), 2U);
  EXPECT_EQ(server.connections(), 1U);
}

TEST(Connections, StayWithTheirOrigin) {
  FakeServer one(std::vector<Reply>{{.body = "one"}});
  FakeServer two(std::vector<Reply>{{.body = "two"}});
  HttpClient client({});
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(client.Send({.url = one.Url("/?a")}).value_or(HttpResponse{}).body, "one");
    EXPECT_EQ(client.Send({.url = two.Url("?a")}).value_or(HttpResponse{}).body, "two");
  }
  EXPECT_EQ(one.connections(), 1U);
  EXPECT_EQ(two.connections(), 1U);
}

TEST(Connections, AreNotKeptWithoutNumber) {
  HttpClient client({});
  std::vector<std::unique_ptr<FakeServer>> servers;
  for (int i = 0; i < 65; ++i) {
    servers.push_back(std::make_unique<FakeServer>(std::vector<Reply>{{}}));
    ASSERT_TRUE(client.Send({.url = servers.back()->Url()}));
  }
  ASSERT_TRUE(client.Send({.url = servers.back()->Url()}));
  ASSERT_TRUE(client.Send({.url = servers.front()->Url()}));
  EXPECT_EQ(servers.back()->connections(), 1U);
  EXPECT_EQ(servers.front()->connections(), 2U);
}

TEST(Connections, ServeManyThreads) {
  FakeServer server([](const Received& request) { return Reply{.body = request.target}; });
  HttpClient client({});
  std::atomic<int> good = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] {
      for (int k = 0; k < 50; ++k) {
        std::string target = fmt::format("/{}/{}", i, k);
        good += client.Send({.url = server.Url(target)}).value_or(HttpResponse{}).body == target;
      }
    });
  }
  threads.clear();
  EXPECT_EQ(good, 400);
  EXPECT_LE(server.connections(), 8U);
}

// A callback may send a request of its own: it runs under no lock.
TEST(Connections, MayBeNeededWithinACallback) {
  FakeServer server([](const Received& request) { return Reply{.body = request.target}; });
  HttpClient client({});
  std::string inner;
  HttpRequest request{.url = server.Url("/outer")};
  request.on_body = [&](std::string_view) -> Status {
    inner = client.Send({.url = server.Url("/inner")}).value_or(HttpResponse{}).body;
    return {};
  };
  ASSERT_TRUE(client.Send(request));
  EXPECT_EQ(inner, "/inner");
}

TEST(Send, FromManyThreads) {
  FakeServer server(std::vector<Reply>{{.body = "ok"}});
  std::atomic<int> good = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < 5; ++k) {
        good += Send({.url = server.Url()}).value_or(HttpResponse{}).body == "ok";
      }
    });
  }
  threads.clear();
  EXPECT_EQ(good, 40);
}

}  // namespace
}  // namespace bartizan::net
