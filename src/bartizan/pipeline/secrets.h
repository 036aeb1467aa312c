#pragma once
// Secrets of a run: from the caller's environment or a file of mode 0600. They are not stored
// (but with a `local` service that got one, see deploy.h), go only to steps that name them, and
// only to runs of refs that the default branch allows.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/git.h"

namespace bartizan::pipeline {

class Secrets {
 public:
  // NAME=VALUE lines; blank lines and lines that start with # are skipped. The file must be a
  // regular file that only its owner can read (kDenied otherwise). Without a file: the environment.
  static Result<Secrets> Load(const std::optional<std::string>& file);
  // kDenied with a hint when it is not set; values shorter than 4 bytes are refused, since they
  // could not be masked in logs without destroying them.
  Result<std::string> Get(const std::string& name) const;

 private:
  std::map<std::string, std::string> values_;
  bool from_environment_ = true;
};

// Refs (globs) whose runs may have secrets, read from the file as it stands on the default branch,
// never from the commit that runs: a branch cannot grant itself secrets.
Result<std::vector<std::string>> TrustedSecretRefs(const Repository& repository,
                                                   const std::string& definition_file);
bool RefAllowed(const std::vector<std::string>& allowed, const std::string& branch);

}  // namespace bartizan::pipeline
