#pragma once
// What must go to a Security Hub: findings whose record differs from the one that was acknowledged.
// A finding on several branches is one record: that of a branch where it is open, if there is one,
// else of the branch that was scanned last. What changes with every scan (times, commit, run,
// branch) makes no difference, except that a finding which is still seen is sent again after a
// week: Security Hub forgets what was not updated for 90 days.
#include <span>
#include <string>
#include <vector>

#include "bartizan/findings/store.h"
#include "bartizan/securityhub/hub.h"

namespace bartizan::securityhub {

inline constexpr Micros kRefreshAfter = std::chrono::hours(7 * 24);

// What a push would do with one record.
struct Change {
  enum class Action {
    kImport,    // the hub does not know it
    kUpdate,    // its content differs
    kArchive,   // it is resolved
    kRefresh,   // it is still there
    kWithdraw,  // it is resolved, and the hub never heard of it: nothing to send
    kUnfit,     // its record breaks the rules of the format: rejected without a call
  };
  Action action = Action::kImport;
  std::string record_id;
  findings::Finding finding;
  std::string digest;
  std::string record;  // JSON
  std::string problem;
  Time updated_at{};
  Time known_at{};  // updated_at of the row that it replaces
};
std::string_view ActionName(Change::Action action);  // "import", "update" …

// What the findings of `query` (states and limit aside) change, by record id. With
// `retry_rejected` also what was rejected as it stands. `considered`: how many were compared.
Result<std::vector<Change>> PlanChanges(store::Tx& tx, const Hub& hub, findings::Query query,
                                        Time now, bool retry_rejected,
                                        size_t* considered = nullptr);

struct EnqueueSummary {
  size_t considered = 0;  // records that were compared
  size_t queued = 0;
  size_t unfit = 0;
};
// Puts the changes into the outbox. A finding that changes while it waits is sent once, as it is
// then, with a later UpdatedAt.
Result<EnqueueSummary> Enqueue(store::Database& database, const Hub& hub,
                               const findings::Query& query, Time now, bool retry_rejected);

struct Waiting {
  std::string record_id;
  std::string digest;
  std::string record;
  Time updated_at{};
  bool archived = false;
};
// The next ones after an id: at most `count`, together at most `bytes` (but always one).
Result<std::vector<Waiting>> NextWaiting(store::Tx& tx, const Hub& hub, std::string_view after,
                                         size_t count, size_t bytes);
// To be committed before a call: from here on the hub may know these.
Status MarkAttempt(store::Tx& tx, const Hub& hub, std::span<const Waiting> sent);
// After a call that certainly had no effect.
Status UnmarkAttempt(store::Tx& tx, const Hub& hub, std::span<const Waiting> sent);

struct Rejection {
  std::string record_id, target, finding_id;
  std::string code, message;
};
// What an answer said. A row that changed since it was read goes on waiting.
Status Acknowledge(store::Tx& tx, const Hub& hub, const Waiting& sent, Time now);
Status Reject(store::Tx& tx, const Hub& hub, const Waiting& sent, std::string_view code,
              std::string_view message, Time now);

struct OutboxCounts {
  size_t waiting = 0, acknowledged = 0, rejected = 0;
};
Result<OutboxCounts> CountOutbox(store::Tx& tx, const Hub& hub);
Result<std::vector<Rejection>> ListRejected(store::Tx& tx, const Hub& hub);

}  // namespace bartizan::securityhub
