// A run's messages through SNS.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/notify/notify.h"
#include "bartizan/pipeline/send_kinds.h"

namespace bartizan::pipeline {

Result<Sent> SendMessages(const SendWork& work) {
  std::set<std::string> topics;
  const auto* named = data::FindArray(work.outgoing.settings, "topics");
  for (size_t i = 0; named != nullptr && i < named->size(); ++i) {
    topics.emplace(data::View(named->at(i).as_string()));
  }
  if (topics.empty()) return Sent{};
  BARTIZAN_TRY(auto delivery, notify::Deliver(work.home, work.client, work.cancel, topics));
  BARTIZAN_TRY(auto rest,
               work.home.db().Read([](store::Tx& tx) { return notify::ListWaiting(tx); }));
  const std::string prefix = MessagePrefix(work.run.id);
  Sent sent;
  for (const notify::Waiting& message : rest) {
    if (!message.message.id.starts_with(prefix)) continue;
    if (message.state == "refused") {
      sent.problems.push_back(fmt::format(
          "the message {} was refused by {}: {} (hint: once that is mended: bartizan notify send "
          "--refused)",
          message.message.event, message.message.topic, message.last_error));
    } else if (message.attempts == 0 && delivery.problems.empty()) {
      sent.more_waits = true;
    } else {
      return Fail(Code::kUnavailable,
                  message.last_error.empty() ? Join(delivery.problems, "; ") : message.last_error);
    }
  }
  if (delivery.sent == 0) return sent;
  sent.what = fmt::format("{} to {}", Count(delivery.sent, "message"), work.outgoing.to);
  audit::Event event;
  event.name = "SendMessages";
  event.request = {{"run", work.run.number}};
  event.response = {{"sent", delivery.sent}};
  event.resources = {work.run.id};
  for (const std::string& topic : topics) event.resources.push_back(topic);
  sent.audit = std::move(event);
  return sent;
}

}  // namespace bartizan::pipeline
