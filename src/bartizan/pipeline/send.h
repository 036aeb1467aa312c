#pragma once
// Sends what runs have queued (outward.h): findings to Security Hub, archives to S3, messages to
// SNS. Whoever is killed here repeats only what may be repeated: imports that Security Hub knows,
// blobs that are there already, the summary; a message whose answer was lost comes twice.
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bartizan/pipeline/engine.h"
#include "bartizan/pipeline/outward.h"

namespace bartizan::pipeline {

struct SendRequest {
  OutgoingScope scope;
  bool only_messages = false;
  AwsClients aws = RealAwsClient;
  const std::atomic<bool>* cancel = nullptr;
  // "run.sent" and "run.unsent" with a message; on the thread that sends.
  std::function<void(const Run&, const RunEvent&)> on_event;
};
struct SendReport {
  size_t sent = 0, waiting = 0;
  std::vector<std::string> problems;  // why something waits, or was refused for good
  std::optional<Code> code;           // of the first of what waits
};
// Oldest first. What fails waits for the next time; an error only where the home itself fails. What
// another process sends right now is left to it. Creates no client when nothing waits.
Result<SendReport> SendOutgoing(store::Home& home, const SendRequest& request, const Clock& clock);

// Sends a run's messages while it goes on, on a thread of its own; what fails is tried again every
// minute. Problems are told by the next SendOutgoing.
class Messenger {
 public:
  Messenger(store::Home& home, SendRequest request, const Clock& clock)
      : home_(home), request_(std::move(request)), clock_(clock) {}
  ~Messenger();  // ends what is being sent
  Messenger(const Messenger&) = delete;
  Messenger& operator=(const Messenger&) = delete;
  void Wake();  // there is something to send; starts the thread at the first call

 private:
  void Work(const std::stop_token& stop);

  store::Home& home_;
  const SendRequest request_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool news_ = false;
  std::jthread thread_;
};

}  // namespace bartizan::pipeline
