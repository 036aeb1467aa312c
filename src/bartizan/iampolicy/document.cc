#include "bartizan/iampolicy/document.h"

#include <cstring>
#include <unordered_map>
#include <utility>

namespace bartizan::iampolicy {

namespace {

// An unambiguous rendering of a value as bytes, much cheaper than JSON text: a letter for the type,
// then the value or its length and parts. Members keep their order: the same object in another
// order is parsed once more, which does no harm.
class Rendering {
 public:
  explicit Rendering(std::string& out) : out_(out) {}

  void Add(const data::Json& value) {
    switch (value.kind()) {
      case boost::json::kind::null:
        out_ += 'n';
        break;
      case boost::json::kind::bool_:
        out_ += value.get_bool() ? 't' : 'f';
        break;
      case boost::json::kind::int64:
        AddBytes('i', value.get_int64());
        break;
      case boost::json::kind::uint64:
        AddBytes('u', value.get_uint64());
        break;
      case boost::json::kind::double_:
        AddBytes('d', value.get_double());
        break;
      case boost::json::kind::string:
        AddText(data::View(value.get_string()));
        break;
      case boost::json::kind::array:
        AddBytes('a', value.get_array().size());
        for (const data::Json& each : value.get_array()) Add(each);
        break;
      case boost::json::kind::object:
        AddBytes('o', value.get_object().size());
        for (const auto& member : value.get_object()) {
          AddText(data::View(member.key()));
          Add(member.value());
        }
        break;
    }
  }

 private:
  template <class T>
  void AddBytes(char type, T value) {
    char bytes[1 + sizeof value];
    bytes[0] = type;
    std::memcpy(bytes + 1, &value, sizeof value);
    out_.append(bytes, sizeof bytes);
  }
  void AddText(std::string_view text) {
    AddBytes('s', text.size());
    out_ += text;
  }

  std::string& out_;
};

}  // namespace

struct DocumentCache::State {
  std::unordered_map<std::string, std::shared_ptr<const Document>> documents;
  std::string key;  // kept for its memory
};

DocumentCache::DocumentCache() : state_(std::make_unique<State>()) {}
DocumentCache::~DocumentCache() = default;
DocumentCache::DocumentCache(DocumentCache&&) noexcept = default;
DocumentCache& DocumentCache::operator=(DocumentCache&&) noexcept = default;

Result<std::shared_ptr<const Document>> DocumentCache::Get(const data::Json& document, Kind kind) {
  std::string& key = state_->key;
  key.assign(1, kind == Kind::kTrust ? 'T' : 'I');
  Rendering(key).Add(document);
  const auto known = state_->documents.find(key);
  if (known != state_->documents.end()) return known->second;
  BARTIZAN_TRY(Document parsed, ParseDocument(document, kind));
  auto shared = std::make_shared<const Document>(std::move(parsed));
  state_->documents.emplace(key, shared);
  return shared;
}

}  // namespace bartizan::iampolicy
