#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/base/version.h"
#include "bartizan/pipeline/deploy.h"
#include "bartizan/pipeline/report_file.h"
#include "bartizan/pipeline/run_context.h"
#include "bartizan/pipeline/scanner.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

// What a step inherits from the caller: enough for compilers and scanners, nothing that could be a
// credential.
std::map<std::string, std::string> BaseEnvironment() {
  std::map<std::string, std::string> environment = {
      {"CI", "true"}, {"BARTIZAN", "true"}, {"TERM", "dumb"}};
  for (const auto& [name, value] : process::CurrentEnvironment()) {
    bool kept = name == "PATH" || name == "HOME" || name == "USER" || name == "LOGNAME" ||
                name == "LANG" || name == "TZ" || name == "TMPDIR" || name.starts_with("LC_");
    if (kept) environment[name] = value;
  }
  return environment;
}

// Values that differ between runs of the same tree. They enter the cache key only where the step's
// own text names them.
std::map<std::string, std::string> RunEnvironment(const RunContext& context, const Step& step) {
  return {{"COMMIT", context.run.commit}, {"COMMIT_SHORT", context.run.commit.substr(0, 8)},
          {"BRANCH", context.run.branch}, {"BARTIZAN_RUN", std::to_string(context.run.number)},
          {"BARTIZAN_STEP", step.name},   {"BARTIZAN_STEP_ID", context.run.id + "/" + step.name}};
}

std::string TextOf(const Step& step) {
  std::string text;
  if (const auto* run = std::get_if<RunAction>(&step.action)) text = Join(run->commands, "\n");
  if (const auto* scan = std::get_if<ScanAction>(&step.action)) {
    text = Join(scan->args, "\n") + "\n" + Join(scan->paths, "\n");
    for (const auto* part : {&scan->url, &scan->config, &scan->advisories}) text += "\n" + *part;
  }
  return text;
}

std::string VariableOf(std::string_view environment) {
  std::string name = ToUpper(environment);
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name + "_URL";
}

// $STAGING_URL and the like, of the environments that this step's needs have deployed.
std::map<std::string, std::string> UrlEnvironment(const RunContext& context, const Step& step) {
  std::map<std::string, std::string> urls;
  for (const std::string& name : TransitiveNeeds(context.definition, step)) {
    const Step* need = context.definition.Find(name);
    if (need == nullptr || need->kind() != StepKind::kDeploy) continue;
    if (std::string url = EnvironmentUrl(*need); !url.empty())
      urls[VariableOf(need->environment)] = url;
  }
  return urls;
}

Result<std::map<std::string, std::string>> SecretsOf(const RunContext& context, const Step& step) {
  std::map<std::string, std::string> secrets;
  if (step.secrets.empty()) return secrets;
  if (!context.secrets_allowed) {
    return Fail(Code::kDenied,
                fmt::format("runs of '{}' may not have secrets",
                            context.run.branch.empty() ? context.run.ref : context.run.branch),
                "secrets: { refs: […] } in the default branch's file says which refs may");
  }
  for (const std::string& name : step.secrets) {
    auto source = context.remote_secrets->Find(name);
    if (source != nullptr && !context.secrets.Has(name)) {
      BARTIZAN_TRY(secrets[name], context.remote_secrets->Get(name, step.name));
    } else {
      BARTIZAN_TRY(secrets[name], context.secrets.Get(name));
    }
  }
  return secrets;
}

Result<std::vector<StepArtifact>> NeededArtifacts(RunContext& context, const Step& step) {
  BARTIZAN_TRY(auto all, context.home.db().Read(
                             [&](store::Tx& tx) { return ListArtifacts(tx, context.run.id); }));
  std::erase_if(all, [&](const StepArtifact& a) { return !Contains(step.needs, a.step); });
  return all;
}

struct Prepared {
  std::map<std::string, std::string> key_environment, environment, secrets;
  std::vector<StepArtifact> needed;
  std::string key, trusted_key;  // equal for trusted runs: anybody may take up what those left
};

Result<Prepared> Prepare(RunContext& context, const Step& step) {
  Prepared p;
  p.key_environment = BaseEnvironment();
  p.key_environment.merge(UrlEnvironment(context, step));
  for (const auto& [name, value] : step.env) p.key_environment[name] = value;
  std::map<std::string, std::string> volatile_values = RunEnvironment(context, step);
  p.environment = p.key_environment;
  std::string text = TextOf(step);
  for (const auto& [name, value] : volatile_values) {
    p.environment[name] = value;
    if (text.find(name) != std::string::npos) p.key_environment[name] = value;
  }
  BARTIZAN_TRY(p.secrets, SecretsOf(context, step));
  for (const auto& [name, value] : p.secrets) p.environment[name] = value;
  BARTIZAN_TRY(p.needed, NeededArtifacts(context, step));
  if (!IsCacheable(step)) return p;
  KeyInput input{.step = &step,
                 .tree = context.tree,
                 .entries = &context.entries,
                 .artifacts = p.needed,
                 .environment = p.key_environment,
                 .secrets = p.secrets};
  for (const std::string& tool : step.tools) {
    input.tool_versions.push_back(context.versions->Of({tool, "--version"}, p.key_environment));
  }
  if (const auto* scan = std::get_if<ScanAction>(&step.action)) {
    const Scanner* scanner = FindScanner(scan->tool);
    if (scanner == nullptr) return p;
    if (scanner->program.empty()) {
      input.tool_versions.push_back(fmt::format("bartizan: {}", kVersion));
    } else {
      BARTIZAN_TRY(auto invocation, scanner->plan({.tool = scan->tool}, {}));
      input.tool_versions.push_back(
          context.versions->Of(invocation.version_argv, p.key_environment));
    }
    BARTIZAN_TRY(auto expanded, ExpandScan(*scan, p.environment));
    auto data = ScanDataDigest(expanded, context.entries);
    if (!data) return p;
    input.advisories = *data;
  }
  p.trusted_key = StepKey(input, context.secret_key);
  input.trusted = context.secrets_allowed;
  p.key = StepKey(input, context.secret_key);
  return p;
}

// A result that an earlier run left for the same key, if everything of it is still there.
Result<std::optional<StepOutcome>> Reuse(RunContext& context, const Step& step, const StepRow& row,
                                         const std::string& key) {
  // Whoever retries a step wants it done again.
  if (key.empty() || !context.run.use_cache || row.generation > 1) return std::nullopt;
  BARTIZAN_TRY(auto entry,
               context.home.db().Read([&](store::Tx& tx) { return FindCache(tx, key); }));
  if (!entry) return std::nullopt;
  StepOutcome outcome{.cached = true, .cache_key = key, .artifacts = entry->artifacts};
  for (const auto& artifact : entry->artifacts) {
    if (!context.artifacts.Has(artifact.digest)) return std::nullopt;
  }
  fs::path old_checkout = context.home.runs() / entry->run_id / "work" / entry->step;
  std::vector<findings::Finding> all;
  for (const auto& report : entry->reports) {
    auto text = context.artifacts.GetBytes(report.digest);
    if (!text) return std::nullopt;
    BARTIZAN_TRY(auto scanned,
                 TakeReport(context, step, report.tool, report.format, *text, old_checkout,
                            ScanTarget(context.definition, step, report.tool)));
    if (!scanned.info.complete) return std::nullopt;  // written for another parser: scan again
    all.insert(all.end(), scanned.findings.begin(), scanned.findings.end());
    outcome.scans.push_back(std::move(scanned));
  }
  outcome.message = outcome.scans.empty() ? "unchanged" : DescribeFindings(all) + " (unchanged)";
  outcome.detail = {{"reused_from", entry->run_id}};
  return outcome;
}

StepOutcome ExecuteAction(StepWork& work) {
  switch (work.step.kind()) {
    case StepKind::kRun:
      return ExecuteCommands(work, std::get<RunAction>(work.step.action));
    case StepKind::kScan:
      return ExecuteScan(work, std::get<ScanAction>(work.step.action));
    case StepKind::kGate:
      return ExecuteGate(work, std::get<GateAction>(work.step.action));
    case StepKind::kDeploy:
      return ExecuteDeploy(work, std::get<DeployAction>(work.step.action));
    case StepKind::kApprove:
      break;
  }
  return Failed("an approval is not executed");
}

bool NeedsCheckout(const Step& step) {
  if (step.kind() == StepKind::kGate) return false;
  const auto* deploy = std::get_if<DeployAction>(&step.action);
  return deploy == nullptr || std::holds_alternative<CommandDeploy>(deploy->target);
}

Status PrepareCheckout(RunContext& context, const Step& step, const Prepared& prepared,
                       const fs::path& folder) {
  BARTIZAN_DO(CheckOut(context.checkout, folder, context.stop));
  // A committed report is not one that this step made. (One that an earlier step made comes back
  // as an artifact.)
  if (const auto* run = std::get_if<RunAction>(&step.action)) {
    for (const auto& report : run->reports) BARTIZAN_DO(PrepareReport(folder, report.path));
  }
  for (const auto& artifact : prepared.needed) {
    // The commit may have a link where the step before had made a folder.
    std::error_code error;
    fs::path real = fs::weakly_canonical(folder / artifact.path, error);
    fs::path relative = real.lexically_relative(fs::canonical(folder, error));
    if (error || relative.empty() || *relative.begin() == "..") {
      return Fail(Code::kFailed, fmt::format("artifact {} ({}) would be restored outside the "
                                             "checkout",
                                             artifact.name, artifact.path));
    }
    BARTIZAN_DO(context.artifacts.Restore(artifact.digest, real));
  }
  return {};
}

// Declared outputs into the artifact store. A path that leads out of the checkout is refused.
Result<std::vector<StepArtifact>> CollectArtifacts(RunContext& context, const Step& step,
                                                   const fs::path& checkout) {
  std::vector<StepArtifact> made;
  for (const auto& [name, path] : step.artifacts) {
    std::error_code error;
    fs::path real = fs::canonical(checkout / path, error);
    if (error) {
      return Fail(Code::kFailed,
                  fmt::format("the step did not make its artifact {} ({})", name, path));
    }
    fs::path relative = real.lexically_relative(fs::canonical(checkout, error));
    if (error || relative.empty() || *relative.begin() == "..") {
      return Fail(Code::kFailed,
                  fmt::format("artifact {} ({}) lies outside the checkout", name, path));
    }
    BARTIZAN_TRY(auto artifact, context.artifacts.PutTree(real));
    // A single file is kept as a tree of one, so it is restored into its folder.
    fs::path home = fs::is_directory(real, error) ? relative : relative.parent_path();
    made.push_back({.step = step.name,
                    .name = name,
                    .path = home.empty() ? "." : home.string(),
                    .digest = artifact.digest,
                    .size = artifact.size});
  }
  return made;
}

StepOutcome Attempt(StepWork& work, const Prepared& prepared) {
  RunContext& context = work.context;
  Time before = context.clock.Now();
  if (NeedsCheckout(work.step)) {
    if (auto made = PrepareCheckout(context, work.step, prepared, work.checkout); !made)
      return Failed(made.error());
  }
  Time ready = context.clock.Now();
  StepOutcome outcome = ExecuteAction(work);
  Time after = context.clock.Now();
  bool delivered =
      outcome.state == StepState::kSucceeded || outcome.state == StepState::kIncomplete;
  if (delivered && !work.step.artifacts.empty()) {
    auto artifacts = CollectArtifacts(context, work.step, work.checkout);
    if (!artifacts) return Failed(artifacts.error());
    outcome.artifacts = std::move(*artifacts);
  }
  if (auto logged = work.log.status(); !logged) return Failed(logged.error());
  if (outcome.detail.is_null()) outcome.detail = data::JsonObject();
  if (auto* detail = outcome.detail.if_object()) {
    (*detail)["checkout_us"] = (ready - before).count();
    (*detail)["action_us"] = (after - ready).count();
  }
  return outcome;
}

}  // namespace

std::string ToolVersions::Of(const std::vector<std::string>& argv,
                             const std::map<std::string, std::string>& environment) {
  std::lock_guard lock(mutex_);
  std::string name = Join(argv, " ");
  auto path = environment.find("PATH");  // steps may have their own
  std::string asked = name + "\n" + (path == environment.end() ? "" : path->second);
  if (auto known = known_.find(asked); known != known_.end()) return known->second;
  process::Spec spec{.argv = argv,
                     .environment = environment,
                     .timeout = std::chrono::seconds(20),
                     .max_output_bytes = 1U << 20U,
                     .merge_streams = true};
  auto outcome = process::Run(spec);
  std::string version = outcome ? outcome->out : "missing";
  return known_[asked] = fmt::format("{}: {}", name, version);
}

StepOutcome Failed(std::string message) {
  return {.state = StepState::kFailed, .message = std::move(message)};
}

StepOutcome Failed(const Error& error) {
  if (error.code == Code::kCancelled) return {.state = StepState::kCancelled, .message = "stopped"};
  return Failed(error.hint.empty() ? error.OneLine()
                                   : fmt::format("{} (hint: {})", error.OneLine(), error.hint));
}

std::string EnvironmentUrl(const Step& deploy) {
  const auto& target = std::get<DeployAction>(deploy.action).target;
  if (const auto* local = std::get_if<LocalDeploy>(&target)) {
    return fmt::format("http://127.0.0.1:{}", local->port);
  }
  return std::get<CommandDeploy>(target).url;
}

StepOutcome ExecuteStep(RunContext& context, const Step& step, const StepRow& row) {
  auto prepared = Prepare(context, step);
  std::vector<std::string> secrets;
  if (prepared) {
    for (const auto& [name, value] : prepared->secrets) secrets.push_back(value);
  }
  auto on_line = [&](std::string_view line) {
    if (context.options.on_log) context.options.on_log(step.name, line);
  };
  auto log = StepLog::Open(StepLogPath(context.home, context.run.id, step.name), secrets, on_line);
  if (!log) return Failed(log.error());
  if (!prepared) {
    (*log)->Line("error: " + prepared.error().OneLine());
    return Failed(prepared.error());
  }
  auto reused = Reuse(context, step, row, prepared->key);
  if (reused && !*reused && prepared->trusted_key != prepared->key) {
    reused = Reuse(context, step, row, prepared->trusted_key);
  }
  if (reused && *reused) {
    (*log)->Line("unchanged: the result of an earlier run is used again");
    return std::move(**reused);
  }
  StepWork work{.context = context,
                .step = step,
                .row = row,
                .log = **log,
                .environment = prepared->environment,
                .checkout = context.folder / "work" / step.name};
  StepOutcome outcome;
  for (int attempt = 0;; ++attempt) {
    if (attempt > 0)
      (*log)->Line(fmt::format("-- attempt {} of {}", attempt + 1, step.retry.count + 1));
    outcome = Attempt(work, *prepared);
    bool again = outcome.state == StepState::kFailed || outcome.state == StepState::kIncomplete;
    if (!again || attempt >= step.retry.count) break;
    if (context.stop->load()) {  // the attempts that are left come with the resumed run
      outcome = {.state = StepState::kCancelled, .message = "stopped"};
      break;
    }
    Time until = context.clock.Now() + step.retry.delay;
    while (context.clock.Now() < until && !context.stop->load()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
  outcome.message = (*log)->Mask(outcome.message);
  (*log)->Finish();
  if (outcome.state == StepState::kSucceeded) {
    outcome.cache_key = prepared->key;
    std::error_code ignored;  // a checkout that cannot be removed is left to `prune`
    fs::remove_all(work.checkout, ignored);
  }
  return outcome;
}

}  // namespace bartizan::pipeline
