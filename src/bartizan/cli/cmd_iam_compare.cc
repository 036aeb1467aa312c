#include <fmt/format.h>

#include <algorithm>

#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_compare.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/cli/iam_view.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/contain.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/principal.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

// iam explain

bool IsNamed(const iam::Difference& difference, std::string_view name) {
  if (difference.name == name || difference.id == name) return true;
  return std::ranges::any_of(difference.sides, [&](const auto* side) {
    return side != nullptr && (side->original->name == name || side->original->arn == name);
  });
}

Result<int> RunExplain(Invocation& invocation) {
  const std::string name = invocation.Positional("NAME");
  const auto sources = invocation.Positionals("SOURCE");
  if (sources.size() != 2) return Fail(Code::kUsage, "give two accounts to compare");
  BARTIZAN_TRY(const auto* const compared, CompareSources(invocation, sources[0], sources[1]));
  const auto& differences = compared->report.differences;
  std::vector<const iam::Difference*> found;
  for (const auto& each : differences) {
    if (IsNamed(each, name)) found.push_back(&each);
  }
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const auto* each : found) rows.push_back(iam::DifferenceJson(*each));
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.iam-explain/1"}, {"differences", std::move(rows)}}));
  } else {
    for (const auto* each : found) PrintDifference(invocation, *each, compared->context);
  }
  if (!found.empty()) return ExitCode(Code::kFailed);
  for (const auto& account : compared->mapped) {
    for (const auto& principal : account.principals) {
      if (principal.name == name || principal.original->name == name) {
        invocation.Note(
            fmt::format("{} {} may do the same in both", name, principal.original->path));
        return 0;
      }
    }
  }
  return Fail(Code::kNotFound, fmt::format("no principal is called {}", name),
              "`bartizan iam diff` lists those that differ");
}

// iam check

struct PolicyFile {
  std::string name;
  std::shared_ptr<const iampolicy::Document> document;
};

Result<PolicyFile> ReadPolicy(const std::string& path, iampolicy::Kind kind) {
  BARTIZAN_TRY(const std::string text, ReadFile(path, 16U << 20U));
  const std::string name = path == "-" ? "standard input" : path;
  BARTIZAN_TRY(auto document, iampolicy::ParseDocumentText(text, name, kind));
  return PolicyFile{.name = name,
                    .document = std::make_shared<iampolicy::Document>(std::move(document))};
}

Result<iampolicy::Kind> KindOf(const Invocation& invocation) {
  return invocation.Value("type") == "trust" ? iampolicy::Kind::kTrust : iampolicy::Kind::kIdentity;
}

data::JsonObject ReasonJson(const iampolicy::Gain& gain, const PolicyFile& now) {
  data::JsonArray actions;
  for (const auto& action : gain.actions) actions.push_back(data::Json(action));
  data::JsonObject context;
  for (const auto& [key, values] : gain.witness.context) {
    data::JsonArray list;
    for (const auto& value : values) list.push_back(data::Json(value));
    context[key] = std::move(list);
  }
  data::JsonObject json{{"proven", gain.proof == iampolicy::Proof::kGain},
                        {"actions", std::move(actions)},
                        {"target", iampolicy::ShowPattern(gain.target)},
                        {"conditional", gain.conditional},
                        {"witness", data::JsonObject{{"action", gain.witness.action},
                                                     {"target", gain.witness.target},
                                                     {"context", std::move(context)}}}};
  if (gain.allowed_by.empty()) return json;
  const auto& statement = now.document->statements[gain.allowed_by.front().statement];
  json["statementIndex"] = statement.number - 1;  // as CheckNoNewAccess counts
  json["statementId"] = statement.sid;
  return json;
}

std::string ReasonText(const iampolicy::Gain& gain, const PolicyFile& now) {
  std::string text = gain.proof == iampolicy::Proof::kGain ? "new: " : "perhaps new: ";
  text += gain.witness.action.empty() ? "some request" : gain.witness.action;
  if (!gain.witness.target.empty()) text += " on " + gain.witness.target;
  std::string_view joint = " with ";
  for (const auto& [key, values] : gain.witness.context) {
    text += fmt::format("{}{} = {}", joint, key, fmt::join(values, ", "));
    joint = ", ";
  }
  if (gain.actions.size() > 1)
    text += fmt::format(" (and {} actions more)", gain.actions.size() - 1);
  if (!gain.allowed_by.empty()) {
    const auto& statement = now.document->statements[gain.allowed_by.front().statement];
    text += fmt::format("; statement {}", statement.number);
    if (!statement.sid.empty()) text += fmt::format(" ({})", statement.sid);
  }
  return text;
}

Result<int> RunCheck(Invocation& invocation) {
  BARTIZAN_TRY(const auto kind, KindOf(invocation));
  BARTIZAN_TRY(const auto catalogue, CatalogueOf(invocation));
  BARTIZAN_TRY(const PolicyFile now, ReadPolicy(invocation.Positional("NEW"), kind));
  BARTIZAN_TRY(const PolicyFile before, ReadPolicy(invocation.Value("against"), kind));
  std::vector<std::string> problems;
  for (const PolicyFile* file : {&now, &before}) {
    for (const auto& problem : file->document->problems) {
      problems.push_back(file->name + ": " + problem);
    }
  }
  const iampolicy::Access now_access{.policies = {now.document.get()}, .boundary = {}};
  const iampolicy::Access before_access{.policies = {before.document.get()}, .boundary = {}};
  iampolicy::ContainOptions options{.catalogue = catalogue.get()};
  options.closed_world = invocation.Has("closed-world");
  options.kind = kind;
  const auto gains = iampolicy::FindGains(before_access, now_access, options);
  const bool proven = std::ranges::any_of(
      gains, [](const auto& gain) { return gain.proof == iampolicy::Proof::kGain; });
  const std::string_view result = proven                              ? "FAIL"
                                  : gains.empty() && problems.empty() ? "PASS"
                                                                      : "UNKNOWN";
  if (invocation.Format() == "json") {
    data::JsonArray reasons;
    for (const auto& gain : gains) reasons.push_back(ReasonJson(gain, now));
    data::JsonArray unread;
    for (const auto& problem : problems) unread.push_back(data::Json(problem));
    invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.iam-check/1"},
                                                         {"result", result},
                                                         {"catalogue", catalogue->date()},
                                                         {"reasons", std::move(reasons)},
                                                         {"problems", std::move(unread)}}));
  } else {
    invocation.Print(fmt::format("{}\n", result));
    for (const auto& gain : gains) {
      invocation.Print("  " + term::PrintableLine(ReasonText(gain, now)) + "\n");
    }
  }
  for (const auto& problem : problems) invocation.Warn(problem);
  if (proven) return ExitCode(Code::kFailed);
  if (!problems.empty()) return ExitCode(Code::kInvalid);
  return gains.empty() ? 0 : ExitCode(Code::kUndecided);
}

// iam canon

Result<int> RunCanon(Invocation& invocation) {
  BARTIZAN_TRY(const auto kind, KindOf(invocation));
  BARTIZAN_TRY(const PolicyFile file, ReadPolicy(invocation.Positional("FILE"), kind));
  const auto canonical = iampolicy::Canonicalize(*file.document);
  if (invocation.Format() == "digest") {
    invocation.Print(iampolicy::Fingerprint(canonical) + "\n");
  } else {
    invocation.Print(data::ToPrettyJson(iampolicy::DocumentToJson(canonical)));
  }
  for (const auto& problem : file.document->problems) invocation.Warn(file.name + ": " + problem);
  return file.document->problems.empty() ? 0 : ExitCode(Code::kInvalid);
}

const Flag kType{.name = "type",
                 .value = "TYPE",
                 .help = "what kind of policy it is",
                 .fallback = "identity",
                 .choices = {"identity", "trust"}};

}  // namespace

std::span<const Command> IamCompareCommands() {
  static const std::vector<Command> commands = {
      {.path = "iam explain",
       .summary = "show why a principal differs, with requests and statements",
       .description =
           "Compares two accounts as `bartizan iam diff` does and shows one principal: each "
           "change, a request that one account allows and the other does not in the words of "
           "each, and the statements that decide. NAME is its name in either account, its name by "
           "the rules, its ARN, or the id of the difference.",
       .positionals = {{.name = "NAME", .help = "the principal, or the difference's id"},
                       {.name = "SOURCE", .help = kSourceHelp, .repeatable = true}},
       .flags = WithCompareFlags({}),
       .formats = {"text", "json"},
       .examples = {{"bartizan iam explain app1-qa dev=dev.json qa=qa.json --suggest",
                     "Shows what the role app1 may do in one account alone."}},
       .exits = {{1, "it differs"}, {3, "no such principal, or bad input"}},
       .run = RunExplain},
      {.path = "iam check",
       .summary = "say whether a policy grants anything that another does not",
       .description =
           "Answers PASS when everything that NEW allows is allowed by OLD too, FAIL with a "
           "request that shows the opposite, and UNKNOWN when neither was found, as Access "
           "Analyzer's CheckNoNewAccess does, but on this machine: nothing is sent, nothing is "
           "charged. --closed-world leaves out actions that AWS may add one day.",
       .positionals = {{.name = "NEW", .help = "a policy document; - is standard input"}},
       .flags = {{.name = "against",
                  .value = "FILE",
                  .help = "the policy document to compare with",
                  .required = true},
                 kType,
                 {.name = "closed-world",
                  .help = "take the catalogue as complete: actions that AWS may add make no "
                          "difference"},
                 CatalogueFlag()},
       .formats = {"text", "json"},
       .examples =
           {{"bartizan iam check new.json --against old.json",
             "Says whether the new policy grants more."},
            {"bartizan iam check trust.json --against trust-before.json --type trust --format json",
             "Compares two trust policies, for a program."}},
       .exits = {{1, "FAIL: something new is allowed"},
                 {3, "a document is no policy, or a part of it could not be read"},
                 {6, "UNKNOWN: neither proof nor counter-example"}},
       .run = RunCheck},
      {.path = "iam canon",
       .summary = "print a policy in canonical form",
       .description =
           "Order, Sids, case of actions, repeated and covered patterns and the way statements are "
           "split make no difference to the result: two policies with the same canonical form "
           "grant the same.",
       .positionals = {{.name = "FILE", .help = "a policy document; - is standard input"}},
       .flags = {kType},
       .formats = {"json", "digest"},
       .examples = {{"bartizan iam canon policy.json", "Prints the policy in canonical form."},
                    {"bartizan iam canon --format digest policy.json",
                     "Prints the SHA-256 of that form."}},
       .exits = {{3, "no policy, or a part of it could not be read"}},
       .run = RunCanon},
  };
  return commands;
}

}  // namespace bartizan::cli
