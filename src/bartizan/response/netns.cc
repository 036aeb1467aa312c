#include "bartizan/response/netns.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <sys/stat.h>

#include <cerrno>
#include <thread>

namespace bartizan::response {
namespace {

Result<fs::path> PathOf(std::string_view name) {
  if (name.empty()) return fs::path("/proc/thread-self/ns/net");
  if (name.front() == '/') return fs::path(name);
  if (name.find('/') != std::string_view::npos || name == "." || name == "..") {
    return Fail(Code::kInvalid, fmt::format("\"{}\" is no name of a network namespace", name),
                "a name as `ip netns list` shows them, or an absolute path");
  }
  return fs::path("/run/netns") / name;
}

}  // namespace

Result<NetworkNamespace> NetworkNamespace::Open(std::string_view name) {
  BARTIZAN_TRY(const fs::path path, PathOf(name));
  UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd && errno == ENOENT) {
    return Fail(Code::kNotFound, fmt::format("there is no network namespace {}", name),
                "those that have names: ip netns list");
  }
  if (!fd) return FailErrno(errno, "opening the network namespace " + path.string());
  struct stat status{};
  if (fstat(fd.get(), &status) != 0) return FailErrno(errno, "fstat of a network namespace");
  if (name.empty()) fd.Reset();
  return NetworkNamespace(std::string(name), std::move(fd), status.st_ino);
}

Status NetworkNamespace::Run(const std::function<Status()>& work) const {
  if (!fd_) return work();
  Status status;
  std::thread inside([&] {
    status = setns(fd_.get(), CLONE_NEWNET) == 0
                 ? work()
                 : FailErrno(errno, "entering the network namespace " + name_);
  });
  inside.join();
  return status;
}

}  // namespace bartizan::response
