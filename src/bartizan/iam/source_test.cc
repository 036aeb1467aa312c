#include "bartizan/iam/source.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "bartizan/base/text.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

SourceSpec Parsed(std::string_view text) {
  auto spec = ParseSource(text);
  EXPECT_TRUE(spec) << text << ": " << spec.error().OneLine();
  return spec ? *spec : SourceSpec{};
}

void ExpectSpec(std::string_view text, SourceKind kind, std::string_view label,
                std::string_view value) {
  const SourceSpec spec = Parsed(text);
  EXPECT_EQ(spec.kind, kind) << text;
  EXPECT_EQ(spec.label, label) << text;
  EXPECT_EQ(spec.value, value) << text;
}

TEST(ParseSource, TellsKindsApart) {
  ExpectSpec("-", SourceKind::kStandardInput, "stdin", "-");
  ExpectSpec("dev=-", SourceKind::kStandardInput, "dev", "-");
  ExpectSpec("@-", SourceKind::kStandardInput, "stdin", "-");
  ExpectSpec("prod", SourceKind::kProfile, "prod", "prod");
  ExpectSpec("profile:a/b", SourceKind::kProfile, "a_b", "a/b");
  ExpectSpec("qa=profile:x=y", SourceKind::kProfile, "qa", "x=y");
  ExpectSpec("prod.json", SourceKind::kFile, "prod", "prod.json");
  ExpectSpec("some/where", SourceKind::kFile, "where", "some/where");
  ExpectSpec("@answer", SourceKind::kFile, "answer", "answer");
  ExpectSpec("file:a=b/x.json", SourceKind::kFile, "x", "a=b/x.json");
  ExpectSpec("dev=@answer", SourceKind::kFile, "dev", "answer");
  ExpectSpec("snap:prod", SourceKind::kSnapshot, "prod", "prod");
  ExpectSpec("snap:prod@2026-11-23", SourceKind::kSnapshot, "prod@2026-11-23", "prod@2026-11-23");
  ExpectSpec("arn:aws:iam::111122223333:role/team/read=er", SourceKind::kRole, "111122223333",
             "arn:aws:iam::111122223333:role/team/read=er");
  ExpectSpec("qa=arn:aws:iam::111122223333:role/r", SourceKind::kRole, "qa",
             "arn:aws:iam::111122223333:role/r");
}

TEST(ParseSource, PrefersPathsThatExist) {
  const auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  const std::string path = folder->path().string();
  ExpectSpec(path, SourceKind::kFolder, folder->path().filename().string(), path);
  ExpectSpec(path + "/", SourceKind::kFolder, folder->path().filename().string(), path + "/");
  ExpectSpec("x=" + path, SourceKind::kFolder, "x", path);
}

TEST(ParseSource, RefusesWhatIsNone) {
  for (const std::string_view text :
       {"", "dev=", "=prod", "snap:", "profile:", "file:", "@", "a/b=prod", ".x=prod", "a\nb=prod",
        "arn:aws:iam::111122223333:user/x", "arn:aws:iam::111122223333:role/", "arn:"}) {
    const auto spec = ParseSource(text);
    ASSERT_FALSE(spec) << text;
    EXPECT_EQ(spec.error().code, Code::kUsage) << text;
  }
  EXPECT_FALSE(ParseSource(std::string(101, 'a') + "=prod"));
  EXPECT_THAT(Parsed("." + std::string(300, 'x')).label, testing::StartsWith("_xxx"));
}

class LoadTest : public testing::Test {
 protected:
  LoadTest() {
    auto made = TempDir::Create();
    EXPECT_TRUE(made);
    folder_.emplace(*std::move(made));
  }

  std::string Write(std::string_view name, std::string_view content) {
    const fs::path path = folder_->path() / name;
    EXPECT_TRUE(WriteFileAtomic(path, content));
    return path.string();
  }
  static Result<AccountModel> Load(std::string_view text) {
    BARTIZAN_TRY(const auto spec, ParseSource(text));
    return LoadAccount(spec, {});
  }
  static void ExpectError(std::string_view text, Code code, std::string_view part) {
    const auto loaded = Load(text);
    ASSERT_FALSE(loaded) << text;
    EXPECT_EQ(loaded.error().code, code) << text;
    EXPECT_THAT(loaded.error().OneLine(), HasSubstr(part)) << text;
  }

  std::optional<TempDir> folder_;
};

std::string Page(std::string_view role, bool more) {
  return fmt::format(
      R"({{"RoleDetailList": [{{"RoleName": "{0}", "Path": "/",
          "Arn": "arn:aws:iam::111122223333:role/{0}",
          "AssumeRolePolicyDocument": {{"Statement": []}}}}], "IsTruncated": {1}}})",
      role, more);
}

std::vector<std::string> Names(const AccountModel& account) {
  std::vector<std::string> names;
  for (const Principal& each : account.principals) names.push_back(each.name);
  return names;
}

TEST_F(LoadTest, ReadsAFile) {
  const auto account = Load("dev=" + Write("a.json", Page("app", false)));
  ASSERT_TRUE(account) << account.error().OneLine();
  EXPECT_EQ(account->label, "dev");
  EXPECT_EQ(account->place, (folder_->path() / "a.json").string());
  EXPECT_EQ(account->id, "111122223333");
  EXPECT_THAT(Names(*account), ElementsAre("app"));
}

TEST_F(LoadTest, ReadsAFolderOfPagesInAnyOrder) {
  Write("pages/1.json", Page("last", false));
  Write("pages/2.json", Page("first", true));
  Write("pages/3.json", R"({"UserDetailList": [{"UserName": "ann"}], "IsTruncated": true})");
  Write("pages/README.md", "not a page");
  const auto account = Load((folder_->path() / "pages").string());
  ASSERT_TRUE(account) << account.error().OneLine();
  EXPECT_EQ(account->label, "pages");
  EXPECT_THAT(Names(*account), ElementsAre("first", "last", "ann"));
  EXPECT_THAT(account->problems, IsEmpty());
}

TEST_F(LoadTest, SamePageTwiceIsTold) {
  Write("pages/1.json", Page("app", false));
  Write("pages/2.json", Page("app", false));
  const auto account = Load((folder_->path() / "pages").string());
  ASSERT_TRUE(account);
  EXPECT_THAT(account->problems, ElementsAre(HasSubstr("role app is there twice")));
}

TEST_F(LoadTest, RefusesWhatIsNotWhole) {
  const std::string whole = Page("app", false);
  ExpectError(Write("more.json", Page("app", true)), Code::kInvalid, "IsTruncated is true");
  ExpectError(Write("cut.json", whole.substr(0, whole.size() / 2)), Code::kInvalid, "cut.json:2:");
  ExpectError(Write("other.json", R"({"Roles": []})"), Code::kInvalid, "it has none of");
  ExpectError(Write("list.json", "[]"), Code::kInvalid, "it has none of");
  ExpectError(Write("type.json", R"({"RoleDetailList": [], "Policies": {}})"), Code::kInvalid,
              "Policies is not a list");
  ExpectError(Write("empty.json", ""), Code::kInvalid, "empty.json:1:1");
  ExpectError((folder_->path() / "none.json").string(), Code::kNotFound, "none.json");
  Write("pages/1.json", Page("a", true));
  Write("pages/2.json", Page("b", true));
  ExpectError((folder_->path() / "pages").string(), Code::kInvalid, "in each of its pages");
  Write("pages/3.json", whole.substr(0, 40));
  ExpectError((folder_->path() / "pages").string(), Code::kInvalid, "3.json:1:");
  ASSERT_TRUE(MakeDirectories(folder_->path() / "bare"));
  ExpectError((folder_->path() / "bare").string(), Code::kInvalid, "has no *.json");
}

// A file of 257 MiB, most of it a hole.
TEST_F(LoadTest, RefusesWhatIsTooLarge) {
  const std::string path = Write("huge.json", "{");
  fs::resize_file(path, 257ULL << 20U);
  ExpectError(path, Code::kLimit, "huge.json");
}

TEST_F(LoadTest, NamesProfilesThatAreNot) {
  const auto loaded = Load("profile:no-such-profile-of-anybody");
  ASSERT_FALSE(loaded);
  EXPECT_THAT(loaded.error().OneLine(), HasSubstr("no-such-profile-of-anybody"));
}

TEST_F(LoadTest, OneBadRoleLeavesTheRest) {
  const auto account = Load(Write("a.json", R"({"RoleDetailList": [
    {"RoleName": "bad", "AssumeRolePolicyDocument": "{\"Statement\": ["},
    {"RoleName": "good", "AssumeRolePolicyDocument": {"Statement": []}}]})"));
  ASSERT_TRUE(account);
  EXPECT_THAT(Names(*account), ElementsAre("bad", "good"));
  EXPECT_THAT(account->principals[0].problems, SizeIs(1));
  EXPECT_THAT(account->principals[1].problems, IsEmpty());
  EXPECT_THAT(account->problems, ElementsAre(HasSubstr("a.json: role bad, trust policy: ")));
}

}  // namespace
}  // namespace bartizan::iam
