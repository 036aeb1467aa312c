#include "bartizan/pipeline/send.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/pipeline/aws_access.h"
#include "bartizan/pipeline/send_kinds.h"
#include "bartizan/store/lease.h"

namespace bartizan::pipeline {
namespace {

constexpr size_t kMaxError = 2000;

std::string Describe(const Error& error) {
  return error.hint.empty() ? error.OneLine()
                            : fmt::format("{} (hint: {})", error.OneLine(), error.hint);
}

class Sender {
 public:
  Sender(store::Home& home, const SendRequest& request, const Clock& clock)
      : home_(home), request_(request), clock_(clock) {}

  Result<SendReport> Run() {
    BARTIZAN_TRY(auto list,
                 home_.db().Read([&](store::Tx& tx) { return ListWaiting(tx, request_.scope); }));
    if (request_.only_messages) {
      std::erase_if(list, [](const Outgoing& o) { return o.kind != kMessages; });
    }
    for (const Outgoing& outgoing : list) BARTIZAN_DO(One(outgoing));
    if (!list.empty()) BARTIZAN_DO(audit::SignHead(home_, clock_.Now()));
    return std::move(report_);
  }

 private:
  bool Cancelled() const { return request_.cancel != nullptr && request_.cancel->load(); }

  // What failed for the same account and kind a moment ago is not tried for the next run, too.
  Status One(const Outgoing& outgoing) {
    std::string key = fmt::format("{} {} {}", outgoing.kind, outgoing.to,
                                  data::ToJson(*data::Find(outgoing.settings, "aws")));
    if (Cancelled() || failed_.contains(key)) {
      ++report_.waiting;
      return {};
    }
    const std::string lease = fmt::format("send/{}/{}", outgoing.run_id, outgoing.kind);
    BARTIZAN_TRY(bool mine, home_.db().Write([&](store::Tx& tx) -> Result<bool> {
      auto taken = store::TakeLease(tx, lease, clock_.Now());
      if (!taken && taken.error().code != Code::kConflict) {
        return std::unexpected(taken.error());
      }
      return taken.has_value();
    }));
    if (!mine) return {};
    Status sent = Send(outgoing, key);
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) { return store::DropLease(tx, lease); }));
    return sent;
  }

  Status Send(const Outgoing& outgoing, const std::string& key) {
    BARTIZAN_TRY(auto run,
                 home_.db().Read([&](store::Tx& tx) { return FindRun(tx, outgoing.run_id); }));
    Result<Sent> sent = Attempt(outgoing, run);
    if (sent) return Succeeded(outgoing, run, *sent);
    failed_.insert(key);
    return Failed(outgoing, run, sent.error());
  }

  Result<Sent> Attempt(const Outgoing& outgoing, const pipeline::Run& run) {
    BARTIZAN_TRY(auto client, ClientFor(ChoiceOf(outgoing)));
    SendWork work{.home = home_,
                  .client = *client,
                  .run = run,
                  .outgoing = outgoing,
                  .now = clock_.Now(),
                  .cancel = request_.cancel};
    if (outgoing.kind == kFindings) return SendFindings(work);
    if (outgoing.kind == kArchive) return SendArchive(work);
    return SendMessages(work);
  }

  Result<std::shared_ptr<aws::Client>> ClientFor(const AwsChoice& choice) {
    auto& client = clients_[choice.profile + "\n" + choice.region + "\n" + choice.account];
    if (client == nullptr) {
      BARTIZAN_TRY(client, OpenAws(request_.aws, choice, request_.cancel));
    }
    return client;
  }

  Status Succeeded(const Outgoing& outgoing, const pipeline::Run& run, const Sent& sent) {
    for (const std::string& problem : sent.problems) report_.problems.push_back(problem);
    ++report_.sent;
    RunEvent event;
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(auto now, Current(tx, outgoing));
      if (now && !sent.more_waits) {
        now->state = "sent";
        now->error.clear();
        // What the run's own thread has sent already is told by an event of its own.
        now->result = sent.what.empty() ? "all to " + now->to : sent.what;
        now->sent = clock_.Now();
        ++now->attempts;
        BARTIZAN_DO(SaveOutgoing(tx, *now));
      }
      if (sent.audit) BARTIZAN_DO(audit::Append(tx, *sent.audit, clock_.Now()));
      if (sent.what.empty()) return {};
      BARTIZAN_TRY(event, AppendEvent(tx, run.id, EventOf("run.sent", outgoing, sent.what)));
      return {};
    }));
    if (!sent.what.empty()) Say(run, event);
    return {};
  }

  Status Failed(const Outgoing& outgoing, const pipeline::Run& run, const Error& error) {
    const std::string why = Ellipsize(Describe(error), kMaxError);
    ++report_.waiting;
    if (!report_.code) report_.code = error.code;
    report_.problems.push_back(fmt::format("{} of run {} could not be sent to {}: {}",
                                           outgoing.kind, run.number, outgoing.to, why));
    RunEvent event;
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(auto now, Current(tx, outgoing));
      if (now) {
        now->error = why;
        ++now->attempts;
        BARTIZAN_DO(SaveOutgoing(tx, *now));
      }
      BARTIZAN_TRY(event, AppendEvent(tx, run.id, EventOf("run.unsent", outgoing, why)));
      return {};
    }));
    Say(run, event);
    return {};
  }

  // The row, unless something else was queued in its place while this was being sent.
  static Result<std::optional<Outgoing>> Current(store::Tx& tx, const Outgoing& was) {
    BARTIZAN_TRY(auto list, ListOutgoing(tx, was.run_id));
    for (Outgoing& now : list) {
      if (now.kind == was.kind && now.queued == was.queued) return std::move(now);
    }
    return std::nullopt;
  }

  RunEvent EventOf(std::string type, const Outgoing& outgoing, std::string message) const {
    return {.time = clock_.Now(),
            .type = std::move(type),
            .message = std::move(message),
            .detail = {{"kind", outgoing.kind}, {"to", outgoing.to}}};
  }

  void Say(const pipeline::Run& run, const RunEvent& event) const {
    if (request_.on_event) request_.on_event(run, event);
  }

  store::Home& home_;
  const SendRequest& request_;
  const Clock& clock_;
  SendReport report_;
  std::set<std::string> failed_;
  std::map<std::string, std::shared_ptr<aws::Client>> clients_;
};

}  // namespace

Result<SendReport> SendOutgoing(store::Home& home, const SendRequest& request, const Clock& clock) {
  return Sender(home, request, clock).Run();
}

Messenger::~Messenger() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
}

void Messenger::Wake() {
  std::lock_guard lock(mutex_);
  news_ = true;
  wake_.notify_all();
  if (!thread_.joinable()) {
    thread_ = std::jthread([this](const std::stop_token& stop) { Work(stop); });
  }
}

void Messenger::Work(const std::stop_token& stop) {
  constexpr std::chrono::minutes kAgain(1);
  std::unique_lock lock(mutex_);
  bool left = false;
  while (!stop.stop_requested()) {
    if (left) {
      wake_.wait_for(lock, stop, kAgain, [&] { return news_; });
    } else {
      wake_.wait(lock, stop, [&] { return news_; });
    }
    if (stop.stop_requested()) return;
    news_ = false;
    lock.unlock();
    auto report = SendOutgoing(home_, request_, clock_);
    lock.lock();
    left = !report || report->waiting > 0;
  }
}

}  // namespace bartizan::pipeline
