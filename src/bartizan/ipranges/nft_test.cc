#include "bartizan/ipranges/nft.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/testing/universe_fixture.h"

namespace bartizan::ipranges {
namespace {

const NftSetName kSet4{.family = "inet", .table = "edge", .name = "cf4"};
const NftSetName kSet6{.family = "inet", .table = "edge", .name = "cf6", .v6 = true};

std::string Answer(std::string_view type, std::string_view flags, std::string_view elements) {
  return std::string(R"({"nftables": [{"metainfo": {"version": "1.0.6", "json_schema_version": 1}},
    {"set": {"family": "inet", "name": "cf4", "table": "edge", "type": )") +
         std::string(type) + R"(, "handle": 1, "flags": )" + std::string(flags) +
         std::string(elements.empty() ? "" : ", \"elem\": ") + std::string(elements) + "}}]}";
}
std::string Elements(std::string_view elements) {
  return Answer("\"ipv4_addr\"", R"(["interval"])", elements);
}

std::string Parsed(std::string_view answer, const NftSetName& set = kSet4) {
  const auto elements = ParseNftSet(answer, set);
  if (!elements)
    return std::string(CodeName(elements.error().code)) + ": " + elements.error().message;
  std::vector<std::string> texts;
  for (const NftElement& element : *elements) {
    texts.push_back(ToString(element.interval) + (element.lasting ? "" : " for a time"));
  }
  return Join(texts, ", ");
}

TEST(NftSet, ReadsAllFormsOfElements) {
  EXPECT_EQ(Parsed(Elements("")), "");
  EXPECT_EQ(Parsed(Elements(R"([{"range": ["10.9.0.0", "10.9.0.5"]}, "10.5.0.1",
                                {"prefix": {"addr": "10.0.0.0", "len": 23}}])")),
            "10.0.0.0/23, 10.5.0.1/32, 10.9.0.0-10.9.0.5");
  EXPECT_EQ(Parsed(Elements(R"([{"elem": {"val": "10.0.0.1", "comment": "office"}},
      {"elem": {"val": {"prefix": {"addr": "10.1.0.0", "len": 16}}, "timeout": 60, "expires": 9}}])")),
            "10.0.0.1/32, 10.1.0.0/16 for a time");
  EXPECT_EQ(Parsed(Answer("\"ipv6_addr\"", R"(["interval"])",
                          R"([{"prefix": {"addr": "2001:db8::", "len": 32}}, "2001:db9::1"])"),
                   kSet6),
            "2001:db8::/32, 2001:db9::1/128");
}

TEST(NftSet, RefusesWhatIsNoSetOfPrefixes) {
  EXPECT_EQ(Parsed(Answer("\"ipv6_addr\"", R"(["interval"])", "")),
            "invalid: set cf4 holds \"ipv6_addr\", not ipv4_addr");
  EXPECT_EQ(Parsed(Answer(R"(["ipv4_addr", "inet_service"])", R"(["interval"])", "")),
            "invalid: set cf4 holds [\"ipv4_addr\",\"inet_service\"], not ipv4_addr");
  EXPECT_EQ(Parsed(R"({"nftables": [{"set": {"name": "cf4", "type": "ipv4_addr"}}]})"),
            "invalid: set cf4 has no `flags interval`: it cannot hold prefixes");
  EXPECT_EQ(Parsed(Answer("\"ipv4_addr\"", R"(["constant", "interval"])", "")),
            "invalid: set cf4 is constant: it cannot be changed");
}

TEST(NftSet, RefusesMalformedAnswers) {
  const std::vector<std::string> answers = {
      "",
      "{}",
      R"({"nftables": []})",
      R"({"nftables": [{"metainfo": {}}]})",
      Elements("{}"),
      Elements(R"(["10.0.0"])"),
      Elements(R"(["::1"])"),
      Elements("[7]"),
      Elements(R"([{"range": ["10.0.0.9", "10.0.0.1"]}])"),
      Elements(R"([{"range": ["10.0.0.9"]}])"),
      Elements(R"([{"prefix": {"addr": "10.0.0.1", "len": 24}}])"),
      Elements(R"([{"prefix": {"addr": "10.0.0.0", "len": 33}}])"),
      Elements(R"([{"prefix": {"addr": "10.0.0.0"}}])"),
      Elements(R"([{"elem": {"timeout": 3}}])"),
      Elements(R"([{"elem": {"val": {"elem": {"val": "10.0.0.1"}}}}])"),
      Elements(R"([{"concat": ["10.0.0.1", 80]}])"),
  };
  for (const std::string& answer : answers) {
    const auto elements = ParseNftSet(answer, kSet4);
    ASSERT_FALSE(elements) << answer;
    EXPECT_EQ(elements.error().code, Code::kInvalid) << answer;
  }
  // Any beginning of a good answer is no answer.
  const std::string good = Elements(R"(["10.0.0.1", {"prefix": {"addr": "10.1.0.0", "len": 16}}])");
  for (size_t size = 0; size < good.size(); ++size) {
    EXPECT_FALSE(ParseNftSet(std::string_view(good).substr(0, size), kSet4)) << size;
  }
}

TEST(NftTable, KnowsWhichSetsRulesUse) {
  const std::string table = R"({"nftables": [{"set": {"name": "cf6"}}, {"rule": {"expr": [
      {"match": {"op": "==", "left": {"payload": {"protocol": "ip", "field": "saddr"}},
                 "right": "@cf4"}}, {"accept": null}]}}]})";
  EXPECT_TRUE(NftTableUses(table, "cf4"));
  EXPECT_FALSE(NftTableUses(table, "cf6"));
  EXPECT_FALSE(NftTableUses(table, "cf"));
  EXPECT_FALSE(NftTableUses("nonsense", "cf4"));
}

std::vector<NftElement> Now(std::string_view prefixes) {
  std::vector<NftElement> elements;
  for (const auto& text : Split(prefixes, ' ')) {
    const auto prefix = ParseIpPrefix(text);
    elements.push_back({{prefix->First(), prefix->Last()}});
  }
  return elements;
}
std::vector<Interval> Wanted(std::string_view prefixes) {
  std::vector<IpPrefix> list;
  for (const auto& text : Split(prefixes, ' ')) list.push_back(*ParseIpPrefix(text));
  return ToIntervals(list);
}
std::string Texts(const NftDelta& delta) {
  std::string text;
  for (const Interval& interval : delta.remove) text += "-" + ToString(interval) + " ";
  for (const Interval& interval : delta.add) text += "+" + ToString(interval) + " ";
  return std::string(Trim(text));
}

TEST(NftDelta, LeavesAloneWhatStays) {
  EXPECT_EQ(Texts(DeltaOf(Now("10.0.0.0/24 10.5.0.0/16"), Wanted("10.0.0.0/24 10.5.0.0/16"))), "");
  EXPECT_EQ(Texts(DeltaOf(Now("10.0.0.0/24 10.5.0.0/16"), Wanted("10.5.0.0/16 10.7.0.0/16"))),
            "-10.0.0.0/24 +10.7.0.0/16");
  EXPECT_EQ(Texts(DeltaOf({}, Wanted("10.5.0.0/16"))), "+10.5.0.0/16");
}

TEST(NftDelta, ReplacesAWholeElementThatReachesTooFar) {
  EXPECT_EQ(Texts(DeltaOf(Now("10.0.0.0/23"), Wanted("10.0.0.0/24"))), "-10.0.0.0/23 +10.0.0.0/24");
  EXPECT_EQ(Texts(DeltaOf(Now("10.0.0.0/8"), Wanted("10.0.0.0/24 10.9.0.0/16"))),
            "-10.0.0.0/8 +10.0.0.0/24 +10.9.0.0/16");
}

TEST(NftDelta, FillsUpWhatGrows) {
  EXPECT_EQ(Texts(DeltaOf(Now("10.0.0.0/24 10.0.2.0/24"), Wanted("10.0.0.0/22"))),
            "+10.0.1.0/24 +10.0.3.0/24");
  // Neighbours that a set without auto-merge keeps apart are the same as one.
  EXPECT_EQ(Texts(DeltaOf(Now("10.0.0.0/24 10.0.1.0/24"), Wanted("10.0.0.0/23"))), "");
}

TEST(NftDelta, MakesElementsLast) {
  auto now = Now("10.0.0.0/24");
  now[0].lasting = false;
  EXPECT_EQ(Texts(DeltaOf(now, Wanted("10.0.0.0/24"))), "-10.0.0.0/24 +10.0.0.0/24");
}

TEST(NftDelta, LeadsFromAnySetToAnyOther) {
  EXPECT_TRUE(rc::check([] {
    const auto universe = testing::SomeUniverse();
    const bool merged = *rc::gen::arbitrary<bool>();
    std::vector<NftElement> now;
    if (merged) {
      for (const auto& i : ToIntervals(testing::SomePrefixes(universe))) now.push_back({i});
    } else {  // each place of its own
      const auto mask = universe.MaskOf(testing::SomePrefixes(universe));
      for (unsigned place = 0; place < testing::kPlaces; ++place) {
        const IpPrefix node = universe.Node(testing::kPlaces + place);
        if ((mask >> place & 1U) != 0) now.push_back({{node.First(), node.Last()}});
      }
    }
    const auto desired = ToIntervals(testing::SomePrefixes(universe));
    const NftDelta delta = DeltaOf(now, desired);

    std::vector<Interval> after;
    for (const NftElement& element : now) {
      if (!Contains(delta.remove, element.interval)) after.push_back(element.interval);
    }
    for (const Interval& removed : delta.remove) {
      RC_ASSERT(std::ranges::any_of(now, [&](auto& e) { return e.interval == removed; }));
    }
    for (const Interval& added : delta.add) {  // the kernel refuses overlaps
      for (const Interval& there : after) RC_ASSERT(!added.Touches(there));
      after.push_back(added);
    }
    RC_ASSERT(Merge(after) == desired);
  }));
}

TEST(NftBatch, IsOneTransaction) {
  NftChange four{.set = kSet4, .delta = DeltaOf(Now("10.0.0.0/23"), Wanted("10.0.0.0/24 9.9.9.9"))};
  NftChange six{.set = kSet6, .create = true};
  six.delta.add = {{*ParseIpAddress("2001:db8::1"), *ParseIpAddress("2001:db8::3")}};
  EXPECT_EQ(
      NftBatch(std::vector{four, six}),
      R"({"nftables":[{"add":{"table":{"family":"inet","name":"edge"}}},)"
      R"({"add":{"set":{"family":"inet","table":"edge","name":"cf6","type":"ipv6_addr","flags":["interval"],"auto-merge":true}}},)"
      R"({"delete":{"element":{"family":"inet","table":"edge","name":"cf4","elem":[{"range":["10.0.0.0","10.0.1.255"]}]}}},)"
      R"({"add":{"element":{"family":"inet","table":"edge","name":"cf4","elem":["9.9.9.9",{"range":["10.0.0.0","10.0.0.255"]}]}}},)"
      R"({"add":{"element":{"family":"inet","table":"edge","name":"cf6","elem":[{"range":["2001:db8::1","2001:db8::3"]}]}}}]})");
}

TEST(NftBatch, IsJson) {
  EXPECT_EQ(NftBatch({}), R"({"nftables":[]})");
  NftChange change{.set = kSet6, .create = true};
  change.set.table = "a\"b";
  change.delta = {.remove = Wanted("::/0"), .add = Wanted("::1 2::/16")};
  const auto json = data::ParseJson(NftBatch(std::vector{change}), "batch");
  ASSERT_TRUE(json) << json.error().Render();
  EXPECT_EQ(data::FindArray(*json, "nftables")->size(), 4U);
}

TEST(NftError, SaysWhatKindItIs) {
  EXPECT_EQ(NftError("Error: Could not process rule: Operation not permitted").code, Code::kDenied);
  EXPECT_EQ(NftError("Error: No such file or directory\nlist set inet t nope").code,
            Code::kNotFound);
  EXPECT_EQ(NftError("Error: Could not process rule: No space left on device").code, Code::kLimit);
  EXPECT_EQ(NftError("Error: Could not process rule: Device or resource busy").code,
            Code::kUnavailable);
  const Error other = NftError("internal:0:0-0: Error: syntax error\n");
  EXPECT_EQ(other.code, Code::kFailed);
  EXPECT_EQ(other.message, "nft: internal:0:0-0: Error: syntax error");
  EXPECT_LT(NftError(std::string(1 << 20, 'x')).message.size(), 600U);
  EXPECT_FALSE(NftSetMoved(other));
  EXPECT_TRUE(NftSetMoved(NftError("internal:0:0-0: Error: element does not exist")));
  EXPECT_TRUE(
      NftSetMoved(NftError("internal:0:0-0: Error: interval overlaps with an existing one")));
}

}  // namespace
}  // namespace bartizan::ipranges
