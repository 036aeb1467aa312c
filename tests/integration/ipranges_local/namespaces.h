#pragma once
// Two network namespaces joined by a pair of interfaces: packets from outside reach a host whose
// rules are tested, and nothing of the machine's own network is touched.
#include "local.h"

namespace bartizan::ipranges {

class Namespaces {
 public:
  // None where this process may not make them.
  static std::unique_ptr<Namespaces> Make() {
    if (geteuid() != 0 || !Installed("nft") || !Installed("ip")) return nullptr;
    auto made = std::unique_ptr<Namespaces>(new Namespaces);
    const auto tried = RunLocal({"ip", "netns", "add", made->host}, {}, kPatience);
    if (!tried || !tried->ok()) return nullptr;  // a container without the capability
    made->SetUp();
    return made;
  }
  Namespaces(const Namespaces&) = delete;
  Namespaces& operator=(const Namespaces&) = delete;
  ~Namespaces() {  // takes the interfaces along
    for (const std::string& name : {host, outside}) {
      (void)RunLocal({"ip", "netns", "delete", name}, {}, kPatience);
    }
  }

  std::string Nft(std::string commands) const {
    return Must({"ip", "netns", "exec", host, "nft", "-f", "-"}, std::move(commands));
  }
  std::string NftList(std::vector<std::string> what) const {
    std::vector<std::string> argv = {"ip", "netns", "exec", host, "nft", "list"};
    argv.insert(argv.end(), what.begin(), what.end());
    return Must(argv);
  }

  const std::string host = "bartizan-h" + std::to_string(getpid());
  const std::string outside = "bartizan-o" + std::to_string(getpid());

 private:
  Namespaces() = default;
  void SetUp() {
    Must({"ip", "netns", "add", outside});
    Must({"ip", "-n", host, "link", "add", "inner", "type", "veth", "peer", "name", "outer",
          "netns", outside});
    Must({"ip", "-n", host, "address", "add", "10.77.0.1/24", "dev", "inner"});
    Must({"ip", "-n", outside, "address", "add", "10.77.0.2/24", "dev", "outer"});
    Must({"ip", "-n", host, "link", "set", "inner", "up"});
    Must({"ip", "-n", outside, "link", "set", "outer", "up"});
    Must({"ip", "-n", host, "route", "add", "default", "dev", "inner"});
    // Packets come from addresses that lie elsewhere.
    for (const char* setting :
         {"net.ipv4.conf.all.rp_filter=0", "net.ipv4.conf.inner.rp_filter=0"}) {
      Must({"ip", "netns", "exec", host, "sysctl", "-qw", setting});
    }
  }
};

}  // namespace bartizan::ipranges
