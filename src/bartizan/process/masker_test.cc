#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "bartizan/base/text.h"
#include "bartizan/process/process.h"

namespace bartizan::process {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Mask(const std::vector<std::string>& secrets, std::string_view text) {
  Masker masker(secrets);
  std::string out = masker.Feed(text);
  return out + masker.Flush();
}

TEST(Masker, HidesEveryOccurrence) {
  EXPECT_EQ(Mask({"hunter22"}, "a hunter22 b hunter22"), "a *** b ***");
  EXPECT_EQ(Mask({"hunter22"}, "nothing here"), "nothing here");
  EXPECT_EQ(Mask({}, "text"), "text");
  EXPECT_EQ(Mask({"abc"}, "abc is too short to be one"), "abc is too short to be one");
}

TEST(Masker, HidesTheLongestAndOverlaps) {
  EXPECT_EQ(Mask({"pass", "password"}, "password pass"), "*** ***");
  EXPECT_EQ(Mask({"abcdef", "defghi"}, "xabcdefghiy"), "x***y");
  EXPECT_EQ(Mask({"aaaa"}, "aaaaaab"), "***b");
  EXPECT_EQ(Mask({"abcd"}, "abcdabcd"), "******");
}

TEST(Masker, HidesEncodedForms) {
  std::string secret = "p@ss w/rd\xC3\xA9";
  EXPECT_EQ(Mask({secret}, Base64Encode(Bytes(secret))), "***");
  EXPECT_EQ(Mask({secret}, HexEncode(Bytes(secret))), "***");
  EXPECT_EQ(Mask({secret}, ToUpper(HexEncode(Bytes(secret)))), "***");
  EXPECT_EQ(Mask({secret}, "u=p%40ss%20w%2Frd%C3%A9&"), "u=***&");
  EXPECT_EQ(Mask({secret}, "u=p%40ss+w%2frd%c3%a9&"), "u=***&");
  EXPECT_EQ(Mask({"say \"hi\""}, R"({"k":"say \"hi\""})"), R"({"k":"***"})");
  EXPECT_EQ(Mask({"\xFF\xFE\xFD\xFC\xFB\xFA"}, "__79_Pv6"), "***");  // base64url
}

// Whatever stands before and after, at most the characters that mix with it stay readable.
TEST(Masker, HidesBase64AtEveryAlignment) {
  for (std::string_view prefix : {"", "a", "ab", "user:"}) {
    std::string text = Base64Encode(Bytes(std::string(prefix) + "correct-horse" + "!!"));
    std::string masked = Mask({"correct-horse"}, text);
    EXPECT_THAT(masked, HasSubstr("***"));
    EXPECT_LE(masked.size(), prefix.size() * 4 / 3 + 3 + 8) << masked;
  }
}

TEST(Masker, HidesTheLinesOfALongSecret) {
  std::string key = "-----BEGIN-----\nMIIEvQIBADANBg\nab\r\nkqhkiG9w0BAQE\n-----END-----\n";
  std::string masked = Mask({key}, "first MIIEvQIBADANBg then\n  kqhkiG9w0BAQE\nab\n");
  EXPECT_EQ(masked, "first *** then\n  ***\nab\n");
  EXPECT_EQ(Mask({"secret-with-newline\n"}, "[secret-with-newline]"), "[***]");
}

TEST(Masker, HoldsBackOnlyWhatCouldBecomeASecret) {
  Masker masker({"hunter22"});
  EXPECT_EQ(masker.Feed("plain text"), "plain text");
  EXPECT_EQ(masker.Feed("x hun"), "x ");
  EXPECT_EQ(masker.Feed("ter"), "");
  EXPECT_EQ(masker.Feed("y"), "huntery");
  EXPECT_EQ(masker.Feed("hunter2"), "");
  EXPECT_EQ(masker.Feed("2"), "***");
  EXPECT_EQ(masker.Feed(" hunt"), " ");
  EXPECT_EQ(masker.Flush(), "hunt");
  EXPECT_EQ(masker.Flush(), "");
}

// Pieces must not matter: any split gives what the whole text gives, and what the naive method
// gives (mark the bytes of every occurrence of every secret).
TEST(Masker, AnySplitGivesTheSame) {
  std::mt19937 random(20261123);
  auto pick = [&](size_t n) { return std::uniform_int_distribution<size_t>(0, n - 1)(random); };
  auto word = [&](size_t least, size_t most) {
    std::string s;
    for (size_t n = least + pick(most - least + 1); n > 0; --n) s += "ab-"[pick(3)];
    return s;
  };
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> secrets;
    for (size_t n = 1 + pick(3); n > 0; --n) secrets.push_back(word(4, 9));
    std::string text = word(0, 60);
    std::string naive;
    size_t end = 0;
    for (size_t at = 0; at < text.size(); ++at) {
      size_t longest = 0;
      for (const auto& secret : secrets) {
        if (text.compare(at, secret.size(), secret) == 0)
          longest = std::max(longest, secret.size());
      }
      if (longest > 0 && at >= end) naive += "***";
      end = std::max(end, longest > 0 ? at + longest : 0);
      if (at >= end) naive += text[at];
    }
    Masker masker(secrets);
    std::string streamed;
    for (size_t at = 0; at < text.size();) {
      size_t n = 1 + pick(7);
      streamed += masker.Feed(std::string_view(text).substr(at, n));
      at += n;
    }
    streamed += masker.Flush();
    ASSERT_EQ(streamed, naive) << text << " / " << Join(secrets, " ");
    ASSERT_EQ(Mask(secrets, text), naive);
    for (const auto& secret : secrets) ASSERT_THAT(streamed, Not(HasSubstr(secret)));
  }
}

}  // namespace
}  // namespace bartizan::process
