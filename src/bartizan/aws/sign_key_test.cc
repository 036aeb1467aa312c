#include "bartizan/aws/sign_key.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstring>
#include <thread>

#include "bartizan/base/text.h"

namespace bartizan::aws::internal {
namespace {

constexpr std::string_view kSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

std::string Plainly(std::string_view secret, const SigningScope& scope, std::string_view text) {
  auto key = crypto::HmacSha256(Bytes("AWS4" + std::string(secret)), scope.date);
  key = crypto::HmacSha256(key, scope.region);
  key = crypto::HmacSha256(key, scope.service);
  key = crypto::HmacSha256(key, "aws4_request");
  return HexEncode(crypto::HmacSha256(key, text));
}

// AWS publishes this key in the walk-through of its user guide.
TEST(SigningKeys, SignWithThePublishedKey) {
  auto key = HexDecode("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9").value();
  SigningKeys keys;
  for (int i = 0; i < 3; ++i) {  // derived, then remembered
    EXPECT_EQ(keys.Sign(kSecret, {"20150830", "us-east-1", "iam"}, "text"),
              crypto::HmacSha256(key, "text"));
  }
}

TEST(SigningKeys, KeepEveryPartApart) {
  SigningKeys keys;
  const SigningScope scopes[] = {
      {"20150830", "us-east-1", "iam"}, {"20150831", "us-east-1", "iam"},
      {"20150830", "us-east-2", "iam"}, {"20150830", "us-east-1", "sts"},
      {"20150830", "us-east-1i", "am"}, {"20150830u", "s-east-1", "iam"}};
  for (int round = 0; round < 2; ++round) {
    for (const SigningScope& scope : scopes) {
      for (std::string_view secret : {"a", "b", ""}) {
        EXPECT_EQ(HexEncode(keys.Sign(secret, scope, "t")), Plainly(secret, scope, "t"));
      }
    }
  }
}

TEST(SigningKeys, StayRightBeyondTheirCapacity) {
  SigningKeys keys;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 200; ++i) {
      std::string secret = "secret " + std::to_string(i);
      SigningScope scope{"20150830", "us-east-1", "iam"};
      EXPECT_EQ(HexEncode(keys.Sign(secret, scope, "t")), Plainly(secret, scope, "t"));
    }
  }
}

TEST(SigningKeys, AreRightInManyThreads) {
  SigningKeys keys;
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        for (int i = 0; i < 300; ++i) {
          std::string secret = std::to_string((i * 7 + t) % 90);
          SigningScope scope{"20150830", "us-east-1", "iam"};
          if (HexEncode(keys.Sign(secret, scope, "t")) != Plainly(secret, scope, "t")) ++wrong;
        }
      });
    }
  }
  EXPECT_EQ(wrong, 0);
}

TEST(SigningKeys, HoldNoSecretAndNothingAtTheEnd) {
  alignas(SigningKeys) std::array<char, sizeof(SigningKeys)> place{};
  auto* keys = new (place.data()) SigningKeys;
  keys->Sign(kSecret, {"20150830", "us-east-1", "iam"}, "text");
  std::string_view bytes(place.data(), place.size());
  auto key = HexDecode("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9").value();
  std::string_view key_text(reinterpret_cast<const char*>(key.data()), key.size());
  EXPECT_TRUE(bytes.contains(key_text)) << "or this test looks in the wrong place";
  EXPECT_FALSE(bytes.contains(kSecret));
  EXPECT_FALSE(bytes.contains(kSecret.substr(0, 8)));
  keys->~SigningKeys();
  EXPECT_FALSE(bytes.contains(key_text));
}

}  // namespace
}  // namespace bartizan::aws::internal
