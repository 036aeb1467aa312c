// Messages beside the bare primitives: what `openssl speed` reaches in the same run, one frame's
// bytes at a time. Times of one thread are its CPU time, so that a busy machine matters less.
//   esdk_bench [MEGABYTES of the large file, 1024]
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <optional>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/client.h"
#include "bartizan/process/process.h"

namespace bartizan::esdk {
namespace {

using Buffer = std::vector<uint8_t>;
constexpr double kGiga = 1e9;

double Clock(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Cost {
  double cpu = 0;   // of all threads
  double wall = 0;  // seconds
};

// The best of many samples of some milliseconds each, over about a second; for one call.
template <class Work>
Cost Measure(Work&& work, double seconds = 1) {
  constexpr double kSample = 0.003;
  Cost best{1e9, 1e9};
  int calls = 1;
  for (double start = Clock(CLOCK_MONOTONIC); Clock(CLOCK_MONOTONIC) - start < seconds;) {
    double wall = Clock(CLOCK_MONOTONIC), cpu = Clock(CLOCK_PROCESS_CPUTIME_ID);
    for (int call = 0; call < calls; ++call) work();
    cpu = Clock(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    wall = Clock(CLOCK_MONOTONIC) - wall;
    if (wall < kSample) {
      calls *= 2;
      continue;
    }
    best.cpu = std::min(best.cpu, cpu / calls);
    best.wall = std::min(best.wall, wall / calls);
  }
  return best;
}

// Bytes a second of CPU time; none where the program is missing.
std::optional<double> OpenSslSpeedOnce(const std::string& algorithm, size_t bytes) {
  process::Spec spec{.argv = {"openssl", "speed", "-seconds", "1", "-bytes", std::to_string(bytes),
                              "-evp", algorithm},
                     .environment = process::CurrentEnvironment()};
  auto outcome = process::Run(spec);
  if (!outcome || !outcome->ok()) return std::nullopt;
  // "AES-256-GCM    3100000.00k": thousands of bytes.
  std::string_view line = Trim(outcome->out);
  line = line.substr(line.find_last_of(" \n") + 1);
  if (!line.ends_with('k')) return std::nullopt;
  auto thousands = ParseDouble(line.substr(0, line.size() - 1));
  if (!thousands) return std::nullopt;
  return *thousands * 1000;
}

std::optional<double> OpenSslSpeed(const std::string& algorithm, size_t bytes) {
  std::optional<double> best;
  for (int turn = 0; turn < 3; ++turn) best = std::max(best, OpenSslSpeedOnce(algorithm, bytes));
  return best;
}

void Line(std::string_view name, double rate, std::optional<double> reference,
          std::string_view unit = "GB/s") {
  fmt::print("  {:<46} {:8.2f} {}", name, rate / (unit == "GB/s" ? kGiga : 1), unit);
  if (reference) fmt::print("  {:5.2f}x", rate / *reference);
  fmt::print("\n");
}

ManagerPtr RawAes() {
  return DefaultManager(RawAesKeyring("bench", "key", SecretBytes(32)).value());
}

void Frames(uint32_t frame_length, size_t size) {
  auto reference = OpenSslSpeed("aes-256-gcm", frame_length);
  fmt::print("frames of {} bytes, {} MB of plaintext, no signature\n", frame_length,
             size / 1'000'000);
  if (reference) Line("openssl speed -evp aes-256-gcm", *reference, reference);
  Buffer plaintext(size, 7);
  auto manager = RawAes();
  EncryptOptions options{.suite = FindSuite(0x0478), .frame_length = frame_length};
  double alone_encrypt = 0, alone_decrypt = 0;
  for (unsigned threads : {1U, 2U}) {
    Client client({.threads = threads});
    auto made = client.Encrypt(plaintext, *manager, options).value();
    Buffer room(MessageSize(made.header, size));
    auto into = Measure([&] { (void)client.EncryptInto(room, plaintext, *manager, options); });
    auto fresh = Measure([&] { (void)client.Encrypt(plaintext, *manager, options); });
    auto back = Measure([&] { (void)client.Decrypt(made.message, *manager); });
    auto bytes = static_cast<double>(size);
    if (threads == 1) {
      auto copy = Measure([&] { std::ranges::copy(plaintext, room.begin()); });
      Line("copying the plaintext, as memory allows", bytes / copy.cpu, reference);
      Line("encrypt into memory, of CPU time", bytes / into.cpu, reference);
      Line("encrypt into a new vector", bytes / fresh.cpu, reference);
      Line("decrypt into a new vector", bytes / back.cpu, reference);
      alone_encrypt = into.cpu;
      alone_decrypt = back.cpu;
      continue;
    }
    // The work is shared evenly: what each thread of two spends.
    Line("two threads: encrypt, by CPU time of each", 2 * bytes / into.cpu, bytes / alone_encrypt);
    Line("two threads: decrypt, by CPU time of each", 2 * bytes / back.cpu, bytes / alone_decrypt);
    Line("two threads: encrypt, by the wall clock", bytes / into.wall, reference);
    Line("two threads: decrypt, by the wall clock", bytes / back.wall, reference);
  }
}

void Signed(size_t size) {
  auto reference = OpenSslSpeed("sha384", 65'536);
  fmt::print("frames of 4096 bytes, {} MB of plaintext, signed (P-384)\n", size / 1'000'000);
  if (reference) Line("openssl speed -evp sha384", *reference, reference);
  Buffer plaintext(size, 7);
  auto manager = RawAes();
  for (unsigned threads : {1U, 2U}) {
    Client client({.threads = threads});
    auto made = client.Encrypt(plaintext, *manager).value();
    Buffer room(MessageSize(made.header, size));
    auto into = Measure([&] { (void)client.EncryptInto(room, plaintext, *manager); }, 2);
    auto back = Measure([&] { (void)client.Decrypt(made.message, *manager); }, 2);
    auto bytes = static_cast<double>(made.message.size());
    if (threads == 1) {
      Line("encrypt, of CPU time", bytes / into.cpu, reference);
      Line("decrypt, of CPU time", bytes / back.cpu, reference);
      continue;
    }
    // As long as the threads have more to do than to hash, they are limited by this; then by the
    // hash, which only one of them can do at a time.
    Line("two threads: encrypt, by CPU time of each", 2 * bytes / into.cpu, reference);
    Line("two threads: decrypt, by CPU time of each", 2 * bytes / back.cpu, reference);
    Line("two threads: encrypt, by the wall clock", bytes / into.wall, reference);
    Line("two threads: decrypt, by the wall clock", bytes / back.wall, reference);
  }
}

void Small() {
  fmt::print("messages of 1 KiB, raw AES keyring, one thread, of CPU time\n");
  Buffer plaintext(1024, 7), room(4096);
  auto manager = RawAes();
  Client client;
  for (int id : {0x0478, 0x0578}) {
    EncryptOptions options{.suite = FindSuite(static_cast<uint16_t>(id))};
    auto made = client.Encrypt(plaintext, *manager, options).value();
    auto into = Measure([&] { (void)client.EncryptInto(room, plaintext, *manager, options); });
    auto back = Measure([&] { (void)client.Decrypt(made.message, *manager); });
    Line(fmt::format("suite {:04x}: encrypt", id), 1 / into.cpu, {}, "a second");
    Line(fmt::format("suite {:04x}: decrypt", id), 1 / back.cpu, {}, "a second");
  }
}

void Growth() {
  fmt::print("one thread, frames of 4096 bytes: CPU time for a byte\n");
  auto manager = RawAes();
  EncryptOptions options{.suite = FindSuite(0x0478)};
  Client client;
  for (size_t megabytes : {1, 4, 16, 64, 256}) {
    Buffer plaintext(megabytes << 20U, 7);
    auto made = client.Encrypt(plaintext, *manager, options).value();
    Buffer room(made.message.size());
    auto into = Measure([&] { (void)client.EncryptInto(room, plaintext, *manager, options); }, 2);
    auto back = Measure([&] { (void)client.Decrypt(made.message, *manager); }, 2);
    auto bytes = static_cast<double>(plaintext.size());
    fmt::print("  {:4} MiB: encrypt {:.3f} ns, decrypt {:.3f} ns\n", megabytes,
               into.cpu / bytes * 1e9, back.cpu / bytes * 1e9);
  }
}

double PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Before anything large was in memory: the peak never falls.
Status Files(uint64_t large) {
  auto dir = TempDir::Create("esdk_bench");
  if (!dir) return Fail(Errc::kIo, dir.error().OneLine());
  auto manager = RawAes();
  Client client({.threads = 2});
  fmt::print("files, two threads, frames of 4096 bytes\n");
  for (uint64_t megabytes : {uint64_t{64}, large}) {
    for (int id : {0x0478, 0x0578}) {
      fs::path from = dir->path() / "plain", message = dir->path() / "message";
      (void)WriteFileAtomic(from, "");
      if (truncate(from.c_str(), static_cast<off_t>(megabytes << 20U)) != 0) {
        return Fail(Errc::kIo, "no file of this size");
      }
      double start = Clock(CLOCK_MONOTONIC);
      BARTIZAN_DO(client.EncryptFile(from, message, *manager,
                                     {.suite = FindSuite(static_cast<uint16_t>(id))}));
      double middle = Clock(CLOCK_MONOTONIC);
      BARTIZAN_DO(client.DecryptFile(message, dir->path() / "back", *manager));
      double end = Clock(CLOCK_MONOTONIC);
      auto bytes = static_cast<double>(megabytes << 20U);
      fmt::print(
          "  {:5} MiB, {:04x}: encrypt {:.2f} GB/s, decrypt {:.2f} GB/s; peak memory {:.1f} MiB\n",
          megabytes, id, bytes / (middle - start) / kGiga, bytes / (end - middle) / kGiga,
          PeakMegabytes());
    }
  }
  return {};
}

}  // namespace
}  // namespace bartizan::esdk

int main(int argc, char** argv) {
  using namespace bartizan;        // NOLINT: a program of one file
  using namespace bartizan::esdk;  // NOLINT
  auto large = argc > 1 ? ParseInt(argv[1]) : std::optional<int64_t>(1024);
  if (!large || *large < 1) return 2;
  auto files = Files(static_cast<uint64_t>(*large));
  if (!files) fmt::print("files: {}\n", files.error().ToString());
  Frames(4096, 1 << 20U);
  Frames(4096, 100'000'000);
  Frames(65'536, 1 << 20U);
  Frames(65'536, 100'000'000);
  Signed(100'000'000);
  Small();
  Growth();
  return files ? 0 : 1;
}
