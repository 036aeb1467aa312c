#include <atomic>

#include "bartizan/esdk/file_io.h"
#include "bartizan/esdk/session_chunks.h"

namespace bartizan::esdk {
namespace {

// The chunks of a file, in memory for as many as are worked on.
class FileEncryption final : public EncryptChunks {
 public:
  FileEncryption(EncryptSession& session, std::vector<FrameCipher> ciphers, InputFile& input,
                 int output, std::optional<uint64_t> bound)
      : EncryptChunks(session, std::move(ciphers)),
        frame_length_(session.header.frame_length),
        input_(input),
        output_(output),
        bound_(bound),
        slots_(slots()) {}

  Result<bool> Take(uint64_t chunk, size_t slot) override {
    if (ended_) return false;
    if (input_.size()) {
      Plan(chunk, slot, *input_.size());
    } else {
      BARTIZAN_DO(ReadOn(slot));
    }
    taken_ += slots_[slot].size;
    return true;
  }
  uint64_t taken() const { return taken_; }      // of plaintext
  uint64_t written() const { return written_; }  // of frames

 protected:
  Result<Plaintext> Read(uint64_t chunk, size_t slot) override {
    Slot& at = slots_[slot];
    if (input_.size()) {
      at.plaintext.resize(at.size);
      BARTIZAN_DO(input_.ReadAt(chunk * chunk_bytes(), at.plaintext));
    }
    return Plaintext{.bytes = Bytes(at.plaintext).first(at.size), .has_final = at.has_final};
  }
  MutableBytes Room(uint64_t /*chunk*/, size_t slot, size_t size) override {
    slots_[slot].frames.resize(size);
    return slots_[slot].frames;
  }
  Status Write(uint64_t chunk, Bytes frames) override {
    written_ += frames.size();
    return WriteAt(output_, OffsetOf(chunk), frames);
  }

 private:
  struct Slot {
    std::vector<uint8_t> plaintext, frames;
    size_t size = 0;  // of the plaintext
    bool has_final = false;
  };

  // Which part of a file whose size is known.
  void Plan(uint64_t chunk, size_t slot, uint64_t file_size) {
    uint64_t offset = chunk * chunk_bytes();
    ended_ = file_size - offset <= chunk_bytes();
    slots_[slot].size = ended_ ? file_size - offset : chunk_bytes();
    slots_[slot].has_final = ended_;
  }

  // From what comes once through one byte more is read than the chunk needs: only what is followed
  // by something is a regular frame.
  Status ReadOn(size_t slot) {
    Slot& at = slots_[slot];
    const size_t whole = chunk_bytes();
    at.plaintext.assign(ahead_.begin(), ahead_.end());
    ahead_.clear();
    // Piece by piece: a chunk may be one frame of 4 GiB, of which little comes.
    while (at.plaintext.size() < whole + 1 && !ended_) {
      size_t before = at.plaintext.size();
      size_t want = std::min(whole + 1 - before, std::max<size_t>(before, kBatchBytes));
      at.plaintext.resize(before + want);
      BARTIZAN_TRY(size_t got, input_.ReadOn(MutableBytes(at.plaintext).subspan(before)));
      at.plaintext.resize(before + got);
      ended_ = got < want;
    }
    at.size = std::min(at.plaintext.size(), whole);
    at.has_final = ended_ && at.plaintext.size() <= whole;
    ended_ = at.has_final;
    if (!ended_) ahead_.assign(1, at.plaintext.back());
    if (taken_ + at.size > bound_.value_or(UINT64_MAX)) {
      return Fail(Errc::kLimit, "the plaintext is longer than the bound that was given");
    }
    return CheckFrameCount(taken_ + at.size, frame_length_);
  }

  uint32_t frame_length_;
  InputFile& input_;
  int output_;
  std::optional<uint64_t> bound_;
  std::vector<Slot> slots_;
  std::vector<uint8_t> ahead_;  // at most one byte
  uint64_t taken_ = 0;
  std::atomic<uint64_t> written_ = 0;
  bool ended_ = false;
};

}  // namespace

Result<FileOutcome> Client::EncryptFile(const std::filesystem::path& from,
                                        const std::filesystem::path& to,
                                        MaterialsManager& materials,
                                        const EncryptOptions& options) const {
  BARTIZAN_TRY(auto input, InputFile::Open(from));
  auto length = input.size() ? input.size() : options.plaintext_length;
  BARTIZAN_TRY(auto session, StartEncrypt(config_, materials, options, length));
  auto output = AtomicFile::Create(to);
  if (!output) return FailIo(output.error());

  std::vector<uint8_t> header(session.header_size());
  session.WriteHeader(header);
  BARTIZAN_DO(WriteAt(output->fd(), 0, header));
  BARTIZAN_TRY(auto ciphers, EncryptChunks::Ciphers(session, config_.threads));
  // Where the length is known a bound besides is ignored. (encrypt.md, "Input")
  auto bound = input.size() ? std::nullopt : options.plaintext_length;
  FileEncryption stages(session, std::move(ciphers), input, output->fd(), bound);
  BARTIZAN_DO(RunStages(stages, config_.threads));
  uint64_t end = header.size() + stages.written();
  if (session.hash) {
    BARTIZAN_TRY(auto footer, session.hash->SignFooter(session.signing_key.view()));
    BARTIZAN_DO(WriteAt(output->fd(), end, footer));
    end += footer.size();
  }
  if (auto done = output->Commit(); !done) return FailIo(done.error());
  EncryptionContext context = session.header.context;
  return FileOutcome{.header = std::move(session.header),
                     .context = std::move(context),
                     .bytes_in = stages.taken(),
                     .bytes_out = end};
}

}  // namespace bartizan::esdk
