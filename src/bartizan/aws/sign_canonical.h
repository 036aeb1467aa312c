#pragma once
// The canonical forms of a request's parts, of which a signature is made.
// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html)
// Pure; thread-safe.
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace bartizan::aws::internal {

// RFC 3986: all but A-Za-z0-9-._~ as %XX in upper case.
std::string Encode(std::string_view text);

// `as_it_is` (S3): only "" becomes "/". Else the percent-encoded path is encoded once more, after
// "//", "." and ".." are resolved where `normalize`.
std::string CanonicalPath(std::string_view path, bool as_it_is, bool normalize);

// Decoded, encoded the one right way, and sorted. "+" is a plus sign, as RFC 3986 has it.
std::string CanonicalQuery(std::string_view query);

struct CanonicalHeaders {
  std::string lines;  // "name:value\n"…
  std::string names;  // "name;name"
};
// Lower case, sorted, values trimmed and their white space squeezed, those of one name joined by
// commas. Without headers that proxies and transports change or add, and without Authorization;
// `skip` is one more, in lower case.
CanonicalHeaders CanonicalizeHeaders(std::span<const std::pair<std::string, std::string>> headers,
                                     std::string_view skip);

}  // namespace bartizan::aws::internal
