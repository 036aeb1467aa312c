#pragma once
// The rows of the outbox. Private to notify/.
#include <optional>
#include <set>
#include <string>

#include "bartizan/notify/notify.h"

namespace bartizan::notify {

struct Queued {
  int64_t sequence = 0;
  Waiting row;
};

// The oldest one that waits behind `after`, and whose topic is not among `skipped` and is among
// `only` (where that is not empty).
Result<std::optional<Queued>> NextWaiting(store::Tx& tx, int64_t after,
                                          const std::set<std::string>& skipped,
                                          const std::set<std::string>& only);
Result<size_t> CountWaiting(store::Tx& tx, const std::set<std::string>& only);

// What is sent keeps its id, so that it is not queued again, but not its text.
Status MarkSent(store::Tx& tx, int64_t sequence, std::string_view message_id, Time now);
Status MarkFailed(store::Tx& tx, int64_t sequence, bool refused, std::string_view error, Time now);

}  // namespace bartizan::notify
