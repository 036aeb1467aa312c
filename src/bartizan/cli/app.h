#pragma once
// The program without its main.
#include <span>
#include <string>

namespace bartizan::cli {

// Runs one command line (without the program's name); standard output is `out_fd`. Returns the exit
// code; errors are on standard error then.
int RunCommandLine(std::span<const std::string> arguments, int out_fd);

}  // namespace bartizan::cli
