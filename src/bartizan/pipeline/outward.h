#pragma once
// What of a run must get out of this machine: findings, an archive, messages. It is queued in the
// transaction of what it tells, so that whoever is killed loses nothing, and sent by send.h.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/pipeline/runs.h"
#include "bartizan/pipeline/secrets.h"

namespace bartizan::pipeline {

// What of the trusted file is meant for this run: findings are pushed for the target branch, `ref`
// chooses branches for the rest, and a run of the working tree sends nothing.
Outward OutwardOf(const Trusted& trusted, const Run& run);
// What the run's own file asks for and will not get, since the default branch's file does not (or
// not so), for people.
std::vector<std::string> OutwardWarnings(const Definition& own, const Trusted& trusted,
                                         const Run& run);

// One kind of thing of one run.
struct Outgoing {
  std::string run_id, kind;  // "findings", "archive", "messages"
  std::string state;         // "waiting", "sent"
  std::string to;            // for people: "Security Hub", "s3://bucket/prefix", names of topics
  data::Json settings;       // as the trusted file was when it was queued
  int attempts = 0;
  std::string error;   // of the last attempt
  std::string result;  // what was sent where
  Time queued{};
  std::optional<Time> sent;
};
data::Json ToJson(const Outgoing& outgoing);
AwsChoice ChoiceOf(const Outgoing& outgoing);

Result<std::vector<Outgoing>> ListOutgoing(store::Tx& tx, std::string_view run_id);
// Those that wait, oldest first: of one run, else of all runs of a repository's pipeline, else all.
struct OutgoingScope {
  std::string run_id;
  std::string repository, pipeline;
};
Result<std::vector<Outgoing>> ListWaiting(store::Tx& tx, const OutgoingScope& scope);
Status SaveOutgoing(store::Tx& tx, const Outgoing& outgoing);

// The run has ended (succeeded or failed): queues its findings and its archive.
Status QueueRunEnd(store::Tx& tx, const Run& run, const Outward& outward, Time now);
// Queues findings and archive of an ended run anew (sent or not), as the trusted file is today.
// kConflict when the run has not ended well or ill.
Status QueueRunAgain(store::Home& home, const Run& run, const Clock& clock);

// Something that people want to hear of. `event` is the one that was just appended for it: a
// message tells of it once.
struct News {
  Notice notice = Notice::kRunFailed;
  std::string step;     // "" for the run
  std::string message;  // why
  std::string environment, url;
};
Status Tell(store::Tx& tx, const Run& run, const Outward& outward, const News& news,
            const RunEvent& event);
// The id of the messages of a run starts with this.
std::string MessagePrefix(std::string_view run_id);

}  // namespace bartizan::pipeline
