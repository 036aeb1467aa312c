#include "bartizan/aws/system.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <random>
#include <thread>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

// One client for all copies of a System, so that they share connections. A type with a name, so
// that WithCaBundle knows it again.
struct RealSend {
  std::shared_ptr<net::HttpClient> client;
  net::HttpClientOptions options;

  explicit RealSend(net::HttpClientOptions all)
      : client(std::make_shared<net::HttpClient>(all)), options(std::move(all)) {}
  Result<net::HttpResponse> operator()(const net::HttpRequest& request) const {
    return client->Send(request);
  }
};

double Random() {
  thread_local std::mt19937_64 engine(std::random_device{}());
  return std::uniform_real_distribution<double>(0, 1)(engine);
}

// "-" is a file's name here, never standard input.
Result<std::string> Read(const fs::path& path, uint64_t max_bytes) {
  return ReadFile(path == "-" ? fs::path("./-") : path, max_bytes);
}

// Of the user database: a service often has no HOME. "" when there is none.
std::string HomeOfUser() {
  std::array<char, 16384> buffer;
  struct passwd entry{};
  struct passwd* found = nullptr;
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0) return {};
  return found == nullptr || found->pw_dir == nullptr ? std::string() : found->pw_dir;
}

}  // namespace

std::string System::Variable(std::string_view name) const {
  auto found = environment.find(std::string(name));
  if (found == environment.end() || Trim(found->second).empty()) return {};
  return found->second;
}

System RealSystem() {
  System system;
  system.environment = process::CurrentEnvironment();
  if (system.Variable("HOME").empty()) system.environment["HOME"] = HomeOfUser();
  net::HttpClientOptions options;
  options.proxies = net::ProxyRules::FromEnvironment(system.environment);
  options.ca_bundle = system.Variable("AWS_CA_BUNDLE");
  if (options.ca_bundle.empty()) options.ca_bundle = net::FindCaBundle(system.environment);
  system.send = RealSend(std::move(options));
  system.read_file = Read;
  system.run = process::Run;
  system.sleep = [](Micros time) { std::this_thread::sleep_for(time); };
  system.random = Random;
  return system;
}

System WithCaBundle(System system, const std::string& ca_bundle) {
  const auto* real = system.send.target<RealSend>();
  if (real == nullptr || ca_bundle.empty() || real->options.ca_bundle == ca_bundle) return system;
  net::HttpClientOptions options = real->options;
  options.ca_bundle = ca_bundle;
  system.send = RealSend(std::move(options));
  return system;
}

}  // namespace bartizan::aws
