#pragma once
// API keys: shown once, kept as hashes, with scopes and an end.
//
// A key is "bz_ID_SECRET": 12 characters that name it and 256 random bits in hexadecimal digits.
// The home keeps the SHA-256 of the whole; so many random bits need no slow hash.
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bartizan/store/database.h"

namespace bartizan::server {

std::span<const store::Migration> ServerMigrations();

// What a key may do.
inline constexpr std::string_view kStartScope = "respond:start";
inline constexpr std::string_view kReadScope = "respond:read";
inline constexpr std::string_view kEventsScope = "events:write";
std::span<const std::string_view> AllScopes();

struct ApiKey {
  std::string id, name;
  std::set<std::string> scopes;
  Time created{};
  std::optional<Time> expires, revoked;
  bool IsValid(Time now) const { return !revoked && (!expires || now < *expires); }
};
struct NewApiKey {
  ApiKey key;
  std::string secret;  // the only time that it is seen
};
// kInvalid: an empty or long name, no or unknown scopes, an end in the past; kConflict: a valid key
// of that name. Audited as CreateApiKey.
Result<NewApiKey> AddKey(store::Tx& tx, std::string name, std::set<std::string> scopes,
                         std::optional<Time> expires, Time now);
Result<std::vector<ApiKey>> ListKeys(store::Tx& tx);  // oldest first
// By id or name; kNotFound. Revoking twice is no error. Audited as RevokeApiKey.
Result<ApiKey> RevokeKey(store::Tx& tx, std::string_view key, Time now);

// All keys in memory, so that a wrong one costs a hash and a look-up. Thread-safe.
class KeyRing {
 public:
  // Reads the home again; what fails leaves the old keys.
  Status Reload(store::Database& db);
  // The valid key of that secret. Compares in constant time.
  std::optional<ApiKey> Find(std::string_view secret, Time now) const;

 private:
  struct Held {
    ApiKey key;
    std::string hash;
  };
  using Keys = std::unordered_map<std::string, Held>;
  mutable std::mutex mutex_;
  std::shared_ptr<const Keys> keys_ = std::make_shared<Keys>();
};

}  // namespace bartizan::server
