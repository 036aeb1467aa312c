// The library from one end to the other: what docs/esdk-library.md shows.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "bartizan/esdk/client.h"

namespace esdk = bartizan::esdk;
namespace fs = std::filesystem;

namespace {

// The library returns its errors; here one ends the program.
template <class T>
T Must(esdk::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().ToString());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

std::vector<uint8_t> BytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

// A key as it comes out of your key store.
esdk::KeyringPtr AesKey(std::string name, uint8_t fill) {
  esdk::SecretBytes key(32);
  std::ranges::fill(key.mutable_view(), fill);
  return Must(esdk::RawAesKeyring("example", std::move(name), std::move(key)));
}

void SeveralKeys() {
  const esdk::Client client;
  esdk::KeyringPtr ours = AesKey("ours", 1);
  esdk::KeyringPtr spare = AesKey("spare", 2);
  auto both = esdk::DefaultManager(Must(esdk::MultiKeyring(ours, {spare})));
  auto encrypted = Must(client.Encrypt(BytesOf("for two"), *both));

  auto with_spare = esdk::DefaultManager(spare);  // the first key is lost
  auto decrypted = Must(client.Decrypt(encrypted.message, *with_spare));
  std::printf("%zu keys, %zu bytes back\n", encrypted.header.encrypted_keys.size(),
              decrypted.plaintext.size());
}

void ErrorsHaveCodes() {
  const esdk::Client client;
  auto ours = esdk::DefaultManager(AesKey("ours", 1));
  auto other = esdk::DefaultManager(AesKey("other", 3));
  auto encrypted = Must(client.Encrypt(BytesOf("secret"), *ours));

  auto wrong_key = client.Decrypt(encrypted.message, *other);
  if (wrong_key.error().code == esdk::Errc::kNoUsableKey) std::printf("not under this key\n");

  encrypted.message.back() ^= 1U;
  auto damaged = client.Decrypt(encrypted.message, *ours);
  std::printf("%s\n", std::string(esdk::ErrcName(damaged.error().code)).c_str());
}

void Contexts() {
  const esdk::Client client;
  auto manager = esdk::RequiredContextManager(esdk::DefaultManager(AesKey("ours", 1)), {"tenant"});
  const esdk::EncryptionContext context = {{"tenant", "blue"}, {"kind", "invoice"}};
  auto encrypted = Must(client.Encrypt(BytesOf("42"), *manager, {.context = context}));
  std::printf("stored: %s\n", encrypted.header.context.contains("tenant") ? "tenant" : "no tenant");

  auto opened = client.Decrypt(encrypted.message, *manager, {.reproduced = {{"tenant", "red"}}});
  std::printf("red: %s\n", opened ? "opened" : "refused");
  opened = client.Decrypt(encrypted.message, *manager, {.reproduced = {{"tenant", "blue"}}});
  std::printf("blue: %s\n", opened ? "opened" : "refused");
}

void FewerCallsForKeys() {
  const esdk::Client client;
  esdk::CacheLimits limits{.max_age_seconds = 300, .max_messages = 1000};
  auto manager = Must(
      esdk::CachingManager(esdk::DefaultManager(AesKey("ours", 1)), esdk::MakeCache(100), limits));
  for (int i = 0; i < 3; ++i) Must(client.Encrypt(BytesOf("one data key for all"), *manager));
  std::printf("cached\n");
}

void Streams() {
  const esdk::Client client;
  auto manager = esdk::DefaultManager(AesKey("ours", 1));
  std::vector<uint8_t> message;
  esdk::Sink to_message = [&](esdk::Bytes bytes) -> esdk::Status {
    message.insert(message.end(), bytes.begin(), bytes.end());
    return {};
  };
  auto encryptor = Must(client.MakeEncryptor(*manager, {.frame_length = 64U << 10U}));
  for (int i = 0; i < 100; ++i) Must(encryptor.Update(BytesOf("a piece of it "), to_message));
  Must(encryptor.Finish(to_message));

  size_t received = 0;
  esdk::Sink count = [&](esdk::Bytes bytes) -> esdk::Status {
    received += bytes.size();  // nothing before it was verified
    return {};
  };
  auto decryptor = client.MakeDecryptor(*manager, esdk::Release::kAfterVerification);
  Must(decryptor.Update(message, count));
  Must(decryptor.Finish(count));
  std::printf("%zu bytes streamed\n", received);
}

void Files() {
  const esdk::Client client({.threads = 2});
  auto manager = esdk::DefaultManager(AesKey("ours", 1));
  std::ofstream("plain.txt") << std::string(1'000'000, 'x') << "the end";
  auto done =
      Must(client.EncryptFile("plain.txt", "sealed", *manager, {.frame_length = 1U << 16U}));
  Must(client.DecryptFile("sealed", "back.txt", *manager));
  std::printf("%zu bytes into a file\n", static_cast<size_t>(done.bytes_in));
}

void PartsOfAFile() {
  const esdk::Client client;
  auto manager = esdk::DefaultManager(AesKey("ours", 1));
  std::ifstream file("sealed", std::ios::binary);
  esdk::RandomAccess source{.size = fs::file_size("sealed"),
                            .read = [&](uint64_t at, esdk::MutableBytes out) -> esdk::Status {
                              file.seekg(static_cast<std::streamoff>(at));
                              file.read(reinterpret_cast<char*>(out.data()),
                                        static_cast<std::streamsize>(out.size()));
                              if (file) return {};
                              return esdk::Fail(esdk::Errc::kIo, "cannot read");
                            }};
  // The message is signed, and a part does not show whether the signature is right.
  auto reader = Must(client.OpenRanged(source, *manager, true));
  std::array<uint8_t, 7> end{};
  Must(reader.Read(reader.size() - end.size(), end));
  std::printf("%.7s\n", reinterpret_cast<const char*>(end.data()));
}

}  // namespace

int main() {
  try {
    SeveralKeys();
    ErrorsHaveCodes();
    Contexts();
    FewerCallsForKeys();
    Streams();
    Files();
    PartsOfAFile();
  } catch (const std::runtime_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
