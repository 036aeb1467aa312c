#pragma once
// What environment, files and the caller say, resolved once. The explicit value wins over the
// environment, the environment over the profile.
// (https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html)
#include <optional>
#include <string>

#include "bartizan/aws/profile.h"
#include "bartizan/aws/system.h"

namespace bartizan::aws {

// What a caller says itself, by flags.
struct Choices {
  std::optional<std::string> profile, region, endpoint_url;
  std::optional<bool> use_fips, use_dual_stack;
  std::optional<int> max_attempts;
  std::optional<std::string> ca_bundle;
};

struct Settings {
  std::string profile = "default";
  bool profile_chosen =
      false;                  // by the caller (not by AWS_PROFILE): the environment's keys are out
  std::string region;         // "" when nobody says; may still come from IMDS
  std::string region_source;  // for people: "AWS_REGION", "profile dev"
  bool use_fips = false, use_dual_stack = false;
  int max_attempts = 0;  // 0: the default of the service
  std::string retry_mode = "standard";
  std::string ca_bundle;  // "" when nobody says
  std::string role_session_name;
  bool s3_path_style = false;     // s3 addressing_style = path
  bool s3_virtual_style = false;  // … = virtual: also with an address of one's own
  bool ignore_endpoint_urls = false;
  std::string explicit_endpoint_url;
  std::vector<std::string> warnings;  // what was not taken as it stands, in the files too
  ProfileFiles files;

  const Section* Profile() const;  // null when there is no such profile
};

// kNotFound (with the nearest name) when a profile that was named does not exist; kInvalid for
// values that are none ("AWS_MAX_ATTEMPTS=x"), with their place. Errors hold no such value: what
// stands in the wrong place may be a secret.
Result<Settings> ResolveSettings(const System& system, const Choices& choices);

// The configured address of a service ("S3", "CloudWatch Logs"), "" when there is none: the
// caller's, AWS_ENDPOINT_URL_<ID>, AWS_ENDPOINT_URL, the profile's `services` section, the
// profile's endpoint_url. `source` names where it came from.
struct ConfiguredEndpoint {
  std::string url, source;
};
ConfiguredEndpoint FindConfiguredEndpoint(const System& system, const Settings& settings,
                                          std::string_view service_id);

}  // namespace bartizan::aws
