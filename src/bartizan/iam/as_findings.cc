#include "bartizan/iam/as_findings.h"

#include <fmt/format.h>

#include "bartizan/iam/wording.h"

namespace bartizan::iam {

namespace {

std::string RuleOf(const Change& change) {
  std::string rule(ChangeKindName(change.kind));
  if (change.direction == Direction::kNeither) return rule;
  return rule + (change.direction == Direction::kMore ? "-more" : "-less");
}

std::string DescriptionOf(const Difference& difference, const ReportContext& context) {
  std::string text;
  for (const Change& change : difference.changes) {
    text += change.title;
    if (!change.reason.empty()) text += fmt::format(" ({})", change.reason);
    for (const SourceRef& source : change.allowed_by) text += "; from " + SourceText(source);
    if (change.witness && change.confirmed) {
      const size_t more = change.direction == Direction::kLess ? 0 : 1;
      text += fmt::format("; {} allows {}", context.accounts.at(more)->label,
                          RequestText(change.witness->at(more), change.kind));
    }
    text += '\n';
  }
  return text;
}

findings::Finding FindingOf(const Difference& difference, const ReportContext& context) {
  const Change& worst = difference.changes.front();
  findings::Finding finding;
  finding.tool = "iam-diff";
  finding.rule = RuleOf(worst);
  finding.title =
      fmt::format("{} {}: {}", PrincipalKindName(difference.kind), difference.name, worst.title);
  finding.description = DescriptionOf(difference, context);
  finding.remediation =
      worst.direction == Direction::kLess
          ? "Grant it on the other side too, or accept the difference: bartizan iam baseline "
            "accept."
          : "Take it away, grant it on the other side too, or accept the difference: bartizan iam "
            "baseline accept.";
  findings::SetSeverity(finding, difference.severity);
  finding.location.path =
      fmt::format("{}{}{}", PrincipalKindName(difference.kind), difference.path, difference.name);
  for (const size_t side : {size_t{1}, size_t{0}}) {
    if (difference.sides.at(side) == nullptr) continue;
    finding.location.function = difference.sides.at(side)->original->arn;
    break;
  }
  finding.fingerprints.emplace_back("difference", difference.id);
  return finding;
}

}  // namespace

std::string TargetOf(const ReportContext& context) {
  return fmt::format("{}..{}", context.accounts[0]->label, context.accounts[1]->label);
}

findings::Report AsFindings(const SemanticReport& report, const ReportContext& context) {
  findings::Report result;
  result.tool = "iam-diff";
  result.tool_version = std::string(context.catalogue->date());
  for (const Difference& each : report.differences) {
    result.findings.push_back(FindingOf(each, context));
  }
  result.complete = report.problems.empty();
  result.problems = report.problems;
  return result;
}

}  // namespace bartizan::iam
