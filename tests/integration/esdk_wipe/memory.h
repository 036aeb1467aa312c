#pragma once
// Looks for keys in the memory of another process.
#include <sys/types.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "bartizan/esdk/types.h"

namespace bartizan::esdk::wipe {

// What must not be anywhere: any eight bytes in a row of these, also in reverse order (as OpenSSL
// keeps numbers).
class Needles {
 public:
  void Add(const std::string& name, Bytes bytes);
  // The needle with these eight bytes, or null.
  const std::string* Find(uint64_t word) const;

 private:
  void AddOneWay(const std::string& name, Bytes bytes);
  static size_t Slot(uint64_t word) { return (word * 0x9E3779B97F4A7C15U) >> 42U; }
  std::vector<std::string> names_;
  std::unordered_map<uint64_t, size_t> words_;
  std::vector<bool> maybe_ = std::vector<bool>(size_t{1} << 22U);  // by Slot
};

struct Search {
  uint64_t bytes = 0;              // looked through
  std::vector<std::string> found;  // "data key in [heap], 16 bytes"; each place once
};
// All memory that the process can write to.
Search SearchMemory(pid_t process, const Needles& needles);

}  // namespace bartizan::esdk::wipe
