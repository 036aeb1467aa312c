#include "bartizan/ipranges/decide.h"

#include <algorithm>

#include "bartizan/ipranges/merge.h"

namespace bartizan::ipranges {
namespace {

data::JsonArray ToArray(const std::vector<std::string>& texts) {
  return data::JsonArray(texts.begin(), texts.end());
}

// The prefixes that the firewalls follow: those published, and those that wait.
std::vector<IpPrefix> OpenBefore(const ListState& state) {
  std::vector<IpPrefix> open = state.published;
  for (const auto& [prefix, since] : state.withdrawn) open.push_back(prefix);
  std::ranges::sort(open);
  return open;
}

Result<std::vector<IpPrefix>> Published(const ListConfig& list, const Source& source,
                                        const ListState& state) {
  if (source.document != nullptr) return Select(*source.document, list.selection);
  return state.published;
}

// What speaks against following it; a person's --force overrules.
Status Judge(const ListConfig& list, const Source& source, const ListState& state,
             const std::vector<IpPrefix>& published) {
  if (source.document != nullptr) BARTIZAN_DO(CheckOrder(state.sync_token, *source.document));
  if (!state.held.empty() && published == state.held) {
    return Fail(Code::kConflict, "these prefixes were undone and are held back",
                "another list will be followed by itself; this one with --force");
  }
  bool same = state.selection == SelectionText(list.selection);
  return CheckGuards(list.guards, same ? std::span(state.published) : std::span<const IpPrefix>(),
                     published);
}

Status JudgeForced(const ListConfig& list, const Source& source, const ListState& state,
                   const std::vector<IpPrefix>& published, const SyncOptions& options) {
  Status verdict = Judge(list, source, state, published);
  if (verdict || !options.force) return verdict;
  options.progress(list.name + ": forced: " + verdict.error().OneLine());
  return {};
}

Result<std::vector<IpPrefix>> Merge(const ListConfig& list, const std::vector<IpPrefix>& open,
                                    double& over) {
  if (!list.budget) return Aggregate(open);
  BARTIZAN_TRY(Budgeted merged, MergeToBudget(open, *list.budget, list.max_over_coverage));
  over = merged.over;
  return std::move(merged.prefixes);
}

// Fills in what the list should have; an error says why it is not followed.
Status Follow(const ListConfig& list, const Source& source, const SyncOptions& options,
              Decision& decision) {
  ListState& state = decision.state;
  BARTIZAN_TRY(std::vector<IpPrefix> published, Published(list, source, state));
  BARTIZAN_DO(JudgeForced(list, source, state, published, options));
  Damped damped =
      Damp(OpenBefore(state), published, state.withdrawn, list.grace, options.clock->Now());
  BARTIZAN_TRY(decision.wanted, Merge(list, damped.open, decision.outcome.over_coverage));
  decision.outcome.published = published.size();
  decision.outcome.open = decision.wanted.size();
  decision.outcome.waiting = damped.withdrawn.size();
  decision.outcome.spared = damped.spared;
  decision.news = published != state.published || damped.withdrawn != state.withdrawn;
  if (published != state.published) {
    state.previous = std::exchange(state.published, std::move(published));
    state.changed = options.clock->Now();
  }
  state.withdrawn = std::move(damped.withdrawn);
  state.held.clear();
  state.selection = SelectionText(list.selection);
  if (source.document == nullptr) return {};
  state.sync_token = source.document->sync_token;
  state.md5 = source.document->md5;
  state.etag = source.etag;
  state.last_modified = source.last_modified;
  return {};
}

}  // namespace

std::string SelectionText(const Selection& selection) {
  return data::ToJson(data::JsonObject{{"services", ToArray(selection.services)},
                                       {"regions", ToArray(selection.regions)},
                                       {"border_groups", ToArray(selection.border_groups)},
                                       {"v4", selection.v4},
                                       {"v6", selection.v6}});
}

Result<Decision> Decide(store::Tx& tx, const ListConfig& list, const Source& source,
                        const SyncOptions& options) {
  BARTIZAN_TRY(std::optional<ListState> known, LoadState(tx, list.name));
  ListState before = known ? *std::move(known) : ListState{.list = list.name};
  Decision decision{.state = before};
  decision.outcome.list = list.name;
  Status followed = Follow(list, source, options, decision);
  std::string refused;
  if (!followed) {
    const Error& error = followed.error();
    refused = error.OneLine() + (error.hint.empty() ? "" : " (" + error.hint + ")");
    decision = {.state = before, .outcome = {.list = list.name, .refused = refused}};
    decision.news = refused != before.refused;
  }
  decision.state.refused = refused;
  decision.state.checked = options.clock->Now();
  return decision;
}

}  // namespace bartizan::ipranges
