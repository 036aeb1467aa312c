// The program whose memory is looked through: encrypts and decrypts with the keys that it is given,
// lets everything go, and waits. Usage: probe SCENARIO FOLDER
#include <malloc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/client.h"
#include "wire.h"

namespace bartizan::esdk::wipe {
namespace {

using Buffer = std::vector<uint8_t>;
using Keys = std::array<SecretBytes, kGivenKeys>;
constexpr std::array<uint16_t, 4> kSuites = {0x0078, 0x0178, 0x0478, 0x0578};

// A scenario that does not do what it should would prove nothing.
void Must(bool right, const char* what) {
  if (right) return;
  std::fprintf(stderr, "probe: %s\n", what);
  std::_Exit(3);
}
template <class T>
T Must(Result<T> result, const char* what) {
  if (!result) std::fprintf(stderr, "%s\n", result.error().ToString().c_str());
  Must(result.has_value(), what);
  return *std::move(result);
}

void Say(Tag tag, std::initializer_list<Bytes> parts) {
  size_t size = 0;
  for (Bytes part : parts) size += part.size();
  const auto first = static_cast<uint8_t>(tag);
  Must(WriteAll(1, Bytes(&first, 1)) && WriteAll(1, LengthBytes(size)), "cannot write");
  for (Bytes part : parts) Must(WriteAll(1, part), "cannot write");
}
void WaitAfter(Tag tag) {
  uint8_t byte = 0;
  Say(tag, {});
  (void)ReadAll(0, MutableBytes(&byte, 1));  // until the other side closes it
}
void SayMessage(const Header& header) {
  const std::array<uint8_t, 2> id = {static_cast<uint8_t>(header.suite->id >> 8U),
                                     static_cast<uint8_t>(header.suite->id)};
  Say(Tag::kMessage, {id, header.message_id});
}

// Tells the keys that pass through: most are made up here.
class Telling final : public MaterialsManager {
 public:
  explicit Telling(ManagerPtr inner) : inner_(std::move(inner)) {}
  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    auto materials = inner_->ForEncrypt(request);
    if (!materials) return materials;
    Say(Tag::kDataKey, {materials->data_key.view()});
    if (!materials->signing_key.empty()) Say(Tag::kSigningKey, {materials->signing_key.view()});
    return materials;
  }
  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    return inner_->ForDecrypt(request);
  }

 private:
  ManagerPtr inner_;
};

// Nothing but a mask, and wiped all the same: this is not what is looked at.
class MaskKms final : public KmsClient {
 public:
  static constexpr uint8_t kMask = 0xA5;
  Result<KmsDataKey> GenerateDataKey(const std::string& key_id, size_t length,
                                     const EncryptionContext& /*context*/) override {
    SecretBytes key(length);
    crypto::RandomBytes(key.mutable_view());
    Buffer sealed = Masked(key.view());
    return KmsDataKey{std::move(key), std::move(sealed), key_id};
  }
  Result<KmsDataKey> Encrypt(const std::string& key_id, Bytes plaintext,
                             const EncryptionContext& /*context*/) override {
    return KmsDataKey{{}, Masked(plaintext), key_id};
  }
  Result<KmsDataKey> Decrypt(const std::string& key_id, Bytes ciphertext,
                             const EncryptionContext& /*context*/,
                             const std::string& /*algorithm*/) override {
    SecretBytes key(ciphertext.size());
    for (size_t i = 0; i < key.size(); ++i) key.mutable_view()[i] = ciphertext[i] ^ kMask;
    return KmsDataKey{std::move(key), {}, key_id};
  }
  Result<KmsPublicKey> GetPublicKey(const std::string& /*key_id*/) override {
    return Fail(Errc::kKeyService, "none");
  }
  Result<KmsSharedSecret> DeriveSharedSecret(const std::string& /*key_id*/,
                                             Bytes /*public_key*/) override {
    return Fail(Errc::kKeyService, "none");
  }

 private:
  static Buffer Masked(Bytes bytes) {
    Buffer masked(bytes.begin(), bytes.end());
    for (uint8_t& byte : masked) byte ^= kMask;
    return masked;
  }
};

class OneBranch final : public BranchKeyStore {
 public:
  explicit OneBranch(const SecretBytes& key) : key_(key.Clone()) {}
  Result<BranchKey> Active(const std::string& id) override { return Version(id, kVersion); }
  Result<BranchKey> Version(const std::string& id, const std::string& version) override {
    return BranchKey{id, version, key_.Clone()};
  }

 private:
  static constexpr const char* kVersion = "12345678-1234-4234-8234-123456789abc";
  SecretBytes key_;
};

std::string_view Text(const SecretBytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.view().data()), bytes.size()};
}

KeyringPtr Aes(const Keys& keys) {
  return Must(RawAesKeyring("test", "aes", keys[kAesKey].Clone()), "AES");
}
KeyringPtr Rsa(const Keys& keys, RsaPadding padding) {
  return Must(RawRsaKeyring("test", "rsa", padding, Text(keys[kRsaPublicPem]), Text(keys[kRsaPem])),
              "RSA");
}
KeyringPtr Ecdh(const Keys& keys, EcdhSchema schema) {
  EcdhKeys options{schema, Curve::kP384, {}, {}};
  if (schema != EcdhSchema::kEphemeralToPublic) options.private_pem = Text(keys[kEcPem]);
  if (schema != EcdhSchema::kPublicKeyDiscovery) {
    options.recipient_public_pem = Text(keys[kOtherPublicPem]);
  }
  auto keyring = RawEcdhKeyring(options);
  crypto::Wipe(options.private_pem.data(), options.private_pem.size());  // the caller's own copy
  return Must(std::move(keyring), "ECDH");
}

Client ClientFor(const AlgorithmSuite& suite, unsigned threads = 1) {
  return Client({.policy = suite.committing ? CommitmentPolicy::kRequireEncryptRequireDecrypt
                                            : CommitmentPolicy::kForbidEncryptAllowDecrypt,
                 .threads = threads});
}
Buffer Plain(size_t size) {
  return Buffer(size, 'p');
}

void RoundTrip(const Client& client, const AlgorithmSuite* suite, MaterialsManager& manager) {
  const Buffer plain = Plain(10'000);
  auto sealed =
      Must(client.Encrypt(plain, manager, {.suite = suite, .context = {{"a", "b"}}}), "encrypting");
  SayMessage(sealed.header);
  Must(Must(client.Decrypt(sealed.message, manager), "decrypting").plaintext == plain, "another");
}
void RoundTrips(const KeyringPtr& keyring) {
  for (uint16_t id : kSuites) {
    Telling manager(DefaultManager(keyring));
    RoundTrip(ClientFor(*FindSuite(id)), FindSuite(id), manager);
  }
}

Buffer EncryptStreamed(const Client& client, const AlgorithmSuite& suite, Telling& manager,
                       size_t size) {
  Buffer message;
  Sink keep = [&](Bytes bytes) -> Status {
    message.insert(message.end(), bytes.begin(), bytes.end());
    return {};
  };
  auto encryptor = Must(client.MakeEncryptor(manager, {.suite = &suite}), "an encryptor");
  SayMessage(encryptor.header());
  const Buffer plain = Plain(size);
  for (size_t at = 0; at < plain.size(); at += 777) {
    Must(encryptor.Update(Bytes(plain).subspan(at, std::min<size_t>(777, plain.size() - at)), keep)
             .has_value(),
         "encrypting a piece");
  }
  Must(encryptor.Finish(keep).has_value(), "ending");
  return message;
}
bool DecryptStreamed(const Client& client, MaterialsManager& manager, Bytes message,
                     Release release) {
  Sink drop = [](Bytes) -> Status { return {}; };
  auto decryptor = client.MakeDecryptor(manager, release);
  for (; !message.empty(); message = message.subspan(std::min<size_t>(501, message.size()))) {
    if (!decryptor.Update(message.first(std::min<size_t>(501, message.size())), drop)) return false;
  }
  return decryptor.Finish(drop).has_value();
}

void Streams(const Keys& keys) {
  for (uint16_t id : kSuites) {
    const AlgorithmSuite& suite = *FindSuite(id);
    Client client = ClientFor(suite);
    Telling manager(DefaultManager(Aes(keys)));
    Buffer message = EncryptStreamed(client, suite, manager, 30'000);
    for (Release release : {Release::kAfterVerification, Release::kPerFrame}) {
      Must(DecryptStreamed(client, manager, message, release), "decrypting a stream");
    }
    // Left in the middle, without an end.
    auto encryptor = Must(client.MakeEncryptor(manager, {.suite = &suite}), "an encryptor");
    SayMessage(encryptor.header());
    Must(encryptor.Update(Plain(5000), [](Bytes) -> Status { return {}; }).has_value(), "half");
  }
}

void Files(const Keys& keys, const std::string& folder) {
  const std::string plain = folder + "/plain", sealed = folder + "/sealed", opened = plain + ".2";
  std::ofstream(plain) << std::string(3'000'000, 'p');
  for (uint16_t id : kSuites) {
    const AlgorithmSuite& suite = *FindSuite(id);
    Client client = ClientFor(suite, 3);
    Telling manager(DefaultManager(Aes(keys)));
    SayMessage(
        Must(client.EncryptFile(plain, sealed, manager, {.suite = &suite}), "a file").header);
    Must(client.DecryptFile(sealed, opened, manager), "a file");
    auto message = Must(client.Encrypt(Plain(2'000'000), manager, {.suite = &suite}), "threads");
    SayMessage(message.header);
    Must(client.Decrypt(message.message, manager), "threads");
    auto reader = Must(client.OpenRanged({.size = message.message.size(),
                                          .read = [&](uint64_t offset, MutableBytes out) -> Status {
                                            std::memcpy(out.data(), message.message.data() + offset,
                                                        out.size());
                                            return {};
                                          }},
                                         manager, true),
                       "a range");
    Buffer part(100);
    Must(reader.Read(12'345, part).has_value(), "a range");
  }
}

// Every way to fail after a key was there.
void Errors(const Keys& keys, const std::string& folder) {
  for (uint16_t id : kSuites) {
    const AlgorithmSuite& suite = *FindSuite(id);
    Client client = ClientFor(suite);
    Telling manager(DefaultManager(Aes(keys)));
    auto sealed = Must(client.Encrypt(Plain(10'000), manager, {.suite = &suite}), "encrypting");
    SayMessage(sealed.header);
    auto refused = [&](const Buffer& message, MaterialsManager& with) {
      Must(!client.Decrypt(message, with), "decrypted what is wrong");
      Must(!DecryptStreamed(client, with, message, Release::kPerFrame), "decrypted what is wrong");
      const std::string file = folder + "/bad";
      std::ofstream(file).write(reinterpret_cast<const char*>(message.data()),
                                static_cast<std::streamsize>(message.size()));
      Must(!client.DecryptFile(file, folder + "/bad.out", with), "decrypted what is wrong");
    };
    const size_t body = sealed.header.body_offset;
    for (size_t at : {size_t{10}, body - 1, body + 100, sealed.message.size() - 1}) {
      Buffer bent = sealed.message;
      bent[at] ^= 1U;
      refused(bent, manager);
    }
    Buffer cut = sealed.message;
    cut.resize(cut.size() - 5);
    refused(cut, manager);
    // The right key for the encrypted data key, the wrong data key for the message.
    auto fixed = DefaultManager(StaticDataKeyring(keys[kStaticKey].Clone()));
    refused(sealed.message, *fixed);
    Buffer small(100);
    Must(!client.EncryptInto(small, Plain(5000), manager, {.suite = &suite}), "too small");
    auto stopped = client.MakeEncryptor(manager, {.suite = &suite});
    Must(!stopped->Update(Plain(100'000), [](Bytes) -> Status { return Fail(Errc::kIo, "full"); }),
         "wrote to a full disk");
  }
  Must(!RawAesKeyring("aws-kms", "name", keys[kAesKey].Clone()), "a forbidden namespace");
  // Private keys that cannot be used, each read as the other.
  Must(!RawRsaKeyring("a", "b", RsaPadding::kOaepSha256, {}, Text(keys[kEcPem])), "EC as RSA");
  EcdhKeys wrong{
      EcdhSchema::kPublicKeyDiscovery, Curve::kP256, std::string(Text(keys[kEcPem])), {}};
  Must(!RawEcdhKeyring(wrong), "another curve");
  crypto::Wipe(wrong.private_pem.data(), wrong.private_pem.size());
}

void Multi(const Keys& keys) {
  auto kms = std::make_shared<MaskKms>();
  const std::string arn = "arn:aws:kms:eu-west-1:123456789012:key/1";
  RoundTrips(Must(
      MultiKeyring(Aes(keys), {Rsa(keys, RsaPadding::kOaepSha256), Ecdh(keys, EcdhSchema::kStatic),
                               Must(KmsKeyring(kms, arn), "KMS")}),
      "a multi-keyring"));
  RoundTrips(Must(KmsKeyring(kms, arn), "KMS"));
}

void Caching(const Keys& keys) {
  auto cache = MakeCache(2);
  auto inner = std::make_shared<Telling>(DefaultManager(Aes(keys)));
  auto manager = Must(CachingManager(inner, cache, {.max_messages = 2}), "a cache");
  for (int i = 0; i < 5; ++i) {
    for (uint16_t id : {uint16_t{0x0478}, uint16_t{0x0578}}) {
      RoundTrip(ClientFor(*FindSuite(id)), FindSuite(id), *manager);
    }
  }
}

void Hierarchical(const Keys& keys) {
  HierarchicalOptions options;
  options.branch_key_id = "branch";
  RoundTrips(
      Must(HierarchicalKeyring(std::make_shared<OneBranch>(keys[kBranchKey]), std::move(options)),
           "hierarchical"));
}

// Keys as text, as the command line reads them.
void KeyText(const Keys& keys) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  SecretBytes hex(2 * keys[kAesKey].size());
  for (size_t i = 0; i < hex.size(); ++i) {
    const unsigned byte = keys[kAesKey].view()[i / 2];
    hex.mutable_view()[i] = static_cast<uint8_t>(kDigits[i % 2 == 0 ? byte >> 4U : byte & 15U]);
  }
  auto bytes = HexDecode(Text(hex));
  Must(bytes && std::ranges::equal(*bytes, keys[kAesKey].view()), "hexadecimal");
  crypto::Wipe(bytes->data(), bytes->size());
  std::string base64 = Base64Encode(keys[kStaticKey].view());
  bytes = Base64Decode(base64);
  Must(bytes && std::ranges::equal(*bytes, keys[kStaticKey].view()), "base64");
  crypto::Wipe(bytes->data(), bytes->size());
  crypto::Wipe(base64.data(), base64.size());
}

// Leaks on purpose, one kind each: what the test must find.
void Happens(const void* bytes) {
  asm volatile("" : : "r"(bytes) : "memory");  // the compiler must not leave the copy out
}
__attribute__((noinline)) void LeakOnStack(const Keys& keys) {
  std::array<uint8_t, 16'384> deep;  // so that later calls do not reach down to the copy
  std::memcpy(deep.data(), keys[kAesKey].view().data(), keys[kAesKey].size());
  Happens(deep.data());
}
void LeakHeap(const Keys& keys) {
  Buffer copy(keys[kAesKey].view().begin(), keys[kAesKey].view().end());
  Happens(copy.data());
}
void LeakLittleEndian(const Keys& keys) {
  Buffer copy(keys[kStaticKey].view().rbegin(), keys[kStaticKey].view().rend());
  Happens(copy.data());
}
void LeakPem(const Keys& keys) {
  std::string copy(Text(keys[kRsaPem]));
  Happens(copy.data());
}
void LeakDataKey(const Keys& keys) {
  auto manager = DefaultManager(Aes(keys));
  Telling telling(manager);
  auto materials = telling.ForEncrypt({.suite = FindSuite(0x0478)});
  Buffer copy(materials->data_key.view().begin(), materials->data_key.view().end());
  Happens(copy.data());
}

void Run(const std::string& scenario, const std::string& folder, const Keys& keys) {
  const std::map<std::string, std::function<void()>> scenarios = {
      {"nothing", [] {}},
      {"aes", [&] { RoundTrips(Aes(keys)); }},
      {"static", [&] { RoundTrips(StaticDataKeyring(keys[kStaticKey].Clone())); }},
      {"rsa-oaep", [&] { RoundTrips(Rsa(keys, RsaPadding::kOaepSha512)); }},
      {"rsa-pkcs1", [&] { RoundTrips(Rsa(keys, RsaPadding::kPkcs1)); }},
      {"ecdh-static", [&] { RoundTrips(Ecdh(keys, EcdhSchema::kStatic)); }},
      {"ecdh-discovery", [&] { (void)Ecdh(keys, EcdhSchema::kPublicKeyDiscovery); }},
      {"ecdh-ephemeral",
       [&] {
         Telling manager(DefaultManager(Ecdh(keys, EcdhSchema::kEphemeralToPublic)));
         SayMessage(Must(Client().Encrypt(Plain(100), manager), "ephemeral").header);
       }},
      {"streams", [&] { Streams(keys); }},
      {"files", [&] { Files(keys, folder); }},
      {"errors", [&] { Errors(keys, folder); }},
      {"multi", [&] { Multi(keys); }},
      {"caching", [&] { Caching(keys); }},
      {"hierarchical", [&] { Hierarchical(keys); }},
      {"key-text", [&] { KeyText(keys); }},
      {"leak-heap", [&] { LeakHeap(keys); }},
      {"leak-stack", [&] { LeakOnStack(keys); }},
      {"leak-little-endian", [&] { LeakLittleEndian(keys); }},
      {"leak-pem", [&] { LeakPem(keys); }},
      {"leak-data-key", [&] { LeakDataKey(keys); }},
      {"in-use",
       [&] {
         auto keyring = Aes(keys);
         WaitAfter(Tag::kPause);
       }},
  };
  auto found = scenarios.find(scenario);
  Must(found != scenarios.end(), "no such scenario");
  found->second();
}

void ReadKeys(Keys& keys) {
  for (SecretBytes& key : keys) {
    std::array<uint8_t, 4> length{};
    Must(ReadAll(0, length), "cannot read");
    key = SecretBytes(LengthOf(length));
    Must(ReadAll(0, key.mutable_view()), "cannot read");
  }
}

int Main(const std::string& scenario, const std::string& folder) {
  // Memory that is given back to the system cannot be looked through: nothing is.
  ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
  ::mallopt(M_MMAP_THRESHOLD, 1 << 30);
  {
    Keys keys;
    ReadKeys(keys);
    Run(scenario, folder, keys);
  }
  WaitAfter(Tag::kDone);
  return 0;
}

}  // namespace
}  // namespace bartizan::esdk::wipe

int main(int argc, char** argv) {
  return argc == 3 ? bartizan::esdk::wipe::Main(argv[1], argv[2]) : 2;
}
