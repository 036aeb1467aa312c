// Reading parts of a message. The tag of the final frame covers its number and its length, so that
// checking this one frame proves the size of the whole plaintext.
#include <mutex>

#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/session_chunks.h"

namespace bartizan::esdk {
namespace {

Result<Header> ReadHeader(const RandomAccess& source, const Limits& limits) {
  HeaderParser parser(limits);
  std::vector<uint8_t> piece;
  for (uint64_t offset = 0; !parser.done();) {
    piece.resize(std::min<uint64_t>(source.size - offset, 4096));
    if (piece.empty()) return FailCut("header");
    BARTIZAN_DO(source.read(offset, piece));
    BARTIZAN_TRY(size_t used, parser.Feed(piece));
    offset += used;
  }
  return parser.Take();
}

}  // namespace

struct RangedReader::Impl {
  RandomAccess source;
  DecryptSession session;
  FrameMap map;
  std::mutex mutex;
  std::vector<FrameCipher> idle;  // one for each thread that reads

  Status Read(uint64_t offset, MutableBytes out);
  Status ReadFrames(FrameCipher& cipher, uint64_t offset, MutableBytes out);
  Status CheckFinal();

 private:
  Result<FrameCipher> Borrow();
  Status Open(FrameCipher& cipher, uint64_t first, uint64_t frames, MutableBytes out);
  uint64_t LengthOf(uint64_t frame) const {
    return frame + 1 < map.frames ? map.frame_length : map.final_length;
  }
};

Result<FrameCipher> RangedReader::Impl::Borrow() {
  {
    std::lock_guard lock(mutex);
    if (!idle.empty()) {
      FrameCipher cipher = std::move(idle.back());
      idle.pop_back();
      return cipher;
    }
  }
  return FrameCipher::Create(session.content_key.view(), session.header.message_id);
}

// Whole frames. They are copied before they are checked, as the source may change under us.
Status RangedReader::Impl::Open(FrameCipher& cipher, uint64_t first, uint64_t frames,
                                MutableBytes out) {
  uint64_t offset = map.frame_offset(first), last = first + frames - 1;
  std::vector<uint8_t> bytes(map.frame_offset(last) + map.frame_size(last) - offset);
  BARTIZAN_DO(source.read(offset, bytes));
  return OpenFrames(cipher, map, first, bytes, out);
}

Status RangedReader::Impl::ReadFrames(FrameCipher& cipher, uint64_t offset, MutableBytes out) {
  std::vector<uint8_t> whole;  // of a frame that is wanted in part
  while (!out.empty()) {
    uint64_t frame = offset / map.frame_length, within = offset % map.frame_length;
    uint64_t length = LengthOf(frame);
    size_t size = std::min<uint64_t>(length - within, out.size());
    if (size < length) {
      whole.resize(length);
      BARTIZAN_DO(Open(cipher, frame, 1, whole));
      std::ranges::copy(Bytes(whole).subspan(within, size), out.begin());
    } else {
      // As many whole frames as are wanted one after the other.
      uint64_t frames = 1;
      for (; frames < FramesPerChunk(map.frame_length) && frame + frames < map.frames &&
             size + LengthOf(frame + frames) <= out.size();
           ++frames) {
        size += LengthOf(frame + frames);
      }
      BARTIZAN_DO(Open(cipher, frame, frames, out.first(size)));
    }
    offset += size;
    out = out.subspan(size);
  }
  return {};
}

Status RangedReader::Impl::Read(uint64_t offset, MutableBytes out) {
  if (offset > map.plaintext_size() || out.size() > map.plaintext_size() - offset) {
    return Fail(Errc::kInvalidArgument, "the range ends after the plaintext");
  }
  BARTIZAN_TRY(auto cipher, Borrow());
  auto status = ReadFrames(cipher, offset, out);
  if (!status) crypto::Wipe(out.data(), out.size());  // half a range is none
  std::lock_guard lock(mutex);
  idle.push_back(std::move(cipher));
  return status;
}

Status RangedReader::Impl::CheckFinal() {
  std::vector<uint8_t> content(map.final_length);
  return Open(session.cipher, map.frames - 1, 1, content);
}

RangedReader::RangedReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RangedReader::~RangedReader() = default;
RangedReader::RangedReader(RangedReader&&) noexcept = default;

uint64_t RangedReader::size() const {
  return impl_->map.plaintext_size();
}

const Header& RangedReader::header() const {
  return impl_->session.header;
}

Status RangedReader::Read(uint64_t offset, MutableBytes out) const {
  return impl_->Read(offset, out);
}

Result<RangedReader> Client::OpenRanged(RandomAccess source, MaterialsManager& materials,
                                        bool accept_unverified_signature,
                                        const DecryptOptions& options) const {
  BARTIZAN_TRY(auto header, ReadHeader(source, config_.limits));
  if (header.content_type != ContentType::kFramed) {
    return Fail(Errc::kInvalidArgument, "an unframed message can be read only as a whole");
  }
  if (header.suite->has_signature() && !accept_unverified_signature) {
    return Fail(Errc::kInvalidArgument,
                "the message is signed, which reading parts of it cannot verify");
  }
  BARTIZAN_TRY(auto session, StartDecrypt(config_, materials, options, std::move(header)));
  BARTIZAN_TRY(auto map, LocateFrames(session.header, source.size, source.read));
  BARTIZAN_DO(CheckFrameLimits(map, config_.limits));
  auto impl = std::unique_ptr<RangedReader::Impl>(new RangedReader::Impl{
      .source = std::move(source), .session = std::move(session), .map = map});
  BARTIZAN_DO(impl->CheckFinal());
  return RangedReader(std::move(impl));
}

}  // namespace bartizan::esdk
