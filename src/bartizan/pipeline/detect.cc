#include "bartizan/pipeline/detect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::pipeline {
namespace {

constexpr size_t kMaxEntries = 20'000;
constexpr uint64_t kMaxFile = 1U << 20U;

constexpr std::array<std::string_view, 12> kSkipped = {
    "node_modules", "vendor", "third_party", "build",       "dist",       "target",
    "out",          "bin",    "venv",        "__pycache__", "advisories", "coverage"};

constexpr std::array<std::string_view, 29> kProjectFiles = {"Makefile",
                                                            "makefile",
                                                            "GNUmakefile",
                                                            "CMakeLists.txt",
                                                            "package.json",
                                                            "package-lock.json",
                                                            "npm-shrinkwrap.json",
                                                            "yarn.lock",
                                                            "pnpm-lock.yaml",
                                                            "requirements.txt",
                                                            "pyproject.toml",
                                                            "setup.py",
                                                            "poetry.lock",
                                                            "Pipfile.lock",
                                                            "go.mod",
                                                            "go.sum",
                                                            "Cargo.toml",
                                                            "Cargo.lock",
                                                            "pom.xml",
                                                            "composer.json",
                                                            "composer.lock",
                                                            "Gemfile.lock",
                                                            "Dockerfile",
                                                            "Containerfile",
                                                            "eslint.config.js",
                                                            "eslint.config.mjs",
                                                            "eslint.config.cjs",
                                                            "phpstan.neon",
                                                            "phpstan.neon.dist"};

constexpr std::array<std::string_view, 7> kCExtensions = {".c", ".cc", ".cpp", ".cxx",
                                                          ".h", ".hh", ".hpp"};

template <size_t N>
bool In(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool IsPlain(std::string_view name) {
  return !name.empty() && !name.starts_with('-') && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
  });
}

std::string ProjectName(const fs::path& folder) {
  std::error_code error;
  fs::path absolute = fs::canonical(folder, error);
  std::string name;
  for (char c : absolute.filename().string()) name += IsPlain(std::string(1, c)) ? c : '-';
  size_t start = name.find_first_not_of("-_.");
  if (start == std::string::npos) return "project";
  return name.substr(start, 64);
}

// The targets named in a Makefile: "test: build" gives "test". Variables and pattern rules are
// passed over.
std::vector<std::string> MakeTargets(const std::string& text) {
  std::vector<std::string> targets;
  for (const std::string& line : Split(text, '\n')) {
    size_t colon = line.find(':');
    if (colon == std::string::npos || line.substr(colon).starts_with(":=")) continue;
    for (const std::string& word : Split(line.substr(0, colon), ' ')) {
      if (IsPlain(word) && !word.starts_with('.')) targets.push_back(word);
    }
  }
  return targets;
}

class Surveyor {
 public:
  explicit Surveyor(const fs::path& root) : root_(root) {}

  Result<Survey> Run() {
    std::error_code error;
    if (!fs::is_directory(root_, error)) {
      return Fail(Code::kNotFound, fmt::format("'{}' is not a folder", root_.string()));
    }
    survey_.name = ProjectName(root_);
    for (const std::string& folder : Look("")) Look(folder);
    Tidy();
    ReadFiles();
    return std::move(survey_);
  }

 private:
  // Notes what lies in a folder; returns the folders below it that are worth a look.
  std::vector<std::string> Look(const std::string& folder) {
    std::vector<std::string> below;
    std::error_code error;
    fs::directory_iterator entries(root_ / folder, fs::directory_options::skip_permission_denied,
                                   error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      if (++entries_ > kMaxEntries) break;
      std::string name = entries->path().filename().string();
      if (!IsPlain(name)) continue;
      fs::file_status status = entries->symlink_status(error);
      if (error) break;
      if (fs::is_directory(status)) {
        NoteFolder(folder, name);
        if (!name.starts_with('.') && !In(kSkipped, name)) below.push_back(name);
      } else if (fs::is_regular_file(status)) {
        NoteFile(folder, name);
      }
    }
    std::ranges::sort(below);
    return below;
  }

  void NoteFolder(const std::string& folder, std::string_view name) {
    if (!folder.empty()) return;
    if (name == "test" || name == "tests") survey_.has_tests = true;
    if (name == "advisories") survey_.has_advisories = true;
  }

  void NoteFile(const std::string& folder, const std::string& name) {
    if (In(kProjectFiles, name)) survey_.files.push_back({folder, name});
    std::string extension = ToLower(fs::path(name).extension().string());
    if (In(kCExtensions, extension)) survey_.c_folders.push_back(folder);
    if (extension == ".py") survey_.python_folders.push_back(folder);
    if (extension == ".php") survey_.php_folders.push_back(folder);
  }

  // Sorted, once each; sources in the root stand for the whole tree.
  void Tidy() {
    std::ranges::sort(survey_.files, {},
                      [](const ProjectFile& f) { return std::tie(f.folder, f.name); });
    for (auto* folders : {&survey_.c_folders, &survey_.python_folders, &survey_.php_folders}) {
      std::set<std::string> unique(folders->begin(), folders->end());
      if (unique.contains("")) unique = {""};
      folders->assign(unique.begin(), unique.end());
    }
  }

  // A file that cannot be read or is malformed tells nothing; whoever builds will hear of it.
  void ReadFiles() {
    for (const ProjectFile& file : survey_.files) {
      bool make = file.folder.empty() && ToLower(file.name).ends_with("makefile");
      if (!make && file.name != "package.json") continue;
      auto text = ReadFile(root_ / file.folder / file.name, kMaxFile);
      if (!text) continue;
      if (make) {
        survey_.make_targets = MakeTargets(*text);
      } else {
        ReadScripts(file.folder, *text);
      }
    }
  }

  void ReadScripts(const std::string& folder, const std::string& text) {
    auto json = data::ParseJson(text, "package.json", {.max_bytes = kMaxFile, .max_depth = 32});
    if (!json) return;
    const data::JsonObject* scripts = data::FindObject(*json, "scripts");
    if (scripts == nullptr) return;
    for (std::string_view script : {"build", "test"}) {
      const data::Json* value = data::Find(*scripts, script);
      if (value == nullptr || !value->is_string()) continue;
      // What `npm init` writes where there is no test.
      if (data::View(value->get_string()).contains("no test specified")) continue;
      survey_.npm.emplace_back(folder, script);
    }
  }

  const fs::path& root_;
  Survey survey_;
  size_t entries_ = 0;
};

}  // namespace

bool Survey::Has(std::string_view folder, std::string_view file) const {
  return std::ranges::any_of(
      files, [&](const ProjectFile& f) { return f.folder == folder && f.name == file; });
}

Result<Survey> SurveyProject(const fs::path& folder) {
  try {
    return Surveyor(folder).Run();
  } catch (const fs::filesystem_error& error) {
    return Fail(Code::kIo, error.what());
  }
}

Status WriteStarter(const fs::path& folder, const Starter& starter) {
  for (std::string_view name : {"bartizan.yaml", "policy.yaml"}) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(folder / name, error))) {
      return Fail(Code::kConflict, fmt::format("'{}' is there already", (folder / name).string()),
                  "move it away first");
    }
  }
  BARTIZAN_DO(WriteFileAtomic(folder / "policy.yaml", starter.policy));
  return WriteFileAtomic(folder / "bartizan.yaml", starter.definition);
}

}  // namespace bartizan::pipeline
