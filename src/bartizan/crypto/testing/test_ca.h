#pragma once
// For tests: certificates and signatures of authorities that nobody trusts. Link the target
// bartizan_crypto_testing.
//
//   TestCertificate root = TestCertificate::Root();
//   TestCertificate leaf = root.Issue({.name = "sns.amazonaws.com"});
//   leaf.Sign(SignatureHash::kSha256, "text");
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/time.h"
#include "bartizan/crypto/certificate.h"

struct evp_pkey_st;

namespace bartizan::crypto {

struct TestCertificateOptions {
  std::string name = "leaf.test";      // common name
  std::vector<std::string> dns_names;  // alternative names; none: no such extension
  Time from = FromInt(1'700'000'000'000'000), to = FromInt(1'900'000'000'000'000);
  bool authority = false;
  std::string usage = "serverAuth";  // extended key usage; "" for none
  std::string issuer_url;            // authority information access
  int bits = 2048;                   // of its RSA key; authorities have P-256
  bool sha1 = false;                 // signed with SHA-1
};

class TestCertificate {
 public:
  static TestCertificate Root(std::string name = "Test Root");
  static TestCertificate SelfSigned(const TestCertificateOptions& options);
  TestCertificate Issue(const TestCertificateOptions& options) const;
  std::string Pem() const;
  std::string Der() const;
  Certificate Parsed() const;
  std::vector<uint8_t> Sign(SignatureHash hash, std::string_view text) const;
  std::string SignBase64(SignatureHash hash, std::string_view text) const;

 private:
  std::shared_ptr<x509_st> x509_;
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace bartizan::crypto
