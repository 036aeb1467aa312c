#include "bartizan/net/response_head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/http_date.h"

namespace bartizan::net {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Optional;

constexpr int64_t kSecond = 1'000'000;

TEST(ResponseHead, IsComposed) {
  EXPECT_EQ(ComposeHead({.status = 404, .headers = {{"X-A", "b"}}, .body = "{}"},
                        {.date = FromInt(784'111'777 * kSecond), .request_id = "id-1"}),
            "HTTP/1.1 404 Not Found\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 2\r\n"
            "Content-Type: application/json\r\nX-Content-Type-Options: nosniff\r\n"
            "Cache-Control: no-store\r\nX-Request-Id: id-1\r\nX-A: b\r\nConnection: close\r\n\r\n");
}

TEST(ResponseHead, LeavesWhatIsGiven) {
  const std::string head = ComposeHead(
      {.headers = {{"content-type", "text/html"}, {"CACHE-CONTROL", "max-age=1"}}, .body = "x"},
      {.keep_alive = true});
  EXPECT_THAT(head, Not(HasSubstr("application/json")));
  EXPECT_THAT(head, Not(HasSubstr("no-store")));
  EXPECT_THAT(head, Not(HasSubstr("Connection")));
  EXPECT_THAT(head, Not(HasSubstr("X-Request-Id")));
}

TEST(ResponseHead, SaysNoLengthWithoutABody) {
  for (const int status : {204, 304}) {
    EXPECT_THAT(ComposeHead({.status = status, .body = "x"}, {}), Not(HasSubstr("Content-Length")));
  }
  EXPECT_THAT(ComposeHead({}, {}), HasSubstr("Content-Length: 0\r\n"));
  EXPECT_THAT(ComposeHead({}, {}), Not(HasSubstr("\nContent-Type")));
}

TEST(ResponseHead, DatesAreReadAgain) {
  for (const int64_t day : {0, 58, 59, 60, 365, 11'016, 19'782, 20'000, 30'000}) {
    const Time time = FromInt((day * 86'400 + 86'399) * kSecond);
    EXPECT_EQ(ParseHttpDate(FormatHttpDate(time)).value_or(Time{}), time) << day;
  }
  EXPECT_EQ(FormatHttpDate(FromInt(kSecond - 1)), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(ResponseHead, DefectsHoldNoValue) {
  EXPECT_THAT(DefectOf({.headers = {{"X", "hunter2\n"}}}), Optional(Not(HasSubstr("hunter"))));
  EXPECT_THAT(DefectOf({.headers = {{"", "x"}}}), Optional(HasSubstr("name")));
  EXPECT_THAT(DefectOf({.headers = {{"Transfer-encoding", "chunked"}}}),
              Optional(HasSubstr("sets")));
  EXPECT_TRUE(DefectOf({.status = 199}));
  EXPECT_TRUE(DefectOf({.status = 600}));
  EXPECT_FALSE(DefectOf({.headers = {{"X-A", "é\t"}}}));
}

TEST(ErrorResponse, EscapesItsText) {
  EXPECT_EQ(ErrorResponse(400, "a\"b\\c\n\x01\xff").body,
            "{\"error\":\"a\\\"b\\\\c\\u000a\\u0001\xEF\xBF\xBD\"}\n");
}

TEST(Reject, SaysWhatToDo) {
  EXPECT_EQ(Reject(429, "slower").answer->headers.at(0).first, "Retry-After");
  EXPECT_EQ(Reject(401, "who").answer->headers.at(0).second, "Bearer");
  EXPECT_EQ(Reject(403, "no").reason, "no");
  EXPECT_TRUE(Reject(403, "no").answer->headers.empty());
}

TEST(HttpStatus, FollowsTheCode) {
  EXPECT_EQ(HttpStatus(Code::kInvalid), 400);
  EXPECT_EQ(HttpStatus(Code::kDenied), 403);
  EXPECT_EQ(HttpStatus(Code::kNotFound), 404);
  EXPECT_EQ(HttpStatus(Code::kUndecided), 409);
  EXPECT_EQ(HttpStatus(Code::kLimit), 413);
  EXPECT_EQ(HttpStatus(Code::kUnavailable), 503);
  EXPECT_EQ(HttpStatus(Code::kTimeout), 504);
  EXPECT_EQ(HttpStatus(Code::kInternal), 500);
  EXPECT_EQ(ReasonPhrase(599), "Status");
}

}  // namespace
}  // namespace bartizan::net
