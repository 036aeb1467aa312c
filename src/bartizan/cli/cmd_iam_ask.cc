// Questions to one account: who may do something, what a request would be told.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/data/csv.h"
#include "bartizan/iam/report_json.h"
#include "bartizan/iam/who_can.h"
#include "bartizan/iam/wording.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

using iam::Permission;
using iam::Principal;
using iampolicy::Verdict;

std::string NameOf(const Principal& principal) {
  return fmt::format("{} {}", PrincipalKindName(principal.kind), principal.name);
}

std::string SourcesText(const std::vector<iam::SourceRef>& sources) {
  std::vector<std::string> texts;
  for (const auto& source : sources) texts.push_back(iam::SourceText(source));
  return Join(texts, "; ");
}

data::JsonObject PrincipalJson(const Principal& principal) {
  return {{"kind", PrincipalKindName(principal.kind)},
          {"name", principal.name},
          {"arn", principal.arn}};
}

template <class Text>
data::JsonArray TextsJson(const std::vector<Text>& texts) {
  data::JsonArray list;
  for (const auto& text : texts) list.push_back(data::Json(text));
  return list;
}

// iam who-can

std::string ActionsText(const Permission& permission) {
  const auto& actions = permission.actions;
  if (actions.empty()) return permission.example.action;
  if (actions.size() <= 3) return fmt::format("{}", fmt::join(actions, ", "));
  return fmt::format("{}, {} and {} more", actions[0], actions[1], actions.size() - 2);
}

std::string NeedsText(const Permission& permission) {
  std::vector<std::string> needs;
  for (const auto& [key, values] : permission.example.context) {
    needs.push_back(fmt::format("{} = {}", key, fmt::join(values, ", ")));
  }
  if (!permission.proven) needs.emplace_back("not decided");
  return Join(needs, "; ");
}

void PrintPermissions(Invocation& invocation, const std::vector<Permission>& permissions) {
  if (invocation.Format() == "csv") {
    const auto print = [&](const std::vector<std::string>& cells) {
      invocation.Print(data::CsvRecord(cells));
    };
    print({"kind", "name", "actions", "resource", "allowed by", "for example with", "proven"});
    for (const Permission& each : permissions) {
      print({std::string(PrincipalKindName(each.principal->kind)), each.principal->name,
             fmt::format("{}", fmt::join(each.actions, " ")), iampolicy::ShowPattern(each.target),
             SourcesText(each.allowed_by), NeedsText(each), each.proven ? "yes" : "no"});
    }
    return;
  }
  term::Table table({"PRINCIPAL", "ACTION", "RESOURCE", "ALLOWED BY", "FOR EXAMPLE WITH"});
  for (const Permission& each : permissions) {
    table.AddRow({NameOf(*each.principal), ActionsText(each), iampolicy::ShowPattern(each.target),
                  SourcesText(each.allowed_by), NeedsText(each)});
  }
  invocation.PrintTable(table);
}

void PrintPermissionsJson(Invocation& invocation, const iam::AccountModel& account,
                          std::string_view catalogue, const std::vector<Permission>& permissions) {
  data::JsonArray list;
  for (const Permission& each : permissions) {
    data::JsonObject row = PrincipalJson(*each.principal);
    row["proven"] = each.proven;
    row["actions"] = TextsJson(each.actions);
    row["resource"] = iampolicy::ShowPattern(each.target);
    row["allowed_by"] = iam::SourcesJson(each.allowed_by);
    row["example"] = iam::RequestJson(each.example, iam::ChangeKind::kAccess);
    list.push_back(std::move(row));
  }
  invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.iam-who-can/1"},
                                                       {"account", account.id},
                                                       {"catalogue", catalogue},
                                                       {"permissions", std::move(list)},
                                                       {"problems", TextsJson(account.problems)}}));
}

// Why an answer may be empty that was not expected to be.
void NoteOddQuestions(const Invocation& invocation, std::string_view action, bool resource,
                      const iampolicy::ActionCatalogue& catalogue) {
  const auto numbers = catalogue.Expand(ToLower(action));
  const std::string shown = term::PrintableLine(action);
  if (numbers.empty()) {
    return invocation.Note(
        fmt::format("{} is not in the catalogue of {}", shown, catalogue.date()));
  }
  if (resource && std::ranges::none_of(
                      numbers, [&](size_t number) { return catalogue.HasResources(number); })) {
    invocation.Note(fmt::format("{} names no resources: ask without --resource", shown));
  }
}

Result<int> RunWhoCan(Invocation& invocation) {
  const std::string action = invocation.Positional("ACTION");
  BARTIZAN_TRY(const auto account, LoadSource(invocation, invocation.Positional("SOURCE")));
  BARTIZAN_TRY(const auto catalogue, CatalogueOf(invocation));
  const auto resource = invocation.Get("resource");
  BARTIZAN_TRY(const auto found, iam::WhoCan(account, action, resource, *catalogue));
  if (invocation.Format() == "json") {
    PrintPermissionsJson(invocation, account, catalogue->date(), found.list);
  } else {
    PrintPermissions(invocation, found.list);
  }
  std::set<const Principal*> may, open;
  for (const Permission& each : found.list) (each.proven ? may : open).insert(each.principal);
  std::string note = fmt::format("{} of {} may, as their own policies say", may.size(),
                                 Count(account.principals.size(), "principal"));
  if (!open.empty()) note += fmt::format("; {} not decided", open.size());
  invocation.Note(note);
  NoteOddQuestions(invocation, action, resource.has_value(), *catalogue);
  return WarnOfProblems(invocation, account.problems);
}

// iam simulate

std::string_view AnswerText(const iam::Answer& answer) {
  return answer.decided ? iam::VerdictText(answer.verdict) : "not decided";
}

// "aws:SourceIp=10.0.0.1"; the same key again is one more value.
Status AddContext(std::string_view text, iampolicy::Request& request) {
  const size_t equals = text.find('=');
  if (equals == 0 || equals == std::string_view::npos) {
    return Fail(Code::kUsage, fmt::format("--context {} has no KEY=VALUE", text));
  }
  const std::string_view key = text.substr(0, equals);
  const size_t tag = std::min(key.find('/'), key.size());
  request.context[ToLower(key.substr(0, tag)).append(key.substr(tag))].emplace_back(
      text.substr(equals + 1));
  return {};
}

Result<iampolicy::Request> RequestOf(const Invocation& invocation) {
  iampolicy::Request request{.action = invocation.Positional("ACTION"),
                             .target = invocation.Value("resource"),
                             .context = {}};
  const size_t colon = request.action.find(':');
  if (colon == std::string::npos || request.action.find_first_of("*?") != std::string::npos) {
    return Fail(Code::kUsage, fmt::format("{} is no action", request.action),
                "name one, as s3:GetObject; `bartizan iam who-can` takes patterns");
  }
  for (const std::string& each : invocation.Values("context")) {
    BARTIZAN_DO(AddContext(each, request));
  }
  return request;
}

// By name or ARN; all where none is named.
Result<std::vector<iam::Answer>> AnswersOf(const Invocation& invocation,
                                           const iam::AccountModel& account) {
  BARTIZAN_TRY(const auto request, RequestOf(invocation));
  const auto wanted = invocation.Get("principal");
  std::vector<iam::Answer> answers;
  for (const Principal& principal : account.principals) {
    if (wanted && *wanted != principal.name && *wanted != principal.arn) continue;
    answers.push_back(iam::Simulate(account, principal, request));
  }
  if (wanted && answers.empty()) {
    return Fail(Code::kNotFound, fmt::format("{} has no principal {}", account.label, *wanted));
  }
  return answers;
}

Result<int> RunSimulate(Invocation& invocation) {
  BARTIZAN_TRY(const auto account, LoadSource(invocation, invocation.Positional("SOURCE")));
  BARTIZAN_TRY(const auto answers, AnswersOf(invocation, account));
  if (invocation.Format() == "json") {
    data::JsonArray list;
    for (const auto& each : answers) {
      data::JsonObject row = PrincipalJson(*each.principal);
      row["verdict"] = AnswerText(each);
      row["statements"] = iam::SourcesJson(each.statements);
      list.push_back(std::move(row));
    }
    invocation.Print(
        data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.iam-simulate/1"},
                                            {"account", account.id},
                                            {"answers", std::move(list)},
                                            {"problems", TextsJson(account.problems)}}));
  } else {
    term::Table table({"PRINCIPAL", "ANSWER", "STATEMENTS"});
    for (const auto& each : answers) {
      table.AddRow(
          {NameOf(*each.principal), std::string(AnswerText(each)), SourcesText(each.statements)});
    }
    invocation.PrintTable(table);
  }
  return WarnOfProblems(invocation, account.problems);
}

}  // namespace

std::span<const Command> IamAskCommands() {
  static const std::vector<Command> commands = {
      {.path = "iam who-can",
       .summary = "list who may do something in an account, and on what",
       .description =
           "Each row is a way in which a principal may do what is asked for, less what Deny "
           "statements and boundaries take away, with the statements that allow it and what a "
           "request has to bring with it. Every row was confirmed with a request; \"not decided\" "
           "marks those that were not.\n\n"
           "Only policies of the principals themselves count (inline, managed, of groups, "
           "boundaries): policies of resources, organizations and sessions are in no such answer.",
       .positionals = {{.name = "ACTION", .help = "s3:GetObject, or a pattern: s3:Get*, iam:*, *"},
                       {.name = "SOURCE", .help = kSourceHelp}},
       .flags = WithSourceFlags({{.name = "resource",
                                  .value = "ARN",
                                  .help = "on this, or on what a pattern matches; else on any"},
                                 CatalogueFlag()}),
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan iam who-can iam:PassRole prod.json",
                     "Lists who may pass roles, and which."},
                    {"bartizan iam who-can s3:* prod-profile --resource arn:aws:s3:::ledger/*",
                     "Lists who may do anything with the objects of a bucket."}},
       .exits = WithSourceExits({}),
       .run = RunWhoCan},
      {.path = "iam simulate",
       .summary = "say what a request of a principal would be told",
       .description =
           "Evaluates one request as IAM does, and names the statements that decide. "
           "aws:username, aws:PrincipalArn, aws:PrincipalAccount and the tags of the principal are "
           "known; other keys of conditions come with --context, and are absent where they do "
           "not.\n\n"
           "Only policies of the principals themselves count (inline, managed, of groups, "
           "boundaries): policies of resources, organizations and sessions are in no such answer.",
       .positionals = {{.name = "ACTION", .help = "s3:GetObject"},
                       {.name = "SOURCE", .help = kSourceHelp}},
       .flags = WithSourceFlags(
           {{.name = "principal", .value = "NAME", .help = "a name or an ARN; else all"},
            {.name = "resource",
             .value = "ARN",
             .help = "on what; actions without resources have *",
             .fallback = "*"},
            {.name = "context",
             .value = "KEY=VALUE",
             .help = "a key of the request; again for more, or for more values",
             .repeatable = true}}),
       .formats = {"table", "json"},
       .examples = {{"bartizan iam simulate s3:GetObject prod.json --principal ann --resource "
                     "arn:aws:s3:::ledger/2026.csv",
                     "Says whether ann may read an object."},
                    {"bartizan iam simulate iam:CreateUser prod.json --context "
                     "aws:MultiFactorAuthPresent=true",
                     "Says of everybody whether they may create users after a second factor."}},
       .exits = WithSourceExits({}),
       .run = RunSimulate},
  };
  return commands;
}

}  // namespace bartizan::cli
