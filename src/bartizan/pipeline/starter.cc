// The text of bartizan.yaml and policy.yaml for a surveyed project.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/detect.h"
#include "bartizan/pipeline/scanner.h"

namespace bartizan::pipeline {
namespace {

// In the order in which the built-in scanner prefers them; of one folder and ecosystem one is
// enough.
constexpr std::array<std::string_view, 11> kLockFiles = {
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock",        "pnpm-lock.yaml",
    "poetry.lock",       "Pipfile.lock",        "requirements.txt", "go.sum",
    "Cargo.lock",        "composer.lock",       "pom.xml"};

std::string PathOf(const ProjectFile& file) {
  return file.folder.empty() ? file.name : fmt::format("{}/{}", file.folder, file.name);
}

std::string List(const std::vector<std::string>& items) {
  return fmt::format("[{}]", Join(items, ", "));
}

// A shell line that works in a folder, whatever ran before it.
std::string In(const std::string& folder, const std::string& command) {
  return folder.empty() ? command : fmt::format("(cd {} && {})", folder, command);
}

struct Build {
  std::string name;  // of the step
  std::vector<std::string> lines, tools;
};

class StarterWriter {
 public:
  explicit StarterWriter(const Survey& survey) : s_(survey) {}

  Starter Make() {
    Head();
    Builds();
    Scans();
    Gate();
    Delivery();
    Starter starter{.definition = std::move(out_), .policy = Policy()};
    for (const ProjectFile& file : s_.files) starter.found.push_back(PathOf(file));
    for (const auto& [folders, what] :
         {std::pair(&s_.c_folders, "C or C++ sources"), std::pair(&s_.python_folders, "Python"),
          std::pair(&s_.php_folders, "PHP")}) {
      if (!folders->empty()) starter.found.emplace_back(what);
    }
    return starter;
  }

 private:
  void Line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  void Head() {
    Line(fmt::format("# How {} gets from a commit to production. Every key: docs/pipeline-file.md.",
                     s_.name));
    Line("# `bartizan pipeline check` reads this file, `bartizan pipeline run` runs it.");
    Line(fmt::format("name: {}", s_.name));
    Line(
        "target: main       # \"new\" findings are those that this branch's last run did not have");
    Line("parallel: 4        # steps at once");
    Line("");
    Line("steps:");
  }

  bool HasMakefile() const {
    return s_.Has("", "Makefile") || s_.Has("", "makefile") || s_.Has("", "GNUmakefile");
  }
  bool HasTarget(std::string_view target) const {
    return std::ranges::find(s_.make_targets, target) != s_.make_targets.end();
  }

  // A Makefile or a CMake project in the root drives the whole build; otherwise every part does.
  std::vector<Build> FindBuilds() const {
    if (HasMakefile()) {
      Build make{.name = "build", .lines = {"make"}, .tools = {"make"}};
      for (std::string_view target : {"test", "check"}) {
        if (!HasTarget(target)) continue;
        make.lines.push_back(fmt::format("make {}", target));
        break;
      }
      return {make};
    }
    std::vector<Build> builds;
    for (const ProjectFile& file : s_.files) {
      if (file.folder.empty() && file.name == "CMakeLists.txt") builds.push_back(CMake());
      if (file.name == "package.json") builds.push_back(Node(file.folder));
      if (file.name == "go.mod") builds.push_back(Go(file.folder));
      if (file.name == "Cargo.toml") builds.push_back(Cargo(file.folder));
      if (file.name == "pom.xml") builds.push_back(Maven(file.folder));
      if (file.name == "composer.json") builds.push_back(Composer(file.folder));
    }
    for (const std::string& folder : PythonProjects()) builds.push_back(Python(folder));
    return builds;
  }

  static Build CMake() {
    return {.name = "cmake",
            .lines = {"cmake -S . -B build", "cmake --build build --parallel",
                      "ctest --test-dir build --output-on-failure"},
            .tools = {"cmake", "c++"}};
  }

  Build Node(const std::string& folder) const {
    bool yarn = s_.Has(folder, "yarn.lock");
    bool pnpm = s_.Has(folder, "pnpm-lock.yaml");
    bool locked = s_.Has(folder, "package-lock.json") || s_.Has(folder, "npm-shrinkwrap.json");
    std::string tool = yarn ? "yarn" : pnpm ? "pnpm" : "npm";
    std::string install = yarn || pnpm ? "install --frozen-lockfile" : locked ? "ci" : "install";
    Build build{.name = "node", .lines = {In(folder, fmt::format("{} {}", tool, install))}};
    for (const auto& [place, script] : s_.npm) {
      if (place == folder)
        build.lines.push_back(In(folder, fmt::format("{} run {}", tool, script)));
    }
    build.tools = {"node", tool};
    return build;
  }

  static Build Go(const std::string& folder) {
    return {.name = "go",
            .lines = {In(folder, "go build ./..."), In(folder, "go vet ./..."),
                      In(folder, "go test ./...")},
            .tools = {}};  // `go` answers to no --version
  }

  Build Cargo(const std::string& folder) const {
    std::string locked = s_.Has(folder, "Cargo.lock") ? " --locked" : "";
    return {.name = "cargo",
            .lines = {In(folder, "cargo build --release" + locked),
                      In(folder, "cargo test --release" + locked)},
            .tools = {"cargo", "rustc"}};
  }

  static Build Maven(const std::string& folder) {
    return {.name = "maven", .lines = {In(folder, "mvn --batch-mode verify")}, .tools = {"mvn"}};
  }

  static Build Composer(const std::string& folder) {
    return {.name = "composer",
            .lines = {In(folder, "composer install --no-interaction")},
            .tools = {"php", "composer"}};
  }

  std::vector<std::string> PythonProjects() const {
    std::vector<std::string> folders;
    for (const ProjectFile& file : s_.files) {
      bool project = file.name == "requirements.txt" || file.name == "pyproject.toml" ||
                     file.name == "setup.py";
      if (project && std::ranges::find(folders, file.folder) == folders.end()) {
        folders.push_back(file.folder);
      }
    }
    return folders;
  }

  Build Python(const std::string& folder) const {
    bool package = s_.Has(folder, "pyproject.toml") || s_.Has(folder, "setup.py");
    Build build{
        .name = "python", .lines = {In(folder, "python3 -m venv .venv")}, .tools = {"python3"}};
    if (s_.Has(folder, "requirements.txt")) {
      build.lines.push_back(In(folder, ".venv/bin/pip install -r requirements.txt"));
    }
    if (package) build.lines.push_back(In(folder, ".venv/bin/pip install ."));
    if (folder.empty() && s_.has_tests) {
      build.lines.emplace_back(".venv/bin/python -m unittest discover");
    }
    return build;
  }

  void Builds() {
    std::vector<Build> builds = FindBuilds();
    if (builds.empty()) {
      Line("  # Nothing was found that says how this project is built: write it here.");
      builds.push_back({.name = "build", .lines = {"ls"}});
    }
    if (builds.size() == 1) builds[0].name = "build";
    for (Build& build : builds) {
      auto taken = std::ranges::count(judged_, build.name);
      std::string name = build.name;
      for (int n = 2; taken > 0; ++n) {  // a second package.json: node-2
        name = fmt::format("{}-{}", build.name, n);
        taken = std::ranges::count(judged_, name);
      }
      Line(fmt::format("  {}:", name));
      Line("    run:");
      for (const std::string& line : build.lines) Line("      - " + line);
      Line(
          "    #artifacts: { app: dist/ }    # what later steps and deployments use: name and "
          "path");
      if (!build.tools.empty()) {
        Line(fmt::format("    tools: {}    # a new version of one runs the step again",
                         List(build.tools)));
      }
      Line("    timeout: 30m");
      judged_.push_back(name);
    }
    Line("");
  }

  void Scan(std::string_view tool, std::string_view options, std::string_view why) {
    const Scanner* scanner = FindScanner(tool);
    std::string install = scanner->install.empty() ? "" : fmt::format(" ({})", scanner->install);
    Line(fmt::format("  # {}{}", why, install));
    Line(fmt::format("  {}:", tool));
    if (options.empty()) {
      Line(fmt::format("    scan: {}", tool));
    } else {
      Line(fmt::format("    scan: {{ tool: {}, {} }}", tool, options));
    }
    judged_.emplace_back(tool);
    scans_.emplace_back(tool);
  }

  // `paths: [native]`, or nothing for the whole tree.
  static std::string Paths(const std::vector<std::string>& folders) {
    if (folders.empty() || folders[0].empty()) return {};
    return "paths: " + List(folders);
  }

  void Scans() {
    std::vector<std::string> locks;
    for (const ProjectFile& file : s_.files) {
      bool is_lock = std::ranges::find(kLockFiles, file.name) != kLockFiles.end();
      if (is_lock) locks.push_back(PathOf(file));
    }
    if (!locks.empty()) {
      if (!s_.has_advisories) {
        Line(
            "  # Put advisories (OSV records: https://osv.dev, all.zip of each ecosystem) into "
            "the");
        Line("  # folder advisories/ of the repository; without them this step fails.");
      }
      Scan("sca", fmt::format("paths: {}, advisories: advisories", List(locks)),
           "Known vulnerabilities of the packages that the lock files name.");
    }
    bool c = !s_.c_folders.empty() || s_.Has("", "CMakeLists.txt");
    if (c) {
      Scan("cppcheck", Paths(s_.c_folders), "Defects in C and C++.");
      Scan("flawfinder", Paths(s_.c_folders), "Dangerous functions in C and C++.");
    }
    if (!s_.python_folders.empty() || !PythonProjects().empty()) {
      Scan("bandit", Paths(s_.python_folders), "Security of Python code.");
    }
    for (std::string_view config : {"eslint.config.js", "eslint.config.mjs", "eslint.config.cjs"}) {
      if (!s_.Has("", config)) continue;
      Scan("eslint", fmt::format("config: {}", config), "JavaScript and TypeScript.");
      break;
    }
    if (s_.Has("", "composer.json") || !s_.php_folders.empty()) {
      Scan("phpstan", Paths(s_.php_folders), "Defects in PHP.");
    }
    if (scans_.empty()) {
      Line("  # No scanner of Bartizan's own fits. Any tool that writes SARIF does:");
      Line("  #own:");
      Line("  #  run: my-scanner --sarif results.sarif .");
      Line("  #  report: { sarif: results.sarif }");
      Line("  #  exit-codes: [0, 1]    # 1: something was found, which is for the gate to judge");
    }
    Line("");
  }

  void Gate() {
    Line("  # Nothing passes that policy.yaml does not let by.");
    Line("  gate:");
    Line(fmt::format("    needs: {}", List(judged_)));
    Line("    gate: policy.yaml");
    Line("");
  }

  void Delivery() {
    Line("  # From here on the pipeline delivers. Take the '#' away block by block, from top to");
    Line("  # bottom, and name in a build step the artifact that is deployed.");
    if (s_.Has("", "Dockerfile") || s_.Has("", "Containerfile")) {
      Line(
          "  # For a container: deploy: { command: { run: ./deploy-image.sh } }, a script that "
          "builds");
      Line("  # the image, pushes it and starts it.");
    }
    Line(R"(  #staging:
  #  needs: gate
  #  environment: staging
  #  deploy: { local: { artifact: app, run: ./start.sh, port: 8099, health: / } }
  # Attacks on the running service.
  #dast:
  #  needs: staging
  #  timeout: 15m
  #  scan: { tool: wapiti, url: "$STAGING_URL" }
  #gate-2:
  #  needs: dast
  #  gate: policy.yaml
  # A person who did not write the commit.
  #approve:
  #  needs: gate-2
  #  approve: { count: 1, not: author, timeout: 24h, message: "ship ${COMMIT_SHORT}?" }
  #production:
  #  needs: approve
  #  environment: production
  #  deploy: { local: { artifact: app, run: ./start.sh, port: 8090, health: / } })");
  }

  std::string Policy() const {
    std::string text = R"(# What closes a gate. "severity: high" means high or worse.
fail:                                  # a finding that matches closes the gate
  - { severity: critical }
  - { severity: high, new: true }      # new: not in the last run of the target branch
warn:                                  # reported, and let by
  - { severity: medium, new: true }
#budget: { high: 10 }                  # more than so many of that severity close the gate
)";
    std::string scans = scans_.empty() ? "" : fmt::format(" scans: {},", List(scans_));
    text +=
        fmt::format("require: {{{} complete: true }}    # must have run, and to the end\n", scans);
    text += R"(
# Findings that do not count, each with a reason, an owner and a last day.
#ignore:
#  - { id: CVE-2019-10744, package: "npm/lodash", reason: "not reachable", owner: ann@example.com, until: 2027-01-31 }

# Who is who, for approvals by group: approve: { by: ["group:release"] }.
#people:
#  ann: { emails: [ann@example.com], groups: [release] }    # ann: the user name on this machine
)";
    return text;
  }

  const Survey& s_;
  std::string out_;
  std::vector<std::string> judged_;  // steps that the gate needs
  std::vector<std::string> scans_;
};

}  // namespace

Starter MakeStarter(const Survey& survey) {
  return StarterWriter(survey).Make();
}

}  // namespace bartizan::pipeline
