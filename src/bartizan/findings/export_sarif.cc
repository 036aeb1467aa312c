#include "bartizan/findings/export_sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/base/version.h"

namespace bartizan::findings {
namespace {

using data::JsonArray;
using data::JsonObject;

std::string_view LevelOf(Severity severity) {
  switch (severity) {
    case Severity::kCritical:
    case Severity::kHigh:
      return "error";
    case Severity::kMedium:
    case Severity::kUnknown:
      return "warning";
    case Severity::kLow:
    case Severity::kInformational:
      return "note";
  }
  return "warning";
}

JsonObject Text(std::string_view text) {
  return {{"text", ScrubUtf8(text)}};
}

void Set(JsonObject& object, std::string_view key, std::string_view value) {
  object[boost::json::string_view(key.data(), key.size())] = ScrubUtf8(value);
}

std::string RuleIdOf(const Finding& finding) {
  return finding.rule.empty() ? "unnamed" : ScrubUtf8(finding.rule);
}

std::string TitleOf(const Finding& finding) {
  return Trim(finding.title).empty() ? RuleIdOf(finding) : ScrubUtf8(finding.title);
}

std::string Encode(std::string_view text, std::string_view kept, bool keep_escapes) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    bool escape = keep_escapes && c == '%' &&
                  HexDecode(text.substr(i + 1, 2)).value_or(std::vector<uint8_t>()).size() == 1;
    if (letter || escape || kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// One run: what one tool said.
class Run {
 public:
  explicit Run(std::string tool) : tool_(std::move(tool)) {}

  void Add(const Finding& finding) {
    suppressed_ = suppressed_ || finding.state == State::kSuppressed;
    results_.push_back(ResultOf(finding, RuleOf(finding)));
  }

  JsonObject Take() {
    if (suppressed_) {  // all results say whether they are suppressed, or none does
      for (auto& result : results_) result.as_object().emplace("suppressions", JsonArray());
    }
    JsonArray rules;
    for (auto& rule : rules_) rules.push_back(rule.Take());
    JsonObject driver{{"name", tool_}, {"rules", std::move(rules)}};
    return {{"tool", JsonObject{{"driver", std::move(driver)}}},
            {"automationDetails", JsonObject{{"id", fmt::format("bartizan/{}/", tool_)}}},
            {"results", std::move(results_)},
            {"properties", JsonObject{{"bartizan/version", kVersion}}}};
  }

 private:
  struct Rule {
    JsonObject object;
    std::optional<int> worst;  // score
    std::vector<int> cwes;

    JsonObject Take() {
      JsonArray tags{"security"};
      for (int cwe : cwes) tags.emplace_back(fmt::format("external/cwe/cwe-{:03}", cwe));
      JsonObject properties{{"tags", std::move(tags)}};
      if (worst) properties["security-severity"] = fmt::format("{}.{}", *worst / 10, *worst % 10);
      object["properties"] = std::move(properties);
      return std::move(object);
    }
  };

  size_t RuleOf(const Finding& finding) {
    auto [found, fresh] = index_.emplace(RuleIdOf(finding), rules_.size());
    if (fresh) rules_.push_back({.object = DescriptorOf(finding)});
    Rule& rule = rules_[found->second];
    if (finding.score) rule.worst = std::max(rule.worst.value_or(0), *finding.score);
    for (int cwe : finding.cwes) {
      if (std::ranges::find(rule.cwes, cwe) == rule.cwes.end()) rule.cwes.push_back(cwe);
    }
    return found->second;
  }

  static JsonObject DescriptorOf(const Finding& finding) {
    // Code hosts refuse rules without all three texts.
    std::string title = TitleOf(finding);
    const std::string& description = finding.description.empty() ? title : finding.description;
    const std::string& help = finding.remediation.empty() ? description : finding.remediation;
    JsonObject rule{{"id", RuleIdOf(finding)},
                    {"shortDescription", Text(title)},
                    {"fullDescription", Text(description)},
                    {"help", Text(help)}};
    for (const auto& url : finding.references) {
      if (!url.starts_with("https://") && !url.starts_with("http://")) continue;
      rule["helpUri"] = UriOfUrl(url);
      break;
    }
    rule["defaultConfiguration"] = JsonObject{{"level", LevelOf(finding.severity)}};
    return rule;
  }

  static JsonObject ResultOf(const Finding& finding, size_t rule) {
    JsonObject result{{"ruleId", RuleIdOf(finding)},
                      {"ruleIndex", rule},
                      {"level", LevelOf(finding.severity)},
                      {"message", Text(TitleOf(finding))},
                      {"properties", PropertiesOf(finding)}};
    if (finding.score) result["rank"] = static_cast<double>(*finding.score);
    if (JsonArray locations = LocationsOf(finding); !locations.empty()) {
      result["locations"] = std::move(locations);
    }
    JsonObject prints;
    for (const auto& [name, value] : finding.fingerprints) {
      if (!name.empty() && !value.empty()) Set(prints, ScrubUtf8(name), value);
    }
    if (!finding.id.empty()) prints["bartizan/v1"] = finding.id;
    if (!prints.empty()) result["partialFingerprints"] = std::move(prints);
    if (finding.occurrences > 1) result["occurrenceCount"] = finding.occurrences;
    if (finding.state == State::kSuppressed) {
      JsonObject suppression{{"kind", "external"}, {"status", "accepted"}};
      if (!finding.state_reason.empty()) {
        suppression["justification"] = ScrubUtf8(finding.state_reason);
      }
      result["suppressions"] = JsonArray{std::move(suppression)};
    }
    return result;
  }

  static JsonObject PropertiesOf(const Finding& finding) {
    JsonObject out{{"bartizan/severity", ToLower(SeverityName(finding.severity))}};
    if (finding.score) out["bartizan/score"] = *finding.score;
    auto put = [&](std::string_view key, const std::string& value) {
      if (!value.empty()) Set(out, key, value);
    };
    put("bartizan/original-severity", finding.original_severity);
    put("bartizan/confidence", finding.confidence);
    put("bartizan/target", finding.target);
    put("bartizan/commit", finding.commit);
    put("bartizan/method", finding.location.method);
    put("bartizan/parameter", finding.location.parameter);
    if (finding.package) {
      put("bartizan/package", finding.package->name);
      put("bartizan/package-version", finding.package->version);
      put("bartizan/fixed-version", finding.package->fixed_version);
      put("bartizan/purl", finding.package->purl);
    }
    JsonArray names;
    for (const auto& cve : finding.cves) names.emplace_back(ScrubUtf8(cve));
    for (const auto& alias : finding.aliases) names.emplace_back(ScrubUtf8(alias));
    if (!names.empty()) out["bartizan/advisories"] = std::move(names);
    if (finding.exploited) out["bartizan/exploited"] = true;
    return out;
  }

  static JsonObject RegionOf(const Location& at) {
    JsonObject region;
    if (!at.line || *at.line < 1) return region;
    region["startLine"] = *at.line;
    if (at.column && *at.column >= 1) region["startColumn"] = *at.column;
    if (at.end_line && *at.end_line >= *at.line) region["endLine"] = *at.end_line;
    if (!at.snippet.empty()) region["snippet"] = Text(at.snippet);
    return region;
  }

  static JsonArray LocationsOf(const Finding& finding) {
    const Location& at = finding.location;
    JsonObject location;
    const std::string& path =
        !at.path.empty() || !finding.package ? at.path : finding.package->path;
    if (!at.url.empty()) {
      location["physicalLocation"] =
          JsonObject{{"artifactLocation", JsonObject{{"uri", UriOfUrl(at.url)}}}};
    } else if (!path.empty()) {
      bool absolute = path.starts_with('/');
      JsonObject artifact{{"uri", absolute ? "file://" + UriOfPath(path) : UriOfPath(path)}};
      if (!absolute) artifact["uriBaseId"] = "%SRCROOT%";
      JsonObject physical{{"artifactLocation", std::move(artifact)}};
      if (JsonObject region = RegionOf(at); !region.empty()) physical["region"] = std::move(region);
      location["physicalLocation"] = std::move(physical);
    }
    JsonArray logical;
    if (!at.function.empty()) {
      logical.push_back(JsonObject{{"name", ScrubUtf8(at.function)}, {"kind", "function"}});
    }
    if (finding.package && !finding.package->name.empty()) {
      logical.push_back(
          JsonObject{{"name", ScrubUtf8(finding.package->name)}, {"kind", "package"}});
    }
    if (!logical.empty()) location["logicalLocations"] = std::move(logical);
    if (location.empty()) return {};
    return {std::move(location)};
  }

  std::string tool_;
  std::vector<Rule> rules_;
  std::unordered_map<std::string, size_t> index_;
  JsonArray results_;
  bool suppressed_ = false;
};

}  // namespace

data::Json ToSarif(std::span<const Finding> findings) {
  std::vector<Run> runs;
  std::map<std::string, size_t> by_tool;
  for (const auto& finding : findings) {
    if (finding.state == State::kResolved) continue;
    std::string tool = finding.tool.empty() ? "unknown" : ScrubUtf8(finding.tool);
    auto [found, fresh] = by_tool.emplace(tool, runs.size());
    if (fresh) runs.emplace_back(tool);
    runs[found->second].Add(finding);
  }
  JsonArray out;
  for (auto& run : runs) out.push_back(run.Take());
  return JsonObject{{"$schema",
                     "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                     "sarif-schema-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", std::move(out)}};
}

std::string UriOfPath(std::string_view path) {
  return Encode(path, "-._~/@!$'()+,;=", false);
}

std::string UriOfUrl(std::string_view url) {
  return Encode(url, "-._~/:?#[]@!$&'()*+,;=", true);
}

}  // namespace bartizan::findings
