// Raw reports, artifacts and a summary of a run into S3.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/artifacts/s3_copy.h"
#include "bartizan/base/text.h"
#include "bartizan/pipeline/run_summary.h"
#include "bartizan/pipeline/send_kinds.h"

namespace bartizan::pipeline {
namespace {

Result<artifacts::S3Target> TargetOf(const Outgoing& outgoing) {
  artifacts::S3Target target;
  std::string to = data::Str(outgoing.settings, "to");
  while (to.ends_with('/')) to.pop_back();
  BARTIZAN_TRY(target.place, aws::ParseS3Uri(to));
  target.sse = data::Str(outgoing.settings, "sse");
  target.kms_key_id = data::Str(outgoing.settings, "kms_key");
  target.expected_owner = ChoiceOf(outgoing).account;
  return target;
}

Result<std::set<std::string>> DigestsOf(store::Home& home, const Run& run) {
  return home.db().Read([&](store::Tx& tx) -> Result<std::set<std::string>> {
    std::set<std::string> digests;
    BARTIZAN_TRY(auto reports, ListReports(tx, run.id));
    for (const auto& report : reports) digests.insert(report.digest);
    BARTIZAN_TRY(auto artifacts, ListArtifacts(tx, run.id));
    for (const auto& artifact : artifacts) digests.insert(artifact.digest);
    digests.erase("");
    return digests;
  });
}

}  // namespace

Result<Sent> SendArchive(const SendWork& work) {
  BARTIZAN_TRY(auto target, TargetOf(work.outgoing));
  BARTIZAN_TRY(auto digests, DigestsOf(work.home, work.run));
  artifacts::ArtifactStore store(work.home);
  std::map<std::string, std::string> addresses;
  artifacts::CopyOutcome total;
  for (const std::string& digest : digests) {
    BARTIZAN_TRY(auto copied, artifacts::CopyToS3(store, work.client, digest, target, work.cancel));
    addresses[digest] = copied.uri;
    total.sent += copied.sent;
    total.present += copied.present;
    total.bytes += copied.bytes;
  }
  // Last: whoever reads it finds everything that it names.
  BARTIZAN_TRY(auto summary, work.home.db().Read([&](store::Tx& tx) {
    return RunSummary(tx, work.run, addresses);
  }));
  std::string name = fmt::format("runs/{}/{}/run.json", work.run.pipeline, work.run.id);
  BARTIZAN_TRY(std::string uri,
               artifacts::PutDocument(work.client, target, name, data::ToPrettyJson(summary),
                                      "application/json"));
  Sent sent{.what = fmt::format("{} ({} new, {} bytes) and {}",
                                Count(total.sent + total.present, "object"), total.sent,
                                total.bytes, uri)};
  audit::Event event;
  event.name = "ArchiveRun";
  event.request = {{"run", work.run.number}, {"to", work.outgoing.to}};
  event.response = {
      {"summary", uri}, {"sent", total.sent}, {"present", total.present}, {"bytes", total.bytes}};
  event.resources = {work.run.id, uri};
  sent.audit = std::move(event);
  return sent;
}

}  // namespace bartizan::pipeline
