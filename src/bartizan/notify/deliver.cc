#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/notify/compose.h"
#include "bartizan/notify/outbox.h"
#include "bartizan/store/lease.h"

namespace bartizan::notify {
namespace {

constexpr std::string_view kLease = "notify/outbox";
constexpr size_t kMostOfError = 2000;  // what a service writes is not bounded

enum class Verdict { kRefused, kLater, kTopicLater };

// Keys that are wrong or have expired say nothing about the message: with others it goes.
bool IsAboutCredentials(std::string_view code) {
  constexpr std::array kCodes = {"ExpiredToken",
                                 "ExpiredTokenException",
                                 "InvalidClientTokenId",
                                 "SignatureDoesNotMatch",
                                 "UnrecognizedClientException",
                                 "IncompleteSignature",
                                 "InvalidSignatureException",
                                 "InvalidSecurity",
                                 "InvalidToken",
                                 "MissingAuthenticationToken",
                                 "MissingAuthenticationTokenException",
                                 "AuthFailure",
                                 "OptInRequired",
                                 "RequestExpired",
                                 "RequestTimeTooSkewed"};
  return std::ranges::find(kCodes, code) != kCodes.end();
}

Verdict Judge(const aws::CallError& error, bool fifo) {
  // No answer, or one of something else than the service ("HTTP 403" is a proxy's page).
  if (error.status == 0 || error.code.starts_with("HTTP ") || IsAboutCredentials(error.code)) {
    return Verdict::kTopicLater;
  }
  const bool passes = error.status >= 500 || error.error.code == Code::kUnavailable ||
                      error.code == "KMSThrottling";
  if (!passes) return Verdict::kRefused;
  // A service that is out of order for one message may take the next; one that throttles does not,
  // and in a FIFO topic none may overtake another.
  return fifo || error.status < 500 ? Verdict::kTopicLater : Verdict::kLater;
}

audit::Event Refusal(const Message& message, const aws::CallError& error) {
  return {.name = "RefuseNotification",
          .source = "notify.bartizan",
          .request = {{"topic", message.topic}, {"event", message.event}, {"id", message.id}},
          .error_code = error.code,
          .error_message = Ellipsize(error.error.OneLine(), kMostOfError),
          .resources = {message.topic}};
}

// One pass over the outbox, by one process at a time: so no message is sent twice at once, and
// they keep their order.
class Pass {
 public:
  Pass(store::Home& home, aws::Client& client, const std::atomic<bool>* cancel,
       const std::set<std::string>& only)
      : home_(home), client_(client), cancel_(cancel), only_(only) {}
  ~Pass() {
    if (!held_) return;
    (void)home_.db().Write([](store::Tx& tx) { return store::DropLease(tx, kLease); });
  }
  Pass(const Pass&) = delete;
  Pass& operator=(const Pass&) = delete;

  Result<Delivery> Run() {
    BARTIZAN_DO(Begin());
    while (held_) {
      BARTIZAN_TRY(auto next, Next());
      held_ = next.has_value();
      if (next) BARTIZAN_DO(Send(*next));
    }
    if (delivery_.refused > 0) BARTIZAN_DO(audit::SignHead(home_, Now()));
    return std::move(delivery_);
  }

 private:
  Time Now() const { return client_.outside().clock->Now(); }
  bool Cancelled() const { return cancel_ != nullptr && cancel_->load(); }

  Status Begin() {
    return home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(delivery_.waiting, CountWaiting(tx, only_));
      if (delivery_.waiting == 0) return {};
      auto taken = store::TakeLease(tx, kLease, Now());
      held_ = taken.has_value();
      // Whoever holds it sends ours too.
      if (!taken && taken.error().code != Code::kConflict) return taken;
      if (!taken) delivery_.problems.push_back(taken.error().OneLine());
      return {};
    });
  }

  // None: the lease is given up in the transaction that saw nothing to send, so that a message
  // queued meanwhile is either seen here or finds the lease free.
  Result<std::optional<Queued>> Next() {
    using Found = Result<std::optional<Queued>>;
    return home_.db().Write([&](store::Tx& tx) -> Found {
      std::optional<Queued> next;
      if (!Cancelled()) {
        BARTIZAN_TRY(next, NextWaiting(tx, last_, skipped_, only_));
      }
      if (next) return next;
      BARTIZAN_DO(store::DropLease(tx, kLease));
      BARTIZAN_TRY(delivery_.waiting, CountWaiting(tx, only_));
      return next;
    });
  }

  Status Send(const Queued& queued) {
    const Message& message = queued.row.message;
    last_ = queued.sequence;
    auto topic = ParseTopic(message.topic);
    if (!topic) return std::unexpected(std::move(topic).error().With("message " + message.id));
    aws::CallOptions options{
        .region = topic->region, .deadline = std::chrono::seconds(60), .cancel = cancel_};
    auto answer = client_.Call("sns", "Publish", PublishInput(message), options);
    if (!answer) return Failed(queued, answer.error());
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) {
      return MarkSent(tx, queued.sequence, data::Str(answer->output, "MessageId"), Now());
    }));
    ++delivery_.sent;
    return {};
  }

  Status Failed(const Queued& queued, const aws::CallError& error) {
    const Message& message = queued.row.message;
    const Verdict verdict = Judge(error, message.topic.ends_with(".fifo"));
    const bool refused = verdict == Verdict::kRefused;
    const std::string reason = Ellipsize(error.error.OneLine(), kMostOfError);
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(MarkFailed(tx, queued.sequence, refused, reason, Now()));
      if (refused) BARTIZAN_DO(audit::Append(tx, Refusal(message, error), Now()));
      return {};
    }));
    if (refused) ++delivery_.refused;
    if (verdict == Verdict::kTopicLater) skipped_.insert(message.topic);
    delivery_.problems.push_back(fmt::format("message {}: {}", message.id, reason));
    return {};
  }

  store::Home& home_;
  aws::Client& client_;
  const std::atomic<bool>* cancel_;
  const std::set<std::string>& only_;
  Delivery delivery_;
  bool held_ = false;
  int64_t last_ = 0;               // what was tried is not tried again in this pass
  std::set<std::string> skipped_;  // topics that take nothing now
};

}  // namespace

Result<Delivery> Deliver(store::Home& home, aws::Client& client, const std::atomic<bool>* cancel,
                         const std::set<std::string>& only) {
  return Pass(home, client, cancel, only).Run();
}

}  // namespace bartizan::notify
