#include "bartizan/pipeline/graph.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace bartizan::pipeline {
namespace {

// Tarjan's strongly connected components, with a stack of its own: a chain of 2,000 steps must not
// recurse 2,000 deep. https://doi.org/10.1137/0201010
class Components {
 public:
  explicit Components(const Needs& needs)
      : needs_(needs), index_(needs.size(), 0), low_(needs.size(), 0), open_(needs.size(), false) {
    for (size_t i = 0; i < needs.size(); ++i) {
      if (index_[i] == 0) Walk(i);
    }
  }
  std::vector<std::vector<size_t>> groups;  // of more than one step, or of one that needs itself

 private:
  struct Frame {
    size_t step, next;
  };

  void Enter(size_t step) {
    index_[step] = low_[step] = ++counter_;
    stack_.push_back(step);
    open_[step] = true;
    frames_.push_back({step, 0});
  }

  void Walk(size_t start) {
    Enter(start);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      size_t step = frame.step;
      if (frame.next < needs_[step].size()) {
        size_t needed = needs_[step][frame.next++];
        if (index_[needed] == 0) {
          Enter(needed);
        } else if (open_[needed]) {
          low_[step] = std::min(low_[step], index_[needed]);
        }
        continue;
      }
      frames_.pop_back();
      if (!frames_.empty()) {
        size_t parent = frames_.back().step;
        low_[parent] = std::min(low_[parent], low_[step]);
      }
      if (low_[step] == index_[step]) Close(step);
    }
  }

  void Close(size_t root) {
    std::vector<size_t> group;
    size_t step = 0;
    do {
      step = stack_.back();
      stack_.pop_back();
      open_[step] = false;
      group.push_back(step);
    } while (step != root);
    bool self = std::ranges::find(needs_[root], root) != needs_[root].end();
    if (group.size() > 1 || self) groups.push_back(std::move(group));
  }

  const Needs& needs_;
  std::vector<size_t> index_, low_, stack_;
  std::vector<bool> open_;
  std::vector<Frame> frames_;
  size_t counter_ = 0;
};

// The shortest way from `start` through its group back to it.
std::vector<size_t> ShortestCycle(const Needs& needs, const std::vector<bool>& in_group,
                                  size_t start) {
  constexpr size_t kNone = SIZE_MAX;
  std::vector<size_t> from(needs.size(), kNone);
  std::queue<size_t> queue;
  queue.push(start);
  while (!queue.empty()) {
    size_t step = queue.front();
    queue.pop();
    for (size_t needed : needs[step]) {
      if (needed == start) {
        std::vector<size_t> cycle;
        for (size_t at = step; at != start; at = from[at]) cycle.push_back(at);
        cycle.push_back(start);
        std::ranges::reverse(cycle);
        return cycle;
      }
      if (!in_group[needed] || from[needed] != kNone) continue;
      from[needed] = step;
      queue.push(needed);
    }
  }
  return {start};
}

}  // namespace

std::vector<size_t> TopologicalOrder(const Needs& needs) {
  Needs needers(needs.size());
  std::vector<size_t> missing(needs.size());
  std::priority_queue<size_t, std::vector<size_t>, std::greater<>> ready;
  for (size_t i = 0; i < needs.size(); ++i) {
    missing[i] = needs[i].size();
    for (size_t needed : needs[i]) needers[needed].push_back(i);
    if (missing[i] == 0) ready.push(i);
  }
  std::vector<size_t> order;
  order.reserve(needs.size());
  while (!ready.empty()) {
    size_t step = ready.top();
    ready.pop();
    order.push_back(step);
    for (size_t needer : needers[step]) {
      if (--missing[needer] == 0) ready.push(needer);
    }
  }
  return order;
}

std::vector<std::vector<size_t>> FindCycles(const Needs& needs, size_t most) {
  std::vector<std::vector<size_t>> cycles;
  for (const std::vector<size_t>& group : Components(needs).groups) {
    if (cycles.size() == most) break;
    std::vector<bool> in_group(needs.size(), false);
    for (size_t step : group) in_group[step] = true;
    cycles.push_back(ShortestCycle(needs, in_group, std::ranges::min(group)));
  }
  return cycles;
}

Ancestors::Ancestors(const Needs& needs, const std::vector<size_t>& order)
    : words_((needs.size() + 63) / 64), bits_(needs.size() * words_) {
  for (size_t step : order) {
    uint64_t* own = &bits_[step * words_];
    for (size_t needed : needs[step]) {
      const uint64_t* theirs = &bits_[needed * words_];
      for (size_t word = 0; word < words_; ++word) own[word] |= theirs[word];
      own[needed / 64] |= uint64_t{1} << (needed % 64);
    }
  }
}

}  // namespace bartizan::pipeline
