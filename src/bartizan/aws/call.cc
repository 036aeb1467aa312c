// One call: attempts until one is answered for good.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/call_state.h"
#include "bartizan/aws/recursion.h"
#include "bartizan/aws/sign.h"
#include "bartizan/base/text.h"
#include "bartizan/base/version.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/data/xml.h"

namespace bartizan::aws {
namespace {

using awswire::ServiceError;

// How an attempt ended.
struct Attempt {
  std::optional<Answer> answer;
  Trouble trouble;
  Time signed_at{};
  Micros clock_offset{0};     // that signed_at holds
  std::string date;           // the server's
  std::string bucket_region;  // x-amz-bucket-region
  std::optional<Micros> retry_after;
  bool unknown = false;      // may have taken effect
  bool body_broken = false;  // pieces were given to on_body
  bool fatal = false;        // no further attempt makes sense
};

std::string HeaderOf(const awswire::Headers& headers, std::string_view name) {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

// Where S3 does not say it in a header, its error does: "<Error>…<Region>eu-west-1</Region>".
std::string RegionInBody(const awswire::WireResponse& response) {
  constexpr size_t kMaxError = 64U << 10U;
  if (response.body.size() > kMaxError) return {};
  auto xml = data::XmlDocument::Parse(response.body, "error");
  return xml && xml->root().name() == "Error" ? xml->root().ChildText("Region") : std::string();
}

// Services repeat parts of a request in their errors. The canonical request of those that could not
// check a signature holds every signed header, and so the session token and keys of SSE-C.
std::string Concealed(std::string text, const Credentials* credentials) {
  if (const size_t canonical = text.find("The Canonical String"); canonical != std::string::npos) {
    text.resize(canonical);
    text = Trim(text);
  }
  if (credentials == nullptr) return text;
  for (const auto& secret : {credentials->secret_access_key, credentials->session_token}) {
    if (!secret.empty()) text = ReplaceAll(std::move(text), secret, "***");
  }
  return text;
}

bool IsExpired(std::string_view code) {
  return code == "ExpiredToken" || code == "ExpiredTokenException" || code == "RequestExpired";
}

class Caller {
 public:
  Caller(Client::State& state, Prepared& prepared, const CallOptions& options)
      : state_(state), prepared_(prepared), options_(options) {}

  CallResult<Answer> Run() {
    const int most = MaxAttempts();
    for (int number = 1;; ++number) {
      auto attempt = Once(number, most);
      if (!attempt) {
        return std::unexpected(MakeCallError(prepared_.service->name, prepared_.operation->name,
                                             std::move(attempt).error()));
      }
      if (attempt->answer) {
        state_.shared->quota.Success(held_);
        attempt->answer->attempts = number;
        return *std::move(attempt->answer);
      }
      unknown_ = unknown_ || attempt->unknown;
      if (attempt->fatal || !MayGoOn(*attempt, number, most)) {
        return std::unexpected(
            MakeCallError(prepared_, std::move(attempt->trouble), number, unknown_));
      }
    }
  }

 private:
  int MaxAttempts() const {
    if (options_.max_attempts) return std::max(1, *options_.max_attempts);
    if (state_.settings.max_attempts > 0) return state_.settings.max_attempts;
    return prepared_.service->name == "dynamodb" ? 4 : 3;
  }

  bool Cancelled() const { return options_.cancel != nullptr && options_.cancel->load(); }

  // What is left of the deadline, which must not have passed; 0 without one.
  Micros Left() const {
    if (!options_.deadline) return Micros(0);
    return std::max(Micros(1), *options_.deadline - (state_.system.clock->Now() - start_));
  }
  bool IsTooLate(Micros after) const {
    return options_.deadline && state_.system.clock->Now() + after - start_ >= *options_.deadline;
  }

  // Whether to try again; waits as long as the rules say. What was refused for a reason that is
  // mended now does not count: nothing was done.
  bool MayGoOn(const Attempt& attempt, int number, int most) {
    if (Cancelled() || IsTooLate(Micros(0))) return false;
    if (attempt.body_broken && !(options_.restart && options_.restart())) return false;
    const ServiceError& error = attempt.trouble.service;
    if (RedirectedTo(attempt)) return Redirect(attempt.bucket_region);
    if (auto offset = ClockSkew(attempt.date, attempt.signed_at, error.code, error.status);
        offset && !clock_set_) {
      clock_set_ = true;
      // Not added to the shared one: another thread may have found the same meanwhile.
      std::lock_guard lock(state_.shared->mutex);
      state_.shared->clock_offset = attempt.clock_offset + *offset;
      return true;
    }
    if (IsExpired(error.code) && credentials_ && !refreshed_) {
      refreshed_ = true;
      state_.credentials->Expire(credentials_);
      return true;
    }
    return number < most && WaitForRetry(attempt, number);
  }

  bool WaitForRetry(const Attempt& attempt, int number) {
    const ServiceError& error = attempt.trouble.service;
    Failure failure = Classify(error.code, error.status, attempt.trouble.transport.has_value(),
                               error.retryable, error.throttling);
    if (failure == Failure::kPermanent || failure == Failure::kNone) return false;
    const bool quota = state_.shared->quota.Take(failure);
    // Who polls must not turn into a busy loop because the quota is gone: one wait, then the error.
    if (!quota && !prepared_.operation->long_poll) return false;
    if (quota) held_ = failure;
    Micros wait = Backoff(number + 1, failure, state_.system.random(), attempt.retry_after);
    if (IsTooLate(wait)) return false;
    Sleep(wait);
    return quota && !Cancelled();
  }

  // In slices where somebody may interrupt.
  void Sleep(Micros wait) const {
    constexpr Micros kSlice = std::chrono::milliseconds(100);
    while (wait > Micros(0) && !Cancelled()) {
      Micros slice = options_.cancel == nullptr ? wait : std::min(wait, kSlice);
      state_.system.sleep(slice);
      wait -= slice;
    }
  }

  // S3 tells where a bucket really is; the request is signed for that region then.
  bool RedirectedTo(const Attempt& attempt) const {
    if (prepared_.bucket.empty() || attempt.bucket_region.empty() || redirected_) return false;
    if (attempt.bucket_region == prepared_.endpoint.signing_region) return false;
    const int status = attempt.trouble.service.status;
    return status == 301 || status == 307 || status == 400;
  }
  bool Redirect(const std::string& region) {
    redirected_ = true;
    prepared_.region = region;
    if (!Locate(state_, prepared_)) return false;
    std::lock_guard lock(state_.shared->mutex);
    state_.shared->buckets[prepared_.bucket] = region;
    return true;
  }

  // An error here is one that no attempt can mend (no credentials, a name that cannot be signed).
  Result<Attempt> Once(int number, int most) {
    Attempt attempt;
    Address address = AddressOf(prepared_);
    const awswire::WireRequest& wire = prepared_.wire;
    SignableRequest request{wire.method, address.path, wire.query, wire.headers};
    request.headers.emplace_back("host", address.host);
    if (!prepared_.operation->unsigned_request) BARTIZAN_DO(Sign(request, attempt));
    request.headers.emplace_back("amz-sdk-invocation-id", invocation_id_);
    request.headers.emplace_back("amz-sdk-request",
                                 fmt::format("attempt={}; max={}", number, most));
    request.headers.emplace_back("user-agent", fmt::format("bartizan/{}", kVersion));
    AddTraceHeader(state_.system, request.headers);
    net::HttpRequest http = ToHttp(std::move(request), address);
    bool pieces = false, sink_failed = false, unsent = false;
    http.unsent = &unsent;
    if (!prepared_.body_member.empty() && options_.on_body) {
      http.on_body = [&](std::string_view piece) -> Status {
        pieces = true;
        auto status = options_.on_body(piece);
        sink_failed = !status;
        return status;
      };
    }
    auto response = state_.system.send(http);
    if (response) {
      Judge(*std::move(response), attempt);
      return attempt;
    }
    const Code code = response.error().code;
    attempt.body_broken = pieces;
    attempt.fatal = sink_failed || (code != Code::kUnavailable && code != Code::kTimeout);
    attempt.unknown =
        !unsent && (!attempt.fatal || code == Code::kLimit || code == Code::kCancelled);
    attempt.trouble.transport = std::move(response).error();
    // kInvalid is about the request: an address, a header, a body that ends early.
    attempt.trouble.own = sink_failed || code == Code::kInvalid;
    return attempt;
  }

  // After the back-off, so that the signature is fresh.
  Status Sign(SignableRequest& request, Attempt& attempt) {
    BARTIZAN_TRY(credentials_, state_.credentials->Get());
    attempt.trouble.credential_source = credentials_->source;
    attempt.clock_offset = state_.ClockOffset();
    attempt.signed_at = state_.system.clock->Now() + attempt.clock_offset;
    const bool s3 = prepared_.service->name == "s3";
    SigningOptions signing{.region = prepared_.endpoint.signing_region,
                           .service = prepared_.endpoint.signing_name,
                           .time = attempt.signed_at,
                           .payload_hash = prepared_.payload_hash,
                           .s3_path = s3,
                           .content_sha256_header = s3};
    if (prepared_.operation->unsigned_payload) {
      signing.payload_hash = kUnsignedPayload;
      signing.content_sha256_header = true;
    }
    BARTIZAN_DO(SignHeaders(request, *credentials_, signing));
    return {};
  }

  net::HttpRequest ToHttp(SignableRequest request, const Address& address) const {
    net::HttpRequest http;
    http.method = request.method;
    http.url = address.origin + request.path + (request.query.empty() ? "" : "?" + request.query);
    for (auto& header : request.headers) {
      if (!EqualsIgnoreCase(header.first, "host")) http.headers.push_back(std::move(header));
    }
    if (options_.upload != nullptr) {
      http.read_body = options_.upload->read;
      http.body_size = options_.upload->size;
    } else {
      http.body = prepared_.wire.body;
    }
    // A function may work for 15 minutes before it answers; all else says something earlier.
    const bool invoke = prepared_.operation->name == "Invoke";
    http.connect_timeout = std::chrono::seconds(8);
    http.idle_timeout = std::chrono::seconds(invoke ? 910 : 30);
    http.timeout = Left();
    http.cancel = options_.cancel;
    http.max_response_bytes = 64ULL << 20U;
    return http;
  }

  void Judge(net::HttpResponse http, Attempt& attempt) {
    const bool sent_twice = http.sent_twice;
    awswire::WireResponse response{http.status, std::move(http.headers), std::move(http.body)};
    attempt.date = HeaderOf(response.headers, "date");
    attempt.bucket_region = HeaderOf(response.headers, "x-amz-bucket-region");
    if (auto wait = ParseInt(HeaderOf(response.headers, "x-amz-retry-after"));
        wait && *wait >= 0 && *wait < 86'400'000) {
      attempt.retry_after = std::chrono::milliseconds(*wait);
    }
    const auto& service = *prepared_.service;
    const auto& operation = *prepared_.operation;
    const bool good = response.status >= 200 && response.status < 300;
    if (!good || awswire::IsErrorInSuccess(service, operation, response)) {
      ServiceError error = awswire::ParseError(service, operation, response);
      const Failure kind =
          Classify(error.code, error.status, false, error.retryable, error.throttling);
      // May come after the work was done, but who throttles does nothing; or the first of two
      // sendings did it.
      attempt.unknown =
          sent_twice || ((good || response.status >= 500) && kind != Failure::kThrottling);
      if (!good && attempt.bucket_region.empty() && !prepared_.bucket.empty()) {
        attempt.bucket_region = RegionInBody(response);
      }
      attempt.trouble.service = Conceal(std::move(error));
      return;
    }
    auto output = awswire::ParseOutput(service, operation, response);
    if (!output) {
      attempt.unknown = true;  // it was done, but nobody knows what came of it
      attempt.fatal = output.error().code == Code::kLimit;
      attempt.trouble.transport = std::move(output).error();
      return;
    }
    if (!prepared_.body_member.empty() && !options_.on_body) {
      (*output)[prepared_.body_member] = Base64Encode(Bytes(response.body));
    }
    attempt.answer = Answer{.output = *std::move(output),
                            .request_id = awswire::RequestId(response),
                            .status = response.status,
                            .headers = std::move(response.headers)};
  }

  ServiceError Conceal(ServiceError error) const {
    error.message = Concealed(std::move(error.message), credentials_.get());
    for (auto& member : error.details) {
      auto* text = member.value().if_string();
      if (text != nullptr) *text = Concealed(std::string(data::View(*text)), credentials_.get());
    }
    return error;
  }

  Client::State& state_;
  Prepared& prepared_;
  const CallOptions& options_;
  const std::string invocation_id_ = crypto::RandomUuid();
  const Time start_ = state_.system.clock->Now();
  std::shared_ptr<const Credentials> credentials_;  // of the last attempt
  Failure held_ = Failure::kNone;                   // what the last retry took from the quota
  bool refreshed_ = false, redirected_ = false, clock_set_ = false, unknown_ = false;
};

}  // namespace

CallResult<Answer> Client::Call(std::string_view service, std::string_view operation,
                                data::JsonObject input, const CallOptions& options) {
  if (options.cancel != nullptr && options.cancel->load()) {
    return std::unexpected(MakeCallError(
        service, operation, Error{Code::kCancelled, "the call was interrupted", {}, {}}));
  }
  auto prepared = Prepare(*state_, service, operation, std::move(input), options);
  if (!prepared) {
    return std::unexpected(MakeCallError(service, operation, std::move(prepared).error()));
  }
  return Caller(*state_, *prepared, options).Run();
}

}  // namespace bartizan::aws
