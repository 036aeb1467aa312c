#pragma once
// X.509 certificates (RFC 5280): their chain to roots that are trusted, and RSA signatures with
// their keys. Thread-safe.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

struct x509_st;  // OpenSSL's X509

namespace bartizan::crypto {

// PKCS#1 v1.5 over it. SHA-1 is for formats that prescribe it; some systems' OpenSSL refuses it.
enum class SignatureHash { kSha1, kSha256 };

class Certificate {
 public:
  // One certificate, DER or PEM, at most 64 KiB; of PEM the first. kInvalid, kLimit.
  static Result<Certificate> Parse(std::string_view text);
  // All certificates of a PEM text, in its order; other blocks are passed over. kInvalid for one
  // that is broken or none at all, kLimit for more than `most`.
  static Result<std::vector<Certificate>> ParseAll(std::string_view pem, size_t most);

  // Whether it was issued for exactly this DNS name: one of the alternative names, or the common
  // name where it has no such. Wildcards name nothing here.
  bool IsFor(const std::string& dns_name) const;
  // Where it says that its issuer's certificate lies (authority information access); at most 4,
  // printable ASCII.
  std::vector<std::string> IssuerUrls() const;
  // Whether its key, RSA of at least 2,048 bits, made this signature.
  bool Verify(SignatureHash hash, std::string_view text, std::span<const uint8_t> signature) const;

 private:
  friend Status VerifyChain(const Certificate&, std::span<const Certificate>,
                            std::span<const Certificate>, Time);
  explicit Certificate(std::shared_ptr<x509_st> x509) : x509_(std::move(x509)) {}
  std::shared_ptr<x509_st> x509_;
};

// Whether a certificate for TLS servers leads through some of `others` to one of `roots`, all valid
// at that time, with keys and digests of at least 112 bits. Revocation is not asked for. kNotFound
// when an issuer is among neither (it may be at IssuerUrls), kDenied with what is wrong otherwise.
Status VerifyChain(const Certificate& leaf, std::span<const Certificate> others,
                   std::span<const Certificate> roots, Time at);

}  // namespace bartizan::crypto
