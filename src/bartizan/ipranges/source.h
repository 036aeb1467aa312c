#pragma once
// Where the document comes from. The host is pinned: only https, only AWS's own, no redirects, no
// addresses in place of names; a message only says that there is something new, its url is compared
// and never fetched.
#include <optional>
#include <string>

#include "bartizan/ipranges/document.h"
#include "bartizan/net/http_client.h"

namespace bartizan::ipranges {

inline constexpr std::string_view kDocumentUrl = "https://ip-ranges.amazonaws.com/ip-ranges.json";
inline constexpr std::string_view kDocumentUrlChina =
    "https://ip-ranges.amazonaws.com.cn/ip-ranges.json";

struct Fetched {
  std::string text;  // empty when `not_modified`
  std::string etag, last_modified;
  bool not_modified = false;
};

struct FetchOptions {
  std::string url{kDocumentUrl};
  std::string etag, last_modified;  // of what is there: a conditional request
  Micros timeout{std::chrono::seconds(30)};
  // For tests and mirrors: any https host, or http on loopback. Said in words in the configuration.
  bool any_host = false;
};

// kInvalid for an url that is not allowed, kUnavailable and kTimeout for transport, kLimit
// for more than 8 MiB, kInvalid for a redirect or another type of content.
Result<Fetched> FetchDocument(net::HttpClient& http, const FetchOptions& options);

// What an announcement (SNS) says of a document.
struct Announcement {
  std::string md5;  // lower-case hex
  int64_t sync_token = 0;
  std::string created;  // "create-time"
  std::string url;      // as it says; compared with the pinned one
};
// The JSON in an SNS message's Message, that message as a whole, or a Lambda's event
// {"Records":[{"Sns":{"Message":…}}]} (all are recognised; of several records the newest counts).
// Says nothing of whether SNS sent it: that is VerifySnsMessage's. kInvalid with the place; a url
// that is not the pinned one is kInvalid.
Result<Announcement> ParseAnnouncement(std::string_view text, std::string_view pinned_url);

// Whether the document is what was announced, or newer: MD5 equal, or sync token at least that of
// the announcement. kConflict otherwise ("fetch again"): MD5 is a hint against corruption, no
// proof.
Status CheckAnnounced(const Announcement& announcement, const Document& document);
// kConflict for a document that is older than the one that was applied.
Status CheckOrder(int64_t applied_token, const Document& document);

}  // namespace bartizan::ipranges
