#pragma once
// Branch keys in memory for a while. For this module only.
#include <functional>
#include <future>
#include <list>
#include <map>
#include <mutex>

#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {

// Thread-safe. Who asks for what somebody already fetches waits for that answer, errors included;
// errors are not kept.
class BranchKeyCache {
 public:
  using Shared = std::shared_ptr<const BranchKey>;
  // `now` in seconds, never going back.
  BranchKeyCache(size_t capacity, double ttl_seconds, std::function<double()> now)
      : capacity_(capacity), ttl_seconds_(ttl_seconds), now_(std::move(now)) {}

  // `version` is empty for the active one.
  Result<Shared> Get(const std::string& id, const std::string& version,
                     const std::function<Result<BranchKey>()>& fetch);

 private:
  using Key = std::pair<std::string, std::string>;
  using Future = std::shared_future<Result<Shared>>;
  struct Entry {
    Shared value;
    double made;
    std::list<Key>::iterator place;
  };

  Shared Find(const Key& key);
  void Insert(const Key& key, Shared value, double made);
  void DropOld();

  size_t capacity_;
  double ttl_seconds_;
  std::function<double()> now_;
  std::mutex mutex_;
  std::map<Key, Entry> entries_;
  std::list<Key> by_use_;  // the latest first
  std::map<Key, Future> fetching_;
};

}  // namespace bartizan::esdk
