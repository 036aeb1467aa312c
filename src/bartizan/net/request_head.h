#pragma once
// The head of an HTTP/1.1 request, read strictly: what two programs could understand differently is
// refused. Pure; thread-safe. (RFC 9112 sections 2 to 6, RFC 9110 section 5, RFC 3986)
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bartizan::net {

using NameValues = std::vector<std::pair<std::string, std::string>>;

struct HeadLimits {
  size_t max_target_bytes = 8U << 10U;   // more: 414
  size_t max_header_bytes = 16U << 10U;  // of the whole head; more: 431
  size_t max_headers = 100;              // more: 431
};

// Why a message is refused: the status that says so, and a sentence that holds none of its bytes.
// The connection cannot be used any more.
struct Malformed {
  int status = 400;
  std::string reason;
};

// Finds the end of a head in bytes that come in pieces, and stops at the first byte that no head
// may hold (bare CR or LF, control characters) or at the limits.
class HeadScanner {
 public:
  explicit HeadScanner(const HeadLimits& limits) : limits_(limits) {}
  // `bytes` is all that came so far, from the beginning. The length of the head with its empty
  // line, none when more is needed. One empty line before the request is let pass.
  std::expected<std::optional<size_t>, Malformed> Scan(std::string_view bytes);
  bool saw_text() const { return saw_text_; }  // more than that empty line

 private:
  std::expected<void, Malformed> CheckLimits(size_t size) const;

  HeadLimits limits_;
  size_t scanned_ = 0, line_start_ = 0;
  bool in_request_line_ = true, saw_text_ = false, skipped_ = false;
};

struct RequestHead {
  std::string method;      // GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS
  std::string raw_target;  // as it stands in the request line
  std::string target;      // without scheme and authority
  std::string path;        // decoded, see ServerRequest
  NameValues query;
  std::string host;
  NameValues headers;  // names in lower case
  std::optional<uint64_t> content_length;
  bool chunked = false;
  bool keep_alive = true;
  bool expect_continue = false;

  bool HasBody() const { return chunked || content_length.value_or(0) > 0; }
};

// `head` is what HeadScanner found.
std::expected<RequestHead, Malformed> ParseRequestHead(std::string_view head,
                                                       const HeadLimits& limits);

// "/a%20b" into "/a b"; see ServerRequest::path.
std::expected<std::string, Malformed> DecodePath(std::string_view raw);
// "a=1&b" into pairs, at most 256.
std::expected<NameValues, Malformed> DecodeQuery(std::string_view raw);
// "name: value", without its line break; the name comes back in lower case.
std::expected<std::pair<std::string, std::string>, Malformed> ParseFieldLine(std::string_view line);
// RFC 9110 section 5.6.2, at least one character.
bool IsToken(std::string_view text);
// Printable, or a space, a tab, a byte beyond ASCII.
bool IsFieldValue(std::string_view text);

}  // namespace bartizan::net
