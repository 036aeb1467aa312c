// Documents of published addresses: what is read keeps its promises, through selecting, merging to
// a budget and comparing.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/merge.h"

namespace bartizan::ipranges {
namespace {

void CheckEntries(const Document& document) {
  BARTIZAN_CHECK(document.sync_token > 0 && document.md5.size() == 32);
  BARTIZAN_CHECK(!document.entries.empty() && document.names.at(0).empty());
  for (const Entry& entry : document.entries) {
    const auto last = std::max({entry.service, entry.region, entry.border_group});
    BARTIZAN_CHECK(last < document.names.size() && entry.prefix.bits > 0);
    const auto again = ParseIpPrefix(ToString(entry.prefix));
    BARTIZAN_CHECK(again.has_value() && *again == entry.prefix);
  }
}

void CheckMerged(const std::vector<IpPrefix>& prefixes) {
  BARTIZAN_CHECK(std::ranges::is_sorted(prefixes));
  const auto exact = Aggregate(prefixes);
  BARTIZAN_CHECK(CoversAll(exact, prefixes) && Subtract(exact, prefixes).empty());
  for (const size_t rules : {size_t{2}, exact.size() / 2 + 2}) {
    const auto merged = MergeToBudget(prefixes, rules, 1e300);
    BARTIZAN_CHECK(merged.has_value() && merged->prefixes.size() <= rules && merged->over >= 0);
    BARTIZAN_CHECK(CoversAll(merged->prefixes, prefixes));
  }
  const Difference difference = Compare(exact, prefixes);
  BARTIZAN_CHECK(CoversAll(exact, difference.added));
}

}  // namespace
}  // namespace bartizan::ipranges

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::ipranges;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto document = ParseDocument(text, "input");
  if (!document) return 0;
  CheckEntries(*document);
  const std::string service(document->Name(document->entries.front().service));
  const auto selected = Select(*document, {.services = {service}});
  if (selected) CheckMerged(*selected);
  return 0;
}
