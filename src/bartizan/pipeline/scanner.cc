// One entry a scanner. The command lines and exit codes are those of the tools' own manuals; what
// was tried with a real tool says its version.
#include "bartizan/pipeline/scanner.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/definition_reader.h"

namespace bartizan::pipeline {
namespace {

using Argv = std::vector<std::string>;

std::string ReportPath(std::string_view tool, std::string_view extension) {
  return fmt::format(".bartizan/reports/{}.{}", tool, extension);
}

// A path as an argument: below the checkout, there, and never taken for an option.
Result<std::string> PathArgument(const std::string& path, const fs::path& checkout) {
  if (std::string problem = PathProblem(path); !problem.empty()) {
    return Fail(Code::kInvalid, fmt::format("the path '{}' {}", Ellipsize(path, 200), problem));
  }
  std::error_code error;
  if (!fs::exists(checkout / path, error)) {
    return Fail(Code::kNotFound, fmt::format("there is no '{}' to scan with or in the checkout",
                                             Ellipsize(path, 200)));
  }
  return path.starts_with('-') ? "./" + path : path;
}

Result<Argv> PathArguments(const ScanAction& action, const fs::path& checkout) {
  if (action.paths.empty()) return Argv{"."};
  Argv paths;
  for (const std::string& path : action.paths) {
    BARTIZAN_TRY(std::string argument, PathArgument(path, checkout));
    paths.push_back(std::move(argument));
  }
  return paths;
}

void Append(Argv& argv, const Argv& more) {
  argv.insert(argv.end(), more.begin(), more.end());
}

// `option` and the path that follows it, when there is one.
Status AppendFile(Argv& argv, std::string_view option, const std::string& path,
                  const fs::path& checkout) {
  if (path.empty()) return {};
  BARTIZAN_TRY(std::string argument, PathArgument(path, checkout));
  argv.emplace_back(option);
  argv.push_back(std::move(argument));
  return {};
}

// Addresses come from variables too: an option in its place must not reach the scanner.
Result<std::string> Target(const ScanAction& action) {
  const std::string& url = action.url;
  bool web = url.starts_with("http://") || url.starts_with("https://");
  bool clean = std::ranges::all_of(url, [](char c) { return c > 0x20 && c < 0x7f; });
  if (!web || !clean) {
    return Fail(Code::kInvalid,
                fmt::format("'{}' is no http:// or https:// address", Ellipsize(url, 200)));
  }
  return url;
}

Result<ScannerInvocation> PlanBuiltIn(const ScanAction& action, const fs::path& checkout) {
  BARTIZAN_DO(PathArguments(action, checkout));
  if (!action.advisories.empty()) BARTIZAN_DO(PathArgument(action.advisories, checkout));
  return ScannerInvocation{.exit_codes = {0}};
}

// cppcheck 2.10: exit 0 with findings too, the report on standard error.
Result<ScannerInvocation> PlanCppcheck(const ScanAction& action, const fs::path& checkout) {
  Argv argv = {"cppcheck",       "--enable=warning,style,performance,portability",
               "--inline-suppr", "--quiet",
               "--xml",          "--xml-version=2"};
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  Append(argv, paths);
  return ScannerInvocation{.argv = std::move(argv),
                           .source = ScannerInvocation::kStderr,
                           .format = "cppcheck",
                           .exit_codes = {0},
                           .version_argv = {"cppcheck", "--version"}};
}

// bandit 1.6.2: exit 1 when something was found.
Result<ScannerInvocation> PlanBandit(const ScanAction& action, const fs::path& checkout) {
  std::string report = ReportPath("bandit", "json");
  Argv argv = {"bandit", "-q", "-r", "-f", "json", "-o", report};
  BARTIZAN_DO(AppendFile(argv, "-c", action.config, checkout));
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  Append(argv, paths);
  return ScannerInvocation{.argv = std::move(argv),
                           .report_path = report,
                           .format = "bandit",
                           .exit_codes = {0, 1},
                           .version_argv = {"bandit", "--version"}};
}

// eslint 9: 1 when there are errors, 2 when it crashed.
// https://eslint.org/docs/latest/use/command-line-interface#exit-codes
Result<ScannerInvocation> PlanEslint(const ScanAction& action, const fs::path& checkout) {
  std::string report = ReportPath("eslint", "json");
  Argv argv = {"eslint", "-f", "json", "-o", report};
  BARTIZAN_DO(AppendFile(argv, "-c", action.config, checkout));
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  Append(argv, paths);
  return ScannerInvocation{.argv = std::move(argv),
                           .report_path = report,
                           .format = "eslint",
                           .exit_codes = {0, 1},
                           .version_argv = {"eslint", "--version"}};
}

// retire 5: exit 13 when something was found; one folder a run. Without --jsrepo it loads its
// advisories from the network.
Result<ScannerInvocation> PlanRetire(const ScanAction& action, const fs::path& checkout) {
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  if (paths.size() > 1) {
    return Fail(Code::kInvalid, "retirejs scans one path", "make a step of each path");
  }
  std::string report = ReportPath("retirejs", "json");
  Argv argv = {"retire", "--path", paths[0], "--outputformat", "json", "--outputpath", report};
  BARTIZAN_DO(AppendFile(argv, "--jsrepo", action.advisories, checkout));
  BARTIZAN_DO(AppendFile(argv, "--ignorefile", action.config, checkout));
  Append(argv, action.args);
  return ScannerInvocation{.argv = std::move(argv),
                           .report_path = report,
                           .format = "retirejs",
                           .exit_codes = {0, 13},
                           .version_argv = {"retire", "--version"}};
}

// wapiti 3.0.4: always exit 0, also when the service is down or a module crashed; it says so in
// words. The module ssrf is left out because it calls a service outside. The session is kept in
// the checkout, so that parallel runs do not share one; with a database of web technologies of its
// own, wapiti does not download one. It needs HOME to be set.
Result<ScannerInvocation> PlanWapiti(const ScanAction& action, const fs::path& checkout) {
  constexpr std::string_view kModules =
      "sql,blindsql,xss,permanentxss,exec,file,redirect,csp,http_headers,cookieflags,crlf,csrf";
  const std::string folder = ".bartizan/wapiti";
  BARTIZAN_TRY(std::string url, Target(action));
  std::string report = ReportPath("wapiti", "json");
  Argv argv = {"wapiti", "-u", url, "-m", std::string(kModules), "-f", "json", "-o", report};
  Append(argv, {"--store-session", folder, "--store-config", folder, "--flush-session"});
  Append(argv, {"--no-bugreport", "--max-scan-time", "120"});
  BARTIZAN_DO(AppendFile(argv, "-c", action.config, checkout));
  Append(argv, action.args);
  return ScannerInvocation{
      .argv = std::move(argv),
      .report_path = report,
      .format = "wapiti",
      .exit_codes = {0},
      .version_argv = {"wapiti", "--version"},
      .needs_target_url = true,
      .symptoms = {{"found 0 URLs and forms", "it found no page"},
                   {"requests were skipped due to network issues",
                    "it left out requests because the service did not answer"},
                   {"Max scan time was reached", "it stopped crawling at its time limit"},
                   {"Max attack time was reached", "a module stopped at its time limit"},
                   {"Unable to find a module", "it has not every module that was asked for"},
                   {"Could not find module", "a module is not installed whole"},
                   {"Missing dependencies for module", "a module lacks what it needs"},
                   {"wapitiCore/attack/", "a module crashed"}},  // of the traceback
      .files = {{folder + "/apps.json", "{}"}}};
}

// flawfinder 2.0.19: exit 0 with findings too.
Result<ScannerInvocation> PlanFlawfinder(const ScanAction& action, const fs::path& checkout) {
  Argv argv = {"flawfinder", "--sarif"};
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  Append(argv, paths);
  return ScannerInvocation{.argv = std::move(argv),
                           .source = ScannerInvocation::kStdout,
                           .format = "sarif",
                           .exit_codes = {0},
                           .version_argv = {"flawfinder", "--version"}};
}

// https://phpstan.org/user-guide/command-line-usage: 1 when something was found.
Result<ScannerInvocation> PlanPhpstan(const ScanAction& action, const fs::path& checkout) {
  Argv argv = {"phpstan", "analyse", "--error-format=json", "--no-progress"};
  BARTIZAN_DO(AppendFile(argv, "-c", action.config, checkout));
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  Append(argv, paths);
  return ScannerInvocation{.argv = std::move(argv),
                           .source = ScannerInvocation::kStdout,
                           .format = "phpstan",
                           .exit_codes = {0, 1},
                           .version_argv = {"phpstan", "--version"}};
}

// https://semgrep.dev/docs/cli-reference: 1 is used only with --error.
Result<ScannerInvocation> PlanSemgrep(const ScanAction& action, const fs::path& checkout) {
  std::string report = ReportPath("semgrep", "json");
  Argv argv = {"semgrep", "scan", "--sarif", "-o", report, "--metrics=off"};
  BARTIZAN_DO(AppendFile(argv, "--config", action.config, checkout));
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  Append(argv, paths);
  return ScannerInvocation{.argv = std::move(argv),
                           .report_path = report,
                           .format = "sarif",
                           .exit_codes = {0, 1},
                           .version_argv = {"semgrep", "--version"}};
}

// https://jeremylong.github.io/DependencyCheck/dependency-check-cli/arguments.html
Result<ScannerInvocation> PlanDependencyCheck(const ScanAction& action, const fs::path& checkout) {
  std::string report = ReportPath("dependency-check", "json");
  Argv argv = {"dependency-check", "--format", "JSON", "--out", report, "--noupdate"};
  BARTIZAN_DO(AppendFile(argv, "--data", action.advisories, checkout));
  BARTIZAN_DO(AppendFile(argv, "--suppression", action.config, checkout));
  Append(argv, action.args);
  BARTIZAN_TRY(Argv paths, PathArguments(action, checkout));
  for (const std::string& path : paths) Append(argv, {"--scan", path});
  return ScannerInvocation{.argv = std::move(argv),
                           .report_path = report,
                           .format = "dependency-check",
                           .exit_codes = {0},
                           .version_argv = {"dependency-check", "--version"}};
}

// https://www.zaproxy.org/docs/docker/baseline-scan/: 1 is a failure that it found, 2 a warning, 3
// any other failure.
Result<ScannerInvocation> PlanZap(const ScanAction& action, const fs::path& checkout) {
  BARTIZAN_TRY(std::string url, Target(action));
  std::string report = ReportPath("zap", "json");
  Argv argv = {"zap-baseline.py", "-t", url, "-J", report};
  BARTIZAN_DO(AppendFile(argv, "-c", action.config, checkout));
  Append(argv, action.args);
  return ScannerInvocation{.argv = std::move(argv),
                           .report_path = report,
                           .format = "zap",
                           .exit_codes = {0, 1, 2},
                           .needs_target_url = true};
}

constexpr std::array kScanners = std::to_array<Scanner>({
    {.tool = "sca",
     .about = "packages of lock files against advisories (built in)",
     .install = "",
     .program = "",
     .plan = PlanBuiltIn,
     .advisories = true},
    {.tool = "cppcheck",
     .about = "C and C++: defects",
     .install = "apt install cppcheck",
     .program = "cppcheck",
     .plan = PlanCppcheck},
    {.tool = "flawfinder",
     .about = "C and C++: dangerous functions",
     .install = "apt install flawfinder",
     .program = "flawfinder",
     .plan = PlanFlawfinder},
    {.tool = "bandit",
     .about = "Python: security",
     .install = "apt install bandit",
     .program = "bandit",
     .plan = PlanBandit,
     .config = true},
    {.tool = "eslint",
     .about = "JavaScript and TypeScript: rules of your configuration",
     .install = "npm install --save-dev eslint, and node_modules/.bin on PATH",
     .program = "eslint",
     .plan = PlanEslint,
     .config = true},
    {.tool = "retirejs",
     .about = "JavaScript: known vulnerable libraries",
     .install = "npm install --save-dev retire, and node_modules/.bin on PATH",
     .program = "retire",
     .plan = PlanRetire,
     .config = true,
     .advisories = true},
    {.tool = "phpstan",
     .about = "PHP: defects",
     .install = "composer require --dev phpstan/phpstan, and vendor/bin on PATH",
     .program = "phpstan",
     .plan = PlanPhpstan,
     .config = true},
    {.tool = "semgrep",
     .about = "many languages: rules of your configuration",
     .install = "pip install semgrep",
     .program = "semgrep",
     .plan = PlanSemgrep,
     .config = true},
    {.tool = "dependency-check",
     .about = "Java and others: known vulnerable libraries",
     .install = "https://github.com/dependency-check/DependencyCheck/releases",
     .program = "dependency-check",
     .plan = PlanDependencyCheck,
     .config = true,
     .advisories = true},
    {.tool = "wapiti",
     .about = "running web application: attacks",
     .install = "apt install wapiti",
     .program = "wapiti",
     .plan = PlanWapiti,
     .dast = true,
     .config = true},
    {.tool = "zap",
     .about = "running web application: ZAP's baseline scan",
     .install = "https://www.zaproxy.org/download/, and zap-baseline.py on PATH",
     .program = "zap-baseline.py",
     .plan = PlanZap,
     .dast = true,
     .config = true},
});

}  // namespace

std::span<const Scanner> Scanners() {
  return kScanners;
}

const Scanner* FindScanner(std::string_view tool) {
  for (const Scanner& scanner : kScanners) {
    if (scanner.tool == tool) return &scanner;
  }
  return nullptr;
}

std::string AdvisoriesPath(const ScanAction& action) {
  if (action.advisories.empty() && action.tool == "sca") return "advisories";
  return action.advisories;
}

}  // namespace bartizan::pipeline
