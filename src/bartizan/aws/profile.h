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

// The most that is read of one file.
inline constexpr uint64_t kMaxProfileFileBytes = 4U << 20U;

// Keys in lower case. Lines that continue a value are joined to it by "\n". A nested block ("s3 ="
// and indented lines) is in `nested`, and in `values` too, as text that starts with "\n".
struct Section {
  std::map<std::string, std::string> values;
  std::map<std::string, std::map<std::string, std::string>> nested;
  std::map<std::string, std::string> places;    // of each of `values`: "FILE:LINE"
  std::string Get(std::string_view key) const;  // "" when absent
};

struct ProfileFiles {
  std::map<std::string, Section> profiles;      // merged: the credentials file wins
  std::map<std::string, Section> sso_sessions;  // [sso-session NAME]
  std::map<std::string, Section> services;      // [services NAME]
  std::vector<std::string> warnings;            // "FILE:LINE: …": what was skipped
  std::string config_path, credentials_path;    // as found, for messages
};

// Errors are "FILE:LINE: …" (kInvalid; more than kMaxProfileFileBytes is kLimit). Neither they nor
// warnings hold a key or a value of the files: a misplaced one may be a secret.
Result<ProfileFiles> ParseProfileFiles(std::string_view config_text, std::string_view config_name,
                                       std::string_view credentials_text,
                                       std::string_view credentials_name);

// Where the files are: AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE ("~" is HOME), else below HOME;
// empty when nobody says where home is.
fs::path ConfigFile(const System& system);
fs::path CredentialsFile(const System& system);
// A leading "~" or "~/" is HOME, as in a shell.
fs::path ExpandHome(const System& system, std::string_view path);
// Missing files are empty ones.
Result<ProfileFiles> ReadProfileFiles(const System& system);

}  // namespace bartizan::aws
