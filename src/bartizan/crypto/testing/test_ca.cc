#include "bartizan/crypto/testing/test_ca.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <atomic>

#include "bartizan/base/text.h"
#include "bartizan/crypto/evp.h"

namespace bartizan::crypto {
namespace {

void AddExtension(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
  BARTIZAN_CHECK(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1);
  X509_EXTENSION_free(extension);
}

void SetTime(ASN1_TIME* field, Time time) {
  auto seconds = std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
  BARTIZAN_CHECK(ASN1_TIME_set(field, static_cast<time_t>(seconds)) != nullptr);
}

std::shared_ptr<X509> Make(const TestCertificateOptions& options, EVP_PKEY* key, X509* issuer,
                           EVP_PKEY* issuer_key) {
  static std::atomic<long> serial = 1;
  std::shared_ptr<X509> made(X509_new(), X509_free);
  X509* raw = made.get();
  X509* by = issuer == nullptr ? raw : issuer;
  BARTIZAN_CHECK(raw != nullptr && X509_set_version(raw, X509_VERSION_3) == 1);
  ASN1_INTEGER_set(X509_get_serialNumber(raw), serial++);
  SetTime(X509_getm_notBefore(raw), options.from);
  SetTime(X509_getm_notAfter(raw), options.to);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(raw), "CN", MBSTRING_UTF8,
                             Bytes(options.name).data(), static_cast<int>(options.name.size()), -1,
                             0);
  X509_set_issuer_name(raw, X509_get_subject_name(by));
  X509_set_pubkey(raw, key);
  AddExtension(raw, by, NID_basic_constraints,
               options.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
  AddExtension(raw, by, NID_key_usage,
               options.authority ? "critical,keyCertSign" : "critical,digitalSignature");
  if (!options.usage.empty()) AddExtension(raw, by, NID_ext_key_usage, options.usage);
  std::vector<std::string> names;
  for (const std::string& name : options.dns_names) names.push_back("DNS:" + name);
  if (!names.empty()) AddExtension(raw, by, NID_subject_alt_name, Join(names, ","));
  if (!options.issuer_url.empty()) {
    AddExtension(raw, by, NID_info_access, "caIssuers;URI:" + options.issuer_url);
  }
  BARTIZAN_CHECK(X509_sign(raw, issuer_key, options.sha1 ? EVP_sha1() : EVP_sha256()) > 0);
  return made;
}

// Authorities have keys that are made quickly.
std::shared_ptr<EVP_PKEY> NewKey(const TestCertificateOptions& options) {
  std::shared_ptr<EVP_PKEY> key(
      options.authority ? EVP_EC_gen("P-256") : EVP_RSA_gen(static_cast<unsigned>(options.bits)),
      EVP_PKEY_free);
  BARTIZAN_CHECK(key != nullptr);
  return key;
}

}  // namespace

TestCertificate TestCertificate::Root(std::string name) {
  return SelfSigned({.name = std::move(name), .authority = true, .usage = ""});
}

TestCertificate TestCertificate::SelfSigned(const TestCertificateOptions& options) {
  TestCertificate made;
  made.key_ = NewKey(options);
  made.x509_ = Make(options, made.key_.get(), nullptr, made.key_.get());
  return made;
}

TestCertificate TestCertificate::Issue(const TestCertificateOptions& options) const {
  TestCertificate made;
  made.key_ = NewKey(options);
  made.x509_ = Make(options, made.key_.get(), x509_.get(), key_.get());
  return made;
}

std::string TestCertificate::Pem() const {
  std::unique_ptr<BIO, internal::Deleter<BIO_free_all>> bio(BIO_new(BIO_s_mem()));
  BARTIZAN_CHECK(PEM_write_bio_X509(bio.get(), x509_.get()) == 1);
  char* data = nullptr;
  long size = BIO_get_mem_data(bio.get(), &data);
  return {data, static_cast<size_t>(size)};
}

std::string TestCertificate::Der() const {
  std::string der(static_cast<size_t>(i2d_X509(x509_.get(), nullptr)), 0);
  auto* at = reinterpret_cast<unsigned char*>(der.data());
  i2d_X509(x509_.get(), &at);
  return der;
}

Certificate TestCertificate::Parsed() const {
  return Certificate::Parse(Pem()).value();
}

std::vector<uint8_t> TestCertificate::Sign(SignatureHash hash, std::string_view text) const {
  internal::DigestContext context(EVP_MD_CTX_new());
  std::vector<uint8_t> signature(static_cast<size_t>(EVP_PKEY_get_size(key_.get())));
  size_t size = signature.size();
  BARTIZAN_CHECK(
      EVP_DigestSignInit(context.get(), nullptr,
                         hash == SignatureHash::kSha1 ? EVP_sha1() : EVP_sha256(), nullptr,
                         key_.get()) == 1 &&
      EVP_DigestSign(context.get(), signature.data(), &size, Bytes(text).data(), text.size()) == 1);
  signature.resize(size);
  return signature;
}

std::string TestCertificate::SignBase64(SignatureHash hash, std::string_view text) const {
  return Base64Encode(Sign(hash, text));
}

}  // namespace bartizan::crypto
