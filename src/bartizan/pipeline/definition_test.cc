#include "bartizan/pipeline/definition.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::pipeline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

constexpr std::string_view kWhole = R"(name: vulnshop
policy: rules/policy.yaml
target: trunk
parallel: 8
env: { LANG: C.UTF-8, LEVEL: 3 }
secrets: { refs: [main, "release/*"] }
steps:
  production: { needs: approve, environment: production,
    deploy: { command: { run: ./push.sh, check: ./is-there.sh, rollback: ./undo.sh,
                         artifact: app, url: "http://127.0.0.1:8090" } } }
  build:
    run:
      - make build
      - |
        if true; then
          echo "two: lines"
        fi
    inputs: [native/, server/]
    artifacts: { app: dist/ }
    tools: [cc, python3]
    env: { LEVEL: "4" }
    secrets: [TOKEN]
    timeout: 5m
    retry: { count: 2, delay: 5s }
    when: { ref: main }
    cache: false
  sca: { needs: build, scan: sca }
  sca2: { needs: build, scan: { tool: sca, paths: [web/package-lock.json], advisories: osv } }
  own: { needs: build, run: "tool > r.json", report: { sarif: r.json }, exit-codes: [0, 1] }
  gate: { needs: [sca, sca2, own], gate: true }
  staging: { needs: gate, environment: staging, deploy: { local: { artifact: app,
             run: ./start.sh, port: 8099, health: /healthz, health-timeout: 20s } } }
  dast: { needs: staging, timeout: 3m, scan: { tool: wapiti, url: "$STAGING_URL", args: [-v, "1"] } }
  gate-2: { needs: dast, gate: other.yaml }
  approve: { needs: gate-2, approve: { by: [ann, "group:release"], count: 2, not: author,
             timeout: 2h, message: "ship ${COMMIT_SHORT}?" } }
)";

Definition Parsed(std::string_view text) {
  ParseOutcome outcome = ParseDefinition(text, "bartizan.yaml");
  EXPECT_THAT(outcome.problems, IsEmpty());
  return outcome.definition.value_or(Definition{});
}

// "LINE:COLUMN: message" or, with a hint, "… (hint)".
std::vector<std::string> Problems(std::string_view text) {
  ParseOutcome outcome = ParseDefinition(text, "f");
  EXPECT_EQ(outcome.definition.has_value(), outcome.problems.empty());
  EXPECT_EQ(outcome.problems.size(), outcome.hints.size());
  std::vector<std::string> all;
  for (size_t i = 0; i < outcome.problems.size(); ++i) {
    EXPECT_TRUE(outcome.problems[i].starts_with("f:")) << outcome.problems[i];
    std::string text_of = outcome.problems[i].substr(2);
    if (!outcome.hints[i].empty()) text_of += " (" + outcome.hints[i] + ")";
    all.push_back(text_of);
  }
  return all;
}

// A file of one step `s` (line 2) beside a `build` that makes the artifact `app`.
std::vector<std::string> StepProblems(std::string_view step) {
  return Problems("steps:\n  s: {" + std::string(step) +
                  "}\n  build: {run: make, artifacts: {app: dist}}\n");
}

TEST(Definition, ReadsEveryKey) {
  Definition d = Parsed(kWhole);
  EXPECT_EQ(d.name, "vulnshop");
  EXPECT_EQ(d.file, "bartizan.yaml");
  EXPECT_EQ(d.policy, "rules/policy.yaml");
  EXPECT_EQ(d.target, "trunk");
  EXPECT_EQ(d.parallel, 8u);
  EXPECT_THAT(d.secret_refs, ElementsAre("main", "release/*"));
  ASSERT_EQ(d.steps.size(), 10u);

  const Step& build = *d.Find("build");
  const auto& run = std::get<RunAction>(build.action);
  EXPECT_EQ(build.kind(), StepKind::kRun);
  EXPECT_EQ(build.place.line, 11u);
  EXPECT_EQ(build.place.column, 3u);
  EXPECT_THAT(run.commands,
              ElementsAre("make build", "if true; then\n  echo \"two: lines\"\nfi\n"));
  EXPECT_THAT(run.exit_codes, ElementsAre(0));
  EXPECT_THAT(build.inputs, ElementsAre("native/", "server/"));
  ASSERT_EQ(build.artifacts.size(), 1u);
  EXPECT_EQ(build.artifacts[0].name, "app");
  EXPECT_EQ(build.artifacts[0].path, "dist/");
  EXPECT_THAT(build.tools, ElementsAre("cc", "python3"));
  EXPECT_THAT(build.env, UnorderedElementsAre(Pair("LANG", "C.UTF-8"), Pair("LEVEL", "4")));
  EXPECT_THAT(build.secrets, ElementsAre("TOKEN"));
  EXPECT_EQ(build.timeout, Micros(std::chrono::minutes(5)));
  EXPECT_EQ(build.retry.count, 2);
  EXPECT_EQ(build.retry.delay, Micros(std::chrono::seconds(5)));
  EXPECT_THAT(build.when.refs, ElementsAre("main"));
  EXPECT_FALSE(build.cache);
}

TEST(Definition, ReadsScansGatesAndReports) {
  Definition d = Parsed(kWhole);
  EXPECT_EQ(std::get<ScanAction>(d.Find("sca")->action).tool, "sca");
  EXPECT_TRUE(d.Find("sca")->cache);
  EXPECT_THAT(d.Find("sca")->env, Contains(Pair("LEVEL", "3")));
  const auto& sca2 = std::get<ScanAction>(d.Find("sca2")->action);
  EXPECT_THAT(sca2.paths, ElementsAre("web/package-lock.json"));
  EXPECT_EQ(sca2.advisories, "osv");
  const auto& own = std::get<RunAction>(d.Find("own")->action);
  ASSERT_EQ(own.reports.size(), 1u);
  EXPECT_EQ(own.reports[0].name, "sarif");
  EXPECT_EQ(own.reports[0].path, "r.json");
  EXPECT_THAT(own.exit_codes, ElementsAre(0, 1));
  EXPECT_EQ(std::get<GateAction>(d.Find("gate")->action).policy, "rules/policy.yaml");
  EXPECT_EQ(std::get<GateAction>(d.Find("gate-2")->action).policy, "other.yaml");
  const auto& dast = std::get<ScanAction>(d.Find("dast")->action);
  EXPECT_EQ(dast.url, "$STAGING_URL");
  EXPECT_THAT(dast.args, ElementsAre("-v", "1"));
}

TEST(Definition, ReadsDeploymentsAndApprovals) {
  Definition d = Parsed(kWhole);
  EXPECT_EQ(d.Find("staging")->environment, "staging");
  const auto& local =
      std::get<LocalDeploy>(std::get<DeployAction>(d.Find("staging")->action).target);
  EXPECT_EQ(local.artifact, "app");
  EXPECT_THAT(local.run, ElementsAre("./start.sh"));
  EXPECT_EQ(local.port, 8099);
  EXPECT_EQ(local.health, "/healthz");
  EXPECT_EQ(local.health_timeout, Micros(std::chrono::seconds(20)));
  const auto& command =
      std::get<CommandDeploy>(std::get<DeployAction>(d.Find("production")->action).target);
  EXPECT_THAT(command.run, ElementsAre("./push.sh"));
  EXPECT_THAT(command.check, ElementsAre("./is-there.sh"));
  EXPECT_THAT(command.rollback, ElementsAre("./undo.sh"));
  EXPECT_EQ(command.artifact, "app");
  EXPECT_EQ(command.url, "http://127.0.0.1:8090");
  const auto& approve = std::get<ApproveAction>(d.Find("approve")->action);
  EXPECT_THAT(approve.by, ElementsAre("ann", "group:release"));
  EXPECT_EQ(approve.count, 2);
  EXPECT_TRUE(approve.not_author);
  EXPECT_EQ(approve.timeout, Micros(std::chrono::hours(2)));
  EXPECT_EQ(approve.message, "ship ${COMMIT_SHORT}?");
}

TEST(Definition, ShortForms) {
  Definition d = Parsed(R"(steps:
  a: { run: make, artifacts: out/lib.so, retry: 1, exit-codes: 3, timeout: 90, env: { E: } }
  b: { run: [make, make], artifacts: [dist/, web/out], report: { sarif: [x, y], dependency_check: z } }
  c: { approve: true }
  d: { approve: "ship it?" }
)");
  EXPECT_EQ(d.name, "pipeline");
  EXPECT_EQ(d.policy, "policy.yaml");
  EXPECT_EQ(d.target, "main");
  EXPECT_EQ(d.parallel, 4u);
  EXPECT_THAT(d.secret_refs, IsEmpty());
  const Step& a = *d.Find("a");
  EXPECT_EQ(a.artifacts[0].name, "lib.so");
  EXPECT_EQ(a.artifacts[0].path, "out/lib.so");
  EXPECT_EQ(a.retry.count, 1);
  EXPECT_THAT(std::get<RunAction>(a.action).exit_codes, ElementsAre(3));
  EXPECT_EQ(a.timeout, Micros(std::chrono::seconds(90)));
  EXPECT_THAT(a.env, ElementsAre(Pair("E", "")));
  const auto& b = std::get<RunAction>(d.Find("b")->action);
  EXPECT_EQ(d.Find("b")->artifacts[0].name, "dist");
  EXPECT_EQ(d.Find("b")->artifacts[1].name, "out");
  ASSERT_EQ(b.reports.size(), 3u);
  EXPECT_EQ(b.reports[2].name, "dependency-check");
  EXPECT_EQ(std::get<ApproveAction>(d.Find("c")->action).count, 1);
  EXPECT_EQ(std::get<ApproveAction>(d.Find("d")->action).message, "ship it?");
}

TEST(Definition, OrdersByNeedsThenByFile) {
  Definition d = Parsed(R"(steps:
  z: { needs: [m, a], run: x }
  m: { run: x }
  b: { needs: m, run: x }
  a: { run: x }
)");
  std::vector<std::string> names;
  for (const Step& step : d.steps) names.push_back(step.name);
  EXPECT_THAT(names, ElementsAre("m", "b", "a", "z"));
  EXPECT_THAT(TransitiveNeeds(d, *d.Find("z")), ElementsAre("m", "a"));
  EXPECT_THAT(TransitiveNeeds(d, *d.Find("m")), IsEmpty());
}

TEST(Definition, NeedsAcrossTheWholeFile) {
  Definition d = Parsed(kWhole);
  EXPECT_THAT(TransitiveNeeds(d, *d.Find("dast")),
              ElementsAre("build", "sca", "sca2", "own", "gate", "staging"));
  EXPECT_THAT(NeededEnvironments(d, *d.Find("production")), ElementsAre("staging"));
  EXPECT_THAT(NeededEnvironments(d, *d.Find("staging")), IsEmpty());
}

TEST(Definition, ListsEveryProblemInOrderOfTheFile) {
  EXPECT_THAT(Problems(R"(nmae: x
parallel: 0
steps:
  build: { run: "" , tiemout: 5m }
  test: { needs: biuld, run: make }
  "bad name": { run: make }
  none: { needs: build }
  both: { run: x, gate: true }
  list: [run]
)"),
              ElementsAre("1:1: unknown key 'nmae' in the file (did you mean 'name'?)",
                          "2:11: 'parallel' must be a number from 1 to 256, not '0'",
                          "4:17: 'run' of step 'build' is empty",
                          "4:22: unknown key 'tiemout' in step 'build' (did you mean 'timeout'?)",
                          "5:18: step 'test' needs 'biuld', and there is no such step (did you "
                          "mean 'build'?)",
                          HasSubstr("6:3: 'bad name' cannot be the name of a step"),
                          HasSubstr("7:3: step 'none' does nothing (give it one of run"),
                          HasSubstr("8:3: step 'both' has more than one of run, gate"),
                          "9:9: step 'list' must be a mapping (key: value), not a list"));
}

TEST(Definition, LoadDefinitionListsThemAll) {
  auto two = LoadDefinition("nmae: x\nsteps: {a: {run: }}\n", "f");
  ASSERT_FALSE(two);
  EXPECT_EQ(two.error().code, Code::kInvalid);
  EXPECT_EQ(two.error().message,
            "f has 2 problems:\n  f:1:1: unknown key 'nmae' in the file (did you mean 'name'?)\n"
            "  f:2:18: 'run' of step 'a' is empty");
  auto one = LoadDefinition("nmae: x\nsteps: {a: {run: make}}\n", "f");
  ASSERT_FALSE(one);
  EXPECT_EQ(one.error().message, "f:1:1: unknown key 'nmae' in the file");
  EXPECT_EQ(one.error().hint, "did you mean 'name'?");
  EXPECT_TRUE(LoadDefinition(kWhole, "f"));
}

TEST(Definition, CyclesAreNamedInFull) {
  EXPECT_THAT(Problems(R"(steps:
  a: { needs: c, run: x }
  b: { needs: a, run: x }
  c: { needs: [b, free], run: x }
  free: { run: x }
  self: { needs: self, run: x }
  after: { needs: a, run: x }
)"),
              ElementsAre("2:3: steps need each other: a → c → b → a",
                          "6:3: steps need each other: self → self"));
}

TEST(Definition, BrokenFilesAreOneProblem) {
  EXPECT_THAT(Problems("steps: [\n"), ElementsAre(HasSubstr("not valid YAML")));
  EXPECT_THAT(Problems("steps: {a: {run: x}}\nsteps: {}\n"), ElementsAre(HasSubstr("twice")));
  EXPECT_THAT(Problems("steps: {a: {run: x, run: y}}\n"), ElementsAre(HasSubstr("twice")));
  EXPECT_THAT(Problems(""), ElementsAre(HasSubstr("the file must be a mapping")));
  EXPECT_THAT(Problems("- x\n"), ElementsAre(HasSubstr("not a list")));
  EXPECT_THAT(Problems("name: x\n"), ElementsAre(HasSubstr("there are no 'steps'")));
  EXPECT_THAT(Problems("steps: {}\n"), ElementsAre(HasSubstr("'steps' is empty")));
}

TEST(Definition, StopsCountingProblemsAtAHundred) {
  std::string text = "steps:\n";
  for (int i = 0; i < 300; ++i) text += fmt::format("  s{}: {{ run: x, needs: t{} }}\n", i, i);
  std::vector<std::string> problems = Problems(text);
  ASSERT_EQ(problems.size(), 101u);
  EXPECT_EQ(problems.back(), " and 200 more problems");
}

TEST(Definition, RefusesTooManySteps) {
  auto file = [](int steps) {
    std::string text = "steps:\n";
    for (int i = 0; i < steps; ++i) text += fmt::format("  s{}: {{ run: x }}\n", i);
    return text;
  };
  EXPECT_THAT(Problems(file(2000)), IsEmpty());
  EXPECT_THAT(Problems(file(2001)), ElementsAre("2002:3: 2001 steps are more than 2000"));
}

struct Case {
  std::string_view step, problem;
};

TEST(Definition, RefusesBadSteps) {
  const Case cases[] = {
      {"run: [x, [y]]", "must be text, not a list"},
      {"run: [a: b]", "must be text, not a mapping (put text that holds ': ' in quotes)"},
      {"run: []", "'run' of step 's' is empty"},
      {"run: \"  \"", "is empty"},
      {"run: \"a\\0b\"", "NUL byte"},
      {"run: x, timeout: 0", "longer than zero"},
      {"run: x, timeout: -5s", "is not a duration"},
      {"run: x, timeout: 400d", "at most 366d"},
      {"run: x, timeout: soon", "'soon' is not a duration"},
      {"run: x, retry: many", "must be a number from 0 to 100"},
      {"run: x, retry: {delay: 1s}", "has no 'count'"},
      {"run: x, retry: {count: 1, dealy: 1s}", "did you mean 'delay'?"},
      {"run: x, cache: maybe", "must be true or false"},
      {"run: x, cache: \"true\"", "must be true or false"},
      {"run: x, exit-codes: [256]", "from 0 to 255"},
      {"run: x, exit-codes: []", "is empty"},
      {"run: x, when: main", "must be a mapping"},
      {"run: x, when: {ref: []}", "names no branch"},
      {"run: x, when: {branch: main}", "unknown key 'branch'"},
      {"run: x, needs: [build, build]", "needs 'build' twice"},
      {"run: x, inputs: [/etc]", "is not relative to the checkout"},
      {"run: x, inputs: [a/../../b]", "leaves the checkout"},
      {"run: x, inputs: [a, a]", "'a' stands twice"},
      {"run: x, artifacts: {app: /dist}", "is not relative"},
      {"run: x, artifacts: {\"a b\": dist}", "cannot be the name of an artifact"},
      {"run: x, artifacts: [a/out, b/out]", "two artifacts named 'out'"},
      {"run: x, artifacts: [\"*.tar\"]", "is a pattern"},
      {"run: x, artifacts: [.]", "whole checkout"},
      {"run: x, artifacts: [.hidden]", "write artifacts: { name: path }"},
      {"run: x, artifacts: [{a: b}]", "must be text"},
      {"run: x, tools: [\"cc -v\"]", "is not the name of a program"},
      {"run: x, tools: [-v]", "is not the name of a program"},
      {"run: x, env: {1A: x}", "not the name of an environment variable"},
      {"run: x, env: {BARTIZAN_TOKEN: x}", "the name 'BARTIZAN_TOKEN' is reserved"},
      {"run: x, env: {A: [x]}", "must be text"},
      {"run: x, secrets: [a-b]", "not the name of an environment variable"},
      {"run: x, secrets: [BARTIZAN_HOME]", "reserved"},
      {"run: x, secrets: [A], env: {A: x}", "both in 'env' and in 'secrets'"},
      {"run: x, environment: staging", "'environment' has no effect in step 's', a run step"},
      {"run: x, report: {sariff: r}", "did you mean 'sarif'?"},
      {"run: x, report: {sarif: ../r}", "leaves the checkout"},
      {"run: x, report: r.json", "must say format and path"},
      {"run: x, report: {}", "is empty"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(StepProblems(c.step), ElementsAre(HasSubstr(std::string(c.problem)))) << c.step;
  }
  EXPECT_THAT(StepProblems("run: x, env: {PATH: /opt/bin}"), IsEmpty());
}

TEST(Definition, RefusesBadScansAndGates) {
  const Case cases[] = {
      {"scan: cpcheck", "unknown scanner 'cpcheck' (did you mean 'cppcheck'?)"},
      {"scan: zzzzzzzz", "known scanners: sca, cppcheck"},
      {"scan: {paths: [x]}", "has no 'tool'"},
      {"scan: {tool: bandit, path: x}", "did you mean 'paths'?"},
      {"scan: {tool: bandit, paths: [/x]}", "is not relative"},
      {"scan: {tool: bandit, paths: [\"*.py\"]}", "is a pattern"},
      {"scan: {tool: bandit, url: \"http://x/\"}", "takes no 'url'"},
      {"scan: {tool: cppcheck, config: x}", "takes no 'config'"},
      {"scan: {tool: bandit, advisories: x}", "takes no 'advisories'"},
      {"scan: {tool: sca, args: [-v]}", "takes no 'args'"},
      {"scan: wapiti", "has no 'url'"},
      {"scan: {tool: wapiti, url: \"-o x\"}", "is not an address"},
      {"scan: {tool: wapiti, url: \"$U\", paths: [x]}", "takes no 'paths'"},
      {"scan: sca, artifacts: [x]", "'artifacts' has no effect in step 's', a scan step"},
      {"scan: [sca]", "must be text, not a list"},
      {"gate: true", "nothing to judge"},
      {"needs: build, gate: false", "switched off"},
      {"needs: build, gate: ../p.yaml", "leaves the checkout"},
      {"needs: build, gate: ", "is empty"},
      {"needs: build, gate: true, timeout: 5m", "'timeout' has no effect"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(StepProblems(c.step), ElementsAre(HasSubstr(std::string(c.problem)))) << c.step;
  }
}

TEST(Definition, RefusesBadDeploymentsAndApprovals) {
  const Case cases[] = {
      {"needs: build, deploy: {command: {run: x}}", "names no 'environment'"},
      {"environment: \"a b\", deploy: {command: {run: x}}", "cannot be the name of an environ"},
      {"environment: e, deploy: true", "must be a mapping"},
      {"environment: e, deploy: {}", "must have one of local, command"},
      {"environment: e, deploy: {lcoal: {}, command: {run: x}}", "did you mean 'local'?"},
      {"environment: e, deploy: {command: {check: x}}", "has no 'run'"},
      {"environment: e, deploy: {command: {run: x, artifact: app}}", "does not need that step"},
      {"environment: e, deploy: {command: {run: x, artifact: nope}}", "which no step makes"},
      {"environment: e, deploy: {command: {run: x, url: here}}", "is not an address"},
      {"environment: e, retry: 1, deploy: {command: {run: x}}", "'retry' has no effect"},
      {"approve: false", "switched off"},
      {"approve: {by: []}", "names nobody"},
      {"approve: {by: [\"group:\"]}", "neither a user nor a group"},
      {"approve: {by: [a, b], count: 3}", "3 approvals can never be given by 2 person"},
      {"approve: {count: 0}", "from 1 to 100"},
      {"approve: {not: nobody}", "can only be 'author'"},
      {"approve: {timeout: 0s}", "longer than zero"},
      {"approve: true, timeout: 1h", "write it inside: approve"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(StepProblems(c.step), ElementsAre(HasSubstr(std::string(c.problem)))) << c.step;
  }
}

TEST(Definition, RefusesBadLocalDeployments) {
  auto local = [](std::string_view members) {
    return StepProblems("needs: build, environment: e, deploy: {local: {" + std::string(members) +
                        "}}");
  };
  EXPECT_THAT(local("artifact: app, run: x, port: 1"), IsEmpty());
  EXPECT_THAT(local("artifact: app, run: x, port: 0"),
              ElementsAre(HasSubstr("must be a number from 1 to 65535, not '0'")));
  EXPECT_THAT(local("artifact: app, run: x, port: 65536"), ElementsAre(HasSubstr("65535")));
  EXPECT_THAT(local("artifact: app, run: x, port: 1, health: x"),
              ElementsAre(HasSubstr("starts with '/'")));
  EXPECT_THAT(local("artifact: app, run: x, port: 1, health-timeout: 0"),
              ElementsAre(HasSubstr("longer than zero")));
  EXPECT_THAT(local("artifact: ap, run: x, port: 1"),
              ElementsAre(HasSubstr("which no step makes (did you mean 'app'?)")));
  EXPECT_THAT(local(""), ElementsAre(HasSubstr("has no 'artifact'"), HasSubstr("has no 'run'"),
                                     HasSubstr("has no 'port'")));
}

TEST(Definition, DeployedArtifactsMustBeClear) {
  EXPECT_THAT(Problems(R"(steps:
  a: { run: x, artifacts: { app: one } }
  b: { run: x, artifacts: { app: two } }
  d: { needs: [a, b], environment: e, deploy: { command: { run: x, artifact: app } } }
  ok: { needs: a, environment: e, deploy: { command: { run: x, artifact: app } } }
)"),
              ElementsAre(HasSubstr("is made by a and by b")));
}

TEST(Definition, EnvironmentsDoNotShareAPort) {
  auto file = [](std::string_view second) {
    return fmt::format(R"(steps:
  a: {{ run: x, artifacts: {{ app: one }} }}
  s: {{ needs: a, environment: staging, deploy: {{ local: {{ artifact: app, run: x, port: 80 }} }} }}
  t: {{ needs: a, environment: {}, deploy: {{ local: {{ artifact: app, run: x, port: 80 }} }} }}
)",
                       second);
  };
  EXPECT_THAT(Problems(file("staging")), IsEmpty());
  EXPECT_THAT(Problems(file("live")),
              ElementsAre(HasSubstr("port 80 is the one of environment 'staging' (step 's')")));
}

TEST(Definition, RefusesBadTopLevels) {
  auto top = [](std::string_view line) {
    return Problems(std::string(line) + "\nsteps: {a: {run: x}}\n");
  };
  EXPECT_THAT(top("name: a b"), ElementsAre(HasSubstr("cannot be the name of the pipeline")));
  EXPECT_THAT(top("policy: /etc/p"), ElementsAre(HasSubstr("is not relative")));
  EXPECT_THAT(top("policy: ../p"), ElementsAre(HasSubstr("leaves the checkout")));
  EXPECT_THAT(top("target:"), ElementsAre(HasSubstr("'target' is empty")));
  EXPECT_THAT(top("env: [A]"), ElementsAre(HasSubstr("'env' must be a mapping")));
  EXPECT_THAT(top("secrets: [A]"), ElementsAre(HasSubstr("which refs may have them")));
  EXPECT_THAT(top("secrets: {refs: []}"), ElementsAre(HasSubstr("'secrets: refs' is empty")));
  EXPECT_THAT(top("<<: {a: b}"), ElementsAre(HasSubstr("unknown key '<<'")));
}

constexpr std::string_view kOutward = R"(name: shop
aws: { profile: ci, region: eu-central-1, account: "012345678901" }
secrets:
  refs: [main]
  from:
    DB_PASSWORD: ssm:/shop/db-password
    API_TOKEN: secretsmanager:shop/api#token
    KEY: secretsmanager:arn:aws:secretsmanager:eu-central-1:111122223333:secret:key-AbCdEf
findings: { push: security-hub }
archive: { to: "s3://bucket/a/prefix", sse: "aws:kms", kms-key: alias/ci, ref: [main, "release/*"] }
notify:
  - { topic: "arn:aws:sns:eu-central-1:111122223333:ops", on: [run-failed, gate-refused], ref: main }
  - topic: arn:aws:sns:eu-central-1:111122223333:all
steps: { a: { run: x } }
)";

TEST(Definition, ReadsWhatReachesOut) {
  ParseOutcome outcome = ParseDefinition(kOutward, "f");
  ASSERT_TRUE(outcome.definition) << outcome.problems[0];
  const Definition& d = *outcome.definition;
  EXPECT_EQ(d.outward.aws.profile, "ci");
  EXPECT_EQ(d.outward.aws.region, "eu-central-1");
  EXPECT_EQ(d.outward.aws.account, "012345678901");
  ASSERT_EQ(d.secret_sources.size(), 3u);
  EXPECT_EQ(d.secret_sources.at("DB_PASSWORD").kind, SecretSource::kParameter);
  EXPECT_EQ(d.secret_sources.at("DB_PASSWORD").name, "/shop/db-password");
  EXPECT_EQ(d.secret_sources.at("API_TOKEN").kind, SecretSource::kSecret);
  EXPECT_EQ(d.secret_sources.at("API_TOKEN").name, "shop/api");
  EXPECT_EQ(d.secret_sources.at("API_TOKEN").key, "token");
  EXPECT_EQ(d.secret_sources.at("KEY").key, "");
  EXPECT_TRUE(d.outward.push_findings);
  ASSERT_TRUE(d.outward.archive);
  EXPECT_EQ(d.outward.archive->to, "s3://bucket/a/prefix");
  EXPECT_EQ(d.outward.archive->kms_key, "alias/ci");
  EXPECT_THAT(d.outward.archive->refs, ElementsAre("main", "release/*"));
  ASSERT_EQ(d.outward.notify.size(), 2u);
  EXPECT_THAT(d.outward.notify[0].on, ElementsAre(Notice::kRunFailed, Notice::kGateRefused));
  EXPECT_THAT(d.outward.notify[0].refs, ElementsAre("main"));
  EXPECT_EQ(d.outward.notify[1].on.size(), 5u);
}

TEST(Definition, WithoutSuchKeysNothingReachesOut) {
  auto outcome = ParseDefinition("steps: {a: {run: x}}", "f");
  ASSERT_TRUE(outcome.definition);
  EXPECT_TRUE(outcome.definition->outward.silent());
  EXPECT_THAT(outcome.definition->secret_sources, IsEmpty());
}

TEST(Definition, RefusesWhatReachesOutWrongly) {
  const std::string topic = "topic: \"arn:aws:sns:eu-central-1:111122223333:ops\"";
  const std::pair<std::string, std::string_view> cases[] = {
      {"aws: ci", "1:6: 'aws' must be a mapping"},
      {"aws: {profil: ci}", "1:7: unknown key 'profil' in 'aws'"},
      {"aws: {region: EU Central}", "1:15: 'EU Central' is not the name of a region"},
      {"aws: {account: 12345}", "1:16: '12345' is not the number of an account"},
      {"secrets: {from: {DB: /shop/db}}", "1:22: secret DB does not say where it is kept"},
      {"secrets: {from: {DB: \"ssm:\"}}", "names nothing"},
      {"secrets: {from: {DB: \"ssm:a b\"}}", "is no name"},
      {"secrets: {from: {DB: \"secretsmanager:a#\"}}", "no member is named"},
      {"secrets: {from: {DB: \"ssm:arn:aws:s3:::b/k\"}}", "is an ARN of s3"},
      {"secrets: {from: {A-B: \"ssm:x\"}}", "not the name of an environment variable"},
      {"secrets: {from: {BARTIZAN_X: \"ssm:x\"}}", "reserved"},
      {"findings: {}", "'findings' says nothing"},
      {"findings: {push: securityhub}", "1:18: 'securityhub' is not a place for findings"},
      {"archive: {}", "does not say where 'to'"},
      {"archive: {to: /bucket}", "1:15: /bucket: not an S3 address"},
      {"archive: {to: \"s3://\"}", "names no bucket"},
      {"archive: {to: \"s3://b\", sse: aes}", "'aes' is not an encryption of S3"},
      {"archive: {to: \"s3://b\", kms-key: k}", "'kms-key' needs another 'sse'"},
      {"archive: {to: \"s3://b\", ref: []}", "'archive: ref' is empty"},
      {"notify: []", "'notify' is empty"},
      {"notify: [ops]", "1:10: an entry of 'notify' must be a mapping"},
      {"notify: {on: run-failed}", "has no 'topic'"},
      {"notify: {topic: ops}", "1:17: "},
      {"notify: {" + topic + ", on: [run-fialed]}", "'run-fialed' is not an event"},
      {"notify: {" + topic + ", on: []}", "'notify: on' is empty"},
      {"notify: {" + topic + ", on: [deployed, deployed]}", "stands twice"},
  };
  for (const auto& [line, problem] : cases) {
    EXPECT_THAT(Problems(line + "\nsteps: {a: {run: x}}\n"),
                ElementsAre(HasSubstr(std::string(problem))))
        << line;
  }
}

TEST(Definition, AValueInThePlaceOfASourceIsNotShown) {
  auto problems = Problems("secrets: {from: {DB: hunter2hunter2}}\nsteps: {a: {run: x}}\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0], testing::Not(HasSubstr("hunter2")));
}

TEST(Definition, CutFilesNeverPass) {
  // Cut anywhere, the file is refused or is a shorter file that is still whole: never a step that
  // lost its action, and no crash.
  for (std::string_view whole : {kWhole, kOutward}) {
    for (size_t length = 0; length < whole.size(); length += 3) {
      ParseOutcome outcome = ParseDefinition(whole.substr(0, length), "f");
      EXPECT_NE(outcome.definition.has_value(), !outcome.problems.empty()) << length;
    }
  }
}

}  // namespace
}  // namespace bartizan::pipeline
