#include "bartizan/aws/provider_sso.h"

#include <fmt/format.h>

#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_service.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

constexpr uint64_t kMaxCache = 256U << 10U;

std::string Help(std::string_view command, std::string_view profile) {
  return fmt::format(
      "run `{} --profile {}`, or take credentials into the environment: `aws configure "
      "export-credentials --profile {} --format env`",
      command, profile, profile);
}

// The access token that `aws sso login` left.
Result<std::string> AccessToken(const System& system, const Sso& sso, std::string_view source,
                                std::string_view profile) {
  std::string help = Help("aws sso login", profile);
  BARTIZAN_TRY(std::string name, Sha1Hex(sso.session.empty() ? sso.start_url : sso.session));
  fs::path file = ExpandHome(system, "~/.aws/sso/cache") / (name + ".json");
  auto text = system.read_file(file, kMaxCache);
  if (!text && text.error().code == Code::kNotFound) {
    return Fail(Code::kDenied,
                fmt::format("{}: nobody is signed in ({} does not exist)", source, file.string()),
                help);
  }
  if (!text) return std::unexpected(std::move(text).error().With(std::string(source)));
  auto document = ReadDocument(*text, file.string());
  if (!document) {
    return std::unexpected(std::move(document).error().With(std::string(source)).Hint(help));
  }
  std::string token = data::Str(*document, "accessToken");
  auto expires = ParseIso(data::Str(*document, "expiresAt"));
  if (!IsHeaderToken(token) || !expires) {
    return Fail(Code::kDenied,
                fmt::format("{}: {} holds no accessToken with an expiresAt", source, file.string()),
                help);
  }
  if (*expires <= system.clock->Now()) {
    return Fail(Code::kDenied,
                fmt::format("{}: the session ended at {}", source, FormatIso(*expires)), help);
  }
  return token;
}

}  // namespace

Result<Credentials> SsoCredentials(const System& system, const Settings& settings, const Sso& sso,
                                   std::string_view profile) {
  std::string source = fmt::format("SSO of profile {}", profile);
  if (sso.account_id.empty()) {
    return Fail(Code::kInvalid, source + " gives an access token for other uses, not credentials",
                "set sso_account_id and sso_role_name in the profile");
  }
  BARTIZAN_TRY(std::string token, AccessToken(system, sso, source, profile));
  ServiceCall call{"sso", "GetRoleCredentials", sso.region, {}, nullptr, {token}};
  call.input["accessToken"] = token;
  call.input["accountId"] = sso.account_id;
  call.input["roleName"] = sso.role_name;
  auto output = CallService(system, settings, call);
  if (!output) {
    ServiceFailure failure = std::move(output).error();
    std::string hint;
    if (failure.code == "UnauthorizedException") {
      hint = Help("aws sso login", profile);
    } else if (failure.error.code == Code::kDenied) {
      hint = fmt::format("look whether role {} of account {} is assigned to you", sso.role_name,
                         sso.account_id);
    }
    return std::unexpected(std::move(failure.error).With(source).Hint(std::move(hint)));
  }
  const data::JsonObject* found = data::FindObject(*output, "roleCredentials");
  if (found == nullptr) {
    return Fail(Code::kInvalid, source + ": the answer has no roleCredentials");
  }
  CredentialNames names{.key = "accessKeyId",
                        .secret = "secretAccessKey",
                        .token = "sessionToken",
                        .expiration = "expiration",
                        .account = {},
                        .expiration_in_millis = true};
  BARTIZAN_TRY(Credentials out, ReadCredentials(*found, names, source));
  out.account_id = sso.account_id;
  return out;
}

Result<Credentials> LoginCredentials(const System& system, const LoginSession& session,
                                     std::string_view profile) {
  std::string source = fmt::format("login session of profile {}", profile);
  std::string help = Help("aws login", profile);
  std::string folder = system.Variable("AWS_LOGIN_CACHE_DIRECTORY");
  fs::path file = ExpandHome(system, folder.empty() ? "~/.aws/login/cache" : folder) /
                  (crypto::Sha256Hex(Trim(session.name)) + ".json");
  auto text = system.read_file(file, kMaxCache);
  if (!text) {
    return Fail(Code::kDenied,
                fmt::format("{}: nobody is signed in ({})", source, text.error().message), help);
  }
  auto document = ReadDocument(*text, file.string());
  if (!document) {
    return std::unexpected(std::move(document).error().With(source).Hint(help));
  }
  const data::JsonObject* found = data::FindObject(*document, "accessToken");
  if (found == nullptr) return Fail(Code::kDenied, source + ": the cache has no accessToken", help);
  CredentialNames names{.key = "accessKeyId",
                        .secret = "secretAccessKey",
                        .token = "sessionToken",
                        .expiration = "expiresAt",
                        .account = "accountId"};
  BARTIZAN_TRY(Credentials out, ReadCredentials(*found, names, source));
  if (*out.expiration > system.clock->Now()) return out;
  return Fail(Code::kDenied,
              fmt::format("{}: the credentials ended at {}, and renewing them is not supported",
                          source, FormatIso(*out.expiration)),
              help);
}

}  // namespace bartizan::aws
