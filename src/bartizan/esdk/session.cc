#include "bartizan/esdk/session.h"

#include <algorithm>
#include <array>

#include "bartizan/crypto/ec.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/derive.h"

namespace bartizan::esdk {
namespace {

crypto::Curve CurveOf(Curve curve) {
  if (curve == Curve::kP256) return crypto::Curve::kP256;
  return curve == Curve::kP384 ? crypto::Curve::kP384 : crypto::Curve::kP521;
}

// framework/algorithm-suites.md, "Signature Algorithm".
crypto::Hash SignedHash(Curve curve) {
  return curve == Curve::kP256 ? crypto::Hash::kSha256 : crypto::Hash::kSha384;
}

constexpr size_t kMostDigestBytes = 64;

}  // namespace

std::unexpected<Error> FailDamaged() {
  return Fail(Errc::kAuthentication, "the message is damaged, or was not written with this key");
}

std::unexpected<Error> FailTrailing() {
  return Fail(Errc::kMalformed, "there are bytes after the end of the message");
}

std::unexpected<Error> FailCut(std::string_view where) {
  return Fail(Errc::kIncomplete, "the message ends within its " + std::string(where));
}

Result<FrameCipher> FrameCipher::Create(Bytes content_key, Bytes message_id) {
  auto gcm = crypto::AesGcm::Create(content_key);
  if (!gcm) return Fail(Errc::kInternal, gcm.error().message);
  return FrameCipher(*std::move(gcm), message_id);
}

Status FrameCipher::Seal(BodyPart part, uint32_t sequence, Bytes plaintext, MutableBytes out) {
  PartRoom room = WritePart(part, sequence, plaintext.size(), out);
  Bytes aad = aad_.For(part, sequence, plaintext.size());
  auto sealed = gcm_.Seal(room.iv, aad, plaintext, room.content, room.tag);
  if (!sealed) return Fail(Errc::kInternal, sealed.error().message);
  return {};
}

Status FrameCipher::Open(const BodyPartView& part, MutableBytes out) {
  Bytes aad = aad_.For(part.part, part.sequence, part.content.size());
  if (!gcm_.Open(part.iv, aad, part.content, part.tag, out)) return FailDamaged();
  return {};
}

Status FrameCipher::SealHeader(Bytes iv, Bytes aad, MutableBytes tag) {
  auto sealed = gcm_.Seal(iv, aad, {}, {}, tag);
  if (!sealed) return Fail(Errc::kInternal, sealed.error().message);
  return {};
}

bool FrameCipher::OpenHeader(Bytes iv, Bytes aad, Bytes tag) {
  return gcm_.Open(iv, aad, {}, tag, {});
}

uint64_t FramesSize(uint64_t plaintext_length, uint32_t frame_length, bool has_final) {
  if (has_final) return FramedBodySize(plaintext_length, frame_length);
  return plaintext_length / frame_length * PartSize(BodyPart::kRegularFrame, frame_length);
}

Status SealFrames(FrameCipher& cipher, uint32_t frame_length, uint32_t first_sequence,
                  Bytes plaintext, bool has_final, MutableBytes out) {
  const size_t stride = PartSize(BodyPart::kRegularFrame, frame_length);
  uint32_t sequence = first_sequence;
  while (plaintext.size() > frame_length || (!has_final && !plaintext.empty())) {
    BARTIZAN_DO(cipher.Seal(BodyPart::kRegularFrame, sequence, plaintext.first(frame_length), out));
    plaintext = plaintext.subspan(frame_length);
    out = out.subspan(stride);
    ++sequence;
  }
  if (!has_final) return {};
  return cipher.Seal(BodyPart::kFinalFrame, sequence, plaintext, out);
}

SignatureHash::SignatureHash(Curve curve) : curve_(curve), hasher_(SignedHash(curve)) {}

std::optional<SignatureHash> SignatureHashFor(const AlgorithmSuite& suite) {
  if (!suite.has_signature()) return std::nullopt;
  return SignatureHash(suite.signature);
}

Result<std::vector<uint8_t>> SignatureHash::SignFooter(Bytes signing_key) {
  std::array<uint8_t, kMostDigestBytes> bytes;
  auto digest = MutableBytes(bytes).first(crypto::HashBytes(SignedHash(curve_)));
  hasher_.Finish(digest);
  auto key = crypto::EcPrivateKey::FromDer(CurveOf(curve_), signing_key);
  if (!key) return Fail(Errc::kInvalidArgument, "the signing key: " + key.error().message);
  auto signature = key->Sign(digest);
  if (!signature) return Fail(Errc::kInternal, "signing: " + signature.error().message);
  return SerializeFooter(*signature);
}

Status SignatureHash::Verify(Bytes verification_key, Bytes signature) {
  std::array<uint8_t, kMostDigestBytes> bytes;
  auto digest = MutableBytes(bytes).first(crypto::HashBytes(SignedHash(curve_)));
  hasher_.Finish(digest);
  auto key = crypto::EcPublicKey::FromPoint(CurveOf(curve_), verification_key);
  if (!key) return Fail(Errc::kAuthentication, "the verification key: " + key.error().message);
  if (key->Verify(digest, signature)) return {};
  return Fail(Errc::kAuthentication, "the signature of the message is wrong");
}

void EncryptSession::WriteHeader(MutableBytes out) const {
  auto to = std::ranges::copy(header.body_bytes, out.begin()).out;
  if (header.suite->message_version == 1) to = std::ranges::copy(header.iv, to).out;
  std::ranges::copy(header.tag, to);
}

}  // namespace bartizan::esdk
