#include "bartizan/esdk/manager_cache.h"

#include <cstring>

namespace bartizan::esdk {
namespace {

// local-cryptographic-materials-cache.md, "Entry Pruning Tail Size".
constexpr size_t kPruned = 10;

bool TooOld(const CacheEntry& entry, const CacheUse& use) {
  // Managers of one partition may have different ages: each keeps its own.
  return use.now >= entry.expires || use.now - entry.created >= use.max_age;
}

bool Fits(const CacheEntry& entry, const CacheUse& use) {
  if (use.messages == 0) return true;
  return entry.messages <= use.max_messages && use.messages <= use.max_messages - entry.messages &&
         entry.bytes <= use.max_bytes && use.bytes <= use.max_bytes - entry.bytes;
}

}  // namespace

void Flight::Land(std::optional<Error> error) {
  {
    std::lock_guard lock(mutex_);
    done_ = true;
    error_ = std::move(error);
  }
  landed_.notify_all();
}

std::optional<Error> Flight::Wait() {
  if (leader_ == std::this_thread::get_id()) return std::nullopt;
  std::unique_lock lock(mutex_);
  landed_.wait(lock, [this] { return done_; });
  return error_;
}

size_t MaterialsCache::HashId::operator()(const CacheId& id) const {
  size_t hash = 0;
  std::memcpy(&hash, id.data(), sizeof(hash));
  return hash;
}

// In all of these `gone` outlives the lock: secrets are wiped after it.

void MaterialsCache::RemoveLocked(Nodes::iterator node, Nodes& gone) {
  by_id_.erase(node->id);
  gone.splice(gone.begin(), nodes_, node);
}

void MaterialsCache::PruneLocked(CacheTime now, Nodes& gone) {
  auto node = nodes_.end();
  for (size_t i = 0; i < kPruned && node != nodes_.begin(); ++i) {
    auto checked = std::prev(node);
    if (now >= checked->entry.expires) {
      RemoveLocked(checked, gone);
    } else {
      node = checked;
    }
  }
}

std::optional<CacheEntry> MaterialsCache::FindLocked(const CacheId& id, const CacheUse& use,
                                                     Nodes& gone) {
  PruneLocked(use.now, gone);
  auto found = by_id_.find(id);
  if (found == by_id_.end()) return std::nullopt;
  auto node = found->second;
  if (TooOld(node->entry, use) || !Fits(node->entry, use)) {
    RemoveLocked(node, gone);
    return std::nullopt;
  }
  node->entry.messages += use.messages;
  node->entry.bytes += use.bytes;
  CacheEntry entry = node->entry;
  const bool used_up = use.messages > 0 && entry.messages >= use.max_messages;
  if (used_up) {
    RemoveLocked(node, gone);
  } else {
    nodes_.splice(nodes_.begin(), nodes_, node);
  }
  return entry;
}

std::optional<CacheEntry> MaterialsCache::Find(const CacheId& id, const CacheUse& use) {
  Nodes gone;
  std::lock_guard lock(mutex_);
  return FindLocked(id, use, gone);
}

MaterialsCache::Found MaterialsCache::FindOrJoin(const CacheId& id, const CacheUse& use) {
  Nodes gone;
  std::lock_guard lock(mutex_);
  if (auto entry = FindLocked(id, use, gone)) return {.entry = std::move(entry)};
  auto [flight, started] = flights_.try_emplace(id);
  if (started) flight->second = std::make_shared<Flight>();
  return {.flight = flight->second, .leads = started};
}

void MaterialsCache::EndFlight(const CacheId& id, Flight& flight, std::optional<Error> error) {
  {
    std::lock_guard lock(mutex_);
    flights_.erase(id);
  }
  flight.Land(std::move(error));
}

void MaterialsCache::Put(const CacheId& id, CacheEntry entry) {
  Nodes gone;
  std::lock_guard lock(mutex_);
  if (auto found = by_id_.find(id); found != by_id_.end()) RemoveLocked(found->second, gone);
  nodes_.push_front({.id = id, .entry = std::move(entry)});
  by_id_.emplace(id, nodes_.begin());
  while (nodes_.size() > capacity_) RemoveLocked(std::prev(nodes_.end()), gone);
}

size_t MaterialsCache::size() const {
  std::lock_guard lock(mutex_);
  return nodes_.size();
}

std::shared_ptr<MaterialsCache> MakeCache(size_t capacity) {
  return std::make_shared<MaterialsCache>(capacity);
}

}  // namespace bartizan::esdk
