#pragma once
// One target of a list brought to what it should have, or back. Not for other modules.
#include "bartizan/ipranges/run.h"

namespace bartizan::ipranges {

struct TargetRun {
  store::Home& home;
  const Config& config;
  const ListConfig& list;
  const TargetConfig& target;
  const SyncOptions& options;
};

// Observe → plan → apply → observe. Every failure is in the outcome.
TargetOutcome BringTo(const TargetRun& run, const std::vector<IpPrefix>& wanted);
// What the last run at this target did, undone.
TargetOutcome BringBack(const TargetRun& run);

// Records, and news for people where the configuration names a topic.
struct News {
  std::string audit, event;  // "ChangeFirewall", "ip-ranges-changed"
  std::string subject, text, id;
  data::JsonObject request, response;
  std::string error;
  std::vector<std::string> resources;
};
Status Tell(store::Tx& tx, const Config& config, const News& news, Time now);

}  // namespace bartizan::ipranges
