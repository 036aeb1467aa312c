#include "memory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <set>

#include "bartizan/base/fs.h"

namespace bartizan::esdk::wipe {
namespace {

constexpr size_t kWord = 8;

uint64_t WordAt(const uint8_t* bytes) {
  uint64_t word = 0;
  std::memcpy(&word, bytes, kWord);
  return word;
}

// Zeros and counters are everywhere; random bytes hardly ever look like that.
bool IsTelling(Bytes word) {
  return std::set<uint8_t>(word.begin(), word.end()).size() >= 5;
}

void SearchRegion(Bytes region, const std::string& where, const Needles& needles,
                  std::vector<std::string>& found) {
  for (size_t at = 0; at + kWord <= region.size(); ++at) {
    const std::string* name = needles.Find(WordAt(region.data() + at));
    if (name == nullptr) continue;
    const size_t start = at;
    while (at + kWord < region.size() && needles.Find(WordAt(region.data() + at + 1)) != nullptr) {
      ++at;
    }
    found.push_back(
        fmt::format("{} in {} at +{:#x}, {} bytes", *name, where, start, at - start + kWord));
  }
}

}  // namespace

void Needles::Add(const std::string& name, Bytes bytes) {
  AddOneWay(name, bytes);
  std::vector<uint8_t> reversed(bytes.rbegin(), bytes.rend());
  AddOneWay(name + " (reversed)", reversed);
}

void Needles::AddOneWay(const std::string& name, Bytes bytes) {
  names_.push_back(name);
  for (; bytes.size() >= kWord; bytes = bytes.subspan(1)) {
    if (!IsTelling(bytes.first(kWord))) continue;
    const uint64_t word = WordAt(bytes.data());
    words_.emplace(word, names_.size() - 1);
    maybe_[Slot(word)] = true;
  }
}

const std::string* Needles::Find(uint64_t word) const {
  if (!maybe_[Slot(word)]) return nullptr;
  auto found = words_.find(word);
  return found == words_.end() ? nullptr : &names_[found->second];
}

Search SearchMemory(pid_t process, const Needles& needles) {
  Search search;
  const std::string folder = fmt::format("/proc/{}/", process);
  UniqueFd memory(::open((folder + "mem").c_str(), O_RDONLY | O_CLOEXEC));
  std::ifstream maps(folder + "maps");
  for (std::string line; memory && std::getline(maps, line);) {
    uint64_t start = 0, end = 0;
    std::array<char, 5> rights{};
    int name_at = 0;
    if (std::sscanf(line.c_str(), "%lx-%lx %4s %*s %*s %*s %n", &start, &end, rights.data(),
                    &name_at) != 3) {
      continue;
    }
    if (rights[0] != 'r' || rights[1] != 'w') continue;
    std::vector<uint8_t> region(end - start);
    ssize_t got = ::pread(memory.get(), region.data(), region.size(), static_cast<off_t>(start));
    if (got <= 0) continue;
    search.bytes += static_cast<uint64_t>(got);
    std::string where = line.substr(static_cast<size_t>(name_at));
    SearchRegion(Bytes(region).first(static_cast<size_t>(got)),
                 where.empty() ? "memory without a name" : where, needles, search.found);
  }
  return search;
}

}  // namespace bartizan::esdk::wipe
