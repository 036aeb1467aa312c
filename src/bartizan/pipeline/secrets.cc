#include "bartizan/pipeline/secrets.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "bartizan/base/glob.h"
#include "bartizan/base/text.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {

Result<Secrets> Secrets::Load(const std::optional<std::string>& file) {
  Secrets secrets;
  if (!file) {
    secrets.values_ = process::CurrentEnvironment();
    return secrets;
  }
  secrets.from_environment_ = false;
  struct stat info{};
  if (::stat(file->c_str(), &info) != 0) return FailErrno(errno, fmt::format("opening {}", *file));
  if (!S_ISREG(info.st_mode)) {
    return Fail(Code::kInvalid, fmt::format("{} is not a regular file", *file));
  }
  if ((info.st_mode & 077U) != 0) {
    return Fail(Code::kDenied, fmt::format("{} can be read by others than its owner", *file),
                fmt::format("chmod 600 {}", *file));
  }
  BARTIZAN_TRY(std::string text, ReadFile(*file, 1U << 20U));
  size_t number = 0;
  for (const std::string& raw : Split(text, '\n')) {
    ++number;
    std::string_view line = raw;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (Trim(line).empty() || Trim(line).starts_with('#')) continue;
    size_t equals = line.find('=');
    if (equals == 0 || equals == std::string_view::npos) {
      // The line itself is not shown: it may hold a secret.
      return Fail(Code::kInvalid, fmt::format("{}:{}:1: a line must be NAME=VALUE", *file, number));
    }
    secrets.values_[std::string(Trim(line.substr(0, equals)))] =
        std::string(line.substr(equals + 1));
  }
  return secrets;
}

Result<std::string> Secrets::Get(const std::string& name) const {
  auto found = values_.find(name);
  if (found == values_.end()) {
    return Fail(Code::kDenied, fmt::format("the secret {} is not set", name),
                from_environment_
                    ? fmt::format("set {} in the environment, or give --secrets-file", name)
                    : fmt::format("add a line {}=… to the secrets file", name));
  }
  BARTIZAN_DO(CheckMaskable(name, found->second));
  return found->second;
}

Status CheckMaskable(const std::string& name, std::string_view value) {
  if (value.size() >= 4) return {};
  return Fail(Code::kInvalid,
              fmt::format("the secret {} is shorter than 4 characters and cannot be masked", name));
}

Result<Trusted> ReadTrusted(const Repository& repository, const std::string& definition_file) {
  Trusted trusted;
  BARTIZAN_TRY(trusted.branch, repository.DefaultBranch());
  trusted.refs = {trusted.branch};
  auto text = repository.FileAt(repository.BranchRef(trusted.branch), definition_file);
  if (!text) return trusted;
  ParseOutcome parsed =
      ParseDefinition(*text, fmt::format("{}:{}", trusted.branch, definition_file));
  if (!parsed.definition) return trusted;
  trusted.target = parsed.definition->target;
  if (!parsed.definition->secret_refs.empty()) trusted.refs = parsed.definition->secret_refs;
  trusted.sources = std::move(parsed.definition->secret_sources);
  trusted.outward = std::move(parsed.definition->outward);
  return trusted;
}

bool RefAllowed(const std::vector<std::string>& allowed, const std::string& branch) {
  return !branch.empty() && std::ranges::any_of(allowed, [&](const std::string& pattern) {
    return GlobMatch(pattern, branch);
  });
}

}  // namespace bartizan::pipeline
