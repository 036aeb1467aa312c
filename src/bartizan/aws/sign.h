#pragma once
// AWS Signature Version 4, header and query (presigned) form.
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html) Pure; thread-safe.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bartizan/aws/credentials.h"
#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::aws {

inline constexpr std::string_view kUnsignedPayload = "UNSIGNED-PAYLOAD";

// A request as it goes on the wire.
struct SignableRequest {
  std::string method;
  std::string path;                                          // percent-encoded
  std::string query;                                         // percent-encoded, without "?"
  std::vector<std::pair<std::string, std::string>> headers;  // with Host
};

struct SigningOptions {
  std::string region, service;
  Time time{};
  // Hex SHA-256 of the body, or kUnsignedPayload. Empty: of the empty body.
  std::string payload_hash;
  bool s3_path = false;        // the path is taken as it is, not normalised and encoded again
  bool normalize_path = true;  // only where s3_path is false
  bool content_sha256_header = false;  // adds x-amz-content-sha256, signed; always with s3_path
  bool token_after_signing = false;    // the session token is added unsigned
  std::chrono::seconds expires{900};   // presigned only: 1 to 604800
};

// What was signed, for diagnosis and tests.
struct Signature {
  std::string canonical_request, string_to_sign, signature;  // signature: hex
};

// Adds X-Amz-Date, X-Amz-Security-Token, x-amz-content-sha256 and Authorization to the headers;
// such headers that are there are dropped, so a request may be signed again for every attempt. All
// other headers are signed but those that proxies and transports change (User-Agent, Expect,
// Connection, Transfer-Encoding, X-Amzn-Trace-Id, amz-sdk-* …). kDenied without keys, kInvalid
// without region, service or Host (with the port where it is not the default); a refusal changes
// nothing.
Result<Signature> SignHeaders(SignableRequest& request, const Credentials& credentials,
                              const SigningOptions& options);
// Adds the X-Amz-* parameters to the query, in the place of such that are there; drops the headers
// above. The body is the empty one or `payload_hash`; of S3 it is always kUnsignedPayload. Also
// kInvalid when `expires` is out of range; it is never longer than the credentials last (kDenied
// when they have expired).
Result<Signature> Presign(SignableRequest& request, const Credentials& credentials,
                          const SigningOptions& options);

}  // namespace bartizan::aws
