#include "bartizan/pipeline/run_summary.h"

#include <fmt/format.h>

#include "bartizan/base/fs.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/gate.h"
#include "bartizan/findings/store.h"
#include "bartizan/pipeline/approval.h"

namespace bartizan::pipeline {
namespace {

std::string AddressOf(const std::map<std::string, std::string>& addresses,
                      const std::string& digest) {
  auto found = addresses.find(digest);
  return found == addresses.end() ? "" : found->second;
}

// The repository's folder on this machine is nobody else's business.
data::Json ShortRun(const Run& run) {
  data::Json json = ToJson(run);
  json.as_object()["repository"] = fs::path(run.repository).filename().string();
  return json;
}

Result<data::JsonArray> Steps(store::Tx& tx, const Run& run) {
  data::JsonArray array;
  BARTIZAN_TRY(auto rows, ListSteps(tx, run.id));
  for (const StepRow& row : rows) array.push_back(ToJson(row));
  return array;
}

Result<data::JsonArray> Scans(store::Tx& tx, const Run& run) {
  data::JsonArray array;
  BARTIZAN_TRY(auto scans, findings::ScansOfRun(tx, run.id));
  for (const auto& scan : scans) {
    array.push_back({{"step", scan.step},
                     {"tool", scan.tool},
                     {"target", scan.target},
                     {"complete", scan.complete},
                     {"report", scan.report_digest}});
  }
  return array;
}

Result<data::JsonObject> FindingCounts(store::Tx& tx, const Run& run) {
  BARTIZAN_TRY(auto all, findings::FindingsOfRun(tx, run.id));
  std::map<std::string, size_t> counts;
  for (const auto& finding : all) ++counts[std::string(findings::SeverityName(finding.severity))];
  data::JsonObject object = {{"total", all.size()}};
  for (const auto& [severity, count] : counts) object[severity] = count;
  return object;
}

Result<data::JsonArray> Verdicts(store::Tx& tx, const Run& run) {
  data::JsonArray array;
  BARTIZAN_TRY(auto verdicts, ListVerdicts(tx, run.id));
  for (const auto& verdict : verdicts) {
    BARTIZAN_TRY(data::Json json, data::ParseJson(verdict.json, "verdict"));
    array.push_back({{"step", verdict.step},
                     {"open", verdict.open},
                     {"digest", verdict.digest},
                     {"verdict", std::move(json)}});
  }
  return array;
}

Result<data::JsonArray> Approvals(store::Tx& tx, const Run& run) {
  data::JsonArray array;
  BARTIZAN_TRY(auto decisions, ListDecisions(tx, run.id));
  for (const auto& d : decisions) {
    array.push_back({{"step", d.step},
                     {"approver", d.approver},
                     {"approve", d.approve},
                     {"comment", d.comment},
                     {"subject", d.subject},
                     {"time", FormatIso(d.time, true)}});
  }
  return array;
}

}  // namespace

Result<data::Json> RunSummary(store::Tx& tx, const Run& run,
                              const std::map<std::string, std::string>& addresses) {
  data::JsonArray reports, artifacts;
  BARTIZAN_TRY(auto made_reports, ListReports(tx, run.id));
  for (const auto& r : made_reports) {
    reports.push_back({{"step", r.step},
                       {"tool", r.tool},
                       {"format", r.format},
                       {"complete", r.complete},
                       {"sha256", r.digest},
                       {"uri", AddressOf(addresses, r.digest)}});
  }
  BARTIZAN_TRY(auto made_artifacts, ListArtifacts(tx, run.id));
  for (const auto& a : made_artifacts) {
    artifacts.push_back({{"step", a.step},
                         {"name", a.name},
                         {"sha256", a.digest},
                         {"size", a.size},
                         {"uri", AddressOf(addresses, a.digest)}});
  }
  BARTIZAN_TRY(auto steps, Steps(tx, run));
  BARTIZAN_TRY(auto scans, Scans(tx, run));
  BARTIZAN_TRY(auto counts, FindingCounts(tx, run));
  BARTIZAN_TRY(auto verdicts, Verdicts(tx, run));
  BARTIZAN_TRY(auto approvals, Approvals(tx, run));
  data::JsonObject definition = {{"file", run.definition_file},
                                 {"sha256", crypto::Sha256Hex(run.definition)}};
  return data::JsonObject{
      {"schema", "bartizan.run-summary/1"},  {"run", ShortRun(run)},
      {"definition", std::move(definition)}, {"steps", std::move(steps)},
      {"scans", std::move(scans)},           {"findings", std::move(counts)},
      {"verdicts", std::move(verdicts)},     {"approvals", std::move(approvals)},
      {"reports", std::move(reports)},       {"artifacts", std::move(artifacts)}};
}

}  // namespace bartizan::pipeline
