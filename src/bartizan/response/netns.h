#pragma once
// Network namespaces (network_namespaces(7)): work is done inside one by a thread that enters it,
// since a network namespace belongs to a thread, and programs that it starts inherit it.
#include <functional>
#include <string>
#include <string_view>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::response {

// A namespace that is held open. Thread-safe: each call of Run has a thread of its own.
class NetworkNamespace {
 public:
  // "": this process's own. Otherwise a name as `ip netns` gives them (/run/netns/NAME), or an
  // absolute path (/proc/PID/ns/net, a bind mount). kNotFound when there is none, kInvalid for a
  // name with a slash or dots.
  static Result<NetworkNamespace> Open(std::string_view name);

  // Calls `work` inside it and waits. kDenied without CAP_SYS_ADMIN (not needed for one's own).
  Status Run(const std::function<Status()>& work) const;

  // Its number, as in "net:[4026531840]": equal to that of the processes which are in it.
  uint64_t inode() const { return inode_; }
  const std::string& name() const { return name_; }

 private:
  NetworkNamespace(std::string name, UniqueFd fd, uint64_t inode)
      : name_(std::move(name)), fd_(std::move(fd)), inode_(inode) {}

  std::string name_;
  UniqueFd fd_;  // empty: one's own
  uint64_t inode_;
};

}  // namespace bartizan::response
