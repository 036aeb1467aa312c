#include "bartizan/net/request_head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/net/chunked_body.h"

namespace bartizan::net {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;

constexpr std::string_view kHead =
    "POST /a%2fb/%25/c%20d?x=1&y&=z&x=%C3%A9+%2B HTTP/1.1\r\n"
    "Host: bartizan.test:8080\r\nX-Mixed:\t value with  spaces \t\r\nEmpty:\r\n"
    "Content-Length: 007\r\nConnection: keep-alive\r\nExpect: 100-Continue\r\n\r\n";

TEST(RequestHead, IsRead) {
  const auto head = ParseRequestHead(kHead, {});
  ASSERT_TRUE(head) << head.error().reason;
  EXPECT_EQ(head->method, "POST");
  EXPECT_EQ(head->target, "/a%2fb/%25/c%20d?x=1&y&=z&x=%C3%A9+%2B");
  EXPECT_EQ(head->path, "/a%2Fb/%25/c d");
  EXPECT_THAT(head->query,
              ElementsAre(Pair("x", "1"), Pair("y", ""), Pair("", "z"), Pair("x", "é +")));
  EXPECT_EQ(head->host, "bartizan.test:8080");
  EXPECT_THAT(head->headers,
              ElementsAre(Pair("host", "bartizan.test:8080"), Pair("x-mixed", "value with  spaces"),
                          Pair("empty", ""), Pair("content-length", "007"),
                          Pair("connection", "keep-alive"), Pair("expect", "100-Continue")));
  EXPECT_EQ(head->content_length, 7U);
  EXPECT_TRUE(head->keep_alive);
  EXPECT_TRUE(head->expect_continue);
  EXPECT_TRUE(head->HasBody());
}

TEST(RequestHead, TakesTheHostOutOfTheTarget) {
  const auto head = ParseRequestHead("GET HTTPS://A.test/x?y HTTP/1.0\r\nhost: a.TEST\r\n\r\n", {});
  ASSERT_TRUE(head) << head.error().reason;
  EXPECT_EQ(head->target, "/x?y");
  EXPECT_EQ(head->raw_target, "HTTPS://A.test/x?y");
  EXPECT_FALSE(head->keep_alive);
  EXPECT_FALSE(head->HasBody());
}

TEST(RequestHead, TakesHostsOfEachKind) {
  for (const auto& [host, good] : {std::pair("a", true),
                                   {"a-b_c.d:1", true},
                                   {"127.0.0.1:65535", true},
                                   {"[::1]", true},
                                   {"[2001:db8::1]:443", true},
                                   {"[::ffff:1.2.3.4]", true},
                                   {"a:", false},
                                   {"a:x", false},
                                   {"a:123456", false},
                                   {":80", false},
                                   {"[::1", false},
                                   {"[]", false},
                                   {"[::1]x", false},
                                   {"[::1]:", false},
                                   {"a b", false},
                                   {"a%20b", false},
                                   {"\xc3\xa9", false},
                                   {"a/b", false}}) {
    const auto head =
        ParseRequestHead("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n", {});
    EXPECT_EQ(head.has_value(), good) << host;
  }
}

// The reason is for the peer and for logs: nothing that came may be in it.
TEST(RequestHead, SaysWhyWithoutWhat) {
  for (const std::string_view head :
       {"GET /hunter2 HTTP/7.7\r\n\r\n"sv, "hunter2 / HTTP/1.1\r\n\r\n"sv,
        "GET /%hunter2 HTTP/1.1\r\nHost: a\r\n\r\n"sv, "GET / HTTP/1.1\r\nhunter2\r\n\r\n"sv,
        "GET / HTTP/1.1\r\nHost: hunter2/\r\n\r\n"sv,
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: hunter2\r\n\r\n"sv}) {
    const auto parsed = ParseRequestHead(head, {});
    ASSERT_FALSE(parsed) << head;
    EXPECT_THAT(parsed.error().reason, Not(HasSubstr("hunter")));
    EXPECT_NE(parsed.error().reason, "");
  }
}

TEST(RequestHead, MustBeWhole) {
  for (size_t size = 0; size < kHead.size(); ++size) {
    EXPECT_FALSE(ParseRequestHead(kHead.substr(0, size), {})) << size;
  }
}

TEST(RequestHead, BoundsParameters) {
  std::string query;
  for (int i = 0; i < 256; ++i) query += "a&";
  EXPECT_EQ(DecodeQuery(query).value_or(NameValues{}).size(), 256U);
  EXPECT_FALSE(DecodeQuery(query + "b"));
  EXPECT_THAT(DecodeQuery("&&").value_or(NameValues{{"x", ""}}), IsEmpty());
}

TEST(RequestHead, DecodesPathsWithoutAmbiguity) {
  EXPECT_EQ(DecodePath("/%252f").value_or(""), "/%252f");
  EXPECT_EQ(DecodePath("/%2f").value_or(""), "/%2F");
  EXPECT_EQ(DecodePath("/%41+b").value_or(""), "/A+b");
  EXPECT_EQ(DecodePath("/...").value_or(""), "/...");
  EXPECT_EQ(DecodePath("/%c2%a0").value_or(""), "/\xc2\xa0");
  EXPECT_EQ(DecodePath("//").value_or(""), "//");
  for (const std::string_view path :
       {"/.", "/..", "/%2e", "/a/.%2e/b", "/%7f", "/%c2%9b", "/%0a", "/%c3", "/%"}) {
    EXPECT_FALSE(DecodePath(path)) << path;
  }
}

// Any cut into pieces gives the same.
TEST(HeadScanner, FindsTheEnd) {
  const std::string bytes = "\r\n" + std::string(kHead) + "GET";
  for (size_t piece = 1; piece < bytes.size(); ++piece) {
    HeadScanner scanner({});
    std::optional<size_t> end;
    for (size_t size = piece; !end && size < bytes.size() + piece; size += piece) {
      const auto scanned = scanner.Scan(std::string_view(bytes).substr(0, size));
      ASSERT_TRUE(scanned) << scanned.error().reason;
      end = *scanned;
    }
    EXPECT_EQ(end, kHead.size() + 2) << piece;
    EXPECT_TRUE(scanner.saw_text());
  }
}

TEST(HeadScanner, StopsAtTheLimits) {
  const HeadLimits limits{.max_target_bytes = 100, .max_header_bytes = 300};
  const auto status = [&](const std::string& bytes) {
    const auto scanned = HeadScanner(limits).Scan(bytes);
    return scanned ? (*scanned ? 200 : 100) : scanned.error().status;
  };
  const std::string line = "GET / HTTP/1.1\r\n";
  EXPECT_EQ(status(std::string(148, 'a')), 100);
  EXPECT_EQ(status(std::string(149, 'a')), 414);
  EXPECT_EQ(status(std::string(147, 'a') + "\r\n\r\n"), 414);
  EXPECT_EQ(status(line + std::string(284, 'a')), 100);
  EXPECT_EQ(status(line + std::string(285, 'a')), 431);
  EXPECT_EQ(status(line + std::string(280, 'a') + "\r\n\r\n"), 200);
  EXPECT_EQ(status(line + std::string(281, 'a') + "\r\n\r\n"), 431);
  // What comes behind a whole head does not count.
  EXPECT_EQ(status(line + "\r\n" + std::string(1000, '\0')), 200);
}

struct Decoded {
  std::string body, rest;
  int status = 0;  // 0: done, 100: more is needed
};

Decoded Decode(std::string_view bytes, size_t piece, uint64_t max_body = 100) {
  ChunkDecoder decoder(max_body);
  Decoded out;
  for (size_t i = 0; i < bytes.size(); i += piece) {
    const std::string_view part = bytes.substr(i, piece);
    const auto used = decoder.Feed(part, out.body);
    if (!used) return {.body = out.body, .status = used.error().status};
    out.rest += part.substr(*used);
  }
  out.status = decoder.done() ? 0 : 100;
  return out;
}

TEST(ChunkDecoder, JoinsChunksHoweverTheyCome) {
  constexpr std::string_view kBytes =
      "1\r\na\r\n0003;x=\"y;z\" ; w\r\n\r\n\n\r\nA\r\n0123456789\r\n0;last\r\nT: "
      "u\r\nV:\r\n\r\nGET /";
  for (size_t piece = 1; piece <= kBytes.size(); ++piece) {
    const Decoded decoded = Decode(kBytes, piece);
    EXPECT_EQ(decoded.status, 0) << piece;
    EXPECT_EQ(decoded.body, "a\r\n\n0123456789");
    EXPECT_EQ(decoded.rest, "GET /");
  }
}

TEST(ChunkDecoder, WantsAllOfIt) {
  constexpr std::string_view kBytes = "2\r\nab\r\n0\r\nT: u\r\n\r\n";
  for (size_t size = 0; size < kBytes.size(); ++size) {
    EXPECT_EQ(Decode(kBytes.substr(0, size), 3).status, 100) << size;
  }
}

TEST(ChunkDecoder, BoundsTheBodyOverAllChunks) {
  EXPECT_EQ(Decode("2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n", 4, 4).status, 0);
  EXPECT_EQ(Decode("2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n", 4, 4).status, 413);
  EXPECT_EQ(Decode("FFFFFFFFFFFFFFF\r\n", 4, 4).status, 413);
  EXPECT_EQ(Decode("FFFFFFFFFFFFFFFF\r\n", 4, 4).status, 400);
}

}  // namespace
}  // namespace bartizan::net
