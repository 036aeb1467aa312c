#include "bartizan/notify/compose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::notify {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr size_t kMostOfSns = 262'144;

Message Example() {
  return {.topic = "arn:aws:sns:eu-central-1:123456789012:ops",
          .event = "run-failed",
          .subject = "shop: run 7 failed",
          .text = "Stage build failed.",
          .detail = {{"run", 7}},
          .id = "run/7/failed"};
}

TEST(NotifyCompose, TakesTopicsOnly) {
  for (std::string_view good : {"arn:aws:sns:eu-central-1:123456789012:ops",
                                "arn:aws-us-gov:sns:us-gov-west-1:123456789012:Ops_2-x",
                                "arn:aws-cn:sns:cn-north-1:123456789012:orders.fifo"}) {
    EXPECT_TRUE(ParseTopic(good)) << good;
  }
  EXPECT_EQ(ParseTopic("arn:aws-cn:sns:cn-north-1:123456789012:ops")->region, "cn-north-1");
  for (std::string_view bad :
       {"", "ops", "arn:aws:sqs:eu-central-1:123456789012:ops", "arn:aws:sns::123456789012:ops",
        "arn:aws:sns:eu-central-1::ops", "arn:aws:sns:eu-central-1:123456789012:ops:4d9e-sub",
        "arn:aws:sns:eu-central-1:123456789012:endpoint/GCM/app",
        "arn:aws:sns:r:123456789012:.fifo", "arn:aws:sns:eu-central-1:123456789012:a.b"}) {
    auto topic = ParseTopic(bad);
    ASSERT_FALSE(topic) << bad;
    EXPECT_EQ(topic.error().code, Code::kInvalid);
  }
}

TEST(NotifyCompose, SubjectsAreOneLineOfPrintableAscii) {
  EXPECT_EQ(SubjectFor("plain ~"), "plain ~");
  EXPECT_EQ(SubjectFor("  \n two\r\nlines\tand\x7f tab \n"), "two  lines and  tab");
  EXPECT_EQ(SubjectFor("größer → ∞"), "gr??er ? ?");
  EXPECT_EQ(SubjectFor("cut \xC3"), "cut ?");
  EXPECT_EQ(SubjectFor("\n\t"), "");
  EXPECT_EQ(SubjectFor(std::string(99, 'x')), std::string(99, 'x'));
  EXPECT_EQ(SubjectFor(std::string(100, 'x')), std::string(96, 'x') + "...");
}

TEST(NotifyCompose, PutsTheMachinesPartBelowTheText) {
  const std::string body = BodyFor(Example());
  EXPECT_THAT(body, StartsWith("Stage build failed.\n\n{"));
  auto object = data::ParseJson(body.substr(body.find('{')), "body");
  ASSERT_TRUE(object) << object.error().OneLine();
  EXPECT_EQ(data::Str(*object, "id"), "run/7/failed");
  EXPECT_EQ(data::Str(*object, "event"), "run-failed");
  EXPECT_EQ(data::Int(*data::Find(*object, "detail"), "run"), 7);
}

TEST(NotifyCompose, AnEmptyTextLeavesTheObjectAlone) {
  Message message = Example();
  message.text.clear();
  EXPECT_THAT(BodyFor(message), StartsWith("{"));
}

TEST(NotifyCompose, SendsNoBytesThatSubscribersCannotTake) {
  Message message = Example();
  message.text = std::string("a\0b\x1b[31mred\n\ttab ü\xff", 20);
  EXPECT_THAT(BodyFor(message), StartsWith("a?b?[31mred\n\ttab ü\uFFFD\n\n{"));
}

TEST(NotifyCompose, LeavesOutADetailThatIsTooLarge) {
  Message message = Example();
  message.detail["list"] = std::string(300'000, 'x');
  const std::string body = BodyFor(message);
  EXPECT_LT(body.size(), kMostOfSns);
  EXPECT_THAT(body, StartsWith("Stage build failed.\n\n{"));
  auto object = data::ParseJson(body.substr(body.find('{')), "body");
  ASSERT_TRUE(object);
  EXPECT_EQ(data::Find(*object, "detail"), nullptr);
  EXPECT_THAT(data::Str(*object, "detail_left_out"), HasSubstr("3000"));
}

TEST(NotifyCompose, CutsATextThatIsTooLong) {
  Message message = Example();
  for (size_t shift = 0; shift < 4; ++shift) {  // whatever the place inside of a character
    message.text = std::string(shift, 'x');
    for (int i = 0; i < 150'000; ++i) message.text += "ü";
    const std::string body = BodyFor(message);
    EXPECT_LE(body.size(), kMostOfSns - 1024);
    EXPECT_GT(body.size(), kMostOfSns - 1024 - 16);
    EXPECT_FALSE(FindInvalidUtf8(body));
    EXPECT_THAT(body, HasSubstr("…\n(cut: 30000"));
    EXPECT_THAT(body, EndsWith("}\n"));
  }
}

TEST(NotifyCompose, TheLargestBodyIsNotCut) {
  Message message = Example();
  const size_t rest = BodyFor(message).size() - message.text.size();
  message.text = std::string(kMostOfSns - 1024 - rest, 'x');
  EXPECT_THAT(BodyFor(message), HasSubstr("\"detail\""));
  message.text += 'x';
  EXPECT_THAT(BodyFor(message), Not(HasSubstr("\"detail\":")));
}

TEST(NotifyCompose, FifoTopicsGetAGroupAndOneTokenAnId) {
  Message message = Example();
  auto plain = PublishInput(message);
  EXPECT_EQ(data::Find(plain, "MessageGroupId"), nullptr);
  EXPECT_EQ(data::ToJson(*data::Find(plain, "MessageAttributes")),
            R"({"event":{"DataType":"String","StringValue":"run-failed"}})");
  message.topic += ".fifo";
  message.id = std::string(900, 'i');
  auto fifo = PublishInput(message);
  EXPECT_EQ(data::Str(fifo, "MessageGroupId"), "bartizan");
  EXPECT_EQ(data::Str(fifo, "MessageDeduplicationId").size(), 64U);
  message.text = "other";
  EXPECT_EQ(data::Str(PublishInput(message), "MessageDeduplicationId"),
            data::Str(fifo, "MessageDeduplicationId"));
  message.id += '2';
  EXPECT_NE(data::Str(PublishInput(message), "MessageDeduplicationId"),
            data::Str(fifo, "MessageDeduplicationId"));
}

TEST(NotifyCompose, LeavesOutWhatIsEmpty) {
  Message message = Example();
  message.subject = "\n";
  message.event.clear();
  auto input = PublishInput(message);
  EXPECT_EQ(data::Find(input, "Subject"), nullptr);
  EXPECT_EQ(data::Find(input, "MessageAttributes"), nullptr);
}

}  // namespace
}  // namespace bartizan::notify
