#include "bartizan/crypto/ec.h"

#include <gtest/gtest.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::crypto {
namespace {

using Vector = std::vector<uint8_t>;
constexpr std::array<Curve, 3> kCurves = {Curve::kP256, Curve::kP384, Curve::kP521};

Vector Hex(std::string_view text) {
  auto bytes = HexDecode(text);
  EXPECT_TRUE(bytes) << text;
  return *bytes;
}

std::string Pem(std::string_view label, const Vector& der) {
  return "-----BEGIN " + std::string(label) + "-----\n" + Base64Encode(der) + "\n-----END " +
         std::string(label) + "-----\n";
}

// The keys of the scalars 1234567890abcdef… (three times) and fedcba0987654321… (three times),
// encoded by Python's cryptography, and what its ECDH gives for the pair.
struct Known {
  Curve curve;
  std::string_view point, other_point, shared, pkcs8, spki;
};
constexpr std::array<Known, 3> kKnown = {{
    {Curve::kP256, "0270da02cf2389338f3c6e3281547b7997f64b78955cd0cce70904f02659335dad",
     "024c1843afb76b69367b834274409f4831f1bef9ea1a8e264641fb441325f154e7",
     "95b35fc60361c0c78e115b32b90e30bb7cbfd8bd058dc8b4e7ba2a00be22a57e",
     "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b02"
     "0101042000000000000000001234567890abcdef1234567890abcdef12345678"
     "90abcdefa1440342000470da02cf2389338f3c6e3281547b7997f64b78955cd0"
     "cce70904f02659335dadafc3dea090ebba49df9ae18240b9ff5234b55e4d3bf2"
     "455901f4f42b745eb344",
     "3059301306072a8648ce3d020106082a8648ce3d0301070342000470da02cf23"
     "89338f3c6e3281547b7997f64b78955cd0cce70904f02659335dadafc3dea090"
     "ebba49df9ae18240b9ff5234b55e4d3bf2455901f4f42b745eb344"},
    {Curve::kP384,
     "020e2a6dec9d2b66068f44d66230316468f879062b0062f6e64c81263eef27c8"
     "0980c2b9ddd0434c02bd5a3759b069920f",
     "0210e7603f1e8222cc5bf1978be5665f8f98f8ac536e776dc0248f996a7267fd"
     "67b418cd8c83acbd683d27b6d557e6ac42",
     "ed602753a3052395a068c4a61b743a26d310b3428c43a431628c6026862e965e"
     "ff4094628ac9b02f2c48c37e2a1388a9",
     "3081b6020100301006072a8648ce3d020106052b8104002204819e30819b0201"
     "0104300000000000000000000000000000000000000000000000001234567890"
     "abcdef1234567890abcdef1234567890abcdefa164036200040e2a6dec9d2b66"
     "068f44d66230316468f879062b0062f6e64c81263eef27c80980c2b9ddd0434c"
     "02bd5a3759b069920f6b9f3967b78cd7e64532a1961333df2b0c0bb4935d9755"
     "24971656187dc2513be780a0a11b855499043962c35f90b308",
     "3076301006072a8648ce3d020106052b81040022036200040e2a6dec9d2b6606"
     "8f44d66230316468f879062b0062f6e64c81263eef27c80980c2b9ddd0434c02"
     "bd5a3759b069920f6b9f3967b78cd7e64532a1961333df2b0c0bb4935d975524"
     "971656187dc2513be780a0a11b855499043962c35f90b308"},
    {Curve::kP521,
     "0201395d82c785a9ea098b3f1f7ef054b18d445bb07e8f9aae67091626722289"
     "81248207bd3a73f8d274a3c072cc09c4eca0413e4b7e5fe35a10bda00e8f58fe"
     "1bfb08",
     "02007b6c3dabef7e32ddbba85a8506423944832235e4b4f3d973bc4c1f35d9de"
     "4cc8f81657ef7c2a4beee30c94599c9ea74ad725370b3c61beaef48131e7f847"
     "ea02f2",
     "0056d2002418947b68a2b1c86c0bc7c382da6a41023983fda1142aab499823e5"
     "5b3f3a5ccd02cd2492197ebeecd4962b7703b1655af08fd6c93bfec62e74642b"
     "05af",
     "3081ee020100301006072a8648ce3d020106052b810400230481d63081d30201"
     "0104420000000000000000000000000000000000000000000000000000000000"
     "000000000000000000000000001234567890abcdef1234567890abcdef123456"
     "7890abcdefa18189038186000401395d82c785a9ea098b3f1f7ef054b18d445b"
     "b07e8f9aae6709162672228981248207bd3a73f8d274a3c072cc09c4eca0413e"
     "4b7e5fe35a10bda00e8f58fe1bfb08000b442fb705510eb4fbfcab133d2f2917"
     "02dfc4be0d99212b8de3aef0ff3310f5e6973806ab312e0db9c74e279125728e"
     "90d6aa8d9f132550657a9e944e397dccee",
     "30819b301006072a8648ce3d020106052b81040023038186000401395d82c785"
     "a9ea098b3f1f7ef054b18d445bb07e8f9aae6709162672228981248207bd3a73"
     "f8d274a3c072cc09c4eca0413e4b7e5fe35a10bda00e8f58fe1bfb08000b442f"
     "b705510eb4fbfcab133d2f291702dfc4be0d99212b8de3aef0ff3310f5e69738"
     "06ab312e0db9c74e279125728e90d6aa8d9f132550657a9e944e397dccee"},
}};

TEST(EcKeyTest, ReadsAndWritesTheKnownForms) {
  for (const Known& k : kKnown) {
    auto key = EcPrivateKey::FromDer(k.curve, Hex(k.pkcs8));
    ASSERT_TRUE(key) << key.error().OneLine();
    EXPECT_EQ(HexEncode(key->Der()), k.pkcs8);
    EXPECT_EQ(HexEncode(key->Public().CompressedPoint()), k.point);
    EXPECT_EQ(HexEncode(key->Public().Der()), k.spki);
    for (const auto& again :
         {EcPublicKey::FromDer(k.curve, Hex(k.spki)), EcPublicKey::FromPoint(k.curve, Hex(k.point)),
          EcPublicKey::FromPem(k.curve, Pem("PUBLIC KEY", Hex(k.spki)))}) {
      ASSERT_TRUE(again) << again.error().OneLine();
      // Whatever form came in, the one form goes out.
      EXPECT_EQ(HexEncode(again->Der()), k.spki);
      EXPECT_EQ(HexEncode(again->CompressedPoint()), k.point);
    }
    auto pem = EcPrivateKey::FromPem(k.curve, Pem("PRIVATE KEY", Hex(k.pkcs8)));
    ASSERT_TRUE(pem) << pem.error().OneLine();
    EXPECT_EQ(pem->Der(), key->Der());
  }
}

TEST(EcdhTest, GivesTheKnownSecretAndChecksTheCurve) {
  for (const Known& k : kKnown) {
    auto key = EcPrivateKey::FromDer(k.curve, Hex(k.pkcs8));
    auto other = EcPublicKey::FromPoint(k.curve, Hex(k.other_point));
    ASSERT_TRUE(key && other);
    EXPECT_EQ(HexEncode(key->Ecdh(*other).value()), k.shared);
    for (Curve c : kCurves) {
      auto stranger = EcPrivateKey::Generate(c);
      auto secret = key->Ecdh(stranger->Public());
      EXPECT_EQ(secret.has_value(), c == k.curve);
      if (secret) {
        EXPECT_EQ(*secret, stranger->Ecdh(key->Public()).value());
      }
    }
  }
}

TEST(EcKeyTest, IsOfItsCurveOnly) {
  for (const Known& k : kKnown) {
    for (Curve c : kCurves) {
      bool same = c == k.curve;
      EXPECT_EQ(EcPrivateKey::FromDer(c, Hex(k.pkcs8)).has_value(), same);
      EXPECT_EQ(EcPrivateKey::FromPem(c, Pem("PRIVATE KEY", Hex(k.pkcs8))).has_value(), same);
      EXPECT_EQ(EcPublicKey::FromDer(c, Hex(k.spki)).has_value(), same);
      EXPECT_EQ(EcPublicKey::FromPem(c, Pem("PUBLIC KEY", Hex(k.spki))).has_value(), same);
      EXPECT_EQ(EcPublicKey::FromPoint(c, Hex(k.point)).has_value(), same);
    }
  }
}

TEST(EcKeyTest, RefusesCutAndLengthenedDer) {
  for (const Known& k : kKnown) {
    Vector pkcs8 = Hex(k.pkcs8), spki = Hex(k.spki);
    for (size_t n = 0; n < pkcs8.size(); ++n) {
      EXPECT_FALSE(EcPrivateKey::FromDer(k.curve, std::span(pkcs8).first(n))) << n;
    }
    for (size_t n = 0; n < spki.size(); ++n) {
      EXPECT_FALSE(EcPublicKey::FromDer(k.curve, std::span(spki).first(n))) << n;
    }
    pkcs8.push_back(0);
    spki.push_back(0);
    EXPECT_FALSE(EcPrivateKey::FromDer(k.curve, pkcs8));
    EXPECT_FALSE(EcPublicKey::FromDer(k.curve, spki));
  }
}

TEST(EcPointTest, IsOnTheCurveFiniteAndInOneOfTwoForms) {
  const Known& k = kKnown[0];
  Vector der = Hex(k.spki);
  Vector uncompressed(der.end() - 65, der.end());
  ASSERT_TRUE(EcPublicKey::FromPoint(k.curve, uncompressed));
  const std::vector<std::pair<std::string_view, Vector>> bad = {
      {"empty", {}},
      {"infinity", {0}},
      {"infinity, padded", Vector(33)},
      {"infinity, padded to two coordinates", Vector(65)},
      {"04 and zeros",
       [] {
         Vector v(65);
         v[0] = 4;
         return v;
       }()},
      {"x = 0 is on P-256, but cut", Vector{2}},
      {"x beyond p",
       [] {
         Vector v(33, 0xFF);
         v[0] = 2;
         return v;
       }()},
      {"hybrid",
       [&] {
         Vector v = uncompressed;
         v[0] = static_cast<uint8_t>(6U | (v[64] & 1U));
         return v;
       }()},
      {"y changed",
       [&] {
         Vector v = uncompressed;
         v[64] ^= 1U;
         return v;
       }()},
      {"x changed",
       [&] {
         Vector v = uncompressed;
         v[1] ^= 1U;
         return v;
       }()},
      {"one byte less", Vector(uncompressed.begin(), uncompressed.end() - 1)},
      {"one byte more",
       [&] {
         Vector v = uncompressed;
         v.push_back(0);
         return v;
       }()},
      {"compressed with the length of the other",
       [&] {
         Vector v = uncompressed;
         v[0] = 2;
         return v;
       }()},
      {"unknown form",
       [&] {
         Vector v = uncompressed;
         v[0] = 5;
         return v;
       }()},
  };
  for (const auto& [what, point] : bad) {
    auto key = EcPublicKey::FromPoint(k.curve, point);
    ASSERT_FALSE(key) << what;
    EXPECT_EQ(key.error().code, Code::kInvalid) << what;
  }
  // About half of all x have no point; of each pair of forms both are points or none.
  int points = 0;
  for (uint8_t i = 0; i < 32; ++i) {
    Vector point(33);
    point[0] = 2;
    point[32] = i;
    bool even = EcPublicKey::FromPoint(k.curve, point).has_value();
    point[0] = 3;
    EXPECT_EQ(EcPublicKey::FromPoint(k.curve, point).has_value(), even) << int{i};
    points += even ? 1 : 0;
  }
  EXPECT_GT(points, 4);
  EXPECT_LT(points, 28);
}

TEST(EcKeyTest, RefusesScalarsOutOfRangeAndHalvesOfTwoKeys) {
  Vector pkcs8 = Hex(kKnown[0].pkcs8);
  constexpr size_t kScalarAt = 36, kScalarBytes = 32;
  auto with = [&](std::string_view scalar) {
    Vector der = pkcs8;
    std::ranges::copy(Hex(scalar), der.begin() + kScalarAt);
    return der;
  };
  ASSERT_EQ(Hex(kKnown[0].pkcs8)[kScalarAt + kScalarBytes - 1], 0xEF);
  std::string zero(64, '0');
  std::string order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  EXPECT_FALSE(EcPrivateKey::FromDer(Curve::kP256, with(zero)));
  EXPECT_FALSE(EcPrivateKey::FromDer(Curve::kP256, with(order)));
  EXPECT_FALSE(EcPrivateKey::FromPem(Curve::kP256, Pem("PRIVATE KEY", with(zero))));
  zero.back() = '1';
  auto mixed = EcPrivateKey::FromPem(Curve::kP256, Pem("PRIVATE KEY", with(zero)));
  ASSERT_FALSE(mixed);
  EXPECT_NE(mixed.error().message.find("belong together"), std::string::npos);
}

// `openssl ec` of the key above: SEC1, with a password in two forms, with parameters written out.
constexpr std::string_view kSec1 =
    "3077020101042000000000000000001234567890abcdef1234567890abcdef12"
    "34567890abcdefa00a06082a8648ce3d030107a1440342000470da02cf238933"
    "8f3c6e3281547b7997f64b78955cd0cce70904f02659335dadafc3dea090ebba"
    "49df9ae18240b9ff5234b55e4d3bf2455901f4f42b745eb344";
constexpr std::string_view kExplicitSpki =
    "3082014b3082010306072a8648ce3d02013081f7020101302c06072a8648ce3d"
    "0101022100ffffffff00000001000000000000000000000000ffffffffffffff"
    "ffffffffff305b0420ffffffff00000001000000000000000000000000ffffff"
    "fffffffffffffffffc04205ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc"
    "53b0f63bce3c3e27d2604b031500c49d360886e704936a6678e1139d26b7819f"
    "7e900441046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a139"
    "45d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb640"
    "6837bf51f5022100ffffffff00000000ffffffffffffffffbce6faada7179e84"
    "f3b9cac2fc6325510201010342000470da02cf2389338f3c6e3281547b7997f6"
    "4b78955cd0cce70904f02659335dadafc3dea090ebba49df9ae18240b9ff5234"
    "b55e4d3bf2455901f4f42b745eb344";
constexpr std::string_view kExplicitPkcs8 =
    "308201790201003082010306072a8648ce3d02013081f7020101302c06072a86"
    "48ce3d0101022100ffffffff00000001000000000000000000000000ffffffff"
    "ffffffffffffffff305b0420ffffffff00000001000000000000000000000000"
    "fffffffffffffffffffffffc04205ac635d8aa3a93e7b3ebbd55769886bc651d"
    "06b0cc53b0f63bce3c3e27d2604b031500c49d360886e704936a6678e1139d26"
    "b7819f7e900441046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0"
    "f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ece"
    "cbb6406837bf51f5022100ffffffff00000000ffffffffffffffffbce6faada7"
    "179e84f3b9cac2fc632551020101046d306b0201010420000000000000000012"
    "34567890abcdef1234567890abcdef1234567890abcdefa1440342000470da02"
    "cf2389338f3c6e3281547b7997f64b78955cd0cce70904f02659335dadafc3de"
    "a090ebba49df9ae18240b9ff5234b55e4d3bf2455901f4f42b745eb344";
constexpr std::string_view kCompressedSpki =
    "3039301306072a8648ce3d020106082a8648ce3d0301070322000270da02cf23"
    "89338f3c6e3281547b7997f64b78955cd0cce70904f02659335dad";
constexpr std::string_view kHybridSpki =
    "3059301306072a8648ce3d020106082a8648ce3d0301070342000670da02cf23"
    "89338f3c6e3281547b7997f64b78955cd0cce70904f02659335dadafc3dea090"
    "ebba49df9ae18240b9ff5234b55e4d3bf2455901f4f42b745eb344";
constexpr std::string_view kEncryptedDer =
    "3081ec305706092a864886f70d01050d304a302906092a864886f70d01050c30"
    "1c04087744017d121c657a020203e8300c06082a864886f70d02090500301d06"
    "0960864801650304012a041059de016ee6f40b2a286f89648c295fad04819039"
    "2228f8a5c9f04b1d90dbc9ad1fc7a834bf69e96ec111f1b0f8504aecc268fb78"
    "a342c3bcce355a3c7c8fefd19ddc30083a46d27254b8efd89b33da61ecd85db6"
    "deff64fca4f9f19639ab229c4982a3394e7de345da626409953ea6dee9c830eb"
    "5bdf56eee83b2df606f718af50f1fc8b5c9be5a7cabfe5ddbee6f96ced9c71c4"
    "a090d5665ee6e75bfd2f7a8e96f6cc";
constexpr std::string_view kOldEncrypted = R"(-----BEGIN EC PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: AES-128-CBC,031E1216EBD852ADD14A3207B33A15FC

/NLDR+VYlXjuaqdaPj62WKThc0zNacI+HBChVvDon7lKkqqhYdK3uvYWOXxB1Z/z
wRC8+FNJ0flhc60+rMqeDpc0ZrzmwCVnloxxma3oGseAnAE1aHF3ENPjs1nj/o94
SxOT/+SuX+okg7S1Nj71+Ea7pPhNO1jITgVWAiXiYSs=
-----END EC PRIVATE KEY-----
)";

TEST(EcKeyTest, ReadsSec1AndPassesOverParameters) {
  auto der = EcPrivateKey::FromDer(Curve::kP256, Hex(kSec1));
  ASSERT_TRUE(der) << der.error().OneLine();
  EXPECT_EQ(HexEncode(der->Der()), kKnown[0].pkcs8);
  std::string text = "some text\n" + Pem("EC PARAMETERS", Hex("06082a8648ce3d030107")) +
                     Pem("EC PRIVATE KEY", Hex(kSec1));
  auto pem = EcPrivateKey::FromPem(Curve::kP256, text);
  ASSERT_TRUE(pem) << pem.error().OneLine();
  EXPECT_EQ(pem->Der(), der->Der());
}

// RFC 5915 leaves the public half optional.
TEST(EcKeyTest, FindsAPublicHalfThatIsMissing) {
  auto key = EcPrivateKey::FromDer(
      Curve::kP256, Hex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420"
                        "00000000000000001234567890abcdef1234567890abcdef1234567890abcdef"));
  ASSERT_TRUE(key) << key.error().OneLine();
  EXPECT_EQ(HexEncode(key->Der()), kKnown[0].pkcs8);
}

TEST(EcKeyTest, RefusesAPublicHalfOffTheCurve) {
  for (const Known& k : kKnown) {
    Vector pkcs8 = Hex(k.pkcs8);
    pkcs8.back() ^= 1U;
    EXPECT_FALSE(EcPrivateKey::FromDer(k.curve, pkcs8));
    EXPECT_FALSE(EcPrivateKey::FromPem(k.curve, Pem("PRIVATE KEY", pkcs8)));
  }
}

TEST(EcKeyTest, RefusesParametersThatAreWrittenOut) {
  EXPECT_FALSE(EcPublicKey::FromDer(Curve::kP256, Hex(kExplicitSpki)));
  EXPECT_FALSE(EcPrivateKey::FromDer(Curve::kP256, Hex(kExplicitPkcs8)));
  EXPECT_FALSE(EcPrivateKey::FromPem(Curve::kP256, Pem("PRIVATE KEY", Hex(kExplicitPkcs8))));
}

TEST(EcKeyTest, NormalizesTheFormOfThePoint) {
  for (std::string_view form : {kCompressedSpki, kHybridSpki}) {
    auto key = EcPublicKey::FromDer(Curve::kP256, Hex(form));
    ASSERT_TRUE(key) << key.error().OneLine();
    EXPECT_EQ(HexEncode(key->Der()), kKnown[0].spki);
  }
}

// Nobody sits at the terminal: a password is an error at once, and the error says so.
TEST(EcKeyTest, NeverAsksForAPassword) {
  for (const std::string& pem :
       {std::string(kOldEncrypted), Pem("ENCRYPTED PRIVATE KEY", Hex(kEncryptedDer))}) {
    auto key = EcPrivateKey::FromPem(Curve::kP256, pem);
    ASSERT_FALSE(key);
    EXPECT_NE(key.error().message.find("password"), std::string::npos) << key.error().message;
  }
  EXPECT_FALSE(EcPrivateKey::FromDer(Curve::kP256, Hex(kEncryptedDer)));
}

TEST(EcKeyTest, TakesPublicForPublicAndPrivateForPrivate) {
  Vector pkcs8 = Hex(kKnown[0].pkcs8), spki = Hex(kKnown[0].spki);
  EXPECT_FALSE(EcPublicKey::FromPem(Curve::kP256, Pem("PRIVATE KEY", pkcs8)));
  EXPECT_FALSE(EcPrivateKey::FromPem(Curve::kP256, Pem("PUBLIC KEY", spki)));
  EXPECT_FALSE(EcPublicKey::FromDer(Curve::kP256, pkcs8));
  EXPECT_FALSE(EcPrivateKey::FromDer(Curve::kP256, spki));
  EXPECT_FALSE(EcPublicKey::FromPem(Curve::kP256, ""));
  EXPECT_FALSE(EcPrivateKey::FromPem(Curve::kP256, "-----BEGIN PRIVATE KEY-----\nAAAA\n"));
  EXPECT_FALSE(EcPrivateKey::FromPem(Curve::kP256, std::string(70000, 'x')));
}

// What is wrong is said without any byte of the key.
TEST(EcKeyTest, ErrorsHoldNoKey) {
  std::string pem = Pem("PRIVATE KEY", Hex(kKnown[0].pkcs8));
  auto key = EcPrivateKey::FromPem(Curve::kP384, pem);
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().Render().find("MIGH"), std::string::npos);
  EXPECT_LT(key.error().Render().size(), 200U);
}

TEST(EcKeyTest, GeneratedKeysDifferAndSurviveTheirDer) {
  for (Curve curve : kCurves) {
    auto a = EcPrivateKey::Generate(curve), b = EcPrivateKey::Generate(curve);
    ASSERT_TRUE(a && b);
    EXPECT_NE(a->Der(), b->Der());
    auto again = EcPrivateKey::FromDer(curve, a->Der());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->Public().CompressedPoint(), a->Public().CompressedPoint());
    EXPECT_TRUE(EcPrivateKey::FromPem(curve, Pem("PRIVATE KEY", a->Der())));
  }
}

TEST(EcdsaTest, VerifiesWhatItSigned) {
  for (Curve curve : kCurves) {
    auto key = EcPrivateKey::Generate(curve);
    ASSERT_TRUE(key);
    Vector digest(48, 0xAB);
    auto signature = key->Sign(digest);
    ASSERT_TRUE(signature);
    EXPECT_TRUE(key->Public().Verify(digest, *signature));
    EXPECT_FALSE(EcPrivateKey::Generate(curve)->Public().Verify(digest, *signature));
    // P-256 takes the first 32 bytes of a longer digest (SEC1 4.1.3): a change in those counts.
    digest[0] ^= 1U;
    EXPECT_FALSE(key->Public().Verify(digest, *signature));
  }
}

TEST(EcdsaTest, SignsWithExactlyTheLengthThatIsWanted) {
  struct Case {
    Curve curve;
    size_t length;
  };
  for (Case c : {Case{Curve::kP256, 71}, Case{Curve::kP384, 103}, Case{Curve::kP521, 138}}) {
    auto key = EcPrivateKey::Generate(c.curve);
    ASSERT_TRUE(key);
    EcPublicKey verifier = key->Public();
    for (uint8_t i = 0; i < 20; ++i) {
      Vector digest(32, i);
      auto signature = key->Sign(digest, c.length);
      ASSERT_TRUE(signature) << signature.error().OneLine();
      EXPECT_EQ(signature->size(), c.length);
      EXPECT_TRUE(verifier.Verify(digest, *signature));
    }
  }
  auto never = EcPrivateKey::Generate(Curve::kP256)->Sign(Vector(32), 30);
  ASSERT_FALSE(never);
  EXPECT_EQ(never.error().code, Code::kInvalid);
}

// RFC 6979, A.2.5: P-256 with SHA-256, message "sample".
constexpr std::string_view kRfcPoint =
    "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
    "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
constexpr std::string_view kRfcR =
    "00efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716";
constexpr std::string_view kRfcS =
    "00f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

// tag length value, with the short form of the length.
Vector Tlv(uint8_t tag, const Vector& value) {
  Vector out = {tag, static_cast<uint8_t>(value.size())};
  out.insert(out.end(), value.begin(), value.end());
  return out;
}
Vector operator+(Vector a, const Vector& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

class StrictDerTest : public testing::Test {
 protected:
  bool Verifies(const Vector& signature) const {
    return key_.Verify(Sha256().Update("sample").Finish(), signature);
  }
  EcPublicKey key_ = *EcPublicKey::FromPoint(Curve::kP256, Hex(kRfcPoint));
  Vector r_ = Tlv(2, Hex(kRfcR)), s_ = Tlv(2, Hex(kRfcS));
  Vector good_ = Tlv(0x30, r_ + s_);
};

TEST_F(StrictDerTest, TakesTheOneEncoding) {
  EXPECT_TRUE(Verifies(good_));
  EXPECT_FALSE(key_.Verify(Sha256().Update("Sample").Finish(), good_));
}

TEST_F(StrictDerTest, RefusesEveryCutAndEveryChangedBit) {
  for (size_t n = 0; n < good_.size(); ++n) {
    EXPECT_FALSE(Verifies(Vector(good_.begin(), good_.begin() + static_cast<ptrdiff_t>(n)))) << n;
  }
  for (size_t bit = 0; bit < good_.size() * 8; ++bit) {
    Vector changed = good_;
    changed[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
    EXPECT_FALSE(Verifies(changed)) << bit;
  }
}

// In the spirit of Wycheproof's ECDSA tests: the right numbers in every other encoding.
TEST_F(StrictDerTest, RefusesOtherEncodingsOfTheSameNumbers) {
  Vector body = r_ + s_;
  auto size = static_cast<uint8_t>(body.size());
  const Vector eoc = {0, 0};
  const std::vector<std::pair<std::string_view, Vector>> bad = {
      {"empty", {}},
      {"trailing byte", good_ + Vector{0}},
      {"trailing end of contents", good_ + eoc},
      {"leading byte", Vector{0} + good_},
      {"twice", good_ + good_},
      {"length in the long form", Vector{0x30, 0x81, size} + body},
      {"length in the long form, padded", Vector{0x30, 0x82, 0, size} + body},
      {"length of eight bytes", Vector{0x30, 0x88, 0, 0, 0, 0, 0, 0, 0, size} + body},
      {"indefinite length", Vector{0x30, 0x80} + body + eoc},
      {"indefinite length, no end", Vector{0x30, 0x80} + body},
      {"length of r in the long form", Tlv(0x30, Vector{2, 0x81, 33} + Hex(kRfcR) + s_)},
      {"length of s in the long form", Tlv(0x30, r_ + Vector{2, 0x81, 33} + Hex(kRfcS))},
      {"r with another zero", Tlv(0x30, Tlv(2, Vector{0} + Hex(kRfcR)) + s_)},
      {"s with another zero", Tlv(0x30, r_ + Tlv(2, Vector{0} + Hex(kRfcS)))},
      {"r negative: its zero is missing", Tlv(0x30, Tlv(2, Hex(kRfcR.substr(2))) + s_)},
      {"s negative: its zero is missing", Tlv(0x30, r_ + Tlv(2, Hex(kRfcS.substr(2))))},
      {"a third number", Tlv(0x30, r_ + s_ + Tlv(2, {1}))},
      {"a null after", Tlv(0x30, r_ + s_ + Tlv(5, {}))},
      {"bytes within the sequence after", Tlv(0x30, r_ + s_ + eoc)},
      {"r alone", Tlv(0x30, r_)},
      {"a set", Tlv(0x31, body)},
      {"a primitive sequence", Tlv(0x10, body)},
      {"a context tag", Tlv(0xA0, body)},
      {"a bit string", Tlv(0x03, body)},
      {"r as octets", Tlv(0x30, Tlv(4, Hex(kRfcR)) + s_)},
      {"r as enumerated", Tlv(0x30, Tlv(10, Hex(kRfcR)) + s_)},
      {"s constructed", Tlv(0x30, r_ + Tlv(0x22, Hex(kRfcS)))},
      {"numbers without a sequence", body},
      {"sequence within a sequence", Tlv(0x30, good_)},
      {"raw r and s", Hex(kRfcR.substr(2)) + Hex(kRfcS.substr(2))},
      {"swapped", Tlv(0x30, s_ + r_)},
      {"a length beyond the end", Vector{0x30, static_cast<uint8_t>(size + 1)} + body},
      {"a length before the end", Vector{0x30, static_cast<uint8_t>(size - 1)} + body},
      {"long", Vector(100'000, 0x30)},
  };
  for (const auto& [what, signature] : bad) EXPECT_FALSE(Verifies(signature)) << what;
}

TEST_F(StrictDerTest, RefusesNumbersOutOfRange) {
  const Vector order = Hex("00ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
  const Vector field = Hex("00ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
  Vector order_less_one = order;
  order_less_one.back() -= 1;
  const std::vector<Vector> odd = {Tlv(2, {}),
                                   Tlv(2, {0}),
                                   Tlv(2, {1}),
                                   Tlv(2, {0xFF}),  // -1
                                   Tlv(2, order),
                                   Tlv(2, field),
                                   Tlv(2, order_less_one),
                                   Tlv(2, Vector(34, 0x7F))};
  for (size_t i = 0; i < odd.size(); ++i) {
    for (size_t j = 0; j < odd.size(); ++j) {
      EXPECT_FALSE(Verifies(Tlv(0x30, odd[i] + odd[j]))) << i << " " << j;
    }
    EXPECT_FALSE(Verifies(Tlv(0x30, odd[i] + s_))) << i;
    EXPECT_FALSE(Verifies(Tlv(0x30, r_ + odd[i]))) << i;
  }
  // r + n and s + n are the same numbers modulo n.
  Vector s_plus_n = Hex("01f7cb1c932d657c42d436c7a1b6e29f65b0cffb8960c7928b417e75f2809df2f9");
  Vector r_plus_n = Hex("01efd48b29acb6a8fe1140dd9cd45e81d65a138228fdc29816b706d96b4b125c67");
  EXPECT_FALSE(Verifies(Tlv(0x30, r_ + Tlv(2, s_plus_n))));
  EXPECT_FALSE(Verifies(Tlv(0x30, Tlv(2, r_plus_n) + s_)));
}

// A signature of one curve means nothing on another, and n - s is a signature as good as s: the
// library relies on the latter for exact lengths.
TEST_F(StrictDerTest, KnowsCurvesAndTheMirrorImage) {
  EXPECT_FALSE(EcPublicKey::FromPoint(Curve::kP384, Hex(kKnown[1].point))
                   ->Verify(Sha256().Update("sample").Finish(), good_));
  Vector mirrored = Hex("0834e36ad29a83bf2bc9385e491d6099c8fdf9d1ed67aa7ea5f51f93782857a9");
  EXPECT_TRUE(Verifies(Tlv(0x30, r_ + Tlv(2, mirrored))));
}

}  // namespace
}  // namespace bartizan::crypto
