#pragma once
// Messages to people, through an outbox in the home's database: a message is written in the
// transaction of what it tells, and sent later, at least once. Today's only channel is an SNS
// topic.
#include <set>
#include <span>
#include <string>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/data/json.h"
#include "bartizan/store/home.h"

namespace bartizan::notify {

// Deliver needs those of leases and of the audit trail, too.
std::span<const store::Migration> NotifyMigrations();

struct Message {
  std::string topic;        // ARN of an SNS topic; its region is where it is sent
  std::string event;        // "run-failed": becomes the message attribute "event"
  std::string subject;      // at most 100 characters of printable ASCII go out
  std::string text;         // for people
  data::JsonObject detail;  // for machines: goes along as JSON below the text
  // A second message with the same id to the same topic is not queued, not even after the first
  // was sent: what tells of one thing tells once.
  std::string id;
};

// Queues it; sent by Deliver. kInvalid for a topic that is no ARN of SNS, an id that is empty or
// has more than 1,024 bytes, or an event that is no word.
Status Enqueue(store::Tx& tx, const Message& message, Time now);

struct Delivery {
  size_t sent = 0;
  size_t waiting = 0;                 // will be tried again by the next Deliver
  size_t refused = 0;                 // by the service, for good (no such topic, not allowed …)
  std::vector<std::string> problems;  // of all that was not sent
};
// Sends what waits, oldest first. Each message is marked in a transaction after the answer; one
// whose answer was lost is sent again (SNS has no token for standard topics: at least once, and the
// text carries the id). One process sends at a time (lease): another one leaves the messages to it.
// A refusal is an audit event (RefuseNotification). Wrong credentials refuse nothing: it waits.
// `only`: messages to these topics, which `client` is meant for; empty: all (so count the numbers).
Result<Delivery> Deliver(store::Home& home, aws::Client& client,
                         const std::atomic<bool>* cancel = nullptr,
                         const std::set<std::string>& only = {});

struct Waiting {
  Message message;
  std::string state;  // "waiting", "refused"
  int attempts = 0;
  std::string last_error;
  Time queued{};
};
Result<std::vector<Waiting>> ListWaiting(store::Tx& tx);  // oldest first

// Lets the refused ones wait again, once their cause is gone; returns how many.
Result<size_t> RetryRefused(store::Tx& tx, Time now);

}  // namespace bartizan::notify
