#include "bartizan/cli/respond_session.h"

#include <fmt/format.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/aws/client.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/text.h"
#include "bartizan/notify/notify.h"
#include "bartizan/response/case_json.h"
#include "bartizan/response/evidence_bucket.h"
#include "bartizan/response/make_targets.h"
#include "bartizan/response/run_target.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using response::Case;
using response::CaseRun;
using response::CaseState;
using response::CaseTarget;

constexpr uint64_t kMostConfigBytes = 1ULL << 20U;
constexpr uint64_t kMostPicture = 2ULL << 20U;

std::string Titled(const CaseTarget& target, const std::string& seen = {}) {
  if (!target.title.empty()) return target.title;
  return seen.empty() ? target.spec.id() : seen;
}

// Milliseconds matter here.
std::string ShortDuration(Micros duration) {
  if (duration >= std::chrono::seconds(10)) return FormatDuration(duration);
  return fmt::format("{:.2f}s", static_cast<double>(duration.count()) / 1e6);
}

aws::Choices Place(const response::AwsConfig& aws) {
  aws::Choices choices;
  if (!aws.profile.empty()) choices.profile = aws.profile;
  if (!aws.region.empty()) choices.region = aws.region;
  if (!aws.endpoint_url.empty()) choices.endpoint_url = aws.endpoint_url;
  return choices;
}

void AddMachine(std::string& text, const CaseTarget& target, const std::string& seen, Time opened) {
  text += fmt::format("\n{}: {}", Titled(target, seen), response::CaseStateName(target.state));
  if (target.isolated) {
    text += fmt::format(", isolated after {}", ShortDuration(*target.isolated - opened));
  }
  text += '\n';
  if (!target.error.empty()) text += fmt::format("  refused: {}\n", target.error);
  for (const std::string& missing : target.missing) text += fmt::format("  missing: {}\n", missing);
}

}  // namespace

std::vector<Flag> WithRespondConfig(std::vector<Flag> own) {
  std::vector<Flag> flags = {
      {.name = "config",
       .short_name = 'c',
       .value = "FILE",
       .help = "respond.yaml; else $BARTIZAN_RESPOND_CONFIG, else defaults"}};
  flags.insert(flags.end(), std::make_move_iterator(own.begin()),
               std::make_move_iterator(own.end()));
  return flags;
}

Result<response::Config> RespondConfigOf(const Invocation& invocation) {
  auto file = invocation.Get("config");
  if (!file) {
    const char* const named = ::getenv("BARTIZAN_RESPOND_CONFIG");
    if (named == nullptr || *named == '\0') return response::Config{};
    file = named;
  }
  BARTIZAN_TRY(const std::string text, ReadFile(*file, kMostConfigBytes));
  return response::ParseConfig(text, *file == "-" ? "standard input" : *file,
                               fs::absolute(*file).parent_path());
}

Result<std::unique_ptr<Responder>> Responder::Open(Invocation& invocation) {
  std::unique_ptr<Responder> responder(new Responder(invocation));
  BARTIZAN_TRY(responder->config_, RespondConfigOf(invocation));
  BARTIZAN_TRY(responder->home_, invocation.OpenHome());
  response::RunOptions& options = responder->options_;
  options.make_targets = response::MakeAllTargets(responder->config_, aws::RealSystem());
  options.cancel = &interrupted;
  options.progress = [&invocation](std::string_view line) {
    invocation.Detail(term::PrintableLine(line));
  };
  return responder;
}

void Responder::SendMessages() {
  if (config_.notify_topic.empty()) return;
  const auto sent = [&]() -> Result<notify::Delivery> {
    BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), Place(config_.aws)));
    return notify::Deliver(*home_, *client, &interrupted, {config_.notify_topic});
  }();
  if (!sent) return invocation_.Warn(term::PrintableLine(sent.error().OneLine()));
  for (const std::string& problem : sent->problems) invocation_.Warn(term::PrintableLine(problem));
}

void Responder::CopyEvidence(const std::string& case_id) {
  if (!config_.bucket) return;
  const auto copied = [&]() -> Result<size_t> {
    BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), Place(config_.aws)));
    BARTIZAN_TRY(const auto report, response::LoadReport(*home_, case_id));
    return response::CopyCase(*home_, *client, case_id, *config_.bucket, &interrupted,
                              invocation_.clock(), ReportFiles(*home_, report));
  }();
  if (!copied) {
    invocation_.Warn("the evidence was not copied: " +
                     term::PrintableLine(copied.error().OneLine()));
  } else {
    invocation_.Note(fmt::format("{} files copied to {}", *copied, config_.bucket->uri));
  }
}

std::string ReportPage(store::Home& home, const response::CaseReport& report) {
  return response::ReportHtml(report, [&](const response::Evidence& evidence) {
    if (evidence.size > kMostPicture) return std::string();
    return artifacts::ArtifactStore(home).GetBytes(evidence.sha256, kMostPicture).value_or("");
  });
}

std::vector<std::pair<std::string, std::string>> ReportFiles(store::Home& home,
                                                             const response::CaseReport& report) {
  return {{"report.html", ReportPage(home, report)},
          {"report.md", response::ReportMarkdown(report)}};
}

Result<std::vector<response::TargetSpec>> TargetsOf(const Invocation& invocation) {
  std::vector<response::TargetSpec> targets;
  for (const std::string& text : invocation.Positionals("TARGET")) {
    BARTIZAN_TRY(response::TargetSpec spec, response::ParseTarget(text));
    targets.push_back(std::move(spec));
  }
  return targets;
}

Result<response::OpenRequest> RequestOf(const Invocation& invocation) {
  response::OpenRequest request{.reason = invocation.Value("reason"),
                                .opened_by = response::OperatorName()};
  BARTIZAN_TRY(request.targets, TargetsOf(invocation));
  if (const auto only = invocation.Get("only")) {
    BARTIZAN_TRY(request.only, response::ParseSteps(*only));
  }
  if (const auto skip = invocation.Get("skip")) {
    BARTIZAN_TRY(request.skip, response::ParseSteps(*skip));
  }
  return request;
}

std::string CaseText(const CaseRun& run, bool operations) {
  const Case& what = run.what;
  std::string text = fmt::format("case {}: {}\n", what.id, response::CaseStateName(what.state));
  for (size_t i = 0; i < what.targets.size(); ++i) {
    const bool ran = i < run.targets.size();
    AddMachine(text, what.targets[i], ran ? run.targets[i].observed.title : "", what.opened);
    if (!ran) continue;
    const response::TargetRun& target = run.targets[i];
    if (!target.error.empty() && target.error != what.targets[i].error) {
      text += fmt::format("  error: {}\n", target.error);
    }
    for (const std::string& warning : target.observed.warnings) {
      text += fmt::format("  warning: {}\n", warning);
    }
    if (operations && !target.plan.operations.empty()) {
      text += change::RenderOutcome(target.plan, target.outcome);
    }
  }
  return term::Printable(text);
}

data::JsonObject CaseRunJson(const CaseRun& run) {
  data::JsonArray plans;
  for (const response::TargetRun& target : run.targets) {
    data::JsonObject row{{"target", target.spec.id()}, {"error", target.error}};
    if (!target.plan.operations.empty()) {
      row["outcome"] = change::OutcomeToJson(target.plan, target.outcome);
    }
    plans.emplace_back(std::move(row));
  }
  return {{"schema", "bartizan.respond.run/1"},
          {"case", response::CaseJson(run.what)},
          {"plans", std::move(plans)}};
}

int CaseExit(const Case& what) {
  const bool good = what.state == CaseState::kContained || what.state == CaseState::kReleased ||
                    what.state == CaseState::kClosed;
  if (good) return 0;
  return interrupted ? ExitCode(Code::kCancelled) : ExitCode(Code::kUndecided);
}

}  // namespace bartizan::cli
