#include "bartizan/pipeline/detect.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/gate.h"
#include "bartizan/pipeline/definition.h"

namespace bartizan::pipeline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// A project of the given files ("path" or "path=content").
class Project {
 public:
  explicit Project(const std::vector<std::string>& files) : dir_(*TempDir::Create("detect")) {
    root_ = dir_.path() / "shop";
    EXPECT_TRUE(MakeDirectories(root_));
    for (const std::string& file : files) {
      size_t equals = std::min(file.find('='), file.size());
      std::string content = equals < file.size() ? file.substr(equals + 1) : "";
      EXPECT_TRUE(WriteFileAtomic(root_ / file.substr(0, equals), content));
    }
  }
  const fs::path& root() const { return root_; }
  Starter Make() const { return MakeStarter(*SurveyProject(root_)); }

 private:
  TempDir dir_;
  fs::path root_;
};

// The definition with its staging and production blocks taken out of their comments, and the first
// build's artifact with them.
std::string Uncommented(const std::string& text) {
  std::string out;
  bool artifact = false;
  for (std::string line : Split(text, '\n')) {
    size_t hash = line.find_first_not_of(' ');
    bool comment = hash != std::string::npos && line[hash] == '#' && hash + 1 < line.size();
    bool prose = comment && line[hash + 1] == ' ' && line.substr(hash + 2, 1) != " ";
    bool is_artifact = line.find("#artifacts:") != std::string::npos;
    if (comment && !prose && hash >= 2 && (!is_artifact || !artifact)) line.erase(hash, 1);
    artifact = artifact || is_artifact;
    out += line + "\n";
  }
  return out;
}

Definition Checked(const std::string& text) {
  ParseOutcome outcome = ParseDefinition(text, "bartizan.yaml");
  EXPECT_THAT(outcome.problems, IsEmpty()) << text;
  return outcome.definition.value_or(Definition{});
}

std::vector<std::string> StepNames(const Definition& definition) {
  std::vector<std::string> names;
  for (const Step& step : definition.steps) names.push_back(step.name);
  return names;
}

std::vector<std::string> Lines(const Definition& definition, std::string_view step) {
  const Step* found = definition.Find(step);
  return found == nullptr ? std::vector<std::string>{}
                          : std::get<RunAction>(found->action).commands;
}

size_t Scans(const Definition& definition) {
  return static_cast<size_t>(std::ranges::count(definition.steps, StepKind::kScan, &Step::kind));
}

struct Kind {
  std::vector<std::string> files;
  std::vector<std::string> steps;  // in order of the pipeline
};

const Kind kKinds[] = {
    {{}, {"build", "gate"}},
    {{"Makefile"}, {"build", "gate"}},
    {{"CMakeLists.txt"}, {"build", "cppcheck", "flawfinder", "gate"}},
    {{"src/a.c"}, {"build", "cppcheck", "flawfinder", "gate"}},
    {{"package.json"}, {"build", "gate"}},
    {{"package.json", "package-lock.json", "eslint.config.mjs"},
     {"build", "sca", "eslint", "gate"}},
    {{"requirements.txt", "app.py"}, {"build", "sca", "bandit", "gate"}},
    {{"pyproject.toml", "tests/test_a.py"}, {"build", "bandit", "gate"}},
    {{"setup.py"}, {"build", "bandit", "gate"}},
    {{"go.mod", "go.sum"}, {"build", "sca", "gate"}},
    {{"Cargo.toml", "Cargo.lock"}, {"build", "sca", "gate"}},
    {{"pom.xml"}, {"build", "sca", "gate"}},
    {{"composer.json", "composer.lock", "src/a.php"}, {"build", "sca", "phpstan", "gate"}},
    {{"Dockerfile"}, {"build", "gate"}},
    {{"web/package.json", "api/go.mod", "lib/Cargo.toml", "jobs/requirements.txt"},
     {"go", "node", "cargo", "python", "sca", "bandit", "gate"}},
    {{"a/package.json", "b/package.json"}, {"node", "node-2", "gate"}},
    {{"Makefile", "web/package.json", "web/yarn.lock", "native/a.c", "server/a.py"},
     {"build", "sca", "cppcheck", "flawfinder", "bandit", "gate"}},
};

TEST(Detect, EveryKindOfProjectParses) {
  for (const Kind& kind : kKinds) {
    Starter starter = Project(kind.files).Make();
    Definition plain = Checked(starter.definition);
    EXPECT_THAT(StepNames(plain), testing::UnorderedElementsAreArray(kind.steps))
        << starter.definition;
    EXPECT_EQ(plain.name, "shop");
    EXPECT_EQ(plain.Find("gate")->needs.size(), kind.steps.size() - 1);
    Definition whole = Checked(Uncommented(starter.definition));
    EXPECT_THAT(StepNames(whole), Contains("production")) << starter.definition;
    auto policy = findings::ParsePolicy(starter.policy, "policy.yaml");
    ASSERT_TRUE(policy) << policy.error().Render();
    EXPECT_EQ(policy->required_scans.size(), Scans(plain));
    std::string open = starter.policy;
    for (std::string_view key : {"budget", "ignore", "people", "  -", "  ann"}) {
      open = ReplaceAll(open, fmt::format("\n#{}", key), fmt::format("\n{}", key));
    }
    policy = findings::ParsePolicy(open, "policy.yaml");
    ASSERT_TRUE(policy) << policy.error().Render();
    EXPECT_EQ(policy->ignores.size(), 1u);
    EXPECT_EQ(policy->ignores.at(0).problem, "");
    EXPECT_EQ(policy->people.size(), 1u);

    for (const std::string& line : Split(starter.definition, '\n')) {
      EXPECT_LE(CountCodePoints(line), 130u) << line;
    }
  }
}

TEST(Detect, BuildsAsTheProjectDoes) {
  auto lines = [](const std::vector<std::string>& files, std::string_view step = "build") {
    return Lines(Checked(Project(files).Make().definition), step);
  };
  EXPECT_THAT(lines({"Makefile=CC := cc\nall:\n\ttrue\ntest check: all\n\ttrue\n"}),
              ElementsAre("make", "make test"));
  EXPECT_THAT(lines({"Makefile=test := x\ncheck:\n\ttrue\n"}), ElementsAre("make", "make check"));
  EXPECT_THAT(lines({"package.json={\"scripts\":{\"build\":\"x\",\"test\":\"echo \\\"Error: no "
                     "test specified\\\"\"}}",
                     "package-lock.json"}),
              ElementsAre("npm ci", "npm run build"));
  EXPECT_THAT(lines({"package.json={\"scripts\":{\"test\":\"x\"}}", "yarn.lock"}),
              ElementsAre("yarn install --frozen-lockfile", "yarn run test"));
  EXPECT_THAT(lines({"package.json={broken"}), ElementsAre("npm install"));
  EXPECT_THAT(lines({"web/package.json", "web/pnpm-lock.yaml"}),
              ElementsAre("(cd web && pnpm install --frozen-lockfile)"));
  EXPECT_THAT(lines({"Cargo.toml", "Cargo.lock"}),
              ElementsAre("cargo build --release --locked", "cargo test --release --locked"));
}

TEST(Detect, ScansWhatIsThere) {
  Starter starter =
      Project({"native/a.c", "native/b.h", "web/package-lock.json", "server/a.py"}).Make();
  Definition definition = Checked(starter.definition);
  auto scan = [&](std::string_view step) {
    return std::get<ScanAction>(definition.Find(step)->action);
  };
  EXPECT_THAT(scan("cppcheck").paths, ElementsAre("native"));
  EXPECT_THAT(scan("bandit").paths, ElementsAre("server"));
  EXPECT_THAT(scan("sca").paths, ElementsAre("web/package-lock.json"));
  EXPECT_EQ(scan("sca").advisories, "advisories");
  EXPECT_THAT(starter.definition, HasSubstr("https://osv.dev"));
  EXPECT_THAT(starter.policy, HasSubstr("scans: [sca, cppcheck, flawfinder, bandit]"));
  EXPECT_THAT(starter.found, ElementsAre("web/package-lock.json", "C or C++ sources", "Python"));

  Starter whole = Project({"a.c", "sub/b.c", "go.sum", "advisories/x.json"}).Make();
  EXPECT_THAT(std::get<ScanAction>(Checked(whole.definition).Find("cppcheck")->action).paths,
              IsEmpty());
  EXPECT_THAT(whole.definition, Not(HasSubstr("https://osv.dev")));
}

TEST(Detect, LooksAtTwoLevelsAndPassesOverTheRest) {
  Project project({"a/b/deep.c", "node_modules/x.c", ".hidden/x.c", "build/x.c", "odd name/x.c",
                   "-rf/x.c", "q'uote/package.json"});
  fs::create_directory_symlink(project.root() / "a" / "b", project.root() / "link");
  Survey survey = *SurveyProject(project.root());
  EXPECT_THAT(survey.c_folders, IsEmpty());
  EXPECT_THAT(survey.files, IsEmpty());
}

TEST(Detect, FolderNamesBecomePipelineNames) {
  auto dir = *TempDir::Create("detect");
  for (const auto& [folder, name] :
       {std::pair("My Shop: 2", "My-Shop--2"), {"..x", "x"}, {"---", "project"}, {"été", "t--"}}) {
    ASSERT_TRUE(MakeDirectories(dir.path() / folder));
    Survey survey = *SurveyProject(dir.path() / folder);
    EXPECT_EQ(survey.name, name);
    Checked(MakeStarter(survey).definition);
  }
}

TEST(Detect, MissingFolder) {
  auto survey = SurveyProject("/nonexistent/folder");
  ASSERT_FALSE(survey);
  EXPECT_EQ(survey.error().code, Code::kNotFound);
}

TEST(Detect, WritesBothOrNone) {
  Project project({"Makefile", "policy.yaml=mine"});
  Status refused = WriteStarter(project.root(), project.Make());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kConflict);
  EXPECT_FALSE(fs::exists(project.root() / "bartizan.yaml"));
  EXPECT_EQ(*ReadFile(project.root() / "policy.yaml"), "mine");

  Project fresh({"Makefile"});
  ASSERT_TRUE(WriteStarter(fresh.root(), fresh.Make()));
  EXPECT_TRUE(LoadDefinition(*ReadFile(fresh.root() / "bartizan.yaml"), "bartizan.yaml"));
  EXPECT_FALSE(WriteStarter(fresh.root(), fresh.Make()));
}

}  // namespace
}  // namespace bartizan::pipeline
