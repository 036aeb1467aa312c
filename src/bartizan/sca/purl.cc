#include "bartizan/sca/purl.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/sca/digits.h"

namespace bartizan::sca {
namespace {

constexpr size_t kMaxLength = 4096;

std::unexpected<Error> Bad(std::string_view text, std::string_view why) {
  return Fail(Code::kInvalid,
              fmt::format("'{}' is not a package URL: {}", ScrubUtf8(Ellipsize(text, 120)), why));
}

bool IsTypeChar(char c) {
  return IsDigit(c) || IsLetter(c) || c == '.' || c == '-' || c == '+';
}

bool IsKey(std::string_view key) {
  if (key.empty() || IsDigit(key[0])) return false;
  return std::all_of(key.begin(), key.end(), [](char c) {
    return IsDigit(c) || IsLetter(c) || c == '.' || c == '-' || c == '_';
  });
}

// `kept` are the characters that stay besides the unreserved ones.
std::string Encode(std::string_view text, std::string_view kept) {
  std::string out;
  for (char c : text) {
    bool plain = IsDigit(c) || IsLetter(c) || std::string_view("-._~:").contains(c);
    if (plain || kept.contains(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::optional<std::string> Decode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    auto byte = HexDecode(text.substr(i + 1, 2));
    if (!byte || byte->size() != 1) return {};
    out += static_cast<char>(byte->front());
    i += 2;
  }
  return out;
}

// Decodes the segments between slashes and drops the empty ones; in a subpath "." and ".." too.
std::optional<std::string> DecodePath(std::string_view text, bool subpath) {
  std::string out;
  for (const std::string& part : Split(text, '/')) {
    auto segment = Decode(part);
    if (!segment || segment->contains('/')) return {};
    if (segment->empty() || (subpath && (*segment == "." || *segment == ".."))) continue;
    if (!out.empty()) out += '/';
    out += *segment;
  }
  return out;
}

void Normalize(Purl& purl) {
  static constexpr std::array<std::string_view, 7> kLower = {
      "github", "bitbucket", "gitlab", "pypi", "composer", "golang", "deb"};
  purl.type = ToLower(purl.type);
  // npm names keep their case: old packages differ by it (JSONStream and jsonstream).
  if (std::find(kLower.begin(), kLower.end(), purl.type) != kLower.end()) {
    purl.name_space = ToLower(purl.name_space);
    purl.name = ToLower(purl.name);
  }
  if (purl.type == "pypi") std::replace(purl.name.begin(), purl.name.end(), '_', '-');
}

Status ReadQualifiers(std::string_view text, std::string_view whole, Purl& purl) {
  for (const std::string& pair : Split(text, '&')) {
    size_t equals = pair.find('=');
    std::string key = ToLower(std::string_view(pair).substr(0, equals));
    if (equals == std::string::npos || !IsKey(key)) return Bad(whole, "a bad qualifier key");
    auto value = Decode(std::string_view(pair).substr(equals + 1));
    if (!value) return Bad(whole, "a broken percent code");
    if (value->empty()) continue;
    if (!purl.qualifiers.emplace(key, *value).second) return Bad(whole, "a qualifier given twice");
  }
  return {};
}

}  // namespace

Result<Purl> ParsePurl(std::string_view text) {
  if (text.size() > kMaxLength) return Bad(text, "longer than 4096 bytes");
  if (FindInvalidUtf8(text)) return Bad(text, "not UTF-8");
  Purl purl;
  std::string_view rest = text;
  if (size_t hash = rest.rfind('#'); hash != std::string_view::npos) {
    auto subpath = DecodePath(rest.substr(hash + 1), true);
    if (!subpath) return Bad(text, "a bad subpath");
    purl.subpath = *subpath;
    rest = rest.substr(0, hash);
  }
  if (size_t question = rest.rfind('?'); question != std::string_view::npos) {
    BARTIZAN_DO(ReadQualifiers(rest.substr(question + 1), text, purl));
    rest = rest.substr(0, question);
  }
  if (!EqualsIgnoreCase(rest.substr(0, 4), "pkg:")) return Bad(text, "it does not start with pkg:");
  rest = rest.substr(4);
  rest = rest.substr(std::min(rest.find_first_not_of('/'), rest.size()));
  size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return Bad(text, "it needs a type and a name");
  purl.type = rest.substr(0, slash);
  if (IsDigit(purl.type[0]) || !std::all_of(purl.type.begin(), purl.type.end(), IsTypeChar)) {
    return Bad(text, "a bad type");
  }
  rest = rest.substr(slash + 1);
  // An '@' before the last slash belongs to a scope such as @angular.
  size_t at = rest.rfind('@');
  size_t last_slash = rest.rfind('/');
  if (at != std::string_view::npos && (last_slash == std::string_view::npos || at > last_slash)) {
    bool scope_only = at == 0 || rest[at - 1] == '/';
    if (scope_only) return Bad(text, "it needs a name");
    auto version = Decode(rest.substr(at + 1));
    if (!version) return Bad(text, "a broken percent code");
    purl.version = *version;
    rest = rest.substr(0, at);
  }
  rest = rest.substr(0, rest.find_last_not_of('/') + 1);
  last_slash = rest.rfind('/');
  auto name = Decode(last_slash == std::string_view::npos ? rest : rest.substr(last_slash + 1));
  auto name_space = DecodePath(
      last_slash == std::string_view::npos ? std::string_view() : rest.substr(0, last_slash),
      false);
  if (!name || !name_space) return Bad(text, "a broken percent code");
  if (name->empty()) return Bad(text, "it needs a name");
  purl.name = *name;
  purl.name_space = *name_space;
  for (const std::string* part : {&purl.name, &purl.name_space, &purl.version, &purl.subpath}) {
    if (FindInvalidUtf8(*part)) return Bad(text, "a percent code that is not UTF-8");
  }
  Normalize(purl);
  return purl;
}

std::string FormatPurl(Purl purl) {
  Normalize(purl);
  std::string out = "pkg:" + purl.type + "/";
  if (!purl.name_space.empty()) out += Encode(purl.name_space, "/") + "/";
  out += Encode(purl.name, "");
  if (!purl.version.empty()) out += "@" + Encode(purl.version, "");
  char separator = '?';
  for (const auto& [key, value] : purl.qualifiers) {
    if (value.empty()) continue;
    out += separator + ToLower(key) + "=" + Encode(value, "/");
    separator = '&';
  }
  if (!purl.subpath.empty()) out += "#" + Encode(purl.subpath, "/");
  return out;
}

std::string PurlOf(std::string_view ecosystem, std::string_view name, std::string_view version) {
  Purl purl;
  purl.version = version;
  if (ecosystem == "PyPI") {
    purl.type = "pypi";
    purl.name = name;
    return FormatPurl(std::move(purl));
  }
  if (ecosystem != "npm") return {};
  purl.type = "npm";
  size_t slash = name.starts_with('@') ? name.find('/') : std::string_view::npos;
  if (slash != std::string_view::npos) purl.name_space = name.substr(0, slash);
  purl.name = slash == std::string_view::npos ? name : name.substr(slash + 1);
  return FormatPurl(std::move(purl));
}

}  // namespace bartizan::sca
