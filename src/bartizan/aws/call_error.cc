// What a person reads when a call failed: what, where, as whom, and what to do.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/aws/call_state.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr const char* kLookUp = "look whether it took effect before you repeat it";

bool Any(std::string_view code, std::initializer_list<std::string_view> of) {
  return std::ranges::find(of, code) != of.end();
}

bool IsAccessDenied(std::string_view code, int status) {
  return Any(code, {"AccessDenied", "AccessDeniedException", "UnauthorizedOperation",
                    "AuthorizationError", "AuthorizationErrorException", "NotAuthorizedException",
                    "UnauthorizedException", "Forbidden", "HTTP 403"}) ||
         (status == 403 && code == "403");
}

bool IsBadIdentity(std::string_view code) {
  return Any(code, {"InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId",
                    "SignatureDoesNotMatch", "AuthFailure", "InvalidToken", "ExpiredToken",
                    "ExpiredTokenException", "IncompleteSignature", "MissingAuthenticationToken",
                    "InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed"});
}

// Services explain themselves, except to HEAD. What does not is a page of somebody in between, or
// of a wrong address: its 404 does not say that a thing is absent.
bool IsForeign(const Prepared& prepared, const awswire::ServiceError& error) {
  return !error.known && error.code.starts_with("HTTP ") && prepared.wire.method != "HEAD";
}

// Whether an attempt can have changed anything.
bool OnlyReads(const Prepared& prepared) {
  constexpr std::string_view kPrefixes[] = {"Get",  "List",   "Describe",
                                            "Head", "Lookup", "BatchGet"};
  return prepared.wire.method == "GET" || prepared.wire.method == "HEAD" ||
         std::ranges::any_of(kPrefixes, [&](std::string_view prefix) {
           return prepared.operation->name.starts_with(prefix);
         });
}

Code CodeOf(const awswire::ServiceError& error) {
  const std::string& code = error.code;
  if (IsAccessDenied(code, error.status) || IsBadIdentity(code)) return Code::kDenied;
  // Tried again like a throttle, as the SDKs do; most services mean a quota that waiting does not
  // mend (Security Hub means a rate, and says 429).
  if (code == "LimitExceededException" && error.status == 400 && !error.throttling) {
    return Code::kLimit;
  }
  if (Classify(code, error.status, false, error.retryable, error.throttling) !=
      Failure::kPermanent) {
    return Code::kUnavailable;
  }
  if (code.starts_with("NoSuch") || code.find("NotFound") != std::string::npos ||
      code.find("DoesNotExist") != std::string::npos || code == "NoSuchEntity" ||
      error.status == 404) {
    return Code::kNotFound;
  }
  if (error.status == 409 || error.status == 412 ||
      code.find("AlreadyExists") != std::string::npos ||
      code.find("Conflict") != std::string::npos || code.ends_with(".Duplicate") ||
      code == "DependencyViolation") {
    return Code::kConflict;
  }
  if (code.find("LimitExceeded") != std::string::npos) return Code::kLimit;
  return Code::kInvalid;
}

// The IAM action of an operation. Most have the operation's own name; these do not.
// (https://docs.aws.amazon.com/service-authorization/latest/reference/)
struct ActionName {
  std::string_view service, operation, action;
};
constexpr std::array kActions = {
    ActionName{"s3", "ListObjectsV2", "s3:ListBucket"},
    ActionName{"s3", "HeadBucket", "s3:ListBucket"},
    ActionName{"s3", "HeadObject", "s3:GetObject"},
    ActionName{"s3", "ListBuckets", "s3:ListAllMyBuckets"},
    ActionName{"s3", "ListObjectVersions", "s3:ListBucketVersions"},
    ActionName{"s3", "CreateMultipartUpload", "s3:PutObject"},
    ActionName{"s3", "UploadPart", "s3:PutObject"},
    ActionName{"s3", "CompleteMultipartUpload", "s3:PutObject"},
    ActionName{"s3", "CopyObject", "s3:PutObject"},
    ActionName{"s3", "DeleteObjects", "s3:DeleteObject"},
    ActionName{"s3", "UploadPartCopy", "s3:PutObject"},
    ActionName{"s3", "ListMultipartUploads", "s3:ListBucketMultipartUploads"},
    ActionName{"s3", "ListParts", "s3:ListMultipartUploadParts"},
    ActionName{"s3", "GetBucketEncryption", "s3:GetEncryptionConfiguration"},
    ActionName{"s3", "PutBucketEncryption", "s3:PutEncryptionConfiguration"},
    ActionName{"s3", "GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration"},
    ActionName{"s3", "PutBucketLifecycleConfiguration", "s3:PutLifecycleConfiguration"},
    ActionName{"s3", "GetBucketNotificationConfiguration", "s3:GetBucketNotification"},
    ActionName{"s3", "PutBucketNotificationConfiguration", "s3:PutBucketNotification"},
    ActionName{"s3", "GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock"},
    ActionName{"s3", "PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock"},
    ActionName{"s3", "GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration"},
    ActionName{"s3", "PutObjectLockConfiguration", "s3:PutBucketObjectLockConfiguration"},
    ActionName{"lambda", "Invoke", "lambda:InvokeFunction"},
};

std::string ActionOf(const awswire::Service& service, const awswire::Operation& operation) {
  for (const auto& known : kActions) {
    if (known.service == service.name && known.operation == operation.name) {
      return std::string(known.action);
    }
  }
  std::string_view prefix = service.signing_name;
  if (prefix == "apigateway") return fmt::format("apigateway:{}", operation.method);
  if (prefix == "tagging") prefix = "tag";
  if (prefix == "monitoring") prefix = "cloudwatch";
  if (prefix == "awsssoportal") prefix = "sso";
  return fmt::format("{}:{}", prefix, operation.name);
}

// The word after `marker` in the service's sentence: "… not authorized to perform: s3:PutObject on
// resource: \"arn:aws:s3:::b/k\" because …".
std::string WordAfter(std::string_view text, std::string_view marker) {
  size_t at = text.find(marker);
  if (at == std::string_view::npos) return {};
  std::string_view rest = Trim(text.substr(at + marker.size()));
  std::string_view word = rest.substr(0, rest.find_first_of(" \t\n,"));
  while (!word.empty() && std::string_view("\"'.").find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  while (!word.empty() && std::string_view("\"'.").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return std::string(word);
}

bool LooksLikeAction(std::string_view text) {
  size_t colon = text.find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < text.size() &&
         std::ranges::all_of(text, [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ':' || c == '-';
         });
}

std::string DeniedHint(const Prepared& prepared, const awswire::ServiceError& error) {
  std::string action = WordAfter(error.message, "not authorized to perform: ");
  if (!LooksLikeAction(action)) action = ActionOf(*prepared.service, *prepared.operation);
  std::string resource = WordAfter(error.message, "on resource: ");
  const bool named = resource.starts_with("arn:");
  if (!named && !prepared.bucket.empty()) {
    const bool object = prepared.wire.path.find('/', 1) != std::string::npos;
    resource = fmt::format("arn:{}:s3:::{}{}", PartitionOf(prepared.endpoint.signing_region).id,
                           prepared.bucket, object && action != "s3:ListBucket" ? "/*" : "");
  } else if (!named) {
    resource = "*";
  }
  std::string hint = fmt::format("the missing action is {}", action);
  if (error.message.find("explicit deny") != std::string::npos) {
    return hint + ": a policy denies it in so many words, so another statement will not help";
  }
  hint += fmt::format(
      "; this statement allows it: "
      R"({{"Effect": "Allow", "Action": "{}", "Resource": "{}"}})",
      action, resource);
  if (error.message.find("Encoded authorization failure message") != std::string::npos) {
    hint += "; `bartizan aws call sts DecodeAuthorizationMessage` tells more";
  }
  return hint;
}

std::string HintFor(const Prepared& prepared, const awswire::ServiceError& error) {
  if (IsForeign(prepared, error)) {
    return "the answer does not come from AWS: look for a proxy, or a wrong endpoint address";
  }
  if (IsAccessDenied(error.code, error.status)) return DeniedHint(prepared, error);
  if (Any(error.code, {"ExpiredToken", "ExpiredTokenException"})) {
    return "the session has ended: sign in again, or fetch new credentials";
  }
  if (Any(error.code, {"RequestExpired", "RequestTimeTooSkewed"})) {
    return "the clock of this machine is wrong: set it";
  }
  if (IsBadIdentity(error.code)) {
    return "the access key is wrong, was deleted, or belongs to another partition; "
           "`bartizan aws whoami` shows which one is used";
  }
  return {};
}

std::string Where(const Prepared& prepared, const Trouble& trouble, int attempts) {
  std::string where = prepared.endpoint.url;
  if (!prepared.custom_source.empty()) where += " from " + prepared.custom_source;
  if (!trouble.credential_source.empty()) {
    where += ", credentials of " + trouble.credential_source;
  }
  if (!trouble.service.request_id.empty()) {
    where += ", request " + trouble.service.request_id;
  }
  if (attempts > 1) where += fmt::format(", {} attempts", attempts);
  return where;
}

}  // namespace

CallError MakeCallError(const Prepared& prepared, Trouble trouble, int attempts,
                        bool outcome_unknown) {
  CallError failed;
  failed.attempts = attempts;
  failed.outcome_unknown = outcome_unknown;
  const std::string what = fmt::format("{} {}", prepared.service->name, prepared.operation->name);
  std::string where = Where(prepared, trouble, attempts);
  const bool doubtful = outcome_unknown && !OnlyReads(prepared);
  if (doubtful) where += ", may have taken effect";
  if (trouble.transport) {
    failed.error = *std::move(trouble.transport);
    // What cannot be read came from the other side: to the caller it is not there.
    if (!trouble.own &&
        (failed.error.code == Code::kInvalid || failed.error.code == Code::kLimit)) {
      failed.error.code = Code::kUnavailable;
    }
    failed.error.context.push_back(fmt::format("{} ({})", what, where));
    if (doubtful && failed.error.hint.empty()) failed.error.hint = kLookUp;
    return failed;
  }
  awswire::ServiceError& error = trouble.service;
  failed.error.code = CodeOf(error);
  if (failed.error.code == Code::kNotFound && IsForeign(prepared, error)) {
    failed.error.code = Code::kUnavailable;
  }
  failed.error.message = fmt::format("{}: {}{}{} ({})", what, error.code,
                                     error.message.empty() ? "" : ": ", error.message, where);
  failed.error.hint = HintFor(prepared, error);
  if (doubtful && failed.error.hint.empty()) failed.error.hint = kLookUp;
  failed.code = std::move(error.code);
  failed.message = std::move(error.message);
  failed.request_id = std::move(error.request_id);
  failed.status = error.status;
  failed.details = std::move(error.details);
  return failed;
}

CallError MakeCallError(std::string_view service, std::string_view operation, Error error) {
  CallError failed;
  failed.error = std::move(error).With(fmt::format("{} {}", service, operation));
  return failed;
}

}  // namespace bartizan::aws
