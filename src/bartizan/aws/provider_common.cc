#include "bartizan/aws/provider_common.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/process/process.h"

namespace bartizan::aws {
namespace {

constexpr uint64_t kMaxDocument = 64U << 10U;
constexpr size_t kMaxShown = 300;

bool IsPrintable(char c) {
  return c > 0x20 && c < 0x7F;
}

// "" when the member is absent.
Result<std::string> TextMember(const data::JsonObject& document, std::string_view name,
                               std::string_view source) {
  const data::Json* value = name.empty() ? nullptr : data::Find(document, name);
  if (value == nullptr || value->is_null()) return std::string();
  const auto* text = value->if_string();
  if (text == nullptr) {
    return Fail(Code::kInvalid, fmt::format("{}: {} is not a text", source, name));
  }
  std::string out(data::View(*text));
  if (!out.empty() && !IsHeaderToken(out)) {
    return Fail(
        Code::kInvalid,
        fmt::format("{}: {} holds blanks or characters that no header may hold", source, name));
  }
  return out;
}

Result<std::optional<Time>> Expiration(const data::JsonObject& document,
                                       const CredentialNames& names, std::string_view source) {
  const data::Json* value = data::Find(document, names.expiration);
  if (value == nullptr || value->is_null()) {
    if (!names.expiration_required) return std::nullopt;
    return Fail(Code::kInvalid, fmt::format("{}: {} is missing", source, names.expiration));
  }
  constexpr int64_t kMaxMillis = 253'402'300'800'000;  // the year 10000
  if (names.expiration_in_millis && value->is_int64() && value->as_int64() >= 0 &&
      value->as_int64() < kMaxMillis) {
    return FromInt(value->as_int64() * 1000);
  }
  if (!names.expiration_in_millis && value->is_string()) {
    if (auto time = ParseIso(data::View(value->as_string()))) return *time;
  }
  return Fail(Code::kInvalid, fmt::format("{}: {} is not a time", source, names.expiration));
}

}  // namespace

bool IsHeaderToken(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, IsPrintable);
}

Result<data::JsonObject> ReadDocument(std::string_view text, std::string_view source) {
  BARTIZAN_TRY(data::Json tree,
               data::ParseJson(text, source, {.max_bytes = kMaxDocument, .max_depth = 16}));
  if (auto* object = tree.if_object()) return std::move(*object);
  return Fail(Code::kInvalid, fmt::format("{}: not a JSON object", source));
}

Result<Credentials> ReadCredentials(const data::JsonObject& document, const CredentialNames& names,
                                    std::string_view source) {
  Credentials out;
  out.source = source;
  auto take = [&](std::string& target, std::string_view name, bool required) -> Status {
    BARTIZAN_TRY(target, TextMember(document, name, source));
    if (!required || !target.empty()) return {};
    return Fail(Code::kInvalid, fmt::format("{}: {} is missing", source, name));
  };
  BARTIZAN_DO(take(out.access_key_id, names.key, true));
  BARTIZAN_DO(take(out.secret_access_key, names.secret, true));
  BARTIZAN_DO(take(out.session_token, names.token, names.token_required));
  BARTIZAN_DO(take(out.account_id, names.account, false));
  BARTIZAN_TRY(out.expiration, Expiration(document, names, source));
  return out;
}

Result<Credentials> ReadCredentials(std::string_view text, const CredentialNames& names,
                                    std::string_view source) {
  BARTIZAN_TRY(data::JsonObject document, ReadDocument(text, source));
  return ReadCredentials(document, names, source);
}

std::string SafeText(std::string_view text, const std::vector<std::string>& secrets,
                     std::string_view output) {
  constexpr size_t kMinWord = 8;
  constexpr size_t kMaxWords = 256;
  std::vector<std::string> masked = secrets;
  std::string word;
  for (char c : std::string(output) + " ") {
    if (IsPrintable(c) && c != '"' && c != '\'' && c != ',') {
      word += c;
      continue;
    }
    if (word.size() >= kMinWord && masked.size() < kMaxWords) masked.push_back(word);
    word.clear();
  }
  // Masked before it is cut: half a secret would not be recognised.
  process::Masker masker(masked);
  std::string shown = masker.Feed(text.substr(0, kMaxDocument));
  shown += masker.Flush();
  std::string line;
  for (char c : ScrubUtf8(shown)) {
    bool blank = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    if (!blank) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return Ellipsize(Trim(line), kMaxShown);
}

Result<HttpAddress> ParseHttpAddress(std::string_view url) {
  auto bad = [&](std::string_view why) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" {}", SafeText(url), why));
  };
  HttpAddress out;
  out.https = url.starts_with("https://");
  if (!out.https && !url.starts_with("http://"))
    return bad("does not start with http:// and a host");
  if (!IsHeaderToken(url) || url.find_first_of("\\#\"<>") != std::string_view::npos) {
    return bad("is not an address");
  }
  std::string_view after = url.substr(out.https ? 8 : 7);
  size_t slash = std::min(after.find_first_of("/?"), after.size());
  std::string_view authority = after.substr(0, slash);
  out.rest = after.substr(slash);
  if (authority.contains('@')) return bad("holds a user name");
  size_t end = authority.starts_with('[') ? authority.find(']') : authority.find(':');
  if (authority.starts_with('[')) {
    if (end == std::string_view::npos) return bad("has a broken host");
    out.host = ToLower(authority.substr(1, end - 1));
    ++end;
  } else {
    end = std::min(end, authority.size());
    out.host = ToLower(authority.substr(0, end));
  }
  std::string_view port = authority.substr(end);
  auto number = port.size() > 1 ? ParseInt(port.substr(1)) : std::nullopt;
  if (!port.empty() && (port[0] != ':' || !number || *number < 1 || *number > 65535)) {
    return bad("has a broken port");
  }
  if (out.host.empty()) return bad("has no host");
  return out;
}

bool IsLoopback(const HttpAddress& address) {
  if (address.host == "localhost") return true;
  in_addr v4{};
  if (inet_pton(AF_INET, address.host.c_str(), &v4) == 1) return ntohl(v4.s_addr) >> 24U == 127;
  in6_addr v6{};
  return inet_pton(AF_INET6, address.host.c_str(), &v6) == 1 &&
         std::equal(std::begin(v6.s6_addr), std::end(v6.s6_addr),
                    std::begin(in6addr_loopback.s6_addr));
}

Result<std::string> Sha1Hex(std::string_view text) {
  BARTIZAN_TRY(crypto::Digest digest, crypto::Digest::Create(crypto::DigestKind::kSha1));
  return HexEncode(digest.Update(text).Finish());
}

}  // namespace bartizan::aws
