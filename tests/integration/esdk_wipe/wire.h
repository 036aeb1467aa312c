#pragma once
// How the test and the program whose memory it looks through talk: keys go there and back through
// pipes, so that neither side has a copy that is not meant.
#include <unistd.h>

#include <cerrno>
#include <initializer_list>

#include "bartizan/esdk/types.h"

namespace bartizan::esdk::wipe {

// What the program says: a tag, the length in four bytes, the bytes.
enum class Tag : uint8_t {
  kDataKey = 'K',
  kSigningKey = 'S',  // PKCS#8
  kMessage = 'M',     // the suite's id, the message id: made with the data key that came last
  kPause = 'P',       // keys are in use now; the program waits for the end of its input
  kDone = 'D',        // all is over; the program waits for the end of its input
};

inline bool WriteAll(int fd, Bytes bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes = bytes.subspan(static_cast<size_t>(n));
  }
  return true;
}

inline bool ReadAll(int fd, MutableBytes bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::read(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes = bytes.subspan(static_cast<size_t>(n));
  }
  return true;
}

inline std::array<uint8_t, 4> LengthBytes(size_t size) {
  return {static_cast<uint8_t>(size >> 24U), static_cast<uint8_t>(size >> 16U),
          static_cast<uint8_t>(size >> 8U), static_cast<uint8_t>(size)};
}
inline size_t LengthOf(Bytes bytes) {
  return size_t{bytes[0]} << 24U | size_t{bytes[1]} << 16U | size_t{bytes[2]} << 8U | bytes[3];
}

// The keys that the program is given, each with its length before it.
enum Given : uint8_t {
  kAesKey,
  kStaticKey,
  kBranchKey,
  kRsaPem,
  kRsaPublicPem,
  kEcPem,
  kOtherPublicPem,
  kGivenKeys
};

}  // namespace bartizan::esdk::wipe
