#pragma once
// Where VerifySnsMessage's certificates come from, each fetched once.
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "bartizan/aws/sns_message.h"
#include "bartizan/net/http_client.h"

namespace bartizan::aws {

// Thread-safe. Keeps at most 16 certificates (then it starts anew), for as long as it lives: their
// validity is looked at for every message.
class SnsCertificates {
 public:
  using Send = std::function<Result<net::HttpResponse>(const net::HttpRequest&)>;
  explicit SnsCertificates(Send send) : send_(std::move(send)) {}

  // For SnsTrust: `certificate` and `issuer` of this object, which must outlive the trust.
  void Serve(SnsTrust& trust);

  // An address that passes CheckCertificateUrl or CheckIssuerUrl; kDenied for others. No redirects,
  // at most 64 KiB, 10 s. kUnavailable for any answer but
  // 200 with a certificate.
  Result<std::string> Get(const std::string& url);

 private:
  Send send_;
  std::mutex mutex_;
  std::map<std::string, std::string> kept_;
};

}  // namespace bartizan::aws
