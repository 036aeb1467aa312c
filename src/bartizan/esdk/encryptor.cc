// Encryption of a stream: whole frames leave as soon as it is known that more plaintext follows
// them, because the last one must be written as the final frame even when it is full.
#include <algorithm>

#include "bartizan/esdk/session.h"

namespace bartizan::esdk {

struct Encryptor::Impl {
  EncryptSession session;
  std::optional<uint64_t> bound;
  uint64_t taken = 0;
  uint32_t next_sequence = 1;
  std::vector<uint8_t> pending;  // less than a frame, or just one
  std::vector<uint8_t> batch;    // ciphertext on its way to the sink
  bool started = false, over = false;

  Status Update(Bytes plaintext, const Sink& out);
  Status Finish(const Sink& out);
  uint32_t frame_length() const { return session.header.frame_length; }

 private:
  Status Start(const Sink& out);
  Status TopUp(Bytes& plaintext, const Sink& out);
  Status Give(Bytes plaintext, bool has_final, const Sink& out);
};

Status Encryptor::Impl::Start(const Sink& out) {
  if (started) return {};
  started = true;
  batch.resize(session.header_size());
  session.WriteHeader(batch);
  return out(batch);
}

// Encrypts these frames, which follow those before.
Status Encryptor::Impl::Give(Bytes plaintext, bool has_final, const Sink& out) {
  batch.resize(FramesSize(plaintext.size(), frame_length(), has_final));
  BARTIZAN_DO(
      SealFrames(session.cipher, frame_length(), next_sequence, plaintext, has_final, batch));
  next_sequence += static_cast<uint32_t>(plaintext.size() / frame_length());
  if (session.hash) session.hash->Update(batch);
  return out(batch);
}

// A frame that was begun by an earlier call is filled first.
Status Encryptor::Impl::TopUp(Bytes& plaintext, const Sink& out) {
  if (pending.empty()) return {};
  size_t missing = std::min(frame_length() - pending.size(), plaintext.size());
  pending.insert(pending.end(), plaintext.begin(),
                 plaintext.begin() + static_cast<ptrdiff_t>(missing));
  plaintext = plaintext.subspan(missing);
  if (plaintext.empty()) return {};
  BARTIZAN_DO(Give(pending, false, out));
  pending.clear();
  return {};
}

Status Encryptor::Impl::Update(Bytes plaintext, const Sink& out) {
  if (plaintext.size() > bound.value_or(UINT64_MAX) - taken) {
    return Fail(Errc::kLimit, "the plaintext is longer than the bound that was given");
  }
  taken += plaintext.size();
  BARTIZAN_DO(CheckFrameCount(taken, frame_length()));
  BARTIZAN_DO(Start(out));
  BARTIZAN_DO(TopUp(plaintext, out));
  const size_t most = std::max<size_t>(kBatchBytes / frame_length(), 1);
  while (plaintext.size() > frame_length()) {
    size_t frames = std::min((plaintext.size() - 1) / frame_length(), most);
    BARTIZAN_DO(Give(plaintext.first(frames * frame_length()), false, out));
    plaintext = plaintext.subspan(frames * frame_length());
  }
  pending.insert(pending.end(), plaintext.begin(), plaintext.end());
  return {};
}

Status Encryptor::Impl::Finish(const Sink& out) {
  BARTIZAN_DO(Start(out));
  BARTIZAN_DO(Give(pending, true, out));
  if (!session.hash) return {};
  BARTIZAN_TRY(auto footer, session.hash->SignFooter(session.signing_key.view()));
  return out(footer);
}

Encryptor::Encryptor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Encryptor::~Encryptor() = default;
Encryptor::Encryptor(Encryptor&&) noexcept = default;

const Header& Encryptor::header() const {
  return impl_->session.header;
}

Status Encryptor::Update(Bytes plaintext, const Sink& out) {
  if (impl_->over) return Fail(Errc::kInvalidArgument, "this encryption has ended");
  auto status = impl_->Update(plaintext, out);
  impl_->over = !status;
  return status;
}

Status Encryptor::Finish(const Sink& out) {
  if (impl_->over) return Fail(Errc::kInvalidArgument, "this encryption has ended");
  impl_->over = true;
  return impl_->Finish(out);
}

Result<Encryptor> Client::MakeEncryptor(MaterialsManager& materials,
                                        const EncryptOptions& options) const {
  BARTIZAN_TRY(auto session, StartEncrypt(config_, materials, options, options.plaintext_length));
  return Encryptor(std::make_unique<Encryptor::Impl>(
      Encryptor::Impl{.session = std::move(session), .bound = options.plaintext_length}));
}

}  // namespace bartizan::esdk
