// The document is fetched or read, then followed.
#include "bartizan/ipranges/run_lists.h"
#include "bartizan/process/process.h"

namespace bartizan::ipranges {
namespace {

constexpr uint64_t kMostBytes = 8ULL << 20U;

// What may be asked for conditionally: only when every list follows the same document, by the
// selection that it has now, and nothing was refused.
Result<FetchOptions> Request(store::Home& home, const Config& config, const SyncOptions& options) {
  FetchOptions request;
  if (!config.url.empty()) request.url = config.url;
  request.any_host = config.any_host;
  BARTIZAN_TRY(std::vector<const ListConfig*> lists, ChosenLists(config, options));
  std::optional<std::pair<std::string, std::string>> common;
  for (const ListConfig* list : lists) {
    BARTIZAN_TRY(std::optional<ListState> state,
                 home.db().Read([&](store::Tx& tx) { return LoadState(tx, list->name); }));
    if (!state || !state->refused.empty() || state->selection != SelectionText(list->selection)) {
      return request;
    }
    std::pair validators{state->etag, state->last_modified};
    if (common && *common != validators) return request;
    common = std::move(validators);
  }
  if (common) std::tie(request.etag, request.last_modified) = *common;
  return request;
}

Result<Fetched> Fetch(const FetchOptions& request, const SyncOptions& options) {
  if (options.http != nullptr) return FetchDocument(*options.http, request);
  const auto environment = process::CurrentEnvironment();
  net::HttpClient http({.proxies = net::ProxyRules::FromEnvironment(environment),
                        .ca_bundle = net::FindCaBundle(environment)});
  return FetchDocument(http, request);
}

}  // namespace

Result<SyncOutcome> Sync(store::Home& home, const Config& config, const SyncOptions& options) {
  if (!config.file.empty()) {
    BARTIZAN_TRY(std::string text, ReadFile(config.file, kMostBytes));
    BARTIZAN_TRY(Document document, ParseDocument(text, config.file.string()));
    return SyncDocument(home, config, document, options);
  }
  BARTIZAN_TRY(FetchOptions request, Request(home, config, options));
  BARTIZAN_TRY(Fetched fetched, Fetch(request, options));
  SyncOutcome outcome{.not_modified = fetched.not_modified};
  Source source{.etag = fetched.etag, .last_modified = fetched.last_modified};
  if (fetched.not_modified) {
    BARTIZAN_TRY(std::vector<const ListConfig*> lists, ChosenLists(config, options));
    BARTIZAN_TRY(std::optional<ListState> state,
                 home.db().Read([&](store::Tx& tx) { return LoadState(tx, lists.front()->name); }));
    outcome.sync_token = state ? state->sync_token : 0;
    BARTIZAN_TRY(outcome.lists, RunLists(home, config, source, options));
    return outcome;
  }
  BARTIZAN_TRY(Document document, ParseDocument(fetched.text, request.url));
  outcome.sync_token = document.sync_token;
  source.document = &document;
  BARTIZAN_TRY(outcome.lists, RunLists(home, config, source, options));
  return outcome;
}

}  // namespace bartizan::ipranges
