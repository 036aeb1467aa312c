#pragma once
// The kinds of things that send.cc sends. Private to it.
#include "bartizan/audit/audit.h"
#include "bartizan/aws/client.h"
#include "bartizan/pipeline/outward.h"

namespace bartizan::pipeline {

inline constexpr std::string_view kFindings = "findings";
inline constexpr std::string_view kArchive = "archive";
inline constexpr std::string_view kMessages = "messages";

struct SendWork {
  store::Home& home;
  aws::Client& client;
  const Run& run;
  const Outgoing& outgoing;
  Time now;
  const std::atomic<bool>* cancel;
};
struct Sent {
  std::string what;                   // for people; "" when there was nothing to do any more
  std::vector<std::string> problems;  // what was refused for good
  bool more_waits = false;            // something was queued meanwhile
  std::optional<audit::Event> audit;  // where the callee has not written one
};

Result<Sent> SendFindings(const SendWork& work);
Result<Sent> SendArchive(const SendWork& work);
Result<Sent> SendMessages(const SendWork& work);

}  // namespace bartizan::pipeline
