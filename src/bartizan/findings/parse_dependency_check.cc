// OWASP Dependency-Check, JSON (reportSchema 1.1) and XML (dependency-check.1.3.xsd to 4.x)
// (https://github.com/dependency-check/DependencyCheck). Both are read into the same records.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::Str;
using data::XmlElement;

struct Software {
  bool matched = false;
  std::string end_excluding;
};

struct Vulnerability {
  Fields fields;
  std::string source;
  std::vector<std::string> cwes;
  std::vector<std::string> references;
  std::vector<Software> software;
  bool exploited = false;
};

struct Dependency {
  std::string file_name, file_path;
  std::vector<std::pair<std::string, std::string>> ids;  // purl, CPE or "group:name:version"; trust
  size_t related = 0;
};

// One metric of a vector and the names of its field in the report.
struct VectorField {
  std::string_view metric, key, other_key;
};
constexpr auto kFields2 = std::to_array<VectorField>({
    {"AV", "accessVector", ""},
    {"AC", "accessComplexity", ""},
    {"Au", "authenticationr", "authentication"},  // misspelt in the tool
    {"C", "confidentialityImpact", "confidentialImpact"},
    {"I", "integrityImpact", ""},
    {"A", "availabilityImpact", ""},
});
constexpr auto kFields3 = std::to_array<VectorField>({
    {"AV", "attackVector", ""},
    {"AC", "attackComplexity", ""},
    {"PR", "privilegesRequired", ""},
    {"UI", "userInteraction", ""},
    {"S", "scope", ""},
    {"C", "confidentialityImpact", ""},
    {"I", "integrityImpact", ""},
    {"A", "availabilityImpact", ""},
});
// XML of schema 1.3 has the fields of version 2 right in <vulnerability>.
constexpr auto kFieldsOld = std::to_array<VectorField>({
    {"AV", "cvssAccessVector", ""},
    {"AC", "cvssAccessComplexity", ""},
    {"Au", "cvssAuthenticationr", "cvssAuthentication"},
    {"C", "cvssConfidentialImpact", "cvssConfidentialityImpact"},
    {"I", "cvssIntegrityImpact", ""},
    {"A", "cvssAvailabilityImpact", ""},
});

// The report spells values out ("NETWORK", sometimes "N"); the first letter is the vector's. ""
// when a field is missing.
std::string Vector(std::string_view prefix, const Fields& fields,
                   std::span<const VectorField> parts) {
  std::string out(prefix);
  for (const VectorField& part : parts) {
    std::string value = fields(part.key, part.other_key);
    if (value.empty()) return {};
    if (out.size() > prefix.size()) out += '/';
    out += fmt::format("{}:{}", part.metric, ToUpper(value.substr(0, 1)));
  }
  return out;
}

void ReadScores(const Vulnerability& vulnerability, Finding& finding) {
  const Fields& fields = vulnerability.fields;
  auto part = [&](std::string_view json_key, std::string_view xml_key) {
    Fields found = fields.Child(json_key);
    return found ? found : fields.Child(xml_key);
  };
  if (Fields v4 = part("cvssv4", "cvssV4")) {
    AddCvss(finding, v4("vectorString", "vector"), ParseDouble(v4["baseScore"]), "4.0",
            vulnerability.source);
  }
  if (Fields v3 = part("cvssv3", "cvssV3")) {
    std::string version = v3["version"];
    if (version != "3.1") version = "3.0";
    AddCvss(finding, Vector("CVSS:" + version + "/", v3, kFields3), ParseDouble(v3["baseScore"]),
            version, vulnerability.source);
  }
  if (Fields v2 = part("cvssv2", "cvssV2")) {
    AddCvss(finding, Vector("", v2, kFields2), ParseDouble(v2["score"]), "2.0",
            vulnerability.source);
  } else {
    AddCvss(finding, Vector("", fields, kFieldsOld), ParseDouble(fields["cvssScore"]), "2.0",
            vulnerability.source);
  }
  finding.original_severity = fields["severity"];
  if (!ScoreByCvss(finding)) SetSeverityWord(finding, finding.original_severity);
}

// "cpe:2.3:a:vendor:product:1.2:…" and "cpe:/a:vendor:product:1.2".
Package PackageOfCpe(std::string_view cpe) {
  std::vector<std::string> parts = Split(cpe, ':');
  size_t first = cpe.starts_with("cpe:2.3:") ? 3 : 2;
  Package package;
  if (parts.size() > first + 1) package.name = parts[first + 1];
  if (parts.size() > first + 2 && parts[first + 2] != "*") package.version = parts[first + 2];
  return package;
}

Package PackageOf(const Dependency& dependency, Finding& finding) {
  Package package{.name = dependency.file_name};
  for (const auto& [id, confidence] : dependency.ids) {
    finding.confidence = confidence;
    if (auto parsed = ParsePurl(id)) {
      package = *parsed;
    } else if (id.starts_with("cpe:")) {
      package = PackageOfCpe(id);
    } else if (std::vector<std::string> parts = Split(id, ':'); parts.size() == 3) {
      package.name = parts[0] + ":" + parts[1];
      package.version = parts[2];
      package.ecosystem = "Maven";
    } else {
      continue;
    }
    break;
  }
  if (package.name.empty()) package.name = dependency.file_name;
  package.path = CleanPath(dependency.file_path);
  return package;
}

Finding MakeFinding(const Dependency& dependency, const Vulnerability& vulnerability) {
  Finding finding;
  finding.rule = vulnerability.fields["name"];
  // Findings of retire.js have a sentence for a name: no id.
  if (!finding.rule.contains(' ')) AddId(finding, finding.rule);
  finding.description = HtmlToText(vulnerability.fields["description"]);
  ReadScores(vulnerability, finding);
  for (const std::string& cwe : vulnerability.cwes) AddCwesIn(finding, cwe);
  for (const std::string& url : vulnerability.references) AddReference(finding, url);
  finding.exploited = vulnerability.exploited;
  finding.package = PackageOf(dependency, finding);
  finding.location.path = finding.package->path;
  // Only the range that this very version lies in says where the flaw ends.
  for (const Software& software : vulnerability.software) {
    if (software.matched && finding.package->fixed_version.empty()) {
      finding.package->fixed_version = software.end_excluding;
    }
  }
  if (!finding.package->fixed_version.empty()) {
    finding.remediation = fmt::format("Update {} to {} or later.", finding.package->name,
                                      finding.package->fixed_version);
  }
  finding.title = OneLine(
      fmt::format("{} in {} {}", finding.rule, finding.package->name, finding.package->version));
  finding.occurrences = static_cast<int>(std::min<size_t>(dependency.related, 1'000'000)) + 1;
  return finding;
}

void NoteSuppressed(size_t count, Report& report) {
  if (count == 0) return;
  Remark(report,
         fmt::format("{} suppressed in the tool left out",
                     count == 1 ? "1 vulnerability" : fmt::format("{} vulnerabilities", count)));
}

Result<Vulnerability> ReadVulnerability(const Source& source, const Json& json) {
  Vulnerability out{.fields = Fields(&json), .source = Str(json, "source")};
  BARTIZAN_TRY(const data::JsonArray* cwes, source.Array(json, "cwes", "a vulnerability"));
  for (const Json& cwe : *cwes) {
    if (cwe.is_string()) out.cwes.emplace_back(data::View(cwe.get_string()));
  }
  BARTIZAN_TRY(auto references, source.Objects(json, "references", "a vulnerability"));
  for (const Json* reference : references) out.references.push_back(Str(*reference, "url"));
  BARTIZAN_TRY(auto list, source.Objects(json, "vulnerableSoftware", "a vulnerability"));
  for (const Json* item : list) {
    const Json* software = data::Find(*item, "software");
    if (software == nullptr) continue;
    out.software.push_back({data::Bool(*software, "vulnerabilityIdMatched").value_or(false),
                            Str(*software, "versionEndExcluding")});
  }
  out.exploited = data::FindObject(json, "knownExploitedVulnerability") != nullptr;
  return out;
}

Result<Dependency> ReadDependency(const Source& source, const Json& json) {
  Dependency out{.file_name = Str(json, "fileName"), .file_path = Str(json, "filePath")};
  for (std::string_view key : {"packages", "vulnerabilityIds"}) {
    BARTIZAN_TRY(auto ids, source.Objects(json, key, "a dependency"));
    for (const Json* id : ids) out.ids.emplace_back(Str(*id, "id"), Str(*id, "confidence"));
  }
  BARTIZAN_TRY(auto related, source.Objects(json, "relatedDependencies", "a dependency"));
  out.related = related.size();
  return out;
}

Result<Report> ParseJsonReport(const Source& source, std::string_view text) {
  BARTIZAN_TRY(Json json, source.Json(text));
  if (data::Find(json, "reportSchema") == nullptr) return source.Bad("no 'reportSchema'");
  BARTIZAN_TRY(auto dependencies, source.Objects(json, "dependencies", "the report", true));
  Report report{.tool = "dependency-check"};
  if (const Json* info = data::Find(json, "scanInfo")) {
    report.tool_version = Str(*info, "engineVersion");
    BARTIZAN_TRY(const data::JsonArray* failures,
                 source.Array(*info, "analysisExceptions", "scanInfo"));
    for (const Json& failure : *failures) {
      const Json* inner = data::Find(failure, "exception");
      std::string said = Str(inner == nullptr ? failure : *inner, "message");
      Incomplete(report, fmt::format("the analysis failed in part: {}", said));
    }
  }
  size_t suppressed = 0;
  for (const Json* item : dependencies) {
    BARTIZAN_TRY(Dependency dependency, ReadDependency(source, *item));
    BARTIZAN_TRY(auto found, source.Objects(*item, "vulnerabilities", "a dependency"));
    BARTIZAN_TRY(auto silenced, source.Objects(*item, "suppressedVulnerabilities", "a dependency"));
    suppressed += silenced.size();
    for (const Json* one : found) {
      if (Str(*one, "name").empty()) return source.Bad("a vulnerability without 'name'");
      BARTIZAN_TRY(Vulnerability vulnerability, ReadVulnerability(source, *one));
      report.findings.push_back(MakeFinding(dependency, vulnerability));
    }
  }
  NoteSuppressed(suppressed, report);
  return Finish(std::move(report));
}

Vulnerability ReadVulnerability(const XmlElement& xml) {
  Vulnerability out{.fields = Fields(xml), .source = xml.Attribute("source")};
  for (const XmlElement& cwe : xml.Child("cwes").Children("cwe")) out.cwes.push_back(cwe.Text());
  for (const XmlElement& cwe : xml.Children("cwe")) out.cwes.push_back(cwe.Text());
  for (const XmlElement& reference : xml.Child("references").Children("reference")) {
    out.references.push_back(reference.ChildText("url"));
  }
  for (const XmlElement& software : xml.Child("vulnerableSoftware").Children("software")) {
    out.software.push_back({software.Attribute("vulnerabilityIdMatched") == "true",
                            software.Attribute("versionEndExcluding")});
  }
  out.exploited = static_cast<bool>(xml.Child("knownExploitedVulnerability"));
  return out;
}

Dependency ReadDependency(const XmlElement& xml) {
  Dependency out{.file_name = xml.ChildText("fileName"), .file_path = xml.ChildText("filePath")};
  XmlElement identifiers = xml.Child("identifiers");
  for (const auto& [element, text] :
       {std::pair{"package", "id"}, {"vulnerabilityIds", "id"}, {"identifier", "name"}}) {
    for (const XmlElement& id : identifiers.Children(element)) {
      out.ids.emplace_back(id.ChildText(text), id.Attribute("confidence"));
    }
  }
  out.related = xml.Child("relatedDependencies").Children("relatedDependency").size();
  return out;
}

Result<Report> ParseXmlReport(const Source& source, std::string_view text) {
  BARTIZAN_TRY(data::XmlDocument document, source.Xml(text, "analysis"));
  XmlElement dependencies = document.root().Child("dependencies");
  if (!dependencies) return source.Bad("no <dependencies>");
  Report report{.tool = "dependency-check"};
  XmlElement info = document.root().Child("scanInfo");
  report.tool_version = info.ChildText("engineVersion");
  for (const XmlElement& failure : info.Child("analysisExceptions").Children("exception")) {
    Incomplete(report,
               fmt::format("the analysis failed in part: {}", failure.ChildText("message")));
  }
  size_t suppressed = 0;
  for (const XmlElement& item : dependencies.Children()) {
    if (item.name() != "dependency") {
      return source.Bad(fmt::format("<{}> in <dependencies>", item.name()));
    }
    Dependency dependency = ReadDependency(item);
    for (const XmlElement& one : item.Child("vulnerabilities").Children()) {
      if (one.name() == "suppressedVulnerability") {
        ++suppressed;
      } else if (one.name() != "vulnerability" || one.ChildText("name").empty()) {
        return source.Bad(
            fmt::format("<{}> in <vulnerabilities>, expected one with <name>", one.name()));
      } else {
        report.findings.push_back(MakeFinding(dependency, ReadVulnerability(one)));
      }
    }
  }
  NoteSuppressed(suppressed, report);
  return Finish(std::move(report));
}

}  // namespace

Result<Report> ParseDependencyCheck(std::string_view text, std::string_view name) {
  Source source("dependency-check", name);
  return LooksLikeXml(text) ? ParseXmlReport(source, text) : ParseJsonReport(source, text);
}

}  // namespace bartizan::findings
