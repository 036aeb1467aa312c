#pragma once
// Strict reading of a YAML mapping: every key is known, every value of its type, every refusal is
// kInvalid and names its place.
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "bartizan/base/time.h"
#include "bartizan/data/yaml.h"

namespace bartizan::data {

// A mapping; a key that was never asked for is refused by Finish. The node outlives this.
class MappingReader {
 public:
  // kInvalid when the node is no mapping. `what` names it: "a list".
  static Result<MappingReader> Open(const Yaml& node, std::string_view file, std::string_view what);

  // Null when the key is absent or its value is null. Asking makes a key a known one.
  const Yaml* Find(std::string_view key);
  bool Has(std::string_view key) { return Find(key) != nullptr; }

  // Each leaves `out` as it is when the key is absent.
  Status Text(std::string_view key, std::string& out);  // not empty
  Status Flag(std::string_view key, bool& out);
  Status Number(std::string_view key, size_t& out, size_t least, size_t most);
  // "30%", "0.5%"; `out` gets 30, 0.5.
  Status Percent(std::string_view key, double& out, double most);
  Status Duration(std::string_view key, Micros& out);
  // "512", "64KiB", "8MiB", "2GiB": bytes.
  Status Size(std::string_view key, uint64_t& out, uint64_t least, uint64_t most);
  Status Texts(std::string_view key, std::vector<std::string>& out);  // a list, or one text alone
  Status Required(std::string_view key);

  Status Finish() const;

  std::string_view file() const { return file_; }
  const Yaml& node() const { return *node_; }

 private:
  MappingReader(const Yaml& node, std::string_view file, std::string_view what)
      : node_(&node), file_(file), what_(what) {}

  const Yaml* node_;
  std::string file_, what_;
  std::set<std::string, std::less<>> known_;
};

// The text of a scalar that is not empty.
Result<std::string> ScalarText(const Yaml& node, std::string_view file, std::string_view what);

}  // namespace bartizan::data
