#pragma once
// The lines of JSON members, which the value tree does not keep.
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace bartizan::sca {

// Calls `visit` for each object member outside of arrays with the keys from the root to it and its
// 1-based line. The text must have been parsed before: what is not JSON ends the walk quietly.
void ForEachMember(std::string_view text,
                   const std::function<void(std::span<const std::string>, int)>& visit);

}  // namespace bartizan::sca
