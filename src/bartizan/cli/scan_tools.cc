#include <fmt/format.h>

#include "bartizan/cli/scan_commands.h"

#include <cstdlib>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/cli/listing.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/pipeline/scanner.h"
#include "bartizan/process/process.h"
#include "bartizan/term/table.h"

namespace bartizan::cli {

namespace {

// What can be done with one tool: run it, read its reports, or both.
struct Tool {
  std::string name, about, install;
  std::string program;    // of one that can be run; "" for the built-in one
  bool runs = false;      // `scan: {tool: …}` knows it
  std::string installed;  // path of the program
  std::string formats;    // of reports that can be imported
  std::string State() const {
    if (!runs) return "import only";
    if (program.empty()) return "built in";
    return installed.empty() ? "not installed" : installed;
  }
};

std::vector<Tool> CollectTools() {
  std::map<std::string, Tool> tools;
  const char* path = std::getenv("PATH");
  for (const pipeline::Scanner& scanner : pipeline::Scanners()) {
    Tool& tool = tools[std::string(scanner.tool)];
    tool.about = scanner.about;
    tool.install = scanner.install;
    tool.program = scanner.program;
    tool.runs = true;
    if (scanner.program.empty()) continue;
    const auto found = process::FindProgram(scanner.program, path == nullptr ? "" : path);
    if (found) tool.installed = *found;
  }
  for (const findings::Parser& parser : findings::Parsers()) {
    tools[std::string(parser.tool)].formats = parser.formats;
  }
  std::vector<Tool> sorted;
  for (auto& [name, tool] : tools) {
    tool.name = name;
    sorted.push_back(std::move(tool));
  }
  return sorted;
}

void PrintTable(Invocation& invocation, const std::vector<Tool>& tools) {
  term::Table table({"TOOL", "PROGRAM", "REPORTS", "ABOUT"});
  for (const Tool& tool : tools) table.AddRow({tool.name, tool.State(), tool.formats, tool.about});
  invocation.PrintTable(table);
}

data::JsonObject AsJson(const Tool& tool) {
  data::JsonObject object{{"tool", tool.name}, {"about", tool.about}, {"runs", tool.runs}};
  if (!tool.program.empty()) {
    object["program"] = tool.program;
    object["installed"] = !tool.installed.empty();
    object["install"] = tool.install;
    if (!tool.installed.empty()) object["path"] = tool.installed;
  }
  object["reports"] = tool.formats;
  return object;
}

}  // namespace

Result<int> RunScanTools(Invocation& invocation) {
  const auto tools = CollectTools();
  const std::string format = invocation.Format();
  if (format == "json") {
    data::JsonArray rows;
    for (const Tool& tool : tools) rows.emplace_back(AsJson(tool));
    PrintJsonListing(invocation, "bartizan.tools/1", "tools", std::move(rows));
  } else if (format == "csv") {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(tools.size());
    for (const Tool& tool : tools) {
      rows.push_back({tool.name, tool.State(), tool.formats, tool.about});
    }
    PrintCsv(invocation, {"tool", "program", "reports", "about"}, rows);
  } else {
    PrintTable(invocation, tools);
    for (const Tool& tool : tools) {
      if (!tool.runs || tool.program.empty() || !tool.installed.empty()) continue;
      invocation.Detail(fmt::format("to install {}: {}", tool.name, tool.install));
    }
  }
  return 0;
}

}  // namespace bartizan::cli
