#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_sources.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/cli/listing.h"
#include "bartizan/data/json.h"
#include "bartizan/iam/suggest.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::cli {

namespace {

using Accounts = std::array<iam::AccountModel, 2>;

constexpr uint64_t kMaxRuleFile = 16U << 20U;

Result<Accounts> AccountsOf(Invocation& invocation) {
  Accounts accounts;
  BARTIZAN_TRY(accounts[0], LoadSource(invocation, invocation.Positional("FIRST")));
  BARTIZAN_TRY(accounts[1], LoadSource(invocation, invocation.Positional("SECOND")));
  if (accounts[0].label == accounts[1].label) {
    return Fail(Code::kUsage, fmt::format("both accounts are called {}", accounts[0].label),
                "rules tell them apart by their labels: dev=FIRST qa=SECOND");
  }
  return accounts;
}

std::vector<iam::Mapping::Side> SidesOf(const Accounts& accounts) {
  return {{accounts[0].label, accounts[0].id}, {accounts[1].label, accounts[1].id}};
}

// What could not be read may hold what is looked for.
int WarnOf(const Invocation& invocation, const Accounts& accounts) {
  const int first = WarnOfProblems(invocation, accounts[0].problems);
  const int second = WarnOfProblems(invocation, accounts[1].problems);
  return std::max(first, second);
}

data::JsonArray ToList(const std::vector<std::string>& texts) {
  return data::JsonArray(texts.begin(), texts.end());
}

data::JsonObject SuggestionJson(const iam::Suggestion& suggestion, const Accounts& accounts) {
  data::JsonObject values;
  for (const size_t side : {0U, 1U}) {
    values[accounts[side].label] = suggestion.rule.values[side].value_or("");
  }
  return {{"rule", suggestion.rule.name},
          {"values", std::move(values)},
          {"support", suggestion.support},
          {"against", suggestion.against},
          {"examples", ToList(suggestion.examples)}};
}

void PrintSuggestions(Invocation& invocation, const std::vector<iam::Suggestion>& suggestions,
                      const Accounts& accounts) {
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const auto& each : suggestions) rows.push_back(SuggestionJson(each, accounts));
    PrintJsonListing(invocation, "bartizan.iam-suggestions/1", "suggestions", std::move(rows));
    return;
  }
  term::Table table(
      {"RULE", accounts[0].label, accounts[1].label, "SUPPORT", "AGAINST", "EXAMPLES"});
  for (const auto& [rule, support, against, examples] : suggestions) {
    table.AddRow({rule.name, rule.values[0].value_or(""), rule.values[1].value_or(""),
                  fmt::to_string(support), fmt::to_string(against), Join(examples, ", ")});
  }
  invocation.PrintTable(table);
}

// Rules that somebody wrote are not lost by accident.
Status WriteRules(const Invocation& invocation, const fs::path& path,
                  const std::vector<iam::Suggestion>& suggestions, const Accounts& accounts) {
  std::error_code error;
  if (!invocation.Has("force") && fs::exists(path, error)) {
    return Fail(Code::kConflict, path.string() + " exists already", "--force replaces it");
  }
  std::vector<iam::MapRule> rules;
  for (const auto& suggestion : suggestions) rules.push_back(suggestion.rule);
  BARTIZAN_DO(WriteFileAtomic(path, iam::RulesToJson(rules, SidesOf(accounts))));
  invocation.Note("wrote " + path.string());
  return {};
}

Result<int> RunSuggest(Invocation& invocation) {
  BARTIZAN_TRY(const auto least, invocation.Int("least", 1, 1'000'000));
  BARTIZAN_TRY(const Accounts accounts, AccountsOf(invocation));
  const auto suggestions =
      iam::SuggestRules(accounts[0], accounts[1], static_cast<size_t>(least.value_or(2)));
  PrintSuggestions(invocation, suggestions, accounts);
  if (suggestions.empty()) invocation.Note("no words stand for each other");
  if (const auto path = invocation.Get("write")) {
    BARTIZAN_DO(WriteRules(invocation, *path, suggestions, accounts));
  }
  return WarnOf(invocation, accounts);
}

Result<int> RunLint(Invocation& invocation) {
  const std::string file = invocation.Positional("FILE");
  BARTIZAN_TRY(const std::string text, ReadFile(file, kMaxRuleFile));
  BARTIZAN_TRY(const Accounts accounts, AccountsOf(invocation));
  BARTIZAN_TRY(const auto found, iam::LintRules(text, file, accounts[0], accounts[1]));
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const auto& [kind, rule, message] : found) {
      rows.push_back(data::JsonObject{
          {"kind", iam::LintKindName(kind)}, {"rule", rule}, {"message", message}});
    }
    PrintJsonListing(invocation, "bartizan.iam-lint/1", "problems", std::move(rows));
  } else {
    term::Table table({"PROBLEM", "RULE", "WHY"});
    for (const auto& [kind, rule, message] : found) {
      table.AddRow({std::string(iam::LintKindName(kind)), rule, message});
    }
    invocation.PrintTable(table);
  }
  invocation.Note(found.empty() ? "nothing wrong" : Count(found.size(), "problem"));
  const int unread = WarnOf(invocation, accounts);
  return found.empty() ? unread : ExitCode(Code::kFailed);
}

iam::MapPlace PlaceOf(const Invocation& invocation) {
  const std::string place = invocation.Value("in");
  if (place == "name") return iam::MapPlace::kName;
  if (place == "principal") return iam::MapPlace::kPrincipal;
  if (place == "condition") return iam::MapPlace::kCondition;
  return iam::MapPlace::kResource;
}

// How one text reads in one account, for people.
struct Trial {
  std::string account, text, mapped;
  std::string other;  // what the other account calls the same
  std::vector<std::string> crossings;
};

Result<Trial> Try(const iam::Mapping& mapping, size_t side, const std::string& text,
                  iam::MapPlace place) {
  BARTIZAN_TRY(const std::string encoded, iampolicy::EncodePattern(text, true));
  std::vector<iam::Crossing> crossings;
  const std::string mapped = mapping.Map(side, encoded, place, &crossings);
  const auto sides = mapping.sides();
  Trial trial{.account = sides[side].label,
              .text = text,
              .mapped = iampolicy::ShowPattern(mapped),
              .other = iampolicy::ShowPattern(mapping.Unmap(1 - side, mapped)),
              .crossings = {}};
  for (const auto& crossing : crossings) {
    trial.crossings.push_back(fmt::format("{} of {}", crossing.value, sides[crossing.of].label));
  }
  return trial;
}

void PrintTrials(Invocation& invocation, const std::vector<Trial>& trials) {
  if (invocation.Format() == "json") {
    data::JsonArray rows;
    for (const auto& [account, text, mapped, other, crossings] : trials) {
      rows.push_back(data::JsonObject{{"account", account},
                                      {"text", text},
                                      {"mapped", mapped},
                                      {"other", other},
                                      {"crossings", ToList(crossings)}});
    }
    PrintJsonListing(invocation, "bartizan.iam-mapped/1", "texts", std::move(rows));
    return;
  }
  term::Table table({"ACCOUNT", "TEXT", "BECOMES", "IN THE OTHER", "CROSSING"});
  for (const auto& [account, text, mapped, other, crossings] : trials) {
    table.AddRow({account, text, mapped, other, Join(crossings, ", ")});
  }
  invocation.PrintTable(table);
}

Result<int> RunTest(Invocation& invocation) {
  const std::string file = invocation.Positional("FILE");
  BARTIZAN_TRY(const std::string text, ReadFile(file, kMaxRuleFile));
  BARTIZAN_TRY(const Accounts accounts, AccountsOf(invocation));
  BARTIZAN_TRY(const auto mapping, iam::Mapping::Parse(text, file, SidesOf(accounts)));
  std::vector<Trial> trials;
  for (const std::string& each : invocation.Positionals("TEXT")) {
    for (const size_t side : {0U, 1U}) {
      BARTIZAN_TRY(Trial trial, Try(mapping, side, each, PlaceOf(invocation)));
      trials.push_back(std::move(trial));
    }
  }
  PrintTrials(invocation, trials);
  return 0;
}

const Positional kRuleFile{.name = "FILE", .help = "the rules, of version 1 or 2"};
const Positional kFirst{.name = "FIRST", .help = kSourceHelp};
const Positional kSecond{.name = "SECOND", .help = "the same for the other account"};

}  // namespace

std::span<const Command> IamEquivCommands() {
  static const std::array<Command, 3> commands{{
      {.path = "iam equiv suggest",
       .summary = "find what two accounts call differently and mean the same",
       .description =
           "Compares names and policies word by word. Where two principals differ in one word "
           "alone, or in nothing but words, these words are a pair; pairs on which many agree "
           "become rules. SUPPORT says how many principals agree, AGAINST in how many texts a "
           "word stands in the account whose word it is not.\n\n"
           "Rules of version 2 are directed: the word of one account, found in the other one, "
           "stays what it is and counts as a reference across.",
       .positionals = {kFirst, kSecond},
       .flags = WithSourceFlags({{.name = "least",
                                  .value = "N",
                                  .help = "leave out pairs with fewer supporters",
                                  .fallback = "2"},
                                 {.name = "write", .value = "FILE", .help = "write the rules"},
                                 {.name = "force", .help = "replace the file of --write"}}),
       .formats = {"table", "json"},
       .examples = {{"bartizan iam equiv suggest dev=dev.json qa=qa.json",
                     "Shows the rules for two saved answers."},
                    {"bartizan iam equiv suggest dev=dev.json qa=qa.json --write rules.json",
                     "Writes them to a file, to be read and edited."}},
       .exits = WithSourceExits({}),
       .run = RunSuggest},
      {.path = "iam equiv lint",
       .summary = "find what is wrong with equivalence rules",
       .description =
           "Tries the rules on two accounts. Of iamctl's lists (version 1) it finds rules that "
           "change what another one made (cascade), that replace parts of words (inside-word) or "
           "names of actions (changes-action), that give two principals one name (collision), "
           "and those that hide a reference into the other account (hides-crossing). Of both "
           "forms it finds rules that match nothing (unused).",
       .positionals = {kRuleFile, kFirst, kSecond},
       .flags = WithSourceFlags({}),
       .formats = {"table", "json"},
       .examples = {{"bartizan iam equiv lint equivalency_list.json dev=dev.json qa=qa.json",
                     "Examines a list of iamctl."},
                    {"bartizan iam equiv lint rules.json dev=dev.json qa=qa.json --format json",
                     "Does the same for rules of version 2, for a script."}},
       .exits = WithSourceExits({{1, "something is wrong with the rules"}}),
       .run = RunLint},
      {.path = "iam equiv test",
       .summary = "show what equivalence rules make of texts",
       .description =
           "Shows for each text and account what it becomes, what the other account calls the "
           "same, and which of its words belong to the other account. Policy variables stay.",
       .positionals = {kRuleFile,
                       kFirst,
                       kSecond,
                       {.name = "TEXT", .help = "a name or an ARN", .repeatable = true}},
       .flags = WithSourceFlags({{.name = "in",
                                  .value = "PLACE",
                                  .help = "where the text stands",
                                  .fallback = "resource",
                                  .choices = {"name", "resource", "principal", "condition"}}}),
       .formats = {"table", "json"},
       .examples = {{"bartizan iam equiv test rules.json dev=dev.json qa=qa.json "
                     "arn:aws:s3:::app-dev/x",
                     "Shows how both accounts read one ARN."},
                    {"bartizan iam equiv test rules.json dev=dev.json qa=qa.json shop-dev shop-qa "
                     "--in name",
                     "Shows what becomes of two names of roles."}},
       .exits = WithSourceExits({}),
       .run = RunTest},
  }};
  return commands;
}

}  // namespace bartizan::cli
