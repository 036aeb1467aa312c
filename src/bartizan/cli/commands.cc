#include "bartizan/cli/commands.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace bartizan::cli {

namespace {

using CommandList = std::span<const Command> (*)();
// clang-format off
constexpr CommandList kAreas[] = {
    ArtifactsCommands,
    AuditCommands,
    AwsCommands,
    BackupCommands,
    EncryptCommands,
    EsdkCommands,
    EsdkFileCommands,
    FindingsCommands,
    FindingsPushCommands,
    HelpCommands,
    IamBaselineDiffCommands,
    IamAskCommands,
    IamCatalogueCommands,
    IamCommands,
    IamCompareCommands,
    IamEquivCommands,
    IamMatrixCommands,
    IamSnapshotCommands,
    IpRangesCommands,
    IpRangesRunCommands,   //
    NotifyCommands,
    PipelineCommands,
    RespondCaseCommands,
    RespondCommands,
    RespondPrepareCommands,
    ScanCommands,
    ServeCommands,
    VersionCommands,
};
// clang-format on

constexpr Group kGroups[] = {
    {"artifacts", "what runs and scans keep"},
    {"audit", "the tamper-evident trail of what was done"},
    {"aws", "who you are to AWS, and single calls"},
    {"esdk", "messages of the AWS Encryption SDK, and keys for them"},
    {"findings", "what scanners found, in one place"},
    {"iam", "the roles of AWS accounts, compared"},
    {"ip-ranges", "AWS's published addresses, for firewalls"},
    {"notify", "messages to people"},
    {"pipeline", "from a commit to production, guarded"},
    {"respond", "incidents: isolate machines, capture what they hold, give them back"},
    {"scan", "run and read scanners"},
    {"serve", "the API"},
    {"serve keys", "who may call the API"},
};

std::string_view SummaryOfGroup(std::string_view name) {
  const auto known = std::ranges::find(kGroups, name, &Group::name);
  return known == std::end(kGroups) ? std::string_view() : known->summary;
}

}  // namespace

const std::vector<const Command*>& AllCommands() {
  static const auto* all = [] {
    auto* list = new std::vector<const Command*>;  // never freed: used until the process ends
    for (const CommandList area : kAreas) {
      for (const Command& command : area()) list->push_back(&command);
    }
    std::ranges::sort(*list, {}, &Command::path);
    return list;
  }();
  return *all;
}

std::span<const Group> Groups() {
  return kGroups;
}

const Command* FindCommand(std::string_view path) {
  const auto& all = AllCommands();
  const auto found = std::ranges::lower_bound(all, path, {}, &Command::path);
  return found != all.end() && (*found)->path == path ? *found : nullptr;
}

std::vector<const Command*> CommandsBelow(std::string_view prefix) {
  const std::string start = std::string(prefix) + " ";
  std::vector<const Command*> below;
  for (const Command* command : AllCommands()) {
    if (command->path.starts_with(start)) below.push_back(command);
  }
  return below;
}

std::vector<NextWord> NextWords(std::string_view prefix) {
  const std::string start = prefix.empty() ? "" : std::string(prefix) + " ";
  std::map<std::string, std::string_view> words;
  for (const Command* command : AllCommands()) {
    if (!command->path.starts_with(start)) continue;
    const std::string_view rest = command->path.substr(start.size());
    const std::string word(rest.substr(0, rest.find(' ')));
    words[word] = word == rest ? command->summary : SummaryOfGroup(start + word);
  }
  std::vector<NextWord> next;
  next.reserve(words.size());
  for (const auto& [word, summary] : words) next.push_back({word, summary});
  return next;
}

std::vector<std::string> Prefixes() {
  std::set<std::string> prefixes = {""};
  for (const Command* command : AllCommands()) {
    for (size_t end = command->path.find(' '); end != std::string_view::npos;
         end = command->path.find(' ', end + 1)) {
      prefixes.emplace(command->path.substr(0, end));
    }
  }
  return {prefixes.begin(), prefixes.end()};
}

std::span<const Flag> GlobalFlags() {
  static const std::array<Flag, 5> flags{{
      {.name = "home",
       .value = "DIR",
       .help = "where Bartizan keeps its data; else $BARTIZAN_HOME, "
               "$XDG_DATA_HOME/bartizan or ~/.local/share/bartizan"},
      {.name = "no-color", .help = "no colours (also: $NO_COLOR)"},
      {.name = "quiet", .short_name = 'q', .help = "no notes on standard error, only errors"},
      {.name = "verbose", .short_name = 'v', .help = "more notes on standard error"},
      {.name = "help", .short_name = 'h', .help = "show this help"},
  }};
  return flags;
}

std::vector<Flag> OwnFlags(const Command& command) {
  auto flags = command.flags;
  if (!command.formats.empty()) {
    flags.push_back({.name = "format",
                     .value = "FORMAT",
                     .help = "how the data is written",
                     .fallback = command.formats.front(),
                     .choices = command.formats});
  }
  return flags;
}

std::vector<Flag> UsableFlags(const Command& command) {
  auto flags = OwnFlags(command);
  flags.insert(flags.end(), GlobalFlags().begin(), GlobalFlags().end());
  return flags;
}

std::vector<ExitNote> ExitNotes(const Command& command) {
  std::vector<ExitNote> notes = {
      {0, "done"}, {2, "wrong command line"}, {3, "bad input, or files cannot be read or written"}};
  for (const ExitNote& own : command.exits) {
    const auto common = std::ranges::find(notes, own.code, &ExitNote::code);
    if (common != notes.end()) {
      *common = own;
    } else {
      notes.push_back(own);
    }
  }
  std::ranges::sort(notes, {}, &ExitNote::code);
  return notes;
}

}  // namespace bartizan::cli
