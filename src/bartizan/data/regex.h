#pragma once
// Regular expressions (RE2 syntax, linear time).
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::data {

// A compiled pattern. Thread-safe once made.
class Regex {
 public:
  static Result<Regex> Compile(std::string_view pattern);
  // For patterns in our own source: a bad one is a bug.
  static Regex Of(std::string_view pattern);
  bool Contains(std::string_view text) const;
  // Group 0 (the match) and all capture groups of the first match; groups that took no part are "".
  std::optional<std::vector<std::string>> Search(std::string_view text) const;

  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

 private:
  struct Impl;
  explicit Regex(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace bartizan::data
