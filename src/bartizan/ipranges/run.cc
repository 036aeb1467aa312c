#include "bartizan/ipranges/run.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/ipranges/decide.h"
#include "bartizan/ipranges/run_lists.h"
#include "bartizan/ipranges/run_target.h"

namespace bartizan::ipranges {
namespace {

News RefusalNews(const Decision& decision, const Source& source, Time now) {
  News news{.audit = "RefuseIpRanges",
            .event = "ip-ranges-refused",
            .subject = fmt::format("{}: a new list is not followed", decision.outcome.list),
            .text = fmt::format("List {}: {}.\nThe firewalls stay as they are.",
                                decision.outcome.list, decision.outcome.refused),
            .id = "ip-ranges/" + crypto::SortableId(ToInt(now) / 1'000),
            .request = {{"list", decision.outcome.list}},
            .error = decision.outcome.refused,
            .resources = {decision.outcome.list}};
  if (source.document != nullptr) {
    news.request["syncToken"] = source.document->sync_token;
    news.request["md5"] = source.document->md5;
  }
  return news;
}

News FollowNews(const Decision& decision) {
  const ListOutcome& outcome = decision.outcome;
  return {.audit = "FollowIpRanges",
          .request = {{"list", outcome.list},
                      {"syncToken", decision.state.sync_token},
                      {"md5", decision.state.md5}},
          .response = {{"published", outcome.published},
                       {"open", outcome.open},
                       {"overCoverage", outcome.over_coverage},
                       {"waiting", outcome.waiting}},
          .resources = {outcome.list}};
}

// Decides in one transaction: another process may follow a newer document at the same time. The
// decision is kept before firewalls are touched, so that a run that is killed is finished by the
// next one, whatever the source says then.
Result<Decision> DecideAndSave(store::Home& home, const Config& config, const ListConfig& list,
                               const Source& source, const SyncOptions& options) {
  if (options.dry_run) {
    return home.db().Read([&](store::Tx& tx) { return Decide(tx, list, source, options); });
  }
  return home.db().Write([&](store::Tx& tx) -> Result<Decision> {
    BARTIZAN_TRY(Decision decision, Decide(tx, list, source, options));
    BARTIZAN_DO(SaveState(tx, decision.state));
    if (!decision.news) return decision;
    const Time now = options.clock->Now();
    const bool refused = !decision.outcome.refused.empty();
    News news = refused ? RefusalNews(decision, source, now) : FollowNews(decision);
    // What changes firewalls is told by them.
    BARTIZAN_DO(Tell(tx, refused ? config : Config{}, news, now));
    return decision;
  });
}

bool IsCancelled(const SyncOptions& options) {
  return options.cancel != nullptr && options.cancel->load();
}

}  // namespace

Result<std::vector<const ListConfig*>> ChosenLists(const Config& config,
                                                   const SyncOptions& options) {
  std::vector<const ListConfig*> lists;
  std::vector<std::string> names;
  for (const ListConfig& list : config.lists) {
    names.push_back(list.name);
    if (!options.only_list || *options.only_list == list.name) lists.push_back(&list);
  }
  if (!lists.empty()) return lists;
  return Fail(Code::kNotFound,
              fmt::format("the configuration has no list {}", options.only_list.value_or("")),
              "it has: " + Join(names, ", "));
}

Result<std::vector<ListOutcome>> RunLists(store::Home& home, const Config& config,
                                          const Source& source, const SyncOptions& options) {
  BARTIZAN_TRY(std::vector<const ListConfig*> lists, ChosenLists(config, options));
  std::vector<ListOutcome> outcomes;
  for (const ListConfig* list : lists) {
    if (IsCancelled(options)) return Fail(Code::kCancelled, "cancelled");
    BARTIZAN_TRY(Decision decision, DecideAndSave(home, config, *list, source, options));
    ListOutcome& outcome = outcomes.emplace_back(std::move(decision.outcome));
    if (!outcome.refused.empty()) continue;
    for (const TargetConfig& target : list->targets) {
      if (IsCancelled(options)) return Fail(Code::kCancelled, "cancelled");
      outcome.targets.push_back(BringTo(
          {.home = home, .config = config, .list = *list, .target = target, .options = options},
          decision.wanted));
    }
  }
  return outcomes;
}

bool SyncOutcome::changed() const {
  return std::ranges::any_of(lists, [](const ListOutcome& list) {
    return std::ranges::any_of(list.targets, &TargetOutcome::changed);
  });
}

bool SyncOutcome::failed() const {
  return std::ranges::any_of(lists, [](const ListOutcome& list) {
    return !list.refused.empty() ||
           std::ranges::any_of(list.targets,
                               [](const TargetOutcome& each) { return !each.error.empty(); });
  });
}

Result<SyncOutcome> SyncDocument(store::Home& home, const Config& config, const Document& document,
                                 const SyncOptions& options) {
  SyncOutcome outcome{.sync_token = document.sync_token};
  BARTIZAN_TRY(outcome.lists, RunLists(home, config, {.document = &document}, options));
  return outcome;
}

namespace {

// After an undo the list is what it was before, and what was undone is not followed by itself.
Status Hold(store::Home& home, const ListConfig& list, Time now) {
  return home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(std::optional<ListState> state, LoadState(tx, list.name));
    if (!state || !state->held.empty()) return {};
    state->held = std::exchange(state->published, std::move(state->previous));
    state->previous.clear();
    state->withdrawn.clear();
    state->etag.clear();
    state->last_modified.clear();
    state->changed = now;
    return SaveState(tx, *state);
  });
}

}  // namespace

Result<std::vector<TargetOutcome>> UndoLast(store::Home& home, const Config& config,
                                            const SyncOptions& options) {
  BARTIZAN_TRY(std::vector<const ListConfig*> lists, ChosenLists(config, options));
  std::vector<TargetOutcome> outcomes;
  for (const ListConfig* list : lists) {
    const size_t first = outcomes.size();
    for (const TargetConfig& target : list->targets) {
      if (IsCancelled(options)) return Fail(Code::kCancelled, "cancelled");
      outcomes.push_back(BringBack(
          {.home = home, .config = config, .list = *list, .target = target, .options = options}));
    }
    const bool any = std::any_of(outcomes.begin() + static_cast<std::ptrdiff_t>(first),
                                 outcomes.end(), [](const auto& each) { return each.changed; });
    if (any && !options.dry_run) BARTIZAN_DO(Hold(home, *list, options.clock->Now()));
  }
  return outcomes;
}

}  // namespace bartizan::ipranges
