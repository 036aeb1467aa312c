// `ip-ranges plan|sync|watch|status|undo`: firewalls that follow AWS's published addresses.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/ip_ranges_run.h"
#include "bartizan/cli/text.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using ipranges::Config;
using ipranges::ListConfig;
using ipranges::ListState;
using ipranges::TargetOutcome;
using ipranges::TargetState;

Result<int> SyncOnce(Invocation& invocation, bool dry_run, bool force) {
  CatchInterrupts();
  BARTIZAN_TRY(auto run, Run::Open(invocation));
  run->options().dry_run = dry_run;
  run->options().force = force;
  run->UseDocument(invocation.Get("file"), invocation.Get("event"));
  auto outcome = run->Sync();
  if (!dry_run) {
    run->SendMessages();
    BARTIZAN_DO(run->SignAudit());
  }
  if (!outcome) return std::unexpected(std::move(outcome).error());
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(SyncJson(*outcome, dry_run)));
  } else {
    invocation.Print(SyncText(*outcome, dry_run));
  }
  if (interrupted) return ExitCode(Code::kCancelled);
  return outcome->failed() ? ExitCode(Code::kFailed) : 0;
}

Result<int> RunPlan(Invocation& invocation) {
  return SyncOnce(invocation, true, invocation.Has("force"));
}

Result<int> RunSync(Invocation& invocation) {
  return SyncOnce(invocation, invocation.Has("dry-run"), invocation.Has("force"));
}

Result<int> RunWatch(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_TRY(auto run, Run::Open(invocation));
  BARTIZAN_DO(WatchRanges(invocation, *run));
  invocation.Note("stopped");
  return 0;
}

Result<int> RunUndo(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_DO(invocation.OpenExistingHome());
  BARTIZAN_TRY(auto run, Run::Open(invocation));
  const bool dry_run = invocation.Has("dry-run");
  run->options().dry_run = dry_run;
  BARTIZAN_TRY(const auto targets, ipranges::UndoLast(run->home(), run->config(), run->options()));
  if (!dry_run) {
    run->SendMessages();
    BARTIZAN_DO(run->SignAudit());
  }
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const TargetOutcome& target : targets) rows.emplace_back(TargetJson(target));
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.ip-ranges-undo/1"}, {"targets", std::move(rows)}}));
  } else {
    for (const TargetOutcome& target : targets) {
      invocation.Print(term::Printable(TargetText(target, dry_run)));
    }
  }
  const bool failed =
      std::ranges::any_of(targets, [](const auto& each) { return !each.error.empty(); });
  return failed ? ExitCode(Code::kFailed) : 0;
}

struct Known {
  ListState list;
  std::vector<TargetState> targets;
};

Result<std::vector<Known>> Load(store::Home& home, const Config& config,
                                const std::optional<std::string>& only) {
  std::vector<Known> all;
  for (const ListConfig& list : config.lists) {
    if (only && *only != list.name) continue;
    BARTIZAN_TRY(Known known, home.db().Read([&](store::Tx& tx) -> Result<Known> {
      BARTIZAN_TRY(auto state, ipranges::LoadState(tx, list.name));
      Known one{.list = state ? *std::move(state) : ListState{.list = list.name}};
      BARTIZAN_TRY(one.targets, ipranges::LoadTargets(tx, list.name));
      return one;
    }));
    all.push_back(std::move(known));
  }
  if (all.empty())
    return Fail(Code::kNotFound, "the configuration has no list " + only.value_or(""));
  return all;
}

// What its last run left open.
size_t OpenOf(const TargetState& target) {
  return target.state == "undone" ? target.before.size() : target.after.size();
}

data::JsonObject StatusJson(const Known& known) {
  data::JsonArray targets;
  for (const TargetState& target : known.targets) {
    targets.push_back(data::JsonObject{{"target", target.target},
                                       {"kind", target.kind},
                                       {"state", target.state},
                                       {"plan_id", target.plan_id},
                                       {"open", OpenOf(target)},
                                       {"error", target.error},
                                       {"updated", FormatIso(target.updated)}});
  }
  const ListState& list = known.list;
  return {{"list", list.list},
          {"sync_token", list.sync_token},
          {"md5", list.md5},
          {"published", list.published.size()},
          {"withdrawn", list.withdrawn.size()},
          {"held", !list.held.empty()},
          {"refused", list.refused},
          {"checked", list.checked == Time() ? "" : FormatIso(list.checked)},
          {"changed", list.changed == Time() ? "" : FormatIso(list.changed)},
          {"targets", std::move(targets)}};
}

std::string StateWord(const ListState& list) {
  if (list.checked == Time()) return "never run";
  if (!list.held.empty()) return "held";
  return list.refused.empty() ? "followed" : "refused";
}

void PrintStatus(Invocation& invocation, const std::vector<Known>& all) {
  term::Table lists({"LIST", "STATE", "PREFIXES", "WAITING", "SYNC TOKEN", "CHECKED", "CHANGED"});
  term::Table targets({"LIST", "TARGET", "STATE", "OPEN", "UPDATED"});
  for (const Known& known : all) {
    const ListState& list = known.list;
    lists.AddRow({list.list, StateWord(list), fmt::to_string(list.published.size()),
                  fmt::to_string(list.withdrawn.size()), fmt::to_string(list.sync_token),
                  ShownTime(list.checked), ShownTime(list.changed)});
    for (const TargetState& target : known.targets) {
      targets.AddRow({target.list, term::PrintableLine(target.target), target.state,
                      fmt::to_string(OpenOf(target)), ShownTime(target.updated)});
    }
  }
  invocation.PrintTable(lists);
  if (std::ranges::any_of(all, [](const Known& known) { return !known.targets.empty(); })) {
    invocation.Print("\n");
    invocation.PrintTable(targets);
  }
  for (const Known& known : all) {
    if (!known.list.refused.empty()) {
      invocation.Note(term::PrintableLine(known.list.list + ": " + known.list.refused));
    }
    for (const TargetState& target : known.targets) {
      if (target.error.empty()) continue;
      invocation.Note(term::PrintableLine(target.target + ": " + target.error));
    }
  }
}

Result<int> RunStatus(Invocation& invocation) {
  BARTIZAN_TRY(const Config config, ConfigOf(invocation));
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto all, Load(*home, config, invocation.Get("list")));
  if (invocation.Format() != "json") {
    PrintStatus(invocation, all);
    return 0;
  }
  data::JsonArray rows;
  for (const Known& known : all) rows.emplace_back(StatusJson(known));
  invocation.Print(data::ToPrettyJson(
      data::JsonObject{{"schema", "bartizan.ip-ranges-status/1"}, {"lists", std::move(rows)}}));
  return 0;
}

const Flag kFile = {.name = "file",
                    .value = "FILE",
                    .help = "the ip-ranges.json to follow, instead of fetching it"};
const Flag kEvent = {.name = "event",
                     .value = "FILE",
                     .help =
                         "an announcement, as SNS gives it to a Lambda function; the document "
                         "must have its MD5"};
const Flag kForce = {
    .name = "force",
    .help = "follow what the guards refuse, an older document, or what was undone"};

constexpr std::string_view kExample = "bartizan ip-ranges sync -c ip-ranges.yaml";

}  // namespace

std::span<const Command> IpRangesRunCommands() {
  static const std::array<Command, 5> commands{{
      {.path = "ip-ranges plan",
       .summary = "show what a sync would change, and change nothing",
       .description =
           "Fetches the document, decides what each list should open, looks at each firewall, and "
           "tells the operations that would lead there. Only questions are asked.",
       .positionals = {},
       .flags = WithConfigFlags({kFile, kEvent, kForce}),
       .formats = {"text", "json"},
       .examples = {{"bartizan ip-ranges plan -c ip-ranges.yaml",
                     "Tells what the newest document would change."},
                    {"bartizan ip-ranges plan -c ip-ranges.yaml --file new.json --format json",
                     "Tells the same of a document at hand, for a script."}},
       .exits = {{1, "a list is refused, or a firewall cannot be changed"},
                 {4, "no credentials"},
                 {5, "the document cannot be fetched"}},
       .run = RunPlan},
      {.path = "ip-ranges sync",
       .summary = "bring firewalls to what AWS's addresses are now",
       .description =
           "Each list of the configuration selects prefixes from AWS's ip-ranges.json, and each of "
           "its firewalls gets them: what is new is opened before anything is closed, so that no "
           "address that stays is closed for a moment, and nothing else is opened. A firewall "
           "that is as it should be is not touched.\n\n"
           "A document that is older than the one before, without prefixes, or changed beyond the "
           "list's guards is refused: everything stays as it is, the reason is recorded and told. "
           "--force follows it nevertheless. A run that was interrupted is finished by the next "
           "one.\n\n"
           "Without -c, the environment is that of the Lambda function in AWS's blog: VPC_ID, "
           "PORTS, PREFIX_NAME, SERVICE, REGION (one list, security groups, IPv4). "
           "DEBUG changes nothing: operations are always told. --event takes that function's test "
           "event.",
       .positionals = {},
       .flags =
           WithConfigFlags({kFile,
                            kEvent,
                            {.name = "dry-run", .help = "tell what would be done, and do nothing"},
                            kForce}),
       .formats = {"text", "json"},
       .examples = {{kExample, "Follows the newest document."},
                    {"bartizan ip-ranges sync -c ip-ranges.yaml --list cloudfront --force",
                     "Follows it for one list, whatever its guards say."},
                    {"bartizan ip-ranges sync --event event.json",
                     "Does what the Lambda function of AWS's blog does with that event."}},
       .exits = {{1, "a list was refused, or a firewall could not be changed"},
                 {4, "no credentials"},
                 {5, "the document cannot be fetched"},
                 {130, "interrupted; the next run goes on"}},
       .run = RunSync},
      {.path = "ip-ranges watch",
       .summary = "follow AWS's addresses until it is stopped",
       .description =
           "Runs a sync at once and then every `poll` of the configuration. Where the "
           "configuration "
           "names a queue that is subscribed to AWS's topic, it also runs whenever a new document "
           "is announced; an announcement is believed only with SNS's signature. Ends by SIGINT or "
           "SIGTERM, after the operation that runs.\n\n"
           "Runs that change nothing print nothing (with --verbose a note). With --format json "
           "each run is one line.",
       .positionals = {},
       .flags = WithConfigFlags({}),
       .formats = {"text", "json"},
       .examples = {{"bartizan ip-ranges watch -c ip-ranges.yaml",
                     "Follows until it is stopped, as a service does."}},
       .exits = {{0, "stopped by a signal"}},
       .run = RunWatch},
      {.path = "ip-ranges status",
       .summary = "show what each list follows, and since when",
       .description =
           "From the records alone: no firewall is looked at (plan does that). Of each firewall "
           "the last run that changed it.",
       .positionals = {},
       .flags = WithConfigFlags({}),
       .formats = {"table", "json"},
       .examples = {{"bartizan ip-ranges status -c ip-ranges.yaml",
                     "Shows which document each list follows."}},
       .exits = {},
       .run = RunStatus},
      {.path = "ip-ranges undo",
       .summary = "take back the last change of each firewall",
       .description =
           "Leads each firewall back to what was open before its last change, opening before "
           "closing. What was undone is held: the same prefixes are not followed again by "
           "themselves, another list is. `sync --force` ends that.",
       .positionals = {},
       .flags = WithConfigFlags(
           {{.name = "dry-run", .help = "tell what would be done, and do nothing"}}),
       .formats = {"text", "json"},
       .examples = {{"bartizan ip-ranges undo -c ip-ranges.yaml --list cloudfront",
                     "Takes back what the last sync did for one list."}},
       .exits = {{1, "a firewall could not be led back"}, {4, "no credentials"}},
       .run = RunUndo},
  }};
  return commands;
}

}  // namespace bartizan::cli
