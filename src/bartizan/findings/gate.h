#pragma once
// Gates: a policy file over the findings of a run gives a verdict that lists what closed it.
//
// A gate fails closed: it opens only on evidence. It is closed by any open finding that a `fail`
// rule matches, by a budget overrun, by a required scan that is missing and, unless
// `require: { complete: false }`, by a scan that is incomplete and by a run without any scan.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bartizan/data/yaml.h"
#include "bartizan/findings/model.h"
#include "bartizan/findings/store.h"

namespace bartizan::findings {

// One matcher of `fail:` or `warn:`; all parts that are set must match.
struct Match {
  std::optional<Severity> severity;  // that or worse; kUnknown matches only unknown
  std::vector<std::string> tools, rules, cves;
  std::vector<int> cwes;
  std::optional<std::string> path, package;  // globs (base/glob.h)
  std::optional<bool> fresh;                 // key `new`: not in the baseline
  std::optional<bool> exploited;
  std::string source;  // the matcher as written, for the verdict
};

// `id` is a finding id, rule, CVE or alias; `package` is "ecosystem/name" or a name (globs). All
// parts that are set must match.
struct Ignore {
  std::optional<std::string> id, rule, path, package, tool;
  std::string reason, owner;
  std::optional<Time> until;  // effective before this; a date alone in the file includes that day
  std::string problem;        // why it does not ignore (no owner, no reason, bad or past date)
  std::string source;
};

struct Person {
  std::string user;  // operating-system user
  std::vector<std::string> emails, groups;
};

struct Policy {
  std::string digest;  // SHA-256 of the file
  std::vector<Match> fail, warn;
  std::vector<std::pair<Severity, int64_t>> budget;
  std::vector<std::string> required_scans;  // names of tools or of steps
  bool require_complete = true;             // an incomplete scan closes the gate
  std::vector<Ignore> ignores;
  std::vector<Person> people;
};

// Unknown keys, wrong types and unknown severities are errors with line and column and a
// suggestion, and so is a policy without any rule; a bad date in `ignore` is no error but makes
// that entry ineffective.
Result<Policy> ParsePolicy(std::string_view text, std::string_view name);

struct Verdict {
  bool open = false;  // whether the gate lets the run pass
  struct Reason {
    std::string
        rule;  // "fail: {severity: high}", "budget: medium 31 > 20", "scan cppcheck incomplete: …"
    std::vector<std::string> finding_ids;  // the first kMaxListed of them, in the input's order
    size_t total = 0;                      // how many findings there are
    bool operator==(const Reason&) const = default;
  };
  static constexpr size_t kMaxListed = 1000;
  std::vector<Reason> closed_by, warnings;
  std::vector<std::string> notes;                   // ineffective ignores, missing baseline
  std::map<Severity, size_t> counts, fresh_counts;  // of what counts; no entry for none
  size_t ignored = 0;  // by the policy, or suppressed by the report itself
  std::string policy_digest;
  std::optional<std::string> baseline_run;
};

struct GateInput {
  std::vector<Finding> findings;                  // open ones of the run
  std::vector<ScanInfo> scans;                    // what ran
  std::optional<std::set<std::string>> baseline;  // finding ids; none: everything is new
  std::optional<std::string> baseline_run;
  Time now{};
};
// Pure. Findings of unknown severity match rules that say `severity: unknown` or no severity; where
// neither `fail`, `warn` nor `budget` says it, they are warnings.
Verdict Evaluate(const Policy& policy, const GateInput& input);
// Schema "bartizan.verdict/1".
data::Json ToJson(const Verdict& verdict);
Result<Verdict> VerdictFromJson(const data::Json& json);

}  // namespace bartizan::findings
