#pragma once
// The shared configuration and credentials files.
// (https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html)
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/aws/system.h"
#include "bartizan/base/result.h"

namespace bartizan::aws {

// Keys in lower case. A nested block ("s3 =" and indented lines) is in `nested`.
struct Section {
  std::map<std::string, std::string> values;
  std::map<std::string, std::map<std::string, std::string>> nested;
  std::string Get(std::string_view key) const;  // "" when absent
};

struct ProfileFiles {
  std::map<std::string, Section> profiles;      // merged: the credentials file wins
  std::map<std::string, Section> sso_sessions;  // [sso-session NAME]
  std::map<std::string, Section> services;      // [services NAME]
  std::vector<std::string> warnings;            // "FILE:LINE: …": what was skipped
  std::string config_path, credentials_path;    // as found, for messages
};

// Errors are "FILE:LINE: …" (kInvalid).
Result<ProfileFiles> ParseProfileFiles(std::string_view config_text, std::string_view config_name,
                                       std::string_view credentials_text,
                                       std::string_view credentials_name);

// Where the files are: AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE, else below HOME.
fs::path ConfigFile(const System& system);
fs::path CredentialsFile(const System& system);
// Missing files are empty ones; at most 4 MiB each.
Result<ProfileFiles> ReadProfileFiles(const System& system);

}  // namespace bartizan::aws
