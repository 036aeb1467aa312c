#pragma once
// Calls of a plan's functions. Private to change/.
#include <exception>
#include <type_traits>

#include "bartizan/base/result.h"

namespace bartizan::change {

// Calls a function of the domain; whatever it throws becomes an error.
template <class F, class... A>
auto Guarded(const F& function, A&&... arguments) -> std::invoke_result_t<const F&, A&&...> {
  try {
    return function(std::forward<A>(arguments)...);
  } catch (const std::exception& failure) {
    return Fail(Code::kInternal, failure.what());
  }
}

}  // namespace bartizan::change
