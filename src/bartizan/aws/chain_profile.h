#pragma once
// What a profile says about credentials, as a plan: from where the first ones come, and which roles
// are assumed with them, one after the other. Internal to this module. Pure; thread-safe.
// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html)
#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "bartizan/aws/profile.h"

namespace bartizan::aws {

struct StaticKeys {
  std::string access_key_id, secret_access_key, session_token, account_id;
};
enum class NamedSource { kEnvironment, kContainer, kMetadata };  // credential_source
struct WebIdentity {
  std::string role_arn, token_file, session_name;
};
struct Sso {
  std::string session;  // "" for the older form, in the profile itself
  std::string start_url, region;
  std::string account_id, role_name;  // both empty: a token for other uses, no credentials
};
struct LoginSession {
  std::string name;
};
struct CredentialCommand {
  std::string command, account_id;
};

struct RoleStep {
  std::string profile;  // that asks for it
  std::string role_arn, session_name, external_id, mfa_serial, region;
  std::chrono::seconds duration{0};  // 0: the service's default
};

struct ProfilePlan {
  std::string base_profile;
  std::string base_region;  // of that profile
  std::variant<StaticKeys, NamedSource, WebIdentity, Sso, LoginSession, CredentialCommand> base;
  std::vector<RoleStep> roles;  // in the order in which they are assumed
};

// None when the profile says nothing about credentials. kInvalid, naming the profile, for loops,
// missing source profiles, half credentials and settings that contradict each other.
Result<std::optional<ProfilePlan>> PlanProfile(const ProfileFiles& files, std::string_view name);

}  // namespace bartizan::aws
