// `findings push|pull`: AWS Security Hub.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/aws_options.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/findings_query.h"
#include "bartizan/cli/findings_view.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/findings/export_csv.h"
#include "bartizan/securityhub/pull.h"
#include "bartizan/securityhub/push.h"
#include "bartizan/term/live.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using securityhub::Change;
using securityhub::PushSummary;
using securityhub::Rejection;

// One line at the bottom of a terminal; nothing elsewhere.
class Progress {
 public:
  explicit Progress(const Invocation& invocation)
      : region_(STDERR_FILENO), shown_(region_.is_tty() && !invocation.globals().quiet) {}
  void Show(std::string line) {
    if (shown_) region_.Update({std::move(line)});
  }
  void Clear() {
    if (shown_) region_.Update({});
  }

 private:
  term::LiveRegion region_;
  const bool shown_;
};

std::string Where(const securityhub::Hub& hub) {
  return fmt::format("Security Hub of account {} in {}", hub.account, hub.region);
}

data::JsonObject HubJson(const securityhub::Hub& hub) {
  return {{"account", hub.account}, {"region", hub.region}, {"product_arn", hub.ProductArn()}};
}

data::JsonObject RejectionJson(const Rejection& rejection) {
  return {{"id", rejection.finding_id},
          {"target", rejection.target},
          {"code", rejection.code},
          {"message", rejection.message}};
}

// --- push

constexpr std::array<std::string_view, 3> kFilters = {"target", "branch", "tool"};

findings::Query QueryOf(const Invocation& invocation) {
  findings::Query query;
  query.target = invocation.Get("target");
  query.branch = invocation.Get("branch");
  query.tool = invocation.Get("tool");
  return query;
}

int ExitOf(const PushSummary& summary) {
  if (summary.trouble && summary.trouble->code == Code::kCancelled) {
    return ExitCode(Code::kCancelled);
  }
  if (summary.remaining > 0) return ExitCode(Code::kUndecided);
  return summary.rejections.empty() ? 0 : ExitCode(Code::kInvalid);
}

void PrintPushJson(Invocation& invocation, const PushSummary& summary) {
  data::JsonArray rejections;
  for (const Rejection& each : summary.rejections) rejections.push_back(RejectionJson(each));
  data::JsonObject out{{"schema", "bartizan.push/1"}, {"hub", HubJson(summary.hub)}};
  out["considered"] = summary.considered;
  out["sent"] = summary.sent;
  out["archived"] = summary.archived;
  out["rejected"] = summary.rejected;
  out["remaining"] = summary.remaining;
  out["calls"] = summary.calls;
  if (summary.trouble) out["trouble"] = summary.trouble->OneLine();
  out["rejections"] = std::move(rejections);
  invocation.Print(data::ToPrettyJson(std::move(out)));
}

void PrintPushTable(Invocation& invocation, const PushSummary& summary) {
  term::Table table({"TARGET", "CODE", "MESSAGE", "ID"});
  for (const Rejection& each : summary.rejections) {
    table.AddRow({each.target, each.code, each.message, each.finding_id.substr(0, 12)});
  }
  invocation.PrintTable(table);
  std::string line =
      fmt::format("{} sent to {}", Count(summary.sent, "finding"), Where(summary.hub));
  if (summary.archived > 0) line += fmt::format(", {} of them archived", summary.archived);
  if (!summary.rejections.empty()) line += fmt::format(", {} rejected", summary.rejections.size());
  if (summary.remaining > 0) line += fmt::format(", {} remain", summary.remaining);
  invocation.Note(line);
}

void Advise(const Invocation& invocation, const PushSummary& summary) {
  if (!summary.rejections.empty()) {
    invocation.Note(
        "what was rejected is sent again when the finding changes, or with --retry-rejected");
  }
  if (summary.trouble) {
    invocation.Warn(summary.trouble->OneLine());
    invocation.Note("nothing is lost: the same command sends what remains");
  }
}

data::JsonObject ChangeJson(const Change& change) {
  data::JsonObject out{{"id", change.finding.id},
                       {"record", change.record_id},
                       {"action", securityhub::ActionName(change.action)},
                       {"tool", change.finding.tool},
                       {"rule", change.finding.rule},
                       {"severity", findings::SeverityName(change.finding.severity)},
                       {"title", change.finding.title}};
  if (!change.problem.empty()) out["problem"] = change.problem;
  return out;
}

void PrintPlan(Invocation& invocation, const securityhub::Hub& hub,
               const std::vector<Change>& changes, size_t waiting) {
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const Change& change : changes) rows.push_back(ChangeJson(change));
    data::JsonObject out{{"schema", "bartizan.push-plan/1"}, {"hub", HubJson(hub)}};
    out["waiting"] = waiting;
    out["changes"] = std::move(rows);
    invocation.Print(data::ToPrettyJson(std::move(out)));
    return;
  }
  term::Table table({"ACTION", "SEVERITY", "TOOL", "RULE", "WHERE", "ID"});
  for (const Change& change : changes) {
    table.AddRow({std::string(securityhub::ActionName(change.action)),
                  std::string(findings::SeverityName(change.finding.severity)), change.finding.tool,
                  change.finding.rule, findings::WhereText(change.finding),
                  change.finding.id.substr(0, 12)});
  }
  invocation.PrintTable(table);
  invocation.Note(
      fmt::format("{} would be sent to {}", Count(changes.size(), "change"), Where(hub)));
  if (waiting > 0) {
    invocation.Note(
        fmt::format("{} of earlier pushes would go with them", Count(waiting, "record")));
  }
}

Result<int> DryRun(Invocation& invocation, store::Home& home, aws::Client& client,
                   const findings::Query& query) {
  const auto account = invocation.Get("account");
  BARTIZAN_TRY(const auto hub, account ? securityhub::HubOf(client, *account)
                                       : securityhub::FindHub(client, {}, &interrupted));
  std::vector<Change> changes;
  size_t waiting = 0;
  BARTIZAN_DO(home.db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(changes, securityhub::PlanChanges(tx, hub, query, invocation.clock().Now(),
                                                   invocation.Has("retry-rejected")));
    BARTIZAN_TRY(const auto counts, securityhub::CountOutbox(tx, hub));
    waiting = counts.waiting;
    return {};
  }));
  PrintPlan(invocation, hub, changes, waiting);
  return 0;
}

Result<int> RunPush(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto client, ClientFor(invocation));
  const findings::Query query = QueryOf(invocation);
  CatchInterrupts();
  if (invocation.Has("dry-run")) return DryRun(invocation, *home, *client, query);
  Progress progress(invocation);
  securityhub::PushOptions options;
  options.query = query;
  options.account = invocation.Get("account");
  options.retry_rejected = invocation.Has("retry-rejected");
  options.cancel = &interrupted;
  options.progress = [&](const securityhub::PushProgress& at) {
    progress.Show(fmt::format("{} of {} sent", at.done, Count(at.total, "finding")));
  };
  auto summary = securityhub::Push(*home, *client, options);
  progress.Clear();
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  if (!summary) return std::unexpected(std::move(summary).error());
  invocation.Format() == "json" ? PrintPushJson(invocation, *summary)
                                : PrintPushTable(invocation, *summary);
  Advise(invocation, *summary);
  return ExitOf(*summary);
}

// --- pull

void PrintPull(Invocation& invocation, const securityhub::PullSummary& summary) {
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const auto& workflow : summary.changed) {
      data::JsonObject row{{"id", workflow.finding_id}, {"target", workflow.target}};
      for (auto& [name, value] : WorkflowJson(workflow)) row[name] = std::move(value);
      rows.push_back(std::move(row));
    }
    data::JsonObject out{{"schema", "bartizan.workflows/1"}, {"hub", HubJson(summary.hub)}};
    out["workflows"] = std::move(rows);
    invocation.Print(data::ToPrettyJson(std::move(out)));
    return;
  }
  term::Table table({"STATUS", "TARGET", "NOTE", "BY", "ID"});
  for (const auto& workflow : summary.changed) {
    table.AddRow({workflow.status, workflow.target, workflow.note, workflow.note_by,
                  workflow.finding_id.substr(0, 12)});
  }
  invocation.PrintTable(table);
  invocation.Note(
      fmt::format("{} in {}", Count(summary.changed.size(), "change"), Where(summary.hub)));
}

Result<int> RunPull(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto client, ClientFor(invocation));
  CatchInterrupts();
  Progress progress(invocation);
  securityhub::PullOptions options{.account = invocation.Get("account"), .cancel = &interrupted};
  options.progress = [&](size_t read) {
    progress.Show(fmt::format("{} read", Count(read, "record")));
  };
  auto summary = securityhub::Pull(*home, *client, options);
  progress.Clear();
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  if (!summary) return std::unexpected(std::move(summary).error());
  PrintPull(invocation, *summary);
  return 0;
}

std::vector<Flag> PushFlags() {
  auto flags = WithAwsFlags({{.name = "to",
                              .value = "SERVICE",
                              .help = "where to",
                              .required = true,
                              .choices = {"security-hub"}}});
  // The other filters would keep what is resolved from being archived.
  for (const Flag& flag : FindingFilterFlags()) {
    if (Contains(kFilters, flag.name)) flags.push_back(flag);
  }
  flags.push_back({.name = "account",
                   .value = "ACCOUNT",
                   .help = "refuse credentials of another account; with --dry-run nothing is asked "
                           "of AWS then"});
  flags.push_back({.name = "retry-rejected", .help = "send also what was rejected before"});
  flags.push_back({.name = "dry-run", .help = "show what would be sent; nothing is changed"});
  return flags;
}

}  // namespace

std::span<const Command> FindingsPushCommands() {
  static const std::vector<Command> commands = {
      {
          .path = "findings push",
          .summary = "send findings to AWS Security Hub",
          .description =
              "Sends what differs from what Security Hub acknowledged in this account and region: "
              "new findings, changed ones, and resolved ones once more as archived. What was "
              "acknowledged is remembered in the home, so an interrupted push loses nothing and "
              "the next one goes on. A finding that scans keep seeing is sent again after a week, "
              "for Security Hub deletes what is not updated.\n\n"
              "A finding on several branches is one record there, active while it is open on any "
              "of the branches that the push looks at; give --branch to let one branch decide. The "
              "filters choose what is compared; what waits from earlier goes out in any case.\n\n"
              "Needs sts:GetCallerIdentity and securityhub:BatchImportFindings. Security Hub must "
              "be on; the account's default product needs no registration.",
          .flags = PushFlags(),
          .formats = {"table", "json"},
          .examples = {{"bartizan findings push --to security-hub --branch main",
                        "Sends what changed on the main branch since the last push."},
                       {"bartizan findings push --to security-hub --region eu-central-1 --account "
                        "111122223333 --dry-run",
                        "Shows what would be sent, without a call."}},
          .exits = {{0, "all is sent"},
                    {3, "Security Hub rejected findings, now or earlier; they are listed"},
                    {4, "no credentials, not allowed, or Security Hub is off"},
                    {5, "AWS cannot be reached"},
                    {6, "some remain in the outbox for the next push"},
                    {130, "interrupted; what remains waits for the next push"}},
          .run = RunPush,
      },
      {
          .path = "findings pull",
          .summary = "read back what people decided in AWS Security Hub",
          .description =
              "Fetches workflow states (NOTIFIED, RESOLVED, SUPPRESSED) and notes of the findings "
              "that this home has sent, and prints what changed. findings list and findings show "
              "tell them from then on. They do not change what gates decide: a policy in the "
              "repository does.\n\n"
              "Needs sts:GetCallerIdentity and securityhub:GetFindings.",
          .flags = WithAwsFlags({{.name = "from",
                                  .value = "SERVICE",
                                  .help = "where from",
                                  .required = true,
                                  .choices = {"security-hub"}},
                                 {.name = "account",
                                  .value = "ACCOUNT",
                                  .help = "refuse credentials of another account"}}),
          .formats = {"table", "json"},
          .examples = {{"bartizan findings pull --from security-hub",
                        "Shows what people decided since the last pull."}},
          .exits = {{4, "no credentials, not allowed, or Security Hub is off"},
                    {5, "AWS cannot be reached"}},
          .run = RunPull,
      },
  };
  return commands;
}

}  // namespace bartizan::cli
