// Headers of encrypted messages with very many encrypted data keys, whole and byte by byte: the
// time must grow with the size and no faster, however the pieces are cut.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bartizan/esdk/header.h"

namespace bartizan::esdk {
namespace {

std::vector<uint8_t> Message(size_t keys, size_t key_bytes) {
  Header header;
  header.suite = FindSuite(uint16_t{0x0478});
  header.message_id.resize(32);
  header.commitment.resize(32);
  header.frame_length = 4096;
  EncryptedDataKey key;
  if (key_bytes > 0) {
    key.provider_id = "aws-kms";
    key.info.assign(75, 'a');
    key.ciphertext.assign(key_bytes, 1);
  }
  header.encrypted_keys.assign(keys, key);
  header.tag.resize(kTagLength);
  if (!SerializeHeader(header)) return {};
  auto message = header.body_bytes;
  auto tag = SerializeHeaderAuthentication(header);
  message.insert(message.end(), tag.begin(), tag.end());
  return message;
}

void Parse(benchmark::State& state, const std::vector<uint8_t>& message, size_t piece) {
  for (auto _ : state) {
    HeaderParser parser({});
    for (size_t at = 0; at < message.size(); at += piece) {
      auto fed = parser.Feed(Bytes(message).subspan(at, std::min(piece, message.size() - at)));
      if (!fed) return state.SkipWithError(fed.error().message.c_str());
    }
    if (!parser.done()) return state.SkipWithError("not done");
    Header header = parser.Take();
    benchmark::DoNotOptimize(header);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(message.size()));
  state.counters["header_bytes"] = static_cast<double>(message.size());
}

// Empty keys: six bytes each, the most fields for their size.
void BM_EmptyKeysWhole(benchmark::State& state) {
  auto message = Message(static_cast<size_t>(state.range(0)), 0);
  Parse(state, message, message.size());
}
BENCHMARK(BM_EmptyKeysWhole)->Arg(8191)->Arg(16383)->Arg(32767)->Arg(65535);

void BM_EmptyKeysByteByByte(benchmark::State& state) {
  Parse(state, Message(static_cast<size_t>(state.range(0)), 0), 1);
}
BENCHMARK(BM_EmptyKeysByteByByte)->Arg(8191)->Arg(16383)->Arg(32767)->Arg(65535);

// What messages have: one to three keys of KMS.
void BM_UsualHeader(benchmark::State& state) {
  auto message = Message(static_cast<size_t>(state.range(0)), 184);
  Parse(state, message, message.size());
}
BENCHMARK(BM_UsualHeader)->Arg(1)->Arg(3)->Arg(1000);

}  // namespace
}  // namespace bartizan::esdk
