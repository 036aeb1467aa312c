#include "bartizan/esdk_tools/transform.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/esdk_tools/base64_stream.h"
#include "bartizan/esdk_tools/describe.h"

namespace bartizan::esdk_tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Gives a text in pieces of `step` bytes.
Input Pieces(std::string text, size_t step) {
  return [text = std::move(text), step, at = size_t{0}](std::span<uint8_t> out) mutable {
    const size_t n = std::min({step, out.size(), text.size() - at});
    std::copy_n(text.begin() + static_cast<ptrdiff_t>(at), n, out.begin());
    at += n;
    return Result<size_t>(n);
  };
}

struct Collected {
  std::string text;
  Output output = [this](std::string_view piece) -> Status {
    text += piece;
    return {};
  };
};

class Transforms : public testing::Test {
 protected:
  static esdk::ManagerPtr Keys(uint8_t first) {
    std::vector<uint8_t> key(32, first);
    return esdk::DefaultManager(*esdk::RawAesKeyring("shop", "k", esdk::SecretBytes::CopyOf(key)));
  }
  std::string Message(const std::string& plaintext, Base64Use base64 = {}) {
    Collected out;
    const auto done = Encrypt(Pieces(plaintext, 7), out.output, client_, *keys_, options_, base64);
    EXPECT_TRUE(done) << done.error().Render();
    return out.text;
  }
  Result<std::string> Plaintext(const std::string& message, const DecryptJob& job,
                                size_t step = 5) {
    Collected out;
    BARTIZAN_DO(Decrypt(Pieces(message, step), out.output, client_, *keys_, job));
    return out.text;
  }

  esdk::Client client_;
  esdk::ManagerPtr keys_ = Keys(1);
  esdk::EncryptOptions options_{.suite = esdk::FindSuite(0x0478),
                                .context = {{"team", "shop"}},
                                .frame_length = 16,
                                .plaintext_length = {}};
};

TEST_F(Transforms, GoThereAndBackInPiecesOfAnySize) {
  for (const size_t size : {0, 1, 15, 16, 17, 160, 1000}) {
    const std::string plaintext(size, 'x');
    for (const size_t step : {1, 3, 100'000}) {
      EXPECT_EQ(*Plaintext(Message(plaintext), {}, step), plaintext);
    }
  }
}

TEST_F(Transforms, Base64OnEitherSide) {
  const std::string text = Message("hello", {.decode = false, .encode = true});
  EXPECT_TRUE(LooksLikeBase64Message(text));
  EXPECT_FALSE(FindInvalidUtf8(text));
  DecryptJob job;
  job.base64.decode = true;
  EXPECT_EQ(*Plaintext(text, job, 3), "hello");
  job.base64.encode = true;
  EXPECT_EQ(*Plaintext(text, job), "aGVsbG8=\n");
  EXPECT_EQ(Plaintext(text.substr(0, text.size() - 4), job).error().code, Code::kInvalid);
  EXPECT_EQ(Plaintext("AgR4*", job).error().code, Code::kInvalid);
  // Without --decode the error says what this is.
  EXPECT_THAT(Plaintext(text, {}).error().hint, HasSubstr("--decode"));
}

TEST_F(Transforms, TheContextMustBeTheExpectedOne) {
  const std::string message = Message("hello");
  ContextMismatch mismatch;
  DecryptJob job;
  job.mismatch = &mismatch;
  job.expected = {{{"team", "shop"}}, {"team"}};
  EXPECT_EQ(*Plaintext(message, job), "hello");
  EXPECT_THAT(mismatch.missing_pairs, IsEmpty());
  job.expected = {{{"team", "secret-value"}}, {"stage"}};
  const auto refused = Plaintext(message, job);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kFailed);
  EXPECT_THAT(refused.error().Render(), HasSubstr("stage, team"));
  EXPECT_THAT(refused.error().Render(), Not(HasSubstr("secret-value")));
  EXPECT_THAT(mismatch.missing_keys, ElementsAre("stage"));
  EXPECT_EQ(mismatch.missing_pairs.at("team"), "secret-value");
}

TEST_F(Transforms, APairThatIsNotStoredMustBeTheRequiredOne) {
  ContextMismatch mismatch;
  DecryptJob job;
  job.mismatch = &mismatch;
  job.expected.pairs = {{"stage", "prod"}};
  const auto refused = Plaintext(Message("hello"), job);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kFailed);
  EXPECT_THAT(refused.error().Render(), HasSubstr("does not store stage"));
  EXPECT_EQ(mismatch.missing_pairs.size(), 1U);
  // One that was authenticated without being stored.
  const auto plain = keys_;
  keys_ = esdk::RequiredContextManager(plain, {"stage"});
  options_.context["stage"] = "prod";
  const std::string message = Message("hello");
  keys_ = plain;
  EXPECT_EQ(*Plaintext(message, job), "hello");
  job.expected.pairs = {{"stage", "test"}};
  EXPECT_FALSE(Plaintext(message, job));
}

TEST_F(Transforms, NothingIsGivenOutBeforeVerification) {
  std::string message = Message(std::string(1000, 'x'));
  message.back() = static_cast<char>(message.back() ^ 1);
  for (const auto release : {esdk::Release::kAfterVerification, esdk::Release::kPerFrame}) {
    Collected out;
    DecryptJob job;
    job.release = release;
    const auto done = Decrypt(Pieces(message, 50), out.output, client_, *keys_, job);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, Code::kFailed);
    EXPECT_EQ(out.text.empty(), release == esdk::Release::kAfterVerification);
  }
}

TEST_F(Transforms, AFailingOutputEndsTheWork) {
  const Output full = [](std::string_view) -> Status { return Fail(Code::kIo, "disk full"); };
  const auto done = Encrypt(Pieces("hello", 7), full, client_, *keys_, options_, {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().message, "disk full");
  const Input broken = [](std::span<uint8_t>) -> Result<size_t> {
    return Fail(Code::kIo, "broken");
  };
  Collected out;
  EXPECT_EQ(Decrypt(broken, out.output, client_, *keys_, {}).error().message, "broken");
}

TEST_F(Transforms, FilesWithSeveralThreads) {
  const auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  const fs::path plain = folder->path() / "plain", sealed = folder->path() / "sealed",
                 back = folder->path() / "back";
  const std::string text(500'000, 'x');
  ASSERT_TRUE(WriteFileAtomic(plain, text));
  const esdk::Client threaded({esdk::CommitmentPolicy::kRequireEncryptRequireDecrypt, {}, 2});
  ASSERT_TRUE(EncryptFile(plain, sealed, threaded, *keys_, options_));
  DecryptJob job;
  job.expected = {{{"team", "shop"}}, {"team"}};
  const auto done = DecryptFile(sealed, back, threaded, *keys_, job);
  ASSERT_TRUE(done) << done.error().Render();
  EXPECT_EQ(done->bytes_out, text.size());
  EXPECT_EQ(*ReadFile(back), text);
  // Another context, and another key: what was there stays.
  job.expected = {{}, {"stage"}};
  EXPECT_EQ(DecryptFile(sealed, back, threaded, *keys_, job).error().code, Code::kFailed);
  EXPECT_EQ(DecryptFile(sealed, back, threaded, *Keys(9), {}).error().code, Code::kFailed);
  EXPECT_EQ(*ReadFile(back), text);
  EXPECT_EQ(DecryptFile(folder->path() / "none", back, threaded, *keys_, {}).error().code,
            Code::kNotFound);
}

TEST_F(Transforms, NewMessagesOfOldOnes) {
  options_.suite = esdk::FindSuite(0x0178);
  const esdk::Client old({esdk::CommitmentPolicy::kForbidEncryptAllowDecrypt, {}, 1});
  for (const size_t size : {size_t{0}, size_t{5}, size_t{100'000}}) {
    const std::string plaintext(size, 'x');
    Collected message, again;
    ASSERT_TRUE(Encrypt(Pieces(plaintext, 1000), message.output, old, *keys_, options_, {}));
    const auto new_keys = Keys(2);
    const auto done =
        Reencrypt(Pieces(message.text, 999), again.output, old, *keys_, client_, *new_keys,
                  {.suite = nullptr, .context = {}, .frame_length = 64, .plaintext_length = {}});
    ASSERT_TRUE(done) << done.error().Render();
    const auto decrypted = client_.Decrypt(Bytes(again.text), *new_keys);
    ASSERT_TRUE(decrypted) << decrypted.error().ToString();
    EXPECT_EQ(std::string(decrypted->plaintext.begin(), decrypted->plaintext.end()), plaintext);
    EXPECT_EQ(decrypted->context.at("team"), "shop");
    EXPECT_TRUE(decrypted->header.suite->committing);
    EXPECT_FALSE(client_.Decrypt(Bytes(again.text), *keys_));
  }
}

TEST_F(Transforms, HeadersAloneAreRead) {
  const std::string message = Message("hello");
  const auto header = ReadHeader(Pieces(message, 3), {}, false);
  ASSERT_TRUE(header);
  EXPECT_EQ(header->context.at("team"), "shop");
  EXPECT_EQ(KeyLabel(header->encrypted_keys.front()), "shop:k");
  EXPECT_EQ(SuiteId(*header->suite), "0478");
  for (const size_t length : {size_t{0}, size_t{1}, size_t{40}, header->body_offset - 1}) {
    EXPECT_FALSE(ReadHeader(Pieces(message.substr(0, length), 3), {}, false)) << length;
  }
  const auto json = HeaderJson(*header);
  EXPECT_EQ(data::Str(json, "version"), "2.0");
  EXPECT_EQ(data::Int(json, "frame_length"), 16);
}

TEST(KeyLabels, OfWhatOthersWrote) {
  const auto label = [](std::string provider, std::vector<uint8_t> info) {
    return KeyLabel({std::move(provider), std::move(info), {}});
  };
  EXPECT_EQ(label("n", {}), "n:");
  EXPECT_EQ(label("n", {0xFF, 0x01}), "n:ff01");
  EXPECT_EQ(label("raw-ecdh", {1, 0, 0, 0, 2, 0xAB, 0xCD, 0, 0, 0, 0}), "raw-ecdh:abcd");
  EXPECT_EQ(label("raw-ecdh", {1, 0, 0, 0, 200, 0xAB}), "raw-ecdh:01000000c8ab");
}

TEST(Base64Streams, InPiecesOfAnySize) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += static_cast<char>(i);
  for (size_t step = 1; step < 9; ++step) {
    Base64Encoder encoder;
    std::string text;
    for (size_t at = 0; at < bytes.size(); at += step) text += encoder.Take(bytes.substr(at, step));
    text += encoder.Finish();
    EXPECT_EQ(text, Base64Encode(Bytes(bytes)) + "\n");
    Base64Decoder decoder;
    std::string back;
    for (size_t at = 0; at < text.size(); at += step) {
      const auto piece = decoder.Take(text.substr(at, step) + "\r\n ");
      ASSERT_TRUE(piece);
      back.append(piece->begin(), piece->end());
    }
    EXPECT_TRUE(decoder.Finish());
    EXPECT_EQ(back, bytes);
  }
}

TEST(Base64Streams, RefuseWhatIsNone) {
  Base64Decoder padded;
  ASSERT_TRUE(padded.Take("QQ=="));
  EXPECT_FALSE(padded.Take("QUJD"));
  Base64Decoder cut;
  ASSERT_TRUE(cut.Take("QUI"));
  EXPECT_FALSE(cut.Finish());
  Base64Decoder wrong;
  EXPECT_FALSE(wrong.Take("a*bc"));
}

}  // namespace
}  // namespace bartizan::esdk_tools
