// Our side of bench/esdk_peer.py. One scenario a line: suite, bytes, seconds of CPU time for one
// encryption and one decryption.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "bartizan/base/result.h"
#include "bartizan/esdk/client.h"

namespace bartizan::esdk {
namespace {

double CpuSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

template <class Work>
double Best(Work&& work, int calls, int samples) {
  double least = 1e9;
  for (int sample = 0; sample < samples; ++sample) {
    double start = CpuSeconds();
    for (int call = 0; call < calls; ++call) work();
    least = std::min(least, (CpuSeconds() - start) / calls);
  }
  return least;
}

void Scenario(int suite, size_t size, int calls, int samples) {
  const std::vector<uint8_t> plaintext(size, 7);
  auto manager = DefaultManager(RawAesKeyring("bench", "key", SecretBytes(32)).value());
  const Client client;
  const EncryptOptions options{.suite = FindSuite(static_cast<uint16_t>(suite))};
  const auto message = client.Encrypt(plaintext, *manager, options).value().message;
  BARTIZAN_CHECK(client.Decrypt(message, *manager).value().plaintext == plaintext);
  const double there =
      Best([&] { (void)client.Encrypt(plaintext, *manager, options); }, calls, samples);
  const double back = Best([&] { (void)client.Decrypt(message, *manager); }, calls, samples);
  fmt::print("{:04x} {} {:.9f} {:.9f}\n", suite, size, there, back);
}

}  // namespace
}  // namespace bartizan::esdk

int main() {
  for (int suite : {0x0478, 0x0578}) {
    bartizan::esdk::Scenario(suite, 100'000'000, 1, 10);
    bartizan::esdk::Scenario(suite, 1024, suite == 0x0478 ? 1000 : 100, 20);
  }
}
