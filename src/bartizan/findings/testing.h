#pragma once
// Findings for tests.
#include <string>

#include "bartizan/findings/model.h"

namespace bartizan::findings::testing {

inline Finding CodeFinding(std::string rule, std::string path, int line, std::string snippet = {}) {
  Finding finding;
  finding.tool = "cppcheck";
  finding.rule = std::move(rule);
  finding.title = "title of " + finding.rule;
  finding.severity = Severity::kHigh;
  finding.score = 70;
  finding.location.path = std::move(path);
  finding.location.line = line;
  finding.location.snippet = std::move(snippet);
  return finding;
}

inline Finding PackageFinding(std::string rule, std::string name, std::string version,
                              std::string manifest = "package-lock.json") {
  Finding finding;
  finding.tool = "sca";
  finding.rule = std::move(rule);
  finding.title = "title of " + finding.rule;
  finding.severity = Severity::kCritical;
  finding.score = 98;
  finding.package = Package{.name = std::move(name),
                            .version = std::move(version),
                            .ecosystem = "npm",
                            .path = std::move(manifest)};
  return finding;
}

inline Finding UrlFinding(std::string rule, std::string method, std::string url,
                          std::string parameter = {}) {
  Finding finding;
  finding.tool = "wapiti";
  finding.rule = std::move(rule);
  finding.title = "title of " + finding.rule;
  finding.severity = Severity::kMedium;
  finding.score = 40;
  finding.location.method = std::move(method);
  finding.location.url = std::move(url);
  finding.location.parameter = std::move(parameter);
  return finding;
}

}  // namespace bartizan::findings::testing
