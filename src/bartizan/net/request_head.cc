#include "bartizan/net/request_head.h"

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"

namespace bartizan::net {
namespace {

constexpr size_t kMethodAndVersion = 48;  // room beside the target in the longest request line
constexpr size_t kMaxParameters = 256;
// Fields of which a second one would leave open which counts.
constexpr std::array<std::string_view, 6> kOnce = {
    "host", "content-length", "transfer-encoding", "authorization", "x-api-key", "content-type"};

std::unexpected<Malformed> Bad(std::string reason, int status = 400) {
  return std::unexpected(Malformed{status, std::move(reason)});
}

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

bool IsAlphanumeric(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int HexValue(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// What a URI may hold, apart from "#". (RFC 3986 appendix A)
bool IsUriByte(char c) {
  return IsAlphanumeric(c) || std::string_view("-._~:/?[]@!$&'()*+,;=%").contains(c);
}

std::string_view TrimBlanks(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// A host with an optional port, nothing else.
bool IsAuthority(std::string_view text) {
  std::string_view host = text.substr(0, text.find(':'));
  if (text.starts_with('[')) {
    host = text.substr(0, text.find(']') + 1);
    if (host.size() < 4 || host.find_first_not_of("[]0123456789abcdefABCDEF:.") != host.npos) {
      return false;
    }
  } else if (!std::ranges::all_of(host, [](char c) {
               return IsAlphanumeric(c) || c == '.' || c == '-' || c == '_';
             })) {
    return false;
  }
  const std::string_view port = text.substr(host.size());
  if (host.empty() || host.size() > 255) return false;
  return port.empty() || (port.size() >= 2 && port.size() <= 6 && port[0] == ':' &&
                          std::ranges::all_of(port.substr(1), IsDigit));
}

std::expected<char, Malformed> DecodeByte(std::string_view escape) {
  if (escape.size() < 3) return Bad("an escape of the target is cut off");
  const int high = HexValue(escape[1]);
  const int low = HexValue(escape[2]);
  if (high < 0 || low < 0) return Bad("an escape of the target is not hexadecimal");
  const char byte = static_cast<char>(high * 16 + low);
  if (IsControl(byte)) return Bad("the target holds an escaped control character");
  return byte;
}

// U+0080 to U+009F, which some terminals obey. `text` is UTF-8.
bool HoldsC1(std::string_view text) {
  for (size_t i = text.find('\xc2'); i != std::string_view::npos; i = text.find('\xc2', i + 1)) {
    if (static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
  }
  return false;
}

// `kept` are bytes that stay escaped.
std::expected<std::string, Malformed> Decode(std::string_view raw, std::string_view kept,
                                             bool plus_is_space) {
  std::string out;
  out.reserve(raw.size());
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '%') {
      out += plus_is_space && raw[i] == '+' ? ' ' : raw[i];
      continue;
    }
    const auto byte = DecodeByte(raw.substr(i, 3));
    if (!byte) return std::unexpected(byte.error());
    if (kept.contains(*byte)) {
      out += '%' + ToUpper(raw.substr(i + 1, 2));
    } else {
      out += *byte;
    }
    i += 2;
  }
  if (FindInvalidUtf8(out)) return Bad("the target is not UTF-8");
  if (HoldsC1(out)) return Bad("the target holds an escaped control character");
  return out;
}

std::expected<void, Malformed> CheckVersion(std::string_view version, bool& keep_alive) {
  if (version.size() != 8 || !version.starts_with("HTTP/") || !IsDigit(version[5]) ||
      version[6] != '.' || !IsDigit(version[7])) {
    return Bad("the request line names no version of HTTP");
  }
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return Bad("only HTTP/1.1 is spoken here", 505);
  }
  keep_alive = version == "HTTP/1.1";
  return {};
}

std::expected<void, Malformed> CheckMethod(std::string_view method) {
  if (!IsToken(method)) return Bad("the method is not a word");
  constexpr std::array<std::string_view, 7> kKnown = {"GET",   "HEAD",   "POST",   "PUT",
                                                      "PATCH", "DELETE", "OPTIONS"};
  if (Contains(kKnown, method)) return {};
  if (method == "TRACE" || method == "CONNECT") return Bad("this method is not served", 405);
  return Bad("this method is not known", 501);
}

// Takes scheme and authority off `target`; the authority comes back.
std::expected<std::string, Malformed> TakeAuthority(std::string_view& target) {
  const size_t scheme = target.find("://");
  const std::string name = ToLower(target.substr(0, scheme));
  if (scheme == std::string_view::npos || (name != "http" && name != "https")) {
    return Bad("the target does not begin with a slash");
  }
  target.remove_prefix(scheme + 3);
  const size_t slash = target.find('/');
  if (slash == std::string_view::npos) return Bad("the target has no path");
  std::string authority(target.substr(0, slash));
  target.remove_prefix(slash);
  return authority;
}

std::expected<void, Malformed> ParseTarget(RequestHead& head, std::string& authority) {
  std::string_view target = head.raw_target;
  if (!std::ranges::all_of(target, IsUriByte)) {
    return Bad("the target holds characters that a URI cannot hold");
  }
  if (!target.starts_with('/')) {
    auto taken = TakeAuthority(target);
    if (!taken) return std::unexpected(std::move(taken).error());
    authority = std::move(*taken);
  }
  head.target = target;
  const size_t mark = target.find('?');
  auto path = DecodePath(target.substr(0, mark));
  if (!path) return std::unexpected(std::move(path).error());
  head.path = std::move(*path);
  if (mark == std::string_view::npos) return {};
  auto query = DecodeQuery(target.substr(mark + 1));
  if (!query) return std::unexpected(std::move(query).error());
  head.query = std::move(*query);
  return {};
}

std::expected<void, Malformed> ParseRequestLine(std::string_view line, const HeadLimits& limits,
                                                RequestHead& head, std::string& authority) {
  const size_t first = line.find(' ');
  const size_t last = line.rfind(' ');
  if (first == std::string_view::npos || last == first ||
      line.substr(first + 1, last - first - 1).find_first_of(" \t") != std::string_view::npos) {
    return Bad("the request line is not: method, target and version, with one space between");
  }
  if (auto ok = CheckVersion(line.substr(last + 1), head.keep_alive); !ok) return ok;
  head.method = line.substr(0, first);
  if (auto ok = CheckMethod(head.method); !ok) return ok;
  head.raw_target = line.substr(first + 1, last - first - 1);
  if (head.raw_target.size() > limits.max_target_bytes) return Bad("the target is too long", 414);
  return ParseTarget(head, authority);
}

std::expected<void, Malformed> ApplyTransferEncoding(std::string_view value, RequestHead& head) {
  std::vector<std::string> codings = Split(ToLower(value), ',');
  for (auto& coding : codings) coding = TrimBlanks(coding);
  const auto chunked = std::ranges::count(codings, "chunked");
  if (chunked > 1 || (chunked == 1 && codings.back() != "chunked")) {
    return Bad("chunked is not the last transfer coding");
  }
  if (codings.size() > 1 || chunked == 0) return Bad("this transfer coding is not known", 501);
  head.chunked = true;
  return {};
}

std::expected<void, Malformed> ApplyContentLength(std::string_view value, RequestHead& head) {
  // ParseInt would take a sign; more than 18 digits could overflow.
  if (value.empty() || value.size() > 18 || !std::ranges::all_of(value, IsDigit)) {
    return Bad("Content-Length is not one number");
  }
  head.content_length = static_cast<uint64_t>(ParseInt(value).value_or(0));
  return {};
}

std::expected<void, Malformed> ApplyField(std::string_view name, std::string_view value,
                                          RequestHead& head) {
  if (name == "host") {
    if (!IsAuthority(value)) return Bad("Host is not a host with an optional port");
    head.host = value;
  } else if (name == "content-length") {
    return ApplyContentLength(value, head);
  } else if (name == "transfer-encoding") {
    return ApplyTransferEncoding(value, head);
  } else if (name == "expect") {
    if (!EqualsIgnoreCase(value, "100-continue")) return Bad("this cannot be expected", 417);
    head.expect_continue = true;
  } else if (name == "connection") {
    for (const auto& option : Split(value, ',')) {
      if (EqualsIgnoreCase(TrimBlanks(option), "close")) head.keep_alive = false;
    }
  }
  return {};
}

std::expected<void, Malformed> ParseFields(std::string_view lines, const HeadLimits& limits,
                                           RequestHead& head) {
  while (!lines.empty()) {
    const size_t end = lines.find("\r\n");
    auto field = ParseFieldLine(lines.substr(0, end));
    if (!field) return std::unexpected(std::move(field).error());
    lines.remove_prefix(end + 2);
    if (head.headers.size() == limits.max_headers) return Bad("too many header fields", 431);
    const auto& [name, value] = *field;
    const auto same = [&](const auto& other) { return other.first == name; };
    if (Contains(kOnce, name) && std::ranges::any_of(head.headers, same)) {
      return Bad("a header field that may come once comes twice");
    }
    if (auto ok = ApplyField(name, value, head); !ok) return ok;
    head.headers.push_back(std::move(*field));
  }
  return {};
}

// Both ends of a proxy must see the same request.
std::expected<void, Malformed> CheckWhole(const RequestHead& head, std::string_view authority,
                                          bool is_1_1) {
  if (head.host.empty()) return Bad("there is no Host");
  if (!authority.empty() && !EqualsIgnoreCase(authority, head.host)) {
    return Bad("target and Host name different hosts");
  }
  if (head.chunked && head.content_length) {
    return Bad("there are both Content-Length and Transfer-Encoding");
  }
  if (head.chunked && !is_1_1) return Bad("HTTP/1.0 has no transfer codings");
  return {};
}

}  // namespace

bool IsToken(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return IsAlphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").contains(c);
  });
}

bool IsFieldValue(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return IsControl(c) && c != '\t'; });
}

std::expected<std::pair<std::string, std::string>, Malformed> ParseFieldLine(
    std::string_view line) {
  if (line.starts_with(' ') || line.starts_with('\t')) {
    return Bad("a header field goes on over lines");
  }
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return Bad("a header field has no colon");
  if (!IsToken(line.substr(0, colon))) return Bad("the name of a header field is not a word");
  const std::string_view value = TrimBlanks(line.substr(colon + 1));
  if (!IsFieldValue(value)) return Bad("a header field holds a control character");
  return std::pair(ToLower(line.substr(0, colon)), std::string(value));
}

std::expected<std::string, Malformed> DecodePath(std::string_view raw) {
  auto path = Decode(raw, "/%", false);
  if (!path) return path;
  for (const auto& segment : Split(*path, '/')) {
    if (segment == "." || segment == "..") return Bad("the path holds a segment of dots");
  }
  return path;
}

std::expected<NameValues, Malformed> DecodeQuery(std::string_view raw) {
  NameValues out;
  for (const auto& part : Split(raw, '&')) {
    if (part.empty()) continue;
    if (out.size() == kMaxParameters) return Bad("the query has too many parameters");
    const size_t equals = part.find('=');
    auto name = Decode(part.substr(0, equals), "", true);
    if (!name) return std::unexpected(std::move(name).error());
    auto value =
        Decode(equals == std::string::npos ? std::string() : part.substr(equals + 1), "", true);
    if (!value) return std::unexpected(std::move(value).error());
    out.emplace_back(std::move(*name), std::move(*value));
  }
  return out;
}

std::expected<void, Malformed> HeadScanner::CheckLimits(size_t size) const {
  if (in_request_line_ && size - line_start_ > limits_.max_target_bytes + kMethodAndVersion) {
    return Bad("the request line is too long", 414);
  }
  if (size > limits_.max_header_bytes) return Bad("the header fields are too large", 431);
  return {};
}

std::expected<std::optional<size_t>, Malformed> HeadScanner::Scan(std::string_view bytes) {
  for (; scanned_ < bytes.size(); ++scanned_) {
    const char c = bytes[scanned_];
    const bool after_cr = scanned_ > 0 && bytes[scanned_ - 1] == '\r';
    if ((c == '\n') != after_cr) return Bad("a line does not end with CR and LF");
    if (c != '\n') {
      if (IsControl(c) && c != '\t' && c != '\r') return Bad("the head holds a control character");
      saw_text_ = saw_text_ || c != '\r';
      continue;
    }
    const size_t next = scanned_ + 1;
    const bool empty = next - line_start_ == 2;
    if (empty && in_request_line_) {
      if (skipped_) return Bad("there are empty lines before the request");
      skipped_ = true;
    } else {
      if (auto ok = CheckLimits(next); !ok) return std::unexpected(ok.error());
      if (empty) return next;
      in_request_line_ = false;
    }
    line_start_ = next;
  }
  if (auto ok = CheckLimits(bytes.size()); !ok) return std::unexpected(ok.error());
  return std::nullopt;
}

std::expected<RequestHead, Malformed> ParseRequestHead(std::string_view head,
                                                       const HeadLimits& limits) {
  if (head.starts_with("\r\n")) head.remove_prefix(2);
  if (!head.ends_with("\r\n\r\n")) return Bad("the head is cut off");
  head.remove_suffix(2);
  RequestHead request;
  std::string authority;
  const size_t end = head.find("\r\n");
  const std::string_view line = head.substr(0, end);
  if (auto ok = ParseRequestLine(line, limits, request, authority); !ok) {
    return std::unexpected(std::move(ok).error());
  }
  const bool is_1_1 = request.keep_alive;
  if (auto ok = ParseFields(head.substr(end + 2), limits, request); !ok) {
    return std::unexpected(std::move(ok).error());
  }
  if (auto ok = CheckWhole(request, authority, is_1_1); !ok) {
    return std::unexpected(std::move(ok).error());
  }
  return request;
}

}  // namespace bartizan::net
