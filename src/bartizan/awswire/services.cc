#include <algorithm>

#include "bartizan/awswire/model.h"

namespace bartizan::awswire {

const Operation* Service::Find(std::string_view operation) const {
  const auto found = std::ranges::lower_bound(operations, operation, {}, &Operation::name);
  return found != operations.end() && found->name == operation ? &*found : nullptr;
}

const Service* FindService(std::string_view name) {
  // The CLI's name goes first, so that no service hides behind another one's prefix.
  for (auto key : {&Service::name, &Service::id, &Service::endpoint_prefix}) {
    const auto found = std::ranges::find(Services(), name, [key](auto* s) { return s->*key; });
    if (found != Services().end()) return *found;
  }
  return nullptr;
}

}  // namespace bartizan::awswire
