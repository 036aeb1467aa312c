#pragma once
// Secrets of a run: from the caller's environment or a file of mode 0600, else from AWS
// (remote_secrets.h). They are not stored (but with a `local` service that got one, see deploy.h),
// go only to steps that name them, and only to runs of refs that the default branch allows.
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
  bool Has(const std::string& name) const { return values_.contains(name); }

 private:
  std::map<std::string, std::string> values_;
  bool from_environment_ = true;
};

// kInvalid for a value that could not be masked.
Status CheckMaskable(const std::string& name, std::string_view value);

// What counts only as it stands on the default branch, never in the commit that runs: a branch
// cannot grant itself secrets, or send with this machine's credentials where it likes.
struct Trusted {
  std::string branch;             // the default branch
  std::string target;             // of its file
  std::vector<std::string> refs;  // patterns of branches whose runs may have secrets
  std::map<std::string, SecretSource> sources;
  Outward outward;
};
// A default branch whose file is missing or broken grants its own runs secrets, and nothing more.
Result<Trusted> ReadTrusted(const Repository& repository, const std::string& definition_file);
bool RefAllowed(const std::vector<std::string>& allowed, const std::string& branch);

}  // namespace bartizan::pipeline
