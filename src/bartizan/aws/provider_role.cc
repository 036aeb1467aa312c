#include "bartizan/aws/provider_role.h"

#include <fmt/format.h>

#include "bartizan/aws/chain.h"
#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_service.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr uint64_t kMaxToken = 64U << 10U;

std::string SessionName(const System& system, const Settings& settings, const std::string& own) {
  if (!own.empty()) return own;
  if (!settings.role_session_name.empty()) return settings.role_session_name;
  return fmt::format("bartizan-{}", ToInt(system.clock->Now()) / 1'000'000);
}

// "arn:aws:sts::123456789012:assumed-role/…" → "123456789012"
std::string AccountOf(std::string_view arn) {
  auto parts = Split(arn, ':');
  return parts.size() > 5 ? parts[4] : std::string();
}

Result<Credentials> FromOutput(const data::JsonObject& output, const std::string& source) {
  const data::JsonObject* found = data::FindObject(output, "Credentials");
  if (found == nullptr) return Fail(Code::kInvalid, source + ": the answer has no Credentials");
  CredentialNames names{.token = "SessionToken", .account = {}};
  BARTIZAN_TRY(Credentials out, ReadCredentials(*found, names, source));
  if (const auto* user = data::FindObject(output, "AssumedRoleUser")) {
    out.account_id = AccountOf(data::Str(*user, "Arn"));
  }
  return out;
}

// STS says "User: ARN is not authorized to perform …".
std::string CallerIn(const std::string& message, const std::string& otherwise) {
  constexpr std::string_view kUser = "User: ";
  size_t start = message.find(kUser);
  if (start == std::string::npos) return otherwise;
  start += kUser.size();
  return message.substr(start, message.find(' ', start) - start);
}

Error Denied(ServiceFailure failure, const RoleStep& step, const Credentials& caller) {
  if (failure.code != "AccessDenied" && failure.code != "AccessDeniedException") {
    return std::move(failure.error).With("assuming role " + step.role_arn);
  }
  std::string who = CallerIn(failure.message, "the caller (" + caller.source + ")");
  std::string hint = fmt::format(
      "allow sts:AssumeRole on the role to {}, and let the role's trust policy name it", who);
  if (step.external_id.empty()) hint += "; the role may also want an external_id";
  if (step.mfa_serial.empty()) hint += " or mfa_serial";
  std::string what =
      fmt::format("{} may not assume role {} (sts:AssumeRole is missing)", who, step.role_arn);
  return std::move(failure.error).With(std::move(what)).Hint(std::move(hint));
}

}  // namespace

Result<std::string> StsRegion(const System& system, const Settings& settings,
                              const std::string& profile_region) {
  if (!settings.region.empty()) return settings.region;
  if (!profile_region.empty()) return profile_region;
  if (std::string region = InstanceRegion(system, settings); !region.empty()) return region;
  return Fail(Code::kInvalid, "no region is known, so no STS can be asked",
              "set AWS_REGION, or region in the profile");
}

Result<Credentials> RoleCredentials(const System& system, const Settings& settings,
                                    const Credentials& caller, const RoleStep& step,
                                    const MfaPrompt& prompt) {
  ServiceCall call{"sts", "AssumeRole", {}, {}, &caller, {}};
  BARTIZAN_TRY(call.region, StsRegion(system, settings, step.region));
  call.input["RoleArn"] = step.role_arn;
  call.input["RoleSessionName"] = SessionName(system, settings, step.session_name);
  if (!step.external_id.empty()) call.input["ExternalId"] = step.external_id;
  if (step.duration.count() > 0) call.input["DurationSeconds"] = step.duration.count();
  if (!step.mfa_serial.empty()) {
    if (!prompt) {
      return Fail(Code::kDenied,
                  fmt::format("role {} wants the code of MFA device {}, and nobody can be asked",
                              step.role_arn, step.mfa_serial),
                  fmt::format("take credentials into the environment: `aws configure "
                              "export-credentials --profile {} --format env`, or `aws sts "
                              "get-session-token --serial-number {} --token-code CODE`",
                              step.profile.empty() ? "NAME" : step.profile, step.mfa_serial));
    }
    BARTIZAN_TRY(std::string code, prompt(step.mfa_serial));
    call.secrets.push_back(code);
    call.input["SerialNumber"] = step.mfa_serial;
    call.input["TokenCode"] = code;
  }
  auto output = CallService(system, settings, call);
  if (!output) return std::unexpected(Denied(std::move(output).error(), step, caller));
  return FromOutput(*output, fmt::format("role {} (by {})", step.role_arn, caller.source));
}

Result<Credentials> WebIdentityCredentials(const System& system, const Settings& settings,
                                           const WebIdentity& identity,
                                           const std::string& profile_region) {
  std::string source = fmt::format("web identity, role {}", identity.role_arn);
  fs::path file = ExpandHome(system, identity.token_file);
  auto content = system.read_file(file, kMaxToken);
  if (!content) {
    return std::unexpected(std::move(content).error().With(source).Hint(
        "look where AWS_WEB_IDENTITY_TOKEN_FILE or web_identity_token_file leads"));
  }
  std::string token(Trim(*content));
  if (!IsHeaderToken(token)) {
    return Fail(Code::kInvalid, fmt::format("{}: {} holds no token", source, file.string()));
  }
  ServiceCall call{"sts", "AssumeRoleWithWebIdentity", {}, {}, nullptr, {token}};
  auto region = StsRegion(system, settings, profile_region);
  if (!region) return std::unexpected(std::move(region).error().With(source));
  call.region = *std::move(region);
  call.input["RoleArn"] = identity.role_arn;
  call.input["RoleSessionName"] = SessionName(system, settings, identity.session_name);
  call.input["WebIdentityToken"] = token;
  auto output = CallService(system, settings, call);
  if (!output) {
    Error error = std::move(output).error().error;
    std::string hint;
    if (error.code == Code::kDenied) {
      hint = "the role's trust policy must name the token's provider, audience and subject";
    }
    return std::unexpected(std::move(error).With(source).Hint(std::move(hint)));
  }
  return FromOutput(*output, source);
}

}  // namespace bartizan::aws
