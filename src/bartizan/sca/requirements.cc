#include "bartizan/sca/requirements.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/sca/digits.h"
#include "bartizan/sca/version_pypi.h"

namespace bartizan::sca {
namespace {

constexpr size_t kMaxBytes = 8U << 20U;
constexpr size_t kMaxPackages = 200'000;
constexpr int kMaxDepth = 16;
constexpr size_t kMaxFiles = 100;

bool IsBlank(char c) {
  return c == ' ' || c == '\t';
}
bool IsNameChar(char c) {
  return IsDigit(c) || IsLetter(c) || c == '-' || c == '_' || c == '.';
}

// From " #" on, or a '#' at the start of the line, everything is a comment.
std::string_view WithoutComment(std::string_view line) {
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '#' && (i == 0 || IsBlank(line[i - 1]))) return line.substr(0, i);
  }
  return line;
}

// A URL may hold a password: only scheme, host and path are shown.
std::string Shown(std::string_view text) {
  std::string shown(text.substr(0, text.find_first_of("?#")));
  size_t scheme = shown.find("://");
  if (scheme != std::string::npos) {
    size_t host_end = std::min(shown.find('/', scheme + 3), shown.size());
    size_t user_end = shown.rfind('@', host_end);
    if (user_end != std::string::npos && user_end > scheme) {
      shown.erase(scheme + 3, user_end - scheme - 2);
    }
  }
  return ScrubUtf8(Ellipsize(shown, 120));
}

struct Requirement {
  std::string name;
  std::string version;  // empty: not pinned
  bool url = false;     // name @ URL
};

// NAME [extras] (specifiers); none when it is not of this form.
std::optional<Requirement> ParseRequirement(std::string_view text) {
  text = Trim(text.substr(0, text.find(';')));  // the marker
  size_t at = 0;
  while (at < text.size() && IsNameChar(text[at])) ++at;
  std::string_view name = text.substr(0, at);
  if (name.empty() || name.size() > 200) return {};
  if (std::string_view("-_.").contains(name.front()) ||
      std::string_view("-_.").contains(name.back())) {
    return {};
  }
  Requirement requirement{NormalizePypiName(name), {}};
  text = Trim(text.substr(at));
  if (text.starts_with('[')) {
    size_t close = text.find(']');
    if (close == std::string_view::npos) return {};
    text = Trim(text.substr(close + 1));
  }
  if (text.starts_with('@')) {
    requirement.url = true;
    return requirement;
  }
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  if (Trim(text).empty()) return requirement;
  for (const std::string& part : Split(text, ',')) {
    std::string_view specifier = Trim(part);
    if (specifier.empty()) continue;  // "==1.0,"
    size_t length = std::min(specifier.find_first_not_of("=<>!~"), specifier.size());
    std::string_view sign = specifier.substr(0, length);
    static constexpr std::array<std::string_view, 8> kSigns = {
        "==", "===", "!=", "~=", "<", "<=", ">", ">="};
    if (std::find(kSigns.begin(), kSigns.end(), sign) == kSigns.end()) return {};
    std::string_view version = Trim(specifier.substr(length));
    if (version.empty() || version.find_first_of(" \t\"'") != std::string_view::npos) return {};
    bool exact = sign == "===" || (sign == "==" && !version.ends_with(".*"));
    if (exact && PypiVersion::Parse(version)) requirement.version = version;
  }
  return requirement;
}

// Options of pip that name no package. Those with a value take the next word or "=value".
bool IsHarmlessOption(std::string_view word) {
  static constexpr std::array<std::string_view, 18> kOptions = {"-i",
                                                                "--index-url",
                                                                "--pypi-url",
                                                                "--extra-index-url",
                                                                "--no-index",
                                                                "-f",
                                                                "--find-links",
                                                                "--no-binary",
                                                                "--only-binary",
                                                                "--prefer-binary",
                                                                "--pre",
                                                                "--trusted-host",
                                                                "--use-feature",
                                                                "--require-hashes",
                                                                "--process-dependency-links",
                                                                "--hash",
                                                                "--global-option",
                                                                "--config-settings"};
  std::string_view name = word.substr(0, word.find('='));
  if (std::find(kOptions.begin(), kOptions.end(), name) != kOptions.end()) return true;
  return word.starts_with("-i") || word.starts_with("-f");  // "-fURL"
}

// The value of the option if the line is one of its spellings: "-r x", "-rx", "--long x",
// "--long=x".
std::optional<std::string_view> OptionValue(std::string_view line, std::string_view brief,
                                            std::string_view full) {
  auto unquote = [](std::string_view value) {
    value = Trim(value);
    bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                  value.front() == value.back();
    return quoted ? value.substr(1, value.size() - 2) : value;
  };
  if (line.starts_with(full)) {
    std::string_view rest = line.substr(full.size());
    if (!rest.empty() && (rest[0] == '=' || IsBlank(rest[0]))) return unquote(rest.substr(1));
  }
  if (line.starts_with(brief) && !line.starts_with("--")) return unquote(line.substr(2));
  return {};
}

bool LooksLikePath(std::string_view text) {
  std::string_view word = text.substr(0, text.find_first_of(" \t;"));
  return word.starts_with('.') || word.starts_with('/') || word.contains("://") ||
         (word.contains('/') && !word.contains('[')) || word.ends_with(".whl") ||
         word.ends_with(".tar.gz") || word.ends_with(".zip");
}

class Reader {
 public:
  explicit Reader(const IncludeReader& read) : read_(read) {}

  Status ReadText(std::string_view text, const std::string& file, bool constraints, int depth) {
    if (text.size() > kMaxBytes) {
      return Fail(Code::kLimit, fmt::format("{}: larger than {} bytes", file, kMaxBytes));
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto invalid = FindInvalidUtf8(text);
    size_t nul = text.find('\0');
    if (invalid || nul != std::string_view::npos) {
      TextPosition at = PositionAt(text, invalid.value_or(nul));
      return Fail(Code::kInvalid,
                  fmt::format("{}:{}:{}: not UTF-8 text", file, at.line, at.column));
    }
    seen_.insert(file);
    std::string logical;
    int line = 0;
    int first = 1;
    size_t at = 0;
    while (at < text.size()) {
      size_t end = std::min(text.find('\n', at), text.size());
      std::string_view physical = text.substr(at, end - at);
      if (physical.ends_with('\r')) physical.remove_suffix(1);
      at = end + 1;
      ++line;
      if (logical.empty()) first = line;
      // A comment line ends a continued line, whatever it ends with itself.
      bool comment = Trim(physical).starts_with('#');
      bool continued = !comment && physical.ends_with('\\');
      if (continued) physical.remove_suffix(1);
      if (!comment) logical += physical;
      if (continued && at < text.size()) {
        if (logical.empty()) logical = " ";
        continue;
      }
      BARTIZAN_DO(ReadLine(Trim(WithoutComment(logical)), file, first, constraints, depth));
      logical.clear();
    }
    return {};
  }

  Manifest Finish() {
    std::set<std::string> pinned;
    for (const Dependency& dependency : manifest_.dependencies) pinned.insert(dependency.name);
    for (auto& [name, problem] : loose_) {
      if (!pinned.contains(name)) manifest_.problems.push_back(std::move(problem));
    }
    return std::move(manifest_);
  }

 private:
  void Problem(const std::string& file, int line, std::string_view what) {
    manifest_.problems.push_back(fmt::format("{}:{}: {}", file, line, what));
  }

  Status ReadLine(std::string_view line, const std::string& file, int number, bool constraints,
                  int depth) {
    if (line.empty()) return {};
    if (line.starts_with('-')) return ReadOption(line, file, number, constraints, depth);
    // Options of one requirement (--hash=…) follow it.
    std::string_view text = line.substr(0, std::min(line.find(" --"), line.find("\t--")));
    if (text.contains("${")) {
      Problem(file, number, "holds an environment variable: not checked");
      return {};
    }
    auto requirement = ParseRequirement(text);
    if (requirement && requirement->url) {
      Problem(file, number, requirement->name + " comes from a URL: not checked");
    } else if (!requirement && LooksLikePath(text)) {
      Problem(file, number, Shown(text) + " is a path or a URL: not checked");
    } else if (!requirement) {
      Problem(file, number, "not a requirement: not checked");
    } else if (requirement->version.empty()) {
      if (!constraints) {
        loose_.emplace_back(requirement->name, fmt::format("{}:{}: {} is not pinned: not checked",
                                                           file, number, requirement->name));
      }
    } else {
      if (manifest_.dependencies.size() >= kMaxPackages) {
        return Fail(Code::kLimit, fmt::format("{}: more than {} packages", file, kMaxPackages));
      }
      manifest_.dependencies.push_back({.ecosystem = "PyPI",
                                        .name = std::move(requirement->name),
                                        .version = std::move(requirement->version),
                                        .file = file,
                                        .line = number});
    }
    return {};
  }

  Status ReadOption(std::string_view line, const std::string& file, int number, bool constraints,
                    int depth) {
    if (auto path = OptionValue(line, "-r", "--requirement")) {
      return Include(*path, file, number, constraints, depth);
    }
    if (auto path = OptionValue(line, "-c", "--constraint")) {
      return Include(*path, file, number, true, depth);
    }
    if (auto source = OptionValue(line, "-e", "--editable")) {
      Problem(file, number, "editable " + Shown(*source) + ": not checked");
      return {};
    }
    std::string_view word = line.substr(0, line.find_first_of(" \t"));
    if (!IsHarmlessOption(word)) {
      Problem(file, number,
              fmt::format("unknown option {}", Shown(word.substr(0, word.find('=')))));
    }
    return {};
  }

  Status Include(std::string_view path, const std::string& file, int number, bool constraints,
                 int depth) {
    if (path.contains("://") || path.contains("${") || path.empty()) {
      Problem(file, number, fmt::format("includes '{}': not read", Shown(path)));
      return {};
    }
    namespace fs = std::filesystem;
    std::string target =
        (fs::path(file).parent_path() / fs::path(path)).lexically_normal().generic_string();
    if (seen_.contains(target)) return {};
    if (depth >= kMaxDepth || seen_.size() >= kMaxFiles) {
      Problem(file, number, fmt::format("includes too many files: '{}' not read", Shown(path)));
      return {};
    }
    auto text = read_(target);
    if (!text) {
      Problem(file, number, fmt::format("includes '{}': {}", Shown(path), text.error().message));
      return {};
    }
    return ReadText(*text, target, constraints, depth + 1);
  }

  const IncludeReader& read_;
  std::set<std::string> seen_;
  std::vector<std::pair<std::string, std::string>> loose_;  // name, problem
  Manifest manifest_;
};

}  // namespace

std::string NormalizePypiName(std::string_view name) {
  std::string out;
  bool separator = false;
  for (char c : ToLower(name)) {
    bool is_separator = c == '-' || c == '_' || c == '.';
    if (is_separator && separator) continue;
    out += is_separator ? '-' : c;
    separator = is_separator;
  }
  return out;
}

Result<Manifest> ParseRequirements(std::string_view text, std::string_view file,
                                   const IncludeReader& read) {
  Reader reader(read);
  BARTIZAN_DO(reader.ReadText(text, std::string(file), false, 0));
  return reader.Finish();
}

}  // namespace bartizan::sca
