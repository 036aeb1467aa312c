#include "bartizan/net/chunked_body.h"

#include <algorithm>

namespace bartizan::net {
namespace {

constexpr size_t kMaxDigits = 15;
constexpr size_t kMaxExtra = 8U << 10U;

std::unexpected<Malformed> Bad(std::string reason, int status = 400) {
  return std::unexpected(Malformed{status, std::move(reason)});
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::expected<size_t, Malformed> ChunkDecoder::Feed(std::string_view bytes, std::string& body) {
  size_t used = 0;
  while (used < bytes.size() && state_ != State::kDone) {
    if (state_ == State::kData) {
      const size_t n = std::min<uint64_t>(left_in_chunk_, bytes.size() - used);
      body.append(bytes.substr(used, n));
      used += n;
      left_in_chunk_ -= n;
      if (left_in_chunk_ == 0) state_ = State::kDataCr;
      continue;
    }
    if (auto ok = Step(bytes[used]); !ok) return std::unexpected(std::move(ok).error());
    ++used;
  }
  return used;
}

std::expected<void, Malformed> ChunkDecoder::Step(char c) {
  const bool is_text = IsFieldValue({&c, 1});
  switch (state_) {
    case State::kSize:
      return StepSize(c);
    case State::kExtension:
      if (c == '\r') {
        state_ = State::kSizeEnd;
        return {};
      }
      if (!is_text) return Bad("a chunk extension holds a control character");
      return CountExtra();
    case State::kSizeEnd:
      if (c != '\n') return Bad("the line of a chunk does not end with CR and LF");
      return EndSize();
    case State::kDataCr:
    case State::kDataLf:
      if (c != (state_ == State::kDataCr ? '\r' : '\n')) {
        return Bad("a chunk is longer than its size");
      }
      state_ = state_ == State::kDataCr ? State::kDataLf : State::kSize;
      return {};
    case State::kTrailer:
      if (c == '\r') {
        state_ = State::kTrailerEnd;
        return {};
      }
      if (!is_text) return Bad("a trailer holds a control character");
      trailer_ += c;
      return CountExtra();
    case State::kTrailerEnd:
      if (c != '\n') return Bad("a trailer does not end with CR and LF");
      return EndTrailer();
    case State::kData:
    case State::kDone:
      break;
  }
  return {};
}

std::expected<void, Malformed> ChunkDecoder::StepSize(char c) {
  if (const int digit = HexValue(c); digit >= 0) {
    if (++digits_ > kMaxDigits) return Bad("the size of a chunk has too many digits");
    left_in_chunk_ = left_in_chunk_ * 16 + static_cast<uint64_t>(digit);
    return {};
  }
  if (digits_ == 0 || (c != ';' && c != '\r')) return Bad("the size of a chunk is not a number");
  state_ = c == ';' ? State::kExtension : State::kSizeEnd;
  return {};
}

std::expected<void, Malformed> ChunkDecoder::EndSize() {
  digits_ = 0;
  if (left_in_chunk_ > left_in_body_) return Bad("the body is too large", 413);
  left_in_body_ -= left_in_chunk_;
  state_ = left_in_chunk_ == 0 ? State::kTrailer : State::kData;
  return {};
}

std::expected<void, Malformed> ChunkDecoder::EndTrailer() {
  if (trailer_.empty()) {
    state_ = State::kDone;
    return {};
  }
  if (auto field = ParseFieldLine(trailer_); !field) return std::unexpected(field.error());
  trailer_.clear();
  state_ = State::kTrailer;
  return {};
}

std::expected<void, Malformed> ChunkDecoder::CountExtra() {
  if (++extra_ > kMaxExtra) return Bad("chunk extensions and trailers are too large");
  return {};
}

}  // namespace bartizan::net
