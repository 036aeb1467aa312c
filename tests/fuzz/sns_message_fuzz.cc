// SNS messages, and certificates that come with them: the text that is signed says exactly one
// message, and nothing here is ever believed. Input: the message, a zero byte, the certificates.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bartizan/aws/sns_message.h"
#include "bartizan/ipranges/source.h"

namespace {

using bartizan::aws::SnsMessage;

// The members, found from the end of the text that is signed, as an attacker would shift them.
class Backwards {
 public:
  explicit Backwards(std::string_view text) : text_(text) {
    if (!text_.ends_with('\n')) std::abort();
    text_.remove_suffix(1);
  }
  std::string_view Value(std::string_view name) {
    std::string_view value = Line();
    if (Line() != name) std::abort();
    return value;
  }
  // The value of the next member if that has this name.
  bool Has(std::string_view name) const {
    Backwards ahead = *this;
    ahead.Line();
    return ahead.Line() == name;
  }
  std::string_view Rest() const { return text_; }

 private:
  std::string_view Line() {
    size_t at = text_.rfind('\n');
    std::string_view line = text_.substr(at == std::string_view::npos ? 0 : at + 1);
    text_ = text_.substr(0, at == std::string_view::npos ? 0 : at);
    return line;
  }
  std::string_view text_;
};

void Expect(bool holds) {
  if (!holds) std::abort();
}

void CheckSignedText(const SnsMessage& message) {
  const std::string text = bartizan::aws::SnsTextToSign(message);
  Backwards from_end(text);
  std::string_view type = from_end.Value("Type");
  Expect(type == message.type);
  Expect(from_end.Value("TopicArn") == message.topic_arn);
  bool confirmation = type != "Notification";
  if (confirmation) Expect(from_end.Value("Token") == message.token);
  Expect(from_end.Value("Timestamp") == message.timestamp);
  if (confirmation) Expect(from_end.Value("SubscribeURL") == message.subscribe_url);
  bool subject = !confirmation && message.has_subject;
  // "MessageId" stands before every message, so that the two forms cannot be mixed up.
  if (!confirmation) Expect(from_end.Has("Subject") == subject);
  if (subject) Expect(from_end.Value("Subject") == message.subject);
  Expect(from_end.Value("MessageId") == message.message_id);
  Expect(from_end.Rest() == "Message\n" + message.message);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  std::string_view text = input.substr(0, input.find('\0'));
  std::string_view pem = input.substr(std::min(text.size() + 1, size));
  (void)bartizan::ipranges::ParseAnnouncement(text, bartizan::ipranges::kDocumentUrl);
  auto message = bartizan::aws::ParseSnsMessage(text);
  if (!message) return 0;
  CheckSignedText(*message);
  (void)bartizan::aws::CheckSubscribeUrl(*message);
  bartizan::aws::SnsTrust trust;
  trust.topics = {message->topic_arn};
  trust.certificate = [&](const std::string&) { return std::string(pem); };
  trust.issuer = trust.certificate;
  trust.roots = pem;
  auto sent = bartizan::ParseIso(message->timestamp);
  auto now = sent ? *sent : bartizan::FromInt(0);
  // Who makes a certificate that is its own root, and signs with it, has solved more than this.
  if (bartizan::aws::VerifySnsMessage(*message, trust, now)) std::abort();
  return 0;
}
