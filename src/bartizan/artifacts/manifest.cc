#include "bartizan/artifacts/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::artifacts {
namespace {

constexpr std::string_view kSchema = "bartizan.tree/1";
constexpr size_t kMaxPath = 4096;  // PATH_MAX
constexpr int kMaxLinkHops = 40;   // as the kernel's
constexpr unsigned kMaxDepth = 8;
constexpr std::string_view kModes[] = {"file", "exec", "link"};

using Links = std::map<std::string, std::string, std::less<>>;

std::string Shown(std::string_view path) {
  return Ellipsize(ScrubUtf8(path), 200);
}

bool IsSafePath(std::string_view path) {
  if (path.empty() || path.size() > kMaxPath || path.contains('\0')) return false;
  return std::ranges::none_of(Split(path, '/'), [](const std::string& part) {
    return part.empty() || part == "." || part == "..";
  });
}

// Follows a link through the other links of the tree, part by part. Comparing texts would not do:
// with up -> ../.. the harmless looking up/.. leads outside.
bool StaysInside(const Entry& link, const Links& links) {
  std::vector<std::string> at = Split(link.path, '/');
  at.pop_back();
  std::vector<std::string> ahead;  // next part last
  auto follow = [&](const std::string& target) {
    auto parts = Split(target, '/');
    ahead.insert(ahead.end(), parts.rbegin(), parts.rend());
    return !target.empty() && !target.starts_with('/') && !target.contains('\0') &&
           target.size() <= kMaxPath;
  };
  if (!follow(link.target)) return false;
  for (int hops = 0; !ahead.empty();) {
    std::string part = std::move(ahead.back());
    ahead.pop_back();
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (at.empty()) return false;
      at.pop_back();
      continue;
    }
    at.push_back(std::move(part));
    auto through = links.find(Join(at, "/"));
    if (through == links.end()) continue;
    at.pop_back();
    if (++hops > kMaxLinkHops || !follow(through->second)) return false;
  }
  return true;
}

// What both directions insist on; the entries are sorted.
Status Check(const std::vector<Entry>& entries) {
  Links links;
  std::set<std::string_view> paths;
  for (const auto& entry : entries) {
    if (!IsSafePath(entry.path) || FindInvalidUtf8(entry.path)) {
      return Fail(Code::kInvalid, fmt::format("unusable path \"{}\"", Shown(entry.path)),
                  "paths are relative, in UTF-8, without empty, . and .. parts");
    }
    if (!paths.insert(entry.path).second) {
      return Fail(Code::kInvalid, fmt::format("path \"{}\" occurs twice", Shown(entry.path)));
    }
    if (entry.mode == Entry::Mode::kLink) links[entry.path] = entry.target;
  }
  for (const auto& entry : entries) {
    std::string_view path = entry.path;
    for (size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1)) {
      if (!paths.contains(path.substr(0, at))) continue;
      return Fail(Code::kInvalid,
                  fmt::format("path \"{}\" lies below a file or link", Shown(path)));
    }
    if (entry.mode == Entry::Mode::kLink &&
        (FindInvalidUtf8(entry.target) || !StaysInside(entry, links))) {
      return Fail(Code::kInvalid, fmt::format("link \"{}\" leads outside its folder (to \"{}\")",
                                              Shown(path), Shown(entry.target)));
    }
  }
  return {};
}

std::string Serialize(const std::vector<Entry>& entries) {
  data::JsonArray array;
  array.reserve(entries.size());
  for (const auto& entry : entries) {
    data::JsonObject object;
    object["path"] = entry.path;
    object["mode"] = kModes[static_cast<size_t>(entry.mode)];
    if (entry.mode == Entry::Mode::kLink) {
      object["target"] = entry.target;
    } else {
      object["size"] = entry.size;
      object["digest"] = entry.digest;
    }
    array.push_back(std::move(object));
  }
  data::JsonObject manifest;
  manifest["schema"] = kSchema;
  manifest["entries"] = std::move(array);
  return data::ToJson(manifest);
}

}  // namespace

bool IsDigest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> WriteManifest(std::vector<Entry>& entries) {
  std::ranges::sort(entries, {}, &Entry::path);
  BARTIZAN_DO(Check(entries));
  return Serialize(entries);
}

Result<std::vector<Entry>> ReadManifest(std::string_view text, std::string_view name) {
  auto invalid = [&](std::string_view what) {
    return Fail(Code::kInvalid, fmt::format("tree {}: {}", name, what));
  };
  BARTIZAN_TRY(data::Json json, data::ParseJson(text, name, {.max_depth = kMaxDepth}));
  if (data::Str(json, "schema") != kSchema) return invalid("not a manifest of a folder");
  const auto* array = data::FindArray(json, "entries");
  if (array == nullptr) return invalid("has no entries");
  std::vector<Entry> entries;
  entries.reserve(array->size());
  for (const auto& item : *array) {
    Entry entry;
    auto mode = std::ranges::find(kModes, data::Str(item, "mode"));
    if (mode == std::end(kModes)) return invalid("has an entry of an unknown mode");
    entry.path = data::Str(item, "path");
    entry.mode = static_cast<Entry::Mode>(mode - std::begin(kModes));
    if (entry.mode == Entry::Mode::kLink) {
      entry.target = data::Str(item, "target");
    } else {
      auto size = data::Int(item, "size");
      entry.digest = data::Str(item, "digest");
      if (!size || *size < 0 || !IsDigest(entry.digest)) return invalid("has a bad size or digest");
      entry.size = static_cast<uint64_t>(*size);
    }
    entries.push_back(std::move(entry));
  }
  // One content, one text: whatever the tolerant readers above let through ends here.
  if (!std::ranges::is_sorted(entries, {}, &Entry::path) || Serialize(entries) != text) {
    return invalid("is not in canonical form");
  }
  auto checked = Check(entries);
  if (!checked) {
    return std::unexpected(std::move(checked).error().With(fmt::format("tree {}", name)));
  }
  return entries;
}

}  // namespace bartizan::artifacts
