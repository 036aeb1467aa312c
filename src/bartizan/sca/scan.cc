#include "bartizan/sca/scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "bartizan/base/text.h"
#include "bartizan/base/version.h"
#include "bartizan/sca/advisories.h"
#include "bartizan/sca/discover.h"
#include "bartizan/sca/lockfile_npm.h"
#include "bartizan/sca/match.h"
#include "bartizan/sca/requirements.h"

namespace bartizan::sca {
namespace {

constexpr uint64_t kMaxLockBytes = 128ULL << 20U;
constexpr uint64_t kMaxIncludeBytes = 8ULL << 20U;
constexpr size_t kMaxProblems = 200;

// An included file, unless it lies outside of the root: a repository must not make the scanner read
// (and quote) other files of the machine.
Result<std::string> ReadInclude(const fs::path& root, const std::string& path) {
  std::error_code error;
  fs::path base = fs::weakly_canonical(root.empty() ? "." : root, error);
  fs::path real = fs::weakly_canonical(base / path, error);
  std::string relative = real.lexically_relative(base).generic_string();
  bool outside = error || fs::path(path).is_absolute() || relative.empty() || relative == ".." ||
                 relative.starts_with("../");
  if (outside) return Fail(Code::kDenied, "lies outside of what is scanned: not read");
  auto text = ReadFile(real, kMaxIncludeBytes);
  if (text) return text;
  return Fail(text.error().code,
              text.error().code == Code::kNotFound ? "there is no such file" : "cannot be read");
}

class Scanner {
 public:
  explicit Scanner(const ScanOptions& options) : options_(options) {}

  Result<DependencyScan> Run(std::span<const fs::path> paths, const fs::path& advisories_path) {
    for (const fs::path& path : paths) BARTIZAN_DO(Collect(path));
    if (files_.empty()) {
      return Fail(Code::kInvalid, "no lock file found" + Unread(),
                  "looked for package-lock.json, npm-shrinkwrap.json and requirements*.txt");
    }
    BARTIZAN_DO(ReadAll());
    BARTIZAN_TRY(Advisories advisories, Advisories::Load(advisories_path));
    for (const std::string& problem : advisories.problems()) problems_.push_back(problem);
    if (advisories.size() == 0) {
      problems_.push_back(advisories_path.string() + " holds no advisories");
    }
    scan_.advisories = advisories.size();
    scan_.advisories_digest = advisories.digest();
    scan_.advisories_newest = advisories.newest();
    MatchResult result = Match(advisories, dependencies_);
    problems_.insert(problems_.end(), result.problems.begin(), result.problems.end());
    scan_.report.findings = std::move(result.findings);
    FinishReport(std::move(result.remarks));
    return std::move(scan_);
  }

 private:
  std::string Unread() const {
    return problems_.empty() ? std::string() : fmt::format(" ({})", problems_.front());
  }

  Status Collect(const fs::path& path) {
    std::error_code error;
    fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      return Fail(Code::kNotFound, fmt::format("{} does not exist", path.string()));
    }
    if (fs::is_directory(status)) {
      BARTIZAN_TRY(Discovery found, Discover(path, options_.root.empty() ? path : options_.root));
      files_.insert(files_.end(), found.files.begin(), found.files.end());
      problems_.insert(problems_.end(), found.problems.begin(), found.problems.end());
      return {};
    }
    LockKind kind = LockKindOf(path);
    if (kind == LockKind::kNone && path.extension() == ".txt") kind = LockKind::kRequirements;
    if (kind != LockKind::kNpm && kind != LockKind::kRequirements) {
      return Fail(Code::kInvalid, fmt::format("{} is no lock file known here", path.string()),
                  "package-lock.json, npm-shrinkwrap.json and requirements*.txt are");
    }
    fs::path root = options_.root;
    if (root.empty()) root = path.is_absolute() ? path.parent_path() : fs::path(".");
    files_.push_back({root, NameBelow(root, path), kind});
    return {};
  }

  // A lock file that cannot be read makes the scan incomplete; when none can, it is an error.
  Status ReadAll() {
    std::optional<Error> first;
    for (const LockFile& file : files_) {
      auto manifest = Read(file);
      if (!manifest) {
        problems_.push_back(manifest.error().OneLine());
        if (!first) first = std::move(manifest).error();
        continue;
      }
      scan_.lock_files.push_back(file.name);
      problems_.insert(problems_.end(), manifest->problems.begin(), manifest->problems.end());
      Take(std::move(manifest->dependencies));
    }
    if (scan_.lock_files.empty() && first) return std::unexpected(*std::move(first));
    scan_.packages = dependencies_.size();
    return {};
  }

  static Result<Manifest> Read(const LockFile& file) {
    BARTIZAN_TRY(std::string text, ReadFile(file.root / file.name, kMaxLockBytes));
    if (file.kind == LockKind::kNpm) return ParseNpmLock(text, file.name);
    return ParseRequirements(
        text, file.name, [&file](const std::string& path) { return ReadInclude(file.root, path); });
  }

  // A file that is found and also included by another would count twice.
  void Take(std::vector<Dependency> dependencies) {
    for (Dependency& d : dependencies) {
      if (d.dev && !options_.include_dev) continue;
      if (!seen_.emplace(d.file, d.line, d.place, d.name, d.version).second) continue;
      dependencies_.push_back(std::move(d));
    }
  }

  void FinishReport(std::vector<std::string> remarks) {
    findings::Report& report = scan_.report;
    report.tool = "sca";
    std::string date = scan_.advisories_newest ? FormatIso(*scan_.advisories_newest).substr(0, 10)
                                               : "without a date";
    report.tool_version = fmt::format("{} (advisories {}, sha256:{})", kVersion, date,
                                      scan_.advisories_digest.substr(0, 16));
    report.complete = problems_.empty();
    std::set<std::string> seen;
    problems_.insert(problems_.end(), remarks.begin(), remarks.end());
    for (std::string& problem : problems_) {
      if (seen.insert(problem).second) report.problems.push_back(std::move(problem));
    }
    if (report.problems.size() > kMaxProblems) {
      size_t more = report.problems.size() - kMaxProblems;
      report.problems.resize(kMaxProblems);
      report.problems.push_back(fmt::format("and {} more", Count(more, "problem")));
    }
  }

  const ScanOptions& options_;
  std::vector<LockFile> files_;
  std::vector<std::string> problems_;
  std::vector<Dependency> dependencies_;
  std::set<std::tuple<std::string, int, std::string, std::string, std::string>> seen_;
  DependencyScan scan_;
};

}  // namespace

Result<DependencyScan> ScanInDetail(std::span<const fs::path> paths, const fs::path& advisories,
                                    const ScanOptions& options) {
  return Scanner(options).Run(paths, advisories);
}

Result<findings::Report> ScanDependencies(std::span<const fs::path> paths,
                                          const fs::path& advisories, const ScanOptions& options) {
  BARTIZAN_TRY(DependencyScan scan, ScanInDetail(paths, advisories, options));
  return std::move(scan.report);
}

}  // namespace bartizan::sca
