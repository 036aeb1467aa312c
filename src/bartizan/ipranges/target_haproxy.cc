#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/haproxy_answer.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr std::chrono::seconds kTimeLimit{10};  // of one line and its answer
constexpr size_t kMostAnswerBytes = 64U << 20U;

// One line of commands and all that is answered: HAProxy closes the connection behind it.
class Conversation {
 public:
  explicit Conversation(const fs::path& socket) : socket_(socket) {}

  Result<std::string> Say(const std::string& line) {
    BARTIZAN_DO(Connect());
    std::string_view rest = line;
    while (!rest.empty()) {
      BARTIZAN_DO(Wait(POLLOUT));
      const ssize_t sent = send(fd_.get(), rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) rest.remove_prefix(static_cast<size_t>(sent));
      if (sent < 0 && errno != EAGAIN && errno != EINTR) return Lost("writing to");
    }
    std::string answer;
    char piece[16384];
    while (true) {
      BARTIZAN_DO(Wait(POLLIN));
      const ssize_t got = recv(fd_.get(), piece, sizeof piece, MSG_DONTWAIT);
      if (got == 0) return answer;
      if (got < 0 && errno != EAGAIN && errno != EINTR) return Lost("reading from");
      if (got > 0) answer.append(piece, static_cast<size_t>(got));
      if (answer.size() > kMostAnswerBytes) {
        return Fail(Code::kLimit,
                    fmt::format("HAProxy's answer is longer than {} bytes", kMostAnswerBytes));
      }
    }
  }

 private:
  Status Connect() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string& path = socket_.native();
    if (path.size() >= sizeof address.sun_path) {
      return Fail(Code::kInvalid, fmt::format("the path of socket {} is too long", path));
    }
    std::memcpy(address.sun_path, path.data(), path.size());
    fd_ = UniqueFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd_) return FailErrno(errno, "making a socket");
    if (connect(fd_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
      return {};
    }
    auto failure = FailErrno(errno, "connecting to HAProxy at " + path);
    if (errno == ECONNREFUSED || errno == EAGAIN) failure.error().code = Code::kUnavailable;
    failure.error().hint = "HAProxy's configuration: `stats socket " + path + " level admin`";
    return failure;
  }

  Status Wait(short event) const {
    while (true) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(
          deadline_ - std::chrono::steady_clock::now());
      pollfd wanted{.fd = fd_.get(), .events = event, .revents = 0};
      const int ready = left.count() <= 0 ? 0 : poll(&wanted, 1, static_cast<int>(left.count()));
      if (ready > 0) return {};
      if (ready == 0) {
        return Fail(Code::kTimeout, fmt::format("HAProxy at {} did not answer for {} s",
                                                socket_.string(), kTimeLimit.count()));
      }
      if (errno != EINTR) return FailErrno(errno, "waiting for HAProxy");
    }
  }

  std::unexpected<Error> Lost(std::string_view doing) const {
    auto failure = FailErrno(errno, fmt::format("{} HAProxy at {}", doing, socket_.string()));
    failure.error().code = Code::kUnavailable;
    return failure;
  }

  const fs::path& socket_;
  UniqueFd fd_;
  std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::now() + kTimeLimit;
};

class Haproxy final : public Target {
 public:
  explicit Haproxy(HaproxyConfig config) : config_(std::move(config)) {}

  std::string id() const override {
    return fmt::format("haproxy/{}/{}", config_.socket.string(), config_.acl);
  }
  std::string kind() const override { return "haproxy"; }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(HaproxyAcl acl, Show("show acl " + config_.acl));
    Observed observed{.open = acl.open};
    observed.detail = {{"acl", config_.acl}, {"patterns", acl.patterns}};
    observed.own = std::make_shared<const HaproxyAcl>(std::move(acl));
    return observed;
  }

  Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) override {
    BARTIZAN_CHECK(observed.own != nullptr);
    BARTIZAN_DO(RefuseEmpty(desired.prefixes));
    const auto state = std::static_pointer_cast<const HaproxyAcl>(observed.own);
    change::Plan plan{.target = id()};
    if (state->open == desired.prefixes) return plan;

    const auto wanted = std::make_shared<const std::vector<IpPrefix>>(desired.prefixes);
    change::Operation operation{.id = "acl"};
    Describe(*state, desired, operation);
    operation.probe = [this, wanted](const change::Context&) -> Result<change::Probe> {
      BARTIZAN_TRY(const HaproxyAcl now, Show("show acl " + config_.acl));
      return now.open == *wanted ? change::Probe::kDone : change::Probe::kNotDone;
    };
    operation.apply = [this, state, wanted](const change::Context&) -> Result<Json> {
      BARTIZAN_DO(Replace(*wanted));
      return Json(JsonObject{{"before", Texts(state->open)}});
    };
    operation.postcondition = [this, wanted](const change::Context&) { return Verify(*wanted); };
    operation.inverse = [this, state](const change::Context& context) {
      return Restore(context, state->open);
    };
    plan.operations.push_back(std::move(operation));
    return plan;
  }

 private:
  static JsonArray Texts(std::span<const IpPrefix> prefixes) {
    JsonArray texts;
    for (const IpPrefix& prefix : prefixes) texts.emplace_back(ToString(prefix));
    return texts;
  }

  static Status RefuseEmpty(std::span<const IpPrefix> prefixes) {
    if (!prefixes.empty()) return {};
    return Fail(Code::kConflict, "an empty list is refused: its commit would deny everybody",
                "look at what the selection finds: bartizan ip-ranges select");
  }

  void Describe(const HaproxyAcl& state, const Desired& desired,
                change::Operation& operation) const {
    const auto added = Subtract(desired.prefixes, state.open);
    const auto removed = Subtract(state.open, desired.prefixes);
    operation.title = fmt::format("haproxy ACL {}: +{} -{}, committed as one version ({})",
                                  config_.acl, added.size(), removed.size(), desired.label);
    operation.detail = JsonObject{{"kind", kind()},
                                  {"socket", config_.socket.string()},
                                  {"acl", config_.acl},
                                  {"add", Texts(added)},
                                  {"remove", Texts(removed)}};
  }

  Result<std::string> Say(const std::string& line) const {
    return Conversation(config_.socket).Say(line + "\n");
  }

  Result<HaproxyAcl> Show(const std::string& command) const {
    BARTIZAN_TRY(const std::string answer, Say(command));
    return ParseHaproxyAcl(answer, config_.acl);
  }

  // The old version serves until the commit, and stays when anything before it fails.
  Status Replace(const std::vector<IpPrefix>& prefixes) const {
    BARTIZAN_DO(RefuseEmpty(prefixes));
    BARTIZAN_TRY(const std::string prepared, Say("prepare acl " + config_.acl));
    BARTIZAN_TRY(const uint64_t version, ParseHaproxyVersion(prepared, config_.acl));
    const Status filled = Fill(prefixes, version);
    if (!filled) {
      (void)Say(fmt::format("clear acl @{} {}", version, config_.acl));  // else it costs memory
      return filled;
    }
    auto answer = Say(fmt::format("commit acl @{} {}", version, config_.acl));
    // It may have been committed before the connection broke.
    if (!answer) answer.error().code = Code::kUndecided;
    if (!answer) return std::unexpected(std::move(answer).error());
    if (answer->empty()) return Fail(Code::kUndecided, "HAProxy did not answer to the commit");
    return CheckHaproxySilence(*answer, 1, config_.acl);
  }

  Status Fill(const std::vector<IpPrefix>& prefixes, uint64_t version) const {
    for (const std::string& line : HaproxyAddLines(prefixes, version, config_.acl)) {
      const auto commands = static_cast<size_t>(std::ranges::count(line, ';')) + 1;
      BARTIZAN_TRY(const std::string answer, Say(line));
      BARTIZAN_DO(CheckHaproxySilence(answer, commands, config_.acl));
    }
    BARTIZAN_TRY(const HaproxyAcl made, Show(fmt::format("show acl @{} {}", version, config_.acl)));
    if (made.open == prefixes) return {};
    return Fail(Code::kFailed,
                fmt::format("version {} of ACL {} has {} of {} prefixes", version, config_.acl,
                            made.open.size(), prefixes.size()),
                "another program changes the same ACL");
  }

  Status Verify(const std::vector<IpPrefix>& prefixes) const {
    BARTIZAN_TRY(const HaproxyAcl now, Show("show acl " + config_.acl));
    if (now.open == prefixes) return {};
    return Fail(Code::kFailed, fmt::format("ACL {} is not as it was made", config_.acl),
                "another program changes the same ACL");
  }

  Status Restore(const change::Context& context, std::vector<IpPrefix> before) const {
    if (const JsonArray* texts = data::FindArray(context.result, "before")) {
      before.clear();
      for (const Json& item : *texts) {
        const auto* text = item.if_string();
        if (text == nullptr) return Fail(Code::kInvalid, "the journal's prefixes are no texts");
        BARTIZAN_TRY(before.emplace_back(), ParseIpPrefix(data::View(*text)));
      }
    }
    BARTIZAN_DO(Replace(before));
    return Verify(before);
  }

  HaproxyConfig config_;
};

}  // namespace

Result<std::unique_ptr<Target>> HaproxyTarget(HaproxyConfig config) {
  // It stands in a line of commands.
  const bool words = config.acl.find_first_of(" \t\r\n;\\\"'@") != std::string::npos;
  const bool number = config.acl.starts_with('#') &&
                      ParseInt(std::string_view(config.acl).substr(1)).value_or(-1) >= 0;
  if (words || config.acl.empty() || config.acl.size() > 1000 ||
      (config.acl.starts_with('#') && !number)) {
    return Fail(Code::kInvalid,
                fmt::format("\"{}\" names no ACL of HAProxy", Ellipsize(config.acl, 100)),
                "its file, or \"#NUMBER\", as `show acl` on the socket lists them");
  }
  if (!config.socket.is_absolute()) {
    return Fail(Code::kInvalid, fmt::format("HAProxy's `socket` is \"{}\", no absolute path",
                                            config.socket.string()));
  }
  return std::make_unique<Haproxy>(std::move(config));
}

}  // namespace bartizan::ipranges
