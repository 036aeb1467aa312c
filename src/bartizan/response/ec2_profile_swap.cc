// The instance profile while evidence is collected: a minimal one in place of the machine's own,
// then none, so that what runs on the machine gets no credentials; at release its own again.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IamInstanceProfileAssociation.html)
#include <fmt/format.h>

#include "bartizan/response/ec2_evidence.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr std::string_view kOriginal = "profile/original", kTaken = "profile/taken";

struct Association {
  std::string id, arn, state;  // all empty: the instance has no profile
};

// The one that holds; an association that is being replaced is shown beside it for a moment.
Result<Association> Current(const EvidenceJob& job, const Context& context) {
  auto found =
      job->ec2().List("ec2", "DescribeIamInstanceProfileAssociations",
                      {{"Filters", JsonArray{Ec2Filter("instance-id", {job->instance.id})}}},
                      "IamInstanceProfileAssociations", CallLimits(context));
  if (!found) return std::unexpected(ReadError(std::move(found).error()));
  for (const Json& one : *found) {
    const std::string state = data::Str(one, "State");
    if (state.starts_with("disassociat")) continue;
    const JsonObject* const profile = data::FindObject(one, "IamInstanceProfile");
    return Association{.id = data::Str(one, "AssociationId"),
                       .arn = profile == nullptr ? "" : data::Str(*profile, "Arn"),
                       .state = state};
  }
  return Association{};
}

// What was there before the first change, whichever process made it. Of a resumed attempt it is
// what the first one found.
Result<std::string> RememberOriginal(const EvidenceJob& job, const Association& now) {
  BARTIZAN_TRY(const Json kept,
               job->context.Remember(kOriginal, JsonObject{{"arn", now.arn}, {"id", now.id}}));
  return data::Str(kept, "arn");
}

aws::CallOptions Once(const Context& context) {
  aws::CallOptions options = CallLimits(context);
  options.max_attempts = 1;
  return options;
}

// EC2 answers InvalidParameterValue, IAM NoSuchEntity. The journal keeps no hints: the error itself
// says what helps.
Error AssociationError(const EvidenceJob& job, const aws::CallError& call,
                       const JsonObject& profile) {
  Error error = EffectError(call);
  const std::string name = data::Str(profile, "Name");
  const bool missing = call.code == "InvalidParameterValue" || call.code == "NoSuchEntity";
  if (!missing || name.empty() || name != job->config().collector_profile) return error;
  return std::move(error).With(
      fmt::format("is there the instance profile {}? `bartizan respond prepare` makes it", name));
}

// Associates, replaces or (an empty `profile`) removes; `profile` is {"Name"} or {"Arn"}.
Status Set(const EvidenceJob& job, const Context& context, const Association& now,
           const JsonObject& profile) {
  aws::CallResult<aws::Answer> done;
  if (profile.empty()) {
    done = job->ec2().Call("ec2", "DisassociateIamInstanceProfile", {{"AssociationId", now.id}},
                           Once(context));
  } else if (now.id.empty()) {
    done = job->ec2().Call("ec2", "AssociateIamInstanceProfile",
                           {{"InstanceId", job->instance.id}, {"IamInstanceProfile", profile}},
                           Once(context));
  } else {
    done = job->ec2().Call("ec2", "ReplaceIamInstanceProfileAssociation",
                           {{"AssociationId", now.id}, {"IamInstanceProfile", profile}},
                           Once(context));
  }
  if (!done) return std::unexpected(AssociationError(job, done.error(), profile));
  return {};
}

bool IsCollector(const EvidenceJob& job, const Association& one) {
  return !one.arn.empty() && NameOfArn(one.arn) == job->config().collector_profile;
}

// --- the collector's profile

Result<Json> Attach(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const bool taken, IsProfileTaken(job));
  if (taken) return Json(JsonObject{{"profile", ""}});  // whoever needs it attaches it: WithProfile
  BARTIZAN_TRY(const Association now, Current(job, context));
  if (!IsCollector(job, now)) {
    BARTIZAN_DO(RememberOriginal(job, now));
    BARTIZAN_DO(Set(job, context, now, {{"Name", job->config().collector_profile}}));
  }
  return Json(JsonObject{{"profile", job->config().collector_profile}, {"replaced", now.arn}});
}

Result<Probe> ProbeAttached(const EvidenceJob& job, const Context& context) {
  if (!context.interrupted) return Probe::kNotDone;
  BARTIZAN_TRY(const bool taken, IsProfileTaken(job));
  BARTIZAN_TRY(const Association now, Current(job, context));
  return IsCollector(job, now) && !taken ? Probe::kDone : Probe::kNotDone;
}

Result<bool> IsAttached(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const bool taken, IsProfileTaken(job));
  if (taken) return true;
  BARTIZAN_TRY(const Association now, Current(job, context));
  return IsCollector(job, now) && now.state == "associated";
}

// --- no profile

Result<Json> Remove(const EvidenceJob& job, const Context& context) {
  BARTIZAN_DO(job->context.Remember(kTaken, true));
  BARTIZAN_TRY(const Association now, Current(job, context));
  if (now.id.empty()) return Json(JsonObject{{"removed", ""}});
  BARTIZAN_DO(RememberOriginal(job, now));
  BARTIZAN_DO(Set(job, context, now, {}));
  return Json(JsonObject{{"removed", now.arn}});
}

Result<Probe> ProbeRemoved(const EvidenceJob& job, const Context& context) {
  if (!context.interrupted) return Probe::kNotDone;
  BARTIZAN_TRY(const Association now, Current(job, context));
  return now.id.empty() ? Probe::kDone : Probe::kNotDone;
}

// --- once more, for what failed at first

// The collector's; without one, the instance's own. Empty: it has none and needs none.
Result<JsonObject> ProfileToUse(const EvidenceJob& job) {
  if (!job->config().collector_profile.empty()) {
    return JsonObject{{"Name", job->config().collector_profile}};
  }
  BARTIZAN_TRY(const auto kept, job->context.Recall(kOriginal));
  const std::string arn = kept ? data::Str(*kept, "arn") : "";
  return arn.empty() ? JsonObject{} : JsonObject{{"Arn", arn}};
}

bool IsSame(const Association& now, const JsonObject& profile) {
  const std::string arn = data::Str(profile, "Arn");
  return !now.arn.empty() &&
         (arn.empty() ? NameOfArn(now.arn) == data::Str(profile, "Name") : now.arn == arn);
}

// Asked until it is so; what could not be told to have changed is looked at again.
constexpr int kTries = 4;

Status AttachAgain(const EvidenceJob& job, const Context& context) {
  constexpr Micros kPatience = std::chrono::minutes(5), kPause = std::chrono::seconds(5);
  BARTIZAN_TRY(const JsonObject profile, ProfileToUse(job));
  if (profile.empty()) return {};
  const Time start = job->ec2().Now();
  for (int tries = 1;;) {
    if (IsCancelled(context)) return Fail(Code::kCancelled, "cancelled");
    BARTIZAN_TRY(const Association now, Current(job, context));
    if (!IsSame(now, profile)) {
      BARTIZAN_DO(RememberOriginal(job, now));
      const Status set = Set(job, context, now, profile);
      if (!set && (set.error().code != Code::kUndecided || ++tries > kTries)) return set;
    } else if (now.state == "associated") {
      BARTIZAN_TRY(const bool online, IsAgentOnline(job, context));
      if (online) return {};
    }
    if (job->ec2().Now() - start > kPatience) {
      return Fail(Code::kTimeout,
                  fmt::format("no agent of Systems Manager answers on {}", job->instance.id));
    }
    job->ec2().Sleep(kPause, context.cancel);
  }
}

// Also when all else is cancelled: nothing is to be left attached.
Status TakeAgain(const EvidenceJob& job, Context context) {
  context.cancel = nullptr;
  context.time_left = std::chrono::minutes(2);
  for (int tries = 1;; ++tries) {
    const auto now = Current(job, context);
    if (now && now->id.empty()) return {};
    Status taken = now ? Set(job, context, *now, {}) : std::unexpected(now.error());
    if (taken) return {};
    if (tries == kTries) return taken;
    job->ec2().Sleep(std::chrono::seconds(tries), nullptr);
  }
}

// --- its own profile again

// Both operations lead back here: whichever is undone first restores, the other finds it so. What
// somebody else has attached meanwhile is not replaced.
Status Restore(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const auto kept, job->context.Recall(kOriginal));
  if (!kept) return {};  // nothing was changed
  const std::string original = data::Str(*kept, "arn");
  BARTIZAN_TRY(const Association now, Current(job, context));
  if (now.arn == original) return {};
  if (!now.arn.empty() && !IsCollector(job, now)) {
    return Fail(Code::kConflict,
                fmt::format("{} has the instance profile {} now, which this case did not attach",
                            job->instance.id, now.arn),
                fmt::format("its own was {}", original.empty() ? "none" : original));
  }
  JsonObject profile;
  if (!original.empty()) profile["Arn"] = original;
  return Set(job, context, now, profile);
}

Operation ProfileOperation(const EvidenceJob& job, std::string id, std::string title,
                           Result<Json> (*apply)(const EvidenceJob&, const Context&),
                           Result<Probe> (*probe)(const EvidenceJob&, const Context&)) {
  Operation operation{.id = std::move(id), .title = std::move(title)};
  operation.detail = JsonObject{{"step", StepName(Step::kCollect)}};
  operation.apply = [job, apply](const Context& context) { return apply(job, context); };
  operation.probe = [job, probe](const Context& context) { return probe(job, context); };
  operation.inverse = [job](const Context& context) { return Restore(job, context); };
  return operation;
}

}  // namespace

Result<bool> IsProfileTaken(const EvidenceJob& job) {
  BARTIZAN_TRY(const auto taken, job->context.Recall(kTaken));
  return taken.has_value();
}

Status WithProfile(const EvidenceJob& job, const Context& context,
                   const std::function<Status()>& run) {
  ProfileUse& use = *job->use;
  Status ready;
  {
    std::lock_guard lock(use.mutex);
    ++use.users;
    ready = AttachAgain(job, context);
  }
  Status ran = ready ? run() : ready;
  std::lock_guard lock(use.mutex);
  if (--use.users > 0) return ran;
  const Status taken = TakeAgain(job, context);
  return ran ? taken : ran;
}

std::vector<Operation> ProfileOperations(const EvidenceJob& job,
                                         const std::vector<std::string>& users) {
  std::vector<Operation> operations;
  if (!job->config().collector_profile.empty()) {
    Operation attach =
        ProfileOperation(job, "profile/attach",
                         fmt::format("give {} the instance profile {}", job->instance.id,
                                     job->config().collector_profile),
                         Attach, ProbeAttached);
    // What its own profile allows is kept first.
    attach.after = {"metadata/identity"};
    attach.ready = [job](const Context& context) { return IsAttached(job, context); };
    attach.backoff = {.first = std::chrono::milliseconds(500), .most = std::chrono::seconds(5)};
    attach.time_limit = std::chrono::minutes(3);
    operations.push_back(std::move(attach));
  }
  Operation remove = ProfileOperation(
      job, "profile/remove", fmt::format("take the instance profile from {}", job->instance.id),
      Remove, ProbeRemoved);
  remove.after = users;
  remove.after.emplace_back("profile/attach");
  remove.after.emplace_back("metadata/identity");
  operations.push_back(std::move(remove));
  return operations;
}

}  // namespace bartizan::response
