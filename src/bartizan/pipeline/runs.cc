#include "bartizan/pipeline/runs.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::pipeline {
namespace {

constexpr std::array<std::string_view, 6> kRunStates = {"queued",    "running", "waiting",
                                                        "succeeded", "failed",  "cancelled"};
constexpr std::array<std::string_view, 9> kStepStates = {"pending",   "running", "waiting",
                                                         "succeeded", "failed",  "incomplete",
                                                         "unknown",   "skipped", "cancelled"};

constexpr store::Migration kMigrations[] = {{"pipeline", 1, R"sql(
CREATE TABLE runs(
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, pipeline TEXT NOT NULL,
  repository TEXT NOT NULL, ref TEXT NOT NULL, branch TEXT NOT NULL, commit_id TEXT NOT NULL,
  subject TEXT NOT NULL, author_name TEXT NOT NULL, author_email TEXT NOT NULL,
  committer_email TEXT NOT NULL, working_tree INTEGER NOT NULL, use_cache INTEGER NOT NULL,
  state TEXT NOT NULL, message TEXT NOT NULL, definition TEXT NOT NULL,
  definition_file TEXT NOT NULL, created_at INTEGER NOT NULL, started_at INTEGER,
  finished_at INTEGER) STRICT;
CREATE INDEX runs_baseline ON runs(repository, pipeline, branch, state, number);
CREATE TABLE run_steps(
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, name TEXT NOT NULL,
  position INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL,
  generation INTEGER NOT NULL, cached INTEGER NOT NULL, cache_key TEXT NOT NULL,
  message TEXT NOT NULL, started_at INTEGER, finished_at INTEGER, PRIMARY KEY(run_id, name)) STRICT;
CREATE TABLE run_events(
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  at INTEGER NOT NULL, step TEXT NOT NULL, type TEXT NOT NULL, message TEXT NOT NULL,
  detail TEXT NOT NULL, PRIMARY KEY(run_id, sequence)) STRICT;
CREATE TABLE step_artifacts(
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, step TEXT NOT NULL,
  name TEXT NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
  PRIMARY KEY(run_id, step, name)) STRICT;
CREATE TABLE step_reports(
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, step TEXT NOT NULL,
  tool TEXT NOT NULL, format TEXT NOT NULL, digest TEXT NOT NULL, scan_id TEXT NOT NULL,
  complete INTEGER NOT NULL, PRIMARY KEY(run_id, step, tool)) STRICT;
CREATE TABLE step_cache(
  key TEXT PRIMARY KEY, run_id TEXT NOT NULL, step TEXT NOT NULL, outputs TEXT NOT NULL,
  created_at INTEGER NOT NULL) STRICT;
CREATE TABLE verdicts(
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, step TEXT NOT NULL,
  digest TEXT NOT NULL, open INTEGER NOT NULL, verdict TEXT NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY(run_id, step)) STRICT;
CREATE TABLE run_requests(
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, requester TEXT NOT NULL, created_at INTEGER NOT NULL,
  handled_at INTEGER) STRICT;
CREATE TABLE approvals(
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  step TEXT NOT NULL, generation INTEGER NOT NULL, approver TEXT NOT NULL, decision TEXT NOT NULL,
  comment TEXT NOT NULL, subject TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
)sql"},
                                            {"pipeline", 2, R"sql(
CREATE TABLE run_outgoing(
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, kind TEXT NOT NULL,
  state TEXT NOT NULL, destination TEXT NOT NULL, settings TEXT NOT NULL, attempts INTEGER NOT NULL,
  error TEXT NOT NULL, result TEXT NOT NULL, queued_at INTEGER NOT NULL, sent_at INTEGER,
  PRIMARY KEY(run_id, kind)) STRICT;
CREATE INDEX run_outgoing_waiting ON run_outgoing(state, queued_at);
)sql"}};

template <size_t N>
size_t IndexOf(const std::array<std::string_view, N>& names, std::string_view name) {
  size_t i = static_cast<size_t>(std::ranges::find(names, name) - names.begin());
  BARTIZAN_CHECK(i < N);
  return i;
}

StepKind ParseKind(std::string_view name) {
  for (auto kind : {StepKind::kRun, StepKind::kScan, StepKind::kGate, StepKind::kDeploy}) {
    if (StepKindName(kind) == name) return kind;
  }
  return StepKind::kApprove;
}

std::optional<Time> MaybeTime(const store::Row& row, size_t i) {
  if (row.Null(i)) return {};
  return row.At(i);
}

constexpr std::string_view kRunColumns =
    "id, number, pipeline, repository, ref, branch, commit_id, subject, author_name, author_email, "
    "committer_email, working_tree, use_cache, state, message, definition, definition_file, "
    "created_at, started_at, finished_at";

Run RunOf(const store::Row& r) {
  Run run;
  run.id = r.Text(0);
  run.number = r.Int(1);
  run.pipeline = r.Text(2);
  run.repository = r.Text(3);
  run.ref = r.Text(4);
  run.branch = r.Text(5);
  run.commit = r.Text(6);
  run.subject = r.Text(7);
  run.author_name = r.Text(8);
  run.author_email = r.Text(9);
  run.committer_email = r.Text(10);
  run.working_tree = r.Int(11) != 0;
  run.use_cache = r.Int(12) != 0;
  run.state = static_cast<RunState>(IndexOf(kRunStates, r.Text(13)));
  run.message = r.Text(14);
  run.definition = r.Text(15);
  run.definition_file = r.Text(16);
  run.created = r.At(17);
  run.started = MaybeTime(r, 18);
  run.finished = MaybeTime(r, 19);
  return run;
}

data::JsonArray ArtifactsToJson(std::span<const StepArtifact> artifacts) {
  data::JsonArray array;
  for (const auto& a : artifacts) {
    array.push_back({{"name", a.name}, {"path", a.path}, {"digest", a.digest}, {"size", a.size}});
  }
  return array;
}

}  // namespace

std::span<const store::Migration> RunMigrations() {
  return kMigrations;
}
std::string_view RunStateName(RunState state) {
  return kRunStates[static_cast<size_t>(state)];
}
std::string_view StepStateName(StepState state) {
  return kStepStates[static_cast<size_t>(state)];
}

data::Json ToJson(const RunEvent& event, const Run& run) {
  return {{"schema", "bartizan.event/1"},
          {"run", run.number},
          {"run_id", run.id},
          {"sequence", event.sequence},
          {"time", FormatIso(event.time, true)},
          {"step", event.step},
          {"type", event.type},
          {"message", event.message},
          {"detail", event.detail}};
}

data::Json ToJson(const Run& run) {
  data::JsonObject o = {{"number", run.number},
                        {"id", run.id},
                        {"pipeline", run.pipeline},
                        {"repository", run.repository},
                        {"ref", run.ref},
                        {"branch", run.branch},
                        {"commit", run.commit},
                        {"subject", run.subject},
                        {"author", fmt::format("{} <{}>", run.author_name, run.author_email)},
                        {"working_tree", run.working_tree},
                        {"state", RunStateName(run.state)},
                        {"message", run.message},
                        {"created", FormatIso(run.created, true)}};
  if (run.started) o["started"] = FormatIso(*run.started, true);
  if (run.finished) o["finished"] = FormatIso(*run.finished, true);
  return o;
}

data::Json ToJson(const StepRow& step) {
  data::JsonObject o = {{"name", step.name},
                        {"kind", StepKindName(step.kind)},
                        {"state", StepStateName(step.state)},
                        {"attempt", step.attempt},
                        {"cached", step.cached},
                        {"message", step.message}};
  if (step.started) o["started"] = FormatIso(*step.started, true);
  if (step.finished) o["finished"] = FormatIso(*step.finished, true);
  return o;
}

Result<RunEvent> AppendEvent(store::Tx& tx, std::string_view run_id, RunEvent event) {
  BARTIZAN_TRY(
      auto last,
      tx.One("SELECT coalesce(max(sequence), 0) FROM run_events WHERE run_id = ?", {run_id}));
  event.sequence = last->Int(0) + 1;
  BARTIZAN_DO(tx.Execute("INSERT INTO run_events VALUES(?,?,?,?,?,?,?)",
                         {run_id, event.sequence, event.time, event.step, event.type, event.message,
                          data::ToJson(event.detail)}));
  return event;
}

std::string NewRunId(Time now) {
  return crypto::SortableId(ToInt(now) / 1000);
}

Status CreateRun(store::Tx& tx, Run& run, const Definition& definition, Time now) {
  if (run.id.empty()) run.id = NewRunId(now);
  run.created = now;
  run.state = RunState::kQueued;
  BARTIZAN_TRY(auto last, tx.One("SELECT coalesce(max(number), 0) FROM runs"));
  run.number = last->Int(0) + 1;
  BARTIZAN_DO(
      tx.Execute(fmt::format("INSERT INTO runs({}) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                             kRunColumns),
                 {run.id,
                  run.number,
                  run.pipeline,
                  run.repository,
                  run.ref,
                  run.branch,
                  run.commit,
                  run.subject,
                  run.author_name,
                  run.author_email,
                  run.committer_email,
                  run.working_tree ? 1 : 0,
                  run.use_cache ? 1 : 0,
                  RunStateName(run.state),
                  run.message,
                  run.definition,
                  run.definition_file,
                  run.created,
                  nullptr,
                  nullptr}));
  int position = 0;
  for (const Step& step : definition.steps) {
    BARTIZAN_DO(tx.Execute("INSERT INTO run_steps VALUES(?,?,?,?,?,0,1,0,'','',NULL,NULL)",
                           {run.id, step.name, position++, StepKindName(step.kind()),
                            StepStateName(StepState::kPending)}));
  }
  BARTIZAN_DO(AppendEvent(
      tx, run.id,
      {.time = now, .type = "run.queued", .message = run.subject, .detail = ToJson(run)}));
  return {};
}

Result<Run> FindRun(store::Tx& tx, std::string_view reference) {
  std::string sql = fmt::format("SELECT {} FROM runs ", kRunColumns);
  std::vector<store::Row> found;
  if (reference == "latest") {
    BARTIZAN_TRY(found, tx.Query(sql + "ORDER BY number DESC LIMIT 1"));
    if (found.empty()) {
      return Fail(Code::kNotFound, "there is no run yet", "start one with: bartizan pipeline run");
    }
  } else if (auto number = ParseInt(reference)) {
    BARTIZAN_TRY(found, tx.Query(sql + "WHERE number = ?", {*number}));
  }
  if (found.empty() && reference.size() >= 6) {
    std::string prefix = ToUpper(reference);
    BARTIZAN_TRY(found,
                 tx.Query(sql + "WHERE substr(id, 1, ?) = ? LIMIT 2", {prefix.size(), prefix}));
  }
  if (found.size() > 1) {
    return Fail(Code::kConflict, fmt::format("several runs start with '{}'", reference));
  }
  if (found.empty()) {
    return Fail(Code::kNotFound, fmt::format("there is no run '{}'", Ellipsize(reference, 40)),
                "list them with: bartizan pipeline list");
  }
  return RunOf(found[0]);
}

Result<std::vector<Run>> ListRuns(store::Tx& tx, size_t limit) {
  BARTIZAN_TRY(auto rows, tx.Query(fmt::format("SELECT {} FROM runs ORDER BY number DESC LIMIT ?",
                                               kRunColumns),
                                   {limit == 0 ? int64_t{-1} : static_cast<int64_t>(limit)}));
  std::vector<Run> runs;
  for (const auto& row : rows) runs.push_back(RunOf(row));
  return runs;
}

Result<std::vector<StepRow>> ListSteps(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(
      auto rows,
      tx.Query("SELECT name, position, kind, state, attempt, generation, cached, cache_key, "
               "message, started_at, finished_at FROM run_steps WHERE run_id = ? "
               "ORDER BY position",
               {run_id}));
  std::vector<StepRow> steps;
  for (const auto& r : rows) {
    steps.push_back({.run_id = std::string(run_id),
                     .name = r.Text(0),
                     .position = static_cast<int>(r.Int(1)),
                     .kind = ParseKind(r.Text(2)),
                     .state = static_cast<StepState>(IndexOf(kStepStates, r.Text(3))),
                     .attempt = static_cast<int>(r.Int(4)),
                     .generation = static_cast<int>(r.Int(5)),
                     .cached = r.Int(6) != 0,
                     .cache_key = r.Text(7),
                     .message = r.Text(8),
                     .started = MaybeTime(r, 9),
                     .finished = MaybeTime(r, 10)});
  }
  return steps;
}

Result<std::vector<RunEvent>> ListEvents(store::Tx& tx, std::string_view run_id, int64_t after) {
  BARTIZAN_TRY(auto rows,
               tx.Query("SELECT sequence, at, step, type, message, detail FROM run_events "
                        "WHERE run_id = ? AND sequence > ? ORDER BY sequence",
                        {run_id, after}));
  std::vector<RunEvent> events;
  for (const auto& r : rows) {
    BARTIZAN_TRY(auto detail, data::ParseJson(r.Text(5), "run_events"));
    events.push_back({r.Int(0), r.At(1), r.Text(2), r.Text(3), r.Text(4), std::move(detail)});
  }
  return events;
}

Result<RunEvent> SetRunState(store::Tx& tx, Run& run, RunState state, std::string message,
                             Time now) {
  run.state = state;
  run.message = message;
  if (state == RunState::kRunning && !run.started) run.started = now;
  run.finished = IsFinal(state) ? std::optional(now) : std::nullopt;
  BARTIZAN_DO(tx.Execute(
      "UPDATE runs SET state = ?, message = ?, started_at = ?, finished_at = ? WHERE id = ?",
      {RunStateName(state), message, run.started, run.finished, run.id}));
  return AppendEvent(tx, run.id,
                     {.time = now,
                      .type = fmt::format("run.{}", RunStateName(state)),
                      .message = std::move(message)});
}

Status SaveStep(store::Tx& tx, const StepRow& step) {
  BARTIZAN_DO(tx.Execute(
      "UPDATE run_steps SET state = ?, attempt = ?, generation = ?, cached = ?, "
      "cache_key = ?, message = ?, started_at = ?, finished_at = ? "
      "WHERE run_id = ? AND name = ?",
      {StepStateName(step.state), step.attempt, step.generation, step.cached ? 1 : 0,
       step.cache_key, step.message, step.started, step.finished, step.run_id, step.name}));
  return {};
}

Result<RunEvent> SetStepState(store::Tx& tx, StepRow& step, StepState state, std::string message,
                              Time now, data::Json detail) {
  step.state = state;
  step.message = message;
  if (state == StepState::kPending) step.started = step.finished = std::nullopt;
  if (state == StepState::kRunning && !step.started) step.started = now;
  if (IsFinal(state)) step.finished = now;
  BARTIZAN_DO(SaveStep(tx, step));
  return AppendEvent(tx, step.run_id,
                     {.time = now,
                      .step = step.name,
                      .type = fmt::format("step.{}", StepStateName(state)),
                      .message = std::move(message),
                      .detail = std::move(detail)});
}

Status SaveArtifacts(store::Tx& tx, std::string_view run_id, std::string_view step,
                     std::span<const StepArtifact> artifacts) {
  BARTIZAN_DO(
      tx.Execute("DELETE FROM step_artifacts WHERE run_id = ? AND step = ?", {run_id, step}));
  for (const auto& a : artifacts) {
    BARTIZAN_DO(tx.Execute("INSERT INTO step_artifacts VALUES(?,?,?,?,?,?)",
                           {run_id, step, a.name, a.path, a.digest, static_cast<int64_t>(a.size)}));
  }
  return {};
}

Result<std::vector<StepArtifact>> ListArtifacts(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(auto rows, tx.Query("SELECT step, name, path, digest, size FROM step_artifacts "
                                   "WHERE run_id = ? ORDER BY step, name",
                                   {run_id}));
  std::vector<StepArtifact> out;
  for (const auto& r : rows) {
    out.push_back({r.Text(0), r.Text(1), r.Text(2), r.Text(3), static_cast<uint64_t>(r.Int(4))});
  }
  return out;
}

Status SaveReport(store::Tx& tx, std::string_view run_id, const StepReport& report) {
  BARTIZAN_DO(
      tx.Execute("INSERT INTO step_reports VALUES(?,?,?,?,?,?,?) "
                 "ON CONFLICT(run_id, step, tool) DO UPDATE SET format = excluded.format, "
                 "digest = excluded.digest, scan_id = excluded.scan_id, "
                 "complete = excluded.complete",
                 {run_id, report.step, report.tool, report.format, report.digest, report.scan_id,
                  report.complete ? 1 : 0}));
  return {};
}

Result<std::vector<StepReport>> ListReports(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(auto rows, tx.Query("SELECT step, tool, format, digest, scan_id, complete FROM "
                                   "step_reports WHERE run_id = ? ORDER BY step, tool",
                                   {run_id}));
  std::vector<StepReport> out;
  for (const auto& r : rows) {
    out.push_back({r.Text(0), r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.Int(5) != 0});
  }
  return out;
}

Status SaveCache(store::Tx& tx, const CacheEntry& entry, Time now) {
  data::JsonArray reports;
  for (const auto& r : entry.reports) {
    reports.push_back({{"tool", r.tool}, {"format", r.format}, {"digest", r.digest}});
  }
  data::Json outputs = {{"artifacts", ArtifactsToJson(entry.artifacts)}, {"reports", reports}};
  BARTIZAN_DO(
      tx.Execute("INSERT INTO step_cache VALUES(?,?,?,?,?) "
                 "ON CONFLICT(key) DO UPDATE SET run_id = excluded.run_id, step = "
                 "excluded.step, outputs = excluded.outputs, created_at = excluded.created_at",
                 {entry.key, entry.run_id, entry.step, data::ToJson(outputs), now}));
  return {};
}

Result<std::optional<CacheEntry>> FindCache(store::Tx& tx, std::string_view key) {
  BARTIZAN_TRY(auto row,
               tx.One("SELECT run_id, step, outputs FROM step_cache WHERE key = ?", {key}));
  if (!row) return std::nullopt;
  BARTIZAN_TRY(auto outputs, data::ParseJson(row->Text(2), "step_cache"));
  CacheEntry entry{.key = std::string(key), .run_id = row->Text(0), .step = row->Text(1)};
  for (const auto& a : *data::FindArray(outputs, "artifacts")) {
    entry.artifacts.push_back({.name = data::Str(a, "name"),
                               .path = data::Str(a, "path"),
                               .digest = data::Str(a, "digest"),
                               .size = static_cast<uint64_t>(data::Int(a, "size").value_or(0))});
  }
  for (const auto& r : *data::FindArray(outputs, "reports")) {
    entry.reports.push_back({.tool = data::Str(r, "tool"),
                             .format = data::Str(r, "format"),
                             .digest = data::Str(r, "digest")});
  }
  return entry;
}

Status SaveVerdict(store::Tx& tx, std::string_view run_id, const StoredVerdict& verdict, Time now) {
  BARTIZAN_DO(
      tx.Execute("INSERT INTO verdicts VALUES(?,?,?,?,?,?) ON CONFLICT(run_id, step) DO "
                 "UPDATE SET digest = excluded.digest, open = excluded.open, "
                 "verdict = excluded.verdict, created_at = excluded.created_at",
                 {run_id, verdict.step, verdict.digest, verdict.open ? 1 : 0, verdict.json, now}));
  return {};
}

Result<std::vector<StoredVerdict>> ListVerdicts(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(auto rows,
               tx.Query("SELECT step, digest, verdict, open FROM verdicts WHERE run_id = ? "
                        "ORDER BY created_at, step",
                        {run_id}));
  std::vector<StoredVerdict> out;
  for (const auto& r : rows) out.push_back({r.Text(0), r.Text(1), r.Text(2), r.Int(3) != 0});
  return out;
}

Status RequestCancel(store::Tx& tx, std::string_view run_id, std::string_view user, Time now) {
  BARTIZAN_DO(tx.Execute("INSERT INTO run_requests VALUES(?,?,'cancel',?,?,NULL)",
                         {crypto::SortableId(ToInt(now) / 1000), run_id, user, now}));
  return {};
}

Result<bool> HasCancelRequest(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(auto row, tx.One("SELECT 1 FROM run_requests WHERE run_id = ? AND kind = 'cancel' "
                                "AND handled_at IS NULL LIMIT 1",
                                {run_id}));
  return row.has_value();
}

Status CloseCancelRequests(store::Tx& tx, std::string_view run_id, Time now) {
  BARTIZAN_DO(
      tx.Execute("UPDATE run_requests SET handled_at = ? WHERE run_id = ? AND "
                 "kind = 'cancel' AND handled_at IS NULL",
                 {now, run_id}));
  return {};
}

Result<std::optional<std::string>> BaselineRun(store::Tx& tx, const Run& run,
                                               std::string_view branch) {
  BARTIZAN_TRY(auto row, tx.One("SELECT id FROM runs WHERE repository = ? AND pipeline = ? AND "
                                "branch = ? AND state = 'succeeded' AND working_tree = 0 AND "
                                "number < ? ORDER BY number DESC LIMIT 1",
                                {run.repository, run.pipeline, branch, run.number}));
  if (!row) return std::nullopt;
  return row->Text(0);
}

}  // namespace bartizan::pipeline
