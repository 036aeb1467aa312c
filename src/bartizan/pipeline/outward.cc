#include "bartizan/pipeline/outward.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/findings/store.h"

namespace bartizan::pipeline {
namespace {

constexpr std::string_view kColumns =
    "o.run_id, o.kind, o.state, o.destination, o.settings, o.attempts, o.error, o.result, "
    "o.queued_at, o.sent_at";

bool Meant(const std::vector<std::string>& refs, const Run& run) {
  return refs.empty() || RefAllowed(refs, run.branch);
}

data::JsonObject Settings(const Outward& outward) {
  const AwsChoice& aws = outward.aws;
  return {{"aws", {{"profile", aws.profile}, {"region", aws.region}, {"account", aws.account}}}};
}

Result<Outgoing> Read(const store::Row& row) {
  BARTIZAN_TRY(data::Json settings, data::ParseJson(row.Text(4), "run_outgoing"));
  Outgoing outgoing{.run_id = row.Text(0),
                    .kind = row.Text(1),
                    .state = row.Text(2),
                    .to = row.Text(3),
                    .settings = std::move(settings),
                    .attempts = static_cast<int>(row.Int(5)),
                    .error = row.Text(6),
                    .result = row.Text(7),
                    .queued = row.At(8)};
  if (!row.Null(9)) outgoing.sent = row.At(9);
  return outgoing;
}

Result<std::vector<Outgoing>> ReadAll(const std::vector<store::Row>& rows) {
  std::vector<Outgoing> list;
  for (const auto& row : rows) {
    BARTIZAN_TRY(Outgoing outgoing, Read(row));
    list.push_back(std::move(outgoing));
  }
  return list;
}

Status Queue(store::Tx& tx, const Run& run, std::string_view kind, std::string_view to,
             data::JsonObject settings, Time now) {
  return SaveOutgoing(tx, {.run_id = run.id,
                           .kind = std::string(kind),
                           .state = "waiting",
                           .to = std::string(to),
                           .settings = std::move(settings),
                           .queued = now});
}

// What the run's scans speak for: only these findings go out, and not those of another pipeline
// that shares the home.
Status QueueFindings(store::Tx& tx, const Run& run, const Outward& outward, Time now) {
  BARTIZAN_TRY(auto scans, findings::ScansOfRun(tx, run.id));
  std::set<std::pair<std::string, std::string>> scanned;
  for (const auto& scan : scans) scanned.emplace(scan.tool, scan.target);
  if (scanned.empty()) return {};
  data::JsonArray targets;
  for (const auto& [tool, target] : scanned) {
    targets.push_back({{"tool", tool}, {"target", target}});
  }
  data::JsonObject settings = Settings(outward);
  settings["branch"] = run.branch;
  settings["targets"] = std::move(targets);
  return Queue(tx, run, "findings", "Security Hub", std::move(settings), now);
}

Status QueueArchive(store::Tx& tx, const Run& run, const Outward& outward, Time now) {
  data::JsonObject settings = Settings(outward);
  settings["to"] = outward.archive->to;
  settings["sse"] = outward.archive->sse;
  settings["kms_key"] = outward.archive->kms_key;
  return Queue(tx, run, "archive", outward.archive->to, std::move(settings), now);
}

}  // namespace

Outward OutwardOf(const Trusted& trusted, const Run& run) {
  Outward outward{.aws = trusted.outward.aws};
  if (run.working_tree) return outward;
  outward.push_findings =
      trusted.outward.push_findings && !run.branch.empty() && run.branch == trusted.target;
  if (trusted.outward.archive && Meant(trusted.outward.archive->refs, run)) {
    outward.archive = trusted.outward.archive;
  }
  for (const NotifyRule& rule : trusted.outward.notify) {
    if (Meant(rule.refs, run)) outward.notify.push_back(rule);
  }
  return outward;
}

std::vector<std::string> OutwardWarnings(const Definition& own, const Trusted& trusted,
                                         const Run& run) {
  std::vector<std::string> differing;
  const Outward& a = own.outward;
  const Outward& b = trusted.outward;
  if (!(a.aws == b.aws)) differing.emplace_back("aws");
  if (a.push_findings != b.push_findings) differing.emplace_back("findings");
  if (!(a.archive == b.archive)) differing.emplace_back("archive");
  if (!(a.notify == b.notify)) differing.emplace_back("notify");
  if (own.secret_sources != trusted.sources) differing.emplace_back("secrets: from");
  std::vector<std::string> warnings;
  if (!differing.empty()) {
    warnings.push_back(fmt::format("{}: what {} says counts, not this run's {}",
                                   Join(differing, ", "), trusted.branch, run.definition_file));
  }
  if (run.working_tree && !trusted.outward.silent()) {
    warnings.emplace_back("a run of the working tree sends no findings, archive or messages");
  }
  return warnings;
}

data::Json ToJson(const Outgoing& outgoing) {
  data::JsonObject o = {{"kind", outgoing.kind},
                        {"to", outgoing.to},
                        {"state", outgoing.state},
                        {"attempts", outgoing.attempts},
                        {"error", outgoing.error},
                        {"result", outgoing.result},
                        {"queued", FormatIso(outgoing.queued, true)}};
  if (outgoing.sent) o["sent"] = FormatIso(*outgoing.sent, true);
  return o;
}

AwsChoice ChoiceOf(const Outgoing& outgoing) {
  const auto* aws = data::Find(outgoing.settings, "aws");
  if (aws == nullptr) return {};
  return {.profile = data::Str(*aws, "profile"),
          .region = data::Str(*aws, "region"),
          .account = data::Str(*aws, "account")};
}

Result<std::vector<Outgoing>> ListOutgoing(store::Tx& tx, std::string_view run_id) {
  BARTIZAN_TRY(auto rows, tx.Query(fmt::format("SELECT {} FROM run_outgoing o WHERE o.run_id = ? "
                                               "ORDER BY o.queued_at, o.kind",
                                               kColumns),
                                   {run_id}));
  return ReadAll(rows);
}

Result<std::vector<Outgoing>> ListWaiting(store::Tx& tx, const OutgoingScope& scope) {
  std::string sql = fmt::format(
      "SELECT {} FROM run_outgoing o JOIN runs r ON r.id = o.run_id WHERE o.state = 'waiting'",
      kColumns);
  std::vector<store::Value> parameters;
  if (!scope.run_id.empty()) {
    sql += " AND o.run_id = ?";
    parameters.emplace_back(scope.run_id);
  } else if (!scope.repository.empty()) {
    sql += " AND r.repository = ? AND r.pipeline = ?";
    parameters.emplace_back(scope.repository);
    parameters.emplace_back(scope.pipeline);
  }
  BARTIZAN_TRY(auto rows, tx.Query(sql + " ORDER BY o.queued_at, r.number, o.kind", parameters));
  return ReadAll(rows);
}

Status SaveOutgoing(store::Tx& tx, const Outgoing& o) {
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO run_outgoing VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(run_id, kind) DO UPDATE "
      "SET state = excluded.state, destination = excluded.destination, "
      "settings = excluded.settings, attempts = excluded.attempts, error = excluded.error, "
      "result = excluded.result, queued_at = excluded.queued_at, sent_at = excluded.sent_at",
      {o.run_id, o.kind, o.state, o.to, data::ToJson(o.settings), o.attempts, o.error, o.result,
       o.queued, o.sent}));
  return {};
}

Status QueueRunEnd(store::Tx& tx, const Run& run, const Outward& outward, Time now) {
  if (outward.push_findings) BARTIZAN_DO(QueueFindings(tx, run, outward, now));
  if (outward.archive) BARTIZAN_DO(QueueArchive(tx, run, outward, now));
  return {};
}

Status QueueRunAgain(store::Home& home, const Run& run, const Clock& clock) {
  if (run.state != RunState::kSucceeded && run.state != RunState::kFailed) {
    return Fail(Code::kConflict, fmt::format("run {} is {}: there is nothing to send of it",
                                             run.number, RunStateName(run.state)));
  }
  BARTIZAN_TRY(Repository repository, Repository::Open(run.repository));
  BARTIZAN_TRY(Trusted trusted, ReadTrusted(repository, run.definition_file));
  const Outward outward = OutwardOf(trusted, run);
  return home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(tx.Execute(
        "DELETE FROM run_outgoing WHERE run_id = ? AND kind IN ('findings', 'archive')", {run.id}));
    return QueueRunEnd(tx, run, outward, clock.Now());
  });
}

}  // namespace bartizan::pipeline
