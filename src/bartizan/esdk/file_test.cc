#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "bartizan/base/fs.h"
#include "bartizan/esdk/session_fixture.h"

namespace bartizan::esdk {
namespace {

using namespace testing;  // NOLINT: a test

class File : public ::testing::Test {
 protected:
  // Readers here end before their pipes do.
  File() { std::signal(SIGPIPE, SIG_IGN); }

  fs::path Write(const std::string& name, Bytes bytes) {
    fs::path path = dir_.path() / name;
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    return path;
  }
  static Buffer Read(const fs::path& path) {
    auto text = ReadFile(path);
    return text ? Buffer(text->begin(), text->end()) : Buffer();
  }
  // A pipe that another thread fills.
  fs::path Pipe(const std::string& name, Buffer bytes) {
    fs::path path = dir_.path() / name;
    EXPECT_EQ(mkfifo(path.c_str(), 0600), 0);
    writers_.emplace_back([path, bytes = std::move(bytes)] {
      std::ofstream(path, std::ios::binary)
          .write(reinterpret_cast<const char*>(bytes.data()),
                 static_cast<std::streamsize>(bytes.size()));
    });
    return path;
  }
  size_t Entries() const {
    return static_cast<size_t>(std::distance(fs::directory_iterator(dir_.path()), {}));
  }

  TempDir dir_ = *TempDir::Create();
  TestManager manager_;
  std::vector<std::jthread> writers_;
};

TEST_F(File, RoundTrips) {
  for (int id : {0x0014, 0x0214, 0x0478, 0x0578}) {
    for (unsigned threads : {1U, 3U}) {
      for (uint32_t frame : {4096U, 200'000U}) {
        for (size_t size : {size_t{1}, size_t{131'072}, size_t{600'000}}) {
          SCOPED_TRACE(
              fmt::format("{:04x} {} threads frames of {} size {}", id, threads, frame, size));
          const auto& suite = Suite(id);
          Client client = ClientFor(suite, threads);
          Buffer plaintext = SomeBytes(size);
          fs::path from = Write("plain", plaintext), to = dir_.path() / "message";
          auto made =
              client.EncryptFile(from, to, manager_,
                                 {.suite = &suite, .context = {{"a", "b"}}, .frame_length = frame});
          ASSERT_TRUE(made) << made.error().ToString();
          EXPECT_EQ(made->bytes_in, size);
          EXPECT_EQ(made->bytes_out, fs::file_size(to));
          EXPECT_EQ(made->context.at("a"), "b");
          auto whole = client.Decrypt(Read(to), manager_);
          ASSERT_TRUE(whole) << whole.error().ToString();
          EXPECT_TRUE(whole->plaintext == plaintext);
          auto back = client.DecryptFile(to, dir_.path() / "back", manager_);
          ASSERT_TRUE(back) << back.error().ToString();
          EXPECT_EQ(back->bytes_in, made->bytes_out);
          EXPECT_EQ(back->bytes_out, size);
          EXPECT_EQ(back->context.at("a"), "b");
          EXPECT_EQ(back->header.tag, made->header.tag);
          EXPECT_TRUE(Read(dir_.path() / "back") == plaintext);
        }
      }
    }
  }
  EXPECT_EQ(Entries(), 3U);  // nothing temporary is left
}

TEST_F(File, EmptyFile) {
  fs::path from = Write("empty", {}), to = dir_.path() / "message";
  auto made = Client().EncryptFile(from, to, manager_);
  ASSERT_TRUE(made) << made.error().ToString();
  EXPECT_EQ(made->bytes_in, 0U);
  auto back = Client().DecryptFile(to, dir_.path() / "back", manager_);
  ASSERT_TRUE(back);
  EXPECT_EQ(fs::file_size(dir_.path() / "back"), 0U);
  auto none = Client().DecryptFile(from, dir_.path() / "none", manager_);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Errc::kIncomplete);
  EXPECT_FALSE(fs::exists(dir_.path() / "none"));
}

TEST_F(File, PipesAreReadOnceThrough) {
  int count = 0;
  for (int id : {0x0478, 0x0578}) {
    for (unsigned threads : {1U, 3U}) {
      for (size_t size : {size_t{0}, size_t{1}, size_t{131'071}, size_t{131'072}, size_t{131'073},
                          size_t{500'000}}) {
        SCOPED_TRACE(fmt::format("{:04x} {} threads size {}", id, threads, size));
        Buffer plaintext = SomeBytes(size);
        Client client = ClientFor(Suite(id), threads);
        fs::path to = dir_.path() / "message";
        auto made = client.EncryptFile(Pipe(std::to_string(count++), plaintext), to, manager_,
                                       {.suite = &Suite(id), .frame_length = 1024});
        ASSERT_TRUE(made) << made.error().ToString();
        EXPECT_EQ(made->bytes_in, size);
        EXPECT_FALSE(manager_.seen_length);
        auto whole = client.Decrypt(Read(to), manager_);
        ASSERT_TRUE(whole) << whole.error().ToString();
        EXPECT_TRUE(whole->plaintext == plaintext);
        auto back = client.DecryptFile(Pipe(std::to_string(count++), Read(to)),
                                       dir_.path() / "back", manager_);
        ASSERT_TRUE(back) << back.error().ToString();
        EXPECT_EQ(back->bytes_in, made->bytes_out);
        EXPECT_EQ(back->bytes_out, size);
        EXPECT_TRUE(Read(dir_.path() / "back") == plaintext);
      }
    }
  }
}

TEST_F(File, PipeKeepsTheBound) {
  for (size_t size : {1000U, 1001U}) {
    auto made = Client().EncryptFile(Pipe(std::to_string(size), SomeBytes(size)),
                                     dir_.path() / "message", manager_, {.plaintext_length = 1000});
    EXPECT_EQ(made.has_value(), size == 1000);
    if (!made) {
      EXPECT_EQ(made.error().code, Errc::kLimit);
    }
    EXPECT_EQ(manager_.seen_length, 1000U);
  }
}

TEST_F(File, PipeOfOneHugeFrame) {
  // A frame of 4 GiB that never comes costs nothing.
  auto made = Client().EncryptFile(Pipe("in", SomeBytes(10)), dir_.path() / "message", manager_,
                                   {.frame_length = 0xFFFFFFFF});
  ASSERT_TRUE(made) << made.error().ToString();
  EXPECT_TRUE(Client().Decrypt(Read(dir_.path() / "message"), manager_));
}

TEST_F(File, UnframedMessages) {
  for (int id : {0x0014, 0x0214, 0x0578}) {
    MessageMaker maker(manager_, Suite(id), 0);
    Buffer message = maker.Unframed(SomeBytes(100'000)).Done();
    auto back = LaxClient(2).DecryptFile(Write("message", message), dir_.path() / "back", manager_);
    ASSERT_TRUE(back) << back.error().ToString();
    EXPECT_TRUE(Read(dir_.path() / "back") == SomeBytes(100'000));
  }
}

// What was at the path stays when anything is wrong, and nothing else appears beside it.
TEST_F(File, NothingAppearsOfABadMessage) {
  for (int id : {0x0478, 0x0578}) {
    Buffer good = Message(Suite(id), SomeBytes(400'000), 4096);
    size_t body = ParseHeader(good, {})->body_offset;
    std::vector<Buffer> bad;
    for (size_t at :
         {size_t{0}, body - 1, body + 2, body + 100, good.size() / 2, good.size() - 1}) {
      bad.push_back(good);
      bad.back()[at] ^= 1U;
    }
    for (size_t size : {size_t{0}, size_t{1}, body - 1, body, good.size() / 2, good.size() - 1}) {
      bad.emplace_back(good.begin(), good.begin() + static_cast<ptrdiff_t>(size));
    }
    bad.push_back(good);
    bad.back().push_back(7);
    fs::path to = Write("back", Bytes(SomeBytes(3)));
    for (size_t i = 0; i < bad.size(); ++i) {
      for (unsigned threads : {1U, 3U}) {
        fs::path from = Write("message", bad[i]);
        EXPECT_FALSE(LaxClient(threads).DecryptFile(from, to, manager_)) << i;
        EXPECT_EQ(Read(to), SomeBytes(3));
        EXPECT_EQ(Entries(), 2U);
      }
      fs::path pipe = Pipe("pipe", bad[i]);
      EXPECT_FALSE(LaxClient().DecryptFile(pipe, to, manager_)) << i;
      writers_.clear();
      fs::remove(pipe);
      EXPECT_EQ(Read(to), SomeBytes(3));
    }
    fs::remove(to);
    fs::remove(dir_.path() / "message");
  }
}

TEST_F(File, NothingAppearsOfAFailedEncryption) {
  fs::path from = Write("plain", SomeBytes(10)), to = dir_.path() / "message";
  EXPECT_FALSE(Client().EncryptFile(from, to, manager_, {.suite = &Suite(0x0178)}));
  manager_.bend_encrypt = [](auto& m) { m.signing_key = SecretBytes(10); };  // fails at the end
  EXPECT_FALSE(Client().EncryptFile(from, to, manager_));
  EXPECT_EQ(Entries(), 1U);
}

TEST_F(File, OntoItself) {
  fs::path path = Write("file", SomeBytes(10'000));
  ASSERT_TRUE(Client().EncryptFile(path, path, manager_));
  EXPECT_TRUE(Client().Decrypt(Read(path), manager_));
  ASSERT_TRUE(Client().DecryptFile(path, path, manager_));
  EXPECT_EQ(Read(path), SomeBytes(10'000));
}

TEST_F(File, WhatCannotBeRead) {
  for (const fs::path& path : {dir_.path() / "missing", dir_.path()}) {
    auto made = Client().EncryptFile(path, dir_.path() / "to", manager_);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, Errc::kIo);
    EXPECT_FALSE(Client().DecryptFile(path, dir_.path() / "to", manager_));
  }
  EXPECT_EQ(manager_.encrypt_calls + manager_.decrypt_calls, 0);
}

TEST_F(File, PlaintextIsForItsOwnerOnly) {
  fs::path from = Write("message", Message(Suite(0x0478), SomeBytes(10), 10));
  ASSERT_TRUE(Client().DecryptFile(from, dir_.path() / "back", manager_));
  EXPECT_EQ(fs::status(dir_.path() / "back").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(File, LimitsHold) {
  fs::path from = Write("message", Message(Suite(0x0478), SomeBytes(5000), 1001));
  auto back =
      LaxClient(2, {.max_frame_bytes = 1000}).DecryptFile(from, dir_.path() / "b", manager_);
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().code, Errc::kLimit);
  EXPECT_FALSE(
      LaxClient(2, {.max_header_bytes = 20}).DecryptFile(from, dir_.path() / "b", manager_));
}

}  // namespace
}  // namespace bartizan::esdk
