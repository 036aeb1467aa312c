// Snapshots of all volumes of an instance, at one moment.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSnapshots.html)
//
// Neither CreateSnapshots nor CreateSnapshot takes a client token, so each snapshot has the token
// of its operation as a tag, and what nobody saw the answer of is looked up by it.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/ec2_evidence.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr std::string_view kList = "disks/snapshots.json";
constexpr std::string_view kDone = "disks/completed.json";
constexpr Micros kLongest = std::chrono::hours(48);

JsonArray Filters(const EvidenceJob& job) {
  return {Ec2Filter(fmt::format("tag:{}", kCaseTag), {job->context.case_id()}),
          Ec2Filter(fmt::format("tag:{}", kTargetTag), {job->context.target_id()})};
}

Result<JsonArray> FindSnapshots(const EvidenceJob& job, const Context& context) {
  auto found = job->ec2().List("ec2", "DescribeSnapshots",
                               {{"OwnerIds", ToStrings({"self"})}, {"Filters", Filters(job)}},
                               "Snapshots", CallLimits(context));
  if (!found) return std::unexpected(ReadError(std::move(found).error()));
  std::ranges::sort(*found, {}, [](const Json& one) { return data::Str(one, "SnapshotId"); });
  return *std::move(found);
}

std::vector<std::string> VolumesWithout(const EvidenceJob& job, const JsonArray& snapshots) {
  std::vector<std::string> volumes;
  for (const Ec2Disk& disk : job->instance.disks) {
    const bool has = std::ranges::any_of(
        snapshots, [&](const Json& one) { return data::Str(one, "VolumeId") == disk.volume; });
    if (!has) volumes.push_back(disk.volume);
  }
  return volumes;
}

JsonArray TagSpecification(const EvidenceJob& job) {
  return {JsonObject{{"ResourceType", "snapshot"},
                     {"Tags", CaseTags(job->context.case_id(), job->context.target_id())}}};
}

std::string Description(const EvidenceJob& job) {
  return fmt::format("Evidence of {} in case {}", job->instance.id, job->context.case_id());
}

// A call that makes something is never repeated on its own.
aws::CallOptions Once(const Context& context) {
  aws::CallOptions options = CallLimits(context);
  options.max_attempts = 1;
  return options;
}

aws::CallResult<aws::Answer> CreateSet(const EvidenceJob& job, const Context& context) {
  return job->ec2().Call("ec2", "CreateSnapshots",
                         {{"InstanceSpecification", JsonObject{{"InstanceId", job->instance.id},
                                                               {"ExcludeBootVolume", false}}},
                          {"Description", Description(job)},
                          {"TagSpecifications", TagSpecification(job)}},
                         Once(context));
}

// One after the other: what is missing of those that are there.
Status CreateOneByOne(const EvidenceJob& job, const Context& context,
                      const std::vector<std::string>& volumes, std::vector<std::string>& missing) {
  for (const std::string& volume : volumes) {
    if (IsCancelled(context)) return Fail(Code::kCancelled, "cancelled");
    const auto made = job->ec2().Call("ec2", "CreateSnapshot",
                                      {{"VolumeId", volume},
                                       {"Description", Description(job)},
                                       {"TagSpecifications", TagSpecification(job)}},
                                      Once(context));
    if (made) continue;
    if (made.error().outcome_unknown || !IsImpossible(made.error())) {
      return std::unexpected(EffectError(made.error()).With("snapshot of " + volume));
    }
    missing.push_back(fmt::format("no snapshot of {}: {}", volume, made.error().message));
  }
  return {};
}

// What CreateSnapshots itself is refused for, where single snapshots may be allowed.
bool IsRefused(const aws::CallError& error) {
  return error.error.code == Code::kDenied || error.code == "UnsupportedOperation" ||
         error.code == "InvalidAction";
}

Result<Json> Create(const EvidenceJob& job, const Context& context) {
  if (job->instance.disks.empty()) return Missing("the instance has no EBS volumes");
  BARTIZAN_TRY(const bool begun, WasBegun(job, context));
  JsonArray there;
  if (begun) {
    BARTIZAN_TRY(there, FindSnapshots(job, context));
  }
  std::vector<std::string> missing;
  const std::vector<std::string> volumes = VolumesWithout(job, there);
  bool at_one_moment = there.empty();
  if (there.empty()) {
    const auto made = CreateSet(job, context);
    if (!made && !made.error().outcome_unknown && IsRefused(made.error())) {
      at_one_moment = false;
      BARTIZAN_DO(CreateOneByOne(job, context, volumes, missing));
    } else if (!made && !made.error().outcome_unknown && IsImpossible(made.error())) {
      return Missing("no snapshots: " + made.error().message);
    } else if (!made) {
      return std::unexpected(EffectError(made.error()));
    }
  } else {
    BARTIZAN_DO(CreateOneByOne(job, context, volumes, missing));
    at_one_moment = volumes.empty();
  }
  if (!at_one_moment) {
    missing.emplace_back("the snapshots are not of one moment: each volume was taken on its own");
  }
  return Json(JsonObject{{"volumes", volumes.size()}, {"missing", ToStrings(missing)}});
}

// After a crash or a lost answer: there are all, or `apply` makes those that are missing.
Result<Probe> ProbeSnapshots(const EvidenceJob& job, const Context& context) {
  if (!context.interrupted) return Probe::kNotDone;
  BARTIZAN_TRY(const auto found, LookUp<std::optional<JsonArray>>(
                                     job, context, [&]() -> Result<std::optional<JsonArray>> {
                                       BARTIZAN_TRY(JsonArray some, FindSnapshots(job, context));
                                       if (!VolumesWithout(job, some).empty())
                                         return std::optional<JsonArray>();
                                       return std::optional(std::move(some));
                                     }));
  return found ? Probe::kDone : Probe::kNotDone;
}

JsonArray Summary(const JsonArray& snapshots) {
  JsonArray told;
  for (const Json& one : snapshots) {
    told.push_back(JsonObject{{"snapshot", data::Str(one, "SnapshotId")},
                              {"volume", data::Str(one, "VolumeId")},
                              {"gib", data::Int(one, "VolumeSize").value_or(0)},
                              {"started", data::Str(one, "StartTime")}});
  }
  return told;
}

Status KeepList(const EvidenceJob& job, std::string_view name, const JsonArray& snapshots) {
  BARTIZAN_TRY(const bool has, job->context.Has(name));
  if (has || snapshots.empty()) return {};
  BARTIZAN_DO(job->context.Put({.name = std::string(name),
                                .step = "disks",
                                .media_type = "application/json",
                                .source = "ec2:DescribeSnapshots",
                                .detail = {{"snapshots", Summary(snapshots)}}},
                               data::ToPrettyJson(JsonObject{{"Snapshots", snapshots}})));
  return {};
}

Operation CreateOperation(const EvidenceJob& job) {
  Operation operation =
      EvidenceOperation(Step::kDisks, "disks/snapshots",
                        fmt::format("make snapshots of {} of {}",
                                    Count(job->instance.disks.size(), "volume"), job->instance.id),
                        [job](const Context& context) { return Create(job, context); });
  operation.probe = [job](const Context& context) { return ProbeSnapshots(job, context); };
  operation.postcondition = [job](const Context& context) -> Status {
    if (job->instance.disks.empty()) return {};
    BARTIZAN_TRY(const JsonArray snapshots, FindSnapshots(job, context));
    return KeepList(job, kList, snapshots);
  };
  return operation;
}

// Hours for large volumes: nothing else waits for it.
Result<bool> AreCompleted(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const JsonArray snapshots, FindSnapshots(job, context));
  for (const Json& one : snapshots) {
    const std::string state = data::Str(one, "State");
    if (state == "error") {
      return Fail(Code::kFailed,
                  fmt::format("the snapshot {} of {} failed: {}", data::Str(one, "SnapshotId"),
                              data::Str(one, "VolumeId"), data::Str(one, "StateMessage")));
    }
    if (state != "completed") return false;
  }
  BARTIZAN_DO(KeepList(job, kDone, snapshots));
  return true;
}

Operation WaitOperation(const EvidenceJob& job) {
  Operation operation =
      EvidenceOperation(Step::kDisks, "disks/completed", "wait until the snapshots are complete",
                        [](const Context&) -> Result<Json> { return Json(JsonObject{}); });
  operation.detail.as_object()["background"] = true;
  operation.needs = {"disks/snapshots"};
  operation.ready = [job](const Context& context) { return AreCompleted(job, context); };
  operation.backoff = {.first = std::chrono::seconds(2), .most = std::chrono::seconds(60)};
  operation.time_limit = kLongest;
  return operation;
}

// --- locks

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LockSnapshot.html
Result<Json> LockAll(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const JsonArray snapshots, FindSnapshots(job, context));
  if (snapshots.empty()) return Missing("there are no snapshots to lock");
  std::vector<std::string> ids;
  for (const Json& one : snapshots) ids.push_back(data::Str(one, "SnapshotId"));
  auto locked = job->ec2().List("ec2", "DescribeLockedSnapshots", {{"SnapshotIds", ToStrings(ids)}},
                                "Snapshots", CallLimits(context));
  if (!locked) return std::unexpected(ReadError(std::move(locked).error()));
  for (const std::string& id : ids) {
    const bool has = std::ranges::any_of(
        *locked, [&](const Json& one) { return data::Str(one, "SnapshotId") == id; });
    if (has) continue;
    const auto done = job->ec2().Call("ec2", "LockSnapshot",
                                      {{"SnapshotId", id},
                                       {"LockMode", job->config().lock_mode},
                                       {"LockDuration", job->config().lock_days}},
                                      CallLimits(context));
    if (!done) return std::unexpected(EffectError(done.error()).With("locking " + id));
  }
  return Json(JsonObject{{"locked", ToStrings(ids)}});
}

// --- removal

Result<Json> DeleteAll(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const JsonArray snapshots, FindSnapshots(job, context));
  std::vector<std::string> missing;
  std::optional<Error> failed;
  for (const Json& one : snapshots) {
    if (IsCancelled(context)) return Fail(Code::kCancelled, "cancelled");
    const std::string id = data::Str(one, "SnapshotId");
    const auto done =
        job->ec2().Call("ec2", "DeleteSnapshot", {{"SnapshotId", id}}, CallLimits(context));
    if (done || done.error().error.code == Code::kNotFound) continue;
    if (!failed) failed = EffectError(done.error()).With("removing " + id);
  }
  if (failed) return std::unexpected(*std::move(failed));
  return Json(JsonObject{{"removed", snapshots.size()}});
}

}  // namespace

std::vector<Operation> DiskOperations(const EvidenceJob& job) {
  std::vector<Operation> operations = {CreateOperation(job)};
  if (!job->config().lock_mode.empty() && !job->instance.disks.empty()) {
    Operation lock = EvidenceOperation(
        Step::kDisks, "disks/lock",
        fmt::format("lock the snapshots for {}", Count(job->config().lock_days, "day")),
        [job](const Context& context) { return LockAll(job, context); });
    lock.needs = {"disks/snapshots"};
    operations.push_back(std::move(lock));
  }
  operations.push_back(WaitOperation(job));
  return operations;
}

std::vector<Operation> DiskCleanup(const EvidenceJob& job) {
  Operation operation =
      EvidenceOperation(Step::kDisks, "disks/delete", "remove the snapshots of this case",
                        [job](const Context& context) { return DeleteAll(job, context); });
  return {std::move(operation)};
}

}  // namespace bartizan::response
