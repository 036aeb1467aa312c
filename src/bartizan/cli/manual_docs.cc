#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/help.h"
#include "bartizan/cli/manual.h"

namespace bartizan::cli {

namespace {

constexpr std::string_view kOrigin =
    "<!-- Made by `bartizan help --docs docs/commands` from the table of commands. Only what "
    "stands between the two \"shown\" lines is written by hand. -->\n";

std::string FlagItem(const Flag& flag) {
  return fmt::format("- `{}`: {}\n", Trim(FlagSynopsis(flag)), FlagHelp(flag));
}

// The hand-written part of a page that exists; nothing of one that does not.
Result<std::string> ShownIn(const fs::path& file) {
  const auto page = ReadFile(file, 1U << 20U);
  if (!page && page.error().code == Code::kNotFound) return std::string();
  if (!page) return std::unexpected(page.error());
  const size_t start = page->find(kShownStart);
  const size_t end = page->find(kShownEnd);
  if (start == std::string::npos || end == std::string::npos || end < start) {
    return Fail(Code::kInvalid,
                fmt::format("{}: the lines {} and {} are not there in this order", file.string(),
                            Trim(kShownStart), Trim(kShownEnd)),
                "put them back, or remove the page and let it be made anew");
  }
  const size_t from = start + kShownStart.size();
  return page->substr(from, end - from);
}

}  // namespace

std::string DocsFileName(const Command& command) {
  return ReplaceAll(std::string(command.path), " ", "-") + ".md";
}

std::string DocsPage(const Command& command, std::string_view shown) {
  std::string text = fmt::format("# bartizan {}\n{}\n{}.\n\n```\n{}\n```\n", command.path, kOrigin,
                                 Capitalised(command.summary), UsageLine(command));
  if (!command.description.empty()) text += fmt::format("\n{}\n", command.description);
  if (!command.positionals.empty()) text += "\n## Arguments\n";
  for (const Positional& positional : command.positionals) {
    text += fmt::format("- `{}`: {}\n", positional.name, PositionalHelp(positional));
  }
  text += "\n## Options\n";
  for (const Flag& flag : OwnFlags(command)) text += FlagItem(flag);
  text += "- the [global options](README.md#global-options)\n\n## Examples\n";
  for (const Example& example : command.examples) {
    text += fmt::format("{}\n```sh\n{}\n```\n", example.does, example.line);
  }
  text += fmt::format("\n{}{}{}\n## Exit codes\n", kShownStart, shown, kShownEnd);
  for (const ExitNote& note : ExitNotes(command)) {
    text += fmt::format("- `{}`: {}\n", note.code, note.when);
  }
  return text;
}

std::string DocsIndex() {
  std::string text = fmt::format("# Commands\n{}", kOrigin);
  std::string single;
  for (const Command* command : AllCommands()) {
    if (command->path.contains(' ')) continue;
    single += fmt::format("- [bartizan {}]({}): {}\n", command->path, DocsFileName(*command),
                          command->summary);
  }
  for (const Group& group : Groups()) {
    const auto below = CommandsBelow(group.name);
    if (below.empty()) continue;
    text += fmt::format("\n## {}\n{}.\n\n", group.name, Capitalised(group.summary));
    for (const Command* command : below) {
      text += fmt::format("- [bartizan {}]({}): {}\n", command->path, DocsFileName(*command),
                          command->summary);
    }
  }
  text += "\n## More\n" + single + "\n## Global options\n";
  for (const Flag& flag : GlobalFlags()) text += FlagItem(flag);
  return text;
}

Result<size_t> WriteDocs(const fs::path& folder) {
  size_t pages = 0;
  for (const Command* command : AllCommands()) {
    const fs::path file = folder / DocsFileName(*command);
    BARTIZAN_TRY(const std::string shown, ShownIn(file));
    BARTIZAN_DO(WriteFileAtomic(file, DocsPage(*command, shown)));
    ++pages;
  }
  BARTIZAN_DO(WriteFileAtomic(folder / "README.md", DocsIndex()));
  return pages;
}

}  // namespace bartizan::cli
