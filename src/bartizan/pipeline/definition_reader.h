#pragma once
// Typed reading of the YAML tree of `bartizan.yaml`. Every reader takes the node and the words for
// it ("timeout of step 'build'"), notes what is wrong with its place, and returns a harmless value,
// so that one pass finds all problems of a file. Not thread-safe.
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/time.h"
#include "bartizan/data/yaml.h"

namespace bartizan::pipeline {

// [A-Za-z0-9][A-Za-z0-9_.-]{0,63}: steps, artifacts, environments, pipelines.
bool IsName(std::string_view text);
// [A-Za-z_][A-Za-z0-9_]*, at most 256 bytes.
bool IsEnvironmentName(std::string_view text);
// Why a path cannot be one below the checkout; "" when it can.
std::string PathProblem(std::string_view path);
// "did you mean 'x'?" or "".
std::string DidYouMean(std::string_view word, std::span<const std::string> candidates);

class DefinitionReader {
 public:
  explicit DefinitionReader(std::string_view file) : file_(file) {}

  void Problem(const data::Yaml& at, std::string message, std::string hint = {});
  // A problem whose text names its place already.
  void PlacedProblem(std::string text, std::string hint);
  bool clean() const { return count_ == 0; }
  // Whether one more problem would be listed: hints that cost time are not worked out otherwise.
  bool has_room() const { return count_ < kMaxProblems; }

  // False (and a problem) when the node is no mapping.
  bool Mapping(const data::Yaml& node, std::string_view what);
  void OnlyKeys(const data::Yaml& mapping, std::span<const std::string_view> keys,
                std::string_view where);

  // Plain text; null, lists, mappings and text with NUL bytes are problems.
  std::string Text(const data::Yaml& node, std::string_view what);
  // Text that is not blank.
  std::string Filled(const data::Yaml& node, std::string_view what);
  std::string Name(const data::Yaml& node, std::string_view what);
  std::string Path(const data::Yaml& node, std::string_view what);
  int64_t Integer(const data::Yaml& node, std::string_view what, int64_t least, int64_t most);
  bool Boolean(const data::Yaml& node, std::string_view what, bool otherwise);
  // Longer than zero (or at least zero) and at most a year.
  Micros Duration(const data::Yaml& node, std::string_view what, bool may_be_zero = false);
  // The items of a list, or the single value; null is the empty list.
  std::vector<const data::Yaml*> Items(const data::Yaml& node);
  // As Items, each through Filled; a value that stands twice is a problem.
  std::vector<std::string> Texts(const data::Yaml& node, std::string_view what);
  std::vector<std::string> Paths(const data::Yaml& node, std::string_view what);
  // Shell lines: at least one; lines may repeat.
  std::vector<std::string> Commands(const data::Yaml& node, std::string_view what);
  std::map<std::string, std::string> Environment(const data::Yaml& node, std::string_view what);
  std::vector<std::string> SecretNames(const data::Yaml& node, std::string_view what);

  // Problems in the order of the file, and their hints. Beyond kMaxProblems only their number.
  void Finish(std::vector<std::string>& problems, std::vector<std::string>& hints);

 private:
  static constexpr size_t kMaxProblems = 100;
  struct Entry {
    size_t line, column;
    std::string text, hint;
  };
  bool Full() { return ++count_ > kMaxProblems; }

  std::string file_;
  std::vector<Entry> entries_;
  size_t count_ = 0;
};

}  // namespace bartizan::pipeline
