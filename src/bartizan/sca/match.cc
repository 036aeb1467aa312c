#include "bartizan/sca/match.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "bartizan/base/text.h"
#include "bartizan/sca/purl.h"
#include "bartizan/sca/severity.h"

namespace bartizan::sca {
namespace {

using findings::Finding;

constexpr size_t kShownPlaces = 5;

// One version of a package in one lock file, with every copy of it.
using Copies = std::vector<const Dependency*>;

// One flaw: the records that are about it, and what they say of the package.
struct Flaw {
  std::vector<const OsvRecord*> records;
  std::set<std::string> ids;  // with aliases
};

// Records that share any id, also through a third one, become one flaw.
std::vector<Flaw> Merge(const std::vector<const OsvRecord*>& records) {
  std::vector<size_t> parent(records.size());
  for (size_t i = 0; i < parent.size(); ++i) parent[i] = i;
  auto root = [&parent](size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  std::map<std::string_view, size_t> owner;
  auto claim = [&](std::string_view id, size_t i) {
    auto [place, fresh] = owner.emplace(id, i);
    if (!fresh) parent[root(i)] = root(place->second);
  };
  for (size_t i = 0; i < records.size(); ++i) {
    claim(records[i]->id, i);
    for (const std::string& alias : records[i]->aliases) claim(alias, i);
  }
  std::map<size_t, size_t> flaw_of_root;
  std::vector<Flaw> flaws;
  for (size_t i = 0; i < records.size(); ++i) {
    auto [place, fresh] = flaw_of_root.emplace(root(i), flaws.size());
    if (fresh) flaws.emplace_back();
    Flaw& flaw = flaws[place->second];
    flaw.records.push_back(records[i]);
    flaw.ids.insert(records[i]->id);
    flaw.ids.insert(records[i]->aliases.begin(), records[i]->aliases.end());
  }
  return flaws;
}

std::string PreferredId(const std::set<std::string>& ids) {
  for (std::string_view prefix : {"GHSA-", "CVE-"}) {
    auto found = ids.lower_bound(std::string(prefix));
    if (found != ids.end() && found->starts_with(prefix)) return *found;
  }
  return *ids.begin();
}

class Matcher {
 public:
  Matcher(const Advisories& advisories, std::span<const Dependency> dependencies)
      : advisories_(advisories), dependencies_(dependencies) {}

  MatchResult Run() {
    std::map<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>,
             Copies>
        versions;
    for (const Dependency& d : dependencies_) {
      versions[{d.file, d.ecosystem, d.name, d.version}].push_back(&d);
    }
    for (const auto& [key, copies] : versions) MatchOne(copies);
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Finding& a, const Finding& b) {
                       return std::tie(a.location.path, a.location.line, a.package->name, a.rule) <
                              std::tie(b.location.path, b.location.line, b.package->name, b.rule);
                     });
    result_.problems.assign(problems_.begin(), problems_.end());
    result_.remarks.assign(remarks_.begin(), remarks_.end());
    return std::move(result_);
  }

 private:
  void MatchOne(const Copies& copies) {
    const Dependency& package = *copies.front();
    auto entries = advisories_.Of(package.ecosystem, package.name);
    std::vector<const OsvRecord*> hits;
    for (const Advisories::Entry& entry : entries) {
      if (!hits.empty() && hits.back() == entry.record) continue;
      if (Affected(entry, package.version)) hits.push_back(entry.record);
    }
    for (const Flaw& flaw : Merge(hits)) {
      std::vector<Advisories::Entry> about;
      for (const Advisories::Entry& entry : entries) {
        bool of_flaw =
            std::find(flaw.records.begin(), flaw.records.end(), entry.record) != flaw.records.end();
        if (of_flaw) about.push_back(entry);
      }
      result_.findings.push_back(MakeFinding(flaw, about, copies));
    }
  }

  bool Affected(const Advisories::Entry& entry, std::string_view version) {
    auto affected = IsAffected(*entry.affected, version);
    if (!affected) {
      problems_.insert(fmt::format("{}: {} cannot be compared: {}", entry.record->source,
                                   entry.affected->name, affected.error().message));
    }
    return affected.value_or(false);
  }

  // The smallest version after the installed one that none of the records calls affected.
  std::string FixedVersion(const std::vector<Advisories::Entry>& entries,
                           const Dependency& package) {
    std::vector<std::string> fixes;
    for (const Advisories::Entry& entry : entries) {
      auto found = FixesAfter(*entry.affected, package.version);
      if (found) fixes.insert(fixes.end(), found->begin(), found->end());
    }
    std::stable_sort(fixes.begin(), fixes.end(), [&package](const auto& a, const auto& b) {
      return CompareVersions(package.ecosystem, a, b).value_or(0) < 0;
    });
    for (const std::string& fix : fixes) {
      bool safe = std::none_of(entries.begin(), entries.end(), [&](const Advisories::Entry& entry) {
        return Affected(entry, fix);
      });
      if (safe) return fix;
    }
    return {};
  }

  Finding MakeFinding(const Flaw& flaw, const std::vector<Advisories::Entry>& entries,
                      const Copies& copies) {
    const Dependency& package = *copies.front();
    Finding finding;
    finding.tool = "sca";
    finding.rule = PreferredId(flaw.ids);
    finding.aliases.assign(flaw.ids.begin(), flaw.ids.end());
    for (const std::string& id : flaw.ids) {
      if (id.starts_with("CVE-")) finding.cves.push_back(id);
    }
    Describe(flaw, copies, finding);
    std::vector<std::string> remarks;
    SetSeverityOf(flaw.records, finding, remarks);
    remarks_.insert(remarks.begin(), remarks.end());
    finding.package =
        findings::Package{.name = package.name,
                          .version = package.version,
                          .ecosystem = package.ecosystem,
                          .purl = PurlOf(package.ecosystem, package.name, package.version),
                          .fixed_version = FixedVersion(entries, package),
                          .path = package.file};
    const std::string& fixed = finding.package->fixed_version;
    finding.remediation = fixed.empty()
                              ? fmt::format("no fixed version of {} is known", package.name)
                              : fmt::format("upgrade {} to {} or later", package.name, fixed);
    finding.location.path = package.file;
    finding.location.line = package.line;
    finding.occurrences = static_cast<int>(copies.size());
    return finding;
  }

  static void Describe(const Flaw& flaw, const Copies& copies, Finding& finding) {
    // The record whose id names the finding speaks first, then the others in file order.
    std::vector<const OsvRecord*> records = flaw.records;
    std::stable_partition(records.begin(), records.end(), [&finding](const OsvRecord* record) {
      return record->id == finding.rule;
    });
    std::string summary;
    std::set<int> cwes;
    for (const OsvRecord* record : records) {
      if (summary.empty()) summary = record->summary;
      if (finding.description.empty()) finding.description = record->details;
      cwes.insert(record->cwes.begin(), record->cwes.end());
      for (const std::string& url : record->references) {
        bool seen = std::find(finding.references.begin(), finding.references.end(), url) !=
                    finding.references.end();
        if (!seen) finding.references.push_back(url);
      }
    }
    finding.cwes.assign(cwes.begin(), cwes.end());
    const Dependency& package = *copies.front();
    if (summary.empty()) summary = finding.rule;
    std::replace(summary.begin(), summary.end(), '\n', ' ');
    finding.title =
        fmt::format("{} {}: {}", package.name, package.version, Ellipsize(summary, 300));
    if (finding.description.empty()) finding.description = summary;
    finding.description += Places(copies);
  }

  // Where npm put the copies, for people who look for what brings them in.
  static std::string Places(const Copies& copies) {
    std::string text;
    bool dev = true;
    for (size_t i = 0; i < copies.size(); ++i) {
      dev = dev && copies[i]->dev;
      if (copies[i]->place.empty() || i >= kShownPlaces) continue;
      text += (text.empty() ? "\n\nInstalled at " : ", ") + copies[i]->place;
    }
    if (copies.size() > kShownPlaces && !text.empty()) {
      text += fmt::format(" and {} more", copies.size() - kShownPlaces);
    }
    if (dev) text += (text.empty() ? "\n\nFor" : "; for") + std::string(" development only");
    return text.empty() ? text : text + ".";
  }

  const Advisories& advisories_;
  std::span<const Dependency> dependencies_;
  MatchResult result_;
  std::set<std::string> problems_, remarks_;
};

}  // namespace

MatchResult Match(const Advisories& advisories, std::span<const Dependency> dependencies) {
  return Matcher(advisories, dependencies).Run();
}

}  // namespace bartizan::sca
