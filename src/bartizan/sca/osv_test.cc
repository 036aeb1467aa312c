// Records and ranges, also against node-semver.
#include "bartizan/sca/osv.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "bartizan/sca/peer_test.h"

namespace bartizan::sca {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<OsvRecord> Parse(std::string_view text) {
  auto json = data::ParseJson(text, "record.json");
  EXPECT_TRUE(json) << json.error().message;
  return ParseOsv(*json, "record.json");
}

OsvAffected Range(std::string ecosystem, std::vector<OsvEvent> events) {
  return {.ecosystem = std::move(ecosystem), .name = "x", .ranges = {{false, std::move(events)}}};
}

constexpr auto kIntroduced = OsvEvent::kIntroduced;
constexpr auto kFixed = OsvEvent::kFixed;
constexpr auto kLast = OsvEvent::kLastAffected;
constexpr auto kLimit = OsvEvent::kLimit;

TEST(OsvTest, ReadsEveryPart) {
  auto record =
      Parse(R"({"schema_version": "1.6.0", "id": "GHSA-1", "modified": "2024-01-02T03:04:05Z",
    "aliases": ["CVE-2024-1"], "summary": "s", "details": "d", "withdrawn": null,
    "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N"}],
    "affected": [
      {"package": {"ecosystem": "PyPI", "name": "Zope.Interface"},
       "ranges": [{"type": "GIT", "repo": "r", "events": [{"introduced": "0"}]},
                  {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.0"}, {"last_affected": "2"}, {"limit": "*"}]}],
       "versions": ["0.9"],
       "severity": [{"type": "CVSS_V4", "score": "CVSS:4.0/AV:N"}]},
      {"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}],
    "references": [{"type": "WEB", "url": "https://example.org"}],
    "database_specific": {"severity": "MODERATE", "cwe_ids": ["CWE-79", "x", 3, "CWE-1321"]}})");
  ASSERT_TRUE(record) << record.error().message;
  EXPECT_EQ(record->id, "GHSA-1");
  EXPECT_EQ(FormatIso(*record->modified), "2024-01-02T03:04:05Z");
  EXPECT_FALSE(record->withdrawn);
  EXPECT_THAT(record->aliases, ElementsAre("CVE-2024-1"));
  EXPECT_EQ(record->severity.size(), 2U);
  EXPECT_EQ(record->severity_word, "MODERATE");
  EXPECT_THAT(record->cwes, ElementsAre(79, 1321));
  EXPECT_THAT(record->references, ElementsAre("https://example.org"));
  ASSERT_EQ(record->affected.size(), 2U);
  EXPECT_EQ(record->affected[0].name, "zope-interface");
  EXPECT_TRUE(record->affected[0].ranges[0].git);
  EXPECT_EQ(record->affected[0].ranges[1].events.size(), 4U);
  EXPECT_EQ(record->affected[1].name, "");
  EXPECT_TRUE(Parse(R"({"id": "A", "withdrawn": "2024-01-02T03:04:05Z"})")->withdrawn);
}

TEST(OsvTest, RefusesMalformedRecords) {
  const std::pair<std::string, std::string> bad[] = {
      {"[]", "record"},
      {"{}", "id"},
      {R"({"id": ""})", "id"},
      {R"({"id": "A", "modified": "yesterday"})", "modified"},
      {R"({"id": "A", "withdrawn": "yes"})", "withdrawn"},
      {R"({"id": "A", "withdrawn": true})", "withdrawn"},
      {R"({"id": "A", "aliases": "CVE-1"})", "aliases"},
      {R"({"id": "A", "aliases": [1]})", "aliases"},
      {R"({"id": "A", "affected": {}})", "affected"},
      {R"({"id": "A", "affected": [1]})", "affected[0]"},
      {R"({"id": "A", "affected": [{"package": {"name": "x"}}]})", "affected[0].package"},
      {R"({"id": "A", "affected": [{"versions": [1.1]}]})", "affected[0].versions"},
      {R"({"id": "A", "affected": [{"ranges": [{"type": "RANGE", "events": []}]}]})",
       "ranges[0].type"},
      {R"({"id": "A", "affected": [{"ranges": [{"type": "SEMVER"}]}]})", "ranges[0]"},
      {R"({"id": "A", "affected": [{"ranges": [{"type": "SEMVER", "events": [{"fixed": "1"}]}]}]})",
       "introduced"},
      {R"({"id": "A", "affected": [{"ranges": [{"type": "SEMVER", "events": [{"introduced": 1}]}]}]})",
       "events.introduced"},
      {R"({"id": "A", "affected": [{"ranges": [{"type": "SEMVER", "events": [{"introduced": "1"}, {"ended": "1"}]}]}]})",
       "unknown event"},
      {R"({"id": "A", "severity": [{"type": "CVSS_V3"}]})", "severity"},
      {R"({"id": "A", "references": [{}]})", "references"}};
  for (const auto& [text, part] : bad) {
    auto record = Parse(text);
    ASSERT_FALSE(record) << text;
    EXPECT_EQ(record.error().code, Code::kInvalid);
    EXPECT_THAT(record.error().message, HasSubstr("record.json: "));
    EXPECT_THAT(record.error().message, HasSubstr(part));
  }
}

TEST(OsvRangeTest, EvaluatesEvents) {
  struct Case {
    std::string ecosystem;
    std::vector<OsvEvent> events;
    std::vector<std::string> inside, outside;
  };
  const Case cases[] = {
      {"npm",
       {{kIntroduced, "0"}, {kFixed, "4.17.21"}},
       {"0.0.0-a", "4.17.20", "4.17.21-rc.1"},
       {"4.17.21", "5.0.0"}},
      {"npm",
       {{kIntroduced, "1.0.0"}, {kFixed, "1.2.0"}, {kIntroduced, "2.0.0"}, {kFixed, "2.1.0"}},
       {"1.0.0", "1.1.9", "2.0.5"},
       {"0.9.9", "1.2.0", "1.9.0", "2.1.0", "2.0.0-rc.1"}},
      // Events in any order.
      {"npm",
       {{kFixed, "2.1.0"}, {kIntroduced, "2.0.0"}, {kFixed, "1.2.0"}, {kIntroduced, "1.0.0"}},
       {"1.1.9", "2.0.5"},
       {"1.2.0", "2.1.0"}},
      {"npm", {{kIntroduced, "1.0.0"}, {kLast, "1.5.0"}}, {"1.0.0", "1.5.0"}, {"1.5.1", "0.1.0"}},
      {"npm", {{kLast, "1.0.0"}, {kIntroduced, "1.0.0"}}, {"1.0.0"}, {"1.0.1", "0.9.0"}},
      {"npm",
       {{kIntroduced, "1.0.0"}, {kFixed, "2.0.0"}, {kIntroduced, "2.0.0"}, {kFixed, "3.0.0"}},
       {"2.0.0", "2.5.0"},
       {"3.0.0"}},
      {"npm", {{kIntroduced, "2.0.0"}, {kFixed, "2.0.0"}}, {}, {"1.0.0", "2.0.0", "3.0.0"}},
      {"npm", {{kIntroduced, "0"}}, {"0.0.0", "999.0.0"}, {}},
      {"npm", {{kIntroduced, "0"}, {kLimit, "2.0.0"}}, {"1.0.0"}, {"2.0.0", "3.0.0"}},
      {"npm", {{kIntroduced, "0"}, {kLimit, "2.0.0"}, {kLimit, "*"}}, {"3.0.0"}, {}},
      {"PyPI",
       {{kIntroduced, "0"}, {kFixed, "2.11.3"}},
       {"2.11.2", "2.11.3rc1", "0.dev1", "odd-one"},
       {"2.11.3", "2.11.3.post1", "3"}},
      {"PyPI", {{kIntroduced, "1!0"}, {kLast, "1!2"}}, {"1!1.5", "1!2.0"}, {"2.0", "1!2.post1"}},
  };
  for (const Case& c : cases) {
    for (const std::string& v : c.inside)
      EXPECT_TRUE(IsAffected(Range(c.ecosystem, c.events), v).value()) << v;
    for (const std::string& v : c.outside)
      EXPECT_FALSE(IsAffected(Range(c.ecosystem, c.events), v).value()) << v;
  }
}

TEST(OsvRangeTest, ListedVersions) {
  OsvAffected npm{.ecosystem = "npm", .name = "x", .versions = {"1.2.3", "weird"}};
  EXPECT_TRUE(IsAffected(npm, "1.2.3").value());
  EXPECT_TRUE(IsAffected(npm, "v1.2.3").value());
  EXPECT_TRUE(IsAffected(npm, "weird").value());
  EXPECT_FALSE(IsAffected(npm, "1.2.4").value());
  OsvAffected pypi{.ecosystem = "PyPI", .name = "x", .versions = {"1.0", "2.0rc1", "3.01"}};
  EXPECT_TRUE(IsAffected(pypi, "1.0.0").value());
  EXPECT_TRUE(IsAffected(pypi, "2.0.c1").value());
  EXPECT_TRUE(IsAffected(pypi, "3.1").value());
  EXPECT_FALSE(IsAffected(pypi, "1.0.1").value());
}

TEST(OsvRangeTest, GitRangesSayNothing) {
  OsvAffected git{.ecosystem = "npm", .name = "x", .ranges = {{true, {{kIntroduced, "0"}}}}};
  EXPECT_FALSE(IsAffected(git, "1.0.0").value());
}

TEST(OsvRangeTest, WhatCannotBeOrderedIsAnError) {
  EXPECT_FALSE(IsAffected(Range("npm", {{kIntroduced, "soon"}}), "1.0.0"));
  EXPECT_FALSE(IsAffected(Range("npm", {{kIntroduced, "0"}}), "latest"));
  EXPECT_FALSE(IsAffected(Range("Maven", {{kIntroduced, "0"}}), "1.0.0"));
  EXPECT_FALSE(CompareVersions("Maven", "1", "2"));
  EXPECT_EQ(CompareVersions("PyPI", "1.0", "1").value(), 0);
  EXPECT_EQ(CompareVersions("npm", "1.0.0-a", "1.0.0").value(), -1);
}

TEST(OsvRangeTest, FixesAfterTheInstalledVersion) {
  auto affected = Range("npm", {{kIntroduced, "0"},
                                {kFixed, "2.0.5"},
                                {kIntroduced, "3.0.0"},
                                {kFixed, "10.0.0"},
                                {kFixed, "3.1.0"}});
  EXPECT_THAT(FixesAfter(affected, "2.0.5").value(), ElementsAre("3.1.0", "10.0.0"));
  EXPECT_THAT(FixesAfter(affected, "1.0.0").value(), ElementsAre("2.0.5", "3.1.0", "10.0.0"));
  EXPECT_THAT(FixesAfter(affected, "11.0.0").value(), ElementsAre());
}

// affected(v, introduced, fixed) is gte(v, introduced) && lt(v, fixed), as npm's own semver says.
TEST(OsvRangeTest, AgreesWithNodeSemver) {
  std::mt19937 random(2026);
  auto number = [&random] { return std::to_string(random() % (random() % 5 == 0 ? 200 : 3)); };
  auto version = [&] {
    std::string text = number() + "." + number() + "." + number();
    if (random() % 2 == 0) {
      static const char* kIdentifiers[] = {"alpha", "beta", "rc", "0",  "1", "2",
                                           "10",    "a-b",  "-",  "1a", "RC"};
      text += "-";
      for (size_t n = 1 + random() % 3; n > 0; --n) {
        text += kIdentifiers[random() % std::size(kIdentifiers)];
        if (n > 1) text += ".";
      }
    }
    if (random() % 6 == 0) text += "+build." + number();
    return text;
  };
  std::string input;
  std::vector<std::array<std::string, 3>> triples;
  for (int i = 0; i < 5000; ++i) {
    std::array<std::string, 3> t = {version(), version(), version()};
    if (random() % 8 == 0) t[0] = t[1];
    if (random() % 8 == 0) t[0] = t[2];
    input += t[0] + "\t" + t[1] + "\t" + t[2] + "\n";
    triples.push_back(std::move(t));
  }
  auto answers =
      RunPeer({"node", "-e",
               "const root = require('child_process').execSync('npm root -g', {stdio: ['ignore', "
               "'pipe', 'ignore']}).toString().trim();\n"
               "const semver = require(root + '/npm/node_modules/semver');\n"
               "const fs = require('fs');\n"
               "const lines = fs.readFileSync(process.argv[1], 'utf8').trim().split('\\n');\n"
               "for (const line of lines) {\n"
               "  const [v, a, b] = line.split('\\t');\n"
               "  const [low, high] = semver.lte(a, b) ? [a, b] : [b, a];\n"
               "  const inside = semver.gte(v, low) && semver.lt(v, high);\n"
               "  console.log([semver.compare(v, a), semver.compare(a, b), inside].join(' '));\n"
               "}\n",
               "--"},
              input);
  if (!answers) GTEST_SKIP() << "no node with npm's semver";
  ASSERT_EQ(answers->size(), triples.size());
  size_t inside_count = 0;
  for (size_t i = 0; i < triples.size(); ++i) {
    const auto& [v, a, b] = triples[i];
    bool rising = CompareVersions("npm", a, b).value() <= 0;
    auto affected = Range("npm", {{kIntroduced, rising ? a : b}, {kFixed, rising ? b : a}});
    bool inside = IsAffected(affected, v).value();
    inside_count += inside ? 1U : 0U;
    EXPECT_EQ(fmt::format("{} {} {}", CompareVersions("npm", v, a).value(),
                          CompareVersions("npm", a, b).value(), inside),
              (*answers)[i])
        << v << " " << a << " " << b;
  }
  EXPECT_GT(inside_count, 500U);
}

}  // namespace
}  // namespace bartizan::sca
