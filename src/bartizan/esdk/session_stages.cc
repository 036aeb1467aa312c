#include "bartizan/esdk/session_stages.h"

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

#include "bartizan/base/result.h"

namespace bartizan::esdk {
namespace {

// Every worker does whatever can be done next, giving first: it is what everybody waits for when
// it is slow (a signature's hash), and then one worker does nothing else while the others work
// ahead as far as there are slots.
class Crew {
 public:
  Crew(Stages& stages, unsigned workers)
      : stages_(stages), worked_(SlotsFor(workers), false), slots_(worked_.size()) {}

  void Run(size_t worker) {
    std::unique_lock lock(mutex_);
    while (!failed_ && !(ended_ && next_give_ == next_take_)) {
      if (!giving_ && worked_[next_give_ % slots_]) {
        GiveOne(lock);
      } else if (!taking_ && !ended_ && next_take_ - next_give_ < slots_) {
        TakeOne(lock, worker);
      } else {
        changed_.wait(lock);
      }
    }
    changed_.notify_all();
  }
  Status result() && { return failed_ ? Status(std::unexpected(std::move(error_))) : Status(); }

 private:
  void GiveOne(std::unique_lock<std::mutex>& lock) {
    giving_ = true;
    uint64_t chunk = next_give_;
    lock.unlock();
    auto status = stages_.Give(chunk, chunk % slots_);
    lock.lock();
    giving_ = false;
    if (!status) return FailWith(std::move(status).error());
    worked_[chunk % slots_] = false;
    ++next_give_;
    changed_.notify_all();
  }

  void TakeOne(std::unique_lock<std::mutex>& lock, size_t worker) {
    taking_ = true;
    uint64_t chunk = next_take_;
    lock.unlock();
    auto more = stages_.Take(chunk, chunk % slots_);
    lock.lock();
    taking_ = false;
    if (!more) return FailWith(std::move(more).error());
    if (!*more) {
      ended_ = true;
      return changed_.notify_all();
    }
    ++next_take_;
    changed_.notify_all();
    lock.unlock();
    auto status = stages_.Work(chunk, chunk % slots_, worker);
    lock.lock();
    if (!status) return FailWith(std::move(status).error());
    worked_[chunk % slots_] = true;
    changed_.notify_all();
  }

  void FailWith(Error error) {
    if (!failed_) error_ = std::move(error);
    failed_ = true;
    changed_.notify_all();
  }

  Stages& stages_;
  std::mutex mutex_;
  std::condition_variable changed_;
  // Chunks below next_give_ are through; those below next_take_ have been begun.
  uint64_t next_take_ = 0, next_give_ = 0;
  std::vector<bool> worked_;  // by slot: waits to be given
  const size_t slots_;
  bool taking_ = false, giving_ = false, ended_ = false, failed_ = false;
  Error error_;
};

Status RunAlone(Stages& stages) {
  for (uint64_t chunk = 0;; ++chunk) {
    BARTIZAN_TRY(bool more, stages.Take(chunk, 0));
    if (!more) return {};
    BARTIZAN_DO(stages.Work(chunk, 0, 0));
    BARTIZAN_DO(stages.Give(chunk, 0));
  }
}

}  // namespace

Status RunStages(Stages& stages, unsigned workers) {
  if (workers < 2) return RunAlone(stages);
  Crew crew(stages, workers);
  {
    std::vector<std::jthread> threads;
    threads.reserve(workers - 1);
    for (size_t worker = 1; worker < workers; ++worker) {
      try {
        threads.emplace_back([&crew, worker] { crew.Run(worker); });
      } catch (const std::system_error&) {
        break;  // the system gives no more threads: those that there are will do
      }
    }
    crew.Run(0);
  }
  return std::move(crew).result();
}

}  // namespace bartizan::esdk
