#pragma once
// What the files of aws-ec2's evidence share. Internal to them; target_ec2.h is what others see.
//
// Operations that only read are repeated when they were interrupted: what is in the case already is
// not asked for again. What a call changes is looked up by its token where nobody saw the answer.
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/response/target_ec2.h"

namespace bartizan::response {

// How many operations of this process use the profile that was attached for them once more.
struct ProfileUse {
  std::mutex mutex;
  int users = 0;
};

struct Ec2EvidenceJob {
  Ec2Work work;
  Ec2Instance instance;
  const CaseContext& context;
  std::shared_ptr<ProfileUse> use = std::make_shared<ProfileUse>();

  Ec2& ec2() const { return *work.ec2; }
  const AwsConfig& config() const { return work.config->aws; }
};
using EvidenceJob = std::shared_ptr<const Ec2EvidenceJob>;

using Apply = std::function<Result<data::Json>(const change::Context&)>;
// Marked as evidence; its probe says that nothing has been done: `apply` must stand being repeated.
change::Operation EvidenceOperation(Step step, std::string id, std::string title, Apply apply);

std::vector<change::Operation> MetadataOperations(const EvidenceJob& job);  // ec2_metadata.cc
change::Operation ScreenOperation(const EvidenceJob& job);                  // ec2_console.cc
change::Operation ConsoleOperation(const EvidenceJob& job);
std::vector<change::Operation> DiskOperations(const EvidenceJob& job);  // ec2_disks.cc
std::vector<change::Operation> DiskCleanup(const EvidenceJob& job);
// The temporary instance profile; `users`: the ids of what runs under it. (ec2_profile_swap.cc)
std::vector<change::Operation> ProfileOperations(const EvidenceJob& job,
                                                 const std::vector<std::string>& users);
// Whether profile/remove has begun: what is made up for later attaches the profile for itself, and
// takes it again, since the plan's own operations are done.
Result<bool> IsProfileTaken(const EvidenceJob& job);
// Calls `run` while the instance has the profile and its agent answers; afterwards it has none. An
// error where it could not be taken again: the operation is then not done.
Status WithProfile(const EvidenceJob& job, const change::Context& context,
                   const std::function<Status()>& run);
// Whether Systems Manager's agent is online; keeps what is known of it. (ec2_collect.cc)
Result<bool> IsAgentOnline(const EvidenceJob& job, const change::Context& context);
// Of the steps collect and memory, those that are asked for. (ec2_collect.cc, ec2_memory.cc)
std::vector<change::Operation> CollectOperations(const EvidenceJob& job,
                                                 const std::set<Step>& steps);
change::Operation MemoryOperation(const EvidenceJob& job);

// Of a call that changes nothing: never kUndecided.
Error ReadError(const aws::CallError& error);
Error ReadError(Error error);
// The machine is in no state for it, or of no kind for it: what was asked for cannot be had at all.
bool IsImpossible(const aws::CallError& error);
// Name and value of an ARN's last part: "instance-profile/path/NAME" → "NAME".
std::string NameOfArn(std::string_view arn);
// Whether the operation was begun before, by this process or another one; from now on it was. Of
// what has been begun, the effect has to be looked up.
Result<bool> WasBegun(const EvidenceJob& job, const change::Context& context);
bool IsCancelled(const change::Context& context);
// Asks until it gives something, at most three times within some seconds: what has just been made
// is not seen everywhere at once.
template <class Found>
Result<Found> LookUp(const EvidenceJob& job, const change::Context& context,
                     const std::function<Result<Found>()>& ask) {
  constexpr int kLooks = 3;
  for (int look = 1;; ++look) {
    Result<Found> found = ask();
    if (!found || *found || look == kLooks || IsCancelled(context)) return found;
    job->ec2().Sleep(std::chrono::seconds(2), context.cancel);
  }
}

}  // namespace bartizan::response
