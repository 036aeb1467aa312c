// `respond plan|start|resume|event`: from an alarm to a machine that is isolated and captured.
#include <fmt/format.h>

#include <array>

#include "bartizan/cli/commands.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/respond_session.h"
#include "bartizan/cli/text.h"
#include "bartizan/response/event.h"
#include "bartizan/response/run_target.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

constexpr uint64_t kMostEventBytes = 1ULL << 20U;

void Show(Invocation& invocation, const response::CaseRun& run, bool operations) {
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(CaseRunJson(run)));
  } else {
    invocation.Print(CaseText(run, operations));
  }
}

bool AnyRefused(const response::CaseRun& run) {
  return std::ranges::any_of(run.targets, [](const auto& each) {
    return !each.error.empty() || each.outcome.state == change::Outcome::kFailed;
  });
}

Result<int> Foresee(Invocation& invocation, Responder& responder,
                    const response::OpenRequest& request) {
  responder.options().confirm_exempt = invocation.Has("confirm-exempt");
  BARTIZAN_TRY(const auto plan, response::PlanCase(responder.home(), responder.config(), request,
                                                   responder.options()));
  Show(invocation, plan, true);
  return AnyRefused(plan) ? ExitCode(Code::kFailed) : 0;
}

Result<int> Work(Invocation& invocation, Responder& responder, const std::string& id) {
  responder.options().confirm_exempt = invocation.Has("confirm-exempt");
  BARTIZAN_TRY(const auto run,
               response::RunCase(responder.home(), responder.config(), id, responder.options()));
  responder.CopyEvidence(run.what.id);
  responder.SendMessages();
  Show(invocation, run, invocation.globals().verbose);
  invocation.Note(
      fmt::format("bartizan respond show {}: what was found; bartizan respond release "
                  "{}: everything as it was",
                  run.what.id, run.what.id));
  return CaseExit(run.what);
}

Result<int> RunPlan(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  BARTIZAN_TRY(const auto request, RequestOf(invocation));
  return Foresee(invocation, *responder, request);
}

Result<int> RunStart(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  BARTIZAN_TRY(const auto request, RequestOf(invocation));
  if (invocation.Has("dry-run")) return Foresee(invocation, *responder, request);
  BARTIZAN_TRY(const auto opened, response::OpenCase(responder->home(), responder->config(),
                                                     request, invocation.clock().Now()));
  invocation.Note(fmt::format("case {} {}", opened.id, opened.fresh ? "opened" : "goes on"));
  return Work(invocation, *responder, opened.id);
}

Result<int> RunResume(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_DO(invocation.OpenExistingHome());
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  if (const auto assume = invocation.Get("assume")) {
    responder->options().assume =
        *assume == "done" ? change::Assume::kDone : change::Assume::kRepeat;
  }
  return Work(invocation, *responder, invocation.Positional("CASE"));
}

Result<int> RunEvent(Invocation& invocation) {
  CatchInterrupts();
  const std::string file = invocation.Positional("FILE");
  BARTIZAN_TRY(const std::string text, ReadFile(file, kMostEventBytes));
  BARTIZAN_TRY(const auto findings,
               response::ParseFindings(text, file == "-" ? "standard input" : file));
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  int exit = 0;
  for (const response::Finding& finding : findings) {
    const std::string name = term::PrintableLine(finding.title);
    const auto rule = response::MatchRule(responder->config().rules, finding);
    if (!rule || finding.targets.empty()) {
      invocation.Note(fmt::format("{}: {}", name, rule ? "names no instance" : "no rule holds"));
      continue;
    }
    const response::OpenRequest request{.targets = finding.targets,
                                        .reason = finding.title,
                                        .opened_by = "rule " + rule->name,
                                        .only = rule->only,
                                        .skip = rule->skip,
                                        .trigger = finding.raw};
    if (invocation.Has("dry-run")) {
      BARTIZAN_TRY(const int one, Foresee(invocation, *responder, request));
      exit = std::max(exit, one);
      continue;
    }
    BARTIZAN_TRY(const auto opened, response::OpenCase(responder->home(), responder->config(),
                                                       request, invocation.clock().Now()));
    invocation.Note(fmt::format("{}: rule {}, case {}", name, rule->name, opened.id));
    BARTIZAN_TRY(const int one, Work(invocation, *responder, opened.id));
    exit = std::max(exit, one);
  }
  return exit;
}

const Positional kTargets = {
    .name = "TARGET",
    .help = "i-0abc (or ACCOUNT/REGION/i-0abc), host:NAME or vm:NAME of the configuration",
    .repeatable = true};
const Flag kOnly = {
    .name = "only", .value = "STEPS", .help = "these steps alone: quarantine,disks"};
const Flag kSkip = {.name = "skip", .value = "STEPS", .help = "all steps but these"};
const Flag kReason = {.name = "reason", .value = "TEXT", .help = "why; is kept with the case"};
const Flag kConfirmExempt = {.name = "confirm-exempt",
                             .help = "also machines whose tag exempts them"};
const Flag kDryRun = {.name = "dry-run", .help = "tell what would be done, and do nothing"};

}  // namespace

std::span<const Command> RespondCommands() {
  static const std::array<Command, 4> commands{{
      {.path = "respond plan",
       .summary = "show what a response would do, and do nothing",
       .description =
           "Looks at each machine and tells every operation in the order in which it would be "
           "begun, and what stands against it. Only questions are asked, nothing is recorded.",
       .positionals = {kTargets},
       .flags = WithRespondConfig({kOnly, kSkip, kReason, kConfirmExempt}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond plan i-0123456789abcdef0",
                     "Tells what a response to that instance would do."},
                    {"bartizan respond plan host:web -c respond.yaml --only quarantine,verify",
                     "Tells how a host would be isolated."}},
       .exits = {{1, "something would be refused"}, {4, "no credentials"}},
       .run = RunPlan},
      {.path = "respond start",
       .summary = "isolate machines, capture what they hold, and protect them",
       .description =
           "What leads back is saved and hashed first. Then the machine can reach nothing but the "
           "collectors (quarantine), and beside that it is protected against termination and "
           "taken out of Auto Scaling and load balancers; metadata, console, disks, memory and "
           "the operating system's own view are gathered at the same time; sessions of its role "
           "end; then it can reach nothing at all (isolate), which is looked at from outside "
           "(verify). What fails stops only what needs it.\n\n"
           "A machine that has an open case continues it: nothing is done twice. After a crash, "
           "call it again, or `respond resume CASE`.\n\n"
           "Steps: quarantine, protect, detach, metadata, screen, console, disks, memory, "
           "collect, sessions, isolate, verify; cut and freeze only where they are asked for.",
       .positionals = {kTargets},
       .flags = WithRespondConfig({kOnly, kSkip, kReason, kConfirmExempt, kDryRun}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond start i-0123456789abcdef0 --reason alarm-7",
                     "Answers for an instance."},
                    {"bartizan respond start vm:db host:web -c respond.yaml",
                     "Answers for a virtual machine and a host in one case."},
                    {"bartizan respond start i-0123456789abcdef0 --only quarantine,isolate,verify",
                     "Isolates it, and gathers nothing."}},
       .exits = {{4, "no credentials"}, {6, "incomplete: something is missing"}},
       .run = RunStart},
      {.path = "respond resume",
       .summary = "go on with a case that was interrupted or is incomplete",
       .description =
           "What is done is not done again; what was interrupted is looked up first. Where nothing "
           "can be looked up, --assume says what became of it.",
       .positionals = {{.name = "CASE", .help = "its id, or the beginning of it"}},
       .flags = WithRespondConfig(
           {kConfirmExempt,
            {.name = "assume",
             .value = "WHAT",
             .help = "of what cannot be looked up: it is done, or it must be repeated",
             .choices = {"done", "repeat"}}}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond resume 01KBRQ5C2N", "Goes on with that case."}},
       .exits = {{4, "no credentials"}, {6, "incomplete: something is missing"}},
       .run = RunResume},
      {.path = "respond event",
       .summary = "let a finding begin a case, where a rule says so",
       .description =
           "Reads an event of GuardDuty or Security Hub as EventBridge delivers it, or a finding "
           "of either, and looks for the first rule of the configuration that holds. Without one, "
           "or where the finding names no instance, nothing is done.",
       .positionals = {{.name = "FILE", .help = "the event; - is standard input"}},
       .flags = WithRespondConfig({kConfirmExempt, kDryRun}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond event finding.json -c respond.yaml",
                     "Begins a case where a rule holds."}},
       .exits = {{4, "no credentials"}, {6, "incomplete: something is missing"}},
       .run = RunEvent},
  }};
  return commands;
}

}  // namespace bartizan::cli
