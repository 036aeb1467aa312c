#pragma once
// Advisories of a directory, found by package.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/sca/osv.h"

namespace bartizan::sca {

// Reading it from several threads is safe once it is filled.
class Advisories {
 public:
  // Every *.json, *.yaml and *.yml below the directory is one record; hidden folders and links to
  // folders are left out. A file that is no record, and a zip archive (unpack it), becomes a
  // problem; the others count. kNotFound with a hint when there is no such directory, kLimit beyond
  // a million files.
  static Result<Advisories> Load(const fs::path& directory);

  void Add(OsvRecord record);

  // One entry of `affected` of one record. Valid until the next Add.
  struct Entry {
    const OsvRecord* record;
    const OsvAffected* affected;
  };
  // Entries for the package, withdrawn records left out; in the order in which they were added.
  std::vector<Entry> Of(std::string_view ecosystem, std::string_view name) const;

  size_t size() const { return records_.size(); }
  // SHA-256 over the sorted relative paths and the contents of the files; empty after Add alone.
  const std::string& digest() const { return digest_; }
  // The newest `modified` of all records.
  std::optional<Time> newest() const { return newest_; }
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  struct Slot {
    uint32_t record, affected;
  };
  std::vector<OsvRecord> records_;
  std::unordered_map<std::string, std::vector<Slot>> by_package_;
  std::string digest_;
  std::optional<Time> newest_;
  std::vector<std::string> problems_;
};

}  // namespace bartizan::sca
