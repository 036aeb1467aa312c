#include "bartizan/aws/system.h"

#include <memory>
#include <random>
#include <thread>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

double Random() {
  thread_local std::mt19937_64 engine(std::random_device{}());
  return std::uniform_real_distribution<double>(0, 1)(engine);
}

// "-" is a file's name here, never standard input.
Result<std::string> Read(const fs::path& path, uint64_t max_bytes) {
  return ReadFile(path == "-" ? fs::path("./-") : path, max_bytes);
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
  system.read_file = Read;
  system.send = net::Send;
  system.run = process::Run;
  system.sleep = [](Micros time) { std::this_thread::sleep_for(time); };
  system.random = Random;
  return system;
}

}  // namespace bartizan::aws
