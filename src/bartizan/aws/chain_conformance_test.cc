// The credential cases of the SDKs' configuration suite: role chains, the container's and the
// instance's addresses, whole chains with recorded traffic, login sessions, recursion detection.
// docs/aws-conformance.md mirrors the table of exclusions.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/chain.h"
#include "bartizan/aws/chain_profile.h"
#include "bartizan/aws/provider_simple.h"
#include "bartizan/aws/recursion.h"
#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

constexpr std::string_view kChain = "default-credential-provider-chain";
constexpr std::string_view kProfile = "profile-provider";
constexpr std::string_view kToken = "default-token-provider-chain";
constexpr std::string_view kLogin = "login-provider-test-cases.json";
constexpr std::string_view kImds = "imds-config";

struct Exclusion {
  std::string_view suite, name, reason;
};

// Every one of these must fail, and must exist.
constexpr Exclusion kExclusions[] = {
    {kProfile, "credential_process", "the command is a pipe of two: it needs a shell"},
    {kProfile, "credential_process_account_id_fallback",
     "the command is a pipe of two: it needs a shell"},
    {kToken, "profile_keys", "no service that is used takes bearer tokens"},
    {kToken, "profile_keys_case_insensitive", "no service that is used takes bearer tokens"},
    {kToken, "profile_name", "no service that is used takes bearer tokens"},
    {kLogin, "Success - Expired token triggers successful refresh",
     "login sessions are used, not renewed"},
    {kImds, "explicit endpoint override", "there is no such option beside the environment"},
    {kImds, "explicit mode override", "there is no such option beside the environment"},
};

// What our error says where the case's own words are those of another program.
constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"the credential provider was not enabled", "no AWS credentials were found"},
    {"No environment variables were set to configure ECS provider", "unset"},
    {"URI did not specify a host", "does not start with http:// and a host"},
    {"is not a valid endpoint mode", "not IPv4 or IPv6"},
    {"invalid uri character", "\"not a uri\""},
    {"profile must contain `source_profile`", "neither source_profile nor credential_source"},
    {"profile contained both source_profile and credential_source", "are both set"},
    {"profile missing aws_secret_access_key", "aws_secret_access_key is missing"},
    {"profile missing aws_access_key_id", "aws_access_key_id is missing"},
    {"profile `B` did not contain credential information", "profile B: no credentials"},
    {"profile `A` did not contain credential information", "nothing about credentials"},
    {"could not find source profile B referenced from A",
     "profile A: there is no source_profile B"},
    {"No profiles were defined", "profile A does not exist"},
    {"profile formed an infinite loop", "in a circle: A → B → A"},
    {"`role_arn` was missing", "role_arn is missing"},
    {"if `sso_role_name` is set", "sso_account_id is missing"},
    {"if `sso_account_id` is set", "sso_role_name is missing"},
    {"`sso_region` can only be specified in", "[sso-session A] has no sso_region"},
    {"sso-session named `oops`", "there is no [sso-session oops]"},
    {"could not parse profile file", "config:2"},
    {"selected profile will resolve an access token", "an access token for other uses"},
    {"external process exited with code exit status: 1", "credential_process of profile default"},
    {"could not parse response: invalid JSON", "credential_process of profile default:1:1"},
    {"role_arn` was missing", "role_arn is missing"},
    {"request forbidden: IMDS is disabled", "metadata is disabled (HTTP 403)"},
    {"InvalidIdentityTokenException: No OpenIDConnect",
     "InvalidIdentityToken: No OpenIDConnect provider found in your account"},
};
// Where the same words stand for different things.
constexpr std::pair<std::string_view, std::string_view> kWordsOfCase[] = {
    {"eks_pod_identity_no_token_file", "/token.jwt"},
    {"imds_no_iam_role", "the instance has no role"},
    {"profile_overrides_web_identity", "AWS_ACCESS_KEY_ID is not set"},
    {"sso_no_token_file",
     "/home/.aws/sso/cache/dace00cba5f8355ec9d274ceb2bcebdfbeed0e12.json does"},
    {"sso_server_error", "sso GetRoleCredentials at portal.sso.us-east-2.amazonaws.com"},
};

// "" when the error says what it must.
std::string CheckWords(std::string_view name, std::string_view theirs, std::string_view ours) {
  for (const auto& [which, words] : kWordsOfCase) {
    if (which != name) continue;
    return ours.contains(words) ? "" : fmt::format("\"{}\" does not say \"{}\"", ours, words);
  }
  for (const auto& [have, words] : kWords) {
    if (!theirs.contains(have)) continue;
    return ours.contains(words) ? "" : fmt::format("\"{}\" does not say \"{}\"", ours, words);
  }
  return fmt::format("the words \"{}\" are not in the table; ours: {}", theirs, ours);
}

// Runs the cases of one suite through `check`, which says "" or what is wrong.
class Suite {
 public:
  explicit Suite(std::string_view name) : name_(name) {}

  void Case(const std::string& name, const std::string& problem) {
    ++cases_;
    for (const Exclusion& exclusion : kExclusions) {
      if (exclusion.suite != name_ || exclusion.name != name) continue;
      EXPECT_NE(problem, "") << name << " passes now: take it out of the exclusions";
      excluded_.insert(name);
      return;
    }
    EXPECT_EQ(problem, "") << name_ << ": " << name;
    if (problem.empty()) ++passed_;
  }

  void Finish(int expected) {
    EXPECT_EQ(cases_, expected) << name_;
    for (const Exclusion& exclusion : kExclusions) {
      if (exclusion.suite != name_) continue;
      EXPECT_TRUE(excluded_.contains(std::string(exclusion.name))) << "no case " << exclusion.name;
    }
    fmt::print("{}: {} of {} cases pass, {} are excluded\n", name_, passed_, cases_,
               excluded_.size());
  }

 private:
  std::string_view name_;
  int cases_ = 0, passed_ = 0;
  std::set<std::string> excluded_;
};

fs::path Config(std::string_view below) {
  return SharedData("aws/config") / below;
}

data::JsonArray Cases(const fs::path& file) {
  auto tree = data::ReadJsonFile(file.string());
  EXPECT_TRUE(tree) << tree.error().OneLine();
  if (!tree) return {};
  return tree->is_array() ? tree->as_array() : tree->at("tests").as_array();
}

#define SKIP_WITHOUT(path) \
  if (!fs::exists(path)) GTEST_SKIP() << "no configuration suite: set BARTIZAN_SHARED_DATA"

// Role chains.

std::map<std::string, Section> Sections(const data::Json* json) {
  std::map<std::string, Section> out;
  if (json == nullptr) return out;
  for (const auto& [name, values] : json->as_object()) {
    Section& section = out[std::string(name)];
    for (const auto& [key, value] : values.as_object()) {
      section.values[std::string(key)] = data::View(value.as_string());
    }
  }
  return out;
}

using Fields = std::initializer_list<std::pair<std::string_view, std::string>>;

data::Json Step(std::string_view kind, Fields fields) {
  data::JsonObject object;
  for (const auto& [key, value] : fields) {
    if (!value.empty()) object[key] = value;
  }
  return data::JsonObject{{kind, std::move(object)}};
}

// The plan in the form of the cases.
data::JsonArray Describe(const ProfilePlan& plan) {
  data::JsonArray out;
  if (const auto* keys = std::get_if<StaticKeys>(&plan.base)) {
    out.push_back(Step("AccessKey", {{"access_key_id", keys->access_key_id},
                                     {"secret_access_key", keys->secret_access_key},
                                     {"account_id", keys->account_id}}));
  } else if (const auto* named = std::get_if<NamedSource>(&plan.base)) {
    constexpr std::string_view kNames[] = {"Environment", "EcsContainer", "Ec2InstanceMetadata"};
    out.push_back(data::JsonObject{{"NamedSource", kNames[static_cast<size_t>(*named)]}});
  } else if (const auto* web = std::get_if<WebIdentity>(&plan.base)) {
    out.push_back(Step("WebIdentityToken", {{"role_arn", web->role_arn},
                                            {"web_identity_token_file", web->token_file},
                                            {"role_session_name", web->session_name}}));
  } else if (const auto* sso = std::get_if<Sso>(&plan.base)) {
    out.push_back(Step("Sso", {{"sso_session", sso->session},
                               {"sso_region", sso->region},
                               {"sso_start_url", sso->start_url},
                               {"sso_account_id", sso->account_id},
                               {"sso_role_name", sso->role_name}}));
  }
  for (const RoleStep& role : plan.roles) {
    out.push_back(Step("AssumeRole", {{"role_arn", role.role_arn},
                                      {"role_session_name", role.session_name},
                                      {"external_id", role.external_id}}));
  }
  return out;
}

std::string CheckPlan(const data::Json& test) {
  ProfileFiles files;
  files.profiles = Sections(data::Find(test.at("input"), "profiles"));
  files.sso_sessions = Sections(data::Find(test.at("input"), "sso_sessions"));
  auto plan = PlanProfile(files, data::Str(test.at("input"), "selected_profile"));
  std::string error = !plan ? plan.error().OneLine() : !*plan ? "nothing about credentials" : "";
  if (const data::Json* words = data::Find(test.at("output"), "Error")) {
    return CheckWords({}, data::View(words->as_string()), error);
  }
  if (!error.empty()) return error;
  data::Json have = Describe(**plan);
  const data::Json& want = test.at("output").at("ProfileChain");
  return have == want ? ""
                      : fmt::format("{} instead of {}", data::ToJson(have), data::ToJson(want));
}

TEST(ChainConformance, RoleChains) {
  fs::path file = Config("assume-role-tests.json");
  SKIP_WITHOUT(file);
  Suite suite("assume-role-tests.json");
  for (const data::Json& test : Cases(file)) suite.Case(data::Str(test, "docs"), CheckPlan(test));
  suite.Finish(28);
}

// Addresses.

std::map<std::string, std::string> Strings(const data::Json* json) {
  std::map<std::string, std::string> out;
  if (json == nullptr) return out;
  for (const auto& [key, value] : json->as_object()) {
    out[std::string(key)] = data::View(value.as_string());
  }
  return out;
}

std::string CheckAddress(const data::Json& result, const std::string& address,
                         const std::string& error) {
  if (std::string want = data::Str(result, "Ok"); !want.empty()) {
    return address == want ? "" : fmt::format("{}{} instead of {}", address, error, want);
  }
  return CheckWords({}, data::Str(result, "ErrorContains") + data::Str(result, "Err"), error);
}

TEST(ChainConformance, ContainerAddresses) {
  fs::path file = Config("ecs-tests.json");
  SKIP_WITHOUT(file);
  Suite suite("ecs-tests.json");
  for (const data::Json& test : Cases(file)) {
    TestSystem system;
    system.environment = Strings(data::Find(test, "env"));
    auto address = ContainerAddress(system.Make());
    std::string error = !address ? address.error().OneLine() : !*address ? "unset" : "";
    suite.Case(data::Str(test, "docs"),
               CheckAddress(test.at("result"), address ? address->value_or("") : "", error));
  }
  suite.Finish(11);
}

TEST(ChainConformance, MetadataAddresses) {
  fs::path file = Config("imds-config/imds-endpoint-tests.json");
  SKIP_WITHOUT(file);
  Suite suite(kImds);
  for (const data::Json& test : Cases(file)) {
    TestSystem system;
    system.environment = Strings(data::Find(test, "env"));
    for (auto& [path, text] : Strings(data::Find(test, "fs"))) system.SetFile(path, text);
    auto settings = ResolveSettings(system.Make(), {});
    ASSERT_TRUE(settings) << settings.error().OneLine();
    auto address = MetadataAddress(system.Make(), *settings);
    suite.Case(data::Str(test, "docs"),
               CheckAddress(test.at("result"), address ? *address + "/latest/api/token" : "",
                            address ? "" : address.error().OneLine()));
  }
  suite.Finish(14);
}

// Whole chains.

std::string Compare(const Credentials& have, const data::JsonObject& want) {
  auto differ = [&](std::string_view what, const std::string& value, std::string_view key) {
    std::string expected = data::Str(want, key);
    return value == expected ? std::string()
                             : fmt::format("{} \"{}\" instead of \"{}\"; ", what, value, expected);
  };
  std::string problem = differ("key id", have.access_key_id, "access_key_id") +
                        differ("secret", have.secret_access_key, "secret_access_key") +
                        differ("token", have.session_token, "session_token") +
                        differ("account", have.account_id, "account_id");
  auto expiry = data::Int(want, "expiry");
  auto have_expiry = have.expiration ? std::optional(ToInt(*have.expiration) / 1'000'000)
                                     : std::optional<int64_t>();
  return have_expiry == expiry ? problem : problem + "the expiration differs";
}

// No error may show what a case uses as a secret.
std::string FindSecret(std::string_view text) {
  constexpr std::string_view kSecrets[] = {
      "secretkeycorrect", "tokencorrect", "testsecret",        "TESTSECRET", "SECRETKEYTEST",
      "a-token",          "sometoken",    "secret-",           "FAKE",       "secretbase",
      "SECRETTEST",       "eyJ",          "wJalrXUtnFEMI",     "AQoEXAMPLE", "oldExpired",
      "BEGIN EC",         "tokenEaCX",    "refresh_token_456", "faketoken",  "_refresh_token"};
  for (std::string_view secret : kSecrets) {
    if (text.contains(secret)) return fmt::format("an error shows \"{}\"; ", secret);
  }
  return {};
}

Result<std::shared_ptr<const Credentials>> RunChain(const TestSystem& test,
                                                    const Choices& choices) {
  System system = test.Make();
  system.run = process::Run;
  if (!system.environment.contains("PATH")) system.environment["PATH"] = "/usr/bin:/bin";
  BARTIZAN_TRY(Settings settings, ResolveSettings(system, choices));
  return DefaultChain(system, settings)->Get();
}

std::string CheckFolder(const fs::path& folder, std::string_view suite) {
  std::string name = folder.filename().string();
  auto loaded = TestSystem::Load(folder);
  auto expected = data::ReadJsonFile((folder / "test-case.json").string());
  if (!loaded || !expected) return "cannot be read";
  TestSystem& test = *loaded;
  Choices choices;
  if (suite != kChain) {  // cases of one source: without those before and after it
    test.environment["AWS_EC2_METADATA_DISABLED"] = "true";
    if (!test.environment.contains("AWS_PROFILE")) choices.profile = "default";
  }
  if (name == "sso_server_error") test.environment["AWS_MAX_ATTEMPTS"] = "1";  // one is recorded
  // Some recordings are put together from several: the second request names another role, and
  // another token, than the files and the first answer.
  if (name.starts_with("web_identity")) {
    test.loose_fields().insert("RoleArn");
    test.loose_headers().insert("x-amz-security-token");
  }
  if (name == "ecs_assume_role") {
    test.loose_headers().insert({"authorization", "x-amz-security-token"});
  }
  auto got = RunChain(test, choices);
  std::string problem = Join(test.Problems(), "; ");
  const data::Json& result = expected->at("result");
  if (const data::JsonObject* want = data::FindObject(result, "Ok")) {
    if (!got) return problem + got.error().Render();
    return problem + Compare(**got, *want);
  }
  if (got) return problem + "credentials instead of an error";
  std::string error = got.error().Render();
  return problem + FindSecret(error) + CheckWords(name, data::Str(result, "ErrorContains"), error);
}

void RunFolders(std::string_view name, int expected) {
  Suite suite(name);
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(Config(name))) folders.insert(entry.path());
  for (const fs::path& folder : folders) {
    suite.Case(folder.filename().string(), CheckFolder(folder, name));
  }
  suite.Finish(expected);
}

TEST(ChainConformance, DefaultChain) {
  SKIP_WITHOUT(Config(kChain));
  RunFolders(kChain, 29);
}

TEST(ChainConformance, Profiles) {
  SKIP_WITHOUT(Config(kProfile));
  RunFolders(kProfile, 18);
}

TEST(ChainConformance, Tokens) {
  SKIP_WITHOUT(Config(kToken));
  RunFolders(kToken, 3);
}

std::string CheckLogin(const data::Json& test) {
  TestSystem system;
  system.environment = {{"HOME", "/home"}, {"AWS_PROFILE", "signin"}};
  system.SetFile("/home/.aws/config", data::Str(test, "configContents"));
  for (const auto& [name, content] : test.at("cacheContents").as_object()) {
    system.SetFile(fs::path("/home/.aws/login/cache") / std::string(name), data::ToJson(content));
  }
  system.clock().Advance(*ParseIso("2025-11-19T00:00:00Z") - system.clock().Now());
  auto got = RunChain(system, {});
  const data::Json& want = test.at("outcomes").at(0);
  std::string problem = Join(system.Problems(), "; ");
  if (data::Str(want, "result") == "error") {
    if (got) return "credentials instead of an error";
    std::string error = got.error().Render();
    if (!error.contains("aws configure export-credentials")) problem += "no help in: " + error;
    return problem + FindSecret(error);
  }
  if (!got) return problem + got.error().Render();
  bool same = (*got)->access_key_id == data::Str(want, "accessKeyId") &&
              (*got)->secret_access_key == data::Str(want, "secretAccessKey") &&
              (*got)->session_token == data::Str(want, "sessionToken") &&
              (*got)->account_id == data::Str(want, "accountId") &&
              FormatIso(*(*got)->expiration) == data::Str(want, "expiresAt");
  return same ? problem : problem + "other credentials";
}

TEST(ChainConformance, LoginSessions) {
  fs::path file = Config(kLogin);
  SKIP_WITHOUT(file);
  Suite suite(kLogin);
  for (const data::Json& test : Cases(file)) {
    suite.Case(data::Str(test, "documentation"), CheckLogin(test));
  }
  suite.Finish(8);
}

// Recursion detection.

std::vector<std::pair<std::string, std::string>> HeaderList(const data::Json& json) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const data::Json& line : json.as_array()) {
    std::string text(data::View(line.as_string()));
    size_t colon = text.find(": ");
    out.emplace_back(text.substr(0, colon), text.substr(colon + 2));
  }
  return out;
}

TEST(ChainConformance, RecursionDetection) {
  fs::path file = Config("recursion-detection.json");
  SKIP_WITHOUT(file);
  Suite suite("recursion-detection.json");
  int number = 0;
  for (const data::Json& test : Cases(file)) {
    TestSystem system;
    system.environment = Strings(data::Find(test, "env"));
    auto headers = HeaderList(test.at("requestHeadersBefore"));
    AddTraceHeader(system.Make(), headers);
    bool same = headers == HeaderList(test.at("requestHeadersAfter"));
    suite.Case(fmt::format("case {}", ++number), same ? "" : "other headers");
  }
  suite.Finish(5);
}

TEST(ChainConformance, TheExclusionsAreInTheDocumentation) {
  fs::path root = fs::current_path();
  while (root.has_relative_path() && !fs::exists(root / "docs/layers.txt")) {
    root = root.parent_path();
  }
  auto page = ReadFile(root / "docs/aws-conformance.md");
  ASSERT_TRUE(page) << page.error().OneLine();
  for (const Exclusion& exclusion : kExclusions) {
    EXPECT_NE(page->find(exclusion.name), std::string::npos) << exclusion.name;
    EXPECT_NE(page->find(exclusion.reason), std::string::npos) << exclusion.reason;
  }
}

}  // namespace
}  // namespace bartizan::aws
