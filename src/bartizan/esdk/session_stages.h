#pragma once
// Work on the chunks of one message by several threads, with what must be done in order done in
// order. (Not a public header.)
#include "bartizan/esdk/types.h"

namespace bartizan::esdk {

// A chunk is in a slot from Take to the end of Give; a slot has one chunk at a time.
class Stages {
 public:
  virtual ~Stages() = default;
  // One call at a time, in the order of the chunks; false when there are no more.
  virtual Result<bool> Take(uint64_t chunk, size_t slot) = 0;
  // Of several chunks at the same time, on different workers.
  virtual Status Work(uint64_t chunk, size_t slot, size_t worker) = 0;
  // One call at a time, in the order of the chunks.
  virtual Status Give(uint64_t chunk, size_t slot) = 0;
};

// Workers are numbered from 0; the thread that calls is one of them. Slots: SlotsFor. After an
// error nothing new is begun.
Status RunStages(Stages& stages, unsigned workers);
constexpr size_t SlotsFor(unsigned workers) {
  return workers < 2 ? 1 : 2 * size_t{workers};
}

}  // namespace bartizan::esdk
