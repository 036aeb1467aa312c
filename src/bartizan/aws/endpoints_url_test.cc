#include "bartizan/aws/endpoints_url.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// "SCHEME AUTHORITY PATH HOST", or why not.
std::string Parts(std::string_view text) {
  const auto url = ParseCustomUrl(text);
  if (!url) {
    EXPECT_EQ(url.error().code, Code::kInvalid);
    return url.error().message;
  }
  return fmt::format("{} {} {} {}", url->scheme, url->authority, url->path, url->Host());
}

TEST(CustomUrl, Parts) {
  EXPECT_EQ(Parts("https://example.com"), "https example.com  example.com");
  EXPECT_EQ(Parts("http://localhost:5000/"), "http localhost:5000  localhost");
  EXPECT_EQ(Parts("HTTP://my_moto:5000/a/b//"), "http my_moto:5000 /a/b my_moto");
  EXPECT_EQ(Parts("http://10.0.0.1:1"), "http 10.0.0.1:1  10.0.0.1");
  EXPECT_EQ(Parts("http://[fd00:ec2::23]:65535/v1"),
            "http [fd00:ec2::23]:65535 /v1 [fd00:ec2::23]");
  EXPECT_EQ(Parts("https://vpce-1a.s3.us-west-2.vpce.amazonaws.com/x%20y;z=1"),
            "https vpce-1a.s3.us-west-2.vpce.amazonaws.com /x%20y;z=1 "
            "vpce-1a.s3.us-west-2.vpce.amazonaws.com");
}

TEST(CustomUrl, TheSchemesOwnPortIsLeftOut) {
  EXPECT_EQ(Parts("https://example.com:443/a"), "https example.com /a example.com");
  EXPECT_EQ(Parts("http://[::1]:80"), "http [::1]  [::1]");
  EXPECT_EQ(Parts("http://example.com:443"), "http example.com:443  example.com");
  EXPECT_EQ(Parts("https://example.com:80"), "https example.com:80  example.com");
}

TEST(CustomUrl, OtherSchemesAreRefused) {
  for (const char* text : {"ftp://example.com", "file:///etc/passwd", "abcde://nota#url",
                           "httpsx://example.com", "://example.com"}) {
    EXPECT_THAT(Parts(text), HasSubstr("neither http nor https")) << text;
  }
  for (const char* text :
       {"", "example.com", "https:/example.com", "//example.com", "localhost:5000"}) {
    EXPECT_THAT(Parts(text), HasSubstr("no scheme")) << text;
  }
}

TEST(CustomUrl, QueriesAndUserNamesAreRefusedAndNotRepeated) {
  for (const char* text : {"https://example.com?token=hunter2", "https://example.com/a?hunter2",
                           "https://example.com#hunter2", "https://me:hunter2@example.com",
                           "https://hunter2@example.com:80/", "http://example.com?@hunter2"}) {
    const std::string said = Parts(text);
    EXPECT_THAT(said, ::testing::AnyOf(HasSubstr("a query"), HasSubstr("a user name"))) << text;
    EXPECT_THAT(said, Not(HasSubstr("hunter2")));
  }
}

TEST(CustomUrl, HostsThatAreNone) {
  for (const char* text : {"http://", "http:///path", "http://:80", "http://a..b", "http://.a",
                           "http://-a", "http://a-", "http://a b", "http://a\tb", "http://[::1",
                           "http://[]", "http://[::1]x", "http://::1", "http://[fe80::1%25eth0]",
                           "http://ex\xc3\xa4mple.com", "http://a\\b", "http://a%2eb"}) {
    EXPECT_THAT(Parts(text), HasSubstr("is none")) << text;
  }
  EXPECT_THAT(Parts("http://" + std::string(64, 'a')), HasSubstr("is none"));
  EXPECT_THAT(Parts(std::string("http://a\0b", 10)), HasSubstr("is none"));
}

TEST(CustomUrl, PortsThatAreNone) {
  for (const char* port :
       {"", "0", "65536", "-1", "+80", "80x", "000080", "99999999999999999999"}) {
    EXPECT_THAT(Parts(fmt::format("http://a:{}", port)), HasSubstr("the port is none")) << port;
  }
}

TEST(CustomUrl, PathsThatWouldBecomeOthers) {
  for (const char* path : {"/..", "/a/../b", "/./a", "/%2e%2E/a", "/.%2e", "/a b", "/a\r\nX: y",
                           "/a%", "/a%2", "/a%zz", "/\"", "/<", "/\\", "/\xc3\xa4"}) {
    EXPECT_THAT(Parts(std::string("http://a") + path), HasSubstr("the path")) << path;
  }
  EXPECT_EQ(Parts("http://a/..."), "http a /... a");
}

TEST(CustomUrl, IsBounded) {
  EXPECT_THAT(Parts("http://a/" + std::string(3000, 'x')), HasSubstr("longer than"));
  EXPECT_THAT(Parts("http://a/" + std::string(2000, 'x')), HasSubstr("http a /xxx"));
}

}  // namespace
}  // namespace bartizan::aws
