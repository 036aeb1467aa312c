#include "bartizan/aws/sns_certificates.h"

#include <fmt/format.h>

#include "bartizan/crypto/certificate.h"

namespace bartizan::aws {
namespace {

constexpr size_t kMostKept = 16;
constexpr uint64_t kMostBytes = 64U << 10U;

}  // namespace

void SnsCertificates::Serve(SnsTrust& trust) {
  trust.certificate = [this](const std::string& url) { return Get(url); };
  trust.issuer = trust.certificate;
}

Result<std::string> SnsCertificates::Get(const std::string& url) {
  if (!CheckCertificateUrl(url) && !CheckIssuerUrl(url)) {
    return Fail(Code::kDenied, "no certificate is fetched from such an address");
  }
  {
    std::lock_guard lock(mutex_);
    if (auto found = kept_.find(url); found != kept_.end()) return found->second;
  }
  net::HttpRequest request{
      .url = url, .timeout = std::chrono::seconds(10), .max_response_bytes = kMostBytes};
  BARTIZAN_TRY(net::HttpResponse response, send_(request));
  if (response.status != 200) {
    return Fail(Code::kUnavailable, fmt::format("{} answers {}", url, response.status));
  }
  // Anything else is not kept, and not taken for the sender's fault.
  if (!crypto::Certificate::Parse(response.body)) {
    return Fail(Code::kUnavailable, fmt::format("{} answers no certificate", url));
  }
  std::lock_guard lock(mutex_);
  if (kept_.size() >= kMostKept) kept_.clear();
  kept_[url] = response.body;
  return std::move(response.body);
}

}  // namespace bartizan::aws
