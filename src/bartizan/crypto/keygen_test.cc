#include "bartizan/crypto/keygen.h"

#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/rsa.h"

namespace bartizan::crypto {
namespace {

TEST(KeyGeneration, OfRsaPairs) {
  const auto pair = GenerateRsaPair(2048);
  ASSERT_TRUE(pair) << pair.error().Render();
  const auto open = RsaKey::PublicFromPem(pair->public_pem);
  const auto secret = RsaKey::PrivateFromPem(pair->private_pem);
  ASSERT_TRUE(open && secret);
  EXPECT_EQ(open->ModulusBytes(), 256U);
  const auto sealed = open->Encrypt(RsaPadding::kOaepSha256, Bytes("text"));
  ASSERT_TRUE(sealed);
  EXPECT_EQ(*secret->Decrypt(RsaPadding::kOaepSha256, *sealed),
            std::vector<uint8_t>({'t', 'e', 'x', 't'}));
  EXPECT_TRUE(pair->private_pem.starts_with("-----BEGIN PRIVATE KEY-----\n"));
  EXPECT_FALSE(GenerateRsaPair(1024));
  EXPECT_FALSE(GenerateRsaPair(16384));
}

TEST(KeyGeneration, OfEcPairs) {
  for (const Curve curve : {Curve::kP256, Curve::kP384, Curve::kP521}) {
    const auto pair = GenerateEcPair(curve), other = GenerateEcPair(curve);
    ASSERT_TRUE(pair && other);
    EXPECT_NE(pair->private_pem, other->private_pem);
    const auto secret = EcPrivateKey::FromPem(curve, pair->private_pem);
    const auto open = EcPublicKey::FromPem(curve, pair->public_pem);
    ASSERT_TRUE(secret && open);
    EXPECT_EQ(secret->Public().CompressedPoint(), open->CompressedPoint());
  }
}

}  // namespace
}  // namespace bartizan::crypto
