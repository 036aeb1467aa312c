#pragma once
// Data keys under a shared secret of two elliptic curve keys: what the raw and the KMS ECDH keyring
// have in common. (framework/raw-ecdh-keyring.md, key-agreement-schemas.md) Not part of the
// library's interface.
#include <string_view>
#include <vector>

#include "bartizan/esdk/materials.h"

namespace bartizan::esdk::internal {

inline constexpr std::string_view kRawEcdhProvider = "raw-ecdh", kKmsEcdhProvider = "aws-kms-ecdh";

// SEC1 compressed points. In the information the recipient comes first, in the key derivation the
// sender.
struct EcdhParties {
  std::vector<uint8_t> recipient, sender;
  bool operator==(const EcdhParties&) const = default;
};

// 01 | length u32 | recipient's point | length u32 | sender's point.
std::vector<uint8_t> EcdhInfo(const EcdhParties& parties);
// kMalformed unless it has that form with points of this curve's length. Whether they are on the
// curve is not looked at.
Result<EcdhParties> ParseEcdhInfo(Curve curve, Bytes info);

// Salt 32 | commitment 32 | data key | tag 16, with a new salt. `shared` is the x coordinate of the
// shared point.
Result<std::vector<uint8_t>> EcdhWrap(Curve curve, Bytes shared, const EcdhParties& parties,
                                      const EncryptionContext& context, Bytes data_key);
// kMalformed unless `wrapped` holds a data key of `length` bytes; kCommitment, kAuthentication.
Result<SecretBytes> EcdhUnwrap(Curve curve, Bytes shared, const EcdhParties& parties,
                               const EncryptionContext& context, Bytes wrapped, size_t length);

}  // namespace bartizan::esdk::internal
