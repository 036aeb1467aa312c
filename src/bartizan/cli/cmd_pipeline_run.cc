// `pipeline run|resume|retry|cancel|approve|reject`: what moves a run.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/cmd_pipeline.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/run_view.h"
#include "bartizan/pipeline/definition_reader.h"
#include "bartizan/pipeline/secrets.h"
#include "bartizan/pipeline/send.h"

namespace bartizan::cli {
namespace {

using pipeline::Run;
using pipeline::RunState;

std::string WaitingText(store::Home& home, const Run& run) {
  bool unknown = run.message.find("unknown") != std::string::npos;
  std::string step;
  auto rows = home.db().Read([&](store::Tx& tx) { return pipeline::ListSteps(tx, run.id); });
  for (const auto& row : rows ? *rows : std::vector<pipeline::StepRow>()) {
    if (row.state == pipeline::StepState::kWaiting) step = row.name;
    if (unknown && row.state == pipeline::StepState::kUnknown) {
      return fmt::format(
          "run {0} does not know whether '{1}' took effect: {2}\n"
          "look at it, then: bartizan pipeline resume {0} --assume done   (or: repeat)",
          run.number, row.name, row.message);
    }
  }
  return fmt::format(
      "run {0} waits for approval of '{1}'\n"
      "decide with: bartizan pipeline approve {0}   (or: reject {0})\n"
      "then:        bartizan pipeline resume {0}",
      run.number, step);
}

Result<int> Conclude(Invocation& invocation, store::Home& home, const Run& run) {
  const term::Style& style = invocation.style();
  if (invocation.Format() != "json") {
    std::string took =
        run.started && run.finished ? " in " + FormatDuration(*run.finished - *run.started) : "";
    invocation.Print(
        fmt::format("run {} of {} {}{}{}\n", run.number, term::PrintableLine(run.pipeline),
                    Paint(style, run.state, pipeline::RunStateName(run.state)), took,
                    run.state == RunState::kFailed ? ": " + term::PrintableLine(run.message) : ""));
  }
  switch (run.state) {
    case RunState::kSucceeded:
      return 0;
    case RunState::kWaiting:
      invocation.FlushOutput();  // the result first, then what to do about it
      invocation.Note(WaitingText(home, run));
      return ExitCode(Code::kUndecided);
    default:
      return ExitCode(Code::kFailed);
  }
}

// The run's verdict stands, whatever could not be sent.
void WarnOfUnsent(Invocation& invocation, const Result<pipeline::SendReport>& sent) {
  if (!sent) {
    invocation.Warn(term::PrintableLine(sent.error().OneLine()));
    return;
  }
  for (const auto& problem : sent->problems) invocation.Warn(term::PrintableLine(problem));
  if (sent->waiting > 0) {
    invocation.Note("what could not be sent waits; try again with: bartizan pipeline publish");
  }
}

Result<int> DecideOn(Invocation& invocation, bool approve) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(Run run, RunOf(invocation, *home));
  BARTIZAN_TRY(auto definition, pipeline::DefinitionOf(run));
  BARTIZAN_TRY(auto people, pipeline::PeopleOf(*home, run));
  pipeline::DecideRequest request{.run = &run,
                                  .definition = &definition,
                                  .step = invocation.Get("step"),
                                  .approve = approve,
                                  .comment = invocation.Value("comment"),
                                  .actor = pipeline::CurrentActor(),
                                  .people = std::move(people),
                                  .now = invocation.clock().Now()};
  auto decided = pipeline::Decide(*home, request);
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  if (!decided) return std::unexpected(std::move(decided).error());
  invocation.Print(fmt::format("{} {} '{}' of run {} ({} at {})\n", decided->approver,
                               approve ? "approved" : "rejected", decided->step, run.number,
                               run.pipeline, run.commit.substr(0, 8)));
  BARTIZAN_TRY(bool owned,
               home->db().Read([&](store::Tx& tx) { return pipeline::IsOwned(tx, run); }));
  invocation.FlushOutput();
  // The messages of the run that is decided on may still be here.
  WarnOfUnsent(invocation,
               pipeline::SendOutgoing(*home, {.scope = {.run_id = run.id}}, invocation.clock()));
  if (!owned) {
    invocation.Note(fmt::format("{} with: bartizan pipeline resume {}",
                                approve ? "go on" : "end it", run.number));
  }
  return 0;
}

// Before anything is recorded: a run must not be left half done because of a wrong file.
Status CheckSecretsFile(Invocation& invocation) {
  auto file = invocation.Get("secrets-file");
  if (file) BARTIZAN_DO(pipeline::Secrets::Load(file));
  return {};
}

// What the run has queued, and what earlier runs of this pipeline could not send.
Result<pipeline::SendReport> SendAlong(Invocation& invocation, store::Home& home, const Run& run,
                                       RunView& view) {
  pipeline::SendRequest request{
      .scope = {.repository = run.repository, .pipeline = run.pipeline},
      .cancel = &interrupted,
      .on_event = [&](const Run& of, const pipeline::RunEvent& event) { view.OnEvent(of, event); }};
  return pipeline::SendOutgoing(home, request, invocation.clock());
}

Result<int> SendRest(Invocation& invocation, store::Home& home, const Run& run) {
  CatchInterrupts();
  RunView view(invocation, home, run, {}, false);
  auto sent = SendAlong(invocation, home, run, view);
  view.Finish();
  WarnOfUnsent(invocation, sent);
  return Conclude(invocation, home, run);
}

// What stops a run from outside of its steps (a full disk, a repository that has moved) leaves it
// to be finished.
Error WithResumeHint(store::Home& home, const Run& run, Error error) {
  auto now = home.db().Read([&](store::Tx& tx) { return pipeline::FindRun(tx, run.id); });
  if (now && pipeline::IsFinal(now->state)) return error;
  std::string go_on = fmt::format("bartizan pipeline resume {}", run.number);
  if (error.hint.empty()) {
    error.hint = fmt::format("once that is mended, finish the run with: {}", go_on);
  } else if (error.code == Code::kIo) {
    error.hint += fmt::format("; the run goes on with: {}", go_on);
  }
  return error;
}

}  // namespace

std::unexpected<Error> UnknownStep(const Run& run, std::string_view name,
                                   const std::vector<pipeline::StepRow>& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row.name);
  std::string near = pipeline::DidYouMean(name, names);
  return Fail(Code::kNotFound,
              fmt::format("run {} has no step '{}'", run.number, Ellipsize(name, 60)),
              near.empty() ? "its steps: " + Ellipsize(Join(names, ", "), 400) : near);
}

Result<Run> RunOf(Invocation& invocation, store::Home& home) {
  std::string reference = invocation.Positional("RUN");
  return home.db().Read([&](store::Tx& tx) {
    return pipeline::FindRun(tx, reference.empty() ? "latest" : reference);
  });
}

Result<int> DriveRun(Invocation& invocation, store::Home& home, const Run& run) {
  BARTIZAN_TRY(auto steps,
               home.db().Read([&](store::Tx& tx) { return pipeline::ListSteps(tx, run.id); }));
  CatchInterrupts();
  RunView view(invocation, home, run, std::move(steps), invocation.Has("logs"));
  pipeline::EngineOptions options;
  options.interrupt = &interrupted;
  options.wait =
      invocation.Has("wait") || (::isatty(STDERR_FILENO) == 1 && !invocation.Has("no-wait"));
  options.secrets_file = invocation.Get("secrets-file");
  if (auto assume = invocation.Get("assume")) {
    options.assume = *assume == "done" ? change::Assume::kDone : change::Assume::kRepeat;
  }
  options.on_event = [&](const Run& now, const pipeline::RunEvent& event) {
    view.OnEvent(now, event);
  };
  options.on_log = [&](const std::string& step, std::string_view line) { view.OnLog(step, line); };
  auto ended = pipeline::ExecuteRun(home, run.id, options, invocation.clock());
  if (!ended) {
    view.Finish();
    return std::unexpected(WithResumeHint(home, run, std::move(ended).error()));
  }
  auto sent = SendAlong(invocation, home, *ended, view);
  view.Finish();
  WarnOfUnsent(invocation, sent);
  return Conclude(invocation, home, *ended);
}

Result<int> PublishPipeline(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  pipeline::SendRequest request{.cancel = &interrupted};
  if (!invocation.Positional("RUN").empty()) {
    BARTIZAN_TRY(Run run, RunOf(invocation, *home));
    request.scope.run_id = run.id;
    if (invocation.Has("again")) {
      BARTIZAN_DO(pipeline::QueueRunAgain(*home, run, invocation.clock()));
    }
  } else if (invocation.Has("again")) {
    return Fail(Code::kUsage, "--again needs a RUN");
  }
  CatchInterrupts();
  request.on_event = [&](const Run& run, const pipeline::RunEvent& event) {
    if (event.type != "run.sent") return;
    invocation.Print(
        term::PrintableLine(fmt::format("run {}: {}: {}", run.number,
                                        data::Str(event.detail, "kind"), event.message)) +
        "\n");
    invocation.FlushOutput();
  };
  BARTIZAN_TRY(auto report, pipeline::SendOutgoing(*home, request, invocation.clock()));
  for (const auto& problem : report.problems) invocation.Warn(term::PrintableLine(problem));
  if (report.waiting > 0) return ExitCode(report.code.value_or(Code::kCancelled));
  if (report.sent == 0) invocation.Note("nothing waits to be sent");
  return 0;
}

Result<int> StartPipeline(Invocation& invocation) {
  pipeline::StartRequest request{.folder = invocation.Value("repo"),
                                 .ref = invocation.Get("ref"),
                                 .working_tree = invocation.Has("working-tree"),
                                 .file = invocation.Value("file"),
                                 .use_cache = !invocation.Has("no-cache")};
  if (request.ref && request.working_tree) {
    return Fail(Code::kUsage, "--ref and --working-tree exclude each other");
  }
  BARTIZAN_DO(CheckSecretsFile(invocation));
  BARTIZAN_TRY(store::Home * home, invocation.OpenHome());
  BARTIZAN_TRY(auto started, pipeline::StartRun(*home, request, invocation.clock()));
  const Run& run = started.run;
  invocation.Note(term::PrintableLine(
      fmt::format("run {} of {}: {} {} ({})", run.number, run.pipeline, run.commit.substr(0, 8),
                  run.subject, run.branch.empty() ? run.ref : run.branch)));
  for (const auto& warning : started.warnings) invocation.Warn(term::PrintableLine(warning));
  if (started.dirty && !run.working_tree) {
    invocation.Warn(
        "the working tree has changes that this run does not see; --working-tree runs them");
  }
  return DriveRun(invocation, *home, run);
}

Result<int> ResumePipeline(Invocation& invocation) {
  BARTIZAN_DO(CheckSecretsFile(invocation));
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(Run run, RunOf(invocation, *home));
  if (pipeline::IsFinal(run.state)) {
    // Killed between its end and the last thing to be sent: there is nothing else to go on with.
    BARTIZAN_TRY(auto waiting, home->db().Read([&](store::Tx& tx) {
      return pipeline::ListWaiting(tx, {.run_id = run.id});
    }));
    if (!waiting.empty()) return SendRest(invocation, *home, run);
  }
  BARTIZAN_TRY(bool owned,
               home->db().Read([&](store::Tx& tx) { return pipeline::IsOwned(tx, run); }));
  if (owned) {
    return Fail(Code::kConflict, fmt::format("run {} is at work", run.number),
                fmt::format("look on with: bartizan pipeline logs -f {0}; end it with: bartizan "
                            "pipeline cancel {0}",
                            run.number));
  }
  return DriveRun(invocation, *home, run);
}

Result<int> RetryPipeline(Invocation& invocation) {
  BARTIZAN_DO(CheckSecretsFile(invocation));
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(Run run, RunOf(invocation, *home));
  BARTIZAN_TRY(auto rows,
               home->db().Read([&](store::Tx& tx) { return pipeline::ListSteps(tx, run.id); }));
  auto from = invocation.Get("from");
  if (from && std::ranges::find(rows, *from, &pipeline::StepRow::name) == rows.end()) {
    return UnknownStep(run, *from, rows);
  }
  BARTIZAN_DO(pipeline::ResetForRetry(*home, run, from, invocation.clock()));
  return DriveRun(invocation, *home, run);
}

Result<int> CancelPipeline(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(Run run, RunOf(invocation, *home));
  BARTIZAN_TRY(bool done, pipeline::CancelRun(*home, run, invocation.clock()));
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  invocation.Print(done ? fmt::format("run {} is cancelled\n", run.number)
                        : fmt::format("run {} is asked to stop\n", run.number));
  return 0;
}

Result<int> ApprovePipeline(Invocation& invocation) {
  return DecideOn(invocation, true);
}
Result<int> RejectPipeline(Invocation& invocation) {
  return DecideOn(invocation, false);
}

}  // namespace bartizan::cli
