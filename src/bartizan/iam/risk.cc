#include "bartizan/iam/risk.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

#include "bartizan/base/text.h"
#include "bartizan/iam/pair.h"
#include "bartizan/iam/wording.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {

namespace {

using findings::Severity;
using iampolicy::Access;
using iampolicy::ActionCatalogue;
using iampolicy::Request;
using iampolicy::Statement;

constexpr std::string_view kMfa = "aws:multifactorauthpresent";
constexpr std::string_view kMfaAge = "aws:multifactorauthage";

struct Rating {
  Severity severity = Severity::kInformational;
  std::string reason;

  void Raise(Severity to, std::string why) {
    if (to <= severity) return;
    severity = to;
    reason = std::move(why);
  }
  // For texts that are not made where they are not needed.
  template <class Make>
    requires std::is_invocable_v<Make>
  void Raise(Severity to, const Make& why) {
    if (to > severity) Raise(to, why());
  }
};

bool Holds(const std::vector<std::string>& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

// The keys that every statement of `statements` asks for.
std::set<std::string> CommonKeys(const std::vector<const Statement*>& statements) {
  std::set<std::string> common;
  bool first = true;
  for (const Statement* statement : statements) {
    std::set<std::string> keys;
    for (const auto& condition : statement->conditions) keys.insert(condition.key);
    if (first)
      common = std::move(keys);
    else
      std::erase_if(common, [&](const std::string& key) { return !keys.contains(key); });
    first = false;
  }
  return common;
}

// The Allow statements of the side that has less which speak of the same action and target.
std::vector<const Statement*> SameMatter(const Access& access, const Request& asked) {
  std::vector<const Statement*> found;
  const std::string action = ToLower(asked.action);
  const std::string word = iampolicy::EncodeWord(asked.target);
  for (const auto* document : access.policies) {
    for (const Statement& statement : document->statements) {
      if (statement.allow && iampolicy::ActionMatches(statement, action) &&
          iampolicy::TargetMatches(statement, word, asked)) {
        found.push_back(&statement);
      }
    }
  }
  return found;
}

std::string NameOfKey(std::string_view key) {
  if (key == "sts:externalid") return "ExternalId";
  if (key == kMfa || key == kMfaAge) return "MFA";
  if (key.ends_with(":sub")) return "OIDC subject";
  return {};
}

// The condition keys that the side with less asks for and the other one does not.
void RateConditions(const Change& change, const Access& before, Rating& rating) {
  const auto matter = SameMatter(before, change.asked);
  const auto asked_before = CommonKeys(matter);
  const auto asked_now = CommonKeys(change.allowing);
  for (const std::string& key : asked_before) {
    if (asked_now.contains(key)) continue;
    const std::string name = NameOfKey(key);
    if (name.empty())
      rating.Raise(Severity::kMedium, fmt::format("condition on {} dropped", key));
    else
      rating.Raise(Severity::kHigh, fmt::format("{} condition dropped", name));
  }
  rating.Raise(Severity::kMedium, "condition loosened");
}

void RateTrust(const Change& change, const Access& before, Rating& rating) {
  const bool anyone = change.target == "AWS|*" || change.target == "*";
  const bool unconditional = std::ranges::any_of(
      change.allowing, [](const Statement* each) { return each->conditions.empty(); });
  if (anyone && unconditional) rating.Raise(Severity::kCritical, "trust opened to anyone");
  if (anyone) rating.Raise(Severity::kHigh, "trust opened to anyone, under conditions");
  if (change.conditional) return RateConditions(change, before, rating);
  if (std::ranges::any_of(change.allowing, &Statement::not_targets)) {
    rating.Raise(Severity::kHigh, "NotPrincipal with Allow");
  }
  if (change.target.starts_with("Service|")) {
    return rating.Raise(Severity::kMedium, "another service may assume the role");
  }
  rating.Raise(Severity::kHigh, "others may assume the role");
}

void RateAction(const iampolicy::ActionFact& fact, Rating& rating) {
  using iampolicy::Level;
  const auto that = [&](std::string_view does) {
    return [&fact, does] { return fmt::format("{}:{} {}", fact.service, fact.name, does); };
  };
  if ((fact.flags & iampolicy::kPrivilegeEscalation) != 0) {
    rating.Raise(Severity::kHigh, that("can escalate"));
  }
  if ((fact.flags & iampolicy::kCredentialExposure) != 0) {
    rating.Raise(Severity::kHigh, that("exposes credentials"));
  }
  switch (fact.level) {
    case Level::kPermissions:
      return rating.Raise(Severity::kHigh, that("manages permissions"));
    case Level::kWrite:
    case Level::kTagging:
      return rating.Raise(Severity::kMedium, "write access");
    case Level::kRead:
    case Level::kList:
      break;
  }
  if ((fact.flags & iampolicy::kDataAccess) != 0) {
    rating.Raise(Severity::kMedium, that("reads data"));
  }
  rating.Raise(Severity::kLow, "read access");
}

// Whether the side with less allows one of the actions on some other target.
bool Widened(const Change& change, const Access& before) {
  if (change.stopped != iampolicy::Verdict::kNotAllowed || change.actions.empty()) return false;
  const std::string action = ToLower(change.actions.front());
  return std::ranges::any_of(before.policies, [&](const auto* document) {
    return std::ranges::any_of(document->statements, [&](const Statement& statement) {
      return statement.allow && iampolicy::ActionMatches(statement, action);
    });
  });
}

void RatePaths(const Change& change, const std::vector<std::string_view>& completed,
               Rating& rating) {
  if (completed.empty()) return;
  const auto paths = iampolicy::EscalationPaths();
  const auto is_new = [&](const iampolicy::EscalationPath& path) {
    return std::ranges::binary_search(completed, path.id);
  };
  std::unordered_set<std::string_view> looked_for;
  for (const auto& path : paths) {
    if (is_new(path)) looked_for.insert(path.actions.begin(), path.actions.end());
  }
  const auto service_of = [](std::string_view action) {
    return action.substr(0, action.find(':'));
  };
  std::unordered_set<std::string_view> services;
  for (const std::string_view action : looked_for) services.insert(service_of(action));
  std::unordered_set<std::string_view> gained;
  for (const std::string_view action : change.actions) {
    if (!services.contains(service_of(action))) continue;
    const auto found = looked_for.find(ToLower(action));
    if (found != looked_for.end()) gained.insert(*found);
  }
  for (const auto& path : paths) {
    if (!is_new(path)) continue;
    const bool mine = std::ranges::any_of(
        path.actions, [&](std::string_view action) { return gained.contains(action); });
    if (mine) return rating.Raise(Severity::kHigh, fmt::format("completes {}", path.id));
  }
}

void RateAccess(const Change& change, const Access& before, const ActionCatalogue& catalogue,
                const std::vector<std::string_view>& completed, Rating& rating) {
  if (change.future) return rating.Raise(Severity::kInformational, {});
  const bool everything = std::ranges::any_of(change.allowing, [&](const Statement* each) {
    return !each->not_actions && !each->not_targets && Holds(each->actions, "*") &&
           Holds(each->targets, "*");
  });
  if (everything && change.target == "*" && !change.conditional) {
    rating.Raise(Severity::kCritical, "all actions on all resources");
  }
  RatePaths(change, completed, rating);
  if (change.stopped == iampolicy::Verdict::kDenied) {
    rating.Raise(Severity::kHigh, "a Deny applies no more");
  }
  if (std::ranges::any_of(change.allowing, &Statement::not_actions)) {
    rating.Raise(Severity::kHigh, "NotAction with Allow");
  }
  for (const std::string_view action : change.actions) {
    if (rating.severity >= Severity::kHigh) break;
    const auto number = catalogue.Find(action);
    if (number)
      RateAction(catalogue.action(*number), rating);
    else
      rating.Raise(Severity::kMedium, fmt::format("{} is not in the catalogue", action));
  }
  if (change.conditional) return RateConditions(change, before, rating);
  if (Widened(change, before)) rating.Raise(Severity::kMedium, "more resources");
}

// What makes the one side's paths more than the other's.
std::vector<std::string_view> NewPaths(const Difference& difference, size_t now,
                                       const CompareOptions& options) {
  const auto of = [&](size_t side) {
    return CompletedPaths(AccessOf(*difference.sides.at(side), options.boundaries));
  };
  const auto had = of(1 - now);
  auto has = of(now);
  std::erase_if(has, [&](std::string_view id) { return std::ranges::binary_search(had, id); });
  return has;
}

void RateOnly(const Difference& difference, Rating& rating) {
  // A principal that only the second account has may do something new there; what it may do is for
  // `iam explain`.
  if (difference.sides[0] == nullptr) rating.Raise(Severity::kLow, "new principal");
}

}  // namespace

std::vector<std::string_view> CompletedPaths(const Access& access) {
  // An action counts when some Allow names it and no Deny takes it away altogether.
  const auto whole = [](const Statement& each) {
    return each.conditions.empty() && !each.not_targets && Holds(each.targets, "*");
  };
  const auto any = [](const auto& documents, const auto& holds) {
    return std::ranges::any_of(documents, [&](const auto* document) {
      return std::ranges::any_of(document->statements, holds);
    });
  };
  const auto granted = [&](std::string_view action) {
    const auto allows = [&](const Statement& each) {
      return each.allow && iampolicy::ActionMatches(each, action);
    };
    const auto forbids = [&](const Statement& each) {
      return !each.allow && whole(each) && iampolicy::ActionMatches(each, action);
    };
    if (!any(access.policies, allows) || any(access.policies, forbids)) return false;
    return !access.boundary || (any(*access.boundary, allows) && !any(*access.boundary, forbids));
  };
  std::vector<std::string_view> completed;
  for (const auto& path : iampolicy::EscalationPaths()) {
    if (std::ranges::all_of(path.actions, granted)) completed.push_back(path.id);
  }
  std::ranges::sort(completed);
  return completed;
}

void Rate(Difference& difference, const CompareOptions& options) {
  const bool pair = difference.sides[0] != nullptr && difference.sides[1] != nullptr;
  std::optional<std::vector<std::string_view>> completed;
  for (Change& change : difference.changes) {
    Rating rating;
    const bool more = change.direction == Direction::kMore;
    if (change.kind == ChangeKind::kCrossing) {
      rating.Raise(Severity::kHigh, "reaches into the other environment");
    } else if (change.kind == ChangeKind::kUnreadable) {
      rating.Raise(Severity::kMedium, "could not be compared whole");
    } else if (change.kind == ChangeKind::kOnly) {
      RateOnly(difference, rating);
    } else if (change.kind == ChangeKind::kBoundary && more) {
      rating.Raise(Severity::kCritical, "boundary removed");
    } else if (pair && more && change.kind == ChangeKind::kAccess) {
      if (!completed) completed = NewPaths(difference, 1, options);
      RateAccess(change, AccessOf(*difference.sides[0], options.boundaries), *options.catalogue,
                 *completed, rating);
    } else if (pair && more && change.kind == ChangeKind::kTrust) {
      Access before;
      if (const auto& trust = difference.sides[0]->trust) before.policies.push_back(trust.get());
      RateTrust(change, before, rating);
    }
    if (!change.proven && more) {
      if (rating.severity > Severity::kMedium) rating.severity = Severity::kMedium;
      rating.Raise(Severity::kMedium, {});
      rating.reason = "not proven";
    }
    change.severity = rating.severity;
    change.reason = std::move(rating.reason);
    if (change.title.empty()) change.title = TitleOf(change);
  }
}

}  // namespace bartizan::iam
