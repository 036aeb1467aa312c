#pragma once
// What the commands that change firewalls share: configuration, a run, and how it is shown.
#include <memory>

#include "bartizan/cli/invocation.h"
#include "bartizan/ipranges/make_target.h"
#include "bartizan/ipranges/run.h"

namespace bartizan::cli {

// -c FILE and --list NAME, then `own`.
std::vector<Flag> WithConfigFlags(std::vector<Flag> own);

// Of -c, else the post's environment variables.
Result<ipranges::Config> ConfigOf(const Invocation& invocation);

// What a run of this command needs; the clients live as long as this.
class Run {
 public:
  static Result<std::unique_ptr<Run>> Open(Invocation& invocation);

  store::Home& home() { return *home_; }
  const ipranges::Config& config() const { return config_; }
  ipranges::SyncOptions& options() { return options_; }
  // What a command line says: a document at hand, an announcement to compare it with, as the
  // Lambda did.
  void UseDocument(const std::optional<std::string>& file, std::optional<std::string> event);
  Result<ipranges::SyncOutcome> Sync();
  // What was queued for people; failures are warnings.
  void SendMessages();
  Status SignAudit();

 private:
  explicit Run(Invocation& invocation);
  Result<ipranges::SyncOutcome> SyncAnnounced();
  Result<ipranges::Document> CurrentDocument();

  Invocation& invocation_;
  store::Home* home_ = nullptr;
  ipranges::Config config_;
  ipranges::AwsClients clients_;
  ipranges::SyncOptions options_;
  std::optional<std::string> event_;
};

// For people: a line for each list and target, with the operations where `operations`.
std::string SyncText(const ipranges::SyncOutcome& outcome, bool dry_run);
std::string TargetText(const ipranges::TargetOutcome& target, bool dry_run);
data::JsonObject SyncJson(const ipranges::SyncOutcome& outcome, bool dry_run);
data::JsonObject TargetJson(const ipranges::TargetOutcome& target);

// Follows the source until a signal comes.
Status WatchRanges(Invocation& invocation, Run& run);

}  // namespace bartizan::cli
