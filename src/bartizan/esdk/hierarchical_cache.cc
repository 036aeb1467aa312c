#include "bartizan/esdk/hierarchical_cache.h"

namespace bartizan::esdk {

Result<BranchKeyCache::Shared> BranchKeyCache::Get(
    const std::string& id, const std::string& version,
    const std::function<Result<BranchKey>()>& fetch) {
  const Key key(id, version);
  std::promise<Result<Shared>> promise;
  {
    std::unique_lock lock(mutex_);
    if (Shared found = Find(key)) return found;
    if (auto other = fetching_.find(key); other != fetching_.end()) {
      Future answer = other->second;
      lock.unlock();
      return answer.get();
    }
    fetching_.emplace(key, promise.get_future().share());
  }
  // The age counts from the question: the key may have been revoked while the answer was under way.
  const double made = now_();
  Result<BranchKey> fetched = fetch();
  Result<Shared> answer =
      fetched ? Result<Shared>(std::make_shared<const BranchKey>(*std::move(fetched)))
              : std::unexpected(std::move(fetched).error());
  {
    std::lock_guard lock(mutex_);
    fetching_.erase(key);
    if (answer) Insert(key, *answer, made);
  }
  promise.set_value(answer);
  return answer;
}

BranchKeyCache::Shared BranchKeyCache::Find(const Key& key) {
  auto found = entries_.find(key);
  if (found == entries_.end()) return nullptr;
  if (now_() - found->second.made > ttl_seconds_) {
    by_use_.erase(found->second.place);
    entries_.erase(found);
    return nullptr;
  }
  by_use_.splice(by_use_.begin(), by_use_, found->second.place);
  return found->second.value;
}

void BranchKeyCache::Insert(const Key& key, Shared value, double made) {
  if (capacity_ == 0) return;
  DropOld();
  if (auto found = entries_.find(key); found != entries_.end()) {
    by_use_.erase(found->second.place);
    entries_.erase(found);
  }
  if (entries_.size() == capacity_) {
    entries_.erase(by_use_.back());
    by_use_.pop_back();
  }
  by_use_.push_front(key);
  entries_.emplace(key, Entry{std::move(value), made, by_use_.begin()});
}

// So that no key stays in memory only because nobody asks for it any more.
void BranchKeyCache::DropOld() {
  const double now = now_();
  std::erase_if(entries_, [&](const auto& item) {
    if (now - item.second.made <= ttl_seconds_) return false;
    by_use_.erase(item.second.place);
    return true;
  });
}

}  // namespace bartizan::esdk
