#include "bartizan/ipranges/nginx_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::ipranges {
namespace {

constexpr std::string_view kBegin = "# BEGIN bartizan";
constexpr std::string_view kEnd = "# END bartizan";
constexpr std::string_view kDenyAll = "deny all;";

// Takes the first line of a text, with its end.
std::string_view TakeLine(std::string_view& text) {
  const size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
  text.remove_prefix(line.size());
  return line;
}

std::string PrefixLines(std::span<const IpPrefix> prefixes, const NginxForm& form) {
  std::string lines;
  for (const IpPrefix& prefix : prefixes) {
    lines += form.geo ? ToString(prefix) + " 1;\n" : "allow " + ToString(prefix) + ";\n";
  }
  if (!form.geo && form.deny) lines += std::string(kDenyAll) + "\n";
  return lines;
}

// The prefix of "PREFIX 1;" or "allow PREFIX;".
std::optional<IpPrefix> PrefixOf(std::string_view line, const NginxForm& form) {
  const std::string_view head = form.geo ? "" : "allow ";
  const std::string_view tail = form.geo ? " 1;" : ";";
  if (!line.starts_with(head) || !line.ends_with(tail)) return {};
  line.remove_prefix(head.size());
  line.remove_suffix(std::min(line.size(), tail.size()));
  auto prefix = ParseIpPrefix(line);
  if (!prefix) return {};
  return *prefix;
}

void ReadOurs(std::string_view line, size_t number, const NginxForm& form, NginxFile& file) {
  if (line.empty() || line.starts_with('#') || (!form.geo && line == kDenyAll)) return;
  if (const auto prefix = PrefixOf(line, form)) {
    file.open.push_back(*prefix);
  } else {
    file.warnings.push_back(fmt::format("line {} between the markers will be replaced: {}", number,
                                        Ellipsize(ScrubUtf8(line), 80)));
  }
}

void ReadForeign(std::string_view line, size_t number, const NginxForm& form, bool behind,
                 NginxFile& file) {
  if (line.empty() || line.starts_with('#')) return;
  file.foreign.push_back(fmt::format("line {}: {}", number, Ellipsize(ScrubUtf8(line), 80)));
  if (form.geo) return;
  if (behind && form.deny) {
    file.warnings.push_back(fmt::format("line {} stands behind our \"deny all;\"", number));
  }
}

}  // namespace

Result<NginxFile> ParseNginxFile(std::string_view text, std::string_view name,
                                 const NginxForm& form) {
  NginxFile file;
  size_t begun = 0;  // the line of the first marker
  bool inside = false;
  bool denied = false;  // by a hand-made line before ours
  for (size_t number = 1; !text.empty(); ++number) {
    const std::string_view whole = TakeLine(text);
    const std::string_view line = Trim(whole);
    const bool begins = line.starts_with(kBegin);
    const bool ends = line.starts_with(kEnd);
    if ((begins && begun != 0) || (ends && !inside)) {
      return Fail(
          Code::kInvalid,
          fmt::format("{}:{}: \"{}\" without its pair", name, number, begins ? kBegin : kEnd),
          "one pair of markers holds our lines; remove what is too much");
    }
    if (begins) {
      inside = true;
      begun = number;
      file.block.emplace();
      if (denied) file.warnings.push_back("\"deny all;\" stands before our lines");
    }
    if (inside) {
      *file.block += whole;
      if (!begins && !ends) ReadOurs(line, number, form, file);
    } else {
      (file.block ? file.after : file.before) += whole;
      denied = denied || (!form.geo && line == kDenyAll);
      ReadForeign(line, number, form, file.block.has_value(), file);
    }
    if (ends) inside = false;
  }
  if (inside) {
    return Fail(Code::kInvalid, fmt::format("{}:{}: \"{}\" without \"{}\": the file was cut short",
                                            name, begun, kBegin, kEnd));
  }
  std::ranges::sort(file.open);
  file.open.erase(std::ranges::unique(file.open).begin(), file.open.end());
  return file;
}

std::string NginxBlock(std::span<const IpPrefix> prefixes, std::string_view label,
                       const NginxForm& form) {
  const std::string lines = PrefixLines(prefixes, form);
  std::string shown = ScrubUtf8(label);
  std::ranges::replace_if(shown, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return fmt::format("{}: {}, {} prefix{}, sha256 {}\n{}{}\n", kBegin, Ellipsize(shown, 200),
                     prefixes.size(), prefixes.size() == 1 ? "" : "es",
                     crypto::Sha256Hex(lines).substr(0, 16), lines, kEnd);
}

std::string NginxText(const NginxFile& file, std::string_view block, const NginxForm& form) {
  if (file.block) return file.before + std::string(block) + file.after;
  std::string before;
  std::string_view rest = file.before;
  while (!rest.empty()) {
    std::string_view next = rest;
    const std::string_view line = TakeLine(next);
    if (!form.geo && Trim(line) == kDenyAll) break;
    before += line;
    rest = next;
  }
  if (!before.empty() && !before.ends_with('\n')) before += '\n';
  return before + std::string(block) + std::string(rest);
}

}  // namespace bartizan::ipranges
