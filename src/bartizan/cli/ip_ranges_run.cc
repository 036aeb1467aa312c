#include "bartizan/cli/ip_ranges_run.h"

#include <fmt/format.h>

#include "bartizan/audit/audit.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/ip_ranges_document.h"
#include "bartizan/ipranges/source.h"
#include "bartizan/notify/notify.h"
#include "bartizan/process/process.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using ipranges::Config;
using ipranges::Document;
using ipranges::SyncOutcome;

constexpr uint64_t kMostConfigBytes = 1ULL << 20U;
constexpr uint64_t kMostEventBytes = 1ULL << 20U;

std::optional<std::string> Variable(std::string_view name) {
  const char* value = ::getenv(std::string(name).c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// Announcements name AWS's address, whatever mirror the configuration reads.
std::string_view AnnouncedUrl(const Config& config) {
  return config.url == ipranges::kDocumentUrlChina ? ipranges::kDocumentUrlChina
                                                   : ipranges::kDocumentUrl;
}

}  // namespace

std::vector<Flag> WithConfigFlags(std::vector<Flag> own) {
  std::vector<Flag> flags = {
      {.name = "config",
       .short_name = 'c',
       .value = "FILE",
       .help = "what to follow and where; else $VPC_ID, $PORTS, $PREFIX_NAME, $SERVICE, $REGION"},
      {.name = "list", .value = "NAME", .help = "only this list of the configuration"},
  };
  flags.insert(flags.end(), std::make_move_iterator(own.begin()),
               std::make_move_iterator(own.end()));
  return flags;
}

Result<Config> ConfigOf(const Invocation& invocation) {
  const auto file = invocation.Get("config");
  if (!file) return ipranges::ConfigFromEnvironment(Variable);
  BARTIZAN_TRY(const std::string text, ReadFile(*file, kMostConfigBytes));
  return ipranges::ParseConfig(text, *file == "-" ? "standard input" : *file);
}

Run::Run(Invocation& invocation) : invocation_(invocation), clients_(aws::RealSystem()) {
  options_.cancel = &interrupted;
  options_.only_list = invocation.Get("list");
  options_.make_target = [this](const ipranges::TargetConfig& target) {
    return ipranges::MakeTarget(target, clients_);
  };
  options_.progress = [this](std::string_view line) {
    invocation_.Note(term::PrintableLine(line));
  };
}

Result<std::unique_ptr<Run>> Run::Open(Invocation& invocation) {
  std::unique_ptr<Run> run(new Run(invocation));
  BARTIZAN_TRY(run->config_, ConfigOf(invocation));
  BARTIZAN_TRY(run->home_, invocation.OpenHome());
  return run;
}

void Run::UseDocument(const std::optional<std::string>& file, std::optional<std::string> event) {
  if (file) config_.file = *file;
  event_ = std::move(event);
}

Result<SyncOutcome> Run::Sync() {
  if (event_) return SyncAnnounced();
  return ipranges::Sync(*home_, config_, options_);
}

Result<Document> Run::CurrentDocument() {
  if (!config_.file.empty()) return ReadDocument(config_.file.string());
  const auto environment = process::CurrentEnvironment();
  net::HttpClient http({.proxies = net::ProxyRules::FromEnvironment(environment),
                        .ca_bundle = net::FindCaBundle(environment)});
  ipranges::FetchOptions request{.any_host = config_.any_host};
  if (!config_.url.empty()) request.url = config_.url;
  BARTIZAN_TRY(const auto fetched, ipranges::FetchDocument(http, request));
  return ipranges::ParseDocument(fetched.text, request.url);
}

Result<SyncOutcome> Run::SyncAnnounced() {
  BARTIZAN_TRY(const std::string text, ReadFile(*event_, kMostEventBytes));
  BARTIZAN_TRY(const auto announcement, ipranges::ParseAnnouncement(text, AnnouncedUrl(config_)));
  BARTIZAN_TRY(const Document document, CurrentDocument());
  // An event is given by hand, so it is taken at its word: another MD5 means another document.
  if (announcement.md5 != document.md5) {
    return Fail(Code::kConflict,
                fmt::format("MD5 mismatch: the document has {}, the event expects {}", document.md5,
                            term::PrintableLine(announcement.md5)),
                "give the event the document's MD5 and sync token, or run without --event");
  }
  BARTIZAN_DO(ipranges::CheckAnnounced(announcement, document));
  return ipranges::SyncDocument(*home_, config_, document, options_);
}

void Run::SendMessages() {
  if (config_.notify_topic.empty()) return;
  const auto sent = [&]() -> Result<notify::Delivery> {
    BARTIZAN_TRY(auto client, clients_.For({}));
    return notify::Deliver(*home_, *client, &interrupted, {config_.notify_topic});
  }();
  if (!sent) {
    invocation_.Warn(term::PrintableLine(sent.error().OneLine()));
    return;
  }
  for (const std::string& problem : sent->problems) invocation_.Warn(term::PrintableLine(problem));
  if (sent->waiting > 0) invocation_.Note("messages wait; try again with: bartizan notify send");
}

Status Run::SignAudit() {
  return audit::SignHead(*home_, invocation_.clock().Now());
}

}  // namespace bartizan::cli
