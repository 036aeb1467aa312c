// Processes to be frozen: sleepers NUMBER SPINNING [CANARY]: prints their pids, one a line, then
// "ready", and ends with all of them when its standard input does. The first ones count without
// end. CANARY, turned around, stands in the memory of each.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "bartizan/base/text.h"

namespace {

[[noreturn]] void Stand(bool spinning, const std::string& canary) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Only a turned copy is in the command line, so that what is found was in memory.
  auto* kept = new std::vector<char>(1U << 20U, 'x');
  std::reverse_copy(canary.begin(), canary.end(), kept->begin() + 4096);
  volatile unsigned long long counted = 0;
  while (spinning) counted = counted + 1;
  for (;;) pause();
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = bartizan::ParseInt(argc > 1 ? argv[1] : "1").value_or(1);
  const auto spinning = bartizan::ParseInt(argc > 2 ? argv[2] : "0").value_or(0);
  const std::string canary = argc > 3 ? argv[3] : "";
  std::vector<pid_t> children;
  for (int64_t i = 0; i < number; ++i) {
    const pid_t pid = fork();
    if (pid == 0) Stand(i < spinning, canary);
    children.push_back(pid);
    std::printf("%d\n", pid);
  }
  std::printf("ready\n");
  std::fflush(stdout);
  char byte = 0;
  while (read(0, &byte, 1) > 0) {
  }
  for (const pid_t pid : children) kill(pid, SIGKILL);
  for (const pid_t pid : children) waitpid(pid, nullptr, 0);
  return 0;
}
