#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <atomic>
#include <cstring>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// In place of HAProxy: a socket that answers by script, a connection a line.
class FakeHaproxy {
 public:
  // None: the connection is closed without an answer.
  using Answer = std::function<std::optional<std::string>(const std::string& line)>;

  explicit FakeHaproxy(Answer answer)
      : folder_(*TempDir::Create()), path_(folder_.path() / "s"), answer_(std::move(answer)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path_.c_str(), path_.native().size());
    listener_ = UniqueFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    EXPECT_EQ(bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    EXPECT_EQ(listen(listener_.get(), 5), 0);
    thread_ = std::thread([this] { Serve(); });
  }
  ~FakeHaproxy() {
    shutdown(listener_.get(), SHUT_RDWR);
    thread_.join();
  }
  std::unique_ptr<Target> Make() const { return *HaproxyTarget({.socket = path_, .acl = "#0"}); }
  const std::vector<std::string>& lines() const { return lines_; }

 private:
  void Serve() {
    while (true) {
      const UniqueFd peer(accept(listener_.get(), nullptr, nullptr));
      if (!peer) return;
      std::string line;
      char c = 0;
      while (recv(peer.get(), &c, 1, 0) == 1 && c != '\n') line += c;
      lines_.push_back(line);
      if (const auto answer = answer_(line)) {
        (void)send(peer.get(), answer->data(), answer->size(), MSG_NOSIGNAL);
      }
    }
  }
  TempDir folder_;
  fs::path path_;
  Answer answer_;
  UniqueFd listener_;
  std::vector<std::string> lines_;
  std::thread thread_;
};

constexpr std::string_view kOld = "0x1 10.0.0.0/8\n\n";
constexpr std::string_view kNew = "0x2 11.0.0.0/8\n0x3 12.0.0.0/8\n\n";

// What HAProxy says to a change from kOld to kNew.
std::optional<std::string> Good(const std::string& line) {
  if (line == "show acl #0") return std::string(kOld);
  if (line == "show acl @3 #0") return std::string(kNew);
  if (line == "prepare acl #0") return "New version created: 3\n\n";
  if (line.starts_with("add ")) return "\n\n";
  return "\n";
}

Result<change::Operation> Change(Target& target) {
  BARTIZAN_TRY(const Observed observed, target.Observe());
  BARTIZAN_TRY(const auto plan,
               target.PlanChange(observed, {.prefixes = {*ParseIpPrefix("11.0.0.0/8"),
                                                         *ParseIpPrefix("12.0.0.0/8")}}));
  EXPECT_EQ(plan.operations.size(), 1U);
  return plan.operations[0];
}

TEST(HaproxyTarget, CommitsAWholeVersion) {
  const FakeHaproxy haproxy(Good);
  const auto target = haproxy.Make();
  const auto operation = Change(*target);
  ASSERT_TRUE(operation) << operation.error().Render();
  EXPECT_EQ(operation->title, "haproxy ACL #0: +2 -1, committed as one version ()");
  EXPECT_EQ(*operation->probe({}), change::Probe::kNotDone);
  const auto applied = operation->apply({});
  ASSERT_TRUE(applied) << applied.error().Render();
  EXPECT_EQ(data::ToJson(*applied), R"({"before":["10.0.0.0/8"]})");
  EXPECT_THAT(haproxy.lines(), ElementsAre("show acl #0", "show acl #0", "prepare acl #0",
                                           "add acl @3 #0 11.0.0.0/8;add acl @3 #0 12.0.0.0/8",
                                           "show acl @3 #0", "commit acl @3 #0"));
  // It shows the old version still: something is wrong.
  EXPECT_THAT(operation->postcondition({}).error().message, HasSubstr("not as it was made"));
}

TEST(HaproxyTarget, HasNothingToDoWhenItIsSoAlready) {
  const FakeHaproxy haproxy([](const std::string&) { return std::string(kNew); });
  const auto target = haproxy.Make();
  const auto plan = target->PlanChange(
      *target->Observe(),
      {.prefixes = {*ParseIpPrefix("11.0.0.0/8"), *ParseIpPrefix("12.0.0.0/8")}});
  ASSERT_TRUE(plan);
  EXPECT_THAT(plan->operations, IsEmpty());
}

// Every way in which a step before the commit may fail: nothing is ever committed.
TEST(HaproxyTarget, TheOldVersionStaysWhenAnythingFails) {
  const std::vector<std::pair<std::string, std::optional<std::string>>> faults = {
      {"prepare acl #0", "Permission denied\n\n"},
      {"prepare acl #0", "Unknown command: prepare\n\n"},
      {"prepare acl #0", ""},
      {"prepare acl #0", std::nullopt},
      {"add", "\n'11.0.0.0/8' is not a valid IPv4 or IPv6 address.\n\n"},
      {"add", "\n"},
      {"add", std::nullopt},
      {"show acl @3 #0", "\n"},
      {"show acl @3 #0", "0x2 11.0.0.0/8\n\n"},
      {"show acl @3 #0", "0x2 11.0.0.0/8\n0x3 12.0.0.0/8\n0x4 0.0.0.0/0\n\n"},
      {"show acl @3 #0", "0x2 11.0.0.0/8\n0x3 12.0."},
  };
  for (const auto& [at, answer] : faults) {
    const FakeHaproxy haproxy(
        [&](const std::string& line) { return line.starts_with(at) ? answer : Good(line); });
    const auto target = haproxy.Make();
    const auto operation = Change(*target);
    ASSERT_TRUE(operation) << operation.error().Render();
    const auto applied = operation->apply({});
    ASSERT_FALSE(applied) << at << " " << answer.value_or("(closed)");
    EXPECT_NE(applied.error().code, Code::kUndecided);
    for (const std::string& line : haproxy.lines()) {
      EXPECT_THAT(line, ::testing::Not(::testing::StartsWith("commit")));
    }
    if (at == "prepare acl #0") continue;
    EXPECT_EQ(haproxy.lines().back(), "clear acl @3 #0");
  }
}

TEST(HaproxyTarget, KnowsARefusedCommitFromALostOne) {
  std::optional<std::string> answer = "Version number out of range.\n\n";
  const FakeHaproxy haproxy(
      [&](const std::string& line) { return line.starts_with("commit") ? answer : Good(line); });
  const auto target = haproxy.Make();
  EXPECT_EQ(Change(*target)->apply({}).error().code, Code::kFailed);
  answer = std::nullopt;
  EXPECT_EQ(Change(*target)->apply({}).error().code, Code::kUndecided);
}

TEST(HaproxyTarget, UndoesByAVersionOfItsOwn) {
  const FakeHaproxy haproxy([](const std::string& line) {
    return line == "show acl @3 #0"  ? std::optional<std::string>(kOld)
           : line.starts_with("add") ? "\n"
                                     : Good(line);
  });
  const auto target = haproxy.Make();
  const auto operation = Change(*target);
  ASSERT_TRUE(operation);
  change::Context context;
  context.result = data::JsonObject{{"before", data::JsonArray{"10.0.0.0/8"}}};
  const Status undone = operation->inverse(context);
  EXPECT_TRUE(undone) << undone.error().Render();
  EXPECT_THAT(haproxy.lines(), ::testing::Contains("add acl @3 #0 10.0.0.0/8"));
  context.result = data::JsonObject{{"before", data::JsonArray{}}};
  EXPECT_THAT(operation->inverse(context).error().message, HasSubstr("deny everybody"));
}

TEST(HaproxyTarget, NamesWhatIsWrong) {
  const auto missing = HaproxyTarget({.socket = "/nonexistent/socket", .acl = "#0"});
  const auto observed = (*missing)->Observe();
  EXPECT_EQ(observed.error().code, Code::kNotFound);
  EXPECT_THAT(observed.error().hint, HasSubstr("level admin"));
  for (const char* acl : {"", "#", "#x", "#-1", "#0;clear acl #1", "a b", "@3", "a\nb"}) {
    EXPECT_EQ(HaproxyTarget({.socket = "/s", .acl = acl}).error().code, Code::kInvalid) << acl;
  }
  EXPECT_EQ(HaproxyTarget({.socket = "s", .acl = "#0"}).error().code, Code::kInvalid);
  const auto file = HaproxyTarget({.socket = "/s", .acl = "/etc/haproxy/cdn.lst"});
  EXPECT_EQ((*file)->id(), "haproxy//s//etc/haproxy/cdn.lst");
  const FakeHaproxy haproxy(Good);
  EXPECT_EQ(haproxy.Make()->PlanChange(*haproxy.Make()->Observe(), {}).error().code,
            Code::kConflict);
}

}  // namespace
}  // namespace bartizan::ipranges
