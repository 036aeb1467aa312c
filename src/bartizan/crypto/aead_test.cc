#include "bartizan/crypto/aead.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "bartizan/base/text.h"

namespace bartizan::crypto {
namespace {

std::vector<uint8_t> Hex(std::string_view text) {
  auto bytes = HexDecode(text);
  EXPECT_TRUE(bytes);
  return *bytes;
}

struct Sealed {
  std::vector<uint8_t> text;
  std::array<uint8_t, 16> tag;
};

Sealed Seal(AesGcm& aes, std::span<const uint8_t> iv, std::span<const uint8_t> aad,
            std::span<const uint8_t> plain) {
  Sealed sealed{std::vector<uint8_t>(plain.size()), {}};
  EXPECT_TRUE(aes.Seal(iv, aad, plain, sealed.text, sealed.tag));
  return sealed;
}

constexpr std::string_view kPlain =
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
constexpr std::string_view kAad = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
constexpr std::string_view kIv = "cafebabefacedbaddecaf888";
constexpr std::string_view kHalfKey = "feffe9928665731c6d6a8f9467308308";

// Test cases 1, 2, 4, 10, 13, 14 and 16 of the GCM submission to NIST (McGrew and Viega, appendix
// B); the same bytes come from Python's cryptography.
TEST(AesGcmTest, GivesThePublishedCiphertexts) {
  struct Case {
    std::string key, iv, aad, plain, sealed, tag;
  };
  std::string half(kHalfKey), zeros(32, '0'), iv0(24, '0');
  const std::vector<Case> cases = {
      {zeros, iv0, "", "", "", "58e2fccefa7e3061367f1d57a4e7455a"},
      {zeros, iv0, "", zeros, "0388dace60b6a392f328c2b971b2fe78",
       "ab6e47d42cec13bdf53a67b21257bddf"},
      {zeros + zeros, iv0, "", "", "", "530f8afbc74536b9a963b4f1c4cb738b"},
      {zeros + zeros, iv0, "", zeros, "cea7403d4d606b6e074ec5d3baf39d18",
       "d0d1c8a799996bf0265b98b5d48ab919"},
      {half, std::string(kIv), std::string(kAad), std::string(kPlain),
       "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
       "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091",
       "5bc94fbc3221a5db94fae95ae7121a47"},
      {half + half.substr(0, 16), std::string(kIv), std::string(kAad), std::string(kPlain),
       "3980ca0b3c00e841eb06fac4872a2757859e1ceaa6efd984628593b40ca1e19c"
       "7d773d00c144c525ac619d18c84a3f4718e2448b2fe324d9ccda2710",
       "2519498e80f1478f37ba55bd6d27618c"},
      {half + half, std::string(kIv), std::string(kAad), std::string(kPlain),
       "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
       "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
       "76fc6ece0f4e1768cddf8853bb2d551b"},
  };
  for (const Case& c : cases) {
    auto aes = AesGcm::Create(Hex(c.key));
    ASSERT_TRUE(aes);
    auto plain = Hex(c.plain);
    auto sealed = Seal(*aes, Hex(c.iv), Hex(c.aad), plain);
    EXPECT_EQ(HexEncode(sealed.text), c.sealed);
    EXPECT_EQ(HexEncode(sealed.tag), c.tag);
    std::vector<uint8_t> opened(plain.size());
    EXPECT_TRUE(aes->Open(Hex(c.iv), Hex(c.aad), sealed.text, sealed.tag, opened));
    EXPECT_EQ(opened, plain);
  }
}

TEST(AesGcmTest, TakesKeysOfThreeLengthsOnly) {
  for (size_t size = 0; size <= 40; ++size) {
    auto aes = AesGcm::Create(std::vector<uint8_t>(size));
    bool fits = size == 16 || size == 24 || size == 32;
    EXPECT_EQ(aes.has_value(), fits) << size;
    if (!aes) {
      EXPECT_EQ(aes.error().code, Code::kInvalid);
    }
  }
}

class TamperedTest : public testing::Test {
 protected:
  void SetUp() override {
    aes_.emplace(*AesGcm::Create(Hex(std::string(kHalfKey) + std::string(kHalfKey))));
    sealed_ = Seal(*aes_, iv_, aad_, plain_);
  }
  // Whether it opens; when not, nothing of the plaintext may be left.
  bool Opens() {
    std::vector<uint8_t> out(sealed_.text.size(), 0xEE);
    bool open = aes_->Open(iv_, aad_, sealed_.text, sealed_.tag, out);
    EXPECT_EQ(out, open ? plain_ : std::vector<uint8_t>(out.size(), 0));
    return open;
  }
  void ExpectEveryBitCounts(std::span<uint8_t> bytes) {
    for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      bytes[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
      EXPECT_FALSE(Opens()) << bit;
      bytes[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
    }
    EXPECT_TRUE(Opens());  // a failure leaves the object usable
  }
  std::vector<uint8_t> iv_ = Hex(kIv), aad_ = Hex(kAad), plain_ = Hex(kPlain);
  std::optional<AesGcm> aes_;
  Sealed sealed_;
};

TEST_F(TamperedTest, EveryBitOfTheTagCounts) {
  ExpectEveryBitCounts(sealed_.tag);
}
TEST_F(TamperedTest, EveryBitOfTheTextCounts) {
  ExpectEveryBitCounts(sealed_.text);
}
TEST_F(TamperedTest, EveryBitOfTheIvCounts) {
  ExpectEveryBitCounts(iv_);
}
TEST_F(TamperedTest, EveryBitOfTheAdditionalDataCounts) {
  ExpectEveryBitCounts(aad_);
}

TEST_F(TamperedTest, LengthsCount) {
  aad_.pop_back();
  EXPECT_FALSE(Opens());
  aad_ = Hex(kAad);
  aad_.push_back(0);
  EXPECT_FALSE(Opens());
  aad_ = Hex(kAad);
  auto whole = sealed_.text;
  sealed_.text.pop_back();
  EXPECT_FALSE(Opens());
  sealed_.text = whole;
  EXPECT_TRUE(Opens());
}

TEST(AesGcmTest, WorksInPlace) {
  auto aes = AesGcm::Create(std::vector<uint8_t>(32, 1));
  ASSERT_TRUE(aes);
  const std::vector<uint8_t> plain(1000, 7);
  auto apart = Seal(*aes, Hex(kIv), Hex(kAad), plain);
  std::vector<uint8_t> buffer = plain;
  std::array<uint8_t, 16> tag;
  ASSERT_TRUE(aes->Seal(Hex(kIv), Hex(kAad), buffer, buffer, tag));
  EXPECT_EQ(buffer, apart.text);
  EXPECT_EQ(tag, apart.tag);
  ASSERT_TRUE(aes->Open(Hex(kIv), Hex(kAad), buffer, tag, buffer));
  EXPECT_EQ(buffer, plain);
  ASSERT_TRUE(aes->Seal(Hex(kIv), Hex(kAad), buffer, buffer, tag));
  tag[0] ^= 1U;
  EXPECT_FALSE(aes->Open(Hex(kIv), Hex(kAad), buffer, tag, buffer));
  EXPECT_EQ(buffer, std::vector<uint8_t>(plain.size(), 0));
}

// The context is keyed once and goes back and forth between the directions; what went before must
// not matter.
TEST(AesGcmTest, OneObjectServesManyPiecesInBothDirections) {
  std::vector<uint8_t> key(24, 9);
  auto kept = AesGcm::Create(key);
  ASSERT_TRUE(kept);
  for (uint8_t i = 0; i < 100; ++i) {
    std::vector<uint8_t> iv(12, i), aad(i % 5, i), plain(size_t{i} * 3, i);
    auto fresh = AesGcm::Create(key);
    auto expected = Seal(*fresh, iv, aad, plain);
    auto got = Seal(*kept, iv, aad, plain);
    ASSERT_EQ(got.text, expected.text) << int{i};
    ASSERT_EQ(got.tag, expected.tag) << int{i};
    std::vector<uint8_t> opened(plain.size());
    if (i % 3 == 0) {
      auto wrong = got.tag;
      wrong[15] ^= 0x80U;
      ASSERT_FALSE(kept->Open(iv, aad, got.text, wrong, opened));
    }
    ASSERT_TRUE(kept->Open(iv, aad, got.text, got.tag, opened));
    ASSERT_EQ(opened, plain);
  }
}

TEST(AesGcmTest, Moves) {
  auto aes = AesGcm::Create(std::vector<uint8_t>(16));
  ASSERT_TRUE(aes);
  AesGcm moved = *std::move(aes);
  auto sealed = Seal(moved, std::vector<uint8_t>(12), {}, {});
  EXPECT_EQ(HexEncode(sealed.tag), "58e2fccefa7e3061367f1d57a4e7455a");
}

TEST(AesGcmDeathTest, RefusesWrongSizesOfThisProgram) {
  auto aes = AesGcm::Create(std::vector<uint8_t>(16));
  ASSERT_TRUE(aes);
  std::vector<uint8_t> tag(16), two(2), three(3);
  EXPECT_DEATH((void)aes->Seal(std::vector<uint8_t>(16), {}, {}, {}, tag), "kGcmIvBytes");
  EXPECT_DEATH((void)aes->Seal(std::vector<uint8_t>(12), {}, two, three, tag), "size");
  EXPECT_DEATH((void)aes->Open(std::vector<uint8_t>(12), {}, {}, two, {}), "kGcmTagBytes");
}

}  // namespace
}  // namespace bartizan::crypto
