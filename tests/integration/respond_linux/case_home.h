#pragma once
// A home in which cases of hosts are run, as the command does.
#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/notify/notify.h"
#include "bartizan/response/run.h"
#include "bartizan/response/target_linux.h"
#include "bartizan/store/lease.h"
#include "host.h"

namespace bartizan::response {

class CaseHome {
 public:
  explicit CaseHome(const fs::path& folder) {
    std::vector<store::Migration> all;
    for (auto part :
         {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations(),
          artifacts::ArtifactMigrations(), notify::NotifyMigrations(), ResponseMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    auto opened = store::Home::Open(folder, all);
    if (!opened) throw std::runtime_error(opened.error().Render());
    home = std::move(*opened);
    options.make_targets = [this](std::span<const TargetSpec> specs) {
      return MakeLinuxTargets(config, specs);
    };
  }

  std::string Open(const std::set<Step>& steps) {
    const OpenRequest request{.targets = {{.kind = "linux-host", .name = config.hosts[0].name}},
                              .reason = "a test",
                              .opened_by = "tester",
                              .only = steps};
    return Value(OpenCase(*home, config, request, SystemClock().Now())).id;
  }
  CaseRun Run(const std::string& id) { return Value(RunCase(*home, config, id, options)); }
  CaseRun Release(const std::string& id) { return Value(ReleaseCase(*home, config, id, options)); }

  std::map<std::string, Evidence> EvidenceOf(const std::string& id) {
    std::map<std::string, Evidence> found;
    Done(home->db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(const auto list, ListEvidence(tx, id));
      for (const Evidence& each : list) found[each.name] = each;
      return {};
    }));
    return found;
  }
  std::string TextOf(const Evidence& evidence) {
    return Value(artifacts::ArtifactStore(*home).GetBytes(evidence.sha256));
  }

  std::unique_ptr<store::Home> home;
  Config config;
  RunOptions options;
};

}  // namespace bartizan::response
