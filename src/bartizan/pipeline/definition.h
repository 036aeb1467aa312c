#pragma once
// What `bartizan.yaml` says, checked.
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::pipeline {

struct Place {
  size_t line = 0, column = 0;
};

struct NamedPath {
  std::string name, path;
};

struct RunAction {
  std::vector<std::string> commands;  // shell lines, run by `sh -eu`
  std::vector<NamedPath> reports;     // name = report format ("cppcheck"), path in the checkout
  std::vector<int> exit_codes = {0};  // those that count as success
};

struct ScanAction {
  std::string tool;                // "sca", "cppcheck", "bandit", "eslint", "wapiti", …
  std::vector<std::string> paths;  // what to scan; empty: the tool's default
  std::vector<std::string> args;   // appended to the tool's own
  std::string url;                 // DAST
  std::string config, advisories;  // files or folders in the checkout
};

struct GateAction {
  std::string policy;  // path in the checkout
};

struct LocalDeploy {
  std::string artifact;          // name of an artifact of an earlier step
  std::vector<std::string> run;  // shell lines; the last one is exec'ed; PORT is set
  int port = 0;
  std::string health = "/";  // path that must answer 2xx or 3xx
  Micros health_timeout{std::chrono::seconds(30)};
};

struct CommandDeploy {
  std::vector<std::string> run;       // gets BARTIZAN_TOKEN
  std::vector<std::string> check;     // exit 0: done, 1: not done, else unknown; may be empty
  std::vector<std::string> rollback;  // may be empty
  std::string artifact;               // restored into the working folder; may be empty
  std::string url;                    // address of the environment afterwards; may be empty
};

struct DeployAction {
  std::variant<LocalDeploy, CommandDeploy> target;
};

struct ApproveAction {
  std::vector<std::string> by;  // users, "group:NAME"; empty: anybody
  int count = 1;
  bool not_author = false;
  Micros timeout{std::chrono::hours(24)};
  std::string message;
};

struct Retry {
  int count = 0;  // extra attempts
  Micros delay{0};
};

struct When {
  std::vector<std::string> refs;  // globs on the branch name; empty: always
};

enum class StepKind { kRun, kScan, kGate, kDeploy, kApprove };
std::string_view StepKindName(StepKind kind);

struct Step {
  std::string name;
  Place place;
  std::vector<std::string> needs;
  std::variant<RunAction, ScanAction, GateAction, DeployAction, ApproveAction> action;
  StepKind kind() const { return static_cast<StepKind>(action.index()); }
  std::map<std::string, std::string> env;  // the file's `env` merged with the step's
  std::vector<std::string> secrets;        // names of environment variables
  std::vector<std::string> inputs;         // path patterns (base/glob.h); empty: the whole tree
  std::vector<NamedPath> artifacts;        // outputs: restored at the same path in direct needers
  std::vector<std::string> tools;          // programs whose version enters the cache key
  std::string environment;                 // of a deploy step: "staging"
  std::optional<Micros> timeout;
  Retry retry;
  When when;
  bool cache = true;
};

// Where a secret is kept: "ssm:/shop/db-password", "secretsmanager:shop/api#token".
struct SecretSource {
  enum Kind { kParameter, kSecret } kind = kParameter;
  std::string name;  // or ARN
  std::string key;   // of a secret that is a JSON object: the member; empty: the whole
  std::string text;  // as it stands in the file

  bool operator==(const SecretSource&) const = default;
};

// Which AWS account this pipeline works with; what is empty is up to the environment.
struct AwsChoice {
  std::string profile, region;
  std::string account;  // 12 digits: credentials of another one are refused

  bool operator==(const AwsChoice&) const = default;
};

// A bucket for raw reports, artifacts and a summary of each run.
struct ArchivePlace {
  std::string to;  // "s3://bucket/prefix"
  std::string sse, kms_key;
  std::vector<std::string> refs;  // empty: runs of every branch

  bool operator==(const ArchivePlace&) const = default;
};

enum class Notice { kRunFailed, kRunSucceeded, kGateRefused, kApprovalWanted, kDeployed };
std::string_view NoticeName(Notice notice);  // "run-failed"

struct NotifyRule {
  std::string topic;  // ARN
  std::vector<Notice> on;
  std::vector<std::string> refs;  // empty: runs of every branch

  bool operator==(const NotifyRule&) const = default;
};

// What a pipeline does outside of this machine on its own account, not its steps.
struct Outward {
  AwsChoice aws;
  bool push_findings = false;
  std::optional<ArchivePlace> archive;
  std::vector<NotifyRule> notify;

  bool silent() const { return !push_findings && !archive && notify.empty(); }
  bool operator==(const Outward&) const = default;
};

struct Definition {
  std::string name;
  std::string file;                    // as named in errors
  std::string policy = "policy.yaml";  // default of gates
  std::string target = "main";         // branch whose last run is the baseline
  size_t parallel = 4;
  std::vector<std::string> secret_refs;  // refs whose runs may have secrets; empty: only `target`
  std::map<std::string, SecretSource> secret_sources;  // by the name that steps use
  Outward outward;
  std::vector<Step> steps;  // in topological order, ties in file order

  const Step* Find(std::string_view name) const;
};

// Parses and checks everything that can be checked without running: unknown keys (with the nearest
// known one), wrong types, missing or duplicate steps in `needs`, cycles (named in full), artifacts
// that no needed step makes, paths that leave the checkout, bad durations, unknown scanners, a
// deploy without an environment. All problems are reported, each as "FILE:LINE:COLUMN: …".
struct ParseOutcome {
  std::optional<Definition> definition;  // set when there are no problems
  std::vector<std::string> problems;
  std::vector<std::string> hints;  // parallel to problems; may be ""
};
ParseOutcome ParseDefinition(std::string_view text, std::string_view file);
// The same as an Error that lists every problem (kInvalid).
Result<Definition> LoadDefinition(std::string_view text, std::string_view file);

// Names of all steps that a step needs, also through others, in the definition's order; and the
// environments deployed among them.
std::vector<std::string> TransitiveNeeds(const Definition& definition, const Step& step);
std::vector<std::string> NeededEnvironments(const Definition& definition, const Step& step);

// Text of a graph for a terminal (stages as columns or levels), and Graphviz DOT.
std::string RenderGraph(const Definition& definition);
std::string RenderDot(const Definition& definition);

}  // namespace bartizan::pipeline
