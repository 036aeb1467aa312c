// Wapiti's JSON and XML reports (https://github.com/wapiti-scanner/wapiti). Requests, bodies and
// curl commands may hold credentials: they are never copied.
#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::Str;
using data::XmlElement;

// What Wapiti knows of one category of findings.
struct Category {
  std::string name, description, solution;
  std::vector<std::pair<std::string, std::string>> references;  // title, URL
};
// One row, from either format.
struct Entry {
  std::string method, path, info, level, parameter;
};

// 4 critical, 3 high, 2 medium, 1 low, 0 informational.
void SetLevel(Finding& finding, const std::string& level) {
  finding.original_severity = level;
  constexpr std::array kPoints = {0, 1, 40, 70, 90};
  auto number = ParseInt(level);
  if (number && *number >= 0 && static_cast<size_t>(*number) < kPoints.size()) {
    SetPoints(finding, kPoints.at(static_cast<size_t>(*number)));
  }
}

// "http://host:8080/start?x" and "/page" make "http://host:8080/page".
std::string JoinUrl(std::string_view target, std::string_view path) {
  if (path.contains("://")) return StripUserInfo(path);
  size_t scheme = target.find("://");
  if (scheme == std::string_view::npos) return std::string(path);
  size_t host_end = std::min(target.find_first_of("/?#", scheme + 3), target.size());
  std::string_view separator = path.starts_with('/') ? "" : "/";
  return StripUserInfo(fmt::format("{}{}{}", target.substr(0, host_end), separator, path));
}

Finding MakeFinding(const Category& category, const Entry& entry, std::string_view target) {
  Finding finding;
  finding.rule = category.name;
  finding.title = OneLine(entry.info.empty() ? category.name : entry.info);
  finding.description = entry.info;
  if (!category.description.empty()) finding.description += "\n\n" + category.description;
  finding.remediation = category.solution;
  SetLevel(finding, entry.level);
  finding.location.url = JoinUrl(target, entry.path);
  finding.location.method = entry.method;
  finding.location.parameter = entry.parameter;
  for (const auto& [title, url] : category.references) {
    AddCwesIn(finding, title);
    AddReference(finding, url);
  }
  return finding;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSections = {
    {{"vulnerabilities", "vulnerability"},
     {"anomalies", "anomaly"},
     {"additionals", "additional"}}};

// "Wapiti 3.0.4".
std::string VersionOf(std::string_view text) {
  return std::string(text.substr(text.rfind(' ') + 1));
}

void CheckCrawl(std::string_view pages, Report& report) {
  if (pages == "0") Incomplete(report, "no page was crawled");
}

Category ReadCategory(const Json& json, std::string_view name) {
  Category category{.name = std::string(name)};
  const Json* all = data::Find(json, "classifications");
  const Json* known = all == nullptr ? nullptr : data::Find(*all, name);
  if (known == nullptr) return category;
  category.description = HtmlToText(Str(*known, "desc"));
  category.solution = HtmlToText(Str(*known, "sol"));
  if (const auto* references = data::FindObject(*known, "ref")) {
    for (const auto& [title, url] : *references) {
      category.references.emplace_back(
          data::View(title), url.is_string() ? std::string(data::View(url.get_string())) : "");
    }
  }
  return category;
}

Result<Report> ParseJsonReport(const Source& source, std::string_view text) {
  BARTIZAN_TRY(Json json, source.Json(text));
  const Json* infos = data::Find(json, "infos");
  if (infos == nullptr || data::FindObject(json, "vulnerabilities") == nullptr) {
    return source.Bad("no 'infos' or no object 'vulnerabilities'");
  }
  Report report{.tool = "wapiti", .tool_version = VersionOf(Str(*infos, "version"))};
  CheckCrawl(Str(*infos, "crawled_pages_nbr"), report);
  std::string target = Str(*infos, "target");
  for (const auto& [section, unused] : kSections) {
    const Json* categories = data::Find(json, section);
    if (categories == nullptr || categories->is_null()) continue;
    if (!categories->is_object()) return source.Bad(fmt::format("'{}' is no object", section));
    for (const auto& [name, list] : categories->get_object()) {
      (void)list;
      Category category = ReadCategory(json, data::View(name));
      BARTIZAN_TRY(auto entries, source.Objects(*categories, data::View(name), section));
      for (const Json* entry : entries) {
        Entry row{Str(*entry, "method"), Str(*entry, "path"), Str(*entry, "info"),
                  Str(*entry, "level"), Str(*entry, "parameter")};
        report.findings.push_back(MakeFinding(category, row, target));
      }
    }
  }
  return Finish(std::move(report));
}

Category ReadCategory(const XmlElement& element) {
  Category category{.name = element.Attribute("name")};
  category.description = HtmlToText(element.ChildText("description"));
  category.solution = HtmlToText(element.ChildText("solution"));
  for (const XmlElement& reference : element.Child("references").Children("reference")) {
    category.references.emplace_back(reference.ChildText("title"), reference.ChildText("url"));
  }
  return category;
}

Result<Report> ParseXmlReport(const Source& source, std::string_view text) {
  BARTIZAN_TRY(data::XmlDocument document, source.Xml(text, "report"));
  XmlElement root = document.root();
  if (!root.Child("vulnerabilities")) return source.Bad("no <vulnerabilities>");
  Report report{.tool = "wapiti"};
  std::string target;
  for (const XmlElement& info : root.Child("report_infos").Children("info")) {
    std::string name = info.Attribute("name");
    if (name == "target") target = info.Text();
    if (name == "generatorVersion") report.tool_version = VersionOf(info.Text());
    if (name == "crawledPages" || name == "crawled_pages_nbr") CheckCrawl(info.Text(), report);
  }
  for (const auto& [section, single] : kSections) {
    for (const XmlElement& element : root.Child(section).Children()) {
      if (element.name() != single) {
        return source.Bad(fmt::format("<{}> in <{}>", element.name(), section));
      }
      if (!element.Child("entries"))
        return source.Bad(fmt::format("<{}> without <entries>", single));
      Category category = ReadCategory(element);
      for (const XmlElement& entry : element.Child("entries").Children("entry")) {
        Entry row{entry.ChildText("method"), entry.ChildText("path"), entry.ChildText("info"),
                  entry.ChildText("level"), entry.ChildText("parameter")};
        report.findings.push_back(MakeFinding(category, row, target));
      }
    }
  }
  return Finish(std::move(report));
}

}  // namespace

Result<Report> ParseWapiti(std::string_view text, std::string_view name) {
  Source source("wapiti", name);
  return LooksLikeXml(text) ? ParseXmlReport(source, text) : ParseJsonReport(source, text);
}

}  // namespace bartizan::findings
