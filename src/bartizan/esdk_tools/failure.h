#pragma once
// Errors of the message library as errors of the program, whose codes decide how a command ends.
#include "bartizan/base/result.h"
#include "bartizan/esdk/types.h"

namespace bartizan::esdk_tools {

// What is wrong with the bytes is kInvalid or kLimit; what is wrong with keys, tags, signature,
// policy or context is kFailed; KMS that does not answer is kUnavailable.
Error Translate(const esdk::Error& error);

template <class T>
Result<T> Lift(esdk::Result<T> result) {
  if (!result) return std::unexpected(Translate(result.error()));
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return *std::move(result);
  }
}

}  // namespace bartizan::esdk_tools
