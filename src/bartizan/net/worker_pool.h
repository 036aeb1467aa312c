#pragma once
// Threads that run jobs from one queue of bounded length.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bartizan::net {

// Thread-safe. Jobs must not throw, nor call Stop.
class WorkerPool {
 public:
  WorkerPool(size_t workers, size_t max_queue);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  ~WorkerPool() { Stop(); }

  // False when all workers are busy and the queue is full, or after Stop.
  bool Submit(std::function<void()> job);
  // Runs what is queued, then ends the threads.
  void Stop();
  size_t queued() const;
  size_t running() const;

 private:
  void Run();

  const size_t workers_, max_queue_;
  mutable std::mutex mutex_;  // guards all below but the threads
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  size_t running_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace bartizan::net
