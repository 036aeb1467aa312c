// Every call of a run fails in turn, in every way, and the process dies at every call; then nothing
// is missing and nothing is there twice.
#include "bartizan/aws/s3.h"
#include "machine.h"

namespace bartizan::response {
namespace {

// What a run leaves behind in the account, and in the case.
struct Left {
  // `runs`: how often the command ran that says so; that of the memory may be sent again.
  size_t snapshots = 0, commands = 0, dumps = 0, runs = 0;
  std::string profile;
  std::vector<std::string> evidence;
  bool operator==(const Left&) const = default;
};
void PrintTo(const Left& left, std::ostream* out) {
  *out << left.snapshots << " snapshots, " << left.commands << " commands, " << left.dumps
       << " dumps, " << left.runs << " runs, profile \"" << left.profile << "\", evidence "
       << testing::PrintToString(left.evidence);
}

const std::set<Step> kRead = {Step::kMetadata, Step::kScreen, Step::kConsole};
const std::set<Step> kWrite = {Step::kDisks, Step::kCollect, Step::kMemory};

constexpr std::string_view kProfile = R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: here, run: "echo here; echo x >>here.log"}
      - {name: long, run: "head -c 30000 /dev/zero | tr '\\0' x"}
)";
// Stores no more than the answer that the script wants, without a start of the real one's length.
constexpr std::string_view kCli = R"sh(#!/bin/sh
sign='--aws-sigv4 aws:amz:us-east-1:s3'
key=$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY
[ "$1" = s3 ] && {
  while [ $# -gt 2 ]; do shift; done
  exec curl -sSf $sign --user "$key" -o "$2" "$AWS_ENDPOINT_URL/${1#s3://}"
}
while [ $# -gt 0 ]; do
  case $1 in
    --bucket) bucket=$2; shift ;;
    --key) object=$2; shift ;;
    --body) body=$2; shift ;;
    --generate-cli-skeleton) exit 0 ;;
  esac
  shift
done
exec curl -sSf $sign --user "$key" -T "$body" -H 'If-None-Match: *' \
  -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD' -H 'x-amz-sdk-checksum-algorithm: SHA256' \
  -H "x-amz-checksum-sha256: $(openssl dgst -sha256 -binary "$body" | base64)" \
  "$AWS_ENDPOINT_URL/$bucket/$object"
)sh";

// An instance of the profile "web" whose commands run, in an account of its own.
std::unique_ptr<Machine> Make() {
  Reset();
  Machine maker;
  maker.Ask("iam", "CreateInstanceProfile", {{"InstanceProfileName", "web"}});
  auto machine =
      std::make_unique<Machine>(JsonObject{{"IamInstanceProfile", JsonObject{{"Name", "web"}}}});
  machine->UseCollector();
  const fs::path folder = machine->RunCommands();
  machine->UseBucket();
  machine->UseProfile(kProfile);
  EXPECT_TRUE(WriteFileAtomic(folder / "bin/aws", kCli, 0755));
  machine->config().aws.memory_tool = machine->folder() / "avml";
  EXPECT_TRUE(WriteFileAtomic(machine->config().aws.memory_tool,
                              "#!/bin/sh\necho x >>runs.log; echo memory >\"$1\"\n"));
  return machine;
}

Left LeftOf(Machine& machine) {
  const std::vector<std::string> comments = machine.Comments();
  const std::string runs = ReadFile(machine.folder() / "machine/here.log").value_or("");
  Left left{.snapshots = machine.Snapshots().size(),
            .commands = std::set(comments.begin(), comments.end()).size(),
            .runs = static_cast<size_t>(std::ranges::count(runs, 'x')),
            .profile = machine.Profile(),
            .evidence = machine.Names()};
  const JsonObject told = machine.Ask("s3", "ListObjectsV2", {{"Bucket", "evidence"}});
  if (const JsonArray* found = data::FindArray(told, "Contents")) {
    left.dumps = static_cast<size_t>(std::ranges::count_if(*found, [](const Json& one) {
      return data::Str(one, "Key").find("/memory-") != std::string::npos;
    }));
  }
  return left;
}

// Until all is done, as a person would run it again.
change::Outcome RunAll(Machine& machine, const std::set<Step>& steps) {
  change::Outcome outcome = machine.Run(steps);
  for (int again = 0; again < 2 && outcome.state != change::Outcome::kApplied; ++again) {
    outcome = machine.Run(steps);
  }
  EXPECT_EQ(outcome.state, change::Outcome::kApplied) << testing::PrintToString(Problems(outcome));
  return outcome;
}

std::map<std::string, int64_t> CallsOf(Machine& machine, const std::set<Step>& steps) {
  Control("DELETE", "/bartizan/requests");
  RunAll(machine, steps);
  return Calls();
}

class Faults : public testing::TestWithParam<std::string> {
 protected:
  // How often an operation is called changes with what waits for it: its first calls stand for
  // those that only ask again.
  void Check(const std::set<Step>& steps, int64_t most_of_each) {
    auto first = Make();
    const auto calls = CallsOf(*first, steps);
    const Left wanted = LeftOf(*first);
    for (const auto& [call, count] : calls) {
      const size_t colon = call.find(':');
      for (int skip = 0; skip < std::min(count, most_of_each); ++skip) {
        SCOPED_TRACE(testing::Message() << call << " " << skip);
        auto machine = Make();
        Fault(call.substr(0, colon), call.substr(colon + 1), GetParam(), skip);
        RunAll(*machine, steps);
        EXPECT_EQ(LeftOf(*machine), wanted);
      }
    }
  }
};

TEST_P(Faults, AtEveryCallThatReadsLeaveNothingOut) {
  Check(kRead, 4);
}

TEST_P(Faults, AtEveryCallThatChangesLeaveNothingTwiceAndNothingOut) {
  Check(kWrite, 3);
}

TEST_P(Faults, AtEveryCallOfAReleaseGiveTheProfileBack) {
  auto first = Make();
  RunAll(*first, kWrite);
  Control("DELETE", "/bartizan/requests");
  first->Release(kWrite);
  const auto calls = Calls();
  for (const auto& [call, count] : calls) {
    const size_t colon = call.find(':');
    for (int skip = 0; skip < count; ++skip) {
      SCOPED_TRACE(testing::Message() << call << " " << skip);
      auto machine = Make();
      RunAll(*machine, {Step::kCollect});
      Fault(call.substr(0, colon), call.substr(colon + 1), GetParam(), skip);
      change::Outcome outcome = machine->Release({Step::kCollect});
      if (outcome.state != change::Outcome::kUndone) {
        outcome = machine->Release({Step::kCollect});
      }
      EXPECT_EQ(outcome.state, change::Outcome::kUndone) << outcome.error;
      EXPECT_EQ(machine->Profile(), "web");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, Faults,
                         testing::Values("throttle", "500", "no-answer-after-effect", "reset"),
                         [](const auto& each) {
                           std::string name = each.param;
                           std::erase(name, '-');
                           return name;
                         });

// --- kill -9

// Not a test: the process that dies. Told by DIE_AT what to do.
TEST(Victim, Runs) {
  const auto environment = process::CurrentEnvironment();
  const auto told = environment.find("DIE_AT");
  if (told == environment.end()) GTEST_SKIP() << "only as a child of Deaths";
  const Json order = data::ParseJson(told->second, "DIE_AT").value();
  Machine machine(
      data::Str(order, "folder"), data::Str(order, "case"), order.at("undo"),
      DyingSystem(static_cast<int>(*data::Int(order, "call")), *data::Bool(order, "after")));
  machine.UseSettingsOfMake();
  machine.Run(kWrite);
}

// True: it lived to its end, since there were not so many calls.
bool RunVictim(Machine& machine, int call, bool after) {
  JsonObject order{{"folder", machine.folder().string()},
                   {"case", machine.case_id()},
                   {"undo", ToUndo(machine.instance())},
                   {"call", call},
                   {"after", after}};
  process::Spec spec{.argv = {"/proc/self/exe", "--gtest_filter=Victim.Runs"},
                     .environment = process::CurrentEnvironment(),
                     .timeout = std::chrono::minutes(2)};
  std::error_code error;
  spec.argv[0] = fs::read_symlink("/proc/self/exe", error).string();
  spec.environment["DIE_AT"] = data::ToJson(order);
  const auto ended = process::Run(spec);
  EXPECT_TRUE(ended) << ended.error().Render();
  EXPECT_TRUE(ended->ok() || ended->signal == SIGKILL) << ended->Describe() << ended->out;
  return ended->ok();
}

class Deaths : public testing::TestWithParam<bool> {};

TEST_P(Deaths, AtEveryCallLeaveNothingTwiceAndNothingOut) {
  auto first = Make();
  RunAll(*first, kWrite);
  const Left wanted = LeftOf(*first);
  EXPECT_EQ(wanted.runs, 1);
  constexpr int kMostCalls = 60;
  int call = 0;
  for (; call < kMostCalls; ++call) {
    SCOPED_TRACE(call);
    auto machine = Make();
    const bool lived = RunVictim(*machine, call, GetParam());
    RunAll(*machine, kWrite);
    EXPECT_EQ(LeftOf(*machine), wanted);
    if (lived) break;
  }
  EXPECT_GT(call, 10);
}

INSTANTIATE_TEST_SUITE_P(When, Deaths, testing::Bool(), [](const auto& each) {
  return each.param ? "AfterTheAnswer" : "BeforeTheRequest";
});

}  // namespace
}  // namespace bartizan::response
