// Policies, limits and materials: everything that is decided before the first frame.
#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

constexpr CommitmentPolicy kPolicies[] = {CommitmentPolicy::kForbidEncryptAllowDecrypt,
                                          CommitmentPolicy::kRequireEncryptAllowDecrypt,
                                          CommitmentPolicy::kRequireEncryptRequireDecrypt};

Client With(CommitmentPolicy policy, Limits limits = {}) {
  return Client({.policy = policy, .limits = limits});
}

// The code of the error, if there is one.
using Outcome = std::optional<Errc>;
constexpr Outcome kFine;

Outcome EncryptError(const Client& client, TestManager& manager,
                     const EncryptOptions& options = {}) {
  auto result = client.Encrypt(SomeBytes(5), manager, options);
  auto stream = client.MakeEncryptor(manager, options);
  Buffer room(4096);
  auto into = client.EncryptInto(room, SomeBytes(5), manager, options);
  EXPECT_EQ(result.has_value(), stream.has_value());
  EXPECT_EQ(result.has_value(), into.has_value());
  if (result) return kFine;
  EXPECT_EQ(result.error().code, stream.error().code);
  EXPECT_EQ(result.error().code, into.error().code);
  return result.error().code;
}

Outcome DecryptError(const Client& client, TestManager& manager, const Buffer& message,
                     const DecryptOptions& options = {}) {
  auto result = client.Decrypt(message, manager, options);
  for (Release release : {Release::kAfterVerification, Release::kPerFrame}) {
    auto streamed = DecryptStreamed(client, manager, message, release, 50, options);
    EXPECT_EQ(result.has_value(), streamed.status.has_value());
    if (result) continue;
    EXPECT_EQ(result.error().code, streamed.status.error().code);
    EXPECT_TRUE(streamed.plaintext.empty());
  }
  return result ? kFine : Outcome(result.error().code);
}

// client-apis/client.md, "Commitment Policy"; encrypt.md, "Get the encryption materials".
TEST(Policy, Encrypt) {
  for (CommitmentPolicy policy : kPolicies) {
    for (const auto& suite : AlgorithmSuites()) {
      SCOPED_TRACE(std::string(PolicyName(policy)) + " " + std::string(suite.name));
      bool allowed = suite.committing == (policy != CommitmentPolicy::kForbidEncryptAllowDecrypt);
      TestManager asked;
      EXPECT_EQ(EncryptError(With(policy), asked, {.suite = &suite}),
                allowed ? kFine : Outcome(Errc::kCommitmentPolicy));
      EXPECT_EQ(asked.encrypt_calls > 0, allowed);  // refused before anybody is asked for keys

      // The same suite, but out of the manager (CVE-2026-6550).
      TestManager returned;
      returned.bend_encrypt = [&](EncryptionMaterials& materials) {
        TestManager other;
        materials = *other.ForEncrypt({.suite = &suite});
      };
      EXPECT_EQ(EncryptError(With(policy), returned),
                allowed ? kFine : Outcome(Errc::kCommitmentPolicy));
      EXPECT_EQ(returned.encrypt_calls, 3);
    }
  }
}

// decrypt.md, "Get the decryption materials".
TEST(Policy, Decrypt) {
  for (CommitmentPolicy policy : kPolicies) {
    for (const auto& suite : AlgorithmSuites()) {
      SCOPED_TRACE(std::string(PolicyName(policy)) + " " + std::string(suite.name));
      bool allowed = suite.committing || policy != CommitmentPolicy::kRequireEncryptRequireDecrypt;
      TestManager manager;
      Buffer message = Message(suite, SomeBytes(5), 10);
      EXPECT_EQ(DecryptError(With(policy), manager, message),
                allowed ? kFine : Outcome(Errc::kCommitmentPolicy));
      EXPECT_EQ(manager.decrypt_calls, allowed ? 3 : 0);
    }
  }
}

TEST(Policy, DefaultSuites) {
  TestManager manager;
  for (auto [policy, id] :
       {std::pair{kPolicies[0], 0x0378}, {kPolicies[1], 0x0578}, {kPolicies[2], 0x0578}}) {
    auto result = With(policy).Encrypt(SomeBytes(5), manager);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->header.suite->id, id);
  }
}

TEST(Policy, OneMessageCanBeHeldToMore) {
  TestManager manager;
  DecryptOptions strict{.policy = CommitmentPolicy::kRequireEncryptRequireDecrypt};
  DecryptOptions lax{.policy = CommitmentPolicy::kRequireEncryptAllowDecrypt};
  Buffer old = Message(Suite(0x0178), SomeBytes(5), 10);
  Buffer committing = Message(Suite(0x0478), SomeBytes(5), 10);
  Client lax_client = With(CommitmentPolicy::kForbidEncryptAllowDecrypt);
  EXPECT_EQ(DecryptError(lax_client, manager, old, strict), Errc::kCommitmentPolicy);
  EXPECT_EQ(DecryptError(lax_client, manager, old, lax), kFine);
  EXPECT_EQ(DecryptError(lax_client, manager, committing, strict), kFine);
  // Never to less.
  EXPECT_EQ(DecryptError(Client(), manager, old, lax), Errc::kInvalidArgument);
  EXPECT_EQ(DecryptError(Client(), manager, committing, lax), Errc::kInvalidArgument);
}

TEST(Limits, EncryptedDataKeys) {
  // client.md, "Maximum Number Of Encrypted Data Keys".
  for (uint32_t count : {1U, 3U, 4U}) {
    TestManager manager;
    manager.bend_encrypt = [&](EncryptionMaterials& materials) {
      materials.encrypted_keys.assign(count, {"test", {'k'}, {1}});
    };
    Limits limits{.max_encrypted_keys = 3};
    EXPECT_EQ(EncryptError(With(kPolicies[2], limits), manager),
              count > 3 ? Outcome(Errc::kLimit) : kFine);
    auto message = Client().Encrypt(SomeBytes(5), manager);
    ASSERT_TRUE(message);
    manager.decrypt_calls = 0;
    EXPECT_EQ(DecryptError(With(kPolicies[2], limits), manager, message->message),
              count > 3 ? Outcome(Errc::kLimit) : kFine);
    EXPECT_EQ(manager.decrypt_calls, count > 3 ? 0 : 3);
  }
}

TEST(Limits, HeaderBytes) {
  TestManager manager;
  Buffer message = Message(Suite(0x0478), SomeBytes(5), 10, {{"a", std::string(500, 'x')}});
  EXPECT_EQ(DecryptError(With(kPolicies[2], {.max_header_bytes = 400}), manager, message),
            Errc::kLimit);
}

TEST(Request, IsChecked) {
  TestManager manager;
  EXPECT_EQ(EncryptError(Client(), manager, {.frame_length = 0}), Errc::kInvalidArgument);
  // encrypt.md, "Encryption Context": the reserved prefix.
  for (std::string key : {"aws-crypto-public-key", "aws-crypto-", "aws-crypto-x"}) {
    EXPECT_FALSE(Client().Encrypt(SomeBytes(5), manager, {.context = {{key, "v"}}}));
  }
  EXPECT_FALSE(Client().Encrypt(SomeBytes(5), manager, {.context = {{"a", "\xff"}}}));
  EXPECT_FALSE(
      Client().Encrypt(SomeBytes(5), manager, {.context = {{"a", std::string(65'530, 'x')}}}));
  AlgorithmSuite own = Suite(0x0478);  // of the caller's making
  EXPECT_EQ(EncryptError(Client(), manager, {.suite = &own}), Errc::kInvalidArgument);
  EXPECT_EQ(manager.encrypt_calls, 0);
}

struct Bend {
  std::string_view name;
  std::function<void(EncryptionMaterials&)> bend;
};

TEST(Materials, OfAManagerAreCheckedOnEncrypt) {
  static const AlgorithmSuite own = {.id = 0x6700, .message_version = 2, .key_length = 32};
  for (const Bend& c : {
           Bend{"no suite", [](auto& m) { m.suite = nullptr; }},
           {"another's suite", [](auto& m) { m.suite = &own; }},
           {"no encrypted data keys", [](auto& m) { m.encrypted_keys.clear(); }},
           {"no data key", [](auto& m) { m.data_key = {}; }},
           {"a short data key", [](auto& m) { m.data_key = SecretBytes(16); }},
           {"no signing key", [](auto& m) { m.signing_key = {}; }},
           {"no public key", [](auto& m) { m.context.clear(); }},
           {"a suite without signature", [](auto& m) { m.suite = &Suite(0x0478); }},
           {"a required key that is not there", [](auto& m) { m.required_keys = {"nobody"}; }},
       }) {
    TestManager manager;
    manager.bend_encrypt = c.bend;
    EXPECT_NE(EncryptError(Client(), manager), kFine) << c.name;
  }
}

TEST(Materials, ABrokenSigningKeyIsAnError) {
  TestManager manager;
  manager.bend_encrypt = [](auto& m) { m.signing_key = SecretBytes(10); };
  EXPECT_FALSE(Client().Encrypt(SomeBytes(5), manager));
}

TEST(Materials, OfAManagerAreCheckedOnDecrypt) {
  Buffer signed_message = Message(Suite(0x0578), SomeBytes(5), 10);
  Buffer unsigned_message = Message(Suite(0x0478), SomeBytes(5), 10);
  struct Case {
    std::string_view name;
    bool is_signed;
    Errc code;
    std::function<void(DecryptionMaterials&)> bend;
  };
  for (const Case& c : {
           Case{"no suite", false, Errc::kInvalidArgument, [](auto& m) { m.suite = nullptr; }},
           {"a suite without commitment", false, Errc::kCommitmentPolicy,
            [](auto& m) { m.suite = &Suite(0x0178); }},
           {"another suite", false, Errc::kInternal, [](auto& m) { m.suite = &Suite(0x0578); }},
           {"no data key", false, Errc::kInternal, [](auto& m) { m.data_key = {}; }},
           {"another data key", false, Errc::kCommitment,
            [](auto& m) { m.data_key = SecretBytes(32); }},
           {"no verification key", true, Errc::kInternal,
            [](auto& m) { m.verification_key.clear(); }},
           {"a verification key too many", false, Errc::kInternal,
            [](auto& m) { m.verification_key = SigningPair(Curve::kP384).public_point; }},
           {"another's verification key", true, Errc::kAuthentication,
            [](auto& m) {
              static const auto other = crypto::EcPrivateKey::Generate(crypto::Curve::kP384);
              m.verification_key = other->Public().CompressedPoint();
            }},
           {"no point", true, Errc::kAuthentication,
            [](auto& m) { m.verification_key.back() ^= 1U, m.verification_key.resize(20); }},
           {"a required key that is not there", false, Errc::kInternal,
            [](auto& m) { m.required_keys = {"nobody"}; }},
       }) {
    TestManager manager;
    manager.bend_decrypt = c.bend;
    EXPECT_EQ(DecryptError(Client(), manager, c.is_signed ? signed_message : unsigned_message),
              c.code)
        << c.name;
  }
}

TEST(Materials, ErrorsOfTheManagerPass) {
  class Refusing : public TestManager {
   public:
    Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest&) override {
      return Fail(Errc::kKeyService, "no");
    }
    Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest&) override {
      return Fail(Errc::kNoUsableKey, "no");
    }
  } manager;
  EXPECT_EQ(EncryptError(Client(), manager), Errc::kKeyService);
  EXPECT_EQ(DecryptError(Client(), manager, Message(Suite(0x0478), SomeBytes(5), 10)),
            Errc::kNoUsableKey);
}

// A message whose suite says "unsigned" but that carries a public key, or the other way around.
TEST(Materials, HalfSigned) {
  TestManager manager;
  manager.bend_encrypt = [](EncryptionMaterials& m) {
    m.context["aws-crypto-public-key"] = "AA==";
  };
  EXPECT_EQ(EncryptError(Client(), manager, {.suite = &Suite(0x0478)}), Errc::kInternal);
}

// encrypt.md, "Construct the header": pairs that are authenticated but not stored.
TEST(RequiredContext, IsNotStoredButAuthenticated) {
  for (int id : {0x0178, 0x0478, 0x0578}) {
    SCOPED_TRACE(id);
    TestManager manager;
    manager.required_keys = {"secret", "tenant"};
    Client client = ClientFor(Suite(id));
    auto made = client.Encrypt(
        SomeBytes(5), manager,
        {.suite = &Suite(id), .context = {{"tenant", "42"}, {"secret", "x"}, {"plain", "p"}}});
    ASSERT_TRUE(made) << made.error().ToString();
    EXPECT_FALSE(made->header.context.contains("tenant"));
    EXPECT_FALSE(made->header.context.contains("secret"));
    EXPECT_TRUE(made->header.context.contains("plain"));
    const Buffer& message = made->message;
    EXPECT_TRUE(std::ranges::search(message, std::string_view("tenant")).empty());

    EXPECT_EQ(
        DecryptError(client, manager, message, {.reproduced = {{"tenant", "42"}, {"secret", "x"}}}),
        kFine);
    auto back = client.Decrypt(message, manager,
                               {.reproduced = {{"tenant", "42"}, {"secret", "x"}, {"plain", "p"}}});
    ASSERT_TRUE(back);
    EXPECT_EQ(back->context.at("tenant"), "42");
    for (const EncryptionContext& wrong :
         {EncryptionContext{}, EncryptionContext{{"tenant", "42"}},
          EncryptionContext{{"tenant", "43"}, {"secret", "x"}},
          EncryptionContext{{"tenant", "42"}, {"secret", "x"}, {"more", "y"}}}) {
      EXPECT_EQ(DecryptError(client, manager, message, {.reproduced = wrong}),
                Errc::kAuthentication);
    }
    EXPECT_EQ(DecryptError(client, manager, message,
                           {.reproduced = {{"tenant", "42"}, {"secret", "x"}, {"plain", "q"}}}),
              Errc::kContextMismatch);
  }
}

TEST(RequiredContext, NoneAddsNothing) {
  // ESDK-NET 4.0.0 added two bytes here, which made its messages unreadable to all others.
  TestManager manager;
  auto made = Client().Encrypt(SomeBytes(5), manager, {.suite = &Suite(0x0478)});
  auto key = DeriveMessageKey(Suite(0x0478), manager.DataKey(Suite(0x0478)).view(),
                              made->header.message_id);
  auto gcm = crypto::AesGcm::Create(key->content.view());
  Buffer zeros(12), tag(16);
  ASSERT_TRUE(gcm->Seal(zeros, made->header.body_bytes, {}, {}, tag));
  EXPECT_EQ(tag, made->header.tag);
}

// decrypt.md, "Get the decryption materials": the commitment is compared before anything else is
// done with the key.
TEST(Commitment, OfAnotherKeyIsRefused) {
  for (int id : {0x0478, 0x0578}) {
    TestManager other;
    other.key_byte = 8;
    EXPECT_EQ(DecryptError(Client(), other, Message(Suite(id), SomeBytes(5), 10)),
              Errc::kCommitment);
  }
  for (int id : {0x0014, 0x0178, 0x0378}) {
    TestManager other;
    other.key_byte = 8;
    EXPECT_EQ(DecryptError(LaxClient(), other, Message(Suite(id), SomeBytes(5), 10)),
              Errc::kAuthentication);
  }
}

TEST(Commitment, IsPartOfTheHeader) {
  TestManager manager;
  auto made = Client().Encrypt(SomeBytes(5), manager, {.suite = &Suite(0x0478)});
  size_t at = made->header.body_bytes.size() - kCommitmentLength;
  for (size_t i = 0; i < kCommitmentLength; ++i) {
    Buffer changed = made->message;
    changed[at + i] ^= 1U;
    EXPECT_EQ(DecryptError(Client(), manager, changed), Errc::kCommitment);
  }
}

}  // namespace
}  // namespace bartizan::esdk
