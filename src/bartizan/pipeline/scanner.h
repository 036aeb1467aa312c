#pragma once
// What Bartizan knows about each scanner: how to run it, which exit codes mean "found", where its
// report is and in which format.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/findings/model.h"
#include "bartizan/pipeline/definition.h"

namespace bartizan::pipeline {

struct ScannerInvocation {
  std::vector<std::string> argv;
  enum Source { kFile, kStdout, kStderr } source = kFile;
  std::string report_path;      // of kFile, relative to the checkout
  std::string format;           // parser name (findings/parsers.h)
  std::vector<int> exit_codes;  // success, with or without findings
  std::vector<std::string> version_argv;
  bool needs_target_url = false;  // DAST: never reused from cache
  // What the tool says in its output (either stream) when it did not finish although it exits as if
  // it had: then the scan is incomplete.
  struct Symptom {
    std::string text;  // found in the output
    std::string why;   // what it means, for people
  };
  std::vector<Symptom> symptoms;
  // What the caller writes into the checkout before the run.
  struct File {
    std::string path, content;  // the path is relative to the checkout
  };
  std::vector<File> files;
};

struct Scanner {
  std::string_view tool;
  std::string_view about;    // one line for help
  std::string_view install;  // what to do when the program is missing
  std::string_view program;  // "" for built-in scanners (sca)
  // Takes an expanded action. kNotFound when a path that it names is not in the checkout: a scan
  // of nothing must not look like a clean one. Writes nothing. Before the scanner starts, the
  // caller writes the invocation's files, makes the report's folder and removes an old report. The
  // invocation of a built-in scanner has no argv.
  Result<ScannerInvocation> (*plan)(const ScanAction& action, const fs::path& checkout);
  bool dast = false;        // scans `url`, not `paths`
  bool config = false;      // takes `config`
  bool advisories = false;  // takes `advisories`
};
std::span<const Scanner> Scanners();
const Scanner* FindScanner(std::string_view tool);

// The advisories of a scan, relative to the checkout; "" when it uses none. Those of `sca` are at
// "advisories" when the step does not say otherwise.
std::string AdvisoriesPath(const ScanAction& action);

// Replaces $NAME and ${NAME} from `environment`; an unset name is kInvalid naming it. "$$" is "$".
Result<std::string> Expand(std::string_view text,
                           const std::map<std::string, std::string>& environment);
// Expands url, config, advisories, paths and args.
Result<ScanAction> ExpandScan(const ScanAction& action,
                              const std::map<std::string, std::string>& environment);

}  // namespace bartizan::pipeline
