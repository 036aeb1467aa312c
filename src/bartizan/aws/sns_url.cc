#include "bartizan/aws/sns_url.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "bartizan/aws/sns_message.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr size_t kMostUrlBytes = 2048;

std::unexpected<Error> Deny(std::string_view what) {
  return Fail(Code::kDenied, fmt::format("the {} is not one that may be fetched", what));
}

bool IsLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLetterOrDigit(char c) {
  return IsLower(c) || (c >= 'A' && c <= 'Z') || IsDigit(c);
}

// Takes a prefix away; false where there is none.
bool Skip(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}
bool SkipEnd(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// "us-east-1", "us-gov-west-1": words of letters, then a number. "s3-us-west-2" is none: the name
// sns.s3-us-west-2.amazonaws.com is that of a bucket, which anybody may own.
bool IsRegion(std::string_view text) {
  std::vector<std::string> words = Split(text, '-');
  if (words.size() < 3 || words.size() > 4) return false;
  const std::string number = std::move(words.back());
  words.pop_back();
  if (number.empty() || number.size() > 2 || !std::ranges::all_of(number, IsDigit)) return false;
  return std::ranges::all_of(words, [](const std::string& word) {
    return word.size() >= 2 && word.size() <= 12 && std::ranges::all_of(word, IsLower);
  });
}

struct SnsHost {
  std::string region;
  std::string_view suffix;  // ".amazonaws.com"
};

// "sns.REGION.amazonaws.com", in the letters that SNS uses.
std::optional<SnsHost> ParseSnsHost(std::string_view host) {
  if (!Skip(host, "sns.")) return std::nullopt;
  bool china = host.starts_with("cn-");
  std::string_view suffix = china ? ".amazonaws.com.cn" : ".amazonaws.com";
  if (!SkipEnd(host, suffix) || !IsRegion(host)) return std::nullopt;
  return SnsHost{std::string(host), suffix};
}

struct Address {
  std::string_view host, rest;  // rest begins with "/"
};

// No port, no user, no letters beyond those of host names; the rest is for the caller.
std::optional<Address> ParseAddress(std::string_view url) {
  size_t slash = url.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  Address address{url.substr(0, slash), url.substr(slash)};
  bool plain = std::ranges::all_of(
      address.host, [](char c) { return IsLower(c) || IsDigit(c) || c == '-' || c == '.'; });
  return plain ? std::optional(address) : std::nullopt;
}

std::optional<std::pair<SnsHost, std::string_view>> ParseSnsUrl(std::string_view url) {
  if (url.size() > kMostUrlBytes || !Skip(url, "https://")) return std::nullopt;
  auto address = ParseAddress(url);
  if (!address) return std::nullopt;
  auto host = ParseSnsHost(address->host);
  if (!host) return std::nullopt;
  return std::pair(*std::move(host), address->rest);
}

// The only values that name the topic and the token of the message.
bool IsConfirmationOf(std::string_view query, const SnsMessage& message) {
  std::vector<std::string> got = Split(query, '&');
  std::ranges::sort(got);
  for (std::string topic : {message.topic_arn, ReplaceAll(message.topic_arn, ":", "%3A")}) {
    if (got == std::vector<std::string>{"Action=ConfirmSubscription", "Token=" + message.token,
                                        "TopicArn=" + topic}) {
      return true;
    }
  }
  return false;
}

}  // namespace

Status CheckCertificateUrl(std::string_view url) {
  auto parsed = ParseSnsUrl(url);
  if (!parsed) return Deny("certificate's address");
  std::string_view path = parsed->second;
  if (!Skip(path, "/SimpleNotificationService") || !SkipEnd(path, ".pem")) {
    return Deny("certificate's address");
  }
  if (path.empty()) return {};
  if (!Skip(path, "-") || path.empty() || !std::ranges::all_of(path, IsLetterOrDigit)) {
    return Deny("certificate's address");
  }
  return {};
}

Status CheckSubscribeUrl(const SnsMessage& message) {
  auto parsed = ParseSnsUrl(message.subscribe_url);
  if (!parsed || message.type != "SubscriptionConfirmation") return Deny("subscription's address");
  const auto& [host, rest] = *parsed;
  auto topic = Split(message.topic_arn, ':');
  bool token = !message.token.empty() && std::ranges::all_of(message.token, IsLetterOrDigit);
  if (topic.size() != 6 || topic[3] != host.region || !token || !rest.starts_with("/?") ||
      !IsConfirmationOf(rest.substr(2), message)) {
    return Deny("subscription's address");
  }
  return {};
}

Status CheckIssuerUrl(std::string_view url) {
  auto name_byte = [](char c) { return IsLetterOrDigit(c) || c == '-' || c == '_' || c == '.'; };
  if (url.size() > kMostUrlBytes || (!Skip(url, "http://") && !Skip(url, "https://"))) {
    return Deny("issuer's address");
  }
  auto address = ParseAddress(url);
  if (!address || !address->host.ends_with(".amazontrust.com")) return Deny("issuer's address");
  std::string_view file = address->rest.substr(1);
  bool certificate = file.ends_with(".cer") || file.ends_with(".crt");
  if (!certificate || !std::ranges::all_of(file, name_byte)) return Deny("issuer's address");
  return {};
}

std::vector<std::string> SnsCertificateNames(std::string_view url) {
  auto parsed = ParseSnsUrl(url);
  if (!parsed) return {};
  const auto& [region, suffix] = parsed->first;
  std::vector<std::string> names = {
      fmt::format("sns{}", suffix), fmt::format("sns.{}{}", region, suffix),
      fmt::format("sns-signing.{}{}", region, suffix), fmt::format("sns-{}{}", region, suffix)};
  if (region.starts_with("us-gov-")) names.push_back(fmt::format("sns-us-gov-west-1{}", suffix));
  return names;
}

}  // namespace bartizan::aws
