#include "bartizan/iampolicy/principal.h"

#include <gtest/gtest.h>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

std::string Pattern(std::string_view type, std::string_view value) {
  const auto pattern = PrincipalPattern(type, value);
  EXPECT_TRUE(pattern) << pattern.error().message;
  return pattern ? *pattern : "";
}

bool CoversAws(std::string_view wide, std::string_view narrow) {
  return Covers(Pattern("AWS", wide), Pattern("AWS", narrow)) == true;
}

TEST(Principal, HasOnePatternForEverySpelling) {
  const std::string role = "arn:aws:iam::111122223333:role/x";
  EXPECT_EQ(Pattern("AWS", "*"), "AWS|*");
  EXPECT_EQ(Pattern("AWS", "arn:aws:iam::*:root"), "AWS|*");
  EXPECT_EQ(Pattern("AWS", "111122223333"), "AWS|111122223333|*");
  EXPECT_EQ(Pattern("AWS", "arn:aws:iam::111122223333:root"), "AWS|111122223333|*");
  EXPECT_EQ(Pattern("AWS", "arn:aws-us-gov:iam::111122223333:root"), "AWS|111122223333|*");
  EXPECT_EQ(Pattern("AWS", role), "AWS|111122223333|" + role);
  EXPECT_EQ(Pattern("AWS", "arn:aws:sts::111122223333:assumed-role/x/s"),
            "AWS|111122223333|arn:aws:sts::111122223333:assumed-role/x/s");
  EXPECT_EQ(Pattern("AWS", "AROAEXAMPLE"), "AWS|-|AROAEXAMPLE");
  EXPECT_EQ(Pattern("AWS", "11112222333"), "AWS|-|11112222333");
  EXPECT_EQ(Pattern("AWS", "arn:aws:iam::*:role/x"), "AWS|*|arn:aws:iam::*:role/x");
  EXPECT_EQ(Pattern("AWS", "arn:aws:iam:*"), "AWS|*|arn:aws:iam:*");
  EXPECT_EQ(Pattern("AWS", "arn:aws:iam"), "AWS|-|arn:aws:iam");
  EXPECT_EQ(Pattern("Service", "ec2.amazonaws.com"), "Service|ec2.amazonaws.com");
  EXPECT_EQ(Pattern("Federated", "accounts.google.com"), "Federated|accounts.google.com");
  EXPECT_EQ(Pattern("CanonicalUser", "79a5"), "CanonicalUser|79a5");
  // Variables mean nothing here.
  EXPECT_EQ(Pattern("Service", "${x}"), "Service|${x}");
}

TEST(Principal, RefusesWhatIsNone) {
  for (const auto& [type, value] : std::vector<std::pair<std::string, std::string>>{
           {"Aws", "*"}, {"", "*"}, {"AWS", ""}, {"Service", ""}, {"AWS", "a\nb"}}) {
    const auto pattern = PrincipalPattern(type, value);
    ASSERT_FALSE(pattern) << type << ' ' << value;
    EXPECT_EQ(pattern.error().code, Code::kInvalid);
  }
  EXPECT_NE(PrincipalPattern("aws", "*").error().message.find("\"aws\""), std::string::npos);
}

TEST(Principal, AnAccountCoversItsRolesAndAnyoneCoversAccounts) {
  const std::string role = "arn:aws:iam::111122223333:role/x";
  EXPECT_TRUE(CoversAws("*", role));
  EXPECT_TRUE(CoversAws("*", "111122223333"));
  EXPECT_TRUE(CoversAws("*", "AROAEXAMPLE"));
  EXPECT_TRUE(CoversAws("111122223333", role));
  EXPECT_TRUE(CoversAws("arn:aws:iam::*:role/x", role));
  EXPECT_FALSE(CoversAws(role, "111122223333"));
  EXPECT_FALSE(CoversAws("111122223333", "*"));
  EXPECT_FALSE(CoversAws("444455556666", role));
  EXPECT_FALSE(CoversAws("111122223333", "AROAEXAMPLE"));
  EXPECT_EQ(Covers("AWS|*", Pattern("Service", "ec2.amazonaws.com")), false);
}

TEST(Principal, IsShownForPeople) {
  const auto show = [](std::string_view type, std::string_view value) {
    return ShowPrincipal(Pattern(type, value));
  };
  EXPECT_EQ(show("AWS", "*"), "anyone");
  EXPECT_EQ(ShowPrincipal("AWS|*|*"), "anyone");
  EXPECT_EQ(ShowPrincipal("AWS|"), "anyone");
  EXPECT_EQ(show("AWS", "111122223333"), "account 111122223333");
  EXPECT_EQ(show("AWS", "arn:aws:iam::111122223333:role/x"), "role/x of 111122223333");
  EXPECT_EQ(show("AWS", "arn:aws:sts::111122223333:assumed-role/x/s"),
            "assumed-role/x/s of 111122223333");
  EXPECT_EQ(show("AWS", "arn:aws:iam::*:role/x"), "role/x of *");
  EXPECT_EQ(show("AWS", "AROAEXAMPLE"), "deleted principal AROAEXAMPLE");
  EXPECT_EQ(show("Service", "ec2.amazonaws.com"), "ec2.amazonaws.com");
  EXPECT_EQ(show("Service", "*"), "any service");
  EXPECT_EQ(show("Federated", "accounts.google.com"), "accounts.google.com");
  EXPECT_EQ(show("Federated", "arn:aws:iam::111122223333:saml-provider/idp"),
            "saml-provider/idp of 111122223333");
  EXPECT_EQ(show("CanonicalUser", "79a5"), "canonical user 79a5");
}

TEST(Principal, HasAnExample) {
  EXPECT_EQ(PrincipalExample("AWS|*"), "arn:aws:iam::999999999999:role/x");
  EXPECT_EQ(PrincipalExample("AWS|"), "arn:aws:iam::999999999999:role/x");
  EXPECT_EQ(PrincipalExample("AWS|111122223333|*"), "arn:aws:iam::111122223333:role/x");
  EXPECT_EQ(PrincipalExample("AWS|*|arn:aws:iam::*:role/adm*"),
            "arn:aws:iam::999999999999:role/admx");
  EXPECT_EQ(PrincipalExample("AWS|11*33|arn:*:iam::11*33:user/?"),
            "arn:aws:iam::119999999933:user/x");
  EXPECT_EQ(PrincipalExample("AWS|-|AROAEXAMPLE"), "AROAEXAMPLE");
  EXPECT_EQ(PrincipalExample("Service|*"), "x.amazonaws.com");
  EXPECT_EQ(PrincipalExample("Federated|accounts.google.com"), "accounts.google.com");
}

TEST(Principal, IsCoveredByThePatternThatItIsAnExampleOf) {
  const std::vector<std::pair<std::string, std::string>> principals = {
      {"AWS", "*"},
      {"AWS", "111122223333"},
      {"AWS", "arn:aws:iam::111122223333:role/a/b*"},
      {"AWS", "arn:aws:iam::*:role/x?"},
      {"AWS", "arn:aws:iam:*"},
      {"AWS", "arn:*:sts::111122223333:assumed-role/x/*"},
      {"AWS", "AIDAEXAMPLE"},
      {"Service", "*"},
      {"Service", "*.amazonaws.com"},
      {"Federated", "arn:aws:iam::111122223333:saml-provider/*"},
      {"CanonicalUser", "*"}};
  for (const auto& [type, value] : principals) {
    const std::string pattern = Pattern(type, value);
    const std::string example = PrincipalExample(pattern);
    EXPECT_EQ(Covers(pattern, Pattern(type, example)), true) << pattern << ' ' << example;
  }
}

}  // namespace
}  // namespace bartizan::iampolicy
