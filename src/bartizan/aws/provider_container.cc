#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_simple.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr std::string_view kSource = "container credentials";
constexpr std::string_view kRelative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
constexpr std::string_view kFull = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
constexpr std::string_view kTokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
constexpr std::string_view kToken = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
constexpr int kTries = 3;
constexpr uint64_t kMaxToken = 64U << 10U;

// The services of ECS and EKS, whatever way their addresses are written.
bool IsContainerService(const HttpAddress& address) {
  if (address.host == "169.254.170.2" || address.host == "169.254.170.23") return true;
  in6_addr have{};
  in6_addr want{};
  return inet_pton(AF_INET6, "fd00:ec2::23", &want) == 1 &&
         inet_pton(AF_INET6, address.host.c_str(), &have) == 1 &&
         std::equal(std::begin(have.s6_addr), std::end(have.s6_addr), std::begin(want.s6_addr));
}

// "" when there is none. The file is read each time: it changes while the program runs.
Result<std::string> AuthorizationToken(const System& system) {
  std::string token = system.Variable(kToken);
  std::string name(kToken);
  if (std::string file = system.Variable(kTokenFile); !file.empty()) {
    auto content = system.read_file(file, kMaxToken);
    if (!content) {
      return std::unexpected(
          std::move(content).error().With(fmt::format("{}: {} {}", kSource, kTokenFile, file)));
    }
    token = Trim(*content);
    name = kTokenFile;
    if (token.empty()) return Fail(Code::kInvalid, fmt::format("{}: {} is empty", kSource, file));
  }
  // A scheme and the token may have a blank between them.
  auto bad = [](char c) { return c < 0x20 || c >= 0x7F; };
  if (std::ranges::any_of(token, bad)) {
    return Fail(Code::kInvalid,
                fmt::format("{}: the token of {} holds a line end or other characters that no "
                            "header may hold",
                            kSource, name));
  }
  return token;
}

Error Refused(const net::HttpResponse& response, const std::string& token) {
  std::string said;
  if (auto document = ReadDocument(response.body, kSource)) {
    said = data::Str(*document, "message", data::Str(*document, "Message"));
    std::string code = data::Str(*document, "code", data::Str(*document, "Code"));
    if (!code.empty()) said = code + ": " + said;
    said = SafeText(said, {token});
  }
  bool busy = response.status >= 500 || response.status == 429;
  return Error{
      busy ? Code::kUnavailable : Code::kDenied,
      fmt::format("{}: HTTP {}{}{}", kSource, response.status, said.empty() ? "" : ": ", said),
      {},
      "look whether the task or the service account has a role"};
}

}  // namespace

Result<std::optional<std::string>> ContainerAddress(const System& system) {
  if (std::string path = system.Variable(kRelative); !path.empty()) {
    std::string url = "http://169.254.170.2" + path;
    // Without the slash, the text could go on the host's name.
    if (path[0] != '/' || !ParseHttpAddress(url)) {
      return Fail(Code::kInvalid,
                  fmt::format("{} is not a path that starts with \"/\"", kRelative));
    }
    return url;
  }
  std::string url = system.Variable(kFull);
  if (url.empty()) return std::nullopt;
  auto address = ParseHttpAddress(url);
  if (!address) return std::unexpected(std::move(address).error().With(std::string(kFull)));
  if (!address->https && !IsLoopback(*address) && !IsContainerService(*address)) {
    return Fail(Code::kInvalid,
                fmt::format("{}: http is for loopback, 169.254.170.2, 169.254.170.23 and "
                            "[fd00:ec2::23] only, not for {}",
                            kFull, SafeText(address->host)),
                "use https");
  }
  return url;
}

Result<Credentials> ContainerCredentials(const System& system) {
  BARTIZAN_TRY(auto url, ContainerAddress(system));
  if (!url) {
    return Fail(Code::kDenied,
                fmt::format("{}: neither {} nor {} is set", kSource, kRelative, kFull));
  }
  BARTIZAN_TRY(std::string token, AuthorizationToken(system));
  net::HttpRequest request;
  request.url = *url;
  request.headers = {{"Accept", "application/json"}};
  if (!token.empty()) request.headers.emplace_back("Authorization", token);
  request.timeout = request.connect_timeout = std::chrono::seconds(2);
  request.max_response_bytes = 64U << 10U;
  request.use_proxy = url->starts_with("https://");
  Error last;
  for (int i = 0; i < kTries; ++i) {
    if (i > 0) system.sleep(std::chrono::milliseconds(100 * i));
    auto response = system.send(request);
    if (response && response->status == 200) {
      return ReadCredentials(response->body, {.token_required = false}, kSource);
    }
    last = response ? Refused(*response, token)
                    : std::move(response).error().With(std::string(kSource));
    if (last.code != Code::kUnavailable && last.code != Code::kTimeout) break;
  }
  return std::unexpected(std::move(last));
}

}  // namespace bartizan::aws
