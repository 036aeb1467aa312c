#include "bartizan/aws/chain_profile.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr size_t kMaxProfiles = 20;  // each is a call of STS, and a level of recursion here

std::unexpected<Error> Bad(std::string_view profile, std::string what, std::string hint = {}) {
  return Fail(Code::kInvalid, fmt::format("profile {}: {}", profile, what), std::move(hint));
}

Result<std::optional<StaticKeys>> ReadKeys(const Section& section, std::string_view name) {
  StaticKeys keys{section.Get("aws_access_key_id"), section.Get("aws_secret_access_key"),
                  section.Get("aws_session_token"), section.Get("aws_account_id")};
  if (keys.access_key_id.empty() && keys.secret_access_key.empty()) return std::nullopt;
  if (keys.access_key_id.empty()) return Bad(name, "aws_access_key_id is missing");
  if (keys.secret_access_key.empty()) return Bad(name, "aws_secret_access_key is missing");
  return keys;
}

Result<Sso> ReadSso(const ProfileFiles& files, const Section& section, std::string_view name) {
  Sso out{section.Get("sso_session"), section.Get("sso_start_url"), section.Get("sso_region"),
          section.Get("sso_account_id"), section.Get("sso_role_name")};
  if (!out.session.empty()) {
    auto session = files.sso_sessions.find(out.session);
    if (session == files.sso_sessions.end()) {
      return Bad(name, fmt::format("there is no [sso-session {}]", out.session));
    }
    auto take = [&](std::string& value, std::string_view key) -> Status {
      std::string of_session = session->second.Get(key);
      if (of_session.empty()) {
        return Bad(name, fmt::format("[sso-session {}] has no {}", out.session, key));
      }
      if (!value.empty() && value != of_session) {
        return Bad(name,
                   fmt::format("{} is another than that of [sso-session {}]", key, out.session));
      }
      value = of_session;
      return {};
    };
    BARTIZAN_DO(take(out.start_url, "sso_start_url"));
    BARTIZAN_DO(take(out.region, "sso_region"));
  }
  if (out.start_url.empty()) return Bad(name, "sso_start_url is missing");
  if (out.region.empty()) return Bad(name, "sso_region is missing");
  bool token_only = !out.session.empty() && out.account_id.empty() && out.role_name.empty();
  if (out.account_id.empty() && !token_only) return Bad(name, "sso_account_id is missing");
  if (out.role_name.empty() && !token_only) return Bad(name, "sso_role_name is missing");
  return out;
}

bool MentionsSso(const Section& section) {
  constexpr std::string_view kKeys[] = {"sso_session", "sso_start_url", "sso_account_id",
                                        "sso_role_name"};
  return std::ranges::any_of(kKeys, [&](auto key) { return !section.Get(key).empty(); });
}

Result<NamedSource> ReadNamedSource(const std::string& text, std::string_view name) {
  if (EqualsIgnoreCase(text, "Environment")) return NamedSource::kEnvironment;
  if (EqualsIgnoreCase(text, "EcsContainer")) return NamedSource::kContainer;
  if (EqualsIgnoreCase(text, "Ec2InstanceMetadata")) return NamedSource::kMetadata;
  return Bad(name, fmt::format("credential_source \"{}\" is not known", text),
             "use Environment, EcsContainer or Ec2InstanceMetadata");
}

Result<RoleStep> ReadRole(const Section& section, const std::string& name) {
  RoleStep step{name,
                section.Get("role_arn"),
                section.Get("role_session_name"),
                section.Get("external_id"),
                section.Get("mfa_serial"),
                section.Get("region")};
  if (std::string duration = section.Get("duration_seconds"); !duration.empty()) {
    auto seconds = ParseInt(duration);
    if (!seconds || *seconds < 900 || *seconds > 43200) {
      return Bad(name, "duration_seconds is not a number from 900 to 43200");
    }
    step.duration = std::chrono::seconds(*seconds);
  }
  return step;
}

// Follows source_profile from one profile to the next.
class Planner {
 public:
  explicit Planner(const ProfileFiles& files) : files_(files) {}

  // Whether the profile says anything.
  Result<bool> Visit(const std::string& name) {
    const Section& section = files_.profiles.at(name);
    if (Contains(visited_, name)) {
      return Bad(name, fmt::format("source_profile goes in a circle: {} → {}",
                                   Join(visited_, " → "), name));
    }
    if (visited_.size() == kMaxProfiles) {
      return Bad(visited_[0],
                 fmt::format("source_profile goes over more than {} profiles", kMaxProfiles));
    }
    visited_.push_back(name);
    if (visited_.size() > 1) {
      // The keys of a profile that is only a source win over its role.
      BARTIZAN_TRY(bool has_keys, TakeKeys(section, name));
      if (has_keys) return true;
    }
    bool role = !section.Get("role_arn").empty();
    bool web_identity = !section.Get("web_identity_token_file").empty();
    if (web_identity && !role) {
      return Bad(name, "web_identity_token_file is set, but role_arn is missing");
    }
    if (role && !web_identity) return AssumedRole(section, name);
    return Base(section, name);
  }

  ProfilePlan Finish() {
    std::ranges::reverse(plan_.roles);
    return std::move(plan_);
  }

 private:
  Result<bool> AssumedRole(const Section& section, const std::string& name) {
    std::string source = section.Get("source_profile");
    std::string named = section.Get("credential_source");
    if (source.empty() && named.empty()) {
      return Bad(name, "role_arn is set, but neither source_profile nor credential_source is");
    }
    if (!source.empty() && !named.empty()) {
      return Bad(name, "source_profile and credential_source are both set", "remove one of them");
    }
    BARTIZAN_TRY(RoleStep step, ReadRole(section, name));
    plan_.roles.push_back(std::move(step));
    if (!named.empty()) {
      SetBase(section, name);
      BARTIZAN_TRY(plan_.base, ReadNamedSource(named, name));
      return true;
    }
    if (source == name) {
      BARTIZAN_TRY(bool has_keys, TakeKeys(section, name));
      if (has_keys) return true;
      return Bad(name, "source_profile is the profile itself, but it has no keys");
    }
    if (!files_.profiles.contains(source)) {
      return Bad(name, fmt::format("there is no source_profile {}", source));
    }
    BARTIZAN_TRY(bool found, Visit(source));
    if (found) return true;
    return Bad(source, fmt::format("no credentials, though profile {} takes them from it", name));
  }

  Result<bool> Base(const Section& section, const std::string& name) {
    SetBase(section, name);
    if (std::string file = section.Get("web_identity_token_file"); !file.empty()) {
      plan_.base = WebIdentity{section.Get("role_arn"), file, section.Get("role_session_name")};
      return true;
    }
    if (MentionsSso(section)) {
      BARTIZAN_TRY(plan_.base, ReadSso(files_, section, name));
      return true;
    }
    if (std::string session = section.Get("login_session"); !session.empty()) {
      plan_.base = LoginSession{session};
      return true;
    }
    BARTIZAN_TRY(bool has_keys, TakeKeys(section, name));
    if (has_keys) return true;
    if (std::string command = section.Get("credential_process"); !command.empty()) {
      plan_.base = CredentialCommand{command, section.Get("aws_account_id")};
      return true;
    }
    return false;
  }

  Result<bool> TakeKeys(const Section& section, const std::string& name) {
    BARTIZAN_TRY(auto keys, ReadKeys(section, name));
    if (!keys) return false;
    SetBase(section, name);
    plan_.base = *std::move(keys);
    return true;
  }

  void SetBase(const Section& section, const std::string& name) {
    plan_.base_profile = name;
    plan_.base_region = section.Get("region");
  }

  const ProfileFiles& files_;
  std::vector<std::string> visited_;
  ProfilePlan plan_;
};

}  // namespace

Result<std::optional<ProfilePlan>> PlanProfile(const ProfileFiles& files, std::string_view name) {
  std::string start(name);
  if (!files.profiles.contains(start)) {
    return Fail(Code::kNotFound, fmt::format("profile {} does not exist", name));
  }
  Planner planner(files);
  BARTIZAN_TRY(bool found, planner.Visit(start));
  if (!found) return std::nullopt;
  return planner.Finish();
}

}  // namespace bartizan::aws
