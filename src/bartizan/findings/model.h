#pragma once
// A finding, shaped on the AWS Security Finding Format (ASFF,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"

namespace bartizan::findings {

enum class Severity { kUnknown, kInformational, kLow, kMedium, kHigh, kCritical };
std::string_view SeverityName(Severity severity);       // "UNKNOWN", "INFORMATIONAL", "LOW", …
Result<Severity> ParseSeverity(std::string_view name);  // any case; "info" too
// The bands: 0 informational, 1-39 low, 40-69 medium, 70-89 high, 90-100 critical.
Severity SeverityOfScore(int score);
// Security Hub's normalised value of a label: 0, 1, 40, 70, 90. Unknown has none.
std::optional<int> ScoreOfSeverity(Severity severity);

struct Cvss {
  std::string version;  // "2.0", "3.0", "3.1", "4.0"
  std::string vector;   // may be empty when the report gives a score only
  std::optional<double> score;
  std::string source;
};

struct Package {
  std::string name, version, ecosystem;   // ecosystem as in OSV: "npm", "PyPI", "Maven"
  std::string purl, fixed_version, path;  // path: the manifest or archive that brought it
};

// Where it is: code (path, lines), a URL (DAST) or a package. Empty parts are unknown.
struct Location {
  std::string path;  // relative to the repository where it can be told, with '/'
  std::optional<int> line, end_line, column;
  std::string url, method, parameter;
  std::string function;  // enclosing function when the tool tells
  std::string snippet;   // the source line(s) as the report gives them; never a secret
};

// kSuppressed: the report itself (or a policy) says that it does not count.
enum class State { kOpen, kSuppressed, kResolved };
std::string_view StateName(State state);

struct Finding {
  // Identity: filled by identity.h and the store; empty after parsing.
  std::string id;
  // What the tool said.
  std::string tool;   // "cppcheck", "dependency-check", …
  std::string rule;   // rule, check, plugin or advisory id
  std::string title;  // one line
  std::string description;
  std::string remediation;
  Severity severity = Severity::kUnknown;
  std::optional<int> score;       // 0-100
  std::string original_severity;  // the tool's own word or number
  std::string confidence;         // the tool's own word
  Location location;
  std::optional<Package> package;
  std::vector<int> cwes;
  std::vector<std::string> cves;     // "CVE-2021-…"
  std::vector<std::string> aliases;  // GHSA-…, PYSEC-…
  std::vector<Cvss> cvss;
  std::vector<std::string> references;                            // URLs
  std::vector<std::pair<std::string, std::string>> fingerprints;  // the tool's own: name, value
  int occurrences = 1;     // instances that the report counts under this row
  bool exploited = false;  // known exploited (KEV)
  State state = State::kOpen;
  std::string state_reason;
  // Bookkeeping of the store.
  std::string target;  // what was scanned: repository or address
  std::string run_id, commit, branch;
  Time first_seen{}, last_seen{};
};

// What came out of one report. `complete` is false when the tool itself says that it did not
// finish (crashed rules, skipped files that matter): gates treat it as an incomplete scan.
struct Report {
  std::string tool;
  std::string tool_version;
  std::vector<Finding> findings;  // in the order of the report
  bool complete = true;
  std::vector<std::string> problems;  // why it is not complete, or what was odd
};

// Score × 10, rounded, clamped to 0-100; sets severity and score together.
void SetScore(Finding& finding, double cvss_base_score);
void SetSeverity(Finding& finding, Severity severity);

// Our own JSON form (schema "bartizan.findings/1"), used by `--format json` and by the store.
data::Json ToJson(const Finding& finding);
Result<Finding> FindingFromJson(const data::Json& json);

}  // namespace bartizan::findings
