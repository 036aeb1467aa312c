// client-apis/decrypt.md; the section is named beside what it demands.
#include <rapidcheck.h>

#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

constexpr Release kReleases[] = {Release::kAfterVerification, Release::kPerFrame};

Errc CodeOf(const auto& result) {
  return result ? Errc::kInternal : result.error().code;
}

TEST(RoundTrip, EverySuiteFrameLengthAndSize) {
  for (const auto& suite : AlgorithmSuites()) {
    Client client = ClientFor(suite);
    TestManager manager;
    for (uint32_t frame : {1U, 16U, 100U, 4096U}) {
      for (size_t size : {size_t{0}, size_t{1}, size_t{frame} - 1, size_t{frame}, size_t{frame} + 1,
                          size_t{frame} * 2, size_t{frame} * 3 - 1}) {
        Buffer plaintext = SomeBytes(size);
        EncryptionContext context{{"purpose", "test"}, {"ключ", "значение"}};
        auto made = client.Encrypt(plaintext, manager,
                                   {.suite = &suite, .context = context, .frame_length = frame});
        ASSERT_TRUE(made) << made.error().ToString();
        auto back = client.Decrypt(made->message, manager);
        ASSERT_TRUE(back) << suite.name << " " << frame << " " << size << ": "
                          << back.error().ToString();
        EXPECT_EQ(back->plaintext, plaintext);
        for (const auto& pair : context) EXPECT_EQ(back->context.at(pair.first), pair.second);
        for (Release release : kReleases) {
          auto streamed = DecryptStreamed(client, manager, made->message, release, 11);
          EXPECT_TRUE(streamed.status);
          EXPECT_EQ(streamed.plaintext, plaintext);
        }
      }
    }
  }
}

TEST(RoundTrip, LargeMessages) {
  Buffer plaintext = SomeBytes(3'000'000);
  for (int id : {0x0478, 0x0578, 0x0214}) {
    for (uint32_t frame : {4096U, 65'536U, 1'000'000U, 3'000'000U, 5'000'000U}) {
      Buffer message = Message(Suite(id), plaintext, frame);
      TestManager manager;
      auto back = LaxClient().Decrypt(message, manager);
      ASSERT_TRUE(back);
      EXPECT_TRUE(back->plaintext == plaintext);
      auto streamed = DecryptStreamed(LaxClient(), manager, message, Release::kPerFrame, 50'000);
      EXPECT_TRUE(streamed.status);
      EXPECT_TRUE(streamed.plaintext == plaintext);
    }
  }
}

TEST(RoundTrip, AnyPieces) {
  rc::check([] {
    const auto& suite = AlgorithmSuites()[*rc::gen::inRange<size_t>(0, AlgorithmSuites().size())];
    auto frame = *rc::gen::inRange<uint32_t>(1, 50);
    Buffer plaintext = SomeBytes(*rc::gen::inRange<size_t>(0, 300));
    Buffer message = Message(suite, plaintext, frame);
    auto release =
        *rc::gen::elementOf(std::vector<Release>(std::begin(kReleases), std::end(kReleases)));
    TestManager manager;
    Decryptor decryptor = LaxClient().MakeDecryptor(manager, release);
    Buffer out;
    for (Bytes rest = message; !rest.empty();) {
      size_t size = std::min(rest.size(), *rc::gen::inRange<size_t>(1, 120));
      RC_ASSERT(decryptor.Update(rest.first(size), Into(out)).has_value());
      RC_ASSERT(std::ranges::equal(out, Bytes(plaintext).first(out.size())));
      rest = rest.subspan(size);
    }
    RC_ASSERT(decryptor.Finish(Into(out)).has_value());
    RC_ASSERT(out == plaintext);
  });
}

// Behavior: with all bytes given and not all steps done, it must fail; nothing of a cut message is
// taken for the whole.
TEST(Decrypt, TruncationAtEveryByteOfEverySuite) {
  for (const auto& suite : AlgorithmSuites()) {
    SCOPED_TRACE(suite.name);
    TestManager manager;
    Buffer plaintext = SomeBytes(25);
    Buffer message = Message(suite, plaintext, 10);
    for (size_t size = 0; size < message.size(); ++size) {
      Bytes cut = Bytes(message).first(size);
      ASSERT_EQ(CodeOf(LaxClient().Decrypt(cut, manager)), Errc::kIncomplete) << size;
      auto after = DecryptStreamed(LaxClient(), manager, cut, Release::kAfterVerification, 7);
      ASSERT_EQ(CodeOf(after.status), Errc::kIncomplete) << size;
      ASSERT_TRUE(after.plaintext.empty());
      auto per_frame = DecryptStreamed(LaxClient(), manager, cut, Release::kPerFrame, 7);
      ASSERT_EQ(CodeOf(per_frame.status), Errc::kIncomplete) << size;
      ASSERT_LE(per_frame.plaintext.size(), 20U);
      ASSERT_TRUE(std::ranges::equal(per_frame.plaintext,
                                     Bytes(plaintext).first(per_frame.plaintext.size())));
    }
  }
}

TEST(Decrypt, EverySingleBitMatters) {
  for (const auto& suite : AlgorithmSuites()) {
    SCOPED_TRACE(suite.name);
    TestManager manager;
    Buffer message = Message(suite, SomeBytes(13), 10);
    for (size_t bit = 0; bit < message.size() * 8; ++bit) {
      Buffer changed = message;
      changed[bit / 8] ^= static_cast<uint8_t>(1U << bit % 8);
      ASSERT_FALSE(LaxClient().Decrypt(changed, manager)) << "bit " << bit;
      if (suite.has_signature() && bit % 5 != 0) continue;  // verification is slow
      auto streamed =
          DecryptStreamed(LaxClient(), manager, changed, Release::kAfterVerification, 9);
      ASSERT_FALSE(streamed.status) << "bit " << bit;
      ASSERT_TRUE(streamed.plaintext.empty()) << "bit " << bit;
    }
  }
}

// Behavior: bytes left over are a failure.
TEST(Decrypt, TrailingBytes) {
  for (int id : {0x0014, 0x0214, 0x0478, 0x0578}) {
    TestManager manager;
    Buffer message = Message(Suite(id), SomeBytes(13), 10);
    for (const Buffer& tail : {Buffer{0}, message}) {
      Buffer longer = message;
      longer.insert(longer.end(), tail.begin(), tail.end());
      EXPECT_EQ(CodeOf(LaxClient().Decrypt(longer, manager)), Errc::kMalformed);
      for (size_t piece : {0U, 1U}) {
        auto streamed =
            DecryptStreamed(LaxClient(), manager, longer, Release::kAfterVerification, piece);
        EXPECT_EQ(CodeOf(streamed.status), Errc::kMalformed);
        EXPECT_TRUE(streamed.plaintext.empty());
      }
    }
  }
}

TEST(Decrypt, FramesAreNotMoved) {
  TestManager manager;
  Buffer message = Message(Suite(0x0178), SomeBytes(35), 10);
  auto body = static_cast<ptrdiff_t>(ParseHeader(message, {})->body_offset);
  Buffer swapped = message;  // first and second
  std::swap_ranges(swapped.begin() + body, swapped.begin() + body + 42,
                   swapped.begin() + body + 42);
  EXPECT_EQ(CodeOf(LaxClient().Decrypt(swapped, manager)), Errc::kMalformed);
  // With the numbers put right again, the tag knows the place.
  std::swap_ranges(swapped.begin() + body, swapped.begin() + body + 16,
                   swapped.begin() + body + 42);
  EXPECT_EQ(CodeOf(LaxClient().Decrypt(swapped, manager)), Errc::kAuthentication);
  Buffer without = message;
  without.erase(without.begin() + body, without.begin() + body + 42);
  EXPECT_FALSE(LaxClient().Decrypt(without, manager));
  // A regular frame is no final frame.
  Buffer ended(message.begin(), message.begin() + body + 42);
  EXPECT_EQ(CodeOf(LaxClient().Decrypt(ended, manager)), Errc::kIncomplete);
}

// "Decrypt the message body": unframed bodies of older writers.
TEST(Decrypt, Unframed) {
  for (const auto& suite : AlgorithmSuites()) {
    SCOPED_TRACE(suite.name);
    for (size_t size : {0U, 1U, 5000U}) {
      TestManager manager;
      Buffer plaintext = SomeBytes(size);
      MessageMaker maker(manager, suite, 0);
      Buffer message = maker.Unframed(plaintext).Done();
      auto back = LaxClient().Decrypt(message, manager);
      ASSERT_TRUE(back) << back.error().ToString();
      EXPECT_EQ(back->plaintext, plaintext);
      for (Release release : kReleases) {
        auto streamed = DecryptStreamed(LaxClient(), manager, message, release, 100);
        EXPECT_TRUE(streamed.status);
        EXPECT_EQ(streamed.plaintext, plaintext);
      }
      for (size_t cut = 0; cut < std::min<size_t>(message.size(), 200); ++cut) {
        ASSERT_EQ(CodeOf(LaxClient().Decrypt(Bytes(message).first(cut), manager)),
                  Errc::kIncomplete);
      }
    }
  }
}

TEST(Decrypt, UnframedLimit) {
  TestManager manager;
  Buffer message = MessageMaker(manager, Suite(0x0478), 0).Unframed(SomeBytes(1001)).Done();
  for (uint64_t limit : {uint64_t{1000}, uint64_t{1001}}) {
    Client client = LaxClient(1, {.max_unframed_bytes = limit});
    auto back = client.Decrypt(message, manager);
    auto streamed = DecryptStreamed(client, manager, message, Release::kPerFrame, 64);
    EXPECT_EQ(back.has_value(), limit == 1001);
    EXPECT_EQ(streamed.status.has_value(), limit == 1001);
    if (limit == 1001) continue;
    EXPECT_EQ(CodeOf(back), Errc::kLimit);
    EXPECT_EQ(CodeOf(streamed.status), Errc::kLimit);
  }
}

TEST(Decrypt, FrameLengthLimit) {
  TestManager manager;
  Client client = LaxClient(1, {.max_frame_bytes = 100});
  EXPECT_TRUE(client.Decrypt(Message(Suite(0x0478), SomeBytes(500), 100), manager));
  Buffer longer = Message(Suite(0x0478), SomeBytes(500), 101);
  EXPECT_EQ(CodeOf(client.Decrypt(longer, manager)), Errc::kLimit);
  // As soon as the length is known: nobody has to send the frame.
  Decryptor decryptor = client.MakeDecryptor(manager, Release::kPerFrame);
  Buffer out;
  size_t header = ParseHeader(longer, {})->body_offset;
  EXPECT_EQ(CodeOf(decryptor.Update(Bytes(longer).first(header + 4), Into(out))), Errc::kLimit);
}

TEST(Decrypt, BothWaysToEndAMultipleOfTheFrameLength) {
  TestManager manager;
  Buffer plaintext = SomeBytes(40);
  MessageMaker maker(manager, Suite(0x0478), 20);
  maker.Frame(Bytes(plaintext).first(20)).Frame(Bytes(plaintext).subspan(20)).Final({});
  for (const Buffer& message : {maker.Done(), Message(Suite(0x0478), plaintext, 20)}) {
    auto back = LaxClient().Decrypt(message, manager);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->plaintext, plaintext);
  }
}

// Old writers had random IVs: the one in the message counts.
TEST(Decrypt, StoredIv) {
  TestManager manager;
  for (int id : {0x0014, 0x0178, 0x0478}) {
    MessageMaker maker(manager, Suite(id), 20);
    Buffer message = maker.FinalWithIv(SomeBytes(9), SomeBytes(12, 99)).Done();
    auto back = LaxClient().Decrypt(message, manager);
    ASSERT_TRUE(back) << back.error().ToString();
    EXPECT_EQ(back->plaintext, SomeBytes(9));
  }
}

// "Decrypt the message body": of signed messages the final frame waits for the signature.
TEST(Release, PerFrameHoldsTheLastSignedFrame) {
  for (int id : {0x0214, 0x0346, 0x0378, 0x0578}) {
    TestManager manager;
    Buffer plaintext = SomeBytes(35);
    Buffer message = Message(Suite(id), plaintext, 10);
    Decryptor decryptor = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
    Buffer out;
    ASSERT_TRUE(decryptor.Update(Bytes(message).first(message.size() - 1), Into(out)));
    EXPECT_EQ(out,
              SomeBytes(35).size() == 35 ? Buffer(plaintext.begin(), plaintext.begin() + 30) : out);
    ASSERT_TRUE(decryptor.Update(Bytes(message).last(1), Into(out)));
    EXPECT_EQ(out, plaintext);
    EXPECT_TRUE(decryptor.Finish(Into(out)));
    EXPECT_EQ(out, plaintext);

    // A wrong signature: the first frames have left, the last one never does.
    message.back() ^= 1U;
    auto streamed = DecryptStreamed(LaxClient(), manager, message, Release::kPerFrame);
    EXPECT_EQ(CodeOf(streamed.status), Errc::kAuthentication);
    EXPECT_EQ(streamed.plaintext, Buffer(plaintext.begin(), plaintext.begin() + 30));
  }
}

TEST(Release, PerFrameGivesUnsignedFramesAtOnce) {
  TestManager manager;
  Buffer plaintext = SomeBytes(35);
  Buffer message = Message(Suite(0x0478), plaintext, 10);
  size_t header = ParseHeader(message, {})->body_offset;
  for (Release release : {Release::kPerFrame, Release::kUnsignedOnly}) {
    Decryptor decryptor = LaxClient().MakeDecryptor(manager, release);
    Buffer out;
    EXPECT_EQ(decryptor.header(), nullptr);
    ASSERT_TRUE(decryptor.Update(Bytes(message).first(header - 1), Into(out)));
    EXPECT_EQ(decryptor.header(), nullptr);
    EXPECT_TRUE(decryptor.context().empty());
    ASSERT_TRUE(decryptor.Update(Bytes(message).subspan(header - 1, 1), Into(out)));
    ASSERT_NE(decryptor.header(), nullptr);
    EXPECT_EQ(decryptor.header()->frame_length, 10U);
    for (size_t i = 0; i < 3; ++i) {
      ASSERT_TRUE(decryptor.Update(Bytes(message).subspan(header + i * 42, 42), Into(out)));
      EXPECT_EQ(out.size(), (i + 1) * 10);
    }
    ASSERT_TRUE(decryptor.Update(Bytes(message).subspan(header + 126), Into(out)));
    EXPECT_EQ(out, plaintext);
    EXPECT_TRUE(decryptor.Finish(Into(out)));
  }
}

TEST(Release, AfterVerificationGivesNothingBeforeTheEnd) {
  for (int id : {0x0014, 0x0214, 0x0478}) {
    TestManager manager;
    Buffer plaintext = SomeBytes(200'000);
    Buffer message = Message(Suite(id), plaintext, 100);
    Decryptor decryptor = LaxClient().MakeDecryptor(manager, Release::kAfterVerification);
    Buffer out;
    ASSERT_TRUE(decryptor.Update(message, Into(out)));
    EXPECT_TRUE(out.empty());
    ASSERT_TRUE(decryptor.Finish(Into(out)));
    EXPECT_TRUE(out == plaintext);
  }
}

// Behavior: the option that fails right after the header of a signed message.
TEST(Release, UnsignedOnlyRefusesAtTheHeader) {
  for (const auto& suite : AlgorithmSuites()) {
    TestManager manager;
    Buffer message = Message(suite, SomeBytes(9), 10);
    Decryptor decryptor = LaxClient().MakeDecryptor(manager, Release::kUnsignedOnly);
    Buffer out;
    auto status =
        decryptor.Update(Bytes(message).first(ParseHeader(message, {})->body_offset), Into(out));
    EXPECT_EQ(status.has_value(), !suite.has_signature());
    EXPECT_EQ(manager.decrypt_calls, suite.has_signature() ? 0 : 1);  // no key was asked for
  }
}

TEST(Release, SignedUnframedWaits) {
  TestManager manager;
  Buffer plaintext = SomeBytes(35);
  MessageMaker maker(manager, Suite(0x0214), 0);
  Buffer message = maker.Unframed(plaintext).Done();
  auto streamed = DecryptStreamed(LaxClient(), manager, message, Release::kPerFrame);
  ASSERT_TRUE(streamed.status) << streamed.status.error().ToString();
  EXPECT_EQ(streamed.plaintext, plaintext);
  message.back() ^= 1U;
  streamed = DecryptStreamed(LaxClient(), manager, message, Release::kPerFrame);
  EXPECT_FALSE(streamed.status);
  EXPECT_TRUE(streamed.plaintext.empty());
}

TEST(Release, BadFrameIsNeverGivenOut) {
  TestManager manager;
  Buffer plaintext = SomeBytes(100);
  Buffer good = Message(Suite(0x0478), plaintext, 10);
  size_t header = ParseHeader(good, {})->body_offset;
  for (size_t frame = 0; frame < 10; ++frame) {
    Buffer message = good;
    message[header + frame * 42 + 25] ^= 0x80U;
    for (size_t piece : {1U, 42U, 1000U}) {
      auto streamed = DecryptStreamed(LaxClient(), manager, message, Release::kPerFrame, piece);
      EXPECT_EQ(CodeOf(streamed.status), Errc::kAuthentication);
      EXPECT_LE(streamed.plaintext.size(), frame * 10);
      EXPECT_TRUE(std::ranges::equal(streamed.plaintext,
                                     Bytes(plaintext).first(streamed.plaintext.size())));
    }
  }
}

TEST(Decryptor, DeadAfterAnError) {
  TestManager manager;
  Buffer message = Message(Suite(0x0478), SomeBytes(35), 10);
  Buffer bad = message;
  bad[0] = 9;
  Decryptor decryptor = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
  Buffer out;
  EXPECT_EQ(CodeOf(decryptor.Update(bad, Into(out))), Errc::kMalformed);
  EXPECT_EQ(CodeOf(decryptor.Update(message, Into(out))), Errc::kInvalidArgument);
  EXPECT_EQ(CodeOf(decryptor.Finish(Into(out))), Errc::kInvalidArgument);
  EXPECT_TRUE(out.empty());

  Decryptor unfinished = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
  EXPECT_EQ(CodeOf(unfinished.Finish(Into(out))), Errc::kIncomplete);
  EXPECT_EQ(CodeOf(unfinished.Update(message, Into(out))), Errc::kInvalidArgument);

  Decryptor finished = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
  ASSERT_TRUE(finished.Update(message, Into(out)));
  ASSERT_TRUE(finished.Finish(Into(out)));
  EXPECT_EQ(CodeOf(finished.Finish(Into(out))), Errc::kInvalidArgument);
}

TEST(Decryptor, SinkThatFailsEndsIt) {
  TestManager manager;
  Buffer message = Message(Suite(0x0478), SomeBytes(35), 10);
  Sink full = [](Bytes) -> Status { return Fail(Errc::kIo, "the disk is full"); };
  Decryptor decryptor = LaxClient().MakeDecryptor(manager, Release::kPerFrame);
  EXPECT_EQ(CodeOf(decryptor.Update(message, full)), Errc::kIo);
  EXPECT_EQ(CodeOf(decryptor.Finish(full)), Errc::kInvalidArgument);
}

}  // namespace
}  // namespace bartizan::esdk
