#include <gtest/gtest.h>

#include "bartizan/net/http_client.h"

namespace bartizan::net {
namespace {

constexpr std::string_view kProxy = "http://proxy.corp:3128";

bool TakesProxy(std::string_view url, std::string no_proxy) {
  ProxyRules rules{
      .http = std::string(kProxy), .https = std::string(kProxy), .no_proxy = std::move(no_proxy)};
  std::string proxy = rules.For(url);
  EXPECT_TRUE(proxy.empty() || proxy == kProxy) << proxy;
  return !proxy.empty();
}

TEST(ProxyRules, LowerCaseNamesComeFirst) {
  auto rules = ProxyRules::FromEnvironment({{"http_proxy", "http://lower:1"},
                                            {"HTTP_PROXY", "http://upper:1"},
                                            {"HTTPS_PROXY", "http://upper:2"},
                                            {"no_proxy", " "},
                                            {"NO_PROXY", "upper.example"},
                                            {"UNRELATED", "x"}});
  EXPECT_EQ(rules.http, "http://lower:1");
  EXPECT_EQ(rules.https, "http://upper:2");
  EXPECT_EQ(rules.no_proxy, "upper.example");  // an empty value is none
  EXPECT_EQ(ProxyRules::FromEnvironment({{"HTTP_PROXY", "http://upper:1"}}).http, "http://upper:1");
}

TEST(ProxyRules, AllProxyStandsInForEither) {
  auto rules =
      ProxyRules::FromEnvironment({{"ALL_PROXY", "http://all:1"}, {"https_proxy", "http://s:1"}});
  EXPECT_EQ(rules.http, "http://all:1");
  EXPECT_EQ(rules.https, "http://s:1");
  auto none = ProxyRules::FromEnvironment({});
  EXPECT_EQ(none.For("http://example.org/"), "");
  EXPECT_EQ(none.For("https://example.org/"), "");
}

TEST(ProxyRules, TheSchemeDecides) {
  ProxyRules rules{.http = "http://one:1", .https = "http://two:2"};
  EXPECT_EQ(rules.For("http://example.org"), "http://one:1");
  EXPECT_EQ(rules.For("https://example.org"), "http://two:2");
  EXPECT_EQ(rules.For("HTTPS://example.org"), "http://two:2");
  ProxyRules only_https{.https = "http://two:2"};
  EXPECT_EQ(only_https.For("http://example.org"), "");
  EXPECT_EQ(rules.For("nonsense"), "");
}

TEST(ProxyRules, NamesMatchWholeOrAsSuffix) {
  for (const char* entry :
       {"example.com", ".example.com", "*.example.com", "EXAMPLE.com", "a.b,  example.com",
        "a.b example.com", ",,example.com,", "example.com.", "*"}) {
    EXPECT_FALSE(TakesProxy("https://example.com/x", entry)) << entry;
    EXPECT_FALSE(TakesProxy("https://s3.Example.com:8443?x", entry)) << entry;
    EXPECT_FALSE(TakesProxy("https://a:b@s3.example.com.#x", entry)) << entry;
  }
  for (const char* entry : {"", "ample.com", "com.example", "s3.example.com.org", "xexample.com",
                            "http://example.com", "example.comx", ".", "**", "example.*"}) {
    EXPECT_TRUE(TakesProxy("https://s3.example.com/", entry)) << entry;
  }
  EXPECT_TRUE(TakesProxy("https://notexample.com/", "example.com"));
  EXPECT_TRUE(TakesProxy("https://example.com@evil.org/", "example.com"));
  EXPECT_TRUE(TakesProxy("https://evil.org/example.com", "example.com"));
}

TEST(ProxyRules, PortsNarrowAnEntry) {
  EXPECT_FALSE(TakesProxy("http://example.com:8080/", "example.com:8080"));
  EXPECT_TRUE(TakesProxy("http://example.com:8081/", "example.com:8080"));
  EXPECT_FALSE(TakesProxy("https://a.example.com/", "example.com:443"));
  EXPECT_FALSE(TakesProxy("http://a.example.com/", "example.com:80"));
  EXPECT_TRUE(TakesProxy("http://a.example.com/", "example.com:443"));
  EXPECT_FALSE(TakesProxy("http://10.1.2.3:9000/", "10.1.2.3:9000"));
  EXPECT_TRUE(TakesProxy("http://10.1.2.3/", "10.1.2.3:9000"));
  EXPECT_FALSE(TakesProxy("http://[2001:db8::1]:9000/", "[2001:db8::1]:9000"));
  EXPECT_TRUE(TakesProxy("http://[2001:db8::1]:9001/", "[2001:db8::1]:9000"));
}

TEST(ProxyRules, AddressesMatchByValue) {
  EXPECT_FALSE(TakesProxy("http://10.1.2.3/", "10.1.2.3"));
  EXPECT_TRUE(TakesProxy("http://10.1.2.3/", "2.3"));  // no suffix of an address
  EXPECT_TRUE(TakesProxy("http://10.1.2.3/", ".1.2.3"));
  EXPECT_FALSE(TakesProxy("http://[2001:db8::1]/", "2001:DB8:0::0001"));
  EXPECT_FALSE(TakesProxy("http://[2001:db8::1]/", "[2001:db8::1]"));
  EXPECT_FALSE(TakesProxy("http://[::ffff:10.1.2.3]/", "10.1.2.3"));
}

TEST(ProxyRules, RangesMatchByBits) {
  EXPECT_FALSE(TakesProxy("http://10.1.2.3/", "10.0.0.0/8"));
  EXPECT_TRUE(TakesProxy("http://11.1.2.3/", "10.0.0.0/8"));
  EXPECT_FALSE(TakesProxy("http://192.168.5.129/", "192.168.5.128/25"));
  EXPECT_TRUE(TakesProxy("http://192.168.5.127/", "192.168.5.128/25"));
  EXPECT_FALSE(TakesProxy("http://192.168.5.127/", "0.0.0.0/0"));
  EXPECT_FALSE(TakesProxy("http://[2001:db8:ffff::1]/", "2001:db8::/32"));
  EXPECT_TRUE(TakesProxy("http://[2001:db9::1]/", "2001:db8::/32"));
  EXPECT_FALSE(TakesProxy("http://[2001:db8::]/", "2001:db8::1/127"));
  EXPECT_TRUE(TakesProxy("http://[2001:db8::2]/", "2001:db8::1/127"));
  // IPv4 is not in a range of IPv6, but for the one of all.
  EXPECT_TRUE(TakesProxy("http://10.1.2.3/", "2000::/3"));
  for (const char* bad : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "/8", "10.0.0/8", "/",
                          "2001:db8::/129", "10.0.0.0/-1", "example.com/8"}) {
    EXPECT_TRUE(TakesProxy("http://10.1.2.3/", bad)) << bad;
    EXPECT_TRUE(TakesProxy("http://example.com/", bad)) << bad;
  }
}

TEST(ProxyRules, ThisMachineAndItsMetadataAreAlwaysDirect) {
  for (const char* url :
       {"http://localhost/", "http://LOCALHOST.:80", "http://a.localhost/", "http://127.0.0.1:1/",
        "http://127.9.9.9/", "http://[::1]:80/", "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest", "http://169.254.170.2/v2", "http://[fd00:ec2::254]/",
        "http://[fd00:ec2::23%25eth0]/"}) {
    EXPECT_FALSE(TakesProxy(url, "")) << url;
  }
  for (const char* url : {"http://localhost.example/", "http://128.0.0.1/", "http://169.253.0.1/",
                          "http://[fd00:ec3::254]/", "http://[::2]/", "http://notlocalhost/"}) {
    EXPECT_TRUE(TakesProxy(url, "")) << url;
  }
}

}  // namespace
}  // namespace bartizan::net
