#include "bartizan/esdk_tools/failure.h"

#include <algorithm>

namespace bartizan::esdk_tools {

namespace {

Code CodeOf(const esdk::Error& error) {
  switch (error.code) {
    case esdk::Errc::kInvalidArgument:
    case esdk::Errc::kMalformed:
    case esdk::Errc::kIncomplete:
      return Code::kInvalid;
    case esdk::Errc::kLimit:
      return Code::kLimit;
    case esdk::Errc::kNoUsableKey: {
      const bool remote = std::ranges::any_of(error.causes, [](const esdk::Error& cause) {
        return CodeOf(cause) == Code::kUnavailable;
      });
      return remote ? Code::kUnavailable : Code::kFailed;
    }
    case esdk::Errc::kCommitmentPolicy:
    case esdk::Errc::kCommitment:
    case esdk::Errc::kAuthentication:
    case esdk::Errc::kContextMismatch:
      return Code::kFailed;
    case esdk::Errc::kKeyService:
      return Code::kUnavailable;
    case esdk::Errc::kIo:
      return Code::kIo;
    case esdk::Errc::kInternal:
      break;
  }
  return Code::kInternal;
}

}  // namespace

Error Translate(const esdk::Error& error) {
  return {CodeOf(error), error.ToString(), {}, {}};
}

}  // namespace bartizan::esdk_tools
