#include "bartizan/iampolicy/document.h"

#include <array>
#include <atomic>
#include <bit>
#include <map>
#include <mutex>
#include <utility>

#include "bartizan/iampolicy/canonical.h"

namespace bartizan::iampolicy {

namespace {

// Members keep their order: the same object in another order is parsed once more, which does no
// harm.
void AddJson(const data::Json& value, UniversalHash& hash) {
  hash.Add(static_cast<uint64_t>(value.kind()));
  switch (value.kind()) {
    case boost::json::kind::null:
      break;
    case boost::json::kind::bool_:
      hash.Add(uint64_t{value.get_bool()});
      break;
    case boost::json::kind::int64:
      hash.Add(static_cast<uint64_t>(value.get_int64()));
      break;
    case boost::json::kind::uint64:
      hash.Add(value.get_uint64());
      break;
    case boost::json::kind::double_:
      hash.Add(std::bit_cast<uint64_t>(value.get_double()));
      break;
    case boost::json::kind::string:
      hash.Add(data::View(value.get_string()));
      break;
    case boost::json::kind::array:
      hash.Add(value.get_array().size());
      for (const data::Json& each : value.get_array()) AddJson(each, hash);
      break;
    case boost::json::kind::object:
      hash.Add(value.get_object().size());
      for (const auto& member : value.get_object()) {
        hash.Add(data::View(member.key()));
        AddJson(member.value(), hash);
      }
      break;
  }
}

}  // namespace

struct DocumentCache::Entry {
  enum State : uint8_t { kNew, kBegun, kDone };
  std::atomic<State> state = kNew;
  Result<std::shared_ptr<const Document>> document;

  void Finish(Result<std::shared_ptr<const Document>> parsed) {
    document = std::move(parsed);
    state = kDone;
    state.notify_all();
  }
};

// In parts, as threads would wait for a lock that guards all of it.
struct DocumentCache::State {
  struct Part {
    std::mutex mutex;  // guards the map; entries stay where they are
    std::map<HashValue, Entry> entries;
  };
  std::array<Part, 64> parts;

  Entry& EntryOf(const HashValue& hash) {
    Part& part = parts[hash[0] % parts.size()];
    const std::lock_guard lock(part.mutex);
    return part.entries[hash];
  }
};

namespace {

Result<std::shared_ptr<const Document>> Parsed(const data::Json& document, Kind kind,
                                               data::JsonScratch& scratch) {
  BARTIZAN_TRY(Document parsed, ParseDocument(document, kind, scratch));
  for (const Statement& statement : parsed.statements) {
    parsed.hashes.push_back(StatementHash(statement, kind));
  }
  return std::make_shared<const Document>(std::move(parsed));
}

}  // namespace

DocumentCache::DocumentCache() : state_(std::make_unique<State>()) {}
DocumentCache::~DocumentCache() = default;

const DocumentCache::Entry& DocumentCache::Prepare(const data::Json& document, Kind kind,
                                                   data::JsonScratch& scratch) {
  UniversalHash hash;
  hash.Add(static_cast<uint64_t>(kind));
  AddJson(document, hash);
  Entry& entry = state_->EntryOf(hash.value());
  auto expected = Entry::kNew;
  if (!entry.state.compare_exchange_strong(expected, Entry::kBegun)) return entry;
  try {
    entry.Finish(Parsed(document, kind, scratch));
  } catch (...) {  // out of memory: others are not to wait for ever
    entry.Finish(Fail(Code::kLimit, "there is not enough memory for the document"));
    throw;
  }
  return entry;
}

Result<std::shared_ptr<const Document>> DocumentCache::Get(const data::Json& document, Kind kind) {
  data::JsonScratch scratch;
  return Get(Prepare(document, kind, scratch));
}

Result<std::shared_ptr<const Document>> DocumentCache::Get(const Entry& prepared) {
  prepared.state.wait(Entry::kBegun);
  return prepared.document;
}

}  // namespace bartizan::iampolicy
