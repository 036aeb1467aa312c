// The cheapest cover of at most k prefixes. A prefix of the best cover is one of the given ones or
// the smallest that holds two of them: a node of the compressed binary tree over the n given ones,
// which has 2n-1 nodes. With waste(v) as what the prefix of v covers too much, the least that v's
// part costs in exactly j prefixes is
//     cost(v, 1) = waste(v);  cost(v, j) = min over i of cost(left, i) + cost(right, j - i),
// and it falls with j. A node has no more budgets than leaves, so that all of it is O(n·k). The
// choices are not kept: the second pass, from the root down, finds those that it needs again.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/prefix_tree.h"

namespace bartizan::ipranges {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

// Addresses of IPv4, /64 networks of IPv6 (of which longer prefixes are parts).
double Size(const IpPrefix& prefix) {
  return std::ldexp(1.0, (prefix.address.v6 ? 64 : 32) - prefix.bits);
}

// result[i + j - at] = least of a[i] + b[j], for as many as there are.
void AddLeast(std::span<const double> a, std::span<const double> b, std::span<double> result) {
  if (a.size() > b.size()) std::swap(a, b);
  for (size_t i = 0; i < a.size() && i < result.size(); ++i) {
    const size_t most = std::min(b.size(), result.size() - i);
    const double first = a[i];
    double* to = result.data() + i;
    for (size_t j = 0; j < most; ++j) {
      const double sum = first + b[j];
      to[j] = sum < to[j] ? sum : to[j];
    }
  }
}

// Of one family, whose prefixes are aggregated and at least one.
class Tree {
 public:
  Tree(std::span<const IpPrefix> leaves, size_t most) : leaves_(leaves), most_(most) {
    nodes_.reserve(leaves.size() * 2 - 1);
    Build();
  }

  // What the budgets of 1, 2 … cost, as parts of the given addresses.
  std::vector<double> Curve() const {
    double given = 0;
    for (const IpPrefix& leaf : leaves_) given += Size(leaf);
    std::vector<double> curve;
    for (const double cost : Costs(nodes_.back())) curve.push_back(cost / given);
    return curve;
  }

  // The prefixes of the best cover of at most `rules`.
  void Take(size_t rules, std::vector<IpPrefix>& out) const {
    TakeOf(nodes_.back(), std::min<size_t>(rules, nodes_.back().budgets), out);
  }

 private:
  struct Node {
    IpPrefix prefix;
    uint32_t left = 0, right = 0;  // 0 and 0: a leaf (a node's children are before it)
    uint32_t budgets = 0;          // the lesser of its leaves and the most that is asked for
    size_t costs = 0;              // where they begin
    double waste = 0;
  };

  std::span<const double> Costs(const Node& node) const {
    return std::span(costs_).subspan(node.costs, node.budgets);
  }

  // From left to right: two neighbours are joined when they have more in common than the right one
  // has with what follows it.
  void Build() {
    struct Open {
      uint32_t node;
      unsigned common;  // with the next one
    };
    std::vector<Open> open;
    for (size_t i = 0; i < leaves_.size(); ++i) {
      const bool last = i + 1 == leaves_.size();
      const unsigned common = last ? 0 : CommonBits(leaves_[i], leaves_[i + 1]);
      open.push_back({AddLeaf(leaves_[i]), common});
      while (open.size() > 1 && (last || open[open.size() - 2].common > common)) {
        const uint32_t right = open.back().node;
        open.pop_back();
        open.back() = {Join(open.back().node, right, open.back().common), common};
      }
    }
  }

  uint32_t AddLeaf(const IpPrefix& prefix) {
    nodes_.push_back({.prefix = prefix, .budgets = 1, .costs = costs_.size()});
    costs_.push_back(0);
    return static_cast<uint32_t>(nodes_.size() - 1);
  }

  uint32_t Join(uint32_t left, uint32_t right, unsigned bits) {
    const Node& a = nodes_[left];
    const Node& b = nodes_[right];
    Node node{.prefix = Ancestor(a.prefix.address, bits), .left = left, .right = right};
    node.budgets =
        static_cast<uint32_t>(std::min<size_t>(most_, size_t{a.budgets} + size_t{b.budgets}));
    node.costs = costs_.size();
    // Sums of what is between: differences of large sizes would lose small ones.
    const double half = Size(node.prefix) / 2;
    node.waste = a.waste + b.waste + (half - Size(a.prefix)) + (half - Size(b.prefix));
    costs_.resize(costs_.size() + node.budgets, kInfinite);
    const std::span<double> costs = std::span(costs_).subspan(node.costs, node.budgets);
    costs[0] = node.waste;
    AddLeast(Costs(a), Costs(b), costs.subspan(1));
    nodes_.push_back(node);
    return static_cast<uint32_t>(nodes_.size() - 1);
  }

  void TakeOf(const Node& node, size_t rules, std::vector<IpPrefix>& out) const {
    if (rules == 1) {
      out.push_back(node.prefix);
      return;
    }
    const Node& left = nodes_[node.left];
    const Node& right = nodes_[node.right];
    size_t best = 0;
    double least = kInfinite;
    for (size_t i = 1; i < rules && i <= left.budgets; ++i) {
      if (rules - i > right.budgets) continue;
      const double cost = Costs(left)[i - 1] + Costs(right)[rules - i - 1];
      if (cost < least) {
        best = i;
        least = cost;
      }
    }
    TakeOf(left, best, out);
    TakeOf(right, rules - best, out);
  }

  std::span<const IpPrefix> leaves_;
  size_t most_;
  std::vector<Node> nodes_;    // children first
  std::vector<double> costs_;  // of all nodes
};

// Both families of an aggregated list, of which one may be absent.
class Covers {
 public:
  Covers(std::span<const IpPrefix> aggregated, size_t most) {
    const auto v6 =
        std::ranges::find_if(aggregated, [](const IpPrefix& prefix) { return prefix.address.v6; });
    for (const auto& family :
         {std::span(aggregated.begin(), v6), std::span(v6, aggregated.end())}) {
      if (!family.empty()) trees_.emplace_back(family, most);
    }
    curve_ = trees_.front().Curve();
    if (trees_.size() == 1) return;
    first_ = curve_;
    second_ = trees_.back().Curve();
    curve_.assign(std::min(most, first_.size() + second_.size()), kInfinite);
    AddLeast(first_, second_, std::span(curve_).subspan(1));
  }

  // Of the budgets from 1; more than that are of no use, and infinite is what cannot be.
  const std::vector<double>& Curve() const { return curve_; }

  std::vector<IpPrefix> Take(size_t rules) const {
    std::vector<IpPrefix> taken;
    if (trees_.size() == 1) {
      trees_.front().Take(rules, taken);
      return taken;
    }
    size_t best = 1;
    for (size_t i = 1; i < rules; ++i) {
      if (Sum(i, rules) < Sum(best, rules)) best = i;
    }
    trees_.front().Take(best, taken);
    trees_.back().Take(rules - best, taken);
    return taken;
  }

 private:
  double Sum(size_t first, size_t rules) const {
    return first_[std::min(first, first_.size()) - 1] +
           second_[std::min(rules - first, second_.size()) - 1];
  }

  std::vector<Tree> trees_;
  std::vector<double> first_, second_, curve_;
};

// The fewest rules that keep the cap: all of them always do.
size_t RulesThatKeep(std::span<const IpPrefix> aggregated, size_t too_few, double cap) {
  for (size_t most = too_few * 2;; most *= 2) {
    const Covers covers(aggregated, std::min(most, aggregated.size()));
    const auto enough =
        std::ranges::find_if(covers.Curve(), [cap](double over) { return over <= cap; });
    if (enough != covers.Curve().end()) {
      return static_cast<size_t>(enough - covers.Curve().begin()) + 1;
    }
  }
}

std::string Percent(double part) {
  return fmt::format("{:.{}f} %", part * 100, part < 0.1 ? 2 : 0);
}

size_t Families(std::span<const IpPrefix> sorted) {
  return sorted.empty() ? 0 : sorted.front().address.v6 == sorted.back().address.v6 ? 1 : 2;
}

}  // namespace

Result<Budgeted> MergeToBudget(std::span<const IpPrefix> prefixes, size_t rules, double cap) {
  auto aggregated = Aggregate(prefixes);
  if (rules == 0 || rules < Families(aggregated)) {
    return Fail(Code::kInvalid,
                fmt::format("a budget of {} cannot hold {}", Count(rules, "rule"),
                            Families(aggregated) > 1 ? "both families" : "anything"));
  }
  if (!(cap >= 0)) return Fail(Code::kInvalid, "the most that may be over-covered is not negative");
  if (aggregated.size() <= rules) return Budgeted{.prefixes = std::move(aggregated)};
  const Covers covers(aggregated, rules);
  const double over = covers.Curve().back();
  if (!(over <= cap)) {
    return Fail(
        Code::kLimit,
        fmt::format("{} instead of {} would let in {} more addresses than were given, and "
                    "at most {} are allowed",
                    Count(rules, "rule"), aggregated.size(), Percent(over), Percent(cap)),
        fmt::format("{} would keep that", Count(RulesThatKeep(aggregated, rules, cap), "rule")));
  }
  // Two halves that are both needed cost as much as their whole.
  return Budgeted{.prefixes = Aggregate(covers.Take(rules)), .over = over};
}

std::vector<double> BudgetCurve(std::span<const IpPrefix> prefixes, size_t most) {
  const auto aggregated = Aggregate(prefixes);
  if (aggregated.empty() || most == 0) return std::vector<double>(most, 0.0);
  auto curve = Covers(aggregated, most).Curve();
  curve.resize(most, 0.0);
  return curve;
}

}  // namespace bartizan::ipranges
