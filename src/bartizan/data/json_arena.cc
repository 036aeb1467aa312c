#include "bartizan/data/json_arena.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <new>
#include <optional>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/data/json_parse.h"

namespace bartizan::data {

namespace {

constexpr size_t kHugePage = 2U << 20U;

}  // namespace

// Hands out memory from front to back. Blocks are made of huge pages where the system has them:
// to touch ten thousand small ones takes as long as to parse a third of what is put there.
class JsonArena::Blocks final : public boost::json::memory_resource {
 public:
  Blocks() = default;
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;
  ~Blocks() override {
    for (const auto& [start, size] : blocks_) ::munmap(start, size);
  }

 private:
  void* do_allocate(size_t bytes, size_t alignment) override {
    void* at = next_;
    if (std::align(alignment, bytes, at, left_) == nullptr) {
      AddBlock(bytes);
      at = next_;
    }
    next_ = static_cast<char*>(at) + bytes;
    left_ -= bytes;
    return at;
  }
  void do_deallocate(void*, size_t, size_t) override {}
  bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

  void AddBlock(size_t bytes) {
    const size_t usable = std::max((bytes / kHugePage + 1) * kHugePage, 2 * kHugePage);
    const size_t size = usable + kHugePage;  // so that it can start where a huge page does
    void* at = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (at == MAP_FAILED) throw std::bad_alloc();
    blocks_.emplace_back(at, size);
    left_ = size;
    next_ = std::align(kHugePage, usable, at, left_);
    ::madvise(next_, usable, MADV_HUGEPAGE);  // a wish; without it all works too
  }

  std::vector<std::pair<void*, size_t>> blocks_;
  void* next_ = nullptr;
  size_t left_ = 0;
};

}  // namespace bartizan::data

template <>
struct boost::json::is_deallocate_trivial<bartizan::data::JsonArena::Blocks> : std::true_type {};

namespace bartizan::data {

JsonArena::JsonArena() : blocks_(std::make_unique<Blocks>()) {}
JsonArena::~JsonArena() = default;
JsonArena::JsonArena(JsonArena&&) noexcept = default;

Result<Json> JsonArena::ReadJsonFile(const std::string& path, JsonLimits limits,
                                     std::span<const std::string_view> as_text) {
  BARTIZAN_TRY(const std::string text, ReadFile(path, limits.max_bytes));
  return ParseJsonInto(boost::json::storage_ptr(blocks_.get()), text, path, limits, as_text);
}

struct JsonScratch::State {
  std::array<unsigned char, 128U << 10U> first;  // enough for nearly all
  boost::json::monotonic_resource memory{first.data(), first.size()};
  std::optional<Json> value;
};

JsonScratch::JsonScratch() = default;
JsonScratch::~JsonScratch() = default;
JsonScratch::JsonScratch(JsonScratch&&) noexcept = default;

Result<const Json*> JsonScratch::Parse(std::string_view text, std::string_view name,
                                       JsonLimits limits) {
  if (state_ == nullptr) state_ = std::make_unique<State>();
  state_->value.reset();
  state_->memory.release();
  BARTIZAN_TRY(Json parsed, ParseJsonInto(&state_->memory, text, name, limits));
  return &state_->value.emplace(std::move(parsed));
}

}  // namespace bartizan::data
