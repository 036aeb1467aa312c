#pragma once
// A chunked request body, decoded strictly and in pieces of any size. (RFC 9112 section 7.1)
//
// By hand, because Boost.Beast 1.81 asserts on a last chunk that arrives in two pieces, waits for
// more at a bare LF and bounds neither extensions nor trailers.
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "bartizan/net/request_head.h"

namespace bartizan::net {

class ChunkDecoder {
 public:
  // More than `max_body` bytes of data: 413.
  explicit ChunkDecoder(uint64_t max_body) : left_in_body_(max_body) {}

  // Appends the data in `bytes` to `body`; how many bytes were used, fewer than all only when done.
  // Extensions and trailers are checked, counted (8 KiB of both together: 400) and dropped. After
  // an error it is of no use any more.
  std::expected<size_t, Malformed> Feed(std::string_view bytes, std::string& body);
  bool done() const { return state_ == State::kDone; }

 private:
  enum class State {
    kSize,
    kExtension,
    kSizeEnd,
    kData,
    kDataCr,
    kDataLf,
    kTrailer,
    kTrailerEnd,
    kDone
  };

  std::expected<void, Malformed> Step(char c);
  std::expected<void, Malformed> StepSize(char c);
  std::expected<void, Malformed> EndSize();
  std::expected<void, Malformed> EndTrailer();
  std::expected<void, Malformed> CountExtra();

  State state_ = State::kSize;
  uint64_t left_in_body_, left_in_chunk_ = 0;
  size_t digits_ = 0, extra_ = 0;
  std::string trailer_;
};

}  // namespace bartizan::net
