#pragma once
// From the data key to what protects one message. (framework/transitive-requirements.md,
// framework/algorithm-suites.md; not a public header)
#include <array>

#include "bartizan/esdk/suite.h"
#include "bartizan/esdk/types.h"

namespace bartizan::esdk {

struct MessageKey {
  SecretBytes content;                                  // of the suite's key length
  std::array<uint8_t, kCommitmentLength> commitment{};  // zeros where the suite does not commit
};
// kInvalidArgument when the lengths are not those of the suite.
Result<MessageKey> DeriveMessageKey(const AlgorithmSuite& suite, Bytes data_key, Bytes message_id);

// Whether a message was encrypted under the data key that one has, in time that depends on the
// lengths only. Alone in its source, so that one test can put another in its place and see which
// messages nothing else would stop.
bool SameCommitment(Bytes derived, Bytes stored);

}  // namespace bartizan::esdk
