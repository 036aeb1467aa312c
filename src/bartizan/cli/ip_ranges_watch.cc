// `ip-ranges watch`: polls, and listens to a queue of announcements.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/ip_ranges_run.h"
#include "bartizan/ipranges/queue.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using ipranges::Announcement;
using SteadyClock = std::chrono::steady_clock;

constexpr auto kSlice = std::chrono::milliseconds(100);
constexpr Micros kAfterFailure{60'000'000};
constexpr uint64_t kMostCertificateBytes = 64ULL << 10U;
// An announcement may be faster than the document: these long it is waited for.
constexpr std::chrono::seconds kPatience[] = {std::chrono::seconds(5), std::chrono::seconds(15),
                                              std::chrono::seconds(45)};

// Sleeps until then, or until a signal.
void SleepUntil(SteadyClock::time_point end) {
  while (!interrupted && SteadyClock::now() < end) std::this_thread::sleep_for(kSlice);
}

// "https://sqs.eu-central-1.amazonaws.com/…" → "eu-central-1"; "" for other hosts.
std::string RegionOf(std::string_view queue_url) {
  const size_t host = queue_url.find("://sqs.");
  if (host == std::string_view::npos) return "";
  const std::string_view rest = queue_url.substr(host + 7);
  return std::string(rest.substr(0, rest.find('.')));
}

// A firewall that could not be reached is tried again soon; a refused document stays as it is until
// the next one.
bool AnyTargetFailed(const ipranges::SyncOutcome& outcome) {
  return std::ranges::any_of(outcome.lists, [](const ipranges::ListOutcome& list) {
    return std::ranges::any_of(list.targets,
                               [](const auto& target) { return !target.error.empty(); });
  });
}

class Watcher {
 public:
  Watcher(Invocation& invocation, Run& run) : invocation_(invocation), run_(run) {}

  Status Follow() {
    BARTIZAN_DO(Connect());
    while (!interrupted) {
      const bool good = Once();
      const Micros pause = good ? run_.config().poll : std::min(run_.config().poll, kAfterFailure);
      Wait(SteadyClock::now() + pause);
    }
    return {};
  }

 private:
  Status Connect() {
    if (run_.config().queue_url.empty()) return {};
    BARTIZAN_TRY(sqs_, clients_.For({.region = RegionOf(run_.config().queue_url)}));
    queue_.queue_url = run_.config().queue_url;
    queue_.cancel = &interrupted;
    queue_.trust.topics = run_.config().topics;
    queue_.trust.certificate = [this](const std::string& url) { return Certificate(url); };
    queue_.remember = [this](const std::string& id) {
      return run_.home().db().Write([&](store::Tx& tx) {
        return ipranges::RememberMessage(tx, id, invocation_.clock().Now());
      });
    };
    if (run_.config().url == ipranges::kDocumentUrlChina) queue_.pinned_url = run_.config().url;
    return {};
  }

  Result<std::string> Certificate(const std::string& url) {
    if (const auto known = certificates_.find(url); known != certificates_.end()) {
      return known->second;
    }
    BARTIZAN_TRY(auto response,
                 net::Send({.url = url, .max_response_bytes = kMostCertificateBytes}));
    if (response.status != 200) {
      return Fail(Code::kUnavailable, fmt::format("the certificate of SNS: {}", response.status));
    }
    return certificates_[url] = std::move(response.body);
  }

  // A run, told on standard output where it did something. False: it did not come to its end.
  bool Once(int64_t* sync_token = nullptr) {
    auto outcome = run_.Sync();
    if (!outcome) {
      if (outcome.error().code != Code::kCancelled) {
        invocation_.Warn(term::PrintableLine(outcome.error().OneLine()));
      }
      return false;
    }
    if (sync_token != nullptr) *sync_token = outcome->sync_token;
    if (outcome->changed() || outcome->failed()) {
      if (invocation_.Format() == "json") {
        invocation_.Print(data::ToJson(SyncJson(*outcome, false)) + "\n");
      } else {
        invocation_.Print(SyncText(*outcome, false));
      }
      invocation_.FlushOutput();
      run_.SendMessages();
      if (Status signed_head = run_.SignAudit(); !signed_head) {
        invocation_.Warn(term::PrintableLine(signed_head.error().OneLine()));
      }
    } else {
      invocation_.Detail(fmt::format("sync token {}: nothing to do", outcome->sync_token));
    }
    return !AnyTargetFailed(*outcome);
  }

  void Wait(SteadyClock::time_point end) {
    if (!sqs_) return SleepUntil(end);
    while (!interrupted && SteadyClock::now() < end) {
      const auto left = std::chrono::ceil<std::chrono::seconds>(end - SteadyClock::now());
      queue_.wait = std::clamp(left, std::chrono::seconds(1), std::chrono::seconds(20));
      auto received = ipranges::ReceiveAnnouncements(*sqs_, queue_, invocation_.clock());
      if (!received) {
        if (interrupted) return;
        invocation_.Warn(term::PrintableLine(received.error().OneLine()));
        SleepUntil(std::min(end, SteadyClock::now() + kAfterFailure));
        continue;
      }
      for (const auto& refused : received->refused) {
        invocation_.Warn(term::PrintableLine(
            fmt::format("message {} is not followed: {}", refused.message_id, refused.reason)));
      }
      for (const std::string& problem : received->problems) {
        invocation_.Warn(term::PrintableLine(problem));
      }
      if (received->newest) FollowAnnouncement(*received->newest);
    }
  }

  void FollowAnnouncement(const Announcement& announcement) {
    invocation_.Detail(fmt::format("sync token {} was announced", announcement.sync_token));
    int64_t token = 0;
    for (const auto patience : kPatience) {
      Once(&token);
      if (interrupted || token >= announcement.sync_token) return;
      SleepUntil(SteadyClock::now() + patience);
    }
    invocation_.Warn(
        fmt::format("sync token {} was announced, and is not there yet", announcement.sync_token));
  }

  Invocation& invocation_;
  Run& run_;
  ipranges::AwsClients clients_{aws::RealSystem()};
  std::shared_ptr<aws::Client> sqs_;
  ipranges::QueueOptions queue_;
  std::map<std::string, std::string> certificates_;
};

}  // namespace

Status WatchRanges(Invocation& invocation, Run& run) {
  return Watcher(invocation, run).Follow();
}

}  // namespace bartizan::cli
