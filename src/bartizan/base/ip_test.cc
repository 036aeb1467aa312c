#include "bartizan/base/ip.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace bartizan {
namespace {

IpPrefix P(std::string_view text) {
  auto prefix = ParseIpPrefix(text);
  EXPECT_TRUE(prefix.has_value()) << text;
  return prefix ? *prefix : IpPrefix{};
}

TEST(Ip, ReadsIpv4Strictly) {
  EXPECT_EQ(ParseIpAddress("10.1.2.255"), (IpAddress{.v6 = false, .low = 0x0A0102FF}));
  EXPECT_EQ(ParseIpAddress("0.0.0.0"), (IpAddress{}));
  for (const auto* bad :
       {"", ".", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.00", "1.2.3.", ".1.2.3",
        "1..2.3", " 1.2.3.4", "1.2.3.4 ", "+1.2.3.4", "0x1.2.3.4", "1.2.3.1000", "1.2.3.4%eth0"}) {
    EXPECT_FALSE(ParseIpAddress(bad).has_value()) << bad;
  }
}

TEST(Ip, ReadsIpv6) {
  EXPECT_EQ(ParseIpAddress("::"), (IpAddress{.v6 = true}));
  EXPECT_EQ(ParseIpAddress("::1"), (IpAddress{.v6 = true, .low = 1}));
  EXPECT_EQ(ParseIpAddress("1::"), (IpAddress{.v6 = true, .high = 1ULL << 48U}));
  EXPECT_EQ(ParseIpAddress("2001:DB8::8:800:200C:417A"),
            (IpAddress{.v6 = true, .high = 0x20010DB800000000, .low = 0x00080800200C417A}));
  EXPECT_EQ(ParseIpAddress("1:2:3:4:5:6:7:8"),
            (IpAddress{.v6 = true, .high = 0x0001000200030004, .low = 0x0005000600070008}));
  EXPECT_EQ(ParseIpAddress("1:2:3:4:5:6:7::"),
            (IpAddress{.v6 = true, .high = 0x0001000200030004, .low = 0x0005000600070000}));
  EXPECT_EQ(ParseIpAddress("::ffff:1.2.3.4"), (IpAddress{.v6 = true, .low = 0xFFFF01020304}));
  EXPECT_EQ(ParseIpAddress("1:2:3:4:5:6:1.2.3.4"),
            (IpAddress{.v6 = true, .high = 0x0001000200030004, .low = 0x0005000601020304}));
  for (const auto* bad : {":",
                          ":::",
                          "1:",
                          ":1",
                          "1:2",
                          "1::2::3",
                          "1:2:3:4:5:6:7",
                          "1:2:3:4:5:6:7:8:9",
                          "1:2:3:4:5:6:7:8::",
                          "::1:2:3:4:5:6:7:8",
                          "12345::",
                          "g::",
                          "::1%eth0",
                          "fe80::1%1",
                          "[::1]",
                          "::1.2.3",
                          "::1.2.3.4.5",
                          "1.2.3.4::",
                          "1:2:3:4:5:6:7:1.2.3.4",
                          "::01.2.3.4",
                          "1::2:",
                          "::1 "}) {
    EXPECT_FALSE(ParseIpAddress(bad).has_value()) << bad;
  }
}

// The examples of RFC 5952.
TEST(Ip, WritesTheRecommendedText) {
  const std::array<std::pair<const char*, const char*>, 11> texts{{
      {"2001:0db8:0:0:0:0:2:1", "2001:db8::2:1"},
      {"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"},
      {"2001:0:0:1:0:0:0:1", "2001:0:0:1::1"},
      {"2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},
      {"2001:DB8::AAAA", "2001:db8::aaaa"},
      {"0:0:0:0:0:0:0:0", "::"},
      {"0:0:0:0:0:0:0:1", "::1"},
      {"1:0:0:0:0:0:0:0", "1::"},
      {"1:2:3:4:5:6:0:0", "1:2:3:4:5:6::"},
      {"::ffff:c000:201", "::ffff:192.0.2.1"},
      {"192.0.2.1", "192.0.2.1"},
  }};
  for (const auto& [given, want] : texts) {
    const auto address = ParseIpAddress(given);
    ASSERT_TRUE(address.has_value()) << given;
    EXPECT_EQ(ToString(*address), want);
  }
}

std::string OfTheSystem(const IpAddress& address) {
  std::array<uint8_t, 16> bytes{};
  for (size_t i = 0; i < 16; ++i) {
    bytes[i] = static_cast<uint8_t>((i < 8 ? address.high : address.low) >> (56 - 8 * (i % 8)));
  }
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
  return text.data();
}

TEST(Ip, AgreesWithTheSystem) {
  std::mt19937_64 random(1);
  // Groups of zeros are what the notation is about; the first group is none, since the system
  // writes ::1.2.3.4 for addresses of a form that is not used any more.
  auto half = [&random](bool first) {
    uint64_t value = 0;
    for (int i = 0; i < 4; ++i) {
      value = value << 16U | (random() % 2 == 0 ? random() % 0x10000 : 0);
    }
    return first ? value | 0x2000000000000000 : value;
  };
  for (int i = 0; i < 20'000; ++i) {
    const IpAddress address{.v6 = true, .high = half(true), .low = half(false)};
    const std::string text = ToString(address);
    ASSERT_EQ(text, OfTheSystem(address));
    ASSERT_EQ(ParseIpAddress(text), address) << text;
  }
}

// Whatever is cut out of or put into an address: both accept it, or neither.
TEST(Ip, RefusesWhatTheSystemRefuses) {
  std::mt19937_64 random(2);
  constexpr std::string_view kAlphabet = "0123456789abcF:.:.:/ g";
  size_t accepted = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text = i % 2 == 0 ? "10.0.203.4" : "1:0::2:ffff:192.0.2.1";
    for (uint64_t edits = random() % 4; edits > 0 && !text.empty(); --edits) {
      const size_t at = random() % text.size();
      const char c = kAlphabet[random() % kAlphabet.size()];
      switch (random() % 3) {
        case 0:
          text.erase(at, 1 + random() % 4);
          break;
        case 1:
          text.insert(at, 1, c);
          break;
        default:
          text[at] = c;
      }
    }
    std::array<uint8_t, 16> bytes{};
    const bool system = ::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
                        ::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
    ASSERT_EQ(ParseIpAddress(text).has_value(), system) << text;
    accepted += system ? 1 : 0;
  }
  EXPECT_GT(accepted, 1000U);
}

TEST(Ip, ReadsPrefixes) {
  EXPECT_EQ(P("10.0.0.0/8"), (IpPrefix{.address = {.low = 0x0A000000}, .bits = 8}));
  EXPECT_EQ(P("10.0.0.1"), (IpPrefix{.address = {.low = 0x0A000001}, .bits = 32}));
  EXPECT_EQ(P("0.0.0.0/0").bits, 0);
  EXPECT_EQ(P("::1").bits, 128);
  EXPECT_EQ(P("2600:1f00::/24").address.high, 0x26001F0000000000);
  EXPECT_EQ(ToString(P("2600:1F00:0:0::/24")), "2600:1f00::/24");
  EXPECT_EQ(ToString(P("10.0.0.1")), "10.0.0.1/32");
  for (const auto* bad :
       {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/-1", "10.0.0.0/8/8",
        "10.0.0.0/8 ", "10.0.0/8", "::/129", "::/1000", "::/+1"}) {
    const auto prefix = ParseIpPrefix(bad);
    ASSERT_FALSE(prefix.has_value()) << bad;
    EXPECT_EQ(prefix.error().code, Code::kInvalid);
  }
}

TEST(Ip, NamesThePrefixThatWasMeant) {
  const std::array<std::pair<const char*, const char*>, 5> texts{{
      {"10.1.2.3/8", "10.0.0.0/8"},
      {"10.1.2.3/0", "0.0.0.0/0"},
      {"10.1.2.3/31", "10.1.2.2/31"},
      {"2001:db8::1/64", "2001:db8::/64"},
      {"2001:db8::3:1/112", "2001:db8::3:0/112"},
  }};
  for (const auto& [given, want] : texts) {
    const auto prefix = ParseIpPrefix(given);
    ASSERT_FALSE(prefix.has_value()) << given;
    EXPECT_TRUE(prefix.error().hint.ends_with(want)) << prefix.error().hint;
  }
}

TEST(Ip, KnowsTheLastAddress) {
  EXPECT_EQ(ToString(P("10.0.0.0/8").Last()), "10.255.255.255");
  EXPECT_EQ(ToString(P("0.0.0.0/0").Last()), "255.255.255.255");
  EXPECT_EQ(ToString(P("10.0.0.1/32").Last()), "10.0.0.1");
  EXPECT_EQ(ToString(P("::/0").Last()), "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
  EXPECT_EQ(ToString(P("2001:db8::/63").Last()), "2001:db8:0:1:ffff:ffff:ffff:ffff");
  EXPECT_EQ(ToString(P("2001:db8::/64").Last()), "2001:db8::ffff:ffff:ffff:ffff");
  EXPECT_EQ(ToString(P("2001:db8::/65").Last()), "2001:db8::7fff:ffff:ffff:ffff");
  EXPECT_EQ(P("::1/128").Last(), P("::1").First());
}

TEST(Ip, CoversWhatLiesWithin) {
  EXPECT_TRUE(P("10.0.0.0/8").Covers(P("10.0.0.0/8")));
  EXPECT_TRUE(P("10.0.0.0/8").Covers(P("10.255.0.0/16")));
  EXPECT_FALSE(P("10.0.0.0/16").Covers(P("10.0.0.0/8")));
  EXPECT_FALSE(P("10.0.0.0/8").Covers(P("11.0.0.0/16")));
  EXPECT_FALSE(P("0.0.0.0/0").Covers(P("::/0")));
  EXPECT_FALSE(P("::/0").Covers(P("0.0.0.0/0")));
  EXPECT_TRUE(P("2001:db8::/32").Covers(P("2001:db8:1::/48")));
  EXPECT_TRUE(P("2001:db8::/32").Covers(*ParseIpAddress("2001:db8::1")));
  EXPECT_FALSE(P("2001:db8::/32").Covers(*ParseIpAddress("2001:db9::")));
}

TEST(Ip, SortsIpv4FirstAndTheWiderFirst) {
  std::vector<IpPrefix> prefixes = {P("::/0"), P("10.0.0.0/16"), P("9.0.0.0/8"), P("10.0.0.0/8"),
                                    P("200.0.0.0/8")};
  std::ranges::sort(prefixes);
  std::string text;
  for (const auto& prefix : prefixes) text += ToString(prefix) + " ";
  EXPECT_EQ(text, "9.0.0.0/8 10.0.0.0/8 10.0.0.0/16 200.0.0.0/8 ::/0 ");
}

}  // namespace
}  // namespace bartizan
