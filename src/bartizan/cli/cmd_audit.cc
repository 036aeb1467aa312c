#include <fmt/format.h>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/listing.h"

namespace bartizan::cli {

namespace {

using audit::Entry;

struct Shown {
  const Entry* entry;
  data::Json record;
};

Result<std::vector<Shown>> Parsed(const std::vector<Entry>& entries) {
  std::vector<Shown> shown;
  for (const Entry& entry : entries) {
    BARTIZAN_TRY(auto record,
                 data::ParseJson(entry.record, fmt::format("audit record {}", entry.sequence)));
    shown.push_back({&entry, std::move(record)});
  }
  return shown;
}

std::string UserOf(const data::Json& record) {
  const data::JsonObject* identity = data::FindObject(record, "userIdentity");
  return identity == nullptr ? std::string() : data::Str(*identity, "userName");
}

std::string ResourcesOf(const data::Json& record) {
  std::vector<std::string> names;
  const data::JsonArray* resources = data::FindArray(record, "resources");
  if (resources == nullptr) return {};
  for (const data::Json& resource : *resources) names.push_back(data::Str(resource, "ARN"));
  return Join(names, " ");
}

// Digests fill a terminal: their beginning tells one from the others.
std::string Shortened(const std::string& names) {
  std::vector<std::string> words;
  for (const std::string& word : Split(names, ' ')) {
    words.push_back(word.size() == 64 ? word.substr(0, 12) : word);
  }
  return Join(words, " ");
}

std::vector<std::string> RowOf(const Shown& shown) {
  return {fmt::to_string(shown.entry->sequence),
          data::Str(shown.record, "eventTime"),
          data::Str(shown.record, "eventName"),
          UserOf(shown.record),
          ResourcesOf(shown.record),
          data::Str(shown.record, "errorMessage")};
}

Result<audit::EntryQuery> QueryOf(const Invocation& invocation) {
  audit::EntryQuery query;
  query.name = invocation.Get("name");
  query.resource = invocation.Get("resource");
  if (const auto since = invocation.Get("since")) {
    BARTIZAN_TRY(query.since, ParseIso(*since));
  }
  BARTIZAN_TRY(const auto limit, invocation.Int("limit", 0, 100'000'000));
  query.limit = static_cast<size_t>(limit.value_or(0));
  return query;
}

void PrintJson(Invocation& invocation, const std::vector<Shown>& shown) {
  data::JsonArray rows;
  for (const Shown& each : shown) {
    rows.push_back(data::JsonObject{{"sequence", each.entry->sequence},
                                    {"previous_hash", each.entry->previous_hash},
                                    {"hash", each.entry->hash},
                                    {"record", each.record}});
  }
  PrintJsonListing(invocation, "bartizan.events/1", "events", std::move(rows));
}

void PrintTable(Invocation& invocation, const std::vector<Shown>& shown) {
  term::Table table({"SEQ", "TIME", "EVENT", "USER", "RESOURCES", "ERROR"});
  for (const Shown& each : shown) {
    auto row = RowOf(each);
    row[4] = Shortened(row[4]);
    table.AddRow(std::move(row));
  }
  invocation.PrintTable(table);
  invocation.Note(Count(shown.size(), "event"));
}

Result<int> RunList(Invocation& invocation) {
  BARTIZAN_TRY(const auto query, QueryOf(invocation));
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto entries,
               home->db().Read([&](store::Tx& tx) { return audit::ListEntries(tx, query); }));
  BARTIZAN_TRY(const auto shown, Parsed(entries));
  const std::string format = invocation.Format();
  if (format == "json") PrintJson(invocation, shown);
  if (format == "table") PrintTable(invocation, shown);
  if (format == "csv") {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(shown.size());
    for (const Shown& each : shown) rows.push_back(RowOf(each));
    PrintCsv(invocation, {"sequence", "time", "event", "user", "resources", "error"}, rows);
  }
  return 0;
}

Result<audit::Verification> VerifyHome(Invocation& invocation,
                                       const std::optional<std::string>& anchor) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  return audit::Verify(*home, anchor);
}

Result<int> RunVerify(Invocation& invocation) {
  BARTIZAN_TRY(const auto seen, VerifyHome(invocation, invocation.Get("anchor")));
  if (invocation.Format() == "json") {
    data::JsonArray problems;
    for (const std::string& problem : seen.problems) problems.emplace_back(problem);
    invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.verification/1"},
                                                         {"ok", seen.ok()},
                                                         {"entries", seen.entries},
                                                         {"signed_through", seen.signed_through},
                                                         {"head", seen.head},
                                                         {"problems", std::move(problems)}}));
    return seen.ok() ? 0 : 1;
  }
  for (const std::string& problem : seen.problems) {
    invocation.Print(fmt::format("{} {}\n", invocation.style().Red("broken:"), problem));
  }
  const std::string verdict =
      seen.ok() ? invocation.style().Green("whole") : invocation.style().Red("not whole");
  invocation.Print(fmt::format("{}: {}, signed through {}\n", verdict,
                               Count(static_cast<size_t>(seen.entries), "event"),
                               seen.signed_through));
  if (seen.ok() && seen.signed_through < seen.entries) {
    invocation.Warn("the newest events are not signed yet: they could be cut off unseen");
  }
  return seen.ok() ? 0 : 1;
}

Result<int> RunHead(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto newest, home->db().Read([&](store::Tx& tx) {
    return audit::ListEntries(tx, {.limit = 1});
  }));
  if (newest.empty()) return Fail(Code::kNotFound, "the audit trail is empty: it has no head yet");
  invocation.Print(fmt::format("{}:{}\n", newest.front().sequence, newest.front().hash));
  return 0;
}

}  // namespace

std::span<const Command> AuditCommands() {
  static const std::vector<Command> commands = {
      {
          .path = "audit list",
          .summary = "list what was done, by whom and when",
          .description =
              "Events are in CloudTrail's record form, oldest first; the json has them whole.",
          .flags = {{.name = "name",
                     .value = "EVENT",
                     .help = "only events of this name, such as ImportScan"},
                    {.name = "resource",
                     .value = "RESOURCE",
                     .help = "only events about this run, artifact or environment"},
                    {.name = "since",
                     .value = "TIME",
                     .help = "only from this time on (ISO 8601, such as 2026-01-31 or "
                             "2026-01-31T12:00:00Z)"},
                    {.name = "limit",
                     .short_name = 'n',
                     .value = "N",
                     .help = "only the newest N; 0 is all",
                     .fallback = "100"}},
          .formats = {"table", "json", "csv"},
          .examples = {{"bartizan audit list --name ImportScan", "Lists every import of a report."},
                       {"bartizan audit list --since 2026-01-01 --limit 0 --format json",
                        "Writes all events since a day, whole."}},
          .run = RunList,
      },
      {
          .path = "audit verify",
          .summary = "prove that the audit trail was not changed",
          .description =
              "Each event holds the hash of the one before it, and the newest link is signed with "
              "the home's key. Changed, missing and reordered events are found, and so is a tail "
              "that was cut off, when a head that was noted elsewhere is given as the anchor.",
          .flags = {{.name = "anchor",
                     .value = "SEQ:HASH",
                     .help = "a head that audit head gave earlier; the trail must hold it"}},
          .formats = {"text", "json"},
          .examples = {{"bartizan audit verify", "Checks every link and the signature."},
                       {"bartizan audit verify --anchor "
                        "12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "Checks also that nothing was cut off since that head was noted."}},
          .exits = {{1, "the trail is broken; the problems are listed"}},
          .run = RunVerify,
      },
      {
          .path = "audit head",
          .summary = "show the newest link, to note it elsewhere",
          .description =
              "Prints SEQ:HASH. Whoever keeps it outside of this machine can prove later that "
              "nothing was cut off or rewritten: bartizan audit verify --anchor.",
          .examples = {{"bartizan audit head", "Prints the anchor of today."}},
          .exits = {{3, "there is no event yet"}},
          .run = RunHead,
      },
  };
  return commands;
}

}  // namespace bartizan::cli
