#pragma once
// The graph of steps by index: order, cycles, ancestors. Pure; near-linear in steps plus needs.
#include <cstdint>
#include <vector>

namespace bartizan::pipeline {

// needs[i]: the indexes that i needs.
using Needs = std::vector<std::vector<size_t>>;

// Needed ones first; of several that are ready the lowest index. Leaves out what is on a cycle or
// needs something on one.
std::vector<size_t> TopologicalOrder(const Needs& needs);

// One cycle for each group of steps that need each other, at most `most`: {a, b} says that a needs
// b and b needs a.
std::vector<std::vector<size_t>> FindCycles(const Needs& needs, size_t most);

// Who needs whom over any number of steps: n²/8 bytes, answers in constant time.
class Ancestors {
 public:
  // `order` as from TopologicalOrder; steps that it leaves out have no ancestors.
  Ancestors(const Needs& needs, const std::vector<size_t>& order);
  bool Has(size_t step, size_t ancestor) const {
    return ((bits_[step * words_ + ancestor / 64] >> (ancestor % 64)) & 1U) != 0;
  }

 private:
  size_t words_;
  std::vector<uint64_t> bits_;
};

}  // namespace bartizan::pipeline
