#pragma once
// The target aws-ec2: instances of any account, region and partition that the configuration lets
// this program into.
#include <memory>
#include <span>
#include <vector>

#include "bartizan/aws/system.h"
#include "bartizan/response/config.h"
#include "bartizan/response/ec2_client.h"
#include "bartizan/response/target.h"

namespace bartizan::response {

// One for each spec, in order, all sharing what they ask (MakeTargets of run.h). The configuration
// is copied. An error is of the one machine: no region, no role for its account, not an instance
// id.
std::vector<Result<std::unique_ptr<Target>>> MakeEc2Targets(const Config& config,
                                                            std::span<const TargetSpec> specs,
                                                            const aws::System& system);

class Ec2Groups;
class Ec2Balancers;

// What the operations of one instance work with; outlives them. Internal to aws-ec2.
struct Ec2Work {
  std::shared_ptr<Ec2> ec2;
  std::shared_ptr<const Config> config;
  std::shared_ptr<Ec2Groups> groups;        // quarantine groups (ec2_groups.h)
  std::shared_ptr<Ec2Balancers> balancers;  // target groups (ec2_isolation.h)
  std::shared_ptr<std::mutex> acls;         // held while their entries are changed
};

// The steps metadata, screen, console, disks, memory and collect, in this order, with ids
// "metadata", "screen", "console", "disks/…", "memory/…", "profile/…" (the temporary instance
// profile) and "collect/…". What needs the profile of the instance back names it. Functions of the
// operations may copy `work` and `instance`, and refer to the context. (ec2_evidence.cc)
std::vector<change::Operation> EvidenceOperations(const Ec2Work& work, const Ec2Instance& instance,
                                                  const std::set<Step>& steps,
                                                  const CaseContext& context);
// Removal of what these left in the account (snapshots), without inverses.
std::vector<change::Operation> EvidenceCleanup(const Ec2Work& work, const Ec2Instance& instance,
                                               const CaseContext& context);

// Removal of our groups that nobody uses, where a case made them.
std::vector<change::Operation> GroupCleanup(const Ec2Work& work, const Ec2Instance& instance,
                                            const CaseContext& context);

// The steps quarantine, cut, protect, detach, sessions, isolate and verify. `evidence`: the ids of
// the above, which isolation comes after.
std::vector<change::Operation> IsolationOperations(const Ec2Work& work, const Ec2Instance& instance,
                                                   const std::set<Step>& steps,
                                                   const std::vector<std::string>& evidence,
                                                   const CaseContext& context);

}  // namespace bartizan::response
