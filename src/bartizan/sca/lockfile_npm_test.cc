#include "bartizan/sca/lockfile_npm.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::sca {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// "name version place:line flags" of each.
std::vector<std::string> Shown(const Manifest& manifest) {
  std::vector<std::string> out;
  for (const Dependency& d : manifest.dependencies) {
    out.push_back(fmt::format("{} {} {}:{}{}{}{}{}", d.name, d.version, d.place, d.line,
                              d.dev ? " dev" : "", d.optional ? " optional" : "",
                              d.peer ? " peer" : "", d.bundled ? " bundled" : ""));
    EXPECT_EQ(d.ecosystem, "npm");
    EXPECT_EQ(d.file, "package-lock.json");
  }
  return out;
}

constexpr std::string_view kVersion3 = R"({
  "name": "shop", "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {"name": "shop", "version": "1.0.0", "dependencies": {"lodash": "^4"}},
    "node_modules/lodash": {
      "version": "4.17.15",
      "resolved": "https://registry.example/lodash-4.17.15.tgz"
    },
    "node_modules/@babel/core": {"version": "7.0.0", "dev": true},
    "node_modules/a": {"version": "1.0.0", "optional": true, "peer": true},
    "node_modules/a/node_modules/lodash": {"version": "3.10.1", "inBundle": true},
    "node_modules/other-name": {"name": "real", "version": "2.0.0", "devOptional": true},
    "packages/tool": {"version": "0.0.1"},
    "packages/tool/node_modules/x": {"version": "5.0.0-rc.1"},
    "node_modules/tool": {"resolved": "packages/tool", "link": true}
  }
}
)";

TEST(NpmLockTest, ReadsVersion3) {
  auto manifest = ParseNpmLock(kVersion3, "package-lock.json");
  ASSERT_TRUE(manifest) << manifest.error().message;
  EXPECT_THAT(Shown(*manifest),
              ElementsAre("lodash 4.17.15 node_modules/lodash:7",
                          "@babel/core 7.0.0 node_modules/@babel/core:11 dev",
                          "a 1.0.0 node_modules/a:12 optional peer",
                          "lodash 3.10.1 node_modules/a/node_modules/lodash:13 bundled",
                          "real 2.0.0 node_modules/other-name:14 optional",
                          "x 5.0.0-rc.1 packages/tool/node_modules/x:16"));
  EXPECT_TRUE(manifest->problems.empty());
}

TEST(NpmLockTest, Version2CountsEachPackageOnce) {
  auto manifest = ParseNpmLock(R"({"lockfileVersion": 2,
"dependencies": {"lodash": {"version": "4.17.15"}},
"packages": {"": {},
  "node_modules/lodash": {"version": "4.17.15"}}})",
                               "package-lock.json");
  ASSERT_TRUE(manifest);
  EXPECT_THAT(Shown(*manifest), ElementsAre("lodash 4.17.15 node_modules/lodash:4"));
}

TEST(NpmLockTest, ReadsVersion1) {
  auto manifest = ParseNpmLock(R"({
  "name": "old", "lockfileVersion": 1,
  "dependencies": {
    "a": {
      "version": "1.0.0", "requires": {"b": "2"},
      "dependencies": {
        "b": {"version": "2.0.0", "bundled": true},
        "@s/c": {"version": "3.0.0",
          "dependencies": {"b": {"version": "1.9.0"}}}
      }
    },
    "b": {"version": "1.0.0", "dev": true, "optional": true},
    "alias": {"version": "npm:@real/name@4.5.6"},
    "folder": {"version": "file:../folder"},
    "ball": {"version": "file:ball.tgz"},
    "git": {"version": "git+ssh://git@example.org/x.git#abc"},
    "hub": {"version": "github:user/repo#abc"},
    "url": {"version": "https://user:hunter2@example.org/x.tgz"}
  }
})",
                               "package-lock.json");
  ASSERT_TRUE(manifest) << manifest.error().message;
  EXPECT_THAT(
      Shown(*manifest),
      ElementsAre("a 1.0.0 node_modules/a:4", "b 2.0.0 node_modules/a/node_modules/b:7 bundled",
                  "@s/c 3.0.0 node_modules/a/node_modules/@s/c:8",
                  "b 1.9.0 node_modules/a/node_modules/@s/c/node_modules/b:9",
                  "b 1.0.0 node_modules/b:12 dev optional",
                  "@real/name 4.5.6 node_modules/alias:13"));
  ASSERT_EQ(manifest->problems.size(), 4U);
  EXPECT_THAT(manifest->problems[0], HasSubstr("package-lock.json:15: node_modules/ball"));
  EXPECT_THAT(Join(manifest->problems, " "), testing::Not(HasSubstr("hunter2")));
}

TEST(NpmLockTest, NamesWhatItCannotCheck) {
  auto manifest = ParseNpmLock(R"({"lockfileVersion": 3, "packages": {
"node_modules/none": {},
"node_modules/odd": {"version": "latest"},
"node_modules/new\nline": {"version": "1.0.0"},
"node_modules/": {"version": "1.0.0"},
"node_modules/fine": {"version": "1.0.0"}}})",
                               "package-lock.json");
  ASSERT_TRUE(manifest);
  EXPECT_THAT(Shown(*manifest), ElementsAre("fine 1.0.0 node_modules/fine:6"));
  ASSERT_EQ(manifest->problems.size(), 4U);
  EXPECT_THAT(manifest->problems[0], HasSubstr(":2: node_modules/none: has no version"));
  EXPECT_THAT(manifest->problems[1], HasSubstr(":3: node_modules/odd: its version cannot"));
  EXPECT_THAT(manifest->problems[2], HasSubstr(":4: "));
}

TEST(NpmLockTest, RefusesWhatIsNoLock) {
  for (std::string text : {"", "[]", "{}", "3", R"({"lockfileVersion": 4, "packages": {}})",
                           R"({"lockfileVersion": 0})", R"({"lockfileVersion": "x"})",
                           R"({"lockfileVersion": 2, "dependencies": {}})",
                           R"({"lockfileVersion": 3, "packages": []})",
                           R"({"lockfileVersion": 3, "packages": {"node_modules/a": 1}})",
                           R"({"lockfileVersion": 1, "dependencies": {"a": "1.0.0"}})",
                           R"({"lockfileVersion": 1, "dependencies": []})"}) {
    auto manifest = ParseNpmLock(text, "package-lock.json");
    ASSERT_FALSE(manifest) << text;
    EXPECT_EQ(manifest.error().code, Code::kInvalid);
    EXPECT_THAT(manifest.error().message, HasSubstr("package-lock.json"));
  }
  // Every prefix of a good file is an error, never fewer packages.
  for (size_t length = 0; length + 2 < kVersion3.size(); ++length) {
    EXPECT_FALSE(ParseNpmLock(kVersion3.substr(0, length), "package-lock.json")) << length;
  }
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += R"({"dependencies":{"a":)";
  auto too_deep = ParseNpmLock(deep, "package-lock.json");
  ASSERT_FALSE(too_deep);
  EXPECT_EQ(too_deep.error().code, Code::kLimit);
}

TEST(NpmLockTest, LinesSurviveEscapesAndBraces) {
  auto manifest = ParseNpmLock(R"({"name": "}{\"\\", "lockfileVersion": 3, "x": [{"packages": {}}],
"packages": {"": {"engines": {"node": "}"}, "files": ["a", {"b": 1}]},

"node_modules/\u0061": {"version": "1.0.0"}}})",
                               "package-lock.json");
  ASSERT_TRUE(manifest) << manifest.error().message;
  EXPECT_THAT(Shown(*manifest), ElementsAre("a 1.0.0 node_modules/a:4"));
}

TEST(NpmLockTest, ProjectsWithoutPackages) {
  EXPECT_TRUE(ParseNpmLock(R"({"name": "x", "lockfileVersion": 1})", "l")->dependencies.empty());
  EXPECT_TRUE(
      ParseNpmLock(R"({"lockfileVersion": 3, "packages": {"": {}}})", "l")->dependencies.empty());
  // The oldest form has no lockfileVersion.
  EXPECT_EQ(ParseNpmLock(R"({"name":"x","dependencies":{"a":{"version":"1.0.0"}}})", "l")
                ->dependencies.size(),
            1U);
}

}  // namespace
}  // namespace bartizan::sca
