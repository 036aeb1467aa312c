#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <future>

#include "bartizan/aws/profile.h"
#include "bartizan/base/heap.h"
#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_compare.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/data/json.h"
#include "bartizan/iam/report.h"
#include "bartizan/iampolicy/policygen_json.h"

namespace bartizan::cli {

namespace {

using iam::Party;

constexpr std::string_view kCatalogueFile = "iam.json";
constexpr std::string_view kEquivalencyFile = "equivalency_list.json";
constexpr std::string_view kInitHint = "bartizan iam init writes both";

// Where roles come from: a profile, or a file of the operation's answer.
struct Source {
  Party party;
  std::string profile;  // empty for a file
  std::string file;
};

Status CheckNamePart(std::string_view what, std::string_view text) {
  const bool bad =
      text.empty() || text.size() > 100 || text.starts_with('.') ||
      std::ranges::any_of(text, [](char c) { return c == '/' || (c >= 0 && c < ' '); });
  if (!bad) return {};
  return Fail(Code::kUsage, fmt::format("{} cannot be part of a file name", what),
              "give up to 100 characters without a slash");
}

Result<Source> SourceOf(const std::string& profile, const std::string& tag) {
  BARTIZAN_DO(CheckNamePart("the tag", tag));
  Source source{.party = {tag, profile}, .profile = {}, .file = {}};
  const size_t equals = profile.find('=');
  if (profile.starts_with('@')) {
    source.file = profile.substr(1);
    source.party.profile = source.file == "-" ? "stdin" : fs::path(source.file).stem().string();
  } else if (equals != std::string::npos) {
    source.file = profile.substr(equals + 1);
    source.party.profile = profile.substr(0, equals);
  } else {
    source.profile = profile;
    source.party.profile = ReplaceAll(profile, "/", "_");
  }
  if (source.profile.empty() && source.file.empty()) {
    return Fail(Code::kUsage, "no profile and no file is named");
  }
  BARTIZAN_DO(CheckNamePart("the profile or label", source.party.profile));
  return source;
}

Result<iam::Account> AccountOf(const Invocation& invocation, const Source& source) {
  if (source.profile.empty()) return iam::ReadAccount(source.file, true);
  aws::Choices choices;
  choices.profile = source.profile;
  choices.region = invocation.Get("region");
  choices.endpoint_url = invocation.Get("endpoint-url");
  BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), choices));
  for (const auto& warning : client->settings().warnings) invocation.Warn(warning);
  return iam::FetchAccount(*client, "profile " + source.profile);
}

Result<std::string> ReadSetting(const fs::path& path) {
  auto text = ReadFile(path, 64U << 20U);
  if (!text) return std::unexpected(std::move(text).error().Hint(std::string(kInitHint)));
  return text;
}

Result<iam::Catalogue> ReadCatalogue(const Invocation& invocation) {
  const fs::path path = fs::path(invocation.Value("dir")) / kCatalogueFile;
  BARTIZAN_TRY(const std::string text, ReadSetting(path));
  return iam::Catalogue::Parse(text, path.string());
}

Result<iam::Equivalency> ReadEquivalency(const Invocation& invocation) {
  const fs::path path = fs::path(invocation.Value("dir")) / kEquivalencyFile;
  BARTIZAN_TRY(const std::string text, ReadSetting(path));
  return iam::Equivalency::Parse(text, path.string());
}

// --output, else a folder of this second (local time) below the home. Made where it is missing.
Result<fs::path> OutputFolder(const Invocation& invocation) {
  fs::path folder = invocation.Value("output");
  if (folder.empty()) {
    const std::time_t now = std::chrono::system_clock::to_time_t(invocation.clock().Now());
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 32> name{};
    const size_t size = std::strftime(name.data(), name.size(), "%Y/%m/%d/%H/%M/%S", &local);
    folder = aws::ExpandHome(aws::RealSystem(), "~/aws-idt/output") /
             std::string_view(name.data(), size);
  }
  BARTIZAN_DO(MakeDirectories(folder));
  return folder;
}

int WarnOf(const Invocation& invocation, const std::vector<std::string>& problems) {
  for (const std::string& problem : problems) invocation.Warn(problem);
  return problems.empty() ? 0 : ExitCode(Code::kInvalid);
}

Result<iam::Harvest> HarvestOf(const Invocation& invocation, Result<iam::Account> read,
                               iam::Catalogue& catalogue, iam::Strings& strings) {
  BARTIZAN_TRY(const iam::Account account, std::move(read));
  invocation.Detail(fmt::format("{}: {}", account.place, Count(account.roles.size(), "role")));
  return iam::HarvestRows(account, catalogue, strings);
}

Result<int> RunHarvest(Invocation& invocation) {
  BARTIZAN_TRY(const Source source,
               SourceOf(invocation.Positional("PROFILE"), invocation.Positional("TAG")));
  BARTIZAN_TRY(auto catalogue, ReadCatalogue(invocation));
  iam::Strings strings;
  BARTIZAN_TRY(const auto harvest,
               HarvestOf(invocation, AccountOf(invocation, source), catalogue, strings));
  BARTIZAN_TRY(const fs::path folder, OutputFolder(invocation));
  BARTIZAN_DO(iam::WriteHarvest(folder, source.party, harvest, strings));
  invocation.Print(folder.string() + "\n");
  invocation.Note(fmt::format("{} of {}", Count(harvest.CountRows(), "item"),
                              Count(harvest.roles.size(), "role")));
  return WarnOf(invocation, harvest.problems);
}

void PrintSummary(Invocation& invocation, const std::array<Party, 2>& parties,
                  const std::array<iam::Harvest, 2>& harvests, const iam::Comparison& comparison,
                  const iam::Strings& strings) {
  invocation.Print("Summary report in text format:\n\n");
  invocation.Print(iam::SummaryText(parties, harvests, comparison, strings));
  invocation.Print("\nSummary report in tabular format:\n\n");
  term::Table table({"Metric", parties[0].tag, parties[1].tag});
  for (const auto& [name, values] : iam::SummaryMetrics(harvests, comparison, strings)) {
    table.AddRow({std::string(name), fmt::to_string(values[0]), fmt::to_string(values[1])});
  }
  invocation.PrintTable(table);
}

// iamctl's own form: PROFILE1 TAG1 PROFILE2 TAG2.
Result<int> RunCompatibleDiff(Invocation& invocation, const std::vector<std::string>& words) {
  if (invocation.Has("format")) {
    return Fail(Code::kUsage, "the form of iamctl has no --format",
                "compare LABEL=SOURCE LABEL=SOURCE instead");
  }
  std::array<Source, 2> sources;
  BARTIZAN_TRY(sources[0], SourceOf(words[0], words[1]));
  BARTIZAN_TRY(sources[1], SourceOf(words[2], words[3]));
  const std::array<Party, 2> parties{sources[0].party, sources[1].party};
  if (parties[0].tag == parties[1].tag) {
    return Fail(Code::kUsage, "both accounts have the same tag",
                "files are told apart by the tags");
  }
  // Files are read at the same time; profiles one after the other, as iamctl does.
  const bool files = std::ranges::all_of(
      sources, [](const Source& source) { return !source.file.empty() && source.file != "-"; });
  const auto begin = [&](const Source& source) {
    return std::async(files ? std::launch::async : std::launch::deferred, [&] {
      PrepareLargeHeap();
      return AccountOf(invocation, source);
    });
  };
  PrepareLargeHeap();
  std::array<std::future<Result<iam::Account>>, 2> read{begin(sources[0]), begin(sources[1])};
  // Kept to the end, as freeing it takes as long as reading it.
  BARTIZAN_TRY(auto parsed, ReadCatalogue(invocation));
  iam::Catalogue& catalogue = *Keep(std::make_unique<iam::Catalogue>(std::move(parsed)));
  BARTIZAN_TRY(const auto equivalency, ReadEquivalency(invocation));
  iam::Strings strings;
  std::array<iam::Harvest, 2> harvests;
  BARTIZAN_TRY(harvests[0], HarvestOf(invocation, read[0].get(), catalogue, strings));
  BARTIZAN_TRY(harvests[1], HarvestOf(invocation, read[1].get(), catalogue, strings));
  BARTIZAN_TRY(const auto comparison, iam::Compare(harvests, equivalency, strings));
  BARTIZAN_TRY(const fs::path folder, OutputFolder(invocation));
  BARTIZAN_DO(iam::WriteReport(folder, parties, harvests, comparison, strings));
  PrintSummary(invocation, parties, harvests, comparison, strings);
  invocation.Print("\nDetailed reports are available at this location:\n" + folder.string() + "\n");
  invocation.FlushOutput();
  const int first = WarnOf(invocation, harvests[0].problems);
  const int second = WarnOf(invocation, harvests[1].problems);
  if (first != 0 || second != 0) return std::max(first, second);
  return invocation.Has("exit-code") && !comparison.Same() ? ExitCode(Code::kFailed) : 0;
}

bool IsCompatibleForm(const std::vector<std::string>& words) {
  return words.size() == 4 && !words[1].contains('=') && !words[3].contains('=');
}

Result<int> RunDiff(Invocation& invocation) {
  const auto words = invocation.Positionals("SOURCE");
  if (IsCompatibleForm(words)) return RunCompatibleDiff(invocation, words);
  if (words.size() != 2) {
    return Fail(Code::kUsage, fmt::format("{} to compare", Count(words.size(), "account")),
                "give two: dev=SOURCE qa=SOURCE; `bartizan iam matrix` compares more, and PROFILE1 "
                "TAG1 PROFILE2 TAG2 is the form of iamctl");
  }
  const bool ids = invocation.Format() != "table" || invocation.Has("record");
  BARTIZAN_TRY(const auto* const compared, CompareSources(invocation, words[0], words[1], ids));
  return FinishComparison(invocation, *compared);
}

// What is there and differs (somebody edited it) is kept, unless --force says otherwise.
Status WriteUnlessThere(const Invocation& invocation, const fs::path& path, std::string_view made) {
  if (!invocation.Has("force")) {
    const auto present = ReadFile(path);
    if (present || present.error().code != Code::kNotFound) {
      if (present != made) invocation.Note(path.string() + " is kept; --force starts it anew");
      return {};
    }
  }
  BARTIZAN_DO(WriteFileAtomic(path, made));
  invocation.Note("wrote " + path.string());
  return {};
}

Status WriteCatalogue(const Invocation& invocation, const fs::path& path) {
  const auto from = invocation.Get("catalogue");
  if (!from) {
    BARTIZAN_TRY(const auto catalogue, CatalogueOf(invocation));
    return WriteUnlessThere(invocation, path, iampolicy::PolicyGeneratorJson(*catalogue));
  }
  BARTIZAN_TRY(const std::string text, ReadFile(*from, 64U << 20U));
  BARTIZAN_DO(iam::Catalogue::Parse(text, *from));
  BARTIZAN_DO(WriteFileAtomic(path, iam::CatalogueJson(text)));
  invocation.Note("wrote " + path.string());
  return {};
}

Result<int> RunInit(Invocation& invocation) {
  const fs::path folder = invocation.Value("dir");
  BARTIZAN_DO(WriteCatalogue(invocation, folder / kCatalogueFile));
  BARTIZAN_DO(WriteUnlessThere(invocation, folder / kEquivalencyFile, iam::EquivalencyTemplate()));
  return 0;
}

Result<int> RunListProfiles(Invocation& invocation) {
  BARTIZAN_TRY(const auto files, aws::ReadProfileFiles(aws::RealSystem()));
  for (const std::string& warning : files.warnings) invocation.Warn(warning);
  data::JsonArray names;
  std::string list;
  for (const auto& [name, section] : files.profiles) {
    names.push_back(data::Json(name));
    list += (list.empty() ? "'" : ", '") + ReplaceAll(name, "'", "\\'") + "'";
  }
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.profiles/1"}, {"profiles", std::move(names)}}));
  } else {
    invocation.Print("[" + list + "]\n");
  }
  return 0;
}

const Flag kDir{.name = "dir",
                .value = "DIR",
                .help = "the folder of iam.json and equivalency_list.json",
                .fallback = "."};

std::vector<Flag> DataFlags(std::vector<Flag> more) {
  std::vector<Flag> flags = {
      kDir,
      {.name = "output",
       .value = "DIR",
       .help = "where the files go; else ~/aws-idt/output/YEAR/MONTH/DAY/HOUR/MINUTE/SECOND"},
      {.name = "region", .value = "REGION", .help = "AWS region; else that of each profile"},
      {.name = "endpoint-url", .value = "URL", .help = "address of the services"},
  };
  flags.insert(flags.end(), more.begin(), more.end());
  return flags;
}

constexpr std::string_view kDiffSourceHelp =
    "an account, [LABEL=]SOURCE: a profile of ~/.aws/config, a file or folder of a saved answer, - "
    "for standard input, snap:NAME[@DAY], or the ARN of a role to assume; or the words of iamctl";
constexpr std::string_view kProfileHelp =
    "a profile of ~/.aws/config, @FILE, or LABEL=FILE with a saved answer";

const std::vector<ExitNote> kDataExits = {
    {3, "a role could not be read whole (the rest is there), or bad input"},
    {4, "no credentials, or the call is not allowed"},
    {5, "the service cannot be reached, or answers nothing that makes sense"}};

std::vector<ExitNote> DiffExits() {
  auto exits = kDataExits;
  exits.push_back({1, "the accounts differ (as --fail-on says)"});
  return exits;
}

}  // namespace

std::span<const Command> IamCommands() {
  static const std::vector<Command> commands = {
      {.path = "iam init",
       .summary = "write the files that the comparison of roles needs",
       .description =
           "Writes equivalency_list.json, to be edited, and iam.json, the catalogue of services "
           "and "
           "actions. Nothing is fetched: the catalogue is the one that `bartizan iam catalog info` "
           "shows, or with --catalogue a copy of "
           "https://awspolicygen.s3.amazonaws.com/js/policies.js, or an iam.json that iamctl "
           "wrote. Files that are there are kept.",
       .positionals = {},
       .flags = {kDir,
                 {.name = "catalogue",
                  .value = "FILE",
                  .help = "a copy of policies.js, or another iam.json"},
                 {.name = "force", .help = "write both files anew"}},
       .formats = {},
       .examples = {{"bartizan iam init", "Writes both files to the current folder."},
                    {"bartizan iam init --dir accounts --catalogue policies.js --force",
                     "Writes both anew in another folder, the catalogue as AWS has it."}},
       .exits = {},
       .run = RunInit},
      {.path = "iam listprofiles",
       .summary = "list the AWS profiles of this user",
       .description = "Reads the configuration and credentials files; nothing is asked.",
       .positionals = {},
       .flags = {},
       .formats = {"text", "json"},
       .examples = {{"bartizan iam listprofiles", "Lists the profiles as iamctl does."},
                    {"bartizan iam listprofiles --format json", "The same for a script."}},
       .exits = {},
       .run = RunListProfiles},
      {.path = "iam harvest",
       .summary = "write the roles of an account as a table of permissions",
       .description =
           "Writes TAG_PROFILE_iam_tuples.csv, one row for each action on each resource that a "
           "policy of a role names, as iamctl does. One call of IAM fetches all (a few pages). "
           "Instead of a profile, give a file that `aws iam get-account-authorization-details "
           "--output json` wrote: @FILE or LABEL=FILE.\n\n"
           "The rows show what iamctl shows and no more: conditions are left out, NotAction reads "
           "like Action, and actions that the catalogue does not know leave no row.",
       .positionals = {{.name = "PROFILE", .help = kProfileHelp},
                       {.name = "TAG", .help = "what the account is called in file names"}},
       .flags = DataFlags({}),
       .formats = {},
       .examples = {{"bartizan iam harvest dev-profile dev",
                     "Writes the roles of the account of a profile."},
                    {"bartizan iam harvest @dev.json dev --output out",
                     "Does the same for a saved answer, without any network."}},
       .exits = kDataExits,
       .run = RunHarvest},
      {.path = "iam diff",
       .summary = "say what one account's principals may do that another's may not",
       .description =
           "Matches roles, users and groups of two accounts and compares what all their policies, "
           "boundaries and trust policies allow together. Each difference comes with a request "
           "that "
           "one account allows and the other does not, checked against both, and with the "
           "statements that decide. Other words for the same access are no difference; what could "
           "not be decided is listed as not proven.\n\n"
           "Names that differ by environment are matched by rules: --suggest finds them in the "
           "data, --equiv reads a file of them, and account ids are always taken as each account's "
           "own. A reference into the other environment is reported as CROSS-ENV.\n\n"
           "With four words PROFILE1 TAG1 PROFILE2 TAG2 it does what iamctl does: the same files, "
           "columns and summary, by the iam.json and equivalency_list.json of --dir, and exit code "
           "0 unless --exit-code is given. Conditions, NotAction and the ways of trust make no "
           "difference there, as in iamctl.",
       .positionals = {{.name = "SOURCE", .help = kDiffSourceHelp, .repeatable = true}},
       .flags = WithCompareFlags(
           {kDir,
            {.name = "output",
             .value = "DIR",
             .help = "form of iamctl: where the files go; else "
                     "~/aws-idt/output/YEAR/MONTH/DAY/HOUR/MINUTE/SECOND"},
            {.name = "exit-code", .help = "form of iamctl: end with 1 where the accounts differ"},
            {.name = "top",
             .value = "N",
             .help = "show the worst N in the table; 0: all",
             .fallback = "25"},
            {.name = "fail-on",
             .value = "WHAT",
             .help = "end with 1 for any difference, for new access, for this severity or worse, "
                     "or never",
             .fallback = "any",
             .choices = {"none", "any", "new-access", "low", "medium", "high", "critical"}},
            {.name = "record", .help = "store the differences as findings in the home"}}),
       .formats = kCompareFormats,
       .examples =
           {{"bartizan iam diff dev=dev.json qa=qa.json --suggest",
             "Compares two saved answers by rules that are found in them."},
            {"bartizan iam diff dev=dev-profile qa=arn:aws:iam::222222222222:role/audit --equiv "
             "rules.json --fail-on high",
             "Compares two live accounts, and fails for what is high or critical."},
            {"bartizan iam diff dev=dev.json qa=qa.json --suggest --format html > report.html",
             "Writes the report as one page."},
            {"bartizan iam diff dev-profile dev qa-profile qa --output out",
             "Does what iamctl does, into the folder out."}},
       .exits = DiffExits(),
       .run = RunDiff},
  };
  return commands;
}

}  // namespace bartizan::cli
