#include "bartizan/iam/snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/iam/account.h"
#include "bartizan/iam/snapshot_json.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kAccount = R"({
  "RoleDetailList": [
    {"RoleName": "app", "Path": "/team/a/", "Arn": "arn:aws:iam::111122223333:role/team/a/app",
     "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
        {"Sid": "Who", "Effect": "Allow", "Action": "sts:AssumeRole",
         "Principal": {"AWS": ["arn:aws:iam::444455556666:root", "444455556666"],
                       "Service": "ec2.amazonaws.com"},
         "Condition": {"StringEquals": {"sts:ExternalId": "x"}}},
        {"Effect": "Deny", "Action": "sts:*", "Principal": "*"}]},
     "RolePolicyList": [{"PolicyName": "in", "PolicyDocument":
        "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Sid%22%3A%22Read%22%2C%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%5B%22s3%3APutObject%22%2C%22s3%3AGetObject%22%5D%2C%22Resource%22%3A%22arn%3Aaws%3As3%3A%3A%3Ab%2F%24%7Baws%3Ausername%7D%2F%2A%22%7D%5D%7D"}],
     "AttachedManagedPolicies": [{"PolicyName": "m", "PolicyArn": "arn:aws:iam::1:policy/m"}],
     "PermissionsBoundary": {"PermissionsBoundaryArn": "arn:aws:iam::1:policy/m"},
     "MaxSessionDuration": 7200, "Tags": [{"Key": "team", "Value": "red"}],
     "InstanceProfileList": [{"InstanceProfileName": "ip"}]},
    {"RoleName": "bad", "Path": "/", "AssumeRolePolicyDocument": {"Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole", "Nonsense": 1}]},
     "AttachedManagedPolicies": [{"PolicyName": "gone", "PolicyArn": "arn:aws:iam::1:policy/gone"}]}],
  "UserDetailList": [{"UserName": "ann", "Path": "/", "GroupList": ["ops", "nowhere"]}],
  "GroupDetailList": [{"GroupName": "ops", "Path": "/",
     "AttachedManagedPolicies": [{"PolicyName": "m", "PolicyArn": "arn:aws:iam::1:policy/m"}]}],
  "Policies": [{"Arn": "arn:aws:iam::1:policy/m", "PolicyName": "m", "DefaultVersionId": "v1",
     "PolicyVersionList": [{"VersionId": "v1", "Document": {"Statement": {
        "Effect": "Allow", "NotAction": "iam:*", "NotResource": "arn:aws:s3:::x"}}}]}]})";

const Time kNoon = *ParseIso("2026-11-23T12:00:00Z");

class SnapshotTest : public testing::Test {
 protected:
  SnapshotTest() {
    auto made = TempDir::Create();
    EXPECT_TRUE(made);
    temp_.emplace(*std::move(made));
    folder_ = temp_->path() / "iam";
  }

  AccountModel Account(std::string_view text = kAccount) {
    const fs::path path = temp_->path() / "dev.json";
    EXPECT_TRUE(WriteFileAtomic(path, text));
    auto account = ReadAccount(path);
    EXPECT_TRUE(account) << account.error().OneLine();
    return account ? BuildAccount(*account, "dev") : AccountModel();
  }
  // Another limit of the role "app".
  AccountModel Changed(std::string_view session = "3600") {
    return Account(ReplaceAll(std::string(kAccount), "7200", session));
  }
  SnapshotInfo Save(const AccountModel& account, Time now = kNoon) {
    auto saved = SaveSnapshot(folder_, "prod", account, now);
    EXPECT_TRUE(saved) << saved.error().OneLine();
    return saved ? *saved : SnapshotInfo();
  }
  AccountModel Load(std::optional<std::string> day = std::nullopt) {
    auto loaded = LoadSnapshot(folder_, "prod", std::move(day));
    EXPECT_TRUE(loaded) << loaded.error().OneLine();
    return loaded ? *loaded : AccountModel();
  }
  fs::path File(std::string_view name) const { return folder_ / "prod" / name; }
  std::string Text(std::string_view name) const {
    auto text = ReadFile(File(name));
    EXPECT_TRUE(text) << name;
    return text ? *text : "";
  }
  void Put(std::string_view name, std::string_view text) const {
    EXPECT_TRUE(WriteFileAtomic(File(name), text));
  }
  // All files with their content.
  std::map<std::string, std::string> Files() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file()) files[entry.path()] = *ReadFile(entry.path());
    }
    return files;
  }

  std::optional<TempDir> temp_;
  fs::path folder_;
};

std::vector<std::string> Problems(const AccountModel& account) {
  std::vector<std::string> without_place;
  for (const std::string& problem : account.problems) {
    without_place.push_back(problem.substr(account.place.size()));
  }
  return without_place;
}

void ExpectSamePolicy(const AttachedPolicy& a, const AttachedPolicy& b) {
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.source, b.source);
  EXPECT_EQ(a.arn, b.arn);
  EXPECT_EQ(a.group, b.group);
  ASSERT_EQ(a.document == nullptr, b.document == nullptr) << a.name;
  if (a.document == nullptr) return;
  EXPECT_EQ(a.document->variables, b.document->variables);
  EXPECT_EQ(a.document->statements, b.document->statements);
  EXPECT_EQ(a.document->problems, b.document->problems);
}

TEST_F(SnapshotTest, HoldsTheWholeAccount) {
  const AccountModel account = Account();
  ASSERT_THAT(account.principals, SizeIs(4));
  const SnapshotInfo info = Save(account);
  EXPECT_EQ(info.principals, 4U);
  EXPECT_EQ(info.account_id, "111122223333");
  const AccountModel loaded = Load();
  EXPECT_EQ(loaded.place, "snapshot prod of 2026-11-23T12:00:00Z");
  EXPECT_EQ(loaded.label, "prod");
  EXPECT_EQ(loaded.id, account.id);
  EXPECT_EQ(loaded.partition, account.partition);
  EXPECT_EQ(Problems(loaded), Problems(account));
  ASSERT_EQ(loaded.principals.size(), account.principals.size());
  for (size_t i = 0; i < account.principals.size(); ++i) {
    const Principal& a = account.principals[i];
    const Principal& b = loaded.principals[i];
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.path, b.path);
    EXPECT_EQ(a.arn, b.arn);
    EXPECT_EQ(a.max_session, b.max_session);
    EXPECT_EQ(a.tags, b.tags);
    EXPECT_EQ(a.groups, b.groups);
    EXPECT_EQ(a.instance_profiles, b.instance_profiles);
    EXPECT_EQ(a.problems, b.problems);
    ASSERT_EQ(a.policies.size(), b.policies.size()) << a.name;
    for (size_t j = 0; j < a.policies.size(); ++j) ExpectSamePolicy(a.policies[j], b.policies[j]);
    ASSERT_EQ(a.boundary.has_value(), b.boundary.has_value());
    if (a.boundary) ExpectSamePolicy(*a.boundary, *b.boundary);
    ASSERT_EQ(a.trust == nullptr, b.trust == nullptr);
    if (a.trust != nullptr) {
      EXPECT_EQ(a.trust->problems, b.trust->problems);
      EXPECT_EQ(a.trust->statements.size(), b.trust->statements.size());
    }
  }
  // What was loaded is the state that was saved.
  const SnapshotInfo again = Save(loaded, kNoon + std::chrono::hours(1));
  EXPECT_EQ(again.digest, info.digest);
  EXPECT_EQ(again.taken, kNoon);
}

TEST_F(SnapshotTest, ReadsWellAndKeepsSids) {
  Save(Account());
  const std::string app = Text("role/team~a~app.json");
  EXPECT_THAT(app, HasSubstr(R"("Sid": "Read")"));
  EXPECT_THAT(app, HasSubstr(R"("arn:aws:s3:::b/${aws:username}/*")"));
  EXPECT_THAT(app, HasSubstr(R"("sts:externalid": "x")"));
  EXPECT_TRUE(app.ends_with("}\n"));
  EXPECT_TRUE(fs::exists(File("user/ann.json")));
  EXPECT_TRUE(fs::exists(File("group/ops.json")));
  EXPECT_THAT(Text("user/ann.json"), Not(HasSubstr("iam:*")));  // stands with the group
  EXPECT_THAT(Text("account.json"), HasSubstr("\"bartizan.iam-snapshot/1\""));
}

TEST_F(SnapshotTest, OrderAndSpellingAreNoChange) {
  const SnapshotInfo first = Save(Account());
  const auto files = Files();
  std::string other(kAccount);
  other =
      ReplaceAll(other, R"("arn:aws:iam::444455556666:root", "444455556666")", R"("444455556666")");
  other = ReplaceAll(other, R"("Action": "sts:AssumeRole",
         "Principal")",
                     R"("Action": ["sts:AssumeRole", "STS:assumerole"],
         "Principal")");
  other =
      ReplaceAll(other, R"("GroupList": ["ops", "nowhere"])", R"("GroupList": ["nowhere", "ops"])");
  ASSERT_NE(other, kAccount);
  const SnapshotInfo second = Save(Account(other), kNoon + std::chrono::hours(24));
  EXPECT_EQ(second.digest, first.digest);
  EXPECT_EQ(Files(), files);
}

TEST_F(SnapshotTest, KeepsEveryState) {
  const SnapshotInfo first = Save(Account());
  const SnapshotInfo second = Save(Changed(), kNoon + std::chrono::hours(24));
  EXPECT_NE(second.digest, first.digest);
  const SnapshotInfo third = Save(Account(), kNoon + std::chrono::hours(48));
  EXPECT_EQ(third.digest, first.digest);
  const auto history = SnapshotHistory(folder_, "prod");
  ASSERT_TRUE(history);
  ASSERT_THAT(*history, SizeIs(3));
  EXPECT_EQ((*history)[1].digest, second.digest);
  EXPECT_EQ((*history)[1].taken, kNoon + std::chrono::hours(24));
  EXPECT_EQ(Load().principals[0].max_session, 7200);
  EXPECT_EQ(Load("2026-11-23").principals[0].max_session, 7200);
  EXPECT_EQ(Load("2026-11-24").principals[0].max_session, 3600);
  EXPECT_EQ(Load("2026-12-31").principals[0].max_session, 7200);
  const auto before = LoadSnapshot(folder_, "prod", "2026-11-22");
  ASSERT_FALSE(before);
  EXPECT_EQ(before.error().code, Code::kNotFound);
  EXPECT_FALSE(LoadSnapshot(folder_, "prod", "yesterday"));
}

TEST_F(SnapshotTest, ForgetsPrincipalsThatAreGone) {
  Save(Account());
  AccountModel fewer = Account();
  std::erase_if(fewer.principals, [](const Principal& each) { return each.name == "bad"; });
  Save(fewer, kNoon + std::chrono::hours(24));
  EXPECT_FALSE(fs::exists(File("role/bad.json")));
  EXPECT_THAT(Load().principals, SizeIs(3));
  EXPECT_THAT(Load("2026-11-23").principals, SizeIs(4));
}

TEST_F(SnapshotTest, ListsAndRefuses) {
  EXPECT_THAT(*ListSnapshots(folder_), IsEmpty());
  const auto none = LoadSnapshot(folder_, "prod");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kNotFound);
  Save(Account());
  ASSERT_TRUE(SaveSnapshot(folder_, "dev", Account(), kNoon));
  const auto all = ListSnapshots(folder_);
  ASSERT_TRUE(all);
  ASSERT_THAT(*all, SizeIs(2));
  EXPECT_EQ((*all)[0].name, "dev");
  const auto missing = SnapshotHistory(folder_, "qa");
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().hint, HasSubstr("dev, prod"));
  for (const std::string_view name : {"", ".", "..", "a/b", "../x", ".git", "a b", "-x", "a\nb"}) {
    const auto saved = SaveSnapshot(folder_, name, Account(), kNoon);
    ASSERT_FALSE(saved) << name;
    EXPECT_EQ(saved.error().code, Code::kInvalid) << name;
    EXPECT_FALSE(LoadSnapshot(folder_, name));
  }
}

TEST_F(SnapshotTest, AnotherAccountNeedsReplace) {
  Save(Account());
  AccountModel other = Account();
  other.id = "999999999999";
  const auto refused = SaveSnapshot(folder_, "prod", other, kNoon);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kConflict);
  ASSERT_TRUE(SaveSnapshot(folder_, "prod", other, kNoon, true));
  EXPECT_EQ(Load().id, "999999999999");
}

TEST_F(SnapshotTest, SeesDamage) {
  Save(Account());
  Save(Changed(), kNoon + std::chrono::hours(24));
  const auto good = Files();
  const auto expect_bad = [&](std::string_view part) {
    const auto loaded = LoadSnapshot(folder_, "prod");
    ASSERT_FALSE(loaded) << part;
    EXPECT_EQ(loaded.error().code, Code::kInvalid) << loaded.error().OneLine();
    EXPECT_THAT(loaded.error().OneLine(), HasSubstr(part));
    for (const auto& [file, text] : good) ASSERT_TRUE(WriteFileAtomic(file, text));
  };
  const std::string app = Text("role/team~a~app.json");
  Put("role/team~a~app.json", ReplaceAll(app, "3600", "3601"));
  expect_bad("team~a~app.json is damaged: its SHA-256 is another one");
  fs::remove(File("role/team~a~app.json"));
  expect_bad("team~a~app.json is damaged: it is missing");
  Put("account.json", Text("account.json").substr(0, 40));
  expect_bad("account.json:");
  Put("account.json", "{}");
  expect_bad("is no state of a snapshot");
  Put("history.jsonl", "");
  expect_bad("does not have the state");
  Put("history.jsonl", "{\"schema\": 1}\n");
  expect_bad("history.jsonl:1");
  for (const auto& entry : fs::recursive_directory_iterator(File("objects"))) {
    if (entry.is_regular_file()) fs::resize_file(entry.path(), 10);
  }
  expect_bad("is damaged: its SHA-256 is another one");
  EXPECT_EQ(Load().principals[0].max_session, 3600);
}

// Saving the same state again puts back what somebody changed, and adds no state.
TEST_F(SnapshotTest, HealsFilesThatWereChanged) {
  Save(Account());
  const auto good = Files();
  Put("role/bad.json", "{}");
  fs::remove(File("user/ann.json"));
  Save(Account(), kNoon + std::chrono::hours(24));
  EXPECT_EQ(Files(), good);
}

// Whatever step the program stops at, the old state or the new one is there.
TEST_F(SnapshotTest, ACrashLeavesTheOldState) {
  Save(Account());
  const auto old_files = Files();
  Save(Changed(), kNoon + std::chrono::hours(24));
  const auto new_files = Files();
  // account.json is written last: before, some files may be new, and history may be ahead.
  for (const auto& [file, text] : new_files) {
    if (!file.ends_with("/account.json")) continue;
    ASSERT_TRUE(WriteFileAtomic(file, old_files.at(file)));
  }
  EXPECT_EQ(Load().principals[0].max_session, 7200);
  EXPECT_THAT(*SnapshotHistory(folder_, "prod"), SizeIs(1));
  // The next one starts from there.
  Save(Changed("900"), kNoon + std::chrono::hours(48));
  EXPECT_EQ(Load().principals[0].max_session, 900);
  EXPECT_THAT(*SnapshotHistory(folder_, "prod"), SizeIs(2));
  EXPECT_EQ(Load("2026-11-24").principals[0].max_session, 7200);
}

TEST_F(SnapshotTest, ReadersSeeWholeStatesWhileOneWrites) {
  const AccountModel one = Account();
  const AccountModel two = Changed();
  Save(one);
  std::atomic<bool> done = false;
  std::jthread writer([&] {
    for (int i = 1; i <= 20; ++i) Save(i % 2 == 0 ? one : two, kNoon + std::chrono::minutes(i));
    done = true;
  });
  size_t reads = 0;
  for (; !done || reads == 0; ++reads) {
    const AccountModel seen = Load();
    ASSERT_THAT(seen.principals, SizeIs(4));
    EXPECT_TRUE(seen.principals[0].max_session == 7200 || seen.principals[0].max_session == 3600);
  }
}

TEST_F(SnapshotTest, WritersFollowEachOther) {
  const AccountModel one = Account();
  const AccountModel two = Changed();
  Save(one);
  {
    std::jthread other([&] {
      for (int i = 0; i < 10; ++i) Save(one, kNoon + std::chrono::minutes(i));
    });
    for (int i = 0; i < 10; ++i) Save(two, kNoon + std::chrono::minutes(i));
  }
  EXPECT_THAT(Load().principals, SizeIs(4));
  const auto history = SnapshotHistory(folder_, "prod");
  ASSERT_TRUE(history) << history.error().OneLine();
  for (size_t i = 1; i < history->size(); ++i) {
    EXPECT_NE((*history)[i].digest, (*history)[i - 1].digest);
  }
}

TEST(SnapshotFileName, TellsPrincipalsApart) {
  const auto name = [](std::string path, std::string principal) {
    Principal made;
    made.name = std::move(principal);
    made.path = std::move(path);
    return SnapshotFileName(made);
  };
  EXPECT_EQ(name("/", "app"), "role/app.json");
  EXPECT_EQ(name("/a/b/", "app"), "role/a~b~app.json");
  EXPECT_EQ(name("/", "a~app"), "role/a%7Eapp.json");
  EXPECT_EQ(name("/", "../../x"), "role/%2E.~..~x.json");
  EXPECT_EQ(name("/", "a/b"), "role/a~b.json");
  EXPECT_EQ(name("/", "A b"), "role/A%20b.json");
  EXPECT_NE(name("/a", "b"), name("/a/", "b"));
  EXPECT_NE(name("", "b"), name("/", "b"));
  const std::string long_one = name("/" + std::string(500, 'x') + "/", "a");
  EXPECT_LT(long_one.size(), 200U);
  EXPECT_NE(long_one, name("/" + std::string(500, 'x') + "/", "b"));
}

TEST(AcceptedTest, IsWrittenAndRead) {
  const auto temp = TempDir::Create();
  ASSERT_TRUE(temp);
  const fs::path file = temp->path() / "x" / "accepted.json";
  EXPECT_THAT(*ReadAccepted(file), IsEmpty());
  const std::vector<Accepted> all = {{.difference = "d1",
                                      .principal = "role a",
                                      .reason = "so \"be\" it",
                                      .by = "ann",
                                      .at = kNoon},
                                     {.difference = "d2",
                                      .principal = "role b",
                                      .reason = "for now",
                                      .by = "bob",
                                      .at = kNoon,
                                      .until = kNoon + std::chrono::hours(24)}};
  ASSERT_TRUE(WriteAccepted(file, all));
  const auto read = ReadAccepted(file);
  ASSERT_TRUE(read) << read.error().OneLine();
  ASSERT_THAT(*read, SizeIs(2));
  EXPECT_EQ((*read)[0].reason, "so \"be\" it");
  EXPECT_EQ((*read)[0].at, kNoon);
  EXPECT_FALSE((*read)[0].until);
  EXPECT_EQ((*read)[1].until, kNoon + std::chrono::hours(24));
  for (const std::string_view bad :
       {"", "{}", "[]", R"({"schema": "bartizan.iam-accepted/1"})",
        R"({"schema": "bartizan.iam-accepted/1", "accepted": [{"at": "2026-11-23"}]})",
        R"({"schema": "bartizan.iam-accepted/1", "accepted": [{"difference": "d"}]})",
        R"({"schema": "bartizan.iam-accepted/1",
            "accepted": [{"difference": "d", "at": "2026-11-23", "until": "soon"}]})"}) {
    ASSERT_TRUE(WriteFileAtomic(file, bad));
    const auto refused = ReadAccepted(file);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, Code::kInvalid) << bad;
  }
}

TEST(AcceptedTest, LeavesTheReportUntilItExpires) {
  const auto report_of = [] {
    SemanticReport report;
    for (const std::string id : {"d1", "d2", "d3"}) {
      report.differences.emplace_back().id = id;
    }
    return report;
  };
  const std::vector<Accepted> accepted = {
      {.difference = "d1", .principal = "role a"},
      {.difference = "d2", .principal = "role b", .reason = "r", .by = "ann", .until = kNoon},
      {.difference = "unknown"}};
  SemanticReport early = report_of();
  std::vector<std::string> expired;
  EXPECT_EQ(RemoveAccepted(early, accepted, kNoon - std::chrono::seconds(1), expired), 2U);
  EXPECT_THAT(expired, IsEmpty());
  ASSERT_THAT(early.differences, SizeIs(1));
  EXPECT_EQ(early.differences[0].id, "d3");
  SemanticReport late = report_of();
  EXPECT_EQ(RemoveAccepted(late, accepted, kNoon, expired), 1U);
  EXPECT_THAT(late.differences, SizeIs(2));
  EXPECT_THAT(expired, ElementsAre("role b: accepted by ann until 2026-11-23T12:00:00Z: r"));
  // Accepted again.
  auto renewed = accepted;
  renewed.push_back({.difference = "d2", .until = kNoon + std::chrono::hours(1)});
  SemanticReport again = report_of();
  EXPECT_EQ(RemoveAccepted(again, renewed, kNoon, expired), 2U);
}

}  // namespace
}  // namespace bartizan::iam
