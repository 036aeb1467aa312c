// What SNS and SQS make of announcements on their way. The emulator's own signatures lead to no
// authority, so they must be refused; what must be believed is signed here.
#include "bartizan/ipranges/queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "bartizan/aws/testing_sns.h"
#include "bartizan/base/text.h"

namespace bartizan::ipranges {
namespace {

using aws::FakeSns;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Announced(int64_t token) {
  return data::ToJson(data::JsonObject{{"create-time", "2026-08-22T15:17:05+00:00"},
                                       {"synctoken", std::to_string(token)},
                                       {"md5", "6a45316e8bc9463c9e926d5d37836d33"},
                                       {"url", kDocumentUrl}});
}

class QueueOfSqs : public ::testing::Test {
 protected:
  data::JsonObject Call(std::string_view service, std::string_view operation,
                        data::JsonObject input) {
    auto answer = client_->Call(service, operation, std::move(input));
    EXPECT_TRUE(answer) << answer.error().error.OneLine();
    return answer ? std::move(answer->output) : data::JsonObject{};
  }

  void SetUp() override {
    client_ = aws::Client::Create(aws::RealSystem()).value();
    std::string name = "announcements-" + std::to_string(++queues_);
    options_.queue_url =
        data::Str(Call("sqs", "CreateQueue",
                       {{"QueueName", name}, {"Attributes", {{"VisibilityTimeout", "0"}}}}),
                  "QueueUrl");
    options_.trust = sns_.Trust();
    options_.wait = std::chrono::seconds(1);
    options_.remember = [this](const std::string& id) -> Result<bool> {
      return seen_.insert(id).second;
    };
  }

  // Signed now, with what the emulator must carry unharmed.
  std::string Signed(int64_t token, std::string_view version = "2") {
    data::JsonObject object = FakeSns::Notification(Announced(token));
    object["MessageId"] = "id-" + std::to_string(token);
    object["Timestamp"] = FormatIso(SystemClock().Now());
    object["Subject"] = "größer & \"mehr\" <als> \\ zuvor";
    object["SignatureVersion"] = version;
    return sns_.Signed(object);
  }
  void Send(const std::string& body) {
    Call("sqs", "SendMessage", {{"QueueUrl", options_.queue_url}, {"MessageBody", body}});
  }
  size_t Waiting() {
    auto output = Call("sqs", "GetQueueAttributes",
                       {{"QueueUrl", options_.queue_url},
                        {"AttributeNames", data::JsonArray{"ApproximateNumberOfMessages"}}});
    const data::JsonObject* attributes = data::FindObject(output, "Attributes");
    return static_cast<size_t>(
        attributes == nullptr ? 99
                              : data::Int(*attributes, "ApproximateNumberOfMessages").value_or(99));
  }
  Received Receive() {
    auto received = ReceiveAnnouncements(*client_, options_);
    EXPECT_TRUE(received) << received.error().OneLine();
    return received.value_or(Received{});
  }

  static inline int queues_ = 0;
  FakeSns sns_;
  std::shared_ptr<aws::Client> client_;
  QueueOptions options_;
  std::set<std::string> seen_;
};

TEST_F(QueueOfSqs, CarriesAnnouncements) {
  Send(Signed(7));
  Send(Signed(9, "1"));
  Send(Signed(8));
  Received received = Receive();
  ASSERT_TRUE(received.newest);
  EXPECT_EQ(received.newest->sync_token, 9);
  EXPECT_EQ(received.announcements, 3U);
  EXPECT_THAT(received.refused, IsEmpty());
  EXPECT_THAT(received.problems, IsEmpty());
  EXPECT_EQ(Waiting(), 0U);
  Send(Signed(9));
  EXPECT_EQ(Receive().repeated, 1U);
  EXPECT_EQ(Waiting(), 0U);
}

TEST_F(QueueOfSqs, TakesMoreThanOneBatch) {
  for (int64_t token = 1; token <= 23; ++token) Send(Signed(token));
  Received received = Receive();
  EXPECT_EQ(received.announcements, 23U);
  EXPECT_EQ(received.newest->sync_token, 23);
  EXPECT_EQ(Waiting(), 0U);
}

TEST_F(QueueOfSqs, IsEmptyAfterTheWait) {
  Received received = Receive();
  EXPECT_EQ(received.messages, 0U);
  EXPECT_FALSE(received.newest);
}

// The envelope has the members and the letters that SNS's have; only the signature is nobody's.
TEST_F(QueueOfSqs, RefusesWhatAnotherSnsSigned) {
  const std::string topic =
      data::Str(Call("sns", "CreateTopic", {{"Name", "AmazonIpSpaceChanged"}}), "TopicArn");
  auto attributes =
      Call("sqs", "GetQueueAttributes",
           {{"QueueUrl", options_.queue_url}, {"AttributeNames", data::JsonArray{"QueueArn"}}});
  Call("sns", "Subscribe",
       {{"TopicArn", topic},
        {"Protocol", "sqs"},
        {"Endpoint", data::Str(*data::FindObject(attributes, "Attributes"), "QueueArn")}});
  Call("sns", "Publish", {{"TopicArn", topic}, {"Message", Announced(5)}});
  options_.trust.topics = {topic};
  Received received = Receive();
  EXPECT_FALSE(received.newest);
  ASSERT_THAT(received.refused, SizeIs(1));
  EXPECT_THAT(received.refused[0].reason, HasSubstr("not believed"));
  EXPECT_THAT(received.undecided, IsEmpty());
  EXPECT_THAT(seen_, IsEmpty());
  EXPECT_EQ(Waiting(), 0U);
}

// Without an envelope there is nothing that is signed.
TEST_F(QueueOfSqs, RefusesRawDelivery) {
  Send(Announced(5));
  Received received = Receive();
  ASSERT_THAT(received.refused, SizeIs(1));
  EXPECT_FALSE(received.newest);
  EXPECT_EQ(Waiting(), 0U);
}

TEST_F(QueueOfSqs, KeepsWhatIsNotDecided) {
  auto certificate = options_.trust.certificate;
  options_.trust.certificate = [](const std::string&) -> Result<std::string> {
    return Fail(Code::kUnavailable, "no network");
  };
  Send(Signed(1));
  EXPECT_FALSE(Receive().newest);
  EXPECT_EQ(Waiting(), 1U);
  options_.trust.certificate = certificate;
  EXPECT_EQ(Receive().newest->sync_token, 1);
  EXPECT_EQ(Waiting(), 0U);
}

TEST_F(QueueOfSqs, NamesAQueueThatIsNotThere) {
  options_.queue_url += "-missing";
  auto received = ReceiveAnnouncements(*client_, options_);
  ASSERT_FALSE(received);
  EXPECT_THAT(received.error().OneLine(), HasSubstr("ReceiveMessage"));
}

}  // namespace
}  // namespace bartizan::ipranges
