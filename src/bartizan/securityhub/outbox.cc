#include "bartizan/securityhub/outbox.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"

namespace bartizan::securityhub {
namespace {

constexpr size_t kMaxMessage = 1024;  // of what the service says about a finding

// The row must still be as it was planned: another push may have been faster, with equal right.
Status Queue(store::Tx& tx, const Hub& hub, const Change& change, Time now) {
  const bool unfit = change.action == Change::Action::kUnfit;
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO hub_findings (hub, record_id, target, finding_id, state, digest, archived,"
      " updated_at, record, attempts, answered_at, code, message)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)"
      " ON CONFLICT (hub, record_id) DO UPDATE SET target = excluded.target,"
      " finding_id = excluded.finding_id, state = excluded.state, digest = excluded.digest,"
      " archived = excluded.archived, updated_at = excluded.updated_at, record = excluded.record,"
      " answered_at = excluded.answered_at, code = excluded.code, message = excluded.message"
      " WHERE hub_findings.updated_at = ?",
      {hub.Key(), change.record_id, change.finding.target, change.finding.id,
       unfit ? "rejected" : "waiting", change.digest,
       change.finding.state == findings::State::kResolved, change.updated_at, change.record,
       unfit ? now : Time{}, unfit ? "Unfit" : "", Ellipsize(change.problem, kMaxMessage),
       change.known_at}));
  return {};
}

Status Withdraw(store::Tx& tx, const Hub& hub, const Change& change) {
  BARTIZAN_DO(
      tx.Execute("DELETE FROM hub_findings WHERE hub = ? AND record_id = ? AND attempts = 0",
                 {hub.Key(), change.record_id}));
  return {};
}

Result<EnqueueSummary> Apply(store::Tx& tx, const Hub& hub, const std::vector<Change>& changes,
                             Time now) {
  EnqueueSummary summary;
  for (const Change& change : changes) {
    if (change.action == Change::Action::kWithdraw) {
      BARTIZAN_DO(Withdraw(tx, hub, change));
      continue;
    }
    BARTIZAN_DO(Queue(tx, hub, change, now));
    ++(change.action == Change::Action::kUnfit ? summary.unfit : summary.queued);
  }
  return summary;
}

// A finding's row as it was read, and nobody has replaced it since.
constexpr std::string_view kSame =
    " WHERE hub = ? AND record_id = ? AND state = 'waiting' AND digest = ? AND updated_at = ?";

Status AddAttempts(store::Tx& tx, const Hub& hub, std::span<const Waiting> rows, int add) {
  for (const Waiting& row : rows) {
    BARTIZAN_DO(tx.Execute(fmt::format("UPDATE hub_findings SET attempts = attempts + ?{}", kSame),
                           {add, hub.Key(), row.record_id, row.digest, row.updated_at}));
  }
  return {};
}

// Counts what an audit event has to tell.
Status Tally(store::Tx& tx, const Hub& hub, int sent, int archived, int rejected) {
  BARTIZAN_DO(
      tx.Execute("INSERT INTO hubs (hub, sent, archived, rejected, pulled_at)"
                 " VALUES (?, ?, ?, ?, 0) ON CONFLICT (hub) DO UPDATE SET"
                 " sent = hubs.sent + excluded.sent, archived = hubs.archived + excluded.archived,"
                 " rejected = hubs.rejected + excluded.rejected",
                 {hub.Key(), sent, archived, rejected}));
  return {};
}

}  // namespace

Result<EnqueueSummary> Enqueue(store::Database& database, const Hub& hub,
                               const findings::Query& query, Time now, bool retry_rejected) {
  // Planning takes seconds where there are many findings, so it holds no lock; where a scan came
  // in meanwhile it is done anew, the last time under the lock.
  constexpr int kTries = 3;
  struct Planned {
    std::vector<Change> changes;
    size_t considered = 0;
    int64_t scans = 0;
  };
  auto plan = [&](store::Tx& tx) -> Result<Planned> {
    Planned planned;
    BARTIZAN_TRY(planned.scans, findings::CountScans(tx));
    BARTIZAN_TRY(planned.changes,
                 PlanChanges(tx, hub, query, now, retry_rejected, &planned.considered));
    return planned;
  };
  for (int tries = 1;; ++tries) {
    Planned planned;
    if (tries < kTries) {
      BARTIZAN_TRY(planned, database.Read(plan));
    }
    const Planned& outside = planned;
    BARTIZAN_TRY(auto summary,
                 database.Write([&](store::Tx& tx) -> Result<std::optional<EnqueueSummary>> {
                   if (tries == kTries) {
                     BARTIZAN_TRY(planned, plan(tx));
                   }
                   BARTIZAN_TRY(const int64_t scans, findings::CountScans(tx));
                   if (scans != outside.scans) return std::optional<EnqueueSummary>();
                   BARTIZAN_TRY(EnqueueSummary applied, Apply(tx, hub, outside.changes, now));
                   applied.considered = outside.considered;
                   return std::optional(applied);
                 }));
    if (summary) return *summary;
  }
}

Result<std::vector<Waiting>> NextWaiting(store::Tx& tx, const Hub& hub, std::string_view after,
                                         size_t count, size_t bytes) {
  BARTIZAN_TRY(auto rows, tx.Query("SELECT record_id, digest, record, updated_at, archived"
                                   " FROM hub_findings WHERE hub = ? AND state = 'waiting'"
                                   " AND record_id > ? ORDER BY record_id LIMIT ?",
                                   {hub.Key(), after, count}));
  std::vector<Waiting> out;
  size_t total = 0;
  for (const auto& row : rows) {
    total += row.Text(2).size() + 1;
    if (!out.empty() && total > bytes) break;
    out.push_back({row.Text(0), row.Text(1), row.Text(2), row.At(3), row.Int(4) != 0});
  }
  return out;
}

Status MarkAttempt(store::Tx& tx, const Hub& hub, std::span<const Waiting> sent) {
  return AddAttempts(tx, hub, sent, 1);
}

Status UnmarkAttempt(store::Tx& tx, const Hub& hub, std::span<const Waiting> sent) {
  return AddAttempts(tx, hub, sent, -1);
}

Status Acknowledge(store::Tx& tx, const Hub& hub, const Waiting& sent, Time now) {
  BARTIZAN_DO(tx.Execute(fmt::format("UPDATE hub_findings SET state = 'acknowledged', record = '',"
                                     " answered_at = ?, code = '', message = ''{}",
                                     kSame),
                         {now, hub.Key(), sent.record_id, sent.digest, sent.updated_at}));
  return Tally(tx, hub, 1, sent.archived ? 1 : 0, 0);
}

Status Reject(store::Tx& tx, const Hub& hub, const Waiting& sent, std::string_view code,
              std::string_view message, Time now) {
  BARTIZAN_DO(UnmarkAttempt(tx, hub, std::span(&sent, 1)));
  BARTIZAN_DO(tx.Execute(fmt::format("UPDATE hub_findings SET state = 'rejected', record = '',"
                                     " answered_at = ?, code = ?, message = ?{}",
                                     kSame),
                         {now, Ellipsize(code, 64), Ellipsize(message, kMaxMessage), hub.Key(),
                          sent.record_id, sent.digest, sent.updated_at}));
  return Tally(tx, hub, 0, 0, 1);
}

Result<OutboxCounts> CountOutbox(store::Tx& tx, const Hub& hub) {
  OutboxCounts counts;
  BARTIZAN_TRY(auto rows, tx.Query("SELECT state, count(*) FROM hub_findings WHERE hub = ?"
                                   " GROUP BY state",
                                   {hub.Key()}));
  for (const auto& row : rows) {
    const auto count = static_cast<size_t>(row.Int(1));
    if (row.Text(0) == "waiting") counts.waiting = count;
    if (row.Text(0) == "acknowledged") counts.acknowledged = count;
    if (row.Text(0) == "rejected") counts.rejected = count;
  }
  return counts;
}

Result<std::vector<Rejection>> ListRejected(store::Tx& tx, const Hub& hub) {
  BARTIZAN_TRY(auto rows, tx.Query("SELECT record_id, target, finding_id, code, message"
                                   " FROM hub_findings WHERE hub = ? AND state = 'rejected'"
                                   " ORDER BY record_id",
                                   {hub.Key()}));
  std::vector<Rejection> out;
  out.reserve(rows.size());
  for (const auto& row : rows) {
    out.push_back({row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4)});
  }
  return out;
}

}  // namespace bartizan::securityhub
