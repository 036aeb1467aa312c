#include "bartizan/esdk/client.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

#include "bartizan/esdk/session_chunks.h"

namespace bartizan::esdk {
namespace {

// Shorter ones are done before other threads have started.
constexpr size_t kParallelFrom = 512U << 10U;

// The longest DER of two numbers, with its length before it. (data-format/message-footer.md)
uint64_t MostFooterBytes(const AlgorithmSuite& suite) {
  if (!suite.has_signature()) return 0;
  return 2 + (suite.signature == Curve::kP256 ? 72 : 104);
}

// Large memory comes in large pages where the system has them: to be given 100 MB in small ones
// takes longer than to encrypt it. A wish only; without it nothing else changes.
void Reserve(std::vector<uint8_t>& bytes, size_t size) {
  constexpr size_t kLarge = 4U << 20U;
  bytes.reserve(size);
  if (size < kLarge) return;
  auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  void* start = bytes.data();
  size_t space = size;
  if (std::align(page, page, start, space) == nullptr) return;
  (void)madvise(start, space - space % page, MADV_HUGEPAGE);
}

// Memory for the next bytes of the message.
class Target {
 public:
  virtual ~Target() = default;
  virtual Result<MutableBytes> Next(size_t size) = 0;
};

// Grows within what was reserved, so that memory is first touched shortly before it is filled.
class Grown final : public Target {
 public:
  explicit Grown(std::vector<uint8_t>& bytes) : bytes_(bytes) {}
  Result<MutableBytes> Next(size_t size) override {
    bytes_.resize(bytes_.size() + size);
    return MutableBytes(bytes_).last(size);
  }

 private:
  std::vector<uint8_t>& bytes_;
};

class Given final : public Target {
 public:
  explicit Given(MutableBytes bytes) : bytes_(bytes) {}
  Result<MutableBytes> Next(size_t size) override {
    if (size > bytes_.size() - used_) return Fail(Errc::kLimit, "the memory is too small");
    used_ += size;
    return bytes_.subspan(used_ - size, size);
  }
  size_t used() const { return used_; }

 private:
  MutableBytes bytes_;
  size_t used_ = 0;
};

// A short message: without the machinery of chunks.
Status WriteFrames(EncryptSession& session, Bytes plaintext, Target& target) {
  const uint32_t frame_length = session.header.frame_length;
  BARTIZAN_TRY(auto out, target.Next(FramesSize(plaintext.size(), frame_length, true)));
  BARTIZAN_DO(SealFrames(session.cipher, frame_length, 1, plaintext, true, out));
  if (session.hash) session.hash->Update(out);
  return {};
}

class MemoryEncryption final : public EncryptChunks {
 public:
  MemoryEncryption(EncryptSession& session, std::vector<FrameCipher> ciphers, Bytes plaintext,
                   Target& target)
      : EncryptChunks(session, std::move(ciphers)),
        frame_length_(session.header.frame_length),
        rest_(plaintext),
        target_(target),
        work_(slots()) {}

  Result<bool> Take(uint64_t /*chunk*/, size_t slot) override {
    if (ended_) return false;
    ended_ = rest_.size() <= chunk_bytes();
    Bytes part = rest_.first(ended_ ? rest_.size() : chunk_bytes());
    rest_ = rest_.subspan(part.size());
    work_[slot].plaintext = {.bytes = part, .has_final = ended_};
    BARTIZAN_TRY(work_[slot].room, target_.Next(FramesSize(part.size(), frame_length_, ended_)));
    return true;
  }

 protected:
  Result<Plaintext> Read(uint64_t /*chunk*/, size_t slot) override { return work_[slot].plaintext; }
  MutableBytes Room(uint64_t /*chunk*/, size_t slot, size_t /*size*/) override {
    return work_[slot].room;
  }
  Status Write(uint64_t /*chunk*/, Bytes /*frames*/) override { return {}; }

 private:
  struct Piece {
    Plaintext plaintext;
    MutableBytes room;
  };
  uint32_t frame_length_;
  Bytes rest_;
  Target& target_;
  std::vector<Piece> work_;
  bool ended_ = false;
};

Status WriteMessage(EncryptSession& session, Bytes plaintext, unsigned threads, Target& target) {
  BARTIZAN_TRY(auto head, target.Next(session.header_size()));
  session.WriteHeader(head);
  if (plaintext.size() < kParallelFrom) {
    BARTIZAN_DO(WriteFrames(session, plaintext, target));
  } else {
    BARTIZAN_TRY(auto ciphers, EncryptChunks::Ciphers(session, threads));
    MemoryEncryption stages(session, std::move(ciphers), plaintext, target);
    BARTIZAN_DO(RunStages(stages, threads));
  }
  if (!session.hash) return {};
  BARTIZAN_TRY(auto footer, session.hash->SignFooter(session.signing_key.view()));
  BARTIZAN_TRY(auto tail, target.Next(footer.size()));
  std::ranges::copy(footer, tail.begin());
  return {};
}

class MemoryDecryption final : public DecryptChunks {
 public:
  MemoryDecryption(DecryptSession& session, std::vector<FrameCipher> ciphers, const FrameMap& map,
                   Bytes message, std::vector<uint8_t>& plaintext)
      : DecryptChunks(session, std::move(ciphers), map), message_(message), plaintext_(plaintext) {}

  // The plaintext was reserved: growing it moves nothing.
  Result<bool> Take(uint64_t chunk, size_t /*slot*/) override {
    if (chunk == chunks()) return false;
    plaintext_.resize(plaintext_.size() + StretchOf(chunk).plaintext_size);
    return true;
  }

 protected:
  Result<Bytes> Read(const Stretch& stretch, size_t /*slot*/) override {
    return message_.subspan(stretch.offset, stretch.size);
  }
  MutableBytes Room(const Stretch& stretch, size_t /*slot*/) override {
    return {start_ + stretch.plaintext_offset, stretch.plaintext_size};
  }
  Status Write(const Stretch& /*stretch*/, Bytes /*plaintext*/) override { return {}; }

 private:
  Bytes message_;
  std::vector<uint8_t>& plaintext_;
  uint8_t* start_ = plaintext_.data();
};

// The parts of a body one after the other; the offset of what follows it.
Result<size_t> ReadBody(DecryptSession& session, const Limits& limits, Bytes message,
                        std::vector<uint8_t>& plaintext) {
  BodyReader reader(session.header, limits);
  size_t at = session.header.body_offset;
  while (!reader.done()) {
    BARTIZAN_TRY(auto part, reader.Next(message.subspan(at)));
    if (!part) return FailCut("body");
    size_t before = plaintext.size();
    plaintext.resize(before + part->content.size());
    BARTIZAN_DO(session.cipher.Open(*part, MutableBytes(plaintext).subspan(before)));
    if (session.hash) session.hash->Update(message.subspan(at, part->size));
    at += part->size;
  }
  return at;
}

// Several workers at once, where the frames can be found without reading them; else nothing.
Result<std::optional<size_t>> ReadChunks(DecryptSession& session, const Config& config,
                                         Bytes message, std::vector<uint8_t>& plaintext) {
  if (config.threads < 2 || message.size() < kParallelFrom) return std::nullopt;
  auto map = LocateFrames(session.header, message.size(),
                          [&](uint64_t offset, MutableBytes out) -> Status {
                            std::ranges::copy(message.subspan(offset, out.size()), out.begin());
                            return {};
                          });
  if (!map) return std::nullopt;  // the walk from the start says better what is wrong
  BARTIZAN_DO(CheckFrameLimits(*map, config.limits));
  BARTIZAN_TRY(auto ciphers, DecryptChunks::Ciphers(session, config.threads));
  MemoryDecryption stages(session, std::move(ciphers), *map, message, plaintext);
  BARTIZAN_DO(RunStages(stages, config.threads));
  return map->body_end;
}

Status ReadEnd(DecryptSession& session, Bytes rest) {
  if (!session.hash) return rest.empty() ? Status() : FailTrailing();
  BARTIZAN_TRY(auto footer, ParseFooter(rest));
  if (!footer) return FailCut("footer");
  if (footer->size != rest.size()) return FailTrailing();
  return session.hash->Verify(session.verification_key, footer->signature);
}

}  // namespace

uint64_t MessageSize(const Header& header, uint64_t plaintext_length) {
  return header.body_offset + FramedBodySize(plaintext_length, header.frame_length) +
         MostFooterBytes(*header.suite);
}

Client::Client(Config config) : config_(config) {}

Result<Encrypted> Client::Encrypt(Bytes plaintext, MaterialsManager& materials,
                                  const EncryptOptions& options) const {
  BARTIZAN_TRY(auto session, StartEncrypt(config_, materials, options, plaintext.size()));
  Encrypted result;
  Reserve(result.message, MessageSize(session.header, plaintext.size()));
  Grown target(result.message);
  BARTIZAN_DO(WriteMessage(session, plaintext, config_.threads, target));
  result.header = std::move(session.header);
  return result;
}

Result<size_t> Client::EncryptInto(MutableBytes out, Bytes plaintext, MaterialsManager& materials,
                                   const EncryptOptions& options) const {
  BARTIZAN_TRY(auto session, StartEncrypt(config_, materials, options, plaintext.size()));
  Given target(out);
  BARTIZAN_DO(WriteMessage(session, plaintext, config_.threads, target));
  return target.used();
}

Result<Decrypted> Client::Decrypt(Bytes message, MaterialsManager& materials,
                                  const DecryptOptions& options) const {
  BARTIZAN_TRY(auto header, ParseHeader(message, config_.limits));
  BARTIZAN_TRY(auto session, StartDecrypt(config_, materials, options, std::move(header)));
  Decrypted result;
  Reserve(result.plaintext, message.size() - session.header.body_offset);
  BARTIZAN_TRY(auto end, ReadChunks(session, config_, message, result.plaintext));
  if (!end) {
    BARTIZAN_TRY(end, ReadBody(session, config_.limits, message, result.plaintext));
  }
  BARTIZAN_DO(ReadEnd(session, message.subspan(*end)));
  result.context = std::move(session.context);
  result.header = std::move(session.header);
  return result;
}

}  // namespace bartizan::esdk
