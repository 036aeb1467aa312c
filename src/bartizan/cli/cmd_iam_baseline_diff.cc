// Comparisons with a saved baseline; saving and listing them is in cmd_iam_baseline.cc.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_compare.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/iam/snapshot.h"

namespace bartizan::cli {

namespace {

fs::path AcceptedFile(const Invocation& invocation, const fs::path& snapshots,
                      const std::string& name) {
  const auto given = invocation.Get("accepted");
  return given ? fs::path(*given) : snapshots / name / "accepted.json";
}

// The baseline is called by its name, and "baseline" where the account has that name too.
Result<ComparedAccounts*> CompareWithBaseline(Invocation& invocation, const std::string& name,
                                              const std::string& source) {
  BARTIZAN_TRY(auto baseline, LoadSource(invocation, "snap:" + name));
  BARTIZAN_TRY(auto account, LoadSource(invocation, source));
  if (baseline.label == account.label) baseline.label = "baseline";
  return CompareModels(invocation, std::move(baseline), std::move(account));
}

std::string BareName(const std::string& name) {
  return name.substr(0, name.find('@'));
}

Status TakeOut(Invocation& invocation, const std::string& name, ComparedAccounts& compared) {
  if (invocation.Has("accepted")) return {};  // done by the comparison
  BARTIZAN_TRY(const fs::path snapshots, SnapshotsFolder(invocation));
  BARTIZAN_TRY(const auto accepted,
               iam::ReadAccepted(AcceptedFile(invocation, snapshots, BareName(name))));
  compared.context.accepted =
      iam::RemoveAccepted(compared.report, accepted, invocation.clock().Now(), compared.expired);
  for (const std::string& each : compared.expired) invocation.Warn("no longer accepted: " + each);
  return {};
}

Result<int> RunBaselineDiff(Invocation& invocation) {
  const std::string name = invocation.Positional("NAME");
  BARTIZAN_TRY(auto* const compared,
               CompareWithBaseline(invocation, name, invocation.Positional("SOURCE")));
  BARTIZAN_DO(TakeOut(invocation, name, *compared));
  return FinishComparison(invocation, *compared);
}

Result<int> RunDrift(Invocation& invocation) {
  const std::string name = invocation.Positional("NAME");
  BARTIZAN_TRY(auto* const compared,
               CompareWithBaseline(invocation, name, invocation.Positional("SOURCE")));
  const auto& [before, now] = compared->accounts;
  if (!before.id.empty() && !now.id.empty() && before.id != now.id) {
    return Fail(
        Code::kConflict,
        fmt::format("{} was saved of account {}, this is account {}", name, before.id, now.id),
        "`bartizan iam baseline diff` compares different accounts");
  }
  BARTIZAN_DO(TakeOut(invocation, name, *compared));
  BARTIZAN_TRY(const int code, FinishComparison(invocation, *compared));
  if (!invocation.Has("save")) return code;
  BARTIZAN_TRY(const fs::path snapshots, SnapshotsFolder(invocation));
  BARTIZAN_TRY(const auto saved,
               iam::SaveSnapshot(snapshots, BareName(name), now, invocation.clock().Now()));
  invocation.Note(fmt::format("saved as {}, {}", saved.name, saved.digest.substr(0, 12)));
  return code;
}

std::string OperatorName() {
  const char* const user = ::getenv("USER");
  return user == nullptr ? "" : user;
}

Result<int> RunAccept(Invocation& invocation) {
  const std::string name = invocation.Positional("NAME");
  const auto wanted = invocation.Positionals("DIFFERENCE");
  std::optional<Time> until;
  if (const auto text = invocation.Get("until")) {
    BARTIZAN_TRY(until, ParseIso(text->contains('T') ? *text : *text + "T23:59:59Z"));
  }
  BARTIZAN_TRY(auto* const compared,
               CompareWithBaseline(invocation, name, invocation.Positional("SOURCE")));
  BARTIZAN_TRY(const fs::path snapshots, SnapshotsFolder(invocation));
  const fs::path file = AcceptedFile(invocation, snapshots, BareName(name));
  BARTIZAN_TRY(auto accepted, iam::ReadAccepted(file));
  for (const std::string& id : wanted) {
    const auto& differences = compared->report.differences;
    const auto found = std::ranges::find(differences, id, &iam::Difference::id);
    if (found == differences.end()) {
      return Fail(Code::kNotFound, fmt::format("there is no difference {}", id),
                  "`bartizan iam baseline diff --format json` and `bartizan iam explain` show ids");
    }
    std::erase_if(accepted, [&](const iam::Accepted& each) { return each.difference == id; });
    accepted.push_back(
        {.difference = id,
         .principal = fmt::format("{} {}", PrincipalKindName(found->kind), found->name),
         .reason = invocation.Value("reason"),
         .by = invocation.Get("by").value_or(OperatorName()),
         .at = invocation.clock().Now(),
         .until = until});
  }
  BARTIZAN_DO(iam::WriteAccepted(file, accepted));
  invocation.Note(
      fmt::format("accepted {} in {}", Count(wanted.size(), "difference"), file.string()));
  return 0;
}

const Positional kName{.name = "NAME",
                       .help = "the baseline; NAME@2026-11-23 as it was on that day"};
const Positional kSource{
    .name = "SOURCE", .help = "the account to look at: [LABEL=]SOURCE, as for bartizan iam diff"};

std::vector<Flag> ReportFlags() {
  return {{.name = "top",
           .value = "N",
           .help = "show the worst N in the table; 0: all",
           .fallback = "25"},
          {.name = "fail-on",
           .value = "WHAT",
           .help = "end with 1 for any difference, for new access, for this severity or worse, or "
                   "never",
           .fallback = "any",
           .choices = {"none", "any", "new-access", "low", "medium", "high", "critical"}},
          {.name = "record", .help = "store the differences as findings in the home"}};
}

std::vector<Flag> DriftFlags() {
  auto flags = ReportFlags();
  flags.push_back({.name = "save", .help = "keep what is there now as the last state"});
  return flags;
}

const std::vector<ExitNote> kExits = {
    {1, "there are differences that are not accepted (as --fail-on says)"},
    {3, "no such baseline, or a part of the account could not be read"}};

}  // namespace

std::span<const Command> IamBaselineDiffCommands() {
  static const std::vector<Command> commands = {
      {.path = "iam baseline diff",
       .summary = "compare an account with a saved baseline",
       .description =
           "Like `bartizan iam diff snap:NAME SOURCE`, without the differences that were "
           "accepted for this baseline and whose time is not over.",
       .positionals = {kName, kSource},
       .flags = WithCompareFlags(ReportFlags()),
       .formats = kCompareFormats,
       .examples = {{"bartizan iam baseline diff golden qa=qa.json --suggest",
                     "Shows how qa differs from the baseline called golden."}},
       .exits = kExits,
       .run = RunBaselineDiff},
      {.path = "iam baseline accept",
       .summary = "accept differences from a baseline, with a reason",
       .description = "Keeps the ids in accepted.json beside the baseline. An accepted difference "
                      "that changes is a new one and shows again, as does one whose time is over.",
       .positionals = {kName,
                       kSource,
                       {.name = "DIFFERENCE",
                        .help = "ids of differences (iam-…)",
                        .repeatable = true}},
       .flags = WithCompareFlags(
           {{.name = "reason", .value = "TEXT", .help = "why it is right", .required = true},
            {.name = "until", .value = "DATE", .help = "the last day, as 2026-12-31"},
            {.name = "by", .value = "NAME", .help = "who says so; else the user"}}),
       .formats = {},
       .examples = {{"bartizan iam baseline accept golden qa.json iam-0123456789abcdef --reason "
                     "JIRA-42 --until 2026-12-31",
                     "Accepts one difference until the end of the year."}},
       .exits = {{3, "no such baseline or difference"}},
       .run = RunAccept},
      {.path = "iam drift",
       .summary = "say what changed in an account since it was saved",
       .description =
           "Compares the account with its last saved state (`bartizan iam baseline "
           "save`). --save keeps the present state afterwards, so that the next run tells "
           "what came since.",
       .positionals = {kName, kSource},
       .flags = WithCompareFlags(DriftFlags()),
       .formats = kCompareFormats,
       .examples = {{"bartizan iam drift prod prod-profile --save --fail-on new-access",
                     "Fails where somebody gained access since the last run."}},
       .exits = kExits,
       .run = RunDrift},
  };
  return commands;
}

}  // namespace bartizan::cli
