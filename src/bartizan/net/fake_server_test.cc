#include "bartizan/net/testing/fake_server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>

namespace bartizan::net {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

UniqueFd Connect(const FakeServer& server) {
  UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(server.port());
  BARTIZAN_CHECK(::connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  return fd;
}

void Write(const UniqueFd& fd, std::string_view text) {
  BARTIZAN_CHECK(::send(fd.get(), text.data(), text.size(), MSG_NOSIGNAL) ==
                 static_cast<ssize_t>(text.size()));
}

// All that comes, to the end or to so many bytes.
std::string Read(const UniqueFd& fd, size_t most = SIZE_MAX) {
  std::string all;
  std::array<char, 4096> buffer;
  while (all.size() < most) {
    ssize_t n = ::recv(fd.get(), buffer.data(), std::min(buffer.size(), most - all.size()), 0);
    if (n <= 0) break;
    all.append(buffer.data(), static_cast<size_t>(n));
  }
  return all;
}

TEST(FakeServer, RecordsRequestsByteForByte) {
  FakeServer server(std::vector<Reply>{{.body = "one"}, {.status = 404, .keep_alive = false}});
  UniqueFd client = Connect(server);
  std::string first = "POST /a?b=%2f HTTP/1.1\r\nX-B: 1 \r\nx-b:2\r\nContent-Length: 3\r\n\r\n";
  Write(client, first + "xyz");
  std::string_view answer = "HTTP/1.1 200 Scripted\r\nContent-Length: 3\r\n\r\none";
  EXPECT_EQ(Read(client, answer.size()), answer);
  Write(client,
        "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n");
  EXPECT_EQ(Read(client),
            "HTTP/1.1 404 Scripted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  auto requests = server.requests();
  ASSERT_EQ(requests.size(), 2U);
  EXPECT_EQ(requests[0].head, first);
  EXPECT_EQ(requests[0].method, "POST");
  EXPECT_EQ(requests[0].target, "/a?b=%2f");
  EXPECT_THAT(requests[0].headers,
              ElementsAre(Pair("X-B", "1"), Pair("x-b", "2"), Pair("Content-Length", "3")));
  EXPECT_EQ(requests[0].Header("X-b"), "1");
  EXPECT_EQ(requests[0].CountHeader("x-B"), 2U);
  EXPECT_EQ(requests[0].body, "xyz");
  EXPECT_EQ(requests[1].body, "abcd");
  EXPECT_EQ(requests[1].exchange, 1U);
  EXPECT_EQ(server.connections(), 1U);
}

TEST(FakeServer, CutsAtEachByte) {
  std::string whole = "HTTP/1.1 200 Scripted\r\nContent-Length: 3\r\n\r\none";
  for (size_t cut = 0; cut <= whole.size(); ++cut) {
    FakeServer server(std::vector<Reply>{{.body = "one", .cut_after = cut}});
    UniqueFd client = Connect(server);
    Write(client, "GET / HTTP/1.1\r\n\r\n");
    EXPECT_EQ(Read(client), whole.substr(0, cut));
  }
}

TEST(FakeServer, StallsUntilReleased) {
  FakeServer server(
      std::vector<Reply>{{.raw = "abcdef", .close_silently = true, .stall_after = 3}});
  UniqueFd client = Connect(server);
  Write(client, "GET / HTTP/1.1\r\n\r\n");
  EXPECT_EQ(Read(client, 3), "abc");
  server.WaitForStalls(1);
  std::array<char, 1> byte;
  EXPECT_EQ(::recv(client.get(), byte.data(), 1, MSG_DONTWAIT), -1);
  server.Release();
  EXPECT_EQ(Read(client), "def");
}

TEST(FakeServer, EndsWhileAnAnswerStandsStill) {
  UniqueFd client;
  {
    FakeServer server(std::vector<Reply>{{.stall_after = 0}});
    client = Connect(server);
    Write(client, "GET / HTTP/1.1\r\n\r\n");
    server.WaitForStalls(1);
  }
  EXPECT_EQ(Read(client), "");
}

TEST(FakeServer, AnswersInChunksOrBeforeTheBody) {
  FakeServer chunked(std::vector<Reply>{
      {.body = "abcd", .chunked = true, .chunk_bytes = 3, .close_silently = true}});
  UniqueFd client = Connect(chunked);
  Write(client, "GET / HTTP/1.1\r\n\r\n");
  EXPECT_THAT(Read(client), HasSubstr("\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n"));

  FakeServer early(FakeServerOptions{
      .handler = [](const Received&) { return Reply{.status = 403}; }, .before_body = true});
  client = Connect(early);
  Write(client, "PUT / HTTP/1.1\r\nContent-Length: 1000\r\n\r\nfew");
  EXPECT_THAT(Read(client), HasSubstr("HTTP/1.1 403"));
}

TEST(FakeServer, PassesBytesOnLikeAProxy) {
  FakeServer peer(std::vector<Reply>{{.body = "from the peer", .keep_alive = false}});
  FakeServer proxy([&](const Received&) { return Reply{.tunnel_to = peer.port()}; });
  UniqueFd client = Connect(proxy);
  Write(client, "CONNECT host:1 HTTP/1.1\r\n\r\n");
  std::string_view established = "HTTP/1.1 200 Scripted\r\n\r\n";
  EXPECT_EQ(Read(client, established.size()), established);
  Write(client, "GET / HTTP/1.1\r\n\r\n");
  EXPECT_THAT(Read(client), HasSubstr("from the peer"));
  EXPECT_EQ(peer.requests().at(0).method, "GET");
}

TEST(FakeServer, ClosesItsConnections) {
  FakeServer server(std::vector<Reply>{{.body = "x"}});
  UniqueFd client = Connect(server);
  Write(client, "GET / HTTP/1.1\r\n\r\n");
  server.WaitForRequests(1);
  Read(client, std::string_view("HTTP/1.1 200 Scripted\r\nContent-Length: 1\r\n\r\nx").size());
  server.CloseConnections();
  EXPECT_EQ(Read(client), "");
}

}  // namespace
}  // namespace bartizan::net
