#include "bartizan/response/guest_agent.h"

#include <gmock/gmock.h>

#include "bartizan/base/text.h"
#include "bartizan/response/testing_peer.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

// From now on: a constant would count from the start of the program.
Until Soon() {
  return Until(Micros(20'000'000));
}
constexpr AgentLimits kPatient{.time = Micros(20'000'000)};
constexpr AgentLimits kBarely{.time = Micros(10'000), .grace = Micros(10'000)};

// A request as the guest's loop reads it.
struct Request {
  std::string token, seconds, command;
};
Request Take(PeerConnection& peer) {
  const auto words = Split(peer.ReadLine(), ' ');
  EXPECT_THAT(words, SizeIs(4));
  if (words.size() != 4) return {};
  EXPECT_EQ(words[0], "RUN");
  const auto command = Base64Decode(words[3]).value_or(std::vector<uint8_t>{});
  return {words[1], words[2], std::string(command.begin(), command.end())};
}

struct Ran {
  Result<AgentAnswer> answer;
  std::string output;
};
Ran Say(GuestAgent& agent, std::string_view command, AgentLimits limits = kPatient) {
  std::string output;
  auto answer = agent.Run(command, limits, [&output](std::string_view piece) -> Status {
    output += piece;
    return {};
  });
  return {std::move(answer), std::move(output)};
}
// One command against a peer that answers with what `answer` makes of the token.
Ran RunAgainst(const std::function<std::string(const std::string&)>& answer,
               AgentLimits limits = kPatient) {
  const Peer peer([&answer](PeerConnection& connection) {
    const Request request = Take(connection);
    connection.Write(answer(request.token));
    connection.AwaitEnd();
  });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  EXPECT_TRUE(agent);
  return Say(*agent, "true", limits);
}

TEST(GuestAgent, RunsACommandAndReadsItsOutput) {
  const Peer peer([](PeerConnection& connection) {
    const Request request = Take(connection);
    EXPECT_EQ(request.command, "cat 'a b'\n$x");
    EXPECT_EQ(request.seconds, "20");
    EXPECT_THAT(request.token, SizeIs(32));
    connection.Write("\n" + request.token + " BEGIN\nfirst\nsecond\n\n" + request.token +
                     " EXIT 3\n");
    const Request second = Take(connection);
    EXPECT_NE(second.token, request.token);
    connection.Write("\n" + second.token + " BEGIN\n\n" + second.token + " EXIT 0\n");
    connection.AwaitEnd();
  });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  ASSERT_TRUE(agent) << agent.error().Render();
  const auto first = Say(*agent, "cat 'a b'\n$x");
  ASSERT_TRUE(first.answer) << first.answer.error().Render();
  EXPECT_EQ(first.answer->exit_code, 3);
  EXPECT_EQ(first.output, "first\nsecond\n");
  EXPECT_EQ(first.answer->bytes, first.output.size());
  const auto second = Say(*agent, "true");
  ASSERT_TRUE(second.answer) << second.answer.error().Render();
  EXPECT_EQ(second.output, "");
}

TEST(GuestAgent, OutputCannotFakeTheEnd) {
  const std::string fake = "\n00000000000000000000000000000000 EXIT 0\n EXIT 0\nBEGIN\n";
  const auto ran = RunAgainst([&fake](const std::string& token) {
    return "\n" + token + " BEGIN\n" + fake + token.substr(0, 31) + " EXIT 0\n\n" + token +
           " EXIT 9\n";
  });
  ASSERT_TRUE(ran.answer) << ran.answer.error().Render();
  EXPECT_EQ(ran.answer->exit_code, 9);
  EXPECT_THAT(ran.output, HasSubstr(fake));
}

TEST(GuestAgent, BinaryOutputComesThroughInAnyPieces) {
  std::string bytes;
  for (int i = 0; i < 1024; ++i) bytes.push_back(static_cast<char>(i * 7));
  const Peer peer([&bytes](PeerConnection& connection) {
    const Request request = Take(connection);
    // "\nTOKE" of the output looks like a mark that goes on in the next piece and does not.
    const std::string all = "\n" + request.token + " BEGIN\n" + bytes + "\n" +
                            request.token.substr(0, 9) + "\n" + request.token + " EXIT 0\n";
    for (const char c : all) connection.Write(std::string_view(&c, 1));
    connection.AwaitEnd();
  });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  ASSERT_TRUE(agent);
  const auto ran = Say(*agent, "cat");
  ASSERT_TRUE(ran.answer) << ran.answer.error().Render();
  EXPECT_EQ(ran.output.substr(0, bytes.size()), bytes);
  EXPECT_THAT(ran.output, SizeIs(bytes.size() + 10));
}

TEST(GuestAgent, PassesOverWhatAnEarlierCommandLeft) {
  const Peer peer([](PeerConnection& connection) {
    const Request late = Take(connection);
    const Request next = Take(connection);
    connection.Write("\n" + late.token + " BEGIN\nold\n" + late.token + " EXIT 0\n\n" + next.token +
                     " BEGIN\nnew\n" + next.token + " EXIT 0\n");
    connection.AwaitEnd();
  });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  ASSERT_TRUE(agent);
  EXPECT_EQ(Say(*agent, "sleep 100", kBarely).answer.error().code, Code::kUnavailable);
  const auto next = Say(*agent, "echo");
  ASSERT_TRUE(next.answer) << next.answer.error().Render();
  EXPECT_EQ(next.output, "new");
}

TEST(GuestAgent, EndsWhatIsTooLong) {
  const AgentLimits small{.time = Micros(20'000'000), .max_output = 100};
  const auto output = RunAgainst(
      [](const std::string& token) { return "\n" + token + " BEGIN\n" + std::string(200, 'x'); },
      small);
  EXPECT_EQ(output.answer.error().code, Code::kLimit);
  EXPECT_LE(output.output.size(), 100U);
  const auto noise = RunAgainst([](const std::string&) { return std::string(200, 'x'); }, small);
  EXPECT_EQ(noise.answer.error().code, Code::kLimit);
  const auto number = RunAgainst([](const std::string& token) {
    return "\n" + token + " BEGIN\n\n" + token + " EXIT " + std::string(100, '1');
  });
  EXPECT_EQ(number.answer.error().code, Code::kLimit);
}

TEST(GuestAgent, SaysHowFarItCame) {
  const auto silent = RunAgainst([](const std::string&) { return std::string(); }, kBarely);
  EXPECT_EQ(silent.answer.error().code, Code::kUnavailable);
  EXPECT_THAT(silent.answer.error().OneLine(), HasSubstr("the guest's agent does not answer"));
  const auto part =
      RunAgainst([](const std::string& token) { return "\n" + token + " BEGIN\nabc"; }, kBarely);
  EXPECT_EQ(part.answer.error().code, Code::kTimeout);
  EXPECT_THAT(part.answer.error().OneLine(), HasSubstr("after 3 bytes"));
  for (const char* number : {"", "x", "-1", "256", "1 2"}) {
    const auto ran = RunAgainst([number](const std::string& token) {
      return "\n" + token + " BEGIN\n\n" + token + " EXIT " + number + "\n";
    });
    EXPECT_EQ(ran.answer.error().code, Code::kInvalid) << number;
  }
  const Peer cut([](PeerConnection& connection) { Take(connection); });
  auto agent = GuestAgent::Connect(cut.path(), Soon());
  ASSERT_TRUE(agent);
  EXPECT_EQ(Say(*agent, "true").answer.error().code, Code::kUnavailable);
}

TEST(GuestAgent, RefusesCommandsThatTheLineCannotCarry) {
  const Peer peer([](PeerConnection& connection) { EXPECT_EQ(connection.ReadLine(), ""); });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  ASSERT_TRUE(agent);
  EXPECT_EQ(Say(*agent, "").answer.error().code, Code::kInvalid);
  EXPECT_EQ(Say(*agent, std::string_view("a\0b", 3)).answer.error().code, Code::kInvalid);
  EXPECT_EQ(Say(*agent, std::string(65'537, 'x')).answer.error().code, Code::kLimit);
}

TEST(GuestAgent, LongCommandsGoInParts) {
  const std::string command(10'000, 'x');
  const Peer peer([&command](PeerConnection& connection) {
    std::string encoded, token;
    while (true) {
      const std::string line = connection.ReadLine();
      EXPECT_LT(line.size(), 4096U);
      const auto words = Split(line, ' ');
      if (words.size() < 3) break;
      EXPECT_TRUE(token.empty() || token == words[1]);
      token = words[1];
      encoded += words.back();
      if (words[0] == "RUN") break;
      EXPECT_EQ(words[0], "ADD");
      connection.Write("\n" + token + " ADDED\n");
    }
    const auto whole = Base64Decode(encoded).value_or(std::vector<uint8_t>{});
    EXPECT_EQ(std::string(whole.begin(), whole.end()), command);
    connection.Write("\n" + token + " BEGIN\nok\n" + token + " EXIT 0\n");
    connection.AwaitEnd();
  });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  ASSERT_TRUE(agent);
  const auto ran = Say(*agent, command);
  ASSERT_TRUE(ran.answer) << ran.answer.error().Render();
  EXPECT_EQ(ran.output, "ok");
}

TEST(GuestAgent, AnErrorOfTheReceiverEndsIt) {
  const Peer peer([](PeerConnection& connection) {
    connection.Write("\n" + Take(connection).token + " BEGIN\nabc");
    connection.AwaitEnd();
  });
  auto agent = GuestAgent::Connect(peer.path(), Soon());
  ASSERT_TRUE(agent);
  const auto full = agent->Run(
      "cat", kPatient, [](std::string_view) -> Status { return Fail(Code::kIo, "disk full"); });
  EXPECT_EQ(full.error().code, Code::kIo);
}

}  // namespace
}  // namespace bartizan::response
