#include "bartizan/sca/severity.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/findings/cvss.h"

namespace bartizan::sca {
namespace {

using findings::Cvss;
using findings::Severity;

// GitHub's word for medium is "moderate".
Severity SeverityOfWord(std::string_view word) {
  if (EqualsIgnoreCase(word, "moderate")) return Severity::kMedium;
  return findings::ParseSeverity(word).value_or(Severity::kUnknown);
}

Cvss ReadVector(const OsvRecord& record, const OsvRecord::Severity& severity,
                std::vector<std::string>& remarks) {
  auto cvss = findings::ParseCvss(severity.score);
  if (!cvss) {
    remarks.push_back(fmt::format("{}: {} '{}' cannot be read", record.source, severity.type,
                                  ScrubUtf8(Ellipsize(severity.score, 120))));
    cvss = Cvss{.vector = severity.score};
  }
  cvss->source = record.id;
  return *std::move(cvss);
}

bool Better(const Cvss& a, const Cvss& b) {
  int a_rank = findings::CvssRank(a.version);
  int b_rank = findings::CvssRank(b.version);
  return a_rank != b_rank ? a_rank > b_rank : a.score > b.score;
}

}  // namespace

void SetSeverityOf(std::span<const OsvRecord* const> records, findings::Finding& finding,
                   std::vector<std::string>& remarks) {
  Severity word_severity = Severity::kUnknown;
  std::string word;
  for (const OsvRecord* record : records) {
    for (const OsvRecord::Severity& severity : record->severity) {
      if (!severity.type.starts_with("CVSS_")) continue;
      bool seen =
          std::any_of(finding.cvss.begin(), finding.cvss.end(),
                      [&severity](const Cvss& cvss) { return cvss.vector == severity.score; });
      if (!seen) finding.cvss.push_back(ReadVector(*record, severity, remarks));
    }
    Severity named = SeverityOfWord(record->severity_word);
    if (named > word_severity) {
      word_severity = named;
      word = record->severity_word;
    }
  }
  std::stable_sort(finding.cvss.begin(), finding.cvss.end(), Better);
  auto scored = std::find_if(finding.cvss.begin(), finding.cvss.end(),
                             [](const Cvss& cvss) { return cvss.score.has_value(); });
  if (scored != finding.cvss.end()) {
    findings::SetScore(finding, *scored->score);
    finding.original_severity = fmt::format("{:.1f}", *scored->score);
  } else {
    findings::SetSeverity(finding, word_severity);
    finding.original_severity = word;
  }
}

}  // namespace bartizan::sca
