#include "bartizan/iam/compare.h"

#include <algorithm>
#include <bit>
#include <set>
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

  Result<uint32_t> Of(uint32_t number) {
    if (known_[number] != kUnknown) return known_[number];
    BARTIZAN_TRY(const std::string text, equivalency_.Apply(strings_.Text(number)));
    return known_[number] = strings_.Number(text);
  }
  Result<Row> Of(const Row& row) {
    Row sanitized{};
    for (size_t i = 0; i < kColumns; ++i) {
      BARTIZAN_TRY(sanitized[i], Of(row[i]));
    }
    return sanitized;
  }

 private:
  static constexpr uint32_t kUnknown = ~0U;
  const Equivalency& equivalency_;
  Strings& strings_;
  std::vector<uint32_t> known_;
};

uint64_t Hash(const Row& row) {
  uint64_t hash = 0;
  for (const uint32_t cell : row) hash = (std::rotl(hash, 23) ^ cell) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

// The distinct rows of a list, in its order; open addressing, since nearly all time goes here.
class RowSet {
 public:
  explicit RowSet(size_t most) : slots_(std::bit_ceil(most * 2 + 2), kFree) { rows_.reserve(most); }

  bool Insert(const Row& row) {
    uint32_t& slot = Slot(row);
    if (slot != kFree) return false;
    slot = static_cast<uint32_t>(rows_.size());
    rows_.push_back(row);
    return true;
  }
  bool Has(const Row& row) { return Slot(row) != kFree; }
  const std::vector<Row>& rows() const { return rows_; }

 private:
  static constexpr uint32_t kFree = ~0U;
  uint32_t& Slot(const Row& row) {
    size_t at = Hash(row) & (slots_.size() - 1);
    while (slots_[at] != kFree && rows_[slots_[at]] != row) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  std::vector<uint32_t> slots_;
  std::vector<Row> rows_;
};

void SortByText(std::vector<RoleName>& roles, const Strings& strings) {
  std::ranges::sort(roles, [&](const RoleName& a, const RoleName& b) {
    return a.name != b.name ? strings.Text(a.name) < strings.Text(b.name)
                            : strings.Text(a.path) < strings.Text(b.path);
  });
}

Result<std::vector<RoleName>> Roles(const Harvest& harvest, Sanitizer& sanitizer,
                                    const Strings& strings) {
  std::vector<RoleName> roles;
  roles.reserve(harvest.roles.size());
  for (const RoleName& role : harvest.roles) {
    BARTIZAN_TRY(const uint32_t name, sanitizer.Of(role.name));
    BARTIZAN_TRY(const uint32_t path, sanitizer.Of(role.path));
    roles.push_back({name, path});
  }
  SortByText(roles, strings);
  const auto rest = std::ranges::unique(roles);
  roles.erase(rest.begin(), rest.end());
  return roles;
}

Result<RowSet> Sanitized(const Harvest& harvest, Sanitizer& sanitizer) {
  RowSet set(harvest.rows.size());
  for (const Row& row : harvest.rows) {
    BARTIZAN_TRY(const Row sanitized, sanitizer.Of(row));
    set.Insert(sanitized);
  }
  return set;
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
  BARTIZAN_TRY(made.roles[0], Roles(harvests[0], sanitizer, strings));
  BARTIZAN_TRY(made.roles[1], Roles(harvests[1], sanitizer, strings));
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
  BARTIZAN_TRY(RowSet first, Sanitized(harvests[0], sanitizer));
  BARTIZAN_TRY(RowSet second, Sanitized(harvests[1], sanitizer));
  for (const size_t side : {0U, 1U}) {
    std::unordered_set<uint32_t> seen;
    for (const Row& row : (side == 0 ? first : second).rows()) {
      if (!common_names.contains(row[kRole])) continue;
      if ((side == 0 ? second : first).Has(row)) continue;
      made.differences[side].push_back(row);
      if (seen.insert(row[kRole]).second) made.different_roles[side].push_back(row[kRole]);
    }
  }
  return made;
}

}  // namespace bartizan::iam
