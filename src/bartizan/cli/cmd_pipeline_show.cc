// `pipeline init|validate|graph|list|show|logs|deployments`: what looks at pipelines and runs.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <thread>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/cmd_pipeline.h"
#include "bartizan/cli/run_view.h"
#include "bartizan/findings/gate.h"
#include "bartizan/pipeline/deploy.h"
#include "bartizan/pipeline/detect.h"
#include "bartizan/pipeline/git.h"
#include "bartizan/pipeline/outward.h"
#include "bartizan/term/table.h"

namespace bartizan::cli {
namespace {

using pipeline::Run;
using pipeline::RunState;

Result<pipeline::Definition> ReadDefinition(Invocation& invocation) {
  std::string file = invocation.Positional("FILE");
  if (file.empty()) file = "bartizan.yaml";
  auto text = ReadFile(file, 4U << 20U);
  if (!text && text.error().code == Code::kNotFound && invocation.Positional("FILE").empty()) {
    return Fail(Code::kNotFound, "there is no bartizan.yaml in this folder",
                "write one with: bartizan pipeline init");
  }
  if (!text) return std::unexpected(std::move(text).error());
  return pipeline::LoadDefinition(*text, file);
}

// A run that is said to be at work without a living owner was interrupted.
Result<std::string> StateWord(store::Tx& tx, const Run& run) {
  if (run.state != RunState::kRunning && run.state != RunState::kQueued) {
    return std::string(pipeline::RunStateName(run.state));
  }
  BARTIZAN_TRY(bool owned, pipeline::IsOwned(tx, run));
  return owned ? std::string(pipeline::RunStateName(run.state)) : std::string("interrupted");
}

std::string Took(const Run& run) {
  return run.started && run.finished ? FormatDuration(*run.finished - *run.started) : "";
}

std::string RenderVerdict(const pipeline::StoredVerdict& stored) {
  auto json = data::ParseJson(stored.json, "verdict");
  auto verdict = json ? findings::VerdictFromJson(*json)
                      : Result<findings::Verdict>(std::unexpected(json.error()));
  std::string text = fmt::format("\ngate {}: {}\n", stored.step, stored.open ? "open" : "closed");
  if (!verdict) return text;
  for (const auto& reason : verdict->closed_by) {
    text += term::PrintableLine(fmt::format("  closed by {} ({})", reason.rule,
                                            Count(reason.finding_ids.size(), "finding"))) +
            "\n";
  }
  for (const auto& reason : verdict->warnings) {
    text += term::PrintableLine(fmt::format("  warning: {} ({})", reason.rule,
                                            Count(reason.finding_ids.size(), "finding"))) +
            "\n";
  }
  for (const auto& note : verdict->notes) text += "  note: " + term::PrintableLine(note) + "\n";
  return text;
}

std::string RenderOutgoing(const pipeline::Outgoing& o) {
  std::string text = o.sent ? fmt::format("{}: sent {}: {}", o.kind, FormatIso(*o.sent), o.result)
                            : fmt::format("{}: waits to be sent to {}", o.kind, o.to);
  if (!o.sent && !o.error.empty()) {
    text += fmt::format("; {}: {}", Count(static_cast<size_t>(o.attempts), "attempt"), o.error);
  }
  return term::PrintableLine(text) + "\n";
}

data::Json RunWithDetails(const Run& run, const std::string& state,
                          const std::vector<pipeline::StepRow>& steps,
                          const std::vector<pipeline::StepArtifact>& artifacts,
                          const std::vector<pipeline::StoredVerdict>& verdicts,
                          const std::vector<pipeline::Decision>& decisions,
                          const std::vector<pipeline::Outgoing>& outgoing) {
  data::JsonArray rows, made, judged, decided, sent;
  for (const auto& o : outgoing) sent.push_back(pipeline::ToJson(o));
  for (const auto& step : steps) rows.push_back(pipeline::ToJson(step));
  for (const auto& a : artifacts) {
    made.push_back({{"step", a.step}, {"name", a.name}, {"digest", a.digest}, {"size", a.size}});
  }
  for (const auto& v : verdicts) {
    auto json = data::ParseJson(v.json, "verdict");
    judged.push_back(
        {{"step", v.step}, {"digest", v.digest}, {"verdict", json ? *json : data::Json()}});
  }
  for (const auto& d : decisions) {
    decided.push_back({{"step", d.step},
                       {"approver", d.approver},
                       {"approve", d.approve},
                       {"comment", d.comment},
                       {"subject", d.subject},
                       {"time", FormatIso(d.time)}});
  }
  data::Json json = pipeline::ToJson(run);
  json.as_object()["state"] = state;
  return {
      {"schema", "bartizan.run/1"}, {"run", json},          {"steps", rows},   {"artifacts", made},
      {"verdicts", judged},         {"approvals", decided}, {"outgoing", sent}};
}

// Prints what the file holds from `offset` on and returns the new offset.
std::streamoff PrintFrom(Invocation& invocation, const fs::path& file, std::streamoff offset) {
  std::ifstream in(file, std::ios::binary);
  in.seekg(offset);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.empty()) return offset;
  bool terminal =
      invocation.terminal().width > 0;  // a log must not drive the terminal; a pipe gets the bytes
  if (terminal) {
    std::vector<std::string> lines = Split(text, '\n');
    for (auto& line : lines) line = term::PrintableLine(line);
    invocation.Print(Join(lines, "\n"));
  } else {
    invocation.Print(text);
  }
  invocation.FlushOutput();
  return offset + static_cast<std::streamoff>(text.size());
}

Status FollowLog(Invocation& invocation, store::Home& home, const Run& run,
                 const std::string& step) {
  fs::path file = pipeline::StepLogPath(home, run.id, step);
  std::streamoff offset = 0;
  for (;;) {
    BARTIZAN_TRY(auto rows,
                 home.db().Read([&](store::Tx& tx) { return pipeline::ListSteps(tx, run.id); }));
    auto row = std::ranges::find(rows, step, &pipeline::StepRow::name);
    bool over = row == rows.end() || pipeline::IsFinal(row->state);
    offset = PrintFrom(invocation, file, offset);
    if (over) return {};
    std::this_thread::sleep_for(std::chrono::milliseconds(80));
  }
}

// The rules of a gate, as it will read them.
Status CheckPolicy(Invocation& invocation, const pipeline::Step& gate, const fs::path& file) {
  auto text = ReadFile(file, 4U << 20U);
  if (!text && text.error().code == Code::kNotFound) {
    return Fail(Code::kNotFound,
                fmt::format("there is no {}, which gate '{}' judges by", file.string(), gate.name),
                "write its rules, for example: fail: [ { severity: critical } ]");
  }
  if (!text) return std::unexpected(std::move(text).error());
  BARTIZAN_TRY(auto rules, findings::ParsePolicy(*text, file.string()));
  for (const auto& ignore : rules.ignores) {
    if (ignore.problem.empty()) continue;
    invocation.Warn(fmt::format("{}: an ignore has no effect: {}", file.string(), ignore.problem));
  }
  return {};
}

}  // namespace

Result<int> InitPipeline(Invocation& invocation) {
  std::string folder = invocation.Positional("DIR");
  if (folder.empty()) folder = ".";
  BARTIZAN_TRY(auto survey, pipeline::SurveyProject(folder));
  pipeline::Starter starter = pipeline::MakeStarter(survey);
  BARTIZAN_DO(pipeline::WriteStarter(folder, starter));
  for (const auto& found : starter.found) invocation.Note("found " + term::PrintableLine(found));
  invocation.Print("wrote bartizan.yaml and policy.yaml\n");
  invocation.Note("next: read them, commit them, then: bartizan pipeline run");
  return 0;
}

Result<int> ValidatePipeline(Invocation& invocation) {
  BARTIZAN_TRY(auto definition, ReadDefinition(invocation));
  // Paths in the file are relative to the checkout.
  fs::path root = fs::path(definition.file).parent_path();
  if (auto repository = pipeline::Repository::Open(root)) {
    root = repository->root().lexically_proximate(fs::current_path());
  }
  std::set<std::string> seen;
  for (const pipeline::Step& step : definition.steps) {
    const auto* gate = std::get_if<pipeline::GateAction>(&step.action);
    if (gate == nullptr || !seen.insert(gate->policy).second) continue;
    BARTIZAN_DO(CheckPolicy(invocation, step, (root / gate->policy).lexically_normal()));
  }
  invocation.Print(fmt::format("{} is good: {} of pipeline {}\n", definition.file,
                               Count(definition.steps.size(), "step"), definition.name));
  return 0;
}

Result<int> GraphPipeline(Invocation& invocation) {
  BARTIZAN_TRY(auto definition, ReadDefinition(invocation));
  invocation.Print(invocation.Has("dot") ? pipeline::RenderDot(definition)
                                         : pipeline::RenderGraph(definition));
  return 0;
}

Result<int> ListPipelineRuns(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(auto limit, invocation.Int("limit", 0, 1'000'000));
  data::JsonArray array;
  term::Table table({"run", "pipeline", "state", "branch", "commit", "started", "time", ""});
  BARTIZAN_TRY(size_t shown, home->db().Read([&](store::Tx& tx) -> Result<size_t> {
    BARTIZAN_TRY(auto runs, pipeline::ListRuns(tx, static_cast<size_t>(limit.value_or(20))));
    for (const Run& run : runs) {
      BARTIZAN_TRY(std::string state, StateWord(tx, run));
      data::Json json = pipeline::ToJson(run);
      json.as_object()["state"] = state;
      array.push_back(std::move(json));
      std::string branch = run.branch.empty() ? run.ref : run.branch;
      table.AddRow({std::to_string(run.number), run.pipeline, state,
                    run.working_tree ? branch + "*" : branch, run.commit.substr(0, 8),
                    run.started ? FormatIso(*run.started) : "", Took(run),
                    run.message.empty() ? run.subject : run.message});
    }
    return runs.size();
  }));
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson({{"schema", "bartizan.runs/1"}, {"runs", array}}));
  } else if (shown == 0) {
    invocation.Note("there is no run yet: bartizan pipeline run");
  } else {
    invocation.Print(
        table.Render({.width = invocation.terminal().width, .color = invocation.style().color()}));
  }
  return 0;
}

Result<int> ShowPipelineRun(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(Run run, RunOf(invocation, *home));
  return home->db().Read([&](store::Tx& tx) -> Result<int> {
    BARTIZAN_TRY(auto steps, pipeline::ListSteps(tx, run.id));
    BARTIZAN_TRY(auto artifacts, pipeline::ListArtifacts(tx, run.id));
    BARTIZAN_TRY(auto verdicts, pipeline::ListVerdicts(tx, run.id));
    BARTIZAN_TRY(auto decisions, pipeline::ListDecisions(tx, run.id));
    BARTIZAN_TRY(auto outgoing, pipeline::ListOutgoing(tx, run.id));
    BARTIZAN_TRY(std::string state, StateWord(tx, run));
    if (invocation.Format() == "json") {
      invocation.Print(data::ToPrettyJson(
          RunWithDetails(run, state, steps, artifacts, verdicts, decisions, outgoing)));
      return 0;
    }
    const term::Style& style = invocation.style();
    invocation.Print(
        term::PrintableLine(fmt::format("run {} of {}  ({})", run.number, run.pipeline, run.id)) +
        "\n");
    invocation.Print(term::PrintableLine(fmt::format(
                         "commit {} {} by {}, {}{}", run.commit.substr(0, 12), run.subject,
                         run.author_name, run.branch.empty() ? run.ref : run.branch,
                         run.working_tree ? ", with the working tree's changes" : "")) +
                     "\n");
    invocation.Print(fmt::format(
        "{}{}{}\n\n", Paint(style, run.state, state), Took(run).empty() ? "" : " in " + Took(run),
        run.message.empty() ? "" : ": " + term::PrintableLine(run.message)));
    invocation.Print(
        RenderSteps(steps, invocation.clock().Now(), style, invocation.terminal().width));
    for (const auto& a : artifacts) {
      invocation.Print(fmt::format("\nartifact {}/{}  sha256:{}  {} bytes", a.step, a.name,
                                   a.digest.substr(0, 16), a.size));
    }
    if (!artifacts.empty()) invocation.Print("\n");
    for (const auto& verdict : verdicts) invocation.Print(RenderVerdict(verdict));
    for (const auto& d : decisions) {
      invocation.Print(term::PrintableLine(fmt::format(
                           "{} {} {} at {}{}", d.approver, d.approve ? "approved" : "rejected",
                           d.step, FormatIso(d.time), d.comment.empty() ? "" : ": " + d.comment)) +
                       "\n");
    }
    for (const auto& o : outgoing) invocation.Print(RenderOutgoing(o));
    return 0;
  });
}

Result<int> ShowPipelineLogs(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(Run run, RunOf(invocation, *home));
  BARTIZAN_TRY(auto rows,
               home->db().Read([&](store::Tx& tx) { return pipeline::ListSteps(tx, run.id); }));
  std::string only = invocation.Positional("STEP");
  if (!only.empty() && std::ranges::find(rows, only, &pipeline::StepRow::name) == rows.end()) {
    return UnknownStep(run, only, rows);
  }
  for (const auto& row : rows) {
    if (!only.empty() && row.name != only) continue;
    if (only.empty()) invocation.Print(invocation.style().Bold("== " + row.name) + "\n");
    fs::path file = pipeline::StepLogPath(*home, run.id, row.name);
    if (row.attempt > 0 && pipeline::IsFinal(row.state) && !fs::exists(file)) {
      invocation.Note(fmt::format("the log of {} is no longer there", row.name));
    } else if (invocation.Has("follow")) {
      BARTIZAN_DO(FollowLog(invocation, *home, run, row.name));
    } else {
      PrintFrom(invocation, file, 0);
    }
  }
  return 0;
}

Result<int> ListPipelineDeployments(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  BARTIZAN_TRY(auto deployments, pipeline::ListDeployments(*home, invocation.Has("all")));
  data::JsonArray array;
  term::Table table({"environment", "state", "url", "pid", "commit", "artifact", "started"});
  for (const auto& d : deployments) {
    array.push_back({{"environment", d.environment},
                     {"kind", d.kind},
                     {"state", d.state},
                     {"url", d.url},
                     {"pid", d.pid},
                     {"port", d.port},
                     {"run_id", d.run_id},
                     {"step", d.step},
                     {"commit", d.commit},
                     {"digest", d.digest},
                     {"started", FormatIso(d.started)},
                     {"log", d.log}});
    table.AddRow({d.environment, d.state, d.url, d.pid > 0 ? std::to_string(d.pid) : "",
                  d.commit.substr(0, 8), d.digest.substr(0, 12), FormatIso(d.started)});
  }
  if (invocation.Format() == "json") {
    invocation.Print(
        data::ToPrettyJson({{"schema", "bartizan.deployments/1"}, {"deployments", array}}));
  } else if (table.empty()) {
    invocation.Note("nothing is deployed");
  } else {
    invocation.Print(
        table.Render({.width = invocation.terminal().width, .color = invocation.style().color()}));
  }
  return 0;
}

Result<int> StopPipelineDeployment(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  std::string environment = invocation.Positional("ENVIRONMENT");
  BARTIZAN_DO(pipeline::StopDeployment(*home, environment, invocation.clock()));
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  invocation.Print(fmt::format("{} is stopped\n", environment));
  return 0;
}

Result<int> RollBackPipelineDeployment(Invocation& invocation) {
  BARTIZAN_TRY(store::Home * home, invocation.OpenExistingHome());
  artifacts::ArtifactStore artifacts(*home);
  std::string environment = invocation.Positional("ENVIRONMENT");
  BARTIZAN_TRY(auto outcome,
               pipeline::RollbackDeployment(*home, artifacts, environment, invocation.clock()));
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  bool good = outcome.state == pipeline::DeployOutcome::kSucceeded ||
              outcome.state == pipeline::DeployOutcome::kRolledBack;
  invocation.Print(fmt::format("{}: {}\n", environment,
                               outcome.message.empty() ? outcome.url : outcome.message));
  return good ? 0 : ExitCode(Code::kFailed);
}

}  // namespace bartizan::cli
