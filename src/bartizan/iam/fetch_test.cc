// GetAccountAuthorizationDetails, and the lists instead of it, against answers by operation.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

#include "bartizan/aws/testing_system.h"
#include "bartizan/iam/account.h"
#include "bartizan/iam/principals.h"

namespace bartizan::iam {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kTrust =
    "%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22sts%3AAssumeRole%22"
    "%2C%22Principal%22%3A%7B%22Service%22%3A%22ec2.amazonaws.com%22%7D%7D%5D%7D";
constexpr std::string_view kRead =
    "%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3AGetObject%22"
    "%2C%22Resource%22%3A%22%2A%22%7D%5D%7D";

std::string Refusal(std::string_view code) {
  return fmt::format(
      "<ErrorResponse><Error><Code>{}</Code><Message>not so</Message></Error>"
      "<RequestId>id-1</RequestId></ErrorResponse>",
      code);
}

// Answers by operation and, after a colon, the name of the principal or policy that is asked about.
// What is not named is not allowed.
class FetchTest : public testing::Test {
 protected:
  Result<std::shared_ptr<aws::Client>> Client() {
    world_.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                          {"AWS_REGION", "eu-central-1"}};
    aws::System system = world_.Make();
    system.send = [this](const net::HttpRequest& request) { return Answer(request); };
    return aws::Client::Create(system);
  }

  Result<net::HttpResponse> Answer(const net::HttpRequest& request) {
    const std::string operation = Field(request.body, "Action=");
    std::string key = operation;
    for (const std::string_view name :
         {"RoleName=", "UserName=", "GroupName=", "PolicyArn=", "PolicyName=", "Marker="}) {
      if (const std::string value = Field(request.body, name); !value.empty()) key += ":" + value;
    }
    {
      std::lock_guard lock(mutex_);
      calls_.push_back(key);
    }
    const auto found = answers_.find(key);
    if (found == answers_.end()) return net::HttpResponse{403, {}, Refusal("AccessDenied")};
    if (found->second.starts_with("!")) {
      return net::HttpResponse{404, {}, Refusal(found->second.substr(1))};
    }
    return net::HttpResponse{200,
                             {},
                             fmt::format("<{0}Response><{0}Result>{1}</{0}Result></{0}Response>",
                                         operation, found->second)};
  }

  static std::string Field(std::string_view form, std::string_view name) {
    for (const std::string& field : Split(form, '&')) {
      if (field.starts_with(name)) return field.substr(name.size());
    }
    return {};
  }

  AccountModel Fetch(std::string_view place = "profile dev") {
    auto client = Client();
    EXPECT_TRUE(client);
    const auto account = FetchAccount(**client, std::string(place));
    EXPECT_TRUE(account) << account.error().OneLine();
    return account ? BuildAccount(*account, "dev") : AccountModel();
  }

  void AnswerLists() {
    answers_["ListRoles"] = "<Roles>" + Named("Role", "app") + Named("Role", "gone") + "</Roles>";
    answers_["ListUsers"] = "<Users>" + Named("User", "ann") + "</Users>";
    answers_["ListGroups"] = "<Groups>" + Named("Group", "ops") + "</Groups>";
    answers_["ListInstanceProfiles"] =
        "<InstanceProfiles><member><InstanceProfileName>ip</InstanceProfileName><Roles>" +
        Named("Role", "app") + "</Roles></member></InstanceProfiles>";
    answers_["GetRole:app"] = fmt::format(
        "<Role><RoleName>app</RoleName><Path>/x/</Path><Arn>arn:aws:iam::111122223333:role/x/app"
        "</Arn><AssumeRolePolicyDocument>{}</AssumeRolePolicyDocument><PermissionsBoundary>"
        "<PermissionsBoundaryArn>arn:edge</PermissionsBoundaryArn></PermissionsBoundary></Role>",
        kTrust);
    answers_["GetRole:gone"] = "!NoSuchEntity";
    answers_["ListRolePolicies:app"] =
        "<PolicyNames><member>in</member></PolicyNames><IsTruncated>true</IsTruncated>"
        "<Marker>two</Marker>";
    answers_["ListRolePolicies:app:two"] = "<PolicyNames><member>late</member></PolicyNames>";
    answers_["GetRolePolicy:app:in"] = Document("in");
    answers_["GetRolePolicy:app:late"] = Document("late");
    answers_["ListAttachedRolePolicies:app"] = Attached("arn%3Amanaged");
    answers_["GetUser:ann"] = "<User><UserName>ann</UserName><Path>/</Path></User>";
    answers_["ListGroupsForUser:ann"] = "<Groups>" + Named("Group", "ops") + "</Groups>";
    answers_["ListUserPolicies:ann"] = "<PolicyNames/>";
    answers_["ListAttachedUserPolicies:ann"] = "<AttachedPolicies/>";
    answers_["ListGroupPolicies:ops"] = "<PolicyNames><member>of-group</member></PolicyNames>";
    answers_["GetGroupPolicy:ops:of-group"] = Document("of-group");
    answers_["ListAttachedGroupPolicies:ops"] = "<AttachedPolicies/>";
    for (const std::string arn : {"arn:managed", "arn:edge"}) {
      const std::string sent = ReplaceAll(arn, ":", "%3A");
      answers_["GetPolicy:" + sent] =
          fmt::format("<Policy><Arn>{}</Arn><DefaultVersionId>v7</DefaultVersionId></Policy>", arn);
      answers_["GetPolicyVersion:" + sent] = fmt::format(
          "<PolicyVersion><Document>{}</Document><VersionId>v7</VersionId></PolicyVersion>", kRead);
    }
  }

  static std::string Named(std::string_view word, std::string_view name) {
    return fmt::format("<member><{0}Name>{1}</{0}Name><Path>/</Path></member>", word, name);
  }
  static std::string Document(std::string_view name) {
    return fmt::format("<PolicyName>{}</PolicyName><PolicyDocument>{}</PolicyDocument>", name,
                       kRead);
  }
  static std::string Attached(std::string_view) {
    return "<AttachedPolicies><member><PolicyName>m</PolicyName><PolicyArn>arn:managed</PolicyArn>"
           "</member></AttachedPolicies>";
  }

  aws::TestSystem world_;
  std::map<std::string, std::string> answers_;
  std::mutex mutex_;
  std::vector<std::string> calls_;
};

TEST_F(FetchTest, JoinsThePagesOfAllLists) {
  answers_["GetAccountAuthorizationDetails"] = fmt::format(
      "<RoleDetailList><member><RoleName>a</RoleName><AssumeRolePolicyDocument>{}"
      "</AssumeRolePolicyDocument></member></RoleDetailList>"
      "<IsTruncated>true</IsTruncated><Marker>two</Marker>",
      kTrust);
  answers_["GetAccountAuthorizationDetails:two"] = fmt::format(
      "<RoleDetailList><member><RoleName>b</RoleName><AssumeRolePolicyDocument>{}"
      "</AssumeRolePolicyDocument></member></RoleDetailList><UserDetailList><member>"
      "<UserName>ann</UserName></member></UserDetailList>"
      "<IsTruncated>false</IsTruncated>",
      kTrust);
  const AccountModel model = Fetch();
  ASSERT_THAT(model.principals, SizeIs(3));
  EXPECT_THAT(model.problems, IsEmpty());
  EXPECT_EQ(model.principals[1].name, "b");
  ASSERT_NE(model.principals[1].trust, nullptr);
  EXPECT_THAT(model.principals[1].trust->statements, SizeIs(1));
  EXPECT_THAT(calls_, SizeIs(2));
}

TEST_F(FetchTest, ListsWhereAllAtOnceIsDenied) {
  AnswerLists();
  const AccountModel model = Fetch();
  EXPECT_THAT(model.problems, IsEmpty());
  ASSERT_THAT(model.principals, SizeIs(3));
  const Principal& app = model.principals[0];
  EXPECT_EQ(app.path, "/x/");
  EXPECT_EQ(model.id, "111122223333");
  ASSERT_THAT(app.policies, SizeIs(3));
  EXPECT_EQ(app.policies[0].name, "in");
  EXPECT_EQ(app.policies[1].name, "late");
  EXPECT_EQ(app.policies[2].arn, "arn:managed");
  EXPECT_NE(app.policies[2].document, nullptr);
  ASSERT_TRUE(app.boundary);
  EXPECT_NE(app.boundary->document, nullptr);
  EXPECT_THAT(app.instance_profiles, ElementsAre("ip"));
  const Principal& ann = model.principals[1];
  ASSERT_THAT(ann.policies, SizeIs(1));
  EXPECT_EQ(ann.policies[0].group, "ops");
  EXPECT_THAT(calls_, testing::Not(Contains("ListRolePolicies:gone")));
}

TEST_F(FetchTest, TellsWhatIsNotAllowed) {
  AnswerLists();
  answers_.erase("ListUsers");
  answers_.erase("GetRolePolicy:app:in");
  answers_.erase("ListAttachedRolePolicies:app");
  answers_.erase("GetPolicyVersion:arn%3Aedge");
  const AccountModel model = Fetch();
  ASSERT_THAT(model.principals, SizeIs(2));
  EXPECT_THAT(model.principals[0].policies, SizeIs(1));
  EXPECT_THAT(
      model.principals[0].problems,
      ElementsAre("policy in: AccessDenied: not so", "its managed policies: AccessDenied: not so",
                  "boundary arn:edge: arn:edge is not among the Policies"));
  EXPECT_THAT(model.problems, testing::IsSupersetOf(
                                  {"profile dev: its users cannot be listed: AccessDenied: not so",
                                   "profile dev: arn:edge: AccessDenied: not so"}));
}

TEST_F(FetchTest, WhoMayNotListRolesMayNothing) {
  const auto client = Client();
  ASSERT_TRUE(client);
  const auto account = FetchAccount(**client, "profile dev");
  ASSERT_FALSE(account);
  EXPECT_EQ(account.error().code, Code::kDenied);
  EXPECT_THAT(account.error().OneLine(), HasSubstr("ListRoles"));
}

TEST_F(FetchTest, OtherErrorsAreErrors) {
  answers_["GetAccountAuthorizationDetails"] = "!InvalidInput";
  const auto client = Client();
  ASSERT_TRUE(client);
  EXPECT_FALSE(FetchAccount(**client, "profile dev"));
  EXPECT_THAT(calls_, ElementsAre("GetAccountAuthorizationDetails"));
  AnswerLists();
  answers_.erase("GetAccountAuthorizationDetails");
  answers_["ListGroupsForUser:ann"] = "!InvalidInput";
  const auto account = FetchAccount(**client, "profile dev");
  ASSERT_FALSE(account);
  EXPECT_THAT(account.error().OneLine(), HasSubstr("ListGroupsForUser"));
}

TEST_F(FetchTest, FetchesManyByTwo) {
  AnswerLists();
  std::string roles;
  for (int i = 0; i < 300; ++i) {
    const std::string name = fmt::format("r{}", i);
    roles += Named("Role", name);
    answers_["GetRole:" + name] = fmt::format(
        "<Role><RoleName>{}</RoleName><AssumeRolePolicyDocument>{}"
        "</AssumeRolePolicyDocument></Role>",
        name, kTrust);
    answers_["ListRolePolicies:" + name] = "<PolicyNames/>";
    answers_["ListAttachedRolePolicies:" + name] = Attached(name);
  }
  answers_["ListRoles"] = "<Roles>" + roles + "</Roles>";
  const AccountModel model = Fetch();
  EXPECT_THAT(model.principals, SizeIs(302));
  EXPECT_THAT(model.problems, IsEmpty());
  EXPECT_EQ(std::ranges::count(calls_, "GetPolicy:arn%3Amanaged"), 1);
}

}  // namespace
}  // namespace bartizan::iam
