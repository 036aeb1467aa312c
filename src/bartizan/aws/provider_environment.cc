#include <fmt/format.h>

#include "bartizan/aws/provider_common.h"
#include "bartizan/aws/provider_simple.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {

Result<std::optional<Credentials>> EnvironmentCredentials(const System& system) {
  Credentials out;
  out.source = "environment";
  out.access_key_id = Trim(system.Variable("AWS_ACCESS_KEY_ID"));
  out.secret_access_key = Trim(system.Variable("AWS_SECRET_ACCESS_KEY"));
  if (out.access_key_id.empty() && out.secret_access_key.empty()) return std::nullopt;
  if (out.access_key_id.empty() || out.secret_access_key.empty()) {
    bool id = !out.access_key_id.empty();
    return Fail(Code::kInvalid,
                fmt::format("environment: AWS_{} is set, but AWS_{} is not",
                            id ? "ACCESS_KEY_ID" : "SECRET_ACCESS_KEY",
                            id ? "SECRET_ACCESS_KEY" : "ACCESS_KEY_ID"),
                "set both, or unset both to use a profile");
  }
  out.session_token = Trim(system.Variable("AWS_SESSION_TOKEN"));
  out.account_id = Trim(system.Variable("AWS_ACCOUNT_ID"));
  if (!IsHeaderToken(out.access_key_id) || !IsHeaderToken(out.secret_access_key) ||
      (!out.session_token.empty() && !IsHeaderToken(out.session_token))) {
    return Fail(Code::kInvalid,
                "environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or AWS_SESSION_TOKEN holds "
                "blanks or control characters");
  }
  return out;
}

}  // namespace bartizan::aws
