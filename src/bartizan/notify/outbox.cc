#include "bartizan/notify/outbox.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/notify/compose.h"

namespace bartizan::notify {
namespace {

constexpr store::Migration kMigrations[] = {
    {.module = "notify",
     .version = 1,
     .sql = "CREATE TABLE notify_outbox ("
            "sequence BIGINT NOT NULL PRIMARY KEY,"
            "topic TEXT NOT NULL,"
            "id TEXT NOT NULL,"
            "event TEXT NOT NULL,"
            "subject TEXT NOT NULL,"
            "text TEXT NOT NULL,"
            "detail TEXT NOT NULL,"  // JSON
            "state TEXT NOT NULL,"   // waiting, sent, refused
            "attempts BIGINT NOT NULL,"
            "last_error TEXT NOT NULL,"
            "message_id TEXT NOT NULL,"  // of SNS
            "queued_at BIGINT NOT NULL,"
            "changed_at BIGINT NOT NULL,"
            "UNIQUE (topic, id));"
            "CREATE INDEX notify_outbox_state ON notify_outbox (state, sequence)"},
};

constexpr size_t kMostOfId = 1024;

bool IsWord(std::string_view text) {
  return text.size() <= 128 && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  std::string_view("-_.:/").find(c) != std::string_view::npos;
         });
}

constexpr std::string_view kColumns =
    "SELECT sequence, topic, id, event, subject, text, detail, state, attempts, last_error, "
    "queued_at FROM notify_outbox ";

Result<Queued> Read(const store::Row& row) {
  Queued queued{.sequence = row.Int(0), .row = {}};
  Message& message = queued.row.message;
  message.topic = row.Text(1);
  message.id = row.Text(2);
  message.event = row.Text(3);
  message.subject = row.Text(4);
  message.text = row.Text(5);
  BARTIZAN_TRY(data::Json detail, data::ParseJson(row.Text(6), "message " + message.id));
  if (!detail.is_object()) {
    return Fail(Code::kInvalid, fmt::format("message {}: the detail is no object", message.id));
  }
  message.detail = std::move(detail.as_object());
  queued.row.state = row.Text(7);
  queued.row.attempts = static_cast<int>(row.Int(8));
  queued.row.last_error = row.Text(9);
  queued.row.queued = row.At(10);
  return queued;
}

// " AND topic NOT IN (?, ?)"; nothing for no topics.
void AndTopic(std::string& sql, std::vector<store::Value>& parameters, std::string_view how,
              const std::set<std::string>& topics) {
  if (topics.empty()) return;
  sql += fmt::format(" AND topic {} (?", how);
  for (size_t i = 1; i < topics.size(); ++i) sql += ", ?";
  sql += ")";
  parameters.insert(parameters.end(), topics.begin(), topics.end());
}

}  // namespace

std::span<const store::Migration> NotifyMigrations() {
  return kMigrations;
}

Status Enqueue(store::Tx& tx, const Message& message, Time now) {
  BARTIZAN_DO(ParseTopic(message.topic));
  if (message.id.empty() || message.id.size() > kMostOfId) {
    return Fail(Code::kInvalid, fmt::format("a message's id has 1 to {} bytes", kMostOfId));
  }
  if (!IsWord(message.event)) {
    return Fail(Code::kInvalid, "a message's event is a word like run-failed");
  }
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO notify_outbox (sequence, topic, id, event, subject, text, detail, state, "
      "attempts, last_error, message_id, queued_at, changed_at) "
      "SELECT coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ?, 'waiting', 0, '', '', ?, ? "
      "FROM notify_outbox WHERE 1 = 1 ON CONFLICT (topic, id) DO NOTHING",
      {message.topic, message.id, message.event, message.subject, ScrubUtf8(message.text),
       ScrubUtf8(data::ToJson(data::Json(message.detail))), now, now}));
  return {};
}

Result<std::vector<Waiting>> ListWaiting(store::Tx& tx) {
  std::vector<Waiting> list;
  BARTIZAN_DO(
      tx.Each(std::string(kColumns) + "WHERE state IN ('waiting', 'refused') ORDER BY sequence", {},
              [&](const store::Row& row) -> Status {
                BARTIZAN_TRY(Queued queued, Read(row));
                list.push_back(std::move(queued.row));
                return {};
              }));
  return list;
}

Result<size_t> RetryRefused(store::Tx& tx, Time now) {
  BARTIZAN_TRY(int64_t changed,
               tx.Execute("UPDATE notify_outbox SET state = 'waiting', changed_at = ? "
                          "WHERE state = 'refused'",
                          {now}));
  return static_cast<size_t>(changed);
}

Result<std::optional<Queued>> NextWaiting(store::Tx& tx, int64_t after,
                                          const std::set<std::string>& skipped,
                                          const std::set<std::string>& only) {
  std::string sql = std::string(kColumns) + "WHERE state = 'waiting' AND sequence > ?";
  std::vector<store::Value> parameters = {after};
  AndTopic(sql, parameters, "NOT IN", skipped);
  AndTopic(sql, parameters, "IN", only);
  BARTIZAN_TRY(auto rows, tx.Query(sql + " ORDER BY sequence LIMIT 1", parameters));
  if (rows.empty()) return std::nullopt;
  return Read(rows.front());
}

Result<size_t> CountWaiting(store::Tx& tx, const std::set<std::string>& only) {
  std::string sql = "SELECT count(*) FROM notify_outbox WHERE state = 'waiting'";
  std::vector<store::Value> parameters;
  AndTopic(sql, parameters, "IN", only);
  BARTIZAN_TRY(auto rows, tx.Query(sql, parameters));
  return static_cast<size_t>(rows.front().Int(0));
}

Status MarkSent(store::Tx& tx, int64_t sequence, std::string_view message_id, Time now) {
  BARTIZAN_DO(tx.Execute(
      "UPDATE notify_outbox SET state = 'sent', attempts = attempts + 1, last_error = '', "
      "text = '', detail = '{}', message_id = ?, changed_at = ? WHERE sequence = ?",
      {message_id, now, sequence}));
  return {};
}

Status MarkFailed(store::Tx& tx, int64_t sequence, bool refused, std::string_view error, Time now) {
  BARTIZAN_DO(
      tx.Execute("UPDATE notify_outbox SET state = ?, attempts = attempts + 1, last_error = ?, "
                 "changed_at = ? WHERE sequence = ?",
                 {refused ? "refused" : "waiting", error, now, sequence}));
  return {};
}

}  // namespace bartizan::notify
