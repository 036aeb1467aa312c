#include "bartizan/crypto/certificate.h"

#include <fmt/format.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/evp.h"

namespace bartizan::crypto {
namespace {

using internal::Deleter;
using internal::ErrorsCleared;

constexpr size_t kMostBytes = 64U << 10U;
constexpr size_t kMostUrls = 4, kMostUrlBytes = 1024;
constexpr int kMostSteps = 5;  // certificates between the leaf and the root
// At least 112 bits: RSA of 2,048, no MD5 and no SHA-1 in the chain.
constexpr int kSecurityLevel = 2;

using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Store = std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Deleter<X509_STORE_CTX_free>>;
using Access =
    std::unique_ptr<AUTHORITY_INFO_ACCESS, internal::Deleter<AUTHORITY_INFO_ACCESS_free>>;
struct FreeStack {
  void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;

// A password would be asked for on the terminal by default.
int NoPassword(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*unused*/) {
  return -1;
}

Bio Reading(std::string_view text) {
  Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  BARTIZAN_CHECK(bio != nullptr);
  return bio;
}

// The end of the text, as opposed to a block that is broken.
bool ReachedEnd() {
  return ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
}

bool IsPrintable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

std::string UrlOf(const ACCESS_DESCRIPTION* access) {
  const GENERAL_NAME* place = access->location;
  if (OBJ_obj2nid(access->method) != NID_ad_ca_issuers || place->type != GEN_URI) return "";
  const ASN1_IA5STRING* text = place->d.uniformResourceIdentifier;
  std::string url(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                  static_cast<size_t>(ASN1_STRING_length(text)));
  return url.size() <= kMostUrlBytes && IsPrintable(url) ? url : "";
}

// Configures what is asked of each certificate of the chain.
void Demand(X509_STORE_CTX* context, Time at) {
  X509_VERIFY_PARAM* demands = X509_STORE_CTX_get0_param(context);
  auto seconds = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
  X509_VERIFY_PARAM_set_time(demands, static_cast<time_t>(seconds));
  X509_VERIFY_PARAM_set_depth(demands, kMostSteps);
  X509_VERIFY_PARAM_set_auth_level(demands, kSecurityLevel);
  BARTIZAN_CHECK(X509_VERIFY_PARAM_set_purpose(demands, X509_PURPOSE_SSL_SERVER) == 1);
}

bool IsMissingIssuer(int error) {
  return error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT ||
         error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY ||
         error == X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE;
}

}  // namespace

Result<Certificate> Certificate::Parse(std::string_view text) {
  ErrorsCleared cleared;
  if (text.size() > kMostBytes) return Fail(Code::kLimit, "a certificate is not that large");
  if (text.find("-----BEGIN ") != std::string_view::npos) {
    Bio bio = Reading(text);
    X509* read = PEM_read_bio_X509(bio.get(), nullptr, NoPassword, nullptr);
    if (read == nullptr) return Fail(Code::kInvalid, "no certificate that can be read in the PEM");
    return Certificate({read, X509_free});
  }
  const unsigned char* at = Bytes(text).data();
  const unsigned char* end = at + text.size();
  std::shared_ptr<X509> read(d2i_X509(nullptr, &at, static_cast<long>(text.size())), X509_free);
  if (!read || at != end) return Fail(Code::kInvalid, "not a certificate");
  return Certificate(std::move(read));
}

Result<std::vector<Certificate>> Certificate::ParseAll(std::string_view pem, size_t most) {
  ErrorsCleared cleared;
  if (pem.size() > most * kMostBytes) return Fail(Code::kLimit, "the PEM text is too large");
  std::vector<Certificate> all;
  Bio bio = Reading(pem);
  while (X509* read = PEM_read_bio_X509(bio.get(), nullptr, NoPassword, nullptr)) {
    all.push_back(Certificate({read, X509_free}));
    if (all.size() > most) {
      return Fail(Code::kLimit, fmt::format("more than {}", Count(most, "certificate")));
    }
  }
  if (!ReachedEnd()) {
    return Fail(Code::kInvalid,
                fmt::format("certificate {} of the PEM cannot be read", all.size() + 1));
  }
  if (all.empty()) return Fail(Code::kInvalid, "no certificate in the PEM");
  return all;
}

bool Certificate::IsFor(const std::string& dns_name) const {
  ErrorsCleared cleared;
  return X509_check_host(x509_.get(), dns_name.data(), dns_name.size(),
                         X509_CHECK_FLAG_NO_WILDCARDS, nullptr) == 1;
}

std::vector<std::string> Certificate::IssuerUrls() const {
  ErrorsCleared cleared;
  Access accesses(static_cast<AUTHORITY_INFO_ACCESS*>(
      X509_get_ext_d2i(x509_.get(), NID_info_access, nullptr, nullptr)));
  std::vector<std::string> urls;
  for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(accesses.get()) && urls.size() < kMostUrls; ++i) {
    std::string url = UrlOf(sk_ACCESS_DESCRIPTION_value(accesses.get(), i));
    if (!url.empty()) urls.push_back(std::move(url));
  }
  return urls;
}

bool Certificate::Verify(SignatureHash hash, std::string_view text,
                         std::span<const uint8_t> signature) const {
  constexpr int kLeastBits = 2048;
  ErrorsCleared cleared;
  EVP_PKEY* key = X509_get0_pubkey(x509_.get());
  if (key == nullptr || EVP_PKEY_is_a(key, "RSA") != 1 || EVP_PKEY_get_bits(key) < kLeastBits) {
    return false;
  }
  const EVP_MD* digest =
      hash == SignatureHash::kSha1 ? EVP_sha1() : internal::Fetched(Hash::kSha256);
  internal::DigestContext context(EVP_MD_CTX_new());
  BARTIZAN_CHECK(context != nullptr);
  EVP_PKEY_CTX* options = nullptr;
  return EVP_DigestVerifyInit(context.get(), &options, digest, nullptr, key) == 1 &&
         EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PADDING) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), Bytes(text).data(),
                          text.size()) == 1;
}

Status VerifyChain(const Certificate& leaf, std::span<const Certificate> others,
                   std::span<const Certificate> roots, Time at) {
  ErrorsCleared cleared;
  Store store(X509_STORE_new());
  Stack between(sk_X509_new_null());
  StoreContext context(X509_STORE_CTX_new());
  BARTIZAN_CHECK(store != nullptr && between != nullptr && context != nullptr);
  for (const Certificate& root : roots) {
    BARTIZAN_CHECK(X509_STORE_add_cert(store.get(), root.x509_.get()) == 1);
  }
  for (const Certificate& other : others) {
    BARTIZAN_CHECK(sk_X509_push(between.get(), other.x509_.get()) > 0);
  }
  BARTIZAN_CHECK(X509_STORE_CTX_init(context.get(), store.get(), leaf.x509_.get(), between.get()) ==
                 1);
  Demand(context.get(), at);
  if (X509_verify_cert(context.get()) == 1) return {};
  int error = X509_STORE_CTX_get_error(context.get());
  // The texts are OpenSSL's own constants.
  return Fail(
      IsMissingIssuer(error) ? Code::kNotFound : Code::kDenied,
      fmt::format("the certificate is not trusted: {}", X509_verify_cert_error_string(error)));
}

}  // namespace bartizan::crypto
