#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

// Nothing is proven yet.
WordSearch FindWord(const std::vector<std::string_view>& /*all*/,
                    const std::vector<std::string_view>& /*none*/, size_t /*states*/) {
  return {};
}

std::optional<std::vector<std::string>> Intersection(std::string_view /*a*/, std::string_view /*b*/,
                                                     size_t /*most*/) {
  return std::nullopt;
}

}  // namespace bartizan::iampolicy
