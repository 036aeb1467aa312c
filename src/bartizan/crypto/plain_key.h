#pragma once
// Private keys in their usual DER. OpenSSL 3.0's decoders free copies of the DER as they are, so
// that private keys stay in memory: here the numbers are taken out and given to OpenSSL alone,
// which wipes what it holds. (Not a public header.)
#include <cstdint>
#include <span>

#include "bartizan/crypto/evp.h"

namespace bartizan::crypto::internal {

// PKCS#8 without attributes, PKCS#1 with two primes, SEC1 with a named curve of ec.h and both
// halves of the key. Null of everything else, which OpenSSL may know (and leave traces of) or may
// refuse: this is strict DER, nothing may follow. What comes back is not yet checked as a key.
Key KeyOfPlainDer(std::span<const uint8_t> der);

}  // namespace bartizan::crypto::internal
