#include "bartizan/cli/findings_query.h"

namespace bartizan::cli {

std::vector<Flag> FindingFilterFlags() {
  return {
      {.name = "tool", .short_name = 't', .value = "TOOL", .help = "only what this tool said"},
      {.name = "severity",
       .short_name = 's',
       .value = "SEVERITY",
       .help = "only this severity or worse",
       .choices = {"informational", "low", "medium", "high", "critical"}},
      {.name = "state",
       .value = "STATE",
       .help = "only those in this state",
       .fallback = "open",
       .choices = {"open", "suppressed", "resolved", "all"}},
      {.name = "branch", .short_name = 'b', .value = "BRANCH", .help = "only of this branch"},
      {.name = "target", .value = "TARGET", .help = "only of this repository or address"},
      {.name = "run", .value = "RUN", .help = "only what this pipeline run reported"},
      {.name = "rule", .value = "RULE", .help = "only of this rule, check or advisory"},
      {.name = "limit", .short_name = 'n', .value = "N", .help = "only the worst N"},
  };
}

Result<findings::Query> FindingQuery(const Invocation& invocation) {
  findings::Query query;
  query.tool = invocation.Get("tool");
  query.branch = invocation.Get("branch");
  query.target = invocation.Get("target");
  query.run_id = invocation.Get("run");
  query.rule = invocation.Get("rule");
  if (const auto severity = invocation.Get("severity")) {
    BARTIZAN_TRY(query.at_least, findings::ParseSeverity(*severity));
  }
  using enum findings::State;
  const std::string state = invocation.Value("state");
  if (state == "open") query.states = {kOpen};
  if (state == "suppressed") query.states = {kSuppressed};
  if (state == "resolved") query.states = {kResolved};
  if (state == "all") query.states = {kOpen, kSuppressed, kResolved};
  BARTIZAN_TRY(const auto limit, invocation.Int("limit", 1, 1'000'000));
  query.limit = static_cast<size_t>(limit.value_or(0));
  return query;
}

Result<std::vector<findings::Finding>> ChosenFindings(Invocation& invocation) {
  BARTIZAN_TRY(const findings::Query query, FindingQuery(invocation));
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  return home->db().Read([&](store::Tx& tx) { return findings::ListFindings(tx, query); });
}

}  // namespace bartizan::cli
