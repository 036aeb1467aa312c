// Feeds every report parser: the first byte chooses the parser, the rest is the report. Beyond not
// crashing, a report that is accepted must be of a shape that the rest of the program relies on.
//   build/fuzz/bin/report_fuzz -max_len=65536 -timeout=10 CORPUS_DIR
#include <cstddef>
#include <cstdint>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/findings/cvss.h"
#include "bartizan/findings/parsers.h"

using namespace bartizan;  // NOLINT: a program of one file

namespace {

void CheckFinding(const findings::Finding& finding) {
  BARTIZAN_CHECK(!finding.tool.empty());
  BARTIZAN_CHECK(!finding.rule.empty());
  BARTIZAN_CHECK(!finding.title.empty());
  BARTIZAN_CHECK(finding.occurrences >= 1);
  if (finding.score) {
    BARTIZAN_CHECK(*finding.score >= 0 && *finding.score <= 100);
    BARTIZAN_CHECK(finding.severity == findings::SeverityOfScore(*finding.score));
  } else {
    BARTIZAN_CHECK(finding.severity == findings::Severity::kUnknown);
  }
  std::string json = data::ToJson(findings::ToJson(finding));
  BARTIZAN_CHECK(!FindInvalidUtf8(json));
  auto parsed = data::ParseJson(json, "finding");
  BARTIZAN_CHECK(parsed.has_value());
  auto back = findings::FindingFromJson(*parsed);
  BARTIZAN_CHECK(back.has_value());
  BARTIZAN_CHECK(data::ToJson(findings::ToJson(*back)) == json);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size == 0) return 0;
  auto parsers = findings::Parsers();
  const findings::Parser& parser = parsers[bytes[0] % parsers.size()];
  std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  (void)findings::ParseCvss(text);
  auto report = parser.parse(text, "fuzz");
  if (!report) {
    BARTIZAN_CHECK(!report.error().message.empty());
    return 0;
  }
  BARTIZAN_CHECK(!report->tool.empty());
  BARTIZAN_CHECK(report->complete || !report->problems.empty());
  for (const findings::Finding& finding : report->findings) CheckFinding(finding);
  return 0;
}
