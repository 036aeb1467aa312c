#include "bartizan/response/process_memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "bartizan/crypto/hash.h"

namespace bartizan::response {
namespace {

constexpr size_t kBig = 8U << 20U;

// A process with a canary in memory, a mapping that was never touched and one that may not be read.
class Child {
 public:
  explicit Child(const std::string& canary) {
    int ready[2];
    if (pipe(ready) != 0) abort();
    pid_ = fork();
    if (pid_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      auto* memory = static_cast<char*>(
          mmap(nullptr, kBig, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
      std::memset(memory, 'm', 3U << 20U);
      std::memcpy(memory + (2U << 20U) - 4, canary.data(), canary.size());
      std::memcpy(memory + kBig - 4096, canary.data(), canary.size());
      // As sanitizers and garbage collectors reserve it.
      mmap(nullptr, 256ULL << 30U, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
      mprotect(memory + 4096, 4096, PROT_NONE);
      (void)!write(ready[1], &memory, sizeof memory);
      for (;;) pause();
    }
    (void)!read(ready[0], &memory_, sizeof memory_);
    close(ready[0]);
    close(ready[1]);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  ProcessId id() const { return *FindProcess(pid_); }
  uint64_t memory() const { return reinterpret_cast<uint64_t>(memory_); }

 private:
  pid_t pid_ = -1;
  char* memory_ = nullptr;
};

struct Record {
  uint64_t first = 0;
  std::string bytes;
};
// An independent reader of the format.
std::vector<Record> ReadRecords(const std::string& file) {
  std::vector<Record> records;
  size_t at = 0;
  while (at < file.size()) {
    uint32_t words[2];
    uint64_t addresses[3];
    if (file.size() - at < 32) {
      ADD_FAILURE() << "a record is cut at " << at;
      break;
    }
    std::memcpy(words, file.data() + at, 8);
    std::memcpy(addresses, file.data() + at + 8, 24);
    EXPECT_EQ(words[0], 0x4C694D45U);
    EXPECT_EQ(words[1], 1U);
    EXPECT_EQ(addresses[2], 0U);
    const uint64_t size = addresses[1] - addresses[0] + 1;
    EXPECT_LE(size, 1U << 20U);
    records.push_back({addresses[0], file.substr(at + 32, size)});
    at += 32 + size;
  }
  EXPECT_EQ(at, file.size());
  return records;
}

// What an address holds according to the image; empty: nothing.
std::string At(const std::vector<Record>& records, uint64_t address, size_t size) {
  std::string bytes;
  for (const Record& record : records) {
    const uint64_t wanted = address + bytes.size();
    if (wanted < record.first || wanted >= record.first + record.bytes.size()) continue;
    bytes += record.bytes.substr(wanted - record.first, size - bytes.size());
  }
  return bytes;
}

class MemoryOfAProcess : public ::testing::Test {
 protected:
  void SetUp() override {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "what a sanitizer keeps of each process is too much to be read back at once";
#endif
  }
  std::optional<MemoryImage> Dump(const ProcessId& process, const MemoryLimits& limits = {}) {
    auto image = DumpMemory(process, file_, limits);
    if (!image && image.error().code == Code::kDenied) return {};
    EXPECT_TRUE(image) << image.error().Render();
    text_ = *ReadFile(file_);
    EXPECT_EQ(image->size, text_.size());
    EXPECT_EQ(image->sha256, crypto::Sha256Hex(text_));
    return std::move(*image);
  }
  TempDir folder_ = *TempDir::Create();
  fs::path file_ = folder_.path() / "image";
  std::string text_;
};

TEST_F(MemoryOfAProcess, HoldsWhatWasWrittenThere) {
  const std::string canary = "canary over the edge of a piece";
  const Child child(canary);
  const auto image = Dump(child.id());
  if (!image) GTEST_SKIP() << "may not look into other processes";
  const auto records = ReadRecords(text_);
  EXPECT_EQ(At(records, child.memory() + (2U << 20U) - 4, canary.size()), canary);
  EXPECT_EQ(At(records, child.memory() + kBig - 4096, canary.size()), canary);
  EXPECT_EQ(At(records, child.memory() + (2U << 20U) - 5, 1), "m");
  // What may not be read by the process itself can be read here.
  EXPECT_EQ(At(records, child.memory() + 4096, 3), "mmm");
  EXPECT_EQ(At(records, child.memory() + (5U << 20U), 1), "");  // never touched
  EXPECT_TRUE(image->truncated.empty());

  uint64_t absent = 0;
  bool vdso = false;
  for (const MemoryImage::Part& part : image->parts) {
    if (part.mapping.first >= child.memory() && part.mapping.end <= child.memory() + kBig) {
      absent += part.absent;
    }
    if (part.mapping.path == "[vvar]") {
      EXPECT_EQ(part.skipped, "belongs to the kernel");
    }
    if (part.mapping.path == "[vdso]") vdso = part.written > 0 || part.absent > 0;
  }
  EXPECT_GT(absent, 1U << 20U);
  EXPECT_TRUE(vdso);
}

TEST_F(MemoryOfAProcess, EndsAtTheLimitAndSaysSo) {
  const Child child("x");
  const auto image = Dump(child.id(), {.bytes = 2U << 20U});
  if (!image) GTEST_SKIP() << "may not look into other processes";
  EXPECT_EQ(image->truncated, "the size limit is reached");
  EXPECT_LE(text_.size(), 2U << 20U);
  (void)ReadRecords(text_);
  const data::JsonObject index = image->ToJson();
  EXPECT_EQ(data::Str(index, "truncated"), "the size limit is reached");
  EXPECT_EQ(image->parts.back().skipped, "the size limit is reached");

  const auto late = Dump(child.id(), {.time = Micros(-1)});
  EXPECT_EQ(late->truncated, "the time limit is over");
  EXPECT_EQ(late->Written(), 0U);
}

TEST_F(MemoryOfAProcess, IsOfTheProcessThatWasMeant) {
  const Child child("x");
  ProcessId other = child.id();
  other.start += 1;
  EXPECT_EQ(DumpMemory(other, file_, {}).error().code, Code::kNotFound);
  EXPECT_EQ(DumpMemory({.pid = 40'000'000}, file_, {}).error().code, Code::kNotFound);
  const std::atomic<bool> cancel = true;
  const auto cancelled = DumpMemory(child.id(), file_, {.cancel = &cancel});
  EXPECT_FALSE(cancelled);
}

}  // namespace
}  // namespace bartizan::response
