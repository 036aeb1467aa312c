#include "bartizan/notify/notify.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "bartizan/audit/audit.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/store/lease.h"

namespace bartizan::notify {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kOps = "arn:aws:sns:eu-central-1:123456789012:ops";
constexpr std::string_view kFar = "arn:aws:sns:us-east-1:123456789012:far";
constexpr std::string_view kFifo = "arn:aws:sns:eu-central-1:123456789012:ops.fifo";
const Time kNow = ParseIso("2026-11-23T08:00:00Z").value();

std::vector<store::Migration> Schema() {
  std::vector<store::Migration> all;
  for (auto part : {store::LeaseMigrations(), audit::AuditMigrations(), NotifyMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

std::string Published(std::string_view id) {
  return fmt::format(
      "<PublishResponse><PublishResult><MessageId>{}</MessageId></PublishResult>"
      "</PublishResponse>",
      id);
}
std::string Refused(std::string_view code) {
  return fmt::format(
      "<ErrorResponse><Error><Type>Sender</Type><Code>{}</Code><Message>because</Message></Error>"
      "<RequestId>r</RequestId></ErrorResponse>",
      code);
}

class NotifyTest : public ::testing::Test {
 protected:
  NotifyTest() {
    world_.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                          {"AWS_REGION", "eu-west-3"},
                          {"AWS_MAX_ATTEMPTS", "1"}};
  }
  std::unique_ptr<store::Home> Open() {
    auto home = store::Home::Open(folder_.path() / "home", Schema());
    if (!home) ADD_FAILURE() << home.error().OneLine();
    return *std::move(home);
  }
  static Message Make(std::string_view id, std::string_view topic = kOps) {
    return {.topic = std::string(topic),
            .event = "run-failed",
            .subject = "subject of " + std::string(id),
            .text = "text of " + std::string(id),
            .detail = {{"n", 1}},
            .id = std::string(id)};
  }
  Status Queue(const Message& message) {
    return home_->db().Write([&](store::Tx& tx) { return Enqueue(tx, message, kNow); });
  }
  Delivery Send(const std::atomic<bool>* cancel = nullptr) {
    auto client = aws::Client::Create(world_.Make());
    EXPECT_TRUE(client) << client.error().OneLine();
    auto delivery = Deliver(*home_, **client, cancel);
    EXPECT_TRUE(delivery) << delivery.error().Render();
    return delivery.value_or(Delivery{});
  }
  std::vector<Waiting> List() {
    auto list = home_->db().Read([](store::Tx& tx) { return ListWaiting(tx); });
    EXPECT_TRUE(list) << list.error().OneLine();
    return list.value_or(std::vector<Waiting>{});
  }
  std::vector<std::string> Ids() {
    std::vector<std::string> ids;
    for (const auto& waiting : List()) ids.push_back(waiting.message.id);
    return ids;
  }
  std::optional<store::ProcessIdentity> Holder() {
    return home_->db()
        .Read([](store::Tx& tx) { return store::LeaseHolder(tx, "notify/outbox"); })
        .value();
  }
  // "ops run/1" for each request in order, from the topic and the JSON in the text.
  std::vector<std::string> Sent() {
    std::vector<std::string> sent;
    for (const auto& request : world_.Requests()) {
      auto at = request.body.find("text+of+");
      if (at == std::string::npos) at = request.body.find("text%20of%20") + 4;
      sent.push_back(request.body.substr(at + 8, request.body.find("%0A", at) - at - 8));
    }
    return sent;
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ = Open();
  aws::TestSystem world_;
};

TEST_F(NotifyTest, SendsOldestFirstToTheTopicsRegion) {
  ASSERT_TRUE(Queue(Make("one")));
  ASSERT_TRUE(Queue(Make("two", kFar)));
  ASSERT_TRUE(Queue(Make("three")));
  for (int i = 0; i < 3; ++i) world_.Reply(200, Published("m"));
  Delivery delivery = Send();
  EXPECT_EQ(delivery.sent, 3U);
  EXPECT_EQ(delivery.waiting, 0U);
  EXPECT_THAT(delivery.problems, IsEmpty());
  EXPECT_THAT(Sent(), ElementsAre("one", "two", "three"));
  auto requests = world_.Requests();
  EXPECT_EQ(requests[0].url, "https://sns.eu-central-1.amazonaws.com/");
  EXPECT_EQ(requests[1].url, "https://sns.us-east-1.amazonaws.com/");
  EXPECT_THAT(requests[0].body, HasSubstr("Subject=subject%20of%20one"));
  EXPECT_THAT(requests[0].body, HasSubstr("MessageAttributes.entry.1.Name=event"));
  EXPECT_THAT(List(), IsEmpty());
  EXPECT_FALSE(Holder());
}

TEST_F(NotifyTest, NothingToSendAsksNobody) {
  EXPECT_EQ(Send().sent, 0U);
  EXPECT_THAT(world_.Requests(), IsEmpty());
}

TEST_F(NotifyTest, WhatTellsOfOneThingTellsOnceATopic) {
  ASSERT_TRUE(Queue(Make("one")));
  ASSERT_TRUE(Queue(Make("one")));
  ASSERT_TRUE(Queue(Make("one", kFar)));
  EXPECT_THAT(Ids(), ElementsAre("one", "one"));
  world_.Reply(200, Published("m1"));
  world_.Reply(200, Published("m2"));
  EXPECT_EQ(Send().sent, 2U);
  ASSERT_TRUE(Queue(Make("one")));  // also after it was sent
  EXPECT_THAT(Ids(), IsEmpty());
}

TEST_F(NotifyTest, AnAbortedTransactionQueuesNothing) {
  Status status = home_->db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(Enqueue(tx, Make("one"), kNow));
    return Fail(Code::kConflict, "no");
  });
  EXPECT_FALSE(status);
  EXPECT_THAT(List(), IsEmpty());
}

TEST_F(NotifyTest, RefusesWhatCouldNeverBeSent) {
  Message no_topic = Make("a", "arn:aws:sqs:eu-central-1:123456789012:q");
  Message no_id = Make("");
  Message long_id = Make(std::string(1025, 'x'));
  Message bad_event = Make("a");
  bad_event.event = "two words";
  for (const Message& message : {no_topic, no_id, long_id, bad_event}) {
    Status status = Queue(message);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, Code::kInvalid);
  }
  EXPECT_THAT(List(), IsEmpty());
}

TEST_F(NotifyTest, ListsWhatWasQueuedAsItWas) {
  Message odd = Make("odd");
  odd.subject = "größer\n";
  odd.text = "ü\n";
  odd.detail = {{"list", {1, "zwei", nullptr}}};
  ASSERT_TRUE(Queue(odd));
  auto list = List();
  ASSERT_THAT(list, SizeIs(1));
  EXPECT_EQ(list[0].message.subject, odd.subject);
  EXPECT_EQ(list[0].message.text, odd.text);
  EXPECT_EQ(list[0].message.detail, odd.detail);
  EXPECT_EQ(list[0].state, "waiting");
  EXPECT_EQ(list[0].attempts, 0);
  EXPECT_EQ(list[0].queued, kNow);
}

TEST_F(NotifyTest, RefusalsAreForGoodAndInTheAuditTrail) {
  ASSERT_TRUE(Queue(Make("one")));
  ASSERT_TRUE(Queue(Make("two")));
  ASSERT_TRUE(Queue(Make("three")));
  ASSERT_TRUE(Queue(Make("four")));
  world_.Reply(404, Refused("NotFound"));
  world_.Reply(403, Refused("AuthorizationError"));
  world_.Reply(400, Refused("InvalidParameter"));
  world_.Reply(200, Published("m"));
  Delivery delivery = Send();
  EXPECT_EQ(delivery.refused, 3U);
  EXPECT_EQ(delivery.sent, 1U);
  EXPECT_EQ(delivery.waiting, 0U);
  EXPECT_THAT(delivery.problems, SizeIs(3));
  EXPECT_THAT(delivery.problems[0], HasSubstr("message one: "));
  EXPECT_THAT(delivery.problems[0], HasSubstr("NotFound: because"));
  auto list = List();
  ASSERT_THAT(list, SizeIs(3));
  EXPECT_EQ(list[0].state, "refused");
  EXPECT_EQ(list[0].attempts, 1);
  EXPECT_THAT(list[0].last_error, HasSubstr("NotFound"));
  auto entries = home_->db().Read([](store::Tx& tx) { return audit::ListEntries(tx, {}); });
  ASSERT_TRUE(entries);
  ASSERT_THAT(*entries, SizeIs(3));
  EXPECT_THAT((*entries)[1].record, HasSubstr("\"RefuseNotification\""));
  EXPECT_THAT((*entries)[1].record, HasSubstr("\"errorCode\":\"AuthorizationError\""));
  EXPECT_EQ(audit::Verify(*home_, {})->signed_through, 3);
  EXPECT_EQ(Send().refused, 0U);  // not asked again
  EXPECT_THAT(world_.Problems(), IsEmpty());
}

TEST_F(NotifyTest, RefusedOnesGoAgainWhenSomebodySaysSo) {
  ASSERT_TRUE(Queue(Make("one")));
  world_.Reply(403, Refused("AuthorizationError"));
  EXPECT_EQ(Send().refused, 1U);
  EXPECT_EQ(*home_->db().Write([](store::Tx& tx) { return RetryRefused(tx, kNow); }), 1U);
  EXPECT_EQ(List().at(0).state, "waiting");
  world_.Reply(200, Published("m"));
  EXPECT_EQ(Send().sent, 1U);
}

TEST_F(NotifyTest, WhatPassesWaits) {
  ASSERT_TRUE(Queue(Make("one")));
  ASSERT_TRUE(Queue(Make("two")));
  world_.Reply(500, Refused("InternalError"));
  world_.Reply(200, Published("m"));
  Delivery delivery = Send();
  EXPECT_EQ(delivery.sent, 1U);
  EXPECT_EQ(delivery.waiting, 1U);
  EXPECT_EQ(delivery.refused, 0U);
  EXPECT_THAT(Ids(), ElementsAre("one"));
  world_.Reply(200, Published("m"));
  EXPECT_EQ(Send().sent, 1U);
  EXPECT_THAT(Sent(), ElementsAre("one", "two", "one"));
}

TEST_F(NotifyTest, ATopicThatThrottlesIsLeftAloneAndOthersGo) {
  ASSERT_TRUE(Queue(Make("one")));
  ASSERT_TRUE(Queue(Make("two")));
  ASSERT_TRUE(Queue(Make("three", kFar)));
  world_.Reply(400, Refused("Throttling"));
  world_.Reply(200, Published("m"));
  Delivery delivery = Send();
  EXPECT_EQ(delivery.sent, 1U);
  EXPECT_EQ(delivery.waiting, 2U);
  EXPECT_THAT(Sent(), ElementsAre("one", "three"));
  EXPECT_THAT(Ids(), ElementsAre("one", "two"));
}

TEST_F(NotifyTest, InAFifoTopicNoneOvertakes) {
  ASSERT_TRUE(Queue(Make("one", kFifo)));
  ASSERT_TRUE(Queue(Make("two", kFifo)));
  world_.Reply(500, Refused("InternalError"));
  EXPECT_EQ(Send().waiting, 2U);
  EXPECT_THAT(Sent(), ElementsAre("one"));
  EXPECT_THAT(world_.Requests()[0].body, HasSubstr("MessageGroupId=bartizan"));
}

TEST_F(NotifyTest, OurOwnTroubleRefusesNothing) {
  struct Case {
    int status;
    std::string body;
  };
  for (const Case& each :
       {Case{403, Refused("InvalidClientTokenId")}, Case{403, Refused("SignatureDoesNotMatch")},
        Case{403, Refused("ExpiredToken")}, Case{403, "<html>proxy</html>"},
        Case{501, "<html>?</html>"}, Case{400, Refused("KMSThrottling")},
        Case{200, "<PublishRes"}}) {
    ASSERT_TRUE(Queue(Make("one")));
    world_.Reply(each.status, each.body);
    Delivery delivery = Send();
    EXPECT_EQ(delivery.refused, 0U) << each.body;
    EXPECT_EQ(delivery.waiting, 1U) << each.body;
  }
  world_.Break(Error{Code::kUnavailable, "no route", {}, {}});
  EXPECT_EQ(Send().waiting, 1U);
  world_.environment.erase("AWS_SECRET_ACCESS_KEY");
  world_.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  const size_t before = world_.Requests().size();
  Delivery delivery = Send();
  EXPECT_EQ(delivery.waiting, 1U);
  EXPECT_THAT(delivery.problems, SizeIs(1));
  EXPECT_EQ(world_.Requests().size(), before);
}

TEST_F(NotifyTest, StopsBetweenMessagesWhenInterrupted) {
  ASSERT_TRUE(Queue(Make("one")));
  std::atomic<bool> cancel = true;
  Delivery delivery = Send(&cancel);
  EXPECT_EQ(delivery.waiting, 1U);
  EXPECT_THAT(world_.Requests(), IsEmpty());
  EXPECT_FALSE(Holder());
}

TEST_F(NotifyTest, OneProcessSendsAtATime) {
  ASSERT_TRUE(Queue(Make("one")));
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    auto home = store::Home::Open(folder_.path() / "home", Schema());
    auto taken = (*home)->db().Write(
        [](store::Tx& tx) { return store::TakeLease(tx, "notify/outbox", kNow); });
    (void)!::write(ready[1], taken ? "y" : "n", 1);
    ::pause();
    ::_exit(0);
  }
  char answer = 0;
  ASSERT_EQ(::read(ready[0], &answer, 1), 1);
  ASSERT_EQ(answer, 'y');
  Delivery delivery = Send();
  EXPECT_EQ(delivery.sent, 0U);
  EXPECT_EQ(delivery.waiting, 1U);
  EXPECT_THAT(delivery.problems, ElementsAre(HasSubstr(fmt::format("process {}", child))));
  EXPECT_THAT(world_.Requests(), IsEmpty());
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  world_.Reply(200, Published("m"));
  EXPECT_EQ(Send().sent, 1U);
  ::close(ready[0]);
  ::close(ready[1]);
}

// A process that dies while a request is under way leaves the message: sent again, never lost.
TEST_F(NotifyTest, ACrashLosesNothing) {
  for (int i = 0; i < 6; ++i) ASSERT_TRUE(Queue(Make(fmt::format("m{}", i))));
  for (size_t crash_at = 0; crash_at < 6; ++crash_at) {
    const pid_t child = ::fork();
    if (child == 0) {
      auto home = store::Home::Open(folder_.path() / "home", Schema());
      aws::System system = world_.Make();
      size_t requests = 0;
      system.send = [&](const net::HttpRequest&) -> Result<net::HttpResponse> {
        if (++requests == 2) ::raise(SIGKILL);  // its effect may or may not have happened
        return net::HttpResponse{200, {}, Published("m")};
      };
      auto client = aws::Client::Create(system);
      (void)Deliver(**home, **client);
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const bool last = crash_at == 5;  // the sixth has only one to send, and lives
    EXPECT_EQ(WIFSIGNALED(status), !last);
    EXPECT_EQ(List().size(), 5 - crash_at);
  }
  EXPECT_THAT(List(), IsEmpty());
}

TEST_F(NotifyTest, AHomeThatCannotBeWrittenIsAnErrorAndTheMessageStays) {
  ASSERT_TRUE(Queue(Make("one")));
  aws::System system = world_.Make();
  system.send = [&](const net::HttpRequest&) -> Result<net::HttpResponse> {
    (void)home_->db().Write([](store::Tx& tx) -> Status {
      BARTIZAN_DO(
          tx.Execute("CREATE TRIGGER full BEFORE UPDATE ON notify_outbox BEGIN "
                     "SELECT RAISE(ABORT, 'no room'); END"));
      return {};
    });
    return net::HttpResponse{200, {}, Published("m")};
  };
  auto client = aws::Client::Create(system);
  auto delivery = Deliver(*home_, **client);
  EXPECT_FALSE(delivery);
  EXPECT_THAT(Ids(), ElementsAre("one"));
  EXPECT_FALSE(Holder());
}

}  // namespace
}  // namespace bartizan::notify
