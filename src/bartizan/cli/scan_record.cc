#include "bartizan/cli/scan_record.h"

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"

namespace bartizan::cli {

namespace {

audit::Event EventOf(const RecordedScan& recorded) {
  const findings::ScanInfo& scan = recorded.scan;
  audit::Event event{.name = "ImportScan", .source = "findings.bartizan"};
  event.request = {{"tool", scan.tool},
                   {"target", scan.target},
                   {"branch", scan.branch},
                   {"commit", scan.commit},
                   {"complete", scan.complete}};
  event.response = {{"scan", scan.scan_id}, {"findings", recorded.found.size()}};
  event.resources = {scan.scan_id, scan.report_digest};
  return event;
}

}  // namespace

Status RecordScan(Invocation& invocation, std::string_view text, RecordedScan& recorded) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenHome());
  artifacts::ArtifactStore store(*home);
  BARTIZAN_TRY(const auto blob, store.PutBytes(text));
  findings::ScanInfo& scan = recorded.scan;
  scan.report_digest = blob.digest;
  BARTIZAN_TRY(recorded.summary,
               home->db().Write([&](store::Tx& tx) -> Result<findings::ScanSummary> {
                 BARTIZAN_TRY(const auto summary, findings::RecordScan(tx, scan, recorded.found));
                 BARTIZAN_DO(audit::Append(tx, EventOf(recorded), scan.time));
                 return summary;
               }));
  return audit::SignHead(*home, invocation.clock().Now());
}

}  // namespace bartizan::cli
