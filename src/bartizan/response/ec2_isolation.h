#pragma once
// The operations that part an instance from the rest, by step. Internal to aws-ec2.
#include "bartizan/response/ec2_groups.h"
#include "bartizan/response/target_ec2.h"

namespace bartizan::response {

// Which target groups hold which targets, read once for each VPC. Thread-safe.
class Ec2Balancers {
 public:
  explicit Ec2Balancers(std::shared_ptr<Ec2> ec2) : ec2_(std::move(ec2)) {}
  struct Registration {
    std::string group;        // ARN
    data::JsonObject target;  // Id, Port, AvailabilityZone as they were given
  };
  // Of the instance itself and, where targets are addresses, of its addresses.
  Result<std::vector<Registration>> Of(const Ec2Instance& instance,
                                       const aws::CallOptions& options);
  // As it is now.
  Result<std::vector<data::JsonObject>> TargetsOf(const std::string& group,
                                                  const aws::CallOptions& options);

 private:
  Result<std::vector<Registration>> Read(const std::string& vpc, const aws::CallOptions& options);

  std::shared_ptr<Ec2> ec2_;
  std::mutex mutex_;  // held while a VPC is read: others wait for the same
  std::map<std::string, std::vector<Registration>> known_;
};

// What the operations of one plan share; copied into each.
struct Ec2Plan {
  Ec2Work work;
  Ec2Instance instance;
  const CaseContext* context = nullptr;
  std::set<Step> steps;
  std::vector<std::string> evidence;  // ids: isolation comes after them
  std::vector<std::string> collects;  // of these, what needs the network or credentials

  Ec2& ec2() const { return *work.ec2; }
  Ec2Groups& groups() const { return *work.groups; }
};
using Ec2PlanPtr = std::shared_ptr<const Ec2Plan>;
using Operations = std::vector<change::Operation>;

// No step of its own can be done to it any more.
bool IsGone(const Ec2Instance& instance);  // terminated, or about to be

Operations QuarantineOperations(const Ec2PlanPtr& plan);  // ec2_isolate.cc
Operations IsolateOperations(const Ec2PlanPtr& plan);     // ec2_isolate.cc
Operations CutOperations(const Ec2PlanPtr& plan);         // ec2_cut.cc
Operations ProtectOperations(const Ec2PlanPtr& plan);     // ec2_protect.cc
Operations DetachOperations(const Ec2PlanPtr& plan);      // ec2_detach.cc
Operations SessionOperations(const Ec2PlanPtr& plan);     // ec2_sessions.cc
Operations VerifyOperations(const Ec2PlanPtr& plan);      // ec2_verify.cc

// --- what they have in common

using Look = std::function<Result<bool>(const change::Context&)>;
// Asks only after an interruption: the plan has just been made from what there is. `before`: it was
// so when the instance was observed.
std::function<Result<change::Probe>(const change::Context&)> ProbeWhenInterrupted(
    Look look, bool before = false);
// For effects of several calls, any of which can be the last before a crash: what has been begun
// (`begun`) counts as done, so that a release takes it back, and is completed before the operation
// ends. `effect` must stand being repeated.
void Completed(change::Operation& operation, Look begun,
               std::function<Result<data::Json>(const change::Context&)> effect);
// After a part of the effects: whether a release has anything to take back is not known.
Error Partly(Error error);
// {"step": STEP, "instance": ID} and `more`.
data::JsonObject DetailOf(const Ec2Plan& plan, Step step, data::JsonObject more = {});
// An error of the service that says: of this kind of machine it cannot be had.
bool IsUnsupported(const aws::CallError& error);

}  // namespace bartizan::response
