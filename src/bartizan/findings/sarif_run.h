#pragma once
// What the results of a SARIF run refer to: rules, message strings, artifacts, base URIs,
// taxonomies. Private to this folder; keeps pointers into the parsed document.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bartizan/findings/parse_common.h"

namespace bartizan::findings {

class SarifRun {
 public:
  // `tool` overrides the driver's name when it is not empty.
  static Result<SarifRun> Read(const Source& source, const data::Json& run, std::string_view where,
                               std::string_view tool);
  const std::string& tool() const { return tool_; }
  const std::string& tool_version() const { return tool_version_; }

  // The rule of a result (3.27.5-3.27.7), null when the report does not describe it.
  const data::Json* RuleOf(const data::Json& result) const;
  std::string RuleIdOf(const data::Json& result, const data::Json* rule) const;
  // 3.11.6: looks in the rule, then among the driver's global strings.
  std::string MessageString(const data::Json* rule, const std::string& id) const;
  // 3.20.5: the level that the invocation sets for a rule; "" when it sets none.
  std::string OverriddenLevel(const data::Json& rule) const;
  // An artifact location to a path (relative to the outermost base where that can be told) or URL.
  void Place(const data::Json& artifact_location, Location& at) const;
  // Function, or package (kind "package" with a package URL).
  void ReadLogical(const data::Json& logical, Finding& finding) const;
  // A reference to a taxon: CWE numbers are taken over.
  void ReadTaxon(const data::Json& reference, Finding& finding) const;

 private:
  struct Component {
    const data::JsonArray* rules = nullptr;
    std::unordered_map<std::string_view, const data::Json*> by_id, by_guid;
    std::string guid, name;
  };
  Component& AddComponent(const data::Json& component);
  const Component* ComponentOf(const data::Json* reference) const;
  const data::Json* RuleById(const Component& component, std::string_view id) const;
  void ReadRoots(const data::Json& run);

  std::string tool_, tool_version_;
  const data::Json* driver_ = nullptr;
  std::vector<Component> components_;  // the driver first
  std::unordered_map<const data::Json*, std::string> overrides_;
  const data::JsonArray* artifacts_ = nullptr;
  const data::JsonArray* logical_ = nullptr;
  const data::JsonArray* taxonomies_ = nullptr;
  const data::JsonObject* bases_ = nullptr;
  std::vector<std::string> roots_;  // absolute folders that end with '/'
};

// "{0}" is arguments[0]; "{{" and "}}" are braces.
std::string FillPlaceholders(std::string_view text, const data::JsonArray* arguments);
// "[text](1)" becomes "text": links to related locations (3.11.6).
std::string StripLinks(std::string_view text);

}  // namespace bartizan::findings
