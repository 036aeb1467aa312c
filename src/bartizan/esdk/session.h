#pragma once
// What encryptor, decryptor, files and ranges share: the beginning of a message with its checks,
// the cipher of its frames, the hash under its signature. (Not a public header.)
#include <optional>

#include "bartizan/base/result.h"
#include "bartizan/crypto/aead.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/esdk/client.h"
#include "bartizan/esdk/frame.h"

namespace bartizan::esdk {

// Work on many small frames goes by pieces of this size: they stay in the processor's cache, and a
// sink is not called for every frame.
inline constexpr size_t kBatchBytes = 64U << 10U;

// Encrypts and decrypts the parts of one message's body. Not thread-safe: one a thread.
class FrameCipher {
 public:
  static Result<FrameCipher> Create(Bytes content_key, Bytes message_id);
  // `out` has PartSize bytes.
  Status Seal(BodyPart part, uint32_t sequence, Bytes plaintext, MutableBytes out);
  // kAuthentication: `out` is wiped then. It has the size of the content.
  Status Open(const BodyPartView& part, MutableBytes out);
  // The tag of the header, which covers `aad` alone.
  Status SealHeader(Bytes iv, Bytes aad, MutableBytes tag);
  bool OpenHeader(Bytes iv, Bytes aad, Bytes tag);

 private:
  FrameCipher(crypto::AesGcm gcm, Bytes message_id) : gcm_(std::move(gcm)), aad_(message_id) {}
  crypto::AesGcm gcm_;
  BodyAad aad_;
};

// The bytes of consecutive frames for this plaintext; regular ones only unless `has_final` (then
// the plaintext is a multiple of the frame length).
uint64_t FramesSize(uint64_t plaintext_length, uint32_t frame_length, bool has_final);
// Encrypts them from this sequence number on; `out` has FramesSize bytes.
Status SealFrames(FrameCipher& cipher, uint32_t frame_length, uint32_t first_sequence,
                  Bytes plaintext, bool has_final, MutableBytes out);

// The hash of header and body, signed in the footer. (data-format/message-footer.md)
class SignatureHash {
 public:
  explicit SignatureHash(Curve curve);
  void Update(Bytes bytes) { hasher_.Update(bytes); }
  // The whole footer. Ends the hash, as Verify does.
  Result<std::vector<uint8_t>> SignFooter(Bytes signing_key);
  Status Verify(Bytes verification_key, Bytes signature);

 private:
  Curve curve_;
  crypto::Hasher hasher_;
};
// None where the suite does not sign.
std::optional<SignatureHash> SignatureHashFor(const AlgorithmSuite& suite);

struct EncryptSession {
  Header header;  // complete
  SecretBytes content_key, signing_key;
  FrameCipher cipher;
  std::optional<SignatureHash> hash;  // has taken the header
  size_t header_size() const { return header.body_offset; }
  void WriteHeader(MutableBytes out) const;  // header_size() bytes
};
// Materials under the policy, a new message id, the header with its tag.
Result<EncryptSession> StartEncrypt(const Config& config, MaterialsManager& materials,
                                    const EncryptOptions& options,
                                    std::optional<uint64_t> plaintext_length);

struct DecryptSession {
  Header header;              // authenticated
  EncryptionContext context;  // with what was reproduced
  SecretBytes content_key;
  std::vector<uint8_t> verification_key;
  FrameCipher cipher;
  std::optional<SignatureHash> hash;  // has taken the header
};
// The policy, the data key, the commitment, the header's tag, in this order.
Result<DecryptSession> StartDecrypt(const Config& config, MaterialsManager& materials,
                                    const DecryptOptions& options, Header header);

std::unexpected<Error> FailDamaged();  // the tag of a part of the body is wrong
std::unexpected<Error> FailTrailing();
std::unexpected<Error> FailCut(std::string_view where);

}  // namespace bartizan::esdk
