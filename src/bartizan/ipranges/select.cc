// What a selection takes of a document, and what became of it between two.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/document.h"

namespace bartizan::ipranges {
namespace {

using NumberOf = uint32_t Entry::*;

// By number of a name, whether it is wanted. kNotFound for one that no entry has in that place.
Result<std::vector<bool>> Wanted(const Document& document, std::span<const std::string> wanted,
                                 NumberOf place, std::string_view kind) {
  std::vector<bool> there(document.names.size(), wanted.empty());
  if (wanted.empty()) return there;
  for (const Entry& entry : document.entries) there[entry.*place] = true;
  std::vector<std::string> candidates;
  for (size_t i = 1; i < there.size(); ++i) {
    if (there[i]) candidates.push_back(document.names[i]);
  }
  std::vector<bool> chosen(document.names.size());
  for (const std::string& name : wanted) {
    const auto known = std::ranges::find(document.names, name);
    const auto number = static_cast<size_t>(known - document.names.begin());
    if (known == document.names.end() || number == 0 || !there[number]) {
      const auto near = Nearest(name, candidates);
      return Fail(Code::kNotFound, fmt::format("the document has no {} \"{}\"", kind, name),
                  near ? fmt::format("did you mean \"{}\"?", *near) : "");
    }
    chosen[number] = true;
  }
  return chosen;
}

}  // namespace

Result<std::vector<IpPrefix>> Select(const Document& document, const Selection& selection) {
  const std::vector<std::string> all = {"AMAZON"};
  const auto& names = selection.services.empty() ? all : selection.services;
  BARTIZAN_TRY(const auto services, Wanted(document, names, &Entry::service, "service"));
  BARTIZAN_TRY(const auto regions, Wanted(document, selection.regions, &Entry::region, "region"));
  BARTIZAN_TRY(const auto groups, Wanted(document, selection.border_groups, &Entry::border_group,
                                         "network border group"));
  std::vector<IpPrefix> prefixes;
  for (const Entry& entry : document.entries) {
    if (services[entry.service] && regions[entry.region] && groups[entry.border_group] &&
        (entry.prefix.address.v6 ? selection.v6 : selection.v4)) {
      prefixes.push_back(entry.prefix);
    }
  }
  if (prefixes.empty()) {
    return Fail(Code::kNotFound, "no prefix of the document is of all that was selected",
                "leave out a service, region, network border group or family");
  }
  std::ranges::sort(prefixes);
  const auto twice = std::ranges::unique(prefixes);
  prefixes.erase(twice.begin(), twice.end());
  return prefixes;
}

Difference Compare(std::span<const IpPrefix> before, std::span<const IpPrefix> after) {
  Difference difference;
  std::ranges::set_difference(after, before, std::back_inserter(difference.added));
  std::ranges::set_difference(before, after, std::back_inserter(difference.removed));
  return difference;
}

}  // namespace bartizan::ipranges
