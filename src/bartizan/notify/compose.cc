#include "bartizan/notify/compose.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::notify {
namespace {

// SNS takes 262,144 bytes, in which the attributes count as well.
constexpr size_t kMostBytes = (size_t{256} << 10U) - 1024;
// "Less than 100 characters long".
constexpr size_t kMostOfSubject = 99;

bool IsControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

// What subscribers (SQS, mail) can take.
std::string Readable(std::string_view text) {
  std::string readable = ScrubUtf8(text);
  std::ranges::replace_if(
      readable, [](char c) { return IsControl(c) && c != '\n' && c != '\t' && c != '\r'; }, '?');
  return readable;
}

bool IsTopicName(std::string_view name) {
  if (name.ends_with(".fifo")) name.remove_suffix(5);
  return !name.empty() && name.size() <= 256 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

std::string Below(std::string text, const data::JsonObject& object) {
  if (!text.empty()) text += "\n\n";
  return text + ScrubUtf8(data::ToPrettyJson(data::Json(object)));
}

}  // namespace

Result<aws::Arn> ParseTopic(std::string_view topic) {
  BARTIZAN_TRY(aws::Arn arn, aws::ParseArn(topic));
  if (arn.service != "sns" || arn.region.empty() || arn.account.empty() ||
      !IsTopicName(arn.resource)) {
    return Fail(Code::kInvalid, fmt::format("{} is not the ARN of an SNS topic", topic),
                "arn:aws:sns:REGION:ACCOUNT:NAME");
  }
  return arn;
}

std::string SubjectFor(std::string_view subject) {
  std::string line;
  for (char c : ScrubUtf8(subject)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) == 0x80U) continue;  // one "?" a character, not a byte
    if (byte >= 0x80) {
      line += '?';
    } else {
      line += IsControl(c) ? ' ' : c;
    }
  }
  line = std::string(Trim(line));
  if (line.size() > kMostOfSubject) line.replace(kMostOfSubject - 3, std::string::npos, "...");
  return line;
}

std::string BodyFor(const Message& message) {
  std::string text = Readable(message.text);
  data::JsonObject object{{"event", message.event}, {"id", message.id}, {"detail", message.detail}};
  std::string body = Below(text, object);
  if (body.size() <= kMostBytes) return body;
  object.erase("detail");
  object["detail_left_out"] =
      fmt::format("{} bytes", data::ToJson(data::Json(message.detail)).size());
  body = Below(text, object);
  if (body.size() <= kMostBytes) return body;
  const std::string note = fmt::format("\n(cut: {} bytes were too many)", text.size());
  text = Ellipsize(text, kMostBytes - Below("-", object).size() - note.size());
  return Below(text + note, object);
}

data::JsonObject PublishInput(const Message& message) {
  data::JsonObject input{{"TopicArn", message.topic}, {"Message", BodyFor(message)}};
  if (std::string subject = SubjectFor(message.subject); !subject.empty()) {
    input["Subject"] = std::move(subject);
  }
  if (!message.event.empty()) {
    input["MessageAttributes"] = data::JsonObject{
        {"event", data::JsonObject{{"DataType", "String"}, {"StringValue", message.event}}}};
  }
  if (message.topic.ends_with(".fifo")) {
    // One group, so that messages keep their order. SNS drops a repetition within five minutes.
    input["MessageGroupId"] = "bartizan";
    input["MessageDeduplicationId"] = crypto::Sha256().Update(message.id).FinishHex();
  }
  return input;
}

}  // namespace bartizan::notify
