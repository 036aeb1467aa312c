#include "bartizan/ipranges/queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "bartizan/aws/testing_sns.h"
#include "bartizan/aws/testing_system.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::ipranges {
namespace {

using aws::FakeSns;
using net::Reply;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// A queue with SQS's two operations; what is received stays hidden until Show.
class FakeQueue {
 public:
  FakeQueue()
      : server_({.handler = [this](const net::Received& request) { return Answer(request); }}) {
    world_.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                          {"AWS_REGION", "us-east-1"},
                          {"AWS_MAX_ATTEMPTS", "1"},
                          {"AWS_ENDPOINT_URL", server_.Url("")}};
    aws::System system = world_.Make();
    auto http = std::make_shared<net::HttpClient>(net::HttpClientOptions{});
    system.send = [http](const net::HttpRequest& request) { return http->Send(request); };
    client_ = aws::Client::Create(system).value();
  }

  void Put(std::string body) { shown_.emplace_back(next_++, std::move(body)); }
  void Show() {
    for (auto& message : hidden_) shown_.push_back(std::move(message));
    hidden_.clear();
  }
  size_t left() const { return shown_.size() + hidden_.size(); }

  Result<Received> Receive(const QueueOptions& options) {
    FakeClock clock(FakeSns::Now());
    return ReceiveAnnouncements(*client_, options, clock);
  }

  // Answers instead, by operation, once for each.
  std::vector<std::pair<std::string, Reply>> faults;
  size_t skip_faults = 0;  // so many calls of that operation pass first
  bool fails_to_delete = false;
  std::vector<int64_t> waits;
  std::vector<size_t> deleted;  // sizes of batches

 private:
  Reply Answer(const net::Received& request) {
    std::string target = request.Header("x-amz-target");
    std::string operation = target.substr(target.find('.') + 1);
    if (!faults.empty() && faults.front().first == operation) {
      if (skip_faults == 0) {
        Reply reply = faults.front().second;
        faults.erase(faults.begin());
        return reply;
      }
      --skip_faults;
    }
    auto input = data::ParseJson(request.body, "request").value();
    EXPECT_EQ(data::Str(input, "QueueUrl"), "https://queue");
    if (operation == "ReceiveMessage") return Json(ReceiveSome(input));
    if (operation == "DeleteMessageBatch") return Json(DeleteSome(input));
    return {.status = 400};
  }
  static Reply Json(const data::JsonObject& output) {
    return {.headers = {{"Content-Type", "application/x-amz-json-1.0"}},
            .body = data::ToJson(output)};
  }
  data::JsonObject ReceiveSome(const data::Json& input) {
    waits.push_back(data::Int(input, "WaitTimeSeconds").value_or(-1));
    EXPECT_EQ(data::Int(input, "MaxNumberOfMessages"), 10);
    data::JsonArray messages;
    while (!shown_.empty() && messages.size() < 10) {
      auto& [id, body] = shown_.front();
      messages.push_back(data::JsonObject{{"MessageId", "m" + std::to_string(id)},
                                          {"ReceiptHandle", std::to_string(id)},
                                          {"Body", body}});
      hidden_.push_back(std::move(shown_.front()));
      shown_.pop_front();
    }
    return messages.empty() ? data::JsonObject{} : data::JsonObject{{"Messages", messages}};
  }
  data::JsonObject DeleteSome(const data::Json& input) {
    const data::JsonArray& entries = *data::FindArray(input, "Entries");
    deleted.push_back(entries.size());
    data::JsonArray successful, failed;
    std::set<std::string> ids;
    for (const data::Json& entry : entries) {
      EXPECT_TRUE(ids.insert(data::Str(entry, "Id")).second) << "ids of a batch differ";
      auto receipt = data::Int(entry, "ReceiptHandle").value();
      if (fails_to_delete) {
        failed.push_back(data::JsonObject{
            {"Id", data::Str(entry, "Id")}, {"Code", "InternalError"}, {"SenderFault", false}});
        continue;
      }
      std::erase_if(hidden_, [&](const auto& message) { return message.first == receipt; });
      successful.push_back(data::JsonObject{{"Id", data::Str(entry, "Id")}});
    }
    return {{"Successful", successful}, {"Failed", failed}};
  }

  aws::TestSystem world_;
  int64_t next_ = 0;
  std::deque<std::pair<int64_t, std::string>> shown_, hidden_;
  net::FakeServer server_;
  std::shared_ptr<aws::Client> client_;
};

const FakeSns& Sns() {
  static const FakeSns sns;
  return sns;
}

std::string Announced(int64_t token) {
  return data::ToJson(data::JsonObject{{"create-time", "2026-08-22T15:17:05+00:00"},
                                       {"synctoken", std::to_string(token)},
                                       {"md5", "6a45316e8bc9463c9e926d5d37836d33"},
                                       {"url", kDocumentUrl}});
}
data::JsonObject Notification(int64_t token) {
  data::JsonObject object = FakeSns::Notification(Announced(token));
  object["MessageId"] = "id-" + std::to_string(token);
  return object;
}
std::string Signed(int64_t token) {
  return Sns().Signed(Notification(token));
}

class Queue : public ::testing::Test {
 protected:
  Received Receive() {
    auto received = queue.Receive(options);
    EXPECT_TRUE(received) << received.error().OneLine();
    return received.value_or(Received{});
  }

  FakeQueue queue;
  std::set<std::string> seen;
  QueueOptions options{
      .queue_url = "https://queue",
      .trust = Sns().Trust(),
      .remember = [this](const std::string& id) -> Result<bool> { return seen.insert(id).second; }};
};

TEST_F(Queue, GivesTheNewestAndDeletesAll) {
  for (int64_t token : {7, 9, 8}) queue.Put(Signed(token));
  Received received = Receive();
  ASSERT_TRUE(received.newest);
  EXPECT_EQ(received.newest->sync_token, 9);
  EXPECT_EQ(received.messages, 3U);
  EXPECT_EQ(received.announcements, 3U);
  EXPECT_THAT(received.refused, IsEmpty());
  EXPECT_THAT(received.problems, IsEmpty());
  EXPECT_EQ(queue.left(), 0U);
  EXPECT_THAT(queue.deleted, ElementsAre(3U));
}

TEST_F(Queue, WaitsOnlyForTheFirst) {
  queue.Put(Signed(1));
  Receive();
  EXPECT_THAT(queue.waits, ElementsAre(20, 0));
  queue.waits.clear();
  options.wait = std::chrono::seconds(3600);
  Received empty = Receive();
  EXPECT_THAT(queue.waits, ElementsAre(20));
  EXPECT_FALSE(empty.newest);
  EXPECT_EQ(empty.messages, 0U);
}

TEST_F(Queue, TakesTenAtATime) {
  for (int64_t token = 1; token <= 23; ++token) queue.Put(Signed(token));
  Received received = Receive();
  EXPECT_EQ(received.announcements, 23U);
  EXPECT_EQ(received.newest->sync_token, 23);
  EXPECT_THAT(queue.deleted, ElementsAre(10U, 10U, 3U));
}

TEST_F(Queue, EndsWhereTheQueueDoesNot) {
  for (int i = 0; i < 600; ++i) queue.Put("x");
  EXPECT_EQ(Receive().messages, 500U);
  EXPECT_EQ(queue.left(), 100U);
}

TEST_F(Queue, RefusesWhatSnsDidNotSign) {
  data::JsonObject other_topic = Notification(4);
  other_topic["TopicArn"] = "arn:aws:sns:us-east-1:111111111111:AmazonIpSpaceChanged";
  data::JsonObject old = Notification(5);
  old["Timestamp"] = FormatIso(FakeSns::Now() - std::chrono::hours(2));
  data::JsonObject other_url = FakeSns::Notification(
      R"({"create-time":"x","synctoken":"99","md5":"6a45316e8bc9463c9e926d5d37836d33",)"
      R"("url":"https://evil.test/ip-ranges.json"})");
  std::string bent = Signed(6);
  bent.replace(bent.find("synctoken"), 9, "synctokem");
  for (const std::string& body :
       {std::string("not JSON"), Announced(3), Sns().Signed(other_topic), Sns().Signed(old),
        Sns().Signed(other_url), bent, FakeSns().Signed(Notification(7)),
        Sns().Signed(FakeSns::Notification("hello"))}) {
    queue.Put(body);
  }
  queue.Put(Signed(2));
  Received received = Receive();
  EXPECT_EQ(received.newest->sync_token, 2);
  EXPECT_EQ(received.announcements, 1U);
  ASSERT_THAT(received.refused, SizeIs(8));
  EXPECT_EQ(received.refused[0].message_id, "m0");
  EXPECT_THAT(received.refused[2].reason, HasSubstr("topic"));
  EXPECT_THAT(received.refused[3].reason, HasSubstr("too old"));
  EXPECT_THAT(received.refused[4].reason, HasSubstr("url"));
  EXPECT_THAT(received.refused[5].reason, HasSubstr("signature"));
  EXPECT_THAT(received.refused[6].reason, HasSubstr("signature"));
  EXPECT_EQ(queue.left(), 0U);
  // Only what is believed is remembered: nobody makes a true message look like a repeated one.
  EXPECT_THAT(seen, ElementsAre("id-2"));
}

TEST_F(Queue, FollowsAMessageOnce) {
  queue.Put(Signed(1));
  queue.Put(Signed(1));
  Received received = Receive();
  EXPECT_EQ(received.announcements, 1U);
  EXPECT_EQ(received.repeated, 1U);
  queue.Put(Signed(1));
  received = Receive();
  EXPECT_FALSE(received.newest);
  EXPECT_EQ(received.repeated, 1U);
  EXPECT_EQ(queue.left(), 0U);
}

TEST_F(Queue, KeepsWhatIsNotDecided) {
  auto get = options.trust.certificate;
  options.trust.certificate = [](const std::string&) -> Result<std::string> {
    return Fail(Code::kUnavailable, "no network");
  };
  queue.Put(Signed(1));
  queue.Put("not JSON");
  Received received = Receive();
  EXPECT_FALSE(received.newest);
  EXPECT_THAT(received.refused, SizeIs(1));
  ASSERT_THAT(received.undecided, SizeIs(1));
  EXPECT_THAT(received.undecided[0].reason, HasSubstr("no network"));
  EXPECT_EQ(queue.left(), 1U);
  options.trust.certificate = get;
  queue.Show();
  EXPECT_EQ(Receive().newest->sync_token, 1);
  EXPECT_EQ(queue.left(), 0U);
}

TEST_F(Queue, KeepsWhatCannotBeRemembered) {
  options.remember = [](const std::string&) -> Result<bool> {
    return Fail(Code::kConflict, "busy");
  };
  queue.Put(Signed(1));
  Received received = Receive();
  EXPECT_FALSE(received.newest);
  EXPECT_THAT(received.undecided, SizeIs(1));
  EXPECT_EQ(queue.left(), 1U);
  EXPECT_THAT(queue.deleted, IsEmpty());
  EXPECT_THAT(queue.waits, SizeIs(1));
}

TEST_F(Queue, TellsWhatCouldNotBeDeleted) {
  queue.fails_to_delete = true;
  queue.Put(Signed(1));
  Received received = Receive();
  EXPECT_EQ(received.newest->sync_token, 1);
  EXPECT_THAT(received.problems, ElementsAre(HasSubstr("InternalError")));
  queue.fails_to_delete = false;
  queue.Show();
  EXPECT_EQ(Receive().repeated, 1U);
  queue.faults = {{"DeleteMessageBatch", {.status = 500}}};
  queue.Put(Signed(2));
  received = Receive();
  EXPECT_EQ(received.newest->sync_token, 2);
  EXPECT_THAT(received.problems, SizeIs(1));
}

TEST_F(Queue, FailsOnlyWhileNothingCame) {
  queue.faults = {{"ReceiveMessage", {.status = 503}}};
  queue.Put(Signed(1));
  EXPECT_FALSE(queue.Receive(options));
  EXPECT_EQ(queue.left(), 1U);
  queue.faults = {{"ReceiveMessage", {.status = 503}}};
  queue.skip_faults = 1;
  Received received = Receive();
  EXPECT_EQ(received.newest->sync_token, 1);
  EXPECT_THAT(received.problems, SizeIs(1));
}

TEST_F(Queue, CanBeCancelled) {
  std::atomic<bool> cancel = true;
  options.cancel = &cancel;
  queue.Put(Signed(1));
  auto received = queue.Receive(options);
  ASSERT_FALSE(received);
  EXPECT_EQ(received.error().code, Code::kCancelled);
  EXPECT_EQ(queue.left(), 1U);
}

TEST_F(Queue, NeedsItsOptions) {
  QueueOptions no_topic = options, no_memory = options, no_queue = options;
  no_topic.trust.topics.clear();
  no_memory.remember = nullptr;
  no_queue.queue_url.clear();
  for (const QueueOptions& bad : {no_topic, no_memory, no_queue}) {
    auto received = queue.Receive(bad);
    ASSERT_FALSE(received);
    EXPECT_EQ(received.error().code, Code::kInvalid);
  }
  EXPECT_THAT(queue.waits, IsEmpty());
}

}  // namespace
}  // namespace bartizan::ipranges
