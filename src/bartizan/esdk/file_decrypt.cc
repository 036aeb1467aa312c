#include "bartizan/esdk/file_io.h"
#include "bartizan/esdk/session_chunks.h"

namespace bartizan::esdk {
namespace {

// Plaintext is for the one who decrypted it, until that one decides otherwise.
constexpr unsigned kPlaintextMode = 0600;

class FileDecryption final : public DecryptChunks {
 public:
  FileDecryption(DecryptSession& session, std::vector<FrameCipher> ciphers, const FrameMap& map,
                 const InputFile& input, int output)
      : DecryptChunks(session, std::move(ciphers), map),
        input_(input),
        output_(output),
        slots_(slots()) {}

  Result<bool> Take(uint64_t chunk, size_t /*slot*/) override { return chunk < chunks(); }

 protected:
  Result<Bytes> Read(const Stretch& stretch, size_t slot) override {
    auto& frames = slots_[slot].frames;
    frames.resize(stretch.size);
    BARTIZAN_DO(input_.ReadAt(stretch.offset, frames));
    return frames;
  }
  MutableBytes Room(const Stretch& stretch, size_t slot) override {
    slots_[slot].plaintext.resize(stretch.plaintext_size);
    return slots_[slot].plaintext;
  }
  Status Write(const Stretch& stretch, Bytes plaintext) override {
    return WriteAt(output_, stretch.plaintext_offset, plaintext);
  }

 private:
  struct Slot {
    std::vector<uint8_t> frames, plaintext;
  };
  const InputFile& input_;
  int output_;
  std::vector<Slot> slots_;
};

Result<Header> ReadHeader(const InputFile& input, const Limits& limits) {
  HeaderParser parser(limits);
  std::vector<uint8_t> piece;
  for (uint64_t offset = 0; !parser.done();) {
    piece.resize(std::min<uint64_t>(*input.size() - offset, 4096));
    if (piece.empty()) return FailCut("header");
    BARTIZAN_DO(input.ReadAt(offset, piece));
    BARTIZAN_TRY(size_t used, parser.Feed(piece));
    offset += used;
  }
  return parser.Take();
}

Status CheckFooter(DecryptSession& session, const InputFile& input, uint64_t body_end) {
  if (!session.hash) return {};
  std::vector<uint8_t> bytes(*input.size() - body_end);  // LocateFrames has bounded it
  BARTIZAN_DO(input.ReadAt(body_end, bytes));
  BARTIZAN_TRY(auto footer, ParseFooter(bytes));
  if (!footer) return FailCut("footer");
  if (footer->size != bytes.size()) return FailTrailing();
  return session.hash->Verify(session.verification_key, footer->signature);
}

// Frames that can be found from the size of the file.
Result<FileOutcome> DecryptFrames(const Config& config, DecryptSession& session,
                                  const InputFile& input, int output) {
  BARTIZAN_TRY(auto map,
               LocateFrames(session.header, *input.size(), [&](uint64_t offset, MutableBytes out) {
                 return input.ReadAt(offset, out);
               }));
  BARTIZAN_DO(CheckFrameLimits(map, config.limits));
  BARTIZAN_TRY(auto ciphers, DecryptChunks::Ciphers(session, config.threads));
  FileDecryption stages(session, std::move(ciphers), map, input, output);
  BARTIZAN_DO(RunStages(stages, config.threads));
  BARTIZAN_DO(CheckFooter(session, input, map.body_end));
  return FileOutcome{.header = std::move(session.header),
                     .context = std::move(session.context),
                     .bytes_in = *input.size(),
                     .bytes_out = map.plaintext_size()};
}

// What comes once through, or has no frames.
Result<FileOutcome> DecryptStream(Decryptor decryptor, InputFile& input, AtomicFile& output) {
  FileOutcome outcome;
  Sink write = [&](Bytes bytes) -> Status {
    BARTIZAN_DO(WriteAt(output.fd(), outcome.bytes_out, bytes));
    outcome.bytes_out += bytes.size();
    return {};
  };
  std::vector<uint8_t> piece(kBatchBytes);
  for (size_t got = piece.size(); got == piece.size();) {
    BARTIZAN_TRY(got, input.ReadOn(piece));
    outcome.bytes_in += got;
    BARTIZAN_DO(decryptor.Update(Bytes(piece).first(got), write));
  }
  BARTIZAN_DO(decryptor.Finish(write));
  outcome.header = *decryptor.header();
  outcome.context = decryptor.context();
  return outcome;
}

}  // namespace

Result<FileOutcome> Client::DecryptFile(const std::filesystem::path& from,
                                        const std::filesystem::path& to,
                                        MaterialsManager& materials,
                                        const DecryptOptions& options) const {
  BARTIZAN_TRY(auto input, InputFile::Open(from));
  auto create = [&] { return AtomicFile::Create(to, kPlaintextMode); };
  std::optional<Header> header;
  if (input.size()) {
    BARTIZAN_TRY(header, ReadHeader(input, config_.limits));
  }
  auto finish = [](Result<FileOutcome> outcome, AtomicFile& output) -> Result<FileOutcome> {
    if (!outcome) return outcome;
    if (auto done = output.Commit(); !done) return FailIo(done.error());
    return outcome;
  };
  if (header && header->content_type == ContentType::kFramed) {
    BARTIZAN_TRY(auto session, StartDecrypt(config_, materials, options, *std::move(header)));
    auto output = create();
    if (!output) return FailIo(output.error());
    return finish(DecryptFrames(config_, session, input, output->fd()), *output);
  }
  auto output = create();
  if (!output) return FailIo(output.error());
  // Frames are written as they come; their file has no name before the end is verified.
  return finish(
      DecryptStream(MakeDecryptor(materials, Release::kPerFrame, options), input, *output),
      *output);
}

}  // namespace bartizan::esdk
