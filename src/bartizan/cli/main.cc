#include <unistd.h>

#include <csignal>
#include <string>
#include <vector>

#include "bartizan/cli/app.h"
#include "bartizan/cli/output.h"

int main(int argc, char** argv) {
  bartizan::cli::KeepStandardDescriptors();
  // A reader that goes away shows as a failed write, not as a silent death.
  std::signal(SIGPIPE, SIG_IGN);
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return bartizan::cli::RunCommandLine(arguments, STDOUT_FILENO);
}
