#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/chain.h"
#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_simple.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view kSource = "instance metadata";
constexpr std::string_view kRoles = "/latest/meta-data/iam/security-credentials/";
constexpr uint64_t kMaxAnswer = 64U << 10U;

// How long and how often to ask.
struct Patience {
  Micros timeout = milliseconds(1000);
  int silent_tries = 1;  // where nobody answers
  int busy_tries = 3;    // where the service answers with a 5xx
};

// AWS_METADATA_SERVICE_TIMEOUT (seconds) and _NUM_ATTEMPTS; values that are none are left alone.
Patience ReadPatience(const System& system) {
  Patience out;
  auto seconds = ParseInt(Trim(system.Variable("AWS_METADATA_SERVICE_TIMEOUT")));
  if (seconds && *seconds >= 1 && *seconds <= 60) out.timeout = std::chrono::seconds(*seconds);
  auto tries = ParseInt(Trim(system.Variable("AWS_METADATA_SERVICE_NUM_ATTEMPTS")));
  if (tries && *tries >= 1 && *tries <= 10) {
    out.silent_tries = out.busy_tries = static_cast<int>(*tries);
  }
  return out;
}

Result<net::HttpResponse> Ask(const System& system, const Patience& patience, std::string method,
                              std::string url, std::string header, std::string value) {
  net::HttpRequest request;
  request.method = std::move(method);
  request.url = std::move(url);
  request.headers = {{std::move(header), std::move(value)}};
  request.timeout = request.connect_timeout = patience.timeout;
  request.max_response_bytes = kMaxAnswer;
  request.use_proxy = false;
  for (int i = 1;; ++i) {
    auto response = system.send(request);
    if (response && (response->status < 500 || i >= patience.busy_tries)) return response;
    if (!response && i >= patience.silent_tries) return response;
    system.sleep(milliseconds(50 * i));
  }
}

Error Refused(std::string_view what, int status) {
  Code code = status == 404 ? Code::kNotFound : Code::kDenied;
  return Error{status >= 500 ? Code::kUnavailable : code,
               fmt::format("{}: HTTP {} for {}", kSource, status, what),
               {},
               {}};
}

// A session with the service: the address and the token that version 2 wants.
struct Session {
  const System& system;
  Patience patience;
  std::string address, token;

  Result<std::string> Get(std::string path, std::string_view what) const {
    auto response =
        Ask(system, patience, "GET", address + std::move(path), "x-aws-ec2-metadata-token", token);
    if (!response) return std::unexpected(std::move(response).error().With(std::string(kSource)));
    if (response->status != 200) return std::unexpected(Refused(what, response->status));
    return std::move(response->body);
  }
};

Result<Session> Open(const System& system, const Settings& settings, const Patience& patience) {
  if (MetadataDisabled(system)) {
    return Fail(Code::kDenied, fmt::format("{}: disabled by AWS_EC2_METADATA_DISABLED", kSource));
  }
  BARTIZAN_TRY(std::string address, MetadataAddress(system, settings));
  auto response = Ask(system, patience, "PUT", address + "/latest/api/token",
                      "x-aws-ec2-metadata-token-ttl-seconds", "21600");
  if (!response) {
    return std::unexpected(
        std::move(response)
            .error()
            .With(std::string(kSource))
            .Hint("on an instance, containers need a metadata hop limit of 2; elsewhere, "
                  "AWS_EC2_METADATA_DISABLED=true skips the question"));
  }
  if (response->status == 403) {
    return Fail(Code::kDenied,
                fmt::format("{}: the instance's metadata is disabled (HTTP 403)", kSource));
  }
  if (response->status != 200) return std::unexpected(Refused("a token", response->status));
  std::string token(Trim(response->body));
  if (!IsHeaderToken(token) || token.size() > 1024) {
    return Fail(Code::kInvalid, fmt::format("{}: what came is not a token", kSource),
                "look what answers at " + address);
  }
  return Session{system, patience, std::move(address), std::move(token)};
}

bool IsRoleName(std::string_view name) {
  auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_+=,.@-").contains(c);
  };
  return !name.empty() && name.size() <= 128 && std::ranges::all_of(name, good);
}

Result<std::string> RoleName(const Session& session) {
  auto list = session.Get(std::string(kRoles), "the role's name");
  if (!list) {
    if (list.error().code != Code::kNotFound) return list;
    return Fail(Code::kDenied, fmt::format("{}: the instance has no role", kSource),
                "attach an instance profile to it");
  }
  std::string role(Trim(Split(*list, '\n')[0]));
  if (IsRoleName(role)) return role;
  return Fail(Code::kInvalid, fmt::format("{}: what came is not a role's name", kSource));
}

}  // namespace

Result<std::string> MetadataAddress(const System& system, const Settings& settings) {
  auto configured = [&](std::string_view variable, std::string_view key) {
    std::string value(Trim(system.Variable(variable)));
    const Section* profile = settings.Profile();
    return value.empty() && profile != nullptr ? profile->Get(key) : value;
  };
  std::string url =
      configured("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
  if (!url.empty()) {
    auto address = ParseHttpAddress(url);
    if (!address) return std::unexpected(std::move(address).error().With(std::string(kSource)));
    while (url.ends_with('/')) url.pop_back();
    return url;
  }
  std::string mode =
      configured("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode");
  if (mode.empty() || EqualsIgnoreCase(mode, "IPv4")) return "http://169.254.169.254";
  if (EqualsIgnoreCase(mode, "IPv6")) return "http://[fd00:ec2::254]";
  return Fail(Code::kInvalid, fmt::format("{}: the endpoint mode is \"{}\", not IPv4 or IPv6",
                                          kSource, SafeText(mode)));
}

bool MetadataDisabled(const System& system) {
  return EqualsIgnoreCase(Trim(system.Variable("AWS_EC2_METADATA_DISABLED")), "true");
}

Result<Credentials> MetadataCredentials(const System& system, const Settings& settings) {
  BARTIZAN_TRY(Session session, Open(system, settings, ReadPatience(system)));
  BARTIZAN_TRY(std::string role, RoleName(session));
  BARTIZAN_TRY(std::string body, session.Get(std::string(kRoles) + role, "the role's credentials"));
  std::string source = fmt::format("{}, role {}", kSource, role);
  BARTIZAN_TRY(data::JsonObject document, ReadDocument(body, source));
  // Emulators leave Code out; what is missing then is found below.
  if (std::string code = data::Str(document, "Code", "Success"); code != "Success") {
    std::string message = SafeText(data::Str(document, "Message"));
    return Fail(
        Code::kDenied,
        fmt::format("{}: {}{}{}", source, SafeText(code), message.empty() ? "" : ": ", message),
        "look whether the instance may assume the role");
  }
  return ReadCredentials(document, {}, source);
}

std::string InstanceRegion(const System& system, const Settings& settings) {
  // Two questions within a second.
  auto session = Open(system, settings, {milliseconds(500), 1, 1});
  if (!session) return {};
  auto region = session->Get("/latest/meta-data/placement/region", "the region");
  if (!region) return {};
  std::string name(Trim(*region));
  auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  bool plausible = !name.empty() && name.size() <= 32 && std::ranges::all_of(name, good);
  return plausible ? name : std::string();
}

}  // namespace bartizan::aws
