// Signs the requests that come as lines of JSON (as check.py writes them) and prints each as one
// line: its headers and its query as they would go out, and what was signed.
#include <fmt/format.h>

#include <iostream>

#include "bartizan/aws/sign.h"
#include "bartizan/data/json.h"

namespace bartizan::aws {
namespace {

Result<std::string> Signed(std::string_view line) {
  BARTIZAN_TRY(data::Json json, data::ParseJson(line, "request"));
  const data::JsonObject& input = json.as_object();
  SignableRequest request{
      data::Str(input, "method"), data::Str(input, "path"), data::Str(input, "query"), {}};
  for (const data::Json& header : input.at("headers").as_array()) {
    request.headers.emplace_back(header.at(0).as_string(), header.at(1).as_string());
  }
  Credentials credentials{.access_key_id = data::Str(input, "access_key"),
                          .secret_access_key = data::Str(input, "secret_key"),
                          .session_token = data::Str(input, "token")};
  SigningOptions options{.region = data::Str(input, "region"),
                         .service = data::Str(input, "service")};
  BARTIZAN_TRY(options.time, ParseIso(data::Str(input, "time")));
  options.payload_hash = data::Str(input, "payload_hash");
  options.s3_path = input.at("s3").as_bool();
  options.content_sha256_header = input.at("content_sha256").as_bool();
  int64_t expires = input.at("presign").as_int64();
  if (expires > 0) options.expires = std::chrono::seconds(expires);
  BARTIZAN_TRY(Signature signature, expires > 0 ? Presign(request, credentials, options)
                                                : SignHeaders(request, credentials, options));
  data::JsonArray headers;
  for (const auto& [name, value] : request.headers) headers.push_back(data::JsonArray{name, value});
  return data::ToJson(data::JsonObject{{"headers", std::move(headers)},
                                       {"query", request.query},
                                       {"canonical_request", signature.canonical_request},
                                       {"signature", signature.signature}});
}

}  // namespace
}  // namespace bartizan::aws

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    auto result = bartizan::aws::Signed(line);
    if (!result) {
      fmt::print(stderr, "{}", result.error().Render());
      return bartizan::ExitCode(result.error().code);
    }
    fmt::print("{}\n", *result);
  }
}
