#include "bartizan/iampolicy/contain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "bartizan/iampolicy/action_classes.h"
#include "bartizan/iampolicy/contexts.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/targets.h"
#include "bartizan/iampolicy/witness.h"

namespace bartizan::iampolicy {
namespace {

bool HasProblems(const Access& access) {
  const auto problems = [](const Document* document) { return !document->problems.empty(); };
  return std::ranges::any_of(access.policies, problems) ||
         (access.boundary && std::ranges::any_of(*access.boundary, problems));
}

// Same documents, in any order.
bool SameDocuments(std::vector<const Document*> a, std::vector<const Document*> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

bool SameDocuments(const Access& a, const Access& b) {
  if (a.boundary.has_value() != b.boundary.has_value()) return false;
  return SameDocuments(a.policies, b.policies) &&
         (!a.boundary || SameDocuments(*a.boundary, *b.boundary));
}

// Patterns of targets that may be looked at in one comparison, over all candidates.
constexpr size_t kMostPatterns = 10'000'000;

// A gain whose actions are put together last: there may be all that AWS has.
struct Draft {
  Gain gain;
  std::vector<uint32_t> known;  // places in the order of names
  std::vector<std::string_view> unknown;
};

class GainFinder {
 public:
  GainFinder(const Access& before, const Access& now, const ContainOptions& options,
             ContainCache::State& cache)
      : before_(before), now_(now), options_(options), comparison_(Compare(before, now, cache)) {
    for (const Member& member : comparison_.members) {
      for (const Condition& condition : member.statement->conditions) {
        if (condition.quantifier != Quantifier::kNone) quantified_.push_back(&condition);
      }
    }
  }

  // The names of actions live as long as this.
  std::vector<Draft> Run() {
    actions_ = ClassifyActions(comparison_, options_);
    for (const ActionClass& action_class : actions_.classes) Solve(action_class);
    if (!actions_.complete) {
      Gain unproven;
      unproven.proof = Proof::kUnproven;
      unproven.future = true;
      unproven.target = "*";
      gains_.push_back({std::move(unproven), {}, {}});
    }
    return std::move(gains_);
  }

 private:
  void Solve(const ActionClass& action_class) {
    ByRole statements;
    for (const Member* member : action_class.members) {
      statements[static_cast<size_t>(member->role)].push_back(member->statement);
    }
    if (comparison_.now_bounded && statements[static_cast<size_t>(Role::kNowBound)].empty()) {
      return;
    }
    class_ = &action_class;
    class_gains_.clear();
    if (action_class.only_star) {
      Try({{"*", false}, std::string(1, kLiteralStar)});
    } else {
      const Targets targets = ListTargets(statements, comparison_.now_bounded,
                                          comparison_.before_bounded, options_.max_targets);
      bool complete = targets.complete;
      size_t patterns = 0;
      for (const Member* member : action_class.members) {
        patterns += member->statement->targets.size();
      }
      for (const Candidate& candidate : targets.candidates) {
        looked_at_ += patterns;
        complete &= looked_at_ <= kMostPatterns;
        if (!complete && looked_at_ > kMostPatterns) break;
        Try(candidate);
      }
      if (!complete) AddUnproven();
    }
    if (class_gains_.empty()) return;
    const auto& places = options_.catalogue->ByName().place;
    std::vector<uint32_t> known;
    known.reserve(class_->known.size());
    for (const uint32_t number : class_->known) known.push_back(places[number]);
    for (Gain& gain : class_gains_) {
      gain.future = known.empty() && class_->unknown.empty();
      gains_.push_back({std::move(gain), known, {class_->unknown.begin(), class_->unknown.end()}});
    }
  }

  void Try(const Candidate& candidate) {
    ContextQuestion question;
    question.now_bounded = comparison_.now_bounded;
    question.before_bounded = comparison_.before_bounded;
    question.needed_keys = VariableKeys(candidate.word);
    question.quantified = quantified_;
    for (const Member* member : class_->members) {
      if (Matches(*member->statement, member->role, candidate)) {
        question.statements[static_cast<size_t>(member->role)].push_back(member->statement);
      }
    }
    const ContextAnswer& answer = Ask(question, Goal::kGain);
    if (answer.state == ContextAnswer::State::kNone) return;

    Gain gain;
    gain.target = candidate.part.glob;
    const Witness witness = MakeWitness(
        {before_, now_, options_.kind, ActionWord(), Fact(), candidate, question, answer.context});
    gain.proof = witness.confirmed ? Proof::kGain : Proof::kUnproven;
    gain.witness = witness.request;
    if (witness.confirmed) {
      gain.allowed_by = witness.now.statements;
      gain.stopped = witness.before.verdict;
      if (gain.stopped != Verdict::kNotAllowed) gain.stopped_by = witness.before.statements;
    } else {
      gain.allowed_by = CouldAllow(candidate);
    }
    if (IsRepeated(gain)) return;
    gain.conditional = !question.statements[static_cast<size_t>(Role::kBeforeAllow)].empty() &&
                       Ask(question, Goal::kBeforeAllows).state != ContextAnswer::State::kNone;
    class_gains_.push_back(std::move(gain));
  }

  // The targets of one statement mostly ask the same.
  const ContextAnswer& Ask(const ContextQuestion& question, Goal goal) {
    auto [known, added] =
        answers_.try_emplace(std::tuple(question.statements, question.needed_keys, goal));
    if (added) known->second = FindContext(question, goal, options_.max_contexts);
    return known->second;
  }

  // Whether the class has the same with more targets already.
  bool IsRepeated(const Gain& gain) const {
    return std::ranges::any_of(class_gains_, [&](const Gain& known) {
      return (known.proof == Proof::kGain || gain.proof == Proof::kUnproven) &&
             known.allowed_by == gain.allowed_by && known.stopped == gain.stopped &&
             known.stopped_by == gain.stopped_by && SurelyCovers(known.target, gain.target);
    });
  }

  std::vector<StatementRef> CouldAllow(const Candidate& candidate) const {
    std::vector<StatementRef> refs;
    for (const Member* member : class_->members) {
      if (member->role == Role::kNowAllow && Matches(*member->statement, member->role, candidate)) {
        refs.push_back(member->ref);
      }
    }
    return refs;
  }

  void AddUnproven() {
    Gain gain;
    gain.proof = Proof::kUnproven;
    gain.target = "*";
    for (const Member* member : class_->members) {
      if (member->role == Role::kNowAllow) gain.allowed_by.push_back(member->ref);
    }
    class_gains_.push_back(std::move(gain));
  }

  // One action for the witness: the class is alike for all.
  std::string ActionWord() const {
    if (!class_->known.empty()) return std::string(options_.catalogue->Name(class_->known.front()));
    return class_->unknown.empty() ? class_->future.front() : std::string(class_->unknown.front());
  }

  ActionFact Fact() const {
    if (!class_->known.empty()) return options_.catalogue->action(class_->known.front());
    return {};
  }

  const Access& before_;
  const Access& now_;
  const ContainOptions& options_;
  const Comparison comparison_;
  ActionClasses actions_;
  std::vector<const Condition*> quantified_;
  std::map<std::tuple<ByRole, std::vector<std::string>, Goal>, ContextAnswer> answers_;
  const ActionClass* class_ = nullptr;
  size_t looked_at_ = 0;  // patterns of targets
  std::vector<Gain> class_gains_;
  std::vector<Draft> gains_;
};

auto OrderOf(const Gain& gain) {
  return std::tie(gain.allowed_by, gain.target, gain.proof, gain.stopped, gain.stopped_by,
                  gain.conditional);
}

void Absorb(Draft& draft, Draft& other) {
  Gain& gain = draft.gain;
  if (gain.future && !other.gain.future) gain.witness = std::move(other.gain.witness);
  gain.future = gain.future && other.gain.future;
  draft.known.insert(draft.known.end(), other.known.begin(), other.known.end());
  draft.unknown.insert(draft.unknown.end(), other.unknown.begin(), other.unknown.end());
}

template <class T>
void SortUnique(std::vector<T>& list) {
  std::ranges::sort(list);
  const auto rest = std::ranges::unique(list);
  list.erase(rest.begin(), rest.end());
}

Gain Finished(Draft& draft, const ActionCatalogue& catalogue) {
  SortUnique(draft.known);
  std::vector<std::string_view> names;
  names.reserve(draft.known.size() + draft.unknown.size());
  for (const uint32_t place : draft.known) {
    names.push_back(catalogue.Name(catalogue.ByName().number[place]));
  }
  SortUnique(draft.unknown);
  const auto middle = names.insert(names.end(), draft.unknown.begin(), draft.unknown.end());
  std::ranges::inplace_merge(names, middle);
  draft.gain.actions = std::move(names);
  return std::move(draft.gain);
}

std::vector<Gain> Merge(std::vector<Draft> drafts, const ActionCatalogue& catalogue) {
  std::ranges::stable_sort(
      drafts, [](const Draft& a, const Draft& b) { return OrderOf(a.gain) < OrderOf(b.gain); });
  std::vector<Gain> merged;
  for (size_t i = 0; i < drafts.size();) {
    Draft& draft = drafts[i++];
    while (i < drafts.size() && OrderOf(draft.gain) == OrderOf(drafts[i].gain)) {
      Absorb(draft, drafts[i++]);
    }
    merged.push_back(Finished(draft, catalogue));
  }
  return merged;
}

void Doubt(std::vector<Gain>& gains) {
  for (Gain& gain : gains) gain.proof = Proof::kUnproven;
  Gain unread;
  unread.proof = Proof::kUnproven;
  unread.target = "*";
  gains.insert(gains.begin(), std::move(unread));
}

}  // namespace

std::vector<Gain> FindGains(const Access& before, const Access& now,
                            const ContainOptions& options) {
  if (SameDocuments(before, now)) return {};
  std::optional<ContainCache> own;
  ContainCache* cache = options.cache;
  if (cache == nullptr || &cache->state().catalogue != options.catalogue) {
    cache = &own.emplace(*options.catalogue);
  }
  GainFinder finder(before, now, options, cache->state());
  std::vector<Gain> gains = Merge(finder.Run(), *options.catalogue);
  if (HasProblems(before) || HasProblems(now)) Doubt(gains);
  return gains;
}

}  // namespace bartizan::iampolicy
