#include "bartizan/esdk/frame.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "bartizan/esdk/big_endian.h"

namespace bartizan::esdk {
namespace {

// data-format/message-body-aad.md, "Body AAD Content".
constexpr std::string_view ContentName(BodyPart part) {
  switch (part) {
    case BodyPart::kUnframed:
      return "AWSKMSEncryptionClient Single Block";
    case BodyPart::kRegularFrame:
      return "AWSKMSEncryptionClient Frame";
    case BodyPart::kFinalFrame:
      break;
  }
  return "AWSKMSEncryptionClient Final Frame";
}

BodyPartView View(BodyPart part, uint32_t sequence, size_t iv_at, size_t content_length,
                  Bytes bytes) {
  size_t content_at = PartPrefix(part);
  return {.part = part,
          .sequence = sequence,
          .iv = bytes.subspan(iv_at, kIvLength),
          .content = bytes.subspan(content_at, content_length),
          .tag = bytes.subspan(content_at + content_length, kTagLength),
          .size = PartSize(part, content_length)};
}

constexpr size_t IvAt(BodyPart part) {
  switch (part) {
    case BodyPart::kUnframed:
      return 0;
    case BodyPart::kRegularFrame:
      return 4;
    case BodyPart::kFinalFrame:
      break;
  }
  return 8;
}

}  // namespace

BodyAad::BodyAad(Bytes message_id) : id_length_(std::min<size_t>(message_id.size(), 32)) {
  assert(message_id.size() == 16 || message_id.size() == 32);
  std::copy_n(message_id.begin(), id_length_, buffer_.begin());
}

Bytes BodyAad::For(BodyPart part, uint32_t sequence, uint64_t content_length) {
  std::string_view name = ContentName(part);
  uint8_t* to = buffer_.data() + id_length_;
  to = std::copy(name.begin(), name.end(), to);
  StoreBig(sequence, to);
  StoreBig(content_length, to + 4);
  return {buffer_.data(), id_length_ + name.size() + 12};
}

std::array<uint8_t, kIvLength> FrameIv(uint32_t sequence) {
  std::array<uint8_t, kIvLength> iv{};
  StoreBig(sequence, iv.data() + kIvLength - 4);
  return iv;
}

PartRoom WritePart(BodyPart part, uint32_t sequence, size_t content_length, MutableBytes out) {
  assert(out.size() >= PartSize(part, content_length));
  if (part == BodyPart::kFinalFrame) {
    StoreBig(kFinalFrameMark, out.data());
    StoreBig(sequence, out.data() + 4);
    StoreBig(static_cast<uint32_t>(content_length), out.data() + 8 + kIvLength);
  } else if (part == BodyPart::kRegularFrame) {
    StoreBig(sequence, out.data());
  } else {
    StoreBig(uint64_t{content_length}, out.data() + kIvLength);
  }
  auto iv = FrameIv(sequence);
  std::ranges::copy(iv, out.begin() + static_cast<ptrdiff_t>(IvAt(part)));
  size_t content_at = PartPrefix(part);
  return {.iv = out.subspan(IvAt(part), kIvLength),
          .content = out.subspan(content_at, content_length),
          .tag = out.subspan(content_at + content_length, kTagLength)};
}

Result<std::vector<uint8_t>> SerializeFooter(Bytes signature) {
  if (signature.empty() || signature.size() > 0xFFFF) {
    return Fail(Errc::kInvalidArgument, "a signature has 1 to 65,535 bytes");
  }
  std::vector<uint8_t> footer;
  footer.reserve(2 + signature.size());
  AppendBig(static_cast<uint16_t>(signature.size()), footer);
  footer.insert(footer.end(), signature.begin(), signature.end());
  return footer;
}

uint64_t FrameCount(uint64_t plaintext_length, uint32_t frame_length) {
  if (plaintext_length == 0) return 1;
  return (plaintext_length - 1) / frame_length + 1;
}

Status CheckFrameCount(uint64_t plaintext_length, uint32_t frame_length) {
  if (frame_length == 0) return Fail(Errc::kInvalidArgument, "the frame length must not be 0");
  if (FrameCount(plaintext_length, frame_length) > kMostFrames) {
    return Fail(Errc::kLimit, "a message has at most 4,294,967,295 frames: take longer frames");
  }
  return {};
}

uint64_t FramedBodySize(uint64_t plaintext_length, uint32_t frame_length) {
  uint64_t regular = FrameCount(plaintext_length, frame_length) - 1;
  return plaintext_length + regular * PartSize(BodyPart::kRegularFrame, 0) +
         PartSize(BodyPart::kFinalFrame, 0);
}

BodyReader::BodyReader(const Header& header, const Limits& limits)
    : content_type_(header.content_type),
      frame_length_(header.frame_length),
      max_frame_bytes_(limits.max_frame_bytes),
      max_unframed_bytes_(std::min(limits.max_unframed_bytes, kMostUnframedBytes)),
      offset_(header.body_offset),
      needed_(content_type_ == ContentType::kFramed ? 4 : PartPrefix(BodyPart::kUnframed)) {}

std::unexpected<Error> BodyReader::Bad(Errc code, size_t at, const std::string& what) const {
  return Fail(code, "byte " + std::to_string(offset_ + at) + ": " + what);
}

std::optional<BodyPartView> BodyReader::Cut(BodyPart part, uint64_t content_length, Bytes bytes) {
  needed_ = PartSize(part, content_length);
  if (bytes.size() < needed_) return std::nullopt;
  auto view = View(part, sequence_, IvAt(part), content_length, bytes);
  offset_ += view.size;
  done_ = part != BodyPart::kRegularFrame;
  needed_ = done_ ? 0 : 4;
  if (!done_) ++sequence_;  // never beyond FFFFFFFF: that is no regular frame's number
  return view;
}

Result<std::optional<BodyPartView>> BodyReader::Next(Bytes bytes) {
  assert(!done_);
  if (bytes.size() < needed_) return std::nullopt;
  if (content_type_ == ContentType::kUnframed) return NextUnframed(bytes);
  auto sequence = LoadBig<uint32_t>(bytes.data());
  if (sequence == kFinalFrameMark) return NextFinal(bytes);
  if (sequence != sequence_) {
    return Bad(Errc::kMalformed, 0,
               "frame " + std::to_string(sequence) + " where frame " + std::to_string(sequence_) +
                   " should be");
  }
  if (frame_length_ > max_frame_bytes_) {
    return Bad(Errc::kLimit, 0,
               "frames of " + std::to_string(frame_length_) + " bytes: the limit is " +
                   std::to_string(max_frame_bytes_));
  }
  return Cut(BodyPart::kRegularFrame, frame_length_, bytes);
}

Result<std::optional<BodyPartView>> BodyReader::NextUnframed(Bytes bytes) {
  auto length = LoadBig<uint64_t>(bytes.data() + kIvLength);
  if (length > kMostUnframedBytes) {
    return Bad(Errc::kMalformed, kIvLength, "a body longer than 2^36 - 32 bytes");
  }
  if (length > max_unframed_bytes_) {
    return Bad(Errc::kLimit, kIvLength,
               "an unframed body of " + std::to_string(length) + " bytes: the limit is " +
                   std::to_string(max_unframed_bytes_));
  }
  return Cut(BodyPart::kUnframed, length, bytes);
}

Result<std::optional<BodyPartView>> BodyReader::NextFinal(Bytes bytes) {
  needed_ = PartPrefix(BodyPart::kFinalFrame);
  if (bytes.size() < needed_) return std::nullopt;
  auto sequence = LoadBig<uint32_t>(bytes.data() + 4);
  if (sequence != sequence_) {
    return Bad(Errc::kMalformed, 4,
               "the final frame has number " + std::to_string(sequence) + " instead of " +
                   std::to_string(sequence_));
  }
  auto length = LoadBig<uint32_t>(bytes.data() + 8 + kIvLength);
  if (length > frame_length_) {
    return Bad(Errc::kMalformed, 8 + kIvLength, "the final frame is longer than a frame");
  }
  if (length > max_frame_bytes_) {
    return Bad(Errc::kLimit, 8 + kIvLength,
               "a final frame of " + std::to_string(length) + " bytes: the limit is " +
                   std::to_string(max_frame_bytes_));
  }
  return Cut(BodyPart::kFinalFrame, length, bytes);
}

Result<BodyPartView> ParseRegularFrame(Bytes bytes, uint32_t sequence) {
  if (bytes.size() < PartSize(BodyPart::kRegularFrame, 0)) {
    return Fail(Errc::kIncomplete, "the frame is cut");
  }
  if (sequence == kFinalFrameMark || LoadBig<uint32_t>(bytes.data()) != sequence) {
    return Fail(Errc::kMalformed, "frame " + std::to_string(sequence) + " has another number");
  }
  return View(BodyPart::kRegularFrame, sequence, IvAt(BodyPart::kRegularFrame),
              bytes.size() - PartSize(BodyPart::kRegularFrame, 0), bytes);
}

Result<BodyPartView> ParseFinalFrame(Bytes bytes, uint32_t sequence, uint32_t frame_length) {
  if (bytes.size() < PartSize(BodyPart::kFinalFrame, 0)) {
    return Fail(Errc::kIncomplete, "the final frame is cut");
  }
  if (LoadBig<uint32_t>(bytes.data()) != kFinalFrameMark ||
      LoadBig<uint32_t>(bytes.data() + 4) != sequence) {
    return Fail(Errc::kMalformed, "frame " + std::to_string(sequence) + " is not the final one");
  }
  size_t length = LoadBig<uint32_t>(bytes.data() + 8 + kIvLength);
  if (length > frame_length || PartSize(BodyPart::kFinalFrame, length) != bytes.size()) {
    return Fail(Errc::kMalformed, "the length of the final frame is wrong");
  }
  return View(BodyPart::kFinalFrame, sequence, IvAt(BodyPart::kFinalFrame), length, bytes);
}

Result<std::optional<FooterView>> ParseFooter(Bytes bytes) {
  if (bytes.size() < 2) return std::nullopt;
  size_t length = LoadBig<uint16_t>(bytes.data());
  if (length == 0) return Fail(Errc::kMalformed, "the signature in the footer is empty");
  if (bytes.size() < 2 + length) return std::nullopt;
  return FooterView{.signature = bytes.subspan(2, length), .size = 2 + length};
}

}  // namespace bartizan::esdk
