#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/ec2_prepare.h"
#include "machine.h"

namespace bartizan::response {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::set<Step> kMemory = {Step::kMemory};

// Where the machine has no AWS CLI of its own, one that knows as much of it as the script needs.
constexpr std::string_view kCli = R"sh(#!/bin/sh
# s3 cp FROM TO, s3api put-object --bucket B --key K --body F …
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
    --if-none-match) match=$2; shift ;;
    --generate-cli-skeleton) exit 0 ;;
  esac
  shift
done
sum=$(openssl dgst -sha256 -binary "$body" | base64)
exec curl -sSf $sign --user "$key" -T "$body" -H "x-amz-checksum-sha256: $sum" \
  -H 'x-amz-sdk-checksum-algorithm: SHA256' -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD' \
  ${match:+-H "If-None-Match: $match"} "$AWS_ENDPOINT_URL/$bucket/$object"
)sh";
constexpr std::string_view kTool = R"sh(#!/bin/sh
head -c 300000 /dev/zero | tr '\0' m >"$1"
echo canary >>"$1"
)sh";

class Memory : public testing::Test {
 protected:
  Memory() {
    Reset();
    machine_ = std::make_unique<Machine>();
    folder_ = machine_->RunCommands();
    machine_->UseBucket();
    UseCli(kCli);
    UseTool(kTool);
  }
  void UseCli(std::string_view text) {
    ASSERT_TRUE(WriteFileAtomic(folder_ / "bin/aws", text, 0755));
  }
  void UseTool(std::string_view text) {
    tool_ = std::string(text);
    machine_->config().aws.memory_tool = machine_->folder() / "avml";
    ASSERT_TRUE(WriteFileAtomic(machine_->config().aws.memory_tool, text));
  }
  std::vector<std::string> Keys() {
    const JsonObject told = machine_->Ask("s3", "ListObjectsV2", {{"Bucket", "evidence"}});
    std::vector<std::string> keys;
    if (const JsonArray* found = data::FindArray(told, "Contents")) {
      for (const Json& one : *found) keys.push_back(data::Str(one, "Key"));
    }
    return keys;
  }
  std::unique_ptr<Machine> machine_;
  fs::path folder_;
  std::string tool_;
};

std::string Expected() {
  return std::string(300'000, 'm') + "canary\n";
}

TEST_F(Memory, IsDumpedStoredAndCompared) {
  EXPECT_THAT(Problems(machine_->Run(kMemory)), IsEmpty());
  const Json told = machine_->Document("memory/memory.json");
  EXPECT_EQ(data::Int(told, "size"), 300'007);
  EXPECT_EQ(data::Str(told, "sha256"), crypto::Sha256Hex(Expected()));
  EXPECT_EQ(data::Str(told, "verified"), "object");
  EXPECT_EQ(data::Str(told, "tool"), crypto::Sha256Hex(tool_));
  const auto place = aws::ParseS3Uri(data::Str(told, "uri"));
  ASSERT_TRUE(place);
  EXPECT_THAT(place->key, testing::StartsWith("ir/" + machine_->case_id() + "/" + machine_->id()));
  auto client = aws::Client::Create(QuickSystem());
  EXPECT_EQ(aws::GetBytes(**client, *place).value_or(""), Expected());
  EXPECT_EQ(machine_->Find("memory/memory.json").detail.at("verified"), "object");
}

TEST_F(Memory, LeavesNothingOnTheInstance) {
  machine_->Run(kMemory);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/var/tmp", error)) {
    EXPECT_THAT(entry.path().filename().string(), Not(testing::StartsWith("bartizan.")));
  }
}

// No key and no URL that allows anything is in the history of commands.
TEST_F(Memory, PutsNoSecretIntoTheCommand) {
  machine_->Run(kMemory);
  const std::string told =
      data::ToJson(machine_->Ask("ssm", "ListCommands", {{"InstanceId", machine_->id()}}));
  EXPECT_THAT(told, HasSubstr("memory-"));
  const aws::System system = aws::RealSystem();
  EXPECT_THAT(told, Not(HasSubstr("X-Amz")));
  EXPECT_THAT(told, Not(HasSubstr(system.Variable("AWS_ACCESS_KEY_ID"))));
  EXPECT_THAT(told, Not(HasSubstr(system.Variable("AWS_SECRET_ACCESS_KEY"))));
}

TEST_F(Memory, RunsNoToolThatWasChangedOnTheWay) {
  const std::string key = "ir/tools/" + crypto::Sha256Hex(tool_);
  auto client = aws::Client::Create(QuickSystem());
  ASSERT_TRUE(aws::PutBytes(**client, {.bucket = "evidence", .key = key}, "#!/bin/sh\ntouch $1\n"));
  EXPECT_THAT(Problems(machine_->Run(kMemory)),
              Contains(HasSubstr("the tool is not the one that was sent")));
  EXPECT_THAT(Keys(), Not(Contains(HasSubstr("memory-"))));
}

TEST_F(Memory, OfAToolThatFailsIsMissingAndTriedAgain) {
  UseTool("#!/bin/sh\necho lockdown >&2\nexit 7\n");
  EXPECT_THAT(Problems(machine_->Run(kMemory)), Contains(HasSubstr("the tool ended with 7")));
  UseTool(kTool);
  EXPECT_THAT(Problems(machine_->Run(kMemory)), IsEmpty());
  EXPECT_EQ(data::Str(machine_->Document("memory/memory.json"), "verified"), "object");
}

TEST_F(Memory, NeedsTheCliOfTheInstance) {
  UseCli("#!/bin/sh\nexit 127\n");
  EXPECT_THAT(Problems(machine_->Run(kMemory)), Contains(HasSubstr("cannot be fetched")));
}

// The upload was carried out, and nobody saw its answer.
TEST_F(Memory, WhoseUploadWasNotAnsweredIsFound) {
  Fault("s3", "PutObject", "no-answer-after-effect", 1);
  EXPECT_THAT(Problems(machine_->Run(kMemory)), IsEmpty());
  EXPECT_EQ(data::Str(machine_->Document("memory/memory.json"), "verified"), "object");
  EXPECT_EQ(machine_->Comments().size(), 1);
}

TEST_F(Memory, ThatCannotBeUploadedIsTriedAgain) {
  Fault("s3", "PutObject", "AccessDenied", 1);
  EXPECT_THAT(Problems(machine_->Run(kMemory)), Contains(HasSubstr("could not be uploaded")));
  EXPECT_THAT(Problems(machine_->Run(kMemory)), IsEmpty());
  EXPECT_EQ(machine_->Comments().size(), 2);
}

std::string Replaced(std::string text, std::string_view old, std::string_view with) {
  const size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return at == std::string::npos ? text : text.replace(at, old.size(), with);
}

// It knows neither checksums nor conditions.
TEST_F(Memory, GoesUpByAnOldCliToo) {
  std::string cli(kCli);
  cli = Replaced(cli, "--if-none-match) match=$2; shift ;;",
                 "--if-none-match | --checksum-algorithm) exit 252 ;;");
  cli = Replaced(cli, "-H \"x-amz-checksum-sha256: $sum\"", "");
  cli = Replaced(cli, "-H 'x-amz-sdk-checksum-algorithm: SHA256'", "");
  UseCli(cli);
  EXPECT_THAT(Problems(machine_->Run(kMemory)), ElementsAre(HasSubstr("only its size")));
  EXPECT_EQ(data::Str(machine_->Document("memory/memory.json"), "verified"), "size");
}

// The instance says that it sent something else than what is there.
TEST_F(Memory, ThatIsNotWhatWasToldFails) {
  Settings({{"command_results",
             JsonArray{JsonObject{{"contains", "memory"},
                                  {"stdout", "bartizan-memory:5:" + std::string(64, 'a')}}}}});
  EXPECT_THAT(Problems(machine_->Run(kMemory)), Contains(HasSubstr("could not be uploaded")));
  EXPECT_THAT(machine_->Names(), Not(Contains("memory/memory.json")));
}

TEST_F(Memory, TakesTheToolFromWhereTheCollectorMayReadIt) {
  machine_->config().bucket->uri = "s3://evidence/ir/";
  EXPECT_THAT(Ec2CollectorPolicy(machine_->config(), "aws"),
              HasSubstr(R"("arn:aws:s3:::evidence/ir/tools/*")"));
  EXPECT_THAT(Problems(machine_->Run(kMemory)), IsEmpty());
  EXPECT_THAT(Keys(), Contains("ir/tools/" + crypto::Sha256Hex(tool_)));
  machine_->config().aws.memory_tool = "";
  EXPECT_THAT(Ec2CollectorPolicy(machine_->config(), "aws"), Not(HasSubstr("GetObject")));
}

TEST_F(Memory, WithoutAToolIsNotPartOfThePlan) {
  machine_->config().aws.memory_tool = "";
  EXPECT_THAT(machine_->Plan(kMemory).operations, IsEmpty());
}

TEST_F(Memory, WithoutABucketSaysWhichSettingIsMissing) {
  machine_->config().bucket.reset();
  EXPECT_THAT(Problems(machine_->Run(kMemory)), Contains(HasSubstr("no bucket for the memory")));
}

TEST_F(Memory, IsDumpedByTheRealCli) {
  ASSERT_TRUE(RemoveAll(folder_ / "bin/aws"));
  const std::vector<std::string> path = Split(aws::RealSystem().Variable("PATH"), ':');
  if (std::ranges::none_of(path, [](const fs::path& one) { return fs::exists(one / "aws"); })) {
    GTEST_SKIP() << "there is no AWS CLI";
  }
  EXPECT_THAT(Problems(machine_->Run(kMemory)), IsEmpty());
  EXPECT_EQ(data::Str(machine_->Document("memory/memory.json"), "verified"), "object");
}

}  // namespace
}  // namespace bartizan::response
