// Bodies that stream, answers that are cut short or stand still.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <span>

#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::net {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

constexpr uint64_t kLarge = 64ULL << 20U;

char ByteAt(uint64_t offset) {
  return static_cast<char>((offset * 2'654'435'761U) >> 13U);
}
void Fill(uint64_t offset, std::span<char> buffer) {
  for (size_t i = 0; i < buffer.size(); ++i) buffer[i] = ByteAt(offset + i);
}
bool Holds(uint64_t offset, std::string_view piece) {
  for (size_t i = 0; i < piece.size(); ++i) {
    if (piece[i] != ByteAt(offset + i)) return false;
  }
  return true;
}

TEST(Transfer, SendsALargeBodyPieceByPiece) {
  std::atomic<uint64_t> right = 0;
  FakeServer server(FakeServerOptions{
      .handler = [](const Received&) { return Reply{}; },
      .on_piece = [&](const Received&, uint64_t offset,
                      std::string_view piece) { right += Holds(offset, piece) ? piece.size() : 0; },
      .kept_body = 0});
  size_t largest = 0;
  HttpRequest request{.method = "PUT", .url = server.Url(), .body_size = kLarge};
  request.read_body = [&](uint64_t offset, std::span<char> buffer) -> Result<size_t> {
    Fill(offset, buffer);
    largest = std::max(largest, buffer.size());
    return buffer.size();
  };
  auto response = HttpClient({}).Send(request);
  ASSERT_TRUE(response) << response.error().OneLine();
  Received received = server.requests().at(0);
  EXPECT_EQ(received.Header("content-length"), std::to_string(kLarge));
  EXPECT_EQ(received.CountHeader("expect") + received.CountHeader("transfer-encoding"), 0U);
  EXPECT_EQ(received.body_size, kLarge);
  EXPECT_EQ(right, kLarge);
  EXPECT_LE(largest, 1U << 20U);
}

TEST(Transfer, TakesALargeBodyPieceByPiece) {
  for (bool chunked : {false, true}) {
    FakeServer server(
        std::vector<Reply>{{.stream = Fill, .stream_size = kLarge, .chunked = chunked}});
    uint64_t right = 0, came = 0;
    size_t largest = 0;
    HttpRequest request{.url = server.Url(), .max_response_bytes = 10};  // of a collected body only
    request.on_body = [&](std::string_view piece) -> Status {
      right += Holds(came, piece) ? piece.size() : 0;
      came += piece.size();
      largest = std::max(largest, piece.size());
      return {};
    };
    auto response = HttpClient({}).Send(request);
    ASSERT_TRUE(response) << response.error().OneLine();
    EXPECT_EQ(response->body, "");
    EXPECT_EQ(right, kLarge);
    EXPECT_LE(largest, 1U << 20U);
  }
}

TEST(Transfer, SendsAnEmptyStream) {
  FakeServer server(std::vector<Reply>{{}});
  HttpRequest request{.method = "PUT", .url = server.Url()};
  request.read_body = [](uint64_t, std::span<char>) -> Result<size_t> { return 0U; };
  ASSERT_TRUE(HttpClient({}).Send(request));
  EXPECT_EQ(server.requests().at(0).Header("content-length"), "0");
}

TEST(Transfer, ASourceThatFailsOrEndsEarlyIsAnError) {
  FakeServer server(std::vector<Reply>{{}});
  HttpClient client({});
  HttpRequest request{.method = "PUT", .url = server.Url(), .body_size = 1000};
  request.read_body = [](uint64_t offset, std::span<char>) -> Result<size_t> {
    return offset < 300 ? 100U : 0U;
  };
  auto early = client.Send(request);
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, Code::kInvalid);
  EXPECT_THAT(early.error().OneLine(), HasSubstr("300 of 1000"));
  request.read_body = [](uint64_t, std::span<char>) -> Result<size_t> {
    return Fail(Code::kIo, "the disk is gone");
  };
  auto failed = client.Send(request);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, Code::kIo);
  EXPECT_EQ(server.requests().size(), 0U);  // no whole request ever came
}

TEST(Transfer, OnlyAnswersBelow300AreStreamed) {
  FakeServer server(std::vector<Reply>{{.status = 299, .body = "data"},
                                       {.status = 300, .body = "no"},
                                       {.status = 404, .body = "why"}});
  HttpClient client({});
  std::string streamed;
  HttpRequest request{.url = server.Url()};
  request.on_body = [&](std::string_view piece) -> Status {
    streamed += piece;
    return {};
  };
  EXPECT_EQ(client.Send(request).value_or(HttpResponse{}).status, 299);
  EXPECT_EQ(streamed, "data");
  EXPECT_EQ(client.Send(request).value_or(HttpResponse{}).body, "no");
  EXPECT_EQ(client.Send(request).value_or(HttpResponse{}).body, "why");
  EXPECT_EQ(streamed, "data");
}

TEST(Transfer, ATakerThatFailsEndsIt) {
  FakeServer server(std::vector<Reply>{{.stream = Fill, .stream_size = kLarge}});
  int calls = 0;
  HttpRequest request{.url = server.Url()};
  request.on_body = [&](std::string_view) -> Status {
    ++calls;
    return Fail(Code::kIo, "no space left");
  };
  auto response = HttpClient({}).Send(request);
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kIo);
  EXPECT_EQ(response.error().message, "no space left");
  EXPECT_EQ(calls, 1);
}

// Whole only when the last byte came, whatever the form of the answer and the place of the cut.
TEST(Transfer, ACutAtAnyByteIsAnError) {
  struct Case {
    const char* method;
    std::string answer;
    std::string body;
  };
  std::string early = "HTTP/1.1 103 Early\r\nX: y\r\n\r\n";
  std::string ok = "HTTP/1.1 200 OK\r\n";
  for (const auto& [method, answer, body] :
       {Case{"GET", ok + "Content-Length: 5\r\nX-A: b\r\n\r\nhello", "hello"},
        Case{"GET", ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n",
             "hello"},
        Case{"GET", ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n", "a"},
        Case{"GET", early + ok + "Content-Length: 2\r\n\r\nab", "ab"},
        Case{"GET", "HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nab", "ab"},
        Case{"GET", "HTTP/1.1 204 None\r\nX-A: b\r\n\r\n", ""},
        Case{"POST", ok + "Content-Length: 0\r\n\r\n", ""},
        Case{"HEAD", ok + "Content-Length: 5\r\n\r\n", ""}}) {
    for (bool reset : {false, true}) {
      HttpClient client({});
      FakeServer server([&](const Received& request) {
        return Reply{.raw = answer,
                     .cut_after = static_cast<uint64_t>(*ParseInt(request.target.substr(1))),
                     .reset = reset};
      });
      // curl is content with the first byte of the line end after the last chunk.
      bool chunked = answer.find("chunked") != std::string::npos;
      for (size_t cut = 0; cut < answer.size() - (chunked ? 1 : 0); ++cut) {
        auto response = client.Send({.method = method, .url = server.Url(fmt::format("/{}", cut))});
        ASSERT_FALSE(response) << method << cut << " of\n" << answer;
        EXPECT_EQ(response.error().code, Code::kUnavailable) << response.error().OneLine();
      }
      if (reset) continue;  // it may overtake the last bytes
      auto whole =
          client.Send({.method = method, .url = server.Url(fmt::format("/{}", answer.size()))});
      ASSERT_TRUE(whole) << answer << whole.error().OneLine();
      EXPECT_EQ(whole->body, body);
    }
  }
}

TEST(Transfer, SaysHowMuchOfACutAnswerCame) {
  FakeServer server(
      std::vector<Reply>{{.body = "short", .content_length = 100, .close_silently = true},
                         {.body = "abcdef", .content_length = 100, .close_silently = true},
                         {.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc",
                          .close_silently = true},
                         {.raw = "HTTP/1.1 200 OK\r\nX-A", .close_silently = true}});
  HttpClient client({});
  auto text = [&](const HttpRequest& request) { return client.Send(request).error().OneLine(); };
  EXPECT_THAT(text({.url = server.Url()}), HasSubstr("cut short after 5 of 100 bytes"));
  std::string streamed;
  HttpRequest request{.url = server.Url()};
  request.on_body = [&](std::string_view piece) -> Status {
    streamed += piece;
    return {};
  };
  EXPECT_THAT(text(request), HasSubstr("cut short after 6 of 100 bytes"));
  EXPECT_EQ(streamed, "abcdef");
  EXPECT_THAT(text({.url = server.Url()}), HasSubstr("cut short after 3 bytes"));
  EXPECT_THAT(text({.url = server.Url()}), HasSubstr("cut short within its headers"));
}

TEST(Transfer, RefusesAnswersThatMakeNoSense) {
  for (std::string answer :
       {"not http at all\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab",
        "HTTP/1.1 99 OK\r\nContent-Length: 1\r\n\r\na", "HTTP/1.1\r\n\r\n", "\r\n\r\n"}) {
    FakeServer server(std::vector<Reply>{{.raw = answer, .close_silently = true}});
    auto response = HttpClient({}).Send({.url = server.Url()});
    ASSERT_FALSE(response) << answer;
    EXPECT_EQ(response.error().code, Code::kUnavailable) << answer;
  }
}

TEST(Transfer, AnAnswerWithoutALengthEndsWithItsConnection) {
  FakeServer server(std::vector<Reply>{{.body = "hello", .until_close = true}});
  EXPECT_EQ(HttpClient({}).Send({.url = server.Url()}).value_or(HttpResponse{}).body, "hello");
}

TEST(Transfer, AnAnswerBeforeTheEndOfTheBodyCounts) {
  FakeServer server(FakeServerOptions{
      .handler = [](const Received&) { return Reply{.status = 403, .body = "denied"}; },
      .before_body = true});
  HttpClient client({});
  HttpRequest request{.method = "PUT", .url = server.Url(), .body_size = 8U << 20U};
  request.read_body = [](uint64_t, std::span<char> buffer) -> Result<size_t> {
    return buffer.size();
  };
  auto response = client.Send(request);
  ASSERT_TRUE(response) << response.error().OneLine();
  EXPECT_EQ(response->status, 403);
  EXPECT_EQ(response->body, "denied");
}

TEST(Transfer, StandsStillNoLongerThanAllowed) {
  for (uint64_t sent : {0U, 10U, 45U}) {
    FakeServer server(std::vector<Reply>{{.body = "hello", .stall_after = sent}});
    HttpClient client({});
    auto whole = client.Send({.url = server.Url(), .timeout = milliseconds(30)});
    ASSERT_FALSE(whole);
    EXPECT_EQ(whole.error().code, Code::kTimeout);
    auto idle = client.Send(
        {.url = server.Url(), .idle_timeout = milliseconds(10), .timeout = milliseconds(0)});
    ASSERT_FALSE(idle);
    EXPECT_EQ(idle.error().code, Code::kTimeout);
    EXPECT_THAT(idle.error().OneLine(), HasSubstr("not a byte"));
  }
}

TEST(Transfer, EndsWhenSomebodyCancels) {
  for (uint64_t sent : {0U, 45U}) {  // before the answer, and within its body
    FakeServer server(std::vector<Reply>{{.body = "hello", .stall_after = sent}});
    std::atomic<bool> cancel = false;
    std::jthread other([&] {
      server.WaitForStalls(1);
      cancel = true;
    });
    bool unsent = true;
    auto response = HttpClient({}).Send(
        {.url = server.Url(), .timeout = milliseconds(0), .cancel = &cancel, .unsent = &unsent});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, Code::kCancelled) << response.error().OneLine();
    EXPECT_FALSE(unsent);
  }
}

TEST(Transfer, TellsWhetherAnythingWasSent) {
  std::string url;
  bool unsent = false;
  {
    FakeServer server(std::vector<Reply>{{.body = "hello"}, {.cut_after = 0}});
    url = server.Url();
    ASSERT_TRUE(HttpClient({}).Send({.url = url, .unsent = &unsent}));
    EXPECT_FALSE(unsent);
    unsent = true;
    ASSERT_FALSE(HttpClient({}).Send({.url = url, .unsent = &unsent}));
    EXPECT_FALSE(unsent);
  }
  ASSERT_FALSE(HttpClient({}).Send({.url = url, .unsent = &unsent}));
  EXPECT_TRUE(unsent);
}

TEST(Transfer, WithoutTimeoutsItWaits) {
  FakeServer server(std::vector<Reply>{{.body = "hello", .stall_after = 3}});
  std::jthread other([&] {
    server.WaitForStalls(1);
    server.Release();
  });
  auto response = HttpClient({}).Send({.url = server.Url(), .timeout = milliseconds(0)});
  EXPECT_EQ(response.value_or(HttpResponse{}).body, "hello");
}

}  // namespace
}  // namespace bartizan::net
