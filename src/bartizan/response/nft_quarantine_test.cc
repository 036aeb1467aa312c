#include "bartizan/response/nft_quarantine.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Endpoint End(std::string_view text) {
  const auto endpoint = ParseEndpoint(text);
  EXPECT_TRUE(endpoint) << endpoint.error().Render();
  return endpoint.value_or(Endpoint{});
}

// What nft would list after the commands: handles, and counters that have counted.
std::string Answer(const Quarantine& quarantine) {
  data::JsonArray items = {data::JsonObject{{"metainfo", data::JsonObject{{"version", "1.0.6"}}}}};
  const data::Json commands = QuarantineCommands(quarantine);
  for (const data::Json& command : *data::FindArray(commands, "nftables")) {
    if (const data::JsonObject* added = data::FindObject(command, "add")) items.push_back(*added);
  }
  std::string text = data::ToJson(data::JsonObject{{"nftables", items}});
  return ReplaceAll(text, R"({"counter":null})", R"({"counter":{"packets":7,"bytes":420}})");
}

TEST(Endpoints, AreReadAndWritten) {
  for (const char* text : {"10.0.0.5:6514", "10.0.0.0/24:6514", "[fd00::5]:6514", "[fd00::/64]:1",
                           "udp:10.0.0.5:514", "from:10.0.0.9:22", "from:udp:[fd00::5]:65535"}) {
    EXPECT_EQ(ToString(End(text)), text);
  }
  EXPECT_TRUE(End("from:10.0.0.9:22").inbound);
  EXPECT_TRUE(End("udp:10.0.0.9:22").udp);
}

TEST(Endpoints, RefuseWhatIsNoneAndWhatIsEverything) {
  for (const char* text : {"", "10.0.0.5", "10.0.0.5:", "10.0.0.5:0", "10.0.0.5:65536",
                           "10.0.0.1/24:1", "fd00::5:6514", "[10.0.0.5]:1", "host:22",
                           "10.0.0.5:+1", "udp:from:10.0.0.5:1", "[fd00::5:1", ":1"}) {
    const auto endpoint = ParseEndpoint(text);
    ASSERT_FALSE(endpoint) << text;
    EXPECT_EQ(endpoint.error().code, Code::kInvalid);
  }
  EXPECT_THAT(ParseEndpoint("0.0.0.0/0:443").error().message, HasSubstr("every address"));
  EXPECT_THAT(ParseEndpoint("[::/0]:443").error().message, HasSubstr("every address"));
}

TEST(QuarantineTables, AreNamedAfterTheCase) {
  EXPECT_EQ(*QuarantineTable("01J-x_9"), "bartizan_quarantine_01J_x_9");
  EXPECT_FALSE(QuarantineTable(""));
  EXPECT_FALSE(QuarantineTable("a b"));
  EXPECT_FALSE(QuarantineTable("a;flush ruleset"));
  EXPECT_FALSE(QuarantineTable(std::string(65, 'a')));
}

TEST(QuarantineRules, DropAllButLoopbackInStageTwo) {
  const std::string commands = data::ToJson(QuarantineCommands({.table = "t"}));
  for (const char* chain : {"prerouting", "forward", "output"}) {
    EXPECT_THAT(commands, HasSubstr(std::string("\"hook\":\"") + chain +
                                    "\",\"prio\":-300,\"policy\":\"drop\""));
  }
  EXPECT_THAT(commands, HasSubstr(R"({"meta":{"key":"iif"}},"right":"lo")"));
  EXPECT_THAT(commands, HasSubstr(R"({"meta":{"key":"oif"}},"right":"lo")"));
  EXPECT_THAT(commands, Not(HasSubstr("ip6")));
  EXPECT_THAT(commands, Not(HasSubstr("icmp")));
  EXPECT_THAT(commands, Not(HasSubstr("rst")));
}

// A collector's answers come from its port; the responder's connections come to ours.
TEST(QuarantineRules, LetEachEndpointInOneDirection) {
  const std::string commands = data::ToJson(QuarantineCommands(
      {.table = "t", .endpoints = {End("10.0.0.5:6514"), End("from:udp:10.1.0.0/16:22")}}));
  const auto rule = [](std::string_view side, std::string_view address, std::string_view protocol,
                       std::string_view port_side, int port) {
    return fmt::format(
        R"({{"payload":{{"protocol":"ip","field":"{}"}}}},"right":{}}}}},{{"match":{{"op":"==",)"
        R"("left":{{"payload":{{"protocol":"{}","field":"{}"}}}},"right":{}}}}},{{"accept":null}})",
        side, address, protocol, port_side, port);
  };
  const std::string prefix = R"({"prefix":{"addr":"10.1.0.0","len":16}})";
  EXPECT_THAT(commands, HasSubstr(rule("daddr", "\"10.0.0.5\"", "tcp", "dport", 6514)));
  EXPECT_THAT(commands, HasSubstr(rule("saddr", "\"10.0.0.5\"", "tcp", "sport", 6514)));
  EXPECT_THAT(commands, HasSubstr(rule("saddr", prefix, "udp", "dport", 22)));
  EXPECT_THAT(commands, HasSubstr(rule("daddr", prefix, "udp", "sport", 22)));
  EXPECT_THAT(commands, HasSubstr("frag-needed"));
  EXPECT_THAT(commands, Not(HasSubstr("nd-neighbor")));
}

TEST(QuarantineRules, LetNeighbourDiscoveryThroughForIpv6EndpointsOnly) {
  const std::string commands =
      data::ToJson(QuarantineCommands({.table = "t", .endpoints = {End("[fd00::5]:6514")}}));
  EXPECT_THAT(commands,
              HasSubstr(R"(["nd-router-advert","nd-neighbor-solicit","nd-neighbor-advert"])"));
  EXPECT_THAT(commands, HasSubstr(R"("field":"hoplimit"}},"right":255)"));
  EXPECT_THAT(commands, HasSubstr("packet-too-big"));
  EXPECT_THAT(commands, Not(HasSubstr("frag-needed")));
}

TEST(QuarantineDifferences, NoneWhereTheTableIsAsAsked) {
  const Quarantine one{.table = "t", .endpoints = {End("10.0.0.5:1"), End("[fd00::5]:1")}};
  EXPECT_EQ(*QuarantineDifference(Answer(one), one), "");
  EXPECT_EQ(*QuarantineDifference(Answer({.table = "t"}), {.table = "t"}), "");
}

TEST(QuarantineDifferences, NameWhatIsNotAsAsked) {
  const Quarantine asked{.table = "t", .endpoints = {End("10.0.0.5:1")}};
  const std::string answer = Answer(asked);
  const auto difference = [&](std::string_view from, std::string_view to) {
    const std::string changed = ReplaceAll(answer, from, to);
    EXPECT_NE(changed, answer) << from;
    return QuarantineDifference(changed, asked).value_or("(error)");
  };
  EXPECT_THAT(difference(R"("policy":"drop")", R"("policy":"accept")"), HasSubstr("policy"));
  EXPECT_THAT(difference(R"("prio":-300)", R"("prio":0)"), HasSubstr("prio"));
  EXPECT_THAT(difference(R"("10.0.0.5")", R"("10.0.0.6")"), HasSubstr("rule 2"));
  EXPECT_THAT(difference(R"("name":"t")", R"("name":"t","flags":"inet")"), HasSubstr("flags"));
  EXPECT_THAT(difference(R"("name":"output")", R"("name":"input")"), HasSubstr("input"));
  EXPECT_THAT(QuarantineDifference(Answer({.table = "t"}), asked).value_or(""),
              HasSubstr("prerouting"));
  Quarantine loose = asked;
  loose.resets = true;
  EXPECT_THAT(QuarantineDifference(Answer(loose), asked).value_or(""), HasSubstr("output"));
  EXPECT_THAT(*QuarantineDifference(R"({"nftables":[]})", asked), HasSubstr("missing"));
}

TEST(QuarantineDifferences, RefuseWhatIsNoAnswer) {
  for (const char* text : {"", "{", "[]", "{}", R"({"nftables":1})"}) {
    EXPECT_FALSE(QuarantineDifference(text, {.table = "t"})) << text;
  }
  // Items of any shape are only passed over.
  EXPECT_TRUE(QuarantineDifference(R"({"nftables":[1,null,{"rule":1},{"rule":{}},{}]})", {}));
}

TEST(QuarantineCounters, SayWhatWasDropped) {
  const auto dropped = DroppedPackets(Answer({.table = "t"}), "t");
  ASSERT_TRUE(dropped);
  EXPECT_EQ(data::ToJson(*dropped), R"({"prerouting":7,"forward":7,"output":7})");
}

}  // namespace
}  // namespace bartizan::response
