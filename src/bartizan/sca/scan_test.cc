// Whole scans over folders: what is found, what makes a scan incomplete, what is an error.
#include "bartizan/sca/scan.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/sca/advisories.h"
#include "bartizan/sca/discover.h"
#include "bartizan/sca/shared_data_test.h"

namespace bartizan::sca {
namespace {

using findings::Finding;
using findings::Report;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kLock = R"({"lockfileVersion": 3, "packages": {
  "node_modules/lodash": {"version": "4.17.15"},
  "node_modules/tool": {"version": "1.0.0", "dev": true}}})";

std::string Advisory(std::string_view id, std::string_view alias, std::string_view ecosystem,
                     std::string_view name, std::string_view fixed) {
  return fmt::format(
      R"({{"id": "{}", "modified": "2026-01-0{}T00:00:00Z", "aliases": ["{}"], "summary": "flaw",
"affected": [{{"package": {{"ecosystem": "{}", "name": "{}"}},
"ranges": [{{"type": "{}", "events": [{{"introduced": "0"}}, {{"fixed": "{}"}}]}}]}}]}})",
      id, id.size() % 9 + 1, alias, ecosystem, name, ecosystem == "npm" ? "SEMVER" : "ECOSYSTEM",
      fixed);
}

class ScanTest : public testing::Test {
 protected:
  void SetUp() override {
    Write("db/npm/GHSA-1.json", Advisory("GHSA-1", "CVE-1", "npm", "lodash", "4.17.21"));
    Write("db/npm/GHSA-22.json", Advisory("GHSA-22", "CVE-4", "npm", "tool", "1.0.1"));
    Write("db/PyPI/PYSEC-1.json", Advisory("PYSEC-1", "CVE-2", "PyPI", "Django", "3.2.2"));
    Write("db/PyPI/GHSA-2.json", Advisory("GHSA-2", "CVE-2", "PyPI", "django", "3.2.2"));
  }
  fs::path At(const std::string& name) const { return folder_.path() / name; }
  void Write(const std::string& name, std::string_view text) {
    ASSERT_TRUE(WriteFileAtomic(At(name), text));
  }
  Result<DependencyScan> Scan(const std::vector<std::string>& names,
                              const ScanOptions& options = {}) {
    std::vector<fs::path> paths;
    for (const std::string& name : names) paths.push_back(At(name));
    return ScanInDetail(paths, At("db"), options);
  }
  static std::vector<std::string> Shown(const Report& report) {
    std::vector<std::string> out;
    for (const Finding& f : report.findings) {
      out.push_back(
          fmt::format("{}:{} {} {}", f.location.path, *f.location.line, f.package->purl, f.rule));
    }
    return out;
  }

  TempDir folder_ = *TempDir::Create("sca");
};

TEST_F(ScanTest, FindsLockFilesBelowADirectory) {
  Write("app/web/package-lock.json", kLock);
  Write("app/requirements.txt", "# pinned\ndjango==3.2.1\n");
  Write("app/web/node_modules/x/package-lock.json", "{broken");
  Write("app/.git/requirements.txt", "broken broken");
  Write("app/notes.txt", "nothing");
  auto scan = Scan({"app"});
  ASSERT_TRUE(scan) << scan.error().Render();
  EXPECT_THAT(Shown(scan->report),
              ElementsAre("requirements.txt:2 pkg:pypi/django@3.2.1 GHSA-2",
                          "web/package-lock.json:2 pkg:npm/lodash@4.17.15 GHSA-1",
                          "web/package-lock.json:3 pkg:npm/tool@1.0.0 GHSA-22"));
  EXPECT_TRUE(scan->report.complete);
  EXPECT_THAT(scan->report.problems, IsEmpty());
  EXPECT_EQ(scan->report.tool, "sca");
  EXPECT_THAT(scan->report.tool_version, HasSubstr("advisories 2026-01-08, sha256:"));
  EXPECT_THAT(scan->lock_files, ElementsAre("requirements.txt", "web/package-lock.json"));
  EXPECT_EQ(scan->packages, 3U);
  EXPECT_EQ(scan->advisories, 4U);
  EXPECT_EQ(scan->advisories_digest.size(), 64U);
}

TEST_F(ScanTest, LeavesOutDevelopment) {
  Write("package-lock.json", kLock);
  auto scan = Scan({"package-lock.json"}, {.include_dev = false});
  ASSERT_TRUE(scan) << scan.error().Render();
  EXPECT_THAT(Shown(scan->report),
              ElementsAre("package-lock.json:2 pkg:npm/lodash@4.17.15 GHSA-1"));
}

TEST_F(ScanTest, PathsAreRelativeToTheRoot) {
  Write("app/web/package-lock.json", kLock);
  auto scan = Scan({"app/web/package-lock.json"}, {.root = At("app/"), .include_dev = false});
  ASSERT_TRUE(scan) << scan.error().Render();
  EXPECT_EQ(scan->report.findings.at(0).location.path, "web/package-lock.json");
  auto below = Scan({"app/web"}, {.root = At("app"), .include_dev = false});
  EXPECT_EQ(below->report.findings.at(0).location.path, "web/package-lock.json");
}

TEST_F(ScanTest, IncludesStayBelowTheRoot) {
  Write("secret.txt", "hunter2==1.0\n");
  Write("app/requirements.txt", "-r ../secret.txt\n-r link.txt\n-r /etc/hostname\n-r more/a.txt\n");
  Write("app/more/a.txt", "django==3.2.1\n");
  fs::create_symlink(At("secret.txt"), At("app/link.txt"));
  auto scan = Scan({"app"});
  ASSERT_TRUE(scan) << scan.error().Render();
  EXPECT_THAT(Shown(scan->report), ElementsAre("more/a.txt:1 pkg:pypi/django@3.2.1 GHSA-2"));
  EXPECT_FALSE(scan->report.complete);
  ASSERT_EQ(scan->report.problems.size(), 3U);
  for (const std::string& problem : scan->report.problems) {
    EXPECT_THAT(problem, HasSubstr("lies outside of what is scanned"));
  }
}

TEST_F(ScanTest, AFileThatIsAlsoIncludedCountsOnce) {
  Write("app/requirements.txt", "django==3.2.1\n");
  Write("app/requirements-dev.txt", "-r requirements.txt\n");
  auto scan = Scan({"app"});
  ASSERT_TRUE(scan);
  EXPECT_EQ(scan->packages, 1U);
  EXPECT_EQ(scan->report.findings.at(0).occurrences, 1);
}

TEST_F(ScanTest, WhatIsNotCheckedMakesItIncomplete) {
  Write("app/requirements.txt", "django\n");
  Write("app/yarn.lock", "");
  auto scan = Scan({"app"});
  ASSERT_TRUE(scan);
  EXPECT_FALSE(scan->report.complete);
  EXPECT_THAT(scan->report.problems,
              ElementsAre("yarn.lock: this kind of lock file is not read",
                          "requirements.txt:1: django is not pinned: not checked"));
}

TEST_F(ScanTest, ABrokenLockFileMakesItIncomplete) {
  Write("app/a/package-lock.json", kLock.substr(0, 60));
  Write("app/b/package-lock.json", kLock);
  auto scan = Scan({"app"});
  ASSERT_TRUE(scan);
  EXPECT_FALSE(scan->report.complete);
  EXPECT_EQ(scan->report.findings.size(), 2U);
  EXPECT_THAT(scan->report.problems, ElementsAre(HasSubstr("a/package-lock.json:2:")));
  auto alone = Scan({"app/a"});
  ASSERT_FALSE(alone);
  EXPECT_EQ(alone.error().code, Code::kInvalid);
}

TEST_F(ScanTest, ABrokenRecordMakesItIncomplete) {
  Write("package-lock.json", kLock);
  Write("db/npm/broken.json", "{\"id\": ");
  Write("db/npm/other.json", "{\"hello\": 1}");
  Write("db/npm/all.zip", "PK");
  Write("db/README.md", "not a record");
  Write("db/.cache/x.json", "not a record");
  auto scan = Scan({"package-lock.json"});
  ASSERT_TRUE(scan);
  EXPECT_FALSE(scan->report.complete);
  EXPECT_EQ(scan->report.findings.size(), 2U);
  EXPECT_THAT(scan->report.problems,
              ElementsAre("npm/all.zip: archives are not read: unpack it",
                          HasSubstr("npm/broken.json:1:"), HasSubstr("npm/other.json: id")));
}

TEST_F(ScanTest, NoAdvisoriesAreNoCleanBill) {
  Write("package-lock.json", kLock);
  fs::create_directory(At("empty"));
  std::vector<fs::path> paths = {At("package-lock.json")};
  auto empty = ScanDependencies(paths, At("empty"));
  ASSERT_TRUE(empty);
  EXPECT_FALSE(empty->complete);
  EXPECT_THAT(empty->problems, ElementsAre(HasSubstr("holds no advisories")));
  auto missing = ScanDependencies(paths, At("nowhere"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Code::kNotFound);
  EXPECT_THAT(missing.error().hint, HasSubstr("OSV"));
}

TEST_F(ScanTest, NothingToScanIsAnError) {
  fs::create_directory(At("app"));
  auto none = Scan({"app"});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kInvalid);
  EXPECT_THAT(none.error().hint, HasSubstr("package-lock.json"));
  Write("app/yarn.lock", "");
  EXPECT_THAT(Scan({"app"}).error().message, HasSubstr("yarn.lock"));
  EXPECT_EQ(Scan({"missing"}).error().code, Code::kNotFound);
  EXPECT_EQ(Scan({"app/yarn.lock"}).error().code, Code::kInvalid);
  EXPECT_EQ(Scan({}).error().code, Code::kInvalid);
}

TEST_F(ScanTest, TheDigestFollowsPathsAndContents) {
  auto digest = [this] { return Advisories::Load(At("db"))->digest(); };
  std::string before = digest();
  EXPECT_EQ(digest(), before);
  Write("db/npm/GHSA-1.json", Advisory("GHSA-1", "CVE-1", "npm", "lodash", "4.17.22"));
  std::string changed = digest();
  EXPECT_NE(changed, before);
  fs::rename(At("db/npm/GHSA-1.json"), At("db/npm/GHSA-0.json"));
  EXPECT_NE(digest(), changed);
  Write("db/ignored.md", "x");
  fs::rename(At("db/npm/GHSA-0.json"), At("db/npm/GHSA-1.json"));
  EXPECT_EQ(digest(), changed);
}

TEST_F(ScanTest, ReadsRecordsInYaml) {
  Write("package-lock.json", kLock);
  Write("db/npm/GHSA-3.yaml",
        "id: GHSA-3\nmodified: 2026-02-03T00:00:00Z\naffected:\n- package: {ecosystem: npm, name: "
        "lodash}\n  ranges:\n  - type: SEMVER\n    events:\n    - introduced: \"0\"\n    - fixed: "
        "4.17.16\n");
  auto scan = Scan({"package-lock.json"}, {.include_dev = false});
  ASSERT_TRUE(scan);
  EXPECT_TRUE(scan->report.complete) << Join(scan->report.problems, "\n");
  EXPECT_EQ(scan->report.findings.size(), 2U);
  EXPECT_EQ(FormatIso(*scan->advisories_newest), "2026-02-03T00:00:00Z");
}

// The list was made by another program (examples/vulnshop/match_advisories.py).
TEST(VulnshopTest, FindsWhatTheListExpects) {
  fs::path shop = RepositoryRoot() / "examples/vulnshop";
  auto expected = ReadFile(shop / "expected-advisories.txt");
  if (!expected) GTEST_SKIP() << "the example is absent";
  std::vector<fs::path> paths = {shop / "app"};
  auto report = ScanDependencies(paths, shop / "app/advisories");
  ASSERT_TRUE(report) << report.error().Render();
  EXPECT_TRUE(report->complete) << Join(report->problems, "\n");
  std::vector<std::string> found;
  for (const Finding& f : report->findings) {
    std::vector<std::string> ids = f.aliases;
    std::erase_if(ids, [](const std::string& id) { return id.starts_with("CVE-"); });
    found.push_back(fmt::format("{} {} {} {}", f.package->ecosystem, f.package->name,
                                f.package->version, Join(ids, ",")));
  }
  std::vector<std::string> lines = Split(Trim(*expected), '\n');
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(lines));
  paths = {shop / "fixed"};
  auto fixed = ScanDependencies(paths, shop / "app/advisories");
  ASSERT_TRUE(fixed) << fixed.error().Render();
  EXPECT_THAT(fixed->findings, IsEmpty());
}

TEST(DiscoverTest, KnowsLockFilesByName) {
  EXPECT_EQ(LockKindOf("a/package-lock.json"), LockKind::kNpm);
  EXPECT_EQ(LockKindOf("npm-shrinkwrap.json"), LockKind::kNpm);
  for (std::string name : {"requirements.txt", "requirements-dev.txt", "Requirements_test.txt",
                           "dev-requirements.txt", "requirements/prod.txt"}) {
    EXPECT_EQ(LockKindOf(name), LockKind::kRequirements) << name;
  }
  EXPECT_EQ(LockKindOf("a/poetry.lock"), LockKind::kUnread);
  EXPECT_EQ(LockKindOf("package.json"), LockKind::kNone);
  EXPECT_EQ(LockKindOf("notes.txt"), LockKind::kNone);
}

TEST(DiscoverTest, NamesAreRelative) {
  EXPECT_EQ(NameBelow(".", "./a/b"), "a/b");
  EXPECT_EQ(NameBelow("a/", "a/./b"), "b");
  EXPECT_EQ(NameBelow("a", fs::absolute("a/b/c")), "b/c");
  EXPECT_EQ(NameBelow(fs::absolute("a"), "a/b"), "b");
}

}  // namespace
}  // namespace bartizan::sca
