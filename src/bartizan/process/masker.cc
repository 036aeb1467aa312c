#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/process/process.h"

namespace bartizan::process {
namespace {

constexpr size_t kMinSecret = 4;
constexpr size_t kMinLine = 8;    // of a secret of several lines
constexpr size_t kMinBase64 = 6;  // shorter would hit innocent text
constexpr std::string_view kMask = "***";

std::string PercentEncode(std::string_view text, bool upper, bool plus) {
  std::string out;
  for (char c : text) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '-' || c == '.' || c == '_' || c == '~';  // RFC 3986 section 2.3
    if (plain) {
      out += c;
    } else if (plus && c == ' ') {
      out += '+';
    } else {
      auto byte = static_cast<unsigned char>(c);
      out += upper ? fmt::format("%{:02X}", byte) : fmt::format("%{:02x}", byte);
    }
  }
  return out;
}

std::string JsonEscape(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

std::string UrlAlphabet(std::string text) {
  std::ranges::replace(text, '+', '-');
  std::ranges::replace(text, '/', '_');
  return text;
}

// The characters that the secret alone decides when it stands `shift` bytes after a multiple of
// three in a longer text ("user:SECRET" in an Authorization header).
std::string Base64Core(std::string_view secret, size_t shift) {
  std::string padded = std::string(shift, '\0') + std::string(secret);
  std::string text = Base64Encode(Bytes(padded));
  size_t first = (shift * 8 + 5) / 6;
  size_t last = padded.size() * 8 / 6;
  return text.substr(first, last - first);
}

void AddForms(std::string_view secret, std::set<std::string>& needles) {
  if (secret.size() < kMinSecret) return;
  needles.emplace(secret);
  std::string base64 = Base64Encode(Bytes(secret));
  needles.insert(base64);
  needles.insert(UrlAlphabet(base64));
  for (size_t shift = 0; shift < 3; ++shift) {
    std::string core = Base64Core(secret, shift);
    if (core.size() < kMinBase64) continue;
    needles.insert(core);
    needles.insert(UrlAlphabet(core));
  }
  std::string hex = HexEncode(Bytes(secret));
  needles.insert(hex);
  needles.insert(ToUpper(hex));
  for (bool upper : {false, true}) {
    for (bool plus : {false, true}) needles.insert(PercentEncode(secret, upper, plus));
  }
  needles.insert(JsonEscape(secret));
}

}  // namespace

Masker::Masker(const std::vector<std::string>& secrets) {
  std::set<std::string> all;
  for (const auto& secret : secrets) {
    AddForms(secret, all);
    // A secret read from a file often ends in a newline that nothing prints.
    AddForms(Trim(secret), all);
    if (secret.find('\n') == std::string::npos) continue;
    for (const auto& line : Split(secret, '\n')) {
      if (Trim(line).size() >= kMinLine) AddForms(Trim(line), all);
    }
  }
  needles_.assign(all.begin(), all.end());
  std::ranges::stable_sort(needles_, std::greater(), &std::string::size);
  for (const auto& needle : needles_) starts_.set(static_cast<unsigned char>(needle[0]));
}

std::string Masker::Feed(std::string_view piece) {
  held_ += piece;
  return Scan(/*last=*/false);
}

std::string Masker::Flush() {
  return Scan(/*last=*/true);
}

// Every byte that lies in an occurrence of any needle is hidden, also where occurrences overlap;
// each run of overlapping ones shows as one mask.
std::string Masker::Scan(bool last) {
  std::string out;
  std::string_view text = held_;
  size_t at = 0;
  for (; at < text.size(); ++at) {
    if (starts_.test(static_cast<unsigned char>(text[at]))) {
      std::string_view rest = text.substr(at);
      auto could_be = [&](const std::string& needle) {
        return needle.size() > rest.size() && needle.starts_with(rest);
      };
      if (!last && rest.size() < needles_.front().size() && std::ranges::any_of(needles_, could_be))
        break;
      auto found = std::ranges::find_if(
          needles_, [&](const std::string& needle) { return rest.starts_with(needle); });
      if (found != needles_.end()) {
        if (covered_ == 0) out += kMask;
        covered_ = std::max(covered_, found->size());
      }
    }
    if (covered_ == 0) {
      out += text[at];
    } else {
      --covered_;
    }
  }
  held_.erase(0, at);
  if (last) covered_ = 0;
  return out;
}

}  // namespace bartizan::process
