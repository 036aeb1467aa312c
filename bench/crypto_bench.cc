// What the encryption of messages costs below everything else: frames of AES-256-GCM with the
// additional data of a message body, the keys of a message, signatures. Against `openssl speed` in
// the same run where it is installed: its loop has neither additional data nor tags.
#include <benchmark/benchmark.h>
#include <time.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/text.h"
#include "bartizan/crypto/aead.h"
#include "bartizan/crypto/ec.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/process/process.h"

namespace bartizan::crypto {
namespace {

// Version 2: message id 32, "AWSKMSEncryptionClient Frame" 28 … of the final frame 34, 4, 8.
constexpr size_t kAadBytes = 74;

// A key, and room for one frame.
struct Frames {
  AesGcm aes = *AesGcm::Create(std::vector<uint8_t>(32, 7));
  std::array<uint8_t, kGcmIvBytes> iv{};
  std::array<uint8_t, kAadBytes> aad{};
  std::array<uint8_t, kGcmTagBytes> tag{};
  std::vector<uint8_t> plain, sealed;
  uint64_t sequence = 0;
  explicit Frames(size_t size) : plain(size, 1), sealed(size) {}
  void Seal() {
    ++sequence;
    for (size_t i = 0; i < 8; ++i) iv[11 - i] = static_cast<uint8_t>(sequence >> (8 * i));
    BARTIZAN_CHECK(aes.Seal(iv, aad, plain, sealed, tag).has_value());
  }
};

void SealFrames(benchmark::State& state) {
  Frames frames(static_cast<size_t>(state.range(0)));
  for (auto _ : state) frames.Seal();
  state.SetBytesProcessed(state.iterations() * state.range(0));
}

void OpenFrames(benchmark::State& state) {
  Frames frames(static_cast<size_t>(state.range(0)));
  frames.Seal();
  for (auto _ : state) {
    BARTIZAN_CHECK(frames.aes.Open(frames.iv, frames.aad, frames.sealed, frames.tag, frames.plain));
  }
  state.SetBytesProcessed(state.iterations() * state.range(0));
}
#define FRAME_SIZES ->Arg(512)->Arg(1024)->Arg(4096)->Arg(16384)->Arg(65536)
BENCHMARK(SealFrames) FRAME_SIZES;
BENCHMARK(OpenFrames) FRAME_SIZES;

void NewKey(benchmark::State& state) {
  const std::array<uint8_t, 32> key{};
  for (auto _ : state) benchmark::DoNotOptimize(AesGcm::Create(key));
}
BENCHMARK(NewKey);

// The keys of one message of version 2: extract, expand the content key, expand the commitment.
void MessageKeys(benchmark::State& state) {
  std::array<uint8_t, 32> data_key{}, message_id{}, key{}, commitment{};
  std::array<uint8_t, 64> prk{};
  const std::array<uint8_t, 11> derive = {4, 0x78, 'D', 'E', 'R', 'I', 'V', 'E', 'K', 'E', 'Y'};
  for (auto _ : state) {
    HkdfExtract(Hash::kSha512, message_id, data_key, prk);
    BARTIZAN_CHECK(HkdfExpand(Hash::kSha512, prk, derive, key).has_value());
    BARTIZAN_CHECK(HkdfExpand(Hash::kSha512, prk, Bytes("COMMITKEY"), commitment).has_value());
    benchmark::DoNotOptimize(commitment);
  }
}
BENCHMARK(MessageKeys);

void Generate384(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(EcPrivateKey::Generate(Curve::kP384));
}
BENCHMARK(Generate384);

// As materials carry it from their maker to the message.
void KeyThroughDer384(benchmark::State& state) {
  auto key = EcPrivateKey::Generate(Curve::kP384);
  for (auto _ : state) {
    benchmark::DoNotOptimize(EcPrivateKey::FromDer(Curve::kP384, key->Der()));
  }
}
BENCHMARK(KeyThroughDer384);

void PublicKeyFromPoint384(benchmark::State& state) {
  auto point = EcPrivateKey::Generate(Curve::kP384)->Public().CompressedPoint();
  for (auto _ : state) benchmark::DoNotOptimize(EcPublicKey::FromPoint(Curve::kP384, point));
}
BENCHMARK(PublicKeyFromPoint384);

void Sign384(benchmark::State& state) {
  auto key = EcPrivateKey::Generate(Curve::kP384);
  const std::vector<uint8_t> digest(48, 3);
  for (auto _ : state) benchmark::DoNotOptimize(key->Sign(digest, 103));
}
BENCHMARK(Sign384);

void Verify384(benchmark::State& state) {
  auto key = EcPrivateKey::Generate(Curve::kP384);
  const std::vector<uint8_t> digest(48, 3);
  auto signature = key->Sign(digest);
  auto verifier = key->Public();
  for (auto _ : state) BARTIZAN_CHECK(verifier.Verify(digest, *signature));
}
BENCHMARK(Verify384);

double CpuSeconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// How often a second of this thread's time.
template <class F>
double Rate(F work) {
  for (uint64_t count = 1;; count *= 2) {
    double start = CpuSeconds();
    for (uint64_t i = 0; i < count; ++i) work();
    double took = CpuSeconds() - start;
    if (took > 0.5) return static_cast<double>(count) / took;
  }
}

// The numbers of the result line of `openssl speed -mr`, which counts processor time too.
std::vector<double> OpenSslSpeed(std::vector<std::string> arguments) {
  process::Spec spec;
  spec.argv = {"openssl", "speed", "-mr", "-seconds", "1"};
  spec.argv.insert(spec.argv.end(), arguments.begin(), arguments.end());
  spec.environment = process::CurrentEnvironment();
  spec.directory = ".";
  auto outcome = process::Run(spec);
  std::vector<double> numbers;
  if (!outcome || !outcome->ok()) return numbers;
  for (std::string_view line : Split(outcome->out, '\n')) {
    if (!line.starts_with("+F")) continue;
    for (std::string_view field : Split(line, ':')) {
      double number = 0;
      auto end = std::from_chars(field.data(), field.data() + field.size(), number);
      if (end.ec == std::errc() && end.ptr == field.data() + field.size())
        numbers.push_back(number);
    }
  }
  return numbers;
}

void Report(benchmark::State& state, double ours, double theirs) {
  state.counters["ours_per_s"] = ours;
  state.counters["openssl_per_s"] = theirs;
  state.counters["ratio"] = ours / theirs;
}

void FramesAgainstOpenSsl(benchmark::State& state) {
  for (auto _ : state) {
    auto size = static_cast<size_t>(state.range(0));
    auto theirs = OpenSslSpeed({"-evp", "aes-256-gcm", "-bytes", std::to_string(size)});
    if (theirs.size() < 2) return state.SkipWithError("openssl is not installed");
    Frames frames(size);
    Report(state, Rate([&] { frames.Seal(); }) * static_cast<double>(size), theirs.back());
  }
}
BENCHMARK(FramesAgainstOpenSsl) FRAME_SIZES->Iterations(1);

void SignaturesAgainstOpenSsl(benchmark::State& state) {
  for (auto _ : state) {
    auto theirs = OpenSslSpeed({"ecdsap384"});
    if (theirs.size() < 2) return state.SkipWithError("openssl is not installed");
    auto key = EcPrivateKey::Generate(Curve::kP384);
    auto verifier = key->Public();
    const std::vector<uint8_t> digest(48, 3);
    auto signature = key->Sign(digest);
    bool signing = state.range(0) == 0;
    double ours = signing ? Rate([&] { benchmark::DoNotOptimize(key->Sign(digest, 103)); })
                          : Rate([&] { BARTIZAN_CHECK(verifier.Verify(digest, *signature)); });
    Report(state, ours, signing ? theirs[theirs.size() - 2] : theirs.back());
  }
}
BENCHMARK(SignaturesAgainstOpenSsl)->ArgName("verify")->Arg(0)->Arg(1)->Iterations(1);

}  // namespace
}  // namespace bartizan::crypto
