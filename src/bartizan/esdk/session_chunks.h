#pragma once
// The body of a message as chunks of whole frames, which several workers encrypt or decrypt at the
// same time; where the bytes come from and go to is left to derived classes. (Not a public header.)
#include <algorithm>

#include "bartizan/esdk/session.h"
#include "bartizan/esdk/session_stages.h"

namespace bartizan::esdk {

// Enough to make a chunk's overhead vanish, and little enough for the processor's cache.
constexpr uint64_t FramesPerChunk(uint32_t frame_length) {
  constexpr uint64_t kChunkBytes = 128U << 10U;
  return std::max<uint64_t>(kChunkBytes / frame_length, 1);
}

class EncryptChunks : public Stages {
 public:
  // Prepares the ciphers of all workers; `session` outlives this.
  static Result<std::vector<FrameCipher>> Ciphers(const EncryptSession& session, unsigned workers);
  EncryptChunks(EncryptSession& session, std::vector<FrameCipher> ciphers);

  Status Work(uint64_t chunk, size_t slot, size_t worker) final;
  Status Give(uint64_t chunk, size_t slot) final;

 protected:
  struct Plaintext {
    Bytes bytes;
    bool has_final = false;  // else whole frames
  };
  virtual Result<Plaintext> Read(uint64_t chunk, size_t slot) = 0;
  virtual MutableBytes Room(uint64_t chunk, size_t slot, size_t size) = 0;
  virtual Status Write(uint64_t chunk, Bytes frames) = 0;

  uint64_t chunk_bytes() const { return chunk_frames_ * frame_length_; }  // of plaintext
  uint64_t OffsetOf(uint64_t chunk) const;                                // in the message
  size_t slots() const { return sealed_.size(); }

 private:
  EncryptSession& session_;
  std::vector<FrameCipher> ciphers_;
  uint32_t frame_length_;
  uint64_t chunk_frames_;
  std::vector<Bytes> sealed_;  // by slot
};

class DecryptChunks : public Stages {
 public:
  static Result<std::vector<FrameCipher>> Ciphers(const DecryptSession& session, unsigned workers);
  DecryptChunks(DecryptSession& session, std::vector<FrameCipher> ciphers, const FrameMap& map);

  Status Work(uint64_t chunk, size_t slot, size_t worker) final;
  Status Give(uint64_t chunk, size_t slot) final;

 protected:
  // Some of the message's frames, and where their plaintext lies in the whole.
  struct Stretch {
    uint64_t first_frame = 0, frames = 0;
    uint64_t offset = 0, plaintext_offset = 0;
    size_t size = 0, plaintext_size = 0;
  };
  uint64_t chunks() const { return (map_.frames - 1) / chunk_frames_ + 1; }
  Stretch StretchOf(uint64_t chunk) const;
  size_t slots() const { return read_.size(); }
  virtual Result<Bytes> Read(const Stretch& stretch, size_t slot) = 0;
  virtual MutableBytes Room(const Stretch& stretch, size_t slot) = 0;
  virtual Status Write(const Stretch& stretch, Bytes plaintext) = 0;

 private:
  DecryptSession& session_;
  std::vector<FrameCipher> ciphers_;
  FrameMap map_;
  uint64_t chunk_frames_;
  std::vector<Bytes> read_;  // by slot
};

// Decrypts the frames from `first` on, which `bytes` hold exactly.
Status OpenFrames(FrameCipher& cipher, const FrameMap& map, uint64_t first, Bytes bytes,
                  MutableBytes out);
// kLimit when a frame is longer than decryption may hold.
Status CheckFrameLimits(const FrameMap& map, const Limits& limits);

}  // namespace bartizan::esdk
