// policy.yaml to Policy. Every mistake is reported with its place; what must never widen an
// exception by mistake (an unclear `ignore`) makes that entry ineffective instead.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/gate.h"

namespace bartizan::findings {
namespace {

using data::Yaml;

// The node as one line of flow YAML, so that a verdict can quote the rule that it speaks of.
std::string Quote(const Yaml& node) {
  std::string out;
  switch (node.kind) {
    case Yaml::kNull:
      return "null";
    case Yaml::kScalar:
      return node.quoted ? '"' + node.scalar + '"' : node.scalar;
    case Yaml::kSequence:
      for (const auto& item : node.items) out += (out.empty() ? "" : ", ") + Quote(item);
      return '[' + out + ']';
    case Yaml::kMapping:
      for (const auto& [key, value] : node.members) {
        out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", key.scalar, Quote(value));
      }
      return '{' + out + '}';
  }
  return out;
}

class PolicyReader {
 public:
  explicit PolicyReader(std::string_view name) : name_(name) {}

  Status Read(const Yaml& root, Policy& policy) {
    BARTIZAN_DO(
        CheckKeys(root, "a policy", {"fail", "warn", "budget", "require", "ignore", "people"}));
    for (const auto& [key, value] : root.members) {
      if (key.scalar == "fail") BARTIZAN_DO(ReadMatches(value, policy.fail));
      if (key.scalar == "warn") BARTIZAN_DO(ReadMatches(value, policy.warn));
      if (key.scalar == "budget") BARTIZAN_DO(ReadBudget(value, policy));
      if (key.scalar == "require") BARTIZAN_DO(ReadRequire(value, policy));
      if (key.scalar == "ignore") BARTIZAN_DO(ReadIgnores(value, policy));
      if (key.scalar == "people") BARTIZAN_DO(ReadPeople(value, policy));
    }
    bool judges = !policy.fail.empty() || !policy.warn.empty() || !policy.budget.empty() ||
                  !policy.required_scans.empty();
    if (judges) return {};
    return data::FailAt(name_, root, "the policy has no rule that could close a gate",
                        "add for example `fail: [ { severity: critical } ]`");
  }

 private:
  Status CheckKeys(const Yaml& node, std::string_view what, std::vector<std::string> allowed) {
    if (node.kind != Yaml::kMapping) {
      return data::FailAt(name_, node, fmt::format("{} must be a mapping of keys", what));
    }
    for (const auto& [key, value] : node.members) {
      if (std::ranges::find(allowed, key.scalar) != allowed.end()) continue;
      auto near = Nearest(key.scalar, allowed);
      return data::FailAt(name_, key,
                          fmt::format("unknown key '{}' in {}", Ellipsize(key.scalar, 60), what),
                          near ? fmt::format("did you mean '{}'?", *near)
                               : fmt::format("known here: {}", Join(allowed, ", ")));
    }
    return {};
  }

  Result<std::string> Text(const Yaml& node, std::string_view key) {
    if (node.kind == Yaml::kScalar && !Trim(node.scalar).empty()) return node.scalar;
    return data::FailAt(name_, node, fmt::format("'{}' must be a text", key));
  }

  // One text or a list of texts; never an empty list, which would match nothing unnoticed.
  Result<std::vector<std::string>> Texts(const Yaml& node, std::string_view key) {
    std::vector<std::string> out;
    if (node.kind != Yaml::kSequence) {
      BARTIZAN_TRY(out.emplace_back(), Text(node, key));
      return out;
    }
    for (const auto& item : node.items) {
      BARTIZAN_TRY(out.emplace_back(), Text(item, key));
    }
    if (out.empty()) return data::FailAt(name_, node, fmt::format("'{}' lists nothing", key));
    return out;
  }

  Result<bool> Boolean(const Yaml& node, std::string_view key) {
    data::Json value = data::YamlToJson(node);
    if (value.is_bool()) return value.get_bool();
    return data::FailAt(name_, node, fmt::format("'{}' must be true or false", key));
  }

  Result<Severity> ReadSeverity(const Yaml& node) {
    auto severity = ParseSeverity(node.kind == Yaml::kScalar ? node.scalar : "");
    if (severity) return *severity;
    static const std::vector<std::string> known_names = {"critical", "high",          "medium",
                                                         "low",      "informational", "unknown"};
    auto near = Nearest(node.scalar, known_names);
    return data::FailAt(name_, node,
                        fmt::format("unknown severity '{}'", Ellipsize(node.scalar, 60)),
                        near ? fmt::format("did you mean '{}'?", *near)
                             : fmt::format("known: {}", Join(known_names, ", ")));
  }

  Status ReadMatches(const Yaml& node, std::vector<Match>& out) {
    if (node.kind != Yaml::kSequence) {
      return data::FailAt(name_, node, "a list of rules is expected",
                          "for example [ { severity: high } ]");
    }
    for (const auto& item : node.items) {
      BARTIZAN_TRY(out.emplace_back(), ReadMatch(item));
    }
    return {};
  }

  Result<Match> ReadMatch(const Yaml& node) {
    BARTIZAN_DO(CheckKeys(
        node, "a rule",
        {"severity", "tool", "rule", "cve", "cwe", "path", "package", "new", "exploited"}));
    if (node.members.empty()) {
      return data::FailAt(name_, node, "an empty rule would match every finding",
                          "name at least one key, for example severity");
    }
    Match match;
    match.source = Quote(node);
    for (const auto& [key, value] : node.members)
      BARTIZAN_DO(ReadMatchKey(key.scalar, value, match));
    return match;
  }

  Status ReadMatchKey(const std::string& key, const Yaml& value, Match& match) {
    if (key == "severity") {
      BARTIZAN_TRY(match.severity, ReadSeverity(value));
    } else if (key == "tool") {
      BARTIZAN_TRY(match.tools, Texts(value, key));
    } else if (key == "rule") {
      BARTIZAN_TRY(match.rules, Texts(value, key));
    } else if (key == "cve") {
      BARTIZAN_TRY(match.cves, Texts(value, key));
    } else if (key == "cwe") {
      return ReadCwes(value, match);
    } else if (key == "path") {
      BARTIZAN_TRY(match.path, Text(value, key));
    } else if (key == "package") {
      BARTIZAN_TRY(match.package, Text(value, key));
    } else if (key == "new") {
      BARTIZAN_TRY(match.fresh, Boolean(value, key));
    } else if (key == "exploited") {
      BARTIZAN_TRY(match.exploited, Boolean(value, key));
    }
    return {};
  }

  // 79, "CWE-79" or a list of them.
  Status ReadCwes(const Yaml& node, Match& match) {
    BARTIZAN_TRY(std::vector<std::string> texts, Texts(node, "cwe"));
    for (const auto& text : texts) {
      std::string_view digits = text;
      if (digits.size() > 4 && EqualsIgnoreCase(digits.substr(0, 4), "CWE-"))
        digits.remove_prefix(4);
      auto number = ParseInt(digits);
      if (!number || *number <= 0 || *number > 99'999) {
        return data::FailAt(name_, node,
                            fmt::format("'{}' is not a CWE number", Ellipsize(text, 60)));
      }
      match.cwes.push_back(static_cast<int>(*number));
    }
    return {};
  }

  Status ReadBudget(const Yaml& node, Policy& policy) {
    if (node.kind != Yaml::kMapping) {
      return data::FailAt(name_, node, "'budget' must map severities to numbers",
                          "for example { high: 10 }");
    }
    for (const auto& [key, value] : node.members) {
      BARTIZAN_TRY(Severity severity, ReadSeverity(key));
      auto limit = ParseInt(value.scalar);
      if (value.kind != Yaml::kScalar || value.quoted || !limit || *limit < 0) {
        return data::FailAt(
            name_, value,
            fmt::format("the budget of '{}' must be a whole number", Ellipsize(key.scalar, 60)));
      }
      for (const auto& [known, unused] : policy.budget) {
        if (known == severity) {
          return data::FailAt(name_, key, fmt::format("a second budget for '{}'", key.scalar));
        }
      }
      policy.budget.emplace_back(severity, *limit);
    }
    return {};
  }

  Status ReadRequire(const Yaml& node, Policy& policy) {
    BARTIZAN_DO(CheckKeys(node, "'require'", {"scans", "complete"}));
    for (const auto& [key, value] : node.members) {
      if (key.scalar == "scans") {
        BARTIZAN_TRY(policy.required_scans, Texts(value, "scans"));
      } else {
        BARTIZAN_TRY(policy.require_complete, Boolean(value, "complete"));
      }
    }
    return {};
  }

  Status ReadIgnores(const Yaml& node, Policy& policy) {
    if (node.kind != Yaml::kSequence) return data::FailAt(name_, node, "'ignore' must be a list");
    for (const auto& item : node.items) {
      BARTIZAN_TRY(policy.ignores.emplace_back(), ReadIgnore(item));
    }
    return {};
  }

  Result<Ignore> ReadIgnore(const Yaml& node) {
    BARTIZAN_DO(CheckKeys(node, "an 'ignore' entry",
                          {"id", "rule", "path", "package", "tool", "reason", "owner", "until"}));
    Ignore entry;
    entry.source = Quote(node);
    for (const auto& [key, value] : node.members)
      BARTIZAN_DO(ReadIgnoreKey(key.scalar, value, entry));
    entry.problem = ProblemOf(node, entry);
    return entry;
  }

  Status ReadIgnoreKey(const std::string& key, const Yaml& value, Ignore& entry) {
    // An empty reason, owner or date is a problem of the entry, not of the file.
    bool may_be_empty = key == "reason" || key == "owner" || key == "until";
    if (may_be_empty && value.kind == Yaml::kNull) return {};
    if (may_be_empty && value.kind == Yaml::kScalar && Trim(value.scalar).empty()) return {};
    BARTIZAN_TRY(std::string text, Text(value, key));
    if (key == "id") entry.id = text;
    if (key == "rule") entry.rule = text;
    if (key == "path") entry.path = text;
    if (key == "package") entry.package = text;
    if (key == "tool") entry.tool = text;
    if (key == "reason") entry.reason = text;
    if (key == "owner") entry.owner = text;
    if (key == "until") entry.until = EndOf(text);
    return {};
  }

  // A date alone includes that day.
  static std::optional<Time> EndOf(std::string_view text) {
    auto time = ParseIso(text);
    if (!time) return {};
    constexpr size_t kDateLength = 10;
    return text.size() == kDateLength ? *time + std::chrono::days(1) : *time;
  }

  static std::string ProblemOf(const Yaml& node, const Ignore& entry) {
    if (!entry.id && !entry.rule && !entry.path && !entry.package && !entry.tool) {
      return "it names no id, rule, path, package or tool";
    }
    if (entry.owner.empty()) return "it has no owner";
    if (entry.reason.empty()) return "it has no reason";
    if (entry.until) return {};
    const Yaml* until = node.Find("until");
    if (until == nullptr || until->scalar.empty()) return "it has no date ('until')";
    return fmt::format("'{}' is not a date", Ellipsize(until->scalar, 40));
  }

  Status ReadPeople(const Yaml& node, Policy& policy) {
    if (node.kind != Yaml::kMapping) {
      return data::FailAt(name_, node, "'people' must map users to their emails and groups");
    }
    for (const auto& [user, value] : node.members) {
      BARTIZAN_DO(CheckKeys(value, "a person", {"emails", "groups"}));
      Person person{.user = user.scalar};
      for (const auto& [key, list] : value.members) {
        auto& target = key.scalar == "emails" ? person.emails : person.groups;
        BARTIZAN_TRY(target, Texts(list, key.scalar));
      }
      policy.people.push_back(std::move(person));
    }
    return {};
  }

  std::string_view name_;
};

}  // namespace

Result<Policy> ParsePolicy(std::string_view text, std::string_view name) {
  BARTIZAN_TRY(Yaml root, data::ParseYaml(text, name));
  Policy policy;
  policy.digest = crypto::Sha256Hex(text);
  BARTIZAN_DO(PolicyReader(name).Read(root, policy));
  return policy;
}

}  // namespace bartizan::findings
