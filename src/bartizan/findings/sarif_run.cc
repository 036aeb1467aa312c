#include "bartizan/findings/sarif_run.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::findings {
namespace {

using data::Find;
using data::FindArray;
using data::FindObject;
using data::Int;
using data::Json;
using data::JsonArray;
using data::Str;

const Json* At(const JsonArray* array, std::optional<int64_t> index) {
  if (array == nullptr || !index || *index < 0) return nullptr;
  auto at = static_cast<size_t>(*index);
  return at < array->size() ? &(*array)[at] : nullptr;
}

// "Python Security Analysis" -> "python-security-analysis".
std::string Slug(std::string_view name) {
  std::string out;
  for (char c : ToLower(name)) {
    bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '+';
    if (keep) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return Ellipsize(out, 100);
}

bool HasScheme(std::string_view uri) {
  size_t colon = uri.find(':');
  // One letter is a drive, not a scheme.
  if (colon == std::string_view::npos || colon < 2) return false;
  return std::ranges::all_of(uri.substr(0, colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '.' || c == '-';
  });
}

bool IsFileUri(std::string_view uri) {
  return uri.starts_with("file:");
}

std::string AsFolder(std::string path) {
  if (!path.empty() && !path.ends_with('/')) path += '/';
  return path;
}

}  // namespace

SarifRun::Component& SarifRun::AddComponent(const Json& component) {
  Component& added = components_.emplace_back();
  added.rules = FindArray(component, "rules");
  added.guid = Str(component, "guid");
  added.name = Str(component, "name");
  if (added.rules == nullptr) return added;
  auto view = [](const Json& rule, std::string_view key) -> std::string_view {
    const Json* value = Find(rule, key);
    return value != nullptr && value->is_string() ? data::View(value->get_string())
                                                  : std::string_view();
  };
  for (const Json& rule : *added.rules) {
    if (auto id = view(rule, "id"); !id.empty()) added.by_id.emplace(id, &rule);
    if (auto guid = view(rule, "guid"); !guid.empty()) added.by_guid.emplace(guid, &rule);
  }
  return added;
}

Result<SarifRun> SarifRun::Read(const Source& source, const Json& json, std::string_view where,
                                std::string_view tool) {
  SarifRun run;
  const Json* tool_object = Find(json, "tool");
  run.driver_ = tool_object == nullptr ? nullptr : Find(*tool_object, "driver");
  if (run.driver_ == nullptr || !run.driver_->is_object()) {
    return source.Bad(fmt::format("{} has no tool.driver", where));
  }
  run.tool_ = tool.empty() ? Slug(Str(*run.driver_, "name")) : std::string(tool);
  if (run.tool_.empty()) run.tool_ = "sarif";
  run.tool_version_ = Str(*run.driver_, "semanticVersion", Str(*run.driver_, "version"));
  run.AddComponent(*run.driver_);
  if (const JsonArray* extensions = FindArray(*tool_object, "extensions")) {
    for (const Json& extension : *extensions) run.AddComponent(extension);
  }
  run.artifacts_ = FindArray(json, "artifacts");
  run.logical_ = FindArray(json, "logicalLocations");
  run.taxonomies_ = FindArray(json, "taxonomies");
  run.bases_ = FindObject(json, "originalUriBaseIds");
  run.ReadRoots(json);
  return run;
}

// Folders that stand for the repository: absolute base URIs and working directories.
void SarifRun::ReadRoots(const Json& run) {
  auto add = [&](const std::string& uri) {
    if (IsFileUri(uri)) roots_.push_back(AsFolder(CleanPath(PercentDecode(uri))));
  };
  if (bases_ != nullptr) {
    for (const auto& [id, base] : *bases_) add(Str(base, "uri"));
  }
  if (const JsonArray* invocations = FindArray(run, "invocations")) {
    for (const Json& invocation : *invocations) {
      if (const Json* folder = Find(invocation, "workingDirectory")) add(Str(*folder, "uri"));
      const JsonArray* overrides = FindArray(invocation, "ruleConfigurationOverrides");
      if (overrides == nullptr) continue;
      for (const Json& item : *overrides) {
        const Json* descriptor = Find(item, "descriptor");
        const Json* configuration = Find(item, "configuration");
        if (descriptor == nullptr || configuration == nullptr) continue;
        const Json* rule = RuleOf(Json{{"rule", *descriptor}});
        std::string level = Str(*configuration, "level");
        if (rule != nullptr && !level.empty()) overrides_[rule] = level;
      }
    }
  }
  // The innermost folder first; the root of the file system says nothing.
  std::erase_if(roots_, [](const std::string& root) { return root.size() < 2; });
  std::ranges::sort(roots_, [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

// 3.54: the driver, unless index, guid or name say otherwise.
const SarifRun::Component* SarifRun::ComponentOf(const Json* reference) const {
  if (reference == nullptr) return &components_.front();
  if (auto index = Int(*reference, "index"); index && *index >= 0) {
    auto at = static_cast<size_t>(*index) + 1;
    return at < components_.size() ? &components_[at] : nullptr;
  }
  std::string guid = Str(*reference, "guid");
  std::string name = Str(*reference, "name");
  for (const Component& component : components_) {
    if (!guid.empty() && component.guid == guid) return &component;
    if (guid.empty() && !name.empty() && component.name == name) return &component;
  }
  return guid.empty() && name.empty() ? &components_.front() : nullptr;
}

// 3.52.4: ids are hierarchical; "CA1000/1" belongs to the rule "CA1000".
const Json* SarifRun::RuleById(const Component& component, std::string_view id) const {
  while (!id.empty()) {
    auto found = component.by_id.find(id);
    if (found != component.by_id.end()) return found->second;
    size_t slash = id.rfind('/');
    if (slash == std::string_view::npos) return nullptr;
    id = id.substr(0, slash);
  }
  return nullptr;
}

const Json* SarifRun::RuleOf(const Json& result) const {
  const Json* reference = Find(result, "rule");
  bool referenced = reference != nullptr && reference->is_object();
  const Component* component =
      ComponentOf(referenced ? Find(*reference, "toolComponent") : nullptr);
  if (component == nullptr) return nullptr;
  auto index = Int(result, "ruleIndex");
  if (referenced && (!index || *index < 0)) index = Int(*reference, "index");
  if (const Json* rule = At(component->rules, index)) return rule;
  if (referenced) {
    std::string guid = Str(*reference, "guid");
    auto found = component->by_guid.find(guid);
    if (!guid.empty() && found != component->by_guid.end()) return found->second;
  }
  std::string id = Str(result, "ruleId");
  if (id.empty() && referenced) id = Str(*reference, "id");
  if (const Json* rule = RuleById(*component, id)) return rule;
  // Some tools keep their rules in an extension without saying so.
  for (const Component& other : components_) {
    if (const Json* rule = RuleById(other, id)) return rule;
  }
  return nullptr;
}

std::string SarifRun::RuleIdOf(const Json& result, const Json* rule) const {
  std::string id = Str(result, "ruleId");
  const Json* reference = Find(result, "rule");
  if (id.empty() && reference != nullptr) id = Str(*reference, "id");
  if (id.empty() && rule != nullptr) id = Str(*rule, "id");
  return id;
}

std::string SarifRun::MessageString(const Json* rule, const std::string& id) const {
  for (const auto& [holder, key] : {std::pair{rule, std::string_view("messageStrings")},
                                    std::pair{driver_, std::string_view("globalMessageStrings")}}) {
    if (holder == nullptr) continue;
    const Json* strings = Find(*holder, key);
    const Json* found = strings == nullptr ? nullptr : Find(*strings, id);
    if (found != nullptr) return Str(*found, "text", Str(*found, "markdown"));
  }
  return {};
}

std::string SarifRun::OverriddenLevel(const Json& rule) const {
  auto found = overrides_.find(&rule);
  return found == overrides_.end() ? std::string() : found->second;
}

void SarifRun::Place(const Json& artifact_location, Location& at) const {
  std::string uri(Trim(Str(artifact_location, "uri")));
  std::string base = Str(artifact_location, "uriBaseId");
  if (uri.empty()) {
    const Json* artifact = At(artifacts_, Int(artifact_location, "index"));
    const Json* location = artifact == nullptr ? nullptr : Find(*artifact, "location");
    if (location == nullptr) return;
    uri = Trim(Str(*location, "uri"));
    base = Str(*location, "uriBaseId");
  }
  // 3.14.14: bases may stand on bases. The outermost absolute one is the repository and is left
  // out; a chain that goes in circles ends.
  for (int steps = 0; steps < 16 && !base.empty() && !HasScheme(uri) && bases_ != nullptr;
       ++steps) {
    const Json* entry = Find(*bases_, base);
    std::string prefix = entry == nullptr ? "" : std::string(Trim(Str(*entry, "uri")));
    if (prefix.empty() || HasScheme(prefix) || prefix.starts_with('/')) break;
    uri = AsFolder(prefix) + uri;
    base = Str(*entry, "uriBaseId");
  }
  if (HasScheme(uri) && !IsFileUri(uri)) {
    bool web = uri.starts_with("http:") || uri.starts_with("https:");
    (web ? at.url : at.path) = web ? StripUserInfo(uri) : uri;
    return;
  }
  std::string path = CleanPath(PercentDecode(uri));
  for (const std::string& root : roots_) {
    if (path.starts_with(root) && path.size() > root.size()) {
      path = path.substr(root.size());
      break;
    }
  }
  at.path = path;
}

void SarifRun::ReadLogical(const Json& logical, Finding& finding) const {
  const Json* described = At(logical_, Int(logical, "index"));
  auto member = [&](std::string_view key) {
    std::string value = Str(logical, key);
    return value.empty() && described != nullptr ? Str(*described, key) : value;
  };
  std::string name = member("fullyQualifiedName");
  if (name.empty()) name = member("name");
  if (auto package = ParsePurl(name)) {
    package->path = finding.location.path;
    finding.package = std::move(package);
    return;
  }
  std::string kind = member("kind");
  if (kind.empty() || kind == "function" || kind == "member") finding.location.function = name;
}

void SarifRun::ReadTaxon(const Json& reference, Finding& finding) const {
  std::string id = Str(reference, "id");
  const Json* component = Find(reference, "toolComponent");
  std::string name = component == nullptr ? "" : Str(*component, "name");
  const Json* taxonomy = component == nullptr ? nullptr : At(taxonomies_, Int(*component, "index"));
  if (taxonomy != nullptr) {
    if (name.empty()) name = Str(*taxonomy, "name");
    const Json* taxon = At(FindArray(*taxonomy, "taxa"), Int(reference, "index"));
    if (id.empty() && taxon != nullptr) id = Str(*taxon, "id");
  }
  if (EqualsIgnoreCase(name, "CWE")) {
    AddCwe(finding, id);
  } else {
    AddCwesIn(finding, id);
  }
}

std::string FillPlaceholders(std::string_view text, const JsonArray* arguments) {
  if (arguments == nullptr) return std::string(text);
  std::string out;
  for (size_t i = 0; i < text.size();) {
    bool doubled = i + 1 < text.size() && text[i] == text[i + 1];
    if ((text[i] == '{' || text[i] == '}') && doubled) {
      out += text[i];
      i += 2;
      continue;
    }
    size_t end = text[i] == '{' ? text.substr(i, 8).find('}') : std::string_view::npos;
    auto index =
        end == std::string_view::npos ? std::nullopt : ParseInt(text.substr(i + 1, end - 1));
    if (const Json* argument = At(arguments, index); argument != nullptr && argument->is_string()) {
      out += data::View(argument->get_string());
      i += end + 1;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string StripLinks(std::string_view text) {
  constexpr size_t kLongestLink = 1000;
  std::string out;
  for (size_t i = 0; i < text.size();) {
    size_t middle =
        text[i] == '[' ? text.substr(i, kLongestLink).find("](") : std::string_view::npos;
    if (middle != std::string_view::npos) {
      size_t target = i + middle + 2;
      size_t end = text.find_first_not_of("0123456789", target);
      if (end != std::string_view::npos && end > target && text[end] == ')') {
        out += text.substr(i + 1, middle - 1);
        i = end + 1;
        continue;
      }
    }
    out += text[i++];
  }
  return out;
}

}  // namespace bartizan::findings
