// No key stays in memory: the program `probe` works with keys, lets all its objects go, and then
// everything that it can write to is looked through for those keys, from outside.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstring>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/ec.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/crypto/sign.h"
#include "bartizan/esdk/derive.h"
#include "memory.h"
#include "wire.h"

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace bartizan::esdk::wipe {
namespace {

using Buffer = std::vector<uint8_t>;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Buffer BufferOf(std::string_view text) {
  return {text.begin(), text.end()};
}

// The content of the DER element at the start of `bytes`, which is moved behind it.
Bytes TakeDer(Bytes& bytes) {
  size_t head = 2, size = bytes[1];
  if (size > 0x80) {
    head += size - 0x80;
    size = 0;
    for (size_t i = 2; i < head; ++i) size = size << 8U | bytes[i];
  }
  Bytes content = bytes.subspan(head, size);
  bytes = bytes.subspan(head + size);
  return content;
}

// What PKCS#8 wraps: the fields of the key's own form.
Bytes KeyFields(Bytes pkcs8) {
  Bytes outer = TakeDer(pkcs8);
  TakeDer(outer);  // version
  TakeDer(outer);  // algorithm
  Bytes key = TakeDer(outer);
  return TakeDer(key);
}
Bytes ScalarOf(Bytes pkcs8) {
  Bytes fields = KeyFields(pkcs8);
  TakeDer(fields);  // version
  return TakeDer(fields);
}

std::string PemOf(Bytes pkcs8) {
  std::string text = Base64Encode(pkcs8), pem = "-----BEGIN PRIVATE KEY-----\n";
  for (size_t at = 0; at < text.size(); at += 64) pem += text.substr(at, 64) + "\n";
  return pem + "-----END PRIVATE KEY-----\n";
}
std::string PublicPemOf(Bytes der) {
  return "-----BEGIN PUBLIC KEY-----\n" + Base64Encode(der) + "\n-----END PUBLIC KEY-----\n";
}

// The lines of a PEM text that hold `secret`, which lies in the DER of the text.
void AddPem(Needles& needles, const std::string& name, Bytes der, Bytes secret) {
  const size_t from = static_cast<size_t>(secret.data() - der.data());
  std::string text = Base64Encode(der);
  const size_t first = from * 4 / 3 + 4, last = (from + secret.size()) * 4 / 3 - 4;
  for (size_t at = 0; at < text.size(); at += 64) {
    const size_t begin = std::max(at, first), end = std::min(at + 64, last);
    if (begin + 8 <= end) needles.Add(name, Bytes(BufferOf(text.substr(begin, end - begin))));
  }
}

// The keys that the program gets, the same for all tests: making them takes time.
struct Given {
  std::array<Buffer, kGivenKeys> keys;
  Buffer rsa_der, ec_der;
  Buffer shared;  // what the two EC keys agree on
};

const Given& Keys() {
  static const Given given = [] {
    Given made;
    for (auto key : {kAesKey, kStaticKey, kBranchKey}) {
      made.keys[key].resize(32);
      crypto::RandomBytes(made.keys[key]);
    }
    auto folder = TempDir::Create();
    auto rsa = crypto::SigningKey::Generate();
    EXPECT_TRUE(folder && rsa && rsa->Save(folder->path() / "rsa.pem"));
    const std::string pem = ReadFile(folder->path() / "rsa.pem").value();
    made.keys[kRsaPem] = BufferOf(pem);
    made.keys[kRsaPublicPem] = BufferOf(rsa->Public().Pem());
    std::string body;
    for (std::string_view rest = pem; !rest.empty();) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      if (!line.starts_with("-")) body += line;
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    made.rsa_der = Base64Decode(body).value();
    auto mine = crypto::EcPrivateKey::Generate(crypto::Curve::kP384);
    auto other = crypto::EcPrivateKey::Generate(crypto::Curve::kP384);
    made.ec_der = mine->Der();
    made.keys[kEcPem] = BufferOf(PemOf(made.ec_der));
    made.keys[kOtherPublicPem] = BufferOf(PublicPemOf(other->Public().Der()));
    made.shared = mine->Ecdh(other->Public()).value();
    return made;
  }();
  return given;
}

Needles GivenNeedles() {
  const Given& given = Keys();
  Needles needles;
  needles.Add("the AES key", given.keys[kAesKey]);
  needles.Add("the given data key", given.keys[kStaticKey]);
  needles.Add("the branch key", given.keys[kBranchKey]);
  needles.Add("the EC key", ScalarOf(given.ec_der));
  AddPem(needles, "the EC key's PEM", given.ec_der, ScalarOf(given.ec_der));
  needles.Add("the shared secret", given.shared);
  Bytes fields = KeyFields(given.rsa_der);
  for (int i = 0; i < 3; ++i) TakeDer(fields);  // version, modulus, public exponent
  for (const char* name : {"d", "p", "q", "d mod p-1", "d mod q-1", "1/q mod p"}) {
    Bytes number = TakeDer(fields);
    needles.Add(std::string("the RSA key's ") + name, number);
    AddPem(needles, "the RSA key's PEM", given.rsa_der, number);
  }
  return needles;
}

// What follows from the data key for one message.
void AddDerived(Needles& needles, Bytes data_key, Bytes message) {
  const AlgorithmSuite* suite = FindSuite(static_cast<uint16_t>(message[0] << 8U | message[1]));
  ASSERT_NE(suite, nullptr);
  Bytes id = message.subspan(2);
  auto key = DeriveMessageKey(*suite, data_key, id);
  ASSERT_TRUE(key) << key.error().ToString();
  needles.Add("a content key", key->content.view());
  if (suite->kdf == Hash::kNone) return;
  auto hash = suite->kdf == Hash::kSha256   ? crypto::Hash::kSha256
              : suite->kdf == Hash::kSha384 ? crypto::Hash::kSha384
                                            : crypto::Hash::kSha512;
  Buffer prk(crypto::HashBytes(hash));
  crypto::HkdfExtract(hash, suite->committing ? id : Bytes(), data_key, prk);
  for (uint8_t pad : {uint8_t{0}, uint8_t{0x36}, uint8_t{0x5C}}) {  // as HMAC pads its key
    Buffer padded = prk;
    for (uint8_t& byte : padded) byte ^= pad;
    needles.Add("a pseudo-random key", padded);
  }
}

class Probe {
 public:
  Probe(const std::string& scenario, const std::filesystem::path& folder) {
    std::array<int, 2> to{}, from{};
    EXPECT_EQ(::pipe2(to.data(), O_CLOEXEC), 0);
    EXPECT_EQ(::pipe2(from.data(), O_CLOEXEC), 0);
    UniqueFd its_in(to[0]), its_out(from[1]);
    in_ = UniqueFd(to[1]);
    out_ = UniqueFd(from[0]);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, its_in.get(), 0);
    ::posix_spawn_file_actions_adddup2(&files, its_out.get(), 1);
    std::string program = BARTIZAN_WIPE_PROBE, first = scenario, second = folder;
    std::array<char*, 4> arguments = {program.data(), first.data(), second.data(), nullptr};
    EXPECT_EQ(::posix_spawn(&process_, program.c_str(), &files, nullptr, arguments.data(), environ),
              0);
    ::posix_spawn_file_actions_destroy(&files);
    for (const Buffer& key : Keys().keys) {
      EXPECT_TRUE(WriteAll(in_.get(), LengthBytes(key.size())) && WriteAll(in_.get(), key));
    }
  }
  ~Probe() {
    in_ = UniqueFd();
    int status = 0;
    ::waitpid(process_, &status, 0);
  }
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;

  // What it says until it waits; the keys that it tells become needles.
  Tag Listen(Needles& needles) {
    Buffer data_key;
    for (;;) {
      std::array<uint8_t, 5> head{};
      if (!ReadAll(out_.get(), head)) {
        ADD_FAILURE() << "the program ended too early";
        return Tag::kMessage;
      }
      Buffer bytes(LengthOf(Bytes(head).last(4)));
      EXPECT_TRUE(ReadAll(out_.get(), bytes));
      auto tag = static_cast<Tag>(head[0]);
      if (tag == Tag::kDone || tag == Tag::kPause) return tag;
      if (tag == Tag::kSigningKey) needles.Add("a signing key", ScalarOf(bytes));
      if (tag == Tag::kDataKey) {
        data_key = bytes;
        needles.Add("a data key", data_key);
        ++data_keys_;
      }
      if (tag == Tag::kMessage) {
        AddDerived(needles, data_key.empty() ? Keys().keys[kStaticKey] : data_key, bytes);
        ++messages_;
      }
    }
  }
  pid_t process() const { return process_; }
  int data_keys() const { return data_keys_; }
  int messages() const { return messages_; }

 private:
  UniqueFd in_, out_;
  pid_t process_ = 0;
  int data_keys_ = 0, messages_ = 0;
};

struct Outcome {
  Search search;
  int messages = 0;
};
Outcome Look(const std::string& scenario, Tag at = Tag::kDone) {
  auto folder = TempDir::Create();
  Needles needles = GivenNeedles();
  Probe probe(scenario, folder->path());
  EXPECT_EQ(probe.Listen(needles), at);
  Outcome outcome{SearchMemory(probe.process(), needles), probe.messages()};
  EXPECT_GT(outcome.search.bytes, 100'000U) << "its memory cannot be read";
  return outcome;
}

class Wipe : public ::testing::TestWithParam<const char*> {};
TEST_P(Wipe, NoKeyIsLeft) {
  Outcome outcome = Look(GetParam());
  EXPECT_THAT(outcome.search.found, IsEmpty());
  const std::string_view scenario = GetParam();
  if (scenario != "ecdh-discovery" && scenario != "key-text") {
    EXPECT_GT(outcome.messages, 0);
  }
}
INSTANTIATE_TEST_SUITE_P(Scenarios, Wipe,
                         ::testing::Values("aes", "static", "rsa-oaep", "rsa-pkcs1", "ecdh-static",
                                           "ecdh-discovery", "ecdh-ephemeral", "streams", "files",
                                           "errors", "multi", "caching", "hierarchical",
                                           "key-text"),
                         [](const auto& scenario) {
                           std::string name = scenario.param;
                           std::erase(name, '-');
                           return name;
                         });

// Without these the test above could be blind.
TEST(WipeControl, FindsNothingWhereNothingWasDone) {
  EXPECT_THAT(Look("nothing").search.found, IsEmpty());
}
TEST(WipeControl, FindsAKeyInUse) {
  EXPECT_THAT(Look("in-use", Tag::kPause).search.found,
              Contains(HasSubstr("the AES key in [heap]")));
}
TEST(WipeControl, FindsWhatIsLeft) {
  EXPECT_THAT(Look("leak-heap").search.found, Contains(HasSubstr("the AES key in [heap]")));
  EXPECT_THAT(Look("leak-stack").search.found, Contains(HasSubstr("the AES key in [stack]")));
  EXPECT_THAT(Look("leak-little-endian").search.found,
              Contains(HasSubstr("the given data key (reversed)")));
  EXPECT_THAT(Look("leak-pem").search.found, Contains(HasSubstr("the RSA key's PEM")));
  EXPECT_THAT(Look("leak-data-key").search.found, Contains(HasSubstr("a data key in [heap]")));
}

}  // namespace
}  // namespace bartizan::esdk::wipe
