#pragma once
// What stands for QEMU in tests: a monitor with a machine of two cards and one disk in memory. It
// serves one client at a time, as QEMU does.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "bartizan/base/fs.h"
#include "bartizan/data/json.h"

namespace bartizan::response {

class FakeQemu {
 public:
  // Answers a command in the place of the machine: the text of a whole answer without its id
  // ("\"return\": {}"), "" to say nothing, "cut" to cut the connection.
  using Answer = std::function<std::string(const data::JsonObject& arguments)>;

  FakeQemu() : folder_(*TempDir::Create("bartizan-qemu")) {
    listener_ = UniqueFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path().native().copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    EXPECT_EQ(listen(listener_.get(), 4), 0);
    thread_ = std::thread([this] { Serve(); });
  }
  ~FakeQemu() {
    end_ = true;
    shutdown(listener_.get(), SHUT_RDWR);
    const int client = client_;
    if (client >= 0) shutdown(client, SHUT_RDWR);
    thread_.join();
  }
  FakeQemu(const FakeQemu&) = delete;
  FakeQemu& operator=(const FakeQemu&) = delete;

  fs::path path() const { return folder_.path() / "qmp"; }
  // Of the next commands of that name, until Mend.
  void Break(const std::string& command, Answer answer) {
    const std::scoped_lock lock(mutex_);
    broken_[command] = std::move(answer);
  }
  void Mend(const std::string& command) {
    const std::scoped_lock lock(mutex_);
    broken_.erase(command);
  }
  // "set_link nic0 false", "stop" …: the commands that change something.
  std::vector<std::string> log() const {
    const std::scoped_lock lock(mutex_);
    return log_;
  }
  std::map<std::string, bool> links() const {
    const std::scoped_lock lock(mutex_);
    return links_;
  }
  bool running() const { return running_; }
  void set_uuid(std::string uuid) {
    const std::scoped_lock lock(mutex_);
    uuid_ = std::move(uuid);
  }
  void set_video_mode(int mode) { video_mode_ = mode; }

 private:
  void Serve() {
    while (!end_) {
      UniqueFd client(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (!client) return;
      client_ = client.get();
      Talk(client.get());
      client_ = -1;
    }
  }

  void Talk(int fd) {
    Write(fd, R"({"QMP":{"version":{"qemu":{"major":7,"minor":2,"micro":22}},"capabilities":[]}})");
    std::string buffer;
    while (Receive(fd, buffer)) {
      for (size_t end = 0; (end = buffer.find('\n')) != std::string::npos;) {
        const auto request = data::ParseJson(buffer.substr(0, end), "request");
        buffer.erase(0, end + 1);
        if (!request) return;
        const std::string answer = Do(*request);
        if (answer == "cut") return;
        if (answer.empty()) continue;
        Write(fd, fmt::format("{{\"id\": {}, {}}}", data::Int(*request, "id").value_or(0), answer));
      }
    }
  }

  static void Write(int fd, std::string text) {
    text += "\r\n";
    (void)!send(fd, text.data(), text.size(), MSG_NOSIGNAL);
  }

  bool Receive(int fd, std::string& buffer) {
    std::array<char, 4096> piece{};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    iovec part{piece.data(), piece.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t got = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
    if (got <= 0) return false;
    buffer.append(piece.data(), static_cast<size_t>(got));
    if (const cmsghdr* const rights = CMSG_FIRSTHDR(&message); rights != nullptr) {
      int passed = -1;
      std::memcpy(&passed, CMSG_DATA(rights), sizeof passed);
      passed_ = UniqueFd(passed);
    }
    return true;
  }

  std::string Do(const data::Json& request) {
    const std::scoped_lock lock(mutex_);
    const std::string name = data::Str(request, "execute");
    const auto* const given = data::FindObject(request, "arguments");
    const data::JsonObject arguments = given == nullptr ? data::JsonObject() : *given;
    if (const auto broken = broken_.find(name); broken != broken_.end()) {
      return broken->second(arguments);
    }
    if (name == "set_link") {
      const bool up = data::Bool(arguments, "up").value_or(true);
      links_[data::Str(arguments, "name")] = up;
      log_.push_back(fmt::format("set_link {} {}", data::Str(arguments, "name"), up));
    } else if (name == "stop" || name == "cont") {
      running_ = name == "cont";
      log_.push_back(name);
    } else if (name == "screendump") {
      (void)!write(passed_.get(), "\x89PNG\r\n\x1a\npicture", 15);
    } else if (name == "dump-guest-memory") {
      (void)!write(passed_.get(),
                   "\x7f"
                   "ELF memory",
                   11);
    }
    if (name == "screendump" || name == "dump-guest-memory") passed_.Reset();
    return "\"return\": " + Return(name, arguments);
  }

  std::string Return(const std::string& name, const data::JsonObject& arguments) const {
    if (name == "query-name") return R"({"name": "guest"})";
    if (name == "query-uuid") return fmt::format(R"({{"UUID": "{}"}})", uuid_);
    if (name == "query-status") {
      return fmt::format(R"({{"status": "{}", "running": {}}})", running_ ? "running" : "paused",
                         running_);
    }
    if (name == "query-block") {
      return R"([{"removable": false, "inserted": {"node-name": "d0", "file": "/d0", "drv": "raw",)"
             R"( "image": {"virtual-size": 512}}}, {"removable": true}])";
    }
    if (name == "query-rx-filter") {
      return R"([{"name": "nic0", "main-mac": "52:54:00:00:00:01"},)"
             R"( {"name": "nic1", "main-mac": "52:54:00:00:00:02"}])";
    }
    if (name == "qom-get") return "8192";
    if (name == "query-pci") {
      return R"([{"devices": [{"qdev_id": "nic0", "regions": [{"bar": 4, "address": 4096}]},)"
             R"( {"qdev_id": "", "pci_bridge": {"devices": [{"qdev_id": "nic1",)"
             R"( "regions": [{"bar": 0, "address": 1}, {"bar": 4, "address": 65536}]}]}}]}])";
    }
    if (name == "query-memory-size-summary") return R"({"base-memory": 1024})";
    if (name == "query-dump") return R"({"status": "completed", "total": 11, "completed": 11})";
    if (name == "add-fd") return R"({"fdset-id": 3, "fd": 9})";
    if (name == "human-monitor-command") {
      return data::ToJson(data::Json(Human(data::Str(arguments, "command-line"))));
    }
    if (name.starts_with("query-") || name == "qom-list") return "[]";
    return "{}";
  }

  std::string Human(const std::string& command) const {
    if (command == "info network") {
      return "nic0: index=0,type=nic,model=virtio-net-pci\r\n \\ n0: index=0,type=user\r\n"
             "nic1: index=0,type=nic,model=virtio-net-pci\r\n";
    }
    if (command == "xp /8bx 0x3000") return Card(1, links_.at("nic0"));
    if (command == "xp /8bx 0x12000") return Card(2, links_.at("nic1"));
    if (command.starts_with("xp /3bx")) {
      return fmt::format("0449: {:#04x} 0x50 0x00\r\n", video_mode_.load());
    }
    std::string text;
    for (int i = 0; i < 0x8000; i += 8) text += "0: 0x41 0x07 0x20 0x07 0x1b 0x07 0x20 0x07\r\n";
    return text;
  }
  static std::string Card(int last, bool up) {
    return fmt::format("0: 0x52 0x54 0x00 0x00 0x00 {:#04x} {:#04x} 0x00\r\n", last, up ? 1 : 0);
  }

  TempDir folder_;
  UniqueFd listener_, passed_;
  std::atomic<bool> end_ = false, running_ = true;
  std::atomic<int> client_ = -1, video_mode_ = 3;
  mutable std::mutex mutex_;
  std::map<std::string, bool> links_ = {{"nic0", true}, {"nic1", false}};
  std::string uuid_ = "u1";
  std::map<std::string, Answer> broken_;
  std::vector<std::string> log_;
  std::thread thread_;
};

}  // namespace bartizan::response
