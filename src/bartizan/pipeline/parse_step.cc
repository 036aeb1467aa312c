#include "bartizan/pipeline/parse_step.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/pipeline/scanner.h"

namespace bartizan::pipeline {
namespace {

using data::Yaml;
using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> kActions = {"run", "scan", "gate", "deploy", "approve"};

constexpr std::array<std::string_view, 18> kAllKeys = {
    "needs",  "run",    "scan",  "gate",       "deploy",    "approve",
    "report", "inputs", "tools", "env",        "secrets",   "timeout",
    "retry",  "when",   "cache", "exit-codes", "artifacts", "environment"};

// Beside the action itself: keys that would be without effect are refused, because their writer
// believes that they have one.
constexpr std::array<std::string_view, 13> kRunKeys = {
    "run", "needs",   "report",  "exit-codes", "inputs", "artifacts", "tools",
    "env", "secrets", "timeout", "retry",      "when",   "cache"};
constexpr std::array<std::string_view, 10> kScanKeys = {
    "scan", "needs", "inputs", "tools", "env", "secrets", "timeout", "retry", "when", "cache"};
constexpr std::array<std::string_view, 3> kGateKeys = {"gate", "needs", "when"};
constexpr std::array<std::string_view, 7> kDeployKeys = {"deploy",  "needs",   "environment", "env",
                                                         "secrets", "timeout", "when"};
constexpr std::array<std::string_view, 3> kApproveKeys = {"approve", "needs", "when"};

Keys KeysOf(StepKind kind) {
  switch (kind) {
    case StepKind::kRun:
      return kRunKeys;
    case StepKind::kScan:
      return kScanKeys;
    case StepKind::kGate:
      return kGateKeys;
    case StepKind::kDeploy:
      return kDeployKeys;
    case StepKind::kApprove:
      return kApproveKeys;
  }
  return {};
}

std::string_view LastPart(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

class StepParser {
 public:
  StepParser(DefinitionReader& reader, const Yaml& key, const Yaml& node,
             const StepDefaults& defaults)
      : r_(reader), key_(key), node_(node), defaults_(defaults) {}

  ParsedStep Parse() {
    Step& step = out_.step;
    step.name = r_.Name(key_, "name of a step");
    step.place = {key_.line, key_.column};
    if (!r_.Mapping(node_, Named("step"))) return std::move(out_);
    r_.OnlyKeys(node_, kAllKeys, Named("step"));
    if (!ChooseAction()) return std::move(out_);
    RefuseForeignKeys();
    ParseCommon();
    ParseAction();
    return std::move(out_);
  }

 private:
  std::string Named(std::string_view what) const {
    return fmt::format("{} '{}'", what, Ellipsize(key_.scalar, 64));
  }
  std::string Of(std::string_view what) const {
    return fmt::format("{} of {}", what, Named("step"));
  }

  bool ChooseAction() {
    std::vector<std::string> found;
    for (size_t i = 0; i < kActions.size(); ++i) {
      const Yaml* action = node_.Find(kActions[i]);
      if (action == nullptr) continue;
      if (found.empty()) {
        action_ = action;
        kind_ = static_cast<StepKind>(i);
      }
      found.emplace_back(kActions[i]);
    }
    if (found.empty()) {
      r_.Problem(key_, fmt::format("{} does nothing", Named("step")),
                 "give it one of run, scan, gate, deploy, approve");
    } else if (found.size() > 1) {
      r_.Problem(key_, fmt::format("{} has more than one of {}", Named("step"), Join(found, ", ")),
                 "make a step of each and join them with 'needs'");
    }
    return found.size() == 1;
  }

  void RefuseForeignKeys() {
    Keys own = KeysOf(kind_);
    for (const auto& [key, value] : node_.members) {
      if (std::ranges::find(own, key.scalar) != own.end()) continue;
      if (std::ranges::find(kAllKeys, key.scalar) == kAllKeys.end()) continue;  // said already
      std::string hint;
      if (kind_ == StepKind::kApprove && key.scalar == "timeout") {
        hint = "write it inside: approve: { timeout: 24h }";
      } else if (kind_ == StepKind::kRun && key.scalar == "environment") {
        hint = "'environment' belongs to deploy steps; variables are set with 'env'";
      }
      r_.Problem(key,
                 fmt::format("'{}' has no effect in {}, a {} step", key.scalar, Named("step"),
                             StepKindName(kind_)),
                 std::move(hint));
    }
  }

  // Runs `use` with the member's node when it is there and belongs to the kind of step.
  template <class F>
  void With(std::string_view key, F use) {
    if (std::ranges::find(KeysOf(kind_), key) == KeysOf(kind_).end()) return;
    if (const Yaml* value = node_.Find(key)) use(*value);
  }

  void ParseCommon() {
    Step& step = out_.step;
    With("needs", [&](const Yaml& n) { ParseNeeds(n); });
    step.env = defaults_.env;
    With("env", [&](const Yaml& n) {
      for (auto& [name, value] : r_.Environment(n, Of("'env'"))) step.env[name] = value;
    });
    With("secrets", [&](const Yaml& n) { ParseSecrets(n); });
    With("inputs", [&](const Yaml& n) { step.inputs = r_.Paths(n, Of("'inputs'")); });
    With("tools", [&](const Yaml& n) { ParseTools(n); });
    With("artifacts", [&](const Yaml& n) { ParseArtifacts(n); });
    With("timeout", [&](const Yaml& n) { step.timeout = r_.Duration(n, Of("'timeout'")); });
    With("retry", [&](const Yaml& n) { ParseRetry(n); });
    With("when", [&](const Yaml& n) { ParseWhen(n); });
    With("cache", [&](const Yaml& n) { step.cache = r_.Boolean(n, Of("'cache'"), true); });
  }

  void ParseNeeds(const Yaml& node) {
    std::set<std::string_view> seen;
    for (const Yaml* item : r_.Items(node)) {
      std::string name = r_.Filled(*item, Of("'needs'"));
      if (name.empty()) continue;
      if (!seen.insert(item->scalar).second) {
        r_.Problem(*item, fmt::format("{} needs '{}' twice", Named("step"), Ellipsize(name, 64)));
        continue;
      }
      out_.step.needs.push_back(std::move(name));
      out_.needs.push_back(item);
    }
  }

  void ParseSecrets(const Yaml& node) {
    out_.step.secrets = r_.SecretNames(node, Of("'secrets'"));
    for (const std::string& name : out_.step.secrets) {
      if (!out_.step.env.contains(name)) continue;
      r_.Problem(node, fmt::format("{} has '{}' both in 'env' and in 'secrets'", Named("step"),
                                   Ellipsize(name, 64)));
    }
  }

  void ParseTools(const Yaml& node) {
    out_.step.tools = r_.Texts(node, Of("'tools'"));
    for (const std::string& tool : out_.step.tools) {
      bool bad = tool.starts_with('-') || tool.find_first_of(" \t\r\n") != std::string::npos;
      if (bad) {
        r_.Problem(node, fmt::format("'{}' is not the name of a program", Ellipsize(tool, 64)));
      }
    }
  }

  void ParseArtifacts(const Yaml& node) {
    if (node.kind == Yaml::kMapping) {
      for (const auto& [key, value] : node.members) AddArtifact(key, key.scalar, value);
      return;
    }
    for (const Yaml* item : r_.Items(node)) {
      if (item->kind != Yaml::kScalar) {
        r_.Text(*item, Of("'artifacts'"));
        continue;
      }
      AddArtifact(*item, LastPart(item->scalar), *item);
    }
  }

  void AddArtifact(const Yaml& at, std::string_view name, const Yaml& value) {
    std::string path = r_.Path(value, Of("artifact"));
    if (path.empty()) return;
    if (path == "." || path == "./") {
      r_.Problem(value, "an artifact cannot be the whole checkout", "name a folder or a file");
      return;
    }
    if (path.find_first_of("*?[") != std::string::npos) {
      r_.Problem(value, fmt::format("the artifact path '{}' is a pattern", Ellipsize(path, 64)),
                 "an artifact is one file or one folder; patterns are for 'inputs'");
      return;
    }
    if (!IsName(name)) {
      r_.Problem(at, fmt::format("'{}' cannot be the name of an artifact", Ellipsize(name, 64)),
                 "write artifacts: { name: path }");
      return;
    }
    auto same = [&](const NamedPath& other) { return other.name == name; };
    if (std::ranges::any_of(out_.step.artifacts, same)) {
      r_.Problem(at, fmt::format("{} has two artifacts named '{}'", Named("step"), name),
                 "write artifacts: { name: path, other: path }");
      return;
    }
    out_.step.artifacts.push_back({std::string(name), std::move(path)});
  }

  void ParseRetry(const Yaml& node) {
    Retry& retry = out_.step.retry;
    if (node.kind != Yaml::kMapping) {
      retry.count = static_cast<int>(r_.Integer(node, Of("'retry'"), 0, 100));
      return;
    }
    static constexpr std::array<std::string_view, 2> kKeys = {"count", "delay"};
    r_.OnlyKeys(node, kKeys, Of("'retry'"));
    const Yaml* count = node.Find("count");
    if (count == nullptr) r_.Problem(node, fmt::format("{} has no 'count'", Of("'retry'")));
    if (count != nullptr) {
      retry.count = static_cast<int>(r_.Integer(*count, Of("retry count"), 0, 100));
    }
    if (const Yaml* delay = node.Find("delay")) {
      retry.delay = r_.Duration(*delay, Of("retry delay"), true);
    }
  }

  void ParseWhen(const Yaml& node) {
    if (!r_.Mapping(node, Of("'when'"))) return;
    static constexpr std::array<std::string_view, 1> kKeys = {"ref"};
    r_.OnlyKeys(node, kKeys, Of("'when'"));
    const Yaml* ref = node.Find("ref");
    if (ref != nullptr) out_.step.when.refs = r_.Texts(*ref, Of("'when: ref'"));
    if (out_.step.when.refs.empty() && (ref != nullptr || node.members.empty())) {
      r_.Problem(node, fmt::format("{} names no branch", Of("'when'")), "when: { ref: main }");
    }
  }

  void ParseAction() {
    switch (kind_) {
      case StepKind::kRun:
        out_.step.action = ParseRun();
        return;
      case StepKind::kScan:
        out_.step.action = ParseScan();
        return;
      case StepKind::kGate:
        out_.step.action = ParseGate();
        return;
      case StepKind::kDeploy:
        out_.step.action = ParseDeploy();
        return;
      case StepKind::kApprove:
        out_.step.action = ParseApprove();
        return;
    }
  }

  RunAction ParseRun() {
    RunAction run;
    run.commands = r_.Commands(*action_, Of("'run'"));
    With("report", [&](const Yaml& n) { ParseReports(n, run); });
    With("exit-codes", [&](const Yaml& n) {
      run.exit_codes.clear();
      for (const Yaml* item : r_.Items(n)) {
        run.exit_codes.push_back(static_cast<int>(r_.Integer(*item, Of("exit code"), 0, 255)));
      }
      if (run.exit_codes.empty()) r_.Problem(n, fmt::format("{} is empty", Of("'exit-codes'")));
    });
    return run;
  }

  void ParseReports(const Yaml& node, RunAction& run) {
    if (node.kind != Yaml::kMapping) {
      r_.Problem(node, fmt::format("{} must say format and path", Of("'report'")),
                 "report: { sarif: results.sarif }");
      return;
    }
    for (const auto& [key, value] : node.members) {
      std::string format = ReportFormat(key);
      for (const Yaml* item : r_.Items(value)) {
        run.reports.push_back({format, r_.Path(*item, Of("report"))});
      }
    }
    if (run.reports.empty()) r_.Problem(node, fmt::format("{} is empty", Of("'report'")));
  }

  std::string ReportFormat(const Yaml& key) {
    std::string wanted = ReplaceAll(key.scalar, "_", "-");
    std::vector<std::string> known;
    for (const findings::Parser& parser : findings::Parsers()) {
      if (parser.tool == wanted) return wanted;
      known.emplace_back(parser.tool);
    }
    std::string hint = DidYouMean(wanted, known);
    if (hint.empty()) hint = fmt::format("known formats: {}", Join(known, ", "));
    r_.Problem(key,
               fmt::format("no parser for reports of the format '{}'", Ellipsize(key.scalar, 64)),
               std::move(hint));
    return wanted;
  }

  ScanAction ParseScan() {
    ScanAction scan;
    const Yaml* tool = action_;
    if (action_->kind == Yaml::kMapping) {
      static constexpr std::array<std::string_view, 6> kKeys = {"tool", "paths",  "args",
                                                                "url",  "config", "advisories"};
      r_.OnlyKeys(*action_, kKeys, Of("'scan'"));
      tool = action_->Find("tool");
      auto get = [&](std::string_view key, auto read) {
        if (const Yaml* value = action_->Find(key)) read(*value);
      };
      get("paths", [&](const Yaml& n) { scan.paths = ScanPaths(n); });
      get("args", [&](const Yaml& n) { scan.args = r_.Commands(n, Of("'args'")); });
      get("url", [&](const Yaml& n) { scan.url = Url(n, Of("'url'")); });
      get("config", [&](const Yaml& n) { scan.config = r_.Path(n, Of("'config'")); });
      get("advisories", [&](const Yaml& n) { scan.advisories = r_.Path(n, Of("'advisories'")); });
    }
    if (tool == nullptr) {
      r_.Problem(*action_, fmt::format("{} has no 'tool'", Of("'scan'")), "scan: { tool: sca }");
      return scan;
    }
    scan.tool = r_.Filled(*tool, Of("'scan'"));
    if (!scan.tool.empty()) CheckScanner(*tool, scan);
    return scan;
  }

  std::vector<std::string> ScanPaths(const Yaml& node) {
    std::vector<std::string> paths = r_.Paths(node, Of("'paths'"));
    for (const std::string& path : paths) {
      if (path.find_first_of("*?") == std::string::npos) continue;
      r_.Problem(node, fmt::format("the scan path '{}' is a pattern", Ellipsize(path, 64)),
                 "name folders or files");
    }
    return paths;
  }

  void CheckScanner(const Yaml& at, const ScanAction& scan) {
    const Scanner* scanner = FindScanner(scan.tool);
    if (scanner == nullptr) {
      std::vector<std::string> known;
      for (const Scanner& one : Scanners()) known.emplace_back(one.tool);
      std::string hint = DidYouMean(scan.tool, known);
      if (hint.empty()) {
        hint = fmt::format("known scanners: {}; any other runs with run: and report:",
                           Join(known, ", "));
      }
      r_.Problem(at, fmt::format("unknown scanner '{}'", Ellipsize(scan.tool, 64)),
                 std::move(hint));
      return;
    }
    if (scanner->dast && action_->Find("url") == nullptr) {
      r_.Problem(at, fmt::format("{} scans a running service and has no 'url'", scan.tool),
                 fmt::format("scan: {{ tool: {}, url: \"$STAGING_URL\" }}", scan.tool));
    }
    RefuseOption(*scanner, scanner->dast, "url");
    RefuseOption(*scanner, !scanner->dast, "paths");
    RefuseOption(*scanner, scanner->config, "config");
    RefuseOption(*scanner, scanner->advisories, "advisories");
    RefuseOption(*scanner, !scanner->program.empty(), "args");
  }

  void RefuseOption(const Scanner& scanner, bool taken, std::string_view key) {
    if (taken || action_->kind != Yaml::kMapping) return;
    for (const auto& [name, value] : action_->members) {
      if (name.scalar != key) continue;
      r_.Problem(name, fmt::format("the scanner {} takes no '{}'", scanner.tool, key));
    }
  }

  std::string Url(const Yaml& node, std::string_view what) {
    std::string url = r_.Filled(node, what);
    bool has_scheme = url.starts_with("http://") || url.starts_with("https://");
    bool has_space = std::ranges::any_of(
        url, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
    if (!url.empty() && ((!has_scheme && !url.starts_with('$')) || has_space)) {
      r_.Problem(node, fmt::format("{} is not an address: '{}'", what, Ellipsize(url, 64)),
                 "http://…, https://… or a variable such as $STAGING_URL");
    }
    return url;
  }

  GateAction ParseGate() {
    if (node_.Find("needs") == nullptr || out_.step.needs.empty()) {
      r_.Problem(key_,
                 fmt::format("{} needs no step, so that there is nothing to judge", Named("gate")),
                 "name the scans in 'needs'");
    }
    bool plain = action_->kind == Yaml::kScalar && !action_->quoted;
    std::string word = plain ? ToLower(Ellipsize(action_->scalar, 8)) : "";
    if (word == "true") return {defaults_.policy};
    if (word == "false") {
      r_.Problem(*action_, fmt::format("{} is switched off with 'false'", Named("gate")),
                 "remove the step, or write gate: true");
      return {};
    }
    return {r_.Path(*action_, Of("'gate'"))};
  }

  DeployAction ParseDeploy() {
    DeployAction deploy;
    if (const Yaml* environment = node_.Find("environment")) {
      out_.step.environment = r_.Name(*environment, "name of an environment");
    } else {
      r_.Problem(key_, fmt::format("{} deploys, but names no 'environment'", Named("step")),
                 "environment: staging");
    }
    if (!r_.Mapping(*action_, Of("'deploy'"))) return deploy;
    static constexpr std::array<std::string_view, 2> kKeys = {"local", "command"};
    r_.OnlyKeys(*action_, kKeys, Of("'deploy'"));
    const Yaml* local = action_->Find("local");
    const Yaml* command = action_->Find("command");
    if ((local == nullptr) == (command == nullptr)) {
      r_.Problem(*action_, fmt::format("{} must have one of local, command", Of("'deploy'")));
      return deploy;
    }
    if (local != nullptr) {
      deploy.target = ParseLocal(*local);
    } else {
      deploy.target = ParseCommand(*command);
    }
    return deploy;
  }

  std::string DeployArtifact(const Yaml& node) {
    out_.deploy_artifact = &node;
    return r_.Name(node, "name of an artifact");
  }

  LocalDeploy ParseLocal(const Yaml& node) {
    LocalDeploy local;
    if (!r_.Mapping(node, Of("'local'"))) return local;
    static constexpr std::array<std::string_view, 5> kKeys = {"artifact", "run", "port", "health",
                                                              "health-timeout"};
    r_.OnlyKeys(node, kKeys, Of("'local'"));
    for (std::string_view key : Keys(kKeys).first(3)) {
      if (node.Find(key) == nullptr) {
        r_.Problem(node, fmt::format("{} has no '{}'", Of("'local'"), key));
      }
    }
    if (const Yaml* n = node.Find("artifact")) local.artifact = DeployArtifact(*n);
    if (const Yaml* n = node.Find("run")) local.run = r_.Commands(*n, Of("'run'"));
    if (const Yaml* n = node.Find("port")) {
      local.port = static_cast<int>(r_.Integer(*n, Of("'port'"), 1, 65535));
      out_.local_port = n;
    }
    if (const Yaml* n = node.Find("health")) local.health = HealthPath(*n);
    if (const Yaml* n = node.Find("health-timeout")) {
      local.health_timeout = r_.Duration(*n, Of("'health-timeout'"));
    }
    return local;
  }

  std::string HealthPath(const Yaml& node) {
    std::string path = r_.Filled(node, Of("'health'"));
    bool clean = std::ranges::all_of(path, [](char c) { return c > 0x20 && c < 0x7f; });
    if (!path.empty() && (!path.starts_with('/') || !clean)) {
      r_.Problem(node, fmt::format("{} must be a path that starts with '/'", Of("'health'")));
    }
    return path;
  }

  CommandDeploy ParseCommand(const Yaml& node) {
    CommandDeploy command;
    if (!r_.Mapping(node, Of("'command'"))) return command;
    static constexpr std::array<std::string_view, 5> kKeys = {"run", "check", "rollback",
                                                              "artifact", "url"};
    r_.OnlyKeys(node, kKeys, Of("'command'"));
    if (const Yaml* n = node.Find("run")) {
      command.run = r_.Commands(*n, Of("'run'"));
    } else {
      r_.Problem(node, fmt::format("{} has no 'run'", Of("'command'")));
    }
    if (const Yaml* n = node.Find("check")) command.check = r_.Commands(*n, Of("'check'"));
    if (const Yaml* n = node.Find("rollback")) command.rollback = r_.Commands(*n, Of("'rollback'"));
    if (const Yaml* n = node.Find("artifact")) command.artifact = DeployArtifact(*n);
    if (const Yaml* n = node.Find("url")) command.url = Url(*n, Of("'url'"));
    return command;
  }

  ApproveAction ParseApprove() {
    ApproveAction approve;
    if (action_->kind == Yaml::kScalar) {
      bool plain = !action_->quoted;
      std::string word = ToLower(Ellipsize(action_->scalar, 8));
      if (plain && word == "true") return approve;
      if (plain && word == "false") {
        r_.Problem(*action_, fmt::format("{} is switched off with 'false'", Named("approval")),
                   "remove the step, or write approve: true");
        return approve;
      }
      approve.message = r_.Filled(*action_, Of("'approve'"));
      return approve;
    }
    if (!r_.Mapping(*action_, Of("'approve'"))) return approve;
    static constexpr std::array<std::string_view, 5> kKeys = {"by", "count", "not", "timeout",
                                                              "message"};
    r_.OnlyKeys(*action_, kKeys, Of("'approve'"));
    if (const Yaml* n = action_->Find("by")) ParseApprovers(*n, approve);
    if (const Yaml* n = action_->Find("count")) {
      approve.count = static_cast<int>(r_.Integer(*n, Of("'count'"), 1, 100));
      bool only_users = !approve.by.empty() && std::ranges::none_of(approve.by, [](auto& who) {
        return who.starts_with("group:");
      });
      if (only_users && std::cmp_greater(approve.count, approve.by.size())) {
        r_.Problem(*n, fmt::format("{} approvals can never be given by {}", approve.count,
                                   Count(approve.by.size(), "person")));
      }
    }
    if (const Yaml* n = action_->Find("not")) {
      approve.not_author = r_.Filled(*n, Of("'not'")) == "author";
      if (!approve.not_author) {
        r_.Problem(*n, fmt::format("{} can only be 'author'", Of("'not'")));
      }
    }
    if (const Yaml* n = action_->Find("timeout")) {
      approve.timeout = r_.Duration(*n, Of("approve timeout"));
    }
    if (const Yaml* n = action_->Find("message")) {
      approve.message = r_.Filled(*n, Of("'message'"));
    }
    return approve;
  }

  void ParseApprovers(const Yaml& node, ApproveAction& approve) {
    approve.by = r_.Texts(node, Of("'by'"));
    if (approve.by.empty()) {
      r_.Problem(node, fmt::format("{} names nobody", Of("'by'")),
                 "leave 'by' out when anybody may approve");
    }
    for (const std::string& who : approve.by) {
      std::string_view name = who;
      if (name.starts_with("group:")) name.remove_prefix(6);
      if (name.empty() || name.find_first_of(" \t\r\n:") != std::string_view::npos) {
        r_.Problem(node, fmt::format("'{}' is neither a user nor a group", Ellipsize(who, 64)),
                   "by: [ann, \"group:release\"]");
      }
    }
  }

  DefinitionReader& r_;
  const Yaml& key_;
  const Yaml& node_;
  const StepDefaults& defaults_;
  const Yaml* action_ = nullptr;
  StepKind kind_ = StepKind::kRun;
  ParsedStep out_;
};

}  // namespace

ParsedStep ParseStep(DefinitionReader& reader, const Yaml& key, const Yaml& node,
                     const StepDefaults& defaults) {
  return StepParser(reader, key, node, defaults).Parse();
}

std::string DeployedArtifact(const Step& step) {
  const auto* deploy = std::get_if<DeployAction>(&step.action);
  if (deploy == nullptr) return {};
  if (const auto* local = std::get_if<LocalDeploy>(&deploy->target)) return local->artifact;
  return std::get<CommandDeploy>(deploy->target).artifact;
}

}  // namespace bartizan::pipeline
