#include "bartizan/findings/gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "bartizan/base/glob.h"
#include "bartizan/base/text.h"

namespace bartizan::findings {
namespace {

bool Contains(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::any_of(names, [&](const auto& n) { return EqualsIgnoreCase(n, name); });
}

bool PackageMatches(std::string_view pattern, const std::optional<Package>& package) {
  if (!package) return false;
  std::string wanted = ToLower(pattern);
  std::string name = ToLower(package->name);
  return GlobMatch(wanted, name) || GlobMatch(wanted, ToLower(package->ecosystem) + "/" + name);
}

// The file of a finding in code, or the manifest of one in a package.
bool AnyPathMatches(std::string_view pattern, const Finding& finding) {
  if (!finding.location.path.empty() && PathMatches(pattern, finding.location.path)) return true;
  return finding.package && !finding.package->path.empty() &&
         PathMatches(pattern, finding.package->path);
}

// Cheap comparisons first: a gate looks at a million findings.
bool Matches(const Match& match, const Finding& finding, bool fresh) {
  if (match.severity) {
    bool unknown = finding.severity == Severity::kUnknown;
    if (unknown != (*match.severity == Severity::kUnknown)) return false;
    if (finding.severity < *match.severity) return false;
  }
  if (match.fresh && *match.fresh != fresh) return false;
  if (match.exploited && *match.exploited != finding.exploited) return false;
  if (!match.tools.empty() && !Contains(match.tools, finding.tool)) return false;
  if (!match.cwes.empty() && !std::ranges::any_of(finding.cwes, [&](int cwe) {
        return std::ranges::find(match.cwes, cwe) != match.cwes.end();
      })) {
    return false;
  }
  if (!match.rules.empty() && !Contains(match.rules, finding.rule)) return false;
  if (!match.cves.empty() && !Contains(match.cves, finding.rule) &&
      !std::ranges::any_of(finding.cves, [&](const auto& c) { return Contains(match.cves, c); })) {
    return false;
  }
  if (match.package && !PackageMatches(*match.package, finding.package)) return false;
  return !match.path || AnyPathMatches(*match.path, finding);
}

bool Ignores(const Ignore& entry, const Finding& finding) {
  if (entry.tool && !EqualsIgnoreCase(*entry.tool, finding.tool)) return false;
  if (entry.rule && !EqualsIgnoreCase(*entry.rule, finding.rule)) return false;
  if (entry.id && *entry.id != finding.id && !EqualsIgnoreCase(*entry.id, finding.rule) &&
      !Contains(finding.cves, *entry.id) && !Contains(finding.aliases, *entry.id)) {
    return false;
  }
  if (entry.package && !PackageMatches(*entry.package, finding.package)) return false;
  return !entry.path || AnyPathMatches(*entry.path, finding);
}

bool MentionsUnknown(const Policy& policy) {
  auto unknown = [](const Match& match) { return match.severity == Severity::kUnknown; };
  return std::ranges::any_of(policy.fail, unknown) || std::ranges::any_of(policy.warn, unknown) ||
         std::ranges::any_of(policy.budget,
                             [](const auto& b) { return b.first == Severity::kUnknown; });
}

class Evaluation {
 public:
  Evaluation(const Policy& policy, const GateInput& input) : policy_(policy), input_(input) {
    for (const auto& match : policy.fail) failed_.push_back({.rule = "fail: " + match.source});
    for (const auto& match : policy.warn) warned_.push_back({.rule = "warn: " + match.source});
    for (const auto& [severity, limit] : policy.budget) budgets_[severity];
    unknown_.rule = "severity unknown: no rule of the policy speaks of it";
  }

  Verdict Run() {
    PrepareIgnores();
    default_unknown_ = !MentionsUnknown(policy_);
    for (const auto& finding : input_.findings) Judge(finding);
    CheckScans();
    Collect();
    return std::move(verdict_);
  }

 private:
  void PrepareIgnores() {
    for (const auto& entry : policy_.ignores) {
      std::string problem = entry.problem;
      if (problem.empty() && !entry.until) problem = "it has no date ('until')";
      if (problem.empty() && input_.now >= *entry.until) problem = "its date has passed";
      if (problem.empty()) {
        ignores_.push_back(&entry);
      } else {
        verdict_.notes.push_back(
            fmt::format("ignore without effect: {}: {}", problem, entry.source));
      }
    }
  }

  void Judge(const Finding& finding) {
    if (finding.state == State::kResolved) return;
    if (finding.state == State::kSuppressed) {
      ++suppressed_;
      return;
    }
    if (std::ranges::any_of(ignores_, [&](const auto* e) { return Ignores(*e, finding); })) {
      ++verdict_.ignored;
      return;
    }
    bool fresh = !input_.baseline || !input_.baseline->contains(finding.id);
    ++counts_[Index(finding)];
    if (fresh) ++fresh_counts_[Index(finding)];
    if (auto budget = budgets_.find(finding.severity); budget != budgets_.end()) {
      Add(budget->second, finding);
    }
    bool matched = AddMatches(policy_.fail, failed_, finding, fresh);
    // What fails anyway is no warning as well.
    if (!matched) matched = AddMatches(policy_.warn, warned_, finding, fresh);
    if (!matched && default_unknown_ && finding.severity == Severity::kUnknown) {
      Add(unknown_, finding);
    }
  }

  static size_t Index(const Finding& finding) { return static_cast<size_t>(finding.severity); }

  static bool AddMatches(const std::vector<Match>& matches, std::vector<Verdict::Reason>& reasons,
                         const Finding& finding, bool fresh) {
    bool any = false;
    for (size_t i = 0; i < matches.size(); ++i) {
      if (!Matches(matches[i], finding, fresh)) continue;
      Add(reasons[i], finding);
      any = true;
    }
    return any;
  }

  static void Add(Verdict::Reason& reason, const Finding& finding) {
    if (reason.finding_ids.size() < Verdict::kMaxListed) reason.finding_ids.push_back(finding.id);
    ++reason.total;
  }

  void CheckScans() {
    for (const auto& name : policy_.required_scans) {
      bool found = std::ranges::any_of(input_.scans, [&](const ScanInfo& scan) {
        return EqualsIgnoreCase(scan.tool, name) || EqualsIgnoreCase(scan.step, name);
      });
      if (!found) Close(fmt::format("scan {} missing: this run has no report of it", name));
    }
    for (const auto& scan : input_.scans) {
      if (scan.complete) continue;
      std::string why = scan.problems.empty() ? "" : ": " + scan.problems.front();
      std::string rule = fmt::format("scan {} incomplete{}", scan.tool, why);
      if (policy_.require_complete) {
        Close(std::move(rule));
      } else {
        verdict_.warnings.push_back({.rule = std::move(rule)});
      }
    }
    if (input_.scans.empty() && policy_.require_complete && policy_.required_scans.empty()) {
      Close("no scan: this run has nothing that could be judged");
    }
  }

  void Close(std::string rule) { verdict_.closed_by.push_back({.rule = std::move(rule)}); }

  void Collect() {
    for (auto& reason : failed_) {
      if (reason.total > 0) verdict_.closed_by.push_back(std::move(reason));
    }
    for (const auto& [severity, limit] : policy_.budget) {
      Verdict::Reason& reason = budgets_[severity];
      if (std::cmp_less_equal(reason.total, limit)) continue;
      reason.rule =
          fmt::format("budget: {} {} > {}", ToLower(SeverityName(severity)), reason.total, limit);
      verdict_.closed_by.push_back(std::move(reason));
    }
    for (auto& reason : warned_) {
      if (reason.total > 0) verdict_.warnings.push_back(std::move(reason));
    }
    if (unknown_.total > 0) verdict_.warnings.push_back(std::move(unknown_));
    for (size_t i = 0; i < kSeverities; ++i) {
      auto severity = static_cast<Severity>(i);
      if (counts_[i] > 0) verdict_.counts[severity] = counts_[i];
      if (fresh_counts_[i] > 0) verdict_.fresh_counts[severity] = fresh_counts_[i];
    }
    if (suppressed_ > 0) {
      verdict_.ignored += suppressed_;
      verdict_.notes.push_back(
          fmt::format("{} suppressed by the reports themselves", Count(suppressed_, "finding")));
    }
    if (!input_.baseline) verdict_.notes.emplace_back("no baseline: every finding counts as new");
    verdict_.policy_digest = policy_.digest;
    verdict_.baseline_run = input_.baseline_run;
    verdict_.open = verdict_.closed_by.empty();
  }

  static constexpr size_t kSeverities = static_cast<size_t>(Severity::kCritical) + 1;

  const Policy& policy_;
  const GateInput& input_;
  Verdict verdict_;
  std::vector<const Ignore*> ignores_;
  std::vector<Verdict::Reason> failed_, warned_;
  std::map<Severity, Verdict::Reason> budgets_;
  Verdict::Reason unknown_;
  bool default_unknown_ = false;
  std::array<size_t, kSeverities> counts_{}, fresh_counts_{};
  size_t suppressed_ = 0;
};

data::JsonArray TextsToJson(const std::vector<std::string>& texts) {
  data::JsonArray array;
  for (const auto& text : texts) array.emplace_back(text);
  return array;
}

data::JsonArray ReasonsToJson(const std::vector<Verdict::Reason>& reasons) {
  data::JsonArray array;
  for (const auto& reason : reasons) {
    array.push_back(data::JsonObject{{"rule", reason.rule},
                                     {"finding_ids", TextsToJson(reason.finding_ids)},
                                     {"total", reason.total}});
  }
  return array;
}

data::JsonObject CountsToJson(const std::map<Severity, size_t>& counts) {
  data::JsonObject object;
  for (const auto& [severity, count] : counts) object[ToLower(SeverityName(severity))] = count;
  return object;
}

std::unexpected<Error> BadVerdict(std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("not a verdict (bartizan.verdict/1): {}", what));
}

Result<std::vector<std::string>> TextsFromJson(const data::Json& json, std::string_view key) {
  const auto* array = data::FindArray(json, key);
  if (array == nullptr) return BadVerdict(fmt::format("'{}' is missing", key));
  std::vector<std::string> out;
  for (const auto& item : *array) {
    const auto* text = item.if_string();
    if (text == nullptr) return BadVerdict(fmt::format("'{}' must hold texts", key));
    out.emplace_back(data::View(*text));
  }
  return out;
}

Result<size_t> CountFromJson(const data::Json& json, std::string_view key) {
  auto count = data::Int(json, key);
  if (!count || *count < 0) return BadVerdict(fmt::format("'{}' must be a number", key));
  return static_cast<size_t>(*count);
}

Result<std::vector<Verdict::Reason>> ReasonsFromJson(const data::Json& json, std::string_view key) {
  const auto* array = data::FindArray(json, key);
  if (array == nullptr) return BadVerdict(fmt::format("'{}' is missing", key));
  std::vector<Verdict::Reason> out;
  for (const auto& item : *array) {
    Verdict::Reason reason{.rule = data::Str(item, "rule")};
    BARTIZAN_TRY(reason.finding_ids, TextsFromJson(item, "finding_ids"));
    BARTIZAN_TRY(reason.total, CountFromJson(item, "total"));
    out.push_back(std::move(reason));
  }
  return out;
}

Result<std::map<Severity, size_t>> CountsFromJson(const data::Json& json, std::string_view key) {
  const auto* object = data::FindObject(json, key);
  if (object == nullptr) return BadVerdict(fmt::format("'{}' is missing", key));
  std::map<Severity, size_t> out;
  for (const auto& [name, unused] : *object) {
    BARTIZAN_TRY(Severity severity, ParseSeverity(data::View(name)));
    BARTIZAN_TRY(out[severity], CountFromJson(*data::Find(json, key), data::View(name)));
  }
  return out;
}

}  // namespace

Verdict Evaluate(const Policy& policy, const GateInput& input) {
  return Evaluation(policy, input).Run();
}

data::Json ToJson(const Verdict& verdict) {
  data::JsonObject object{{"schema", "bartizan.verdict/1"},
                          {"open", verdict.open},
                          {"closed_by", ReasonsToJson(verdict.closed_by)},
                          {"warnings", ReasonsToJson(verdict.warnings)},
                          {"notes", TextsToJson(verdict.notes)},
                          {"counts", CountsToJson(verdict.counts)},
                          {"new_counts", CountsToJson(verdict.fresh_counts)},
                          {"ignored", verdict.ignored},
                          {"policy_sha256", verdict.policy_digest}};
  if (verdict.baseline_run) object["baseline_run"] = *verdict.baseline_run;
  return object;
}

Result<Verdict> VerdictFromJson(const data::Json& json) {
  if (data::Str(json, "schema") != "bartizan.verdict/1") return BadVerdict("'schema' differs");
  Verdict verdict;
  auto open = data::Bool(json, "open");
  if (!open) return BadVerdict("'open' is missing");
  verdict.open = *open;
  BARTIZAN_TRY(verdict.closed_by, ReasonsFromJson(json, "closed_by"));
  BARTIZAN_TRY(verdict.warnings, ReasonsFromJson(json, "warnings"));
  BARTIZAN_TRY(verdict.notes, TextsFromJson(json, "notes"));
  BARTIZAN_TRY(verdict.counts, CountsFromJson(json, "counts"));
  BARTIZAN_TRY(verdict.fresh_counts, CountsFromJson(json, "new_counts"));
  BARTIZAN_TRY(verdict.ignored, CountFromJson(json, "ignored"));
  verdict.policy_digest = data::Str(json, "policy_sha256");
  if (data::Find(json, "baseline_run") != nullptr) {
    verdict.baseline_run = data::Str(json, "baseline_run");
  }
  // A stored verdict that says both is damaged, and must not let anything pass.
  if (verdict.open != verdict.closed_by.empty())
    return BadVerdict("'open' contradicts 'closed_by'");
  return verdict;
}

}  // namespace bartizan::findings
