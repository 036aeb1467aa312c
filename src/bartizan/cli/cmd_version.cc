#include <fmt/format.h>

#include "bartizan/base/version.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/data/json.h"

namespace bartizan::cli {

namespace {

Result<int> RunVersion(Invocation& invocation) {
  if (invocation.Format() == "json") {
    invocation.Print(data::ToPrettyJson(
        data::JsonObject{{"schema", "bartizan.version/1"}, {"version", kVersion}}));
  } else {
    invocation.Print(fmt::format("bartizan {}\n", kVersion));
  }
  return 0;
}

}  // namespace

std::span<const Command> VersionCommands() {
  static const std::vector<Command> commands = {{
      .path = "version",
      .summary = "show the version of this program",
      .formats = {"text", "json"},
      .examples = {{"bartizan version", "Prints one line."},
                   {"bartizan version --format json", "The same for a program."}},
      .run = RunVersion,
  }};
  return commands;
}

}  // namespace bartizan::cli
