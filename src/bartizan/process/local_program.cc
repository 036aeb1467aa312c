#include "bartizan/process/local_program.h"

#include <fmt/format.h>

namespace bartizan::process {

Result<Outcome> RunLocal(std::vector<std::string> argv, std::string standard_input,
                         Micros timeout) {
  const std::string program = argv.empty() ? "" : argv[0];
  Spec spec{.argv = std::move(argv),
            .environment = CurrentEnvironment(),
            .standard_input = std::move(standard_input),
            .timeout = timeout};
  std::string& path = spec.environment["PATH"];
  path += path.empty() ? "/usr/sbin:/usr/bin:/sbin:/bin" : ":/usr/sbin:/sbin";
  spec.environment["LC_ALL"] = "C";
  auto outcome = Run(spec);
  if (!outcome && outcome.error().code == Code::kNotFound) {
    return Fail(Code::kUnavailable, fmt::format("the program {} is not installed", program));
  }
  return outcome;
}

}  // namespace bartizan::process
