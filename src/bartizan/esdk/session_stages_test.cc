#include "bartizan/esdk/session_stages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <latch>

namespace bartizan::esdk {
namespace {

// Every chunk goes through the stages once, takes and gives in order, never two in one slot.
class Recording : public Stages {
 public:
  Recording(uint64_t chunks, unsigned workers) : chunks_(chunks), owner_(SlotsFor(workers)) {}
  std::vector<uint64_t> taken, given;
  std::atomic<int> wrong = 0, worked = 0, inside = 0;

  Result<bool> Take(uint64_t chunk, size_t slot) override {
    if (takes_++ != 0) ++wrong;
    --takes_;
    if (chunk == chunks_) return false;
    if (owner_[slot] != 0) ++wrong;
    owner_[slot] = chunk + 1;
    taken.push_back(chunk);
    return true;
  }
  Status Work(uint64_t chunk, size_t slot, size_t /*worker*/) override {
    if (owner_[slot] != chunk + 1) ++wrong;
    ++worked;
    return {};
  }
  Status Give(uint64_t chunk, size_t slot) override {
    if (gives_++ != 0) ++wrong;
    --gives_;
    if (owner_[slot] != chunk + 1) ++wrong;
    owner_[slot] = 0;
    given.push_back(chunk);
    return {};
  }

 private:
  uint64_t chunks_;
  std::vector<std::atomic<uint64_t>> owner_;
  std::atomic<int> takes_ = 0, gives_ = 0;
};

TEST(Stages, KeepTheOrder) {
  for (unsigned workers : {0U, 1U, 2U, 3U, 8U}) {
    for (uint64_t chunks : {0U, 1U, 2U, 7U, 500U}) {
      Recording stages(chunks, workers);
      ASSERT_TRUE(RunStages(stages, workers));
      EXPECT_EQ(stages.wrong, 0);
      EXPECT_EQ(stages.worked, static_cast<int>(chunks));
      EXPECT_EQ(stages.taken.size(), chunks);
      EXPECT_EQ(stages.given, stages.taken);
      EXPECT_TRUE(std::ranges::is_sorted(stages.given));
    }
  }
}

// Both workers must be inside at once for this to end.
TEST(Stages, WorkAtTheSameTime) {
  class Meeting : public Recording {
   public:
    Meeting() : Recording(2, 2) {}
    std::latch both{2};
    Status Work(uint64_t chunk, size_t slot, size_t worker) override {
      both.arrive_and_wait();
      return Recording::Work(chunk, slot, worker);
    }
  } stages;
  ASSERT_TRUE(RunStages(stages, 2));
  EXPECT_EQ(stages.worked, 2);
}

enum class At : uint8_t { kTake, kWork, kGive };

class Failing : public Recording {
 public:
  Failing(At at, uint64_t chunk, unsigned workers)
      : Recording(100, workers), at_(at), chunk_(chunk) {}
  Result<bool> Take(uint64_t chunk, size_t slot) override {
    if (at_ == At::kTake && chunk == chunk_) return Fail(Errc::kIo, "take");
    return Recording::Take(chunk, slot);
  }
  Status Work(uint64_t chunk, size_t slot, size_t worker) override {
    if (at_ == At::kWork && chunk == chunk_) return Fail(Errc::kIo, "work");
    return Recording::Work(chunk, slot, worker);
  }
  Status Give(uint64_t chunk, size_t slot) override {
    if (at_ == At::kGive && chunk == chunk_) return Fail(Errc::kIo, "give");
    return Recording::Give(chunk, slot);
  }

 private:
  At at_;
  uint64_t chunk_;
};

TEST(Stages, EndAtAnError) {
  for (unsigned workers : {1U, 2U, 5U}) {
    for (At at : {At::kTake, At::kWork, At::kGive}) {
      for (uint64_t chunk : {0U, 1U, 50U, 99U}) {
        Failing stages(at, chunk, workers);
        auto status = RunStages(stages, workers);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, Errc::kIo);
        EXPECT_LE(stages.given.size(), chunk);
        EXPECT_EQ(stages.wrong, 0);
      }
    }
  }
}

}  // namespace
}  // namespace bartizan::esdk
