#pragma once
// From a document to firewalls: select → damp → guard → merge → plan → apply → verify, each run in
// the records. What is refused leaves everything as it was.
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/ipranges/config.h"
#include "bartizan/ipranges/source.h"
#include "bartizan/store/home.h"

namespace bartizan::ipranges {

std::span<const store::Migration> IpRangesMigrations();

// What is remembered of a list between runs.
struct ListState {
  std::string list;
  int64_t sync_token = 0;  // of the document that is followed
  std::string etag, last_modified, md5;
  std::string selection;            // what it was selected by: another one asks anew
  std::vector<IpPrefix> published;  // what it selected, before damping and merging: sorted
  std::vector<IpPrefix> previous;   // the same before the last change of it
  // What a person undid: it is not followed again, until something else is published.
  std::vector<IpPrefix> held;
  Withdrawn withdrawn;
  Time checked{}, changed{};
  std::string refused;  // why the last document was not followed; "" when it was
};
Result<std::optional<ListState>> LoadState(store::Tx& tx, std::string_view list);
Status SaveState(store::Tx& tx, const ListState& state);

// The last run that found something to change at a target.
struct TargetState {
  std::string list, target, kind, plan_id;
  std::string state;  // "applying", "undoing" (both: or interrupted), "applied", "failed", "undone"
  std::string error;
  std::vector<IpPrefix> before,
      after;  // open prefixes: what undoing leads back to, what was wanted
  Time updated{};
};
Result<std::vector<TargetState>> LoadTargets(store::Tx& tx, std::string_view list);
Status SaveTarget(store::Tx& tx, const TargetState& state);

// Message ids of announcements that were seen within the last two hours: true the first time.
Result<bool> RememberMessage(store::Tx& tx, std::string_view message_id, Time now);

struct TargetOutcome {
  std::string target, kind;
  change::Plan plan;  // what was (or would be) done
  change::Outcome outcome;
  std::string plan_id;            // "" where there was nothing to do
  size_t added = 0, removed = 0;  // prefixes
  bool changed = false;
  std::string error;  // "" when all went well
  std::vector<std::string> foreign, warnings;
};
struct ListOutcome {
  std::string list;
  size_t published = 0, open = 0;  // prefixes selected, and after merging
  double over_coverage = 0;
  size_t waiting = 0, spared = 0;  // withdrawn ones that stay for now, and that came back
  std::string refused;             // a guard, an older document …: nothing was changed
  std::vector<TargetOutcome> targets;
};
struct SyncOutcome {
  bool not_modified = false;
  int64_t sync_token = 0;
  std::vector<ListOutcome> lists;
  bool changed() const;
  bool failed() const;  // something was refused or went wrong
};

struct SyncOptions {
  bool dry_run = false;  // observe and plan, change nothing
  bool force = false;    // guards are told and not obeyed
  std::optional<std::string> only_list;
  const std::atomic<bool>* cancel = nullptr;
  std::function<void(std::string_view)> progress = [](std::string_view) {};
  // Makes a target of its configuration (make_target.h has the real one). Required.
  std::function<Result<std::unique_ptr<Target>>(const TargetConfig&)> make_target;
  const Clock* clock = &SystemClock();
  net::HttpClient* http = nullptr;  // null: one with the proxies of this process's environment
  // Between two looks at a target that does not show yet what was done. Empty: a real pause.
  std::function<void(Micros)> pause;
};

// A new document for all lists of a configuration. One run at a time a target (kConflict, as that
// target's error). The errors of this function itself: no such list, the home cannot be written.
Result<SyncOutcome> SyncDocument(store::Home& home, const Config& config, const Document& document,
                                 const SyncOptions& options);
// Fetches (conditionally) or reads the document first. Even where it was not modified, targets are
// observed and mended, and withdrawn prefixes whose grace is over are removed.
Result<SyncOutcome> Sync(store::Home& home, const Config& config, const SyncOptions& options);
// The last plan of each target undone: by its operations' inverses where the target can rebuild
// them (Target::Rebuild), else by a plan that leads back to what was open before. The list is then
// held: the same prefixes are not followed again without --force.
Result<std::vector<TargetOutcome>> UndoLast(store::Home& home, const Config& config,
                                            const SyncOptions& options);

}  // namespace bartizan::ipranges
