#include "bartizan/sca/peer_test.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::sca {

std::optional<std::vector<std::string>> RunPeer(std::vector<std::string> command,
                                                const std::string& input) {
  auto folder = TempDir::Create("peer");
  if (!folder) return {};
  std::string in = folder->path() / "in";
  std::string out = folder->path() / "out";
  if (!WriteFileAtomic(in, input)) return {};
  command.push_back(in);
  std::vector<char*> argv;
  for (std::string& word : command) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  int failed = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return {};
  int status = 0;
  if (waitpid(pid, &status, 0) != pid || status != 0) return {};

  auto text = ReadFile(out);
  if (!text) return {};
  auto lines = Split(*text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace bartizan::sca
