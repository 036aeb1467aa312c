// What no server may take for a request, by bytes.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

#include "bartizan/net/testing/server_fixture.h"

namespace bartizan::net {
namespace {

using ::testing::StartsWith;

struct Hostile {
  std::string_view name;
  std::string bytes;
  int status;
};

std::vector<Hostile> HostileForms() {
  using namespace std::string_view_literals;
  return {
      {"no Host", Get(""), 400},
      {"no Host in 1.0", "GET / HTTP/1.0\r\n\r\n", 400},
      {"two Hosts", Get("Host: localhost\r\nHost: localhost\r\n"), 400},
      {"empty Host", Get("Host:\r\n"), 400},
      {"Host with user", Get("Host: a@localhost\r\n"), 400},
      {"Host with path", Get("Host: localhost/x\r\n"), 400},
      {"Host list", Get("Host: localhost, evil.test\r\n"), 400},
      {"another Host", Get("Host: evil.test\r\n"), 421},
      {"absolute form of another host", Line("GET http://127.0.0.1/ HTTP/1.1"), 400},
      {"absolute form with user", Line("GET http://a@localhost/ HTTP/1.1"), 400},
      {"absolute form of another scheme", Line("GET ftp://localhost/ HTTP/1.1"), 400},
      {"both lengths", Post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
       400},
      {"both lengths, swapped",
       Post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400},
      {"two lengths", Post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400},
      {"the same length twice", Post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400},
      {"a list of lengths", Post("Content-Length: 5, 5\r\n", "hello"), 400},
      {"signed length", Post("Content-Length: +5\r\n", "hello"), 400},
      {"negative length", Post("Content-Length: -1\r\n", "hello"), 400},
      {"hexadecimal length", Post("Content-Length: 0x5\r\n", "hello"), 400},
      {"empty length", Post("Content-Length: \r\n", "hello"), 400},
      {"huge length", Post("Content-Length: 99999999999999999999\r\n", "hello"), 400},
      {"too large", Post("Content-Length: 1048577\r\n", "hello"), 413},
      {"chunked first", Post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"), 400},
      {"chunked twice", Post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 400},
      {"two codings",
       Post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
      {"gzip before chunked", Post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
      {"unknown coding", Post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
      {"identity", Post("Transfer-Encoding: identity\r\n", ""), 501},
      {"empty coding", Post("Transfer-Encoding:\r\n", "0\r\n\r\n"), 501},
      {"a coding with a tab", Post("Transfer-Encoding: chunked\x0b\r\n", "0\r\n\r\n"), 400},
      {"chunked in 1.0",
       Get("Host: localhost\r\nTransfer-Encoding: chunked\r\n", "POST / HTTP/1.0"), 400},
      {"space before the colon", Post("Content-Length : 5\r\n", "hello"), 400},
      {"space before the name", Get(" Host: localhost\r\nHost: localhost\r\n"), 400},
      {"folded field", Get("Host: localhost\r\nX: a\r\n b\r\n"), 400},
      {"folded by a tab", Get("Host: localhost\r\nX: a\r\n\tb\r\n"), 400},
      {"field without colon", Get("Host: localhost\r\nNonsense\r\n"), 400},
      {"field without name", Get("Host: localhost\r\n: x\r\n"), 400},
      {"name with a control", Get("Host: localhost\r\nX\x01: y\r\n"), 400},
      {"NUL in a value", Get("Host: localhost\r\nX: a\0b\r\n"sv), 400},
      {"control in a value", Get("Host: localhost\r\nX: a\x1b[2J\r\n"), 400},
      {"DEL in a value", Get("Host: localhost\r\nX: a\x7f\r\n"), 400},
      {"bare CR", Get("Host: localhost\r\nX: a\rY: b\r\n"), 400},
      {"bare LF", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
      {"one bare LF", "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", 400},
      {"CR CR LF", "GET / HTTP/1.1\r\nHost: localhost\r\r\n\r\n", 400},
      {"two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"two credentials", Get("Host: localhost\r\nAuthorization: a\r\nAuthorization: b\r\n"), 400},
      {"two API keys", Get("Host: localhost\r\nX-Api-Key: a\r\nx-api-key: a\r\n"), 400},
      {"HTTP/0.9", "GET /\r\n\r\n", 400},
      {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {"HTTP/1.2", Line("GET / HTTP/1.2"), 505},
      {"HTTP/11", Line("GET / HTTP/11"), 400},
      {"http/1.1", Line("GET / http/1.1"), 400},
      {"TLS greeting", "\x16\x03\x01\x02", 400},
      {"CONNECT", Line("CONNECT localhost:80 HTTP/1.1"), 405},
      {"TRACE", Line("TRACE / HTTP/1.1"), 405},
      {"unknown method", Line("BREW / HTTP/1.1"), 501},
      {"method in lower case", Line("get / HTTP/1.1"), 501},
      {"method that is no word", Line("GE(T / HTTP/1.1"), 400},
      {"two spaces", Line("GET  / HTTP/1.1"), 400},
      {"tab for a space", Line("GET\t/ HTTP/1.1"), 400},
      {"space in the target", Line("GET /a b HTTP/1.1"), 400},
      {"asterisk", Line("OPTIONS * HTTP/1.1"), 400},
      {"no slash", Line("GET x HTTP/1.1"), 400},
      {"fragment", Line("GET /#x HTTP/1.1"), 400},
      {"backslash", Line("GET /a\\b HTTP/1.1"), 400},
      {"byte beyond ASCII", Line("GET /\xc3\xa9 HTTP/1.1"), 400},
      {"bad escape", Line("GET /%zz HTTP/1.1"), 400},
      {"cut escape", Line("GET /%4 HTTP/1.1"), 400},
      {"escaped NUL", Line("GET /%00 HTTP/1.1"), 400},
      {"escaped line break in the query", Line("GET /?a=%0d%0a HTTP/1.1"), 400},
      {"not UTF-8", Line("GET /%ff HTTP/1.1"), 400},
      {"dots", Line("GET /a/../b HTTP/1.1"), 400},
      {"escaped dots", Line("GET /a/%2e%2E/b HTTP/1.1"), 400},
      {"dots at the end", Line("GET /a/.. HTTP/1.1"), 400},
      {"unknown expectation", Get("Host: localhost\r\nExpect: tea\r\n"), 417},
      {"bad connection list", Get("Host: localhost\r\nConnection: a b\r\n"), 400},
      {"long target", Line("GET /" + std::string(8192, 'a') + " HTTP/1.1"), 414},
      {"long field", Get("Host: localhost\r\nX: " + std::string(16'400, 'a') + "\r\n"), 431},
      {"many fields",
       Get("Host: localhost\r\n" +
           [] {
             std::string all;
             for (int i = 0; i < 100; ++i) all += "a: b\r\n";
             return all;
           }()),
       431},
      {"chunk without size", Chunked("\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk size with a sign", Chunked("+5\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk size with 0x", Chunked("0x5\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk size with a space", Chunked("5 \r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk size that overflows", Chunked("10000000000000005\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk longer than its size", Chunked("4\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk shorter than its size", Chunked("6\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk with a bare LF", Chunked("5\nhello\r\n0\r\n\r\n"), 400},
      {"chunk ended by a bare LF", Chunked("5\r\nhello\n0\r\n\r\n"), 400},
      {"bare LF in an extension", Chunked("5;a\nb\r\nhello\r\n0\r\n\r\n"), 400},
      {"chunk too large", Chunked("100001\r\n"), 413},
      {"large extension", Chunked("1;" + std::string(9'000, 'a') + "\r\na\r\n0\r\n\r\n"), 400},
      {"large trailer", Chunked("0\r\nA: " + std::string(9'000, 'a') + "\r\n\r\n"), 400},
      {"folded trailer", Chunked("0\r\nA: b\r\n c\r\n\r\n"), 400},
      {"trailer with a control", Chunked("0\r\nA: \x01\r\n\r\n"), 400},
  };
}

// Each is answered, says why as JSON, and ends its connection; what comes behind it is no request.
TEST_F(Server, RefusesHostileForms) {
  ServerOptions options;
  std::atomic<int> handled = 0;
  Start(std::move(options), [&](const ServerRequest&) {
    ++handled;
    return ServerResponse{};
  });
  size_t count = 0;
  for (const auto& form : HostileForms()) {
    RawClient client(server_->port());
    client.Send(form.bytes + "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const RawAnswer answer = client.Read();
    EXPECT_EQ(answer.status, form.status) << form.name << ": " << answer.body;
    EXPECT_EQ(answer.Header("connection"), "close") << form.name;
    EXPECT_THAT(answer.body, StartsWith("{\"error\":\"")) << form.name;
    EXPECT_EQ(answer.Header("content-type"), "application/json") << form.name;
    EXPECT_EQ(client.ReadToEnd(), "") << form.name;
    ++count;
    const AccessRecord record = journal_.Records(count).at(count - 1);
    EXPECT_EQ(record.status, form.status) << form.name;
    EXPECT_NE(record.reason, "") << form.name;
  }
  EXPECT_EQ(handled, 0);
  EXPECT_EQ(server_->statistics().malformed, count);
  EXPECT_TRUE(StillServes());
}

// The head that is refused may come in any pieces.
TEST_F(Server, RefusesBeforeTheHeadIsWhole) {
  Start();
  for (const std::string_view bytes :
       {"GET / HTTP/1.1\n", "\x16\x03", "GET / HTTP/1.1\r\nHost: a\rb",
        "GET / HTTP/1.1\r\nX: \x01"}) {
    EXPECT_EQ(Ask(bytes).status, 400);
  }
}

TEST_F(Server, StopsEndlessLines) {
  Start();
  const std::string megabyte(1U << 20U, 'a');
  for (const auto& [start, status] : {std::pair("", 414),
                                      {"GET /", 414},
                                      {"GET / HTTP/1.1\r\nX: ", 431},
                                      {"GET / HTTP/1.1\r\n", 431}}) {
    RawClient client(server_->port());
    client.Send(start);
    int sent = 0;
    while (sent < 256 && client.Send(megabyte)) ++sent;
    EXPECT_LT(sent, 64) << "the connection was not closed";
    EXPECT_EQ(client.Read().status, status);
  }
  EXPECT_LT(server_->statistics().bytes_in, 1U << 20U);
  EXPECT_TRUE(StillServes());
}

}  // namespace
}  // namespace bartizan::net
