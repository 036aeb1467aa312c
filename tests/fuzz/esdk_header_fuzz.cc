// Headers of encrypted messages. What is read whole must be read the same in pieces; what is cut
// anywhere must never pass; and what is written again must be read as the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "bartizan/esdk/frame.h"
#include "bartizan/esdk/header.h"

namespace bartizan::esdk {
namespace {

void Check(bool right) {
  if (!right) std::abort();
}

bool SameFields(const Header& a, const Header& b) {
  return a.suite == b.suite && a.message_id == b.message_id && a.context == b.context &&
         a.encrypted_keys == b.encrypted_keys && a.content_type == b.content_type &&
         a.frame_length == b.frame_length && a.commitment == b.commitment && a.iv == b.iv &&
         a.tag == b.tag && a.body_offset == b.body_offset;
}

void InPieces(Bytes message, size_t size, const Limits& limits, const Result<Header>& whole) {
  HeaderParser parser(limits);
  while (!message.empty() && !parser.done()) {
    Bytes piece = message.first(std::min(size, message.size()));
    auto used = parser.Feed(piece);
    if (!used) return Check(!whole && whole.error().code == used.error().code);
    Check(*used == piece.size() || parser.done());
    message = message.subspan(*used);
  }
  Check(parser.done() == whole.has_value());
  if (!whole) return Check(whole.error().code == Errc::kIncomplete);
  Header header = parser.Take();
  Check(SameFields(header, *whole) && header.body_bytes == whole->body_bytes);
}

void WrittenAgain(Header header, const Limits& limits) {
  Header read = header;
  Check(SerializeHeader(header).has_value());
  auto bytes = header.body_bytes;
  auto authentication = SerializeHeaderAuthentication(header);
  bytes.insert(bytes.end(), authentication.begin(), authentication.end());
  auto again = ParseHeader(bytes, limits);
  // Only the order of the context may differ from what was read.
  Check(again && SameFields(*again, read) && again->body_bytes.size() == read.body_bytes.size());
}

void Body(const Header& header, Bytes body, const Limits& limits) {
  BodyReader reader(header, limits);
  while (!reader.done()) {
    auto part = reader.Next(body);
    if (!part || !*part) return;
    Check((*part)->size <= body.size() && (*part)->tag.size() == kTagLength);
    body = body.subspan((*part)->size);
  }
  auto footer = ParseFooter(body);
  Check(!footer || !*footer || (*footer)->size <= body.size());
}

}  // namespace
}  // namespace bartizan::esdk

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::esdk;
  if (size < 1) return 0;
  const uint8_t choice = data[0];
  Bytes message{data + 1, size - 1};
  Limits limits;
  if ((choice & 0x80U) != 0) limits.max_header_bytes = choice & 0x7FU;
  if ((choice & 0x40U) != 0) limits.max_encrypted_keys = choice & 0x3FU;
  auto whole = ParseHeader(message, limits);
  InPieces(message, 1 + (choice & 0x0FU), limits, whole);
  if (!whole) return 0;
  Check(whole->body_offset <= message.size());
  for (size_t n = 0; n < whole->body_offset; n += 1 + whole->body_offset / 16) {
    auto cut = ParseHeader(message.first(n), limits);
    Check(!cut && cut.error().code == Errc::kIncomplete);
  }
  Body(*whole, message.subspan(whole->body_offset), limits);
  WrittenAgain(*std::move(whole), limits);
  return 0;
}
