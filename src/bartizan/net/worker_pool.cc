#include "bartizan/net/worker_pool.h"

namespace bartizan::net {

WorkerPool::WorkerPool(size_t workers, size_t max_queue)
    : workers_(workers), max_queue_(max_queue) {
  threads_.reserve(workers);
  try {
    for (size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { Run(); });
  } catch (...) {
    Stop();
    throw;
  }
}

bool WorkerPool::Submit(std::function<void()> job) {
  {
    const std::scoped_lock lock(mutex_);
    // A job that a free worker is about to take waits for nobody.
    const size_t free = workers_ - running_;
    if (stopping_ || queue_.size() >= max_queue_ + free) return false;
    queue_.push_back(std::move(job));
  }
  changed_.notify_one();
  return true;
}

void WorkerPool::Stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

size_t WorkerPool::queued() const {
  const std::scoped_lock lock(mutex_);
  return queue_.size();
}

size_t WorkerPool::running() const {
  const std::scoped_lock lock(mutex_);
  return running_;
}

void WorkerPool::Run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    std::function<void()> job = std::move(queue_.front());
    queue_.pop_front();
    ++running_;
    lock.unlock();
    job();
    job = nullptr;  // what it holds goes before it counts as done
    lock.lock();
    --running_;
  }
}

}  // namespace bartizan::net
