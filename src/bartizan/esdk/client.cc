#include "bartizan/esdk/client.h"

#include <algorithm>

#include "bartizan/esdk/session.h"

namespace bartizan::esdk {
namespace {

// The longest DER of two numbers, with its length before it. (data-format/message-footer.md)
uint64_t MostFooterBytes(const AlgorithmSuite& suite) {
  if (!suite.has_signature()) return 0;
  return 2 + (suite.signature == Curve::kP256 ? 72 : 104);
}

// Where the message goes: memory for the next bytes of it.
using Room = std::function<Result<MutableBytes>(size_t size)>;

Status WriteFrames(EncryptSession& session, Bytes plaintext, const Room& room) {
  const uint32_t frame_length = session.header.frame_length;
  const size_t piece = std::max<size_t>(kBatchBytes / frame_length, 1) * frame_length;
  uint32_t sequence = 1;
  for (bool has_final = false; !has_final;) {
    has_final = plaintext.size() <= piece;
    Bytes part = plaintext.first(has_final ? plaintext.size() : piece);
    BARTIZAN_TRY(auto out, room(FramesSize(part.size(), frame_length, has_final)));
    BARTIZAN_DO(SealFrames(session.cipher, frame_length, sequence, part, has_final, out));
    if (session.hash) session.hash->Update(out);
    sequence += static_cast<uint32_t>(part.size() / frame_length);
    plaintext = plaintext.subspan(part.size());
  }
  return {};
}

Status WriteMessage(EncryptSession& session, Bytes plaintext, const Room& room) {
  BARTIZAN_TRY(auto head, room(session.header_size()));
  session.WriteHeader(head);
  BARTIZAN_DO(WriteFrames(session, plaintext, room));
  if (!session.hash) return {};
  BARTIZAN_TRY(auto footer, session.hash->SignFooter(session.signing_key.view()));
  BARTIZAN_TRY(auto tail, room(footer.size()));
  std::ranges::copy(footer, tail.begin());
  return {};
}

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

Client::Client(Config config) : config_(std::move(config)) {}

Result<Encrypted> Client::Encrypt(Bytes plaintext, MaterialsManager& materials,
                                  const EncryptOptions& options) const {
  BARTIZAN_TRY(auto session, StartEncrypt(config_, materials, options, plaintext.size()));
  Encrypted result;
  result.message.reserve(MessageSize(session.header, plaintext.size()));
  auto room = [&](size_t size) -> Result<MutableBytes> {
    result.message.resize(result.message.size() + size);
    return MutableBytes(result.message).last(size);
  };
  BARTIZAN_DO(WriteMessage(session, plaintext, room));
  result.header = std::move(session.header);
  return result;
}

Result<size_t> Client::EncryptInto(MutableBytes out, Bytes plaintext, MaterialsManager& materials,
                                   const EncryptOptions& options) const {
  BARTIZAN_TRY(auto session, StartEncrypt(config_, materials, options, plaintext.size()));
  size_t used = 0;
  auto room = [&](size_t size) -> Result<MutableBytes> {
    if (size > out.size() - used) return Fail(Errc::kLimit, "the memory is too small");
    used += size;
    return out.subspan(used - size, size);
  };
  BARTIZAN_DO(WriteMessage(session, plaintext, room));
  return used;
}

Result<Decrypted> Client::Decrypt(Bytes message, MaterialsManager& materials,
                                  const DecryptOptions& options) const {
  BARTIZAN_TRY(auto header, ParseHeader(message, config_.limits));
  BARTIZAN_TRY(auto session, StartDecrypt(config_, materials, options, std::move(header)));
  Decrypted result;
  result.plaintext.reserve(message.size() - session.header.body_offset);
  BARTIZAN_TRY(size_t end, ReadBody(session, config_.limits, message, result.plaintext));
  BARTIZAN_DO(ReadEnd(session, message.subspan(end)));
  result.context = std::move(session.context);
  result.header = std::move(session.header);
  return result;
}

}  // namespace bartizan::esdk
