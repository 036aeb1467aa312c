// Taken apart into what each single action (or list of excluded ones) is allowed on each single
// target (or list of excluded ones) under which conditions, a document has one form however its
// statements were split. What such a grant adds nothing to is dropped, the rest is put together
// again: actions with the same targets become one statement.
#include "bartizan/iampolicy/canonical.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/covering.h"

namespace bartizan::iampolicy {

namespace {

// Of one document. Real ones need a hundredth of it.
constexpr uint64_t kMaxWork = 50'000'000;
// Taking apart is not worth more memory than this. A single statement need not be.
constexpr size_t kMaxGrants = 500'000;

// One pattern, or a whole list of excluded ones.
struct Unit {
  std::string_view pattern;
  const std::vector<std::string>* excluded = nullptr;

  bool operator==(const Unit& other) const { return (*this <=> other) == 0; }
  std::strong_ordering operator<=>(const Unit& other) const {
    if ((excluded == nullptr) != (other.excluded == nullptr)) {
      return excluded == nullptr ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return excluded == nullptr ? pattern <=> other.pattern : *excluded <=> *other.excluded;
  }
};

// The units of all statements' actions (or targets), by number, and which cover which.
class Axis {
 public:
  void Add(const std::vector<std::string>& list, bool excluded) {
    if (excluded) {
      units_.push_back({{}, &list});
    } else {
      for (const std::string& pattern : list) units_.push_back({pattern});
    }
  }

  void Finish(WorkBudget& budget) {
    std::ranges::sort(units_);
    const auto rest = std::ranges::unique(units_);
    units_.erase(rest.begin(), rest.end());
    wider_.resize(units_.size());
    CompareUnits(budget);
  }

  std::vector<uint32_t> Numbers(const std::vector<std::string>& list, bool excluded) const {
    std::vector<uint32_t> numbers;
    if (excluded) return {Number({{}, &list})};
    numbers.reserve(list.size());
    for (const std::string& pattern : list) numbers.push_back(Number({pattern}));
    return numbers;
  }

  const Unit& operator[](uint32_t number) const { return units_[number]; }
  // Others that cover it.
  const std::vector<uint32_t>& Wider(uint32_t number) const { return wider_[number]; }

 private:
  uint32_t Number(const Unit& unit) const {
    return static_cast<uint32_t>(std::ranges::lower_bound(units_, unit) - units_.begin());
  }

  void CompareUnits(WorkBudget& budget) {
    std::vector<std::string_view> patterns;
    for (const Unit& unit : units_) {
      if (unit.excluded == nullptr) patterns.push_back(unit.pattern);
    }
    const auto found = [this](size_t wide, size_t narrow) {
      wider_[narrow].push_back(static_cast<uint32_t>(wide));
    };
    FindCovered(patterns, budget, found);
    // Lists of excluded patterns stand behind the patterns.
    for (size_t list = patterns.size(); list < units_.size(); ++list) {
      for (size_t other = 0; other < units_.size(); ++other) {
        if (other == list || !budget.Take(1)) continue;
        if (Covers(units_[list], units_[other], budget)) found(list, other);
        if (units_[other].pattern == "*") found(other, list);
      }
    }
  }

  // `wide` is a list of excluded patterns.
  static bool Covers(const Unit& wide, const Unit& narrow, WorkBudget& budget) {
    return std::ranges::all_of(*wide.excluded, [&](const std::string& out) {
      if (narrow.excluded == nullptr) return DisjointWithin(out, narrow.pattern, budget);
      return std::ranges::any_of(*narrow.excluded, [&](const std::string& also) {
        return also == out || CoversWithin(also, out, budget);
      });
    });
  }

  std::vector<Unit> units_;
  std::vector<std::vector<uint32_t>> wider_;
};

struct Grant {
  uint32_t terms = 0, action = 0, target = 0;
  auto operator<=>(const Grant&) const = default;
};

// Effect and conditions of statements.
struct Terms {
  bool allow = false;
  const std::vector<Condition>* conditions = nullptr;

  bool operator==(const Terms& other) const { return (*this <=> other) == 0; }
  std::strong_ordering operator<=>(const Terms& other) const {
    if (allow != other.allow) return allow <=> other.allow;
    return *conditions <=> *other.conditions;
  }
};

template <class T>
void SortUnique(std::vector<T>& list) {
  std::ranges::sort(list);
  const auto rest = std::ranges::unique(list);
  list.erase(rest.begin(), rest.end());
}

bool HasWildcard(const std::string& pattern) {
  return FirstWildcard(pattern) < pattern.size();
}

void SimplifyCondition(Condition& condition, WorkBudget& budget) {
  // The two behave the same.
  if (condition.op == Operator::kArnEquals) condition.op = Operator::kArnLike;
  if (condition.op == Operator::kArnNotEquals) condition.op = Operator::kArnNotLike;
  const bool like = condition.op == Operator::kStringLike;
  if (like || condition.op == Operator::kStringNotLike) {
    DropCovered(condition.values, budget);
    if (std::ranges::none_of(condition.values, HasWildcard)) {
      condition.op = like ? Operator::kStringEquals : Operator::kStringNotEquals;
    }
  }
  if (condition.op == Operator::kStringEqualsIgnoreCase ||
      condition.op == Operator::kStringNotEqualsIgnoreCase) {
    for (std::string& value : condition.values) {
      // The case of a variable's default tells it apart.
      if (!HasVariables(value)) value = ToLower(value);
    }
    SortUnique(condition.values);
  }
}

class Canonicalizer {
 public:
  explicit Canonicalizer(const Document& document) : statements_(document.statements) {
    for (Statement& statement : statements_) {
      statement.number = 0;
      statement.sid.clear();
      if (statement.not_actions) DropCovered(statement.actions, budget_);
      if (statement.not_targets) DropCovered(statement.targets, budget_);
      for (Condition& condition : statement.conditions) SimplifyCondition(condition, budget_);
      SortUnique(statement.conditions);
    }
  }

  std::vector<Statement> Run() {
    if (statements_.size() > 1 && CountGrants() <= kMaxGrants) {
      TakeApart();
      DropGrants();
      statements_ = PutTogether();
    } else {
      for (Statement& statement : statements_) DropFromLists(statement);
    }
    std::ranges::sort(statements_, StatementLess);
    const auto rest = std::ranges::unique(statements_);
    statements_.erase(rest.begin(), rest.end());
    return std::move(statements_);
  }

 private:
  void DropFromLists(Statement& statement) {
    if (!statement.not_actions) DropCovered(statement.actions, budget_);
    if (!statement.not_targets) DropCovered(statement.targets, budget_);
  }

  size_t CountGrants() const {
    size_t count = 0;
    for (const Statement& statement : statements_) {
      count += (statement.not_actions ? 1 : statement.actions.size()) *
               (statement.not_targets ? 1 : statement.targets.size());
    }
    return count;
  }

  void TakeApart() {
    for (const Statement& statement : statements_) {
      actions_.Add(statement.actions, statement.not_actions);
      targets_.Add(statement.targets, statement.not_targets);
      terms_.push_back({statement.allow, &statement.conditions});
    }
    actions_.Finish(budget_);
    targets_.Finish(budget_);
    SortUnique(terms_);
    FindWeakerTerms();
    for (const Statement& statement : statements_) {
      const Terms own{statement.allow, &statement.conditions};
      const auto terms =
          static_cast<uint32_t>(std::ranges::lower_bound(terms_, own) - terms_.begin());
      const auto targets = targets_.Numbers(statement.targets, statement.not_targets);
      for (const uint32_t action : actions_.Numbers(statement.actions, statement.not_actions)) {
        for (const uint32_t target : targets) grants_.push_back({terms, action, target});
      }
    }
    SortUnique(grants_);
  }

  // Of the same effect, with only some of the conditions.
  void FindWeakerTerms() {
    weaker_.resize(terms_.size());
    for (size_t i = 0; i < terms_.size(); ++i) {
      const auto& all = *terms_[i].conditions;
      for (size_t j = 0; j < terms_.size(); ++j) {
        const auto& some = *terms_[j].conditions;
        if (i == j || terms_[i].allow != terms_[j].allow || some.size() >= all.size()) continue;
        if (!budget_.Take(all.size() + some.size())) return;
        if (std::ranges::includes(all, some)) weaker_[i].push_back(static_cast<uint32_t>(j));
      }
    }
  }

  void DropGrants() {
    dropped_.resize(grants_.size());
    for (size_t i = 0; i < grants_.size(); ++i) {
      const Grant& grant = grants_[i];
      const auto covered = [&](uint32_t terms) { return CoveredUnder(terms, i); };
      dropped_[i] = covered(grant.terms) || std::ranges::any_of(weaker_[grant.terms], covered);
    }
  }

  bool CoveredUnder(uint32_t terms, size_t index) {
    const uint32_t action = grants_[index].action;
    const auto covered = [&](uint32_t wider) { return CoveredFor(terms, wider, index); };
    return covered(action) || std::ranges::any_of(actions_.Wider(action), covered);
  }

  bool CoveredFor(uint32_t terms, uint32_t action, size_t index) {
    const uint32_t target = grants_[index].target;
    const auto stays = [&](uint32_t wider) { return Stays({terms, action, wider}, index); };
    return stays(target) || std::ranges::any_of(targets_.Wider(target), stays);
  }

  // Whether this grant is there, and is another one than that at `index`.
  bool Stays(const Grant& grant, size_t index) {
    if (!budget_.Take(1)) return false;
    const auto found = std::ranges::lower_bound(grants_, grant);
    if (found == grants_.end() || *found != grant) return false;
    const auto at = static_cast<size_t>(found - grants_.begin());
    return at != index && !dropped_[at];
  }

  // One action under some terms with all its targets; each list of excluded targets is a row of its
  // own, as no statement can hold two.
  struct Row {
    uint32_t terms = 0;
    std::vector<uint32_t> targets;
    bool excluding = false;  // actions
    uint32_t action = 0;
    bool Joins(const Row& other) const {
      return terms == other.terms && targets == other.targets && !excluding && !other.excluding;
    }
    auto operator<=>(const Row&) const = default;
  };

  std::vector<Row> Rows() const {
    std::vector<Row> rows;
    for (size_t i = 0; i < grants_.size();) {
      const Grant& first = grants_[i];
      Row row{first.terms, {}, actions_[first.action].excluded != nullptr, first.action};
      for (; i < grants_.size() && grants_[i].terms == first.terms &&
             grants_[i].action == first.action;
           ++i) {
        if (dropped_[i]) continue;
        const uint32_t target = grants_[i].target;
        if (targets_[target].excluded == nullptr) {
          row.targets.push_back(target);
        } else {
          rows.push_back({row.terms, {target}, row.excluding, row.action});
        }
      }
      if (!row.targets.empty()) rows.push_back(std::move(row));
    }
    std::ranges::sort(rows);
    return rows;
  }

  std::vector<Statement> PutTogether() const {
    std::vector<Statement> statements;
    const std::vector<Row> rows = Rows();
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i == 0 || !rows[i - 1].Joins(rows[i])) statements.push_back(Begin(rows[i]));
      const Unit& action = actions_[rows[i].action];
      if (action.excluded != nullptr) {
        statements.back().actions = *action.excluded;
      } else {
        statements.back().actions.emplace_back(action.pattern);
      }
    }
    return statements;
  }

  Statement Begin(const Row& row) const {
    Statement statement;
    statement.allow = terms_[row.terms].allow;
    statement.conditions = *terms_[row.terms].conditions;
    statement.not_actions = row.excluding;
    for (const uint32_t target : row.targets) {
      const Unit& unit = targets_[target];
      statement.not_targets = unit.excluded != nullptr;
      if (statement.not_targets) {
        statement.targets = *unit.excluded;
      } else {
        statement.targets.emplace_back(unit.pattern);
      }
    }
    return statement;
  }

  WorkBudget budget_{kMaxWork};
  std::vector<Statement> statements_;  // the axes point into it
  Axis actions_, targets_;
  std::vector<Terms> terms_;
  std::vector<std::vector<uint32_t>> weaker_;
  std::vector<Grant> grants_;  // sorted, each once
  std::vector<bool> dropped_;
};

}  // namespace

bool StatementLess(const Statement& a, const Statement& b) {
  const auto fields = [](const Statement& s) {
    return std::tie(s.allow, s.not_actions, s.actions, s.not_targets, s.targets, s.conditions,
                    s.number, s.sid);
  };
  return fields(a) < fields(b);
}

Document Canonicalize(const Document& document) {
  Document canonical;
  canonical.kind = document.kind;
  // What is a variable is known by now, and any text can be written in the current version.
  canonical.variables = true;
  canonical.statements = Canonicalizer(document).Run();
  canonical.problems = document.problems;
  return canonical;
}

}  // namespace bartizan::iampolicy
