#pragma once
// The actions that AWS documents, compiled in: access levels, resource types and what an action can
// do to whom holds it. Facts of the Service Authorization Reference
// (https://docs.aws.amazon.com/service-authorization/latest/reference/); the generator is
// tools/iam_catalogue.py, the data iampolicy/data/*.txt. AWS adds about five actions a day: an
// action that is not here is unknown, never absent.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::iampolicy {

enum class Level : uint8_t { kRead, kList, kWrite, kPermissions, kTagging };
std::string_view LevelName(Level level);  // "Permissions management" …

enum ActionFlag : uint8_t {
  kPrivilegeEscalation = 1,
  kCredentialExposure = 2,
  kDataAccess = 4,
  kResourceExposure = 8
};

struct ActionFact {
  std::string_view service;  // prefix: "s3"
  std::string_view name;     // "GetObject"
  Level level = Level::kRead;
  uint8_t flags = 0;  // of ActionFlag
  // Whether statements may name its resources; else only "*" has an effect.
  bool has_resources = false;
  // Patterns of the ARNs of its resource types, with '*' where the reference has a placeholder
  // ("arn:*:s3:::*"); also empty where it says "*" only, and where the source does not tell.
  std::span<const std::string_view> arns;
};

struct ServiceFact {
  std::string_view prefix;      // "s3"
  std::string_view title;       // "Amazon S3"
  size_t first = 0, count = 0;  // its actions: numbers, ordered by name in lower case
};

// Immutable, thread-safe. Built-in one: constant data, nothing is parsed at start.
class ActionCatalogue {
 public:
  static const ActionCatalogue& BuiltIn();
  // Another one in place of it: AWS's service reference (an object of one service, or a list of
  // them,
  // https://docs.aws.amazon.com/service-authorization/latest/reference/service-reference.html), the
  // policy generator's policies.js / iam.json, or what `bartizan iam catalog update` saved. Only
  // the last tells its date: others get `date`. What a form does not tell of an action (the flags;
  // the policy generator's: all but the name) is as the built-in one has it; of an action that it
  // does not have, the level follows from the verb. kInvalid with the place for something else,
  // also for one without any action; kLimit for more than 64 MiB or half a million actions.
  static Result<std::shared_ptr<const ActionCatalogue>> Parse(std::string_view text,
                                                              std::string_view name,
                                                              std::string_view date = "unknown");
  // The services of `newer`, and of `base` those that `newer` does not have.
  // kLimit as Parse.
  static Result<std::shared_ptr<const ActionCatalogue>> Merge(const ActionCatalogue& base,
                                                              const ActionCatalogue& newer);
  // What Parse reads: the same catalogue as text (tools/iam_catalogue.py tells the form).
  std::string ToText() const;
  ~ActionCatalogue();

  std::string_view date() const;    // "2026-03-07": stamped into every report
  std::string_view source() const;  // one line
  size_t size() const;              // of actions
  // Actions are numbered by service prefix, then by name in lower case.
  ActionFact action(size_t number) const;
  // Parts of it that cost less: "s3:GetObject", which lives as long as the catalogue.
  std::string_view Name(size_t number) const;
  bool HasResources(size_t number) const;
  // Names in the order of their bytes: which place each number has, and whose each place is.
  struct NameOrder {
    std::span<const uint32_t> place, number;
  };
  NameOrder ByName() const;
  std::span<const ServiceFact> services() const;  // by prefix
  // "s3:getobject" in any case.
  std::optional<size_t> Find(std::string_view action) const;
  const ServiceFact* FindService(std::string_view prefix) const;  // in lower case; null: none
  // Numbers of the actions that a pattern in lower case matches ("s3:get*", "*", "*:get*"), rising.
  // Without a colon only "*" matches any.
  std::vector<size_t> Expand(std::string_view pattern) const;
  // The name in lower case, "s3:getobject"; lives as long as the catalogue.
  std::string_view Key(size_t number) const;

 private:
  struct State;
  explicit ActionCatalogue(std::unique_ptr<State> state);
  static std::shared_ptr<const ActionCatalogue> Of(const class CatalogueDraft& draft);
  std::unique_ptr<State> state_;
};

// Ways to become somebody else with a set of permissions, from pathfinding.cloud.
struct EscalationPath {
  std::string_view id;                        // "lambda-001"
  std::string_view title;                     // "iam:PassRole + lambda:CreateFunction + …"
  std::span<const std::string_view> actions;  // all are needed; in lower case
};
std::span<const EscalationPath> EscalationPaths();

}  // namespace bartizan::iampolicy
