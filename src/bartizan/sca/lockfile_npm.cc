#include "bartizan/sca/lockfile_npm.h"

#include <fmt/format.h>

#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/sca/json_lines.h"
#include "bartizan/sca/version_semver.h"

namespace bartizan::sca {
namespace {

using data::Json;
using data::JsonObject;

constexpr size_t kMaxPackages = 200'000;
constexpr std::string_view kModules = "node_modules/";

bool IsName(std::string_view name) {
  if (name.empty() || name.size() > 214) return false;
  for (char c : name) {
    if (c <= ' ' || c == 0x7f) return false;  // also what is not ASCII: npm allows no such name
  }
  return true;
}

class NpmLock {
 public:
  NpmLock(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  Result<Manifest> Read() {
    BARTIZAN_TRY(Json root, data::ParseJson(text_, file_, {.max_bytes = 128ULL << 20U}));
    if (!root.is_object()) return Bad("the text is not an object");
    const Json* number = data::Find(root, "lockfileVersion");
    auto version = number == nullptr ? 1 : data::Int(root, "lockfileVersion").value_or(0);
    if (version < 1 || version > 3) {
      return Bad("lockfileVersion must be 1, 2 or 3", "make a new lock file with npm install");
    }
    const JsonObject* packages = data::FindObject(root, "packages");
    if (packages == nullptr && (version > 1 || data::Find(root, "packages") != nullptr)) {
      return Bad(fmt::format("lockfileVersion {} needs an object 'packages'", version));
    }
    bool nested = packages == nullptr;
    if (nested) {
      const Json* dependencies = data::Find(root, "dependencies");
      bool plausible = dependencies == nullptr ? data::Find(root, "name") || number != nullptr
                                               : dependencies->is_object();
      if (!plausible) return Bad("this is not a package lock");
    }
    FindLines(nested);
    if (nested) {
      BARTIZAN_DO(ReadNested(root, ""));
    } else {
      BARTIZAN_DO(ReadPackages(*packages));
    }
    return std::move(manifest_);
  }

 private:
  std::unexpected<Error> Bad(std::string_view what, std::string hint = {}) const {
    return Fail(Code::kInvalid, fmt::format("{}: {}", file_, what), std::move(hint));
  }

  int LineOf(std::string_view place) const {
    auto found = lines_.find(std::string(place));
    return found == lines_.end() ? 1 : found->second;
  }

  void Problem(std::string_view place, std::string_view what) {
    manifest_.problems.push_back(
        fmt::format("{}:{}: {}: {}", file_, LineOf(place), ScrubUtf8(Ellipsize(place, 200)), what));
  }

  void FindLines(bool nested) {
    ForEachMember(text_, [&](std::span<const std::string> keys, int line) {
      if (!nested) {
        if (keys.size() == 2 && keys[0] == "packages") lines_[keys[1]] = line;
        return;
      }
      if (keys.size() % 2 != 0) return;
      std::string place;
      for (size_t i = 0; i < keys.size(); i += 2) {
        if (keys[i] != "dependencies") return;
        if (i > 0) place += '/';
        place += std::string(kModules) + keys[i + 1];
      }
      lines_[place] = line;
    });
  }

  Status Add(const Json& entry, std::string name, std::string version, std::string_view place) {
    if (manifest_.dependencies.size() >= kMaxPackages) {
      return Fail(Code::kLimit, fmt::format("{}: more than {} packages", file_, kMaxPackages));
    }
    if (!IsName(name)) {
      Problem(place, "not a package name: not checked");
      return {};
    }
    if (!SemVer::Parse(version)) {
      Problem(place, version.empty() ? "has no version: not checked"
                                     : "its version cannot be compared: not checked");
      return {};
    }
    auto flag = [&entry](std::string_view key) { return data::Bool(entry, key).value_or(false); };
    manifest_.dependencies.push_back(
        {.ecosystem = "npm",
         .name = std::move(name),
         .version = std::move(version),
         .place = std::string(place),
         .file = file_,
         .line = LineOf(place),
         .dev = flag("dev"),
         // devOptional: development needs it, and so does an optional package of production.
         .optional = flag("optional") || flag("devOptional"),
         .peer = flag("peer"),
         .bundled = flag("inBundle") || flag("bundled")});
    return {};
  }

  // Versions 2 and 3: one flat object of places.
  Status ReadPackages(const JsonObject& packages) {
    for (const auto& [key, entry] : packages) {
      std::string_view place = data::View(key);
      size_t modules = place.rfind(kModules);
      // The project (""), and workspaces ("packages/tool") are the project's own code.
      bool own = modules == std::string_view::npos || (modules > 0 && place[modules - 1] != '/');
      if (!entry.is_object()) return Bad(fmt::format("packages['{}'] is not an object", place));
      if (own || data::Bool(entry, "link").value_or(false)) continue;
      std::string name = data::Str(entry, "name", place.substr(modules + kModules.size()));
      BARTIZAN_DO(Add(entry, std::move(name), data::Str(entry, "version"), place));
    }
    return {};
  }

  // Version 1: packages hold the copies below them.
  Status ReadNested(const Json& parent, const std::string& above) {
    const Json* member = data::Find(parent, "dependencies");
    if (member == nullptr) return {};
    if (!member->is_object()) return Bad("'dependencies' is not an object");
    for (const auto& [key, entry] : member->get_object()) {
      std::string place = above + std::string(kModules) + std::string(data::View(key));
      if (!entry.is_object()) return Bad(fmt::format("'{}' is not an object", place));
      BARTIZAN_DO(AddNested(entry, std::string(data::View(key)), place));
      BARTIZAN_DO(ReadNested(entry, place + "/"));
    }
    return {};
  }

  // `version` of version 1 may be an alias, a folder or a URL.
  Status AddNested(const Json& entry, std::string name, const std::string& place) {
    std::string version = data::Str(entry, "version");
    if (version.starts_with("npm:")) {
      size_t at = version.rfind('@');
      if (at == std::string::npos || at <= 5) {
        Problem(place, "a broken alias: not checked");
        return {};
      }
      name = version.substr(4, at - 4);
      version = version.substr(at + 1);
    } else if (version.starts_with("file:") && !version.ends_with(".tgz") &&
               !version.ends_with(".tar.gz")) {
      return {};  // a folder of the project
    } else if (version.contains(':') || version.contains('/')) {
      Problem(place, "comes from a URL or a file: not checked");
      return {};
    }
    return Add(entry, std::move(name), std::move(version), place);
  }

  std::string_view text_;
  std::string file_;
  std::unordered_map<std::string, int> lines_;
  Manifest manifest_;
};

}  // namespace

Result<Manifest> ParseNpmLock(std::string_view text, std::string_view file) {
  return NpmLock(text, file).Read();
}

}  // namespace bartizan::sca
