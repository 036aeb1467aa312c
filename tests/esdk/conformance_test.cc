// Decrypts what others wrote, in every way that the library has.
#include "bartizan/esdk/derive.h"
#include "known_messages.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

class Conformance : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(KnownMessagesFolder())) {
      GTEST_SKIP() << "no test vectors at " << KnownMessagesFolder();
    }
  }

  // Whole, in pieces under each mode, and of a file.
  void Check(const KnownMessage& known) {
    SCOPED_TRACE(known.name);
    Client client({.policy = known.policy, .threads = 2});
    auto manager = DefaultManager(known.keyring);
    auto whole = client.Decrypt(known.message, *manager);
    EXPECT_EQ(whole.has_value(), known.decrypts) << (whole ? "" : whole.error().ToString());
    if (whole) {
      EXPECT_EQ(whole->plaintext, known.plaintext);
    }
    for (Release release : {Release::kAfterVerification, Release::kPerFrame}) {
      for (size_t piece : {size_t{1}, size_t{100}, known.message.size()}) {
        CheckStreamed(known, client.MakeDecryptor(*manager, release), piece);
      }
    }
    fs::path from = dir_.path() / "message", to = dir_.path() / "plaintext";
    ASSERT_TRUE(WriteFileAtomic(
        from, {reinterpret_cast<const char*>(known.message.data()), known.message.size()}));
    auto file = client.DecryptFile(from, to, *manager);
    EXPECT_EQ(file.has_value(), known.decrypts);
    EXPECT_EQ(fs::exists(to), known.decrypts);
    if (file) {
      auto text = ReadFile(to);
      EXPECT_EQ(Buffer(text->begin(), text->end()), known.plaintext);
      fs::remove(to);
    }
  }

 private:
  static void CheckStreamed(const KnownMessage& known, Decryptor decryptor, size_t piece) {
    Buffer out;
    Sink sink = [&](Bytes bytes) -> Status {
      out.insert(out.end(), bytes.begin(), bytes.end());
      return {};
    };
    Status status;
    for (Bytes rest = known.message; !rest.empty() && status;) {
      size_t size = std::min(piece, rest.size());
      status = decryptor.Update(rest.first(size), sink);
      rest = rest.subspan(size);
    }
    if (status) status = decryptor.Finish(sink);
    EXPECT_EQ(status.has_value(), known.decrypts);
    EXPECT_EQ(out, known.decrypts ? known.plaintext : Buffer());
  }

  TempDir dir_ = *TempDir::Create();
};

TEST_F(Conformance, CommitmentKnownAnswers) {
  auto messages = CommitmentMessages();
  EXPECT_EQ(messages.size(), 46U);
  EXPECT_EQ(std::ranges::count(messages, false, &KnownMessage::decrypts), 5);
  for (const auto& known : messages) Check(known);
}

TEST_F(Conformance, DerivedKeysAreTheKnownOnes) {
  int seen = 0, with_content_key = 0;
  for (const auto& known : CommitmentMessages()) {
    if (!known.decrypts) continue;  // these name the keys of the other message
    ++seen;
    SCOPED_TRACE(known.name);
    auto header = ParseHeader(known.message, {});
    ASSERT_TRUE(header);
    auto key = DeriveMessageKey(*header->suite, known.data_key, header->message_id);
    ASSERT_TRUE(key);
    if (!known.content_key.empty()) {
      EXPECT_TRUE(std::ranges::equal(key->content.view(), known.content_key));
      ++with_content_key;
    }
    EXPECT_TRUE(std::ranges::equal(key->commitment, known.commitment));
  }
  EXPECT_EQ(seen, 41);
  EXPECT_EQ(with_content_key, 16);
}

TEST_F(Conformance, OlderMessagesOfAllSuites) {
  auto messages = StaticKeyMessages();
  EXPECT_EQ(messages.size(), 18U);
  for (const auto& known : messages) Check(known);
}

// Suites without commitment cannot tell that the message means two things; those with it refuse the
// second reader.
TEST_F(Conformance, Salamander) {
  auto messages = SalamanderMessages();
  EXPECT_EQ(messages.size(), 16U);
  EXPECT_EQ(std::ranges::count(messages, false, &KnownMessage::decrypts), 2);
  for (const auto& known : messages) Check(known);
}

TEST_F(Conformance, TheReasonIsTheCommitment) {
  for (const auto& known : SalamanderMessages()) {
    auto manager = DefaultManager(known.keyring);
    if (known.decrypts) continue;
    auto result = Client().Decrypt(known.message, *manager);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, Errc::kCommitment);
  }
}

}  // namespace
}  // namespace bartizan::esdk
