#include "bartizan/aws/sign.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/aws/sign_canonical.h"
#include "bartizan/aws/sign_key.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view kEmptyHash =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr std::string_view kToken = "x-amz-security-token";
constexpr std::string_view kTokenParameter = "X-Amz-Security-Token";
constexpr std::array<std::string_view, 4> kOurHeaders = {"authorization", "x-amz-content-sha256",
                                                         "x-amz-date", kToken};
constexpr std::array<std::string_view, 7> kOurParameters = {
    "X-Amz-Algorithm",     "X-Amz-Credential", "X-Amz-Date",     "X-Amz-Expires",
    "X-Amz-SignedHeaders", kTokenParameter,    "X-Amz-Signature"};

constexpr Time kEndOfYears{std::chrono::sys_days(std::chrono::year_month_day(
    std::chrono::year(10000), std::chrono::January, std::chrono::day(1)))};

struct Scope {
  std::string stamp;       // "20261123T035701Z"
  std::string text;        // "20261123/eu-central-1/sts/aws4_request"
  std::string credential;  // the access key's id before it
  std::string_view date() const { return std::string_view(stamp).substr(0, 8); }
};

Result<Scope> MakeScope(const SignableRequest& request, const Credentials& credentials,
                        const SigningOptions& options) {
  if (credentials.access_key_id.empty() || credentials.secret_access_key.empty()) {
    return Fail(Code::kDenied, "there are no credentials to sign with");
  }
  if (options.region.empty() || options.service.empty()) {
    return Fail(Code::kInvalid, "a signature needs a region and a service");
  }
  bool host = std::ranges::any_of(request.headers, [](const auto& header) {
    return EqualsIgnoreCase(header.first, "host") && !Trim(header.second).empty();
  });
  if (!host) return Fail(Code::kInvalid, "a request without Host cannot be signed");
  if (options.time < FromInt(0) || options.time >= kEndOfYears) {
    return Fail(Code::kInvalid, "the time to sign with is not within the years 1970 to 9999");
  }
  Scope scope;
  scope.stamp = ReplaceAll(ReplaceAll(FormatIso(options.time), "-", ""), ":", "");
  scope.text = fmt::format("{}/{}/{}/aws4_request", scope.date(), options.region, options.service);
  scope.credential = fmt::format("{}/{}", credentials.access_key_id, scope.text);
  return scope;
}

void DropHeaders(SignableRequest& request) {
  std::erase_if(request.headers,
                [](const auto& header) { return Contains(kOurHeaders, ToLower(header.first)); });
}

// What an earlier Presign added must not be signed again.
void DropParameters(SignableRequest& request) {
  std::string kept;
  for (const std::string& parameter : Split(request.query, '&')) {
    std::string_view name = std::string_view(parameter).substr(0, parameter.find('='));
    if (Contains(kOurParameters, name)) continue;
    if (!kept.empty()) kept += '&';
    kept += parameter;
  }
  request.query = std::move(kept);
}

Signature Sign(const SignableRequest& request, const internal::CanonicalHeaders& headers,
               std::string_view payload, const Scope& scope, const Credentials& credentials,
               const SigningOptions& options) {
  Signature signature;
  signature.canonical_request =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}", request.method,
                  internal::CanonicalPath(request.path, options.s3_path, options.normalize_path),
                  internal::CanonicalQuery(request.query), headers.lines, headers.names, payload);
  signature.string_to_sign = fmt::format("{}\n{}\n{}\n{}", kAlgorithm, scope.stamp, scope.text,
                                         crypto::Sha256Hex(signature.canonical_request));
  signature.signature = HexEncode(internal::SharedSigningKeys().Sign(
      credentials.secret_access_key, {scope.date(), options.region, options.service},
      signature.string_to_sign));
  return signature;
}

// Not longer than the credentials last: the service would refuse the request in spite of it.
Result<std::chrono::seconds> Lifetime(const Credentials& credentials,
                                      const SigningOptions& options) {
  using std::chrono::seconds;
  if (options.expires < seconds(1) || options.expires > seconds(604800)) {
    return Fail(Code::kInvalid,
                fmt::format("a presigned address cannot last {} s", options.expires.count()),
                "between 1 and 604800 seconds (7 days) are possible");
  }
  if (!credentials.expiration) return options.expires;
  auto left = std::chrono::floor<seconds>(*credentials.expiration - options.time);
  if (left < seconds(1)) {
    return Fail(Code::kDenied, "the credentials to presign with have expired");
  }
  return std::min(options.expires, left);
}

}  // namespace

Result<Signature> SignHeaders(SignableRequest& request, const Credentials& credentials,
                              const SigningOptions& options) {
  BARTIZAN_TRY(Scope scope, MakeScope(request, credentials, options));
  DropHeaders(request);
  std::string payload(options.payload_hash.empty() ? kEmptyHash : options.payload_hash);
  if (!credentials.session_token.empty()) {
    request.headers.emplace_back("X-Amz-Security-Token", credentials.session_token);
  }
  request.headers.emplace_back("X-Amz-Date", scope.stamp);
  if (options.content_sha256_header || options.s3_path) {
    request.headers.emplace_back("x-amz-content-sha256", payload);
  }
  auto headers =
      internal::CanonicalizeHeaders(request.headers, options.token_after_signing ? kToken : "");
  Signature signature = Sign(request, headers, payload, scope, credentials, options);
  request.headers.emplace_back(
      "Authorization", fmt::format("{} Credential={}, SignedHeaders={}, Signature={}", kAlgorithm,
                                   scope.credential, headers.names, signature.signature));
  return signature;
}

Result<Signature> Presign(SignableRequest& request, const Credentials& credentials,
                          const SigningOptions& options) {
  BARTIZAN_TRY(Scope scope, MakeScope(request, credentials, options));
  BARTIZAN_TRY(auto lifetime, Lifetime(credentials, options));
  DropHeaders(request);
  DropParameters(request);
  std::string_view payload = options.payload_hash.empty() ? kEmptyHash : options.payload_hash;
  if (options.s3_path) payload = kUnsignedPayload;  // S3 does not know the body beforehand
  auto headers = internal::CanonicalizeHeaders(request.headers, "");
  auto add = [&request](std::string_view name, std::string_view value) {
    if (!request.query.empty()) request.query += '&';
    request.query.append(name).append("=").append(internal::Encode(value));
  };
  add("X-Amz-Algorithm", kAlgorithm);
  add("X-Amz-Credential", scope.credential);
  add("X-Amz-Date", scope.stamp);
  add("X-Amz-SignedHeaders", headers.names);
  add("X-Amz-Expires", std::to_string(lifetime.count()));
  bool token = !credentials.session_token.empty();
  if (token && !options.token_after_signing) add(kTokenParameter, credentials.session_token);
  Signature signature = Sign(request, headers, payload, scope, credentials, options);
  if (token && options.token_after_signing) add(kTokenParameter, credentials.session_token);
  add("X-Amz-Signature", signature.signature);
  return signature;
}

}  // namespace bartizan::aws
