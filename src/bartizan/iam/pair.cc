#include "bartizan/iam/pair.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/crypto/hash.h"
#include "bartizan/iam/named_access.h"
#include "bartizan/iam/risk.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/principal.h"

namespace bartizan::iam {

namespace {

using iampolicy::Access;
using iampolicy::Document;
using iampolicy::Gain;
using iampolicy::Kind;
using iampolicy::Request;
using iampolicy::StatementRef;

// The two sides of the mapping that are compared, as 0 and 1.
struct TwoSides {
  const Mapping& all;
  std::array<size_t, 2> at;

  std::string Map(size_t side, std::string_view text, MapPlace place) const {
    return all.Map(at.at(side), text, place);
  }
  std::string Unmap(size_t side, std::string_view text) const {
    return all.Unmap(at.at(side), text);
  }
  const std::string& Label(size_t side) const { return all.sides()[at.at(side)].label; }
};

using Named = NamedAccess;

Named PoliciesOf(const MappedPrincipal& principal, bool boundaries) {
  return NamedAccessOf(*principal.original, principal.policies,
                       boundaries ? principal.boundary : nullptr);
}

Named TrustOf(const MappedPrincipal& principal) {
  Named named;
  if (principal.trust == nullptr) return named;
  named.access.policies.push_back(principal.trust.get());
  named.names.push_back({.policy = "trust", .type = "trust", .group = {}, .sid = {}});
  return named;
}

// The same documents as the account has them, for the last word on a witness.
Access OriginalAccess(const Principal& principal, bool boundaries) {
  Access access;
  for (const AttachedPolicy& policy : principal.policies) {
    if (policy.document) access.policies.push_back(policy.document.get());
  }
  if (boundaries && principal.boundary && principal.boundary->document) {
    access.boundary = {principal.boundary->document.get()};
  }
  return access;
}

Access OriginalTrust(const Principal& principal) {
  Access access;
  if (principal.trust) access.policies.push_back(principal.trust.get());
  return access;
}

void Refer(const Named& named, const std::vector<StatementRef>& refs, std::vector<SourceRef>& names,
           std::vector<const iampolicy::Statement*>& statements) {
  for (const StatementRef& ref : refs) {
    names.push_back(SourceOf(named, ref));
    statements.push_back(&StatementOf(named.access, ref));
  }
}

Request InWordsOf(const Request& request, size_t side, const TwoSides& mapping) {
  Request own{
      .action = request.action, .target = mapping.Unmap(side, request.target), .context = {}};
  for (const auto& [key, values] : request.context) {
    auto& mapped = own.context[mapping.Unmap(side, key)];
    for (const std::string& value : values) mapped.push_back(mapping.Unmap(side, value));
  }
  return own;
}

// What is compared of a pair: the policies, or the trust policies.
struct Aspect {
  ChangeKind kind = ChangeKind::kAccess;
  std::array<Named, 2> mapped;
  std::array<Access, 2> original;
};

class Comparer {
 public:
  Comparer(const TwoSides& mapping, const CompareOptions& options, Difference& difference)
      : mapping_(mapping), options_(options), difference_(difference) {}

  void Compare(const Aspect& aspect) {
    Look(aspect, 0, Direction::kMore);
    Look(aspect, 1, Direction::kLess);
  }

 private:
  // What the other side allows and `before` does not.
  void Look(const Aspect& aspect, size_t before, Direction direction) {
    const size_t now = 1 - before;
    const iampolicy::ContainOptions options{
        .catalogue = options_.catalogue,
        .cache = options_.cache,
        .closed_world = options_.closed_world,
        .kind = aspect.kind == ChangeKind::kTrust ? Kind::kTrust : Kind::kIdentity};
    for (Gain& gain :
         iampolicy::FindGains(aspect.mapped[before].access, aspect.mapped[now].access, options)) {
      Change change;
      change.kind = aspect.kind;
      change.direction = direction;
      change.proven = gain.proof == iampolicy::Proof::kGain;
      change.actions = std::move(gain.actions);
      change.future = gain.future;
      change.conditional = gain.conditional;
      change.target = std::move(gain.target);
      change.stopped = gain.stopped;
      change.asked = std::move(gain.witness);
      Refer(aspect.mapped[now], gain.allowed_by, change.allowed_by, change.allowing);
      Refer(aspect.mapped[before], gain.stopped_by, change.stopped_by, change.stopping);
      Confirm(aspect, now, change);
      if (!change.confirmed && IsToldOtherwise(change, now)) continue;
      difference_.changes.push_back(std::move(change));
    }
  }

  // Of a principal that could not be read whole, and of a reference into the other environment,
  // there are changes of their own; in the accounts' own words the latter is often no difference at
  // all.
  bool IsToldOtherwise(const Change& change, size_t now) const {
    const auto& sides = difference_.sides;
    if (change.asked.action.empty()) {
      return !sides[0]->original->problems.empty() || !sides[1]->original->problems.empty();
    }
    const std::string text = iampolicy::ShowPattern(mapping_.Unmap(now, change.target));
    return std::ranges::any_of(sides.at(now)->crossings,
                               [&](const Crossing& crossing) { return crossing.text == text; });
  }

  // The witness, asked of both accounts' own documents. What they do not confirm is not proven.
  void Confirm(const Aspect& aspect, size_t now, Change& change) const {
    if (change.asked.action.empty()) return;
    change.witness = {InWordsOf(change.asked, 0, mapping_), InWordsOf(change.asked, 1, mapping_)};
    if (!change.proven) return;
    const auto allowed = [&](size_t side) {
      return iampolicy::Evaluate(aspect.original[side], (*change.witness)[side]).verdict ==
             iampolicy::Verdict::kAllowed;
    };
    change.confirmed = allowed(now) && !allowed(1 - now);
    change.proven = change.confirmed;
  }

  const TwoSides& mapping_;
  const CompareOptions& options_;
  Difference& difference_;
};

void AddChange(Difference& difference, ChangeKind kind, Direction direction, std::string title,
               std::string target = {}) {
  Change change;
  change.kind = kind;
  change.direction = direction;
  change.title = std::move(title);
  change.target = std::move(target);
  difference.changes.push_back(std::move(change));
}

void CompareBoundaries(const MappedPrincipal& first, const MappedPrincipal& second,
                       Difference& difference) {
  const auto& before = first.original->boundary;
  const auto& after = second.original->boundary;
  if (before && !after) {
    AddChange(difference, ChangeKind::kBoundary, Direction::kMore,
              fmt::format("no permissions boundary (was {})", before->name), before->name);
  } else if (!before && after) {
    AddChange(difference, ChangeKind::kBoundary, Direction::kLess,
              fmt::format("permissions boundary {} added", after->name), after->name);
  }
}

std::string JoinMapped(const std::vector<std::string>& names, size_t side,
                       const TwoSides& mapping) {
  std::vector<std::string> mapped;
  mapped.reserve(names.size());
  for (const auto& name : names) mapped.push_back(mapping.Map(side, name, MapPlace::kName));
  std::ranges::sort(mapped);
  return fmt::format("{}", fmt::join(mapped, ", "));
}

std::string Shown(const std::string& text) {
  return text.empty() ? "none" : text;
}

void CompareAttributes(const MappedPrincipal& first, const MappedPrincipal& second,
                       const TwoSides& mapping, Difference& difference) {
  const auto note = [&](std::string_view what, const std::string& before,
                        const std::string& after) {
    if (before == after) return;
    AddChange(difference, ChangeKind::kMetadata, Direction::kNeither,
              fmt::format("{}: {} -> {}", what, Shown(before), Shown(after)), std::string(what));
  };
  const Principal& a = *first.original;
  const Principal& b = *second.original;
  note("path", first.path, second.path);
  if (a.max_session && b.max_session) {
    note("longest session", fmt::format("{} s", *a.max_session),
         fmt::format("{} s", *b.max_session));
  }
  note("groups", JoinMapped(a.groups, 0, mapping), JoinMapped(b.groups, 1, mapping));
  note("instance profiles", JoinMapped(a.instance_profiles, 0, mapping),
       JoinMapped(b.instance_profiles, 1, mapping));
}

void AddCrossings(const MappedPrincipal& principal, size_t side, const TwoSides& mapping,
                  Difference& difference) {
  for (const Crossing& crossing : principal.crossings) {
    const std::string text = iampolicy::ShowPattern(crossing.text);
    AddChange(difference, ChangeKind::kCrossing, Direction::kNeither,
              fmt::format("CROSS-ENV the {} in {} names {} of {}: {}",
                          PrincipalKindName(principal.original->kind), mapping.Label(side),
                          crossing.value, mapping.all.sides()[crossing.of].label, text),
              text);
  }
}

void AddProblems(const MappedPrincipal& principal, Difference& difference) {
  for (const std::string& problem : principal.original->problems) {
    AddChange(difference, ChangeKind::kUnreadable, Direction::kNeither, "unreadable: " + problem,
              problem);
  }
}

void CompareBoth(const MappedPrincipal& first, const MappedPrincipal& second,
                 const TwoSides& mapping, const CompareOptions& options, Difference& difference) {
  AddProblems(first, difference);
  AddProblems(second, difference);
  if (first.fingerprint != second.fingerprint) {
    Comparer comparer(mapping, options, difference);
    const bool boundaries = options.boundaries;
    comparer.Compare({.kind = ChangeKind::kAccess,
                      .mapped = {PoliciesOf(first, boundaries), PoliciesOf(second, boundaries)},
                      .original = {OriginalAccess(*first.original, boundaries),
                                   OriginalAccess(*second.original, boundaries)}});
    comparer.Compare(
        {.kind = ChangeKind::kTrust,
         .mapped = {TrustOf(first), TrustOf(second)},
         .original = {OriginalTrust(*first.original), OriginalTrust(*second.original)}});
    if (boundaries) CompareBoundaries(first, second, difference);
    CompareAttributes(first, second, mapping, difference);
  }
  AddCrossings(first, 0, mapping, difference);
  AddCrossings(second, 1, mapping, difference);
}

}  // namespace

Access AccessOf(const MappedPrincipal& principal, bool boundaries) {
  return PoliciesOf(principal, boundaries).access;
}

bool IsCompared(const MappedPrincipal& principal, const CompareOptions& options) {
  const Principal& original = *principal.original;
  const std::array<bool, 3> kinds{options.roles, options.users, options.groups};
  if (!kinds.at(static_cast<size_t>(original.kind))) return false;
  return options.service_linked || !original.service_linked();
}

bool IsNamed(const MappedPrincipal& principal, const CompareOptions& options) {
  return options.principal.empty() ||
         iampolicy::PatternMatches(options.principal, principal.original->name) ||
         iampolicy::PatternMatches(options.principal, principal.name);
}

std::string IdOf(const Difference& difference) {
  crypto::Sha256 hash;
  hash.Field(PrincipalKindName(difference.kind)).Field(difference.path).Field(difference.name);
  std::vector<std::string> changes;
  for (const Change& change : difference.changes) {
    std::string text = fmt::format("{}|{}|{}|{}|{}|", ChangeKindName(change.kind),
                                   static_cast<int>(change.direction), change.proven, change.target,
                                   change.conditional);
    for (const std::string_view& action : change.actions) {
      if (&action != &change.actions.front()) text += ',';
      text += action;
    }
    changes.push_back(std::move(text));
  }
  std::ranges::sort(changes);
  for (const auto& change : changes) hash.Field(change);
  for (const auto* side : difference.sides) hash.Field(side == nullptr ? "absent" : "there");
  return "iam-" + hash.FinishHex().substr(0, 16);
}

Difference ComparePair(const MappedPrincipal* first, const MappedPrincipal* second,
                       const Mapping& all, const CompareOptions& options,
                       std::array<size_t, 2> at) {
  const TwoSides mapping{.all = all, .at = at};
  const MappedPrincipal& shown = first != nullptr ? *first : *second;
  Difference difference{.kind = shown.original->kind,
                        .name = shown.name,
                        .path = shown.path,
                        .sides = {first, second},
                        .changes = {},
                        .id = {}};
  if (first != nullptr && second != nullptr) {
    CompareBoth(*first, *second, mapping, options, difference);
  } else {
    const size_t side = first != nullptr ? 0 : 1;
    AddChange(difference, ChangeKind::kOnly, side == 1 ? Direction::kMore : Direction::kLess,
              fmt::format("only in {}", mapping.Label(side)));
    AddProblems(shown, difference);
  }
  if (difference.changes.empty()) return difference;
  Rate(difference, options);
  std::ranges::stable_sort(difference.changes, std::ranges::greater{}, &Change::severity);
  difference.severity = difference.changes.front().severity;
  return difference;
}

}  // namespace bartizan::iam
