#pragma once
// Advisories in the Open Source Vulnerability format (https://ossf.github.io/osv-schema/, 1.x), and
// which versions they mean. Pure, thread-safe.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"

namespace bartizan::sca {

struct OsvEvent {
  enum Kind { kIntroduced, kFixed, kLastAffected, kLimit };
  Kind kind = kIntroduced;
  std::string version;  // "0" of `introduced` is before every version, "*" of `limit` after all
};

struct OsvRange {
  bool git = false;  // of commits: says nothing about versions
  std::vector<OsvEvent> events;
};

struct OsvAffected {
  std::string ecosystem, name;  // PyPI names normalised; empty when the record names no package
  std::vector<OsvRange> ranges;
  std::vector<std::string> versions;
};

struct OsvRecord {
  std::string id;
  std::vector<std::string> aliases;
  bool withdrawn = false;
  std::optional<Time> modified;
  std::string summary, details;
  std::vector<OsvAffected> affected;
  // Of the whole record; `type` is CVSS_V2, CVSS_V3, CVSS_V4, `score` the vector.
  struct Severity {
    std::string type, score;
  };
  std::vector<Severity> severity;  // the record's own and those of `affected`
  std::string severity_word;       // database_specific.severity: LOW, MODERATE, HIGH, CRITICAL
  std::vector<int> cwes;
  std::vector<std::string> references;  // URLs
  std::string source;                   // file that it was read from
};

// kInvalid with the path of the member when the id is absent, a part has another type than the
// schema says, or an event says nothing that the schema knows.
Result<OsvRecord> ParseOsv(const data::Json& json, std::string_view name);

// Whether the version is affected: it is listed, or a range holds it (the evaluation that the
// schema describes). `ecosystem` chooses the order; kInvalid for one without an order here, or a
// version or event that cannot be ordered.
Result<bool> IsAffected(const OsvAffected& affected, std::string_view version);

// Every `fixed` of the ranges that is greater than the version, smallest first.
Result<std::vector<std::string>> FixesAfter(const OsvAffected& affected, std::string_view version);

// -1, 0, 1; kInvalid as above.
Result<int> CompareVersions(std::string_view ecosystem, std::string_view a, std::string_view b);

}  // namespace bartizan::sca
