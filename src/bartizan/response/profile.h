#pragma once
// Collection profiles: what is asked of a machine's operating system. Declarative, bounded; what
// comes back is treated as hostile. No secret is ever part of one.
//
//   profiles:
//     - name: linux-volatile
//       os: linux
//       limits: {time: 5m, bytes: 256MiB}          # of all
//       commands:
//         - {name: ps, run: "ps -eo pid,ppid,user,lstart,args", time: 20s, bytes: 8MiB}
//       files:
//         - {path: /etc/ld.so.preload, bytes: 1MiB}
//         - {path: "/var/log/auth.log*", bytes: 64MiB}
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::response {

struct CollectCommand {
  std::string name;  // [a-z0-9-]+: evidence "collect/NAME.txt"
  std::string run;   // for the operating system's shell (sh, PowerShell)
  Micros time{20'000'000};
  uint64_t bytes = 8ULL << 20U;
};
struct CollectFile {
  std::string path;              // absolute; may hold * and ?
  uint64_t bytes = 8ULL << 20U;  // of each file that matches
};
struct CollectionProfile {
  std::string name, os;  // "linux", "windows"
  Micros time{300'000'000};
  uint64_t bytes = 256ULL << 20U;
  std::vector<CollectCommand> commands;
  std::vector<CollectFile> files;
};

// kInvalid with FILE:LINE:COLUMN.
Result<std::vector<CollectionProfile>> ParseProfiles(std::string_view yaml, std::string_view name);
// linux-volatile, linux-full, windows-volatile; as YAML text in profile_builtin.cc, parsed by the
// same parser.
const std::vector<CollectionProfile>& BuiltinProfiles();
std::string_view BuiltinProfilesText();
// The user's first; kNotFound naming those that exist.
Result<CollectionProfile> FindProfile(std::span<const CollectionProfile> own,
                                      std::string_view name);

// One shell line that runs a command within its limits on the machine itself: `timeout`, then
// `head -c`; standard error goes along. A line "bartizan-exit:N" ends it (125: could not be run).
// Nothing that the command prints can come after that line, so only the last line of all counts;
// where it is missing, the output is cut. Who rules the machine may forge all of it: N is told to
// people, and decides nothing. For Windows: a line of PowerShell, alike.
std::string BoundedCommand(const CollectionProfile& profile, const CollectCommand& command);
// A shell line that prints the matching files as a tar stream in base 64, bounded alike; "" without
// files. Of a file beyond its limit come the last bytes. Symbolic links are not followed, neither
// the last part of a path nor any before it; pipes, devices and sockets are passed over. What was
// cut or left out is told in the member bartizan-notes.txt, which is the last one.
std::string BoundedFiles(const CollectionProfile& profile);

// What such a line printed, without its last line.
struct BoundedOutput {
  std::string_view text;
  std::optional<int> exit;  // none: the last line is missing
  bool timed_out() const;
};
BoundedOutput ParseBounded(std::string_view output);

}  // namespace bartizan::response
