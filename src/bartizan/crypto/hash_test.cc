#include "bartizan/crypto/hash.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "bartizan/base/text.h"

namespace bartizan::crypto {
namespace {

std::string HmacHex(std::string_view key, std::string_view text) {
  return HexEncode(HmacSha256(Bytes(key), text));
}

// FIPS 180-4 examples, from NIST's "SHA-256 examples" and its one-million-a message.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(Sha256Hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, DoesNotDependOnHowTheInputIsCut) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += static_cast<char>(i * 7);
  for (size_t step : {1U, 3U, 63U, 64U, 65U, 999U}) {
    Sha256 hash;
    for (size_t at = 0; at < text.size(); at += step) {
      hash.Update(std::string_view(text).substr(at, step));
    }
    EXPECT_EQ(hash.FinishHex(), Sha256Hex(text)) << step;
  }
}

TEST(Sha256, StartsAnewAfterFinish) {
  Sha256 hash;
  hash.Update("something else").Finish();
  EXPECT_EQ(hash.Update("abc").FinishHex(), Sha256Hex("abc"));
  EXPECT_EQ(hash.FinishHex(), Sha256Hex(""));
}

TEST(Sha256, FieldsKeepTheirBorders) {
  std::set<std::string> digests;
  for (auto [a, b] : {std::pair{"ab", "c"}, {"a", "bc"}, {"", "abc"}, {"abc", ""}}) {
    Sha256 hash;
    digests.insert(hash.Field(a).Field(b).FinishHex());
  }
  EXPECT_EQ(digests.size(), 4U);
  // The prefix is eight bytes, big-endian: part of stored keys, so it must never change.
  EXPECT_EQ(Sha256().Field("abc").FinishHex(),
            Sha256Hex(std::string_view("\0\0\0\0\0\0\0\3abc", 11)));
}

TEST(Sha256, MovesItsState) {
  Sha256 first;
  first.Update("ab");
  Sha256 second = std::move(first);
  EXPECT_EQ(second.Update("c").FinishHex(), Sha256Hex("abc"));
}

TEST(Sha256, HashesFilesInPieces) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  std::string content(600'001, 'x');
  content[300'000] = 'y';
  ASSERT_TRUE(WriteFileAtomic(folder->path() / "big", content));
  EXPECT_EQ(Sha256HexOfFile(folder->path() / "big").value(), Sha256Hex(content));
  ASSERT_TRUE(WriteFileAtomic(folder->path() / "empty", ""));
  EXPECT_EQ(Sha256HexOfFile(folder->path() / "empty").value(), Sha256Hex(""));
  EXPECT_EQ(Sha256HexOfFile(folder->path() / "none").error().code, Code::kNotFound);
  EXPECT_FALSE(Sha256HexOfFile(folder->path()));
}

// RFC 4231 test cases 1, 2, 3, 4, 6 and 7.
TEST(Hmac, GivesTheDigestsOfRfc4231) {
  EXPECT_EQ(HmacHex(std::string(20, '\x0b'), "Hi There"),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(HmacHex("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(HmacHex(std::string(20, '\xaa'), std::string(50, '\xdd')),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  std::string key;
  for (char c = 1; c <= 25; ++c) key += c;
  EXPECT_EQ(HmacHex(key, std::string(50, '\xcd')),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
  EXPECT_EQ(
      HmacHex(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  EXPECT_EQ(HmacHex(std::string(131, '\xaa'),
                    "This is a test using a larger than block-size key and a larger than "
                    "block-size data. The key needs to be hashed before being used by the HMAC "
                    "algorithm."),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

TEST(Hmac, TakesAnEmptyKeyAndAnEmptyText) {
  EXPECT_EQ(HexEncode(HmacSha256({}, {})),
            "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

std::string DigestHex(DigestKind kind, std::string_view text) {
  return HexEncode(Digest::Create(kind).value().Update(text).Finish());
}

// RFC 1321 appendix A.5 and FIPS 180-4.
TEST(Digest, GivesThePublishedDigests) {
  EXPECT_EQ(DigestHex(DigestKind::kMd5, ""), "d41d8cd98f00b204e9800998ecf8427e");
  EXPECT_EQ(DigestHex(DigestKind::kMd5, "message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
  EXPECT_EQ(DigestHex(DigestKind::kSha1, ""), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  EXPECT_EQ(DigestHex(DigestKind::kSha1, "abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(DigestHex(DigestKind::kSha256, "abc"), Sha256Hex("abc"));
}

TEST(Digest, DoesNotDependOnHowTheInputIsCutAndStartsAnew) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += static_cast<char>(i * 7);
  for (auto kind : {DigestKind::kMd5, DigestKind::kSha1, DigestKind::kSha256}) {
    Digest digest = Digest::Create(kind).value();
    for (size_t step : {1U, 63U, 64U, 65U, 499U}) {
      for (size_t at = 0; at < text.size(); at += step) {
        digest.Update(std::string_view(text).substr(at, step));
      }
      EXPECT_EQ(HexEncode(digest.Finish()), DigestHex(kind, text)) << step;
    }
    Digest moved = std::move(digest);
    EXPECT_EQ(HexEncode(moved.Update("abc").Finish()), DigestHex(kind, "abc"));
  }
}

TEST(Wipe, OverwritesExactlyWhatItIsGiven) {
  std::string secret = "abcdefgh";
  Wipe(secret.data() + 2, 4);
  EXPECT_EQ(secret, std::string("ab\0\0\0\0gh", 8));
  Wipe(nullptr, 0);
}

TEST(ConstantTimeEqual, ComparesLengthAndContent) {
  EXPECT_TRUE(ConstantTimeEqual({}, {}));
  EXPECT_TRUE(ConstantTimeEqual(Bytes("secret"), Bytes("secret")));
  EXPECT_FALSE(ConstantTimeEqual(Bytes("secret"), Bytes("secreT")));
  EXPECT_FALSE(ConstantTimeEqual(Bytes("Secret"), Bytes("secret")));
  EXPECT_FALSE(ConstantTimeEqual(Bytes("secret"), Bytes("secret!")));
  EXPECT_FALSE(ConstantTimeEqual(Bytes(""), Bytes("x")));
}

TEST(Random, FillsEveryByteOfABuffer) {
  // Each byte stays zero in all 64 rounds with probability 2^-512.
  std::vector<uint8_t> seen(1000, 0);
  for (int round = 0; round < 64; ++round) {
    std::vector<uint8_t> bytes(seen.size(), 0);
    RandomBytes(bytes);
    for (size_t i = 0; i < bytes.size(); ++i) seen[i] |= bytes[i];
  }
  EXPECT_THAT(seen, testing::Each(testing::Gt(0)));
}

TEST(Random, UuidsAreOfVersion4AndDiffer) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) {
    std::string id = RandomUuid();
    ASSERT_EQ(id.size(), 36U);
    for (size_t at : {8U, 13U, 18U, 23U}) ASSERT_EQ(id[at], '-');
    ASSERT_EQ(id[14], '4');
    ASSERT_TRUE(std::string_view("89ab").contains(id[19])) << id;
    ids.insert(id);
  }
  EXPECT_EQ(ids.size(), 1000U);
}

TEST(Random, SortableIdsSortByTime) {
  // The time part of the ULID specification's own example.
  EXPECT_EQ(SortableId(1469918176385).substr(0, 10), "01ARYZ6S41");
  EXPECT_EQ(SortableId(0).substr(0, 10), "0000000000");
  EXPECT_EQ(SortableId((int64_t{1} << 48) - 1).substr(0, 10), "7ZZZZZZZZZ");
  std::string previous;
  for (int64_t millis : {1LL, 31LL, 32LL, 1'000'000LL, 1'700'000'000'000LL, 1'700'000'000'001LL}) {
    std::string id = SortableId(millis);
    ASSERT_EQ(id.size(), 26U);
    ASSERT_EQ(id.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), std::string::npos);
    EXPECT_GT(id, previous);
    previous = id;
  }
  EXPECT_NE(SortableId(5), SortableId(5));
}

}  // namespace
}  // namespace bartizan::crypto
