#pragma once
// The five wire protocols over one value tree, as pure functions
// (https://smithy.io/2.0/aws/protocols/).
//
// The tree is JSON with the member names of the API reference. A blob is base64 text. A timestamp
// is ISO 8601 text ("2026-11-23T03:57:01Z", with a fraction where there is one); input also takes
// a number of seconds since the epoch. NaN and the infinities are the texts "NaN", "Infinity" and
// "-Infinity". A member that is absent from the tree is absent on the wire; null is the same as
// absent. A streaming payload is not in the tree: it is the body.
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "bartizan/awswire/model.h"
#include "bartizan/base/result.h"
#include "bartizan/data/json.h"

namespace bartizan::awswire {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct WireRequest {
  std::string method;
  std::string host_prefix;  // put before the endpoint's host; may be empty
  std::string path;         // percent-encoded, starts with "/"
  std::string query;        // percent-encoded, without "?"
  Headers headers;          // content-type, x-amz-target and members that travel as headers
  std::string body;         // empty when the operation's payload is streaming
  bool streaming = false;   // the caller sends the body
};

struct SerializeOptions {
  // Fills members that are idempotency tokens and absent; empty: random UUIDs. Call Serialize once
  // for all attempts of a request, so that each sends the same token.
  std::function<std::string()> token;
};

// kInvalid with the path of the member ("Filters.Title[0].Value: …") for unknown members (with the
// nearest known one), missing required members, wrong types, empty values in the path, text with
// line ends in headers.
Result<WireRequest> Serialize(const Service& service, const Operation& operation,
                              const data::JsonObject& input, const SerializeOptions& options = {});

struct WireResponse {
  int status = 0;
  Headers headers;  // names in lower case
  std::string body;
};

// The output of an answer whose status is below 300. Members that the model does not know are left
// out. kInvalid when the body is not what the protocol says (HTML, missing, cut short …), with the
// position; kLimit beyond the limits of data/json.h and data/xml.h. A streaming payload is left
// alone.
Result<data::JsonObject> ParseOutput(const Service& service, const Operation& operation,
                                     const WireResponse& response);

struct ServiceError {
  std::string code;  // "AccessDeniedException", without namespace; "HTTP 502" when there is none
  std::string message;
  std::string request_id;
  int status = 0;
  bool known = false;        // the body was an error of the protocol
  bool retryable = false;    // by the model
  bool throttling = false;   // by the model
  data::JsonObject details;  // members of the modelled error shape
};

// The error of an answer; never fails: an answer that is not of the protocol (an HTML page of a
// proxy, more than 1 MiB, nothing at all) gives code "HTTP <status>" and the first printable 200
// bytes as message.
ServiceError ParseError(const Service& service, const Operation& operation,
                        const WireResponse& response);

// S3 answers 200 with an <Error> body to CompleteMultipartUpload, CopyObject and UploadPartCopy.
bool IsErrorInSuccess(const Service& service, const Operation& operation,
                      const WireResponse& response);

// "" when absent.
std::string RequestId(const WireResponse& response);

// Reads a small JMESPath of the paginators ("A.B", "A[-1].B", "X || Y"); null when absent.
const data::Json* Select(const data::Json& tree, std::string_view path);

// RFC 3986: all but A-Za-z0-9-._~ as %XX in upper case; `keep` are further bytes left alone.
std::string PercentEncode(std::string_view text, std::string_view keep = {});

}  // namespace bartizan::awswire
