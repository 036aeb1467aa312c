// Keyrings against KMS as the emulator has it. (tests/aws/with_moto.py starts it.)
#include <gmock/gmock.h>

#include "bartizan/esdk/client.h"
#include "peer.h"

namespace bartizan::esdk_kms {
namespace {

using esdk::Errc;
using esdk::KeyringPtr;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::vector<uint8_t> InfoOf(std::string_view arn) {
  return {arn.begin(), arn.end()};
}

class Kms : public Peer {
 protected:
  KeyringPtr Keyring(const std::string& key_id, bool mrk_aware = false) {
    return esdk::KmsKeyring(kms_, key_id, mrk_aware).value();
  }
};

TEST_F(Kms, RoundTripsWithAllSuites) {
  KeyringPtr keyring = Keyring(MakeKey());
  for (const esdk::AlgorithmSuite& suite : esdk::AlgorithmSuites()) {
    ExpectRoundTrip(keyring, keyring, suite.id);
  }
}

TEST_F(Kms, AnAliasWritesWhatItsKeyReads) {
  const std::string arn = MakeKey();
  Call("kms", "CreateAlias", {{"AliasName", "alias/writer"}, {"TargetKeyId", arn}});
  ExpectRoundTrip(Keyring("alias/writer"), Keyring(arn));
  auto sealed = Encrypt(Keyring("alias/writer"), {}).value();
  EXPECT_FALSE(Decrypt(Keyring("alias/writer"), sealed));
}

TEST_F(Kms, KeysThatAreNotConfiguredAreNotAskedFor) {
  auto sealed = Encrypt(Keyring(MakeKey()), {}).value();
  KeyringPtr other = Keyring(MakeKey());
  Forget();
  auto opened = Decrypt(other, sealed);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, Errc::kNoUsableKey);
  EXPECT_THAT(Asked(), IsEmpty());
}

// A message that names our key over a data key of another: KMS is told which key it must be.
TEST_F(Kms, AForgedKeyNameIsRefusedByKms) {
  auto sealed = Encrypt(Keyring(MakeKey()), {{"a", "b"}}).value();
  const std::string ours = MakeKey();
  sealed.encrypted_keys.at(0).info = InfoOf(ours);
  auto opened = Decrypt(Keyring(ours), sealed);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, Errc::kNoUsableKey);
  EXPECT_THAT(opened.error().ToString(), HasSubstr("IncorrectKeyException"));
}

TEST_F(Kms, ADisabledKeyDoesNothing) {
  const std::string arn = MakeKey();
  auto sealed = Encrypt(Keyring(arn), {}).value();
  Call("kms", "DisableKey", {{"KeyId", arn}});
  auto opened = Decrypt(Keyring(arn), sealed);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().ToString(), HasSubstr("DisabledException"));
  EXPECT_THAT(opened.error().ToString(), HasSubstr("is disabled"));
  auto again = Encrypt(Keyring(arn), {});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Errc::kKeyService);
  EXPECT_THAT(again.error().ToString(), HasSubstr("DisabledException"));
  Call("kms", "EnableKey", {{"KeyId", arn}});
  EXPECT_TRUE(Decrypt(Keyring(arn), sealed));
}

TEST_F(Kms, AnotherContextOrCiphertextIsRefused) {
  const std::string arn = MakeKey();
  auto sealed = Encrypt(Keyring(arn), {{"tenant", "A"}}, 0x0478).value();
  sealed.context["tenant"] = "confidential";
  auto opened = Decrypt(Keyring(arn), sealed);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().ToString(), HasSubstr("InvalidCiphertextException"));
  EXPECT_THAT(opened.error().ToString(), Not(HasSubstr("confidential")));
  sealed.context["tenant"] = "A";
  ASSERT_TRUE(Decrypt(Keyring(arn), sealed));
  sealed.encrypted_keys[0].ciphertext.back() ^= 1;
  EXPECT_FALSE(Decrypt(Keyring(arn), sealed));
}

TEST_F(Kms, KeysOfSeveralRegionsWorkTogether) {
  const std::string here = MakeKey();
  const std::string there = MakeKey({}, "eu-west-1");
  Forget();
  KeyringPtr both = esdk::KmsMultiKeyring(kms_, here, {there}).value();
  auto sealed = Encrypt(both, {{"a", "b"}}).value();
  EXPECT_THAT(Asked(), ElementsAre("GenerateDataKey us-east-1", "Encrypt eu-west-1"));
  Forget();
  for (const std::string& arn : {here, there}) EXPECT_TRUE(Decrypt(Keyring(arn), sealed));
  EXPECT_THAT(Asked(), ElementsAre("Decrypt us-east-1", "Decrypt eu-west-1"));
}

TEST_F(Kms, AReplicaReadsInItsOwnRegion) {
  const std::string primary = MakeKey({{"MultiRegion", true}});
  Call("kms", "ReplicateKey", {{"KeyId", primary}, {"ReplicaRegion", "eu-west-1"}});
  const std::string replica = ReplaceAll(primary, "us-east-1", "eu-west-1");
  auto sealed = Encrypt(Keyring(primary, true), {{"a", "b"}}).value();
  Forget();
  auto opened = Decrypt(Keyring(replica, true), sealed);
  ASSERT_TRUE(opened) << opened.error().ToString();
  auto found = Decrypt(esdk::KmsMrkDiscoveryKeyring(kms_, "eu-west-1",
                                                    esdk::DiscoveryFilter{"aws", {"123456789012"}})
                           .value(),
                       sealed);
  ASSERT_TRUE(found) << found.error().ToString();
  EXPECT_THAT(Asked(), ElementsAre("Decrypt eu-west-1", "Decrypt eu-west-1"));
  EXPECT_FALSE(Decrypt(Keyring(replica), sealed));  // not without being MRK aware
  EXPECT_FALSE(Decrypt(esdk::KmsMrkDiscoveryKeyring(kms_, "ap-south-1", esdk::AnyAccount()).value(),
                       sealed));  // there is no replica
}

TEST_F(Kms, DiscoveryStaysWithinItsAccounts) {
  auto sealed = Encrypt(Keyring(MakeKey({}, "eu-west-1")), {}).value();
  Forget();
  auto discovery = [&](esdk::DiscoveryFilter filter) {
    return Decrypt(esdk::KmsDiscoveryKeyring(kms_, std::move(filter)).value(), sealed).has_value();
  };
  EXPECT_FALSE(discovery({"aws", {"999999999999"}}));
  EXPECT_FALSE(discovery({"aws-cn", {"123456789012"}}));
  EXPECT_THAT(Asked(), IsEmpty());
  EXPECT_TRUE(discovery({"aws", {"999999999999", "123456789012"}}));
  EXPECT_THAT(Asked(), ElementsAre("Decrypt eu-west-1"));
}

std::string Pem(const std::vector<uint8_t>& der) {
  std::string text = "-----BEGIN PUBLIC KEY-----\n";
  const std::string base64 = Base64Encode(der);
  for (size_t i = 0; i < base64.size(); i += 64) text += base64.substr(i, 64) + "\n";
  return text + "-----END PUBLIC KEY-----\n";
}

TEST_F(Kms, RsaKeysReadWhatTheirPublicKeyWrote) {
  const std::string arn = MakeKey({{"KeySpec", "RSA_2048"}, {"KeyUsage", "ENCRYPT_DECRYPT"}});
  auto told = kms_->GetPublicKey(arn);
  ASSERT_TRUE(told) << told.error().ToString();
  for (esdk::RsaPadding padding : {esdk::RsaPadding::kOaepSha1, esdk::RsaPadding::kOaepSha256}) {
    KeyringPtr writer = esdk::KmsRsaKeyring(nullptr, arn, Pem(told->der), padding).value();
    KeyringPtr reader = esdk::KmsRsaKeyring(kms_, arn, "", padding).value();
    ExpectRoundTrip(writer, reader, 0x0478);
    auto sealed = Encrypt(writer, {{"tenant", "A"}}, 0x0478).value();
    sealed.context["tenant"] = "B";
    EXPECT_FALSE(Decrypt(reader, sealed));
    sealed.context["tenant"] = "A";
    Call("kms", "DisableKey", {{"KeyId", arn}});
    auto opened = Decrypt(reader, sealed);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().ToString(), HasSubstr("DisabledException"));
    Call("kms", "EnableKey", {{"KeyId", arn}});
  }
}

TEST_F(Kms, EllipticCurveKeysAgree) {
  for (auto [curve, spec] : {std::pair{esdk::Curve::kP256, "ECC_NIST_P256"},
                             std::pair{esdk::Curve::kP384, "ECC_NIST_P384"},
                             std::pair{esdk::Curve::kP521, "ECC_NIST_P521"}}) {
    const std::string sender = MakeKey({{"KeySpec", spec}, {"KeyUsage", "KEY_AGREEMENT"}});
    const std::string recipient = MakeKey({{"KeySpec", spec}, {"KeyUsage", "KEY_AGREEMENT"}});
    auto theirs = kms_->GetPublicKey(recipient);
    ASSERT_TRUE(theirs) << theirs.error().ToString();
    auto writer =
        esdk::KmsEcdhKeyring(kms_, {esdk::EcdhSchema::kStatic, curve, sender, {}, theirs->der});
    ASSERT_TRUE(writer) << writer.error().ToString();
    auto reader = esdk::KmsEcdhKeyring(
        kms_, {esdk::EcdhSchema::kPublicKeyDiscovery, curve, recipient, {}, {}});
    ASSERT_TRUE(reader) << reader.error().ToString();
    ExpectRoundTrip(*writer, *writer);
    ExpectRoundTrip(*writer, *reader);
  }
  const std::string signing = MakeKey({{"KeySpec", "ECC_NIST_P256"}, {"KeyUsage", "SIGN_VERIFY"}});
  EXPECT_FALSE(esdk::KmsEcdhKeyring(
      kms_, {esdk::EcdhSchema::kPublicKeyDiscovery, esdk::Curve::kP256, signing, {}, {}}));
}

// Whole messages: what the header, the tags and the signature cover comes from KMS as well.
TEST_F(Kms, MessagesAreEncryptedAndDecrypted) {
  const std::string arn = MakeKey();
  auto manager = esdk::DefaultManager(Keyring(arn));
  auto finder = esdk::DefaultManager(
      esdk::KmsDiscoveryKeyring(kms_, esdk::DiscoveryFilter{"aws", {"123456789012"}}).value());
  const esdk::Client sdk;
  for (size_t size : {0U, 1U, 4096U, 100'000U}) {
    const std::vector<uint8_t> plaintext(size, 'x');
    auto sealed = sdk.Encrypt(plaintext, *manager, {.context = {{"purpose", "test"}}});
    ASSERT_TRUE(sealed) << sealed.error().ToString();
    for (const esdk::ManagerPtr& reader : {manager, finder}) {
      auto opened = sdk.Decrypt(sealed->message, *reader);
      ASSERT_TRUE(opened) << opened.error().ToString();
      EXPECT_EQ(opened->plaintext, plaintext);
      EXPECT_EQ(opened->context.at("purpose"), "test");
    }
    auto other = sdk.Decrypt(sealed->message, *esdk::DefaultManager(Keyring(MakeKey())));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, Errc::kNoUsableKey);
  }
}

TEST_F(Kms, PassingFaultsAreOvercome) {
  KeyringPtr keyring = Keyring(MakeKey());
  auto sealed = Encrypt(keyring, {{"a", "b"}}).value();
  for (const char* kind : {"throttle", "reset", "500", "cut", "no-answer-after-effect", "html"}) {
    Fault("Decrypt", kind);
    auto opened = Decrypt(keyring, sealed);
    ASSERT_TRUE(opened) << kind << ": " << opened.error().ToString();
    EXPECT_TRUE(esdk::ConstantTimeEqual(opened->data_key.view(), sealed.data_key.view()));
    Fault("GenerateDataKey", kind);
    EXPECT_TRUE(Encrypt(keyring, {})) << kind;
  }
}

TEST_F(Kms, LastingFaultsAreTold) {
  KeyringPtr keyring = Keyring(MakeKey());
  auto sealed = Encrypt(keyring, {}).value();
  Fault("Decrypt", "error",
        R"(, "status": 400, "code": "AccessDeniedException", "message": "not for you")");
  auto denied = Decrypt(keyring, sealed);
  ASSERT_FALSE(denied);
  EXPECT_THAT(denied.error().ToString(), HasSubstr("AccessDeniedException: not for you"));
  Fault("Decrypt", "throttle", R"(, "times": 10)");
  auto throttled = Decrypt(keyring, sealed);
  ASSERT_FALSE(throttled);
  EXPECT_EQ(throttled.error().code, Errc::kNoUsableKey);
  EXPECT_THAT(throttled.error().ToString(), HasSubstr("Throttling"));
}

}  // namespace
}  // namespace bartizan::esdk_kms
