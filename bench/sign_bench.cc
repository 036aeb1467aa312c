// Signing requests, beside the bare cryptography of the same bytes; and S3's checksums.
#include <benchmark/benchmark.h>

#include <chrono>

#include "bartizan/aws/checksum.h"
#include "bartizan/aws/sign.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

using crypto::HmacSha256;
using crypto::Sha256Bytes;

const Credentials kKeys = {.access_key_id = "AKIAIOSFODNN7EXAMPLE",
                           .secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                           .session_token = std::string(400, 't')};

SignableRequest Post(int64_t more_headers = 0) {
  SignableRequest request{"POST",
                          "/",
                          "",
                          {{"Host", "sts.eu-central-1.amazonaws.com"},
                           {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"},
                           {"User-Agent", "bartizan"}}};
  for (int64_t i = 0; i < more_headers; ++i) {
    request.headers.emplace_back("x-amz-meta-" + std::to_string(i), "value " + std::to_string(i));
  }
  return request;
}

SigningOptions Options() {
  return {.region = "eu-central-1", .service = "sts", .time = FromInt(1'795'000'000'000'000)};
}

Sha256Bytes Derive(std::string_view date) {
  Sha256Bytes key = HmacSha256(Bytes("AWS4" + kKeys.secret_access_key), date);
  key = HmacSha256(key, "eu-central-1");
  key = HmacSha256(key, "sts");
  return HmacSha256(key, "aws4_request");
}

// What no signer can do without: the hashes of the body and of the canonical request, and the
// HMAC of the string to sign; with a new key four more.
void Bare(const Signature& signature, std::string_view body, bool new_key) {
  static const Sha256Bytes kept = Derive("20261118");
  benchmark::DoNotOptimize(crypto::Sha256Hex(body));
  benchmark::DoNotOptimize(crypto::Sha256Hex(signature.canonical_request));
  benchmark::DoNotOptimize(
      HmacSha256(new_key ? Derive("20261118") : kept, signature.string_to_sign));
}

template <class Work>
double Seconds(Work&& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Both in turns within one measurement, so that a busy machine weighs on both alike.
void Compare(benchmark::State& state, int64_t headers, size_t body_size, bool new_key) {
  const std::string body(body_size, 'b');
  const SignableRequest request = Post(headers);
  SigningOptions options = Options();
  double ours = 0, bare = 0;
  for (auto _ : state) {
    SignableRequest copy = request;
    if (new_key) options.time += std::chrono::hours(24);
    Signature signature;
    double seconds = Seconds([&] {
      options.payload_hash = crypto::Sha256Hex(body);
      signature = SignHeaders(copy, kKeys, options).value();
    });
    ours += seconds;
    bare += Seconds([&] { Bare(signature, body, new_key); });
    state.SetIterationTime(seconds);
  }
  state.counters["bare_us"] = bare / static_cast<double>(state.iterations()) * 1e6;
  state.counters["ratio"] = ours / bare;
}

void BM_SignHeaders(benchmark::State& state) {
  Compare(state, state.range(0), 0, false);
}
BENCHMARK(BM_SignHeaders)
    ->Arg(0)
    ->Arg(16)
    ->Arg(64)
    ->Arg(256)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

void BM_SignNewKey(benchmark::State& state) {
  Compare(state, 0, 0, true);
}
BENCHMARK(BM_SignNewKey)->UseManualTime()->Unit(benchmark::kMicrosecond);

void BM_SignBody(benchmark::State& state) {
  Compare(state, 0, static_cast<size_t>(state.range(0)), false);
}
BENCHMARK(BM_SignBody)
    ->Arg(1 << 10)
    ->Arg(64 << 10)
    ->Arg(1 << 20)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

void BM_Presign(benchmark::State& state) {
  const SignableRequest request = Post();
  for (auto _ : state) {
    SignableRequest copy = request;
    benchmark::DoNotOptimize(Presign(copy, kKeys, Options()));
  }
}
BENCHMARK(BM_Presign)->Unit(benchmark::kMicrosecond);

void BM_Checksum(benchmark::State& state, const char* name) {
  const std::string bytes(1 << 20, 'b');
  for (auto _ : state) benchmark::DoNotOptimize(ChecksumBase64(name, bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(bytes.size()));
}
BENCHMARK_CAPTURE(BM_Checksum, crc32, "CRC32")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_Checksum, crc32c, "CRC32C")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_Checksum, crc64nvme, "CRC64NVME")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_Checksum, sha1, "SHA1")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_Checksum, sha256, "SHA256")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_Checksum, md5, "MD5")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace bartizan::aws
