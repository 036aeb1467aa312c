#include "bartizan/esdk/session_chunks.h"

namespace bartizan::esdk {
namespace {

Result<std::vector<FrameCipher>> Make(Bytes content_key, Bytes message_id, unsigned workers) {
  std::vector<FrameCipher> ciphers;
  for (unsigned worker = 0; worker < std::max(workers, 1U); ++worker) {
    BARTIZAN_TRY(auto cipher, FrameCipher::Create(content_key, message_id));
    ciphers.push_back(std::move(cipher));
  }
  return ciphers;
}

size_t SlotsOf(const std::vector<FrameCipher>& ciphers) {
  return SlotsFor(static_cast<unsigned>(ciphers.size()));
}

}  // namespace

Result<std::vector<FrameCipher>> EncryptChunks::Ciphers(const EncryptSession& session,
                                                        unsigned workers) {
  return Make(session.content_key.view(), session.header.message_id, workers);
}

EncryptChunks::EncryptChunks(EncryptSession& session, std::vector<FrameCipher> ciphers)
    : session_(session),
      ciphers_(std::move(ciphers)),
      frame_length_(session.header.frame_length),
      chunk_frames_(FramesPerChunk(frame_length_)),
      sealed_(SlotsOf(ciphers_)) {}

uint64_t EncryptChunks::OffsetOf(uint64_t chunk) const {
  return session_.header_size() +
         chunk * chunk_frames_ * PartSize(BodyPart::kRegularFrame, frame_length_);
}

Status EncryptChunks::Work(uint64_t chunk, size_t slot, size_t worker) {
  BARTIZAN_TRY(auto plaintext, Read(chunk, slot));
  MutableBytes out =
      Room(chunk, slot, FramesSize(plaintext.bytes.size(), frame_length_, plaintext.has_final));
  auto sequence = static_cast<uint32_t>(chunk * chunk_frames_ + 1);
  BARTIZAN_DO(SealFrames(ciphers_[worker], frame_length_, sequence, plaintext.bytes,
                         plaintext.has_final, out));
  sealed_[slot] = out;
  return Write(chunk, out);
}

Status EncryptChunks::Give(uint64_t /*chunk*/, size_t slot) {
  if (session_.hash) session_.hash->Update(sealed_[slot]);
  return {};
}

Result<std::vector<FrameCipher>> DecryptChunks::Ciphers(const DecryptSession& session,
                                                        unsigned workers) {
  return Make(session.content_key.view(), session.header.message_id, workers);
}

DecryptChunks::DecryptChunks(DecryptSession& session, std::vector<FrameCipher> ciphers,
                             const FrameMap& map)
    : session_(session),
      ciphers_(std::move(ciphers)),
      map_(map),
      chunk_frames_(FramesPerChunk(map.frame_length)),
      read_(SlotsOf(ciphers_)) {}

DecryptChunks::Stretch DecryptChunks::StretchOf(uint64_t chunk) const {
  Stretch stretch;
  stretch.first_frame = chunk * chunk_frames_;
  stretch.frames = std::min(chunk_frames_, map_.frames - stretch.first_frame);
  stretch.offset = map_.frame_offset(stretch.first_frame);
  stretch.plaintext_offset = stretch.first_frame * map_.frame_length;
  uint64_t last = stretch.first_frame + stretch.frames - 1;
  stretch.size = map_.frame_offset(last) + map_.frame_size(last) - stretch.offset;
  bool has_final = last + 1 == map_.frames;
  stretch.plaintext_size = last * map_.frame_length +
                           (has_final ? map_.final_length : map_.frame_length) -
                           stretch.plaintext_offset;
  return stretch;
}

Status DecryptChunks::Work(uint64_t chunk, size_t slot, size_t worker) {
  Stretch stretch = StretchOf(chunk);
  BARTIZAN_TRY(auto bytes, Read(stretch, slot));
  MutableBytes out = Room(stretch, slot);
  BARTIZAN_DO(OpenFrames(ciphers_[worker], map_, stretch.first_frame, bytes, out));
  read_[slot] = bytes;
  return Write(stretch, out);
}

Status DecryptChunks::Give(uint64_t /*chunk*/, size_t slot) {
  if (session_.hash) session_.hash->Update(read_[slot]);
  return {};
}

Status OpenFrames(FrameCipher& cipher, const FrameMap& map, uint64_t first, Bytes bytes,
                  MutableBytes out) {
  for (uint64_t frame = first; !bytes.empty(); ++frame) {
    size_t size = map.frame_size(frame);
    auto sequence = static_cast<uint32_t>(frame + 1);
    bool is_final = frame + 1 == map.frames;
    BARTIZAN_TRY(auto part, is_final
                                ? ParseFinalFrame(bytes.first(size), sequence, map.frame_length)
                                : ParseRegularFrame(bytes.first(size), sequence));
    BARTIZAN_DO(cipher.Open(part, out.first(part.content.size())));
    out = out.subspan(part.content.size());
    bytes = bytes.subspan(size);
  }
  return {};
}

Status CheckFrameLimits(const FrameMap& map, const Limits& limits) {
  uint32_t longest = map.frames > 1 ? map.frame_length : map.final_length;
  if (longest <= limits.max_frame_bytes) return {};
  return Fail(Errc::kLimit, "frames of " + std::to_string(longest) + " bytes: the limit is " +
                                std::to_string(limits.max_frame_bytes));
}

}  // namespace bartizan::esdk
