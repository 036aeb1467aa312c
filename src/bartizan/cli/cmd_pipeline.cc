// The `pipeline` commands' entries in the command table, and `prune`.
#include "bartizan/cli/cmd_pipeline.h"

#include <fmt/format.h>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/pipeline/prune.h"
#include "bartizan/response/evidence.h"

namespace bartizan::cli {
namespace {

constexpr Positional kRun = {
    .name = "RUN", .help = "number or id of a run; the latest when left out", .required = false};

// Of every command that executes a run.
std::vector<Flag> ExecutionFlags(std::vector<Flag> own) {
  std::vector<Flag> shared = {
      {.name = "logs", .help = "print every line that the steps print"},
      {.name = "wait", .help = "stay while the run waits for approval (the default on a terminal)"},
      {.name = "no-wait", .help = "end with exit code 6 when the run waits for approval"},
      {.name = "secrets-file",
       .value = "FILE",
       .help = "NAME=VALUE lines, mode 0600; else the environment has the secrets"},
      {.name = "assume",
       .value = "WHAT",
       .help = "for a deployment of unknown outcome: it is done, or repeat it",
       .choices = {"done", "repeat"}},
  };
  own.insert(own.end(), shared.begin(), shared.end());
  return own;
}

std::vector<ExitNote> ExecutionExits() {
  return {{0, "the run succeeded"},
          {1, "a step failed or a gate is closed"},
          {6, "the run waits for a person"},
          {130, "interrupted; `pipeline resume` goes on"}};
}

Result<uint64_t> ParseSize(const std::string& text) {
  size_t digits = text.find_first_not_of("0123456789");
  auto number = ParseInt(std::string_view(text).substr(0, digits));
  std::string unit =
      digits == std::string::npos ? "" : ToUpper(std::string_view(text).substr(digits));
  constexpr std::pair<std::string_view, unsigned> kUnits[] = {
      {"", 0}, {"K", 10}, {"KB", 10}, {"M", 20}, {"MB", 20}, {"G", 30}, {"GB", 30}};
  for (const auto& [name, shift] : kUnits) {
    if (number && *number >= 0 && *number < (int64_t{1} << 30) && unit == name)
      return static_cast<uint64_t>(*number) << shift;
  }
  return Fail(Code::kUsage, fmt::format("'{}' is not a size (500M, 2G)", Ellipsize(text, 40)));
}

std::vector<Command> MakeCommands() {
  std::vector<Command> commands;
  commands.push_back({
      .path = "pipeline init",
      .summary = "write a bartizan.yaml for a project",
      .description = "Looks at what lies in the folder (build files, lock files, sources) and "
                     "writes a commented "
                     "bartizan.yaml and policy.yaml for it. Existing files are never overwritten.",
      .positionals = {{.name = "DIR",
                       .help = "the project; else the current folder",
                       .required = false}},
      .examples = {{"bartizan pipeline init",
                    "Proposes a pipeline for the project in this folder."}},
      .run = InitPipeline,
  });
  commands.push_back({
      .path = "pipeline validate",
      .summary = "check a bartizan.yaml and its policy without running anything",
      .description = "Reports every problem with its file, line and column.",
      .positionals = {{.name = "FILE",
                       .help = "else bartizan.yaml in the current folder",
                       .required = false}},
      .examples = {{"bartizan pipeline validate", "Checks the file of this folder."}},
      .run = ValidatePipeline,
  });
  commands.push_back({
      .path = "pipeline graph",
      .summary = "show which step needs which",
      .positionals = {{.name = "FILE",
                       .help = "else bartizan.yaml in the current folder",
                       .required = false}},
      .flags = {{.name = "dot", .help = "in Graphviz's language"}},
      .examples = {{"bartizan pipeline graph",
                    "Levels of steps; those side by side run at the same time."},
                   {"bartizan pipeline graph --dot", "The same graph for Graphviz's dot."}},
      .run = GraphPipeline,
  });
  commands.push_back({
      .path = "pipeline run",
      .summary = "run the pipeline of a commit",
      .description = "Runs what bartizan.yaml says at the commit that HEAD (or --ref) names. Every "
                     "step has its own "
                     "checkout; results of unchanged steps are reused; deployments, approvals, "
                     "gates and scans of "
                     "running services never are.\n\nThe run is recorded before anything happens, "
                     "so that it can be "
                     "finished with `pipeline resume` after any interruption.",
      .flags = ExecutionFlags(
          {{.name = "ref", .value = "REF", .help = "branch, tag or commit; else HEAD"},
           {.name = "working-tree", .help = "run what lies in the folder, committed or not"},
           {.name = "file",
            .value = "PATH",
            .help = "the definition, in the repository",
            .fallback = "bartizan.yaml"},
           {.name = "repo", .value = "DIR", .help = "the repository; else the current folder's"},
           {.name = "no-cache", .help = "reuse nothing"}}),
      .formats = {"text", "json"},
      .examples = {{"bartizan pipeline run", "Runs the commit that is checked out."},
                   {"bartizan pipeline run --ref feature --logs",
                    "Runs a branch and prints all logs."},
                   {"bartizan pipeline run --format json", "One JSON event a line."}},
      .exits = ExecutionExits(),
      .run = StartPipeline,
  });
  commands.push_back({
      .path = "pipeline resume",
      .summary = "go on with a run that was interrupted or waited",
      .description =
          "Finishes a run after a crash, an interruption or an approval. No step is lost, and no "
          "deployment happens twice: where its outcome is not known, it is looked up, or you are "
          "asked.",
      .positionals = {kRun},
      .flags = ExecutionFlags({}),
      .formats = {"text", "json"},
      .examples = {{"bartizan pipeline resume", "Goes on with the latest run."},
                   {"bartizan pipeline resume 7 --assume done",
                    "Run 7's interrupted deployment took effect, you say."}},
      .exits = ExecutionExits(),
      .run = ResumePipeline,
  });
  commands.push_back({
      .path = "pipeline retry",
      .summary = "do steps of a run again",
      .description = "Without --from: every step that did not succeed, and what needs it. "
                     "Approvals of what changes "
                     "by this no longer count. Nothing of them is reused.",
      .positionals = {kRun},
      .flags = ExecutionFlags(
          {{.name = "from", .value = "STEP", .help = "this step and all that need it"}}),
      .formats = {"text", "json"},
      .examples = {{"bartizan pipeline retry 7 --from dast",
                    "Does the scan and everything after it again."}},
      .exits = ExecutionExits(),
      .run = RetryPipeline,
  });
  commands.push_back({
      .path = "pipeline cancel",
      .summary = "stop a run for good",
      .positionals = {kRun},
      .examples = {{"bartizan pipeline cancel 7",
                    "Stops its steps, or marks it when nobody executes it."}},
      .run = CancelPipeline,
  });
  for (bool approve : {true, false}) {
    commands.push_back({
        .path = approve ? "pipeline approve" : "pipeline reject",
        .summary = approve ? "let a waiting run go on" : "end a waiting run",
        .description =
            "Records the decision of the operating-system user who runs this command, bound to the "
            "commit, "
            "its artifacts and the gates' verdicts. The policy's `people` say who has which e-mail "
            "addresses and groups. The run itself goes on where it is executed, or with `pipeline "
            "resume`.",
        .positionals = {kRun},
        .flags = {{.name = "step", .value = "STEP", .help = "where several steps wait"},
                  {.name = "comment", .value = "TEXT", .help = "why; kept with the decision"}},
        .examples = {approve ? Example{"bartizan pipeline approve 7 --comment \"tested by hand\"",
                                       "Approves run 7."}
                             : Example{"bartizan pipeline reject 7 --comment \"not before Monday\"",
                                       "Run 7 fails."}},
        .exits = {{4, "this user may not decide"}},
        .run = approve ? ApprovePipeline : RejectPipeline,
    });
  }
  commands.push_back({
      .path = "pipeline list",
      .summary = "list runs, newest first",
      .flags =
          {{.name = "limit", .value = "N", .help = "at most so many; 0: all", .fallback = "20"}},
      .formats = {"table", "json"},
      .examples = {{"bartizan pipeline list --limit 5", "The five newest runs."}},
      .run = ListPipelineRuns,
  });
  commands.push_back({
      .path = "pipeline show",
      .summary = "show a run: steps, artifacts, verdicts, approvals",
      .positionals = {kRun},
      .formats = {"table", "json"},
      .examples = {{"bartizan pipeline show 7", "All about run 7."}},
      .run = ShowPipelineRun,
  });
  commands.push_back({
      .path = "pipeline publish",
      .summary = "send what runs could not send: findings, archives, messages",
      .description = "What the default branch's bartizan.yaml wants sent (`findings`, `archive`, "
                     "`notify`) is queued with the run and sent at the end of each command that "
                     "executes one. What failed, or was cut off by a crash, waits for the next run "
                     "of the pipeline, or for this command. `pipeline show` lists it.",
      .positionals = {{.name = "RUN",
                       .help = "number or id of a run; what all runs have left when left out",
                       .required = false}},
      .flags = {{.name = "again",
                 .help = "send the findings and the archive of RUN once more, as the default "
                         "branch's file wants it now"}},
      .examples = {{"bartizan pipeline publish", "Once the network or the permission is back."},
                   {"bartizan pipeline publish 7 --again",
                    "After the bucket's name in bartizan.yaml was mended."}},
      .exits = {{4, "not allowed, or no credentials: it still waits"},
                {5, "a service cannot be reached: it still waits"}},
      .run = PublishPipeline,
  });
  commands.push_back({
      .path = "pipeline logs",
      .summary = "print what the steps of a run printed",
      .positionals = {kRun, {.name = "STEP", .help = "only this step", .required = false}},
      .flags = {{.name = "follow", .short_name = 'f', .help = "go on until the step ends"}},
      .examples = {{"bartizan pipeline logs 7 build", "The log of one step."},
                   {"bartizan pipeline logs -f 7 dast", "The same, live."}},
      .run = ShowPipelineLogs,
  });
  commands.push_back({
      .path = "pipeline deployments list",
      .summary = "show what runs where",
      .flags = {{.name = "all", .help = "with the history"}},
      .formats = {"table", "json"},
      .examples = {{"bartizan pipeline deployments list", "One line an environment."}},
      .run = ListPipelineDeployments,
  });
  constexpr Positional kEnvironment = {.name = "ENVIRONMENT", .help = "as the pipeline names it"};
  commands.push_back({
      .path = "pipeline deployments stop",
      .summary = "stop the service of an environment",
      .positionals = {kEnvironment},
      .examples = {{"bartizan pipeline deployments stop staging",
                    "Ends the service that runs in staging."}},
      .run = StopPipelineDeployment,
  });
  commands.push_back({
      .path = "pipeline deployments rollback",
      .summary = "bring the version before back",
      .positionals = {kEnvironment},
      .examples = {{"bartizan pipeline deployments rollback production",
                    "Starts what ran before."}},
      .exits = {{1, "the earlier version is not healthy either"}},
      .run = RollBackPipelineDeployment,
  });
  commands.push_back({
      .path = "prune",
      .summary = "remove old runs and what nothing refers to",
      .description = "Findings and the audit trail stay. So do runs that have not ended, the "
                     "newest of each pipeline, "
                     "and those whose artifact is deployed.",
      .flags = {{.name = "older-than",
                 .value = "TIME",
                 .help = "runs that ended before that long ago: 30d, 12h"},
                {.name = "max-size",
                 .value = "SIZE",
                 .help = "the oldest runs until no more is used: 500M, 2G"},
                {.name = "keep",
                 .value = "N",
                 .help = "newest runs of each pipeline that stay",
                 .fallback = "5"},
                {.name = "dry-run", .help = "say what would go, remove nothing"}},
      .examples = {{"bartizan prune --older-than 30d", "Removes runs of more than a month ago."},
                   {"bartizan prune --max-size 2G --dry-run", "Says what a limit would remove."}},
      .run = PruneHome,
  });
  return commands;
}

}  // namespace

Result<int> PruneHome(Invocation& invocation) {
  pipeline::PruneRequest request{.dry_run = invocation.Has("dry-run")};
  if (auto text = invocation.Get("older-than")) {
    auto age = ParseDuration(*text);
    if (!age) return Fail(Code::kUsage, age.error().message);
    request.older_than = *age;
  }
  if (auto text = invocation.Get("max-size")) {
    BARTIZAN_TRY(request.max_bytes, ParseSize(*text));
  }
  BARTIZAN_TRY(auto keep, invocation.Int("keep", 0, 1'000'000));
  request.keep_runs = static_cast<size_t>(keep.value_or(5));
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(request.keep, home->db().Read(response::EvidenceInUse));
  BARTIZAN_TRY(auto report, pipeline::Prune(*home, request, invocation.clock()));
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  invocation.Print(fmt::format("{} {}, {} bytes\n", request.dry_run ? "would remove" : "removed",
                               Count(report.runs.size(), "run"), report.bytes));
  return 0;
}

std::span<const Command> PipelineCommands() {
  static const std::vector<Command> commands = MakeCommands();
  return commands;
}

}  // namespace bartizan::cli
