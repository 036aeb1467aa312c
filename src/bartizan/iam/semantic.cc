#include "bartizan/iam/semantic.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "bartizan/iam/pair.h"

namespace bartizan::iam {

namespace {

struct Pair {
  const MappedPrincipal* first = nullptr;
  const MappedPrincipal* second = nullptr;
};

using Chosen = std::vector<const MappedPrincipal*>;

auto KeyOf(const MappedPrincipal* principal) {
  return std::tie(principal->original->kind, principal->name);
}

// Ordered by kind and mapped name; those of one name by their own.
Chosen ChosenOf(const MappedAccount& account, const CompareOptions& options) {
  Chosen chosen;
  for (const MappedPrincipal& principal : account.principals) {
    if (IsCompared(principal, options)) chosen.push_back(&principal);
  }
  std::ranges::sort(chosen, [](const auto* a, const auto* b) {
    return std::tuple_cat(KeyOf(a), std::tie(a->original->name, a->path)) <
           std::tuple_cat(KeyOf(b), std::tie(b->original->name, b->path));
  });
  return chosen;
}

void NoteCollisions(const Chosen& chosen, const CompareOptions& options, std::string_view label,
                    SemanticReport& report) {
  for (size_t i = 1; i < chosen.size(); ++i) {
    if (KeyOf(chosen[i - 1]) != KeyOf(chosen[i])) continue;
    if (!IsNamed(*chosen[i - 1], options) && !IsNamed(*chosen[i], options)) continue;
    report.problems.push_back(fmt::format("{}: {} {} and {} are both called {} by the rules", label,
                                          PrincipalKindName(chosen[i]->original->kind),
                                          chosen[i - 1]->original->name, chosen[i]->original->name,
                                          chosen[i]->name));
  }
}

std::vector<Pair> Match(const Chosen& first, const Chosen& second, const CompareOptions& options) {
  std::vector<Pair> pairs;
  pairs.reserve(std::max(first.size(), second.size()));
  size_t i = 0;
  size_t j = 0;
  while (i < first.size() || j < second.size()) {
    if (j == second.size() || (i < first.size() && KeyOf(first[i]) < KeyOf(second[j]))) {
      pairs.push_back({.first = first[i++]});
    } else if (i == first.size() || KeyOf(second[j]) < KeyOf(first[i])) {
      pairs.push_back({.second = second[j++]});
    } else {
      pairs.push_back({.first = first[i++], .second = second[j++]});
    }
  }
  const auto named = [&](const MappedPrincipal* each) {
    return each != nullptr && IsNamed(*each, options);
  };
  std::erase_if(pairs, [&](const Pair& pair) { return !named(pair.first) && !named(pair.second); });
  return pairs;
}

bool PlainlySame(const Pair& pair) {
  return pair.first != nullptr && pair.second != nullptr &&
         pair.first->fingerprint == pair.second->fingerprint && pair.first->crossings.empty() &&
         pair.second->crossings.empty() && pair.first->original->problems.empty() &&
         pair.second->original->problems.empty();
}

// One result a pair, in the pairs' order; pairs that are plainly the same have no changes.
std::vector<Difference> CompareAll(const std::vector<Pair>& pairs, const Mapping& mapping,
                                   CompareOptions options) {
  std::optional<iampolicy::ContainCache> own;
  if (options.cache == nullptr) options.cache = &own.emplace(*options.catalogue);
  std::vector<size_t> work;
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (!PlainlySame(pairs[i])) work.push_back(i);
  }
  std::vector<Difference> results(pairs.size());
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    for (size_t i = next++; i < work.size(); i = next++) {
      const Pair& pair = pairs[work[i]];
      Difference& result = results[work[i]];
      result = ComparePair(pair.first, pair.second, mapping, options);
      if (options.ids && !result.changes.empty()) result.id = IdOf(result);
    }
  };
  // Fewer than a handful of pairs are done before a thread has started.
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < options.threads && work.size() > 8; ++i) helpers.emplace_back(run);
  run();
  return results;
}

void CountPair(const Pair& pair, const Difference& difference, SemanticReport& report) {
  const MappedPrincipal& shown = pair.first != nullptr ? *pair.first : *pair.second;
  KindCounts& counts = report.counts.at(static_cast<size_t>(shown.original->kind));
  if (pair.first != nullptr) ++counts.total[0];
  if (pair.second != nullptr) ++counts.total[1];
  if (pair.first == nullptr || pair.second == nullptr) {
    ++counts.only.at(pair.first == nullptr ? 1 : 0);
    return;
  }
  ++counts.matched;
  if (difference.changes.empty()) {
    const bool same_text = pair.first->fingerprint == pair.second->fingerprint;
    ++(same_text ? counts.same_text : counts.same_access);
    if (!same_text) {
      report.same_access.push_back(
          fmt::format("{} {}", PrincipalKindName(shown.original->kind), shown.name));
    }
    return;
  }
  bool more = false;
  bool less = false;
  bool unproven = false;
  for (const Change& change : difference.changes) {
    more = more || (change.proven && change.direction == Direction::kMore);
    less = less || (change.proven && change.direction == Direction::kLess);
    unproven = unproven || !change.proven;
  }
  if (more && less) ++counts.both;
  if (more && !less) ++counts.more;
  if (less && !more) ++counts.less;
  if (!more && !less) ++(unproven ? counts.unproven : counts.other);
}

}  // namespace

std::string_view ChangeKindName(ChangeKind kind) {
  static constexpr std::array<std::string_view, 7> kNames{
      "access", "trust", "boundary", "cross-env", "metadata", "only", "unreadable"};
  return kNames.at(static_cast<size_t>(kind));
}

SemanticReport CompareAccounts(const MappedAccount& first, const MappedAccount& second,
                               const Mapping& mapping, const CompareOptions& options) {
  SemanticReport report;
  const Chosen chosen_first = ChosenOf(first, options);
  const Chosen chosen_second = ChosenOf(second, options);
  report.problems = first.original->problems;
  report.problems.insert(report.problems.end(), second.original->problems.begin(),
                         second.original->problems.end());
  NoteCollisions(chosen_first, options, first.original->label, report);
  NoteCollisions(chosen_second, options, second.original->label, report);
  const auto pairs = Match(chosen_first, chosen_second, options);
  auto results = CompareAll(pairs, mapping, options);
  for (size_t i = 0; i < pairs.size(); ++i) {
    CountPair(pairs[i], results[i], report);
    if (!results[i].changes.empty()) report.differences.push_back(std::move(results[i]));
  }
  std::ranges::sort(report.same_access);
  std::ranges::stable_sort(report.differences, std::ranges::greater{}, &Difference::severity);
  return report;
}

}  // namespace bartizan::iam
