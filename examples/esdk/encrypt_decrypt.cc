// Encrypts a text under one named key and decrypts it again.
#include <cstdio>

#include "bartizan/esdk/client.h"

using namespace bartizan;

int main() {
  // The default policy: messages commit to their key, and no others are decrypted.
  const esdk::Client client;

  // The key is named on both sides; a message under any other key is not decrypted.
  // In earnest it comes from a key store, or stays in KMS (esdk::KmsKeyring).
  auto keyring = esdk::RawAesKeyring("example", "key-1", esdk::SecretBytes(32));
  if (!keyring) return std::fprintf(stderr, "%s\n", keyring.error().ToString().c_str()), 1;
  const auto materials = esdk::DefaultManager(*keyring);

  // The context is authenticated but not secret: it says what the message is for.
  const esdk::EncryptionContext context = {{"purpose", "test"}, {"department", "IT"}};
  const std::string text = "Hello World";
  const esdk::Bytes plaintext(reinterpret_cast<const uint8_t*>(text.data()), text.size());
  auto encrypted = client.Encrypt(plaintext, *materials, {.context = context});
  if (!encrypted) return std::fprintf(stderr, "%s\n", encrypted.error().ToString().c_str()), 1;

  // Fails unless the message is whole, unchanged, under this key and for this context.
  auto decrypted = client.Decrypt(encrypted->message, *materials, {.reproduced = context});
  if (!decrypted) return std::fprintf(stderr, "%s\n", decrypted.error().ToString().c_str()), 1;

  std::printf("%s, for %s\n",
              std::string(decrypted->plaintext.begin(), decrypted->plaintext.end()).c_str(),
              decrypted->context.at("purpose").c_str());
}
