#include <fmt/format.h>

#include <array>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/cli/ip_ranges_document.h"
#include "bartizan/cli/listing.h"
#include "bartizan/cli/text.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using ipranges::Document;
using ipranges::Entry;
using Prefixes = std::vector<IpPrefix>;

struct FamilyCount {
  size_t v4 = 0, v6 = 0;
  void Add(const IpPrefix& prefix) { ++(prefix.address.v6 ? v6 : v4); }
};

FamilyCount CountOf(const Prefixes& prefixes) {
  FamilyCount count;
  for (const IpPrefix& prefix : prefixes) count.Add(prefix);
  return count;
}

// How many entries there are of each service, region or network border group.
std::map<std::string_view, FamilyCount> CountsBy(const Document& document,
                                                 uint32_t Entry::* place) {
  std::map<std::string_view, FamilyCount> counts;
  for (const Entry& entry : document.entries) {
    counts[document.Name(entry.*place)].Add(entry.prefix);
  }
  return counts;
}

// What documents are counted by, and what that is called.
struct Place {
  std::string_view flag, plural;
  uint32_t Entry::* member;
};
constexpr std::array<Place, 3> kPlaces = {
    {{"service", "services", &Entry::service},
     {"region", "regions", &Entry::region},
     {"border-group", "border_groups", &Entry::border_group}}};

data::JsonObject CountJson(const FamilyCount& count) {
  return {{"ipv4", count.v4}, {"ipv6", count.v6}};
}

FamilyCount CountOf(const Document& document) {
  FamilyCount count;
  for (const Entry& entry : document.entries) count.Add(entry.prefix);
  return count;
}

void ShowJson(Invocation& invocation, const Document& document) {
  data::JsonObject tree{{"schema", "bartizan.ip-ranges/1"},
                        {"sync_token", document.sync_token},
                        {"created", FormatIso(document.created)},
                        {"md5", document.md5},
                        {"entries", CountJson(CountOf(document))}};
  for (const Place& place : kPlaces) {
    data::JsonObject counts;
    for (const auto& [name, count] : CountsBy(document, place.member)) {
      counts[name] = CountJson(count);
    }
    tree[place.plural] = std::move(counts);
  }
  invocation.Print(data::ToPrettyJson(tree));
}

Result<int> RunShow(Invocation& invocation) {
  BARTIZAN_TRY(const Document document, DocumentOf(invocation));
  if (invocation.Format() == "json") {
    ShowJson(invocation, document);
    return 0;
  }
  const std::string by = invocation.Value("by");
  const auto* const place = std::ranges::find(kPlaces, by, &Place::flag);
  const FamilyCount all = CountOf(document);
  term::Table facts({"WHAT", "VALUE"});
  facts.AddRow({"sync token", fmt::to_string(document.sync_token)});
  facts.AddRow({"created", ShownTime(document.created)});
  facts.AddRow({"MD5", document.md5});
  facts.AddRow({"entries", fmt::format("{} IPv4, {} IPv6", all.v4, all.v6)});
  invocation.PrintTable(facts);
  invocation.Print("\n");
  term::Table table({ReplaceAll(ToUpper(by), "-", " "), "IPV4", "IPV6"});
  for (const auto& [name, count] : CountsBy(document, place->member)) {
    table.AddRow({name.empty() ? "(none)" : std::string(name), fmt::to_string(count.v4),
                  fmt::to_string(count.v6)});
  }
  invocation.PrintTable(table);
  return 0;
}

ipranges::Selection SelectionOf(const Invocation& invocation) {
  const std::string family = invocation.Value("family");
  return {.services = invocation.Values("service"),
          .regions = invocation.Values("region"),
          .border_groups = invocation.Values("border-group"),
          .v4 = family != "ipv6",
          .v6 = family != "ipv4"};
}

// "1%", "0.5%": as a part.
Result<double> PartOf(const std::string& text) {
  const std::string_view number = std::string_view(text).substr(0, text.size() - 1);
  const auto percent = text.ends_with('%') ? ParseDouble(number) : std::nullopt;
  if (!percent || !(*percent >= 0 && *percent <= 100)) {
    return Fail(Code::kUsage,
                fmt::format("--max-over-coverage wants a share from 0% to 100%, as in 1%, not "
                            "\"{}\"",
                            term::PrintableLine(text)));
  }
  return *percent / 100;
}

Result<ipranges::Budgeted> Merged(const Invocation& invocation, Prefixes selected) {
  BARTIZAN_TRY(const auto budget, invocation.Int("budget", 1, 1'000'000));
  BARTIZAN_TRY(const double cap, PartOf(invocation.Value("max-over-coverage")));
  const bool exact = invocation.Value("merge") == "exact";
  if (!budget) {
    if (invocation.Has("max-over-coverage")) {
      return Fail(Code::kUsage, "--max-over-coverage needs --budget");
    }
    return ipranges::Budgeted{.prefixes =
                                  exact ? ipranges::Aggregate(selected) : std::move(selected)};
  }
  if (invocation.Has("merge") && !exact) {
    return Fail(Code::kUsage, "--budget merges, so --merge none cannot be");
  }
  return ipranges::MergeToBudget(selected, static_cast<size_t>(*budget), cap);
}

std::string_view FamilyName(const IpPrefix& prefix) {
  return prefix.address.v6 ? "ipv6" : "ipv4";
}

void PrintSelected(Invocation& invocation, const Document& document,
                   const ipranges::Budgeted& merged, size_t published) {
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const IpPrefix& prefix : merged.prefixes) rows.emplace_back(ToString(prefix));
    invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.ip-prefixes/1"},
                                                         {"sync_token", document.sync_token},
                                                         {"created", FormatIso(document.created)},
                                                         {"published", published},
                                                         {"over_coverage", merged.over},
                                                         {"prefixes", std::move(rows)}}));
  } else if (invocation.Format() == "csv") {
    std::vector<std::vector<std::string>> rows;
    for (const IpPrefix& prefix : merged.prefixes) {
      rows.push_back({ToString(prefix), std::string(FamilyName(prefix))});
    }
    PrintCsv(invocation, {"prefix", "family"}, rows);
  } else {
    for (const IpPrefix& prefix : merged.prefixes) invocation.Print(ToString(prefix) + "\n");
  }
}

Result<int> RunSelect(Invocation& invocation) {
  BARTIZAN_TRY(const Document document, DocumentOf(invocation));
  BARTIZAN_TRY(auto selected, ipranges::Select(document, SelectionOf(invocation)));
  const size_t published = selected.size();
  BARTIZAN_TRY(const auto merged, Merged(invocation, std::move(selected)));
  PrintSelected(invocation, document, merged, published);
  const FamilyCount count = CountOf(merged.prefixes);
  std::string note = fmt::format("{} IPv4 and {} IPv6", count.v4, count.v6);
  if (merged.prefixes.size() != published) note += fmt::format(", of {} published", published);
  if (merged.over > 0) note += fmt::format("; {:.3g} % more addresses", merged.over * 100);
  invocation.Note(note);
  return 0;
}

// What the selection takes of OLD or NEW; nothing where this document does not know a name.
Result<Prefixes> SelectedOrNone(const Invocation& invocation, const Document& document,
                                std::string_view which) {
  auto selected = ipranges::Select(document, SelectionOf(invocation));
  if (selected || selected.error().code != Code::kNotFound) return selected;
  invocation.Warn(fmt::format("{}: {}", which, selected.error().message));
  return Prefixes();
}

data::JsonArray Rows(const Prefixes& prefixes) {
  data::JsonArray rows;
  for (const IpPrefix& prefix : prefixes) rows.emplace_back(ToString(prefix));
  return rows;
}

void PrintDifference(Invocation& invocation, const ipranges::Difference& difference,
                     const Document& before, const Document& after) {
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.ip-changes/1"},
                                                         {"old_sync_token", before.sync_token},
                                                         {"new_sync_token", after.sync_token},
                                                         {"added", Rows(difference.added)},
                                                         {"removed", Rows(difference.removed)}}));
    return;
  }
  for (const IpPrefix& prefix : difference.added) {
    invocation.Print("+" + ToString(prefix) + "\n");
  }
  for (const IpPrefix& prefix : difference.removed) {
    invocation.Print("-" + ToString(prefix) + "\n");
  }
}

Result<int> RunDiff(Invocation& invocation) {
  const std::string old_path = invocation.Positional("OLD");
  const std::string new_path = invocation.Positional("NEW");
  if (old_path == "-" && new_path == "-") {
    return Fail(Code::kUsage, "only one of the documents can be on standard input");
  }
  BARTIZAN_TRY(const Document before, ReadDocument(old_path));
  BARTIZAN_TRY(const Document after, ReadDocument(new_path));
  if (after.sync_token < before.sync_token) {
    invocation.Warn("NEW was published before OLD");
  }
  BARTIZAN_TRY(const Prefixes old_prefixes, SelectedOrNone(invocation, before, "OLD"));
  BARTIZAN_TRY(const Prefixes new_prefixes, SelectedOrNone(invocation, after, "NEW"));
  if (old_prefixes.empty() && new_prefixes.empty()) {
    return Fail(Code::kNotFound, "neither document has anything that was selected");
  }
  const auto difference = ipranges::Compare(old_prefixes, new_prefixes);
  PrintDifference(invocation, difference, before, after);
  invocation.Note(fmt::format("{} added, {} removed, {} now", difference.added.size(),
                              difference.removed.size(), new_prefixes.size()));
  return difference.Same() ? 0 : 1;
}

const Flag kService = {.name = "service",
                       .value = "NAME",
                       .help =
                           "only this service's, as in CLOUDFRONT; else AMAZON, which holds "
                           "all",
                       .repeatable = true};
const Flag kRegion = {.name = "region",
                      .value = "NAME",
                      .help = "only of this region, as in us-east-1 or GLOBAL",
                      .repeatable = true};
const Flag kBorderGroup = {.name = "border-group",
                           .value = "NAME",
                           .help = "only of this network border group",
                           .repeatable = true};
const Flag kFamily = {.name = "family",
                      .value = "FAMILY",
                      .help = "only of this family",
                      .choices = {"ipv4", "ipv6"}};

}  // namespace

std::span<const Command> IpRangesCommands() {
  static const std::array<Command, 3> commands{{
      {.path = "ip-ranges show",
       .summary = "show what an ip-ranges.json holds",
       .description = "Tells when the document was published, and how many prefixes it has of each "
                      "service, region or network border group.",
       .positionals = {},
       .flags = {DocumentFlag(),
                 DocumentUrlFlag(),
                 AnyHostFlag(),
                 {.name = "by",
                  .value = "WHAT",
                  .help = "what the table counts by",
                  .fallback = "service",
                  .choices = {"service", "region", "border-group"}}},
       .formats = {"table", "json"},
       .examples = {{"bartizan ip-ranges show",
                     "Fetches AWS's document and counts the prefixes of each service."},
                    {"bartizan ip-ranges show --file ip-ranges.json --format json",
                     "Counts by everything, for a script."}},
       .exits = {{5, "the document could not be fetched"}},
       .run = RunShow},
      {.path = "ip-ranges select",
       .summary = "list the prefixes of services, merged to what a firewall can hold",
       .description =
           "Prefixes of all that is selected: of one of the services, in one of the regions and "
           "in one of the network border groups. Each comes once, sorted, IPv4 first.\n\n"
           "--merge exact writes the fewest prefixes that cover the same addresses. --budget N "
           "writes at most N, with the least addresses that were not published; where these would "
           "be more than --max-over-coverage of the published ones, nothing is written, and the "
           "error says how many rules would do. IPv6 is measured in /64 networks.\n\n"
           "CLOUDFRONT_ORIGIN_FACING are the addresses that CloudFront asks origins from. Every "
           "customer of CloudFront does so from them: let the origin ask for a secret header, too.",
       .positionals = {},
       .flags = {DocumentFlag(),
                 DocumentUrlFlag(),
                 AnyHostFlag(),
                 kService,
                 kRegion,
                 kBorderGroup,
                 kFamily,
                 {.name = "merge",
                  .value = "HOW",
                  .help = "exact: the fewest for the same addresses; none: as published",
                  .fallback = "none",
                  .choices = {"exact", "none"}},
                 {.name = "budget", .value = "N", .help = "at most so many prefixes"},
                 {.name = "max-over-coverage",
                  .value = "SHARE",
                  .help = "how many more addresses a budget may cost",
                  .fallback = "1%"}},
       .formats = {"text", "json", "csv"},
       .examples = {{"bartizan ip-ranges select --file ip-ranges.json --service "
                     "CLOUDFRONT_ORIGIN_FACING --family ipv4 --budget 30",
                     "Lists what fits a security group of 60 rules on two ports."},
                    {"bartizan ip-ranges select --file ip-ranges.json --service S3 --region "
                     "eu-central-1 --merge exact --format json",
                     "Lists the addresses of S3 in one region, for a script."}},
       .exits = {{5, "the document could not be fetched"}},
       .run = RunSelect},
      {.path = "ip-ranges diff",
       .summary = "show which prefixes came and went between two documents",
       .description = "A line for each prefix: +PREFIX for one that only NEW has, -PREFIX for one "
                      "that only OLD has. Prefixes are compared as they were published.",
       .positionals = {{.name = "OLD", .help = "the older ip-ranges.json; - is standard input"},
                       {.name = "NEW", .help = "the newer one; - is standard input"}},
       .flags = {kService, kRegion, kBorderGroup, kFamily},
       .formats = {"text", "json"},
       .examples = {{"bartizan ip-ranges diff old.json new.json --service CLOUDFRONT",
                     "Shows what changed at CloudFront."},
                    {"bartizan ip-ranges diff old.json new.json --format json",
                     "Shows all that changed, for a script."}},
       .exits = {{1, "the documents differ in what was selected"}},
       .run = RunDiff},
  }};
  return commands;
}

}  // namespace bartizan::cli
