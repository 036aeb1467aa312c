#include "bartizan/iam/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <unordered_set>

namespace bartizan::iam {

namespace {

// The sanitized number of each number, made once a text.
class Sanitizer {
 public:
  Sanitizer(const Equivalency& equivalency, Strings& strings)
      : equivalency_(equivalency), strings_(strings), known_(strings.size(), kUnknown) {
    known_[0] = 0;  // an empty cell stays empty
  }

  uint32_t Of(uint32_t number) {
    if (known_[number] == kUnknown) known_[number] = Make(number);
    return known_[number];
  }
  // Whether all went well so far.
  const Status& status() const { return status_; }

 private:
  uint32_t Make(uint32_t number) {
    if (!status_) return number;
    auto text = equivalency_.Apply(strings_.Text(number));
    if (text) return strings_.Number(*text);
    status_ = std::unexpected(std::move(text).error());
    return number;
  }

  static constexpr uint32_t kUnknown = ~0U;
  const Equivalency& equivalency_;
  Strings& strings_;
  std::vector<uint32_t> known_;
  Status status_;
};

// A run's columns, sanitized; its block does not count.
struct RunLess {
  bool operator()(const Run& a, const Run& b) const {
    return std::tie(a.role, a.policy, a.type) < std::tie(b.role, b.policy, b.type);
  }
};

// An account's rows with sanitized cells.
struct Side {
  std::vector<Run> runs;
  std::vector<std::vector<Item>> blocks;
  std::map<Run, std::vector<size_t>, RunLess> by_head;  // runs of the same columns: their blocks
};

// The rows of `own` that `other` has not. Blocks that stand behind the same columns are nearly
// always equal, and many roles share a block.
class Differ {
 public:
  Differ(const Side& own, const Side& other) : own_(own), other_(other) {}

  // Each row once, whatever runs it is in.
  template <class Take>
  void ForEach(const Run& run, const Take& take) {
    const auto found = other_.by_head.find(run);
    const auto others =
        found == other_.by_head.end() ? std::span<const size_t>() : std::span(found->second);
    if (others.size() == 1 && Same(run.block, others.front())) return;
    std::set<Item> known;
    std::set<Item>* told = &known;
    bool added = true;
    if (own_.by_head.at(run).size() > 1) {
      const auto [place, fresh] = told_.try_emplace(run);
      told = &place->second;
      added = fresh;
    }
    for (const size_t block : added ? others : std::span<const size_t>()) {
      told->insert(other_.blocks[block].begin(), other_.blocks[block].end());
    }
    for (const Item& item : own_.blocks[run.block]) {
      if (told->insert(item).second) take(RowOf(run, item));
    }
  }

 private:
  bool Same(size_t own, size_t other) {
    const auto [found, added] = same_.try_emplace({own, other});
    if (added) found->second = own_.blocks[own] == other_.blocks[other];
    return found->second;
  }

  const Side& own_;
  const Side& other_;
  std::map<std::pair<size_t, size_t>, bool> same_;
  // Of columns that several runs have: what the other side has, and what was told already.
  std::map<Run, std::set<Item>, RunLess> told_;
};

void SortByText(std::vector<RoleName>& roles, const Strings& strings) {
  std::ranges::sort(roles, [&](const RoleName& a, const RoleName& b) {
    return a.name != b.name ? strings.Text(a.name) < strings.Text(b.name)
                            : strings.Text(a.path) < strings.Text(b.path);
  });
}

std::vector<RoleName> Roles(const Harvest& harvest, Sanitizer& sanitizer, const Strings& strings) {
  std::vector<RoleName> roles;
  roles.reserve(harvest.roles.size());
  for (const RoleName& role : harvest.roles) {
    roles.push_back({sanitizer.Of(role.name), sanitizer.Of(role.path)});
  }
  SortByText(roles, strings);
  const auto rest = std::ranges::unique(roles);
  roles.erase(rest.begin(), rest.end());
  return roles;
}

Side Sanitized(const Harvest& harvest, Sanitizer& sanitizer) {
  Side side;
  side.blocks = harvest.blocks;
  for (std::vector<Item>& block : side.blocks) {
    for (Item& item : block) {
      for (uint32_t* cell :
           {&item.effect, &item.service, &item.action, &item.arn, &item.principal}) {
        *cell = sanitizer.Of(*cell);
      }
    }
  }
  side.runs = harvest.runs;
  for (Run& run : side.runs) {
    for (uint32_t* cell : {&run.role.name, &run.role.path, &run.policy, &run.type}) {
      *cell = sanitizer.Of(*cell);
    }
    side.by_head[run].push_back(run.block);
  }
  return side;
}

}  // namespace

bool Comparison::Same() const {
  return unique[0].empty() && unique[1].empty() && differences[0].empty() && differences[1].empty();
}

bool ServiceLinked(const RoleName& role, const Strings& strings) {
  return strings.Text(role.path).starts_with("/aws-service-role/");
}

Result<Comparison> Compare(const std::array<Harvest, 2>& harvests, const Equivalency& equivalency,
                           Strings& strings) {
  Comparison made;
  Sanitizer sanitizer(equivalency, strings);
  made.roles[0] = Roles(harvests[0], sanitizer, strings);
  made.roles[1] = Roles(harvests[1], sanitizer, strings);
  std::unordered_set<uint32_t> common_names;
  for (const size_t side : {0U, 1U}) {
    const std::set<RoleName> others(made.roles[1 - side].begin(), made.roles[1 - side].end());
    for (const RoleName& role : made.roles[side]) {
      if (!others.contains(role)) {
        made.unique[side].push_back(role);
      } else if (side == 0) {
        made.common.push_back(role);
        common_names.insert(role.name);
      }
    }
  }
  const Side first = Sanitized(harvests[0], sanitizer);
  const Side second = Sanitized(harvests[1], sanitizer);
  BARTIZAN_DO(sanitizer.status());
  for (const size_t side : {0U, 1U}) {
    const Side& own = side == 0 ? first : second;
    Differ differ(own, side == 0 ? second : first);
    std::unordered_set<uint32_t> seen;
    for (const Run& run : own.runs) {
      if (!common_names.contains(run.role.name)) continue;
      differ.ForEach(run, [&](const Row& row) {
        made.differences[side].push_back(row);
        if (seen.insert(row[kRole]).second) made.different_roles[side].push_back(row[kRole]);
      });
    }
  }
  return made;
}

}  // namespace bartizan::iam
