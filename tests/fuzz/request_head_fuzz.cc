// Feeds what a client may send to the readers of request heads and chunked bodies: whole and in
// pieces must give the same, and what is accepted must keep what ServerRequest promises.
//   build/fuzz/bin/request_head_fuzz -max_len=4096 CORPUS_DIR
#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/net/chunked_body.h"
#include "bartizan/net/request_head.h"

using namespace bartizan;       // NOLINT: a program of one file
using namespace bartizan::net;  // NOLINT

namespace {

constexpr HeadLimits kLimits{.max_target_bytes = 512, .max_header_bytes = 2048, .max_headers = 20};
constexpr uint64_t kMaxBody = 1000;

void CheckText(std::string_view text) {
  BARTIZAN_CHECK(!FindInvalidUtf8(text));
  for (const char c : text) BARTIZAN_CHECK(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

void CheckReason(const Malformed& why) {
  BARTIZAN_CHECK(why.status >= 400 && why.status < 600);
  BARTIZAN_CHECK(!why.reason.empty() && why.reason.size() < 100);
}

std::string Written(const RequestHead& head) {
  std::string text = fmt::format("{} {} HTTP/1.1\r\n", head.method, head.raw_target);
  for (const auto& [name, value] : head.headers) text += fmt::format("{}: {}\r\n", name, value);
  return text + "\r\n";
}

void CheckHead(const RequestHead& head) {
  BARTIZAN_CHECK(head.path.starts_with('/') && head.target.starts_with('/'));
  BARTIZAN_CHECK(!("/" + head.path + "/").contains("/../"));
  BARTIZAN_CHECK(!head.host.empty() && !(head.chunked && head.content_length));
  CheckText(head.path);
  CheckText(head.host);
  for (const auto& [name, value] : head.query) {
    CheckText(name);
    CheckText(value);
  }
  for (const auto& [name, value] : head.headers) {
    BARTIZAN_CHECK(IsToken(name) && ToLower(name) == name && IsFieldValue(value));
  }
  const auto again = ParseRequestHead(Written(head), {.max_header_bytes = 8192});
  BARTIZAN_CHECK(again && again->path == head.path && again->query == head.query);
  BARTIZAN_CHECK(again->headers == head.headers && again->chunked == head.chunked);
}

// The end of the head when the bytes come `piece` at a time; 0 when more is needed, else minus the
// status.
int64_t Scan(std::string_view bytes, size_t piece) {
  HeadScanner scanner(kLimits);
  for (size_t size = std::min(piece, bytes.size());; size = std::min(size + piece, bytes.size())) {
    const auto end = scanner.Scan(bytes.substr(0, size));
    if (!end) {
      CheckReason(end.error());
      return -end.error().status;
    }
    if (*end) return static_cast<int64_t>(**end);
    if (size == bytes.size()) return 0;
  }
}

struct Chunks {
  std::string body;
  int status = 0;
  bool done = false;
  bool operator==(const Chunks&) const = default;
};

Chunks Decode(std::string_view bytes, size_t piece) {
  ChunkDecoder decoder(kMaxBody);
  Chunks out;
  while (!bytes.empty() && !decoder.done()) {
    const auto used = decoder.Feed(bytes.substr(0, piece), out.body);
    if (!used) {
      CheckReason(used.error());
      return {.body = "", .status = used.error().status};
    }
    BARTIZAN_CHECK(*used > 0 && out.body.size() <= kMaxBody);
    bytes.remove_prefix(*used);
  }
  out.done = decoder.done();
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const int64_t end = Scan(bytes, size + 1);
  BARTIZAN_CHECK((Scan(bytes, 1) > 0) == (end > 0) && (end <= 0 || Scan(bytes, 7) == end));
  std::string_view body = bytes;
  if (end > 0) {
    const auto head = ParseRequestHead(bytes.substr(0, static_cast<size_t>(end)), kLimits);
    if (head) {
      CheckHead(*head);
    } else {
      CheckReason(head.error());
    }
    body.remove_prefix(static_cast<size_t>(end));
  }
  BARTIZAN_CHECK(Decode(body, 1) == Decode(body, size + 1));
  return 0;
}
