#pragma once
// What the report parsers share. Private to this folder.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/data/xml.h"
#include "bartizan/findings/model.h"

namespace bartizan::findings {

// One report while it is read: names it in errors and refuses what has the wrong shape, so that
// nothing is skipped silently.
class Source {
 public:
  Source(std::string_view tool, std::string_view name) : tool_(tool), name_(name) {}
  std::string_view tool() const { return tool_; }
  std::string_view name() const { return name_; }

  // "NAME: not a TOOL report: what".
  std::unexpected<Error> Bad(std::string_view what) const;
  // Empty files and HTML pages (what a proxy answers instead of a report) get errors of their own.
  Status CheckText(std::string_view text) const;
  Result<data::Json> Json(std::string_view text) const;
  Result<data::XmlDocument> Xml(std::string_view text, std::string_view root) const;

  // The array `value[key]`. Absent or null: an error when required, else an empty array. Any other
  // type is an error. `where` names `value`.
  Result<const data::JsonArray*> Array(const data::Json& value, std::string_view key,
                                       std::string_view where, bool required = false) const;
  // `value[key]` as an array of objects.
  Result<std::vector<const data::Json*>> Objects(const data::Json& value, std::string_view key,
                                                 std::string_view where,
                                                 bool required = false) const;
  Result<std::vector<const data::Json*>> Objects(const data::JsonArray& array,
                                                 std::string_view where) const;

 private:
  std::string_view tool_, name_;
};

// A part of a report that comes as JSON and as XML with the same names: members or child elements.
// An empty one answers with nothing.
class Fields {
 public:
  Fields() = default;
  explicit Fields(const data::Json* json) : json_(json) {}
  explicit Fields(data::XmlElement xml) : xml_(xml) {}
  std::string operator[](std::string_view key) const;
  // The first of two names that says something.
  std::string operator()(std::string_view key, std::string_view other) const;
  Fields Child(std::string_view key) const;
  explicit operator bool() const { return json_ != nullptr || (xml_ && *xml_); }

 private:
  const data::Json* json_ = nullptr;
  std::optional<data::XmlElement> xml_;
};

// Line and column numbers: none for zero, negative and absurd ones.
std::optional<int> Positive(const data::Json& value, std::string_view key);
std::optional<int> Positive(std::string_view text);

// Whether the text is XML rather than JSON, by its first character.
bool LooksLikeXml(std::string_view text);

// Text.
std::string HtmlToText(std::string_view html);      // tags dropped, entities decoded
std::string DecodeEntities(std::string_view text);  // &amp; &#39; &#x27; … once
std::string OneLine(std::string_view text);         // first line that says something, shortened
std::string PercentDecode(std::string_view text);   // bad escapes stay; never makes bad UTF-8
std::string CleanPath(std::string_view path);       // '/' separators, no leading "./" or file://
std::string StripUserInfo(std::string_view url);    // "https://u:p@h/" -> "https://h/"
std::string StableHash(std::string_view text);      // 16 hex digits, for rules without an id
std::vector<std::string> FindUrls(std::string_view text);

// Adding to a finding; all of them drop repetitions and what is no such thing.
void AddCwe(Finding& finding, std::string_view text);     // "CWE-79", "79", "CWE-79: …"
void AddCwesIn(Finding& finding, std::string_view text);  // every "CWE-n" of a text
void AddId(Finding& finding, std::string_view id);        // to cves or aliases, by its form
void AddReference(Finding& finding, std::string_view url);
void AddFingerprint(Finding& finding, std::string_view name, std::string_view value);
// From a vector, a score or both; an unreadable vector is kept beside its score.
void AddCvss(Finding& finding, std::string_view vector, std::optional<double> score,
             std::string_view version, std::string_view source);
// Severity from the best CVSS (4.0 > 3.1 > 3.0 > 2.0), computed from its vector where there is
// one. False when no CVSS has a score.
bool ScoreByCvss(Finding& finding);
// A score of 0-100 that a format's own scale maps to.
void SetPoints(Finding& finding, int points);
// "critical", "high", "medium", "moderate", "low", "info", "information(al)", "none"; anything else
// is unknown.
void SetSeverityWord(Finding& finding, std::string_view word);

// From a package URL (https://github.com/package-url/purl-spec); none when it is no such thing.
std::optional<Package> ParsePurl(std::string_view purl);

// Whether the finding is about a secret: then no part of the source is kept, and everything in its
// texts that looks like one is masked.
bool IsAboutSecret(const Finding& finding);
std::string MaskSecrets(std::string_view text);

// Marks the report incomplete.
void Incomplete(Report& report, std::string_view why);
// Adds a remark; many remarks are cut to a bounded number.
void Remark(Report& report, std::string_view what);

// The last step of every parser: gives findings without a tool the report's, cleans control
// characters, bounds lengths, masks secrets, sorts out empty titles.
Report Finish(Report report);

}  // namespace bartizan::findings
