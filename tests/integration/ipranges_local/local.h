#pragma once
// What the tests with real programs share.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <thread>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/local_program.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/targets.h"
#include "bartizan/store/lease.h"

namespace bartizan::ipranges {

inline constexpr Micros kPatience = std::chrono::seconds(60);

// Its standard output; a failure of the test where it fails.
inline std::string Must(std::vector<std::string> argv, std::string input = {}) {
  const std::string line = Join(argv, " ");
  const auto outcome = RunLocal(std::move(argv), std::move(input), kPatience);
  if (!outcome) {
    ADD_FAILURE() << line << ": " << outcome.error().Render();
    return "";
  }
  EXPECT_TRUE(outcome->ok()) << line << ": " << outcome->Describe() << "\n" << outcome->err;
  return outcome->out;
}

inline bool Installed(const std::string& program) {
  const auto found = process::FindProgram(program, "/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin");
  return found.has_value();
}

inline std::vector<IpPrefix> List(std::string_view texts) {
  std::vector<IpPrefix> prefixes;
  for (const auto& text : Split(texts, ' ')) {
    const auto prefix = ParseIpPrefix(text);
    if (!prefix) ADD_FAILURE() << prefix.error().Render();
    if (prefix) prefixes.push_back(*prefix);
  }
  std::ranges::sort(prefixes);
  return prefixes;
}

inline std::string Texts(std::span<const IpPrefix> prefixes) {
  std::vector<std::string> texts;
  for (const IpPrefix& prefix : prefixes) texts.push_back(ToString(prefix));
  return Join(texts, " ");
}

// The plan that leads from what the target has now to `prefixes`.
inline Result<change::Plan> PlanTo(Target& target, std::vector<IpPrefix> prefixes) {
  BARTIZAN_TRY(const Observed observed, target.Observe());
  BARTIZAN_TRY(auto plan,
               target.PlanChange(observed, {.prefixes = std::move(prefixes), .label = "TEST"}));
  return plan;
}

// A peer that runs until the end of the test.
class Peer {
 public:
  Peer(std::vector<std::string> argv, const fs::path& folder) : log_(folder / "peer.log") {
    auto environment = process::CurrentEnvironment();
    environment["PATH"] += ":/usr/sbin:/sbin";
    const auto pid = process::StartService(
        {.argv = std::move(argv), .directory = folder, .environment = environment, .log = log_});
    EXPECT_TRUE(pid) << pid.error().Render();
    pid_ = pid.value_or(0);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;
  ~Peer() { Stop(); }
  void Stop() {
    if (pid_ <= 1) return;
    EXPECT_TRUE(process::StopGroup(pid_, kPatience));
    pid_ = 0;
  }
  std::string Log() const { return ReadFile(log_).value_or("(no log)"); }

 private:
  fs::path log_;
  int64_t pid_ = 0;
};

// The status of a request over a Unix socket by a client whom the PROXY protocol names; 0 when
// there was no answer.
inline int Ask(const fs::path& path, std::string_view client) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.c_str(), path.native().size());
  const UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return 0;
  const bool v6 = client.find(':') != std::string_view::npos;
  const std::string request = fmt::format("PROXY {} {} {} 1234 80\r\nGET / HTTP/1.0\r\n\r\n",
                                          v6 ? "TCP6" : "TCP4", client, v6 ? "::1" : "127.0.0.1");
  if (send(fd.get(), request.data(), request.size(), MSG_NOSIGNAL) < 0) return 0;
  std::string answer;
  char piece[1024];
  for (ssize_t n = 0; (n = recv(fd.get(), piece, sizeof piece, 0)) > 0;) {
    answer.append(piece, static_cast<size_t>(n));
  }
  if (!answer.starts_with("HTTP/") || answer.size() < 12) return 0;
  return static_cast<int>(ParseInt(answer.substr(9, 3)).value_or(0));
}
// A start and a reload take effect a little later.
inline int AskUntil(const fs::path& path, std::string_view client, int status) {
  int got = 0;
  for (int i = 0; i < 500 && (got = Ask(path, client)) != status; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return got;
}

// A home in which the change engine runs a target's plans, as `sync` does.
class Runner {
 public:
  Runner() : folder_(*TempDir::Create()) {
    std::vector<store::Migration> all;
    for (auto part :
         {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    auto home = store::Home::Open(folder_.path() / "home", all);
    if (!home) throw std::runtime_error(home.error().Render());
    home_ = std::move(*home);
  }

  // The state that the change ended in, and its error.
  Result<change::Outcome> Sync(Target& target, std::vector<IpPrefix> prefixes) {
    BARTIZAN_TRY(plan_, PlanTo(target, std::move(prefixes)));
    plan_.id = "plan-" + std::to_string(++plans_);
    return change::Apply(*home_, plan_, {.undo_on_failure = true});
  }
  Result<change::Outcome> UndoLast() { return change::Undo(*home_, plan_, {}); }

  const fs::path& folder() const { return folder_.path(); }
  const change::Plan& plan() const { return plan_; }

 private:
  TempDir folder_;
  std::unique_ptr<store::Home> home_;
  change::Plan plan_;
  size_t plans_ = 0;
};

}  // namespace bartizan::ipranges
