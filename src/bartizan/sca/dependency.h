#pragma once
// What a lock file says is installed.
#include <string>
#include <vector>

namespace bartizan::sca {

struct Dependency {
  std::string ecosystem;  // as in OSV: "npm", "PyPI"
  std::string name;       // as advisories name it: PyPI names normalised (PEP 503)
  std::string version;
  std::string place;  // npm: the path in the lock, "node_modules/a/node_modules/b"; else empty
  std::string file;   // lock or requirements file that names it, with '/'
  int line = 0;       // 1-based
  bool dev = false, optional = false, peer = false, bundled = false;
};

// One lock file with what it includes. `problems` name what could not be checked ("FILE:LINE: …"):
// with any, the scan is incomplete.
struct Manifest {
  std::vector<Dependency> dependencies;
  std::vector<std::string> problems;
};

}  // namespace bartizan::sca
