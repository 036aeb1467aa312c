#pragma once
// New key pairs in PEM. Thread-safe.
#include <string>

#include "bartizan/base/result.h"
#include "bartizan/crypto/ec.h"

namespace bartizan::crypto {

struct KeyPairPem {
  std::string private_pem;  // PKCS#8; the caller wipes it
  std::string public_pem;   // SubjectPublicKeyInfo
};

// 2,048 to 8,192 bits; kInvalid otherwise. A large key takes seconds.
Result<KeyPairPem> GenerateRsaPair(unsigned bits);
Result<KeyPairPem> GenerateEcPair(Curve curve);

}  // namespace bartizan::crypto
