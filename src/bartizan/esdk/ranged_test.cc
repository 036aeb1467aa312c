#include <rapidcheck.h>

#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

// Counts what is read.
struct Memory {
  Buffer bytes;
  std::atomic<uint64_t> read = 0;
  RandomAccess Source() {
    return {.size = bytes.size(), .read = [this](uint64_t offset, MutableBytes out) -> Status {
              if (offset > bytes.size() || out.size() > bytes.size() - offset) {
                return Fail(Errc::kIo, "outside");
              }
              std::ranges::copy(Bytes(bytes).subspan(offset, out.size()), out.begin());
              read += out.size();
              return {};
            }};
  }
};

Result<Buffer> ReadRange(const RangedReader& reader, uint64_t offset, size_t size) {
  Buffer out(size);
  BARTIZAN_DO(reader.Read(offset, out));
  return out;
}

TEST(Ranged, EveryRangeOfSmallMessages) {
  for (int id : {0x0014, 0x0178, 0x0478}) {
    for (size_t size : {0U, 1U, 9U, 10U, 11U, 20U, 25U}) {
      TestManager manager;
      Buffer plaintext = SomeBytes(size);
      Memory memory{Message(Suite(id), plaintext, 10)};
      auto reader = LaxClient().OpenRanged(memory.Source(), manager, false);
      ASSERT_TRUE(reader) << reader.error().ToString();
      ASSERT_EQ(reader->size(), size);
      EXPECT_EQ(reader->header().frame_length, 10U);
      for (size_t from = 0; from <= size; ++from) {
        for (size_t to = from; to <= size; ++to) {
          auto part = ReadRange(*reader, from, to - from);
          ASSERT_TRUE(part) << part.error().ToString();
          ASSERT_TRUE(std::ranges::equal(*part, Bytes(plaintext).subspan(from, to - from)));
        }
      }
      for (auto [offset, length] : {std::pair<uint64_t, size_t>{size, 1},
                                    {0, size + 1},
                                    {size + 1, 0},
                                    {UINT64_MAX, 2},
                                    {UINT64_MAX, 0}}) {
        auto outside = ReadRange(*reader, offset, length);
        ASSERT_FALSE(outside);
        EXPECT_EQ(outside.error().code, Errc::kInvalidArgument);
      }
    }
  }
}

TEST(Ranged, AnyRange) {
  Buffer plaintext = SomeBytes(300'000);
  TestManager manager;
  Memory memory{Message(Suite(0x0478), plaintext, 1000)};
  auto reader = LaxClient().OpenRanged(memory.Source(), manager, false);
  ASSERT_TRUE(reader);
  rc::check([&] {
    auto from = *rc::gen::inRange<size_t>(0, plaintext.size());
    auto size = *rc::gen::inRange<size_t>(0, plaintext.size() - from);
    auto part = ReadRange(*reader, from, size);
    RC_ASSERT(part.has_value());
    RC_ASSERT(std::ranges::equal(*part, Bytes(plaintext).subspan(from, size)));
  });
}

TEST(Ranged, ReadsOnlyWhatIsTouched) {
  TestManager manager;
  Memory memory{Message(Suite(0x0478), SomeBytes(3'000'000), 4096)};
  auto reader = LaxClient().OpenRanged(memory.Source(), manager, false);
  ASSERT_TRUE(reader);
  EXPECT_LT(memory.read, 4096U * 3);  // the header and the final frame
  memory.read = 0;
  ASSERT_TRUE(ReadRange(*reader, 1'500'000, 10));
  EXPECT_EQ(memory.read, 4096U + 32);
  EXPECT_EQ(manager.decrypt_calls, 1);
}

TEST(Ranged, SignedOnlyWhereAskedFor) {
  for (int id : {0x0214, 0x0578}) {
    TestManager manager;
    Buffer plaintext = SomeBytes(100);
    Memory memory{Message(Suite(id), plaintext, 7)};
    auto refused = LaxClient().OpenRanged(memory.Source(), manager, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::kInvalidArgument);
    EXPECT_EQ(manager.decrypt_calls, 0);
    auto reader = LaxClient().OpenRanged(memory.Source(), manager, true);
    ASSERT_TRUE(reader) << reader.error().ToString();
    EXPECT_EQ(reader->size(), 100U);
    EXPECT_EQ(*ReadRange(*reader, 0, 100), plaintext);
  }
}

TEST(Ranged, UnframedIsRefused) {
  TestManager manager;
  MessageMaker maker(manager, Suite(0x0478), 0);
  Memory memory{maker.Unframed(SomeBytes(10)).Done()};
  auto reader = LaxClient().OpenRanged(memory.Source(), manager, false);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, Errc::kInvalidArgument);
}

TEST(Ranged, CommitmentAndPolicyAreCheckedFirst) {
  TestManager other;
  other.key_byte = 8;
  Memory memory{Message(Suite(0x0478), SomeBytes(10), 4)};
  auto reader = Client().OpenRanged(memory.Source(), other, false);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, Errc::kCommitment);
  Memory old{Message(Suite(0x0178), SomeBytes(10), 4)};
  EXPECT_EQ(Client().OpenRanged(old.Source(), other, false).error().code, Errc::kCommitmentPolicy);
}

// The size is proven by the final frame: who cuts or lengthens the message is found at once.
TEST(Ranged, CutMessagesDoNotOpen) {
  TestManager manager;
  Buffer message = Message(Suite(0x0478), SomeBytes(100), 10);
  for (size_t size = 0; size < message.size(); ++size) {
    Memory memory{Buffer(message.begin(), message.begin() + static_cast<ptrdiff_t>(size))};
    ASSERT_FALSE(LaxClient().OpenRanged(memory.Source(), manager, false)) << size;
  }
  // A regular frame taken out: the final one says another number. And one repeated.
  size_t body = ParseHeader(message, {})->body_offset;
  auto at = [&](size_t frame) {
    return message.begin() + static_cast<ptrdiff_t>(body + size_t{42} * frame);
  };
  Memory shorter{message};
  shorter.bytes.erase(shorter.bytes.begin() + static_cast<ptrdiff_t>(body),
                      shorter.bytes.begin() + static_cast<ptrdiff_t>(body + 42));
  EXPECT_FALSE(LaxClient().OpenRanged(shorter.Source(), manager, false));
  Memory longer{message};
  longer.bytes.insert(longer.bytes.begin() + static_cast<ptrdiff_t>(body), at(0), at(1));
  EXPECT_FALSE(LaxClient().OpenRanged(longer.Source(), manager, false));
  // With the number put right the tag is wrong.
  shorter.bytes[body + size_t{42} * 8 + 7] -= 1;
  EXPECT_FALSE(LaxClient().OpenRanged(shorter.Source(), manager, false));
}

TEST(Ranged, DamageIsFoundWhereItIsTouched) {
  TestManager manager;
  Buffer message = Message(Suite(0x0478), SomeBytes(95), 10);
  size_t body = ParseHeader(message, {})->body_offset;
  for (size_t frame = 0; frame < 9; ++frame) {
    for (size_t within : {0U, 3U, 5U, 20U, 30U}) {
      Memory memory{message};
      memory.bytes[body + frame * 42 + within] ^= 4U;
      auto reader = LaxClient().OpenRanged(memory.Source(), manager, false);
      ASSERT_TRUE(reader);
      for (size_t other = 0; other < 10; ++other) {
        size_t size = other == 9 ? 5 : 10;
        EXPECT_EQ(ReadRange(*reader, other * 10, size).has_value(), other != frame);
      }
      // Nothing of a range that has one bad frame.
      Buffer out(95, 1);
      EXPECT_FALSE(reader->Read(0, out));
      EXPECT_EQ(out, Buffer(95, 0));
    }
  }
  Memory memory{message};
  memory.bytes.back() ^= 1U;  // of the final frame
  EXPECT_FALSE(LaxClient().OpenRanged(memory.Source(), manager, false));
}

TEST(Ranged, ErrorsOfTheSourcePass) {
  TestManager manager;
  Memory memory{Message(Suite(0x0478), SomeBytes(95), 10)};
  auto good = LaxClient().OpenRanged(memory.Source(), manager, false);
  memory.bytes.resize(100);
  EXPECT_EQ(ReadRange(*good, 90, 5).error().code, Errc::kIo);
  RandomAccess away{.size = 1000, .read = [](uint64_t, MutableBytes) -> Status {
                      return Fail(Errc::kIo, "away");
                    }};
  EXPECT_EQ(LaxClient().OpenRanged(away, manager, false).error().code, Errc::kIo);
}

TEST(Ranged, FrameLimit) {
  TestManager manager;
  Memory memory{Message(Suite(0x0478), SomeBytes(95), 50)};
  EXPECT_TRUE(LaxClient(1, {.max_frame_bytes = 50}).OpenRanged(memory.Source(), manager, false));
  auto reader = LaxClient(1, {.max_frame_bytes = 49}).OpenRanged(memory.Source(), manager, false);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, Errc::kLimit);
}

TEST(Ranged, ManyThreadsReadAtOnce) {
  TestManager manager;
  Buffer plaintext = SomeBytes(100'000);
  Memory memory{Message(Suite(0x0478), plaintext, 1000)};
  auto reader = LaxClient().OpenRanged(memory.Source(), manager, false);
  ASSERT_TRUE(reader);
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (size_t thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&, thread] {
        for (size_t i = 0; i < 100; ++i) {
          size_t from = (thread * 7919 + i * 997) % 90'000;
          auto part = ReadRange(*reader, from, 5000);
          if (!part || !std::ranges::equal(*part, Bytes(plaintext).subspan(from, 5000))) ++wrong;
        }
      });
    }
  }
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace bartizan::esdk
