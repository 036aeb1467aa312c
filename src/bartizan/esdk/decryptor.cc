// Decryption of a stream. Bytes are looked at where the caller has them; only a part that a call
// cuts off is kept until the rest of it comes.
#include <algorithm>

#include "bartizan/esdk/session.h"

namespace bartizan::esdk {

struct Decryptor::Impl {
  Config config;
  MaterialsManager* materials;
  Release release;
  DecryptOptions options;
  HeaderParser parser;
  enum class Stage : uint8_t { kHeader, kBody, kFooter, kEnd, kOver } stage = Stage::kHeader;
  std::optional<DecryptSession> session;
  std::optional<BodyReader> reader;
  std::vector<uint8_t> pending;  // the beginning of a part
  std::vector<uint8_t> ready;    // may be given out
  std::vector<uint8_t> held;     // must wait for the signature, or for the end

  Status Update(Bytes message, const Sink& out);
  Status Finish(const Sink& out);
  void End() {
    stage = Stage::kOver;
    pending = {};
    ready = {};
    held = {};
  }

 private:
  Status TakeHeader(Bytes& message);
  Status TakeBody(Bytes& message, const Sink& out);
  Status TakePart(const BodyPartView& part, Bytes whole, const Sink& out);
  Status TakeFooter(Bytes& message, const Sink& out);
  Status Flush(std::vector<uint8_t>& bytes, const Sink& out);
  void Keep(Bytes& message, size_t size);
  bool is_signed() const { return session->hash.has_value(); }
};

Status Decryptor::Impl::TakeHeader(Bytes& message) {
  BARTIZAN_TRY(size_t used, parser.Feed(message));
  message = message.subspan(used);
  if (!parser.done()) return {};
  Header header = parser.Take();
  if (release == Release::kUnsignedOnly && header.suite->has_signature()) {
    return Fail(Errc::kInvalidArgument,
                "the message is signed: its plaintext must not be given out before the end");
  }
  BARTIZAN_TRY(session, StartDecrypt(config, *materials, options, std::move(header)));
  reader.emplace(session->header, config.limits);
  stage = Stage::kBody;
  return {};
}

// Moves bytes over until `pending` has `size`.
void Decryptor::Impl::Keep(Bytes& message, size_t size) {
  size_t missing = std::min(size - std::min(size, pending.size()), message.size());
  pending.insert(pending.end(), message.begin(), message.begin() + static_cast<ptrdiff_t>(missing));
  message = message.subspan(missing);
}

Status Decryptor::Impl::Flush(std::vector<uint8_t>& bytes, const Sink& out) {
  if (bytes.empty()) return {};
  auto status = out(bytes);
  bytes.clear();
  return status;
}

// `whole`: the bytes of the part.
Status Decryptor::Impl::TakePart(const BodyPartView& part, Bytes whole, const Sink& out) {
  bool last = part.part != BodyPart::kRegularFrame;
  bool must_wait = release == Release::kAfterVerification || (last && is_signed());
  auto& to = must_wait ? held : ready;
  size_t before = to.size();
  to.resize(before + part.content.size());
  auto opened = session->cipher.Open(part, MutableBytes(to).subspan(before));
  if (!opened) return opened;
  if (session->hash) session->hash->Update(whole);
  if (last) stage = is_signed() ? Stage::kFooter : Stage::kEnd;
  return ready.size() >= kBatchBytes ? Flush(ready, out) : Status();
}

Status Decryptor::Impl::TakeBody(Bytes& message, const Sink& out) {
  while (stage == Stage::kBody && !message.empty()) {
    bool direct = pending.empty();
    if (!direct) Keep(message, reader->needed());
    Bytes bytes = direct ? message : Bytes(pending);
    BARTIZAN_TRY(auto part, reader->Next(bytes));
    if (part) {
      BARTIZAN_DO(TakePart(*part, bytes.first(part->size), out));
      if (direct) message = message.subspan(part->size);
      pending.clear();
    } else if (direct) {
      Keep(message, message.size());
    }
  }
  return {};
}

Status Decryptor::Impl::TakeFooter(Bytes& message, const Sink& out) {
  Keep(message, 2);
  BARTIZAN_TRY(auto footer, ParseFooter(pending));
  if (!footer && pending.size() >= 2) {
    Keep(message, 2 + (size_t{pending[0]} << 8U | pending[1]));
    BARTIZAN_TRY(footer, ParseFooter(pending));
  }
  if (!footer) return {};
  BARTIZAN_DO(session->hash->Verify(session->verification_key, footer->signature));
  pending.clear();
  stage = Stage::kEnd;
  return release == Release::kAfterVerification ? Status() : Flush(held, out);
}

Status Decryptor::Impl::Update(Bytes message, const Sink& out) {
  while (stage == Stage::kHeader && !message.empty()) BARTIZAN_DO(TakeHeader(message));
  BARTIZAN_DO(TakeBody(message, out));
  BARTIZAN_DO(Flush(ready, out));
  if (stage == Stage::kFooter && !message.empty()) BARTIZAN_DO(TakeFooter(message, out));
  return message.empty() ? Status() : FailTrailing();
}

Status Decryptor::Impl::Finish(const Sink& out) {
  if (stage == Stage::kHeader) return FailCut("header");
  if (stage == Stage::kBody) return FailCut("body");
  if (stage == Stage::kFooter) return FailCut("footer");
  return Flush(held, out);
}

Decryptor::Decryptor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Decryptor::~Decryptor() = default;
Decryptor::Decryptor(Decryptor&&) noexcept = default;

const Header* Decryptor::header() const {
  return impl_->session ? &impl_->session->header : nullptr;
}

const EncryptionContext& Decryptor::context() const {
  static const EncryptionContext none;
  return impl_->session ? impl_->session->context : none;
}

Status Decryptor::Update(Bytes message, const Sink& out) {
  if (impl_->stage == Impl::Stage::kOver) {
    return Fail(Errc::kInvalidArgument, "this decryption has ended");
  }
  auto status = impl_->Update(message, out);
  if (!status) impl_->End();
  return status;
}

Status Decryptor::Finish(const Sink& out) {
  if (impl_->stage == Impl::Stage::kOver) {
    return Fail(Errc::kInvalidArgument, "this decryption has ended");
  }
  auto status = impl_->Finish(out);
  impl_->End();
  return status;
}

Decryptor Client::MakeDecryptor(MaterialsManager& materials, Release release,
                                const DecryptOptions& options) const {
  return Decryptor(std::unique_ptr<Decryptor::Impl>(
      new Decryptor::Impl{.config = config_,
                          .materials = &materials,
                          .release = release,
                          .options = options,
                          .parser = HeaderParser(config_.limits)}));
}

}  // namespace bartizan::esdk
