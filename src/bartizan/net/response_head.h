#pragma once
// The head of an answer. Pure; thread-safe. (RFC 9112 section 4, RFC 9110 sections 6.6.1 and 8.6)
#include <optional>
#include <string>
#include <string_view>

#include "bartizan/base/time.h"
#include "bartizan/net/http_server.h"

namespace bartizan::net {

struct ResponseFraming {
  Time date;
  std::string_view request_id;  // "" for none
  bool keep_alive = false;
};

// What makes an answer impossible to send; none when it is fine. Holds no value of a field.
std::optional<std::string> DefectOf(const ServerResponse& response);
// Status line, fields and the empty line. The answer must have no defect.
std::string ComposeHead(const ServerResponse& response, const ResponseFraming& framing);
// Whether an answer of this status has a body. (RFC 9110 sections 15.3.5 and 15.4.5)
bool StatusHasBody(int status);
// "Sun, 06 Nov 1994 08:49:37 GMT".
std::string FormatHttpDate(Time time);

}  // namespace bartizan::net
