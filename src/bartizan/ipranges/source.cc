#include "bartizan/ipranges/source.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::ipranges {
namespace {

constexpr uint64_t kMostDocumentBytes = 8U << 20U;
constexpr uint64_t kMostAnnouncementBytes = 300U << 10U;
constexpr unsigned kMostDepth = 16;
constexpr size_t kMostWordBytes = 1024;  // of a header, a time, an address

bool IsPrintable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

// --- addresses

// Host without port: "" when there is a user name, a fragment, or anything odd in it.
std::string HostOf(std::string_view rest) {
  std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  if (rest.find('#') != std::string_view::npos || authority.find('@') != std::string_view::npos) {
    return "";
  }
  size_t colon = authority.rfind(':');
  if (colon != std::string_view::npos) {
    auto port = ParseInt(authority.substr(colon + 1));
    if (!port || *port < 1 || *port > 65535) return "";
    authority = authority.substr(0, colon);
  }
  return ToLower(authority);
}

// A name of letters, digits, dashes and dots that no resolver reads as a number ("1.2.3.4",
// "0x7f.1", "2130706433"): its last label begins with a letter and is not hexadecimal of that form.
bool IsName(std::string_view host) {
  bool plain = std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  std::string_view last = host.substr(host.rfind('.') + 1);
  return plain && !last.empty() && last[0] >= 'a' && last[0] <= 'z';
}

bool IsLoopback(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1";
}

Status CheckUrl(const FetchOptions& options) {
  std::string_view url = options.url;
  if (url == kDocumentUrl || url == kDocumentUrlChina) return {};
  if (!options.any_host) {
    return Fail(Code::kInvalid, "the address of the IP ranges is not that of AWS",
                "another host must be allowed in words (any-host)");
  }
  bool https = url.starts_with("https://"), http = url.starts_with("http://");
  if (url.size() <= kMostWordBytes && IsPrintable(url) && (https || http)) {
    std::string host = HostOf(url.substr(https ? 8 : 7));
    if (https ? IsName(host) : IsLoopback(host)) return {};
  }
  return Fail(Code::kInvalid, "the address of the IP ranges cannot be fetched from",
              "https with the name of a host, or http on this machine");
}

// --- answers

std::string Header(const net::HttpResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

// What will be sent back: nothing where that could not be sent.
std::string Validator(const net::HttpResponse& response, std::string_view name) {
  std::string value = Header(response, name);
  bool sendable = value.size() <= kMostWordBytes &&
                  std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7F; });
  return sendable ? value : "";
}

// S3, where the document comes from, calls what it does not know a stream of bytes.
bool IsJsonType(std::string_view header) {
  std::string type = ToLower(Trim(header.substr(0, header.find(';'))));
  return type == "application/json" || type == "binary/octet-stream" ||
         type == "application/octet-stream";
}

Status CheckAnswer(const net::HttpResponse& response, bool conditional) {
  int status = response.status;
  if (status == 200) {
    if (!IsJsonType(Header(response, "content-type"))) {
      return Fail(Code::kInvalid, "the answer is not JSON by its Content-Type");
    }
    if (response.body.empty()) return Fail(Code::kInvalid, "the answer is empty");
    return {};
  }
  if (status == 304 && conditional) return {};
  if (status == 304) return Fail(Code::kInvalid, "the answer is 304 to what was no question");
  if (status >= 300 && status < 400) {
    return Fail(Code::kInvalid, fmt::format("the answer is a redirect ({})", status),
                "redirects are not followed");
  }
  bool passing = status >= 500 || status == 429 || status == 408;
  return Fail(passing ? Code::kUnavailable : Code::kInvalid,
              fmt::format("the answer has status {}", status));
}

// --- announcements

// The object with "md5" in it, through the envelopes around it.
Result<data::JsonObject> ParseObject(std::string_view text, std::string_view name) {
  BARTIZAN_TRY(
      data::Json tree,
      data::ParseJson(text, name, {.max_bytes = kMostAnnouncementBytes, .max_depth = kMostDepth}));
  if (auto* object = tree.if_object()) return std::move(*object);
  return Fail(Code::kInvalid, fmt::format("{}: not a JSON object", name));
}

Result<std::string> Member(const data::JsonObject& object, std::string_view name) {
  const data::Json* value = data::Find(object, name);
  const auto* text = value == nullptr ? nullptr : value->if_string();
  if (text != nullptr && text->size() <= kMostWordBytes && IsPrintable(data::View(*text))) {
    return std::string(data::View(*text));
  }
  return Fail(Code::kInvalid, fmt::format("announcement: \"{}\" is missing or not a word", name));
}

Result<Announcement> ReadAnnouncement(const data::JsonObject& object, std::string_view pinned_url) {
  Announcement read;
  BARTIZAN_TRY(std::string md5, Member(object, "md5"));
  read.md5 = ToLower(md5);
  auto digest = HexDecode(read.md5);
  if (!digest || digest->size() != 16) {
    return Fail(Code::kInvalid, "announcement: \"md5\" is not one");
  }
  auto token = data::Int(object, "synctoken");
  if (!token || *token <= 0) {
    return Fail(Code::kInvalid, "announcement: \"synctoken\" is missing or not a number");
  }
  read.sync_token = *token;
  BARTIZAN_TRY(read.created, Member(object, "create-time"));
  BARTIZAN_TRY(read.url, Member(object, "url"));
  if (read.url != pinned_url) {
    return Fail(Code::kInvalid, "announcement: its url is not the one that is followed");
  }
  return read;
}

// {"Type": "Notification", …, "Message": "…"}, or what a Lambda's record has in "Sns".
Result<Announcement> ReadEnvelope(const data::JsonObject& envelope, std::string_view pinned_url) {
  const data::Json* message = data::Find(envelope, "Message");
  const auto* text = message == nullptr ? nullptr : message->if_string();
  if (text == nullptr) return Fail(Code::kInvalid, "announcement: \"Message\" is not a text");
  std::string type = data::Str(envelope, "Type", "Notification");
  if (type != "Notification") {
    return Fail(Code::kInvalid, "announcement: the SNS message is not a notification");
  }
  BARTIZAN_TRY(data::JsonObject object,
               ParseObject(data::View(*text), "announcement, \"Message\""));
  return ReadAnnouncement(object, pinned_url);
}

// The newest of an event's records; SNS puts one into each.
Result<Announcement> ReadEvent(const data::JsonArray& records, std::string_view pinned_url) {
  std::optional<Announcement> newest;
  for (const data::Json& record : records) {
    const data::JsonObject* envelope = data::FindObject(record, "Sns");
    if (envelope == nullptr) return Fail(Code::kInvalid, "announcement: a record is not of SNS");
    BARTIZAN_TRY(Announcement read, ReadEnvelope(*envelope, pinned_url));
    if (!newest || read.sync_token > newest->sync_token) newest = std::move(read);
  }
  if (!newest) return Fail(Code::kInvalid, "announcement: the event has no records");
  return *std::move(newest);
}

}  // namespace

Result<Fetched> FetchDocument(net::HttpClient& http, const FetchOptions& options) {
  BARTIZAN_DO(CheckUrl(options));
  net::HttpRequest request{.url = options.url,
                           .headers = {{"Accept", "application/json"}},
                           .timeout = options.timeout,
                           .max_response_bytes = kMostDocumentBytes};
  if (!options.etag.empty()) request.headers.emplace_back("If-None-Match", options.etag);
  if (!options.last_modified.empty()) {
    request.headers.emplace_back("If-Modified-Since", options.last_modified);
  }
  bool conditional = request.headers.size() > 1;
  auto named = [](Error error) {
    return std::unexpected(std::move(error).With("fetching the IP ranges"));
  };
  auto response = http.Send(request);
  if (!response) return named(std::move(response).error());
  Status fit = CheckAnswer(*response, conditional);
  if (!fit) return named(std::move(fit).error());
  Fetched fetched;
  fetched.etag = Validator(*response, "etag");
  fetched.last_modified = Validator(*response, "last-modified");
  fetched.not_modified = response->status == 304;
  if (!fetched.not_modified) {
    fetched.text = std::move(response->body);
    return fetched;
  }
  // A 304 need not repeat them.
  if (fetched.etag.empty()) fetched.etag = options.etag;
  if (fetched.last_modified.empty()) fetched.last_modified = options.last_modified;
  return fetched;
}

Result<Announcement> ParseAnnouncement(std::string_view text, std::string_view pinned_url) {
  BARTIZAN_TRY(data::JsonObject object, ParseObject(text, "announcement"));
  if (const data::JsonArray* records = data::FindArray(object, "Records")) {
    return ReadEvent(*records, pinned_url);
  }
  if (data::Find(object, "Message") != nullptr) return ReadEnvelope(object, pinned_url);
  return ReadAnnouncement(object, pinned_url);
}

Status CheckAnnounced(const Announcement& announcement, const Document& document) {
  if (announcement.md5 == document.md5 || document.sync_token >= announcement.sync_token) return {};
  return Fail(Code::kConflict,
              fmt::format("the document (sync token {}) is older than the announced one ({})",
                          document.sync_token, announcement.sync_token),
              "fetch again: not all of AWS's servers have it yet");
}

Status CheckOrder(int64_t applied_token, const Document& document) {
  if (document.sync_token >= applied_token) return {};
  return Fail(
      Code::kConflict,
      fmt::format("the document (sync token {}) is older than the one that was applied ({})",
                  document.sync_token, applied_token));
}

}  // namespace bartizan::ipranges
