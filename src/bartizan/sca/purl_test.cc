#include "bartizan/sca/purl.h"

#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/sca/shared_data_test.h"

namespace bartizan::sca {
namespace {

TEST(PurlTest, AgreesWithTheSuite) {
  fs::path path = SharedData("purl/test-suite-data.json");
  if (!fs::exists(path)) GTEST_SKIP() << path << " is absent";
  auto suite = data::ReadJsonFile(path.string());
  ASSERT_TRUE(suite);
  size_t checked = 0;
  for (const data::Json& row : suite->as_array()) {
    ++checked;
    std::string text = data::Str(row, "purl");
    auto purl = ParsePurl(text);
    if (data::Bool(row, "is_invalid").value_or(false)) {
      EXPECT_FALSE(purl) << text;
      continue;
    }
    ASSERT_TRUE(purl) << text << ": " << purl.error().message;
    EXPECT_EQ(purl->type, data::Str(row, "type"));
    // One row gives the namespace with a slash at its end, against its own canonical form.
    std::string name_space = data::Str(row, "namespace");
    if (name_space.ends_with('/')) name_space.pop_back();
    EXPECT_EQ(purl->name_space, name_space);
    EXPECT_EQ(purl->name, data::Str(row, "name"));
    EXPECT_EQ(purl->version, data::Str(row, "version"));
    EXPECT_EQ(purl->subpath, data::Str(row, "subpath"));
    std::map<std::string, std::string> qualifiers;
    if (const auto* object = data::FindObject(row, "qualifiers")) {
      for (const auto& [key, value] : *object) {
        qualifiers[std::string(data::View(key))] = data::View(value.as_string());
      }
    }
    EXPECT_EQ(purl->qualifiers, qualifiers) << text;
    std::string canonical = data::Str(row, "canonical_purl");
    EXPECT_EQ(FormatPurl(*purl), canonical);
    auto again = ParsePurl(canonical);
    ASSERT_TRUE(again) << canonical;
    EXPECT_EQ(*again, *purl) << canonical;
  }
  EXPECT_GE(checked, 30U);
}

TEST(PurlTest, OfPackages) {
  EXPECT_EQ(PurlOf("npm", "lodash", "4.17.15"), "pkg:npm/lodash@4.17.15");
  EXPECT_EQ(PurlOf("npm", "@babel/core", "7.0.0+b"), "pkg:npm/%40babel/core@7.0.0%2Bb");
  EXPECT_EQ(PurlOf("PyPI", "zope-interface", "1!2.0"), "pkg:pypi/zope-interface@1%212.0");
  EXPECT_EQ(PurlOf("Maven", "a:b", "1"), "");
}

TEST(PurlTest, RefusesWhatIsNone) {
  for (std::string text :
       {"", "pkg:", "pkg:npm", "pkg:npm/", "pkg:npm/@scope", "pkg:1npm/a", "pkg:n pm/a", "npm/a",
        "pkg:npm/a%", "pkg:npm/a%2", "pkg:npm/a%zz", "pkg:npm/a?=b", "pkg:npm/a?b", "pkg:npm/a%ff",
        "pkg:npm/a?x=1&X=2", "pkg:npm/a%2Fb/c", "pkg:npm/\xff"}) {
    EXPECT_FALSE(ParsePurl(text)) << text;
  }
  EXPECT_FALSE(ParsePurl("pkg:npm/" + std::string(5000, 'a')));
}

TEST(PurlTest, EveryPartSurvivesTheRoundTrip) {
  Purl purl{"generic", "a b/\xC3\xA9", "n@me/x", "1.0 #?", {{"k", "a=b&c"}, {"z", "%"}}, "s p/q"};
  auto again = ParsePurl(FormatPurl(purl));
  ASSERT_TRUE(again) << FormatPurl(purl);
  EXPECT_EQ(*again, purl);
}

}  // namespace
}  // namespace bartizan::sca
