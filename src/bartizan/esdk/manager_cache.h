#pragma once
// The cache of the caching manager: a local cryptographic materials cache with single flight.
// (framework/cryptographic-materials-cache.md, local-cryptographic-materials-cache.md)
#include <array>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include "bartizan/esdk/materials.h"

namespace bartizan::esdk {

using CacheTime = std::chrono::steady_clock::time_point;
using CacheId = std::array<uint8_t, 48>;  // SHA-384

// Materials of one kind; the other pointer is null. They are wiped with their last holder.
struct CacheEntry {
  std::shared_ptr<const EncryptionMaterials> encryption;
  std::shared_ptr<const DecryptionMaterials> decryption;
  CacheTime created, expires;
  uint64_t messages = 0, bytes = 0;  // that were encrypted under the data key
};

// One use of an entry: what it must still allow.
struct CacheUse {
  CacheTime now;
  CacheTime::duration max_age{};
  uint64_t messages = 0, bytes = 0;  // to be counted; 0 messages on decryption
  uint64_t max_messages = 0, max_bytes = 0;
};

// Somebody is asking for the entry that others miss too. Thread-safe.
class Flight {
 public:
  void Land(std::optional<Error> error);
  // The error with which it landed. At once in the thread that leads it: a manager that comes upon
  // its own request again must not wait for itself.
  std::optional<Error> Wait();

 private:
  std::mutex mutex_;
  std::condition_variable landed_;
  bool done_ = false;
  std::optional<Error> error_;
  std::thread::id leader_ = std::this_thread::get_id();
};

class MaterialsCache {
 public:
  explicit MaterialsCache(size_t capacity) : capacity_(capacity) {}

  // The entry, when it is not too old and the use fits its limits; the use is counted then. An
  // entry that does not fit, or is used up, is removed.
  std::optional<CacheEntry> Find(const CacheId& id, const CacheUse& use);
  struct Found {
    std::optional<CacheEntry> entry;
    std::shared_ptr<Flight> flight;  // without an entry
    bool leads = false;              // the caller must end the flight
  };
  Found FindOrJoin(const CacheId& id, const CacheUse& use);
  // The flight is over; `error` goes to those who wait.
  void EndFlight(const CacheId& id, Flight& flight, std::optional<Error> error);
  // In place of an older entry of this id; evicts what has not been used for longest.
  void Put(const CacheId& id, CacheEntry entry);
  size_t size() const;

 private:
  struct Node {
    CacheId id;
    CacheEntry entry;
  };
  using Nodes = std::list<Node>;
  struct HashId {  // a digest is a hash already
    size_t operator()(const CacheId& id) const;
  };
  std::optional<CacheEntry> FindLocked(const CacheId& id, const CacheUse& use, Nodes& gone);
  void RemoveLocked(Nodes::iterator node, Nodes& gone);
  void PruneLocked(CacheTime now, Nodes& gone);

  mutable std::mutex mutex_;
  const size_t capacity_;
  Nodes nodes_;  // the one used last is first
  std::unordered_map<CacheId, Nodes::iterator, HashId> by_id_;
  std::unordered_map<CacheId, std::shared_ptr<Flight>, HashId> flights_;
};

}  // namespace bartizan::esdk
