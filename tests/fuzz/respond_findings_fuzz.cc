// Findings that begin a case: what is read keeps its promises.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bartizan/response/event.h"

namespace bartizan::response {
namespace {

void CheckFinding(const Finding& finding) {
  BARTIZAN_CHECK(finding.source == "aws.guardduty" || finding.source == "aws.securityhub");
  BARTIZAN_CHECK(!finding.id.empty() && finding.account.size() == 12 && !finding.region.empty());
  BARTIZAN_CHECK(finding.severity >= 0 && finding.severity <= 10);
  BARTIZAN_CHECK(data::ToJson(finding.raw).size() <= 256U << 10U);
  for (const TargetSpec& target : finding.targets) {
    const auto again = ParseTarget(target.account + "/" + target.region + "/" + target.name);
    BARTIZAN_CHECK(again.has_value() && *again == target);
  }
}

}  // namespace
}  // namespace bartizan::response

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::response;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto findings = ParseFindings(text, "input");
  if (!findings) return 0;
  BARTIZAN_CHECK(!findings->empty() && findings->size() <= 100);
  const std::vector<Rule> rules = {{.name = "a", .source = "aws.guardduty", .types = {"*:EC2/*"}},
                                   {.name = "b", .source = "aws.securityhub", .severity = 7}};
  for (const Finding& finding : *findings) {
    CheckFinding(finding);
    const auto rule = MatchRule(rules, finding);
    BARTIZAN_CHECK(!rule || (rule->source == finding.source && !finding.closed));
  }
  return 0;
}
