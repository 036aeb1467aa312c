#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iam/document.h"
#include "bartizan/iam/fnmatch.h"
#include "bartizan/iam/report.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Each case was checked against Python's fnmatch.fnmatchcase.
TEST(FnMatch, IsPythons) {
  EXPECT_TRUE(FnMatch("Get*", "GetObject"));
  EXPECT_TRUE(FnMatch("*", ""));
  EXPECT_TRUE(FnMatch("", ""));
  EXPECT_TRUE(FnMatch("*Object*Acl", "PutObjectVersionAcl"));
  EXPECT_TRUE(FnMatch("G?t", "Get"));
  EXPECT_TRUE(FnMatch("[GP]et", "Get"));
  EXPECT_TRUE(FnMatch("[!a-z]et", "Get"));
  EXPECT_TRUE(FnMatch("[]]x", "]x"));
  EXPECT_TRUE(FnMatch("[x", "[x"));
  EXPECT_TRUE(FnMatch("a\\b", "a\\b"));
  EXPECT_TRUE(FnMatch("[a-]", "-"));
  EXPECT_FALSE(FnMatch("get*", "GetObject"));
  EXPECT_FALSE(FnMatch("Get", "GetObject"));
  EXPECT_FALSE(FnMatch("G?", "G"));
  EXPECT_FALSE(FnMatch("[!G]et", "Get"));
  EXPECT_FALSE(FnMatch("", "G"));
}

TEST(FnMatch, HostilePatternsEnd) {
  const std::string text(2000, 'a');
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  EXPECT_FALSE(FnMatch(pattern + "b", text));
}

constexpr std::string_view kCatalogue = R"({"serviceMap": {
  "S3": {"StringPrefix": "s3", "ARNRegex": "^arn:aws:s3:::.+", "Actions": ["GetObject", "PutObject"]},
  "S3 again": {"StringPrefix": "s3", "Actions": ["Hidden"]},
  "Digits": {"StringPrefix": "num", "ARNRegex": "^arn:aws:num:.+:[0-9]+:.+", "Actions": ["Go"]},
  "Two": {"StringPrefix": "two", "ARNRegex": "^arn:aws:(two|s3):.+", "Actions": ["Go"]},
  "Never": {"StringPrefix": "never", "ARNRegex": "^arn:${Partition}:never:.+", "Actions": ["Go"]},
  "Short": {"StringPrefix": "sho", "ARNRegex": "^arn:aws:shor?:.+", "Actions": ["Go"]}}})";

Catalogue SmallCatalogue() {
  auto made = Catalogue::Parse(kCatalogue, "iam.json");
  EXPECT_TRUE(made);
  return std::move(*made);
}

std::vector<std::string_view> ServicesOf(Catalogue& catalogue, std::string_view arn) {
  const auto services = catalogue.ServicesOf(arn);
  EXPECT_TRUE(services);
  return services ? **services : std::vector<std::string_view>();
}

TEST(CatalogueTest, FindsActionsOfTheFirstServiceOfAPrefix) {
  Catalogue catalogue = SmallCatalogue();
  EXPECT_THAT(catalogue.Actions("s3", "*"), ElementsAre("GetObject", "PutObject"));
  EXPECT_THAT(catalogue.Actions("s3", "Put*"), ElementsAre("PutObject"));
  EXPECT_THAT(catalogue.Actions("s3", "Hidden"), IsEmpty());
  EXPECT_THAT(catalogue.Actions("S3", "*"), IsEmpty());
}

TEST(CatalogueTest, FindsServicesByTheirRegex) {
  Catalogue catalogue = SmallCatalogue();
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:s3:::b/*"), ElementsAre("s3", "two"));
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:s3:::"), ElementsAre("two"));
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:num:eu:12:x"), ElementsAre("num"));
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:num:eu:*:x"), IsEmpty());
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:never:x"), IsEmpty());
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws-cn:s3:::b"), IsEmpty());
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:shor:x"), ElementsAre("sho"));
  EXPECT_THAT(ServicesOf(catalogue, "arn:aws:sho:x"), ElementsAre("sho"));
  EXPECT_THAT(ServicesOf(catalogue, "arn"), IsEmpty());
}

TEST(CatalogueTest, RefusesWhatIsNone) {
  for (const std::string_view text :
       {"", "{}", "{\"serviceMap\": []}", "{\"serviceMap\": {\"x\": 1}}",
        "{\"serviceMap\": {\"x\": {\"StringPrefix\": \"x\"}}}",
        "{\"serviceMap\": {\"x\": {\"StringPrefix\": \"x\", \"Actions\": [1]}}}"}) {
    const auto made = Catalogue::Parse(text, "iam.json");
    ASSERT_FALSE(made) << text;
    EXPECT_THAT(made.error().OneLine(), HasSubstr("iam.json"));
  }
}

TEST(CatalogueTest, TakesTheScriptOfThePolicyGenerator) {
  EXPECT_EQ(CatalogueJson("app.PolicyEditorConfig={\"a\":1}"), "{\"a\":1}");
  EXPECT_EQ(CatalogueJson("{\"a\":1}"), "{\"a\":1}");
}

std::string Applied(std::string_view rules, std::string text) {
  const auto list = Equivalency::Parse(rules, "list.json");
  EXPECT_TRUE(list);
  if (!list) return "";
  const auto made = list->Apply(std::move(text));
  return made ? *made : made.error().OneLine();
}

TEST(EquivalencyTest, ReplacesLikeTheOriginal) {
  EXPECT_EQ(Applied(R"({"env": ["prod", "production"]})", "app-production"), "app-envuction");
  EXPECT_EQ(Applied(R"({"a": ["b"], "c": ["a"]})", "b"), "c");
  EXPECT_EQ(Applied(R"({"c": ["a"], "a": ["b"]})", "b"), "a");
  EXPECT_EQ(Applied(R"({"x": "ab"})", "cabbage"), "cxxxxge");
  EXPECT_EQ(Applied(R"({"-": [""]})", "aü"), "-a-ü-");
}

TEST(EquivalencyTest, RefusesWhatIsNone) {
  for (const std::string_view text : {"[]", R"({"a": 1})", R"({"a": [1]})", "{"}) {
    EXPECT_FALSE(Equivalency::Parse(text, "list.json")) << text;
  }
  std::string doubling = R"({"aa": ["a")";
  for (int i = 0; i < 40; ++i) doubling += R"(, "a")";
  EXPECT_THAT(Applied(doubling + "]}", "a"), HasSubstr("64 KiB"));
}

TEST(Document, ComesInThreeForms) {
  const data::Json object = *data::ParseJson(R"({"Statement": {"Effect": "Allow"}})", "d");
  const data::Json plain(data::ToJson(object));
  const data::Json encoded("%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%7D%5D%7D");
  for (const data::Json& each : {object, plain, encoded}) {
    data::JsonScratch scratch;
    const auto statements = Statements(&each, scratch);
    ASSERT_TRUE(statements) << statements.error().OneLine();
    ASSERT_EQ(statements->size(), 1U);
    EXPECT_EQ(data::Str(*statements->front(), "Effect"), "Allow");
  }
  data::JsonScratch scratch;
  for (const std::string_view bad : {"", "%7", "%zz", "%7B%22", "{}", "[]"}) {
    const data::Json text{bad};
    EXPECT_FALSE(Statements(&text, scratch)) << bad;
  }
  EXPECT_FALSE(Statements(nullptr, scratch));
}

// The account of one role with these statements in its one policy.
Harvest HarvestOne(std::string_view statements, Strings& strings,
                   std::string_view trust = R"({"Statement": []})") {
  Account account;
  account.place = "dev.json";
  account.roles.push_back(*data::ParseJson(
      std::string(R"({"RoleName": "app", "Path": "/x/", "AssumeRolePolicyDocument": )")
          .append(trust)
          .append(R"(, "RolePolicyList": [{"PolicyName": "p", "PolicyDocument": {"Statement": )")
          .append(statements)
          .append("}}]}"),
      "role"));
  Catalogue catalogue = SmallCatalogue();
  auto harvest = HarvestRows(account, catalogue, strings);
  EXPECT_TRUE(harvest);
  return harvest ? std::move(*harvest) : Harvest();
}

std::vector<std::string> Shown(const Harvest& harvest, const Strings& strings) {
  std::vector<std::string> lines;
  for (const Run& run : harvest.runs) {
    for (const Item& item : harvest.blocks[run.block]) {
      const Row row = RowOf(run, item);
      lines.push_back(strings.Text(row[kService]) + ":" + strings.Text(row[kAction]) + " " +
                      strings.Text(row[kArn]) + strings.Text(row[kPrincipal]));
    }
  }
  EXPECT_EQ(harvest.CountRows(), lines.size());
  return lines;
}

TEST(Rows, PairActionsWithTheResourcesOfTheirService) {
  Strings strings;
  const Harvest harvest = HarvestOne(
      R"([{"Effect": "Allow", "Action": ["s3:*", "num:Go:x"], "Resource": ["arn:aws:s3:::b", "arn:aws:num:e:1:y"]},
          {"Effect": "Deny", "NotAction": "*", "NotResource": "arn:aws:s3:::c"},
          {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
          {"Effect": "Allow", "Action": "new:Go", "Resource": "*"}])",
      strings);
  EXPECT_THAT(harvest.problems, IsEmpty());
  EXPECT_THAT(Shown(harvest, strings),
              ElementsAre("s3:GetObject arn:aws:s3:::b", "s3:PutObject arn:aws:s3:::b",
                          "num:Go arn:aws:num:e:1:y", "*:* arn:aws:s3:::c", "*:* arn:aws:s3:::c",
                          "s3:GetObject *"));
}

TEST(Rows, ShowWhoIsTrusted) {
  Strings strings;
  const Harvest harvest = HarvestOne("[]", strings, R"({"Statement": [
      {"Effect": "Allow", "Principal": {"AWS": ["a", "b"], "Service": "c"}, "Action": "x"},
      {"Effect": "Allow", "Principal": "*"}, {"Effect": "Allow", "NotPrincipal": "*"}]})");
  EXPECT_THAT(Shown(harvest, strings), ElementsAre("sts:AssumeRole a", "sts:AssumeRole b",
                                                   "sts:AssumeRole c", "sts:AssumeRole *"));
  EXPECT_THAT(harvest.problems,
              ElementsAre("dev.json: role app: trust policy, statement 3: no Principal"));
}

TEST(Rows, TellWhereAPolicyIsBadAndGoOn) {
  Strings strings;
  const Harvest harvest = HarvestOne(
      R"([{"Effect": "Allow", "Action": "s3", "Resource": "*"}, {"Action": "s3:*", "Resource": "*"},
          {"Effect": "Allow", "Action": "s3:*"}, {"Effect": "Allow", "Action": [1], "Resource": "*"}, 7,
          {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"}])",
      strings, "\"%7B\"");
  ASSERT_EQ(harvest.problems.size(), 6U);
  EXPECT_THAT(harvest.problems[0], HasSubstr("dev.json: role app: trust policy: document:1:2"));
  EXPECT_EQ(harvest.problems[1],
            "dev.json: role app: policy p: statement 1: action s3 has no service");
  EXPECT_EQ(harvest.problems[2], "dev.json: role app: policy p: statement 2: no Effect");
  EXPECT_EQ(harvest.problems[3], "dev.json: role app: policy p: statement 3: no Resource");
  EXPECT_THAT(harvest.problems[4], HasSubstr("statement 4: Action holds something"));
  EXPECT_THAT(harvest.problems[5], HasSubstr("statement 5: no Effect"));
  EXPECT_THAT(Shown(harvest, strings), ElementsAre("s3:PutObject *"));
}

TEST(Rows, TakeTheDefaultVersionOfManagedPolicies) {
  Account account;
  account.place = "dev.json";
  account.roles =
      data::ParseJson(R"([{"RoleName": "a", "AssumeRolePolicyDocument": {"Statement": []},
      "AttachedManagedPolicies": [{"PolicyName": "p", "PolicyArn": "arn:p"},
                                  {"PolicyName": "q", "PolicyArn": "arn:q"}]}, {"Path": "/"}])",
                      "roles")
          ->as_array();
  account.policies =
      data::ParseJson(R"([{"Arn": "arn:p", "DefaultVersionId": "v2", "PolicyVersionList": [
      {"VersionId": "v1", "Document": {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}},
      {"VersionId": "v2", "Document": {"Statement": {"Effect": "Allow", "Action": "two:*", "Resource": "*"}}}]}])",
                      "policies")
          ->as_array();
  Catalogue catalogue = SmallCatalogue();
  Strings strings;
  const auto harvest = HarvestRows(account, catalogue, strings);
  ASSERT_TRUE(harvest);
  EXPECT_THAT(Shown(*harvest, strings), ElementsAre("two:Go *"));
  EXPECT_EQ(strings.Text(harvest->runs[0].role.path), "/");
  EXPECT_THAT(harvest->problems,
              ElementsAre("dev.json: role a: policy q: arn:q is not among the Policies",
                          "dev.json: role 2 of the list: it has no RoleName"));
}

TEST(AccountFile, RefusesWhatIsNoWholeAnswer) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  const std::string path = (folder->path() / "dev.json").string();
  for (const std::string_view text :
       {"", "[]", "{}", R"({"RoleDetailList": {}})", R"({"RoleDetailList": [)",
        R"({"RoleDetailList": [], "IsTruncated": true})",
        R"({"RoleDetailList": [], "Policies": 1})"}) {
    ASSERT_TRUE(WriteFileAtomic(path, text));
    const auto account = ReadAccount(path);
    ASSERT_FALSE(account) << text;
    EXPECT_THAT(account.error().OneLine(), HasSubstr("dev.json"));
  }
}

TEST(Report, QuotesLikePythonAndKeepsTheTwins) {
  Strings strings;
  std::array<Harvest, 2> harvests;
  harvests[0].roles = {{strings.Number("=a,\"b\""), strings.Number("/")}};
  harvests[0].blocks = {{Item(), Item()}};
  harvests[0].runs = {{.role = harvests[0].roles[0]}};
  harvests[1].roles = {{strings.Number("x"), strings.Number("/aws-service-role/y/")}};
  const auto comparison = Compare(harvests, *Equivalency::Parse("{}", "list"), strings);
  ASSERT_TRUE(comparison);
  EXPECT_FALSE(comparison->Same());
  EXPECT_THAT(comparison->differences[0], IsEmpty());  // the role is not common
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(
      WriteReport(folder->path(), {{{"d", "p"}, {"q", "r"}}}, harvests, *comparison, strings));
  const auto read = [&](std::string_view name) { return ReadFile(folder->path() / name).value(); };
  EXPECT_EQ(read("roles_in_d_but_not_in_q.csv"), "rolename,path\r\n\"=a,\"\"b\"\"\",/\r\n");
  EXPECT_THAT(read("d_p_iam_tuples.csv"), HasSubstr("\r\n\"=a,\"\"b\"\"\",/,,,,,,,\r\n\"=a"));
  EXPECT_EQ(read("roles_in_q_but_not_in_q.csv"), read("roles_in_q_but_not_in_d.csv"));
  EXPECT_EQ(read("service_linked_roles_in_q_but_not_in_d.csv"),
            "rolename,path\r\nx,/aws-service-role/y/\r\n");
  EXPECT_FALSE(WriteReport(folder->path() / "none", {}, harvests, *comparison, strings));
}

}  // namespace
}  // namespace bartizan::iam
