#pragma once
// What the tests of this folder share: a materials manager without keyrings, messages that the
// encryptor would not write, bytes.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/crypto/ec.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/derive.h"
#include "bartizan/esdk/session.h"

namespace bartizan::esdk::testing {

using Buffer = std::vector<uint8_t>;

inline const AlgorithmSuite& Suite(int id) {
  return *FindSuite(static_cast<uint16_t>(id));
}

// The same bytes every time, without a visible pattern.
inline Buffer SomeBytes(size_t size, uint32_t seed = 1) {
  Buffer bytes(size);
  uint32_t state = seed * 2'654'435'761U + 1;
  for (auto& byte : bytes) {
    state = state * 1'664'525U + 1'013'904'223U;
    byte = static_cast<uint8_t>(state >> 24U);
  }
  return bytes;
}

struct KeyPair {
  Buffer private_der, public_point;
};

inline const KeyPair& SigningPair(Curve curve) {
  auto make = [](crypto::Curve of) {
    auto key = crypto::EcPrivateKey::Generate(of);
    EXPECT_TRUE(key) << key.error().OneLine();
    return KeyPair{key->Der(), key->Public().CompressedPoint()};
  };
  static const KeyPair p256 = make(crypto::Curve::kP256);
  static const KeyPair p384 = make(crypto::Curve::kP384);
  return curve == Curve::kP256 ? p256 : p384;
}

// One data key for all messages. What it returns can be bent by the tests.
class TestManager : public MaterialsManager {
 public:
  std::set<std::string> required_keys;
  std::function<void(EncryptionMaterials&)> bend_encrypt = [](auto&) {};
  std::function<void(DecryptionMaterials&)> bend_decrypt = [](auto&) {};
  uint8_t key_byte = 7;
  int encrypt_calls = 0, decrypt_calls = 0;
  std::optional<uint64_t> seen_length;

  SecretBytes DataKey(const AlgorithmSuite& suite) const {
    Buffer key(suite.data_key_length, key_byte);
    return SecretBytes::CopyOf(key);
  }

  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    ++encrypt_calls;
    seen_length = request.plaintext_length;
    EncryptionMaterials materials;
    materials.suite = request.suite != nullptr ? request.suite : &DefaultSuite(request.policy);
    materials.context = request.context;
    materials.required_keys = required_keys;
    materials.data_key = DataKey(*materials.suite);
    materials.encrypted_keys = {{"test", {'k', '1'}, {1, 2, 3}}};
    if (materials.suite->has_signature()) {
      const KeyPair& pair = SigningPair(materials.suite->signature);
      materials.signing_key = SecretBytes::CopyOf(pair.private_der);
      materials.context[std::string(kPublicKeyField)] = Base64Encode(pair.public_point);
    }
    bend_encrypt(materials);
    return materials;
  }

  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    ++decrypt_calls;
    DecryptionMaterials materials;
    materials.suite = request.suite;
    materials.context = request.context;
    for (const auto& [key, value] : request.reproduced) {
      if (materials.context.emplace(key, value).second) materials.required_keys.insert(key);
    }
    materials.data_key = DataKey(*request.suite);
    auto field = request.context.find(std::string(kPublicKeyField));
    if (field != request.context.end()) {
      materials.verification_key = Base64Decode(field->second).value_or(Buffer());
    }
    bend_decrypt(materials);
    return materials;
  }
};

inline Client LaxClient(unsigned threads = 1, Limits limits = {}) {
  return Client({.policy = CommitmentPolicy::kRequireEncryptAllowDecrypt,
                 .limits = limits,
                 .threads = threads});
}
// A client that may encrypt with this suite.
inline Client ClientFor(const AlgorithmSuite& suite, unsigned threads = 1) {
  return Client({.policy = suite.committing ? CommitmentPolicy::kRequireEncryptRequireDecrypt
                                            : CommitmentPolicy::kForbidEncryptAllowDecrypt,
                 .threads = threads});
}

inline Sink Into(Buffer& buffer) {
  return [&buffer](Bytes bytes) -> Status {
    buffer.insert(buffer.end(), bytes.begin(), bytes.end());
    return {};
  };
}

// A whole message, part by part: for what the encryptor never writes.
class MessageMaker {
 public:
  MessageMaker(TestManager& manager, const AlgorithmSuite& suite, uint32_t frame_length,
               EncryptionContext context = {})
      : session_(Make(manager, suite, frame_length, std::move(context))) {
    bytes_.resize(session_.header_size());
    session_.WriteHeader(bytes_);
    if (session_.hash) session_.hash->Update(bytes_);
  }

  MessageMaker& Frame(Bytes plaintext) { return Part(BodyPart::kRegularFrame, plaintext); }
  MessageMaker& Final(Bytes plaintext) { return Part(BodyPart::kFinalFrame, plaintext); }
  MessageMaker& Unframed(Bytes plaintext) { return Part(BodyPart::kUnframed, plaintext); }
  // With this IV instead of the sequence number.
  MessageMaker& FinalWithIv(Bytes plaintext, Bytes iv) {
    const Header& header = session_.header;
    Buffer out(PartSize(BodyPart::kFinalFrame, plaintext.size()));
    PartRoom room = WritePart(BodyPart::kFinalFrame, sequence_, plaintext.size(), out);
    std::ranges::copy(iv, out.begin() + 8);
    auto gcm = crypto::AesGcm::Create(session_.content_key.view());
    BodyAad aad(header.message_id);
    EXPECT_TRUE(gcm->Seal(iv, aad.For(BodyPart::kFinalFrame, sequence_, plaintext.size()),
                          plaintext, room.content, room.tag));
    return Add(out);
  }
  Buffer Done() {
    if (session_.hash) {
      auto footer = session_.hash->SignFooter(session_.signing_key.view());
      EXPECT_TRUE(footer);
      bytes_.insert(bytes_.end(), footer->begin(), footer->end());
    }
    return bytes_;
  }

 private:
  static EncryptSession Make(TestManager& manager, const AlgorithmSuite& suite,
                             uint32_t frame_length, EncryptionContext context) {
    Config config{.policy = ClientFor(suite).config().policy};
    auto session = StartEncrypt(config, manager,
                                {.suite = &suite,
                                 .context = std::move(context),
                                 .frame_length = std::max<uint32_t>(frame_length, 1)},
                                std::nullopt);
    EXPECT_TRUE(session) << session.error().ToString();
    Header& header = session->header;
    if (frame_length == 0) {
      header.content_type = ContentType::kUnframed;
      header.frame_length = 0;
      EXPECT_TRUE(SerializeHeader(header));
      EXPECT_TRUE(session->cipher.SealHeader(header.iv, header.body_bytes, header.tag));
    }
    session->hash = SignatureHashFor(suite);  // without the header, which may be another now
    return *std::move(session);
  }
  MessageMaker& Part(BodyPart part, Bytes plaintext) {
    Buffer out(PartSize(part, plaintext.size()));
    EXPECT_TRUE(session_.cipher.Seal(part, sequence_, plaintext, out));
    return Add(out);
  }
  MessageMaker& Add(const Buffer& part) {
    if (session_.hash) session_.hash->Update(part);
    bytes_.insert(bytes_.end(), part.begin(), part.end());
    ++sequence_;
    return *this;
  }

  EncryptSession session_;
  Buffer bytes_;
  uint32_t sequence_ = 1;
};

// What a decryptor gives out for a message in pieces of this size (0: all at once).
struct Streamed {
  Buffer plaintext;  // given out, even when there is an error later
  Status status;
};
inline Streamed DecryptStreamed(const Client& client, MaterialsManager& manager, Bytes message,
                                Release release, size_t piece = 0,
                                const DecryptOptions& options = {}) {
  Streamed result;
  Decryptor decryptor = client.MakeDecryptor(manager, release, options);
  if (piece == 0) piece = std::max<size_t>(message.size(), 1);
  while (!message.empty()) {
    size_t size = std::min(piece, message.size());
    result.status = decryptor.Update(message.first(size), Into(result.plaintext));
    if (!result.status) return result;
    message = message.subspan(size);
  }
  result.status = decryptor.Finish(Into(result.plaintext));
  return result;
}

inline Result<Buffer> EncryptStreamed(const Client& client, MaterialsManager& manager,
                                      Bytes plaintext, const EncryptOptions& options,
                                      size_t piece) {
  Buffer message;
  BARTIZAN_TRY(Encryptor encryptor, client.MakeEncryptor(manager, options));
  while (!plaintext.empty()) {
    size_t size = std::min(piece, plaintext.size());
    BARTIZAN_DO(encryptor.Update(plaintext.first(size), Into(message)));
    plaintext = plaintext.subspan(size);
  }
  BARTIZAN_DO(encryptor.Finish(Into(message)));
  return message;
}

inline Buffer Message(const AlgorithmSuite& suite, Bytes plaintext, uint32_t frame_length,
                      EncryptionContext context = {}) {
  TestManager manager;
  auto result = ClientFor(suite).Encrypt(
      plaintext, manager,
      {.suite = &suite, .context = std::move(context), .frame_length = frame_length});
  EXPECT_TRUE(result) << result.error().ToString();
  return std::move(result->message);
}

}  // namespace bartizan::esdk::testing
