#include "bartizan/audit/audit.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/audit/record.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/sign.h"

namespace bartizan::audit {
namespace {

constexpr store::Migration kMigrations[] = {
    {.module = "audit",
     .version = 1,
     .sql = "CREATE TABLE audit_events ("
            "sequence BIGINT NOT NULL PRIMARY KEY,"
            "event_time BIGINT NOT NULL,"
            "name TEXT NOT NULL,"
            "resources TEXT NOT NULL,"
            "record TEXT NOT NULL,"
            "previous_hash TEXT NOT NULL,"
            "hash TEXT NOT NULL);"
            "CREATE TABLE audit_heads ("
            "sequence BIGINT NOT NULL PRIMARY KEY,"
            "hash TEXT NOT NULL,"
            "signed_at BIGINT NOT NULL,"
            "signature TEXT NOT NULL,"  // base 64
            "key_fingerprint TEXT NOT NULL)"},
};

constexpr size_t kMaxRecord = size_t{1} << 20U;

struct Link {
  int64_t sequence = 0;
  std::string hash{kFirstPreviousHash};
};

Result<Link> Newest(store::Tx& tx) {
  BARTIZAN_TRY(auto row,
               tx.One("SELECT sequence, hash FROM audit_events ORDER BY sequence DESC LIMIT 1"));
  if (!row) return Link{};
  return Link{.sequence = row->Int(0), .hash = row->Text(1)};
}

fs::path KeyFile(const store::Home& home) {
  return home.keys() / "audit.pem";
}

}  // namespace

std::span<const store::Migration> AuditMigrations() {
  return kMigrations;
}

Result<std::string> Append(store::Tx& tx, const Event& event, Time now) {
  Record record = MakeRecord(event, now);
  if (record.text.size() > kMaxRecord) {
    return Fail(Code::kLimit, fmt::format("the audit record of {} is larger than {} bytes",
                                          record.index.name, kMaxRecord));
  }
  BARTIZAN_TRY(Link previous, Newest(tx));
  std::string hash = crypto::Sha256().Update(previous.hash).Update(record.text).FinishHex();
  BARTIZAN_DO(
      tx.Execute("INSERT INTO audit_events (sequence, event_time, name, resources, record, "
                 "previous_hash, hash)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)",
                 {previous.sequence + 1, record.index.time, record.index.name,
                  record.index.resources, record.text, previous.hash, hash}));
  return hash;
}

std::string HeadText(int64_t sequence, std::string_view hash, Time signed_at) {
  return fmt::format("bartizan.audit.head/1\n{}\n{}\n{}", sequence, hash, ToInt(signed_at));
}

Status SignHead(store::Home& home, Time now) {
  Link head;
  bool done = false;
  BARTIZAN_DO(home.db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(head, Newest(tx));
    BARTIZAN_TRY(auto row, tx.One("SELECT 1 FROM audit_heads WHERE sequence = ?", {head.sequence}));
    done = head.sequence == 0 || row.has_value();
    return {};
  }));
  if (done) return {};
  BARTIZAN_TRY(auto key, crypto::SigningKey::LoadOrCreate(KeyFile(home)));
  BARTIZAN_TRY(auto signature, key.Sign(HeadText(head.sequence, head.hash, now)));
  std::string fingerprint = key.Public().Fingerprint();
  return home.db().Write([&](store::Tx& tx) -> Status {
    // Another process may have signed the same head; and a signature that contradicts this one is
    // evidence, never to be replaced.
    BARTIZAN_DO(tx.Execute(
        "INSERT INTO audit_heads (sequence, hash, signed_at, signature, key_fingerprint) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (sequence) DO NOTHING",
        {head.sequence, head.hash, now, Base64Encode(signature), fingerprint}));
    return {};
  });
}

Result<std::string> ExportPublicKey(const store::Home& home) {
  BARTIZAN_TRY(auto key, crypto::SigningKey::Load(KeyFile(home)));
  return key.Public().Pem();
}

Result<std::vector<Entry>> ListEntries(store::Tx& tx, const EntryQuery& query) {
  std::string sql = "SELECT sequence, record, previous_hash, hash FROM audit_events WHERE 1 = 1";
  std::vector<store::Value> parameters;
  auto filter = [&](std::string_view condition, store::Value value) {
    sql += condition;
    parameters.push_back(std::move(value));
  };
  using std::chrono::floor;
  using std::chrono::seconds;
  if (query.name) filter(" AND name = ?", *query.name);
  // "Contains", with regard to case, in words that every SQL database knows.
  if (query.resource)
    filter(" AND replace(resources, ?, '') <> resources", ResourceText(*query.resource));
  if (query.since) filter(" AND event_time >= ?", Time(floor<seconds>(*query.since)));
  if (query.until) filter(" AND event_time <= ?", *query.until);
  sql += " ORDER BY sequence DESC";
  if (query.limit != 0) filter(" LIMIT ?", query.limit);
  std::vector<Entry> entries;
  BARTIZAN_DO(tx.Each(sql, parameters, [&](const store::Row& row) -> Status {
    entries.push_back({.sequence = row.Int(0),
                       .record = row.Text(1),
                       .previous_hash = row.Text(2),
                       .hash = row.Text(3)});
    return {};
  }));
  std::ranges::reverse(entries);
  return entries;
}

Result<std::optional<Entry>> FindEntry(store::Tx& tx, int64_t sequence) {
  BARTIZAN_TRY(
      auto row,
      tx.One("SELECT sequence, record, previous_hash, hash FROM audit_events WHERE sequence = ?",
             {sequence}));
  if (!row) return std::optional<Entry>();
  return std::optional(Entry{.sequence = row->Int(0),
                             .record = row->Text(1),
                             .previous_hash = row->Text(2),
                             .hash = row->Text(3)});
}

}  // namespace bartizan::audit
