#include "bartizan/iam/report_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iam/policy_fixture.h"

namespace bartizan::iam {
namespace {

using data::Json;
using data::JsonObject;

JsonObject Make(const TwoAccounts& two, size_t accepted = 0, bool closed = false) {
  return ReportJson(two.Compare(), {.accounts = {&two.first, &two.second},
                                    .mapping = &two.mapping,
                                    .catalogue = two.options.catalogue,
                                    .closed_world = closed,
                                    .accepted = accepted});
}

std::string Text(const Json& json) {
  return data::ToJson(json);
}

TEST(ReportJson, DescribesTheRun) {
  const TwoAccounts two({RoleWith("same-dev", "")}, {RoleWith("same-qa", "")});
  const JsonObject json = Make(two, 3, true);
  EXPECT_EQ(json.at("schema"), Json("bartizan.iam-diff/1"));
  EXPECT_EQ(json.at("catalogue").at("date"), Json(two.options.catalogue->date()));
  EXPECT_EQ(json.at("world"), Json("closed"));
  EXPECT_EQ(Make(two).at("world"), Json("open"));
  EXPECT_EQ(Text(json.at("sides")),
            R"([{"label":"dev","account":"111122223333","place":"dev.json"},)"
            R"({"label":"qa","account":"444455556666","place":"qa.json"}])");
  EXPECT_THAT(Text(json.at("rules")),
              testing::HasSubstr(R"({"name":"env","values":["dev","qa"],"automatic":false})"));
  EXPECT_EQ(json.at("accepted"), Json(3));
  EXPECT_EQ(Text(json.at("differences")), "[]");
  EXPECT_EQ(Text(json.at("problems")), "[]");
  EXPECT_EQ(Text(json.at("counts").at("role")),
            R"({"total":[1,1],"only":[0,0],"matched":1,"more":0,"less":0,"both":0,)"
            R"("unproven":0,"other":0,"same_text":1,"same_access":0})");
  for (const char* kind : {"user", "group"}) {
    EXPECT_EQ(json.at("counts").at(kind).at("matched"), Json(0)) << kind;
  }
}

TEST(ReportJson, HasEverythingOfAGain) {
  const std::string deny =
      R"(, {"Sid": "No", "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"})";
  const std::string condition =
      R"(, "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}})";
  const TwoAccounts two(
      {RoleWith("app-dev", Allow(R"("s3:PutObject")", "arn:aws:s3:::b-dev/k") + deny)},
      {RoleWith("app-qa", Allow(R"("s3:PutObject")", "arn:aws:s3:::b-qa/k", condition))});
  const JsonObject json = Make(two);
  ASSERT_EQ(json.at("differences").as_array().size(), 1U);
  const Json& difference = json.at("differences").as_array()[0];
  EXPECT_EQ(difference.at("kind"), Json("role"));
  EXPECT_EQ(difference.at("name"), Json("app-<env>"));
  EXPECT_EQ(Text(difference.at("names")), R"(["app-dev","app-qa"])");
  EXPECT_EQ(difference.at("severity"), Json("HIGH"));
  ASSERT_EQ(difference.at("changes").as_array().size(), 1U);
  EXPECT_EQ(
      Text(difference.at("changes").as_array()[0]),
      R"({"change":"access","direction":"more","proven":true,"severity":"HIGH",)"
      R"("title":"+ s3:PutObject on b-<env>/k",)"
      R"("reason":"a Deny applies no more","actions":["s3:PutObject"],"future":false,)"
      R"("conditional":false,"target":"arn:aws:s3:::b-<env>/k","witness":[)"
      R"({"action":"s3:PutObject","resource":"arn:aws:s3:::b-dev/k",)"
      R"("context":{"aws:requestedregion":["eu-west-1"]}},)"
      R"({"action":"s3:PutObject","resource":"arn:aws:s3:::b-qa/k",)"
      R"("context":{"aws:requestedregion":["eu-west-1"]}}],"confirmed":true,)"
      R"("allowed_by":[{"policy":"p","type":"inline","group":"","statement":1,"sid":""}],)"
      R"("stopped":"denied",)"
      R"("stopped_by":[{"policy":"p","type":"inline","group":"","statement":2,"sid":"No"}]})");
}

TEST(ReportJson, WritesPrincipalsOfTrustPoliciesAndNullForNoWitness) {
  const TwoAccounts two({RoleWith("r", "", Trusts(kByEc2))},
                        {RoleWith("r", "", Trusts(R"({"AWS": "999988887777"})"))});
  auto difference = two.ComparePrincipals();
  const JsonObject json = DifferenceJson(difference);
  const Json& change = json.at("changes").as_array().at(0);
  EXPECT_EQ(change.at("change"), Json("trust"));
  const Json& request = change.at("witness").as_array().at(1);
  EXPECT_THAT(Text(request.at("principal")), testing::HasSubstr("AWS|999988887777|"));
  EXPECT_FALSE(request.as_object().contains("resource"));
  difference.changes[0].witness.reset();
  EXPECT_EQ(DifferenceJson(difference).at("changes").as_array().at(0).at("witness"), Json(nullptr));
}

TEST(ReportJson, HasNullWhereAPrincipalIsNotThere) {
  const TwoAccounts two({}, {RoleWith("new", "")});
  const JsonObject json = Make(two);
  const Json& difference = json.at("differences").as_array().at(0);
  EXPECT_EQ(Text(difference.at("names")), R"([null,"new"])");
  EXPECT_EQ(Text(difference.at("arns")), R"([null,"arn:aws:iam::111122223333:role/new"])");
  EXPECT_EQ(Text(difference.at("changes")),
            R"([{"change":"only","direction":"more","proven":true,"severity":"LOW",)"
            R"("title":"only in qa","reason":"new principal"}])");
}

TEST(ReportJson, ListsSameAccessAndProblems) {
  auto broken = RoleWith("b", "");
  broken.problems = {"policy p: not there"};
  const TwoAccounts two({RoleWith("a", Allow(R"("s3:Get*")")), broken},
                        {RoleWith("a", Allow(R"("s3:Get*", "s3:GetObject")")), RoleWith("b", "")});
  const JsonObject json = Make(two);
  EXPECT_EQ(Text(json.at("same_access")), R"(["role a"])");
  EXPECT_EQ(Text(json.at("problems")), R"(["dev.json: b, policy p: not there"])");
}

}  // namespace
}  // namespace bartizan::iam
