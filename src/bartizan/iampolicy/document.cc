#include "bartizan/iampolicy/document.h"

#include <bit>
#include <map>
#include <utility>

#include "bartizan/iampolicy/universal_hash.h"

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

struct DocumentCache::State {
  std::map<HashValue, std::shared_ptr<const Document>> documents;
};

DocumentCache::DocumentCache() : state_(std::make_unique<State>()) {}
DocumentCache::~DocumentCache() = default;
DocumentCache::DocumentCache(DocumentCache&&) noexcept = default;
DocumentCache& DocumentCache::operator=(DocumentCache&&) noexcept = default;

Result<std::shared_ptr<const Document>> DocumentCache::Get(const data::Json& document, Kind kind) {
  UniversalHash hash;
  hash.Add(static_cast<uint64_t>(kind));
  AddJson(document, hash);
  const auto known = state_->documents.find(hash.value());
  if (known != state_->documents.end()) return known->second;
  BARTIZAN_TRY(Document parsed, ParseDocument(document, kind));
  auto shared = std::make_shared<const Document>(std::move(parsed));
  state_->documents.emplace(hash.value(), shared);
  return shared;
}

}  // namespace bartizan::iampolicy
