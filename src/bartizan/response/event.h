#pragma once
// A finding that begins a case: GuardDuty's and Security Hub's events as EventBridge delivers them,
// or bare findings of either. Hostile input.
// (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html,
//  https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html)
#include <optional>
#include <string>
#include <vector>

#include "bartizan/response/case.h"
#include "bartizan/response/config.h"

namespace bartizan::response {

struct Finding {
  std::string source;  // "aws.guardduty", "aws.securityhub"
  std::string id, type, title, account, region;
  double severity = 0;              // 0 to 10
  bool closed = false;              // archived, resolved or suppressed: no rule holds
  std::vector<TargetSpec> targets;  // instances that it names; may be empty
  data::JsonObject raw;             // bounded: at most 256 KiB, else without what is large
};
// All findings of the text: an EventBridge event, {"findings": […]}, one finding, or a list; also
// as the AWS command line prints them ("Findings"). kInvalid with line and column where the text is
// no JSON, else with the finding's number; kLimit above 1 MiB or 100 findings. An instance that is
// named in a form that is none is kInvalid: nothing is passed over silently.
Result<std::vector<Finding>> ParseFindings(std::string_view text, std::string_view name);
// The first rule that holds.
std::optional<Rule> MatchRule(const std::vector<Rule>& rules, const Finding& finding);

}  // namespace bartizan::response
