// Serialized encryption contexts: what is accepted has one form but for the order of its pairs, and
// can be given back by a caller unless it has reserved keys.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "bartizan/esdk/types.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::esdk;
  Bytes bytes{data, std::min<size_t>(size, 65'535)};
  auto context = ParseContext(bytes);
  if (!context) {
    if (context.error().code != Errc::kMalformed) std::abort();
    return 0;
  }
  auto again = SerializeContext(*context);
  if (again.size() != bytes.size()) std::abort();
  auto parsed = ParseContext(again);
  if (!parsed || *parsed != *context) std::abort();
  const bool reserved = std::ranges::any_of(
      *context, [](const auto& pair) { return pair.first.starts_with(kReservedPrefix); });
  if (CheckContext(*context).has_value() == reserved) std::abort();
  // A byte less or more is no context.
  if (!bytes.empty() && bytes.size() > 2 && ParseContext(bytes.first(bytes.size() - 1))) {
    std::abort();
  }
  return 0;
}
