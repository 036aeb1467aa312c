#pragma once
// From a document to firewalls: select → damp → guard → merge → plan → apply → verify, each run in
// the records. What is refused leaves everything as it was.
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
  int64_t sync_token = 0;  // of the document that was applied last
  std::string etag, last_modified, md5;
  std::vector<IpPrefix> published;  // what it selected, before damping and merging
  Withdrawn withdrawn;
  Time checked{}, changed{};
  std::string refused;  // why the last document was not followed; "" when it was
};
Result<std::optional<ListState>> LoadState(store::Tx& tx, std::string_view list);
Status SaveState(store::Tx& tx, const ListState& state);
// Message ids of announcements that were seen within the last two hours: true the first time.
Result<bool> RememberMessage(store::Tx& tx, std::string_view message_id, Time now);

struct TargetOutcome {
  std::string target, kind;
  change::Plan plan;  // what was (or would be) done
  std::string plan_id;
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
};

// A new document for all lists of a configuration. One run at a time a target (kConflict).
Result<SyncOutcome> SyncDocument(store::Home& home, const Config& config, const Document& document,
                                 const SyncOptions& options);
// Fetches (conditionally) or reads the document first. Even where it was not modified, targets are
// observed and mended.
Result<SyncOutcome> Sync(store::Home& home, const Config& config, const SyncOptions& options);
// The last plan of each target undone.
Result<std::vector<TargetOutcome>> UndoLast(store::Home& home, const Config& config,
                                            const SyncOptions& options);

}  // namespace bartizan::ipranges
