#pragma once
// Messages that SNS delivers (to an HTTP endpoint, or wrapped in an SQS message), proven to be from
// SNS before anything in them is believed
// (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html).
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::aws {

struct SnsMessage {
  std::string type;  // "Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"
  std::string message_id, topic_arn, subject, message, timestamp;
  std::string signature_version, signature, signing_cert_url;
  std::string subscribe_url, token;  // of confirmations
  bool has_subject = false;
};

// kInvalid with the place, kLimit for more than 300 KiB.
Result<SnsMessage> ParseSnsMessage(std::string_view text);

struct SnsTrust {
  std::vector<std::string> topics;  // ARNs that are listened to; empty: none
  Micros window{3'600'000'000};     // how old (or early) a message may be
  // The PEM text at an url that was checked (host sns.REGION.amazonaws.com[.cn], https, path
  // /SimpleNotificationService….pem). Keeps what it got.
  std::function<Result<std::string>(const std::string& url)> certificate;
  // The issuer's certificate (PEM or DER) at an url that passed CheckIssuerUrl: SNS serves its own
  // certificate without the authority between it and the root, and the certificate says where that
  // lies. What is wrong there is found out by the chain. Empty: `certificate` must give all.
  std::function<Result<std::string>(const std::string& url)> issuer;
  // PEM of the roots that the certificate must lead to; empty: the system's.
  std::string roots;
};

// Signature version 1 (SHA-1) and 2 (SHA-256), certificate host, name, chain and validity, topic,
// time. kDenied, saying what is wrong and never what would be right. Where a certificate could not
// be had (kUnavailable, kTimeout, kCancelled, kIo) nothing is decided: try again. Replays are for
// the caller (message_id).
Status VerifySnsMessage(const SnsMessage& message, const SnsTrust& trust, Time now);

// The addresses that may be fetched: of the certificate, and to confirm a subscription (region of
// the topic, no redirects). kDenied otherwise.
Status CheckCertificateUrl(std::string_view url);
Status CheckSubscribeUrl(const SnsMessage& message);
// Of Amazon's certificate authorities, plain http too: http://crt.NAME.amazontrust.com/FILE.cer.
Status CheckIssuerUrl(std::string_view url);

// Exactly what SNS signs: "Name\nvalue\n" for each signed member.
std::string SnsTextToSign(const SnsMessage& message);

}  // namespace bartizan::aws
