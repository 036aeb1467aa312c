#include "bartizan/crypto/kdf.h"

#include <gtest/gtest.h>

#include <numeric>
#include <thread>
#include <vector>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::crypto {
namespace {

using Vector = std::vector<uint8_t>;
constexpr std::array<Hash, 3> kHashes = {Hash::kSha256, Hash::kSha384, Hash::kSha512};

Vector Range(uint8_t first, size_t size) {
  Vector bytes(size);
  std::iota(bytes.begin(), bytes.end(), first);
  return bytes;
}

std::string HmacHex(Hash hash, std::span<const uint8_t> key, std::span<const uint8_t> text) {
  Vector out(HashBytes(hash));
  Hmac(hash, key, text, out);
  return HexEncode(out);
}

std::string ExpandHex(Hash hash, const Vector& prk, const Vector& info, size_t size) {
  Vector out(size);
  EXPECT_TRUE(HkdfExpand(hash, prk, info, out));
  return HexEncode(out);
}

// RFC 4231, test cases 1 to 4, 6 and 7: for each hash.
TEST(HmacTest, GivesThePublishedTags) {
  const std::string dd(50, '\xDD'), cd(50, '\xCD');
  const std::vector<std::pair<Vector, std::string>> inputs = {
      {Vector(20, 0x0B), "Hi There"},
      {{'J', 'e', 'f', 'e'}, "what do ya want for nothing?"},
      {Vector(20, 0xAA), dd},
      {Range(1, 25), cd},
      {Vector(131, 0xAA), "Test Using Larger Than Block-Size Key - Hash Key First"},
      {Vector(131, 0xAA),
       "This is a test using a larger than block-size key and a larger than block-size data. "
       "The key needs to be hashed before being used by the HMAC algorithm."},
  };
  const std::array<std::array<std::string_view, 3>, 6> tags = {{
      {{"b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59c"
        "faea9ea9076ede7f4af152e8b2fa9cb6",
        "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
        "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854"}},
      {{"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
        "8e2240ca5e69e2c78b3239ecfab21649",
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"}},
      {{"773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "88062608d3e6ad8a0aa2ace014c8a86f0aa635d947ac9febe83ef4e55966144b"
        "2a5ab39dc13814b94e3ab6e101a34f27",
        "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39"
        "bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb"}},
      {{"82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        "3e8a69b7783c25851933ab6290af6ca77a9981480850009cc5577c6e1f573b4e"
        "6801dd23c4a7d679ccf8a386c674cffb",
        "b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3db"
        "a91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd"}},
      {{"60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c6"
        "0c2ef6ab4030fe8296248df163f44952",
        "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
        "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"}},
      {{"9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
        "6617178e941f020d351e2f254e8fd32c602420feb0b8fb9adccebb82461e99c5"
        "a678cc31e799176d3860e6110c46523e",
        "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944"
        "b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58"}},
  }};
  for (size_t i = 0; i < inputs.size(); ++i) {
    for (size_t h = 0; h < kHashes.size(); ++h) {
      EXPECT_EQ(HmacHex(kHashes[h], inputs[i].first, Bytes(inputs[i].second)), tags[i][h]) << i;
    }
  }
}

// The other HMAC of this folder is OpenSSL's own.
TEST(HmacTest, AgreesWithOpenSslAroundTheBlockSize) {
  for (size_t size : {0U, 1U, 31U, 32U, 63U, 64U, 65U, 127U, 128U, 129U, 300U}) {
    Vector key(size, 0x5A);
    std::string text(size, 'x');
    EXPECT_EQ(HmacHex(Hash::kSha256, key, Bytes(text)), HexEncode(HmacSha256(key, text))) << size;
  }
}

// RFC 5869, appendix A.1 to A.3; the other hashes from Python's cryptography with the same inputs.
TEST(HkdfTest, GivesThePublishedKeys) {
  struct Case {
    Hash hash;
    std::string_view prk, okm;
  };
  const std::array<Case, 9> cases = {{
      {Hash::kSha256, "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
       "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
       "34007208d5b887185865"},
      {Hash::kSha384,
       "704b39990779ce1dc548052c7dc39f303570dd13fb39f7acc564680bef80e8de"
       "c70ee9a7e1f3e293ef68eceb072a5ade",
       "9b5097a86038b805309076a44b3a9f38063e25b516dcbf369f394cfab43685f7"
       "48b6457763e4f0204fc5"},
      {Hash::kSha512,
       "665799823737ded04a88e47e54a5890bb2c3d247c7a4254a8e61350723590a26"
       "c36238127d8661b88cf80ef802d57e2f7cebcf1e00e083848be19929c61b4237",
       "832390086cda71fb47625bb5ceb168e4c8e26a1a16ed34d9fc7fe92c14815793"
       "38da362cb8d9f925d7cb"},
      {Hash::kSha256, "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
       "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
       "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
       "cc30c58179ec3e87c14c01d5c1f3434f1d87"},
      {Hash::kSha384,
       "b319f6831dff9314efb643baa29263b30e4a8d779fe31e9c901efd7de737c85b"
       "62e676d4dc87b0895c6a7dc97b52cebb",
       "484ca052b8cc724fd1c4ec64d57b4e818c7e25a8e0f4569ed72a6a05fe0649ee"
       "bf69f8d5c832856bf4e4fbc17967d54975324a94987f7f41835817d8994fdbd6"
       "f4c09c5500dca24a56222fea53d8967a8b2e"},
      {Hash::kSha512,
       "35672542907d4e142c00e84499e74e1de08be86535f924e022804ad775dde27e"
       "c86cd1e5b7d178c74489bdbeb30712beb82d4f97416c5a94ea81ebdf3e629e4a",
       "ce6c97192805b346e6161e821ed165673b84f400a2b514b2fe23d84cd189ddf1"
       "b695b48cbd1c8388441137b3ce28f16aa64ba33ba466b24df6cfcb021ecff235"
       "f6a2056ce3af1de44d572097a8505d9e7a93"},
      {Hash::kSha256, "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
       "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
       "9d201395faa4b61a96c8"},
      {Hash::kSha384,
       "10e40cf072a4c5626e43dd22c1cf727d4bb140975c9ad0cbc8e45b40068f8f0b"
       "a57cdb598af9dfa6963a96899af047e5",
       "c8c96e710f89b0d7990bca68bcdec8cf854062e54c73a7abc743fade9b242daa"
       "cc1cea5670415b52849c"},
      {Hash::kSha512,
       "fd200c4987ac491313bd4a2a13287121247239e11c9ef82802044b66ef357e5b"
       "194498d0682611382348572a7b1611de54764094286320578a863f36562b0df6",
       "f5fa02b18298a72a8c23898a8703472c6eb179dc204c03425c970e3b164bf90f"
       "ff22d04836d0e2343bac"},
  }};
  struct Input {
    Vector ikm, salt, info;
    size_t size;
  };
  const std::array<Input, 3> inputs = {{
      {Vector(22, 0x0B), Range(0, 13), Range(0xF0, 10), 42},
      {Range(0, 80), Range(0x60, 80), Range(0xB0, 80), 82},
      {Vector(22, 0x0B), {}, {}, 42},
  }};
  for (size_t i = 0; i < cases.size(); ++i) {
    const Input& in = inputs[i / 3];
    Vector prk(HashBytes(cases[i].hash));
    HkdfExtract(cases[i].hash, in.salt, in.ikm, prk);
    EXPECT_EQ(HexEncode(prk), cases[i].prk) << i;
    EXPECT_EQ(ExpandHex(cases[i].hash, prk, in.info, in.size), cases[i].okm) << i;
  }
}

TEST(HkdfTest, GivesPrefixesUpToItsLimit) {
  for (Hash hash : kHashes) {
    Vector prk(HashBytes(hash), 3);
    size_t most = 255 * HashBytes(hash);
    std::string all = ExpandHex(hash, prk, {1, 2}, most);
    for (size_t size : {size_t{0}, size_t{1}, HashBytes(hash), HashBytes(hash) + 1, most - 1}) {
      EXPECT_EQ(ExpandHex(hash, prk, {1, 2}, size), all.substr(0, 2 * size)) << size;
    }
    Vector more(most + 1);
    auto refused = HkdfExpand(hash, prk, {}, more);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::kLimit);
  }
}

TEST(HkdfTest, AnEmptySaltIsOneOfZeros) {
  for (Hash hash : kHashes) {
    Vector empty(HashBytes(hash)), zeros(HashBytes(hash));
    HkdfExtract(hash, {}, Range(0, 32), empty);
    HkdfExtract(hash, Vector(HashBytes(hash)), Range(0, 32), zeros);
    EXPECT_EQ(empty, zeros);
  }
}

// From KBKDFHMAC of Python's cryptography: counter before the fixed input, rlen and llen 4.
TEST(KdfCounterTest, GivesTheKeysOfAnotherImplementation) {
  struct Case {
    Hash hash;
    std::string_view key;
  };
  const Vector label = {'l', 'a', 'b', 'e', 'l'};
  for (const Case& c :
       {Case{Hash::kSha256, "1d9e6f27d21a9bd9a41a0a7eddc8eb3fd7ee5c374fb31dfea6451aea292b95d9"},
        Case{Hash::kSha384,
             "cba42b10d1b398db9a87b27b0bdc3f6fafd89eb61ca10728fd24cec5420b698e"
             "8c7cd94adebbb50aaf1e19196d6e1ad86d2973a7d7026cfc75290c4acce8bcd2"},
        Case{Hash::kSha512,
             "5599898bd72de23a16a17cb4b63d695371c4a094a3b3a43f0dbf430d776707f7"
             "c2bcc6d4b5d1fc95f4378f20c3a119f5a3c652866319e01242e77cadbc18a8ac"
             "51511b681f6a8642076e4b8c1a500b918990622bf0388c7acc7286cf3ba98898"
             "94535111"}}) {
    Vector out(c.key.size() / 2);
    ASSERT_TRUE(KdfCounter(c.hash, Range(0, 40), label, Range(0, 32), out));
    EXPECT_EQ(HexEncode(out), c.key);
  }
  Vector out(16);
  ASSERT_TRUE(KdfCounter(Hash::kSha256, Vector(16), {}, {}, out));
  EXPECT_EQ(HexEncode(out), "c164c6ddb051d234e4b75762a45e4926");
}

// The length is part of what is hashed: a shorter key is no prefix of a longer one.
TEST(KdfCounterTest, BindsLengthLabelAndContext) {
  Vector key(32, 1), a(32), b(33), c(32), d(32);
  ASSERT_TRUE(KdfCounter(Hash::kSha256, key, Range(0, 2), Range(2, 2), a));
  ASSERT_TRUE(KdfCounter(Hash::kSha256, key, Range(0, 2), Range(2, 2), b));
  b.pop_back();
  EXPECT_NE(a, b);
  ASSERT_TRUE(KdfCounter(Hash::kSha256, key, Range(0, 3), Range(3, 1), c));
  EXPECT_NE(a, c);
  ASSERT_TRUE(KdfCounter(Hash::kSha256, key, Range(0, 2), Range(2, 3), d));
  EXPECT_NE(a, d);
}

TEST(HasherTest, DoesNotDependOnHowTheInputIsCutAndStartsAnew) {
  // FIPS 180-4: "abc".
  const std::array<std::string_view, 3> abc = {
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
      "8086072ba1e7cc2358baeca134c825a7",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
      "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"};
  for (size_t h = 0; h < kHashes.size(); ++h) {
    Hasher hasher(kHashes[h]);
    Vector out(HashBytes(kHashes[h]));
    for (int round = 0; round < 2; ++round) {
      hasher.Update(Bytes("a")).Update({}).Update(Bytes("bc"));
      hasher.Finish(out);
      EXPECT_EQ(HexEncode(out), abc[h]) << round;
    }
    Hasher moved = std::move(hasher);
    moved.Update(Bytes("abc")).Finish(out);
    EXPECT_EQ(HexEncode(out), abc[h]);
  }
}

// A hash under way and HMACs in between do not meet, nor do threads.
TEST(HasherTest, IsApartFromEverythingElse) {
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      Hasher hasher(Hash::kSha512);
      Vector digest(64), again(64);
      for (uint8_t i = 0; i < 100; ++i) {
        hasher.Update(std::span(&i, 1));
        EXPECT_EQ(HmacHex(Hash::kSha256, Vector(20, 0x0B), Bytes("Hi There")),
                  "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
      }
      hasher.Finish(digest);
      hasher.Update(Range(0, 100)).Finish(again);
      EXPECT_EQ(digest, again);
    });
  }
}

TEST(KdfDeathTest, RefusesWrongSizesOfThisProgram) {
  Vector out(31), prk(31);
  EXPECT_DEATH(Hmac(Hash::kSha256, {}, {}, out), "HashBytes");
  EXPECT_DEATH((void)HkdfExpand(Hash::kSha256, prk, {}, out), "size");
}

}  // namespace
}  // namespace bartizan::crypto
