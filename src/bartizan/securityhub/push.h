#pragma once
// Findings out of the outbox into Security Hub (BatchImportFindings,
// https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html).
//
// A finding is marked as acknowledged in a transaction after the answer, so whoever is killed at
// any moment loses nothing and repeats only imports, which Security Hub takes again unchanged.
#include <functional>

#include "bartizan/findings/store.h"
#include "bartizan/securityhub/hub.h"
#include "bartizan/securityhub/outbox.h"
#include "bartizan/store/home.h"

namespace bartizan::securityhub {

struct PushProgress {
  size_t done = 0;  // acknowledged or rejected
  size_t total = 0;
};

struct PushOptions {
  // Which findings are compared with what was sent (states and limit aside). What waits from
  // earlier pushes goes out with them.
  findings::Query query;
  std::optional<std::string> account;  // that the credentials must belong to
  bool retry_rejected = false;
  int barren_rounds = 4;  // ends after so many passes in a row that got nothing through
  std::function<void(const PushProgress&)> progress;  // on the calling thread
  const std::atomic<bool>* cancel = nullptr;
};

struct PushSummary {
  Hub hub;
  size_t considered = 0;              // findings that were compared
  size_t queued = 0;                  // that differed
  size_t sent = 0;                    // acknowledged now, of which
  size_t archived = 0;                // so many are resolved
  size_t rejected = 0;                // now
  size_t remaining = 0;               // wait for the next push
  size_t calls = 0;                   // of BatchImportFindings, the client's own attempts aside
  std::vector<Rejection> rejections;  // all that stand, earlier ones too
  std::optional<Error> trouble;       // why something remains; kCancelled when it was stopped
};

// Enqueues, then sends all that waits. An error only where nothing could be done at all (no
// credentials, no region, a database that fails); kDenied, with what to do, also where Security
// Hub refuses everybody's calls. Appends an audit event when something was sent.
Result<PushSummary> Push(store::Home& home, aws::Client& client, const PushOptions& options);
// The second half, for a hub that is known: sends what waits.
Result<PushSummary> SendWaiting(store::Home& home, aws::Client& client, const Hub& hub,
                                const PushOptions& options);

}  // namespace bartizan::securityhub
