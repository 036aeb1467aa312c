#include "bartizan/cli/home.h"

#include <vector>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/findings/store.h"
#include "bartizan/ipranges/run.h"
#include "bartizan/notify/notify.h"
#include "bartizan/pipeline/deploy.h"
#include "bartizan/pipeline/runs.h"
#include "bartizan/response/case.h"
#include "bartizan/securityhub/hub.h"
#include "bartizan/server/keys.h"
#include "bartizan/store/lease.h"

namespace bartizan::cli {

std::span<const store::Migration> AllMigrations() {
  static const auto* all = [] {
    auto* list = new std::vector<store::Migration>;  // never freed: used until the process ends
    for (const auto part : {
             store::LeaseMigrations(),         //
             artifacts::ArtifactMigrations(),  //
             audit::AuditMigrations(),         //
             change::ChangeMigrations(),       //
             findings::FindingMigrations(),    //
             ipranges::IpRangesMigrations(),   //
             notify::NotifyMigrations(),       //
             pipeline::RunMigrations(),        //
             pipeline::DeployMigrations(),     //
             response::ResponseMigrations(),   //
             securityhub::SecurityHubMigrations(),
             server::ServerMigrations(),
         }) {
      list->insert(list->end(), part.begin(), part.end());
    }
    return list;
  }();
  return *all;
}

}  // namespace bartizan::cli
