// `respond list|status|show|export|verify|release|cleanup`: cases after their beginning.
#include <fmt/format.h>

#include <array>

#include "bartizan/audit/audit.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/interrupt.h"
#include "bartizan/cli/respond_session.h"
#include "bartizan/cli/text.h"
#include "bartizan/pipeline/prune.h"
#include "bartizan/response/case_json.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/report.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {
namespace {

using response::Case;
using response::CaseState;

constexpr uint64_t kMostKeyBytes = 64ULL << 10U;

Result<Case> Load(store::Home& home, const std::string& id) {
  return home.db().Read([&](store::Tx& tx) { return response::LoadCase(tx, id); });
}

Result<int> RunList(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  std::optional<CaseState> state;
  if (const auto name = invocation.Get("state")) state = response::CaseStateFromName(*name);
  BARTIZAN_TRY(const auto limit, invocation.Int("limit", 0, 1'000'000));
  BARTIZAN_TRY(const auto cases, home->db().Read([&](store::Tx& tx) {
    return response::ListCases(tx, state, static_cast<size_t>(limit.value_or(50)));
  }));
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const Case& each : cases) rows.emplace_back(response::CaseJson(each));
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.respond.cases/1"}, {"cases", std::move(rows)}}));
    return 0;
  }
  term::Table table({"CASE", "STATE", "MACHINES", "OPENED", "BY", "REASON"});
  for (const Case& each : cases) {
    std::string machines = each.targets.empty() ? "" : each.targets.front().spec.name;
    if (each.targets.size() > 1) machines += fmt::format(" +{}", each.targets.size() - 1);
    table.AddRow({each.id, std::string(response::CaseStateName(each.state)),
                  term::PrintableLine(machines), ShownTime(each.opened),
                  term::PrintableLine(each.opened_by), term::PrintableLine(each.reason)});
  }
  invocation.PrintTable(table);
  return 0;
}

Result<int> RunStatus(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const Case what, Load(*home, invocation.Positional("CASE")));
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(response::CaseJson(what)));
  } else {
    invocation.Print(CaseText({.what = what}, false));
  }
  return CaseExit(what);
}

Result<int> RunShow(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto report, response::LoadReport(*home, invocation.Positional("CASE")));
  const std::string format = invocation.Format();
  if (format == "json") {
    invocation.Print(data::ToPrettyJson(response::ReportJson(report)));
  } else if (format == "html") {
    invocation.Print(ReportPage(*home, report));
  } else {
    invocation.Print(term::Printable(response::ReportMarkdown(report)));
  }
  return 0;
}

Result<int> RunExport(Invocation& invocation) {
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  BARTIZAN_TRY(const auto report, response::LoadReport(*home, invocation.Positional("CASE")));
  response::ExportOptions options{.evidence = !invocation.Has("no-evidence")};
  options.documents = ReportFiles(*home, report);
  const fs::path folder = invocation.Positional("FOLDER");
  BARTIZAN_DO(
      response::ExportCase(*home, report.what.id, folder, options, invocation.clock().Now()));
  BARTIZAN_DO(audit::SignHead(*home, invocation.clock().Now()));
  invocation.Note(fmt::format("`bartizan respond verify {}` checks it anywhere",
                              term::PrintableLine(folder.string())));
  return 0;
}

data::JsonObject CheckJson(const response::CustodyCheck& check) {
  data::JsonArray problems;
  for (const std::string& problem : check.problems) problems.emplace_back(problem);
  return {{"schema", "bartizan.respond.verification/1"},
          {"case", check.case_id},
          {"ok", check.ok()},
          {"records", check.records},
          {"files", check.files},
          {"bytes", check.bytes},
          {"key_fingerprint", check.key_fingerprint},
          {"problems", std::move(problems)}};
}

Result<response::CustodyCheck> Check(Invocation& invocation, const std::string& what) {
  std::optional<std::string> key;
  if (const auto file = invocation.Get("key")) {
    BARTIZAN_TRY(key, ReadFile(*file, kMostKeyBytes));
  }
  std::error_code ignored;
  if (fs::is_directory(what, ignored)) return response::VerifyFolder(what, key);
  if (key) return Fail(Code::kUsage, "--key is for an exported folder");
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  return response::VerifyCase(*home, what);
}

Result<int> RunVerify(Invocation& invocation) {
  BARTIZAN_TRY(const auto check, Check(invocation, invocation.Positional("CASE")));
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(CheckJson(check)));
    return check.ok() ? 0 : ExitCode(Code::kFailed);
  }
  invocation.Print(term::Printable(
      fmt::format("case {}: {}\n{} records, {} files, {} bytes of evidence\nkey {}\n",
                  check.case_id, check.ok() ? "whole and unchanged" : "NOT as it was recorded",
                  check.records, check.files, check.bytes, check.key_fingerprint)));
  for (const std::string& problem : check.problems) {
    invocation.Print(term::Printable("- " + problem + "\n"));
  }
  return check.ok() ? 0 : ExitCode(Code::kFailed);
}

void Show(Invocation& invocation, const response::CaseRun& run, bool operations) {
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(CaseRunJson(run)));
  } else {
    invocation.Print(CaseText(run, operations));
  }
}

bool AnyError(const response::CaseRun& run) {
  return std::ranges::any_of(run.targets, [](const auto& each) { return !each.error.empty(); });
}

Result<int> RunRelease(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_DO(invocation.OpenExistingHome());
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  responder->options().dry_run = invocation.Has("dry-run");
  if (const auto assume = invocation.Get("assume")) {
    responder->options().assume =
        *assume == "done" ? change::Assume::kDone : change::Assume::kRepeat;
  }
  BARTIZAN_TRY(const auto run,
               response::ReleaseCase(responder->home(), responder->config(),
                                     invocation.Positional("CASE"), responder->options()));
  const bool dry_run = responder->options().dry_run;
  if (!dry_run) {
    responder->CopyEvidence(run.what.id);
    responder->SendMessages();
  }
  Show(invocation, run, dry_run || AnyError(run) || invocation.globals().verbose);
  if (AnyError(run)) return ExitCode(Code::kFailed);
  return dry_run ? 0 : CaseExit(run.what);
}

Result<int> RunCleanup(Invocation& invocation) {
  CatchInterrupts();
  BARTIZAN_DO(invocation.OpenExistingHome());
  BARTIZAN_TRY(auto responder, Responder::Open(invocation));
  // Nothing is deleted that nobody has confirmed.
  responder->options().dry_run = invocation.Has("dry-run") || !invocation.Has("yes");
  const response::CleanupOptions cleanup{.force = invocation.Has("force"),
                                         .keep_evidence = invocation.Has("keep-evidence")};
  BARTIZAN_TRY(const auto run,
               response::CleanupCase(responder->home(), responder->config(),
                                     invocation.Positional("CASE"), cleanup, responder->options()));
  Show(invocation, run, true);
  if (AnyError(run)) return ExitCode(Code::kFailed);
  if (invocation.Has("dry-run")) return 0;
  if (!invocation.Has("yes")) {
    invocation.Note("nothing was deleted: --yes confirms what stands above, and the evidence");
    return ExitCode(Code::kUndecided);
  }
  if (!cleanup.keep_evidence) {
    pipeline::PruneRequest request;
    BARTIZAN_TRY(request.keep, responder->home().db().Read(response::EvidenceInUse));
    BARTIZAN_TRY(const auto freed, pipeline::Prune(responder->home(), request, invocation.clock()));
    invocation.Note(fmt::format("{} bytes of artifacts removed", freed.bytes));
  }
  return 0;
}

const Positional kCase = {.name = "CASE", .help = "its id, or the beginning of it"};
const Flag kDryRun = {.name = "dry-run", .help = "tell what would be done, and do nothing"};
const Flag kAssume = {.name = "assume",
                      .value = "WHAT",
                      .help = "of what cannot be looked up: it is done, or it must be repeated",
                      .choices = {"done", "repeat"}};

}  // namespace

std::span<const Command> RespondCaseCommands() {
  static const std::array<Command, 7> commands{{
      {.path = "respond list",
       .summary = "list cases, newest first",
       .description = "Of each its state, its machines, and who opened it why.",
       .positionals = {},
       .flags =
           {{.name = "state",
             .value = "STATE",
             .help = "only those",
             .choices = {"open", "responding", "contained", "incomplete", "releasing", "released",
                         "closed"}},
            {.name = "limit", .value = "N", .help = "at most so many; 0: all", .fallback = "50"}},
       .formats = {"table", "json"},
       .examples = {{"bartizan respond list --state incomplete",
                     "Lists what still lacks something."}},
       .exits = {},
       .run = RunList},
      {.path = "respond status",
       .summary = "show how far a case is",
       .description =
           "Its state, that of each machine, the time to isolation, and what is missing.",
       .positionals = {kCase},
       .flags = {},
       .formats = {"text", "json"},
       .examples = {{"bartizan respond status 01KBRQ5C2N", "Shows how far it is."}},
       .exits = {{6, "incomplete, or at work"}},
       .run = RunStatus},
      {.path = "respond show",
       .summary = "show the report of a case",
       .description =
           "The timeline from the custody log, what was done and found, the digests of all "
           "evidence, what is missing, and how to release. HTML is one file without scripts.",
       .positionals = {kCase},
       .flags = {},
       .formats = {"markdown", "json", "html"},
       .examples = {{"bartizan respond show 01KBRQ5C2N", "Shows the report."},
                    {"bartizan respond show 01KBRQ5C2N --format html",
                     "Writes it as one page, with the console's picture."}},
       .exits = {},
       .run = RunShow},
      {.path = "respond export",
       .summary = "copy a case with its evidence into a folder that proves itself",
       .description =
           "Evidence, the custody log with its signed head and the public key, the case and its "
           "report. The folder can be copied anywhere; `respond verify` needs nothing else.",
       .positionals = {kCase, {.name = "FOLDER", .help = "is made; must not hold anything"}},
       .flags = {{.name = "no-evidence", .help = "the log and the report alone"}},
       .formats = {},
       .examples = {{"bartizan respond export 01KBRQ5C2N case-7",
                     "Copies it to the folder case-7."}},
       .exits = {},
       .run = RunExport},
      {.path = "respond verify",
       .summary = "check that nothing of a case was changed, left out, added or cut off",
       .description =
           "Of a folder that was exported (offline), or of a case of this home. Without --key the "
           "key in the folder is used: compare its fingerprint with one that you have from "
           "elsewhere, since whoever has another key can sign another story.",
       .positionals = {{.name = "CASE", .help = "a case, or an exported folder"}},
       .flags =
           {{.name = "key", .value = "FILE", .help = "the public key (PEM) that must have signed"}},
       .formats = {"text", "json"},
       .examples = {{"bartizan respond verify case-7 --key custody.pub.pem",
                     "Checks a copied folder."}},
       .exits = {{1, "something is not as it was recorded"}},
       .run = RunVerify},
      {.path = "respond release",
       .summary = "put a machine back exactly as it was before its case",
       .description =
           "Replays the inverse of everything that was done, from the undo record that was saved "
           "and hashed before. Evidence stays. What cannot be undone is told, and the rest is "
           "undone; call it again when the cause is gone.",
       .positionals = {kCase},
       .flags = WithRespondConfig({kDryRun, kAssume}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond release 01KBRQ5C2N", "Puts everything back."},
                    {"bartizan respond release 01KBRQ5C2N --dry-run", "Tells what it would undo."}},
       .exits = {{1, "something could not be undone"}, {4, "no credentials"}},
       .run = RunRelease},
      {.path = "respond cleanup",
       .summary = "delete what a released case left, after its retention",
       .description =
           "Snapshots, quarantine groups that nothing uses, and the evidence of this home. Told "
           "first, and done with --yes only; what was deleted stays in the custody log. Evidence "
           "in a bucket is deleted by the bucket's own rules.",
       .positionals = {kCase},
       .flags = WithRespondConfig(
           {kDryRun,
            {.name = "yes", .help = "delete it"},
            {.name = "force", .help = "before the retention is over"},
            {.name = "keep-evidence", .help = "leave the evidence of this home"}}),
       .formats = {"text", "json"},
       .examples = {{"bartizan respond cleanup 01KBRQ5C2N --yes", "Deletes what it left."}},
       .exits = {{1, "something could not be deleted"}, {6, "not confirmed"}},
       .run = RunCleanup},
  }};
  return commands;
}

}  // namespace bartizan::cli
