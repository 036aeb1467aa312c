#include "bartizan/ipranges/guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/merge.h"

namespace bartizan::ipranges {
namespace {

constexpr std::string_view kHint =
    "compare the documents (`bartizan ip-ranges diff`); if the change is right, run again with "
    "--force or widen the list's guards";

using Prefixes = std::span<const IpPrefix>;

// The IPv4 part of a sorted list, and the IPv6 part.
std::pair<Prefixes, Prefixes> Families(Prefixes sorted) {
  const auto v6 =
      std::ranges::find_if(sorted, [](const IpPrefix& prefix) { return prefix.address.v6; });
  return {Prefixes(sorted.begin(), v6), Prefixes(v6, sorted.end())};
}

double Percent(double part, double of) {
  return of > 0 ? 100 * part / of : 0;
}

// How much `wide` is more than `narrow`, in percent of `before`: by number or by addresses,
// whichever is more. `changed` are the prefixes of the one that the other does not have.
double Growth(Prefixes wide, Prefixes narrow, Prefixes before, size_t changed) {
  const auto more = Subtract(wide, narrow);
  return std::max(Percent(static_cast<double>(changed), static_cast<double>(before.size())),
                  Percent(Addresses(more), Addresses(before)));
}

// Of both families the one that changes more: IPv6's many addresses must not hide IPv4's few. A
// family that is new is measured by its number alone, against all that there was.
double MostChanged(Prefixes wide, Prefixes narrow, Prefixes before, Prefixes changed) {
  const auto [wide4, wide6] = Families(wide);
  const auto [narrow4, narrow6] = Families(narrow);
  const auto [before4, before6] = Families(before);
  const auto [changed4, changed6] = Families(changed);
  auto of_family = [&](Prefixes w, Prefixes n, Prefixes b, Prefixes c) {
    return b.empty() ? Percent(static_cast<double>(c.size()), static_cast<double>(before.size()))
                     : Growth(w, n, b, c.size());
  };
  return std::max(of_family(wide4, narrow4, before4, changed4),
                  of_family(wide6, narrow6, before6, changed6));
}

Status Refuse(std::string message) {
  return Fail(Code::kConflict, std::move(message), std::string(kHint));
}

Status CheckChange(Prefixes changed, double percent, double most, size_t before,
                   std::string_view verb) {
  if (percent <= most) return {};
  return Refuse(
      fmt::format("{} of {} prefixes would {}: {:.0f} % of them or of their addresses, and at "
                  "most {:g} % are expected at once",
                  changed.size(), before, verb, percent, most));
}

}  // namespace

Status CheckGuards(const Guards& guards, std::span<const IpPrefix> before,
                   std::span<const IpPrefix> after) {
  if (after.size() < guards.min_prefixes) {
    return Refuse(fmt::format("the new list has {} prefixes, and at least {} are expected",
                              after.size(), guards.min_prefixes));
  }
  if (after.size() > guards.max_prefixes) {
    return Refuse(fmt::format("the new list has {} prefixes, and at most {} are expected",
                              after.size(), guards.max_prefixes));
  }
  if (before.empty()) return {};
  const auto [added, removed] = Compare(before, after);
  if (added.size() > guards.always) {
    BARTIZAN_DO(CheckChange(added, MostChanged(after, before, before, added),
                            guards.max_added_percent, before.size(), "come"));
  }
  if (removed.size() > guards.always) {
    BARTIZAN_DO(CheckChange(removed, MostChanged(before, after, before, removed),
                            guards.max_removed_percent, before.size(), "go"));
  }
  return {};
}

Damped Damp(std::span<const IpPrefix> open_before, std::span<const IpPrefix> published,
            const Withdrawn& withdrawn, Micros grace, Time now) {
  Damped damped;
  auto is_published = [&](const IpPrefix& prefix) {
    return std::ranges::binary_search(published, prefix);
  };
  for (const IpPrefix& prefix : open_before) {
    const auto waiting = withdrawn.find(prefix);
    if (is_published(prefix)) {
      damped.spared += waiting != withdrawn.end() ? 1 : 0;
      continue;
    }
    // A clock that was set back must not make anything wait longer than the grace.
    const Time since = waiting == withdrawn.end() ? now : std::min(waiting->second, now);
    if (now - since < grace) damped.withdrawn.emplace(prefix, since);
  }
  damped.open.assign(published.begin(), published.end());
  for (const auto& [prefix, since] : damped.withdrawn) damped.open.push_back(prefix);
  std::ranges::sort(damped.open);
  return damped;
}

}  // namespace bartizan::ipranges
