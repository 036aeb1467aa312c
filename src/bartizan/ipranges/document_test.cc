#include "bartizan/ipranges/document.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::ipranges {
namespace {

constexpr std::string_view kSmall = R"({
  "syncToken": "1700000000",
  "createDate": "2023-11-14-22-13-20",
  "prefixes": [
    {"ip_prefix": "203.0.113.0/24", "region": "GLOBAL", "service": "CLOUDFRONT",
     "network_border_group": "GLOBAL"},
    {"ip_prefix": "203.0.113.0/24", "region": "GLOBAL", "service": "AMAZON",
     "network_border_group": "GLOBAL"},
    {"ip_prefix": "198.51.100.0/25", "region": "us-east-1", "service": "AMAZON",
     "network_border_group": "us-east-1-bos-1", "later": {"new": [1, {"ip_prefix": "x"}]}},
    {"region": "us-east-1", "service": "EC2", "ip_prefix": "198.51.100.0/25"}
  ],
  "unknown": [{"ip_prefix": 1}, null],
  "ipv6_prefixes": [
    {"ipv6_prefix": "2001:db8::/32", "region": "us-east-1", "service": "AMAZON",
     "network_border_group": "us-east-1"}
  ]
})";

Document Small() {
  auto document = ParseDocument(kSmall, "small.json");
  EXPECT_TRUE(document.has_value()) << document.error().OneLine();
  return document ? *std::move(document) : Document{};
}

std::string Texts(std::span<const IpPrefix> prefixes) {
  std::string text;
  for (const auto& prefix : prefixes) text += (text.empty() ? "" : " ") + ToString(prefix);
  return text;
}

std::string Selected(const Document& document, const Selection& selection) {
  const auto prefixes = Select(document, selection);
  return prefixes ? Texts(*prefixes) : prefixes.error().OneLine() + " " + prefixes.error().hint;
}

TEST(Document, IsRead) {
  const Document document = Small();
  EXPECT_EQ(document.sync_token, 1'700'000'000);
  EXPECT_EQ(FormatIso(document.created), "2023-11-14T22:13:20Z");
  ASSERT_EQ(document.entries.size(), 5U);
  EXPECT_EQ(document.names[0], "");
  EXPECT_EQ(ToString(document.entries[2].prefix), "198.51.100.0/25");
  EXPECT_EQ(document.Name(document.entries[2].service), "AMAZON");
  EXPECT_EQ(document.Name(document.entries[2].region), "us-east-1");
  EXPECT_EQ(document.Name(document.entries[2].border_group), "us-east-1-bos-1");
  EXPECT_EQ(document.entries[3].border_group, 0U);  // and not that of the entry before
  EXPECT_EQ(ToString(document.entries[4].prefix), "2001:db8::/32");
  auto names = document.names;
  std::ranges::sort(names);
  EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

// What `md5sum` says.
TEST(Document, HasTheDigestOfItsBytes) {
  const auto document = ParseDocument(
      "{\"syncToken\":\"1\",\"createDate\":\"2020-01-01-00-00-00\",\"prefixes\":[{\"ip_prefix\":"
      "\"10.0.0.0/8\",\"service\":\"S\",\"region\":\"r\"}]}",
      "x");
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->md5, "e96c873cee764fb4b4f17e37f95529b2");
}

std::string With(std::string_view from, std::string_view to) {
  std::string text = ReplaceAll(std::string(kSmall), from, to);
  EXPECT_NE(text, kSmall) << from;
  return text;
}

TEST(Document, IsRefusedWithThePlace) {
  struct Case {
    std::string text, message;
  };
  const std::vector<Case> cases = {
      {With("1700000000", "17e8"), "syncToken"},
      {With("1700000000", "-5"), "syncToken"},
      {With("\"1700000000\"", "[1]"), "another kind of value"},
      {With("\"syncToken\"", "\"token\""), "no \"syncToken\""},
      {With("\"createDate\"", "\"date\""), "no \"createDate\""},
      {With("\"prefixes\"", "\"Prefixes\""), "no \"prefixes\""},
      {With("2023-11-14-22-13-20", "2023-02-30-22-13-20"), "createDate"},
      {With("2023-11-14-22-13-20", "2023-11-14T22:13:20"), "createDate"},
      {With("198.51.100.0/25", "198.51.100.1/25"), "behind the first 25"},
      {With("203.0.113.0/24", "2001:db8::/32"), "other family"},
      {With("2001:db8::/32", "203.0.113.0/24"), "other family"},
      {With("203.0.113.0/24", "0.0.0.0/0"), "every address"},
      {With("203.0.113.0/24", ""), "no IP address"},
      {With("\"203.0.113.0/24\"", "null"), "another kind of value"},
      {With("\"EC2\"", "{}"), "another kind of value"},
      {With("\"service\": \"EC2\", ", ""), "without \"service\""},
      {With("\"region\": \"us-east-1\", \"service\": \"EC2\"", "\"service\": \"EC2\""),
       "without \"region\""},
      {With("\"ipv6_prefix\": ", "\"ip_prefix\": "), "without \"ipv6_prefix\""},
      {With("\"service\": \"EC2\"", "\"service\": \"EC2\", \"service\": \"S3\""), "second time"},
      {With("\"unknown\"", "\"prefixes\""), "second time"},
      {With("\"unknown\": [", "\"unknown\": [[[[[[[[[1]]]]]]]],"), "nested deeper than 8"},
      {std::string(kSmall) + "x", "extra data"},
      {"[]", "another kind of value"},
      {"null", "another kind of value"},
      {"\"x\"", "another kind of value"},
      {"{}", "no \"syncToken\""},
      {"", "ends too early"},
      {R"({"syncToken":"1","createDate":"2020-01-01-00-00-00","prefixes":{}})", "another kind"},
      {R"({"syncToken":"1","createDate":"2020-01-01-00-00-00","prefixes":[[]]})", "another kind"},
      {R"({"syncToken":"1","createDate":"2020-01-01-00-00-00","prefixes":["x"]})", "another kind"},
      {R"({"syncToken":"1","createDate":"2020-01-01-00-00-00","prefixes":[]})",
       "no prefixes at all"},
  };
  for (const Case& one : cases) {
    const auto document = ParseDocument(one.text, "d.json");
    ASSERT_FALSE(document.has_value()) << one.text;
    const std::string message = document.error().OneLine();
    EXPECT_NE(message.find(one.message), std::string::npos) << message << "\n" << one.text;
    EXPECT_EQ(message.substr(0, 6), "d.json") << message;
  }
}

TEST(Document, PlaceIsThatOfTheEntry) {
  const auto document = ParseDocument(With("198.51.100.0/25", "198.51.100.1/25"), "d.json");
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().message.substr(0, 9), "d.json:9:") << document.error().message;
  EXPECT_NE(document.error().hint.find("198.51.100.0/25"), std::string::npos);
}

TEST(Document, CutShortIsAnError) {
  const std::string_view whole = Trim(kSmall);
  for (size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(ParseDocument(whole.substr(0, length), "d.json").has_value()) << length;
  }
}

TEST(Document, IsBounded) {
  const std::string padded = std::string(kSmall) + std::string((8ULL << 20U) - kSmall.size(), ' ');
  EXPECT_TRUE(ParseDocument(padded, "d.json").has_value());
  const auto large = ParseDocument(padded + " ", "d.json");
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().code, Code::kLimit);
}

TEST(Select, TakesWhatIsOfAllThree) {
  const Document document = Small();
  EXPECT_EQ(Selected(document, {}), "198.51.100.0/25 203.0.113.0/24 2001:db8::/32");
  EXPECT_EQ(Selected(document, {.v4 = false}), "2001:db8::/32");
  EXPECT_EQ(Selected(document, {.v6 = false}), "198.51.100.0/25 203.0.113.0/24");
  EXPECT_EQ(Selected(document, {.services = {"EC2", "CLOUDFRONT"}}),
            "198.51.100.0/25 203.0.113.0/24");
  EXPECT_EQ(Selected(document, {.services = {"AMAZON", "CLOUDFRONT"}, .regions = {"GLOBAL"}}),
            "203.0.113.0/24");
  EXPECT_EQ(Selected(document, {.border_groups = {"us-east-1-bos-1"}}), "198.51.100.0/25");
}

TEST(Select, NamesWhatIsNotThere) {
  const Document document = Small();
  const auto unknown = Select(document, {.services = {"CLOUDFRNT"}});
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().code, Code::kNotFound);
  EXPECT_NE(unknown.error().hint.find("CLOUDFRONT"), std::string::npos);
  // A name of another kind is none of this one.
  EXPECT_NE(Selected(document, {.regions = {"EC2"}}).find("no region \"EC2\""), std::string::npos);
  EXPECT_NE(Selected(document, {.services = {""}}).find("no service"), std::string::npos);
  EXPECT_NE(Selected(document, {.border_groups = {""}}).find("no network border group"),
            std::string::npos);
  const auto none = Select(document, {.services = {"EC2"}, .regions = {"GLOBAL"}});
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().code, Code::kNotFound);
  EXPECT_FALSE(Select(document, {.v4 = false, .v6 = false}).has_value());
}

TEST(Compare, TellsWhatCameAndWent) {
  const Document document = Small();
  const auto all = *Select(document, {});
  const auto v4 = *Select(document, {.v6 = false});
  EXPECT_TRUE(Compare(all, all).Same());
  EXPECT_EQ(Texts(Compare(v4, all).added), "2001:db8::/32");
  EXPECT_EQ(Texts(Compare(all, v4).removed), "2001:db8::/32");
  EXPECT_TRUE(Compare(all, v4).added.empty());
}

// Published documents, where they are at hand.
class Published : public testing::Test {
 protected:
  static Result<Document> Read(std::string_view date) {
    const char* folder = std::getenv("BARTIZAN_SHARED_DATA");
    const fs::path path = fs::path(folder != nullptr ? folder : "../shared/data") / "ip-ranges" /
                          fmt::format("ip-ranges-{}.json", date);
    if (!fs::exists(path)) return Fail(Code::kNotFound, "not here");
    BARTIZAN_TRY(const std::string text, ReadFile(path));
    return ParseDocument(text, path.string());
  }
  static size_t Number(const Document& document, std::string_view service, bool v6) {
    const auto prefixes =
        Select(document, {.services = {std::string(service)}, .v4 = !v6, .v6 = v6});
    return prefixes ? prefixes->size() : 0;
  }
};

TEST_F(Published, HaveTheKnownNumbers) {
  struct Case {
    std::string_view date;
    size_t v4, v6, origin4, origin6;
  };
  for (const Case& one :
       {Case{"2015-11-03-17-22-03", 17, 0, 0, 0}, Case{"2020-04-24-11-33-11", 96, 9, 0, 0},
        Case{"2020-12-14-17-51-18", 136, 11, 0, 0}, Case{"2026-08-22-15-17-05", 211, 32, 46, 3}}) {
    const auto document = Read(one.date);
    if (!document && document.error().code == Code::kNotFound) GTEST_SKIP() << "no documents";
    ASSERT_TRUE(document.has_value()) << document.error().OneLine();
    EXPECT_EQ(Number(*document, "CLOUDFRONT", false), one.v4) << one.date;
    EXPECT_EQ(Number(*document, "CLOUDFRONT", true), one.v6) << one.date;
    EXPECT_EQ(Number(*document, "CLOUDFRONT_ORIGIN_FACING", false), one.origin4) << one.date;
    EXPECT_EQ(Number(*document, "CLOUDFRONT_ORIGIN_FACING", true), one.origin6) << one.date;
  }
}

TEST_F(Published, NewestHasAllItsEntries) {
  const auto document = Read("2026-08-22-15-17-05");
  if (!document && document.error().code == Code::kNotFound) GTEST_SKIP() << "no documents";
  ASSERT_TRUE(document.has_value()) << document.error().OneLine();
  EXPECT_EQ(document->sync_token, 1'787'411'825);
  EXPECT_EQ(FormatIso(document->created), "2026-08-22T15:17:05Z");
  const auto v4 = std::ranges::count_if(
      document->entries, [](const Entry& entry) { return !entry.prefix.address.v6; });
  EXPECT_EQ(v4, 10'668);
  EXPECT_EQ(document->entries.size(), 10'668U + 6'160U);
}

TEST_F(Published, DifferAsIsKnown) {
  const auto before = Read("2020-04-24-11-33-11");
  const auto after = Read("2020-12-14-17-51-18");
  if (!before || !after) GTEST_SKIP() << "no documents";
  const Selection cloudfront{.services = {"CLOUDFRONT"}, .v6 = false};
  const auto old = *Select(*before, cloudfront);
  const auto now = *Select(*after, cloudfront);
  const Difference difference = Compare(old, now);
  EXPECT_EQ(now.size() - old.size(), difference.added.size() - difference.removed.size());
  EXPECT_GE(difference.added.size(), 40U);
}

}  // namespace
}  // namespace bartizan::ipranges
