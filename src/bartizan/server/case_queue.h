#pragma once
// Cases that the API began, worked on by a few threads. What is in the queue is in the home too, so
// that nothing is lost with the process.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::server {

class CaseQueue {
 public:
  // `work` is called with one case at a time a thread, never twice at once with the same one.
  CaseQueue(size_t threads, std::function<void(const std::string& case_id)> work);
  ~CaseQueue();  // waits for what runs; drops what waits
  CaseQueue(const CaseQueue&) = delete;
  CaseQueue& operator=(const CaseQueue&) = delete;

  // A case that waits already is not added again; one that runs is run again afterwards.
  void Add(const std::string& case_id);
  size_t waiting() const;
  void WaitUntilIdle();

 private:
  void Work();

  const std::function<void(const std::string&)> work_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> waiting_;
  std::set<std::string> running_;
  bool stopping_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace bartizan::server
