#include "bartizan/esdk/keyring_ecdh_wrap.h"

#include <array>

#include "bartizan/crypto/aead.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/esdk/keyring_common.h"

namespace bartizan::esdk::internal {
namespace {

constexpr uint8_t kVersion = 1;
constexpr size_t kSaltBytes = 32, kWrappingKeyBytes = 32;
constexpr size_t kOverhead = kSaltBytes + kCommitmentLength + kTagLength;
// Every wrapping key serves once: its salt is new.
constexpr std::array<uint8_t, kIvLength> kIv{};

size_t PointBytes(Curve curve) {
  return curve == Curve::kP256 ? 33 : curve == Curve::kP384 ? 49 : 67;
}

std::string_view CurveName(Curve curve) {
  return curve == Curve::kP256 ? "p256" : curve == Curve::kP384 ? "p384" : "p521";
}

void Put(std::vector<uint8_t>& out, Bytes bytes) {
  out.insert(out.end(), bytes.begin(), bytes.end());
}

void PutText(std::vector<uint8_t>& out, std::string_view text) {
  out.insert(out.end(), text.begin(), text.end());
  out.push_back(0);
}

void PutPoint(std::vector<uint8_t>& out, Bytes point) {
  Put(out, std::array<uint8_t, 4>{0, 0, 0, static_cast<uint8_t>(point.size())});
  Put(out, point);
}

// Label of the key derivation and additional data in one. The specification prints the words in
// capitals and describes the additional data in another way; what the implementations write, and
// their published messages hold, is this.
Result<std::vector<uint8_t>> FixedInfo(Curve curve, const EcdhParties& parties,
                                       const EncryptionContext& context) {
  auto canonical = ContextBytes(context);
  if (!canonical) return std::unexpected(std::move(canonical).error());
  std::vector<uint8_t> info;
  PutText(info, "ecdh-key-derivation");
  PutText(info, CurveName(curve));
  PutText(info, "HMAC_SHA384");
  Put(info, parties.sender);
  Put(info, parties.recipient);
  Put(info, std::array<uint8_t, 3>{0, kVersion, 0});
  Put(info, *canonical);
  return info;
}

// Commitment, then wrapping key.
Result<SecretBytes> Derive(Bytes shared, Bytes fixed_info, Bytes salt) {
  SecretBytes keys(kCommitmentLength + kWrappingKeyBytes);
  auto done = Lift(
      crypto::KdfCounter(crypto::Hash::kSha384, shared, fixed_info, salt, keys.mutable_view()));
  if (!done) return std::unexpected(std::move(done).error());
  return keys;
}

std::unexpected<Error> BadInfo() {
  return Fail(Errc::kMalformed, "does not name two points of this curve");
}

}  // namespace

std::vector<uint8_t> EcdhInfo(const EcdhParties& parties) {
  std::vector<uint8_t> info = {kVersion};
  PutPoint(info, parties.recipient);
  PutPoint(info, parties.sender);
  return info;
}

Result<EcdhParties> ParseEcdhInfo(Curve curve, Bytes info) {
  size_t size = PointBytes(curve);
  if (info.size() != 1 + 2 * (4 + size)) return BadInfo();
  auto at = [&](size_t from) {
    return std::vector<uint8_t>(info.begin() + static_cast<ptrdiff_t>(from),
                                info.begin() + static_cast<ptrdiff_t>(from + size));
  };
  EcdhParties parties{at(5), at(9 + size)};
  // Version and lengths leave no choice: it is this or nothing.
  std::vector<uint8_t> written = EcdhInfo(parties);
  if (!std::equal(info.begin(), info.end(), written.begin())) return BadInfo();
  return parties;
}

Result<std::vector<uint8_t>> EcdhWrap(Curve curve, Bytes shared, const EcdhParties& parties,
                                      const EncryptionContext& context, Bytes data_key) {
  BARTIZAN_TRY(auto fixed_info, FixedInfo(curve, parties, context));
  std::vector<uint8_t> wrapped(kOverhead + data_key.size());
  MutableBytes out(wrapped);
  MutableBytes salt = out.first(kSaltBytes);
  crypto::RandomBytes(salt);
  BARTIZAN_TRY(auto keys, Derive(shared, fixed_info, salt));
  std::ranges::copy(keys.view().first(kCommitmentLength), out.begin() + kSaltBytes);
  BARTIZAN_TRY(auto aes, Lift(crypto::AesGcm::Create(keys.view().last(kWrappingKeyBytes))));
  BARTIZAN_DO(Lift(aes.Seal(kIv, fixed_info, data_key,
                            out.subspan(kSaltBytes + kCommitmentLength, data_key.size()),
                            out.last(kTagLength))));
  return wrapped;
}

Result<SecretBytes> EcdhUnwrap(Curve curve, Bytes shared, const EcdhParties& parties,
                               const EncryptionContext& context, Bytes wrapped, size_t length) {
  if (wrapped.size() != kOverhead + length) {
    return Fail(Errc::kMalformed, "does not have the algorithm suite's length");
  }
  BARTIZAN_TRY(auto fixed_info, FixedInfo(curve, parties, context));
  BARTIZAN_TRY(auto keys, Derive(shared, fixed_info, wrapped.first(kSaltBytes)));
  if (!ConstantTimeEqual(keys.view().first(kCommitmentLength),
                         wrapped.subspan(kSaltBytes, kCommitmentLength))) {
    return Fail(Errc::kCommitment,
                "commits to another key: another encryption context, other keys, or tampering");
  }
  BARTIZAN_TRY(auto aes, Lift(crypto::AesGcm::Create(keys.view().last(kWrappingKeyBytes))));
  SecretBytes opened(length);
  if (!aes.Open(kIv, fixed_info, wrapped.subspan(kSaltBytes + kCommitmentLength, length),
                wrapped.last(kTagLength), opened.mutable_view())) {
    return Fail(Errc::kAuthentication, "cannot be decrypted: it was tampered with");
  }
  return opened;
}

}  // namespace bartizan::esdk::internal
