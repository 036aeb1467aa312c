#include "bartizan/aws/sns_message.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/sns_url.h"
#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/certificate.h"
#include "bartizan/data/json.h"
#include "bartizan/net/http_client.h"
#include "bartizan/process/process.h"

namespace bartizan::aws {
namespace {

using crypto::Certificate;
using crypto::SignatureHash;

constexpr uint64_t kMostBytes = 300U << 10U;  // SNS's own limit is 256 KiB before escaping
constexpr unsigned kMostDepth = 16;
constexpr size_t kMostFieldBytes = 2048;  // of all members but the message
constexpr size_t kMostCertificates = 8, kMostRoots = 1000, kMostSteps = 3;

std::unexpected<Error> Deny(std::string what) {
  return Fail(Code::kDenied, "the message is not believed: " + std::move(what));
}

// --- reading

bool IsControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// A line break in one of these could make the text that is signed mean other members than those
// that SNS signed: "Name\nvalue\n" has no other boundaries.
Status CheckField(std::string_view name, std::string_view value) {
  if (value.size() > kMostFieldBytes) {
    return Fail(Code::kInvalid, fmt::format("SNS message: {} is too long", name));
  }
  if (std::ranges::any_of(value, IsControl)) {
    return Fail(Code::kInvalid, fmt::format("SNS message: {} holds control characters", name));
  }
  return {};
}

// A member that must be there as text.
Status Take(const data::JsonObject& object, std::string_view name, std::string& target) {
  const data::Json* value = data::Find(object, name);
  if (value == nullptr) {
    return Fail(Code::kInvalid, fmt::format("SNS message: {} is missing", name));
  }
  if (!value->is_string()) {
    return Fail(Code::kInvalid, fmt::format("SNS message: {} is not a text", name));
  }
  target = data::View(value->as_string());
  return {};
}

Status TakeField(const data::JsonObject& object, std::string_view name, std::string& target) {
  BARTIZAN_DO(Take(object, name, target));
  return CheckField(name, target);
}

// Lambda's events have null where HTTP's messages have no member.
Status TakeSubject(const data::JsonObject& object, SnsMessage& message) {
  const data::Json* value = data::Find(object, "Subject");
  if (value == nullptr || value->is_null()) return {};
  message.has_subject = true;
  return TakeField(object, "Subject", message.subject);
}

bool IsConfirmation(const SnsMessage& message) {
  return message.type == "SubscriptionConfirmation" || message.type == "UnsubscribeConfirmation";
}

// --- believing

Status CheckTime(const SnsMessage& message, Micros window, Time now) {
  auto sent = ParseIso(message.timestamp);
  if (!sent) return Deny("its Timestamp is not a time");
  if (*sent < now - window) return Deny("it is too old");
  if (*sent > now + window) return Deny("it comes from the future");
  return {};
}

Result<SignatureHash> HashOf(const SnsMessage& message) {
  if (message.signature_version == "1") return SignatureHash::kSha1;
  if (message.signature_version == "2") return SignatureHash::kSha256;
  return Deny("its SignatureVersion is not known");
}

// What only says that nothing is known yet stays what it is.
std::unexpected<Error> NotHad(Error error) {
  switch (error.code) {
    case Code::kUnavailable:
    case Code::kTimeout:
    case Code::kCancelled:
    case Code::kIo:
      break;
    default:
      error.code = Code::kDenied;
  }
  return std::unexpected(std::move(error).With("the certificate of an SNS message"));
}

Result<std::vector<Certificate>> Roots(const SnsTrust& trust) {
  if (!trust.roots.empty()) return Certificate::ParseAll(trust.roots, kMostRoots);
  std::string file = net::FindCaBundle(process::CurrentEnvironment());
  if (file.empty()) return Fail(Code::kIo, "this system has no bundle of certificates");
  BARTIZAN_TRY(std::string text, ReadFile(file, 16U << 20U));
  return Certificate::ParseAll(text, kMostRoots);
}

// The certificate that signed `of`, from where that says it lies.
Result<Certificate> IssuerOf(const Certificate& of, const SnsTrust& trust) {
  for (const std::string& url : of.IssuerUrls()) {
    if (!trust.issuer || !CheckIssuerUrl(url)) continue;
    BARTIZAN_TRY(std::string text, trust.issuer(url));
    return Certificate::Parse(text);
  }
  return Fail(Code::kDenied, "the authority that issued it is not known");
}

// Completes the chain by what its last certificate names.
Status VerifyAuthority(const std::vector<Certificate>& served, const SnsTrust& trust, Time now) {
  BARTIZAN_TRY(std::vector<Certificate> roots, Roots(trust));
  std::vector<Certificate> others(served.begin() + 1, served.end());
  for (size_t step = 0;; ++step) {
    Status verified = crypto::VerifyChain(served.front(), others, roots, now);
    if (verified || verified.error().code != Code::kNotFound || step == kMostSteps) return verified;
    BARTIZAN_TRY(Certificate next,
                 IssuerOf(others.empty() ? served.front() : others.back(), trust));
    others.push_back(std::move(next));
  }
}

// A certificate that is proven to be SNS's.
Result<Certificate> SignerOf(const SnsMessage& message, const SnsTrust& trust, Time now) {
  BARTIZAN_DO(CheckCertificateUrl(message.signing_cert_url));
  if (!trust.certificate) return Deny("there is no way to get its certificate");
  auto text = trust.certificate(message.signing_cert_url);
  if (!text) return NotHad(std::move(text).error());
  auto served = Certificate::ParseAll(*text, kMostCertificates);
  if (!served) return NotHad(std::move(served).error());
  std::vector<std::string> names = SnsCertificateNames(message.signing_cert_url);
  bool named = std::ranges::any_of(
      names, [&](const std::string& name) { return served->front().IsFor(name); });
  if (!named) return Deny("its certificate is not one of SNS");
  Status verified = VerifyAuthority(*served, trust, now);
  if (!verified) return NotHad(std::move(verified).error());
  return std::move(served->front());
}

}  // namespace

Result<SnsMessage> ParseSnsMessage(std::string_view text) {
  BARTIZAN_TRY(
      data::Json tree,
      data::ParseJson(text, "SNS message", {.max_bytes = kMostBytes, .max_depth = kMostDepth}));
  const data::JsonObject* object = tree.if_object();
  if (object == nullptr) return Fail(Code::kInvalid, "SNS message: not a JSON object");
  SnsMessage message;
  BARTIZAN_DO(TakeField(*object, "Type", message.type));
  if (message.type != "Notification" && !IsConfirmation(message)) {
    return Fail(Code::kInvalid, "SNS message: its Type is not known");
  }
  BARTIZAN_DO(TakeField(*object, "MessageId", message.message_id));
  BARTIZAN_DO(TakeField(*object, "TopicArn", message.topic_arn));
  BARTIZAN_DO(TakeSubject(*object, message));
  BARTIZAN_DO(Take(*object, "Message", message.message));
  BARTIZAN_DO(TakeField(*object, "Timestamp", message.timestamp));
  BARTIZAN_DO(TakeField(*object, "SignatureVersion", message.signature_version));
  BARTIZAN_DO(TakeField(*object, "Signature", message.signature));
  // Lambda's events spell it in another way.
  bool lambda = data::Find(*object, "SigningCertURL") == nullptr &&
                data::Find(*object, "SigningCertUrl") != nullptr;
  BARTIZAN_DO(
      TakeField(*object, lambda ? "SigningCertUrl" : "SigningCertURL", message.signing_cert_url));
  if (!IsConfirmation(message)) return message;
  BARTIZAN_DO(TakeField(*object, "SubscribeURL", message.subscribe_url));
  BARTIZAN_DO(TakeField(*object, "Token", message.token));
  return message;
}

std::string SnsTextToSign(const SnsMessage& message) {
  std::string text;
  auto add = [&](std::string_view name, std::string_view value) {
    text.append(name).append("\n").append(value).append("\n");
  };
  bool confirmation = IsConfirmation(message);
  add("Message", message.message);
  add("MessageId", message.message_id);
  if (!confirmation && message.has_subject) add("Subject", message.subject);
  if (confirmation) add("SubscribeURL", message.subscribe_url);
  add("Timestamp", message.timestamp);
  if (confirmation) add("Token", message.token);
  add("TopicArn", message.topic_arn);
  add("Type", message.type);
  return text;
}

Status VerifySnsMessage(const SnsMessage& message, const SnsTrust& trust, Time now) {
  // What costs nothing first: nobody makes this program fetch by a message of another topic.
  if (!Contains(trust.topics, message.topic_arn)) return Deny("its topic is not listened to");
  BARTIZAN_DO(CheckTime(message, trust.window, now));
  BARTIZAN_TRY(SignatureHash hash, HashOf(message));
  auto signature = Base64Decode(message.signature);
  if (!signature) return Deny("its Signature is not base64");
  for (std::string_view value :
       {std::string_view(message.message_id), std::string_view(message.subject),
        std::string_view(message.subscribe_url), std::string_view(message.token),
        std::string_view(message.type)}) {
    // Also where it was not ParseSnsMessage that made it.
    if (std::ranges::any_of(value, IsControl)) return Deny("it holds control characters");
  }
  BARTIZAN_TRY(Certificate signer, SignerOf(message, trust, now));
  if (!signer.Verify(hash, SnsTextToSign(message), *signature)) {
    return Deny("its signature is not one of its certificate over it");
  }
  return {};
}

}  // namespace bartizan::aws
