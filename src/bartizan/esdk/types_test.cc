#include "bartizan/esdk/types.h"

#include <gtest/gtest.h>

#include "bartizan/esdk/suite.h"

namespace bartizan::esdk {
namespace {

TEST(EncryptionContextTest, IsSortedByBytes) {
  EncryptionContext context{{"ä", "1"}, {"z", "2"}, {"A", "3"}};
  auto bytes = SerializeContext(context);
  std::vector<uint8_t> expected{0, 3, 0,   1, 'A', 0,    1,    '3', 0, 1,  'z',
                                0, 1, '2', 0, 2,   0xC3, 0xA4, 0,   1, '1'};
  EXPECT_EQ(bytes, expected);
  EXPECT_EQ(ParseContext(bytes).value(), context);
  EXPECT_TRUE(SerializeContext({}).empty());
  EXPECT_TRUE(ParseContext({}).value().empty());
}

TEST(EncryptionContextTest, IsRefusedAtEveryCut) {
  auto bytes = SerializeContext({{"key", "value"}, {"other", ""}});
  for (size_t n = 1; n < bytes.size(); ++n) {
    auto cut = ParseContext(Bytes(bytes).first(n));
    ASSERT_FALSE(cut) << n;
    EXPECT_EQ(cut.error().code, Errc::kMalformed);
  }
  bytes.push_back(0);
  EXPECT_FALSE(ParseContext(bytes));
}

TEST(EncryptionContextTest, RefusesDuplicatesZeroAndWhatIsNotUtf8) {
  EXPECT_FALSE(ParseContext(std::vector<uint8_t>{0, 0}));
  EXPECT_FALSE(ParseContext(std::vector<uint8_t>{0, 2, 0, 1, 'a', 0, 0, 0, 1, 'a', 0, 0}));
  EXPECT_FALSE(ParseContext(std::vector<uint8_t>{0, 1, 0, 1, 0xFF, 0, 0}));
  EXPECT_FALSE(CheckContext({{"aws-crypto-public-key", "x"}}));
  EXPECT_FALSE(CheckContext({{"a", "\xFF"}}));
  EXPECT_FALSE(CheckContext({{"a", std::string(65'530, 'x')}}));
  EXPECT_TRUE(CheckContext({{"a", std::string(65'528, 'x')}}));
}

TEST(SecretBytesTest, Moves) {
  SecretBytes a = SecretBytes::CopyOf(std::vector<uint8_t>{1, 2, 3});
  SecretBytes b = std::move(a);
  EXPECT_EQ(b.size(), 3U);
  a = b.Clone();
  EXPECT_TRUE(ConstantTimeEqual(a.view(), b.view()));
}

TEST(SuiteTest, ElevenAndNoOthers) {
  EXPECT_EQ(AlgorithmSuites().size(), 11U);
  for (int id : {0x0070, 0x0074, 0x6700, 0x6701, 0x0000, 0xFFFF}) {
    EXPECT_EQ(FindSuite(static_cast<uint16_t>(id)), nullptr);
  }
  for (const auto& suite : AlgorithmSuites()) {
    EXPECT_EQ(FindSuite(suite.id), &suite);
    EXPECT_EQ(FindSuite(suite.name), &suite);
  }
}

TEST(CommitmentPolicyTest, SaysWhatMayBe) {
  const AlgorithmSuite& old_suite = *FindSuite(uint16_t{0x0178});
  const AlgorithmSuite& new_suite = *FindSuite(uint16_t{0x0478});
  using enum CommitmentPolicy;
  EXPECT_TRUE(CheckEncrypt(kForbidEncryptAllowDecrypt, old_suite));
  EXPECT_FALSE(CheckEncrypt(kForbidEncryptAllowDecrypt, new_suite));
  EXPECT_TRUE(CheckDecrypt(kForbidEncryptAllowDecrypt, new_suite));
  EXPECT_FALSE(CheckEncrypt(kRequireEncryptAllowDecrypt, old_suite));
  EXPECT_TRUE(CheckDecrypt(kRequireEncryptAllowDecrypt, old_suite));
  EXPECT_FALSE(CheckDecrypt(kRequireEncryptRequireDecrypt, old_suite));
  EXPECT_TRUE(CheckEncrypt(kRequireEncryptRequireDecrypt, new_suite));
  EXPECT_EQ(FindPolicy("REQUIRE_ENCRYPT_ALLOW_DECRYPT"), kRequireEncryptAllowDecrypt);
  EXPECT_EQ(FindPolicy("anything"), std::nullopt);
  for (auto policy :
       {kForbidEncryptAllowDecrypt, kRequireEncryptAllowDecrypt, kRequireEncryptRequireDecrypt}) {
    EXPECT_TRUE(CheckEncrypt(policy, DefaultSuite(policy)));
    EXPECT_EQ(FindPolicy(PolicyName(policy)), policy);
  }
}

}  // namespace
}  // namespace bartizan::esdk
