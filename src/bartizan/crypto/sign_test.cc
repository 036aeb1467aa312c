#include "bartizan/crypto/sign.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::crypto {
namespace {

using testing::HasSubstr;

// The openssl program, an independent judge. Returns its exit code, -1 when it cannot be started.
int OpenSsl(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "openssl");
  std::vector<char*> argv;
  for (auto& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  for (int fd : {1, 2}) posix_spawn_file_actions_addopen(&quiet, fd, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  int failed = ::posix_spawnp(&pid, "openssl", &quiet, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&quiet);
  if (failed != 0) return -1;
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string_view AsText(const std::vector<uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Making a key takes long enough to share one.
const SigningKey& TheKey() {
  static const SigningKey kKey = SigningKey::Generate().value();
  return kKey;
}

class SignTest : public testing::Test {
 protected:
  void Write(const fs::path& file, std::string_view content, unsigned mode = 0600) {
    ASSERT_TRUE(WriteFileAtomic(file, content, mode));
  }
  TempDir folder_ = TempDir::Create().value();
  fs::path file_ = folder_.path() / "key.pem";
};

TEST_F(SignTest, VerifiesWhatItSigned) {
  auto signature = TheKey().Sign("text");
  ASSERT_TRUE(signature);
  EXPECT_EQ(signature->size(), 256U);
  PublicKey key = TheKey().Public();
  EXPECT_TRUE(key.Verify("text", *signature));
  EXPECT_FALSE(key.Verify("texT", *signature));
  EXPECT_FALSE(key.Verify("", *signature));
  EXPECT_TRUE(key.Verify("", TheKey().Sign("").value()));
  EXPECT_FALSE(SigningKey::Generate().value().Public().Verify("text", *signature));
}

TEST_F(SignTest, RefusesEveryChangedSignature) {
  auto signature = TheKey().Sign("text").value();
  PublicKey key = TheKey().Public();
  for (size_t i = 0; i < signature.size(); ++i) {
    auto changed = signature;
    changed[i] ^= 1U;
    ASSERT_FALSE(key.Verify("text", changed)) << i;
  }
  auto shorter = signature;
  shorter.pop_back();
  EXPECT_FALSE(key.Verify("text", shorter));
  auto longer = signature;
  longer.push_back(0);
  EXPECT_FALSE(key.Verify("text", longer));
  EXPECT_FALSE(key.Verify("text", {}));
}

TEST_F(SignTest, SignsDeterministically) {  // PKCS#1 v1.5 has no salt; PSS has
  EXPECT_EQ(TheKey().Sign("text").value(), TheKey().Sign("text").value());
}

TEST_F(SignTest, AgreesWithTheOpensslProgram) {
  if (OpenSsl({"version"}) != 0) GTEST_SKIP() << "no openssl program";
  Write(folder_.path() / "text", "signed text");
  Write(folder_.path() / "public.pem", TheKey().Public().Pem());
  Write(folder_.path() / "signature", AsText(TheKey().Sign("signed text").value()));
  auto path = [&](const char* name) { return (folder_.path() / name).string(); };
  auto verify = [&] {
    return OpenSsl({"dgst", "-sha256", "-verify", path("public.pem"), "-signature",
                    path("signature"), path("text")});
  };
  EXPECT_EQ(verify(), 0);
  Write(folder_.path() / "text", "other text");
  EXPECT_NE(verify(), 0);
  // The other way round: it signs with our file, in both of its own key formats.
  ASSERT_TRUE(TheKey().Save(file_));
  ASSERT_EQ(OpenSsl({"dgst", "-sha256", "-sign", file_, "-out", path("its"), path("text")}), 0);
  EXPECT_TRUE(TheKey().Public().Verify("other text", Bytes(ReadFile(path("its")).value())));
  ASSERT_EQ(OpenSsl({"rsa", "-in", file_, "-traditional", "-out", path("pkcs1.pem")}), 0);
  ASSERT_EQ(::chmod(path("pkcs1.pem").c_str(), 0600), 0);
  auto reloaded = SigningKey::Load(path("pkcs1.pem"));
  ASSERT_TRUE(reloaded) << reloaded.error().Render();
  EXPECT_EQ(reloaded->Public().Fingerprint(), TheKey().Public().Fingerprint());
  // Our PKCS#1 DER is what it writes as RSAPublicKey.
  ASSERT_EQ(OpenSsl({"rsa", "-in", file_, "-RSAPublicKey_out", "-outform", "DER", "-out",
                     path("public.der")}),
            0);
  std::string der = ReadFile(path("public.der")).value();
  EXPECT_EQ(TheKey().Public().Pkcs1Base64(), Base64Encode(Bytes(der)));
  EXPECT_EQ(TheKey().Public().Fingerprint(), Sha256Hex(der).substr(0, 32));
}

TEST_F(SignTest, KeepsTheKeyInAFileOfItsOwner) {
  ASSERT_TRUE(TheKey().Save(file_));
  struct stat info{};
  ASSERT_EQ(::stat(file_.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777U, 0600U);
  auto loaded = SigningKey::Load(file_);
  ASSERT_TRUE(loaded) << loaded.error().Render();
  EXPECT_EQ(loaded->Public().Pem(), TheKey().Public().Pem());
  EXPECT_TRUE(TheKey().Public().Verify("x", loaded->Sign("x").value()));
  EXPECT_EQ(TheKey().Save(file_).error().code, Code::kConflict);            // never written over
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), {}), 1);  // nothing left beside
}

TEST_F(SignTest, RefusesAKeyThatOthersCanRead) {
  ASSERT_TRUE(TheKey().Save(file_));
  for (unsigned mode : {0640U, 0604U, 0660U, 0610U}) {
    ASSERT_EQ(::chmod(file_.c_str(), mode), 0);
    auto loaded = SigningKey::Load(file_);
    EXPECT_EQ(loaded.error().code, Code::kDenied) << mode;
    EXPECT_THAT(loaded.error().hint, HasSubstr("chmod 600"));
  }
}

TEST_F(SignTest, RefusesWhatIsNoUsableKeyWithoutQuotingIt) {
  ASSERT_TRUE(TheKey().Save(file_));
  std::string pem = ReadFile(file_).value();
  std::string middle = pem.substr(pem.size() / 2, 40);
  auto refused = [&](std::string_view content) {
    Write(file_, content);
    auto loaded = SigningKey::Load(file_);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, Code::kInvalid);
    EXPECT_THAT(loaded.error().Render(), testing::Not(HasSubstr(middle)));
  };
  refused("");
  refused("hello");
  refused(pem.substr(0, pem.size() / 2));
  refused(ReplaceAll(pem, middle, "!"));
  refused(TheKey().Public().Pem());
  refused(std::string(100'000, 'x'));
  EXPECT_EQ(SigningKey::Load(folder_.path() / "none").error().code, Code::kNotFound);
  EXPECT_FALSE(SigningKey::Load(folder_.path()));
}

TEST_F(SignTest, RefusesWeakAndOtherKeys) {
  if (OpenSsl({"version"}) != 0) GTEST_SKIP() << "no openssl program";
  auto refused = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"-out", file_});
    ASSERT_EQ(OpenSsl(arguments), 0) << arguments[2];
    ASSERT_EQ(::chmod(file_.c_str(), 0600), 0);
    EXPECT_EQ(SigningKey::Load(file_).error().code, Code::kInvalid) << arguments[2];
  };
  refused({"genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"});
  refused({"genpkey", "-algorithm", "ED25519"});
  // Never asks for the password of an encrypted one.
  refused({"genpkey", "-algorithm", "RSA", "-aes128", "-pass", "pass:secret"});
}

TEST_F(SignTest, RefusesPublicKeysThatAreNone) {
  std::string pem = TheKey().Public().Pem();
  EXPECT_EQ(PublicKey::FromPem(pem).value().Fingerprint(), TheKey().Public().Fingerprint());
  EXPECT_EQ(TheKey().Public().Fingerprint().size(), 32U);
  for (const std::string& text : {std::string(), std::string("x"), pem.substr(0, 200)}) {
    EXPECT_EQ(PublicKey::FromPem(text).error().code, Code::kInvalid);
  }
  EXPECT_EQ(PublicKey::FromPem(std::string(100'000, 'x')).error().code, Code::kLimit);
}

TEST_F(SignTest, GivesOneKeyToManyProcesses) {
  int pipe[2];
  ASSERT_EQ(::pipe(pipe), 0);
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    pid_t pid = ::fork();
    if (pid == 0) {
      auto key = SigningKey::LoadOrCreate(file_);
      std::string fingerprint = key ? key->Public().Fingerprint() : std::string(32, '!');
      ::_exit(::write(pipe[1], fingerprint.data(), 32) == 32 ? 0 : 1);
    }
    children.push_back(pid);
  }
  for (pid_t pid : children) ::waitpid(pid, nullptr, 0);
  std::string expected = SigningKey::Load(file_).value().Public().Fingerprint();
  for (size_t i = 0; i < children.size(); ++i) {
    std::string fingerprint(32, ' ');
    ASSERT_EQ(::read(pipe[0], fingerprint.data(), 32), 32);
    EXPECT_EQ(fingerprint, expected);
  }
  ::close(pipe[0]);
  ::close(pipe[1]);
}

}  // namespace
}  // namespace bartizan::crypto
