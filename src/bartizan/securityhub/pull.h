#pragma once
// What people decided in Security Hub (workflow status, notes), back into the home (GetFindings,
// https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html).
//
// It is shown beside the findings and changes neither their state nor what gates decide: whoever
// may click in a console could open a gate otherwise.
#include <functional>
#include <vector>

#include "bartizan/securityhub/hub.h"
#include "bartizan/store/home.h"

namespace bartizan::securityhub {

struct PullOptions {
  std::optional<std::string> account;         // that the credentials must belong to
  std::function<void(size_t read)> progress;  // on the calling thread
  const std::atomic<bool>* cancel = nullptr;
};

// What a hub says of one finding.
struct Workflow {
  std::string hub;  // "111122223333/eu-central-1"
  std::string record_id, target, finding_id;
  std::string status;                  // NEW, NOTIFIED, RESOLVED, SUPPRESSED
  std::string note, note_by, note_at;  // note_at as the service writes times
};

struct PullSummary {
  Hub hub;
  size_t read = 0;                // records that Security Hub listed
  size_t foreign = 0;             // of them not sent from this home
  std::vector<Workflow> changed;  // as they are now, by record id
};

// Lists what is not NEW any more, each time in full, since Security Hub leaves UpdatedAt alone when
// a person changes a workflow; what is missing from that list is NEW again. Notes are read from the
// last pull on. All pages are read before anything is stored; an audit event goes with it.
Result<PullSummary> Pull(store::Home& home, aws::Client& client, const PullOptions& options);

// All that is not plain NEW without a note, by finding, target and hub.
Result<std::vector<Workflow>> ListWorkflow(store::Tx& tx);

}  // namespace bartizan::securityhub
