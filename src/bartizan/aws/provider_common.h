#pragma once
// What the credential providers share: reading a document of credentials, addresses, and texts that
// are safe to show. Internal to this module. Pure; thread-safe.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/aws/credentials.h"
#include "bartizan/data/json.h"

namespace bartizan::aws {

// How a document names its members; an empty name: the document has no such member.
struct CredentialNames {
  std::string_view key = "AccessKeyId", secret = "SecretAccessKey", token = "Token";
  std::string_view expiration = "Expiration", account = "AccountId";
  bool token_required = true, expiration_required = true;
  bool expiration_in_millis = false;  // a number instead of ISO 8601 text
};

// kInvalid, naming the member but never its value, for half credentials, wrong types, values that
// cannot travel in a header and unreadable expirations. `source` names the origin in the result
// and in errors.
Result<Credentials> ReadCredentials(const data::JsonObject& document, const CredentialNames& names,
                                    std::string_view source);
// The same from text, at most 64 KiB.
Result<Credentials> ReadCredentials(std::string_view text, const CredentialNames& names,
                                    std::string_view source);
Result<data::JsonObject> ReadDocument(std::string_view text, std::string_view source);

// Text of other programs for error messages: secrets masked (also those that stand in quotes or
// between blanks in `output`), on one line, printable, at most 300 bytes.
std::string SafeText(std::string_view text, const std::vector<std::string>& secrets = {},
                     std::string_view output = {});

// Printable ASCII without blanks: what may travel in a header.
bool IsHeaderToken(std::string_view text);

// "http://host:1234/path?query", taken apart. kInvalid for other schemes, a user name, a fragment,
// blanks and control characters, and a missing host.
struct HttpAddress {
  bool https = false;
  std::string host;  // lower case; an IPv6 address without brackets
  std::string rest;  // path and query
};
Result<HttpAddress> ParseHttpAddress(std::string_view url);
// localhost, 127.0.0.0/8, ::1
bool IsLoopback(const HttpAddress& address);

// Lower-case hex, as cache files are named.
Result<std::string> Sha1Hex(std::string_view text);

}  // namespace bartizan::aws
