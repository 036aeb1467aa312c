#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/cli/listing.h"
#include "bartizan/iampolicy/expand.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using iampolicy::ActionCatalogue;
using iampolicy::ActionFact;
using iampolicy::ActionFlag;
using iampolicy::Level;

constexpr std::array kLevels = {Level::kRead, Level::kList, Level::kWrite, Level::kPermissions,
                                Level::kTagging};
constexpr std::array<std::pair<ActionFlag, std::string_view>, 4> kFlags = {
    {{iampolicy::kPrivilegeEscalation, "privilege escalation"},
     {iampolicy::kCredentialExposure, "credential exposure"},
     {iampolicy::kDataAccess, "data access"},
     {iampolicy::kResourceExposure, "resource exposure"}}};

std::string ActionName(const ActionFact& fact) {
  return fmt::format("{}:{}", fact.service, fact.name);
}

std::vector<std::string> FlagNames(const ActionFact& fact) {
  std::vector<std::string> names;
  for (const auto& [flag, name] : kFlags) {
    if ((fact.flags & flag) != 0) names.emplace_back(name);
  }
  return names;
}

// How many actions each level and each flag has.
std::vector<std::pair<std::string, size_t>> Counts(const ActionCatalogue& catalogue, bool flags) {
  std::vector<std::pair<std::string, size_t>> counts;
  for (const Level level : kLevels) {
    if (!flags) counts.emplace_back(iampolicy::LevelName(level), 0);
  }
  for (const auto& [flag, name] : kFlags) {
    if (flags) counts.emplace_back(name, 0);
  }
  for (size_t i = 0; i < catalogue.size(); ++i) {
    const ActionFact fact = catalogue.action(i);
    if (!flags) ++counts[static_cast<size_t>(fact.level)].second;
    for (size_t f = 0; flags && f < kFlags.size(); ++f) {
      if ((fact.flags & kFlags[f].first) != 0) ++counts[f].second;
    }
  }
  return counts;
}

data::JsonObject CountsJson(const ActionCatalogue& catalogue, bool flags) {
  data::JsonObject tree;
  for (const auto& [name, count] : Counts(catalogue, flags)) tree[name] = count;
  return tree;
}

Result<int> RunInfo(Invocation& invocation) {
  BARTIZAN_TRY(const auto catalogue, CatalogueOf(invocation));
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.catalogue/1"},
                         {"date", catalogue->date()},
                         {"source", catalogue->source()},
                         {"services", catalogue->services().size()},
                         {"actions", catalogue->size()},
                         {"levels", CountsJson(*catalogue, false)},
                         {"flags", CountsJson(*catalogue, true)},
                         {"escalation_paths", iampolicy::EscalationPaths().size()}}));
    return 0;
  }
  term::Table table({"WHAT", "VALUE"});
  table.AddRow({"date", std::string(catalogue->date())});
  table.AddRow({"source", std::string(catalogue->source())});
  table.AddRow({"services", fmt::to_string(catalogue->services().size())});
  table.AddRow({"actions", fmt::to_string(catalogue->size())});
  for (const bool flags : {false, true}) {
    for (const auto& [name, count] : Counts(*catalogue, flags)) {
      table.AddRow({"  " + name, fmt::to_string(count)});
    }
  }
  table.AddRow({"escalation paths", fmt::to_string(iampolicy::EscalationPaths().size())});
  invocation.PrintTable(table);
  return 0;
}

Status CheckDate(const std::string& date) {
  if (date.size() == 10 && ParseIso(date + "T00:00:00Z")) return {};
  return Fail(Code::kUsage, "--date wants YEAR-MONTH-DAY, as in 2026-03-07");
}

// What the catalogue would be after an update with FILE.
Result<std::shared_ptr<const ActionCatalogue>> Updated(const Invocation& invocation,
                                                       const ActionCatalogue& current) {
  const std::string date = invocation.Value("date");
  if (!date.empty()) BARTIZAN_DO(CheckDate(date));
  BARTIZAN_TRY(const auto newer,
               ReadCatalogueFile(invocation, invocation.Positional("FILE"), date));
  return ActionCatalogue::Merge(current, *newer);
}

struct Change {
  std::string_view what;  // "added", "removed", "level"
  ActionFact fact;        // as it is now; of a removed one as it was
};

std::vector<Change> Changes(const ActionCatalogue& before, const ActionCatalogue& after) {
  std::vector<Change> changes;
  for (size_t i = 0; i < after.size(); ++i) {
    const ActionFact fact = after.action(i);
    const auto was = before.Find(after.Key(i));
    if (!was) {
      changes.push_back({"added", fact});
    } else if (before.action(*was).level != fact.level) {
      changes.push_back({"level", fact});
    }
  }
  for (size_t i = 0; i < before.size(); ++i) {
    if (!after.Find(before.Key(i))) changes.push_back({"removed", before.action(i)});
  }
  std::ranges::stable_sort(changes, {},
                           [](const Change& change) { return ToLower(ActionName(change.fact)); });
  return changes;
}

std::string Summary(const std::vector<Change>& changes) {
  const auto count = [&](std::string_view what) {
    return std::ranges::count(changes, what, &Change::what);
  };
  return fmt::format("{} added, {} removed, {} with another level", count("added"),
                     count("removed"), count("level"));
}

Result<int> RunUpdate(Invocation& invocation) {
  BARTIZAN_TRY(const auto current, CatalogueOf(invocation));
  BARTIZAN_TRY(const auto updated, Updated(invocation, *current));
  BARTIZAN_TRY(store::Home* const home, invocation.OpenHome());
  const fs::path path = home->path() / kCatalogueFileName;
  BARTIZAN_DO(WriteFileAtomic(path, updated->ToText()));
  invocation.Print(fmt::format("{}\n", path.string()));
  invocation.Note(fmt::format("actions: {}", Summary(Changes(*current, *updated))));
  return 0;
}

Result<int> RunDiff(Invocation& invocation) {
  BARTIZAN_TRY(const auto current, CatalogueOf(invocation));
  BARTIZAN_TRY(const auto updated, Updated(invocation, *current));
  const auto changes = Changes(*current, *updated);
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const Change& change : changes) {
      rows.push_back(data::JsonObject{{"change", change.what},
                                      {"action", ActionName(change.fact)},
                                      {"level", iampolicy::LevelName(change.fact.level)}});
    }
    PrintJsonListing(invocation, "bartizan.catalogue-changes/1", "changes", std::move(rows));
  } else {
    term::Table table({"CHANGE", "ACTION", "LEVEL"});
    for (const Change& change : changes) {
      table.AddRow({std::string(change.what), ActionName(change.fact),
                    std::string(iampolicy::LevelName(change.fact.level))});
    }
    invocation.PrintTable(table);
  }
  invocation.Note(Summary(changes));
  return 0;
}

// Patterns as they stand in policies; only their case may be any.
Result<std::vector<std::string>> PatternsOf(const Invocation& invocation) {
  std::vector<std::string> patterns;
  for (const std::string& given : invocation.Positionals("PATTERN")) {
    const size_t colon = given.find(':');
    const bool good =
        given == "*" || (colon != std::string::npos && colon > 0 && colon + 1 < given.size() &&
                         given.find_first_of(" \t\r\n") == std::string::npos);
    if (!good) {
      return Fail(Code::kUsage,
                  fmt::format("\"{}\" is no pattern of actions", term::PrintableLine(given)),
                  "it is SERVICE:NAME with * and ?, or *");
    }
    patterns.push_back(ToLower(given));
  }
  return patterns;
}

Result<iampolicy::Expansion> ExpansionOf(const Invocation& invocation,
                                         const ActionCatalogue& catalogue) {
  BARTIZAN_TRY(const auto patterns, PatternsOf(invocation));
  const auto file = invocation.Get("policy");
  if (patterns.empty() == !file) {
    return Fail(Code::kUsage, "give either patterns of actions or --policy FILE");
  }
  if (!file) return iampolicy::ExpandPatterns(catalogue, patterns);
  BARTIZAN_TRY(const std::string text, ReadFile(*file, 16U << 20U));
  const auto kind = invocation.Has("trust") ? iampolicy::Kind::kTrust : iampolicy::Kind::kIdentity;
  BARTIZAN_TRY(const auto document, iampolicy::ParseDocumentText(text, *file, kind));
  if (!document.problems.empty()) {
    return Fail(Code::kInvalid, fmt::format("{}: {}", *file, document.problems.front()));
  }
  const auto denies = std::ranges::count(document.statements, false, &iampolicy::Statement::allow);
  if (denies > 0) {
    invocation.Note(fmt::format("not taken away: {}, whose effect may depend on the resource",
                                Count(static_cast<size_t>(denies), "Deny statement")));
  }
  return iampolicy::ExpandAllowed(catalogue, document);
}

void PrintExpansionJson(Invocation& invocation, const ActionCatalogue& catalogue,
                        const iampolicy::Expansion& expansion) {
  data::JsonArray rows;
  for (const size_t number : expansion.actions) {
    const ActionFact fact = catalogue.action(number);
    data::JsonArray flags;
    for (const std::string& name : FlagNames(fact)) flags.emplace_back(name);
    rows.push_back(data::JsonObject{{"action", ActionName(fact)},
                                    {"level", iampolicy::LevelName(fact.level)},
                                    {"flags", std::move(flags)},
                                    {"resources", fact.has_resources},
                                    {"known", true}});
  }
  for (const std::string& action : expansion.unknown) {
    rows.push_back(data::JsonObject{{"action", action}, {"known", false}});
  }
  invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.actions/1"},
                                                       {"catalogue", catalogue.date()},
                                                       {"actions", std::move(rows)}}));
}

void PrintExpansionTable(Invocation& invocation, const ActionCatalogue& catalogue,
                         const iampolicy::Expansion& expansion) {
  term::Table table({"ACTION", "LEVEL", "RESOURCES", "CAN"});
  for (const size_t number : expansion.actions) {
    const ActionFact fact = catalogue.action(number);
    table.AddRow({ActionName(fact), std::string(iampolicy::LevelName(fact.level)),
                  fact.has_resources ? "yes" : "no", Join(FlagNames(fact), ", ")});
  }
  for (const std::string& action : expansion.unknown) table.AddRow({action, "unknown", "", ""});
  invocation.PrintTable(table);
}

Result<int> RunExpand(Invocation& invocation) {
  BARTIZAN_TRY(const auto catalogue, CatalogueOf(invocation));
  BARTIZAN_TRY(auto expansion, ExpansionOf(invocation, *catalogue));
  // A pattern that matches nothing is no action; a name may be one that AWS added since.
  std::erase_if(expansion.unknown, [&](const std::string& pattern) {
    if (pattern.find_first_of("*?") == std::string::npos) return false;
    invocation.Warn(fmt::format("{} matches no action of the catalogue of {}",
                                term::PrintableLine(pattern), catalogue->date()));
    return true;
  });
  if (!expansion.unknown.empty()) {
    invocation.Note(fmt::format(
        "{} of {} not in the catalogue of {}", expansion.unknown.size(),
        Count(expansion.unknown.size() + expansion.actions.size(), "action"), catalogue->date()));
  }
  if (invocation.Format() == "json") {
    PrintExpansionJson(invocation, *catalogue, expansion);
  } else if (invocation.Format() == "table") {
    PrintExpansionTable(invocation, *catalogue, expansion);
  } else {
    for (const size_t number : expansion.actions) {
      invocation.Print(ActionName(catalogue->action(number)) + "\n");
    }
    for (const std::string& action : expansion.unknown) {
      invocation.Print(term::PrintableLine(action) + "\n");
    }
  }
  return 0;
}

const Positional kFile{
    .name = "FILE",
    .help =
        "AWS's service reference of a service or a list of them, policies.js, iam.json, or a "
        "saved catalogue"};
const Flag kDate{.name = "date",
                 .value = "DATE",
                 .help = "when the file was fetched, where it does not tell; else today"};

}  // namespace

std::span<const Command> IamCatalogueCommands() {
  static const std::array<Command, 4> commands{{
      {.path = "iam catalog info",
       .summary = "show which actions of AWS are known, and since when",
       .description =
           "Comparisons look up what an action does in a catalogue: a built-in one, or the one "
           "that `bartizan iam catalog update` saved. AWS adds about five actions a day; one that "
           "is not in the catalogue is still compared, but nothing is known of it.",
       .positionals = {},
       .flags = {CatalogueFlag()},
       .formats = {"table", "json"},
       .examples = {{"bartizan iam catalog info", "Shows the date and how much there is."},
                    {"bartizan iam catalog info --format json", "The same for a script."}},
       .exits = {},
       .run = RunInfo},
      {.path = "iam catalog update",
       .summary = "take newer actions of AWS from a file",
       .description =
           "Services that the file has replace those of the catalogue; the others stay. The result "
           "is iam-catalogue.txt in the home; without that file the built-in catalogue counts "
           "again.\n\n"
           "Nothing is fetched. The service reference of a service is "
           "https://servicereference.us-east-1.amazonaws.com/v1/SERVICE/SERVICE.json; "
           "policies.js of the policy generator tells only names, so the rest comes from what is "
           "built in, and of new actions from their verb.",
       .positionals = {kFile},
       .flags = {kDate},
       .formats = {},
       .examples = {{"bartizan iam catalog update s3.json", "Takes the actions of S3 anew."},
                    {"bartizan iam catalog update policies.js --date 2026-11-01",
                     "Takes the names of all actions, as AWS had them that day."}},
       .exits = {},
       .run = RunUpdate},
      {.path = "iam catalog diff",
       .summary = "show what an update of the actions would change",
       .description = "Lists actions that are added or removed, or get another access level. "
                      "Nothing is written.",
       .positionals = {kFile},
       .flags = {kDate},
       .formats = {"table", "json"},
       .examples = {{"bartizan iam catalog diff s3.json", "Shows what is new in S3."},
                    {"bartizan iam catalog diff policies.js --format json",
                     "Shows all that is new, for a script."}},
       .exits = {},
       .run = RunDiff},
      {.path = "iam expand",
       .summary = "list the actions that patterns or a policy name",
       .description =
           "Wildcards become the actions of the catalogue, each with its access level, whether "
           "statements may name its resources, and what it can be misused for. An action that "
           "the catalogue does not have is kept, and its level is unknown.\n\n"
           "Of a policy, the Allow statements count, NotAction as all other actions; resources, "
           "conditions and Deny statements are not looked at.",
       .positionals = {{.name = "PATTERN",
                        .help = "SERVICE:NAME with * and ?, in any case; or *",
                        .required = false,
                        .repeatable = true}},
       .flags = {{.name = "policy", .value = "FILE", .help = "a policy document instead"},
                 {.name = "trust", .help = "it is a trust policy"},
                 CatalogueFlag()},
       .formats = {"text", "table", "json"},
       .examples = {{"bartizan iam expand s3:Get* --format table",
                     "Shows the reading actions of S3 and what they are."},
                    {"bartizan iam expand --policy policy.json",
                     "Lists what a policy allows, one action a line."}},
       .exits = {},
       .run = RunExpand},
  }};
  return commands;
}

}  // namespace bartizan::cli
