#include "bartizan/aws/sign_canonical.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "bartizan/base/text.h"

namespace bartizan::aws::internal {
namespace {

constexpr std::string_view kBlank = " \t\r\n\v\f";

constexpr std::array<std::string_view, 12> kNeverSigned = {"authorization",
                                                           "connection",
                                                           "expect",
                                                           "keep-alive",
                                                           "proxy-authenticate",
                                                           "proxy-authorization",
                                                           "te",
                                                           "trailer",
                                                           "transfer-encoding",
                                                           "upgrade",
                                                           "user-agent",
                                                           "x-amzn-trace-id"};

bool IsUnreserved(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

void AppendEncoded(std::string& out, std::string_view text, char keep) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (char c : text) {
    if (IsUnreserved(c) || c == keep) {
      out += c;
      continue;
    }
    auto byte = static_cast<uint8_t>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
}

std::optional<uint8_t> HexDigit(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint8_t>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<uint8_t>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<uint8_t>(c - 'a' + 10);
  return std::nullopt;
}

// A "%" that no two hexadecimal digits follow stands for itself.
std::string Decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      auto high = HexDigit(text[i + 1]), low = HexDigit(text[i + 2]);
      if (high && low) {
        out += static_cast<char>(*high << 4U | *low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

std::string WithoutDotSegments(std::string_view path) {
  std::vector<std::string_view> kept;
  for (std::string_view rest = path; !rest.empty();) {
    size_t end = std::min(rest.find('/'), rest.size());
    std::string_view segment = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (segment == "..") {
      if (!kept.empty()) kept.pop_back();
    } else if (!segment.empty() && segment != ".") {
      kept.push_back(segment);
    }
  }
  std::string out;
  for (std::string_view segment : kept) out.append("/").append(segment);
  if (out.empty() || path.ends_with('/')) out += '/';
  return out;
}

void AppendTrimmed(std::string& out, std::string_view value) {
  bool first = true;
  for (;;) {
    size_t start = value.find_first_not_of(kBlank);
    if (start == std::string_view::npos) return;
    value.remove_prefix(start);
    size_t end = std::min(value.find_first_of(kBlank), value.size());
    if (!first) out += ' ';
    first = false;
    out += value.substr(0, end);
    value.remove_prefix(end);
  }
}

}  // namespace

std::string Encode(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  AppendEncoded(out, text, 'A');
  return out;
}

std::string CanonicalPath(std::string_view path, bool as_it_is, bool normalize) {
  if (path.empty()) return "/";
  if (as_it_is) return std::string(path);
  std::string out;
  AppendEncoded(out, normalize ? WithoutDotSegments(path) : std::string(path), '/');
  return out;
}

std::string CanonicalQuery(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> pairs;
  while (!query.empty()) {
    size_t end = std::min(query.find('&'), query.size());
    std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    size_t equals = std::min(pair.find('='), pair.size());
    pairs.emplace_back(Encode(Decoded(pair.substr(0, equals))),
                       Encode(Decoded(pair.substr(std::min(equals + 1, pair.size())))));
  }
  std::ranges::sort(pairs);
  std::string out;
  for (const auto& [key, value] : pairs) {
    if (!out.empty()) out += '&';
    out.append(key).append("=").append(value);
  }
  return out;
}

CanonicalHeaders CanonicalizeHeaders(std::span<const std::pair<std::string, std::string>> headers,
                                     std::string_view skip) {
  std::vector<std::pair<std::string, std::string_view>> sorted;
  for (const auto& [name, value] : headers) {
    std::string lower = ToLower(name);
    if (lower == skip || lower.starts_with("amz-sdk-") || Contains(kNeverSigned, lower)) continue;
    sorted.emplace_back(std::move(lower), value);
  }
  std::ranges::stable_sort(sorted, {},
                           [](const auto& header) -> const auto& { return header.first; });
  CanonicalHeaders out;
  for (size_t i = 0; i < sorted.size(); ++i) {
    const auto& [name, value] = sorted[i];
    bool again = i > 0 && sorted[i - 1].first == name;
    if (again) {
      out.lines.back() = ',';  // instead of the end of line
    } else {
      out.lines.append(name).append(":");
      if (i > 0) out.names += ';';
      out.names += name;
    }
    AppendTrimmed(out.lines, value);
    out.lines += '\n';
  }
  return out;
}

}  // namespace bartizan::aws::internal
