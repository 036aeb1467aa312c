#include "bartizan/esdk/derive.h"

namespace bartizan::esdk {

bool SameCommitment(Bytes derived, Bytes stored) {
  return stored.size() == kCommitmentLength && ConstantTimeEqual(derived, stored);
}

}  // namespace bartizan::esdk
