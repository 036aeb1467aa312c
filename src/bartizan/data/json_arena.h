#pragma once
// For large documents that are read and dropped.
#include <memory>
#include <span>

#include "bartizan/data/json.h"

namespace bartizan::data {

// Memory for all values of documents, freed at once when it goes. The values are never destroyed
// one by one, so it must outlive them: declare it in front of them. What is moved from one place in
// the trees to another stays where it is; moved into a value of other memory it is copied.
class JsonArena {
 public:
  JsonArena();
  ~JsonArena();
  JsonArena(JsonArena&&) noexcept;
  // It would free what the values beside it still use.
  JsonArena& operator=(JsonArena&&) = delete;

  // As data::ReadJsonFile. Objects that are values of members called one of `as_text` (written
  // without escapes) become strings of what stands in the file for them: what is there many times,
  // or never looked at, needs no tree.
  Result<Json> ReadJsonFile(const std::string& path, JsonLimits limits = {},
                            std::span<const std::string_view> as_text = {});

 private:
  class Blocks;
  std::unique_ptr<Blocks> blocks_;
};

// Reads many documents one after the other in the same memory.
class JsonScratch {
 public:
  JsonScratch();
  ~JsonScratch();
  JsonScratch(JsonScratch&&) noexcept;

  // As data::ParseJson. It is there until the next call.
  Result<const Json*> Parse(std::string_view text, std::string_view name, JsonLimits limits = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bartizan::data
