#include "bartizan/ipranges/queue.h"

#include <fmt/format.h>

#include <algorithm>

namespace bartizan::ipranges {
namespace {

constexpr int kBatch = 10;   // SQS's limit for both operations
constexpr int kRounds = 50;  // so that a queue that fills as fast as it is read ends too
constexpr std::chrono::seconds kMostWait{20};  // SQS's limit

struct QueueMessage {
  std::string id, receipt, body;
};

// What became of one message.
enum class Outcome { kFollowed, kRepeated, kRefused, kUndecided };

bool DecidesNothing(const Error& error) {
  return error.code == Code::kUnavailable || error.code == Code::kTimeout ||
         error.code == Code::kCancelled || error.code == Code::kIo;
}

class Receiver {
 public:
  Receiver(aws::Client& sqs, const QueueOptions& options, const Clock& clock)
      : sqs_(sqs), options_(options), clock_(clock) {}

  Result<Received> Run() {
    std::chrono::seconds wait = std::clamp(options_.wait, std::chrono::seconds(0), kMostWait);
    for (int round = 0; round < kRounds; ++round) {
      auto batch = Receive(round == 0 ? wait : std::chrono::seconds(0));
      if (!batch && round == 0) return std::unexpected(std::move(batch).error());
      if (!batch) {
        // What was deleted already must reach the caller.
        received_.problems.push_back(batch.error().OneLine());
        break;
      }
      if (batch->empty() || !HandleAll(*batch)) break;
    }
    return std::move(received_);
  }

 private:
  aws::CallOptions Call() const { return {.cancel = options_.cancel}; }

  Result<std::vector<QueueMessage>> Receive(std::chrono::seconds wait) {
    BARTIZAN_TRY(aws::Answer answer, sqs_.Call("sqs", "ReceiveMessage",
                                               {{"QueueUrl", options_.queue_url},
                                                {"MaxNumberOfMessages", kBatch},
                                                {"WaitTimeSeconds", wait.count()}},
                                               Call()));
    std::vector<QueueMessage> batch;
    const data::JsonArray* messages = data::FindArray(answer.output, "Messages");
    if (messages == nullptr) return batch;
    for (const data::Json& message : *messages) {
      batch.push_back({data::Str(message, "MessageId"), data::Str(message, "ReceiptHandle"),
                       data::Str(message, "Body")});
    }
    return batch;
  }

  // Whether any was decided: what is not decided now will not be a moment later.
  bool HandleAll(const std::vector<QueueMessage>& batch) {
    std::vector<QueueMessage> done;
    for (const QueueMessage& message : batch) {
      ++received_.messages;
      if (Handle(message) != Outcome::kUndecided) done.push_back(message);
    }
    if (!done.empty()) Delete(done);
    return !done.empty();
  }

  Outcome Handle(const QueueMessage& message) {
    auto sent = Believe(message.body);
    if (!sent) return Unheard(message, sent.error());
    auto announcement = ParseAnnouncement(sent->message, options_.pinned_url);
    if (!announcement) return Unheard(message, announcement.error());
    auto first = options_.remember(sent->message_id);
    if (!first) {
      received_.undecided.push_back({message.id, first.error().OneLine()});
      return Outcome::kUndecided;
    }
    if (!*first) {
      ++received_.repeated;
      return Outcome::kRepeated;
    }
    ++received_.announcements;
    if (!received_.newest || announcement->sync_token > received_.newest->sync_token) {
      received_.newest = *std::move(announcement);
    }
    return Outcome::kFollowed;
  }

  Result<aws::SnsMessage> Believe(const std::string& body) {
    auto message = aws::ParseSnsMessage(body);
    if (!message) {
      return std::unexpected(std::move(message).error().Hint(
          "raw message delivery, which has no signature, must be off for the subscription"));
    }
    BARTIZAN_DO(aws::VerifySnsMessage(*message, options_.trust, clock_.Now()));
    return message;
  }

  Outcome Unheard(const QueueMessage& message, const Error& error) {
    bool undecided = DecidesNothing(error);
    (undecided ? received_.undecided : received_.refused).push_back({message.id, error.OneLine()});
    return undecided ? Outcome::kUndecided : Outcome::kRefused;
  }

  void Delete(const std::vector<QueueMessage>& done) {
    data::JsonArray entries;
    for (const QueueMessage& message : done) {
      entries.push_back(data::JsonObject{{"Id", std::to_string(entries.size())},
                                         {"ReceiptHandle", message.receipt}});
    }
    auto answer =
        sqs_.Call("sqs", "DeleteMessageBatch",
                  {{"QueueUrl", options_.queue_url}, {"Entries", std::move(entries)}}, Call());
    if (!answer) {
      received_.problems.push_back(answer.error().error.OneLine());
      return;
    }
    const data::JsonArray* failed = data::FindArray(answer->output, "Failed");
    if (failed == nullptr || failed->empty()) return;
    received_.problems.push_back(fmt::format("{} of {} messages could not be deleted: {}",
                                             failed->size(), done.size(),
                                             data::Str(failed->front(), "Code")));
  }

  aws::Client& sqs_;
  const QueueOptions& options_;
  const Clock& clock_;
  Received received_;
};

}  // namespace

Result<Received> ReceiveAnnouncements(aws::Client& sqs, const QueueOptions& options,
                                      const Clock& clock) {
  if (options.queue_url.empty() || options.trust.topics.empty() || !options.remember) {
    return Fail(Code::kInvalid, "a queue of announcements needs an address and a topic");
  }
  return Receiver(sqs, options, clock).Run();
}

}  // namespace bartizan::ipranges
