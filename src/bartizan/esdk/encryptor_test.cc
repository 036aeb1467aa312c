// client-apis/encrypt.md; the section is named beside what it demands.
#include <rapidcheck.h>
#include <sys/mman.h>

#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

struct Parts {
  Header header;
  std::vector<size_t> lengths;  // of the frames
  std::vector<BodyPart> kinds;
  size_t body_end = 0;
};

Parts Take(Bytes message) {
  Parts parts;
  parts.header = *ParseHeader(message, {});
  BodyReader reader(parts.header, {});
  size_t at = parts.header.body_offset;
  while (!reader.done()) {
    auto part = reader.Next(message.subspan(at));
    EXPECT_TRUE(part && *part);
    if (!part || !*part) break;
    EXPECT_TRUE(std::ranges::equal((*part)->iv, FrameIv((*part)->sequence)));
    parts.lengths.push_back((*part)->content.size());
    parts.kinds.push_back((*part)->part);
    at += (*part)->size;
  }
  parts.body_end = at;
  return parts;
}

// "Construct the header".
TEST(Encrypt, HeaderSaysWhatWasAskedFor) {
  for (const auto& suite : AlgorithmSuites()) {
    SCOPED_TRACE(suite.name);
    TestManager manager;
    auto result = ClientFor(suite).Encrypt(
        SomeBytes(10), manager,
        {.suite = &suite, .context = {{"b", "2"}, {"a", "1"}}, .frame_length = 7});
    ASSERT_TRUE(result) << result.error().ToString();
    Parts parts = Take(result->message);
    EXPECT_EQ(parts.header.suite, &suite);
    EXPECT_EQ(parts.header.message_id.size(), suite.message_version == 1 ? 16U : 32U);
    EXPECT_EQ(parts.header.context.at("a"), "1");
    EXPECT_EQ(parts.header.context.contains(std::string(kPublicKeyField)), suite.has_signature());
    EXPECT_EQ(parts.header.encrypted_keys.size(), 1U);
    EXPECT_EQ(parts.header.content_type, ContentType::kFramed);
    EXPECT_EQ(parts.header.frame_length, 7U);
    EXPECT_EQ(parts.header.iv, Buffer(kIvLength, 0));
    EXPECT_EQ(parts.header.commitment.size(), suite.committing ? 32U : 0U);
    EXPECT_EQ(parts.header.commitment == Buffer(32, 0), false);
    // And the header that is returned is the one in the message.
    EXPECT_EQ(result->header.body_bytes, parts.header.body_bytes);
    EXPECT_EQ(result->header.tag, parts.header.tag);
    EXPECT_EQ(result->header.body_offset, parts.header.body_offset);
    EXPECT_EQ(parts.body_end == result->message.size(), !suite.has_signature());
    EXPECT_EQ(manager.seen_length, 10U);
  }
}

TEST(Encrypt, MessageIdsAreNew) {
  std::set<Buffer> ids;
  for (int i = 0; i < 50; ++i) {
    ids.insert(Take(Message(Suite(0x0478), SomeBytes(1), 4096)).header.message_id);
    ids.insert(Take(Message(Suite(0x0014), SomeBytes(1), 4096)).header.message_id);
  }
  EXPECT_EQ(ids.size(), 100U);
}

// "Construct the body": the final frame is full when the plaintext is a multiple of the frame
// length, and empty only when there is nothing.
TEST(Encrypt, FinalFrame) {
  struct Case {
    size_t plaintext;
    uint32_t frame;
    std::vector<size_t> lengths;
  };
  for (const Case& c : {Case{0, 10, {0}},
                        {1, 10, {1}},
                        {9, 10, {9}},
                        {10, 10, {10}},
                        {11, 10, {10, 1}},
                        {20, 10, {10, 10}},
                        {29, 10, {10, 10, 9}},
                        {3, 1, {1, 1, 1}},
                        {5, 0xFFFFFFFF, {5}}}) {
    SCOPED_TRACE(c.plaintext);
    Buffer plaintext = SomeBytes(c.plaintext);
    TestManager manager;
    auto streamed = EncryptStreamed(LaxClient(), manager, plaintext, {.frame_length = c.frame}, 3);
    for (const Buffer& message : {Message(Suite(0x0478), plaintext, c.frame), *streamed}) {
      Parts parts = Take(message);
      EXPECT_EQ(parts.lengths, c.lengths);
      for (size_t i = 0; i < parts.kinds.size(); ++i) {
        bool last = i + 1 == parts.kinds.size();
        EXPECT_EQ(parts.kinds[i], last ? BodyPart::kFinalFrame : BodyPart::kRegularFrame);
      }
    }
  }
}

TEST(Encrypt, TenThousandBytesAreTwentyFrames) {
  EXPECT_EQ(Take(Message(Suite(0x0478), SomeBytes(10'240), 512)).lengths.size(), 20U);
}

TEST(Encrypt, SizeIsKnownBefore) {
  for (const auto& suite : AlgorithmSuites()) {
    for (size_t size : {0U, 1U, 99U, 100U, 101U, 1000U}) {
      Buffer message = Message(suite, SomeBytes(size), 100);
      uint64_t most = MessageSize(*ParseHeader(message, {}), size);
      EXPECT_GE(most, message.size());
      EXPECT_LE(most, message.size() + (suite.has_signature() ? 12 : 0));
    }
  }
}

TEST(Encrypt, IntoMemoryOfTheCaller) {
  for (const auto& suite : AlgorithmSuites()) {
    SCOPED_TRACE(suite.name);
    TestManager manager;
    Buffer plaintext = SomeBytes(1000);
    Client client = ClientFor(suite);
    EncryptOptions options{.suite = &suite, .frame_length = 300};
    auto encryptor = client.MakeEncryptor(manager, options);
    Buffer room(MessageSize(encryptor->header(), plaintext.size()));
    auto size = client.EncryptInto(room, plaintext, manager, options);
    ASSERT_TRUE(size) << size.error().ToString();
    auto back = client.Decrypt(Bytes(room).first(*size), manager);
    ASSERT_TRUE(back) << back.error().ToString();
    EXPECT_EQ(back->plaintext, plaintext);
    size_t least = *size - (suite.has_signature() ? 20 : 1);
    for (size_t small : {size_t{0}, size_t{1}, size_t{200}, least}) {
      Buffer less(small);
      auto refused = client.EncryptInto(less, plaintext, manager, options);
      ASSERT_FALSE(refused);
      EXPECT_EQ(refused.error().code, Errc::kLimit);
    }
  }
}

// "Plaintext Length Bound".
TEST(Encryptor, KeepsTheBound) {
  TestManager manager;
  EncryptOptions options{.frame_length = 4, .plaintext_length = 10};
  auto encryptor = LaxClient().MakeEncryptor(manager, options);
  EXPECT_EQ(manager.seen_length, 10U);
  Buffer out;
  EXPECT_TRUE(encryptor->Update(SomeBytes(6), Into(out)));
  EXPECT_TRUE(encryptor->Update(SomeBytes(4), Into(out)));
  size_t before = out.size();
  auto status = encryptor->Update(SomeBytes(1), Into(out));
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Errc::kLimit);
  EXPECT_EQ(out.size(), before);
  // Dead, even for what would have been right.
  EXPECT_FALSE(encryptor->Update({}, Into(out)));
  EXPECT_FALSE(encryptor->Finish(Into(out)));
  EXPECT_EQ(out.size(), before);
  for (size_t size : {0U, 9U, 10U}) {
    EXPECT_TRUE(EncryptStreamed(LaxClient(), manager, SomeBytes(size), options, 3));
  }
}

TEST(Encryptor, UnknownLengthIsNotMadeUp) {
  TestManager manager;
  ASSERT_TRUE(LaxClient().MakeEncryptor(manager));
  EXPECT_FALSE(manager.seen_length);
}

// data-format/message-body.md, "Framed Data": at most 2^32 - 1 frames.
TEST(Encryptor, CountsFrames) {
  TestManager manager;
  EncryptOptions options{.frame_length = 1, .plaintext_length = uint64_t{1} << 32U};
  auto refused = LaxClient().MakeEncryptor(manager, options);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kLimit);
  EXPECT_EQ(manager.encrypt_calls, 0);
  --*options.plaintext_length;
  EXPECT_TRUE(LaxClient().MakeEncryptor(manager, options));

  // Memory that is never touched: the count is looked at first.
  size_t size = size_t{1} << 32U;
  void* memory = mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  ASSERT_NE(memory, MAP_FAILED);
  Bytes huge(static_cast<const uint8_t*>(memory), size);
  auto encryptor = LaxClient().MakeEncryptor(manager, {.frame_length = 1});
  Buffer out;
  auto status = encryptor->Update(huge, Into(out));
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Errc::kLimit);
  EXPECT_TRUE(out.empty());
  auto at_once = LaxClient().Encrypt(huge, manager, {.frame_length = 1});
  ASSERT_FALSE(at_once);
  EXPECT_EQ(at_once.error().code, Errc::kLimit);
  munmap(memory, size);
}

TEST(Encryptor, EndsOnce) {
  TestManager manager;
  auto encryptor = LaxClient().MakeEncryptor(manager);
  Buffer out;
  ASSERT_TRUE(encryptor->Finish(Into(out)));
  auto again = encryptor->Finish(Into(out));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Errc::kInvalidArgument);
  EXPECT_FALSE(encryptor->Update(SomeBytes(1), Into(out)));
  EXPECT_TRUE(LaxClient().Decrypt(out, manager));
}

TEST(Encryptor, SinkThatFailsEndsIt) {
  TestManager manager;
  for (int good : {0, 1, 2}) {
    auto encryptor = LaxClient().MakeEncryptor(manager, {.frame_length = 2});
    int calls = 0;
    Sink sink = [&](Bytes) -> Status {
      return calls++ < good ? Status() : Fail(Errc::kIo, "the disk is full");
    };
    Status status;
    for (int i = 0; i < 5 && status; ++i) status = encryptor->Update(SomeBytes(3), sink);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, Errc::kIo);
    EXPECT_EQ(encryptor->Finish(sink).error().code, Errc::kInvalidArgument);
    EXPECT_EQ(calls, good + 1);
  }
}

TEST(Encryptor, GivesFramesOutAsSoonAsMoreFollows) {
  TestManager manager;
  auto encryptor =
      LaxClient().MakeEncryptor(manager, {.suite = &Suite(0x0478), .frame_length = 10});
  size_t header = encryptor->header().body_offset;
  Buffer out;
  ASSERT_TRUE(encryptor->Update(SomeBytes(10), Into(out)));
  EXPECT_EQ(out.size(), header);
  ASSERT_TRUE(encryptor->Update(SomeBytes(1), Into(out)));
  EXPECT_EQ(out.size(), header + 42);
  ASSERT_TRUE(encryptor->Update(SomeBytes(30), Into(out)));
  EXPECT_EQ(out.size(), header + size_t{4} * 42);
  ASSERT_TRUE(encryptor->Finish(Into(out)));
  EXPECT_EQ(out.size(), header + size_t{4} * 42 + 41);
}

// Whatever the pieces, the frames are the same and decrypt to the same.
TEST(Encryptor, AnyPiecesGiveTheSameFrames) {
  rc::check([] {
    const auto& suite = **rc::gen::elementOf(std::vector<const AlgorithmSuite*>{
        &Suite(0x0014), &Suite(0x0178), &Suite(0x0214), &Suite(0x0478)});
    auto frame = *rc::gen::inRange<uint32_t>(1, 70);
    auto pieces = *rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, 200));
    TestManager manager;
    Client client = ClientFor(suite);
    auto encryptor = client.MakeEncryptor(manager, {.suite = &suite, .frame_length = frame});
    RC_ASSERT(encryptor.has_value());
    Buffer plaintext, message;
    for (size_t size : pieces) {
      Buffer piece = SomeBytes(size, static_cast<uint32_t>(plaintext.size()));
      plaintext.insert(plaintext.end(), piece.begin(), piece.end());
      RC_ASSERT(encryptor->Update(piece, Into(message)).has_value());
    }
    RC_ASSERT(encryptor->Finish(Into(message)).has_value());
    RC_ASSERT(Take(message).lengths.size() == FrameCount(plaintext.size(), frame));
    auto back = client.Decrypt(message, manager);
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->plaintext == plaintext);
  });
}

}  // namespace
}  // namespace bartizan::esdk
