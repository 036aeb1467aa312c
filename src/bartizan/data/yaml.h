#pragma once
// YAML 1.2 (the subset that yaml-cpp reads) as a tree of our own, with the place of every node.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/data/json.h"

namespace bartizan::data {

struct YamlMember;

struct Yaml {
  enum Kind { kNull, kScalar, kSequence, kMapping };
  Kind kind = kNull;
  std::string scalar;
  bool quoted = false;  // '1' or "1": a string whatever it looks like
  std::string tag;      // explicit tag such as "!Sub", else empty
  size_t line = 0;      // 1-based
  size_t column = 0;
  std::vector<Yaml> items;          // of a sequence
  std::vector<YamlMember> members;  // of a mapping, in order; keys are scalars

  const Yaml* Find(std::string_view key) const;  // member of a mapping, or null
};

// Key and value. No std::pair: clang looks into a pair of a type that is not complete yet.
struct YamlMember {
  Yaml first, second;
};

struct YamlLimits {
  uint64_t max_bytes = 4ULL << 20U;
  unsigned max_depth = 64;
  size_t max_nodes = 200'000;  // aliases count each time they are used
};

// Parses one document. kInvalid with "NAME:LINE:COLUMN: …" for malformed text, several documents,
// duplicate or non-scalar keys and bytes that are not UTF-8; kLimit beyond the limits.
Result<Yaml> ParseYaml(std::string_view text, std::string_view name, YamlLimits limits = {});
Result<Yaml> ReadYamlFile(const std::string& path, YamlLimits limits = {});

// By the core schema: null, true/false, integers, decimals; quoted scalars are strings.
Json YamlToJson(const Yaml& node);

// kInvalid with "NAME:LINE:COLUMN: message".
std::unexpected<Error> FailAt(std::string_view name, const Yaml& node, std::string message,
                              std::string hint = {});

}  // namespace bartizan::data
