#include "bartizan/server/keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/data/json.h"

namespace bartizan::server {
namespace {

constexpr std::string_view kPrefix = "bz_";
constexpr size_t kIdSize = 12, kSecretBytes = 32, kMostName = 64;
constexpr size_t kSize = kPrefix.size() + kIdSize + 1 + 2 * kSecretBytes;
constexpr std::array kScopes = {kStartScope, kReadScope, kEventsScope};

constexpr std::string_view kColumns = "SELECT id, name, scopes, created, expires, revoked, hash";

std::string RandomHex(size_t bytes) {
  std::vector<uint8_t> random(bytes);
  crypto::RandomBytes(random);
  std::string hex;
  for (const uint8_t byte : random) hex += fmt::format("{:02x}", byte);
  crypto::Wipe(random.data(), random.size());
  return hex;
}

std::string ScopeText(const ApiKey& key) {
  return fmt::format("{}", fmt::join(key.scopes, " "));
}

ApiKey FromRow(const store::Row& row) {
  ApiKey key{.id = row.Text(0), .name = row.Text(1), .created = row.At(3)};
  for (const auto& scope : Split(row.Text(2), ' ')) key.scopes.emplace(scope);
  if (!row.Null(4)) key.expires = row.At(4);
  if (!row.Null(5)) key.revoked = row.At(5);
  return key;
}

Status CheckNew(const std::string& name, const std::set<std::string>& scopes,
                std::optional<Time> expires, Time now) {
  const bool plain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f; });
  if (name.empty() || name.size() > kMostName || !plain) {
    return Fail(
        Code::kInvalid,
        fmt::format("a key's name has 1 to {} printable characters without spaces", kMostName));
  }
  if (scopes.empty()) return Fail(Code::kInvalid, "a key needs a scope");
  for (const std::string& scope : scopes) {
    if (std::ranges::find(kScopes, scope) != kScopes.end()) continue;
    return Fail(Code::kInvalid, fmt::format("there is no scope {}", scope),
                fmt::format("the scopes are: {}", fmt::join(kScopes, ", ")));
  }
  if (expires && *expires <= now) return Fail(Code::kInvalid, "the key would have expired already");
  return {};
}

Status Tell(store::Tx& tx, std::string_view event, const ApiKey& key, Time now) {
  audit::Event record{.name = std::string(event), .source = "server.bartizan"};
  record.request = {{"id", key.id}, {"name", key.name}, {"scopes", ScopeText(key)}};
  if (key.expires) record.request["expires"] = FormatIso(*key.expires);
  record.resources = {"api-key/" + key.id};
  BARTIZAN_DO(audit::Append(tx, record, now));
  return {};
}

}  // namespace

std::span<const store::Migration> ServerMigrations() {
  static constexpr std::array<store::Migration, 1> kMigrations{{{"server", 1, R"sql(
    CREATE TABLE api_keys (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      hash TEXT NOT NULL,
      scopes TEXT NOT NULL,
      created BIGINT NOT NULL,
      expires BIGINT,
      revoked BIGINT
    );
  )sql"}}};
  return kMigrations;
}

std::span<const std::string_view> AllScopes() {
  return kScopes;
}

Result<NewApiKey> AddKey(store::Tx& tx, std::string name, std::set<std::string> scopes,
                         std::optional<Time> expires, Time now) {
  BARTIZAN_DO(CheckNew(name, scopes, expires, now));
  BARTIZAN_TRY(const std::vector<ApiKey> known, ListKeys(tx));
  for (const ApiKey& key : known) {
    if (key.name != name || !key.IsValid(now)) continue;
    return Fail(Code::kConflict, fmt::format("there is a key named {}", name),
                "revoke it first, or take another name");
  }
  NewApiKey made{.key = {.id = RandomHex(kIdSize / 2),
                         .name = std::move(name),
                         .scopes = std::move(scopes),
                         .created = now,
                         .expires = expires}};
  made.secret = fmt::format("{}{}_{}", kPrefix, made.key.id, RandomHex(kSecretBytes));
  BARTIZAN_DO(
      tx.Execute("INSERT INTO api_keys (id, name, hash, scopes, created, expires) "
                 "VALUES (?, ?, ?, ?, ?, ?)",
                 {made.key.id, made.key.name, crypto::Sha256Hex(made.secret), ScopeText(made.key),
                  now, expires}));
  BARTIZAN_DO(Tell(tx, "CreateApiKey", made.key, now));
  return made;
}

Result<std::vector<ApiKey>> ListKeys(store::Tx& tx) {
  BARTIZAN_TRY(const auto rows,
               tx.Query(fmt::format("{} FROM api_keys ORDER BY created, id", kColumns)));
  std::vector<ApiKey> keys;
  for (const store::Row& row : rows) keys.push_back(FromRow(row));
  return keys;
}

Result<ApiKey> RevokeKey(store::Tx& tx, std::string_view key, Time now) {
  BARTIZAN_TRY(const std::vector<ApiKey> known, ListKeys(tx));
  // Of a name the one that can still be used.
  const ApiKey* found = nullptr;
  for (const ApiKey& each : known) {
    if (each.id != key && each.name != key) continue;
    if (found == nullptr || each.id == key || !each.revoked) found = &each;
  }
  if (found == nullptr) {
    return Fail(Code::kNotFound, fmt::format("there is no key {}", key),
                "`bartizan serve keys list` tells them");
  }
  ApiKey revoked = *found;
  if (revoked.revoked) return revoked;
  revoked.revoked = now;
  BARTIZAN_DO(tx.Execute("UPDATE api_keys SET revoked = ? WHERE id = ?", {now, revoked.id}));
  BARTIZAN_DO(Tell(tx, "RevokeApiKey", revoked, now));
  return revoked;
}

Status KeyRing::Reload(store::Database& db) {
  auto keys = std::make_shared<Keys>();
  BARTIZAN_DO(db.Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(const auto rows, tx.Query(fmt::format("{} FROM api_keys", kColumns)));
    for (const store::Row& row : rows) {
      ApiKey key = FromRow(row);
      std::string id = key.id;
      keys->emplace(std::move(id), Held{.key = std::move(key), .hash = row.Text(6)});
    }
    return {};
  }));
  std::lock_guard lock(mutex_);
  keys_ = std::move(keys);
  return {};
}

std::optional<ApiKey> KeyRing::Find(std::string_view secret, Time now) const {
  if (secret.size() != kSize || !secret.starts_with(kPrefix)) return std::nullopt;
  std::shared_ptr<const Keys> keys;
  {
    std::lock_guard lock(mutex_);
    keys = keys_;
  }
  const auto held = keys->find(std::string(secret.substr(kPrefix.size(), kIdSize)));
  if (held == keys->end()) return std::nullopt;
  const std::string hash = crypto::Sha256Hex(secret);
  const auto bytes = [](std::string_view text) {
    return std::span(reinterpret_cast<const uint8_t*>(text.data()), text.size());
  };
  const Held& known = held->second;
  if (!crypto::ConstantTimeEqual(bytes(hash), bytes(known.hash)) || !known.key.IsValid(now)) {
    return std::nullopt;
  }
  return known.key;
}

}  // namespace bartizan::server
