#include "bartizan/notify/notify.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/aws_options.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/listing.h"

namespace bartizan::cli {

namespace {

using notify::Waiting;

void PrintJson(Invocation& invocation, const std::vector<Waiting>& messages) {
  data::JsonArray rows;
  for (const Waiting& each : messages) {
    rows.push_back(data::JsonObject{{"id", each.message.id},
                                    {"topic", each.message.topic},
                                    {"event", each.message.event},
                                    {"subject", each.message.subject},
                                    {"text", each.message.text},
                                    {"detail", each.message.detail},
                                    {"state", each.state},
                                    {"attempts", each.attempts},
                                    {"last_error", each.last_error},
                                    {"queued", FormatIso(each.queued, true)}});
  }
  PrintJsonListing(invocation, "bartizan.messages/1", "messages", std::move(rows));
}

std::vector<std::string> RowOf(const Waiting& each) {
  return {FormatIso(each.queued), each.state,         fmt::to_string(each.attempts),
          each.message.event,     each.message.topic, each.message.subject,
          each.last_error};
}

Result<int> RunList(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto messages,
               home->db().Read([](store::Tx& tx) { return notify::ListWaiting(tx); }));
  const std::string format = invocation.Format();
  if (format == "json") {
    PrintJson(invocation, messages);
    return 0;
  }
  if (format == "csv") {
    std::vector<std::vector<std::string>> rows;
    for (const Waiting& each : messages) rows.push_back(RowOf(each));
    PrintCsv(invocation, {"queued", "state", "attempts", "event", "topic", "subject", "last_error"},
             rows);
    return 0;
  }
  term::Table table({"QUEUED", "STATE", "ATTEMPTS", "EVENT", "TOPIC", "SUBJECT", "LAST ERROR"});
  for (const Waiting& each : messages) {
    auto row = RowOf(each);
    row[4] = row[4].substr(row[4].rfind(':') + 1);
    table.AddRow(std::move(row));
  }
  invocation.PrintTable(table);
  invocation.Note(Count(messages.size(), "message"));
  return 0;
}

Result<int> RunSend(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(auto client, ClientFor(invocation));
  if (invocation.Has("refused")) {
    BARTIZAN_DO(home->db().Write(
        [&](store::Tx& tx) { return notify::RetryRefused(tx, invocation.clock().Now()); }));
  }
  BARTIZAN_TRY(const notify::Delivery delivery, notify::Deliver(*home, *client));
  for (const std::string& problem : delivery.problems) invocation.Warn(problem);
  invocation.Print(fmt::format("{} sent, {} waiting, {} refused\n", delivery.sent, delivery.waiting,
                               delivery.refused));
  if (delivery.waiting > 0) return ExitCode(Code::kUnavailable);
  return delivery.refused > 0 ? ExitCode(Code::kInvalid) : 0;
}

}  // namespace

std::span<const Command> NotifyCommands() {
  static const std::array<Command, 2> commands{{
      {.path = "notify list",
       .summary = "list the messages that were not sent, oldest first",
       .description =
           "Messages are queued together with what they tell of, and sent at the end of a command. "
           "Those that could not be sent wait for the next time; those that the service refused "
           "for good (no such topic, not allowed) stay here with the reason.",
       .positionals = {},
       .flags = {},
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan notify list", "Lists what nobody has heard of yet."},
                    {"bartizan notify list --format json", "The same with the texts."}},
       .exits = {},
       .run = RunList},
      {.path = "notify send",
       .summary = "send the messages that wait",
       .description =
           "Each goes to its SNS topic, in the topic's region, oldest first and at least once: "
           "one whose answer was lost is sent again with the same id. While another process "
           "sends, this one leaves the messages to it.",
       .positionals = {},
       .flags =
           WithAwsFlags({{.name = "refused", .help = "send those again that were refused before"}}),
       .formats = {},
       .examples = {{"bartizan notify send", "Sends what waits, for instance from a timer."},
                    {"bartizan notify send --refused",
                     "Tries the refused ones again, after the topic's policy was repaired."}},
       .exits = {{3, "a message was refused for good, or bad input"}, {5, "messages still wait"}},
       .run = RunSend},
  }};
  return commands;
}

}  // namespace bartizan::cli
