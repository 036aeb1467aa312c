#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/cli/listing.h"
#include "bartizan/iam/snapshot.h"

namespace bartizan::cli {

namespace {

using iam::SnapshotInfo;

// Digests fill a terminal: their beginning tells one from the others.
constexpr size_t kShownDigest = 12;

data::JsonObject JsonOf(const SnapshotInfo& info) {
  return {{"name", info.name},
          {"account", info.account_id},
          {"taken", FormatIso(info.taken)},
          {"principals", info.principals},
          {"digest", info.digest}};
}

std::vector<std::string> RowOf(const SnapshotInfo& info) {
  return {info.name, info.account_id, FormatIso(info.taken), fmt::to_string(info.principals),
          info.digest};
}

void PrintStates(Invocation& invocation, const std::vector<SnapshotInfo>& states) {
  if (invocation.Format() == "csv") {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(states.size());
    for (const SnapshotInfo& info : states) rows.push_back(RowOf(info));
    return PrintCsv(invocation, {"name", "account", "taken", "principals", "digest"}, rows);
  }
  term::Table table({"NAME", "ACCOUNT", "TAKEN", "PRINCIPALS", "DIGEST"});
  for (const SnapshotInfo& info : states) {
    auto row = RowOf(info);
    row.back().resize(std::min(row.back().size(), kShownDigest));
    table.AddRow(std::move(row));
  }
  invocation.PrintTable(table);
}

Result<int> RunSave(Invocation& invocation) {
  BARTIZAN_TRY(const auto account, LoadSource(invocation, invocation.Positional("SOURCE")));
  BARTIZAN_TRY(const fs::path folder, SnapshotsFolder(invocation));
  const std::string name = invocation.Positional("NAME");
  const Time now = invocation.clock().Now();
  BARTIZAN_TRY(const auto info,
               iam::SaveSnapshot(folder, name, account, now, invocation.Has("replace")));
  invocation.Print((folder / name).string() + "\n");
  const std::string what = fmt::format("{} of account {}", Count(info.principals, "principal"),
                                       info.account_id.empty() ? "(unknown)" : info.account_id);
  invocation.Note(info.taken == now
                      ? "saved " + what
                      : fmt::format("nothing changed since {}: {}", FormatIso(info.taken), what));
  return WarnOfProblems(invocation, account.problems);
}

Result<int> RunList(Invocation& invocation) {
  BARTIZAN_TRY(const fs::path folder, SnapshotsFolder(invocation));
  BARTIZAN_TRY(const auto all, iam::ListSnapshots(folder));
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const SnapshotInfo& info : all) rows.push_back(JsonOf(info));
    PrintJsonListing(invocation, "bartizan.iam-baselines/1", "baselines", std::move(rows));
  } else {
    PrintStates(invocation, all);
  }
  if (all.empty()) invocation.Note("no account is saved in " + folder.string());
  return 0;
}

data::JsonObject JsonOf(const iam::Accepted& accepted, Time now) {
  data::JsonObject made{{"difference", accepted.difference},
                        {"principal", accepted.principal},
                        {"reason", accepted.reason},
                        {"by", accepted.by},
                        {"at", FormatIso(accepted.at)}};
  made["until"] = accepted.until ? data::Json(FormatIso(*accepted.until)) : data::Json();
  made["expired"] = accepted.until && *accepted.until <= now;
  return made;
}

void PrintAccepted(Invocation& invocation, const std::vector<iam::Accepted>& accepted, Time now) {
  if (accepted.empty()) return;
  term::Table table({"ACCEPTED", "PRINCIPAL", "BY", "UNTIL", "REASON"});
  for (const iam::Accepted& each : accepted) {
    const bool expired = each.until && *each.until <= now;
    table.AddRow({each.difference.substr(0, kShownDigest), each.principal, each.by,
                  each.until ? FormatIso(*each.until) + (expired ? " (over)" : "") : "for ever",
                  each.reason});
  }
  invocation.Print("\n");
  invocation.PrintTable(table);
}

Result<int> RunShow(Invocation& invocation) {
  BARTIZAN_TRY(const fs::path folder, SnapshotsFolder(invocation));
  const std::string name = invocation.Positional("NAME");
  BARTIZAN_TRY(const auto states, iam::SnapshotHistory(folder, name));
  BARTIZAN_TRY(const auto accepted, iam::ReadAccepted(folder / name / "accepted.json"));
  const Time now = invocation.clock().Now();
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const SnapshotInfo& info : states) rows.push_back(JsonOf(info));
    data::JsonArray accepted_rows;
    for (const iam::Accepted& each : accepted) accepted_rows.push_back(JsonOf(each, now));
    invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.iam-baseline/1"},
                                                         {"name", name},
                                                         {"states", std::move(rows)},
                                                         {"accepted", std::move(accepted_rows)}}));
    return 0;
  }
  PrintStates(invocation, states);
  if (invocation.Format() == "table") PrintAccepted(invocation, accepted, now);
  return 0;
}

constexpr std::string_view kNameHelp = "what the saved account is called";

}  // namespace

std::span<const Command> IamSnapshotCommands() {
  static const std::array<Command, 3> commands{{
      {.path = "iam baseline save",
       .summary = "save an account, to compare with it later",
       .description =
           "Writes one file for each role, user and group, so that the folder reads well in git. "
           "Every state is kept: saving again adds the new one where something changed, and "
           "nothing otherwise. A saved account is a source of its own: snap:NAME, or "
           "snap:NAME@2026-11-23 as it was at the end of that day (UTC).",
       .positionals = {{.name = "NAME", .help = kNameHelp},
                       {.name = "SOURCE", .help = kSourceHelp}},
       .flags = WithSourceFlags(
           {{.name = "replace", .help = "go on with another account under this name"}}),
       .formats = {},
       .examples = {{"bartizan iam baseline save prod prod-profile",
                     "Saves the account of a profile."},
                    {"bartizan iam baseline save prod @prod.json --snapshots accounts",
                     "Saves an answer of `aws iam get-account-authorization-details`, in another "
                     "folder."}},
       .exits = WithSourceExits({}),
       .run = RunSave},
      {.path = "iam baseline list",
       .summary = "list the saved accounts",
       .description = "The last state of each.",
       .positionals = {},
       .flags = WithSnapshotsFlag({}),
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan iam baseline list", "Lists what is saved in the home."},
                    {"bartizan iam baseline list --snapshots accounts --format json",
                     "Lists another folder for a script."}},
       .exits = {},
       .run = RunList},
      {.path = "iam baseline show",
       .summary = "show the states of a saved account",
       .description = "Every state, oldest first, and the differences that somebody accepted.",
       .positionals = {{.name = "NAME", .help = kNameHelp}},
       .flags = WithSnapshotsFlag({}),
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan iam baseline show prod", "Shows when the account changed."},
                    {"bartizan iam baseline show prod --format json",
                     "The same for a script, with what was accepted."}},
       .exits = {},
       .run = RunShow},
  }};
  return commands;
}

}  // namespace bartizan::cli
