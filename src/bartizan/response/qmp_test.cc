#include "bartizan/response/qmp.h"

#include <fcntl.h>
#include <gmock/gmock.h>

#include <array>
#include <cstring>

#include "bartizan/response/testing_peer.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kGreeting =
    R"({"QMP": {"version": {"qemu": {"micro": 22, "minor": 2, "major": 7}, "package": "Debian"},)"
    R"( "capabilities": ["oob"]}})"
    "\r\n";
// From now on: a constant would count from the start of the program.
Until Soon() {
  return Until(Micros(20'000'000));
}

Until Barely() {
  return Until(Micros(20'000));
}

// Greets, takes qmp_capabilities, then does the rest. QMP's lines end with CR LF.
Peer::Script Greeted(Peer::Script rest) {
  return [rest = std::move(rest)](PeerConnection& peer) {
    peer.Write(kGreeting);
    EXPECT_EQ(peer.ReadLine(), R"({"execute":"qmp_capabilities","id":1})");
    peer.Write("{\"return\": {}, \"id\": 1}\r\n");
    rest(peer);
  };
}

std::unique_ptr<Qmp> Open(const Peer& peer, QmpLimits limits = {}) {
  auto qmp = Qmp::Connect(peer.path(), Soon(), limits);
  EXPECT_TRUE(qmp) << qmp.error().Render();
  return qmp ? std::move(*qmp) : nullptr;
}

// What comes of a reading command when the peer answers so.
Error ReadingFails(Peer::Script answer, QmpLimits limits = {}) {
  const Peer peer(Greeted(std::move(answer)));
  const auto qmp = Open(peer, limits);
  const auto result = qmp->Query("query-status", Soon());
  EXPECT_FALSE(result);
  return result ? Error{} : result.error();
}

TEST(Qmp, NegotiatesThenAsks) {
  const Peer peer(Greeted([](PeerConnection& connection) {
    EXPECT_EQ(connection.ReadLine(), R"({"execute":"query-status","id":2})");
    connection.Write("{\"return\": {\"status\": \"running\"}, \"id\": 2}\r\n");
    EXPECT_EQ(connection.ReadLine(),
              R"({"execute":"set_link","id":3,"arguments":{"name":"nic0","up":false}})");
    connection.Write("{\"return\": {}, \"id\": 3}\r\n");
  }));
  const auto qmp = Open(peer);
  EXPECT_EQ(qmp->version(), "7.2.22");
  EXPECT_EQ(qmp->greeting() + "\r\n", kGreeting);
  EXPECT_EQ(*qmp->QueryRaw("query-status", Soon()),
            R"({"return": {"status": "running"}, "id": 2})");
  const auto set =
      qmp->Execute("set_link", {{"name", "nic0"}, {"up", false}}, QmpEffect::kChanges, Soon());
  EXPECT_TRUE(set) << set.error().Render();
}

TEST(Qmp, KeepsEventsUntilSomebodyWantsThem) {
  const Peer peer(Greeted([](PeerConnection& connection) {
    connection.ReadLine();
    connection.Write(R"({"event": "STOP", "timestamp": {"seconds": 5, "microseconds": 7}})"
                     "\n"
                     R"({"event": "JOB_STATUS_CHANGE", "data": {"id": "j", "status": "ready"}})"
                     "\n"
                     R"({"return": 1, "id": 2})"
                     "\n");
    connection.ReadLine();
    connection.Write("{\"event\":\"RESUME\",\"timestamp\":{\"seconds\":9e18}}\n");
    connection.AwaitEnd();
  }));
  auto qmp = Open(peer);
  ASSERT_TRUE(qmp->Query("query-status", Soon()));
  const auto named = [](std::string_view name) {
    return [name](const QmpEvent& event) { return event.name == name; };
  };
  const auto job = qmp->WaitEvent(named("JOB_STATUS_CHANGE"), Soon());
  ASSERT_TRUE(job) << job.error().Render();
  EXPECT_EQ(data::Str(job->data, "status"), "ready");
  const auto stop = qmp->WaitEvent(named("STOP"), Soon());
  ASSERT_TRUE(stop);
  EXPECT_EQ(FormatIso(stop->at, true), "1970-01-01T00:00:05.000007Z");
  EXPECT_EQ(qmp->WaitEvent(named("STOP"), Barely()).error().code, Code::kTimeout);
  EXPECT_EQ(qmp->Query("query-status", Barely()).error().code, Code::kTimeout);
  const auto resume = qmp->WaitEvent(named("RESUME"), Soon());
  ASSERT_TRUE(resume);
  EXPECT_EQ(ToInt(resume->at), 0) << "a time beyond all years is none";
}

TEST(Qmp, ForgetsTheOldestOfTooManyEvents) {
  const Peer peer(Greeted([](PeerConnection& connection) {
    connection.ReadLine();
    connection.Write("{\"event\":\"A\"}\n{\"event\":\"B\"}\n{\"event\":\"C\"}\n");
    connection.Write("{\"return\":{},\"id\":2}\n");
    connection.AwaitEnd();
  }));
  auto qmp = Open(peer, {.max_line = 4096, .max_depth = 8, .max_events = 2});
  ASSERT_TRUE(qmp->Query("query-status", Soon()));
  const auto any = [](const QmpEvent&) { return true; };
  EXPECT_EQ(qmp->WaitEvent(any, Soon())->name, "B");
  EXPECT_EQ(qmp->WaitEvent(any, Soon())->name, "C");
  EXPECT_EQ(qmp->WaitEvent(any, Barely()).error().code, Code::kTimeout);
}

TEST(Qmp, NamesTheCommandThatQemuRefused) {
  const auto refused = ReadingFails([](PeerConnection& peer) {
    peer.ReadLine();
    peer.Write(R"({"id": 2, "error": {"class": "GenericError", "desc": "Device 'x' is busy"}})"
               "\n");
  });
  EXPECT_EQ(refused.code, Code::kFailed);
  EXPECT_EQ(refused.OneLine(), "QEMU refused query-status: Device 'x' is busy (GenericError)");
  const auto absent = ReadingFails([](PeerConnection& peer) {
    peer.ReadLine();
    peer.Write(R"({"id": 2, "error": {"class": "DeviceNotFound", "desc": "Device 'x' not found"}})"
               "\n");
  });
  EXPECT_EQ(absent.code, Code::kNotFound);
}

TEST(Qmp, AChangeWithoutAnAnswerIsUndecided) {
  const Peer peer(Greeted([](PeerConnection& connection) { connection.ReadLine(); }));
  const auto qmp = Open(peer);
  const auto lost = qmp->Execute("set_link", {}, QmpEffect::kChanges, Soon());
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, Code::kUndecided);
  EXPECT_THAT(lost.error().OneLine(), HasSubstr("set_link was sent and its outcome is unknown"));
  EXPECT_TRUE(qmp->broken());
  const auto later = qmp->Execute("set_link", {}, QmpEffect::kChanges, Soon());
  EXPECT_EQ(later.error().code, Code::kUnavailable) << "nothing was sent";
}

TEST(Qmp, AQuestionWithoutAnAnswerHasChangedNothing) {
  const auto lost = ReadingFails([](PeerConnection& peer) { peer.ReadLine(); });
  EXPECT_EQ(lost.code, Code::kUnavailable);
  EXPECT_THAT(lost.OneLine(), HasSubstr("QMP command query-status"));
}

TEST(Qmp, AChangePastItsDeadlineIsUndecidedAndItsLateAnswerDropped) {
  const Peer peer(Greeted([](PeerConnection& connection) {
    connection.ReadLine();
    connection.ReadLine();
    connection.Write("{\"return\":\"late\",\"id\":2}\n{\"return\":\"now\",\"id\":3}\n");
    connection.AwaitEnd();
  }));
  const auto qmp = Open(peer);
  EXPECT_EQ(qmp->Execute("stop", {}, QmpEffect::kChanges, Barely()).error().code, Code::kUndecided);
  EXPECT_FALSE(qmp->broken());
  const auto next = qmp->Query("query-status", Soon());
  ASSERT_TRUE(next) << next.error().Render();
  EXPECT_EQ(*next, "now");
}

TEST(Qmp, CancelledBeforeSendingHasNoEffect) {
  std::atomic<bool> cancel = true;
  const Peer peer(Greeted([](PeerConnection& connection) {
    EXPECT_EQ(connection.ReadLine(), "") << "nothing may be sent";
  }));
  const auto qmp = Open(peer);
  const auto stopped =
      qmp->Execute("stop", {}, QmpEffect::kChanges, Until(Micros(20'000'000), &cancel));
  EXPECT_EQ(stopped.error().code, Code::kCancelled);
}

TEST(Qmp, CancelledWhileWaiting) {
  std::atomic<bool> cancel = false;
  const Peer peer(Greeted([&cancel](PeerConnection& connection) {
    connection.ReadLine();
    cancel = true;
    connection.AwaitEnd();
  }));
  const auto qmp = Open(peer);
  const auto stopped = qmp->Query("query-status", Until(Micros(20'000'000), &cancel));
  EXPECT_EQ(stopped.error().code, Code::kCancelled);
}

TEST(Qmp, RefusesNonsense) {
  const auto fails = [](std::string line) {
    return ReadingFails([line](PeerConnection& peer) {
      peer.ReadLine();
      peer.Write(line + "\n");
      peer.AwaitEnd();
    });
  };
  for (const char* line :
       {"{", "", "[]", "7", R"({"return":{},"id":9})", R"({"return":{}})", R"({"id":2})",
        R"({"id":-2,"return":{}})", R"({"id":2,"return":{},"error":{"class":"x"}})",
        R"({"id":2,"error":"none"})", "{\"return\":\"\xff\",\"id\":2}"}) {
    EXPECT_EQ(fails(line).code, Code::kInvalid) << line << ": " << fails(line).OneLine();
  }
  EXPECT_EQ(fails(std::string(70, '[') + std::string(70, ']')).code, Code::kLimit);
}

TEST(Qmp, RefusesLinesWithoutEnd) {
  const auto endless = ReadingFails(
      [](PeerConnection& peer) {
        peer.ReadLine();
        peer.Write(std::string(1U << 20U, 'x'));
        peer.AwaitEnd();
      },
      {.max_line = 64U << 10U, .max_depth = 8, .max_events = 2});
  EXPECT_EQ(endless.code, Code::kLimit) << endless.OneLine();
}

TEST(Qmp, SaysWhoHoldsTheMonitorWhereNobodyGreets) {
  const Peer silent([](PeerConnection& peer) { peer.AwaitEnd(); });
  const auto qmp = Qmp::Connect(silent.path(), Barely());
  ASSERT_FALSE(qmp);
  EXPECT_EQ(qmp.error().code, Code::kTimeout);
  EXPECT_THAT(qmp.error().hint, HasSubstr("one client of a monitor at a time"));
  const Peer other([](PeerConnection& peer) { peer.Write("220 ready\r\n"); });
  EXPECT_EQ(Qmp::Connect(other.path(), Soon()).error().code, Code::kInvalid);
  const Peer object([](PeerConnection& peer) { peer.Write("{\"QGA\":1}\r\n"); });
  EXPECT_EQ(Qmp::Connect(object.path(), Soon()).error().code, Code::kInvalid);
}

TEST(Qmp, SaysWhyItCannotConnect) {
  const auto folder = *TempDir::Create();
  EXPECT_EQ(Qmp::Connect(folder.path() / "none", Soon()).error().code, Code::kNotFound);
  EXPECT_EQ(Qmp::Connect(folder.path() / std::string(200, 'x'), Soon()).error().code,
            Code::kInvalid);
  ASSERT_TRUE(WriteFileAtomic(folder.path() / "file", ""));
  EXPECT_EQ(Qmp::Connect(folder.path() / "file", Soon()).error().code, Code::kUnavailable);
}

// The peer receives a descriptor of the same file as the one that was passed.
TEST(UnixStream, PassesADescriptorAlong) {
  std::array<int, 2> pair{};
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()), 0);
  UnixStream stream{UniqueFd(pair[0])};
  const UniqueFd peer(pair[1]);
  std::array<int, 2> pipe_ends{};
  ASSERT_EQ(pipe2(pipe_ends.data(), O_CLOEXEC), 0);
  const UniqueFd reading(pipe_ends[0]);
  UniqueFd writing(pipe_ends[1]);
  ASSERT_TRUE(stream.Send("{}\n", Soon(), writing.get()));
  writing.Reset();

  std::array<char, 8> bytes{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  iovec piece{bytes.data(), bytes.size()};
  msghdr message{};
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ASSERT_EQ(recvmsg(peer.get(), &message, MSG_CMSG_CLOEXEC), 3);
  ASSERT_NE(CMSG_FIRSTHDR(&message), nullptr);
  int passed = -1;
  std::memcpy(&passed, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof passed);
  UniqueFd received(passed);
  ASSERT_EQ(write(received.get(), "x", 1), 1);
  received.Reset();
  EXPECT_EQ(read(reading.get(), bytes.data(), bytes.size()), 1);
  EXPECT_EQ(read(reading.get(), bytes.data(), bytes.size()), 0) << "no further copy is open";
}

}  // namespace
}  // namespace bartizan::response
