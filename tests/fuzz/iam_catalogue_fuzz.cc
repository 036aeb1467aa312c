// Catalogues of actions that others wrote: what is read comes back from its own text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/iampolicy/catalogue.h"

namespace bartizan::iampolicy {
namespace {

void Check(const ActionCatalogue& catalogue) {
  BARTIZAN_CHECK(catalogue.size() > 0 && catalogue.Expand("*").size() == catalogue.size());
  for (size_t i = 0; i < catalogue.size(); ++i) {
    BARTIZAN_CHECK(catalogue.Find(catalogue.Key(i)) == i);
    const ActionFact fact = catalogue.action(i);
    BARTIZAN_CHECK(fact.has_resources || fact.arns.empty());
  }
  const std::string text = catalogue.ToText();
  const auto again = ActionCatalogue::Parse(text, "again");
  BARTIZAN_CHECK(again && (*again)->ToText() == text);
}

}  // namespace
}  // namespace bartizan::iampolicy

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using bartizan::iampolicy::ActionCatalogue;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto made = ActionCatalogue::Parse(text, "input")) bartizan::iampolicy::Check(**made);
  // A pattern, too: whatever it is, the numbers rise.
  size_t last = 0;
  for (const size_t number : ActionCatalogue::BuiltIn().Expand(text.substr(0, 200))) {
    BARTIZAN_CHECK(number >= last);
    last = number + 1;
  }
  return 0;
}
