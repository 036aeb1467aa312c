#include "bartizan/server/case_queue.h"

#include <algorithm>

namespace bartizan::server {

CaseQueue::CaseQueue(size_t threads, std::function<void(const std::string&)> work)
    : work_(std::move(work)) {
  for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

CaseQueue::~CaseQueue() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
}

void CaseQueue::Add(const std::string& case_id) {
  {
    std::lock_guard lock(mutex_);
    if (std::ranges::find(waiting_, case_id) == waiting_.end()) waiting_.push_back(case_id);
  }
  changed_.notify_all();
}

size_t CaseQueue::waiting() const {
  std::lock_guard lock(mutex_);
  return waiting_.size();
}

void CaseQueue::WaitUntilIdle() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stopping_ || (waiting_.empty() && running_.empty()); });
}

void CaseQueue::Work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    const auto next = [this] {
      return std::ranges::find_if_not(
          waiting_, [this](const std::string& id) { return running_.contains(id); });
    };
    changed_.wait(lock, [&] { return stopping_ || next() != waiting_.end(); });
    if (stopping_) return;
    const auto found = next();
    const std::string id = std::move(*found);
    waiting_.erase(found);
    running_.insert(id);
    lock.unlock();
    work_(id);
    lock.lock();
    running_.erase(id);
    changed_.notify_all();
  }
}

}  // namespace bartizan::server
