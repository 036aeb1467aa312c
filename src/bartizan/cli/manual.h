#pragma once
// The manual page and the documentation pages, made from the table.
#include <string>

#include "bartizan/base/fs.h"
#include "bartizan/cli/command.h"

namespace bartizan::cli {

// bartizan.1 in roff's man macros. Pure.
std::string ManPage();

// What stands between these lines of a page is written by hand and kept: real output.
inline constexpr std::string_view kShownStart = "<!-- shown -->\n";
inline constexpr std::string_view kShownEnd = "<!-- /shown -->\n";

// A command's page; `shown` is the part written by hand. Pure.
std::string DocsPage(const Command& command, std::string_view shown);
std::string DocsIndex();
// "findings-list.md"
std::string DocsFileName(const Command& command);
// Writes README.md and one page a command into the folder, keeping what is shown in pages that
// exist. Returns the number of pages. kInvalid for a page whose markers are broken.
Result<size_t> WriteDocs(const fs::path& folder);

}  // namespace bartizan::cli
