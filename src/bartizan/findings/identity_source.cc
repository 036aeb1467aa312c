// What a scanned tree adds to identity: real lines and GitHub's line hash; and normal forms of
// paths and URLs.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/findings/identity.h"

namespace bartizan::findings {
namespace {

constexpr size_t kBlock = 100;
constexpr uint64_t kMod = 37;

// UTF-16 code units, because the algorithm was defined over JavaScript strings.
std::vector<uint32_t> CodeUnits(std::string_view text) {
  std::string valid = ScrubUtf8(text);
  std::vector<uint32_t> units;
  units.reserve(valid.size());
  for (size_t i = 0; i < valid.size();) {
    auto lead = static_cast<unsigned char>(valid[i]);
    size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    uint32_t point = length == 1 ? lead : lead & (0x7FU >> length);
    for (size_t k = 1; k < length; ++k) {
      point = point << 6U | (static_cast<unsigned char>(valid[i + k]) & 0x3FU);
    }
    i += length;
    if (point >= 0x10000U) {
      units.push_back(0xD800U + ((point - 0x10000U) >> 10U));
      units.push_back(0xDC00U + ((point - 0x10000U) & 0x3FFU));
    } else {
      units.push_back(point);
    }
  }
  return units;
}

class RollingHash {
 public:
  RollingHash() {
    for (size_t i = 0; i < kBlock; ++i) first_mod_ *= kMod;
  }

  std::vector<std::string> Run(std::string_view text) {
    bool after_cr = false;
    for (uint32_t unit : CodeUnits(text)) {
      bool skipped = unit == ' ' || unit == '\t' || (after_cr && unit == '\n');
      after_cr = !skipped && unit == '\r';
      if (!skipped) Add(unit == '\r' ? '\n' : unit);
    }
    Add(kEnd);
    for (size_t i = 0; i < kBlock; ++i) {
      Emit();
      Update(0);
    }
    return std::move(hashes_);
  }

 private:
  static constexpr uint32_t kEnd = 65535;

  void Add(uint32_t unit) {
    Emit();
    starts_[index_] = line_start_;
    line_start_ = unit == '\n';
    Update(unit);
  }

  // When a line's start is about to leave the window, the hash covers the 100 units from it on.
  void Emit() {
    if (!starts_[index_]) return;
    starts_[index_] = false;
    std::string hash = fmt::format("{:x}", hash_);
    hashes_.push_back(fmt::format("{}:{}", hash, ++seen_[hash]));
  }

  void Update(uint32_t unit) {
    hash_ = kMod * hash_ + unit - first_mod_ * window_[index_];
    window_[index_] = unit;
    index_ = (index_ + 1) % kBlock;
  }

  std::array<uint32_t, kBlock> window_{};
  std::array<bool, kBlock> starts_{};
  uint64_t hash_ = 0;
  uint64_t first_mod_ = 1;
  size_t index_ = 0;
  bool line_start_ = true;
  std::unordered_map<std::string, size_t> seen_;
  std::vector<std::string> hashes_;
};

bool IsSecret(const Finding& finding) {
  constexpr int kHardCodedCredentials = 798;
  static constexpr std::array<std::string_view, 3> kTools = {"gitleaks", "secretlint",
                                                             "trufflehog"};
  return std::ranges::find(kTools, finding.tool) != kTools.end() ||
         std::ranges::find(finding.cwes, kHardCodedCredentials) != finding.cwes.end() ||
         ToLower(finding.rule).find("secret") != std::string::npos;
}

struct File {
  std::vector<std::string> lines, hashes;
};

std::optional<File> Load(const SourceReader& read, const std::string& path) {
  auto text = read(path);
  if (!text) return {};
  return File{.lines = Split(*text, '\n'), .hashes = GitHubLineHashes(*text)};
}

bool IsHex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF-") == std::string_view::npos;
}

// Numbers, UUIDs, digests: what tells one record from another, not one page from another.
bool IsRecordName(std::string_view part) {
  constexpr size_t kLongHex = 16;
  if (part.empty()) return false;
  return part.find_first_not_of("0123456789") == std::string_view::npos ||
         (part.size() >= kLongHex && IsHex(part));
}

}  // namespace

std::vector<std::string> GitHubLineHashes(std::string_view text) {
  return RollingHash().Run(text);
}

void AddSource(std::span<Finding> findings, const SourceReader& read) {
  constexpr size_t kMaxSnippet = 1000;
  std::map<std::string, std::optional<File>> files;
  for (auto& finding : findings) {
    Location& at = finding.location;
    if (at.path.empty() || !at.line || *at.line < 1 || IsSecret(finding)) continue;
    std::string path = NormalPath(at.path);
    auto found = files.find(path);
    if (found == files.end()) found = files.emplace(path, Load(read, path)).first;
    if (!found->second) continue;
    auto index = static_cast<size_t>(*at.line) - 1;
    const File& file = *found->second;
    if (index >= file.lines.size() || index >= file.hashes.size()) continue;
    std::string line = ScrubUtf8(Trim(file.lines[index]));
    if (!line.empty()) at.snippet = Ellipsize(line, kMaxSnippet);
    auto known = std::ranges::find(finding.fingerprints, kLineHash,
                                   [](const auto& f) { return std::string_view(f.first); });
    if (known == finding.fingerprints.end()) {
      finding.fingerprints.emplace_back(kLineHash, file.hashes[index]);
    }
  }
}

std::string NormalPath(std::string_view path) {
  if (path.starts_with("file://")) path.remove_prefix(7);
  std::vector<std::string> parts;
  for (auto& part : Split(ReplaceAll(std::string(path), "\\", "/"), '/')) {
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else {
      parts.push_back(std::move(part));
    }
  }
  bool absolute = path.starts_with('/') || path.starts_with('\\');
  return (absolute ? "/" : "") + Join(parts, "/");
}

std::string UrlTemplate(std::string_view url) {
  url = url.substr(0, url.find('#'));
  size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
    url.remove_prefix(std::min(url.find_first_of("/?"), url.size()));
  }
  size_t question = url.find('?');
  std::string out;
  for (const auto& part : Split(url.substr(0, question), '/')) {
    if (part.empty()) continue;
    out += '/' + (IsRecordName(part) ? "{}" : part);
  }
  if (out.empty()) out = "/";
  if (question == std::string_view::npos) return out;
  std::vector<std::string> names;
  for (const auto& pair : Split(url.substr(question + 1), '&')) {
    std::string name = pair.substr(0, pair.find('='));
    if (!name.empty()) names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  auto [first, last] = std::ranges::unique(names);
  names.erase(first, last);
  return names.empty() ? out : out + '?' + Join(names, "&");
}

}  // namespace bartizan::findings
