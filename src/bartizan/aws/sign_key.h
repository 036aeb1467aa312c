#pragma once
// Signatures with a key derived from the secret, the day, the region and the service.
#include <array>
#include <mutex>
#include <string_view>

#include "bartizan/crypto/hash.h"

namespace bartizan::aws::internal {

struct SigningScope {
  std::string_view date;  // "20261123"
  std::string_view region, service;
};

// Deriving takes four HMACs and the result holds for a day, so it is kept, under a hash of what it
// was made of: no secret stays in memory beyond the call. Thread-safe.
class SigningKeys {
 public:
  SigningKeys() = default;
  ~SigningKeys();  // wipes
  SigningKeys(const SigningKeys&) = delete;
  SigningKeys& operator=(const SigningKeys&) = delete;

  crypto::Sha256Bytes Sign(std::string_view secret, const SigningScope& scope,
                           std::string_view text);

 private:
  struct Entry {
    bool used = false;
    crypto::Sha256Bytes id{}, key{};
  };
  bool Find(const crypto::Sha256Bytes& id, crypto::Sha256Bytes& key);
  void Keep(const crypto::Sha256Bytes& id, const crypto::Sha256Bytes& key);
  // More than the accounts, regions and services that one program talks to at a time; the oldest
  // makes room.
  static constexpr size_t kEntries = 64;
  std::mutex mutex_;
  std::array<Entry, kEntries> entries_;
  size_t next_ = 0;
};

// The process's own; lives as long as any thread.
SigningKeys& SharedSigningKeys();

}  // namespace bartizan::aws::internal
