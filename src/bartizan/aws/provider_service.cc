#include "bartizan/aws/provider_service.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/endpoints.h"
#include "bartizan/aws/endpoints_url.h"
#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/retry.h"
#include "bartizan/aws/sign.h"
#include "bartizan/awswire/codec.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

constexpr int kAttempts = 3;
constexpr Micros kTimeout = std::chrono::seconds(15);
constexpr uint64_t kMaxAnswer = 1U << 20U;

std::string HeaderOf(const net::HttpResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (EqualsIgnoreCase(key, name)) return value;
  }
  return {};
}

std::optional<Micros> RetryAfter(const net::HttpResponse& response) {
  auto millis = ParseInt(HeaderOf(response, "x-amz-retry-after"));
  if (!millis || *millis < 0 || *millis > 3'600'000) return {};
  return std::chrono::milliseconds(*millis);
}

Code CodeOf(const awswire::ServiceError& error, Failure kind) {
  if (error.status >= 500 || kind == Failure::kThrottling) return Code::kUnavailable;
  constexpr std::string_view kDenials[] = {
      "AccessDenied",          "AccessDeniedException", "ExpiredToken",
      "ExpiredTokenException", "InvalidIdentityToken",  "InvalidClientTokenId",
      "SignatureDoesNotMatch", "UnauthorizedException", "ForbiddenException"};
  bool denied = error.status == 401 || error.status == 403;
  return denied || Contains(kDenials, error.code) ? Code::kDenied : Code::kInvalid;
}

// One call with all that its attempts share.
class Caller {
 public:
  Caller(const System& system, const Settings& settings, const ServiceCall& call)
      : system_(system), settings_(settings), call_(call) {}

  Status Prepare() {
    service_ = awswire::FindService(call_.service);
    operation_ = service_ == nullptr ? nullptr : service_->Find(call_.operation);
    BARTIZAN_CHECK(operation_ != nullptr);
    EndpointRequest where;
    where.region = call_.region;
    where.fips = settings_.use_fips;
    where.dual_stack = settings_.use_dual_stack;
    // An address that the caller gave is that of the service it calls, and may be anybody's: who
    // gives credentials is not asked there, with tokens that sign in elsewhere.
    Settings general = settings_;
    general.explicit_endpoint_url.clear();
    where.custom_url = FindConfiguredEndpoint(system_, general, service_->id).url;
    BARTIZAN_TRY(endpoint_, ResolveEndpoint(*service_, where));
    BARTIZAN_TRY(url_, ParseCustomUrl(endpoint_.url));
    BARTIZAN_TRY(wire_, awswire::Serialize(*service_, *operation_, call_.input));
    return {};
  }

  std::expected<data::JsonObject, ServiceFailure> Run() {
    const int attempts = settings_.max_attempts > 0 ? settings_.max_attempts : kAttempts;
    for (int attempt = 1;; ++attempt) {
      Time now = system_.clock->Now() + skew_;
      auto request = Request(now);
      if (!request) return std::unexpected(Broken(std::move(request).error()));
      auto response = system_.send(*request);
      retry_after_.reset();
      bool skewed = false;
      Failure kind = Failure::kNone;
      ServiceFailure failure;
      if (!response) {
        bool again =
            response.error().code == Code::kUnavailable || response.error().code == Code::kTimeout;
        kind = again ? Classify({}, 0, true, false, false) : Failure::kPermanent;
        failure = Broken(std::move(response).error());
      } else if (response->status < 300) {
        return Output(*response);
      } else {
        kind = Judge(*response, now, failure, skewed);
      }
      if (attempt >= attempts || (kind == Failure::kPermanent && !skewed)) {
        return std::unexpected(std::move(failure));
      }
      if (!skewed) {
        system_.sleep(Backoff(attempt + 1, kind, system_.random(), retry_after_));
      }
    }
  }

  ServiceFailure Broken(Error error) const { return {std::move(error).With(Place()), {}, {}}; }

 private:
  std::string Place() const {
    std::string at = url_.authority.empty() ? call_.region : url_.authority;
    return fmt::format("{} {} at {}", call_.service, call_.operation, at);
  }

  Result<net::HttpRequest> Request(Time now) const {
    SignableRequest parts{wire_.method, url_.path + wire_.path, wire_.query, wire_.headers};
    parts.headers.emplace_back("Host", url_.authority);
    if (call_.signer != nullptr && !operation_->unsigned_request) {
      SigningOptions options;
      options.region = endpoint_.signing_region;
      options.service = endpoint_.signing_name;
      options.time = now;
      options.payload_hash = crypto::Sha256Hex(wire_.body);
      BARTIZAN_DO(SignHeaders(parts, *call_.signer, options));
    }
    net::HttpRequest request;
    request.method = parts.method;
    request.url = url_.scheme + "://" + url_.authority + parts.path;
    if (!parts.query.empty()) request.url += "?" + parts.query;
    request.headers = std::move(parts.headers);
    request.body = wire_.body;
    request.timeout = kTimeout;
    request.max_response_bytes = kMaxAnswer;
    return request;
  }

  static awswire::WireResponse Wire(const net::HttpResponse& response) {
    return {response.status, response.headers, response.body};
  }

  std::expected<data::JsonObject, ServiceFailure> Output(const net::HttpResponse& response) const {
    auto output = awswire::ParseOutput(*service_, *operation_, Wire(response));
    if (output) return *std::move(output);
    return std::unexpected(Broken(std::move(output).error()));
  }

  // What an error answer means. A wrong clock is mended once.
  Failure Judge(const net::HttpResponse& response, Time signed_at, ServiceFailure& failure,
                bool& skewed) {
    awswire::ServiceError error = awswire::ParseError(*service_, *operation_, Wire(response));
    Failure kind = Classify(error.code, error.status, false, error.retryable, error.throttling);
    retry_after_ = RetryAfter(response);
    auto offset = ClockSkew(HeaderOf(response, "date"), signed_at, error.code, error.status);
    if (offset && skew_ == Micros{0} && call_.signer != nullptr) {
      skew_ = *offset;
      skewed = true;
    }
    std::vector<std::string> secrets = call_.secrets;
    if (call_.signer != nullptr) {
      secrets.push_back(call_.signer->secret_access_key);
      secrets.push_back(call_.signer->session_token);
    }
    failure.code = SafeText(error.code, secrets);
    failure.message = SafeText(error.message, secrets);
    std::string id = error.request_id.empty()
                         ? std::string()
                         : fmt::format(" (request {})", SafeText(error.request_id, secrets));
    failure.error = Error{CodeOf(error, kind),
                          fmt::format("{}: {}{}", failure.code, failure.message, id),
                          {Place()},
                          {}};
    return kind;
  }

  const System& system_;
  const Settings& settings_;
  const ServiceCall& call_;
  const awswire::Service* service_ = nullptr;
  const awswire::Operation* operation_ = nullptr;
  Endpoint endpoint_;
  CustomUrl url_;
  awswire::WireRequest wire_;
  Micros skew_{0};
  std::optional<Micros> retry_after_;
};

}  // namespace

std::expected<data::JsonObject, ServiceFailure> CallService(const System& system,
                                                            const Settings& settings,
                                                            const ServiceCall& call) {
  Caller caller(system, settings, call);
  if (auto ready = caller.Prepare(); !ready) {
    return std::unexpected(caller.Broken(std::move(ready).error()));
  }
  return caller.Run();
}

}  // namespace bartizan::aws
