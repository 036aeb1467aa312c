// ZAP's traditional reports, JSON and XML, also with requests and responses ("plus")
// (https://www.zaproxy.org/docs/desktop/addons/report-generation/). Evidence, requests and
// responses may hold sessions and passwords: they are never copied.
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

void SetRisk(Finding& finding, const Fields& alert) {
  std::string code = alert["riskcode"];
  // "Medium (High)": risk and confidence. A report without its message file holds keys instead.
  std::string word = alert["riskdesc"];
  word = word.substr(0, word.find(" ("));
  finding.original_severity = word.empty() || word.starts_with('!') ? code : word;
  if (code == "3") return SetPoints(finding, 70);
  if (code == "2") return SetPoints(finding, 40);
  if (code == "1") return SetPoints(finding, 1);
  if (code == "0") return SetPoints(finding, 0);
}

void SetConfidence(Finding& finding, const std::string& code) {
  constexpr std::array kWords = {"false positive", "low", "medium", "high", "confirmed"};
  auto number = ParseInt(code);
  if (!number || *number < 0 || static_cast<size_t>(*number) >= kWords.size()) return;
  finding.confidence = kWords.at(static_cast<size_t>(*number));
  if (*number == 0) {
    finding.state = State::kSuppressed;
    finding.state_reason = "marked as a false positive in ZAP";
  }
}

Finding MakeFinding(const Fields& alert, const std::vector<Fields>& instances) {
  Finding finding;
  // 10038-1 and 10038-2 are two alerts of one plugin; old versions know the plugin only.
  finding.rule = alert["alertRef"];
  if (finding.rule.empty()) finding.rule = alert["pluginid"];
  finding.title = OneLine(alert("name", "alert"));
  finding.description = HtmlToText(alert["desc"]);
  finding.remediation = HtmlToText(alert["solution"]);
  SetRisk(finding, alert);
  SetConfidence(finding, alert["confidence"]);
  AddCwe(finding, alert["cweid"]);
  for (const std::string& url : FindUrls(HtmlToText(alert["reference"]))) {
    AddReference(finding, url);
  }
  const Fields& first = instances.empty() ? alert : instances.front();
  finding.location.url = StripUserInfo(first["uri"]);
  finding.location.method = first["method"];
  finding.location.parameter = first["param"];
  // A systemic alert lists some of its instances only; `count` may then be larger, or "Systemic".
  int listed = static_cast<int>(std::min<size_t>(instances.size(), 1'000'000));
  finding.occurrences = std::max({1, listed, Positive(alert["count"]).value_or(0)});
  return finding;
}

// A crawl that reached nothing finds nothing.
void CheckSites(size_t sites, Report& report) {
  if (sites == 0) Incomplete(report, "no site was reached");
}

Result<std::vector<const Json*>> SitesOf(const Source& source, const Json& json) {
  const Json* site = data::Find(json, "site");
  if (site == nullptr) return source.Bad("no 'site'");
  if (site->is_object()) return std::vector<const Json*>{site};  // ZAP 2.7 and older
  return source.Objects(json, "site", "the report", true);
}

Result<Report> ParseJsonReport(const Source& source, std::string_view text) {
  BARTIZAN_TRY(Json json, source.Json(text));
  BARTIZAN_TRY(std::vector<const Json*> sites, SitesOf(source, json));
  Report report{.tool = "zap", .tool_version = Str(json, "@version")};
  CheckSites(sites.size(), report);
  for (size_t i = 0; i < sites.size(); ++i) {
    std::string where = fmt::format("site[{}]", i);
    BARTIZAN_TRY(auto alerts, source.Objects(*sites[i], "alerts", where, true));
    for (const Json* alert : alerts) {
      BARTIZAN_TRY(auto list, source.Objects(*alert, "instances", where + ".alerts[]"));
      std::vector<Fields> instances;
      for (const Json* instance : list) instances.emplace_back(instance);
      report.findings.push_back(MakeFinding(Fields(alert), instances));
    }
  }
  return Finish(std::move(report));
}

Result<Report> ParseXmlReport(const Source& source, std::string_view text) {
  BARTIZAN_TRY(data::XmlDocument document, source.Xml(text, "OWASPZAPReport"));
  Report report{.tool = "zap", .tool_version = document.root().Attribute("version")};
  std::vector<XmlElement> sites = document.root().Children("site");
  CheckSites(sites.size(), report);
  for (const XmlElement& site : sites) {
    if (!site.Child("alerts")) return source.Bad("a <site> without <alerts>");
    for (const XmlElement& alert : site.Child("alerts").Children()) {
      if (alert.name() != "alertitem") {
        return source.Bad(fmt::format("<{}> in <alerts>", alert.name()));
      }
      std::vector<Fields> instances;
      for (const XmlElement& instance : alert.Child("instances").Children("instance")) {
        instances.emplace_back(instance);
      }
      report.findings.push_back(MakeFinding(Fields(alert), instances));
    }
  }
  return Finish(std::move(report));
}

}  // namespace

Result<Report> ParseZap(std::string_view text, std::string_view name) {
  Source source("zap", name);
  return LooksLikeXml(text) ? ParseXmlReport(source, text) : ParseJsonReport(source, text);
}

}  // namespace bartizan::findings
