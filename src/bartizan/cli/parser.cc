#include "bartizan/cli/parser.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/term/printable.h"
#include "bartizan/term/table.h"

namespace bartizan::cli {

namespace {

using Words = std::span<const std::string>;

std::string Quoted(std::string_view word) {
  return fmt::format("\"{}\"", term::Truncate(term::PrintableLine(Ellipsize(word, 240)), 60));
}

// Nothing is near to a very long word, and comparing it would take long.
std::optional<std::string> NearestWord(std::string_view word,
                                       const std::vector<std::string>& known) {
  return word.size() > 100 ? std::nullopt : Nearest(word, known);
}

std::string DidYouMean(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise) {
  const auto nearest = NearestWord(word, known);
  return nearest ? fmt::format("did you mean {}?", *nearest) : std::string(otherwise);
}

// The value of `--name=value` goes with its flag.
std::string NameOf(std::string_view word) {
  return std::string(word.substr(0, word.find('=')));
}

// Words up to "--" are options and values; those after it are values whatever they look like.
std::pair<Words, Words> CutAtDashes(Words words) {
  const auto dashes = std::ranges::find(words, "--");
  const auto before = static_cast<size_t>(dashes - words.begin());
  if (dashes == words.end()) return {words, {}};
  return {words.first(before), words.subspan(before + 1)};
}

bool LooksLikeFlag(std::string_view word) {
  return word.size() > 1 && word.starts_with('-');
}

// What CLI11 fills for one flag.
struct Slot {
  const Flag* flag = nullptr;
  bool present = false;
  std::vector<std::string> values;
};

// CLI11's view of some flags. Everything it does not know stays in order in `rest`.
Result<std::vector<std::string>> ParseFlags(Words words, std::span<Slot> slots,
                                            bool stop_at_first_other) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.prefix_command(stop_at_first_other);
  for (Slot& slot : slots) {
    std::string names = "--" + std::string(slot.flag->name);
    if (slot.flag->short_name != 0) names += std::string(",-") + slot.flag->short_name;
    if (slot.flag->value.empty()) {
      app.add_flag(names, slot.present);
    } else {
      app.add_option(names, slot.values)->allow_extra_args(false)->type_name("");
    }
  }
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ArgumentMismatch& error) {
    for (const Slot& slot : slots) {
      if (!std::string_view(error.what()).starts_with(fmt::format("--{}:", slot.flag->name)))
        continue;
      return Fail(Code::kUsage,
                  fmt::format("--{} {} needs a value", slot.flag->name, slot.flag->value));
    }
    return Fail(Code::kUsage, term::PrintableLine(error.what()));
  } catch (const CLI::Error& error) {
    return Fail(Code::kUsage, term::PrintableLine(error.what()));
  }
  for (Slot& slot : slots) {
    if (!slot.flag->value.empty()) slot.present = !slot.values.empty();
  }
  return app.remaining();
}

std::vector<Slot> SlotsOf(std::span<const Flag> flags) {
  std::vector<Slot> slots;
  for (const Flag& flag : flags) slots.push_back({.flag = &flag});
  return slots;
}

void TakeGlobals(std::span<const Slot> slots, Globals& globals) {
  for (const Slot& slot : slots) {
    if (!slot.present) continue;
    if (slot.flag->name == "home") globals.home = slot.values.back();
    if (slot.flag->name == "no-color") globals.no_color = true;
    if (slot.flag->name == "quiet") globals.quiet = true;
    if (slot.flag->name == "verbose") globals.verbose = true;
  }
}

std::vector<std::string> FlagNames(std::span<const Flag> own) {
  std::vector<std::string> names;
  for (const Flag& flag : own) names.push_back("--" + std::string(flag.name));
  for (const Flag& flag : GlobalFlags()) names.push_back("--" + std::string(flag.name));
  return names;
}

std::unexpected<Error> UnknownFlag(std::string_view word, std::string_view path,
                                   std::span<const Flag> own) {
  const std::string help =
      path.empty() ? "see bartizan help" : fmt::format("see bartizan {} --help", path);
  return Fail(Code::kUsage, fmt::format("unknown option {}", Quoted(NameOf(word))),
              DidYouMean(NameOf(word), FlagNames(own), help));
}

// `group`: the words before it that do lead somewhere, "" for none.
std::unexpected<Error> UnknownCommand(std::string_view group, std::string_view word) {
  const std::string start = group.empty() ? "" : std::string(group) + " ";
  std::vector<std::string> known;
  for (const NextWord& next : NextWords(group)) known.push_back(next.word);
  const auto nearest = NearestWord(word, known);
  return Fail(Code::kUsage, fmt::format("unknown command {}", Quoted(start + std::string(word))),
              nearest ? fmt::format("did you mean bartizan {}{}?", start, *nearest)
                      : std::string(Trim("see bartizan help " + start)));
}

// How many leading words name a command, or else lead to some.
size_t MatchCommand(Words words, const Command*& command) {
  std::string path;
  size_t matched = 0;
  while (matched < words.size()) {
    path += (matched == 0 ? "" : " ") + words[matched];
    const Command* const found = FindCommand(path);
    const bool leads_on = !CommandsBelow(path).empty();
    // "serve keys" leads on from a command; with nothing known behind it "serve" stands.
    if (found == nullptr && !leads_on) break;
    command = found;
    ++matched;
    if (!leads_on) break;
  }
  return matched;
}

Status CheckChoices(std::string_view what, const std::vector<std::string_view>& choices,
                    const std::vector<std::string>& values) {
  if (choices.empty()) return {};
  const std::vector<std::string> known(choices.begin(), choices.end());
  for (const std::string& value : values) {
    if (std::ranges::find(known, value) != known.end()) continue;
    return Fail(Code::kUsage, fmt::format("{} cannot be {}", what, Quoted(value)),
                DidYouMean(value, known, "one of: " + Join(known, ", ")));
  }
  return {};
}

Status CheckValues(const Command& command, std::span<const Slot> slots) {
  for (const Slot& slot : slots) {
    const Flag& flag = *slot.flag;
    if (flag.required && !slot.present) {
      return Fail(Code::kUsage, fmt::format("--{} {} is missing", flag.name, flag.value),
                  fmt::format("see bartizan {} --help", command.path));
    }
    if (!flag.repeatable && slot.values.size() > 1) {
      return Fail(Code::kUsage, fmt::format("--{} is given more than once", flag.name));
    }
    BARTIZAN_DO(CheckChoices(fmt::format("--{}", flag.name), flag.choices, slot.values));
  }
  return {};
}

Status GivePositionals(Words words, ParsedLine& line) {
  const Command& command = *line.command;
  size_t next = 0;
  for (const Positional& positional : command.positionals) {
    auto& values = line.positionals[std::string(positional.name)];
    while (next < words.size() && (values.empty() || positional.repeatable)) {
      values.push_back(words[next++]);
    }
    if (values.empty() && positional.required) {
      return Fail(Code::kUsage, fmt::format("{} is missing", positional.name),
                  fmt::format("see bartizan {} --help", command.path));
    }
    BARTIZAN_DO(CheckChoices(positional.name, positional.choices, values));
  }
  if (next < words.size()) {
    return Fail(Code::kUsage, fmt::format("unexpected argument {}", Quoted(words[next])),
                fmt::format("see bartizan {} --help", command.path));
  }
  return {};
}

Status ParseCommand(Words words, ParsedLine& line) {
  const auto [before, after] = CutAtDashes(words);
  const auto own = OwnFlags(*line.command);
  const auto global = GlobalFlags();
  auto slots = SlotsOf(own);
  for (const Slot& slot : SlotsOf(global)) slots.push_back(slot);
  BARTIZAN_TRY(auto rest, ParseFlags(before, slots, false));
  const auto unknown = std::ranges::find_if(rest, LooksLikeFlag);
  if (unknown != rest.end()) return UnknownFlag(*unknown, line.command->path, own);
  rest.insert(rest.end(), after.begin(), after.end());
  TakeGlobals(slots, line.globals);
  BARTIZAN_DO(CheckValues(*line.command, slots));
  for (const Slot& slot : std::span(slots).first(own.size())) {
    if (slot.present) line.flags[std::string(slot.flag->name)] = slot.values;
  }
  return GivePositionals(rest, line);
}

bool AsksForHelp(Words words) {
  const auto [before, after] = CutAtDashes(words);
  return std::ranges::any_of(before, [](const auto& w) { return w == "--help" || w == "-h"; });
}

}  // namespace

Result<ParsedLine> ParseLine(std::span<const std::string> arguments) {
  ParsedLine line;
  auto slots = SlotsOf(GlobalFlags());
  BARTIZAN_TRY(const auto words, ParseFlags(arguments, slots, true));
  TakeGlobals(slots, line.globals);
  const bool help = slots.back().present;
  if (words.empty()) {
    line.help_of = "";
    return line;
  }
  if (LooksLikeFlag(words.front())) return UnknownFlag(words.front(), "", {});
  const size_t matched = MatchCommand(words, line.command);
  if (line.command == nullptr) {
    const std::string group = Join(std::span(words).first(matched), " ");
    if (matched > 0 && (help || AsksForHelp(words))) {
      line.help_of = group;
      return line;
    }
    if (matched < words.size() && !LooksLikeFlag(words[matched])) {
      return UnknownCommand(group, words[matched]);
    }
    return Fail(Code::kUsage, fmt::format("\"{}\" alone is not a command", group),
                fmt::format("see bartizan help {}", group));
  }
  const Words rest = std::span(words).subspan(matched);
  if (help || AsksForHelp(rest)) {
    line.help_of = std::string(line.command->path);
    return line;
  }
  BARTIZAN_DO(ParseCommand(rest, line));
  return line;
}

}  // namespace bartizan::cli
