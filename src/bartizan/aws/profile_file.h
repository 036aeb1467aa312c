#pragma once
// One configuration or credentials file, before the two are merged. For profile.cc alone.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/aws/profile.h"

namespace bartizan::aws {

enum class ProfileFileKind { kConfig, kCredentials };

struct ProfileFile {
  std::map<std::string, Section> profiles, sso_sessions, services;
  std::vector<std::string> warnings;
};

Result<ProfileFile> ParseProfileFile(std::string_view text, std::string_view name,
                                     ProfileFileKind kind);

}  // namespace bartizan::aws
