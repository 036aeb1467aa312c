#include "bartizan/aws/sign_canonical.h"

#include <gtest/gtest.h>

#include <vector>

namespace bartizan::aws::internal {
namespace {

using List = std::vector<std::pair<std::string, std::string>>;

TEST(CanonicalPath, IsEncodedOnceMore) {
  for (const auto& [wire, canonical] : std::vector<std::pair<std::string, std::string>>{
           {"", "/"},
           {"/", "/"},
           {"/a b", "/a%20b"},
           {"/a%20b", "/a%2520b"},
           {"/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-central-1%3A123456789012%3Afunction%3Af",
            "/2015-03-31/functions/"
            "arn%253Aaws%253Alambda%253Aeu-central-1%253A123456789012%253Afunction%253Af"},
           {"/productSubscriptions/arn:aws:x/y", "/productSubscriptions/arn%3Aaws%3Ax/y"},
           {"/\xE1\x88\xB4", "/%E1%88%B4"},
           {"/a%2Fb", "/a%252Fb"},
           {"/-._~", "/-._~"}}) {
    EXPECT_EQ(CanonicalPath(wire, false, true), canonical);
    EXPECT_EQ(CanonicalPath(wire, false, false), canonical);
    EXPECT_EQ(CanonicalPath(wire, true, true), wire.empty() ? "/" : wire) << "S3";
  }
}

TEST(CanonicalPath, DotsAndSlashes) {
  for (const auto& [wire, canonical] :
       std::vector<std::pair<std::string, std::string>>{{"/a/../b", "/b"},
                                                        {"/../../a", "/a"},
                                                        {"/a/..", "/"},
                                                        {"/a/b/..", "/a"},
                                                        {"/a/b/../", "/a/"},
                                                        {"//a//b//", "/a/b/"},
                                                        {"/./", "/"},
                                                        {"/...", "/..."},
                                                        {"/..a/.b", "/..a/.b"},
                                                        {"/%2E%2E/a", "/%252E%252E/a"},
                                                        {"a", "/a"}}) {
    EXPECT_EQ(CanonicalPath(wire, false, true), canonical) << wire;
    EXPECT_EQ(CanonicalPath(wire, true, true), wire) << "a key of S3 may hold them";
  }
  EXPECT_EQ(CanonicalPath("//a/../b", false, false), "//a/../b");
}

TEST(CanonicalQuery, IsDecodedEncodedAndSorted) {
  for (const auto& [wire, canonical] : std::vector<std::pair<std::string, std::string>>{
           {"", ""},
           {"uploads", "uploads="},
           {"uploads=", "uploads="},
           {"partNumber=2&uploadId=x", "partNumber=2&uploadId=x"},
           {"b=2&a=1", "a=1&b=2"},
           {"a=2&a=1&a=10", "a=1&a=10&a=2"},
           {"a=&a", "a=&a="},
           {"A=1&a=1&B=1", "A=1&B=1&a=1"},
           {"ab=1&a=2", "a=2&ab=1"},
           {"a-b=1&a=2", "a=2&a-b=1"},
           {"prefix=a%2fb", "prefix=a%2Fb"},
           {"prefix=a/b", "prefix=a%2Fb"},
           {"k=a+b", "k=a%2Bb"},
           {"k=a%20b", "k=a%20b"},
           {"k=a b", "k=a%20b"},
           {"k=a=b", "k=a%3Db"},
           {"k=%7e%2D", "k=~-"},
           {"k=100%", "k=100%25"},
           {"k=%zz%4", "k=%25zz%254"},
           {"=v", "=v"},
           {"&&a=1&", "a=1"},
           {"\xE1\x88\xB4=\xC3\xBC", "%E1%88%B4=%C3%BC"},
           {"k=%00", "k=%00"}}) {
    EXPECT_EQ(CanonicalQuery(wire), canonical) << wire;
  }
}

TEST(CanonicalHeaders, AreTrimmedSqueezedJoinedAndSorted) {
  List headers = {{"X-Amz-Meta-Test-Two", "2"},
                  {"Host", "localhost:4566"},
                  {"X-Amz-Meta-Test", "  a   b\t c "},
                  {"empty", ""},
                  {"My", "z"},
                  {"MY", " a  a "},
                  {"my", ""},
                  {"folded", "one\n   two\r\n\tthree"},
                  {"Quoted", "\"a   b\""}};
  CanonicalHeaders canonical = CanonicalizeHeaders(headers, "");
  EXPECT_EQ(canonical.names, "empty;folded;host;my;quoted;x-amz-meta-test;x-amz-meta-test-two");
  EXPECT_EQ(canonical.lines,
            "empty:\nfolded:one two three\nhost:localhost:4566\nmy:z,a a,\nquoted:\"a b\"\n"
            "x-amz-meta-test:a b c\nx-amz-meta-test-two:2\n");
}

// More than a sort that keeps no order would leave in place by chance.
TEST(CanonicalHeaders, KeepTheOrderOfOneName) {
  List headers;
  std::string joined;
  for (int i = 0; i < 100; ++i) {
    headers.emplace_back(i % 2 == 0 ? "Many" : "many", std::to_string(i));
    headers.emplace_back("z" + std::to_string(i), "");
    joined += (i == 0 ? "" : ",") + std::to_string(i);
  }
  EXPECT_TRUE(CanonicalizeHeaders(headers, "").lines.starts_with("many:" + joined + "\nz0:\n"));
}

TEST(CanonicalHeaders, LeaveOutWhatIsNeverSigned) {
  List headers = {{"Host", "h"}, {"x-amz-security-token", "t"}, {"Content-Length", "0"}};
  for (const char* name :
       {"Authorization", "Connection", "Expect", "Keep-Alive", "Proxy-Authenticate",
        "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "User-Agent",
        "X-Amzn-Trace-Id", "amz-sdk-invocation-id", "Amz-Sdk-Request"}) {
    headers.emplace_back(name, "x");
  }
  EXPECT_EQ(CanonicalizeHeaders(headers, "").names, "content-length;host;x-amz-security-token");
  EXPECT_EQ(CanonicalizeHeaders(headers, "x-amz-security-token").names, "content-length;host");
}

TEST(Encode, KeepsTheUnreservedOnly) {
  EXPECT_EQ(Encode("AZaz09-._~"), "AZaz09-._~");
  EXPECT_EQ(Encode("/+= %\xff\n"), "%2F%2B%3D%20%25%FF%0A");
  EXPECT_EQ(Encode(std::string_view("\0", 1)), "%00");
}

}  // namespace
}  // namespace bartizan::aws::internal
