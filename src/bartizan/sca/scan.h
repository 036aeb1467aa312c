#pragma once
// Software composition analysis: which of the packages that a project installs have known flaws.
// Works offline: everything it knows comes from a directory of advisories.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/findings/model.h"

namespace bartizan::sca {

struct ScanOptions {
  // Paths in the report are relative to it, and includes stay below it. Empty: each directory that
  // is scanned; for a single file the working directory, or its folder when the path is absolute.
  fs::path root;
  bool include_dev = true;  // packages that only development needs
};

struct DependencyScan {
  findings::Report report;
  std::vector<std::string> lock_files;  // that were read
  size_t packages = 0;                  // copies in them
  size_t advisories = 0;                // records
  std::string advisories_digest;        // SHA-256, see advisories.h
  std::optional<Time> advisories_newest;
};

// `paths` are lock files (package-lock.json, npm-shrinkwrap.json, requirements*.txt) and
// directories to look for them in; node_modules, .git and other hidden folders are not entered and
// links not followed. The report's tool is "sca"; tool_version also names the date and digest of
// the advisories. The report is incomplete, and its problems say why, when a package cannot be
// checked (not pinned, from a URL), a lock file of npm's or Python's world cannot be read, or a
// record is malformed or there are none. kInvalid when no lock file is found or none can be read,
// kNotFound for a missing path or directory of advisories.
Result<DependencyScan> ScanInDetail(std::span<const fs::path> paths, const fs::path& advisories,
                                    const ScanOptions& options = {});
Result<findings::Report> ScanDependencies(std::span<const fs::path> paths,
                                          const fs::path& advisories,
                                          const ScanOptions& options = {});

}  // namespace bartizan::sca
