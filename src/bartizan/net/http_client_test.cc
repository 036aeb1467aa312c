#include "bartizan/net/http_client.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::net {
namespace {

using std::chrono::milliseconds;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

// A peer on a loopback port that gives one canned answer to each connection, or none and keeps it
// open.
class Peer {
 public:
  enum Manner { kAnswer, kStaySilent };

  explicit Peer(std::string answer, Manner manner = kAnswer)
      : answer_(std::move(answer)), manner_(manner) {
    listener_ = UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* raw = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    BARTIZAN_CHECK(::bind(listener_.get(), raw, size) == 0);
    BARTIZAN_CHECK(::listen(listener_.get(), 16) == 0);
    BARTIZAN_CHECK(::getsockname(listener_.get(), raw, &size) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { Serve(); });
  }
  ~Peer() { Stop(); }

  std::string Url(std::string_view path = "/") const {
    return fmt::format("http://127.0.0.1:{}{}", port_, path);
  }
  // What was received, once the peer has stopped.
  std::string Received() {
    Stop();
    return received_;
  }

 private:
  void Stop() {
    if (!thread_.joinable()) return;
    ::shutdown(listener_.get(), SHUT_RDWR);
    thread_.join();
  }

  void Serve() {
    for (;;) {
      UniqueFd client(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (!client) return;
      Receive(client.get());
      if (manner_ == kStaySilent) {
        held_open_.push_back(std::move(client));
        continue;
      }
      std::string_view rest = answer_;
      while (!rest.empty()) {
        ssize_t n = ::send(client.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
        if (n <= 0) break;
        rest.remove_prefix(static_cast<size_t>(n));
      }
    }
  }

  void Receive(int fd) {
    std::string request;
    std::array<char, 4096> buffer;
    for (;;) {
      size_t head = request.find("\r\n\r\n");
      if (head != std::string::npos) {
        size_t at = ToLower(request).find("content-length: ");
        size_t body = 0;
        if (at != std::string::npos) {
          size_t end = request.find('\r', at);
          body = static_cast<size_t>(
              ParseInt(std::string_view(request).substr(at + 16, end - at - 16)).value_or(0));
        }
        if (request.size() >= head + 4 + body) break;
      }
      ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
      if (n <= 0) break;
      request.append(buffer.data(), static_cast<size_t>(n));
    }
    received_ += request;
  }

  std::string answer_;
  Manner manner_;
  std::string received_;
  UniqueFd listener_;
  std::vector<UniqueFd> held_open_;
  uint16_t port_ = 0;
  std::thread thread_;
};

HttpRequest To(std::string url) {
  return {.url = std::move(url), .use_proxy = false};
}

TEST(Send, GivesStatusHeadersAndBody) {
  Peer peer("HTTP/1.1 418 Teapot\r\nX-One: a: b \r\nX-TWO:\r\nContent-Length: 5\r\n\r\nhello");
  auto response = Send(To(peer.Url("/path?q=1")));
  ASSERT_TRUE(response) << response.error().OneLine();
  EXPECT_EQ(response->status, 418);
  EXPECT_EQ(response->body, "hello");
  EXPECT_THAT(response->headers, Contains(Pair("x-one", "a: b")));
  EXPECT_THAT(response->headers, Contains(Pair("x-two", "")));
  EXPECT_THAT(peer.Received(), StartsWith("GET /path?q=1 HTTP/1.1\r\n"));
}

TEST(Send, SendsHeadersAndBody) {
  Peer peer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  HttpRequest request = To(peer.Url());
  request.method = "PUT";
  request.headers = {{"X-Given", "value"}, {"X-Empty", ""}, {"Content-Type", "text/plain"}};
  request.body = std::string("zero\0byte", 9) + std::string(100'000, 'x');
  ASSERT_TRUE(Send(request));
  std::string received = peer.Received();
  EXPECT_THAT(received, StartsWith("PUT / HTTP/1.1\r\n"));
  EXPECT_THAT(received, HasSubstr("X-Given: value\r\n"));
  EXPECT_THAT(received, HasSubstr("X-Empty:\r\n"));
  EXPECT_THAT(received, HasSubstr("Content-Type: text/plain\r\n"));
  EXPECT_THAT(received, Not(HasSubstr("Expect")));
  EXPECT_TRUE(received.ends_with(request.body));
}

TEST(Send, SendsTheMethodsWithoutABody) {
  for (std::string method : {"POST", "DELETE", "HEAD"}) {
    Peer peer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    HttpRequest request = To(peer.Url());
    request.method = method;
    auto response = Send(request);
    ASSERT_TRUE(response) << response.error().OneLine();
    EXPECT_THAT(peer.Received(), StartsWith(method + " / HTTP/1.1\r\n"));
  }
}

TEST(Send, FollowsNoRedirect) {
  Peer other("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  Peer peer(
      fmt::format("HTTP/1.1 302 Found\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", other.Url()));
  auto response = Send(To(peer.Url()));
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 302);
  EXPECT_EQ(other.Received(), "");
}

TEST(Send, ReportsTheFinalAnswerAfterAnInterimOne) {
  Peer peer(
      "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n"
      "HTTP/1.1 200 OK\r\nX-Final: 1\r\nContent-Length: 0\r\n\r\n");
  auto response = Send(To(peer.Url()));
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 200);
  EXPECT_THAT(response->headers, Contains(Pair("x-final", "1")));
  EXPECT_THAT(response->headers, Not(Contains(Pair("x-early", "1"))));
}

TEST(Send, LimitsTheAnswer) {
  std::string body(1000, 'x');
  std::string chunked = fmt::format(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n{}\r\n0\r\n\r\n", body);
  std::string sized = fmt::format("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}", body);
  for (const auto& answer : {chunked, sized}) {
    Peer peer(answer);
    HttpRequest request = To(peer.Url());
    request.max_response_bytes = 1000;
    EXPECT_EQ(Send(request).value_or(HttpResponse{}).body, body);
    request.max_response_bytes = 999;
    auto response = Send(request);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, Code::kLimit);
  }
  Peer endless("HTTP/1.1 200 OK\r\n" + std::string(2'000'000, 'X') + ": 1\r\n\r\n");
  EXPECT_FALSE(Send(To(endless.Url())));
  std::string many = "HTTP/1.1 200 OK\r\n";
  for (int i = 0; i < 30'000; ++i) many += fmt::format("X-{}: 0123456789\r\n", i);
  Peer headers(many + "\r\n");
  EXPECT_EQ(Send(To(headers.Url())).error().code, Code::kLimit);
}

TEST(Send, ACutAnswerIsAnError) {
  for (std::string answer : {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
                             "not http at all\r\n\r\n"}) {
    Peer peer(answer);
    auto response = Send(To(peer.Url()));
    ASSERT_FALSE(response) << answer;
    EXPECT_EQ(response.error().code, Code::kUnavailable) << answer;
  }
}

TEST(Send, TimesOut) {
  Peer peer("", Peer::kStaySilent);
  HttpRequest request = To(peer.Url());
  request.timeout = milliseconds(50);
  auto response = Send(request);
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kTimeout);
}

TEST(Send, NamesAnUnreachablePeerWithoutItsSecrets) {
  std::string url;
  {
    Peer gone("");
    url = gone.Url("/health?token=hunter22#hunter33");
  }
  url = ReplaceAll(url, "127.0.0.1", "user:hunter44@127.0.0.1");
  HttpRequest request = To(url);
  request.headers = {{"Authorization", "hunter55"}};
  auto response = Send(request);
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::kUnavailable);
  EXPECT_THAT(response.error().Render(), HasSubstr("/health"));
  EXPECT_THAT(response.error().Render(), Not(HasSubstr("hunter")));
}

TEST(Send, RefusesWhatIsNotARequest) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(WriteFileAtomic(folder->path() / "secret", "content"));
  std::string file = "file://" + (folder->path() / "secret").string();
  for (const std::string& url :
       std::vector<std::string>{"", "http://", file, "ftp://h/x", "gopher://h/x", "http://h/a b",
                                "http://h/\r\nX: y", "http://h:99999/"}) {
    auto response = Send(To(url));
    ASSERT_FALSE(response) << url;
    EXPECT_EQ(response.error().code, Code::kInvalid) << url << response.error().OneLine();
  }
  HttpRequest request = To("http://127.0.0.1:1/");
  request.headers = {{"X-A", "hunter22\r\nX-B: c"}};
  auto injected = Send(request);
  EXPECT_EQ(injected.error().code, Code::kInvalid);
  EXPECT_THAT(injected.error().Render(), Not(HasSubstr("hunter")));
  request.headers = {{"X A", "b"}};
  EXPECT_EQ(Send(request).error().code, Code::kInvalid);
  request.headers = {};
  request.method = "GET / HTTP/1.1\r\nX:";
  EXPECT_EQ(Send(request).error().code, Code::kInvalid);
}

TEST(Send, UsesAProxyOnlyWhenTold) {
  Peer proxy("HTTP/1.1 203 Proxied\r\nContent-Length: 0\r\n\r\n");
  Peer direct("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  ::setenv("http_proxy", proxy.Url().c_str(), 1);
  ::unsetenv("no_proxy");
  ::unsetenv("NO_PROXY");
  HttpRequest request = To(direct.Url());
  EXPECT_EQ(Send(request).value_or(HttpResponse{}).status, 200);
  request.use_proxy = true;
  EXPECT_EQ(Send(request).value_or(HttpResponse{}).status, 203);
  ::unsetenv("http_proxy");
}

TEST(Send, FromManyThreads) {
  Peer peer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  std::atomic<int> good = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < 5; ++k)
        good += Send(To(peer.Url())).value_or(HttpResponse{}).body == "ok";
    });
  }
  threads.clear();
  EXPECT_EQ(good, 40);
}

}  // namespace
}  // namespace bartizan::net
