#pragma once
// Numbers for strings, so that rows are compared and copied as numbers.
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bartizan::iam {

// Not thread-safe. Number 0 is the empty string.
class Strings {
 public:
  Strings() { Number(""); }
  uint32_t Number(std::string_view text) {
    if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    const auto number = static_cast<uint32_t>(texts_.size());
    numbers_.emplace(texts_.emplace_back(text), number);
    return number;
  }
  const std::string& Text(uint32_t number) const { return texts_[number]; }
  size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;  // never move: the keys below point into them
  std::unordered_map<std::string_view, uint32_t> numbers_;
};

}  // namespace bartizan::iam
