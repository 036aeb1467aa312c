#include "bartizan/securityhub/push.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "bartizan/audit/audit.h"
#include "bartizan/findings/asff_check.h"
#include "bartizan/securityhub/pace.h"

namespace bartizan::securityhub {
namespace {

// Below 6 MB however the mega is counted, with room for the envelope.
constexpr size_t kMaxCallBytes = 5'900'000;
// One bad batch must not hold up the others; two tell that the service is away.
constexpr int kFailuresThatEndARound = 2;
static_assert(kMaxCallBytes < findings::kMaxAsffBatchBytes);

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts, [&](auto start) { return text.starts_with(start); });
}

// Of one finding within an answer.
bool MayPass(std::string_view code) {
  for (std::string_view part : {"Internal", "Throttl", "LimitExceeded", "TooManyRequests",
                                "Unavailable", "Timeout", "Concurrent"}) {
    if (code.find(part) != std::string_view::npos) return true;
  }
  return false;
}

enum class Verdict {
  kSplit,  // something in the batch is bad: halve it
  kLater,  // the batch may pass another time
  kStop,   // nothing will pass
};

Verdict Judge(const aws::CallError& failed) {
  if (StartsWithAny(failed.code, {"InvalidInput", "Validation", "InvalidParameter",
                                  "RequestTooLarge", "RequestEntityTooLarge"}) ||
      failed.status == 413) {
    return Verdict::kSplit;
  }
  const Code code = failed.error.code;
  const bool later = code == Code::kUnavailable || code == Code::kTimeout || code == Code::kLimit;
  return later ? Verdict::kLater : Verdict::kStop;
}

class Pusher {
 public:
  Pusher(store::Home& home, aws::Client& client, const Hub& hub, const PushOptions& options)
      : home_(home),
        client_(client),
        hub_(hub),
        options_(options),
        pace_(client.outside(), kImportRate) {
    summary_.hub = hub;
  }

  Result<PushSummary> Run() {
    BARTIZAN_TRY(const OutboxCounts before, Counts());
    progress_.total = before.waiting;
    Report();
    Status sent = Rounds();
    BARTIZAN_DO(Conclude(sent));
    if (!sent) return std::unexpected(std::move(sent).error());
    return std::move(summary_);
  }

 private:
  // Passes over all that waits, until nothing does or passing again makes no difference.
  Status Rounds() {
    int barren = 0;
    for (;;) {
      const size_t before = progress_.done;
      BARTIZAN_DO(OneRound());
      BARTIZAN_TRY(const OutboxCounts now, Counts());
      if (now.waiting == 0 || Cancelled()) return {};
      barren = progress_.done > before ? 0 : barren + 1;
      if (barren >= options_.barren_rounds) return {};
      if (!SleepUnless(client_.outside(), Wait(barren), options_.cancel)) return {};
    }
  }

  Micros Wait(int barren) const {
    constexpr double kBaseMicros = 1e6;
    constexpr double kMaxMicros = 20e6;
    double wait = kBaseMicros;
    for (int i = 0; i < barren && wait < kMaxMicros; ++i) wait *= 2;
    return Micros(static_cast<int64_t>(wait * (0.5 + client_.outside().random() / 2)));
  }

  Status OneRound() {
    std::string after;
    round_over_ = false;
    failures_in_a_row_ = 0;
    while (!round_over_ && !Cancelled()) {
      BARTIZAN_TRY(const auto batch, home_.db().Read([&](store::Tx& tx) {
        return NextWaiting(tx, hub_, after, findings::kMaxAsffBatch, kMaxCallBytes);
      }));
      if (batch.empty()) return {};
      after = batch.back().record_id;
      BARTIZAN_DO(Send(batch));
    }
    return {};
  }

  Status Send(std::span<const Waiting> batch) {
    if (round_over_ || !pace_.Next(options_.cancel)) return {};
    BARTIZAN_TRY(auto input, InputOf(batch));
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) { return MarkAttempt(tx, hub_, batch); }));
    ++summary_.calls;
    auto answer = client_.Call("securityhub", "BatchImportFindings", std::move(input),
                               {.cancel = options_.cancel});
    if (!answer) return Refused(batch, std::move(answer).error());
    failures_in_a_row_ = 0;
    return Answered(batch, answer->output);
  }

  static Result<data::JsonObject> InputOf(std::span<const Waiting> batch) {
    data::JsonArray records;
    records.reserve(batch.size());
    for (const Waiting& row : batch) {
      BARTIZAN_TRY(data::Json record, data::ParseJson(row.record, "record " + row.record_id));
      records.push_back(std::move(record));
    }
    data::JsonObject input;
    input["Findings"] = std::move(records);
    return input;
  }

  Status Refused(std::span<const Waiting> batch, aws::CallError failed) {
    const Verdict verdict = Judge(failed);
    if (verdict == Verdict::kSplit && batch.size() == 1) {
      return RejectOne(batch.front(), failed.code, failed.message);
    }
    const bool answered = failed.status >= 400 && failed.status < 500;
    if (answered && !failed.outcome_unknown) {
      BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) { return UnmarkAttempt(tx, hub_, batch); }));
    }
    if (verdict == Verdict::kSplit) return Halve(batch);
    if (verdict == Verdict::kStop) return std::unexpected(Explain(std::move(failed), hub_));
    summary_.trouble = std::move(failed.error);
    round_over_ = ++failures_in_a_row_ >= kFailuresThatEndARound;
    return {};
  }

  Status Halve(std::span<const Waiting> batch) {
    const size_t half = batch.size() / 2;
    BARTIZAN_DO(Send(batch.first(half)));
    return Send(batch.subspan(half));
  }

  // One transaction for all that an answer says; what it leaves in doubt goes on waiting.
  Status Answered(std::span<const Waiting> batch, const data::JsonObject& output) {
    std::unordered_map<std::string, const data::Json*> failures;
    const data::JsonArray* failed = data::FindArray(output, "FailedFindings");
    for (size_t i = 0; failed != nullptr && i < failed->size(); ++i) {
      failures[data::Str(failed->at(i), "Id")] = &failed->at(i);
    }
    if (!AddsUp(batch, output, failures.size())) return Doubtful(batch);
    const Time now = client_.outside().clock->Now();
    size_t sent = 0, archived = 0, rejected = 0;
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) -> Status {
      for (const Waiting& row : batch) {
        auto failure = failures.find(row.record_id);
        if (failure == failures.end()) {
          BARTIZAN_DO(Acknowledge(tx, hub_, row, now));
          ++sent;
          archived += row.archived ? 1 : 0;
          continue;
        }
        const std::string code = data::Str(*failure->second, "ErrorCode", "Unknown");
        const std::string message = data::Str(*failure->second, "ErrorMessage");
        if (MayPass(code)) {
          summary_.trouble = TroubleOf(code, message);
        } else {
          BARTIZAN_DO(Reject(tx, hub_, row, code, message, now));
          ++rejected;
        }
      }
      return {};
    }));
    Count(sent, archived, rejected);
    return {};
  }

  // Every failure must name a finding of the batch, and the counts must agree.
  static bool AddsUp(std::span<const Waiting> batch, const data::JsonObject& output,
                     size_t failures) {
    const auto failed = data::Int(output, "FailedCount");
    const auto succeeded = data::Int(output, "SuccessCount");
    if (!failed || !succeeded || *failed < 0 || *succeeded < 0) return false;
    if (static_cast<size_t>(*failed) != failures) return false;
    if (static_cast<size_t>(*succeeded) + failures != batch.size()) return false;
    const data::JsonArray* list = data::FindArray(output, "FailedFindings");
    for (size_t i = 0; list != nullptr && i < list->size(); ++i) {
      const std::string id = data::Str(list->at(i), "Id");
      if (std::ranges::find(batch, id, &Waiting::record_id) == batch.end()) return false;
    }
    return true;
  }

  Status Doubtful(std::span<const Waiting> batch) {
    if (batch.size() > 1) return Halve(batch);
    summary_.trouble = Error{Code::kUnavailable,
                             fmt::format("the answer of Security Hub about {} contradicts itself",
                                         batch.front().record_id),
                             {},
                             {}};
    return {};
  }

  static Error TroubleOf(std::string_view code, std::string_view message) {
    return {Code::kUnavailable,
            fmt::format("Security Hub could not take some findings: {}{}{}", code,
                        message.empty() ? "" : ": ", message),
            {},
            {}};
  }

  Status RejectOne(const Waiting& row, std::string_view code, std::string_view message) {
    const Time now = client_.outside().clock->Now();
    BARTIZAN_DO(
        home_.db().Write([&](store::Tx& tx) { return Reject(tx, hub_, row, code, message, now); }));
    Count(0, 0, 1);
    return {};
  }

  void Count(size_t sent, size_t archived, size_t rejected) {
    summary_.sent += sent;
    summary_.archived += archived;
    summary_.rejected += rejected;
    progress_.done += sent + rejected;
    Report();
  }

  void Report() {
    progress_.total = std::max(progress_.total, progress_.done);
    if (options_.progress) options_.progress(progress_);
  }

  bool Cancelled() const { return options_.cancel != nullptr && options_.cancel->load(); }

  Result<OutboxCounts> Counts() {
    return home_.db().Read([&](store::Tx& tx) { return CountOutbox(tx, hub_); });
  }

  Status Conclude(const Status& sent) {
    const Time now = client_.outside().clock->Now();
    BARTIZAN_DO(home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(const OutboxCounts counts, CountOutbox(tx, hub_));
      summary_.remaining = counts.waiting;
      BARTIZAN_TRY(summary_.rejections, ListRejected(tx, hub_));
      return Audit(tx, sent, now);
    }));
    if (summary_.remaining == 0) {
      summary_.trouble.reset();
    } else if (Cancelled()) {
      summary_.trouble = Error{Code::kCancelled, "interrupted", {}, {}};
    }
    return {};
  }

  // Tells of all since the last event: a push that was killed could not.
  Status Audit(store::Tx& tx, const Status& sent, Time now) {
    BARTIZAN_TRY(auto row,
                 tx.One("SELECT sent, archived, rejected FROM hubs WHERE hub = ?", {hub_.Key()}));
    const bool news = row && (row->Int(0) > 0 || row->Int(2) > 0);
    if (!news && sent && summary_.calls == 0) return {};
    audit::Event event{.name = "PushFindings", .source = "securityhub.bartizan"};
    event.request = {{"account", hub_.account}, {"region", hub_.region}};
    event.response = {{"sent", row ? row->Int(0) : 0},
                      {"archived", row ? row->Int(1) : 0},
                      {"rejected", row ? row->Int(2) : 0},
                      {"remaining", summary_.remaining}};
    if (!sent) {
      event.error_code = CodeName(sent.error().code);
      event.error_message = sent.error().OneLine();
    }
    event.resources = {hub_.ProductArn()};
    BARTIZAN_DO(audit::Append(tx, event, now));
    BARTIZAN_DO(tx.Execute("UPDATE hubs SET sent = 0, archived = 0, rejected = 0 WHERE hub = ?",
                           {hub_.Key()}));
    return {};
  }

  store::Home& home_;
  aws::Client& client_;
  const Hub& hub_;
  const PushOptions& options_;
  Pace pace_;
  int failures_in_a_row_ = 0;  // calls that failed as a whole
  bool round_over_ = false;
  PushProgress progress_;
  PushSummary summary_;
};

}  // namespace

Result<PushSummary> SendWaiting(store::Home& home, aws::Client& client, const Hub& hub,
                                const PushOptions& options) {
  return Pusher(home, client, hub, options).Run();
}

Result<PushSummary> Push(store::Home& home, aws::Client& client, const PushOptions& options) {
  BARTIZAN_TRY(const Hub hub, FindHub(client, options.account, options.cancel));
  BARTIZAN_TRY(const auto queued, Enqueue(home.db(), hub, options.query,
                                          client.outside().clock->Now(), options.retry_rejected));
  BARTIZAN_TRY(auto summary, SendWaiting(home, client, hub, options));
  summary.considered = queued.considered;
  summary.queued = queued.queued;
  summary.rejected += queued.unfit;
  return summary;
}

}  // namespace bartizan::securityhub
