#include "bartizan/aws/chain.h"

#include <fmt/format.h>

#include "bartizan/aws/chain_profile.h"
#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_role.h"
#include "bartizan/aws/provider_simple.h"
#include "bartizan/aws/provider_sso.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

// What the sources of one chain share for as long as one of them lives.
struct Setup {
  System system;
  Settings settings;
  ChainOptions options;
};
using SetupPointer = std::shared_ptr<const Setup>;

struct Found {
  CredentialsSource source;
  bool stable = false;  // what it gives may be expired: see CachedCredentials
};

std::shared_ptr<CachedCredentials> Hold(const SetupPointer& setup, Found found) {
  // The clock belongs to the system's owner; the source keeps the setup alive.
  return std::make_shared<CachedCredentials>(std::move(found.source), *setup->system.clock,
                                             found.stable);
}

CredentialsSource Always(Result<Credentials> result) {
  return [result = std::move(result)] { return result; };
}

// While the service is away, what it gave last may still be accepted. Fetches of one source never
// overlap, so `last` needs no lock.
Found Metadata(const SetupPointer& setup) {
  auto last = std::make_shared<std::optional<Credentials>>();
  auto source = [setup, last]() -> Result<Credentials> {
    auto fresh = MetadataCredentials(setup->system, setup->settings);
    if (fresh) *last = *fresh;
    if (fresh || !*last) return fresh;
    Code code = fresh.error().code;
    if (code != Code::kUnavailable && code != Code::kTimeout) return fresh;
    return **last;
  };
  return {source, true};
}

Found OfRole(const SetupPointer& setup, std::shared_ptr<CachedCredentials> base, RoleStep step) {
  auto source = [setup, base = std::move(base), step = std::move(step)]() -> Result<Credentials> {
    auto caller = base->Get();
    if (!caller) {
      return std::unexpected(std::move(caller).error().With("for role " + step.role_arn));
    }
    auto fresh =
        RoleCredentials(setup->system, setup->settings, **caller, step, setup->options.mfa_code);
    // What the service does not accept any more is fetched anew the next time.
    if (!fresh && fresh.error().message.starts_with("ExpiredToken")) base->Expire(*caller);
    return fresh;
  };
  return {source};
}

Found OfKeys(const SetupPointer& setup, const StaticKeys& keys, const std::string& profile) {
  Credentials out{keys.access_key_id, keys.secret_access_key, keys.session_token, {},
                  keys.account_id,    "profile " + profile};
  const Section& section = setup->settings.files.profiles.at(profile);
  if (auto place = section.places.find("aws_access_key_id"); place != section.places.end()) {
    out.source += " in " + place->second;
  }
  bool good = IsHeaderToken(out.access_key_id) && IsHeaderToken(out.secret_access_key) &&
              (out.session_token.empty() || IsHeaderToken(out.session_token));
  if (good) return {Always(std::move(out))};
  return {Always(Fail(Code::kInvalid, out.source +
                                          ": a key or the token holds blanks or characters that "
                                          "no header may hold"))};
}

Found OfNamedSource(const SetupPointer& setup, NamedSource source, const std::string& profile) {
  switch (source) {
    case NamedSource::kMetadata:
      return Metadata(setup);
    case NamedSource::kContainer:
      return {[setup] { return ContainerCredentials(setup->system); }};
    case NamedSource::kEnvironment:
      break;
  }
  return {[setup, profile]() -> Result<Credentials> {
    BARTIZAN_TRY(auto found, EnvironmentCredentials(setup->system));
    if (found) return *std::move(found);
    return Fail(Code::kDenied, fmt::format("profile {} takes credentials from the environment, but "
                                           "AWS_ACCESS_KEY_ID is not set",
                                           profile));
  }};
}

Found OfBase(const SetupPointer& setup, const ProfilePlan& plan) {
  const std::string& profile = plan.base_profile;
  if (const auto* keys = std::get_if<StaticKeys>(&plan.base)) return OfKeys(setup, *keys, profile);
  if (const auto* named = std::get_if<NamedSource>(&plan.base)) {
    return OfNamedSource(setup, *named, profile);
  }
  return {[setup, plan]() -> Result<Credentials> {
    if (const auto* identity = std::get_if<WebIdentity>(&plan.base)) {
      return WebIdentityCredentials(setup->system, setup->settings, *identity, plan.base_region);
    }
    if (const auto* sso = std::get_if<Sso>(&plan.base)) {
      return SsoCredentials(setup->system, setup->settings, *sso, plan.base_profile);
    }
    if (const auto* session = std::get_if<LoginSession>(&plan.base)) {
      return LoginCredentials(setup->system, *session, plan.base_profile);
    }
    const auto& command = std::get<CredentialCommand>(plan.base);
    return ProcessCredentials(setup->system, plan.base_profile, command.command,
                              command.account_id);
  }};
}

Found OfProfile(const SetupPointer& setup, const ProfilePlan& plan) {
  Found found = OfBase(setup, plan);
  for (const RoleStep& step : plan.roles) {
    RoleStep next = step;
    if (next.region.empty()) next.region = plan.base_region;
    found = OfRole(setup, Hold(setup, std::move(found)), std::move(next));
  }
  return found;
}

// Follows the order of the sources, and notes what those said that have nothing.
class Chain {
 public:
  explicit Chain(SetupPointer setup) : setup_(std::move(setup)) {}

  Result<Found> Decide() {
    BARTIZAN_TRY(auto environment, Environment());
    if (environment) return *std::move(environment);
    BARTIZAN_TRY(auto profile, Profile());
    if (profile) return *std::move(profile);
    BARTIZAN_TRY(auto identity, WebIdentityVariables());
    if (identity) return *std::move(identity);
    BARTIZAN_TRY(auto container, ContainerAddress(setup_->system));
    if (container) return OfNamedSource(setup_, NamedSource::kContainer, {});
    tried_.push_back("container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and _FULL_URI are not set");
    return Last();
  }

 private:
  using MaybeFound = Result<std::optional<Found>>;

  MaybeFound Environment() {
    if (setup_->settings.profile_chosen) return std::nullopt;
    BARTIZAN_TRY(auto found, EnvironmentCredentials(setup_->system));
    if (found) return Found{Always(*std::move(found))};
    tried_.push_back("environment: AWS_ACCESS_KEY_ID is not set");
    return std::nullopt;
  }

  MaybeFound Profile() {
    const Settings& settings = setup_->settings;
    if (settings.Profile() == nullptr) {
      std::string files = settings.files.config_path;
      if (!settings.files.credentials_path.empty()) {
        files += (files.empty() ? "" : " and ") + settings.files.credentials_path;
      }
      tried_.push_back(fmt::format("profile {}: does not exist{}{}", settings.profile,
                                   files.empty() ? "" : " in ", files));
      return std::nullopt;
    }
    BARTIZAN_TRY(auto plan, PlanProfile(settings.files, settings.profile));
    if (plan) return OfProfile(setup_, *plan);
    tried_.push_back(fmt::format("profile {}: says nothing about credentials", settings.profile));
    return std::nullopt;
  }

  MaybeFound WebIdentityVariables() {
    const System& system = setup_->system;
    WebIdentity identity{
        system.Variable("AWS_ROLE_ARN"), system.Variable("AWS_WEB_IDENTITY_TOKEN_FILE"), {}};
    if (identity.token_file.empty()) {
      tried_.push_back("web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set");
      return std::nullopt;
    }
    if (identity.role_arn.empty()) {
      return Fail(Code::kInvalid, "AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not");
    }
    return Found{[setup = setup_, identity] {
      return WebIdentityCredentials(setup->system, setup->settings, identity, {});
    }};
  }

  Found Last() const {
    Found metadata = Metadata(setup_);
    auto source = [ask = std::move(metadata.source), tried = tried_]() -> Result<Credentials> {
      auto got = ask();
      if (got) return got;
      std::vector<std::string> all = tried;
      all.push_back(got.error().OneLine());
      return Fail(Code::kDenied, "no AWS credentials were found: " + Join(all, "; "),
                  "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run `aws "
                  "configure`" +
                      (got.error().hint.empty() ? "" : "; " + got.error().hint));
    };
    return {source, true};
  }

  SetupPointer setup_;
  std::vector<std::string> tried_;
};

}  // namespace

std::shared_ptr<CachedCredentials> DefaultChain(const System& system, const Settings& settings,
                                                const ChainOptions& options) {
  auto setup = std::make_shared<const Setup>(Setup{system, settings, options});
  auto found = Chain(setup).Decide();
  if (!found) found = Found{Always(std::unexpected(std::move(found).error()))};
  return Hold(setup, *std::move(found));
}

std::shared_ptr<CachedCredentials> AssumeRole(const System& system, const Settings& settings,
                                              std::shared_ptr<CachedCredentials> base,
                                              RoleRequest request) {
  auto setup = std::make_shared<Setup>(Setup{system, settings, {}});
  if (!request.region.empty()) setup->settings.region = request.region;
  RoleStep step;
  step.role_arn = std::move(request.role_arn);
  step.session_name = std::move(request.session_name);
  step.external_id = std::move(request.external_id);
  step.duration = request.duration;
  return Hold(setup, OfRole(setup, std::move(base), std::move(step)));
}

}  // namespace bartizan::aws
