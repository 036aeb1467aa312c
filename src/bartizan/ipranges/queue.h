#pragma once
// Announcements of new documents from an SQS queue that is subscribed to AWS's topic. SQS delivers
// at least once and in no order, and whoever may write to the queue can put anything into it: each
// message is believed only as far as SNS's signature goes.
#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/aws/sns_message.h"
#include "bartizan/ipranges/source.h"

namespace bartizan::ipranges {

struct QueueOptions {
  std::string queue_url;
  aws::SnsTrust trust;
  std::string pinned_url{kDocumentUrl};
  // Whether SNS's message id comes for the first time; called for messages that are believed only.
  // (RememberMessage of run.h, in a transaction of its own.)
  std::function<Result<bool>(const std::string& message_id)> remember;
  std::chrono::seconds wait{20};  // for the first message; at most 20
  const std::atomic<bool>* cancel = nullptr;
};

// A message that was not followed, by SQS's message id.
struct Unfollowed {
  std::string message_id, reason;
};

struct Received {
  std::optional<Announcement> newest;  // of the announcements that came for the first time
  size_t messages = 0;                 // all that came
  size_t announcements = 0;            // first ones
  size_t repeated = 0;
  std::vector<Unfollowed> refused;    // and deleted
  std::vector<Unfollowed> undecided;  // a certificate could not be had …: they come again
  // Deleting failed, or receiving after the first time: what came stays true.
  std::vector<std::string> problems;
};

// Waits for messages, then takes all that are there (at most 500), ten at a time, until of ten none
// could be decided. What was handled or refused is deleted; so an announcement is lost when this
// program ends before it acts on it, and only polling finds that document. The client is one of the
// queue's region. Errors are those of the first ReceiveMessage, kInvalid for options without a
// queue, topic or `remember`.
Result<Received> ReceiveAnnouncements(aws::Client& sqs, const QueueOptions& options,
                                      const Clock& clock = SystemClock());

}  // namespace bartizan::ipranges
