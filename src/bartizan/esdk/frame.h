#pragma once
// The message body and the footer: where the fields lie, which lengths and sequence numbers are
// right, and what the tags cover. Data only: nothing here encrypts. (data-format/message-body.md,
// message-body-aad.md, message-footer.md)
//
//   regular frame  sequence u32 | IV 12 | content | tag 16            content = the frame length
//   final frame    FFFFFFFF | sequence u32 | IV 12 | length u32 | content | tag 16
//   unframed body  IV 12 | length u64 | content | tag 16
//   footer         length u16 | signature
#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "bartizan/esdk/header.h"

namespace bartizan::esdk {

enum class BodyPart : uint8_t { kUnframed, kRegularFrame, kFinalFrame };

inline constexpr uint32_t kFinalFrameMark = 0xFFFFFFFF;
inline constexpr uint64_t kMostFrames = 0xFFFFFFFF;                        // the final one included
inline constexpr uint64_t kMostUnframedBytes = (uint64_t{1} << 36U) - 32;  // also of one frame

// Bytes before the content, and the whole with its tag.
constexpr size_t PartPrefix(BodyPart part) {
  switch (part) {
    case BodyPart::kUnframed:
      return kIvLength + 8;
    case BodyPart::kRegularFrame:
      return 4 + kIvLength;
    case BodyPart::kFinalFrame:
      break;
  }
  return 4 + 4 + kIvLength + 4;
}
constexpr uint64_t PartSize(BodyPart part, uint64_t content_length) {
  return PartPrefix(part) + content_length + kTagLength;
}

// What the tag of a part covers beside its content. One object a thread: the bytes of `For` are
// valid until the next call. The sequence number of an unframed body is 1.
class BodyAad {
 public:
  explicit BodyAad(Bytes message_id);  // 16 or 32 bytes
  Bytes For(BodyPart part, uint32_t sequence, uint64_t content_length);

 private:
  size_t id_length_;
  std::array<uint8_t, 32 + 34 + 4 + 8> buffer_{};
};

// The IV that encryption writes: the sequence number after zeros. (client-apis/encrypt.md,
// "Construct a frame")
std::array<uint8_t, kIvLength> FrameIv(uint32_t sequence);

// ---- Writing.
// The places in the caller's memory that the cipher still has to fill.
struct PartRoom {
  Bytes iv;
  MutableBytes content;
  MutableBytes tag;
};
// Writes all but content and tag at the start of `out`, which has PartSize(part, content_length)
// bytes at least.
PartRoom WritePart(BodyPart part, uint32_t sequence, size_t content_length, MutableBytes out);
// kInvalidArgument for a signature that does not fit.
Result<std::vector<uint8_t>> SerializeFooter(Bytes signature);

// How a plaintext is cut into frames: the final one is full when the plaintext is a multiple of the
// frame length, and empty only when there is no plaintext.
uint64_t FrameCount(uint64_t plaintext_length, uint32_t frame_length);
// kLimit for more than kMostFrames; kInvalidArgument for a frame length of 0.
Status CheckFrameCount(uint64_t plaintext_length, uint32_t frame_length);
// Without the footer. (The frame length must not be 0 here and in FrameCount.)
uint64_t FramedBodySize(uint64_t plaintext_length, uint32_t frame_length);

// ---- Reading.
// Views into the bytes that were read.
struct BodyPartView {
  BodyPart part = BodyPart::kRegularFrame;
  uint32_t sequence = 1;
  Bytes iv, content, tag;
  size_t size = 0;  // of the whole part
};

// Walks over a body. Not thread-safe.
class BodyReader {
 public:
  BodyReader(const Header& header, const Limits& limits);
  // `bytes` start where the previous part ended. None when more bytes are needed (`needed`);
  // kMalformed with the offset in the message; kLimit as soon as the length is read. Not to be
  // called when done.
  Result<std::optional<BodyPartView>> Next(Bytes bytes);
  // From the start of the part: with fewer bytes the next call of Next cannot do more.
  size_t needed() const { return needed_; }
  bool done() const { return done_; }
  uint64_t offset() const { return offset_; }  // in the message, of the next part

 private:
  Result<std::optional<BodyPartView>> NextUnframed(Bytes bytes);
  Result<std::optional<BodyPartView>> NextFinal(Bytes bytes);
  std::unexpected<Error> Bad(Errc code, size_t at, const std::string& what) const;
  std::optional<BodyPartView> Cut(BodyPart part, uint64_t content_length, Bytes bytes);

  ContentType content_type_;
  uint32_t frame_length_;
  uint32_t max_frame_bytes_;
  uint64_t max_unframed_bytes_;
  uint64_t offset_;
  size_t needed_;
  uint32_t sequence_ = 1;
  bool done_ = false;
};

// One frame at a place that is already known, for readers that go on at several places at once:
// `bytes` hold the whole frame and nothing after it.
Result<BodyPartView> ParseRegularFrame(Bytes bytes, uint32_t sequence);
Result<BodyPartView> ParseFinalFrame(Bytes bytes, uint32_t sequence, uint32_t frame_length);

// A footer at the start of `bytes`.
struct FooterView {
  Bytes signature;
  size_t size = 0;
};
// None when more bytes are needed. (An empty signature is kMalformed.)
Result<std::optional<FooterView>> ParseFooter(Bytes bytes);

// Where the frames of a whole message lie, found without reading them: from the size of the
// message, the head of the final frame and, of signed messages, the length of the footer.
struct FrameMap {
  uint64_t body_offset = 0;
  uint32_t frame_length = 0;
  uint64_t frames = 0;        // the final one included
  uint32_t final_length = 0;  // content of the final frame
  uint64_t body_end = 0;      // the footer starts here, or the message ends

  uint64_t stride() const { return PartSize(BodyPart::kRegularFrame, frame_length); }
  // `index` from 0; the sequence number is one more.
  uint64_t frame_offset(uint64_t index) const { return body_offset + index * stride(); }
  uint64_t frame_size(uint64_t index) const {
    return index + 1 < frames ? stride() : PartSize(BodyPart::kFinalFrame, final_length);
  }
  uint64_t plaintext_size() const { return (frames - 1) * frame_length + final_length; }
};
using ReadAt = std::function<Status(uint64_t offset, MutableBytes out)>;
// kIncomplete when the size fits no whole message; kInvalidArgument for unframed messages.
Result<FrameMap> LocateFrames(const Header& header, uint64_t message_size, const ReadAt& read);

}  // namespace bartizan::esdk
