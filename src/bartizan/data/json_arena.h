#pragma once
// For large documents that are read and dropped.
#include <memory>

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

  // As data::ReadJsonFile.
  Result<Json> ReadJsonFile(const std::string& path, JsonLimits limits = {});

 private:
  class Blocks;
  std::unique_ptr<Blocks> blocks_;
};

}  // namespace bartizan::data
