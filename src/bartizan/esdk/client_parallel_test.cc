// Several threads give what one gives: the same plaintexts, and errors for the same messages.
#include <fmt/format.h>

#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

constexpr size_t kLong = 1'500'000;

TEST(Parallel, RoundTrips) {
  Buffer all = SomeBytes(kLong);
  for (int id : {0x0014, 0x0214, 0x0478, 0x0578}) {
    for (uint32_t frame : {4096U, 131'073U, 1'000'000U}) {
      for (size_t size : {kLong, kLong - kLong % frame}) {
        SCOPED_TRACE(fmt::format("{:04x} frames of {} size {}", id, frame, size));
        Bytes plaintext = Bytes(all).first(size);
        TestManager manager;
        const auto& suite = Suite(id);
        for (unsigned threads : {2U, 3U}) {
          EncryptOptions options{.suite = &suite, .frame_length = frame};
          auto made = ClientFor(suite, threads).Encrypt(plaintext, manager, options);
          ASSERT_TRUE(made);
          auto alone = ClientFor(suite).Decrypt(made->message, manager);
          ASSERT_TRUE(alone) << alone.error().ToString();
          EXPECT_TRUE(std::ranges::equal(alone->plaintext, plaintext));
          auto together = ClientFor(suite, threads).Decrypt(made->message, manager);
          ASSERT_TRUE(together) << together.error().ToString();
          EXPECT_TRUE(std::ranges::equal(together->plaintext, plaintext));
        }
      }
    }
  }
}

TEST(Parallel, IntoMemoryOfTheCaller) {
  Buffer plaintext = SomeBytes(kLong);
  TestManager manager;
  EncryptOptions options{.suite = &Suite(0x0578)};
  auto encryptor = Client().MakeEncryptor(manager, options);
  Buffer room(MessageSize(encryptor->header(), plaintext.size()));
  Client client = ClientFor(Suite(0x0578), 2);
  auto size = client.EncryptInto(room, plaintext, manager, options);
  ASSERT_TRUE(size);
  auto back = client.Decrypt(Bytes(room).first(*size), manager);
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->plaintext == plaintext);
  for (size_t less : {size_t{0}, size_t{1'000'000}, *size - 10}) {
    auto refused = client.EncryptInto(MutableBytes(room).first(less), plaintext, manager, options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::kLimit);
  }
}

TEST(Parallel, RefusesWhatOneThreadRefuses) {
  Buffer plaintext = SomeBytes(1'000'000);
  for (int id : {0x0478, 0x0578}) {
    TestManager manager;
    Buffer good = Message(Suite(id), plaintext, 4096);
    size_t body = ParseHeader(good, {})->body_offset, stride = 4096 + 32;
    std::vector<Buffer> bad;
    auto change = [&](size_t at, uint8_t by) {
      bad.push_back(good);
      bad.back()[at] ^= by;
    };
    for (size_t frame : {0U, 1U, 100U, 243U, 244U}) {
      for (size_t at : {0U, 3U, 4U, 15U, 20U, 25U, 100U}) change(body + frame * stride + at, 1);
    }
    for (size_t back : {1U, 20U, 60U, 119U, 400U}) change(good.size() - back, 0x10);
    for (size_t size : {good.size() - 1, good.size() - 200, body + 40 * stride, body + 1}) {
      bad.emplace_back(good.begin(), good.begin() + static_cast<ptrdiff_t>(size));
    }
    bad.push_back(good);
    bad.back().push_back(0);
    // An earlier end: the first frame becomes the final one.
    bad.push_back(good);
    std::fill_n(bad.back().begin() + static_cast<ptrdiff_t>(body), 4, uint8_t{0xFF});
    for (size_t i = 0; i < bad.size(); ++i) {
      EXPECT_FALSE(LaxClient(1).Decrypt(bad[i], manager)) << i;
      EXPECT_FALSE(LaxClient(2).Decrypt(bad[i], manager)) << i;
    }
    EXPECT_TRUE(LaxClient(2).Decrypt(good, manager));
  }
}

TEST(Parallel, KeepsTheFrameLimit) {
  TestManager manager;
  Buffer message = Message(Suite(0x0478), SomeBytes(1'000'000), 5000);
  auto result = LaxClient(2, {.max_frame_bytes = 4999}).Decrypt(message, manager);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Errc::kLimit);
  EXPECT_TRUE(LaxClient(2, {.max_frame_bytes = 5000}).Decrypt(message, manager));
}

TEST(Parallel, OneClientServesManyThreads) {
  TestManager manager;
  Client client = ClientFor(Suite(0x0478), 2);
  Buffer message = Message(Suite(0x0478), SomeBytes(600'000), 4096);
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        TestManager own;
        auto back = client.Decrypt(message, own);
        auto made = client.Encrypt(SomeBytes(100), own, {.suite = &Suite(0x0478)});
        if (back && made && back->plaintext == SomeBytes(600'000)) ++good;
      });
    }
  }
  EXPECT_EQ(good, 4);
}

}  // namespace
}  // namespace bartizan::esdk
