// Finding the frames of a message from its size.
//
// The final frame cannot be found by going back from the end when a footer of unknown length lies
// behind it. But all regular frames have one length, so that only few places are possible, and
// FFFFFFFF, which starts the final frame, is never the number of a regular one.
#include <algorithm>
#include <array>

#include "bartizan/esdk/big_endian.h"
#include "bartizan/esdk/frame.h"

namespace bartizan::esdk {
namespace {

// The longest DER of two numbers of 384 bits and the length before it: P-384 is the largest curve
// of the suites.
constexpr uint64_t kLongestFooter = 2 + 104;
constexpr uint64_t kShortestFooter = 2 + 8;

struct FinalHead {
  uint32_t mark, sequence, length;
};

Result<FinalHead> ReadHead(uint64_t offset, const ReadAt& read) {
  std::array<uint8_t, PartPrefix(BodyPart::kFinalFrame)> head{};
  if (auto status = read(offset, head); !status) return std::unexpected(status.error());
  return FinalHead{.mark = LoadBig<uint32_t>(head.data()),
                   .sequence = LoadBig<uint32_t>(head.data() + 4),
                   .length = LoadBig<uint32_t>(head.data() + 8 + kIvLength)};
}

std::unexpected<Error> Cut() {
  return Fail(Errc::kIncomplete, "the message has no final frame where its size puts it");
}

// That the footer ends with the message.
Status CheckFooter(const FrameMap& map, uint64_t message_size, const ReadAt& read) {
  if (message_size - map.body_end < kShortestFooter) return Cut();
  std::array<uint8_t, 2> length{};
  if (auto status = read(map.body_end, length); !status) return status;
  uint64_t end = map.body_end + 2 + LoadBig<uint16_t>(length.data());
  if (end > message_size) return Fail(Errc::kIncomplete, "the footer is cut");
  if (end < message_size) return Fail(Errc::kMalformed, "there are bytes after the footer");
  return {};
}

}  // namespace

Result<FrameMap> LocateFrames(const Header& header, uint64_t message_size, const ReadAt& read) {
  if (header.content_type != ContentType::kFramed || header.frame_length == 0) {
    return Fail(Errc::kInvalidArgument, "an unframed message has no frames");
  }
  const bool has_footer = header.suite->has_signature();
  const uint64_t least = PartSize(BodyPart::kFinalFrame, 0) + (has_footer ? kShortestFooter : 0);
  if (message_size < header.body_offset || message_size - header.body_offset < least) return Cut();

  FrameMap map{.body_offset = header.body_offset, .frame_length = header.frame_length};
  // Bytes of the body without the fixed ones of the final frame, at most and at least.
  const uint64_t most = message_size - header.body_offset - least;
  const uint64_t fewest = most - std::min(most, has_footer ? kLongestFooter - kShortestFooter : 0);
  const uint64_t last = std::min(most / map.stride(), kMostFrames - 1);
  // The content of the final frame is shorter than a stride.
  for (uint64_t regular = fewest / map.stride(); regular <= last; ++regular) {
    auto head = ReadHead(map.frame_offset(regular), read);
    if (!head) return std::unexpected(head.error());
    if (head->mark != kFinalFrameMark) continue;
    if (head->sequence != regular + 1 || head->length > header.frame_length) {
      return Fail(Errc::kMalformed, "the head of the final frame is damaged");
    }
    map.frames = regular + 1;
    map.final_length = head->length;
    map.body_end = map.frame_offset(regular) + map.frame_size(regular);
    if (map.body_end > message_size) return Cut();
    if (!has_footer) {
      if (map.body_end == message_size) return map;
      return Fail(Errc::kMalformed, "there are bytes after the final frame");
    }
    if (auto status = CheckFooter(map, message_size, read); !status) {
      return std::unexpected(status.error());
    }
    return map;
  }
  return Cut();
}

}  // namespace bartizan::esdk
