#include "bartizan/crypto/sign.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::crypto {
namespace {

constexpr int kBits = 2048;
constexpr size_t kMaxKeyFile = 65536;

struct FreeBio {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;
using Key = std::shared_ptr<EVP_PKEY>;

Key Own(EVP_PKEY* key) {
  return {key, EVP_PKEY_free};
}

std::string_view View(const Bio& bio) {
  char* data = nullptr;
  long size = BIO_get_mem_data(bio.get(), &data);
  return {data, static_cast<size_t>(size)};
}

bool IsUsable(const EVP_PKEY* key) {
  return key != nullptr && EVP_PKEY_is_a(key, "RSA") == 1 && EVP_PKEY_get_bits(key) >= kBits;
}

// Bytes that are wiped when they go out of use.
class Wiped {
 public:
  explicit Wiped(size_t size) : bytes_(size) {}
  ~Wiped() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
  std::span<char> span() { return bytes_; }

 private:
  std::vector<char> bytes_;
};

// A password would be asked for on the terminal by default.
int NoPassword(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*unused*/) {
  return -1;
}

Status WriteAll(int fd, std::string_view content) {
  while (!content.empty()) {
    ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, "writing a key");
    content.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

Result<size_t> ReadAll(int fd, std::span<char> buffer) {
  size_t size = 0;
  while (size < buffer.size()) {
    ssize_t n = ::read(fd, buffer.data() + size, buffer.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, "reading a key");
    if (n == 0) break;
    size += static_cast<size_t>(n);
  }
  return size;
}

}  // namespace

Result<PublicKey> PublicKey::FromPem(std::string_view pem) {
  if (pem.size() > kMaxKeyFile) return Fail(Code::kLimit, "a public key in PEM is not that large");
  Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  BARTIZAN_CHECK(bio != nullptr);
  Key key = Own(PEM_read_bio_PUBKEY(bio.get(), nullptr, NoPassword, nullptr));
  ERR_clear_error();
  if (!IsUsable(key.get())) {
    return Fail(Code::kInvalid,
                fmt::format("not a public RSA key of at least {} bits in PEM", kBits));
  }
  return PublicKey(std::move(key));
}

bool PublicKey::Verify(std::string_view text, std::span<const uint8_t> signature) const {
  Context context(EVP_MD_CTX_new());
  BARTIZAN_CHECK(context != nullptr);
  EVP_PKEY_CTX* options = nullptr;
  bool valid =
      EVP_DigestVerifyInit(context.get(), &options, EVP_sha256(), nullptr, key_.get()) == 1 &&
      EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PADDING) == 1 &&
      EVP_DigestVerify(context.get(), signature.data(), signature.size(), Bytes(text).data(),
                       text.size()) == 1;
  ERR_clear_error();
  return valid;
}

std::string PublicKey::Pem() const {
  Bio bio(BIO_new(BIO_s_mem()));
  BARTIZAN_CHECK(bio != nullptr && PEM_write_bio_PUBKEY(bio.get(), key_.get()) == 1);
  return std::string(View(bio));
}

std::vector<uint8_t> PublicKey::Pkcs1() const {
  unsigned char* der = nullptr;
  int size = i2d_PublicKey(key_.get(), &der);
  BARTIZAN_CHECK(size > 0);
  std::vector<uint8_t> bytes(der, der + size);
  OPENSSL_free(der);
  return bytes;
}

std::string PublicKey::Pkcs1Base64() const {
  return Base64Encode(Pkcs1());
}

std::string PublicKey::Fingerprint() const {
  Sha256Bytes digest = Sha256().Update(Pkcs1()).Finish();
  return HexEncode(std::span(digest).first(digest.size() / 2));
}

Result<SigningKey> SigningKey::Generate() {
  Key key = Own(EVP_RSA_gen(kBits));
  if (key) return SigningKey(std::move(key));
  ERR_clear_error();
  return Fail(Code::kInternal, "OpenSSL could not make an RSA key");
}

Result<SigningKey> SigningKey::Load(const fs::path& file) {
  UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info{};
  if (!fd || ::fstat(fd.get(), &info) != 0) {
    return FailErrno(errno, fmt::format("opening key {}", file.string()));
  }
  if ((info.st_mode & 0077U) != 0) {
    return Fail(Code::kDenied, fmt::format("key {} is open to other users", file.string()),
                fmt::format("chmod 600 {}, and think about who may have read it", file.string()));
  }
  Wiped buffer(kMaxKeyFile);
  auto size = ReadAll(fd.get(), buffer.span());
  if (!size) return std::unexpected(std::move(size).error().With(file.string()));
  Bio bio(BIO_new_mem_buf(buffer.span().data(), static_cast<int>(*size)));
  BARTIZAN_CHECK(bio != nullptr);
  Key key = Own(PEM_read_bio_PrivateKey(bio.get(), nullptr, NoPassword, nullptr));
  ERR_clear_error();  // its texts may quote the input
  if (!IsUsable(key.get())) {
    return Fail(Code::kInvalid,
                fmt::format("{} is not a private RSA key of at least {} bits in PEM "
                            "without a password",
                            file.string(), kBits));
  }
  return SigningKey(std::move(key));
}

Result<SigningKey> SigningKey::LoadOrCreate(const fs::path& file) {
  auto present = Load(file);
  if (present || present.error().code != Code::kNotFound) return present;
  BARTIZAN_TRY(SigningKey made, Generate());
  Status saved = made.Save(file);
  if (saved) return made;
  if (saved.error().code == Code::kConflict) return Load(file);  // another process was faster
  return std::unexpected(std::move(saved).error());
}

Result<std::vector<uint8_t>> SigningKey::Sign(std::string_view text) const {
  Context context(EVP_MD_CTX_new());
  BARTIZAN_CHECK(context != nullptr);
  EVP_PKEY_CTX* options = nullptr;
  std::vector<uint8_t> signature(static_cast<size_t>(EVP_PKEY_get_size(key_.get())));
  size_t size = signature.size();
  bool done =
      EVP_DigestSignInit(context.get(), &options, EVP_sha256(), nullptr, key_.get()) == 1 &&
      EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PADDING) == 1 &&
      EVP_DigestSign(context.get(), signature.data(), &size, Bytes(text).data(), text.size()) == 1;
  ERR_clear_error();
  if (!done) return Fail(Code::kInternal, "OpenSSL could not sign");
  signature.resize(size);
  return signature;
}

PublicKey SigningKey::Public() const {
  Bio bio(BIO_new(BIO_s_mem()));
  BARTIZAN_CHECK(bio != nullptr && PEM_write_bio_PUBKEY(bio.get(), key_.get()) == 1);
  auto key = PublicKey::FromPem(View(bio));
  BARTIZAN_CHECK(key.has_value());
  return *std::move(key);
}

Status SigningKey::Save(const fs::path& file) const {
  Bio bio(BIO_new(BIO_s_secmem()));  // wiped when it is freed
  BARTIZAN_CHECK(bio != nullptr && PEM_write_bio_PrivateKey(bio.get(), key_.get(), nullptr, nullptr,
                                                            0, nullptr, nullptr) == 1);
  fs::path temporary = file;
  temporary += ".new." + RandomUuid();
  UniqueFd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!fd) return FailErrno(errno, fmt::format("creating {}", temporary.string()));
  Status saved = WriteAll(fd.get(), View(bio));
  if (saved && ::fsync(fd.get()) != 0) saved = FailErrno(errno, "syncing a key");
  // Never over an existing key: what it signed could not be verified any more.
  if (saved &&
      ::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) != 0) {
    saved = errno == EEXIST
                ? Status(Fail(Code::kConflict, fmt::format("{} exists already", file.string())))
                : Status(FailErrno(errno, fmt::format("creating {}", file.string())));
  }
  if (!saved) {
    ::unlink(temporary.c_str());
    return saved;
  }
  return SyncDirectory(file.has_parent_path() ? file.parent_path() : ".");
}

}  // namespace bartizan::crypto
