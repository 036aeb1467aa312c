// Text work of the report parsers: HTML, paths, URLs, package URLs.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"

namespace bartizan::findings {
namespace {

void AppendUtf8(std::string& out, uint32_t code) {
  auto add = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | (code >> 6U));
    add(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    add(0xE0 | (code >> 12U));
    add(0x80 | ((code >> 6U) & 0x3FU));
    add(0x80 | (code & 0x3FU));
  } else {
    add(0xF0 | (code >> 18U));
    add(0x80 | ((code >> 12U) & 0x3FU));
    add(0x80 | ((code >> 6U) & 0x3FU));
    add(0x80 | (code & 0x3FU));
  }
}

// The character of "#39", "#x27" or a named entity; 0 when it is none that we know.
uint32_t EntityCode(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, uint32_t>, 6> kNamed = {{
      {"amp", '&'},
      {"lt", '<'},
      {"gt", '>'},
      {"quot", '"'},
      {"apos", '\''},
      {"nbsp", ' '},
  }};
  for (const auto& [known, code] : kNamed) {
    if (known == name) return code;
  }
  if (!name.starts_with('#') || name.size() < 2) return 0;
  bool hex = name[1] == 'x' || name[1] == 'X';
  uint32_t code = 0;
  std::string_view digits = name.substr(hex ? 2 : 1);
  for (char c : digits) {
    auto at = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
    bool digit = c >= '0' && c <= '9';
    if (at == std::string_view::npos || (!hex && !digit)) return 0;
    code = code * (hex ? 16 : 10) + static_cast<uint32_t>(at);
    if (code > 0x10FFFF) return 0;
  }
  bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return digits.empty() || surrogate ? 0 : code;
}

std::optional<int> HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return {};
}

// The length of an HTML tag at the start of `text`, 0 when there is none ("a < b").
size_t TagLength(std::string_view text) {
  constexpr size_t kLongestTag = 2000;
  if (text.size() < 3 || text[0] != '<') return 0;
  char c = text[1];
  bool opens = c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (!opens) return 0;
  size_t end = text.substr(0, kLongestTag).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

bool BreaksLine(std::string_view tag) {
  std::string_view name = tag.substr(1);
  if (name.starts_with('/')) name.remove_prefix(1);
  name = name.substr(0, name.find_first_of(" \t\r\n/>"));
  constexpr std::array kBlocks = {"p",  "br", "div", "li", "ul",  "ol", "h1",   "h2",
                                  "h3", "h4", "h5",  "h6", "pre", "tr", "table"};
  return std::ranges::any_of(kBlocks,
                             [&](std::string_view block) { return EqualsIgnoreCase(name, block); });
}

}  // namespace

std::string DecodeEntities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      size_t end = text.substr(i, 12).find(';');
      uint32_t code = end == std::string_view::npos ? 0 : EntityCode(text.substr(i + 1, end - 1));
      if (code != 0) {
        AppendUtf8(out, code);
        i += end + 1;
        continue;
      }
    }
    out += text[i++];
  }
  return out;
}

std::string HtmlToText(std::string_view html) {
  std::string flat;
  for (size_t i = 0; i < html.size();) {
    size_t tag = TagLength(html.substr(i));
    if (tag == 0) {
      flat += html[i++];
      continue;
    }
    if (BreaksLine(html.substr(i, tag))) flat += '\n';
    i += tag;
  }
  std::string out;
  for (const std::string& line : Split(DecodeEntities(flat), '\n')) {
    std::string_view kept = Trim(line);
    if (kept.empty()) continue;
    if (!out.empty()) out += '\n';
    out += kept;
  }
  return out;
}

std::string OneLine(std::string_view text) {
  constexpr size_t kTitleBytes = 250;
  std::string_view rest = Trim(text);
  std::string_view line = Trim(rest.substr(0, rest.find('\n')));
  return Ellipsize(line, kTitleBytes);
}

std::string PercentDecode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      auto high = HexValue(text[i + 1]);
      auto low = HexValue(text[i + 2]);
      if (high && low) {
        out += static_cast<char>(*high * 16 + *low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  // Escapes that do not spell UTF-8 stay as they were written.
  return FindInvalidUtf8(out) || out.contains('\0') ? std::string(text) : out;
}

std::string CleanPath(std::string_view path) {
  path = Trim(path);
  if (path.starts_with("file://")) path.remove_prefix(7);
  // "///src/a" (from file:////src/a) and "/C:/a" (from file:///C:/a).
  while (path.starts_with("//")) path.remove_prefix(1);
  if (path.size() > 2 && path[0] == '/' && path[2] == ':') path.remove_prefix(1);
  std::string out(path);
  bool drive = out.size() > 2 && out[1] == ':';
  if (drive || !out.contains('/')) std::ranges::replace(out, '\\', '/');
  if (drive) out = ReplaceAll(std::move(out), "//", "/");
  size_t skip = 0;
  while (std::string_view(out).substr(skip).starts_with("./")) skip += 2;
  return out.substr(skip);
}

std::string StripUserInfo(std::string_view url) {
  size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::string(url);
  size_t host = scheme + 3;
  size_t end = std::min(url.find_first_of("/?#", host), url.size());
  size_t at = url.substr(host, end - host).rfind('@');
  if (at == std::string_view::npos) return std::string(url);
  return fmt::format("{}{}", url.substr(0, host), url.substr(host + at + 1));
}

std::string StableHash(std::string_view text) {
  uint64_t hash = 14'695'981'039'346'656'037ULL;  // FNV-1a: stable over versions and machines
  for (char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1'099'511'628'211ULL;
  }
  return fmt::format("{:016x}", hash);
}

std::vector<std::string> FindUrls(std::string_view text) {
  std::vector<std::string> out;
  for (size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at)) {
    std::string_view rest = text.substr(at);
    bool url = rest.starts_with("http://") || rest.starts_with("https://");
    size_t end = url ? std::min(rest.find_first_of(" \t\r\n<>\"'`"), rest.size()) : 4;
    if (url) {
      std::string_view found = rest.substr(0, end);
      while (found.ends_with('.') || found.ends_with(',')) found.remove_suffix(1);
      if (found.ends_with(')') && !found.contains('(')) found.remove_suffix(1);
      out.emplace_back(found);
    }
    at += end;
  }
  return out;
}

std::optional<Package> ParsePurl(std::string_view purl) {
  if (!purl.starts_with("pkg:")) return {};
  std::string_view rest = purl.substr(4);
  rest = rest.substr(0, rest.find('#'));
  rest = rest.substr(0, rest.find('?'));
  while (rest.starts_with('/')) rest.remove_prefix(1);
  size_t slash = rest.find('/');
  if (slash == std::string_view::npos || slash == 0) return {};
  std::string type = ToLower(rest.substr(0, slash));
  rest.remove_prefix(slash + 1);
  // "@scope/name@1": the last '@' that does not open a name.
  size_t at = rest.rfind('@');
  std::string version;
  if (at != std::string_view::npos && at > 0 && rest[at - 1] != '/') {
    version = PercentDecode(rest.substr(at + 1));
    rest = rest.substr(0, at);
  }
  std::string name = PercentDecode(rest);
  if (name.empty()) return {};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kEcosystems = {{
      {"npm", "npm"},
      {"pypi", "PyPI"},
      {"maven", "Maven"},
      {"golang", "Go"},
      {"cargo", "crates.io"},
      {"gem", "RubyGems"},
      {"nuget", "NuGet"},
      {"composer", "Packagist"},
      {"hex", "Hex"},
      {"pub", "Pub"},
      {"deb", "Debian"},
      {"apk", "Alpine"},
  }};
  Package out;
  out.ecosystem = type;
  for (const auto& [known, ecosystem] : kEcosystems) {
    if (known == type) out.ecosystem = ecosystem;
  }
  if (size_t last = name.rfind('/'); type == "maven" && last != std::string::npos) {
    name[last] = ':';
  }
  // A distribution's vendor is no part of a package's name.
  if (size_t last = name.rfind('/');
      (type == "deb" || type == "apk") && last != std::string::npos) {
    name = name.substr(last + 1);
  }
  out.name = name;
  out.version = version;
  out.purl = purl;
  return out;
}

}  // namespace bartizan::findings
