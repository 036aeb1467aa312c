// Whole accounts mapped, and the fingerprints of their principals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "bartizan/iam/mapping.h"
#include "bartizan/iampolicy/canonical.h"

namespace bartizan::iam {
namespace {

using iampolicy::Document;
using testing::ElementsAre;
using testing::IsEmpty;

Mapping Make() {
  auto made = Mapping::Parse(
      R"({"version": 2, "rules": [{"name": "env", "per": {"dev": "dev", "qa": "qa"}}]})", "rules",
      {{"dev", "111122223333"}, {"qa", "444455556666"}});
  EXPECT_TRUE(made);
  return std::move(*made);
}

std::shared_ptr<const Document> Parsed(std::string_view statement,
                                       iampolicy::Kind kind = iampolicy::Kind::kIdentity) {
  const std::string text =
      R"({"Version": "2012-10-17", "Statement": [)" + std::string(statement) + "]}";
  auto made = iampolicy::ParseDocumentText(text, "test", kind);
  EXPECT_TRUE(made) << made.error().OneLine();
  EXPECT_THAT(made->problems, IsEmpty());
  return std::make_shared<const Document>(std::move(*made));
}

constexpr std::string_view kReadDev =
    R"({"Effect": "Allow", "Action": ["s3:GetObject", "dev:Get"],
        "Resource": ["arn:aws:s3:::a-dev/*", "arn:aws:s3:::x"],
        "Condition": {"StringEquals": {"aws:PrincipalTag/dev": ["dev", "z"]},
                      "NumericEquals": {"s3:max-keys": "111122223333"}}})";

AttachedPolicy Inline(std::shared_ptr<const Document> document, std::string name = "p") {
  return {.name = std::move(name),
          .source = PolicySource::kInline,
          .arn = {},
          .group = {},
          .document = std::move(document)};
}

Principal RoleOf(std::string name, std::vector<AttachedPolicy> policies) {
  Principal made;
  made.name = std::move(name);
  made.path = "/";
  made.policies = std::move(policies);
  made.trust = Parsed(
      R"({"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"})",
      iampolicy::Kind::kTrust);
  return made;
}

AccountModel AccountOf(std::vector<Principal> principals) {
  AccountModel made;
  made.principals = std::move(principals);
  return made;
}

TEST(MapAccount, MapsTargetsAndValuesButNoActions) {
  const auto account = AccountOf({RoleOf("app-dev", {Inline(Parsed(kReadDev))})});
  const auto mapped = MapAccount(account, 0, Make());
  ASSERT_EQ(mapped.principals.size(), 1U);
  const MappedPrincipal& role = mapped.principals[0];
  EXPECT_EQ(role.original, account.principals.data());
  EXPECT_EQ(role.name, "app-<env>");
  const auto& statement = role.policies.at(0)->statements.at(0);
  EXPECT_THAT(statement.actions, ElementsAre("dev:get", "s3:getobject"));
  EXPECT_THAT(statement.targets, ElementsAre("arn:aws:s3:::a-<env>/*", "arn:aws:s3:::x"));
  ASSERT_EQ(statement.conditions.size(), 2U);
  EXPECT_EQ(statement.conditions[0].key, "aws:principaltag/dev");
  EXPECT_THAT(statement.conditions[0].values, ElementsAre("<env>", "z"));
  EXPECT_THAT(statement.conditions[1].values, ElementsAre("111122223333"));
  EXPECT_THAT(role.trust->statements.at(0).targets, ElementsAre("AWS|<account>|*"));
  EXPECT_THAT(role.crossings, IsEmpty());
}

TEST(MapAccount, SortsWhatMappingMovesAndJoins) {
  const auto account = AccountOf({RoleOf(
      "r",
      {Inline(Parsed(
          R"({"Effect": "Allow", "Action": "s3:*", "Resource": ["a:b", "dev:b", "z:b"]})"))})});
  const auto mapped = MapAccount(account, 0, Make());
  EXPECT_THAT(mapped.principals[0].policies[0]->statements[0].targets,
              ElementsAre("<env>:b", "a:b", "z:b"));
}

TEST(MapAccount, SharesDocuments) {
  const auto document = Parsed(kReadDev);
  const auto plain = Parsed(R"({"Effect": "Allow", "Action": "s3:*", "Resource": "*"})");
  const auto account =
      AccountOf({RoleOf("a", {Inline(document), Inline(plain)}), RoleOf("b", {Inline(document)})});
  const auto mapped = MapAccount(account, 0, Make());
  EXPECT_EQ(mapped.principals[0].policies[0], mapped.principals[1].policies[0]);
  EXPECT_EQ(mapped.principals[0].policies[1], plain) << "nothing to map: no copy";
}

TEST(MapAccount, PoliciesOfAwsAreLeftAlone) {
  AttachedPolicy managed = Inline(Parsed(kReadDev));
  managed.source = PolicySource::kManaged;
  managed.arn = "arn:aws:iam::aws:policy/X";
  AttachedPolicy own = managed;
  own.arn = "arn:aws:iam::444455556666:policy/X";
  const auto account = AccountOf({RoleOf("r", {managed, own})});
  const auto mapped = MapAccount(account, 0, Make());
  EXPECT_EQ(mapped.principals[0].policies[0], managed.document);
  EXPECT_NE(mapped.principals[0].policies[1], managed.document);
}

TEST(MapAccount, CollectsCrossingsOnce) {
  auto role = RoleOf("app-dev", {Inline(Parsed(kReadDev)), Inline(Parsed(kReadDev))});
  role.instance_profiles = {"profile-dev"};
  const auto account = AccountOf({std::move(role)});
  const auto mapped = MapAccount(account, 1, Make());
  EXPECT_THAT(
      mapped.principals[0].crossings,
      ElementsAre(Crossing{"account", 0, "111122223333", "account 111122223333"},
                  Crossing{"env", 0, "dev", "app-dev"},
                  Crossing{"env", 0, "dev", "arn:aws:s3:::a-dev/*"},
                  Crossing{"env", 0, "dev", "dev"}, Crossing{"env", 0, "dev", "profile-dev"}));
}

std::string FingerprintOf(Principal principal, size_t side = 0) {
  const auto account = AccountOf({std::move(principal)});
  return MapAccount(account, side, Make()).principals[0].fingerprint;
}

constexpr std::string_view kGet =
    R"({"Sid": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"})";
constexpr std::string_view kPut =
    R"({"Effect": "Allow", "Action": ["s3:PutObject"], "Resource": ["arn:aws:s3:::a/*"]})";

TEST(Fingerprint, DoesNotAskWhichPolicySaysIt) {
  const auto get = Parsed(kGet);
  const auto put = Parsed(kPut);
  const auto both = Parsed(std::string(kPut) + "," + std::string(kGet));
  const std::string wanted = FingerprintOf(RoleOf("a", {Inline(both)}));
  EXPECT_EQ(FingerprintOf(RoleOf("b", {Inline(get), Inline(put, "q")})), wanted);
  EXPECT_EQ(FingerprintOf(RoleOf("b", {Inline(put), Inline(get), Inline(put)})), wanted);
  EXPECT_NE(FingerprintOf(RoleOf("b", {Inline(put)})), wanted);
  EXPECT_EQ(FingerprintOf(RoleOf("b", {Inline(get)})), FingerprintOf(RoleOf("c", {Inline(get)})));
}

TEST(Fingerprint, EqualAcrossAccountsThatAreMapped) {
  auto dev = RoleOf("app-dev", {Inline(Parsed(kReadDev))});
  auto qa = RoleOf("app-qa", {Inline(Parsed(
                                 R"({"Effect": "Allow", "Action": ["s3:getobject", "dev:Get"],
      "Resource": ["arn:aws:s3:::x", "arn:aws:s3:::a-qa/*"],
      "Condition": {"StringEquals": {"aws:PrincipalTag/dev": ["qa", "z"]},
                    "NumericEquals": {"s3:max-keys": "111122223333"}}})"))});
  qa.trust = Parsed(
      R"({"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"},
          "Action": "sts:AssumeRole"})",
      iampolicy::Kind::kTrust);
  EXPECT_EQ(FingerprintOf(dev, 0), FingerprintOf(qa, 1));
  qa.trust = dev.trust;
  EXPECT_NE(FingerprintOf(dev, 0), FingerprintOf(qa, 1));
}

TEST(Fingerprint, HoldsEverythingThatDecides) {
  const Principal plain = RoleOf("a", {Inline(Parsed(kGet))});
  std::vector<Principal> others(7, plain);
  others[0].trust = nullptr;
  others[1].boundary = Inline(Parsed(kGet));
  others[2].max_session = 3600;
  others[3].path = "/x/";
  others[4].groups = {"g"};
  others[5].instance_profiles = {"g"};
  others[6].kind = PrincipalKind::kUser;
  std::set<std::string> seen{FingerprintOf(plain)};
  for (const Principal& other : others) seen.insert(FingerprintOf(other));
  EXPECT_EQ(seen.size(), 8U);
}

TEST(Fingerprint, OfWhatCouldNotBeReadIsItsOwn) {
  Principal broken = RoleOf("a", {});
  broken.problems = {"policy p: no"};
  EXPECT_NE(FingerprintOf(broken, 0), FingerprintOf(broken, 1));
  Principal missing = RoleOf("a", {Inline(nullptr)});
  EXPECT_NE(FingerprintOf(missing, 0), FingerprintOf(missing, 1));
  Document damaged = *Parsed(kGet);
  damaged.problems = {"statement 2: no"};
  const Principal half = RoleOf("a", {Inline(std::make_shared<const Document>(damaged))});
  EXPECT_NE(FingerprintOf(half, 0), FingerprintOf(half, 1));
}

}  // namespace
}  // namespace bartizan::iam
