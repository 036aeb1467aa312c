#pragma once
// An instance of the emulator, a case about it, and the evidence that operations gather of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <thread>

#include "bartizan/aws/client.h"
#include "bartizan/response/ec2_evidence.h"
#include "bartizan/response/profile.h"
#include "bartizan/response/test_home.h"

namespace bartizan::response {

using data::Json;
using data::JsonArray;
using data::JsonObject;

inline Json Control(std::string_view method, std::string_view path, const Json& body = nullptr) {
  const aws::System system = aws::RealSystem();
  net::HttpRequest request{.method = std::string(method),
                           .url = system.Variable("AWS_ENDPOINT_URL") + std::string(path)};
  if (!body.is_null()) request.body = data::ToJson(body);
  auto answer = system.send(request);
  EXPECT_TRUE(answer && answer->status == 200) << path;
  return answer ? data::ParseJson(answer->body, "control").value_or(nullptr) : Json();
}
inline void Reset() {
  Control("POST", "/moto-api/reset");
  Control("DELETE", "/bartizan/faults");
  Control("DELETE", "/bartizan/requests");
}
inline void Settings(JsonObject settings) {
  Control("POST", "/bartizan/settings", std::move(settings));
}
// `fault`: "throttle", "500", … or an error's code.
inline void Fault(std::string_view service, std::string_view operation, std::string_view fault,
                  int skip = 0, int times = 1) {
  JsonObject added{{"match", JsonObject{{"service", service}, {"operation", operation}}},
                   {"fault", fault},
                   {"skip", skip},
                   {"times", times}};
  if (fault.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 0) {
    added["fault"] = "error";
    added["status"] = 403;
    added["code"] = fault;
    added["message"] = "You are not allowed to do this";
  }
  Control("POST", "/bartizan/faults", std::move(added));
}
inline std::map<std::string, int64_t> Calls() {
  std::map<std::string, int64_t> counts;
  const Json told = Control("GET", "/bartizan/requests");
  for (const Json& one : *data::FindArray(told, "requests")) {
    counts[data::Str(one, "service") + ":" + data::Str(one, "operation")] =
        *data::Int(one, "count");
  }
  return counts;
}

// Waits of calls and of the engine take no time to speak of.
inline void Nap(Micros time) {
  std::this_thread::sleep_for(std::min(time, Micros(std::chrono::milliseconds(5))));
}
inline aws::System QuickSystem() {
  aws::System system = aws::RealSystem();
  system.sleep = Nap;
  return system;
}
// This process ends as by kill -9 at its call number `call` (from 0): before it, or after its
// answer.
inline aws::System DyingSystem(int call, bool after) {
  aws::System system = QuickSystem();
  auto count = std::make_shared<std::atomic<int>>(0);
  system.send = [send = system.send, count, call, after](const net::HttpRequest& request) {
    const bool last = (*count)++ == call;
    if (last && !after) ::raise(SIGKILL);
    auto answer = send(request);
    if (last) ::raise(SIGKILL);
    return answer;
  };
  return system;
}

class Machine {
 public:
  explicit Machine(JsonObject more = {}) : own_folder_(TempDir::Create().value()) {
    folder_ = own_folder_->path();
    client_ = aws::Client::Create(QuickSystem()).value();
    config_->aws.collector_profile = "";
    JsonObject input{{"ImageId", "ami-1e749f67"},
                     {"InstanceType", "m5.large"},
                     {"MinCount", 1},
                     {"MaxCount", 1}};
    for (auto& [key, value] : more) input[key] = value;
    const JsonObject ran = Ask("ec2", "RunInstances", input);
    id_ = data::Str(ran.at("Instances").as_array().at(0), "InstanceId");
    home_ = OpenTestHome(folder_ / "home");
    case_ = MakeTestCase(*home_, {id_});
    Open();
    Observe();
  }
  // The same machine and case in another process, whose calls go through `system`.
  Machine(const fs::path& folder, const std::string& case_id, const Json& undo,
          const aws::System& system)
      : folder_(folder), instance_(FromUndo(undo.as_object()).value()) {
    client_ = aws::Client::Create(system).value();
    id_ = instance_.id;
    home_ = OpenTestHome(folder_ / "home");
    case_ = home_->db().Read([&](store::Tx& tx) { return LoadCase(tx, case_id); }).value();
    Open();
  }

  const std::string& id() const { return id_; }
  std::string target() const { return case_.targets[0].spec.id(); }
  const std::string& case_id() const { return case_.id; }
  const fs::path& folder() const { return folder_; }
  Ec2Instance& instance() { return instance_; }
  Config& config() { return *config_; }
  store::Home& home() { return *home_; }

  JsonObject Ask(std::string_view service, std::string_view operation, JsonObject input) {
    auto answer = client_->Call(service, operation, std::move(input));
    EXPECT_TRUE(answer) << answer.error().error.Render();
    return answer ? std::move(answer->output) : JsonObject();
  }
  void Observe() {
    const JsonObject told = Ask("ec2", "DescribeInstances", {{"InstanceIds", ToStrings({id_})}});
    const Json& reservation = told.at("Reservations").as_array().at(0);
    instance_ = ReadInstance(reservation.at("Instances").as_array().at(0),
                             data::Str(reservation, "OwnerId"), "us-east-1", {})
                    .value();
  }

  change::Plan Plan(const std::set<Step>& steps) {
    return {.id = "case/" + case_.id,
            .target = "respond/" + target(),
            .operations = EvidenceOperations({ec2_, config_}, instance_, steps, *context_)};
  }
  // The engine's time goes on by its waits alone.
  change::Options EngineOptions() {
    change::Options options{.parallel = 8, .keep_going = true};
    options.sleep = [this](Micros time) {
      waited_ += time.count();
      std::this_thread::sleep_for(Micros(50));
    };
    options.monotonic = [this] { return Micros(waited_.load()); };
    return options;
  }
  change::Outcome Release(const std::set<Step>& steps) {
    change::Plan plan = Plan(steps);
    for (change::Operation& operation : plan.operations) {
      if (!operation.inverse) operation.inverse = [](const change::Context&) { return Status(); };
    }
    auto outcome = change::Undo(*home_, plan, EngineOptions());
    if (outcome && outcome->state == change::Outcome::kUndecided) {
      outcome = change::Undo(*home_, plan, EngineOptions());
    }
    EXPECT_TRUE(outcome) << outcome.error().Render();
    return outcome ? *std::move(outcome) : change::Outcome{};
  }
  // As the case does it: what is undecided is looked up at once.
  change::Outcome Run(const std::set<Step>& steps) {
    const change::Plan plan = Plan(steps);
    auto outcome = change::Apply(*home_, plan, EngineOptions());
    EXPECT_TRUE(outcome) << outcome.error().Render();
    if (outcome && outcome->state == change::Outcome::kUndecided) {
      outcome = change::Apply(*home_, plan, EngineOptions());
    }
    return outcome ? *std::move(outcome) : change::Outcome{};
  }
  change::Outcome Clean() {
    const change::Plan plan{.id = "cleanup/" + case_.id,
                            .target = "respond/" + target(),
                            .operations = EvidenceCleanup({ec2_, config_}, instance_, *context_)};
    return change::Apply(*home_, plan, EngineOptions()).value();
  }

  std::vector<Evidence> List() {
    return home_->db()
        .Read([&](store::Tx& tx) { return ListEvidence(tx, case_.id, target()); })
        .value();
  }
  std::vector<std::string> Names() {
    std::vector<std::string> names;
    for (const Evidence& one : List()) names.push_back(one.name);
    return names;
  }
  Evidence Find(std::string_view name) {
    for (Evidence& one : List()) {
      if (one.name == name) return one;
    }
    ADD_FAILURE() << "no evidence " << name;
    return {};
  }
  std::string Content(std::string_view name) {
    auto content = artifacts::ArtifactStore(*home_).GetBytes(Find(name).sha256);
    EXPECT_TRUE(content) << name << ": " << content.error().Render();
    return content.value_or("");
  }
  Json Document(std::string_view name) {
    return data::ParseJson(Content(name), name).value_or(nullptr);
  }
  // A profile of the instance while it is collected from, which its agent cannot do without.
  void UseCollector() {
    config_->aws.collector_profile = "collector";
    Ask("iam", "CreateInstanceProfile", {{"InstanceProfileName", "collector"}});
    Settings({{"agent_needs_profile", true}});
  }
  // The name of the profile that the instance has; "" without.
  std::string Profile() {
    const JsonObject told = Ask("ec2", "DescribeIamInstanceProfileAssociations",
                                {{"Filters", JsonArray{Ec2Filter("instance-id", {id_})}}});
    const JsonArray* found = data::FindArray(told, "IamInstanceProfileAssociations");
    if (found == nullptr || found->empty()) return "";
    EXPECT_EQ(found->size(), 1);
    return NameOfArn(data::Str(found->at(0).at("IamInstanceProfile"), "Arn"));
  }
  // Commands run in this folder, and use the bucket that is made.
  fs::path RunCommands() {
    const fs::path folder = folder_ / "machine";
    EXPECT_TRUE(MakeDirectories(folder / "bin"));
    Settings({{"run_commands", folder.string()}});
    return folder;
  }
  void UseBucket() {
    Ask("s3", "CreateBucket", {{"Bucket", "evidence"}});
    config_->bucket = EvidenceBucket{.uri = "s3://evidence/ir",
                                     .expected_owner = "",
                                     .sse = "",
                                     .kms_key_id = "",
                                     .lock_mode = ""};
  }
  // What Make of faults_test.cc has set, in another process.
  void UseSettingsOfMake() {
    config_->aws.collector_profile = "collector";
    config_->aws.memory_tool = folder_ / "avml";
    config_->bucket = EvidenceBucket{.uri = "s3://evidence/ir"};
    config_->profiles = folder_ / "profiles.yaml";
    config_->collect["linux"] = "test";
  }
  void UseProfile(std::string_view yaml) {
    config_->profiles = folder_ / "profiles.yaml";
    EXPECT_TRUE(WriteFileAtomic(config_->profiles, yaml));
    config_->collect["linux"] = "test";
  }
  // Of all commands that the instance was sent, by comment.
  std::vector<std::string> Comments() {
    const JsonObject told = Ask("ssm", "ListCommands", {{"InstanceId", id_}});
    std::vector<std::string> comments;
    for (const Json& one : *data::FindArray(told, "Commands")) {
      comments.push_back(data::Str(one, "Comment"));
    }
    return comments;
  }
  JsonArray Snapshots() {
    const JsonObject told =
        Ask("ec2", "DescribeSnapshots",
            {{"OwnerIds", ToStrings({"self"})},
             {"Filters", JsonArray{Ec2Filter("tag:bartizan:case", {case_.id})}}});
    const JsonArray* found = data::FindArray(told, "Snapshots");
    return found == nullptr ? JsonArray() : *found;
  }

 private:
  void Open() {
    context_ =
        std::make_unique<CaseContext>(*home_, CaseContext::Options{.case_id = case_.id,
                                                                   .target_id = target(),
                                                                   .operator_name = "tester",
                                                                   .scratch = folder_ / "scratch"});
    ec2_ = std::make_shared<Ec2>(
        client_, Ec2Place{.account = "123456789012", .region = "us-east-1", .partition = "aws"});
  }

  std::optional<TempDir> own_folder_;
  fs::path folder_;
  std::shared_ptr<aws::Client> client_;
  std::shared_ptr<Config> config_ = std::make_shared<Config>();
  std::string id_;
  std::unique_ptr<store::Home> home_;
  Case case_;
  std::unique_ptr<CaseContext> context_;
  std::shared_ptr<Ec2> ec2_;
  Ec2Instance instance_;
  std::atomic<int64_t> waited_ = 0;
};

// "screen: …" of operations that failed and of what is missing of the others.
inline std::vector<std::string> Problems(const change::Outcome& outcome) {
  std::vector<std::string> problems;
  for (const change::OperationRecord& record : outcome.operations) {
    if (record.state != change::OperationState::kApplied) {
      problems.push_back(record.id + ": " + (record.error.empty() ? "not begun" : record.error));
    } else if (record.result.is_object()) {
      for (const std::string& text : FromStrings(record.result, "missing")) {
        problems.push_back(record.id + ": " + text);
      }
    }
  }
  return problems;
}

}  // namespace bartizan::response
