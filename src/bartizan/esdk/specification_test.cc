// What the specification demands of a client and no other test of this folder has as its subject.
#include "bartizan/base/fs.h"
#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;

// Keeps what it was asked for.
class Recording : public TestManager {
 public:
  std::optional<EncryptionRequest> encryption;
  std::optional<DecryptionRequest> decryption;
  std::vector<EncryptedDataKey> keys;
  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    encryption = request;
    return TestManager::ForEncrypt(request);
  }
  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    decryption = request;
    keys.assign(request.keys.begin(), request.keys.end());
    return TestManager::ForDecrypt(request);
  }
};

// encrypt.md, "Input": a bound besides a known length "MUST be ignored".
TEST(Specification, AKnownLengthNeedsNoBound) {
  TestManager manager;
  const EncryptOptions options{.plaintext_length = 10};
  auto made = Client().Encrypt(SomeBytes(1000), manager, options);
  ASSERT_TRUE(made) << made.error().ToString();
  EXPECT_EQ(manager.seen_length, 1000U);
  Buffer room(5000);
  EXPECT_TRUE(Client().EncryptInto(room, SomeBytes(1000), manager, options));
  EXPECT_EQ(manager.seen_length, 1000U);
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder && WriteFileAtomic(folder->path() / "plain", std::string(1000, 'x')));
  EXPECT_TRUE(
      Client().EncryptFile(folder->path() / "plain", folder->path() / "message", manager, options));
  EXPECT_EQ(manager.seen_length, 1000U);
}

// encrypt.md, "Frame Length".
TEST(Specification, FramesHave4096BytesByDefault) {
  TestManager manager;
  auto made = Client().Encrypt(SomeBytes(10), manager);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->header.frame_length, 4096U);
  EXPECT_EQ(ParseHeader(made->message, {})->frame_length, 4096U);
}

// encrypt.md, "Get the encryption materials".
TEST(Specification, AsksTheManagerForEncryption) {
  for (CommitmentPolicy policy :
       {CommitmentPolicy::kForbidEncryptAllowDecrypt, CommitmentPolicy::kRequireEncryptAllowDecrypt,
        CommitmentPolicy::kRequireEncryptRequireDecrypt}) {
    Recording manager;
    Client client({.policy = policy});
    ASSERT_TRUE(client.Encrypt(SomeBytes(10), manager));
    EXPECT_EQ(manager.encryption->policy, policy);
    EXPECT_EQ(manager.encryption->suite, nullptr);
    EXPECT_TRUE(manager.encryption->context.empty());
    EXPECT_EQ(manager.encryption->plaintext_length, 10U);
    const AlgorithmSuite& suite = DefaultSuite(policy);
    const EncryptionContext context = {{"a", "1"}, {"b", ""}};
    ASSERT_TRUE(client.Encrypt(SomeBytes(10), manager, {.suite = &suite, .context = context}));
    EXPECT_EQ(manager.encryption->suite, &suite);
    EXPECT_EQ(manager.encryption->context, context);
  }
}

// "The algorithm suite used in all aspects of this operation MUST be" the manager's.
TEST(Specification, EncryptsWithTheSuiteOfTheManager) {
  TestManager manager;
  manager.bend_encrypt = [](EncryptionMaterials& materials) {
    materials = *TestManager().ForEncrypt({.suite = &Suite(0x0478)});
  };
  auto made = Client().Encrypt(SomeBytes(10), manager);
  ASSERT_TRUE(made) << made.error().ToString();
  EXPECT_EQ(made->header.suite->id, 0x0478);
  EXPECT_EQ(ParseHeader(made->message, {})->suite->id, 0x0478);
  EXPECT_EQ(Client().Decrypt(made->message, manager)->plaintext, SomeBytes(10));
}

// decrypt.md, "Get the decryption materials".
TEST(Specification, AsksTheManagerForDecryption) {
  for (const AlgorithmSuite& suite : AlgorithmSuites()) {
    Recording manager;
    manager.bend_encrypt = [](EncryptionMaterials& materials) {
      materials.encrypted_keys = {{"p1", {'i'}, {1, 2}}, {"p2", {'j', 'k'}, {3}}};
    };
    auto made = ClientFor(suite).Encrypt(SomeBytes(10), manager,
                                         {.suite = &suite, .context = {{"a", "1"}}});
    ASSERT_TRUE(made);
    Client client({.policy = CommitmentPolicy::kRequireEncryptAllowDecrypt});
    const EncryptionContext reproduced = {{"a", "1"}};
    ASSERT_TRUE(client.Decrypt(made->message, manager, {.reproduced = reproduced}));
    EXPECT_EQ(manager.decryption->suite, &suite);
    EXPECT_EQ(manager.decryption->policy, CommitmentPolicy::kRequireEncryptAllowDecrypt);
    EXPECT_EQ(manager.decryption->context, made->header.context);
    EXPECT_EQ(manager.decryption->reproduced, reproduced);
    EXPECT_EQ(manager.keys, made->header.encrypted_keys);
  }
}

// decrypt.md, "Parse the header": nothing of the header before it is verified.
TEST(Specification, NothingOfAHeaderIsGivenOutBeforeItsTag) {
  for (int id : {0x0178, 0x0478}) {
    TestManager manager;
    Buffer message = Message(Suite(id), SomeBytes(10), 10, {{"a", "1"}});
    const size_t body = ParseHeader(message, {})->body_offset;
    Sink drop = [](Bytes) -> Status { return {}; };
    Decryptor good = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
    ASSERT_TRUE(good.Update(Bytes(message).first(body - 1), drop));
    EXPECT_EQ(good.header(), nullptr);
    EXPECT_TRUE(good.context().empty());
    ASSERT_TRUE(good.Update(Bytes(message).subspan(body - 1, 1), drop));
    ASSERT_NE(good.header(), nullptr);
    EXPECT_EQ(good.context().at("a"), "1");

    message[body - 1] ^= 1U;  // the last byte of the tag
    Decryptor bad = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
    EXPECT_FALSE(bad.Update(message, drop));
    EXPECT_EQ(bad.header(), nullptr);
    EXPECT_TRUE(bad.context().empty());
  }
}

// message-header.md, "AAD": an empty context is a length of zero, without a count.
TEST(Specification, AnEmptyContextIsALengthOfZero) {
  Buffer version_1 = Message(Suite(0x0178), SomeBytes(1), 10);
  EXPECT_EQ(Buffer(version_1.begin() + 20, version_1.begin() + 24), (Buffer{0, 0, 0, 1}));
  Buffer version_2 = Message(Suite(0x0478), SomeBytes(1), 10);
  EXPECT_EQ(Buffer(version_2.begin() + 35, version_2.begin() + 39), (Buffer{0, 0, 0, 1}));
}

}  // namespace
}  // namespace bartizan::esdk
