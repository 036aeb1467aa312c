#pragma once
// What the commands of incident response share: configuration, targets, and how a case is shown.
#include <memory>

#include "bartizan/cli/invocation.h"
#include "bartizan/response/config.h"
#include "bartizan/response/report.h"
#include "bartizan/response/run.h"

namespace bartizan::cli {

// -c FILE, then `own`.
std::vector<Flag> WithRespondConfig(std::vector<Flag> own);

// Of -c, else of $BARTIZAN_RESPOND_CONFIG, else the defaults.
Result<response::Config> RespondConfigOf(const Invocation& invocation);

// What a run of this command needs.
class Responder {
 public:
  static Result<std::unique_ptr<Responder>> Open(Invocation& invocation);
  store::Home& home() { return *home_; }
  const response::Config& config() const { return config_; }
  response::RunOptions& options() { return options_; }
  // What waits in the outbox, and the second place for evidence; failures are warnings.
  void SendMessages();
  void CopyEvidence(const std::string& case_id);

 private:
  explicit Responder(Invocation& invocation) : invocation_(invocation) {}
  Invocation& invocation_;
  store::Home* home_ = nullptr;
  response::Config config_;
  response::RunOptions options_;
};

// The report's files, by name, as they go with every copy of a case; with the console's picture.
std::vector<std::pair<std::string, std::string>> ReportFiles(store::Home& home,
                                                             const response::CaseReport& report);
std::string ReportPage(store::Home& home, const response::CaseReport& report);

// TARGET… of the command line.
Result<std::vector<response::TargetSpec>> TargetsOf(const Invocation& invocation);
// --only, --skip, --reason and who asks.
Result<response::OpenRequest> RequestOf(const Invocation& invocation);

// For people: the case, a block for each machine, what is missing, and what to do next.
std::string CaseText(const response::CaseRun& run, bool operations);
data::JsonObject CaseRunJson(const response::CaseRun& run);
// 0 contained or released, 6 incomplete or interrupted.
int CaseExit(const response::Case& what);

}  // namespace bartizan::cli
